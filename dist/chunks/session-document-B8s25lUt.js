"use strict";
const require_step = require("./step-DJH2uqsB.js");
let node_crypto = require("node:crypto");
// src/refresh/renewal.ts
function renewalPath(folder) {
	return `${folder}/source`;
}
function sealKeyVariable(folder) {
	return `KEYTURN_REFRESH_${folder.split(/[^0-9a-z]/i).at(-1)?.toUpperCase() ?? ""}`;
}
// src/refresh/sealed-file.ts
const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;
function newSealKey() {
	return (0, node_crypto.randomBytes)(32).toString("base64url");
}
function seal(value, key) {
	const nonce = (0, node_crypto.randomBytes)(nonceBytes);
	const cipher = (0, node_crypto.createCipheriv)(algorithm, Buffer.from(key, "base64url"), nonce);
	const sealed = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()]);
	return Buffer.concat([
		nonce,
		cipher.getAuthTag(),
		sealed
	]).toString("base64");
}
function open(text, key) {
	const bytes = Buffer.from(text, "base64");
	const decipher = (0, node_crypto.createDecipheriv)(algorithm, Buffer.from(key, "base64url"), bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
	decipher.setAuthTag(bytes.subarray(nonceBytes, 28));
	const plain = [decipher.update(bytes.subarray(28)), decipher.final()];
	return JSON.parse(Buffer.concat(plain).toString("utf8"));
}
// src/refresh/session-document.ts
const longestMargin = 9e5;
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
	const { accessKeyId, secretAccessKey, sessionToken } = credentials;
	if (!expiration || identity.assumedRoleId === void 0) throw new require_step.KeyturnError("NonsenseAnswer", { what: "The session to renew is not the session of a role." });
	const lifetime = Math.min(expiration.getTime() - now, seconds * 1e3);
	const expiresAt = now + lifetime;
	return {
		renewAt: expiresAt - Math.min(lifetime / 4, longestMargin),
		expiresAt,
		arn: identity.arn,
		assumedRoleId: identity.assumedRoleId,
		document: JSON.stringify({
			Version: 1,
			AccessKeyId: accessKeyId,
			SecretAccessKey: secretAccessKey,
			SessionToken: sessionToken,
			Expiration: new Date(expiresAt).toISOString()
		})
	};
}
Object.defineProperty(exports, "cachedSession", {
	enumerable: true,
	get: function() {
		return cachedSession;
	}
});
Object.defineProperty(exports, "newSealKey", {
	enumerable: true,
	get: function() {
		return newSealKey;
	}
});
Object.defineProperty(exports, "open", {
	enumerable: true,
	get: function() {
		return open;
	}
});
Object.defineProperty(exports, "renewalPath", {
	enumerable: true,
	get: function() {
		return renewalPath;
	}
});
Object.defineProperty(exports, "seal", {
	enumerable: true,
	get: function() {
		return seal;
	}
});
Object.defineProperty(exports, "sealKeyVariable", {
	enumerable: true,
	get: function() {
		return sealKeyVariable;
	}
});
Object.defineProperty(exports, "secretsInDocument", {
	enumerable: true,
	get: function() {
		return secretsInDocument;
	}
});
