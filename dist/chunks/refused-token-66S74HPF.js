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
  explainRefusedToken: () => explainRefusedToken
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_ZB67FCRA = require("./chunk-ZB67FCRA.js");
var import_chunk_VMJN2GRO = require("./chunk-VMJN2GRO.js");
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var shownClaims = ["sub", "aud", "repository", "ref", "environment", "job_workflow_ref"];
function explainRefusedToken(error, what, token, roleArn) {
  if (!(error instanceof import_chunk_2QBFLZN6.KeyturnError)) return error;
  const claims = token === void 0 ? void 0 : (0, import_chunk_ZB67FCRA.claimsIn)(token);
  if (!claims) return error.within(what);
  if (error.code === "AccessDenied") return error.within(what).explained(denied(error, claims, roleArn));
  if (error.code === "InvalidIdentityToken")
    return error.within(what).explained(notAccepted(error.account.what, claims, roleArn));
  return error.within(what);
}
function denied({ account }, claims, roleArn) {
  return {
    likely: account.likely ?? `the role's trust policy does not accept this job: its conditions on \`${issuer(claims)}:sub\` (repository, branch or environment) and \`:aud\` do not match, or the role does not exist.`,
    next: account.next ?? "compare the conditions of the trust policy with what the token says, or add the statement below to the role's trust policy.",
    details: [
      told(claims),
      ...hints(claims),
      `This statement in the trust policy of ${roleArn} accepts exactly this job:`,
      (0, import_chunk_ZB67FCRA.printed)((0, import_chunk_ZB67FCRA.tokenTrust)(roleArn, claims))
    ].join("\n")
  };
}
function notAccepted(words, claims, roleArn) {
  const provider = (0, import_chunk_ZB67FCRA.oidcProviderArn)(roleArn, claims);
  const audience = (0, import_chunk_ZB67FCRA.claim)(claims, "aud") ?? "";
  const details = told(claims);
  if (/audience/i.test(words)) {
    return {
      likely: `the identity provider ${provider} does not list the audience ${audience}.`,
      next: `add it, or set the input \`audience\` to one that it lists:
  aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${quoted(provider)} --client-id ${quoted(audience)}`,
      details
    };
  }
  if (/No OpenIDConnect provider/i.test(words)) {
    const url = (0, import_chunk_ZB67FCRA.claim)(claims, "iss") ?? "";
    return {
      likely: `the account ${(0, import_chunk_VMJN2GRO.accountOf)(roleArn)} has no identity provider for ${url}, or role-to-assume names the wrong account.`,
      next: `create it in that account:
  aws iam create-open-id-connect-provider --url ${quoted(url)} --client-id-list ${quoted(audience)}`,
      details
    };
  }
  return { details };
}
function told(claims) {
  const isGitHub = (0, import_chunk_ZB67FCRA.claim)(claims, "repository") !== void 0;
  const names = isGitHub ? shownClaims : ["iss", "sub", "aud"];
  const lines = names.map((name) => `  ${name}: ${oneLine((0, import_chunk_ZB67FCRA.claim)(claims, name) ?? "none")}`);
  return ["What the token says:", ...lines].join("\n");
}
function oneLine(text) {
  return text.replace(new RegExp("\\p{Cc}+", "gu"), " ").slice(0, 500);
}
function hints(claims) {
  const sub = (0, import_chunk_ZB67FCRA.claim)(claims, "sub") ?? "";
  const other = (0, import_chunk_ZB67FCRA.otherSubject)(claims);
  const environment = (0, import_chunk_ZB67FCRA.claim)(claims, "environment");
  return [
    ...environment !== void 0 && sub.includes(":environment:") ? ["`sub` names the environment and not the branch, because the job has an `environment`."] : [],
    ...sub.endsWith(":pull_request") ? ["`sub` names no branch, because a pull request started the run."] : [],
    ...other?.isImmutable ? [
      `In the immutable form, which GitHub sends once the repository is renamed, transferred or opts in, \`sub\` is ${other.sub}`
    ] : [],
    ...other && !other.isImmutable ? [
      `\`sub\` has the immutable form; a trust policy from before may still expect ${other.sub}, which no longer comes.`
    ] : [],
    ...(0, import_chunk_ZB67FCRA.claim)(claims, "repository") !== void 0 && !sub.startsWith("repo:") ? [
      "The repository or its organization has composed its own `sub`; a condition on `repo:\u2026` cannot match."
    ] : []
  ];
}
function issuer(claims) {
  return ((0, import_chunk_ZB67FCRA.claim)(claims, "iss") ?? "").replace(/^https:\/\//, "");
}
function quoted(value) {
  return /^[\w:/.@+=,-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  explainRefusedToken
});
