var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
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
var import_chunk_XXKAD7NC = require("../chunks/chunk-XXKAD7NC.js");
var import_chunk_36ML62ZB = require("../chunks/chunk-36ML62ZB.js");
var import_chunk_4AXIUWK3 = require("../chunks/chunk-4AXIUWK3.js");
var import_chunk_SRJ6XFWW = require("../chunks/chunk-SRJ6XFWW.js");
var import_chunk_V2UFQQDY = require("../chunks/chunk-V2UFQQDY.js");
var import_chunk_2JOHYHLJ = require("../chunks/chunk-2JOHYHLJ.js");
var import_chunk_OWF5YRN3 = require("../chunks/chunk-OWF5YRN3.js");
var import_chunk_XRMTMCVO = require("../chunks/chunk-XRMTMCVO.js");
var import_chunk_YKOVG53I = require("../chunks/chunk-YKOVG53I.js");
var import_chunk_BC7YSETF = require("../chunks/chunk-BC7YSETF.js");
var import_chunk_2QBFLZN6 = require("../chunks/chunk-2QBFLZN6.js");
var import_chunk_YOLTEUWC = require("../chunks/chunk-YOLTEUWC.js");
var import_chunk_DXGESLKQ = require("../chunks/chunk-DXGESLKQ.js");
var import_chunk_4IMSXU5P = require("../chunks/chunk-4IMSXU5P.js");
var import_chunk_T7CFA3ZT = require("../chunks/chunk-T7CFA3ZT.js");
var import_chunk_23FY37WA = require("../chunks/chunk-23FY37WA.js");
var import_chunk_6LZTARNQ = require("../chunks/chunk-6LZTARNQ.js");
var import_chunk_B65SZUIB = require("../chunks/chunk-B65SZUIB.js");
var import_chunk_X755Y2SI = require("../chunks/chunk-X755Y2SI.js");
var import_chunk_7VZ5H7B6 = require("../chunks/chunk-7VZ5H7B6.js");
var import_promises = require("node:timers/promises");
var import_node_fs = require("node:fs");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
var import_promises2 = require("node:timers/promises");
var most = 1e5;
var least = 4;
function samlInput(inputs, partition, settings, problems) {
  const providerArn = providerInput(inputs, partition, problems);
  const { value } = inputs["saml-assertion"];
  if (value === "") {
    if (inputs["saml-provider-arn"].value !== "") {
      problems.add(
        "saml-provider-arn is set, and saml-assertion is empty.",
        "a secret that does not exist, or that this workflow may not read, is empty: check its name."
      );
    }
    return void 0;
  }
  const assertion = asBase64(value);
  const problem = problemOf(assertion);
  if (problem !== void 0) return problems.add(`saml-assertion ${problem}`, theForm);
  return { assertion, settings, ...providerArn === void 0 ? {} : { providerArn } };
}
var theForm = "give the SAML response as the identity provider posts it (the form field SAMLResponse): XML in Base64, line breaks do not matter.";
function asBase64(value) {
  return value.startsWith("<") ? Buffer.from(value).toString("base64") : value.replaceAll(/\s/g, "");
}
function problemOf(assertion) {
  if (assertion.length < least || assertion.length > most)
    return `has ${assertion.length} characters of Base64, and AWS takes ${least} to ${most}.`;
  if (/%[0-9A-F]{2}/i.test(assertion)) return "is URL-encoded (it has %\u2026 in it).";
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(assertion)) return "is not Base64.";
  const text = Buffer.from(assertion, "base64").toString("utf8");
  return /^\uFEFF?\s*</.test(text) ? void 0 : "is not the Base64 of an XML document.";
}
function providerInput(inputs, partition, problems) {
  const { value } = inputs["saml-provider-arn"];
  if (value === "") return void 0;
  if (new RegExp(`^arn:${partition}:iam::\\d{12}:saml-provider/[\\w.-]{1,128}$`).test(value)) return value;
  return problems.reject(
    "saml-provider-arn",
    `the ARN of a SAML provider in the partition ${partition}`,
    `it should look like arn:${partition}:iam::123456789012:saml-provider/octo-idp.`
  );
}
var decidedByAssertion = [
  "role-session-name",
  "role-external-id",
  "custom-tags",
  "transitive-tag-keys"
];
function checkSaml(inputs, others, problems, notices) {
  if (inputs["saml-assertion"].value === "") return;
  const clashing = [
    ...others.keys ? ["Keys"] : [],
    ...others.tokenFile ? ["web-identity-token-file"] : []
  ];
  if (clashing.length > 0) {
    problems.add(
      `${clashing.join(", ")} and saml-assertion are ${clashing.length > 1 ? "all" : "both"} set.`,
      "give one source of credentials."
    );
  }
  if (inputs["role-chaining"].value.toLowerCase() === "true")
    notices.push("role-chaining has no effect, because saml-assertion is set.");
  const idle = decidedByAssertion.filter((name) => inputs[name].value !== "");
  if (idle.length > 0 && !others.chain) {
    notices.push(
      `${idle.join(", ")} ${idle.length > 1 ? "have" : "has"} no effect, because the SAML assertion names the session and its tags.`
    );
  }
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
  { name: "unset-current-credentials", variables: ["UNSET_CURRENT_CREDENTIALS"] },
  { name: "aws-profile" },
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
function readInput({ name, variables: variables3 = [] }, env, translates) {
  const own = given(env, name);
  if (own.trim() !== "" || !translates) return raw(own, name);
  const variable = variables3.find((candidate) => env[candidate]?.trim());
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
  return [...secrets, ...saml, ...proxy.includes("@") ? [proxy, ...passwordIn(proxy)] : []];
}
function lines(value) {
  const each = value.split(/\r?\n/).map((line) => line.trim());
  return each.length > 1 ? [value, ...each].filter(Boolean) : [value].filter(Boolean);
}
function passwordIn(url) {
  const password = /^[a-z]+:\/\/[^/]*:([^/]*)@/i.exec(url)?.[1];
  return password ? [password] : [];
}
var prefixes = [
  ["cn-", "aws-cn"],
  ["us-gov-", "aws-us-gov"],
  ["eusc-", "aws-eusc"],
  ["us-iso-", "aws-iso"],
  ["us-isob-", "aws-iso-b"],
  ["eu-isoe-", "aws-iso-e"],
  ["us-isof-", "aws-iso-f"]
];
function partitionOf(region) {
  return prefixes.find(([prefix]) => region.startsWith(prefix))?.[1] ?? "aws";
}
function allowedAccountIdsInput(inputs, problems) {
  const { value } = inputs["allowed-account-ids"];
  if (value === "") return void 0;
  const ids = value.split(/[,\s]+/).filter((id) => id !== "");
  const wrong = ids.find((id) => !/^\d{12}$/.test(id));
  if (ids.length > 0 && wrong === void 0) return ids;
  return problems.reject(
    "allowed-account-ids",
    "a list of account IDs",
    `an account ID has twelve digits; separate several with commas.${hint(wrong)}`
  );
}
function hint(wrong) {
  return wrong !== void 0 && /^\d{9,11}$/.test(wrong) ? " One that begins with 0 must be in quotes in YAML." : "";
}
function booleanInput(name, inputs, problems, byDefault = false) {
  const { value } = inputs[name];
  if (value === "") return byDefault;
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (!/^(false|False|FALSE)$/.test(value)) problems.reject(name, "true or false");
  return false;
}
function integerInput(name, inputs, problems, { min, max = Number.MAX_SAFE_INTEGER, unit = "" }) {
  const { value } = inputs[name];
  if (value === "") return void 0;
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  const range = max === Number.MAX_SAFE_INTEGER ? `of ${min} or more` : `from ${min} to ${max}`;
  return problems.reject(name, `a whole number ${range}${unit && ` (${unit})`}`, durationHint(value));
}
function durationHint(value) {
  const match = /^(\d+)\s*([smh])$/.exec(value);
  if (!match) return void 0;
  const seconds = Number(match[1]) * ({ s: 1, m: 60, h: 3600 }[match[2] ?? ""] ?? 1);
  return `write ${seconds}.`;
}
function linesOf(value) {
  return value.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
}
function endpointsInput(inputs, env, region, problems, notices) {
  const ignores = booleanVariable("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", env, problems) ?? false;
  const named = (variable) => ignores ? void 0 : urlVariable([variable, "AWS_ENDPOINT_URL"], env, problems);
  const sts = stsEndpointInput(inputs, problems) ?? named("AWS_ENDPOINT_URL_STS");
  const iam = named("AWS_ENDPOINT_URL_IAM");
  const fips = inputs["use-fips-endpoint"].value === "" ? booleanVariable("AWS_USE_FIPS_ENDPOINT", env, problems) : booleanInput("use-fips-endpoint", inputs, problems);
  const dualStack = booleanVariable("AWS_USE_DUALSTACK_ENDPOINT", env, problems);
  const endpoints = {
    globalSts: globalSts(env, problems),
    ...sts ? { sts } : {},
    ...iam ? { iam } : {},
    ...fips === void 0 ? {} : { fips },
    ...dualStack === void 0 ? {} : { dualStack }
  };
  checkTogether(endpoints, inputs, problems);
  if (fips && !sts && !hasStsFips(region)) {
    notices.push(
      `AWS publishes no FIPS endpoint of STS for ${region}, only for Regions of the US; the request may find no host.`
    );
  }
  return endpoints;
}
function stsEndpointInput(inputs, problems) {
  const { value } = inputs["sts-endpoint"];
  if (value === "") return void 0;
  if (isPlainUrl(value)) return { url: value, from: "sts-endpoint" };
  return problems.reject(
    "sts-endpoint",
    "the URL of an STS endpoint",
    "write it like https://sts.eu-central-1.amazonaws.com, without a query or a user."
  );
}
function urlVariable(variables3, env, problems) {
  const from = variables3.find((name) => env[name]?.trim());
  const url = from === void 0 ? void 0 : env[from]?.trim();
  if (from === void 0 || url === void 0) return void 0;
  if (isPlainUrl(url)) return { url, from };
  return problems.once(
    `${from} is not the URL of an endpoint.`,
    "write it like http://127.0.0.1:4566, without a query or a user; an earlier step may have set it."
  );
}
function isPlainUrl(value) {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" && url.search === "" && url.hash === "";
}
function booleanVariable(name, env, problems) {
  const value = env[name];
  if (!value) return void 0;
  if (value === "true" || value === "false") return value === "true";
  return problems.add(`${name}: ${JSON.stringify(value.slice(0, 100))} is not true or false.`);
}
function globalSts(env, problems) {
  const value = env.AWS_STS_REGIONAL_ENDPOINTS?.trim().toLowerCase() ?? "";
  if (value !== "" && value !== "legacy" && value !== "regional") {
    problems.add(
      `AWS_STS_REGIONAL_ENDPOINTS: ${JSON.stringify(value.slice(0, 100))} is not regional or legacy.`
    );
  }
  return value === "legacy";
}
function checkTogether({ sts, iam, fips, dualStack }, inputs, problems) {
  const custom = [...new Set([sts, iam].flatMap((endpoint) => endpoint?.from ?? []))];
  const fipsName = inputs["use-fips-endpoint"].value === "" ? "AWS_USE_FIPS_ENDPOINT" : "use-fips-endpoint";
  const variants = [...fips ? [fipsName] : [], ...dualStack ? ["AWS_USE_DUALSTACK_ENDPOINT"] : []];
  if (custom.length === 0 || variants.length === 0) return;
  problems.add(
    `${variants.join(" and ")} cannot be had together with ${custom.join(" and ")}: an endpoint of its own is no FIPS or dual-stack endpoint of AWS.`,
    "keep one of them; AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: true leaves the AWS_ENDPOINT_URL variables out."
  );
}
function hasStsFips(region) {
  return /^us-(gov-)?(east|west)-\d$/.test(region);
}
var defaultWarnMs = 90 * 864e5;
function keyAgeInput(inputs, problems) {
  const maxMs = (0, import_chunk_XXKAD7NC.durationInput)("max-key-age", inputs, problems, { byDefault: void 0, min: 1e3 });
  const warnMs = (0, import_chunk_XXKAD7NC.durationInput)("warn-key-age", inputs, problems, { byDefault: defaultWarnMs });
  const warnIsGiven = inputs["warn-key-age"].value !== "";
  if (maxMs !== void 0 && warnIsGiven && warnMs > maxMs) {
    problems.add(
      `warn-key-age (${(0, import_chunk_XXKAD7NC.formatDuration)(warnMs)}) is longer than max-key-age (${(0, import_chunk_XXKAD7NC.formatDuration)(maxMs)}), so it would never warn.`,
      "warn before the step fails: give warn-key-age the smaller value."
    );
  }
  return { warnMs, ...maxMs === void 0 ? {} : { maxMs } };
}
function keysInput(inputs, problems, notices) {
  const twoLines = inputs["aws-credentials"].value;
  const pair = ["aws-access-key-id", "aws-secret-access-key"].filter(
    (name) => inputs[name].value !== ""
  );
  if (twoLines !== "" && pair.length > 0) {
    return problems.add(
      `aws-credentials and ${pair.join(" and ")} are both set.`,
      "give the key pair in one of the two forms, not in both."
    );
  }
  noticeWhiteSpace(inputs, notices);
  const keys = twoLines === "" ? classicPair(inputs, problems, notices) : twoLineSecret(twoLines, problems);
  return keys && withToken(keys, inputs, problems);
}
function noticeWhiteSpace(inputs, notices) {
  const names = ["aws-access-key-id", "aws-secret-access-key", "aws-session-token"];
  for (const name of names) {
    const { value, untrimmed } = inputs[name];
    if (value !== "" && value !== untrimmed) {
      notices.push(`White space around ${name} was cut off. Store the secret again without it.`);
    }
  }
  const twoLines = inputs["aws-credentials"].value.split(/\r?\n/);
  if (twoLines.some((line) => line !== line.trim())) {
    notices.push(
      "White space around a line of aws-credentials was cut off. Store the secret again without it."
    );
  }
}
function classicPair(inputs, problems, notices) {
  const accessKeyId = inputs["aws-access-key-id"].value;
  const secretAccessKey = inputs["aws-secret-access-key"].value;
  if (accessKeyId === "" && secretAccessKey === "") {
    if (inputs["aws-session-token"].value !== "") {
      notices.push(
        "aws-session-token is not used, because aws-access-key-id and aws-secret-access-key are empty."
      );
    }
    return void 0;
  }
  if (secretAccessKey === "") {
    return problems.add(
      "'aws-secret-access-key' must be provided if 'aws-access-key-id' is provided",
      emptySecret
    );
  }
  if (accessKeyId === "") {
    return problems.add(
      "'aws-access-key-id' must be provided if 'aws-secret-access-key' is provided",
      emptySecret
    );
  }
  return checkedPair(accessKeyId, secretAccessKey, "aws-access-key-id", problems);
}
var emptySecret = "a secret that does not exist, or that this workflow may not read, is empty: check its name. Runs for forks and for Dependabot have no Actions secrets.";
function twoLineSecret(text, problems) {
  const form = "the access key id on the first line, the secret access key on the second";
  if (text.startsWith("{"))
    return problems.add("aws-credentials looks like JSON.", `it takes two lines: ${form}.`);
  const lines2 = text.split(/\r?\n/).map((line) => line.trim());
  const [accessKeyId, secretAccessKey] = lines2;
  if (lines2.length !== 2 || !accessKeyId || !secretAccessKey) {
    return problems.add(
      `aws-credentials has ${lines2.length} line${lines2.length === 1 ? "" : "s"}.`,
      `it takes exactly two: ${form}.`
    );
  }
  return checkedPair(accessKeyId, secretAccessKey, "aws-credentials", problems);
}
function checkedPair(accessKeyId, secretAccessKey, name, problems) {
  if (/^A[KS]IA[A-Z0-9]{12,}$/.test(secretAccessKey)) {
    return problems.add(
      `${name}: the access key id and the secret access key seem to have changed places.`,
      "swap them."
    );
  }
  if (!/^\w{16,128}$/.test(accessKeyId)) {
    return problems.add(
      `${name}: the access key id has ${accessKeyId.length} characters, or some that no id has.`,
      "an id is 16 to 128 letters and digits, and begins with AKIA or ASIA."
    );
  }
  if (/\s/.test(secretAccessKey)) {
    return problems.add(
      `${name}: the secret access key has white space inside.`,
      "store it again, in one piece."
    );
  }
  return { accessKeyId, secretAccessKey };
}
function withToken(keys, inputs, problems) {
  const sessionToken = inputs["aws-session-token"].value;
  const prefix = keys.accessKeyId.slice(0, 4);
  if (sessionToken !== "" && prefix === "AKIA") {
    return problems.add(
      "aws-session-token is set beside a long-term key (AKIA\u2026), which has none.",
      "remove aws-session-token, or give the temporary key (ASIA\u2026) that it belongs to."
    );
  }
  if (sessionToken === "" && prefix === "ASIA") {
    return problems.add(
      "The access key is a temporary one (ASIA\u2026), and aws-session-token is empty.",
      "give the session token that came with it."
    );
  }
  return sessionToken === "" ? keys : { ...keys, sessionToken };
}
var defaultAttempts = 12;
function networkInput(inputs, endpoints, problems) {
  const proxy = proxyInput(inputs, problems);
  const timeoutSeconds = integerInput("action-timeout-s", inputs, problems, {
    min: 0,
    max: 86400,
    unit: "seconds, 0 for none"
  });
  return {
    endpoints,
    maxAttempts: maxAttempts(inputs, problems),
    ...proxy ? { proxy } : {},
    ...timeoutSeconds ? { timeoutSeconds } : {}
  };
}
function maxAttempts(inputs, problems) {
  const attempts = /^-\d+$/.test(inputs["retry-max-attempts"].value) ? 1 : integerInput("retry-max-attempts", inputs, problems, { min: 0, max: 100 }) ?? defaultAttempts;
  const disabled = booleanInput("disable-retry", inputs, problems);
  if (booleanInput("special-characters-workaround", inputs, problems)) return defaultAttempts;
  return disabled ? 1 : Math.max(1, attempts);
}
function proxyInput(inputs, problems) {
  const { value, givenAs } = inputs["http-proxy"];
  if (value === "") return void 0;
  const url = URL.parse(value.includes("://") ? value : `http://${value}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === "") {
    return problems.add(
      `http-proxy${givenAs === "http-proxy" ? "" : ` (from ${givenAs})`} is not the address of an HTTP proxy.`,
      "write it like http://proxy.example.com:3128; SOCKS proxies are not supported."
    );
  }
  return { url: url.href, noProxy: inputs["no-proxy"].value };
}
var Problems = class {
  #problems = [];
  #inputs;
  constructor(inputs) {
    this.#inputs = inputs;
  }
  /** A problem in words of its own; `what` must name the inputs it is about, and no secret. */
  add(what, next) {
    this.#problems.push(next === void 0 ? { what } : { what, next });
    return void 0;
  }
  /** A problem that two settings may share, told once. */
  once(what, next) {
    return this.#problems.some((problem) => problem.what === what) ? void 0 : this.add(what, next);
  }
  /** A value that is not what the input takes; shows the value unless it is a secret. */
  reject(name, expected, next) {
    const { givenAs, value } = this.#inputs[name];
    const source = givenAs === name ? name : `${name} (from ${givenAs})`;
    const shown = isSecret(name) ? "the value given" : quote(value);
    return this.add(`${source}: ${shown} is not ${expected}.`, next);
  }
  /** @throws KeyturnError `InvalidInput`, with all the problems, if there is one */
  throwIfAny() {
    const [first, ...others] = this.#problems;
    if (!first) return;
    if (others.length === 0) throw new import_chunk_2QBFLZN6.KeyturnError("InvalidInput", first);
    const list = this.#problems.map(
      ({ what, next }) => `- ${what}${next === void 0 ? "" : ` ${sentence(next)}`}`
    );
    throw new import_chunk_2QBFLZN6.KeyturnError("InvalidInput", {
      what: `${list.length} inputs are not usable:
${list.join("\n")}`,
      next: "mend them all; nothing was sent to AWS."
    });
  }
};
function isSecret(name) {
  const spec = inputSpecs.find((candidate) => candidate.name === name);
  return spec?.secret === true;
}
function quote(value) {
  return JSON.stringify(value.length > 100 ? `${value.slice(0, 99)}\u2026` : value);
}
function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
function publishInput(inputs, problems) {
  const name = profileName(inputs, problems);
  const overwrite = booleanInput("overwrite-aws-profile", inputs, problems);
  return {
    environment: booleanInput("output-env-credentials", inputs, problems, inputs["aws-profile"].value === ""),
    outputs: booleanInput("output-credentials", inputs, problems),
    maskAccountId: booleanInput("mask-aws-account-id", inputs, problems),
    jobSummary: booleanInput("job-summary", inputs, problems),
    unsetCurrent: booleanInput("unset-current-credentials", inputs, problems),
    ...name === void 0 ? {} : { profile: { name, overwrite } }
  };
}
function profileName(inputs, problems) {
  const { value } = inputs["aws-profile"];
  if (value === "" || !/[\s[\]/\\#;"'\u0000-\u001f\u007f]/.test(value)) return value || void 0;
  return problems.reject(
    "aws-profile",
    "a profile name",
    "use letters, digits, hyphens, dots and underscores; no white space, brackets, slashes, quotes or comment signs."
  );
}
function regionInput(inputs, problems) {
  const { value } = inputs["aws-region"];
  if (value === "") {
    problems.add(
      "Input required and not supplied: aws-region",
      "set aws-region, for example to eu-central-1, or AWS_REGION in the job."
    );
    return "";
  }
  if (/^[a-z0-9-]+$/.test(value)) return value;
  problems.add(
    `Region is not valid: ${JSON.stringify(value)}`,
    "a Region is written in lower case with hyphens, like eu-central-1; an availability zone or a display name is none."
  );
  return "";
}
var longest = 64;
var allowed = /^[\w+=,.@-]*$/;
var variables = {
  repository: "GITHUB_REPOSITORY",
  "run-id": "GITHUB_RUN_ID",
  "run-attempt": "GITHUB_RUN_ATTEMPT",
  job: "GITHUB_JOB",
  workflow: "GITHUB_WORKFLOW",
  actor: "GITHUB_ACTOR",
  sha: "GITHUB_SHA",
  ref: "GITHUB_REF"
};
var known = Object.keys(variables).map((name) => `{${name}}`).join(", ");
var indivisible = /* @__PURE__ */ new Set(["run-id", "run-attempt"]);
function fillJobTemplate(name, inputs, env, problems) {
  const pieces = inputs[name].value.split(/(\{[^{}]*\})/);
  const unknown2 = pieces.filter((piece) => isPlaceholder(piece) && !(placeholderIn(piece) in variables));
  if (unknown2.length > 0) {
    return problems.add(
      `${name}: ${unknown2.join(" and ")} is no placeholder.`,
      `the known ones are ${known}.`
    );
  }
  const empty = pieces.filter((piece) => isPlaceholder(piece) && jobValue(piece, env) === "");
  if (empty.length > 0) {
    const unset = empty.map((piece) => variables[placeholderIn(piece)]).join(" and ");
    return problems.add(`${name}: ${empty.join(" and ")} cannot be filled in, because ${unset} is not set.`);
  }
  const parts = pieces.map((piece) => {
    if (!isPlaceholder(piece)) return { text: piece, mayBeCut: false };
    const value = jobValue(piece, env);
    return { text: value.replace(/[^\w+=,.@-]/g, "-"), mayBeCut: !indivisible.has(placeholderIn(piece)) };
  });
  const filled = fitted(parts);
  if (filled.length <= longest || pieces.length === 1) return filled;
  return problems.add(
    `${name}: what you wrote and the run's id have ${filled.length} characters without anything else, and AWS takes ${longest}.`,
    "write less around the placeholders."
  );
}
function isSessionText(text) {
  return text.length >= 2 && text.length <= longest && allowed.test(text);
}
function isPlaceholder(piece) {
  return piece.startsWith("{") && piece.endsWith("}");
}
function jobValue(piece, env) {
  return env[variables[placeholderIn(piece)] ?? ""]?.trim() ?? "";
}
function placeholderIn(piece) {
  return piece.slice(1, -1);
}
function fitted(parts) {
  const texts = parts.map(({ text }) => text);
  const length = () => texts.reduce((sum, text) => sum + text.length, 0);
  while (length() > longest) {
    const longestIndex = parts.reduce(
      (best, { mayBeCut }, index) => mayBeCut && (texts[index] ?? "").length >= (texts[best] ?? "").length ? index : best,
      -1
    );
    if ((texts[longestIndex] ?? "") === "") break;
    texts[longestIndex] = (texts[longestIndex] ?? "").slice(0, -1);
  }
  return texts.join("");
}
var mostCharacters = 2048;
var mostManaged = 10;
function inlinePolicyInput(inputs, managed, problems) {
  const { value } = inputs["inline-session-policy"];
  if (value === "") return void 0;
  if (!isJsonObject(value)) return problems.reject("inline-session-policy", "a policy document in JSON");
  if (!/^[\t\n\r\u0020-\u00ff]*$/.test(value)) {
    return problems.add("inline-session-policy has characters beyond U+00FF, which AWS refuses.");
  }
  const characters = value.length + managed.join("").length;
  if (characters > mostCharacters) {
    return problems.add(
      `inline-session-policy and managed-session-policies have ${characters} characters together, and AWS takes ${mostCharacters}.`,
      "leave out white space, or move statements to a managed policy."
    );
  }
  return value;
}
function isJsonObject(text) {
  try {
    const parsed = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed);
  } catch {
    return false;
  }
}
function managedPoliciesInput(inputs, partition, problems) {
  const arns = linesOf(inputs["managed-session-policies"].value);
  for (const arn of arns) {
    const match = /^arn:(aws[a-z-]*):iam::(?:aws|\d{12}):policy\/[\u0021-\u007e]+$/.exec(arn);
    if (!match || match[1] !== partition) {
      problems.add(
        `managed-session-policies: ${JSON.stringify(arn)} is not the ARN of a managed policy in the partition ${partition}.`,
        `write one ARN a line, like arn:${partition}:iam::aws:policy/ReadOnlyAccess.`
      );
    }
  }
  if (arns.length > mostManaged)
    problems.add(`managed-session-policies has ${arns.length} policies; AWS takes ${mostManaged}.`);
  return arns;
}
function sourceIdentityInput(inputs, env, problems) {
  if (inputs["source-identity"].value === "") return void 0;
  const value = fillJobTemplate("source-identity", inputs, env, problems);
  if (value === void 0 || isSessionText(value)) return value;
  return problems.reject(
    "source-identity",
    "2 to 64 letters, digits and +=,.@_-",
    'AWS takes no other characters, nor "aws:" at its beginning; {repository} or {run-id} put the job in.'
  );
}
var mostCustomTags = 50 - 7;
var allowed2 = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
function customTagsInput(inputs, problems) {
  const { value } = inputs["custom-tags"];
  if (value === "") return [];
  const tags = tagsOf(value);
  if (!tags) {
    problems.reject(
      "custom-tags",
      "a JSON object of strings, numbers and booleans",
      'write it like {"Team": "platform", "Stage": "prod"}.'
    );
    return [];
  }
  for (const tag of tags) checkTag(tag, problems);
  checkTogether2(tags, problems);
  return tags;
}
function tagsOf(text) {
  try {
    const parsed = JSON.parse(text);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return void 0;
    const entries = Object.entries(parsed);
    if (!entries.every(([, value]) => ["string", "number", "boolean"].includes(typeof value)))
      return void 0;
    return entries.map(([Key, value]) => ({ Key, Value: String(value) }));
  } catch {
    return void 0;
  }
}
function checkTag({ Key, Value }, problems) {
  const name = `custom-tags: the tag ${JSON.stringify(Key)}`;
  if (Key.length < 1 || Key.length > 128 || !allowed2.test(Key)) {
    problems.add(`${name} has a key that is not 1 to 128 letters, digits, spaces and _.:/=+-@.`);
  }
  if (/^aws:/i.test(Key)) problems.add(`${name} begins with "aws:", which AWS keeps for itself.`);
  if (Value.length > 256 || !allowed2.test(Value)) {
    problems.add(`${name} has a value that is not up to 256 letters, digits, spaces and _.:/=+-@.`);
  }
  if (import_chunk_SRJ6XFWW.reservedTagKeys.some((reserved) => reserved.toLowerCase() === Key.toLowerCase())) {
    problems.add(
      `${name} is one that Keyturn sets itself.`,
      `choose another key than ${import_chunk_SRJ6XFWW.reservedTagKeys.join(", ")}.`
    );
  }
}
function checkTogether2(tags, problems) {
  if (tags.length > mostCustomTags) {
    problems.add(
      `custom-tags has ${tags.length} tags, and AWS takes 50 with the seven that Keyturn sets.`,
      `leave ${mostCustomTags} at most.`
    );
  }
  const seen = /* @__PURE__ */ new Set();
  for (const { Key } of tags) {
    if (seen.has(Key.toLowerCase()))
      problems.add(
        `custom-tags has the tag ${JSON.stringify(Key)} twice; AWS does not tell upper from lower case.`
      );
    seen.add(Key.toLowerCase());
  }
}
function transitiveTagKeysInput(inputs, problems) {
  const keys = linesOf(inputs["transitive-tag-keys"].value);
  for (const key of keys) {
    if (key.length > 128 || !allowed2.test(key)) {
      problems.add(
        `transitive-tag-keys: ${JSON.stringify(key)} is not 1 to 128 letters, digits, spaces and _.:/=+-@.`,
        "write one key a line."
      );
    }
  }
  if (keys.length > 50) problems.add(`transitive-tag-keys has ${keys.length} keys; AWS takes 50.`);
  return keys;
}
var defaultDurationSeconds = 3600;
var defaultSessionName = "GitHubActions";
function roleSettings(inputs, env, partition, problems) {
  const durationSeconds = integerInput("role-duration-seconds", inputs, problems, {
    min: 900,
    max: 43200,
    unit: "seconds"
  });
  const sessionName = sessionNameInput(inputs, env, problems);
  const sourceIdentity = sourceIdentityInput(inputs, env, problems);
  const externalId = externalIdInput(inputs, problems);
  const sessionTagging = !booleanInput("role-skip-session-tagging", inputs, problems);
  const customTags = customTagsInput(inputs, problems);
  const transitiveTagKeys = transitiveTagKeysInput(inputs, problems);
  const managedSessionPolicies = managedPoliciesInput(inputs, partition, problems);
  const inlineSessionPolicy = inlinePolicyInput(inputs, managedSessionPolicies, problems);
  return {
    durationSeconds: durationSeconds ?? defaultDurationSeconds,
    sessionName,
    sessionTagging,
    customTags,
    transitiveTagKeys,
    managedSessionPolicies,
    ...externalId === void 0 ? {} : { externalId },
    ...sourceIdentity === void 0 ? {} : { sourceIdentity },
    ...inlineSessionPolicy === void 0 ? {} : { inlineSessionPolicy }
  };
}
function roleReference(value, partition, problems, at) {
  const reject = (expected, next) => at === void 0 ? problems.reject("role-to-assume", expected, next) : problems.add(`${at}: ${JSON.stringify(value)} is not ${expected}.`, next);
  return value.startsWith("arn:") ? roleArn2(value, partition, problems, reject, at) : roleName(value, reject);
}
function roleArn2(arn, partition, problems, reject, at = "role-to-assume") {
  const example = `arn:${partition}:iam::123456789012:role/deploy`;
  const match = /^arn:(aws[a-z-]*):iam::(\d{12}):(?:role)\/((?:[\u0021-\u007e]*\/)?[\w+=,.@-]{1,64})$/.exec(
    arn
  );
  if (!match) return reject("the ARN of a role", `it should look like ${example}.${arnHint(arn)}`);
  const [, arnPartition, accountId = ""] = match;
  if (arnPartition !== partition) {
    return problems.add(
      `${at} is in the partition ${arnPartition}, and aws-region in the partition ${partition}.`,
      "credentials of one partition are unknown in another: correct the Region or the ARN."
    );
  }
  return { kind: "arn", arn, accountId };
}
function arnHint(arn) {
  if (/:user\//.test(arn)) return " This is the ARN of a user.";
  if (/:assumed-role\//.test(arn))
    return " This is the ARN of a role session; the role itself is under iam, not sts.";
  if (/:instance-profile\//.test(arn)) return " This is the ARN of an instance profile.";
  if (/\s/.test(arn)) return " There is white space in it.";
  if (/:oidc-provider\/|:saml-provider\//.test(arn)) return " This is the ARN of an identity provider.";
  return "";
}
function roleName(name, reject) {
  if (/^(?:[\u0021-\u007e]*\/)?[\w+=,.@-]{1,64}$/.test(name) && !name.startsWith("/"))
    return { kind: "name", name };
  return reject(
    "the ARN or the name of a role",
    "a name has 1 to 64 characters of letters, digits and +=,.@_-, after its path if it has one (ci/deploy)."
  );
}
var sessionNamePattern = /^[\w+=,.@-]{2,64}$/;
var externalIdPattern = /^[\w+=,.@:/-]{2,1224}$/;
function sessionNameInput(inputs, env, problems) {
  if (inputs["role-session-name"].value === "") return defaultSessionName;
  const value = fillJobTemplate("role-session-name", inputs, env, problems);
  if (value === void 0) return defaultSessionName;
  if (isSessionText(value)) return value;
  problems.add(
    `Role session name ${JSON.stringify(value)} (role-session-name) is not 2 to 64 characters of letters, digits and +=,.@_-.`,
    `it has ${value.length} characters; replace what is not allowed, for example spaces and slashes by hyphens.`
  );
  return defaultSessionName;
}
function externalIdInput(inputs, problems) {
  const { value } = inputs["role-external-id"];
  if (value === "" || externalIdPattern.test(value)) return value || void 0;
  return problems.reject("role-external-id", "2 to 1224 characters of letters, digits and +=,.@:/_-");
}
var passingSeconds = 900;
var grammar = "write ROLE [duration=SECONDS] [external-id=ID] [session-name=NAME] on each line.";
function parseHops(text, partition, problems) {
  const lines2 = text.split(/\r?\n/).map((line, index) => ({ line: line.trim(), number: index + 1 }));
  const filled = lines2.filter(({ line }) => line !== "");
  const hops = filled.flatMap(({ line, number }) => {
    const at = filled.length > 1 ? `role-to-assume, line ${number}` : void 0;
    return parseHop(line, at, partition, problems) ?? [];
  });
  refuseCycles(hops, problems);
  return hops;
}
function parseHop(line, at, partition, problems) {
  const words = line.split(/\s+/);
  const first = words.findIndex((word, index) => index > 0 && word.includes("="));
  const name = first < 0 ? line : words.slice(0, first).join(" ");
  const role = roleReference(name, partition, problems, at);
  const settings = hopSettings(first < 0 ? [] : words.slice(first), at ?? "role-to-assume", problems);
  return role && { role, ...at === void 0 ? {} : { at }, ...settings };
}
function hopSettings(words, at, problems) {
  const settings = {};
  for (const word of words) {
    const [, name = "", value = ""] = /^([^=]*)=?(.*)$/.exec(word) ?? [];
    const setting = hopSettingsByName[name];
    if (!setting || !word.includes("=")) {
      problems.add(`${at}: ${JSON.stringify(word)} is no setting of a role.`, grammar);
    } else if (setting.slot in settings) {
      problems.add(`${at}: ${name} is given twice.`);
    } else if (!setting.accepts(value)) {
      problems.add(`${at}: ${name}=${value} is not ${setting.expected}.`, setting.hint?.(value));
    } else {
      settings[setting.slot] = setting.slot === "durationSeconds" ? Number(value) : value;
    }
  }
  return settings;
}
var hopSettingsByName = {
  duration: {
    slot: "durationSeconds",
    accepts: (value) => /^\d+$/.test(value) && Number(value) >= 900 && Number(value) <= 43200,
    expected: "a whole number from 900 to 43200 (seconds)",
    hint: (value) => /^\d+[smh]$/.test(value) ? "write it in seconds, without a unit." : void 0
  },
  "external-id": {
    slot: "externalId",
    accepts: (value) => externalIdPattern.test(value),
    expected: "2 to 1224 characters of letters, digits and +=,.@:/_-"
  },
  "session-name": {
    slot: "sessionName",
    accepts: (value) => sessionNamePattern.test(value),
    expected: "2 to 64 characters of letters, digits and +=,.@_-"
  }
};
function refuseCycles(hops, problems) {
  const seen = /* @__PURE__ */ new Map();
  let account = "source";
  for (const [index, { role, at }] of hops.entries()) {
    if (role.kind === "arn") account = role.accountId;
    const name = role.kind === "arn" ? role.arn.slice(role.arn.indexOf(":role/") + 6) : role.name;
    const key = `${account} ${name}`;
    const earlier = seen.get(key);
    if (earlier !== void 0) {
      problems.add(
        `${at}: the chain goes through ${name} already, as hop ${earlier} of ${hops.length}.`,
        "name each role once."
      );
    }
    seen.set(key, index + 1);
  }
}
function roleChain(hops, settings) {
  const [role, ...furtherRoles] = hops.map(
    (hop, index) => index === hops.length - 1 ? lastRole(hop, settings) : passingRole(hop, settings)
  );
  return { ...role ? { role } : {}, furtherRoles };
}
function lastRole({ at: _at, ...hop }, settings) {
  return { ...settings, ...hop };
}
function passingRole(hop, settings) {
  const { inlineSessionPolicy: _policy, externalId: _externalId, ...shared } = settings;
  return {
    ...lastRole(hop, shared),
    durationSeconds: hop.durationSeconds ?? passingSeconds,
    managedSessionPolicies: []
  };
}
var chainedSeconds = 3600;
function checkChainedDurations(hops, settings, firstIsChained, problems) {
  for (const [index, { at = "role-to-assume", durationSeconds }] of hops.entries()) {
    const isLast = index === hops.length - 1;
    const seconds = durationSeconds ?? (isLast ? settings.durationSeconds : passingSeconds);
    if (seconds <= chainedSeconds || index === 0 && !firstIsChained) continue;
    const what = durationSeconds === void 0 ? `role-duration-seconds is ${seconds}` : `${at}: duration is ${seconds}`;
    problems.add(
      `${what}, and a role that is assumed with temporary credentials (role chaining) lasts 3600 at most.`,
      "ask for 3600 or less; AWS refuses more whatever the role allows."
    );
  }
}
var dayMs = 864e5;
var modes = ["due", "now", "plan", "undo"];
var rotationInputs = [
  "rotate-targets",
  "rotate-user",
  "rotation-journal"
];
function rotationInput(inputs, keys, problems) {
  const mode = modeInput(inputs, problems);
  const afterMs = (0, import_chunk_XXKAD7NC.durationInput)("rotate-after", inputs, problems, { byDefault: 30 * dayMs });
  const graceMs = (0, import_chunk_XXKAD7NC.durationInput)("grace-period", inputs, problems, { byDefault: 7 * dayMs });
  const recoveryMs = (0, import_chunk_XXKAD7NC.durationInput)("recovery-window", inputs, problems, { byDefault: 7 * dayMs });
  if (mode === void 0) {
    const idle = rotationInputs.find((name) => inputs[name].value !== "");
    if (idle && inputs.rotate.value === "")
      problems.add(`${idle} has no effect without rotate.`, "set rotate: due.");
    return void 0;
  }
  const user = userInput(inputs, keys, problems);
  const journal = journalInput(inputs, problems);
  const targets = targetsInput(inputs, user === void 0, problems);
  const access = accessInput(inputs, problems);
  if (!access) return void 0;
  return {
    mode,
    afterMs,
    graceMs,
    recoveryMs,
    targets,
    access,
    ...user === void 0 ? {} : { user },
    ...journal === void 0 ? {} : { journal }
  };
}
function modeInput(inputs, problems) {
  const { value } = inputs.rotate;
  if (value === "" || value === "never") return void 0;
  const mode = modes.find((candidate) => candidate === value);
  return mode ?? problems.reject("rotate", "one of never, due, now, plan and undo");
}
function userInput(inputs, keys, problems) {
  const { value } = inputs["rotate-user"];
  if (value === "") {
    if (!keys) {
      problems.add(
        "rotate is set, but there is no stored key that could rotate itself.",
        "give the key (aws-credentials), or name the user whose key a role rotates (rotate-user)."
      );
    } else if (keys.sessionToken !== void 0) {
      problems.add("rotate is set, but the key given is a temporary one (ASIA\u2026), which is never rotated.");
    }
    return void 0;
  }
  const name = /^arn:[^:]+:iam::\d{12}:user\/(?:.*\/)?([^/]+)$/.exec(value)?.[1] ?? value;
  if (/^[\w+=,.@-]{1,64}$/.test(name)) return name;
  return problems.reject("rotate-user", "the name or the ARN of an IAM user");
}
function journalInput(inputs, problems) {
  const { value } = inputs["rotation-journal"];
  if (value === "") return void 0;
  if (/^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,99}$/i.test(value)) return value.toUpperCase();
  return problems.reject("rotation-journal", "a name for an Actions variable (letters, digits and _)");
}
function targetsInput(inputs, isSelf, problems) {
  const byDefault = isSelf && inputs["aws-credentials"].value === "" ? import_chunk_XXKAD7NC.classicForm : import_chunk_XXKAD7NC.twoLineForm;
  const { value, untrimmed } = inputs["rotate-targets"];
  if (value === "") return [{ place: { kind: "repository", store: "actions" }, form: byDefault }];
  const { targets, problems: wrong } = (0, import_chunk_XXKAD7NC.parseTargets)(untrimmed, byDefault);
  for (const each of wrong)
    problems.add(
      `rotate-targets, ${each}`,
      "one target a line: [owner/repo | org:NAME] [actions | dependabot | codespaces | env:NAME] [SECRET]."
    );
  if (targets.length === 0 && wrong.length === 0) problems.add("rotate-targets names no target.");
  return targets;
}
function accessInput(inputs, problems) {
  const token = inputs["github-token"].value;
  const appId = inputs["github-app-id"].value;
  const privateKey = inputs["github-app-private-key"].value.replaceAll("\\n", "\n");
  if (token !== "" && (appId !== "" || privateKey !== ""))
    return problems.add("github-token and a GitHub App are both given.", "give one of them.");
  if (token !== "") {
    if (/\s/.test(token))
      return problems.add("github-token has white space inside.", "store it again, in one piece.");
    return { kind: "token", token };
  }
  if (appId !== "" && privateKey !== "") {
    if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(privateKey))
      return problems.add(
        "github-app-private-key is no private key in PEM form.",
        "store the whole .pem file, its first and last line too."
      );
    return { kind: "app", appId, privateKey };
  }
  if (appId !== "" || privateKey !== "") {
    const missing = appId === "" ? "github-app-id" : "github-app-private-key";
    return problems.add(`${missing} is empty.`, "a GitHub App needs both its id and its private key.");
  }
  return problems.add(
    "rotate is set without a way to write secrets: github-token is empty.",
    "give a fine-grained token with Secrets: write and Variables: write, or a GitHub App (github-app-id, github-app-private-key); the GITHUB_TOKEN of a job can never write secrets."
  );
}
function parseConfig(inputs, env = {}) {
  const problems = new Problems(inputs);
  const notices = [];
  const region = regionInput(inputs, problems);
  const partition = partitionOf(region);
  const settings = roleSettings(inputs, env, partition, problems);
  const hops = parseHops(inputs["role-to-assume"].untrimmed, partition, problems);
  const { role, furtherRoles } = roleChain(hops, settings);
  const saml = samlInput(inputs, partition, settings, problems);
  const source = sourceInput(inputs, saml, problems, notices);
  const allowedAccountIds = allowedAccountIdsInput(inputs, problems);
  const keyAge = keyAgeInput(inputs, problems);
  const rotation = rotationInput(inputs, source.keys, problems);
  const publish2 = publishInput(inputs, problems);
  const endpoints = endpointsInput(inputs, env, region, problems, notices);
  const network = networkInput(inputs, endpoints, problems);
  const specialCharactersWorkaround = booleanInput("special-characters-workaround", inputs, problems);
  booleanInput("translate-env-variables", inputs, problems, true);
  checkConflicts(inputs, source, role, problems, notices);
  checkSaml(
    inputs,
    {
      keys: source.keys !== void 0,
      tokenFile: source.webIdentityTokenFile !== void 0,
      chain: hops.length > 1
    },
    problems,
    notices
  );
  checkChainedDurations(hops, settings, isChained(source, source.keys), problems);
  problems.throwIfAny();
  return {
    region,
    partition,
    source,
    furtherRoles,
    keyAge,
    publish: publish2,
    network,
    specialCharactersWorkaround,
    notices,
    ...rotation ? { rotation } : {},
    ...role ? { role } : {},
    ...allowedAccountIds ? { allowedAccountIds } : {}
  };
}
function sourceInput(inputs, saml, problems, notices) {
  const keys = keysInput(inputs, problems, notices);
  const tokenFile = inputs["web-identity-token-file"];
  const usesTokenFile = tokenFile.value !== "" && (!(keys || saml) || isGiven(inputs, "web-identity-token-file"));
  return {
    useExistingCredentials: booleanInput("use-existing-credentials", inputs, problems),
    roleChaining: booleanInput("role-chaining", inputs, problems),
    forceSkipOidc: booleanInput("force-skip-oidc", inputs, problems),
    audience: inputs.audience.value || "sts.amazonaws.com",
    ...keys ? { keys } : {},
    ...saml ? { saml } : {},
    ...usesTokenFile ? { webIdentityTokenFile: tokenFile.value } : {}
  };
}
function checkConflicts(inputs, source, role, problems, notices) {
  const { keys, webIdentityTokenFile, roleChaining } = source;
  if (keys && webIdentityTokenFile !== void 0) {
    problems.add("Keys and web-identity-token-file are both set.", "give one source of credentials.");
  }
  if (webIdentityTokenFile !== void 0 && inputs["role-to-assume"].value === "") {
    problems.add(
      "web-identity-token-file is set without role-to-assume.",
      "a token is only good for assuming a role: set role-to-assume."
    );
  }
  if (roleChaining && (keys || webIdentityTokenFile !== void 0)) {
    notices.push(
      `role-chaining has no effect, because ${keys ? "keys are" : "web-identity-token-file is"} set.`
    );
  }
  if (role && !role.sessionTagging && role.customTags.length > 0) {
    notices.push("custom-tags has no effect, because role-skip-session-tagging is true.");
  }
}
function isChained({ roleChaining, webIdentityTokenFile, saml }, keys) {
  if (keys) return keys.sessionToken !== void 0;
  return roleChaining && webIdentityTokenFile === void 0 && saml === void 0;
}
function isGiven(inputs, name) {
  return inputs[name].givenAs === name;
}
function chooseSource(inputs, hasRole, idTokenAvailable) {
  const { keys, webIdentityTokenFile, saml, roleChaining, forceSkipOidc, audience } = inputs;
  const otherSource = (keys ?? webIdentityTokenFile ?? saml) !== void 0 || roleChaining || forceSkipOidc;
  if (hasRole && idTokenAvailable && !otherSource) {
    return {
      source: { kind: "github-oidc", audience },
      why: `Source: GitHub OIDC (audience ${audience}), because a role is given, the job has the id-token permission, and no other source is set.`
    };
  }
  if (keys) {
    const kind = keys.sessionToken === void 0 ? "access key" : "temporary access key";
    return {
      source: { kind: "access-keys", keys },
      why: `Source: ${kind} ${(0, import_chunk_2QBFLZN6.redactKeyId)(keys.accessKeyId)}, because the inputs hold it.`
    };
  }
  if (webIdentityTokenFile !== void 0) {
    return {
      source: { kind: "web-identity-token-file", file: webIdentityTokenFile },
      why: `Source: web identity token file ${webIdentityTokenFile}, because web-identity-token-file is set.`
    };
  }
  if (saml) {
    return {
      source: { kind: "saml", saml },
      why: "Source: a SAML assertion, because saml-assertion is set."
    };
  }
  if (roleChaining) {
    return {
      source: { kind: "role-chaining" },
      why: "Source: the credentials of an earlier step, because role-chaining is true."
    };
  }
  return {
    source: { kind: "ambient" },
    why: `Source: the SDK's default chain, because ${whyAmbient(inputs, hasRole)}.`
  };
}
function whyAmbient({ forceSkipOidc }, hasRole) {
  if (!hasRole) return "no keys and no role are given";
  return forceSkipOidc ? "force-skip-oidc is true and no other source is set" : "no source is set and the job has no id-token permission";
}
function environmentKeys(env) {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = env;
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) return void 0;
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}
  };
}
async function ambientKeys(env) {
  const exported = environmentKeys(env);
  if (exported) return exported;
  if (!mayFindCredentials(env)) throw notFound("there are none on this runner.");
  const { refuseExpiredProfile } = await Promise.resolve().then(() => __toESM(require("../chunks/stored-profile-KCLBFQPL.js")));
  await refuseExpiredProfile(env, /* @__PURE__ */ new Date());
  const { defaultProvider } = await Promise.resolve().then(() => __toESM(require("../chunks/dist-es-7QK3EQWX.js")));
  try {
    const { accessKeyId, secretAccessKey, sessionToken } = await defaultProvider()();
    return { accessKeyId, secretAccessKey, ...sessionToken === void 0 ? {} : { sessionToken } };
  } catch (error) {
    throw notFound((0, import_chunk_2QBFLZN6.messageOf)(error), error);
  }
}
async function requiredAmbientKeys(env, wantsOidc) {
  try {
    return await ambientKeys(env);
  } catch (error) {
    const { explainNoCredentials } = await Promise.resolve().then(() => __toESM(require("../chunks/without-credentials-A5BKROIF.js")));
    throw await explainNoCredentials(error, wantsOidc, env);
  }
}
var variables2 = [
  "AWS_PROFILE",
  "AWS_CONFIG_FILE",
  "AWS_SHARED_CREDENTIALS_FILE",
  "AWS_WEB_IDENTITY_TOKEN_FILE",
  "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
  "AWS_CONTAINER_CREDENTIALS_FULL_URI"
];
function mayFindCredentials(env) {
  return env.RUNNER_ENVIRONMENT !== "github-hosted" || variables2.some((name) => env[name]) || (0, import_node_fs.existsSync)((0, import_node_path.join)((0, import_node_os.homedir)(), ".aws"));
}
function notFound(why, cause) {
  return new import_chunk_2QBFLZN6.KeyturnError(
    "NoCredentials",
    {
      what: `Credentials could not be loaded, please check your action inputs: ${why}`,
      likely: "no keys were given (a secret that does not exist is empty), and this runner has none of its own.",
      next: "see that the secrets exist and are readable from this workflow, or use OIDC: permissions `id-token: write` and role-to-assume."
    },
    { cause }
  );
}
async function existingSession(context) {
  try {
    const credentials = await ambientKeys(context.env);
    (0, import_chunk_V2UFQQDY.maskKeys)(credentials, context.mask);
    const sts = (0, import_chunk_V2UFQQDY.stsFor)(context, credentials);
    return {
      credentials,
      identity: await (0, import_chunk_V2UFQQDY.retrying)("GetCallerIdentity", context, () => sts.getCallerIdentity())
    };
  } catch (error) {
    if (error instanceof import_chunk_2QBFLZN6.KeyturnError && saysNo.has(error.code)) return void 0;
    throw error;
  }
}
var saysNo = /* @__PURE__ */ new Set([
  "NoCredentials",
  "InvalidCredentials",
  "ExpiredCredentials",
  "AccessDenied"
]);
function verifyIdentity(identity, allowedAccountIds) {
  refuseRoot(identity);
  if (allowedAccountIds && !allowedAccountIds.includes(identity.accountId)) {
    throw new import_chunk_2QBFLZN6.KeyturnError("AccountNotAllowed", {
      what: `The account ID of the provided credentials (${identity.accountId}) does not match any of the expected account IDs: ${allowedAccountIds.join(", ")}`,
      likely: "the keys or the role of another environment were given.",
      next: "correct the keys, role-to-assume or allowed-account-ids. Nothing was handed to later steps."
    });
  }
}
function refuseRoot({ arn, accountId }) {
  if (!(0, import_chunk_BC7YSETF.isRoot)(arn)) return;
  throw new import_chunk_2QBFLZN6.KeyturnError("RootCredentials", {
    what: `These are access keys of the root user of account ${accountId}, and Keyturn does not work with them.`,
    likely: "they were made in the first minutes of the account and stayed.",
    next: "delete them, and give the workflow an OIDC role or an IAM user that may do nothing but assume its role."
  });
}
async function fromKeys(keys, role, context) {
  const sts = (0, import_chunk_V2UFQQDY.stsFor)(context, keys);
  const whoAmI = () => (0, import_chunk_V2UFQQDY.retrying)("GetCallerIdentity", context, () => sts.getCallerIdentity()).catch(
    (error) => refused(error, keys, context)
  );
  if (!role) return { credentials: keys, identity: await whoAmI() };
  const arn = await (0, import_chunk_4AXIUWK3.roleArn)(role.role, context.config.partition, async () => {
    const identity = await whoAmI();
    refuseRoot(identity);
    return identity.accountId;
  });
  try {
    return await (0, import_chunk_SRJ6XFWW.roleSession)(
      "AssumeRole",
      context,
      () => (0, import_chunk_SRJ6XFWW.assumeRole)(sts, arn, role, context.env, context.info)
    );
  } catch (error) {
    const { explainRefusedRole } = await Promise.resolve().then(() => __toESM(require("../chunks/refused-role-KN5UET3T.js")));
    throw await explainRefusedRole(error, { keys, roleArn: arn, role }, context);
  }
}
async function refused(error, keys, { env }) {
  const { explainRefusedKeys } = await Promise.resolve().then(() => __toESM(require("../chunks/refused-keys-7L7NRDVY.js")));
  throw error instanceof import_chunk_2QBFLZN6.KeyturnError ? explainRefusedKeys(error, keys, env) : error;
}
async function obtain(source, context) {
  if (context.config.furtherRoles.length === 0) return obtainFirst(source, context);
  const { throughChain } = await Promise.resolve().then(() => __toESM(require("../chunks/role-chain-6P7GDQ2F.js")));
  const session = await throughChain(source, context, (hopContext) => obtainFirst(source, hopContext));
  return { session, isNew: true };
}
async function obtainFirst(source, context) {
  const { role } = context.config;
  switch (source.kind) {
    case "access-keys":
      return { session: await fromKeys(source.keys, role, context), isNew: true };
    case "github-oidc": {
      const { fromGitHub } = await Promise.resolve().then(() => __toESM(require("../chunks/github-oidc-ZGH3GQ3L.js")));
      return { session: await fromGitHub(source.audience, roleForToken(context), context), isNew: true };
    }
    case "web-identity-token-file": {
      const { fromTokenFile } = await Promise.resolve().then(() => __toESM(require("../chunks/web-identity-token-file-6BLGGBXN.js")));
      return { session: await fromTokenFile(source.file, roleForToken(context), context), isNew: true };
    }
    case "saml": {
      const { fromSaml } = await Promise.resolve().then(() => __toESM(require("../chunks/saml-4GMQFESN.js")));
      if (role?.sourceIdentity !== void 0 && context.config.furtherRoles.length === 0)
        context.warning(
          "source-identity has no effect: with SAML it comes from an attribute of the assertion, which the identity provider sets."
        );
      return fromSaml(source.saml, role, context);
    }
    case "role-chaining":
    case "ambient": {
      const wantsOidc = source.kind === "ambient" && role !== void 0;
      const keys = await requiredAmbientKeys(context.env, wantsOidc);
      (0, import_chunk_V2UFQQDY.maskKeys)(keys, context.mask);
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
var connectTimeoutMs = 5e3;
async function createRequestHandler(network) {
  const timeouts = { connectionTimeout: connectTimeoutMs };
  if (!network.proxy) return new import_chunk_4IMSXU5P.NodeHttpHandler(timeouts);
  const { ProxyAgent } = await Promise.resolve().then(() => __toESM(require("../chunks/proxy-agent-EDRPLDZH.js")));
  const agent = new ProxyAgent(network.proxy);
  return new import_chunk_4IMSXU5P.NodeHttpHandler({ ...timeouts, httpAgent: agent, httpsAgent: agent });
}
function refuseLeakedKey(observation, config) {
  const judgement = (0, import_chunk_XXKAD7NC.judgeKeys)(observation, config.keyAge, /* @__PURE__ */ new Date(), config.partition);
  const leak = judgement?.findings.find(({ code }) => code === "SuspectedLeak");
  if (leak) throw toError(leak);
}
async function checkKeys(observation, rotation, config, runner) {
  const now = /* @__PURE__ */ new Date();
  const seen = rotation?.kind === "result" ? afterRotation(observation, rotation) : observation;
  const judgement = (0, import_chunk_XXKAD7NC.judgeKeys)(seen, config.keyAge, now, config.partition);
  tellOfRotation(rotation, runner);
  await summarize(seen, judgement, rotation, config, runner, now);
  for (const finding of judgement?.findings ?? []) {
    if (finding.level === "error") throw toError(finding);
    runner[finding.level](toError(finding).message);
  }
  return {
    ...judgement ? { judgement } : {},
    ...rotation ? { rotation } : {},
    ...rotation?.kind === "result" && rotation.replacement ? { replacement: rotation.replacement } : {}
  };
}
function afterRotation(observation, { keys, journal, replacement }) {
  const successor = journal && "new" in journal ? journal.new : void 0;
  const id = replacement?.accessKeyId ?? (observation.kind === "report" ? observation.report.signing.id : successor ?? keys[0]?.id);
  const signing = keys.find((key) => key.id === id);
  if (!signing) return observation;
  const details = observation.kind === "report" ? observation.report : {};
  const {
    other: _other,
    otherLastUse: _use,
    ...rest
  } = details;
  return { kind: "report", report: { ...rest, signing } };
}
function tellOfRotation(rotation, runner) {
  if (!rotation) return;
  if (rotation.kind === "failed") {
    runner.error(`The access key was not rotated. ${rotation.error.message}`);
    return;
  }
  const next = rotation.next ? ` Next step: ${rotation.next.toISOString().slice(0, 10)}.` : "";
  runner.info(`Rotation: ${rotation.state}; ${rotation.why}${next}`);
}
async function summarize(observation, judgement, rotation, config, runner, now) {
  if (!judgement || !rotation && judgement.status !== "warn" && judgement.status !== "overdue") return;
  const report = observation.kind === "report" ? observation.report : void 0;
  const own = report ? [report.signing, ...report.other ? [report.other] : []] : [];
  const keys = rotation?.kind === "result" ? rotation.keys : own;
  const user = keys.find(({ userName }) => userName !== void 0)?.userName;
  const { writeSummary } = await Promise.resolve().then(() => __toESM(require("../chunks/summary-PZ4DT3RN.js")));
  writeSummary(
    {
      judgement,
      keys,
      ...user === void 0 ? {} : { user },
      ...rotation?.kind === "result" ? { rotation } : {},
      ...rotation?.kind === "failed" ? { rotation: failure(rotation.error) } : {},
      ...rotation?.kind === "result" && rotation.journal ? { journal: rotation.journal } : {},
      ...config.rotation ? { times: config.rotation } : {}
    },
    runner.env,
    now
  );
}
function failure({ account: { what, next } }) {
  return { state: "failed", why: what, ...next === void 0 ? {} : { advice: next } };
}
function toError({ code, account }) {
  return new import_chunk_2QBFLZN6.KeyturnError(code, account);
}
var patienceMs = 3e3;
async function observeKeys(keys, context) {
  const { keyAge, rotation } = context.config;
  const isWanted = keyAge.maxMs !== void 0 || rotation !== void 0;
  if (!isWanted && keyAge.warnMs === 0) return { kind: "none" };
  if (!isWanted && isElsewhere(context)) {
    return unknown(
      "STS is reached at an endpoint of its own, and no endpoint of IAM is set (AWS_ENDPOINT_URL_IAM)."
    );
  }
  await (0, import_promises2.setImmediate)();
  const { iamFor } = await Promise.resolve().then(() => __toESM(require("../chunks/iam-client-JM3ABAUK.js")));
  const iam = iamFor(context, keys, isWanted ? void 0 : patienceMs);
  try {
    const listed = isWanted ? await (0, import_chunk_V2UFQQDY.retrying)("ListAccessKeys", context, () => iam.listAccessKeys()) : await iam.listAccessKeys();
    const signing = listed.find(({ id }) => id === keys.accessKeyId);
    if (!signing) return unknown("IAM does not list the key that signs.");
    const other = listed.find(({ id }) => id !== keys.accessKeyId);
    const details = isWanted && signing.userName ? await userDetails(iam, signing.userName, other) : {};
    return { kind: "report", report: { signing, ...other ? { other } : {}, ...details } };
  } catch (error) {
    const denied = error instanceof import_chunk_2QBFLZN6.KeyturnError && error.code === "AccessDenied";
    return unknown((0, import_chunk_2QBFLZN6.messageOf)(error).split("\n")[0] ?? "", denied);
  }
}
function unknown(why, denied = false) {
  return { kind: "unknown", why, denied };
}
function isElsewhere({ config: { network } }) {
  const { sts, iam } = network.endpoints;
  return sts !== void 0 && iam === void 0;
}
async function userDetails(iam, userName, other) {
  const [attachedPolicies, hasPassword, otherLastUse] = await Promise.all([
    iam.attachedPolicies(userName).catch(() => void 0),
    iam.hasPassword(userName).catch(() => void 0),
    other ? iam.lastUse(other.id).then((use) => use ?? "never").catch(() => void 0) : void 0
  ]);
  return {
    ...attachedPolicies ? { attachedPolicies } : {},
    ...hasPassword === void 0 ? {} : { hasPassword },
    ...otherLastUse === void 0 ? {} : { otherLastUse }
  };
}
async function withinStepTimeout(seconds, work) {
  if (seconds === void 0) return work;
  let timer;
  const timeUp = new Promise((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new import_chunk_2QBFLZN6.KeyturnError("ActionTimedOut", {
          what: `Action timed out after ${seconds} s, as action-timeout-s says.`,
          likely: "AWS, GitHub or a proxy between is slow or cannot be reached; the lines above say what was tried.",
          next: "run the job again, or allow more time."
        })
      );
    }, seconds * 1e3);
  });
  try {
    return await Promise.race([work, timeUp]);
  } finally {
    clearTimeout(timer);
  }
}
async function run(runner) {
  const config = readConfig(runner);
  await (0, import_chunk_YKOVG53I.checkBeforehand)(config, runner);
  const { session, isNew, observation, context } = await withinStepTimeout(
    config.network.timeoutSeconds,
    obtainCredentials(config, runner)
  );
  if (config.publish.maskAccountId) maskIdentity(session.identity, runner);
  verifyIdentity(session.identity, config.allowedAccountIds);
  refuseLeakedKey(observation, config);
  const rotation = await rotateIfAsked(session, context);
  const keys = await checkKeys(observation, rotation, config, runner);
  await (0, import_chunk_YKOVG53I.publish)(withReplacement(session, keys.replacement), isNew, keys, config, runner);
}
function readConfig(runner) {
  const inputs = readInputs(runner.env);
  for (const secret of secretsIn(inputs)) runner.mask(secret);
  const config = parseConfig(inputs, runner.env);
  if (config.publish.maskAccountId) runner.hideAccountIds();
  for (const notice of config.notices) runner.notice(notice);
  return config;
}
function maskIdentity({ accountId, arn }, runner) {
  runner.mask(accountId);
  runner.mask(arn);
}
async function obtainCredentials(config, runner) {
  const context = {
    config,
    env: runner.env,
    handler: await createRequestHandler(config.network),
    info: runner.info,
    warning: runner.warning,
    mask: runner.mask,
    sleep: (ms) => (0, import_promises.setTimeout)(ms)
  };
  if (config.source.useExistingCredentials) {
    const session = await existingSession(context);
    if (session) {
      runner.notice("Pre-existing credentials are valid. No need to generate new ones.");
      return { session, isNew: false, observation: { kind: "none" }, context };
    }
    runner.notice("No valid credentials exist. Running as normal.");
  }
  const { source, why } = chooseSource(
    config.source,
    config.role !== void 0,
    (0, import_chunk_36ML62ZB.idTokenEndpoint)(runner.env) !== void 0
  );
  runner.info(why);
  tellEndpoints(source, config, runner);
  try {
    return await obtainAndObserve(source, context);
  } catch (error) {
    const repaired = await repairedContext(error, context);
    if (!repaired?.config.source.keys) throw error;
    return obtainAndObserve({ kind: "access-keys", keys: repaired.config.source.keys }, repaired);
  }
}
function tellEndpoints({ kind }, { network }, runner) {
  const isSigned = kind === "access-keys" || kind === "role-chaining" || kind === "ambient";
  for (const { level, line } of (0, import_chunk_V2UFQQDY.redirections)(network.endpoints, isSigned)) runner[level](line);
}
async function obtainAndObserve(source, context) {
  const isStoredKey = source.kind === "access-keys" && source.keys.sessionToken === void 0;
  const [obtained, observation] = await Promise.all([
    obtain(source, context),
    isStoredKey ? observeKeys(source.keys, context) : { kind: "none" }
  ]);
  return { ...obtained, observation, context };
}
async function repairedContext(error, context) {
  const { rotation, source } = context.config;
  const isTorn = error instanceof import_chunk_2QBFLZN6.KeyturnError && error.code === "InvalidCredentials";
  if (!isTorn || !source.keys || !rotation || rotation.user !== void 0) return void 0;
  const { repairedPair } = await Promise.resolve().then(() => __toESM(require("../chunks/run-rotation-P5CZ36ZZ.js")));
  const keys = await repairedPair(rotation, source.keys, context);
  return keys && { ...context, config: { ...context.config, source: { ...source, keys } } };
}
async function rotateIfAsked(session, context) {
  const { rotation, source } = context.config;
  if (!rotation) return void 0;
  const { runRotation } = await Promise.resolve().then(() => __toESM(require("../chunks/run-rotation-P5CZ36ZZ.js")));
  return runRotation(rotation, source.keys, session, context);
}
function withReplacement(session, replacement) {
  const isRole = session.identity.assumedRoleId !== void 0;
  return replacement && !isRole ? { ...session, credentials: replacement } : session;
}
void (0, import_chunk_YKOVG53I.asStep)(run, (runner, message) => runner.fail(message));
