"use strict";
const require_start = require("./start-DgX8cmv_.js");
const require_mfa_device = require("./mfa-device-Cc2_0Y5G.js");
const require_iam_client = require("./iam-client-BKTONvgI.js");
const require_core = require("./core-Cj5IrBXJ.js");
const require_step = require("./step-DWKwbj2V.js");
// src/sources/mfa/find-device.ts
async function findDevice(keys, proof, run) {
	const serials = await serialsOf(keys, run);
	const usable = serials.filter(proof.kind === "seed" ? require_mfa_device.isVirtual : require_mfa_device.showsCodes);
	const [only, ...others] = usable;
	if (only === void 0) throw deviceNotFoundError(keys, serials);
	if (others.length > 0) throw ambiguousDeviceError(usable);
	return only;
}
async function serialsOf(keys, run) {
	if (require_start.isIamEndpointUnknown(run.aws.endpoints)) throw new require_step.KeyturnError("MfaDeviceUnknown", {
		summary: "The MFA device is not known: STS has a custom endpoint and no endpoint of IAM is set, so IAM cannot be asked.",
		remedy: "give mfa-serial, or set AWS_ENDPOINT_URL_IAM."
	});
	const iam = require_iam_client.iamFor(run.aws, keys);
	try {
		return await require_core.retrying("ListMFADevices", run, () => iam.mfaDevices());
	} catch (error) {
		if (!(error instanceof require_step.KeyturnError && error.code === "AccessDenied")) throw error;
		throw new require_step.KeyturnError("MfaDeviceUnknown", {
			summary: `The MFA device is not known: ${require_step.messageOf(error).split("\n")[0]}`,
			cause: "the user may not call iam:ListMFADevices on itself, or may do so only with MFA.",
			remedy: "give mfa-serial: it is on the page of the user in IAM, under \"Security credentials\"."
		}, { cause: error });
	}
}
function deviceNotFoundError({ accessKeyId }, others) {
	const also = others.length > 0 ? ` It has ${others.join(" and ")}, whose codes cannot be made from a seed.` : "";
	return new require_step.KeyturnError("MfaDeviceUnknown", {
		summary: `The user of ${require_step.redactKeyId(accessKeyId)} has no virtual MFA device.${also}`,
		cause: "the key and the device belong to different users, or the device was removed.",
		remedy: "assign a virtual MFA device to the user and store its seed as mfa-secret, or remove the MFA inputs."
	});
}
function ambiguousDeviceError(serials) {
	return new require_step.KeyturnError("MfaDeviceUnknown", {
		summary: `The user has ${serials.length} MFA devices that show codes: ${serials.join(", ")}.`,
		remedy: "name the one that the seed or the code belongs to with mfa-serial."
	});
}
exports.findDevice = findDevice;
