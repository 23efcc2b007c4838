"use strict";
// src/diagnosis/key-account.ts
const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function accountInKeyId(keyId) {
	const rest = keyId.slice(4);
	if (!/^A[KS]IA/.test(keyId) || !/^[A-Z2-7]{16}$/.test(rest)) return void 0;
	const account = ([...rest.slice(0, 10)].reduce((bits, letter) => bits << 5n | BigInt(base32.indexOf(letter)), 0n) >> 2n & 140737488355200n) >> 7n;
	return account > 999999999999n ? void 0 : String(account).padStart(12, "0");
}
// src/diagnosis/refused-keys.ts
const queued = "If Keyturn or somebody else rotated the key while this run was queued, this run still has the old one: GitHub reads repository and organization secrets when a run is queued. Run the job again.";
function explainRefusedKeys(error, keys, env) {
	if (error.code === "ClockSkew") return error.withDiagnosis(wrongClock(error));
	if (error.code !== "InvalidCredentials") return error;
	const { Code, name } = error.cause ?? {};
	const findings = (Code ?? name) === "SignatureDoesNotMatch" ? wrongSignature(error, keys, env) : unknownKey(error, keys, env);
	return error.withDiagnosis(findings);
}
function wrongSignature({ explanation, cause }, keys, env) {
	const fault = faultOf(keys.secretAccessKey);
	const skew = skewSeconds(cause);
	const clock = skew === void 0 ? [] : [`The clock is not the cause: it differs from AWS's by ${Math.abs(skew)} s, and AWS allows 300 s.`];
	if (fault !== void 0) return {
		cause: `the secret access key ${fault}; a valid one has 40 letters, digits, slashes and plus signs. It was not stored as AWS issued it.`,
		remedy: "store the secret again, without quotes, white space or encoding; if it is lost, create a new key.",
		...clock.length > 0 ? { details: clock.join("\n") } : {}
	};
	const form = formOf(env);
	return {
		cause: form === "two-line" ? "the two lines of aws-credentials are from different pairs: the secret was put together by hand." : explanation.cause ?? "",
		remedy: form === "classic" ? "if the key is being rotated, run the job again. Otherwise store both halves of one pair again, or use the two-line aws-credentials, which cannot be torn." : explanation.remedy ?? "",
		details: [
			"The secret access key has the right length and no white space around it.",
			...clock,
			...form === "classic" ? ["The two halves are two secrets, and a rotation replaces one after the other. A run that reads one before and one after has a torn pair.", queued] : form === "two-line" ? [queued] : []
		].join("\n")
	};
}
function unknownKey({ explanation }, keys, env) {
	const owner = accountInKeyId(keys.accessKeyId);
	const isTemporary = keys.sessionToken !== void 0;
	const details = [...owner === void 0 ? [] : [`According to its id, the key belongs to the account ${owner}.`], ...isTemporary || formOf(env) === "environment" ? [] : [queued]].join("\n");
	return {
		...isTemporary ? {
			cause: "the session token was not issued with this key, or the credentials belong to another partition (aws, aws-cn, aws-us-gov) than the Region.",
			remedy: "pass on the three values of one session together; check that aws-region is in their partition."
		} : { ...explanation.cause === void 0 ? {} : { cause: explanation.cause } },
		...details === "" ? {} : { details }
	};
}
function wrongClock({ cause }) {
	const skew = skewSeconds(cause);
	if (skew === void 0) return {};
	return { cause: `this runner's clock is ${Math.round(Math.abs(skew) / 60)} minutes ${skew > 0 ? "ahead of" : "behind"} AWS's, and AWS allows five.` };
}
function faultOf(secret) {
	if (/\s/.test(secret)) return "contains white space";
	if (/^["'].*["']$/.test(secret)) return "is in quotes";
	if (/%2[BbFf]/.test(secret)) return "is URL-encoded (%2F, %2B)";
	if (secret.length !== 40) return `has ${secret.length} characters`;
	if (!/^[A-Za-z0-9/+]+$/.test(secret)) return "contains characters that no secret access key has";
}
function formOf(env) {
	if (env["INPUT_AWS-CREDENTIALS"]?.trim()) return "two-line";
	return env["INPUT_AWS-ACCESS-KEY-ID"]?.trim() ? "classic" : "environment";
}
function skewSeconds(refusal) {
	const date = Date.parse(refusal?.$response?.headers?.date ?? "");
	return Number.isNaN(date) ? void 0 : Math.round((Date.now() - date) / 1e3);
}
exports.explainRefusedKeys = explainRefusedKeys;
