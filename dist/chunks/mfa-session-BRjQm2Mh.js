"use strict";
const require_step = require("./step-DJH2uqsB.js");
const require_core = require("./core-CrUQtcEb.js");
const require_with_code = require("./with-code-CK-b0-mp.js");
// src/credentials/mfa/mfa-session.ts
async function openMfaSession(keys, mfa, given, localNow = Date.now) {
	const { context, device: find } = require_with_code.openDevice(keys, mfa, given, localNow);
	const sts = require_core.stsFor(context, keys);
	const identity = await require_core.retrying("GetCallerIdentity", context, () => sts.getCallerIdentity());
	require_core.refuseRoot(identity);
	const userName = require_step.userNameOf(identity.arn);
	if (userName === void 0) throw new require_step.KeyturnError("InvalidInput", {
		what: `The key ${require_step.redactKeyId(keys.accessKeyId)} is that of ${identity.arn}, which is no IAM user, and MFA is set.`,
		next: "MFA goes with the long-term key of an IAM user."
	});
	const device = await find();
	const { credentials, expiration } = await require_with_code.withCode("GetSessionToken", device, context, (code) => sts.getSessionToken({
		DurationSeconds: mfa.sessionSeconds,
		...code
	}));
	require_core.maskKeys(credentials, context.mask);
	context.info(`MFA: a session of ${userName} with a code of ${device.serial} serves every request of this step.`);
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
