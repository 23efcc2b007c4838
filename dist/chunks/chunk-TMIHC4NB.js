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
  classicForm: () => classicForm,
  describePlace: () => describePlace,
  durationInput: () => durationInput,
  formatDuration: () => formatDuration,
  parseTargets: () => parseTargets,
  secretNames: () => secretNames,
  twoLineForm: () => twoLineForm
});
module.exports = __toCommonJS(stdin_exports);
var unitMs = { d: 864e5, h: 36e5, m: 6e4, s: 1e3 };
function parseDuration(text) {
  if (text === "0") return 0;
  const [, digits, unit] = /^(\d{1,6})([dhms])$/.exec(text) ?? [];
  return digits === void 0 ? void 0 : Number(digits) * unitMs[unit];
}
function formatDuration(ms) {
  if (ms >= unitMs.d) return `${Math.floor(ms / unitMs.d)}d`;
  const unit = ["h", "m", "s"].find(
    (candidate) => ms >= unitMs[candidate] && ms % unitMs[candidate] === 0
  );
  return unit ? `${ms / unitMs[unit]}${unit}` : `${Math.floor(ms / 1e3)}s`;
}
function durationInput(name, inputs, problems, { byDefault, min = 0 }) {
  const { value } = inputs[name];
  if (value === "") return byDefault;
  const ms = parseDuration(value);
  if (ms !== void 0 && ms >= min) return ms;
  const hint = /^\d+$/.test(value) ? `write ${value}d for days.` : void 0;
  problems.reject(
    name,
    `a duration${min > 0 ? ` of ${formatDuration(min)} or more` : ""} such as 90d, 12h, 45m or 30s`,
    hint
  );
  return byDefault;
}
var classicForm = {
  kind: "classic",
  idName: "AWS_ACCESS_KEY_ID",
  secretName: "AWS_SECRET_ACCESS_KEY"
};
var twoLineForm = { kind: "two-line", name: "AWS_CREDENTIALS" };
var namePattern = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/i;
var stores = ["actions", "dependabot", "codespaces"];
var wordKinds = [
  {
    slot: "place",
    matches: (word) => word.startsWith("org:"),
    read: (word) => /^org:[A-Za-z0-9][A-Za-z0-9-]*$/.test(word) ? { place: { org: word.slice(4) } } : `${word} is no organization; write org:NAME.`
  },
  {
    slot: "store",
    matches: (word) => word.startsWith("env:"),
    read: (word) => {
      const environment = decoded(word.slice(4));
      return environment ? { store: { environment } } : "env: lacks the name of an environment; write a space in it as %20.";
    }
  },
  {
    slot: "place",
    matches: (word) => word.includes("/"),
    read: (word) => {
      const [, owner, repo] = /^([\w-]+)\/([\w.-]+)$/.exec(word) ?? [];
      return owner === void 0 || repo === void 0 ? `${word} is no repository; write owner/name.` : { place: { repository: { owner, repo } } };
    }
  },
  { slot: "store", matches: isStore, read: (word) => ({ store: { store: word } }) },
  {
    slot: "secret",
    matches: () => true,
    read: (word) => {
      const form = formOf(word);
      return typeof form === "string" ? form : { secret: form };
    }
  }
];
function parseTargets(text, byDefault) {
  const targets = [];
  const problems = [];
  const seen = /* @__PURE__ */ new Map();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const trimmed = line.trim();
    if (trimmed === "" || trimmed.startsWith("#")) continue;
    const here = `line ${index + 1}, ${JSON.stringify(trimmed)}`;
    const parsed = parseLine(trimmed, byDefault);
    if (typeof parsed === "string") {
      problems.push(`${here}: ${parsed}`);
      continue;
    }
    for (const name of secretNames(parsed.form)) {
      const key = `${describePlace(parsed.place)} ${name}`.toLowerCase();
      const first = seen.get(key);
      if (first !== void 0) problems.push(`${here}: ${name} is the target of line ${first} already.`);
      seen.set(key, index + 1);
    }
    targets.push(parsed);
  }
  return { targets, problems };
}
function parseLine(line, byDefault) {
  let words = {};
  for (const word of line.split(/\s+/)) {
    const kind = wordKinds.find(({ matches }) => matches(word));
    if (!kind) continue;
    if (words[kind.slot])
      return `it names two ${kind.slot}s${kind.slot === "secret" ? "; write a classic pair as ID_SECRET+KEY_SECRET" : ""}.`;
    const read = kind.read(word);
    if (typeof read === "string") return read;
    words = { ...words, ...read };
  }
  const place = placeOf(words);
  return typeof place === "string" ? place : { place, form: words.secret ?? byDefault };
}
function formOf(word) {
  if (word === "classic") return classicForm;
  const names = word.split("+");
  const bad = names.find((name) => !namePattern.test(name));
  if (bad !== void 0 || names.length > 2) {
    return `${bad ?? word} is no name of a secret (letters, digits and _, no digit first, not GITHUB_\u2026), no store (actions, dependabot, codespaces, env:NAME) and no place (owner/repo, org:NAME).`;
  }
  const [first = "", second] = names;
  if (second === void 0) return { kind: "two-line", name: first.toUpperCase() };
  if (first.toUpperCase() === second.toUpperCase()) return "both halves of the pair have the same secret.";
  return { kind: "classic", idName: first.toUpperCase(), secretName: second.toUpperCase() };
}
function placeOf({ place, store = { store: "actions" } }) {
  if (place && "org" in place) {
    return "store" in store ? { kind: "organization", org: place.org, store: store.store } : "an organization has no environments; name the repository instead.";
  }
  return "store" in store ? { kind: "repository", store: store.store, ...place } : { kind: "environment", environment: store.environment, ...place };
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return void 0;
  }
}
function isStore(word) {
  return stores.includes(word);
}
function secretNames(form) {
  return form.kind === "two-line" ? [form.name] : [form.secretName, form.idName];
}
function describePlace(place) {
  if (place.kind === "organization") return `the organization ${place.org}${of(place.store)}`;
  const repository = place.repository ? `${place.repository.owner}/${place.repository.repo}` : "this repository";
  if (place.kind === "environment") return `the environment ${place.environment} of ${repository}`;
  return `${repository}${of(place.store)}`;
}
function of(store) {
  return store === "actions" ? "" : ` (${store === "dependabot" ? "Dependabot" : "Codespaces"})`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  classicForm,
  describePlace,
  durationInput,
  formatDuration,
  parseTargets,
  secretNames,
  twoLineForm
});
