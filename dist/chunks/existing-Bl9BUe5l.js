"use strict";
const require_core = require("./core-Cj5IrBXJ.js");
const require_step = require("./step-DWKwbj2V.js");
const require_found_keys = require("./found-keys-CN78-OMj.js");
// src/sources/existing.ts
async function existingSession(run) {
	try {
		const credentials = await require_found_keys.keysOnRunner(run, () => {});
		require_core.maskKeys(credentials, run.mask);
		const sts = require_core.stsFor(run.aws, credentials);
		return {
			credentials,
			identity: await require_core.retrying("GetCallerIdentity", run, () => sts.getCallerIdentity())
		};
	} catch (error) {
		if (error instanceof require_step.KeyturnError && noneWork.has(error.code)) return void 0;
		throw error;
	}
}
const noneWork = new Set([
	"NoCredentials",
	"CredentialSourceFailed",
	"InvalidCredentials",
	"ExpiredCredentials",
	"AccessDenied"
]);
exports.existingSession = existingSession;
