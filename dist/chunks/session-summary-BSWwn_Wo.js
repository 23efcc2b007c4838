"use strict";
const require_step = require("./step-DWKwbj2V.js");
const require_core = require("./core-Cj5IrBXJ.js");
const require_markdown = require("./markdown-BqnphgoZ.js");
// src/report/session-summary.ts
function writeJobSummary(session, sourceIdentity, env) {
	const path = env.GITHUB_STEP_SUMMARY;
	if (path) require_markdown.appendSummary(path, jobSummary(session, sourceIdentity, env));
}
function jobSummary({ identity, credentials, expiration }, sourceIdentity, env) {
	const run = runUrl(env);
	const rows = [
		[require_markdown.code("recipientAccountId"), require_markdown.code(identity.accountId)],
		[require_markdown.code("userIdentity.arn"), require_markdown.code(identity.arn)],
		...identity.assumedRoleId === void 0 ? [[require_markdown.code("userIdentity.accessKeyId"), require_markdown.code(require_step.redactKeyId(credentials.accessKeyId))]] : [[require_markdown.code("userIdentity.principalId"), require_markdown.code(identity.assumedRoleId)], [require_markdown.md`session name`, require_markdown.code(sessionNameIn(identity.assumedRoleId))]],
		...sourceIdentity === void 0 ? [] : [[require_markdown.code("userIdentity.sessionContext.sourceIdentity"), require_markdown.code(sourceIdentity)]],
		...expiration ? [[require_markdown.md`until`, require_markdown.code(expiration.toISOString())]] : [],
		...run === void 0 ? [] : [[require_markdown.md`run`, require_markdown.link(run)]]
	];
	return require_markdown.joined([
		require_markdown.md`### How CloudTrail knows this job in account ${require_step.accountOf(identity.arn) ?? identity.accountId}`,
		require_markdown.md``,
		require_markdown.md`| field | value |`,
		require_markdown.md`|---|---|`,
		...rows.map(([name, value]) => require_markdown.md`| ${name} | ${value} |`),
		require_markdown.md``
	], "\n");
}
function runUrl(env) {
	const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ATTEMPT: attempt } = env;
	const run = require_core.runIdOf(env);
	if (!server || !repository || !run) return void 0;
	return `${server}/${repository}/actions/runs/${run}${attempt ? `/attempts/${attempt}` : ""}`;
}
function sessionNameIn(assumedRoleId) {
	return assumedRoleId.slice(assumedRoleId.indexOf(":") + 1);
}
exports.writeJobSummary = writeJobSummary;
