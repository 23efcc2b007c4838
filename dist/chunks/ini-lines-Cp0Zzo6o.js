"use strict";
// src/aws-profile/ini-lines.ts
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
	const { name, wellSpaced } = sectionName(inside);
	const wellEnded = /^(?:[ \t]*|[ \t]+[#;][^\]]*)$/.test(tail);
	return {
		name,
		tail,
		plain: indent === "" && wellSpaced && wellEnded
	};
}
function sectionName(inside) {
	const trimmed = withoutBlanksAround(inside);
	const kindEnds = trimmed.search(/[ \t]/);
	if (kindEnds < 0) return {
		name: trimmed,
		wellSpaced: trimmed === inside
	};
	const kind = trimmed.slice(0, kindEnds);
	const rest = withoutQuotes(withoutBlanksAround(trimmed.slice(kindEnds)));
	const spellings = [
		`${kind} ${rest}`,
		`${kind} "${rest}"`,
		`${kind} '${rest}'`
	];
	return {
		name: `${kind} ${rest}`,
		wellSpaced: spellings.includes(inside)
	};
}
function withoutQuotes(text) {
	const first = text.charAt(0);
	return text.length > 1 && (first === "\"" || first === "'") && text.endsWith(first) ? text.slice(1, -1) : text;
}
function withoutBlanksAround(text) {
	let start = 0;
	let end = text.length;
	while (start < end && isBlank(text.charCodeAt(start))) start += 1;
	while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
	return text.slice(start, end);
}
function isBlank(code) {
	return code === 32 || code === 9;
}
function isBlankOrComment(line) {
	return /^[ \t]*(?:[#;]|$)/.test(line);
}
function indentOf(line) {
	return /^[ \t]*/.exec(line)?.[0] ?? "";
}
function settingOf(line) {
	const middle = line.search(/[=:]/);
	if (middle < 0) return void 0;
	return {
		key: withoutBlanksAround(line.slice(0, middle)).toLowerCase(),
		value: withoutBlanksAround(line.slice(middle + 1))
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
Object.defineProperty(exports, "settingOf", {
	enumerable: true,
	get: function() {
		return settingOf;
	}
});
Object.defineProperty(exports, "withoutBlanksAround", {
	enumerable: true,
	get: function() {
		return withoutBlanksAround;
	}
});
