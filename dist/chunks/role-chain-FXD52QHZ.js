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
  throughChain: () => throughChain
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_4AXIUWK3 = require("./chunk-4AXIUWK3.js");
var import_chunk_Y5KLUFNY = require("./chunk-Y5KLUFNY.js");
var import_chunk_2RSUQNI2 = require("./chunk-2RSUQNI2.js");
var import_chunk_HL3SSITX = require("./chunk-HL3SSITX.js");
var import_chunk_DXGESLKQ = require("./chunk-DXGESLKQ.js");
var import_chunk_OWF5YRN3 = require("./chunk-OWF5YRN3.js");
var import_chunk_XRMTMCVO = require("./chunk-XRMTMCVO.js");
var import_chunk_4IMSXU5P = require("./chunk-4IMSXU5P.js");
var import_chunk_T7CFA3ZT = require("./chunk-T7CFA3ZT.js");
var import_chunk_23FY37WA = require("./chunk-23FY37WA.js");
var import_chunk_SQREFHEN = require("./chunk-SQREFHEN.js");
var import_chunk_VMJN2GRO = require("./chunk-VMJN2GRO.js");
var import_chunk_6LZTARNQ = require("./chunk-6LZTARNQ.js");
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
var import_chunk_YOLTEUWC = require("./chunk-YOLTEUWC.js");
var import_chunk_B65SZUIB = require("./chunk-B65SZUIB.js");
var import_chunk_X755Y2SI = require("./chunk-X755Y2SI.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
async function throughChain(source, context, takeFirst) {
  const { role, furtherRoles } = context.config;
  const count = furtherRoles.length + 1;
  refuseUnplacedName(source, role);
  const first = await hop(1, count, role, () => takeFirst(passing(context)));
  tell(1, count, first.session, context);
  let reached = {
    session: first.session,
    arns: role ? [await (0, import_chunk_4AXIUWK3.roleArn)(role.role, context.config.partition, () => first.session.identity.accountId)] : [],
    inheritedTagKeys: first.transitiveTagKeys ?? tagsGiven(source, role),
    hasSourceIdentity: signs(source) && role?.sourceIdentity !== void 0
  };
  for (const [index, further] of furtherRoles.entries()) {
    const number = index + 2;
    const hopContext = number === count ? context : passing(context);
    reached = await hop(number, count, further, () => nextHop(reached, further, hopContext));
    tell(number, count, reached.session, context);
  }
  return reached.session;
}
async function nextHop(reached, role, context) {
  const { session, arns, inheritedTagKeys, hasSourceIdentity } = reached;
  const { config, env, info } = context;
  const arn = await (0, import_chunk_4AXIUWK3.roleArn)(role.role, config.partition, () => session.identity.accountId);
  if (arns.includes(arn)) throw cycle(arn);
  const sts = (0, import_chunk_2RSUQNI2.stsFor)(context, session.credentials);
  const { sourceIdentity, ...others } = role;
  const request = hasSourceIdentity || sourceIdentity === void 0 ? others : role;
  const next = await (0, import_chunk_Y5KLUFNY.roleSession)(
    "AssumeRole",
    context,
    () => (0, import_chunk_Y5KLUFNY.assumeRole)(sts, arn, request, env, info, inheritedTagKeys)
  );
  return {
    session: next,
    arns: [...arns, arn],
    inheritedTagKeys: role.sessionTagging ? [...inheritedTagKeys, ...role.transitiveTagKeys] : inheritedTagKeys,
    hasSourceIdentity: hasSourceIdentity || sourceIdentity !== void 0
  };
}
function tagsGiven(source, role) {
  return signs(source) && role?.sessionTagging ? role.transitiveTagKeys : [];
}
function signs(source) {
  return !isToken(source) && source.kind !== "saml";
}
function isToken({ kind }) {
  return kind === "github-oidc" || kind === "web-identity-token-file";
}
async function hop(number, count, role, attempt) {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof import_chunk_2QBFLZN6.KeyturnError)) throw error;
    const isDenied = number > 1 && error.code === "AccessDenied";
    throw error.within(`hop ${number} of ${count}, ${describe(role)}`, isDenied ? advice(role) : {});
  }
}
function advice(role) {
  const reasons = [
    "the role before lacks sts:AssumeRole on this role",
    "this role's trust policy does not name the role before",
    ...role?.sessionTagging ? ["this role's trust policy lacks sts:TagSession, which session tags need"] : [],
    role?.externalId === void 0 ? "it demands an external ID" : "its external ID is another"
  ];
  return {
    likely: `one of these: ${reasons.join("; ")}.`,
    next: "check them in this order; `external-id=\u2026` on the line of the hop gives one, role-skip-session-tagging: true does without session tags."
  };
}
function passing(context) {
  return { ...context, config: { ...context.config, specialCharactersWorkaround: false } };
}
function tell(number, count, { identity }, { info }) {
  info(`Hop ${number} of ${count}: ${identity.arn}.`);
}
function describe(role) {
  return role?.role.kind === "arn" ? role.role.arn : role?.role.name ?? "the role of the assertion";
}
function refuseUnplacedName(source, role) {
  if (!isToken(source) || role?.role.kind !== "name") return;
  throw new import_chunk_2QBFLZN6.KeyturnError("InvalidInput", {
    what: `The first role of the chain, ${role.role.name}, is a name, and a web identity token does not tell the account that it is in.`,
    next: "give the ARN of the first role."
  });
}
function cycle(arn) {
  return new import_chunk_2QBFLZN6.KeyturnError("InvalidInput", {
    what: `The chain goes through ${arn} twice.`,
    next: "name each role once in role-to-assume."
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  throughChain
});
