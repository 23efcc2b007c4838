"use strict";
const require_step = require("./step-DhlCx09Z.js");
let node_fs = require("node:fs");
// src/publish/job-summary.ts
function writeJobSummary(session, sourceIdentity, env) {
	const path = env.GITHUB_STEP_SUMMARY;
	if (path) (0, node_fs.appendFileSync)(path, `${jobSummary(session, sourceIdentity, env)}\n`);
}
function jobSummary({ identity, credentials, expiration }, sourceIdentity, env) {
	const run = runUrl(env);
	const rows = [
		["`recipientAccountId`", identity.accountId],
		["`userIdentity.arn`", identity.arn],
		...identity.assumedRoleId === void 0 ? [["`userIdentity.accessKeyId`", require_step.redactKeyId(credentials.accessKeyId)]] : [["`userIdentity.principalId`", identity.assumedRoleId], ["session name", sessionNameIn(identity.assumedRoleId)]],
		...sourceIdentity === void 0 ? [] : [["`userIdentity.sessionContext.sourceIdentity`", sourceIdentity]],
		...expiration ? [["until", expiration.toISOString()]] : [],
		...run === void 0 ? [] : [["run", run]]
	];
	return [
		`### How CloudTrail knows this job in account ${require_step.accountOf(identity.arn) ?? identity.accountId}`,
		"",
		"| | |",
		"|---|---|",
		...rows.map(([name, value]) => `| ${name} | ${value === run ? value : `\`${value}\``} |`),
		""
	].join("\n");
}
function runUrl({ GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run, GITHUB_RUN_ATTEMPT: attempt }) {
	if (!server || !repository || !run) return void 0;
	return `${server}/${repository}/actions/runs/${run}${attempt ? `/attempts/${attempt}` : ""}`;
}
function sessionNameIn(assumedRoleId) {
	return assumedRoleId.slice(assumedRoleId.indexOf(":") + 1);
}
exports.writeJobSummary = writeJobSummary;
