"use strict";
const require_profile_sections = require("./profile-sections-C8lNgzfa.js");
const require_start = require("./start-DgX8cmv_.js");
const require_step = require("./step-DWKwbj2V.js");
let node_fs = require("node:fs");
// src/publish/leftover-notices.ts
function leftoverNotices(variables, identity, env) {
	const { AWS_PROFILE: profile, AWS_DEFAULT_PROFILE: defaultProfile, AWS_ACCOUNT_ID: account } = env;
	const setsProfile = variables.AWS_PROFILE !== void 0;
	return [
		...profile && !setsProfile ? [otherProfile(profile)] : [],
		...defaultProfile && !setsProfile && !exists(defaultProfile, env) ? [noProfile(defaultProfile)] : [],
		...account && account !== identity.accountId ? [otherAccount(account, identity)] : []
	];
}
function otherProfile(name) {
	return `AWS_PROFILE is set to ${name}, by the workflow or an earlier step. Some tools prefer it to the credentials that this step exports; run "unset AWS_PROFILE" before them.`;
}
function noProfile(name) {
	return `AWS_DEFAULT_PROFILE is set to ${name}, by the workflow or an earlier step, but there is no such profile. The AWS CLI and boto3 fail because of it, whatever this step exports; run "unset AWS_DEFAULT_PROFILE" before them.`;
}
function otherAccount(account, { accountId }) {
	return `AWS_ACCOUNT_ID is set to ${account}, by the workflow or an earlier step, and these credentials belong to ${accountId}. AWS SDKs that read it call DynamoDB at the endpoint of that account; run "unset AWS_ACCOUNT_ID" before them.`;
}
function exists(name, env) {
	return require_profile_sections.profileSections(name, require_start.profilePaths(env, require_step.homeFolder())).some(({ path, names }) => require_profile_sections.sectionTexts(textOf(path), names).length > 0);
}
function textOf(path) {
	try {
		return (0, node_fs.readFileSync)(path, "latin1");
	} catch {
		return "";
	}
}
exports.leftoverNotices = leftoverNotices;
