"use strict";
const require_rolldown_runtime = require("./rolldown-runtime-BfwwAvfW.js");
const require_step = require("./step-DWKwbj2V.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_net = require("node:net");
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
const known$1 = Object.keys(variables).map((name) => `{${name}}`).join(", ");
const indivisible = new Set(["run-id", "run-attempt"]);
function fillJobTemplate(name, template, env, problems) {
	if (template.length > maxTemplateLength) return problems.add(`${name} has ${template.length} characters, and AWS allows ${maxLength} once it is filled in.`);
	const pieces = template.split(/(\{[^{}]*\})/);
	const unknown = pieces.filter((piece) => isPlaceholder(piece) && !Object.hasOwn(variables, placeholderIn(piece)));
	if (unknown.length > 0) return problems.add(`${name}: ${unknown.join(" and ")} is not a placeholder.`, `the known ones are ${known$1}.`);
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
	return env[variables[placeholderIn(piece)] ?? ""]?.trim() ?? "";
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
// src/secret-stores/jobs.ts
function repositoryIn(text) {
	const [owner = "", repo = "", ...more] = text.split("/");
	return isOwnerName(owner) && /^[\w.-]{1,100}$/.test(repo) && !isDots(repo) && more.length === 0 ? {
		owner,
		repo
	} : void 0;
}
function isOwnerName(name) {
	return /^[A-Za-z0-9][\w-]{0,99}$/.test(name);
}
function isDots(name) {
	return name === "." || name === "..";
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
			return isOwnerName(org) ? place({ org }) : `${word} is not an organization; write org:NAME.`;
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
	describe,
	journalPlace,
	identity: (location, here) => describe(places.resolve(location, here)).toLowerCase()
};
function describe(location) {
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
	open: async (request) => (await Promise.resolve().then(() => require("./open-BI7DdMCU.js"))).openGitHubStore(request)
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
	const given = words.join("");
	const other = real.join("");
	if (Math.abs(given.length - other.length) > tolerance(other.length)) return void 0;
	const slips = distance(given, other);
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
	if (roles.length === 0 && !saml) noticeIdlePolicies(settings, notices);
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
function noticeIdlePolicies(settings, notices) {
	const { inlineSessionPolicy, managedSessionPolicies } = settings;
	const [given] = [...inlineSessionPolicy === void 0 ? [] : ["inline-session-policy"], ...managedSessionPolicies.length === 0 ? [] : ["managed-session-policies"]];
	if (given === void 0) return;
	notices.push(`${given} has no effect, because no role is assumed: AWS narrows only the session of a role. Set role-to-assume; without it, later steps get everything that the source may do.`);
}
function isGiven(inputs, name) {
	return inputs[name].givenAs === name;
}
// src/aws/aws-endpoint.ts
const partitions = {
	aws: {
		suffix: "amazonaws.com",
		dualStackSuffix: "api.aws",
		iam: [
			"iam.amazonaws.com",
			"iam-fips.amazonaws.com",
			"iam.global.api.aws",
			"iam-fips.global.api.aws"
		],
		iamRegion: "us-east-1"
	},
	"aws-cn": {
		suffix: "amazonaws.com.cn",
		dualStackSuffix: "api.amazonwebservices.com.cn",
		iam: [
			"iam.cn-north-1.amazonaws.com.cn",
			"iam-fips.amazonaws.com.cn",
			"iam.global.api.amazonwebservices.com.cn",
			"iam-fips.api.amazonwebservices.com.cn"
		],
		iamRegion: "cn-north-1"
	},
	"aws-us-gov": {
		suffix: "amazonaws.com",
		dualStackSuffix: "api.aws",
		iam: [
			"iam.us-gov.amazonaws.com",
			"iam.us-gov.amazonaws.com",
			"iam.us-gov.api.aws",
			"iam.us-gov.api.aws"
		],
		iamRegion: "us-gov-west-1"
	},
	"aws-eusc": {
		suffix: "amazonaws.eu",
		dualStackSuffix: "api.amazonwebservices.eu",
		iam: [
			"iam.eusc-de-east-1.amazonaws.eu",
			"iam-fips.amazonaws.eu",
			"iam.global.api.amazonwebservices.eu",
			"iam-fips.api.amazonwebservices.eu"
		],
		iamRegion: "eusc-de-east-1"
	},
	"aws-iso": {
		suffix: "c2s.ic.gov",
		dualStackSuffix: "api.aws.ic.gov",
		iam: [
			"iam.us-iso-east-1.c2s.ic.gov",
			"iam-fips.us-iso-east-1.c2s.ic.gov",
			"iam.api.aws.ic.gov",
			"iam-fips.api.aws.ic.gov"
		],
		iamRegion: "us-iso-east-1"
	},
	"aws-iso-b": {
		suffix: "sc2s.sgov.gov",
		dualStackSuffix: "api.aws.scloud",
		iam: [
			"iam.us-isob-east-1.sc2s.sgov.gov",
			"iam-fips.us-isob-east-1.sc2s.sgov.gov",
			"iam.api.aws.scloud",
			"iam-fips.api.aws.scloud"
		],
		iamRegion: "us-isob-east-1"
	},
	"aws-iso-e": {
		suffix: "cloud.adc-e.uk",
		dualStackSuffix: "api.cloud-aws.adc-e.uk",
		iam: [
			"iam.eu-isoe-west-1.cloud.adc-e.uk",
			"iam-fips.cloud.adc-e.uk",
			"iam.api.cloud-aws.adc-e.uk",
			"iam-fips.api.cloud-aws.adc-e.uk"
		],
		iamRegion: "eu-isoe-west-1"
	},
	"aws-iso-f": {
		suffix: "csp.hci.ic.gov",
		dualStackSuffix: "api.aws.hci.ic.gov",
		iam: [
			"iam.us-isof-south-1.csp.hci.ic.gov",
			"iam-fips.csp.hci.ic.gov",
			"iam.api.aws.hci.ic.gov",
			"iam-fips.api.aws.hci.ic.gov"
		],
		iamRegion: "us-isof-south-1"
	}
};
const onceGlobal = new Set([
	"ap-northeast-1",
	"ap-south-1",
	"ap-southeast-1",
	"ap-southeast-2",
	"ca-central-1",
	"eu-central-1",
	"eu-north-1",
	"eu-west-1",
	"eu-west-2",
	"eu-west-3",
	"sa-east-1",
	"us-east-1",
	"us-east-2",
	"us-west-1",
	"us-west-2"
]);
function awsEndpoint(service, region, options) {
	const { endpoint, useFipsEndpoint = false, useDualstackEndpoint = false } = options;
	if (endpoint !== void 0) {
		if (useFipsEndpoint || useDualstackEndpoint) throw contradiction(endpoint);
		return {
			url: new URL(endpoint),
			signingRegion: region
		};
	}
	const variant = (useFipsEndpoint ? 1 : 0) + (useDualstackEndpoint ? 2 : 0);
	const partition = partitionOf(region);
	if (service === "iam") {
		const { iam, iamRegion } = partitions[partition];
		return {
			url: new URL(`https://${iam[variant]}`),
			signingRegion: iamRegion
		};
	}
	if ((region === "aws-global" || options.useGlobalEndpoint && onceGlobal.has(region)) && variant === 0) return {
		url: new URL("https://sts.amazonaws.com"),
		signingRegion: "us-east-1"
	};
	return {
		url: new URL(`https://${stsHosts(region, partition)[variant]}`),
		signingRegion: region
	};
}
function stsHosts(region, partition) {
	const { suffix, dualStackSuffix } = partitions[partition];
	const regular = `sts.${region}.${suffix}`;
	return [
		regular,
		partition === "aws-us-gov" ? regular : `sts-fips.${region}.${suffix}`,
		`sts.${region}.${dualStackSuffix}`,
		`sts-fips.${region}.${dualStackSuffix}`
	];
}
function contradiction(endpoint) {
	return new require_step.KeyturnError("InvalidInput", {
		summary: `A FIPS or dual-stack endpoint is asked for, and the custom endpoint ${endpoint} is set as well.`,
		cause: "one of them is set in ~/.aws/config or ~/.aws/credentials.",
		remedy: "remove endpoint_url, or use_fips_endpoint and use_dualstack_endpoint, from the file; AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: true ignores endpoint_url."
	});
}
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
function isIamEndpointUnknown({ sts, iam }) {
	return sts !== void 0 && iam === void 0;
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
	const { loadSharedConfigFiles: load } = await Promise.resolve().then(() => require("./config-NHMBmRAV.js")).then((n) => n.config_exports);
	const { configFile, credentialsFile } = await load().catch(() => noFiles);
	const name = env.AWS_PROFILE || "default";
	const [inConfig, inCredentials] = [configFile[name], credentialsFile[name]];
	const fips = flag({
		...inCredentials,
		...inConfig
	}, "use_fips_endpoint");
	const dualStack = flag({
		...inCredentials,
		...inConfig
	}, "use_dualstack_endpoint");
	const variants = {
		...fips === void 0 ? {} : { fips },
		...dualStack === void 0 ? {} : { dualStack }
	};
	if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === "true") return variants;
	const services = configFile[`services.${inConfig?.services ?? inCredentials?.services}`];
	const config = fileName(env.AWS_CONFIG_FILE, "config");
	const credentials = fileName(env.AWS_SHARED_CREDENTIALS_FILE, "credentials");
	const of = (service) => endpoint(services?.[`${service}.endpoint_url`] ?? inConfig?.endpoint_url, config) ?? endpoint(inCredentials?.endpoint_url, credentials);
	const [sts, iam] = [of("sts"), of("iam")];
	return {
		...variants,
		...sts ? { sts } : {},
		...iam ? { iam } : {}
	};
}
function flag(profile, name) {
	const value = profile[name];
	if (value === void 0 || value === "true" || value === "false") return value === void 0 ? void 0 : value === "true";
	throw new require_step.KeyturnError("InvalidInput", {
		summary: `${name}: ${JSON.stringify(value.slice(0, 100))} in the AWS config or credentials file is not true or false.`,
		remedy: "correct the file that an earlier step, or the image of the runner, has written to ~/.aws."
	});
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
const MiB = 1048576;
const maxProfileBytes = 4 * MiB;
const maxRenewalBytes = 4 * MiB;
const maxEventBytes = 32 * MiB;
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
		super(`${path} is larger than ${maxBytes >= MiB ? `${maxBytes / MiB} MiB` : `${maxBytes} bytes`}`);
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
	for (const path of Object.values(profilePaths(env, require_step.homeFolder()))) {
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
function hasSharedFiles(env) {
	return Object.values(profilePaths(env, require_step.homeFolder())).some((path) => (0, node_fs.existsSync)(path));
}
function statsOf(path) {
	try {
		return (0, node_fs.statSync)(path, { throwIfNoEntry: false });
	} catch {
		return;
	}
}
// src/clients/endpoints.ts
async function endpointsOf({ endpoints }, env) {
	requireReadableSharedFiles(env);
	return hasSharedFiles(env) ? {
		...await endpointsInFiles(env),
		...endpoints
	} : endpoints;
}
// src/github/id-token-endpoint.ts
function idTokenEndpoint(env) {
	const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env;
	return url && bearer ? {
		url,
		bearer
	} : void 0;
}
// src/http/early-connection.ts
const agentOptions = {
	keepAlive: true,
	maxSockets: 50
};
const keepAlive = {
	keepAlive: true,
	keepAliveInitialDelay: 1e3
};
async function connectEarly(urls) {
	const open = new Set();
	const agents = {};
	for (const url of urls) {
		const name = url.protocol === "https:" ? "httpsAgent" : "httpAgent";
		const { Agent } = await (name === "httpsAgent" ? Promise.resolve().then(() => require_rolldown_runtime.__toESM(require("node:https"), 1)) : Promise.resolve().then(() => require_rolldown_runtime.__toESM(require("node:http"), 1)));
		agents[name] ??= withEarly(new Agent(agentOptions), open);
		connect(agents[name], url, open);
	}
	return {
		...agents,
		close: () => {
			for (const early of open) early.discard();
		}
	};
}
function withEarly(agent, open) {
	agent.createConnection = (options, callback) => {
		const early = [...open].find((each) => each.agent === agent && isSame(each, options));
		return early ? early.take() : newConnection(agent, options, callback);
	};
	return agent;
}
function newConnection(agent, ...args) {
	const { createConnection } = Object.getPrototypeOf(agent);
	return createConnection.apply(agent, args);
}
function isSame(early, { host, port, servername }) {
	return host === early.host && Number(port) === early.port && servername === early.servername;
}
function connect(agent, url, open) {
	const destination = destinationOf(url);
	const { options } = agent;
	const socket = newConnection(agent, {
		...options,
		...keepAlive,
		...destination
	});
	const forget = () => void open.delete(early);
	const early = {
		...destination,
		agent,
		take: () => {
			forget();
			return socket.off("error", forget).off("close", forget).off("end", forget).ref();
		},
		discard: () => {
			forget();
			socket.destroy();
		}
	};
	open.add(early);
	socket.on("error", forget).on("close", forget).on("end", forget).unref();
}
function destinationOf({ protocol, hostname, port }) {
	const host = hostname.replace(/^\[|\]$/g, "");
	return {
		host,
		port: port === "" ? protocol === "https:" ? 443 : 80 : Number(port),
		servername: (0, node_net.isIP)(host) === 0 ? host : ""
	};
}
// src/keys/need-for-report.ts
function needForReport({ keyAge, rotation }, endpoints) {
	if (keyAge.maxMs !== void 0 || rotation !== void 0) return "required";
	if (keyAge.warnMs === 0) return "none";
	return isIamEndpointUnknown(endpoints) ? "endpoint unknown" : "optional";
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
	asks: ["STS"],
	async resolve(key, request, run) {
		const ownSession = request.role ? void 0 : key.mfaSession?.session;
		if (ownSession) return {
			session: ownSession,
			isNew: true
		};
		const { sessionFromKeys } = await Promise.resolve().then(() => require("./core-Cj5IrBXJ.js")).then((n) => n.session_from_keys_exports);
		return {
			session: await sessionFromKeys(key, request, run),
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
// src/sources/exported-keys.ts
function environmentKeys(env) {
	const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = env;
	if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) return void 0;
	return {
		accessKeyId: AWS_ACCESS_KEY_ID,
		secretAccessKey: AWS_SECRET_ACCESS_KEY,
		...AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {}
	};
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
		const { findKeys, sessionFromFoundKeys } = await Promise.resolve().then(() => require("./found-keys-CN78-OMj.js"));
		return sessionFromFoundKeys(await findKeys(wanted$1(input, request), run), request, run);
	},
	async findKeys(input, request, run) {
		const { findKeys } = await Promise.resolve().then(() => require("./found-keys-CN78-OMj.js"));
		return findKeys(wanted$1(input, request), run);
	},
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
	asks: ["ID tokens", "STS"],
	async resolve({ audience }, request, run) {
		const { requestIdToken } = await Promise.resolve().then(() => require("./core-Cj5IrBXJ.js")).then((n) => n.oidc_token_exports);
		const { assumeWithToken, roleForToken } = await Promise.resolve().then(() => require("./core-Cj5IrBXJ.js")).then((n) => n.assume_with_token_exports);
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
		const { findKeys, sessionFromFoundKeys } = await Promise.resolve().then(() => require("./found-keys-CN78-OMj.js"));
		return sessionFromFoundKeys(await findKeys(wanted(), run), request, run);
	},
	async findKeys(_input, _request, run) {
		const { findKeys } = await Promise.resolve().then(() => require("./found-keys-CN78-OMj.js"));
		return findKeys(wanted(), run);
	},
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
			const { readTokenFile } = await Promise.resolve().then(() => require("./token-file-JYSsam8n.js"));
			const { assumeWithToken, roleForToken } = await Promise.resolve().then(() => require("./core-Cj5IrBXJ.js")).then((n) => n.assume_with_token_exports);
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
			const { assumeRoleWithResponse } = await Promise.resolve().then(() => require("./assume-role-with-saml-CHK_ksSL.js"));
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
// src/connect-early.ts
async function connectToFirstServers(config, env, among) {
	const { source: inputs, network, roles } = config;
	if (network.proxy || inputs.useExistingCredentials || inputs.storedKey?.mfa) return connectEarly([]);
	const hasIdToken = idTokenEndpoint(env) !== void 0;
	return connectEarly(firstServers(chooseSource(inputs, {
		hasRole: roles.length > 0,
		hasIdToken
	}, among), config, await endpointsOf(network, env), env));
}
function firstServers({ source, input }, config, endpoints, env) {
	const { region, roles } = config;
	const asks = source.asks ?? [];
	if (source.proof === "identity token" && roles[0]?.role.kind !== "arn") return [];
	const key = source.storedKey?.(input);
	const asksIam = key && key.pair.sessionToken === void 0 && /required|optional/.test(needForReport(config, endpoints));
	const idTokens = asks.includes("ID tokens") ? URL.parse(idTokenEndpoint(env)?.url ?? "") : null;
	return [
		...idTokens && /^https?:$/.test(idTokens.protocol) ? [idTokens] : [],
		...asks.includes("STS") ? [awsEndpoint("sts", region, stsEndpoint(endpoints)).url] : [],
		...asksIam ? [awsEndpoint("iam", region, iamEndpoint(endpoints)).url] : []
	];
}
// src/keys/key-report.ts
function listedIn(result) {
	if (result.kind !== "report") return void 0;
	const { signing, other } = result.report;
	return other ? [signing, other] : [signing];
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
// src/sources/verify.ts
function verifyIdentity(identity, allowedAccountIds) {
	refuseRoot(identity);
	verifyAccount(identity, allowedAccountIds);
}
function verifyAccount(identity, allowedAccountIds) {
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
	const credentials = await withinStepTimeout(config.network.timeoutSeconds, credentialsOf(config, runner));
	const { resolved, observation } = credentials;
	const { session, isNew, profiles } = resolved;
	const { checkKeys, refuseLeakedKey } = await Promise.resolve().then(() => require("./core-Cj5IrBXJ.js")).then((n) => n.check_keys_exports);
	const { reportKeys } = await Promise.resolve().then(() => require("./core-Cj5IrBXJ.js")).then((n) => n.report_keys_exports);
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
async function credentialsOf(config, runner, among = sources) {
	const connections = await connectToFirstServers(config, runner.env, among);
	try {
		const { resolveCredentials } = await Promise.resolve().then(() => require("./core-Cj5IrBXJ.js")).then((n) => n.resolve_credentials_exports);
		return await resolveCredentials(config, connections, runner, among);
	} finally {
		connections.close();
	}
}
function readConfig(runner, among = sources) {
	const inputs = readInputs(runner.env);
	for (const secret of secretsIn(inputs)) runner.mask(secret);
	if (/^true$/i.test(inputs["mask-aws-account-id"].value)) runner.hideAccountIds();
	const config = parseConfig(inputs, runner.env, among);
	for (const notice of config.notices) runner.notice(notice);
	return config;
}
function maskIdentities(sessions, runner) {
	for (const { identity } of sessions) {
		runner.mask(identity.accountId);
		runner.mask(identity.arn);
	}
}
async function rotateIfAsked({ resolved, storedKey, observation, run }, { rotation }, runner) {
	if (!rotation) return void 0;
	const { runRotation } = await Promise.resolve().then(() => require("./rotation-CWndNM7B.js"));
	let outcome;
	try {
		outcome = await runRotation(rotation, storedKey, resolved.session, run, listedIn(observation));
		return outcome;
	} finally {
		require_step.setOutputs(require_step.rotationOutputs(outcome?.kind === "result" ? outcome : void 0), runner);
	}
}
async function userKeysIfRotated(rotation, { resolved, run }, config) {
	if (config.rotation?.user === void 0) return void 0;
	const { observeUserKeys } = await Promise.resolve().then(() => require("./observe-user-keys-DojhU7Mo.js"));
	return observeUserKeys(rotation, resolved.session, config.rotation, run);
}
async function renewalIfAsked({ source, run }, replacement, { publish }) {
	if (!publish.refresh || !source) return void 0;
	const { prepareRenewal } = await Promise.resolve().then(() => require("./prepare-renewal-CVYQSYYv.js"));
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
Object.defineProperty(exports, "FileTooLarge", {
	enumerable: true,
	get: function() {
		return FileTooLarge;
	}
});
Object.defineProperty(exports, "awsEndpoint", {
	enumerable: true,
	get: function() {
		return awsEndpoint;
	}
});
Object.defineProperty(exports, "chooseSource", {
	enumerable: true,
	get: function() {
		return chooseSource;
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
Object.defineProperty(exports, "droppable", {
	enumerable: true,
	get: function() {
		return droppable;
	}
});
Object.defineProperty(exports, "endpointsOf", {
	enumerable: true,
	get: function() {
		return endpointsOf;
	}
});
Object.defineProperty(exports, "environmentKeys", {
	enumerable: true,
	get: function() {
		return environmentKeys;
	}
});
Object.defineProperty(exports, "formatDuration", {
	enumerable: true,
	get: function() {
		return formatDuration;
	}
});
Object.defineProperty(exports, "fromStoredKey", {
	enumerable: true,
	get: function() {
		return fromStoredKey;
	}
});
Object.defineProperty(exports, "iamEndpoint", {
	enumerable: true,
	get: function() {
		return iamEndpoint;
	}
});
Object.defineProperty(exports, "idTokenEndpoint", {
	enumerable: true,
	get: function() {
		return idTokenEndpoint;
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
Object.defineProperty(exports, "lasting", {
	enumerable: true,
	get: function() {
		return lasting;
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
Object.defineProperty(exports, "needForReport", {
	enumerable: true,
	get: function() {
		return needForReport;
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
Object.defineProperty(exports, "readBounded", {
	enumerable: true,
	get: function() {
		return readBounded;
	}
});
Object.defineProperty(exports, "readUpTo", {
	enumerable: true,
	get: function() {
		return readUpTo;
	}
});
Object.defineProperty(exports, "redirections", {
	enumerable: true,
	get: function() {
		return redirections;
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
Object.defineProperty(exports, "run", {
	enumerable: true,
	get: function() {
		return run;
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
Object.defineProperty(exports, "stsEndpoint", {
	enumerable: true,
	get: function() {
		return stsEndpoint;
	}
});
Object.defineProperty(exports, "unprotected", {
	enumerable: true,
	get: function() {
		return unprotected;
	}
});
Object.defineProperty(exports, "verifyIdentity", {
	enumerable: true,
	get: function() {
		return verifyIdentity;
	}
});
