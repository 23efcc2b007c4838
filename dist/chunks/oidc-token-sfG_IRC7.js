"use strict";
const require_core = require("./core-CJa8nwga.js");
const require_step = require("./step-2CIP9ru6.js");
const require_foreign_answer = require("./foreign-answer-C2SySwik.js");
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
			summary: `Could not reach GitHub for an OIDC token: ${require_step.messageOf(error)}`,
			cause: "a firewall or a proxy that is missing or wrong, or an outage.",
			remedy: "check http-proxy / no-proxy, and githubstatus.com."
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
		summary: `${what} was refused with status ${status}.`,
		cause: passing ? "GitHub has a fault or is busy." : "the token of the job that may ask for ID tokens is no longer valid.",
		remedy: passing ? "see githubstatus.com; run the job again." : "check that the job has `permissions: id-token: write`, and run it again."
	}, { retry: passing ? "transient" : "never" });
}
function withoutToken(what) {
	return new require_step.KeyturnError("MalformedResponse", {
		summary: `${what} returned a success status without a token.`,
		cause: "something between this runner and GitHub answered instead: a proxy or a captive portal.",
		remedy: "check http-proxy and no-proxy."
	}, { retry: "briefly" });
}
exports.requestIdToken = requestIdToken;
