"use strict";
const require_start = require("./start-DgX8cmv_.js");
const require_step = require("./step-DWKwbj2V.js");
const require_session_document = require("./session-document-B_6O5tc0.js");
const require_renewing_command = require("./renewing-command-Bj1jK742.js");
const require_session_cache = require("./session-cache-DsJMr6Pc.js");
let node_fs = require("node:fs");
// src/publish/renewing-profile.ts
function planRenewingFolder({ region, publish }, runner) {
	const path = require_renewing_command.newFolderPath(runner.env);
	const key = require_session_document.newEncryptionKey();
	runner.mask(key);
	const { profile, environment } = publish;
	const variables = {
		...environment && profile ? exported(profile.name, region, runner.env) : {},
		[require_session_document.encryptionKeyVariable(path)]: key
	};
	return {
		path,
		key,
		command: require_renewing_command.programCommand(path),
		variables
	};
}
const beforeProfiles = [...[
	"AWS_ACCESS_KEY_ID",
	"AWS_SECRET_ACCESS_KEY",
	"AWS_SESSION_TOKEN",
	"AWS_SECURITY_TOKEN"
], ...["AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN"]];
function exported(profile, region, env) {
	const isSet = (name) => Boolean(env[name]);
	return {
		...Object.fromEntries(beforeProfiles.filter(isSet).map((name) => [name, ""])),
		AWS_DEFAULT_REGION: region,
		AWS_REGION: region,
		...require_step.profileVariables(profile, env)
	};
}
function writeRenewingFolder({ path, key }, renewal, session, seconds = require_start.defaultSessionSeconds) {
	const cached = require_session_document.cachedSession(session, seconds, Date.now());
	const options = {
		mode: 384,
		flag: "wx"
	};
	try {
		(0, node_fs.mkdirSync)(path, { mode: 448 });
		(0, node_fs.writeFileSync)(require_session_document.renewalPath(path), require_session_document.encrypt(renewal, key), options);
		(0, node_fs.writeFileSync)(require_session_cache.cachePath(path), require_session_cache.cacheText(cached), options);
	} catch (error) {
		require_renewing_command.removeRenewingFolder(path);
		throw new require_step.KeyturnError("PublishFailed", {
			summary: `The session could not be written to ${path}: ${require_step.messageOf(error)}`,
			cause: "the disk of the runner is full, or its temporary folder is gone or not writable.",
			remedy: "free some space on the runner, and run the job again."
		}, { cause: error });
	}
}
exports.planRenewingFolder = planRenewingFolder;
exports.writeRenewingFolder = writeRenewingFolder;
