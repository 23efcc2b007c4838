"use strict";
const require_step = require("./step-DWKwbj2V.js");
let node_crypto = require("node:crypto");
// src/refresh/encrypted-file.ts
const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;
function newEncryptionKey() {
	return (0, node_crypto.randomBytes)(32).toString("base64url");
}
function encrypt(value, key) {
	const nonce = (0, node_crypto.randomBytes)(nonceBytes);
	const cipher = (0, node_crypto.createCipheriv)(algorithm, Buffer.from(key, "base64url"), nonce);
	const encrypted = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()]);
	return Buffer.concat([
		nonce,
		cipher.getAuthTag(),
		encrypted
	]).toString("base64");
}
function decrypt(text, key) {
	const bytes = Buffer.from(text, "base64");
	const decipher = (0, node_crypto.createDecipheriv)(algorithm, Buffer.from(key, "base64url"), bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
	decipher.setAuthTag(bytes.subarray(nonceBytes, 28));
	const plain = [decipher.update(bytes.subarray(28)), decipher.final()];
	return JSON.parse(Buffer.concat(plain).toString("utf8"));
}
// src/refresh/renewal.ts
function renewalPath(folder) {
	return `${folder}/source`;
}
function encryptionKeyVariable(folder) {
	return `KEYTURN_REFRESH_${folder.split(/[^0-9a-z]/i).at(-1)?.toUpperCase() ?? ""}`;
}
// src/refresh/session-document.ts
const maxMarginMs = 9e5;
function secretsInDocument(document) {
	try {
		const { SecretAccessKey, SessionToken } = JSON.parse(document);
		return [SecretAccessKey, SessionToken].filter((secret) => typeof secret === "string");
	} catch {
		return [];
	}
}
function cachedSession(session, seconds, now) {
	const { credentials, identity, expiration } = session;
	if (!expiration || identity.assumedRoleId === void 0) throw new require_step.KeyturnError("MalformedResponse", { summary: "The session to renew is not the session of a role." });
	const expiresAt = now + Math.min(expiration.getTime() - now, seconds * 1e3);
	return {
		renewAt: renewalTime(now, expiresAt),
		expiresAt,
		arn: identity.arn,
		assumedRoleId: identity.assumedRoleId,
		document: processDocument(credentials, new Date(expiresAt))
	};
}
function renewalTime(now, expiresAt) {
	return expiresAt - Math.min((expiresAt - now) / 4, maxMarginMs);
}
function processDocument({ accessKeyId, secretAccessKey, sessionToken }, expiration) {
	return JSON.stringify({
		Version: 1,
		AccessKeyId: accessKeyId,
		SecretAccessKey: secretAccessKey,
		SessionToken: sessionToken,
		Expiration: expiration?.toISOString()
	});
}
Object.defineProperty(exports, "cachedSession", {
	enumerable: true,
	get: function() {
		return cachedSession;
	}
});
Object.defineProperty(exports, "decrypt", {
	enumerable: true,
	get: function() {
		return decrypt;
	}
});
Object.defineProperty(exports, "encrypt", {
	enumerable: true,
	get: function() {
		return encrypt;
	}
});
Object.defineProperty(exports, "encryptionKeyVariable", {
	enumerable: true,
	get: function() {
		return encryptionKeyVariable;
	}
});
Object.defineProperty(exports, "newEncryptionKey", {
	enumerable: true,
	get: function() {
		return newEncryptionKey;
	}
});
Object.defineProperty(exports, "renewalPath", {
	enumerable: true,
	get: function() {
		return renewalPath;
	}
});
Object.defineProperty(exports, "secretsInDocument", {
	enumerable: true,
	get: function() {
		return secretsInDocument;
	}
});
