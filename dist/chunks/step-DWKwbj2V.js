"use strict";
const require_rolldown_runtime = require("./rolldown-runtime-BfwwAvfW.js");
let node_fs = require("node:fs");
let node_os = require("node:os");
let node_crypto = require("node:crypto");
let os = require("os");
os = require_rolldown_runtime.__toESM(os, 1);
let crypto = require("crypto");
crypto = require_rolldown_runtime.__toESM(crypto, 1);
let fs = require("fs");
fs = require_rolldown_runtime.__toESM(fs, 1);
// src/errors.ts
var KeyturnError = class KeyturnError extends Error {
	name = "KeyturnError";
	code;
	retry;
	explanation;
	retryAfterMs;
	constructor(code, explanation, options = {}) {
		super([
			explanation.summary,
			explanation.cause && `Likely cause: ${explanation.cause}`,
			explanation.remedy && `What to do: ${explanation.remedy}`,
			explanation.details
		].filter(Boolean).join("\n"), "cause" in options ? { cause: options.cause } : {});
		this.code = code;
		this.retry = options.retry ?? "never";
		this.explanation = explanation;
		this.retryAfterMs = options.retryAfterMs;
	}
	withContext(summary, advice = {}) {
		const explanation = {
			...advice,
			...this.explanation,
			summary: `${summary}: ${this.explanation.summary}`
		};
		return new KeyturnError(this.code, explanation, {
			cause: this.cause,
			retry: this.retry
		});
	}
	withDiagnosis(findings) {
		const explanation = {
			...this.explanation,
			...findings
		};
		return new KeyturnError(this.code, explanation, {
			cause: this.cause,
			retry: this.retry
		});
	}
};
function redactKeyId(keyId) {
	return keyId.length > 8 ? `${keyId.slice(0, 4)}…${keyId.slice(-4)}` : "…";
}
function messageOf(error) {
	const message = typeof error === "object" && error !== null && "message" in error ? error.message : error;
	if (typeof message === "string") return message;
	return typeof message === "object" && message !== null ? "an error without a message" : String(message);
}
// src/files/home-folder.ts
function homeFolder() {
	try {
		return (0, node_os.homedir)();
	} catch {
		return "/";
	}
}
// src/publish/outputs.ts
function setOutputs(outputs, runner) {
	for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value);
}
function identityOutputs(identity, expiration) {
	return {
		"aws-account-id": identity.accountId,
		"authenticated-arn": identity.arn,
		...identity.assumedRoleId === void 0 ? {} : { "assumed-role-id": identity.assumedRoleId },
		...expiration ? { "expires-at": expiration.toISOString() } : {}
	};
}
function keyOutputs(judgement) {
	const { status, ageDays } = judgement ?? {};
	return {
		...status === void 0 ? {} : { "key-status": status },
		...ageDays === void 0 ? {} : { "key-age-days": String(ageDays) }
	};
}
function rotationOutputs(result) {
	return {
		rotated: String(result?.rotated ?? false),
		"rotation-state": result?.state ?? "failed"
	};
}
function credentialOutputs(keys, expiration) {
	return {
		"aws-access-key-id": keys.accessKeyId,
		"aws-secret-access-key": keys.secretAccessKey,
		...keys.sessionToken === void 0 ? {} : { "aws-session-token": keys.sessionToken },
		...expiration ? { "aws-expiration": JSON.stringify(expiration) } : {}
	};
}
// src/runner/command-files.ts
const notAllowed = {
	cause: "the user that this step runs as may not write the runner's file: a container that runs as another user, or an earlier step that changed its owner or mode.",
	remedy: "run the step as the runner's own user (in a job with container:, without --user in its options), or find the step that changes the runner's temporary folder."
};
const isFull = {
	cause: "the disk of the runner is full, or the quota of its user is used up.",
	remedy: "free some space on the runner, and run the job again."
};
const isGone = {
	cause: "the runner's temporary folder is gone, or something else stands in its place.",
	remedy: "find the step that empties or replaces the folder (RUNNER_TEMP), and run the job again."
};
const byCode = {
	EACCES: notAllowed,
	EPERM: notAllowed,
	EROFS: {
		cause: "the runner's temporary folder is mounted read-only.",
		remedy: "mount it read-write, and run the job again."
	},
	ENOSPC: isFull,
	EDQUOT: isFull,
	ENOENT: isGone,
	ENOTDIR: isGone,
	EISDIR: isGone
};
function commandFileAdvice(error) {
	const { code = "", message = "" } = error ?? {};
	if (code === "" && /^Missing file/.test(message)) return isGone;
	return byCode[code] ?? {
		cause: "the runner's disk is failing.",
		remedy: "check the runner's disk, and run the job again."
	};
}
function appendError(path) {
	try {
		(0, node_fs.closeSync)((0, node_fs.openSync)(path, node_fs.constants.O_WRONLY | node_fs.constants.O_APPEND));
		return;
	} catch (error) {
		return error;
	}
}
function requireCommandFiles(env) {
	const missing = ["GITHUB_ENV", "GITHUB_OUTPUT"].filter((name) => !isCommandFile(env, name));
	if (missing.length === 0) {
		requireWritable(env);
		return;
	}
	throw new KeyturnError("NotOnRunner", {
		summary: `${missing.join(" and ")} ${missing.length > 1 ? "do" : "does"} not name an existing file.`,
		...missing.every((name) => env[name]) ? isGone : {
			cause: "this is not a step of a GitHub Actions job, or the runner is too old for command files.",
			remedy: "run Keyturn with `uses:` in a workflow, on runner 2.297 or newer."
		}
	});
}
function requireWritable(env) {
	for (const name of [
		"GITHUB_ENV",
		"GITHUB_OUTPUT",
		"GITHUB_STATE"
	]) {
		const error = isCommandFile(env, name) ? appendError(env[name] ?? "") : void 0;
		if (error === void 0) continue;
		throw new KeyturnError("PublishFailed", {
			summary: `The runner's file ${name} cannot be written: ${messageOf(error)}. Nothing was sent to AWS.`,
			...commandFileAdvice(error)
		}, { cause: error });
	}
}
function isCommandFile(env, name) {
	const path = env[name];
	if (!path) return false;
	try {
		const found = (0, node_fs.statSync)(path, { throwIfNoEntry: false });
		return found !== void 0 && !found.isDirectory();
	} catch {
		return true;
	}
}
// src/publish/environment.ts
function isVariableUndo(value) {
	const { name, before, publishedDigest } = value ?? {};
	return [
		name,
		before,
		publishedDigest
	].every((text) => typeof text === "string") && /^[\w-]+$/.test(String(name));
}
const secretVariable = /(?:^|_)AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN)$|^AMAZON_SESSION_TOKEN$/;
function variablesFor(region, keys, env, options) {
	const { unsetCurrent, profile } = options;
	return {
		...unsetCurrent ? {
			AWS_ACCESS_KEY_ID: "",
			AWS_SECRET_ACCESS_KEY: "",
			AWS_SESSION_TOKEN: ""
		} : {},
		...keys || unsetCurrent ? blank(leftovers(keys), env) : {},
		AWS_DEFAULT_REGION: region,
		AWS_REGION: region,
		...keys ? credentialVariables(keys, env) : {},
		...profile === void 0 ? {} : profileVariables(profile, env)
	};
}
function leftovers(keys) {
	return [
		"AWS_SECURITY_TOKEN",
		"AWS_CREDENTIAL_EXPIRATION",
		...keys?.sessionToken !== void 0 ? [] : ["AMAZON_SESSION_TOKEN"]
	];
}
function blank(names, env) {
	return Object.fromEntries(names.filter((name) => env[name]).map((name) => [name, ""]));
}
function leftoversBeside(keys, env, now) {
	if (keys.accessKeyId !== env.AWS_ACCESS_KEY_ID) return {};
	const isOver = new Date(env.AWS_CREDENTIAL_EXPIRATION ?? "") <= now;
	const isOther = env.AWS_SECURITY_TOKEN !== env.AWS_SESSION_TOKEN;
	return blank([...isOver ? ["AWS_CREDENTIAL_EXPIRATION"] : [], ...isOther ? ["AWS_SECURITY_TOKEN"] : []], env);
}
function profileVariables(profile, env) {
	return {
		AWS_PROFILE: profile,
		...env.AWS_DEFAULT_PROFILE ? { AWS_DEFAULT_PROFILE: profile } : {}
	};
}
function credentialVariables(keys, env) {
	const token = keys.sessionToken ?? (env.AWS_SESSION_TOKEN ? "" : void 0);
	return {
		AWS_ACCESS_KEY_ID: keys.accessKeyId,
		AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
		...token === void 0 ? {} : { AWS_SESSION_TOKEN: token }
	};
}
function rememberVariables(variables, runner) {
	return Object.entries(variables).map(([name, value]) => {
		const before = runner.env[name] ?? "";
		if (secretVariable.test(name)) runner.mask(before);
		return {
			name,
			before,
			publishedDigest: digest(value)
		};
	});
}
function exportVariables(variables, runner) {
	for (const [name, value] of Object.entries(variables)) runner.exportVariable(name, value);
}
function restoreVariables(undo, runner) {
	const leftAlone = [];
	for (const { name, before, publishedDigest } of undo) {
		if (secretVariable.test(name)) runner.mask(before);
		if (digest(runner.env[name] ?? "") === publishedDigest) runner.exportVariable(name, before);
		else leftAlone.push(name);
	}
	return leftAlone;
}
function digest(value) {
	return (0, node_crypto.createHash)("sha256").update(value).digest("hex");
}
// src/publish/prefixed-variables.ts
function prefixedVariables(profiles, env) {
	const all = profiles.flatMap(({ entry: { prefix, region }, session }) => {
		if (prefix === void 0 || !session) return [];
		const before = { AWS_SESSION_TOKEN: env[`${prefix}_AWS_SESSION_TOKEN`] };
		const variables = {
			AWS_REGION: region,
			...credentialVariables(session.credentials, before)
		};
		return Object.entries(variables).map(([name, value]) => [`${prefix}_${name}`, value]);
	});
	return Object.fromEntries(all);
}
// src/publish/profile-requests.ts
function plannedProfiles({ publish: { profile, overwriteProfiles }, profiles }) {
	return [...profile ? [profile] : [], ...profiles.flatMap((entry) => {
		if (entry.name === void 0) return [];
		const plan = {
			name: entry.name,
			overwrite: overwriteProfiles
		};
		return entry.kind === "settings" ? [{
			...plan,
			sourceProfile: entry.settings.sourceProfile
		}] : [plan];
	})];
}
function profileRequests(own, profiles, { publish: { profile, overwriteProfiles: overwrite }, region }) {
	return [...profile && own ? [{
		...profile,
		region,
		credentials: own
	}] : [], ...profiles.flatMap(({ entry, session }) => {
		const credentials = entry.kind === "settings" ? entry.settings : session?.credentials;
		if (entry.name === void 0 || !credentials) return [];
		return [{
			name: entry.name,
			overwrite,
			region: entry.region,
			credentials
		}];
	})];
}
// src/publish/publish.ts
const undoState = {
	variables: "keyturn-variables",
	profile: "keyturn-profile",
	refresh: "keyturn-refresh"
};
async function checkBeforehand(config, runner) {
	requireCommandFiles(runner.env);
	const planned = plannedProfiles(config);
	if (planned.length === 0) return;
	if (config.publish.refresh) {
		const { requireRenewingFolder } = await Promise.resolve().then(() => require("./renewing-command-Bj1jK742.js"));
		requireRenewingFolder(runner.env);
	}
	const files = await Promise.resolve().then(() => require("./profile-files-Cmh3mfIQ.js"));
	const notices = await files.checkProfiles(planned, files.profilePaths(runner.env, homeFolder()));
	for (const notice of [...files.pathNotices(runner.env, homeFolder()), ...notices]) runner.notice(notice);
}
async function publish(publication, keys, config, runner) {
	const { session, isNew, profiles, renewal } = publication;
	const renewing = renewal && await renewingFolder(renewal, session, config, runner);
	const variables = {
		...renewing?.variables ?? ownVariables(publication, config, runner),
		...prefixedVariables(profiles, runner.env)
	};
	await noticeLeftovers(variables, session, runner);
	const before = rememberVariables(variables, runner);
	let profileUndo;
	let hasExported = false;
	try {
		keepForPost(before, runner);
		profileUndo = await writeProfiles(publication, renewing, config, runner);
		hasExported = true;
		exportVariables(variables, runner);
		setOutputs({
			...keyOutputs(keys.judgement),
			...sessionOutputs(session, config.publish.outputs)
		}, runner);
		report(session, isNew, runner);
		reportProfiles(profiles, runner);
		if (config.publish.jobSummary) await summarizeIfPossible(session, config, runner);
	} catch (error) {
		await takeBack$1(profileUndo, renewing);
		if (hasExported) takeBackVariables$1(before, runner);
		if (error instanceof KeyturnError) throw error;
		throw new KeyturnError("PublishFailed", {
			summary: `The runner's command files could not be written: ${messageOf(error)}`,
			...commandFileAdvice(error)
		}, { cause: error });
	}
}
async function noticeLeftovers(variables, session, runner) {
	const { AWS_PROFILE, AWS_DEFAULT_PROFILE, AWS_ACCOUNT_ID } = runner.env;
	if (!variables.AWS_ACCESS_KEY_ID || !(AWS_PROFILE || AWS_DEFAULT_PROFILE || AWS_ACCOUNT_ID)) return;
	const { leftoverNotices } = await Promise.resolve().then(() => require("./leftover-notices-Be8rPYOI.js"));
	for (const notice of leftoverNotices(variables, session.identity, runner.env)) runner.notice(notice);
}
function keepForPost(before, runner) {
	if (runner.saveState(undoState.variables, JSON.stringify(before))) return;
	runner.info("This runner keeps no state for post steps, so Keyturn cannot undo anything at the end of the job.");
}
async function summarizeIfPossible(session, config, runner) {
	try {
		await summarize(session, config, runner);
	} catch (error) {
		runner.warning(`The job summary (GITHUB_STEP_SUMMARY) could not be written: ${messageOf(error)}`);
	}
}
function takeBackVariables$1(before, runner) {
	try {
		for (const { name, before: value } of before) runner.exportVariable(name, value);
	} catch {}
}
function ownVariables({ session, isNew }, config, runner) {
	const { profile, environment, unsetCurrent } = config.publish;
	if (!environment) return {};
	const own = variablesFor(config.region, isNew ? session.credentials : void 0, runner.env, {
		unsetCurrent,
		...profile && isNew ? { profile: profile.name } : {}
	});
	return isNew ? own : {
		...leftoversBeside(session.credentials, runner.env, new Date()),
		...own
	};
}
async function renewingFolder(renewal, session, config, runner) {
	const { planRenewingFolder, writeRenewingFolder } = await Promise.resolve().then(() => require("./renewing-profile-CAUebKte.js"));
	const planned = planRenewingFolder(config, runner);
	runner.saveState(undoState.refresh, planned.path);
	writeRenewingFolder(planned, renewal, session, config.roles.at(-1)?.durationSeconds);
	return planned;
}
async function writeProfiles({ session, isNew, profiles }, renewing, config, runner) {
	const credentials = renewing ? { process: renewing.command } : session.credentials;
	const requests = profileRequests(isNew ? credentials : void 0, profiles, config);
	if (requests.length === 0) return void 0;
	const files = await Promise.resolve().then(() => require("./profile-files-Cmh3mfIQ.js"));
	const undo = await files.writeProfiles(requests, files.profilePaths(runner.env, homeFolder()), (undoSoFar) => {
		for (const secret of files.secretsInUndo(undoSoFar)) runner.mask(secret);
		runner.saveState(undoState.profile, JSON.stringify(undoSoFar));
	});
	const names = requests.map(({ name }) => name);
	const renews = renewing ? ", which renews itself" : "";
	runner.info(`Wrote the profile${names.length > 1 ? "s" : ""} ${names.join(", ")}${renews}.`);
	return undo;
}
async function takeBack$1(profiles, renewing) {
	if (profiles) {
		const { undoProfiles } = await Promise.resolve().then(() => require("./profile-files-Cmh3mfIQ.js"));
		await undoProfiles(profiles);
	}
	if (renewing) {
		const { removeRenewingFolder } = await Promise.resolve().then(() => require("./renewing-command-Bj1jK742.js"));
		removeRenewingFolder(renewing.path);
	}
}
function sessionOutputs({ identity, credentials, expiration }, withCredentials) {
	return {
		...identityOutputs(identity, expiration),
		...withCredentials ? credentialOutputs(credentials, expiration) : {}
	};
}
async function summarize(session, { roles }, runner) {
	const { writeJobSummary } = await Promise.resolve().then(() => require("./session-summary-BSWwn_Wo.js"));
	writeJobSummary(session, roles[0]?.sourceIdentity, runner.env);
}
function report({ identity, expiration }, isNew, runner) {
	if (identity.assumedRoleId !== void 0) runner.info(`Authenticated as assumedRoleId ${identity.assumedRoleId}`);
	else if (isNew) runner.info("Proceeding with IAM user credentials");
	runner.info(`Credentials of ${identity.arn}${expiration ? `, valid until ${expiration.toISOString()}` : ""}.`);
}
function reportProfiles(profiles, runner) {
	for (const { entry, session } of profiles) {
		const places = [entry.name, entry.prefix && `${entry.prefix}_AWS_*`].filter(Boolean).join(" and ");
		if (entry.kind === "settings") {
			const { roleArn, sourceProfile } = entry.settings;
			runner.info(`${places}: AWS tools assume ${roleArn} with the profile ${sourceProfile}.`);
		} else if (session) {
			const { identity, expiration } = session;
			runner.info(`${places}: ${identity.arn}${expiration ? `, valid until ${expiration.toISOString()}` : ""}.`);
		}
	}
}
// src/aws/arn.ts
function accountOf(arn) {
	return arn.split(":")[4] || void 0;
}
function isRoot(arn) {
	return /^arn:[^:]+:iam::\d*:root$/.test(arn);
}
function userNameOf(arn) {
	return arn.includes(":user/") ? arn.slice(arn.lastIndexOf("/") + 1) || void 0 : void 0;
}
function accountIdsIn(text) {
	return [...new Set(text.match(/\b\d{12}\b/g))];
}
function isSessionOf(arn, roleArn) {
	const [, partition, accountId, path = ""] = /^arn:([^:]+):iam::(\d+):role\/(.+)$/.exec(roleArn) ?? [];
	const start = `arn:${partition}:sts::${accountId}:assumed-role/${path.split("/").at(-1)}/`.toLowerCase();
	return arn.toLowerCase().startsWith(start) && !arn.slice(start.length).includes("/");
}
// src/at-end.ts
const open = new Set();
const maxCloseMs = 5e3;
function atEnd(close) {
	const once = async () => {
		if (open.delete(once)) await close();
	};
	open.add(once);
	return once;
}
async function closeAll(timeoutMs = maxCloseMs) {
	if (open.size === 0) return;
	let timer;
	const timeUp = new Promise((resolve) => {
		timer = setTimeout(resolve, timeoutMs);
	});
	await Promise.race([Promise.allSettled([...open].map((close) => close())), timeUp]);
	clearTimeout(timer);
}
function closeWhenCancelled(end = process.exit) {
	const cancel = () => void closeAll().then(() => end(1));
	process.once("SIGINT", cancel).once("SIGTERM", cancel);
	return () => void process.off("SIGINT", cancel).off("SIGTERM", cancel);
}
// src/runner/error-help.ts
var error_help_exports = require_rolldown_runtime.__exportAll({
	helpLine: () => helpLine,
	messageWithHelp: () => messageWithHelp
});
const defaults = {
	repository: "octo-org/keyturn",
	ref: "v1"
};
const githubCom = "https://github.com";
function failureMessage(error, env) {
	if (error instanceof KeyturnError) return messageWithHelp(withUsualRemedy(error), env);
	return `Keyturn failed unexpectedly, which is a bug: ${error instanceof Error ? error.stack : String(error)}\n${helpLine("Unexpected", env)}`;
}
function withUsualRemedy(error) {
	const { message, retry, explanation } = error;
	if (explanation.remedy !== void 0 || message.includes("What to do:")) return error;
	const remedy = retry === "never" ? "correct what the message names; the lines above show what this step tried." : "run the job again; if it fails again, look at the health pages of AWS and GitHub.";
	return error.withDiagnosis({ remedy });
}
function messageWithHelp({ code, message }, env) {
	return `${message}\n${helpLine(code, env)}`;
}
function helpLine(code, env) {
	const [address = "", other] = helpAddresses(code, env);
	return `Error code ${code}: ${address}${other === void 0 ? "" : ` (if this server has no such repository: ${other})`}`;
}
function helpAddresses(code, env) {
	const servers = new Set([serverIn(env) ?? githubCom, githubCom]);
	const { repository, ref } = originIn(env) ?? defaults;
	return [...servers].map((server) => `${server}/${repository}/blob/${ref}/docs/errors.md#${code.toLowerCase()}`);
}
function serverIn({ GITHUB_SERVER_URL: url = "" }) {
	return /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d{1,5})?$/i.test(url) ? url : void 0;
}
function originIn(env) {
	const { GITHUB_ACTION_REPOSITORY: repository = "", GITHUB_ACTION_REF: ref = "" } = env;
	const isRepository = /^[a-z\d][a-z\d-]{0,38}\/[\w.-]{1,100}$/i.test(repository);
	const isRef = /^\w[\w.-]*(?:\/\w[\w.-]*)*$/.test(ref) && ref.length <= 200;
	return isRepository && isRef ? {
		repository,
		ref
	} : void 0;
}
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
	const convertedVal = toCommandValue(val);
	process.env[name] = convertedVal;
	if (process.env["GITHUB_ENV"] || "") return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
	issueCommand("set-env", { name }, convertedVal);
}
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}
function saveState(name, value) {
	if (process.env["GITHUB_STATE"] || "") return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
	return process.env[`STATE_${name}`] || "";
}
// src/runner/log-text.ts
var log_text_exports = require_rolldown_runtime.__exportAll({ logText: () => logText });
function logText(text) {
	return text.split(/\r?\n/).map(logLine).join("\n");
}
function logLine(line) {
	return withoutControls(line).replace(/^(\s*):(?=:)/, "$1: ").replaceAll("##[", "# #[");
}
function withoutControls(text) {
	return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => char === "	" ? char : " ");
}
// src/runner/mask-forms.ts
const minLength = 6;
const boundary = /^-----(?:BEGIN|END) [A-Z0-9 ]+-----$/;
function maskForms(value) {
	const forms = [
		...lines(value),
		...lines(withLineBreaks(value)),
		...pemForms(value)
	];
	return [...new Set(forms)].filter((form) => form.length >= minLength && !boundary.test(form));
}
function lines(text) {
	return text.split(/[\r\n]+/).map((line) => line.trim());
}
function withLineBreaks(text) {
	return text.replaceAll("\\r", "").replaceAll("\\n", "\n").replaceAll("\\/", "/");
}
function pemForms(value) {
	const text = [value, Buffer.from(value, "base64").toString("latin1")].find((each) => each.includes("-----BEGIN "));
	if (text === void 0) return [];
	return [...withLineBreaks(text).split("-----").filter((part) => !/^(?:BEGIN|END) /.test(part)).map((part) => part.replaceAll(/[^A-Za-z0-9+/=]/g, "")).flatMap((body) => [body, ...body.match(/.{1,64}/g) ?? []]), ...lines(withLineBreaks(text))].flatMap((form) => [form, form.replaceAll("/", "\\/")]);
}
// src/runner/runner.ts
function githubRunner(env) {
	let hidesAccountIds = false;
	const masked = new Set();
	const noticed = new Set();
	const mask = (value) => {
		for (const form of maskForms(value)) {
			if (!masked.has(form)) setSecret(form);
			masked.add(form);
		}
	};
	const printing = (print) => (text) => {
		if (hidesAccountIds) for (const accountId of accountIdsIn(text)) mask(accountId);
		print(logText(text));
	};
	return {
		env: { ...env },
		mask,
		hideAccountIds: () => {
			hidesAccountIds = true;
		},
		info: printing((text) => info(text)),
		notice: printing((text) => {
			if (!noticed.has(text)) notice(text);
			noticed.add(text);
		}),
		warning: printing((text) => warning(text)),
		error: printing((text) => error(text)),
		fail: printing((text) => setFailed(text)),
		exportVariable: named(exportVariable),
		setOutput: named(setOutput),
		saveState: (name, value) => {
			if (!isCommandFile(env, "GITHUB_STATE")) return false;
			named(keepState)(name, value);
			return true;
		},
		state: getState
	};
}
function named(write) {
	return (name, value) => {
		if (!/^[\w-]+$/.test(name)) throw new Error(`${JSON.stringify(name)} cannot be written to a command file`);
		write(name, value);
	};
}
function keepState(name, value) {
	try {
		saveState(name, value);
	} catch (error) {
		throw new KeyturnError("PublishFailed", {
			summary: `The state for the post step could not be saved (GITHUB_STATE): ${messageOf(error)}`,
			...commandFileAdvice(error)
		}, { cause: error });
	}
}
// src/runner/step.ts
async function runStep(main, onError) {
	process.env.AWS_EXECUTION_ENV ??= "GitHubActions";
	const runner = githubRunner(process.env);
	try {
		await main(runner);
	} catch (error) {
		onError(runner, failureMessage(error, runner.env));
	}
	await closeAll();
	process.stdout.write("", () => process.exit());
}
// src/restore.ts
async function restore(runner) {
	const outcomes = [
		await takeBack("The variables", " Later post steps still see them.", runner, takeBackVariables),
		await takeBack("The profiles", " ~/.aws may still hold the credentials of this job.", runner, takeBackProfiles),
		await takeBack("The folder of the session", "", runner, takeBackFolder)
	];
	runner.info(lastLine(outcomes));
}
function lastLine(outcomes) {
	if (outcomes.includes("something is left")) return "Not everything that Keyturn had exported could be taken back: see the warnings.";
	return outcomes.includes("done") ? "Took back what Keyturn had exported." : "Keyturn had exported nothing.";
}
async function takeBack(subject, consequence, runner, attempt) {
	try {
		return await attempt(runner);
	} catch (error) {
		runner.warning(`${subject} could not be put back: ${messageOf(error)}.${consequence}`);
		return "something is left";
	}
}
function takeBackVariables(runner) {
	const saved = savedState(runner, undoState.variables);
	if (saved === void 0) return "nothing to do";
	const leftAlone = restoreVariables(Array.isArray(saved) && saved.every(isVariableUndo) ? saved : damaged(undoState.variables), runner);
	if (leftAlone.length > 0) runner.info(`Left alone, because a later step has changed them: ${leftAlone.join(", ")}.`);
	return "done";
}
async function takeBackProfiles(runner) {
	const saved = savedState(runner, undoState.profile);
	if (saved === void 0) return "nothing to do";
	const { isFileUndo, secretsInUndo, undoProfiles } = await Promise.resolve().then(() => require("./profile-files-Cmh3mfIQ.js"));
	const profile = Array.isArray(saved) && saved.every(isFileUndo) ? saved : damaged(undoState.profile);
	for (const secret of secretsInUndo(profile)) runner.mask(secret);
	const warnings = await undoProfiles(profile);
	for (const warning of warnings) runner.warning(warning);
	return warnings.length > 0 ? "something is left" : "done";
}
async function takeBackFolder(runner) {
	const folder = runner.state(undoState.refresh);
	if (folder === "") return "nothing to do";
	const { removeRenewingFolder } = await Promise.resolve().then(() => require("./renewing-command-Bj1jK742.js"));
	try {
		removeRenewingFolder(folder);
		return "done";
	} catch (error) {
		runner.warning(`${folder} could not be removed: ${messageOf(error)}. It holds the session of this job and, encrypted, what renews it.`);
		return "something is left";
	}
}
function savedState(runner, name) {
	const state = runner.state(name);
	if (state === "") return void 0;
	try {
		return JSON.parse(state);
	} catch {
		return damaged(name);
	}
}
function damaged(name) {
	throw new Error(`the state saved for this step (${name} in GITHUB_STATE) was cut short or changed`);
}
Object.defineProperty(exports, "KeyturnError", {
	enumerable: true,
	get: function() {
		return KeyturnError;
	}
});
Object.defineProperty(exports, "accountOf", {
	enumerable: true,
	get: function() {
		return accountOf;
	}
});
Object.defineProperty(exports, "atEnd", {
	enumerable: true,
	get: function() {
		return atEnd;
	}
});
Object.defineProperty(exports, "checkBeforehand", {
	enumerable: true,
	get: function() {
		return checkBeforehand;
	}
});
Object.defineProperty(exports, "closeWhenCancelled", {
	enumerable: true,
	get: function() {
		return closeWhenCancelled;
	}
});
Object.defineProperty(exports, "error_help_exports", {
	enumerable: true,
	get: function() {
		return error_help_exports;
	}
});
Object.defineProperty(exports, "helpAddresses", {
	enumerable: true,
	get: function() {
		return helpAddresses;
	}
});
Object.defineProperty(exports, "helpLine", {
	enumerable: true,
	get: function() {
		return helpLine;
	}
});
Object.defineProperty(exports, "homeFolder", {
	enumerable: true,
	get: function() {
		return homeFolder;
	}
});
Object.defineProperty(exports, "isRoot", {
	enumerable: true,
	get: function() {
		return isRoot;
	}
});
Object.defineProperty(exports, "isSessionOf", {
	enumerable: true,
	get: function() {
		return isSessionOf;
	}
});
Object.defineProperty(exports, "log_text_exports", {
	enumerable: true,
	get: function() {
		return log_text_exports;
	}
});
Object.defineProperty(exports, "maskForms", {
	enumerable: true,
	get: function() {
		return maskForms;
	}
});
Object.defineProperty(exports, "messageOf", {
	enumerable: true,
	get: function() {
		return messageOf;
	}
});
Object.defineProperty(exports, "messageWithHelp", {
	enumerable: true,
	get: function() {
		return messageWithHelp;
	}
});
Object.defineProperty(exports, "profileVariables", {
	enumerable: true,
	get: function() {
		return profileVariables;
	}
});
Object.defineProperty(exports, "publish", {
	enumerable: true,
	get: function() {
		return publish;
	}
});
Object.defineProperty(exports, "redactKeyId", {
	enumerable: true,
	get: function() {
		return redactKeyId;
	}
});
Object.defineProperty(exports, "restore", {
	enumerable: true,
	get: function() {
		return restore;
	}
});
Object.defineProperty(exports, "rotationOutputs", {
	enumerable: true,
	get: function() {
		return rotationOutputs;
	}
});
Object.defineProperty(exports, "runStep", {
	enumerable: true,
	get: function() {
		return runStep;
	}
});
Object.defineProperty(exports, "setOutputs", {
	enumerable: true,
	get: function() {
		return setOutputs;
	}
});
Object.defineProperty(exports, "userNameOf", {
	enumerable: true,
	get: function() {
		return userNameOf;
	}
});
Object.defineProperty(exports, "withoutControls", {
	enumerable: true,
	get: function() {
		return withoutControls;
	}
});
