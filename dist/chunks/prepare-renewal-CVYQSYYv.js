"use strict";
const require_core = require("./core-Cj5IrBXJ.js");
const require_start = require("./start-DgX8cmv_.js");
const require_step = require("./step-DWKwbj2V.js");
// src/refresh/prepare-renewal.ts
const parentSeconds = 129600;
const renewingSecrets = [...[
	"aws-access-key-id",
	"aws-secret-access-key",
	"aws-credentials"
], ...["mfa-serial", "mfa-secret"]];
async function prepareRenewal(chosen, replacement, inputs, run) {
	const env = renewingEnv(run.env);
	const key = chosen.source.storedKey?.(chosen.input);
	if (!key) return {
		inputs: inputsFor(inputs, []),
		source: stored(chosen),
		env
	};
	const pair = replacement ?? key.pair;
	if (key.mfa) {
		const source = stored(require_start.fromStoredKey({
			pair,
			mfa: key.mfa
		}));
		return {
			inputs: inputsFor(inputs, renewingSecrets),
			source,
			env
		};
	}
	return {
		inputs: inputsFor(inputs, []),
		source: stored(require_start.fromStoredKey({ pair: await parentSession(pair, run) })),
		env,
		maxSeconds: require_start.maxChainedSeconds
	};
}
function stored({ source, input }) {
	return {
		kind: source.kind,
		input
	};
}
async function parentSession(keys, run) {
	const sts = require_core.stsFor(run.aws, keys);
	try {
		const { credentials } = await require_core.retrying("GetSessionToken", run, () => sts.getSessionToken({ DurationSeconds: parentSeconds }));
		require_core.maskKeys(credentials, run.mask);
		return credentials;
	} catch (error) {
		throw error instanceof require_step.KeyturnError ? error.withContext("Could not get the session that is to renew the role session") : error;
	}
}
const otherInputs = /^(aws-profile|refresh|rotat|github-|grace-|recovery-|max-key-|warn-key-|output-|use-existing-)/;
function inputsFor(inputs, secrets) {
	const kept = require_start.inputSpecs.map(({ name, ...spec }) => {
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
