"use strict";
const require_step = require("./step-DWKwbj2V.js");
let node_fs = require("node:fs");
// src/report/markdown.ts
var Markdown = class {
	text;
	constructor(text) {
		this.text = text;
	}
};
function md(strings, ...values) {
	const parts = values.map((value) => (value instanceof Markdown ? value : escaped(value)).text);
	return new Markdown(String.raw({ raw: strings }, ...parts));
}
function joined(pieces, separator) {
	return new Markdown(pieces.map(({ text }) => text).join(separator));
}
function appendSummary(path, { text }) {
	(0, node_fs.appendFileSync)(path, `${text}\n`);
}
function code(text) {
	const value = oneLine(text);
	return new Markdown(/^[\w.:,=+@/… -]+$/.test(value) ? `\`${value}\`` : `<code>${entities(value)}</code>`);
}
function prose(text) {
	const whole = oneLine(text);
	const sentence = whole.charAt(0).toUpperCase() + whole.slice(1);
	return escaped(/[.!?:]$/.test(sentence) ? sentence : `${sentence}.`);
}
function link(url) {
	return address.test(url) ? new Markdown(url) : code(url);
}
function escaped(text) {
	const pieces = oneLine(text).split("`");
	return new Markdown(pieces.map((piece, index) => {
		if (index % 2 === 0) return words(piece);
		return index < pieces.length - 1 ? code(piece).text : words(`\`${piece}`);
	}).join(""));
}
function words(text) {
	return text.split(" ").map((word, index) => isPunctuation(word) || isPlain(word, index === 0) ? word : codeInSentence(word)).join(" ");
}
function codeInSentence(word) {
	const value = /[.,:;!?]$/.test(word) && word.length > 1 ? word.slice(0, -1) : word;
	return code(value).text + word.slice(value.length);
}
const address = /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d{1,5})?(?:\/[\w.-]*)*(?:#[\w-]+)?$/i;
const letters = /^[("'“]*\p{L}(?:[\p{L}\p{M}’'-]*\p{L})?[)"'”.,:;!?]*$/u;
const number = /^\(?\d+(?:[.:-]\d+)*[a-z]{0,3}\)?[.,:;!?]?$/;
const commit = /[0-9a-f]{7}/i;
const isPunctuation = (word) => /^[.,:;!?)]*$/.test(word);
function isPlain(word, isFirst) {
	return letters.test(word) && !commit.test(word) || number.test(word) && !(isFirst && /[.)]$/.test(word));
}
function entities(text) {
	return text.replaceAll(/[^A-Za-z0-9 …,]/gu, (char) => `&#${char.codePointAt(0)};`);
}
function oneLine(text) {
	return require_step.withoutControls(text).replaceAll(/\s+/g, " ").trim();
}
Object.defineProperty(exports, "Markdown", {
	enumerable: true,
	get: function() {
		return Markdown;
	}
});
Object.defineProperty(exports, "appendSummary", {
	enumerable: true,
	get: function() {
		return appendSummary;
	}
});
Object.defineProperty(exports, "code", {
	enumerable: true,
	get: function() {
		return code;
	}
});
Object.defineProperty(exports, "joined", {
	enumerable: true,
	get: function() {
		return joined;
	}
});
Object.defineProperty(exports, "link", {
	enumerable: true,
	get: function() {
		return link;
	}
});
Object.defineProperty(exports, "md", {
	enumerable: true,
	get: function() {
		return md;
	}
});
Object.defineProperty(exports, "prose", {
	enumerable: true,
	get: function() {
		return prose;
	}
});
