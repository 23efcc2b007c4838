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
  judgeKeys: () => judgeKeys,
  suspectedLeak: () => suspectedLeak
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_TMIHC4NB = require("./chunk-TMIHC4NB.js");
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
var dayMs = 864e5;
var unusedMs = 45 * dayMs;
function listKeysStatement(partition) {
  return JSON.stringify({
    Effect: "Allow",
    Action: "iam:ListAccessKeys",
    Resource: `arn:${partition}:iam::*:user/\${aws:username}`
  });
}
function judgeKeys(observation, policy, now, partition) {
  if (observation.kind === "none") return void 0;
  if (observation.kind === "unknown") {
    return { status: "unknown", findings: [unknownAge(observation, policy, partition)] };
  }
  const { report } = observation;
  const ageMs = Math.max(0, now.getTime() - report.signing.createdAt.getTime());
  const status = ageStatus(ageMs, policy);
  return {
    status,
    ageDays: Math.floor(ageMs / dayMs),
    findings: [
      ...leakFindings(report),
      ...ageFindings(report.signing, ageMs, status, policy),
      ...otherKeyFindings(report, now),
      ...passwordFindings(report)
    ]
  };
}
function ageStatus(ageMs, { warnMs, maxMs }) {
  if (maxMs !== void 0 && ageMs > maxMs) return "overdue";
  return warnMs > 0 && ageMs > warnMs ? "warn" : "ok";
}
function unknownAge({ why, denied }, { maxMs }, partition) {
  const what = `The age of the access key is not known: ${why}`;
  const grant = `let the user list its own keys, with this statement in its policy: ${listKeysStatement(partition)} (a user with a path needs that path before \${aws:username}). Where the policy demands MFA, give mfa-secret.`;
  if (maxMs === void 0) return { level: "info", code: "KeyAgeUnknown", account: { what } };
  return {
    level: "error",
    code: "KeyAgeUnknown",
    account: {
      what,
      likely: denied ? "the user may not call iam:ListAccessKeys on itself, or only with MFA. max-key-age is set, so a key of unknown age is refused." : "IAM could not be reached. max-key-age is set, so a key of unknown age is refused.",
      next: denied ? grant : "run the job again; check http-proxy and AWS_ENDPOINT_URL_IAM."
    }
  };
}
function leakFindings({ attachedPolicies = [], signing }) {
  const quarantine = attachedPolicies.find((arn) => /AWSCompromisedKeyQuarantine/.test(arn));
  if (quarantine === void 0) return [];
  return [
    {
      level: "error",
      code: "SuspectedLeak",
      account: suspectedLeak(
        `AWS has attached the policy ${quarantine} to the user of ${(0, import_chunk_2QBFLZN6.redactKeyId)(signing.id)}.`
      )
    }
  ];
}
function suspectedLeak(what) {
  return {
    what,
    likely: "AWS has found this access key in public, for example in a repository or a log, and limits what it may do.",
    next: 'treat it as a leak: deactivate the key now, look in CloudTrail for what it did, create a new one by hand, store it, and then detach the policy (AWS support case "compromised key").'
  };
}
function ageFindings(key, ageMs, status, policy) {
  if (status !== "overdue" && status !== "warn") return [];
  const limit = status === "overdue" ? policy.maxMs ?? 0 : policy.warnMs;
  const input = status === "overdue" ? "max-key-age" : "warn-key-age";
  const account = {
    what: `The access key ${(0, import_chunk_2QBFLZN6.redactKeyId)(key.id)} is ${Math.floor(ageMs / dayMs)} days old; ${input} is ${(0, import_chunk_TMIHC4NB.formatDuration)(limit)}.`,
    likely: "nothing rotates it.",
    next: "set rotate: due with a token that may write the secret, or replace the key by hand; best of all, use OIDC."
  };
  return [{ level: status === "overdue" ? "error" : "warning", code: "KeyTooOld", account }];
}
function otherKeyFindings({ other, otherLastUse }, now) {
  if (other?.status !== "Active") return [];
  const created = `created ${day(other.createdAt)}`;
  const used = otherLastUse === void 0 ? "" : otherLastUse === "never" ? ", never used" : `, last used ${day(otherLastUse.at)} by ${otherLastUse.service} in ${otherLastUse.region}`;
  const lastSign = otherLastUse === void 0 ? void 0 : otherLastUse === "never" ? other.createdAt : otherLastUse.at;
  const isUnused = lastSign !== void 0 && now.getTime() - lastSign.getTime() > unusedMs;
  return [
    {
      level: isUnused ? "warning" : "info",
      code: "RotationBlocked",
      account: isUnused ? {
        what: `The user has a second Active access key, ${(0, import_chunk_2QBFLZN6.redactKeyId)(other.id)} (${created}${used}), which nobody has used for more than 45 days.`,
        next: "deactivate it in IAM, and delete it when nobody has missed it."
      } : {
        what: `The user has a second Active access key, ${(0, import_chunk_2QBFLZN6.redactKeyId)(other.id)} (${created}${used}).`,
        next: "if no rotation is under way, find out who uses it: two Active keys are twice the risk."
      }
    }
  ];
}
function passwordFindings({ hasPassword, signing }) {
  if (!hasPassword) return [];
  return [
    {
      level: "warning",
      code: "RotationBlocked",
      account: {
        what: `The user of ${(0, import_chunk_2QBFLZN6.redactKeyId)(signing.id)} has a console password.`,
        likely: "the CI key is that of a person, or of a user that somebody has logged in with.",
        next: "give CI a user of its own without a password: iam:DeleteLoginProfile takes it away."
      }
    }
  ];
}
function day(date) {
  return date.toISOString().slice(0, 10);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  judgeKeys,
  suspectedLeak
});
