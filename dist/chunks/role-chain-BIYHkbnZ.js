"use strict";
const require_core = require("./core-Cj5IrBXJ.js");
const require_step = require("./step-DWKwbj2V.js");
// src/sources/role-chain.ts
async function resolveChain({ source, input }, roles, options, run) {
	const [firstRole, ...furtherRoles] = roles;
	const count = roles.length;
	refuseUnplacedName(source, firstRole);
	const passing = {
		...options,
		specialCharactersWorkaround: false
	};
	const first = await hop(1, count, firstRole, () => source.resolve(input, {
		...passing,
		role: firstRole,
		isFinal: false
	}, run));
	reportHop(1, count, first.session, run.log);
	let reached = await firstReached(source, first, firstRole, run);
	for (const [index, role] of furtherRoles.entries()) {
		const number = index + 2;
		const request = {
			...number === count ? options : passing,
			role,
			isFinal: number === count
		};
		reached = await hop(number, count, role, () => nextHop(reached, request, run));
		reportHop(number, count, reached.session, run.log);
	}
	return {
		session: reached.session,
		isNew: true
	};
}
async function firstReached({ proof }, { session, transitiveTagKeys }, role, { aws }) {
	const isSigned = proof === "signature";
	return {
		session,
		arns: [await require_core.roleArn(role.role, aws.partition, () => session.identity.accountId)],
		inheritedTagKeys: transitiveTagKeys ?? (isSigned && role.sessionTagging ? role.transitiveTagKeys : []),
		hasSourceIdentity: isSigned && role.sourceIdentity !== void 0
	};
}
async function nextHop(reached, request, run) {
	const { session, arns, inheritedTagKeys, hasSourceIdentity } = reached;
	const { role } = request;
	const arn = await require_core.roleArn(role.role, run.aws.partition, () => session.identity.accountId);
	if (arns.includes(arn)) throw cycleError(arn);
	const sts = require_core.stsFor(run.aws, session.credentials);
	const { sourceIdentity, ...others } = role;
	const sent = hasSourceIdentity || sourceIdentity === void 0 ? others : role;
	return {
		session: await require_core.roleSession("AssumeRole", request, run, () => require_core.assumeRole(sts, arn, sent, run, inheritedTagKeys)),
		arns: [...arns, arn],
		inheritedTagKeys: role.sessionTagging ? [...inheritedTagKeys, ...role.transitiveTagKeys] : inheritedTagKeys,
		hasSourceIdentity: hasSourceIdentity || sourceIdentity !== void 0
	};
}
async function hop(number, count, role, attempt) {
	try {
		return await attempt();
	} catch (error) {
		if (!(error instanceof require_step.KeyturnError)) throw error;
		const isDenied = number > 1 && error.code === "AccessDenied";
		throw error.withContext(`hop ${number} of ${count}, ${describe(role)}`, isDenied ? advice(role) : {});
	}
}
function advice(role) {
	return {
		cause: `one of these: ${[
			role.externalId === void 0 ? "this role demands an external ID" : "the external ID is not that of this role",
			...role.sessionTagging ? ["one of the two policies lacks sts:TagSession, which session tags need"] : [],
			"this role demands MFA, which the session of a role never carries",
			"the role before lacks sts:AssumeRole on this role",
			"this role's trust policy does not name the role before"
		].join("; ")}.`,
		remedy: "check them in this order. `external-id=…` on the line of the hop sends one; role-skip-session-tagging: true does without session tags. Where a policy must change, edit the statement that is there and keep its conditions: a second Allow statement would cancel them."
	};
}
function reportHop(number, count, { identity }, { info }) {
	info(`Hop ${number} of ${count}: ${identity.arn}.`);
}
function describe({ role }) {
	return role.kind === "arn" ? role.arn : role.name;
}
function refuseUnplacedName({ proof }, { role }) {
	if (proof !== "identity token" || role.kind !== "name") return;
	throw new require_step.KeyturnError("InvalidInput", {
		summary: `The first role of the chain, ${role.name}, is a name, and a web identity token does not tell the account that it is in.`,
		remedy: "give the ARN of the first role."
	});
}
function cycleError(arn) {
	return new require_step.KeyturnError("InvalidInput", {
		summary: `The chain goes through ${arn} twice.`,
		remedy: "name each role once in role-to-assume."
	});
}
exports.resolveChain = resolveChain;
