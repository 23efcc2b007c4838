"use strict";
const require_core = require("./core-CrUQtcEb.js");
const require_with_code = require("./with-code-CK-b0-mp.js");
// src/credentials/mfa/sts-with-codes.ts
async function stsWithCodes(keys, mfa, given) {
	const { context, device: find } = require_with_code.openDevice(keys, mfa, given, Date.now);
	const sts = require_core.stsFor(context, keys);
	if (mfa.proof.kind === "code") await require_core.retrying("GetCallerIdentity", context, () => sts.getCallerIdentity());
	const device = await find();
	context.info(`MFA: AssumeRole carries a code of ${device.serial}.`);
	return {
		...sts,
		assumeRole: (request) => require_with_code.withCode("AssumeRole", device, context, (code) => sts.assumeRole({
			...request,
			...code
		}))
	};
}
exports.stsWithCodes = stsWithCodes;
