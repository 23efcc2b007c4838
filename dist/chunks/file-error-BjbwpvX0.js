"use strict";
const require_step = require("./step-DWKwbj2V.js");
// src/files/file-error.ts
function unwritableError(explanation, cause) {
	return new require_step.KeyturnError("ProfileUnwritable", explanation, cause === void 0 ? {} : { cause });
}
function asUnwritable(path, error) {
	if (error instanceof require_step.KeyturnError) return error;
	return unwritableError({
		summary: `${path} cannot be written: ${require_step.messageOf(error)}`,
		cause: "another user owns the file or its folder, or the disk is full or read-only.",
		remedy: "correct the permissions, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE to another place."
	}, error);
}
function systemCode(error) {
	const origin = error instanceof require_step.KeyturnError ? error.cause : error;
	return typeof origin === "object" && origin !== null && "code" in origin ? String(origin.code) : void 0;
}
Object.defineProperty(exports, "asUnwritable", {
	enumerable: true,
	get: function() {
		return asUnwritable;
	}
});
Object.defineProperty(exports, "systemCode", {
	enumerable: true,
	get: function() {
		return systemCode;
	}
});
Object.defineProperty(exports, "unwritableError", {
	enumerable: true,
	get: function() {
		return unwritableError;
	}
});
