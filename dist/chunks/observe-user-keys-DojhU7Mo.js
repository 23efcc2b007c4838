"use strict";
const require_start = require("./start-DgX8cmv_.js");
const require_core = require("./core-Cj5IrBXJ.js");
const require_step = require("./step-DWKwbj2V.js");
// src/keys/observe-user-keys.ts
async function observeUserKeys(outcome, session, rotation, run) {
	if (!outcome || rotation?.user === void 0) return void 0;
	if (outcome.kind === "result") return keysInResult(rotation.user, outcome);
	return askIam(rotation, rotation.user, session, run);
}
function keysInResult(user, { keys, journal }) {
	const predecessor = journal && predecessorIn(journal);
	return {
		kind: "seen",
		user,
		keys,
		...predecessor === void 0 ? {} : { predecessor }
	};
}
function predecessorIn(journal) {
	if (journal.phase === "retired") return journal.old;
	return journal.phase === "committed" && !journal.paused ? journal.old : void 0;
}
async function askIam({ userAccountId }, user, { credentials, identity }, run) {
	const unknown = (why, denied = false) => ({
		kind: "unknown",
		user,
		why,
		denied
	});
	if (require_start.isIamEndpointUnknown(run.aws.endpoints)) return unknown("STS has a custom endpoint, and no endpoint of IAM is set (AWS_ENDPOINT_URL_IAM).");
	if (userAccountId !== void 0 && userAccountId !== identity.accountId) return unknown(`this run acts in ${identity.accountId}, but the user is in ${userAccountId}.`);
	const { iamFor } = await Promise.resolve().then(() => require("./iam-client-BKTONvgI.js")).then((n) => n.iam_client_exports);
	const iam = iamFor(run.aws, credentials);
	try {
		return {
			kind: "seen",
			user,
			keys: await require_core.retrying("ListAccessKeys", run, () => iam.listAccessKeys(user))
		};
	} catch (error) {
		const denied = error instanceof require_step.KeyturnError && error.code === "AccessDenied";
		return unknown(require_step.messageOf(error).split("\n")[0] ?? "", denied);
	}
}
exports.observeUserKeys = observeUserKeys;
