"use strict";
const require_step = require("./step-2CIP9ru6.js");
const require_core = require("./core-CJa8nwga.js");
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
function foreignRefusal(request, host, answer) {
	const { status } = answer;
	const isTransient = status === 429 || status >= 500;
	return new require_step.KeyturnError(status === 407 ? "Network" : isTransient ? "ServiceUnavailable" : "MalformedResponse", {
		summary: `${request}: the answer had the status ${status}, and did not come from GitHub.`,
		...status === 407 ? require_core.proxyAuthenticationAdvice : adviceOn(host, answer, isTransient)
	}, { retry: isTransient ? "transient" : "never" });
}
function adviceOn(host, { headers }, isTransient) {
	const name = nameIn(headers);
	return {
		cause: `a proxy or a firewall between this runner and GitHub ${isTransient ? "could not reach it" : "refused the request"}${name === void 0 ? "" : `; it calls itself ${name}`}. The token is not the cause.`,
		remedy: `allow ${host} there, or add it to no-proxy if this runner can reach it directly${isTransient ? "; if it is allowed, run the job again later" : ""}. Check http-proxy${host.startsWith("api.") || host.includes("/") ? " and GITHUB_API_URL" : ""}.`
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
