"use strict";
const require_start = require("./start-DgX8cmv_.js");
const require_mfa_device = require("./mfa-device-Cc2_0Y5G.js");
const require_iam_client = require("./iam-client-BKTONvgI.js");
const require_core = require("./core-Cj5IrBXJ.js");
// src/diagnosis/unused-device.ts
async function unusedDevice(keys, aws) {
	if (require_start.isIamEndpointUnknown(aws.endpoints)) return void 0;
	try {
		return (await require_iam_client.iamFor(aws, keys, require_core.optionalTimeoutMs).mfaDevices()).find(require_mfa_device.showsCodes);
	} catch {
		return;
	}
}
exports.unusedDevice = unusedDevice;
