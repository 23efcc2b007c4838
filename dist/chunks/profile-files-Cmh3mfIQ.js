"use strict";
const require_step = require("./step-DWKwbj2V.js");
const require_file_error = require("./file-error-BjbwpvX0.js");
const require_replace_file = require("./replace-file-fj5rUzOW.js");
const require_ini_lines = require("./ini-lines-Cp0Zzo6o.js");
const require_profile_sections = require("./profile-sections-C8lNgzfa.js");
const require_mfa_arn = require("./mfa-arn-SDWcWC7Q.js");
const require_start = require("./start-DgX8cmv_.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
// src/files/edit-file.ts
async function editFile(path, change) {
	try {
		for (let attempt = 1; attempt <= 5; attempt++) {
			const done = await require_replace_file.withFileLock(path, () => tryEdit(path, change));
			if (done) return done.result;
		}
	} catch (error) {
		throw require_file_error.asUnwritable(path, error);
	}
	throw require_file_error.unwritableError({
		summary: `${path} could not be written, because another process keeps changing it.`,
		remedy: "find the step that changes it, and run the job again."
	});
}
function tryEdit(path, change) {
	require_replace_file.removeLeftovers(path);
	const before = require_replace_file.readState(path);
	const edit = change(before);
	if (edit.text === void 0) return edit;
	if (edit.text !== null) return require_replace_file.replaceFile(path, edit.text, before) ? edit : void 0;
	if (require_replace_file.fileVersion(path) !== before.version) return void 0;
	(0, node_fs.rmSync)(path, { force: true });
	return edit;
}
// src/files/folders.ts
function makeFolder(folder) {
	try {
		return makeWithParents((0, node_path.resolve)(folder));
	} catch (error) {
		throw require_file_error.asUnwritable(folder, error);
	}
}
function makeWithParents(folder) {
	if ((0, node_fs.statSync)(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
	const parents = (0, node_path.dirname)(folder) === folder ? [] : makeWithParents((0, node_path.dirname)(folder));
	try {
		(0, node_fs.mkdirSync)(folder, { mode: 448 });
	} catch (error) {
		if ((0, node_fs.statSync)(folder, { throwIfNoEntry: false })?.isDirectory()) return parents;
		throw error;
	}
	return [folder, ...parents];
}
function removeEmptyFolders(folders) {
	for (const folder of folders) try {
		(0, node_fs.rmdirSync)(folder);
	} catch (error) {
		if (![
			"ENOTEMPTY",
			"EEXIST",
			"ENOENT"
		].includes(require_file_error.systemCode(error) ?? "")) throw error;
	}
}
// src/aws-profile/cli-parse.ts
function cliFault(text) {
	if (text.startsWith("ï»¿")) return {
		line: 1,
		why: "the file begins with a byte order mark"
	};
	const state = {
		section: void 0,
		option: void 0,
		indent: Number.POSITIVE_INFINITY,
		sections: new Set(),
		options: new Set()
	};
	for (const [index, { text: line }] of require_ini_lines.linesOf(text).entries()) {
		const why = read(line, state);
		if (why !== void 0) return {
			line: index + 1,
			why
		};
	}
}
function read(line, state) {
	const value = line.trim();
	if (value === "" || /^[#;]/.test(value)) return void 0;
	const indent = line.length - line.trimStart().length;
	if (state.section !== void 0 && state.option && indent > state.indent) return continued(value, state.option);
	state.indent = indent;
	const header = /^\[(.+)\]/.exec(value)?.[1];
	if (header !== void 0) return begin(header, state);
	if (state.section === void 0) return "it comes before the first section";
	return setting(value, state);
}
function continued(value, { nests }) {
	return nests && !value.includes("=") ? "it is nested below a setting, and has no `=`" : void 0;
}
function begin(header, state) {
	if (state.sections.has(header)) return "its section appears twice";
	state.sections.add(header);
	state.section = header;
	state.option = void 0;
}
function setting(value, state) {
	const at = value.search(/[=:]/);
	const name = value.slice(0, Math.max(0, at)).trim().toLowerCase();
	if (at < 0) return "it is not a section, a setting or a comment";
	if (name === "") return "its setting has no name";
	const key = JSON.stringify([state.section, name]);
	if (state.options.has(key)) return "its setting appears twice in one section";
	state.options.add(key);
	state.option = { nests: value.slice(at + 1).trim() === "" };
}
function cliFaultNotices(path, text) {
	const fault = cliFault(text);
	if (!fault) return [];
	return [`The AWS CLI cannot read ${path}, where this step writes a profile: line ${fault.line} stops it, because ${fault.why}. The AWS CLI then fails for every profile in the file ("Unable to parse config file"). Correct that line.`];
}
// src/aws-profile/profile-undo.ts
function isFileUndo(value) {
	const { path, names, section, createdFile, createdFolders } = value ?? {};
	return isText(path) && areTexts(names) && names.length > 0 && isSectionUndo(section) && typeof createdFile === "boolean" && areTexts(createdFolders);
}
function isSectionUndo(value) {
	const { before, written, gap } = value ?? {};
	const isPrint = (print) => Number.isSafeInteger(print?.length) && isText(print?.digest);
	return areTexts(before) && Array.isArray(written) && written.every(isPrint) && isText(gap);
}
function isText(value) {
	return typeof value === "string";
}
function areTexts(value) {
	return Array.isArray(value) && value.every(isText);
}
function secretsInUndo(undo) {
	const values = undo.flatMap(({ section }) => section.before.flatMap((text) => require_profile_sections.settingValues(text, require_profile_sections.secretSettings)));
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
		const isGone = require_replace_file.fileVersion(path) === void 0;
		if (isGone && (0, node_fs.existsSync)((0, node_path.dirname)(path))) await require_replace_file.withFileLock(path, () => require_replace_file.removeLeftovers(path));
		const warnings = isGone ? sections.flatMap(goneWarnings) : await editFile(path, (state) => undoSections(sections, state));
		for (const { createdFolders } of sections) removeEmptyFolders(createdFolders);
		return warnings;
	} catch (error) {
		return sections.map((undo) => `${title(undo)} could not be put back: ${firstLine(error)}. It may still hold the credentials of this job; if the machine outlives the job, remove the section.`);
	}
}
function undoSections(sections, { text: now }) {
	let text = now;
	const result = [];
	for (const undo of sections) {
		const restored = require_profile_sections.restoreSection(text, undo.names, undo.section);
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
// src/aws-profile/path-notices.ts
const variables = {
	AWS_CONFIG_FILE: "configFile",
	AWS_SHARED_CREDENTIALS_FILE: "credentialsFile"
};
function pathNotices(env, home) {
	const paths = require_start.profilePaths(env, home);
	return Object.entries(variables).flatMap(([variable, file]) => {
		const path = env[variable] ?? "";
		if (/^~/.test(path)) return [`${variable} is ${path}, which Keyturn and the AWS CLI read as ${paths[file]}. Some AWS SDKs do not expand the ~, and do not find the profile that this step writes. Write ${variable}: ${paths[file]}.`];
		if (/\$\{?[A-Za-z_]|%[A-Za-z_]\w*%/.test(path)) return [`${variable} is ${path}, which contains a variable that no shell has expanded. The AWS CLI expands it; Keyturn and most AWS SDKs do not, so some tools do not find the profile that this step writes. Write the full path.`];
		return [];
	});
}
// src/aws-profile/profile-files.ts
async function checkProfiles(plans, paths) {
	const texts = new Map();
	for (const { name, overwrite } of plans) {
		require_profile_sections.requireHeaderName(name);
		for (const section of require_profile_sections.profileSections(name, paths)) {
			const text = texts.get(section.path) ?? readWritable(section.path);
			texts.set(section.path, text);
			if (!overwrite) refuseExisting(section, name, text);
		}
	}
	requireSources(plans, paths, texts);
	return [...texts].flatMap(([path, text]) => [...require_mfa_arn.mfaArnNotices(path, text), ...cliFaultNotices(path, text)]);
}
function readWritable(path) {
	try {
		const { text } = require_replace_file.readState(path);
		require_replace_file.requireWritableFolder(path);
		return text;
	} catch (error) {
		throw require_file_error.asUnwritable(path, error);
	}
}
function requireSources(plans, paths, texts) {
	for (const { name, sourceProfile } of plans) {
		if (sourceProfile === void 0 || plans.some((plan) => plan.name === sourceProfile)) continue;
		if (require_profile_sections.profileSections(sourceProfile, paths).some(({ path, names }) => require_profile_sections.sectionTexts(texts.get(path) ?? "", names).length > 0)) continue;
		throw require_file_error.unwritableError({
			summary: `The profile "${name}" has source_profile=${sourceProfile}, but no profile has that name.`,
			cause: "the name is misspelt, or a later step writes the profile.",
			remedy: `add a line to profiles, for example ${sourceProfile} = keys, or correct the name.`
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
		throw warnings.length > 0 && error instanceof require_step.KeyturnError ? error.withContext(warnings.join(" ")) : error;
	}
}
function plannedSections(request, paths) {
	const { name, overwrite } = request;
	require_profile_sections.requireHeaderName(name);
	return require_profile_sections.profileSections(name, paths).map((section) => ({
		name,
		overwrite,
		section,
		settings: require_profile_sections.sectionSettings(section, request)
	}));
}
function writeSections(planned, { text: before, version }, createdFolders) {
	let text = before;
	const result = [];
	for (const { name, overwrite, section, settings } of planned) {
		const { path, names } = section;
		text = require_profile_sections.withoutSections(text, names, require_start.isLeftBehind);
		if (!overwrite) refuseExisting(section, name, text);
		const present = require_profile_sections.sectionTexts(text, names);
		if (require_profile_sections.onlyRemoves(settings) && present.length === 0) continue;
		const expiries = present.flatMap(require_profile_sections.settingKeys).filter(require_profile_sections.isExpiry);
		const without = Object.fromEntries(expiries.map((key) => [key, void 0]));
		const written = require_profile_sections.writeSection(text, names, {
			...settings,
			...without
		});
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
	if (require_profile_sections.sectionTexts(require_profile_sections.withoutSections(text, names, require_start.isLeftBehind), names).length === 0) return;
	throw require_file_error.unwritableError({
		summary: `The profile "${name}" exists already in ${path}.`,
		...name === "keyturn" ? { cause: "an earlier step of this job also has refresh: true, and wrote it." } : {},
		remedy: "give this step another profile name with aws-profile, or set overwrite-aws-profile: true; Keyturn then puts the old profile back at the end of the job."
	});
}
async function editWithFolder(path, change) {
	const folder = (0, node_path.dirname)(path);
	require_replace_file.refuseLinks(path);
	for (let attempt = 1;; attempt++) {
		const createdFolders = makeFolder(folder);
		try {
			const changes = await editFile(path, (before) => change(before, createdFolders));
			if (changes.length === 0) removeEmptyFolders(createdFolders);
			return changes;
		} catch (error) {
			if (require_file_error.systemCode(error) === "ENOENT" && attempt < 5) continue;
			removeEmptyFolders(createdFolders);
			throw error;
		}
	}
}
exports.checkProfiles = checkProfiles;
exports.isFileUndo = isFileUndo;
exports.pathNotices = pathNotices;
exports.profilePaths = require_start.profilePaths;
exports.secretsInUndo = secretsInUndo;
exports.undoProfiles = undoProfiles;
exports.writeProfiles = writeProfiles;
