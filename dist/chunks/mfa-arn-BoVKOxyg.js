"use strict";
const require_profile_paths = require("./profile-paths-BbpeAvxv.js");
let node_os = require("node:os");
let node_fs = require("node:fs");
// src/publish/mfa-arn.ts
function mfaArnNotices(path, text) {
	let section = "";
	const sections = new Set();
	for (const line of require_profile_paths.linesOf(text)) {
		section = require_profile_paths.headerOf(line.text)?.name ?? section;
		if (require_profile_paths.settingOf(line.text)?.key === "mfa_arn") sections.add(section);
	}
	return [...sections].map((name) => {
		return `The profile ${Buffer.from(name.replace(/^profile /, ""), "latin1").toString("utf8")} in ${path} has mfa_arn, which the AWS CLI and SDKs do not read, so they assume its role without MFA. Rename it to mfa_serial.`;
	});
}
function noticesInFiles(env) {
	return Object.values(require_profile_paths.profilePaths(env, (0, node_os.homedir)())).flatMap((path) => {
		try {
			return mfaArnNotices(path, (0, node_fs.readFileSync)(path, "latin1"));
		} catch {
			return [];
		}
	});
}
exports.mfaArnNotices = mfaArnNotices;
exports.noticesInFiles = noticesInFiles;
