"use strict";
const require_parseKnownFiles = require("./parseKnownFiles-jvzIykpw.js");
const require_step = require("./step-DWKwbj2V.js");
// src/aws-profile/stored-profile.ts
async function refuseExpiredProfile(env, now) {
	const over = expiredProfile(await require_parseKnownFiles.parseKnownFiles({}).catch(() => ({})), env.AWS_PROFILE || "default", now);
	if (!over) return;
	throw new require_step.KeyturnError("ExpiredCredentials", {
		summary: `The credentials of the profile ${over.name} expired at ${over.at.toISOString()} (x_security_token_expires).`,
		cause: "saml2aws, or a tool like it, wrote them for one session, in an earlier job or too long before this step.",
		remedy: `sign in again right before this step (saml2aws login --profile ${over.name}), or name another profile in AWS_PROFILE.`
	});
}
function expiredProfile(profiles, name, now) {
	const seen = new Set();
	for (let next = name; !seen.has(next);) {
		seen.add(next);
		const profile = profiles[next];
		const source = profile?.role_arn === void 0 ? void 0 : profile.source_profile;
		if (source !== void 0 && source !== next) {
			next = source;
			continue;
		}
		const at = new Date(profile?.x_security_token_expires ?? "");
		return profile?.aws_access_key_id !== void 0 && at <= now ? {
			name: next,
			at
		} : void 0;
	}
}
exports.refuseExpiredProfile = refuseExpiredProfile;
