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
  checkProfile: () => checkProfile,
  profilePaths: () => profilePaths,
  undoProfile: () => undoProfile,
  writeProfile: () => writeProfile
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_55H25LF6 = require("./chunk-55H25LF6.js");
var import_chunk_7VZ5H7B6 = require("./chunk-7VZ5H7B6.js");
var import_promises = require("node:fs/promises");
var import_node_path = require("node:path");
var import_node_crypto = require("node:crypto");
var import_node_fs = require("node:fs");
var import_promises2 = require("node:fs/promises");
var import_node_path2 = require("node:path");
function unwritable(what, next, cause) {
  return new import_chunk_55H25LF6.KeyturnError("ProfileUnwritable", { what, next }, { cause });
}
async function readState(path) {
  await refuseLink(path);
  let file;
  try {
    file = await (0, import_promises2.open)(path, import_node_fs.constants.O_RDONLY | import_node_fs.constants.O_NONBLOCK | (import_node_fs.constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    if (error.code === "ENOENT") return { text: "" };
    throw unwritable(
      `${path} cannot be read: ${(0, import_chunk_55H25LF6.messageOf)(error)}`,
      "check the permissions of the file.",
      error
    );
  }
  try {
    const stats = await file.stat();
    if (!stats.isFile())
      throw unwritable(`${path} is not a regular file.`, "name another one, or remove it.");
    const text = await file.readFile("latin1");
    if (text.includes("\0"))
      throw unwritable(
        `${path} is not a text file in an encoding that AWS tools read.`,
        "store it as UTF-8."
      );
    return { text, mode: stats.mode & 511, owner: { uid: stats.uid, gid: stats.gid } };
  } finally {
    await file.close();
  }
}
async function refuseLink(path) {
  for (const place of [(0, import_node_path2.dirname)(path), path]) {
    const stats = await (0, import_promises2.lstat)(place).catch(() => void 0);
    if (stats?.isSymbolicLink()) {
      throw unwritable(
        `${place} is a symbolic link, and credentials are not written through one.`,
        "replace it by a real file or folder, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere."
      );
    }
  }
}
async function replaceFile(path, text, previous) {
  const temporary = (0, import_node_path2.join)((0, import_node_path2.dirname)(path), `.keyturn-${(0, import_node_crypto.randomUUID)()}`);
  try {
    const file = await (0, import_promises2.open)(temporary, "wx", 384);
    try {
      await file.writeFile(text, "latin1");
      await file.chmod((previous.mode ?? 384) & 384);
      await file.sync();
    } finally {
      await file.close();
    }
    const { owner } = previous;
    if (owner && owner.uid !== process.getuid?.())
      await (0, import_promises2.chown)(temporary, owner.uid, owner.gid).catch(() => {
      });
    await (0, import_promises2.rename)(temporary, path);
  } catch (error) {
    await (0, import_promises2.rm)(temporary, { force: true });
    throw unwritable(
      `${path} cannot be written: ${(0, import_chunk_55H25LF6.messageOf)(error)}`,
      "check the permissions of the folder, and the space on the disk.",
      error
    );
  }
}
var staleAfterMs = 5e3;
async function withFileLock(path, action) {
  const { default: lockfile } = await Promise.resolve().then(() => __toESM(require("./proper-lockfile-LBRGYPLG.js")));
  const release = await lockfile.lock(path, {
    realpath: false,
    stale: staleAfterMs,
    retries: { retries: 90, factor: 1.2, minTimeout: 20, maxTimeout: 250, randomize: true },
    // The lock is held for milliseconds; if its refresh fails, the next writer waits until it is stale.
    onCompromised: () => {
    }
  }).catch((error) => {
    throw unwritable(
      `The lock on ${path} cannot be had.`,
      `another process holds ${path}.lock; remove it if there is none.`,
      error
    );
  });
  try {
    return await action();
  } finally {
    await release().catch(() => {
    });
  }
}
var byteOrderMark = "\xEF\xBB\xBF";
function linesOf(text) {
  return [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    text: line
  }));
}
function headerName(line) {
  const inside = /^(?:\u00ef\u00bb\u00bf)?[ \t]*\[([^\]\r\n]*)\]/.exec(line)?.[1];
  return inside?.replaceAll(/["']/g, "").trim().replaceAll(/\s+/g, " ");
}
function findSections(text, name) {
  const lines = linesOf(text);
  const isHeader = (line) => headerName(line.text) !== void 0;
  return lines.flatMap((header, index) => {
    if (headerName(header.text) !== name) return [];
    const next = lines.findIndex((line, position) => position > index && isHeader(line));
    const own = lines.slice(index, next < 0 ? lines.length : next);
    const last = own.findLast((line) => line.text.trim() !== "") ?? header;
    return [{ start: header.start, body: header.end, end: last.end }];
  });
}
function sections(text, name) {
  return findSections(text, name).map(({ start, end }) => text.slice(start, end));
}
function writeSection(text, name, settings) {
  const spans = findSections(text, name);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = settingLines(settings, newline);
  if (spans.length === 0) return `${text}${gapBefore(text, newline)}[${name}]${newline}${lines}`;
  const rewritten = spans.map(({ start, body, end }, index) => {
    const header = text.slice(start, body);
    const ended = header.endsWith("\n") ? header : header + newline;
    return (index === 0 ? ended + lines : header) + withoutSettings(text.slice(body, end), Object.keys(settings));
  });
  return replaceSpans(text, spans, rewritten);
}
function restoreSection(text, name, { before, written, gap }) {
  const spans = findSections(text, name);
  const now = spans.map(({ start: start2, end }) => text.slice(start2, end));
  if (now.length !== written.length || now.some((section, index) => section !== written[index]))
    return void 0;
  if (before.length > 0) return replaceSpans(text, spans, before);
  const [added] = spans;
  if (!added) return text;
  const start = text.slice(0, added.start).endsWith(gap) ? added.start - gap.length : added.start;
  return text.slice(0, start) + text.slice(added.end);
}
function gapBefore(text, newline = text.includes("\r\n") ? "\r\n" : "\n") {
  if (text === "" || text === byteOrderMark) return "";
  return text.endsWith("\n") ? newline : newline + newline;
}
function replaceSpans(text, spans, replacements) {
  return spans.reduceRight(
    (result, { start, end }, index) => result.slice(0, start) + (replacements[index] ?? "") + result.slice(end),
    text
  );
}
function settingLines(settings, newline) {
  return Object.entries(settings).filter(([, value]) => value !== void 0).map(([key, value]) => `${key} = ${value}${newline}`).join("");
}
function withoutSettings(body, names) {
  let removing = false;
  const kept = linesOf(body).filter(({ text }) => {
    if (/^[ \t]+\S/.test(text)) return !removing;
    const key = /^([^\s=#;[][^=]*?)[ \t]*=/.exec(text)?.[1]?.toLowerCase();
    removing = key !== void 0 && names.includes(key);
    return !removing;
  });
  return kept.map(({ text }) => text).join("");
}
function profilePaths(env, home) {
  const expand = (path) => path.replace(/^~(?=[/\\]|$)/, home);
  return {
    credentialsFile: expand(env.AWS_SHARED_CREDENTIALS_FILE || (0, import_node_path.join)(home, ".aws", "credentials")),
    configFile: expand(env.AWS_CONFIG_FILE || (0, import_node_path.join)(home, ".aws", "config"))
  };
}
async function checkProfile({ name, overwrite }, paths) {
  for (const { path, section } of edits(name, paths)) {
    const { text } = await readState(path);
    if (!overwrite && sections(text, section(text)).length > 0) throw exists(name, path);
  }
}
async function writeProfile(request, paths) {
  const undo = [];
  try {
    for (const edit of edits(request.name, paths)) {
      undo.push(await writeOne(edit, request, edit.settings(request)));
    }
    return undo;
  } catch (error) {
    await undoProfile(undo);
    throw error;
  }
}
async function undoProfile(undo) {
  const warnings = [];
  for (const one of undo.toReversed()) {
    await undoOne(one).then(
      (warning) => warning !== void 0 && warnings.push(warning),
      (error) => warnings.push(`${one.path} could not be put back: ${(0, import_chunk_55H25LF6.messageOf)(error).split("\n")[0]}`)
    );
  }
  return warnings;
}
function edits(name, { credentialsFile, configFile }) {
  return [
    { path: credentialsFile, section: () => name, settings: credentialSettings },
    { path: configFile, section: (text) => configSection(name, text), settings: configSettings }
  ];
}
function configSection(name, text) {
  const prefixed = `profile ${name}`;
  return name === "default" && sections(text, prefixed).length === 0 ? name : prefixed;
}
var otherSources = Object.fromEntries(
  [
    ...["role_arn", "source_profile", "credential_source", "credential_process", "web_identity_token_file"],
    ...["role_session_name", "external_id", "mfa_serial", "duration_seconds"],
    ...["sso_session", "sso_start_url", "sso_region", "sso_account_id", "sso_role_name", "login_session"],
    ...["aws_access_key_id", "aws_secret_access_key", "aws_session_token", "aws_security_token"]
  ].map((key) => [key, void 0])
);
function credentialSettings({ credentials }) {
  return {
    ...otherSources,
    aws_access_key_id: credentials.accessKeyId,
    aws_secret_access_key: credentials.secretAccessKey,
    aws_session_token: credentials.sessionToken
  };
}
function configSettings({ region }) {
  return { ...otherSources, region };
}
async function writeOne({ path, section }, { name, overwrite }, settings) {
  const broken = Object.entries(settings).find(([, value]) => value !== void 0 && /[\r\n\0]/.test(value));
  if (broken)
    throw unwritable(`The value of ${broken[0]} has a line end in it.`, "no profile file can hold it.");
  const createdFolder = await makeFolder((0, import_node_path.dirname)(path));
  return withFileLock(path, async () => {
    const previous = await readState(path);
    const sectionName = section(previous.text);
    const before = sections(previous.text, sectionName);
    if (before.length > 0 && !overwrite) throw exists(name, path);
    const text = writeSection(previous.text, sectionName, settings);
    await replaceFile(path, text, previous);
    return {
      path,
      section: sectionName,
      before,
      written: sections(text, sectionName),
      gap: before.length === 0 ? gapBefore(previous.text) : "",
      createdFile: previous.mode === void 0,
      createdFolder
    };
  });
}
async function makeFolder(folder) {
  try {
    return await (0, import_promises.mkdir)(folder, { recursive: true, mode: 448 }) !== void 0;
  } catch (error) {
    throw unwritable(
      `The folder ${folder} cannot be made: ${(0, import_chunk_55H25LF6.messageOf)(error)}`,
      "check the permissions of its parent.",
      error
    );
  }
}
async function undoOne(undo) {
  await refuseLink(undo.path);
  const warning = await withFileLock(undo.path, async () => {
    const previous = await readState(undo.path);
    const text = restoreSection(previous.text, undo.section, undo);
    if (text === void 0)
      return `[${undo.section}] in ${undo.path} was changed since, and is left as it is.`;
    if (text === "" && undo.createdFile) await (0, import_promises.rm)(undo.path, { force: true });
    else await replaceFile(undo.path, text, previous);
    return void 0;
  });
  if (undo.createdFolder) await removeIfEmpty((0, import_node_path.dirname)(undo.path));
  return warning;
}
async function removeIfEmpty(folder) {
  if ((await (0, import_promises.readdir)(folder)).length === 0) await (0, import_promises.rmdir)(folder);
}
function exists(name, path) {
  return unwritable(
    `The profile "${name}" exists already in ${path}.`,
    "choose another aws-profile, or set overwrite-aws-profile: true; the post step puts the old one back."
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  checkProfile,
  profilePaths,
  undoProfile,
  writeProfile
});
