"use strict";
const require_step = require("./step-DJH2uqsB.js");
const require_core = require("./core-CrUQtcEb.js");
// src/http/foreign-answer.ts
function isForeign({ status, headers, body = "" }) {
	if (status === 407) return true;
	if (headers["x-github-request-id"] !== void 0) return false;
	const type = headers["content-type"];
	if (type !== void 0) return !/\bjson\b/i.test(String(type));
	if (/^\s*[^{[\s]/.test(body)) return true;
	return [
		"via",
		"x-squid-error",
		"proxy-status",
		"proxy-agent"
	].some((name) => headers[name] !== void 0);
}
function foreignRefusal(what, asked, answer) {
	const { status } = answer;
	const isPassing = status === 429 || status >= 500;
	return new require_step.KeyturnError(status === 407 ? "Network" : isPassing ? "ServiceUnavailable" : "NonsenseAnswer", {
		what: `${what}: the answer had the status ${status}, and was not one of GitHub's.`,
		...status === 407 ? require_core.proxyAuthenticationAdvice : adviceOn(asked, answer, isPassing)
	}, { retry: isPassing ? "transient" : "never" });
}
function adviceOn(asked, { headers }, isPassing) {
	const name = nameIn(headers);
	return {
		likely: `a proxy or a firewall between this runner and GitHub ${isPassing ? "could not reach it" : "refused the request"}${name === void 0 ? "" : `; it calls itself ${name}`}. The token is not the cause.`,
		next: `have ${asked} allowed there, or name it in no-proxy if this runner reaches it directly${isPassing ? "; if it is allowed, run the job again later" : ""}. Check http-proxy${asked.startsWith("api.") || asked.includes("/") ? " and GITHUB_API_URL" : ""}.`
	};
}
function nameIn(headers) {
	const plain = String(headers.server ?? headers.via ?? "").replaceAll(/[^\w ./()+-]/g, "").trim().slice(0, 60);
	return plain === "" ? void 0 : plain;
}
Object.defineProperty(exports, "foreignRefusal", {
	enumerable: true,
	get: function() {
		return foreignRefusal;
	}
});
Object.defineProperty(exports, "isForeign", {
	enumerable: true,
	get: function() {
		return isForeign;
	}
});
