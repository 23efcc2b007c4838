"use strict";
const require_step = require("./step-DJH2uqsB.js");
const require_core = require("./core-CrUQtcEb.js");
// src/credentials/role-chain.ts
async function throughChain(source, context, takeFirst) {
	const { role, furtherRoles } = context.config;
	const count = furtherRoles.length + 1;
	refuseUnplacedName(source, role);
	const first = await hop(1, count, role, () => takeFirst(passing(context)));
	tell(1, count, first.session, context);
	let reached = {
		session: first.session,
		arns: role ? [await require_core.roleArn(role.role, context.config.partition, () => first.session.identity.accountId)] : [],
		inheritedTagKeys: first.transitiveTagKeys ?? tagsGiven(source, role),
		hasSourceIdentity: signs(source) && role?.sourceIdentity !== void 0
	};
	for (const [index, further] of furtherRoles.entries()) {
		const number = index + 2;
		const hopContext = number === count ? context : passing(context);
		reached = await hop(number, count, further, () => nextHop(reached, further, hopContext));
		tell(number, count, reached.session, context);
	}
	return reached.session;
}
async function nextHop(reached, role, context) {
	const { session, arns, inheritedTagKeys, hasSourceIdentity } = reached;
	const { config, env, info } = context;
	const arn = await require_core.roleArn(role.role, config.partition, () => session.identity.accountId);
	if (arns.includes(arn)) throw cycle(arn);
	const sts = require_core.stsFor(context, session.credentials);
	const { sourceIdentity, ...others } = role;
	const request = hasSourceIdentity || sourceIdentity === void 0 ? others : role;
	return {
		session: await require_core.roleSession("AssumeRole", context, () => require_core.assumeRole(sts, arn, request, env, info, inheritedTagKeys)),
		arns: [...arns, arn],
		inheritedTagKeys: role.sessionTagging ? [...inheritedTagKeys, ...role.transitiveTagKeys] : inheritedTagKeys,
		hasSourceIdentity: hasSourceIdentity || sourceIdentity !== void 0
	};
}
function tagsGiven(source, role) {
	return signs(source) && role?.sessionTagging ? role.transitiveTagKeys : [];
}
function signs(source) {
	return !isToken(source) && source.kind !== "saml";
}
function isToken({ kind }) {
	return kind === "github-oidc" || kind === "web-identity-token-file";
}
async function hop(number, count, role, attempt) {
	try {
		return await attempt();
	} catch (error) {
		if (!(error instanceof require_step.KeyturnError)) throw error;
		const isDenied = number > 1 && error.code === "AccessDenied";
		throw error.within(`hop ${number} of ${count}, ${describe(role)}`, isDenied ? advice(role) : {});
	}
}
function advice(role) {
	return {
		likely: `one of these: ${[
			role?.externalId === void 0 ? "this role demands an external ID" : "the external ID is not that of this role",
			...role?.sessionTagging ? ["one of the two policies lacks sts:TagSession, which session tags need"] : [],
			"this role demands MFA, which the session of a role never carries",
			"the role before lacks sts:AssumeRole on this role",
			"this role's trust policy does not name the role before"
		].join("; ")}.`,
		next: "check them in this order. `external-id=…` on the line of the hop sends one; role-skip-session-tagging: true does without session tags. Where a policy must change, edit the statement that is there and keep its conditions: a second Allow statement would cancel them."
	};
}
function passing(context) {
	return {
		...context,
		config: {
			...context.config,
			specialCharactersWorkaround: false
		}
	};
}
function tell(number, count, { identity }, { info }) {
	info(`Hop ${number} of ${count}: ${identity.arn}.`);
}
function describe(role) {
	return role?.role.kind === "arn" ? role.role.arn : role?.role.name ?? "the role of the assertion";
}
function refuseUnplacedName(source, role) {
	if (!isToken(source) || role?.role.kind !== "name") return;
	throw new require_step.KeyturnError("InvalidInput", {
		what: `The first role of the chain, ${role.role.name}, is a name, and a web identity token does not tell the account that it is in.`,
		next: "give the ARN of the first role."
	});
}
function cycle(arn) {
	return new require_step.KeyturnError("InvalidInput", {
		what: `The chain goes through ${arn} twice.`,
		next: "name each role once in role-to-assume."
	});
}
exports.throughChain = throughChain;
