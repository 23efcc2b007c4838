"use strict";
const require_core = require("./core-Cj5IrBXJ.js");
const require_step = require("./step-DWKwbj2V.js");
const require_refused_keys = require("./refused-keys-D9PNNPIM.js");
const require_policy_statements = require("./policy-statements-mdUA7UhO.js");
// src/aws/decode-authorization-message.ts
async function decodeAuthorizationMessage(encoded, timeoutMs, options) {
	const send = require_core.stsClient(options);
	return require_core.withDeadline("DecodeAuthorizationMessage", async (signal) => {
		return (await send(require_core.DecodeAuthorizationMessage$, { EncodedMessage: encoded }, signal)).DecodedMessage;
	}, timeoutMs);
}
// src/diagnosis/decoded-message.ts
function decodedLines(json) {
	let decoded;
	try {
		decoded = JSON.parse(json);
	} catch {
		return;
	}
	if (typeof decoded !== "object" || decoded === null) return void 0;
	const { explicitDeny, matchedStatements, context } = fieldsOf(decoded);
	const { action, resource, conditions: all } = fieldsOf(context);
	const statements = itemsOf(matchedStatements).map(({ statementId, effect }) => `${textOf(effect) ?? "a statement"}${textOf(statementId) ? ` "${textOf(statementId)}"` : ""}`);
	const conditions = itemsOf(all).map(({ key, values }) => `    ${textOf(key) ?? "?"} = ${itemsOf(values).map(({ value }) => textOf(value)).join(", ")}`);
	return [
		"AWS's decoded message:",
		`  ${explicitDeny === true ? "an explicit deny" : "no statement allows it"}: ${textOf(action) ?? "?"} on ${textOf(resource) ?? "?"}`,
		...statements.length > 0 ? [`  matched: ${statements.join(", ")}`] : [],
		...conditions.length > 0 ? ["  the request had:", ...conditions] : []
	];
}
function fieldsOf(value) {
	return typeof value === "object" && value !== null ? value : {};
}
function itemsOf(list) {
	const { items } = fieldsOf(list);
	return Array.isArray(items) ? items.map(fieldsOf) : [];
}
function textOf(value) {
	return typeof value === "string" ? value : void 0;
}
// src/diagnosis/denial.ts
const kinds = [
	"identity-based policy",
	"resource-based policy",
	"trust policy",
	"session policy",
	"permissions boundary",
	"service control policy",
	"resource control policy"
];
function readDenial(message) {
	const [, caller, action] = /User: (\S+) is not authorized to perform: ([\w:]+)/.exec(message) ?? [];
	const [, encoded] = /Encoded authorization failure message: ([\w+/=-]+)/.exec(message) ?? [];
	const reason = reasonIn(message);
	return {
		...caller === void 0 ? {} : { caller },
		...action === void 0 ? {} : { action },
		...encoded === void 0 ? {} : { encoded },
		...reason ? { reason } : {}
	};
}
function reasonIn(message) {
	const explicit = kinds.find((kind) => ["a", "an"].some((article) => message.includes(`with an explicit deny in ${article} ${kind}`)));
	const kind = explicit ?? kinds.find((missing) => message.includes(`because no ${missing} allows`));
	return kind && {
		kind,
		isExplicit: explicit !== void 0
	};
}
// src/diagnosis/role-advice.ts
function roleAdvice(facts) {
	const { reason, action = "the call" } = facts.denial;
	if (reason?.isExplicit) return {
		cause: `${/^[aeiou]/.test(reason.kind) ? "an" : "a"} ${reason.kind} denies ${action} explicitly, and no Allow elsewhere overrides that.`,
		remedy: `find the Deny statement in the ${reason.kind}, and check its conditions.`
	};
	if (action === "sts:TagSession") return {
		cause: `${sideOf(facts)} lacks sts:TagSession, which session tags need in addition to sts:AssumeRole.`,
		remedy: "set role-skip-session-tagging: true. If this job needs its session tags, have sts:TagSession added beside sts:AssumeRole in the existing statement. Anyone who may tag a session can then choose its aws:PrincipalTag values."
	};
	if (action === "sts:SetSourceIdentity") return sourceIdentityAdvice(facts);
	if (facts.device !== void 0) return deviceAdvice(facts.device);
	return reason && !isTrust(reason.kind) ? missingAdvice(reason.kind, facts) : trustAdvice(facts);
}
function deviceAdvice(device) {
	return {
		cause: `the user's policy or the role's trust policy demands MFA: the user has the MFA device ${device}, and this step gave no code.`,
		remedy: "for a CI user, give the seed of its device as mfa-secret (docs/mfa.md). For a person, give a code as mfa-code, and never store the seed. If MFA is not demanded, go through the list below."
	};
}
function sourceIdentityAdvice(facts) {
	const carries = facts.role.sourceIdentity === void 0 || facts.keys.sessionToken !== void 0;
	const add = "or have sts:SetSourceIdentity added beside sts:AssumeRole in the existing statements";
	return {
		cause: `${sideOf(facts)} lacks sts:SetSourceIdentity, which a source identity needs in both policies in addition to sts:AssumeRole${carries ? "; or the calling session carries another source identity, which cannot be changed" : ""}.`,
		remedy: facts.role.sourceIdentity === void 0 ? `leave source-identity out in the step that created the calling session, ${add}.` : `leave source-identity out, ${add}.`
	};
}
function missingAdvice(kind, facts) {
	return {
		cause: `${sideOf(facts)} does not allow sts:AssumeRole on ${facts.roleArn}${mayHaveMfa(facts) || isRoleSession(facts) ? "" : ", or only with MFA"}.`,
		remedy: kind === "identity-based policy" ? "go through the list below in order: it starts with what this step sends. Change a policy last." : `ask whoever maintains the ${kind} whether this call is meant to be allowed.`
	};
}
function trustAdvice(facts) {
	return {
		cause: [
			`${sideOf(facts)} does not accept this call, or the role does not exist.`,
			...accountsInWords(facts),
			...mayHaveMfa(facts) ? [] : ["The call was made without MFA, which the policies may demand."]
		].join(" "),
		remedy: "go through the list below in order: it starts with what this step sends. Change a policy last."
	};
}
function isTrust(kind) {
	return kind === "trust policy" || kind === "resource-based policy";
}
function sideOf({ denial: { reason }, roleArn }) {
	if (reason?.kind === "identity-based policy") return "the caller's identity policy";
	if (reason && !isTrust(reason.kind)) return `the ${reason.kind} that applies here`;
	return `the role's trust policy in account ${require_step.accountOf(roleArn)}`;
}
function accountsInWords({ caller, roleArn }) {
	if (caller === void 0) return [];
	return require_step.accountOf(caller) === require_step.accountOf(roleArn) ? ["Caller and role are in one account, where AWS would name the caller's own policy if that were the cause."] : ["Caller and role are in two accounts, so both sides must allow the call: the trust policy there and the identity policy here."];
}
function callAndRole(facts) {
	const { caller, keys, roleArn } = facts;
	const elsewhere = caller !== void 0 && require_step.accountOf(caller) !== require_step.accountOf(roleArn) ? ", in another account" : "";
	return [`Who called: ${caller ?? "not known"} (${require_step.redactKeyId(keys.accessKeyId)}), ${mfaInWords(facts)}`, `Which role: ${roleArn}${elsewhere}`];
}
function mfaInWords(facts) {
	if (facts.withMfa) return "with MFA";
	if (isRoleSession(facts)) return "without MFA (a role session never carries it)";
	return mayHaveMfa(facts) ? "with temporary credentials, perhaps with MFA" : "without MFA";
}
function mayHaveMfa(facts) {
	return facts.withMfa ?? (facts.keys.sessionToken !== void 0 && !isRoleSession(facts));
}
function isRoleSession({ caller }) {
	return caller !== void 0 && require_policy_statements.principalOf(caller) !== caller;
}
function checks(facts) {
	if (facts.denial.reason?.isExplicit) return [];
	const isIdentity = facts.denial.reason?.kind === "identity-based policy";
	const identity = "the caller's identity policy allows the actions below on this role";
	const trust = "the trust policy names the caller, or its account";
	return ["Check in this order that", ...[
		...checksOfTheStep(facts),
		...isIdentity ? [identity, trust] : [trust, identity],
		"no service control policy, permissions boundary or session policy blocks the call"
	].map((line, index) => `  ${index + 1}. ${line}`)];
}
function checksOfTheStep(facts) {
	const { role, withMfa } = facts;
	return [
		`role-to-assume is the role that you mean, in the account ${require_step.accountOf(facts.roleArn)}`,
		...mayHaveMfa(facts) ? [] : [mfaCheck(facts)],
		role.externalId === void 0 ? "the policies demand no external ID (sts:ExternalId); none was sent: set role-external-id if they do" : "the external ID that was sent is the one that the trust policy demands: correct role-external-id, not the policy",
		...role.sessionTagging ? ["both policies allow sts:TagSession; role-skip-session-tagging: true sends no tags"] : [],
		`the trust policy demands no other session name (sts:RoleSessionName) than ${role.sessionName}: set role-session-name if it does`,
		...role.sourceIdentity === void 0 ? [] : ["both policies allow sts:SetSourceIdentity, and this source identity; without source-identity none is sent"],
		...withMfa ? ["the MFA is not older than the policies allow (aws:MultiFactorAuthAge)"] : []
	];
}
function mfaCheck(facts) {
	return isRoleSession(facts) ? "the policies demand no MFA (aws:MultiFactorAuthPresent), which a role session never carries: use the user's own key and MFA for a role that demands it" : "the policies demand no MFA (aws:MultiFactorAuthPresent), and this call had none: set mfa-secret or mfa-code if they do (a secret that does not exist is empty)";
}
function statements(facts) {
	const { denial, role, roleArn, caller } = facts;
	if (denial.reason?.isExplicit) return [];
	const actions = [
		"sts:AssumeRole",
		...role.sessionTagging ? ["sts:TagSession"] : [],
		...role.sourceIdentity !== void 0 || denial.action === "sts:SetSourceIdentity" ? ["sts:SetSourceIdentity"] : []
	];
	const hasMfa = !isRoleSession(facts);
	return [
		require_policy_statements.orWarning,
		`What the caller's identity policy needs${hasMfa ? " (drop the MFA condition only if no statement in it has one now)" : ""}:`,
		require_policy_statements.printed(require_policy_statements.identityStatement(roleArn, actions, isRoleSession(facts))),
		...caller === void 0 || !trustMayBeAtFault(facts) ? [] : [`What the trust policy of ${roleArn} needs${isRoleSession(facts) ? " (add the path of the calling role, if it has one)" : ""}. Drop a condition only if no statement in it has one like it now:`, require_policy_statements.printed(require_policy_statements.trustStatement(caller, actions))]
	];
}
function trustMayBeAtFault({ denial: { reason } }) {
	return reason === void 0 || isTrust(reason.kind);
}
// src/diagnosis/refused-role.ts
async function explainRefusedRole(error, attempt, { env, aws }) {
	if (!(error instanceof require_step.KeyturnError)) return error;
	const explained = require_refused_keys.explainRefusedKeys(error, attempt.keys, env).withContext("Could not assume role with user credentials");
	const message = require_step.messageOf(error.cause);
	if (error.code !== "AccessDenied" || /MultiFactorAuthentication/i.test(message)) return explained;
	const denial = readDenial(message);
	const caller = denial.caller ?? await askWhoCalls(attempt.keys, aws);
	const device = await deviceNotUsed(attempt, aws);
	const facts = {
		...attempt,
		denial,
		caller,
		...device === void 0 ? {} : { device }
	};
	const decoded = denial.encoded === void 0 ? [] : await decode(denial.encoded, attempt.keys, aws);
	const details = [
		...callAndRole(facts),
		...checks(facts),
		...decoded,
		...statements(facts)
	].join("\n");
	return explained.withDiagnosis({
		...roleAdvice(facts),
		details
	});
}
async function deviceNotUsed({ keys, withMfa }, aws) {
	if (withMfa || keys.sessionToken !== void 0) return void 0;
	const { unusedDevice } = await Promise.resolve().then(() => require("./unused-device-CScas_Ih.js"));
	return unusedDevice(keys, aws);
}
async function askWhoCalls(keys, aws) {
	try {
		const ask = () => require_core.stsFor(aws, keys).getCallerIdentity();
		return (await require_core.withDeadline("GetCallerIdentity", ask, require_core.optionalTimeoutMs)).arn;
	} catch {
		return;
	}
}
async function decode(encoded, keys, aws) {
	try {
		const json = await decodeAuthorizationMessage(encoded, require_core.optionalTimeoutMs, require_core.stsOptionsFor(aws, keys));
		const lines = json === void 0 ? void 0 : decodedLines(json);
		if (lines) return lines;
	} catch {}
	return ["AWS encoded the reason, and this caller may not decode it (sts:DecodeAuthorizationMessage). Anyone who may can run:", `  aws sts decode-authorization-message --encoded-message ${encoded}`];
}
exports.explainRefusedRole = explainRefusedRole;
