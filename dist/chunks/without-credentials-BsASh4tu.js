"use strict";
const require_parseKnownFiles = require("./parseKnownFiles-jvzIykpw.js");
const require_ini_lines = require("./ini-lines-Cp0Zzo6o.js");
const require_start = require("./start-DgX8cmv_.js");
const require_step = require("./step-DWKwbj2V.js");
// src/diagnosis/without-credentials.ts
const permission = "add `permissions: id-token: write` to the job and, for a reusable workflow, to the job that calls it.";
async function explainNoCredentials(error, wanted, env) {
	if (!(error instanceof require_step.KeyturnError) || error.code !== "NoCredentials") return error;
	const half = halfOfAPair(env);
	if (half) return error.withDiagnosis(half);
	const broken = brokenFile(env);
	if (broken) return error.withDiagnosis(broken);
	const profile = await uselessProfile(env);
	if (profile) return error.withDiagnosis(profile);
	if (wanted === "what an earlier step exported") return error.withDiagnosis(noEarlierStep);
	const origin = await originOf(env);
	if (origin.kind === "fork") return error.withDiagnosis({
		cause: `this run is for a pull request from ${origin.head}, and GitHub gives runs from forks neither secrets nor the \`id-token: write\` permission.`,
		remedy: "skip the step for forks (`if: github.event.pull_request.head.repo.full_name == github.repository`), or run the steps that need AWS after the merge. Do not run the code of a fork under pull_request_target."
	});
	if (origin.kind === "dependabot") return error.withDiagnosis({
		cause: "Dependabot started this run: it has the Dependabot secrets instead of the Actions secrets, and its token is read-only unless the job asks for more (`permissions:`).",
		remedy: "skip the step for Dependabot (`if: github.actor != 'dependabot[bot]'`). If it must reach AWS, add `permissions: id-token: write` to the job, and give it a separate role that can only read: such a run executes new versions of dependencies before anybody has reviewed them. Do not store keys in the Dependabot secrets for it."
	});
	if (wanted === "keys") return error;
	if (wanted === "keys without OIDC") return error.withDiagnosis(oidcSkipped);
	return error.withDiagnosis({
		cause: "if this job should use OIDC, it lacks the `id-token: write` permission. Otherwise no keys were given: a secret that does not exist is empty.",
		remedy: `${permission} With keys, check that the secrets exist and that this workflow can read them.`
	});
}
const noEarlierStep = {
	cause: "role-chaining is true, but no earlier step of this job has exported credentials: that step was skipped, is in another job, or has output-env-credentials: false.",
	remedy: "put the step that exports them before this one, in the same job; or leave role-chaining out and give this step its own source."
};
const oidcSkipped = {
	cause: "force-skip-oidc is true, so OIDC is not used, and no keys were given: a secret that does not exist is empty.",
	remedy: "check that the secrets exist and that this workflow can read them, or remove force-skip-oidc to use OIDC."
};
function halfOfAPair({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret }) {
	if (!id === !secret) return void 0;
	const [there, missing] = id ? ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] : ["AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID"];
	return {
		cause: `${there} is in the environment of this step, but ${missing} is not: a secret that does not exist is empty.`,
		remedy: `set ${missing} as well, check that its secret exists and that this workflow can read it, or remove ${there} from the environment.`
	};
}
function brokenFile(env) {
	for (const path of Object.values(require_start.profilePaths(env, require_step.homeFolder()))) {
		const index = require_ini_lines.linesOf(textOf(path)).findIndex(({ text }) => !require_ini_lines.isBlankOrComment(text) && !require_ini_lines.headerOf(text) && !require_ini_lines.settingOf(text));
		if (index >= 0) return {
			cause: `line ${index + 1} of ${path} is not a section, a setting or a comment, so AWS tools do not find what it holds.`,
			remedy: "correct the line. If credentials should not come from this file, give the step keys, or OIDC with `permissions: id-token: write`."
		};
	}
}
function textOf(path) {
	try {
		return require_start.readBounded(path, require_start.maxProfileBytes).toString("latin1");
	} catch {
		return "";
	}
}
async function uselessProfile({ AWS_PROFILE: name }) {
	if (!name) return void 0;
	const known = Object.keys(await require_parseKnownFiles.parseKnownFiles({}).catch(() => ({})));
	if (known.includes(name)) return {
		cause: `AWS_PROFILE is ${JSON.stringify(name)}, but that profile in this runner's AWS files has no credentials and does not say where they come from.`,
		remedy: "give it aws_access_key_id and aws_secret_access_key, role_arn with source_profile, or credential_process; or unset AWS_PROFILE."
	};
	return {
		cause: `AWS_PROFILE is ${JSON.stringify(name)}, but there is no profile of that name in the AWS files of this runner${known.length === 0 ? "" : `, which have ${known.slice(0, 20).join(", ")}`}.`,
		remedy: "correct the name, or unset AWS_PROFILE."
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
		const { pull_request: pull } = JSON.parse(require_start.readBounded(path, require_start.maxEventBytes).toString("utf8"));
		if (!pull?.head) return void 0;
		const name = pull.head.repo?.full_name;
		if (typeof name !== "string") return "a fork that is gone";
		return name.toLowerCase() === repository?.toLowerCase() ? void 0 : `the fork ${name}`;
	} catch {
		return;
	}
}
exports.explainNoCredentials = explainNoCredentials;
