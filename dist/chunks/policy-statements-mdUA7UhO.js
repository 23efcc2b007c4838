"use strict";
const require_step = require("./step-DWKwbj2V.js");
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
const orWarning = "Edit the existing statement, and keep each of its conditions. Do not add a second one: Allow statements are alternatives, so it would cancel the MFA, the external ID or the environment that the first one demands.";
function oidcProviderArn(roleArn, claims) {
	return `arn:${partitionIn(roleArn)}:iam::${require_step.accountOf(roleArn) ?? ""}:oidc-provider/${issuerHost(claims)}`;
}
const usualAudience = "sts.amazonaws.com";
function placeholder(meaning) {
	return `<fill in: ${meaning}>`;
}
function tokenTrust(roleArn, claims) {
	const host = issuerHost(claims);
	const audience = claim(claims, "aud");
	return {
		Effect: "Allow",
		Principal: { Federated: oidcProviderArn(roleArn, claims) },
		Action: "sts:AssumeRoleWithWebIdentity",
		Condition: { StringEquals: {
			[`${host}:sub`]: subjectToTrust(claims),
			[`${host}:aud`]: audience === usualAudience ? usualAudience : placeholder("the audience that this role is for")
		} }
	};
}
function subjectToTrust(claims) {
	const repository = /^repo:[^:]+:/.exec(claim(claims, "sub") ?? "")?.[0];
	if (claim(claims, "repository") === void 0 || repository === void 0) return placeholder("the subject that this role is for");
	return `${literal(repository)}environment:${placeholder("the environment that this role is for")}`;
}
const withMfa = { Bool: { "aws:MultiFactorAuthPresent": "true" } };
function identityStatement(roleArn, actions, callerIsRole) {
	return {
		Effect: "Allow",
		Action: actions,
		Resource: roleArn,
		...callerIsRole ? {} : { Condition: withMfa }
	};
}
function trustStatement(callerArn, actions) {
	return {
		Effect: "Allow",
		Principal: { AWS: principalOf(callerArn) },
		Action: actions,
		Condition: {
			StringEquals: { "sts:ExternalId": placeholder("the external ID that this role is for") },
			...withMfa
		}
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
Object.defineProperty(exports, "orWarning", {
	enumerable: true,
	get: function() {
		return orWarning;
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
