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
  asBase64: () => asBase64,
  inputSpecs: () => inputSpecs,
  readInputs: () => readInputs,
  readSeed: () => readSeed,
  secretsIn: () => secretsIn
});
module.exports = __toCommonJS(stdin_exports);
var awsForm = { digits: "6", period: "30", algorithm: "SHA1" };
var shortestSeed = 16;
function readSeed(value) {
  return /^otpauth:/i.test(value) ? fromUri(value) : fromBase32(value);
}
function seedForms(value) {
  if (value === "") return [];
  const inUri = /[?&]secret=([^&#\s]*)/i.exec(value)?.[1];
  const plain = plainBase32(inUri ?? value);
  return [...inUri ? [inUri] : [], plain].filter((form) => form.length >= shortestSeed);
}
function fromBase32(value) {
  const seed = plainBase32(value);
  if (/^\d{6}$/.test(seed)) {
    return { wrong: "is a code of six digits, not a seed", next: "give it as mfa-code." };
  }
  if (!/^[A-Z2-7]+$/.test(seed)) {
    return {
      wrong: "is not Base32: letters and the digits 2 to 7",
      next: 'give the secret key that IAM shows once, when the virtual device is created ("Show secret key").'
    };
  }
  if (seed.length < shortestSeed) {
    return { wrong: `has ${seed.length} characters; a seed has ${shortestSeed} or more`, next: cutShort };
  }
  return { seed };
}
var cutShort = "it was cut short when it was stored: store it again.";
function plainBase32(value) {
  const plain = value.replace(/[\s-]/g, "").toUpperCase();
  let end = plain.length;
  while (plain[end - 1] === "=") end -= 1;
  return plain.slice(0, end);
}
function fromUri(value) {
  const uri = URL.canParse(value) ? new URL(value) : void 0;
  if (uri?.host.toLowerCase() !== "totp") {
    return {
      wrong: "is not an otpauth://totp/ URI",
      next: "give the URI of the QR code whole, or only its secret."
    };
  }
  const given2 = new Map([...uri.searchParams].map(([name, text]) => [name.toLowerCase(), text]));
  for (const [name, expected] of Object.entries(awsForm)) {
    const found = given2.get(name);
    if (found !== void 0 && plainName(found) !== expected) {
      return {
        wrong: `is a URI with ${name}=${plainName(found).slice(0, 10)}, and AWS takes ${name}=${expected}`,
        next: "give the URI of the virtual device that IAM made; this one is for something else."
      };
    }
  }
  const secret = given2.get("secret");
  return secret ? fromBase32(secret) : { wrong: "is a URI without a secret", next: cutShort };
}
function plainName(value) {
  return value.replace(/[^\w]/g, "").toUpperCase();
}
function asBase64(value) {
  return value.startsWith("<") ? Buffer.from(value).toString("base64") : value.replaceAll(/\s/g, "");
}
function samlSecrets(value) {
  if (value === "") return [];
  const lines2 = value.split(/\r?\n/).map((line) => line.trim());
  return [.../* @__PURE__ */ new Set([value, asBase64(value), ...lines2.filter((line) => line.length >= 16)])];
}
var inputSpecs = [
  { name: "aws-region", variables: ["AWS_REGION"] },
  { name: "role-to-assume", variables: ["ROLE_TO_ASSUME"] },
  { name: "aws-access-key-id", secret: true },
  { name: "aws-secret-access-key", secret: true },
  { name: "aws-session-token", secret: true },
  { name: "aws-credentials", secret: true },
  { name: "mfa-serial" },
  { name: "mfa-secret", secret: true },
  { name: "mfa-code", secret: true },
  { name: "web-identity-token-file", variables: ["WEB_IDENTITY_TOKEN_FILE"] },
  { name: "saml-assertion", secret: true },
  { name: "saml-provider-arn" },
  { name: "role-chaining", variables: ["ROLE_CHAINING"] },
  { name: "use-existing-credentials", variables: ["USE_EXISTING_CREDENTIALS"] },
  { name: "force-skip-oidc" },
  { name: "audience", variables: ["AUDIENCE"] },
  { name: "role-duration-seconds", variables: ["ROLE_DURATION_SECONDS"] },
  { name: "role-session-name", variables: ["ROLE_SESSION_NAME"] },
  { name: "source-identity" },
  { name: "role-external-id", variables: ["ROLE_EXTERNAL_ID"] },
  { name: "role-skip-session-tagging", variables: ["ROLE_SKIP_SESSION_TAGGING"] },
  { name: "custom-tags" },
  { name: "transitive-tag-keys", variables: ["TRANSITIVE_TAG_KEYS"] },
  { name: "inline-session-policy", variables: ["INLINE_SESSION_POLICY"] },
  { name: "managed-session-policies", variables: ["MANAGED_SESSION_POLICIES"] },
  { name: "allowed-account-ids" },
  { name: "warn-key-age" },
  { name: "max-key-age" },
  { name: "rotate" },
  { name: "rotate-after" },
  { name: "rotate-targets" },
  { name: "rotate-user" },
  { name: "rotation-journal" },
  { name: "grace-period" },
  { name: "recovery-window" },
  { name: "github-token", secret: true },
  { name: "github-app-id" },
  { name: "github-app-private-key", secret: true },
  { name: "mask-aws-account-id", variables: ["MASK_AWS_ACCOUNT_ID"] },
  { name: "job-summary" },
  { name: "output-credentials", variables: ["OUTPUT_CREDENTIALS"] },
  { name: "output-env-credentials" },
  { name: "refresh" },
  { name: "unset-current-credentials", variables: ["UNSET_CURRENT_CREDENTIALS"] },
  { name: "aws-profile" },
  { name: "profiles" },
  { name: "overwrite-aws-profile", variables: ["OVERWRITE_AWS_PROFILE"] },
  // With lower-case names too, which curl and git know; HTTPS before HTTP, because AWS is reached by https.
  { name: "http-proxy", variables: ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"] },
  { name: "no-proxy", variables: ["NO_PROXY", "no_proxy"] },
  { name: "sts-endpoint" },
  { name: "use-fips-endpoint" },
  { name: "disable-retry", variables: ["DISABLE_RETRY"] },
  { name: "retry-max-attempts", variables: ["RETRY_MAX_ATTEMPTS"] },
  { name: "special-characters-workaround", variables: ["SPECIAL_CHARACTERS_WORKAROUND"] },
  { name: "action-timeout-s" },
  { name: "translate-env-variables" }
];
function readInputs(env) {
  const translates = !/^false$/i.test(given(env, "translate-env-variables").trim());
  const entries = inputSpecs.map((spec) => [spec.name, readInput(spec, env, translates)]);
  return Object.fromEntries(entries);
}
function readInput({ name, variables = [] }, env, translates) {
  const own = given(env, name);
  if (own.trim() !== "" || !translates) return raw(own, name);
  const variable = variables.find((candidate) => env[candidate]?.trim());
  return variable === void 0 ? raw("", name) : raw(env[variable] ?? "", variable);
}
function given(env, name) {
  return env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "";
}
function raw(untrimmed, givenAs) {
  return { value: untrimmed.trim(), untrimmed, givenAs };
}
function secretsIn(inputs) {
  const secrets = inputSpecs.filter((spec) => spec.secret && spec.name !== "saml-assertion").flatMap(({ name }) => lines(inputs[name].value));
  const proxy = inputs["http-proxy"].value;
  const saml = samlSecrets(inputs["saml-assertion"].value);
  const seed = seedForms(inputs["mfa-secret"].value);
  return [...secrets, ...saml, ...seed, ...proxy.includes("@") ? [proxy, ...passwordIn(proxy)] : []];
}
function lines(value) {
  const each = value.split(/\r?\n/).map((line) => line.trim());
  return each.length > 1 ? [value, ...each].filter(Boolean) : [value].filter(Boolean);
}
function passwordIn(url) {
  const userInfo = url.slice(0, url.lastIndexOf("@")).replace(/^[a-z]+:\/\//i, "");
  const password = userInfo.slice(userInfo.indexOf(":") + 1);
  return [.../* @__PURE__ */ new Set([password, decoded(password)])].filter((each) => each !== "");
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  asBase64,
  inputSpecs,
  readInputs,
  readSeed,
  secretsIn
});
