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
  assumeRole: () => assumeRole,
  assumeRoleWithToken: () => assumeRoleWithToken,
  onlyAllowedAccount: () => onlyAllowedAccount,
  reservedTagKeys: () => reservedTagKeys,
  roleArn: () => roleArn,
  roleSession: () => roleSession
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_JWYWNJVA = require("./chunk-JWYWNJVA.js");
var import_chunk_GOZT3YRK = require("./chunk-GOZT3YRK.js");
var longestValue = 256;
var lasting = [
  ["Repository", "GITHUB_REPOSITORY"],
  ["Workflow", "GITHUB_WORKFLOW"],
  ["Action", "GITHUB_ACTION"],
  ["Actor", "GITHUB_ACTOR"],
  ["Commit", "GITHUB_SHA"],
  ["Branch", "GITHUB_REF"]
];
var droppable = [
  ["EventName", "GITHUB_EVENT_NAME"],
  ["BaseRef", "GITHUB_BASE_REF"],
  ["HeadRef", "GITHUB_HEAD_REF"],
  ["RunId", "GITHUB_RUN_ID"],
  ["Job", "GITHUB_JOB"],
  ["TriggeringActor", "GITHUB_TRIGGERING_ACTOR"]
];
var reservedTagKeys = [
  "GitHub",
  ...[...lasting, ...droppable].map(([key]) => key)
];
var mostTags = 50;
function sessionTags(env, customTags, options) {
  const own = [{ Key: "GitHub", Value: "Actions" }, ...tagsFrom(lasting, env)];
  const room = mostTags - own.length - customTags.length;
  const optional = options.withDroppable ? tagsFrom(droppable, env).slice(0, room) : [];
  return [...own, ...optional, ...customTags];
}
function tagsFrom(variables, env) {
  return variables.flatMap(([Key, name]) => {
    const Value = tagValue(env[name] ?? "");
    return Value === "" ? [] : [{ Key, Value }];
  });
}
function tagValue(text) {
  return text.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, "_").slice(0, longestValue);
}
function common(roleArn2, role) {
  return {
    RoleArn: roleArn2,
    RoleSessionName: role.sessionName,
    DurationSeconds: role.durationSeconds,
    ...role.inlineSessionPolicy === void 0 ? {} : { Policy: role.inlineSessionPolicy },
    ...role.managedSessionPolicies.length === 0 ? {} : { PolicyArns: role.managedSessionPolicies.map((arn) => ({ arn })) }
  };
}
async function assumeRole(sts, roleArn2, role, env, info) {
  const request = (withDroppable) => ({
    ...common(roleArn2, role),
    ...role.externalId === void 0 ? {} : { ExternalId: role.externalId },
    ...role.sessionTagging ? { Tags: sessionTags(env, role.customTags, { withDroppable }) } : {},
    ...role.sessionTagging && role.transitiveTagKeys.length > 0 ? { TransitiveTagKeys: [...role.transitiveTagKeys] } : {}
  });
  try {
    return await sts.assumeRole(request(true));
  } catch (error) {
    if (!role.sessionTagging || !isTooLarge(error)) throw error;
    info(
      "Session tags and policies are too large together; trying once more without the less important tags."
    );
    return await sts.assumeRole(request(false));
  }
}
function assumeRoleWithToken(sts, roleArn2, role, token) {
  return sts.assumeRoleWithWebIdentity({ ...common(roleArn2, role), WebIdentityToken: token });
}
function isTooLarge(error) {
  return error instanceof import_chunk_GOZT3YRK.KeyturnError && error.code === "PackedPolicyTooLarge";
}
async function roleArn(role, partition, findAccount) {
  return role.kind === "arn" ? role.arn : `arn:${partition}:iam::${await findAccount()}:role/${role.name}`;
}
function onlyAllowedAccount(allowedAccountIds) {
  const [only, ...others] = allowedAccountIds ?? [];
  if (only !== void 0 && others.length === 0) return only;
  throw new import_chunk_GOZT3YRK.KeyturnError("InvalidInput", {
    what: "role-to-assume is a name, and a web identity token does not tell the account that the role is in.",
    next: "give the ARN of the role, or name its account, and no other, in allowed-account-ids."
  });
}
var mostDraws = 32;
async function roleSession(what, context, attempt) {
  const draws = context.config.specialCharactersWorkaround ? mostDraws : 1;
  for (let draw = 1; draw <= draws; draw++) {
    const session = await (0, import_chunk_JWYWNJVA.retrying)(what, context, attempt);
    (0, import_chunk_JWYWNJVA.maskKeys)(session.credentials, context.mask);
    if (draws === 1 || isPlain(session.credentials)) return session;
    context.info(`${what}: draw ${draw} of ${draws} has special characters; asking again.`);
  }
  throw new import_chunk_GOZT3YRK.KeyturnError("NonsenseAnswer", {
    what: `${what}: none of ${draws} sets of credentials was free of special characters.`,
    next: "turn special-characters-workaround off; it is for tools that cannot take `/` or `+` in a secret access key."
  });
}
function isPlain({ accessKeyId, secretAccessKey }) {
  return /^[A-Za-z0-9]+$/.test(accessKeyId + secretAccessKey);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  assumeRole,
  assumeRoleWithToken,
  onlyAllowedAccount,
  reservedTagKeys,
  roleArn,
  roleSession
});
