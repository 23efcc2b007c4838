"use strict";
const require_step = require("./step-DJH2uqsB.js");
const require_iam_client = require("./iam-client-HmCEtUZb.js");
const require_core = require("./core-CrUQtcEb.js");
const require_device_kinds = require("./device-kinds-AkgOTq6X.js");
// src/credentials/mfa/find-device.ts
async function findDevice(keys, proof, context) {
	const serials = await serialsOf(keys, context);
	const usable = serials.filter(proof.kind === "seed" ? require_device_kinds.isVirtual : require_device_kinds.showsCodes);
	const [only, ...others] = usable;
	if (only === void 0) throw none(keys, serials);
	if (others.length > 0) throw several(usable);
	return only;
}
async function serialsOf(keys, context) {
	if (require_core.isElsewhere(context)) throw new require_step.KeyturnError("MfaDeviceUnknown", {
		what: "The MFA device is not known: STS is reached at an endpoint of its own, and no endpoint of IAM is set, so IAM cannot be asked.",
		next: "give mfa-serial, or set AWS_ENDPOINT_URL_IAM."
	});
	const iam = require_iam_client.iamFor(context, keys);
	try {
		return await require_core.retrying("ListMFADevices", context, () => iam.mfaDevices());
	} catch (error) {
		if (!(error instanceof require_step.KeyturnError && error.code === "AccessDenied")) throw error;
		throw new require_step.KeyturnError("MfaDeviceUnknown", {
			what: `The MFA device is not known: ${require_step.messageOf(error).split("\n")[0]}`,
			likely: "the user may not call iam:ListMFADevices on itself, or only with MFA.",
			next: "give mfa-serial: it is on the page of the user in IAM, under \"Security credentials\"."
		}, { cause: error });
	}
}
function none({ accessKeyId }, others) {
	const also = others.length > 0 ? ` It has ${others.join(" and ")}, whose codes cannot be made from a seed.` : "";
	return new require_step.KeyturnError("MfaDeviceUnknown", {
		what: `The user of ${require_step.redactKeyId(accessKeyId)} has no virtual MFA device.${also}`,
		likely: "the key is that of another user than the device, or the device was removed.",
		next: "assign a virtual MFA device to the user and store its seed as mfa-secret, or take the MFA inputs away."
	});
}
function several(serials) {
	return new require_step.KeyturnError("MfaDeviceUnknown", {
		what: `The user has ${serials.length} MFA devices that show codes: ${serials.join(", ")}.`,
		next: "name the one that the seed or the code belongs to with mfa-serial."
	});
}
exports.findDevice = findDevice;
