"use strict";
const require_rolldown_runtime = require("./rolldown-runtime-BfwwAvfW.js");
let node_os = require("node:os");
let node_crypto = require("node:crypto");
let node_fs = require("node:fs");
let os = require("os");
os = require_rolldown_runtime.__toESM(os, 1);
let crypto = require("crypto");
crypto = require_rolldown_runtime.__toESM(crypto, 1);
let fs = require("fs");
fs = require_rolldown_runtime.__toESM(fs, 1);
// src/config/mistakes.ts
const unitMs = {
	w: 6048e5,
	d: 864e5,
	h: 36e5,
	m: 6e4,
	s: 1e3
};
const unitNames = {
	...names("s", 1, "s", "sec", "secs", "second", "seconds"),
	...names("m", 1, "m", "min", "mins", "minute", "minutes"),
	...names("h", 1, "h", "hr", "hrs", "hour", "hours"),
	...names("d", 1, "d", "day", "days"),
	...names("w", 1, "w", "wk", "wks", "week", "weeks"),
	...names("d", 30, "mo", "month", "months"),
	...names("d", 365, "y", "yr", "year", "years")
};
function names(unit, factor, ...words) {
	return Object.fromEntries(words.map((word) => [word, [unit, factor]]));
}
const words = {
	hourly: unitMs.h,
	daily: unitMs.d,
	weekly: unitMs.w,
	monthly: 30 * unitMs.d,
	quarterly: 90 * unitMs.d,
	yearly: 365 * unitMs.d
};
const longestDuration = 40;
function durationMeant(text) {
	const plain = unquoted(text).toLowerCase();
	if (plain.length > longestDuration) return void 0;
	if (Object.hasOwn(words, plain)) return words[plain];
	const iso = /^p(?=[\dt])([\dymwdths.]*)$/.exec(plain)?.[1];
	return iso === void 0 ? sumOf(plain) : isoMs(iso);
}
function sumOf(text) {
	const { parts, rest } = partsIn(text);
	if (parts.length === 0 || rest.replaceAll(/[\s,]|and/g, "") !== "") return void 0;
	return total(parts.map(([digits, unit]) => [digits, unitNames[unit]]));
}
function isoMs(text) {
	const [date = "", time = ""] = text.split("t");
	const [days, hours] = [partsIn(date), partsIn(time)];
	const parts = [...days.parts.map(([digits, unit]) => [digits, unit === "m" ? ["d", 30] : unitNames[unit]]), ...hours.parts.map(([digits, unit]) => [digits, unitNames[unit]])];
	return parts.length === 0 || days.rest + hours.rest !== "" ? void 0 : total(parts);
}
function partsIn(text) {
	const parts = [];
	return {
		parts,
		rest: text.replaceAll(/([\d.]{1,16}) ?([a-z]{1,8})/g, (_all, digits, unit) => {
			parts.push([digits, unit]);
			return "";
		})
	};
}
function total(parts) {
	let sum = 0;
	for (const [digits, unit] of parts) {
		if (unit === void 0) return void 0;
		sum += Number(digits) * unitMs[unit[0]] * unit[1];
	}
	return Number.isSafeInteger(sum) ? sum : void 0;
}
function exactDuration(ms) {
	const unit = [
		"d",
		"h",
		"m"
	].find((each) => ms >= unitMs[each] && ms % unitMs[each] === 0) ?? "s";
	return `${Math.round(ms / unitMs[unit])}${unit}`;
}
function secondsMeant(text) {
	const digits = unquoted(text).replace(/\.0+$/, "").replaceAll(/[,_'\s]/g, "");
	if (/^\d{1,9}$/.test(digits)) return Number(digits);
	const ms = durationMeant(text);
	return ms === void 0 ? void 0 : Math.round(ms / 1e3);
}
function booleanMeant(text) {
	const plain = unquoted(text).toLowerCase();
	if ([
		"true",
		"yes",
		"y",
		"on",
		"1",
		"enable",
		"enabled"
	].includes(plain)) return true;
	if ([
		"false",
		"no",
		"n",
		"off",
		"0",
		"disable",
		"disabled",
		"never",
		"none",
		"null"
	].includes(plain)) return false;
}
const modesMeant = {
	auto: "due",
	automatic: "due",
	always: "due",
	scheduled: "due",
	force: "now",
	manual: "now",
	immediately: "now",
	"dry-run": "plan",
	dryrun: "plan",
	preview: "plan",
	check: "plan",
	rollback: "undo",
	"roll-back": "undo",
	revert: "undo"
};
function rotateMeant(text, modes) {
	const plain = unquoted(text).toLowerCase();
	const mode = modes.find((each) => each === plain) ?? (Object.hasOwn(modesMeant, plain) ? modesMeant[plain] : void 0);
	if (mode !== void 0) return `write rotate: ${mode}.`;
	const isWanted = booleanMeant(plain);
	if (isWanted !== void 0) return isWanted ? "write rotate: due." : "write rotate: never.";
	const ms = durationMeant(plain);
	if (ms === void 0) return void 0;
	return Object.hasOwn(words, plain) ? "write rotate: due. How often it is looked at is for the schedule of the workflow, and from which age on a key is rotated, for rotate-after." : `write rotate: due, and rotate-after: ${exactDuration(ms)}.`;
}
function regionMeant(text) {
	const plain = unquoted(text).toLowerCase().replaceAll(/[_ ]+/g, "-").replace(/([a-z])(\d)$/, "$1-$2");
	return plain !== text && /^[a-z]{2,4}(?:-[a-z]{2,12}){1,3}-\d$/.test(plain) ? plain : void 0;
}
function accountIdMeant(text) {
	const plain = unquoted(text);
	const digits = /^arn:[a-z-]*:\w*:[\w-]*:(\d{12}):/.exec(plain)?.[1] ?? plain.replaceAll("-", "");
	return digits !== text && /^\d{12}$/.test(digits) ? digits : void 0;
}
const wholeRoleArn = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/;
function roleArnMeant(text) {
	if (text.length > 2048) return void 0;
	const [, partition = "", service = "", , account = "", ...rest] = unquoted(text).split(/([:/])/).map((part) => part.trim()).join("").split(":");
	const resource = rest.join(":");
	const session = /^assumed-role\/([^/]+)\//.exec(resource)?.[1];
	if (service !== "iam" && session === void 0) return void 0;
	const name = session === void 0 ? resource.replace(/^role[:/]/, "") : session;
	if (session === void 0 && /^[\w-]+\//.test(resource) && !resource.startsWith("role/")) return void 0;
	const arn = `arn:${partition}:iam::${account.replaceAll("-", "")}:role/${name}`;
	return arn !== text && wholeRoleArn.test(arn) ? arn : void 0;
}
function tagsMeant(text) {
	const pairs = text.split(/\r?\n/).map((line) => withoutDash(line.trim()) ?? line.trim()).filter(Boolean).map((line) => {
		const at = line.search(/[:=]/);
		return [unquoted(line.slice(0, Math.max(0, at)).trim()), unquoted(line.slice(at + 1).trim())];
	});
	if (pairs.length === 0 || /[{}[\]]/.test(text) || pairs.some(([key, value]) => key === "" || value === "")) return void 0;
	return JSON.stringify(Object.fromEntries(pairs));
}
function withoutDash(line) {
	if (!/^[-*\u2022]/.test(line)) return void 0;
	const rest = line.slice(1);
	return rest === "" || /^\s/.test(rest) ? rest.trimStart() : void 0;
}
function unquoted(text) {
	return isQuoted(text) ? text.slice(1, -1).trim() : text;
}
function isQuoted(text) {
	return text.length >= 2 && /^["'`]/.test(text) && text.startsWith(text.at(-1) ?? "");
}
// src/config/scalars.ts
function booleanInput(name, inputs, problems, byDefault = false) {
	const { value } = inputs[name];
	if (value === "") return byDefault;
	if (/^(true|True|TRUE)$/.test(value)) return true;
	if (!/^(false|False|FALSE)$/.test(value)) problems.reject(name, "true or false", booleanHint(value));
	return false;
}
function booleanHint(value) {
	const meant = booleanMeant(value);
	return meant === void 0 ? void 0 : `write ${meant}.`;
}
function integerInput(name, inputs, problems, { min, max = Number.MAX_SAFE_INTEGER, unit = "" }) {
	const { value } = inputs[name];
	if (value === "") return void 0;
	const number = /^\d+$/.test(value) ? Number(value) : NaN;
	if (number >= min && number <= max) return number;
	const range = max === Number.MAX_SAFE_INTEGER ? `of ${min} or more` : `from ${min} to ${max}`;
	return problems.reject(name, `a whole number ${range}${unit && ` (${unit})`}`, secondsHint(value, min, max));
}
function secondsHint(value, min, max) {
	const seconds = secondsMeant(value);
	if (seconds === void 0 || String(seconds) === value) return void 0;
	return seconds >= min && seconds <= max ? `write ${seconds}.` : `that is ${seconds}.`;
}
function linesOf(value) {
	return value.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
}
// src/errors.ts
var KeyturnError = class KeyturnError extends Error {
	name = "KeyturnError";
	code;
	retry;
	account;
	retryAfterMs;
	constructor(code, account, options = {}) {
		super([
			account.what,
			account.likely && `Likely cause: ${account.likely}`,
			account.next && `What to do: ${account.next}`,
			account.details
		].filter(Boolean).join("\n"), "cause" in options ? { cause: options.cause } : {});
		this.code = code;
		this.retry = options.retry ?? "never";
		this.account = account;
		this.retryAfterMs = options.retryAfterMs;
	}
	within(what, advice = {}) {
		const account = {
			...advice,
			...this.account,
			what: `${what}: ${this.account.what}`
		};
		return new KeyturnError(this.code, account, {
			cause: this.cause,
			retry: this.retry
		});
	}
	explained(findings) {
		const account = {
			...this.account,
			...findings
		};
		return new KeyturnError(this.code, account, {
			cause: this.cause,
			retry: this.retry
		});
	}
};
function redactKeyId(keyId) {
	return keyId.length > 8 ? `${keyId.slice(0, 4)}…${keyId.slice(-4)}` : "…";
}
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}
// src/config/job-template.ts
const longest = 64;
const longestTemplate = 1e3;
const allowed$1 = /^[\w+=,.@-]*$/;
const variables = {
	repository: "GITHUB_REPOSITORY",
	"run-id": "GITHUB_RUN_ID",
	"run-attempt": "GITHUB_RUN_ATTEMPT",
	job: "GITHUB_JOB",
	workflow: "GITHUB_WORKFLOW",
	actor: "GITHUB_ACTOR",
	sha: "GITHUB_SHA",
	ref: "GITHUB_REF"
};
const known = Object.keys(variables).map((name) => `{${name}}`).join(", ");
const indivisible = new Set(["run-id", "run-attempt"]);
function fillJobTemplate(name, template, env, problems) {
	if (template.length > longestTemplate) return problems.add(`${name} has ${template.length} characters, and AWS takes ${longest} when it is filled in.`);
	const pieces = template.split(/(\{[^{}]*\})/);
	const unknown = pieces.filter((piece) => isPlaceholder(piece) && !Object.hasOwn(variables, placeholderIn(piece)));
	if (unknown.length > 0) return problems.add(`${name}: ${unknown.join(" and ")} is no placeholder.`, `the known ones are ${known}.`);
	const empty = pieces.filter((piece) => isPlaceholder(piece) && jobValue(piece, env) === "");
	if (empty.length > 0) {
		const unset = empty.map((piece) => variables[placeholderIn(piece)]).join(" and ");
		return problems.add(`${name}: ${empty.join(" and ")} cannot be filled in, because ${unset} is not set.`);
	}
	const filled = fitted(pieces.map((piece) => {
		if (!isPlaceholder(piece)) return {
			text: piece,
			mayBeCut: false
		};
		const value = jobValue(piece, env).replace(/[^\w+=,.@-]/g, "-");
		const mayBeCut = !indivisible.has(placeholderIn(piece));
		return {
			text: mayBeCut ? value.slice(0, longest) : value,
			mayBeCut
		};
	}));
	if (filled.length <= longest || pieces.length === 1) return filled;
	return problems.add(`${name}: what you wrote and the run's id have ${filled.length} characters without anything else, and AWS takes ${longest}.`, "write less around the placeholders.");
}
function isSessionText(text) {
	return text.length >= 2 && text.length <= longest && allowed$1.test(text);
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
		const longestIndex = parts.reduce((best, { mayBeCut }, index) => mayBeCut && (texts[index] ?? "").length >= (texts[best] ?? "").length ? index : best, -1);
		if ((texts[longestIndex] ?? "") === "") break;
		texts[longestIndex] = (texts[longestIndex] ?? "").slice(0, -1);
	}
	return texts.join("");
}
// src/config/refresh.ts
const defaultRefreshProfile = "keyturn";
const goodForOneUse = [
	"aws-session-token",
	"saml-assertion",
	"mfa-code"
];
function refreshInput(inputs, source, role, problems) {
	if (!booleanInput("refresh", inputs, problems)) return false;
	const once = goodForOneUse.filter((name) => given(inputs, name) !== "");
	if (once.length > 0) problems.add(`refresh is true, and ${once.join(" and ")} can be used just once.`, "renewing takes a source that works again and again: OIDC, a stored key, a web identity token file.");
	if (source.useExistingCredentials) problems.add("refresh and use-existing-credentials are both true, and Keyturn cannot renew what it did not obtain.", "remove one of the two.");
	if (given(inputs, "profiles") !== "") problems.add("refresh and profiles are both set, and one profile is renewed by one step.", "give each profile that is to renew itself a step of its own, with aws-profile.");
	if (!role && inputs["role-to-assume"].value === "") problems.add("refresh is true without role-to-assume, and only the session of a role is renewed: stored keys do not expire.", "set role-to-assume, or remove refresh.");
	if (/^true$/i.test(inputs["output-env-credentials"].value)) problems.add("refresh and output-env-credentials are both true, and keys in the environment would win over the profile that renews itself.", "remove output-env-credentials: AWS_PROFILE is exported instead.");
	return true;
}
function given(inputs, name) {
	return name in inputs ? inputs[name].value : "";
}
// src/config/publishing.ts
function publishInput(inputs, refresh, problems) {
	const name = profileName(inputs, problems) ?? (refresh ? "keyturn" : void 0);
	const overwrite = booleanInput("overwrite-aws-profile", inputs, problems);
	return {
		environment: booleanInput("output-env-credentials", inputs, problems, refresh || !onlyProfiles(inputs)),
		outputs: booleanInput("output-credentials", inputs, problems),
		maskAccountId: booleanInput("mask-aws-account-id", inputs, problems),
		jobSummary: booleanInput("job-summary", inputs, problems),
		unsetCurrent: booleanInput("unset-current-credentials", inputs, problems),
		overwriteProfiles: overwrite,
		refresh,
		...name === void 0 ? {} : { profile: {
			name,
			overwrite
		} }
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
const profileNameHint = "use letters, digits, hyphens, dots and underscores; no white space, brackets, slashes, quotes or comment signs.";
// src/config/region.ts
function regionInput(inputs, problems) {
	const { value } = inputs["aws-region"];
	if (value === "") {
		problems.add("Input required and not supplied: aws-region", "set aws-region, for example to eu-central-1, or AWS_REGION in the job.");
		return "";
	}
	if (isRegion(value)) return value;
	const zoneOf = regionOfZone(value);
	const meant = regionMeant(value);
	problems.add(`Region is not valid: ${JSON.stringify(value)}`, zoneOf ? zoneHint(value, zoneOf) : meant !== void 0 ? `write ${meant}.` : "a Region is written in lower case with hyphens, like eu-central-1; an availability zone or a display name is none.");
	return "";
}
function isRegion(value) {
	return /^[a-z0-9-]+$/.test(value) && regionOfZone(value) === void 0;
}
function regionOfZone(value) {
	return /^([a-z]+(?:-[a-z]+)+-\d+)(?:-[a-z]+-\d+)?[a-z]$/.exec(value)?.[1];
}
function zoneHint(value, region) {
	return `${value} is an availability zone: write ${region}.`;
}
// src/config/session-policies.ts
const mostCharacters = 2048;
const mostManaged = 10;
function inlinePolicyInput(inputs, managed, problems) {
	const { value } = inputs["inline-session-policy"];
	if (value === "") return void 0;
	if (!isJsonObject(value)) return problems.reject("inline-session-policy", "a policy document in JSON");
	if (!/^[\t\n\r\u0020-\u00ff]*$/.test(value)) return problems.add("inline-session-policy has characters beyond U+00FF, which AWS refuses.");
	const characters = value.length + managed.join("").length;
	if (characters > mostCharacters) return problems.add(`inline-session-policy and managed-session-policies have ${characters} characters together, and AWS takes ${mostCharacters}.`, "leave out white space, or keep statements in a managed policy that managed-session-policies names. Do not attach that policy to the role: it would then grant what it was to limit.");
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
		if (withoutDash(arn) !== void 0) {
			refuseDash("managed-session-policies", arn, problems);
			continue;
		}
		const match = /^arn:(aws[a-z-]*):iam::(?:aws|\d{12}):policy\/[\u0021-\u007e]+$/.exec(arn);
		const isList = /[,;|\s]arn:/.test(arn);
		if (!match || match[1] !== partition || isList) problems.add(`managed-session-policies: ${JSON.stringify(arn)} is not the ARN of a managed policy in the partition ${partition}.`, `write one ARN a line${isList ? ", and not several in one" : ""}, like arn:${partition}:iam::aws:policy/ReadOnlyAccess.`);
	}
	if (arns.length > mostManaged) problems.add(`managed-session-policies has ${arns.length} policies; AWS takes ${mostManaged}.`);
	return arns;
}
// src/config/source-identity.ts
function sourceIdentityInput(inputs, env, problems) {
	const template = inputs["source-identity"].value;
	if (template === "") return void 0;
	const value = fillJobTemplate("source-identity", template, env, problems);
	if (value === void 0 || isSessionText(value)) return value;
	return problems.reject("source-identity", "2 to 64 letters, digits and +=,.@_-", "AWS takes no other characters, nor \"aws:\" at its beginning; {repository} or {run-id} put the job in.");
}
// src/config/session-tag-names.ts
const lasting = [
	["Repository", "GITHUB_REPOSITORY"],
	["Workflow", "GITHUB_WORKFLOW"],
	["Action", "GITHUB_ACTION"],
	["Actor", "GITHUB_ACTOR"],
	["Commit", "GITHUB_SHA"],
	["Branch", "GITHUB_REF"]
];
const droppable = [
	["EventName", "GITHUB_EVENT_NAME"],
	["BaseRef", "GITHUB_BASE_REF"],
	["HeadRef", "GITHUB_HEAD_REF"],
	["RunId", "GITHUB_RUN_ID"],
	["Job", "GITHUB_JOB"],
	["TriggeringActor", "GITHUB_TRIGGERING_ACTOR"]
];
const reservedTagKeys = ["GitHub", ...[...lasting, ...droppable].map(([key]) => key)];
// src/config/tags.ts
const mostCustomTags = 43;
const allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
function customTagsInput(inputs, problems) {
	const { value } = inputs["custom-tags"];
	if (value === "") return [];
	const tags = tagsOf(value);
	if (!tags) {
		problems.reject("custom-tags", "a JSON object of strings, numbers and booleans", tagsHint(value));
		return [];
	}
	for (const tag of tags) checkTag(tag, problems);
	checkTogether(tags, problems);
	return tags;
}
function tagsHint(value) {
	const meant = tagsMeant(value);
	return meant === void 0 ? "write it like {\"Team\": \"platform\", \"Stage\": \"prod\"}." : `write '${meant}'.`;
}
function tagsOf(text) {
	try {
		const parsed = JSON.parse(text);
		if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return void 0;
		const entries = Object.entries(parsed);
		if (!entries.every(([, value]) => [
			"string",
			"number",
			"boolean"
		].includes(typeof value))) return void 0;
		return entries.map(([Key, value]) => ({
			Key,
			Value: String(value)
		}));
	} catch {
		return;
	}
}
function checkTag({ Key, Value }, problems) {
	const name = `custom-tags: the tag ${JSON.stringify(Key)}`;
	if (Key.length < 1 || Key.length > 128 || !allowed.test(Key)) problems.add(`${name} has a key that is not 1 to 128 letters, digits, spaces and _.:/=+-@.`);
	if (/^aws:/i.test(Key)) problems.add(`${name} begins with "aws:", which AWS keeps for itself.`);
	if (Value.length > 256 || !allowed.test(Value)) problems.add(`${name} has a value that is not up to 256 letters, digits, spaces and _.:/=+-@.`);
	if (reservedTagKeys.some((reserved) => reserved.toLowerCase() === Key.toLowerCase())) problems.add(`${name} is one that Keyturn sets itself.`, `choose another key than ${reservedTagKeys.join(", ")}.`);
}
function checkTogether(tags, problems) {
	if (tags.length > mostCustomTags) problems.add(`custom-tags has ${tags.length} tags, and AWS takes 50 with the seven that Keyturn sets.`, `leave ${mostCustomTags} at most.`);
	const seen = new Set();
	for (const { Key } of tags) {
		if (seen.has(Key.toLowerCase())) problems.add(`custom-tags has the tag ${JSON.stringify(Key)} twice; AWS does not tell upper from lower case.`);
		seen.add(Key.toLowerCase());
	}
}
function transitiveTagKeysInput(inputs, problems) {
	const keys = linesOf(inputs["transitive-tag-keys"].value);
	for (const key of keys) if (withoutDash(key) !== void 0) refuseDash("transitive-tag-keys", key, problems);
	else if (key.length > 128 || !allowed.test(key)) problems.add(`transitive-tag-keys: ${JSON.stringify(key)} is not 1 to 128 letters, digits, spaces and _.:/=+-@.`, "write one key a line.");
	if (keys.length > 50) problems.add(`transitive-tag-keys has ${keys.length} keys; AWS takes 50.`);
	return keys;
}
// src/config/role.ts
const defaultDurationSeconds = 3600;
const defaultSessionName = "GitHubActions";
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
	const match = /^arn:(aws[a-z-]*):iam::(\d{12}):(?:role)\/((?:[\u0021-\u007e]*\/)?[\w+=,.@-]{1,64})$/.exec(arn);
	if (!match || isList(arn)) return reject("the ARN of a role", `it should look like ${example}.${arnHint(arn)}`);
	const [, arnPartition, accountId = ""] = match;
	if (arnPartition !== partition) return problems.add(`${at} is in the partition ${arnPartition}, and aws-region in the partition ${partition}.`, "credentials of one partition are unknown in another: correct the Region or the ARN.");
	return {
		kind: "arn",
		arn,
		accountId
	};
}
function isList(arn) {
	return /[,;|]arn:/.test(arn);
}
function arnHint(arn) {
	const meant = roleArnMeant(arn);
	const write = meant === void 0 ? "" : ` Write ${meant}.`;
	if (isList(arn) || /\sarn:/.test(arn)) return " There are several in it: write one role a line.";
	if (/:user\//.test(arn)) return " This is the ARN of a user.";
	if (/:assumed-role\//.test(arn)) return ` This is the ARN of a role session; the role itself is under iam, not sts.${meant === void 0 ? "" : ` Write ${meant}, with its path if it has one.`}`;
	if (/:instance-profile\//.test(arn)) return " This is the ARN of an instance profile.";
	if (/\s/.test(arn)) return ` There is white space in it.${write}`;
	if (/:oidc-provider\/|:saml-provider\//.test(arn)) return " This is the ARN of an identity provider.";
	return write;
}
function roleName(name, reject) {
	if (/^(?:[\u0021-\u007e]*\/)?[\w+=,.@-]{1,64}$/.test(name) && !name.startsWith("/")) return {
		kind: "name",
		name
	};
	const plain = unquoted(name);
	if (isQuoted(name) && /^(?:arn:[\w:+=,.@/-]+|[\w+=,.@/-]+)$/.test(plain)) return reject("the ARN or the name of a role", `write it without quotes: ${plain}.`);
	return reject("the ARN or the name of a role", "a name has 1 to 64 characters of letters, digits and +=,.@_-, after its path if it has one (ci/deploy).");
}
const sessionNamePattern = /^[\w+=,.@-]{2,64}$/;
const externalIdPattern = /^[\w+=,.@:/-]{2,1224}$/;
function sessionNameInput(inputs, env, problems) {
	const template = inputs["role-session-name"].value;
	if (template === "") return defaultSessionName;
	const value = fillJobTemplate("role-session-name", template, env, problems);
	if (value === void 0) return defaultSessionName;
	if (isSessionText(value)) return value;
	problems.add(`Role session name ${JSON.stringify(value)} (role-session-name) is not 2 to 64 characters of letters, digits and +=,.@_-.`, `it has ${value.length} characters; replace what is not allowed, for example spaces and slashes by hyphens.`);
	return defaultSessionName;
}
function externalIdInput(inputs, problems) {
	const { value } = inputs["role-external-id"];
	if (value === "" || externalIdPattern.test(value)) return value || void 0;
	return problems.reject("role-external-id", "2 to 1224 characters of letters, digits and +=,.@:/_-");
}
// src/config/line-settings.ts
const settings = {
	region: {
		accepts: isRegion,
		expected: "a Region in lower case with hyphens, like eu-central-1",
		hint: (value) => {
			const region = regionOfZone(value);
			if (region) return zoneHint(value, region);
			const meant = regionMeant(value);
			return meant && `write region=${meant}.`;
		}
	},
	duration: {
		accepts: (value) => /^\d+$/.test(value) && Number(value) >= 900 && Number(value) <= 43200,
		expected: "a whole number from 900 to 43200 (seconds)",
		hint: (value) => {
			const seconds = secondsMeant(value);
			return seconds === void 0 || String(seconds) === value ? void 0 : `write it in seconds, without a unit: duration=${seconds}.`;
		}
	},
	"external-id": {
		accepts: (value) => externalIdPattern.test(value),
		expected: "2 to 1224 characters of letters, digits and +=,.@:/_-"
	},
	"session-name": {
		accepts: (value) => sessionNamePattern.test(value),
		expected: "2 to 64 characters of letters, digits and +=,.@_-"
	},
	env: {
		accepts: (value) => /^[A-Z_][A-Z0-9_]*$/.test(value) && !isOfTheRunner(value),
		expected: "a prefix of upper-case letters, digits and _, no digit first, and none of the runner (GITHUB, RUNNER, …)",
		hint: prefixHint
	},
	"source-profile": {
		accepts: isProfileName,
		expected: "a profile name"
	},
	"mfa-serial": {
		accepts: (value) => /^[\w+=/:,.@-]{9,256}$/.test(value),
		expected: "the ARN of an MFA device, like arn:aws:iam::123456789012:mfa/alice, or the serial number of a hardware one"
	}
};
const everySetting = Object.keys(settings);
const settingNames = everySetting.flatMap((name) => [...new Set([name, name.replaceAll("-", "_")])]);
function refuseDash(at, line, problems) {
	const rest = withoutDash(line) ?? line;
	return problems.add(`${at}: the line begins with a dash.`, `this input is a text and not a YAML list: write one on each line, behind \`|\`, without dashes${rest === "" ? "" : `, here ${rest.slice(0, 200)}`}.`);
}
function readSettings(words, line, problems) {
	const read = new Map();
	if (words.filter((word) => !readWord(word, read, line, problems)).length > 0) return void 0;
	const { duration, ...texts } = Object.fromEntries(read);
	return {
		...texts,
		...duration === void 0 ? {} : { duration: Number(duration) }
	};
}
function readWord(word, read, line, problems) {
	const { at, is, grammar, takes, env } = line;
	const [, given = "", written = ""] = /^([^=]*)=(.*)$/.exec(word) ?? [];
	const name = takes.find((known) => known === given.replaceAll("_", "-"));
	if (name === void 0) {
		problems.add(`${at}: ${given || word} is no setting of a ${is}.`, wordHint(given, is) ?? grammar);
		return false;
	}
	const setting = settings[name];
	const value = name === "session-name" ? fillJobTemplate(`${at}: ${given}`, written, env, problems) : written;
	if (value === void 0) return false;
	if (read.has(name)) problems.add(`${at}: ${given} is given twice.`);
	else if (!setting.accepts(value)) problems.add(`${at}: ${given}=${value} is not ${setting.expected}.`, setting.hint?.(value));
	else return Boolean(read.set(name, value));
	return false;
}
function wordHint(name, is) {
	if (is === "profile" && name === "mfa_arn") return "AWS tools do not know mfa_arn: write mfa_serial=, with the same ARN.";
	if (is === "profile" && name === "role_arn") return "the role stands first, without a name: NAME = ROLE.";
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
	if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(value) && value !== value.toUpperCase()) return `write ${value.toUpperCase()}.`;
	return value.includes("-") ? `write ${value.toUpperCase().replaceAll("-", "_")}.` : void 0;
}
// src/config/role-chain.ts
const passingSeconds = 900;
const takes = [
	"duration",
	"external-id",
	"session-name"
];
const grammar = "write ROLE [duration=SECONDS] [external-id=ID] [session-name=NAME] on each line.";
function parseHops(text, partition, env, problems) {
	const filled = text.split(/\r?\n/).map((line, index) => ({
		line: line.trim(),
		number: index + 1
	})).filter(({ line }) => line !== "" && !line.startsWith("#"));
	if (filled.length === 0 && text.trim() !== "") problems.add("role-to-assume names no role.", grammar);
	const hops = filled.flatMap(({ line, number }) => {
		return parseHop(line, filled.length > 1 ? `role-to-assume, line ${number}` : void 0, partition, env, problems) ?? [];
	});
	refuseCycles(hops, problems);
	return hops;
}
function parseHop(line, at, partition, env, problems) {
	if (withoutDash(line) !== void 0) return refuseDash(at ?? "role-to-assume", line, problems);
	const words = line.split(/\s+/);
	const first = words.findIndex((word, index) => index > 0 && word.includes("="));
	const role = roleReference(first < 0 ? line : words.slice(0, first).join(" "), partition, problems, at);
	const settings = hopSettings(first < 0 ? [] : words.slice(first), at ?? "role-to-assume", env, problems);
	return role && {
		role,
		...at === void 0 ? {} : { at },
		...settings
	};
}
function hopSettings(words, at, env, problems) {
	const { duration, "external-id": externalId, "session-name": sessionName } = readSettings(words, {
		at,
		is: "role",
		grammar,
		takes,
		env
	}, problems) ?? {};
	return {
		...duration === void 0 ? {} : { durationSeconds: duration },
		...externalId === void 0 ? {} : { externalId },
		...sessionName === void 0 ? {} : { sessionName }
	};
}
function refuseCycles(hops, problems) {
	const seen = new Map();
	let account = "source";
	for (const [index, { role, at }] of hops.entries()) {
		if (role.kind === "arn") account = role.accountId;
		const name = role.kind === "arn" ? role.arn.slice(role.arn.indexOf(":role/") + 6) : role.name;
		const key = `${account} ${name}`;
		const earlier = seen.get(key);
		if (earlier !== void 0) problems.add(`${at}: the chain goes through ${name} already, as hop ${earlier} of ${hops.length}.`, "name each role once.");
		seen.set(key, index + 1);
	}
}
function roleChain(hops, settings) {
	const [role, ...furtherRoles] = hops.map((hop, index) => index === hops.length - 1 ? lastRole(hop, settings) : passingRole(hop, settings));
	return {
		...role ? { role } : {},
		furtherRoles
	};
}
function lastRole({ at: _at, ...hop }, settings) {
	return {
		...settings,
		...hop
	};
}
function passingRole(hop, settings) {
	const { inlineSessionPolicy: _policy, externalId: _externalId, ...shared } = settings;
	return {
		...lastRole(hop, shared),
		durationSeconds: hop.durationSeconds ?? passingSeconds,
		managedSessionPolicies: []
	};
}
function lastOf({ role, furtherRoles }) {
	return furtherRoles.at(-1) ?? role;
}
const chainedSeconds = 3600;
function checkChainedDurations(hops, settings, firstIsChained, problems) {
	for (const [index, { at = "role-to-assume", durationSeconds }] of hops.entries()) {
		const isLast = index === hops.length - 1;
		const seconds = durationSeconds ?? (isLast ? settings.durationSeconds : passingSeconds);
		if (seconds <= chainedSeconds || index === 0 && !firstIsChained) continue;
		const what = durationSeconds === void 0 ? `role-duration-seconds is ${seconds}` : `${at}: duration is ${seconds}`;
		problems.add(`${what}, and a role that is assumed with temporary credentials (role chaining) lasts 3600 at most.`, "ask for 3600 or less; AWS refuses more whatever the role allows.");
	}
}
// src/aws/arn.ts
function accountOf(arn) {
	return arn.split(":")[4] || void 0;
}
function isRoot(arn) {
	return /^arn:[^:]+:iam::\d*:root$/.test(arn);
}
function userNameOf(arn) {
	return arn.includes(":user/") ? arn.slice(arn.lastIndexOf("/") + 1) || void 0 : void 0;
}
function accountIdsIn(text) {
	return [...new Set(text.match(/\b\d{12}\b/g))];
}
function isSessionOf(arn, roleArn) {
	const [, partition, accountId, path = ""] = /^arn:([^:]+):iam::(\d+):role\/(.+)$/.exec(roleArn) ?? [];
	const start = `arn:${partition}:sts::${accountId}:assumed-role/${path.split("/").at(-1)}/`.toLowerCase();
	return arn.toLowerCase().startsWith(start) && !arn.slice(start.length).includes("/");
}
// src/publish/outputs.ts
function setOutputs(outputs, runner) {
	for (const [name, value] of Object.entries(outputs)) runner.setOutput(name, value);
}
function identityOutputs(identity, expiration) {
	return {
		"aws-account-id": identity.accountId,
		"authenticated-arn": identity.arn,
		...identity.assumedRoleId === void 0 ? {} : { "assumed-role-id": identity.assumedRoleId },
		...expiration ? { "expires-at": expiration.toISOString() } : {}
	};
}
function keyOutputs(judgement) {
	const { status, ageDays } = judgement ?? {};
	return {
		...status === void 0 ? {} : { "key-status": status },
		...ageDays === void 0 ? {} : { "key-age-days": String(ageDays) }
	};
}
function rotationOutputs(result) {
	return {
		rotated: String(result?.rotated ?? false),
		"rotation-state": result?.state ?? "failed"
	};
}
function credentialOutputs(keys, expiration) {
	return {
		"aws-access-key-id": keys.accessKeyId,
		"aws-secret-access-key": keys.secretAccessKey,
		...keys.sessionToken === void 0 ? {} : { "aws-session-token": keys.sessionToken },
		...expiration ? { "aws-expiration": JSON.stringify(expiration) } : {}
	};
}
// src/publish/command-files.ts
const notAllowed = {
	likely: "the user that this step runs as may not write the runner's file: a container that runs as another user, or an earlier step that changed its owner or mode.",
	next: "run the step as the runner's own user (in a job with container:, without --user in its options), or find the step that changes the runner's temporary folder."
};
const isFull = {
	likely: "the disk of the runner is full, or the quota of its user is used up.",
	next: "free some space on the runner, and run the job again."
};
const isGone = {
	likely: "the runner's temporary folder is gone, or something else stands in its place.",
	next: "find the step that empties or replaces the folder (RUNNER_TEMP), and run the job again."
};
const byCode = {
	EACCES: notAllowed,
	EPERM: notAllowed,
	EROFS: {
		likely: "the runner's temporary folder is mounted read-only.",
		next: "mount it so that steps may write to it, and run the job again."
	},
	ENOSPC: isFull,
	EDQUOT: isFull,
	ENOENT: isGone,
	ENOTDIR: isGone,
	EISDIR: isGone
};
function commandFileAdvice(error) {
	const { code = "", message = "" } = error ?? {};
	if (code === "" && /^Missing file/.test(message)) return isGone;
	return byCode[code] ?? {
		likely: "the disk of the runner has a fault.",
		next: "look at the disk of the runner, and run the job again."
	};
}
function faultOfAppending(path) {
	try {
		(0, node_fs.closeSync)((0, node_fs.openSync)(path, node_fs.constants.O_WRONLY | node_fs.constants.O_APPEND));
		return;
	} catch (error) {
		return error;
	}
}
function requireCommandFiles(env) {
	const missing = ["GITHUB_ENV", "GITHUB_OUTPUT"].filter((name) => !isCommandFile(env, name));
	if (missing.length === 0) {
		requireWritable(env);
		return;
	}
	throw new KeyturnError("NotOnRunner", {
		what: `${missing.join(" and ")} ${missing.length > 1 ? "do" : "does"} not name an existing file.`,
		...missing.every((name) => env[name]) ? isGone : {
			likely: "this is not a step of a GitHub Actions job, or the runner is too old for command files.",
			next: "run Keyturn with `uses:` in a workflow, on runner 2.297 or newer."
		}
	});
}
function requireWritable(env) {
	for (const name of [
		"GITHUB_ENV",
		"GITHUB_OUTPUT",
		"GITHUB_STATE"
	]) {
		const error = isCommandFile(env, name) ? faultOfAppending(env[name] ?? "") : void 0;
		if (error === void 0) continue;
		throw new KeyturnError("PublishFailed", {
			what: `The runner's file ${name} cannot be written: ${messageOf(error)}. Nothing was sent to AWS.`,
			...commandFileAdvice(error)
		}, { cause: error });
	}
}
function isCommandFile(env, name) {
	const path = env[name];
	if (!path) return false;
	try {
		const found = (0, node_fs.statSync)(path, { throwIfNoEntry: false });
		return found !== void 0 && !found.isDirectory();
	} catch {
		return true;
	}
}
// src/publish/environment.ts
const secretVariable = /(?:^|_)AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN)$|^AMAZON_SESSION_TOKEN$/;
function variablesFor(region, keys, env, options) {
	const { unsetCurrent, profile } = options;
	return {
		...unsetCurrent ? {
			AWS_ACCESS_KEY_ID: "",
			AWS_SECRET_ACCESS_KEY: "",
			AWS_SESSION_TOKEN: ""
		} : {},
		...keys || unsetCurrent ? blank(leftovers(keys), env) : {},
		AWS_DEFAULT_REGION: region,
		AWS_REGION: region,
		...keys ? credentialVariables(keys, env) : {},
		...profile === void 0 ? {} : profileVariables(profile, env)
	};
}
function leftovers(keys) {
	return [
		"AWS_SECURITY_TOKEN",
		"AWS_CREDENTIAL_EXPIRATION",
		...keys?.sessionToken !== void 0 ? [] : ["AMAZON_SESSION_TOKEN"]
	];
}
function blank(names, env) {
	return Object.fromEntries(names.filter((name) => env[name]).map((name) => [name, ""]));
}
function leftoversBeside(keys, env, now) {
	if (keys.accessKeyId !== env.AWS_ACCESS_KEY_ID) return {};
	const isOver = new Date(env.AWS_CREDENTIAL_EXPIRATION ?? "") <= now;
	const isOther = env.AWS_SECURITY_TOKEN !== env.AWS_SESSION_TOKEN;
	return blank([...isOver ? ["AWS_CREDENTIAL_EXPIRATION"] : [], ...isOther ? ["AWS_SECURITY_TOKEN"] : []], env);
}
function profileVariables(profile, env) {
	return {
		AWS_PROFILE: profile,
		...env.AWS_DEFAULT_PROFILE ? { AWS_DEFAULT_PROFILE: profile } : {}
	};
}
function credentialVariables(keys, env) {
	const token = keys.sessionToken ?? (env.AWS_SESSION_TOKEN ? "" : void 0);
	return {
		AWS_ACCESS_KEY_ID: keys.accessKeyId,
		AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
		...token === void 0 ? {} : { AWS_SESSION_TOKEN: token }
	};
}
function rememberVariables(variables, runner) {
	return Object.entries(variables).map(([name, value]) => {
		const before = runner.env[name] ?? "";
		if (secretVariable.test(name)) runner.mask(before);
		return {
			name,
			before,
			publishedDigest: digest(value)
		};
	});
}
function exportVariables(variables, runner) {
	for (const [name, value] of Object.entries(variables)) runner.exportVariable(name, value);
}
function restoreVariables(undo, runner) {
	const leftAlone = [];
	for (const { name, before, publishedDigest } of undo) {
		if (secretVariable.test(name)) runner.mask(before);
		if (digest(runner.env[name] ?? "") === publishedDigest) runner.exportVariable(name, before);
		else leftAlone.push(name);
	}
	return leftAlone;
}
function digest(value) {
	return (0, node_crypto.createHash)("sha256").update(value).digest("hex");
}
// src/publish/prefixed-variables.ts
function prefixedVariables(profiles, env) {
	const all = profiles.flatMap(({ entry: { prefix, region }, session }) => {
		if (prefix === void 0 || !session) return [];
		const before = { AWS_SESSION_TOKEN: env[`${prefix}_AWS_SESSION_TOKEN`] };
		const variables = {
			AWS_REGION: region,
			...credentialVariables(session.credentials, before)
		};
		return Object.entries(variables).map(([name, value]) => [`${prefix}_${name}`, value]);
	});
	return Object.fromEntries(all);
}
// src/publish/profile-requests.ts
function plannedProfiles({ publish: { profile, overwriteProfiles }, profiles }) {
	return [...profile ? [profile] : [], ...profiles.flatMap((entry) => {
		if (entry.name === void 0) return [];
		const plan = {
			name: entry.name,
			overwrite: overwriteProfiles
		};
		return entry.kind === "settings" ? [{
			...plan,
			sourceProfile: entry.settings.sourceProfile
		}] : [plan];
	})];
}
function profileRequests(own, profiles, { publish: { profile, overwriteProfiles: overwrite }, region }) {
	return [...profile && own ? [{
		...profile,
		region,
		credentials: own
	}] : [], ...profiles.flatMap(({ entry, session }) => {
		const credentials = entry.kind === "settings" ? entry.settings : session?.credentials;
		if (entry.name === void 0 || !credentials) return [];
		return [{
			name: entry.name,
			overwrite,
			region: entry.region,
			credentials
		}];
	})];
}
// src/publish/publish.ts
const undoState = {
	variables: "keyturn-variables",
	profile: "keyturn-profile",
	refresh: "keyturn-refresh"
};
async function checkBeforehand(config, runner) {
	requireCommandFiles(runner.env);
	const planned = plannedProfiles(config);
	if (planned.length === 0) return;
	if (config.publish.refresh) {
		const { requireRenewingFolder } = await Promise.resolve().then(() => require("./renewing-command-CcF8L0_m.js"));
		requireRenewingFolder(runner.env);
	}
	const files = await Promise.resolve().then(() => require("./profile-files-Cp7WCqvW.js"));
	const notices = await files.checkProfiles(planned, files.profilePaths(runner.env, (0, node_os.homedir)()));
	for (const notice of [...files.pathNotices(runner.env, (0, node_os.homedir)()), ...notices]) runner.notice(notice);
}
async function publish(handOver, keys, config, runner) {
	const { session, isNew, profiles, renewal } = handOver;
	const renewing = renewal && await renewingFolder(renewal, session, config, runner);
	const variables = {
		...renewing?.variables ?? ownVariables(handOver, config, runner),
		...prefixedVariables(profiles, runner.env)
	};
	await noticeLeftovers(variables, session, runner);
	const before = rememberVariables(variables, runner);
	let profileUndo;
	let hasExported = false;
	try {
		keepForPost(before, runner);
		profileUndo = await writeProfiles(handOver, renewing, config, runner);
		hasExported = true;
		exportVariables(variables, runner);
		setOutputs({
			...keyOutputs(keys.judgement),
			...sessionOutputs(session, config.publish.outputs)
		}, runner);
		tell$1(session, isNew, runner);
		tellProfiles(profiles, runner);
		if (config.publish.jobSummary) await summarizeIfPossible(session, config, runner);
	} catch (error) {
		await takeBack$1(profileUndo, renewing);
		if (hasExported) takeBackVariables$1(before, runner);
		if (error instanceof KeyturnError) throw error;
		throw new KeyturnError("PublishFailed", {
			what: `The runner's command files could not be written: ${messageOf(error)}`,
			...commandFileAdvice(error)
		}, { cause: error });
	}
}
async function noticeLeftovers(variables, session, runner) {
	const { AWS_PROFILE, AWS_DEFAULT_PROFILE, AWS_ACCOUNT_ID } = runner.env;
	if (!variables.AWS_ACCESS_KEY_ID || !(AWS_PROFILE || AWS_DEFAULT_PROFILE || AWS_ACCOUNT_ID)) return;
	const { leftoverNotices } = await Promise.resolve().then(() => require("./leftover-notices-DKbys9tE.js"));
	for (const notice of leftoverNotices(variables, session.identity, runner.env)) runner.notice(notice);
}
function keepForPost(before, runner) {
	if (runner.saveState(undoState.variables, JSON.stringify(before))) return;
	runner.info("This runner keeps no state for post steps, so nothing will be taken back at the end of the job.");
}
async function summarizeIfPossible(session, config, runner) {
	try {
		await summarize(session, config, runner);
	} catch (error) {
		runner.warning(`The job summary (GITHUB_STEP_SUMMARY) could not be written: ${messageOf(error)}`);
	}
}
function takeBackVariables$1(before, runner) {
	try {
		for (const { name, before: value } of before) runner.exportVariable(name, value);
	} catch {}
}
function ownVariables({ session, isNew }, config, runner) {
	const { profile, environment, unsetCurrent } = config.publish;
	if (!environment) return {};
	const own = variablesFor(config.region, isNew ? session.credentials : void 0, runner.env, {
		unsetCurrent,
		...profile && isNew ? { profile: profile.name } : {}
	});
	return isNew ? own : {
		...leftoversBeside(session.credentials, runner.env, new Date()),
		...own
	};
}
async function renewingFolder(renewal, session, config, runner) {
	const { planRenewingFolder, writeRenewingFolder } = await Promise.resolve().then(() => require("./renewing-profile-BKEHWDHd.js"));
	const planned = planRenewingFolder(config, runner);
	runner.saveState(undoState.refresh, planned.path);
	writeRenewingFolder(planned, renewal, session, lastOf(config)?.durationSeconds);
	return planned;
}
async function writeProfiles({ session, isNew, profiles }, renewing, config, runner) {
	const credentials = renewing ? { process: renewing.command } : session.credentials;
	const requests = profileRequests(isNew ? credentials : void 0, profiles, config);
	if (requests.length === 0) return void 0;
	const files = await Promise.resolve().then(() => require("./profile-files-Cp7WCqvW.js"));
	const undo = await files.writeProfiles(requests, files.profilePaths(runner.env, (0, node_os.homedir)()), (undoSoFar) => {
		for (const secret of files.secretsInUndo(undoSoFar)) runner.mask(secret);
		runner.saveState(undoState.profile, JSON.stringify(undoSoFar));
	});
	const names = requests.map(({ name }) => name);
	const renews = renewing ? ", which renews itself" : "";
	runner.info(`Wrote the profile${names.length > 1 ? "s" : ""} ${names.join(", ")}${renews}.`);
	return undo;
}
async function takeBack$1(profiles, renewing) {
	if (profiles) {
		const { undoProfiles } = await Promise.resolve().then(() => require("./profile-files-Cp7WCqvW.js"));
		await undoProfiles(profiles);
	}
	if (renewing) {
		const { removeRenewingFolder } = await Promise.resolve().then(() => require("./renewing-command-CcF8L0_m.js"));
		removeRenewingFolder(renewing.path);
	}
}
function sessionOutputs({ identity, credentials, expiration }, withCredentials) {
	return {
		...identityOutputs(identity, expiration),
		...withCredentials ? credentialOutputs(credentials, expiration) : {}
	};
}
async function summarize(session, { role }, runner) {
	const { writeJobSummary } = await Promise.resolve().then(() => require("./job-summary-C1bX3Qkd.js"));
	writeJobSummary(session, role?.sourceIdentity, runner.env);
}
function tell$1({ identity, expiration }, isNew, runner) {
	if (identity.assumedRoleId !== void 0) runner.info(`Authenticated as assumedRoleId ${identity.assumedRoleId}`);
	else if (isNew) runner.info("Proceeding with IAM user credentials");
	runner.info(`Credentials of ${identity.arn}${expiration ? `, good until ${expiration.toISOString()}` : ""}.`);
}
function tellProfiles(profiles, runner) {
	for (const { entry, session } of profiles) {
		const places = [entry.name, entry.prefix && `${entry.prefix}_AWS_*`].filter(Boolean).join(" and ");
		if (entry.kind === "settings") {
			const { roleArn, sourceProfile } = entry.settings;
			runner.info(`${places}: AWS tools assume ${roleArn} with the profile ${sourceProfile}.`);
		} else if (session) {
			const { identity, expiration } = session;
			runner.info(`${places}: ${identity.arn}${expiration ? `, good until ${expiration.toISOString()}` : ""}.`);
		}
	}
}
// src/at-end.ts
const open = new Set();
const most = 5e3;
function atEnd(close) {
	const once = async () => {
		if (open.delete(once)) await close();
	};
	open.add(once);
	return once;
}
async function closeAll(mostMs = most) {
	if (open.size === 0) return;
	let timer;
	const timeUp = new Promise((resolve) => {
		timer = setTimeout(resolve, mostMs);
	});
	await Promise.race([Promise.allSettled([...open].map((close) => close())), timeUp]);
	clearTimeout(timer);
}
function closeWhenCancelled(end = process.exit) {
	const cancel = () => void closeAll().then(() => end(1));
	process.once("SIGINT", cancel).once("SIGTERM", cancel);
	return () => void process.off("SIGINT", cancel).off("SIGTERM", cancel);
}
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
	const convertedVal = toCommandValue(val);
	process.env[name] = convertedVal;
	if (process.env["GITHUB_ENV"] || "") return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
	issueCommand("set-env", { name }, convertedVal);
}
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}
function saveState(name, value) {
	if (process.env["GITHUB_STATE"] || "") return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
	return process.env[`STATE_${name}`] || "";
}
// src/publish/log-text.ts
var log_text_exports = require_rolldown_runtime.__exportAll({ logText: () => logText });
function logText(text) {
	return text.split(/\r?\n/).map(logLine).join("\n");
}
function logLine(line) {
	return withoutControls(line).replace(/^(\s*):(?=:)/, "$1: ").replaceAll("##[", "# #[");
}
function withoutControls(text) {
	return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => char === "	" ? char : " ");
}
// src/publish/mask-forms.ts
const shortest = 6;
const boundary = /^-----(?:BEGIN|END) [A-Z0-9 ]+-----$/;
function maskForms(value) {
	const forms = [
		...lines(value),
		...lines(withLineBreaks(value)),
		...pemForms(value)
	];
	return [...new Set(forms)].filter((form) => form.length >= shortest && !boundary.test(form));
}
function lines(text) {
	return text.split(/[\r\n]+/).map((line) => line.trim());
}
function withLineBreaks(text) {
	return text.replaceAll("\\r", "").replaceAll("\\n", "\n").replaceAll("\\/", "/");
}
function pemForms(value) {
	const text = [value, Buffer.from(value, "base64").toString("latin1")].find((each) => each.includes("-----BEGIN "));
	if (text === void 0) return [];
	return [...withLineBreaks(text).split("-----").filter((part) => !/^(?:BEGIN|END) /.test(part)).map((part) => part.replaceAll(/[^A-Za-z0-9+/=]/g, "")).flatMap((body) => [body, ...body.match(/.{1,64}/g) ?? []]), ...lines(withLineBreaks(text))].flatMap((form) => [form, form.replaceAll("/", "\\/")]);
}
// src/publish/runner.ts
function githubRunner(env) {
	let hidesAccountIds = false;
	const masked = new Set();
	const noticed = new Set();
	const mask = (value) => {
		for (const form of maskForms(value)) {
			if (!masked.has(form)) setSecret(form);
			masked.add(form);
		}
	};
	const printing = (print) => (text) => {
		if (hidesAccountIds) for (const accountId of accountIdsIn(text)) mask(accountId);
		print(logText(text));
	};
	return {
		env: { ...env },
		mask,
		hideAccountIds: () => {
			hidesAccountIds = true;
		},
		info: printing((text) => info(text)),
		notice: printing((text) => {
			if (!noticed.has(text)) notice(text);
			noticed.add(text);
		}),
		warning: printing((text) => warning(text)),
		error: printing((text) => error(text)),
		fail: printing((text) => setFailed(text)),
		exportVariable: named(exportVariable),
		setOutput: named(setOutput),
		saveState: (name, value) => {
			if (!isCommandFile(env, "GITHUB_STATE")) return false;
			named(keepState)(name, value);
			return true;
		},
		state: getState
	};
}
function named(write) {
	return (name, value) => {
		if (!/^[\w-]+$/.test(name)) throw new Error(`${JSON.stringify(name)} cannot be written to a command file`);
		write(name, value);
	};
}
function keepState(name, value) {
	try {
		saveState(name, value);
	} catch (error) {
		throw new KeyturnError("PublishFailed", {
			what: `What the post step needs could not be written down (GITHUB_STATE): ${messageOf(error)}`,
			...commandFileAdvice(error)
		}, { cause: error });
	}
}
// src/step.ts
async function asStep(story, failed) {
	process.env.AWS_EXECUTION_ENV ??= "GitHubActions";
	const runner = githubRunner(process.env);
	try {
		await story(runner);
	} catch (error) {
		failed(runner, tell(error));
	}
	await closeAll();
	process.stdout.write("", () => process.exit());
}
function tell(error) {
	if (error instanceof KeyturnError) return error.message;
	return `Keyturn failed in a way that it should not: ${error instanceof Error ? error.stack : String(error)}`;
}
// src/restore.ts
async function restore(runner) {
	const outcomes = [
		await takeBack("The variables", " Post steps that follow still see them.", runner, takeBackVariables),
		await takeBack("The profiles", " ~/.aws may still hold the credentials of this job.", runner, takeBackProfiles),
		await takeBack("The folder of the session", "", runner, takeBackFolder)
	];
	runner.info(lastLine(outcomes));
}
function lastLine(outcomes) {
	if (outcomes.includes("something is left")) return "Not everything that Keyturn had exported could be taken back: see the warnings.";
	return outcomes.includes("done") ? "Took back what Keyturn had exported." : "Keyturn had exported nothing.";
}
async function takeBack(what, consequence, runner, attempt) {
	try {
		return await attempt(runner);
	} catch (error) {
		runner.warning(`${what} could not be put back: ${messageOf(error)}.${consequence}`);
		return "something is left";
	}
}
function takeBackVariables(runner) {
	const variables = remembered(runner, undoState.variables);
	if (!variables) return "nothing to do";
	const leftAlone = restoreVariables(variables, runner);
	if (leftAlone.length > 0) runner.info(`Left alone, because a later step has changed them: ${leftAlone.join(", ")}.`);
	return "done";
}
async function takeBackProfiles(runner) {
	const profile = remembered(runner, undoState.profile);
	if (!profile) return "nothing to do";
	const { secretsInUndo, undoProfiles } = await Promise.resolve().then(() => require("./profile-files-Cp7WCqvW.js"));
	for (const secret of secretsInUndo(profile)) runner.mask(secret);
	const warnings = await undoProfiles(profile);
	for (const warning of warnings) runner.warning(warning);
	return warnings.length > 0 ? "something is left" : "done";
}
async function takeBackFolder(runner) {
	const folder = runner.state(undoState.refresh);
	if (folder === "") return "nothing to do";
	const { removeRenewingFolder } = await Promise.resolve().then(() => require("./renewing-command-CcF8L0_m.js"));
	try {
		removeRenewingFolder(folder);
		return "done";
	} catch (error) {
		runner.warning(`${folder} could not be removed: ${messageOf(error)}. It holds the session of this job, and what renews it, sealed.`);
		return "something is left";
	}
}
function remembered(runner, name) {
	const state = runner.state(name);
	if (state === "") return void 0;
	try {
		return JSON.parse(state);
	} catch {
		throw new Error(`what was written down for this step (${name} in GITHUB_STATE) is cut or was changed`);
	}
}
Object.defineProperty(exports, "KeyturnError", {
	enumerable: true,
	get: function() {
		return KeyturnError;
	}
});
Object.defineProperty(exports, "accountIdMeant", {
	enumerable: true,
	get: function() {
		return accountIdMeant;
	}
});
Object.defineProperty(exports, "accountOf", {
	enumerable: true,
	get: function() {
		return accountOf;
	}
});
Object.defineProperty(exports, "asStep", {
	enumerable: true,
	get: function() {
		return asStep;
	}
});
Object.defineProperty(exports, "atEnd", {
	enumerable: true,
	get: function() {
		return atEnd;
	}
});
Object.defineProperty(exports, "booleanHint", {
	enumerable: true,
	get: function() {
		return booleanHint;
	}
});
Object.defineProperty(exports, "booleanInput", {
	enumerable: true,
	get: function() {
		return booleanInput;
	}
});
Object.defineProperty(exports, "booleanMeant", {
	enumerable: true,
	get: function() {
		return booleanMeant;
	}
});
Object.defineProperty(exports, "checkBeforehand", {
	enumerable: true,
	get: function() {
		return checkBeforehand;
	}
});
Object.defineProperty(exports, "checkChainedDurations", {
	enumerable: true,
	get: function() {
		return checkChainedDurations;
	}
});
Object.defineProperty(exports, "closeWhenCancelled", {
	enumerable: true,
	get: function() {
		return closeWhenCancelled;
	}
});
Object.defineProperty(exports, "defaultRefreshProfile", {
	enumerable: true,
	get: function() {
		return defaultRefreshProfile;
	}
});
Object.defineProperty(exports, "droppable", {
	enumerable: true,
	get: function() {
		return droppable;
	}
});
Object.defineProperty(exports, "durationMeant", {
	enumerable: true,
	get: function() {
		return durationMeant;
	}
});
Object.defineProperty(exports, "everySetting", {
	enumerable: true,
	get: function() {
		return everySetting;
	}
});
Object.defineProperty(exports, "exactDuration", {
	enumerable: true,
	get: function() {
		return exactDuration;
	}
});
Object.defineProperty(exports, "integerInput", {
	enumerable: true,
	get: function() {
		return integerInput;
	}
});
Object.defineProperty(exports, "isProfileName", {
	enumerable: true,
	get: function() {
		return isProfileName;
	}
});
Object.defineProperty(exports, "isQuoted", {
	enumerable: true,
	get: function() {
		return isQuoted;
	}
});
Object.defineProperty(exports, "isRoot", {
	enumerable: true,
	get: function() {
		return isRoot;
	}
});
Object.defineProperty(exports, "isSessionOf", {
	enumerable: true,
	get: function() {
		return isSessionOf;
	}
});
Object.defineProperty(exports, "lastOf", {
	enumerable: true,
	get: function() {
		return lastOf;
	}
});
Object.defineProperty(exports, "lasting", {
	enumerable: true,
	get: function() {
		return lasting;
	}
});
Object.defineProperty(exports, "log_text_exports", {
	enumerable: true,
	get: function() {
		return log_text_exports;
	}
});
Object.defineProperty(exports, "maskForms", {
	enumerable: true,
	get: function() {
		return maskForms;
	}
});
Object.defineProperty(exports, "messageOf", {
	enumerable: true,
	get: function() {
		return messageOf;
	}
});
Object.defineProperty(exports, "parseHops", {
	enumerable: true,
	get: function() {
		return parseHops;
	}
});
Object.defineProperty(exports, "profileNameHint", {
	enumerable: true,
	get: function() {
		return profileNameHint;
	}
});
Object.defineProperty(exports, "profileVariables", {
	enumerable: true,
	get: function() {
		return profileVariables;
	}
});
Object.defineProperty(exports, "publish", {
	enumerable: true,
	get: function() {
		return publish;
	}
});
Object.defineProperty(exports, "publishInput", {
	enumerable: true,
	get: function() {
		return publishInput;
	}
});
Object.defineProperty(exports, "readSettings", {
	enumerable: true,
	get: function() {
		return readSettings;
	}
});
Object.defineProperty(exports, "redactKeyId", {
	enumerable: true,
	get: function() {
		return redactKeyId;
	}
});
Object.defineProperty(exports, "refreshInput", {
	enumerable: true,
	get: function() {
		return refreshInput;
	}
});
Object.defineProperty(exports, "refuseDash", {
	enumerable: true,
	get: function() {
		return refuseDash;
	}
});
Object.defineProperty(exports, "regionInput", {
	enumerable: true,
	get: function() {
		return regionInput;
	}
});
Object.defineProperty(exports, "restore", {
	enumerable: true,
	get: function() {
		return restore;
	}
});
Object.defineProperty(exports, "roleChain", {
	enumerable: true,
	get: function() {
		return roleChain;
	}
});
Object.defineProperty(exports, "roleReference", {
	enumerable: true,
	get: function() {
		return roleReference;
	}
});
Object.defineProperty(exports, "roleSettings", {
	enumerable: true,
	get: function() {
		return roleSettings;
	}
});
Object.defineProperty(exports, "rotateMeant", {
	enumerable: true,
	get: function() {
		return rotateMeant;
	}
});
Object.defineProperty(exports, "rotationOutputs", {
	enumerable: true,
	get: function() {
		return rotationOutputs;
	}
});
Object.defineProperty(exports, "setOutputs", {
	enumerable: true,
	get: function() {
		return setOutputs;
	}
});
Object.defineProperty(exports, "settingNames", {
	enumerable: true,
	get: function() {
		return settingNames;
	}
});
Object.defineProperty(exports, "userNameOf", {
	enumerable: true,
	get: function() {
		return userNameOf;
	}
});
Object.defineProperty(exports, "withoutControls", {
	enumerable: true,
	get: function() {
		return withoutControls;
	}
});
Object.defineProperty(exports, "withoutDash", {
	enumerable: true,
	get: function() {
		return withoutDash;
	}
});
