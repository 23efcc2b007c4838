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
  booleanInput: () => booleanInput,
  checkChainedDurations: () => checkChainedDurations,
  externalIdPattern: () => externalIdPattern,
  integerInput: () => integerInput,
  lastOf: () => lastOf,
  parseHops: () => parseHops,
  roleChain: () => roleChain,
  roleReference: () => roleReference,
  roleSettings: () => roleSettings,
  sessionNamePattern: () => sessionNamePattern
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_SQREFHEN = require("./chunk-SQREFHEN.js");
var longest = 64;
var longestTemplate = 1e3;
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
  if (inputs[name].value.length > longestTemplate) {
    return problems.add(
      `${name} has ${inputs[name].value.length} characters, and AWS takes ${longest} when it is filled in.`
    );
  }
  const pieces = inputs[name].value.split(/(\{[^{}]*\})/);
  const unknown = pieces.filter(
    (piece) => isPlaceholder(piece) && !Object.hasOwn(variables, placeholderIn(piece))
  );
  if (unknown.length > 0) {
    return problems.add(
      `${name}: ${unknown.join(" and ")} is no placeholder.`,
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
  if (Key.length < 1 || Key.length > 128 || !allowed2.test(Key)) {
    problems.add(`${name} has a key that is not 1 to 128 letters, digits, spaces and _.:/=+-@.`);
  }
  if (/^aws:/i.test(Key)) problems.add(`${name} begins with "aws:", which AWS keeps for itself.`);
  if (Value.length > 256 || !allowed2.test(Value)) {
    problems.add(`${name} has a value that is not up to 256 letters, digits, spaces and _.:/=+-@.`);
  }
  if (import_chunk_SQREFHEN.reservedTagKeys.some((reserved) => reserved.toLowerCase() === Key.toLowerCase())) {
    problems.add(
      `${name} is one that Keyturn sets itself.`,
      `choose another key than ${import_chunk_SQREFHEN.reservedTagKeys.join(", ")}.`
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
  return value.startsWith("arn:") ? roleArn(value, partition, problems, reject, at) : roleName(value, reject);
}
function roleArn(arn, partition, problems, reject, at = "role-to-assume") {
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
  const lines = text.split(/\r?\n/).map((line, index) => ({ line: line.trim(), number: index + 1 }));
  const filled = lines.filter(({ line }) => line !== "");
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
    const setting = Object.hasOwn(hopSettingsByName, name) ? hopSettingsByName[name] : void 0;
    if (!setting || !word.includes("=")) {
      problems.add(`${at}: ${JSON.stringify(name)} is no setting of a role.`, grammar);
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
function lastOf({
  role,
  furtherRoles
}) {
  return furtherRoles.at(-1) ?? role;
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
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  booleanInput,
  checkChainedDurations,
  externalIdPattern,
  integerInput,
  lastOf,
  parseHops,
  roleChain,
  roleReference,
  roleSettings,
  sessionNamePattern
});
