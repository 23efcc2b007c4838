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
  acquire: () => acquire,
  asUnwritable: () => asUnwritable,
  fileVersion: () => fileVersion,
  readState: () => readState,
  removeLeftovers: () => removeLeftovers,
  replaceFile: () => replaceFile,
  requireWritableFolder: () => requireWritableFolder,
  systemCode: () => systemCode,
  unwritable: () => unwritable,
  withFileLock: () => withFileLock
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_2QBFLZN6 = require("./chunk-2QBFLZN6.js");
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var import_node_crypto = require("node:crypto");
var import_node_fs2 = require("node:fs");
var import_node_path2 = require("node:path");
var import_node_crypto2 = require("node:crypto");
var import_node_fs3 = require("node:fs");
var import_promises = require("node:timers/promises");
function unwritable(account, cause) {
  return new import_chunk_2QBFLZN6.KeyturnError("ProfileUnwritable", account, cause === void 0 ? {} : { cause });
}
function asUnwritable(path, error) {
  if (error instanceof import_chunk_2QBFLZN6.KeyturnError) return error;
  return unwritable(
    {
      what: `${path} cannot be written: ${(0, import_chunk_2QBFLZN6.messageOf)(error)}`,
      likely: "another user owns the file or its folder, or the disk is full or read-only.",
      next: "correct the permissions, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE to another place."
    },
    error
  );
}
function systemCode(error) {
  const origin = error instanceof import_chunk_2QBFLZN6.KeyturnError ? error.cause : error;
  return typeof origin === "object" && origin !== null && "code" in origin ? String(origin.code) : void 0;
}
function readState(path) {
  refuseLinks(path);
  const version = fileVersion(path);
  if (version === void 0) return { text: "", version };
  const flags = import_node_fs.constants.O_RDONLY | (import_node_fs.constants.O_NONBLOCK ?? 0) | (import_node_fs.constants.O_NOFOLLOW ?? 0);
  const file = (0, import_node_fs.openSync)(path, flags);
  try {
    const stats = (0, import_node_fs.fstatSync)(file);
    if (!stats.isFile()) throw notAFile(path);
    refuseForeign(path, stats.uid);
    const text = (0, import_node_fs.readFileSync)(file, "latin1");
    if (text.includes("\0")) throw notText(path);
    return { text, version, mode: stats.mode & 511, owner: { uid: stats.uid, gid: stats.gid } };
  } finally {
    (0, import_node_fs.closeSync)(file);
  }
}
function fileVersion(path) {
  const stats = (0, import_node_fs.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.ino}:${stats.mtimeNs}:${stats.size}`;
}
function folderIdentity(path) {
  refuseLinks(path);
  const stats = (0, import_node_fs.lstatSync)((0, import_node_path.dirname)(path), { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.dev}:${stats.ino}`;
}
function requireWritableFolder(path) {
  let folder = (0, import_node_path.dirname)(path);
  while (!(0, import_node_fs.existsSync)(folder) && (0, import_node_path.dirname)(folder) !== folder) folder = (0, import_node_path.dirname)(folder);
  if (!(0, import_node_fs.statSync)(folder).isDirectory()) {
    throw unwritable({
      what: `${folder} is not a folder.`,
      next: `move it away, or keep ${path} elsewhere.`
    });
  }
  try {
    (0, import_node_fs.accessSync)(folder, import_node_fs.constants.W_OK | import_node_fs.constants.X_OK);
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
  for (const place of [(0, import_node_path.dirname)(path), path]) {
    if (!(0, import_node_fs.lstatSync)(place, { throwIfNoEntry: false })?.isSymbolicLink()) continue;
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
var isWindows = process.platform === "win32";
function replaceFile(path, text, previous) {
  const temporary = `${path}${temporarySuffix}${(0, import_node_crypto.randomUUID)()}`;
  try {
    writeNew(temporary, path, text, previous);
    if (fileVersion(path) !== previous.version) return false;
    renameOver(temporary, path);
    return true;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw error;
  } finally {
    (0, import_node_fs2.rmSync)(temporary, { force: true });
  }
}
function removeLeftovers(path) {
  const folder = (0, import_node_path2.dirname)(path);
  const prefix = `${(0, import_node_path2.basename)(path)}${temporarySuffix}`;
  for (const name of (0, import_node_fs2.readdirSync)(folder)) {
    if (name.startsWith(prefix)) (0, import_node_fs2.rmSync)((0, import_node_path2.join)(folder, name), { force: true });
  }
}
var temporarySuffix = ".keyturn-new-";
function writeNew(temporary, path, text, { mode = 384, owner }) {
  const folder = folderIdentity(path);
  const file = (0, import_node_fs2.openSync)(temporary, "wx", 384);
  try {
    if (folderIdentity(path) !== folder)
      throw unwritable({ what: `The folder of ${path} was replaced just now.` });
    (0, import_node_fs2.writeFileSync)(file, text, "latin1");
    if (!isWindows) {
      if (owner && (0, import_node_fs2.fstatSync)(file).uid !== owner.uid) (0, import_node_fs2.fchownSync)(file, owner.uid, owner.gid);
      (0, import_node_fs2.fchmodSync)(file, mode & 384);
    }
    (0, import_node_fs2.fsyncSync)(file);
  } finally {
    (0, import_node_fs2.closeSync)(file);
  }
}
function renameOver(temporary, path) {
  for (let attempt = 1; ; attempt++) {
    try {
      (0, import_node_fs2.renameSync)(temporary, path);
      return;
    } catch (error) {
      const isBusy = ["EPERM", "EACCES", "EBUSY"].includes(systemCode(error) ?? "");
      if (!isWindows || !isBusy || attempt === 20) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
    }
  }
}
var usualTimes = { stale: 5e3, patience: 3e4 };
async function withFileLock(path, action, times = usualTimes) {
  const lock = `${path}.keyturn-lock`;
  const version = await acquire(lock, times);
  try {
    return action();
  } finally {
    if (fileVersion(lock) === version) (0, import_node_fs3.rmSync)(lock, { force: true });
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
    (0, import_node_fs3.closeSync)((0, import_node_fs3.openSync)(lock, "wx", 384));
    return fileVersion(lock);
  } catch (error) {
    const code = systemCode(error);
    if (code === "EEXIST" || process.platform === "win32" && (code === "EPERM" || code === "EBUSY"))
      return void 0;
    throw error;
  }
}
function takeAway(lock, version) {
  const aside = `${lock}-${(0, import_node_crypto2.randomUUID)()}`;
  try {
    (0, import_node_fs3.renameSync)(lock, aside);
    if (fileVersion(aside) !== version) (0, import_node_fs3.linkSync)(aside, lock);
  } catch (error) {
    if (!["ENOENT", "EEXIST", "EPERM", "EBUSY"].includes(systemCode(error) ?? "")) throw error;
  } finally {
    (0, import_node_fs3.rmSync)(aside, { force: true });
  }
}
function held(lock, patience) {
  return unwritable({
    what: `The lock ${lock} could not be had in ${patience / 1e3} s.`,
    likely: "many other steps write profiles into the same home.",
    next: "run the job again; if no other job is running, remove that file."
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  acquire,
  asUnwritable,
  fileVersion,
  readState,
  removeLeftovers,
  replaceFile,
  requireWritableFolder,
  systemCode,
  unwritable,
  withFileLock
});
