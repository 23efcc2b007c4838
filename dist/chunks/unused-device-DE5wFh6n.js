"use strict";
const require_iam_client = require("./iam-client-HmCEtUZb.js");
const require_core = require("./core-CrUQtcEb.js");
const require_device_kinds = require("./device-kinds-AkgOTq6X.js");
// src/credentials/mfa/unused-device.ts
const patienceMs = 3e3;
async function unusedDevice(keys, context) {
	if (require_core.isElsewhere(context)) return void 0;
	try {
		return (await require_iam_client.iamFor(context, keys, patienceMs).mfaDevices()).find(require_device_kinds.showsCodes);
	} catch {
		return;
	}
}
exports.unusedDevice = unusedDevice;
