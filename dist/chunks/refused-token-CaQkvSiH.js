"use strict";
const require_step = require("./step-DhlCx09Z.js");
const require_policy_statements = require("./policy-statements-DzrzFCOe.js");
// src/diagnosis/refused-token.ts
const shownClaims = [
	"sub",
	"aud",
	"repository",
	"ref",
	"environment",
	"job_workflow_ref"
];
function explainRefusedToken(error, what, token, roleArn, isFromFile = false) {
	if (!(error instanceof require_step.KeyturnError)) return error;
	const claims = token === void 0 ? void 0 : require_policy_statements.claimsIn(token);
	if (!claims) return error.within(what);
	if (error.code === "AccessDenied") return error.within(what).explained(denied(error, claims, roleArn));
	if (error.code === "InvalidIdentityToken") return error.within(what).explained(notAccepted(error.account.what, claims, roleArn, isFromFile));
	return error.within(what);
}
function denied({ account }, claims, roleArn) {
	return {
		likely: account.likely ?? `the role's trust policy does not accept this job: its conditions on \`${issuer(claims)}:sub\` (repository, branch or environment) and \`:aud\` do not match, or the role does not exist.`,
		next: account.next ?? "compare the conditions of the trust policy with what the token says, or add the statement below to the role's trust policy.",
		details: [
			told(claims),
			...hints(claims),
			`This statement in the trust policy of ${roleArn} accepts exactly this job:`,
			require_policy_statements.printed(require_policy_statements.tokenTrust(roleArn, claims))
		].join("\n")
	};
}
function notAccepted(words, claims, roleArn, isFromFile) {
	const provider = require_policy_statements.oidcProviderArn(roleArn, claims);
	const audience = require_policy_statements.claim(claims, "aud") ?? "";
	const details = told(claims);
	if (/audience/i.test(words)) {
		const other = isFromFile ? "have the token of the file made for one that it lists" : "set the input `audience` to one that it lists";
		return {
			likely: `the identity provider ${provider} does not list the audience ${audience}.`,
			next: `add it, or ${other}:\n  aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${quoted(provider)} --client-id ${quoted(audience)}`,
			details
		};
	}
	if (/No OpenIDConnect provider/i.test(words)) {
		const url = require_policy_statements.claim(claims, "iss") ?? "";
		return {
			likely: `the account ${require_step.accountOf(roleArn)} has no identity provider for ${url}, or role-to-assume names the wrong account.`,
			next: `create it in that account:\n  aws iam create-open-id-connect-provider --url ${quoted(url)} --client-id-list ${quoted(audience)}`,
			details
		};
	}
	return { details };
}
function told(claims) {
	return ["What the token says:", ...(require_policy_statements.claim(claims, "repository") !== void 0 ? shownClaims : [
		"iss",
		"sub",
		"aud"
	]).map((name) => `  ${name}: ${oneLine(require_policy_statements.claim(claims, name) ?? "none")}`)].join("\n");
}
function oneLine(text) {
	return text.replace(/\p{Cc}+/gu, " ").slice(0, 500);
}
function hints(claims) {
	const sub = require_policy_statements.claim(claims, "sub") ?? "";
	const other = require_policy_statements.otherSubject(claims);
	return [
		...require_policy_statements.claim(claims, "environment") !== void 0 && sub.includes(":environment:") ? ["`sub` names the environment and not the branch, because the job has an `environment`."] : [],
		...sub.endsWith(":pull_request") ? ["`sub` names no branch, because a pull request started the run."] : [],
		...other?.isImmutable ? [`In the immutable form, which GitHub sends once the repository is renamed, transferred or opts in, \`sub\` is ${other.sub}`] : [],
		...other && !other.isImmutable ? [`\`sub\` has the immutable form; a trust policy from before may still expect ${other.sub}, which no longer comes.`] : [],
		...require_policy_statements.claim(claims, "repository") !== void 0 && !sub.startsWith("repo:") ? ["The repository or its organization has composed its own `sub`; a condition on `repo:…` cannot match."] : []
	];
}
function issuer(claims) {
	return (require_policy_statements.claim(claims, "iss") ?? "").replace(/^https:\/\//, "");
}
function quoted(value) {
	return /^[\w:/.@+=,-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
exports.explainRefusedToken = explainRefusedToken;
