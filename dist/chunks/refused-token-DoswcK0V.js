"use strict";
const require_step = require("./step-DWKwbj2V.js");
const require_policy_statements = require("./policy-statements-mdUA7UhO.js");
// src/diagnosis/refused-token.ts
const shownClaims = [
	"sub",
	"aud",
	"repository",
	"ref",
	"environment",
	"job_workflow_ref"
];
function explainRefusedToken(error, summary, token, roleArn, isFromFile = false) {
	if (!(error instanceof require_step.KeyturnError)) return error;
	const claims = token === void 0 ? void 0 : require_policy_statements.claimsIn(token);
	if (!claims) return error.withContext(summary);
	if (error.code === "AccessDenied") {
		const isPolicy = error.explanation.cause === void 0;
		return error.withContext(summary).withDiagnosis(isPolicy ? denied(claims, roleArn) : { details: claimLines(claims) });
	}
	if (error.code === "InvalidIdentityToken") return error.withContext(summary).withDiagnosis(notAccepted(error.explanation.summary, claims, roleArn, isFromFile));
	return error.withContext(summary);
}
function denied(claims, roleArn) {
	return {
		cause: deniedBecause(claims),
		remedy: lacksEnvironment(claims) ? "if the trust policy names an environment, set `environment:` on the job. Do not trust the branch instead: that would bypass the reviewers of the environment. Otherwise go through the list below; change the trust policy last." : "go through the list below in order: it starts with the workflow. Change the trust policy last.",
		details: [
			claimLines(claims),
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
		`role-to-assume is the role that you mean, in the account ${require_step.accountOf(roleArn)}, and it exists`,
		...lacksEnvironment(claims) ? ["the trust policy names no environment (`…:environment:NAME`): set `environment: NAME` on the job if it does"] : [],
		...environment === void 0 ? [] : [`the trust policy names the environment ${oneLine(environment)}, in the same letter case`],
		...hints(claims),
		`the trust policy accepts the audience ${oneLine(audience)}: correct the input \`audience\` (or the program that requested the token), not the policy`,
		...isOfGitHub(claims) ? [] : ["the trust policy names this `sub`, letter for letter"],
		"the trust policy demands no other session name (sts:RoleSessionName): set role-session-name if it does"
	].map((line, index) => `  ${index + 1}. ${line}`)];
}
function trustLines(claims, roleArn) {
	return [
		require_policy_statements.orWarning,
		`The form of the statement in the trust policy of ${roleArn}. The role's owner decides what to fill in, not this token:`,
		require_policy_statements.printed(require_policy_statements.tokenTrust(roleArn, claims))
	];
}
function notAccepted(message, claims, roleArn, isFromFile) {
	const details = claimLines(claims);
	if (/Incorrect token audience/i.test(message)) return {
		...wrongAudience(claims, roleArn, isFromFile),
		details
	};
	if (/No OpenIDConnect provider/i.test(message)) return {
		...noProvider(claims, roleArn, isFromFile),
		details
	};
	if (/thumbprint/i.test(message)) return {
		cause: `${require_policy_statements.oidcProviderArn(roleArn, claims)} has a thumbprint that does not match the certificate of ${issuerUrl(claims)}: the issuer has changed its certificate authority, or something between AWS and the issuer presents its own certificate.`,
		details
	};
	if (/Token expired/i.test(message) && !isFromFile) return {
		cause: "GitHub's token is valid for five minutes, and this one was older when it reached AWS: the request was delayed, or the clock of a GitHub Enterprise Server is wrong.",
		remedy: "run the job again; if it keeps failing, check the proxy, and set the server's clock (NTP).",
		details
	};
	return { details };
}
function wrongAudience(claims, roleArn, isFromFile) {
	return {
		cause: `the identity provider ${require_policy_statements.oidcProviderArn(roleArn, claims)} does not list the audience ${oneLine(require_policy_statements.claim(claims, "aud") ?? "none")}.`,
		remedy: isFromFile ? "have the token in the file issued for an audience that the provider lists." : "remove the input `audience` (its default is sts.amazonaws.com), or set it to one that the provider lists. If you add an audience to the provider, every role without a condition on `aud` accepts such tokens."
	};
}
function noProvider(claims, roleArn, isFromFile) {
	const url = issuerUrl(claims);
	const account = require_step.accountOf(roleArn);
	const create = `aws iam create-open-id-connect-provider --url ${quoted(url)} --client-id-list ${quoted(require_policy_statements.claim(claims, "aud") ?? "")}`;
	return {
		cause: `role-to-assume names the wrong account, or the account ${account} has no identity provider for ${url}.`,
		remedy: isFromFile ? `check the account in role-to-assume, and where the token comes from. Only if the owner of the account ${account} trusts this issuer, create the provider there.` : `check the account in role-to-assume. If it is right, create the provider in it; a role then still accepts only what its trust policy says:\n  ${create}`
	};
}
function issuerUrl(claims) {
	return oneLine(require_policy_statements.claim(claims, "iss") ?? "");
}
function claimLines(claims) {
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
		...sub.endsWith(":pull_request") ? ["the trust policy expects no branch: `sub` names none, because a pull request started the run. A role that accepts `:pull_request` can be assumed by code that nobody has reviewed; run the steps that need this role after the merge"] : [],
		...sub.includes(":ref:refs/tags/") ? ["the trust policy expects no branch: `sub` names the tag that started the run"] : [],
		...sub.includes(":ref:refs/heads/") ? ["the trust policy expects this branch and no other: start the workflow on the branch that it names"] : [],
		...other?.isImmutable ? [`the trust policy does not expect the immutable form, which GitHub sends once the repository is renamed, transferred or opts in: \`sub\` would be ${other.sub} (repositories created after 15 July 2026 have it from the start)`] : [],
		...other && !other.isImmutable ? [`the trust policy expects the immutable form of \`sub\`; an older one may still expect ${other.sub}, which GitHub no longer sends. Replace that value with the immutable one`] : [],
		...isOfGitHub(claims) && !sub.startsWith("repo:") ? ["the trust policy expects the custom `sub` that the repository or its organization has set; a condition on `repo:…` cannot match"] : []
	];
}
function issuer(claims) {
	return (require_policy_statements.claim(claims, "iss") ?? "").replace(/^https:\/\//, "");
}
function quoted(value) {
	return /^[\w:/.@+=,-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
exports.explainRefusedToken = explainRefusedToken;
