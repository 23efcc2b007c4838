"use strict";
const require_core = require("./core-Cj5IrBXJ.js");
const require_start = require("./start-DgX8cmv_.js");
const require_step = require("./step-DWKwbj2V.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/sources/found-keys.ts
async function keysOnRunner(run, notice) {
	const { env } = run;
	const exported = require_start.environmentKeys(env);
	if (exported) return exported;
	if (!mayFindCredentials(env)) throw noCredentialsError("there are none on this runner.");
	const { noticesInFiles } = await Promise.resolve().then(() => require("./mfa-arn-SDWcWC7Q.js"));
	for (const line of noticesInFiles(env)) notice(line);
	const { refuseExpiredProfile } = await Promise.resolve().then(() => require("./stored-profile-DzDfIjMj.js"));
	await refuseExpiredProfile(env, new Date());
	const { fromDefaultChain } = await Promise.resolve().then(() => require("./sdk-default-chain-ClPmT4fJ.js"));
	const found = await fromDefaultChain(run);
	if (!found) throw noCredentialsError("Could not load credentials from any providers");
	return found;
}
async function findKeys(wanted, run) {
	try {
		const keys = await keysOnRunner(run, run.log.notice);
		require_core.maskKeys(keys, run.mask);
		return keys;
	} catch (error) {
		const { explainNoCredentials } = await Promise.resolve().then(() => require("./without-credentials-BsASh4tu.js"));
		throw await explainNoCredentials(error, wanted, run.env);
	}
}
async function sessionFromFoundKeys(pair, request, run) {
	const { role } = request;
	if (role) refuseOverAnHour(pair, role);
	return {
		session: await require_core.sessionFromKeys({ pair }, request, run),
		isNew: role !== void 0
	};
}
function refuseOverAnHour({ sessionToken }, { durationSeconds }) {
	if (sessionToken === void 0 || durationSeconds <= 3600) return;
	throw new require_step.KeyturnError("InvalidInput", {
		summary: `The role is to be assumed for ${durationSeconds} seconds, and the credentials that were found are temporary: such a session (role chaining) lasts 3600 at most.`,
		remedy: "ask for a role-duration-seconds of 3600 or less; AWS refuses more whatever the role allows."
	});
}
const variables = [
	"AWS_PROFILE",
	"AWS_CONFIG_FILE",
	"AWS_SHARED_CREDENTIALS_FILE",
	"AWS_WEB_IDENTITY_TOKEN_FILE",
	"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
	"AWS_CONTAINER_CREDENTIALS_FULL_URI"
];
function mayFindCredentials(env) {
	return env.RUNNER_ENVIRONMENT !== "github-hosted" || variables.some((name) => env[name]) || (0, node_fs.existsSync)((0, node_path.join)(require_step.homeFolder(), ".aws"));
}
function noCredentialsError(why) {
	return new require_step.KeyturnError("NoCredentials", {
		summary: `Credentials could not be loaded, please check your action inputs: ${why}`,
		cause: "no keys were given (a secret that does not exist is empty), and this runner has none of its own.",
		remedy: "see that the secrets exist and are readable from this workflow, or use OIDC: permissions `id-token: write` and role-to-assume."
	});
}
exports.findKeys = findKeys;
exports.keysOnRunner = keysOnRunner;
exports.refuseOverAnHour = refuseOverAnHour;
exports.sessionFromFoundKeys = sessionFromFoundKeys;
