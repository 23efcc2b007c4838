"use strict";
const require_start = require("./start-DgX8cmv_.js");
const require_step = require("./step-DWKwbj2V.js");
const require_ini_lines = require("./ini-lines-Cp0Zzo6o.js");
// src/aws-profile/mfa-arn.ts
function mfaArnNotices(path, text) {
	let section = "";
	const sections = new Set();
	for (const line of require_ini_lines.linesOf(text)) {
		section = require_ini_lines.headerOf(line.text)?.name ?? section;
		if (require_ini_lines.settingOf(line.text)?.key === "mfa_arn") sections.add(section);
	}
	return [...sections].map((name) => {
		return `The profile ${Buffer.from(name.replace(/^profile /, ""), "latin1").toString("utf8")} in ${path} has mfa_arn, which the AWS CLI and SDKs do not read, so they assume its role without MFA. Rename it to mfa_serial.`;
	});
}
function noticesInFiles(env) {
	return Object.values(require_start.profilePaths(env, require_step.homeFolder())).flatMap((path) => {
		try {
			return mfaArnNotices(path, require_start.readBounded(path, require_start.maxProfileBytes).toString("latin1"));
		} catch {
			return [];
		}
	});
}
exports.mfaArnNotices = mfaArnNotices;
exports.noticesInFiles = noticesInFiles;
