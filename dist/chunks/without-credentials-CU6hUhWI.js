"use strict";
const require_parseKnownFiles = require("./parseKnownFiles-D6gEYE1S.js");
const require_core = require("./core-CrUQtcEb.js");
const require_step = require("./step-DJH2uqsB.js");
const require_ini_lines = require("./ini-lines-CfROgrRe.js");
let node_os = require("node:os");
// src/diagnosis/without-credentials.ts
const permission = "add `permissions: id-token: write` to the job, and in a reusable workflow to the job that calls it, too.";
async function explainNoCredentials(error, wanted, env) {
	if (!(error instanceof require_step.KeyturnError) || error.code !== "NoCredentials") return error;
	const half = halfOfAPair(env);
	if (half) return error.explained(half);
	const broken = brokenFile(env);
	if (broken) return error.explained(broken);
	const profile = await uselessProfile(env);
	if (profile) return error.explained(profile);
	if (wanted === "what an earlier step exported") return error.explained(noEarlierStep);
	const origin = await originOf(env);
	if (origin.kind === "fork") return error.explained({
		likely: `this run is for a pull request from ${origin.head}, and GitHub gives runs from forks neither secrets nor the \`id-token: write\` permission.`,
		next: "leave the step out for forks (`if: github.event.pull_request.head.repo.full_name == github.repository`), or do what needs AWS after the merge. Do not run the code of a fork under pull_request_target."
	});
	if (origin.kind === "dependabot") return error.explained({
		likely: "Dependabot started this run: it has the Dependabot secrets instead of the Actions secrets, and its token only reads unless the job asks for more (`permissions:`).",
		next: "leave the step out for it (`if: github.actor != 'dependabot[bot]'`). If it must reach AWS, add `permissions: id-token: write` to the job, and give it a role of its own that can only read: such a run executes new versions of dependencies before anybody has reviewed them. Do not store keys among the Dependabot secrets for it."
	});
	if (wanted === "keys") return error;
	if (wanted === "keys without OIDC") return error.explained(oidcSkipped);
	return error.explained({
		likely: "if this job is to use OIDC, it lacks the `id-token: write` permission. Otherwise no keys were given: a secret that does not exist is empty.",
		next: `${permission} With keys, see that the secrets exist and are readable from this workflow.`
	});
}
const noEarlierStep = {
	likely: "role-chaining is true, and no earlier step of this job has exported credentials: it was skipped, it is in another job, or it was told not to (output-env-credentials: false).",
	next: "put the step that exports them before this one, in the same job; or leave role-chaining out and give this step a source of its own."
};
const oidcSkipped = {
	likely: "force-skip-oidc is true, so OIDC is not used, and no keys were given: a secret that does not exist is empty.",
	next: "see that the secrets exist and are readable from this workflow, or take force-skip-oidc out to use OIDC."
};
function halfOfAPair({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret }) {
	if (!id === !secret) return void 0;
	const [there, missing] = id ? ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] : ["AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID"];
	return {
		likely: `${there} is in the environment of this step, and ${missing} is not: a secret that does not exist is empty.`,
		next: `set ${missing} as well, see that the secret behind it exists and is readable from this workflow, or take ${there} out of the environment.`
	};
}
function brokenFile(env) {
	for (const path of Object.values(require_core.profilePaths(env, (0, node_os.homedir)()))) {
		const index = require_ini_lines.linesOf(textOf(path)).findIndex(({ text }) => !require_ini_lines.isBlankOrComment(text) && !require_ini_lines.headerOf(text) && !require_ini_lines.settingOf(text));
		if (index >= 0) return {
			likely: `line ${index + 1} of ${path} is no section, no setting and no comment, so what belongs to it is not found.`,
			next: "correct the line. If credentials are not to come from this file, give the step keys, or OIDC with `permissions: id-token: write`."
		};
	}
}
function textOf(path) {
	try {
		return require_core.readBounded(path, require_core.mostOfProfiles).toString("latin1");
	} catch {
		return "";
	}
}
async function uselessProfile({ AWS_PROFILE: name }) {
	if (!name) return void 0;
	const known = Object.keys(await require_parseKnownFiles.parseKnownFiles({}).catch(() => ({})));
	if (known.includes(name)) return {
		likely: `AWS_PROFILE is ${JSON.stringify(name)}, and that profile of this runner's AWS files has no credentials, nor says where they come from.`,
		next: "give it aws_access_key_id and aws_secret_access_key, role_arn with source_profile, or credential_process; or unset AWS_PROFILE."
	};
	return {
		likely: `AWS_PROFILE is ${JSON.stringify(name)}, and there is no profile of that name in the AWS files of this runner${known.length === 0 ? "" : `, which have ${known.slice(0, 20).join(", ")}`}.`,
		next: "correct the name, or unset AWS_PROFILE."
	};
}
async function originOf(env) {
	const head = await forkIn(env);
	if (head !== void 0) return {
		kind: "fork",
		head
	};
	return env.GITHUB_ACTOR === "dependabot[bot]" ? { kind: "dependabot" } : { kind: "other" };
}
async function forkIn({ GITHUB_EVENT_NAME: event = "", GITHUB_EVENT_PATH: path, GITHUB_REPOSITORY: repository }) {
	if (!path || !event.startsWith("pull_request") || event === "pull_request_target") return void 0;
	try {
		const { pull_request: pull } = JSON.parse(require_core.readBounded(path, require_core.mostOfEvent).toString("utf8"));
		if (!pull?.head) return void 0;
		const name = pull.head.repo?.full_name;
		if (typeof name !== "string") return "a fork that is gone";
		return name.toLowerCase() === repository?.toLowerCase() ? void 0 : `the fork ${name}`;
	} catch {
		return;
	}
}
exports.explainNoCredentials = explainNoCredentials;
