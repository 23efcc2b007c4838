"use strict";
const require_ini_lines = require("./ini-lines-Cp0Zzo6o.js");
const require_file_error = require("./file-error-BjbwpvX0.js");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_util = require("node:util");
// src/aws-profile/ini-section.ts
function sectionTexts(text, names) {
	return findSections(text, names).map(({ start, end }) => text.slice(start, end));
}
function withoutSections(text, names, isUnwanted) {
	return cut(text, findSections(text, names).filter(({ start, end }) => isUnwanted(text.slice(start, end))), "");
}
function settingValues(section, keys) {
	return require_ini_lines.linesOf(section).flatMap(({ text }) => {
		const setting = require_ini_lines.settingOf(text);
		return setting && keys.includes(setting.key) ? [setting.value] : [];
	});
}
function settingKeys(section) {
	return require_ini_lines.linesOf(section).flatMap(({ text }) => {
		const setting = require_ini_lines.isBlankOrComment(text) ? void 0 : require_ini_lines.settingOf(text);
		return setting ? [setting.key] : [];
	});
}
function writeSection(text, names, settings) {
	const found = findSections(text, names);
	if (found.length === 0) return addSection(text, names[0], settings);
	const plain = found.filter(({ header }) => header.plain);
	const chosen = new Set(plain.length > 0 ? plain : found.slice(0, 1));
	const after = found.map((section) => {
		const newline = lineEnd(section.headerLine.ending || text);
		const kept = withoutSettings(section.body, Object.keys(settings));
		return join([...(chosen.has(section) ? topLines(section, kept, settings) : [section.headerLine.text]).map((line) => ({
			text: line,
			ending: newline
		})), ...kept], newline);
	});
	return {
		text: replace(text, found, after),
		undo: {
			before: sectionTexts(text, names),
			written: after.map(fingerprint),
			gap: ""
		}
	};
}
function restoreSection(text, names, undo) {
	const { before, written, gap } = undo;
	const found = findSections(text, names);
	if ((0, node_util.isDeepStrictEqual)(sectionTexts(text, names), before)) return text;
	const intact = found.flatMap((section, index) => {
		const end = section.start + (written[index]?.length ?? 0);
		const lineIsOver = /^(?:[\r\n]|$)/.test(text.slice(end, end + 1));
		return fingerprint(text.slice(section.start, end)).digest === written[index]?.digest && lineIsOver && section.end <= end ? [{
			start: section.start,
			end
		}] : [];
	});
	if (intact.length !== written.length || found.length !== written.length) return void 0;
	return before.length > 0 ? replace(text, intact, before) : cut(text, intact, gap);
}
function findSections(text, names) {
	const lines = require_ini_lines.linesOf(text);
	const headers = lines.flatMap((headerLine, index) => {
		const header = require_ini_lines.headerOf(headerLine.text);
		return header ? [{
			header,
			headerLine,
			index
		}] : [];
	});
	return headers.flatMap(({ header, headerLine, index }, position) => {
		if (!names.includes(header.name)) return [];
		const following = headers[position + 1];
		const below = lines.slice(index + 1, following?.index ?? lines.length);
		const body = below.slice(0, below.findLastIndex((line) => !require_ini_lines.isBlankOrComment(line.text)) + 1);
		const last = body.at(-1) ?? headerLine;
		return [{
			header,
			headerLine,
			body,
			next: following?.headerLine,
			start: headerLine.start,
			end: last.start + last.text.length
		}];
	});
}
function addSection(text, name, settings) {
	const newline = lineEnd(text);
	const gap = require_ini_lines.linesOf(text).length === 0 ? "" : text.endsWith("\n") ? newline : newline + newline;
	const section = [`[${name}]`, ...settingLines(settings, "")].join(newline);
	return {
		text: text + gap + section + newline,
		undo: {
			before: [],
			written: [fingerprint(section)],
			gap
		}
	};
}
function topLines({ header, headerLine, next }, kept, settings) {
	const below = kept.find(({ text }) => !require_ini_lines.isBlankOrComment(text)) ?? next;
	const indent = require_ini_lines.indentOf(below?.text ?? "");
	return [...headerLines(header, headerLine.text), ...settingLines(settings, indent)];
}
function join(lines, newline) {
	return lines.map(({ text, ending }, index) => index === lines.length - 1 ? text : text + (ending || newline)).join("");
}
function headerLines({ name, tail, plain }, line) {
	if (plain) return [line];
	const rest = require_ini_lines.withoutBlanksAround(tail);
	if (rest === "") return [`[${name}]`];
	return [`[${name}]`, /^[#;]/.test(rest) ? rest : `# ${rest}`];
}
function settingLines(settings, indent) {
	return Object.entries(settings).flatMap(([key, value]) => value === void 0 ? [] : [`${indent}${key} = ${value}`]);
}
function withoutSettings(body, keys) {
	let parent = {
		indent: Number.POSITIVE_INFINITY,
		nests: false,
		removed: false
	};
	return body.filter(({ text }) => {
		if (require_ini_lines.isBlankOrComment(text)) return true;
		const setting = require_ini_lines.settingOf(text);
		const named = setting !== void 0 && keys.includes(setting.key);
		const indent = require_ini_lines.indentOf(text).length;
		if (indent > parent.indent) return !parent.removed && (parent.nests || !named);
		parent = {
			indent,
			nests: setting !== void 0 && require_ini_lines.isBlankOrComment(setting.value),
			removed: named
		};
		return !named;
	});
}
function replace(text, spans, replacements) {
	return [...spans.flatMap(({ start }, index) => [text.slice(spans[index - 1]?.end ?? 0, start), replacements[index] ?? ""]), text.slice(spans.at(-1)?.end ?? 0)].join("");
}
function cut(text, spans, gap) {
	const newline = lineEnd(text);
	const kept = [];
	let behind = "";
	let end = text.length;
	for (const span of spans.toReversed()) {
		const piece = text.slice(span.end, end).replace(/^(?:\r\n|\n|\r)/, "");
		behind = piece.charAt(0) || behind;
		end = gap !== "" && text.endsWith(gap, span.start) ? span.start - gap.length : span.start;
		const wouldJoin = isOpen(text, end) && /^[^\r\n]/.test(behind);
		kept.push(piece, ...wouldJoin ? [newline] : []);
		if (wouldJoin) behind = newline;
	}
	return [text.slice(0, end), ...kept.toReversed()].join("");
}
function isOpen(text, end) {
	return require_ini_lines.linesOf(text.slice(Math.max(0, end - 4), end)).at(-1)?.ending === "";
}
function lineEnd(text) {
	return text.includes("\r\n") ? "\r\n" : "\n";
}
function fingerprint(text) {
	return {
		length: text.length,
		digest: (0, node_crypto.createHash)("sha256").update(text, "latin1").digest("hex")
	};
}
// src/aws-profile/profile-sections.ts
function profileSections(name, paths) {
	const credentialsFile = (0, node_path.resolve)(paths.credentialsFile);
	const configFile = (0, node_path.resolve)(paths.configFile);
	const configNames = name === "default" ? ["default", "profile default"] : [bytes(`profile ${name}`)];
	if (name === "default" && credentialsFile === configFile) return [{
		path: configFile,
		names: configNames,
		holds: ["credentials", "region"]
	}];
	return [{
		path: credentialsFile,
		names: [bytes(name)],
		holds: ["credentials"]
	}, {
		path: configFile,
		names: configNames,
		holds: ["region"]
	}];
}
const otherSources = [
	...[
		"role_arn",
		"source_profile",
		"credential_source",
		"credential_process",
		"web_identity_token_file"
	],
	...[
		"sso_session",
		"sso_start_url",
		"sso_region",
		"sso_account_id",
		"sso_role_name",
		"login_session"
	],
	...["aws_security_token", "aws_account_id"]
];
const refinements = [
	"mfa_serial",
	"external_id",
	"duration_seconds",
	"role_session_name"
];
const keySettings = [
	"aws_access_key_id",
	"aws_secret_access_key",
	"aws_session_token"
];
const secretSettings = [...[
	"aws_access_key_id",
	"aws_secret_access_key",
	"aws_session_token",
	"aws_security_token"
]];
function isExpiry(key) {
	return key.includes("expir");
}
function sectionSettings({ holds }, request) {
	const { credentials } = request;
	const isRole = "roleArn" in credentials;
	const isProcess = "process" in credentials;
	const written = {
		...!isRole && !isProcess && holds.includes("credentials") ? keyLines(credentials) : {},
		...isProcess && holds.includes("region") ? { credential_process: credentials.process } : {},
		...holds.includes("region") ? { region: request.region } : {},
		...isRole && holds.includes("region") ? roleLines(credentials) : {}
	};
	const absent = [
		...otherSources,
		...keySettings,
		"region",
		...isRole ? refinements : []
	].filter((key) => written[key] === void 0);
	for (const [key, value] of Object.entries(written)) if (value !== void 0 && !isOneLine(value)) throw notOneLineError(`The value of ${key}`);
	return Object.fromEntries([...Object.entries(written).map(([key, value]) => [key, value === void 0 ? value : bytes(value)]), ...absent.map((key) => [key, void 0])]);
}
function keyLines({ accessKeyId, secretAccessKey, sessionToken }) {
	return {
		aws_access_key_id: accessKeyId,
		aws_secret_access_key: secretAccessKey,
		aws_session_token: sessionToken
	};
}
function roleLines(role) {
	return {
		role_arn: role.roleArn,
		source_profile: role.sourceProfile,
		mfa_serial: role.mfaSerial,
		external_id: role.externalId,
		duration_seconds: role.durationSeconds === void 0 ? void 0 : String(role.durationSeconds),
		role_session_name: role.sessionName
	};
}
function onlyRemoves(settings) {
	return Object.values(settings).every((value) => value === void 0);
}
function requireHeaderName(name) {
	if (!isOneLine(name) || /[\s[\]]/.test(name)) throw notOneLineError("The name of the profile");
}
function isOneLine(value) {
	return value !== "" && value.trim() === value && !/[\u0000-\u001f\u007f]/.test(value);
}
function notOneLineError(subject) {
	return require_file_error.unwritableError({
		summary: `${subject} cannot be written into a profile file: it is empty, or contains white space or control characters.`,
		remedy: "correct the value at its source."
	});
}
function bytes(text) {
	return Buffer.from(text, "utf8").toString("latin1");
}
Object.defineProperty(exports, "isExpiry", {
	enumerable: true,
	get: function() {
		return isExpiry;
	}
});
Object.defineProperty(exports, "onlyRemoves", {
	enumerable: true,
	get: function() {
		return onlyRemoves;
	}
});
Object.defineProperty(exports, "profileSections", {
	enumerable: true,
	get: function() {
		return profileSections;
	}
});
Object.defineProperty(exports, "requireHeaderName", {
	enumerable: true,
	get: function() {
		return requireHeaderName;
	}
});
Object.defineProperty(exports, "restoreSection", {
	enumerable: true,
	get: function() {
		return restoreSection;
	}
});
Object.defineProperty(exports, "secretSettings", {
	enumerable: true,
	get: function() {
		return secretSettings;
	}
});
Object.defineProperty(exports, "sectionSettings", {
	enumerable: true,
	get: function() {
		return sectionSettings;
	}
});
Object.defineProperty(exports, "sectionTexts", {
	enumerable: true,
	get: function() {
		return sectionTexts;
	}
});
Object.defineProperty(exports, "settingKeys", {
	enumerable: true,
	get: function() {
		return settingKeys;
	}
});
Object.defineProperty(exports, "settingValues", {
	enumerable: true,
	get: function() {
		return settingValues;
	}
});
Object.defineProperty(exports, "withoutSections", {
	enumerable: true,
	get: function() {
		return withoutSections;
	}
});
Object.defineProperty(exports, "writeSection", {
	enumerable: true,
	get: function() {
		return writeSection;
	}
});
