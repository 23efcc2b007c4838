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
  assumeRoleWithAssertion: () => assumeRoleWithAssertion,
  assumeRoleWithToken: () => assumeRoleWithToken,
  roleSession: () => roleSession
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_2RSUQNI2 = require("./chunk-2RSUQNI2.js");
var import_chunk_SQREFHEN = require("./chunk-SQREFHEN.js");
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
var longestValue = 256;
var mostTags = 50;
function sessionTags(env, customTags, options) {
  const own = [{ Key: "GitHub", Value: "Actions" }, ...tagsFrom(import_chunk_SQREFHEN.lasting, env)];
  const room = mostTags - own.length - customTags.length;
  const optional = options.withDroppable ? tagsFrom(import_chunk_SQREFHEN.droppable, env).slice(0, room) : [];
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
function common(roleArn, role) {
  return {
    RoleArn: roleArn,
    DurationSeconds: role.durationSeconds,
    ...role.inlineSessionPolicy === void 0 ? {} : { Policy: role.inlineSessionPolicy },
    ...role.managedSessionPolicies.length === 0 ? {} : { PolicyArns: role.managedSessionPolicies.map((arn) => ({ arn })) }
  };
}
async function assumeRole(sts, roleArn, role, env, info, inheritedTagKeys = []) {
  const isNew = (key) => !inheritedTagKeys.some((own) => own.toLowerCase() === key.toLowerCase());
  const transitiveTagKeys = role.transitiveTagKeys.filter(isNew);
  const tags = (withDroppable) => sessionTags(env, role.customTags, { withDroppable }).filter(({ Key }) => isNew(Key));
  const request = (withDroppable) => ({
    ...common(roleArn, role),
    RoleSessionName: role.sessionName,
    ...role.externalId === void 0 ? {} : { ExternalId: role.externalId },
    ...role.sourceIdentity === void 0 ? {} : { SourceIdentity: role.sourceIdentity },
    ...role.sessionTagging ? { Tags: tags(withDroppable) } : {},
    ...role.sessionTagging && transitiveTagKeys.length > 0 ? { TransitiveTagKeys: transitiveTagKeys } : {}
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
function assumeRoleWithToken(sts, roleArn, role, token) {
  return sts.assumeRoleWithWebIdentity({
    ...common(roleArn, role),
    RoleSessionName: role.sessionName,
    WebIdentityToken: token
  });
}
function assumeRoleWithAssertion(sts, { roleArn, providerArn }, role, assertion) {
  return sts.assumeRoleWithSaml({
    ...common(roleArn, role),
    PrincipalArn: providerArn,
    SAMLAssertion: assertion
  });
}
function isTooLarge(error) {
  return error instanceof import_chunk_2QBFLZN6.KeyturnError && error.code === "PackedPolicyTooLarge";
}
var mostDraws = 32;
async function roleSession(what, context, attempt) {
  const draws = context.config.specialCharactersWorkaround ? mostDraws : 1;
  for (let draw = 1; draw <= draws; draw++) {
    const session = await (0, import_chunk_2RSUQNI2.retrying)(what, context, attempt);
    (0, import_chunk_2RSUQNI2.maskKeys)(session.credentials, context.mask);
    if (draws === 1 || isPlain(session.credentials)) return session;
    context.info(`${what}: draw ${draw} of ${draws} has special characters; asking again.`);
  }
  throw new import_chunk_2QBFLZN6.KeyturnError("NonsenseAnswer", {
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
  assumeRoleWithAssertion,
  assumeRoleWithToken,
  roleSession
});
