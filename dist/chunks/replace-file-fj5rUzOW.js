"use strict";
const require_start = require("./start-DgX8cmv_.js");
const require_file_error = require("./file-error-BjbwpvX0.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_timers_promises = require("node:timers/promises");
// src/files/file-state.ts
function readState(path) {
	refuseLinks(path);
	const version = fileVersion(path);
	if (version === void 0) return {
		text: "",
		version
	};
	const flags = node_fs.constants.O_RDONLY | (node_fs.constants.O_NONBLOCK ?? 0) | (node_fs.constants.O_NOFOLLOW ?? 0);
	const file = (0, node_fs.openSync)(path, flags);
	try {
		const stats = (0, node_fs.fstatSync)(file);
		if (!stats.isFile()) throw notAFileError(path);
		refuseForeign(path, stats.uid);
		const text = readText(file, path);
		if (text.includes("\0")) throw notTextError(path);
		return {
			text,
			version,
			mode: stats.mode & 511,
			owner: {
				uid: stats.uid,
				gid: stats.gid
			}
		};
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
function readText(file, path) {
	try {
		return require_start.readUpTo(file, path, require_start.maxProfileBytes).toString("latin1");
	} catch (error) {
		if (!(error instanceof require_start.FileTooLarge)) throw error;
		throw require_file_error.unwritableError({
			summary: `${error.message}, too large for an AWS profile file.`,
			cause: "something else was written to it.",
			remedy: "clean it up, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere."
		});
	}
}
function fileVersion(path) {
	const stats = (0, node_fs.lstatSync)(path, {
		bigint: true,
		throwIfNoEntry: false
	});
	return stats && `${stats.ino}:${stats.mtimeNs}:${stats.size}`;
}
function folderIdentity(path) {
	refuseLinks(path);
	const stats = (0, node_fs.lstatSync)((0, node_path.dirname)(path), {
		bigint: true,
		throwIfNoEntry: false
	});
	return stats && `${stats.dev}:${stats.ino}`;
}
function requireWritableFolder(path) {
	let folder = (0, node_path.dirname)(path);
	while (!(0, node_fs.existsSync)(folder) && (0, node_path.dirname)(folder) !== folder) folder = (0, node_path.dirname)(folder);
	if (!(0, node_fs.statSync)(folder).isDirectory()) throw require_file_error.unwritableError({
		summary: `${folder} is not a folder.`,
		remedy: `move it away, or keep ${path} elsewhere.`
	});
	try {
		(0, node_fs.accessSync)(folder, node_fs.constants.W_OK | node_fs.constants.X_OK);
	} catch (error) {
		throw require_file_error.unwritableError({
			summary: `The folder ${folder} is not writable, so ${path} cannot be replaced.`,
			cause: "it belongs to another user, or the file system is read-only.",
			remedy: "correct its permissions, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere."
		}, error);
	}
}
function refuseLinks(path) {
	const folder = (0, node_path.dirname)(path);
	for (const entry of [
		path,
		folder,
		...foldersAbove(folder)
	]) {
		const stats = entryAt(entry);
		if (!stats?.isSymbolicLink()) continue;
		if (entry !== path && entry !== folder && isOwn(stats.uid) && !isInWorkspace(entry)) continue;
		throw require_file_error.unwritableError({
			summary: `${entry} is a symbolic link, and Keyturn does not write credentials through one.`,
			remedy: "replace it with a real file or folder, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere."
		});
	}
}
function entryAt(path) {
	try {
		return (0, node_fs.lstatSync)(path, { throwIfNoEntry: false });
	} catch (error) {
		if (error.code === "ENOTDIR") return void 0;
		throw error;
	}
}
function foldersAbove(folder) {
	const above = (0, node_path.dirname)((0, node_path.resolve)(folder));
	return above === folder ? [] : [above, ...foldersAbove(above)];
}
function isOwn(owner) {
	const self = process.getuid?.();
	return self === void 0 || owner === 0 || owner === self;
}
function isInWorkspace(link) {
	try {
		const workspace = (0, node_fs.realpathSync)(process.env.GITHUB_WORKSPACE || process.cwd());
		const way = (0, node_path.relative)(workspace, (0, node_path.join)((0, node_fs.realpathSync)((0, node_path.dirname)(link)), (0, node_path.basename)(link)));
		return way !== ".." && !way.startsWith(`..${node_path.sep}`) && !(0, node_path.isAbsolute)(way);
	} catch {
		return false;
	}
}
function refuseForeign(path, owner) {
	const self = process.getuid?.();
	if (self === void 0 || self === 0 || self === owner) return;
	throw require_file_error.unwritableError({
		summary: `${path} belongs to another user (uid ${owner}; this is ${self}).`,
		cause: "a step in a container wrote it.",
		remedy: "change its owner, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE elsewhere."
	});
}
function notAFileError(path) {
	return require_file_error.unwritableError({
		summary: `${path} is not a regular file.`,
		remedy: "remove it, or name another one."
	});
}
function notTextError(path) {
	return require_file_error.unwritableError({
		summary: `${path} is not text that AWS tools can read: it contains NUL bytes.`,
		cause: "it was saved as UTF-16.",
		remedy: "save it as UTF-8."
	});
}
// src/files/file-lock.ts
const defaultTimes = {
	staleMs: 5e3,
	timeoutMs: 3e4
};
async function withFileLock(path, action, times = defaultTimes) {
	const lock = `${path}.keyturn-lock`;
	const version = await acquire(lock, times);
	try {
		return action();
	} finally {
		if (fileVersion(lock) === version) (0, node_fs.rmSync)(lock, { force: true });
	}
}
async function acquire(lock, { staleMs, timeoutMs }) {
	const start = performance.now();
	let watched;
	for (;;) {
		const created = create(lock);
		if (created !== void 0) return created;
		const version = fileVersion(lock);
		const now = performance.now();
		if (version === void 0 || version !== watched?.version) watched = {
			version,
			since: now
		};
		else if (now - watched.since >= staleMs) removeStaleLock(lock, version);
		if (now - start >= timeoutMs) throw lockTimeoutError(lock, timeoutMs);
		await (0, node_timers_promises.setTimeout)(5 + Math.random() * 20);
	}
}
function create(lock) {
	try {
		(0, node_fs.closeSync)((0, node_fs.openSync)(lock, "wx", 384));
		return fileVersion(lock);
	} catch (error) {
		const code = require_file_error.systemCode(error);
		if (code === "EEXIST" || process.platform === "win32" && (code === "EPERM" || code === "EBUSY")) return void 0;
		throw error;
	}
}
function removeStaleLock(lock, version) {
	const aside = `${lock}-${(0, node_crypto.randomUUID)()}`;
	try {
		(0, node_fs.renameSync)(lock, aside);
		if (fileVersion(aside) !== version) (0, node_fs.linkSync)(aside, lock);
	} catch (error) {
		if (![
			"ENOENT",
			"EEXIST",
			"EPERM",
			"EBUSY"
		].includes(require_file_error.systemCode(error) ?? "")) throw error;
	} finally {
		(0, node_fs.rmSync)(aside, { force: true });
	}
}
function lockTimeoutError(lock, timeoutMs) {
	return require_file_error.unwritableError({
		summary: `The lock ${lock} could not be acquired in ${timeoutMs / 1e3} s.`,
		cause: "many other steps are writing profiles in the same home folder.",
		remedy: "run the job again; if no other job is running, remove that file."
	});
}
// src/files/replace-file.ts
const isWindows = process.platform === "win32";
function replaceFile(path, text, previous) {
	const temporary = `${path}${temporarySuffix}${(0, node_crypto.randomUUID)()}`;
	try {
		writeNew(temporary, path, text, previous);
		if (fileVersion(path) !== previous.version) return false;
		renameOver(temporary, path);
		return true;
	} catch (error) {
		if (require_file_error.systemCode(error) === "ENOENT") return false;
		throw error;
	} finally {
		(0, node_fs.rmSync)(temporary, { force: true });
	}
}
function removeLeftovers(path) {
	const folder = (0, node_path.dirname)(path);
	const prefix = `${(0, node_path.basename)(path)}${temporarySuffix}`;
	for (const name of (0, node_fs.readdirSync)(folder)) if (name.startsWith(prefix)) (0, node_fs.rmSync)((0, node_path.join)(folder, name), { force: true });
}
const temporarySuffix = ".keyturn-new-";
function writeNew(temporary, path, text, { mode = 384, owner }) {
	const folder = folderIdentity(path);
	const file = (0, node_fs.openSync)(temporary, "wx", 384);
	try {
		if (folderIdentity(path) !== folder) throw require_file_error.unwritableError({ summary: `The folder of ${path} was replaced while Keyturn was writing to it.` });
		(0, node_fs.writeFileSync)(file, text, "latin1");
		if (!isWindows) {
			if (owner && (0, node_fs.fstatSync)(file).uid !== owner.uid) (0, node_fs.fchownSync)(file, owner.uid, owner.gid);
			(0, node_fs.fchmodSync)(file, mode & 384);
		}
		(0, node_fs.fsyncSync)(file);
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
function renameOver(temporary, path) {
	for (let attempt = 1;; attempt++) try {
		(0, node_fs.renameSync)(temporary, path);
		return;
	} catch (error) {
		const isBusy = [
			"EPERM",
			"EACCES",
			"EBUSY"
		].includes(require_file_error.systemCode(error) ?? "");
		if (!isWindows || !isBusy || attempt === 20) throw error;
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
	}
}
Object.defineProperty(exports, "acquire", {
	enumerable: true,
	get: function() {
		return acquire;
	}
});
Object.defineProperty(exports, "fileVersion", {
	enumerable: true,
	get: function() {
		return fileVersion;
	}
});
Object.defineProperty(exports, "readState", {
	enumerable: true,
	get: function() {
		return readState;
	}
});
Object.defineProperty(exports, "refuseLinks", {
	enumerable: true,
	get: function() {
		return refuseLinks;
	}
});
Object.defineProperty(exports, "removeLeftovers", {
	enumerable: true,
	get: function() {
		return removeLeftovers;
	}
});
Object.defineProperty(exports, "replaceFile", {
	enumerable: true,
	get: function() {
		return replaceFile;
	}
});
Object.defineProperty(exports, "requireWritableFolder", {
	enumerable: true,
	get: function() {
		return requireWritableFolder;
	}
});
Object.defineProperty(exports, "withFileLock", {
	enumerable: true,
	get: function() {
		return withFileLock;
	}
});
