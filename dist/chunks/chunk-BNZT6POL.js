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
  createRequestHandler: () => createRequestHandler,
  parseConfig: () => parseConfig
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_WN3LO7E2 = require("./chunk-WN3LO7E2.js");
var import_chunk_TMIHC4NB = require("./chunk-TMIHC4NB.js");
var import_chunk_4IMSXU5P = require("./chunk-4IMSXU5P.js");
var import_chunk_XQQ5W3D2 = require("./chunk-XQQ5W3D2.js");
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
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
function endpointsInput(inputs, env, region, problems, notices) {
  const ignores = booleanVariable("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", env, problems) ?? false;
  const named = (variable) => ignores ? void 0 : urlVariable([variable, "AWS_ENDPOINT_URL"], env, problems);
  const sts = stsEndpointInput(inputs, problems) ?? named("AWS_ENDPOINT_URL_STS");
  const iam = named("AWS_ENDPOINT_URL_IAM");
  const fips = inputs["use-fips-endpoint"].value === "" ? booleanVariable("AWS_USE_FIPS_ENDPOINT", env, problems) : (0, import_chunk_XQQ5W3D2.booleanInput)("use-fips-endpoint", inputs, problems);
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
  return problems.add(
    "sts-endpoint is not the URL of an STS endpoint.",
    "write it like https://sts.eu-central-1.amazonaws.com, without a query or a user."
  );
}
function urlVariable(variables, env, problems) {
  const from = variables.find((name) => env[name]?.trim());
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
  const maxMs = (0, import_chunk_TMIHC4NB.durationInput)("max-key-age", inputs, problems, { byDefault: void 0, min: 1e3 });
  const warnMs = (0, import_chunk_TMIHC4NB.durationInput)("warn-key-age", inputs, problems, { byDefault: defaultWarnMs });
  const warnIsGiven = inputs["warn-key-age"].value !== "";
  if (maxMs !== void 0 && warnIsGiven && warnMs > maxMs) {
    problems.add(
      `warn-key-age (${(0, import_chunk_TMIHC4NB.formatDuration)(warnMs)}) is longer than max-key-age (${(0, import_chunk_TMIHC4NB.formatDuration)(maxMs)}), so it would never warn.`,
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
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const [accessKeyId, secretAccessKey] = lines;
  if (lines.length !== 2 || !accessKeyId || !secretAccessKey) {
    return problems.add(
      `aws-credentials has ${lines.length} line${lines.length === 1 ? "" : "s"}.`,
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
var chainedSeconds = 3600;
var mfaInputs = ["mfa-secret", "mfa-code", "mfa-serial"];
function mfaInput(inputs, surroundings, problems) {
  const given2 = mfaInputs.filter((name) => inputs[name].value !== "");
  if (given2.length === 0) return void 0;
  if (!takesMfa(given2, surroundings.source, problems)) return void 0;
  const serial = serialInput(inputs, surroundings.partition, problems);
  const proof = proofInput(inputs, problems);
  const sharing = whySession(inputs, surroundings);
  checkDurations(sharing, surroundings, problems);
  if (!proof) return void 0;
  const ownSeconds = Number(inputs["role-duration-seconds"].value) || chainedSeconds;
  return {
    proof,
    ...serial === void 0 ? {} : { serial },
    ...sharing ? { sessionSeconds: surroundings.role ? chainedSeconds : ownSeconds } : {}
  };
}
function takesMfa(given2, { keys, ...source }, problems) {
  const names = given2.join(" and ");
  const other = source.webIdentityTokenFile !== void 0 ? "web-identity-token-file" : source.roleChaining ? "role-chaining" : source.saml ? "saml-assertion" : void 0;
  if (keys?.sessionToken !== void 0) {
    problems.add(
      `${names} and a temporary key (aws-session-token) are both set.`,
      "MFA goes with the long-term key of an IAM user (AKIA\u2026); a session carries the MFA that it was opened with."
    );
  } else if (!keys && other) {
    problems.add(
      `${names} and ${other} are both set.`,
      `MFA goes with the long-term key of an IAM user only: remove ${names}.`
    );
  } else if (!keys) {
    problems.add(
      `${names} ${given2.length > 1 ? "are" : "is"} set, but no stored key is: aws-credentials and aws-access-key-id are empty.`,
      "MFA goes with the long-term key of an IAM user, given as an input; a secret that does not exist is empty. GitHub OIDC and keys that the environment holds take no MFA."
    );
  }
  return keys !== void 0 && keys.sessionToken === void 0;
}
function serialInput(inputs, partition, problems) {
  const { value } = inputs["mfa-serial"];
  if (value === "") return void 0;
  const arn = /^arn:(aws[a-z-]*):iam::\d{12}:(.*)$/.exec(value);
  if (!arn && /^(?!arn:)[\w+=/:,.@-]{9,256}$/.test(value)) return value;
  const example = `arn:${partition}:iam::123456789012:mfa/alice`;
  const [, arnPartition, resource = ""] = arn ?? [];
  if (resource.startsWith("u2f/")) {
    return problems.add(
      "mfa-serial is a security key or passkey (u2f/), which shows no codes.",
      "the API takes codes only: add a virtual MFA device to the user, and give its ARN."
    );
  }
  if (!/^mfa\/[\w+=/:,.@-]{1,200}$/.test(resource)) {
    const hint2 = resource.startsWith("user/") ? " This is the ARN of a user." : "";
    return problems.reject(
      "mfa-serial",
      "the serial number of an MFA device",
      `it should look like ${example}.${hint2}`
    );
  }
  if (arnPartition !== partition) {
    return problems.add(
      `mfa-serial is in the partition ${arnPartition}, and aws-region in the partition ${partition}.`,
      "correct the Region or the ARN."
    );
  }
  return value;
}
function proofInput(inputs, problems) {
  const secret = inputs["mfa-secret"].value;
  const code = inputs["mfa-code"].value;
  if (secret !== "" && code !== "")
    return problems.add(
      "mfa-secret and mfa-code are both set.",
      "give one of them: the seed makes its own codes."
    );
  if (secret === "" && code === "")
    return problems.add(
      "mfa-serial is set without mfa-secret or mfa-code.",
      "give the seed of the device (mfa-secret) or one code (mfa-code); a secret that does not exist is empty."
    );
  if (code !== "") {
    return /^\d{6}$/.test(code) ? { kind: "code", code } : problems.reject("mfa-code", "exactly six digits", "a seed goes into mfa-secret.");
  }
  const reading = (0, import_chunk_WN3LO7E2.readSeed)(secret);
  if ("seed" in reading) return { kind: "seed", seed: reading.seed };
  return problems.add(`mfa-secret: the value given ${reading.wrong}.`, reading.next);
}
function whySession(inputs, { role, roles, keyAge, rotation, specialCharactersWorkaround }) {
  if (rotation && rotation.user === void 0) return { input: "rotate", isNeeded: true };
  if (keyAge.maxMs !== void 0) return { input: "max-key-age", isNeeded: true };
  if (!role) return { input: "role-to-assume", isNeeded: true };
  if (roles.length > 1) return { input: "profiles", isNeeded: true };
  if (specialCharactersWorkaround) return { input: "special-characters-workaround", isNeeded: true };
  const warns = inputs["warn-key-age"].value !== "" && keyAge.warnMs > 0;
  return warns && role.durationSeconds <= chainedSeconds ? { input: "warn-key-age", isNeeded: false } : void 0;
}
function checkDurations(sharing, { roles }, problems) {
  const longest = Math.max(0, ...roles.map(({ durationSeconds }) => durationSeconds));
  if (!sharing?.isNeeded || longest <= chainedSeconds) return;
  problems.add(
    `role-duration-seconds${roles.length > 1 ? " (or the duration of a profile)" : ""} is ${longest}, and ${sharing.input} with MFA lets the role last ${chainedSeconds} at most.`,
    `a code is good for one request, so one session serves ${sharing.input} and the role, and AWS gives a role that a session assumes one hour. Ask for ${chainedSeconds} or less, or do ${sharing.input} in a step of its own.`
  );
}
var defaultAttempts = 12;
function networkInput(inputs, endpoints, problems) {
  const proxy = proxyInput(inputs, problems);
  const timeoutSeconds = (0, import_chunk_XQQ5W3D2.integerInput)("action-timeout-s", inputs, problems, {
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
  const attempts = /^-\d+$/.test(inputs["retry-max-attempts"].value) ? 1 : (0, import_chunk_XQQ5W3D2.integerInput)("retry-max-attempts", inputs, problems, { min: 0, max: 100 }) ?? defaultAttempts;
  const disabled = (0, import_chunk_XQQ5W3D2.booleanInput)("disable-retry", inputs, problems);
  if ((0, import_chunk_XQQ5W3D2.booleanInput)("special-characters-workaround", inputs, problems)) return defaultAttempts;
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
  const spec = import_chunk_WN3LO7E2.inputSpecs.find((candidate) => candidate.name === name);
  return spec?.secret === true;
}
function quote(value) {
  return JSON.stringify(value.length > 100 ? `${value.slice(0, 99)}\u2026` : value);
}
function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
var defaultRefreshProfile = "keyturn";
var goodForOneUse = ["aws-session-token", "saml-assertion", "mfa-code"];
function refreshInput(inputs, source, role, problems) {
  if (!(0, import_chunk_XQQ5W3D2.booleanInput)("refresh", inputs, problems)) return false;
  const once = goodForOneUse.filter((name) => given(inputs, name) !== "");
  if (once.length > 0) {
    problems.add(
      `refresh is true, and ${once.join(" and ")} can be used just once.`,
      "renewing takes a source that works again and again: OIDC, a stored key, a web identity token file."
    );
  }
  if (source.useExistingCredentials) {
    problems.add(
      "refresh and use-existing-credentials are both true, and Keyturn cannot renew what it did not obtain.",
      "remove one of the two."
    );
  }
  if (given(inputs, "profiles") !== "") {
    problems.add(
      "refresh and profiles are both set, and one profile is renewed by one step.",
      "give each profile that is to renew itself a step of its own, with aws-profile."
    );
  }
  if (!role && inputs["role-to-assume"].value === "") {
    problems.add(
      "refresh is true without role-to-assume, and only the session of a role is renewed: stored keys do not expire.",
      "set role-to-assume, or remove refresh."
    );
  }
  if (/^true$/i.test(inputs["output-env-credentials"].value)) {
    problems.add(
      "refresh and output-env-credentials are both true, and keys in the environment would win over the profile that renews itself.",
      "remove output-env-credentials: AWS_PROFILE is exported instead."
    );
  }
  return true;
}
function given(inputs, name) {
  return name in inputs ? inputs[name].value : "";
}
function publishInput(inputs, refresh, problems) {
  const name = profileName(inputs, problems) ?? (refresh ? defaultRefreshProfile : void 0);
  const overwrite = (0, import_chunk_XQQ5W3D2.booleanInput)("overwrite-aws-profile", inputs, problems);
  return {
    environment: (0, import_chunk_XQQ5W3D2.booleanInput)("output-env-credentials", inputs, problems, refresh || !onlyProfiles(inputs)),
    outputs: (0, import_chunk_XQQ5W3D2.booleanInput)("output-credentials", inputs, problems),
    maskAccountId: (0, import_chunk_XQQ5W3D2.booleanInput)("mask-aws-account-id", inputs, problems),
    jobSummary: (0, import_chunk_XQQ5W3D2.booleanInput)("job-summary", inputs, problems),
    unsetCurrent: (0, import_chunk_XQQ5W3D2.booleanInput)("unset-current-credentials", inputs, problems),
    overwriteProfiles: overwrite,
    refresh,
    ...name === void 0 ? {} : { profile: { name, overwrite } }
  };
}
function onlyProfiles(inputs) {
  const hasOnlyList = inputs.profiles.value !== "" && inputs["role-to-assume"].value === "";
  return inputs["aws-profile"].value !== "" || hasOnlyList;
}
function profileName(inputs, problems) {
  const { value } = inputs["aws-profile"];
  if (value === "" || isProfileName(value)) return value || void 0;
  return problems.reject("aws-profile", "a profile name", profileNameHint);
}
function isProfileName(text) {
  return text !== "" && !/[\s[\]/\\#;"'\u0000-\u001f\u007f]/.test(text);
}
var profileNameHint = "use letters, digits, hyphens, dots and underscores; no white space, brackets, slashes, quotes or comment signs.";
var settings = {
  region: {
    accepts: (value) => /^[a-z0-9-]+$/.test(value),
    expected: "a Region in lower case with hyphens, like eu-central-1"
  },
  duration: {
    accepts: (value) => /^\d+$/.test(value) && Number(value) >= 900 && Number(value) <= 43200,
    expected: "a whole number from 900 to 43200 (seconds)",
    hint: (value) => /^\d+[smh]$/.test(value) ? "write it in seconds, without a unit." : void 0
  },
  "external-id": {
    accepts: (value) => import_chunk_XQQ5W3D2.externalIdPattern.test(value),
    expected: "2 to 1224 characters of letters, digits and +=,.@:/_-"
  },
  "session-name": {
    accepts: (value) => import_chunk_XQQ5W3D2.sessionNamePattern.test(value),
    expected: "2 to 64 characters of letters, digits and +=,.@_-"
  },
  env: {
    accepts: (value) => /^[A-Z_][A-Z0-9_]*$/.test(value) && !isOfTheRunner(value),
    expected: "a prefix of upper-case letters, digits and _, no digit first, and none of the runner (GITHUB, RUNNER, \u2026)",
    hint: prefixHint
  },
  "source-profile": { accepts: isProfileName, expected: "a profile name" },
  "mfa-serial": {
    // STS API, `SerialNumber`: an ARN for a virtual device, 9 characters or more for hardware.
    accepts: (value) => /^[\w+=/:,.@-]{9,256}$/.test(value),
    expected: "the ARN of an MFA device, like arn:aws:iam::123456789012:mfa/alice, or the serial number of a hardware one"
  }
};
var settingNames = Object.keys(settings).flatMap((name) => [
  .../* @__PURE__ */ new Set([name, name.replaceAll("-", "_")])
]);
function readSettings(words, at, grammar2, problems) {
  const read = /* @__PURE__ */ new Map();
  const wrong = words.filter((word) => !readWord(word, read, at, grammar2, problems));
  if (wrong.length > 0) return void 0;
  const { duration, ...texts } = Object.fromEntries(read);
  return { ...texts, ...duration === void 0 ? {} : { duration: Number(duration) } };
}
function readWord(word, read, at, grammar2, problems) {
  const [, given2 = "", value = ""] = /^([^=]*)=(.*)$/.exec(word) ?? [];
  const name = given2.replaceAll("_", "-");
  const setting = Object.hasOwn(settings, name) ? settings[name] : void 0;
  if (!setting)
    problems.add(`${at}: ${given2 || word} is no setting of a profile.`, wordHint(given2) ?? grammar2);
  else if (read.has(name)) problems.add(`${at}: ${given2} is given twice.`);
  else if (!setting.accepts(value))
    problems.add(`${at}: ${given2}=${value} is not ${setting.expected}.`, setting.hint?.(value));
  else return Boolean(read.set(name, value));
  return false;
}
function wordHint(name) {
  if (name === "mfa_arn") return "AWS tools do not know mfa_arn: write mfa_serial=, with the same ARN.";
  if (name === "role_arn") return "the role stands first, without a name: NAME = ROLE.";
  const awsNames = {
    duration_seconds: "duration",
    role_session_name: "session-name"
  };
  return Object.hasOwn(awsNames, name) ? `write ${awsNames[name]}=.` : void 0;
}
function isOfTheRunner(prefix) {
  return /^(?:GITHUB|RUNNER|ACTIONS|INPUT|STATE)(?:_|$)/.test(prefix);
}
function prefixHint(value) {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(value) && value !== value.toUpperCase())
    return `write ${value.toUpperCase()}.`;
  return value.includes("-") ? `write ${value.toUpperCase().replaceAll("-", "_")}.` : void 0;
}
var mostChainedSeconds = 3600;
var keysWord = "keys";
var grammar = "write NAME = ROLE [region=REGION] [duration=SECONDS] [external-id=ID] [session-name=NAME] [env=PREFIX], or leave NAME = out where env= is enough.";
function profilesInput(inputs, surroundings, problems, notices) {
  const { value, untrimmed } = inputs.profiles;
  const entries = untrimmed.split(/\r?\n/).flatMap((text, index) => {
    const line = text.trim();
    if (line === "" || line.startsWith("#")) return [];
    return parseLine(line, `profiles, line ${index + 1}`, surroundings, problems) ?? [];
  });
  const isAllComments = value.split(/\r?\n/).every((line) => /^\s*(?:#|$)/.test(line));
  if (value !== "" && isAllComments) problems.add("profiles names no profile.", grammar);
  noticePolicies(entries, surroundings.defaults, notices);
  checkTogether2(entries, inputs["aws-profile"].value, problems);
  if (value !== "" && inputs["use-existing-credentials"].value.toLowerCase() === "true") {
    problems.add(
      "profiles and use-existing-credentials: true are both set.",
      "credentials that are there already assume no role; to assume the roles with them, set role-chaining: true instead."
    );
  }
  return entries;
}
function parseLine(line, where, surroundings, problems) {
  const [, name, rest = line] = !line.startsWith("arn:") && /^([^\s=]+)\s*=\s*(.*)$/.exec(line) || [];
  const at = name === void 0 ? where : `${where} (${name})`;
  if (name !== void 0 && !checkName(name, at, problems)) return void 0;
  const [role = "", ...words] = rest.split(/\s+/);
  if (role === "" || isSetting(role)) return problems.add(`${at} names no role.`, grammar);
  const settings2 = readSettings(words, at, grammar, problems);
  if (!settings2) return void 0;
  if (name === void 0 && settings2.env === void 0) {
    return problems.add(`${at} has neither the name of a profile nor env=PREFIX.`, grammar);
  }
  const region = regionOf(settings2, at, surroundings, problems);
  if (region === void 0) return void 0;
  const place = {
    title: at,
    region,
    ...name === void 0 ? {} : { name },
    ...settings2.env === void 0 ? {} : { prefix: settings2.env }
  };
  const kind = kindOf(role, settings2, at, surroundings, problems);
  return kind && { ...place, ...kind };
}
function checkName(name, at, problems) {
  if (settingNames.includes(name)) {
    problems.add(`${at}: ${name} is a setting, and a line begins with the name of the profile.`, grammar);
    return false;
  }
  if (isProfileName(name)) return true;
  problems.add(`${at}: ${JSON.stringify(name)} is not a profile name.`, profileNameHint);
  return false;
}
function isSetting(word) {
  return settingNames.some((name) => word.startsWith(`${name}=`));
}
function regionOf(settings2, at, { region, partition }, problems) {
  const own = settings2.region ?? region;
  if (partitionOf(own) === partition) return own;
  return problems.add(
    `${at}: the Region ${own} is in the partition ${partitionOf(own)}, and aws-region in the partition ${partition}.`,
    "credentials of one partition are unknown in another: give its profiles a step of their own."
  );
}
function kindOf(role, settings2, at, surroundings, problems) {
  if (settings2["source-profile"] !== void 0)
    return assumedByTools(role, settings2["source-profile"], settings2, at, surroundings, problems);
  if (settings2["mfa-serial"] !== void 0) {
    return problems.add(
      `${at}: mfa_serial has no meaning for a role that this step assumes.`,
      "it is for AWS tools that assume the role themselves: give source_profile=NAME with it."
    );
  }
  return role === keysWord ? storedKeys(settings2, at, surroundings, problems) : assumedHere(role, settings2, at, surroundings, problems);
}
function storedKeys(settings2, at, { source }, problems) {
  const ofRoles = ["duration", "external-id", "session-name"].filter(
    (name) => settings2[name] !== void 0
  );
  if (ofRoles.length > 0) {
    return problems.add(
      `${at}: ${ofRoles.join(" and ")} cannot be set for stored keys.`,
      "it is for roles; leave it out."
    );
  }
  if (source.keys) return { kind: "keys" };
  return problems.add(
    `${at}: "keys" stands for the stored keys, and this step has none.`,
    'give aws-credentials, or name a role; a role that is called "keys" is written as its ARN.'
  );
}
function assumedHere(text, settings2, at, { partition, isChained: isChained2, defaults }, problems) {
  const role = (0, import_chunk_XQQ5W3D2.roleReference)(text, partition, problems, at);
  const durationSeconds = settings2.duration ?? defaults.durationSeconds;
  if (isChained2 && durationSeconds > mostChainedSeconds) {
    return problems.add(
      `${at}: the duration is ${durationSeconds}, and a role that is assumed with temporary credentials (role chaining) lasts ${mostChainedSeconds} at most.`,
      "ask for 3600 or less; AWS refuses more whatever the role allows."
    );
  }
  return role && {
    kind: "role",
    role: {
      ...defaults,
      role,
      durationSeconds,
      ...settings2["external-id"] === void 0 ? {} : { externalId: settings2["external-id"] },
      ...settings2["session-name"] === void 0 ? {} : { sessionName: settings2["session-name"] }
    }
  };
}
function assumedByTools(text, sourceProfile, settings2, at, { partition }, problems) {
  if (settings2.env !== void 0) {
    return problems.add(
      `${at}: env and source_profile exclude each other.`,
      "AWS tools assume the role themselves, so there are no credentials to export; leave one of the two out."
    );
  }
  const role = (0, import_chunk_XQQ5W3D2.roleReference)(text, partition, problems, at);
  if (role?.kind === "name") {
    return problems.add(
      `${at}: with source_profile, AWS tools need the ARN of the role, and ${JSON.stringify(text)} is a name.`,
      `write it like arn:${partition}:iam::123456789012:role/${role.name}.`
    );
  }
  return role && { kind: "settings", settings: roleSettingsOf(role, sourceProfile, settings2) };
}
function roleSettingsOf({ arn, accountId }, sourceProfile, settings2) {
  const {
    duration,
    "mfa-serial": mfaSerial,
    "external-id": externalId,
    "session-name": sessionName
  } = settings2;
  return {
    roleArn: arn,
    accountId,
    sourceProfile,
    ...mfaSerial === void 0 ? {} : { mfaSerial },
    ...duration === void 0 ? {} : { durationSeconds: duration },
    ...externalId === void 0 ? {} : { externalId },
    ...sessionName === void 0 ? {} : { sessionName }
  };
}
function noticePolicies(entries, { inlineSessionPolicy, managedSessionPolicies }, notices) {
  const wide = entries.filter(({ kind }) => kind === "settings").map(({ name }) => name);
  const hasPolicies = inlineSessionPolicy !== void 0 || managedSessionPolicies.length > 0;
  if (wide.length === 0 || !hasPolicies) return;
  notices.push(
    `The session policies do not narrow ${wide.join(", ")}: with source_profile, AWS tools assume the role themselves.`
  );
}
function checkTogether2(entries, ownProfile, problems) {
  const places = new Map(
    ownProfile === "" ? [] : [[`the profile ${ownProfile}`, "aws-profile"]]
  );
  for (const { title, name, prefix } of entries) {
    const taken = [
      ...name === void 0 ? [] : [`the profile ${name}`],
      ...prefix === void 0 ? [] : [`the prefix ${prefix}`]
    ];
    for (const place of taken) {
      const earlier = places.get(place);
      if (earlier !== void 0) problems.add(`${title}: ${place} is that of ${earlier} already.`);
      else places.set(place, title);
    }
  }
  refuseCircles(entries, problems);
}
function refuseCircles(entries, problems) {
  const sourceOf = new Map(
    entries.flatMap(
      (entry) => entry.kind === "settings" && entry.name !== void 0 ? [[entry.name, entry.settings.sourceProfile]] : []
    )
  );
  for (const { title, name } of entries) {
    let next = name === void 0 ? void 0 : sourceOf.get(name);
    for (let steps = 0; next !== void 0 && next !== name && steps < sourceOf.size; steps++)
      next = sourceOf.get(next);
    if (next === void 0 || next !== name) continue;
    problems.add(
      `${title}: its source_profile leads back to itself, so nobody has credentials.`,
      "let the first of them be a profile with keys, for example my_account = keys."
    );
    return;
  }
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
var dayMs = 864e5;
var modes = ["due", "now", "plan", "undo"];
var rotationInputs = [
  "rotate-targets",
  "rotate-user",
  "rotation-journal"
];
function rotationInput(inputs, keys, problems) {
  const mode = modeInput(inputs, problems);
  const afterMs = (0, import_chunk_TMIHC4NB.durationInput)("rotate-after", inputs, problems, { byDefault: 30 * dayMs });
  const graceMs = (0, import_chunk_TMIHC4NB.durationInput)("grace-period", inputs, problems, { byDefault: 7 * dayMs });
  const recoveryMs = (0, import_chunk_TMIHC4NB.durationInput)("recovery-window", inputs, problems, { byDefault: 7 * dayMs });
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
  const byDefault = isSelf && inputs["aws-credentials"].value === "" ? import_chunk_TMIHC4NB.classicForm : import_chunk_TMIHC4NB.twoLineForm;
  const { value, untrimmed } = inputs["rotate-targets"];
  if (value === "") return [{ place: { kind: "repository", store: "actions" }, form: byDefault }];
  const { targets, problems: wrong } = (0, import_chunk_TMIHC4NB.parseTargets)(untrimmed, byDefault);
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
var most = 1e5;
var least = 4;
function samlInput(inputs, partition, settings2, problems) {
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
  const assertion = (0, import_chunk_WN3LO7E2.asBase64)(value);
  const problem = problemOf(assertion);
  if (problem !== void 0) return problems.add(`saml-assertion ${problem}`, theForm);
  return { assertion, settings: settings2, ...providerArn === void 0 ? {} : { providerArn } };
}
var theForm = "give the SAML response as the identity provider posts it (the form field SAMLResponse): XML in Base64, line breaks do not matter.";
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
function parseConfig(inputs, env = {}) {
  const problems = new Problems(inputs);
  const notices = [];
  const region = regionInput(inputs, problems);
  const partition = partitionOf(region);
  const settings2 = (0, import_chunk_XQQ5W3D2.roleSettings)(inputs, env, partition, problems);
  const hops = (0, import_chunk_XQQ5W3D2.parseHops)(inputs["role-to-assume"].untrimmed, partition, problems);
  const { role: ownRole, furtherRoles } = (0, import_chunk_XQQ5W3D2.roleChain)(hops, settings2);
  const saml = samlInput(inputs, partition, settings2, problems);
  const given2 = sourceInput(inputs, saml, problems, notices);
  const profiles = profilesInput(
    inputs,
    { region, partition, source: given2, isChained: isChained(given2, given2.keys), defaults: settings2 },
    problems,
    notices
  );
  const role = ownRole ?? profiles.find((entry) => entry.kind === "role")?.role;
  const allowedAccountIds = allowedAccountIdsInput(inputs, problems);
  const keyAge = keyAgeInput(inputs, problems);
  const rotation = rotationInput(inputs, given2.keys, problems);
  const refresh = refreshInput(inputs, given2, role, problems);
  const publish = publishInput(inputs, refresh, problems);
  const endpoints = endpointsInput(inputs, env, region, problems, notices);
  const network = networkInput(inputs, endpoints, problems);
  const specialCharactersWorkaround = (0, import_chunk_XQQ5W3D2.booleanInput)("special-characters-workaround", inputs, problems);
  const mfa = mfaInput(
    inputs,
    {
      source: given2,
      role,
      roles: [.../* @__PURE__ */ new Set([...role ? [role] : [], ...rolesIn(profiles)])],
      keyAge,
      rotation,
      specialCharactersWorkaround,
      partition
    },
    problems
  );
  const source = mfa ? { ...given2, mfa } : given2;
  (0, import_chunk_XQQ5W3D2.booleanInput)("translate-env-variables", inputs, problems, true);
  checkConflicts(inputs, source, ownRole, problems, notices);
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
  (0, import_chunk_XQQ5W3D2.checkChainedDurations)(hops, settings2, isChained(source, source.keys), problems);
  problems.throwIfAny();
  return {
    region,
    partition,
    source,
    furtherRoles,
    keyAge,
    publish,
    profiles,
    network,
    specialCharactersWorkaround,
    notices,
    ...rotation ? { rotation } : {},
    ...role ? { role } : {},
    ...allowedAccountIds ? { allowedAccountIds } : {}
  };
}
function rolesIn(profiles) {
  return profiles.flatMap((entry) => entry.kind === "role" ? [entry.role] : []);
}
function sourceInput(inputs, saml, problems, notices) {
  const keys = keysInput(inputs, problems, notices);
  const tokenFile = inputs["web-identity-token-file"];
  const usesTokenFile = tokenFile.value !== "" && (!(keys || saml) || isGiven(inputs, "web-identity-token-file"));
  return {
    useExistingCredentials: (0, import_chunk_XQQ5W3D2.booleanInput)("use-existing-credentials", inputs, problems),
    roleChaining: (0, import_chunk_XQQ5W3D2.booleanInput)("role-chaining", inputs, problems),
    forceSkipOidc: (0, import_chunk_XQQ5W3D2.booleanInput)("force-skip-oidc", inputs, problems),
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
  if (webIdentityTokenFile !== void 0 && inputs["role-to-assume"].value === "" && inputs.profiles.value === "") {
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
var connectTimeoutMs = 5e3;
async function createRequestHandler(network) {
  const timeouts = { connectionTimeout: connectTimeoutMs };
  if (!network.proxy) return new import_chunk_4IMSXU5P.NodeHttpHandler(timeouts);
  const { ProxyAgent } = await Promise.resolve().then(() => __toESM(require("./proxy-agent-EDRPLDZH.js")));
  const agent = new ProxyAgent(network.proxy);
  return new import_chunk_4IMSXU5P.NodeHttpHandler({ ...timeouts, httpAgent: agent, httpsAgent: agent });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  createRequestHandler,
  parseConfig
});
