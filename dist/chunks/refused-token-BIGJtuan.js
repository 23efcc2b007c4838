"use strict";
const require_step = require("./step-DJH2uqsB.js");
const require_policy_statements = require("./policy-statements-Bv-xykBY.js");
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
	if (error.code === "AccessDenied") {
		const isPolicy = error.account.likely === void 0;
		return error.within(what).explained(isPolicy ? denied(claims, roleArn) : { details: told(claims) });
	}
	if (error.code === "InvalidIdentityToken") return error.within(what).explained(notAccepted(error.account.what, claims, roleArn, isFromFile));
	return error.within(what);
}
function denied(claims, roleArn) {
	return {
		likely: deniedBecause(claims),
		next: lacksEnvironment(claims) ? "if the trust policy names an environment, set `environment:` on the job. Do not trust the branch instead: that would bypass the reviewers of the environment. Otherwise go through the list below; change the trust policy last." : "go through the list below in its order: it begins with the workflow. Change the trust policy last.",
		details: [
			told(claims),
			...checks(claims, roleArn),
			...trustLines(claims, roleArn)
		].join("\n")
	};
}
function deniedBecause(claims) {
	return `${lacksEnvironment(claims) ? "this job has no `environment:`, and the trust policy names one; or " : ""}the role's trust policy does not accept this job: its conditions on \`${issuer(claims)}:sub\` (repository, branch or environment) and \`:aud\` do not match, or the role does not exist.`;
}
function isOfGitHub(claims) {
	return require_policy_statements.claim(claims, "repository") !== void 0;
}
function lacksEnvironment(claims) {
	return isOfGitHub(claims) && require_policy_statements.claim(claims, "environment") === void 0;
}
function checks(claims, roleArn) {
	const audience = require_policy_statements.claim(claims, "aud") ?? "none";
	const environment = require_policy_statements.claim(claims, "environment");
	return ["Check in this order that", ...[
		...lacksEnvironment(claims) ? ["the trust policy names no environment (`…:environment:NAME`): set `environment: NAME` on the job if it does"] : [],
		...environment === void 0 ? [] : [`the trust policy names the environment ${oneLine(environment)}, in the same letter case`],
		...hints(claims),
		`the trust policy takes the audience ${oneLine(audience)}: correct the input \`audience\` (or what made the token), not the policy`,
		...isOfGitHub(claims) ? [] : ["the trust policy names this `sub`, letter for letter"],
		`role-to-assume is the role that you mean, in the account ${require_step.accountOf(roleArn)}, and it exists`,
		"the trust policy demands no other session name (sts:RoleSessionName): set role-session-name if it does"
	].map((line, index) => `  ${index + 1}. ${line}`)];
}
function trustLines(claims, roleArn) {
	return [
		require_policy_statements.orWarning,
		`The form of the statement in the trust policy of ${roleArn}. What is to be filled in, the role's owner decides, not this token:`,
		require_policy_statements.printed(require_policy_statements.tokenTrust(roleArn, claims))
	];
}
function notAccepted(words, claims, roleArn, isFromFile) {
	const details = told(claims);
	if (/Incorrect token audience/i.test(words)) return {
		...wrongAudience(claims, roleArn, isFromFile),
		details
	};
	if (/No OpenIDConnect provider/i.test(words)) return {
		...noProvider(claims, roleArn, isFromFile),
		details
	};
	if (/thumbprint/i.test(words)) return {
		likely: `${require_policy_statements.oidcProviderArn(roleArn, claims)} has the thumbprint of another certificate than ${issuerUrl(claims)} shows: the issuer has renewed its certificate authority, or something between AWS and the issuer shows a certificate of its own.`,
		details
	};
	if (/Token expired/i.test(words) && !isFromFile) return {
		likely: "GitHub's token lives five minutes, and this one was older when AWS saw it: the request was held up on its way, or the clock of a GitHub Enterprise Server is off.",
		next: "run the job again; if it fails each time, look at the proxy, and set the clock of the server (NTP).",
		details
	};
	return { details };
}
function wrongAudience(claims, roleArn, isFromFile) {
	return {
		likely: `the identity provider ${require_policy_statements.oidcProviderArn(roleArn, claims)} does not list the audience ${oneLine(require_policy_statements.claim(claims, "aud") ?? "none")}.`,
		next: isFromFile ? "have the token of the file made for an audience that the provider lists." : "leave the input `audience` out (it is then sts.amazonaws.com), or set it to one that the provider lists. Adding an audience to the provider makes such tokens good for every role that has no condition on `aud`."
	};
}
function noProvider(claims, roleArn, isFromFile) {
	const url = issuerUrl(claims);
	const account = require_step.accountOf(roleArn);
	const create = `aws iam create-open-id-connect-provider --url ${quoted(url)} --client-id-list ${quoted(require_policy_statements.claim(claims, "aud") ?? "")}`;
	return {
		likely: `role-to-assume names the wrong account, or the account ${account} has no identity provider for ${url}.`,
		next: isFromFile ? `check the account in role-to-assume, and where the token comes from. Only if the owner of the account ${account} trusts this issuer, create the provider there.` : `check the account in role-to-assume. If it is right, create the provider in it; a role then still accepts only what its trust policy says:\n  ${create}`
	};
}
function issuerUrl(claims) {
	return oneLine(require_policy_statements.claim(claims, "iss") ?? "");
}
function told(claims) {
	return ["What the token says:", ...(isOfGitHub(claims) ? shownClaims : [
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
		...require_policy_statements.claim(claims, "environment") !== void 0 && sub.includes(":environment:") ? ["the trust policy expects no branch: `sub` names the environment instead, because the job has an `environment`"] : [],
		...sub.endsWith(":pull_request") ? ["the trust policy expects no branch: `sub` names none, because a pull request started the run. A role that accepts `:pull_request` can be taken by code that nobody has reviewed; do what needs this role after the merge"] : [],
		...sub.includes(":ref:refs/tags/") ? ["the trust policy expects no branch: `sub` names the tag that started the run"] : [],
		...sub.includes(":ref:refs/heads/") ? ["the trust policy expects this branch and no other: start the workflow on the branch that it names"] : [],
		...other?.isImmutable ? [`the trust policy does not expect the immutable form, which GitHub sends once the repository is renamed, transferred or opts in: \`sub\` would be ${other.sub}`] : [],
		...other && !other.isImmutable ? [`the trust policy expects the immutable form of \`sub\`; one from before may still expect ${other.sub}, which no longer comes. Replace that value with the immutable one`] : [],
		...isOfGitHub(claims) && !sub.startsWith("repo:") ? ["the trust policy expects the `sub` that the repository or its organization has composed itself; a condition on `repo:…` cannot match"] : []
	];
}
function issuer(claims) {
	return (require_policy_statements.claim(claims, "iss") ?? "").replace(/^https:\/\//, "");
}
function quoted(value) {
	return /^[\w:/.@+=,-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
exports.explainRefusedToken = explainRefusedToken;
