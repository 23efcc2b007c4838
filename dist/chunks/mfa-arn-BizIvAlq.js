"use strict";
let node_os = require("node:os");
let node_path = require("node:path");
let node_fs = require("node:fs");
// src/publish/ini-lines.ts
const byteOrderMark = "ï»¿";
function linesOf(text) {
	const from = text.startsWith(byteOrderMark) ? 3 : 0;
	return [...text.slice(from).matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)].filter(({ 0: line }) => line !== "").map(({ index, 1: line = "", 2: ending = "" }) => ({
		start: from + index,
		text: line,
		ending
	}));
}
function headerOf(line) {
	const { 1: indent, 2: inside, 3: tail } = /^([ \t]*)\[([^\]]*)\](.*)$/.exec(line) ?? [];
	if (inside === void 0 || tail === void 0) return void 0;
	const name = inside.replaceAll(/^[ \t]+|[ \t]+$/g, "").replace(/^([^ \t]+)[ \t]+(["']?)(.*)\2$/, (_all, kind, _quote, rest) => `${kind} ${rest}`);
	const wellSpaced = [
		name,
		name.replace(/ (.*)$/, " \"$1\""),
		name.replace(/ (.*)$/, " '$1'")
	].includes(inside);
	const wellEnded = /^(?:[ \t]*|[ \t]+[#;][^\]]*)$/.test(tail);
	return {
		name,
		tail,
		plain: indent === "" && wellSpaced && wellEnded
	};
}
function isBlankOrComment(line) {
	return /^[ \t]*(?:[#;]|$)/.test(line);
}
function indentOf(line) {
	return /^[ \t]*/.exec(line)?.[0] ?? "";
}
function settingOf(line) {
	const { 1: key, 2: value } = /^[ \t]*([^=:]*?)[ \t]*[=:][ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
	return key === void 0 || value === void 0 ? void 0 : {
		key: key.toLowerCase(),
		value
	};
}
// src/publish/profile-paths.ts
function profilePaths(env, home) {
	const expand = (path) => /^~(?=[/\\]|$)/.test(path) ? (0, node_path.join)(home, path.slice(1)) : path;
	return {
		credentialsFile: expand(env.AWS_SHARED_CREDENTIALS_FILE || (0, node_path.join)("~", ".aws", "credentials")),
		configFile: expand(env.AWS_CONFIG_FILE || (0, node_path.join)("~", ".aws", "config"))
	};
}
// src/publish/mfa-arn.ts
function mfaArnNotices(path, text) {
	let section = "";
	const sections = new Set();
	for (const line of linesOf(text)) {
		section = headerOf(line.text)?.name ?? section;
		if (settingOf(line.text)?.key === "mfa_arn") sections.add(section);
	}
	return [...sections].map((name) => {
		return `The profile ${Buffer.from(name.replace(/^profile /, ""), "latin1").toString("utf8")} in ${path} has mfa_arn, which the AWS CLI and SDKs do not read, so they assume its role without MFA. Rename it to mfa_serial.`;
	});
}
function noticesInFiles(env) {
	return Object.values(profilePaths(env, (0, node_os.homedir)())).flatMap((path) => {
		try {
			return mfaArnNotices(path, (0, node_fs.readFileSync)(path, "latin1"));
		} catch {
			return [];
		}
	});
}
exports.headerOf = headerOf;
exports.indentOf = indentOf;
exports.isBlankOrComment = isBlankOrComment;
exports.linesOf = linesOf;
exports.mfaArnNotices = mfaArnNotices;
exports.noticesInFiles = noticesInFiles;
exports.profilePaths = profilePaths;
exports.settingOf = settingOf;
