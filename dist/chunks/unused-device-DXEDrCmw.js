"use strict";
const require_start = require("./start-CuUMo93o.js");
const require_mfa_device = require("./mfa-device-Cc2_0Y5G.js");
const require_iam_client = require("./iam-client-BEtK4Zvf.js");
const require_core = require("./core-DpsaHo-5.js");
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
