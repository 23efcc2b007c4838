var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  expiredProfile: () => expiredProfile,
  refuseExpiredProfile: () => refuseExpiredProfile
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_6LZTARNQ = require("./chunk-6LZTARNQ.js");
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
var import_chunk_X755Y2SI = require("./chunk-X755Y2SI.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
async function refuseExpiredProfile(env, now) {
  const profiles = await (0, import_chunk_6LZTARNQ.parseKnownFiles)({}).catch(() => ({}));
  const over = expiredProfile(profiles, env.AWS_PROFILE || "default", now);
  if (!over) return;
  throw new import_chunk_2QBFLZN6.KeyturnError("ExpiredCredentials", {
    what: `The credentials of the profile ${over.name} expired at ${over.at.toISOString()} (x_security_token_expires).`,
    likely: "saml2aws, or a tool like it, wrote them for one session, in an earlier job or too long before this step.",
    next: `sign in again right before this step (saml2aws login --profile ${over.name}), or name another profile in AWS_PROFILE.`
  });
}
function expiredProfile(profiles, name, now, seen = []) {
  const profile = profiles[name];
  if (!profile || seen.includes(name)) return void 0;
  const source = profile.role_arn === void 0 ? void 0 : profile.source_profile;
  if (source !== void 0 && source !== name) return expiredProfile(profiles, source, now, [...seen, name]);
  const at = new Date(profile.x_security_token_expires ?? "");
  return profile.aws_access_key_id !== void 0 && at <= now ? { name, at } : void 0;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  expiredProfile,
  refuseExpiredProfile
});
