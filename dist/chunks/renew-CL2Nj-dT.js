"use strict";
const require_start = require("./start-DgX8cmv_.js");
const require_core = require("./core-Cj5IrBXJ.js");
const require_step = require("./step-DWKwbj2V.js");
const require_file_error = require("./file-error-BjbwpvX0.js");
const require_replace_file = require("./replace-file-fj5rUzOW.js");
const require_session_document = require("./session-document-B_6O5tc0.js");
const require_session_cache = require("./session-cache-DsJMr6Pc.js");
let node_fs = require("node:fs");
// src/refresh/redaction.ts
const headLength = 20;
const ofTokens = /^[\w+/\\=%.~-]*/;
function redactedError(error, secrets) {
	if (!(error instanceof require_step.KeyturnError)) return new require_step.KeyturnError("Unexpected", { summary: `The session could not be renewed: ${redacted(require_step.messageOf(error), secrets)}` });
	const explanation = Object.entries(error.explanation).map(([name, text]) => [name, redacted(text, secrets)]);
	return new require_step.KeyturnError(error.code, Object.fromEntries(explanation), { retry: error.retry });
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
const heartbeatMs = 1e3;
const staleMs = 5e3;
async function withRenewalLock(folder, timeoutMs, action) {
	const lock = `${require_session_cache.cachePath(folder)}.keyturn-lock`;
	let mine = await require_replace_file.acquire(lock, {
		staleMs,
		timeoutMs
	});
	const timer = setInterval(() => {
		if (require_replace_file.fileVersion(lock) !== mine) return;
		const now = new Date();
		(0, node_fs.utimesSync)(lock, now, now);
		mine = require_replace_file.fileVersion(lock);
	}, heartbeatMs);
	try {
		return await action();
	} finally {
		clearInterval(timer);
		if (require_replace_file.fileVersion(lock) === mine) (0, node_fs.rmSync)(lock, { force: true });
	}
}
// src/refresh/renew.ts
const minRemainingMs = 6e4;
const pause = 6e4;
const maxRenewalSeconds = 45;
const maxEarlyRenewalSeconds = 10;
const maxWaitMs = 6e4;
const notMine = new Set([
	"EACCES",
	"EPERM",
	"EROFS"
]);
async function renewedDocument(folder, env) {
	const start = Date.now();
	const before = require_session_cache.readCache(folder);
	if (!before) throw sessionMissingError(folder);
	const isGood = before.expiresAt - start > minRemainingMs;
	try {
		return await withRenewalLock(folder, isGood ? 0 : maxWaitMs, async () => {
			const now = require_session_cache.readCache(folder) ?? before;
			if (Date.now() < now.renewAt) return now.document;
			if (now.failure && now.failure.at >= start) throw renewalError(now.failure.message);
			return renewNow(folder, now, isGood, env);
		});
	} catch (error) {
		const problem = keptFromRenewing(error, folder);
		if (problem && isGood) return before.document;
		throw problem ?? error;
	}
}
function keptFromRenewing(error, folder) {
	if (!(error instanceof require_step.KeyturnError)) return notMine.has(require_file_error.systemCode(error) ?? "") ? notWritableError(folder, error) : void 0;
	return error.code === "ProfileUnwritable" ? renewalError("Another process has been renewing the session for too long.", error) : void 0;
}
async function renewNow(folder, now, isGood, env) {
	try {
		const renewed = await renew(folder, now, isGood ? maxEarlyRenewalSeconds : maxRenewalSeconds, env);
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
				renewAt: Math.min(Date.now() + pause, now.expiresAt - minRemainingMs)
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
	return !env[require_session_document.encryptionKeyVariable(folder)] || error instanceof require_step.KeyturnError && error.code === "OidcUnavailable";
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
	const { pair, mfa } = require_start.sourceOfKind(source.kind).storedKey?.(source.input) ?? {};
	const seed = mfa?.proof.kind === "seed" ? mfa.proof.seed : void 0;
	const keys = [
		pair?.secretAccessKey,
		pair?.sessionToken,
		seed
	];
	const variables = [env, saved].flatMap((each) => Object.entries(each).flatMap(([name, value]) => secretVariable.test(name) ? [value] : []));
	return [
		...require_start.secretsIn(inputs),
		...keys,
		...variables,
		...require_session_document.secretsInDocument(now.document)
	].filter((secret) => Boolean(secret));
}
const secretVariable = /^KEYTURN_REFRESH_|TOKEN$|^AWS_SECRET_ACCESS_KEY$/;
async function renewBy({ inputs, source, env: saved, maxSeconds }, now, seconds, env, secrets) {
	restoreEnvironment(env, saved);
	const config = require_start.parseConfig(inputs, env, require_start.sources);
	const { allowedAccountIds, specialCharactersWorkaround } = config;
	const roles = limited(config.roles, maxSeconds);
	const run = await require_core.createRun({
		config,
		env,
		log: {
			info: () => {},
			notice: () => {},
			warning: () => {}
		},
		mask: (secret) => void secrets.push(secret),
		onSkew: {
			fromMs: Number.POSITIVE_INFINITY,
			onSkew: () => {}
		}
	});
	const chosen = {
		source: require_start.sourceOfKind(source.kind),
		input: source.input
	};
	const options = {
		specialCharactersWorkaround,
		...allowedAccountIds ? { allowedAccountIds } : {}
	};
	const resolve = () => require_core.resolveRoles(chosen, roles, options, run);
	const startedAt = Date.now();
	const { session } = await require_core.withDeadline("Renewing the session", maxSeconds === void 0 ? resolve : () => resolveFromParent(resolve), seconds * 1e3);
	require_start.verifyIdentity(session.identity, allowedAccountIds);
	requireSame(now, session.identity);
	return require_session_document.cachedSession(session, roles.at(-1)?.durationSeconds ?? 3600, startedAt);
}
async function resolveFromParent(resolve) {
	try {
		return await resolve();
	} catch (error) {
		if (!(error instanceof require_step.KeyturnError) || error.code !== "ExpiredCredentials") throw error;
		throw new require_step.KeyturnError("RenewalFailed", {
			summary: "The session cannot be renewed any more: what renews it in the place of a stored key lasts 36 hours.",
			remedy: "use OIDC for jobs that run longer, or run the Keyturn step again in the middle, with another aws-profile."
		}, { cause: error });
	}
}
function limited([first, ...others], maxSeconds = Number.POSITIVE_INFINITY) {
	if (!first) return [];
	return [{
		...first,
		durationSeconds: Math.min(first.durationSeconds, maxSeconds)
	}, ...others];
}
function openRenewal(folder, env) {
	const variable = require_session_document.encryptionKeyVariable(folder);
	const key = env[variable];
	if (!key) throw new require_step.KeyturnError("RenewalFailed", {
		summary: `The session cannot be renewed, because ${variable} is not in the environment of this process.`,
		cause: "something between the step and this process drops variables: sudo, env -i, docker run.",
		remedy: `pass ${variable} on, and with OIDC ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN as well.`
	});
	try {
		return require_session_document.decrypt(require_start.readBounded(require_session_document.renewalPath(folder), require_start.maxRenewalBytes).toString("latin1"), key);
	} catch (error) {
		throw new require_step.KeyturnError("RenewalFailed", {
			summary: `${require_session_document.renewalPath(folder)} cannot be opened: ${require_step.messageOf(error)}`,
			cause: `something has removed or changed the file, or ${variable} is not the one that the step exported.`,
			remedy: "run the Keyturn step again in this job, with another aws-profile."
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
		summary: `The renewed session is ${arn} (${assumedRoleId}), and the step's was ${before.arn} (${before.assumedRoleId}).`,
		cause: "the role was deleted and made again meanwhile.",
		remedy: "run the job again."
	});
}
function write(folder, session) {
	const path = require_session_cache.cachePath(folder);
	try {
		require_replace_file.removeLeftovers(path);
		require_replace_file.replaceFile(path, Buffer.from(require_session_cache.cacheText(session), "utf8").toString("latin1"), require_replace_file.readState(path));
	} catch {}
}
function sessionMissingError(folder) {
	return new require_step.KeyturnError("RenewalFailed", {
		summary: `There is no session in ${folder} that can be read.`,
		cause: "the job that made the profile is over, or something has emptied or changed its temporary folder.",
		remedy: "run the Keyturn step again in this job, with another aws-profile if this one is still there."
	});
}
function notWritableError(folder, cause) {
	return new require_step.KeyturnError("RenewalFailed", {
		summary: `The session is over, and this process may not write a new one to ${folder}: ${require_step.messageOf(cause)}`,
		cause: "it runs as another user than the step, or the folder is mounted read-only.",
		remedy: "run it as the user of the step, or with credentials that are handed to it (output-credentials)."
	}, { cause });
}
function renewalError(summary, cause) {
	return new require_step.KeyturnError("RenewalFailed", { summary }, cause === void 0 ? {} : { cause });
}
exports.renewedDocument = renewedDocument;
