"use strict";
const require_step = require("./step-DhlCx09Z.js");
// src/diagnosis/token-claims.ts
function claimsIn(token) {
	try {
		const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
		return typeof claims === "object" && claims !== null && !Array.isArray(claims) ? claims : void 0;
	} catch {
		return;
	}
}
function claim(claims, name) {
	const value = claims[name];
	const first = Array.isArray(value) ? value[0] : value;
	return typeof first === "string" || typeof first === "number" ? String(first) : void 0;
}
function otherSubject(claims) {
	const sub = claim(claims, "sub") ?? "";
	const [owner, name] = claim(claims, "repository")?.split("/") ?? [];
	const ownerId = claim(claims, "repository_owner_id");
	const repositoryId = claim(claims, "repository_id");
	if (!/^https:\/\/token\.actions\./.test(claim(claims, "iss") ?? "") || !owner || !name || !ownerId || !repositoryId) return void 0;
	const classic = `repo:${owner}/${name}:`;
	const immutable = `repo:${owner}@${ownerId}/${name}@${repositoryId}:`;
	if (sub.startsWith(classic)) return {
		sub: immutable + sub.slice(classic.length),
		isImmutable: true
	};
	if (sub.startsWith(immutable)) return {
		sub: classic + sub.slice(immutable.length),
		isImmutable: false
	};
}
// src/diagnosis/policy-statements.ts
function printed(statement) {
	return JSON.stringify(statement, null, 2);
}
function oidcProviderArn(roleArn, claims) {
	return `arn:${partitionIn(roleArn)}:iam::${require_step.accountOf(roleArn) ?? ""}:oidc-provider/${issuerHost(claims)}`;
}
function tokenTrust(roleArn, claims) {
	const host = issuerHost(claims);
	return {
		Effect: "Allow",
		Principal: { Federated: oidcProviderArn(roleArn, claims) },
		Action: "sts:AssumeRoleWithWebIdentity",
		Condition: { StringEquals: {
			[`${host}:sub`]: literal(claim(claims, "sub") ?? ""),
			[`${host}:aud`]: literal(claim(claims, "aud") ?? "")
		} }
	};
}
function identityStatement(roleArn, actions) {
	return {
		Effect: "Allow",
		Action: actions,
		Resource: roleArn
	};
}
function trustStatement(callerArn, actions, { externalId, withMfa }) {
	const condition = {
		...externalId === void 0 ? {} : { StringEquals: { "sts:ExternalId": literal(externalId) } },
		...withMfa ? { Bool: { "aws:MultiFactorAuthPresent": "true" } } : {}
	};
	return {
		Effect: "Allow",
		Principal: { AWS: principalOf(callerArn) },
		Action: actions,
		...Object.keys(condition).length === 0 ? {} : { Condition: condition }
	};
}
function principalOf(callerArn) {
	const [, partition, account, role] = /^arn:([^:]+):sts::(\d+):assumed-role\/([^/]+)\//.exec(callerArn) ?? [];
	return role === void 0 ? callerArn : `arn:${partition}:iam::${account}:role/${role}`;
}
function issuerHost(claims) {
	return (claim(claims, "iss") ?? "").replace(/^https:\/\//, "").replace(/\/$/, "");
}
function partitionIn(arn) {
	return arn.split(":")[1] ?? "aws";
}
function literal(value) {
	return value.replaceAll("${", "${$}{");
}
Object.defineProperty(exports, "claim", {
	enumerable: true,
	get: function() {
		return claim;
	}
});
Object.defineProperty(exports, "claimsIn", {
	enumerable: true,
	get: function() {
		return claimsIn;
	}
});
Object.defineProperty(exports, "identityStatement", {
	enumerable: true,
	get: function() {
		return identityStatement;
	}
});
Object.defineProperty(exports, "oidcProviderArn", {
	enumerable: true,
	get: function() {
		return oidcProviderArn;
	}
});
Object.defineProperty(exports, "otherSubject", {
	enumerable: true,
	get: function() {
		return otherSubject;
	}
});
Object.defineProperty(exports, "principalOf", {
	enumerable: true,
	get: function() {
		return principalOf;
	}
});
Object.defineProperty(exports, "printed", {
	enumerable: true,
	get: function() {
		return printed;
	}
});
Object.defineProperty(exports, "tokenTrust", {
	enumerable: true,
	get: function() {
		return tokenTrust;
	}
});
Object.defineProperty(exports, "trustStatement", {
	enumerable: true,
	get: function() {
		return trustStatement;
	}
});
