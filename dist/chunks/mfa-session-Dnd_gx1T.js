"use strict";
const require_core = require("./core-Cj5IrBXJ.js");
const require_step = require("./step-DWKwbj2V.js");
const require_start = require("./start-DgX8cmv_.js");
const require_with_code = require("./with-code-CgBEF6A3.js");
// src/sources/mfa/mfa-session.ts
async function openMfaSession(keys, mfa, given, localNow = Date.now) {
	const { run, device: find } = require_with_code.openDevice(keys, mfa, given, localNow);
	const sts = require_core.stsFor(run.aws, keys);
	const identity = await require_core.retrying("GetCallerIdentity", run, () => sts.getCallerIdentity());
	require_start.refuseRoot(identity);
	const userName = require_step.userNameOf(identity.arn);
	if (userName === void 0) throw new require_step.KeyturnError("InvalidInput", {
		summary: `The key ${require_step.redactKeyId(keys.accessKeyId)} is that of ${identity.arn}, which is not an IAM user, and MFA is set.`,
		remedy: "MFA goes with the long-term key of an IAM user."
	});
	const device = await find();
	const { credentials, expiration } = await require_with_code.withCode("GetSessionToken", device, run, (code) => sts.getSessionToken({
		DurationSeconds: mfa.sessionSeconds,
		...code
	}));
	require_core.maskKeys(credentials, run.mask);
	run.log.info(`MFA: a session of ${userName} with a code of ${device.serial} serves every request of this step.`);
	return {
		userName,
		session: {
			credentials,
			identity,
			...expiration ? { expiration } : {}
		}
	};
}
exports.openMfaSession = openMfaSession;
