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
  claim: () => claim,
  claimsIn: () => claimsIn,
  identityStatement: () => identityStatement,
  oidcProviderArn: () => oidcProviderArn,
  otherSubject: () => otherSubject,
  principalOf: () => principalOf,
  printed: () => printed,
  tokenTrust: () => tokenTrust,
  trustStatement: () => trustStatement
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_VMJN2GRO = require("./chunk-VMJN2GRO.js");
function claimsIn(token) {
  try {
    const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    return typeof claims === "object" && claims !== null && !Array.isArray(claims) ? claims : void 0;
  } catch {
    return void 0;
  }
}
function claim(claims, name) {
  const value = claims[name];
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" || typeof first === "number" ? String(first) : void 0;
}
function otherSubject(claims) {
  const sub = claim(claims, "sub") ?? "";
  const [owner, name] = claim(claims, "repository")?.split("/") ?? [];
  const ownerId = claim(claims, "repository_owner_id");
  const repositoryId = claim(claims, "repository_id");
  const isGitHub = /^https:\/\/token\.actions\./.test(claim(claims, "iss") ?? "");
  if (!isGitHub || !owner || !name || !ownerId || !repositoryId) return void 0;
  const classic = `repo:${owner}/${name}:`;
  const immutable = `repo:${owner}@${ownerId}/${name}@${repositoryId}:`;
  if (sub.startsWith(classic)) return { sub: immutable + sub.slice(classic.length), isImmutable: true };
  if (sub.startsWith(immutable)) return { sub: classic + sub.slice(immutable.length), isImmutable: false };
  return void 0;
}
function printed(statement) {
  return JSON.stringify(statement, null, 2);
}
function oidcProviderArn(roleArn, claims) {
  return `arn:${partitionIn(roleArn)}:iam::${(0, import_chunk_VMJN2GRO.accountOf)(roleArn) ?? ""}:oidc-provider/${issuerHost(claims)}`;
}
function tokenTrust(roleArn, claims) {
  const host = issuerHost(claims);
  return {
    Effect: "Allow",
    Principal: { Federated: oidcProviderArn(roleArn, claims) },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: {
      StringEquals: {
        [`${host}:sub`]: literal(claim(claims, "sub") ?? ""),
        [`${host}:aud`]: literal(claim(claims, "aud") ?? "")
      }
    }
  };
}
function identityStatement(roleArn, actions) {
  return { Effect: "Allow", Action: actions, Resource: roleArn };
}
function trustStatement(callerArn, actions, externalId) {
  return {
    Effect: "Allow",
    Principal: { AWS: principalOf(callerArn) },
    Action: actions,
    ...externalId === void 0 ? {} : { Condition: { StringEquals: { "sts:ExternalId": literal(externalId) } } }
  };
}
function principalOf(callerArn) {
  const [, partition, account, role] = /^arn:([^:]+):sts::(\d+):assumed-role\/([^/]+)\//.exec(callerArn) ?? [];
  return role === void 0 ? callerArn : `arn:${partition}:iam::${account}:role/${role}`;
}
function issuerHost(claims) {
  return (claim(claims, "iss") ?? "").replace(/^https:\/\//, "").replace(/\/$/, "");
}
function partitionIn(arn) {
  return arn.split(":")[1] ?? "aws";
}
function literal(value) {
  return value.replaceAll("${", "${$}{");
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  claim,
  claimsIn,
  identityStatement,
  oidcProviderArn,
  otherSubject,
  principalOf,
  printed,
  tokenTrust,
  trustStatement
});
