"use strict";
// src/aws/mfa-device.ts
function isVirtual(serial) {
	return /^arn:[^:]+:iam::\d+:mfa\//.test(serial);
}
function showsCodes(serial) {
	return !/^arn:[^:]+:iam::\d+:u2f\//.test(serial);
}
Object.defineProperty(exports, "isVirtual", {
	enumerable: true,
	get: function() {
		return isVirtual;
	}
});
Object.defineProperty(exports, "showsCodes", {
	enumerable: true,
	get: function() {
		return showsCodes;
	}
});
