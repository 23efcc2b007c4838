"use strict";
const require_core = require("./core-CrUQtcEb.js");
const require_step = require("./step-DJH2uqsB.js");
const require_file_error = require("./file-error-BX09cO9N.js");
const require_file_replace = require("./file-replace-C2I02Dft.js");
const require_session_document = require("./session-document-B8s25lUt.js");
const require_session_cache = require("./session-cache-BGnm3a9b.js");
let node_timers_promises = require("node:timers/promises");
let node_fs = require("node:fs");
// src/refresh/redaction.ts
const headLength = 20;
const ofTokens = /^[\w+/\\=%.~-]*/;
function redactedError(error, secrets) {
	if (!(error instanceof require_step.KeyturnError)) return new require_step.KeyturnError("Unexpected", { what: `The session could not be renewed: ${redacted(require_step.messageOf(error), secrets)}` });
	const account = Object.entries(error.account).map(([name, text]) => [name, redacted(text, secrets)]);
	return new require_step.KeyturnError(error.code, Object.fromEntries(account), { retry: error.retry });
}
function redacted(text, secrets) {
	const longestFirst = [...new Set(secrets.flatMap(require_step.maskForms).flatMap(formsOf))].sort((a, b) => b.length - a.length);
	const whole = longestFirst.reduce((rest, form) => rest.replaceAll(form, "***"), text);
	return longestFirst.reduce(withoutCutShort, whole);
}
function formsOf(secret) {
	const json = JSON.stringify(secret).slice(1, -1);
	return [
		secret,
		encodeURIComponent(secret.toWellFormed()),
		json,
		json.replaceAll("/", "\\/")
	];
}
function withoutCutShort(text, secret) {
	if (secret.length < 40) return text;
	const [before = "", ...rest] = text.split(secret.slice(0, headLength));
	return [before, ...rest.map((piece) => `***${piece.slice(ofTokens.exec(piece)?.[0].length ?? 0)}`)].join("");
}
// src/refresh/renewal-lock.ts
const heartbeat = 1e3;
const stale = 5e3;
async function withRenewalLock(folder, patience, action) {
	const lock = `${require_session_cache.cachePath(folder)}.keyturn-lock`;
	let mine = await require_file_replace.acquire(lock, {
		stale,
		patience
	});
	const timer = setInterval(() => {
		if (require_file_replace.fileVersion(lock) !== mine) return;
		const now = new Date();
		(0, node_fs.utimesSync)(lock, now, now);
		mine = require_file_replace.fileVersion(lock);
	}, heartbeat);
	try {
		return await action();
	} finally {
		clearInterval(timer);
		if (require_file_replace.fileVersion(lock) === mine) (0, node_fs.rmSync)(lock, { force: true });
	}
}
// src/refresh/renew.ts
const leastRest = 6e4;
const pause = 6e4;
const longestRenewal = 45;
const longestEarlyRenewal = 10;
const longestWait = 6e4;
const notMine = new Set([
	"EACCES",
	"EPERM",
	"EROFS"
]);
async function renewedDocument(folder, env) {
	const start = Date.now();
	const before = require_session_cache.readCache(folder);
	if (!before) throw gone(folder);
	const isGood = before.expiresAt - start > leastRest;
	try {
		return await withRenewalLock(folder, isGood ? 0 : longestWait, async () => {
			const now = require_session_cache.readCache(folder) ?? before;
			if (Date.now() < now.renewAt) return now.document;
			if (now.failure && now.failure.at >= start) throw failed(now.failure.message);
			return renewNow(folder, now, isGood, env);
		});
	} catch (error) {
		const problem = keptFromRenewing(error, folder);
		if (problem && isGood) return before.document;
		throw problem ?? error;
	}
}
function keptFromRenewing(error, folder) {
	if (!(error instanceof require_step.KeyturnError)) return notMine.has(require_file_error.systemCode(error) ?? "") ? notWritable(folder, error) : void 0;
	return error.code === "ProfileUnwritable" ? failed("Another process has been renewing the session for too long.", error) : void 0;
}
async function renewNow(folder, now, isGood, env) {
	try {
		const renewed = await renew(folder, now, isGood ? longestEarlyRenewal : longestRenewal, env);
		write(folder, renewed);
		return renewed.document;
	} catch (error) {
		if (lacksVariables(error, folder, env)) {
			if (isGood) return now.document;
			throw error;
		}
		const mayPass = error instanceof require_step.KeyturnError && error.retry !== "never";
		if (isGood && mayPass) {
			write(folder, {
				...now,
				renewAt: Math.min(Date.now() + pause, now.expiresAt - leastRest)
			});
			return now.document;
		}
		write(folder, {
			...now,
			failure: {
				at: Date.now(),
				message: require_step.messageOf(error)
			}
		});
		throw error;
	}
}
function lacksVariables(error, folder, env) {
	return !env[require_session_document.sealKeyVariable(folder)] || error instanceof require_step.KeyturnError && error.code === "OidcUnavailable";
}
async function renew(folder, now, seconds, env) {
	const renewal = openRenewal(folder, env);
	const secrets = secretsOf(renewal, now, env);
	try {
		return await renewBy(renewal, now, seconds, env, secrets);
	} catch (error) {
		throw redactedError(error, secrets);
	}
}
function secretsOf({ inputs, source, env: saved }, now, env) {
	const keys = source.kind === "access-keys" ? [source.keys.secretAccessKey, source.keys.sessionToken] : [];
	const variables = [env, saved].flatMap((each) => Object.entries(each).flatMap(([name, value]) => secretVariable.test(name) ? [value] : []));
	return [
		...require_core.secretsIn(inputs),
		...keys,
		...variables,
		...require_session_document.secretsInDocument(now.document)
	].filter((secret) => Boolean(secret));
}
const secretVariable = /^KEYTURN_REFRESH_|TOKEN$|^AWS_SECRET_ACCESS_KEY$/;
async function renewBy({ inputs, source, env: saved, mostSeconds }, now, seconds, env, secrets) {
	restoreEnvironment(env, saved);
	const config = limited(require_core.parseConfig(inputs, env), mostSeconds);
	const handler = await require_core.createRequestHandler(config.network);
	const clock = require_core.awsClock(handler, {
		fromMs: Number.POSITIVE_INFINITY,
		tell: () => {}
	});
	const context = {
		config,
		env,
		handler: clock.handler,
		clock,
		info: () => {},
		notice: () => {},
		warning: () => {},
		mask: (secret) => void secrets.push(secret),
		sleep: (ms) => (0, node_timers_promises.setTimeout)(ms)
	};
	const startedAt = Date.now();
	const attempt = mostSeconds === void 0 ? require_core.obtain : obtainFromParent;
	const { session } = await require_core.withDeadline("Renewing the session", () => attempt(source, context), seconds * 1e3);
	require_core.verifyIdentity(session.identity, config.allowedAccountIds);
	requireSame(now, session.identity);
	return require_session_document.cachedSession(session, require_step.lastOf(config)?.durationSeconds ?? 3600, startedAt);
}
async function obtainFromParent(source, context) {
	try {
		return await require_core.obtain(source, context);
	} catch (error) {
		if (!(error instanceof require_step.KeyturnError) || error.code !== "ExpiredCredentials") throw error;
		throw new require_step.KeyturnError("RenewalFailed", {
			what: "The session cannot be renewed any more: what renews it in the place of a stored key lasts 36 hours.",
			next: "use OIDC for jobs that run longer, or run the Keyturn step again in the middle, with another aws-profile."
		}, { cause: error });
	}
}
function limited(config, mostSeconds = Number.POSITIVE_INFINITY) {
	const { role } = config;
	if (!role) return config;
	return {
		...config,
		role: {
			...role,
			durationSeconds: Math.min(role.durationSeconds, mostSeconds)
		}
	};
}
function openRenewal(folder, env) {
	const variable = require_session_document.sealKeyVariable(folder);
	const key = env[variable];
	if (!key) throw new require_step.KeyturnError("RenewalFailed", {
		what: `The session cannot be renewed, because ${variable} is not in the environment of this process.`,
		likely: "something between the step and this process drops variables: sudo, env -i, docker run.",
		next: `pass ${variable} on, and with OIDC ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN as well.`
	});
	try {
		return require_session_document.open(require_core.readBounded(require_session_document.renewalPath(folder), require_core.mostOfRenewal).toString("latin1"), key);
	} catch (error) {
		throw new require_step.KeyturnError("RenewalFailed", {
			what: `${require_session_document.renewalPath(folder)} cannot be opened: ${require_step.messageOf(error)}`,
			likely: `something has removed or changed the file, or ${variable} is not the one that the step exported.`,
			next: "run the Keyturn step again in this job, with another aws-profile."
		}, { cause: error });
	}
}
function restoreEnvironment(env, saved) {
	for (const name of Object.keys(env)) if (name.startsWith("AWS_")) delete env[name];
	Object.assign(env, saved);
}
function requireSame(before, { arn, assumedRoleId }) {
	if (arn === before.arn && assumedRoleId === before.assumedRoleId) return;
	throw new require_step.KeyturnError("RenewalFailed", {
		what: `The renewed session is ${arn} (${assumedRoleId}), and the step's was ${before.arn} (${before.assumedRoleId}).`,
		likely: "the role was deleted and made again meanwhile.",
		next: "run the job again."
	});
}
function write(folder, session) {
	const path = require_session_cache.cachePath(folder);
	try {
		require_file_replace.removeLeftovers(path);
		require_file_replace.replaceFile(path, Buffer.from(require_session_cache.cacheText(session), "utf8").toString("latin1"), require_file_replace.readState(path));
	} catch {}
}
function gone(folder) {
	return new require_step.KeyturnError("RenewalFailed", {
		what: `There is no session in ${folder} that can be read.`,
		likely: "the job that made the profile is over, or something has emptied or changed its temporary folder.",
		next: "run the Keyturn step again in this job, with another aws-profile if this one is still there."
	});
}
function notWritable(folder, cause) {
	return new require_step.KeyturnError("RenewalFailed", {
		what: `The session is over, and this process may not write a new one to ${folder}: ${require_step.messageOf(cause)}`,
		likely: "it runs as another user than the step, or the folder is mounted read-only.",
		next: "run it as the user of the step, or with credentials that are handed to it (output-credentials)."
	}, { cause });
}
function failed(what, cause) {
	return new require_step.KeyturnError("RenewalFailed", { what }, cause === void 0 ? {} : { cause });
}
exports.renewedDocument = renewedDocument;
