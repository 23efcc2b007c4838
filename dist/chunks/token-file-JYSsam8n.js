"use strict";
const require_step = require("./step-DWKwbj2V.js");
const require_start = require("./start-DgX8cmv_.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
// src/sources/token-file.ts
const maxTokenLength = 2e4;
const maxTokenFileBytes = 2 * maxTokenLength;
const projectedToken = /^\/(?:var\/)?run\/secrets\/[^/]+\/serviceaccount\/token$/;
async function readTokenFile(file, workspace) {
	const path = (0, node_path.resolve)(workspace, file);
	await refuseFolderLink(path, (0, node_path.resolve)(workspace));
	await refuseSystemFile(path);
	const token = (await readWithoutLinks(path)).trim();
	if (!isToken(token)) throw notOneTokenError(path);
	return token;
}
function notOneTokenError(path) {
	return unreadableTokenError(`Web identity token file ${path} does not hold one token.`, "a token is a single line of 4 to 20000 characters.");
}
function isToken(text) {
	return text.length >= 4 && text.length <= maxTokenLength && /^[\u0021-\u007e]*$/.test(text);
}
async function refuseSystemFile(path) {
	const real = await (0, node_fs_promises.realpath)(path).catch(() => path);
	if (/^\/(?:proc|sys|dev(?!\/shm\/))\//.test(real)) throw unreadableTokenError(`Web identity token file ${path} is a file of the system, which no token is kept in.`, "the path is wrong, or somebody wants the environment of this process to be sent to AWS.");
}
async function readWithoutLinks(path) {
	const follow = projectedToken.test(path) ? 0 : node_fs.constants.O_NOFOLLOW ?? 0;
	await refuseLink(path);
	try {
		const handle = await (0, node_fs_promises.open)(path, node_fs.constants.O_RDONLY | node_fs.constants.O_NONBLOCK | follow);
		try {
			if (!(await handle.stat()).isFile()) throw unreadableTokenError(`Web identity token file ${path} is not a regular file.`);
			return require_start.readUpTo(handle.fd, path, maxTokenFileBytes).toString("utf8");
		} finally {
			await handle.close();
		}
	} catch (error) {
		if (error instanceof require_step.KeyturnError) throw error;
		if (error instanceof require_start.FileTooLarge) throw notOneTokenError(path);
		throw fileError(path, error);
	}
}
async function refuseLink(path, file = path) {
	if (projectedToken.test(file)) return;
	if (await (0, node_fs_promises.readlink)(path).then(() => true, () => false)) throw symbolicLinkError(file);
}
async function refuseFolderLink(path, workspace) {
	await refuseLink((0, node_path.dirname)(path), path);
	if (!isWithin(path, workspace)) return;
	const [folder, root] = await Promise.all([(0, node_path.dirname)(path), workspace].map((each) => (0, node_fs_promises.realpath)(each).catch(() => void 0)));
	if (folder !== void 0 && root !== void 0 && !isWithin(folder, root)) throw symbolicLinkError(path);
}
function isWithin(path, folder) {
	const way = (0, node_path.relative)(folder, path);
	return way !== ".." && !way.startsWith(`..${node_path.sep}`) && !(0, node_path.isAbsolute)(way);
}
function fileError(path, error) {
	const code = error.code;
	if (code === "ENOENT" || code === "ENOTDIR") return unreadableTokenError(`Web identity token file does not exist: ${path}.`, "the path is relative to GITHUB_WORKSPACE unless it is absolute.");
	if (code === "ELOOP") return symbolicLinkError(path);
	return unreadableTokenError(`Web identity token file ${path} cannot be read: ${require_step.messageOf(error)}.`);
}
function symbolicLinkError(path) {
	return unreadableTokenError(`Web identity token file ${path} is a symbolic link, or is reached through one, which is refused.`, "a link in a checked-out repository could point to any file of this runner; name the file itself.");
}
function unreadableTokenError(what, cause) {
	return new require_step.KeyturnError("WebIdentityTokenUnreadable", {
		summary: what,
		...cause === void 0 ? {} : { cause },
		remedy: "check web-identity-token-file."
	});
}
exports.isToken = isToken;
exports.readTokenFile = readTokenFile;
