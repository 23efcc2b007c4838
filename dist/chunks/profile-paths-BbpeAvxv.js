"use strict";
let node_path = require("node:path");
// src/publish/ini-lines.ts
const byteOrderMark = "ï»¿";
function linesOf(text) {
	const from = text.startsWith(byteOrderMark) ? 3 : 0;
	return [...text.slice(from).matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)].filter(({ 0: line }) => line !== "").map(({ index, 1: line = "", 2: ending = "" }) => ({
		start: from + index,
		text: line,
		ending
	}));
}
function headerOf(line) {
	const { 1: indent, 2: inside, 3: tail } = /^([ \t]*)\[([^\]]*)\](.*)$/.exec(line) ?? [];
	if (inside === void 0 || tail === void 0) return void 0;
	const name = inside.replaceAll(/^[ \t]+|[ \t]+$/g, "").replace(/^([^ \t]+)[ \t]+(["']?)(.*)\2$/, (_all, kind, _quote, rest) => `${kind} ${rest}`);
	const wellSpaced = [
		name,
		name.replace(/ (.*)$/, " \"$1\""),
		name.replace(/ (.*)$/, " '$1'")
	].includes(inside);
	const wellEnded = /^(?:[ \t]*|[ \t]+[#;][^\]]*)$/.test(tail);
	return {
		name,
		tail,
		plain: indent === "" && wellSpaced && wellEnded
	};
}
function isBlankOrComment(line) {
	return /^[ \t]*(?:[#;]|$)/.test(line);
}
function indentOf(line) {
	return /^[ \t]*/.exec(line)?.[0] ?? "";
}
function settingOf(line) {
	const { 1: key, 2: value } = /^[ \t]*([^=:]*?)[ \t]*[=:][ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
	return key === void 0 || value === void 0 ? void 0 : {
		key: key.toLowerCase(),
		value
	};
}
// src/publish/profile-paths.ts
function profilePaths(env, home) {
	const expand = (path) => /^~(?=[/\\]|$)/.test(path) ? (0, node_path.join)(home, path.slice(1)) : path;
	return {
		credentialsFile: expand(env.AWS_SHARED_CREDENTIALS_FILE || (0, node_path.join)("~", ".aws", "credentials")),
		configFile: expand(env.AWS_CONFIG_FILE || (0, node_path.join)("~", ".aws", "config"))
	};
}
Object.defineProperty(exports, "headerOf", {
	enumerable: true,
	get: function() {
		return headerOf;
	}
});
Object.defineProperty(exports, "indentOf", {
	enumerable: true,
	get: function() {
		return indentOf;
	}
});
Object.defineProperty(exports, "isBlankOrComment", {
	enumerable: true,
	get: function() {
		return isBlankOrComment;
	}
});
Object.defineProperty(exports, "linesOf", {
	enumerable: true,
	get: function() {
		return linesOf;
	}
});
Object.defineProperty(exports, "profilePaths", {
	enumerable: true,
	get: function() {
		return profilePaths;
	}
});
Object.defineProperty(exports, "settingOf", {
	enumerable: true,
	get: function() {
		return settingOf;
	}
});
