"use strict";
const require_step = require("./step-DJH2uqsB.js");
const require_core = require("./core-CrUQtcEb.js");
const require_foreign_answer = require("./foreign-answer-Dk5fr5rZ.js");
// src/github/oidc-token.ts
async function requestIdToken(endpoint, audience, handler) {
	const what = "The request for an OIDC token from GitHub";
	return require_core.withDeadline(what, async (abortSignal) => {
		const { status, headers, body } = await get(endpoint, audience, handler, abortSignal);
		if (status !== 200 && require_foreign_answer.isForeign({
			status,
			headers,
			body
		})) throw require_foreign_answer.foreignRefusal(what, new URL(endpoint.url).hostname, {
			status,
			headers
		});
		if (status !== 200) throw refused(what, status);
		const token = tokenIn(body);
		if (token === void 0) throw withoutToken(what);
		return token;
	});
}
async function get({ url, bearer }, audience, handler, abortSignal) {
	const target = new URL(url);
	target.searchParams.set("audience", audience);
	const request = new require_core.HttpRequest({
		protocol: target.protocol,
		hostname: target.hostname,
		...target.port ? { port: Number(target.port) } : {},
		path: target.pathname + target.search,
		headers: {
			host: target.host,
			accept: "application/json",
			authorization: `Bearer ${bearer}`,
			"user-agent": "keyturn"
		}
	});
	try {
		const { response } = await handler.handle(request, { abortSignal });
		return {
			status: response.statusCode,
			headers: response.headers,
			body: await text(response.body)
		};
	} catch (error) {
		if (error instanceof require_step.KeyturnError) throw error;
		throw new require_step.KeyturnError("Network", {
			what: `Could not reach GitHub for an OIDC token: ${require_step.messageOf(error)}`,
			likely: "a firewall or a proxy that is missing or wrong, or an outage.",
			next: "check http-proxy / no-proxy, and githubstatus.com."
		}, {
			cause: error,
			retry: "transient"
		});
	}
}
async function text(body) {
	const chunks = [];
	for await (const chunk of body) chunks.push(chunk);
	return Buffer.concat(chunks).toString("utf8");
}
function tokenIn(body) {
	try {
		const { value } = JSON.parse(body);
		return typeof value === "string" && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value) ? value : void 0;
	} catch {
		return;
	}
}
function refused(what, status) {
	const passing = status === 429 || status >= 500;
	return new require_step.KeyturnError("OidcRequestFailed", {
		what: `${what} was refused with status ${status}.`,
		likely: passing ? "GitHub has a fault or is busy." : "the token of the job that may ask for ID tokens is no longer valid.",
		next: passing ? "see githubstatus.com; run the job again." : "check that the job has `permissions: id-token: write`, and run it again."
	}, { retry: passing ? "transient" : "never" });
}
function withoutToken(what) {
	return new require_step.KeyturnError("NonsenseAnswer", {
		what: `${what} was answered with success, but without a token.`,
		likely: "something between this runner and GitHub answered instead: a proxy or a captive portal.",
		next: "check http-proxy and no-proxy."
	}, { retry: "briefly" });
}
// src/credentials/github-oidc.ts
async function fromGitHub(audience, role, context) {
	const { config, env, handler } = context;
	const endpoint = require_core.idTokenEndpoint(env);
	if (!endpoint) throw withoutPermission();
	if (!/^https?:$/.test(URL.parse(endpoint.url)?.protocol ?? "")) throw withoutAddress();
	const arn = await require_core.roleArn(role.role, config.partition, () => require_core.onlyAllowedAccount(config.allowedAccountIds));
	const sts = require_core.stsFor(context);
	let token;
	const attempt = async () => {
		token = await requestIdToken(endpoint, audience, handler);
		context.mask(token);
		return require_core.assumeRoleWithToken(sts, arn, role, token);
	};
	try {
		return await require_core.roleSession("AssumeRoleWithWebIdentity", context, attempt);
	} catch (error) {
		const { explainRefusedToken } = await Promise.resolve().then(() => require("./refused-token-BIGJtuan.js"));
		throw explainRefusedToken(error, "Could not assume role with OIDC", token, arn);
	}
}
function withoutPermission() {
	return new require_step.KeyturnError("OidcUnavailable", {
		what: "Could not assume role with OIDC: this job may not ask GitHub for an ID token.",
		likely: "the `id-token` permission is missing. Pull requests from forks never have it; a run that Dependabot started has it only where the job asks for it by name.",
		next: "add `permissions: id-token: write` to the job."
	});
}
function withoutAddress() {
	return new require_step.KeyturnError("OidcRequestFailed", {
		what: "Could not assume role with OIDC: ACTIONS_ID_TOKEN_REQUEST_URL is not the address of a server.",
		likely: "the workflow or an earlier step has set this variable, which is the runner's.",
		next: "find what sets it, and leave it to the runner."
	});
}
exports.fromGitHub = fromGitHub;
