"use strict";
const require_start = require("./start-DgX8cmv_.js");
const require_step = require("./step-DWKwbj2V.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
// src/refresh/renewing-command.ts
function newFolderPath({ RUNNER_TEMP = "" }) {
	return (0, node_path.join)((0, node_path.resolve)(RUNNER_TEMP), require_start.renewingFolderPrefix + (0, node_crypto.randomBytes)(6).toString("hex"));
}
function requireRenewingFolder(env) {
	const { RUNNER_TEMP } = env;
	if (!RUNNER_TEMP) throw cannotRefreshError("refresh needs RUNNER_TEMP, which is not set.", "run Keyturn with `uses:` in a workflow.");
	try {
		(0, node_fs.accessSync)(RUNNER_TEMP, node_fs.constants.W_OK | node_fs.constants.X_OK);
	} catch (error) {
		throw cannotRefreshError(`refresh needs a temporary folder to write in: ${require_step.messageOf(error)}`, "correct RUNNER_TEMP.");
	}
	programCommand(newFolderPath(env));
}
function programCommand(folder, node = process.execPath, program = (0, node_path.resolve)((0, node_path.dirname)(process.argv[1] ?? ""), "..", "credential-process", "index.js")) {
	return [
		node,
		program,
		folder
	].map(quoted).join(" ");
}
function quoted(path) {
	const isWindows = /^[a-z]:\\/i.test(path);
	if (!/^[\p{L}\p{N}\-_./@+:~ \\]+$/u.test(path) || path.includes("\\") && !isWindows) throw cannotRefreshError(`refresh cannot work here: ${JSON.stringify(path)} has characters that AWS tools do not accept in a credential_process.`, "install the runner and its work folder in a path of letters, digits, hyphens, underscores and dots.");
	return path.includes(" ") ? `"${path}"` : path;
}
function removeRenewingFolder(path) {
	if (!(0, node_path.basename)(path).startsWith("keyturn-refresh-")) return;
	(0, node_fs.rmSync)(path, {
		recursive: true,
		force: true,
		maxRetries: 3,
		retryDelay: 50
	});
}
function cannotRefreshError(summary, remedy) {
	return new require_step.KeyturnError("NotOnRunner", {
		summary,
		remedy
	});
}
exports.newFolderPath = newFolderPath;
exports.programCommand = programCommand;
exports.removeRenewingFolder = removeRenewingFolder;
exports.requireRenewingFolder = requireRenewingFolder;
