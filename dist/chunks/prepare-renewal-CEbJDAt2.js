"use strict";
const require_core = require("./core-CrUQtcEb.js");
const require_step = require("./step-DJH2uqsB.js");
// src/refresh/prepare-renewal.ts
const parentSeconds = 129600;
const chainedSeconds = 3600;
const renewingSecrets = [...[
	"aws-access-key-id",
	"aws-secret-access-key",
	"aws-credentials"
], ...["mfa-serial", "mfa-secret"]];
function requireRepeatable(source, { publish }, env) {
	if (source.kind !== "role-chaining" && source.kind !== "ambient") return;
	if (require_core.environmentKeys(env)) throw new require_step.KeyturnError("InvalidInput", {
		what: "refresh is true, and the source is the credentials that an earlier step exported, which end at some time.",
		next: "set refresh: true in that step as well, or give this one a source of its own."
	});
	if (env.AWS_PROFILE !== void 0 && env.AWS_PROFILE === publish.profile?.name) throw new require_step.KeyturnError("InvalidInput", {
		what: `refresh is true, and the profile ${env.AWS_PROFILE} is both the source and what would be written.`,
		next: "give this step an aws-profile of its own."
	});
}
async function prepareRenewal(source, keys, inputs, context) {
	const env = renewingEnv(context.env);
	if (source.kind !== "access-keys") return {
		inputs: inputsFor(inputs, []),
		source,
		env
	};
	const inForce = keys ?? source.keys;
	if (usesMfa(inputs)) return {
		inputs: inputsFor(inputs, renewingSecrets),
		source: {
			kind: "access-keys",
			keys: inForce
		},
		env
	};
	return {
		inputs: inputsFor(inputs, []),
		source: {
			kind: "access-keys",
			keys: await parentSession(inForce, context)
		},
		env,
		mostSeconds: chainedSeconds
	};
}
async function parentSession(keys, context) {
	const sts = require_core.stsFor(context, keys);
	try {
		const { credentials } = await require_core.retrying("GetSessionToken", context, () => sts.getSessionToken({ DurationSeconds: parentSeconds }));
		require_core.maskKeys(credentials, context.mask);
		return credentials;
	} catch (error) {
		throw error instanceof require_step.KeyturnError ? error.within("Could not get the session that is to renew the role session") : error;
	}
}
function usesMfa(inputs) {
	return ["mfa-serial", "mfa-secret"].some((name) => name in inputs && inputs[name].value !== "");
}
const otherInputs = /^(aws-profile|refresh|rotat|github-|grace-|recovery-|max-key-|warn-key-|output-|use-existing-)/;
function inputsFor(inputs, secrets) {
	const kept = require_core.inputSpecs.map(({ name, ...spec }) => {
		return [name, !otherInputs.test(name) && (!spec.secret || secrets.includes(name)) ? inputs[name] : {
			value: "",
			untrimmed: "",
			givenAs: name
		}];
	});
	return Object.fromEntries(kept);
}
function renewingEnv(env) {
	const entries = Object.entries(env).filter((entry) => /^(GITHUB|RUNNER|AWS)_/.test(entry[0]) && !/^(GITHUB|RUNNER)_.*TOKEN|^GITHUB_(ENV|OUTPUT|STATE|PATH|STEP_SUMMARY)$/.test(entry[0]) && !/^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN)$/.test(entry[0]) && Boolean(entry[1]));
	return Object.fromEntries(entries);
}
exports.prepareRenewal = prepareRenewal;
exports.requireRepeatable = requireRepeatable;
