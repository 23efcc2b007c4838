"use strict";
const require_start = require("./start-DgX8cmv_.js");
const require_step = require("./step-DWKwbj2V.js");
// src/report/report-rotation.ts
function failureConsequence(config) {
	const { rotation } = config;
	if (rotation?.mode !== "due") return "fail";
	return rotation.onFailure ?? (handsOutCredentials(config) ? "continue" : "fail");
}
function handsOutCredentials({ publish, profiles }) {
	return publish.environment || publish.outputs || publish.profile !== void 0 || profiles.length > 0;
}
function rotationFailure(outcome) {
	if (!outcome) return void 0;
	if (outcome.kind === "failed") return outcome.error.withDiagnosis({ summary: `The rotation of the access key has failed. ${outcome.error.explanation.summary}` });
	const { overdueSince, why, next } = outcome;
	if (!overdueSince) return void 0;
	const step = next ? ` Next step: ${require_start.day(next)}.` : "";
	return new require_step.KeyturnError("RotationBlocked", {
		summary: `The rotation has been held since ${require_start.day(overdueSince)}, and no other can start before it ends: ${why}${step}`,
		remedy: "remove what holds it; docs/rotation.md lists the possible causes (\"What holds the old key back\")."
	});
}
function reportRotation(outcome, failsAnyway, config, runner) {
	const failure = rotationFailure(outcome);
	if (!failure) {
		if (outcome.kind === "result") reportProgress(outcome, runner);
		return;
	}
	const consequence = failureConsequence(config);
	if (consequence === "fail" && !failsAnyway) return failure;
	if (consequence === "fail") runner.error(require_step.messageWithHelp(failure, runner.env));
	else if (consequence === "warn") runner.warning(require_step.messageWithHelp(failure, runner.env));
	else runner.error(`${failure.message}\n${howToFail}\n${require_step.helpLine(failure.code, runner.env)}`);
}
const howToFail = "This step continues, because later steps need its credentials. To make it fail, set on-rotation-failure: fail.";
function reportProgress({ state, why, next }, runner) {
	runner.info(`Rotation: ${state}; ${why}${next ? ` Next step: ${require_start.day(next)}.` : ""}`);
}
exports.reportRotation = reportRotation;
