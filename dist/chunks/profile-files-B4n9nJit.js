"use strict";
const require_step = require("./step-DhlCx09Z.js");
const require_file_replace = require("./file-replace-Cs7NJJIE.js");
const require_profile_paths = require("./profile-paths-BbpeAvxv.js");
const require_mfa_arn = require("./mfa-arn-BoVKOxyg.js");
const require_renewing_command = require("./renewing-command-CH-yjFeU.js");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_fs = require("node:fs");
let node_util = require("node:util");
// src/publish/file-edit.ts
async function editFile(path, change) {
	try {
		for (let attempt = 1; attempt <= 5; attempt++) {
			const done = await require_file_replace.withFileLock(path, () => tryEdit(path, change));
			if (done) return done.result;
		}
	} catch (error) {
		throw require_file_replace.asUnwritable(path, error);
	}
	throw require_file_replace.unwritable({
		what: `${path} could not be written, because something else writes it all the time.`,
		next: "find out which step of which job does, and run the job again."
	});
}
function tryEdit(path, change) {
	require_file_replace.removeLeftovers(path);
	const before = require_file_replace.readState(path);
	const edit = change(before);
	if (edit.text === void 0) return edit;
	if (edit.text !== null) return require_file_replace.replaceFile(path, edit.text, before) ? edit : void 0;
	if (require_file_replace.fileVersion(path) !== before.version) return void 0;
	(0, node_fs.rmSync)(path, { force: true });
	return edit;
}
// src/publish/file-folders.ts
function makeFolder(folder) {
	try {
		const outermost = (0, node_fs.mkdirSync)(folder, {
			recursive: true,
			mode: 448
		});
		return outermost === void 0 ? [] : pathUp(folder, outermost);
	} catch (error) {
		throw require_file_replace.asUnwritable(folder, error);
	}
}
function removeEmptyFolders(folders) {
	for (const folder of folders) try {
		(0, node_fs.rmdirSync)(folder);
	} catch (error) {
		if (![
			"ENOTEMPTY",
			"EEXIST",
			"ENOENT"
		].includes(require_file_replace.systemCode(error) ?? "")) throw error;
	}
}
function pathUp(innermost, outermost) {
	const folders = [innermost];
	for (let folder = innermost; folder !== outermost && (0, node_path.dirname)(folder) !== folder;) {
		folder = (0, node_path.dirname)(folder);
		folders.push(folder);
	}
	return folders;
}
// src/publish/ini-section.ts
function sectionTexts(text, names) {
	return findSections(text, names).map(({ start, end }) => text.slice(start, end));
}
function withoutSections(text, names, isUnwanted) {
	return findSections(text, names).filter(({ start, end }) => isUnwanted(text.slice(start, end))).reduceRight((rest, section) => cut(rest, section, ""), text);
}
function settingValues(section, keys) {
	return require_profile_paths.linesOf(section).flatMap(({ text }) => {
		const setting = require_profile_paths.settingOf(text);
		return setting && keys.includes(setting.key) ? [setting.value] : [];
	});
}
function writeSection(text, names, settings) {
	const found = findSections(text, names);
	if (found.length === 0) return addSection(text, names[0], settings);
	const plain = found.filter(({ header }) => header.plain);
	const chosen = plain.length > 0 ? plain : found.slice(0, 1);
	const after = found.map((section) => {
		const newline = lineEnd(section.headerLine.ending || text);
		const kept = withoutSettings(section.body, Object.keys(settings));
		return join([...(chosen.includes(section) ? topLines(section, kept, settings) : [section.headerLine.text]).map((line) => ({
			text: line,
			ending: newline
		})), ...kept], newline);
	});
	return {
		text: replace(text, found, after),
		undo: {
			before: sectionTexts(text, names),
			written: after.map(seal),
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
		return seal(text.slice(section.start, end)).digest === written[index]?.digest && lineIsOver && section.end <= end ? [{
			start: section.start,
			end
		}] : [];
	});
	if (intact.length !== written.length || found.length !== written.length) return void 0;
	return before.length > 0 ? replace(text, intact, before) : intact.reduce((rest, span) => cut(rest, span, gap), text);
}
function findSections(text, names) {
	const lines = require_profile_paths.linesOf(text);
	const headers = lines.flatMap((headerLine, index) => {
		const header = require_profile_paths.headerOf(headerLine.text);
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
		const body = below.slice(0, below.findLastIndex((line) => !require_profile_paths.isBlankOrComment(line.text)) + 1);
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
	const gap = require_profile_paths.linesOf(text).length === 0 ? "" : text.endsWith("\n") ? newline : newline + newline;
	const section = [`[${name}]`, ...settingLines(settings, "")].join(newline);
	return {
		text: text + gap + section + newline,
		undo: {
			before: [],
			written: [seal(section)],
			gap
		}
	};
}
function topLines({ header, headerLine, next }, kept, settings) {
	const below = kept.find(({ text }) => !require_profile_paths.isBlankOrComment(text)) ?? next;
	const indent = require_profile_paths.indentOf(below?.text ?? "");
	return [...headerLines(header, headerLine.text), ...settingLines(settings, indent)];
}
function join(lines, newline) {
	return lines.map(({ text, ending }, index) => index === lines.length - 1 ? text : text + (ending || newline)).join("");
}
function headerLines({ name, tail, plain }, line) {
	if (plain) return [line];
	const rest = tail.replaceAll(/^[ \t]+|[ \t]+$/g, "");
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
		if (require_profile_paths.isBlankOrComment(text)) return true;
		const setting = require_profile_paths.settingOf(text);
		const named = setting !== void 0 && keys.includes(setting.key);
		const indent = require_profile_paths.indentOf(text).length;
		if (indent > parent.indent) return !parent.removed && (parent.nests || !named);
		parent = {
			indent,
			nests: setting !== void 0 && require_profile_paths.isBlankOrComment(setting.value),
			removed: named
		};
		return !named;
	});
}
function replace(text, spans, replacements) {
	return spans.reduceRight((result, { start, end }, index) => result.slice(0, start) + (replacements[index] ?? "") + result.slice(end), text);
}
function cut(text, { start, end }, gap) {
	const left = text.slice(0, start);
	const before = gap !== "" && left.endsWith(gap) ? left.slice(0, -gap.length) : left;
	const after = text.slice(end).replace(/^(?:\r\n|\n|\r)/, "");
	return before + (require_profile_paths.linesOf(before).at(-1)?.ending === "" && /^[^\r\n]/.test(after) ? lineEnd(text) : "") + after;
}
function lineEnd(text) {
	return text.includes("\r\n") ? "\r\n" : "\n";
}
function seal(text) {
	return {
		length: text.length,
		digest: (0, node_crypto.createHash)("sha256").update(text, "latin1").digest("hex")
	};
}
// src/publish/profile-sections.ts
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
	for (const [key, value] of Object.entries(written)) if (value !== void 0 && !isOneLine(value)) throw notOneLine(`The value of ${key}`);
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
	if (!isOneLine(name) || /[\s[\]]/.test(name)) throw notOneLine("The name of the profile");
}
function isOneLine(value) {
	return value !== "" && value.trim() === value && !/[\u0000-\u001f\u007f]/.test(value);
}
function notOneLine(what) {
	return require_file_replace.unwritable({
		what: `${what} cannot be written into a profile file: it is empty, or has white space or control characters in it.`,
		next: "correct it where it comes from."
	});
}
function bytes(text) {
	return Buffer.from(text, "utf8").toString("latin1");
}
// src/publish/profile-undo.ts
function secretsInUndo(undo) {
	const values = undo.flatMap(({ section }) => section.before.flatMap((text) => settingValues(text, secretSettings)));
	return [...new Set(values.filter((value) => value.length >= 16))];
}
async function undoProfiles(undo) {
	const warnings = [];
	try {
		const files = Map.groupBy(undo.toReversed(), ({ path }) => path);
		for (const [path, sections] of files) warnings.push(...await undoFile(path, sections));
	} catch (error) {
		warnings.push(`The profile could not be put back: ${firstLine(error)}`);
	}
	return warnings;
}
async function undoFile(path, sections) {
	try {
		const isGone = require_file_replace.fileVersion(path) === void 0;
		if (isGone && (0, node_fs.existsSync)((0, node_path.dirname)(path))) await require_file_replace.withFileLock(path, () => require_file_replace.removeLeftovers(path));
		const warnings = isGone ? sections.flatMap(goneWarnings) : await editFile(path, (state) => undoSections(sections, state));
		for (const { createdFolders } of sections) removeEmptyFolders(createdFolders);
		return warnings;
	} catch (error) {
		return sections.map((undo) => `${title(undo)} could not be put back: ${firstLine(error)}. It may still hold the credentials of this job; where the machine outlives the job, remove the section.`);
	}
}
function undoSections(sections, { text: now }) {
	let text = now;
	const result = [];
	for (const undo of sections) {
		const restored = restoreSection(text, undo.names, undo.section);
		if (restored === void 0) result.push(changedWarning(undo));
		text = restored ?? text;
	}
	if (text === "" && sections.some(({ createdFile }) => createdFile)) return {
		text: null,
		result
	};
	return {
		text: text === now ? void 0 : text,
		result
	};
}
function changedWarning(undo) {
	return `${title(undo)} was changed by something else since Keyturn wrote it, and is left as it is. It may still hold the credentials of this job.`;
}
function goneWarnings(undo) {
	if (undo.section.before.length === 0) return [];
	return [`${title(undo)} is not put back: the file was removed since Keyturn wrote it.`];
}
function title({ path, names: [name] }) {
	return `[${Buffer.from(name, "latin1").toString("utf8")}] in ${path}`;
}
function firstLine(error) {
	return require_step.messageOf(error).split("\n", 1).join("").replace(/\.$/, "");
}
// src/publish/profile-files.ts
async function checkProfiles(plans, paths) {
	const texts = new Map();
	for (const { name, overwrite } of plans) {
		requireHeaderName(name);
		for (const section of profileSections(name, paths)) {
			const text = texts.get(section.path) ?? readWritable(section.path);
			texts.set(section.path, text);
			if (!overwrite) refuseExisting(section, name, text);
		}
	}
	requireSources(plans, paths, texts);
	return [...texts].flatMap(([path, text]) => require_mfa_arn.mfaArnNotices(path, text));
}
function readWritable(path) {
	try {
		const { text } = require_file_replace.readState(path);
		require_file_replace.requireWritableFolder(path);
		return text;
	} catch (error) {
		throw require_file_replace.asUnwritable(path, error);
	}
}
function requireSources(plans, paths, texts) {
	for (const { name, sourceProfile } of plans) {
		if (sourceProfile === void 0 || plans.some((plan) => plan.name === sourceProfile)) continue;
		if (profileSections(sourceProfile, paths).some(({ path, names }) => sectionTexts(texts.get(path) ?? "", names).length > 0)) continue;
		throw require_file_replace.unwritable({
			what: `The profile "${name}" has source_profile=${sourceProfile}, and there is no profile of that name.`,
			likely: "the name is misspelt, or the profile was written by a step that runs later.",
			next: `add a line to profiles, for example ${sourceProfile} = keys, or correct the name.`
		});
	}
}
async function writeProfiles(requests, paths, remember = () => {}) {
	const planned = requests.flatMap((request) => plannedSections(request, paths));
	const undo = [];
	try {
		for (const [path, sections] of Map.groupBy(planned, ({ section }) => section.path)) undo.push(...await editWithFolder(path, (before, createdFolders) => {
			const { text, result } = writeSections(sections, before, createdFolders);
			if (result.length > 0) remember([...undo, ...result]);
			return {
				text,
				result
			};
		}));
		return undo;
	} catch (error) {
		const warnings = await undoProfiles(undo);
		throw warnings.length > 0 && error instanceof require_step.KeyturnError ? error.within(warnings.join(" ")) : error;
	}
}
function plannedSections(request, paths) {
	const { name, overwrite } = request;
	requireHeaderName(name);
	return profileSections(name, paths).map((section) => ({
		name,
		overwrite,
		section,
		settings: sectionSettings(section, request)
	}));
}
function writeSections(planned, { text: before, version }, createdFolders) {
	let text = before;
	const result = [];
	for (const { name, overwrite, section, settings } of planned) {
		const { path, names } = section;
		text = withoutSections(text, names, require_renewing_command.isLeftBehind);
		if (!overwrite) refuseExisting(section, name, text);
		if (onlyRemoves(settings) && sectionTexts(text, names).length === 0) continue;
		const written = writeSection(text, names, settings);
		text = written.text;
		result.push({
			path,
			names,
			section: written.undo,
			createdFile: version === void 0,
			createdFolders
		});
	}
	return {
		text: result.length > 0 ? text : void 0,
		result
	};
}
function refuseExisting({ path, names }, name, text) {
	if (sectionTexts(withoutSections(text, names, require_renewing_command.isLeftBehind), names).length === 0) return;
	throw require_file_replace.unwritable({
		what: `The profile "${name}" exists already in ${path}.`,
		...name === "keyturn" ? { likely: "an earlier step of this job has refresh: true as well, and wrote it." } : {},
		next: "give this step a name of its own with aws-profile, or set overwrite-aws-profile: true; at the end of the job the old one is put back."
	});
}
async function editWithFolder(path, change) {
	const folder = (0, node_path.dirname)(path);
	for (let attempt = 1;; attempt++) {
		const createdFolders = makeFolder(folder);
		try {
			const changes = await editFile(path, (before) => change(before, createdFolders));
			if (changes.length === 0) removeEmptyFolders(createdFolders);
			return changes;
		} catch (error) {
			if (require_file_replace.systemCode(error) === "ENOENT" && attempt < 5) continue;
			removeEmptyFolders(createdFolders);
			throw error;
		}
	}
}
exports.checkProfiles = checkProfiles;
exports.profilePaths = require_profile_paths.profilePaths;
exports.secretsInUndo = secretsInUndo;
exports.undoProfiles = undoProfiles;
exports.writeProfiles = writeProfiles;
