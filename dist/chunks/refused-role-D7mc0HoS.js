"use strict";
const require_core = require("./core--Itm5rst.js");
const require_step = require("./step-DhlCx09Z.js");
const require_refused_keys = require("./refused-keys-FINFZkr1.js");
const require_policy_statements = require("./policy-statements-DzrzFCOe.js");
// node_modules/@aws-sdk/client-sts/dist-es/commands/DecodeAuthorizationMessageCommand.js
var DecodeAuthorizationMessageCommand = class extends require_core.command(require_core._ep0, require_core._mw0, "DecodeAuthorizationMessage", require_core.DecodeAuthorizationMessage$) {};
// src/aws/decode-authorization-message.ts
async function decodeAuthorizationMessage(encoded, timeoutMs, options) {
	const client = require_core.createStsClient(options);
	return require_core.withDeadline("DecodeAuthorizationMessage", async (abortSignal) => {
		const command = new DecodeAuthorizationMessageCommand({ EncodedMessage: encoded });
		return (await client.send(command, { abortSignal })).DecodedMessage;
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
	const { explicitDeny, matchedStatements, context = {} } = decoded;
	const statements = (matchedStatements?.items ?? []).map(({ statementId, effect }) => `${effect ?? "a statement"}${statementId ? ` "${statementId}"` : ""}`);
	const conditions = (context.conditions?.items ?? []).map(({ key, values }) => `    ${key} = ${(values?.items ?? []).map(({ value }) => value).join(", ")}`);
	return [
		"AWS's decoded message:",
		`  ${explicitDeny ? "an explicit deny" : "no statement allows it"}: ${context.action} on ${context.resource}`,
		...statements.length > 0 ? [`  matched: ${statements.join(", ")}`] : [],
		...conditions.length > 0 ? ["  the request had:", ...conditions] : []
	];
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
	const [, explicit] = /with an explicit deny in an? ([a-z -]+ (?:policy|boundary))/.exec(message) ?? [];
	const [, missing] = /because no ([a-z -]+ (?:policy|boundary)) allows/.exec(message) ?? [];
	const kind = kinds.find((name) => name === (explicit ?? missing));
	return kind && {
		kind,
		isExplicit: explicit !== void 0
	};
}
// src/diagnosis/role-advice.ts
function roleAdvice(facts) {
	const { reason, action = "the call" } = facts.denial;
	if (reason?.isExplicit) return {
		likely: `${/^[aeiou]/.test(reason.kind) ? "an" : "a"} ${reason.kind} denies ${action} explicitly, and nothing that is allowed elsewhere outweighs that.`,
		next: `find the Deny statement in the ${reason.kind}, and its conditions.`
	};
	if (action === "sts:TagSession") return {
		likely: `${sideOf(facts)} lacks sts:TagSession, which session tags need beside sts:AssumeRole.`,
		next: "add it, or set role-skip-session-tagging: true."
	};
	if (action === "sts:SetSourceIdentity") return sourceIdentityAdvice(facts);
	if (facts.device !== void 0) return deviceAdvice(facts.device);
	return reason && !isTrust(reason.kind) ? missingAdvice(reason.kind, facts) : trustAdvice(facts);
}
function deviceAdvice(device) {
	return {
		likely: `the policy of the user or the role's trust policy demands MFA: the user has the MFA device ${device}, and this step gave no code.`,
		next: "give the seed of the device as mfa-secret, or a code as mfa-code (docs/mfa.md). If MFA is not demanded, go through the list below."
	};
}
function sourceIdentityAdvice(facts) {
	const carries = facts.role.sourceIdentity === void 0 || facts.keys.sessionToken !== void 0;
	return {
		likely: `${sideOf(facts)} lacks sts:SetSourceIdentity, which a source identity needs in both policies beside sts:AssumeRole${carries ? "; or the calling session carries another source identity, which stays for good" : ""}.`,
		next: facts.role.sourceIdentity === void 0 ? "add it, or leave source-identity out in the step that made the calling session." : "add it, or leave source-identity out."
	};
}
function missingAdvice(kind, facts) {
	return {
		likely: `${sideOf(facts)} does not allow sts:AssumeRole on ${facts.roleArn}.`,
		next: kind === "identity-based policy" ? "add the first statement below to a policy of the caller." : `let whoever keeps the ${kind} allow it.`
	};
}
function trustAdvice(facts) {
	return {
		likely: [
			`${sideOf(facts)} does not accept this call, or the role does not exist.`,
			...accountsInWords(facts),
			...mayHaveMfa(facts) ? [] : ["The call was made without MFA, which the policies may demand."]
		].join(" "),
		next: "check in the order below; the statements are ready to be pasted."
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
	return require_step.accountOf(caller) === require_step.accountOf(roleArn) ? ["Caller and role are in one account, where AWS would name the caller's own policy if that were what is missing."] : ["Caller and role are in two accounts, so both sides must allow the call: the trust policy there and the identity policy here."];
}
function told(facts) {
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
	const { role, withMfa, denial } = facts;
	if (denial.reason?.isExplicit) return [];
	const identity = "the caller's identity policy allows the actions below on this role";
	const trust = [
		"the trust policy names the caller, or its account",
		role.externalId === void 0 ? "the trust policy demands no external ID (sts:ExternalId); none was sent" : "the external ID that was sent is the one that the trust policy demands",
		...mayHaveMfa(facts) ? [] : [`the trust policy demands no MFA (aws:MultiFactorAuthPresent), which ${isRoleSession(facts) ? "a role session cannot have" : "this call came without (inputs mfa-secret and mfa-code)"}`],
		...withMfa ? ["the MFA is not older than the policies allow (aws:MultiFactorAuthAge)"] : [],
		`the trust policy demands no other session name (sts:RoleSessionName) than ${role.sessionName}`,
		...role.sessionTagging ? ["the trust policy allows sts:TagSession, for the session tags"] : [],
		...role.sourceIdentity === void 0 ? [] : ["the trust policy allows sts:SetSourceIdentity, and this source identity"]
	];
	const guards = "no service control policy, permissions boundary or session policy stands in between";
	return ["Check in this order that", ...(denial.reason?.kind === "identity-based policy" ? [
		identity,
		...trust,
		guards
	] : [
		...trust,
		identity,
		guards
	]).map((line, index) => `  ${index + 1}. ${line}`)];
}
function notInPlaceOf(facts) {
	const lacking = [...mayHaveMfa(facts) ? [] : ["MFA"], ...facts.role.externalId === void 0 ? ["an external ID"] : []];
	return lacking.length === 0 ? "" : `, not in the place of a statement that demands ${lacking.join(" or ")}`;
}
function statements(facts) {
	const { denial, role, roleArn, caller, withMfa } = facts;
	if (denial.reason?.isExplicit) return [];
	const actions = [
		"sts:AssumeRole",
		...role.sessionTagging ? ["sts:TagSession"] : [],
		...role.sourceIdentity !== void 0 || denial.action === "sts:SetSourceIdentity" ? ["sts:SetSourceIdentity"] : []
	];
	return [
		"To be added to the caller's identity policy:",
		require_policy_statements.printed(require_policy_statements.identityStatement(roleArn, actions)),
		...caller === void 0 ? [] : [`To be added to the trust policy of ${roleArn}${isRoleSession(facts) ? " (put in the path of the calling role, if it has one)" : ""}${notInPlaceOf(facts)}:`, require_policy_statements.printed(require_policy_statements.trustStatement(caller, actions, {
			...role,
			...withMfa === void 0 ? {} : { withMfa }
		}))]
	];
}
// src/diagnosis/refused-role.ts
const patienceMs = 3e3;
async function explainRefusedRole(error, attempt, context) {
	if (!(error instanceof require_step.KeyturnError)) return error;
	const explained = require_refused_keys.explainRefusedKeys(error, attempt.keys, context.env).within("Could not assume role with user credentials");
	const words = require_step.messageOf(error.cause);
	if (error.code !== "AccessDenied" || /MultiFactorAuthentication/i.test(words)) return explained;
	const denial = readDenial(words);
	const caller = denial.caller ?? await askWhoCalls(attempt.keys, context);
	const device = await deviceLeftOut(attempt, context);
	const facts = {
		...attempt,
		denial,
		caller,
		...device === void 0 ? {} : { device }
	};
	const decoded = denial.encoded === void 0 ? [] : await decode(denial.encoded, attempt.keys, context);
	const details = [
		...told(facts),
		...checks(facts),
		...decoded,
		...statements(facts)
	].join("\n");
	return explained.explained({
		...roleAdvice(facts),
		details
	});
}
async function deviceLeftOut({ keys, withMfa }, context) {
	if (withMfa || keys.sessionToken !== void 0) return void 0;
	const { unusedDevice } = await Promise.resolve().then(() => require("./unused-device-DnO-oNl_.js"));
	return unusedDevice(keys, context);
}
async function askWhoCalls(keys, context) {
	try {
		const ask = () => require_core.stsFor(context, keys).getCallerIdentity();
		return (await require_core.withDeadline("GetCallerIdentity", ask, patienceMs)).arn;
	} catch {
		return;
	}
}
async function decode(encoded, keys, context) {
	try {
		const json = await decodeAuthorizationMessage(encoded, patienceMs, require_core.stsOptionsFor(context, keys));
		const lines = json === void 0 ? void 0 : decodedLines(json);
		if (lines) return lines;
	} catch {}
	return ["AWS encoded the reason, and this caller may not decode it (sts:DecodeAuthorizationMessage); whoever may:", `  aws sts decode-authorization-message --encoded-message ${encoded}`];
}
exports.explainRefusedRole = explainRefusedRole;
