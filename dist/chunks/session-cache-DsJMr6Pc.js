"use strict";
let node_fs = require("node:fs");
// src/refresh/session-cache.ts
const maxBytes = 1048576;
function cachePath(folder) {
	return `${folder}/session`;
}
function readCache(folder) {
	try {
		const [head = "", document = ""] = readSmall(cachePath(folder)).split("\n");
		const cached = {
			...JSON.parse(head),
			document
		};
		return isWhole(cached) ? cached : void 0;
	} catch {
		return;
	}
}
function readSmall(path) {
	const stats = (0, node_fs.statSync)(path);
	if (!stats.isFile() || stats.size > maxBytes) throw new Error(`${path} is not a session`);
	return (0, node_fs.readFileSync)(path, "utf8");
}
function isWhole({ renewAt, expiresAt, arn, assumedRoleId, document, failure }) {
	const times = [
		renewAt,
		expiresAt,
		failure === void 0 ? 0 : failure?.at
	];
	const texts = [
		arn,
		assumedRoleId,
		document,
		failure === void 0 ? "-" : failure?.message
	];
	return times.every(Number.isFinite) && texts.every((text) => typeof text === "string" && text !== "");
}
function cacheText({ document, ...head }) {
	return `${JSON.stringify(head)}\n${document}\n`;
}
Object.defineProperty(exports, "cachePath", {
	enumerable: true,
	get: function() {
		return cachePath;
	}
});
Object.defineProperty(exports, "cacheText", {
	enumerable: true,
	get: function() {
		return cacheText;
	}
});
Object.defineProperty(exports, "readCache", {
	enumerable: true,
	get: function() {
		return readCache;
	}
});
