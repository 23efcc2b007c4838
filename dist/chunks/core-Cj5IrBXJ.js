"use strict";
const require_rolldown_runtime = require("./rolldown-runtime-BfwwAvfW.js");
const require_start = require("./start-DgX8cmv_.js");
const require_step = require("./step-DWKwbj2V.js");
let node_crypto = require("node:crypto");
let node_stream = require("node:stream");
let node_diagnostics_channel = require("node:diagnostics_channel");
let node_timers_promises = require("node:timers/promises");
let node_https = require("node:https");
node_https = require_rolldown_runtime.__toESM(node_https);
// node_modules/@smithy/core/dist-es/submodules/serde/is-array-buffer/is-array-buffer.js
const isArrayBuffer = (arg) => typeof ArrayBuffer === "function" && arg instanceof ArrayBuffer || Object.prototype.toString.call(arg) === "[object ArrayBuffer]";
// node_modules/@smithy/core/dist-es/submodules/serde/util-buffer-from/buffer-from.js
const fromArrayBuffer = (input, offset = 0, length = input.byteLength - offset) => {
	if (!isArrayBuffer(input)) throw new TypeError(`The "input" argument must be ArrayBuffer. Received type ${typeof input} (${input})`);
	return Buffer.from(input, offset, length);
};
const fromString = (input, encoding) => {
	if (typeof input !== "string") throw new TypeError(`The "input" argument must be of type string. Received type ${typeof input} (${input})`);
	return encoding ? Buffer.from(input, encoding) : Buffer.from(input);
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-base64/fromBase64.js
const BASE64_REGEX = /^[A-Za-z0-9+/]*={0,2}$/;
const fromBase64 = (input) => {
	if (input.length * 3 % 4 !== 0) throw new TypeError(`Incorrect padding on base64 string.`);
	if (!BASE64_REGEX.exec(input)) throw new TypeError(`Invalid base64 string.`);
	const buffer = fromString(input, "base64");
	return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/fromUtf8.js
const fromUtf8 = (input) => {
	const buf = fromString(input, "utf8");
	return new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength / Uint8Array.BYTES_PER_ELEMENT);
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-base64/toBase64.js
const toBase64 = (_input) => {
	let input;
	if (typeof _input === "string") input = fromUtf8(_input);
	else input = _input;
	if (typeof input !== "object" || typeof input.byteOffset !== "number" || typeof input.byteLength !== "number") throw new Error("@smithy/util-base64: toBase64 encoder function only accepts string | Uint8Array.");
	return fromArrayBuffer(input.buffer, input.byteOffset, input.byteLength).toString("base64");
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-stream/blob/Uint8ArrayBlobAdapter.js
function bindUint8ArrayBlobAdapter(toUtf8, fromUtf8, toBase64, fromBase64) {
	return class Uint8ArrayBlobAdapter extends Uint8Array {
		static fromString(source, encoding = "utf-8") {
			if (typeof source === "string") {
				if (encoding === "base64") return Uint8ArrayBlobAdapter.mutate(fromBase64(source));
				return Uint8ArrayBlobAdapter.mutate(fromUtf8(source));
			}
			throw new Error(`Unsupported conversion from ${typeof source} to Uint8ArrayBlobAdapter.`);
		}
		static mutate(source) {
			Object.setPrototypeOf(source, Uint8ArrayBlobAdapter.prototype);
			return source;
		}
		transformToString(encoding = "utf-8") {
			if (encoding === "base64") return toBase64(this);
			return toUtf8(this);
		}
	};
}
// node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/toUtf8.js
const toUtf8 = (input) => {
	if (typeof input === "string") return input;
	if (typeof input !== "object" || typeof input.byteOffset !== "number" || typeof input.byteLength !== "number") throw new Error("@smithy/util-utf8: toUtf8 encoder function only accepts string | Uint8Array.");
	return fromArrayBuffer(input.buffer, input.byteOffset, input.byteLength).toString("utf8");
};
// node_modules/@smithy/core/dist-es/submodules/serde/uuid/v4.js
const decimalToHex = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
function bindV4(getRandomValues) {
	if (typeof crypto !== "undefined" && typeof crypto.randomUUID === "function") return () => crypto.randomUUID();
	return () => {
		const rnds = new Uint8Array(16);
		getRandomValues(rnds);
		rnds[6] = rnds[6] & 15 | 64;
		rnds[8] = rnds[8] & 63 | 128;
		return decimalToHex[rnds[0]] + decimalToHex[rnds[1]] + decimalToHex[rnds[2]] + decimalToHex[rnds[3]] + "-" + decimalToHex[rnds[4]] + decimalToHex[rnds[5]] + "-" + decimalToHex[rnds[6]] + decimalToHex[rnds[7]] + "-" + decimalToHex[rnds[8]] + decimalToHex[rnds[9]] + "-" + decimalToHex[rnds[10]] + decimalToHex[rnds[11]] + decimalToHex[rnds[12]] + decimalToHex[rnds[13]] + decimalToHex[rnds[14]] + decimalToHex[rnds[15]];
	};
}
// node_modules/@smithy/types/dist-es/middleware.js
const SMITHY_CONTEXT_KEY = "__smithy_context";
// node_modules/@smithy/core/dist-es/submodules/transport/hasOwn.js
function hasOwn(o, k) {
	return Object.prototype.hasOwnProperty.call(o, k);
}
// node_modules/@smithy/core/dist-es/submodules/transport/httpRequest.js
var HttpRequest = class HttpRequest {
	method;
	protocol;
	hostname;
	port;
	path;
	query;
	headers;
	username;
	password;
	fragment;
	body;
	constructor(options) {
		this.method = options.method || "GET";
		this.hostname = options.hostname || "localhost";
		this.port = options.port;
		this.query = options.query || {};
		this.headers = options.headers || {};
		this.body = options.body;
		this.protocol = options.protocol ? options.protocol.slice(-1) !== ":" ? `${options.protocol}:` : options.protocol : "https:";
		this.path = options.path ? options.path.charAt(0) !== "/" ? `/${options.path}` : options.path : "/";
		this.username = options.username;
		this.password = options.password;
		this.fragment = options.fragment;
	}
	static clone(request) {
		const cloned = new HttpRequest({
			...request,
			headers: { ...request.headers }
		});
		if (cloned.query) cloned.query = cloneQuery(cloned.query);
		return cloned;
	}
	static isInstance(request) {
		if (!request) return false;
		const req = request;
		return "method" in req && "protocol" in req && "hostname" in req && "path" in req && typeof req["query"] === "object" && typeof req["headers"] === "object";
	}
	clone() {
		return HttpRequest.clone(this);
	}
};
function cloneQuery(query) {
	return Object.keys(query).reduce((carry, paramName) => {
		const param = query[paramName];
		return {
			...carry,
			[paramName]: Array.isArray(param) ? [...param] : param
		};
	}, {});
}
// node_modules/@smithy/core/dist-es/submodules/transport/httpResponse.js
var HttpResponse = class {
	statusCode;
	reason;
	headers;
	body;
	constructor(options) {
		this.statusCode = options.statusCode;
		this.reason = options.reason;
		this.headers = options.headers || {};
		this.body = options.body;
	}
	static isInstance(response) {
		if (!response) return false;
		const resp = response;
		return typeof resp.statusCode === "number" && typeof resp.headers === "object";
	}
};
// node_modules/@smithy/core/dist-es/submodules/transport/isValidHostname.js
function isValidHostname(hostname) {
	return /^[a-z0-9][a-z0-9.-]*[a-z0-9]$/.test(hostname);
}
// node_modules/@smithy/core/dist-es/submodules/transport/normalizeProvider.js
const normalizeProvider = (input) => {
	if (typeof input === "function") return input;
	const promisified = Promise.resolve(input);
	return () => promisified;
};
// node_modules/@smithy/core/dist-es/submodules/serde/parse-utils.js
const expectNumber = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value === "string") {
		const parsed = parseFloat(value);
		if (!Number.isNaN(parsed)) {
			if (String(parsed) !== String(value)) logger.warn(stackTraceWarning(`Expected number but observed string: ${value}`));
			return parsed;
		}
	}
	if (typeof value === "number") return value;
	throw new TypeError(`Expected number, got ${typeof value}: ${value}`);
};
const MAX_FLOAT = Math.ceil(2 ** 127 * (2 - 2 ** -23));
const expectFloat32 = (value) => {
	const expected = expectNumber(value);
	if (expected !== void 0 && !Number.isNaN(expected) && expected !== 1e400 && expected !== -1e400) {
		if (Math.abs(expected) > MAX_FLOAT) throw new TypeError(`Expected 32-bit float, got ${value}`);
	}
	return expected;
};
const expectLong = (value) => {
	if (value === null || value === void 0) return;
	if (Number.isInteger(value) && !Number.isNaN(value)) return value;
	throw new TypeError(`Expected integer, got ${typeof value}: ${value}`);
};
const expectShort = (value) => expectSizedInt(value, 16);
const expectByte = (value) => expectSizedInt(value, 8);
const expectSizedInt = (value, size) => {
	const expected = expectLong(value);
	if (expected !== void 0 && castInt(expected, size) !== expected) throw new TypeError(`Expected ${size}-bit integer, got ${value}`);
	return expected;
};
const castInt = (value, size) => {
	switch (size) {
		case 32: return Int32Array.of(value)[0];
		case 16: return Int16Array.of(value)[0];
		case 8: return Int8Array.of(value)[0];
	}
};
const strictParseDouble = (value) => {
	if (typeof value == "string") return expectNumber(parseNumber(value));
	return expectNumber(value);
};
const strictParseFloat32 = (value) => {
	if (typeof value == "string") return expectFloat32(parseNumber(value));
	return expectFloat32(value);
};
const NUMBER_REGEX = /(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(-?Infinity)|(NaN)/g;
const parseNumber = (value) => {
	const matches = value.match(NUMBER_REGEX);
	if (matches === null || matches[0].length !== value.length) throw new TypeError(`Expected real number, got implicit NaN`);
	return parseFloat(value);
};
const strictParseShort = (value) => {
	if (typeof value === "string") return expectShort(parseNumber(value));
	return expectShort(value);
};
const strictParseByte = (value) => {
	if (typeof value === "string") return expectByte(parseNumber(value));
	return expectByte(value);
};
const stackTraceWarning = (message) => {
	return String(new TypeError(message).stack || message).split("\n").slice(0, 5).filter((s) => !s.includes("stackTraceWarning")).join("\n");
};
const logger = { warn: console.warn };
// node_modules/@smithy/core/dist-es/submodules/serde/date-utils.js
const DAYS = [
	"Sun",
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat"
];
const MONTHS = [
	"Jan",
	"Feb",
	"Mar",
	"Apr",
	"May",
	"Jun",
	"Jul",
	"Aug",
	"Sep",
	"Oct",
	"Nov",
	"Dec"
];
function dateToUtcString(date) {
	const year = date.getUTCFullYear();
	const month = date.getUTCMonth();
	const dayOfWeek = date.getUTCDay();
	const dayOfMonthInt = date.getUTCDate();
	const hoursInt = date.getUTCHours();
	const minutesInt = date.getUTCMinutes();
	const secondsInt = date.getUTCSeconds();
	const dayOfMonthString = dayOfMonthInt < 10 ? `0${dayOfMonthInt}` : `${dayOfMonthInt}`;
	const hoursString = hoursInt < 10 ? `0${hoursInt}` : `${hoursInt}`;
	const minutesString = minutesInt < 10 ? `0${minutesInt}` : `${minutesInt}`;
	const secondsString = secondsInt < 10 ? `0${secondsInt}` : `${secondsInt}`;
	return `${DAYS[dayOfWeek]}, ${dayOfMonthString} ${MONTHS[month]} ${year} ${hoursString}:${minutesString}:${secondsString} GMT`;
}
const RFC3339 = new RegExp(/^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?[zZ]$/);
const parseRfc3339DateTime = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value !== "string") throw new TypeError("RFC-3339 date-times must be expressed as strings");
	const match = RFC3339.exec(value);
	if (!match) throw new TypeError("Invalid RFC-3339 date-time value");
	const [_, yearStr, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds] = match;
	const year = strictParseShort(stripLeadingZeroes(yearStr));
	const month = parseDateValue(monthStr, "month", 1, 12);
	const day = parseDateValue(dayStr, "day", 1, 31);
	return buildDate(year, month, day, {
		hours,
		minutes,
		seconds,
		fractionalMilliseconds
	});
};
const RFC3339_WITH_OFFSET$1 = new RegExp(/^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(([-+]\d{2}:\d{2})|[zZ])$/);
const parseRfc3339DateTimeWithOffset = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value !== "string") throw new TypeError("RFC-3339 date-times must be expressed as strings");
	const match = RFC3339_WITH_OFFSET$1.exec(value);
	if (!match) throw new TypeError("Invalid RFC-3339 date-time value");
	const [_, yearStr, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds, offsetStr] = match;
	const year = strictParseShort(stripLeadingZeroes(yearStr));
	const month = parseDateValue(monthStr, "month", 1, 12);
	const day = parseDateValue(dayStr, "day", 1, 31);
	const date = buildDate(year, month, day, {
		hours,
		minutes,
		seconds,
		fractionalMilliseconds
	});
	if (offsetStr.toUpperCase() != "Z") date.setTime(date.getTime() - parseOffsetToMilliseconds(offsetStr));
	return date;
};
const IMF_FIXDATE$1 = new RegExp(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/);
const RFC_850_DATE$1 = new RegExp(/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), (\d{2})-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/);
const ASC_TIME$1 = new RegExp(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ( [1-9]|\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? (\d{4})$/);
const parseRfc7231DateTime = (value) => {
	if (value === null || value === void 0) return;
	if (typeof value !== "string") throw new TypeError("RFC-7231 date-times must be expressed as strings");
	let match = IMF_FIXDATE$1.exec(value);
	if (match) {
		const [_, dayStr, monthStr, yearStr, hours, minutes, seconds, fractionalMilliseconds] = match;
		return buildDate(strictParseShort(stripLeadingZeroes(yearStr)), parseMonthByShortName(monthStr), parseDateValue(dayStr, "day", 1, 31), {
			hours,
			minutes,
			seconds,
			fractionalMilliseconds
		});
	}
	match = RFC_850_DATE$1.exec(value);
	if (match) {
		const [_, dayStr, monthStr, yearStr, hours, minutes, seconds, fractionalMilliseconds] = match;
		return adjustRfc850Year(buildDate(parseTwoDigitYear(yearStr), parseMonthByShortName(monthStr), parseDateValue(dayStr, "day", 1, 31), {
			hours,
			minutes,
			seconds,
			fractionalMilliseconds
		}));
	}
	match = ASC_TIME$1.exec(value);
	if (match) {
		const [_, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds, yearStr] = match;
		return buildDate(strictParseShort(stripLeadingZeroes(yearStr)), parseMonthByShortName(monthStr), parseDateValue(dayStr.trimLeft(), "day", 1, 31), {
			hours,
			minutes,
			seconds,
			fractionalMilliseconds
		});
	}
	throw new TypeError("Invalid RFC-7231 date-time value");
};
const parseEpochTimestamp = (value) => {
	if (value === null || value === void 0) return;
	let valueAsDouble;
	if (typeof value === "number") valueAsDouble = value;
	else if (typeof value === "string") valueAsDouble = strictParseDouble(value);
	else if (typeof value === "object" && value.tag === 1) valueAsDouble = value.value;
	else throw new TypeError("Epoch timestamps must be expressed as floating point numbers or their string representation");
	if (Number.isNaN(valueAsDouble) || valueAsDouble === 1e400 || valueAsDouble === -1e400) throw new TypeError("Epoch timestamps must be valid, non-Infinite, non-NaN numerics");
	return new Date(Math.round(valueAsDouble * 1e3));
};
const buildDate = (year, month, day, time) => {
	const adjustedMonth = month - 1;
	validateDayOfMonth(year, adjustedMonth, day);
	return new Date(Date.UTC(year, adjustedMonth, day, parseDateValue(time.hours, "hour", 0, 23), parseDateValue(time.minutes, "minute", 0, 59), parseDateValue(time.seconds, "seconds", 0, 60), parseMilliseconds(time.fractionalMilliseconds)));
};
const parseTwoDigitYear = (value) => {
	const thisYear = new Date().getUTCFullYear();
	const valueInThisCentury = Math.floor(thisYear / 100) * 100 + strictParseShort(stripLeadingZeroes(value));
	if (valueInThisCentury < thisYear) return valueInThisCentury + 100;
	return valueInThisCentury;
};
const FIFTY_YEARS_IN_MILLIS = 15768e8;
const adjustRfc850Year = (input) => {
	if (input.getTime() - new Date().getTime() > FIFTY_YEARS_IN_MILLIS) return new Date(Date.UTC(input.getUTCFullYear() - 100, input.getUTCMonth(), input.getUTCDate(), input.getUTCHours(), input.getUTCMinutes(), input.getUTCSeconds(), input.getUTCMilliseconds()));
	return input;
};
const parseMonthByShortName = (value) => {
	const monthIdx = MONTHS.indexOf(value);
	if (monthIdx < 0) throw new TypeError(`Invalid month: ${value}`);
	return monthIdx + 1;
};
const DAYS_IN_MONTH = [
	31,
	28,
	31,
	30,
	31,
	30,
	31,
	31,
	30,
	31,
	30,
	31
];
const validateDayOfMonth = (year, month, day) => {
	let maxDays = DAYS_IN_MONTH[month];
	if (month === 1 && isLeapYear(year)) maxDays = 29;
	if (day > maxDays) throw new TypeError(`Invalid day for ${MONTHS[month]} in ${year}: ${day}`);
};
const isLeapYear = (year) => {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
};
const parseDateValue = (value, type, lower, upper) => {
	const dateVal = strictParseByte(stripLeadingZeroes(value));
	if (dateVal < lower || dateVal > upper) throw new TypeError(`${type} must be between ${lower} and ${upper}, inclusive`);
	return dateVal;
};
const parseMilliseconds = (value) => {
	if (value === null || value === void 0) return 0;
	return strictParseFloat32("0." + value) * 1e3;
};
const parseOffsetToMilliseconds = (value) => {
	const directionStr = value[0];
	let direction = 1;
	if (directionStr == "+") direction = 1;
	else if (directionStr == "-") direction = -1;
	else throw new TypeError(`Offset direction, ${directionStr}, must be "+" or "-"`);
	const hour = Number(value.substring(1, 3));
	const minute = Number(value.substring(4, 6));
	return direction * (hour * 60 + minute) * 60 * 1e3;
};
const stripLeadingZeroes = (value) => {
	let idx = 0;
	while (idx < value.length - 1 && value.charAt(idx) === "0") idx++;
	if (idx === 0) return value;
	return value.slice(idx);
};
// node_modules/@smithy/core/dist-es/submodules/serde/lazy-json.js
const LazyJsonString = function LazyJsonString(val) {
	return Object.assign(new String(val), {
		deserializeJSON() {
			return JSON.parse(String(val));
		},
		toString() {
			return String(val);
		},
		toJSON() {
			return String(val);
		}
	});
};
LazyJsonString.from = (object) => {
	if (object && typeof object === "object" && (object instanceof LazyJsonString || "deserializeJSON" in object)) return object;
	else if (typeof object === "string" || Object.getPrototypeOf(object) === String.prototype) return LazyJsonString(String(object));
	return LazyJsonString(JSON.stringify(object));
};
LazyJsonString.fromObject = LazyJsonString.from;
// node_modules/@smithy/core/dist-es/submodules/serde/schema-serde-lib/schema-date-utils.js
const ddd = `(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[ne|u?r]?s?day)?`;
const mmm = `(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)`;
const time = `(\\d?\\d):(\\d{2}):(\\d{2})(?:\\.(\\d+))?`;
const date = `(\\d?\\d)`;
const year = `(\\d{4})`;
const RFC3339_WITH_OFFSET = new RegExp(/^(\d{4})-(\d\d)-(\d\d)[tT](\d\d):(\d\d):(\d\d)(\.(\d+))?(([-+]\d\d:\d\d)|[zZ])$/);
const IMF_FIXDATE_NATIVE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?:0[1-9]|[12]\d|3[01]) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [1-9]\d{3} (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d GMT$/;
const IMF_FIXDATE = new RegExp(`^${ddd}, ${date} ${mmm} ${year} ${time} GMT$`);
const RFC_850_DATE = new RegExp(`^${ddd}, ${date}-${mmm}-(\\d\\d) ${time} GMT$`);
const ASC_TIME = new RegExp(`^${ddd} ${mmm} ( [1-9]|\\d\\d) ${time} ${year}$`);
const months = [
	"Jan",
	"Feb",
	"Mar",
	"Apr",
	"May",
	"Jun",
	"Jul",
	"Aug",
	"Sep",
	"Oct",
	"Nov",
	"Dec"
];
const _parseEpochTimestamp = (value) => {
	if (value == null) return;
	let num = NaN;
	if (typeof value === "number") num = value;
	else if (typeof value === "string") {
		if (!/^-?\d*\.?\d+$/.test(value)) throw new TypeError(`parseEpochTimestamp - numeric string invalid.`);
		num = Number.parseFloat(value);
	} else if (typeof value === "object" && value.tag === 1) num = value.value;
	if (isNaN(num) || Math.abs(num) === 1e400) throw new TypeError("Epoch timestamps must be valid finite numbers.");
	return new Date(Math.round(num * 1e3));
};
const _parseRfc3339DateTimeWithOffset = (value) => {
	if (value == null) return;
	if (typeof value !== "string") throw new TypeError("RFC3339 timestamps must be strings");
	const matches = RFC3339_WITH_OFFSET.exec(value);
	if (!matches) throw new TypeError(`Invalid RFC3339 timestamp format ${value}`);
	const [, yearStr, monthStr, dayStr, hours, minutes, seconds, , ms, offsetStr] = matches;
	range(monthStr, 1, 12);
	range(dayStr, 1, 31);
	range(hours, 0, 23);
	range(minutes, 0, 59);
	range(seconds, 0, 60);
	const date = new Date(Date.UTC(Number(yearStr), Number(monthStr) - 1, Number(dayStr), Number(hours), Number(minutes), Number(seconds), Number(ms) ? Math.round(parseFloat(`0.${ms}`) * 1e3) : 0));
	date.setUTCFullYear(Number(yearStr));
	if (offsetStr.toUpperCase() != "Z") {
		const [, sign, offsetH, offsetM] = /([+-])(\d\d):(\d\d)/.exec(offsetStr) || [
			void 0,
			"+",
			0,
			0
		];
		const scalar = sign === "-" ? 1 : -1;
		date.setTime(date.getTime() + scalar * (Number(offsetH) * 60 * 60 * 1e3 + Number(offsetM) * 60 * 1e3));
	}
	return date;
};
const _parseRfc7231DateTime = (value) => {
	if (value == null) return;
	if (typeof value !== "string") throw new TypeError("RFC7231 timestamps must be strings.");
	if (IMF_FIXDATE_NATIVE.test(value)) return new Date(value);
	let day;
	let month;
	let year;
	let hour;
	let minute;
	let second;
	let fraction;
	let matches;
	if (matches = IMF_FIXDATE.exec(value)) [, day, month, year, hour, minute, second, fraction] = matches;
	else if (matches = RFC_850_DATE.exec(value)) {
		[, day, month, year, hour, minute, second, fraction] = matches;
		year = (Number(year) + 1900).toString();
	} else if (matches = ASC_TIME.exec(value)) [, month, day, hour, minute, second, fraction, year] = matches;
	if (year && second) {
		const timestamp = Date.UTC(Number(year), months.indexOf(month), Number(day), Number(hour), Number(minute), Number(second), fraction ? Math.round(parseFloat(`0.${fraction}`) * 1e3) : 0);
		range(day, 1, 31);
		range(hour, 0, 23);
		range(minute, 0, 59);
		range(second, 0, 60);
		const date = new Date(timestamp);
		date.setUTCFullYear(Number(year));
		return date;
	}
	throw new TypeError(`Invalid RFC7231 date-time value ${value}.`);
};
function range(v, min, max) {
	const _v = Number(v);
	if (_v < min || _v > max) throw new Error(`Value ${_v} out of range [${min}, ${max}]`);
}
// node_modules/@smithy/core/dist-es/submodules/serde/split-header.js
const splitHeader = (value) => {
	const z = value.length;
	const values = [];
	let withinQuotes = false;
	let escaped = false;
	let anchor = 0;
	for (let i = 0; i < z; ++i) {
		const char = value[i];
		switch (char) {
			case `"`:
				if (!escaped) withinQuotes = !withinQuotes;
				break;
			case ",": if (!withinQuotes) {
				values.push(value.slice(anchor, i));
				anchor = i + 1;
			}
		}
		escaped = char === "\\" && !escaped;
	}
	values.push(value.slice(anchor));
	return values.map((v) => {
		v = v.trim();
		const z = v.length;
		if (z < 2) return v;
		if (v[0] === `"` && v[z - 1] === `"`) {
			v = v.slice(1, z - 1);
			return v.replace(/\\(["\\])/g, "$1");
		}
		return v.replace(/\\"/g, "\"");
	});
};
// node_modules/@smithy/core/dist-es/submodules/serde/value/NumericValue.js
const format = /^-?((0|[1-9]\d*)(\.\d+)?|\.\d+)([eE][+-]?\d+)?$/;
var NumericValue = class NumericValue {
	string;
	type;
	constructor(string, type) {
		this.string = string;
		this.type = type;
		if (!format.test(string)) throw new Error(`@smithy/core/serde - NumericValue string must conform to the Smithy bigDecimal format. Received: "${string}"`);
	}
	toString() {
		return this.string;
	}
	static [Symbol.hasInstance](object) {
		if (!object || typeof object !== "object") return false;
		const _nv = object;
		return NumericValue.prototype.isPrototypeOf(object) || _nv.type === "bigDecimal" && format.test(_nv.string);
	}
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-hex-encoding/hex-encoding.js
const SHORT_TO_HEX = {};
const HEX_TO_SHORT = {};
for (let i = 0; i < 256; i++) {
	let encodedByte = i.toString(16).toLowerCase();
	if (encodedByte.length === 1) encodedByte = `0${encodedByte}`;
	SHORT_TO_HEX[i] = encodedByte;
	HEX_TO_SHORT[encodedByte] = i;
}
function fromHex(encoded) {
	if (encoded.length % 2 !== 0) throw new Error("Hex encoded strings must have an even number length");
	const out = new Uint8Array(encoded.length / 2);
	for (let i = 0; i < encoded.length; i += 2) {
		const encodedByte = encoded.slice(i, i + 2).toLowerCase();
		if (encodedByte in HEX_TO_SHORT) out[i / 2] = HEX_TO_SHORT[encodedByte];
		else throw new Error(`Cannot decode unrecognized sequence ${encodedByte} as hexadecimal`);
	}
	return out;
}
function toHex(bytes) {
	let out = "";
	for (let i = 0; i < bytes.byteLength; i++) out += SHORT_TO_HEX[bytes[i]];
	return out;
}
// node_modules/@smithy/core/dist-es/submodules/serde/util-utf8/toUint8Array.js
const toUint8Array = (data) => {
	if (data instanceof Uint8Array) return data;
	if (typeof data === "string") return fromUtf8(data);
	if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength / Uint8Array.BYTES_PER_ELEMENT);
	return new Uint8Array(data);
};
// node_modules/@smithy/core/dist-es/submodules/serde/concatBytes.js
function concatBytes(arrays, length) {
	if (length === void 0) {
		length = 0;
		for (const bytes of arrays) length += bytes.byteLength;
	}
	const result = new Uint8Array(length);
	let offset = 0;
	for (const buf of arrays) {
		result.set(buf, offset);
		offset += buf.byteLength;
	}
	return result;
}
// node_modules/@smithy/core/dist-es/submodules/schema/deref.js
const deref = (schemaRef) => {
	if (typeof schemaRef === "function") return schemaRef();
	return schemaRef;
};
// node_modules/@smithy/core/dist-es/submodules/schema/schemas/operation.js
const operation = (namespace, name, traits, input, output) => ({
	name,
	namespace,
	traits,
	input,
	output
});
// node_modules/@smithy/core/dist-es/submodules/schema/schemas/translateTraits.js
const traitsCache = [];
function translateTraits(indicator) {
	if (typeof indicator === "object") return indicator;
	indicator = indicator | 0;
	if (traitsCache[indicator]) return traitsCache[indicator];
	const traits = {};
	let i = 0;
	for (const trait of [
		"httpLabel",
		"idempotent",
		"idempotencyToken",
		"sensitive",
		"httpPayload",
		"httpResponseCode",
		"httpQueryParams"
	]) if ((indicator >> i++ & 1) === 1) traits[trait] = 1;
	return traitsCache[indicator] = traits;
}
// node_modules/@smithy/core/dist-es/submodules/schema/schemas/NormalizedSchema.js
const anno = {
	it: Symbol.for("@smithy/nor-struct-it"),
	ns: Symbol.for("@smithy/ns")
};
const simpleSchemaCacheN = [];
const simpleSchemaCacheS = {};
var NormalizedSchema = class NormalizedSchema {
	ref;
	memberName;
	static symbol = Symbol.for("@smithy/nor");
	symbol = NormalizedSchema.symbol;
	name;
	schema;
	_isMemberSchema;
	traits;
	memberTraits;
	normalizedTraits;
	constructor(ref, memberName) {
		this.ref = ref;
		this.memberName = memberName;
		const traitStack = [];
		let _ref = ref;
		let schema = ref;
		this._isMemberSchema = false;
		while (isMemberSchema(_ref)) {
			traitStack.push(_ref[1]);
			_ref = _ref[0];
			schema = deref(_ref);
			this._isMemberSchema = true;
		}
		if (traitStack.length > 0) {
			this.memberTraits = {};
			for (let i = traitStack.length - 1; i >= 0; --i) {
				const traitSet = traitStack[i];
				Object.assign(this.memberTraits, translateTraits(traitSet));
			}
		} else this.memberTraits = 0;
		if (schema instanceof NormalizedSchema) {
			const computedMemberTraits = this.memberTraits;
			Object.assign(this, schema);
			this.memberTraits = Object.assign({}, computedMemberTraits, schema.getMemberTraits(), this.getMemberTraits());
			this.normalizedTraits = void 0;
			this.memberName = memberName ?? schema.memberName;
			return;
		}
		this.schema = deref(schema);
		if (isStaticSchema(this.schema)) {
			this.name = `${this.schema[1]}#${this.schema[2]}`;
			this.traits = this.schema[3];
		} else {
			this.name = this.memberName ?? String(schema);
			this.traits = 0;
		}
		if (this._isMemberSchema && !memberName) throw new Error(`@smithy/core/schema - NormalizedSchema member init ${this.getName(true)} missing member name.`);
	}
	static [Symbol.hasInstance](lhs) {
		const isPrototype = this.prototype.isPrototypeOf(lhs);
		if (!isPrototype && typeof lhs === "object" && lhs !== null) return lhs.symbol === this.symbol;
		return isPrototype;
	}
	static of(ref) {
		const keyAble = typeof ref === "function" || typeof ref === "object" && ref !== null;
		if (typeof ref === "number") {
			if (simpleSchemaCacheN[ref]) return simpleSchemaCacheN[ref];
		} else if (typeof ref === "string") {
			if (simpleSchemaCacheS[ref]) return simpleSchemaCacheS[ref];
		} else if (keyAble) {
			if (ref[anno.ns]) return ref[anno.ns];
		}
		const sc = deref(ref);
		if (sc instanceof NormalizedSchema) return sc;
		if (isMemberSchema(sc)) {
			const [ns, traits] = sc;
			if (ns instanceof NormalizedSchema) {
				Object.assign(ns.getMergedTraits(), translateTraits(traits));
				return ns;
			}
			throw new Error(`@smithy/core/schema - may not init unwrapped member schema=${JSON.stringify(ref, null, 2)}.`);
		}
		const ns = new NormalizedSchema(sc);
		if (keyAble) return ref[anno.ns] = ns;
		if (typeof sc === "string") return simpleSchemaCacheS[sc] = ns;
		if (typeof sc === "number") return simpleSchemaCacheN[sc] = ns;
		return ns;
	}
	getSchema() {
		const sc = this.schema;
		if (Array.isArray(sc) && sc[0] === 0) return sc[4];
		return sc;
	}
	getName(withNamespace = false) {
		const { name } = this;
		return !withNamespace && name && name.includes("#") ? name.split("#")[1] : name || void 0;
	}
	getMemberName() {
		return this.memberName;
	}
	isMemberSchema() {
		return this._isMemberSchema;
	}
	isListSchema() {
		const sc = this.getSchema();
		return typeof sc === "number" ? sc >= 64 && sc < 128 : sc[0] === 1;
	}
	isMapSchema() {
		const sc = this.getSchema();
		return typeof sc === "number" ? sc >= 128 && sc <= 255 : sc[0] === 2;
	}
	isStructSchema() {
		const sc = this.getSchema();
		if (typeof sc !== "object") return false;
		const id = sc[0];
		return id === 3 || id === -3 || id === 4;
	}
	isUnionSchema() {
		const sc = this.getSchema();
		if (typeof sc !== "object") return false;
		return sc[0] === 4;
	}
	isBlobSchema() {
		const sc = this.getSchema();
		return sc === 21 || sc === 42;
	}
	isTimestampSchema() {
		const sc = this.getSchema();
		return typeof sc === "number" && sc >= 4 && sc <= 7;
	}
	isUnitSchema() {
		return this.getSchema() === "unit";
	}
	isDocumentSchema() {
		return this.getSchema() === 15;
	}
	isStringSchema() {
		return this.getSchema() === 0;
	}
	isBooleanSchema() {
		return this.getSchema() === 2;
	}
	isNumericSchema() {
		return this.getSchema() === 1;
	}
	isBigIntegerSchema() {
		return this.getSchema() === 17;
	}
	isBigDecimalSchema() {
		return this.getSchema() === 19;
	}
	isStreaming() {
		const { streaming } = this.getMergedTraits();
		return !!streaming || this.getSchema() === 42;
	}
	isIdempotencyToken() {
		return !!this.getMergedTraits().idempotencyToken;
	}
	getMergedTraits() {
		return this.normalizedTraits ?? (this.normalizedTraits = {
			...this.getOwnTraits(),
			...this.getMemberTraits()
		});
	}
	getMemberTraits() {
		return translateTraits(this.memberTraits);
	}
	getOwnTraits() {
		return translateTraits(this.traits);
	}
	getKeySchema() {
		const [isDoc, isMap] = [this.isDocumentSchema(), this.isMapSchema()];
		if (!isDoc && !isMap) throw new Error(`@smithy/core/schema - cannot get key for non-map: ${this.getName(true)}`);
		const schema = this.getSchema();
		return member([isDoc ? 15 : schema[4] ?? 0, 0], "key");
	}
	getValueSchema() {
		const sc = this.getSchema();
		const [isDoc, isMap, isList] = [
			this.isDocumentSchema(),
			this.isMapSchema(),
			this.isListSchema()
		];
		const memberSchema = typeof sc === "number" ? 63 & sc : sc && typeof sc === "object" && (isMap || isList) ? sc[3 + sc[0]] : isDoc ? 15 : void 0;
		if (memberSchema != null) return member([memberSchema, 0], isMap ? "value" : "member");
		throw new Error(`@smithy/core/schema - ${this.getName(true)} has no value member.`);
	}
	getMemberSchema(memberName) {
		const struct = this.getSchema();
		if (this.isStructSchema() && struct[4].includes(memberName)) {
			const i = struct[4].indexOf(memberName);
			const memberSchema = struct[5][i];
			return member(isMemberSchema(memberSchema) ? memberSchema : [memberSchema, 0], memberName);
		}
		if (this.isDocumentSchema()) return member([15, 0], memberName);
		throw new Error(`@smithy/core/schema - ${this.getName(true)} has no member=${memberName}.`);
	}
	getMemberSchemas() {
		const buffer = {};
		try {
			for (const [k, v] of this.structIterator()) buffer[k] = v;
		} catch (ignored) {}
		return buffer;
	}
	getEventStreamMember() {
		if (this.isStructSchema()) {
			for (const [memberName, memberSchema] of this.structIterator()) if (memberSchema.isStreaming() && memberSchema.isStructSchema()) return memberName;
		}
		return "";
	}
	*structIterator() {
		if (this.isUnitSchema()) return;
		if (!this.isStructSchema()) throw new Error("@smithy/core/schema - cannot iterate non-struct schema.");
		const struct = this.getSchema();
		const z = struct[4].length;
		let it = struct[anno.it];
		if (it && z === it.length) {
			yield* it;
			return;
		}
		it = Array(z);
		for (let i = 0; i < z; ++i) {
			const k = struct[4][i];
			const v = member([struct[5][i], 0], k);
			yield it[i] = [k, v];
		}
		struct[anno.it] = it;
	}
};
function member(memberSchema, memberName) {
	if (memberSchema instanceof NormalizedSchema) return Object.assign(memberSchema, {
		memberName,
		_isMemberSchema: true
	});
	return new NormalizedSchema(memberSchema, memberName);
}
const isMemberSchema = (sc) => Array.isArray(sc) && sc.length === 2;
const isStaticSchema = (sc) => Array.isArray(sc) && sc.length >= 5;
// node_modules/@smithy/core/dist-es/submodules/schema/TypeRegistry.js
var TypeRegistry = class TypeRegistry {
	namespace;
	schemas;
	exceptions;
	static registries = new Map();
	constructor(namespace, schemas = new Map(), exceptions = new Map()) {
		this.namespace = namespace;
		this.schemas = schemas;
		this.exceptions = exceptions;
		if (!TypeRegistry.registries.has(namespace)) TypeRegistry.registries.set(namespace, this);
	}
	static for(namespace) {
		return TypeRegistry.registries.get(namespace) ?? new TypeRegistry(namespace);
	}
	copyFrom(other) {
		const { schemas, exceptions } = this;
		for (const [k, v] of other.schemas) if (!schemas.has(k)) schemas.set(k, v);
		for (const [k, v] of other.exceptions) if (!exceptions.has(k)) exceptions.set(k, v);
	}
	register(shapeId, schema) {
		const qualifiedName = this.normalizeShapeId(shapeId);
		for (const r of [this, TypeRegistry.for(qualifiedName.split("#")[0])]) if (!r.schemas.has(qualifiedName)) r.schemas.set(qualifiedName, schema);
	}
	getSchema(shapeId) {
		const id = this.normalizeShapeId(shapeId);
		if (!this.schemas.has(id)) {
			if (!shapeId.includes("#")) {
				const suffix = "#" + shapeId;
				const candidates = [];
				for (const [shapeId, schema] of this.schemas.entries()) if (shapeId.endsWith(suffix)) candidates.push(schema);
				if (candidates.length === 1) return candidates[0];
			}
			throw new Error(`@smithy/core/schema - schema not found for ${id}`);
		}
		return this.schemas.get(id);
	}
	registerError(es, ctor) {
		const $error = es;
		const ns = $error[1];
		const qualifiedName = ns + "#" + $error[2];
		if (!ctor.hasOwnProperty?.("shapeId")) ctor.shapeId = qualifiedName;
		for (const r of [this, TypeRegistry.for(ns)]) if (!r.schemas.has(qualifiedName) && !r.exceptions.has($error)) {
			r.schemas.set(qualifiedName, $error);
			r.exceptions.set($error, ctor);
		}
	}
	getErrorCtor(es) {
		const $error = es;
		if (this.exceptions.has($error)) return this.exceptions.get($error);
		return TypeRegistry.for($error[1]).exceptions.get($error);
	}
	getBaseException() {
		for (const exceptionKey of this.exceptions.keys()) if (Array.isArray(exceptionKey)) {
			const [, ns, name] = exceptionKey;
			const id = ns + "#" + name;
			if (id.startsWith("smithy.ts.sdk.synthetic.") && id.endsWith("ServiceException")) return exceptionKey;
		}
	}
	find(predicate) {
		for (const schema of this.schemas.values()) if (predicate(schema)) return schema;
	}
	clear() {
		this.schemas.clear();
		this.exceptions.clear();
	}
	normalizeShapeId(shapeId) {
		if (shapeId.includes("#")) return shapeId;
		return this.namespace + "#" + shapeId;
	}
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/exceptions.js
const decorateServiceException = (exception, additions = {}) => {
	Object.entries(additions).filter(([, v]) => v !== void 0).forEach(([k, v]) => {
		if (exception[k] == void 0 || exception[k] === "") exception[k] = v;
	});
	exception.message = exception.message || exception.Message || "UnknownError";
	delete exception.Message;
	return exception;
};
// node_modules/@smithy/core/dist-es/submodules/client/smithy-client/get-value-from-text-node.js
const getValueFromTextNode = (obj) => {
	const textNodeName = "#text";
	for (const key in obj) {
		if (!hasOwn(obj, key)) continue;
		if (obj[key][textNodeName] !== void 0) obj[key] = obj[key][textNodeName];
		else if (typeof obj[key] === "object" && obj[key] !== null) obj[key] = getValueFromTextNode(obj[key]);
	}
	return obj;
};
// node_modules/@smithy/core/dist-es/submodules/serde/hash-node/hash-node.js
var Hash = class {
	algorithmIdentifier;
	secret;
	hash;
	constructor(algorithmIdentifier, secret) {
		this.algorithmIdentifier = algorithmIdentifier;
		this.secret = secret;
		this.reset();
	}
	update(toHash, encoding) {
		this.hash.update(toUint8Array(castSourceData(toHash, encoding)));
	}
	digest() {
		return Promise.resolve(this.hash.digest());
	}
	reset() {
		this.hash = this.secret ? (0, node_crypto.createHmac)(this.algorithmIdentifier, castSourceData(this.secret)) : (0, node_crypto.createHash)(this.algorithmIdentifier);
	}
};
function castSourceData(toCast, encoding) {
	if (Buffer.isBuffer(toCast)) return toCast;
	if (typeof toCast === "string") return fromString(toCast, encoding);
	if (ArrayBuffer.isView(toCast)) return fromArrayBuffer(toCast.buffer, toCast.byteOffset, toCast.byteLength);
	return fromArrayBuffer(toCast);
}
// node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-type-check.js
const isReadableStream = (stream) => typeof ReadableStream === "function" && (stream?.constructor?.name === ReadableStream.name || stream instanceof ReadableStream);
const isBlob = (blob) => {
	return typeof Blob === "function" && (blob?.constructor?.name === Blob.name || blob instanceof Blob);
};
// node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-collector.browser.js
const streamCollector$1 = async (stream) => {
	if (isBlob(stream)) return collectBlob(stream);
	return collectReadableStream(stream);
};
async function collectBlob(blob) {
	return blob.arrayBuffer().then((ab) => new Uint8Array(ab));
}
async function collectReadableStream(stream) {
	const chunks = [];
	const reader = stream.getReader();
	let length = 0;
	while (true) {
		const { done, value } = await reader.read();
		if (value) {
			chunks.push(value);
			length += value.length;
		}
		if (done) break;
	}
	return concatBytes(chunks, length);
}
// node_modules/@smithy/core/dist-es/submodules/serde/util-stream/stream-collector.js
const streamCollector = (stream) => {
	if (isBlob(stream)) return collectBlob(stream);
	if (isReadableStream(stream)) return collectReadableStream(stream);
	return new Promise((resolve, reject) => {
		const collector = new Collector();
		const nodeStream = stream;
		nodeStream.pipe(collector);
		nodeStream.on("error", (err) => {
			collector.end();
			reject(err);
		});
		collector.on("error", reject);
		collector.on("finish", function() {
			resolve(concatBytes(this.bufferedBytes));
		});
	});
};
var Collector = class extends node_stream.Writable {
	bufferedBytes = [];
	_write(chunk, encoding, callback) {
		this.bufferedBytes.push(chunk);
		callback();
	}
};
// node_modules/@smithy/core/dist-es/submodules/serde/writeKey.js
function writeKey$2(obj) {
	Object.defineProperty(obj, "__proto__", {
		value: void 0,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
// node_modules/@smithy/core/dist-es/submodules/serde/index.js
var Uint8ArrayBlobAdapter = class extends bindUint8ArrayBlobAdapter(toUtf8, fromUtf8, toBase64, fromBase64) {};
const _getRandomValues = node_crypto.getRandomValues;
const v4 = bindV4(_getRandomValues);
const generateIdempotencyToken = v4;
// node_modules/@smithy/core/dist-es/submodules/protocols/collect-stream-body.js
const collectBody = async (streamBody = new Uint8Array(), context) => {
	if (streamBody instanceof Uint8Array) return Uint8ArrayBlobAdapter.mutate(streamBody);
	if (!streamBody) return Uint8ArrayBlobAdapter.mutate(new Uint8Array());
	const fromContext = context.streamCollector(streamBody);
	return Uint8ArrayBlobAdapter.mutate(await fromContext);
};
// node_modules/@smithy/core/dist-es/submodules/protocols/extended-encode-uri-component.js
function extendedEncodeURIComponent(str) {
	if (/^[\w.~-]+$/.test(str)) return str;
	return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
		return "%" + c.charCodeAt(0).toString(16).toUpperCase();
	});
}
// node_modules/@smithy/core/dist-es/submodules/protocols/HttpBindingNormalizedSchema.js
const HTTP_BINDINGS = Symbol.for("@smithy/schema-x");
var HttpBindingNormalizedSchema = class HttpBindingNormalizedSchema extends NormalizedSchema {
	static identity = Symbol.for("@smithy/HttpBindingNormalizedSchema");
	identity = HttpBindingNormalizedSchema.identity;
	bindings;
	constructor(schema) {
		super(schema);
	}
	static of(schema) {
		const ns = NormalizedSchema.of(schema);
		if (ns.identity === HttpBindingNormalizedSchema.identity) return ns;
		const schemaCache = ns.isMemberSchema() ? ns : ns.getSchema();
		const cache = typeof schemaCache === "object" && schemaCache !== null ? schemaCache : ns;
		return cache[HTTP_BINDINGS] ??= new HttpBindingNormalizedSchema(ns);
	}
	getHttpBindingLocation(traits) {
		if (traits.httpPayload) return 36;
		if (traits.httpLabel) return 33;
		if (traits.httpHeader) return 38;
		if (typeof traits.httpPrefixHeaders === "string") return 39;
		if (traits.httpQuery) return 34;
		if (traits.httpQueryParams) return 35;
		if (traits.httpResponseCode) return 37;
		return 32;
	}
	getHttpBindingValue(location, traits, nested = false) {
		const raw = this.getSchema();
		const type = typeof raw === "number" ? raw & 255 : this.isListSchema() ? 64 : 255;
		const slot = location & 7;
		const media = traits.mediaType ? traits.mediaType === "application/json" || traits.mediaType.endsWith("+json") ? 2 : 1 : 0;
		const stream = traits.streaming || type === 42 ? this.isStructSchema() ? 2 : 1 : 0;
		const timestamp = type >= 4 && type <= 7 ? slot >= 6 ? 2 : slot > 0 && slot < 4 ? 1 : 0 : 0;
		let flags = type | media << 8 | (traits.idempotencyToken ? 1 : 0) << 10 | stream << 11 | (traits.sparse ? 1 : 0) << 13 | timestamp << 14 | (traits.hostLabel ? 1 : 0) << 17 | (location === 36 && typeof raw !== "object" ? 1 : 0) << 18;
		const category = type & 192;
		const collectionValue = slot & 2 && (category === 64 || !nested && slot & 1) ? this.getHttpBindingCollectionValue(location, traits) : void 0;
		const valueType = (collectionValue?.[1] ?? 0) & 255;
		flags |= (slot >= 6 && (valueType === 4 || valueType === 6) ? 1 : 0) << 16;
		return [
			this,
			flags,
			collectionValue
		];
	}
	getHttpBindingCollectionValue(location, traits = this.getMergedTraits()) {
		const valueSchema = HttpBindingNormalizedSchema.of(this.getValueSchema());
		return valueSchema.getHttpBindingValue(location, {
			...valueSchema.getMergedTraits(),
			...traits
		}, true);
	}
	getHttpBindings() {
		const source = this.getSchema();
		return typeof source !== "object" || source === null ? EMPTY_BINDINGS : this.bindings ??= buildHttpBindings(this);
	}
};
const buildHttpBindings = (schema) => {
	const bodyMemberNames = [];
	const bodyMemberSchemas = [];
	const requestBodyMemberNames = [];
	const requestBodyMemberSchemas = [];
	const memberBindings = [];
	const byName = {};
	const headers = {};
	const prefixHeaders = [];
	const responseBindings = {
		headers,
		prefixHeaders
	};
	const bindings = {
		request: {
			memberBindings,
			byName
		},
		response: {
			bodyMemberNames,
			bindings: responseBindings
		}
	};
	const { request, response } = bindings;
	for (const [name, member] of schema.structIterator()) {
		const bindingSchema = HttpBindingNormalizedSchema.of(member);
		const traits = bindingSchema.getMergedTraits();
		const location = bindingSchema.getHttpBindingLocation(traits);
		const wireName = traits.httpHeader?.toLowerCase() ?? traits.httpPrefixHeaders?.toLowerCase() ?? traits.httpQuery;
		const value = bindingSchema.getHttpBindingValue(location, traits);
		const binding = [
			name,
			value,
			location,
			wireName
		];
		if (name === "__proto__") writeKey$2(byName);
		byName[name] = binding;
		if (value[1] >> 10 & 1) request.hasIdempotency = true;
		memberBindings.push(binding);
		const slot = location & 7;
		if (slot === 0) {
			requestBodyMemberNames.push(name);
			requestBodyMemberSchemas.push(member);
		}
		if ((slot & 4) === 0) {
			bodyMemberNames.push(name);
			bodyMemberSchemas.push(member);
		} else if ((slot & 6) === 4) {
			if (slot & 1) responseBindings.statusCode = binding;
			else {
				responseBindings.payload = binding;
				const type = value[1] & 255;
				request.contentTypeInstruction = traits.mediaType ?? (type === 0 ? "text/plain" : type === 21 || type === 42 ? "application/octet-stream" : null);
			}
		} else if (slot & 1) {
			request.hasPrefixHeaders = true;
			prefixHeaders.push(binding);
		} else {
			if (wireName === "__proto__") writeKey$2(headers);
			headers[wireName] = binding;
		}
	}
	if (request.contentTypeInstruction === void 0 && requestBodyMemberNames.length) request.contentTypeInstruction = null;
	request.syntheticBodySchema = createBodySchema(schema, requestBodyMemberNames, requestBodyMemberSchemas);
	response.syntheticBodySchema = createBodySchema(schema, bodyMemberNames, bodyMemberSchemas);
	return bindings;
};
const buildPathSegments = (path) => {
	const segments = [];
	let offset = 0;
	for (const match of path.matchAll(/\{([^{}+]+)(\+)?\}/g)) {
		if (match.index > offset) segments.push([path.slice(offset, match.index), 0]);
		segments.push([match[1], match[2] ? 2 : 1]);
		offset = match.index + match[0].length;
	}
	if (segments.length && offset < path.length) segments.push([path.slice(offset), 0]);
	return segments.length ? segments : void 0;
};
const buildHttpOperationBindings = (schema) => {
	const { http, endpoint } = translateTraits(schema.traits ?? {});
	const [path, search] = http?.[1].split("?") ?? [];
	return [
		http?.[0],
		path,
		search ? [...new URLSearchParams(search)] : [],
		path ? buildPathSegments(path) : void 0,
		endpoint?.[0]
	];
};
const EMPTY_BINDINGS = {
	request: {
		memberBindings: [],
		byName: {}
	},
	response: {
		bodyMemberNames: [],
		bindings: {
			headers: {},
			prefixHeaders: []
		}
	}
};
const getHttpOperationBindings = (schema) => schema[HTTP_BINDINGS] ??= buildHttpOperationBindings(schema);
const createBodySchema = (schema, memberNames, memberSchemas) => {
	if (!memberNames.length) return;
	const source = schema.getSchema();
	const body = [
		3,
		source[1],
		source[2],
		schema.getMergedTraits(),
		memberNames,
		memberSchemas
	];
	const required = source[6];
	const bodyRequired = required && memberNames.reduce((count, name) => count + (source[4].indexOf(name) < required ? 1 : 0), 0);
	if (bodyRequired) body[6] = bodyRequired;
	return body;
};
// node_modules/@smithy/core/dist-es/submodules/protocols/SerdeContext.js
var SerdeContext = class {
	serdeContext;
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
	}
};
// node_modules/@smithy/core/dist-es/submodules/protocols/HttpProtocol.js
var HttpProtocol = class extends SerdeContext {
	options;
	compositeErrorRegistry;
	constructor(options) {
		super();
		this.options = options;
		this.compositeErrorRegistry = new TypeRegistry(options.defaultNamespace);
		for (const etr of options.errorTypeRegistries ?? []) this.compositeErrorRegistry.copyFrom(etr);
	}
	getRequestType() {
		return HttpRequest;
	}
	getResponseType() {
		return HttpResponse;
	}
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
		this.serializer.setSerdeContext(serdeContext);
		this.deserializer.setSerdeContext(serdeContext);
		if (this.getPayloadCodec()) this.getPayloadCodec().setSerdeContext(serdeContext);
	}
	updateServiceEndpoint(request, endpoint) {
		if ("url" in endpoint) {
			request.protocol = endpoint.url.protocol;
			request.hostname = endpoint.url.hostname;
			request.port = endpoint.url.port ? Number(endpoint.url.port) : void 0;
			request.path = endpoint.url.pathname;
			request.fragment = endpoint.url.hash || void 0;
			request.username = endpoint.url.username || void 0;
			request.password = endpoint.url.password || void 0;
			if (!request.query) request.query = {};
			for (const [k, v] of endpoint.url.searchParams.entries()) request.query[k] = v;
			if (endpoint.headers) for (const name in endpoint.headers) {
				if (!hasOwn(endpoint.headers, name)) continue;
				request.headers[name] = endpoint.headers[name].join(", ");
			}
			return request;
		} else {
			request.protocol = endpoint.protocol;
			request.hostname = endpoint.hostname;
			request.port = endpoint.port ? Number(endpoint.port) : void 0;
			request.path = endpoint.path;
			request.query = { ...endpoint.query };
			if (endpoint.headers) for (const name in endpoint.headers) {
				if (!hasOwn(endpoint.headers, name)) continue;
				request.headers[name] = endpoint.headers[name];
			}
			return request;
		}
	}
	setHostPrefix(request, operationSchema, input, operation = getHttpOperationBindings(operationSchema)) {
		if (this.serdeContext?.disableHostPrefix) return;
		const hostPrefix = operation[4];
		if (typeof hostPrefix !== "string") return;
		let resolvedHostPrefix = hostPrefix;
		for (const [name, [, flags]] of HttpBindingNormalizedSchema.of(operationSchema.input).getHttpBindings().request.memberBindings) {
			if (!(flags >> 17 & 1)) continue;
			const replacement = input[name];
			if (typeof replacement !== "string") throw new Error(`@smithy/core/schema - ${name} in input must be a string as hostLabel.`);
			resolvedHostPrefix = resolvedHostPrefix.replace(`{${name}}`, replacement);
		}
		request.hostname = resolvedHostPrefix + request.hostname;
		if (!isValidHostname(request.hostname)) throw new Error(`[${request.hostname}] is not a valid hostname.`);
	}
	deserializeMetadata(output) {
		return {
			httpStatusCode: output.statusCode,
			requestId: output.headers["x-amzn-requestid"] ?? output.headers["x-amzn-request-id"] ?? output.headers["x-amz-request-id"],
			extendedRequestId: output.headers["x-amz-id-2"],
			cfId: output.headers["x-amz-cf-id"]
		};
	}
	resolveError(name, namespaces, registries) {
		const defaultErrorSchema = [
			-3,
			"",
			"Error",
			0,
			[],
			[],
			0
		];
		let schema;
		for (const registry of registries) for (const ns of namespaces) try {
			if (ns === "*") schema = registry.getSchema(name);
			else schema = registry.getSchema(ns + "#" + name);
			const errorCtor = registry.getErrorCtor(schema);
			if (errorCtor) return [
				schema,
				errorCtor,
				"modeled"
			];
			else {
				const syntheticErrorSchema = registry.getBaseException();
				if (syntheticErrorSchema) {
					const syntheticErrorCtor = registry.getErrorCtor(syntheticErrorSchema);
					if (syntheticErrorCtor) return [
						schema,
						syntheticErrorCtor,
						"synthetic"
					];
				}
			}
		} catch (ignored) {}
		for (const registry of registries) {
			const syntheticErrorSchema = registry.getBaseException();
			if (syntheticErrorSchema) {
				const syntheticErrorCtor = registry.getErrorCtor(syntheticErrorSchema);
				if (syntheticErrorCtor) return [
					syntheticErrorSchema,
					syntheticErrorCtor,
					"synthetic"
				];
			}
		}
		return [
			defaultErrorSchema,
			Error,
			"native"
		];
	}
	async serializeEventStream({ eventStream, requestSchema, initialRequest }) {
		return (await this.loadEventStreamCapability()).serializeEventStream({
			eventStream,
			requestSchema,
			initialRequest
		});
	}
	async deserializeEventStream({ response, responseSchema, initialResponseContainer }) {
		return (await this.loadEventStreamCapability()).deserializeEventStream({
			response,
			responseSchema,
			initialResponseContainer
		});
	}
	async loadEventStreamCapability() {
		const { EventStreamSerde, eventStreamSerdeProvider } = await Promise.resolve().then(() => require("./event-streams-BE0krCFp.js"));
		return new EventStreamSerde({
			marshaller: this.resolveEventStreamMarshaller(eventStreamSerdeProvider),
			serializer: this.serializer,
			deserializer: this.deserializer,
			serdeContext: this.serdeContext,
			defaultContentType: this.getDefaultContentType(),
			compositeErrorRegistry: this.compositeErrorRegistry
		});
	}
	getDefaultContentType() {
		throw new Error(`@smithy/core/protocols - ${this.constructor.name} getDefaultContentType() implementation missing.`);
	}
	async deserializeHttpMessage(schema, context, response, arg4, arg5) {
		return [];
	}
	getEventStreamMarshaller() {
		const context = this.serdeContext;
		if (!context.eventStreamMarshaller) throw new Error("@smithy/core - HttpProtocol: eventStreamMarshaller missing in serdeContext.");
		return context.eventStreamMarshaller;
	}
	resolveEventStreamMarshaller(importedProvider) {
		const context = this.serdeContext;
		if (context.eventStreamMarshaller) return context.eventStreamMarshaller;
		return importedProvider(this.serdeContext);
	}
};
// node_modules/@smithy/core/dist-es/submodules/protocols/RpcProtocol.js
var RpcProtocol = class extends HttpProtocol {
	async serializeRequest(operationSchema, _input, context) {
		const serializer = this.serializer;
		const query = {};
		const headers = {};
		const endpoint = await context.endpoint();
		const ns = NormalizedSchema.of(operationSchema?.input);
		const schema = ns.getSchema();
		let payload;
		const input = _input && typeof _input === "object" ? _input : {};
		const request = new HttpRequest({
			protocol: "",
			hostname: "",
			port: void 0,
			path: "/",
			fragment: void 0,
			query,
			headers,
			body: void 0
		});
		if (endpoint) {
			this.updateServiceEndpoint(request, endpoint);
			this.setHostPrefix(request, operationSchema, input);
		}
		if (input) {
			const eventStreamMember = ns.getEventStreamMember();
			if (eventStreamMember) {
				if (input[eventStreamMember]) {
					const initialRequest = {};
					for (const [memberName] of ns.structIterator()) if (memberName !== eventStreamMember && input[memberName] != null) initialRequest[memberName] = input[memberName];
					payload = await this.serializeEventStream({
						eventStream: input[eventStreamMember],
						requestSchema: ns,
						initialRequest
					});
				}
			} else {
				serializer.write(schema, input);
				payload = serializer.flush();
			}
		}
		request.headers = Object.assign(request.headers, headers);
		request.query = query;
		request.body = payload;
		request.method = "POST";
		return request;
	}
	async deserializeResponse(operationSchema, context, response) {
		const deserializer = this.deserializer;
		const ns = NormalizedSchema.of(operationSchema.output);
		const dataObject = {};
		if (this.isErrorResponse(response.statusCode)) {
			const bytes = await collectBody(response.body, context);
			if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(15, bytes));
			await this.handleError(operationSchema, context, response, dataObject, this.deserializeMetadata(response));
			throw new Error("@smithy/core/protocols - RPC Protocol error handler failed to throw.");
		}
		for (const header in response.headers) {
			if (!hasOwn(response.headers, header)) continue;
			const value = response.headers[header];
			delete response.headers[header];
			response.headers[header.toLowerCase()] = value;
		}
		const eventStreamMember = ns.getEventStreamMember();
		if (eventStreamMember) dataObject[eventStreamMember] = await this.deserializeEventStream({
			response,
			responseSchema: ns,
			initialResponseContainer: dataObject
		});
		else {
			const bytes = await collectBody(response.body, context);
			if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(ns, bytes));
		}
		dataObject.$metadata = this.deserializeMetadata(response);
		return dataObject;
	}
	isErrorResponse(statusCode) {
		return statusCode >= 300;
	}
};
// node_modules/@smithy/core/dist-es/submodules/protocols/serde/FromStringShapeDeserializer.js
var FromStringShapeDeserializer = class extends SerdeContext {
	settings;
	constructor(settings) {
		super();
		this.settings = settings;
	}
	read(_schema, data) {
		const ns = HttpBindingNormalizedSchema.of(_schema);
		const traits = ns.getMergedTraits();
		const location = ns.getHttpBindingLocation(traits);
		return this.readHttpBinding(ns.getHttpBindingValue(location, traits), data, location);
	}
	readHttpBinding([ns, flags, collectionValue], data, location) {
		const schema = flags & 255;
		if ((schema & 192) === 64) {
			collectionValue ??= ns.getHttpBindingCollectionValue(location);
			return splitHeader(data).map((item) => this.readHttpBinding(collectionValue, item, location));
		}
		switch (schema) {
			case 21:
			case 42: return (this.serdeContext?.base64Decoder ?? fromBase64)(data);
			case 4:
			case 5:
			case 6:
			case 7: {
				const bindingFormat = this.settings.httpBindings ? flags >> 14 & 3 : 0;
				switch (this.settings.timestampFormat.useTrait && schema > 4 ? schema : bindingFormat ? bindingFormat + 4 : this.settings.timestampFormat.default) {
					case 5: return _parseRfc3339DateTimeWithOffset(data);
					case 6: return _parseRfc7231DateTime(data);
					case 7: return _parseEpochTimestamp(data);
					default:
						console.warn("Missing timestamp format, parsing value with Date constructor:", data);
						return new Date(data);
				}
			}
			case 0: {
				const media = flags >> 8 & 3;
				if (!media) return data;
				let intermediateValue = data;
				if ((location & 6) === 6) intermediateValue = (this.serdeContext?.utf8Encoder ?? toUtf8)((this.serdeContext?.base64Decoder ?? fromBase64)(intermediateValue));
				return media === 2 ? LazyJsonString.from(intermediateValue) : intermediateValue;
			}
			case 1: return Number(data);
			case 2: return data.toLowerCase() === "true";
			case 17: return BigInt(data);
			case 19: return new NumericValue(data, "bigDecimal");
			default: return data;
		}
	}
};
// node_modules/@smithy/core/dist-es/submodules/protocols/serde/determineTimestampFormat.js
function determineTimestampFormat(ns, settings) {
	if (settings.timestampFormat.useTrait) {
		const schema = ns.getSchema();
		if (schema === 5 || schema === 6 || schema === 7) return schema;
	}
	const { httpLabel, httpPrefixHeaders, httpHeader, httpQuery } = ns.getMergedTraits();
	return (settings.httpBindings ? typeof httpPrefixHeaders === "string" || Boolean(httpHeader) ? 6 : Boolean(httpQuery) || Boolean(httpLabel) ? 5 : void 0 : void 0) ?? settings.timestampFormat.default;
}
// node_modules/@smithy/core/dist-es/submodules/protocols/util-uri-escape/escape-uri.js
const escapeUri = (uri) => encodeURIComponent(uri).replace(/[!'()*]/g, hexEncode);
const hexEncode = (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`;
// node_modules/@smithy/core/dist-es/submodules/protocols/querystring-builder/buildQueryString.js
function buildQueryString(query) {
	const parts = [];
	for (let key of Object.keys(query).sort()) {
		const value = query[key];
		key = escapeUri(key);
		if (Array.isArray(value)) for (let i = 0, iLen = value.length; i < iLen; i++) parts.push(`${key}=${escapeUri(value[i])}`);
		else {
			let qsEntry = key;
			if (value || typeof value === "string") qsEntry += `=${escapeUri(value)}`;
			parts.push(qsEntry);
		}
	}
	return parts.join("&");
}
// node_modules/@smithy/node-http-handler/dist-es/build-abort-error.js
function buildAbortError(abortSignal) {
	const reason = abortSignal && typeof abortSignal === "object" && "reason" in abortSignal ? abortSignal.reason : void 0;
	if (reason) {
		if (reason instanceof Error) {
			const abortError = new Error("Request aborted");
			abortError.name = "AbortError";
			abortError.cause = reason;
			return abortError;
		}
		const abortError = new Error(String(reason));
		abortError.name = "AbortError";
		return abortError;
	}
	const abortError = new Error("Request aborted");
	abortError.name = "AbortError";
	return abortError;
}
// node_modules/@smithy/node-http-handler/dist-es/constants.js
const NODEJS_TIMEOUT_ERROR_CODES = [
	"ECONNRESET",
	"EPIPE",
	"ETIMEDOUT"
];
// node_modules/@smithy/node-http-handler/dist-es/get-transformed-headers.js
const getTransformedHeaders = (headers) => {
	const transformedHeaders = {};
	for (const name in headers) {
		if (!hasOwn(headers, name)) continue;
		const headerValues = headers[name];
		transformedHeaders[name] = Array.isArray(headerValues) ? headerValues.join(",") : headerValues;
	}
	return transformedHeaders;
};
// node_modules/@smithy/node-http-handler/dist-es/timing.js
const timing = {
	setTimeout: (cb, ms) => setTimeout(cb, ms),
	clearTimeout: (timeoutId) => clearTimeout(timeoutId)
};
// node_modules/@smithy/node-http-handler/dist-es/set-connection-timeout.js
const DEFER_EVENT_LISTENER_TIME$2 = 1e3;
const setConnectionTimeout = (request, reject, timeoutInMs = 0) => {
	if (!timeoutInMs) return -1;
	const registerTimeout = (offset) => {
		const timeoutId = timing.setTimeout(() => {
			request.destroy();
			reject(Object.assign(new Error(`@smithy/node-http-handler - the request socket did not establish a connection with the server within the configured timeout of ${timeoutInMs} ms.`), { name: "TimeoutError" }));
		}, timeoutInMs - offset);
		const doWithSocket = (socket) => {
			if (socket?.connecting) socket.on("connect", () => {
				timing.clearTimeout(timeoutId);
			});
			else timing.clearTimeout(timeoutId);
		};
		if (request.socket) doWithSocket(request.socket);
		else request.on("socket", doWithSocket);
	};
	if (timeoutInMs < 2e3) {
		registerTimeout(0);
		return 0;
	}
	return timing.setTimeout(registerTimeout.bind(null, DEFER_EVENT_LISTENER_TIME$2), DEFER_EVENT_LISTENER_TIME$2);
};
// node_modules/@smithy/node-http-handler/dist-es/set-request-timeout.js
const setRequestTimeout = (req, reject, timeoutInMs = 0, throwOnRequestTimeout, logger) => {
	if (timeoutInMs) return timing.setTimeout(() => {
		let msg = `@smithy/node-http-handler - [${throwOnRequestTimeout ? "ERROR" : "WARN"}] a request has exceeded the configured ${timeoutInMs} ms requestTimeout.`;
		if (throwOnRequestTimeout) {
			const error = Object.assign(new Error(msg), {
				name: "TimeoutError",
				code: "ETIMEDOUT"
			});
			req.destroy(error);
			reject(error);
		} else {
			msg += ` Init client requestHandler with throwOnRequestTimeout=true to turn this into an error.`;
			logger?.warn?.(msg);
		}
	}, timeoutInMs);
	return -1;
};
// node_modules/@smithy/node-http-handler/dist-es/set-socket-keep-alive.js
const DEFER_EVENT_LISTENER_TIME$1 = 3e3;
const setSocketKeepAlive = (request, { keepAlive, keepAliveMsecs }, deferTimeMs = DEFER_EVENT_LISTENER_TIME$1) => {
	if (keepAlive !== true) return -1;
	const registerListener = () => {
		if (request.socket) request.socket.setKeepAlive(keepAlive, keepAliveMsecs || 0);
		else request.on("socket", (socket) => {
			socket.setKeepAlive(keepAlive, keepAliveMsecs || 0);
		});
	};
	if (deferTimeMs === 0) {
		registerListener();
		return 0;
	}
	return timing.setTimeout(registerListener, deferTimeMs);
};
// node_modules/@smithy/node-http-handler/dist-es/resolve-default-socket-timeout.js
const resolveDefaultSocketTimeout = (config) => {
	const value = config?.defaultSocketTimeout;
	return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : void 0;
};
// node_modules/@smithy/node-http-handler/dist-es/set-socket-timeout.js
const DEFER_EVENT_LISTENER_TIME = 3e3;
const setSocketTimeout = (request, reject, timeoutInMs = 0, isServiceDefault = false) => {
	if (!Number.isFinite(timeoutInMs) || timeoutInMs <= 0) return;
	let response;
	request.once("response", (res) => response = res);
	const onTimeout = () => {
		if (response?.complete) {
			request.socket?.destroy();
			return;
		}
		const error = Object.assign(new Error(`@smithy/node-http-handler - the request socket timed out after ${timeoutInMs} ms of inactivity (${isServiceDefault ? "service default socket timeout" : "configured by client requestHandler"}).`), { name: "TimeoutError" });
		response?.destroy(error);
		request.destroy();
		reject(error);
	};
	const registerTimeout = () => {
		const { socket } = request;
		if (!socket) request.once("socket", registerTimeout);
		else if (socket.connecting) socket.once("connect", registerTimeout);
		else {
			socket.setTimeout(timeoutInMs, onTimeout);
			request.on("close", () => socket.removeListener("timeout", onTimeout));
		}
	};
	if (timeoutInMs < 6e3) {
		registerTimeout();
		return;
	}
	const deferralId = timing.setTimeout(registerTimeout, DEFER_EVENT_LISTENER_TIME);
	request.once("close", () => timing.clearTimeout(deferralId));
};
// node_modules/@smithy/node-http-handler/dist-es/write-request-body.js
const MIN_WAIT_TIME = 6e3;
async function writeRequestBody(httpRequest, request, maxContinueTimeoutMs = MIN_WAIT_TIME, externalAgent = false) {
	const headers = request.headers;
	const expect = headers ? headers.Expect || headers.expect : void 0;
	let timeoutId = -1;
	let sendBody = true;
	if (!externalAgent && expect === "100-continue") sendBody = await Promise.race([new Promise((resolve) => {
		timeoutId = Number(timing.setTimeout(() => resolve(true), Math.max(MIN_WAIT_TIME, maxContinueTimeoutMs)));
	}), new Promise((resolve) => {
		httpRequest.on("continue", () => {
			timing.clearTimeout(timeoutId);
			resolve(true);
		});
		httpRequest.on("response", () => {
			timing.clearTimeout(timeoutId);
			resolve(false);
		});
		httpRequest.on("error", () => {
			timing.clearTimeout(timeoutId);
			resolve(false);
		});
	})]);
	if (sendBody) writeBody(httpRequest, request.body);
}
function writeBody(httpRequest, body) {
	if (body instanceof node_stream.Readable) {
		body.pipe(httpRequest);
		return;
	}
	if (body) {
		const isBuffer = Buffer.isBuffer(body);
		if (isBuffer || typeof body === "string") {
			if (isBuffer && body.byteLength === 0) httpRequest.end();
			else httpRequest.end(body);
			return;
		}
		const uint8 = body;
		if (typeof uint8 === "object" && uint8.buffer && typeof uint8.byteOffset === "number" && typeof uint8.byteLength === "number") {
			httpRequest.end(Buffer.from(uint8.buffer, uint8.byteOffset, uint8.byteLength));
			return;
		}
		httpRequest.end(Buffer.from(body));
		return;
	}
	httpRequest.end();
}
// node_modules/@smithy/node-http-handler/dist-es/node-http-handler.js
let hAgent = void 0;
let hRequest = void 0;
var NodeHttpHandler = class NodeHttpHandler {
	config;
	configProvider;
	socketWarningTimestamp = 0;
	externalAgent = false;
	metadata = { handlerProtocol: "http/1.1" };
	static create(instanceOrOptions) {
		if (typeof instanceOrOptions?.handle === "function") return instanceOrOptions;
		return new NodeHttpHandler(instanceOrOptions);
	}
	static checkSocketUsage(agent, socketWarningTimestamp, logger = console) {
		const { sockets, requests, maxSockets } = agent;
		if (typeof maxSockets !== "number" || maxSockets === 1e400) return socketWarningTimestamp;
		if (Date.now() - 15e3 < socketWarningTimestamp) return socketWarningTimestamp;
		if (sockets && requests) for (const origin in sockets) {
			if (!hasOwn(sockets, origin)) continue;
			const socketsInUse = sockets[origin]?.length ?? 0;
			const requestsEnqueued = requests[origin]?.length ?? 0;
			if (socketsInUse >= maxSockets && requestsEnqueued >= 2 * maxSockets) {
				logger?.warn?.(`@smithy/node-http-handler:WARN - socket usage at capacity=${socketsInUse} and ${requestsEnqueued} additional requests are enqueued.
See https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/node-configuring-maxsockets.html
or increase socketAcquisitionWarningTimeout=(millis) in the NodeHttpHandler config.`);
				return Date.now();
			}
		}
		return socketWarningTimestamp;
	}
	constructor(options) {
		this.configProvider = new Promise((resolve, reject) => {
			if (typeof options === "function") options().then((_options) => {
				resolve(this.resolveDefaultConfig(_options));
			}).catch(reject);
			else resolve(this.resolveDefaultConfig(options));
		});
	}
	destroy() {
		this.config?.httpAgent?.destroy();
		this.config?.httpsAgent?.destroy();
	}
	async handle(request, { abortSignal, requestTimeout } = {}) {
		if (!this.config) this.config = await this.configProvider;
		const config = this.config;
		const logger = config.logger;
		const isSSL = request.protocol === "https:";
		if (!isSSL && !this.config.httpAgent) this.config.httpAgent = await this.config.httpAgentProvider();
		return new Promise((_resolve, _reject) => {
			let writeRequestBodyPromise = void 0;
			let socketWarningTimeoutId = -1;
			let connectionTimeoutId = -1;
			let requestTimeoutId = -1;
			let keepAliveTimeoutId = -1;
			const clearTimeouts = () => {
				timing.clearTimeout(socketWarningTimeoutId);
				timing.clearTimeout(connectionTimeoutId);
				timing.clearTimeout(requestTimeoutId);
				timing.clearTimeout(keepAliveTimeoutId);
			};
			const resolve = async (arg) => {
				await writeRequestBodyPromise;
				clearTimeouts();
				_resolve(arg);
			};
			const reject = async (arg) => {
				await writeRequestBodyPromise;
				clearTimeouts();
				_reject(arg);
			};
			if (abortSignal?.aborted) {
				reject(buildAbortError(abortSignal));
				return;
			}
			const headers = request.headers;
			const expectContinue = headers ? (headers.Expect ?? headers.expect) === "100-continue" : false;
			let agent = isSSL ? config.httpsAgent : config.httpAgent;
			if (expectContinue && !this.externalAgent) agent = new (isSSL ? node_https.default.Agent : hAgent)({
				keepAlive: false,
				maxSockets: 1e400
			});
			socketWarningTimeoutId = timing.setTimeout(() => {
				this.socketWarningTimestamp = NodeHttpHandler.checkSocketUsage(agent, this.socketWarningTimestamp, logger);
			}, config.socketAcquisitionWarningTimeout ?? (config.requestTimeout ?? 2e3) + (config.connectionTimeout ?? 1e3));
			const queryString = request.query ? buildQueryString(request.query) : "";
			let auth = void 0;
			if (request.username != null || request.password != null) auth = `${request.username ?? ""}:${request.password ?? ""}`;
			let path = request.path;
			if (queryString) path += `?${queryString}`;
			if (request.fragment) path += `#${request.fragment}`;
			let hostname = request.hostname ?? "";
			if (hostname[0] === "[" && hostname.endsWith("]")) hostname = request.hostname.slice(1, -1);
			else hostname = request.hostname;
			const nodeHttpsOptions = {
				headers: request.headers,
				host: hostname,
				method: request.method,
				path,
				port: request.port,
				agent,
				auth
			};
			const req = (isSSL ? node_https.default.request : hRequest)(nodeHttpsOptions, (res) => {
				const httpResponse = new HttpResponse({
					statusCode: res.statusCode || -1,
					reason: res.statusMessage,
					headers: getTransformedHeaders(res.headers),
					body: res
				});
				resolve({ response: httpResponse });
			});
			req.on("error", (err) => {
				if (NODEJS_TIMEOUT_ERROR_CODES.includes(err.code)) reject(Object.assign(err, { name: "TimeoutError" }));
				else reject(err);
			});
			if (abortSignal) {
				const onAbort = () => {
					req.destroy();
					const abortError = buildAbortError(abortSignal);
					reject(abortError);
				};
				if (typeof abortSignal.addEventListener === "function") {
					const signal = abortSignal;
					signal.addEventListener("abort", onAbort, { once: true });
					req.once("close", () => signal.removeEventListener("abort", onAbort));
				} else abortSignal.onabort = onAbort;
			}
			const effectiveRequestTimeout = requestTimeout ?? config.requestTimeout;
			connectionTimeoutId = setConnectionTimeout(req, reject, config.connectionTimeout);
			requestTimeoutId = setRequestTimeout(req, reject, effectiveRequestTimeout, config.throwOnRequestTimeout, logger ?? console);
			const defaultSocketTimeout = config.socketTimeout === void 0 ? resolveDefaultSocketTimeout(config) : void 0;
			if (defaultSocketTimeout) setSocketTimeout(req, reject, defaultSocketTimeout, true);
			else setSocketTimeout(req, reject, config.socketTimeout);
			const httpAgent = nodeHttpsOptions.agent;
			if (typeof httpAgent === "object" && "keepAlive" in httpAgent) keepAliveTimeoutId = setSocketKeepAlive(req, {
				keepAlive: httpAgent.keepAlive,
				keepAliveMsecs: httpAgent.keepAliveMsecs
			});
			writeRequestBodyPromise = writeRequestBody(req, request, effectiveRequestTimeout, this.externalAgent).catch((e) => {
				clearTimeouts();
				return _reject(e);
			});
		});
	}
	updateHttpClientConfig(key, value) {
		this.config = void 0;
		this.configProvider = this.configProvider.then((config) => {
			switch (key) {
				case Symbol.for("logger"):
					key = "logger";
					value = config.logger ?? value;
					break;
				case Symbol.for("@smithy/defaultSocketTimeout"):
					key = "defaultSocketTimeout";
					value = resolveDefaultSocketTimeout(config) ?? value;
			}
			return {
				...config,
				[key]: value
			};
		});
	}
	httpHandlerConfigs() {
		return this.config ?? {};
	}
	resolveDefaultConfig(options) {
		const { requestTimeout, connectionTimeout, socketTimeout, socketAcquisitionWarningTimeout, httpAgent, httpsAgent, throwOnRequestTimeout, logger } = options || {};
		const keepAlive = true;
		const maxSockets = 50;
		let httpAgentPromise;
		return {
			connectionTimeout,
			requestTimeout,
			socketTimeout,
			defaultSocketTimeout: resolveDefaultSocketTimeout(options),
			socketAcquisitionWarningTimeout,
			throwOnRequestTimeout,
			httpAgentProvider: () => httpAgentPromise ??= (async () => {
				const node_http = await Promise.resolve().then(() => require_rolldown_runtime.__toESM(require("node:http")));
				const { Agent, request } = node_http.default ?? node_http;
				hRequest = request;
				hAgent = Agent;
				if (httpAgent instanceof hAgent || typeof httpAgent?.destroy === "function") {
					this.externalAgent = true;
					return httpAgent;
				}
				return new hAgent({
					keepAlive,
					maxSockets,
					...httpAgent
				});
			})(),
			httpsAgent: (() => {
				if (httpsAgent instanceof node_https.default.Agent || typeof httpsAgent?.destroy === "function") {
					this.externalAgent = true;
					return httpsAgent;
				}
				return new node_https.default.Agent({
					keepAlive,
					maxSockets,
					...httpsAgent
				});
			})(),
			logger
		};
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getDateHeader.js
const getDateHeader = (response) => HttpResponse.isInstance(response) ? response.headers?.date ?? response.headers?.Date : void 0;
const getAgeHeader = (response) => HttpResponse.isInstance(response) ? response.headers?.age ?? response.headers?.Age : void 0;
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getSkewCorrectedDate.js
const getSkewCorrectedDate = (systemClockOffset) => new Date(Date.now() + systemClockOffset);
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getUpdatedSystemClockOffset.js
const getUpdatedSystemClockOffset = (clockTime, currentSystemClockOffset, timeRequestSent, ageHeader) => {
	if (ageHeader !== void 0) return currentSystemClockOffset;
	const serverTime = Date.parse(clockTime);
	if (Number.isNaN(serverTime)) return currentSystemClockOffset;
	const timeResponseReceived = Date.now();
	if (timeRequestSent !== void 0 && timeResponseReceived - timeRequestSent > 9e5) return currentSystemClockOffset;
	return serverTime - timeResponseReceived;
};
// node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/AwsSdkSigV4Signer.js
const throwSigningPropertyError = (name, property) => {
	if (!property) throw new Error(`Property \`${name}\` is not resolved for AWS SDK SigV4Auth`);
	return property;
};
const hasEventStreamOutput = (signingProperties) => {
	return (signingProperties.context?.[SMITHY_CONTEXT_KEY]?.eventStream)?.output === true;
};
const validateSigningProperties = async (signingProperties) => {
	const context = throwSigningPropertyError("context", signingProperties.context);
	const config = throwSigningPropertyError("config", signingProperties.config);
	const authScheme = context.endpointV2?.properties?.authSchemes?.[0];
	return {
		config,
		signer: await throwSigningPropertyError("signer", config.signer)(authScheme),
		signingRegion: signingProperties?.signingRegion,
		signingRegionSet: signingProperties?.signingRegionSet,
		signingName: signingProperties?.signingName
	};
};
var AwsSdkSigV4Signer = class {
	async sign(httpRequest, identity, signingProperties) {
		if (!HttpRequest.isInstance(httpRequest)) throw new Error("The request is not an instance of `HttpRequest` and cannot be signed");
		const validatedProps = await validateSigningProperties(signingProperties);
		const { config, signer } = validatedProps;
		let { signingRegion, signingName } = validatedProps;
		const handlerExecutionContext = signingProperties.context;
		if (handlerExecutionContext?.authSchemes?.length ?? false) {
			const [first, second] = handlerExecutionContext.authSchemes;
			if (first?.name === "sigv4a" && second?.name === "sigv4") {
				signingRegion = second?.signingRegion ?? signingRegion;
				signingName = second?.signingName ?? signingName;
			}
		}
		const noSkewCorrection = await config.disableClockSkewCorrection?.() === true;
		signingProperties._disableClockSkewCorrection = noSkewCorrection;
		const skipSkewSampling = noSkewCorrection || hasEventStreamOutput(signingProperties);
		signingProperties._skipClockSkewSampling = skipSkewSampling;
		if (!skipSkewSampling) {
			signingProperties._preRequestSystemClockOffset = config.systemClockOffset;
			signingProperties._requestSentAt = Date.now();
		}
		return await signer.sign(httpRequest, {
			signingDate: noSkewCorrection ? new Date() : getSkewCorrectedDate(config.systemClockOffset),
			signingRegion,
			signingService: signingName
		});
	}
	errorHandler(signingProperties) {
		return (error) => {
			const errorException = error;
			if (!signingProperties._skipClockSkewSampling && !signingProperties._disableClockSkewCorrection) {
				const serverTime = errorException.ServerTime ?? getDateHeader(errorException.$response);
				if (serverTime) {
					const config = throwSigningPropertyError("config", signingProperties.config);
					const preRequestOffset = signingProperties._preRequestSystemClockOffset;
					const timeRequestSent = signingProperties._requestSentAt;
					const ageHeader = getAgeHeader(errorException.$response);
					const newOffset = getUpdatedSystemClockOffset(serverTime, config.systemClockOffset, timeRequestSent, ageHeader);
					config.systemClockOffset = newOffset;
					if (Math.abs(newOffset) >= 24e4 && (newOffset !== preRequestOffset || preRequestOffset !== void 0 && preRequestOffset !== newOffset) && errorException.$metadata) errorException.$metadata.clockSkewCorrected = true;
				}
			}
			throw error;
		};
	}
	successHandler(httpResponse, signingProperties) {
		if (signingProperties._skipClockSkewSampling || signingProperties._disableClockSkewCorrection) return;
		const dateHeader = getDateHeader(httpResponse);
		if (dateHeader) {
			const config = throwSigningPropertyError("config", signingProperties.config);
			const timeRequestSent = signingProperties._requestSentAt;
			const ageHeader = getAgeHeader(httpResponse);
			config.systemClockOffset = getUpdatedSystemClockOffset(dateHeader, config.systemClockOffset, timeRequestSent, ageHeader);
		}
	}
};
// node_modules/@smithy/signature-v4/dist-es/HeaderFormatter.js
var HeaderFormatter = class {
	format(headers) {
		const chunks = [];
		for (const headerName in headers) {
			if (!hasOwn(headers, headerName)) continue;
			const bytes = fromUtf8(headerName);
			chunks.push(Uint8Array.from([bytes.byteLength]), bytes, this.formatHeaderValue(headers[headerName]));
		}
		const out = new Uint8Array(chunks.reduce((carry, bytes) => carry + bytes.byteLength, 0));
		let position = 0;
		for (const chunk of chunks) {
			out.set(chunk, position);
			position += chunk.byteLength;
		}
		return out;
	}
	formatHeaderValue(header) {
		switch (header.type) {
			case "boolean": return Uint8Array.from([header.value ? 0 : 1]);
			case "byte": return Uint8Array.from([2, header.value]);
			case "short":
				const shortView = new DataView(new ArrayBuffer(3));
				shortView.setUint8(0, 3);
				shortView.setInt16(1, header.value, false);
				return new Uint8Array(shortView.buffer);
			case "integer":
				const intView = new DataView(new ArrayBuffer(5));
				intView.setUint8(0, 4);
				intView.setInt32(1, header.value, false);
				return new Uint8Array(intView.buffer);
			case "long":
				const longBytes = new Uint8Array(9);
				longBytes[0] = 5;
				longBytes.set(header.value.bytes, 1);
				return longBytes;
			case "binary":
				const binView = new DataView(new ArrayBuffer(3 + header.value.byteLength));
				binView.setUint8(0, 6);
				binView.setUint16(1, header.value.byteLength, false);
				const binBytes = new Uint8Array(binView.buffer);
				binBytes.set(header.value, 3);
				return binBytes;
			case "string":
				const utf8Bytes = fromUtf8(header.value);
				const strView = new DataView(new ArrayBuffer(3 + utf8Bytes.byteLength));
				strView.setUint8(0, 7);
				strView.setUint16(1, utf8Bytes.byteLength, false);
				const strBytes = new Uint8Array(strView.buffer);
				strBytes.set(utf8Bytes, 3);
				return strBytes;
			case "timestamp":
				const tsBytes = new Uint8Array(9);
				tsBytes[0] = 8;
				tsBytes.set(Int64.fromNumber(header.value.valueOf()).bytes, 1);
				return tsBytes;
			case "uuid":
				if (!UUID_PATTERN.test(header.value)) throw new Error(`Invalid UUID received: ${header.value}`);
				const uuidBytes = new Uint8Array(17);
				uuidBytes[0] = 9;
				uuidBytes.set(fromHex(header.value.replace(/-/g, "")), 1);
				return uuidBytes;
		}
	}
};
var HEADER_VALUE_TYPE;
(function(HEADER_VALUE_TYPE) {
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["boolTrue"] = 0] = "boolTrue";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["boolFalse"] = 1] = "boolFalse";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["byte"] = 2] = "byte";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["short"] = 3] = "short";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["integer"] = 4] = "integer";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["long"] = 5] = "long";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["byteArray"] = 6] = "byteArray";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["string"] = 7] = "string";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["timestamp"] = 8] = "timestamp";
	HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["uuid"] = 9] = "uuid";
})(HEADER_VALUE_TYPE || (HEADER_VALUE_TYPE = {}));
const UUID_PATTERN = /^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$/;
var Int64 = class Int64 {
	bytes;
	constructor(bytes) {
		this.bytes = bytes;
		if (bytes.byteLength !== 8) throw new Error("Int64 buffers must be exactly 8 bytes");
	}
	static fromNumber(number) {
		if (number > 0x8000000000000000 || number < -0x8000000000000000) throw new Error(`${number} is too large (or, if negative, too small) to represent as an Int64`);
		const bytes = new Uint8Array(8);
		for (let i = 7, remaining = Math.abs(Math.round(number)); i > -1 && remaining > 0; i--, remaining /= 256) bytes[i] = remaining;
		if (number < 0) negate(bytes);
		return new Int64(bytes);
	}
	valueOf() {
		const bytes = this.bytes.slice(0);
		const negative = bytes[0] & 128;
		if (negative) negate(bytes);
		return parseInt(toHex(bytes), 16) * (negative ? -1 : 1);
	}
	toString() {
		return String(this.valueOf());
	}
};
function negate(bytes) {
	for (let i = 0; i < 8; i++) bytes[i] ^= 255;
	for (let i = 7; i > -1; i--) {
		bytes[i]++;
		if (bytes[i] !== 0) break;
	}
}
// node_modules/@smithy/signature-v4/dist-es/constants.js
const ALGORITHM_QUERY_PARAM = "X-Amz-Algorithm";
const CREDENTIAL_QUERY_PARAM = "X-Amz-Credential";
const AMZ_DATE_QUERY_PARAM = "X-Amz-Date";
const SIGNED_HEADERS_QUERY_PARAM = "X-Amz-SignedHeaders";
const EXPIRES_QUERY_PARAM = "X-Amz-Expires";
const SIGNATURE_QUERY_PARAM = "X-Amz-Signature";
const TOKEN_QUERY_PARAM = "X-Amz-Security-Token";
const AUTH_HEADER = "authorization";
const AMZ_DATE_HEADER = AMZ_DATE_QUERY_PARAM.toLowerCase();
const GENERATED_HEADERS = [
	AUTH_HEADER,
	AMZ_DATE_HEADER,
	"date"
];
SIGNATURE_QUERY_PARAM.toLowerCase();
const SHA256_HEADER = "x-amz-content-sha256";
const TOKEN_HEADER = TOKEN_QUERY_PARAM.toLowerCase();
const ALWAYS_UNSIGNABLE_HEADERS = {
	authorization: true,
	"cache-control": true,
	connection: true,
	expect: true,
	from: true,
	"keep-alive": true,
	"max-forwards": true,
	pragma: true,
	referer: true,
	te: true,
	trailer: true,
	"transfer-encoding": true,
	upgrade: true,
	"user-agent": true,
	"x-amzn-trace-id": true
};
const PROXY_HEADER_PATTERN = /^proxy-/;
const SEC_HEADER_PATTERN = /^sec-/;
const ALGORITHM_IDENTIFIER = "AWS4-HMAC-SHA256";
const EVENT_ALGORITHM_IDENTIFIER = "AWS4-HMAC-SHA256-PAYLOAD";
const UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";
const KEY_TYPE_IDENTIFIER = "aws4_request";
// node_modules/@smithy/signature-v4/dist-es/getCanonicalQuery.js
const getCanonicalQuery = ({ query = {} }) => {
	const keys = [];
	const serialized = {};
	for (const key in query) {
		if (!hasOwn(query, key)) continue;
		if (key.toLowerCase() === "x-amz-signature") continue;
		const encodedKey = escapeUri(key);
		keys.push(encodedKey);
		const value = query[key];
		if (typeof value === "string") serialized[encodedKey] = `${encodedKey}=${escapeUri(value)}`;
		else if (Array.isArray(value)) serialized[encodedKey] = value.slice(0).reduce((encoded, value) => encoded.concat([`${encodedKey}=${escapeUri(value)}`]), []).sort().join("&");
	}
	return keys.sort().map((key) => serialized[key]).filter((serialized) => serialized).join("&");
};
// node_modules/@smithy/signature-v4/dist-es/utilDate.js
const iso8601 = (time) => toDate(time).toISOString().replace(/\.\d{3}Z$/, "Z");
const toDate = (time) => {
	if (typeof time === "number") return new Date(time * 1e3);
	if (typeof time === "string") {
		if (Number(time)) return new Date(Number(time) * 1e3);
		return new Date(time);
	}
	return time;
};
// node_modules/@smithy/signature-v4/dist-es/SignatureV4Base.js
var SignatureV4Base = class {
	service;
	regionProvider;
	credentialProvider;
	sha256;
	uriEscapePath;
	applyChecksum;
	constructor({ applyChecksum, credentials, region, service, sha256, uriEscapePath = true }) {
		this.service = service;
		this.sha256 = sha256;
		this.uriEscapePath = uriEscapePath;
		this.applyChecksum = typeof applyChecksum === "boolean" ? applyChecksum : true;
		this.regionProvider = normalizeProvider(region);
		this.credentialProvider = normalizeProvider(credentials);
	}
	createCanonicalRequest(request, canonicalHeaders, payloadHash) {
		const sortedHeaders = Object.keys(canonicalHeaders).sort();
		return `${request.method}
${this.getCanonicalPath(request)}
${getCanonicalQuery(request)}
${sortedHeaders.map((name) => `${name}:${canonicalHeaders[name]}`).join("\n")}

${sortedHeaders.join(";")}
${payloadHash}`;
	}
	async createStringToSign(longDate, credentialScope, canonicalRequest, algorithmIdentifier) {
		const hash = new this.sha256();
		hash.update(toUint8Array(canonicalRequest));
		return `${algorithmIdentifier}
${longDate}
${credentialScope}
${toHex(await hash.digest())}`;
	}
	getCanonicalPath({ path }) {
		if (this.uriEscapePath) {
			const normalizedPathSegments = [];
			for (const pathSegment of path.split("/")) {
				if (pathSegment?.length === 0) continue;
				if (pathSegment === ".") continue;
				if (pathSegment === "..") normalizedPathSegments.pop();
				else normalizedPathSegments.push(pathSegment);
			}
			const normalizedPath = `${path?.startsWith("/") ? "/" : ""}${normalizedPathSegments.join("/")}${normalizedPathSegments.length > 0 && path?.endsWith("/") ? "/" : ""}`;
			return escapeUri(normalizedPath).replace(/%2F/g, "/");
		}
		return path;
	}
	validateResolvedCredentials(credentials) {
		if (typeof credentials !== "object" || typeof credentials.accessKeyId !== "string" || typeof credentials.secretAccessKey !== "string") throw new Error("Resolved credential object is not valid");
	}
	formatDate(now) {
		const longDate = iso8601(now).replace(/[-:]/g, "");
		return {
			longDate,
			shortDate: longDate.slice(0, 8)
		};
	}
	getCanonicalHeaderList(headers) {
		return Object.keys(headers).sort().join(";");
	}
};
// node_modules/@smithy/signature-v4/dist-es/credentialDerivation.js
const signingKeyCache = {};
const cacheQueue = [];
const createScope = (shortDate, region, service) => `${shortDate}/${region}/${service}/${KEY_TYPE_IDENTIFIER}`;
const getSigningKey = async (sha256Constructor, credentials, shortDate, region, service) => {
	const cacheKey = `${shortDate}:${region}:${service}:${toHex(await hmac(sha256Constructor, credentials.secretAccessKey, credentials.accessKeyId))}:${credentials.sessionToken}`;
	if (cacheKey in signingKeyCache) return signingKeyCache[cacheKey];
	cacheQueue.push(cacheKey);
	while (cacheQueue.length > 50) delete signingKeyCache[cacheQueue.shift()];
	let key = `AWS4${credentials.secretAccessKey}`;
	for (const signable of [
		shortDate,
		region,
		service,
		KEY_TYPE_IDENTIFIER
	]) key = await hmac(sha256Constructor, key, signable);
	return signingKeyCache[cacheKey] = key;
};
const hmac = (ctor, secret, data) => {
	const hash = new ctor(secret);
	hash.update(toUint8Array(data));
	return hash.digest();
};
// node_modules/@smithy/signature-v4/dist-es/getCanonicalHeaders.js
const getCanonicalHeaders = ({ headers }, unsignableHeaders, signableHeaders) => {
	const canonical = {};
	for (const headerName of Object.keys(headers).sort()) {
		if (headers[headerName] == void 0) continue;
		const canonicalHeaderName = headerName.toLowerCase();
		if (hasOwn(ALWAYS_UNSIGNABLE_HEADERS, canonicalHeaderName) || unsignableHeaders?.has(canonicalHeaderName) || PROXY_HEADER_PATTERN.test(canonicalHeaderName) || SEC_HEADER_PATTERN.test(canonicalHeaderName)) {
			if (!signableHeaders || signableHeaders && !signableHeaders.has(canonicalHeaderName)) continue;
		}
		if (canonicalHeaderName === "__proto__") writeKey$2(canonical);
		canonical[canonicalHeaderName] = headers[headerName].replace(/[\r\n]/g, " ").replace(/[ \t]+/g, " ").replace(/^ | $/g, "");
	}
	return canonical;
};
// node_modules/@smithy/signature-v4/dist-es/getPayloadHash.js
const getPayloadHash = async ({ headers, body }, hashConstructor) => {
	for (const headerName in headers) {
		if (!hasOwn(headers, headerName)) continue;
		if (headerName.toLowerCase() === "x-amz-content-sha256") return headers[headerName];
	}
	if (body == void 0) return "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
	else if (typeof body === "string" || ArrayBuffer.isView(body) || isArrayBuffer(body)) {
		const hashCtor = new hashConstructor();
		hashCtor.update(toUint8Array(body));
		return toHex(await hashCtor.digest());
	}
	return UNSIGNED_PAYLOAD;
};
// node_modules/@smithy/signature-v4/dist-es/headerUtil.js
const hasHeader = (soughtHeader, headers) => {
	soughtHeader = soughtHeader.toLowerCase();
	for (const headerName in headers) {
		if (!hasOwn(headers, headerName)) continue;
		if (soughtHeader === headerName.toLowerCase()) return true;
	}
	return false;
};
// node_modules/@smithy/signature-v4/dist-es/moveHeadersToQuery.js
const moveHeadersToQuery = (request, options = {}) => {
	const { headers, query = {} } = HttpRequest.clone(request);
	for (const name in headers) {
		if (!hasOwn(headers, name)) continue;
		const lname = name.toLowerCase();
		if (lname.slice(0, 6) === "x-amz-" && !options.unhoistableHeaders?.has(lname) || options.hoistableHeaders?.has(lname)) {
			query[name] = headers[name];
			delete headers[name];
		}
	}
	return {
		...request,
		headers,
		query
	};
};
// node_modules/@smithy/signature-v4/dist-es/prepareRequest.js
const prepareRequest = (request) => {
	request = HttpRequest.clone(request);
	for (const headerName in request.headers) {
		if (!hasOwn(request.headers, headerName)) continue;
		if (GENERATED_HEADERS.indexOf(headerName.toLowerCase()) > -1) delete request.headers[headerName];
	}
	return request;
};
// node_modules/@smithy/signature-v4/dist-es/SignatureV4.js
var SignatureV4 = class extends SignatureV4Base {
	headerFormatter = new HeaderFormatter();
	constructor({ applyChecksum, credentials, region, service, sha256, uriEscapePath = true }) {
		super({
			applyChecksum,
			credentials,
			region,
			service,
			sha256,
			uriEscapePath
		});
	}
	async presign(originalRequest, options = {}) {
		const { signingDate = new Date(), expiresIn = 3600, unsignableHeaders, unhoistableHeaders, signableHeaders, hoistableHeaders, signingRegion, signingService } = options;
		const credentials = await this.credentialProvider();
		this.validateResolvedCredentials(credentials);
		const region = signingRegion ?? await this.regionProvider();
		const { longDate, shortDate } = this.formatDate(signingDate);
		if (expiresIn > 604800) return Promise.reject("Signature version 4 presigned URLs must have an expiration date less than one week in the future");
		const scope = createScope(shortDate, region, signingService ?? this.service);
		const request = moveHeadersToQuery(prepareRequest(originalRequest), {
			unhoistableHeaders,
			hoistableHeaders
		});
		if (credentials.sessionToken) request.query[TOKEN_QUERY_PARAM] = credentials.sessionToken;
		request.query[ALGORITHM_QUERY_PARAM] = ALGORITHM_IDENTIFIER;
		request.query[CREDENTIAL_QUERY_PARAM] = `${credentials.accessKeyId}/${scope}`;
		request.query[AMZ_DATE_QUERY_PARAM] = longDate;
		request.query[EXPIRES_QUERY_PARAM] = expiresIn.toString(10);
		const canonicalHeaders = getCanonicalHeaders(request, unsignableHeaders, signableHeaders);
		request.query[SIGNED_HEADERS_QUERY_PARAM] = this.getCanonicalHeaderList(canonicalHeaders);
		request.query[SIGNATURE_QUERY_PARAM] = await this.getSignature(longDate, scope, this.getSigningKey(credentials, region, shortDate, signingService), this.createCanonicalRequest(request, canonicalHeaders, await getPayloadHash(originalRequest, this.sha256)));
		return request;
	}
	async sign(toSign, options) {
		if (typeof toSign === "string") return this.signString(toSign, options);
		else if (toSign.headers && toSign.payload) return this.signEvent(toSign, options);
		else if (toSign.message) return this.signMessage(toSign, options);
		else return this.signRequest(toSign, options);
	}
	async signEvent({ headers, payload }, { signingDate = new Date(), priorSignature, signingRegion, signingService, eventStreamCredentials }) {
		const region = signingRegion ?? await this.regionProvider();
		const { shortDate, longDate } = this.formatDate(signingDate);
		const scope = createScope(shortDate, region, signingService ?? this.service);
		const hashedPayload = await getPayloadHash({
			headers: {},
			body: payload
		}, this.sha256);
		const hash = new this.sha256();
		hash.update(headers);
		const hashedHeaders = toHex(await hash.digest());
		const stringToSign = [
			EVENT_ALGORITHM_IDENTIFIER,
			longDate,
			scope,
			priorSignature,
			hashedHeaders,
			hashedPayload
		].join("\n");
		return this.signString(stringToSign, {
			signingDate,
			signingRegion: region,
			signingService,
			eventStreamCredentials
		});
	}
	async signMessage(signableMessage, { signingDate = new Date(), signingRegion, signingService, eventStreamCredentials }) {
		return this.signEvent({
			headers: this.headerFormatter.format(signableMessage.message.headers),
			payload: signableMessage.message.body
		}, {
			signingDate,
			signingRegion,
			signingService,
			priorSignature: signableMessage.priorSignature,
			eventStreamCredentials
		}).then((signature) => {
			return {
				message: signableMessage.message,
				signature
			};
		});
	}
	async signString(stringToSign, { signingDate = new Date(), signingRegion, signingService, eventStreamCredentials } = {}) {
		const credentials = eventStreamCredentials ?? await this.credentialProvider();
		this.validateResolvedCredentials(credentials);
		const region = signingRegion ?? await this.regionProvider();
		const { shortDate } = this.formatDate(signingDate);
		const hash = new this.sha256(await this.getSigningKey(credentials, region, shortDate, signingService));
		hash.update(toUint8Array(stringToSign));
		return toHex(await hash.digest());
	}
	async signRequest(requestToSign, { signingDate = new Date(), signableHeaders, unsignableHeaders, signingRegion, signingService } = {}) {
		const credentials = await this.credentialProvider();
		this.validateResolvedCredentials(credentials);
		const region = signingRegion ?? await this.regionProvider();
		const request = prepareRequest(requestToSign);
		const { longDate, shortDate } = this.formatDate(signingDate);
		const scope = createScope(shortDate, region, signingService ?? this.service);
		request.headers[AMZ_DATE_HEADER] = longDate;
		if (credentials.sessionToken) request.headers[TOKEN_HEADER] = credentials.sessionToken;
		const payloadHash = await getPayloadHash(request, this.sha256);
		if (!hasHeader("x-amz-content-sha256", request.headers) && this.applyChecksum) request.headers[SHA256_HEADER] = payloadHash;
		const canonicalHeaders = getCanonicalHeaders(request, unsignableHeaders, signableHeaders);
		const signature = await this.getSignature(longDate, scope, this.getSigningKey(credentials, region, shortDate, signingService), this.createCanonicalRequest(request, canonicalHeaders, payloadHash));
		request.headers[AUTH_HEADER] = `${ALGORITHM_IDENTIFIER} Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${this.getCanonicalHeaderList(canonicalHeaders)}, Signature=${signature}`;
		return request;
	}
	async getSignature(longDate, credentialScope, keyPromise, canonicalRequest) {
		const stringToSign = await this.createStringToSign(longDate, credentialScope, canonicalRequest, ALGORITHM_IDENTIFIER);
		const hash = new this.sha256(await keyPromise);
		hash.update(toUint8Array(stringToSign));
		return toHex(await hash.digest());
	}
	getSigningKey(credentials, region, shortDate, service) {
		return getSigningKey(this.sha256, credentials, shortDate, region, service || this.service);
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/ProtocolLib.js
var ProtocolLib = class {
	queryCompat;
	errorRegistry;
	constructor(queryCompat = false) {
		this.queryCompat = queryCompat;
	}
	resolveRestContentType(defaultContentType, inputSchema) {
		const members = inputSchema.getMemberSchemas();
		const httpPayloadMember = Object.values(members).find((m) => {
			return !!m.getMergedTraits().httpPayload;
		});
		if (httpPayloadMember) {
			const mediaType = httpPayloadMember.getMergedTraits().mediaType;
			if (mediaType) return mediaType;
			else if (httpPayloadMember.isStringSchema()) return "text/plain";
			else if (httpPayloadMember.isBlobSchema()) return "application/octet-stream";
			else return defaultContentType;
		} else if (!inputSchema.isUnitSchema()) {
			if (Object.values(members).find((m) => {
				const { httpQuery, httpQueryParams, httpHeader, httpLabel, httpPrefixHeaders } = m.getMergedTraits();
				return !httpQuery && !httpQueryParams && !httpHeader && !httpLabel && httpPrefixHeaders === void 0;
			})) return defaultContentType;
		}
	}
	async getErrorSchemaOrThrowBaseException(errorIdentifier, defaultNamespace, response, dataObject, metadata, getErrorSchema) {
		let errorName = errorIdentifier;
		if (errorIdentifier.includes("#")) [, errorName] = errorIdentifier.split("#");
		const errorMetadata = {
			$metadata: metadata,
			$fault: response.statusCode < 500 ? "client" : "server"
		};
		if (!this.errorRegistry) throw new Error("@aws-sdk/core/protocols - error handler not initialized.");
		try {
			return {
				errorSchema: getErrorSchema?.(this.errorRegistry, errorName) ?? this.errorRegistry.getSchema(errorIdentifier),
				errorMetadata
			};
		} catch (e) {
			dataObject.message = dataObject.message ?? dataObject.Message ?? "UnknownError";
			const synthetic = this.errorRegistry;
			const baseExceptionSchema = synthetic.getBaseException();
			if (baseExceptionSchema) {
				const ErrorCtor = synthetic.getErrorCtor(baseExceptionSchema) ?? Error;
				throw this.decorateServiceException(Object.assign(new ErrorCtor({ name: errorName }), errorMetadata), dataObject);
			}
			const d = dataObject;
			const message = d?.message ?? d?.Message ?? d?.Error?.Message ?? d?.Error?.message;
			throw this.decorateServiceException(Object.assign(new Error(message), { name: errorName }, errorMetadata), dataObject);
		}
	}
	compose(composite, errorIdentifier, defaultNamespace) {
		let namespace = defaultNamespace;
		if (errorIdentifier.includes("#")) [namespace] = errorIdentifier.split("#");
		const staticRegistry = TypeRegistry.for(namespace);
		const defaultSyntheticRegistry = TypeRegistry.for("smithy.ts.sdk.synthetic." + defaultNamespace);
		composite.copyFrom(staticRegistry);
		composite.copyFrom(defaultSyntheticRegistry);
		this.errorRegistry = composite;
	}
	decorateServiceException(exception, additions = {}) {
		if (this.queryCompat) {
			const msg = exception.Message ?? additions.Message;
			const error = decorateServiceException(exception, additions);
			if (msg) error.message = msg;
			const errorObj = error.Error ?? {};
			errorObj.Type = error.Error?.Type;
			errorObj.Code = error.Error?.Code;
			errorObj.Message = error.Error?.message ?? error.Error?.Message ?? msg;
			error.Error = errorObj;
			const reqId = error.$metadata.requestId;
			if (reqId) error.RequestId = reqId;
			return error;
		}
		return decorateServiceException(exception, additions);
	}
	setQueryCompatError(output, response) {
		const queryErrorHeader = response.headers?.["x-amzn-query-error"];
		if (output !== void 0 && queryErrorHeader != null) {
			const [Code, Type] = queryErrorHeader.split(";");
			const keys = Object.keys(output);
			const Error = {
				Code,
				Type
			};
			output.Code = Code;
			output.Type = Type;
			for (let i = 0; i < keys.length; i++) {
				const k = keys[i];
				Error[k === "message" ? "Message" : k] = output[k];
			}
			delete Error.__type;
			output.Error = Error;
		}
	}
	queryCompatOutput(queryCompatErrorData, errorData) {
		if (queryCompatErrorData.Error) errorData.Error = queryCompatErrorData.Error;
		if (queryCompatErrorData.Type) errorData.Type = queryCompatErrorData.Type;
		if (queryCompatErrorData.Code) errorData.Code = queryCompatErrorData.Code;
	}
	findQueryCompatibleError(registry, errorName) {
		try {
			return registry.getSchema(errorName);
		} catch (e) {
			return registry.find((schema) => NormalizedSchema.of(schema).getMergedTraits().awsQueryError?.[0] === errorName);
		}
	}
};
// node_modules/@aws-sdk/xml-builder/dist-es/xml-parser.js
function writeKey$1(obj) {
	Object.defineProperty(obj, "__proto__", {
		value: void 0,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
function parseXML(xml) {
	return new AwsXmlParser(xml).parse();
}
var AwsXmlParser = class AwsXmlParser {
	x;
	i = 0;
	z;
	constructor(x) {
		this.x = x;
		this.x = x.replace(/\r\n?/g, "\n");
		this.z = this.x.length;
	}
	parse() {
		const p = this;
		const { z } = p;
		while (p.i < z) {
			p.trim();
			if (p.i >= z) break;
			if (p.isNext("<?")) {
				p.readTo("?>");
				p.trim();
			} else if (p.isNext("<!--")) {
				p.readTo("-->");
				p.trim();
			} else if (p.isNext("<!DOCTYPE", false)) {
				p.skipDoctype();
				p.trim();
			} else if (p.x[p.i] === "<") {
				const root = p.parseTag();
				return { [root.tag]: root.value };
			} else throw new Error("@aws-sdk XML parse error: unexpected content.");
		}
		throw new Error("@aws-sdk XML parse error: no root element.");
	}
	isNext(s, caseSensitive = true) {
		const p = this;
		if (caseSensitive) return p.x.startsWith(s, p.i);
		return p.x.toLowerCase().startsWith(s.toLowerCase(), p.i);
	}
	readTo(stop) {
		const p = this;
		const _i = p.x.indexOf(stop, p.i);
		if (_i === -1) throw new Error(`@aws-sdk XML parse error: expected "${stop}" not found.`);
		const result = p.x.slice(p.i, _i);
		p.i = _i + stop.length;
		return result;
	}
	trim() {
		const p = this;
		while (p.i < p.z && " 	\r\n".includes(p.x[p.i])) ++p.i;
	}
	readAttrValue() {
		const p = this;
		const quote = p.x[p.i];
		++p.i;
		let value = "";
		while (p.i < p.z && p.x[p.i] !== quote) value += p.x[p.i++];
		++p.i;
		return p.decodeEntities(value);
	}
	parseTag() {
		const p = this;
		++p.i;
		let tag = "";
		while (p.i < p.z && !" 	\r\n>/".includes(p.x[p.i])) tag += p.x[p.i++];
		let hasAttrs = false;
		const attrs = {};
		while (p.i < p.z) {
			p.trim();
			if (">/".includes(p.x[p.i])) break;
			let name = "";
			while (p.i < p.z && !"= 	\r\n>/?".includes(p.x[p.i])) name += p.x[p.i++];
			p.trim();
			if (p.x[p.i] !== "=") break;
			++p.i;
			p.trim();
			if (name === "__proto__") writeKey$1(attrs);
			attrs[name] = p.readAttrValue();
			hasAttrs = true;
		}
		if (p.i >= p.z) throw new Error("@aws-sdk XML parse error: unexpected end of input.");
		if (p.x[p.i] === "/") {
			++p.i;
			if (p.i >= p.z || p.x[p.i] !== ">") throw new Error("@aws-sdk XML parse error: expected > at the end of self-closing tag.");
			++p.i;
			return {
				tag,
				value: hasAttrs ? attrs : ""
			};
		}
		if (p.x[p.i] !== ">") throw new Error("@aws-sdk XML parse error: expected > at the end of opening tag.");
		++p.i;
		const textParts = [];
		const childTags = [];
		let hasElementChild = false;
		while (p.i < p.z) {
			if (p.isNext("</")) break;
			if (p.x[p.i] === "<") {
				if (p.isNext("<!--")) p.readTo("-->");
				else if (p.isNext("<![CDATA[")) {
					p.i += 9;
					textParts.push(p.readTo("]]>"));
				} else if (p.isNext("<?")) p.readTo("?>");
				else {
					hasElementChild = true;
					childTags.push(p.parseTag());
				}
			} else {
				let text = "";
				while (p.i < p.z && p.x[p.i] !== "<") text += p.x[p.i++];
				textParts.push(p.decodeEntities(text));
			}
		}
		if (!p.isNext("</")) throw new Error(`@aws-sdk XML parse error: missing closing tag </${tag}>.`);
		p.i += 2;
		const closeTag = p.readTo(">").trim();
		if (closeTag !== tag) throw new Error(`@aws-sdk XML parse error: mismatched tags <${tag}> and </${closeTag}>.`);
		if (!hasAttrs && textParts.length === 0 && !hasElementChild) return {
			tag,
			value: ""
		};
		if (!hasAttrs && !hasElementChild) {
			const text = textParts.length === 1 ? textParts[0] : textParts.join("");
			if (text.trim() === "" && text.includes("\n")) return {
				tag,
				value: ""
			};
			return {
				tag,
				value: text
			};
		}
		const obj = {};
		for (const text of textParts) {
			if (text.trim() === "" && text.includes("\n")) continue;
			obj["#text"] = "#text" in obj ? obj["#text"] + text : text;
		}
		for (const child of childTags) {
			if (child.tag === "__proto__") writeKey$1(obj);
			if (child.tag in obj) {
				if (Array.isArray(obj[child.tag])) obj[child.tag].push(child.value);
				else obj[child.tag] = [obj[child.tag], child.value];
			} else obj[child.tag] = child.value;
		}
		for (const [k, v] of Object.entries(attrs)) {
			if (k === "__proto__") writeKey$1(obj);
			obj[k] = v;
		}
		return {
			tag,
			value: obj
		};
	}
	static ENTITIES = {
		amp: "&",
		lt: "<",
		gt: ">",
		quot: "\"",
		apos: "'"
	};
	skipDoctype() {
		const p = this;
		p.i += 9;
		let depth = 0;
		while (p.i < p.z) {
			const c = p.x[p.i];
			if (c === "[") ++depth;
			else if (c === "]") --depth;
			else if (c === ">" && depth === 0) {
				++p.i;
				return;
			}
			++p.i;
		}
		throw new Error("@aws-sdk XML parse error: unclosed DOCTYPE.");
	}
	decodeEntities(s) {
		return s.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z0-9]{0,30}));/g, (_, hex, dec, named) => {
			if (hex) return String.fromCharCode(parseInt(hex, 16));
			if (dec) return String.fromCharCode(parseInt(dec, 10));
			return AwsXmlParser.ENTITIES[named] ?? "";
		});
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/ConfigurableSerdeContext.js
var SerdeContextConfig = class {
	serdeContext;
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/UnionSerde.js
var UnionSerde = class {
	from;
	to;
	keys;
	constructor(from, to) {
		this.from = from;
		this.to = to;
		const keys = Object.keys(this.from);
		const set = new Set(keys);
		set.delete("__type");
		this.keys = set;
	}
	mark(key) {
		this.keys.delete(key);
	}
	hasUnknown() {
		return this.keys.size === 1 && Object.keys(this.to).length === 0;
	}
	writeUnknown() {
		if (this.hasUnknown()) {
			const k = this.keys.values().next().value;
			const v = this.from[k];
			this.to.$unknown = [k, v];
		}
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/writeKey.js
function writeKey(obj) {
	Object.defineProperty(obj, "__proto__", {
		value: void 0,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/xml/XmlShapeDeserializer.js
var XmlShapeDeserializer = class extends SerdeContextConfig {
	settings;
	stringDeserializer;
	constructor(settings) {
		super();
		this.settings = settings;
		this.stringDeserializer = new FromStringShapeDeserializer(settings);
	}
	setSerdeContext(serdeContext) {
		this.serdeContext = serdeContext;
		this.stringDeserializer.setSerdeContext(serdeContext);
	}
	read(schema, bytes, key) {
		const ns = NormalizedSchema.of(schema);
		const memberSchemas = ns.getMemberSchemas();
		if (ns.isStructSchema() && ns.isMemberSchema() && !!Object.values(memberSchemas).find((memberNs) => {
			return !!memberNs.getMemberTraits().eventPayload;
		})) {
			const output = {};
			const memberName = Object.keys(memberSchemas)[0];
			if (memberSchemas[memberName].isBlobSchema()) output[memberName] = bytes;
			else output[memberName] = this.read(memberSchemas[memberName], bytes);
			return output;
		}
		const xmlString = (this.serdeContext?.utf8Encoder ?? toUtf8)(bytes);
		const parsedObject = this.parseXml(xmlString);
		return this.readSchema(schema, key ? parsedObject[key] : parsedObject);
	}
	readSchema(_schema, value) {
		const ns = NormalizedSchema.of(_schema);
		if (ns.isUnitSchema()) return;
		const traits = ns.getMergedTraits();
		if (ns.isListSchema() && !Array.isArray(value)) return this.readSchema(ns, [value]);
		if (value == null) return value;
		if (typeof value === "object") {
			const flat = !!traits.xmlFlattened;
			if (ns.isListSchema()) {
				const listValue = ns.getValueSchema();
				const buffer = [];
				const sourceKey = listValue.getMergedTraits().xmlName ?? "member";
				const source = flat ? value : (value[0] ?? value)[sourceKey];
				if (source == null) return buffer;
				const sourceArray = Array.isArray(source) ? source : [source];
				for (const v of sourceArray) buffer.push(this.readSchema(listValue, v));
				return buffer;
			}
			const buffer = {};
			if (ns.isMapSchema()) {
				const keyNs = ns.getKeySchema();
				const memberNs = ns.getValueSchema();
				let entries;
				if (flat) entries = Array.isArray(value) ? value : [value];
				else entries = Array.isArray(value.entry) ? value.entry : [value.entry];
				const keyProperty = keyNs.getMergedTraits().xmlName ?? "key";
				const valueProperty = memberNs.getMergedTraits().xmlName ?? "value";
				for (const entry of entries) {
					const key = entry[keyProperty];
					const value = entry[valueProperty];
					if (key === "__proto__") writeKey(buffer);
					buffer[key] = this.readSchema(memberNs, value);
				}
				return buffer;
			}
			if (ns.isStructSchema()) {
				const union = ns.isUnionSchema();
				let unionSerde;
				if (union) unionSerde = new UnionSerde(value, buffer);
				for (const [memberName, memberSchema] of ns.structIterator()) {
					const memberTraits = memberSchema.getMergedTraits();
					const xmlObjectKey = !memberTraits.httpPayload ? memberSchema.getMemberTraits().xmlName ?? memberName : memberTraits.xmlName ?? memberSchema.getName();
					if (union) unionSerde.mark(xmlObjectKey);
					if (value[xmlObjectKey] != null) buffer[memberName] = this.readSchema(memberSchema, value[xmlObjectKey]);
				}
				if (union) unionSerde.writeUnknown();
				return buffer;
			}
			if (ns.isDocumentSchema()) return value;
			throw new Error(`@aws-sdk/core/protocols - xml deserializer unhandled schema type for ${ns.getName(true)}`);
		}
		if (ns.isListSchema()) return [];
		if (ns.isMapSchema() || ns.isStructSchema()) return {};
		return this.stringDeserializer.read(ns, value);
	}
	parseXml(xml) {
		if (xml.length) {
			let parsedObj;
			try {
				parsedObj = parseXML(xml);
			} catch (e) {
				if (e && typeof e === "object") Object.defineProperty(e, "$responseBodyText", { value: xml });
				throw e;
			}
			const textNodeName = "#text";
			const key = Object.keys(parsedObj)[0];
			const parsedObjToReturn = parsedObj[key];
			if (parsedObjToReturn[textNodeName]) {
				parsedObjToReturn[key] = parsedObjToReturn[textNodeName];
				delete parsedObjToReturn[textNodeName];
			}
			return getValueFromTextNode(parsedObjToReturn);
		}
		return {};
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/query/QueryShapeSerializer.js
var QueryShapeSerializer = class extends SerdeContextConfig {
	settings;
	buffer;
	constructor(settings) {
		super();
		this.settings = settings;
	}
	write(schema, value, prefix = "") {
		if (this.buffer === void 0) this.buffer = "";
		const ns = NormalizedSchema.of(schema);
		if (prefix && !prefix.endsWith(".")) prefix += ".";
		if (ns.isBlobSchema()) {
			if (typeof value === "string" || value instanceof Uint8Array) {
				this.writeKey(prefix);
				this.writeValue((this.serdeContext?.base64Encoder ?? toBase64)(value));
			}
		} else if (ns.isBooleanSchema() || ns.isNumericSchema() || ns.isStringSchema()) {
			if (value != null) {
				this.writeKey(prefix);
				this.writeValue(String(value));
			} else if (ns.isIdempotencyToken()) {
				this.writeKey(prefix);
				this.writeValue(generateIdempotencyToken());
			}
		} else if (ns.isBigIntegerSchema()) {
			if (value != null) {
				this.writeKey(prefix);
				this.writeValue(String(value));
			}
		} else if (ns.isBigDecimalSchema()) {
			if (value != null) {
				this.writeKey(prefix);
				this.writeValue(value instanceof NumericValue ? value.string : String(value));
			}
		} else if (ns.isTimestampSchema()) {
			if (value instanceof Date) {
				this.writeKey(prefix);
				switch (determineTimestampFormat(ns, this.settings)) {
					case 5:
						this.writeValue(value.toISOString().replace(".000Z", "Z"));
						break;
					case 6:
						this.writeValue(dateToUtcString(value));
						break;
					case 7: this.writeValue(String(value.getTime() / 1e3));
				}
			}
		} else if (ns.isDocumentSchema()) {
			if (Array.isArray(value)) this.write(79, value, prefix);
			else if (value instanceof Date) this.write(4, value, prefix);
			else if (value instanceof Uint8Array) this.write(21, value, prefix);
			else if (value && typeof value === "object") this.write(143, value, prefix);
			else {
				this.writeKey(prefix);
				this.writeValue(String(value));
			}
		} else if (ns.isListSchema()) {
			if (Array.isArray(value)) {
				if (value.length === 0) {
					if (this.settings.serializeEmptyLists) {
						this.writeKey(prefix);
						this.writeValue("");
					}
				} else {
					const member = ns.getValueSchema();
					const flat = this.settings.flattenLists || ns.getMergedTraits().xmlFlattened;
					let i = 1;
					for (const item of value) {
						if (item == null) continue;
						const traits = member.getMergedTraits();
						const suffix = this.getKey("member", traits.xmlName, traits.ec2QueryName);
						const key = flat ? `${prefix}${i}` : `${prefix}${suffix}.${i}`;
						this.write(member, item, key);
						++i;
					}
				}
			}
		} else if (ns.isMapSchema()) {
			if (value && typeof value === "object") {
				const keySchema = ns.getKeySchema();
				const memberSchema = ns.getValueSchema();
				const flat = ns.getMergedTraits().xmlFlattened;
				let i = 1;
				for (const k in value) {
					const v = value[k];
					if (v == null) continue;
					const keyTraits = keySchema.getMergedTraits();
					const keySuffix = this.getKey("key", keyTraits.xmlName, keyTraits.ec2QueryName);
					const key = flat ? `${prefix}${i}.${keySuffix}` : `${prefix}entry.${i}.${keySuffix}`;
					const valTraits = memberSchema.getMergedTraits();
					const valueSuffix = this.getKey("value", valTraits.xmlName, valTraits.ec2QueryName);
					const valueKey = flat ? `${prefix}${i}.${valueSuffix}` : `${prefix}entry.${i}.${valueSuffix}`;
					this.write(keySchema, k, key);
					this.write(memberSchema, v, valueKey);
					++i;
				}
			}
		} else if (ns.isStructSchema()) {
			if (value && typeof value === "object") {
				let didWriteMember = false;
				for (const [memberName, member] of ns.structIterator()) {
					if (value[memberName] == null && !member.isIdempotencyToken()) continue;
					const traits = member.getMergedTraits();
					const suffix = this.getKey(memberName, traits.xmlName, traits.ec2QueryName, "struct");
					const key = `${prefix}${suffix}`;
					this.write(member, value[memberName], key);
					didWriteMember = true;
				}
				if (!didWriteMember && ns.isUnionSchema()) {
					const { $unknown } = value;
					if (Array.isArray($unknown)) {
						const [k, v] = $unknown;
						const key = `${prefix}${k}`;
						this.write(15, v, key);
					}
				}
			}
		} else if (ns.isUnitSchema()) {} else throw new Error(`@aws-sdk/core/protocols - QuerySerializer unrecognized schema type ${ns.getName(true)}`);
	}
	flush() {
		if (this.buffer === void 0) throw new Error("@aws-sdk/core/protocols - QuerySerializer cannot flush with nothing written to buffer.");
		const str = this.buffer;
		delete this.buffer;
		return str;
	}
	getKey(memberName, xmlName, ec2QueryName, keySource) {
		const { ec2, capitalizeKeys } = this.settings;
		if (ec2 && ec2QueryName) return ec2QueryName;
		const key = xmlName ?? memberName;
		if (capitalizeKeys && keySource === "struct") return key[0].toUpperCase() + key.slice(1);
		return key;
	}
	writeKey(key) {
		if (key.endsWith(".")) key = key.slice(0, key.length - 1);
		this.buffer += `&${extendedEncodeURIComponent(key)}=`;
	}
	writeValue(value) {
		this.buffer += extendedEncodeURIComponent(value);
	}
};
// node_modules/@aws-sdk/core/dist-es/submodules/protocols/query/AwsQueryProtocol.js
var AwsQueryProtocol = class extends RpcProtocol {
	options;
	serializer;
	deserializer;
	mixin = new ProtocolLib();
	constructor(options) {
		super({
			defaultNamespace: options.defaultNamespace,
			errorTypeRegistries: options.errorTypeRegistries
		});
		this.options = options;
		const settings = {
			timestampFormat: {
				useTrait: true,
				default: 5
			},
			httpBindings: false,
			xmlNamespace: options.xmlNamespace,
			serviceNamespace: options.defaultNamespace,
			serializeEmptyLists: true
		};
		this.serializer = new QueryShapeSerializer(settings);
		this.deserializer = new XmlShapeDeserializer(settings);
	}
	getShapeId() {
		return "aws.protocols#awsQuery";
	}
	setSerdeContext(serdeContext) {
		this.serializer.setSerdeContext(serdeContext);
		this.deserializer.setSerdeContext(serdeContext);
	}
	getPayloadCodec() {
		throw new Error("AWSQuery protocol has no payload codec.");
	}
	async serializeRequest(operationSchema, input, context) {
		const request = await super.serializeRequest(operationSchema, input, context);
		if (!request.path.endsWith("/")) request.path += "/";
		request.headers["content-type"] = "application/x-www-form-urlencoded";
		if (deref(operationSchema.input) === "unit" || !request.body) request.body = "";
		request.body = `Action=${operationSchema.name.split("#")[1] ?? operationSchema.name}&Version=${this.options.version}` + request.body;
		if (request.body.endsWith("&")) request.body = request.body.slice(-1);
		return request;
	}
	async deserializeResponse(operationSchema, context, response) {
		const deserializer = this.deserializer;
		const ns = NormalizedSchema.of(operationSchema.output);
		const dataObject = {};
		if (response.statusCode >= 300) {
			const bytes = await collectBody(response.body, context);
			if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(15, bytes));
			await this.handleError(operationSchema, context, response, dataObject, this.deserializeMetadata(response));
		}
		for (const header in response.headers) {
			const value = response.headers[header];
			delete response.headers[header];
			response.headers[header.toLowerCase()] = value;
		}
		const shortName = operationSchema.name.split("#")[1] ?? operationSchema.name;
		const awsQueryResultKey = ns.isStructSchema() && this.useNestedResult() ? shortName + "Result" : void 0;
		const bytes = await collectBody(response.body, context);
		if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(ns, bytes, awsQueryResultKey));
		dataObject.$metadata = this.deserializeMetadata(response);
		return dataObject;
	}
	useNestedResult() {
		return true;
	}
	async handleError(operationSchema, context, response, dataObject, metadata) {
		const errorIdentifier = this.loadQueryErrorCode(response, dataObject) ?? "Unknown";
		this.mixin.compose(this.compositeErrorRegistry, errorIdentifier, this.options.defaultNamespace);
		const errorData = this.loadQueryError(dataObject) ?? {};
		const message = this.loadQueryErrorMessage(dataObject);
		errorData.message = message;
		errorData.Error = {
			Type: errorData.Type,
			Code: errorData.Code,
			Message: message
		};
		const { errorSchema, errorMetadata } = await this.mixin.getErrorSchemaOrThrowBaseException(errorIdentifier, this.options.defaultNamespace, response, errorData, metadata, this.mixin.findQueryCompatibleError);
		const ns = NormalizedSchema.of(errorSchema);
		const exception = new ((this.compositeErrorRegistry.getErrorCtor(errorSchema)) ?? Error)({});
		const output = {
			Type: errorData.Error.Type,
			Code: errorData.Error.Code,
			Error: errorData.Error
		};
		for (const [name, member] of ns.structIterator()) {
			const target = member.getMergedTraits().xmlName ?? name;
			const value = errorData[target] ?? dataObject[target];
			output[name] = this.deserializer.readSchema(member, value);
		}
		throw this.mixin.decorateServiceException(Object.assign(exception, errorMetadata, {
			$fault: ns.getMergedTraits().error,
			message
		}, output), dataObject);
	}
	loadQueryErrorCode(output, data) {
		const code = (data.Errors?.[0]?.Error ?? data.Errors?.Error ?? data.Error)?.Code;
		if (code !== void 0) return code;
		if (output.statusCode == 404) return "NotFound";
	}
	loadQueryError(data) {
		return data.Errors?.[0]?.Error ?? data.Errors?.Error ?? data.Error;
	}
	loadQueryErrorMessage(data) {
		const errorData = this.loadQueryError(data);
		return errorData?.message ?? errorData?.Message ?? data.message ?? data.Message ?? "Unknown";
	}
	getDefaultContentType() {
		return "application/x-www-form-urlencoded";
	}
};
// src/http/deadline.ts
const attemptTimeoutMs = 1e4;
const optionalTimeoutMs = 3e3;
async function withDeadline(request, attempt, timeoutMs = attemptTimeoutMs) {
	const controller = new AbortController();
	let timer;
	const expired = new Promise((_resolve, reject) => {
		timer = setTimeout(() => {
			reject(timeoutError(request, timeoutMs));
			controller.abort();
		}, timeoutMs);
	});
	try {
		return await Promise.race([attempt(controller.signal), expired]);
	} finally {
		clearTimeout(timer);
	}
}
function timeoutError(request, timeoutMs) {
	return new require_step.KeyturnError("Timeout", {
		summary: `${request} was not answered within ${timeoutMs / 1e3} s.`,
		cause: "the endpoint cannot be reached from this runner: a firewall, a missing or wrong proxy, or an outage.",
		remedy: "check http-proxy / no-proxy and the endpoint; if they are right, run the job again later."
	}, { retry: "briefly" });
}
// src/http/malformed-response.ts
function malformedResponse(explanation) {
	return new require_step.KeyturnError("MalformedResponse", explanation, { retry: "briefly" });
}
// src/aws/query-client.ts
function queryClient({ name, version }, options) {
	const { endpoint, requestHandler, onResponse } = options;
	const protocol = new AwsQueryProtocol({
		defaultNamespace: `com.amazonaws.${name}`,
		xmlNamespace: `https://${name}.amazonaws.com/doc/${version}/`,
		version
	});
	const context = {
		endpoint: async () => endpoint,
		streamCollector,
		requestHandler
	};
	protocol.setSerdeContext(context);
	const signing = options.credentials && signingWith(options.credentials, name, options);
	return async (schema, input, abortSignal) => {
		const [, namespace, operationName, traits, inputSchema, outputSchema] = schema;
		const called = operation(namespace, operationName, traits, inputSchema, outputSchema);
		const request = await protocol.serializeRequest(called, input, context);
		request.headers.host = endpoint.url.host;
		request.headers["content-length"] = String(Buffer.byteLength(request.body));
		request.headers["user-agent"] = userAgentHeader(options.userAgent);
		const sent = HttpRequest.clone(signing ? await signing.sign(request) : request);
		const { response } = await requestHandler.handle(sent, { abortSignal });
		try {
			await onResponse?.(operationName, response);
			const output = await protocol.deserializeResponse(called, context, response);
			signing?.onSuccess(response);
			return output;
		} catch (error) {
			const failed = withResponse(error, response);
			signing?.onError(failed);
			throw failed;
		}
	};
}
function signingWith(credentials, service, { endpoint: { signingRegion }, systemClockOffset = 0 }) {
	const signer = new SignatureV4({
		credentials,
		region: signingRegion,
		service,
		sha256: Sha256
	});
	const clock = {
		signer: async () => signer,
		systemClockOffset
	};
	const sdkSigner = new AwsSdkSigV4Signer();
	const properties = {
		context: {},
		config: clock,
		signingName: service,
		signingRegion
	};
	return {
		sign: (request) => sdkSigner.sign(request, credentials, properties),
		onSuccess: (response) => sdkSigner.successHandler(response, properties),
		onError: (error) => sdkSigner.errorHandler(properties)(error)
	};
}
var Sha256 = class extends Hash {
	constructor(secret) {
		super("sha256", secret);
	}
};
const notInToken = /[^!$%&'*+\-.^_`|~\w]/g;
function userAgentHeader(products) {
	return products.map((parts) => parts.map((part) => part.replaceAll(notInToken, "-")).join("/")).join(" ");
}
function withResponse(error, response) {
	if (typeof error !== "object" || error === null) return error;
	Object.defineProperty(error, "$response", { value: response });
	const { $metadata = { httpStatusCode: response.statusCode } } = error;
	return Object.assign(error, { $metadata });
}
// src/http/proxy-advice.ts
const proxyAuthenticationAdvice = {
	cause: "the proxy requires a user and a password, or rejects those that it was given.",
	remedy: "write them into http-proxy, as http://user:password@proxy.example.com:3128, and store the whole URL in a secret, which GitHub masks."
};
// src/aws/failure.ts
const codes = (...names) => (_error, wireCode) => names.includes(wireCode);
const status = (test) => ({ $metadata }) => $metadata?.httpStatusCode !== void 0 && test($metadata.httpStatusCode);
const isForeign$1 = ({ Code, code, $metadata }) => Code === void 0 && code === void 0 && ($metadata?.httpStatusCode ?? 0) >= 400;
const connection = (pattern) => ({ $metadata }, wireCode, message) => $metadata?.httpStatusCode === void 0 && (pattern.test(wireCode) || pattern.test(message));
// src/aws/availability-failures.ts
const availabilityFailures = [
	{
		when: (_error, wireCode) => /ConcurrentModification|EntityTemporarilyUnmodifiable/.test(wireCode),
		code: "ServiceUnavailable",
		retry: "transient"
	},
	{
		when: (_error, wireCode) => /Throttl|TooManyRequests|RequestLimitExceeded|SlowDown/.test(wireCode),
		code: "Throttled",
		retry: "transient",
		cause: "the account has used up its request quota for this service, which everything in the account shares."
	},
	{
		when: status((code) => code === 429),
		code: "Throttled",
		retry: "transient"
	},
	{
		when: status((code) => code === 407),
		code: "Network",
		...proxyAuthenticationAdvice
	},
	{
		when: (error) => isForeign$1(error) && (error.$metadata?.httpStatusCode ?? 0) >= 500,
		code: "ServiceUnavailable",
		retry: "transient",
		cause: "a proxy, or something else between this runner and AWS, could not reach AWS.",
		remedy: "check that the proxy lets this runner through to the endpoint (http-proxy / no-proxy, sts-endpoint); if it does, run the job again later."
	},
	{
		when: status((code) => code >= 500),
		code: "ServiceUnavailable",
		retry: "transient",
		cause: "AWS, or something in front of it, is failing."
	},
	{
		when: codes("TimeoutError", "AbortError", "RequestTimeout", "RequestTimeoutException"),
		code: "Timeout",
		retry: "briefly",
		cause: "the endpoint cannot be reached from this runner: a firewall, a missing or wrong proxy, or an outage.",
		remedy: "check http-proxy / no-proxy and the endpoint."
	},
	{
		when: connection(/\b(ENOTFOUND|EAI_AGAIN) (sts|iam)(-fips)?\.[a-z]{1,10}-[\w-]{1,40}\.(amazonaws|api\.aws)/),
		code: "Network",
		retry: "briefly",
		cause: "aws-region names a Region that does not exist, or DNS does not work on this runner.",
		remedy: "check the spelling of aws-region, and the DNS of the runner."
	},
	{
		when: connection(/\b(ENOTFOUND|EAI_AGAIN)\b/),
		code: "Network",
		retry: "briefly",
		cause: "that host does not exist, or DNS does not work on this runner.",
		remedy: "check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables, and the DNS of the runner."
	},
	{
		when: connection(/CERT|\bERR_(SSL|TLS)|SELF_SIGNED|UNABLE_TO_VERIFY/),
		code: "Network",
		cause: "a proxy intercepts the TLS connection with a certificate that Node.js does not trust.",
		remedy: "if it is your own network's proxy, set NODE_EXTRA_CA_CERTS to the certificate authority that its owner provides. Do not turn off certificate checks."
	},
	{
		when: connection(/\b(ECONN[A-Z]|EPIPE\b|EHOST[A-Z]|ENET[A-Z]|ETIMEDOUT\b|ERR_SOCKET)|socket hang up/),
		code: "Network",
		retry: "transient",
		cause: "the connection was refused or dropped.",
		remedy: "check http-proxy / no-proxy and the endpoint."
	}
];
// src/aws/credential-failures.ts
const credentialFailures = [
	{
		when: (_error, wireCode, message) => /RequestTimeTooSkewed|RequestExpired|RequestInTheFuture/.test(wireCode) || wireCode === "SignatureDoesNotMatch" && /Signature (expired|not yet current)/.test(message),
		code: "ClockSkew",
		retry: ({ $metadata }) => $metadata?.clockSkewCorrected ? "briefly" : "never",
		cause: "this runner's clock is off by more than five minutes.",
		remedy: "set the runner's clock (NTP)."
	},
	{
		when: codes("SignatureDoesNotMatch"),
		code: "InvalidCredentials",
		cause: "the secret access key does not belong to the access key id: the two secrets come from different pairs, or a value was cut short when it was pasted.",
		remedy: "store both halves of one pair again."
	},
	{
		when: codes("InvalidClientTokenId", "UnrecognizedClientException", "InvalidAccessKeyId"),
		code: "InvalidCredentials",
		cause: "the access key was deleted or made inactive, was created seconds ago, or belongs to another partition (aws, aws-cn, aws-us-gov) than the Region.",
		remedy: "check the key in IAM, and that aws-region is in its partition."
	},
	{
		when: codes("ExpiredToken"),
		code: "ExpiredCredentials",
		cause: "the session credentials have expired.",
		remedy: "obtain new ones in an earlier step, or set a longer role-duration-seconds there."
	}
];
// src/aws/identity-token-failures.ts
const invalidToken = (words) => (_error, wireCode, message) => /^InvalidIdentityToken/.test(wireCode) && words.test(message);
const issuerOutOfReach = {
	cause: "AWS could not fetch the keys of the token's issuer in time: the issuer was slow or busy, or it cannot be reached from the internet.",
	remedy: "run the job again. If it keeps failing, check that `/.well-known/openid-configuration` at the issuer's address, and the jwks_uri in it, can be reached from the internet (a GitHub Enterprise Server behind a firewall cannot)."
};
const identityTokenFailures = [
	{
		when: codes("ExpiredTokenException", "ExpiredIdentityTokenException"),
		code: "InvalidIdentityToken",
		cause: "the web identity token has expired.",
		remedy: "make sure that the token file is refreshed, or use GitHub's OIDC: Keyturn requests a new token for each attempt."
	},
	{
		when: invalidToken(/retrieve verification key/i),
		code: "InvalidIdentityToken",
		retry: "transient",
		...issuerOutOfReach
	},
	{
		when: invalidToken(/thumbprint/i),
		code: "InvalidIdentityToken",
		cause: "the thumbprint of the identity provider in IAM does not match the certificate of the token's issuer: the issuer has changed its certificate authority, or something between AWS and the issuer presents its own certificate.",
		remedy: "ask the owner of the account to obtain the thumbprint again, as the IAM User Guide describes (\"Obtain the thumbprint for an OpenID Connect identity provider\"), and to compare it with that of the provider. Do not copy one from a web page."
	},
	{
		when: invalidToken(/Missing a required claim/i),
		code: "InvalidIdentityToken",
		cause: "the token is not an ID token; it may be an access token, or the token that requests ID tokens from GitHub. An ID token has the claims iss, sub, aud, exp and iat.",
		remedy: "have the issuer create an ID token with that claim; with GitHub, remove web-identity-token-file and give the job `permissions: id-token: write`."
	},
	{
		when: invalidToken(/audience/i),
		code: "InvalidIdentityToken",
		cause: "the identity provider in IAM does not list the token's audience.",
		remedy: "request the token for an audience that the provider lists; for GitHub, remove the input `audience`."
	},
	{
		when: invalidToken(/No OpenIDConnect provider/i),
		code: "InvalidIdentityToken",
		cause: "the account of the role has no identity provider for the token's issuer.",
		remedy: "check the account in role-to-assume, and the identity providers in IAM there."
	},
	{
		when: invalidToken(/signature|not a valid JWT/i),
		code: "InvalidIdentityToken",
		cause: "the token is not signed by the issuer that it names: it was changed or cut short on the way, or somebody else made it.",
		remedy: "check where the token comes from, and that it arrives complete."
	},
	{
		when: invalidToken(/(?:)/),
		code: "InvalidIdentityToken",
		cause: "the token is not what AWS or the identity provider in IAM expects; AWS's message says why.",
		remedy: "compare the token's issuer and audience with the identity providers in IAM, in the account of the role."
	},
	{
		when: (_error, wireCode) => /^IDPCommunicationError/.test(wireCode),
		code: "ServiceUnavailable",
		retry: "transient",
		...issuerOutOfReach
	},
	{
		when: (_error, wireCode) => /^IDPRejectedClaim/.test(wireCode),
		code: "AccessDenied",
		cause: "the identity provider itself refuses the token: it was revoked, has expired, or is for another application.",
		remedy: "get a new token from the issuer, and compare the token's audience with the one that is registered there and with the provider in IAM."
	}
];
// src/aws/request-failures.ts
const requestFailures = [
	{
		when: (_error, wireCode) => /^PackedPolicyTooLarge/.test(wireCode),
		code: "PackedPolicyTooLarge",
		cause: "session policies and session tags together are too large when packed.",
		remedy: "shorten custom-tags, set role-skip-session-tagging: true, or move the statements of inline-session-policy to a managed policy and list that in managed-session-policies. Do not drop a session policy: it limits the session."
	},
	{
		when: (_error, _wireCode, message) => /transitive tag key/i.test(message) && /\bmust be/i.test(message),
		code: "InvalidRequest",
		cause: "transitive-tag-keys names a tag that this call does not send.",
		remedy: "name only tags of custom-tags, or Keyturn's own: GitHub, Repository, Workflow, Action, Actor, Commit, Branch."
	},
	{
		when: (_error, _wireCode, message) => /transitive tag key/i.test(message),
		code: "InvalidRequest",
		cause: "the session that signed has transitive tags from an earlier step, and AWS passes them on by itself.",
		remedy: "remove their keys from custom-tags and transitive-tag-keys, or set role-skip-session-tagging: true."
	},
	{
		when: (_error, _wireCode, message) => /DurationSeconds exceeds the 1 hour session limit/i.test(message),
		code: "InvalidRequest",
		cause: "the credentials that signed are themselves a session. AWS calls this role chaining and allows one hour.",
		remedy: "set role-duration-seconds to 3600 or less. For a job that runs longer, set refresh: true."
	},
	{
		when: (_error, _wireCode, message) => /DurationSeconds exceeds/i.test(message),
		code: "InvalidRequest",
		cause: "role-duration-seconds exceeds the maximum session duration of the role, which is one hour by default.",
		remedy: "set a smaller value; for a job that runs longer, set refresh: true. The owner of the role can raise its maximum session duration, but then anyone who obtains a session keeps it for longer."
	},
	{
		when: (_error, wireCode) => /^MalformedPolicyDocument/.test(wireCode),
		code: "InvalidRequest",
		cause: "the session policy is not a policy that IAM understands.",
		remedy: "check inline-session-policy, for example with the policy validator in IAM."
	},
	{
		when: (_error, wireCode) => /^InvalidAuthorizationMessage/.test(wireCode),
		code: "InvalidRequest",
		cause: "the encoded authorization message was cut short or changed, or belongs to another partition.",
		remedy: "copy the whole text that follows \"Encoded authorization failure message:\"."
	},
	{
		when: (_error, wireCode) => /^InsufficientSessionLifetime/.test(wireCode),
		code: "InvalidRequest",
		cause: "the narrowed session would outlast the session that it comes from.",
		remedy: "ask for a shorter duration or for none, or get a new session first."
	},
	{
		when: (_error, wireCode) => /^InvalidSubjectCredentials/.test(wireCode),
		code: "InvalidRequest",
		cause: "the credentials that signed are not a session that AWS can narrow, for example a long-term key.",
		remedy: "sign with the session of a role."
	},
	{
		when: (_error, wireCode) => /^RegionDisabled/.test(wireCode),
		code: "RegionDisabled",
		cause: "STS is not activated for this Region in the account.",
		remedy: "use another aws-region, or have STS activated for the Region in IAM's account settings, if the account should be used there."
	},
	{
		when: (_error, _wireCode, message) => /Roles may not be assumed by root accounts/i.test(message),
		code: "RootCredentials",
		cause: "the stored keys are root user access keys.",
		remedy: "delete them, and give the workflow an OIDC role, or an IAM user that may only assume its role."
	},
	{
		when: (_error, _wireCode, message) => /invalid MFA one time pass code/i.test(message),
		code: "MfaCodeRefused"
	},
	{
		when: (_error, _wireCode, message) => /unable to validate MFA code/i.test(message),
		code: "MfaDeviceUnknown"
	},
	{
		when: codes("AccessDenied", "AccessDeniedException"),
		code: "AccessDenied"
	},
	{
		when: (_error, wireCode) => /^NoSuchEntity/.test(wireCode),
		code: "NotFound"
	},
	{
		when: (_error, wireCode) => /^(EntityAlreadyExists|DeleteConflict)/.test(wireCode),
		code: "Conflict"
	},
	{
		when: (_error, wireCode) => /^LimitExceeded/.test(wireCode),
		code: "QuotaExceeded",
		cause: "a user may have two access keys, and an Inactive one counts (IAM quotas)."
	}
];
// src/aws/service-errors.ts
const failures = [
	...credentialFailures,
	...identityTokenFailures,
	...requestFailures,
	...availabilityFailures,
	{
		when: codes("ValidationError", "ValidationException", "InvalidParameterValue", "MissingParameter", "InvalidAction"),
		code: "InvalidRequest"
	},
	{
		when: isForeign$1,
		code: "MalformedResponse",
		cause: "something between this runner and AWS answered instead: a proxy, a firewall, or an endpoint that is not STS or IAM.",
		remedy: "check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables."
	},
	{
		when: status((code) => code >= 200 && code < 400),
		code: "MalformedResponse",
		retry: "briefly",
		cause: "something between this runner and AWS answered instead: a proxy, a captive portal, or an endpoint that is not STS.",
		remedy: "check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables."
	}
];
function toKeyturnError(operation, error, signedWith) {
	if (error instanceof require_step.KeyturnError) return error;
	const service = typeof error === "object" && error !== null ? error : {};
	const wireCode = [
		service.Code,
		service.code,
		service.name
	].find((code) => typeof code === "string") ?? "";
	const message = require_step.messageOf(error);
	const failure = failures.find(({ when }) => when(service, wireCode, message));
	const explanation = {
		summary: `${operation}${signer(signedWith)} failed: ${unreadable(service) ?? describe(wireCode, message)}`,
		...failure?.cause === void 0 ? {} : { cause: failure.cause },
		...failure?.remedy === void 0 ? {} : { remedy: failure.remedy }
	};
	const retry = typeof failure?.retry === "function" ? failure.retry(service) : failure?.retry;
	return new require_step.KeyturnError(failure?.code ?? "Unexpected", explanation, {
		cause: error,
		...retry ? { retry } : {}
	});
}
function signer(keys) {
	return keys ? ` signed by ${require_step.redactKeyId(keys.accessKeyId)}` : "";
}
function unreadable(service) {
	const { httpStatusCode = 0 } = service.$metadata ?? {};
	if (isForeign$1(service)) return `the answer had the status ${httpStatusCode}, and did not come from AWS.`;
	return httpStatusCode >= 200 && httpStatusCode < 400 ? `the answer had the status ${httpStatusCode}, and is not one of AWS's.` : void 0;
}
const maxMessageLength = 1e4;
function describe(wireCode, message) {
	const [firstLine = ""] = message.slice(0, maxMessageLength).split(/[\r\n]/);
	const text = firstLine.split(/The Canonical String|Encoded authorization failure message:/)[0]?.trim() ?? "";
	return text.includes(wireCode) || wireCode === "Error" || wireCode === "" ? text : `${wireCode}: ${text}`;
}
// node_modules/@aws-sdk/client-sts/dist-es/schemas/schemas_0.js
const _A = "Arn";
const _AKI = "AccessKeyId";
const _AR = "AssumeRole";
const _ARI = "AssumedRoleId";
const _ARR = "AssumeRoleRequest";
const _ARRs = "AssumeRoleResponse";
const _ARU = "AssumedRoleUser";
const _ARWSAML = "AssumeRoleWithSAML";
const _ARWSAMLR = "AssumeRoleWithSAMLRequest";
const _ARWSAMLRs = "AssumeRoleWithSAMLResponse";
const _ARWWI = "AssumeRoleWithWebIdentity";
const _ARWWIR = "AssumeRoleWithWebIdentityRequest";
const _ARWWIRs = "AssumeRoleWithWebIdentityResponse";
const _Ac = "Account";
const _Au = "Audience";
const _C = "Credentials";
const _CA = "ContextAssertion";
const _DAM = "DecodeAuthorizationMessage";
const _DAMR = "DecodeAuthorizationMessageRequest";
const _DAMRe = "DecodeAuthorizationMessageResponse";
const _DM = "DecodedMessage";
const _DS = "DurationSeconds";
const _E = "Expiration";
const _EI = "ExternalId";
const _EM = "EncodedMessage";
const _GCI = "GetCallerIdentity";
const _GCIR = "GetCallerIdentityRequest";
const _GCIRe = "GetCallerIdentityResponse";
const _GST = "GetSessionToken";
const _GSTR = "GetSessionTokenRequest";
const _GSTRe = "GetSessionTokenResponse";
const _I = "Issuer";
const _K = "Key";
const _MSTS = "MinimumSessionTokenSize";
const _NQ = "NameQualifier";
const _P = "Policy";
const _PA = "PolicyArns";
const _PAr = "PrincipalArn";
const _PAro = "ProviderArn";
const _PC = "ProvidedContexts";
const _PCLT = "ProvidedContextsListType";
const _PCr = "ProvidedContext";
const _PDT = "PolicyDescriptorType";
const _PI = "ProviderId";
const _PPS = "PackedPolicySize";
const _Pr = "Provider";
const _RA = "RoleArn";
const _RSN = "RoleSessionName";
const _S = "Subject";
const _SAK = "SecretAccessKey";
const _SAMLA = "SAMLAssertion";
const _SAMLAT = "SAMLAssertionType";
const _SFWIT = "SubjectFromWebIdentityToken";
const _SI = "SourceIdentity";
const _SN = "SerialNumber";
const _ST = "SubjectType";
const _STS = "SessionTokenSize";
const _STU = "SessionTokenUtilization";
const _STe = "SessionToken";
const _T = "Tags";
const _TC = "TokenCode";
const _TTK = "TransitiveTagKeys";
const _Ta = "Tag";
const _UI = "UserId";
const _V = "Value";
const _WIT = "WebIdentityToken";
const _a = "arn";
const _aKST = "accessKeySecretType";
const _cTT = "clientTokenType";
const _pDLT = "policyDescriptorListType";
const _s = "smithy.ts.sdk.synthetic.com.amazonaws.sts";
const _tLT = "tagListType";
const n0 = "com.amazonaws.sts";
new TypeRegistry(_s);
new TypeRegistry(n0);
var accessKeySecretType = [
	0,
	n0,
	_aKST,
	8,
	0
];
var clientTokenType = [
	0,
	n0,
	_cTT,
	8,
	0
];
var SAMLAssertionType = [
	0,
	n0,
	_SAMLAT,
	8,
	0
];
var AssumedRoleUser$ = [
	3,
	n0,
	_ARU,
	0,
	[_ARI, _A],
	[0, 0],
	2
];
var AssumeRoleRequest$ = [
	3,
	n0,
	_ARR,
	0,
	[
		_RA,
		_RSN,
		_PA,
		_P,
		_DS,
		_T,
		_TTK,
		_EI,
		_SN,
		_TC,
		_SI,
		_PC,
		_MSTS
	],
	[
		0,
		0,
		() => policyDescriptorListType,
		0,
		1,
		() => tagListType,
		64,
		0,
		0,
		0,
		0,
		() => ProvidedContextsListType,
		1
	],
	2
];
var AssumeRoleResponse$ = [
	3,
	n0,
	_ARRs,
	0,
	[
		_C,
		_ARU,
		_PPS,
		_SI,
		_STU,
		_STS
	],
	[
		[() => Credentials$, 0],
		() => AssumedRoleUser$,
		1,
		0,
		1,
		1
	]
];
var AssumeRoleWithSAMLRequest$ = [
	3,
	n0,
	_ARWSAMLR,
	0,
	[
		_RA,
		_PAr,
		_SAMLA,
		_PA,
		_P,
		_DS,
		_MSTS
	],
	[
		0,
		0,
		[() => SAMLAssertionType, 0],
		() => policyDescriptorListType,
		0,
		1,
		1
	],
	3
];
var AssumeRoleWithSAMLResponse$ = [
	3,
	n0,
	_ARWSAMLRs,
	0,
	[
		_C,
		_ARU,
		_PPS,
		_S,
		_ST,
		_I,
		_Au,
		_NQ,
		_SI,
		_STU,
		_STS
	],
	[
		[() => Credentials$, 0],
		() => AssumedRoleUser$,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1
	]
];
var AssumeRoleWithWebIdentityRequest$ = [
	3,
	n0,
	_ARWWIR,
	0,
	[
		_RA,
		_RSN,
		_WIT,
		_PI,
		_PA,
		_P,
		_DS,
		_MSTS
	],
	[
		0,
		0,
		[() => clientTokenType, 0],
		0,
		() => policyDescriptorListType,
		0,
		1,
		1
	],
	3
];
var AssumeRoleWithWebIdentityResponse$ = [
	3,
	n0,
	_ARWWIRs,
	0,
	[
		_C,
		_SFWIT,
		_ARU,
		_PPS,
		_Pr,
		_Au,
		_SI,
		_STU,
		_STS
	],
	[
		[() => Credentials$, 0],
		0,
		() => AssumedRoleUser$,
		1,
		0,
		0,
		0,
		1,
		1
	]
];
var Credentials$ = [
	3,
	n0,
	_C,
	0,
	[
		_AKI,
		_SAK,
		_STe,
		_E
	],
	[
		0,
		[() => accessKeySecretType, 0],
		0,
		4
	],
	4
];
var DecodeAuthorizationMessageRequest$ = [
	3,
	n0,
	_DAMR,
	0,
	[_EM],
	[0],
	1
];
var DecodeAuthorizationMessageResponse$ = [
	3,
	n0,
	_DAMRe,
	0,
	[_DM],
	[0]
];
var GetCallerIdentityRequest$ = [
	3,
	n0,
	_GCIR,
	0,
	[],
	[]
];
var GetCallerIdentityResponse$ = [
	3,
	n0,
	_GCIRe,
	0,
	[
		_UI,
		_Ac,
		_A
	],
	[
		0,
		0,
		0
	]
];
var GetSessionTokenRequest$ = [
	3,
	n0,
	_GSTR,
	0,
	[
		_DS,
		_SN,
		_TC,
		_MSTS
	],
	[
		1,
		0,
		0,
		1
	]
];
var GetSessionTokenResponse$ = [
	3,
	n0,
	_GSTRe,
	0,
	[
		_C,
		_STU,
		_STS
	],
	[
		[() => Credentials$, 0],
		1,
		1
	]
];
var PolicyDescriptorType$ = [
	3,
	n0,
	_PDT,
	0,
	[_a],
	[0]
];
var ProvidedContext$ = [
	3,
	n0,
	_PCr,
	0,
	[_PAro, _CA],
	[0, 0]
];
var Tag$ = [
	3,
	n0,
	_Ta,
	0,
	[_K, _V],
	[0, 0],
	2
];
var policyDescriptorListType = [
	1,
	n0,
	_pDLT,
	0,
	() => PolicyDescriptorType$
];
var ProvidedContextsListType = [
	1,
	n0,
	_PCLT,
	0,
	() => ProvidedContext$
];
var tagListType = [
	1,
	n0,
	_tLT,
	0,
	() => Tag$
];
var AssumeRole$ = [
	9,
	n0,
	_AR,
	0,
	() => AssumeRoleRequest$,
	() => AssumeRoleResponse$
];
var AssumeRoleWithSAML$ = [
	9,
	n0,
	_ARWSAML,
	0,
	() => AssumeRoleWithSAMLRequest$,
	() => AssumeRoleWithSAMLResponse$
];
var AssumeRoleWithWebIdentity$ = [
	9,
	n0,
	_ARWWI,
	0,
	() => AssumeRoleWithWebIdentityRequest$,
	() => AssumeRoleWithWebIdentityResponse$
];
var DecodeAuthorizationMessage$ = [
	9,
	n0,
	_DAM,
	0,
	() => DecodeAuthorizationMessageRequest$,
	() => DecodeAuthorizationMessageResponse$
];
var GetCallerIdentity$ = [
	9,
	n0,
	_GCI,
	0,
	() => GetCallerIdentityRequest$,
	() => GetCallerIdentityResponse$
];
var GetSessionToken$ = [
	9,
	n0,
	_GST,
	0,
	() => GetSessionTokenRequest$,
	() => GetSessionTokenResponse$
];
// src/aws/sts.ts
function createSts(options) {
	const { credentials, ...anyone } = options;
	const send = stsClient(options);
	const sendUnsigned = stsClient(anyone);
	const call = (operation, attempt) => withDeadline(`${operation} (${options.endpoint ?? `STS in ${options.region}`})`, async (signal) => {
		try {
			return await attempt(signal);
		} catch (error) {
			throw toKeyturnError(operation, error, credentials);
		}
	});
	return {
		assumeRole: (request) => call("AssumeRole", async (signal) => toSession("AssumeRole", await send(AssumeRole$, request, signal))),
		assumeRoleWithWebIdentity: (request) => call("AssumeRoleWithWebIdentity", async (signal) => toSession("AssumeRoleWithWebIdentity", await sendUnsigned(AssumeRoleWithWebIdentity$, request, signal))),
		assumeRoleWithSaml: (request) => call("AssumeRoleWithSAML", async (signal) => toSession("AssumeRoleWithSAML", await sendUnsigned(AssumeRoleWithSAML$, request, signal))),
		getCallerIdentity: () => call("GetCallerIdentity", async (signal) => {
			const { Account, Arn } = await send(GetCallerIdentity$, {}, signal);
			if (!Account || !Arn || !isOneWord(Account + Arn)) throw malformedResponseError("GetCallerIdentity", "an account and an ARN");
			return {
				accountId: Account,
				arn: Arn
			};
		}),
		getSessionToken: (request) => call("GetSessionToken", async (signal) => toCredentials("GetSessionToken", await send(GetSessionToken$, request, signal)))
	};
}
function stsClient({ region, ...options }) {
	const endpoint = require_start.awsEndpoint("sts", region, options);
	return queryClient({
		name: "sts",
		version: "2011-06-15"
	}, {
		...options,
		endpoint
	});
}
function toSession(operation, answer) {
	const credentials = toCredentials(operation, answer);
	const { Arn, AssumedRoleId } = answer.AssumedRoleUser ?? {};
	const accountId = Arn && require_step.accountOf(Arn);
	if (!Arn || !accountId || !AssumedRoleId || !isOneWord(Arn + AssumedRoleId)) throw malformedResponseError(operation, "the identity of the role session");
	return {
		...credentials,
		identity: {
			accountId,
			arn: Arn,
			assumedRoleId: AssumedRoleId
		}
	};
}
function toCredentials(operation, { Credentials }) {
	const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
	if (!AccessKeyId || !SecretAccessKey || !SessionToken) throw malformedResponseError(operation, "credentials");
	if (![
		AccessKeyId,
		SecretAccessKey,
		SessionToken
	].every(isOneWord)) throw malformedResponseError(operation, "credentials of printable characters");
	return {
		credentials: {
			accessKeyId: AccessKeyId,
			secretAccessKey: SecretAccessKey,
			sessionToken: SessionToken
		},
		...Expiration ? { expiration: Expiration } : {}
	};
}
function isOneWord(text) {
	return /^[\u0021-\u007e]+$/.test(text);
}
function malformedResponseError(operation, missing) {
	return malformedResponse({
		summary: `${operation} returned a success status without ${missing}.`,
		cause: "something between this runner and AWS answered instead: a proxy, a captive portal, or an endpoint that is not STS.",
		remedy: "check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables."
	});
}
// src/runner/run-id.ts
function runIdOf({ GITHUB_RUN_ID: id = "" }) {
	return /^\d{1,20}$/.test(id) ? id : void 0;
}
// src/version.ts
const version = "0.1.0";
// src/clients/aws.ts
function stsFor(aws, keys) {
	return createSts(stsOptionsFor(aws, keys));
}
function stsOptionsFor(aws, keys) {
	return {
		region: aws.region,
		systemClockOffset: aws.clockOffsetMs(),
		requestHandler: aws.handler,
		userAgent: aws.userAgent,
		...require_start.stsEndpoint(aws.endpoints),
		...keys ? { credentials: keys } : {}
	};
}
function awsNow(aws) {
	return new Date(Date.now() + aws.clockOffsetMs());
}
function userAgent(env) {
	const { AWS_EXECUTION_ENV: executionEnv, AWS_SDK_UA_APP_ID: appId } = env;
	const pairs = {
		"exec-env": executionEnv,
		app: appId,
		keyturn: version,
		run: runIdOf(env)
	};
	return Object.entries(pairs).flatMap(([name, value]) => value ? [[name, value]] : []);
}
// src/http/answer-text.ts
async function answerText(body) {
	const chunks = [];
	for await (const chunk of body) chunks.push(chunk);
	return Buffer.concat(chunks).toString("utf8");
}
function tokenInField(body, field) {
	try {
		const value = JSON.parse(body)[field];
		return typeof value === "string" && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value) ? value : void 0;
	} catch {
		return;
	}
}
// src/http/foreign-answer.ts
function isForeign({ status, headers, body = "" }) {
	if (status === 407) return true;
	if (headers["x-github-request-id"] !== void 0) return false;
	const type = headers["content-type"];
	if (type !== void 0) return !/\bjson\b/i.test(String(type));
	if (/^\s*[^{[\s]/.test(body)) return true;
	return [
		"via",
		"x-squid-error",
		"proxy-status",
		"proxy-agent"
	].some((name) => headers[name] !== void 0);
}
function foreignRefusal(request, host, answer) {
	const { status } = answer;
	const isTransient = status === 429 || status >= 500;
	return new require_step.KeyturnError(status === 407 ? "Network" : isTransient ? "ServiceUnavailable" : "MalformedResponse", {
		summary: `${request}: the answer had the status ${status}, and did not come from GitHub.`,
		...status === 407 ? proxyAuthenticationAdvice : adviceOn(host, answer, isTransient)
	}, { retry: isTransient ? "transient" : "never" });
}
function adviceOn(host, { headers }, isTransient) {
	const name = nameIn(headers);
	return {
		cause: `a proxy or a firewall between this runner and GitHub ${isTransient ? "could not reach it" : "refused the request"}${name === void 0 ? "" : `; it calls itself ${name}`}. The token is not the cause.`,
		remedy: `allow ${host} there, or add it to no-proxy if this runner can reach it directly${isTransient ? "; if it is allowed, run the job again later" : ""}. Check http-proxy${host.startsWith("api.") || host.includes("/") ? " and GITHUB_API_URL" : ""}.`
	};
}
function nameIn(headers) {
	const plain = String(headers.server ?? headers.via ?? "").replaceAll(/[^\w ./()+-]/g, "").trim().slice(0, 60);
	return plain === "" ? void 0 : plain;
}
// src/github/oidc-token.ts
var oidc_token_exports = require_rolldown_runtime.__exportAll({ requestIdToken: () => requestIdToken });
async function requestIdToken(endpoint, audience, handler) {
	const what = "The request for an OIDC token from GitHub";
	return withDeadline(what, async (abortSignal) => {
		const { status, headers, body } = await get(endpoint, audience, handler, abortSignal);
		if (status !== 200 && isForeign({
			status,
			headers,
			body
		})) throw foreignRefusal(what, new URL(endpoint.url).hostname, {
			status,
			headers
		});
		if (status !== 200) throw refused(what, status);
		const token = tokenInField(body, "value");
		if (token === void 0) throw withoutToken(what);
		return token;
	});
}
async function get({ url, bearer }, audience, handler, abortSignal) {
	const target = new URL(url);
	target.searchParams.set("audience", audience);
	const request = new HttpRequest({
		protocol: target.protocol,
		hostname: target.hostname,
		...target.port ? { port: Number(target.port) } : {},
		path: target.pathname + target.search,
		headers: {
			host: target.host,
			accept: "application/json",
			authorization: `Bearer ${bearer}`,
			"user-agent": "keyturn"
		}
	});
	try {
		const { response } = await handler.handle(request, { abortSignal });
		return {
			status: response.statusCode,
			headers: response.headers,
			body: await answerText(response.body)
		};
	} catch (error) {
		if (error instanceof require_step.KeyturnError) throw error;
		throw new require_step.KeyturnError("Network", {
			summary: `Could not reach GitHub for an OIDC token: ${require_step.messageOf(error)}`,
			cause: "a firewall or a proxy that is missing or wrong, or an outage.",
			remedy: "check http-proxy / no-proxy, and githubstatus.com."
		}, {
			cause: error,
			retry: "transient"
		});
	}
}
function refused(what, status) {
	const passing = status === 429 || status >= 500;
	return new require_step.KeyturnError("OidcRequestFailed", {
		summary: `${what} was refused with status ${status}.`,
		cause: passing ? "GitHub has a fault or is busy." : "the token of the job that may ask for ID tokens is no longer valid.",
		remedy: passing ? "see githubstatus.com; run the job again." : "check that the job has `permissions: id-token: write`, and run it again."
	}, { retry: passing ? "transient" : "never" });
}
function withoutToken(what) {
	return new require_step.KeyturnError("MalformedResponse", {
		summary: `${what} returned a success status without a token.`,
		cause: "something between this runner and GitHub answered instead: a proxy or a captive portal.",
		remedy: "check http-proxy and no-proxy."
	}, { retry: "briefly" });
}
// src/aws/suspected-leak.ts
function suspectedLeak(summary) {
	return {
		summary,
		cause: "AWS found this access key in public, for example in a repository or a log, and has restricted what it may do.",
		remedy: "treat it as a leak: deactivate the key now, check CloudTrail for what it did, create and store a new key by hand, then detach the policy and delete the old key (AWS support case \"compromised key\")."
	};
}
// src/keys/key-age.ts
const unusedMs = 45 * require_start.dayMs;
function listKeysStatement(partition) {
	return JSON.stringify({
		Effect: "Allow",
		Action: "iam:ListAccessKeys",
		Resource: `arn:${partition}:iam::*:user/\${aws:username}`
	});
}
function judgeKeys(observation, policy, now, partition) {
	if (observation.kind === "none") return void 0;
	if (observation.kind === "unknown") return {
		status: "unknown",
		findings: [unknownAge(observation, policy, partition)]
	};
	const { report } = observation;
	const ageMs = Math.max(0, now.getTime() - report.signing.createdAt.getTime());
	const status = ageStatus(ageMs, policy);
	return {
		status,
		ageDays: Math.floor(ageMs / require_start.dayMs),
		findings: [
			...leakFindings(report),
			...ageFindings(report.signing, ageMs, status, policy),
			...otherKeyFindings(report, now),
			...passwordFindings(report)
		]
	};
}
function judgeUserKeys(seen, policy, now) {
	if (seen.kind === "unknown") return {
		status: "unknown",
		findings: [unknownUserAge(seen, policy)]
	};
	const active = seen.keys.filter(({ status }) => status === "Active");
	const others = active.filter(({ id }) => id !== seen.predecessor);
	return (others.length > 0 ? others : active).map((key) => {
		const ageMs = Math.max(0, now.getTime() - key.createdAt.getTime());
		const status = ageStatus(ageMs, policy);
		return {
			status,
			ageDays: Math.floor(ageMs / require_start.dayMs),
			findings: ageFindings(key, ageMs, status, policy, ` of the user ${seen.user}`)
		};
	}).reduce(worse, {
		status: "ok",
		findings: []
	});
}
const severity = [
	"ok",
	"warn",
	"unknown",
	"overdue"
];
function worse(one, other) {
	const ages = [one.ageDays, other.ageDays].filter((days) => days !== void 0);
	return {
		status: severity[Math.max(severity.indexOf(one.status), severity.indexOf(other.status))] ?? "unknown",
		...ages.length > 0 ? { ageDays: Math.max(...ages) } : {},
		findings: [...one.findings, ...other.findings]
	};
}
function ageStatus(ageMs, { warnMs, maxMs }) {
	if (maxMs !== void 0 && ageMs > maxMs) return "overdue";
	return warnMs > 0 && ageMs > warnMs ? "warn" : "ok";
}
function unknownAge({ why, denied }, { maxMs }, partition) {
	const summary = `The age of the access key is not known: ${why}`;
	const grant = `if the user's policy allows it only with MFA, set mfa-secret and leave the policy as it is. Otherwise let the user list its own keys with this statement: ${listKeysStatement(partition)} (a user with a path needs that path before \${aws:username}).`;
	if (maxMs === void 0) return {
		level: "info",
		code: "KeyAgeUnknown",
		explanation: { summary }
	};
	return {
		level: "error",
		code: "KeyAgeUnknown",
		explanation: {
			summary,
			cause: denied ? "the user may not call iam:ListAccessKeys on itself, or only with MFA. max-key-age is set, so a key of unknown age is refused." : "IAM could not be reached. max-key-age is set, so a key of unknown age is refused.",
			remedy: denied ? grant : "run the job again; check http-proxy and AWS_ENDPOINT_URL_IAM."
		}
	};
}
function unknownUserAge({ user, why, denied }, { maxMs }) {
	const summary = `The age of the access keys of the user ${user} is not known: ${why}`;
	if (maxMs === void 0) return {
		level: "info",
		code: "KeyAgeUnknown",
		explanation: { summary }
	};
	return {
		level: "error",
		code: "KeyAgeUnknown",
		explanation: {
			summary,
			cause: denied ? `the role of this step may not call iam:ListAccessKeys on the user ${user}. max-key-age is set, so a key of unknown age is refused.` : "IAM could not be reached, or there is no such user. max-key-age is set, so a key of unknown age is refused.",
			remedy: denied ? "give the role the policy that docs/rotation.md shows for managed mode." : "correct rotate-user, or run the job again; check http-proxy and AWS_ENDPOINT_URL_IAM."
		}
	};
}
function leakFindings({ attachedPolicies, signing }) {
	const quarantine = attachedPolicies?.find((arn) => /AWSCompromisedKeyQuarantine/.test(arn));
	if (quarantine === void 0) return [];
	return [{
		level: "error",
		code: "SuspectedLeak",
		explanation: suspectedLeak(`AWS has attached the policy ${quarantine} to the user of ${require_step.redactKeyId(signing.id)}.`)
	}];
}
function ageFindings(key, ageMs, status, policy, owner = "") {
	if (status !== "overdue" && status !== "warn") return [];
	const limit = status === "overdue" ? policy.maxMs ?? 0 : policy.warnMs;
	const input = status === "overdue" ? "max-key-age" : "warn-key-age";
	const explanation = {
		summary: `The access key ${require_step.redactKeyId(key.id)}${owner} is ${Math.floor(ageMs / require_start.dayMs)} days old; ${input} is ${require_start.formatDuration(limit)}.`,
		cause: "nothing rotates it.",
		remedy: "set rotate: due with a token that may write the secret, or replace the key by hand; best of all, use OIDC."
	};
	return [{
		level: status === "overdue" ? "error" : "warning",
		code: "KeyTooOld",
		explanation
	}];
}
function otherKeyFindings({ other, otherLastUse }, now) {
	if (other?.status !== "Active") return [];
	const created = `created ${require_start.day(other.createdAt)}`;
	const used = otherLastUse === void 0 ? "" : otherLastUse === "never" ? ", never used" : `, last used ${require_start.day(otherLastUse.at)} by ${otherLastUse.service} in ${otherLastUse.region}`;
	const lastSign = otherLastUse === void 0 ? void 0 : otherLastUse === "never" ? other.createdAt : otherLastUse.at;
	const isUnused = lastSign !== void 0 && now.getTime() - lastSign.getTime() > unusedMs;
	return [{
		level: isUnused ? "warning" : "info",
		code: "RotationBlocked",
		explanation: isUnused ? {
			summary: `The user has a second Active access key, ${require_step.redactKeyId(other.id)} (${created}${used}), which has not been used for more than 45 days.`,
			remedy: "deactivate it in IAM, and delete it later if nothing has failed without it."
		} : {
			summary: `The user has a second Active access key, ${require_step.redactKeyId(other.id)} (${created}${used}).`,
			remedy: "if no rotation is under way, find out who uses it: two Active keys are twice the risk."
		}
	}];
}
function passwordFindings({ hasPassword, signing }) {
	if (!hasPassword) return [];
	return [{
		level: "warning",
		code: "RotationBlocked",
		explanation: {
			summary: `The user of ${require_step.redactKeyId(signing.id)} has a console password.`,
			cause: "the CI key belongs to a person, or to a user that somebody has signed in as.",
			remedy: "give CI its own user without a password; iam:DeleteLoginProfile removes the password."
		}
	}];
}
// src/keys/check-keys.ts
var check_keys_exports = require_rolldown_runtime.__exportAll({
	checkKeys: () => checkKeys,
	refuseLeakedKey: () => refuseLeakedKey
});
function refuseLeakedKey(observation, config) {
	const leak = judgeKeys(observation, config.keyAge, new Date(), config.partition)?.findings.find(({ code }) => code === "SuspectedLeak");
	if (leak) throw new require_step.KeyturnError(leak.code, leak.explanation);
}
function checkKeys({ observation, userKeys, rotation }, config, now) {
	const seen = userKeys === void 0 && rotation?.kind === "result" ? afterRotation(observation, rotation) : observation;
	const judgement = judgeAll(seen, userKeys, config, now);
	return {
		observation: seen,
		...userKeys ? { userKeys } : {},
		...rotation ? { rotation } : {},
		...judgement ? { judgement } : {},
		...rotation?.kind === "result" && rotation.replacement ? { replacement: rotation.replacement } : {}
	};
}
function judgeAll(observation, userKeys, { keyAge, partition }, now) {
	const signing = judgeKeys(observation, keyAge, now, partition);
	if (!userKeys) return signing;
	const rotated = judgeUserKeys(userKeys, keyAge, now);
	return signing ? worse(signing, rotated) : rotated;
}
function afterRotation(observation, { keys, journal, replacement }) {
	const successor = journal && "new" in journal ? journal.new : void 0;
	const id = replacement?.accessKeyId ?? (observation.kind === "report" ? observation.report.signing.id : successor ?? keys[0]?.id);
	const signing = keys.find((key) => key.id === id);
	if (!signing) return observation;
	const { other: _other, otherLastUse: _use, ...rest } = observation.kind === "report" ? observation.report : {};
	return {
		kind: "report",
		report: {
			...rest,
			signing
		}
	};
}
// src/aws/clock.ts
const worthCorrectingMs = 2e3;
const plausible = {
	from: Date.UTC(2020),
	to: Date.UTC(2100)
};
function awsClock(handler, { fromMs, onSkew }, localNow = Date.now) {
	let skewMs = 0;
	let quickest = Number.POSITIVE_INFINITY;
	let isReported = false;
	const measure = (date, sentAt) => {
		const tookMs = localNow() - sentAt;
		const awsMs = Date.parse(date) + 500;
		if (tookMs >= quickest) return;
		quickest = tookMs;
		skewMs = awsMs - (sentAt + tookMs / 2);
		if (isReported || Math.abs(skewMs) < fromMs) return;
		isReported = true;
		onSkew(skewMs);
	};
	return {
		now: () => localNow() + skewMs,
		offsetMs: () => Math.abs(skewMs) < worthCorrectingMs ? 0 : Math.round(skewMs),
		handler: watched(handler, localNow, measure)
	};
}
function skewInWords(skewMs) {
	const seconds = Math.round(Math.abs(skewMs) / 1e3);
	return `${seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`} ${skewMs > 0 ? "behind" : "ahead of"} AWS's`;
}
function isPlausible(date = "") {
	const ms = Date.parse(date);
	return ms >= plausible.from && ms < plausible.to;
}
function watched(handler, localNow, measure) {
	const handle = async (request, options) => {
		const sentAt = localNow();
		const output = await handler.handle(request, options);
		const { headers } = output.response;
		if (!isPlausible(headers.date)) delete headers.date;
		const { date, "x-amzn-requestid": requestId } = headers;
		if (date && requestId) measure(date, sentAt);
		return output;
	};
	return {
		handle,
		updateHttpClientConfig: () => {},
		httpHandlerConfigs: () => handler.httpHandlerConfigs()
	};
}
// src/http/answer-size.ts
const MiB = 1048576;
const maxBytes = MiB;
const maxListBytes = 8 * MiB;
let isBound = false;
let lastError;
function lastCutOff() {
	return lastError;
}
function boundAnswers() {
	if (isBound) return;
	isBound = true;
	(0, node_diagnostics_channel.channel)("http.client.response.finish").subscribe((message) => {
		const { request, response } = message;
		bound(request, response);
	});
}
function bound(request, response) {
	const limit = /[?&]per_page=/.test(request.path) ? maxListBytes : maxBytes;
	const push = response.push.bind(response);
	let seen = 0;
	response.push = (chunk, encoding) => {
		seen += chunk?.length ?? 0;
		if (seen <= limit) return push(chunk, encoding);
		const error = tooLargeError(request, limit);
		lastError = error;
		if (response.listenerCount("error") === 0) request.emit("error", error);
		response.destroy(error);
		return false;
	};
}
function tooLargeError(request, limit) {
	return new require_step.KeyturnError("MalformedResponse", {
		summary: `The response from ${request.host} is larger than ${limit / MiB} MiB and was cut off.`,
		cause: "something other than AWS or GitHub answers there: a proxy, a download page, or a wrong endpoint.",
		remedy: "check http-proxy, the AWS_ENDPOINT_URL variables and GITHUB_API_URL."
	});
}
// src/http/request-handler.ts
const connectTimeoutMs = 5e3;
async function createRequestHandler({ proxy }, { httpAgent, httpsAgent } = {}) {
	boundAnswers();
	const timeouts = { connectionTimeout: connectTimeoutMs };
	if (!proxy) return new NodeHttpHandler({
		...timeouts,
		...httpAgent ? { httpAgent } : {},
		...httpsAgent ? { httpsAgent } : {}
	});
	const { ProxyAgent } = await Promise.resolve().then(() => require("./proxy-agent-D4YDsjTs.js"));
	const agent = new ProxyAgent(proxy);
	return new NodeHttpHandler({
		...timeouts,
		httpAgent: agent,
		httpsAgent: agent
	});
}
// src/http/retry.ts
const firstDelayMs = 200;
const maxDelayMs = 5e3;
const briefAttempts = 3;
async function withRetries(request, context, attempt) {
	for (let number = 1;; number++) try {
		return await attempt(number);
	} catch (error) {
		const attempts = attemptsFor(retryOf(error), context.maxAttempts);
		if (number >= attempts) throw error;
		const delayMs = delayAfter(error, number, context.random);
		context.info(`${request}: attempt ${number} of ${attempts} failed (${brief(error)}); next in ${(delayMs / 1e3).toFixed(1)} s.`);
		await context.sleep(delayMs);
	}
}
function delayAfter(error, number, random) {
	return (error instanceof require_step.KeyturnError ? error.retryAfterMs : void 0) ?? Math.round(random() * Math.min(maxDelayMs, firstDelayMs * 2 ** (number - 1)));
}
function retryOf(error) {
	return error instanceof require_step.KeyturnError ? error.retry : "never";
}
function attemptsFor(retry, maxAttempts) {
	if (retry === "never") return 1;
	return retry === "briefly" ? Math.min(briefAttempts, maxAttempts) : maxAttempts;
}
function brief(error) {
	return error instanceof require_step.KeyturnError ? `${error.code}: ${error.message.split(/[\r\n]/)[0]}` : String(error);
}
// src/clients/run.ts
async function createRun({ config, env, log, mask, onSkew, connections }) {
	const { region, partition, network } = config;
	const clock = awsClock(await createRequestHandler(network, connections), onSkew);
	return {
		env,
		log,
		mask,
		aws: {
			region,
			partition,
			endpoints: await require_start.endpointsOf(network, env),
			handler: clock.handler,
			userAgent: userAgent(env),
			clockOffsetMs: clock.offsetMs
		},
		retry: {
			maxAttempts: network.maxAttempts,
			sleep: (ms) => (0, node_timers_promises.setTimeout)(ms),
			random: Math.random,
			info: log.info
		}
	};
}
function retrying(what, { retry }, attempt) {
	return withRetries(what, retry, attempt);
}
// src/aws/access-keys.ts
function maskKeys({ accessKeyId, secretAccessKey, sessionToken }, mask) {
	mask(accessKeyId);
	mask(secretAccessKey);
	if (sessionToken !== void 0) mask(sessionToken);
}
// src/sources/resolve.ts
async function resolveRoles(chosen, roles, options, run) {
	const [role, ...furtherRoles] = roles;
	if (role && furtherRoles.length > 0) {
		const { resolveChain } = await Promise.resolve().then(() => require("./role-chain-BIYHkbnZ.js"));
		return resolveChain(chosen, [role, ...furtherRoles], options, run);
	}
	const request = {
		...options,
		isFinal: true,
		...role ? { role } : {}
	};
	return chosen.source.resolve(chosen.input, request, run);
}
// src/report/despite-rotation.ts
function whyStillOld(rotation) {
	if (rotation.kind === "failed") return {
		cause: "its rotation failed in this run, so the key is still in use.",
		remedy: "see the error about the rotation above."
	};
	const { state, why, journal } = rotation;
	if (state === "idle") return {
		cause: "rotate-after is longer than that.",
		remedy: "set a smaller rotate-after."
	};
	if (state === "planned") return {
		cause: "rotate: plan changes nothing.",
		remedy: "set rotate: due."
	};
	if (journal === void 0 || journal.phase === "idle") return {
		cause: `its rotation has not started: ${why}`,
		remedy: "see this step's messages about it above."
	};
	return {
		cause: "its rotation is not finished.",
		remedy: "see this step's messages about the rotation above."
	};
}
// src/report/report-keys.ts
var report_keys_exports = require_rolldown_runtime.__exportAll({ reportKeys: () => reportKeys });
async function reportKeys(keys, config, runner, now) {
	try {
		await summarize(keys, config, runner, now);
	} catch (error) {
		runner.warning(`The job summary (GITHUB_STEP_SUMMARY) could not be written: ${require_step.messageOf(error)}`);
	}
	const { judgement, rotation } = keys;
	const findings = judgement?.findings ?? [];
	const isTooOld = findings.some(({ level }) => level === "error");
	const failure = rotation && await rotationFailureToThrow(rotation, isTooOld, config, runner);
	for (const finding of findings) {
		const error = toError(rotation ? despiteRotation(finding, rotation) : finding);
		if (finding.level === "error") throw error;
		if (finding.level === "warning") runner.warning(warningText(error, rotation, runner));
		else runner.info(error.message);
	}
	if (failure) throw failure;
}
function warningText(error, rotation, { env }) {
	return rotation === void 0 && error.code === "RotationBlocked" ? error.message : require_step.messageWithHelp(error, env);
}
async function rotationFailureToThrow(rotation, failsAnyway, config, runner) {
	const { reportRotation } = await Promise.resolve().then(() => require("./report-rotation-DBV_UKAs.js"));
	return reportRotation(rotation, failsAnyway, config, runner);
}
async function summarize({ observation, userKeys, rotation, judgement }, config, runner, now) {
	if (!judgement || !rotation && judgement.status !== "warn" && judgement.status !== "overdue") return;
	const { keys, user } = keysToShow({
		observation,
		userKeys,
		rotation
	});
	const { writeSummary } = await Promise.resolve().then(() => require("./summary-C936cC8a.js"));
	writeSummary({
		judgement,
		keys,
		...user === void 0 ? {} : { user },
		...rotation?.kind === "result" ? { rotation } : {},
		...rotation?.kind === "failed" ? { rotation: failure(rotation.error, runner.env) } : {},
		...rotation?.kind === "result" && rotation.journal ? { journal: rotation.journal } : {},
		...config.rotation ? { times: config.rotation } : {}
	}, runner.env, now);
}
function keysToShow({ observation, userKeys, rotation }) {
	const { signing, other } = observation.kind === "report" ? observation.report : {};
	const own = [signing, other].filter((key) => key !== void 0);
	const ofUser = userKeys?.kind === "seen" ? userKeys.keys : own;
	const keys = rotation?.kind === "result" ? rotation.keys : ofUser;
	return {
		keys,
		user: keys.find(({ userName }) => userName !== void 0)?.userName ?? userKeys?.user
	};
}
function failure({ code, explanation: { summary, remedy } }, env) {
	const help = require_step.helpAddresses(code, env);
	return {
		state: "failed",
		why: summary,
		...remedy === void 0 ? {} : { remedy },
		help
	};
}
function despiteRotation(finding, rotation) {
	if (finding.code !== "KeyTooOld") return finding;
	return {
		...finding,
		explanation: {
			...finding.explanation,
			...whyStillOld(rotation)
		}
	};
}
function toError({ code, explanation }) {
	return new require_step.KeyturnError(code, explanation);
}
// src/keys/observe-keys.ts
async function observeKeys(key, config, run) {
	const need = require_start.needForReport(config, run.aws.endpoints);
	if (need === "none") return { kind: "none" };
	if (need === "endpoint unknown") return unknown("STS has a custom endpoint, and no endpoint of IAM is set (AWS_ENDPOINT_URL_IAM).");
	const needsReport = need === "required";
	await (0, node_timers_promises.setImmediate)();
	const { iamFor } = await Promise.resolve().then(() => require("./iam-client-BKTONvgI.js")).then((n) => n.iam_client_exports);
	const { pair, mfaSession } = key;
	const iam = iamFor(run.aws, mfaSession?.session.credentials ?? pair, needsReport ? void 0 : optionalTimeoutMs);
	const list = () => iam.listAccessKeys(mfaSession?.userName);
	try {
		return await reportOn(pair, needsReport ? await retrying("ListAccessKeys", run, list) : await list(), needsReport ? iam : void 0);
	} catch (error) {
		const denied = error instanceof require_step.KeyturnError && error.code === "AccessDenied";
		const why = require_step.messageOf(error).split("\n")[0] ?? "";
		return unknown(denied && lacksMfa(key) ? `${why}. ${howToSee}` : why, denied);
	}
}
async function reportOn({ accessKeyId }, listed, iam) {
	const signing = listed.find(({ id }) => id === accessKeyId);
	if (!signing) return unknown("IAM does not list the key that signs.");
	const other = listed.find(({ id }) => id !== accessKeyId);
	const details = iam && signing.userName ? await userDetails(iam, signing.userName, other) : {};
	return {
		kind: "report",
		report: {
			signing,
			...other ? { other } : {},
			...details
		}
	};
}
function lacksMfa({ mfa, mfaSession }) {
	return mfa !== void 0 && !mfaSession;
}
const howToSee = "If it needs MFA, set max-key-age, or warn-key-age and a role-duration-seconds of at most 3600: one session then serves IAM and the role.";
function unknown(why, denied = false) {
	return {
		kind: "unknown",
		why,
		denied
	};
}
async function userDetails(iam, userName, other) {
	const [attachedPolicies, hasPassword, otherLastUse] = await Promise.all([
		iam.attachedPolicies(userName).catch(() => void 0),
		iam.hasPassword(userName).catch(() => void 0),
		other ? iam.lastUse(other.id).then((use) => use ?? "never").catch(() => void 0) : void 0
	]);
	return {
		...attachedPolicies ? { attachedPolicies } : {},
		...hasPassword === void 0 ? {} : { hasPassword },
		...otherLastUse === void 0 ? {} : { otherLastUse }
	};
}
// src/sources/run-variables.ts
function oddRunnerVariables(env, taggedRoles) {
	const missing = require_start.lasting.filter(([, variable]) => variable !== "GITHUB_REF" && !env[variable]);
	return [...taggedRoles.some(({ sessionTagging }) => sessionTagging) && missing.length > 0 ? [withoutTags(missing)] : [], ...env.GITHUB_RUN_ID && runIdOf(env) === void 0 ? [strangeRunId] : []];
}
function withoutTags(missing) {
	const [tags, variables] = [missing.map(([tag]) => tag), missing.map(([, variable]) => variable)].map(list);
	return `The session lacks the tags ${tags}, because ${variables} ${missing.length === 1 ? "is" : "are"} not set. A policy that demands these tags denies access. GitHub's runner always sets these variables: check what runs this step. If no policy needs tags, set role-skip-session-tagging to true.`;
}
const strangeRunId = "GITHUB_RUN_ID is not a number, so CloudTrail will not show the run in the user agent. GitHub's runner sets it to the number of the run: check what runs this step.";
function list(names) {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
// src/resolve-credentials.ts
var resolve_credentials_exports = require_rolldown_runtime.__exportAll({ resolveCredentials: () => resolveCredentials });
async function resolveCredentials(config, connections, runner, among) {
	const run = await openRun(config, connections, runner);
	const { storedKey, useExistingCredentials } = config.source;
	if (useExistingCredentials) {
		const { existingSession } = await Promise.resolve().then(() => require("./existing-Bl9BUe5l.js"));
		const session = await existingSession(run);
		if (session) {
			reportEndpoints("signature", run.aws.endpoints, config, runner);
			runner.notice("Pre-existing credentials are valid. No need to generate new ones.");
			return {
				resolved: {
					session,
					isNew: false,
					profiles: []
				},
				observation: { kind: "none" },
				...storedKey ? { storedKey } : {},
				run
			};
		}
		runner.notice("No valid credentials exist. Running as normal.");
	}
	const source = announcedSource(config, run.aws.endpoints, runner, among);
	try {
		return await resolveAndObserve(source, config, run);
	} catch (error) {
		const repaired = await repairedSource(error, source, config, run);
		if (!repaired) throw error;
		return resolveAndObserve(repaired, config, run);
	}
}
async function openRun(config, connections, runner) {
	const { publish, source } = config;
	return createRun({
		config,
		connections,
		env: publish.unsetCurrent && !source.roleChaining ? withoutKeys(runner.env) : runner.env,
		log: runner,
		mask: runner.mask,
		onSkew: {
			fromMs: minSkewMs,
			onSkew: (skewMs) => warnAboutSkew(skewMs, config, runner)
		}
	});
}
const minSkewMs = 6e4;
function warnAboutSkew(skewMs, { source }, runner) {
	if (source.storedKey?.mfa) return;
	runner.warning(`This runner's clock is ${skewInWords(skewMs)}. Keyturn signs with AWS's time; set the runner's clock (NTP), because other tools may not.`);
}
function withoutKeys(env) {
	const names = [
		"AWS_ACCESS_KEY_ID",
		"AWS_SECRET_ACCESS_KEY",
		"AWS_SESSION_TOKEN"
	];
	for (const name of names) delete process.env[name];
	return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}
function announcedSource(config, endpoints, runner, among) {
	const { env } = runner;
	const job = {
		hasRole: config.roles.length > 0,
		hasIdToken: require_start.idTokenEndpoint(env) !== void 0
	};
	const chosen = require_start.chooseSource(config.source, job, among);
	const { source, why } = chosen;
	runner.info(why);
	if (config.publish.refresh) source.requireRenewable?.(config.publish.profile?.name, env);
	reportEndpoints(source.proofIn?.(env) ?? source.proof, endpoints, config, runner);
	reportOddVariables(source.proof, config, runner);
	return chosen;
}
function reportEndpoints(proof, endpoints, { rotation }, { env, ...runner }) {
	for (const { level, line } of require_start.redirections(endpoints, proof)) runner[level](line);
	const others = [{
		url: (proof === "identity token" ? env.ACTIONS_ID_TOKEN_REQUEST_URL : void 0) ?? "",
		from: "ACTIONS_ID_TOKEN_REQUEST_URL"
	}, {
		url: (rotation && env.GITHUB_API_URL) ?? "",
		from: "GITHUB_API_URL"
	}].filter(({ url }) => URL.canParse(url));
	for (const line of require_start.unprotected({
		endpoints,
		others,
		env
	})) runner.warning(line);
	if (env.NODE_EXTRA_CA_CERTS) runner.info(`Certificates of ${env.NODE_EXTRA_CA_CERTS} are trusted, because NODE_EXTRA_CA_CERTS is set.`);
}
function reportOddVariables(proof, { roles, profiles }, { env, warning }) {
	const assumed = [...roles, ...profiles.flatMap((profile) => "role" in profile ? [profile.role] : [])];
	for (const line of oddRunnerVariables(env, proof === "signature" ? assumed : [])) warning(line);
}
async function resolveAndObserve(given, config, run) {
	const source = await withMfaSession(given, run);
	const storedKey = storedKeyOf(source);
	const isLongTerm = storedKey && storedKey.pair.sessionToken === void 0;
	const [resolved, observation] = await Promise.all([resolveAll(source, config, run), isLongTerm ? observeKeys(storedKey, config, run) : { kind: "none" }]);
	return {
		resolved,
		observation,
		source,
		...storedKey ? { storedKey } : {},
		run
	};
}
async function resolveAll(source, config, run) {
	const { roles, profiles, specialCharactersWorkaround, allowedAccountIds } = config;
	const options = {
		specialCharactersWorkaround,
		...allowedAccountIds ? { allowedAccountIds } : {}
	};
	if (profiles.length === 0) return {
		...await resolveRoles(source, roles, options, run),
		profiles: []
	};
	const { resolveWithProfiles } = await Promise.resolve().then(() => require("./profiles-CoezCDmt.js"));
	return resolveWithProfiles(source, {
		roles,
		entries: profiles,
		options
	}, run);
}
async function withMfaSession(source, run) {
	const key = storedKeyOf(source);
	const sessionSeconds = key?.mfa?.sessionSeconds;
	if (!key?.mfa || sessionSeconds === void 0) return source;
	const { openMfaSession } = await Promise.resolve().then(() => require("./mfa-session-Dnd_gx1T.js"));
	const mfaSession = await openMfaSession(key.pair, {
		...key.mfa,
		sessionSeconds
	}, run);
	return require_start.fromStoredKey({
		...key,
		mfaSession
	});
}
async function repairedSource(error, source, { rotation }, run) {
	const isTorn = error instanceof require_step.KeyturnError && error.code === "InvalidCredentials";
	const key = storedKeyOf(source);
	if (!isTorn || !key || !rotation || rotation.user !== void 0) return void 0;
	const { repairedPair } = await Promise.resolve().then(() => require("./rotation-CWndNM7B.js"));
	const pair = await repairedPair(rotation, key.pair, run);
	return pair && require_start.fromStoredKey({
		...key,
		pair
	});
}
function storedKeyOf({ source, input }) {
	return source.storedKey?.(input);
}
// src/sources/session-tags.ts
const maxTagValueLength = 256;
const maxTags = 50;
function sessionTags(env, customTags, options) {
	const own = [{
		Key: "GitHub",
		Value: "Actions"
	}, ...tagsFrom(require_start.lasting, env)];
	const room = maxTags - own.length - customTags.length;
	const optional = options.withDroppable ? tagsFrom(require_start.droppable, env).slice(0, room) : [];
	return [
		...own,
		...optional,
		...customTags
	];
}
function tagsFrom(variables, env) {
	return variables.flatMap(([Key, name]) => {
		const Value = tagValue(env[name] ?? "");
		return Value === "" ? [] : [{
			Key,
			Value
		}];
	});
}
function tagValue(text) {
	return text.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, "_").slice(0, maxTagValueLength);
}
// src/sources/assume-role.ts
function common(roleArn, role) {
	return {
		RoleArn: roleArn,
		DurationSeconds: role.durationSeconds,
		...role.inlineSessionPolicy === void 0 ? {} : { Policy: role.inlineSessionPolicy },
		...role.managedSessionPolicies.length === 0 ? {} : { PolicyArns: role.managedSessionPolicies.map((arn) => ({ arn })) }
	};
}
async function assumeRole(sts, roleArn, role, { env, log }, inheritedTagKeys = []) {
	const isNew = (key) => !inheritedTagKeys.some((own) => own.toLowerCase() === key.toLowerCase());
	const tags = (withDroppable) => sessionTags(env, role.customTags, { withDroppable }).filter(({ Key }) => isNew(Key));
	const request = (withDroppable) => ({
		...common(roleArn, role),
		RoleSessionName: role.sessionName,
		...role.externalId === void 0 ? {} : { ExternalId: role.externalId },
		...role.sourceIdentity === void 0 ? {} : { SourceIdentity: role.sourceIdentity },
		...role.sessionTagging ? taggedWith(tags(withDroppable), role.transitiveTagKeys.filter(isNew), log) : {}
	});
	try {
		return requested(roleArn, await sts.assumeRole(request(true)));
	} catch (error) {
		if (!role.sessionTagging || !isTooLarge(error)) throw error;
		log.info("Session tags and policies are too large together; trying once more without the less important tags.");
		return requested(roleArn, await sts.assumeRole(request(false)));
	}
}
function taggedWith(tags, transitiveKeys, { info }) {
	const sent = new Set(tags.map(({ Key }) => Key.toLowerCase()));
	const without = transitiveKeys.filter((key) => !sent.has(key.toLowerCase()));
	if (without.length > 0) info(`transitive-tag-keys: this session has no tag ${without.join(", ")}; left out.`);
	const transitive = transitiveKeys.filter((key) => sent.has(key.toLowerCase()));
	return {
		Tags: [...tags],
		...transitive.length > 0 ? { TransitiveTagKeys: transitive } : {}
	};
}
async function assumeRoleWithToken(sts, roleArn, role, token) {
	return requested(roleArn, await sts.assumeRoleWithWebIdentity({
		...common(roleArn, role),
		RoleSessionName: role.sessionName,
		WebIdentityToken: token
	}));
}
async function assumeRoleWithAssertion(sts, { roleArn, providerArn }, role, assertion) {
	return requested(roleArn, await sts.assumeRoleWithSaml({
		...common(roleArn, role),
		PrincipalArn: providerArn,
		SAMLAssertion: assertion
	}));
}
function requested(roleArn, session) {
	const { arn } = session.identity;
	if (require_step.isSessionOf(arn, roleArn)) return session;
	throw new require_step.KeyturnError("WrongIdentity", {
		summary: `STS was asked for a session of ${roleArn}, and answered with one of ${arn}.`,
		cause: "something else than AWS answers: the endpoint of STS leads elsewhere, or a proxy mixes up answers.",
		remedy: "check sts-endpoint, the AWS_ENDPOINT_URL variables and http-proxy. Nothing was handed to later steps."
	});
}
function isTooLarge(error) {
	return error instanceof require_step.KeyturnError && error.code === "PackedPolicyTooLarge";
}
// src/sources/role-session.ts
const maxDraws = 32;
async function roleSession(what, { specialCharactersWorkaround }, run, attempt) {
	const draws = specialCharactersWorkaround ? maxDraws : 1;
	for (let draw = 1; draw <= draws; draw++) {
		const session = await retrying(what, run, attempt);
		maskKeys(session.credentials, run.mask);
		if (draws === 1 || isPlain(session.credentials)) return session;
		run.log.info(`${what}: draw ${draw} of ${draws} has special characters; asking again.`);
	}
	throw new require_step.KeyturnError("MalformedResponse", {
		summary: `${what}: none of ${draws} sets of credentials was free of special characters.`,
		remedy: "turn special-characters-workaround off; it is for tools that cannot take `/` or `+` in a secret access key."
	});
}
function isPlain({ accessKeyId, secretAccessKey }) {
	return /^[A-Za-z0-9]+$/.test(accessKeyId + secretAccessKey);
}
// src/sources/role-arn.ts
async function roleArn(role, partition, findAccount) {
	return role.kind === "arn" ? role.arn : `arn:${partition}:iam::${await findAccount()}:role/${role.name}`;
}
function onlyAllowedAccount(allowedAccountIds) {
	const [only, ...others] = allowedAccountIds ?? [];
	if (only !== void 0 && others.length === 0) return only;
	throw new require_step.KeyturnError("InvalidInput", {
		summary: "role-to-assume is a name, and a web identity token does not tell the account that the role is in.",
		remedy: "give the ARN of the role, or name its account, and no other, in allowed-account-ids."
	});
}
// src/sources/assume-with-token.ts
var assume_with_token_exports = require_rolldown_runtime.__exportAll({
	assumeWithToken: () => assumeWithToken,
	roleForToken: () => roleForToken
});
async function assumeWithToken({ role, what, readToken, isFile }, request, run) {
	const arn = await roleArn(role.role, run.aws.partition, () => onlyAllowedAccount(request.allowedAccountIds));
	const sts = stsFor(run.aws);
	let token;
	const attempt = async () => {
		token = await readToken();
		run.mask(token);
		return assumeRoleWithToken(sts, arn, role, token);
	};
	try {
		return {
			session: await roleSession("AssumeRoleWithWebIdentity", request, run, attempt),
			isNew: true
		};
	} catch (error) {
		if (error instanceof require_step.KeyturnError && error.code === "WebIdentityTokenUnreadable") throw error;
		const { explainRefusedToken } = await Promise.resolve().then(() => require("./refused-token-DoswcK0V.js"));
		throw explainRefusedToken(error, what, token, arn, isFile);
	}
}
function roleForToken({ role, isFinal }, { warning }) {
	if (!role) throw new require_step.KeyturnError("InvalidInput", {
		summary: "A web identity token is only good for assuming a role, and role-to-assume is empty.",
		remedy: "set role-to-assume to the ARN of the role."
	});
	if (isFinal && role.customTags.length > 0) warning("custom-tags has no effect: a role that is assumed with a web identity token takes its tags from the token.");
	if (isFinal && role.sourceIdentity !== void 0) warning("source-identity has no effect: a role that is assumed with a web identity token takes it from a claim of the token, which GitHub does not set.");
	return role;
}
// src/sources/session-from-keys.ts
var session_from_keys_exports = require_rolldown_runtime.__exportAll({ sessionFromKeys: () => sessionFromKeys });
async function sessionFromKeys(key, request, run) {
	const keys = key.mfaSession?.session.credentials ?? key.pair;
	const sts = await signingSts(keys, key, run);
	const whoAmI = () => retrying("GetCallerIdentity", run, () => sts.getCallerIdentity()).catch((error) => throwExplained(error, keys, run));
	const { role } = request;
	if (!role) return {
		credentials: keys,
		identity: await whoAmI()
	};
	const arn = await roleArn(role.role, run.aws.partition, async () => {
		const identity = await whoAmI();
		require_start.refuseRoot(identity);
		return identity.accountId;
	});
	try {
		return await roleSession("AssumeRole", request, run, () => assumeRole(sts, arn, role, run));
	} catch (error) {
		const { explainRefusedRole } = await Promise.resolve().then(() => require("./refused-role-BDBA8PIW.js"));
		throw await explainRefusedRole(error, {
			keys,
			roleArn: arn,
			role,
			withMfa: key.mfa !== void 0
		}, run);
	}
}
async function throwExplained(error, keys, { env }) {
	const { explainRefusedKeys } = await Promise.resolve().then(() => require("./refused-keys-D9PNNPIM.js"));
	throw error instanceof require_step.KeyturnError ? explainRefusedKeys(error, keys, env) : error;
}
async function signingSts(keys, { mfa }, run) {
	if (!mfa || keys.sessionToken !== void 0) return stsFor(run.aws, keys);
	const { stsWithCodes } = await Promise.resolve().then(() => require("./sts-with-codes-BTH-6ATL.js"));
	return stsWithCodes(keys, mfa, run);
}
Object.defineProperty(exports, "AwsQueryProtocol", {
	enumerable: true,
	get: function() {
		return AwsQueryProtocol;
	}
});
Object.defineProperty(exports, "AwsSdkSigV4Signer", {
	enumerable: true,
	get: function() {
		return AwsSdkSigV4Signer;
	}
});
Object.defineProperty(exports, "DecodeAuthorizationMessage$", {
	enumerable: true,
	get: function() {
		return DecodeAuthorizationMessage$;
	}
});
Object.defineProperty(exports, "FromStringShapeDeserializer", {
	enumerable: true,
	get: function() {
		return FromStringShapeDeserializer;
	}
});
Object.defineProperty(exports, "HttpBindingNormalizedSchema", {
	enumerable: true,
	get: function() {
		return HttpBindingNormalizedSchema;
	}
});
Object.defineProperty(exports, "HttpProtocol", {
	enumerable: true,
	get: function() {
		return HttpProtocol;
	}
});
Object.defineProperty(exports, "HttpRequest", {
	enumerable: true,
	get: function() {
		return HttpRequest;
	}
});
Object.defineProperty(exports, "HttpResponse", {
	enumerable: true,
	get: function() {
		return HttpResponse;
	}
});
Object.defineProperty(exports, "LazyJsonString", {
	enumerable: true,
	get: function() {
		return LazyJsonString;
	}
});
Object.defineProperty(exports, "NodeHttpHandler", {
	enumerable: true,
	get: function() {
		return NodeHttpHandler;
	}
});
Object.defineProperty(exports, "NormalizedSchema", {
	enumerable: true,
	get: function() {
		return NormalizedSchema;
	}
});
Object.defineProperty(exports, "NumericValue", {
	enumerable: true,
	get: function() {
		return NumericValue;
	}
});
Object.defineProperty(exports, "ProtocolLib", {
	enumerable: true,
	get: function() {
		return ProtocolLib;
	}
});
Object.defineProperty(exports, "SMITHY_CONTEXT_KEY", {
	enumerable: true,
	get: function() {
		return SMITHY_CONTEXT_KEY;
	}
});
Object.defineProperty(exports, "SerdeContext", {
	enumerable: true,
	get: function() {
		return SerdeContext;
	}
});
Object.defineProperty(exports, "SignatureV4", {
	enumerable: true,
	get: function() {
		return SignatureV4;
	}
});
Object.defineProperty(exports, "TypeRegistry", {
	enumerable: true,
	get: function() {
		return TypeRegistry;
	}
});
Object.defineProperty(exports, "assumeRole", {
	enumerable: true,
	get: function() {
		return assumeRole;
	}
});
Object.defineProperty(exports, "assumeRoleWithAssertion", {
	enumerable: true,
	get: function() {
		return assumeRoleWithAssertion;
	}
});
Object.defineProperty(exports, "assume_with_token_exports", {
	enumerable: true,
	get: function() {
		return assume_with_token_exports;
	}
});
Object.defineProperty(exports, "awsClock", {
	enumerable: true,
	get: function() {
		return awsClock;
	}
});
Object.defineProperty(exports, "awsNow", {
	enumerable: true,
	get: function() {
		return awsNow;
	}
});
Object.defineProperty(exports, "check_keys_exports", {
	enumerable: true,
	get: function() {
		return check_keys_exports;
	}
});
Object.defineProperty(exports, "collectBody", {
	enumerable: true,
	get: function() {
		return collectBody;
	}
});
Object.defineProperty(exports, "createRun", {
	enumerable: true,
	get: function() {
		return createRun;
	}
});
Object.defineProperty(exports, "dateToUtcString", {
	enumerable: true,
	get: function() {
		return dateToUtcString;
	}
});
Object.defineProperty(exports, "determineTimestampFormat", {
	enumerable: true,
	get: function() {
		return determineTimestampFormat;
	}
});
Object.defineProperty(exports, "extendedEncodeURIComponent", {
	enumerable: true,
	get: function() {
		return extendedEncodeURIComponent;
	}
});
Object.defineProperty(exports, "foreignRefusal", {
	enumerable: true,
	get: function() {
		return foreignRefusal;
	}
});
Object.defineProperty(exports, "fromArrayBuffer", {
	enumerable: true,
	get: function() {
		return fromArrayBuffer;
	}
});
Object.defineProperty(exports, "fromBase64", {
	enumerable: true,
	get: function() {
		return fromBase64;
	}
});
Object.defineProperty(exports, "fromHex", {
	enumerable: true,
	get: function() {
		return fromHex;
	}
});
Object.defineProperty(exports, "fromUtf8", {
	enumerable: true,
	get: function() {
		return fromUtf8;
	}
});
Object.defineProperty(exports, "generateIdempotencyToken", {
	enumerable: true,
	get: function() {
		return generateIdempotencyToken;
	}
});
Object.defineProperty(exports, "getHttpOperationBindings", {
	enumerable: true,
	get: function() {
		return getHttpOperationBindings;
	}
});
Object.defineProperty(exports, "getSkewCorrectedDate", {
	enumerable: true,
	get: function() {
		return getSkewCorrectedDate;
	}
});
Object.defineProperty(exports, "hasOwn", {
	enumerable: true,
	get: function() {
		return hasOwn;
	}
});
Object.defineProperty(exports, "isForeign", {
	enumerable: true,
	get: function() {
		return isForeign;
	}
});
Object.defineProperty(exports, "isReadableStream", {
	enumerable: true,
	get: function() {
		return isReadableStream;
	}
});
Object.defineProperty(exports, "lastCutOff", {
	enumerable: true,
	get: function() {
		return lastCutOff;
	}
});
Object.defineProperty(exports, "malformedResponse", {
	enumerable: true,
	get: function() {
		return malformedResponse;
	}
});
Object.defineProperty(exports, "maskKeys", {
	enumerable: true,
	get: function() {
		return maskKeys;
	}
});
Object.defineProperty(exports, "normalizeProvider", {
	enumerable: true,
	get: function() {
		return normalizeProvider;
	}
});
Object.defineProperty(exports, "oidc_token_exports", {
	enumerable: true,
	get: function() {
		return oidc_token_exports;
	}
});
Object.defineProperty(exports, "operation", {
	enumerable: true,
	get: function() {
		return operation;
	}
});
Object.defineProperty(exports, "optionalTimeoutMs", {
	enumerable: true,
	get: function() {
		return optionalTimeoutMs;
	}
});
Object.defineProperty(exports, "parseEpochTimestamp", {
	enumerable: true,
	get: function() {
		return parseEpochTimestamp;
	}
});
Object.defineProperty(exports, "parseRfc3339DateTime", {
	enumerable: true,
	get: function() {
		return parseRfc3339DateTime;
	}
});
Object.defineProperty(exports, "parseRfc3339DateTimeWithOffset", {
	enumerable: true,
	get: function() {
		return parseRfc3339DateTimeWithOffset;
	}
});
Object.defineProperty(exports, "parseRfc7231DateTime", {
	enumerable: true,
	get: function() {
		return parseRfc7231DateTime;
	}
});
Object.defineProperty(exports, "queryClient", {
	enumerable: true,
	get: function() {
		return queryClient;
	}
});
Object.defineProperty(exports, "report_keys_exports", {
	enumerable: true,
	get: function() {
		return report_keys_exports;
	}
});
Object.defineProperty(exports, "resolveRoles", {
	enumerable: true,
	get: function() {
		return resolveRoles;
	}
});
Object.defineProperty(exports, "resolve_credentials_exports", {
	enumerable: true,
	get: function() {
		return resolve_credentials_exports;
	}
});
Object.defineProperty(exports, "retrying", {
	enumerable: true,
	get: function() {
		return retrying;
	}
});
Object.defineProperty(exports, "roleArn", {
	enumerable: true,
	get: function() {
		return roleArn;
	}
});
Object.defineProperty(exports, "roleSession", {
	enumerable: true,
	get: function() {
		return roleSession;
	}
});
Object.defineProperty(exports, "runIdOf", {
	enumerable: true,
	get: function() {
		return runIdOf;
	}
});
Object.defineProperty(exports, "sessionFromKeys", {
	enumerable: true,
	get: function() {
		return sessionFromKeys;
	}
});
Object.defineProperty(exports, "session_from_keys_exports", {
	enumerable: true,
	get: function() {
		return session_from_keys_exports;
	}
});
Object.defineProperty(exports, "skewInWords", {
	enumerable: true,
	get: function() {
		return skewInWords;
	}
});
Object.defineProperty(exports, "splitHeader", {
	enumerable: true,
	get: function() {
		return splitHeader;
	}
});
Object.defineProperty(exports, "streamCollector", {
	enumerable: true,
	get: function() {
		return streamCollector;
	}
});
Object.defineProperty(exports, "streamCollector$1", {
	enumerable: true,
	get: function() {
		return streamCollector$1;
	}
});
Object.defineProperty(exports, "stsClient", {
	enumerable: true,
	get: function() {
		return stsClient;
	}
});
Object.defineProperty(exports, "stsFor", {
	enumerable: true,
	get: function() {
		return stsFor;
	}
});
Object.defineProperty(exports, "stsOptionsFor", {
	enumerable: true,
	get: function() {
		return stsOptionsFor;
	}
});
Object.defineProperty(exports, "suspectedLeak", {
	enumerable: true,
	get: function() {
		return suspectedLeak;
	}
});
Object.defineProperty(exports, "toBase64", {
	enumerable: true,
	get: function() {
		return toBase64;
	}
});
Object.defineProperty(exports, "toHex", {
	enumerable: true,
	get: function() {
		return toHex;
	}
});
Object.defineProperty(exports, "toKeyturnError", {
	enumerable: true,
	get: function() {
		return toKeyturnError;
	}
});
Object.defineProperty(exports, "toUint8Array", {
	enumerable: true,
	get: function() {
		return toUint8Array;
	}
});
Object.defineProperty(exports, "toUtf8", {
	enumerable: true,
	get: function() {
		return toUtf8;
	}
});
Object.defineProperty(exports, "v4", {
	enumerable: true,
	get: function() {
		return v4;
	}
});
Object.defineProperty(exports, "validateSigningProperties", {
	enumerable: true,
	get: function() {
		return validateSigningProperties;
	}
});
Object.defineProperty(exports, "withDeadline", {
	enumerable: true,
	get: function() {
		return withDeadline;
	}
});
Object.defineProperty(exports, "withRetries", {
	enumerable: true,
	get: function() {
		return withRetries;
	}
});
Object.defineProperty(exports, "writeKey", {
	enumerable: true,
	get: function() {
		return writeKey$2;
	}
});
