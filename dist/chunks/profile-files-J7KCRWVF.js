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
  checkProfile: () => checkProfile,
  profilePaths: () => profilePaths,
  secretsInUndo: () => secretsInUndo,
  undoProfile: () => undoProfile,
  writeProfile: () => writeProfile
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_GOZT3YRK = require("./chunk-GOZT3YRK.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var import_node_path = require("node:path");
var import_node_fs = require("node:fs");
var import_node_crypto = require("node:crypto");
var import_node_fs2 = require("node:fs");
var import_promises = require("node:timers/promises");
var import_node_fs3 = require("node:fs");
var import_node_path2 = require("node:path");
var import_node_crypto2 = require("node:crypto");
var import_node_fs4 = require("node:fs");
var import_node_path3 = require("node:path");
var import_node_fs5 = require("node:fs");
var import_node_path4 = require("node:path");
var import_node_crypto3 = require("node:crypto");
var import_node_util = require("node:util");
var import_node_path5 = require("node:path");
var import_node_path6 = require("node:path");
function unwritable(account, cause) {
  return new import_chunk_GOZT3YRK.KeyturnError("ProfileUnwritable", account, cause === void 0 ? {} : { cause });
}
function asUnwritable(path, error) {
  if (error instanceof import_chunk_GOZT3YRK.KeyturnError) return error;
  return unwritable(
    {
      what: `${path} cannot be written: ${(0, import_chunk_GOZT3YRK.messageOf)(error)}`,
      likely: "another user owns the file or its folder, or the disk is full or read-only.",
      next: "correct the permissions, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE to another place."
    },
    error
  );
}
function systemCode(error) {
  const origin = error instanceof import_chunk_GOZT3YRK.KeyturnError ? error.cause : error;
  return typeof origin === "object" && origin !== null && "code" in origin ? String(origin.code) : void 0;
}
function readState(path) {
  refuseLinks(path);
  const version = fileVersion(path);
  if (version === void 0) return { text: "", version };
  const flags = import_node_fs3.constants.O_RDONLY | (import_node_fs3.constants.O_NONBLOCK ?? 0) | (import_node_fs3.constants.O_NOFOLLOW ?? 0);
  const file = (0, import_node_fs3.openSync)(path, flags);
  try {
    const stats = (0, import_node_fs3.fstatSync)(file);
    if (!stats.isFile()) throw notAFile(path);
    refuseForeign(path, stats.uid);
    const text = (0, import_node_fs3.readFileSync)(file, "latin1");
    if (text.includes("\0")) throw notText(path);
    return { text, version, mode: stats.mode & 511, owner: { uid: stats.uid, gid: stats.gid } };
  } finally {
    (0, import_node_fs3.closeSync)(file);
  }
}
function fileVersion(path) {
  const stats = (0, import_node_fs3.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.ino}:${stats.mtimeNs}:${stats.size}`;
}
function folderIdentity(path) {
  refuseLinks(path);
  const stats = (0, import_node_fs3.lstatSync)((0, import_node_path2.dirname)(path), { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.dev}:${stats.ino}`;
}
function requireWritableFolder(path) {
  let folder = (0, import_node_path2.dirname)(path);
  while (!(0, import_node_fs3.existsSync)(folder) && (0, import_node_path2.dirname)(folder) !== folder) folder = (0, import_node_path2.dirname)(folder);
  if (!(0, import_node_fs3.statSync)(folder).isDirectory()) {
    throw unwritable({
      what: `${folder} is not a folder.`,
      next: `move it away, or keep ${path} elsewhere.`
    });
  }
  try {
    (0, import_node_fs3.accessSync)(folder, import_node_fs3.constants.W_OK | import_node_fs3.constants.X_OK);
  } catch (error) {
    throw unwritable(
      {
        what: `The folder ${folder} is not writable, so ${path} cannot be replaced.`,
        likely: "it belongs to another user, or the file system is read-only.",
        next: "correct its permissions, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere."
      },
      error
    );
  }
}
function refuseLinks(path) {
  for (const place of [(0, import_node_path2.dirname)(path), path]) {
    if (!(0, import_node_fs3.lstatSync)(place, { throwIfNoEntry: false })?.isSymbolicLink()) continue;
    throw unwritable({
      what: `${place} is a symbolic link, and credentials are not written through one.`,
      next: "replace it by a real file or folder, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere."
    });
  }
}
function refuseForeign(path, owner) {
  const self = process.getuid?.();
  if (self === void 0 || self === 0 || self === owner) return;
  throw unwritable({
    what: `${path} belongs to another user (uid ${owner}; this is ${self}).`,
    likely: "a step in a container wrote it.",
    next: "change its owner, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere."
  });
}
function notAFile(path) {
  return unwritable({ what: `${path} is not a regular file.`, next: "remove it, or name another one." });
}
function notText(path) {
  return unwritable({
    what: `${path} is not text that AWS tools can read: it has NUL bytes in it.`,
    likely: "it was saved as UTF-16.",
    next: "save it as UTF-8."
  });
}
var usualTimes = { stale: 5e3, patience: 3e4 };
async function withFileLock(path, action, times = usualTimes) {
  const lock = `${path}.keyturn-lock`;
  const version = await acquire(lock, times);
  try {
    return action();
  } finally {
    if (fileVersion(lock) === version) (0, import_node_fs2.rmSync)(lock, { force: true });
  }
}
async function acquire(lock, { stale, patience }) {
  const start = performance.now();
  let watched;
  for (; ; ) {
    const mine = create(lock);
    if (mine !== void 0) return mine;
    const version = fileVersion(lock);
    const now = performance.now();
    if (version === void 0 || version !== watched?.version) watched = { version, since: now };
    else if (now - watched.since >= stale) takeAway(lock, version);
    if (now - start >= patience) throw held(lock, patience);
    await (0, import_promises.setTimeout)(5 + Math.random() * 20);
  }
}
function create(lock) {
  try {
    (0, import_node_fs2.closeSync)((0, import_node_fs2.openSync)(lock, "wx", 384));
    return fileVersion(lock);
  } catch (error) {
    const code = systemCode(error);
    if (code === "EEXIST" || process.platform === "win32" && (code === "EPERM" || code === "EBUSY"))
      return void 0;
    throw error;
  }
}
function takeAway(lock, version) {
  const aside = `${lock}-${(0, import_node_crypto.randomUUID)()}`;
  try {
    (0, import_node_fs2.renameSync)(lock, aside);
    if (fileVersion(aside) !== version) (0, import_node_fs2.linkSync)(aside, lock);
  } catch (error) {
    if (!["ENOENT", "EEXIST", "EPERM", "EBUSY"].includes(systemCode(error) ?? "")) throw error;
  } finally {
    (0, import_node_fs2.rmSync)(aside, { force: true });
  }
}
function held(lock, patience) {
  return unwritable({
    what: `The lock ${lock} could not be had in ${patience / 1e3} s.`,
    likely: "many other steps write profiles into the same home.",
    next: "run the job again; if no other job is running, remove that file."
  });
}
var isWindows = process.platform === "win32";
function replaceFile(path, text, previous) {
  const temporary = `${path}${temporarySuffix}${(0, import_node_crypto2.randomUUID)()}`;
  try {
    writeNew(temporary, path, text, previous);
    if (fileVersion(path) !== previous.version) return false;
    renameOver(temporary, path);
    return true;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw error;
  } finally {
    (0, import_node_fs4.rmSync)(temporary, { force: true });
  }
}
function removeLeftovers(path) {
  const folder = (0, import_node_path3.dirname)(path);
  const prefix = `${(0, import_node_path3.basename)(path)}${temporarySuffix}`;
  for (const name of (0, import_node_fs4.readdirSync)(folder)) {
    if (name.startsWith(prefix)) (0, import_node_fs4.rmSync)((0, import_node_path3.join)(folder, name), { force: true });
  }
}
var temporarySuffix = ".keyturn-new-";
function writeNew(temporary, path, text, { mode = 384, owner }) {
  const folder = folderIdentity(path);
  const file = (0, import_node_fs4.openSync)(temporary, "wx", 384);
  try {
    if (folderIdentity(path) !== folder)
      throw unwritable({ what: `The folder of ${path} was replaced just now.` });
    (0, import_node_fs4.writeFileSync)(file, text, "latin1");
    if (!isWindows) {
      if (owner && (0, import_node_fs4.fstatSync)(file).uid !== owner.uid) (0, import_node_fs4.fchownSync)(file, owner.uid, owner.gid);
      (0, import_node_fs4.fchmodSync)(file, mode & 384);
    }
    (0, import_node_fs4.fsyncSync)(file);
  } finally {
    (0, import_node_fs4.closeSync)(file);
  }
}
function renameOver(temporary, path) {
  for (let attempt = 1; ; attempt++) {
    try {
      (0, import_node_fs4.renameSync)(temporary, path);
      return;
    } catch (error) {
      const isBusy = ["EPERM", "EACCES", "EBUSY"].includes(systemCode(error) ?? "");
      if (!isWindows || !isBusy || attempt === 20) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
    }
  }
}
async function editFile(path, change) {
  try {
    for (let attempt = 1; attempt <= 5; attempt++) {
      const done = await withFileLock(path, () => tryEdit(path, change));
      if (done) return done.result;
    }
  } catch (error) {
    throw asUnwritable(path, error);
  }
  throw unwritable({
    what: `${path} could not be written, because something else writes it all the time.`,
    next: "find out which step of which job does, and run the job again."
  });
}
function tryEdit(path, change) {
  removeLeftovers(path);
  const before = readState(path);
  const edit = change(before);
  if (edit.text === void 0) return edit;
  if (edit.text !== null) return replaceFile(path, edit.text, before) ? edit : void 0;
  if (fileVersion(path) !== before.version) return void 0;
  (0, import_node_fs.rmSync)(path, { force: true });
  return edit;
}
function makeFolder(folder) {
  try {
    const outermost = (0, import_node_fs5.mkdirSync)(folder, { recursive: true, mode: 448 });
    return outermost === void 0 ? [] : pathUp(folder, outermost);
  } catch (error) {
    throw asUnwritable(folder, error);
  }
}
function removeEmptyFolders(folders) {
  for (const folder of folders) {
    try {
      (0, import_node_fs5.rmdirSync)(folder);
    } catch (error) {
      if (!["ENOTEMPTY", "EEXIST", "ENOENT"].includes(systemCode(error) ?? "")) throw error;
    }
  }
}
function pathUp(innermost, outermost) {
  const folders = [innermost];
  for (let folder = innermost; folder !== outermost && (0, import_node_path4.dirname)(folder) !== folder; ) {
    folder = (0, import_node_path4.dirname)(folder);
    folders.push(folder);
  }
  return folders;
}
var byteOrderMark = "\xEF\xBB\xBF";
function linesOf(text) {
  const from = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
  return [...text.slice(from).matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)].filter(({ 0: line }) => line !== "").map(({ index, 1: line = "", 2: ending = "" }) => ({ start: from + index, text: line, ending }));
}
function headerOf(line) {
  const { 1: indent, 2: inside, 3: tail } = /^([ \t]*)\[([^\]]*)\](.*)$/.exec(line) ?? [];
  if (inside === void 0 || tail === void 0) return void 0;
  const name = inside.replaceAll(/^[ \t]+|[ \t]+$/g, "").replace(/^([^ \t]+)[ \t]+(["']?)(.*)\2$/, (_all, kind, _quote, rest) => `${kind} ${rest}`);
  const wellSpaced = [name, name.replace(/ (.*)$/, ' "$1"'), name.replace(/ (.*)$/, " '$1'")].includes(
    inside
  );
  const wellEnded = /^(?:[ \t]*|[ \t]+[#;][^\]]*)$/.test(tail);
  return { name, tail, plain: indent === "" && wellSpaced && wellEnded };
}
function isBlankOrComment(line) {
  return /^[ \t]*(?:[#;]|$)/.test(line);
}
function indentOf(line) {
  return /^[ \t]*/.exec(line)?.[0] ?? "";
}
function settingOf(line) {
  const { 1: key, 2: value } = /^[ \t]*([^=:]*?)[ \t]*[=:][ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
  return key === void 0 || value === void 0 ? void 0 : { key: key.toLowerCase(), value };
}
function sectionTexts(text, names) {
  return findSections(text, names).map(({ start, end }) => text.slice(start, end));
}
function settingValues(section, keys) {
  return linesOf(section).flatMap(({ text }) => {
    const setting = settingOf(text);
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
    const top = chosen.includes(section) ? topLines(section, kept, settings) : [section.headerLine.text];
    return join2([...top.map((line) => ({ text: line, ending: newline })), ...kept], newline);
  });
  return {
    text: replace(text, found, after),
    undo: { before: sectionTexts(text, names), written: after.map(seal), gap: "" }
  };
}
function restoreSection(text, names, undo) {
  const { before, written, gap } = undo;
  const found = findSections(text, names);
  if ((0, import_node_util.isDeepStrictEqual)(sectionTexts(text, names), before)) return text;
  const intact = found.flatMap((section, index) => {
    const end = section.start + (written[index]?.length ?? 0);
    const lineIsOver = /^(?:[\r\n]|$)/.test(text.slice(end, end + 1));
    const same = seal(text.slice(section.start, end)).digest === written[index]?.digest;
    return same && lineIsOver && section.end <= end ? [{ start: section.start, end }] : [];
  });
  if (intact.length !== written.length || found.length !== written.length) return void 0;
  return before.length > 0 ? replace(text, intact, before) : intact.reduce((rest, span) => cut(rest, span, gap), text);
}
function findSections(text, names) {
  const lines = linesOf(text);
  const headers = lines.flatMap((headerLine, index) => {
    const header = headerOf(headerLine.text);
    return header ? [{ header, headerLine, index }] : [];
  });
  return headers.flatMap(({ header, headerLine, index }, position) => {
    if (!names.includes(header.name)) return [];
    const following = headers[position + 1];
    const below = lines.slice(index + 1, following?.index ?? lines.length);
    const body = below.slice(0, below.findLastIndex((line) => !isBlankOrComment(line.text)) + 1);
    const last = body.at(-1) ?? headerLine;
    return [
      {
        header,
        headerLine,
        body,
        next: following?.headerLine,
        start: headerLine.start,
        end: last.start + last.text.length
      }
    ];
  });
}
function addSection(text, name, settings) {
  const newline = lineEnd(text);
  const isEmpty = linesOf(text).length === 0;
  const gap = isEmpty ? "" : text.endsWith("\n") ? newline : newline + newline;
  const section = [`[${name}]`, ...settingLines(settings, "")].join(newline);
  return { text: text + gap + section + newline, undo: { before: [], written: [seal(section)], gap } };
}
function topLines({ header, headerLine, next }, kept, settings) {
  const below = kept.find(({ text }) => !isBlankOrComment(text)) ?? next;
  const indent = indentOf(below?.text ?? "");
  return [...headerLines(header, headerLine.text), ...settingLines(settings, indent)];
}
function join2(lines, newline) {
  return lines.map(({ text, ending }, index) => index === lines.length - 1 ? text : text + (ending || newline)).join("");
}
function headerLines({ name, tail, plain }, line) {
  if (plain) return [line];
  const rest = tail.replaceAll(/^[ \t]+|[ \t]+$/g, "");
  if (rest === "") return [`[${name}]`];
  return [`[${name}]`, /^[#;]/.test(rest) ? rest : `# ${rest}`];
}
function settingLines(settings, indent) {
  return Object.entries(settings).flatMap(
    ([key, value]) => value === void 0 ? [] : [`${indent}${key} = ${value}`]
  );
}
function withoutSettings(body, keys) {
  let parent = { indent: Number.POSITIVE_INFINITY, nests: false, removed: false };
  return body.filter(({ text }) => {
    if (isBlankOrComment(text)) return true;
    const setting = settingOf(text);
    const named = setting !== void 0 && keys.includes(setting.key);
    const indent = indentOf(text).length;
    if (indent > parent.indent) return !parent.removed && (parent.nests || !named);
    parent = { indent, nests: setting !== void 0 && isBlankOrComment(setting.value), removed: named };
    return !named;
  });
}
function replace(text, spans, replacements) {
  return spans.reduceRight(
    (result, { start, end }, index) => result.slice(0, start) + (replacements[index] ?? "") + result.slice(end),
    text
  );
}
function cut(text, { start, end }, gap) {
  const left = text.slice(0, start);
  const before = gap !== "" && left.endsWith(gap) ? left.slice(0, -gap.length) : left;
  const after = text.slice(end).replace(/^(?:\r\n|\n|\r)/, "");
  const wouldJoin = linesOf(before).at(-1)?.ending === "" && /^[^\r\n]/.test(after);
  return before + (wouldJoin ? lineEnd(text) : "") + after;
}
function lineEnd(text) {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
function seal(text) {
  return { length: text.length, digest: (0, import_node_crypto3.createHash)("sha256").update(text, "latin1").digest("hex") };
}
function profileSections(name, paths) {
  const credentialsFile = (0, import_node_path5.resolve)(paths.credentialsFile);
  const configFile = (0, import_node_path5.resolve)(paths.configFile);
  const configNames = name === "default" ? ["default", "profile default"] : [bytes(`profile ${name}`)];
  if (name === "default" && credentialsFile === configFile) {
    return [{ path: configFile, names: configNames, holds: ["credentials", "region"] }];
  }
  return [
    { path: credentialsFile, names: [bytes(name)], holds: ["credentials"] },
    { path: configFile, names: configNames, holds: ["region"] }
  ];
}
var otherSources = [
  ...["role_arn", "source_profile", "credential_source", "credential_process", "web_identity_token_file"],
  ...["sso_session", "sso_start_url", "sso_region", "sso_account_id", "sso_role_name", "login_session"],
  ...["aws_security_token", "aws_account_id"]
];
var secretSettings = [
  ...["aws_access_key_id", "aws_secret_access_key", "aws_session_token", "aws_security_token"]
];
function sectionSettings({ holds }, request) {
  const { accessKeyId, secretAccessKey, sessionToken } = request.credentials;
  const keys = holds.includes("credentials");
  const settings = {
    ...Object.fromEntries(otherSources.map((key) => [key, void 0])),
    aws_access_key_id: keys ? accessKeyId : void 0,
    aws_secret_access_key: keys ? secretAccessKey : void 0,
    aws_session_token: keys ? sessionToken : void 0,
    region: holds.includes("region") ? request.region : void 0
  };
  for (const [key, value] of Object.entries(settings)) {
    if (value !== void 0 && !isOneLine(value)) throw notOneLine(`The value of ${key}`);
  }
  return settings;
}
function requireHeaderName(name) {
  if (!isOneLine(name) || /[\s[\]]/.test(name)) throw notOneLine("The name of the profile");
}
function isOneLine(value) {
  return value !== "" && value.trim() === value && !/[\u0000-\u001f\u007f]/.test(value);
}
function notOneLine(what) {
  return unwritable({
    what: `${what} cannot be written into a profile file: it is empty, or has white space or control characters in it.`,
    next: "correct it where it comes from."
  });
}
function bytes(text) {
  return Buffer.from(text, "utf8").toString("latin1");
}
function secretsInUndo(undo) {
  const values = undo.flatMap(
    ({ section }) => section.before.flatMap((text) => settingValues(text, secretSettings))
  );
  return [...new Set(values.filter((value) => value.length >= 16))];
}
async function undoProfile(undo) {
  const warnings = [];
  try {
    for (const file of undo.toReversed()) warnings.push(...await undoFile(file));
  } catch (error) {
    warnings.push(`The profile could not be put back: ${firstLine(error)}`);
  }
  return warnings;
}
async function undoFile(undo) {
  try {
    const isGone = fileVersion(undo.path) === void 0;
    const warnings = isGone ? goneWarnings(undo) : await editFile(undo.path, (state) => undoSection(undo, state));
    removeEmptyFolders(undo.createdFolders);
    return warnings;
  } catch (error) {
    return [`${title(undo)} could not be put back: ${firstLine(error)}`];
  }
}
function undoSection(undo, { text: now }) {
  const text = restoreSection(now, undo.names, undo.section);
  if (text === void 0) return { text, result: [changedWarning(undo)] };
  if (text === "" && undo.createdFile) return { text: null, result: [] };
  return { text: text === now ? void 0 : text, result: [] };
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
  return (0, import_chunk_GOZT3YRK.messageOf)(error).split("\n", 1).join("");
}
function profilePaths(env, home) {
  const expand = (path) => /^~(?=[/\\]|$)/.test(path) ? (0, import_node_path6.join)(home, path.slice(1)) : path;
  return {
    credentialsFile: expand(env.AWS_SHARED_CREDENTIALS_FILE || (0, import_node_path6.join)("~", ".aws", "credentials")),
    configFile: expand(env.AWS_CONFIG_FILE || (0, import_node_path6.join)("~", ".aws", "config"))
  };
}
async function checkProfile({ name, overwrite }, paths) {
  requireHeaderName(name);
  for (const section of profileSections(name, paths)) {
    try {
      const { text } = readState(section.path);
      if (!overwrite) refuseExisting(section, name, text);
      requireWritableFolder(section.path);
    } catch (error) {
      throw asUnwritable(section.path, error);
    }
  }
}
async function writeProfile(request, paths, remember = () => {
}) {
  requireHeaderName(request.name);
  const plan = profileSections(request.name, paths).map((section) => ({
    section,
    settings: sectionSettings(section, request)
  }));
  const undo = [];
  try {
    for (const { section, settings } of plan) {
      undo.push(
        await editWithFolder(section.path, ({ text: before, version }, createdFolders) => {
          if (!request.overwrite) refuseExisting(section, request.name, before);
          const { path, names } = section;
          const { text, undo: sectionUndo } = writeSection(before, names, settings);
          const createdFile = version === void 0;
          const result = { path, names, section: sectionUndo, createdFile, createdFolders };
          remember([...undo, result]);
          return { text, result };
        })
      );
    }
    return undo;
  } catch (error) {
    const warnings = await undoProfile(undo);
    throw warnings.length > 0 && error instanceof import_chunk_GOZT3YRK.KeyturnError ? error.within(warnings.join(" ")) : error;
  }
}
function refuseExisting({ path, names }, name, text) {
  if (sectionTexts(text, names).length === 0) return;
  throw unwritable({
    what: `The profile "${name}" exists already in ${path}.`,
    next: "choose another aws-profile, or set overwrite-aws-profile: true; at the end of the job the old one is put back."
  });
}
async function editWithFolder(path, change) {
  const folder = (0, import_node_path.dirname)(path);
  for (let attempt = 1; ; attempt++) {
    const createdFolders = makeFolder(folder);
    try {
      return await editFile(path, (before) => change(before, createdFolders));
    } catch (error) {
      if (systemCode(error) === "ENOENT" && attempt < 5) continue;
      removeEmptyFolders(createdFolders);
      throw error;
    }
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  checkProfile,
  profilePaths,
  secretsInUndo,
  undoProfile,
  writeProfile
});
