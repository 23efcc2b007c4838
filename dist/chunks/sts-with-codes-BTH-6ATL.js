"use strict";
const require_core = require("./core-Cj5IrBXJ.js");
const require_with_code = require("./with-code-CgBEF6A3.js");
// src/sources/mfa/sts-with-codes.ts
async function stsWithCodes(keys, mfa, given) {
	const { run, device: find } = require_with_code.openDevice(keys, mfa, given, Date.now);
	const sts = require_core.stsFor(run.aws, keys);
	if (mfa.proof.kind === "code") await require_core.retrying("GetCallerIdentity", run, () => sts.getCallerIdentity());
	const device = await find();
	run.log.info(`MFA: AssumeRole carries a code of ${device.serial}.`);
	return {
		...sts,
		assumeRole: (request) => require_with_code.withCode("AssumeRole", device, run, (code) => sts.assumeRole({
			...request,
			...code
		}))
	};
}
exports.stsWithCodes = stsWithCodes;
