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
  explainRefusedRole: () => explainRefusedRole
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_ZB67FCRA = require("./chunk-ZB67FCRA.js");
var import_chunk_LTXPJ2T6 = require("./chunk-LTXPJ2T6.js");
var import_chunk_2RSUQNI2 = require("./chunk-2RSUQNI2.js");
var import_chunk_HL3SSITX = require("./chunk-HL3SSITX.js");
var import_chunk_DXGESLKQ = require("./chunk-DXGESLKQ.js");
var import_chunk_OWF5YRN3 = require("./chunk-OWF5YRN3.js");
var import_chunk_XRMTMCVO = require("./chunk-XRMTMCVO.js");
var import_chunk_4IMSXU5P = require("./chunk-4IMSXU5P.js");
var import_chunk_T7CFA3ZT = require("./chunk-T7CFA3ZT.js");
var import_chunk_23FY37WA = require("./chunk-23FY37WA.js");
var import_chunk_VMJN2GRO = require("./chunk-VMJN2GRO.js");
var import_chunk_6LZTARNQ = require("./chunk-6LZTARNQ.js");
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
var import_chunk_YOLTEUWC = require("./chunk-YOLTEUWC.js");
var import_chunk_B65SZUIB = require("./chunk-B65SZUIB.js");
var import_chunk_X755Y2SI = require("./chunk-X755Y2SI.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var DecodeAuthorizationMessageCommand = class extends (0, import_chunk_2RSUQNI2.command)(import_chunk_2RSUQNI2._ep0, import_chunk_2RSUQNI2._mw0, "DecodeAuthorizationMessage", import_chunk_2RSUQNI2.DecodeAuthorizationMessage$) {
};
async function decodeAuthorizationMessage(encoded, timeoutMs, options) {
  const client = (0, import_chunk_2RSUQNI2.createStsClient)(options);
  return (0, import_chunk_2RSUQNI2.withDeadline)(
    "DecodeAuthorizationMessage",
    async (abortSignal) => {
      const command2 = new DecodeAuthorizationMessageCommand({ EncodedMessage: encoded });
      return (await client.send(command2, { abortSignal })).DecodedMessage;
    },
    timeoutMs
  );
}
function decodedLines(json) {
  let decoded;
  try {
    decoded = JSON.parse(json);
  } catch {
    return void 0;
  }
  if (typeof decoded !== "object" || decoded === null) return void 0;
  const { explicitDeny, matchedStatements, context = {} } = decoded;
  const statements2 = (matchedStatements?.items ?? []).map(
    ({ statementId, effect }) => `${effect ?? "a statement"}${statementId ? ` "${statementId}"` : ""}`
  );
  const conditions = (context.conditions?.items ?? []).map(
    ({ key, values }) => `    ${key} = ${(values?.items ?? []).map(({ value }) => value).join(", ")}`
  );
  return [
    "AWS's decoded message:",
    `  ${explicitDeny ? "an explicit deny" : "no statement allows it"}: ${context.action} on ${context.resource}`,
    ...statements2.length > 0 ? [`  matched: ${statements2.join(", ")}`] : [],
    ...conditions.length > 0 ? ["  the request had:", ...conditions] : []
  ];
}
var kinds = [
  "identity-based policy",
  "resource-based policy",
  "trust policy",
  "session policy",
  "permissions boundary",
  "service control policy",
  "resource control policy"
];
function readDenial(message) {
  const [, caller, action] = /User: (\S+) is not authorized to perform: ([\w:]+)/.exec(message) ?? [];
  const [, encoded] = /Encoded authorization failure message: ([\w+/=-]+)/.exec(message) ?? [];
  const reason = reasonIn(message);
  return {
    ...caller === void 0 ? {} : { caller },
    ...action === void 0 ? {} : { action },
    ...encoded === void 0 ? {} : { encoded },
    ...reason ? { reason } : {}
  };
}
function reasonIn(message) {
  const [, explicit] = /with an explicit deny in an? ([a-z -]+ (?:policy|boundary))/.exec(message) ?? [];
  const [, missing] = /because no ([a-z -]+ (?:policy|boundary)) allows/.exec(message) ?? [];
  const kind = kinds.find((name) => name === (explicit ?? missing));
  return kind && { kind, isExplicit: explicit !== void 0 };
}
function roleAdvice(facts) {
  const { reason, action = "the call" } = facts.denial;
  if (reason?.isExplicit) {
    return {
      likely: `${/^[aeiou]/.test(reason.kind) ? "an" : "a"} ${reason.kind} denies ${action} explicitly, and nothing that is allowed elsewhere outweighs that.`,
      next: `find the Deny statement in the ${reason.kind}, and its conditions.`
    };
  }
  if (action === "sts:TagSession") {
    return {
      likely: `${sideOf(facts)} lacks sts:TagSession, which session tags need beside sts:AssumeRole.`,
      next: "add it, or set role-skip-session-tagging: true."
    };
  }
  if (action === "sts:SetSourceIdentity") return sourceIdentityAdvice(facts);
  if (facts.device !== void 0) return deviceAdvice(facts.device);
  return reason && !isTrust(reason.kind) ? missingAdvice(reason.kind, facts) : trustAdvice(facts);
}
function deviceAdvice(device) {
  return {
    likely: `the policy of the user or the role's trust policy demands MFA: the user has the MFA device ${device}, and this step gave no code.`,
    next: "give the seed of the device as mfa-secret, or a code as mfa-code (docs/mfa.md). If MFA is not demanded, go through the list below."
  };
}
function sourceIdentityAdvice(facts) {
  const carries = facts.role.sourceIdentity === void 0 || facts.keys.sessionToken !== void 0;
  return {
    likely: `${sideOf(facts)} lacks sts:SetSourceIdentity, which a source identity needs in both policies beside sts:AssumeRole${carries ? "; or the calling session carries another source identity, which stays for good" : ""}.`,
    next: facts.role.sourceIdentity === void 0 ? "add it, or leave source-identity out in the step that made the calling session." : "add it, or leave source-identity out."
  };
}
function missingAdvice(kind, facts) {
  return {
    likely: `${sideOf(facts)} does not allow sts:AssumeRole on ${facts.roleArn}.`,
    next: kind === "identity-based policy" ? "add the first statement below to a policy of the caller." : `let whoever keeps the ${kind} allow it.`
  };
}
function trustAdvice(facts) {
  return {
    likely: [
      `${sideOf(facts)} does not accept this call, or the role does not exist.`,
      ...accountsInWords(facts),
      ...mayHaveMfa(facts) ? [] : ["The call was made without MFA, which the policies may demand."]
    ].join(" "),
    next: "check in the order below; the statements are ready to be pasted."
  };
}
function isTrust(kind) {
  return kind === "trust policy" || kind === "resource-based policy";
}
function sideOf({ denial: { reason }, roleArn }) {
  if (reason?.kind === "identity-based policy") return "the caller's identity policy";
  if (reason && !isTrust(reason.kind)) return `the ${reason.kind} that applies here`;
  return `the role's trust policy in account ${(0, import_chunk_VMJN2GRO.accountOf)(roleArn)}`;
}
function accountsInWords({ caller, roleArn }) {
  if (caller === void 0) return [];
  return (0, import_chunk_VMJN2GRO.accountOf)(caller) === (0, import_chunk_VMJN2GRO.accountOf)(roleArn) ? [
    "Caller and role are in one account, where AWS would name the caller's own policy if that were what is missing."
  ] : [
    "Caller and role are in two accounts, so both sides must allow the call: the trust policy there and the identity policy here."
  ];
}
function told(facts) {
  const { caller, keys, roleArn } = facts;
  const elsewhere = caller !== void 0 && (0, import_chunk_VMJN2GRO.accountOf)(caller) !== (0, import_chunk_VMJN2GRO.accountOf)(roleArn) ? ", in another account" : "";
  return [
    `Who called: ${caller ?? "not known"} (${(0, import_chunk_2QBFLZN6.redactKeyId)(keys.accessKeyId)}), ${mfaInWords(facts)}`,
    `Which role: ${roleArn}${elsewhere}`
  ];
}
function mfaInWords(facts) {
  if (facts.withMfa) return "with MFA";
  if (isRoleSession(facts)) return "without MFA (a role session never carries it)";
  return mayHaveMfa(facts) ? "with temporary credentials, perhaps with MFA" : "without MFA";
}
function mayHaveMfa(facts) {
  return facts.withMfa ?? (facts.keys.sessionToken !== void 0 && !isRoleSession(facts));
}
function isRoleSession({ caller }) {
  return caller !== void 0 && (0, import_chunk_ZB67FCRA.principalOf)(caller) !== caller;
}
function checks(facts) {
  const { role, withMfa, denial } = facts;
  if (denial.reason?.isExplicit) return [];
  const identity = "the caller's identity policy allows the actions below on this role";
  const trust = [
    "the trust policy names the caller, or its account",
    role.externalId === void 0 ? "the trust policy demands no external ID (sts:ExternalId); none was sent" : "the external ID that was sent is the one that the trust policy demands",
    ...mayHaveMfa(facts) ? [] : ["the trust policy demands no MFA (aws:MultiFactorAuthPresent), which this call cannot have"],
    ...withMfa ? ["the MFA is not older than the policies allow (aws:MultiFactorAuthAge)"] : [],
    `the trust policy demands no other session name (sts:RoleSessionName) than ${role.sessionName}`,
    ...role.sessionTagging ? ["the trust policy allows sts:TagSession, for the session tags"] : [],
    ...role.sourceIdentity === void 0 ? [] : ["the trust policy allows sts:SetSourceIdentity, and this source identity"]
  ];
  const guards = "no service control policy, permissions boundary or session policy stands in between";
  const isIdentity = denial.reason?.kind === "identity-based policy";
  const ordered = isIdentity ? [identity, ...trust, guards] : [...trust, identity, guards];
  return ["Check in this order that", ...ordered.map((line, index) => `  ${index + 1}. ${line}`)];
}
function statements(facts) {
  const { denial, role, roleArn, caller } = facts;
  if (denial.reason?.isExplicit) return [];
  const actions = [
    "sts:AssumeRole",
    ...role.sessionTagging ? ["sts:TagSession"] : [],
    ...role.sourceIdentity !== void 0 || denial.action === "sts:SetSourceIdentity" ? ["sts:SetSourceIdentity"] : []
  ];
  return [
    "For the caller's identity policy:",
    (0, import_chunk_ZB67FCRA.printed)((0, import_chunk_ZB67FCRA.identityStatement)(roleArn, actions)),
    ...caller === void 0 ? [] : [
      `For the trust policy of ${roleArn}${isRoleSession(facts) ? " (put in the path of the calling role, if it has one)" : ""}:`,
      (0, import_chunk_ZB67FCRA.printed)((0, import_chunk_ZB67FCRA.trustStatement)(caller, actions, role.externalId))
    ]
  ];
}
var patienceMs = 3e3;
async function explainRefusedRole(error, attempt, context) {
  if (!(error instanceof import_chunk_2QBFLZN6.KeyturnError)) return error;
  const what = "Could not assume role with user credentials";
  const explained = (0, import_chunk_LTXPJ2T6.explainRefusedKeys)(error, attempt.keys, context.env).within(what);
  const words = (0, import_chunk_2QBFLZN6.messageOf)(error.cause);
  if (error.code !== "AccessDenied" || /MultiFactorAuthentication/i.test(words)) return explained;
  const denial = readDenial(words);
  const caller = denial.caller ?? await askWhoCalls(attempt.keys, context);
  const device = await deviceLeftOut(attempt, context);
  const facts = { ...attempt, denial, caller, ...device === void 0 ? {} : { device } };
  const decoded = denial.encoded === void 0 ? [] : await decode(denial.encoded, attempt.keys, context);
  const details = [...told(facts), ...checks(facts), ...decoded, ...statements(facts)].join("\n");
  return explained.explained({ ...roleAdvice(facts), details });
}
async function deviceLeftOut({ keys, withMfa }, context) {
  if (withMfa || keys.sessionToken !== void 0) return void 0;
  const { unusedDevice } = await Promise.resolve().then(() => __toESM(require("./unused-device-L7K7ZWKJ.js")));
  return unusedDevice(keys, context);
}
async function askWhoCalls(keys, context) {
  try {
    const ask = () => (0, import_chunk_2RSUQNI2.stsFor)(context, keys).getCallerIdentity();
    return (await (0, import_chunk_2RSUQNI2.withDeadline)("GetCallerIdentity", ask, patienceMs)).arn;
  } catch {
    return void 0;
  }
}
async function decode(encoded, keys, context) {
  try {
    const json = await decodeAuthorizationMessage(encoded, patienceMs, (0, import_chunk_2RSUQNI2.stsOptionsFor)(context, keys));
    const lines = json === void 0 ? void 0 : decodedLines(json);
    if (lines) return lines;
  } catch {
  }
  return [
    "AWS encoded the reason, and this caller may not decode it (sts:DecodeAuthorizationMessage); whoever may:",
    `  aws sts decode-authorization-message --encoded-message ${encoded}`
  ];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  explainRefusedRole
});
