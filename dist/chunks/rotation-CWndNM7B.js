"use strict";
const require_step = require("./step-DWKwbj2V.js");
const require_core = require("./core-Cj5IrBXJ.js");
const require_start = require("./start-DgX8cmv_.js");
const require_iam_client = require("./iam-client-BKTONvgI.js");
const require_api = require("./api-hOdPq6_X.js");
let node_fs = require("node:fs");
let node_crypto = require("node:crypto");
let node_zlib = require("node:zlib");
// src/http/fetch.ts
const maxRedirects = 5;
const redirects = new Set([
	301,
	302,
	307,
	308
]);
function fetchThrough(handler) {
	return async (input, init = {}) => {
		let url = new URL(refuseDots(String(input)));
		for (let hop = 0;; hop++) {
			const { response } = await handler.handle(toRequest(url, init), { ...init.signal ? { abortSignal: init.signal } : {} });
			const location = response.headers.location;
			if (location === void 0 || !redirects.has(response.statusCode)) return toResponse(response, url);
			const target = new URL(location, url);
			if (target.origin !== url.origin || hop >= maxRedirects) return toResponse(response, url);
			url = target;
		}
	};
}
function refuseDots(url) {
	const [path = ""] = url.split(/[?#]/);
	if (!path.split(/[/\\]/).some((part) => /^(?:\.|%2e){1,2}$/i.test(part))) return url;
	throw new require_step.KeyturnError("InvalidInput", {
		summary: "The name of an owner, a repository, an environment or a secret is \".\" or \"..\", which no URL can contain.",
		remedy: "correct the name in rotate-targets, or in GITHUB_REPOSITORY."
	});
}
function toRequest(url, { method = "GET", headers = {}, body }) {
	const given = Object.fromEntries(new Headers(headers));
	return new require_core.HttpRequest({
		method,
		protocol: url.protocol,
		hostname: url.hostname,
		...url.port ? { port: Number(url.port) } : {},
		path: url.pathname + url.search,
		headers: {
			...given,
			host: url.host,
			...typeof body === "string" ? { "content-length": String(Buffer.byteLength(body)) } : {}
		},
		...typeof body === "string" ? { body } : {}
	});
}
async function toResponse(response, url) {
	const chunks = [];
	for await (const chunk of response.body ?? []) chunks.push(chunk);
	const hasNone = response.statusCode === 204 || response.statusCode === 304;
	const result = new Response(hasNone ? null : Buffer.concat(chunks), {
		status: response.statusCode,
		headers: response.headers
	});
	return Object.defineProperty(result, "url", { value: url.href });
}
// src/rotation/guard.ts
const freshMs$1 = 1e4;
const staleMs = 2e3;
function createGuard(now, sleep) {
	let lock;
	let seenAt = 0;
	const isFresh = () => Math.abs(now().getTime() - seenAt) < freshMs$1;
	const isHolding = async () => {
		while (lock && !isFresh()) {
			let askedAt = now().getTime();
			if (!await lock.isHeld()) {
				await sleep(staleMs);
				askedAt = now().getTime();
				if (!await lock.isHeld()) return false;
			}
			seenAt = askedAt;
		}
		return lock !== void 0;
	};
	return {
		watch: (next) => {
			lock = next;
			seenAt = now().getTime();
		},
		isHolding,
		beforeChange: async () => {
			if (lock && !await isHolding()) throw lockLostError();
		}
	};
}
function lockLostError() {
	return new require_step.KeyturnError("RotationBlocked", {
		summary: "Another run has taken this rotation over, so this one changes nothing more.",
		cause: "this run was paused for so long that it seemed to have ended: the machine was paused or overloaded.",
		remedy: "nothing is lost. See the log of the other run."
	});
}
// src/rotation/leased-sleep.ts
function leasedSleep(sleep, now) {
	let until = Number.POSITIVE_INFINITY;
	return {
		expireAfter: (ms) => {
			until = now().getTime() + ms;
		},
		sleep: async (ms) => {
			if (now().getTime() + ms > until) throw new require_step.KeyturnError("Throttled", {
				summary: `The rotation would have to wait another ${Math.ceil(ms / 1e3)} s, and its time is up.`,
				cause: "GitHub or AWS limits the rate of requests, or has an outage.",
				remedy: "nothing is lost: the next run resumes."
			});
			return sleep(ms);
		}
	};
}
// src/rotation/machine.ts
function thisMachine() {
	return {
		host: bootOfThisMachine(),
		pid: process.pid,
		bornAt: birthOf(process.pid),
		isAlive
	};
}
function bootOfThisMachine() {
	try {
		return `${(0, node_fs.readFileSync)("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${(0, node_fs.readlinkSync)("/proc/self/ns/pid")}`;
	} catch {
		return "";
	}
}
function birthOf(pid) {
	try {
		const stat = (0, node_fs.readFileSync)(`/proc/${pid}/stat`, "utf8");
		return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
	} catch {
		return "";
	}
}
function isAlive({ pid, bornAt }) {
	try {
		process.kill(pid, 0);
	} catch (error) {
		if (error.code !== "EPERM") return false;
	}
	const born = birthOf(pid);
	return !bornAt || !born || born === bornAt;
}
// src/rotation/connect.ts
async function connectRotation({ access, targets }, manager, run, { now, cancelledAt, spacingMs, machine = thisMachine(), stores = require_start.secretStores }) {
	const { env, aws, log, mask, retry } = run;
	const job = thisJob(env);
	const { sleep, expireAfter } = leasedSleep(retry.sleep, now);
	const pacer = require_api.createPacer(sleep, () => now().getTime(), spacingMs);
	const guard = createGuard(now, sleep);
	const opened = await openStores({
		targets,
		job,
		access,
		io: {
			env,
			fetch: fetchThrough(aws.handler),
			retry: {
				...retry,
				sleep
			},
			beforeWrite: async () => {
				await pacer.beforeWrite();
				await guard.beforeChange();
			},
			beforeRequest: pacer.beforeRequest,
			mask
		},
		stores
	});
	return {
		ports: {
			aws: awsPorts(manager, {
				aws,
				retry: {
					...retry,
					sleep
				}
			}),
			stores: opened.ports,
			process: {
				me: holder(env, job, machine),
				isAlive: machine.isAlive,
				cancelledAt
			},
			clock: {
				now,
				sleep,
				expireAfter
			},
			log: {
				info: log.info,
				warning: log.warning,
				mask
			},
			guard
		},
		close: opened.close
	};
}
function awsPorts(manager, run) {
	const whoIs = (keys) => require_core.stsFor(run.aws, keys).getCallerIdentity();
	return {
		iam: remembered((keys) => require_iam_client.iamFor(run.aws, keys), manager),
		whoIs,
		tryOnSts: async (keys) => void await whoIs(keys),
		retrying: (what, attempt) => require_core.retrying(what, run, attempt)
	};
}
function remembered(create, manager) {
	const clients = new Map();
	return (keys = manager) => {
		if (!keys) throw new Error("nobody signs");
		const client = clients.get(keys.accessKeyId) ?? create(keys);
		clients.set(keys.accessKeyId, client);
		return client;
	};
}
async function openStores({ targets, stores, ...request }) {
	const { job } = request;
	const found = targets.map(({ location, form }) => {
		const kind = stores.of(location);
		return {
			kind,
			form,
			location: kind.places.resolve(location, job.repository)
		};
	});
	const opened = new Map();
	const close = async () => void await Promise.all([...opened.values()].map((each) => each.close()));
	try {
		for (const kind of new Set([stores.forWords([]), ...found.map((each) => each.kind)])) {
			const locations = found.filter((each) => each.kind === kind).map(({ location }) => location);
			opened.set(kind, await kind.open({
				...request,
				locations
			}));
		}
	} catch (error) {
		await close();
		throw error;
	}
	const open = (kind) => opened.get(kind);
	const all = [...opened.values()];
	return {
		ports: {
			targets: found.map(({ kind, location, form }) => {
				const repository = kind.jobs.readersOf(location);
				return {
					form,
					name: kind.places.describe(location),
					journalPlace: kind.places.journalPlace(location),
					store: open(kind).at(location),
					isReadable: kind.jobs.isReadBy(location, job),
					...repository ? { repository } : {}
				};
			}),
			records: recordsOf(all),
			unfinishedRuns: async (repository) => all.find(({ unfinishedRuns }) => unfinishedRuns)?.unfinishedRuns?.(repository)
		},
		close
	};
}
function recordsOf(opened) {
	const records = opened.find((store) => store.records)?.records;
	if (!records) throw new Error("no store has records");
	return records;
}
function thisJob({ GITHUB_REPOSITORY = "", GITHUB_ACTOR }) {
	const repository = require_start.repositoryIn(GITHUB_REPOSITORY);
	if (repository) return {
		repository,
		isDependabot: GITHUB_ACTOR === "dependabot[bot]"
	};
	throw new require_step.KeyturnError("NotOnRunner", {
		summary: "GITHUB_REPOSITORY names no repository, so there is no place for the journal of the rotation.",
		remedy: "run Keyturn in a job of GitHub Actions, or set GITHUB_REPOSITORY to owner/name."
	});
}
function holder(env, { repository }, { host, pid, bornAt }) {
	return {
		repository: `${repository.owner}/${repository.repo}`,
		runId: env.GITHUB_RUN_ID || "0",
		attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
		host,
		pid,
		bornAt
	};
}
// src/rotation/json-object.ts
function objectIn(text) {
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null ? value : void 0;
	} catch {
		return;
	}
}
// src/rotation/packed-stamps.ts
const prefix = "deflate:";
const maxUnpacked = 1048576;
function packed(stamps) {
	return prefix + (0, node_zlib.deflateRawSync)(JSON.stringify(stamps)).toString("base64");
}
function unpacked(value) {
	if (typeof value !== "string") return value;
	if (!value.startsWith(prefix)) return void 0;
	try {
		const bytes = Buffer.from(value.slice(8), "base64");
		return objectIn((0, node_zlib.inflateRawSync)(bytes, { maxOutputLength: maxUnpacked }).toString("utf8"));
	} catch {
		return;
	}
}
// src/rotation/journal.ts
function isDeparture(journal) {
	return journal?.phase === "leaving" || journal?.phase === "left";
}
const version = 1;
const maxPlain = 40960;
function writeJournal(journal) {
	const plain = JSON.stringify({
		version,
		...journal
	});
	if (Buffer.byteLength(plain) <= maxPlain) return plain;
	const pack = (name, value) => stampMembers.has(name) && isObject(value) ? packed(value) : value;
	const entries = Object.entries(journal).map(([name, value]) => [name, pack(name, value)]);
	return JSON.stringify({
		version,
		...Object.fromEntries(entries)
	});
}
const stampMembers = new Set(["baseline", "confirmed"]);
function readJournal(text, user, variable) {
	const value = objectIn(text);
	const parsed = value && toJournal(value);
	if (!parsed) throw new require_step.KeyturnError("RotationBlocked", {
		summary: `The variable ${variable} holds no journal of Keyturn.`,
		cause: "somebody has edited it, or a newer version of Keyturn wrote it.",
		remedy: "look at the keys of the user in IAM. If exactly one exists and works, delete the variable."
	});
	if (parsed.user !== user) throw new require_step.KeyturnError("RotationBlocked", {
		summary: `The variable ${variable} is the journal of the user ${parsed.user}, not of ${user}.`,
		cause: "two users of the same name, in two accounts, are rotated from this repository.",
		remedy: "give each of them its own journal with rotation-journal."
	});
	return parsed;
}
const isText = (value) => typeof value === "string" && /^[^\p{C}]{1,400}$/u.test(value);
const isId = (value) => typeof value === "string" && /^\w{1,128}$/.test(value);
const isIds = (value) => Array.isArray(value) && value.length <= 2 && value.every(isId);
const isTime = (value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]{5,20}(?:Z|[+-]\d\d:?\d\d)$/.test(value) && !Number.isNaN(Date.parse(value));
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isStamps = (value) => isObject(value) && Object.entries(value).every(([key, stamp]) => isText(key) && (stamp === null || isText(stamp)));
function stampsIn(value) {
	return isStamps(value) ? value : void 0;
}
const isFlag = (value) => typeof value === "boolean";
const isTrue = (value) => value === true;
const isAbandoned = (value) => isObject(value) && isTime(value.at) && (value.id === void 0 || isId(value.id));
const optional = (check) => (value) => value === void 0 || check(value);
const ofBoth = {
	old: isId,
	new: isId,
	confirmed: isStamps,
	committedAt: isTime,
	paused: optional(isTrue),
	turned: optional(isTrue)
};
const ofAttempt = {
	baseline: isStamps,
	startedAt: isTime,
	broken: optional(isText)
};
const members = new Map([
	["idle", {
		broken: optional(isText),
		abandoned: optional(isAbandoned)
	}],
	["creating", {
		...ofAttempt,
		before: isIds,
		attempt: isText,
		abandoned: optional(isAbandoned)
	}],
	["distributing", {
		...ofAttempt,
		new: isId,
		old: optional(isId),
		proven: optional(isFlag),
		turned: optional(isTrue)
	}],
	["committed", ofBoth],
	["retired", {
		...ofBoth,
		retiredAt: isTime
	}],
	["leaving", {
		old: isId,
		since: isTime
	}],
	["left", {
		old: isId,
		since: isTime,
		retiredAt: isTime
	}]
]);
function toJournal(value) {
	const checks = members.get(value.phase);
	if (value.version !== version || !isText(value.user) || !checks) return void 0;
	const named = Object.keys(checks).filter((name) => value[name] !== void 0);
	const own = Object.fromEntries(named.map((name) => [name, stampMembers.has(name) ? unpacked(value[name]) : value[name]]));
	if (!Object.entries(checks).every(([name, check]) => check(own[name]))) return void 0;
	return {
		phase: value.phase,
		user: value.user,
		...own
	};
}
function journalName(userName) {
	const plain = userName.toUpperCase().replaceAll(/[^A-Z0-9_]/g, "_");
	if (plain === userName.toUpperCase() && !userName.includes("_")) return `KEYTURN_JOURNAL_${plain}`;
	return `KEYTURN_JOURNAL_${plain}_${(0, node_crypto.createHash)("sha256").update(userName.toLowerCase()).digest("hex").slice(0, 6).toUpperCase()}`;
}
// src/rotation/cancelled.ts
function cancelledError(journal) {
	return new require_step.KeyturnError("ActionTimedOut", {
		summary: `The rotation was cancelled; it stopped between two steps. ${leftBehind(journal)}`,
		remedy: journal && "broken" in journal && journal.broken !== void 0 ? "run the workflow again now. The next run stores a working key in every target." : "nothing; the next run resumes where this one stopped."
	});
}
function leftBehind(journal) {
	if (journal && "broken" in journal && journal.broken !== void 0) return `A target may hold a key that no longer works: ${journal.broken}.`;
	if (journal?.phase === "distributing") return `Some targets may hold ${require_step.redactKeyId(journal.new)} already, others the key from before; both keys work.`;
	if (journal?.phase === "committed" || journal?.phase === "retired") return `Every target was confirmed to hold ${require_step.redactKeyId(journal.new)}.`;
	return "No target was changed.";
}
// src/rotation/lock.ts
const holdMs = 18e5;
const abandonedMs = 2 * holdMs;
const maxDeadLocks = 10;
async function takeLock(name, ports, deadLocks = 0) {
	const mine = newRecord(ports);
	if (await create$1(name, mine, ports.records)) return lockOf(name, mine, ports.records);
	const theirs = await read(name, ports.records);
	if (!theirs) return void 0;
	if (!await isOver(theirs, ports)) {
		ports.info(`${inWords$3(theirs)} Its lock is respected for an hour.`);
		return;
	}
	if (deadLocks === maxDeadLocks) {
		const first = name.slice(0, name.length - deadLocks * (1 + ticketDigits));
		ports.info(`${deadLocks} locks of this rotation belong to runs that died while they took over, or something else writes them. If no run is rotating this key, delete the variables whose names begin with ${first}.`);
		return;
	}
	return takeOver(name, theirs, mine, ports, deadLocks + 1);
}
function inWords$3({ record }) {
	return record ? `Another run (${record.repository} run ${record.runId}) is rotating this key.` : "The lock of this rotation is not one that Keyturn wrote.";
}
const ticketDigits = 8;
function ticketNameOf(name, { text }) {
	return `${name}_${(0, node_crypto.createHash)("sha256").update(text).digest("hex").slice(0, ticketDigits).toUpperCase()}`;
}
async function takeOver(name, theirs, mine, ports, deadLocks) {
	const { records } = ports;
	const ticketName = ticketNameOf(name, theirs);
	const ticket = await takeLock(ticketName, ports, deadLocks);
	if (!ticket) return void 0;
	if ((await read(name, records))?.text !== theirs.text) {
		await ticket.release();
		return;
	}
	ports.info(theirs.record ? `Took the rotation over from ${theirs.record.repository} run ${theirs.record.runId}, which has ended.` : "Took the rotation over from a lock that Keyturn did not write and that is an hour old.");
	const record = {
		...mine,
		ticket: ticketName
	};
	await records.put(name, JSON.stringify(record));
	const earlier = theirs.record?.ticket;
	if (earlier !== void 0 && isTicketOf(name, earlier)) await records.remove(earlier);
	await ticket.release();
	return lockOf(name, record, records);
}
function isTicketOf(name, ticket) {
	return ticket.startsWith(`${name}_`) && /^[0-9A-F]{8}$/.test(ticket.slice(name.length + 1));
}
async function create$1(name, record, records) {
	const value = JSON.stringify(record);
	try {
		if (await records.create(name, value)) return true;
	} catch (error) {
		if (!(error instanceof require_step.KeyturnError) || error.code === "GitHubRefused" || error.code === "NotFound") throw error;
		if (!await read(name, records)) return records.create(name, value);
	}
	return (await read(name, records))?.record?.nonce === record.nonce;
}
function lockOf(name, record, records) {
	const isHeld = async () => (await read(name, records))?.record?.nonce === record.nonce;
	const remove = async () => {
		if (record.ticket !== void 0) await records.remove(record.ticket);
		await records.remove(name);
	};
	const release = async () => {
		if (await isHeld()) await remove();
	};
	return {
		isHeld,
		release,
		remove
	};
}
async function isOver({ record, atMs }, { hasEnded, now }) {
	if (now().getTime() - atMs > abandonedMs) return true;
	return record !== void 0 && await hasEnded({
		...record,
		atMs
	}) === true;
}
function newRecord({ me }) {
	return {
		...me,
		nonce: (0, node_crypto.randomUUID)()
	};
}
async function read(name, records) {
	const found = await records.get(name);
	if (!found) return void 0;
	const { value: text, updatedAt } = found;
	const record = recordIn(text);
	return {
		text,
		atMs: updatedAt?.getTime() ?? 0,
		...record ? { record } : {}
	};
}
const forms = {
	nonce: isTextOf(/^[\w-]{1,64}$/),
	repository: isRepository,
	runId: isTextOf(/^[\w-]{1,64}$/),
	attempt: Number.isSafeInteger,
	host: isTextOf(/^[^\p{C}]{0,200}$/u),
	pid: Number.isSafeInteger,
	bornAt: isTextOf(/^[^\p{C}]{0,100}$/u)
};
function isRepository(value) {
	return typeof value === "string" && require_start.repositoryIn(value) !== void 0;
}
function isTextOf(pattern) {
	return (value) => typeof value === "string" && pattern.test(value);
}
function recordIn(text) {
	const value = objectIn(text);
	if (!value || !Object.entries(forms).every(([name, check]) => check(value[name]))) return void 0;
	const { ticket } = value;
	const known = Object.fromEntries(Object.keys(forms).map((name) => [name, value[name]]));
	return typeof ticket === "string" ? {
		...known,
		ticket
	} : known;
}
// src/rotation/snapshot.ts
function titleOf({ key, title = key }) {
	return title;
}
// src/rotation/step.ts
function held(why) {
	return {
		kind: "rest",
		state: "held",
		why
	};
}
function blocked(summary, cause, remedy) {
	return {
		kind: "blocked",
		code: "RotationBlocked",
		explanation: {
			summary,
			cause,
			remedy
		}
	};
}
const secondMs = 2e3;
const quietMs = require_start.dayMs;
function originObjection(key, { startedAt, memory }) {
	if (memory.newKeyId === key.id) return void 0;
	if (!startedAt) return "GitHub has no record of when its rotation began.";
	const afterMs = key.createdAt.getTime() - startedAt.getTime();
	return afterMs >= -3e4 && afterMs <= 183e4 ? void 0 : `${require_step.redactKeyId(key.id)} was created at ${key.createdAt.toISOString()}, and the rotation began at ${startedAt.toISOString()}.`;
}
function pairObjection({ old, new: successorId, turned }, seen) {
	const [from, to] = [keyOf(old, seen), keyOf(successorId, seen)];
	if (seen.memory.newKeyId === successorId) return void 0;
	if (!from) return "IAM does not list it.";
	if (to?.status !== "Active") return `${require_step.redactKeyId(successorId)} is not Active.`;
	if (!turned && from.createdAt > to.createdAt) return `it is younger than ${require_step.redactKeyId(successorId)}.`;
	return originObjection(from.createdAt > to.createdAt ? from : to, seen);
}
function isYoungestOfRotation(key, seen) {
	return youngerThan(key, seen) === void 0 && originObjection(key, seen) === void 0;
}
function youngerThan({ createdAt }, { keys }) {
	return keys.find((key) => key.createdAt > createdAt);
}
function writtenSince({ key: name, revision, writtenAt }, key, { startRevisions = {} }) {
	if (!key || revision === null) return "no";
	if (writtenAt) return writtenAt.getTime() >= key.createdAt.getTime() - secondMs ? "yes" : "no";
	if (!Object.hasOwn(startRevisions, name)) return "unknown";
	return startRevisions[name] === revision ? "no" : "yes";
}
function undatedHolder(key, seen) {
	return seen.targets.flatMap(({ secrets }) => secrets).find((secret) => !secret.writtenAt && writtenSince(secret, key, seen) !== "no");
}
function isConfirmed(target, seen) {
	const { journal, memory, targets } = seen;
	if (!hasConfirmedRevisions(target, journal)) return false;
	if (memory.newKeyId === journal.new) return true;
	const { secrets } = target;
	if (memory.written.has(targets.indexOf(target)) && secrets.every(({ writtenAt }) => !writtenAt)) return true;
	const [first] = secrets;
	return first !== void 0 && secrets.every((each) => writtenSince(each, keyOf(journal.new, seen), seen) === "yes") && (journal.phase === "retired" || isOfRotation(first, seen));
}
function hasConfirmedRevisions({ secrets }, journal) {
	if (journal?.phase !== "committed" && journal?.phase !== "retired") return false;
	const { confirmed } = journal;
	return secrets.every(({ key, revision }) => Object.hasOwn(confirmed, key) && confirmed[key] === revision);
}
function isOfRotation({ writtenAt }, { mode, startedAt, journalWrittenAt }) {
	if (!writtenAt) return true;
	const writtenMs = writtenAt.getTime();
	if (startedAt && writtenMs <= startedAt.getTime() + 18e5 + 3e4) return true;
	const beforeMs = (journalWrittenAt?.getTime() ?? NaN) - writtenMs;
	return mode === "self" && beforeMs >= -2e3 && beforeMs <= 18e5;
}
function undatedObjection(journal, { targets, memory, use }) {
	if (memory.newKeyId === journal.new || (use?.lastUse ?? "unknown") !== "unknown") return void 0;
	const undated = targets.flatMap(({ secrets }) => secrets).find(({ revision, writtenAt }) => revision !== null && !writtenAt);
	return undated ? `the store of ${titleOf(undated)} does not tell when it was written, and the last use of the key cannot be seen (iam:GetAccessKeyLastUsed).` : void 0;
}
function retireAt({ journalWrittenAt, now }, { graceMs }) {
	return new Date((journalWrittenAt ?? now).getTime() + graceMs);
}
function deleteAt({ journalWrittenAt, now }, { recoveryMs }) {
	return new Date((journalWrittenAt ?? now).getTime() + recoveryMs);
}
function quietAt(lastUse, graceMs) {
	return new Date(lastUse.at.getTime() + Math.max(graceMs, quietMs));
}
function namesOf({ secrets }) {
	return secrets.map(titleOf).join(" and ");
}
function keyOf(id, { keys }) {
	return keys.find((key) => key.id === id);
}
// src/rotation/plan/key-changes.ts
const changes = new Set([
	"deactivate",
	"delete",
	"delete-orphan",
	"reactivate"
]);
function isKeyChange(step) {
	return changes.has(step.kind);
}
var KeyChangePermit = class KeyChangePermit {
	change;
	constructor(change) {
		this.change = change;
	}
	static decide(change, seen, policy) {
		const objection = objectionTo(change, seen, policy);
		return objection === void 0 ? { permit: new KeyChangePermit(change) } : { objection };
	}
};
const mayChangeKey = KeyChangePermit.decide;
function changing(step, seen, policy) {
	const { objection } = mayChangeKey(step, seen, policy);
	return objection === void 0 ? step : unproven(step.id, objection);
}
function unproven(id, objection) {
	return blocked(`Keyturn does not change ${require_step.redactKeyId(id)}: ${objection} So it cannot be sure that the key belongs to its own rotation.`, "somebody has edited or deleted a variable of the rotation, or created this key by hand.", "find out which key the targets hold and whether the other one is still used (IAM shows its last use). Deactivate the one that nothing uses, delete it when nobody has missed it, then delete the variable of the journal.");
}
function objectionTo(step, seen, policy) {
	const { journal, memory } = seen;
	if (step.kind === "reactivate") return againstReactivating(step.id, seen, policy);
	if (step.id === memory.signingKeyId || step.kind === "delete-orphan" && step.id === memory.currentKeyId) return "this run signs with it.";
	if (isDeparture(journal)) return againstDeparture(step, journal, seen, policy);
	switch (journal?.phase) {
		case "creating": return step.kind === "delete-orphan" ? againstOrphan(step.id, journal, seen) : misfit;
		case "distributing": return step.kind === "delete-orphan" ? againstUnfinished(step.id, journal, seen, policy) : misfit;
		case "committed": return step.kind === "deactivate" ? againstRetiring(step.id, journal, seen, policy) : misfit;
		case "retired": return step.kind === "delete" ? againstDeleting(step.id, journal, seen, policy) : misfit;
		default: return misfit;
	}
}
const misfit = "no rotation is at that point.";
const orphanMs = {
	from: -5e3,
	to: 2e4
};
function againstOrphan(id, journal, seen) {
	const key = keyOf(id, seen);
	if (!key) return misfit;
	if (journal.before.includes(id)) return "it was there before the rotation began.";
	const stored = seen.targets.flatMap(({ secrets }) => secrets).find((secret) => writtenSince(secret, key, seen) !== "no");
	if (stored) {
		const was = writtenSince(stored, key, seen) === "yes" ? "was" : "may have been";
		return `${titleOf(stored)} ${was} written after it was created, so somebody may have stored it.`;
	}
	if (typeof seen.useOfExtra === "object") return "somebody has used it.";
	const afterMs = key.createdAt.getTime() - (seen.journalWrittenAt?.getTime() ?? NaN);
	if (!(afterMs >= orphanMs.from && afterMs <= orphanMs.to)) return "it was not created within 20 s of the date that GitHub gives for the journal.";
	return originObjection(key, seen);
}
const provenMs = 3e5;
function againstUnfinished(id, journal, seen, policy) {
	const key = keyOf(id, seen);
	if (id !== journal.new || journal.turned) return misfit;
	if (seen.memory.newKeyId === id) return seen.memory.written.size === 0 ? void 0 : "a target may hold it.";
	if (!key) return misfit;
	const origin = originObjection(key, seen);
	if (origin) return origin;
	const rival = youngerThan(key, seen);
	if (rival) return `${require_step.redactKeyId(rival.id)} is younger.`;
	const writtenAt = seen.journalWrittenAt?.getTime() ?? NaN;
	const afterMs = writtenAt - key.createdAt.getTime();
	if (!(afterMs >= -3e4 && afterMs <= provenMs)) return "GitHub gives a date for the journal that is not that of the run which created it.";
	const holder = undatedHolder(key, seen);
	if (holder && policy.mode !== "now") return `${titleOf(holder)} may hold it, and its store does not tell when it was written.`;
	return againstUse(key, writtenAt, seen);
}
function againstUse(key, writtenAtMs, seen) {
	const isStored = seen.targets.flatMap(({ secrets }) => secrets).some((secret) => writtenSince(secret, key, seen) === "yes");
	return typeof seen.useOfNew === "object" && seen.useOfNew.at.getTime() > writtenAtMs + provenMs && !isStored ? "somebody uses it, and no target was written since it was created." : void 0;
}
function againstRetiring(id, journal, seen, policy) {
	if (id !== journal.old) return misfit;
	if (seen.now < retireAt(seen, policy)) return "its grace period is not over.";
	const pair = pairObjection(journal, seen);
	if (pair) return pair;
	const doubtful = seen.targets.find((target) => !isConfirmed(target, seen));
	if (doubtful) return `the date of ${namesOf(doubtful)} is not that of a write of this rotation.`;
	return journal.turned ? againstTurned(journal, seen, policy) : undatedObjection(journal, seen);
}
function againstDeleting(id, journal, seen, policy) {
	if (id !== journal.old) return misfit;
	if (keyOf(id, seen)?.status === "Active") return "it is Active.";
	if (seen.now < deleteAt(seen, policy)) return "its recovery window is not over.";
	const pair = pairObjection(journal, seen);
	if (pair) return pair;
	const successor = keyOf(journal.new, seen);
	const early = seen.targets.flatMap(({ secrets }) => secrets).find((secret) => writtenSince(secret, successor, seen) !== "yes");
	return early ? `${titleOf(early)} was last written before the new key was created.` : void 0;
}
function againstReactivating(id, seen, { mode }) {
	const { journal } = seen;
	if (!journal || !("old" in journal) || journal.old !== id) return misfit;
	if (isDeparture(journal)) return mode === "keep" ? void 0 : notAsked;
	const [younger] = [id, journal.new].flatMap((each) => keyOf(each, seen) ?? []).sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
	return younger ? originObjection(younger, seen) : misfit;
}
function againstDeparture({ kind, id }, journal, seen, policy) {
	if (policy.mode !== "retire") return notAsked;
	const key = keyOf(id, seen);
	if (id !== journal.old || !key) return misfit;
	if (journal.phase === "leaving") return kind === "deactivate" ? againstLeaving(seen, policy) : misfit;
	if (kind !== "delete") return misfit;
	if (key.status === "Active") return "it is Active.";
	return seen.now < deleteAt(seen, policy) ? "its recovery window is not over." : void 0;
}
const notAsked = "this run was not asked to retire a key of the user.";
function againstLeaving(seen, policy) {
	if (seen.now < retireAt(seen, policy)) return "its grace period is not over.";
	const { lastUse = "unknown", earlierRuns = "unknown" } = seen.use ?? {};
	if (lastUse === "unknown") return "its last use cannot be seen (iam:GetAccessKeyLastUsed).";
	if (earlierRuns === "unknown") return "the unfinished runs of the workflows cannot be seen (Actions: read).";
	if (earlierRuns > 0) return "a run that may have it has not ended.";
	return lastUse === "never" || seen.now >= quietAt(lastUse, policy.graceMs) ? void 0 : "it is still used.";
}
function againstTurned(journal, { memory, use, now }, { graceMs }) {
	if (memory.currentKeyId !== journal.new) return `this run does not hold ${require_step.redactKeyId(journal.new)}.`;
	const lastUse = use?.lastUse ?? "unknown";
	if (lastUse === "unknown") return "its last use cannot be seen (iam:GetAccessKeyLastUsed).";
	return lastUse === "never" || now >= quietAt(lastUse, graceMs) ? void 0 : "it is still used.";
}
// src/rotation/refusals.ts
function explainRefusal(error, what, action, rotatedUser) {
	if (!(error instanceof require_step.KeyturnError)) return error;
	if (error.code === "AccessDenied") return error.withContext(what, denied(action, rotatedUser));
	return error.code === "NotFound" && action === "ListAccessKeys" ? error.withContext(what, unknownUser(rotatedUser)) : error;
}
function denied(action, { currentPair, mfaSession, userName }) {
	if (!currentPair) return {
		cause: `the identity that signs for this rotation may not call iam:${action} on the user ${userName}.`,
		remedy: "check that rotate-user names the right user. If it does, give the role the policy that docs/rotation.md shows for managed mode. If the user has a path, its Resource must include the path."
	};
	if (mfaSession) return {
		cause: `the user may not call iam:${action} on itself.`,
		remedy: "give it the policy that docs/rotation.md shows for self mode with MFA."
	};
	return {
		cause: `the user may not call iam:${action} on itself, or only with MFA.`,
		remedy: "if the user's policy allows it with MFA only, give the seed of the user's device as mfa-secret (docs/mfa.md) and leave the policy as it is. Otherwise give the user the policy that docs/rotation.md shows for self mode."
	};
}
function unknownUser({ userName, accountId }) {
	return {
		cause: `there is no user ${userName} in the account ${accountId}.`,
		remedy: "correct rotate-user. A user of another account needs a role in that account."
	};
}
// src/rotation/start-marker.ts
function startName(journal) {
	const user = /^KEYTURN_JOURNAL_(\w+)$/.exec(journal)?.[1];
	return user === void 0 ? `KEYTURN_START_OF_${journal}` : `KEYTURN_START_${user}`;
}
const nameOf = ({ journal }) => startName(journal);
async function markStart(rotatedUser, attempt, undated, { records }) {
	const name = nameOf(rotatedUser);
	const revisions = Object.keys(undated).length > 0 ? { revisions: undated } : {};
	const value = JSON.stringify({
		version: 1,
		attempt,
		...revisions
	});
	if (await isCreated(name, value, records)) return;
	await records.remove(name);
	if (await records.create(name, value)) return;
	throw new require_step.KeyturnError("RotationBlocked", {
		summary: `The variable ${name} exists again, right after it was deleted.`,
		cause: "something else writes it.",
		remedy: "find out what writes variables of this repository. No key was created."
	});
}
async function isCreated(name, value, records) {
	try {
		return await records.create(name, value);
	} catch (error) {
		if (!(error instanceof require_step.KeyturnError) || error.code === "GitHubRefused" || error.code === "NotFound") throw error;
		return false;
	}
}
async function readStart(rotatedUser, { records }) {
	const { createdAt: at, updatedAt, value = "" } = await records.get(nameOf(rotatedUser)) ?? {};
	if (!at) return {};
	const revisions = updatedAt?.getTime() === at.getTime() ? stampsIn(objectIn(value)?.revisions) : void 0;
	return revisions ? {
		at,
		revisions
	} : { at };
}
async function clearStart(rotatedUser, { stores, log }) {
	try {
		await stores.records.remove(nameOf(rotatedUser));
	} catch (error) {
		if (!(error instanceof require_step.KeyturnError)) throw error;
		log.info(`The variable ${nameOf(rotatedUser)} could not be removed; the next rotation replaces it.`);
	}
}
// src/rotation/target-states.ts
async function targetState({ form, name: place, journalPlace, store }) {
	const secrets = [];
	for (const name of require_start.secretNames(form)) {
		const revision = await store.revision(name) ?? null;
		const writtenAt = revision === null ? void 0 : store.writtenAt?.(revision);
		const texts = {
			key: `${journalPlace} ${name}`,
			title: `${name} of ${place}`,
			name
		};
		secrets.push({
			...texts,
			revision,
			...writtenAt ? { writtenAt } : {}
		});
	}
	return {
		form,
		secrets
	};
}
function undated(states) {
	return states.flatMap(({ secrets }) => secrets).filter(({ revision, writtenAt }) => revision !== null && !writtenAt);
}
function stampsOf(states) {
	return Object.fromEntries(states.flatMap(({ secrets }) => secrets.map(({ key, revision }) => [key, revision])));
}
function undatedStampsOf(states) {
	return Object.fromEntries(undated(states).map(({ key, revision }) => [key, revision]));
}
// src/rotation/steps/capacity.ts
const maxJournal = 47104;
const maxSecrets = holdMs * (2 / 3) / 1e3;
const hourlyWrites = 500;
const remedy = "give some of the repositories a user of their own, and rotate its key in a step of its own, with its own rotate-targets.";
function requireTime(run) {
	const secrets = countSecrets(run);
	if (secrets > maxSecrets) throw new require_step.KeyturnError("RotationBlocked", {
		summary: `rotate-targets names ${secrets} secrets, and one rotation can take care of ${maxSecrets}.`,
		cause: "GitHub asks for a second between writes, and a run of Keyturn ends after half an hour, so that another can take over.",
		remedy
	});
	if (run.rotatedUser.currentPair || secrets <= hourlyWrites) return;
	run.ports.log.warning(`rotate-targets names ${secrets} secrets, and GitHub may allow no more than ${hourlyWrites} writes an hour. A rotation with rotate-user that stops halfway begins again with another key. To be sure, ${remedy}`);
}
function requireSpace(states, run) {
	const bytes = Buffer.byteLength(longestJournal(states, run));
	if (bytes <= maxJournal) return;
	throw new require_step.KeyturnError("RotationBlocked", {
		summary: `The journal of a rotation into ${countSecrets(run)} secrets would have ${Math.ceil(bytes / 1024)} KB, and a variable of GitHub's holds 48 KB.`,
		cause: "rotate-targets has many targets with long names.",
		remedy
	});
}
function countSecrets({ ports }) {
	return ports.stores.targets.flatMap(({ form }) => require_start.secretNames(form)).length;
}
function longestJournal(states, run) {
	const at = run.ports.clock.now().toISOString();
	return writeJournal({
		phase: "creating",
		user: run.user,
		before: [],
		baseline: stampsOf(states),
		startedAt: at,
		attempt: run.user
	});
}
const forRecords = 30;
const maxWaitMs = 6e5;
async function outlastHourlyLimit({ ports }) {
	const limits = new Map();
	for (const { form, store } of ports.stores.targets) {
		const limit = store.hourlyLimit?.();
		if (limit) limits.set(limit, (limits.get(limit) ?? forRecords) + 2 * require_start.secretNames(form).length);
	}
	for (const [limit, needed] of limits) {
		if (limit.left >= needed) continue;
		if (limit.resetsInMs > maxWaitMs) throw tooFewRequests(limit, needed);
		const seconds = Math.ceil(limit.resetsInMs / 1e3);
		ports.log.info(`${inWords$2(limit, needed)} The next hour begins in ${seconds} s; waiting for it.`);
		await ports.clock.sleep(limit.resetsInMs);
	}
}
function inWords$2({ left, limit }, needed) {
	return `GitHub's hourly limit leaves ${left} of ${limit} requests, and storing the new key takes ${needed}.`;
}
function tooFewRequests(limit, needed) {
	const minutes = Math.ceil(limit.resetsInMs / 6e4);
	return new require_step.KeyturnError("Throttled", {
		summary: `${inWords$2(limit, needed)} No key was created.`,
		cause: "other jobs use the same token, or there are too many targets for it.",
		remedy: `run the job again in ${minutes} min, or use a GitHub App (github-app-id), whose limit grows with the number of repositories. A rotation takes about five requests for each target.`
	});
}
// src/rotation/feeding-target.ts
const slackMs = 6e4;
function feedingDoubt(feeding) {
	const readable = feeding.targets.filter(({ isReadable }) => isReadable);
	const next = `Add the secret that this step reads its key from to rotate-targets; otherwise the next run gets ${require_step.redactKeyId(feeding.held.id)} again, and the rotation cannot end.`;
	if (readable.length === 0) return `None of rotate-targets is a secret that a job of ${feeding.here} can read, so none of them feeds this step. ${next}`;
	const states = feeding.states;
	if (!states) return void 0;
	const dated = readable.map((each) => states[feeding.targets.indexOf(each)]);
	if (dated.some((state) => mayHold(state, feeding.held))) return void 0;
	const dates = dated.flatMap((state) => state?.secrets ?? []).map((secret) => `${titleOf(secret)} was last written on ${secret.writtenAt ? require_start.day(secret.writtenAt) : ""}`);
	return `None of rotate-targets can hold ${require_step.redactKeyId(feeding.held.id)}, the key that this step was given: it was created on ${require_start.day(feeding.held.createdAt)}, and ${dates.join(", ")}. ${next}`;
}
function mayHold(state, { createdAt }) {
	if (!state) return true;
	return state.secrets.every(({ writtenAt }) => !writtenAt || writtenAt.getTime() >= createdAt.getTime() - slackMs);
}
// src/rotation/steps/feeding.ts
function warnUnlessFed(states, { keys, memory, journal }, { ports }) {
	const held = keys.find(({ id }) => id === memory.currentKeyId);
	if (!held || journal && journal.phase !== "idle") return;
	const doubt = feedingDoubt({
		held,
		here: ports.process.me.repository,
		targets: ports.stores.targets,
		states
	});
	if (doubt !== void 0) ports.log.warning(doubt);
}
// src/rotation/steps/key-calls.ts
async function changeKey(permit, run) {
	if (!(permit instanceof KeyChangePermit)) throw new Error("a key is changed only with a permit");
	const { kind, id } = permit.change;
	run.keysChanged();
	if (kind === "delete" || kind === "delete-orphan") return deleteKey(id, run);
	return setStatus(id, kind === "deactivate" ? "Inactive" : "Active", run);
}
async function setStatus(id, status, run) {
	const { ports, iam, rotatedUser } = run;
	try {
		await ports.aws.retrying("UpdateAccessKey", async () => {
			await ports.guard.beforeChange();
			await iam.setStatus(rotatedUser.userName, id, status);
		});
	} catch (error) {
		throw explainRefusal(error, `${require_step.redactKeyId(id)} could not be made ${status}`, "UpdateAccessKey", rotatedUser);
	}
	run.knows(id, status);
}
async function deleteKey(id, run) {
	const { ports, iam, rotatedUser } = run;
	try {
		await ports.aws.retrying("DeleteAccessKey", async () => {
			await ports.guard.beforeChange();
			await iam.deleteAccessKey(rotatedUser.userName, id);
		});
	} catch (error) {
		if (!(error instanceof require_step.KeyturnError && error.code === "NotFound")) throw explainRefusal(error, `${require_step.redactKeyId(id)} could not be deleted`, "DeleteAccessKey", rotatedUser);
	}
	run.knows(id, "deleted");
}
// src/rotation/side-by-side.ts
const atOnce = 5;
async function sideBySide(items, work) {
	const results = [];
	const failures = [];
	const open = items.entries();
	const worker = async () => {
		for (const [index, item] of open) {
			try {
				results[index] = await work(item, index);
			} catch (error) {
				failures.push({
					index,
					error
				});
			}
			if (failures.length > 0) return;
		}
	};
	await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
	const [first] = failures.sort((a, b) => a.index - b.index);
	if (first) throw first.error;
	return results;
}
// src/rotation/steps/permissions.ts
var UnmetNeeds = class extends require_step.KeyturnError {};
const noKey = "AKIA0000000000000000";
const refusing = new Set([
	"AccessDenied",
	"GitHubRefused",
	"NotFound",
	"RotationBlocked"
]);
const lacking = new Set([
	"AccessDenied",
	"GitHubRefused",
	"NotFound"
]);
async function requirePermissions(run, more = []) {
	const { ports } = run;
	const own = [
		() => run.keysOnce(),
		() => tryUpdate(run),
		() => tryDelete(run),
		...run.holdsLock ? [] : [() => ports.stores.records.checkWritable()]
	];
	const stores = [...new Set(ports.stores.targets.map(({ store }) => store))];
	const refusals = [
		...await inTurn(own),
		...await sideBySide(stores, (store) => refusalOf(() => store.checkWritable())),
		...await inTurn(more)
	];
	const unmet = [];
	for (const error of refusals) {
		const isKnown = unmet.some(({ explanation }) => explanation.summary === error?.explanation.summary);
		if (error && !isKnown) unmet.push(error);
	}
	const [first] = unmet;
	if (first) throw together(first, unmet);
}
async function inTurn(needs) {
	const refusals = [];
	for (const need of needs) {
		const refusal = await refusalOf(need);
		if (refusal?.code === "SuspectedLeak") throw refusal;
		refusals.push(refusal);
	}
	return refusals;
}
async function withAllUnmetNeeds(error, run) {
	const isRefusal = error instanceof require_step.KeyturnError && !(error instanceof UnmetNeeds);
	const isCancelled = run.ports.process.cancelledAt() !== void 0;
	if (!isRefusal || isCancelled || !lacking.has(error.code)) return error;
	try {
		await requirePermissions(run);
		return error;
	} catch (found) {
		return found instanceof UnmetNeeds ? found : error;
	}
}
async function refusalOf(need) {
	try {
		await need();
		return;
	} catch (error) {
		if (error instanceof require_step.KeyturnError && (refusing.has(error.code) || error.code === "SuspectedLeak")) return error;
		throw error;
	}
}
async function tryUpdate({ ports, iam, rotatedUser }) {
	const { userName } = rotatedUser;
	const error = await deniedOf(() => ports.aws.retrying("UpdateAccessKey", () => iam.setStatus(userName, noKey, "Inactive")));
	if (!error) return;
	if (/explicit deny/i.test(error.message)) throw new require_step.KeyturnError("SuspectedLeak", require_core.suspectedLeak(error.explanation.summary), { cause: error });
	throw explainRefusal(error, "The old key could not be deactivated", "UpdateAccessKey", rotatedUser);
}
async function tryDelete({ ports, iam, rotatedUser }) {
	const { userName } = rotatedUser;
	const error = await deniedOf(() => ports.aws.retrying("DeleteAccessKey", () => iam.deleteAccessKey(userName, noKey)));
	if (error) throw explainRefusal(error, "The old key could not be deleted", "DeleteAccessKey", rotatedUser);
}
async function deniedOf(request) {
	try {
		await request();
		return;
	} catch (error) {
		if (!(error instanceof require_step.KeyturnError)) throw error;
		if (error.code === "AccessDenied") return error;
		if (error.code === "NotFound" || error.code === "InvalidRequest") return void 0;
		throw error;
	}
}
function together(first, unmet) {
	if (unmet.length === 1) return new UnmetNeeds(first.code, first.explanation, { cause: first });
	const explanations = unmet.map(({ explanation }) => explanation);
	return new UnmetNeeds(first.code, {
		summary: `The rotation cannot be carried out, for ${unmet.length} reasons:\n${explanations.map(({ summary }) => `- ${summary}`).join("\n")}`,
		cause: sentences(explanations.flatMap(({ cause }) => cause ?? [])),
		remedy: sentences(explanations.flatMap(({ remedy }) => remedy ?? []))
	}, { cause: first });
}
function sentences(texts) {
	return [...new Set(texts)].map((text) => text.charAt(0).toUpperCase() + text.slice(1)).join(" ");
}
async function reportOptionalPermissions({ ports, iam }, keyId) {
	const repositories = new Map(ports.stores.targets.flatMap(({ repository }) => repository ? [[`${repository.owner}/${repository.repo}`.toLowerCase(), repository]] : []));
	for (const repository of repositories.values()) {
		if (await ports.stores.unfinishedRuns(repository) !== void 0) continue;
		ports.log.info(`Optional: the token lacks actions: read on ${repository.owner}/${repository.repo}, so unfinished runs cannot be seen. grace-period alone protects them.`);
	}
	if (keyId === void 0 ? void 0 : await deniedOf(async () => void await iam.lastUse(keyId))) ports.log.info("Optional: iam:GetAccessKeyLastUsed is not granted, so a use of the old key cannot be seen. grace-period alone decides.");
}
// src/rotation/steps/preflight.ts
async function preflight(run) {
	const { ports } = run;
	requireTime(run);
	run.forgetTargets();
	await requirePermissions(run, [() => requireSecrets(run)]);
	const states = await run.targetStates();
	requireSpace(states, run);
	const count = ports.stores.targets.length;
	ports.log.info(`Checked ${count} target${count > 1 ? "s" : ""} and the journal: each may be written; the keys may be listed, deactivated and deleted.`);
	return states;
}
async function requireSecrets(run) {
	const missing = (await run.targetStates()).flatMap(({ secrets }) => secrets).filter(({ revision }) => revision === null);
	if (missing.length === 0) return;
	throw new require_step.KeyturnError("RotationBlocked", {
		summary: `There is no secret ${missing.map(titleOf).join(", and no ")}.`,
		cause: "its name is misspelt in rotate-targets, or the pair is kept in another form (classic or two-line).",
		remedy: "correct the name, or create the secret first with the pair that works now."
	});
}
// src/rotation/steps/records.ts
function unfinished(from) {
	const { broken, abandoned } = from ?? {};
	return {
		...broken === void 0 ? {} : { broken },
		...abandoned ? { abandoned } : {}
	};
}
async function closeJournal(run, left) {
	await run.writeJournal({
		phase: "idle",
		user: run.user,
		...left
	});
	await clearStart(run.rotatedUser, run.ports);
}
function retired(seen, run) {
	const { paused: _paused, ...journal } = seen.journal;
	return {
		...journal,
		phase: "retired",
		retiredAt: run.ports.clock.now().toISOString()
	};
}
function leaving(id, run) {
	return {
		phase: "leaving",
		user: run.user,
		old: id,
		since: run.ports.clock.now().toISOString()
	};
}
function left(seen, run) {
	return {
		...seen.journal,
		phase: "left",
		retiredAt: run.ports.clock.now().toISOString()
	};
}
function committedAgain(seen, run) {
	const { user, old, new: id, confirmed, turned } = seen.journal;
	return {
		phase: "committed",
		user,
		old,
		new: id,
		confirmed,
		committedAt: run.ports.clock.now().toISOString(),
		...turned ? { turned } : {}
	};
}
// src/rotation/steps/creation.ts
async function begin(why, seen, run) {
	const { ports } = run;
	ports.log.info(`Rotating the access key of ${run.rotatedUser.userName}: ${why}.`);
	const states = await preflight(run);
	warnUnlessFed(states, seen, run);
	await outlastHourlyLimit(run);
	await outliveTheSecond(states, ports);
	run.forgetOldKeys();
	const attempt = (0, node_crypto.randomUUID)();
	await markStart(run.rotatedUser, attempt, undatedStampsOf(states), ports.stores);
	await run.writeJournal({
		phase: "creating",
		user: run.user,
		before: seen.keys.map(({ id }) => id),
		baseline: stampsOf(states),
		startedAt: ports.clock.now().toISOString(),
		attempt,
		...unfinished(seen.journal)
	});
	run.startAttempt(attempt);
}
async function outliveTheSecond(states, { clock }) {
	const secrets = states.flatMap((state) => state.secrets);
	const newest = Math.max(...secrets.map(({ writtenAt }) => writtenAt?.getTime() ?? 0));
	const age = clock.now().getTime() - newest;
	if (age >= 0 && age < 2e3) await clock.sleep(2e3 - age);
}
async function create(seen, run) {
	const { ports, rotatedUser } = run;
	await ports.guard.beforeChange();
	run.createSent = true;
	try {
		const created = await run.iam.createAccessKey(rotatedUser.userName);
		const { keys } = created;
		ports.log.mask(keys.accessKeyId);
		ports.log.mask(keys.secretAccessKey);
		if (seen.keys.some(({ id }) => id === keys.accessKeyId)) throw notNew(keys.accessKeyId);
		run.created(created);
		ports.log.info(`Created ${require_step.redactKeyId(keys.accessKeyId)}.`);
	} catch (error) {
		if (!(error instanceof require_step.KeyturnError) || !refusals.has(error.code)) return run.forgetAll();
		run.keysChanged();
		await closeJournal(run, unfinished(seen.journal));
		run.attempt = void 0;
		if (error.code === "QuotaExceeded") return;
		throw /explicit deny/i.test(error.message) ? new require_step.KeyturnError("SuspectedLeak", require_core.suspectedLeak(error.explanation.summary), { cause: error }) : explainRefusal(error, "The key could not be rotated", "CreateAccessKey", rotatedUser);
	}
}
function notNew(id) {
	return new require_step.KeyturnError("MalformedResponse", {
		summary: `CreateAccessKey was answered with ${require_step.redactKeyId(id)}, which existed before.`,
		cause: "something else than IAM answers: the endpoint of IAM leads elsewhere, or a proxy mixes up answers.",
		remedy: "check the AWS_ENDPOINT_URL variables and http-proxy."
	});
}
const refusals = new Set([
	"AccessDenied",
	"QuotaExceeded",
	"InvalidCredentials",
	"ExpiredCredentials",
	"InvalidRequest",
	"NotFound",
	"ClockSkew",
	"Throttled"
]);
async function adopt(id, seen, run) {
	const { before, baseline, startedAt, broken } = seen.journal;
	const old = run.rotatedUser.currentPair?.accessKeyId ?? before[0];
	await run.writeJournal({
		phase: "distributing",
		user: run.user,
		new: id,
		baseline,
		startedAt,
		proven: false,
		...old === void 0 ? {} : { old },
		...broken === void 0 ? {} : { broken }
	});
}
async function deleteOrphan(permit, { id, broken }, seen, run) {
	const isOwn = id === run.newPair?.accessKeyId;
	if (broken !== void 0 && !isOwn) {
		run.forgetAll();
		await preflight(run);
	}
	await changeKey(permit, run);
	run.ports.log.info(isOwn ? `Deleted ${require_step.redactKeyId(id)} again; no target had it yet.` : `Deleted ${require_step.redactKeyId(id)}, which a run that ended too early had created: its secret is lost.`);
	await closeJournal(run, {
		...unfinished(seen.journal),
		...broken === void 0 ? {} : { broken }
	});
	if (run.refusal !== void 0) throw run.refusal;
}
// src/rotation/prove.ts
const successes = 3;
const pausesMs = [500, 1500];
const refusedMs = {
	first: 250,
	growth: 1.5,
	last: 2e3
};
const timeoutMs = 12e4;
async function proveKey(keys, rotatedUser, ports) {
	const start = ports.clock.now().getTime();
	let inARow = 0;
	let refusals = 0;
	for (;;) {
		if (ports.process.cancelledAt() !== void 0) throw cancelledError();
		const outcome = await tryOnce(keys, rotatedUser, ports);
		if ("refused" in outcome) {
			if (ports.clock.now().getTime() - start > timeoutMs) throw proofTimeoutError(keys, outcome);
			inARow = 0;
			await ports.clock.sleep(pauseAfterRefusal(refusals++));
			continue;
		}
		inARow += 1;
		if (inARow === successes) return outcome;
		await ports.clock.sleep(pausesMs[inARow - 1] ?? 0);
	}
}
function pauseAfterRefusal(earlier) {
	return Math.min(refusedMs.last, refusedMs.first * refusedMs.growth ** earlier);
}
async function tryOnce(keys, rotatedUser, ports) {
	const identity = await passing("STS", keys, () => ports.aws.whoIs(keys));
	if ("refused" in identity) return identity;
	requireOwner(keys, identity.answer, rotatedUser);
	const listed = await passing("IAM", keys, () => acceptedByIam(keys, rotatedUser.userName, ports));
	if ("refused" in listed) return listed;
	return {
		identity: identity.answer,
		...listed.answer ? { keys: listed.answer } : {}
	};
}
async function passing(by, { accessKeyId }, attempt) {
	try {
		return { answer: await attempt() };
	} catch (error) {
		if (!(error instanceof require_step.KeyturnError)) throw error;
		const mayPass = error.retry !== "never" && error.code !== "ClockSkew";
		if (isUnknownYet(error) || mayPass) return {
			by,
			refused: error
		};
		throw error.withContext(`The new key ${require_step.redactKeyId(accessKeyId)} could not be proven at ${by}`);
	}
}
function isUnknownYet({ code, explanation }) {
	return code === "InvalidCredentials" && !explanation.summary.includes("SignatureDoesNotMatch");
}
function requireOwner({ accessKeyId }, { accountId, arn }, rotatedUser) {
	if (require_step.userNameOf(arn)?.toLowerCase() === rotatedUser.userName.toLowerCase() && accountId === rotatedUser.accountId) return;
	throw new require_step.KeyturnError("WrongIdentity", {
		summary: `The new key ${require_step.redactKeyId(accessKeyId)} is not one of the user ${rotatedUser.userName} of the account ${rotatedUser.accountId}: STS says that it is ${arn}. It was stored nowhere.`,
		cause: "something other than the IAM of that account answered CreateAccessKey: the workflow or an earlier step points AWS_ENDPOINT_URL_IAM, AWS_ENDPOINT_URL or endpoint_url in ~/.aws/config elsewhere.",
		remedy: "find out what set the endpoint. If nobody knows, treat the job as compromised."
	});
}
function proofTimeoutError({ accessKeyId }, { by, refused }) {
	if (!isUnknownYet(refused)) return refused.withContext(`The new key ${require_step.redactKeyId(accessKeyId)} was not proven`);
	return new require_step.KeyturnError("InvalidCredentials", {
		summary: `The new key ${require_step.redactKeyId(accessKeyId)} is still not accepted by ${by} after ${timeoutMs / 1e3} s.`,
		cause: "AWS is slow to propagate new keys just now, or somebody has changed this one.",
		remedy: "run the job again. No target was written, and the old key works."
	}, { cause: refused });
}
async function acceptedByIam(keys, userName, ports) {
	try {
		return await ports.aws.iam(keys).listAccessKeys(userName);
	} catch (error) {
		if (!(error instanceof require_step.KeyturnError && error.code === "AccessDenied")) throw error;
		return;
	}
}
// src/rotation/steps/distribution.ts
async function prove(id, seen, run) {
	const { ports, rotatedUser } = run;
	const keys = run.pairOf(id);
	if (!keys) throw new Error("a key without its secret cannot be proven");
	try {
		const proof = await proveKey(keys, rotatedUser, ports);
		if (keys === run.newPair) run.provenIdentity = proof.identity;
		if (proof.keys) run.sawKeys(proof.keys);
	} catch (error) {
		if (!(error instanceof require_step.KeyturnError)) throw error;
		const isCancelled = ports.process.cancelledAt() !== void 0;
		if (keys !== run.newPair) throw isCancelled ? cancelledError(seen.journal) : error;
		if (!isCancelled) run.refusal = error;
		return;
	}
	ports.log.info(`STS and IAM accept ${require_step.redactKeyId(id)}.`);
	if (keys === run.newPair) run.isNewPairInUse = true;
	await run.writeJournal({
		...seen.journal,
		proven: true
	});
}
async function write(id, index, run) {
	const { ports } = run;
	const target = ports.stores.targets[index];
	const keys = run.pairOf(id);
	if (!target || !keys) throw new Error("there is nothing to write");
	run.wrote(index, false);
	for (const [name, value] of secretValues(target.form, keys)) await target.store.put(name, value);
	run.wrote(index, true);
	ports.log.info(`Stored ${require_step.redactKeyId(id)} in ${target.name} (${index + 1} of ${ports.stores.targets.length}).`);
}
function secretValues(form, { accessKeyId, secretAccessKey }) {
	return form.kind === "two-line" ? [[form.name, `${accessKeyId}\n${secretAccessKey}`]] : [[form.secretName, secretAccessKey], [form.idName, accessKeyId]];
}
async function writeId(id, index, run) {
	const { ports } = run;
	const target = ports.stores.targets[index];
	if (target?.form.kind !== "classic") throw new Error("only a classic pair can be torn");
	run.wrote(index, false);
	await target.store.put(target.form.idName, id);
	run.wrote(index, true);
	ports.log.info(`Completed the torn pair in ${target.name}: its secret was that of ${require_step.redactKeyId(id)} already.`);
}
async function commit(seen, run) {
	const journal = seen.journal;
	const { old, turned } = journal;
	run.ports.log.info(`Every target holds ${require_step.redactKeyId(journal.new)}.`);
	run.committed = journal.new;
	if (old === void 0) return closeJournal(run, {});
	await run.writeJournal({
		phase: "committed",
		user: run.user,
		old,
		new: journal.new,
		confirmed: stampsOf(seen.targets),
		committedAt: run.ports.clock.now().toISOString(),
		...turned ? {
			turned,
			paused: true
		} : {}
	});
}
async function redistribute(seen, run) {
	const journal = seen.journal;
	const { old, turned } = journal;
	run.ports.log.info("A target was changed or added since every target had the new key; storing it in every target again.");
	run.forgetAll();
	const states = await preflight(run);
	await outliveTheSecond(states, run.ports);
	await run.writeJournal({
		phase: "distributing",
		user: run.user,
		old,
		new: journal.new,
		baseline: stampsOf(states),
		startedAt: run.ports.clock.now().toISOString(),
		proven: false,
		...turned ? { turned } : {}
	});
}
// src/rotation/steps/retirement.ts
async function finish(id, seen, run) {
	const { ports } = run;
	const keys = run.pairOf(id);
	if (keys) await proveDead(keys, ports);
	run.keysChanged();
	if ((await run.listKeys()).some((key) => key.id === id)) return lookLater(id, run);
	ports.log.info(`${require_step.redactKeyId(id)} is gone: IAM no longer lists it${keys ? ", and STS refuses it" : ""}.`);
	await closeJournal(run, unfinished(seen.journal));
}
async function lookLater(id, run) {
	run.looks += 1;
	if (run.looks <= maxLooks$3) return run.ports.clock.sleep(3e3);
	throw new require_step.KeyturnError("ServiceUnavailable", {
		summary: `IAM still lists ${require_step.redactKeyId(id)}, although it was deleted.`,
		cause: "its list lags behind just now.",
		remedy: "nothing is lost: the next run looks again and finishes the rotation."
	});
}
const maxLooks$3 = 20;
async function proveDead(keys, ports) {
	for (let look = 0; look < maxLooks$3; look++) {
		try {
			await ports.aws.tryOnSts(keys);
		} catch (error) {
			if (error instanceof require_step.KeyturnError && error.code === "InvalidCredentials") return;
		}
		await ports.clock.sleep(3e3);
	}
}
// src/rotation/steps/roll-back.ts
async function rollBack(seen, run) {
	const journal = seen.journal;
	if (journal.old === void 0) throw new Error("there is no predecessor");
	const { broken } = unfinished(journal);
	await outliveTheSecond(seen.targets, run.ports);
	run.ports.log.info(`Rolling back to ${require_step.redactKeyId(journal.old)}.`);
	await run.writeJournal({
		phase: "distributing",
		user: run.user,
		old: journal.new,
		new: journal.old,
		baseline: stampsOf(seen.targets),
		startedAt: run.ports.clock.now().toISOString(),
		proven: false,
		turned: true,
		...broken === void 0 ? {} : { broken }
	});
}
async function cancelRollBack(seen, run) {
	const journal = seen.journal;
	await run.writeJournal({
		phase: "committed",
		user: run.user,
		old: journal.new,
		new: journal.old ?? "",
		confirmed: stampsOf(seen.targets),
		committedAt: run.ports.clock.now().toISOString(),
		paused: true
	});
}
// src/rotation/perform.ts
async function perform(step, seen, policy, run) {
	if (isKeyChange(step)) return performKeyChange(permitFor(step, seen, policy), seen, run);
	const { clock, log } = run.ports;
	const { info } = log;
	switch (step.kind) {
		case "begin": return begin(step.why, seen, run);
		case "intend-again": return run.writeJournal({
			...seen.journal,
			startedAt: clock.now().toISOString()
		});
		case "create": return create(seen, run);
		case "look-again":
			run.looks += 1;
			run.keysChanged();
			info("The list of keys in IAM may lag behind; looking again.");
			return clock.sleep(3e3);
		case "start-over":
			info(step.broken ? `Starting over: ${step.broken}.` : "The attempt before came to nothing; starting over.");
			return closeJournal(run, {
				...unfinished(seen.journal),
				...unfinished(step)
			});
		case "adopt": return adopt(step.id, seen, run);
		case "prove": return prove(step.id, seen, run);
		case "write": return write(step.id, step.target, run);
		case "await-secret":
			run.looksAgainAt(step.all);
			return clock.sleep(step.ms);
		case "write-id": return writeId(step.id, step.target, run);
		case "commit": return commit(seen, run);
		case "redistribute": return redistribute(seen, run);
		case "record-retired":
			info("The old key is Inactive already; its recovery window begins now.");
			return run.writeJournal(retired(seen, run));
		case "record-reactivated":
			info("Somebody has made the old key Active again; its grace period starts over.");
			return run.writeJournal(committedAgain(seen, run));
		case "finish": return finish(step.id, seen, run);
		case "pause":
			info("Nothing will be retired until rotate: now.");
			return run.writeJournal({
				...committedAgain(seen, run),
				paused: true
			});
		case "resume":
			info("Resuming; the grace period starts over.");
			return run.writeJournal(committedAgain(seen, run));
		case "leave":
			info(`${require_step.redactKeyId(step.id)} stays Active for the jobs that still have it, and then goes without a successor.`);
			return run.writeJournal(leaving(step.id, run));
		case "record-left":
			info("The key is Inactive already; its recovery window begins now.");
			return run.writeJournal(left(seen, run));
		case "record-leaving":
			info("Somebody has made the key Active again; its grace period starts over.");
			return run.writeJournal(leaving(step.id, run));
		case "stay":
			info("The key stays.");
			return closeJournal(run, {});
		case "roll-back": return rollBack(seen, run);
		case "cancel-roll-back": return cancelRollBack(seen, run);
	}
}
function permitFor(step, seen, policy) {
	const { permit, objection } = mayChangeKey(step, seen, policy);
	if (permit) return permit;
	throw new Error(`${step.kind} of ${require_step.redactKeyId(step.id)} must not happen: ${objection}`);
}
async function performKeyChange(permit, seen, run) {
	const { info } = run.ports.log;
	const { change } = permit;
	const id = require_step.redactKeyId(change.id);
	switch (change.kind) {
		case "delete-orphan": return deleteOrphan(permit, change, seen, run);
		case "deactivate":
			await changeKey(permit, run);
			info(`Made the old key ${id} Inactive.`);
			return run.writeJournal(isDeparture(seen.journal) ? left(seen, run) : retired(seen, run));
		case "delete":
			await changeKey(permit, run);
			return info(`Deleted the old key ${id}.`);
		case "reactivate":
			await changeKey(permit, run);
			info(`Made ${id} Active again.`);
			return seen.journal?.phase === "retired" ? run.writeJournal({
				...committedAgain(seen, run),
				paused: true
			}) : void 0;
	}
}
// src/rotation/plan/overdue.ts
const overdueMs = 7 * require_start.dayMs;
const waiting = new Set([
	"held",
	"waiting",
	"undone"
]);
function withOverdue(step, seen, policy) {
	if (!waiting.has(step.state)) return step;
	const due = dueOf(seen, policy);
	if (!due || seen.now.getTime() <= due.getTime() + overdueMs) return step;
	return {
		...step,
		overdueSince: due
	};
}
function dueOf(seen, policy) {
	const { journal, keys, startedAt, journalWrittenAt } = seen;
	switch (journal?.phase) {
		case void 0:
		case "idle": {
			const oldest = Math.min(...keys.map(({ createdAt }) => createdAt.getTime()));
			return Number.isFinite(oldest) ? new Date(oldest + policy.afterMs) : void 0;
		}
		case "creating":
		case "distributing": return startedAt ?? journalWrittenAt;
		case "committed": return startedAt ? new Date(startedAt.getTime() + policy.graceMs) : retireAt(seen, policy);
		case "leaving":
		case "left": return;
		case "retired": return startedAt ? new Date(startedAt.getTime() + policy.graceMs + policy.recoveryMs) : deleteAt(seen, policy);
	}
}
// src/rotation/plan/creation.ts
const freshMs = 5e3;
const listedMs$3 = 3e4;
const maxLooks$2 = 10;
function planCreation(seen, journal, policy) {
	const { keys, memory, now } = seen;
	const isMine = memory.attempt === journal.attempt;
	const abandoned = { at: (seen.journalWrittenAt ?? now).toISOString() };
	const extra = keys.find(({ id }) => !journal.before.includes(id));
	if (memory.newKeyId !== void 0 && isMine) return {
		kind: "adopt",
		id: memory.newKeyId
	};
	if (isMine && !memory.createSent) {
		if (extra) return { kind: "start-over" };
		return now.getTime() - Date.parse(journal.startedAt) > freshMs ? { kind: "intend-again" } : { kind: "create" };
	}
	if (!extra) return memory.looks < maxLooks$2 && (isMine || isFresh(seen)) ? { kind: "look-again" } : {
		kind: "start-over",
		abandoned
	};
	const removal = {
		kind: "delete-orphan",
		id: extra.id
	};
	return mayChangeKey(removal, seen, policy).permit ? removal : {
		kind: "start-over",
		abandoned
	};
}
function isFresh({ journalWrittenAt, now }) {
	return Math.abs(now.getTime() - (journalWrittenAt?.getTime() ?? 0)) < listedMs$3;
}
// src/rotation/plan/departure.ts
function planDeparture(seen, journal, policy) {
	const isAsked = policy.mode === "retire" || policy.mode === "keep";
	switch (journal?.phase) {
		case void 0:
		case "idle": return policy.mode === "keep" ? {
			kind: "rest",
			state: "idle",
			why: "no key of the user is being retired."
		} : planLeave(seen);
		case "leaving": return isAsked ? planLeaving(seen, journal, policy) : beingRetired(journal);
		case "left": return isAsked ? planLeft(seen, journal, policy) : beingRetired(journal);
		default: return blocked("A rotation of this user's key is in progress, so the key cannot be retired yet.", "a workflow rotates the key, and the old and the new one are both needed until it is finished.", "let the rotation finish, then remove the step that rotates, and run the command again.");
	}
}
function beingRetired({ old }) {
	return held(`${require_step.redactKeyId(old)} is being retired by keyturn bootstrap retire, so it is not rotated. With --undo that command keeps it.`);
}
function planLeave({ keys }) {
	const [key, second] = keys;
	if (!key) return {
		kind: "rest",
		state: "idle",
		why: "the user has no access key."
	};
	if (!second) return {
		kind: "leave",
		id: key.id
	};
	return blocked(`The user has two access keys, ${keys.map(({ id, status }) => `${require_step.redactKeyId(id)} (${status})`).join(" and ")}.`, "one was created by hand or with another tool, and nothing says which of them the secrets hold.", "find out which one the secrets hold (IAM shows the last use of both). Deactivate the other, delete it when nobody has missed it, and run the command again.");
}
function planLeaving(seen, journal, policy) {
	const key = keyOf(journal.old, seen);
	if (!key) return {
		kind: "finish",
		id: journal.old
	};
	if (policy.mode === "keep") return { kind: "stay" };
	if (key.status !== "Active") return { kind: "record-left" };
	const dueAt = retireAt(seen, policy);
	if (seen.now < dueAt) return {
		kind: "rest",
		state: "grace",
		why: `${require_step.redactKeyId(key.id)} stays Active for the jobs that still have it.`,
		next: dueAt
	};
	return stillNeeded(seen, journal, policy) ?? changing({
		kind: "deactivate",
		id: key.id
	}, seen, policy);
}
function stillNeeded({ use, now }, { old }, { graceMs }) {
	const { lastUse = "unknown", earlierRuns = "unknown" } = use ?? {};
	const id = require_step.redactKeyId(old);
	if (earlierRuns === "unknown") return held(`the unfinished runs of the repositories cannot be seen. ${id} stays. Grant Actions: read.`);
	if (earlierRuns > 0) return held(`${earlierRuns} ${earlierRuns === 1 ? "run" : "runs"} that began before, and may have ${id}, ${earlierRuns === 1 ? "has" : "have"} not ended.`);
	if (lastUse === "unknown") return held(`the last use of ${id} cannot be seen. It stays. Grant iam:GetAccessKeyLastUsed.`);
	const until = lastUse === "never" ? now : quietAt(lastUse, graceMs);
	if (lastUse === "never" || now >= until) return void 0;
	return {
		...held(`${id} was used at ${lastUse.at.toISOString()} by ${lastUse.service} in ${lastUse.region}. Something still has it.`),
		next: until
	};
}
function planLeft(seen, journal, policy) {
	const key = keyOf(journal.old, seen);
	if (!key) return {
		kind: "finish",
		id: journal.old
	};
	const isActive = key.status === "Active";
	if (policy.mode === "keep") return isActive ? { kind: "stay" } : changing({
		kind: "reactivate",
		id: key.id
	}, seen, policy);
	if (isActive) return {
		kind: "record-leaving",
		id: key.id
	};
	const dueAt = deleteAt(seen, policy);
	if (seen.now < dueAt) return {
		kind: "rest",
		state: "recovery",
		why: `${require_step.redactKeyId(key.id)} is Inactive; --undo brings it back until it is deleted.`,
		next: dueAt
	};
	return changing({
		kind: "delete",
		id: key.id
	}, seen, policy);
}
// src/rotation/plan/distribution.ts
const successorMs = require_start.dayMs;
const listedMs$2 = 6e4;
const maxLooks$1 = 25;
function planDistribution(seen, journal, policy) {
	const { memory } = seen;
	const key = keyOf(journal.new, seen);
	if (!key) return mayStillBeListed(seen) ? { kind: "look-again" } : lostKey(seen, journal);
	if (key.status !== "Active") return blocked(`Somebody has deactivated the new key ${require_step.redactKeyId(key.id)} while it was being distributed.`, "it looked like a leftover.", "make it Active again in IAM, and run the job again.");
	const states = seen.targets.map((target) => progressOf(target, journal.baseline, key, seen));
	const step = memory.newKeyId === journal.new || memory.currentKeyId === journal.new ? resume(journal, seen, states) : void 0;
	if (step && step.kind !== "commit") return step;
	const missing = seen.targets.flatMap(({ secrets }) => secrets).find(({ revision }) => revision === null);
	if (missing) return missingSecret(titleOf(missing));
	const next = step ?? resumeWithoutSecret(seen, journal, key, states, policy);
	return isSettling(next) ? droppedTarget(seen, journal, policy) ?? next : next;
}
function mayStillBeListed({ memory, now, journalWrittenAt }) {
	const ageMs = Math.abs(now.getTime() - (journalWrittenAt?.getTime() ?? 0));
	return memory.looks < maxLooks$1 && ageMs < listedMs$2;
}
function missingSecret(title) {
	return blocked(`The secret ${title} does not exist, in the middle of a rotation.`, "somebody has deleted it, or the token has lost its permission.", "create it again with any value, or remove it from rotate-targets; the next run resumes the rotation. Both keys work.");
}
function isSettling({ kind }) {
	return kind === "commit" || kind === "delete-orphan";
}
function droppedTarget({ targets }, journal, { mode }) {
	const known = new Set(targets.flatMap(({ secrets }) => secrets.map(({ key }) => key)));
	const dropped = Object.keys(journal.baseline).filter((key) => !known.has(key));
	if (dropped.length === 0 || mode === "now") return void 0;
	return held(`${dropped.slice(0, 5).join(" and ")} was removed from rotate-targets while this rotation is in progress, and may hold a key that is about to go. Add it again until the rotation is finished. If nothing reads it any more, run once with rotate: now.`);
}
const writingMs = {
	early: 2e3,
	base: 2e4,
	perTarget: 3e3
};
function ownWrites(target, index, seen, undated) {
	const { journalWrittenAt, memory, targets } = seen;
	if (!journalWrittenAt || memory.written.has(index)) return target;
	const latestMs = writingMs.base + writingMs.perTarget * targets.length;
	const isOwn = (writtenAt) => {
		if (!writtenAt) return undated === "own";
		const afterMs = writtenAt.getTime() - journalWrittenAt.getTime();
		return afterMs >= -writingMs.early && afterMs <= latestMs;
	};
	return {
		...target,
		secrets: target.secrets.map((secret) => isOwn(secret.writtenAt) ? secret : {
			...secret,
			revision: null
		})
	};
}
function progressOf({ secrets }, baseline, key, seen) {
	const changed = secrets.map((secret) => writtenSince(secret, key, seen) !== "no" && baseline[secret.key] !== secret.revision);
	if (changed.every(Boolean)) return "new";
	return changed[0] ? "torn" : "old";
}
function lostKey({ targets, journalWrittenAt, now }, { baseline, new: id, broken }) {
	const reason = targets.some(({ secrets }) => secrets.some(({ key, revision }) => revision !== null && baseline[key] !== revision)) ? "a target holds a key that no longer exists" : broken;
	return {
		kind: "start-over",
		abandoned: {
			id,
			at: (journalWrittenAt ?? now).toISOString()
		},
		...reason === void 0 ? {} : { broken: reason }
	};
}
const maxShowLooks = 15;
const showMs = {
	first: 250,
	last: 1100
};
const maxWrites = 2;
function resume(journal, seen, states) {
	const { memory } = seen;
	if (!journal.proven) return memory.newKeyId === journal.new && (memory.isRefused || memory.isCancelled) ? orphan(journal, journal.broken) : {
		kind: "prove",
		id: journal.new
	};
	const isLeft = laterRunsLeave(journal, seen);
	const next = states.findIndex((state, index) => !memory.written.has(index) && !(state === "new" && isLeft(index)));
	if (next >= 0) return {
		kind: "write",
		id: journal.new,
		target: next
	};
	const unseen = [...states.keys()].filter((index) => states[index] !== "new");
	const [target] = unseen;
	if (target === void 0) return { kind: "commit" };
	return awaitWrites({
		kind: "write",
		id: journal.new,
		target
	}, unseen, seen);
}
const manyTargets = 100;
function laterRunsLeave(journal, seen) {
	const { memory, targets } = seen;
	const key = keyOf(journal.new, seen);
	if (!key || memory.newKeyId === journal.new || targets.length < manyTargets) return () => false;
	return (index) => {
		const target = targets[index];
		if (!target) return false;
		return progressOf(ownWrites(target, index, seen, "foreign"), journal.baseline, key, seen) === "new";
	};
}
function awaitWrites(write, unseen, seen) {
	const { target } = write;
	const { times, looks } = seen.memory.written.get(target) ?? {
		times: 0,
		looks: 0
	};
	if (looks < maxShowLooks * times) return {
		kind: "await-secret",
		target,
		all: unseen,
		ms: Math.min(showMs.last, showMs.first * 2 ** (looks % maxShowLooks))
	};
	if (times < maxWrites) return write;
	const secrets = seen.targets[target]?.secrets ?? [];
	const missing = secrets.find(({ revision }) => revision === null);
	if (missing) return missingSecret(titleOf(missing));
	return held(`${secrets.map(titleOf).join(" and ")} was written, and GitHub does not show it yet; the next run looks again. Both keys work.`);
}
function resumeWithoutSecret(seen, journal, key, states, policy) {
	const [ours, possiblyOurs] = ["foreign", "own"].map((undated) => seen.targets.map((target, index) => progressOf(ownWrites(target, index, seen, undated), journal.baseline, key, seen)));
	const torn = possiblyOurs.indexOf("torn");
	if (torn >= 0 && journal.proven && isYoungestOfRotation(key, seen)) return awaitWrites({
		kind: "write-id",
		id: journal.new,
		target: torn
	}, [torn], seen);
	if (journal.turned) return resumeRollBack(journal, ours, possiblyOurs);
	if (ours.every((state) => state === "new") && journal.proven) return { kind: "commit" };
	if (awaitsSuccessor(seen, journal, possiblyOurs)) return {
		kind: "rest",
		state: "waiting",
		why: `the first target holds ${require_step.redactKeyId(journal.new)} already; the next run that gets this key resumes the rotation. Both keys work.`
	};
	return removeUnfinished(seen, journal, key, states, policy);
}
function removeUnfinished(seen, journal, key, states, policy) {
	const old = journal.old === void 0 ? void 0 : keyOf(journal.old, seen);
	if (journal.old !== void 0 && old?.status !== "Active") return blocked(`The run that was distributing ${require_step.redactKeyId(journal.new)} has ended, its secret is lost, and the old key ${require_step.redactKeyId(journal.old)} is ${old ? "Inactive" : "gone"}.`, "somebody has changed the keys in IAM while a rotation was in progress.", old ? "make the old key Active, and run the job again." : "store a new pair by hand, and delete the variable of the journal.");
	const holder = undatedHolder(key, seen);
	if (holder && policy.mode !== "now") return held(`the run that was distributing ${require_step.redactKeyId(journal.new)} has ended, and nothing proves whether ${titleOf(holder)} holds that key: its store does not tell when it was written. Both keys work. To delete ${require_step.redactKeyId(journal.new)} and store another key in every target, run once with rotate: now; a job that reads its secret in between fails.`);
	return changing(orphan(journal, states.every((state) => state === "old") ? journal.broken : `the run that was distributing ${require_step.redactKeyId(journal.new)} ended before every target had it`), seen, policy);
}
function orphan({ new: id }, broken) {
	return {
		kind: "delete-orphan",
		id,
		...broken === void 0 ? {} : { broken }
	};
}
function awaitsSuccessor({ memory, mode, now, journalWrittenAt }, journal, [first]) {
	const ageMs = now.getTime() - (journalWrittenAt?.getTime() ?? 0);
	return mode === "self" && first === "new" && memory.currentKeyId === journal.old && ageMs < successorMs;
}
function resumeRollBack(journal, ours, possiblyOurs) {
	if (possiblyOurs.every((state) => state === "old")) return { kind: "cancel-roll-back" };
	if (ours.every((state) => state === "new")) return { kind: "commit" };
	return held(`some targets hold ${require_step.redactKeyId(journal.new)} again and some ${require_step.redactKeyId(journal.old ?? "")}; a run that gets the pair of ${require_step.redactKeyId(journal.new)} resumes. Both keys work.`);
}
// src/rotation/plan/retirement.ts
function planRetirement(seen, journal, policy) {
	const { memory, now } = seen;
	const old = keyOf(journal.old, seen);
	if (!old) return {
		kind: "finish",
		id: journal.old
	};
	if (journal.paused) {
		if (policy.mode === "now") return { kind: "resume" };
		return {
			kind: "rest",
			state: "undone",
			why: "rotate: undo has paused the rotation; rotate: now resumes it."
		};
	}
	if (old.status !== "Active") return { kind: "record-retired" };
	const doubt = doubtAbout(seen, journal);
	if (doubt) return doubt;
	const dueAt = retireAt(seen, policy);
	if (now < dueAt) return {
		kind: "rest",
		state: "grace",
		why: `${require_step.redactKeyId(old.id)} stays Active for the jobs that still have it.${notNow(policy, memory)}`,
		next: dueAt
	};
	const step = {
		kind: "deactivate",
		id: journal.old
	};
	return stillSigns(seen, journal) ?? stillUsed(seen, journal, policy) ?? changing(step, seen, policy);
}
function planDeletion(seen, journal, policy) {
	const old = keyOf(journal.old, seen);
	if (!old) return {
		kind: "finish",
		id: journal.old
	};
	if (old.status === "Active") return { kind: "record-reactivated" };
	const doubt = doubtAbout(seen, journal);
	if (doubt) return doubt;
	const dueAt = deleteAt(seen, policy);
	if (seen.now < dueAt) return {
		kind: "rest",
		state: "recovery",
		why: `${require_step.redactKeyId(old.id)} is Inactive; rotate: undo brings it back until it is deleted.${notNow(policy, seen.memory)}`,
		next: dueAt
	};
	return changing({
		kind: "delete",
		id: journal.old
	}, seen, policy);
}
function notNow({ mode }, { committed }) {
	return mode === "now" && !committed ? " rotate: now changes nothing while a rotation is in progress; to end it sooner, give a shorter grace-period and recovery-window." : "";
}
function doubtAbout(seen, journal) {
	const pair = pairObjection(journal, seen);
	return doubtAboutKeys(seen, journal) ?? (pair === void 0 ? void 0 : unproven(journal.old, pair)) ?? doubtAboutTargets(seen, journal);
}
function doubtAboutKeys(seen, journal) {
	const [old, successor] = [keyOf(journal.old, seen), keyOf(journal.new, seen)];
	if (successor?.status !== "Active") return blocked(`The new key ${require_step.redactKeyId(journal.new)} ${successor ? "is Inactive" : "no longer exists"}, so the old one must stay.`, "somebody has changed it in IAM.", successor ? "make it Active again, or go back with rotate: undo." : `make ${require_step.redactKeyId(journal.old)} Active if it is not, ${seen.mode === "self" ? "store its pair or another that works, " : ""}and delete the journal's variable; the next run starts over.`);
	if (journal.turned || !old || old.createdAt <= successor.createdAt) return void 0;
	return blocked(`The journal calls ${require_step.redactKeyId(journal.old)} the old key, but it is younger than ${require_step.redactKeyId(journal.new)}.`, "somebody has edited the variable of the journal.", "find out which of the two the targets hold, delete the journal's variable and, when nothing uses it, the other key.");
}
function doubtAboutTargets(seen, journal) {
	const { targets, memory } = seen;
	const changed = targets.find((target) => !isConfirmed(target, seen));
	if (!changed) return void 0;
	if (isUnprovable(changed, seen, journal)) return held(`nothing proves that ${namesOf(changed)} was written in this rotation: its store tells no time, and the record of when the rotation began does not have it. The old key stays. Remove it from rotate-targets until this rotation is finished, when you are sure that it holds ${require_step.redactKeyId(journal.new)}.`);
	if (memory.currentKeyId === journal.new || memory.newKeyId === journal.new) return { kind: "redistribute" };
	const names = namesOf(changed);
	if (!changed.secrets.some(({ key }) => Object.hasOwn(journal.confirmed, key))) return held(`${names} is new in rotate-targets, and this run does not know the pair that the other targets hold. The old key stays. Remove it from rotate-targets until this rotation is finished.`);
	return held(`${names} was changed or deleted since it was confirmed to hold ${require_step.redactKeyId(journal.new)}; the old key stays until that is settled. Keyturn cannot read what it holds now. If it was changed by hand: make sure that every target holds the same of the two pairs, delete the other key in IAM and the journal's variable, and run rotate: now.`);
}
function isUnprovable(target, seen, journal) {
	return hasConfirmedRevisions(target, journal) && target.secrets.some((secret) => writtenSince(secret, keyOf(journal.new, seen), seen) === "unknown");
}
function stillSigns({ memory }, journal) {
	if (memory.signingKeyId !== journal.old) return void 0;
	return held(memory.newKeyId === journal.new ? `this run signs with an MFA session of ${require_step.redactKeyId(journal.old)}, which would end with it; the next run, which gets the new key, resumes.` : `this very run signs with ${require_step.redactKeyId(journal.old)}: it was queued before the secret was replaced, or the secret that feeds this step is not in rotate-targets.`);
}
function stillUsed(seen, journal, { graceMs }) {
	const { use, now, memory, journalWrittenAt } = seen;
	const { lastUse, earlierRuns } = use ?? {};
	if (typeof earlierRuns === "number" && earlierRuns > 0) return held(runsInWords(earlierRuns, memory.committed));
	const undated = journal.turned ? void 0 : undatedObjection(journal, seen);
	if (undated) return held(`${undated} The old key stays. Grant that action, or settle by hand what the target holds.`);
	if (typeof lastUse !== "object") return void 0;
	const isSince = lastUse.at.getTime() > (journalWrittenAt ?? now).getTime() + 1e3;
	const until = quietAt(lastUse, graceMs);
	if (!isSince || now >= until) return void 0;
	return {
		...held(`${require_step.redactKeyId(journal.old)} was used at ${lastUse.at.toISOString()}, after every target had the new key: by ${lastUse.service} in ${lastUse.region}. Something still has it.`),
		next: until
	};
}
function runsInWords(count, includesThis) {
	if (count === 1 && includesThis) return "this run began before the new key was stored, so its jobs may have the old one; the next run resumes.";
	const [runs, have] = count > 1 ? ["runs", "have"] : ["run", "has"];
	return `${count} ${runs} that began before the new key was stored${includesThis ? ", this one among them," : ""} ${have} not ended.`;
}
// src/rotation/plan/start.ts
const listedMs$1 = 3e4;
const maxLooks = 10;
function planStart(seen, journal, policy) {
	const { keys, memory, mode, now } = seen;
	if (memory.committed) return {
		kind: "rest",
		state: "finished",
		why: "the rotation is complete."
	};
	const current = mode === "self" ? keys.find(({ id }) => id === memory.currentKeyId) : keys[0];
	if (mode === "self" && !current) return blocked("The key that signs is not among the keys that IAM lists.", "IAM has not heard of it yet, or it is that of another user.", "run the job again in a minute.");
	const second = keys.find(({ id }) => id !== current?.id);
	if (second && mayBeGone(seen)) return { kind: "look-again" };
	if (second) return mode === "self" ? unattributed(second, journal) : twoKeys(keys, journal);
	if (!current) return {
		kind: "begin",
		why: "the user has no access key yet"
	};
	if (journal?.broken !== void 0) return {
		kind: "begin",
		why: journal.broken
	};
	if (policy.mode === "now") return {
		kind: "begin",
		why: "rotate is now"
	};
	const ageMs = now.getTime() - current.createdAt.getTime();
	const age = `${require_step.redactKeyId(current.id)} is ${require_start.formatDuration(Math.max(0, ageMs))} old`;
	if (ageMs >= policy.afterMs) return {
		kind: "begin",
		why: `${age}; rotate-after is ${require_start.formatDuration(policy.afterMs)}`
	};
	return {
		kind: "rest",
		state: "idle",
		why: `${age}, and due at ${require_start.formatDuration(policy.afterMs)}.`,
		next: new Date(current.createdAt.getTime() + policy.afterMs)
	};
}
function mayBeGone({ journal, journalWrittenAt, memory, now }) {
	if (!journal || !journalWrittenAt) return false;
	return memory.looks < maxLooks && Math.abs(now.getTime() - journalWrittenAt.getTime()) < listedMs$1;
}
function twoKeys(keys, journal) {
	return blocked(`The user has two access keys, ${keys.map(inWords$1).join(" and ")}, and ${journal ? "according to the journal no rotation is in progress" : "there is no journal of Keyturn"}.`, likelyOrphan(keys, journal) ?? "one was created by hand or with another tool; or the variable of the journal was deleted in the middle of a rotation, and the targets hold the younger one.", "find out which of them the targets hold, and whether the other is still used (its last use is in IAM). Deactivate the other if it is not, and delete it when nobody has missed it. Keyturn never changes a key that it did not create.");
}
const lateMs = 9e5;
function likelyOrphan(keys, journal) {
	const { at, id } = journal?.abandoned ?? {};
	if (at === void 0) return void 0;
	const late = keys.find((key) => {
		const afterMs = key.createdAt.getTime() - Date.parse(at);
		return key.id === id || afterMs >= -3e5 && afterMs <= lateMs;
	});
	return late ? `${require_step.redactKeyId(late.id)} is probably Keyturn's own: the run that began to create a key at ${at} ended before it got the answer. Then nobody knows its secret.` : void 0;
}
function inWords$1({ id, status, createdAt }) {
	return `${require_step.redactKeyId(id)} (${status}, created ${createdAt.toISOString()})`;
}
function unattributed(key, journal) {
	return blocked(`The user has a second access key, ${inWords$1(key)}, ${journal ? "which the journal of Keyturn does not know" : "and there is no journal of Keyturn"}.`, likelyOrphan([key], journal) ?? "somebody has created it by hand or with another tool; a user can have two keys, so there is no room for a new one.", "find out who uses it (its last use is in IAM), then deactivate it, and delete it when nobody has missed it. Keyturn never changes a key that it did not create.");
}
// src/rotation/plan/undo.ts
function planUndo(seen, policy) {
	const { keys, journal, memory } = seen;
	if (journal && "turned" in journal) return journal.phase === "distributing" ? void 0 : {
		kind: "rest",
		state: "undone",
		why: "every target holds the predecessor again."
	};
	if (journal?.phase !== "committed" && journal?.phase !== "retired" && journal?.phase !== "distributing") return {
		kind: "rest",
		state: "idle",
		why: "there is no rotation to undo: the predecessor is gone, or nothing was rotated."
	};
	const old = keys.find(({ id }) => id === journal.old);
	if (!old) return {
		kind: "rest",
		state: "idle",
		why: "it cannot be undone: the predecessor was deleted."
	};
	if (journal.phase !== "distributing" && !keyOf(journal.new, seen)) return undoWithoutSuccessor(old, journal, seen);
	if (old.status !== "Active") return changing({
		kind: "reactivate",
		id: old.id
	}, seen, policy);
	if (memory.currentKeyId === old.id) return { kind: "roll-back" };
	if (journal.phase === "committed" && !journal.paused) return { kind: "pause" };
	if (journal.phase === "retired") return { kind: "record-reactivated" };
	return {
		kind: "rest",
		state: "undone",
		why: `${require_step.redactKeyId(old.id)} works again, and nothing will be retired. The targets still hold ${require_step.redactKeyId(journal.new)}: its predecessor's secret cannot be read from GitHub, and this run does not hold it. If you have it, store it by hand.`
	};
}
function undoWithoutSuccessor(old, journal, seen) {
	return old.status === "Active" && seen.memory.currentKeyId === old.id ? { kind: "roll-back" } : doubtAboutKeys(seen, journal);
}
// src/rotation/plan.ts
function planRotation(seen, policy) {
	const step = planByPhase(seen, policy);
	return step.kind === "rest" ? withOverdue(step, seen, policy) : step;
}
function planByPhase(seen, policy) {
	const { journal } = seen;
	if (isDeparture(journal) || policy.mode === "retire" || policy.mode === "keep") return planDeparture(seen, journal, policy);
	if (policy.mode === "undo") {
		const undo = planUndo(seen, policy);
		if (undo) return undo;
	}
	switch (journal?.phase) {
		case void 0:
		case "idle": return planStart(seen, journal, policy);
		case "creating": return planCreation(seen, journal, policy);
		case "distributing": return planDistribution(seen, journal, policy);
		case "committed": return planRetirement(seen, journal, policy);
		case "retired": return planDeletion(seen, journal, policy);
	}
}
// src/rotation/rotation-run.ts
const freshKeysMs = 1e4;
var RotationRun = class {
	ports;
	rotatedUser;
	#written = new Map();
	#created;
	provenIdentity;
	attempt;
	createSent = false;
	looks = 0;
	committed;
	refusal;
	holdsLock = false;
	constructor(ports, rotatedUser) {
		this.ports = ports;
		this.rotatedUser = rotatedUser;
	}
	get user() {
		return `${this.rotatedUser.accountId}/${this.rotatedUser.userName}`;
	}
	get newPair() {
		return this.#created?.keys;
	}
	created(key) {
		this.#created = key;
	}
	get memory() {
		const { currentPair } = this.rotatedUser;
		return {
			...currentPair ? { currentKeyId: currentPair.accessKeyId } : {},
			...this.newPair ? { newKeyId: this.newPair.accessKeyId } : {},
			...this.#signingKeyId === void 0 ? {} : { signingKeyId: this.#signingKeyId },
			...this.attempt === void 0 ? {} : { attempt: this.attempt },
			createSent: this.createSent,
			looks: this.looks,
			committed: this.committed !== void 0,
			written: this.#written,
			isRefused: this.refusal !== void 0,
			isCancelled: this.ports.process.cancelledAt() !== void 0
		};
	}
	pairOf(id) {
		return [this.newPair, this.rotatedUser.currentPair].find((keys) => keys?.accessKeyId === id);
	}
	get iam() {
		const { currentPair, mfaSession } = this.rotatedUser;
		return this.ports.aws.iam(mfaSession ?? (currentPair && this.isNewPairInUse ? this.newPair : currentPair));
	}
	get #signingKeyId() {
		const { currentPair, mfaSession } = this.rotatedUser;
		return (!mfaSession && this.isNewPairInUse ? this.newPair : currentPair)?.accessKeyId;
	}
	isNewPairInUse = false;
	startAttempt(attempt) {
		this.attempt = attempt;
		this.createSent = false;
		this.looks = 0;
		this.#created = void 0;
		this.refusal = void 0;
		this.provenIdentity = void 0;
		this.isNewPairInUse = false;
		this.#start = void 0;
		this.#written.clear();
	}
	#journal;
	#start;
	#keys;
	#keysAt = 0;
	#targets = new Map();
	#use;
	async writeJournal(journal) {
		const isMissing = this.#journal?.isMissing ?? false;
		this.#journal = void 0;
		this.#use = void 0;
		const { records } = this.ports.stores;
		await records.put(this.rotatedUser.journal, writeJournal(journal), isMissing ? "missing" : "present");
		this.#journal = {
			value: journal,
			writtenAt: this.ports.clock.now()
		};
	}
	get journal() {
		return this.#journal?.value;
	}
	keysChanged() {
		this.#keys = void 0;
	}
	sawKeys(keys) {
		this.#keys = keys;
		this.#keysAt = this.ports.clock.now().getTime();
	}
	forgetOldKeys() {
		if (Math.abs(this.ports.clock.now().getTime() - this.#keysAt) > freshKeysMs) this.keysChanged();
	}
	async keysOnce() {
		if (!this.#keys) this.sawKeys(await this.listKeys());
		return this.#keys ?? [];
	}
	#known = new Map();
	knows(id, state) {
		this.#known.set(id, state);
	}
	wrote(target, isWhole) {
		const { times = 0, looks = 0 } = this.#written.get(target) ?? {};
		if (isWhole) this.#written.set(target, {
			times: times + 1,
			looks
		});
		this.#targets.delete(target);
	}
	looksAgainAt(targets) {
		for (const target of targets) {
			const { times = 0, looks = 0 } = this.#written.get(target) ?? {};
			this.#written.set(target, {
				times,
				looks: looks + 1
			});
			this.#targets.delete(target);
		}
	}
	forgetAll() {
		this.#journal = void 0;
		this.#start = void 0;
		this.#keys = void 0;
		this.#use = void 0;
		this.forgetTargets();
	}
	forgetTargets() {
		this.#targets.clear();
	}
	async inspect(policy) {
		const { rotatedUser } = this;
		this.#journal ??= await this.#readJournal();
		const { value: journal, writtenAt } = this.#journal;
		const listed = await this.keysOnce();
		const extra = journal?.phase === "creating" ? this.#keyFromBeyond(journal) : void 0;
		const isInProgress = extra !== void 0 || isDistributed(journal);
		const targets = isInProgress ? await this.targetStates() : [];
		const { at: startedAt, revisions: startRevisions } = isInProgress && (!this.#isMadeHere(journal) || undated(targets).length > 0) ? await this.#readStart() : {};
		const seen = {
			mode: rotatedUser.currentPair ? "self" : "managed",
			now: this.ports.clock.now(),
			keys: this.#keysAsKnown(listed),
			journal,
			...writtenAt ? { journalWrittenAt: writtenAt } : {},
			...startedAt ? { startedAt } : {},
			...startRevisions ? { startRevisions } : {},
			targets,
			memory: this.memory
		};
		return {
			...seen,
			...await this.#usesOf(seen, extra, policy)
		};
	}
	#keysAsKnown(listed) {
		const created = this.#created;
		const isListed = listed.some(({ id }) => id === created?.keys.accessKeyId);
		const unlisted = created && !isListed ? [{
			id: created.keys.accessKeyId,
			status: "Active",
			createdAt: created.createdAt
		}] : [];
		return [...listed, ...unlisted].flatMap((key) => {
			const known = this.#known.get(key.id);
			return known === "deleted" ? [] : [known ? {
				...key,
				status: known
			} : key];
		});
	}
	#isMadeHere(journal) {
		return journal !== void 0 && "new" in journal && journal.new === this.newPair?.accessKeyId;
	}
	async #readStart() {
		this.#start ??= await readStart(this.rotatedUser, this.ports.stores);
		return this.#start;
	}
	async #usesOf(seen, extra, policy) {
		const { journal, memory } = seen;
		const use = await this.#useOfOldKey(seen, policy);
		const useOfExtra = extra && await this.#lastUse(extra.id);
		const isKnown = (id) => id === memory.newKeyId || id === memory.currentKeyId;
		const useOfNew = journal?.phase === "distributing" && !isKnown(journal.new) ? await this.#lastUse(journal.new) : void 0;
		return {
			...use ? { use } : {},
			...useOfExtra ? { useOfExtra } : {},
			...useOfNew ? { useOfNew } : {}
		};
	}
	async listKeys() {
		const { userName } = this.rotatedUser;
		try {
			return await this.ports.aws.retrying("ListAccessKeys", () => this.iam.listAccessKeys(userName));
		} catch (error) {
			throw explainRefusal(error, "The keys of the user cannot be seen", "ListAccessKeys", this.rotatedUser);
		}
	}
	async #readJournal() {
		const { journal } = this.rotatedUser;
		const record = await this.ports.stores.records.get(journal);
		if (!record) return {
			value: void 0,
			isMissing: true
		};
		const { updatedAt } = record;
		const value = readJournal(record.value, this.user, journal);
		return updatedAt ? {
			value,
			writtenAt: updatedAt
		} : { value };
	}
	async targetStates() {
		return sideBySide(this.ports.stores.targets, async (target, index) => {
			const state = this.#targets.get(index) ?? await targetState(target);
			this.#targets.set(index, state);
			return state;
		});
	}
	async #useOfOldKey(seen, policy) {
		const { journal, now, journalWrittenAt } = seen;
		if (!(journal?.phase === "committed" && !journal.paused || journal?.phase === "leaving") || now < retireAt(seen, policy)) return void 0;
		this.#use ??= {
			lastUse: await this.#lastUse(journal.old),
			earlierRuns: await this.#earlierRuns((journalWrittenAt ?? now).getTime())
		};
		return this.#use;
	}
	#keyFromBeyond({ before }) {
		if (this.newPair) return void 0;
		return this.#keys?.find(({ id }) => !before.includes(id));
	}
	#lastUse(id) {
		return this.iam.lastUse(id).then((use) => use ?? "never").catch(() => "unknown");
	}
	async #earlierRuns(committedAt) {
		const counts = [];
		for (const repository of distinctRepositories(this.ports.stores.targets)) {
			const runs = await this.ports.stores.unfinishedRuns(repository);
			if (!runs) return "unknown";
			counts.push(runs.filter(({ createdAt }) => createdAt.getTime() < committedAt).length);
		}
		return counts.reduce((sum, count) => sum + count, 0);
	}
};
function isDistributed(journal) {
	return journal?.phase === "distributing" || journal?.phase === "committed" || journal?.phase === "retired";
}
function distinctRepositories(targets) {
	const found = targets.flatMap(({ repository }) => repository ?? []);
	return found.filter(({ owner, repo }, index) => found.findIndex((other) => other.owner === owner && other.repo === repo) === index);
}
// src/rotation/rotation-loop.ts
const stepsBeyondTargets = 100;
const cancelMs = 5500;
async function rotateAsFarAsPossible(ports, rotatedUser, policy, listed) {
	const run = new RotationRun(ports, rotatedUser);
	if (listed) run.sawKeys(listed);
	const seen = await run.inspect(policy);
	const step = planRotation(seen, policy);
	if (policy.mode === "plan") return preview(step, seen, run);
	if (step.kind === "rest") return endOf(step, seen, run);
	const lock = await takeLock(`${rotatedUser.journal}_LOCK`, lockPorts(ports));
	if (!lock) return endOf(withOverdue({
		kind: "rest",
		state: "held",
		why: "another run is rotating this key."
	}, seen, policy), seen, run);
	try {
		ports.clock.expireAfter(holdMs);
		ports.guard.watch(lock);
		run.holdsLock = true;
		run.forgetAll();
		return await work(run, policy, ports.clock.now().getTime() + holdMs);
	} finally {
		await release(lock, ports);
	}
}
async function work(run, policy, until) {
	const { ports } = run;
	for (let count = 0; count < stepsBeyondTargets + ports.stores.targets.length; count++) {
		const seen = await run.inspect(policy);
		const step = planRotation(seen, policy);
		if (isEnd(step)) return endOf(step, seen, run);
		if (ports.clock.now().getTime() > until) return endOf({
			kind: "rest",
			state: "held",
			why: "it took too long; the next run resumes."
		}, seen, run);
		await perform(unlessCancelled(step, run), seen, policy, run);
	}
	throw new Error("the rotation does not end");
}
const completing = new Set([
	"adopt",
	"write",
	"write-id",
	"await-secret",
	"commit"
]);
function unlessCancelled(step, run) {
	const at = run.ports.process.cancelledAt();
	if (at === void 0) return step;
	const isInTime = run.ports.clock.now().getTime() - at < cancelMs;
	const isOwnOrphan = step.kind === "delete-orphan" && step.id === run.newPair?.accessKeyId;
	if (isInTime && (completing.has(step.kind) || isOwnOrphan)) return step;
	throw run.refusal ?? cancelledError(run.journal);
}
function isEnd(step) {
	return step.kind === "rest" || step.kind === "blocked";
}
function endOf(step, { keys, journal }, run) {
	if (step.kind === "blocked") throw new require_step.KeyturnError(step.code, step.explanation);
	const { newPair, provenIdentity, committed } = run;
	const isReplaced = committed === newPair?.accessKeyId;
	return {
		state: step.state,
		why: step.why,
		rotated: committed !== void 0,
		keys,
		journal,
		...step.next ? { next: step.next } : {},
		...step.overdueSince ? { overdueSince: step.overdueSince } : {},
		...isReplaced && newPair && provenIdentity ? { replacement: {
			...newPair,
			identity: provenIdentity
		} } : {}
	};
}
async function preview(step, seen, run) {
	if (step.kind === "blocked") return endOf(step, seen, run);
	warnUnlessFed(await preflight(run), seen, run);
	await reportOptionalPermissions(run, seen.keys[0]?.id);
	if (step.kind === "rest") return endOf(step, seen, run);
	return endOf({
		kind: "rest",
		state: "planned",
		why: `a run with rotate: due would ${inWords(step)}.`
	}, seen, run);
}
function inWords(step) {
	const id = "id" in step && step.id ? ` ${require_step.redactKeyId(step.id)}` : "";
	return {
		begin: `rotate the key, because ${step.kind === "begin" ? step.why : ""}`,
		"delete-orphan": `delete${id}, which a run that ended too early has left, and resume`,
		prove: `resume with${id}: prove it and store it in every target`,
		write: `resume storing${id} in the targets`,
		"write-id": "complete a torn pair",
		deactivate: `make the old key${id} Inactive`,
		delete: `delete the old key${id}`
	}[step.kind] ?? "resume the rotation in progress";
}
async function release(lock, { guard, log }) {
	try {
		if (await guard.isHolding().finally(() => guard.watch(void 0))) await lock.remove();
	} catch {
		log.info("The lock of the rotation could not be released; the next run takes it over.");
	}
}
function lockPorts(ports) {
	const { stores, process, clock, log } = ports;
	return {
		records: stores.records,
		me: process.me,
		now: clock.now,
		info: log.info,
		hasEnded: (lock) => hasEnded(lock, ports)
	};
}
const listedMs = 15e3;
async function hasEnded(holder, { process: { me, isAlive }, stores, clock }) {
	if (holder.host !== "" && holder.host === me.host) return !isAlive(holder);
	if (holder.repository === me.repository && holder.runId === me.runId) return holder.attempt < me.attempt ? true : "unknown";
	const ageMs = clock.now().getTime() - holder.atMs;
	if (ageMs < listedMs) await clock.sleep(Math.min(listedMs, listedMs - ageMs));
	const [owner = "", repo = ""] = holder.repository.split("/");
	const runs = await stores.unfinishedRuns({
		owner,
		repo
	});
	if (!runs) return "unknown";
	return !runs.some(({ id, attempt }) => String(id) === holder.runId && attempt === holder.attempt);
}
// src/rotation/torn-pair.ts
async function repairTornPair(rotation, torn, run, process) {
	const connection = await connectRotation({
		...rotation,
		targets: []
	}, void 0, run, process);
	try {
		for (const id of await successorsOf(torn.accessKeyId, connection, rotation.journal)) {
			const pair = {
				accessKeyId: id,
				secretAccessKey: torn.secretAccessKey
			};
			run.mask(id);
			try {
				await require_core.retrying("GetCallerIdentity", run, () => connection.ports.aws.tryOnSts(pair));
			} catch (error) {
				if (error instanceof require_step.KeyturnError && error.code === "InvalidCredentials") continue;
				throw error;
			}
			run.log.info(`The stored pair is torn: its secret belongs to ${require_step.redactKeyId(id)}, as the journal says.`);
			return pair;
		}
		return;
	} finally {
		await connection.close();
	}
}
async function successorsOf(id, { ports }, journal) {
	return [...(await ports.stores.records.list(journal ?? "KEYTURN_JOURNAL_")).values()].flatMap((text) => {
		try {
			const { old, new: successor } = JSON.parse(text);
			return old === id && typeof successor === "string" ? [successor] : [];
		} catch {
			return [];
		}
	});
}
// src/rotation/index.ts
async function runRotation(rotation, storedKey, session, run, listed) {
	const now = () => require_core.awsNow(run.aws);
	const cancellation = watchForCancellation(run.log.info, now);
	try {
		refuseWildClock(run.aws);
		return {
			kind: "result",
			...await rotateKey(rotation, storedKey, session, run, {
				now,
				cancelledAt: cancellation.at,
				...listed ? { listed } : {}
			})
		};
	} catch (error) {
		if (!(rotation.mode === "due" && error instanceof require_step.KeyturnError && !fatal.has(error.code))) throw error;
		return {
			kind: "failed",
			error
		};
	} finally {
		cancellation.stop();
	}
}
async function rotateKey(rotation, storedKey, session, run, process) {
	const isManaged = rotation.user !== void 0;
	const connection = await connectRotation(rotation, isManaged ? session.credentials : void 0, run, process);
	try {
		const rotatedUser = isManaged ? managedUser(rotation, session) : await ownUser(rotation, storedKey, session, connection, run);
		try {
			const listed = isManaged ? void 0 : process.listed;
			return await rotateAsFarAsPossible(connection.ports, rotatedUser, rotation, listed);
		} catch (error) {
			throw await withAllUnmetNeeds(error, new RotationRun(connection.ports, rotatedUser));
		}
	} finally {
		await connection.close();
	}
}
function managedUser({ user = "", userAccountId, journal }, { identity }) {
	if (userAccountId !== void 0 && userAccountId !== identity.accountId) throw new require_step.KeyturnError("InvalidInput", {
		summary: `rotate-user names a user of the account ${userAccountId}, and this run acts in ${identity.accountId}.`,
		remedy: "assume a role in the user's account (role-to-assume), or correct rotate-user."
	});
	return {
		accountId: identity.accountId,
		userName: user,
		journal: journal ?? journalName(user)
	};
}
async function ownUser({ journal }, storedKey, session, { ports }, run) {
	if (!storedKey) throw new require_step.KeyturnError("InvalidInput", {
		summary: "rotate is set, but this run took no stored key as its source.",
		remedy: "name the user whose key is to be rotated with rotate-user."
	});
	const { pair: currentPair } = storedKey;
	const { accountId, arn } = session.credentials.accessKeyId === currentPair.accessKeyId ? session.identity : await require_core.retrying("GetCallerIdentity", run, () => ports.aws.whoIs(currentPair));
	const userName = require_step.userNameOf(arn);
	if (userName === void 0) throw new require_step.KeyturnError("RootCredentials", {
		summary: `The key ${require_step.redactKeyId(currentPair.accessKeyId)} belongs to ${arn}, which is not an IAM user.`,
		remedy: "give CI its own IAM user, and delete root keys instead of rotating them."
	});
	const mfaSession = storedKey.mfaSession?.session.credentials;
	return {
		accountId,
		userName,
		currentPair,
		journal: journal ?? journalName(userName),
		...mfaSession ? { mfaSession } : {}
	};
}
const maxSkewMs = require_start.dayMs;
function refuseWildClock({ clockOffsetMs }) {
	const skewMs = clockOffsetMs();
	if (Math.abs(skewMs) <= maxSkewMs) return;
	throw new require_step.KeyturnError("ClockSkew", {
		summary: `This runner's clock is ${require_core.skewInWords(skewMs)}, so no key is rotated: its age and the grace period cannot be told.`,
		cause: "the clock of the runner is not set, or something other than AWS answers at the endpoint of STS.",
		remedy: "set the clock of the runner (NTP), and check sts-endpoint and the AWS_ENDPOINT_URL variables."
	});
}
const fatal = new Set([
	"SuspectedLeak",
	"ActionTimedOut",
	"InvalidInput",
	"RootCredentials"
]);
async function repairedPair(rotation, torn, run) {
	const stop = require_step.closeWhenCancelled();
	try {
		return await repairTornPair(rotation, torn, run, {
			now: () => require_core.awsNow(run.aws),
			cancelledAt: () => void 0
		});
	} finally {
		stop();
	}
}
function watchForCancellation(info, now) {
	let at;
	const cancel = () => {
		at ??= now().getTime();
		info("Cancelled: bringing the rotation to a safe place.");
	};
	process.on("SIGINT", cancel).on("SIGTERM", cancel);
	return {
		at: () => at,
		stop: () => void process.off("SIGINT", cancel).off("SIGTERM", cancel)
	};
}
exports.repairedPair = repairedPair;
exports.runRotation = runRotation;
