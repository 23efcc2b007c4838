"use strict";
const require_rolldown_runtime = require("./rolldown-runtime-BfwwAvfW.js");
const require_step = require("./step-2CIP9ru6.js");
let node_fs = require("node:fs");
let node_os = require("node:os");
let node_crypto = require("node:crypto");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
let node_timers_promises = require("node:timers/promises");
let node_stream = require("node:stream");
let node_diagnostics_channel = require("node:diagnostics_channel");
let node_process = require("node:process");
let node_https = require("node:https");
node_https = require_rolldown_runtime.__toESM(node_https);
// src/config/mfa-seed.ts
const awsForm = {
	digits: "6",
	period: "30",
	algorithm: "SHA1"
};
const minSeedLength = 16;
function readSeed(value) {
	return /^otpauth:/i.test(value) ? fromUri(value) : fromBase32(value);
}
function seedForms(value) {
	if (value === "") return [];
	const inUri = /[?&]secret=([^&#\s]*)/i.exec(value)?.[1];
	const plain = plainBase32(inUri ?? value);
	return [...inUri ? [inUri] : [], plain].filter((form) => form.length >= minSeedLength);
}
function fromBase32(value) {
	const seed = plainBase32(value);
	if (/^\d{6}$/.test(seed)) return {
		problem: "is a code of six digits, not a seed",
		remedy: "give it as mfa-code."
	};
	if (!/^[A-Z2-7]+$/.test(seed)) return {
		problem: "is not Base32: letters and the digits 2 to 7",
		remedy: "give the secret key that IAM shows once, when the virtual device is created (\"Show secret key\")."
	};
	if (seed.length < minSeedLength) return {
		problem: `has ${seed.length} characters; a seed has ${minSeedLength} or more`,
		remedy: cutShort$1
	};
	return { seed };
}
const cutShort$1 = "it was cut short when it was stored: store it again.";
function plainBase32(value) {
	const plain = value.replace(/[\s-]/g, "").toUpperCase();
	let end = plain.length;
	while (plain[end - 1] === "=") end -= 1;
	return plain.slice(0, end);
}
function fromUri(value) {
	const uri = URL.canParse(value) ? new URL(value) : void 0;
	if (uri?.host.toLowerCase() !== "totp") return {
		problem: "is not an otpauth://totp/ URI",
		remedy: "give the complete URI of the QR code, or only its secret."
	};
	const given = new Map([...uri.searchParams].map(([name, text]) => [name.toLowerCase(), text]));
	for (const [name, expected] of Object.entries(awsForm)) {
		const found = given.get(name);
		if (found !== void 0 && plainName(found) !== expected) return {
			problem: `is a URI with ${name}=${plainName(found).slice(0, 10)}, and AWS uses ${name}=${expected}`,
			remedy: "give the URI of the virtual device that IAM created; this one belongs to another service."
		};
	}
	const secret = given.get("secret");
	return secret ? fromBase32(secret) : {
		problem: "is a URI without a secret",
		remedy: cutShort$1
	};
}
function plainName(value) {
	return value.replace(/[^\w]/g, "").toUpperCase();
}
// src/config/saml-forms.ts
function asBase64(value) {
	return value.startsWith("<") ? Buffer.from(value).toString("base64") : value.replaceAll(/\s/g, "");
}
function samlSecrets(value) {
	if (value === "") return [];
	const lines = value.split(/\r?\n/).map((line) => line.trim());
	return [...new Set([
		value,
		asBase64(value),
		...lines.filter((line) => line.length >= 16)
	])];
}
// src/config/inputs.ts
const inputSpecs = [
	{
		name: "aws-region",
		variables: ["AWS_REGION"]
	},
	{
		name: "role-to-assume",
		variables: ["ROLE_TO_ASSUME"]
	},
	{
		name: "aws-access-key-id",
		secret: true
	},
	{
		name: "aws-secret-access-key",
		secret: true
	},
	{
		name: "aws-session-token",
		secret: true
	},
	{
		name: "aws-credentials",
		secret: true
	},
	{ name: "mfa-serial" },
	{
		name: "mfa-secret",
		secret: true
	},
	{
		name: "mfa-code",
		secret: true
	},
	{
		name: "web-identity-token-file",
		variables: ["WEB_IDENTITY_TOKEN_FILE"]
	},
	{
		name: "saml-assertion",
		secret: true
	},
	{ name: "saml-provider-arn" },
	{
		name: "role-chaining",
		variables: ["ROLE_CHAINING"]
	},
	{
		name: "use-existing-credentials",
		variables: ["USE_EXISTING_CREDENTIALS"]
	},
	{ name: "force-skip-oidc" },
	{
		name: "audience",
		variables: ["AUDIENCE"]
	},
	{
		name: "role-duration-seconds",
		variables: ["ROLE_DURATION_SECONDS"]
	},
	{
		name: "role-session-name",
		variables: ["ROLE_SESSION_NAME"]
	},
	{ name: "source-identity" },
	{
		name: "role-external-id",
		variables: ["ROLE_EXTERNAL_ID"]
	},
	{
		name: "role-skip-session-tagging",
		variables: ["ROLE_SKIP_SESSION_TAGGING"]
	},
	{ name: "custom-tags" },
	{
		name: "transitive-tag-keys",
		variables: ["TRANSITIVE_TAG_KEYS"]
	},
	{
		name: "inline-session-policy",
		variables: ["INLINE_SESSION_POLICY"]
	},
	{
		name: "managed-session-policies",
		variables: ["MANAGED_SESSION_POLICIES"]
	},
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
	{ name: "on-rotation-failure" },
	{
		name: "github-token",
		secret: true
	},
	{ name: "github-app-id" },
	{
		name: "github-app-private-key",
		secret: true
	},
	{
		name: "mask-aws-account-id",
		variables: ["MASK_AWS_ACCOUNT_ID"]
	},
	{ name: "job-summary" },
	{
		name: "output-credentials",
		variables: ["OUTPUT_CREDENTIALS"]
	},
	{ name: "output-env-credentials" },
	{ name: "refresh" },
	{
		name: "unset-current-credentials",
		variables: ["UNSET_CURRENT_CREDENTIALS"]
	},
	{ name: "aws-profile" },
	{ name: "profiles" },
	{
		name: "overwrite-aws-profile",
		variables: ["OVERWRITE_AWS_PROFILE"]
	},
	{
		name: "http-proxy",
		variables: [
			"HTTPS_PROXY",
			"https_proxy",
			"HTTP_PROXY",
			"http_proxy"
		]
	},
	{
		name: "no-proxy",
		variables: ["NO_PROXY", "no_proxy"]
	},
	{ name: "sts-endpoint" },
	{ name: "use-fips-endpoint" },
	{
		name: "disable-retry",
		variables: ["DISABLE_RETRY"]
	},
	{
		name: "retry-max-attempts",
		variables: ["RETRY_MAX_ATTEMPTS"]
	},
	{
		name: "special-characters-workaround",
		variables: ["SPECIAL_CHARACTERS_WORKAROUND"]
	},
	{ name: "action-timeout-s" },
	{ name: "translate-env-variables" }
];
function readInputs(env) {
	const translates = !/^false$/i.test(given$1(env, "translate-env-variables").trim());
	const entries = inputSpecs.map((spec) => [spec.name, readInput(spec, env, translates)]);
	return Object.fromEntries(entries);
}
function readInput({ name, variables = [] }, env, translates) {
	const own = given$1(env, name);
	if (own.trim() !== "" || !translates) return raw(own, name);
	const variable = variables.find((candidate) => env[candidate]?.trim());
	return variable === void 0 ? raw("", name) : raw(env[variable] ?? "", variable);
}
function given$1(env, name) {
	return env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "";
}
function raw(untrimmed, givenAs) {
	return {
		value: untrimmed.trim(),
		untrimmed,
		givenAs
	};
}
function secretsIn(inputs) {
	const secrets = inputSpecs.filter((spec) => spec.secret && spec.name !== "saml-assertion").flatMap(({ name }) => lines(inputs[name].value));
	const code = withoutSpaces(inputs["mfa-code"].value);
	const proxy = inputs["http-proxy"].value;
	const saml = samlSecrets(inputs["saml-assertion"].value);
	const seed = seedForms(inputs["mfa-secret"].value);
	return [
		...secrets,
		...saml,
		...seed,
		...code === inputs["mfa-code"].value ? [] : [code],
		...proxy.includes("@") ? [proxy, ...passwordIn(proxy)] : []
	];
}
function lines(value) {
	const each = value.split(/\r?\n/).map((line) => line.trim());
	const settings = each.flatMap((line) => /^aws_\w+\s*=\s*(\S.*)$/i.exec(line)?.[1] ?? []);
	return [...each.length > 1 ? [value, ...each] : [value], ...settings].filter(Boolean);
}
function withoutSpaces(code) {
	return code.replaceAll(/\s/g, "");
}
function passwordIn(url) {
	const userInfo = url.slice(0, url.lastIndexOf("@")).replace(/^[a-z]+:\/\//i, "");
	const password = userInfo.slice(userInfo.indexOf(":") + 1);
	return [...new Set([password, decoded$1(password)])].filter((each) => each !== "");
}
function decoded$1(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
// src/aws/partition.ts
const prefixes = [
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
// src/dates.ts
const unitMs$1 = {
	d: 864e5,
	h: 36e5,
	m: 6e4,
	s: 1e3
};
const dayMs = unitMs$1.d;
function day(date) {
	return date.toISOString().slice(0, 10);
}
// src/config/mistakes.ts
const unitMs = {
	w: 7 * dayMs,
	...unitMs$1
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
const words$1 = {
	hourly: unitMs.h,
	daily: unitMs.d,
	weekly: unitMs.w,
	monthly: 30 * unitMs.d,
	quarterly: 90 * unitMs.d,
	yearly: 365 * unitMs.d
};
const maxDurationLength = 40;
function durationMeant(text) {
	const plain = unquoted(text).toLowerCase();
	if (plain.length > maxDurationLength) return void 0;
	if (Object.hasOwn(words$1, plain)) return words$1[plain];
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
	const isOn = booleanMeant(plain);
	if (isOn !== void 0) return isOn ? "write rotate: due." : "write rotate: never.";
	const ms = durationMeant(plain);
	if (ms === void 0) return void 0;
	return Object.hasOwn(words$1, plain) ? "write rotate: due. The workflow's schedule decides how often Keyturn checks the key, and rotate-after from which age it rotates it." : `write rotate: due, and rotate-after: ${exactDuration(ms)}.`;
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
// src/config/account-ids.ts
function allowedAccountIdsInput(inputs, problems) {
	const { value } = inputs["allowed-account-ids"];
	if (value === "") return void 0;
	const ids = value.split(/[,\s]+/).filter((id) => id !== "");
	const wrong = ids.find((id) => !/^\d{12}$/.test(id));
	if (ids.length > 0 && wrong === void 0) return ids;
	return problems.reject("allowed-account-ids", "a list of account IDs", `an account ID has twelve digits; separate several with commas.${hint(ids, wrong)}`);
}
function hint(ids, wrong) {
	const meant = ids.filter((id) => withoutDash(id) === void 0).map((id) => accountIdMeant(id) ?? id);
	if (meant.length > 0 && meant.every((id) => /^\d{12}$/.test(id))) return ` Write '${meant.join(", ")}'.`;
	return wrong !== void 0 && /^\d{9,11}$/.test(wrong) ? ` One that begins with 0 must be in quotes in YAML: '${wrong.padStart(12, "0")}'.` : "";
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
// src/config/endpoints.ts
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
	checkTogether$2(endpoints, inputs, problems);
	if (fips && !sts && !hasStsFips(region)) notices.push(`AWS publishes no FIPS endpoint of STS for ${region}, only for Regions in the US; the host may not exist.`);
	return endpoints;
}
function stsEndpointInput(inputs, problems) {
	const { value } = inputs["sts-endpoint"];
	if (value === "") return void 0;
	if (isPlainUrl(value)) return {
		url: value,
		from: "sts-endpoint"
	};
	return problems.add("sts-endpoint is not the URL of an STS endpoint.", "write it like https://sts.eu-central-1.amazonaws.com, without a query or a user.");
}
function urlVariable(variables, env, problems) {
	const from = variables.find((name) => env[name]?.trim());
	const url = from === void 0 ? void 0 : env[from]?.trim();
	if (from === void 0 || url === void 0) return void 0;
	if (isPlainUrl(url)) return {
		url,
		from
	};
	return problems.once(`${from} is not the URL of an endpoint.`, "write it like http://127.0.0.1:4566, without a query or a user; an earlier step may have set it.");
}
function isPlainUrl(value) {
	const url = URL.parse(value);
	return url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" && url.search === "" && url.hash === "";
}
function booleanVariable(name, env, problems) {
	const value = env[name];
	if (!value) return void 0;
	if (value === "true" || value === "false") return value === "true";
	return problems.add(`${name}: ${JSON.stringify(value.slice(0, 100))} is not true or false.`, booleanHint(value));
}
function globalSts(env, problems) {
	const value = env.AWS_STS_REGIONAL_ENDPOINTS?.trim().toLowerCase() ?? "";
	if (value !== "" && value !== "legacy" && value !== "regional") problems.add(`AWS_STS_REGIONAL_ENDPOINTS: ${JSON.stringify(value.slice(0, 100))} is not regional or legacy.`);
	return value === "legacy";
}
function checkTogether$2({ sts, iam, fips, dualStack }, inputs, problems) {
	const custom = [...new Set([sts, iam].flatMap((endpoint) => endpoint?.from ?? []))];
	const fipsName = inputs["use-fips-endpoint"].value === "" ? "AWS_USE_FIPS_ENDPOINT" : "use-fips-endpoint";
	const variants = [...fips ? [fipsName] : [], ...dualStack ? ["AWS_USE_DUALSTACK_ENDPOINT"] : []];
	if (custom.length === 0 || variants.length === 0) return;
	problems.add(`${variants.join(" and ")} cannot be combined with ${custom.join(" and ")}: a custom endpoint is not a FIPS or dual-stack endpoint of AWS.`, "keep one of them; AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: true ignores the AWS_ENDPOINT_URL variables.");
}
function hasStsFips(region) {
	return /^us-(gov-)?(east|west)-\d$/.test(region);
}
// src/config/expressions.ts
const bareContext = /^[$({ ]{0,4}((?:secrets|vars|env|github|inputs|steps|needs|job|matrix)\.[\w.-]{1,200})[)} ]{0,4}$/;
const shellVariable = /^(?:\$([A-Za-z_]\w{0,99})|\$\{([A-Za-z_]\w{0,99})\}|%([A-Za-z_]\w{0,99})%)$/;
function refuseExpressions(inputs, problems) {
	return inputSpecs.filter(({ name }) => refused(name, inputs[name], problems)).length > 0;
}
function refused(name, { value, givenAs }, problems) {
	const meant = expressionMeant(value);
	if (meant === void 0) return false;
	if (name === "rotate-targets") return refuseSecret(meant, problems);
	const spec = inputSpecs.find((each) => each.name === name);
	const source = givenAs === name ? name : `${name} (from ${givenAs})`;
	const shown = spec?.secret ? "${{ secrets.NAME }}" : meant;
	problems.add(`${source} holds an expression that GitHub has not evaluated.`, value.includes("${{") ? `write ${shown} in the workflow itself, under \`with:\` or in \`env:\`, as a value that GitHub evaluates: not in a file, in an action's default, or inside other quotes.` : `write ${shown}: GitHub evaluates only text inside \${{ }}.`);
	return true;
}
function refuseSecret(expression, problems) {
	const secret = /\bsecrets\.(\w{1,100})/.exec(expression)?.[1] ?? "AWS_CREDENTIALS";
	problems.add("rotate-targets holds an expression, but it takes the names of secrets.", `write ${secret.toUpperCase()}.`);
	return true;
}
function expressionMeant(value) {
	const at = value.indexOf("${{");
	if (at >= 0) {
		const end = value.indexOf("}}", at);
		return `\${{ ${value.slice(at + 3, end < 0 ? void 0 : end).trim().slice(0, 100).replaceAll(/[^\w .()'|&!=<>[\]*,/-]/g, "")} }}`;
	}
	const context = bareContext.exec(value)?.[1];
	if (context !== void 0) return `\${{ ${context} }}`;
	const [, plain, braced, percent] = shellVariable.exec(value) ?? [];
	const variable = plain ?? braced ?? percent;
	return variable === void 0 ? void 0 : `\${{ env.${variable} }}`;
}
// src/config/durations.ts
function parseDuration(text) {
	if (text === "0") return 0;
	const [, digits, unit] = /^(\d{1,6})([dhms])$/.exec(text) ?? [];
	return digits === void 0 ? void 0 : Number(digits) * unitMs$1[unit];
}
function formatDuration(ms) {
	if (ms >= unitMs$1.d) return `${Math.floor(ms / unitMs$1.d)}d`;
	const unit = [
		"h",
		"m",
		"s"
	].find((candidate) => ms >= unitMs$1[candidate] && ms % unitMs$1[candidate] === 0);
	return unit ? `${ms / unitMs$1[unit]}${unit}` : `${Math.floor(ms / 1e3)}s`;
}
function durationInput(name, inputs, problems, { byDefault, min = 0 }) {
	const { value } = inputs[name];
	if (value === "") return byDefault;
	const ms = parseDuration(value);
	if (ms !== void 0 && ms >= min) return ms;
	problems.reject(name, `a duration${min > 0 ? ` of ${formatDuration(min)} or more` : ""} such as 90d, 12h, 45m or 30s`, durationHint(value));
	return byDefault;
}
function durationHint(value) {
	if (/^\d+$/.test(value)) return Number(value) > 0 ? `write ${value}d for days.` : "remove the input to switch it off.";
	if (booleanMeant(value) === false) return "remove the input to switch it off.";
	const meant = durationMeant(value);
	return meant === void 0 ? void 0 : `write ${exactDuration(meant)}.`;
}
// src/config/key-age.ts
const defaultWarnMs = 90 * dayMs;
function keyAgeInput(inputs, problems) {
	const maxMs = durationInput("max-key-age", inputs, problems, {
		byDefault: void 0,
		min: 1e3
	});
	const warnMs = durationInput("warn-key-age", inputs, problems, { byDefault: defaultWarnMs });
	const warnIsGiven = inputs["warn-key-age"].value !== "";
	if (maxMs !== void 0 && warnIsGiven && warnMs > maxMs) problems.add(`warn-key-age (${formatDuration(warnMs)}) is longer than max-key-age (${formatDuration(maxMs)}), so it would never warn.`, "set warn-key-age to a smaller value than max-key-age, so that it warns before the step fails.");
	return {
		warnMs,
		...maxMs === void 0 ? {} : { maxMs }
	};
}
// src/config/keys.ts
function keysInput(inputs, isAws, problems, notices) {
	const twoLines = inputs["aws-credentials"].value;
	const pair = ["aws-access-key-id", "aws-secret-access-key"].filter((name) => inputs[name].value !== "");
	if (twoLines !== "" && pair.length > 0) return problems.add(`aws-credentials and ${pair.join(" and ")} are both set.`, "give the key pair in one of the two forms, not in both.");
	if (refuseQuotes(inputs, problems)) return void 0;
	noticeWhiteSpace(inputs, notices);
	const keys = twoLines === "" ? classicPair(inputs, problems, notices) : twoLineSecret(twoLines, problems);
	return keys && hasIdOf(isAws, keys, twoLines === "" ? "aws-access-key-id" : "aws-credentials", problems) ? withToken(keys, inputs, problems) : void 0;
}
function hasIdOf(isAws, { accessKeyId }, name, problems) {
	if ((isAws ? /^\w{16,128}$/ : /^\w{1,128}$/).test(accessKeyId)) return true;
	problems.add(`${name}: the access key id has ${accessKeyId.length} characters, or characters that no id has.`, "an id has 16 to 128 letters and digits, and begins with AKIA or ASIA.");
	return false;
}
function refuseQuotes(inputs, problems) {
	const quoted = [
		"aws-credentials",
		"aws-access-key-id",
		"aws-secret-access-key",
		"aws-session-token"
	].filter((name) => [inputs[name].value, ...inputs[name].value.split(/\r?\n/)].some((text) => isQuoted(text.trim())));
	for (const name of quoted) problems.add(`${name} is in quotes.`, "store the secret again, with nothing before or after the value.");
	return quoted.length > 0;
}
function noticeWhiteSpace(inputs, notices) {
	for (const name of [
		"aws-access-key-id",
		"aws-secret-access-key",
		"aws-session-token"
	]) {
		const { value, untrimmed } = inputs[name];
		if (value !== "" && value !== untrimmed) notices.push(`White space around ${name} was cut off. Store the secret again without it.`);
	}
	if (inputs["aws-credentials"].value.split(/\r?\n/).some((line) => line !== line.trim())) notices.push("White space around a line of aws-credentials was cut off. Store the secret again without it.");
}
function classicPair(inputs, problems, notices) {
	const accessKeyId = inputs["aws-access-key-id"].value;
	const secretAccessKey = inputs["aws-secret-access-key"].value;
	if (accessKeyId === "" && secretAccessKey === "") {
		if (inputs["aws-session-token"].value !== "") notices.push("aws-session-token is not used, because aws-access-key-id and aws-secret-access-key are empty.");
		return;
	}
	if (secretAccessKey === "") return problems.add("'aws-secret-access-key' must be provided if 'aws-access-key-id' is provided", emptySecret);
	if (accessKeyId === "") return problems.add("'aws-access-key-id' must be provided if 'aws-secret-access-key' is provided", emptySecret);
	return checkedPair(accessKeyId, secretAccessKey, "aws-access-key-id", problems);
}
const emptySecret = "a secret that does not exist, or that this workflow may not read, is empty: check its name. Runs for forks and for Dependabot have no Actions secrets.";
function twoLineSecret(text, problems) {
	const form = "the access key id on the first line, the secret access key on the second";
	if (text.startsWith("{")) return problems.add("aws-credentials looks like JSON.", `it takes two lines: ${form}.`);
	if (text.split(/\r?\n/).some((line) => /^\s*(\[|aws_\w+\s*=)/i.test(line))) return problems.add("aws-credentials looks like a section of ~/.aws/credentials.", `it takes two lines, without [profile] and without aws_access_key_id =: ${form}.`);
	const separator = /^A[KS]IA[A-Z0-9]{12,124}(\\r?\\n|\\n|[ \t:;,|=]{1,5})\S{16,}$/.exec(text)?.[1];
	if (separator !== void 0) return problems.add(`aws-credentials has one line, with ${JSON.stringify(separator)} between the two halves.`, `write a line break instead of ${JSON.stringify(separator)}: ${form}.`);
	const lines = text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
	const [accessKeyId, secretAccessKey] = lines;
	if (lines.length !== 2 || !accessKeyId || !secretAccessKey) return problems.add(`aws-credentials has ${lines.length} line${lines.length === 1 ? "" : "s"}.`, `it takes exactly two: ${form}.`);
	return checkedPair(accessKeyId, secretAccessKey, "aws-credentials", problems);
}
function checkedPair(accessKeyId, secretAccessKey, name, problems) {
	if (/^A[KS]IA[A-Z0-9]{12,}$/.test(secretAccessKey)) return problems.add(`${name}: the access key id and the secret access key seem to be swapped.`, "swap them.");
	if (/\s/.test(secretAccessKey)) return problems.add(`${name === "aws-access-key-id" ? "aws-secret-access-key" : name}: the secret access key has white space inside.`, "store it again, in one piece.");
	return {
		accessKeyId,
		secretAccessKey
	};
}
function withToken(keys, inputs, problems) {
	const sessionToken = inputs["aws-session-token"].value;
	const prefix = keys.accessKeyId.slice(0, 4);
	if (/\s/.test(sessionToken)) return problems.add("aws-session-token has white space inside.", "store it again, in one piece; a terminal may have broken the line.");
	if (sessionToken !== "" && prefix === "AKIA") return problems.add("aws-session-token is set beside a long-term key (AKIA…), which has none.", "remove aws-session-token, or give the temporary key (ASIA…) that it belongs to.");
	if (sessionToken === "" && prefix === "ASIA") return problems.add("The access key is a temporary one (ASIA…), and aws-session-token is empty.", "give the session token that came with it.");
	return sessionToken === "" ? keys : {
		...keys,
		sessionToken
	};
}
// src/aws/session-duration.ts
const defaultSessionSeconds = 3600;
const maxChainedSeconds = 3600;
// src/config/mfa.ts
const mfaInputs = [
	"mfa-secret",
	"mfa-code",
	"mfa-serial"
];
function mfaInput(inputs, context, problems) {
	const given = mfaInputs.filter((name) => inputs[name].value !== "");
	if (given.length === 0) return void 0;
	if (!takesMfa(given, context.source, problems)) return void 0;
	const serial = serialInput(inputs, context.partition, problems);
	const proof = proofInput(inputs, problems);
	const sharing = whySession(inputs, context);
	checkDurations(sharing, context, problems);
	if (!proof) return void 0;
	const ownSeconds = Number(inputs["role-duration-seconds"].value) || 3600;
	return {
		proof,
		...serial === void 0 ? {} : { serial },
		...sharing ? { sessionSeconds: context.role ? maxChainedSeconds : ownSeconds } : {}
	};
}
function takesMfa(given, { inForce, inputs }, problems) {
	const names = given.join(" and ");
	const other = inForce?.setBy(inputs);
	if (!inForce || !other) {
		problems.add(`${names} ${given.length > 1 ? "are" : "is"} set, but no stored key is: aws-credentials and aws-access-key-id are empty.`, "MFA goes with the long-term key of an IAM user, given as an input; a secret that does not exist is empty. GitHub OIDC and keys that the environment holds take no MFA.");
		return false;
	}
	if (!inForce.takesMfa) {
		problems.add(`${names} and ${other.name} are both set.`, `MFA goes with the long-term key of an IAM user only: remove ${names}.`);
		return false;
	}
	if (!inForce.isTemporary?.(inputs)) return true;
	problems.add(`${names} and a temporary key (aws-session-token) are both set.`, "MFA goes with the long-term key of an IAM user (AKIA…); a session carries the MFA that it was opened with.");
	return false;
}
function serialInput(inputs, partition, problems) {
	const { value } = inputs["mfa-serial"];
	if (value === "") return void 0;
	const arn = /^arn:(aws[a-z-]*):iam::\d{12}:(.*)$/.exec(value);
	if (!arn && /^(?!arn:)[\w+=/:,.@-]{9,256}$/.test(value)) return value;
	const example = `arn:${partition}:iam::123456789012:mfa/alice`;
	const [, arnPartition, resource = ""] = arn ?? [];
	if (resource.startsWith("u2f/")) return problems.add("mfa-serial is a security key or passkey (u2f/), which shows no codes.", "the API takes codes only: add a virtual MFA device to the user, and give its ARN.");
	if (!/^mfa\/[\w+=/:,.@-]{1,200}$/.test(resource)) {
		const hint = resource.startsWith("user/") ? " This is the ARN of a user." : "";
		return problems.reject("mfa-serial", "the serial number of an MFA device", `it should look like ${example}.${hint}`);
	}
	if (arnPartition !== partition) return problems.add(`mfa-serial is in the partition ${arnPartition}, and aws-region in the partition ${partition}.`, "correct the Region or the ARN.");
	return value;
}
function proofInput(inputs, problems) {
	const secret = inputs["mfa-secret"].value;
	const code = withoutSpaces(inputs["mfa-code"].value);
	if (secret !== "" && code !== "") return problems.add("mfa-secret and mfa-code are both set.", "give one of them: Keyturn makes codes from the seed.");
	if (secret === "" && code === "") return problems.add("mfa-serial is set without mfa-secret or mfa-code.", "give the seed of the device (mfa-secret) or one code (mfa-code); a secret that does not exist is empty.");
	if (code !== "") return /^\d{6}$/.test(code) ? {
		kind: "code",
		code
	} : problems.reject("mfa-code", "exactly six digits", "a seed goes into mfa-secret.");
	const reading = readSeed(secret);
	if ("seed" in reading) return {
		kind: "seed",
		seed: reading.seed
	};
	return problems.add(`mfa-secret: the value given ${reading.problem}.`, reading.remedy);
}
function whySession(inputs, { role, roles, keyAge, rotation, specialCharactersWorkaround }) {
	if (rotation && rotation.user === void 0) return {
		input: "rotate",
		isNeeded: true
	};
	if (keyAge.maxMs !== void 0) return {
		input: "max-key-age",
		isNeeded: true
	};
	if (!role) return {
		input: "role-to-assume",
		isNeeded: true
	};
	if (roles.length > 1) return {
		input: "profiles",
		isNeeded: true
	};
	if (specialCharactersWorkaround) return {
		input: "special-characters-workaround",
		isNeeded: true
	};
	return inputs["warn-key-age"].value !== "" && keyAge.warnMs > 0 && role.durationSeconds <= 3600 ? {
		input: "warn-key-age",
		isNeeded: false
	} : void 0;
}
function checkDurations(sharing, { roles }, problems) {
	const longest = Math.max(0, ...roles.map(({ durationSeconds }) => durationSeconds));
	if (!sharing?.isNeeded || longest <= 3600) return;
	problems.add(`role-duration-seconds${roles.length > 1 ? " (or the duration of a profile)" : ""} is ${longest}, and ${sharing.input} with MFA lets the role last ${maxChainedSeconds} at most.`, `a code is good for one request, so one session serves ${sharing.input} and the role, and AWS limits a role that a session assumes to one hour. Set ${maxChainedSeconds} or less, or use ${sharing.input} in a separate step.`);
}
// src/config/network.ts
const defaultAttempts = 12;
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
	const attempts = /^-\d+$/.test(inputs["retry-max-attempts"].value) ? 1 : integerInput("retry-max-attempts", inputs, problems, {
		min: 0,
		max: 100
	}) ?? defaultAttempts;
	const disabled = booleanInput("disable-retry", inputs, problems);
	if (booleanInput("special-characters-workaround", inputs, problems)) return defaultAttempts;
	return disabled ? 1 : Math.max(1, attempts);
}
function proxyInput(inputs, problems) {
	const { value, givenAs } = inputs["http-proxy"];
	if (value === "") return void 0;
	const url = URL.parse(value.includes("://") ? value : `http://${value}`);
	if (!url || !/^https?:$/.test(url.protocol) || url.hostname === "") return problems.add(`http-proxy${givenAs === "http-proxy" ? "" : ` (from ${givenAs})`} is not the address of an HTTP proxy.`, "write it like http://proxy.example.com:3128; SOCKS proxies are not supported.");
	return {
		url: url.href,
		noProxy: inputs["no-proxy"].value
	};
}
// src/config/problems.ts
const maxReported = 20;
const maxReportedLength = 1e3;
var Problems = class {
	#problems = [];
	#inputs;
	constructor(inputs) {
		this.#inputs = inputs;
	}
	add(summary, remedy) {
		this.#problems.push(remedy === void 0 ? { summary } : {
			summary,
			remedy
		});
	}
	once(summary, remedy) {
		return this.#problems.some((problem) => problem.summary === summary) ? void 0 : this.add(summary, remedy);
	}
	reject(name, expected, remedy) {
		const { givenAs, value } = this.#inputs[name];
		const source = givenAs === name ? name : `${name} (from ${givenAs})`;
		const shown = isSecret(name) ? "the value given" : quote(value);
		return this.add(`${source}: ${shown} is not ${expected}.`, remedy);
	}
	throwIfAny() {
		const [first, ...others] = this.#problems;
		if (!first) return;
		if (others.length === 0) throw new require_step.KeyturnError("InvalidInput", {
			...first,
			summary: cutShort(first.summary)
		});
		const lines = this.#problems.slice(0, maxReported).map(({ summary, remedy }) => `- ${cutShort(summary)}${remedy === void 0 ? "" : ` ${sentence(remedy)}`}`);
		const more = this.#problems.length - lines.length;
		if (more > 0) lines.push(`- ${more} more.`);
		throw new require_step.KeyturnError("InvalidInput", {
			summary: `${this.#problems.length} inputs are not usable:\n${lines.join("\n")}`,
			remedy: "fix all of them; nothing was sent to AWS."
		});
	}
};
function isSecret(name) {
	return inputSpecs.find((candidate) => candidate.name === name)?.secret === true;
}
function quote(value) {
	return JSON.stringify(value.length > 100 ? `${value.slice(0, 99)}…` : value);
}
function cutShort(text) {
	return text.length > maxReportedLength ? `${text.slice(0, maxReportedLength)}…` : text;
}
function sentence(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
// src/config/job-template.ts
const maxLength = 64;
const maxTemplateLength = 1e3;
const allowed$1 = /^[\w+=,.@-]*$/;
const variables$1 = {
	repository: "GITHUB_REPOSITORY",
	"run-id": "GITHUB_RUN_ID",
	"run-attempt": "GITHUB_RUN_ATTEMPT",
	job: "GITHUB_JOB",
	workflow: "GITHUB_WORKFLOW",
	actor: "GITHUB_ACTOR",
	sha: "GITHUB_SHA",
	ref: "GITHUB_REF"
};
const known$1 = Object.keys(variables$1).map((name) => `{${name}}`).join(", ");
const indivisible = new Set(["run-id", "run-attempt"]);
function fillJobTemplate(name, template, env, problems) {
	if (template.length > maxTemplateLength) return problems.add(`${name} has ${template.length} characters, and AWS allows ${maxLength} once it is filled in.`);
	const pieces = template.split(/(\{[^{}]*\})/);
	const unknown = pieces.filter((piece) => isPlaceholder(piece) && !Object.hasOwn(variables$1, placeholderIn(piece)));
	if (unknown.length > 0) return problems.add(`${name}: ${unknown.join(" and ")} is not a placeholder.`, `the known ones are ${known$1}.`);
	const empty = pieces.filter((piece) => isPlaceholder(piece) && jobValue(piece, env) === "");
	if (empty.length > 0) {
		const unset = empty.map((piece) => variables$1[placeholderIn(piece)]).join(" and ");
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
			text: mayBeCut ? value.slice(0, maxLength) : value,
			mayBeCut
		};
	}));
	if (filled.length <= maxLength || pieces.length === 1) return filled;
	return problems.add(`${name}: your own text and the run's id alone have ${filled.length} characters, and AWS allows ${maxLength}.`, "shorten the text around the placeholders.");
}
function isSessionText(text) {
	return text.length >= 2 && text.length <= maxLength && allowed$1.test(text);
}
function isPlaceholder(piece) {
	return piece.startsWith("{") && piece.endsWith("}");
}
function jobValue(piece, env) {
	return env[variables$1[placeholderIn(piece)] ?? ""]?.trim() ?? "";
}
function placeholderIn(piece) {
	return piece.slice(1, -1);
}
function fitted(parts) {
	const texts = parts.map(({ text }) => text);
	const length = () => texts.reduce((sum, text) => sum + text.length, 0);
	while (length() > maxLength) {
		const longestIndex = parts.reduce((best, { mayBeCut }, index) => mayBeCut && (texts[index] ?? "").length >= (texts[best] ?? "").length ? index : best, -1);
		if ((texts[longestIndex] ?? "") === "") break;
		texts[longestIndex] = (texts[longestIndex] ?? "").slice(0, -1);
	}
	return texts.join("");
}
// src/aws-profile/renewing-profile.ts
const defaultRefreshProfile = "keyturn";
const renewingFolderPrefix = "keyturn-refresh-";
function isLeftBehind(section) {
	const line = /^[ \t]*credential_process[ \t]*=(.*)$/m.exec(section)?.[1] ?? "";
	const match = /(?:"([^"]*keyturn-refresh-[0-9a-f]{12})"|\s(\S*keyturn-refresh-[0-9a-f]{12}))\s*$/.exec(line);
	const folder = match?.[1] ?? match?.[2];
	return folder !== void 0 && !(0, node_fs.existsSync)(Buffer.from(folder, "latin1").toString("utf8"));
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
	problems.add(`Region is not valid: ${JSON.stringify(value)}`, zoneOf ? zoneHint(value, zoneOf) : meant !== void 0 ? `write ${meant}.` : "a Region is written in lower case with hyphens, like eu-central-1; an availability zone or a display name is not a Region.");
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
// src/config/role-config.ts
const sessionNamePattern = /^[\w+=,.@-]{2,64}$/;
const externalIdPattern = /^[\w+=,.@:/-]{2,1224}$/;
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
		expected: "a prefix of upper-case letters, digits and _, not starting with a digit, and not one of the runner's (GITHUB, RUNNER, …)",
		hint: prefixHint
	},
	"source-profile": {
		accepts: isProfileName,
		expected: "a profile name"
	},
	"mfa-serial": {
		accepts: (value) => /^[\w+=/:,.@-]{9,256}$/.test(value),
		expected: "the ARN of an MFA device, like arn:aws:iam::123456789012:mfa/alice, or the serial number of a hardware device"
	}
};
const everySetting = Object.keys(settings);
const settingNames = everySetting.flatMap((name) => [...new Set([name, name.replaceAll("-", "_")])]);
function refuseDash(at, line, problems) {
	const rest = withoutDash(line) ?? line;
	return problems.add(`${at}: the line begins with a dash.`, `this input is text, not a YAML list: write one per line after \`|\`, without dashes${rest === "" ? "" : `, here ${rest.slice(0, 200)}`}.`);
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
		problems.add(`${at}: ${given || word} is not a setting of a ${is}.`, wordHint(given, is) ?? grammar);
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
	if (is === "profile" && name === "role_arn") return "the role comes first, without role_arn=: NAME = ROLE.";
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
// src/config/session-policies.ts
const maxPolicyCharacters = 2048;
const maxManagedPolicies = 10;
function inlinePolicyInput(inputs, managed, problems) {
	const { value } = inputs["inline-session-policy"];
	if (value === "") return void 0;
	if (!isJsonObject(value)) return problems.reject("inline-session-policy", "a policy document in JSON");
	if (!/^[\t\n\r\u0020-\u00ff]*$/.test(value)) return problems.add("inline-session-policy has characters beyond U+00FF, which AWS refuses.");
	const characters = value.length + managed.join("").length;
	if (characters > maxPolicyCharacters) return problems.add(`inline-session-policy and managed-session-policies have ${characters} characters together, and AWS allows ${maxPolicyCharacters}.`, "remove white space, or move statements to a managed policy and list that in managed-session-policies. Do not attach that policy to the role: it would then grant what it should limit.");
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
		if (!match || match[1] !== partition || isList) problems.add(`managed-session-policies: ${JSON.stringify(arn)} is not the ARN of a managed policy in the partition ${partition}.`, `write one ARN a line${isList ? ", not several on one" : ""}, like arn:${partition}:iam::aws:policy/ReadOnlyAccess.`);
	}
	if (arns.length > maxManagedPolicies) problems.add(`managed-session-policies has ${arns.length} policies; AWS allows ${maxManagedPolicies}.`);
	return arns;
}
// src/config/source-identity.ts
function sourceIdentityInput(inputs, env, problems) {
	const template = inputs["source-identity"].value;
	if (template === "") return void 0;
	const value = fillJobTemplate("source-identity", template, env, problems);
	if (value === void 0 || isSessionText(value)) return value;
	return problems.reject("source-identity", "2 to 64 letters, digits and +=,.@_-", "AWS allows no other characters, and no \"aws:\" at the beginning; {repository} or {run-id} insert the job.");
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
const maxCustomTags = 43;
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
	checkTogether$1(tags, problems);
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
	if (/^aws:/i.test(Key)) problems.add(`${name} begins with "aws:", which AWS reserves.`);
	if (Value.length > 256 || !allowed.test(Value)) problems.add(`${name} has a value that is not up to 256 letters, digits, spaces and _.:/=+-@.`);
	if (reservedTagKeys.some((reserved) => reserved.toLowerCase() === Key.toLowerCase())) problems.add(`${name} is a tag that Keyturn sets itself.`, `choose another key than ${reservedTagKeys.join(", ")}.`);
}
function checkTogether$1(tags, problems) {
	if (tags.length > maxCustomTags) problems.add(`custom-tags has ${tags.length} tags, and AWS allows 50 including the seven that Keyturn sets.`, `keep ${maxCustomTags} at most.`);
	const seen = new Set();
	for (const { Key } of tags) {
		if (seen.has(Key.toLowerCase())) problems.add(`custom-tags has the tag ${JSON.stringify(Key)} twice; AWS ignores letter case.`);
		seen.add(Key.toLowerCase());
	}
}
function transitiveTagKeysInput(inputs, problems) {
	const keys = linesOf(inputs["transitive-tag-keys"].value);
	for (const key of keys) if (withoutDash(key) !== void 0) refuseDash("transitive-tag-keys", key, problems);
	else if (key.length > 128 || !allowed.test(key)) problems.add(`transitive-tag-keys: ${JSON.stringify(key)} is not 1 to 128 letters, digits, spaces and _.:/=+-@.`, "write one key a line.");
	if (keys.length > 50) problems.add(`transitive-tag-keys has ${keys.length} keys; AWS allows 50.`);
	return keys;
}
// src/config/role.ts
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
		durationSeconds: durationSeconds ?? 3600,
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
	const reject = (expected, remedy) => at === void 0 ? problems.reject("role-to-assume", expected, remedy) : problems.add(`${at}: ${JSON.stringify(value)} is not ${expected}.`, remedy);
	return value.startsWith("arn:") ? roleArn$1(value, partition, problems, reject, at) : roleName(value, reject);
}
function roleArn$1(arn, partition, problems, reject, at = "role-to-assume") {
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
	if (isList(arn) || /\sarn:/.test(arn)) return " It contains several: write one role per line.";
	if (/:user\//.test(arn)) return " This is the ARN of a user.";
	if (/:assumed-role\//.test(arn)) return ` This is the ARN of a role session; the role itself is under iam, not sts.${meant === void 0 ? "" : ` Write ${meant}, with its path if it has one.`}`;
	if (/:instance-profile\//.test(arn)) return " This is the ARN of an instance profile.";
	if (/\s/.test(arn)) return ` It contains white space.${write}`;
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
	return reject("the ARN or the name of a role", "a name has 1 to 64 letters, digits and +=,.@_-, after a path if it has one (ci/deploy).");
}
function sessionNameInput(inputs, env, problems) {
	const template = inputs["role-session-name"].value;
	if (template === "") return defaultSessionName;
	const value = fillJobTemplate("role-session-name", template, env, problems);
	if (value === void 0) return defaultSessionName;
	if (isSessionText(value)) return value;
	problems.add(`Role session name ${JSON.stringify(value)} (role-session-name) is not 2 to 64 characters of letters, digits and +=,.@_-.`, `it has ${value.length} characters; replace characters that are not allowed, for example spaces and slashes with hyphens.`);
	return defaultSessionName;
}
function externalIdInput(inputs, problems) {
	const { value } = inputs["role-external-id"];
	if (value === "" || externalIdPattern.test(value)) return value || void 0;
	return problems.reject("role-external-id", "2 to 1224 characters of letters, digits and +=,.@:/_-");
}
// src/config/profiles.ts
const keysWord = "keys";
const grammar$2 = "write NAME = ROLE [region=REGION] [duration=SECONDS] [external-id=ID] [session-name=NAME] [env=PREFIX], and leave NAME = out where env= is enough; NAME = keys for the stored keys; or NAME = ARN source_profile=NAME [mfa_serial=ARN] for a role that AWS tools assume themselves (docs/profiles.md).";
function profilesInput(inputs, context, problems, notices) {
	const { value, untrimmed } = inputs.profiles;
	const entries = untrimmed.split(/\r?\n/).flatMap((text, index) => {
		const line = text.trim();
		if (line === "" || line.startsWith("#")) return [];
		return parseLine$1(line, `profiles, line ${index + 1}`, context, problems) ?? [];
	});
	const isAllComments = value.split(/\r?\n/).every((line) => /^\s*(?:#|$)/.test(line));
	if (value !== "" && isAllComments) problems.add("profiles names no profile.", grammar$2);
	noticePolicies(entries, context.defaults, notices);
	checkTogether(entries, inputs["aws-profile"].value, problems);
	if (value !== "" && inputs["use-existing-credentials"].value.toLowerCase() === "true") problems.add("profiles and use-existing-credentials: true are both set.", "credentials that are there already assume no role; to assume the roles with them, set role-chaining: true instead.");
	return entries;
}
function parseLine$1(line, where, context, problems) {
	if (withoutDash(line) !== void 0) return refuseDash(where, line, problems);
	const [name, rest] = nameAndRest(line);
	const at = name === void 0 ? where : `${where} (${name})`;
	if (name !== void 0 && !checkName(name, at, problems)) return void 0;
	const [role = "", ...words] = rest.split(/\s+/);
	if (role === "" || isSetting(role)) return problems.add(`${at} names no role.`, grammar$2);
	const { env } = context;
	const settings = readSettings(words, {
		at,
		is: "profile",
		grammar: grammar$2,
		takes: everySetting,
		env
	}, problems);
	if (!settings) return void 0;
	if (name === void 0 && settings.env === void 0) return problems.add(`${at} has neither a profile name nor env=PREFIX.`, grammar$2);
	const region = regionOf(settings, at, context, problems);
	if (region === void 0) return void 0;
	const place = {
		title: at,
		region,
		...name === void 0 ? {} : { name },
		...settings.env === void 0 ? {} : { prefix: settings.env }
	};
	const kind = kindOf$1(role, settings, at, context, problems);
	return kind && {
		...place,
		...kind
	};
}
function nameAndRest(line) {
	const isNamed = !line.startsWith("arn:");
	const equals = line.indexOf("=");
	const name = line.slice(0, Math.max(0, equals)).trim();
	if (isNamed && /^\S+$/.test(name)) return [name, line.slice(equals + 1).trim()];
	const [, words = "", role = ""] = isNamed && /^([^=]*[^=\s])\s*=\s*(arn:.*)$/.exec(line) || [];
	const isSettings = words.split(/\s+/).some((word) => settingNames.includes(word));
	return words === "" || isSettings ? [void 0, line] : [words, role];
}
function checkName(name, at, problems) {
	if (settingNames.includes(name)) {
		problems.add(`${at}: ${name} is a setting, but a line begins with the name of the profile.`, grammar$2);
		return false;
	}
	if (isProfileName(name)) return true;
	problems.add(`${at}: ${JSON.stringify(name)} is not a profile name.`, profileNameHint);
	return false;
}
function isSetting(word) {
	return settingNames.some((name) => word.startsWith(`${name}=`));
}
function regionOf(settings, at, { region, partition }, problems) {
	const own = settings.region ?? region;
	if (partitionOf(own) === partition) return own;
	return problems.add(`${at}: the Region ${own} is in the partition ${partitionOf(own)}, and aws-region in the partition ${partition}.`, "credentials of one partition are not valid in another: use a separate step for its profiles.");
}
function kindOf$1(role, settings, at, context, problems) {
	if (settings["source-profile"] !== void 0) return assumedByTools(role, settings["source-profile"], settings, at, context, problems);
	if (settings["mfa-serial"] !== void 0) return problems.add(`${at}: mfa_serial has no meaning for a role that this step assumes.`, "it is for AWS tools that assume the role themselves: add source_profile=NAME.");
	return role === keysWord ? storedKeys(settings, at, context, problems) : assumedHere(role, settings, at, context, problems);
}
function storedKeys(settings, at, { storedKey }, problems) {
	const ofRoles = [
		"duration",
		"external-id",
		"session-name"
	].filter((name) => settings[name] !== void 0);
	if (ofRoles.length > 0) return problems.add(`${at}: ${ofRoles.join(" and ")} cannot be set for stored keys.`, "it applies to roles only; remove it.");
	if (storedKey) return { kind: "keys" };
	return problems.add(`${at}: "keys" means the stored keys, but this step has none.`, "give aws-credentials, or name a role; write a role named \"keys\" as its ARN.");
}
function assumedHere(text, settings, at, { partition, isTemporary, defaults }, problems) {
	const role = roleReference(text, partition, problems, at);
	const durationSeconds = settings.duration ?? defaults.durationSeconds;
	if (isTemporary && durationSeconds > 3600) return problems.add(`${at}: the duration is ${durationSeconds}, and a role that is assumed with temporary credentials (role chaining) lasts ${maxChainedSeconds} at most.`, "set 3600 or less; AWS refuses more, whatever the role allows.");
	return role && {
		kind: "role",
		role: {
			...defaults,
			role,
			durationSeconds,
			...settings["external-id"] === void 0 ? {} : { externalId: settings["external-id"] },
			...settings["session-name"] === void 0 ? {} : { sessionName: settings["session-name"] }
		}
	};
}
function assumedByTools(text, sourceProfile, settings, at, { partition }, problems) {
	if (settings.env !== void 0) return problems.add(`${at}: env and source_profile exclude each other.`, "AWS tools assume the role themselves, so there are no credentials to export; remove one of the two.");
	const role = roleReference(text, partition, problems, at);
	if (role?.kind === "name") return problems.add(`${at}: with source_profile, AWS tools need the ARN of the role, and ${JSON.stringify(text)} is a name.`, `write it like arn:${partition}:iam::123456789012:role/${role.name}.`);
	return role && {
		kind: "settings",
		settings: roleSettingsOf(role, sourceProfile, settings)
	};
}
function roleSettingsOf({ arn, accountId }, sourceProfile, settings) {
	const { duration, "mfa-serial": mfaSerial, "external-id": externalId, "session-name": sessionName } = settings;
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
	notices.push(`The session policies do not narrow ${wide.join(", ")}: with source_profile, AWS tools assume the role themselves.`);
}
function checkTogether(entries, ownProfile, problems) {
	const places = new Map(ownProfile === "" ? [] : [[`the profile ${ownProfile}`, "aws-profile"]]);
	for (const { title, name, prefix } of entries) {
		const taken = [...name === void 0 ? [] : [`the profile ${name}`], ...prefix === void 0 ? [] : [`the prefix ${prefix}`]];
		for (const place of taken) {
			const earlier = places.get(place);
			if (earlier !== void 0) problems.add(`${title}: ${place} is already that of ${earlier}.`);
			else places.set(place, title);
		}
	}
	refuseCircles(entries, problems);
}
function refuseCircles(entries, problems) {
	const sourceOf = new Map(entries.flatMap((entry) => entry.kind === "settings" && entry.name !== void 0 ? [[entry.name, entry.settings.sourceProfile]] : []));
	const leads = new Map();
	for (const { title, name } of entries) {
		const way = new Set();
		let next = name;
		for (; next !== void 0 && !way.has(next) && !leads.has(next); next = sourceOf.get(next)) way.add(next);
		const isRound = next !== void 0 && next === name;
		for (const each of way) leads.set(each, "nowhere");
		if (!isRound) continue;
		problems.add(`${title}: its source_profile leads back to itself, so no profile has credentials.`, "make the first of them a profile with keys, for example my_account = keys.");
		return;
	}
}
// src/config/refresh.ts
function refreshInput(inputs, { source, rules, hasRole }, problems) {
	if (!booleanInput("refresh", inputs, problems)) return false;
	const once = [...rules.flatMap((each) => each.singleUse ?? []), "mfa-code"].filter((name) => given(inputs, name) !== "");
	if (once.length > 0) problems.add(`refresh is true, and ${once.join(" and ")} can be used just once.`, "renewing needs a source that can be used repeatedly: OIDC, a stored key, a web identity token file.");
	if (source.useExistingCredentials) problems.add("refresh and use-existing-credentials are both true, but Keyturn cannot renew credentials that it did not obtain.", "remove one of the two.");
	if (given(inputs, "profiles") !== "") problems.add("refresh and profiles are both set, but a step can renew only one profile.", "give each profile that should renew itself a separate step with aws-profile.");
	if (!hasRole && inputs["role-to-assume"].value === "") problems.add("refresh is true without role-to-assume, but only a role's session can be renewed: stored keys do not expire.", "set role-to-assume, or remove refresh.");
	if (/^true$/i.test(inputs["output-env-credentials"].value)) problems.add("refresh and output-env-credentials are both true, but keys in the environment would take precedence over the profile that renews itself.", "remove output-env-credentials: AWS_PROFILE is exported instead.");
	return true;
}
function given(inputs, name) {
	return name in inputs ? inputs[name].value : "";
}
// src/config/role-chain.ts
const passingSeconds = 900;
const takes = [
	"duration",
	"external-id",
	"session-name"
];
const grammar$1 = "write ROLE [duration=SECONDS] [external-id=ID] [session-name=NAME] on each line.";
function parseHops(text, partition, env, problems) {
	const filled = text.split(/\r?\n/).map((line, index) => ({
		line: line.trim(),
		number: index + 1
	})).filter(({ line }) => line !== "" && !line.startsWith("#"));
	if (filled.length === 0 && text.trim() !== "") problems.add("role-to-assume names no role.", grammar$1);
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
		grammar: grammar$1,
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
		if (earlier !== void 0) problems.add(`${at}: the chain already goes through ${name}, as hop ${earlier} of ${hops.length}.`, "name each role once.");
		seen.set(key, index + 1);
	}
}
function roleChain(hops, settings) {
	return hops.map((hop, index) => index === hops.length - 1 ? lastRole(hop, settings) : passingRole(hop, settings));
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
function checkChainedDurations(hops, settings, firstIsChained, problems) {
	for (const [index, { at = "role-to-assume", durationSeconds }] of hops.entries()) {
		const isLast = index === hops.length - 1;
		const seconds = durationSeconds ?? (isLast ? settings.durationSeconds : passingSeconds);
		if (seconds <= 3600 || index === 0 && !firstIsChained) continue;
		const subject = durationSeconds === void 0 ? `role-duration-seconds is ${seconds}` : `${at}: duration is ${seconds}`;
		problems.add(`${subject}, and a role that is assumed with temporary credentials (role chaining) lasts 3600 at most.`, "set 3600 or less; AWS refuses more, whatever the role allows.");
	}
}
// src/secret-stores/github/misspelt-words.ts
function targetWordMeant(word) {
	const plain = withoutEnd(word.replace(/^["'`[]+/, ""));
	const secret = /^secrets?[.:](\w{1,100})$/i.exec(plain)?.[1];
	if (secret !== void 0) return secret.toUpperCase();
	const environment = /^environments?[:=/](\S{1,255})$/i.exec(plain)?.[1];
	if (environment !== void 0) return `env:${environment}`;
	const organization = /^(?:organi[sz]ation|owner)[:=](\S{1,100})$/i.exec(plain)?.[1];
	if (organization !== void 0) return `org:${organization}`;
	const repository = /^(?:https?:\/\/[^/]{1,253}\/|git@[^:]{1,253}:|repos?(?:itory)?[:=])([\w-]{1,100}\/[\w.-]{1,100})$/i.exec(plain)?.[1];
	if (repository !== void 0) return repository.replace(/\.git$/, "");
	const pair = plain.split(/[,;&]/);
	if (pair.length === 2 && pair.every((name) => /^[A-Z_]\w{0,99}$/i.test(name))) return pair.join("+").toUpperCase();
	const name = plain.replaceAll("-", "_");
	return name !== word && /^[A-Z_]\w{0,99}$/i.test(name) && /[A-Z]/i.test(name) && !/^GITHUB_/i.test(name) ? name.toUpperCase() : void 0;
}
function withoutEnd(word) {
	let end = word.length;
	while (end > 0 && `"'\`],;`.includes(word.charAt(end - 1))) end--;
	return word.slice(0, end);
}
// src/secret-stores/github/grammar.ts
const namePattern = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/i;
const stores = [
	"actions",
	"dependabot",
	"codespaces"
];
const words = [
	{
		slot: "place",
		matches: (word) => word.startsWith("org:"),
		read: (word) => {
			const org = word.slice(4);
			return isOwner(org) ? place({ org }) : `${word} is not an organization; write org:NAME.`;
		}
	},
	{
		slot: "store",
		matches: (word) => word.startsWith("env:"),
		read: (word) => {
			const environment = decoded(word.slice(4));
			if (!environment) return "env: lacks the name of an environment; write env:NAME, without a space after the colon, and a space in the name as %20.";
			return isDots(environment) || /\p{Cc}/u.test(environment) ? `${word} is not an environment: GitHub has none of that name.` : store({ environment });
		}
	},
	{
		slot: "place",
		matches: (word) => word.includes("/"),
		read: (word) => {
			const repository = repositoryIn(word);
			return repository ? place({ repository }) : `${word} is not a repository; write ${targetWordMeant(word) ?? "owner/name"}.`;
		}
	},
	{
		slot: "store",
		matches: (word) => stores.includes(word),
		read: (word) => store({ store: word })
	}
];
function place(value) {
	return { value };
}
function store(value) {
	return { value };
}
const grammar = {
	words,
	locate: ({ place, store = { store: "actions" } }) => {
		const provider = "github";
		if (place && "org" in place) return "store" in store ? {
			provider,
			kind: "organization",
			org: place.org,
			store: store.store
		} : "an organization has no environments; name the repository instead.";
		return "store" in store ? {
			provider,
			kind: "repository",
			store: store.store,
			...place
		} : {
			provider,
			kind: "environment",
			environment: store.environment,
			...place
		};
	},
	secretName: (word) => namePattern.test(word) ? word.toUpperCase() : void 0,
	explainWord: (word, part) => {
		const meant = targetWordMeant(word);
		return meant === void 0 ? `${part} is not the name of a secret (letters, digits and _, no digit first, not GITHUB_…), not a store (actions, dependabot, codespaces, env:NAME) and not a place (owner/repo, org:NAME).` : `${word} is not a word of a target: write ${meant}.`;
	},
	write: (location) => [...placeWords(location), ...storeWords(location)]
};
function placeWords(location) {
	if (location.kind === "organization") return [`org:${location.org}`];
	return location.repository ? [`${location.repository.owner}/${location.repository.repo}`] : [];
}
function storeWords(location) {
	if (location.kind === "environment") return [`env:${location.environment.replace(/[%\s]/g, encodeURIComponent)}`];
	return location.store === "actions" ? [] : [location.store];
}
function repositoryIn(text) {
	const [owner = "", repo = "", ...more] = text.split("/");
	const isRepository = /^[\w.-]+$/.test(repo) && !isDots(repo);
	return isOwner(owner) && isRepository && more.length === 0 ? {
		owner,
		repo
	} : void 0;
}
function isOwner(name) {
	return /^[A-Za-z0-9][\w-]*$/.test(name);
}
function isDots(name) {
	return name === "." || name === "..";
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return;
	}
}
// src/secret-stores/github/location.ts
function repositoryOf(location) {
	if (!location.repository) throw new Error("a location without its repository");
	return location.repository;
}
function ownerOf(location) {
	return location.kind === "organization" ? location.org : repositoryOf(location).owner;
}
const places = {
	resolve: (location, here) => location.kind === "organization" || location.repository || !here ? location : {
		...location,
		repository: here
	},
	describe: describe$1,
	journalPlace,
	identity: (location, here) => describe$1(places.resolve(location, here)).toLowerCase()
};
function describe$1(location) {
	if (location.kind === "organization") return `the organization ${location.org}${storeInWords(location.store)}`;
	const repository = repositoryInWords(location.repository);
	return location.kind === "environment" ? `the environment ${location.environment} of ${repository}` : `${repository}${storeInWords(location.store)}`;
}
function journalPlace(location) {
	const names = {
		actions: "",
		dependabot: " (Dependabot)",
		codespaces: " (Codespaces)"
	};
	if (location.kind === "organization") return `the organization ${location.org}${names[location.store]}`;
	const repository = location.repository ? `${location.repository.owner}/${location.repository.repo}` : "this repository";
	if (location.kind === "environment") return `the environment ${location.environment} of ${repository}`;
	return `${repository}${names[location.store]}`;
}
function repositoryInWords(repository) {
	return repository ? `${repository.owner}/${repository.repo}` : "this repository";
}
function storeInWords(store) {
	return store === "actions" ? "" : ` (${store === "dependabot" ? "Dependabot" : "Codespaces"})`;
}
const jobs = {
	isReadBy: (location, { repository, isDependabot }) => {
		const isStore = location.kind === "environment" || location.store === (isDependabot ? "dependabot" : "actions");
		const isHere = location.kind === "organization" ? isSameName(location.org, repository.owner) : isSameRepository(location.repository ?? repository, repository);
		return isStore && isHere;
	},
	readersOf: (location) => location.kind === "organization" ? void 0 : location.repository,
	fallbacks
};
function fallbacks(location, here) {
	if (location.kind === "organization") return {
		jobs: "Jobs of that organization",
		locations: []
	};
	const repository = location.repository ?? here;
	const store = location.kind === "environment" ? "actions" : location.store;
	const organization = repository ? [{
		provider: "github",
		kind: "organization",
		store,
		org: repository.owner
	}] : [];
	if (location.kind === "repository") return {
		jobs: "Jobs of that repository",
		locations: organization
	};
	return {
		jobs: "Jobs in that environment",
		locations: [{
			provider: "github",
			kind: "repository",
			store,
			...repository ? { repository } : {}
		}, ...organization]
	};
}
function isSameRepository(a, b) {
	return isSameName(a.owner, b.owner) && isSameName(a.repo, b.repo);
}
function isSameName(a, b) {
	return a.toLowerCase() === b.toLowerCase();
}
// src/secret-stores/github/index.ts
const githubStore = {
	provider: "github",
	grammar,
	places,
	jobs,
	open: async (request) => (await Promise.resolve().then(() => require("./open-49gutsrL.js"))).openGitHubStore(request)
};
// src/secret-stores/index.ts
function storeRegistry(byDefault, ...others) {
	return {
		of: ({ provider }) => {
			const kind = [byDefault, ...others].find((each) => each.provider === provider);
			if (!kind) throw new Error(`there is no secret store ${provider}`);
			return kind;
		},
		forWords: (words) => others.find(({ grammar: { prefix } }) => has(words, prefix)) ?? byDefault
	};
}
function has(words, prefix) {
	return prefix !== void 0 && words.some((word) => word.startsWith(prefix));
}
const secretStores = storeRegistry(githubStore);
// src/config/targets.ts
const classicForm = {
	kind: "classic",
	idName: "AWS_ACCESS_KEY_ID",
	secretName: "AWS_SECRET_ACCESS_KEY"
};
const twoLineForm = {
	kind: "two-line",
	name: "AWS_CREDENTIALS"
};
function parseTargets(text, byDefault, here, stores = secretStores) {
	const lines = [];
	const problems = [];
	const seen = new Map();
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const trimmed = line.trim();
		if (trimmed === "" || trimmed.startsWith("#")) continue;
		const where = `line ${index + 1}, ${JSON.stringify(trimmed)}`;
		const parsed = parseLine(trimmed, byDefault, stores);
		if (typeof parsed === "string") {
			problems.push(`${where}: ${parsed}`);
			continue;
		}
		const target = {
			number: index + 1,
			text: trimmed,
			target: parsed
		};
		for (const name of secretNames(parsed.form)) {
			const key = `${stores.of(parsed.location).places.identity(parsed.location, here)} ${name}`;
			const first = seen.get(key);
			if (first) problems.push(`${where}: ${listedTwice(name, first, target)}`);
			seen.set(key, first ?? target);
		}
		lines.push(target);
	}
	return {
		targets: lines.map(({ target }) => target),
		lines,
		problems
	};
}
function listedTwice(name, first, second) {
	const forms = first.target.form.kind === second.target.form.kind ? "" : ", in another form: a secret holds a whole pair or one half of it";
	return `${name} is the target of line ${first.number} already${forms}.`;
}
const formatSlot = "secret";
function parseLine(line, byDefault, stores) {
	const bare = withoutDash(line);
	if (bare !== void 0) return `the line begins with a dash; this input is a text and not a YAML list: write ${bare || "it"} without the dash.`;
	const words = line.split(/\s+/);
	const { grammar } = stores.forWords(words);
	const slots = {};
	for (const word of words) {
		const { slot, read } = kindOf(word, grammar);
		if (Object.hasOwn(slots, slot)) return `it names two ${slot}s${slot === formatSlot ? "; write a classic pair as ID_SECRET+KEY_SECRET" : ""}.`;
		const meaning = read(word);
		if (typeof meaning === "string") return meaning;
		slots[slot] = meaning.value;
	}
	const { [formatSlot]: form, ...others } = slots;
	const location = grammar.locate(others);
	return typeof location === "string" ? location : {
		location,
		form: form ?? byDefault
	};
}
function kindOf(word, grammar) {
	return grammar.words.find((kind) => kind.matches(word)) ?? {
		slot: formatSlot,
		read: (text) => {
			const form = formOf(text, grammar);
			return typeof form === "string" ? form : { value: form };
		}
	};
}
function formOf(word, grammar) {
	if (word === "classic") return classicForm;
	const parts = word.split("+");
	const names = parts.flatMap((part) => grammar.secretName(part) ?? []);
	const [first = "", second] = names;
	if (names.length < parts.length || names.length > 2) {
		const wrong = parts.find((part) => grammar.secretName(part) === void 0);
		return grammar.explainWord(word, wrong ?? word);
	}
	if (second === void 0) return {
		kind: "two-line",
		name: first
	};
	if (first === second) return "both halves of the pair have the same secret.";
	return {
		kind: "classic",
		idName: first,
		secretName: second
	};
}
function secretNames(form) {
	return form.kind === "two-line" ? [form.name] : [form.secretName, form.idName];
}
function writeTarget({ location, form }, stores = secretStores) {
	return [...stores.of(location).grammar.write(location), formatWord(form)].join(" ");
}
function formatWord(form) {
	if (form.kind === "two-line") return form.name;
	return form.idName === classicForm.idName && form.secretName === classicForm.secretName ? "classic" : `${form.idName}+${form.secretName}`;
}
// src/config/target-conflicts.ts
function findConflicts(lines, here, stores = secretStores) {
	const halves = groupHalves(lines, here, stores);
	return [...lines.flatMap((line) => swappedHalves(line, stores)), ...halves.flatMap((group) => halvesAsTargets(group, stores))];
}
const certain = [
	[/(?:^|_)(?:SESSION|SECURITY)_TOKEN(?:_|$)/, "session token"],
	[/(?:^|_)(?:SECRET_ACCESS_KEY|SECRET_KEY|ACCESS_KEY_SECRET)(?:_|$)/, "secret"],
	[/(?:^|_)KEY_ID(?:_|$)/, "id"]
];
function partOf(name) {
	return certain.find(([pattern]) => pattern.test(name))?.[1];
}
function possiblePartOf(name) {
	const words = name.split("_");
	if (words.includes("SECRET")) return "secret";
	return words.includes("KEY") || words.includes("ID") ? "id" : void 0;
}
function stemOf(name) {
	return name.split("_").filter((word) => ![
		"ACCESS",
		"KEY",
		"ID",
		"SECRET"
	].includes(word)).join("_");
}
function groupHalves(lines, here, stores) {
	const groups = new Map();
	for (const line of lines) {
		const { location, form } = line.target;
		if (form.kind !== "two-line") continue;
		const key = `${stores.of(location).places.identity(location, here)} ${stemOf(form.name)}`;
		const group = groups.get(key) ?? [];
		group.push(line);
		groups.set(key, group);
	}
	return [...groups.values()];
}
function halvesAsTargets(group, stores) {
	const named = group.map((line) => ({
		line,
		name: nameOf(line)
	}));
	const id = named.find(({ name }) => partOf(name) === "id" || possiblePartOf(name) === "id");
	const secret = named.find(({ name }) => partOf(name) === "secret" || possiblePartOf(name) === "secret");
	const tokens = named.filter(({ name }) => partOf(name) === "session token");
	const pair = id && secret ? [id, secret] : [];
	const alone = named.filter((each) => !pair.includes(each) && (partOf(each.name) === "id" || partOf(each.name) === "secret"));
	return [
		...id && secret ? [twoHalves(id.line, secret.line, stores)] : [],
		...alone.map(({ line }) => oneHalf(line, stores)),
		...tokens.map(({ line }) => sessionToken(line))
	];
}
function nameOf({ target: { form } }) {
	return form.kind === "two-line" ? form.name : form.idName;
}
function twoHalves(id, secret, stores) {
	const [first, second] = id.number < secret.number ? [id, secret] : [secret, id];
	const pair = {
		kind: "classic",
		idName: nameOf(id),
		secretName: nameOf(secret)
	};
	const line = writeTarget({
		location: id.target.location,
		form: pair
	}, stores);
	return {
		summary: `lines ${first.number} and ${second.number}, ${quoted(first)} and ${quoted(second)}: these are the two halves of one classic pair. As two targets, each of the two secrets would be given the whole pair.`,
		remedy: `replace the two lines with this one: ${line}`
	};
}
function oneHalf(line, stores) {
	const name = nameOf(line);
	const isId = partOf(name) === "id";
	const other = isId ? secretBeside(name) : idBeside(name);
	const form = {
		kind: "classic",
		idName: isId ? name : other,
		secretName: isId ? other : name
	};
	return {
		summary: `line ${line.number}, ${quoted(line)}: by its name, ${name} holds one half of a classic pair, and this line would store the whole pair in it.`,
		remedy: `if the pair is in two secrets, write: ${writeTarget({
			location: line.target.location,
			form
		}, stores)}. If ${name} does hold both lines, give the secret another name, such as AWS_CREDENTIALS.`
	};
}
function secretBeside(idName) {
	return idName.includes("ACCESS_KEY_ID") ? idName.replace("ACCESS_KEY_ID", "SECRET_ACCESS_KEY") : idName.replace("KEY_ID", "SECRET_KEY");
}
function idBeside(secretName) {
	return secretName.replace("SECRET_ACCESS_KEY", "ACCESS_KEY_ID").replace("ACCESS_KEY_SECRET", "ACCESS_KEY_ID").replace("SECRET_KEY", "KEY_ID");
}
function sessionToken(line) {
	return {
		summary: `line ${line.number}, ${quoted(line)}: by its name, ${nameOf(line)} holds a session token, and the long-term keys that are rotated have none.`,
		remedy: "remove this line."
	};
}
function swappedHalves(line, stores) {
	const { location, form } = line.target;
	if (form.kind !== "classic") return [];
	const { idName, secretName } = form;
	if (partOf(idName) === "session token" || partOf(secretName) === "session token") return [{
		summary: `line ${line.number}, ${quoted(line)}: by its name, one of the two secrets holds a session token, and the long-term keys that are rotated have none.`,
		remedy: "name the secret of the access key id, a plus sign, and the secret of the secret access key."
	}];
	if (!(partOf(idName) === "secret" || partOf(secretName) === "id" || possiblePartOf(idName) === "secret" && possiblePartOf(secretName) === "id")) return [];
	const right = {
		kind: "classic",
		idName: secretName,
		secretName: idName
	};
	return [{
		summary: `line ${line.number}, ${quoted(line)}: by their names, the two secrets are in the wrong order. The secret of the access key id comes first.`,
		remedy: `replace the line with this one: ${writeTarget({
			location,
			form: right
		}, stores)}`
	}];
}
function findShadows(lines, here, stores = secretStores) {
	const keyOf = (location, name) => `${stores.of(location).places.identity(location, here)} ${name}`;
	const found = new Map();
	for (const line of lines) {
		const { location, form } = line.target;
		for (const name of secretNames(form)) found.set(keyOf(location, name), line);
	}
	return lines.flatMap((near) => {
		const { location, form } = near.target;
		const { jobs, locations } = stores.of(location).jobs.fallbacks(location, here);
		return secretNames(form).flatMap((name) => {
			const far = locations.map((each) => found.get(keyOf(each, name))).find((line) => line !== void 0);
			return far ? [shadow(name, near, far, jobs, stores)] : [];
		});
	});
}
function shadow(name, near, far, jobs, stores) {
	const isMixed = contentOf(name, near.target.form) !== contentOf(name, far.target.form);
	const [nearPlace, farPlace] = [near, far].map(({ target: { location } }) => stores.of(location).places.describe(location));
	const warning = isMixed ? ` The two have different content: there it is ${contentOf(name, near.target.form)}, here ${contentOf(name, far.target.form)}. Give them different names.` : "";
	return {
		isMixed,
		line: `rotate-targets, lines ${near.number} and ${far.number}: ${name} is a target in ${nearPlace} and in ${farPlace}. ${jobs} read the one of ${nearPlace}.${warning}`
	};
}
function contentOf(name, form) {
	if (form.kind === "two-line") return "the whole pair";
	return form.idName === name ? "the access key id" : "the secret access key";
}
function quoted({ text }) {
	return JSON.stringify(text);
}
// src/config/rotation.ts
const modes = [
	"due",
	"now",
	"plan",
	"undo"
];
const failureChoices = ["fail", "warn"];
const rotationInputs = [
	"rotate-targets",
	"rotate-user",
	"rotation-journal",
	"on-rotation-failure"
];
function rotationInput(inputs, keys, env, problems, notices = []) {
	const mode = modeInput(inputs, problems);
	const afterMs = durationInput("rotate-after", inputs, problems, { byDefault: 30 * dayMs });
	const graceMs = durationInput("grace-period", inputs, problems, { byDefault: 7 * dayMs });
	const recoveryMs = durationInput("recovery-window", inputs, problems, { byDefault: 7 * dayMs });
	const onFailure = onFailureInput(inputs, problems);
	if (mode === void 0) {
		const idle = rotationInputs.find((name) => inputs[name].value !== "");
		if (idle && inputs.rotate.value === "") problems.add(`${idle} has no effect without rotate.`, "set rotate: due.");
		return;
	}
	checkApiUrl(env, problems);
	const user = userInput(inputs, keys, problems);
	const journal = journalInput(inputs, problems);
	const here = repositoryIn(env.GITHUB_REPOSITORY ?? "");
	const { targets, lines } = targetsInput(inputs, user === void 0, here, problems);
	for (const { line, isMixed } of findShadows(lines, here)) if (isMixed || mode === "plan") notices.push(line);
	const access = accessInput(inputs, problems);
	if (!access) return void 0;
	return {
		mode,
		afterMs,
		graceMs,
		recoveryMs,
		targets,
		access,
		...user,
		...journal === void 0 ? {} : { journal },
		...onFailure ? { onFailure } : {}
	};
}
function checkApiUrl({ GITHUB_API_URL: url = "" }, problems) {
	if (url === "" || /^https?:\/\//.test(url) && URL.canParse(url)) return;
	problems.add("GITHUB_API_URL is not the URL of an API.", "the runner sets https://api.github.com, or https://HOST/api/v3; an earlier step or the workflow has changed it.");
}
function modeInput(inputs, problems) {
	const { value } = inputs.rotate;
	if (value === "" || value === "never") return void 0;
	return modes.find((candidate) => candidate === value) ?? problems.reject("rotate", "one of never, due, now, plan and undo", rotateMeant(value, ["never", ...modes]));
}
function onFailureInput(inputs, problems) {
	const { value } = inputs["on-rotation-failure"];
	if (value === "") return void 0;
	return failureChoices.find((candidate) => candidate === value) ?? problems.reject("on-rotation-failure", "fail or warn");
}
function userInput(inputs, keys, problems) {
	const { value } = inputs["rotate-user"];
	if (value === "") {
		if (!keys) problems.add("rotate is set, but there is no stored key that could rotate itself.", "give the key (aws-credentials), or name the user whose key a role rotates (rotate-user).");
		else if (keys.sessionToken !== void 0) problems.add("rotate is set, but the key given is a temporary one (ASIA…), which is never rotated.");
		return;
	}
	const [, userAccountId, name = value] = /^arn:[^:]+:iam::(\d{12}):user\/(?:.*\/)?([^/]+)$/.exec(value) ?? [];
	if (/^[\w+=,.@-]{1,64}$/.test(name)) return {
		user: name,
		...userAccountId ? { userAccountId } : {}
	};
	const last = name.split("/").at(-1) ?? "";
	return problems.reject("rotate-user", "the name or the ARN of an IAM user", /^[\w+=,.@-]{1,64}$/.test(last) ? `write ${last}: the name alone, without its path.` : void 0);
}
function journalInput(inputs, problems) {
	const { value } = inputs["rotation-journal"];
	if (value === "") return void 0;
	if (/^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,99}$/i.test(value)) return value.toUpperCase();
	return problems.reject("rotation-journal", "a name for an Actions variable (letters, digits and _)");
}
const thisRepository = {
	provider: "github",
	kind: "repository",
	store: "actions"
};
function targetsInput(inputs, isSelf, here, problems) {
	const byDefault = isSelf && inputs["aws-credentials"].value === "" ? classicForm : twoLineForm;
	const { value, untrimmed } = inputs["rotate-targets"];
	if (holdsKeys(value)) {
		problems.add("rotate-targets holds a key itself, not the name of the secret that holds it.", "write the name, for example AWS_CREDENTIALS, without ${{ secrets.… }} around it.");
		return {
			targets: [],
			lines: []
		};
	}
	if (value === "") return {
		targets: [{
			location: thisRepository,
			form: byDefault
		}],
		lines: []
	};
	const { targets, lines, problems: wrong } = parseTargets(untrimmed, byDefault, here);
	for (const each of wrong) problems.add(`rotate-targets, ${each}`, "one target a line: [owner/repo | org:NAME] [actions | dependabot | codespaces | env:NAME] [SECRET].");
	for (const { summary, remedy } of findConflicts(lines, here)) problems.add(`rotate-targets, ${summary}`, remedy);
	if (targets.length === 0 && wrong.length === 0) problems.add("rotate-targets names no target.");
	return {
		targets,
		lines
	};
}
function holdsKeys(value) {
	return /\bA[KS]IA[A-Z2-7]{16}\b/.test(value);
}
const whyEmpty = "A secret of an environment reaches only a job that names the environment, and a called workflow only with `secrets: inherit`.";
function accessInput(inputs, problems) {
	const token = inputs["github-token"].value;
	const appId = inputs["github-app-id"].value;
	const privateKey = inputs["github-app-private-key"].value.replaceAll("\\r", "").replaceAll("\\n", "\n");
	if (token !== "" && (appId !== "" || privateKey !== "")) return problems.add("github-token and a GitHub App are both given.", "give one of them.");
	if (token !== "") {
		if (/\s/.test(token)) return problems.add("github-token contains white space.", "store it again, without white space.");
		return {
			kind: "token",
			token
		};
	}
	if (appId !== "" && privateKey !== "") {
		if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(privateKey)) return problems.add("github-app-private-key is not a private key in PEM form.", "store the whole .pem file, including its first and last line.");
		return {
			kind: "app",
			appId,
			privateKey
		};
	}
	if (appId !== "" || privateKey !== "") {
		const missing = appId === "" ? "github-app-id" : "github-app-private-key";
		return problems.add(`${missing} is empty.`, `a GitHub App needs both its id and its private key. ${whyEmpty}`);
	}
	return problems.add("rotate is set without a way to write secrets: github-token is empty.", "give a fine-grained token with Secrets: write and Variables: write, or a GitHub App (github-app-id, github-app-private-key); the GITHUB_TOKEN of a job can never write secrets. " + whyEmpty);
}
// src/config/saml.ts
const maxCharacters = 1e5;
const minCharacters = 4;
function samlInput(inputs, partition, settings, problems) {
	const providerArn = providerInput(inputs, partition, problems);
	const { value } = inputs["saml-assertion"];
	if (value === "") {
		if (inputs["saml-provider-arn"].value !== "") problems.add("saml-provider-arn is set, and saml-assertion is empty.", "a secret that does not exist, or that this workflow may not read, is empty: check its name.");
		return;
	}
	const assertion = asBase64(value);
	const problem = problemOf(assertion);
	if (problem !== void 0) return problems.add(`saml-assertion ${problem}`, expectedForm);
	return {
		assertion,
		settings,
		...providerArn === void 0 ? {} : { providerArn }
	};
}
const expectedForm = "give the SAML response as the identity provider posts it (the form field SAMLResponse): XML in Base64, line breaks do not matter.";
function problemOf(assertion) {
	if (assertion.length < minCharacters || assertion.length > maxCharacters) return `has ${assertion.length} characters of Base64, and AWS accepts ${minCharacters} to ${maxCharacters}.`;
	if (/%[0-9A-F]{2}/i.test(assertion)) return "is URL-encoded (it has %… in it).";
	if (!/^[A-Za-z0-9+/]+={0,2}$/.test(assertion)) return "is not Base64.";
	const text = Buffer.from(assertion, "base64").toString("utf8");
	return /^\uFEFF?\s*</.test(text) ? void 0 : "is not the Base64 of an XML document.";
}
function providerInput(inputs, partition, problems) {
	const { value } = inputs["saml-provider-arn"];
	if (value === "") return void 0;
	const [, given] = /^arn:([^:]+):iam::\d{12}:saml-provider\/[\w.-]{1,128}$/.exec(value) ?? [];
	if (given === partition) return value;
	return problems.reject("saml-provider-arn", `the ARN of a SAML provider in the partition ${partition}`, `it should look like arn:${partition}:iam::123456789012:saml-provider/octo-idp.`);
}
// src/config/source-rules.ts
function rulesInForce(sources, inputs) {
	return sources.find(({ setBy }) => {
		const setting = setBy(inputs);
		return setting && !setting.isInvalid;
	});
}
function checkSources(sources, inputs, report, chain) {
	const earlier = [];
	for (const source of sources) {
		const setting = source.setBy(inputs);
		if (!setting) continue;
		if (!source.yields) {
			if (earlier.length === 0) noticeYielding(sources, setting, inputs, report);
			else refuseTogether([...earlier, setting.name], report);
			earlier.push(setting.name);
		}
		source.check?.(inputs, report, chain);
	}
}
function noticeYielding(sources, { name, isPlural }, inputs, { notices }) {
	for (const source of sources) {
		const other = source.yields && source.setBy(inputs);
		if (!other) continue;
		const because = isPlural ? `${lowerFirst(name)} are` : `${name} is`;
		notices.push(`${other.name} has no effect, because ${because} set.`);
	}
}
function refuseTogether(names, { problems }) {
	const all = names.length > 2 ? "all" : "both";
	problems.add(`${names.slice(0, -1).join(", ")} and ${names.at(-1)} are ${all} set.`, "give one source of credentials.");
}
function lowerFirst(text) {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
// src/config/unknown-inputs.ts
function checkUnknownInputs(env, problems, notices) {
	const unknown = unknownNames(env);
	if (unknown.length === 0) return;
	const others = [];
	for (const name of unknown) {
		const meant = mayLeak(env) ? void 0 : inputMeantBy(name, env);
		if (meant === void 0) others.push(shown(name));
		else problems.add(`There is no input ${shown(name)}.`, `write ${meant}, or remove it.`);
	}
	if (others.length > 0) notices.push(unknownNotice(others));
}
const maxNames = 10;
function unknownNotice(names) {
	return `Keyturn has no input named ${names.slice(0, maxNames).join(", ")}${names.length > maxNames ? ` and ${names.length - maxNames} more` : ""}, so it has no effect. The README lists all inputs.`;
}
const known = new Set(inputSpecs.map(({ name }) => name));
function unknownNames(env) {
	return Object.keys(env).filter((variable) => variable.startsWith("INPUT_") && variable !== "INPUT_").map((variable) => variable.slice(6).toLowerCase()).filter((name) => !known.has(name)).sort();
}
function mayLeak(env) {
	return [
		"ACT",
		"GITEA_ACTIONS",
		"FORGEJO_ACTIONS"
	].some((name) => Boolean(env[name]));
}
function inputMeantBy(name, env) {
	const words = wordsOf(name);
	const candidates = inputSpecs.map((spec) => spec.name).filter((candidate) => !isGiven$1(candidate, env));
	const alias = aliases[words.join("-")];
	if (alias !== void 0 && candidates.includes(alias)) return alias;
	if (name.length > maxNameLength) return void 0;
	return candidates.flatMap((candidate) => {
		const slips = slipsBetween(words, wordsOf(candidate));
		return slips === void 0 ? [] : [{
			candidate,
			slips
		}];
	}).sort((a, b) => a.slips - b.slips)[0]?.candidate;
}
function isGiven$1(name, env) {
	const value = env[`INPUT_${name.toUpperCase()}`]?.trim() ?? "";
	return value !== "" && !(name === "audience" && value === "sts.amazonaws.com");
}
const aliases = {
	role: "role-to-assume",
	"role-arn": "role-to-assume",
	"aws-role": "role-to-assume",
	"aws-role-arn": "role-to-assume",
	"iam-role": "role-to-assume",
	"assume-role": "role-to-assume",
	region: "aws-region",
	"aws-default-region": "aws-region",
	profile: "aws-profile",
	"duration-seconds": "role-duration-seconds",
	"role-duration": "role-duration-seconds",
	"session-duration": "role-duration-seconds",
	"allowed-account-id": "allowed-account-ids"
};
function wordsOf(name) {
	return name.split(/[-_. ]/).filter((word) => word !== "");
}
const maxNameLength = 40;
function slipsBetween(words, real) {
	if (haveSameWords(words, real)) return 1;
	const other = real.join("");
	const slips = distance(words.join(""), other);
	return slips <= tolerance(other.length) ? slips : void 0;
}
function haveSameWords(words, real) {
	const essence = (all) => all.filter((word) => word !== "aws").sort().join("-");
	return essence(words) === essence(real);
}
function tolerance(length) {
	return length < 8 ? 1 : length < 16 ? 2 : 3;
}
function distance(one, other) {
	let before = [];
	let row = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let i = 1; i <= one.length; i++) {
		const next = [i];
		for (let j = 1; j <= other.length; j++) {
			const same = one[i - 1] === other[j - 1];
			const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
			next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1), swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY);
		}
		before = row;
		row = next;
	}
	return row[other.length] ?? 0;
}
function shown(name) {
	const plain = name.replaceAll(/[^\w.-]/g, "?");
	return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}
// src/config/parse-config.ts
function parseConfig(inputs, env, sources) {
	const problems = new Problems(inputs);
	const notices = [];
	const report = {
		problems,
		notices
	};
	const rules = sources.map((source) => source.rules);
	if (refuseExpressions(inputs, problems)) problems.throwIfAny();
	checkUnknownInputs(env, problems, notices);
	const region = regionInput(inputs, problems);
	const partition = partitionOf(region);
	const settings = roleSettings(inputs, env, partition, problems);
	const hops = parseHops(inputs["role-to-assume"].untrimmed, partition, env, problems);
	const ownRoles = roleChain(hops, settings);
	const saml = samlInput(inputs, partition, settings, problems);
	const endpoints = endpointsInput(inputs, env, region, problems, notices);
	const given = sourceInputs(inputs, saml, endpoints.sts === void 0, problems, notices);
	const inForce = rulesInForce(rules, given);
	const isTemporary = inForce?.isTemporary?.(given) ?? false;
	const profiles = profilesInput(inputs, {
		region,
		partition,
		storedKey: given.storedKey,
		isTemporary,
		defaults: settings,
		env
	}, problems, notices);
	const profileRoles = rolesIn(profiles);
	const roles = ownRoles.length > 0 ? ownRoles : profileRoles.slice(0, 1);
	const [firstRole] = roles;
	const allowedAccountIds = allowedAccountIdsInput(inputs, problems);
	const keyAge = keyAgeInput(inputs, problems);
	const rotation = rotationInput(inputs, given.storedKey?.pair, env, problems, notices);
	const publish = publishInput(inputs, refreshInput(inputs, {
		source: given,
		rules,
		hasRole: roles.length > 0
	}, problems), problems);
	const network = networkInput(inputs, endpoints, problems);
	const specialCharactersWorkaround = booleanInput("special-characters-workaround", inputs, problems);
	const mfa = mfaInput(inputs, {
		source: {
			inForce,
			inputs: given
		},
		role: firstRole,
		roles: [...new Set([...firstRole ? [firstRole] : [], ...profileRoles])],
		keyAge,
		rotation,
		specialCharactersWorkaround,
		partition
	}, problems);
	booleanInput("translate-env-variables", inputs, problems, true);
	noticeIdleTags(ownRoles, notices);
	checkSources(rules, given, report, { isChain: hops.length > 1 });
	checkChainedDurations(hops, settings, isTemporary, problems);
	problems.throwIfAny();
	return {
		region,
		partition,
		source: mfa && given.storedKey ? {
			...given,
			storedKey: {
				...given.storedKey,
				mfa
			}
		} : given,
		roles,
		keyAge,
		publish,
		profiles,
		network,
		specialCharactersWorkaround,
		notices,
		...rotation ? { rotation } : {},
		...allowedAccountIds ? { allowedAccountIds } : {}
	};
}
function rolesIn(profiles) {
	return profiles.flatMap((entry) => entry.kind === "role" ? [entry.role] : []);
}
function sourceInputs(inputs, saml, isAws, problems, notices) {
	const pair = keysInput(inputs, isAws, problems, notices);
	const tokenFile = inputs["web-identity-token-file"];
	const usesTokenFile = tokenFile.value !== "" && (!(pair || saml) || isGiven(inputs, "web-identity-token-file"));
	return {
		raw: inputs,
		useExistingCredentials: booleanInput("use-existing-credentials", inputs, problems),
		roleChaining: booleanInput("role-chaining", inputs, problems),
		forceSkipOidc: booleanInput("force-skip-oidc", inputs, problems),
		...pair ? { storedKey: { pair } } : {},
		...saml ? { saml } : {},
		...usesTokenFile ? { webIdentityTokenFile: tokenFile.value } : {}
	};
}
function noticeIdleTags([first], notices) {
	if (first && !first.sessionTagging && first.customTags.length > 0) notices.push("custom-tags has no effect, because role-skip-session-tagging is true.");
}
function isGiven(inputs, name) {
	return inputs[name].givenAs === name;
}
// src/aws/suspected-leak.ts
function suspectedLeak(summary) {
	return {
		summary,
		cause: "AWS found this access key in public, for example in a repository or a log, and has restricted what it may do.",
		remedy: "treat it as a leak: deactivate the key now, check CloudTrail for what it did, create and store a new key by hand, then detach the policy and delete the old key (AWS support case \"compromised key\")."
	};
}
// src/keys/key-age.ts
const unusedMs = 45 * dayMs;
function listKeysStatement(partition) {
	return JSON.stringify({
		Effect: "Allow",
		Action: "iam:ListAccessKeys",
		Resource: `arn:${partition}:iam::*:user/\${aws:username}`
	});
}
function judgeKeys(observation, policy, now, partition) {
	if (observation.kind === "none") return void 0;
	if (observation.kind === "unknown") return {
		status: "unknown",
		findings: [unknownAge(observation, policy, partition)]
	};
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
function judgeUserKeys(seen, policy, now) {
	if (seen.kind === "unknown") return {
		status: "unknown",
		findings: [unknownUserAge(seen, policy)]
	};
	const active = seen.keys.filter(({ status }) => status === "Active");
	const others = active.filter(({ id }) => id !== seen.predecessor);
	return (others.length > 0 ? others : active).map((key) => {
		const ageMs = Math.max(0, now.getTime() - key.createdAt.getTime());
		const status = ageStatus(ageMs, policy);
		return {
			status,
			ageDays: Math.floor(ageMs / dayMs),
			findings: ageFindings(key, ageMs, status, policy, ` of the user ${seen.user}`)
		};
	}).reduce(worse, {
		status: "ok",
		findings: []
	});
}
const severity = [
	"ok",
	"warn",
	"unknown",
	"overdue"
];
function worse(one, other) {
	const ages = [one.ageDays, other.ageDays].filter((days) => days !== void 0);
	return {
		status: severity[Math.max(severity.indexOf(one.status), severity.indexOf(other.status))] ?? "unknown",
		...ages.length > 0 ? { ageDays: Math.max(...ages) } : {},
		findings: [...one.findings, ...other.findings]
	};
}
function ageStatus(ageMs, { warnMs, maxMs }) {
	if (maxMs !== void 0 && ageMs > maxMs) return "overdue";
	return warnMs > 0 && ageMs > warnMs ? "warn" : "ok";
}
function unknownAge({ why, denied }, { maxMs }, partition) {
	const summary = `The age of the access key is not known: ${why}`;
	const grant = `if the user's policy allows it only with MFA, set mfa-secret and leave the policy as it is. Otherwise let the user list its own keys with this statement: ${listKeysStatement(partition)} (a user with a path needs that path before \${aws:username}).`;
	if (maxMs === void 0) return {
		level: "info",
		code: "KeyAgeUnknown",
		explanation: { summary }
	};
	return {
		level: "error",
		code: "KeyAgeUnknown",
		explanation: {
			summary,
			cause: denied ? "the user may not call iam:ListAccessKeys on itself, or only with MFA. max-key-age is set, so a key of unknown age is refused." : "IAM could not be reached. max-key-age is set, so a key of unknown age is refused.",
			remedy: denied ? grant : "run the job again; check http-proxy and AWS_ENDPOINT_URL_IAM."
		}
	};
}
function unknownUserAge({ user, why, denied }, { maxMs }) {
	const summary = `The age of the access keys of the user ${user} is not known: ${why}`;
	if (maxMs === void 0) return {
		level: "info",
		code: "KeyAgeUnknown",
		explanation: { summary }
	};
	return {
		level: "error",
		code: "KeyAgeUnknown",
		explanation: {
			summary,
			cause: denied ? `the role of this step may not call iam:ListAccessKeys on the user ${user}. max-key-age is set, so a key of unknown age is refused.` : "IAM could not be reached, or there is no such user. max-key-age is set, so a key of unknown age is refused.",
			remedy: denied ? "give the role the policy that docs/rotation.md shows for managed mode." : "correct rotate-user, or run the job again; check http-proxy and AWS_ENDPOINT_URL_IAM."
		}
	};
}
function leakFindings({ attachedPolicies, signing }) {
	const quarantine = attachedPolicies?.find((arn) => /AWSCompromisedKeyQuarantine/.test(arn));
	if (quarantine === void 0) return [];
	return [{
		level: "error",
		code: "SuspectedLeak",
		explanation: suspectedLeak(`AWS has attached the policy ${quarantine} to the user of ${require_step.redactKeyId(signing.id)}.`)
	}];
}
function ageFindings(key, ageMs, status, policy, owner = "") {
	if (status !== "overdue" && status !== "warn") return [];
	const limit = status === "overdue" ? policy.maxMs ?? 0 : policy.warnMs;
	const input = status === "overdue" ? "max-key-age" : "warn-key-age";
	const explanation = {
		summary: `The access key ${require_step.redactKeyId(key.id)}${owner} is ${Math.floor(ageMs / dayMs)} days old; ${input} is ${formatDuration(limit)}.`,
		cause: "nothing rotates it.",
		remedy: "set rotate: due with a token that may write the secret, or replace the key by hand; best of all, use OIDC."
	};
	return [{
		level: status === "overdue" ? "error" : "warning",
		code: "KeyTooOld",
		explanation
	}];
}
function otherKeyFindings({ other, otherLastUse }, now) {
	if (other?.status !== "Active") return [];
	const created = `created ${day(other.createdAt)}`;
	const used = otherLastUse === void 0 ? "" : otherLastUse === "never" ? ", never used" : `, last used ${day(otherLastUse.at)} by ${otherLastUse.service} in ${otherLastUse.region}`;
	const lastSign = otherLastUse === void 0 ? void 0 : otherLastUse === "never" ? other.createdAt : otherLastUse.at;
	const isUnused = lastSign !== void 0 && now.getTime() - lastSign.getTime() > unusedMs;
	return [{
		level: isUnused ? "warning" : "info",
		code: "RotationBlocked",
		explanation: isUnused ? {
			summary: `The user has a second Active access key, ${require_step.redactKeyId(other.id)} (${created}${used}), which has not been used for more than 45 days.`,
			remedy: "deactivate it in IAM, and delete it later if nothing has failed without it."
		} : {
			summary: `The user has a second Active access key, ${require_step.redactKeyId(other.id)} (${created}${used}).`,
			remedy: "if no rotation is under way, find out who uses it: two Active keys are twice the risk."
		}
	}];
}
function passwordFindings({ hasPassword, signing }) {
	if (!hasPassword) return [];
	return [{
		level: "warning",
		code: "RotationBlocked",
		explanation: {
			summary: `The user of ${require_step.redactKeyId(signing.id)} has a console password.`,
			cause: "the CI key belongs to a person, or to a user that somebody has signed in as.",
			remedy: "give CI its own user without a password; iam:DeleteLoginProfile removes the password."
		}
	}];
}
// src/keys/check-keys.ts
function refuseLeakedKey(observation, config) {
	const leak = judgeKeys(observation, config.keyAge, new Date(), config.partition)?.findings.find(({ code }) => code === "SuspectedLeak");
	if (leak) throw new require_step.KeyturnError(leak.code, leak.explanation);
}
function checkKeys({ observation, userKeys, rotation }, config, now) {
	const seen = userKeys === void 0 && rotation?.kind === "result" ? afterRotation(observation, rotation) : observation;
	const judgement = judgeAll(seen, userKeys, config, now);
	return {
		observation: seen,
		...userKeys ? { userKeys } : {},
		...rotation ? { rotation } : {},
		...judgement ? { judgement } : {},
		...rotation?.kind === "result" && rotation.replacement ? { replacement: rotation.replacement } : {}
	};
}
function judgeAll(observation, userKeys, { keyAge, partition }, now) {
	const signing = judgeKeys(observation, keyAge, now, partition);
	if (!userKeys) return signing;
	const rotated = judgeUserKeys(userKeys, keyAge, now);
	return signing ? worse(signing, rotated) : rotated;
}
function afterRotation(observation, { keys, journal, replacement }) {
	const successor = journal && "new" in journal ? journal.new : void 0;
	const id = replacement?.accessKeyId ?? (observation.kind === "report" ? observation.report.signing.id : successor ?? keys[0]?.id);
	const signing = keys.find((key) => key.id === id);
	if (!signing) return observation;
	const { other: _other, otherLastUse: _use, ...rest } = observation.kind === "report" ? observation.report : {};
	return {
		kind: "report",
		report: {
			...rest,
			signing
		}
	};
}
// src/report/despite-rotation.ts
function whyStillOld(rotation) {
	if (rotation.kind === "failed") return {
		cause: "its rotation failed in this run, so the key is still in use.",
		remedy: "see the error about the rotation above."
	};
	const { state, why, journal } = rotation;
	if (state === "idle") return {
		cause: "rotate-after is longer than that.",
		remedy: "set a smaller rotate-after."
	};
	if (state === "planned") return {
		cause: "rotate: plan changes nothing.",
		remedy: "set rotate: due."
	};
	if (journal === void 0 || journal.phase === "idle") return {
		cause: `its rotation has not started: ${why}`,
		remedy: "see this step's messages about it above."
	};
	return {
		cause: "its rotation is not finished.",
		remedy: "see this step's messages about the rotation above."
	};
}
// src/report/report-keys.ts
async function reportKeys(keys, config, runner, now) {
	try {
		await summarize(keys, config, runner, now);
	} catch (error) {
		runner.warning(`The job summary (GITHUB_STEP_SUMMARY) could not be written: ${require_step.messageOf(error)}`);
	}
	const { judgement, rotation } = keys;
	const findings = judgement?.findings ?? [];
	const isTooOld = findings.some(({ level }) => level === "error");
	const failure = rotation && await rotationFailureToThrow(rotation, isTooOld, config, runner);
	for (const finding of findings) {
		const error = toError(rotation ? despiteRotation(finding, rotation) : finding);
		if (finding.level === "error") throw error;
		runner[finding.level](error.message);
	}
	if (failure) throw failure;
}
async function rotationFailureToThrow(rotation, failsAnyway, config, runner) {
	const { reportRotation } = await Promise.resolve().then(() => require("./report-rotation-B6_UZNKf.js"));
	return reportRotation(rotation, failsAnyway, config, runner);
}
async function summarize({ observation, userKeys, rotation, judgement }, config, runner, now) {
	if (!judgement || !rotation && judgement.status !== "warn" && judgement.status !== "overdue") return;
	const { keys, user } = keysToShow({
		observation,
		userKeys,
		rotation
	});
	const { writeSummary } = await Promise.resolve().then(() => require("./summary-du-hrETP.js"));
	writeSummary({
		judgement,
		keys,
		...user === void 0 ? {} : { user },
		...rotation?.kind === "result" ? { rotation } : {},
		...rotation?.kind === "failed" ? { rotation: failure(rotation.error) } : {},
		...rotation?.kind === "result" && rotation.journal ? { journal: rotation.journal } : {},
		...config.rotation ? { times: config.rotation } : {}
	}, runner.env, now);
}
function keysToShow({ observation, userKeys, rotation }) {
	const { signing, other } = observation.kind === "report" ? observation.report : {};
	const own = [signing, other].filter((key) => key !== void 0);
	const ofUser = userKeys?.kind === "seen" ? userKeys.keys : own;
	const keys = rotation?.kind === "result" ? rotation.keys : ofUser;
	return {
		keys,
		user: keys.find(({ userName }) => userName !== void 0)?.userName ?? userKeys?.user
	};
}
function failure({ explanation: { summary, remedy } }) {
	return {
		state: "failed",
		why: summary,
		...remedy === void 0 ? {} : { remedy }
	};
}
function despiteRotation(finding, rotation) {
	if (finding.code !== "KeyTooOld") return finding;
	return {
		...finding,
		explanation: {
			...finding.explanation,
			...whyStillOld(rotation)
		}
	};
}
function toError({ code, explanation }) {
	return new require_step.KeyturnError(code, explanation);
}
// src/aws/clock.ts
const worthCorrectingMs = 2e3;
function awsClock(handler, { fromMs, onSkew }, localNow = Date.now) {
	let skewMs = 0;
	let quickest = Number.POSITIVE_INFINITY;
	let isReported = false;
	const measure = (date, sentAt) => {
		const tookMs = localNow() - sentAt;
		const awsMs = Date.parse(date) + 500;
		if (Number.isNaN(awsMs) || tookMs >= quickest) return;
		quickest = tookMs;
		skewMs = awsMs - (sentAt + tookMs / 2);
		if (isReported || Math.abs(skewMs) < fromMs) return;
		isReported = true;
		onSkew(skewMs);
	};
	return {
		now: () => localNow() + skewMs,
		offsetMs: () => Math.abs(skewMs) < worthCorrectingMs ? 0 : Math.round(skewMs),
		handler: watched(handler, localNow, measure)
	};
}
function skewInWords(skewMs) {
	const seconds = Math.round(Math.abs(skewMs) / 1e3);
	return `${seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`} ${skewMs > 0 ? "behind" : "ahead of"} AWS's`;
}
function watched(handler, localNow, measure) {
	const handle = async (request, options) => {
		const sentAt = localNow();
		const output = await handler.handle(request, options);
		const { date, "x-amzn-requestid": requestId } = output.response.headers;
		if (date && requestId) measure(date, sentAt);
		return output;
	};
	return {
		handle,
		updateHttpClientConfig: () => {},
		httpHandlerConfigs: () => handler.httpHandlerConfigs()
	};
}
// node_modules/@smithy/core/dist-es/submodules/config/property-provider/ProviderError.js
var ProviderError = class ProviderError extends Error {
	name = "ProviderError";
	tryNextLink;
	constructor(message, options = true) {
		let logger;
		let tryNextLink = true;
		if (typeof options === "boolean") {
			logger = void 0;
			tryNextLink = options;
		} else if (options != null && typeof options === "object") {
			logger = options.logger;
			tryNextLink = options.tryNextLink ?? true;
		}
		super(message);
		this.tryNextLink = tryNextLink;
		Object.setPrototypeOf(this, ProviderError.prototype);
		logger?.debug?.(`@smithy/property-provider ${tryNextLink ? "->" : "(!)"} ${message}`);
	}
	static from(error, options = true) {
		return Object.assign(new this(error.message, options), error);
	}
};
// node_modules/@smithy/core/dist-es/submodules/config/property-provider/CredentialsProviderError.js
var CredentialsProviderError = class CredentialsProviderError extends ProviderError {
	name = "CredentialsProviderError";
	constructor(message, options = true) {
		super(message, options);
		Object.setPrototypeOf(this, CredentialsProviderError.prototype);
	}
};
// node_modules/@smithy/core/dist-es/submodules/config/property-provider/chain.js
const chain = (...providers) => async () => {
	if (providers.length === 0) throw new ProviderError("No providers in chain");
	let lastProviderError;
	for (const provider of providers) try {
		return await provider();
	} catch (err) {
		lastProviderError = err;
		if (err?.tryNextLink) continue;
		throw err;
	}
	throw lastProviderError;
};
// node_modules/@smithy/core/dist-es/submodules/config/property-provider/fromValue.js
const fromValue = (staticValue) => () => Promise.resolve(staticValue);
// node_modules/@smithy/core/dist-es/submodules/config/property-provider/memoize.js
const memoize = (provider, isExpired, requiresRefresh) => {
	let resolved;
	let pending;
	let hasResult;
	let isConstant = false;
	const coalesceProvider = async () => {
		if (!pending) pending = provider();
		try {
			resolved = await pending;
			hasResult = true;
			isConstant = false;
		} finally {
			pending = void 0;
		}
		return resolved;
	};
	if (isExpired === void 0) return async (options) => {
		if (!hasResult || options?.forceRefresh) resolved = await coalesceProvider();
		return resolved;
	};
	return async (options) => {
		if (!hasResult || options?.forceRefresh) resolved = await coalesceProvider();
		if (isConstant) return resolved;
		if (requiresRefresh && !requiresRefresh(resolved)) {
			isConstant = true;
			return resolved;
		}
		if (isExpired(resolved)) {
			await coalesceProvider();
			return resolved;
		}
		return resolved;
	};
};
// node_modules/@smithy/core/dist-es/submodules/config/util-config-provider/booleanSelector.js
const booleanSelector = (obj, key, type) => {
	if (!(key in obj)) return;
	if (obj[key] === "true") return true;
	if (obj[key] === "false") return false;
	throw new Error(`Cannot load ${type} "${key}". Expected "true" or "false", got ${obj[key]}.`);
};
// node_modules/@smithy/core/dist-es/submodules/config/util-config-provider/types.js
var SelectorType;
(function(SelectorType) {
	SelectorType["ENV"] = "env";
	SelectorType["CONFIG"] = "shared config entry";
})(SelectorType || (SelectorType = {}));
// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getHomeDir.js
const homeDirCache = {};
const getHomeDirCacheKey = () => {
	if (process && process.geteuid) return `${process.geteuid()}`;
	return "DEFAULT";
};
const getHomeDir = () => {
	const { HOME, USERPROFILE, HOMEPATH, HOMEDRIVE = `C:${node_path.sep}` } = process.env;
	if (HOME) return HOME;
	if (USERPROFILE) return USERPROFILE;
	if (HOMEPATH) return `${HOMEDRIVE}${HOMEPATH}`;
	const homeDirCacheKey = getHomeDirCacheKey();
	if (!homeDirCache[homeDirCacheKey]) homeDirCache[homeDirCacheKey] = (0, node_os.homedir)();
	return homeDirCache[homeDirCacheKey];
};
const getProfileName = (init) => init.profile || process.env["AWS_PROFILE"] || "default";
// node_modules/@smithy/types/dist-es/endpoint.js
var EndpointURLScheme;
(function(EndpointURLScheme) {
	EndpointURLScheme["HTTP"] = "http";
	EndpointURLScheme["HTTPS"] = "https";
})(EndpointURLScheme || (EndpointURLScheme = {}));
// node_modules/@smithy/types/dist-es/extensions/checksum.js
var AlgorithmId;
(function(AlgorithmId) {
	AlgorithmId["MD5"] = "md5";
	AlgorithmId["CRC32"] = "crc32";
	AlgorithmId["CRC32C"] = "crc32c";
	AlgorithmId["SHA1"] = "sha1";
	AlgorithmId["SHA256"] = "sha256";
})(AlgorithmId || (AlgorithmId = {}));
// node_modules/@smithy/types/dist-es/middleware.js
const SMITHY_CONTEXT_KEY = "__smithy_context";
// node_modules/@smithy/types/dist-es/profile.js
var IniSectionType;
(function(IniSectionType) {
	IniSectionType["PROFILE"] = "profile";
	IniSectionType["SSO_SESSION"] = "sso-session";
	IniSectionType["SERVICES"] = "services";
})(IniSectionType || (IniSectionType = {}));
// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getConfigData.js
const getConfigData = (data) => Object.entries(data).filter(([key]) => {
	const indexOfSeparator = key.indexOf(".");
	if (indexOfSeparator === -1) return false;
	return Object.values(IniSectionType).includes(key.substring(0, indexOfSeparator));
}).reduce((acc, [key, value]) => {
	const indexOfSeparator = key.indexOf(".");
	const updatedKey = key.substring(0, indexOfSeparator) === IniSectionType.PROFILE ? key.substring(indexOfSeparator + 1) : key;
	acc[updatedKey] = value;
	return acc;
}, { ...data.default && { default: data.default } });
const getConfigFilepath = () => process.env["AWS_CONFIG_FILE"] || (0, node_path.join)(getHomeDir(), ".aws", "config");
const getCredentialsFilepath = () => process.env["AWS_SHARED_CREDENTIALS_FILE"] || (0, node_path.join)(getHomeDir(), ".aws", "credentials");
// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/parseIni.js
const prefixKeyRegex = /^([\w-]+)\s(["'])?([\w-@+.%:/]+)\2$/;
const profileNameBlockList = ["__proto__", "profile __proto__"];
const parseIni = (iniData) => {
	const map = {};
	let currentSection;
	let currentSubSection;
	for (const iniLine of iniData.split(/\r?\n/)) {
		const trimmedLine = iniLine.split(/(^|\s)[;#]/)[0].trim();
		if (trimmedLine[0] === "[" && trimmedLine[trimmedLine.length - 1] === "]") {
			currentSection = void 0;
			currentSubSection = void 0;
			const sectionName = trimmedLine.substring(1, trimmedLine.length - 1);
			const matches = prefixKeyRegex.exec(sectionName);
			if (matches) {
				const [, prefix, , name] = matches;
				if (Object.values(IniSectionType).includes(prefix)) currentSection = [prefix, name].join(".");
			} else currentSection = sectionName;
			if (profileNameBlockList.includes(sectionName)) throw new Error(`Found invalid profile name "${sectionName}"`);
		} else if (currentSection) {
			const indexOfEqualsSign = trimmedLine.indexOf("=");
			if (![0, -1].includes(indexOfEqualsSign)) {
				const [name, value] = [trimmedLine.substring(0, indexOfEqualsSign).trim(), trimmedLine.substring(indexOfEqualsSign + 1).trim()];
				if (value === "") currentSubSection = name;
				else {
					if (currentSubSection && iniLine.trimStart() === iniLine) currentSubSection = void 0;
					map[currentSection] = map[currentSection] || {};
					const key = currentSubSection ? [currentSubSection, name].join(".") : name;
					map[currentSection][key] = value;
				}
			}
		}
	}
	return map;
};
// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/readFile.js
const filePromises = {};
const fileIntercept = {};
const readFile = (path, options) => {
	if (fileIntercept[path] !== void 0) return fileIntercept[path];
	if (!filePromises[path] || options?.ignoreCache) filePromises[path] = (0, node_fs_promises.readFile)(path, "utf8");
	return filePromises[path];
};
// node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles.js
const swallowError = () => ({});
const loadSharedConfigFiles = async (init = {}) => {
	const { filepath = getCredentialsFilepath(), configFilepath = getConfigFilepath() } = init;
	const homeDir = getHomeDir();
	const relativeHomeDirPrefix = "~/";
	let resolvedFilepath = filepath;
	if (filepath.startsWith(relativeHomeDirPrefix)) resolvedFilepath = (0, node_path.join)(homeDir, filepath.slice(2));
	let resolvedConfigFilepath = configFilepath;
	if (configFilepath.startsWith(relativeHomeDirPrefix)) resolvedConfigFilepath = (0, node_path.join)(homeDir, configFilepath.slice(2));
	const parsedFiles = await Promise.all([readFile(resolvedConfigFilepath, { ignoreCache: init.ignoreCache }).then(parseIni).then(getConfigData).catch(swallowError), readFile(resolvedFilepath, { ignoreCache: init.ignoreCache }).then(parseIni).catch(swallowError)]);
	return {
		configFile: parsedFiles[0],
		credentialsFile: parsedFiles[1]
	};
};
// node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/getSelectorName.js
function getSelectorName(functionString) {
	try {
		const constants = new Set(Array.from(functionString.match(/([A-Z_]){3,}/g) ?? []));
		constants.delete("CONFIG");
		constants.delete("CONFIG_PREFIX_SEPARATOR");
		constants.delete("ENV");
		return [...constants].join(", ");
	} catch (ignored) {
		return functionString;
	}
}
// node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/fromEnv.js
const fromEnv$1 = (envVarSelector, options) => async () => {
	try {
		const config = envVarSelector(process.env, options);
		if (config === void 0) throw new Error();
		return config;
	} catch (e) {
		throw new CredentialsProviderError(e.message || `Not found in ENV: ${getSelectorName(envVarSelector.toString())}`, { logger: options?.logger });
	}
};
// node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/fromSharedConfigFiles.js
const fromSharedConfigFiles = (configSelector, { preferredFile = "config", ...init } = {}) => async () => {
	const profile = getProfileName(init);
	const { configFile, credentialsFile } = await loadSharedConfigFiles(init);
	const profileFromCredentials = credentialsFile[profile] || {};
	const profileFromConfig = configFile[profile] || {};
	const mergedProfile = preferredFile === "config" ? {
		...profileFromCredentials,
		...profileFromConfig
	} : {
		...profileFromConfig,
		...profileFromCredentials
	};
	try {
		const configValue = configSelector(mergedProfile, preferredFile === "config" ? configFile : credentialsFile);
		if (configValue === void 0) throw new Error();
		return configValue;
	} catch (e) {
		throw new CredentialsProviderError(e.message || `Not found in config files w/ profile [${profile}]: ${getSelectorName(configSelector.toString())}`, { logger: init.logger });
	}
};
// node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/fromStatic.js
const isFunction = (func) => typeof func === "function";
const fromStatic = (defaultValue) => isFunction(defaultValue) ? async () => await defaultValue() : fromValue(defaultValue);
// node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/configLoader.js
const loadConfig = ({ environmentVariableSelector, configFileSelector, default: defaultValue }, configuration = {}) => {
	const { signingName, logger } = configuration;
	return memoize(chain(fromEnv$1(environmentVariableSelector, {
		signingName,
		logger
	}), fromSharedConfigFiles(configFileSelector, configuration), fromStatic(defaultValue)));
};
// node_modules/@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseDualstackEndpointConfigOptions.js
const ENV_USE_DUALSTACK_ENDPOINT = "AWS_USE_DUALSTACK_ENDPOINT";
const CONFIG_USE_DUALSTACK_ENDPOINT = "use_dualstack_endpoint";
const NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => booleanSelector(env, ENV_USE_DUALSTACK_ENDPOINT, SelectorType.ENV),
	configFileSelector: (profile) => booleanSelector(profile, CONFIG_USE_DUALSTACK_ENDPOINT, SelectorType.CONFIG),
	default: false
};
// node_modules/@smithy/core/dist-es/submodules/config/config-resolver/endpointsConfig/NodeUseFipsEndpointConfigOptions.js
const ENV_USE_FIPS_ENDPOINT = "AWS_USE_FIPS_ENDPOINT";
const CONFIG_USE_FIPS_ENDPOINT = "use_fips_endpoint";
const NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => booleanSelector(env, ENV_USE_FIPS_ENDPOINT, SelectorType.ENV),
	configFileSelector: (profile) => booleanSelector(profile, CONFIG_USE_FIPS_ENDPOINT, SelectorType.CONFIG),
	default: false
};
// node_modules/@smithy/core/dist-es/submodules/client/middleware-stack/MiddlewareStack.js
const getAllAliases = (name, aliases) => {
	const _aliases = [];
	if (name) _aliases.push(name);
	if (aliases) for (const alias of aliases) _aliases.push(alias);
	return _aliases;
};
const getMiddlewareNameWithAliases = (name, aliases) => {
	return `${name || "anonymous"}${aliases && aliases.length > 0 ? ` (a.k.a. ${aliases.join(",")})` : ""}`;
};
const constructStack = () => {
	let absoluteEntries = [];
	let relativeEntries = [];
	let identifyOnResolve = false;
	const entriesNameSet = new Set();
	const sort = (entries) => entries.sort((a, b) => stepWeights[b.step] - stepWeights[a.step] || priorityWeights[b.priority || "normal"] - priorityWeights[a.priority || "normal"]);
	const removeByName = (toRemove) => {
		let isRemoved = false;
		const filterCb = (entry) => {
			const aliases = getAllAliases(entry.name, entry.aliases);
			if (aliases.includes(toRemove)) {
				isRemoved = true;
				for (const alias of aliases) entriesNameSet.delete(alias);
				return false;
			}
			return true;
		};
		absoluteEntries = absoluteEntries.filter(filterCb);
		relativeEntries = relativeEntries.filter(filterCb);
		return isRemoved;
	};
	const removeByReference = (toRemove) => {
		let isRemoved = false;
		const filterCb = (entry) => {
			if (entry.middleware === toRemove) {
				isRemoved = true;
				for (const alias of getAllAliases(entry.name, entry.aliases)) entriesNameSet.delete(alias);
				return false;
			}
			return true;
		};
		absoluteEntries = absoluteEntries.filter(filterCb);
		relativeEntries = relativeEntries.filter(filterCb);
		return isRemoved;
	};
	const cloneTo = (toStack) => {
		absoluteEntries.forEach((entry) => {
			toStack.add(entry.middleware, { ...entry });
		});
		relativeEntries.forEach((entry) => {
			toStack.addRelativeTo(entry.middleware, { ...entry });
		});
		toStack.identifyOnResolve?.(stack.identifyOnResolve());
		return toStack;
	};
	const expandRelativeMiddlewareList = (from) => {
		const expandedMiddlewareList = [];
		from.before.forEach((entry) => {
			if (entry.before.length === 0 && entry.after.length === 0) expandedMiddlewareList.push(entry);
			else expandedMiddlewareList.push(...expandRelativeMiddlewareList(entry));
		});
		expandedMiddlewareList.push(from);
		from.after.reverse().forEach((entry) => {
			if (entry.before.length === 0 && entry.after.length === 0) expandedMiddlewareList.push(entry);
			else expandedMiddlewareList.push(...expandRelativeMiddlewareList(entry));
		});
		return expandedMiddlewareList;
	};
	const getMiddlewareList = (debug = false) => {
		const normalizedAbsoluteEntries = [];
		const normalizedRelativeEntries = [];
		const normalizedEntriesNameMap = {};
		absoluteEntries.forEach((entry) => {
			const normalizedEntry = {
				...entry,
				before: [],
				after: []
			};
			for (const alias of getAllAliases(normalizedEntry.name, normalizedEntry.aliases)) normalizedEntriesNameMap[alias] = normalizedEntry;
			normalizedAbsoluteEntries.push(normalizedEntry);
		});
		relativeEntries.forEach((entry) => {
			const normalizedEntry = {
				...entry,
				before: [],
				after: []
			};
			for (const alias of getAllAliases(normalizedEntry.name, normalizedEntry.aliases)) normalizedEntriesNameMap[alias] = normalizedEntry;
			normalizedRelativeEntries.push(normalizedEntry);
		});
		normalizedRelativeEntries.forEach((entry) => {
			if (entry.toMiddleware) {
				const toMiddleware = normalizedEntriesNameMap[entry.toMiddleware];
				if (toMiddleware === void 0) {
					if (debug) return;
					throw new Error(`${entry.toMiddleware} is not found when adding ${getMiddlewareNameWithAliases(entry.name, entry.aliases)} middleware ${entry.relation} ${entry.toMiddleware}`);
				}
				if (entry.relation === "after") toMiddleware.after.push(entry);
				if (entry.relation === "before") toMiddleware.before.push(entry);
			}
		});
		return sort(normalizedAbsoluteEntries).map(expandRelativeMiddlewareList).reduce((wholeList, expandedMiddlewareList) => {
			wholeList.push(...expandedMiddlewareList);
			return wholeList;
		}, []);
	};
	const stack = {
		add: (middleware, options = {}) => {
			const { name, override, aliases: _aliases } = options;
			const entry = {
				step: "initialize",
				priority: "normal",
				middleware,
				...options
			};
			const aliases = getAllAliases(name, _aliases);
			if (aliases.length > 0) {
				if (aliases.some((alias) => entriesNameSet.has(alias))) {
					if (!override) throw new Error(`Duplicate middleware name '${getMiddlewareNameWithAliases(name, _aliases)}'`);
					for (const alias of aliases) {
						const toOverrideIndex = absoluteEntries.findIndex((entry) => entry.name === alias || entry.aliases?.some((a) => a === alias));
						if (toOverrideIndex === -1) continue;
						const toOverride = absoluteEntries[toOverrideIndex];
						if (toOverride.step !== entry.step || entry.priority !== toOverride.priority) throw new Error(`"${getMiddlewareNameWithAliases(toOverride.name, toOverride.aliases)}" middleware with ${toOverride.priority} priority in ${toOverride.step} step cannot be overridden by "${getMiddlewareNameWithAliases(name, _aliases)}" middleware with ${entry.priority} priority in ${entry.step} step.`);
						absoluteEntries.splice(toOverrideIndex, 1);
					}
				}
				for (const alias of aliases) entriesNameSet.add(alias);
			}
			absoluteEntries.push(entry);
		},
		addRelativeTo: (middleware, options) => {
			const { name, override, aliases: _aliases } = options;
			const entry = {
				middleware,
				...options
			};
			const aliases = getAllAliases(name, _aliases);
			if (aliases.length > 0) {
				if (aliases.some((alias) => entriesNameSet.has(alias))) {
					if (!override) throw new Error(`Duplicate middleware name '${getMiddlewareNameWithAliases(name, _aliases)}'`);
					for (const alias of aliases) {
						const toOverrideIndex = relativeEntries.findIndex((entry) => entry.name === alias || entry.aliases?.some((a) => a === alias));
						if (toOverrideIndex === -1) continue;
						const toOverride = relativeEntries[toOverrideIndex];
						if (toOverride.toMiddleware !== entry.toMiddleware || toOverride.relation !== entry.relation) throw new Error(`"${getMiddlewareNameWithAliases(toOverride.name, toOverride.aliases)}" middleware ${toOverride.relation} "${toOverride.toMiddleware}" middleware cannot be overridden by "${getMiddlewareNameWithAliases(name, _aliases)}" middleware ${entry.relation} "${entry.toMiddleware}" middleware.`);
						relativeEntries.splice(toOverrideIndex, 1);
					}
				}
				for (const alias of aliases) entriesNameSet.add(alias);
			}
			relativeEntries.push(entry);
		},
		clone: () => cloneTo(constructStack()),
		use: (plugin) => {
			plugin.applyToStack(stack);
		},
		remove: (toRemove) => {
			if (typeof toRemove === "string") return removeByName(toRemove);
			else return removeByReference(toRemove);
		},
		removeByTag: (toRemove) => {
			let isRemoved = false;
			const filterCb = (entry) => {
				const { tags, name, aliases: _aliases } = entry;
				if (tags && tags.includes(toRemove)) {
					const aliases = getAllAliases(name, _aliases);
					for (const alias of aliases) entriesNameSet.delete(alias);
					isRemoved = true;
					return false;
				}
				return true;
			};
			absoluteEntries = absoluteEntries.filter(filterCb);
			relativeEntries = relativeEntries.filter(filterCb);
			return isRemoved;
		},
		concat: (from) => {
			const cloned = cloneTo(constructStack());
			cloned.use(from);
			cloned.identifyOnResolve(identifyOnResolve || cloned.identifyOnResolve() || (from.identifyOnResolve?.() ?? false));
			return cloned;
		},
		applyToStack: cloneTo,
		identify: () => {
			return getMiddlewareList(true).map((mw) => {
				const step = mw.step ?? mw.relation + " " + mw.toMiddleware;
				return getMiddlewareNameWithAliases(mw.name, mw.aliases) + " - " + step;
			});
		},
		identifyOnResolve(toggle) {
			if (typeof toggle === "boolean") identifyOnResolve = toggle;
			return identifyOnResolve;
		},
		resolve: (handler, context) => {
			for (const middleware of getMiddlewareList().map((entry) => entry.middleware).reverse()) handler = middleware(handler, context);
			if (identifyOnResolve) console.log(stack.identify());
			return handler;
		}
	};
	return stack;
};
const stepWeights = {
	initialize: 5,
	serialize: 4,
	build: 3,
	finalizeRequest: 2,
	deserialize: 1
};
const priorityWeights = {
	high: 3,
	normal: 2,
	low: 1
};
// node_modules/@smithy/core/dist-es/submodules/transport/getSmithyContext.js
const getSmithyContext = (context) => context["__smithy_context"] || (context["__smithy_context"] = {});
// node_modules/@smithy/core/dist-es/submodules/transport/hasOwn.js
function hasOwn(o, k) {
	return Object.prototype.hasOwnProperty.call(o, k);
}
// node_modules/@smithy/core/dist-es/submodules/transport/httpRequest.js
var HttpRequest = class HttpRequest {
	method;
	protocol;
	hostname;
	port;
	path;
	query;
	headers;
	username;
	password;
	fragment;
	body;
	constructor(options) {
		this.method = options.method || "GET";
		this.hostname = options.hostname || "localhost";
		this.port = options.port;
		this.query = options.query || {};
		this.headers = options.headers || {};
		this.body = options.body;
		this.protocol = options.protocol ? options.protocol.slice(-1) !== ":" ? `${options.protocol}:` : options.protocol : "https:";
		this.path = options.path ? options.path.charAt(0) !== "/" ? `/${options.path}` : options.path : "/";
		this.username = options.username;
		this.password = options.password;
		this.fragment = options.fragment;
	}
	static clone(request) {
		const cloned = new HttpRequest({
			...request,
			headers: { ...request.headers }
		});
		if (cloned.query) cloned.query = cloneQuery(cloned.query);
		return cloned;
	}
	static isInstance(request) {
		if (!request) return false;
		const req = request;
		return "method" in req && "protocol" in req && "hostname" in req && "path" in req && typeof req["query"] === "object" && typeof req["headers"] === "object";
	}
	clone() {
		return HttpRequest.clone(this);
	}
};
function cloneQuery(query) {
	return Object.keys(query).reduce((carry, paramName) => {
		const param = query[paramName];
		return {
			...carry,
			[paramName]: Array.isArray(param) ? [...param] : param
		};
	}, {});
}
// node_modules/@smithy/core/dist-es/submodules/transport/httpResponse.js
var HttpResponse = class {
	statusCode;
	reason;
	headers;
	body;
	constructor(options) {
		this.statusCode = options.statusCode;
		this.reason = options.reason;
		this.headers = options.headers || {};
		this.body = options.body;
	}
	static isInstance(response) {
		if (!response) return false;
		const resp = response;
		return typeof resp.statusCode === "number" && typeof resp.headers === "object";
	}
};
// node_modules/@smithy/core/dist-es/submodules/transport/isValidHostLabel.js
const VALID_HOST_LABEL_REGEX = new RegExp(`^(?!.*-$)(?!-)[a-zA-Z0-9-]{1,63}$`);
const isValidHostLabel = (value, allowSubDomains = false) => {
	if (!allowSubDomains) return VALID_HOST_LABEL_REGEX.test(value);
	const labels = value.split(".");
	for (const label of labels) if (!isValidHostLabel(label)) return false;
	return true;
};
// node_modules/@smithy/core/dist-es/submodules/transport/isValidHostname.js
function isValidHostname(hostname) {
	return /^[a-z0-9][a-z0-9.-]*[a-z0-9]$/.test(hostname);
}
// node_modules/@smithy/core/dist-es/submodules/transport/normalizeProvider.js
const normalizeProvider$1 = (input) => {
	if (typeof input === "function") return input;
	const promisified = Promise.resolve(input);
	return () => promisified;
};
// node_modules/@smithy/core/dist-es/submodules/transport/parseQueryString.js
function parseQueryString(querystring) {
	const query = {};
	querystring = querystring.replace(/^\?/, "");
	if (querystring) for (const pair of querystring.split("&")) {
		let [key, value = null] = pair.split("=");
		key = decodeURIComponent(key);
		if (value) value = decodeURIComponent(value);
		if (!(key in query)) query[key] = value;
		else if (Array.isArray(query[key])) query[key].push(value);
		else query[key] = [query[key], value];
	}
	return query;
}
// node_modules/@smithy/core/dist-es/submodules/transport/parseUrl.js
const parseUrl = (url) => {
	if (typeof url === "string") return parseUrl(new URL(url));
	const { hostname, pathname, port, protocol, search } = url;
	let query;
	if (search) query = parseQueryString(search);
	return {
		hostname,
		port: port ? parseInt(port) : void 0,
		protocol,
		path: pathname,
		query
	};
};
// node_modules/@smithy/core/dist-es/submodules/transport/toEndpointV1.js
const toEndpointV1 = (endpoint) => {
	if (typeof endpoint === "object") {
		if ("url" in endpoint) {
			const v1Endpoint = parseUrl(endpoint.url);
			if (endpoint.headers) {
				v1Endpoint.headers = {};
				for (const name in endpoint.headers) {
					if (!hasOwn(endpoint.headers, name)) continue;
					v1Endpoint.headers[name.toLowerCase()] = endpoint.headers[name].join(", ");
				}
			}
			return v1Endpoint;
		}
		return endpoint;
	}
	return parseUrl(endpoint);
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client.js
var Client = class {
	config;
	middlewareStack = constructStack();
	initConfig;
	handlers;
	constructor(config) {
		this.config = config;
		const { protocol, protocolSettings } = config;
		if (protocolSettings) {
			if (typeof protocol === "function") config.protocol = new protocol(protocolSettings);
		}
	}
	send(command, optionsOrCb, cb) {
		const options = typeof optionsOrCb !== "function" ? optionsOrCb : void 0;
		const callback = typeof optionsOrCb === "function" ? optionsOrCb : cb;
		const useHandlerCache = options === void 0 && this.config.cacheMiddleware === true;
		let handler;
		if (useHandlerCache) {
			if (!this.handlers) this.handlers = new WeakMap();
			const handlers = this.handlers;
			if (handlers.has(command.constructor)) handler = handlers.get(command.constructor);
			else {
				handler = command.resolveMiddleware(this.middlewareStack, this.config, options);
				handlers.set(command.constructor, handler);
			}
		} else {
			delete this.handlers;
			handler = command.resolveMiddleware(this.middlewareStack, this.config, options);
		}
		if (callback) handler(command).then((result) => callback(null, result.output), (err) => callback(err)).catch(() => {});
		else return handler(command).then((result) => result.output);
	}
	destroy() {
		this.config?.requestHandler?.destroy?.();
		delete this.handlers;
	}
};
// node_modules/@smithy/core/dist-es/submodules/schema/deref.js
const deref = (schemaRef) => {
	if (typeof schemaRef === "function") return schemaRef();
	return schemaRef;
};
// node_modules/@smithy/core/dist-es/submodules/schema/schemas/operation.js
const operation = (namespace, name, traits, input, output) => ({
	name,
	namespace,
	traits,
	input,
	output
});
// node_modules/@smithy/core/dist-es/submodules/schema/middleware/schemaDeserializationMiddleware.js
const schemaDeserializationMiddleware = (config) => (next, context) => async (args) => {
	const { response } = await next(args);
	const { operationSchema } = getSmithyContext(context);
	const [, ns, n, t, i, o] = operationSchema ?? [];
	try {
		return {
			response,
			output: await config.protocol.deserializeResponse(operation(ns, n, t, i, o), {
				...config,
				...context
			}, response)
		};
	} catch (error) {
		Object.defineProperty(error, "$response", {
			value: response,
			enumerable: false,
			writable: false,
			configurable: false
		});
		if (!("$metadata" in error)) {
			const hint = `Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.`;
			try {
				error.message += "\n  " + hint;
			} catch (ignored) {
				if (!context.logger || context.logger?.constructor?.name === "NoOpLogger") console.warn(hint);
				else context.logger?.warn?.(hint);
			}
			if (typeof error.$responseBodyText !== "undefined") {
				if (error.$response) error.$response.body = error.$responseBodyText;
			}
			try {
				if (HttpResponse.isInstance(response)) {
					const { headers = {}, statusCode } = response;
					const headerEntries = Object.entries(headers);
					error.$metadata = {
						httpStatusCode: statusCode,
						requestId: findHeader(/^x-[\w-]+-request-?id$/, headerEntries),
						extendedRequestId: findHeader(/^x-[\w-]+-id-2$/, headerEntries),
						cfId: findHeader(/^x-[\w-]+-cf-id$/, headerEntries)
					};
				}
			} catch (ignored) {}
		}
		throw error;
	}
};
const findHeader = (pattern, headers) => {
	return (headers.find(([k]) => {
		return k.match(pattern);
	}) || [void 0, void 0])[1];
};
// node_modules/@smithy/core/dist-es/submodules/schema/middleware/schemaSerializationMiddleware.js
const schemaSerializationMiddleware = (config) => (next, context) => async (args) => {
	const { operationSchema } = getSmithyContext(context);
	const [, ns, n, t, i, o] = operationSchema ?? [];
	const endpoint = context.endpointV2 ? async () => toEndpointV1(context.endpointV2) : config.endpoint;
	const request = await config.protocol.serializeRequest(operation(ns, n, t, i, o), args.input, {
		...config,
		...context,
		endpoint
	});
	return next({
		...args,
		request
	});
};
// node_modules/@smithy/core/dist-es/submodules/schema/middleware/getSchemaSerdePlugin.js
const deserializerMiddlewareOption = {
	name: "deserializerMiddleware",
	step: "deserialize",
	tags: ["DESERIALIZER"],
	override: true
};
const serializerMiddlewareOption$1 = {
	name: "serializerMiddleware",
	step: "serialize",
	tags: ["SERIALIZER"],
	override: true
};
function getSchemaSerdePlugin(config) {
	return { applyToStack: (commandStack) => {
		commandStack.add(schemaSerializationMiddleware(config), serializerMiddlewareOption$1);
		commandStack.add(schemaDeserializationMiddleware(config), deserializerMiddlewareOption);
		config.protocol.setSerdeContext(config);
	} };
}
// node_modules/@smithy/core/dist-es/submodules/schema/schemas/translateTraits.js
const traitsCache = [];
function translateTraits(indicator) {
	if (typeof indicator === "object") return indicator;
	indicator = indicator | 0;
	if (traitsCache[indicator]) return traitsCache[indicator];
	const traits = {};
	let i = 0;
	for (const trait of [
		"httpLabel",
		"idempotent",
		"idempotencyToken",
		"sensitive",
		"httpPayload",
		"httpResponseCode",
		"httpQueryParams"
	]) if ((indicator >> i++ & 1) === 1) traits[trait] = 1;
	return traitsCache[indicator] = traits;
}
// node_modules/@smithy/core/dist-es/submodules/schema/schemas/NormalizedSchema.js
const anno = {
	it: Symbol.for("@smithy/nor-struct-it"),
	ns: Symbol.for("@smithy/ns")
};
const simpleSchemaCacheN = [];
const simpleSchemaCacheS = {};
var NormalizedSchema = class NormalizedSchema {
	ref;
	memberName;
	static symbol = Symbol.for("@smithy/nor");
	symbol = NormalizedSchema.symbol;
	name;
	schema;
	_isMemberSchema;
	traits;
	memberTraits;
	normalizedTraits;
	constructor(ref, memberName) {
		this.ref = ref;
		this.memberName = memberName;
		const traitStack = [];
		let _ref = ref;
		let schema = ref;
		this._isMemberSchema = false;
		while (isMemberSchema(_ref)) {
			traitStack.push(_ref[1]);
			_ref = _ref[0];
			schema = deref(_ref);
			this._isMemberSchema = true;
		}
		if (traitStack.length > 0) {
			this.memberTraits = {};
			for (let i = traitStack.length - 1; i >= 0; --i) {
				const traitSet = traitStack[i];
				Object.assign(this.memberTraits, translateTraits(traitSet));
			}
		} else this.memberTraits = 0;
		if (schema instanceof NormalizedSchema) {
			const computedMemberTraits = this.memberTraits;
			Object.assign(this, schema);
			this.memberTraits = Object.assign({}, computedMemberTraits, schema.getMemberTraits(), this.getMemberTraits());
			this.normalizedTraits = void 0;
			this.memberName = memberName ?? schema.memberName;
			return;
		}
		this.schema = deref(schema);
		if (isStaticSchema(this.schema)) {
			this.name = `${this.schema[1]}#${this.schema[2]}`;
			this.traits = this.schema[3];
		} else {
			this.name = this.memberName ?? String(schema);
			this.traits = 0;
		}
		if (this._isMemberSchema && !memberName) throw new Error(`@smithy/core/schema - NormalizedSchema member init ${this.getName(true)} missing member name.`);
	}
	static [Symbol.hasInstance](lhs) {
		const isPrototype = this.prototype.isPrototypeOf(lhs);
		if (!isPrototype && typeof lhs === "object" && lhs !== null) return lhs.symbol === this.symbol;
		return isPrototype;
	}
	static of(ref) {
		const keyAble = typeof ref === "function" || typeof ref === "object" && ref !== null;
		if (typeof ref === "number") {
			if (simpleSchemaCacheN[ref]) return simpleSchemaCacheN[ref];
		} else if (typeof ref === "string") {
			if (simpleSchemaCacheS[ref]) return simpleSchemaCacheS[ref];
		} else if (keyAble) {
			if (ref[anno.ns]) return ref[anno.ns];
		}
		const sc = deref(ref);
		if (sc instanceof NormalizedSchema) return sc;
		if (isMemberSchema(sc)) {
			const [ns, traits] = sc;
			if (ns instanceof NormalizedSchema) {
				Object.assign(ns.getMergedTraits(), translateTraits(traits));
				return ns;
			}
			throw new Error(`@smithy/core/schema - may not init unwrapped member schema=${JSON.stringify(ref, null, 2)}.`);
		}
		const ns = new NormalizedSchema(sc);
		if (keyAble) return ref[anno.ns] = ns;
		if (typeof sc === "string") return simpleSchemaCacheS[sc] = ns;
		if (typeof sc === "number") return simpleSchemaCacheN[sc] = ns;
		return ns;
	}
	getSchema() {
		const sc = this.schema;
		if (Array.isArray(sc) && sc[0] === 0) return sc[4];
		return sc;
	}
	getName(withNamespace = false) {
		const { name } = this;
		return !withNamespace && name && name.includes("#") ? name.split("#")[1] : name || void 0;
	}
	getMemberName() {
		return this.memberName;
	}
	isMemberSchema() {
		return this._isMemberSchema;
	}
	isListSchema() {
		const sc = this.getSchema();
		return typeof sc === "number" ? sc >= 64 && sc < 128 : sc[0] === 1;
	}
	isMapSchema() {
		const sc = this.getSchema();
		return typeof sc === "number" ? sc >= 128 && sc <= 255 : sc[0] === 2;
	}
	isStructSchema() {
		const sc = this.getSchema();
		if (typeof sc !== "object") return false;
		const id = sc[0];
		return id === 3 || id === -3 || id === 4;
	}
	isUnionSchema() {
		const sc = this.getSchema();
		if (typeof sc !== "object") return false;
		return sc[0] === 4;
	}
	isBlobSchema() {
		const sc = this.getSchema();
		return sc === 21 || sc === 42;
	}
	isTimestampSchema() {
		const sc = this.getSchema();
		return typeof sc === "number" && sc >= 4 && sc <= 7;
	}
	isUnitSchema() {
		return this.getSchema() === "unit";
	}
	isDocumentSchema() {
		return this.getSchema() === 15;
	}
	isStringSchema() {
		return this.getSchema() === 0;
	}
	isBooleanSchema() {
		return this.getSchema() === 2;
	}
	isNumericSchema() {
		return this.getSchema() === 1;
	}
	isBigIntegerSchema() {
		return this.getSchema() === 17;
	}
	isBigDecimalSchema() {
		return this.getSchema() === 19;
	}
	isStreaming() {
		const { streaming } = this.getMergedTraits();
		return !!streaming || this.getSchema() === 42;
	}
	isIdempotencyToken() {
		return !!this.getMergedTraits().idempotencyToken;
	}
	getMergedTraits() {
		return this.normalizedTraits ?? (this.normalizedTraits = {
			...this.getOwnTraits(),
			...this.getMemberTraits()
		});
	}
	getMemberTraits() {
		return translateTraits(this.memberTraits);
	}
	getOwnTraits() {
		return translateTraits(this.traits);
	}
	getKeySchema() {
		const [isDoc, isMap] = [this.isDocumentSchema(), this.isMapSchema()];
		if (!isDoc && !isMap) throw new Error(`@smithy/core/schema - cannot get key for non-map: ${this.getName(true)}`);
		const schema = this.getSchema();
		return member([isDoc ? 15 : schema[4] ?? 0, 0], "key");
	}
	getValueSchema() {
		const sc = this.getSchema();
		const [isDoc, isMap, isList] = [
			this.isDocumentSchema(),
			this.isMapSchema(),
			this.isListSchema()
		];
		const memberSchema = typeof sc === "number" ? 63 & sc : sc && typeof sc === "object" && (isMap || isList) ? sc[3 + sc[0]] : isDoc ? 15 : void 0;
		if (memberSchema != null) return member([memberSchema, 0], isMap ? "value" : "member");
		throw new Error(`@smithy/core/schema - ${this.getName(true)} has no value member.`);
	}
	getMemberSchema(memberName) {
		const struct = this.getSchema();
		if (this.isStructSchema() && struct[4].includes(memberName)) {
			const i = struct[4].indexOf(memberName);
			const memberSchema = struct[5][i];
			return member(isMemberSchema(memberSchema) ? memberSchema : [memberSchema, 0], memberName);
		}
		if (this.isDocumentSchema()) return member([15, 0], memberName);
		throw new Error(`@smithy/core/schema - ${this.getName(true)} has no member=${memberName}.`);
	}
	getMemberSchemas() {
		const buffer = {};
		try {
			for (const [k, v] of this.structIterator()) buffer[k] = v;
		} catch (ignored) {}
		return buffer;
	}
	getEventStreamMember() {
		if (this.isStructSchema()) {
			for (const [memberName, memberSchema] of this.structIterator()) if (memberSchema.isStreaming() && memberSchema.isStructSchema()) return memberName;
		}
		return "";
	}
	*structIterator() {
		if (this.isUnitSchema()) return;
		if (!this.isStructSchema()) throw new Error("@smithy/core/schema - cannot iterate non-struct schema.");
		const struct = this.getSchema();
		const z = struct[4].length;
		let it = struct[anno.it];
		if (it && z === it.length) {
			yield* it;
			return;
		}
		it = Array(z);
		for (let i = 0; i < z; ++i) {
			const k = struct[4][i];
			const v = member([struct[5][i], 0], k);
			yield it[i] = [k, v];
		}
		struct[anno.it] = it;
	}
};
function member(memberSchema, memberName) {
	if (memberSchema instanceof NormalizedSchema) return Object.assign(memberSchema, {
		memberName,
		_isMemberSchema: true
	});
	return new NormalizedSchema(memberSchema, memberName);
}
const isMemberSchema = (sc) => Array.isArray(sc) && sc.length === 2;
const isStaticSchema = (sc) => Array.isArray(sc) && sc.length >= 5;
// node_modules/@smithy/core/dist-es/submodules/schema/TypeRegistry.js
var TypeRegistry = class TypeRegistry {
	namespace;
	schemas;
	exceptions;
	static registries = new Map();
	constructor(namespace, schemas = new Map(), exceptions = new Map()) {
		this.namespace = namespace;
		this.schemas = schemas;
		this.exceptions = exceptions;
		if (!TypeRegistry.registries.has(namespace)) TypeRegistry.registries.set(namespace, this);
	}
	static for(namespace) {
		return TypeRegistry.registries.get(namespace) ?? new TypeRegistry(namespace);
	}
	copyFrom(other) {
		const { schemas, exceptions } = this;
		for (const [k, v] of other.schemas) if (!schemas.has(k)) schemas.set(k, v);
		for (const [k, v] of other.exceptions) if (!exceptions.has(k)) exceptions.set(k, v);
	}
	register(shapeId, schema) {
		const qualifiedName = this.normalizeShapeId(shapeId);
		for (const r of [this, TypeRegistry.for(qualifiedName.split("#")[0])]) if (!r.schemas.has(qualifiedName)) r.schemas.set(qualifiedName, schema);
	}
	getSchema(shapeId) {
		const id = this.normalizeShapeId(shapeId);
		if (!this.schemas.has(id)) {
			if (!shapeId.includes("#")) {
				const suffix = "#" + shapeId;
				const candidates = [];
				for (const [shapeId, schema] of this.schemas.entries()) if (shapeId.endsWith(suffix)) candidates.push(schema);
				if (candidates.length === 1) return candidates[0];
			}
			throw new Error(`@smithy/core/schema - schema not found for ${id}`);
		}
		return this.schemas.get(id);
	}
	registerError(es, ctor) {
		const $error = es;
		const ns = $error[1];
		const qualifiedName = ns + "#" + $error[2];
		if (!ctor.hasOwnProperty?.("shapeId")) ctor.shapeId = qualifiedName;
		for (const r of [this, TypeRegistry.for(ns)]) if (!r.schemas.has(qualifiedName) && !r.exceptions.has($error)) {
			r.schemas.set(qualifiedName, $error);
			r.exceptions.set($error, ctor);
		}
	}
	getErrorCtor(es) {
		const $error = es;
		if (this.exceptions.has($error)) return this.exceptions.get($error);
		return TypeRegistry.for($error[1]).exceptions.get($error);
	}
	getBaseException() {
		for (const exceptionKey of this.exceptions.keys()) if (Array.isArray(exceptionKey)) {
			const [, ns, name] = exceptionKey;
			const id = ns + "#" + name;
			if (id.startsWith("smithy.ts.sdk.synthetic.") && id.endsWith("ServiceException")) return exceptionKey;
		}
	}
	find(predicate) {
		for (const schema of this.schemas.values()) if (predicate(schema)) return schema;
	}
	clear() {
		this.schemas.clear();
		this.exceptions.clear();
	}
	normalizeShapeId(shapeId) {
		if (shapeId.includes("#")) return shapeId;
		return this.namespace + "#" + shapeId;
	}
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/schemaLogFilter.js
const SENSITIVE_STRING = "***SensitiveInformation***";
function schemaLogFilter(schema, data) {
	if (data == null) return data;
	const ns = NormalizedSchema.of(schema);
	if (ns.getMergedTraits().sensitive) return SENSITIVE_STRING;
	if (ns.isListSchema()) {
		const valueSchema = ns.getValueSchema();
		if (valueSchema.getMergedTraits().sensitive) return SENSITIVE_STRING;
		if (Array.isArray(data)) return data.map((value) => schemaLogFilter(valueSchema, value));
	} else if (ns.isMapSchema()) {
		const valueSchema = ns.getValueSchema();
		if (ns.getKeySchema().getMergedTraits().sensitive || valueSchema.getMergedTraits().sensitive) return SENSITIVE_STRING;
		if (typeof data === "object") return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, schemaLogFilter(valueSchema, value)]));
	} else if (ns.isStructSchema() && typeof data === "object") {
		const object = data;
		const newObject = {};
		for (const [member, memberNs] of ns.structIterator()) if (object[member] != null) newObject[member] = schemaLogFilter(memberNs, object[member]);
		return newObject;
	}
	return data;
}
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/command.js
const operationEventStreamMarker = Symbol.for("@smithy/op-event-stream");
var Command = class {
	middlewareStack = constructStack();
	schema;
	static classBuilder() {
		return new ClassBuilder();
	}
	resolveMiddlewareWithContext(clientStack, configuration, options, { middlewareFn, clientName, commandName, inputFilterSensitiveLog, outputFilterSensitiveLog, smithyContext, additionalContext, CommandCtor }) {
		for (const mw of middlewareFn.bind(this)(CommandCtor, clientStack, configuration, options)) this.middlewareStack.use(mw);
		const stack = clientStack.concat(this.middlewareStack);
		const { logger } = configuration;
		const additionalSmithyContext = additionalContext[SMITHY_CONTEXT_KEY];
		const handlerExecutionContext = {
			logger,
			clientName,
			commandName,
			inputFilterSensitiveLog,
			outputFilterSensitiveLog,
			...additionalContext,
			[SMITHY_CONTEXT_KEY]: {
				...additionalSmithyContext,
				commandInstance: this,
				...smithyContext,
				...options?.metricsRecorder === void 0 ? {} : { metricsRecorder: options.metricsRecorder },
				...options?.abortSignal === void 0 ? {} : { abortSignal: options.abortSignal }
			}
		};
		const { requestHandler } = configuration;
		let requestOptions = options ?? {};
		if (requestOptions.metricsRecorder) {
			requestOptions = { ...requestOptions };
			delete requestOptions.metricsRecorder;
		}
		let isEventStream;
		const schema = this.schema;
		const marker = schema?.[operationEventStreamMarker];
		if (marker !== void 0) isEventStream = marker;
		else if (schema) {
			if (Array.isArray(schema) && schema[0] === 9) {
				const [, , , , input$, output$] = schema;
				isEventStream = schema[operationEventStreamMarker] = Boolean(NormalizedSchema.of(input$).getEventStreamMember() || NormalizedSchema.of(output$).getEventStreamMember());
			}
		}
		if (isEventStream) requestOptions = {
			isEventStream,
			...requestOptions
		};
		return stack.resolve((request) => requestHandler.handle(request.request, requestOptions), handlerExecutionContext);
	}
};
var ClassBuilder = class {
	_init = () => {};
	_ep = {};
	_middlewareFn = () => [];
	_commandName = "";
	_clientName = "";
	_additionalContext = {};
	_smithyContext = {};
	_inputFilterSensitiveLog = void 0;
	_outputFilterSensitiveLog = void 0;
	_serializer = null;
	_deserializer = null;
	_operationSchema;
	init(cb) {
		this._init = cb;
	}
	ep(endpointParameterInstructions) {
		this._ep = endpointParameterInstructions;
		return this;
	}
	m(middlewareSupplier) {
		this._middlewareFn = middlewareSupplier;
		return this;
	}
	s(service, operation, smithyContext = {}) {
		this._smithyContext = {
			service,
			operation,
			...smithyContext
		};
		return this;
	}
	c(additionalContext = {}) {
		this._additionalContext = additionalContext;
		return this;
	}
	n(clientName, commandName) {
		this._clientName = clientName;
		this._commandName = commandName;
		return this;
	}
	f(inputFilter = (_) => _, outputFilter = (_) => _) {
		this._inputFilterSensitiveLog = inputFilter;
		this._outputFilterSensitiveLog = outputFilter;
		return this;
	}
	ser(serializer) {
		this._serializer = serializer;
		return this;
	}
	de(deserializer) {
		this._deserializer = deserializer;
		return this;
	}
	sc(operation) {
		this._operationSchema = operation;
		this._smithyContext.operationSchema = operation;
		return this;
	}
	build() {
		const closure = this;
		let CommandRef;
		return CommandRef = class extends Command {
			input;
			static getEndpointParameterInstructions() {
				return closure._ep;
			}
			constructor(...[input]) {
				super();
				this.input = input ?? {};
				closure._init(this);
				this.schema = closure._operationSchema;
			}
			resolveMiddleware(stack, configuration, options) {
				const op = closure._operationSchema;
				const input = op?.[4] ?? op?.input;
				const output = op?.[5] ?? op?.output;
				return this.resolveMiddlewareWithContext(stack, configuration, options, {
					CommandCtor: CommandRef,
					middlewareFn: closure._middlewareFn,
					clientName: closure._clientName,
					commandName: closure._commandName,
					inputFilterSensitiveLog: closure._inputFilterSensitiveLog ?? (op ? schemaLogFilter.bind(null, input) : (_) => _),
					outputFilterSensitiveLog: closure._outputFilterSensitiveLog ?? (op ? schemaLogFilter.bind(null, output) : (_) => _),
					smithyContext: closure._smithyContext,
					additionalContext: closure._additionalContext
				});
			}
			serialize = closure._serializer;
			deserialize = closure._deserializer;
		};
	}
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/exceptions.js
var ServiceException = class ServiceException extends Error {
	static shapeId = "smithy.ts.sdk.synthetic.nonamespace.client#ServiceException";
	$fault;
	$response;
	$retryable;
	$metadata;
	constructor(options) {
		super(options.message);
		Object.setPrototypeOf(this, Object.getPrototypeOf(this).constructor.prototype);
		this.name = options.name;
		this.$fault = options.$fault;
		this.$metadata = options.$metadata;
	}
	static isInstance(value) {
		if (!value) return false;
		const candidate = value;
		return ServiceException.prototype.isPrototypeOf(candidate) || Boolean(candidate.$fault) && Boolean(candidate.$metadata) && (candidate.$fault === "client" || candidate.$fault === "server");
	}
	static [Symbol.hasInstance](instance) {
		if (!instance) return false;
		const candidate = instance;
		if (this === ServiceException) return ServiceException.isInstance(instance);
		if (ServiceException.isInstance(instance)) {
			if (this.prototype.isPrototypeOf(instance)) return true;
			const targetId = Object.prototype.hasOwnProperty.call(this, "shapeId") ? this.shapeId : void 0;
			let candidateHasShapeId = false;
			if (targetId) {
				let proto = Object.getPrototypeOf(candidate);
				while (proto && proto !== Object.prototype) {
					const ctor = proto.constructor;
					const candidateId = ctor !== ServiceException && Object.prototype.hasOwnProperty.call(ctor, "shapeId") ? ctor?.shapeId : void 0;
					if (candidateId) {
						candidateHasShapeId = true;
						if (candidateId === targetId) return true;
					}
					proto = Object.getPrototypeOf(proto);
				}
			}
			if (targetId && candidateHasShapeId) return false;
			const targetName = this.name;
			if (targetName && targetName.length >= 6) {
				if (candidate.name === targetName) return true;
				let proto = Object.getPrototypeOf(candidate);
				while (proto && proto !== Object.prototype) {
					const ctorName = proto.constructor?.name;
					if (ctorName && ctorName !== "Error" && ctorName === targetName) return true;
					proto = Object.getPrototypeOf(proto);
				}
			}
		}
		return false;
	}
};
const decorateServiceException = (exception, additions = {}) => {
	Object.entries(additions).filter(([, v]) => v !== void 0).forEach(([k, v]) => {
		if (exception[k] == void 0 || exception[k] === "") exception[k] = v;
	});
	exception.message = exception.message || exception.Message || "UnknownError";
	delete exception.Message;
	return exception;
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/defaults-mode.js
const loadConfigsForDefaultMode = (mode) => {
	switch (mode) {
		case "standard": return {
			retryMode: "standard",
			connectionTimeout: 3100
		};
		case "in-region": return {
			retryMode: "standard",
			connectionTimeout: 1100
		};
		case "cross-region": return {
			retryMode: "standard",
			connectionTimeout: 3100
		};
		case "mobile": return {
			retryMode: "standard",
			connectionTimeout: 3e4
		};
		default: return {};
	}
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/emitWarningIfUnsupportedVersion.js
let warningEmitted = false;
const emitWarningIfUnsupportedVersion$1 = (version) => {
	if (version && !warningEmitted && parseInt(version.substring(1, version.indexOf("."))) < 16) warningEmitted = true;
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/checksum.js
const knownAlgorithms = Object.values(AlgorithmId);
const getChecksumConfiguration = (runtimeConfig) => {
	const checksumAlgorithms = [];
	for (const id in AlgorithmId) {
		if (!hasOwn(AlgorithmId, id)) continue;
		const algorithmId = AlgorithmId[id];
		if (runtimeConfig[algorithmId] === void 0) continue;
		checksumAlgorithms.push({
			algorithmId: () => algorithmId,
			checksumConstructor: () => runtimeConfig[algorithmId]
		});
	}
	for (const [id, ChecksumCtor] of Object.entries(runtimeConfig.checksumAlgorithms ?? {})) checksumAlgorithms.push({
		algorithmId: () => id,
		checksumConstructor: () => ChecksumCtor
	});
	return {
		addChecksumAlgorithm(algo) {
			runtimeConfig.checksumAlgorithms = runtimeConfig.checksumAlgorithms ?? {};
			const id = algo.algorithmId();
			const ctor = algo.checksumConstructor();
			if (knownAlgorithms.includes(id)) runtimeConfig.checksumAlgorithms[id.toUpperCase()] = ctor;
			else runtimeConfig.checksumAlgorithms[id] = ctor;
			checksumAlgorithms.push(algo);
		},
		checksumAlgorithms() {
			return checksumAlgorithms;
		}
	};
};
const resolveChecksumRuntimeConfig = (clientConfig) => {
	const runtimeConfig = {};
	clientConfig.checksumAlgorithms().forEach((checksumAlgorithm) => {
		const id = checksumAlgorithm.algorithmId();
		if (knownAlgorithms.includes(id)) runtimeConfig[id] = checksumAlgorithm.checksumConstructor();
	});
	return runtimeConfig;
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/retry.js
const getRetryConfiguration = (runtimeConfig) => {
	return {
		setRetryStrategy(retryStrategy) {
			runtimeConfig.retryStrategy = retryStrategy;
		},
		retryStrategy() {
			return runtimeConfig.retryStrategy;
		}
	};
};
const resolveRetryRuntimeConfig = (retryStrategyConfiguration) => {
	const runtimeConfig = {};
	runtimeConfig.retryStrategy = retryStrategyConfiguration.retryStrategy();
	return runtimeConfig;
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/defaultExtensionConfiguration.js
const getDefaultExtensionConfiguration = (runtimeConfig) => {
	return Object.assign(getChecksumConfiguration(runtimeConfig), getRetryConfiguration(runtimeConfig));
};
const resolveDefaultRuntimeConfig = (config) => {
	return Object.assign(resolveChecksumRuntimeConfig(config), resolveRetryRuntimeConfig(config));
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/get-value-from-text-node.js
const getValueFromTextNode = (obj) => {
	const textNodeName = "#text";
	for (const key in obj) {
		if (!hasOwn(obj, key)) continue;
		if (obj[key][textNodeName] !== void 0) obj[key] = obj[key][textNodeName];
		else if (typeof obj[key] === "object" && obj[key] !== null) obj[key] = getValueFromTextNode(obj[key]);
	}
	return obj;
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/NoOpLogger.js
var NoOpLogger = class {
	trace() {}
	debug() {}
	info() {}
	warn() {}
	error() {}
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client-command-builder.js
function makeBuilder(common, service, name, ep) {
	return function makeCommand(added, plugins, op, $, smithyContext = {}) {
		const epMerged = Object.assign({}, common, added);
		return Command.classBuilder().ep(epMerged).m(function(CommandCtor, clientStack, config, options) {
			const list = plugins.call(this, CommandCtor, clientStack, config, options);
			list.unshift(ep(config, CommandCtor.getEndpointParameterInstructions()));
			return list;
		}).s(service, op, smithyContext).n(name, op.charAt(0).toUpperCase() + op.slice(1) + "Command").sc($).build();
	};
}
const DEFAULTS_MODE_OPTIONS = [
	"in-region",
	"cross-region",
	"mobile",
	"standard",
	"legacy"
];
const IMDS_TOKEN_PATH = "/latest/api/token";
const X_AWS_EC2_METADATA_TOKEN_TTL = "x-aws-ec2-metadata-token-ttl-seconds";
// node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion.js
const TIMEOUT_MS = 1e3;
const NEG_CACHE_TTL_MS = 6e4;
let negativeCacheUntil = 0;
const getInstanceMetadataRegion = async () => {
	if (process.env["AWS_EC2_METADATA_DISABLED"]) return;
	if (Date.now() < negativeCacheUntil) return;
	try {
		const endpoint = resolveImdsEndpoint();
		const token = (await imdsRequest({
			...endpoint,
			path: IMDS_TOKEN_PATH,
			method: "PUT",
			headers: { [X_AWS_EC2_METADATA_TOKEN_TTL]: "21600" }
		})).toString();
		return (await imdsRequest({
			...endpoint,
			path: "/latest/meta-data/placement/region",
			method: "GET",
			headers: { ["x-aws-ec2-metadata-token"]: token }
		})).toString().trim() || cacheNegativeAndReturnUndefined();
	} catch {
		return cacheNegativeAndReturnUndefined();
	}
};
const cacheNegativeAndReturnUndefined = () => {
	negativeCacheUntil = Date.now() + NEG_CACHE_TTL_MS;
};
const resolveImdsEndpoint = () => {
	const envEndpoint = process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT;
	if (envEndpoint) {
		const url = new URL(envEndpoint);
		return {
			hostname: url.hostname.replace(/^\[(.+)]$/, "$1"),
			port: url.port ? Number(url.port) : void 0
		};
	}
	if (process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE === "IPv6") return { hostname: "fd00:ec2::254" };
	return { hostname: "169.254.169.254" };
};
const imdsRequest = async (options) => {
	const { request } = await Promise.resolve().then(() => require_rolldown_runtime.__toESM(require("node:http")));
	return new Promise((resolve, reject) => {
		const req = request({
			hostname: options.hostname,
			port: options.port,
			path: options.path,
			method: options.method,
			headers: options.headers,
			timeout: TIMEOUT_MS,
			signal: AbortSignal.timeout(TIMEOUT_MS)
		});
		req.on("error", (err) => {
			reject(err);
			req.destroy();
		});
		req.on("timeout", () => {
			reject(new Error("TimeoutError from instance metadata service"));
			req.destroy();
		});
		req.on("response", (res) => {
			const { statusCode = 400 } = res;
			if (statusCode < 200 || statusCode >= 300) {
				reject(Object.assign(new Error("Error response received from instance metadata service"), { statusCode }));
				req.destroy();
				return;
			}
			const chunks = [];
			res.on("data", (chunk) => chunks.push(chunk));
			res.on("end", () => {
				resolve(Buffer.concat(chunks));
				req.destroy();
			});
		});
		req.end();
	});
};
// node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/config.js
const REGION_ENV_NAME = "AWS_REGION";
const REGION_INI_NAME = "region";
const NODE_REGION_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => env[REGION_ENV_NAME],
	configFileSelector: (profile) => profile[REGION_INI_NAME],
	default: async () => {
		const region = await getInstanceMetadataRegion();
		if (region) return region;
		throw new Error("Region is missing");
	}
};
const NODE_REGION_CONFIG_FILE_OPTIONS = { preferredFile: "credentials" };
// node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/checkRegion.js
const validRegions = new Set();
const checkRegion = (region, check = isValidHostLabel) => {
	if (!validRegions.has(region) && !check(region)) {
		if (region === "*") console.warn(`@smithy/config-resolver WARN - Please use the caller region instead of "*". See "sigv4a" in https://github.com/aws/aws-sdk-js-v3/blob/main/supplemental-docs/CLIENTS.md.`);
		else throw new Error(`Region not accepted: region="${region}" is not a valid hostname component.`);
	} else validRegions.add(region);
};
// node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/isFipsRegion.js
const isFipsRegion = (region) => typeof region === "string" && (region.startsWith("fips-") || region.endsWith("-fips"));
// node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getRealRegion.js
const getRealRegion = (region) => isFipsRegion(region) ? ["fips-aws-global", "aws-fips"].includes(region) ? "us-east-1" : region.replace(/fips-(dkr-|prod-)?|-fips/, "") : region;
// node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/resolveRegionConfig.js
const resolveRegionConfig = (input) => {
	const { region, useFipsEndpoint } = input;
	if (!region) throw new Error("Region is missing");
	return Object.assign(input, {
		region: async () => {
			const providedRegion = typeof region === "function" ? await region() : region;
			const realRegion = getRealRegion(providedRegion);
			checkRegion(realRegion);
			return realRegion;
		},
		useFipsEndpoint: async () => {
			const providedRegion = typeof region === "string" ? region : await region();
			if (isFipsRegion(providedRegion)) return true;
			return typeof useFipsEndpoint !== "function" ? Promise.resolve(!!useFipsEndpoint) : useFipsEndpoint();
		}
	});
};
// node_modules/@smithy/core/dist-es/submodules/config/defaults-mode/defaultsModeConfig.js
const AWS_DEFAULTS_MODE_ENV = "AWS_DEFAULTS_MODE";
const AWS_DEFAULTS_MODE_CONFIG = "defaults_mode";
const NODE_DEFAULTS_MODE_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => {
		return env[AWS_DEFAULTS_MODE_ENV];
	},
	configFileSelector: (profile) => {
		return profile[AWS_DEFAULTS_MODE_CONFIG];
	},
	default: "legacy"
};
// node_modules/@smithy/core/dist-es/submodules/config/defaults-mode/resolveDefaultsModeConfig.js
const resolveDefaultsModeConfig = ({ region = loadConfig(NODE_REGION_CONFIG_OPTIONS), defaultsMode = loadConfig(NODE_DEFAULTS_MODE_CONFIG_OPTIONS) } = {}) => memoize(async () => {
	const mode = typeof defaultsMode === "function" ? await defaultsMode() : defaultsMode;
	switch (mode?.toLowerCase()) {
		case "auto": return resolveNodeDefaultsModeAuto(region);
		case "in-region":
		case "cross-region":
		case "mobile":
		case "standard":
		case "legacy": return Promise.resolve(mode?.toLocaleLowerCase());
		case void 0: return Promise.resolve("legacy");
		default: throw new Error(`Invalid parameter for "defaultsMode", expect ${DEFAULTS_MODE_OPTIONS.join(", ")}, got ${mode}`);
	}
});
const resolveNodeDefaultsModeAuto = async (clientRegion) => {
	if (clientRegion) {
		const resolvedRegion = typeof clientRegion === "function" ? await clientRegion() : clientRegion;
		const inferredRegion = await inferPhysicalRegion();
		if (!inferredRegion) return "standard";
		if (resolvedRegion === inferredRegion) return "in-region";
		else return "cross-region";
	}
	return "standard";
};
const inferPhysicalRegion = async () => {
	if (process.env["AWS_EXECUTION_ENV"] && (process.env["AWS_REGION"] || process.env["AWS_DEFAULT_REGION"])) return process.env["AWS_REGION"] ?? process.env["AWS_DEFAULT_REGION"];
	return getInstanceMetadataRegion();
};
// src/aws/endpoints.ts
function stsEndpoint({ sts, globalSts, ...variants }) {
	return {
		...options(sts, variants),
		...globalSts ? { useGlobalEndpoint: true } : {}
	};
}
function iamEndpoint({ iam, ...variants }) {
	return options(iam, variants);
}
function options(custom, { fips, dualStack }) {
	return {
		...custom ? { endpoint: custom.url } : {},
		...fips === void 0 ? {} : { useFipsEndpoint: fips },
		...dualStack === void 0 ? {} : { useDualstackEndpoint: dualStack }
	};
}
function redirections({ sts, iam }, proof) {
	const isSigned = proof === "signature";
	const lines = [...sts && isSigned ? [{
		service: "STS",
		...sts
	}] : [], ...iam ? [{
		service: "IAM",
		...iam
	}] : []].filter(({ from }) => from !== "sts-endpoint").map(({ service, url, from }) => ({
		level: "info",
		line: `${service} is reached at ${hostOf(url)}, because ${from} is set.`
	}));
	if (!sts || isSigned || sts.from === "sts-endpoint") return lines;
	return [{
		level: "notice",
		line: `The ${proof} goes to ${hostOf(sts.url)}, because ${sts.from} is set. The operator of that host can use it; if the workflow does not set this${sts.from.startsWith("AWS_") ? " variable" : ""}, an earlier step did.`
	}, ...lines];
}
async function endpointsInFiles(env) {
	if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === "true") return {};
	const { configFile, credentialsFile } = await loadSharedConfigFiles().catch(() => noFiles);
	const name = env.AWS_PROFILE || "default";
	const [inConfig, inCredentials] = [configFile[name], credentialsFile[name]];
	const services = configFile[`services.${inConfig?.services ?? inCredentials?.services}`];
	const config = fileName(env.AWS_CONFIG_FILE, "config");
	const credentials = fileName(env.AWS_SHARED_CREDENTIALS_FILE, "credentials");
	const of = (service) => endpoint(services?.[`${service}.endpoint_url`] ?? inConfig?.endpoint_url, config) ?? endpoint(inCredentials?.endpoint_url, credentials);
	const [sts, iam] = [of("sts"), of("iam")];
	return {
		...sts ? { sts } : {},
		...iam ? { iam } : {}
	};
}
const noFiles = {
	configFile: {},
	credentialsFile: {}
};
function fileName(given, usual) {
	return given || `~/.aws/${usual}`;
}
function endpoint(url, file) {
	return url !== void 0 && URL.canParse(url) ? {
		url,
		from: `endpoint_url in ${file}`
	} : void 0;
}
function unprotected({ endpoints: { sts, iam }, others, env }) {
	const plain = [
		sts,
		iam,
		...others
	].filter((each) => each !== void 0 && new URL(each.url).protocol === "http:" && !isLoopback(each.url));
	return [...[...new Map(plain.flatMap((each) => each ? [[hostOf(each.url), each.from]] : []))].map(([host, from]) => `${from} is an http: address, so requests to ${host} are not encrypted: anyone on the network path can read tokens and answer with other credentials. Use https.`), ...env.NODE_TLS_REJECT_UNAUTHORIZED === "0" ? ["NODE_TLS_REJECT_UNAUTHORIZED is 0, so Node.js verifies no certificate: anyone on the network path can read tokens and keys, and answer for AWS and GitHub. Unset it. If a proxy has its own certificate authority, name that in NODE_EXTRA_CA_CERTS."] : []];
}
function isLoopback(url) {
	const { hostname } = new URL(url);
	return hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}
function hostOf(url) {
	return new URL(url).host;
}
// src/files/bounded-file.ts
const MiB$1 = 1048576;
const maxProfileBytes = 4 * MiB$1;
const maxRenewalBytes = 4 * MiB$1;
const maxEventBytes = 32 * MiB$1;
function readBounded(path, maxBytes) {
	const file = (0, node_fs.openSync)(path, node_fs.constants.O_RDONLY | (node_fs.constants.O_NONBLOCK ?? 0));
	try {
		if (!(0, node_fs.fstatSync)(file).isFile()) throw new Error(`${path} is not a regular file`);
		return readUpTo(file, path, maxBytes);
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
function readUpTo(file, path, maxBytes) {
	const chunks = [];
	for (let length = 0;;) {
		const chunk = Buffer.allocUnsafe(Math.min(65536, maxBytes + 1 - length));
		const count = (0, node_fs.readSync)(file, chunk, 0, chunk.length, null);
		if (count === 0) return Buffer.concat(chunks);
		length += count;
		if (length > maxBytes) throw new FileTooLarge(path, maxBytes);
		chunks.push(chunk.subarray(0, count));
	}
}
var FileTooLarge = class extends Error {
	constructor(path, maxBytes) {
		super(`${path} is larger than ${maxBytes >= MiB$1 ? `${maxBytes / MiB$1} MiB` : `${maxBytes} bytes`}`);
	}
};
// src/aws-profile/profile-paths.ts
function profilePaths(env, home) {
	const expand = (path) => /^~(?=[/\\]|$)/.test(path) ? (0, node_path.join)(home, path.slice(1)) : path;
	return {
		credentialsFile: expand(env.AWS_SHARED_CREDENTIALS_FILE || (0, node_path.join)("~", ".aws", "credentials")),
		configFile: expand(env.AWS_CONFIG_FILE || (0, node_path.join)("~", ".aws", "config"))
	};
}
// src/aws-profile/shared-files.ts
function requireReadableSharedFiles(env) {
	for (const path of Object.values(profilePaths(env, (0, node_os.homedir)()))) {
		const stats = statsOf(path);
		if (!stats) continue;
		const isEndless = stats.isCharacterDevice() && path !== "/dev/null" || stats.isBlockDevice();
		if (!isEndless && stats.size <= 4194304) continue;
		throw new require_step.KeyturnError("InvalidInput", {
			summary: `${path} ${isEndless ? "is a device" : `is larger than ${maxProfileBytes / 1024 / 1024} MiB`}, so it cannot be read as an AWS profile file.`,
			cause: "AWS_CONFIG_FILE or AWS_SHARED_CREDENTIALS_FILE names the wrong file.",
			remedy: "name the right file, or unset the variable."
		});
	}
}
function statsOf(path) {
	try {
		return (0, node_fs.statSync)(path, { throwIfNoEntry: false });
	} catch {
		return;
	}
}
// node_modules/@smithy/core/dist-es/submodules/serde/is-array-buffer/is-array-buffer.js
const isArrayBuffer = (arg) => typeof ArrayBuffer === "function" && arg instanceof ArrayBuffer || Object.prototype.toString.call(arg) === "[object ArrayBuffer]";
// node_modules/@smithy/core/dist-es/submodules/serde/util-buffer-from/buffer-from.js
const fromArrayBuffer = (input, offset = 0, length = input.byteLength - offset) => {
	if (!isArrayBuffer(input)) throw new TypeError(`The "input" argument must be ArrayBuffer. Received type ${typeof input} (${input})`);
	return Buffer.from(input, offset, length);
};
const fromString = (input, encoding) => {
	if (typeof input !== "string") throw new TypeError(`The "input" argument must be of type string. Received type ${typeof input} (${input})`);
	return encoding ? Buffer.from(input, encoding) : Buffer.from(input);
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-base64/fromBase64.js
const BASE64_REGEX = /^[A-Za-z0-9+/]*={0,2}$/;
const fromBase64 = (input) => {
	if (input.length * 3 % 4 !== 0) throw new TypeError(`Incorrect padding on base64 string.`);
	if (!BASE64_REGEX.exec(input)) throw new TypeError(`Invalid base64 string.`);
	const buffer = fromString(input, "base64");
	return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/fromUtf8.js
const fromUtf8$1 = (input) => {
	const buf = fromString(input, "utf8");
	return new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength / Uint8Array.BYTES_PER_ELEMENT);
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-base64/toBase64.js
const toBase64$1 = (_input) => {
	let input;
	if (typeof _input === "string") input = fromUtf8$1(_input);
	else input = _input;
	if (typeof input !== "object" || typeof input.byteOffset !== "number" || typeof input.byteLength !== "number") throw new Error("@smithy/util-base64: toBase64 encoder function only accepts string | Uint8Array.");
	return fromArrayBuffer(input.buffer, input.byteOffset, input.byteLength).toString("base64");
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-stream/blob/Uint8ArrayBlobAdapter.js
function bindUint8ArrayBlobAdapter(toUtf8, fromUtf8, toBase64, fromBase64) {
	return class Uint8ArrayBlobAdapter extends Uint8Array {
		static fromString(source, encoding = "utf-8") {
			if (typeof source === "string") {
				if (encoding === "base64") return Uint8ArrayBlobAdapter.mutate(fromBase64(source));
				return Uint8ArrayBlobAdapter.mutate(fromUtf8(source));
			}
			throw new Error(`Unsupported conversion from ${typeof source} to Uint8ArrayBlobAdapter.`);
		}
		static mutate(source) {
			Object.setPrototypeOf(source, Uint8ArrayBlobAdapter.prototype);
			return source;
		}
		transformToString(encoding = "utf-8") {
			if (encoding === "base64") return toBase64(this);
			return toUtf8(this);
		}
	};
}
// node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/toUtf8.js
const toUtf8$1 = (input) => {
	if (typeof input === "string") return input;
	if (typeof input !== "object" || typeof input.byteOffset !== "number" || typeof input.byteLength !== "number") throw new Error("@smithy/util-utf8: toUtf8 encoder function only accepts string | Uint8Array.");
	return fromArrayBuffer(input.buffer, input.byteOffset, input.byteLength).toString("utf8");
};
// node_modules/@smithy/core/dist-es/submodules/serde/uuid/v4.js
const decimalToHex = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
function bindV4(getRandomValues) {
	if (typeof crypto !== "undefined" && typeof crypto.randomUUID === "function") return () => crypto.randomUUID();
	return () => {
		const rnds = new Uint8Array(16);
		getRandomValues(rnds);
		rnds[6] = rnds[6] & 15 | 64;
		rnds[8] = rnds[8] & 63 | 128;
		return decimalToHex[rnds[0]] + decimalToHex[rnds[1]] + decimalToHex[rnds[2]] + decimalToHex[rnds[3]] + "-" + decimalToHex[rnds[4]] + decimalToHex[rnds[5]] + "-" + decimalToHex[rnds[6]] + decimalToHex[rnds[7]] + "-" + decimalToHex[rnds[8]] + decimalToHex[rnds[9]] + "-" + decimalToHex[rnds[10]] + decimalToHex[rnds[11]] + decimalToHex[rnds[12]] + decimalToHex[rnds[13]] + decimalToHex[rnds[14]] + decimalToHex[rnds[15]];
	};
}
// node_modules/@smithy/core/dist-es/submodules/serde/parse-utils.js
const expectNumber = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value === "string") {
		const parsed = parseFloat(value);
		if (!Number.isNaN(parsed)) {
			if (String(parsed) !== String(value)) logger.warn(stackTraceWarning(`Expected number but observed string: ${value}`));
			return parsed;
		}
	}
	if (typeof value === "number") return value;
	throw new TypeError(`Expected number, got ${typeof value}: ${value}`);
};
const MAX_FLOAT = Math.ceil(2 ** 127 * (2 - 2 ** -23));
const expectFloat32 = (value) => {
	const expected = expectNumber(value);
	if (expected !== void 0 && !Number.isNaN(expected) && expected !== 1e400 && expected !== -1e400) {
		if (Math.abs(expected) > MAX_FLOAT) throw new TypeError(`Expected 32-bit float, got ${value}`);
	}
	return expected;
};
const expectLong = (value) => {
	if (value === null || value === void 0) return;
	if (Number.isInteger(value) && !Number.isNaN(value)) return value;
	throw new TypeError(`Expected integer, got ${typeof value}: ${value}`);
};
const expectShort = (value) => expectSizedInt(value, 16);
const expectByte = (value) => expectSizedInt(value, 8);
const expectSizedInt = (value, size) => {
	const expected = expectLong(value);
	if (expected !== void 0 && castInt(expected, size) !== expected) throw new TypeError(`Expected ${size}-bit integer, got ${value}`);
	return expected;
};
const castInt = (value, size) => {
	switch (size) {
		case 32: return Int32Array.of(value)[0];
		case 16: return Int16Array.of(value)[0];
		case 8: return Int8Array.of(value)[0];
	}
};
const strictParseDouble = (value) => {
	if (typeof value == "string") return expectNumber(parseNumber(value));
	return expectNumber(value);
};
const strictParseFloat32 = (value) => {
	if (typeof value == "string") return expectFloat32(parseNumber(value));
	return expectFloat32(value);
};
const NUMBER_REGEX = /(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(-?Infinity)|(NaN)/g;
const parseNumber = (value) => {
	const matches = value.match(NUMBER_REGEX);
	if (matches === null || matches[0].length !== value.length) throw new TypeError(`Expected real number, got implicit NaN`);
	return parseFloat(value);
};
const strictParseShort = (value) => {
	if (typeof value === "string") return expectShort(parseNumber(value));
	return expectShort(value);
};
const strictParseByte = (value) => {
	if (typeof value === "string") return expectByte(parseNumber(value));
	return expectByte(value);
};
const stackTraceWarning = (message) => {
	return String(new TypeError(message).stack || message).split("\n").slice(0, 5).filter((s) => !s.includes("stackTraceWarning")).join("\n");
};
const logger = { warn: console.warn };
// node_modules/@smithy/core/dist-es/submodules/serde/date-utils.js
const DAYS = [
	"Sun",
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat"
];
const MONTHS = [
	"Jan",
	"Feb",
	"Mar",
	"Apr",
	"May",
	"Jun",
	"Jul",
	"Aug",
	"Sep",
	"Oct",
	"Nov",
	"Dec"
];
function dateToUtcString(date) {
	const year = date.getUTCFullYear();
	const month = date.getUTCMonth();
	const dayOfWeek = date.getUTCDay();
	const dayOfMonthInt = date.getUTCDate();
	const hoursInt = date.getUTCHours();
	const minutesInt = date.getUTCMinutes();
	const secondsInt = date.getUTCSeconds();
	const dayOfMonthString = dayOfMonthInt < 10 ? `0${dayOfMonthInt}` : `${dayOfMonthInt}`;
	const hoursString = hoursInt < 10 ? `0${hoursInt}` : `${hoursInt}`;
	const minutesString = minutesInt < 10 ? `0${minutesInt}` : `${minutesInt}`;
	const secondsString = secondsInt < 10 ? `0${secondsInt}` : `${secondsInt}`;
	return `${DAYS[dayOfWeek]}, ${dayOfMonthString} ${MONTHS[month]} ${year} ${hoursString}:${minutesString}:${secondsString} GMT`;
}
const RFC3339 = new RegExp(/^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?[zZ]$/);
const parseRfc3339DateTime = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value !== "string") throw new TypeError("RFC-3339 date-times must be expressed as strings");
	const match = RFC3339.exec(value);
	if (!match) throw new TypeError("Invalid RFC-3339 date-time value");
	const [_, yearStr, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds] = match;
	const year = strictParseShort(stripLeadingZeroes(yearStr));
	const month = parseDateValue(monthStr, "month", 1, 12);
	const day = parseDateValue(dayStr, "day", 1, 31);
	return buildDate(year, month, day, {
		hours,
		minutes,
		seconds,
		fractionalMilliseconds
	});
};
const RFC3339_WITH_OFFSET$1 = new RegExp(/^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(([-+]\d{2}:\d{2})|[zZ])$/);
const parseRfc3339DateTimeWithOffset = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value !== "string") throw new TypeError("RFC-3339 date-times must be expressed as strings");
	const match = RFC3339_WITH_OFFSET$1.exec(value);
	if (!match) throw new TypeError("Invalid RFC-3339 date-time value");
	const [_, yearStr, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds, offsetStr] = match;
	const year = strictParseShort(stripLeadingZeroes(yearStr));
	const month = parseDateValue(monthStr, "month", 1, 12);
	const day = parseDateValue(dayStr, "day", 1, 31);
	const date = buildDate(year, month, day, {
		hours,
		minutes,
		seconds,
		fractionalMilliseconds
	});
	if (offsetStr.toUpperCase() != "Z") date.setTime(date.getTime() - parseOffsetToMilliseconds(offsetStr));
	return date;
};
const IMF_FIXDATE$1 = new RegExp(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/);
const RFC_850_DATE$1 = new RegExp(/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), (\d{2})-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/);
const ASC_TIME$1 = new RegExp(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ( [1-9]|\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? (\d{4})$/);
const parseRfc7231DateTime = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value !== "string") throw new TypeError("RFC-7231 date-times must be expressed as strings");
	let match = IMF_FIXDATE$1.exec(value);
	if (match) {
		const [_, dayStr, monthStr, yearStr, hours, minutes, seconds, fractionalMilliseconds] = match;
		return buildDate(strictParseShort(stripLeadingZeroes(yearStr)), parseMonthByShortName(monthStr), parseDateValue(dayStr, "day", 1, 31), {
			hours,
			minutes,
			seconds,
			fractionalMilliseconds
		});
	}
	match = RFC_850_DATE$1.exec(value);
	if (match) {
		const [_, dayStr, monthStr, yearStr, hours, minutes, seconds, fractionalMilliseconds] = match;
		return adjustRfc850Year(buildDate(parseTwoDigitYear(yearStr), parseMonthByShortName(monthStr), parseDateValue(dayStr, "day", 1, 31), {
			hours,
			minutes,
			seconds,
			fractionalMilliseconds
		}));
	}
	match = ASC_TIME$1.exec(value);
	if (match) {
		const [_, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds, yearStr] = match;
		return buildDate(strictParseShort(stripLeadingZeroes(yearStr)), parseMonthByShortName(monthStr), parseDateValue(dayStr.trimLeft(), "day", 1, 31), {
			hours,
			minutes,
			seconds,
			fractionalMilliseconds
		});
	}
	throw new TypeError("Invalid RFC-7231 date-time value");
};
const parseEpochTimestamp = (value) => {
	if (value === null || value === void 0) return;
	let valueAsDouble;
	if (typeof value === "number") valueAsDouble = value;
	else if (typeof value === "string") valueAsDouble = strictParseDouble(value);
	else if (typeof value === "object" && value.tag === 1) valueAsDouble = value.value;
	else throw new TypeError("Epoch timestamps must be expressed as floating point numbers or their string representation");
	if (Number.isNaN(valueAsDouble) || valueAsDouble === 1e400 || valueAsDouble === -1e400) throw new TypeError("Epoch timestamps must be valid, non-Infinite, non-NaN numerics");
	return new Date(Math.round(valueAsDouble * 1e3));
};
const buildDate = (year, month, day, time) => {
	const adjustedMonth = month - 1;
	validateDayOfMonth(year, adjustedMonth, day);
	return new Date(Date.UTC(year, adjustedMonth, day, parseDateValue(time.hours, "hour", 0, 23), parseDateValue(time.minutes, "minute", 0, 59), parseDateValue(time.seconds, "seconds", 0, 60), parseMilliseconds(time.fractionalMilliseconds)));
};
const parseTwoDigitYear = (value) => {
	const thisYear = new Date().getUTCFullYear();
	const valueInThisCentury = Math.floor(thisYear / 100) * 100 + strictParseShort(stripLeadingZeroes(value));
	if (valueInThisCentury < thisYear) return valueInThisCentury + 100;
	return valueInThisCentury;
};
const FIFTY_YEARS_IN_MILLIS = 15768e8;
const adjustRfc850Year = (input) => {
	if (input.getTime() - new Date().getTime() > FIFTY_YEARS_IN_MILLIS) return new Date(Date.UTC(input.getUTCFullYear() - 100, input.getUTCMonth(), input.getUTCDate(), input.getUTCHours(), input.getUTCMinutes(), input.getUTCSeconds(), input.getUTCMilliseconds()));
	return input;
};
const parseMonthByShortName = (value) => {
	const monthIdx = MONTHS.indexOf(value);
	if (monthIdx < 0) throw new TypeError(`Invalid month: ${value}`);
	return monthIdx + 1;
};
const DAYS_IN_MONTH = [
	31,
	28,
	31,
	30,
	31,
	30,
	31,
	31,
	30,
	31,
	30,
	31
];
const validateDayOfMonth = (year, month, day) => {
	let maxDays = DAYS_IN_MONTH[month];
	if (month === 1 && isLeapYear(year)) maxDays = 29;
	if (day > maxDays) throw new TypeError(`Invalid day for ${MONTHS[month]} in ${year}: ${day}`);
};
const isLeapYear = (year) => {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
};
const parseDateValue = (value, type, lower, upper) => {
	const dateVal = strictParseByte(stripLeadingZeroes(value));
	if (dateVal < lower || dateVal > upper) throw new TypeError(`${type} must be between ${lower} and ${upper}, inclusive`);
	return dateVal;
};
const parseMilliseconds = (value) => {
	if (value === null || value === void 0) return 0;
	return strictParseFloat32("0." + value) * 1e3;
};
const parseOffsetToMilliseconds = (value) => {
	const directionStr = value[0];
	let direction = 1;
	if (directionStr == "+") direction = 1;
	else if (directionStr == "-") direction = -1;
	else throw new TypeError(`Offset direction, ${directionStr}, must be "+" or "-"`);
	const hour = Number(value.substring(1, 3));
	const minute = Number(value.substring(4, 6));
	return direction * (hour * 60 + minute) * 60 * 1e3;
};
const stripLeadingZeroes = (value) => {
	let idx = 0;
	while (idx < value.length - 1 && value.charAt(idx) === "0") idx++;
	if (idx === 0) return value;
	return value.slice(idx);
};
// node_modules/@smithy/core/dist-es/submodules/serde/lazy-json.js
const LazyJsonString = function LazyJsonString(val) {
	return Object.assign(new String(val), {
		deserializeJSON() {
			return JSON.parse(String(val));
		},
		toString() {
			return String(val);
		},
		toJSON() {
			return String(val);
		}
	});
};
LazyJsonString.from = (object) => {
	if (object && typeof object === "object" && (object instanceof LazyJsonString || "deserializeJSON" in object)) return object;
	else if (typeof object === "string" || Object.getPrototypeOf(object) === String.prototype) return LazyJsonString(String(object));
	return LazyJsonString(JSON.stringify(object));
};
LazyJsonString.fromObject = LazyJsonString.from;
// node_modules/@smithy/core/dist-es/submodules/serde/quote-header.js
function quoteHeader(part) {
	if (part.includes(",") || part.includes("\"")) part = `"${part.replace(/\\/g, "\\\\").replace(/"/g, "\\\"")}"`;
	return part;
}
// node_modules/@smithy/core/dist-es/submodules/serde/schema-serde-lib/schema-date-utils.js
const ddd = `(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[ne|u?r]?s?day)?`;
const mmm = `(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)`;
const time = `(\\d?\\d):(\\d{2}):(\\d{2})(?:\\.(\\d+))?`;
const date = `(\\d?\\d)`;
const year = `(\\d{4})`;
const RFC3339_WITH_OFFSET = new RegExp(/^(\d{4})-(\d\d)-(\d\d)[tT](\d\d):(\d\d):(\d\d)(\.(\d+))?(([-+]\d\d:\d\d)|[zZ])$/);
const IMF_FIXDATE_NATIVE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?:0[1-9]|[12]\d|3[01]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [1-9]\d{3} (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d GMT$/;
const IMF_FIXDATE = new RegExp(`^${ddd}, ${date} ${mmm} ${year} ${time} GMT$`);
const RFC_850_DATE = new RegExp(`^${ddd}, ${date}-${mmm}-(\\d\\d) ${time} GMT$`);
const ASC_TIME = new RegExp(`^${ddd} ${mmm} ( [1-9]|\\d\\d) ${time} ${year}$`);
const months = [
	"Jan",
	"Feb",
	"Mar",
	"Apr",
	"May",
	"Jun",
	"Jul",
	"Aug",
	"Sep",
	"Oct",
	"Nov",
	"Dec"
];
const _parseEpochTimestamp = (value) => {
	if (value == null) return;
	let num = NaN;
	if (typeof value === "number") num = value;
	else if (typeof value === "string") {
		if (!/^-?\d*\.?\d+$/.test(value)) throw new TypeError(`parseEpochTimestamp - numeric string invalid.`);
		num = Number.parseFloat(value);
	} else if (typeof value === "object" && value.tag === 1) num = value.value;
	if (isNaN(num) || Math.abs(num) === 1e400) throw new TypeError("Epoch timestamps must be valid finite numbers.");
	return new Date(Math.round(num * 1e3));
};
const _parseRfc3339DateTimeWithOffset = (value) => {
	if (value == null) return;
	if (typeof value !== "string") throw new TypeError("RFC3339 timestamps must be strings");
	const matches = RFC3339_WITH_OFFSET.exec(value);
	if (!matches) throw new TypeError(`Invalid RFC3339 timestamp format ${value}`);
	const [, yearStr, monthStr, dayStr, hours, minutes, seconds, , ms, offsetStr] = matches;
	range(monthStr, 1, 12);
	range(dayStr, 1, 31);
	range(hours, 0, 23);
	range(minutes, 0, 59);
	range(seconds, 0, 60);
	const date = new Date(Date.UTC(Number(yearStr), Number(monthStr) - 1, Number(dayStr), Number(hours), Number(minutes), Number(seconds), Number(ms) ? Math.round(parseFloat(`0.${ms}`) * 1e3) : 0));
	date.setUTCFullYear(Number(yearStr));
	if (offsetStr.toUpperCase() != "Z") {
		const [, sign, offsetH, offsetM] = /([+-])(\d\d):(\d\d)/.exec(offsetStr) || [
			void 0,
			"+",
			0,
			0
		];
		const scalar = sign === "-" ? 1 : -1;
		date.setTime(date.getTime() + scalar * (Number(offsetH) * 60 * 60 * 1e3 + Number(offsetM) * 60 * 1e3));
	}
	return date;
};
const _parseRfc7231DateTime = (value) => {
	if (value == null) return;
	if (typeof value !== "string") throw new TypeError("RFC7231 timestamps must be strings.");
	if (IMF_FIXDATE_NATIVE.test(value)) return new Date(value);
	let day;
	let month;
	let year;
	let hour;
	let minute;
	let second;
	let fraction;
	let matches;
	if (matches = IMF_FIXDATE.exec(value)) [, day, month, year, hour, minute, second, fraction] = matches;
	else if (matches = RFC_850_DATE.exec(value)) {
		[, day, month, year, hour, minute, second, fraction] = matches;
		year = (Number(year) + 1900).toString();
	} else if (matches = ASC_TIME.exec(value)) [, month, day, hour, minute, second, fraction, year] = matches;
	if (year && second) {
		const timestamp = Date.UTC(Number(year), months.indexOf(month), Number(day), Number(hour), Number(minute), Number(second), fraction ? Math.round(parseFloat(`0.${fraction}`) * 1e3) : 0);
		range(day, 1, 31);
		range(hour, 0, 23);
		range(minute, 0, 59);
		range(second, 0, 60);
		const date = new Date(timestamp);
		date.setUTCFullYear(Number(year));
		return date;
	}
	throw new TypeError(`Invalid RFC7231 date-time value ${value}.`);
};
function range(v, min, max) {
	const _v = Number(v);
	if (_v < min || _v > max) throw new Error(`Value ${_v} out of range [${min}, ${max}]`);
}
// node_modules/@smithy/core/dist-es/submodules/serde/split-every.js
function splitEvery(value, delimiter, numDelimiters) {
	if (numDelimiters <= 0 || !Number.isInteger(numDelimiters)) throw new Error("Invalid number of delimiters (" + numDelimiters + ") for splitEvery.");
	const segments = value.split(delimiter);
	if (numDelimiters === 1) return segments;
	const compoundSegments = [];
	let currentSegment = "";
	for (let i = 0; i < segments.length; i++) {
		if (currentSegment === "") currentSegment = segments[i];
		else currentSegment += delimiter + segments[i];
		if ((i + 1) % numDelimiters === 0) {
			compoundSegments.push(currentSegment);
			currentSegment = "";
		}
	}
	if (currentSegment !== "") compoundSegments.push(currentSegment);
	return compoundSegments;
}
// node_modules/@smithy/core/dist-es/submodules/serde/split-header.js
const splitHeader = (value) => {
	const z = value.length;
	const values = [];
	let withinQuotes = false;
	let escaped = false;
	let anchor = 0;
	for (let i = 0; i < z; ++i) {
		const char = value[i];
		switch (char) {
			case `"`:
				if (!escaped) withinQuotes = !withinQuotes;
				break;
			case ",": if (!withinQuotes) {
				values.push(value.slice(anchor, i));
				anchor = i + 1;
			}
		}
		escaped = char === "\\" && !escaped;
	}
	values.push(value.slice(anchor));
	return values.map((v) => {
		v = v.trim();
		const z = v.length;
		if (z < 2) return v;
		if (v[0] === `"` && v[z - 1] === `"`) {
			v = v.slice(1, z - 1);
			return v.replace(/\\(["\\])/g, "$1");
		}
		return v.replace(/\\"/g, "\"");
	});
};
// node_modules/@smithy/core/dist-es/submodules/serde/value/NumericValue.js
const format = /^-?((0|[1-9]\d*)(\.\d+)?|\.\d+)([eE][+-]?\d+)?$/;
var NumericValue = class NumericValue {
	string;
	type;
	constructor(string, type) {
		this.string = string;
		this.type = type;
		if (!format.test(string)) throw new Error(`@smithy/core/serde - NumericValue string must conform to the Smithy bigDecimal format. Received: "${string}"`);
	}
	toString() {
		return this.string;
	}
	static [Symbol.hasInstance](object) {
		if (!object || typeof object !== "object") return false;
		const _nv = object;
		return NumericValue.prototype.isPrototypeOf(object) || _nv.type === "bigDecimal" && format.test(_nv.string);
	}
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-hex-encoding/hex-encoding.js
const SHORT_TO_HEX = {};
const HEX_TO_SHORT = {};
for (let i = 0; i < 256; i++) {
	let encodedByte = i.toString(16).toLowerCase();
	if (encodedByte.length === 1) encodedByte = `0${encodedByte}`;
	SHORT_TO_HEX[i] = encodedByte;
	HEX_TO_SHORT[encodedByte] = i;
}
function fromHex(encoded) {
	if (encoded.length % 2 !== 0) throw new Error("Hex encoded strings must have an even number length");
	const out = new Uint8Array(encoded.length / 2);
	for (let i = 0; i < encoded.length; i += 2) {
		const encodedByte = encoded.slice(i, i + 2).toLowerCase();
		if (encodedByte in HEX_TO_SHORT) out[i / 2] = HEX_TO_SHORT[encodedByte];
		else throw new Error(`Cannot decode unrecognized sequence ${encodedByte} as hexadecimal`);
	}
	return out;
}
function toHex(bytes) {
	let out = "";
	for (let i = 0; i < bytes.byteLength; i++) out += SHORT_TO_HEX[bytes[i]];
	return out;
}
// node_modules/@smithy/core/dist-es/submodules/serde/util-body-length/calculateBodyLength.js
const calculateBodyLength = (body) => {
	if (!body) return 0;
	if (typeof body === "string") return Buffer.byteLength(body);
	else if (typeof body.byteLength === "number") return body.byteLength;
	else if (typeof body.size === "number") return body.size;
	else if (typeof body.start === "number" && typeof body.end === "number") return body.end + 1 - body.start;
	else if (body instanceof node_fs.ReadStream) {
		if (body.path != null) return (0, node_fs.lstatSync)(body.path).size;
		else if (typeof body.fd === "number") return (0, node_fs.fstatSync)(body.fd).size;
	}
	throw new Error(`Body Length computation failed for ${body}`);
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/toUint8Array.js
const toUint8Array = (data) => {
	if (data instanceof Uint8Array) return data;
	if (typeof data === "string") return fromUtf8$1(data);
	if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength / Uint8Array.BYTES_PER_ELEMENT);
	return new Uint8Array(data);
};
// node_modules/@smithy/core/dist-es/submodules/serde/concatBytes.js
function concatBytes(arrays, length) {
	if (length === void 0) {
		length = 0;
		for (const bytes of arrays) length += bytes.byteLength;
	}
	const result = new Uint8Array(length);
	let offset = 0;
	for (const buf of arrays) {
		result.set(buf, offset);
		offset += buf.byteLength;
	}
	return result;
}
// node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getEndpointUrlConfig.js
const ENV_ENDPOINT_URL = "AWS_ENDPOINT_URL";
const CONFIG_ENDPOINT_URL = "endpoint_url";
const getEndpointUrlConfig = (serviceId) => ({
	environmentVariableSelector: (env) => {
		const serviceSuffixParts = serviceId.split(" ").map((w) => w.toUpperCase());
		const serviceEndpointUrl = env[[ENV_ENDPOINT_URL, ...serviceSuffixParts].join("_")];
		if (serviceEndpointUrl) return serviceEndpointUrl;
		const endpointUrl = env[ENV_ENDPOINT_URL];
		if (endpointUrl) return endpointUrl;
	},
	configFileSelector: (profile, config) => {
		if (profile.services) {
			const servicesSectionKey = ["services", profile.services].join(".");
			if (!config || !config[servicesSectionKey]) throw new Error(`The services section "${profile.services}" specified in the profile is not present in the shared configuration file.`);
			const endpointUrl = config[servicesSectionKey][[serviceId.split(" ").map((w) => w.toLowerCase()).join("_"), CONFIG_ENDPOINT_URL].join(".")];
			if (endpointUrl) return endpointUrl;
		}
		const endpointUrl = profile[CONFIG_ENDPOINT_URL];
		if (endpointUrl) return endpointUrl;
	},
	default: void 0
});
// node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getIgnoreConfiguredEndpointUrls.js
const ENV_IGNORE_CONFIGURED_ENDPOINT_URLS = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS";
const CONFIG_IGNORE_CONFIGURED_ENDPOINT_URLS = "ignore_configured_endpoint_urls";
const ignoreConfiguredEndpointUrlsConfigSelectors = {
	environmentVariableSelector: (env) => booleanSelector(env, ENV_IGNORE_CONFIGURED_ENDPOINT_URLS, SelectorType.ENV),
	configFileSelector: (profile) => booleanSelector(profile, CONFIG_IGNORE_CONFIGURED_ENDPOINT_URLS, SelectorType.CONFIG),
	default: false
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getEndpointFromConfig.js
const getEndpointFromConfig = async (serviceId) => {
	if (await loadConfig(ignoreConfiguredEndpointUrlsConfigSelectors)()) return;
	return loadConfig(getEndpointUrlConfig(serviceId ?? ""))();
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/service-customizations/s3.js
const resolveParamsForS3 = async (endpointParams) => {
	const bucket = endpointParams?.Bucket || "";
	if (typeof endpointParams.Bucket === "string") endpointParams.Bucket = bucket.replace(/#/g, encodeURIComponent("#")).replace(/\?/g, encodeURIComponent("?"));
	if (isArnBucketName(bucket)) {
		if (endpointParams.ForcePathStyle === true) throw new Error("Path-style addressing cannot be used with ARN buckets");
	} else if (!isDnsCompatibleBucketName(bucket) || bucket.indexOf(".") !== -1 && !String(endpointParams.Endpoint).startsWith("http:") || bucket.toLowerCase() !== bucket || bucket.length < 3) endpointParams.ForcePathStyle = true;
	if (endpointParams.DisableMultiRegionAccessPoints) {
		endpointParams.disableMultiRegionAccessPoints = true;
		endpointParams.DisableMRAP = true;
	}
	return endpointParams;
};
const DOMAIN_PATTERN = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const IP_ADDRESS_PATTERN = /(\d+\.){3}\d+/;
const DOTS_PATTERN = /\.\./;
const isDnsCompatibleBucketName = (bucketName) => DOMAIN_PATTERN.test(bucketName) && !IP_ADDRESS_PATTERN.test(bucketName) && !DOTS_PATTERN.test(bucketName);
const isArnBucketName = (bucketName) => {
	const [arn, partition, service, , , bucket] = bucketName.split(":");
	const isArn = arn === "arn" && bucketName.split(":").length >= 6;
	const isValidArn = Boolean(isArn && partition && service && bucket);
	if (isArn && !isValidArn) throw new Error(`Invalid ARN: ${bucketName} was an invalid ARN.`);
	return isValidArn;
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/createConfigValueProvider.js
const createConfigValueProvider = (configKey, canonicalEndpointParamKey, config, isClientContextParam = false) => {
	const configProvider = async () => {
		let configValue;
		if (isClientContextParam) configValue = config.clientContextParams?.[configKey] ?? config[configKey] ?? config[canonicalEndpointParamKey];
		else configValue = config[configKey] ?? config[canonicalEndpointParamKey];
		if (typeof configValue === "function") return configValue();
		return configValue;
	};
	if (configKey === "credentialScope" || canonicalEndpointParamKey === "CredentialScope") return async () => {
		const credentials = typeof config.credentials === "function" ? await config.credentials() : config.credentials;
		return credentials?.credentialScope ?? credentials?.CredentialScope;
	};
	if (configKey === "accountId" || canonicalEndpointParamKey === "AccountId") return async () => {
		const credentials = typeof config.credentials === "function" ? await config.credentials() : config.credentials;
		return credentials?.accountId ?? credentials?.AccountId;
	};
	if (configKey === "endpoint" || canonicalEndpointParamKey === "endpoint") return async () => {
		if (config.isCustomEndpoint === false) return;
		const endpoint = await configProvider();
		if (endpoint && typeof endpoint === "object") {
			if ("url" in endpoint) return endpoint.url.href;
			if ("hostname" in endpoint) {
				const { protocol, hostname, port, path } = endpoint;
				return `${protocol}//${hostname}${port ? ":" + port : ""}${path}`;
			}
		}
		return endpoint;
	};
	return configProvider;
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getEndpointFromInstructions.js
function bindGetEndpointFromInstructions(getEndpointFromConfig) {
	return async (commandInput, instructionsSupplier, clientConfig, context) => {
		if (!clientConfig.isCustomEndpoint && !clientConfig.ignoreConfiguredEndpointUrls) {
			let endpointFromConfig;
			if (clientConfig.serviceConfiguredEndpoint) endpointFromConfig = await clientConfig.serviceConfiguredEndpoint();
			else endpointFromConfig = await getEndpointFromConfig(clientConfig.serviceId);
			if (endpointFromConfig) {
				clientConfig.endpoint = () => Promise.resolve(toEndpointV1(endpointFromConfig));
				clientConfig.isCustomEndpoint = true;
				context?.logger?.debug?.(`@smithy/core/endpoints - resolved endpoint from config: ${endpointFromConfig}`);
			}
		}
		const endpointParams = await resolveParams(commandInput, instructionsSupplier, clientConfig);
		if (typeof clientConfig.endpointProvider !== "function") throw new Error("config.endpointProvider is not set.");
		const endpoint = clientConfig.endpointProvider(endpointParams, context);
		if (clientConfig.isCustomEndpoint && clientConfig.endpoint) {
			const customEndpoint = await clientConfig.endpoint();
			if (customEndpoint?.headers) {
				endpoint.headers ??= {};
				for (const [name, value] of Object.entries(customEndpoint.headers)) endpoint.headers[name] = Array.isArray(value) ? value : [value];
			}
		}
		return endpoint;
	};
}
const resolveParams = async (commandInput, instructionsSupplier, clientConfig) => {
	const endpointParams = {};
	const instructions = instructionsSupplier?.getEndpointParameterInstructions?.() || {};
	for (const [name, instruction] of Object.entries(instructions)) switch (instruction.type) {
		case "staticContextParams":
			endpointParams[name] = instruction.value;
			break;
		case "contextParams":
			endpointParams[name] = commandInput[instruction.name];
			break;
		case "clientContextParams":
		case "builtInParams":
			endpointParams[name] = await createConfigValueProvider(instruction.name, name, clientConfig, instruction.type !== "builtInParams")();
			break;
		case "operationContextParams":
			endpointParams[name] = instruction.get(commandInput);
			break;
		default: throw new Error("Unrecognized endpoint parameter instruction: " + JSON.stringify(instruction));
	}
	if (Object.keys(instructions).length === 0) Object.assign(endpointParams, clientConfig);
	if (String(clientConfig.serviceId).toLowerCase() === "s3") await resolveParamsForS3(endpointParams);
	return endpointParams;
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/endpointMiddleware.js
function setFeature$1(context, feature, value) {
	if (!context.__smithy_context) context.__smithy_context = { features: {} };
	else if (!context.__smithy_context.features) context.__smithy_context.features = {};
	context.__smithy_context.features[feature] = value;
}
function bindEndpointMiddleware(getEndpointFromConfig) {
	const getEndpointFromInstructions = bindGetEndpointFromInstructions(getEndpointFromConfig);
	return ({ config, instructions }) => {
		return (next, context) => async (args) => {
			if (config.isCustomEndpoint) setFeature$1(context, "ENDPOINT_OVERRIDE", "N");
			const endpoint = await getEndpointFromInstructions(args.input, { getEndpointParameterInstructions() {
				return instructions;
			} }, { ...config }, context);
			context.endpointV2 = endpoint;
			context.authSchemes = endpoint.properties?.authSchemes;
			const authScheme = context.authSchemes?.[0];
			if (authScheme) {
				context["signing_region"] = authScheme.signingRegion;
				context["signing_service"] = authScheme.signingName;
				const httpAuthOption = getSmithyContext(context)?.selectedHttpAuthScheme?.httpAuthOption;
				if (httpAuthOption) httpAuthOption.signingProperties = Object.assign(httpAuthOption.signingProperties || {}, {
					signing_region: authScheme.signingRegion,
					signingRegion: authScheme.signingRegion,
					signing_service: authScheme.signingName,
					signingName: authScheme.signingName,
					signingRegionSet: authScheme.signingRegionSet
				}, authScheme.properties);
			}
			return next({ ...args });
		};
	};
}
const endpointMiddlewareOptions = {
	step: "serialize",
	tags: [
		"ENDPOINT_PARAMETERS",
		"ENDPOINT_V2",
		"ENDPOINT"
	],
	name: "endpointV2Middleware",
	override: true,
	relation: "before",
	toMiddleware: {
		name: "serializerMiddleware",
		step: "serialize",
		tags: ["SERIALIZER"],
		override: true
	}.name
};
function bindGetEndpointPlugin(getEndpointFromConfig) {
	const endpointMiddleware = bindEndpointMiddleware(getEndpointFromConfig);
	return (config, instructions) => ({ applyToStack: (clientStack) => {
		clientStack.addRelativeTo(endpointMiddleware({
			config,
			instructions
		}), endpointMiddlewareOptions);
	} });
}
// node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/resolveEndpointConfig.js
function bindResolveEndpointConfig(getEndpointFromConfig) {
	return (input) => {
		const tls = input.tls ?? true;
		const { endpoint, useDualstackEndpoint, useFipsEndpoint } = input;
		const resolvedConfig = Object.assign(input, {
			endpoint: endpoint != null ? async () => toEndpointV1(await normalizeProvider$1(endpoint)()) : void 0,
			tls,
			isCustomEndpoint: !!endpoint,
			useDualstackEndpoint: normalizeProvider$1(useDualstackEndpoint ?? false),
			useFipsEndpoint: normalizeProvider$1(useFipsEndpoint ?? false),
			ignoreConfiguredEndpointUrls: !!input.ignoreConfiguredEndpointUrls
		});
		let configuredEndpointPromise = void 0;
		resolvedConfig.serviceConfiguredEndpoint = async () => {
			if (input.serviceId && !configuredEndpointPromise) configuredEndpointPromise = getEndpointFromConfig(input.serviceId);
			return configuredEndpointPromise;
		};
		return resolvedConfig;
	};
}
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/bdd/BinaryDecisionDiagram.js
var BinaryDecisionDiagram = class BinaryDecisionDiagram {
	nodes;
	root;
	conditions;
	results;
	constructor(bdd, root, conditions, results) {
		this.nodes = bdd;
		this.root = root;
		this.conditions = conditions;
		this.results = results;
	}
	static from(bdd, root, conditions, results) {
		return new BinaryDecisionDiagram(bdd, root, conditions, results);
	}
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/cache/EndpointCache.js
var EndpointCache = class {
	capacity;
	data = new Map();
	parameters = [];
	constructor({ size, params }) {
		this.capacity = size ?? 50;
		if (params) this.parameters = params;
	}
	get(endpointParams, resolver) {
		const key = this.hash(endpointParams);
		if (key === false) return resolver();
		if (!this.data.has(key)) {
			if (this.data.size > this.capacity + 10) {
				const keys = this.data.keys();
				let i = 0;
				while (true) {
					const { value, done } = keys.next();
					this.data.delete(value);
					if (done || ++i > 10) break;
				}
			}
			this.data.set(key, resolver());
		}
		return this.data.get(key);
	}
	size() {
		return this.data.size;
	}
	hash(endpointParams) {
		let buffer = "";
		const { parameters } = this;
		if (parameters.length === 0) return false;
		for (const param of parameters) {
			const raw = endpointParams[param];
			const val = raw == null ? "\0" : String(raw);
			if (val.includes("|;")) return false;
			buffer += val + "|;";
		}
		return buffer;
	}
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/types/EndpointError.js
var EndpointError = class extends Error {
	constructor(message) {
		super(message);
		this.name = "EndpointError";
	}
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/debug/debugId.js
const debugId = "endpoints";
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/debug/toDebugString.js
function toDebugString(input) {
	if (typeof input !== "object" || input == null) return input;
	if ("ref" in input) return `$${toDebugString(input.ref)}`;
	if ("fn" in input) return `${input.fn}(${(input.argv || []).map(toDebugString).join(", ")})`;
	return JSON.stringify(input, null, 2);
}
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/customEndpointFunctions.js
const customEndpointFunctions = {};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/booleanEquals.js
const booleanEquals = (value1, value2) => value1 === value2;
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/coalesce.js
function coalesce(...args) {
	for (const arg of args) if (arg != null) return arg;
}
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/getAttrPathList.js
const getAttrPathList = (path) => {
	const parts = path.split(".");
	const pathList = [];
	for (const part of parts) {
		const squareBracketIndex = part.indexOf("[");
		if (squareBracketIndex !== -1) {
			if (part.indexOf("]") !== part.length - 1) throw new EndpointError(`Path: '${path}' does not end with ']'`);
			const arrayIndex = part.slice(squareBracketIndex + 1, -1);
			if (Number.isNaN(parseInt(arrayIndex))) throw new EndpointError(`Invalid array index: '${arrayIndex}' in path: '${path}'`);
			if (squareBracketIndex !== 0) pathList.push(part.slice(0, squareBracketIndex));
			pathList.push(arrayIndex);
		} else pathList.push(part);
	}
	return pathList;
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/getAttr.js
const getAttr = (value, path) => getAttrPathList(path).reduce((acc, index) => {
	if (typeof acc !== "object") throw new EndpointError(`Index '${index}' in '${path}' not found in '${JSON.stringify(value)}'`);
	else if (Array.isArray(acc)) {
		const i = parseInt(index);
		return acc[i < 0 ? acc.length + i : i];
	}
	return acc[index];
}, value);
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/isSet.js
const isSet = (value) => value != null;
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/ite.js
function ite(condition, trueValue, falseValue) {
	return condition ? trueValue : falseValue;
}
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/not.js
const not = (value) => !value;
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/isIpAddress.js
const IP_V4_REGEX = new RegExp(`^(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)){3}$`);
const isIpAddress = (value) => IP_V4_REGEX.test(value) || value.startsWith("[") && value.endsWith("]");
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/parseURL.js
const DEFAULT_PORTS = {
	[EndpointURLScheme.HTTP]: 80,
	[EndpointURLScheme.HTTPS]: 443
};
const parseURL = (value) => {
	const whatwgURL = (() => {
		try {
			if (value instanceof URL) return value;
			if (typeof value === "object" && "hostname" in value) {
				const { hostname, port, protocol = "", path = "", query = {} } = value;
				const url = new URL(`${protocol}//${hostname}${port ? `:${port}` : ""}${path}`);
				url.search = Object.entries(query).map(([k, v]) => `${k}=${v}`).join("&");
				return url;
			}
			return new URL(value);
		} catch (ignored) {
			return null;
		}
	})();
	if (!whatwgURL) {
		console.error(`Unable to parse ${JSON.stringify(value)} as a whatwg URL.`);
		return null;
	}
	const urlString = whatwgURL.href;
	const { host, hostname, pathname, protocol, search } = whatwgURL;
	if (search) return null;
	const scheme = protocol.slice(0, -1);
	if (!Object.values(EndpointURLScheme).includes(scheme)) return null;
	const isIp = isIpAddress(hostname);
	return {
		scheme,
		authority: `${host}${urlString.includes(`${host}:${DEFAULT_PORTS[scheme]}`) || typeof value === "string" && value.includes(`${host}:${DEFAULT_PORTS[scheme]}`) ? `:${DEFAULT_PORTS[scheme]}` : ``}`,
		path: pathname,
		normalizedPath: pathname.endsWith("/") ? pathname : `${pathname}/`,
		isIp
	};
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/split.js
function split(value, delimiter, limit) {
	if (limit === 1) return [value];
	if (value === "") return [""];
	const parts = value.split(delimiter);
	if (limit === 0) return parts;
	return parts.slice(0, limit - 1).concat(parts.slice(1).join(delimiter));
}
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/stringEquals.js
const stringEquals = (value1, value2) => value1 === value2;
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/substring.js
const substring = (input, start, stop, reverse) => {
	if (input == null || start >= stop || input.length < stop || /[^\u0000-\u007f]/.test(input)) return null;
	if (!reverse) return input.substring(start, stop);
	return input.substring(input.length - stop, input.length - start);
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/uriEncode.js
const uriEncode = (value) => encodeURIComponent(value).replace(/[!*'()]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/endpointFunctions.js
const endpointFunctions = {
	booleanEquals,
	coalesce,
	getAttr,
	isSet,
	isValidHostLabel,
	ite,
	not,
	parseURL,
	split,
	stringEquals,
	substring,
	uriEncode
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/evaluateTemplate.js
const evaluateTemplate = (template, options) => {
	const evaluatedTemplateArr = [];
	const { referenceRecord, endpointParams } = options;
	let currentIndex = 0;
	while (currentIndex < template.length) {
		const openingBraceIndex = template.indexOf("{", currentIndex);
		if (openingBraceIndex === -1) {
			evaluatedTemplateArr.push(template.slice(currentIndex));
			break;
		}
		evaluatedTemplateArr.push(template.slice(currentIndex, openingBraceIndex));
		const closingBraceIndex = template.indexOf("}", openingBraceIndex);
		if (closingBraceIndex === -1) {
			evaluatedTemplateArr.push(template.slice(openingBraceIndex));
			break;
		}
		if (template[openingBraceIndex + 1] === "{" && template[closingBraceIndex + 1] === "}") {
			evaluatedTemplateArr.push(template.slice(openingBraceIndex + 1, closingBraceIndex));
			currentIndex = closingBraceIndex + 2;
		}
		const parameterName = template.substring(openingBraceIndex + 1, closingBraceIndex);
		if (parameterName.includes("#")) {
			const [refName, attrName] = parameterName.split("#");
			evaluatedTemplateArr.push(getAttr(referenceRecord[refName] ?? endpointParams[refName], attrName));
		} else evaluatedTemplateArr.push(referenceRecord[parameterName] ?? endpointParams[parameterName]);
		currentIndex = closingBraceIndex + 1;
	}
	return evaluatedTemplateArr.join("");
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getReferenceValue.js
const getReferenceValue = ({ ref }, options) => {
	return options.referenceRecord[ref] ?? options.endpointParams[ref];
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/evaluateExpression.js
const evaluateExpression = (obj, keyName, options) => {
	if (typeof obj === "string") return evaluateTemplate(obj, options);
	else if (obj["fn"]) return group$1.callFunction(obj, options);
	else if (obj["ref"]) return getReferenceValue(obj, options);
	throw new EndpointError(`'${keyName}': ${String(obj)} is not a string, function or reference.`);
};
const callFunction = ({ fn, argv }, options) => {
	const evaluatedArgs = Array(argv.length);
	for (let i = 0; i < evaluatedArgs.length; ++i) {
		const arg = argv[i];
		if (typeof arg === "boolean" || typeof arg === "number") evaluatedArgs[i] = arg;
		else evaluatedArgs[i] = group$1.evaluateExpression(arg, "arg", options);
	}
	const namespaceSeparatorIndex = fn.indexOf(".");
	if (namespaceSeparatorIndex !== -1) {
		const customFunction = customEndpointFunctions[fn.slice(0, namespaceSeparatorIndex)]?.[fn.slice(namespaceSeparatorIndex + 1)];
		if (typeof customFunction === "function") return customFunction(...evaluatedArgs);
	}
	const callable = endpointFunctions[fn];
	if (typeof callable === "function") return callable(...evaluatedArgs);
	throw new Error(`function ${fn} not loaded in endpointFunctions.`);
};
const group$1 = {
	evaluateExpression,
	callFunction
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/evaluateCondition.js
const evaluateCondition = (condition, options) => {
	const { assign } = condition;
	if (assign && assign in options.referenceRecord) throw new EndpointError(`'${assign}' is already defined in Reference Record.`);
	const value = callFunction(condition, options);
	options.logger?.debug?.(`${debugId} evaluateCondition: ${toDebugString(condition)} = ${toDebugString(value)}`);
	const result = value === "" ? true : !!value;
	if (assign != null) return {
		result,
		toAssign: {
			name: assign,
			value
		}
	};
	return { result };
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getEndpointHeaders.js
const getEndpointHeaders = (headers, options) => Object.entries(headers ?? {}).reduce((acc, [headerKey, headerVal]) => {
	acc[headerKey] = headerVal.map((headerValEntry) => {
		const processedExpr = evaluateExpression(headerValEntry, "Header value entry", options);
		if (typeof processedExpr !== "string") throw new EndpointError(`Header '${headerKey}' value '${processedExpr}' is not a string`);
		return processedExpr;
	});
	return acc;
}, {});
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getEndpointProperties.js
const getEndpointProperties = (properties, options) => Object.entries(properties).reduce((acc, [propertyKey, propertyVal]) => {
	acc[propertyKey] = group.getEndpointProperty(propertyVal, options);
	return acc;
}, {});
const getEndpointProperty = (property, options) => {
	if (Array.isArray(property)) return property.map((propertyEntry) => getEndpointProperty(propertyEntry, options));
	switch (typeof property) {
		case "string": return evaluateTemplate(property, options);
		case "object":
			if (property === null) throw new EndpointError(`Unexpected endpoint property: ${property}`);
			return group.getEndpointProperties(property, options);
		case "boolean": return property;
		default: throw new EndpointError(`Unexpected endpoint property type: ${typeof property}`);
	}
};
const group = {
	getEndpointProperty,
	getEndpointProperties
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getEndpointUrl.js
const getEndpointUrl = (endpointUrl, options) => {
	const expression = evaluateExpression(endpointUrl, "Endpoint URL", options);
	if (typeof expression === "string") try {
		return new URL(expression);
	} catch (error) {
		console.error(`Failed to construct URL with ${expression}`, error);
		throw error;
	}
	throw new EndpointError(`Endpoint URL must be a string, got ${typeof expression}`);
};
// node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/decideEndpoint.js
const RESULT = 1e8;
const decideEndpoint = (bdd, options) => {
	const { nodes, root, results, conditions } = bdd;
	let ref = root;
	const referenceRecord = {};
	const closure = {
		referenceRecord,
		endpointParams: options.endpointParams,
		logger: options.logger
	};
	while (ref !== 1 && ref !== -1 && ref < RESULT) {
		const node_i = 3 * (Math.abs(ref) - 1);
		const [condition_i, highRef, lowRef] = [
			nodes[node_i],
			nodes[node_i + 1],
			nodes[node_i + 2]
		];
		const [fn, argv, assign] = conditions[condition_i];
		const evaluation = evaluateCondition({
			fn,
			assign,
			argv
		}, closure);
		if (evaluation.toAssign) {
			const { name, value } = evaluation.toAssign;
			referenceRecord[name] = value;
		}
		ref = ref >= 0 === evaluation.result ? highRef : lowRef;
	}
	if (ref >= RESULT) {
		const result = results[ref - RESULT];
		if (result[0] === -1) {
			const [, errorExpression] = result;
			throw new EndpointError(evaluateExpression(errorExpression, "Error", closure));
		}
		const [url, properties, headers] = result;
		return {
			url: getEndpointUrl(url, closure),
			properties: getEndpointProperties(properties, closure),
			headers: getEndpointHeaders(headers ?? {}, closure)
		};
	}
	throw new EndpointError(`No matching endpoint.`);
};
const resolveEndpointConfig = bindResolveEndpointConfig(getEndpointFromConfig);
bindEndpointMiddleware(getEndpointFromConfig);
const getEndpointPlugin = bindGetEndpointPlugin(getEndpointFromConfig);
// node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-type-check.js
const isReadableStream = (stream) => typeof ReadableStream === "function" && (stream?.constructor?.name === ReadableStream.name || stream instanceof ReadableStream);
const isBlob = (blob) => {
	return typeof Blob === "function" && (blob?.constructor?.name === Blob.name || blob instanceof Blob);
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/fromUtf8.browser.js
const fromUtf8 = (input) => new TextEncoder().encode(input);
// node_modules/@smithy/core/dist-es/submodules/serde/util-base64/constants-for-browser.js
const chars = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/`;
Object.entries(chars).reduce((acc, [i, c]) => {
	acc[c] = Number(i);
	return acc;
}, {});
const alphabetByValue = chars.split("");
// node_modules/@smithy/core/dist-es/submodules/serde/util-base64/toBase64.browser.js
function toBase64(_input) {
	let input;
	if (typeof _input === "string") input = fromUtf8(_input);
	else input = _input;
	const isArrayLike = typeof input === "object" && typeof input.length === "number";
	const isUint8Array = typeof input === "object" && typeof input.byteOffset === "number" && typeof input.byteLength === "number";
	if (!isArrayLike && !isUint8Array) throw new Error("@smithy/util-base64: toBase64 encoder function only accepts string | Uint8Array.");
	let str = "";
	for (let i = 0; i < input.length; i += 3) {
		let bits = 0;
		let bitLength = 0;
		for (let j = i, limit = Math.min(i + 3, input.length); j < limit; j++) {
			bits |= input[j] << (limit - j - 1) * 8;
			bitLength += 8;
		}
		const bitClusterCount = Math.ceil(bitLength / 6);
		bits <<= bitClusterCount * 6 - bitLength;
		for (let k = 1; k <= bitClusterCount; k++) {
			const offset = (bitClusterCount - k) * 6;
			str += alphabetByValue[(bits & 63 << offset) >> offset];
		}
		str += "==".slice(0, 4 - bitClusterCount);
	}
	return str;
}
// node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/toUtf8.browser.js
const toUtf8 = (input) => {
	if (typeof input === "string") return input;
	if (typeof input !== "object" || typeof input.byteOffset !== "number" || typeof input.byteLength !== "number") throw new Error("@smithy/util-utf8: toUtf8 encoder function only accepts string | Uint8Array.");
	return new TextDecoder("utf-8").decode(input);
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-collector.browser.js
const streamCollector$1 = async (stream) => {
	if (isBlob(stream)) return collectBlob(stream);
	return collectReadableStream(stream);
};
async function collectBlob(blob) {
	return blob.arrayBuffer().then((ab) => new Uint8Array(ab));
}
async function collectReadableStream(stream) {
	const chunks = [];
	const reader = stream.getReader();
	let length = 0;
	while (true) {
		const { done, value } = await reader.read();
		if (value) {
			chunks.push(value);
			length += value.length;
		}
		if (done) break;
	}
	return concatBytes(chunks, length);
}
// node_modules/@smithy/core/dist-es/submodules/serde/util-stream/sdk-stream-mixin.browser.js
const ERR_MSG_STREAM_HAS_BEEN_TRANSFORMED$1 = "The stream has already been transformed.";
const sdkStreamMixin$1 = (stream) => {
	if (!isBlobInstance(stream) && !isReadableStream(stream)) {
		const name = stream?.__proto__?.constructor?.name || stream;
		throw new Error(`Unexpected stream implementation, expect Blob or ReadableStream, got ${name}`);
	}
	let transformed = false;
	const transformToByteArray = async () => {
		if (transformed) throw new Error(ERR_MSG_STREAM_HAS_BEEN_TRANSFORMED$1);
		transformed = true;
		return await streamCollector$1(stream);
	};
	const blobToWebStream = (blob) => {
		if (typeof blob.stream !== "function") throw new Error("Cannot transform payload Blob to web stream. Please make sure the Blob.stream() is polyfilled.\nIf you are using React Native, this API is not yet supported, see: https://react-native.canny.io/feature-requests/p/fetch-streaming-body");
		return blob.stream();
	};
	return Object.assign(stream, {
		transformToByteArray,
		transformToString: async (encoding) => {
			const buf = await transformToByteArray();
			if (encoding === "base64") return toBase64(buf);
			else if (encoding === "hex") return toHex(buf);
			else if (encoding === void 0 || encoding === "utf8" || encoding === "utf-8") return toUtf8(buf);
			else if (typeof TextDecoder === "function") return new TextDecoder(encoding).decode(buf);
			else throw new Error("TextDecoder is not available, please make sure polyfill is provided.");
		},
		transformToWebStream: () => {
			if (transformed) throw new Error(ERR_MSG_STREAM_HAS_BEEN_TRANSFORMED$1);
			transformed = true;
			if (isBlobInstance(stream)) return blobToWebStream(stream);
			else if (isReadableStream(stream)) return stream;
			else throw new Error(`Cannot transform payload to web stream, got ${stream}`);
		}
	});
};
const isBlobInstance = (stream) => typeof Blob === "function" && stream instanceof Blob;
// node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-collector.js
const streamCollector = (stream) => {
	if (isBlob(stream)) return collectBlob(stream);
	if (isReadableStream(stream)) return collectReadableStream(stream);
	return new Promise((resolve, reject) => {
		const collector = new Collector();
		const nodeStream = stream;
		nodeStream.pipe(collector);
		nodeStream.on("error", (err) => {
			collector.end();
			reject(err);
		});
		collector.on("error", reject);
		collector.on("finish", function() {
			resolve(concatBytes(this.bufferedBytes));
		});
	});
};
var Collector = class extends node_stream.Writable {
	bufferedBytes = [];
	_write(chunk, encoding, callback) {
		this.bufferedBytes.push(chunk);
		callback();
	}
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-stream/sdk-stream-mixin.js
const ERR_MSG_STREAM_HAS_BEEN_TRANSFORMED = "The stream has already been transformed.";
const sdkStreamMixin = (stream) => {
	if (!(stream instanceof node_stream.Readable)) try {
		return sdkStreamMixin$1(stream);
	} catch (ignored) {
		const name = stream?.__proto__?.constructor?.name || stream;
		throw new Error(`Unexpected stream implementation, expect Stream.Readable instance, got ${name}`);
	}
	let transformed = false;
	const transformToByteArray = async () => {
		if (transformed) throw new Error(ERR_MSG_STREAM_HAS_BEEN_TRANSFORMED);
		transformed = true;
		return await streamCollector(stream);
	};
	return Object.assign(stream, {
		transformToByteArray,
		transformToString: async (encoding) => {
			const buf = await transformToByteArray();
			if (encoding === void 0 || Buffer.isEncoding(encoding)) return fromArrayBuffer(buf.buffer, buf.byteOffset, buf.byteLength).toString(encoding);
			else return new TextDecoder(encoding).decode(buf);
		},
		transformToWebStream: () => {
			if (transformed) throw new Error(ERR_MSG_STREAM_HAS_BEEN_TRANSFORMED);
			if (stream.readableFlowing !== null) throw new Error("The stream has been consumed by other callbacks.");
			if (typeof node_stream.Readable.toWeb !== "function") throw new Error("Readable.toWeb() is not supported. Please ensure a polyfill is available.");
			transformed = true;
			return node_stream.Readable.toWeb(stream);
		}
	});
};
// node_modules/@smithy/core/dist-es/submodules/serde/writeKey.js
function writeKey$2(obj) {
	Object.defineProperty(obj, "__proto__", {
		value: void 0,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
// node_modules/@smithy/core/dist-es/submodules/serde/index.js
var Uint8ArrayBlobAdapter = class extends bindUint8ArrayBlobAdapter(toUtf8$1, fromUtf8$1, toBase64$1, fromBase64) {};
const _getRandomValues = node_crypto.getRandomValues;
const v4 = bindV4(_getRandomValues);
const generateIdempotencyToken = v4;
// node_modules/@smithy/core/dist-es/submodules/protocols/collect-stream-body.js
const collectBody = async (streamBody = new Uint8Array(), context) => {
	if (streamBody instanceof Uint8Array) return Uint8ArrayBlobAdapter.mutate(streamBody);
	if (!streamBody) return Uint8ArrayBlobAdapter.mutate(new Uint8Array());
	const fromContext = context.streamCollector(streamBody);
	return Uint8ArrayBlobAdapter.mutate(await fromContext);
};
// node_modules/@smithy/core/dist-es/submodules/protocols/extended-encode-uri-component.js
function extendedEncodeURIComponent(str) {
	if (/^[\w.~-]+$/.test(str)) return str;
	return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
		return "%" + c.charCodeAt(0).toString(16).toUpperCase();
	});
}
// node_modules/@smithy/core/dist-es/submodules/protocols/HttpBindingNormalizedSchema.js
const HTTP_BINDINGS = Symbol.for("@smithy/schema-x");
var HttpBindingNormalizedSchema = class HttpBindingNormalizedSchema extends NormalizedSchema {
	static identity = Symbol.for("@smithy/HttpBindingNormalizedSchema");
	identity = HttpBindingNormalizedSchema.identity;
	bindings;
	constructor(schema) {
		super(schema);
	}
	static of(schema) {
		const ns = NormalizedSchema.of(schema);
		if (ns.identity === HttpBindingNormalizedSchema.identity) return ns;
		const schemaCache = ns.isMemberSchema() ? ns : ns.getSchema();
		const cache = typeof schemaCache === "object" && schemaCache !== null ? schemaCache : ns;
		return cache[HTTP_BINDINGS] ??= new HttpBindingNormalizedSchema(ns);
	}
	getHttpBindingLocation(traits) {
		if (traits.httpPayload) return 36;
		if (traits.httpLabel) return 33;
		if (traits.httpHeader) return 38;
		if (typeof traits.httpPrefixHeaders === "string") return 39;
		if (traits.httpQuery) return 34;
		if (traits.httpQueryParams) return 35;
		if (traits.httpResponseCode) return 37;
		return 32;
	}
	getHttpBindingValue(location, traits, nested = false) {
		const raw = this.getSchema();
		const type = typeof raw === "number" ? raw & 255 : this.isListSchema() ? 64 : 255;
		const slot = location & 7;
		const media = traits.mediaType ? traits.mediaType === "application/json" || traits.mediaType.endsWith("+json") ? 2 : 1 : 0;
		const stream = traits.streaming || type === 42 ? this.isStructSchema() ? 2 : 1 : 0;
		const timestamp = type >= 4 && type <= 7 ? slot >= 6 ? 2 : slot > 0 && slot < 4 ? 1 : 0 : 0;
		let flags = type | media << 8 | (traits.idempotencyToken ? 1 : 0) << 10 | stream << 11 | (traits.sparse ? 1 : 0) << 13 | timestamp << 14 | (traits.hostLabel ? 1 : 0) << 17 | (location === 36 && typeof raw !== "object" ? 1 : 0) << 18;
		const category = type & 192;
		const collectionValue = slot & 2 && (category === 64 || !nested && slot & 1) ? this.getHttpBindingCollectionValue(location, traits) : void 0;
		const valueType = (collectionValue?.[1] ?? 0) & 255;
		flags |= (slot >= 6 && (valueType === 4 || valueType === 6) ? 1 : 0) << 16;
		return [
			this,
			flags,
			collectionValue
		];
	}
	getHttpBindingCollectionValue(location, traits = this.getMergedTraits()) {
		const valueSchema = HttpBindingNormalizedSchema.of(this.getValueSchema());
		return valueSchema.getHttpBindingValue(location, {
			...valueSchema.getMergedTraits(),
			...traits
		}, true);
	}
	getHttpBindings() {
		const source = this.getSchema();
		return typeof source !== "object" || source === null ? EMPTY_BINDINGS : this.bindings ??= buildHttpBindings(this);
	}
};
const buildHttpBindings = (schema) => {
	const bodyMemberNames = [];
	const bodyMemberSchemas = [];
	const requestBodyMemberNames = [];
	const requestBodyMemberSchemas = [];
	const memberBindings = [];
	const byName = {};
	const headers = {};
	const prefixHeaders = [];
	const responseBindings = {
		headers,
		prefixHeaders
	};
	const bindings = {
		request: {
			memberBindings,
			byName
		},
		response: {
			bodyMemberNames,
			bindings: responseBindings
		}
	};
	const { request, response } = bindings;
	for (const [name, member] of schema.structIterator()) {
		const bindingSchema = HttpBindingNormalizedSchema.of(member);
		const traits = bindingSchema.getMergedTraits();
		const location = bindingSchema.getHttpBindingLocation(traits);
		const wireName = traits.httpHeader?.toLowerCase() ?? traits.httpPrefixHeaders?.toLowerCase() ?? traits.httpQuery;
		const value = bindingSchema.getHttpBindingValue(location, traits);
		const binding = [
			name,
			value,
			location,
			wireName
		];
		if (name === "__proto__") writeKey$2(byName);
		byName[name] = binding;
		if (value[1] >> 10 & 1) request.hasIdempotency = true;
		memberBindings.push(binding);
		const slot = location & 7;
		if (slot === 0) {
			requestBodyMemberNames.push(name);
			requestBodyMemberSchemas.push(member);
		}
		if ((slot & 4) === 0) {
			bodyMemberNames.push(name);
			bodyMemberSchemas.push(member);
		} else if ((slot & 6) === 4) {
			if (slot & 1) responseBindings.statusCode = binding;
			else {
				responseBindings.payload = binding;
				const type = value[1] & 255;
				request.contentTypeInstruction = traits.mediaType ?? (type === 0 ? "text/plain" : type === 21 || type === 42 ? "application/octet-stream" : null);
			}
		} else if (slot & 1) {
			request.hasPrefixHeaders = true;
			prefixHeaders.push(binding);
		} else {
			if (wireName === "__proto__") writeKey$2(headers);
			headers[wireName] = binding;
		}
	}
	if (request.contentTypeInstruction === void 0 && requestBodyMemberNames.length) request.contentTypeInstruction = null;
	request.syntheticBodySchema = createBodySchema(schema, requestBodyMemberNames, requestBodyMemberSchemas);
	response.syntheticBodySchema = createBodySchema(schema, bodyMemberNames, bodyMemberSchemas);
	return bindings;
};
const buildPathSegments = (path) => {
	const segments = [];
	let offset = 0;
	for (const match of path.matchAll(/\{([^{}+]+)(\+)?\}/g)) {
		if (match.index > offset) segments.push([path.slice(offset, match.index), 0]);
		segments.push([match[1], match[2] ? 2 : 1]);
		offset = match.index + match[0].length;
	}
	if (segments.length && offset < path.length) segments.push([path.slice(offset), 0]);
	return segments.length ? segments : void 0;
};
const buildHttpOperationBindings = (schema) => {
	const { http, endpoint } = translateTraits(schema.traits ?? {});
	const [path, search] = http?.[1].split("?") ?? [];
	return [
		http?.[0],
		path,
		search ? [...new URLSearchParams(search)] : [],
		path ? buildPathSegments(path) : void 0,
		endpoint?.[0]
	];
};
const EMPTY_BINDINGS = {
	request: {
		memberBindings: [],
		byName: {}
	},
	response: {
		bodyMemberNames: [],
		bindings: {
			headers: {},
			prefixHeaders: []
		}
	}
};
const getHttpOperationBindings = (schema) => schema[HTTP_BINDINGS] ??= buildHttpOperationBindings(schema);
const createBodySchema = (schema, memberNames, memberSchemas) => {
	if (!memberNames.length) return;
	const source = schema.getSchema();
	const body = [
		3,
		source[1],
		source[2],
		schema.getMergedTraits(),
		memberNames,
		memberSchemas
	];
	const required = source[6];
	const bodyRequired = required && memberNames.reduce((count, name) => count + (source[4].indexOf(name) < required ? 1 : 0), 0);
	if (bodyRequired) body[6] = bodyRequired;
	return body;
};
// node_modules/@smithy/core/dist-es/submodules/protocols/SerdeContext.js
var SerdeContext = class {
	serdeContext;
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
	}
};
// node_modules/@smithy/core/dist-es/submodules/protocols/HttpProtocol.js
var HttpProtocol = class extends SerdeContext {
	options;
	compositeErrorRegistry;
	constructor(options) {
		super();
		this.options = options;
		this.compositeErrorRegistry = new TypeRegistry(options.defaultNamespace);
		for (const etr of options.errorTypeRegistries ?? []) this.compositeErrorRegistry.copyFrom(etr);
	}
	getRequestType() {
		return HttpRequest;
	}
	getResponseType() {
		return HttpResponse;
	}
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
		this.serializer.setSerdeContext(serdeContext);
		this.deserializer.setSerdeContext(serdeContext);
		if (this.getPayloadCodec()) this.getPayloadCodec().setSerdeContext(serdeContext);
	}
	updateServiceEndpoint(request, endpoint) {
		if ("url" in endpoint) {
			request.protocol = endpoint.url.protocol;
			request.hostname = endpoint.url.hostname;
			request.port = endpoint.url.port ? Number(endpoint.url.port) : void 0;
			request.path = endpoint.url.pathname;
			request.fragment = endpoint.url.hash || void 0;
			request.username = endpoint.url.username || void 0;
			request.password = endpoint.url.password || void 0;
			if (!request.query) request.query = {};
			for (const [k, v] of endpoint.url.searchParams.entries()) request.query[k] = v;
			if (endpoint.headers) for (const name in endpoint.headers) {
				if (!hasOwn(endpoint.headers, name)) continue;
				request.headers[name] = endpoint.headers[name].join(", ");
			}
			return request;
		} else {
			request.protocol = endpoint.protocol;
			request.hostname = endpoint.hostname;
			request.port = endpoint.port ? Number(endpoint.port) : void 0;
			request.path = endpoint.path;
			request.query = { ...endpoint.query };
			if (endpoint.headers) for (const name in endpoint.headers) {
				if (!hasOwn(endpoint.headers, name)) continue;
				request.headers[name] = endpoint.headers[name];
			}
			return request;
		}
	}
	setHostPrefix(request, operationSchema, input, operation = getHttpOperationBindings(operationSchema)) {
		if (this.serdeContext?.disableHostPrefix) return;
		const hostPrefix = operation[4];
		if (typeof hostPrefix !== "string") return;
		let resolvedHostPrefix = hostPrefix;
		for (const [name, [, flags]] of HttpBindingNormalizedSchema.of(operationSchema.input).getHttpBindings().request.memberBindings) {
			if (!(flags >> 17 & 1)) continue;
			const replacement = input[name];
			if (typeof replacement !== "string") throw new Error(`@smithy/core/schema - ${name} in input must be a string as hostLabel.`);
			resolvedHostPrefix = resolvedHostPrefix.replace(`{${name}}`, replacement);
		}
		request.hostname = resolvedHostPrefix + request.hostname;
		if (!isValidHostname(request.hostname)) throw new Error(`[${request.hostname}] is not a valid hostname.`);
	}
	deserializeMetadata(output) {
		return {
			httpStatusCode: output.statusCode,
			requestId: output.headers["x-amzn-requestid"] ?? output.headers["x-amzn-request-id"] ?? output.headers["x-amz-request-id"],
			extendedRequestId: output.headers["x-amz-id-2"],
			cfId: output.headers["x-amz-cf-id"]
		};
	}
	resolveError(name, namespaces, registries) {
		const defaultErrorSchema = [
			-3,
			"",
			"Error",
			0,
			[],
			[],
			0
		];
		let schema;
		for (const registry of registries) for (const ns of namespaces) try {
			if (ns === "*") schema = registry.getSchema(name);
			else schema = registry.getSchema(ns + "#" + name);
			const errorCtor = registry.getErrorCtor(schema);
			if (errorCtor) return [
				schema,
				errorCtor,
				"modeled"
			];
			else {
				const syntheticErrorSchema = registry.getBaseException();
				if (syntheticErrorSchema) {
					const syntheticErrorCtor = registry.getErrorCtor(syntheticErrorSchema);
					if (syntheticErrorCtor) return [
						schema,
						syntheticErrorCtor,
						"synthetic"
					];
				}
			}
		} catch (ignored) {}
		for (const registry of registries) {
			const syntheticErrorSchema = registry.getBaseException();
			if (syntheticErrorSchema) {
				const syntheticErrorCtor = registry.getErrorCtor(syntheticErrorSchema);
				if (syntheticErrorCtor) return [
					syntheticErrorSchema,
					syntheticErrorCtor,
					"synthetic"
				];
			}
		}
		return [
			defaultErrorSchema,
			Error,
			"native"
		];
	}
	async serializeEventStream({ eventStream, requestSchema, initialRequest }) {
		return (await this.loadEventStreamCapability()).serializeEventStream({
			eventStream,
			requestSchema,
			initialRequest
		});
	}
	async deserializeEventStream({ response, responseSchema, initialResponseContainer }) {
		return (await this.loadEventStreamCapability()).deserializeEventStream({
			response,
			responseSchema,
			initialResponseContainer
		});
	}
	async loadEventStreamCapability() {
		const { EventStreamSerde, eventStreamSerdeProvider } = await Promise.resolve().then(() => require("./event-streams-BtluVnsi.js"));
		return new EventStreamSerde({
			marshaller: this.resolveEventStreamMarshaller(eventStreamSerdeProvider),
			serializer: this.serializer,
			deserializer: this.deserializer,
			serdeContext: this.serdeContext,
			defaultContentType: this.getDefaultContentType(),
			compositeErrorRegistry: this.compositeErrorRegistry
		});
	}
	getDefaultContentType() {
		throw new Error(`@smithy/core/protocols - ${this.constructor.name} getDefaultContentType() implementation missing.`);
	}
	async deserializeHttpMessage(schema, context, response, arg4, arg5) {
		return [];
	}
	getEventStreamMarshaller() {
		const context = this.serdeContext;
		if (!context.eventStreamMarshaller) throw new Error("@smithy/core - HttpProtocol: eventStreamMarshaller missing in serdeContext.");
		return context.eventStreamMarshaller;
	}
	resolveEventStreamMarshaller(importedProvider) {
		const context = this.serdeContext;
		if (context.eventStreamMarshaller) return context.eventStreamMarshaller;
		return importedProvider(this.serdeContext);
	}
};
// node_modules/@smithy/core/dist-es/submodules/protocols/RpcProtocol.js
var RpcProtocol = class extends HttpProtocol {
	async serializeRequest(operationSchema, _input, context) {
		const serializer = this.serializer;
		const query = {};
		const headers = {};
		const endpoint = await context.endpoint();
		const ns = NormalizedSchema.of(operationSchema?.input);
		const schema = ns.getSchema();
		let payload;
		const input = _input && typeof _input === "object" ? _input : {};
		const request = new HttpRequest({
			protocol: "",
			hostname: "",
			port: void 0,
			path: "/",
			fragment: void 0,
			query,
			headers,
			body: void 0
		});
		if (endpoint) {
			this.updateServiceEndpoint(request, endpoint);
			this.setHostPrefix(request, operationSchema, input);
		}
		if (input) {
			const eventStreamMember = ns.getEventStreamMember();
			if (eventStreamMember) {
				if (input[eventStreamMember]) {
					const initialRequest = {};
					for (const [memberName] of ns.structIterator()) if (memberName !== eventStreamMember && input[memberName] != null) initialRequest[memberName] = input[memberName];
					payload = await this.serializeEventStream({
						eventStream: input[eventStreamMember],
						requestSchema: ns,
						initialRequest
					});
				}
			} else {
				serializer.write(schema, input);
				payload = serializer.flush();
			}
		}
		request.headers = Object.assign(request.headers, headers);
		request.query = query;
		request.body = payload;
		request.method = "POST";
		return request;
	}
	async deserializeResponse(operationSchema, context, response) {
		const deserializer = this.deserializer;
		const ns = NormalizedSchema.of(operationSchema.output);
		const dataObject = {};
		if (this.isErrorResponse(response.statusCode)) {
			const bytes = await collectBody(response.body, context);
			if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(15, bytes));
			await this.handleError(operationSchema, context, response, dataObject, this.deserializeMetadata(response));
			throw new Error("@smithy/core/protocols - RPC Protocol error handler failed to throw.");
		}
		for (const header in response.headers) {
			if (!hasOwn(response.headers, header)) continue;
			const value = response.headers[header];
			delete response.headers[header];
			response.headers[header.toLowerCase()] = value;
		}
		const eventStreamMember = ns.getEventStreamMember();
		if (eventStreamMember) dataObject[eventStreamMember] = await this.deserializeEventStream({
			response,
			responseSchema: ns,
			initialResponseContainer: dataObject
		});
		else {
			const bytes = await collectBody(response.body, context);
			if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(ns, bytes));
		}
		dataObject.$metadata = this.deserializeMetadata(response);
		return dataObject;
	}
	isErrorResponse(statusCode) {
		return statusCode >= 300;
	}
};
// node_modules/@smithy/core/dist-es/submodules/protocols/serde/FromStringShapeDeserializer.js
var FromStringShapeDeserializer = class extends SerdeContext {
	settings;
	constructor(settings) {
		super();
		this.settings = settings;
	}
	read(_schema, data) {
		const ns = HttpBindingNormalizedSchema.of(_schema);
		const traits = ns.getMergedTraits();
		const location = ns.getHttpBindingLocation(traits);
		return this.readHttpBinding(ns.getHttpBindingValue(location, traits), data, location);
	}
	readHttpBinding([ns, flags, collectionValue], data, location) {
		const schema = flags & 255;
		if ((schema & 192) === 64) {
			collectionValue ??= ns.getHttpBindingCollectionValue(location);
			return splitHeader(data).map((item) => this.readHttpBinding(collectionValue, item, location));
		}
		switch (schema) {
			case 21:
			case 42: return (this.serdeContext?.base64Decoder ?? fromBase64)(data);
			case 4:
			case 5:
			case 6:
			case 7: {
				const bindingFormat = this.settings.httpBindings ? flags >> 14 & 3 : 0;
				switch (this.settings.timestampFormat.useTrait && schema > 4 ? schema : bindingFormat ? bindingFormat + 4 : this.settings.timestampFormat.default) {
					case 5: return _parseRfc3339DateTimeWithOffset(data);
					case 6: return _parseRfc7231DateTime(data);
					case 7: return _parseEpochTimestamp(data);
					default:
						console.warn("Missing timestamp format, parsing value with Date constructor:", data);
						return new Date(data);
				}
			}
			case 0: {
				const media = flags >> 8 & 3;
				if (!media) return data;
				let intermediateValue = data;
				if ((location & 6) === 6) intermediateValue = (this.serdeContext?.utf8Encoder ?? toUtf8$1)((this.serdeContext?.base64Decoder ?? fromBase64)(intermediateValue));
				return media === 2 ? LazyJsonString.from(intermediateValue) : intermediateValue;
			}
			case 1: return Number(data);
			case 2: return data.toLowerCase() === "true";
			case 17: return BigInt(data);
			case 19: return new NumericValue(data, "bigDecimal");
			default: return data;
		}
	}
};
// node_modules/@smithy/core/dist-es/submodules/protocols/serde/determineTimestampFormat.js
function determineTimestampFormat(ns, settings) {
	if (settings.timestampFormat.useTrait) {
		const schema = ns.getSchema();
		if (schema === 5 || schema === 6 || schema === 7) return schema;
	}
	const { httpLabel, httpPrefixHeaders, httpHeader, httpQuery } = ns.getMergedTraits();
	return (settings.httpBindings ? typeof httpPrefixHeaders === "string" || Boolean(httpHeader) ? 6 : Boolean(httpQuery) || Boolean(httpLabel) ? 5 : void 0 : void 0) ?? settings.timestampFormat.default;
}
// node_modules/@smithy/core/dist-es/submodules/protocols/protocol-http/extensions/httpExtensionConfiguration.js
const getHttpHandlerExtensionConfiguration = (runtimeConfig) => {
	if (runtimeConfig.logger && runtimeConfig.logger.constructor?.name !== "NoOpLogger") runtimeConfig.requestHandler?.updateHttpClientConfig?.(Symbol.for("logger"), runtimeConfig.logger);
	if (runtimeConfig.defaultSocketTimeout) runtimeConfig.requestHandler?.updateHttpClientConfig?.(Symbol.for("@smithy/defaultSocketTimeout"), runtimeConfig.defaultSocketTimeout);
	return {
		setHttpHandler(handler) {
			runtimeConfig.requestHandler = handler;
		},
		httpHandler() {
			return runtimeConfig.requestHandler;
		},
		updateHttpClientConfig(key, value) {
			runtimeConfig.requestHandler?.updateHttpClientConfig(key, value);
		},
		httpHandlerConfigs() {
			return runtimeConfig.requestHandler.httpHandlerConfigs();
		}
	};
};
const resolveHttpHandlerRuntimeConfig = (httpHandlerExtensionConfiguration) => {
	return { requestHandler: httpHandlerExtensionConfiguration.httpHandler() };
};
// node_modules/@smithy/core/dist-es/submodules/protocols/middleware-content-length/contentLengthMiddleware.js
const CONTENT_LENGTH_HEADER = "content-length";
function contentLengthMiddleware(bodyLengthChecker) {
	return (next) => async (args) => {
		const request = args.request;
		if (HttpRequest.isInstance(request)) {
			const { body, headers } = request;
			if (body && Object.keys(headers).map((str) => str.toLowerCase()).indexOf(CONTENT_LENGTH_HEADER) === -1) try {
				const length = bodyLengthChecker(body);
				if (length != null) request.headers = {
					...request.headers,
					[CONTENT_LENGTH_HEADER]: String(length)
				};
			} catch (ignored) {}
		}
		return next({
			...args,
			request
		});
	};
}
const contentLengthMiddlewareOptions = {
	step: "build",
	tags: ["SET_CONTENT_LENGTH", "CONTENT_LENGTH"],
	name: "contentLengthMiddleware",
	override: true
};
const getContentLengthPlugin = (options) => ({ applyToStack: (clientStack) => {
	clientStack.add(contentLengthMiddleware(options.bodyLengthChecker), contentLengthMiddlewareOptions);
} });
// node_modules/@smithy/core/dist-es/submodules/protocols/util-uri-escape/escape-uri.js
const escapeUri = (uri) => encodeURIComponent(uri).replace(/[!'()*]/g, hexEncode);
const hexEncode = (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`;
// node_modules/@smithy/core/dist-es/submodules/protocols/querystring-builder/buildQueryString.js
function buildQueryString(query) {
	const parts = [];
	for (let key of Object.keys(query).sort()) {
		const value = query[key];
		key = escapeUri(key);
		if (Array.isArray(value)) for (let i = 0, iLen = value.length; i < iLen; i++) parts.push(`${key}=${escapeUri(value[i])}`);
		else {
			let qsEntry = key;
			if (value || typeof value === "string") qsEntry += `=${escapeUri(value)}`;
			parts.push(qsEntry);
		}
	}
	return parts.join("&");
}
// node_modules/@smithy/node-http-handler/dist-es/build-abort-error.js
function buildAbortError(abortSignal) {
	const reason = abortSignal && typeof abortSignal === "object" && "reason" in abortSignal ? abortSignal.reason : void 0;
	if (reason) {
		if (reason instanceof Error) {
			const abortError = new Error("Request aborted");
			abortError.name = "AbortError";
			abortError.cause = reason;
			return abortError;
		}
		const abortError = new Error(String(reason));
		abortError.name = "AbortError";
		return abortError;
	}
	const abortError = new Error("Request aborted");
	abortError.name = "AbortError";
	return abortError;
}
// node_modules/@smithy/node-http-handler/dist-es/constants.js
const NODEJS_TIMEOUT_ERROR_CODES$1 = [
	"ECONNRESET",
	"EPIPE",
	"ETIMEDOUT"
];
// node_modules/@smithy/node-http-handler/dist-es/get-transformed-headers.js
const getTransformedHeaders = (headers) => {
	const transformedHeaders = {};
	for (const name in headers) {
		if (!hasOwn(headers, name)) continue;
		const headerValues = headers[name];
		transformedHeaders[name] = Array.isArray(headerValues) ? headerValues.join(",") : headerValues;
	}
	return transformedHeaders;
};
// node_modules/@smithy/node-http-handler/dist-es/timing.js
const timing = {
	setTimeout: (cb, ms) => setTimeout(cb, ms),
	clearTimeout: (timeoutId) => clearTimeout(timeoutId)
};
// node_modules/@smithy/node-http-handler/dist-es/set-connection-timeout.js
const DEFER_EVENT_LISTENER_TIME$2 = 1e3;
const setConnectionTimeout = (request, reject, timeoutInMs = 0) => {
	if (!timeoutInMs) return -1;
	const registerTimeout = (offset) => {
		const timeoutId = timing.setTimeout(() => {
			request.destroy();
			reject(Object.assign(new Error(`@smithy/node-http-handler - the request socket did not establish a connection with the server within the configured timeout of ${timeoutInMs} ms.`), { name: "TimeoutError" }));
		}, timeoutInMs - offset);
		const doWithSocket = (socket) => {
			if (socket?.connecting) socket.on("connect", () => {
				timing.clearTimeout(timeoutId);
			});
			else timing.clearTimeout(timeoutId);
		};
		if (request.socket) doWithSocket(request.socket);
		else request.on("socket", doWithSocket);
	};
	if (timeoutInMs < 2e3) {
		registerTimeout(0);
		return 0;
	}
	return timing.setTimeout(registerTimeout.bind(null, DEFER_EVENT_LISTENER_TIME$2), DEFER_EVENT_LISTENER_TIME$2);
};
// node_modules/@smithy/node-http-handler/dist-es/set-request-timeout.js
const setRequestTimeout = (req, reject, timeoutInMs = 0, throwOnRequestTimeout, logger) => {
	if (timeoutInMs) return timing.setTimeout(() => {
		let msg = `@smithy/node-http-handler - [${throwOnRequestTimeout ? "ERROR" : "WARN"}] a request has exceeded the configured ${timeoutInMs} ms requestTimeout.`;
		if (throwOnRequestTimeout) {
			const error = Object.assign(new Error(msg), {
				name: "TimeoutError",
				code: "ETIMEDOUT"
			});
			req.destroy(error);
			reject(error);
		} else {
			msg += ` Init client requestHandler with throwOnRequestTimeout=true to turn this into an error.`;
			logger?.warn?.(msg);
		}
	}, timeoutInMs);
	return -1;
};
// node_modules/@smithy/node-http-handler/dist-es/set-socket-keep-alive.js
const DEFER_EVENT_LISTENER_TIME$1 = 3e3;
const setSocketKeepAlive = (request, { keepAlive, keepAliveMsecs }, deferTimeMs = DEFER_EVENT_LISTENER_TIME$1) => {
	if (keepAlive !== true) return -1;
	const registerListener = () => {
		if (request.socket) request.socket.setKeepAlive(keepAlive, keepAliveMsecs || 0);
		else request.on("socket", (socket) => {
			socket.setKeepAlive(keepAlive, keepAliveMsecs || 0);
		});
	};
	if (deferTimeMs === 0) {
		registerListener();
		return 0;
	}
	return timing.setTimeout(registerListener, deferTimeMs);
};
// node_modules/@smithy/node-http-handler/dist-es/resolve-default-socket-timeout.js
const resolveDefaultSocketTimeout = (config) => {
	const value = config?.defaultSocketTimeout;
	return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : void 0;
};
// node_modules/@smithy/node-http-handler/dist-es/set-socket-timeout.js
const DEFER_EVENT_LISTENER_TIME = 3e3;
const setSocketTimeout = (request, reject, timeoutInMs = 0, isServiceDefault = false) => {
	if (!Number.isFinite(timeoutInMs) || timeoutInMs <= 0) return;
	let response;
	request.once("response", (res) => response = res);
	const onTimeout = () => {
		if (response?.complete) {
			request.socket?.destroy();
			return;
		}
		const error = Object.assign(new Error(`@smithy/node-http-handler - the request socket timed out after ${timeoutInMs} ms of inactivity (${isServiceDefault ? "service default socket timeout" : "configured by client requestHandler"}).`), { name: "TimeoutError" });
		response?.destroy(error);
		request.destroy();
		reject(error);
	};
	const registerTimeout = () => {
		const { socket } = request;
		if (!socket) request.once("socket", registerTimeout);
		else if (socket.connecting) socket.once("connect", registerTimeout);
		else {
			socket.setTimeout(timeoutInMs, onTimeout);
			request.on("close", () => socket.removeListener("timeout", onTimeout));
		}
	};
	if (timeoutInMs < 6e3) {
		registerTimeout();
		return;
	}
	const deferralId = timing.setTimeout(registerTimeout, DEFER_EVENT_LISTENER_TIME);
	request.once("close", () => timing.clearTimeout(deferralId));
};
// node_modules/@smithy/node-http-handler/dist-es/write-request-body.js
const MIN_WAIT_TIME = 6e3;
async function writeRequestBody(httpRequest, request, maxContinueTimeoutMs = MIN_WAIT_TIME, externalAgent = false) {
	const headers = request.headers;
	const expect = headers ? headers.Expect || headers.expect : void 0;
	let timeoutId = -1;
	let sendBody = true;
	if (!externalAgent && expect === "100-continue") sendBody = await Promise.race([new Promise((resolve) => {
		timeoutId = Number(timing.setTimeout(() => resolve(true), Math.max(MIN_WAIT_TIME, maxContinueTimeoutMs)));
	}), new Promise((resolve) => {
		httpRequest.on("continue", () => {
			timing.clearTimeout(timeoutId);
			resolve(true);
		});
		httpRequest.on("response", () => {
			timing.clearTimeout(timeoutId);
			resolve(false);
		});
		httpRequest.on("error", () => {
			timing.clearTimeout(timeoutId);
			resolve(false);
		});
	})]);
	if (sendBody) writeBody(httpRequest, request.body);
}
function writeBody(httpRequest, body) {
	if (body instanceof node_stream.Readable) {
		body.pipe(httpRequest);
		return;
	}
	if (body) {
		const isBuffer = Buffer.isBuffer(body);
		if (isBuffer || typeof body === "string") {
			if (isBuffer && body.byteLength === 0) httpRequest.end();
			else httpRequest.end(body);
			return;
		}
		const uint8 = body;
		if (typeof uint8 === "object" && uint8.buffer && typeof uint8.byteOffset === "number" && typeof uint8.byteLength === "number") {
			httpRequest.end(Buffer.from(uint8.buffer, uint8.byteOffset, uint8.byteLength));
			return;
		}
		httpRequest.end(Buffer.from(body));
		return;
	}
	httpRequest.end();
}
// node_modules/@smithy/node-http-handler/dist-es/node-http-handler.js
let hAgent = void 0;
let hRequest = void 0;
var NodeHttpHandler = class NodeHttpHandler {
	config;
	configProvider;
	socketWarningTimestamp = 0;
	externalAgent = false;
	metadata = { handlerProtocol: "http/1.1" };
	static create(instanceOrOptions) {
		if (typeof instanceOrOptions?.handle === "function") return instanceOrOptions;
		return new NodeHttpHandler(instanceOrOptions);
	}
	static checkSocketUsage(agent, socketWarningTimestamp, logger = console) {
		const { sockets, requests, maxSockets } = agent;
		if (typeof maxSockets !== "number" || maxSockets === 1e400) return socketWarningTimestamp;
		if (Date.now() - 15e3 < socketWarningTimestamp) return socketWarningTimestamp;
		if (sockets && requests) for (const origin in sockets) {
			if (!hasOwn(sockets, origin)) continue;
			const socketsInUse = sockets[origin]?.length ?? 0;
			const requestsEnqueued = requests[origin]?.length ?? 0;
			if (socketsInUse >= maxSockets && requestsEnqueued >= 2 * maxSockets) {
				logger?.warn?.(`@smithy/node-http-handler:WARN - socket usage at capacity=${socketsInUse} and ${requestsEnqueued} additional requests are enqueued.
See https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/node-configuring-maxsockets.html
or increase socketAcquisitionWarningTimeout=(millis) in the NodeHttpHandler config.`);
				return Date.now();
			}
		}
		return socketWarningTimestamp;
	}
	constructor(options) {
		this.configProvider = new Promise((resolve, reject) => {
			if (typeof options === "function") options().then((_options) => {
				resolve(this.resolveDefaultConfig(_options));
			}).catch(reject);
			else resolve(this.resolveDefaultConfig(options));
		});
	}
	destroy() {
		this.config?.httpAgent?.destroy();
		this.config?.httpsAgent?.destroy();
	}
	async handle(request, { abortSignal, requestTimeout } = {}) {
		if (!this.config) this.config = await this.configProvider;
		const config = this.config;
		const logger = config.logger;
		const isSSL = request.protocol === "https:";
		if (!isSSL && !this.config.httpAgent) this.config.httpAgent = await this.config.httpAgentProvider();
		return new Promise((_resolve, _reject) => {
			let writeRequestBodyPromise = void 0;
			let socketWarningTimeoutId = -1;
			let connectionTimeoutId = -1;
			let requestTimeoutId = -1;
			let keepAliveTimeoutId = -1;
			const clearTimeouts = () => {
				timing.clearTimeout(socketWarningTimeoutId);
				timing.clearTimeout(connectionTimeoutId);
				timing.clearTimeout(requestTimeoutId);
				timing.clearTimeout(keepAliveTimeoutId);
			};
			const resolve = async (arg) => {
				await writeRequestBodyPromise;
				clearTimeouts();
				_resolve(arg);
			};
			const reject = async (arg) => {
				await writeRequestBodyPromise;
				clearTimeouts();
				_reject(arg);
			};
			if (abortSignal?.aborted) {
				reject(buildAbortError(abortSignal));
				return;
			}
			const headers = request.headers;
			const expectContinue = headers ? (headers.Expect ?? headers.expect) === "100-continue" : false;
			let agent = isSSL ? config.httpsAgent : config.httpAgent;
			if (expectContinue && !this.externalAgent) agent = new (isSSL ? node_https.default.Agent : hAgent)({
				keepAlive: false,
				maxSockets: 1e400
			});
			socketWarningTimeoutId = timing.setTimeout(() => {
				this.socketWarningTimestamp = NodeHttpHandler.checkSocketUsage(agent, this.socketWarningTimestamp, logger);
			}, config.socketAcquisitionWarningTimeout ?? (config.requestTimeout ?? 2e3) + (config.connectionTimeout ?? 1e3));
			const queryString = request.query ? buildQueryString(request.query) : "";
			let auth = void 0;
			if (request.username != null || request.password != null) auth = `${request.username ?? ""}:${request.password ?? ""}`;
			let path = request.path;
			if (queryString) path += `?${queryString}`;
			if (request.fragment) path += `#${request.fragment}`;
			let hostname = request.hostname ?? "";
			if (hostname[0] === "[" && hostname.endsWith("]")) hostname = request.hostname.slice(1, -1);
			else hostname = request.hostname;
			const nodeHttpsOptions = {
				headers: request.headers,
				host: hostname,
				method: request.method,
				path,
				port: request.port,
				agent,
				auth
			};
			const req = (isSSL ? node_https.default.request : hRequest)(nodeHttpsOptions, (res) => {
				const httpResponse = new HttpResponse({
					statusCode: res.statusCode || -1,
					reason: res.statusMessage,
					headers: getTransformedHeaders(res.headers),
					body: res
				});
				resolve({ response: httpResponse });
			});
			req.on("error", (err) => {
				if (NODEJS_TIMEOUT_ERROR_CODES$1.includes(err.code)) reject(Object.assign(err, { name: "TimeoutError" }));
				else reject(err);
			});
			if (abortSignal) {
				const onAbort = () => {
					req.destroy();
					const abortError = buildAbortError(abortSignal);
					reject(abortError);
				};
				if (typeof abortSignal.addEventListener === "function") {
					const signal = abortSignal;
					signal.addEventListener("abort", onAbort, { once: true });
					req.once("close", () => signal.removeEventListener("abort", onAbort));
				} else abortSignal.onabort = onAbort;
			}
			const effectiveRequestTimeout = requestTimeout ?? config.requestTimeout;
			connectionTimeoutId = setConnectionTimeout(req, reject, config.connectionTimeout);
			requestTimeoutId = setRequestTimeout(req, reject, effectiveRequestTimeout, config.throwOnRequestTimeout, logger ?? console);
			const defaultSocketTimeout = config.socketTimeout === void 0 ? resolveDefaultSocketTimeout(config) : void 0;
			if (defaultSocketTimeout) setSocketTimeout(req, reject, defaultSocketTimeout, true);
			else setSocketTimeout(req, reject, config.socketTimeout);
			const httpAgent = nodeHttpsOptions.agent;
			if (typeof httpAgent === "object" && "keepAlive" in httpAgent) keepAliveTimeoutId = setSocketKeepAlive(req, {
				keepAlive: httpAgent.keepAlive,
				keepAliveMsecs: httpAgent.keepAliveMsecs
			});
			writeRequestBodyPromise = writeRequestBody(req, request, effectiveRequestTimeout, this.externalAgent).catch((e) => {
				clearTimeouts();
				return _reject(e);
			});
		});
	}
	updateHttpClientConfig(key, value) {
		this.config = void 0;
		this.configProvider = this.configProvider.then((config) => {
			switch (key) {
				case Symbol.for("logger"):
					key = "logger";
					value = config.logger ?? value;
					break;
				case Symbol.for("@smithy/defaultSocketTimeout"):
					key = "defaultSocketTimeout";
					value = resolveDefaultSocketTimeout(config) ?? value;
			}
			return {
				...config,
				[key]: value
			};
		});
	}
	httpHandlerConfigs() {
		return this.config ?? {};
	}
	resolveDefaultConfig(options) {
		const { requestTimeout, connectionTimeout, socketTimeout, socketAcquisitionWarningTimeout, httpAgent, httpsAgent, throwOnRequestTimeout, logger } = options || {};
		const keepAlive = true;
		const maxSockets = 50;
		let httpAgentPromise;
		return {
			connectionTimeout,
			requestTimeout,
			socketTimeout,
			defaultSocketTimeout: resolveDefaultSocketTimeout(options),
			socketAcquisitionWarningTimeout,
			throwOnRequestTimeout,
			httpAgentProvider: () => httpAgentPromise ??= (async () => {
				const node_http = await Promise.resolve().then(() => require_rolldown_runtime.__toESM(require("node:http")));
				const { Agent, request } = node_http.default ?? node_http;
				hRequest = request;
				hAgent = Agent;
				if (httpAgent instanceof hAgent || typeof httpAgent?.destroy === "function") {
					this.externalAgent = true;
					return httpAgent;
				}
				return new hAgent({
					keepAlive,
					maxSockets,
					...httpAgent
				});
			})(),
			httpsAgent: (() => {
				if (httpsAgent instanceof node_https.default.Agent || typeof httpsAgent?.destroy === "function") {
					this.externalAgent = true;
					return httpsAgent;
				}
				return new node_https.default.Agent({
					keepAlive,
					maxSockets,
					...httpsAgent
				});
			})(),
			logger
		};
	}
};
// src/http/answer-size.ts
const MiB = 1048576;
const maxBytes = MiB;
const maxListBytes = 8 * MiB;
let isBound = false;
let lastError;
function lastCutOff() {
	return lastError;
}
function boundAnswers() {
	if (isBound) return;
	isBound = true;
	(0, node_diagnostics_channel.channel)("http.client.response.finish").subscribe((message) => {
		const { request, response } = message;
		bound(request, response);
	});
}
function bound(request, response) {
	const limit = /[?&]per_page=/.test(request.path) ? maxListBytes : maxBytes;
	const push = response.push.bind(response);
	let seen = 0;
	response.push = (chunk, encoding) => {
		seen += chunk?.length ?? 0;
		if (seen <= limit) return push(chunk, encoding);
		const error = tooLargeError(request, limit);
		lastError = error;
		if (response.listenerCount("error") === 0) request.emit("error", error);
		response.destroy(error);
		return false;
	};
}
function tooLargeError(request, limit) {
	return new require_step.KeyturnError("MalformedResponse", {
		summary: `The response from ${request.host} is larger than ${limit / MiB} MiB and was cut off.`,
		cause: "something other than AWS or GitHub answers there: a proxy, a download page, or a wrong endpoint.",
		remedy: "check http-proxy, the AWS_ENDPOINT_URL variables and GITHUB_API_URL."
	});
}
// src/http/request-handler.ts
const connectTimeoutMs = 5e3;
async function createRequestHandler({ proxy }) {
	boundAnswers();
	const timeouts = { connectionTimeout: connectTimeoutMs };
	if (!proxy) return new NodeHttpHandler(timeouts);
	const { ProxyAgent } = await Promise.resolve().then(() => require("./proxy-agent-Bmv65W_5.js"));
	const agent = new ProxyAgent(proxy);
	return new NodeHttpHandler({
		...timeouts,
		httpAgent: agent,
		httpsAgent: agent
	});
}
// src/http/retry.ts
const firstDelayMs = 200;
const maxDelayMs = 5e3;
const briefAttempts = 3;
async function withRetries(request, context, attempt) {
	for (let number = 1;; number++) try {
		return await attempt(number);
	} catch (error) {
		const attempts = attemptsFor(retryOf(error), context.maxAttempts);
		if (number >= attempts) throw error;
		const delayMs = delayAfter(error, number, context.random);
		context.info(`${request}: attempt ${number} of ${attempts} failed (${brief(error)}); next in ${(delayMs / 1e3).toFixed(1)} s.`);
		await context.sleep(delayMs);
	}
}
function delayAfter(error, number, random) {
	return (error instanceof require_step.KeyturnError ? error.retryAfterMs : void 0) ?? Math.round(random() * Math.min(maxDelayMs, firstDelayMs * 2 ** (number - 1)));
}
function retryOf(error) {
	return error instanceof require_step.KeyturnError ? error.retry : "never";
}
function attemptsFor(retry, maxAttempts) {
	if (retry === "never") return 1;
	return retry === "briefly" ? Math.min(briefAttempts, maxAttempts) : maxAttempts;
}
function brief(error) {
	return error instanceof require_step.KeyturnError ? `${error.code}: ${error.message.split(/[\r\n]/)[0]}` : String(error);
}
// node_modules/@aws-sdk/core/dist-es/submodules/client/emitWarningIfUnsupportedVersion.js
const state = { warningEmitted: false };
const emitWarningIfUnsupportedVersion = (version) => {
	if (version && !state.warningEmitted) {
		if (process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED === "true") {
			state.warningEmitted = true;
			return;
		}
		const userMajorVersion = parseInt(version.substring(1, version.indexOf(".")));
		const vv = 22;
		if (userMajorVersion < vv) {
			state.warningEmitted = true;
			process.emitWarning(`NodeVersionSupportWarning: The AWS SDK for JavaScript (v3)
versions published after the first week of January 2027
will require node >=${vv}. You are running node ${version}.

To continue receiving updates to AWS services, bug fixes,
and security updates please upgrade to node >=${vv}.

More information can be found at: https://a.co/c895JFp`);
		}
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/client/setCredentialFeature.js
function setCredentialFeature(credentials, feature, value) {
	if (!credentials.$source) credentials.$source = {};
	credentials.$source[feature] = value;
	return credentials;
}
// node_modules/@aws-sdk/core/dist-es/submodules/client/setFeature.js
function setFeature(context, feature, value) {
	if (!context.__aws_sdk_context) context.__aws_sdk_context = { features: {} };
	else if (!context.__aws_sdk_context.features) context.__aws_sdk_context.features = {};
	context.__aws_sdk_context.features[feature] = value;
}
// node_modules/@aws-sdk/core/dist-es/submodules/client/getDefaultSocketTimeout.js
const isDefaultSocketTimeoutEnabled = () => typeof process === "object" && process?.env?.AWS_ENABLE_DEFAULT_SOCKET_TIMEOUT_2026 === "true";
const getDefaultSocketTimeout = (requestHandler, timeoutMs) => {
	if (!isDefaultSocketTimeoutEnabled()) return;
	if (typeof requestHandler?.handle === "function") return;
	return timeoutMs;
};
// node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-host-header/hostHeaderMiddleware.js
function resolveHostHeaderConfig(input) {
	return input;
}
const hostHeaderMiddleware = (options) => (next) => async (args) => {
	if (!HttpRequest.isInstance(args.request)) return next(args);
	const { request } = args;
	const { handlerProtocol = "" } = options.requestHandler.metadata || {};
	if (handlerProtocol.indexOf("h2") >= 0 && !request.headers[":authority"]) {
		delete request.headers["host"];
		request.headers[":authority"] = request.hostname + (request.port ? ":" + request.port : "");
	} else if (!request.headers["host"]) {
		let host = request.hostname;
		if (request.port != null) host += `:${request.port}`;
		request.headers["host"] = host;
	}
	return next(args);
};
const hostHeaderMiddlewareOptions = {
	name: "hostHeaderMiddleware",
	step: "build",
	priority: "low",
	tags: ["HOST"],
	override: true
};
const getHostHeaderPlugin = (options) => ({ applyToStack: (clientStack) => {
	clientStack.add(hostHeaderMiddleware(options), hostHeaderMiddlewareOptions);
} });
// node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-logger/loggerMiddleware.js
const loggerMiddleware = () => (next, context) => async (args) => {
	try {
		const response = await next(args);
		const { logger } = context;
		const isNoOpLogger = logger instanceof NoOpLogger;
		if (logger && !isNoOpLogger) {
			const { clientName, commandName, dynamoDbDocumentClientOptions = {} } = context;
			const { overrideInputFilterSensitiveLog, overrideOutputFilterSensitiveLog } = dynamoDbDocumentClientOptions;
			const inputFilterSensitiveLog = overrideInputFilterSensitiveLog ?? context.inputFilterSensitiveLog;
			const outputFilterSensitiveLog = overrideOutputFilterSensitiveLog ?? context.outputFilterSensitiveLog;
			const { $metadata, ...outputWithoutMetadata } = response.output;
			logger.info?.({
				clientName,
				commandName,
				input: inputFilterSensitiveLog(args.input),
				output: outputFilterSensitiveLog(outputWithoutMetadata),
				metadata: $metadata
			});
		}
		return response;
	} catch (error) {
		const { clientName, commandName, logger, dynamoDbDocumentClientOptions = {} } = context;
		const { overrideInputFilterSensitiveLog } = dynamoDbDocumentClientOptions;
		const inputFilterSensitiveLog = overrideInputFilterSensitiveLog ?? context.inputFilterSensitiveLog;
		logger?.error?.({
			clientName,
			commandName,
			input: inputFilterSensitiveLog(args.input),
			error,
			metadata: error.$metadata
		});
		throw error;
	}
};
const loggerMiddlewareOptions = {
	name: "loggerMiddleware",
	tags: ["LOGGER"],
	step: "initialize",
	override: true
};
const getLoggerPlugin = (options) => ({ applyToStack: (clientStack) => {
	clientStack.add(loggerMiddleware(), loggerMiddlewareOptions);
} });
// node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/configuration.js
const recursionDetectionMiddlewareOptions = {
	step: "build",
	tags: ["RECURSION_DETECTION", "TRACE_CONTEXT_PROPAGATION"],
	name: "recursionDetectionMiddleware",
	override: true,
	priority: "low"
};
// node_modules/@aws/lambda-invoke-store/dist-es/invoke-store.js
const PROTECTED_KEYS = {
	REQUEST_ID: Symbol.for("_AWS_LAMBDA_REQUEST_ID"),
	X_RAY_TRACE_ID: Symbol.for("_AWS_LAMBDA_X_RAY_TRACE_ID"),
	TENANT_ID: Symbol.for("_AWS_LAMBDA_TENANT_ID"),
	TRACEPARENT: Symbol.for("_AWS_LAMBDA_TRACEPARENT"),
	TRACESTATE: Symbol.for("_AWS_LAMBDA_TRACESTATE"),
	BAGGAGE: Symbol.for("_AWS_LAMBDA_BAGGAGE")
};
const NO_GLOBAL_AWS_LAMBDA = ["true", "1"].includes(process.env?.AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA ?? "");
if (!NO_GLOBAL_AWS_LAMBDA) globalThis.awslambda = globalThis.awslambda || {};
var InvokeStoreBase = class {
	static PROTECTED_KEYS = PROTECTED_KEYS;
	isProtectedKey(key) {
		return Object.values(PROTECTED_KEYS).includes(key);
	}
	getRequestId() {
		return this.get(PROTECTED_KEYS.REQUEST_ID) ?? "-";
	}
	getXRayTraceId() {
		return this.get(PROTECTED_KEYS.X_RAY_TRACE_ID);
	}
	getTenantId() {
		return this.get(PROTECTED_KEYS.TENANT_ID);
	}
	getTraceparent() {
		return this.get(PROTECTED_KEYS.TRACEPARENT);
	}
	getTracestate() {
		return this.get(PROTECTED_KEYS.TRACESTATE);
	}
	getBaggage() {
		return this.get(PROTECTED_KEYS.BAGGAGE);
	}
};
var InvokeStoreSingle = class extends InvokeStoreBase {
	currentContext;
	getContext() {
		return this.currentContext;
	}
	hasContext() {
		return this.currentContext !== void 0;
	}
	get(key) {
		return this.currentContext?.[key];
	}
	set(key, value) {
		if (this.isProtectedKey(key)) throw new Error(`Cannot modify protected Lambda context field: ${String(key)}`);
		this.currentContext = this.currentContext || {};
		this.currentContext[key] = value;
	}
	run(context, fn) {
		this.currentContext = context;
		return fn();
	}
};
var InvokeStoreMulti = class InvokeStoreMulti extends InvokeStoreBase {
	als;
	static async create() {
		const instance = new InvokeStoreMulti();
		instance.als = new (await (Promise.resolve().then(() => require_rolldown_runtime.__toESM(require("node:async_hooks"))))).AsyncLocalStorage();
		return instance;
	}
	getContext() {
		return this.als.getStore();
	}
	hasContext() {
		return this.als.getStore() !== void 0;
	}
	get(key) {
		return this.als.getStore()?.[key];
	}
	set(key, value) {
		if (this.isProtectedKey(key)) throw new Error(`Cannot modify protected Lambda context field: ${String(key)}`);
		const store = this.als.getStore();
		if (!store) throw new Error("No context available");
		store[key] = value;
	}
	run(context, fn) {
		return this.als.run(context, fn);
	}
};
var InvokeStore;
(function(InvokeStore) {
	let instance = null;
	async function getInstanceAsync(forceInvokeStoreMulti) {
		if (!instance) instance = (async () => {
			const newInstance = forceInvokeStoreMulti === true || "AWS_LAMBDA_MAX_CONCURRENCY" in process.env ? await InvokeStoreMulti.create() : new InvokeStoreSingle();
			if (!NO_GLOBAL_AWS_LAMBDA && globalThis.awslambda?.InvokeStore) return globalThis.awslambda.InvokeStore;
			else if (!NO_GLOBAL_AWS_LAMBDA && globalThis.awslambda) {
				globalThis.awslambda.InvokeStore = newInstance;
				return newInstance;
			} else return newInstance;
		})();
		return instance;
	}
	InvokeStore.getInstanceAsync = getInstanceAsync;
	InvokeStore._testing = process.env.AWS_LAMBDA_BENCHMARK_MODE === "1" ? { reset: () => {
		instance = null;
		if (globalThis.awslambda?.InvokeStore) delete globalThis.awslambda.InvokeStore;
		globalThis.awslambda = { InvokeStore: void 0 };
	} } : void 0;
})(InvokeStore || (InvokeStore = {}));
// node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/recursionDetectionMiddleware.js
const AWS_LAMBDA_FUNCTION_NAME = "AWS_LAMBDA_FUNCTION_NAME";
const _X_AMZN_TRACE_ID = "_X_AMZN_TRACE_ID";
const X_AMZN_TRACE_ID = "X-Amzn-Trace-Id";
const TRACEPARENT = "traceparent";
const TRACESTATE = "tracestate";
const BAGGAGE = "baggage";
const recursionDetectionMiddleware = () => (next) => async (args) => {
	const { request } = args;
	if (!HttpRequest.isInstance(request)) return next(args);
	let invokeStore;
	{
		const traceIdHeader = Object.keys(request.headers ?? {}).find((h) => h.toLowerCase() === X_AMZN_TRACE_ID.toLowerCase()) ?? X_AMZN_TRACE_ID;
		if (!request.headers.hasOwnProperty(traceIdHeader)) {
			const functionName = process.env[AWS_LAMBDA_FUNCTION_NAME];
			const traceIdFromEnv = process.env[_X_AMZN_TRACE_ID];
			invokeStore ??= await InvokeStore.getInstanceAsync();
			const traceId = invokeStore?.getXRayTraceId() ?? traceIdFromEnv;
			const nonEmptyString = (str) => typeof str === "string" && str.length > 0;
			if (nonEmptyString(functionName) && nonEmptyString(traceId)) request.headers[X_AMZN_TRACE_ID] = traceId;
		}
	}
	sanitizeTraceHeaders(request.headers);
	if (!request.headers[TRACEPARENT]) {
		const traceparent = (invokeStore ??= await InvokeStore.getInstanceAsync())?.getTraceparent?.();
		if (traceparent) {
			request.headers[TRACEPARENT] = traceparent;
			const tracestate = invokeStore?.getTracestate?.();
			if (tracestate) request.headers[TRACESTATE] = tracestate;
			const baggage = invokeStore?.getBaggage?.();
			if (baggage) request.headers[BAGGAGE] = baggage;
		}
	}
	return next(args);
};
function sanitizeTraceHeaders(headers) {
	for (const header of Object.keys(headers)) {
		const lower = header.toLowerCase();
		if (header !== lower && (lower === TRACEPARENT || lower === TRACESTATE || lower === BAGGAGE)) {
			headers[lower] = headers[header];
			delete headers[header];
		}
	}
}
// node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/getRecursionDetectionPlugin.js
const getRecursionDetectionPlugin = (options) => ({ applyToStack: (clientStack) => {
	clientStack.add(recursionDetectionMiddleware(), recursionDetectionMiddlewareOptions);
} });
// node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-auth-scheme/resolveAuthOptions.js
const resolveAuthOptions = (candidateAuthOptions, authSchemePreference) => {
	if (!authSchemePreference || authSchemePreference.length === 0) return candidateAuthOptions;
	const preferredAuthOptions = [];
	for (const preferredSchemeName of authSchemePreference) for (const candidateAuthOption of candidateAuthOptions) if (candidateAuthOption.schemeId.split("#")[1] === preferredSchemeName) preferredAuthOptions.push(candidateAuthOption);
	for (const candidateAuthOption of candidateAuthOptions) if (!preferredAuthOptions.find(({ schemeId }) => schemeId === candidateAuthOption.schemeId)) preferredAuthOptions.push(candidateAuthOption);
	return preferredAuthOptions;
};
// node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-auth-scheme/httpAuthSchemeMiddleware.js
function convertHttpAuthSchemesToMap(httpAuthSchemes) {
	const map = new Map();
	for (const scheme of httpAuthSchemes) map.set(scheme.schemeId, scheme);
	return map;
}
const httpAuthSchemeMiddleware = (config, mwOptions) => (next, context) => async (args) => {
	const options = config.httpAuthSchemeProvider(await mwOptions.httpAuthSchemeParametersProvider(config, context, args.input));
	const authSchemePreference = config.authSchemePreference ? await config.authSchemePreference() : [];
	const resolvedOptions = resolveAuthOptions(options, authSchemePreference);
	const authSchemes = convertHttpAuthSchemesToMap(config.httpAuthSchemes);
	const smithyContext = getSmithyContext(context);
	const failureReasons = [];
	for (const option of resolvedOptions) {
		const scheme = authSchemes.get(option.schemeId);
		if (!scheme) {
			failureReasons.push(`HttpAuthScheme \`${option.schemeId}\` was not enabled for this service.`);
			continue;
		}
		const identityProvider = scheme.identityProvider(await mwOptions.identityProviderConfigProvider(config));
		if (!identityProvider) {
			failureReasons.push(`HttpAuthScheme \`${option.schemeId}\` did not have an IdentityProvider configured.`);
			continue;
		}
		const { identityProperties = {}, signingProperties = {} } = option.propertiesExtractor?.(config, context) || {};
		option.identityProperties = Object.assign(option.identityProperties || {}, identityProperties);
		option.signingProperties = Object.assign(option.signingProperties || {}, signingProperties);
		smithyContext.selectedHttpAuthScheme = {
			httpAuthOption: option,
			identity: await identityProvider(option.identityProperties),
			signer: scheme.signer
		};
		break;
	}
	if (!smithyContext.selectedHttpAuthScheme) throw new Error(failureReasons.join("\n"));
	return next(args);
};
// node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-auth-scheme/getHttpAuthSchemeEndpointRuleSetPlugin.js
const httpAuthSchemeEndpointRuleSetMiddlewareOptions = {
	step: "serialize",
	tags: ["HTTP_AUTH_SCHEME"],
	name: "httpAuthSchemeMiddleware",
	override: true,
	relation: "before",
	toMiddleware: "endpointV2Middleware"
};
const getHttpAuthSchemeEndpointRuleSetPlugin = (config, { httpAuthSchemeParametersProvider, identityProviderConfigProvider }) => ({ applyToStack: (clientStack) => {
	clientStack.addRelativeTo(httpAuthSchemeMiddleware(config, {
		httpAuthSchemeParametersProvider,
		identityProviderConfigProvider
	}), httpAuthSchemeEndpointRuleSetMiddlewareOptions);
} });
// node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-signing/httpSigningMiddleware.js
const defaultErrorHandler = (signingProperties) => (error) => {
	throw error;
};
const defaultSuccessHandler = (httpResponse, signingProperties) => {};
const httpSigningMiddleware = (config) => (next, context) => async (args) => {
	if (!HttpRequest.isInstance(args.request)) return next(args);
	const scheme = getSmithyContext(context).selectedHttpAuthScheme;
	if (!scheme) throw new Error(`No HttpAuthScheme was selected: unable to sign request`);
	const { httpAuthOption: { signingProperties = {} }, identity, signer } = scheme;
	const output = await next({
		...args,
		request: await signer.sign(args.request, identity, signingProperties)
	}).catch((signer.errorHandler || defaultErrorHandler)(signingProperties));
	(signer.successHandler || defaultSuccessHandler)(output.response, signingProperties);
	return output;
};
// node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-signing/getHttpSigningMiddleware.js
const httpSigningMiddlewareOptions = {
	step: "finalizeRequest",
	tags: ["HTTP_SIGNING"],
	name: "httpSigningMiddleware",
	aliases: [
		"apiKeyMiddleware",
		"tokenMiddleware",
		"awsAuthMiddleware"
	],
	override: true,
	relation: "after",
	toMiddleware: "retryMiddleware"
};
const getHttpSigningPlugin = (config) => ({ applyToStack: (clientStack) => {
	clientStack.addRelativeTo(httpSigningMiddleware(config), httpSigningMiddlewareOptions);
} });
// node_modules/@smithy/core/dist-es/normalizeProvider.js
const normalizeProvider = (input) => {
	if (typeof input === "function") return input;
	const promisified = Promise.resolve(input);
	return () => promisified;
};
// node_modules/@smithy/core/dist-es/legacy-root-exports/util-identity-and-auth/DefaultIdentityProviderConfig.js
var DefaultIdentityProviderConfig = class {
	authSchemes = new Map();
	constructor(config) {
		for (const key in config) {
			if (!hasOwn(config, key)) continue;
			const value = config[key];
			if (value !== void 0) this.authSchemes.set(key, value);
		}
	}
	getIdentityProvider(schemeId) {
		return this.authSchemes.get(schemeId);
	}
};
// node_modules/@smithy/core/dist-es/legacy-root-exports/util-identity-and-auth/httpAuthSchemes/noAuth.js
var NoAuthSigner = class {
	async sign(httpRequest, identity, signingProperties) {
		return httpRequest;
	}
};
// node_modules/@smithy/core/dist-es/legacy-root-exports/util-identity-and-auth/memoizeIdentityProvider.js
const createIsIdentityExpiredFunction = (expirationMs) => function isIdentityExpired(identity) {
	return doesIdentityRequireRefresh(identity) && identity.expiration.getTime() - Date.now() < expirationMs;
};
const isIdentityExpired = createIsIdentityExpiredFunction(3e5);
const doesIdentityRequireRefresh = (identity) => identity.expiration !== void 0;
const memoizeIdentityProvider = (provider, isExpired, requiresRefresh) => {
	if (provider === void 0) return;
	const normalizedProvider = typeof provider !== "function" ? async () => Promise.resolve(provider) : provider;
	let resolved;
	let pending;
	let hasResult;
	let isConstant = false;
	const coalesceProvider = async (options) => {
		if (!pending) pending = normalizedProvider(options);
		try {
			resolved = await pending;
			hasResult = true;
			isConstant = false;
		} finally {
			pending = void 0;
		}
		return resolved;
	};
	if (isExpired === void 0) return async (options) => {
		if (!hasResult || options?.forceRefresh) resolved = await coalesceProvider(options);
		return resolved;
	};
	return async (options) => {
		if (!hasResult || options?.forceRefresh) resolved = await coalesceProvider(options);
		if (isConstant) return resolved;
		if (!requiresRefresh(resolved)) {
			isConstant = true;
			return resolved;
		}
		if (isExpired(resolved)) {
			await coalesceProvider(options);
			return resolved;
		}
		return resolved;
	};
};
function isValidUserAgentAppId(appId) {
	if (appId === void 0) return true;
	return typeof appId === "string" && appId.length <= 50;
}
function resolveUserAgentConfig(input) {
	const normalizedAppIdProvider = normalizeProvider(input.userAgentAppId ?? void 0);
	const { customUserAgent } = input;
	return Object.assign(input, {
		customUserAgent: typeof customUserAgent === "string" ? [[customUserAgent]] : customUserAgent,
		userAgentAppId: async () => {
			const appId = await normalizedAppIdProvider();
			if (!isValidUserAgentAppId(appId)) {
				const logger = input.logger?.constructor?.name === "NoOpLogger" || !input.logger ? console : input.logger;
				if (typeof appId !== "string") logger?.warn("userAgentAppId must be a string or undefined.");
				else if (appId.length > 50) logger?.warn("The provided userAgentAppId exceeds the maximum length of 50 characters.");
			}
			return appId;
		}
	});
}
// node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partition.js
let selectedPartitionsInfo = {
	"partitions": [
		{
			"id": "aws",
			"outputs": {
				"dnsSuffix": "amazonaws.com",
				"dualStackDnsSuffix": "api.aws",
				"implicitGlobalRegion": "us-east-1",
				"name": "aws",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^(us|eu|ap|sa|ca|me|af|il|mx)\\-\\w+\\-\\d+$",
			"regions": {
				"af-south-1": { "description": "Africa (Cape Town)" },
				"ap-east-1": { "description": "Asia Pacific (Hong Kong)" },
				"ap-east-2": { "description": "Asia Pacific (Taipei)" },
				"ap-northeast-1": { "description": "Asia Pacific (Tokyo)" },
				"ap-northeast-2": { "description": "Asia Pacific (Seoul)" },
				"ap-northeast-3": { "description": "Asia Pacific (Osaka)" },
				"ap-south-1": { "description": "Asia Pacific (Mumbai)" },
				"ap-south-2": { "description": "Asia Pacific (Hyderabad)" },
				"ap-southeast-1": { "description": "Asia Pacific (Singapore)" },
				"ap-southeast-2": { "description": "Asia Pacific (Sydney)" },
				"ap-southeast-3": { "description": "Asia Pacific (Jakarta)" },
				"ap-southeast-4": { "description": "Asia Pacific (Melbourne)" },
				"ap-southeast-5": { "description": "Asia Pacific (Malaysia)" },
				"ap-southeast-6": { "description": "Asia Pacific (New Zealand)" },
				"ap-southeast-7": { "description": "Asia Pacific (Thailand)" },
				"aws-global": { "description": "aws global region" },
				"ca-central-1": { "description": "Canada (Central)" },
				"ca-west-1": { "description": "Canada West (Calgary)" },
				"eu-central-1": { "description": "Europe (Frankfurt)" },
				"eu-central-2": { "description": "Europe (Zurich)" },
				"eu-north-1": { "description": "Europe (Stockholm)" },
				"eu-south-1": { "description": "Europe (Milan)" },
				"eu-south-2": { "description": "Europe (Spain)" },
				"eu-west-1": { "description": "Europe (Ireland)" },
				"eu-west-2": { "description": "Europe (London)" },
				"eu-west-3": { "description": "Europe (Paris)" },
				"il-central-1": { "description": "Israel (Tel Aviv)" },
				"me-central-1": { "description": "Middle East (UAE)" },
				"me-south-1": { "description": "Middle East (Bahrain)" },
				"me-west-1": { "description": "Middle East (Saudi Arabia)" },
				"mx-central-1": { "description": "Mexico (Central)" },
				"sa-east-1": { "description": "South America (Sao Paulo)" },
				"sa-west-1": { "description": "South America (Chile)" },
				"us-east-1": { "description": "US East (N. Virginia)" },
				"us-east-2": { "description": "US East (Ohio)" },
				"us-west-1": { "description": "US West (N. California)" },
				"us-west-2": { "description": "US West (Oregon)" }
			}
		},
		{
			"id": "aws-cn",
			"outputs": {
				"dnsSuffix": "amazonaws.com.cn",
				"dualStackDnsSuffix": "api.amazonwebservices.com.cn",
				"implicitGlobalRegion": "cn-northwest-1",
				"name": "aws-cn",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^cn\\-\\w+\\-\\d+$",
			"regions": {
				"aws-cn-global": { "description": "aws-cn global region" },
				"cn-north-1": { "description": "China (Beijing)" },
				"cn-northwest-1": { "description": "China (Ningxia)" }
			}
		},
		{
			"id": "aws-eusc",
			"outputs": {
				"dnsSuffix": "amazonaws.eu",
				"dualStackDnsSuffix": "api.amazonwebservices.eu",
				"implicitGlobalRegion": "eusc-de-east-1",
				"name": "aws-eusc",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^eusc\\-(de)\\-\\w+\\-\\d+$",
			"regions": { "eusc-de-east-1": { "description": "AWS European Sovereign Cloud (Germany)" } }
		},
		{
			"id": "aws-iso",
			"outputs": {
				"dnsSuffix": "c2s.ic.gov",
				"dualStackDnsSuffix": "api.aws.ic.gov",
				"implicitGlobalRegion": "us-iso-east-1",
				"name": "aws-iso",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^us\\-iso\\-\\w+\\-\\d+$",
			"regions": {
				"aws-iso-global": { "description": "aws-iso global region" },
				"us-iso-east-1": { "description": "US ISO East" },
				"us-iso-west-1": { "description": "US ISO WEST" }
			}
		},
		{
			"id": "aws-iso-b",
			"outputs": {
				"dnsSuffix": "sc2s.sgov.gov",
				"dualStackDnsSuffix": "api.aws.scloud",
				"implicitGlobalRegion": "us-isob-east-1",
				"name": "aws-iso-b",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^us\\-isob\\-\\w+\\-\\d+$",
			"regions": {
				"aws-iso-b-global": { "description": "aws-iso-b global region" },
				"us-isob-east-1": { "description": "US ISOB East (Ohio)" },
				"us-isob-west-1": { "description": "US ISOB West" }
			}
		},
		{
			"id": "aws-iso-e",
			"outputs": {
				"dnsSuffix": "cloud.adc-e.uk",
				"dualStackDnsSuffix": "api.cloud-aws.adc-e.uk",
				"implicitGlobalRegion": "eu-isoe-west-1",
				"name": "aws-iso-e",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^eu\\-isoe\\-\\w+\\-\\d+$",
			"regions": {
				"aws-iso-e-global": { "description": "aws-iso-e global region" },
				"eu-isoe-west-1": { "description": "EU ISOE West" }
			}
		},
		{
			"id": "aws-iso-f",
			"outputs": {
				"dnsSuffix": "csp.hci.ic.gov",
				"dualStackDnsSuffix": "api.aws.hci.ic.gov",
				"implicitGlobalRegion": "us-isof-south-1",
				"name": "aws-iso-f",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^us\\-isof\\-\\w+\\-\\d+$",
			"regions": {
				"aws-iso-f-global": { "description": "aws-iso-f global region" },
				"us-isof-east-1": { "description": "US ISOF EAST" },
				"us-isof-south-1": { "description": "US ISOF SOUTH" }
			}
		},
		{
			"id": "aws-us-gov",
			"outputs": {
				"dnsSuffix": "amazonaws.com",
				"dualStackDnsSuffix": "api.aws",
				"implicitGlobalRegion": "us-gov-west-1",
				"name": "aws-us-gov",
				"supportsDualStack": true,
				"supportsFIPS": true
			},
			"regionRegex": "^us\\-gov\\-\\w+\\-\\d+$",
			"regions": {
				"aws-us-gov-global": { "description": "aws-us-gov global region" },
				"us-gov-east-1": { "description": "AWS GovCloud (US-East)" },
				"us-gov-west-1": { "description": "AWS GovCloud (US-West)" }
			}
		}
	],
	"version": "1.1"
};
let selectedUserAgentPrefix = "";
const partition = (value) => {
	const { partitions } = selectedPartitionsInfo;
	for (const partition of partitions) {
		const { regions, outputs } = partition;
		for (const [region, regionData] of Object.entries(regions)) if (region === value) return {
			...outputs,
			...regionData
		};
	}
	for (const partition of partitions) {
		const { regionRegex, outputs } = partition;
		if (new RegExp(regionRegex).test(value)) return { ...outputs };
	}
	const DEFAULT_PARTITION = partitions.find((partition) => partition.id === "aws");
	if (!DEFAULT_PARTITION) throw new Error("Provided region was not found in the partition array or regex, and default partition with id 'aws' doesn't exist.");
	return { ...DEFAULT_PARTITION.outputs };
};
const getUserAgentPrefix = () => selectedUserAgentPrefix;
// node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/isStreamingPayload/isStreamingPayload.js
const isStreamingPayload = (request) => request?.body instanceof node_stream.Readable || typeof ReadableStream !== "undefined" && request?.body instanceof ReadableStream;
// node_modules/@smithy/core/dist-es/submodules/retry/service-error-classification/constants.js
const THROTTLING_ERROR_CODES = [
	"BandwidthLimitExceeded",
	"EC2ThrottledException",
	"LimitExceededException",
	"PriorRequestNotComplete",
	"ProvisionedThroughputExceededException",
	"RequestLimitExceeded",
	"RequestThrottled",
	"RequestThrottledException",
	"SlowDown",
	"ThrottledException",
	"Throttling",
	"ThrottlingException",
	"TooManyRequestsException",
	"TransactionInProgressException"
];
const TRANSIENT_ERROR_CODES = [
	"TimeoutError",
	"RequestTimeout",
	"RequestTimeoutException"
];
const TRANSIENT_ERROR_STATUS_CODES = [
	500,
	502,
	503,
	504
];
const NODEJS_TIMEOUT_ERROR_CODES = [
	"ECONNRESET",
	"ECONNREFUSED",
	"EPIPE",
	"ETIMEDOUT"
];
const NODEJS_NETWORK_ERROR_CODES = [
	"EHOSTUNREACH",
	"ENETUNREACH",
	"ENOTFOUND",
	"EAI_AGAIN"
];
// node_modules/@smithy/core/dist-es/submodules/retry/service-error-classification/service-error-classification.js
const isRetryableByTrait = (error) => error?.$retryable !== void 0;
const isClockSkewCorrectedError = (error) => error.$metadata?.clockSkewCorrected;
const isBrowserNetworkError = (error) => {
	const errorMessages = new Set([
		"Failed to fetch",
		"NetworkError when attempting to fetch resource",
		"The Internet connection appears to be offline",
		"Load failed",
		"Network request failed"
	]);
	if (!(error && error instanceof TypeError)) return false;
	return errorMessages.has(error.message);
};
const isThrottlingError = (error) => error.$metadata?.httpStatusCode === 429 || THROTTLING_ERROR_CODES.includes(error.name) || error.$retryable?.throttling == true;
const isTransientError = (error, depth = 0) => error?.name !== "AbortError" && (isRetryableByTrait(error) || isClockSkewCorrectedError(error) || error.name === "InvalidSignatureException" && error.message?.includes("Signature expired") || TRANSIENT_ERROR_CODES.includes(error.name) || NODEJS_TIMEOUT_ERROR_CODES.includes(error?.code || "") || NODEJS_NETWORK_ERROR_CODES.includes(error?.code || "") || TRANSIENT_ERROR_STATUS_CODES.includes(error.$metadata?.httpStatusCode || 0) || isBrowserNetworkError(error) || isNodeJsHttp2TransientError(error) || error.cause !== void 0 && depth <= 10 && isTransientError(error.cause, depth + 1));
const isServerError = (error) => {
	if (error.$metadata?.httpStatusCode !== void 0) {
		const statusCode = error.$metadata.httpStatusCode;
		if (500 <= statusCode && statusCode <= 599 && !isTransientError(error)) return true;
		return false;
	}
	return false;
};
function isNodeJsHttp2TransientError(error) {
	return error.code === "ERR_HTTP2_STREAM_ERROR" && error.message.includes("NGHTTP2_REFUSED_STREAM");
}
// node_modules/@smithy/core/dist-es/submodules/retry/util-retry/race.js
const race = (promise, signal) => {
	if (!signal) return promise;
	let cleanup = () => {};
	const aborted = new Promise((_, reject) => {
		const handler = () => reject(createAbortError());
		if (signal.aborted) handler();
		else if (typeof signal.addEventListener === "function") {
			signal.addEventListener("abort", handler, { once: true });
			cleanup = () => signal.removeEventListener("abort", handler);
		} else signal.onabort = handler;
	});
	return Promise.race([promise, aborted]).finally(cleanup);
};
const createAbortError = () => Object.assign(new Error("Request aborted"), { name: "AbortError" });
const isAbortError = (error) => typeof error === "object" && error !== null && "name" in error && error.name === "AbortError";
// node_modules/@smithy/core/dist-es/submodules/retry/util-retry/constants.js
const MAXIMUM_RETRY_DELAY = 2e4;
const INVOCATION_ID_HEADER = "amz-sdk-invocation-id";
const REQUEST_HEADER = "amz-sdk-request";
// node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/parseRetryAfterHeader.js
function parseRetryAfterHeader(response, logger) {
	if (!HttpResponse.isInstance(response)) return;
	for (const header in response.headers) {
		if (!hasOwn(response.headers, header)) continue;
		const h = header.toLowerCase();
		if (h === "retry-after") {
			const retryAfter = response.headers[header];
			let retryAfterSeconds = NaN;
			if (retryAfter.endsWith("GMT")) try {
				retryAfterSeconds = (parseRfc7231DateTime(retryAfter).getTime() - Date.now()) / 1e3;
			} catch (e) {
				logger?.trace?.("Failed to parse retry-after header");
				logger?.trace?.(e);
			}
			else if (retryAfter.match(/ GMT, ((\d+)|(\d+\.\d+))$/)) retryAfterSeconds = Number(retryAfter.match(/ GMT, ([\d.]+)$/)?.[1]);
			else if (retryAfter.match(/^((\d+)|(\d+\.\d+))$/)) retryAfterSeconds = Number(retryAfter);
			else if (Date.parse(retryAfter) >= Date.now()) retryAfterSeconds = (Date.parse(retryAfter) - Date.now()) / 1e3;
			if (isNaN(retryAfterSeconds)) return;
			return new Date(Date.now() + retryAfterSeconds * 1e3);
		} else if (h === "x-amz-retry-after") {
			const v = response.headers[header];
			const backoffMilliseconds = Number(v);
			if (isNaN(backoffMilliseconds)) {
				logger?.trace?.(`Failed to parse x-amz-retry-after=${v}`);
				return;
			}
			return new Date(Date.now() + backoffMilliseconds);
		}
	}
}
// node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/util.js
const asSdkError = (error) => {
	if (error instanceof Error) return error;
	if (error instanceof Object) return Object.assign(new Error(), error);
	if (typeof error === "string") return new Error(error);
	return new Error(`AWS SDK error wrapper for ${error}`);
};
// node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/retryMiddleware.js
function bindRetryMiddleware(isStreamingPayload) {
	return (options) => (next, context) => async (args) => {
		let retryStrategy = await options.retryStrategy();
		const maxAttempts = await options.maxAttempts();
		const abortSignal = context[SMITHY_CONTEXT_KEY]?.abortSignal;
		if (isRetryStrategyV2(retryStrategy)) {
			retryStrategy = retryStrategy;
			const retryTokenScope = (context["partition_id"] ?? "") + (context.__retryLongPoll ? ":longpoll" : "");
			let retryToken = await race(retryStrategy.acquireInitialRetryToken(retryTokenScope), abortSignal);
			let lastError = new Error();
			let attempts = 0;
			let totalRetryDelay = 0;
			const { request } = args;
			const isRequest = HttpRequest.isInstance(request);
			if (isRequest) request.headers[INVOCATION_ID_HEADER] = v4();
			while (true) try {
				if (isRequest) request.headers[REQUEST_HEADER] = `attempt=${attempts + 1}; max=${maxAttempts}`;
				const { response, output } = await next(args);
				retryStrategy.recordSuccess(retryToken);
				output.$metadata.attempts = attempts + 1;
				output.$metadata.totalRetryDelay = totalRetryDelay;
				return {
					response,
					output
				};
			} catch (e) {
				const retryErrorInfo = getRetryErrorInfo(e, options.logger);
				lastError = asSdkError(e);
				if (isRequest && isStreamingPayload(request)) {
					(context.logger instanceof NoOpLogger ? console : context.logger)?.warn("An error was encountered in a non-retryable streaming request.");
					throw lastError;
				}
				try {
					retryToken = await race(retryStrategy.refreshRetryTokenForRetry(retryToken, retryErrorInfo), abortSignal);
				} catch (refreshError) {
					if (abortSignal?.aborted && isAbortError(refreshError)) throw refreshError;
					if (!lastError.$metadata) lastError.$metadata = {};
					lastError.$metadata.attempts = attempts + 1;
					lastError.$metadata.totalRetryDelay = totalRetryDelay;
					throw lastError;
				}
				attempts = retryToken.getRetryCount();
				const delay = retryToken.getRetryDelay();
				totalRetryDelay += (retryToken?.$retryLog?.acquisitionDelay ?? 0) + delay;
				if (delay > 0) await race(new Promise((resolve) => setTimeout(resolve, delay)), abortSignal);
			}
		} else {
			retryStrategy = retryStrategy;
			if (retryStrategy?.mode) context.userAgent = [...context.userAgent || [], ["cfg/retry-mode", retryStrategy.mode]];
			return retryStrategy.retry(next, args);
		}
	};
}
const isRetryStrategyV2 = (retryStrategy) => typeof retryStrategy.acquireInitialRetryToken !== "undefined" && typeof retryStrategy.refreshRetryTokenForRetry !== "undefined" && typeof retryStrategy.recordSuccess !== "undefined";
const getRetryErrorInfo = (error, logger) => {
	const errorInfo = {
		error,
		errorType: getRetryErrorType(error)
	};
	const retryAfterHint = parseRetryAfterHeader(error.$response, logger);
	if (retryAfterHint) errorInfo.retryAfterHint = retryAfterHint;
	return errorInfo;
};
const getRetryErrorType = (error) => {
	if (isThrottlingError(error)) return "THROTTLING";
	if (isTransientError(error)) return "TRANSIENT";
	if (isServerError(error)) return "SERVER_ERROR";
	return "CLIENT_ERROR";
};
const retryMiddlewareOptions = {
	name: "retryMiddleware",
	tags: ["RETRY"],
	step: "finalizeRequest",
	priority: "high",
	override: true
};
function bindGetRetryPlugin(isStreamingPayload) {
	const retryMiddleware = bindRetryMiddleware(isStreamingPayload);
	return (options) => ({ applyToStack: (clientStack) => {
		clientStack.add(retryMiddleware(options), retryMiddlewareOptions);
	} });
}
// node_modules/@smithy/core/dist-es/submodules/retry/util-retry/DefaultRateLimiter.js
var DefaultRateLimiter = class DefaultRateLimiter {
	static setTimeoutFn = (fn, delay) => setTimeout(fn, delay);
	beta;
	minCapacity;
	minFillRate;
	scaleConstant;
	smooth;
	enabled = false;
	availableTokens = 0;
	lastMaxRate = 0;
	measuredTxRate = 0;
	requestCount = 0;
	fillRate;
	lastThrottleTime;
	lastTimestamp = 0;
	lastTxRateBucket;
	maxCapacity;
	timeWindow = 0;
	constructor(options) {
		this.beta = options?.beta ?? .7;
		this.minCapacity = options?.minCapacity ?? 1;
		this.minFillRate = options?.minFillRate ?? .5;
		this.scaleConstant = options?.scaleConstant ?? .4;
		this.smooth = options?.smooth ?? .8;
		this.lastThrottleTime = this.getCurrentTimeInSeconds();
		this.lastTxRateBucket = Math.floor(this.getCurrentTimeInSeconds());
		this.fillRate = this.minFillRate;
		this.maxCapacity = this.minCapacity;
	}
	async getSendToken() {
		return this.acquireTokenBucket(1);
	}
	updateClientSendingRate(response) {
		let calculatedRate;
		this.updateMeasuredRate();
		const retryErrorInfo = response;
		if (retryErrorInfo?.errorType === "THROTTLING" || isThrottlingError(retryErrorInfo?.error ?? response)) {
			const rateToUse = !this.enabled ? this.measuredTxRate : Math.min(this.measuredTxRate, this.fillRate);
			this.lastMaxRate = rateToUse;
			this.calculateTimeWindow();
			this.lastThrottleTime = this.getCurrentTimeInSeconds();
			calculatedRate = this.cubicThrottle(rateToUse);
			this.enableTokenBucket();
		} else {
			this.calculateTimeWindow();
			calculatedRate = this.cubicSuccess(this.getCurrentTimeInSeconds());
		}
		const newRate = Math.min(calculatedRate, 2 * this.measuredTxRate);
		this.updateTokenBucketRate(newRate);
	}
	getCurrentTimeInSeconds() {
		return Date.now() / 1e3;
	}
	async acquireTokenBucket(amount) {
		if (!this.enabled) return;
		this.refillTokenBucket();
		while (amount > this.availableTokens) {
			const delay = (amount - this.availableTokens) / this.fillRate * 1e3;
			await new Promise((resolve) => DefaultRateLimiter.setTimeoutFn(resolve, delay));
			this.refillTokenBucket();
		}
		this.availableTokens = this.availableTokens - amount;
	}
	refillTokenBucket() {
		const timestamp = this.getCurrentTimeInSeconds();
		if (!this.lastTimestamp) {
			this.lastTimestamp = timestamp;
			return;
		}
		const fillAmount = (timestamp - this.lastTimestamp) * this.fillRate;
		this.availableTokens = Math.min(this.maxCapacity, this.availableTokens + fillAmount);
		this.lastTimestamp = timestamp;
	}
	calculateTimeWindow() {
		this.timeWindow = this.getPrecise(Math.pow(this.lastMaxRate * (1 - this.beta) / this.scaleConstant, 1 / 3));
	}
	cubicThrottle(rateToUse) {
		return this.getPrecise(rateToUse * this.beta);
	}
	cubicSuccess(timestamp) {
		return this.getPrecise(this.scaleConstant * Math.pow(timestamp - this.lastThrottleTime - this.timeWindow, 3) + this.lastMaxRate);
	}
	enableTokenBucket() {
		this.enabled = true;
	}
	updateTokenBucketRate(newRate) {
		this.refillTokenBucket();
		this.fillRate = Math.max(newRate, this.minFillRate);
		this.maxCapacity = Math.max(newRate, this.minCapacity);
		this.availableTokens = Math.min(this.availableTokens, this.maxCapacity);
	}
	updateMeasuredRate() {
		const t = this.getCurrentTimeInSeconds();
		const timeBucket = Math.floor(t * 2) / 2;
		this.requestCount++;
		if (timeBucket > this.lastTxRateBucket) {
			const currentRate = this.requestCount / (timeBucket - this.lastTxRateBucket);
			this.measuredTxRate = this.getPrecise(currentRate * this.smooth + this.measuredTxRate * (1 - this.smooth));
			this.requestCount = 0;
			this.lastTxRateBucket = timeBucket;
		}
	}
	getPrecise(num) {
		return parseFloat(num.toFixed(8));
	}
};
// node_modules/@smithy/core/dist-es/submodules/retry/util-retry/retries-2026-config.js
var Retry = class {
	static v2026 = true;
	static delay() {
		return 50;
	}
	static throttlingDelay() {
		return 1e3;
	}
	static cost() {
		return 14;
	}
	static throttlingCost() {
		return 5;
	}
	static modifiedCostType() {
		return "THROTTLING";
	}
};
// node_modules/@smithy/core/dist-es/submodules/retry/util-retry/DefaultRetryBackoffStrategy.js
var DefaultRetryBackoffStrategy = class {
	x = Retry.delay();
	computeNextBackoffDelay(i) {
		const t_i = Math.random() * Math.min(this.x * 2 ** i, MAXIMUM_RETRY_DELAY);
		return Math.floor(t_i);
	}
	setDelayBase(delay) {
		this.x = delay;
	}
};
// node_modules/@smithy/core/dist-es/submodules/retry/util-retry/DefaultRetryToken.js
var DefaultRetryToken = class {
	delay;
	count;
	cost;
	longPoll;
	$retryLog = { acquisitionDelay: 0 };
	constructor(delay, count, cost, longPoll) {
		this.delay = delay;
		this.count = count;
		this.cost = cost;
		this.longPoll = longPoll;
	}
	getRetryCount() {
		return this.count;
	}
	getRetryDelay() {
		return Math.min(MAXIMUM_RETRY_DELAY, this.delay);
	}
	getRetryCost() {
		return this.cost;
	}
	isLongPoll() {
		return this.longPoll;
	}
};
// node_modules/@smithy/core/dist-es/submodules/retry/util-retry/config.js
var RETRY_MODES;
(function(RETRY_MODES) {
	RETRY_MODES["STANDARD"] = "standard";
	RETRY_MODES["ADAPTIVE"] = "adaptive";
})(RETRY_MODES || (RETRY_MODES = {}));
const DEFAULT_RETRY_MODE = RETRY_MODES.STANDARD;
// node_modules/@smithy/core/dist-es/submodules/retry/util-retry/StandardRetryStrategy.js
const refusal = {
	incompatible: 1,
	attempts: 2,
	capacity: 3
};
var StandardRetryStrategy = class {
	mode = RETRY_MODES.STANDARD;
	retryBackoffStrategy;
	capacity = 500;
	maxAttemptsProvider;
	baseDelay;
	constructor(arg1) {
		if (typeof arg1 === "number") this.maxAttemptsProvider = async () => arg1;
		else if (typeof arg1 === "function") this.maxAttemptsProvider = arg1;
		else if (arg1 && typeof arg1 === "object") {
			this.maxAttemptsProvider = async () => arg1.maxAttempts;
			this.baseDelay = arg1.baseDelay;
			this.retryBackoffStrategy = arg1.backoff;
		}
		this.maxAttemptsProvider ??= async () => 3;
		this.baseDelay ??= Retry.delay();
		this.retryBackoffStrategy ??= new DefaultRetryBackoffStrategy();
	}
	async acquireInitialRetryToken(retryTokenScope) {
		return new DefaultRetryToken(Retry.delay(), 0, void 0, retryTokenScope.includes(":longpoll"));
	}
	async refreshRetryTokenForRetry(token, errorInfo) {
		const maxAttempts = await this.getMaxAttempts();
		const retryCode = this.retryCode(token, errorInfo, maxAttempts);
		const shouldRetry = retryCode === 0;
		const isLongPoll = token.isLongPoll?.();
		if (shouldRetry || isLongPoll) {
			const errorType = errorInfo.errorType;
			this.retryBackoffStrategy.setDelayBase(errorType === "THROTTLING" ? Retry.throttlingDelay() : this.baseDelay);
			const delayFromErrorType = this.retryBackoffStrategy.computeNextBackoffDelay(token.getRetryCount());
			let retryDelay = delayFromErrorType;
			if (errorInfo.retryAfterHint instanceof Date) retryDelay = Math.max(delayFromErrorType, Math.min(errorInfo.retryAfterHint.getTime() - Date.now(), delayFromErrorType + 5e3));
			if (!shouldRetry) {
				const longPollBackoff = retryCode === refusal.capacity && isLongPoll ? retryDelay : 0;
				if (longPollBackoff > 0) await new Promise((r) => setTimeout(r, longPollBackoff));
			} else {
				const capacityCost = this.getCapacityCost(errorType);
				this.capacity -= capacityCost;
				const nextToken = new DefaultRetryToken(0, token.getRetryCount() + 1, capacityCost, token.isLongPoll?.() ?? false);
				await new Promise((r) => setTimeout(r, retryDelay));
				nextToken.$retryLog.acquisitionDelay = retryDelay;
				return nextToken;
			}
		}
		throw new Error("No retry token available");
	}
	recordSuccess(token) {
		this.capacity = Math.min(500, this.capacity + (token.getRetryCost() ?? 1));
	}
	getCapacity() {
		return this.capacity;
	}
	async maxAttempts() {
		return this.maxAttemptsProvider();
	}
	async getMaxAttempts() {
		try {
			return await this.maxAttemptsProvider();
		} catch (ignored) {
			console.warn(`Max attempts provider could not resolve. Using default of 3`);
			return 3;
		}
	}
	retryCode(tokenToRenew, errorInfo, maxAttempts) {
		const attempts = tokenToRenew.getRetryCount() + 1;
		const retryableStatus = this.isRetryableError(errorInfo.errorType) ? 0 : refusal.incompatible;
		const attemptStatus = attempts < maxAttempts ? 0 : refusal.attempts;
		const capacityStatus = this.capacity >= this.getCapacityCost(errorInfo.errorType) ? 0 : refusal.capacity;
		return retryableStatus || attemptStatus || capacityStatus;
	}
	getCapacityCost(errorType) {
		return errorType === Retry.modifiedCostType() ? Retry.throttlingCost() : Retry.cost();
	}
	isRetryableError(errorType) {
		return errorType === "THROTTLING" || errorType === "TRANSIENT";
	}
};
// node_modules/@smithy/core/dist-es/submodules/retry/util-retry/AdaptiveRetryStrategy.js
var AdaptiveRetryStrategy = class {
	mode = RETRY_MODES.ADAPTIVE;
	rateLimiter;
	standardRetryStrategy;
	constructor(maxAttemptsProvider, options) {
		const { rateLimiter } = options ?? {};
		this.rateLimiter = rateLimiter ?? new DefaultRateLimiter();
		this.standardRetryStrategy = options ? new StandardRetryStrategy({
			maxAttempts: typeof maxAttemptsProvider === "number" ? maxAttemptsProvider : 3,
			...options
		}) : new StandardRetryStrategy(maxAttemptsProvider);
	}
	async acquireInitialRetryToken(retryTokenScope) {
		const token = await this.standardRetryStrategy.acquireInitialRetryToken(retryTokenScope);
		await this.rateLimiter.getSendToken();
		return token;
	}
	async refreshRetryTokenForRetry(tokenToRenew, errorInfo) {
		this.rateLimiter.updateClientSendingRate(errorInfo);
		const token = await this.standardRetryStrategy.refreshRetryTokenForRetry(tokenToRenew, errorInfo);
		await this.rateLimiter.getSendToken();
		return token;
	}
	recordSuccess(token) {
		this.rateLimiter.updateClientSendingRate({});
		this.standardRetryStrategy.recordSuccess(token);
	}
	async maxAttemptsProvider() {
		return this.standardRetryStrategy.maxAttempts();
	}
};
// node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/configurations.js
const ENV_MAX_ATTEMPTS = "AWS_MAX_ATTEMPTS";
const CONFIG_MAX_ATTEMPTS = "max_attempts";
const NODE_MAX_ATTEMPT_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => {
		const value = env[ENV_MAX_ATTEMPTS];
		if (!value) return;
		const maxAttempt = parseInt(value);
		if (Number.isNaN(maxAttempt)) throw new Error(`Environment variable ${ENV_MAX_ATTEMPTS} mast be a number, got "${value}"`);
		return maxAttempt;
	},
	configFileSelector: (profile) => {
		const value = profile[CONFIG_MAX_ATTEMPTS];
		if (!value) return;
		const maxAttempt = parseInt(value);
		if (Number.isNaN(maxAttempt)) throw new Error(`Shared config file entry ${CONFIG_MAX_ATTEMPTS} mast be a number, got "${value}"`);
		return maxAttempt;
	},
	default: 3
};
const resolveRetryConfig = (input, defaults) => {
	const { retryStrategy, retryMode } = input;
	const { defaultMaxAttempts = 3, defaultBaseDelay = Retry.delay() } = defaults ?? {};
	const maxAttemptsProvider = normalizeProvider$1(input.maxAttempts ?? defaultMaxAttempts);
	let controller = retryStrategy ? Promise.resolve(retryStrategy) : void 0;
	const getDefault = async () => {
		const maxAttempts = await maxAttemptsProvider();
		if (await normalizeProvider$1(retryMode)() === RETRY_MODES.ADAPTIVE) return new AdaptiveRetryStrategy(maxAttemptsProvider, {
			maxAttempts,
			baseDelay: defaultBaseDelay
		});
		return new StandardRetryStrategy({
			maxAttempts,
			baseDelay: defaultBaseDelay
		});
	};
	return Object.assign(input, {
		maxAttempts: maxAttemptsProvider,
		retryStrategy: () => controller ??= getDefault()
	});
};
const ENV_RETRY_MODE = "AWS_RETRY_MODE";
const CONFIG_RETRY_MODE = "retry_mode";
const NODE_RETRY_MODE_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => env[ENV_RETRY_MODE],
	configFileSelector: (profile) => profile[CONFIG_RETRY_MODE],
	default: DEFAULT_RETRY_MODE
};
const getRetryPlugin = bindGetRetryPlugin(isStreamingPayload);
// node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/check-features.js
const ACCOUNT_ID_ENDPOINT_REGEX = /\d{12}\.ddb/;
async function checkFeatures(context, config, args) {
	if (args.request?.headers?.["smithy-protocol"] === "rpc-v2-cbor") setFeature(context, "PROTOCOL_RPC_V2_CBOR", "M");
	if (typeof config.retryStrategy === "function") {
		const retryStrategy = await config.retryStrategy();
		if (typeof retryStrategy.mode === "string") switch (retryStrategy.mode) {
			case RETRY_MODES.ADAPTIVE:
				setFeature(context, "RETRY_MODE_ADAPTIVE", "F");
				break;
			case RETRY_MODES.STANDARD: setFeature(context, "RETRY_MODE_STANDARD", "E");
		}
	}
	if (typeof config.accountIdEndpointMode === "function") {
		const endpointV2 = context.endpointV2;
		if (String(endpointV2?.url?.hostname).match(ACCOUNT_ID_ENDPOINT_REGEX)) setFeature(context, "ACCOUNT_ID_ENDPOINT", "O");
		switch (await config.accountIdEndpointMode?.()) {
			case "disabled":
				setFeature(context, "ACCOUNT_ID_MODE_DISABLED", "Q");
				break;
			case "preferred":
				setFeature(context, "ACCOUNT_ID_MODE_PREFERRED", "P");
				break;
			case "required": setFeature(context, "ACCOUNT_ID_MODE_REQUIRED", "R");
		}
	}
	const identity = context.__smithy_context?.selectedHttpAuthScheme?.identity;
	if (identity?.$source) {
		const credentials = identity;
		if (credentials.accountId) setFeature(context, "RESOLVED_ACCOUNT_ID", "T");
		for (const [key, value] of Object.entries(credentials.$source ?? {})) setFeature(context, key, value);
	}
}
// node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/constants.js
const USER_AGENT = "user-agent";
const X_AMZ_USER_AGENT = "x-amz-user-agent";
const UA_NAME_ESCAPE_REGEX = /[^!$%&'*+\-.^_`|~\w]/g;
const UA_VALUE_ESCAPE_REGEX = /[^!$%&'*+\-.^_`|~\w#]/g;
// node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/encode-features.js
const BYTE_LIMIT = 1024;
function encodeFeatures(features) {
	let buffer = "";
	for (const key in features) {
		const val = features[key];
		if (buffer.length + val.length + 1 <= BYTE_LIMIT) {
			if (buffer.length) buffer += "," + val;
			else buffer += val;
			continue;
		}
		break;
	}
	return buffer;
}
// node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/user-agent-middleware.js
const userAgentMiddleware = (options) => (next, context) => async (args) => {
	const { request } = args;
	if (!HttpRequest.isInstance(request)) return next(args);
	const { headers } = request;
	const userAgent = context?.userAgent?.map(escapeUserAgent) || [];
	const defaultUserAgent = (await options.defaultUserAgentProvider()).map(escapeUserAgent);
	await checkFeatures(context, options, args);
	const awsContext = context;
	defaultUserAgent.push(`m/${encodeFeatures(Object.assign({}, context.__smithy_context?.features, awsContext.__aws_sdk_context?.features))}`);
	const customUserAgent = options?.customUserAgent?.map(escapeUserAgent) || [];
	const appId = await options.userAgentAppId();
	if (appId) defaultUserAgent.push(escapeUserAgent([`app`, `${appId}`]));
	const prefix = getUserAgentPrefix();
	const sdkUserAgentValue = (prefix ? [prefix] : []).concat([
		...defaultUserAgent,
		...userAgent,
		...customUserAgent
	]).join(" ");
	const normalUAValue = [...defaultUserAgent.filter((section) => section.startsWith("aws-sdk-")), ...customUserAgent].join(" ");
	if (options.runtime !== "browser") {
		if (normalUAValue) headers[X_AMZ_USER_AGENT] = headers["x-amz-user-agent"] ? `${headers[USER_AGENT]} ${normalUAValue}` : normalUAValue;
		headers[USER_AGENT] = sdkUserAgentValue;
	} else headers[X_AMZ_USER_AGENT] = sdkUserAgentValue;
	return next({
		...args,
		request
	});
};
const escapeUserAgent = (userAgentPair) => {
	const name = userAgentPair[0].split("/").map((part) => part.replace(UA_NAME_ESCAPE_REGEX, "-")).join("/");
	const version = userAgentPair[1]?.replace(UA_VALUE_ESCAPE_REGEX, "-");
	const prefixSeparatorIndex = name.indexOf("/");
	const prefix = name.substring(0, prefixSeparatorIndex);
	let uaName = name.substring(prefixSeparatorIndex + 1);
	if (prefix === "api") uaName = uaName.toLowerCase();
	return [
		prefix,
		uaName,
		version
	].filter((item) => item && item.length > 0).reduce((acc, item, index) => {
		switch (index) {
			case 0: return item;
			case 1: return `${acc}/${item}`;
			default: return `${acc}#${item}`;
		}
	}, "");
};
const getUserAgentMiddlewareOptions = {
	name: "getUserAgentMiddleware",
	step: "build",
	priority: "low",
	tags: ["SET_USER_AGENT", "USER_AGENT"],
	override: true
};
const getUserAgentPlugin = (config) => ({ applyToStack: (clientStack) => {
	clientStack.add(userAgentMiddleware(config), getUserAgentMiddlewareOptions);
} });
// node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/getRuntimeUserAgentPair.js
const getRuntimeUserAgentPair = () => {
	for (const runtime of [
		"deno",
		"bun",
		"llrt"
	]) if (node_process.versions[runtime]) return [`md/${runtime}`, node_process.versions[runtime]];
	return ["md/nodejs", node_process.versions.node];
};
// node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/crt-availability.js
const crtAvailability = { isCrtAvailable: false };
// node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/is-crt-available.js
const isCrtAvailable = () => {
	if (crtAvailability.isCrtAvailable) return ["md/crt-avail"];
	return null;
};
// node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/defaultUserAgent.js
const createDefaultUserAgentProvider = ({ serviceId, clientVersion }) => {
	const runtimeUserAgentPair = getRuntimeUserAgentPair();
	return async (config) => {
		const sections = [
			["aws-sdk-js", clientVersion],
			["ua", "2.1"],
			[`os/${(0, node_os.platform)()}`, (0, node_os.release)()],
			["lang/js"],
			runtimeUserAgentPair
		];
		const crtAvailable = isCrtAvailable();
		if (crtAvailable) sections.push(crtAvailable);
		if (serviceId) sections.push([`api/${serviceId}`, clientVersion]);
		if (node_process.env.AWS_EXECUTION_ENV) sections.push([`exec-env/${node_process.env.AWS_EXECUTION_ENV}`]);
		const appId = await config?.userAgentAppId?.();
		return appId ? [...sections, [`app/${appId}`]] : [...sections];
	};
};
// node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/nodeAppIdConfigOptions.js
const UA_APP_ID_ENV_NAME = "AWS_SDK_UA_APP_ID";
const UA_APP_ID_INI_NAME_DEPRECATED = "sdk-ua-app-id";
const NODE_APP_ID_CONFIG_OPTIONS = {
	environmentVariableSelector: (env) => env[UA_APP_ID_ENV_NAME],
	configFileSelector: (profile) => profile["sdk_ua_app_id"] ?? profile[UA_APP_ID_INI_NAME_DEPRECATED],
	default: void 0
};
// node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/isVirtualHostableS3Bucket.js
const isVirtualHostableS3Bucket = (value, allowSubDomains = false) => {
	if (allowSubDomains) {
		for (const label of value.split(".")) if (!isVirtualHostableS3Bucket(label)) return false;
		return true;
	}
	if (!isValidHostLabel(value)) return false;
	if (value.length < 3 || value.length > 63) return false;
	if (value !== value.toLowerCase()) return false;
	if (isIpAddress(value)) return false;
	return true;
};
// node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/parseArn.js
const ARN_DELIMITER = ":";
const RESOURCE_DELIMITER = "/";
const parseArn = (value) => {
	const segments = value.split(ARN_DELIMITER);
	if (segments.length < 6) return null;
	const [arn, partition, service, region, accountId, ...resourcePath] = segments;
	if (arn !== "arn" || partition === "" || service === "" || resourcePath.join(ARN_DELIMITER) === "") return null;
	return {
		partition,
		service,
		region,
		accountId,
		resourceId: resourcePath.map((resource) => resource.split(RESOURCE_DELIMITER)).flat()
	};
};
// node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/aws.js
const awsEndpointFunctions = {
	isVirtualHostableS3Bucket,
	parseArn,
	partition
};
customEndpointFunctions.aws = awsEndpointFunctions;
// node_modules/@aws-sdk/core/dist-es/submodules/client/region-config-resolver/extensions.js
const getAwsRegionExtensionConfiguration = (runtimeConfig) => {
	return {
		setRegion(region) {
			runtimeConfig.region = region;
		},
		region() {
			return runtimeConfig.region;
		}
	};
};
const resolveAwsRegionExtensionConfiguration = (awsRegionExtensionConfiguration) => {
	return { region: awsRegionExtensionConfiguration.region() };
};
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getDateHeader.js
const getDateHeader = (response) => HttpResponse.isInstance(response) ? response.headers?.date ?? response.headers?.Date : void 0;
const getAgeHeader = (response) => HttpResponse.isInstance(response) ? response.headers?.age ?? response.headers?.Age : void 0;
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getSkewCorrectedDate.js
const getSkewCorrectedDate = (systemClockOffset) => new Date(Date.now() + systemClockOffset);
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getUpdatedSystemClockOffset.js
const getUpdatedSystemClockOffset = (clockTime, currentSystemClockOffset, timeRequestSent, ageHeader) => {
	if (ageHeader !== void 0) return currentSystemClockOffset;
	const serverTime = Date.parse(clockTime);
	if (Number.isNaN(serverTime)) return currentSystemClockOffset;
	const timeResponseReceived = Date.now();
	if (timeRequestSent !== void 0 && timeResponseReceived - timeRequestSent > 9e5) return currentSystemClockOffset;
	return serverTime - timeResponseReceived;
};
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/AwsSdkSigV4Signer.js
const throwSigningPropertyError = (name, property) => {
	if (!property) throw new Error(`Property \`${name}\` is not resolved for AWS SDK SigV4Auth`);
	return property;
};
const hasEventStreamOutput = (signingProperties) => {
	return (signingProperties.context?.[SMITHY_CONTEXT_KEY]?.eventStream)?.output === true;
};
const validateSigningProperties = async (signingProperties) => {
	const context = throwSigningPropertyError("context", signingProperties.context);
	const config = throwSigningPropertyError("config", signingProperties.config);
	const authScheme = context.endpointV2?.properties?.authSchemes?.[0];
	return {
		config,
		signer: await throwSigningPropertyError("signer", config.signer)(authScheme),
		signingRegion: signingProperties?.signingRegion,
		signingRegionSet: signingProperties?.signingRegionSet,
		signingName: signingProperties?.signingName
	};
};
var AwsSdkSigV4Signer = class {
	async sign(httpRequest, identity, signingProperties) {
		if (!HttpRequest.isInstance(httpRequest)) throw new Error("The request is not an instance of `HttpRequest` and cannot be signed");
		const validatedProps = await validateSigningProperties(signingProperties);
		const { config, signer } = validatedProps;
		let { signingRegion, signingName } = validatedProps;
		const handlerExecutionContext = signingProperties.context;
		if (handlerExecutionContext?.authSchemes?.length ?? false) {
			const [first, second] = handlerExecutionContext.authSchemes;
			if (first?.name === "sigv4a" && second?.name === "sigv4") {
				signingRegion = second?.signingRegion ?? signingRegion;
				signingName = second?.signingName ?? signingName;
			}
		}
		const noSkewCorrection = await config.disableClockSkewCorrection?.() === true;
		signingProperties._disableClockSkewCorrection = noSkewCorrection;
		const skipSkewSampling = noSkewCorrection || hasEventStreamOutput(signingProperties);
		signingProperties._skipClockSkewSampling = skipSkewSampling;
		if (!skipSkewSampling) {
			signingProperties._preRequestSystemClockOffset = config.systemClockOffset;
			signingProperties._requestSentAt = Date.now();
		}
		return await signer.sign(httpRequest, {
			signingDate: noSkewCorrection ? new Date() : getSkewCorrectedDate(config.systemClockOffset),
			signingRegion,
			signingService: signingName
		});
	}
	errorHandler(signingProperties) {
		return (error) => {
			const errorException = error;
			if (!signingProperties._skipClockSkewSampling && !signingProperties._disableClockSkewCorrection) {
				const serverTime = errorException.ServerTime ?? getDateHeader(errorException.$response);
				if (serverTime) {
					const config = throwSigningPropertyError("config", signingProperties.config);
					const preRequestOffset = signingProperties._preRequestSystemClockOffset;
					const timeRequestSent = signingProperties._requestSentAt;
					const ageHeader = getAgeHeader(errorException.$response);
					const newOffset = getUpdatedSystemClockOffset(serverTime, config.systemClockOffset, timeRequestSent, ageHeader);
					config.systemClockOffset = newOffset;
					if (Math.abs(newOffset) >= 24e4 && (newOffset !== preRequestOffset || preRequestOffset !== void 0 && preRequestOffset !== newOffset) && errorException.$metadata) errorException.$metadata.clockSkewCorrected = true;
				}
			}
			throw error;
		};
	}
	successHandler(httpResponse, signingProperties) {
		if (signingProperties._skipClockSkewSampling || signingProperties._disableClockSkewCorrection) return;
		const dateHeader = getDateHeader(httpResponse);
		if (dateHeader) {
			const config = throwSigningPropertyError("config", signingProperties.config);
			const timeRequestSent = signingProperties._requestSentAt;
			const ageHeader = getAgeHeader(httpResponse);
			config.systemClockOffset = getUpdatedSystemClockOffset(dateHeader, config.systemClockOffset, timeRequestSent, ageHeader);
		}
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/AwsSdkSigV4ASigner.js
var AwsSdkSigV4ASigner = class extends AwsSdkSigV4Signer {
	async sign(httpRequest, identity, signingProperties) {
		if (!HttpRequest.isInstance(httpRequest)) throw new Error("The request is not an instance of `HttpRequest` and cannot be signed");
		const { config, signer, signingRegion, signingRegionSet, signingName } = await validateSigningProperties(signingProperties);
		const multiRegionOverride = (await config.sigv4aSigningRegionSet?.() ?? signingRegionSet ?? [signingRegion]).join(",");
		const noSkewCorrection = await config.disableClockSkewCorrection?.() === true;
		signingProperties._disableClockSkewCorrection = noSkewCorrection;
		if (!noSkewCorrection) {
			signingProperties._preRequestSystemClockOffset = config.systemClockOffset;
			signingProperties._requestSentAt = Date.now();
		}
		return await signer.sign(httpRequest, {
			signingDate: noSkewCorrection ? new Date() : getSkewCorrectedDate(config.systemClockOffset),
			signingRegion: multiRegionOverride,
			signingService: signingName
		});
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getArrayForCommaSeparatedString.js
const getArrayForCommaSeparatedString = (str) => typeof str === "string" && str.length > 0 ? str.split(",").map((item) => item.trim()) : [];
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getBearerTokenEnvKey.js
const getBearerTokenEnvKey = (signingName) => `AWS_BEARER_TOKEN_${signingName.replace(/[\s-]/g, "_").toUpperCase()}`;
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/NODE_AUTH_SCHEME_PREFERENCE_OPTIONS.js
const NODE_AUTH_SCHEME_PREFERENCE_ENV_KEY = "AWS_AUTH_SCHEME_PREFERENCE";
const NODE_AUTH_SCHEME_PREFERENCE_CONFIG_KEY = "auth_scheme_preference";
const NODE_AUTH_SCHEME_PREFERENCE_OPTIONS = {
	environmentVariableSelector: (env, options) => {
		if (options?.signingName) {
			if (getBearerTokenEnvKey(options.signingName) in env) return ["httpBearerAuth"];
		}
		if (!(NODE_AUTH_SCHEME_PREFERENCE_ENV_KEY in env)) return;
		return getArrayForCommaSeparatedString(env[NODE_AUTH_SCHEME_PREFERENCE_ENV_KEY]);
	},
	configFileSelector: (profile) => {
		if (!(NODE_AUTH_SCHEME_PREFERENCE_CONFIG_KEY in profile)) return;
		return getArrayForCommaSeparatedString(profile[NODE_AUTH_SCHEME_PREFERENCE_CONFIG_KEY]);
	},
	default: []
};
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/resolveAwsSdkSigV4AConfig.js
const resolveAwsSdkSigV4AConfig = (config) => {
	config.sigv4aSigningRegionSet = normalizeProvider(config.sigv4aSigningRegionSet);
	return config;
};
const NODE_SIGV4A_CONFIG_OPTIONS = {
	environmentVariableSelector(env) {
		if (env.AWS_SIGV4A_SIGNING_REGION_SET) return env.AWS_SIGV4A_SIGNING_REGION_SET.split(",").map((_) => _.trim());
		throw new ProviderError("AWS_SIGV4A_SIGNING_REGION_SET not set in env.", { tryNextLink: true });
	},
	configFileSelector(profile) {
		if (profile.sigv4a_signing_region_set) return (profile.sigv4a_signing_region_set ?? "").split(",").map((_) => _.trim());
		throw new ProviderError("sigv4a_signing_region_set not set in profile.", { tryNextLink: true });
	},
	default: void 0
};
// node_modules/@smithy/signature-v4/dist-es/HeaderFormatter.js
var HeaderFormatter = class {
	format(headers) {
		const chunks = [];
		for (const headerName in headers) {
			if (!hasOwn(headers, headerName)) continue;
			const bytes = fromUtf8$1(headerName);
			chunks.push(Uint8Array.from([bytes.byteLength]), bytes, this.formatHeaderValue(headers[headerName]));
		}
		const out = new Uint8Array(chunks.reduce((carry, bytes) => carry + bytes.byteLength, 0));
		let position = 0;
		for (const chunk of chunks) {
			out.set(chunk, position);
			position += chunk.byteLength;
		}
		return out;
	}
	formatHeaderValue(header) {
		switch (header.type) {
			case "boolean": return Uint8Array.from([header.value ? 0 : 1]);
			case "byte": return Uint8Array.from([2, header.value]);
			case "short":
				const shortView = new DataView(new ArrayBuffer(3));
				shortView.setUint8(0, 3);
				shortView.setInt16(1, header.value, false);
				return new Uint8Array(shortView.buffer);
			case "integer":
				const intView = new DataView(new ArrayBuffer(5));
				intView.setUint8(0, 4);
				intView.setInt32(1, header.value, false);
				return new Uint8Array(intView.buffer);
			case "long":
				const longBytes = new Uint8Array(9);
				longBytes[0] = 5;
				longBytes.set(header.value.bytes, 1);
				return longBytes;
			case "binary":
				const binView = new DataView(new ArrayBuffer(3 + header.value.byteLength));
				binView.setUint8(0, 6);
				binView.setUint16(1, header.value.byteLength, false);
				const binBytes = new Uint8Array(binView.buffer);
				binBytes.set(header.value, 3);
				return binBytes;
			case "string":
				const utf8Bytes = fromUtf8$1(header.value);
				const strView = new DataView(new ArrayBuffer(3 + utf8Bytes.byteLength));
				strView.setUint8(0, 7);
				strView.setUint16(1, utf8Bytes.byteLength, false);
				const strBytes = new Uint8Array(strView.buffer);
				strBytes.set(utf8Bytes, 3);
				return strBytes;
			case "timestamp":
				const tsBytes = new Uint8Array(9);
				tsBytes[0] = 8;
				tsBytes.set(Int64.fromNumber(header.value.valueOf()).bytes, 1);
				return tsBytes;
			case "uuid":
				if (!UUID_PATTERN.test(header.value)) throw new Error(`Invalid UUID received: ${header.value}`);
				const uuidBytes = new Uint8Array(17);
				uuidBytes[0] = 9;
				uuidBytes.set(fromHex(header.value.replace(/-/g, "")), 1);
				return uuidBytes;
		}
	}
};
var HEADER_VALUE_TYPE;
(function(HEADER_VALUE_TYPE) {
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["boolTrue"] = 0] = "boolTrue";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["boolFalse"] = 1] = "boolFalse";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["byte"] = 2] = "byte";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["short"] = 3] = "short";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["integer"] = 4] = "integer";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["long"] = 5] = "long";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["byteArray"] = 6] = "byteArray";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["string"] = 7] = "string";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["timestamp"] = 8] = "timestamp";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["uuid"] = 9] = "uuid";
})(HEADER_VALUE_TYPE || (HEADER_VALUE_TYPE = {}));
const UUID_PATTERN = /^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$/;
var Int64 = class Int64 {
	bytes;
	constructor(bytes) {
		this.bytes = bytes;
		if (bytes.byteLength !== 8) throw new Error("Int64 buffers must be exactly 8 bytes");
	}
	static fromNumber(number) {
		if (number > 0x8000000000000000 || number < -0x8000000000000000) throw new Error(`${number} is too large (or, if negative, too small) to represent as an Int64`);
		const bytes = new Uint8Array(8);
		for (let i = 7, remaining = Math.abs(Math.round(number)); i > -1 && remaining > 0; i--, remaining /= 256) bytes[i] = remaining;
		if (number < 0) negate(bytes);
		return new Int64(bytes);
	}
	valueOf() {
		const bytes = this.bytes.slice(0);
		const negative = bytes[0] & 128;
		if (negative) negate(bytes);
		return parseInt(toHex(bytes), 16) * (negative ? -1 : 1);
	}
	toString() {
		return String(this.valueOf());
	}
};
function negate(bytes) {
	for (let i = 0; i < 8; i++) bytes[i] ^= 255;
	for (let i = 7; i > -1; i--) {
		bytes[i]++;
		if (bytes[i] !== 0) break;
	}
}
// node_modules/@smithy/signature-v4/dist-es/constants.js
const ALGORITHM_QUERY_PARAM = "X-Amz-Algorithm";
const CREDENTIAL_QUERY_PARAM = "X-Amz-Credential";
const AMZ_DATE_QUERY_PARAM = "X-Amz-Date";
const SIGNED_HEADERS_QUERY_PARAM = "X-Amz-SignedHeaders";
const EXPIRES_QUERY_PARAM = "X-Amz-Expires";
const SIGNATURE_QUERY_PARAM = "X-Amz-Signature";
const TOKEN_QUERY_PARAM = "X-Amz-Security-Token";
const AUTH_HEADER = "authorization";
const AMZ_DATE_HEADER = AMZ_DATE_QUERY_PARAM.toLowerCase();
const GENERATED_HEADERS = [
	AUTH_HEADER,
	AMZ_DATE_HEADER,
	"date"
];
SIGNATURE_QUERY_PARAM.toLowerCase();
const SHA256_HEADER = "x-amz-content-sha256";
const TOKEN_HEADER = TOKEN_QUERY_PARAM.toLowerCase();
const ALWAYS_UNSIGNABLE_HEADERS = {
	authorization: true,
	"cache-control": true,
	connection: true,
	expect: true,
	from: true,
	"keep-alive": true,
	"max-forwards": true,
	pragma: true,
	referer: true,
	te: true,
	trailer: true,
	"transfer-encoding": true,
	upgrade: true,
	"user-agent": true,
	"x-amzn-trace-id": true
};
const PROXY_HEADER_PATTERN = /^proxy-/;
const SEC_HEADER_PATTERN = /^sec-/;
const ALGORITHM_IDENTIFIER = "AWS4-HMAC-SHA256";
const EVENT_ALGORITHM_IDENTIFIER = "AWS4-HMAC-SHA256-PAYLOAD";
const UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";
const KEY_TYPE_IDENTIFIER = "aws4_request";
// node_modules/@smithy/signature-v4/dist-es/getCanonicalQuery.js
const getCanonicalQuery = ({ query = {} }) => {
	const keys = [];
	const serialized = {};
	for (const key in query) {
		if (!hasOwn(query, key)) continue;
		if (key.toLowerCase() === "x-amz-signature") continue;
		const encodedKey = escapeUri(key);
		keys.push(encodedKey);
		const value = query[key];
		if (typeof value === "string") serialized[encodedKey] = `${encodedKey}=${escapeUri(value)}`;
		else if (Array.isArray(value)) serialized[encodedKey] = value.slice(0).reduce((encoded, value) => encoded.concat([`${encodedKey}=${escapeUri(value)}`]), []).sort().join("&");
	}
	return keys.sort().map((key) => serialized[key]).filter((serialized) => serialized).join("&");
};
// node_modules/@smithy/signature-v4/dist-es/utilDate.js
const iso8601 = (time) => toDate(time).toISOString().replace(/\.\d{3}Z$/, "Z");
const toDate = (time) => {
	if (typeof time === "number") return new Date(time * 1e3);
	if (typeof time === "string") {
		if (Number(time)) return new Date(Number(time) * 1e3);
		return new Date(time);
	}
	return time;
};
// node_modules/@smithy/signature-v4/dist-es/SignatureV4Base.js
var SignatureV4Base = class {
	service;
	regionProvider;
	credentialProvider;
	sha256;
	uriEscapePath;
	applyChecksum;
	constructor({ applyChecksum, credentials, region, service, sha256, uriEscapePath = true }) {
		this.service = service;
		this.sha256 = sha256;
		this.uriEscapePath = uriEscapePath;
		this.applyChecksum = typeof applyChecksum === "boolean" ? applyChecksum : true;
		this.regionProvider = normalizeProvider$1(region);
		this.credentialProvider = normalizeProvider$1(credentials);
	}
	createCanonicalRequest(request, canonicalHeaders, payloadHash) {
		const sortedHeaders = Object.keys(canonicalHeaders).sort();
		return `${request.method}
${this.getCanonicalPath(request)}
${getCanonicalQuery(request)}
${sortedHeaders.map((name) => `${name}:${canonicalHeaders[name]}`).join("\n")}

${sortedHeaders.join(";")}
${payloadHash}`;
	}
	async createStringToSign(longDate, credentialScope, canonicalRequest, algorithmIdentifier) {
		const hash = new this.sha256();
		hash.update(toUint8Array(canonicalRequest));
		return `${algorithmIdentifier}
${longDate}
${credentialScope}
${toHex(await hash.digest())}`;
	}
	getCanonicalPath({ path }) {
		if (this.uriEscapePath) {
			const normalizedPathSegments = [];
			for (const pathSegment of path.split("/")) {
				if (pathSegment?.length === 0) continue;
				if (pathSegment === ".") continue;
				if (pathSegment === "..") normalizedPathSegments.pop();
				else normalizedPathSegments.push(pathSegment);
			}
			const normalizedPath = `${path?.startsWith("/") ? "/" : ""}${normalizedPathSegments.join("/")}${normalizedPathSegments.length > 0 && path?.endsWith("/") ? "/" : ""}`;
			return escapeUri(normalizedPath).replace(/%2F/g, "/");
		}
		return path;
	}
	validateResolvedCredentials(credentials) {
		if (typeof credentials !== "object" || typeof credentials.accessKeyId !== "string" || typeof credentials.secretAccessKey !== "string") throw new Error("Resolved credential object is not valid");
	}
	formatDate(now) {
		const longDate = iso8601(now).replace(/[-:]/g, "");
		return {
			longDate,
			shortDate: longDate.slice(0, 8)
		};
	}
	getCanonicalHeaderList(headers) {
		return Object.keys(headers).sort().join(";");
	}
};
// node_modules/@smithy/signature-v4/dist-es/credentialDerivation.js
const signingKeyCache = {};
const cacheQueue = [];
const createScope = (shortDate, region, service) => `${shortDate}/${region}/${service}/${KEY_TYPE_IDENTIFIER}`;
const getSigningKey = async (sha256Constructor, credentials, shortDate, region, service) => {
	const cacheKey = `${shortDate}:${region}:${service}:${toHex(await hmac(sha256Constructor, credentials.secretAccessKey, credentials.accessKeyId))}:${credentials.sessionToken}`;
	if (cacheKey in signingKeyCache) return signingKeyCache[cacheKey];
	cacheQueue.push(cacheKey);
	while (cacheQueue.length > 50) delete signingKeyCache[cacheQueue.shift()];
	let key = `AWS4${credentials.secretAccessKey}`;
	for (const signable of [
		shortDate,
		region,
		service,
		KEY_TYPE_IDENTIFIER
	]) key = await hmac(sha256Constructor, key, signable);
	return signingKeyCache[cacheKey] = key;
};
const hmac = (ctor, secret, data) => {
	const hash = new ctor(secret);
	hash.update(toUint8Array(data));
	return hash.digest();
};
// node_modules/@smithy/signature-v4/dist-es/getCanonicalHeaders.js
const getCanonicalHeaders = ({ headers }, unsignableHeaders, signableHeaders) => {
	const canonical = {};
	for (const headerName of Object.keys(headers).sort()) {
		if (headers[headerName] == void 0) continue;
		const canonicalHeaderName = headerName.toLowerCase();
		if (hasOwn(ALWAYS_UNSIGNABLE_HEADERS, canonicalHeaderName) || unsignableHeaders?.has(canonicalHeaderName) || PROXY_HEADER_PATTERN.test(canonicalHeaderName) || SEC_HEADER_PATTERN.test(canonicalHeaderName)) {
			if (!signableHeaders || signableHeaders && !signableHeaders.has(canonicalHeaderName)) continue;
		}
		if (canonicalHeaderName === "__proto__") writeKey$2(canonical);
		canonical[canonicalHeaderName] = headers[headerName].replace(/[\r\n]/g, " ").replace(/[ \t]+/g, " ").replace(/^ | $/g, "");
	}
	return canonical;
};
// node_modules/@smithy/signature-v4/dist-es/getPayloadHash.js
const getPayloadHash = async ({ headers, body }, hashConstructor) => {
	for (const headerName in headers) {
		if (!hasOwn(headers, headerName)) continue;
		if (headerName.toLowerCase() === "x-amz-content-sha256") return headers[headerName];
	}
	if (body == void 0) return "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
	else if (typeof body === "string" || ArrayBuffer.isView(body) || isArrayBuffer(body)) {
		const hashCtor = new hashConstructor();
		hashCtor.update(toUint8Array(body));
		return toHex(await hashCtor.digest());
	}
	return UNSIGNED_PAYLOAD;
};
// node_modules/@smithy/signature-v4/dist-es/headerUtil.js
const hasHeader = (soughtHeader, headers) => {
	soughtHeader = soughtHeader.toLowerCase();
	for (const headerName in headers) {
		if (!hasOwn(headers, headerName)) continue;
		if (soughtHeader === headerName.toLowerCase()) return true;
	}
	return false;
};
// node_modules/@smithy/signature-v4/dist-es/moveHeadersToQuery.js
const moveHeadersToQuery = (request, options = {}) => {
	const { headers, query = {} } = HttpRequest.clone(request);
	for (const name in headers) {
		if (!hasOwn(headers, name)) continue;
		const lname = name.toLowerCase();
		if (lname.slice(0, 6) === "x-amz-" && !options.unhoistableHeaders?.has(lname) || options.hoistableHeaders?.has(lname)) {
			query[name] = headers[name];
			delete headers[name];
		}
	}
	return {
		...request,
		headers,
		query
	};
};
// node_modules/@smithy/signature-v4/dist-es/prepareRequest.js
const prepareRequest = (request) => {
	request = HttpRequest.clone(request);
	for (const headerName in request.headers) {
		if (!hasOwn(request.headers, headerName)) continue;
		if (GENERATED_HEADERS.indexOf(headerName.toLowerCase()) > -1) delete request.headers[headerName];
	}
	return request;
};
// node_modules/@smithy/signature-v4/dist-es/SignatureV4.js
var SignatureV4 = class extends SignatureV4Base {
	headerFormatter = new HeaderFormatter();
	constructor({ applyChecksum, credentials, region, service, sha256, uriEscapePath = true }) {
		super({
			applyChecksum,
			credentials,
			region,
			service,
			sha256,
			uriEscapePath
		});
	}
	async presign(originalRequest, options = {}) {
		const { signingDate = new Date(), expiresIn = 3600, unsignableHeaders, unhoistableHeaders, signableHeaders, hoistableHeaders, signingRegion, signingService } = options;
		const credentials = await this.credentialProvider();
		this.validateResolvedCredentials(credentials);
		const region = signingRegion ?? await this.regionProvider();
		const { longDate, shortDate } = this.formatDate(signingDate);
		if (expiresIn > 604800) return Promise.reject("Signature version 4 presigned URLs must have an expiration date less than one week in the future");
		const scope = createScope(shortDate, region, signingService ?? this.service);
		const request = moveHeadersToQuery(prepareRequest(originalRequest), {
			unhoistableHeaders,
			hoistableHeaders
		});
		if (credentials.sessionToken) request.query[TOKEN_QUERY_PARAM] = credentials.sessionToken;
		request.query[ALGORITHM_QUERY_PARAM] = ALGORITHM_IDENTIFIER;
		request.query[CREDENTIAL_QUERY_PARAM] = `${credentials.accessKeyId}/${scope}`;
		request.query[AMZ_DATE_QUERY_PARAM] = longDate;
		request.query[EXPIRES_QUERY_PARAM] = expiresIn.toString(10);
		const canonicalHeaders = getCanonicalHeaders(request, unsignableHeaders, signableHeaders);
		request.query[SIGNED_HEADERS_QUERY_PARAM] = this.getCanonicalHeaderList(canonicalHeaders);
		request.query[SIGNATURE_QUERY_PARAM] = await this.getSignature(longDate, scope, this.getSigningKey(credentials, region, shortDate, signingService), this.createCanonicalRequest(request, canonicalHeaders, await getPayloadHash(originalRequest, this.sha256)));
		return request;
	}
	async sign(toSign, options) {
		if (typeof toSign === "string") return this.signString(toSign, options);
		else if (toSign.headers && toSign.payload) return this.signEvent(toSign, options);
		else if (toSign.message) return this.signMessage(toSign, options);
		else return this.signRequest(toSign, options);
	}
	async signEvent({ headers, payload }, { signingDate = new Date(), priorSignature, signingRegion, signingService, eventStreamCredentials }) {
		const region = signingRegion ?? await this.regionProvider();
		const { shortDate, longDate } = this.formatDate(signingDate);
		const scope = createScope(shortDate, region, signingService ?? this.service);
		const hashedPayload = await getPayloadHash({
			headers: {},
			body: payload
		}, this.sha256);
		const hash = new this.sha256();
		hash.update(headers);
		const hashedHeaders = toHex(await hash.digest());
		const stringToSign = [
			EVENT_ALGORITHM_IDENTIFIER,
			longDate,
			scope,
			priorSignature,
			hashedHeaders,
			hashedPayload
		].join("\n");
		return this.signString(stringToSign, {
			signingDate,
			signingRegion: region,
			signingService,
			eventStreamCredentials
		});
	}
	async signMessage(signableMessage, { signingDate = new Date(), signingRegion, signingService, eventStreamCredentials }) {
		return this.signEvent({
			headers: this.headerFormatter.format(signableMessage.message.headers),
			payload: signableMessage.message.body
		}, {
			signingDate,
			signingRegion,
			signingService,
			priorSignature: signableMessage.priorSignature,
			eventStreamCredentials
		}).then((signature) => {
			return {
				message: signableMessage.message,
				signature
			};
		});
	}
	async signString(stringToSign, { signingDate = new Date(), signingRegion, signingService, eventStreamCredentials } = {}) {
		const credentials = eventStreamCredentials ?? await this.credentialProvider();
		this.validateResolvedCredentials(credentials);
		const region = signingRegion ?? await this.regionProvider();
		const { shortDate } = this.formatDate(signingDate);
		const hash = new this.sha256(await this.getSigningKey(credentials, region, shortDate, signingService));
		hash.update(toUint8Array(stringToSign));
		return toHex(await hash.digest());
	}
	async signRequest(requestToSign, { signingDate = new Date(), signableHeaders, unsignableHeaders, signingRegion, signingService } = {}) {
		const credentials = await this.credentialProvider();
		this.validateResolvedCredentials(credentials);
		const region = signingRegion ?? await this.regionProvider();
		const request = prepareRequest(requestToSign);
		const { longDate, shortDate } = this.formatDate(signingDate);
		const scope = createScope(shortDate, region, signingService ?? this.service);
		request.headers[AMZ_DATE_HEADER] = longDate;
		if (credentials.sessionToken) request.headers[TOKEN_HEADER] = credentials.sessionToken;
		const payloadHash = await getPayloadHash(request, this.sha256);
		if (!hasHeader("x-amz-content-sha256", request.headers) && this.applyChecksum) request.headers[SHA256_HEADER] = payloadHash;
		const canonicalHeaders = getCanonicalHeaders(request, unsignableHeaders, signableHeaders);
		const signature = await this.getSignature(longDate, scope, this.getSigningKey(credentials, region, shortDate, signingService), this.createCanonicalRequest(request, canonicalHeaders, payloadHash));
		request.headers[AUTH_HEADER] = `${ALGORITHM_IDENTIFIER} Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${this.getCanonicalHeaderList(canonicalHeaders)}, Signature=${signature}`;
		return request;
	}
	async getSignature(longDate, credentialScope, keyPromise, canonicalRequest) {
		const stringToSign = await this.createStringToSign(longDate, credentialScope, canonicalRequest, ALGORITHM_IDENTIFIER);
		const hash = new this.sha256(await keyPromise);
		hash.update(toUint8Array(stringToSign));
		return toHex(await hash.digest());
	}
	getSigningKey(credentials, region, shortDate, service) {
		return getSigningKey(this.sha256, credentials, shortDate, region, service || this.service);
	}
};
// node_modules/@smithy/signature-v4/dist-es/signature-v4a-container.js
const signatureV4aContainer = { SignatureV4a: null };
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/resolveAwsSdkSigV4Config.js
const bindResolveAwsSdkSigV4Config = (defaultDisableClockSkewCorrection) => (config) => {
	let inputCredentials = config.credentials;
	let isUserSupplied = !!config.credentials;
	let resolvedCredentials = void 0;
	Object.defineProperty(config, "credentials", {
		set(credentials) {
			if (credentials && credentials !== inputCredentials && credentials !== resolvedCredentials) isUserSupplied = true;
			inputCredentials = credentials;
			const boundProvider = bindCallerConfig(config, normalizeCredentialProvider(config, {
				credentials: inputCredentials,
				credentialDefaultProvider: config.credentialDefaultProvider
			}));
			if (isUserSupplied && !boundProvider.attributed) {
				const isCredentialObject = typeof inputCredentials === "object" && inputCredentials !== null;
				resolvedCredentials = async (options) => {
					const attributedCreds = await boundProvider(options);
					if (isCredentialObject && (!attributedCreds.$source || Object.keys(attributedCreds.$source).length === 0)) return setCredentialFeature(attributedCreds, "CREDENTIALS_CODE", "e");
					return attributedCreds;
				};
				resolvedCredentials.memoized = boundProvider.memoized;
				resolvedCredentials.configBound = boundProvider.configBound;
				resolvedCredentials.attributed = true;
			} else resolvedCredentials = boundProvider;
		},
		get() {
			return resolvedCredentials;
		},
		enumerable: true,
		configurable: true
	});
	config.credentials = inputCredentials;
	const { signingEscapePath = true, systemClockOffset = config.systemClockOffset || 0, sha256 } = config;
	let signer;
	if (config.signer) signer = normalizeProvider(config.signer);
	else if (config.regionInfoProvider) signer = () => normalizeProvider(config.region)().then(async (region) => [await config.regionInfoProvider(region, {
		useFipsEndpoint: await config.useFipsEndpoint(),
		useDualstackEndpoint: await config.useDualstackEndpoint()
	}) || {}, region]).then(([regionInfo, region]) => {
		const { signingRegion, signingService } = regionInfo;
		config.signingRegion = config.signingRegion || signingRegion || region;
		config.signingName = config.signingName || signingService || config.serviceId;
		const params = {
			...config,
			credentials: config.credentials,
			region: config.signingRegion,
			service: config.signingName,
			sha256,
			uriEscapePath: signingEscapePath
		};
		return new (config.signerConstructor || SignatureV4)(params);
	});
	else signer = async (authScheme) => {
		authScheme = Object.assign({}, {
			name: "sigv4",
			signingName: config.signingName || config.defaultSigningName,
			signingRegion: await normalizeProvider(config.region)(),
			properties: {}
		}, authScheme);
		const signingRegion = authScheme.signingRegion;
		const signingService = authScheme.signingName;
		config.signingRegion = config.signingRegion || signingRegion;
		config.signingName = config.signingName || signingService || config.serviceId;
		const params = {
			...config,
			credentials: config.credentials,
			region: config.signingRegion,
			service: config.signingName,
			sha256,
			uriEscapePath: signingEscapePath
		};
		return new (config.signerConstructor || SignatureV4)(params);
	};
	return Object.assign(config, {
		systemClockOffset,
		signingEscapePath,
		signer,
		disableClockSkewCorrection: normalizeProvider(config.disableClockSkewCorrection ?? defaultDisableClockSkewCorrection)
	});
};
function normalizeCredentialProvider(config, { credentials, credentialDefaultProvider }) {
	let credentialsProvider;
	if (credentials) {
		if (!credentials?.memoized) credentialsProvider = memoizeIdentityProvider(credentials, isIdentityExpired, doesIdentityRequireRefresh);
		else credentialsProvider = credentials;
	} else if (credentialDefaultProvider) credentialsProvider = normalizeProvider(credentialDefaultProvider(Object.assign({}, config, { parentClientConfig: config })));
	else credentialsProvider = async () => {
		throw new Error("@aws-sdk/core::resolveAwsSdkSigV4Config - `credentials` not provided and no credentialDefaultProvider was configured.");
	};
	credentialsProvider.memoized = true;
	return credentialsProvider;
}
function bindCallerConfig(config, credentialsProvider) {
	if (credentialsProvider.configBound) return credentialsProvider;
	const fn = async (options) => credentialsProvider({
		...options,
		callerClientConfig: config
	});
	fn.memoized = credentialsProvider.memoized;
	fn.configBound = true;
	return fn;
}
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/clock-skew-node-config.js
const ENV_DISABLE_CLOCK_SKEW_CORRECTION = "AWS_DISABLE_CLOCK_SKEW_CORRECTION";
const CONFIG_DISABLE_CLOCK_SKEW_CORRECTION = "disable_clock_skew_correction";
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/index.js
const resolveAwsSdkSigV4Config = bindResolveAwsSdkSigV4Config(loadConfig({
	environmentVariableSelector: (env) => booleanSelector(env, ENV_DISABLE_CLOCK_SKEW_CORRECTION, SelectorType.ENV),
	configFileSelector: (profile) => booleanSelector(profile, CONFIG_DISABLE_CLOCK_SKEW_CORRECTION, SelectorType.CONFIG),
	default: false
}));
// node_modules/@aws-sdk/signature-v4-multi-region/dist-es/signature-v4-crt-container.js
const signatureV4CrtContainer = { CrtSignerV4: null };
// node_modules/@aws-sdk/signature-v4-multi-region/dist-es/SignatureV4SignWithCredentials.js
const SESSION_TOKEN_QUERY_PARAM = "X-Amz-S3session-Token";
const SESSION_TOKEN_HEADER = SESSION_TOKEN_QUERY_PARAM.toLowerCase();
var SignatureV4SignWithCredentials = class extends SignatureV4 {
	async signWithCredentials(requestToSign, credentials, options) {
		const credentialsWithoutSessionToken = getCredentialsWithoutSessionToken(credentials);
		requestToSign.headers[SESSION_TOKEN_HEADER] = credentials.sessionToken;
		const privateAccess = this;
		setSingleOverride(privateAccess, credentialsWithoutSessionToken);
		return privateAccess.signRequest(requestToSign, options ?? {});
	}
	async presignWithCredentials(requestToSign, credentials, options) {
		const credentialsWithoutSessionToken = getCredentialsWithoutSessionToken(credentials);
		delete requestToSign.headers[SESSION_TOKEN_HEADER];
		requestToSign.headers[SESSION_TOKEN_QUERY_PARAM] = credentials.sessionToken;
		requestToSign.query = requestToSign.query ?? {};
		requestToSign.query[SESSION_TOKEN_QUERY_PARAM] = credentials.sessionToken;
		setSingleOverride(this, credentialsWithoutSessionToken);
		return this.presign(requestToSign, options);
	}
};
function getCredentialsWithoutSessionToken(credentials) {
	return {
		accessKeyId: credentials.accessKeyId,
		secretAccessKey: credentials.secretAccessKey,
		expiration: credentials.expiration
	};
}
function setSingleOverride(privateAccess, credentialsWithoutSessionToken) {
	const currentCredentialProvider = privateAccess.credentialProvider;
	privateAccess.credentialProvider = () => {
		privateAccess.credentialProvider = currentCredentialProvider;
		return Promise.resolve(credentialsWithoutSessionToken);
	};
}
// node_modules/@aws-sdk/signature-v4-multi-region/dist-es/SignatureV4MultiRegion.js
var SignatureV4MultiRegion = class {
	sigv4aSigner;
	sigv4Signer;
	signerOptions;
	static sigv4aDependency() {
		if (typeof signatureV4CrtContainer.CrtSignerV4 === "function") return "crt";
		else if (typeof signatureV4aContainer.SignatureV4a === "function") return "js";
		return "none";
	}
	constructor(options) {
		this.sigv4Signer = new SignatureV4SignWithCredentials(options);
		this.signerOptions = options;
	}
	async sign(requestToSign, options = {}) {
		if (options.signingRegion === "*") return this.getSigv4aSigner().sign(requestToSign, options);
		return this.sigv4Signer.sign(requestToSign, options);
	}
	async signWithCredentials(requestToSign, credentials, options = {}) {
		if (options.signingRegion === "*") {
			const signer = this.getSigv4aSigner();
			const CrtSignerV4 = signatureV4CrtContainer.CrtSignerV4;
			if (CrtSignerV4 && signer instanceof CrtSignerV4) return signer.signWithCredentials(requestToSign, credentials, options);
			else throw new Error("signWithCredentials with signingRegion '*' is only supported when using the CRT dependency @aws-sdk/signature-v4-crt. Please check whether you have installed the \"@aws-sdk/signature-v4-crt\" package explicitly. You must also register the package by calling [require(\"@aws-sdk/signature-v4-crt\");] or an ESM equivalent such as [import \"@aws-sdk/signature-v4-crt\";]. For more information please go to https://github.com/aws/aws-sdk-js-v3#functionality-requiring-aws-common-runtime-crt");
		}
		return this.sigv4Signer.signWithCredentials(requestToSign, credentials, options);
	}
	async presign(originalRequest, options = {}) {
		if (options.signingRegion === "*") {
			const signer = this.getSigv4aSigner();
			const CrtSignerV4 = signatureV4CrtContainer.CrtSignerV4;
			if (CrtSignerV4 && signer instanceof CrtSignerV4) return signer.presign(originalRequest, options);
			else throw new Error("presign with signingRegion '*' is only supported when using the CRT dependency @aws-sdk/signature-v4-crt. Please check whether you have installed the \"@aws-sdk/signature-v4-crt\" package explicitly. You must also register the package by calling [require(\"@aws-sdk/signature-v4-crt\");] or an ESM equivalent such as [import \"@aws-sdk/signature-v4-crt\";]. For more information please go to https://github.com/aws/aws-sdk-js-v3#functionality-requiring-aws-common-runtime-crt");
		}
		return this.sigv4Signer.presign(originalRequest, options);
	}
	async presignWithCredentials(originalRequest, credentials, options = {}) {
		if (options.signingRegion === "*") throw new Error("Method presignWithCredentials is not supported for [signingRegion=*].");
		return this.sigv4Signer.presignWithCredentials(originalRequest, credentials, options);
	}
	getSigv4aSigner() {
		if (!this.sigv4aSigner) {
			const CrtSignerV4 = signatureV4CrtContainer.CrtSignerV4;
			const JsSigV4aSigner = signatureV4aContainer.SignatureV4a;
			if (this.signerOptions.runtime === "node") {
				if (!CrtSignerV4 && !JsSigV4aSigner) throw new Error("Neither CRT nor JS SigV4a implementation is available. Please load either @aws-sdk/signature-v4-crt or @aws-sdk/signature-v4a. For more information please go to https://github.com/aws/aws-sdk-js-v3#functionality-requiring-aws-common-runtime-crt");
				if (CrtSignerV4 && typeof CrtSignerV4 === "function") this.sigv4aSigner = new CrtSignerV4({
					...this.signerOptions,
					signingAlgorithm: 1
				});
				else if (JsSigV4aSigner && typeof JsSigV4aSigner === "function") this.sigv4aSigner = new JsSigV4aSigner({ ...this.signerOptions });
				else throw new Error("Available SigV4a implementation is not a valid constructor. Please ensure you've properly imported @aws-sdk/signature-v4-crt or @aws-sdk/signature-v4a.For more information please go to https://github.com/aws/aws-sdk-js-v3#functionality-requiring-aws-common-runtime-crt");
			} else {
				if (!JsSigV4aSigner || typeof JsSigV4aSigner !== "function") throw new Error("JS SigV4a implementation is not available or not a valid constructor. Please check whether you have installed the @aws-sdk/signature-v4a package explicitly. The CRT implementation is not available for browsers. You must also register the package by calling [require('@aws-sdk/signature-v4a');] or an ESM equivalent such as [import '@aws-sdk/signature-v4a';]. For more information please go to https://github.com/aws/aws-sdk-js-v3#using-javascript-non-crt-implementation-of-sigv4a");
				this.sigv4aSigner = new JsSigV4aSigner({ ...this.signerOptions });
			}
		}
		return this.sigv4aSigner;
	}
};
// node_modules/@aws-sdk/client-sts/dist-es/endpoint/bdd.js
const q = "ref";
const a = -1;
const b = true;
const c = "isSet";
const d = "PartitionResult";
const e = "booleanEquals";
const f = "stringEquals";
const g = "getAttr";
const h = "us-east-1";
const i = "sigv4";
const j = "sts";
const k = "https://sts.{Region}.{PartitionResult#dnsSuffix}";
const l = { [q]: "Endpoint" };
const m = { [q]: "Region" };
const n = { [q]: d };
const o = {};
const p = [m];
const _data = {
	conditions: [
		[c, [l]],
		[c, p],
		[
			"aws.partition",
			p,
			d
		],
		[e, [{ [q]: "UseFIPS" }, b]],
		[e, [{ [q]: "UseDualStack" }, b]],
		[f, [m, "aws-global"]],
		[e, [{ [q]: "UseGlobalEndpoint" }, b]],
		[f, [m, "eu-central-1"]],
		[e, [{
			fn: g,
			argv: [n, "supportsDualStack"]
		}, b]],
		[e, [{
			fn: g,
			argv: [n, "supportsFIPS"]
		}, b]],
		[f, [m, "ap-south-1"]],
		[f, [m, "eu-north-1"]],
		[f, [m, "eu-west-1"]],
		[f, [m, "eu-west-2"]],
		[f, [m, "eu-west-3"]],
		[f, [m, "sa-east-1"]],
		[f, [m, h]],
		[f, [m, "us-east-2"]],
		[f, [m, "us-west-2"]],
		[f, [m, "us-west-1"]],
		[f, [m, "ca-central-1"]],
		[f, [m, "ap-southeast-1"]],
		[f, [m, "ap-northeast-1"]],
		[f, [m, "ap-southeast-2"]],
		[f, [{
			fn: g,
			argv: [n, "name"]
		}, "aws-us-gov"]]
	],
	results: [
		[a],
		["https://sts.amazonaws.com", { authSchemes: [{
			name: i,
			signingName: j,
			signingRegion: h
		}] }],
		[k, { authSchemes: [{
			name: i,
			signingName: j,
			signingRegion: "{Region}"
		}] }],
		[a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
		[a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
		[l, o],
		["https://sts-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", o],
		[a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
		["https://sts.{Region}.amazonaws.com", o],
		["https://sts-fips.{Region}.{PartitionResult#dnsSuffix}", o],
		[a, "FIPS is enabled but this partition does not support FIPS"],
		["https://sts.{Region}.{PartitionResult#dualStackDnsSuffix}", o],
		[a, "DualStack is enabled but this partition does not support DualStack"],
		[k, o],
		[a, "Invalid Configuration: Missing Region"]
	]
};
const root = 2;
const nodes = new Int32Array([
	-1,
	1,
	-1,
	0,
	30,
	3,
	1,
	4,
	100000014,
	2,
	5,
	100000014,
	3,
	25,
	6,
	4,
	24,
	7,
	5,
	100000001,
	8,
	6,
	9,
	100000013,
	7,
	100000001,
	10,
	10,
	100000001,
	11,
	11,
	100000001,
	12,
	12,
	100000001,
	13,
	13,
	100000001,
	14,
	14,
	100000001,
	15,
	15,
	100000001,
	16,
	16,
	100000001,
	17,
	17,
	100000001,
	18,
	18,
	100000001,
	19,
	19,
	100000001,
	20,
	20,
	100000001,
	21,
	21,
	100000001,
	22,
	22,
	100000001,
	23,
	23,
	100000001,
	100000002,
	8,
	100000011,
	100000012,
	4,
	28,
	26,
	9,
	27,
	100000010,
	24,
	100000008,
	100000009,
	8,
	29,
	100000007,
	9,
	100000006,
	100000007,
	3,
	100000003,
	31,
	4,
	100000004,
	100000005
]);
const bdd = BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
// node_modules/@aws-sdk/client-sts/dist-es/endpoint/endpointResolver.js
const cache = new EndpointCache({
	size: 50,
	params: [
		"Endpoint",
		"Region",
		"UseDualStack",
		"UseFIPS",
		"UseGlobalEndpoint"
	]
});
const defaultEndpointResolver = (endpointParams, context = {}) => {
	return cache.get(endpointParams, () => decideEndpoint(bdd, {
		endpointParams,
		logger: context.logger
	}));
};
customEndpointFunctions.aws = awsEndpointFunctions;
// node_modules/@aws-sdk/client-sts/dist-es/auth/httpAuthSchemeProvider.js
const createEndpointRuleSetHttpAuthSchemeParametersProvider = (defaultHttpAuthSchemeParametersProvider) => async (config, context, input) => {
	if (!input) throw new Error("Could not find `input` for `defaultEndpointRuleSetHttpAuthSchemeParametersProvider`");
	const defaultParameters = await defaultHttpAuthSchemeParametersProvider(config, context, input);
	const instructionsFn = getSmithyContext(context)?.commandInstance?.constructor?.getEndpointParameterInstructions;
	if (!instructionsFn) throw new Error(`getEndpointParameterInstructions() is not defined on '${context.commandName}'`);
	const endpointParameters = await resolveParams(input, { getEndpointParameterInstructions: instructionsFn }, config);
	return Object.assign(defaultParameters, endpointParameters);
};
const _defaultSTSHttpAuthSchemeParametersProvider = async (config, context, input) => {
	return {
		operation: getSmithyContext(context).operation,
		region: await normalizeProvider$1(config.region)() || (() => {
			throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
		})()
	};
};
const defaultSTSHttpAuthSchemeParametersProvider = createEndpointRuleSetHttpAuthSchemeParametersProvider(_defaultSTSHttpAuthSchemeParametersProvider);
function createAwsAuthSigv4HttpAuthOption(authParameters) {
	return {
		schemeId: "aws.auth#sigv4",
		signingProperties: {
			name: "sts",
			region: authParameters.region
		},
		propertiesExtractor: (config, context) => ({ signingProperties: {
			config,
			context
		} })
	};
}
function createAwsAuthSigv4aHttpAuthOption(authParameters) {
	return {
		schemeId: "aws.auth#sigv4a",
		signingProperties: {
			name: "sts",
			region: authParameters.region
		},
		propertiesExtractor: (config, context) => ({ signingProperties: {
			config,
			context
		} })
	};
}
function createSmithyApiNoAuthHttpAuthOption(authParameters) {
	return { schemeId: "smithy.api#noAuth" };
}
const createEndpointRuleSetHttpAuthSchemeProvider = (defaultEndpointResolver, defaultHttpAuthSchemeResolver, createHttpAuthOptionFunctions) => {
	const endpointRuleSetHttpAuthSchemeProvider = (authParameters) => {
		const authSchemes = defaultEndpointResolver(authParameters).properties?.authSchemes;
		if (!authSchemes) return defaultHttpAuthSchemeResolver(authParameters);
		const options = [];
		for (const scheme of authSchemes) {
			const { name: resolvedName, properties = {}, ...rest } = scheme;
			const name = resolvedName.toLowerCase();
			if (resolvedName !== name) console.warn(`HttpAuthScheme has been normalized with lowercasing: '${resolvedName}' to '${name}'`);
			let schemeId;
			if (name === "sigv4a") {
				schemeId = "aws.auth#sigv4a";
				const sigv4Present = authSchemes.find((s) => {
					const name = s.name.toLowerCase();
					return name !== "sigv4a" && name.startsWith("sigv4");
				});
				if (SignatureV4MultiRegion.sigv4aDependency() === "none" && sigv4Present) continue;
			} else if (name.startsWith("sigv4")) schemeId = "aws.auth#sigv4";
			else throw new Error(`Unknown HttpAuthScheme found in '@smithy.rules#endpointRuleSet': '${name}'`);
			const createOption = createHttpAuthOptionFunctions[schemeId];
			if (!createOption) throw new Error(`Could not find HttpAuthOption create function for '${schemeId}'`);
			const option = createOption(authParameters);
			option.schemeId = schemeId;
			option.signingProperties = {
				...option.signingProperties || {},
				...rest,
				...properties
			};
			options.push(option);
		}
		return options;
	};
	return endpointRuleSetHttpAuthSchemeProvider;
};
const _defaultSTSHttpAuthSchemeProvider = (authParameters) => {
	const options = [];
	switch (authParameters.operation) {
		case "AssumeRoleWithSAML":
			options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
			options.push(createAwsAuthSigv4aHttpAuthOption(authParameters));
			break;
		case "AssumeRoleWithWebIdentity":
			options.push(createSmithyApiNoAuthHttpAuthOption(authParameters));
			options.push(createAwsAuthSigv4aHttpAuthOption(authParameters));
			break;
		default:
			options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
			options.push(createAwsAuthSigv4aHttpAuthOption(authParameters));
	}
	return options;
};
const defaultSTSHttpAuthSchemeProvider = createEndpointRuleSetHttpAuthSchemeProvider(defaultEndpointResolver, _defaultSTSHttpAuthSchemeProvider, {
	"aws.auth#sigv4": createAwsAuthSigv4HttpAuthOption,
	"aws.auth#sigv4a": createAwsAuthSigv4aHttpAuthOption,
	"smithy.api#noAuth": createSmithyApiNoAuthHttpAuthOption
});
const resolveHttpAuthSchemeConfig = (config) => {
	const config_0 = resolveAwsSdkSigV4Config(config);
	const config_1 = resolveAwsSdkSigV4AConfig(config_0);
	return Object.assign(config_1, { authSchemePreference: normalizeProvider$1(config.authSchemePreference ?? []) });
};
// node_modules/@aws-sdk/client-sts/dist-es/endpoint/EndpointParameters.js
const resolveClientEndpointParameters = (options) => {
	return Object.assign(options, {
		useDualstackEndpoint: options.useDualstackEndpoint ?? false,
		useFipsEndpoint: options.useFipsEndpoint ?? false,
		useGlobalEndpoint: options.useGlobalEndpoint ?? false,
		defaultSigningName: "sts"
	});
};
const commonParams = {
	UseGlobalEndpoint: {
		type: "builtInParams",
		name: "useGlobalEndpoint"
	},
	UseFIPS: {
		type: "builtInParams",
		name: "useFipsEndpoint"
	},
	Endpoint: {
		type: "builtInParams",
		name: "endpoint"
	},
	Region: {
		type: "builtInParams",
		name: "region"
	},
	UseDualStack: {
		type: "builtInParams",
		name: "useDualstackEndpoint"
	}
};
// node_modules/@aws-sdk/client-sts/package.json
var version$1 = "3.1169.0";
// node_modules/@aws-sdk/credential-provider-env/dist-es/fromEnv.js
const ENV_KEY = "AWS_ACCESS_KEY_ID";
const ENV_SECRET = "AWS_SECRET_ACCESS_KEY";
const ENV_SESSION = "AWS_SESSION_TOKEN";
const ENV_EXPIRATION = "AWS_CREDENTIAL_EXPIRATION";
const ENV_CREDENTIAL_SCOPE = "AWS_CREDENTIAL_SCOPE";
const ENV_ACCOUNT_ID = "AWS_ACCOUNT_ID";
const fromEnv = (init) => async () => {
	init?.logger?.debug("@aws-sdk/credential-provider-env - fromEnv");
	const accessKeyId = process.env[ENV_KEY];
	const secretAccessKey = process.env[ENV_SECRET];
	const sessionToken = process.env[ENV_SESSION];
	const expiry = process.env[ENV_EXPIRATION];
	const credentialScope = process.env[ENV_CREDENTIAL_SCOPE];
	const accountId = process.env[ENV_ACCOUNT_ID];
	if (accessKeyId && secretAccessKey) {
		const credentials = {
			accessKeyId,
			secretAccessKey,
			...sessionToken && { sessionToken },
			...expiry && { expiration: new Date(expiry) },
			...credentialScope && { credentialScope },
			...accountId && { accountId }
		};
		setCredentialFeature(credentials, "CREDENTIALS_ENV_VARS", "g");
		return credentials;
	}
	throw new CredentialsProviderError("Unable to find environment variable credentials.", { logger: init?.logger });
};
// node_modules/@aws-sdk/credential-provider-env/dist-es/index.js
var dist_es_exports = require_rolldown_runtime.__exportAll({ fromEnv: () => fromEnv });
const remoteProvider = async (init) => {
	const { ENV_CMDS_FULL_URI, ENV_CMDS_RELATIVE_URI, fromContainerMetadata, fromInstanceMetadata } = await Promise.resolve().then(() => require("./dist-es-DjWqwiut.js"));
	if (process.env[ENV_CMDS_RELATIVE_URI] || process.env[ENV_CMDS_FULL_URI]) {
		init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromHttp/fromContainerMetadata");
		const { fromHttp } = await Promise.resolve().then(() => require("./dist-es-ChsiIjkL.js"));
		return chain(fromHttp(init), fromContainerMetadata(init));
	}
	if (process.env["AWS_EC2_METADATA_DISABLED"] && process.env["AWS_EC2_METADATA_DISABLED"] !== "false") return async () => {
		throw new CredentialsProviderError("EC2 Instance Metadata Service access disabled", { logger: init.logger });
	};
	init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromInstanceMetadata");
	return fromInstanceMetadata(init);
};
// node_modules/@aws-sdk/credential-provider-node/dist-es/runtime/memoize-chain.js
function memoizeChain(providers, treatAsExpired) {
	const chain = internalCreateChain(providers);
	let activeLock;
	let passiveLock;
	let credentials;
	let forceRefreshLock;
	const provider = async (options) => {
		if (options?.forceRefresh) {
			if (!forceRefreshLock) forceRefreshLock = chain(options).then((c) => {
				credentials = c;
			}).finally(() => {
				forceRefreshLock = void 0;
			});
			await forceRefreshLock;
			return credentials;
		}
		if (credentials?.expiration) {
			if (credentials?.expiration?.getTime() < Date.now()) credentials = void 0;
		}
		if (activeLock) await activeLock;
		else if (!credentials || treatAsExpired?.(credentials)) {
			if (credentials) {
				if (!passiveLock) passiveLock = chain(options).then((c) => {
					credentials = c;
				}).catch(() => {}).finally(() => {
					passiveLock = void 0;
				});
			} else {
				activeLock = chain(options).then((c) => {
					credentials = c;
				}).finally(() => {
					activeLock = void 0;
				});
				return provider(options);
			}
		}
		return credentials;
	};
	return provider;
}
const internalCreateChain = (providers) => async (awsIdentityProperties) => {
	let lastProviderError;
	for (const provider of providers) try {
		return await provider(awsIdentityProperties);
	} catch (err) {
		lastProviderError = err;
		if (err?.tryNextLink) continue;
		throw err;
	}
	throw lastProviderError;
};
// node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js
let multipleCredentialSourceWarningEmitted = false;
const defaultProvider = (init = {}) => memoizeChain([
	async () => {
		if (init.profile ?? process.env["AWS_PROFILE"]) {
			if (process.env["AWS_ACCESS_KEY_ID"] && process.env["AWS_SECRET_ACCESS_KEY"]) {
				if (!multipleCredentialSourceWarningEmitted) {
					(init.logger?.warn && init.logger?.constructor?.name !== "NoOpLogger" ? init.logger.warn.bind(init.logger) : console.warn)(`@aws-sdk/credential-provider-node - defaultProvider::fromEnv WARNING:
    Multiple credential sources detected: 
    Both AWS_PROFILE and the pair AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY static credentials are set.
    This SDK will proceed with the AWS_PROFILE value.
    
    However, a future version may change this behavior to prefer the ENV static credentials.
    Please ensure that your environment only sets either the AWS_PROFILE or the
    AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY pair.
`);
					multipleCredentialSourceWarningEmitted = true;
				}
			}
			throw new CredentialsProviderError("AWS_PROFILE is set, skipping fromEnv provider.", {
				logger: init.logger,
				tryNextLink: true
			});
		}
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromEnv");
		return fromEnv(init)();
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromSSO");
		const { ssoStartUrl, ssoAccountId, ssoRegion, ssoRoleName, ssoSession } = init;
		if (!ssoStartUrl && !ssoAccountId && !ssoRegion && !ssoRoleName && !ssoSession) throw new CredentialsProviderError("Skipping SSO provider in default chain (inputs do not include SSO fields).", { logger: init.logger });
		const { fromSSO } = await Promise.resolve().then(() => require("./dist-es-CG6lMcTq.js"));
		return fromSSO(init)(awsIdentityProperties);
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromIni");
		const { fromIni } = await Promise.resolve().then(() => require("./dist-es-B4V-s2Hg.js"));
		return fromIni(init)(awsIdentityProperties);
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromProcess");
		const { fromProcess } = await Promise.resolve().then(() => require("./dist-es-C4DXRqg8.js"));
		return fromProcess(init)(awsIdentityProperties);
	},
	async (awsIdentityProperties) => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromTokenFile");
		const { fromTokenFile } = await Promise.resolve().then(() => require("./dist-es-Bo3TgLJd.js"));
		return fromTokenFile(init)(awsIdentityProperties);
	},
	async () => {
		init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::remoteProvider");
		return (await remoteProvider(init))();
	},
	async () => {
		throw new CredentialsProviderError("Could not load credentials from any providers", {
			tryNextLink: false,
			logger: init.logger
		});
	}
], credentialsTreatedAsExpired);
const credentialsTreatedAsExpired = (credentials) => credentials?.expiration !== void 0 && credentials.expiration.getTime() - Date.now() < 3e5;
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/ProtocolLib.js
var ProtocolLib = class {
	queryCompat;
	errorRegistry;
	constructor(queryCompat = false) {
		this.queryCompat = queryCompat;
	}
	resolveRestContentType(defaultContentType, inputSchema) {
		const members = inputSchema.getMemberSchemas();
		const httpPayloadMember = Object.values(members).find((m) => {
			return !!m.getMergedTraits().httpPayload;
		});
		if (httpPayloadMember) {
			const mediaType = httpPayloadMember.getMergedTraits().mediaType;
			if (mediaType) return mediaType;
			else if (httpPayloadMember.isStringSchema()) return "text/plain";
			else if (httpPayloadMember.isBlobSchema()) return "application/octet-stream";
			else return defaultContentType;
		} else if (!inputSchema.isUnitSchema()) {
			if (Object.values(members).find((m) => {
				const { httpQuery, httpQueryParams, httpHeader, httpLabel, httpPrefixHeaders } = m.getMergedTraits();
				return !httpQuery && !httpQueryParams && !httpHeader && !httpLabel && httpPrefixHeaders === void 0;
			})) return defaultContentType;
		}
	}
	async getErrorSchemaOrThrowBaseException(errorIdentifier, defaultNamespace, response, dataObject, metadata, getErrorSchema) {
		let errorName = errorIdentifier;
		if (errorIdentifier.includes("#")) [, errorName] = errorIdentifier.split("#");
		const errorMetadata = {
			$metadata: metadata,
			$fault: response.statusCode < 500 ? "client" : "server"
		};
		if (!this.errorRegistry) throw new Error("@aws-sdk/core/protocols - error handler not initialized.");
		try {
			return {
				errorSchema: getErrorSchema?.(this.errorRegistry, errorName) ?? this.errorRegistry.getSchema(errorIdentifier),
				errorMetadata
			};
		} catch (e) {
			dataObject.message = dataObject.message ?? dataObject.Message ?? "UnknownError";
			const synthetic = this.errorRegistry;
			const baseExceptionSchema = synthetic.getBaseException();
			if (baseExceptionSchema) {
				const ErrorCtor = synthetic.getErrorCtor(baseExceptionSchema) ?? Error;
				throw this.decorateServiceException(Object.assign(new ErrorCtor({ name: errorName }), errorMetadata), dataObject);
			}
			const d = dataObject;
			const message = d?.message ?? d?.Message ?? d?.Error?.Message ?? d?.Error?.message;
			throw this.decorateServiceException(Object.assign(new Error(message), { name: errorName }, errorMetadata), dataObject);
		}
	}
	compose(composite, errorIdentifier, defaultNamespace) {
		let namespace = defaultNamespace;
		if (errorIdentifier.includes("#")) [namespace] = errorIdentifier.split("#");
		const staticRegistry = TypeRegistry.for(namespace);
		const defaultSyntheticRegistry = TypeRegistry.for("smithy.ts.sdk.synthetic." + defaultNamespace);
		composite.copyFrom(staticRegistry);
		composite.copyFrom(defaultSyntheticRegistry);
		this.errorRegistry = composite;
	}
	decorateServiceException(exception, additions = {}) {
		if (this.queryCompat) {
			const msg = exception.Message ?? additions.Message;
			const error = decorateServiceException(exception, additions);
			if (msg) error.message = msg;
			const errorObj = error.Error ?? {};
			errorObj.Type = error.Error?.Type;
			errorObj.Code = error.Error?.Code;
			errorObj.Message = error.Error?.message ?? error.Error?.Message ?? msg;
			error.Error = errorObj;
			const reqId = error.$metadata.requestId;
			if (reqId) error.RequestId = reqId;
			return error;
		}
		return decorateServiceException(exception, additions);
	}
	setQueryCompatError(output, response) {
		const queryErrorHeader = response.headers?.["x-amzn-query-error"];
		if (output !== void 0 && queryErrorHeader != null) {
			const [Code, Type] = queryErrorHeader.split(";");
			const keys = Object.keys(output);
			const Error = {
				Code,
				Type
			};
			output.Code = Code;
			output.Type = Type;
			for (let i = 0; i < keys.length; i++) {
				const k = keys[i];
				Error[k === "message" ? "Message" : k] = output[k];
			}
			delete Error.__type;
			output.Error = Error;
		}
	}
	queryCompatOutput(queryCompatErrorData, errorData) {
		if (queryCompatErrorData.Error) errorData.Error = queryCompatErrorData.Error;
		if (queryCompatErrorData.Type) errorData.Type = queryCompatErrorData.Type;
		if (queryCompatErrorData.Code) errorData.Code = queryCompatErrorData.Code;
	}
	findQueryCompatibleError(registry, errorName) {
		try {
			return registry.getSchema(errorName);
		} catch (e) {
			return registry.find((schema) => NormalizedSchema.of(schema).getMergedTraits().awsQueryError?.[0] === errorName);
		}
	}
};
// node_modules/@aws-sdk/xml-builder/dist-es/xml-parser.js
function writeKey$1(obj) {
	Object.defineProperty(obj, "__proto__", {
		value: void 0,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
function parseXML(xml) {
	return new AwsXmlParser(xml).parse();
}
var AwsXmlParser = class AwsXmlParser {
	x;
	i = 0;
	z;
	constructor(x) {
		this.x = x;
		this.x = x.replace(/\r\n?/g, "\n");
		this.z = this.x.length;
	}
	parse() {
		const p = this;
		const { z } = p;
		while (p.i < z) {
			p.trim();
			if (p.i >= z) break;
			if (p.isNext("<?")) {
				p.readTo("?>");
				p.trim();
			} else if (p.isNext("<!--")) {
				p.readTo("-->");
				p.trim();
			} else if (p.isNext("<!DOCTYPE", false)) {
				p.skipDoctype();
				p.trim();
			} else if (p.x[p.i] === "<") {
				const root = p.parseTag();
				return { [root.tag]: root.value };
			} else throw new Error("@aws-sdk XML parse error: unexpected content.");
		}
		throw new Error("@aws-sdk XML parse error: no root element.");
	}
	isNext(s, caseSensitive = true) {
		const p = this;
		if (caseSensitive) return p.x.startsWith(s, p.i);
		return p.x.toLowerCase().startsWith(s.toLowerCase(), p.i);
	}
	readTo(stop) {
		const p = this;
		const _i = p.x.indexOf(stop, p.i);
		if (_i === -1) throw new Error(`@aws-sdk XML parse error: expected "${stop}" not found.`);
		const result = p.x.slice(p.i, _i);
		p.i = _i + stop.length;
		return result;
	}
	trim() {
		const p = this;
		while (p.i < p.z && " 	\r\n".includes(p.x[p.i])) ++p.i;
	}
	readAttrValue() {
		const p = this;
		const quote = p.x[p.i];
		++p.i;
		let value = "";
		while (p.i < p.z && p.x[p.i] !== quote) value += p.x[p.i++];
		++p.i;
		return p.decodeEntities(value);
	}
	parseTag() {
		const p = this;
		++p.i;
		let tag = "";
		while (p.i < p.z && !" 	\r\n>/".includes(p.x[p.i])) tag += p.x[p.i++];
		let hasAttrs = false;
		const attrs = {};
		while (p.i < p.z) {
			p.trim();
			if (">/".includes(p.x[p.i])) break;
			let name = "";
			while (p.i < p.z && !"= 	\r\n>/?".includes(p.x[p.i])) name += p.x[p.i++];
			p.trim();
			if (p.x[p.i] !== "=") break;
			++p.i;
			p.trim();
			if (name === "__proto__") writeKey$1(attrs);
			attrs[name] = p.readAttrValue();
			hasAttrs = true;
		}
		if (p.i >= p.z) throw new Error("@aws-sdk XML parse error: unexpected end of input.");
		if (p.x[p.i] === "/") {
			++p.i;
			if (p.i >= p.z || p.x[p.i] !== ">") throw new Error("@aws-sdk XML parse error: expected > at the end of self-closing tag.");
			++p.i;
			return {
				tag,
				value: hasAttrs ? attrs : ""
			};
		}
		if (p.x[p.i] !== ">") throw new Error("@aws-sdk XML parse error: expected > at the end of opening tag.");
		++p.i;
		const textParts = [];
		const childTags = [];
		let hasElementChild = false;
		while (p.i < p.z) {
			if (p.isNext("</")) break;
			if (p.x[p.i] === "<") {
				if (p.isNext("<!--")) p.readTo("-->");
				else if (p.isNext("<![CDATA[")) {
					p.i += 9;
					textParts.push(p.readTo("]]>"));
				} else if (p.isNext("<?")) p.readTo("?>");
				else {
					hasElementChild = true;
					childTags.push(p.parseTag());
				}
			} else {
				let text = "";
				while (p.i < p.z && p.x[p.i] !== "<") text += p.x[p.i++];
				textParts.push(p.decodeEntities(text));
			}
		}
		if (!p.isNext("</")) throw new Error(`@aws-sdk XML parse error: missing closing tag </${tag}>.`);
		p.i += 2;
		const closeTag = p.readTo(">").trim();
		if (closeTag !== tag) throw new Error(`@aws-sdk XML parse error: mismatched tags <${tag}> and </${closeTag}>.`);
		if (!hasAttrs && textParts.length === 0 && !hasElementChild) return {
			tag,
			value: ""
		};
		if (!hasAttrs && !hasElementChild) {
			const text = textParts.length === 1 ? textParts[0] : textParts.join("");
			if (text.trim() === "" && text.includes("\n")) return {
				tag,
				value: ""
			};
			return {
				tag,
				value: text
			};
		}
		const obj = {};
		for (const text of textParts) {
			if (text.trim() === "" && text.includes("\n")) continue;
			obj["#text"] = "#text" in obj ? obj["#text"] + text : text;
		}
		for (const child of childTags) {
			if (child.tag === "__proto__") writeKey$1(obj);
			if (child.tag in obj) {
				if (Array.isArray(obj[child.tag])) obj[child.tag].push(child.value);
				else obj[child.tag] = [obj[child.tag], child.value];
			} else obj[child.tag] = child.value;
		}
		for (const [k, v] of Object.entries(attrs)) {
			if (k === "__proto__") writeKey$1(obj);
			obj[k] = v;
		}
		return {
			tag,
			value: obj
		};
	}
	static ENTITIES = {
		amp: "&",
		lt: "<",
		gt: ">",
		quot: "\"",
		apos: "'"
	};
	skipDoctype() {
		const p = this;
		p.i += 9;
		let depth = 0;
		while (p.i < p.z) {
			const c = p.x[p.i];
			if (c === "[") ++depth;
			else if (c === "]") --depth;
			else if (c === ">" && depth === 0) {
				++p.i;
				return;
			}
			++p.i;
		}
		throw new Error("@aws-sdk XML parse error: unclosed DOCTYPE.");
	}
	decodeEntities(s) {
		return s.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z0-9]{0,30}));/g, (_, hex, dec, named) => {
			if (hex) return String.fromCharCode(parseInt(hex, 16));
			if (dec) return String.fromCharCode(parseInt(dec, 10));
			return AwsXmlParser.ENTITIES[named] ?? "";
		});
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/ConfigurableSerdeContext.js
var SerdeContextConfig = class {
	serdeContext;
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/UnionSerde.js
var UnionSerde = class {
	from;
	to;
	keys;
	constructor(from, to) {
		this.from = from;
		this.to = to;
		const keys = Object.keys(this.from);
		const set = new Set(keys);
		set.delete("__type");
		this.keys = set;
	}
	mark(key) {
		this.keys.delete(key);
	}
	hasUnknown() {
		return this.keys.size === 1 && Object.keys(this.to).length === 0;
	}
	writeUnknown() {
		if (this.hasUnknown()) {
			const k = this.keys.values().next().value;
			const v = this.from[k];
			this.to.$unknown = [k, v];
		}
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/writeKey.js
function writeKey(obj) {
	Object.defineProperty(obj, "__proto__", {
		value: void 0,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/xml/XmlShapeDeserializer.js
var XmlShapeDeserializer = class extends SerdeContextConfig {
	settings;
	stringDeserializer;
	constructor(settings) {
		super();
		this.settings = settings;
		this.stringDeserializer = new FromStringShapeDeserializer(settings);
	}
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
		this.stringDeserializer.setSerdeContext(serdeContext);
	}
	read(schema, bytes, key) {
		const ns = NormalizedSchema.of(schema);
		const memberSchemas = ns.getMemberSchemas();
		if (ns.isStructSchema() && ns.isMemberSchema() && !!Object.values(memberSchemas).find((memberNs) => {
			return !!memberNs.getMemberTraits().eventPayload;
		})) {
			const output = {};
			const memberName = Object.keys(memberSchemas)[0];
			if (memberSchemas[memberName].isBlobSchema()) output[memberName] = bytes;
			else output[memberName] = this.read(memberSchemas[memberName], bytes);
			return output;
		}
		const xmlString = (this.serdeContext?.utf8Encoder ?? toUtf8$1)(bytes);
		const parsedObject = this.parseXml(xmlString);
		return this.readSchema(schema, key ? parsedObject[key] : parsedObject);
	}
	readSchema(_schema, value) {
		const ns = NormalizedSchema.of(_schema);
		if (ns.isUnitSchema()) return;
		const traits = ns.getMergedTraits();
		if (ns.isListSchema() && !Array.isArray(value)) return this.readSchema(ns, [value]);
		if (value == null) return value;
		if (typeof value === "object") {
			const flat = !!traits.xmlFlattened;
			if (ns.isListSchema()) {
				const listValue = ns.getValueSchema();
				const buffer = [];
				const sourceKey = listValue.getMergedTraits().xmlName ?? "member";
				const source = flat ? value : (value[0] ?? value)[sourceKey];
				if (source == null) return buffer;
				const sourceArray = Array.isArray(source) ? source : [source];
				for (const v of sourceArray) buffer.push(this.readSchema(listValue, v));
				return buffer;
			}
			const buffer = {};
			if (ns.isMapSchema()) {
				const keyNs = ns.getKeySchema();
				const memberNs = ns.getValueSchema();
				let entries;
				if (flat) entries = Array.isArray(value) ? value : [value];
				else entries = Array.isArray(value.entry) ? value.entry : [value.entry];
				const keyProperty = keyNs.getMergedTraits().xmlName ?? "key";
				const valueProperty = memberNs.getMergedTraits().xmlName ?? "value";
				for (const entry of entries) {
					const key = entry[keyProperty];
					const value = entry[valueProperty];
					if (key === "__proto__") writeKey(buffer);
					buffer[key] = this.readSchema(memberNs, value);
				}
				return buffer;
			}
			if (ns.isStructSchema()) {
				const union = ns.isUnionSchema();
				let unionSerde;
				if (union) unionSerde = new UnionSerde(value, buffer);
				for (const [memberName, memberSchema] of ns.structIterator()) {
					const memberTraits = memberSchema.getMergedTraits();
					const xmlObjectKey = !memberTraits.httpPayload ? memberSchema.getMemberTraits().xmlName ?? memberName : memberTraits.xmlName ?? memberSchema.getName();
					if (union) unionSerde.mark(xmlObjectKey);
					if (value[xmlObjectKey] != null) buffer[memberName] = this.readSchema(memberSchema, value[xmlObjectKey]);
				}
				if (union) unionSerde.writeUnknown();
				return buffer;
			}
			if (ns.isDocumentSchema()) return value;
			throw new Error(`@aws-sdk/core/protocols - xml deserializer unhandled schema type for ${ns.getName(true)}`);
		}
		if (ns.isListSchema()) return [];
		if (ns.isMapSchema() || ns.isStructSchema()) return {};
		return this.stringDeserializer.read(ns, value);
	}
	parseXml(xml) {
		if (xml.length) {
			let parsedObj;
			try {
				parsedObj = parseXML(xml);
			} catch (e) {
				if (e && typeof e === "object") Object.defineProperty(e, "$responseBodyText", { value: xml });
				throw e;
			}
			const textNodeName = "#text";
			const key = Object.keys(parsedObj)[0];
			const parsedObjToReturn = parsedObj[key];
			if (parsedObjToReturn[textNodeName]) {
				parsedObjToReturn[key] = parsedObjToReturn[textNodeName];
				delete parsedObjToReturn[textNodeName];
			}
			return getValueFromTextNode(parsedObjToReturn);
		}
		return {};
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/query/QueryShapeSerializer.js
var QueryShapeSerializer = class extends SerdeContextConfig {
	settings;
	buffer;
	constructor(settings) {
		super();
		this.settings = settings;
	}
	write(schema, value, prefix = "") {
		if (this.buffer === void 0) this.buffer = "";
		const ns = NormalizedSchema.of(schema);
		if (prefix && !prefix.endsWith(".")) prefix += ".";
		if (ns.isBlobSchema()) {
			if (typeof value === "string" || value instanceof Uint8Array) {
				this.writeKey(prefix);
				this.writeValue((this.serdeContext?.base64Encoder ?? toBase64$1)(value));
			}
		} else if (ns.isBooleanSchema() || ns.isNumericSchema() || ns.isStringSchema()) {
			if (value != null) {
				this.writeKey(prefix);
				this.writeValue(String(value));
			} else if (ns.isIdempotencyToken()) {
				this.writeKey(prefix);
				this.writeValue(generateIdempotencyToken());
			}
		} else if (ns.isBigIntegerSchema()) {
			if (value != null) {
				this.writeKey(prefix);
				this.writeValue(String(value));
			}
		} else if (ns.isBigDecimalSchema()) {
			if (value != null) {
				this.writeKey(prefix);
				this.writeValue(value instanceof NumericValue ? value.string : String(value));
			}
		} else if (ns.isTimestampSchema()) {
			if (value instanceof Date) {
				this.writeKey(prefix);
				switch (determineTimestampFormat(ns, this.settings)) {
					case 5:
						this.writeValue(value.toISOString().replace(".000Z", "Z"));
						break;
					case 6:
						this.writeValue(dateToUtcString(value));
						break;
					case 7: this.writeValue(String(value.getTime() / 1e3));
				}
			}
		} else if (ns.isDocumentSchema()) {
			if (Array.isArray(value)) this.write(79, value, prefix);
			else if (value instanceof Date) this.write(4, value, prefix);
			else if (value instanceof Uint8Array) this.write(21, value, prefix);
			else if (value && typeof value === "object") this.write(143, value, prefix);
			else {
				this.writeKey(prefix);
				this.writeValue(String(value));
			}
		} else if (ns.isListSchema()) {
			if (Array.isArray(value)) {
				if (value.length === 0) {
					if (this.settings.serializeEmptyLists) {
						this.writeKey(prefix);
						this.writeValue("");
					}
				} else {
					const member = ns.getValueSchema();
					const flat = this.settings.flattenLists || ns.getMergedTraits().xmlFlattened;
					let i = 1;
					for (const item of value) {
						if (item == null) continue;
						const traits = member.getMergedTraits();
						const suffix = this.getKey("member", traits.xmlName, traits.ec2QueryName);
						const key = flat ? `${prefix}${i}` : `${prefix}${suffix}.${i}`;
						this.write(member, item, key);
						++i;
					}
				}
			}
		} else if (ns.isMapSchema()) {
			if (value && typeof value === "object") {
				const keySchema = ns.getKeySchema();
				const memberSchema = ns.getValueSchema();
				const flat = ns.getMergedTraits().xmlFlattened;
				let i = 1;
				for (const k in value) {
					const v = value[k];
					if (v == null) continue;
					const keyTraits = keySchema.getMergedTraits();
					const keySuffix = this.getKey("key", keyTraits.xmlName, keyTraits.ec2QueryName);
					const key = flat ? `${prefix}${i}.${keySuffix}` : `${prefix}entry.${i}.${keySuffix}`;
					const valTraits = memberSchema.getMergedTraits();
					const valueSuffix = this.getKey("value", valTraits.xmlName, valTraits.ec2QueryName);
					const valueKey = flat ? `${prefix}${i}.${valueSuffix}` : `${prefix}entry.${i}.${valueSuffix}`;
					this.write(keySchema, k, key);
					this.write(memberSchema, v, valueKey);
					++i;
				}
			}
		} else if (ns.isStructSchema()) {
			if (value && typeof value === "object") {
				let didWriteMember = false;
				for (const [memberName, member] of ns.structIterator()) {
					if (value[memberName] == null && !member.isIdempotencyToken()) continue;
					const traits = member.getMergedTraits();
					const suffix = this.getKey(memberName, traits.xmlName, traits.ec2QueryName, "struct");
					const key = `${prefix}${suffix}`;
					this.write(member, value[memberName], key);
					didWriteMember = true;
				}
				if (!didWriteMember && ns.isUnionSchema()) {
					const { $unknown } = value;
					if (Array.isArray($unknown)) {
						const [k, v] = $unknown;
						const key = `${prefix}${k}`;
						this.write(15, v, key);
					}
				}
			}
		} else if (ns.isUnitSchema()) {} else throw new Error(`@aws-sdk/core/protocols - QuerySerializer unrecognized schema type ${ns.getName(true)}`);
	}
	flush() {
		if (this.buffer === void 0) throw new Error("@aws-sdk/core/protocols - QuerySerializer cannot flush with nothing written to buffer.");
		const str = this.buffer;
		delete this.buffer;
		return str;
	}
	getKey(memberName, xmlName, ec2QueryName, keySource) {
		const { ec2, capitalizeKeys } = this.settings;
		if (ec2 && ec2QueryName) return ec2QueryName;
		const key = xmlName ?? memberName;
		if (capitalizeKeys && keySource === "struct") return key[0].toUpperCase() + key.slice(1);
		return key;
	}
	writeKey(key) {
		if (key.endsWith(".")) key = key.slice(0, key.length - 1);
		this.buffer += `&${extendedEncodeURIComponent(key)}=`;
	}
	writeValue(value) {
		this.buffer += extendedEncodeURIComponent(value);
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/query/AwsQueryProtocol.js
var AwsQueryProtocol = class extends RpcProtocol {
	options;
	serializer;
	deserializer;
	mixin = new ProtocolLib();
	constructor(options) {
		super({
			defaultNamespace: options.defaultNamespace,
			errorTypeRegistries: options.errorTypeRegistries
		});
		this.options = options;
		const settings = {
			timestampFormat: {
				useTrait: true,
				default: 5
			},
			httpBindings: false,
			xmlNamespace: options.xmlNamespace,
			serviceNamespace: options.defaultNamespace,
			serializeEmptyLists: true
		};
		this.serializer = new QueryShapeSerializer(settings);
		this.deserializer = new XmlShapeDeserializer(settings);
	}
	getShapeId() {
		return "aws.protocols#awsQuery";
	}
	setSerdeContext(serdeContext) {
		this.serializer.setSerdeContext(serdeContext);
		this.deserializer.setSerdeContext(serdeContext);
	}
	getPayloadCodec() {
		throw new Error("AWSQuery protocol has no payload codec.");
	}
	async serializeRequest(operationSchema, input, context) {
		const request = await super.serializeRequest(operationSchema, input, context);
		if (!request.path.endsWith("/")) request.path += "/";
		request.headers["content-type"] = "application/x-www-form-urlencoded";
		if (deref(operationSchema.input) === "unit" || !request.body) request.body = "";
		request.body = `Action=${operationSchema.name.split("#")[1] ?? operationSchema.name}&Version=${this.options.version}` + request.body;
		if (request.body.endsWith("&")) request.body = request.body.slice(-1);
		return request;
	}
	async deserializeResponse(operationSchema, context, response) {
		const deserializer = this.deserializer;
		const ns = NormalizedSchema.of(operationSchema.output);
		const dataObject = {};
		if (response.statusCode >= 300) {
			const bytes = await collectBody(response.body, context);
			if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(15, bytes));
			await this.handleError(operationSchema, context, response, dataObject, this.deserializeMetadata(response));
		}
		for (const header in response.headers) {
			const value = response.headers[header];
			delete response.headers[header];
			response.headers[header.toLowerCase()] = value;
		}
		const shortName = operationSchema.name.split("#")[1] ?? operationSchema.name;
		const awsQueryResultKey = ns.isStructSchema() && this.useNestedResult() ? shortName + "Result" : void 0;
		const bytes = await collectBody(response.body, context);
		if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(ns, bytes, awsQueryResultKey));
		dataObject.$metadata = this.deserializeMetadata(response);
		return dataObject;
	}
	useNestedResult() {
		return true;
	}
	async handleError(operationSchema, context, response, dataObject, metadata) {
		const errorIdentifier = this.loadQueryErrorCode(response, dataObject) ?? "Unknown";
		this.mixin.compose(this.compositeErrorRegistry, errorIdentifier, this.options.defaultNamespace);
		const errorData = this.loadQueryError(dataObject) ?? {};
		const message = this.loadQueryErrorMessage(dataObject);
		errorData.message = message;
		errorData.Error = {
			Type: errorData.Type,
			Code: errorData.Code,
			Message: message
		};
		const { errorSchema, errorMetadata } = await this.mixin.getErrorSchemaOrThrowBaseException(errorIdentifier, this.options.defaultNamespace, response, errorData, metadata, this.mixin.findQueryCompatibleError);
		const ns = NormalizedSchema.of(errorSchema);
		const exception = new ((this.compositeErrorRegistry.getErrorCtor(errorSchema)) ?? Error)({});
		const output = {
			Type: errorData.Error.Type,
			Code: errorData.Error.Code,
			Error: errorData.Error
		};
		for (const [name, member] of ns.structIterator()) {
			const target = member.getMergedTraits().xmlName ?? name;
			const value = errorData[target] ?? dataObject[target];
			output[name] = this.deserializer.readSchema(member, value);
		}
		throw this.mixin.decorateServiceException(Object.assign(exception, errorMetadata, {
			$fault: ns.getMergedTraits().error,
			message
		}, output), dataObject);
	}
	loadQueryErrorCode(output, data) {
		const code = (data.Errors?.[0]?.Error ?? data.Errors?.Error ?? data.Error)?.Code;
		if (code !== void 0) return code;
		if (output.statusCode == 404) return "NotFound";
	}
	loadQueryError(data) {
		return data.Errors?.[0]?.Error ?? data.Errors?.Error ?? data.Error;
	}
	loadQueryErrorMessage(data) {
		const errorData = this.loadQueryError(data);
		return errorData?.message ?? errorData?.Message ?? data.message ?? data.Message ?? "Unknown";
	}
	getDefaultContentType() {
		return "application/x-www-form-urlencoded";
	}
};
// node_modules/@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js
const BLOCK = 64;
const DIGEST_LENGTH = 32;
const MAX_HASHABLE_LENGTH = 2 ** 53 - 1;
var Sha256Js = class Sha256Js {
	digestLength = DIGEST_LENGTH;
	state = Int32Array.from(INIT);
	w;
	buffer = new Uint8Array(64);
	bufferLength = 0;
	bytesHashed = 0;
	finished = false;
	inner;
	outer;
	constructor(secret) {
		if (secret) {
			const key = Sha256Js.normalizeKey(secret);
			this.inner = new Sha256Js();
			this.outer = new Sha256Js();
			const { inner, outer } = this;
			const pad = new Uint8Array(128);
			for (let i = 0; i < BLOCK; ++i) {
				pad[i] = 54 ^ key[i];
				pad[i + BLOCK] = 92 ^ key[i];
			}
			inner.update(pad.subarray(0, BLOCK));
			outer.update(pad.subarray(BLOCK));
		}
	}
	update(data) {
		if (this.finished) throw new Error("Attempted to update an already finished HMAC.");
		if (this.inner) {
			this.inner.update(data);
			return;
		}
		const chunk = toUint8Array(data);
		let position = 0;
		let { byteLength } = chunk;
		this.bytesHashed += byteLength;
		if (this.bytesHashed * 8 > MAX_HASHABLE_LENGTH) throw new Error("Cannot hash more than 2^53 - 1 bits");
		while (byteLength > 0) {
			this.buffer[this.bufferLength++] = chunk[position++];
			byteLength--;
			if (this.bufferLength === BLOCK) {
				this.hashBuffer();
				this.bufferLength = 0;
			}
		}
	}
	async digest() {
		const { inner, outer } = this;
		if (inner && outer) {
			if (this.finished) throw new Error("Attempted to digest an already finished HMAC.");
			this.finished = true;
			const innerDigest = inner.digestSync();
			outer.update(innerDigest);
			return outer.digestSync();
		}
		return this.digestSync();
	}
	reset() {
		this.state = Int32Array.from(INIT);
		this.buffer = new Uint8Array(64);
		this.bufferLength = 0;
		this.bytesHashed = 0;
	}
	digestSync() {
		const state = this.state.slice();
		const buffer = this.buffer.slice();
		let bufferLength = this.bufferLength;
		const bitsHashed = this.bytesHashed * 8;
		const bufferView = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
		bufferView.setUint8(bufferLength++, 128);
		if ((bufferLength - 1) % BLOCK >= 56) {
			for (let i = bufferLength; i < BLOCK; ++i) bufferView.setUint8(i, 0);
			this.hashBufferWith(state, buffer);
			bufferLength = 0;
		}
		for (let i = bufferLength; i < 56; ++i) bufferView.setUint8(i, 0);
		bufferView.setUint32(56, Math.floor(bitsHashed / 4294967296), false);
		bufferView.setUint32(60, bitsHashed, false);
		this.hashBufferWith(state, buffer);
		const out = new Uint8Array(DIGEST_LENGTH);
		for (let i = 0; i < 8; ++i) {
			out[i * 4] = state[i] >>> 24 & 255;
			out[i * 4 + 1] = state[i] >>> 16 & 255;
			out[i * 4 + 2] = state[i] >>> 8 & 255;
			out[i * 4 + 3] = state[i] >>> 0 & 255;
		}
		return out;
	}
	static normalizeKey(secret) {
		const key = toUint8Array(secret);
		if (key.byteLength > BLOCK) {
			const h = new Sha256Js();
			h.update(key);
			const out = h.digestSync();
			const padded = new Uint8Array(BLOCK);
			padded.set(out);
			return padded;
		}
		if (key.byteLength < BLOCK) {
			const padded = new Uint8Array(BLOCK);
			padded.set(key);
			return padded;
		}
		return key;
	}
	hashBuffer() {
		this.hashBufferWith(this.state, this.buffer);
	}
	hashBufferWith(state, buffer) {
		const w = this.w ??= new Int32Array(64);
		let s0 = state[0], s1 = state[1], s2 = state[2], s3 = state[3], s4 = state[4], s5 = state[5], s6 = state[6], s7 = state[7];
		for (let i = 0; i < BLOCK; ++i) {
			if (i < 16) w[i] = (buffer[i * 4] & 255) << 24 | (buffer[i * 4 + 1] & 255) << 16 | (buffer[i * 4 + 2] & 255) << 8 | buffer[i * 4 + 3] & 255;
			else {
				let u = w[i - 2];
				const t1 = (u >>> 17 | u << 15) ^ (u >>> 19 | u << 13) ^ u >>> 10;
				u = w[i - 15];
				const t2 = (u >>> 7 | u << 25) ^ (u >>> 18 | u << 14) ^ u >>> 3;
				w[i] = (t1 + w[i - 7] | 0) + (t2 + w[i - 16] | 0);
			}
			const t1 = (((s4 >>> 6 | s4 << 26) ^ (s4 >>> 11 | s4 << 21) ^ (s4 >>> 25 | s4 << 7)) + (s4 & s5 ^ ~s4 & s6) | 0) + (s7 + (K[i] + w[i] | 0) | 0) | 0;
			const t2 = ((s0 >>> 2 | s0 << 30) ^ (s0 >>> 13 | s0 << 19) ^ (s0 >>> 22 | s0 << 10)) + (s0 & s1 ^ s0 & s2 ^ s1 & s2) | 0;
			s7 = s6;
			s6 = s5;
			s5 = s4;
			s4 = s3 + t1 | 0;
			s3 = s2;
			s2 = s1;
			s1 = s0;
			s0 = t1 + t2 | 0;
		}
		state[0] += s0;
		state[1] += s1;
		state[2] += s2;
		state[3] += s3;
		state[4] += s4;
		state[5] += s5;
		state[6] += s6;
		state[7] += s7;
	}
};
const INIT = new Int32Array([
	1779033703,
	3144134277,
	1013904242,
	2773480762,
	1359893119,
	2600822924,
	528734635,
	1541459225
]);
const K = new Int32Array([
	1116352408,
	1899447441,
	3049323471,
	3921009573,
	961987163,
	1508970993,
	2453635748,
	2870763221,
	3624381080,
	310598401,
	607225278,
	1426881987,
	1925078388,
	2162078206,
	2614888103,
	3248222580,
	3835390401,
	4022224774,
	264347078,
	604807628,
	770255983,
	1249150122,
	1555081692,
	1996064986,
	2554220882,
	2821834349,
	2952996808,
	3210313671,
	3336571891,
	3584528711,
	113926993,
	338241895,
	666307205,
	773529912,
	1294757372,
	1396182291,
	1695183700,
	1986661051,
	2177026350,
	2456956037,
	2730485921,
	2820302411,
	3259730800,
	3345764771,
	3516065817,
	3600352804,
	4094571909,
	275423344,
	430227734,
	506948616,
	659060556,
	883997877,
	958139571,
	1322822218,
	1537002063,
	1747873779,
	1955562222,
	2024104815,
	2227730452,
	2361852424,
	2428436474,
	2756734187,
	3204031479,
	3329325298
]);
const Sha256Node = (() => {
	try {
		(0, node_crypto.createHash)("sha256");
		return true;
	} catch {
		return false;
	}
})() ? buildNativeClass() : Sha256Js;
function buildNativeClass() {
	return class Sha256Node {
		digestLength = 32;
		secret;
		hash;
		isHmac;
		finished = false;
		constructor(secret) {
			this.secret = secret;
			this.isHmac = !!secret;
			this.hash = this.createHash();
		}
		update(data) {
			if (this.finished) throw new Error("Attempted to update an already finished hash.");
			this.hash.update(data);
		}
		async digest() {
			let buf;
			if (this.isHmac) {
				this.finished = true;
				buf = this.hash.digest();
			} else buf = this.hash.copy().digest();
			return new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength);
		}
		reset() {
			this.hash = this.createHash();
			this.finished = false;
		}
		createHash() {
			return this.secret ? (0, node_crypto.createHmac)("sha256", toBuffer(this.secret)) : (0, node_crypto.createHash)("sha256");
		}
	};
}
function toBuffer(data) {
	if (typeof data === "string") return data;
	if (ArrayBuffer.isView(data)) return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
	return Buffer.from(data);
}
// node_modules/@aws-sdk/client-sts/dist-es/models/STSServiceException.js
var STSServiceException = class STSServiceException extends ServiceException {
	static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.sts#STSServiceException";
	constructor(options) {
		super(options);
		Object.setPrototypeOf(this, STSServiceException.prototype);
	}
};
// node_modules/@aws-sdk/client-sts/dist-es/models/errors.js
var ExpiredTokenException = class ExpiredTokenException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#ExpiredTokenException";
	name = "ExpiredTokenException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ExpiredTokenException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ExpiredTokenException.prototype);
	}
};
var MalformedPolicyDocumentException = class MalformedPolicyDocumentException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#MalformedPolicyDocumentException";
	name = "MalformedPolicyDocumentException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "MalformedPolicyDocumentException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, MalformedPolicyDocumentException.prototype);
	}
};
var PackedPolicyTooLargeException = class PackedPolicyTooLargeException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#PackedPolicyTooLargeException";
	name = "PackedPolicyTooLargeException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "PackedPolicyTooLargeException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, PackedPolicyTooLargeException.prototype);
	}
};
var RegionDisabledException = class RegionDisabledException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#RegionDisabledException";
	name = "RegionDisabledException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "RegionDisabledException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, RegionDisabledException.prototype);
	}
};
var IDPRejectedClaimException = class IDPRejectedClaimException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#IDPRejectedClaimException";
	name = "IDPRejectedClaimException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "IDPRejectedClaimException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, IDPRejectedClaimException.prototype);
	}
};
var InvalidIdentityTokenException = class InvalidIdentityTokenException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#InvalidIdentityTokenException";
	name = "InvalidIdentityTokenException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidIdentityTokenException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidIdentityTokenException.prototype);
	}
};
var IDPCommunicationErrorException = class IDPCommunicationErrorException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#IDPCommunicationErrorException";
	name = "IDPCommunicationErrorException";
	$fault = "client";
	$retryable = {};
	constructor(opts) {
		super({
			name: "IDPCommunicationErrorException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, IDPCommunicationErrorException.prototype);
	}
};
var InvalidAuthorizationMessageException = class InvalidAuthorizationMessageException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#InvalidAuthorizationMessageException";
	name = "InvalidAuthorizationMessageException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "InvalidAuthorizationMessageException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, InvalidAuthorizationMessageException.prototype);
	}
};
var ExpiredTradeInTokenException = class ExpiredTradeInTokenException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#ExpiredTradeInTokenException";
	name = "ExpiredTradeInTokenException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "ExpiredTradeInTokenException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, ExpiredTradeInTokenException.prototype);
	}
};
var JWTPayloadSizeExceededException = class JWTPayloadSizeExceededException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#JWTPayloadSizeExceededException";
	name = "JWTPayloadSizeExceededException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "JWTPayloadSizeExceededException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, JWTPayloadSizeExceededException.prototype);
	}
};
var OutboundWebIdentityFederationDisabledException = class OutboundWebIdentityFederationDisabledException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#OutboundWebIdentityFederationDisabledException";
	name = "OutboundWebIdentityFederationDisabledException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "OutboundWebIdentityFederationDisabledException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, OutboundWebIdentityFederationDisabledException.prototype);
	}
};
var SessionDurationEscalationException = class SessionDurationEscalationException extends STSServiceException {
	static shapeId = "com.amazonaws.sts#SessionDurationEscalationException";
	name = "SessionDurationEscalationException";
	$fault = "client";
	constructor(opts) {
		super({
			name: "SessionDurationEscalationException",
			$fault: "client",
			...opts
		});
		Object.setPrototypeOf(this, SessionDurationEscalationException.prototype);
	}
};
// node_modules/@aws-sdk/client-sts/dist-es/schemas/schemas_0.js
const _A = "Arn";
const _AKI = "AccessKeyId";
const _AR = "AssumeRole";
const _ARI = "AssumedRoleId";
const _ARR = "AssumeRoleRequest";
const _ARRs = "AssumeRoleResponse";
const _ARU = "AssumedRoleUser";
const _ARWSAML = "AssumeRoleWithSAML";
const _ARWSAMLR = "AssumeRoleWithSAMLRequest";
const _ARWSAMLRs = "AssumeRoleWithSAMLResponse";
const _ARWWI = "AssumeRoleWithWebIdentity";
const _ARWWIR = "AssumeRoleWithWebIdentityRequest";
const _ARWWIRs = "AssumeRoleWithWebIdentityResponse";
const _Ac = "Account";
const _Au = "Audience";
const _C = "Credentials";
const _CA = "ContextAssertion";
const _DAM = "DecodeAuthorizationMessage";
const _DAMR = "DecodeAuthorizationMessageRequest";
const _DAMRe = "DecodeAuthorizationMessageResponse";
const _DM = "DecodedMessage";
const _DS = "DurationSeconds";
const _E = "Expiration";
const _EI = "ExternalId";
const _EM = "EncodedMessage";
const _ETE = "ExpiredTokenException";
const _ETITE = "ExpiredTradeInTokenException";
const _GCI = "GetCallerIdentity";
const _GCIR = "GetCallerIdentityRequest";
const _GCIRe = "GetCallerIdentityResponse";
const _GST = "GetSessionToken";
const _GSTR = "GetSessionTokenRequest";
const _GSTRe = "GetSessionTokenResponse";
const _I = "Issuer";
const _IAME = "InvalidAuthorizationMessageException";
const _IDPCEE = "IDPCommunicationErrorException";
const _IDPRCE = "IDPRejectedClaimException";
const _IITE = "InvalidIdentityTokenException";
const _JWTPSEE = "JWTPayloadSizeExceededException";
const _K = "Key";
const _MPDE = "MalformedPolicyDocumentException";
const _MSTS = "MinimumSessionTokenSize";
const _NQ = "NameQualifier";
const _OWIFDE = "OutboundWebIdentityFederationDisabledException";
const _P = "Policy";
const _PA = "PolicyArns";
const _PAr = "PrincipalArn";
const _PAro = "ProviderArn";
const _PC = "ProvidedContexts";
const _PCLT = "ProvidedContextsListType";
const _PCr = "ProvidedContext";
const _PDT = "PolicyDescriptorType";
const _PI = "ProviderId";
const _PPS = "PackedPolicySize";
const _PPTLE = "PackedPolicyTooLargeException";
const _Pr = "Provider";
const _RA = "RoleArn";
const _RDE = "RegionDisabledException";
const _RSN = "RoleSessionName";
const _S = "Subject";
const _SAK = "SecretAccessKey";
const _SAMLA = "SAMLAssertion";
const _SAMLAT = "SAMLAssertionType";
const _SDEE = "SessionDurationEscalationException";
const _SFWIT = "SubjectFromWebIdentityToken";
const _SI = "SourceIdentity";
const _SN = "SerialNumber";
const _ST = "SubjectType";
const _STS = "SessionTokenSize";
const _STU = "SessionTokenUtilization";
const _STe = "SessionToken";
const _T = "Tags";
const _TC = "TokenCode";
const _TTK = "TransitiveTagKeys";
const _Ta = "Tag";
const _UI = "UserId";
const _V = "Value";
const _WIT = "WebIdentityToken";
const _a = "arn";
const _aKST = "accessKeySecretType";
const _aQE = "awsQueryError";
const _c = "client";
const _cTT = "clientTokenType";
const _e = "error";
const _hE = "httpError";
const _m = "message";
const _pDLT = "policyDescriptorListType";
const _s = "smithy.ts.sdk.synthetic.com.amazonaws.sts";
const _tLT = "tagListType";
const n0 = "com.amazonaws.sts";
const _s_registry = new TypeRegistry(_s);
var STSServiceException$ = [
	-3,
	_s,
	"STSServiceException",
	0,
	[],
	[]
];
_s_registry.registerError(STSServiceException$, STSServiceException);
const n0_registry = new TypeRegistry(n0);
var ExpiredTokenException$ = [
	-3,
	n0,
	_ETE,
	{
		[_aQE]: [`ExpiredTokenException`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ExpiredTokenException$, ExpiredTokenException);
var ExpiredTradeInTokenException$ = [
	-3,
	n0,
	_ETITE,
	{
		[_aQE]: [`ExpiredTradeInTokenException`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(ExpiredTradeInTokenException$, ExpiredTradeInTokenException);
var IDPCommunicationErrorException$ = [
	-3,
	n0,
	_IDPCEE,
	{
		[_aQE]: [`IDPCommunicationError`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(IDPCommunicationErrorException$, IDPCommunicationErrorException);
var IDPRejectedClaimException$ = [
	-3,
	n0,
	_IDPRCE,
	{
		[_aQE]: [`IDPRejectedClaim`, 403],
		[_e]: _c,
		[_hE]: 403
	},
	[_m],
	[0]
];
n0_registry.registerError(IDPRejectedClaimException$, IDPRejectedClaimException);
var InvalidAuthorizationMessageException$ = [
	-3,
	n0,
	_IAME,
	{
		[_aQE]: [`InvalidAuthorizationMessageException`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidAuthorizationMessageException$, InvalidAuthorizationMessageException);
var InvalidIdentityTokenException$ = [
	-3,
	n0,
	_IITE,
	{
		[_aQE]: [`InvalidIdentityToken`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(InvalidIdentityTokenException$, InvalidIdentityTokenException);
var JWTPayloadSizeExceededException$ = [
	-3,
	n0,
	_JWTPSEE,
	{
		[_aQE]: [`JWTPayloadSizeExceededException`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(JWTPayloadSizeExceededException$, JWTPayloadSizeExceededException);
var MalformedPolicyDocumentException$ = [
	-3,
	n0,
	_MPDE,
	{
		[_aQE]: [`MalformedPolicyDocument`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(MalformedPolicyDocumentException$, MalformedPolicyDocumentException);
var OutboundWebIdentityFederationDisabledException$ = [
	-3,
	n0,
	_OWIFDE,
	{
		[_aQE]: [`OutboundWebIdentityFederationDisabledException`, 403],
		[_e]: _c,
		[_hE]: 403
	},
	[_m],
	[0]
];
n0_registry.registerError(OutboundWebIdentityFederationDisabledException$, OutboundWebIdentityFederationDisabledException);
var PackedPolicyTooLargeException$ = [
	-3,
	n0,
	_PPTLE,
	{
		[_aQE]: [`PackedPolicyTooLarge`, 400],
		[_e]: _c,
		[_hE]: 400
	},
	[_m],
	[0]
];
n0_registry.registerError(PackedPolicyTooLargeException$, PackedPolicyTooLargeException);
var RegionDisabledException$ = [
	-3,
	n0,
	_RDE,
	{
		[_aQE]: [`RegionDisabledException`, 403],
		[_e]: _c,
		[_hE]: 403
	},
	[_m],
	[0]
];
n0_registry.registerError(RegionDisabledException$, RegionDisabledException);
var SessionDurationEscalationException$ = [
	-3,
	n0,
	_SDEE,
	{
		[_aQE]: [`SessionDurationEscalationException`, 403],
		[_e]: _c,
		[_hE]: 403
	},
	[_m],
	[0]
];
n0_registry.registerError(SessionDurationEscalationException$, SessionDurationEscalationException);
const errorTypeRegistries = [_s_registry, n0_registry];
var accessKeySecretType = [
	0,
	n0,
	_aKST,
	8,
	0
];
var clientTokenType = [
	0,
	n0,
	_cTT,
	8,
	0
];
var SAMLAssertionType = [
	0,
	n0,
	_SAMLAT,
	8,
	0
];
var AssumedRoleUser$ = [
	3,
	n0,
	_ARU,
	0,
	[_ARI, _A],
	[0, 0],
	2
];
var AssumeRoleRequest$ = [
	3,
	n0,
	_ARR,
	0,
	[
		_RA,
		_RSN,
		_PA,
		_P,
		_DS,
		_T,
		_TTK,
		_EI,
		_SN,
		_TC,
		_SI,
		_PC,
		_MSTS
	],
	[
		0,
		0,
		() => policyDescriptorListType,
		0,
		1,
		() => tagListType,
		64,
		0,
		0,
		0,
		0,
		() => ProvidedContextsListType,
		1
	],
	2
];
var AssumeRoleResponse$ = [
	3,
	n0,
	_ARRs,
	0,
	[
		_C,
		_ARU,
		_PPS,
		_SI,
		_STU,
		_STS
	],
	[
		[() => Credentials$, 0],
		() => AssumedRoleUser$,
		1,
		0,
		1,
		1
	]
];
var AssumeRoleWithSAMLRequest$ = [
	3,
	n0,
	_ARWSAMLR,
	0,
	[
		_RA,
		_PAr,
		_SAMLA,
		_PA,
		_P,
		_DS,
		_MSTS
	],
	[
		0,
		0,
		[() => SAMLAssertionType, 0],
		() => policyDescriptorListType,
		0,
		1,
		1
	],
	3
];
var AssumeRoleWithSAMLResponse$ = [
	3,
	n0,
	_ARWSAMLRs,
	0,
	[
		_C,
		_ARU,
		_PPS,
		_S,
		_ST,
		_I,
		_Au,
		_NQ,
		_SI,
		_STU,
		_STS
	],
	[
		[() => Credentials$, 0],
		() => AssumedRoleUser$,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1
	]
];
var AssumeRoleWithWebIdentityRequest$ = [
	3,
	n0,
	_ARWWIR,
	0,
	[
		_RA,
		_RSN,
		_WIT,
		_PI,
		_PA,
		_P,
		_DS,
		_MSTS
	],
	[
		0,
		0,
		[() => clientTokenType, 0],
		0,
		() => policyDescriptorListType,
		0,
		1,
		1
	],
	3
];
var AssumeRoleWithWebIdentityResponse$ = [
	3,
	n0,
	_ARWWIRs,
	0,
	[
		_C,
		_SFWIT,
		_ARU,
		_PPS,
		_Pr,
		_Au,
		_SI,
		_STU,
		_STS
	],
	[
		[() => Credentials$, 0],
		0,
		() => AssumedRoleUser$,
		1,
		0,
		0,
		0,
		1,
		1
	]
];
var Credentials$ = [
	3,
	n0,
	_C,
	0,
	[
		_AKI,
		_SAK,
		_STe,
		_E
	],
	[
		0,
		[() => accessKeySecretType, 0],
		0,
		4
	],
	4
];
var DecodeAuthorizationMessageRequest$ = [
	3,
	n0,
	_DAMR,
	0,
	[_EM],
	[0],
	1
];
var DecodeAuthorizationMessageResponse$ = [
	3,
	n0,
	_DAMRe,
	0,
	[_DM],
	[0]
];
var GetCallerIdentityRequest$ = [
	3,
	n0,
	_GCIR,
	0,
	[],
	[]
];
var GetCallerIdentityResponse$ = [
	3,
	n0,
	_GCIRe,
	0,
	[
		_UI,
		_Ac,
		_A
	],
	[
		0,
		0,
		0
	]
];
var GetSessionTokenRequest$ = [
	3,
	n0,
	_GSTR,
	0,
	[
		_DS,
		_SN,
		_TC,
		_MSTS
	],
	[
		1,
		0,
		0,
		1
	]
];
var GetSessionTokenResponse$ = [
	3,
	n0,
	_GSTRe,
	0,
	[
		_C,
		_STU,
		_STS
	],
	[
		[() => Credentials$, 0],
		1,
		1
	]
];
var PolicyDescriptorType$ = [
	3,
	n0,
	_PDT,
	0,
	[_a],
	[0]
];
var ProvidedContext$ = [
	3,
	n0,
	_PCr,
	0,
	[_PAro, _CA],
	[0, 0]
];
var Tag$ = [
	3,
	n0,
	_Ta,
	0,
	[_K, _V],
	[0, 0],
	2
];
var policyDescriptorListType = [
	1,
	n0,
	_pDLT,
	0,
	() => PolicyDescriptorType$
];
var ProvidedContextsListType = [
	1,
	n0,
	_PCLT,
	0,
	() => ProvidedContext$
];
var tagListType = [
	1,
	n0,
	_tLT,
	0,
	() => Tag$
];
var AssumeRole$ = [
	9,
	n0,
	_AR,
	0,
	() => AssumeRoleRequest$,
	() => AssumeRoleResponse$
];
var AssumeRoleWithSAML$ = [
	9,
	n0,
	_ARWSAML,
	0,
	() => AssumeRoleWithSAMLRequest$,
	() => AssumeRoleWithSAMLResponse$
];
var AssumeRoleWithWebIdentity$ = [
	9,
	n0,
	_ARWWI,
	0,
	() => AssumeRoleWithWebIdentityRequest$,
	() => AssumeRoleWithWebIdentityResponse$
];
var DecodeAuthorizationMessage$ = [
	9,
	n0,
	_DAM,
	0,
	() => DecodeAuthorizationMessageRequest$,
	() => DecodeAuthorizationMessageResponse$
];
var GetCallerIdentity$ = [
	9,
	n0,
	_GCI,
	0,
	() => GetCallerIdentityRequest$,
	() => GetCallerIdentityResponse$
];
var GetSessionToken$ = [
	9,
	n0,
	_GST,
	0,
	() => GetSessionTokenRequest$,
	() => GetSessionTokenResponse$
];
// node_modules/@aws-sdk/client-sts/dist-es/runtimeConfig.shared.js
const getRuntimeConfig$1 = (config) => {
	return {
		apiVersion: "2011-06-15",
		base64Decoder: config?.base64Decoder ?? fromBase64,
		base64Encoder: config?.base64Encoder ?? toBase64$1,
		disableHostPrefix: config?.disableHostPrefix ?? false,
		endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
		extensions: config?.extensions ?? [],
		httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultSTSHttpAuthSchemeProvider,
		httpAuthSchemes: config?.httpAuthSchemes ?? [
			{
				schemeId: "aws.auth#sigv4",
				identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
				signer: new AwsSdkSigV4Signer()
			},
			{
				schemeId: "aws.auth#sigv4a",
				identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4a"),
				signer: new AwsSdkSigV4ASigner()
			},
			{
				schemeId: "smithy.api#noAuth",
				identityProvider: (ipc) => ipc.getIdentityProvider("smithy.api#noAuth") || (async () => ({})),
				signer: new NoAuthSigner()
			}
		],
		logger: config?.logger ?? new NoOpLogger(),
		protocol: config?.protocol ?? AwsQueryProtocol,
		protocolSettings: config?.protocolSettings ?? {
			defaultNamespace: "com.amazonaws.sts",
			errorTypeRegistries,
			xmlNamespace: "https://sts.amazonaws.com/doc/2011-06-15/",
			version: "2011-06-15",
			serviceTarget: "AWSSecurityTokenServiceV20110615"
		},
		serviceId: config?.serviceId ?? "STS",
		sha256: config?.sha256 ?? Sha256Node,
		signerConstructor: config?.signerConstructor ?? SignatureV4MultiRegion,
		urlParser: config?.urlParser ?? parseUrl,
		utf8Decoder: config?.utf8Decoder ?? fromUtf8$1,
		utf8Encoder: config?.utf8Encoder ?? toUtf8$1
	};
};
// node_modules/@aws-sdk/client-sts/dist-es/runtimeConfig.js
const getRuntimeConfig = (config) => {
	emitWarningIfUnsupportedVersion$1(process.version);
	const defaultsMode = resolveDefaultsModeConfig(config);
	const defaultConfigProvider = () => defaultsMode().then(loadConfigsForDefaultMode);
	const clientSharedValues = getRuntimeConfig$1(config);
	emitWarningIfUnsupportedVersion(process.version);
	const loaderConfig = {
		profile: config?.profile,
		logger: clientSharedValues.logger
	};
	return {
		...clientSharedValues,
		...config,
		runtime: "node",
		defaultsMode,
		authSchemePreference: config?.authSchemePreference ?? loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
		bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength,
		credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider,
		defaultSocketTimeout: getDefaultSocketTimeout(config?.requestHandler, 3e5),
		defaultUserAgentProvider: config?.defaultUserAgentProvider ?? createDefaultUserAgentProvider({
			serviceId: clientSharedValues.serviceId,
			clientVersion: version$1
		}),
		httpAuthSchemes: config?.httpAuthSchemes ?? [
			{
				schemeId: "aws.auth#sigv4",
				identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4") || (async (idProps) => await defaultProvider(idProps?.__config || {})()),
				signer: new AwsSdkSigV4Signer()
			},
			{
				schemeId: "aws.auth#sigv4a",
				identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4a"),
				signer: new AwsSdkSigV4ASigner()
			},
			{
				schemeId: "smithy.api#noAuth",
				identityProvider: (ipc) => ipc.getIdentityProvider("smithy.api#noAuth") || (async () => ({})),
				signer: new NoAuthSigner()
			}
		],
		maxAttempts: config?.maxAttempts ?? loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
		region: config?.region ?? loadConfig(NODE_REGION_CONFIG_OPTIONS, {
			...NODE_REGION_CONFIG_FILE_OPTIONS,
			...loaderConfig
		}),
		requestHandler: NodeHttpHandler.create(config?.requestHandler ?? defaultConfigProvider),
		retryMode: config?.retryMode ?? loadConfig({
			...NODE_RETRY_MODE_CONFIG_OPTIONS,
			default: async () => (await defaultConfigProvider()).retryMode || DEFAULT_RETRY_MODE
		}, config),
		sigv4aSigningRegionSet: config?.sigv4aSigningRegionSet ?? loadConfig(NODE_SIGV4A_CONFIG_OPTIONS, loaderConfig),
		streamCollector: config?.streamCollector ?? streamCollector,
		useDualstackEndpoint: config?.useDualstackEndpoint ?? loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
		useFipsEndpoint: config?.useFipsEndpoint ?? loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
		userAgentAppId: config?.userAgentAppId ?? loadConfig(NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
	};
};
// node_modules/@aws-sdk/client-sts/dist-es/auth/httpAuthExtensionConfiguration.js
const getHttpAuthExtensionConfiguration = (runtimeConfig) => {
	const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
	let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
	let _credentials = runtimeConfig.credentials;
	return {
		setHttpAuthScheme(httpAuthScheme) {
			const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
			if (index === -1) _httpAuthSchemes.push(httpAuthScheme);
			else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
		},
		httpAuthSchemes() {
			return _httpAuthSchemes;
		},
		setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
			_httpAuthSchemeProvider = httpAuthSchemeProvider;
		},
		httpAuthSchemeProvider() {
			return _httpAuthSchemeProvider;
		},
		setCredentials(credentials) {
			_credentials = credentials;
		},
		credentials() {
			return _credentials;
		}
	};
};
const resolveHttpAuthRuntimeConfig = (config) => {
	return {
		httpAuthSchemes: config.httpAuthSchemes(),
		httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
		credentials: config.credentials()
	};
};
// node_modules/@aws-sdk/client-sts/dist-es/runtimeExtensions.js
const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
	const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
	extensions.forEach((extension) => extension.configure(extensionConfiguration));
	return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};
// node_modules/@aws-sdk/client-sts/dist-es/STSClient.js
var STSClient = class extends Client {
	config;
	constructor(...[configuration]) {
		const _config_0 = getRuntimeConfig(configuration || {});
		super(_config_0);
		this.initConfig = _config_0;
		const _config_2 = resolveUserAgentConfig(resolveClientEndpointParameters(_config_0));
		const _config_3 = resolveRetryConfig(_config_2);
		const _config_5 = resolveHostHeaderConfig(resolveRegionConfig(_config_3));
		const _config_6 = resolveEndpointConfig(_config_5);
		const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
		const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
		this.config = _config_8;
		this.middlewareStack.use(getSchemaSerdePlugin(this.config));
		this.middlewareStack.use(getUserAgentPlugin(this.config));
		this.middlewareStack.use(getRetryPlugin(this.config));
		this.middlewareStack.use(getContentLengthPlugin(this.config));
		this.middlewareStack.use(getHostHeaderPlugin(this.config));
		this.middlewareStack.use(getLoggerPlugin(this.config));
		this.middlewareStack.use(getRecursionDetectionPlugin(this.config));
		this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
			httpAuthSchemeParametersProvider: defaultSTSHttpAuthSchemeParametersProvider,
			identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig({
				"aws.auth#sigv4": config.credentials,
				"aws.auth#sigv4a": config.credentials
			})
		}));
		this.middlewareStack.use(getHttpSigningPlugin(this.config));
	}
	destroy() {
		super.destroy();
	}
};
// node_modules/@aws-sdk/client-sts/dist-es/commandBuilder.js
const command = makeBuilder(commonParams, "AWSSecurityTokenServiceV20110615", "STSClient", getEndpointPlugin);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];
// node_modules/@aws-sdk/client-sts/dist-es/commands/AssumeRoleCommand.js
var AssumeRoleCommand = class extends command(_ep0, _mw0, "AssumeRole", AssumeRole$) {};
// node_modules/@aws-sdk/client-sts/dist-es/commands/AssumeRoleWithSAMLCommand.js
var AssumeRoleWithSAMLCommand = class extends command(_ep0, _mw0, "AssumeRoleWithSAML", AssumeRoleWithSAML$) {};
// node_modules/@aws-sdk/client-sts/dist-es/commands/AssumeRoleWithWebIdentityCommand.js
var AssumeRoleWithWebIdentityCommand = class extends command(_ep0, _mw0, "AssumeRoleWithWebIdentity", AssumeRoleWithWebIdentity$) {};
// node_modules/@aws-sdk/client-sts/dist-es/commands/GetCallerIdentityCommand.js
var GetCallerIdentityCommand = class extends command(_ep0, _mw0, "GetCallerIdentity", GetCallerIdentity$) {};
// node_modules/@aws-sdk/client-sts/dist-es/commands/GetSessionTokenCommand.js
var GetSessionTokenCommand = class extends command(_ep0, _mw0, "GetSessionToken", GetSessionToken$) {};
// src/http/deadline.ts
const attemptTimeoutMs = 1e4;
const optionalTimeoutMs = 3e3;
async function withDeadline(request, attempt, timeoutMs = attemptTimeoutMs) {
	const controller = new AbortController();
	let timer;
	const expired = new Promise((_resolve, reject) => {
		timer = setTimeout(() => {
			reject(timeoutError(request, timeoutMs));
			controller.abort();
		}, timeoutMs);
	});
	try {
		return await Promise.race([attempt(controller.signal), expired]);
	} finally {
		clearTimeout(timer);
	}
}
function timeoutError(request, timeoutMs) {
	return new require_step.KeyturnError("Timeout", {
		summary: `${request} was not answered within ${timeoutMs / 1e3} s.`,
		cause: "the endpoint cannot be reached from this runner: a firewall, a missing or wrong proxy, or an outage.",
		remedy: "check http-proxy / no-proxy and the endpoint; if they are right, run the job again later."
	}, { retry: "briefly" });
}
// src/http/malformed-response.ts
function malformedResponse(explanation) {
	return new require_step.KeyturnError("MalformedResponse", explanation, { retry: "briefly" });
}
// src/http/proxy-advice.ts
const proxyAuthenticationAdvice = {
	cause: "the proxy requires a user and a password, or rejects those that it was given.",
	remedy: "write them into http-proxy, as http://user:password@proxy.example.com:3128, and store the whole URL in a secret, which GitHub masks."
};
// src/aws/failure.ts
const codes = (...names) => (_error, wireCode) => names.includes(wireCode);
const status = (test) => ({ $metadata }) => $metadata?.httpStatusCode !== void 0 && test($metadata.httpStatusCode);
const isForeign = ({ Code, code, $metadata }) => Code === void 0 && code === void 0 && ($metadata?.httpStatusCode ?? 0) >= 400;
const connection = (pattern) => ({ $metadata }, wireCode, message) => $metadata?.httpStatusCode === void 0 && (pattern.test(wireCode) || pattern.test(message));
// src/aws/availability-failures.ts
const availabilityFailures = [
	{
		when: (_error, wireCode) => /ConcurrentModification|EntityTemporarilyUnmodifiable/.test(wireCode),
		code: "ServiceUnavailable",
		retry: "transient"
	},
	{
		when: (_error, wireCode) => /Throttl|TooManyRequests|RequestLimitExceeded|SlowDown/.test(wireCode),
		code: "Throttled",
		retry: "transient",
		cause: "the account has used up its request quota for this service, which everything in the account shares."
	},
	{
		when: status((code) => code === 429),
		code: "Throttled",
		retry: "transient"
	},
	{
		when: status((code) => code === 407),
		code: "Network",
		...proxyAuthenticationAdvice
	},
	{
		when: (error) => isForeign(error) && (error.$metadata?.httpStatusCode ?? 0) >= 500,
		code: "ServiceUnavailable",
		retry: "transient",
		cause: "a proxy, or something else between this runner and AWS, could not reach AWS.",
		remedy: "check that the proxy lets this runner through to the endpoint (http-proxy / no-proxy, sts-endpoint); if it does, run the job again later."
	},
	{
		when: status((code) => code >= 500),
		code: "ServiceUnavailable",
		retry: "transient",
		cause: "AWS, or something in front of it, is failing."
	},
	{
		when: codes("TimeoutError", "AbortError", "RequestTimeout", "RequestTimeoutException"),
		code: "Timeout",
		retry: "briefly",
		cause: "the endpoint cannot be reached from this runner: a firewall, a missing or wrong proxy, or an outage.",
		remedy: "check http-proxy / no-proxy and the endpoint."
	},
	{
		when: connection(/\b(ENOTFOUND|EAI_AGAIN) (sts|iam)(-fips)?\.[a-z]{1,10}-[\w-]{1,40}\.(amazonaws|api\.aws)/),
		code: "Network",
		retry: "briefly",
		cause: "aws-region names a Region that does not exist, or DNS does not work on this runner.",
		remedy: "check the spelling of aws-region, and the DNS of the runner."
	},
	{
		when: connection(/\b(ENOTFOUND|EAI_AGAIN)\b/),
		code: "Network",
		retry: "briefly",
		cause: "that host does not exist, or DNS does not work on this runner.",
		remedy: "check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables, and the DNS of the runner."
	},
	{
		when: connection(/CERT|\bERR_(SSL|TLS)|SELF_SIGNED|UNABLE_TO_VERIFY/),
		code: "Network",
		cause: "a proxy intercepts the TLS connection with a certificate that Node.js does not trust.",
		remedy: "if it is your own network's proxy, set NODE_EXTRA_CA_CERTS to the certificate authority that its owner provides. Do not turn off certificate checks."
	},
	{
		when: connection(/\b(ECONN[A-Z]|EPIPE\b|EHOST[A-Z]|ENET[A-Z]|ETIMEDOUT\b|ERR_SOCKET)|socket hang up/),
		code: "Network",
		retry: "transient",
		cause: "the connection was refused or dropped.",
		remedy: "check http-proxy / no-proxy and the endpoint."
	}
];
// src/aws/credential-failures.ts
const credentialFailures = [
	{
		when: (_error, wireCode, message) => /RequestTimeTooSkewed|RequestExpired|RequestInTheFuture/.test(wireCode) || wireCode === "SignatureDoesNotMatch" && /Signature (expired|not yet current)/.test(message),
		code: "ClockSkew",
		retry: ({ $metadata }) => $metadata?.clockSkewCorrected ? "briefly" : "never",
		cause: "this runner's clock is off by more than five minutes.",
		remedy: "set the runner's clock (NTP)."
	},
	{
		when: codes("SignatureDoesNotMatch"),
		code: "InvalidCredentials",
		cause: "the secret access key does not belong to the access key id: the two secrets come from different pairs, or a value was cut short when it was pasted.",
		remedy: "store both halves of one pair again."
	},
	{
		when: codes("InvalidClientTokenId", "UnrecognizedClientException", "InvalidAccessKeyId"),
		code: "InvalidCredentials",
		cause: "the access key was deleted or made inactive, was created seconds ago, or belongs to another partition (aws, aws-cn, aws-us-gov) than the Region.",
		remedy: "check the key in IAM, and that aws-region is in its partition."
	},
	{
		when: codes("ExpiredToken"),
		code: "ExpiredCredentials",
		cause: "the session credentials have expired.",
		remedy: "obtain new ones in an earlier step, or set a longer role-duration-seconds there."
	}
];
// src/aws/identity-token-failures.ts
const invalidToken = (words) => (_error, wireCode, message) => /^InvalidIdentityToken/.test(wireCode) && words.test(message);
const issuerOutOfReach = {
	cause: "AWS could not fetch the keys of the token's issuer in time: the issuer was slow or busy, or it cannot be reached from the internet.",
	remedy: "run the job again. If it keeps failing, check that `/.well-known/openid-configuration` at the issuer's address, and the jwks_uri in it, can be reached from the internet (a GitHub Enterprise Server behind a firewall cannot)."
};
const identityTokenFailures = [
	{
		when: codes("ExpiredTokenException", "ExpiredIdentityTokenException"),
		code: "InvalidIdentityToken",
		cause: "the web identity token has expired.",
		remedy: "make sure that the token file is refreshed, or use GitHub's OIDC: Keyturn requests a new token for each attempt."
	},
	{
		when: invalidToken(/retrieve verification key/i),
		code: "InvalidIdentityToken",
		retry: "transient",
		...issuerOutOfReach
	},
	{
		when: invalidToken(/thumbprint/i),
		code: "InvalidIdentityToken",
		cause: "the thumbprint of the identity provider in IAM does not match the certificate of the token's issuer: the issuer has changed its certificate authority, or something between AWS and the issuer presents its own certificate.",
		remedy: "ask the owner of the account to obtain the thumbprint again, as the IAM User Guide describes (\"Obtain the thumbprint for an OpenID Connect identity provider\"), and to compare it with that of the provider. Do not copy one from a web page."
	},
	{
		when: invalidToken(/Missing a required claim/i),
		code: "InvalidIdentityToken",
		cause: "the token is not an ID token; it may be an access token, or the token that requests ID tokens from GitHub. An ID token has the claims iss, sub, aud, exp and iat.",
		remedy: "have the issuer create an ID token with that claim; with GitHub, remove web-identity-token-file and give the job `permissions: id-token: write`."
	},
	{
		when: invalidToken(/audience/i),
		code: "InvalidIdentityToken",
		cause: "the identity provider in IAM does not list the token's audience.",
		remedy: "request the token for an audience that the provider lists; for GitHub, remove the input `audience`."
	},
	{
		when: invalidToken(/No OpenIDConnect provider/i),
		code: "InvalidIdentityToken",
		cause: "the account of the role has no identity provider for the token's issuer.",
		remedy: "check the account in role-to-assume, and the identity providers in IAM there."
	},
	{
		when: invalidToken(/signature|not a valid JWT/i),
		code: "InvalidIdentityToken",
		cause: "the token is not signed by the issuer that it names: it was changed or cut short on the way, or somebody else made it.",
		remedy: "check where the token comes from, and that it arrives complete."
	},
	{
		when: invalidToken(/(?:)/),
		code: "InvalidIdentityToken",
		cause: "the token is not what AWS or the identity provider in IAM expects; AWS's message says why.",
		remedy: "compare the token's issuer and audience with the identity providers in IAM, in the account of the role."
	},
	{
		when: (_error, wireCode) => /^IDPCommunicationError/.test(wireCode),
		code: "ServiceUnavailable",
		retry: "transient",
		...issuerOutOfReach
	},
	{
		when: (_error, wireCode) => /^IDPRejectedClaim/.test(wireCode),
		code: "AccessDenied",
		cause: "the identity provider itself refuses the token: it was revoked, has expired, or is for another application.",
		remedy: "get a new token from the issuer, and compare the token's audience with the one that is registered there and with the provider in IAM."
	}
];
// src/aws/request-failures.ts
const requestFailures = [
	{
		when: (_error, wireCode) => /^PackedPolicyTooLarge/.test(wireCode),
		code: "PackedPolicyTooLarge",
		cause: "session policies and session tags together are too large when packed.",
		remedy: "shorten custom-tags, set role-skip-session-tagging: true, or move the statements of inline-session-policy to a managed policy and list that in managed-session-policies. Do not drop a session policy: it limits the session."
	},
	{
		when: (_error, _wireCode, message) => /transitive tag key/i.test(message) && /\bmust be/i.test(message),
		code: "InvalidRequest",
		cause: "transitive-tag-keys names a tag that this call does not send.",
		remedy: "name only tags of custom-tags, or Keyturn's own: GitHub, Repository, Workflow, Action, Actor, Commit, Branch."
	},
	{
		when: (_error, _wireCode, message) => /transitive tag key/i.test(message),
		code: "InvalidRequest",
		cause: "the session that signed has transitive tags from an earlier step, and AWS passes them on by itself.",
		remedy: "remove their keys from custom-tags and transitive-tag-keys, or set role-skip-session-tagging: true."
	},
	{
		when: (_error, _wireCode, message) => /DurationSeconds exceeds the 1 hour session limit/i.test(message),
		code: "InvalidRequest",
		cause: "the credentials that signed are themselves a session. AWS calls this role chaining and allows one hour.",
		remedy: "set role-duration-seconds to 3600 or less. For a job that runs longer, set refresh: true."
	},
	{
		when: (_error, _wireCode, message) => /DurationSeconds exceeds/i.test(message),
		code: "InvalidRequest",
		cause: "role-duration-seconds exceeds the maximum session duration of the role, which is one hour by default.",
		remedy: "set a smaller value; for a job that runs longer, set refresh: true. The owner of the role can raise its maximum session duration, but then anyone who obtains a session keeps it for longer."
	},
	{
		when: (_error, wireCode) => /^MalformedPolicyDocument/.test(wireCode),
		code: "InvalidRequest",
		cause: "the session policy is not a policy that IAM understands.",
		remedy: "check inline-session-policy, for example with the policy validator in IAM."
	},
	{
		when: (_error, wireCode) => /^RegionDisabled/.test(wireCode),
		code: "RegionDisabled",
		cause: "STS is not activated for this Region in the account.",
		remedy: "use another aws-region, or have STS activated for the Region in IAM's account settings, if the account should be used there."
	},
	{
		when: (_error, _wireCode, message) => /Roles may not be assumed by root accounts/i.test(message),
		code: "RootCredentials",
		cause: "the stored keys are root user access keys.",
		remedy: "delete them, and give the workflow an OIDC role, or an IAM user that may only assume its role."
	},
	{
		when: (_error, _wireCode, message) => /invalid MFA one time pass code/i.test(message),
		code: "MfaCodeRefused"
	},
	{
		when: (_error, _wireCode, message) => /unable to validate MFA code/i.test(message),
		code: "MfaDeviceUnknown"
	},
	{
		when: codes("AccessDenied", "AccessDeniedException"),
		code: "AccessDenied"
	},
	{
		when: (_error, wireCode) => /^NoSuchEntity/.test(wireCode),
		code: "NotFound"
	},
	{
		when: (_error, wireCode) => /^LimitExceeded/.test(wireCode),
		code: "QuotaExceeded",
		cause: "a user may have two access keys, and an Inactive one counts (IAM quotas)."
	}
];
// src/aws/service-errors.ts
const failures = [
	...credentialFailures,
	...identityTokenFailures,
	...requestFailures,
	...availabilityFailures,
	{
		when: codes("ValidationError", "ValidationException", "InvalidParameterValue", "MissingParameter", "InvalidAction"),
		code: "InvalidRequest"
	},
	{
		when: isForeign,
		code: "MalformedResponse",
		cause: "something between this runner and AWS answered instead: a proxy, a firewall, or an endpoint that is not STS or IAM.",
		remedy: "check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables."
	},
	{
		when: status((code) => code >= 200 && code < 400),
		code: "MalformedResponse",
		retry: "briefly",
		cause: "something between this runner and AWS answered instead: a proxy, a captive portal, or an endpoint that is not STS.",
		remedy: "check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables."
	}
];
function toKeyturnError(operation, error, signedWith) {
	if (error instanceof require_step.KeyturnError) return error;
	const service = typeof error === "object" && error !== null ? error : {};
	const wireCode = service.Code ?? service.code ?? service.name ?? "";
	const message = require_step.messageOf(error);
	const failure = failures.find(({ when }) => when(service, wireCode, message));
	const explanation = {
		summary: `${operation}${signer(signedWith)} failed: ${isForeign(service) ? foreign(service) : describe(wireCode, message)}`,
		...failure?.cause === void 0 ? {} : { cause: failure.cause },
		...failure?.remedy === void 0 ? {} : { remedy: failure.remedy }
	};
	const retry = typeof failure?.retry === "function" ? failure.retry(service) : failure?.retry;
	return new require_step.KeyturnError(failure?.code ?? "Unexpected", explanation, {
		cause: error,
		...retry ? { retry } : {}
	});
}
function signer(keys) {
	return keys ? ` signed by ${require_step.redactKeyId(keys.accessKeyId)}` : "";
}
function foreign({ $metadata }) {
	return `the answer had the status ${$metadata?.httpStatusCode}, and did not come from AWS.`;
}
const maxMessageLength = 1e4;
function describe(wireCode, message) {
	const [firstLine = ""] = message.slice(0, maxMessageLength).split(/[\r\n]/);
	const text = firstLine.split(/The Canonical String|Encoded authorization failure message:/)[0]?.trim() ?? "";
	return text.includes(wireCode) || wireCode === "Error" || wireCode === "" ? text : `${wireCode}: ${text}`;
}
// src/aws/sts.ts
function createStsClient({ credentials, userAgent, ...options }) {
	return new STSClient({
		...options,
		credentials: credentials ?? noCredentials,
		maxAttempts: 1,
		retryMode: "standard",
		customUserAgent: userAgent
	});
}
function createSts(options) {
	const client = createStsClient(options);
	const call = (operation, send) => withDeadline(`${operation} (${options.endpoint ?? `STS in ${options.region}`})`, async (signal) => {
		try {
			return await send(signal);
		} catch (error) {
			throw toKeyturnError(operation, error, options.credentials);
		}
	});
	return {
		assumeRole: (request) => call("AssumeRole", async (abortSignal) => toSession("AssumeRole", await client.send(new AssumeRoleCommand(request), { abortSignal }))),
		assumeRoleWithWebIdentity: (request) => call("AssumeRoleWithWebIdentity", async (abortSignal) => toSession("AssumeRoleWithWebIdentity", await client.send(new AssumeRoleWithWebIdentityCommand(request), { abortSignal }))),
		assumeRoleWithSaml: (request) => call("AssumeRoleWithSAML", async (abortSignal) => toSession("AssumeRoleWithSAML", await client.send(new AssumeRoleWithSAMLCommand(request), { abortSignal }))),
		getCallerIdentity: () => call("GetCallerIdentity", async (abortSignal) => {
			const { Account, Arn } = await client.send(new GetCallerIdentityCommand({}), { abortSignal });
			if (!Account || !Arn || !isOneWord(Account + Arn)) throw malformedResponseError("GetCallerIdentity", "an account and an ARN");
			return {
				accountId: Account,
				arn: Arn
			};
		}),
		getSessionToken: (request) => call("GetSessionToken", async (abortSignal) => {
			return toCredentials("GetSessionToken", await client.send(new GetSessionTokenCommand(request), { abortSignal }));
		})
	};
}
async function noCredentials() {
	throw new Error("this call is not signed");
}
function toSession(operation, answer) {
	const credentials = toCredentials(operation, answer);
	const { Arn, AssumedRoleId } = answer.AssumedRoleUser ?? {};
	const accountId = Arn && require_step.accountOf(Arn);
	if (!Arn || !accountId || !AssumedRoleId || !isOneWord(Arn + AssumedRoleId)) throw malformedResponseError(operation, "the identity of the role session");
	return {
		...credentials,
		identity: {
			accountId,
			arn: Arn,
			assumedRoleId: AssumedRoleId
		}
	};
}
function toCredentials(operation, { Credentials }) {
	const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
	if (!AccessKeyId || !SecretAccessKey || !SessionToken) throw malformedResponseError(operation, "credentials");
	return {
		credentials: {
			accessKeyId: AccessKeyId,
			secretAccessKey: SecretAccessKey,
			sessionToken: SessionToken
		},
		...Expiration ? { expiration: Expiration } : {}
	};
}
function isOneWord(text) {
	return /^[\u0021-\u007e]+$/.test(text);
}
function malformedResponseError(operation, missing) {
	return malformedResponse({
		summary: `${operation} returned a success status without ${missing}.`,
		cause: "something between this runner and AWS answered instead: a proxy, a captive portal, or an endpoint that is not STS.",
		remedy: "check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables."
	});
}
// src/runner/run-id.ts
function runIdOf({ GITHUB_RUN_ID: id = "" }) {
	return /^\d{1,20}$/.test(id) ? id : void 0;
}
// src/version.ts
const version = "0.1.0";
// src/clients/aws.ts
function stsFor(aws, keys) {
	return createSts(stsOptionsFor(aws, keys));
}
function stsOptionsFor(aws, keys) {
	return {
		region: aws.region,
		systemClockOffset: aws.clockOffsetMs(),
		requestHandler: aws.handler,
		userAgent: aws.userAgent,
		...stsEndpoint(aws.endpoints),
		...keys ? { credentials: keys } : {}
	};
}
function awsNow(aws) {
	return new Date(Date.now() + aws.clockOffsetMs());
}
function userAgent(env) {
	const run = runIdOf(env);
	return [["keyturn", version], ...run === void 0 ? [] : [["run", run]]];
}
function isIamEndpointUnknown({ endpoints: { sts, iam } }) {
	return sts !== void 0 && iam === void 0;
}
// src/clients/run.ts
async function createRun({ config, env, log, mask, onSkew }) {
	const { region, partition, network } = config;
	const clock = awsClock(await createRequestHandler(network), onSkew);
	return {
		env,
		log,
		mask,
		aws: {
			region,
			partition,
			endpoints: network.endpoints,
			handler: clock.handler,
			userAgent: userAgent(env),
			clockOffsetMs: clock.offsetMs
		},
		retry: {
			maxAttempts: network.maxAttempts,
			sleep: (ms) => (0, node_timers_promises.setTimeout)(ms),
			random: Math.random,
			info: log.info
		}
	};
}
function retrying(what, { retry }, attempt) {
	return withRetries(what, retry, attempt);
}
// src/github/id-token-endpoint.ts
function idTokenEndpoint(env) {
	const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env;
	return url && bearer ? {
		url,
		bearer
	} : void 0;
}
// src/keys/observe-keys.ts
async function observeKeys(key, { keyAge, rotation }, run) {
	const needsReport = keyAge.maxMs !== void 0 || rotation !== void 0;
	if (!needsReport && keyAge.warnMs === 0) return { kind: "none" };
	if (!needsReport && isIamEndpointUnknown(run.aws)) return unknown("STS has a custom endpoint, and no endpoint of IAM is set (AWS_ENDPOINT_URL_IAM).");
	await (0, node_timers_promises.setImmediate)();
	const { iamFor } = await Promise.resolve().then(() => require("./iam-client-CqIfgPoC.js")).then((n) => n.iam_client_exports);
	const { pair, mfaSession } = key;
	const iam = iamFor(run.aws, mfaSession?.session.credentials ?? pair, needsReport ? void 0 : optionalTimeoutMs);
	const list = () => iam.listAccessKeys(mfaSession?.userName);
	try {
		return await reportOn(pair, needsReport ? await retrying("ListAccessKeys", run, list) : await list(), needsReport ? iam : void 0);
	} catch (error) {
		const denied = error instanceof require_step.KeyturnError && error.code === "AccessDenied";
		const why = require_step.messageOf(error).split("\n")[0] ?? "";
		return unknown(denied && lacksMfa(key) ? `${why}. ${howToSee}` : why, denied);
	}
}
async function reportOn({ accessKeyId }, listed, iam) {
	const signing = listed.find(({ id }) => id === accessKeyId);
	if (!signing) return unknown("IAM does not list the key that signs.");
	const other = listed.find(({ id }) => id !== accessKeyId);
	const details = iam && signing.userName ? await userDetails(iam, signing.userName, other) : {};
	return {
		kind: "report",
		report: {
			signing,
			...other ? { other } : {},
			...details
		}
	};
}
function lacksMfa({ mfa, mfaSession }) {
	return mfa !== void 0 && !mfaSession;
}
const howToSee = "If it needs MFA, set max-key-age, or warn-key-age and a role-duration-seconds of at most 3600: one session then serves IAM and the role.";
function unknown(why, denied = false) {
	return {
		kind: "unknown",
		why,
		denied
	};
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
// src/sources/session-tags.ts
const maxTagValueLength = 256;
const maxTags = 50;
function sessionTags(env, customTags, options) {
	const own = [{
		Key: "GitHub",
		Value: "Actions"
	}, ...tagsFrom(lasting, env)];
	const room = maxTags - own.length - customTags.length;
	const optional = options.withDroppable ? tagsFrom(droppable, env).slice(0, room) : [];
	return [
		...own,
		...optional,
		...customTags
	];
}
function tagsFrom(variables, env) {
	return variables.flatMap(([Key, name]) => {
		const Value = tagValue(env[name] ?? "");
		return Value === "" ? [] : [{
			Key,
			Value
		}];
	});
}
function tagValue(text) {
	return text.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, "_").slice(0, maxTagValueLength);
}
// src/sources/assume-role.ts
function common(roleArn, role) {
	return {
		RoleArn: roleArn,
		DurationSeconds: role.durationSeconds,
		...role.inlineSessionPolicy === void 0 ? {} : { Policy: role.inlineSessionPolicy },
		...role.managedSessionPolicies.length === 0 ? {} : { PolicyArns: role.managedSessionPolicies.map((arn) => ({ arn })) }
	};
}
async function assumeRole(sts, roleArn, role, { env, log }, inheritedTagKeys = []) {
	const isNew = (key) => !inheritedTagKeys.some((own) => own.toLowerCase() === key.toLowerCase());
	const tags = (withDroppable) => sessionTags(env, role.customTags, { withDroppable }).filter(({ Key }) => isNew(Key));
	const request = (withDroppable) => ({
		...common(roleArn, role),
		RoleSessionName: role.sessionName,
		...role.externalId === void 0 ? {} : { ExternalId: role.externalId },
		...role.sourceIdentity === void 0 ? {} : { SourceIdentity: role.sourceIdentity },
		...role.sessionTagging ? taggedWith(tags(withDroppable), role.transitiveTagKeys.filter(isNew), log) : {}
	});
	try {
		return requested(roleArn, await sts.assumeRole(request(true)));
	} catch (error) {
		if (!role.sessionTagging || !isTooLarge(error)) throw error;
		log.info("Session tags and policies are too large together; trying once more without the less important tags.");
		return requested(roleArn, await sts.assumeRole(request(false)));
	}
}
function taggedWith(tags, transitiveKeys, { info }) {
	const sent = new Set(tags.map(({ Key }) => Key.toLowerCase()));
	const without = transitiveKeys.filter((key) => !sent.has(key.toLowerCase()));
	if (without.length > 0) info(`transitive-tag-keys: this session has no tag ${without.join(", ")}; left out.`);
	const transitive = transitiveKeys.filter((key) => sent.has(key.toLowerCase()));
	return {
		Tags: [...tags],
		...transitive.length > 0 ? { TransitiveTagKeys: transitive } : {}
	};
}
async function assumeRoleWithToken(sts, roleArn, role, token) {
	return requested(roleArn, await sts.assumeRoleWithWebIdentity({
		...common(roleArn, role),
		RoleSessionName: role.sessionName,
		WebIdentityToken: token
	}));
}
async function assumeRoleWithAssertion(sts, { roleArn, providerArn }, role, assertion) {
	return requested(roleArn, await sts.assumeRoleWithSaml({
		...common(roleArn, role),
		PrincipalArn: providerArn,
		SAMLAssertion: assertion
	}));
}
function requested(roleArn, session) {
	const { arn } = session.identity;
	if (require_step.isSessionOf(arn, roleArn)) return session;
	throw new require_step.KeyturnError("WrongIdentity", {
		summary: `STS was asked for a session of ${roleArn}, and answered with one of ${arn}.`,
		cause: "something else than AWS answers: the endpoint of STS leads elsewhere, or a proxy mixes up answers.",
		remedy: "check sts-endpoint, the AWS_ENDPOINT_URL variables and http-proxy. Nothing was handed to later steps."
	});
}
function isTooLarge(error) {
	return error instanceof require_step.KeyturnError && error.code === "PackedPolicyTooLarge";
}
// src/sources/role-arn.ts
async function roleArn(role, partition, findAccount) {
	return role.kind === "arn" ? role.arn : `arn:${partition}:iam::${await findAccount()}:role/${role.name}`;
}
function onlyAllowedAccount(allowedAccountIds) {
	const [only, ...others] = allowedAccountIds ?? [];
	if (only !== void 0 && others.length === 0) return only;
	throw new require_step.KeyturnError("InvalidInput", {
		summary: "role-to-assume is a name, and a web identity token does not tell the account that the role is in.",
		remedy: "give the ARN of the role, or name its account, and no other, in allowed-account-ids."
	});
}
// src/aws/access-keys.ts
function maskKeys({ accessKeyId, secretAccessKey, sessionToken }, mask) {
	mask(accessKeyId);
	mask(secretAccessKey);
	if (sessionToken !== void 0) mask(sessionToken);
}
// src/sources/role-session.ts
const maxDraws = 32;
async function roleSession(what, { specialCharactersWorkaround }, run, attempt) {
	const draws = specialCharactersWorkaround ? maxDraws : 1;
	for (let draw = 1; draw <= draws; draw++) {
		const session = await retrying(what, run, attempt);
		maskKeys(session.credentials, run.mask);
		if (draws === 1 || isPlain(session.credentials)) return session;
		run.log.info(`${what}: draw ${draw} of ${draws} has special characters; asking again.`);
	}
	throw new require_step.KeyturnError("MalformedResponse", {
		summary: `${what}: none of ${draws} sets of credentials was free of special characters.`,
		remedy: "turn special-characters-workaround off; it is for tools that cannot take `/` or `+` in a secret access key."
	});
}
function isPlain({ accessKeyId, secretAccessKey }) {
	return /^[A-Za-z0-9]+$/.test(accessKeyId + secretAccessKey);
}
// src/sources/verify.ts
function verifyIdentity(identity, allowedAccountIds) {
	refuseRoot(identity);
	if (allowedAccountIds && !allowedAccountIds.includes(identity.accountId)) throw new require_step.KeyturnError("AccountNotAllowed", {
		summary: `The account ID of the provided credentials (${identity.accountId}) does not match any of the expected account IDs: ${allowedAccountIds.join(", ")}`,
		cause: "the inputs hold the keys or the role of another environment.",
		remedy: "correct the keys or role-to-assume; change allowed-account-ids only if this job is meant for that account. Nothing was handed to later steps."
	});
}
function refuseRoot({ arn, accountId }) {
	if (!require_step.isRoot(arn)) return;
	throw new require_step.KeyturnError("RootCredentials", {
		summary: `These are access keys of the root user of account ${accountId}, and Keyturn does not work with them.`,
		cause: "they were probably created when the account was opened.",
		remedy: "delete them, and give the workflow an OIDC role or an IAM user that may only assume its role."
	});
}
// src/sources/session-from-keys.ts
async function sessionFromKeys(key, request, run) {
	const keys = key.mfaSession?.session.credentials ?? key.pair;
	const sts = await signingSts(keys, key, run);
	const whoAmI = () => retrying("GetCallerIdentity", run, () => sts.getCallerIdentity()).catch((error) => throwExplained(error, keys, run));
	const { role } = request;
	if (!role) return {
		credentials: keys,
		identity: await whoAmI()
	};
	const arn = await roleArn(role.role, run.aws.partition, async () => {
		const identity = await whoAmI();
		refuseRoot(identity);
		return identity.accountId;
	});
	try {
		return await roleSession("AssumeRole", request, run, () => assumeRole(sts, arn, role, run));
	} catch (error) {
		const { explainRefusedRole } = await Promise.resolve().then(() => require("./refused-role-BX2EMHPq.js"));
		throw await explainRefusedRole(error, {
			keys,
			roleArn: arn,
			role,
			withMfa: key.mfa !== void 0
		}, run);
	}
}
async function throwExplained(error, keys, { env }) {
	const { explainRefusedKeys } = await Promise.resolve().then(() => require("./refused-keys-D9PNNPIM.js"));
	throw error instanceof require_step.KeyturnError ? explainRefusedKeys(error, keys, env) : error;
}
async function signingSts(keys, { mfa }, run) {
	if (!mfa || keys.sessionToken !== void 0) return stsFor(run.aws, keys);
	const { stsWithCodes } = await Promise.resolve().then(() => require("./sts-with-codes-eA-lJ4aB.js"));
	return stsWithCodes(keys, mfa, run);
}
// src/sources/access-keys.ts
const accessKeys = {
	kind: "access-keys",
	proof: "signature",
	rules: {
		setBy: ({ storedKey }) => storedKey && {
			name: "Keys",
			isPlural: true
		},
		isTemporary: ({ storedKey }) => storedKey?.pair.sessionToken !== void 0,
		takesMfa: true,
		singleUse: ["aws-session-token"]
	},
	select({ storedKey }) {
		if (!storedKey) return void 0;
		const { accessKeyId, sessionToken } = storedKey.pair;
		return {
			input: storedKey,
			why: `Source: ${sessionToken === void 0 ? "access key" : "temporary access key"} ${require_step.redactKeyId(accessKeyId)}, because the inputs hold it.`
		};
	},
	async resolve(key, request, run) {
		return {
			session: (request.role ? void 0 : key.mfaSession?.session) ?? await sessionFromKeys(key, request, run),
			isNew: true
		};
	},
	storedKey: (key) => key
};
function fromStoredKey(key) {
	return {
		source: accessKeys,
		input: key
	};
}
// src/sources/found-keys.ts
function environmentKeys(env) {
	const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = env;
	if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) return void 0;
	return {
		accessKeyId: AWS_ACCESS_KEY_ID,
		secretAccessKey: AWS_SECRET_ACCESS_KEY,
		...AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}
	};
}
async function keysOnRunner(run, notice) {
	const { env } = run;
	const exported = environmentKeys(env);
	if (exported) return exported;
	if (!mayFindCredentials(env)) throw noCredentialsError("there are none on this runner.");
	const { noticesInFiles } = await Promise.resolve().then(() => require("./mfa-arn-BzLQjkDo.js"));
	for (const line of noticesInFiles(env)) notice(line);
	const { refuseExpiredProfile } = await Promise.resolve().then(() => require("./stored-profile-CM6SsvxM.js"));
	await refuseExpiredProfile(env, new Date());
	const { fromDefaultChain } = await Promise.resolve().then(() => require("./sdk-default-chain-mDdaPyiG.js"));
	const found = await fromDefaultChain(run);
	if (!found) throw noCredentialsError("Could not load credentials from any providers");
	return found;
}
async function findKeys(wanted, run) {
	try {
		const keys = await keysOnRunner(run, run.log.notice);
		maskKeys(keys, run.mask);
		return keys;
	} catch (error) {
		const { explainNoCredentials } = await Promise.resolve().then(() => require("./without-credentials-XJItwGsE.js"));
		throw await explainNoCredentials(error, wanted, run.env);
	}
}
async function sessionFromFoundKeys(pair, request, run) {
	const { role } = request;
	if (role) refuseOverAnHour(pair, role);
	return {
		session: await sessionFromKeys({ pair }, request, run),
		isNew: role !== void 0
	};
}
function refuseOverAnHour({ sessionToken }, { durationSeconds }) {
	if (sessionToken === void 0 || durationSeconds <= 3600) return;
	throw new require_step.KeyturnError("InvalidInput", {
		summary: `The role is to be assumed for ${durationSeconds} seconds, and the credentials that were found are temporary: such a session (role chaining) lasts 3600 at most.`,
		remedy: "ask for a role-duration-seconds of 3600 or less; AWS refuses more whatever the role allows."
	});
}
function refuseExported(profile, env) {
	if (environmentKeys(env)) throw new require_step.KeyturnError("InvalidInput", {
		summary: "refresh is true, and the source is the credentials that an earlier step exported, which end at some time.",
		remedy: "set refresh: true in that step as well, or give this one a source of its own."
	});
	if (env.AWS_PROFILE !== void 0 && env.AWS_PROFILE === profile) throw new require_step.KeyturnError("InvalidInput", {
		summary: `refresh is true, and the profile ${env.AWS_PROFILE} is both the source and what would be written.`,
		remedy: "give this step an aws-profile of its own."
	});
}
const variables = [
	"AWS_PROFILE",
	"AWS_CONFIG_FILE",
	"AWS_SHARED_CREDENTIALS_FILE",
	"AWS_WEB_IDENTITY_TOKEN_FILE",
	"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
	"AWS_CONTAINER_CREDENTIALS_FULL_URI"
];
function mayFindCredentials(env) {
	return env.RUNNER_ENVIRONMENT !== "github-hosted" || variables.some((name) => env[name]) || (0, node_fs.existsSync)((0, node_path.join)((0, node_os.homedir)(), ".aws"));
}
function noCredentialsError(why) {
	return new require_step.KeyturnError("NoCredentials", {
		summary: `Credentials could not be loaded, please check your action inputs: ${why}`,
		cause: "no keys were given (a secret that does not exist is empty), and this runner has none of its own.",
		remedy: "see that the secrets exist and are readable from this workflow, or use OIDC: permissions `id-token: write` and role-to-assume."
	});
}
// src/sources/existing.ts
async function existingSession(run) {
	try {
		const credentials = await keysOnRunner(run, () => {});
		maskKeys(credentials, run.mask);
		const sts = stsFor(run.aws, credentials);
		return {
			credentials,
			identity: await retrying("GetCallerIdentity", run, () => sts.getCallerIdentity())
		};
	} catch (error) {
		if (error instanceof require_step.KeyturnError && noneWork.has(error.code)) return void 0;
		throw error;
	}
}
const noneWork = new Set([
	"NoCredentials",
	"CredentialSourceFailed",
	"InvalidCredentials",
	"ExpiredCredentials",
	"AccessDenied"
]);
// src/sources/default-chain.ts
const defaultChain = {
	kind: "ambient",
	proof: "signature",
	proofIn: (env) => env.AWS_WEB_IDENTITY_TOKEN_FILE && !env.AWS_ACCESS_KEY_ID ? "identity token" : "signature",
	rules: { setBy: () => void 0 },
	select(inputs, { hasRole }) {
		return {
			input: { forceSkipOidc: inputs.forceSkipOidc },
			why: `Source: the SDK's default chain, because ${reason(inputs, hasRole)}.`
		};
	},
	async resolve(input, request, run) {
		return sessionFromFoundKeys(await findKeys(wanted$1(input, request), run), request, run);
	},
	findKeys: (input, request, run) => findKeys(wanted$1(input, request), run),
	requireRenewable: refuseExported
};
function reason({ forceSkipOidc }, hasRole) {
	if (!hasRole) return "no keys and no role are given";
	return forceSkipOidc ? "force-skip-oidc is true and no other source is set" : "no source is set and the job has no id-token permission";
}
function wanted$1({ forceSkipOidc }, { role }) {
	if (!role) return "keys";
	return forceSkipOidc ? "keys without OIDC" : "keys or OIDC";
}
// src/sources/assume-with-token.ts
async function assumeWithToken({ role, what, readToken, isFile }, request, run) {
	const arn = await roleArn(role.role, run.aws.partition, () => onlyAllowedAccount(request.allowedAccountIds));
	const sts = stsFor(run.aws);
	let token;
	const attempt = async () => {
		token = await readToken();
		run.mask(token);
		return assumeRoleWithToken(sts, arn, role, token);
	};
	try {
		return {
			session: await roleSession("AssumeRoleWithWebIdentity", request, run, attempt),
			isNew: true
		};
	} catch (error) {
		if (error instanceof require_step.KeyturnError && error.code === "WebIdentityTokenUnreadable") throw error;
		const { explainRefusedToken } = await Promise.resolve().then(() => require("./refused-token-uiUVhPtE.js"));
		throw explainRefusedToken(error, what, token, arn, isFile);
	}
}
function roleForToken({ role, isFinal }, { warning }) {
	if (!role) throw new require_step.KeyturnError("InvalidInput", {
		summary: "A web identity token is only good for assuming a role, and role-to-assume is empty.",
		remedy: "set role-to-assume to the ARN of the role."
	});
	if (isFinal && role.customTags.length > 0) warning("custom-tags has no effect: a role that is assumed with a web identity token takes its tags from the token.");
	if (isFinal && role.sourceIdentity !== void 0) warning("source-identity has no effect: a role that is assumed with a web identity token takes it from a claim of the token, which GitHub does not set.");
	return role;
}
// src/sources/github-oidc.ts
const githubOidc = {
	kind: "github-oidc",
	proof: "identity token",
	rules: { setBy: () => void 0 },
	select({ raw, forceSkipOidc }, { hasRole, hasIdToken, isOtherSet }) {
		if (!hasRole || !hasIdToken || isOtherSet || forceSkipOidc) return void 0;
		const audience = raw.audience.value || "sts.amazonaws.com";
		return {
			input: { audience },
			why: `Source: GitHub OIDC (audience ${audience}), because a role is given, the job has the id-token permission, and no other source is set.`
		};
	},
	async resolve({ audience }, request, run) {
		const { requestIdToken } = await Promise.resolve().then(() => require("./oidc-token-sfG_IRC7.js"));
		const role = roleForToken(request, run.log);
		const endpoint = requireEndpoint(run.env);
		const readToken = () => requestIdToken(endpoint, audience, run.aws.handler);
		return assumeWithToken({
			role,
			what: "Could not assume role with OIDC",
			readToken
		}, request, run);
	}
};
function requireEndpoint(env) {
	const endpoint = idTokenEndpoint(env);
	if (!endpoint) throw idTokenPermissionError();
	if (!/^https?:$/.test(URL.parse(endpoint.url)?.protocol ?? "")) throw requestUrlError();
	return endpoint;
}
function idTokenPermissionError() {
	return new require_step.KeyturnError("OidcUnavailable", {
		summary: "Could not assume role with OIDC: this job may not ask GitHub for an ID token.",
		cause: "the job lacks the `id-token` permission. Pull requests from forks never have it; a run that Dependabot started has it only if the job asks for it by name.",
		remedy: "add `permissions: id-token: write` to the job."
	});
}
function requestUrlError() {
	return new require_step.KeyturnError("OidcRequestFailed", {
		summary: "Could not assume role with OIDC: ACTIONS_ID_TOKEN_REQUEST_URL is not the address of a server.",
		cause: "the workflow or an earlier step has set this variable, which is the runner's.",
		remedy: "find what sets it, and leave it to the runner."
	});
}
// src/sources/previous-step.ts
const wanted = () => "what an earlier step exported";
const previousStep = {
	kind: "role-chaining",
	proof: "signature",
	rules: {
		setBy: ({ roleChaining }) => roleChaining ? { name: "role-chaining" } : void 0,
		yields: true,
		isTemporary: () => true
	},
	select({ roleChaining }) {
		if (!roleChaining) return void 0;
		return {
			input: {},
			why: "Source: the credentials of an earlier step, because role-chaining is true."
		};
	},
	async resolve(_input, request, run) {
		return sessionFromFoundKeys(await findKeys(wanted(), run), request, run);
	},
	findKeys: (_input, _request, run) => findKeys(wanted(), run),
	requireRenewable: refuseExported
};
// src/sources/saml.ts
const decidedByAssertion = [
	"role-session-name",
	"role-external-id",
	"custom-tags",
	"transitive-tag-keys"
];
// src/sources/index.ts
const sources = [
	githubOidc,
	accessKeys,
	{
		kind: "web-identity-token-file",
		proof: "identity token",
		rules: {
			setBy: (inputs) => inputs.webIdentityTokenFile === void 0 ? void 0 : { name: "web-identity-token-file" },
			check({ raw }, { problems }) {
				if (raw["role-to-assume"].value !== "" || raw.profiles.value !== "") return;
				problems.add("web-identity-token-file is set without role-to-assume.", "a token can only be used to assume a role: set role-to-assume.");
			}
		},
		select({ webIdentityTokenFile: file }) {
			if (file === void 0) return void 0;
			return {
				input: { file },
				why: `Source: web identity token file ${file}, because web-identity-token-file is set.`
			};
		},
		async resolve({ file }, request, run) {
			const { readTokenFile } = await Promise.resolve().then(() => require("./token-file-D4pZtvhg.js"));
			const role = roleForToken(request, run.log);
			const readToken = () => readTokenFile(file, run.env.GITHUB_WORKSPACE ?? process.cwd());
			return assumeWithToken({
				role,
				what: "Could not assume role with web identity token file",
				readToken,
				isFile: true
			}, request, run);
		}
	},
	{
		kind: "saml",
		proof: "SAML assertion",
		rules: {
			setBy({ raw, saml }) {
				if (raw["saml-assertion"].value === "") return void 0;
				return {
					name: "saml-assertion",
					...saml ? {} : { isInvalid: true }
				};
			},
			singleUse: ["saml-assertion"],
			check({ raw }, { notices }, { isChain }) {
				const idle = decidedByAssertion.filter((name) => raw[name].value !== "");
				if (idle.length === 0 || isChain) return;
				notices.push(`${idle.join(", ")} ${idle.length > 1 ? "have" : "has"} no effect, because the SAML assertion names the session and its tags.`);
			}
		},
		select({ saml: input }) {
			return input && {
				input,
				why: "Source: a SAML assertion, because saml-assertion is set."
			};
		},
		async resolve(input, request, run) {
			const { assumeRoleWithResponse } = await Promise.resolve().then(() => require("./assume-role-with-saml-BG0RTt6f.js"));
			if (request.isFinal && request.role?.sourceIdentity !== void 0) run.log.warning("source-identity has no effect: with SAML it comes from an attribute of the assertion, which the identity provider sets.");
			return assumeRoleWithResponse(input, request, run);
		}
	},
	previousStep,
	defaultChain
];
function chooseSource(inputs, job, candidates = sources) {
	for (const source of candidates) {
		const isOtherSet = candidates.some((other) => other !== source && other.rules.setBy(inputs) !== void 0);
		const selection = source.select(inputs, {
			...job,
			isOtherSet
		});
		if (selection) return {
			source,
			...selection
		};
	}
	throw new Error("no source applies");
}
function sourceOfKind(kind) {
	const source = sources.find((each) => each.kind === kind);
	if (!source) throw new Error(`no source is called ${kind}`);
	return source;
}
// src/sources/resolve.ts
async function resolveRoles(chosen, roles, options, run) {
	const [role, ...furtherRoles] = roles;
	if (role && furtherRoles.length > 0) {
		const { resolveChain } = await Promise.resolve().then(() => require("./role-chain-NMYvyLu2.js"));
		return resolveChain(chosen, [role, ...furtherRoles], options, run);
	}
	const request = {
		...options,
		isFinal: true,
		...role ? { role } : {}
	};
	return chosen.source.resolve(chosen.input, request, run);
}
// src/sources/run-variables.ts
function oddRunnerVariables(env, taggedRoles) {
	const missing = lasting.filter(([, variable]) => variable !== "GITHUB_REF" && !env[variable]);
	return [...taggedRoles.some(({ sessionTagging }) => sessionTagging) && missing.length > 0 ? [withoutTags(missing)] : [], ...env.GITHUB_RUN_ID && runIdOf(env) === void 0 ? [strangeRunId] : []];
}
function withoutTags(missing) {
	const [tags, variables] = [missing.map(([tag]) => tag), missing.map(([, variable]) => variable)].map(list);
	return `The session lacks the tags ${tags}, because ${variables} ${missing.length === 1 ? "is" : "are"} not set. A policy that demands these tags denies access. GitHub's runner always sets these variables: check what runs this step. If no policy needs tags, set role-skip-session-tagging to true.`;
}
const strangeRunId = "GITHUB_RUN_ID is not a number, so CloudTrail will not show the run in the user agent. GitHub's runner sets it to the number of the run: check what runs this step.";
function list(names) {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
// src/resolve-credentials.ts
async function resolveCredentials(config, runner) {
	const run = await openRun(config, runner);
	const { storedKey, useExistingCredentials } = config.source;
	if (useExistingCredentials) {
		const session = await existingSession(run);
		if (session) {
			await reportEndpoints("signature", config, runner);
			runner.notice("Pre-existing credentials are valid. No need to generate new ones.");
			return {
				resolved: {
					session,
					isNew: false,
					profiles: []
				},
				observation: { kind: "none" },
				...storedKey ? { storedKey } : {},
				run
			};
		}
		runner.notice("No valid credentials exist. Running as normal.");
	}
	const source = await announcedSource(config, runner);
	try {
		return await resolveAndObserve(source, config, run);
	} catch (error) {
		const repaired = await repairedSource(error, source, config, run);
		if (!repaired) throw error;
		return resolveAndObserve(repaired, config, run);
	}
}
async function openRun(config, runner) {
	requireReadableSharedFiles(runner.env);
	const { publish, source } = config;
	return createRun({
		config,
		env: publish.unsetCurrent && !source.roleChaining ? withoutKeys(runner.env) : runner.env,
		log: runner,
		mask: runner.mask,
		onSkew: {
			fromMs: minSkewMs,
			onSkew: (skewMs) => warnAboutSkew(skewMs, config, runner)
		}
	});
}
const minSkewMs = 6e4;
function warnAboutSkew(skewMs, { source }, runner) {
	if (source.storedKey?.mfa) return;
	runner.warning(`This runner's clock is ${skewInWords(skewMs)}. Keyturn signs with AWS's time; set the runner's clock (NTP), because other tools may not.`);
}
function withoutKeys(env) {
	const names = [
		"AWS_ACCESS_KEY_ID",
		"AWS_SECRET_ACCESS_KEY",
		"AWS_SESSION_TOKEN"
	];
	for (const name of names) delete process.env[name];
	return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}
async function announcedSource(config, runner) {
	const { env } = runner;
	const chosen = chooseSource(config.source, {
		hasRole: config.roles.length > 0,
		hasIdToken: idTokenEndpoint(env) !== void 0
	});
	const { source, why } = chosen;
	runner.info(why);
	if (config.publish.refresh) source.requireRenewable?.(config.publish.profile?.name, env);
	await reportEndpoints(source.proofIn?.(env) ?? source.proof, config, runner);
	reportOddVariables(source.proof, config, runner);
	return chosen;
}
async function reportEndpoints(proof, { network, rotation }, { env, ...runner }) {
	const endpoints = {
		...await endpointsInFiles(env),
		...network.endpoints
	};
	for (const { level, line } of redirections(endpoints, proof)) runner[level](line);
	const others = [{
		url: (proof === "identity token" ? env.ACTIONS_ID_TOKEN_REQUEST_URL : void 0) ?? "",
		from: "ACTIONS_ID_TOKEN_REQUEST_URL"
	}, {
		url: (rotation && env.GITHUB_API_URL) ?? "",
		from: "GITHUB_API_URL"
	}].filter(({ url }) => URL.canParse(url));
	for (const line of unprotected({
		endpoints,
		others,
		env
	})) runner.warning(line);
	if (env.NODE_EXTRA_CA_CERTS) runner.info(`Certificates of ${env.NODE_EXTRA_CA_CERTS} are trusted, because NODE_EXTRA_CA_CERTS is set.`);
}
function reportOddVariables(proof, { roles, profiles }, { env, warning }) {
	const assumed = [...roles, ...profiles.flatMap((profile) => "role" in profile ? [profile.role] : [])];
	for (const line of oddRunnerVariables(env, proof === "signature" ? assumed : [])) warning(line);
}
async function resolveAndObserve(given, config, run) {
	const source = await withMfaSession(given, run);
	const storedKey = storedKeyOf(source);
	const isLongTerm = storedKey && storedKey.pair.sessionToken === void 0;
	const [resolved, observation] = await Promise.all([resolveAll(source, config, run), isLongTerm ? observeKeys(storedKey, config, run) : { kind: "none" }]);
	return {
		resolved,
		observation,
		source,
		...storedKey ? { storedKey } : {},
		run
	};
}
async function resolveAll(source, config, run) {
	const { roles, profiles, specialCharactersWorkaround, allowedAccountIds } = config;
	const options = {
		specialCharactersWorkaround,
		...allowedAccountIds ? { allowedAccountIds } : {}
	};
	if (profiles.length === 0) return {
		...await resolveRoles(source, roles, options, run),
		profiles: []
	};
	const { resolveWithProfiles } = await Promise.resolve().then(() => require("./profiles-Cm_H23l4.js"));
	return resolveWithProfiles(source, {
		roles,
		entries: profiles,
		options
	}, run);
}
async function withMfaSession(source, run) {
	const key = storedKeyOf(source);
	const sessionSeconds = key?.mfa?.sessionSeconds;
	if (!key?.mfa || sessionSeconds === void 0) return source;
	const { openMfaSession } = await Promise.resolve().then(() => require("./mfa-session-DLJNgkB1.js"));
	const mfaSession = await openMfaSession(key.pair, {
		...key.mfa,
		sessionSeconds
	}, run);
	return fromStoredKey({
		...key,
		mfaSession
	});
}
async function repairedSource(error, source, { rotation }, run) {
	const isTorn = error instanceof require_step.KeyturnError && error.code === "InvalidCredentials";
	const key = storedKeyOf(source);
	if (!isTorn || !key || !rotation || rotation.user !== void 0) return void 0;
	const { repairedPair } = await Promise.resolve().then(() => require("./rotation-DJPaHlwZ.js"));
	const pair = await repairedPair(rotation, key.pair, run);
	return pair && fromStoredKey({
		...key,
		pair
	});
}
function storedKeyOf({ source, input }) {
	return source.storedKey?.(input);
}
// src/runner/step-timeout.ts
async function withinStepTimeout(seconds, work) {
	if (seconds === void 0) return work;
	let timer;
	const timeUp = new Promise((_resolve, reject) => {
		timer = setTimeout(() => {
			reject(new require_step.KeyturnError("ActionTimedOut", {
				summary: `Action timed out after ${seconds} s, the limit that action-timeout-s sets.`,
				cause: "AWS, GitHub or a proxy in between is slow or cannot be reached; the log above shows what was tried.",
				remedy: "run the job again, or raise action-timeout-s."
			}));
		}, seconds * 1e3);
	});
	try {
		return await Promise.race([work, timeUp]);
	} finally {
		clearTimeout(timer);
	}
}
// src/sources/verify-profiles.ts
function verifyProfiles(profiles, allowedAccountIds) {
	for (const { entry, session } of profiles) try {
		const settings = entry.kind === "settings" ? entry.settings : void 0;
		if (settings) verifyIdentity({
			accountId: settings.accountId,
			arn: settings.roleArn
		}, allowedAccountIds);
		if (session) verifyIdentity(session.identity, allowedAccountIds);
	} catch (error) {
		throw error instanceof require_step.KeyturnError ? error.withContext(entry.title) : error;
	}
}
function sessionsOf(profiles) {
	return profiles.flatMap(({ session }) => session ?? []);
}
// src/run.ts
async function run(runner) {
	const config = readConfig(runner);
	await require_step.checkBeforehand(config, runner);
	const credentials = await withinStepTimeout(config.network.timeoutSeconds, resolveCredentials(config, runner));
	const { resolved, observation } = credentials;
	const { session, isNew, profiles } = resolved;
	if (config.publish.maskAccountId) maskIdentities([session, ...sessionsOf(profiles)], runner);
	verifyProfiles(profiles, config.allowedAccountIds);
	verifyIdentity(session.identity, config.allowedAccountIds);
	refuseLeakedKey(observation, config);
	const rotation = await rotateIfAsked(credentials, config, runner);
	const userKeys = await userKeysIfRotated(rotation, credentials, config);
	const now = new Date();
	const keys = checkKeys({
		observation,
		userKeys,
		rotation
	}, config, now);
	await reportKeys(keys, config, runner, now);
	const renewal = await withinStepTimeout(config.network.timeoutSeconds, renewalIfAsked(credentials, keys.replacement, config));
	const publication = {
		session,
		isNew,
		profiles,
		...renewal ? { renewal } : {}
	};
	await require_step.publish(withReplacement(publication, keys.replacement, config), keys, config, runner);
}
function readConfig(runner) {
	const inputs = readInputs(runner.env);
	for (const secret of secretsIn(inputs)) runner.mask(secret);
	if (/^true$/i.test(inputs["mask-aws-account-id"].value)) runner.hideAccountIds();
	const config = parseConfig(inputs, runner.env, sources);
	for (const notice of config.notices) runner.notice(notice);
	return config;
}
function maskIdentities(sessions, runner) {
	for (const { identity } of sessions) {
		runner.mask(identity.accountId);
		runner.mask(identity.arn);
	}
}
async function rotateIfAsked({ resolved, storedKey, run }, { rotation }, runner) {
	if (!rotation) return void 0;
	const { runRotation } = await Promise.resolve().then(() => require("./rotation-DJPaHlwZ.js"));
	let outcome;
	try {
		outcome = await runRotation(rotation, storedKey, resolved.session, run);
		return outcome;
	} finally {
		require_step.setOutputs(require_step.rotationOutputs(outcome?.kind === "result" ? outcome : void 0), runner);
	}
}
async function userKeysIfRotated(rotation, { resolved, run }, config) {
	if (config.rotation?.user === void 0) return void 0;
	const { observeUserKeys } = await Promise.resolve().then(() => require("./observe-user-keys-xrntipNN.js"));
	return observeUserKeys(rotation, resolved.session, config.rotation, run);
}
async function renewalIfAsked({ source, run }, replacement, { publish }) {
	if (!publish.refresh || !source) return void 0;
	const { prepareRenewal } = await Promise.resolve().then(() => require("./prepare-renewal-Dg4zUnbJ.js"));
	return prepareRenewal(source, replacement, readInputs(run.env), run);
}
function withReplacement(publication, replacement, { allowedAccountIds }) {
	if (!replacement) return publication;
	const { identity, ...credentials } = replacement;
	const successor = (each) => {
		if (each.credentials.sessionToken !== void 0) return each;
		verifyIdentity(identity, allowedAccountIds);
		return {
			...each,
			credentials,
			identity
		};
	};
	return {
		...publication,
		session: successor(publication.session),
		profiles: publication.profiles.map((each) => each.session ? {
			...each,
			session: successor(each.session)
		} : each)
	};
}
Object.defineProperty(exports, "AwsQueryProtocol", {
	enumerable: true,
	get: function() {
		return AwsQueryProtocol;
	}
});
Object.defineProperty(exports, "AwsSdkSigV4ASigner", {
	enumerable: true,
	get: function() {
		return AwsSdkSigV4ASigner;
	}
});
Object.defineProperty(exports, "AwsSdkSigV4Signer", {
	enumerable: true,
	get: function() {
		return AwsSdkSigV4Signer;
	}
});
Object.defineProperty(exports, "BinaryDecisionDiagram", {
	enumerable: true,
	get: function() {
		return BinaryDecisionDiagram;
	}
});
Object.defineProperty(exports, "Client", {
	enumerable: true,
	get: function() {
		return Client;
	}
});
Object.defineProperty(exports, "Command", {
	enumerable: true,
	get: function() {
		return Command;
	}
});
Object.defineProperty(exports, "CredentialsProviderError", {
	enumerable: true,
	get: function() {
		return CredentialsProviderError;
	}
});
Object.defineProperty(exports, "DEFAULT_RETRY_MODE", {
	enumerable: true,
	get: function() {
		return DEFAULT_RETRY_MODE;
	}
});
Object.defineProperty(exports, "DecodeAuthorizationMessage$", {
	enumerable: true,
	get: function() {
		return DecodeAuthorizationMessage$;
	}
});
Object.defineProperty(exports, "DefaultIdentityProviderConfig", {
	enumerable: true,
	get: function() {
		return DefaultIdentityProviderConfig;
	}
});
Object.defineProperty(exports, "EndpointCache", {
	enumerable: true,
	get: function() {
		return EndpointCache;
	}
});
Object.defineProperty(exports, "FileTooLarge", {
	enumerable: true,
	get: function() {
		return FileTooLarge;
	}
});
Object.defineProperty(exports, "FromStringShapeDeserializer", {
	enumerable: true,
	get: function() {
		return FromStringShapeDeserializer;
	}
});
Object.defineProperty(exports, "HttpBindingNormalizedSchema", {
	enumerable: true,
	get: function() {
		return HttpBindingNormalizedSchema;
	}
});
Object.defineProperty(exports, "HttpProtocol", {
	enumerable: true,
	get: function() {
		return HttpProtocol;
	}
});
Object.defineProperty(exports, "HttpRequest", {
	enumerable: true,
	get: function() {
		return HttpRequest;
	}
});
Object.defineProperty(exports, "IniSectionType", {
	enumerable: true,
	get: function() {
		return IniSectionType;
	}
});
Object.defineProperty(exports, "LazyJsonString", {
	enumerable: true,
	get: function() {
		return LazyJsonString;
	}
});
Object.defineProperty(exports, "NODE_APP_ID_CONFIG_OPTIONS", {
	enumerable: true,
	get: function() {
		return NODE_APP_ID_CONFIG_OPTIONS;
	}
});
Object.defineProperty(exports, "NODE_AUTH_SCHEME_PREFERENCE_OPTIONS", {
	enumerable: true,
	get: function() {
		return NODE_AUTH_SCHEME_PREFERENCE_OPTIONS;
	}
});
Object.defineProperty(exports, "NODE_MAX_ATTEMPT_CONFIG_OPTIONS", {
	enumerable: true,
	get: function() {
		return NODE_MAX_ATTEMPT_CONFIG_OPTIONS;
	}
});
Object.defineProperty(exports, "NODE_REGION_CONFIG_FILE_OPTIONS", {
	enumerable: true,
	get: function() {
		return NODE_REGION_CONFIG_FILE_OPTIONS;
	}
});
Object.defineProperty(exports, "NODE_REGION_CONFIG_OPTIONS", {
	enumerable: true,
	get: function() {
		return NODE_REGION_CONFIG_OPTIONS;
	}
});
Object.defineProperty(exports, "NODE_RETRY_MODE_CONFIG_OPTIONS", {
	enumerable: true,
	get: function() {
		return NODE_RETRY_MODE_CONFIG_OPTIONS;
	}
});
Object.defineProperty(exports, "NODE_SIGV4A_CONFIG_OPTIONS", {
	enumerable: true,
	get: function() {
		return NODE_SIGV4A_CONFIG_OPTIONS;
	}
});
Object.defineProperty(exports, "NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS", {
	enumerable: true,
	get: function() {
		return NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS;
	}
});
Object.defineProperty(exports, "NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS", {
	enumerable: true,
	get: function() {
		return NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS;
	}
});
Object.defineProperty(exports, "NoAuthSigner", {
	enumerable: true,
	get: function() {
		return NoAuthSigner;
	}
});
Object.defineProperty(exports, "NoOpLogger", {
	enumerable: true,
	get: function() {
		return NoOpLogger;
	}
});
Object.defineProperty(exports, "NodeHttpHandler", {
	enumerable: true,
	get: function() {
		return NodeHttpHandler;
	}
});
Object.defineProperty(exports, "NormalizedSchema", {
	enumerable: true,
	get: function() {
		return NormalizedSchema;
	}
});
Object.defineProperty(exports, "NumericValue", {
	enumerable: true,
	get: function() {
		return NumericValue;
	}
});
Object.defineProperty(exports, "ProtocolLib", {
	enumerable: true,
	get: function() {
		return ProtocolLib;
	}
});
Object.defineProperty(exports, "ProviderError", {
	enumerable: true,
	get: function() {
		return ProviderError;
	}
});
Object.defineProperty(exports, "SerdeContext", {
	enumerable: true,
	get: function() {
		return SerdeContext;
	}
});
Object.defineProperty(exports, "ServiceException", {
	enumerable: true,
	get: function() {
		return ServiceException;
	}
});
Object.defineProperty(exports, "Sha256Node", {
	enumerable: true,
	get: function() {
		return Sha256Node;
	}
});
Object.defineProperty(exports, "SignatureV4MultiRegion", {
	enumerable: true,
	get: function() {
		return SignatureV4MultiRegion;
	}
});
Object.defineProperty(exports, "TypeRegistry", {
	enumerable: true,
	get: function() {
		return TypeRegistry;
	}
});
Object.defineProperty(exports, "_ep0", {
	enumerable: true,
	get: function() {
		return _ep0;
	}
});
Object.defineProperty(exports, "_mw0", {
	enumerable: true,
	get: function() {
		return _mw0;
	}
});
Object.defineProperty(exports, "assumeRole", {
	enumerable: true,
	get: function() {
		return assumeRole;
	}
});
Object.defineProperty(exports, "assumeRoleWithAssertion", {
	enumerable: true,
	get: function() {
		return assumeRoleWithAssertion;
	}
});
Object.defineProperty(exports, "awsClock", {
	enumerable: true,
	get: function() {
		return awsClock;
	}
});
Object.defineProperty(exports, "awsEndpointFunctions", {
	enumerable: true,
	get: function() {
		return awsEndpointFunctions;
	}
});
Object.defineProperty(exports, "awsNow", {
	enumerable: true,
	get: function() {
		return awsNow;
	}
});
Object.defineProperty(exports, "calculateBodyLength", {
	enumerable: true,
	get: function() {
		return calculateBodyLength;
	}
});
Object.defineProperty(exports, "chain", {
	enumerable: true,
	get: function() {
		return chain;
	}
});
Object.defineProperty(exports, "collectBody", {
	enumerable: true,
	get: function() {
		return collectBody;
	}
});
Object.defineProperty(exports, "command", {
	enumerable: true,
	get: function() {
		return command;
	}
});
Object.defineProperty(exports, "createDefaultUserAgentProvider", {
	enumerable: true,
	get: function() {
		return createDefaultUserAgentProvider;
	}
});
Object.defineProperty(exports, "createRun", {
	enumerable: true,
	get: function() {
		return createRun;
	}
});
Object.defineProperty(exports, "createStsClient", {
	enumerable: true,
	get: function() {
		return createStsClient;
	}
});
Object.defineProperty(exports, "customEndpointFunctions", {
	enumerable: true,
	get: function() {
		return customEndpointFunctions;
	}
});
Object.defineProperty(exports, "dateToUtcString", {
	enumerable: true,
	get: function() {
		return dateToUtcString;
	}
});
Object.defineProperty(exports, "day", {
	enumerable: true,
	get: function() {
		return day;
	}
});
Object.defineProperty(exports, "dayMs", {
	enumerable: true,
	get: function() {
		return dayMs;
	}
});
Object.defineProperty(exports, "decideEndpoint", {
	enumerable: true,
	get: function() {
		return decideEndpoint;
	}
});
Object.defineProperty(exports, "defaultProvider", {
	enumerable: true,
	get: function() {
		return defaultProvider;
	}
});
Object.defineProperty(exports, "defaultRefreshProfile", {
	enumerable: true,
	get: function() {
		return defaultRefreshProfile;
	}
});
Object.defineProperty(exports, "defaultSessionSeconds", {
	enumerable: true,
	get: function() {
		return defaultSessionSeconds;
	}
});
Object.defineProperty(exports, "determineTimestampFormat", {
	enumerable: true,
	get: function() {
		return determineTimestampFormat;
	}
});
Object.defineProperty(exports, "dist_es_exports", {
	enumerable: true,
	get: function() {
		return dist_es_exports;
	}
});
Object.defineProperty(exports, "emitWarningIfUnsupportedVersion", {
	enumerable: true,
	get: function() {
		return emitWarningIfUnsupportedVersion;
	}
});
Object.defineProperty(exports, "emitWarningIfUnsupportedVersion$1", {
	enumerable: true,
	get: function() {
		return emitWarningIfUnsupportedVersion$1;
	}
});
Object.defineProperty(exports, "extendedEncodeURIComponent", {
	enumerable: true,
	get: function() {
		return extendedEncodeURIComponent;
	}
});
Object.defineProperty(exports, "fileIntercept", {
	enumerable: true,
	get: function() {
		return fileIntercept;
	}
});
Object.defineProperty(exports, "formatDuration", {
	enumerable: true,
	get: function() {
		return formatDuration;
	}
});
Object.defineProperty(exports, "fromBase64", {
	enumerable: true,
	get: function() {
		return fromBase64;
	}
});
Object.defineProperty(exports, "fromHex", {
	enumerable: true,
	get: function() {
		return fromHex;
	}
});
Object.defineProperty(exports, "fromStoredKey", {
	enumerable: true,
	get: function() {
		return fromStoredKey;
	}
});
Object.defineProperty(exports, "fromUtf8", {
	enumerable: true,
	get: function() {
		return fromUtf8$1;
	}
});
Object.defineProperty(exports, "generateIdempotencyToken", {
	enumerable: true,
	get: function() {
		return generateIdempotencyToken;
	}
});
Object.defineProperty(exports, "getAwsRegionExtensionConfiguration", {
	enumerable: true,
	get: function() {
		return getAwsRegionExtensionConfiguration;
	}
});
Object.defineProperty(exports, "getConfigFilepath", {
	enumerable: true,
	get: function() {
		return getConfigFilepath;
	}
});
Object.defineProperty(exports, "getContentLengthPlugin", {
	enumerable: true,
	get: function() {
		return getContentLengthPlugin;
	}
});
Object.defineProperty(exports, "getDefaultExtensionConfiguration", {
	enumerable: true,
	get: function() {
		return getDefaultExtensionConfiguration;
	}
});
Object.defineProperty(exports, "getDefaultSocketTimeout", {
	enumerable: true,
	get: function() {
		return getDefaultSocketTimeout;
	}
});
Object.defineProperty(exports, "getEndpointPlugin", {
	enumerable: true,
	get: function() {
		return getEndpointPlugin;
	}
});
Object.defineProperty(exports, "getHomeDir", {
	enumerable: true,
	get: function() {
		return getHomeDir;
	}
});
Object.defineProperty(exports, "getHostHeaderPlugin", {
	enumerable: true,
	get: function() {
		return getHostHeaderPlugin;
	}
});
Object.defineProperty(exports, "getHttpAuthSchemeEndpointRuleSetPlugin", {
	enumerable: true,
	get: function() {
		return getHttpAuthSchemeEndpointRuleSetPlugin;
	}
});
Object.defineProperty(exports, "getHttpHandlerExtensionConfiguration", {
	enumerable: true,
	get: function() {
		return getHttpHandlerExtensionConfiguration;
	}
});
Object.defineProperty(exports, "getHttpOperationBindings", {
	enumerable: true,
	get: function() {
		return getHttpOperationBindings;
	}
});
Object.defineProperty(exports, "getHttpSigningPlugin", {
	enumerable: true,
	get: function() {
		return getHttpSigningPlugin;
	}
});
Object.defineProperty(exports, "getLoggerPlugin", {
	enumerable: true,
	get: function() {
		return getLoggerPlugin;
	}
});
Object.defineProperty(exports, "getProfileName", {
	enumerable: true,
	get: function() {
		return getProfileName;
	}
});
Object.defineProperty(exports, "getRecursionDetectionPlugin", {
	enumerable: true,
	get: function() {
		return getRecursionDetectionPlugin;
	}
});
Object.defineProperty(exports, "getRetryPlugin", {
	enumerable: true,
	get: function() {
		return getRetryPlugin;
	}
});
Object.defineProperty(exports, "getSchemaSerdePlugin", {
	enumerable: true,
	get: function() {
		return getSchemaSerdePlugin;
	}
});
Object.defineProperty(exports, "getSmithyContext", {
	enumerable: true,
	get: function() {
		return getSmithyContext;
	}
});
Object.defineProperty(exports, "getUserAgentPlugin", {
	enumerable: true,
	get: function() {
		return getUserAgentPlugin;
	}
});
Object.defineProperty(exports, "hasOwn", {
	enumerable: true,
	get: function() {
		return hasOwn;
	}
});
Object.defineProperty(exports, "iamEndpoint", {
	enumerable: true,
	get: function() {
		return iamEndpoint;
	}
});
Object.defineProperty(exports, "inputSpecs", {
	enumerable: true,
	get: function() {
		return inputSpecs;
	}
});
Object.defineProperty(exports, "isIamEndpointUnknown", {
	enumerable: true,
	get: function() {
		return isIamEndpointUnknown;
	}
});
Object.defineProperty(exports, "isLeftBehind", {
	enumerable: true,
	get: function() {
		return isLeftBehind;
	}
});
Object.defineProperty(exports, "isSameRepository", {
	enumerable: true,
	get: function() {
		return isSameRepository;
	}
});
Object.defineProperty(exports, "lastCutOff", {
	enumerable: true,
	get: function() {
		return lastCutOff;
	}
});
Object.defineProperty(exports, "loadConfig", {
	enumerable: true,
	get: function() {
		return loadConfig;
	}
});
Object.defineProperty(exports, "loadConfigsForDefaultMode", {
	enumerable: true,
	get: function() {
		return loadConfigsForDefaultMode;
	}
});
Object.defineProperty(exports, "loadSharedConfigFiles", {
	enumerable: true,
	get: function() {
		return loadSharedConfigFiles;
	}
});
Object.defineProperty(exports, "makeBuilder", {
	enumerable: true,
	get: function() {
		return makeBuilder;
	}
});
Object.defineProperty(exports, "malformedResponse", {
	enumerable: true,
	get: function() {
		return malformedResponse;
	}
});
Object.defineProperty(exports, "maskKeys", {
	enumerable: true,
	get: function() {
		return maskKeys;
	}
});
Object.defineProperty(exports, "maxChainedSeconds", {
	enumerable: true,
	get: function() {
		return maxChainedSeconds;
	}
});
Object.defineProperty(exports, "maxEventBytes", {
	enumerable: true,
	get: function() {
		return maxEventBytes;
	}
});
Object.defineProperty(exports, "maxProfileBytes", {
	enumerable: true,
	get: function() {
		return maxProfileBytes;
	}
});
Object.defineProperty(exports, "maxRenewalBytes", {
	enumerable: true,
	get: function() {
		return maxRenewalBytes;
	}
});
Object.defineProperty(exports, "normalizeProvider", {
	enumerable: true,
	get: function() {
		return normalizeProvider$1;
	}
});
Object.defineProperty(exports, "optionalTimeoutMs", {
	enumerable: true,
	get: function() {
		return optionalTimeoutMs;
	}
});
Object.defineProperty(exports, "ownerOf", {
	enumerable: true,
	get: function() {
		return ownerOf;
	}
});
Object.defineProperty(exports, "parseConfig", {
	enumerable: true,
	get: function() {
		return parseConfig;
	}
});
Object.defineProperty(exports, "parseEpochTimestamp", {
	enumerable: true,
	get: function() {
		return parseEpochTimestamp;
	}
});
Object.defineProperty(exports, "parseIni", {
	enumerable: true,
	get: function() {
		return parseIni;
	}
});
Object.defineProperty(exports, "parseRfc3339DateTime", {
	enumerable: true,
	get: function() {
		return parseRfc3339DateTime;
	}
});
Object.defineProperty(exports, "parseRfc3339DateTimeWithOffset", {
	enumerable: true,
	get: function() {
		return parseRfc3339DateTimeWithOffset;
	}
});
Object.defineProperty(exports, "parseRfc7231DateTime", {
	enumerable: true,
	get: function() {
		return parseRfc7231DateTime;
	}
});
Object.defineProperty(exports, "parseUrl", {
	enumerable: true,
	get: function() {
		return parseUrl;
	}
});
Object.defineProperty(exports, "places", {
	enumerable: true,
	get: function() {
		return places;
	}
});
Object.defineProperty(exports, "profilePaths", {
	enumerable: true,
	get: function() {
		return profilePaths;
	}
});
Object.defineProperty(exports, "proxyAuthenticationAdvice", {
	enumerable: true,
	get: function() {
		return proxyAuthenticationAdvice;
	}
});
Object.defineProperty(exports, "quoteHeader", {
	enumerable: true,
	get: function() {
		return quoteHeader;
	}
});
Object.defineProperty(exports, "readBounded", {
	enumerable: true,
	get: function() {
		return readBounded;
	}
});
Object.defineProperty(exports, "readFile", {
	enumerable: true,
	get: function() {
		return readFile;
	}
});
Object.defineProperty(exports, "readUpTo", {
	enumerable: true,
	get: function() {
		return readUpTo;
	}
});
Object.defineProperty(exports, "refuseOverAnHour", {
	enumerable: true,
	get: function() {
		return refuseOverAnHour;
	}
});
Object.defineProperty(exports, "refuseRoot", {
	enumerable: true,
	get: function() {
		return refuseRoot;
	}
});
Object.defineProperty(exports, "renewingFolderPrefix", {
	enumerable: true,
	get: function() {
		return renewingFolderPrefix;
	}
});
Object.defineProperty(exports, "repositoryIn", {
	enumerable: true,
	get: function() {
		return repositoryIn;
	}
});
Object.defineProperty(exports, "repositoryOf", {
	enumerable: true,
	get: function() {
		return repositoryOf;
	}
});
Object.defineProperty(exports, "resolveAwsRegionExtensionConfiguration", {
	enumerable: true,
	get: function() {
		return resolveAwsRegionExtensionConfiguration;
	}
});
Object.defineProperty(exports, "resolveAwsSdkSigV4AConfig", {
	enumerable: true,
	get: function() {
		return resolveAwsSdkSigV4AConfig;
	}
});
Object.defineProperty(exports, "resolveAwsSdkSigV4Config", {
	enumerable: true,
	get: function() {
		return resolveAwsSdkSigV4Config;
	}
});
Object.defineProperty(exports, "resolveDefaultRuntimeConfig", {
	enumerable: true,
	get: function() {
		return resolveDefaultRuntimeConfig;
	}
});
Object.defineProperty(exports, "resolveDefaultsModeConfig", {
	enumerable: true,
	get: function() {
		return resolveDefaultsModeConfig;
	}
});
Object.defineProperty(exports, "resolveEndpointConfig", {
	enumerable: true,
	get: function() {
		return resolveEndpointConfig;
	}
});
Object.defineProperty(exports, "resolveHostHeaderConfig", {
	enumerable: true,
	get: function() {
		return resolveHostHeaderConfig;
	}
});
Object.defineProperty(exports, "resolveHttpHandlerRuntimeConfig", {
	enumerable: true,
	get: function() {
		return resolveHttpHandlerRuntimeConfig;
	}
});
Object.defineProperty(exports, "resolveParams", {
	enumerable: true,
	get: function() {
		return resolveParams;
	}
});
Object.defineProperty(exports, "resolveRegionConfig", {
	enumerable: true,
	get: function() {
		return resolveRegionConfig;
	}
});
Object.defineProperty(exports, "resolveRetryConfig", {
	enumerable: true,
	get: function() {
		return resolveRetryConfig;
	}
});
Object.defineProperty(exports, "resolveRoles", {
	enumerable: true,
	get: function() {
		return resolveRoles;
	}
});
Object.defineProperty(exports, "resolveUserAgentConfig", {
	enumerable: true,
	get: function() {
		return resolveUserAgentConfig;
	}
});
Object.defineProperty(exports, "retrying", {
	enumerable: true,
	get: function() {
		return retrying;
	}
});
Object.defineProperty(exports, "roleArn", {
	enumerable: true,
	get: function() {
		return roleArn;
	}
});
Object.defineProperty(exports, "roleSession", {
	enumerable: true,
	get: function() {
		return roleSession;
	}
});
Object.defineProperty(exports, "run", {
	enumerable: true,
	get: function() {
		return run;
	}
});
Object.defineProperty(exports, "runIdOf", {
	enumerable: true,
	get: function() {
		return runIdOf;
	}
});
Object.defineProperty(exports, "sdkStreamMixin", {
	enumerable: true,
	get: function() {
		return sdkStreamMixin;
	}
});
Object.defineProperty(exports, "secretNames", {
	enumerable: true,
	get: function() {
		return secretNames;
	}
});
Object.defineProperty(exports, "secretStores", {
	enumerable: true,
	get: function() {
		return secretStores;
	}
});
Object.defineProperty(exports, "secretsIn", {
	enumerable: true,
	get: function() {
		return secretsIn;
	}
});
Object.defineProperty(exports, "sessionFromFoundKeys", {
	enumerable: true,
	get: function() {
		return sessionFromFoundKeys;
	}
});
Object.defineProperty(exports, "sessionFromKeys", {
	enumerable: true,
	get: function() {
		return sessionFromKeys;
	}
});
Object.defineProperty(exports, "setCredentialFeature", {
	enumerable: true,
	get: function() {
		return setCredentialFeature;
	}
});
Object.defineProperty(exports, "skewInWords", {
	enumerable: true,
	get: function() {
		return skewInWords;
	}
});
Object.defineProperty(exports, "sourceOfKind", {
	enumerable: true,
	get: function() {
		return sourceOfKind;
	}
});
Object.defineProperty(exports, "sources", {
	enumerable: true,
	get: function() {
		return sources;
	}
});
Object.defineProperty(exports, "splitEvery", {
	enumerable: true,
	get: function() {
		return splitEvery;
	}
});
Object.defineProperty(exports, "splitHeader", {
	enumerable: true,
	get: function() {
		return splitHeader;
	}
});
Object.defineProperty(exports, "streamCollector", {
	enumerable: true,
	get: function() {
		return streamCollector;
	}
});
Object.defineProperty(exports, "stsFor", {
	enumerable: true,
	get: function() {
		return stsFor;
	}
});
Object.defineProperty(exports, "stsOptionsFor", {
	enumerable: true,
	get: function() {
		return stsOptionsFor;
	}
});
Object.defineProperty(exports, "suspectedLeak", {
	enumerable: true,
	get: function() {
		return suspectedLeak;
	}
});
Object.defineProperty(exports, "toBase64", {
	enumerable: true,
	get: function() {
		return toBase64$1;
	}
});
Object.defineProperty(exports, "toHex", {
	enumerable: true,
	get: function() {
		return toHex;
	}
});
Object.defineProperty(exports, "toKeyturnError", {
	enumerable: true,
	get: function() {
		return toKeyturnError;
	}
});
Object.defineProperty(exports, "toUtf8", {
	enumerable: true,
	get: function() {
		return toUtf8$1;
	}
});
Object.defineProperty(exports, "verifyIdentity", {
	enumerable: true,
	get: function() {
		return verifyIdentity;
	}
});
Object.defineProperty(exports, "withDeadline", {
	enumerable: true,
	get: function() {
		return withDeadline;
	}
});
Object.defineProperty(exports, "withRetries", {
	enumerable: true,
	get: function() {
		return withRetries;
	}
});
Object.defineProperty(exports, "writeKey", {
	enumerable: true,
	get: function() {
		return writeKey$2;
	}
});
