var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  fromKeys: () => fromKeys,
  obtain: () => obtain,
  refuseOverAnHour: () => refuseOverAnHour
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_2YSQKYYH = require("./chunk-2YSQKYYH.js");
var import_chunk_HXQOWS54 = require("./chunk-HXQOWS54.js");
var import_chunk_4AXIUWK3 = require("./chunk-4AXIUWK3.js");
var import_chunk_Y5KLUFNY = require("./chunk-Y5KLUFNY.js");
var import_chunk_2RSUQNI2 = require("./chunk-2RSUQNI2.js");
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
async function fromKeys(keys, role, context) {
  const sts = await signingSts(keys, context);
  const whoAmI = () => (0, import_chunk_2RSUQNI2.retrying)("GetCallerIdentity", context, () => sts.getCallerIdentity()).catch(
    (error) => refused(error, keys, context)
  );
  if (!role) return { credentials: keys, identity: await whoAmI() };
  const arn = await (0, import_chunk_4AXIUWK3.roleArn)(role.role, context.config.partition, async () => {
    const identity = await whoAmI();
    (0, import_chunk_HXQOWS54.refuseRoot)(identity);
    return identity.accountId;
  });
  try {
    return await (0, import_chunk_Y5KLUFNY.roleSession)(
      "AssumeRole",
      context,
      () => (0, import_chunk_Y5KLUFNY.assumeRole)(sts, arn, role, context.env, context.info)
    );
  } catch (error) {
    const { explainRefusedRole } = await Promise.resolve().then(() => __toESM(require("./refused-role-D4X6UYDE.js")));
    throw await explainRefusedRole(error, { keys, roleArn: arn, role, withMfa: hasMfa(context) }, context);
  }
}
function hasMfa({ config, mfaSession }) {
  return config.source.mfa !== void 0 || mfaSession !== void 0;
}
async function refused(error, keys, { env }) {
  const { explainRefusedKeys } = await Promise.resolve().then(() => __toESM(require("./refused-keys-7L7NRDVY.js")));
  throw error instanceof import_chunk_2QBFLZN6.KeyturnError ? explainRefusedKeys(error, keys, env) : error;
}
async function signingSts(keys, context) {
  const { mfa } = context.config.source;
  if (!mfa || keys.sessionToken !== void 0) return (0, import_chunk_2RSUQNI2.stsFor)(context, keys);
  const { stsWithCodes } = await Promise.resolve().then(() => __toESM(require("./sts-with-codes-7R37M3YV.js")));
  return stsWithCodes(keys, mfa, context);
}
async function obtain(source, context) {
  if (context.config.furtherRoles.length === 0) return obtainFirst(source, context);
  const { throughChain } = await Promise.resolve().then(() => __toESM(require("./role-chain-FXD52QHZ.js")));
  const session = await throughChain(source, context, (hopContext) => obtainFirst(source, hopContext));
  return { session, isNew: true };
}
async function obtainFirst(source, context) {
  const { role } = context.config;
  switch (source.kind) {
    case "access-keys": {
      const withMfa = context.mfaSession?.session;
      if (withMfa && !role) return { session: withMfa, isNew: true };
      return { session: await fromKeys(withMfa?.credentials ?? source.keys, role, context), isNew: true };
    }
    case "github-oidc": {
      const { fromGitHub } = await Promise.resolve().then(() => __toESM(require("./github-oidc-KXVJHRX5.js")));
      return { session: await fromGitHub(source.audience, roleForToken(context), context), isNew: true };
    }
    case "web-identity-token-file": {
      const { fromTokenFile } = await Promise.resolve().then(() => __toESM(require("./web-identity-token-file-RQNBXK25.js")));
      return { session: await fromTokenFile(source.file, roleForToken(context), context), isNew: true };
    }
    case "saml": {
      const { fromSaml } = await Promise.resolve().then(() => __toESM(require("./saml-LCPONRMZ.js")));
      if (role?.sourceIdentity !== void 0 && context.config.furtherRoles.length === 0)
        context.warning(
          "source-identity has no effect: with SAML it comes from an attribute of the assertion, which the identity provider sets."
        );
      return fromSaml(source.saml, role, context);
    }
    case "role-chaining":
    case "ambient": {
      const wantsOidc = source.kind === "ambient" && role !== void 0;
      const keys = await (0, import_chunk_2YSQKYYH.requiredAmbientKeys)(context.env, wantsOidc, context.notice);
      (0, import_chunk_2RSUQNI2.maskKeys)(keys, context.mask);
      if (role) refuseOverAnHour(keys, role);
      return { session: await fromKeys(keys, role, context), isNew: role !== void 0 };
    }
  }
}
function refuseOverAnHour({ sessionToken }, { durationSeconds }) {
  if (sessionToken === void 0 || durationSeconds <= 3600) return;
  throw new import_chunk_2QBFLZN6.KeyturnError("InvalidInput", {
    what: `The role is to be assumed for ${durationSeconds} seconds, and the credentials that were found are temporary: such a session (role chaining) lasts 3600 at most.`,
    next: "ask for a role-duration-seconds of 3600 or less; AWS refuses more whatever the role allows."
  });
}
function roleForToken({ config: { role, furtherRoles }, warning }) {
  if (!role) {
    throw new import_chunk_2QBFLZN6.KeyturnError("InvalidInput", {
      what: "A web identity token is only good for assuming a role, and role-to-assume is empty.",
      next: "set role-to-assume to the ARN of the role."
    });
  }
  if (role.customTags.length > 0 && furtherRoles.length === 0) {
    warning(
      "custom-tags has no effect: a role that is assumed with a web identity token takes its tags from the token."
    );
  }
  if (role.sourceIdentity !== void 0 && furtherRoles.length === 0) {
    warning(
      "source-identity has no effect: a role that is assumed with a web identity token takes it from a claim of the token, which GitHub does not set."
    );
  }
  return role;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  fromKeys,
  obtain,
  refuseOverAnHour
});
