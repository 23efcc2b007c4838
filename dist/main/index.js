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
var import_chunk_36ML62ZB = require("../chunks/chunk-36ML62ZB.js");
var import_chunk_4VFWNOEX = require("../chunks/chunk-4VFWNOEX.js");
var import_chunk_SUDYVEJN = require("../chunks/chunk-SUDYVEJN.js");
var import_chunk_JWYWNJVA = require("../chunks/chunk-JWYWNJVA.js");
var import_chunk_JBDZ6S33 = require("../chunks/chunk-JBDZ6S33.js");
var import_chunk_3R5WZWDQ = require("../chunks/chunk-3R5WZWDQ.js");
var import_chunk_7L2XZT52 = require("../chunks/chunk-7L2XZT52.js");
var import_chunk_BC7YSETF = require("../chunks/chunk-BC7YSETF.js");
var import_chunk_GOZT3YRK = require("../chunks/chunk-GOZT3YRK.js");
var import_chunk_CGFSH2MZ = require("../chunks/chunk-CGFSH2MZ.js");
var import_chunk_VAYACXWT = require("../chunks/chunk-VAYACXWT.js");
var import_chunk_Y6VUUDLS = require("../chunks/chunk-Y6VUUDLS.js");
var import_chunk_YJPLUO4G = require("../chunks/chunk-YJPLUO4G.js");
var import_chunk_MTCNQHIZ = require("../chunks/chunk-MTCNQHIZ.js");
var import_chunk_TLIQXUGS = require("../chunks/chunk-TLIQXUGS.js");
var import_chunk_RUSPIDGP = require("../chunks/chunk-RUSPIDGP.js");
var import_chunk_7VZ5H7B6 = require("../chunks/chunk-7VZ5H7B6.js");
var import_promises = require("node:timers/promises");
var import_node_fs = require("node:fs");
var import_promises2 = require("node:timers/promises");
var inputSpecs = [
  { name: "aws-region", variables: ["AWS_REGION"] },
  { name: "role-to-assume", variables: ["ROLE_TO_ASSUME"] },
  { name: "aws-access-key-id", secret: true },
  { name: "aws-secret-access-key", secret: true },
  { name: "aws-session-token", secret: true },
  { name: "aws-credentials", secret: true },
  { name: "web-identity-token-file", variables: ["WEB_IDENTITY_TOKEN_FILE"] },
  { name: "role-chaining", variables: ["ROLE_CHAINING"] },
  { name: "use-existing-credentials", variables: ["USE_EXISTING_CREDENTIALS"] },
  { name: "force-skip-oidc" },
  { name: "audience", variables: ["AUDIENCE"] },
  { name: "role-duration-seconds", variables: ["ROLE_DURATION_SECONDS"] },
  { name: "role-session-name", variables: ["ROLE_SESSION_NAME"] },
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
  { name: "output-credentials", variables: ["OUTPUT_CREDENTIALS"] },
  { name: "output-env-credentials" },
  { name: "unset-current-credentials", variables: ["UNSET_CURRENT_CREDENTIALS"] },
  { name: "aws-profile" },
  { name: "overwrite-aws-profile", variables: ["OVERWRITE_AWS_PROFILE"] },
  // With lower-case names too, which curl and git know; HTTPS before HTTP, because AWS is reached by https.
  { name: "http-proxy", variables: ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"] },
  { name: "no-proxy", variables: ["NO_PROXY", "no_proxy"] },
  { name: "sts-endpoint" },
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
  const secrets = inputSpecs.filter((spec) => spec.secret).flatMap(({ name }) => lines(inputs[name].value));
  const proxy = inputs["http-proxy"].value;
  return [...secrets, ...proxy.includes("@") ? [proxy, ...passwordIn(proxy)] : []];
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
var defaultWarnMs = 90 * 864e5;
function keyAgeInput(inputs, problems) {
  const maxMs = (0, import_chunk_SUDYVEJN.durationInput)("max-key-age", inputs, problems, { byDefault: void 0, min: 1e3 });
  const warnMs = (0, import_chunk_SUDYVEJN.durationInput)("warn-key-age", inputs, problems, { byDefault: defaultWarnMs });
  const warnIsGiven = inputs["warn-key-age"].value !== "";
  if (maxMs !== void 0 && warnIsGiven && warnMs > maxMs) {
    problems.add(
      `warn-key-age (${(0, import_chunk_SUDYVEJN.formatDuration)(warnMs)}) is longer than max-key-age (${(0, import_chunk_SUDYVEJN.formatDuration)(maxMs)}), so it would never warn.`,
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
var emptySecret = "a secret that does not exist, or that this workflow may not read, is empty: check its name.";
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
var defaultAttempts = 12;
function networkInput(inputs, problems) {
  const proxy = proxyInput(inputs, problems);
  const stsEndpoint = stsEndpointInput(inputs, problems);
  const timeoutSeconds = integerInput("action-timeout-s", inputs, problems, {
    min: 0,
    max: 86400,
    unit: "seconds, 0 for none"
  });
  return {
    maxAttempts: maxAttempts(inputs, problems),
    ...proxy ? { proxy } : {},
    ...stsEndpoint === void 0 ? {} : { stsEndpoint },
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
function stsEndpointInput(inputs, problems) {
  const { value } = inputs["sts-endpoint"];
  if (value === "") return void 0;
  const url = URL.parse(value);
  const isPlain = url && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" && url.search === "" && url.hash === "";
  if (isPlain) return value;
  return problems.reject(
    "sts-endpoint",
    "the URL of an STS endpoint",
    "write it like https://sts.eu-central-1.amazonaws.com, without a query or a user."
  );
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
    if (others.length === 0) throw new import_chunk_GOZT3YRK.KeyturnError("InvalidInput", first);
    const list = this.#problems.map(
      ({ what, next }) => `- ${what}${next === void 0 ? "" : ` ${sentence(next)}`}`
    );
    throw new import_chunk_GOZT3YRK.KeyturnError("InvalidInput", {
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
var mostCustomTags = 50 - 7;
var allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
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
  checkTogether(tags, problems);
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
  if (Key.length < 1 || Key.length > 128 || !allowed.test(Key)) {
    problems.add(`${name} has a key that is not 1 to 128 letters, digits, spaces and _.:/=+-@.`);
  }
  if (/^aws:/i.test(Key)) problems.add(`${name} begins with "aws:", which AWS keeps for itself.`);
  if (Value.length > 256 || !allowed.test(Value)) {
    problems.add(`${name} has a value that is not up to 256 letters, digits, spaces and _.:/=+-@.`);
  }
  if (import_chunk_4VFWNOEX.reservedTagKeys.some((reserved) => reserved.toLowerCase() === Key.toLowerCase())) {
    problems.add(
      `${name} is one that Keyturn sets itself.`,
      `choose another key than ${import_chunk_4VFWNOEX.reservedTagKeys.join(", ")}.`
    );
  }
}
function checkTogether(tags, problems) {
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
    if (key.length > 128 || !allowed.test(key)) {
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
function roleInput(inputs, partition, problems) {
  const { value } = inputs["role-to-assume"];
  const durationSeconds = integerInput("role-duration-seconds", inputs, problems, {
    min: 900,
    max: 43200,
    unit: "seconds"
  });
  const sessionName = sessionNameInput(inputs, problems);
  const externalId = externalIdInput(inputs, problems);
  const sessionTagging = !booleanInput("role-skip-session-tagging", inputs, problems);
  const customTags = customTagsInput(inputs, problems);
  const transitiveTagKeys = transitiveTagKeysInput(inputs, problems);
  const managedSessionPolicies = managedPoliciesInput(inputs, partition, problems);
  const inlineSessionPolicy = inlinePolicyInput(inputs, managedSessionPolicies, problems);
  const role = value === "" ? void 0 : roleReference(value, partition, problems);
  return role && {
    role,
    durationSeconds: durationSeconds ?? defaultDurationSeconds,
    sessionName,
    sessionTagging,
    customTags,
    transitiveTagKeys,
    managedSessionPolicies,
    ...externalId === void 0 ? {} : { externalId },
    ...inlineSessionPolicy === void 0 ? {} : { inlineSessionPolicy }
  };
}
function roleReference(value, partition, problems) {
  return value.startsWith("arn:") ? roleArn2(value, partition, problems) : roleName(value, problems);
}
function roleArn2(arn, partition, problems) {
  const example = `arn:${partition}:iam::123456789012:role/deploy`;
  const match = /^arn:(aws[a-z-]*):iam::(\d{12}):(?:role)\/((?:[\u0021-\u007e]*\/)?[\w+=,.@-]{1,64})$/.exec(
    arn
  );
  if (!match)
    return problems.reject(
      "role-to-assume",
      "the ARN of a role",
      `it should look like ${example}.${arnHint(arn)}`
    );
  const [, arnPartition, accountId = ""] = match;
  if (arnPartition !== partition) {
    return problems.add(
      `role-to-assume is in the partition ${arnPartition}, and aws-region in the partition ${partition}.`,
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
function roleName(name, problems) {
  if (/^(?:[\u0021-\u007e]*\/)?[\w+=,.@-]{1,64}$/.test(name) && !name.startsWith("/"))
    return { kind: "name", name };
  return problems.reject(
    "role-to-assume",
    "the ARN or the name of a role",
    "a name has 1 to 64 characters of letters, digits and +=,.@_-, after its path if it has one (ci/deploy)."
  );
}
function sessionNameInput(inputs, problems) {
  const { value } = inputs["role-session-name"];
  if (value === "") return defaultSessionName;
  if (/^[\w+=,.@-]{2,64}$/.test(value)) return value;
  problems.add(
    `Role session name ${JSON.stringify(value)} (role-session-name) is not 2 to 64 characters of letters, digits and +=,.@_-.`,
    `it has ${value.length} characters; replace what is not allowed, for example spaces and slashes by hyphens.`
  );
  return defaultSessionName;
}
function externalIdInput(inputs, problems) {
  const { value } = inputs["role-external-id"];
  if (value === "" || /^[\w+=,.@:/-]{2,1224}$/.test(value)) return value || void 0;
  return problems.reject("role-external-id", "2 to 1224 characters of letters, digits and +=,.@:/_-");
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
  const afterMs = (0, import_chunk_SUDYVEJN.durationInput)("rotate-after", inputs, problems, { byDefault: 30 * dayMs });
  const graceMs = (0, import_chunk_SUDYVEJN.durationInput)("grace-period", inputs, problems, { byDefault: 7 * dayMs });
  const recoveryMs = (0, import_chunk_SUDYVEJN.durationInput)("recovery-window", inputs, problems, { byDefault: 7 * dayMs });
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
  const byDefault = isSelf && inputs["aws-credentials"].value === "" ? import_chunk_SUDYVEJN.classicForm : import_chunk_SUDYVEJN.twoLineForm;
  const { value, untrimmed } = inputs["rotate-targets"];
  if (value === "") return [{ place: { kind: "repository", store: "actions" }, form: byDefault }];
  const { targets, problems: wrong } = (0, import_chunk_SUDYVEJN.parseTargets)(untrimmed, byDefault);
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
function parseConfig(inputs) {
  const problems = new Problems(inputs);
  const notices = [];
  const region = regionInput(inputs, problems);
  const partition = partitionOf(region);
  const role = roleInput(inputs, partition, problems);
  const source = sourceInput(inputs, problems, notices);
  const allowedAccountIds = allowedAccountIdsInput(inputs, problems);
  const keyAge = keyAgeInput(inputs, problems);
  const rotation = rotationInput(inputs, source.keys, problems);
  const publish2 = publishInput(inputs, problems);
  const network = networkInput(inputs, problems);
  const specialCharactersWorkaround = booleanInput("special-characters-workaround", inputs, problems);
  booleanInput("translate-env-variables", inputs, problems, true);
  checkConflicts(inputs, source, role, problems, notices);
  problems.throwIfAny();
  return {
    region,
    partition,
    source,
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
function sourceInput(inputs, problems, notices) {
  const keys = keysInput(inputs, problems, notices);
  const tokenFile = inputs["web-identity-token-file"];
  const usesTokenFile = tokenFile.value !== "" && (keys === void 0 || isGiven(inputs, "web-identity-token-file"));
  return {
    useExistingCredentials: booleanInput("use-existing-credentials", inputs, problems),
    roleChaining: booleanInput("role-chaining", inputs, problems),
    forceSkipOidc: booleanInput("force-skip-oidc", inputs, problems),
    audience: inputs.audience.value || "sts.amazonaws.com",
    ...keys ? { keys } : {},
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
  if (role && role.durationSeconds > 3600 && isChained(source, keys)) {
    problems.add(
      `role-duration-seconds is ${role.durationSeconds}, and a role that is assumed with temporary credentials (role chaining) lasts 3600 at most.`,
      "ask for 3600 or less; AWS refuses more whatever the role allows."
    );
  }
  if (role && !role.sessionTagging && role.customTags.length > 0) {
    notices.push("custom-tags has no effect, because role-skip-session-tagging is true.");
  }
}
function isChained({ roleChaining, webIdentityTokenFile }, keys) {
  if (keys) return keys.sessionToken !== void 0;
  return roleChaining && webIdentityTokenFile === void 0;
}
function isGiven(inputs, name) {
  return inputs[name].givenAs === name;
}
function chooseSource(inputs, hasRole, idTokenAvailable) {
  const { keys, webIdentityTokenFile, roleChaining, forceSkipOidc, audience } = inputs;
  const otherSource = keys !== void 0 || webIdentityTokenFile !== void 0 || roleChaining || forceSkipOidc;
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
      why: `Source: ${kind} ${(0, import_chunk_GOZT3YRK.redactKeyId)(keys.accessKeyId)}, because the inputs hold it.`
    };
  }
  if (webIdentityTokenFile !== void 0) {
    return {
      source: { kind: "web-identity-token-file", file: webIdentityTokenFile },
      why: `Source: web identity token file ${webIdentityTokenFile}, because web-identity-token-file is set.`
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
async function ambientKeys(env, hint2) {
  const exported = environmentKeys(env);
  if (exported) return exported;
  const { defaultProvider } = await Promise.resolve().then(() => __toESM(require("../chunks/dist-es-T6GGWCGQ.js")));
  try {
    const { accessKeyId, secretAccessKey, sessionToken } = await defaultProvider()();
    return { accessKeyId, secretAccessKey, ...sessionToken === void 0 ? {} : { sessionToken } };
  } catch (error) {
    throw new import_chunk_GOZT3YRK.KeyturnError(
      "NoCredentials",
      {
        what: `Credentials could not be loaded, please check your action inputs: ${(0, import_chunk_GOZT3YRK.messageOf)(error)}`,
        likely: hint2 ?? "no keys were given (a secret that does not exist is empty), and this runner has none of its own.",
        next: "see that the secrets exist and are readable from this workflow, or use OIDC: permissions `id-token: write` and role-to-assume."
      },
      { cause: error }
    );
  }
}
async function existingSession(context) {
  try {
    const credentials = await ambientKeys(context.env);
    (0, import_chunk_JWYWNJVA.maskKeys)(credentials, context.mask);
    const sts = (0, import_chunk_JWYWNJVA.stsFor)(context, credentials);
    return {
      credentials,
      identity: await (0, import_chunk_JWYWNJVA.retrying)("GetCallerIdentity", context, () => sts.getCallerIdentity())
    };
  } catch (error) {
    if (error instanceof import_chunk_GOZT3YRK.KeyturnError && saysNo.has(error.code)) return void 0;
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
    throw new import_chunk_GOZT3YRK.KeyturnError("AccountNotAllowed", {
      what: `The account ID of the provided credentials (${identity.accountId}) does not match any of the expected account IDs: ${allowedAccountIds.join(", ")}`,
      likely: "the keys or the role of another environment were given.",
      next: "correct the keys, role-to-assume or allowed-account-ids. Nothing was handed to later steps."
    });
  }
}
function refuseRoot({ arn, accountId }) {
  if (!(0, import_chunk_BC7YSETF.isRoot)(arn)) return;
  throw new import_chunk_GOZT3YRK.KeyturnError("RootCredentials", {
    what: `These are access keys of the root user of account ${accountId}, and Keyturn does not work with them.`,
    likely: "they were made in the first minutes of the account and stayed.",
    next: "delete them, and give the workflow an OIDC role or an IAM user that may do nothing but assume its role."
  });
}
async function fromKeys(keys, role, context) {
  const sts = (0, import_chunk_JWYWNJVA.stsFor)(context, keys);
  const whoAmI = () => (0, import_chunk_JWYWNJVA.retrying)("GetCallerIdentity", context, () => sts.getCallerIdentity());
  if (!role) return { credentials: keys, identity: await whoAmI() };
  const arn = await (0, import_chunk_4VFWNOEX.roleArn)(role.role, context.config.partition, async () => {
    const identity = await whoAmI();
    refuseRoot(identity);
    return identity.accountId;
  });
  try {
    return await (0, import_chunk_4VFWNOEX.roleSession)(
      "AssumeRole",
      context,
      () => (0, import_chunk_4VFWNOEX.assumeRole)(sts, arn, role, context.env, context.info)
    );
  } catch (error) {
    throw error instanceof import_chunk_GOZT3YRK.KeyturnError ? error.within("Could not assume role with user credentials", advice(role, error)) : error;
  }
}
function advice(role, { code }) {
  if (code !== "AccessDenied") return {};
  const reasons = [
    "the policy of the user or role that signed lacks sts:AssumeRole on this role",
    "the role's trust policy does not name that user, role or account",
    ...role.sessionTagging ? ["the role's trust policy lacks sts:TagSession, which session tags need"] : [],
    role.externalId === void 0 ? "the trust policy demands an external ID" : "the external ID is another",
    "the trust policy demands MFA"
  ];
  return {
    likely: `one of these: ${reasons.join("; ")}.`,
    next: role.sessionTagging ? "check them in this order; role-skip-session-tagging: true does without session tags." : "check them in this order."
  };
}
async function obtain(source, context) {
  const { role } = context.config;
  switch (source.kind) {
    case "access-keys":
      return { session: await fromKeys(source.keys, role, context), isNew: true };
    case "github-oidc": {
      const { fromGitHub } = await Promise.resolve().then(() => __toESM(require("../chunks/github-oidc-Y77ZQHZ5.js")));
      return { session: await fromGitHub(source.audience, roleForToken(context), context), isNew: true };
    }
    case "web-identity-token-file": {
      const { fromTokenFile } = await Promise.resolve().then(() => __toESM(require("../chunks/web-identity-token-file-LAM4XTNA.js")));
      return { session: await fromTokenFile(source.file, roleForToken(context), context), isNew: true };
    }
    case "role-chaining":
    case "ambient": {
      const keys = await ambientKeys(
        context.env,
        source.kind === "ambient" && role !== void 0 ? idTokenHint : void 0
      );
      (0, import_chunk_JWYWNJVA.maskKeys)(keys, context.mask);
      return { session: await fromKeys(keys, role, context), isNew: role !== void 0 };
    }
  }
}
var idTokenHint = "if this job is to use OIDC, it lacks the `id-token: write` permission; pull requests from forks and from Dependabot never have it. Otherwise no keys were given: a secret that does not exist is empty.";
function roleForToken({ config: { role }, warning }) {
  if (!role) {
    throw new import_chunk_GOZT3YRK.KeyturnError("InvalidInput", {
      what: "A web identity token is only good for assuming a role, and role-to-assume is empty.",
      next: "set role-to-assume to the ARN of the role."
    });
  }
  if (role.customTags.length > 0) {
    warning(
      "custom-tags has no effect: a role that is assumed with a web identity token takes its tags from the token."
    );
  }
  return role;
}
var connectTimeoutMs = 5e3;
async function createRequestHandler(network) {
  const timeouts = { connectionTimeout: connectTimeoutMs };
  if (!network.proxy) return new import_chunk_YJPLUO4G.NodeHttpHandler(timeouts);
  const { ProxyAgent } = await Promise.resolve().then(() => __toESM(require("../chunks/proxy-agent-EDRPLDZH.js")));
  const agent = new ProxyAgent(network.proxy);
  return new import_chunk_YJPLUO4G.NodeHttpHandler({ ...timeouts, httpAgent: agent, httpsAgent: agent });
}
function writeSummary(summary, env, now) {
  const path = env.GITHUB_STEP_SUMMARY;
  if (!path) return;
  (0, import_node_fs.appendFileSync)(path, `${summaryText(summary, now)}
`);
}
function summaryText({ user, judgement, keys, rotation, journal }, now) {
  const rows = keys.map((key) => {
    const days = Math.floor((now.getTime() - key.createdAt.getTime()) / 864e5);
    return `| \`${(0, import_chunk_GOZT3YRK.redactKeyId)(key.id)}\` | ${days} days | ${key.status} | ${roleOf(key.id, journal)} |`;
  });
  const next = rotation?.next ? ` Next step: ${day(rotation.next)}.` : "";
  return [
    `### Access key${user === void 0 ? "" : ` of ${user}`}: ${rotation?.state ?? judgement.status}`,
    "",
    ...rotation ? [`${sentence2(rotation.why)}${next}`, ""] : [],
    "| key | age | status | |",
    "|---|---|---|---|",
    ...rows,
    "",
    ...timeLine(keys, journal, rotation?.next, now)
  ].join("\n");
}
function roleOf(id, journal) {
  if (!journal || journal.phase === "idle" || journal.phase === "creating") return "in use";
  if (id === journal.new)
    return journal.phase === "distributing" ? "on its way to the targets" : "in every target";
  return id === journal.old ? "predecessor" : "";
}
function timeLine(keys, journal, next, now) {
  if (keys.length === 0) return [];
  const end = next && next > now ? next : new Date(now.getTime() + 864e5);
  const retiredAt = journal?.phase === "retired" ? new Date(journal.retiredAt) : void 0;
  const sections = keys.flatMap(({ id, status, createdAt }) => {
    const activeUntil = status === "Active" ? end : retiredAt ?? now;
    return [
      `  section ${(0, import_chunk_GOZT3YRK.redactKeyId)(id)}`,
      `  Active :${status === "Active" ? "active" : "done"}, ${day(createdAt)}, ${day(activeUntil)}`,
      ...status === "Active" ? [] : [`  Inactive :crit, ${day(activeUntil)}, ${day(end)}`]
    ];
  });
  return ["```mermaid", "gantt", "  dateFormat YYYY-MM-DD", "  axisFormat %d %b", ...sections, "```", ""];
}
function day(date) {
  return date.toISOString().slice(0, 10);
}
function sentence2(text) {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return whole.endsWith(".") ? whole : `${whole}.`;
}
function refuseLeakedKey(observation, config) {
  const judgement = (0, import_chunk_SUDYVEJN.judgeKeys)(observation, config.keyAge, /* @__PURE__ */ new Date(), config.partition);
  const leak = judgement?.findings.find(({ code }) => code === "SuspectedLeak");
  if (leak) throw toError(leak);
}
function checkKeys(observation, rotation, config, runner) {
  const now = /* @__PURE__ */ new Date();
  const seen = rotation?.kind === "result" ? afterRotation(observation, rotation) : observation;
  const judgement = (0, import_chunk_SUDYVEJN.judgeKeys)(seen, config.keyAge, now, config.partition);
  tellOfRotation(rotation, runner);
  summarize(seen, judgement, rotation, runner, now);
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
function summarize(observation, judgement, rotation, runner, now) {
  if (!judgement || !rotation && judgement.status !== "warn" && judgement.status !== "overdue") return;
  const report = observation.kind === "report" ? observation.report : void 0;
  const own = report ? [report.signing, ...report.other ? [report.other] : []] : [];
  const keys = rotation?.kind === "result" ? rotation.keys : own;
  const user = keys.find(({ userName }) => userName !== void 0)?.userName;
  writeSummary(
    {
      judgement,
      keys,
      ...user === void 0 ? {} : { user },
      ...rotation?.kind === "result" ? { rotation } : {},
      ...rotation?.kind === "failed" ? { rotation: { state: "failed", why: rotation.error.account.what } } : {},
      ...rotation?.kind === "result" && rotation.journal ? { journal: rotation.journal } : {}
    },
    runner.env,
    now
  );
}
function toError({ code, account }) {
  return new import_chunk_GOZT3YRK.KeyturnError(code, account);
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
  const { iamFor } = await Promise.resolve().then(() => __toESM(require("../chunks/iam-client-6IVDXCA6.js")));
  const iam = iamFor(context, keys, isWanted ? void 0 : patienceMs);
  try {
    const listed = isWanted ? await (0, import_chunk_JWYWNJVA.retrying)("ListAccessKeys", context, () => iam.listAccessKeys()) : await iam.listAccessKeys();
    const signing = listed.find(({ id }) => id === keys.accessKeyId);
    if (!signing) return unknown("IAM does not list the key that signs.");
    const other = listed.find(({ id }) => id !== keys.accessKeyId);
    const details = isWanted && signing.userName ? await userDetails(iam, signing.userName, other) : {};
    return { kind: "report", report: { signing, ...other ? { other } : {}, ...details } };
  } catch (error) {
    const denied = error instanceof import_chunk_GOZT3YRK.KeyturnError && error.code === "AccessDenied";
    return unknown((0, import_chunk_GOZT3YRK.messageOf)(error).split("\n")[0] ?? "", denied);
  }
}
function unknown(why, denied = false) {
  return { kind: "unknown", why, denied };
}
function isElsewhere({ config, env }) {
  const stsIsSet = config.network.stsEndpoint !== void 0 || Boolean(env.AWS_ENDPOINT_URL_STS);
  return stsIsSet && !env.AWS_ENDPOINT_URL_IAM && !env.AWS_ENDPOINT_URL;
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
        new import_chunk_GOZT3YRK.KeyturnError("ActionTimedOut", {
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
  await (0, import_chunk_7L2XZT52.checkBeforehand)(config, runner);
  const { session, isNew, observation, context } = await withinStepTimeout(
    config.network.timeoutSeconds,
    obtainCredentials(config, runner)
  );
  if (config.publish.maskAccountId) maskIdentity(session.identity, runner);
  verifyIdentity(session.identity, config.allowedAccountIds);
  refuseLeakedKey(observation, config);
  const rotation = await rotateIfAsked(session, context);
  const keys = checkKeys(observation, rotation, config, runner);
  await (0, import_chunk_7L2XZT52.publish)(withReplacement(session, keys.replacement), isNew, keys, config, runner);
}
function readConfig(runner) {
  const inputs = readInputs(runner.env);
  for (const secret of secretsIn(inputs)) runner.mask(secret);
  const config = parseConfig(inputs);
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
  try {
    return await obtainAndObserve(source, context);
  } catch (error) {
    const repaired = await repairedContext(error, context);
    if (!repaired?.config.source.keys) throw error;
    return obtainAndObserve({ kind: "access-keys", keys: repaired.config.source.keys }, repaired);
  }
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
  const isTorn = error instanceof import_chunk_GOZT3YRK.KeyturnError && error.code === "InvalidCredentials";
  if (!isTorn || !source.keys || !rotation || rotation.user !== void 0) return void 0;
  const { repairedPair } = await Promise.resolve().then(() => __toESM(require("../chunks/run-rotation-T5NKMY2N.js")));
  const keys = await repairedPair(rotation, source.keys, context);
  return keys && { ...context, config: { ...context.config, source: { ...source, keys } } };
}
async function rotateIfAsked(session, context) {
  const { rotation, source } = context.config;
  if (!rotation) return void 0;
  const { runRotation } = await Promise.resolve().then(() => __toESM(require("../chunks/run-rotation-T5NKMY2N.js")));
  return runRotation(rotation, source.keys, session, context);
}
function withReplacement(session, replacement) {
  const isRole = session.identity.assumedRoleId !== void 0;
  return replacement && !isRole ? { ...session, credentials: replacement } : session;
}
void (0, import_chunk_7L2XZT52.asStep)(run, (runner, message) => runner.fail(message));
