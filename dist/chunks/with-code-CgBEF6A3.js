"use strict";
const require_rolldown_runtime = require("./rolldown-runtime-BfwwAvfW.js");
const require_step = require("./step-DWKwbj2V.js");
const require_core = require("./core-Cj5IrBXJ.js");
let node_crypto = require("node:crypto");
node_crypto = require_rolldown_runtime.__toESM(node_crypto, 1);
// node_modules/otpauth/dist/otpauth.node.mjs
const uintDecode = (num) => {
	const arr = new Uint8Array(new ArrayBuffer(8));
	let acc = num;
	for (let i = 7; i >= 0; i--) {
		if (acc === 0) break;
		arr[i] = acc & 255;
		acc -= arr[i];
		acc /= 256;
	}
	return arr;
};
const globalScope = (() => {
	if (typeof globalThis === "object") return globalThis;
	else {
		Object.defineProperty(Object.prototype, "__GLOBALTHIS__", {
			get() {
				return this;
			},
			configurable: true
		});
		try {
			if (typeof __GLOBALTHIS__ !== "undefined") return __GLOBALTHIS__;
		} finally {
			delete Object.prototype.__GLOBALTHIS__;
		}
	}
	if (typeof self !== "undefined") return self;
	else if (typeof window !== "undefined") return window;
	else if (typeof global !== "undefined") return global;
})();
const canonicalizeAlgorithm = (algorithm) => {
	switch (true) {
		case /^(?:SHA-?1|SSL3-SHA1)$/i.test(algorithm): return "SHA1";
		case /^SHA(?:2?-)?224$/i.test(algorithm): return "SHA224";
		case /^SHA(?:2?-)?256$/i.test(algorithm): return "SHA256";
		case /^SHA(?:2?-)?384$/i.test(algorithm): return "SHA384";
		case /^SHA(?:2?-)?512$/i.test(algorithm): return "SHA512";
		case /^SHA3-224$/i.test(algorithm): return "SHA3-224";
		case /^SHA3-256$/i.test(algorithm): return "SHA3-256";
		case /^SHA3-384$/i.test(algorithm): return "SHA3-384";
		case /^SHA3-512$/i.test(algorithm): return "SHA3-512";
		default: throw new TypeError(`Unknown hash algorithm: ${algorithm}`);
	}
};
const hmacDigest = (algorithm, key, message) => {
	if (node_crypto?.createHmac) {
		const hmac = node_crypto.createHmac(algorithm, globalScope.Buffer.from(key));
		hmac.update(globalScope.Buffer.from(message));
		return hmac.digest();
	} else throw new Error("Missing HMAC function");
};
const ALPHABET$1 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const base32Decode = (str) => {
	str = str.replace(/ /g, "").toUpperCase();
	let end = str.length;
	while (str[end - 1] === "=") --end;
	if (end < str.length) str = str.substring(0, end);
	const buf = new ArrayBuffer(str.length * 5 / 8 | 0);
	const arr = new Uint8Array(buf);
	let bits = 0;
	let value = 0;
	let index = 0;
	for (let i = 0; i < str.length; i++) {
		const idx = ALPHABET$1.indexOf(str[i]);
		if (idx === -1) throw new TypeError(`Invalid character found: ${str[i]}`);
		value = value << 5 | idx;
		bits += 5;
		if (bits >= 8) {
			bits -= 8;
			arr[index++] = value >>> bits;
		}
	}
	return arr;
};
const base32Encode = (arr) => {
	let bits = 0;
	let value = 0;
	let str = "";
	for (let i = 0; i < arr.length; i++) {
		value = value << 8 | arr[i];
		bits += 8;
		while (bits >= 5) {
			str += ALPHABET$1[value >>> bits - 5 & 31];
			bits -= 5;
		}
	}
	if (bits > 0) str += ALPHABET$1[value << 5 - bits & 31];
	return str;
};
const ALPHABET = "0123456789ABCDEF";
const hexDecode = (str) => {
	str = str.replace(/ /g, "").toUpperCase();
	const buf = new ArrayBuffer(str.length / 2);
	const arr = new Uint8Array(buf);
	for (let i = 0; i < str.length; i += 2) {
		const hi = ALPHABET.indexOf(str[i]);
		const lo = ALPHABET.indexOf(str[i + 1]);
		if (hi === -1 || lo === -1) throw new TypeError(`Invalid character found: ${str.substring(i, i + 2)}`);
		arr[i / 2] = hi << 4 | lo;
	}
	return arr;
};
const hexEncode = (arr) => {
	let str = "";
	for (let i = 0; i < arr.length; i++) {
		const hex = arr[i].toString(16);
		if (hex.length === 1) str += "0";
		str += hex;
	}
	return str.toUpperCase();
};
const latin1Decode = (str) => {
	const buf = new ArrayBuffer(str.length);
	const arr = new Uint8Array(buf);
	for (let i = 0; i < str.length; i++) arr[i] = str.charCodeAt(i) & 255;
	return arr;
};
const latin1Encode = (arr) => {
	let str = "";
	for (let i = 0; i < arr.length; i++) str += String.fromCharCode(arr[i]);
	return str;
};
const ENCODER = globalScope.TextEncoder ? new globalScope.TextEncoder() : null;
const DECODER = globalScope.TextDecoder ? new globalScope.TextDecoder() : null;
const utf8Decode = (str) => {
	if (!ENCODER) throw new Error("Encoding API not available");
	return ENCODER.encode(str);
};
const utf8Encode = (arr) => {
	if (!DECODER) throw new Error("Encoding API not available");
	return DECODER.decode(arr);
};
const randomBytes = (size) => {
	if (node_crypto?.randomBytes) return node_crypto.randomBytes(size);
	else if (globalScope.crypto?.getRandomValues) return globalScope.crypto.getRandomValues(new Uint8Array(size));
	else throw new Error("Cryptography API not available");
};
var Secret = class Secret {
	static fromLatin1(str) {
		return new Secret({ buffer: latin1Decode(str).buffer });
	}
	static fromUTF8(str) {
		return new Secret({ buffer: utf8Decode(str).buffer });
	}
	static fromBase32(str) {
		return new Secret({ buffer: base32Decode(str).buffer });
	}
	static fromHex(str) {
		return new Secret({ buffer: hexDecode(str).buffer });
	}
	get buffer() {
		return this.bytes.buffer;
	}
	get latin1() {
		Object.defineProperty(this, "latin1", {
			enumerable: true,
			writable: false,
			configurable: false,
			value: latin1Encode(this.bytes)
		});
		return this.latin1;
	}
	get utf8() {
		Object.defineProperty(this, "utf8", {
			enumerable: true,
			writable: false,
			configurable: false,
			value: utf8Encode(this.bytes)
		});
		return this.utf8;
	}
	get base32() {
		Object.defineProperty(this, "base32", {
			enumerable: true,
			writable: false,
			configurable: false,
			value: base32Encode(this.bytes)
		});
		return this.base32;
	}
	get hex() {
		Object.defineProperty(this, "hex", {
			enumerable: true,
			writable: false,
			configurable: false,
			value: hexEncode(this.bytes)
		});
		return this.hex;
	}
	constructor({ buffer, size = 20 } = {}) {
		this.bytes = typeof buffer === "undefined" ? randomBytes(size) : new Uint8Array(buffer);
		Object.defineProperty(this, "bytes", {
			enumerable: true,
			writable: false,
			configurable: false,
			value: this.bytes
		});
	}
};
const timingSafeEqual = (a, b) => {
	if (node_crypto?.timingSafeEqual) return node_crypto.timingSafeEqual(globalScope.Buffer.from(a), globalScope.Buffer.from(b));
	else {
		if (a.length !== b.length) throw new TypeError("Input strings must have the same length");
		let i = -1;
		let out = 0;
		while (++i < a.length) out |= a.charCodeAt(i) ^ b.charCodeAt(i);
		return out === 0;
	}
};
var HOTP = class HOTP {
	static get defaults() {
		return {
			issuer: "",
			label: "OTPAuth",
			issuerInLabel: true,
			algorithm: "SHA1",
			digits: 6,
			counter: 0,
			window: 1
		};
	}
	static generate({ secret, algorithm = HOTP.defaults.algorithm, digits = HOTP.defaults.digits, counter = HOTP.defaults.counter, hmac = hmacDigest }) {
		const message = uintDecode(counter);
		const digest = hmac(algorithm, secret.bytes, message);
		if (!digest?.byteLength || digest.byteLength < 19) throw new TypeError("Return value must be at least 19 bytes");
		const offset = digest[digest.byteLength - 1] & 15;
		return (((digest[offset] & 127) << 24 | (digest[offset + 1] & 255) << 16 | (digest[offset + 2] & 255) << 8 | digest[offset + 3] & 255) % 10 ** digits).toString().padStart(digits, "0");
	}
	generate({ counter = this.counter++ } = {}) {
		return HOTP.generate({
			secret: this.secret,
			algorithm: this.algorithm,
			digits: this.digits,
			counter,
			hmac: this.hmac
		});
	}
	static validate({ token, secret, algorithm, digits = HOTP.defaults.digits, counter = HOTP.defaults.counter, window = HOTP.defaults.window, hmac = hmacDigest }) {
		if (token.length !== digits) return null;
		let delta = null;
		const check = (i) => {
			const generatedToken = HOTP.generate({
				secret,
				algorithm,
				digits,
				counter: i,
				hmac
			});
			if (timingSafeEqual(token, generatedToken)) delta = i - counter;
		};
		check(counter);
		for (let i = 1; i <= window && delta === null; ++i) {
			check(counter - i);
			if (delta !== null) break;
			check(counter + i);
			if (delta !== null) break;
		}
		return delta;
	}
	validate({ token, counter = this.counter, window }) {
		return HOTP.validate({
			token,
			secret: this.secret,
			algorithm: this.algorithm,
			digits: this.digits,
			counter,
			window,
			hmac: this.hmac
		});
	}
	toString() {
		const e = encodeURIComponent;
		return `otpauth://hotp/${this.issuer.length > 0 ? this.issuerInLabel ? `${e(this.issuer)}:${e(this.label)}?issuer=${e(this.issuer)}&` : `${e(this.label)}?issuer=${e(this.issuer)}&` : `${e(this.label)}?`}secret=${e(this.secret.base32)}&algorithm=${e(this.algorithm)}&digits=${e(this.digits)}&counter=${e(this.counter)}`;
	}
	constructor({ issuer = HOTP.defaults.issuer, label = HOTP.defaults.label, issuerInLabel = HOTP.defaults.issuerInLabel, secret = new Secret(), algorithm = HOTP.defaults.algorithm, digits = HOTP.defaults.digits, counter = HOTP.defaults.counter, hmac } = {}) {
		this.issuer = issuer;
		this.label = label;
		this.issuerInLabel = issuerInLabel;
		this.secret = typeof secret === "string" ? Secret.fromBase32(secret) : secret;
		this.algorithm = hmac ? algorithm : canonicalizeAlgorithm(algorithm);
		this.digits = digits;
		this.counter = counter;
		this.hmac = hmac;
	}
};
var TOTP = class TOTP {
	static get defaults() {
		return {
			issuer: "",
			label: "OTPAuth",
			issuerInLabel: true,
			algorithm: "SHA1",
			digits: 6,
			period: 30,
			window: 1
		};
	}
	static counter({ period = TOTP.defaults.period, timestamp = Date.now() } = {}) {
		return Math.floor(timestamp / 1e3 / period);
	}
	counter({ timestamp = Date.now() } = {}) {
		return TOTP.counter({
			period: this.period,
			timestamp
		});
	}
	static remaining({ period = TOTP.defaults.period, timestamp = Date.now() } = {}) {
		return period * 1e3 - timestamp % (period * 1e3);
	}
	remaining({ timestamp = Date.now() } = {}) {
		return TOTP.remaining({
			period: this.period,
			timestamp
		});
	}
	static generate({ secret, algorithm, digits, period = TOTP.defaults.period, timestamp = Date.now(), hmac }) {
		return HOTP.generate({
			secret,
			algorithm,
			digits,
			counter: TOTP.counter({
				period,
				timestamp
			}),
			hmac
		});
	}
	generate({ timestamp = Date.now() } = {}) {
		return TOTP.generate({
			secret: this.secret,
			algorithm: this.algorithm,
			digits: this.digits,
			period: this.period,
			timestamp,
			hmac: this.hmac
		});
	}
	static validate({ token, secret, algorithm, digits, period = TOTP.defaults.period, timestamp = Date.now(), window, hmac }) {
		return HOTP.validate({
			token,
			secret,
			algorithm,
			digits,
			counter: TOTP.counter({
				period,
				timestamp
			}),
			window,
			hmac
		});
	}
	validate({ token, timestamp, window }) {
		return TOTP.validate({
			token,
			secret: this.secret,
			algorithm: this.algorithm,
			digits: this.digits,
			period: this.period,
			timestamp,
			window,
			hmac: this.hmac
		});
	}
	toString() {
		const e = encodeURIComponent;
		return `otpauth://totp/${this.issuer.length > 0 ? this.issuerInLabel ? `${e(this.issuer)}:${e(this.label)}?issuer=${e(this.issuer)}&` : `${e(this.label)}?issuer=${e(this.issuer)}&` : `${e(this.label)}?`}secret=${e(this.secret.base32)}&algorithm=${e(this.algorithm)}&digits=${e(this.digits)}&period=${e(this.period)}`;
	}
	constructor({ issuer = TOTP.defaults.issuer, label = TOTP.defaults.label, issuerInLabel = TOTP.defaults.issuerInLabel, secret = new Secret(), algorithm = TOTP.defaults.algorithm, digits = TOTP.defaults.digits, period = TOTP.defaults.period, hmac } = {}) {
		this.issuer = issuer;
		this.label = label;
		this.issuerInLabel = issuerInLabel;
		this.secret = typeof secret === "string" ? Secret.fromBase32(secret) : secret;
		this.algorithm = hmac ? algorithm : canonicalizeAlgorithm(algorithm);
		this.digits = digits;
		this.period = period;
		this.hmac = hmac;
	}
};
// src/sources/mfa/codes.ts
const stepMs = 3e4;
const marginMs = 700;
function codesOf(proof, now) {
	return proof.kind === "code" ? onlyCode(proof.code) : codesOfSeed(proof.seed, now);
}
function onlyCode(code) {
	let isTaken = false;
	return {
		waitMs: () => isTaken ? void 0 : 0,
		take: () => {
			isTaken = true;
			return code;
		}
	};
}
function codesOfSeed(seed, now) {
	const totp = new TOTP({
		secret: Secret.fromBase32(seed),
		algorithm: "SHA1",
		digits: 6,
		period: stepMs / 1e3
	});
	const taken = new Set();
	const stepAt = (time) => Math.floor(time / stepMs);
	return {
		waitMs: () => {
			const time = now();
			let step = stepAt(time);
			if (!taken.has(step)) return 0;
			while (taken.has(step)) step += 1;
			return step * stepMs - time + marginMs;
		},
		take: () => {
			const time = now();
			taken.add(stepAt(time));
			return totp.generate({ timestamp: time });
		}
	};
}
// src/sources/mfa/device.ts
const worthTellingMs = 1e4;
function openDevice(keys, { serial, proof }, given, localNow) {
	const tell = (skewMs) => given.log.warning(`This runner's clock is ${require_core.skewInWords(skewMs)}. MFA codes are made for AWS's time; set the runner's clock (NTP) all the same.`);
	const clock = require_core.awsClock(given.aws.handler, {
		fromMs: worthTellingMs,
		onSkew: tell
	}, localNow);
	const run = {
		...given,
		aws: {
			...given.aws,
			handler: clock.handler
		}
	};
	const codes = codesOf(proof, clock.now);
	const device = async () => {
		if (serial !== void 0) return {
			serial,
			isGiven: true,
			proof,
			codes
		};
		const { findDevice } = await Promise.resolve().then(() => require("./find-device-BUhik4rH.js"));
		return {
			serial: await findDevice(keys, proof, run),
			isGiven: false,
			proof,
			codes
		};
	};
	return {
		run,
		device
	};
}
// src/sources/mfa/explain.ts
function explained(error, device, refused) {
	const { cause, remedy } = adviceOn(error, device, refused) ?? error.explanation;
	return new require_step.KeyturnError(error.code, {
		summary: error.explanation.summary,
		...cause ? { cause } : {},
		...remedy ? { remedy } : {}
	}, { cause: error.cause });
}
function adviceOn({ code, retry }, device, refused) {
	if (code === "MfaCodeRefused") return device.proof.kind === "seed" ? wrongSeed(device, refused) : wrongCode(device);
	if (code === "MfaDeviceUnknown") return wrongDevice(device);
	if (retry !== "never" && device.proof.kind === "code") return spentCode;
}
function wrongSeed({ serial }, refused) {
	return {
		cause: `mfa-secret is not the seed of ${serial}: AWS refused ${refused} codes, each for another 30 seconds. It is the seed of another device, or the old seed of a device that was created again; or many jobs use codes of this device at the same time.`,
		remedy: "compare with an authenticator app that logs in with this device: its codes must come from the same seed. If the seed is lost, create a new virtual device and store its seed. If jobs run in parallel, let only one use the codes, or give each a user of its own."
	};
}
function wrongCode({ serial }) {
	return {
		cause: `mfa-code was used already (a code is good once), is older than about 30 seconds, or does not belong to ${serial}.`,
		remedy: "start the job again with the code that the device shows then. If jobs wait before they start, use a CI user with a device of its own, and store its seed (mfa-secret)."
	};
}
function wrongDevice({ serial, isGiven }) {
	return isGiven ? {
		cause: `mfa-serial (${serial}) is not a device of the user that this key belongs to: it belongs to another user, or it was deleted.`,
		remedy: "take it from `aws iam list-mfa-devices`, or remove mfa-serial: Keyturn then looks the device up."
	} : {
		cause: `the device ${serial} was removed from the user, or assigned to it, just now.`,
		remedy: "run the job again."
	};
}
const spentCode = {
	cause: "the connection or AWS failed; AWS may have used up the code.",
	remedy: "start the job again with the code that the device shows then: mfa-code is sent once only."
};
// src/sources/mfa/with-code.ts
const maxWaits = 3;
const maxCodeAttempts = 5;
async function withCode(what, device, run, attempt) {
	const progress = {
		waits: 0,
		refused: 0,
		failure: void 0
	};
	for (let number = 1;; number++) {
		const TokenCode = await nextCode(what, device, run, progress);
		try {
			return await attempt({
				SerialNumber: device.serial,
				TokenCode
			});
		} catch (error) {
			if (!(error instanceof require_step.KeyturnError)) throw error;
			if (error.code === "MfaCodeRefused") progress.refused += 1;
			if (!mayTryAgain(error, number, device, run)) throw explained(error, device, progress.refused);
			progress.failure = error;
		}
	}
}
async function nextCode(what, device, { mask, retry: { info, sleep } }, progress) {
	const waitMs = device.codes.waitMs();
	if (waitMs === void 0 || waitMs > 0 && progress.waits === maxWaits) throw explained(progress.failure ?? noMoreCodes(what), device, progress.refused);
	if (waitMs > 0) {
		progress.waits += 1;
		info(`${what}: ${reason(progress)} Waiting ${Math.ceil(waitMs / 1e3)} s for the next one (${progress.waits} of ${maxWaits}).`);
		await sleep(waitMs);
	}
	const code = device.codes.take();
	mask(code);
	return code;
}
function mayTryAgain({ code, retry }, attempts, { proof }, { retry: { maxAttempts } }) {
	if (proof.kind === "code") return false;
	if (code === "MfaCodeRefused") return attempts < maxCodeAttempts;
	return retry !== "never" && attempts < Math.min(maxAttempts, maxCodeAttempts);
}
function reason({ failure, refused }) {
	if (failure?.code === "MfaCodeRefused") return refused > 1 ? "AWS refuses this MFA code too: other jobs are using the codes, or mfa-secret is not the seed of this device." : "AWS refuses the MFA code, probably because another job has just used it: a code is good once.";
	return failure ? `the request failed (${failure.code}), and its MFA code may have been used up.` : "the MFA code of this moment was sent already, and is good once.";
}
function noMoreCodes(what) {
	return new require_step.KeyturnError("MfaCodeRefused", { summary: `${what} needs one more MFA code, and this run has sent the one it had.` });
}
Object.defineProperty(exports, "openDevice", {
	enumerable: true,
	get: function() {
		return openDevice;
	}
});
Object.defineProperty(exports, "withCode", {
	enumerable: true,
	get: function() {
		return withCode;
	}
});
