export const id = 9221;
export const ids = [9221];
export const modules = {

/***/ 99221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J1: () => (/* reexport */ journalName),
  repairedPair: () => (/* binding */ repairedPair),
  n3: () => (/* binding */ retireKey),
  runRotation: () => (/* binding */ runRotation)
});

// UNUSED EXPORTS: rotateKey

// EXTERNAL MODULE: ./.build/cli/src/at-end.js
var at_end = __webpack_require__(64773);
// EXTERNAL MODULE: ./.build/cli/src/aws/arn.js
var aws_arn = __webpack_require__(87151);
// EXTERNAL MODULE: ./.build/cli/src/aws/clock.js
var clock = __webpack_require__(13386);
// EXTERNAL MODULE: ./.build/cli/src/clients/aws.js
var aws = __webpack_require__(51816);
// EXTERNAL MODULE: ./.build/cli/src/clients/run.js
var clients_run = __webpack_require__(27560);
// EXTERNAL MODULE: ./.build/cli/src/dates.js
var src_dates = __webpack_require__(41047);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/clients/iam-client.js + 1 modules
var iam_client = __webpack_require__(97428);
// EXTERNAL MODULE: ./.build/cli/src/github/api.js + 1 modules
var api = __webpack_require__(100);
// EXTERNAL MODULE: ./.build/cli/src/http/fetch.js
var fetch = __webpack_require__(89271);
// EXTERNAL MODULE: ./.build/cli/src/secret-stores/index.js + 3 modules
var secret_stores = __webpack_require__(32341);
// EXTERNAL MODULE: ./.build/cli/src/secret-stores/jobs.js
var jobs = __webpack_require__(58498);
;// CONCATENATED MODULE: ./.build/cli/src/rotation/guard.js

/** A lock that was held is not checked again for this long. */ const freshMs = 10_000;
/** GitHub may show a write this late, so a read is repeated after this time. */ const staleMs = 2_000;
/** A guard that holds no lock yet. */ function createGuard(now, sleep) {
    let lock;
    let seenAt = 0;
    const isFresh = ()=>Math.abs(now().getTime() - seenAt) < freshMs;
    const isHolding = async ()=>{
        // A response is as old as its request, because the run may have been frozen while it waited.
        while(lock && !isFresh()){
            let askedAt = now().getTime();
            if (!await lock.isHeld()) {
                // GitHub may return what was there seconds ago.
                await sleep(staleMs);
                askedAt = now().getTime();
                if (!await lock.isHeld()) return false;
            }
            seenAt = askedAt;
        }
        return lock !== undefined;
    };
    return {
        watch: (next)=>{
            lock = next;
            seenAt = now().getTime();
        },
        isHolding,
        beforeChange: async ()=>{
            if (lock && !await isHolding()) throw lockLostError();
        }
    };
}
function lockLostError() {
    return new errors/* KeyturnError */.FB('RotationBlocked', {
        summary: 'Another run has taken this rotation over, so this one changes nothing more.',
        cause: 'this run was paused for so long that it seemed to have ended: the machine was paused or overloaded.',
        remedy: 'nothing is lost. See the log of the other run.'
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/leased-sleep.js

/**
 * A run that waits under a lock must not wake up after another run has taken the lock over.
 *
 * @throws KeyturnError `Throttled`, from `sleep`, instead of a wait that would end too late
 */ function leasedSleep(sleep, now) {
    let until = Number.POSITIVE_INFINITY;
    return {
        expireAfter: (ms)=>{
            until = now().getTime() + ms;
        },
        sleep: async (ms)=>{
            if (now().getTime() + ms > until) {
                throw new errors/* KeyturnError */.FB('Throttled', {
                    summary: `The rotation would have to wait another ${Math.ceil(ms / 1000)} s, and its time is up.`,
                    cause: 'GitHub or AWS limits the rate of requests, or has an outage.',
                    remedy: 'nothing is lost: the next run resumes.'
                });
            }
            return sleep(ms);
        }
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./.build/cli/src/rotation/machine.js

/** What the operating system says about this process. */ function thisMachine() {
    return {
        host: bootOfThisMachine(),
        pid: process.pid,
        bornAt: birthOf(process.pid),
        isAlive
    };
}
/**
 * Names this boot of the machine and its namespace of process ids. '' if that is unknown; then no lock is taken for one
 * of this machine. Host names would not do, because runners share them.
 */ function bootOfThisMachine() {
    try {
        const boot = (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
        return `${boot} ${(0,external_node_fs_.readlinkSync)('/proc/self/ns/pid')}`;
    } catch  {
        return '';
    }
}
/** The 22nd field of /proc/PID/stat, `starttime` (proc(5)). The second may hold spaces, and ends with the last `)`. */ function birthOf(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    } catch  {
        return '';
    }
}
function isAlive({ pid, bornAt }) {
    try {
        process.kill(pid, 0);
    } catch (error) {
        if (error.code !== 'EPERM') return false;
    }
    // A /proc that hides the processes of other users shows no birth; then the id alone decides.
    const born = birthOf(pid);
    return !bornAt || !born || born === bornAt;
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/connect.js











/**
 * Connects a rotation to AWS, to the store of its records, and to the stores of its targets.
 *
 * @param targets - none where only the journal is read
 * @param manager - the session that signs in managed mode
 * @throws KeyturnError `NotOnRunner`, `GitHubRefused`, `NotFound`
 */ async function connectRotation({ access, targets }, manager, run, { now, cancelledAt, spacingMs, machine = thisMachine(), stores = secret_stores/* secretStores */.v }) {
    const { env, aws, log, mask, retry } = run;
    const job = thisJob(env);
    const { sleep, expireAfter } = leasedSleep(retry.sleep, now);
    const pacer = (0,api/* createPacer */.g)(sleep, ()=>now().getTime(), spacingMs);
    const guard = createGuard(now, sleep);
    const io = {
        env,
        fetch: (0,fetch/* fetchThrough */.s)(aws.handler),
        retry: {
            ...retry,
            sleep
        },
        beforeWrite: async ()=>{
            await pacer.beforeWrite();
            await guard.beforeChange();
        },
        beforeRequest: pacer.beforeRequest,
        mask
    };
    const opened = await openStores({
        targets,
        job,
        access,
        io,
        stores
    });
    const ports = {
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
    };
    return {
        ports,
        close: opened.close
    };
}
function awsPorts(manager, run) {
    const whoIs = (keys)=>(0,aws/* stsFor */.e9)(run.aws, keys).getCallerIdentity();
    return {
        iam: remembered((keys)=>(0,iam_client.iamFor)(run.aws, keys), manager),
        whoIs,
        tryOnSts: async (keys)=>void await whoIs(keys),
        retrying: (what, attempt)=>(0,clients_run/* retrying */.R)(what, run, attempt)
    };
}
/** One client for each key pair, because creating a client takes a while. */ function remembered(create, manager) {
    const clients = new Map();
    return (keys = manager)=>{
        if (!keys) throw new Error('nobody signs');
        const client = clients.get(keys.accessKeyId) ?? create(keys);
        clients.set(keys.accessKeyId, client);
        return client;
    };
}
/** Opens the store of each target. GitHub is opened in any case: its variables are the records. */ async function openStores({ targets, stores, ...request }) {
    const { job } = request;
    const found = targets.map(({ location, form })=>{
        const kind = stores.of(location);
        return {
            kind,
            form,
            location: kind.places.resolve(location, job.repository)
        };
    });
    const opened = new Map();
    const close = async ()=>void await Promise.all([
            ...opened.values()
        ].map((each)=>each.close()));
    try {
        for (const kind of new Set([
            stores.forWords([]),
            ...found.map((each)=>each.kind)
        ])){
            const locations = found.filter((each)=>each.kind === kind).map(({ location })=>location);
            opened.set(kind, await kind.open({
                ...request,
                locations
            }));
        }
    } catch (error) {
        await close();
        throw error;
    }
    const open = (kind)=>opened.get(kind);
    const all = [
        ...opened.values()
    ];
    const ports = {
        targets: found.map(({ kind, location, form })=>{
            const repository = kind.jobs.readersOf(location);
            return {
                form,
                name: kind.places.describe(location),
                journalPlace: kind.places.journalPlace(location),
                store: open(kind).at(location),
                isReadable: kind.jobs.isReadBy(location, job),
                ...repository ? {
                    repository
                } : {}
            };
        }),
        records: recordsOf(all),
        unfinishedRuns: async (repository)=>all.find(({ unfinishedRuns })=>unfinishedRuns)?.unfinishedRuns?.(repository)
    };
    return {
        ports,
        close
    };
}
function recordsOf(opened) {
    const records = opened.find((store)=>store.records)?.records;
    if (!records) throw new Error('no store has records');
    return records;
}
function thisJob({ GITHUB_REPOSITORY = '', GITHUB_ACTOR }) {
    const repository = (0,jobs/* repositoryIn */.ce)(GITHUB_REPOSITORY);
    if (repository) return {
        repository,
        isDependabot: GITHUB_ACTOR === 'dependabot[bot]'
    };
    throw new errors/* KeyturnError */.FB('NotOnRunner', {
        summary: 'GITHUB_REPOSITORY names no repository, so there is no place for the journal of the rotation.',
        remedy: 'run Keyturn in a job of GitHub Actions, or set GITHUB_REPOSITORY to owner/name.'
    });
}
function holder(env, { repository }, { host, pid, bornAt }) {
    return {
        repository: `${repository.owner}/${repository.repo}`,
        runId: env.GITHUB_RUN_ID || '0',
        attempt: Number(env.GITHUB_RUN_ATTEMPT) || 1,
        host,
        pid,
        bornAt
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.build/cli/src/rotation/json-object.js
/** The object that a record holds as JSON; `undefined` for any other text, which anyone may have written. */ function objectIn(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : undefined;
    } catch  {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./.build/cli/src/rotation/packed-stamps.js


const prefix = 'deflate:';
/** No journal of Keyturn has more stamps than this (bytes). A text that anyone may have written must not use up the memory. */ const maxUnpacked = 1024 * 1024;
/** Revisions as one short text, for a journal that is too long for its record. */ function packed(stamps) {
    return prefix + (0,external_node_zlib_.deflateRawSync)(JSON.stringify(stamps)).toString('base64');
}
/** The object that a text of `packed` holds; `undefined` for any other text, and any other value as it is. */ function unpacked(value) {
    if (typeof value !== 'string') return value;
    if (!value.startsWith(prefix)) return undefined;
    try {
        const bytes = Buffer.from(value.slice(prefix.length), 'base64');
        return objectIn((0,external_node_zlib_.inflateRawSync)(bytes, {
            maxOutputLength: maxUnpacked
        }).toString('utf8'));
    } catch  {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/journal.js




/** Whether a key goes without a successor. */ function isDeparture(journal) {
    return journal?.phase === 'leaving' || journal?.phase === 'left';
}
const version = 1;
/** A journal that is longer than this (bytes) is packed. A variable of GitHub's holds 48 KB (GitHub docs, "Variables"). */ const maxPlain = 40 * 1024;
/** The journal as its record holds it: readable, or with packed stamps where there are too many of them. */ function writeJournal(journal) {
    const plain = JSON.stringify({
        version,
        ...journal
    });
    if (Buffer.byteLength(plain) <= maxPlain) return plain;
    const pack = (name, value)=>stampMembers.has(name) && isObject(value) ? packed(value) : value;
    const entries = Object.entries(journal).map(([name, value])=>[
            name,
            pack(name, value)
        ]);
    return JSON.stringify({
        version,
        ...Object.fromEntries(entries)
    });
}
const stampMembers = new Set([
    'baseline',
    'confirmed'
]);
/**
 * @param variable - for messages
 * @throws KeyturnError `RotationBlocked` for a text that is not a journal, or is another user's
 */ function readJournal(text, user, variable) {
    const value = objectIn(text);
    const parsed = value && toJournal(value);
    if (!parsed) {
        throw new errors/* KeyturnError */.FB('RotationBlocked', {
            summary: `The variable ${variable} holds no journal of Keyturn.`,
            cause: 'somebody has edited it, or a newer version of Keyturn wrote it.',
            remedy: 'look at the keys of the user in IAM. If exactly one exists and works, delete the variable.'
        });
    }
    if (parsed.user !== user) {
        throw new errors/* KeyturnError */.FB('RotationBlocked', {
            summary: `The variable ${variable} is the journal of the user ${parsed.user}, not of ${user}.`,
            cause: 'two users of the same name, in two accounts, are rotated from this repository.',
            remedy: 'give each of them its own journal with rotation-journal.'
        });
    }
    return parsed;
}
/** Messages quote texts of the journal, so these are short and free of control characters. */ const isText = (value)=>typeof value === 'string' && /^[^\p{C}]{1,400}$/u.test(value);
const isId = (value)=>typeof value === 'string' && /^\w{1,128}$/.test(value);
const isIds = (value)=>Array.isArray(value) && value.length <= 2 && value.every(isId);
const isTime = (value)=>typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{5,20}(?:Z|[+-]\d\d:?\d\d)$/.test(value) && !Number.isNaN(Date.parse(value));
const isObject = (value)=>typeof value === 'object' && value !== null && !Array.isArray(value);
const isStamps = (value)=>isObject(value) && Object.entries(value).every(([key, stamp])=>isText(key) && (stamp === null || isText(stamp)));
/** The stamps that a record holds as JSON; `undefined` for anything else, which anyone may have written. */ function stampsIn(value) {
    return isStamps(value) ? value : undefined;
}
const isFlag = (value)=>typeof value === 'boolean';
const isTrue = (value)=>value === true;
const isAbandoned = (value)=>isObject(value) && isTime(value.at) && (value.id === undefined || isId(value.id));
const optional = (check)=>(value)=>value === undefined || check(value);
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
/** The members of each phase. Others are dropped. */ const members = new Map([
    [
        'idle',
        {
            broken: optional(isText),
            abandoned: optional(isAbandoned)
        }
    ],
    [
        'creating',
        {
            ...ofAttempt,
            before: isIds,
            attempt: isText,
            abandoned: optional(isAbandoned)
        }
    ],
    [
        'distributing',
        {
            ...ofAttempt,
            new: isId,
            old: optional(isId),
            proven: optional(isFlag),
            turned: optional(isTrue)
        }
    ],
    [
        'committed',
        ofBoth
    ],
    [
        'retired',
        {
            ...ofBoth,
            retiredAt: isTime
        }
    ],
    [
        'leaving',
        {
            old: isId,
            since: isTime
        }
    ],
    [
        'left',
        {
            old: isId,
            since: isTime,
            retiredAt: isTime
        }
    ]
]);
function toJournal(value) {
    const checks = members.get(value.phase);
    if (value.version !== version || !isText(value.user) || !checks) return undefined;
    const named = Object.keys(checks).filter((name)=>value[name] !== undefined);
    const own = Object.fromEntries(named.map((name)=>[
            name,
            stampMembers.has(name) ? unpacked(value[name]) : value[name]
        ]));
    if (!Object.entries(checks).every(([name, check])=>check(own[name]))) return undefined;
    return {
        phase: value.phase,
        user: value.user,
        ...own
    };
}
/**
 * The name of the journal's record for a user. GitHub's variables allow only letters, digits and `_`, without regard to
 * case, so a user name with other characters gets its own suffix.
 */ function journalName(userName) {
    const plain = userName.toUpperCase().replaceAll(/[^A-Z0-9_]/g, '_');
    if (plain === userName.toUpperCase() && !userName.includes('_')) return `KEYTURN_JOURNAL_${plain}`;
    const mark = (0,external_node_crypto_.createHash)('sha256').update(userName.toLowerCase()).digest('hex').slice(0, 6).toUpperCase();
    return `KEYTURN_JOURNAL_${plain}_${mark}`;
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/cancelled.js

/**
 * The error of a step that was cancelled.
 *
 * @param journal - as the run left it; it says which keys the targets hold
 */ function cancelledError(journal) {
    return new errors/* KeyturnError */.FB('ActionTimedOut', {
        summary: `The rotation was cancelled; it stopped between two steps. ${leftBehind(journal)}`,
        remedy: journal && 'broken' in journal && journal.broken !== undefined ? 'run the workflow again now. The next run stores a working key in every target.' : 'nothing; the next run resumes where this one stopped.'
    });
}
/** What the targets hold, in words. */ function leftBehind(journal) {
    if (journal && 'broken' in journal && journal.broken !== undefined) return `A target may hold a key that no longer works: ${journal.broken}.`;
    if (journal?.phase === 'distributing') return `Some targets may hold ${(0,errors/* redactKeyId */.WL)(journal.new)} already, others the key from before; both keys work.`;
    if (journal?.phase === 'committed' || journal?.phase === 'retired') return `Every target was confirmed to hold ${(0,errors/* redactKeyId */.WL)(journal.new)}.`;
    return 'No target was changed.';
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/lock.js




/** The holder of a lock stops after this time. */ const holdMs = 30 * 60_000;
/** After this time a lock is taken over no matter who wrote it; a run of Keyturn has stopped long before. */ const abandonedMs = 2 * holdMs;
/**
 * How many dead locks a run replaces on its way to one lock: each run that dies while it takes over leaves one. Anyone who
 * may write records can write more.
 */ const maxDeadLocks = 10;
/**
 * Takes the lock by creating a record, which the store lets only one run do. A lock is taken over only from a run that has
 * ended, or after an hour. To take over, a run creates a second record named after the text of the dead lock. If two runs
 * try, the store lets only one create it, and a lock that another run has taken meanwhile is never touched.
 *
 * Anyone who may write records can write a lock. So its age is the date of its store, and its text decides only which run
 * must have ended.
 *
 * @param deadLocks - how many locks are being replaced already
 * @returns `undefined` if another run holds it
 */ async function takeLock(name, ports, deadLocks = 0) {
    const mine = newRecord(ports);
    if (await create(name, mine, ports.records)) return lockOf(name, mine, ports.records);
    const theirs = await read(name, ports.records);
    if (!theirs) return undefined;
    if (!await isOver(theirs, ports)) {
        ports.info(`${inWords(theirs)} Its lock is respected for an hour.`);
        return undefined;
    }
    if (deadLocks === maxDeadLocks) {
        const first = name.slice(0, name.length - deadLocks * ('_'.length + ticketDigits));
        ports.info(`${deadLocks} locks of this rotation belong to runs that died while they took over, or something else writes them. If no run is rotating this key, delete the variables whose names begin with ${first}.`);
        return undefined;
    }
    return takeOver(name, theirs, mine, ports, deadLocks + 1);
}
function inWords({ record }) {
    return record ? `Another run (${record.repository} run ${record.runId}) is rotating this key.` : 'The lock of this rotation is not one that Keyturn wrote.';
}
/** Digits of a lock's digest in the name of the ticket that replaces it. */ const ticketDigits = 8;
/** The name is specific to one text of a lock. */ function ticketNameOf(name, { text }) {
    return `${name}_${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, ticketDigits).toUpperCase()}`;
}
async function takeOver(name, theirs, mine, ports, deadLocks) {
    const { records } = ports;
    const ticketName = ticketNameOf(name, theirs);
    const ticket = await takeLock(ticketName, ports, deadLocks);
    if (!ticket) return undefined;
    // The ticket is specific to this lock, so nobody else can replace the lock now. Somebody may have done so before.
    const present = await read(name, records);
    if (present?.text !== theirs.text) {
        await ticket.release();
        return undefined;
    }
    ports.info(theirs.record ? `Took the rotation over from ${theirs.record.repository} run ${theirs.record.runId}, which has ended.` : 'Took the rotation over from a lock that Keyturn did not write and that is an hour old.');
    const record = {
        ...mine,
        ticket: ticketName
    };
    await records.put(name, JSON.stringify(record));
    const earlier = theirs.record?.ticket;
    if (earlier !== undefined && isTicketOf(name, earlier)) await records.remove(earlier);
    await ticket.release();
    return lockOf(name, record, records);
}
function isTicketOf(name, ticket) {
    return ticket.startsWith(`${name}_`) && /^[0-9A-F]{8}$/.test(ticket.slice(name.length + 1));
}
/** If the response is lost, reading settles it: the nonce says whose lock it is. */ async function create(name, record, records) {
    const value = JSON.stringify(record);
    try {
        if (await records.create(name, value)) return true;
    } catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB) || error.code === 'GitHubRefused' || error.code === 'NotFound') throw error;
        const present = await read(name, records);
        if (!present) return records.create(name, value);
    }
    return (await read(name, records))?.record?.nonce === record.nonce;
}
function lockOf(name, record, records) {
    const isHeld = async ()=>(await read(name, records))?.record?.nonce === record.nonce;
    const remove = async ()=>{
        if (record.ticket !== undefined) await records.remove(record.ticket);
        await records.remove(name);
    };
    const release = async ()=>{
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
    return record !== undefined && await hasEnded({
        ...record,
        atMs
    }) === true;
}
function newRecord({ me }) {
    return {
        ...me,
        nonce: (0,external_node_crypto_.randomUUID)()
    };
}
/** A text that Keyturn did not write names no run, so it is taken over after an hour. */ async function read(name, records) {
    const found = await records.get(name);
    if (!found) return undefined;
    const { value: text, updatedAt } = found;
    const record = recordIn(text);
    // A lock without a date counts as old, so that it cannot block rotations for good.
    return {
        text,
        atMs: updatedAt?.getTime() ?? 0,
        ...record ? {
            record
        } : {}
    };
}
const lock_forms = {
    nonce: isTextOf(/^[\w-]{1,64}$/),
    repository: isRepository,
    runId: isTextOf(/^[\w-]{1,64}$/),
    attempt: Number.isSafeInteger,
    host: isTextOf(/^[^\p{C}]{0,200}$/u),
    pid: Number.isSafeInteger,
    bornAt: isTextOf(/^[^\p{C}]{0,100}$/u)
};
/** `owner/repo`, which becomes part of a path of GitHub's API. */ function isRepository(value) {
    return typeof value === 'string' && (0,jobs/* repositoryIn */.ce)(value) !== undefined;
}
function isTextOf(pattern) {
    return (value)=>typeof value === 'string' && pattern.test(value);
}
function recordIn(text) {
    const value = objectIn(text);
    if (!value || !Object.entries(lock_forms).every(([name, check])=>check(value[name]))) return undefined;
    const { ticket } = value;
    const known = Object.fromEntries(Object.keys(lock_forms).map((name)=>[
            name,
            value[name]
        ]));
    return typeof ticket === 'string' ? {
        ...known,
        ticket
    } : known;
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/snapshot.js
/** The name of a secret for messages. */ function titleOf({ key, title = key }) {
    return title;
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/step.js
/** The next step is not safe yet. */ function held(why) {
    return {
        kind: 'rest',
        state: 'held',
        why
    };
}
/** The rotation stops with an error until a person acts. */ function blocked(summary, cause, remedy) {
    return {
        kind: 'blocked',
        code: 'RotationBlocked',
        explanation: {
            summary,
            cause,
            remedy
        }
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/plan/evidence.js




/** How far the clocks of AWS and of a store may differ; both count whole seconds. */ const clockMs = 30_000;
/** Two dates that are closer than this count as the same second. */ const secondMs = 2_000;
/** The old key may be used for this long after the commit, at least, before its last use holds retirement back. */ const quietMs = src_dates/* dayMs */.LP;
/**
 * Why it is not certain that Keyturn began a rotation just before the key was created. `begin` creates a record. Deleting
 * it and creating it again makes its date newer, never older.
 */ function originObjection(key, { startedAt, memory }) {
    if (memory.newKeyId === key.id) return undefined;
    if (!startedAt) return 'GitHub has no record of when its rotation began.';
    const afterMs = key.createdAt.getTime() - startedAt.getTime();
    return afterMs >= -clockMs && afterMs <= holdMs + clockMs ? undefined : `${(0,errors/* redactKeyId */.WL)(key.id)} was created at ${key.createdAt.toISOString()}, and the rotation began at ${startedAt.toISOString()}.`;
}
/** Why the two keys are not those of a rotation of Keyturn: IAM must list both, the new one Active and younger. */ function pairObjection({ old, new: successorId, turned }, seen) {
    const [from, to] = [
        keyOf(old, seen),
        keyOf(successorId, seen)
    ];
    if (seen.memory.newKeyId === successorId) return undefined;
    if (!from) return 'IAM does not list it.';
    if (to?.status !== 'Active') return `${(0,errors/* redactKeyId */.WL)(successorId)} is not Active.`;
    if (!turned && from.createdAt > to.createdAt) return `it is younger than ${(0,errors/* redactKeyId */.WL)(successorId)}.`;
    return originObjection(from.createdAt > to.createdAt ? from : to, seen);
}
/** Whether a key is the one that a rotation of Keyturn has created: no other key of the user is younger. */ function isYoungestOfRotation(key, seen) {
    return youngerThan(key, seen) === undefined && originObjection(key, seen) === undefined;
}
/** A key of the user that was created later. */ function youngerThan({ createdAt }, { keys }) {
    return keys.find((key)=>key.createdAt > createdAt);
}
/**
 * A store that tells the time gives the date of the write. For any other store, the record that dates the rotation has the
 * revision from just before the key was created: a different one was written since, the same one was not.
 */ function writtenSince({ key: name, revision, writtenAt }, key, { startRevisions = {} }) {
    if (!key || revision === null) return 'no';
    if (writtenAt) return writtenAt.getTime() >= key.createdAt.getTime() - secondMs ? 'yes' : 'no';
    if (!Object.hasOwn(startRevisions, name)) return 'unknown';
    return startRevisions[name] === revision ? 'no' : 'yes';
}
/** A secret that may hold the key, of a store that does not tell when it was written. */ function undatedHolder(key, seen) {
    return seen.targets.flatMap(({ secrets })=>secrets).find((secret)=>!secret.writtenAt && writtenSince(secret, key, seen) !== 'no');
}
/** Whether every secret of a target still has the revision that was confirmed, and a write of this rotation made it. */ function isConfirmed(target, seen) {
    const { journal, memory, targets } = seen;
    if (!hasConfirmedRevisions(target, journal)) return false;
    if (memory.newKeyId === journal.new) return true;
    const { secrets } = target;
    // Without a date, this run's own write is the best proof.
    const isWrittenHere = memory.written.has(targets.indexOf(target));
    if (isWrittenHere && secrets.every(({ writtenAt })=>!writtenAt)) return true;
    // The first secret holds the secret access key. Any later run may complete the id of a torn pair.
    const [first] = secrets;
    return first !== undefined && secrets.every((each)=>writtenSince(each, keyOf(journal.new, seen), seen) === 'yes') && (journal.phase === 'retired' || isOfRotation(first, seen));
}
/** Whether every secret of a target still has the revision that the journal calls confirmed. */ function hasConfirmedRevisions({ secrets }, journal) {
    if (journal?.phase !== 'committed' && journal?.phase !== 'retired') return false;
    const { confirmed } = journal;
    return secrets.every(({ key, revision })=>Object.hasOwn(confirmed, key) && confirmed[key] === revision);
}
/**
 * Whether the date of a secret is that of a write of this rotation: within one run of its beginning or, if a later run
 * that holds the new key has stored it again, within one run before the journal was written. A store without dates
 * cannot say; there the last use of the old key must be known (`undatedObjection`).
 */ function isOfRotation({ writtenAt }, { mode, startedAt, journalWrittenAt }) {
    if (!writtenAt) return true;
    const writtenMs = writtenAt.getTime();
    if (startedAt && writtenMs <= startedAt.getTime() + holdMs + clockMs) return true;
    const beforeMs = (journalWrittenAt?.getTime() ?? Number.NaN) - writtenMs;
    return mode === 'self' && beforeMs >= -secondMs && beforeMs <= holdMs;
}
/**
 * A store that tells no time cannot show that a target was last written in this rotation. Then IAM must be able to show
 * that nobody uses the old key.
 */ function undatedObjection(journal, { targets, memory, use }) {
    if (memory.newKeyId === journal.new || (use?.lastUse ?? 'unknown') !== 'unknown') return undefined;
    const undated = targets.flatMap(({ secrets })=>secrets).find(({ revision, writtenAt })=>revision !== null && !writtenAt);
    return undated ? `the store of ${titleOf(undated)} does not tell when it was written, and the last use of the key cannot be seen (iam:GetAccessKeyLastUsed).` : undefined;
}
/** When the old key's grace period ends, counted from the date that its store gives for the journal. */ function retireAt({ journalWrittenAt, now }, { graceMs }) {
    return new Date((journalWrittenAt ?? now).getTime() + graceMs);
}
/** When the old key's recovery window ends, counted in the same way. */ function deleteAt({ journalWrittenAt, now }, { recoveryMs }) {
    return new Date((journalWrittenAt ?? now).getTime() + recoveryMs);
}
/** When the last use of a key stops holding its retirement back. */ function quietAt(lastUse, graceMs) {
    return new Date(lastUse.at.getTime() + Math.max(graceMs, quietMs));
}
/** The secrets of a target, in words. */ function namesOf({ secrets }) {
    return secrets.map(titleOf).join(' and ');
}
/** The key of that id, if IAM lists it. */ function keyOf(id, { keys }) {
    return keys.find((key)=>key.id === id);
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/plan/key-changes.js





const changes = new Set([
    'deactivate',
    'delete',
    'delete-orphan',
    'reactivate'
]);
/** Whether a step changes a key in IAM. */ function isKeyChange(step) {
    return changes.has(step.kind);
}
/**
 * Permission for one change of one key. `decide` gives it, and the requests that change a key demand it
 * (`steps/key-calls.ts`), so no key is changed without it.
 */ class KeyChangePermit {
    change;
    constructor(change){
        this.change = change;
    }
    /**
   * Decides every change of a key: when the plan picks it, and again when the step is performed. The journal says what was
   * meant, but anyone who may write records can write it, so it never decides alone. The facts of IAM and of the stores
   * must agree with it.
   */ static decide(change, seen, policy) {
        const objection = objectionTo(change, seen, policy);
        return objection === undefined ? {
            permit: new KeyChangePermit(change)
        } : {
            objection
        };
    }
}
/** Whether a key may be deactivated, deleted or reactivated now; see `KeyChangePermit.decide`. */ const mayChangeKey = KeyChangePermit.decide;
/** The change if the facts allow it. Otherwise the rotation stops and says what contradicts the journal. */ function changing(step, seen, policy) {
    const { objection } = mayChangeKey(step, seen, policy);
    return objection === undefined ? step : unproven(step.id, objection);
}
/** The step for a journal that IAM and the stores contradict. */ function unproven(id, objection) {
    return blocked(`Keyturn does not change ${(0,errors/* redactKeyId */.WL)(id)}: ${objection} So it cannot be sure that the key belongs to its own rotation.`, 'somebody has edited or deleted a variable of the rotation, or created this key by hand.', 'find out which key the targets hold and whether the other one is still used (IAM shows its last use). Deactivate the one that nothing uses, delete it when nobody has missed it, then delete the variable of the journal.');
}
function objectionTo(step, seen, policy) {
    const { journal, memory } = seen;
    if (step.kind === 'reactivate') return againstReactivating(step.id, seen, policy);
    const isInUse = step.id === memory.signingKeyId || step.kind === 'delete-orphan' && step.id === memory.currentKeyId;
    if (isInUse) return 'this run signs with it.';
    if (isDeparture(journal)) return againstDeparture(step, journal, seen, policy);
    switch(journal?.phase){
        case 'creating':
            return step.kind === 'delete-orphan' ? againstOrphan(step.id, journal, seen) : misfit;
        case 'distributing':
            return step.kind === 'delete-orphan' ? againstUnfinished(step.id, journal, seen, policy) : misfit;
        case 'committed':
            return step.kind === 'deactivate' ? againstRetiring(step.id, journal, seen, policy) : misfit;
        case 'retired':
            return step.kind === 'delete' ? againstDeleting(step.id, journal, seen, policy) : misfit;
        default:
            return misfit;
    }
}
const misfit = 'no rotation is at that point.';
/**
 * From the journal's date to the creation of an orphan by the same run. The intent is at most five seconds old when
 * CreateAccessKey is sent, and the request may take ten.
 */ const orphanMs = {
    from: -5_000,
    to: 20_000
};
/** A key that appeared while one was being created. Only the run that ended has had its secret. */ function againstOrphan(id, journal, seen) {
    const key = keyOf(id, seen);
    if (!key) return misfit;
    if (journal.before.includes(id)) return 'it was there before the rotation began.';
    const stored = seen.targets.flatMap(({ secrets })=>secrets).find((secret)=>writtenSince(secret, key, seen) !== 'no');
    if (stored) {
        const was = writtenSince(stored, key, seen) === 'yes' ? 'was' : 'may have been';
        return `${titleOf(stored)} ${was} written after it was created, so somebody may have stored it.`;
    }
    if (typeof seen.useOfExtra === 'object') return 'somebody has used it.';
    const afterMs = key.createdAt.getTime() - (seen.journalWrittenAt?.getTime() ?? Number.NaN);
    if (!(afterMs >= orphanMs.from && afterMs <= orphanMs.to)) return 'it was not created within 20 s of the date that GitHub gives for the journal.';
    return originObjection(key, seen);
}
/** How long after a key's creation its run writes the journal. The proof of a key takes two minutes at most. */ const provenMs = 5 * 60_000;
/** A key that was on its way to the targets when the run that knew its secret ended. */ function againstUnfinished(id, journal, seen, policy) {
    const key = keyOf(id, seen);
    if (id !== journal.new || journal.turned) return misfit;
    if (seen.memory.newKeyId === id) return seen.memory.written.size === 0 ? undefined : 'a target may hold it.';
    if (!key) return misfit;
    const origin = originObjection(key, seen);
    if (origin) return origin;
    const rival = youngerThan(key, seen);
    if (rival) return `${(0,errors/* redactKeyId */.WL)(rival.id)} is younger.`;
    const writtenAt = seen.journalWrittenAt?.getTime() ?? Number.NaN;
    const afterMs = writtenAt - key.createdAt.getTime();
    if (!(afterMs >= -clockMs && afterMs <= provenMs)) return 'GitHub gives a date for the journal that is not that of the run which created it.';
    // With dates, a target that holds the key is known to need another one at once. Without them, a person decides.
    const holder = undatedHolder(key, seen);
    if (holder && policy.mode !== 'now') return `${titleOf(holder)} may hold it, and its store does not tell when it was written.`;
    return againstUse(key, writtenAt, seen);
}
/** A key that is used although no target can hold it is somebody else's. */ function againstUse(key, writtenAtMs, seen) {
    const isStored = seen.targets.flatMap(({ secrets })=>secrets).some((secret)=>writtenSince(secret, key, seen) === 'yes');
    const isUsed = typeof seen.useOfNew === 'object' && seen.useOfNew.at.getTime() > writtenAtMs + provenMs;
    return isUsed && !isStored ? 'somebody uses it, and no target was written since it was created.' : undefined;
}
/** The predecessor, whose grace period is over. */ function againstRetiring(id, journal, seen, policy) {
    if (id !== journal.old) return misfit;
    if (seen.now < retireAt(seen, policy)) return 'its grace period is not over.';
    const pair = pairObjection(journal, seen);
    if (pair) return pair;
    const doubtful = seen.targets.find((target)=>!isConfirmed(target, seen));
    if (doubtful) return `the date of ${namesOf(doubtful)} is not that of a write of this rotation.`;
    return journal.turned ? againstTurned(journal, seen, policy) : undatedObjection(journal, seen);
}
/** The predecessor, Inactive since its recovery window began. */ function againstDeleting(id, journal, seen, policy) {
    if (id !== journal.old) return misfit;
    if (keyOf(id, seen)?.status === 'Active') return 'it is Active.';
    if (seen.now < deleteAt(seen, policy)) return 'its recovery window is not over.';
    const pair = pairObjection(journal, seen);
    if (pair) return pair;
    const successor = keyOf(journal.new, seen);
    const early = seen.targets.flatMap(({ secrets })=>secrets).find((secret)=>writtenSince(secret, successor, seen) !== 'yes');
    return early ? `${titleOf(early)} was last written before the new key was created.` : undefined;
}
/** The predecessor, which `rotate: undo` brings back. */ function againstReactivating(id, seen, { mode }) {
    const { journal } = seen;
    if (!journal || !('old' in journal) || journal.old !== id) return misfit;
    if (isDeparture(journal)) return mode === 'keep' ? undefined : notAsked;
    const pair = [
        id,
        journal.new
    ].flatMap((each)=>keyOf(each, seen) ?? []);
    const [younger] = pair.sort((a, b)=>b.createdAt.getTime() - a.createdAt.getTime());
    return younger ? originObjection(younger, seen) : misfit;
}
/**
 * The key that goes without a successor. No successor proves that the journal is Keyturn's, so an administrator must have asked
 * for it in this very run, and IAM and GitHub must be able to say that nothing uses the key.
 */ function againstDeparture({ kind, id }, journal, seen, policy) {
    if (policy.mode !== 'retire') return notAsked;
    const key = keyOf(id, seen);
    if (id !== journal.old || !key) return misfit;
    if (journal.phase === 'leaving') return kind === 'deactivate' ? againstLeaving(seen, policy) : misfit;
    if (kind !== 'delete') return misfit;
    if (key.status === 'Active') return 'it is Active.';
    return seen.now < deleteAt(seen, policy) ? 'its recovery window is not over.' : undefined;
}
const notAsked = 'this run was not asked to retire a key of the user.';
/** Nothing may use it any more, and nothing may be unknown. */ function againstLeaving(seen, policy) {
    if (seen.now < retireAt(seen, policy)) return 'its grace period is not over.';
    const { lastUse = 'unknown', earlierRuns = 'unknown' } = seen.use ?? {};
    if (lastUse === 'unknown') return 'its last use cannot be seen (iam:GetAccessKeyLastUsed).';
    if (earlierRuns === 'unknown') return 'the unfinished runs of the workflows cannot be seen (Actions: read).';
    if (earlierRuns > 0) return 'a run that may have it has not ended.';
    return lastUse === 'never' || seen.now >= quietAt(lastUse, policy.graceMs) ? undefined : 'it is still used.';
}
/** After an undo the younger key is the one that goes. No date tells that from a forgery. */ function againstTurned(journal, { memory, use, now }, { graceMs }) {
    if (memory.currentKeyId !== journal.new) return `this run does not hold ${(0,errors/* redactKeyId */.WL)(journal.new)}.`;
    const lastUse = use?.lastUse ?? 'unknown';
    if (lastUse === 'unknown') return 'its last use cannot be seen (iam:GetAccessKeyLastUsed).';
    return lastUse === 'never' || now >= quietAt(lastUse, graceMs) ? undefined : 'it is still used.';
}

// EXTERNAL MODULE: ./.build/cli/src/aws/suspected-leak.js
var suspected_leak = __webpack_require__(16886);
;// CONCATENATED MODULE: ./.build/cli/src/rotation/refusals.js

/**
 * Adds the likely cause and the remedy to an error with which IAM refused a request of a rotation. Any other error stays as
 * it is.
 *
 * @param what - what could not be done, as a sentence without its full stop
 * @param action - of IAM, without `iam:`
 */ function explainRefusal(error, what, action, rotatedUser) {
    if (!(error instanceof errors/* KeyturnError */.FB)) return error;
    if (error.code === 'AccessDenied') return error.withContext(what, denied(action, rotatedUser));
    const isUnknown = error.code === 'NotFound' && action === 'ListAccessKeys';
    return isUnknown ? error.withContext(what, unknownUser(rotatedUser)) : error;
}
function denied(action, { currentPair, mfaSession, userName }) {
    if (!currentPair) {
        return {
            cause: `the identity that signs for this rotation may not call iam:${action} on the user ${userName}.`,
            remedy: 'check that rotate-user names the right user. If it does, give the role the policy that docs/rotation.md shows for managed mode. If the user has a path, its Resource must include the path.'
        };
    }
    if (mfaSession) {
        return {
            cause: `the user may not call iam:${action} on itself.`,
            remedy: 'give it the policy that docs/rotation.md shows for self mode with MFA.'
        };
    }
    return {
        cause: `the user may not call iam:${action} on itself, or only with MFA.`,
        remedy: "if the user's policy allows it with MFA only, give the seed of the user's device as mfa-secret (docs/mfa.md) and leave the policy as it is. Otherwise give the user the policy that docs/rotation.md shows for self mode."
    };
}
function unknownUser({ userName, accountId }) {
    return {
        cause: `there is no user ${userName} in the account ${accountId}.`,
        remedy: 'correct rotate-user. A user of another account needs a role in that account.'
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/start-marker.js



/**
 * The name of the record whose creation date tells when the rotation in progress began. It never begins with the name of
 * a journal, because people look for `KEYTURN_JOURNAL_`.
 */ function startName(journal) {
    const user = /^KEYTURN_JOURNAL_(\w+)$/.exec(journal)?.[1];
    return user === undefined ? `KEYTURN_START_OF_${journal}` : `KEYTURN_START_${user}`;
}
const nameOf = ({ journal })=>startName(journal);
/**
 * Creates the record that dates a rotation, just before its key is created. The store sets the creation date once, so
 * nobody can claim later that a rotation began before a key that has existed for longer.
 *
 * @param undated - the revisions of secrets whose store tells no time. The record's dates become theirs.
 * @throws KeyturnError if the record can be neither created nor replaced
 */ async function markStart(rotatedUser, attempt, undated, { records }) {
    const name = nameOf(rotatedUser);
    const revisions = Object.keys(undated).length > 0 ? {
        revisions: undated
    } : {};
    const value = JSON.stringify({
        version: 1,
        attempt,
        ...revisions
    });
    if (await isCreated(name, value, records)) return;
    // An earlier attempt left it, or this request did and its response was lost.
    await records.remove(name);
    if (await records.create(name, value)) return;
    throw new errors/* KeyturnError */.FB('RotationBlocked', {
        summary: `The variable ${name} exists again, right after it was deleted.`,
        cause: 'something else writes it.',
        remedy: 'find out what writes variables of this repository. No key was created.'
    });
}
async function isCreated(name, value, records) {
    try {
        return await records.create(name, value);
    } catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB) || error.code === 'GitHubRefused' || error.code === 'NotFound') throw error;
        return false;
    }
}
/**
 * When the rotation in progress began, by the clock of the journal's store. The text counts only if it is as old as the
 * record: anyone who may write records can replace it later.
 */ async function readStart(rotatedUser, { records }) {
    const { createdAt: at, updatedAt, value = '' } = await records.get(nameOf(rotatedUser)) ?? {};
    if (!at) return {};
    const revisions = updatedAt?.getTime() === at.getTime() ? stampsIn(objectIn(value)?.revisions) : undefined;
    return revisions ? {
        at,
        revisions
    } : {
        at
    };
}
/** Removes the date of a finished rotation. If that fails, the next rotation replaces it. */ async function clearStart(rotatedUser, { stores, log }) {
    try {
        await stores.records.remove(nameOf(rotatedUser));
    } catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB)) throw error;
        log.info(`The variable ${nameOf(rotatedUser)} could not be removed; the next rotation replaces it.`);
    }
}

// EXTERNAL MODULE: ./.build/cli/src/config/targets.js
var targets = __webpack_require__(75691);
;// CONCATENATED MODULE: ./.build/cli/src/rotation/target-states.js

/** Reads the revision of each secret of a target from its store. */ async function targetState({ form, name: place, journalPlace, store }) {
    const secrets = [];
    for (const name of (0,targets/* secretNames */.XG)(form)){
        const revision = await store.revision(name) ?? null;
        const writtenAt = revision === null ? undefined : store.writtenAt?.(revision);
        // The key is frozen: rotations in progress are written down with it.
        const texts = {
            key: `${journalPlace} ${name}`,
            title: `${name} of ${place}`,
            name
        };
        secrets.push({
            ...texts,
            revision,
            ...writtenAt ? {
                writtenAt
            } : {}
        });
    }
    return {
        form,
        secrets
    };
}
/** The secrets whose store does not tell when they were written. */ function undated(states) {
    return states.flatMap(({ secrets })=>secrets).filter(({ revision, writtenAt })=>revision !== null && !writtenAt);
}
/** The revision of every secret. */ function stampsOf(states) {
    return Object.fromEntries(states.flatMap(({ secrets })=>secrets.map(({ key, revision })=>[
                key,
                revision
            ])));
}
/** The stamps of secrets whose store tells no time. */ function undatedStampsOf(states) {
    return Object.fromEntries(undated(states).map(({ key, revision })=>[
            key,
            revision
        ]));
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/steps/capacity.js





/** Bytes that a variable of GitHub's holds, less some for what the longest journal of this rotation may have more. */ const maxJournal = 46 * 1024;
/** The secrets that one run can write, a second each, while two thirds of the time of its lock last; the checks take the rest. */ const maxSecrets = holdMs * (2 / 3) / 1_000;
/** GitHub may allow no more writes in an hour (docs/facts.md#rate-limits-by-token). */ const hourlyWrites = 500;
const remedy = 'give some of the repositories a user of their own, and rotate its key in a step of its own, with its own rotate-targets.';
/**
 * Refuses more secrets than one run can write. In managed mode, warns of as many as GitHub may not let one run write.
 *
 * @throws KeyturnError `RotationBlocked`
 */ function requireTime(run) {
    const secrets = countSecrets(run);
    if (secrets > maxSecrets) {
        throw new errors/* KeyturnError */.FB('RotationBlocked', {
            summary: `rotate-targets names ${secrets} secrets, and one rotation can take care of ${maxSecrets}.`,
            cause: 'GitHub asks for a second between writes, and a run of Keyturn ends after half an hour, so that another can take over.',
            remedy
        });
    }
    if (run.rotatedUser.currentPair || secrets <= hourlyWrites) return;
    run.ports.log.warning(`rotate-targets names ${secrets} secrets, and GitHub may allow no more than ${hourlyWrites} writes an hour. A rotation with rotate-user that stops halfway begins again with another key. To be sure, ${remedy}`);
}
/**
 * Refuses more secrets than the journal of a rotation can hold.
 *
 * @throws KeyturnError `RotationBlocked`
 */ function requireSpace(states, run) {
    const bytes = Buffer.byteLength(longestJournal(states, run));
    if (bytes <= maxJournal) return;
    throw new errors/* KeyturnError */.FB('RotationBlocked', {
        summary: `The journal of a rotation into ${countSecrets(run)} secrets would have ${Math.ceil(bytes / 1024)} KB, and a variable of GitHub's holds 48 KB.`,
        cause: 'rotate-targets has many targets with long names.',
        remedy
    });
}
function countSecrets({ ports }) {
    return ports.stores.targets.flatMap(({ form })=>(0,targets/* secretNames */.XG)(form)).length;
}
function longestJournal(states, run) {
    const at = run.ports.clock.now().toISOString();
    return writeJournal({
        phase: 'creating',
        user: run.user,
        before: [],
        baseline: stampsOf(states),
        startedAt: at,
        attempt: run.user
    });
}
/** Requests to the records of a rotation after its checks, with some to spare. */ const forRecords = 30;
/** Keyturn waits this long for the next hour, as for any limit of GitHub's (ms). */ const maxWaitMs = 10 * 60_000;
/**
 * Makes sure that GitHub's hourly limit leaves enough requests to store the new key everywhere and to confirm that: two for
 * each secret. A limit that is reached halfway would leave some targets with the old key until the next run.
 *
 * @throws KeyturnError `Throttled` if the next hour is too far away
 */ async function outlastHourlyLimit({ ports }) {
    const limits = new Map();
    for (const { form, store } of ports.stores.targets){
        const limit = store.hourlyLimit?.();
        if (limit) limits.set(limit, (limits.get(limit) ?? forRecords) + 2 * (0,targets/* secretNames */.XG)(form).length);
    }
    for (const [limit, needed] of limits){
        if (limit.left >= needed) continue;
        if (limit.resetsInMs > maxWaitMs) throw tooFewRequests(limit, needed);
        const seconds = Math.ceil(limit.resetsInMs / 1000);
        ports.log.info(`${capacity_inWords(limit, needed)} The next hour begins in ${seconds} s; waiting for it.`);
        await ports.clock.sleep(limit.resetsInMs);
    }
}
function capacity_inWords({ left, limit }, needed) {
    return `GitHub's hourly limit leaves ${left} of ${limit} requests, and storing the new key takes ${needed}.`;
}
function tooFewRequests(limit, needed) {
    const minutes = Math.ceil(limit.resetsInMs / 60_000);
    return new errors/* KeyturnError */.FB('Throttled', {
        summary: `${capacity_inWords(limit, needed)} No key was created.`,
        cause: 'other jobs use the same token, or there are too many targets for it.',
        remedy: `run the job again in ${minutes} min, or use a GitHub App (github-app-id), whose limit grows with the number of repositories. A rotation takes about five requests for each target.`
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/feeding-target.js



/** How far the clocks of AWS and of a store may differ. */ const slackMs = 60_000;
/**
 * In self mode one of the targets must be the secret that the step reads its key from. Otherwise the next run gets the old
 * key again, and the rotation cannot end. A step does not know the name of that secret. But it is not a secret that no job
 * of this repository can read, nor one that was last written before the key was created.
 *
 * @returns a warning if no target can be that secret
 */ function feedingDoubt(feeding) {
    const readable = feeding.targets.filter(({ isReadable })=>isReadable);
    const next = `Add the secret that this step reads its key from to rotate-targets; otherwise the next run gets ${(0,errors/* redactKeyId */.WL)(feeding.held.id)} again, and the rotation cannot end.`;
    if (readable.length === 0) {
        return `None of rotate-targets is a secret that a job of ${feeding.here} can read, so none of them feeds this step. ${next}`;
    }
    const states = feeding.states;
    if (!states) return undefined;
    const dated = readable.map((each)=>states[feeding.targets.indexOf(each)]);
    if (dated.some((state)=>mayHold(state, feeding.held))) return undefined;
    const dates = dated.flatMap((state)=>state?.secrets ?? []).map((secret)=>`${titleOf(secret)} was last written on ${secret.writtenAt ? (0,src_dates/* day */.vd)(secret.writtenAt) : ''}`);
    return `None of rotate-targets can hold ${(0,errors/* redactKeyId */.WL)(feeding.held.id)}, the key that this step was given: it was created on ${(0,src_dates/* day */.vd)(feeding.held.createdAt)}, and ${dates.join(', ')}. ${next}`;
}
/** A half of a pair that was written after the key can hold it. A missing secret, or one without a date, says nothing. */ function mayHold(state, { createdAt }) {
    if (!state) return true;
    return state.secrets.every(({ writtenAt })=>!writtenAt || writtenAt.getTime() >= createdAt.getTime() - slackMs);
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/steps/feeding.js

/** Warns if the secret that this step reads its key from cannot be a target. In managed mode there is no such secret. */ function warnUnlessFed(states, { keys, memory, journal }, { ports }) {
    const held = keys.find(({ id })=>id === memory.currentKeyId);
    // During a rotation the targets are between two keys.
    if (!held || journal && journal.phase !== 'idle') return;
    const doubt = feedingDoubt({
        held,
        here: ports.process.me.repository,
        targets: ports.stores.targets,
        states
    });
    if (doubt !== undefined) ports.log.warning(doubt);
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/steps/key-calls.js



/** Changes a key in IAM. The only place that deletes, deactivates or reactivates one. */ async function changeKey(permit, run) {
    // A type is erased at run time, and what is deleted here does not come back.
    if (!(permit instanceof KeyChangePermit)) throw new Error('a key is changed only with a permit');
    const { kind, id } = permit.change;
    run.keysChanged();
    if (kind === 'delete' || kind === 'delete-orphan') return deleteKey(id, run);
    return setStatus(id, kind === 'deactivate' ? 'Inactive' : 'Active', run);
}
async function setStatus(id, status, run) {
    const { ports, iam, rotatedUser } = run;
    try {
        await ports.aws.retrying('UpdateAccessKey', async ()=>{
            await ports.guard.beforeChange();
            await iam.setStatus(rotatedUser.userName, id, status);
        });
    } catch (error) {
        const what = `${(0,errors/* redactKeyId */.WL)(id)} could not be made ${status}`;
        throw explainRefusal(error, what, 'UpdateAccessKey', rotatedUser);
    }
    run.knows(id, status);
}
/** A key that no longer exists counts as deleted. */ async function deleteKey(id, run) {
    const { ports, iam, rotatedUser } = run;
    try {
        await ports.aws.retrying('DeleteAccessKey', async ()=>{
            await ports.guard.beforeChange();
            await iam.deleteAccessKey(rotatedUser.userName, id);
        });
    } catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB && error.code === 'NotFound')) throw explainRefusal(error, `${(0,errors/* redactKeyId */.WL)(id)} could not be deleted`, 'DeleteAccessKey', rotatedUser);
    }
    run.knows(id, 'deleted');
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/side-by-side.js
/**
 * So many requests are in progress at once. GitHub allows 100 for everything that uses the token, and asks clients to be
 * modest (docs/facts.md#rate-limits).
 */ const atOnce = 5;
/**
 * Does the same for each item, a few of them at the same time. After a failure it begins nothing more, lets what has begun
 * finish, and throws the failure of the first item that has one.
 *
 * @returns the results in the order of the items
 */ async function sideBySide(items, work) {
    const results = [];
    const failures = [];
    const open = items.entries();
    const worker = async ()=>{
        for (const [index, item] of open){
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
    await Promise.all(Array.from({
        length: Math.min(atOnce, items.length)
    }, worker));
    const [first] = failures.sort((a, b)=>a.index - b.index);
    if (first) throw first.error;
    return results;
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/steps/permissions.js




/** Everything that keeps a rotation from beginning, in one error. */ class UnmetNeeds extends errors/* KeyturnError */.FB {
}
/**
 * No key has this id: key ids are written in base32, which has no 0. AWS authorizes a request about it like any other, finds
 * nothing, and changes nothing.
 */ const noKey = 'AKIA0000000000000000';
/** Errors that say that something is not permitted or does not exist. Every other error is one of the connection. */ const refusing = new Set([
    'AccessDenied',
    'GitHubRefused',
    'NotFound',
    'RotationBlocked'
]);
/** Errors that may not be the only ones of their kind. */ const lacking = new Set([
    'AccessDenied',
    'GitHubRefused',
    'NotFound'
]);
/**
 * Checks, without changing anything, whether this run may do everything that a rotation needs: write the journal and every
 * target, and list, deactivate and delete access keys. Only `iam:CreateAccessKey` cannot be tried, because every request
 * that is allowed creates a key. If AWS refuses it later, nothing was created.
 *
 * What this run has done already needs no check: it has listed the keys, and it has created the lock, which is a record
 * next to the journal. Targets in one location need one check (docs/decisions/0021).
 *
 * @param more - further checks
 * @throws KeyturnError `SuspectedLeak`; `UnmetNeeds` with everything that is missing; an error of the connection
 */ async function requirePermissions(run, more = []) {
    const { ports } = run;
    const own = [
        ()=>run.keysOnce(),
        ()=>tryUpdate(run),
        ()=>tryDelete(run),
        ...run.holdsLock ? [] : [
            ()=>ports.stores.records.checkWritable()
        ]
    ];
    const stores = [
        ...new Set(ports.stores.targets.map(({ store })=>store))
    ];
    const refusals = [
        ...await inTurn(own),
        ...await sideBySide(stores, (store)=>refusalOf(()=>store.checkWritable())),
        ...await inTurn(more)
    ];
    const unmet = [];
    for (const error of refusals){
        const isKnown = unmet.some(({ explanation })=>explanation.summary === error?.explanation.summary);
        if (error && !isKnown) unmet.push(error);
    }
    const [first] = unmet;
    if (first) throw together(first, unmet);
}
/** @throws KeyturnError `SuspectedLeak` at once */ async function inTurn(needs) {
    const refusals = [];
    for (const need of needs){
        const refusal = await refusalOf(need);
        if (refusal?.code === 'SuspectedLeak') throw refusal;
        refusals.push(refusal);
    }
    return refusals;
}
/**
 * Turns the error of a rotation that was refused something into one that also names everything else that is missing, so
 * that it can be granted at once.
 */ async function withAllUnmetNeeds(error, run) {
    const isRefusal = error instanceof errors/* KeyturnError */.FB && !(error instanceof UnmetNeeds);
    const isCancelled = run.ports.process.cancelledAt() !== undefined;
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
        return undefined;
    } catch (error) {
        if (error instanceof errors/* KeyturnError */.FB && (refusing.has(error.code) || error.code === 'SuspectedLeak')) return error;
        throw error;
    }
}
/** AWS authorizes a request before it looks for the key, so the answer is AccessDenied or NoSuchEntity. */ async function tryUpdate({ ports, iam, rotatedUser }) {
    const { userName } = rotatedUser;
    const error = await deniedOf(()=>ports.aws.retrying('UpdateAccessKey', ()=>iam.setStatus(userName, noKey, 'Inactive')));
    if (!error) return;
    // The quarantine policies of AWS deny it explicitly, as they deny CreateAccessKey.
    if (/explicit deny/i.test(error.message)) throw new errors/* KeyturnError */.FB('SuspectedLeak', (0,suspected_leak/* suspectedLeak */.Q)(error.explanation.summary), {
        cause: error
    });
    throw explainRefusal(error, 'The old key could not be deactivated', 'UpdateAccessKey', rotatedUser);
}
async function tryDelete({ ports, iam, rotatedUser }) {
    const { userName } = rotatedUser;
    const error = await deniedOf(()=>ports.aws.retrying('DeleteAccessKey', ()=>iam.deleteAccessKey(userName, noKey)));
    if (error) throw explainRefusal(error, 'The old key could not be deleted', 'DeleteAccessKey', rotatedUser);
}
/** Any answer about a key that does not exist, other than AccessDenied, says that the request was authorized. */ async function deniedOf(request) {
    try {
        await request();
        return undefined;
    } catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB)) throw error;
        if (error.code === 'AccessDenied') return error;
        if (error.code === 'NotFound' || error.code === 'InvalidRequest') return undefined;
        throw error;
    }
}
function together(first, unmet) {
    if (unmet.length === 1) return new UnmetNeeds(first.code, first.explanation, {
        cause: first
    });
    const explanations = unmet.map(({ explanation })=>explanation);
    return new UnmetNeeds(first.code, {
        summary: `The rotation cannot be carried out, for ${unmet.length} reasons:\n${explanations.map(({ summary })=>`- ${summary}`).join('\n')}`,
        cause: sentences(explanations.flatMap(({ cause })=>cause ?? [])),
        remedy: sentences(explanations.flatMap(({ remedy })=>remedy ?? []))
    }, {
        cause: first
    });
}
function sentences(texts) {
    return [
        ...new Set(texts)
    ].map((text)=>text.charAt(0).toUpperCase() + text.slice(1)).join(' ');
}
/** Logs which optional permissions are missing, and what that means. */ async function reportOptionalPermissions({ ports, iam }, keyId) {
    const repositories = new Map(ports.stores.targets.flatMap(({ repository })=>repository ? [
            [
                `${repository.owner}/${repository.repo}`.toLowerCase(),
                repository
            ]
        ] : []));
    for (const repository of repositories.values()){
        if (await ports.stores.unfinishedRuns(repository) !== undefined) continue;
        ports.log.info(`Optional: the token lacks actions: read on ${repository.owner}/${repository.repo}, so unfinished runs cannot be seen. grace-period alone protects them.`);
    }
    const error = keyId === undefined ? undefined : await deniedOf(async ()=>void await iam.lastUse(keyId));
    if (error) ports.log.info('Optional: iam:GetAccessKeyLastUsed is not granted, so a use of the old key cannot be seen. grace-period alone decides.');
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/steps/preflight.js




/**
 * Checks, without changing anything, that everything a rotation needs is permitted, and that every target exists.
 *
 * @throws KeyturnError `AccessDenied`, `GitHubRefused`, `NotFound`, `RotationBlocked`: with everything that is missing
 */ async function preflight(run) {
    const { ports } = run;
    requireTime(run);
    run.forgetTargets();
    await requirePermissions(run, [
        ()=>requireSecrets(run)
    ]);
    const states = await run.targetStates();
    requireSpace(states, run);
    const count = ports.stores.targets.length;
    ports.log.info(`Checked ${count} target${count > 1 ? 's' : ''} and the journal: each may be written; the keys may be listed, deactivated and deleted.`);
    return states;
}
async function requireSecrets(run) {
    const states = await run.targetStates();
    const missing = states.flatMap(({ secrets })=>secrets).filter(({ revision })=>revision === null);
    if (missing.length === 0) return;
    throw new errors/* KeyturnError */.FB('RotationBlocked', {
        summary: `There is no secret ${missing.map(titleOf).join(', and no ')}.`,
        cause: 'its name is misspelt in rotate-targets, or the pair is kept in another form (classic or two-line).',
        remedy: 'correct the name, or create the secret first with the pair that works now.'
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/steps/records.js

/** What a journal, or a step that ends an attempt, leaves to do. */ function unfinished(from) {
    const { broken, abandoned } = from ?? {};
    return {
        ...broken === undefined ? {} : {
            broken
        },
        ...abandoned ? {
            abandoned
        } : {}
    };
}
/** Ends an attempt. It is the only way back to `idle`, so it asks what is left to do. */ async function closeJournal(run, left) {
    await run.writeJournal({
        phase: 'idle',
        user: run.user,
        ...left
    });
    await clearStart(run.rotatedUser, run.ports);
}
/** The journal of a key that was deactivated now. */ function retired(seen, run) {
    const { paused: _paused, ...journal } = seen.journal;
    return {
        ...journal,
        phase: 'retired',
        retiredAt: run.ports.clock.now().toISOString()
    };
}
/** The journal of a key that goes without a successor, with a grace period that starts now. */ function leaving(id, run) {
    return {
        phase: 'leaving',
        user: run.user,
        old: id,
        since: run.ports.clock.now().toISOString()
    };
}
/** The journal of that key, which was deactivated now. */ function left(seen, run) {
    const journal = seen.journal;
    return {
        ...journal,
        phase: 'left',
        retiredAt: run.ports.clock.now().toISOString()
    };
}
/** The journal with a grace period that starts now. */ function committedAgain(seen, run) {
    const { user, old, new: id, confirmed, turned } = seen.journal;
    return {
        phase: 'committed',
        user,
        old,
        new: id,
        confirmed,
        committedAt: run.ports.clock.now().toISOString(),
        ...turned ? {
            turned
        } : {}
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/steps/creation.js











/** Tries everything that can fail before the key is created, then writes the intent. */ async function begin(why, seen, run) {
    const { ports } = run;
    ports.log.info(`Rotating the access key of ${run.rotatedUser.userName}: ${why}.`);
    const states = await preflight(run);
    warnUnlessFed(states, seen, run);
    await outlastHourlyLimit(run);
    await outliveTheSecond(states, ports);
    run.forgetOldKeys();
    const attempt = (0,external_node_crypto_.randomUUID)();
    await markStart(run.rotatedUser, attempt, undatedStampsOf(states), ports.stores);
    await run.writeJournal({
        phase: 'creating',
        user: run.user,
        before: seen.keys.map(({ id })=>id),
        baseline: stampsOf(states),
        startedAt: ports.clock.now().toISOString(),
        attempt,
        ...unfinished(seen.journal)
    });
    run.startAttempt(attempt);
}
/** A revision that is a date in whole seconds, as GitHub's, stays the same if a secret is written twice in one second. */ async function outliveTheSecond(states, { clock }) {
    const secrets = states.flatMap((state)=>state.secrets);
    const newest = Math.max(...secrets.map(({ writtenAt })=>writtenAt?.getTime() ?? 0));
    const age = clock.now().getTime() - newest;
    if (age >= 0 && age < 2_000) await clock.sleep(2_000 - age);
}
/** Sends CreateAccessKey once. A refusal is final. Any other error may have created the key, which the list of keys settles. */ async function creation_create(seen, run) {
    const { ports, rotatedUser } = run;
    await ports.guard.beforeChange();
    run.createSent = true;
    try {
        const created = await run.iam.createAccessKey(rotatedUser.userName);
        const { keys } = created;
        ports.log.mask(keys.accessKeyId);
        ports.log.mask(keys.secretAccessKey);
        if (seen.keys.some(({ id })=>id === keys.accessKeyId)) throw notNew(keys.accessKeyId);
        run.created(created);
        ports.log.info(`Created ${(0,errors/* redactKeyId */.WL)(keys.accessKeyId)}.`);
    } catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB) || !refusals.has(error.code)) return run.forgetAll();
        run.keysChanged();
        await closeJournal(run, unfinished(seen.journal));
        run.attempt = undefined;
        if (error.code === 'QuotaExceeded') return;
        throw /explicit deny/i.test(error.message) ? new errors/* KeyturnError */.FB('SuspectedLeak', (0,suspected_leak/* suspectedLeak */.Q)(error.explanation.summary), {
            cause: error
        }) : explainRefusal(error, 'The key could not be rotated', 'CreateAccessKey', rotatedUser);
    }
}
function notNew(id) {
    return new errors/* KeyturnError */.FB('MalformedResponse', {
        summary: `CreateAccessKey was answered with ${(0,errors/* redactKeyId */.WL)(id)}, which existed before.`,
        cause: 'something else than IAM answers: the endpoint of IAM leads elsewhere, or a proxy mixes up answers.',
        remedy: 'check the AWS_ENDPOINT_URL variables and http-proxy.'
    });
}
/** Errors after which it is certain that no key was created. */ const refusals = new Set([
    'AccessDenied',
    'QuotaExceeded',
    'InvalidCredentials',
    'ExpiredCredentials',
    'InvalidRequest',
    'NotFound',
    'ClockSkew',
    'Throttled'
]);
/** Writes to the journal that the key exists. */ async function adopt(id, seen, run) {
    const { before, baseline, startedAt, broken } = seen.journal;
    const old = run.rotatedUser.currentPair?.accessKeyId ?? before[0];
    await run.writeJournal({
        phase: 'distributing',
        user: run.user,
        new: id,
        baseline,
        startedAt,
        proven: false,
        ...old === undefined ? {} : {
            old
        },
        ...broken === undefined ? {} : {
            broken
        }
    });
}
/** Deletes a key that is in no target or whose secret is lost. */ async function deleteOrphan(permit, { id, broken }, seen, run) {
    const isOwn = id === run.newPair?.accessKeyId;
    // If a target may hold the key, another key must follow at once, so everything that could stop it is tried first.
    if (broken !== undefined && !isOwn) {
        run.forgetAll();
        await preflight(run);
    }
    await changeKey(permit, run);
    run.ports.log.info(isOwn ? `Deleted ${(0,errors/* redactKeyId */.WL)(id)} again; no target had it yet.` : `Deleted ${(0,errors/* redactKeyId */.WL)(id)}, which a run that ended too early had created: its secret is lost.`);
    await closeJournal(run, {
        ...unfinished(seen.journal),
        ...broken === undefined ? {} : {
            broken
        }
    });
    if (run.refusal !== undefined) throw run.refusal;
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/prove.js



/** In a row, at each endpoint. A single success may come from the only server that knows the key. */ const successes = 3;
/** Milliseconds after the first and after the second success. */ const pausesMs = [
    500,
    1_500
];
/** While an endpoint does not know the key, Keyturn asks again after the first pause, then after longer ones up to the last. */ const refusedMs = {
    first: 250,
    growth: 1.5,
    last: 2_000
};
/** A new key works everywhere within seconds (field reports: 3 to 15 s). If it takes longer than this, something is wrong. */ const timeoutMs = 120_000;
/**
 * Proves that a key works and belongs to the rotated user. It takes several successes in a row, over time, at STS and at
 * IAM, because each service learns of a new key on its own (docs/facts.md#iam-propagation).
 * STS returns the owner each time, so a false IAM endpoint cannot pass off another key.
 *
 * @throws KeyturnError `WrongIdentity` if the key is another user's; `InvalidCredentials` if it does not work within two
 *   minutes; `ActionTimedOut` if the step was cancelled; immediately, any error that waiting does not fix
 */ async function proveKey(keys, rotatedUser, ports) {
    const start = ports.clock.now().getTime();
    let inARow = 0;
    let refusals = 0;
    for(;;){
        if (ports.process.cancelledAt() !== undefined) throw cancelledError();
        const outcome = await tryOnce(keys, rotatedUser, ports);
        if ('refused' in outcome) {
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
/** One request to each endpoint. */ async function tryOnce(keys, rotatedUser, ports) {
    const identity = await passing('STS', keys, ()=>ports.aws.whoIs(keys));
    if ('refused' in identity) return identity;
    requireOwner(keys, identity.answer, rotatedUser);
    const listed = await passing('IAM', keys, ()=>acceptedByIam(keys, rotatedUser.userName, ports));
    if ('refused' in listed) return listed;
    return {
        identity: identity.answer,
        ...listed.answer ? {
            keys: listed.answer
        } : {}
    };
}
/** Returns an error that waiting may fix, and throws any other. */ async function passing(by, { accessKeyId }, attempt) {
    try {
        return {
            answer: await attempt()
        };
    } catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB)) throw error;
        const mayPass = error.retry !== 'never' && error.code !== 'ClockSkew';
        if (isUnknownYet(error) || mayPass) return {
            by,
            refused: error
        };
        throw error.withContext(`The new key ${(0,errors/* redactKeyId */.WL)(accessKeyId)} could not be proven at ${by}`);
    }
}
/** Whether the endpoint does not know the key yet. A signature that does not match means that the secret is wrong. */ function isUnknownYet({ code, explanation }) {
    return code === 'InvalidCredentials' && !explanation.summary.includes('SignatureDoesNotMatch');
}
/** User names are unique in an account without regard to case (IAM quotas, "IAM name requirements"). */ function requireOwner({ accessKeyId }, { accountId, arn }, rotatedUser) {
    const isUser = (0,aws_arn/* userNameOf */.OY)(arn)?.toLowerCase() === rotatedUser.userName.toLowerCase();
    if (isUser && accountId === rotatedUser.accountId) return;
    throw new errors/* KeyturnError */.FB('WrongIdentity', {
        summary: `The new key ${(0,errors/* redactKeyId */.WL)(accessKeyId)} is not one of the user ${rotatedUser.userName} of the account ${rotatedUser.accountId}: STS says that it is ${arn}. It was stored nowhere.`,
        cause: 'something other than the IAM of that account answered CreateAccessKey: the workflow or an earlier step points AWS_ENDPOINT_URL_IAM, AWS_ENDPOINT_URL or endpoint_url in ~/.aws/config elsewhere.',
        remedy: 'find out what set the endpoint. If nobody knows, treat the job as compromised.'
    });
}
function proofTimeoutError({ accessKeyId }, { by, refused }) {
    if (!isUnknownYet(refused)) return refused.withContext(`The new key ${(0,errors/* redactKeyId */.WL)(accessKeyId)} was not proven`);
    return new errors/* KeyturnError */.FB('InvalidCredentials', {
        summary: `The new key ${(0,errors/* redactKeyId */.WL)(accessKeyId)} is still not accepted by ${by} after ${timeoutMs / 1000} s.`,
        cause: 'AWS is slow to propagate new keys just now, or somebody has changed this one.',
        remedy: 'run the job again. No target was written, and the old key works.'
    }, {
        cause: refused
    });
}
/** AccessDenied is a success too: AWS denies requests only of a key that works. */ async function acceptedByIam(keys, userName, ports) {
    try {
        return await ports.aws.iam(keys).listAccessKeys(userName);
    } catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB && error.code === 'AccessDenied')) throw error;
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/steps/distribution.js







/**
 * Proves the key before any target is written. A failed proof deletes nothing: the run remembers it, and the plan decides
 * what happens to the key.
 */ async function prove(id, seen, run) {
    const { ports, rotatedUser } = run;
    const keys = run.pairOf(id);
    if (!keys) throw new Error('a key without its secret cannot be proven');
    try {
        const proof = await proveKey(keys, rotatedUser, ports);
        if (keys === run.newPair) run.provenIdentity = proof.identity;
        if (proof.keys) run.sawKeys(proof.keys);
    } catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB)) throw error;
        const isCancelled = ports.process.cancelledAt() !== undefined;
        if (keys !== run.newPair) throw isCancelled ? cancelledError(seen.journal) : error;
        if (!isCancelled) run.refusal = error;
        return;
    }
    ports.log.info(`STS and IAM accept ${(0,errors/* redactKeyId */.WL)(id)}.`);
    if (keys === run.newPair) run.isNewPairInUse = true;
    await run.writeJournal({
        ...seen.journal,
        proven: true
    });
}
/** Writes the secret first and the id last: the id is the commit record, and the journal knows it if it is missing. */ async function write(id, index, run) {
    const { ports } = run;
    const target = ports.stores.targets[index];
    const keys = run.pairOf(id);
    if (!target || !keys) throw new Error('there is nothing to write');
    run.wrote(index, false);
    for (const [name, value] of secretValues(target.form, keys))await target.store.put(name, value);
    run.wrote(index, true);
    ports.log.info(`Stored ${(0,errors/* redactKeyId */.WL)(id)} in ${target.name} (${index + 1} of ${ports.stores.targets.length}).`);
}
function secretValues(form, { accessKeyId, secretAccessKey }) {
    return form.kind === 'two-line' ? [
        [
            form.name,
            `${accessKeyId}\n${secretAccessKey}`
        ]
    ] : [
        [
            form.secretName,
            secretAccessKey
        ],
        [
            form.idName,
            accessKeyId
        ]
    ];
}
/** Completes a torn pair: its secret belongs to the key already. */ async function writeId(id, index, run) {
    const { ports } = run;
    const target = ports.stores.targets[index];
    if (target?.form.kind !== 'classic') throw new Error('only a classic pair can be torn');
    run.wrote(index, false);
    await target.store.put(target.form.idName, id);
    run.wrote(index, true);
    ports.log.info(`Completed the torn pair in ${target.name}: its secret was that of ${(0,errors/* redactKeyId */.WL)(id)} already.`);
}
/** Writes to the journal that every target holds the new key. */ async function commit(seen, run) {
    const journal = seen.journal;
    const { old, turned } = journal;
    run.ports.log.info(`Every target holds ${(0,errors/* redactKeyId */.WL)(journal.new)}.`);
    run.committed = journal.new;
    // Every target was just written, so none holds a dead key any more.
    if (old === undefined) return closeJournal(run, {});
    await run.writeJournal({
        phase: 'committed',
        user: run.user,
        old,
        new: journal.new,
        confirmed: stampsOf(seen.targets),
        committedAt: run.ports.clock.now().toISOString(),
        // After an undo, keep the other key until `rotate: now`.
        ...turned ? {
            turned,
            paused: true
        } : {}
    });
}
/** Prepares to store the new key in every target again. */ async function redistribute(seen, run) {
    const journal = seen.journal;
    const { old, turned } = journal;
    run.ports.log.info('A target was changed or added since every target had the new key; storing it in every target again.');
    run.forgetAll();
    const states = await preflight(run);
    await outliveTheSecond(states, run.ports);
    await run.writeJournal({
        phase: 'distributing',
        user: run.user,
        old,
        new: journal.new,
        baseline: stampsOf(states),
        startedAt: run.ports.clock.now().toISOString(),
        proven: false,
        ...turned ? {
            turned
        } : {}
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/steps/retirement.js


/** Verifies that the deleted key no longer works, then closes the journal. */ async function finish(id, seen, run) {
    const { ports } = run;
    const keys = run.pairOf(id);
    if (keys) await proveDead(keys, ports);
    run.keysChanged();
    const listed = await run.listKeys();
    if (listed.some((key)=>key.id === id)) return lookLater(id, run);
    ports.log.info(`${(0,errors/* redactKeyId */.WL)(id)} is gone: IAM no longer lists it${keys ? ', and STS refuses it' : ''}.`);
    await closeJournal(run, unfinished(seen.journal));
}
/** @throws KeyturnError `ServiceUnavailable` if IAM still lists the key after a minute */ async function lookLater(id, run) {
    run.looks += 1;
    if (run.looks <= maxLooks) return run.ports.clock.sleep(3_000);
    throw new errors/* KeyturnError */.FB('ServiceUnavailable', {
        summary: `IAM still lists ${(0,errors/* redactKeyId */.WL)(id)}, although it was deleted.`,
        cause: 'its list lags behind just now.',
        remedy: 'nothing is lost: the next run looks again and finishes the rotation.'
    });
}
const maxLooks = 20;
/** A deletion takes as long to propagate as a creation. */ async function proveDead(keys, ports) {
    for(let look = 0; look < maxLooks; look++){
        try {
            await ports.aws.tryOnSts(keys);
        } catch (error) {
            if (error instanceof errors/* KeyturnError */.FB && error.code === 'InvalidCredentials') return;
        }
        await ports.clock.sleep(3_000);
    }
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/steps/roll-back.js




/** Begins to store the old key again. */ async function rollBack(seen, run) {
    const journal = seen.journal;
    if (journal.old === undefined) throw new Error('there is no predecessor');
    const { broken } = unfinished(journal);
    await outliveTheSecond(seen.targets, run.ports);
    run.ports.log.info(`Rolling back to ${(0,errors/* redactKeyId */.WL)(journal.old)}.`);
    await run.writeJournal({
        phase: 'distributing',
        user: run.user,
        old: journal.new,
        new: journal.old,
        baseline: stampsOf(seen.targets),
        startedAt: run.ports.clock.now().toISOString(),
        proven: false,
        turned: true,
        ...broken === undefined ? {} : {
            broken
        }
    });
}
/** Ends a roll-back that wrote no target. */ async function cancelRollBack(seen, run) {
    const journal = seen.journal;
    await run.writeJournal({
        phase: 'committed',
        user: run.user,
        old: journal.new,
        new: journal.old ?? '',
        confirmed: stampsOf(seen.targets),
        committedAt: run.ports.clock.now().toISOString(),
        paused: true
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/perform.js









/**
 * Performs one step. After each of its requests, a later snapshot understands what the step has left.
 *
 * @throws Error if the facts do not allow the change of a key; the plan never picks such a step
 */ async function perform(step, seen, policy, run) {
    if (isKeyChange(step)) return performKeyChange(permitFor(step, seen, policy), seen, run);
    const { clock, log } = run.ports;
    const { info } = log;
    switch(step.kind){
        case 'begin':
            return begin(step.why, seen, run);
        case 'intend-again':
            return run.writeJournal({
                ...seen.journal,
                startedAt: clock.now().toISOString()
            });
        case 'create':
            return creation_create(seen, run);
        case 'look-again':
            run.looks += 1;
            run.keysChanged();
            info('The list of keys in IAM may lag behind; looking again.');
            return clock.sleep(3_000);
        case 'start-over':
            info(step.broken ? `Starting over: ${step.broken}.` : 'The attempt before came to nothing; starting over.');
            return closeJournal(run, {
                ...unfinished(seen.journal),
                ...unfinished(step)
            });
        case 'adopt':
            return adopt(step.id, seen, run);
        case 'prove':
            return prove(step.id, seen, run);
        case 'write':
            return write(step.id, step.target, run);
        case 'await-secret':
            run.looksAgainAt(step.all);
            return clock.sleep(step.ms);
        case 'write-id':
            return writeId(step.id, step.target, run);
        case 'commit':
            return commit(seen, run);
        case 'redistribute':
            return redistribute(seen, run);
        case 'record-retired':
            info('The old key is Inactive already; its recovery window begins now.');
            return run.writeJournal(retired(seen, run));
        case 'record-reactivated':
            info('Somebody has made the old key Active again; its grace period starts over.');
            return run.writeJournal(committedAgain(seen, run));
        case 'finish':
            return finish(step.id, seen, run);
        case 'pause':
            info('Nothing will be retired until rotate: now.');
            return run.writeJournal({
                ...committedAgain(seen, run),
                paused: true
            });
        case 'resume':
            info('Resuming; the grace period starts over.');
            return run.writeJournal(committedAgain(seen, run));
        case 'leave':
            info(`${(0,errors/* redactKeyId */.WL)(step.id)} stays Active for the jobs that still have it, and then goes without a successor.`);
            return run.writeJournal(leaving(step.id, run));
        case 'record-left':
            info('The key is Inactive already; its recovery window begins now.');
            return run.writeJournal(left(seen, run));
        case 'record-leaving':
            info('Somebody has made the key Active again; its grace period starts over.');
            return run.writeJournal(leaving(step.id, run));
        case 'stay':
            info('The key stays.');
            return closeJournal(run, {});
        case 'roll-back':
            return rollBack(seen, run);
        case 'cancel-roll-back':
            return cancelRollBack(seen, run);
    }
}
function permitFor(step, seen, policy) {
    const { permit, objection } = mayChangeKey(step, seen, policy);
    if (permit) return permit;
    throw new Error(`${step.kind} of ${(0,errors/* redactKeyId */.WL)(step.id)} must not happen: ${objection}`);
}
async function performKeyChange(permit, seen, run) {
    const { info } = run.ports.log;
    const { change } = permit;
    const id = (0,errors/* redactKeyId */.WL)(change.id);
    switch(change.kind){
        case 'delete-orphan':
            return deleteOrphan(permit, change, seen, run);
        case 'deactivate':
            await changeKey(permit, run);
            info(`Made the old key ${id} Inactive.`);
            return run.writeJournal(isDeparture(seen.journal) ? left(seen, run) : retired(seen, run));
        case 'delete':
            await changeKey(permit, run);
            return info(`Deleted the old key ${id}.`);
        case 'reactivate':
            await changeKey(permit, run);
            info(`Made ${id} Active again.`);
            return seen.journal?.phase === 'retired' ? run.writeJournal({
                ...committedAgain(seen, run),
                paused: true
            }) : undefined;
    }
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/plan/overdue.js


/** How long a rotation may be late before it counts as failed. */ const overdueMs = 7 * src_dates/* dayMs */.LP;
/** The states in which something holds a rotation back, perhaps on purpose. */ const waiting = new Set([
    'held',
    'waiting',
    'undone'
]);
/** Adds when a rotation that is held back was due to continue, once that is a week ago. */ function withOverdue(step, seen, policy) {
    if (!waiting.has(step.state)) return step;
    const due = dueOf(seen, policy);
    if (!due || seen.now.getTime() <= due.getTime() + overdueMs) return step;
    return {
        ...step,
        overdueSince: due
    };
}
/** When the next step was due, by dates that nobody can make older. */ function dueOf(seen, policy) {
    const { journal, keys, startedAt, journalWrittenAt } = seen;
    switch(journal?.phase){
        case undefined:
        case 'idle':
            {
                const oldest = Math.min(...keys.map(({ createdAt })=>createdAt.getTime()));
                return Number.isFinite(oldest) ? new Date(oldest + policy.afterMs) : undefined;
            }
        case 'creating':
        case 'distributing':
            return startedAt ?? journalWrittenAt;
        case 'committed':
            return startedAt ? new Date(startedAt.getTime() + policy.graceMs) : retireAt(seen, policy);
        // Its windows end only when somebody runs the command again.
        case 'leaving':
        case 'left':
            return undefined;
        case 'retired':
            return startedAt ? new Date(startedAt.getTime() + policy.graceMs + policy.recoveryMs) : deleteAt(seen, policy);
    }
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/plan/creation.js

/** An intent that is older than this is written again before the key is created. */ const creation_freshMs = 5_000;
/** How long a key may be missing from ListAccessKeys after CreateAccessKey, and how often it is looked for. */ const listedMs = 30_000;
const creation_maxLooks = 10;
/** The next step in the phase `creating`. */ function planCreation(seen, journal, policy) {
    const { keys, memory, now } = seen;
    const isMine = memory.attempt === journal.attempt;
    const abandoned = {
        at: (seen.journalWrittenAt ?? now).toISOString()
    };
    const extra = keys.find(({ id })=>!journal.before.includes(id));
    if (memory.newKeyId !== undefined && isMine) return {
        kind: 'adopt',
        id: memory.newKeyId
    };
    if (isMine && !memory.createSent) {
        if (extra) return {
            kind: 'start-over'
        };
        return now.getTime() - Date.parse(journal.startedAt) > creation_freshMs ? {
            kind: 'intend-again'
        } : {
            kind: 'create'
        };
    }
    if (!extra) {
        const mayStillAppear = memory.looks < creation_maxLooks && (isMine || isFresh(seen));
        return mayStillAppear ? {
            kind: 'look-again'
        } : {
            kind: 'start-over',
            abandoned
        };
    }
    const removal = {
        kind: 'delete-orphan',
        id: extra.id
    };
    return mayChangeKey(removal, seen, policy).permit ? removal : {
        kind: 'start-over',
        abandoned
    };
}
function isFresh({ journalWrittenAt, now }) {
    return Math.abs(now.getTime() - (journalWrittenAt?.getTime() ?? 0)) < listedMs;
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/plan/departure.js




/**
 * The next step for a key that goes without a successor, because its jobs use OIDC now. Only a run with the mode `retire` or
 * `keep` changes anything: anyone who may write records can write such a journal.
 */ function planDeparture(seen, journal, policy) {
    const isAsked = policy.mode === 'retire' || policy.mode === 'keep';
    switch(journal?.phase){
        case undefined:
        case 'idle':
            return policy.mode === 'keep' ? {
                kind: 'rest',
                state: 'idle',
                why: 'no key of the user is being retired.'
            } : planLeave(seen);
        case 'leaving':
            return isAsked ? planLeaving(seen, journal, policy) : beingRetired(journal);
        case 'left':
            return isAsked ? planLeft(seen, journal, policy) : beingRetired(journal);
        default:
            return blocked("A rotation of this user's key is in progress, so the key cannot be retired yet.", 'a workflow rotates the key, and the old and the new one are both needed until it is finished.', 'let the rotation finish, then remove the step that rotates, and run the command again.');
    }
}
/** A step with `rotate` must not rotate a key that is on its way out. */ function beingRetired({ old }) {
    return held(`${(0,errors/* redactKeyId */.WL)(old)} is being retired by keyturn bootstrap retire, so it is not rotated. With --undo that command keeps it.`);
}
function planLeave({ keys }) {
    const [key, second] = keys;
    if (!key) return {
        kind: 'rest',
        state: 'idle',
        why: 'the user has no access key.'
    };
    if (!second) return {
        kind: 'leave',
        id: key.id
    };
    return blocked(`The user has two access keys, ${keys.map(({ id, status })=>`${(0,errors/* redactKeyId */.WL)(id)} (${status})`).join(' and ')}.`, 'one was created by hand or with another tool, and nothing says which of them the secrets hold.', 'find out which one the secrets hold (IAM shows the last use of both). Deactivate the other, delete it when nobody has missed it, and run the command again.');
}
function planLeaving(seen, journal, policy) {
    const key = keyOf(journal.old, seen);
    if (!key) return {
        kind: 'finish',
        id: journal.old
    };
    if (policy.mode === 'keep') return {
        kind: 'stay'
    };
    if (key.status !== 'Active') return {
        kind: 'record-left'
    };
    const dueAt = retireAt(seen, policy);
    if (seen.now < dueAt) {
        return {
            kind: 'rest',
            state: 'grace',
            why: `${(0,errors/* redactKeyId */.WL)(key.id)} stays Active for the jobs that still have it.`,
            next: dueAt
        };
    }
    return stillNeeded(seen, journal, policy) ?? changing({
        kind: 'deactivate',
        id: key.id
    }, seen, policy);
}
/** Who may still have the key. What cannot be seen holds it, because nothing else would show that a job was missed. */ function stillNeeded({ use, now }, { old }, { graceMs }) {
    const { lastUse = 'unknown', earlierRuns = 'unknown' } = use ?? {};
    const id = (0,errors/* redactKeyId */.WL)(old);
    if (earlierRuns === 'unknown') return held(`the unfinished runs of the repositories cannot be seen. ${id} stays. Grant Actions: read.`);
    if (earlierRuns > 0) return held(`${earlierRuns} ${earlierRuns === 1 ? 'run' : 'runs'} that began before, and may have ${id}, ${earlierRuns === 1 ? 'has' : 'have'} not ended.`);
    if (lastUse === 'unknown') return held(`the last use of ${id} cannot be seen. It stays. Grant iam:GetAccessKeyLastUsed.`);
    const until = lastUse === 'never' ? now : quietAt(lastUse, graceMs);
    if (lastUse === 'never' || now >= until) return undefined;
    return {
        ...held(`${id} was used at ${lastUse.at.toISOString()} by ${lastUse.service} in ${lastUse.region}. Something still has it.`),
        next: until
    };
}
function planLeft(seen, journal, policy) {
    const key = keyOf(journal.old, seen);
    if (!key) return {
        kind: 'finish',
        id: journal.old
    };
    const isActive = key.status === 'Active';
    if (policy.mode === 'keep') return isActive ? {
        kind: 'stay'
    } : changing({
        kind: 'reactivate',
        id: key.id
    }, seen, policy);
    if (isActive) return {
        kind: 'record-leaving',
        id: key.id
    };
    const dueAt = deleteAt(seen, policy);
    if (seen.now < dueAt) {
        return {
            kind: 'rest',
            state: 'recovery',
            why: `${(0,errors/* redactKeyId */.WL)(key.id)} is Inactive; --undo brings it back until it is deleted.`,
            next: dueAt
        };
    }
    return changing({
        kind: 'delete',
        id: key.id
    }, seen, policy);
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/plan/distribution.js






/** How long to wait for a run that holds the new key; a job can be queued for a day. */ const successorMs = src_dates/* dayMs */.LP;
/** How long a key that another run created may be missing from ListAccessKeys, and how often Keyturn looks for it. */ const distribution_listedMs = 60_000;
const distribution_maxLooks = 25;
/** The next step in the phase `distributing`. */ function planDistribution(seen, journal, policy) {
    const { memory } = seen;
    const key = keyOf(journal.new, seen);
    if (!key) return mayStillBeListed(seen) ? {
        kind: 'look-again'
    } : lostKey(seen, journal);
    if (key.status !== 'Active') {
        return blocked(`Somebody has deactivated the new key ${(0,errors/* redactKeyId */.WL)(key.id)} while it was being distributed.`, 'it looked like a leftover.', 'make it Active again in IAM, and run the job again.');
    }
    const states = seen.targets.map((target)=>progressOf(target, journal.baseline, key, seen));
    const isKnown = memory.newKeyId === journal.new || memory.currentKeyId === journal.new;
    const step = isKnown ? resume(journal, seen, states) : undefined;
    if (step && step.kind !== 'commit') return step;
    const missing = seen.targets.flatMap(({ secrets })=>secrets).find(({ revision })=>revision === null);
    if (missing) return missingSecret(titleOf(missing));
    const next = step ?? resumeWithoutSecret(seen, journal, key, states, policy);
    return isSettling(next) ? droppedTarget(seen, journal, policy) ?? next : next;
}
/** IAM may list a key only seconds after it was created. */ function mayStillBeListed({ memory, now, journalWrittenAt }) {
    const ageMs = Math.abs(now.getTime() - (journalWrittenAt?.getTime() ?? 0));
    return memory.looks < distribution_maxLooks && ageMs < distribution_listedMs;
}
/** GitHub also answers 404 for what the token may not see, so a missing secret never counts as written. */ function missingSecret(title) {
    return blocked(`The secret ${title} does not exist, in the middle of a rotation.`, 'somebody has deleted it, or the token has lost its permission.', 'create it again with any value, or remove it from rotate-targets; the next run resumes the rotation. Both keys work.');
}
/** Whether the targets that the journal knows are no longer taken care of after this step. */ function isSettling({ kind }) {
    return kind === 'commit' || kind === 'delete-orphan';
}
/** A target that was removed from `rotate-targets` keeps the key that it holds, and that key may be about to go. */ function droppedTarget({ targets }, journal, { mode }) {
    const known = new Set(targets.flatMap(({ secrets })=>secrets.map(({ key })=>key)));
    const dropped = Object.keys(journal.baseline).filter((key)=>!known.has(key));
    if (dropped.length === 0 || mode === 'now') return undefined;
    return held(`${dropped.slice(0, 5).join(' and ')} was removed from rotate-targets while this rotation is in progress, and may hold a key that is about to go. Add it again until the rotation is finished. If nothing reads it any more, run once with rotate: now.`);
}
/** Milliseconds, from when the journal was written, in which a run writes the targets; more for each target. */ const writingMs = {
    early: 2_000,
    base: 20_000,
    perTarget: 3_000
};
/**
 * The target as the run that ended left it. A secret that was changed at another time was changed by somebody else and
 * does not hold the new key. Both dates are their store's. Without a date, `undated` decides.
 */ function ownWrites(target, index, seen, undated) {
    const { journalWrittenAt, memory, targets } = seen;
    if (!journalWrittenAt || memory.written.has(index)) return target;
    const latestMs = writingMs.base + writingMs.perTarget * targets.length;
    const isOwn = (writtenAt)=>{
        if (!writtenAt) return undated === 'own';
        const afterMs = writtenAt.getTime() - journalWrittenAt.getTime();
        return afterMs >= -writingMs.early && afterMs <= latestMs;
    };
    return {
        ...target,
        secrets: target.secrets.map((secret)=>isOwn(secret.writtenAt) ? secret : {
                ...secret,
                revision: null
            })
    };
}
/** What a target can hold. A secret that was last written before the key was created does not hold it. */ function progressOf({ secrets }, baseline, key, seen) {
    const changed = secrets.map((secret)=>writtenSince(secret, key, seen) !== 'no' && baseline[secret.key] !== secret.revision);
    if (changed.every(Boolean)) return 'new';
    return changed[0] ? 'torn' : 'old';
}
/** Somebody deleted the new key, or a run did and ended before it wrote that to the journal. */ function lostKey({ targets, journalWrittenAt, now }, { baseline, new: id, broken }) {
    const isWritten = targets.some(({ secrets })=>secrets.some(({ key, revision })=>revision !== null && baseline[key] !== revision));
    const reason = isWritten ? 'a target holds a key that no longer exists' : broken;
    const abandoned = {
        id,
        at: (journalWrittenAt ?? now).toISOString()
    };
    return {
        kind: 'start-over',
        abandoned,
        ...reason === undefined ? {} : {
            broken: reason
        }
    };
}
/**
 * GitHub may show a write seconds later. A target is written again if its write has not shown up after so many looks. The
 * first two come soon; together they take 15 s.
 */ const maxShowLooks = 15;
const showMs = {
    first: 250,
    last: 1_100
};
const maxWrites = 2;
/** The run knows the secret of the new key. */ function resume(journal, seen, states) {
    const { memory } = seen;
    if (!journal.proven) {
        const isUnwanted = memory.newKeyId === journal.new && (memory.isRefused || memory.isCancelled);
        return isUnwanted ? orphan(journal, journal.broken) : {
            kind: 'prove',
            id: journal.new
        };
    }
    const isLeft = laterRunsLeave(journal, seen);
    const next = states.findIndex((state, index)=>!memory.written.has(index) && !(state === 'new' && isLeft(index)));
    if (next >= 0) return {
        kind: 'write',
        id: journal.new,
        target: next
    };
    const unseen = [
        ...states.keys()
    ].filter((index)=>states[index] !== 'new');
    const [target] = unseen;
    if (target === undefined) return {
        kind: 'commit'
    };
    return awaitWrites({
        kind: 'write',
        id: journal.new,
        target
    }, unseen, seen);
}
/** From so many targets on, a run that resumes does not write again what the earlier run has written. */ const manyTargets = 100;
/**
 * Which targets a run that resumes with the new pair leaves as they are. It writes a few targets again, because that is the
 * best proof. GitHub may allow 500 writes an hour (docs/facts.md#rate-limits-by-token), so a run that wrote all of a large
 * fleet again might never finish; there the dates decide, as they do for a run without the new secret.
 */ function laterRunsLeave(journal, seen) {
    const { memory, targets } = seen;
    const key = keyOf(journal.new, seen);
    if (!key || memory.newKeyId === journal.new || targets.length < manyTargets) return ()=>false;
    return (index)=>{
        const target = targets[index];
        if (!target) return false;
        return progressOf(ownWrites(target, index, seen, 'foreign'), journal.baseline, key, seen) === 'new';
    };
}
/**
 * A write that this run has not made yet, or waits for its store to show it. It is not repeated before: a commit would note
 * the first of two writes, and the second would look like somebody else's.
 *
 * @param write - of the first target that does not show its write
 * @param unseen - all of them
 */ function awaitWrites(write, unseen, seen) {
    const { target } = write;
    const { times, looks } = seen.memory.written.get(target) ?? {
        times: 0,
        looks: 0
    };
    if (looks < maxShowLooks * times) {
        const ms = Math.min(showMs.last, showMs.first * 2 ** (looks % maxShowLooks));
        return {
            kind: 'await-secret',
            target,
            all: unseen,
            ms
        };
    }
    if (times < maxWrites) return write;
    const secrets = seen.targets[target]?.secrets ?? [];
    const missing = secrets.find(({ revision })=>revision === null);
    if (missing) return missingSecret(titleOf(missing));
    return held(`${secrets.map(titleOf).join(' and ')} was written, and GitHub does not show it yet; the next run looks again. Both keys work.`);
}
/**
 * The run that created the key has ended, and the key's secret is lost. A write without a date counts as foreign where it
 * would settle the rotation, and as own where Keyturn only waits or completes a torn pair.
 *
 * @param states - what each target can hold
 */ function resumeWithoutSecret(seen, journal, key, states, policy) {
    const [ours, possiblyOurs] = [
        'foreign',
        'own'
    ].map((undated)=>seen.targets.map((target, index)=>progressOf(ownWrites(target, index, seen, undated), journal.baseline, key, seen)));
    const torn = possiblyOurs.indexOf('torn');
    if (torn >= 0 && journal.proven && isYoungestOfRotation(key, seen)) return awaitWrites({
        kind: 'write-id',
        id: journal.new,
        target: torn
    }, [
        torn
    ], seen);
    if (journal.turned) return resumeRollBack(journal, ours, possiblyOurs);
    if (ours.every((state)=>state === 'new') && journal.proven) return {
        kind: 'commit'
    };
    if (awaitsSuccessor(seen, journal, possiblyOurs)) {
        return {
            kind: 'rest',
            state: 'waiting',
            why: `the first target holds ${(0,errors/* redactKeyId */.WL)(journal.new)} already; the next run that gets this key resumes the rotation. Both keys work.`
        };
    }
    return removeUnfinished(seen, journal, key, states, policy);
}
function removeUnfinished(seen, journal, key, states, policy) {
    const old = journal.old === undefined ? undefined : keyOf(journal.old, seen);
    if (journal.old !== undefined && old?.status !== 'Active') {
        return blocked(`The run that was distributing ${(0,errors/* redactKeyId */.WL)(journal.new)} has ended, its secret is lost, and the old key ${(0,errors/* redactKeyId */.WL)(journal.old)} is ${old ? 'Inactive' : 'gone'}.`, 'somebody has changed the keys in IAM while a rotation was in progress.', old ? 'make the old key Active, and run the job again.' : 'store a new pair by hand, and delete the variable of the journal.');
    }
    const holder = undatedHolder(key, seen);
    if (holder && policy.mode !== 'now') {
        return held(`the run that was distributing ${(0,errors/* redactKeyId */.WL)(journal.new)} has ended, and nothing proves whether ${titleOf(holder)} holds that key: its store does not tell when it was written. Both keys work. To delete ${(0,errors/* redactKeyId */.WL)(journal.new)} and store another key in every target, run once with rotate: now; a job that reads its secret in between fails.`);
    }
    const broken = states.every((state)=>state === 'old') ? journal.broken : `the run that was distributing ${(0,errors/* redactKeyId */.WL)(journal.new)} ended before every target had it`;
    return changing(orphan(journal, broken), seen, policy);
}
function orphan({ new: id }, broken) {
    return {
        kind: 'delete-orphan',
        id,
        ...broken === undefined ? {} : {
            broken
        }
    };
}
/** In self mode the next run reads its pair from the first target, and then knows the new secret. */ function awaitsSuccessor({ memory, mode, now, journalWrittenAt }, journal, [first]) {
    const ageMs = now.getTime() - (journalWrittenAt?.getTime() ?? 0);
    return mode === 'self' && first === 'new' && memory.currentKeyId === journal.old && ageMs < successorMs;
}
/** Here `new` is the predecessor and not an orphan. */ function resumeRollBack(journal, ours, possiblyOurs) {
    if (possiblyOurs.every((state)=>state === 'old')) return {
        kind: 'cancel-roll-back'
    };
    if (ours.every((state)=>state === 'new')) return {
        kind: 'commit'
    };
    return held(`some targets hold ${(0,errors/* redactKeyId */.WL)(journal.new)} again and some ${(0,errors/* redactKeyId */.WL)(journal.old ?? '')}; a run that gets the pair of ${(0,errors/* redactKeyId */.WL)(journal.new)} resumes. Both keys work.`);
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/plan/retirement.js




/** The next step in the phase `committed`. */ function planRetirement(seen, journal, policy) {
    const { memory, now } = seen;
    const old = keyOf(journal.old, seen);
    if (!old) return {
        kind: 'finish',
        id: journal.old
    };
    if (journal.paused) {
        if (policy.mode === 'now') return {
            kind: 'resume'
        };
        return {
            kind: 'rest',
            state: 'undone',
            why: 'rotate: undo has paused the rotation; rotate: now resumes it.'
        };
    }
    if (old.status !== 'Active') return {
        kind: 'record-retired'
    };
    const doubt = doubtAbout(seen, journal);
    if (doubt) return doubt;
    const dueAt = retireAt(seen, policy);
    if (now < dueAt) {
        return {
            kind: 'rest',
            state: 'grace',
            why: `${(0,errors/* redactKeyId */.WL)(old.id)} stays Active for the jobs that still have it.${notNow(policy, memory)}`,
            next: dueAt
        };
    }
    const step = {
        kind: 'deactivate',
        id: journal.old
    };
    return stillSigns(seen, journal) ?? stillUsed(seen, journal, policy) ?? changing(step, seen, policy);
}
/** The next step in the phase `retired`. */ function planDeletion(seen, journal, policy) {
    const old = keyOf(journal.old, seen);
    if (!old) return {
        kind: 'finish',
        id: journal.old
    };
    if (old.status === 'Active') return {
        kind: 'record-reactivated'
    };
    const doubt = doubtAbout(seen, journal);
    if (doubt) return doubt;
    const dueAt = deleteAt(seen, policy);
    if (seen.now < dueAt) {
        return {
            kind: 'rest',
            state: 'recovery',
            why: `${(0,errors/* redactKeyId */.WL)(old.id)} is Inactive; rotate: undo brings it back until it is deleted.${notNow(policy, seen.memory)}`,
            next: dueAt
        };
    }
    return changing({
        kind: 'delete',
        id: journal.old
    }, seen, policy);
}
/** A user can have two keys, so one rotation must end before another can begin. */ function notNow({ mode }, { committed }) {
    return mode === 'now' && !committed ? ' rotate: now changes nothing while a rotation is in progress; to end it sooner, give a shorter grace-period and recovery-window.' : '';
}
/** Why the old key must stay, regardless of the time. */ function doubtAbout(seen, journal) {
    const pair = pairObjection(journal, seen);
    return doubtAboutKeys(seen, journal) ?? (pair === undefined ? undefined : unproven(journal.old, pair)) ?? doubtAboutTargets(seen, journal);
}
/** Why IAM's keys forbid to retire the old one: its successor does not work, or the journal has them the wrong way round. */ function doubtAboutKeys(seen, journal) {
    const [old, successor] = [
        keyOf(journal.old, seen),
        keyOf(journal.new, seen)
    ];
    if (successor?.status !== 'Active') {
        return blocked(`The new key ${(0,errors/* redactKeyId */.WL)(journal.new)} ${successor ? 'is Inactive' : 'no longer exists'}, so the old one must stay.`, 'somebody has changed it in IAM.', successor ? 'make it Active again, or go back with rotate: undo.' : `make ${(0,errors/* redactKeyId */.WL)(journal.old)} Active if it is not, ${seen.mode === 'self' ? 'store its pair or another that works, ' : ''}and delete the journal's variable; the next run starts over.`);
    }
    if (journal.turned || !old || old.createdAt <= successor.createdAt) return undefined;
    return blocked(`The journal calls ${(0,errors/* redactKeyId */.WL)(journal.old)} the old key, but it is younger than ${(0,errors/* redactKeyId */.WL)(journal.new)}.`, 'somebody has edited the variable of the journal.', "find out which of the two the targets hold, delete the journal's variable and, when nothing uses it, the other key.");
}
function doubtAboutTargets(seen, journal) {
    const { targets, memory } = seen;
    const changed = targets.find((target)=>!isConfirmed(target, seen));
    if (!changed) return undefined;
    if (isUnprovable(changed, seen, journal)) {
        return held(`nothing proves that ${namesOf(changed)} was written in this rotation: its store tells no time, and the record of when the rotation began does not have it. The old key stays. Remove it from rotate-targets until this rotation is finished, when you are sure that it holds ${(0,errors/* redactKeyId */.WL)(journal.new)}.`);
    }
    if (memory.currentKeyId === journal.new || memory.newKeyId === journal.new) return {
        kind: 'redistribute'
    };
    const names = namesOf(changed);
    if (!changed.secrets.some(({ key })=>Object.hasOwn(journal.confirmed, key))) {
        return held(`${names} is new in rotate-targets, and this run does not know the pair that the other targets hold. The old key stays. Remove it from rotate-targets until this rotation is finished.`);
    }
    return held(`${names} was changed or deleted since it was confirmed to hold ${(0,errors/* redactKeyId */.WL)(journal.new)}; the old key stays until that is settled. Keyturn cannot read what it holds now. If it was changed by hand: make sure that every target holds the same of the two pairs, delete the other key in IAM and the journal's variable, and run rotate: now.`);
}
/** Storing the key again would not help: only the record of when the rotation began could prove it. */ function isUnprovable(target, seen, journal) {
    return hasConfirmedRevisions(target, journal) && target.secrets.some((secret)=>writtenSince(secret, keyOf(journal.new, seen), seen) === 'unknown');
}
/** This run would lock itself out. */ function stillSigns({ memory }, journal) {
    if (memory.signingKeyId !== journal.old) return undefined;
    return held(memory.newKeyId === journal.new ? `this run signs with an MFA session of ${(0,errors/* redactKeyId */.WL)(journal.old)}, which would end with it; the next run, which gets the new key, resumes.` : `this very run signs with ${(0,errors/* redactKeyId */.WL)(journal.old)}: it was queued before the secret was replaced, or the secret that feeds this step is not in rotate-targets.`);
}
/** Who may still have the old key: jobs that began before the commit, and anyone who has used it since. */ function stillUsed(seen, journal, { graceMs }) {
    const { use, now, memory, journalWrittenAt } = seen;
    const { lastUse, earlierRuns } = use ?? {};
    if (typeof earlierRuns === 'number' && earlierRuns > 0) return held(runsInWords(earlierRuns, memory.committed));
    const undated = journal.turned ? undefined : undatedObjection(journal, seen);
    if (undated) return held(`${undated} The old key stays. Grant that action, or settle by hand what the target holds.`);
    if (typeof lastUse !== 'object') return undefined;
    // IAM's dates have whole seconds, and the second of the commit still belongs to this rotation.
    const isSince = lastUse.at.getTime() > (journalWrittenAt ?? now).getTime() + 1000;
    const until = quietAt(lastUse, graceMs);
    if (!isSince || now >= until) return undefined;
    return {
        ...held(`${(0,errors/* redactKeyId */.WL)(journal.old)} was used at ${lastUse.at.toISOString()}, after every target had the new key: by ${lastUse.service} in ${lastUse.region}. Something still has it.`),
        next: until
    };
}
/** @param includesThis - whether this run is one of them, because it stored the new key itself */ function runsInWords(count, includesThis) {
    if (count === 1 && includesThis) return 'this run began before the new key was stored, so its jobs may have the old one; the next run resumes.';
    const [runs, have] = count > 1 ? [
        'runs',
        'have'
    ] : [
        'run',
        'has'
    ];
    const among = includesThis ? ', this one among them,' : '';
    return `${count} ${runs} that began before the new key was stored${among} ${have} not ended.`;
}

// EXTERNAL MODULE: ./.build/cli/src/config/durations.js
var durations = __webpack_require__(13728);
;// CONCATENATED MODULE: ./.build/cli/src/rotation/plan/start.js



/** How long ListAccessKeys may show a key that an earlier run has deleted. */ const start_listedMs = 30_000;
const start_maxLooks = 10;
/** The next step if no rotation is in progress. */ function planStart(seen, journal, policy) {
    const { keys, memory, mode, now } = seen;
    // With both periods 0 the key that this run was given is gone by now, and the run publishes its successor.
    if (memory.committed) return {
        kind: 'rest',
        state: 'finished',
        why: 'the rotation is complete.'
    };
    const current = mode === 'self' ? keys.find(({ id })=>id === memory.currentKeyId) : keys[0];
    if (mode === 'self' && !current) {
        return blocked('The key that signs is not among the keys that IAM lists.', 'IAM has not heard of it yet, or it is that of another user.', 'run the job again in a minute.');
    }
    const second = keys.find(({ id })=>id !== current?.id);
    if (second && mayBeGone(seen)) return {
        kind: 'look-again'
    };
    if (second) return mode === 'self' ? unattributed(second, journal) : twoKeys(keys, journal);
    if (!current) return {
        kind: 'begin',
        why: 'the user has no access key yet'
    };
    if (journal?.broken !== undefined) return {
        kind: 'begin',
        why: journal.broken
    };
    if (policy.mode === 'now') return {
        kind: 'begin',
        why: 'rotate is now'
    };
    const ageMs = now.getTime() - current.createdAt.getTime();
    const age = `${(0,errors/* redactKeyId */.WL)(current.id)} is ${(0,durations/* formatDuration */.a3)(Math.max(0, ageMs))} old`;
    if (ageMs >= policy.afterMs) return {
        kind: 'begin',
        why: `${age}; rotate-after is ${(0,durations/* formatDuration */.a3)(policy.afterMs)}`
    };
    return {
        kind: 'rest',
        state: 'idle',
        why: `${age}, and due at ${(0,durations/* formatDuration */.a3)(policy.afterMs)}.`,
        next: new Date(current.createdAt.getTime() + policy.afterMs)
    };
}
/** Whether a run that ended a moment ago may have deleted one of the two. */ function mayBeGone({ journal, journalWrittenAt, memory, now }) {
    if (!journal || !journalWrittenAt) return false;
    return memory.looks < start_maxLooks && Math.abs(now.getTime() - journalWrittenAt.getTime()) < start_listedMs;
}
/** In managed mode this run does not know which of the two keys is in use. */ function twoKeys(keys, journal) {
    return blocked(`The user has two access keys, ${keys.map(start_inWords).join(' and ')}, and ${journal ? 'according to the journal no rotation is in progress' : 'there is no journal of Keyturn'}.`, likelyOrphan(keys, journal) ?? 'one was created by hand or with another tool; or the variable of the journal was deleted in the middle of a rotation, and the targets hold the younger one.', 'find out which of them the targets hold, and whether the other is still used (its last use is in IAM). Deactivate the other if it is not, and delete it when nobody has missed it. Keyturn never changes a key that it did not create.');
}
/** How long after an abandoned attempt a new key is probably its own, because a request can take effect minutes late. */ const lateMs = 15 * 60_000;
/** Whose key it probably is, if the CreateAccessKey of an abandoned attempt may have taken effect late. */ function likelyOrphan(keys, journal) {
    const { at, id } = journal?.abandoned ?? {};
    if (at === undefined) return undefined;
    const late = keys.find((key)=>{
        const afterMs = key.createdAt.getTime() - Date.parse(at);
        return key.id === id || afterMs >= -lateMs / 3 && afterMs <= lateMs;
    });
    return late ? `${(0,errors/* redactKeyId */.WL)(late.id)} is probably Keyturn's own: the run that began to create a key at ${at} ended before it got the answer. Then nobody knows its secret.` : undefined;
}
function start_inWords({ id, status, createdAt }) {
    return `${(0,errors/* redactKeyId */.WL)(id)} (${status}, created ${createdAt.toISOString()})`;
}
/** A key that the journal does not account for is somebody else's. Keyturn never changes it. */ function unattributed(key, journal) {
    return blocked(`The user has a second access key, ${start_inWords(key)}, ${journal ? 'which the journal of Keyturn does not know' : 'and there is no journal of Keyturn'}.`, likelyOrphan([
        key
    ], journal) ?? 'somebody has created it by hand or with another tool; a user can have two keys, so there is no room for a new one.', 'find out who uses it (its last use is in IAM), then deactivate it, and delete it when nobody has missed it. Keyturn never changes a key that it did not create.');
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/plan/undo.js




/** The next step of `rotate: undo`; `undefined` if the ordinary rows apply. */ function planUndo(seen, policy) {
    const { keys, journal, memory } = seen;
    if (journal && 'turned' in journal) {
        return journal.phase === 'distributing' ? undefined : {
            kind: 'rest',
            state: 'undone',
            why: 'every target holds the predecessor again.'
        };
    }
    if (journal?.phase !== 'committed' && journal?.phase !== 'retired' && journal?.phase !== 'distributing') {
        return {
            kind: 'rest',
            state: 'idle',
            why: 'there is no rotation to undo: the predecessor is gone, or nothing was rotated.'
        };
    }
    const old = keys.find(({ id })=>id === journal.old);
    if (!old) return {
        kind: 'rest',
        state: 'idle',
        why: 'it cannot be undone: the predecessor was deleted.'
    };
    if (journal.phase !== 'distributing' && !keyOf(journal.new, seen)) return undoWithoutSuccessor(old, journal, seen);
    if (old.status !== 'Active') return changing({
        kind: 'reactivate',
        id: old.id
    }, seen, policy);
    if (memory.currentKeyId === old.id) return {
        kind: 'roll-back'
    };
    if (journal.phase === 'committed' && !journal.paused) return {
        kind: 'pause'
    };
    if (journal.phase === 'retired') return {
        kind: 'record-reactivated'
    };
    return {
        kind: 'rest',
        state: 'undone',
        why: `${(0,errors/* redactKeyId */.WL)(old.id)} works again, and nothing will be retired. The targets still hold ${(0,errors/* redactKeyId */.WL)(journal.new)}: its predecessor's secret cannot be read from GitHub, and this run does not hold it. If you have it, store it by hand.`
    };
}
/** Somebody has deleted the new key, so no target holds a key that works. Only a run with the old pair can store it again. */ function undoWithoutSuccessor(old, journal, seen) {
    const canRollBack = old.status === 'Active' && seen.memory.currentKeyId === old.id;
    return canRollBack ? {
        kind: 'roll-back'
    } : doubtAboutKeys(seen, journal);
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/plan.js








/**
 * Picks the one next step of a rotation. Pure: it decides by the snapshot alone. Recovery after a crash
 * uses the same decision table; there is no separate code path.
 */ function planRotation(seen, policy) {
    const step = planByPhase(seen, policy);
    return step.kind === 'rest' ? withOverdue(step, seen, policy) : step;
}
function planByPhase(seen, policy) {
    const { journal } = seen;
    if (isDeparture(journal) || policy.mode === 'retire' || policy.mode === 'keep') return planDeparture(seen, journal, policy);
    if (policy.mode === 'undo') {
        const undo = planUndo(seen, policy);
        if (undo) return undo;
    }
    switch(journal?.phase){
        case undefined:
        case 'idle':
            return planStart(seen, journal, policy);
        case 'creating':
            return planCreation(seen, journal, policy);
        case 'distributing':
            return planDistribution(seen, journal, policy);
        case 'committed':
            return planRetirement(seen, journal, policy);
        case 'retired':
            return planDeletion(seen, journal, policy);
    }
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/rotation-run.js






/** A list of keys that is older than this (ms) is read again before a key is created. */ const freshKeysMs = 10_000;
/** One run of a rotation: what it inspects, and what it remembers of its own steps. */ class RotationRun {
    ports;
    rotatedUser;
    #written = new Map();
    #created;
    /** Whose key `newPair` is, as STS said when it was proven. */ provenIdentity;
    attempt;
    createSent = false;
    looks = 0;
    /** The key that every target holds since this run. */ committed;
    /** Why the new key failed its proof. Thrown after the key is deleted. */ refusal;
    /** Whether this run has created the lock, so that it may write records. */ holdsLock = false;
    constructor(ports, rotatedUser){
        this.ports = ports;
        this.rotatedUser = rotatedUser;
    }
    get user() {
        return `${this.rotatedUser.accountId}/${this.rotatedUser.userName}`;
    }
    /** The pair that this run has created. */ get newPair() {
        return this.#created?.keys;
    }
    created(key) {
        this.#created = key;
    }
    get memory() {
        const { currentPair } = this.rotatedUser;
        return {
            ...currentPair ? {
                currentKeyId: currentPair.accessKeyId
            } : {},
            ...this.newPair ? {
                newKeyId: this.newPair.accessKeyId
            } : {},
            ...this.#signingKeyId === undefined ? {} : {
                signingKeyId: this.#signingKeyId
            },
            ...this.attempt === undefined ? {} : {
                attempt: this.attempt
            },
            createSent: this.createSent,
            looks: this.looks,
            committed: this.committed !== undefined,
            written: this.#written,
            isRefused: this.refusal !== undefined,
            isCancelled: this.ports.process.cancelledAt() !== undefined
        };
    }
    /** The pair of a key, if this run knows its secret. */ pairOf(id) {
        return [
            this.newPair,
            this.rotatedUser.currentPair
        ].find((keys)=>keys?.accessKeyId === id);
    }
    /** IAM, signed with the key that will stay, or with the role's session in managed mode. */ get iam() {
        const { currentPair, mfaSession } = this.rotatedUser;
        return this.ports.aws.iam(mfaSession ?? (currentPair && this.isNewPairInUse ? this.newPair : currentPair));
    }
    /** The key that signs, or that opened the session that signs. It is in use while this run lasts. */ get #signingKeyId() {
        const { currentPair, mfaSession } = this.rotatedUser;
        return (!mfaSession && this.isNewPairInUse ? this.newPair : currentPair)?.accessKeyId;
    }
    /** Set once the new key is proven. From then on it signs, so the old one is no longer in use. */ isNewPairInUse = false;
    /** Forgets the attempt before. */ startAttempt(attempt) {
        this.attempt = attempt;
        this.createSent = false;
        this.looks = 0;
        this.#created = undefined;
        this.refusal = undefined;
        this.provenIdentity = undefined;
        this.isNewPairInUse = false;
        this.#start = undefined;
        this.#written.clear();
    }
    // What was inspected last. Whatever a step may have changed is read again.
    #journal;
    #start;
    #keys;
    #keysAt = 0;
    #targets = new Map();
    #use;
    async writeJournal(journal) {
        const isMissing = this.#journal?.isMissing ?? false;
        this.#journal = undefined;
        this.#use = undefined;
        const { records } = this.ports.stores;
        await records.put(this.rotatedUser.journal, writeJournal(journal), isMissing ? 'missing' : 'present');
        this.#journal = {
            value: journal,
            writtenAt: this.ports.clock.now()
        };
    }
    /** The journal as this run last read or wrote it. */ get journal() {
        return this.#journal?.value;
    }
    /** The list of keys is read again by the next `inspect`. */ keysChanged() {
        this.#keys = undefined;
    }
    /** Records a list of the keys that this run got from IAM just now. */ sawKeys(keys) {
        this.#keys = keys;
        this.#keysAt = this.ports.clock.now().getTime();
    }
    /** The list of keys is read again by the next `inspect`, unless it is from a moment ago. */ forgetOldKeys() {
        if (Math.abs(this.ports.clock.now().getTime() - this.#keysAt) > freshKeysMs) this.keysChanged();
    }
    /** The keys as this run last listed them. */ async keysOnce() {
        if (!this.#keys) this.sawKeys(await this.listKeys());
        return this.#keys ?? [];
    }
    #known = new Map();
    /** Records the state that this run gave a key; IAM's list may lag behind for a while. */ knows(id, state) {
        this.#known.set(id, state);
    }
    /** Records that this run has written a target, whole or in part. */ wrote(target, isWhole) {
        const { times = 0, looks = 0 } = this.#written.get(target) ?? {};
        if (isWhole) this.#written.set(target, {
            times: times + 1,
            looks
        });
        this.#targets.delete(target);
    }
    /** Targets are read again by the next `inspect`: their stores do not show the writes yet. */ looksAgainAt(targets) {
        for (const target of targets){
            const { times = 0, looks = 0 } = this.#written.get(target) ?? {};
            this.#written.set(target, {
                times,
                looks: looks + 1
            });
            this.#targets.delete(target);
        }
    }
    /** Everything is read again by the next `inspect`. */ forgetAll() {
        this.#journal = undefined;
        this.#start = undefined;
        this.#keys = undefined;
        this.#use = undefined;
        this.forgetTargets();
    }
    /** The targets are read again by the next `inspect`. */ forgetTargets() {
        this.#targets.clear();
    }
    /** Reads everything that the plan decides by. */ async inspect(policy) {
        const { rotatedUser } = this;
        this.#journal ??= await this.#readJournal();
        const { value: journal, writtenAt } = this.#journal;
        const listed = await this.keysOnce();
        const extra = journal?.phase === 'creating' ? this.#keyFromBeyond(journal) : undefined;
        const isInProgress = extra !== undefined || isDistributed(journal);
        const targets = isInProgress ? await this.targetStates() : [];
        const needsStart = isInProgress && (!this.#isMadeHere(journal) || undated(targets).length > 0);
        const { at: startedAt, revisions: startRevisions } = needsStart ? await this.#readStart() : {};
        const seen = {
            mode: rotatedUser.currentPair ? 'self' : 'managed',
            now: this.ports.clock.now(),
            keys: this.#keysAsKnown(listed),
            journal,
            ...writtenAt ? {
                journalWrittenAt: writtenAt
            } : {},
            ...startedAt ? {
                startedAt
            } : {},
            ...startRevisions ? {
                startRevisions
            } : {},
            targets,
            memory: this.memory
        };
        return {
            ...seen,
            ...await this.#usesOf(seen, extra, policy)
        };
    }
    /** IAM's list lags behind, so this run adds what it has done to a key and the key that it has created. */ #keysAsKnown(listed) {
        const created = this.#created;
        const isListed = listed.some(({ id })=>id === created?.keys.accessKeyId);
        const unlisted = created && !isListed ? [
            {
                id: created.keys.accessKeyId,
                status: 'Active',
                createdAt: created.createdAt
            }
        ] : [];
        return [
            ...listed,
            ...unlisted
        ].flatMap((key)=>{
            const known = this.#known.get(key.id);
            return known === 'deleted' ? [] : [
                known ? {
                    ...key,
                    status: known
                } : key
            ];
        });
    }
    #isMadeHere(journal) {
        return journal !== undefined && 'new' in journal && journal.new === this.newPair?.accessKeyId;
    }
    async #readStart() {
        this.#start ??= await readStart(this.rotatedUser, this.ports.stores);
        return this.#start;
    }
    /** The last uses of keys, each read only if a step depends on it. */ async #usesOf(seen, extra, policy) {
        const { journal, memory } = seen;
        const use = await this.#useOfOldKey(seen, policy);
        const useOfExtra = extra && await this.#lastUse(extra.id);
        const isKnown = (id)=>id === memory.newKeyId || id === memory.currentKeyId;
        const isLost = journal?.phase === 'distributing' && !isKnown(journal.new);
        const useOfNew = isLost ? await this.#lastUse(journal.new) : undefined;
        return {
            ...use ? {
                use
            } : {},
            ...useOfExtra ? {
                useOfExtra
            } : {},
            ...useOfNew ? {
                useOfNew
            } : {}
        };
    }
    async listKeys() {
        const { userName } = this.rotatedUser;
        try {
            return await this.ports.aws.retrying('ListAccessKeys', ()=>this.iam.listAccessKeys(userName));
        } catch (error) {
            throw explainRefusal(error, 'The keys of the user cannot be seen', 'ListAccessKeys', this.rotatedUser);
        }
    }
    async #readJournal() {
        const { journal } = this.rotatedUser;
        const record = await this.ports.stores.records.get(journal);
        if (!record) return {
            value: undefined,
            isMissing: true
        };
        const { updatedAt } = record;
        const value = readJournal(record.value, this.user, journal);
        return updatedAt ? {
            value,
            writtenAt: updatedAt
        } : {
            value
        };
    }
    async targetStates() {
        return sideBySide(this.ports.stores.targets, async (target, index)=>{
            const state = this.#targets.get(index) ?? await targetState(target);
            this.#targets.set(index, state);
            return state;
        });
    }
    /** Read only when the old key is due to go. */ async #useOfOldKey(seen, policy) {
        const { journal, now, journalWrittenAt } = seen;
        const isGoing = journal?.phase === 'committed' && !journal.paused || journal?.phase === 'leaving';
        if (!isGoing || now < retireAt(seen, policy)) return undefined;
        this.#use ??= {
            lastUse: await this.#lastUse(journal.old),
            earlierRuns: await this.#earlierRuns((journalWrittenAt ?? now).getTime())
        };
        return this.#use;
    }
    /** A key that did not exist before the attempt and is not this run's. */ #keyFromBeyond({ before }) {
        if (this.newPair) return undefined;
        return this.#keys?.find(({ id })=>!before.includes(id));
    }
    #lastUse(id) {
        return this.iam.lastUse(id).then((use)=>use ?? 'never').catch(()=>'unknown');
    }
    /** Counted over every repository whose jobs read a target. One unreadable repository makes the number unknown. */ async #earlierRuns(committedAt) {
        const counts = [];
        for (const repository of distinctRepositories(this.ports.stores.targets)){
            const runs = await this.ports.stores.unfinishedRuns(repository);
            if (!runs) return 'unknown';
            counts.push(runs.filter(({ createdAt })=>createdAt.getTime() < committedAt).length);
        }
        return counts.reduce((sum, count)=>sum + count, 0);
    }
}
function isDistributed(journal) {
    return journal?.phase === 'distributing' || journal?.phase === 'committed' || journal?.phase === 'retired';
}
function distinctRepositories(targets) {
    const found = targets.flatMap(({ repository })=>repository ?? []);
    return found.filter(({ owner, repo }, index)=>found.findIndex((other)=>other.owner === owner && other.repo === repo) === index);
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/rotation-loop.js










/** A rotation has about twenty steps and one for each target; more than this is a defect of Keyturn. */ const stepsBeyondTargets = 100;
/** The runner sends SIGTERM 7.5 s after it asked the step to end (docs/facts.md#cancellation). */ const cancelMs = 5_500;
/**
 * Looks, picks one step, performs it, and looks again until no step is possible now. A lock keeps two runs from working on
 * the same key; nothing is changed without it.
 *
 * @param listed - the user's keys, if this run listed them a moment ago. They serve the first look, which changes nothing.
 * @throws KeyturnError `RotationBlocked` and whatever the steps throw. Both keys are then as safe as before.
 */ async function rotateAsFarAsPossible(ports, rotatedUser, policy, listed) {
    const run = new RotationRun(ports, rotatedUser);
    if (listed) run.sawKeys(listed);
    const seen = await run.inspect(policy);
    const step = planRotation(seen, policy);
    if (policy.mode === 'plan') return preview(step, seen, run);
    // A blocked rotation is inspected again under the lock, because another run may just be changing it.
    if (step.kind === 'rest') return endOf(step, seen, run);
    const lock = await takeLock(`${rotatedUser.journal}_LOCK`, lockPorts(ports));
    if (!lock) {
        const why = 'another run is rotating this key.';
        return endOf(withOverdue({
            kind: 'rest',
            state: 'held',
            why
        }, seen, policy), seen, run);
    }
    try {
        ports.clock.expireAfter(holdMs);
        ports.guard.watch(lock);
        run.holdsLock = true;
        run.forgetAll();
        return await work(run, policy, ports.clock.now().getTime() + holdMs);
    } finally{
        await release(lock, ports);
    }
}
async function work(run, policy, until) {
    const { ports } = run;
    for(let count = 0; count < stepsBeyondTargets + ports.stores.targets.length; count++){
        const seen = await run.inspect(policy);
        const step = planRotation(seen, policy);
        if (isEnd(step)) return endOf(step, seen, run);
        if (ports.clock.now().getTime() > until) {
            return endOf({
                kind: 'rest',
                state: 'held',
                why: 'it took too long; the next run resumes.'
            }, seen, run);
        }
        await perform(unlessCancelled(step, run), seen, policy, run);
    }
    throw new Error('the rotation does not end');
}
/** Steps that are still taken after the runner has asked the step to end. */ const completing = new Set([
    'adopt',
    'write',
    'write-id',
    'await-secret',
    'commit'
]);
/**
 * After the runner has asked the step to end, a key on its way to the targets is still stored if time allows, and a key
 * that is in no target is deleted. Everything else waits for the next run.
 */ function unlessCancelled(step, run) {
    const at = run.ports.process.cancelledAt();
    if (at === undefined) return step;
    const isInTime = run.ports.clock.now().getTime() - at < cancelMs;
    const isOwnOrphan = step.kind === 'delete-orphan' && step.id === run.newPair?.accessKeyId;
    if (isInTime && (completing.has(step.kind) || isOwnOrphan)) return step;
    throw run.refusal ?? cancelledError(run.journal);
}
function isEnd(step) {
    return step.kind === 'rest' || step.kind === 'blocked';
}
function endOf(step, { keys, journal }, run) {
    if (step.kind === 'blocked') throw new errors/* KeyturnError */.FB(step.code, step.explanation);
    const { newPair, provenIdentity, committed } = run;
    const isReplaced = committed === newPair?.accessKeyId;
    return {
        state: step.state,
        why: step.why,
        rotated: committed !== undefined,
        keys,
        journal,
        ...step.next ? {
            next: step.next
        } : {},
        ...step.overdueSince ? {
            overdueSince: step.overdueSince
        } : {},
        ...isReplaced && newPair && provenIdentity ? {
            replacement: {
                ...newPair,
                identity: provenIdentity
            }
        } : {}
    };
}
/** `rotate: plan`: makes every check and changes nothing. */ async function preview(step, seen, run) {
    if (step.kind === 'blocked') return endOf(step, seen, run);
    // The checks run even if no key is due: a plan says whether a rotation would be possible.
    warnUnlessFed(await preflight(run), seen, run);
    await reportOptionalPermissions(run, seen.keys[0]?.id);
    if (step.kind === 'rest') return endOf(step, seen, run);
    return endOf({
        kind: 'rest',
        state: 'planned',
        why: `a run with rotate: due would ${rotation_loop_inWords(step)}.`
    }, seen, run);
}
function rotation_loop_inWords(step) {
    const id = 'id' in step && step.id ? ` ${(0,errors/* redactKeyId */.WL)(step.id)}` : '';
    const words = {
        begin: `rotate the key, because ${step.kind === 'begin' ? step.why : ''}`,
        'delete-orphan': `delete${id}, which a run that ended too early has left, and resume`,
        prove: `resume with${id}: prove it and store it in every target`,
        write: `resume storing${id} in the targets`,
        'write-id': 'complete a torn pair',
        deactivate: `make the old key${id} Inactive`,
        delete: `delete the old key${id}`
    };
    return words[step.kind] ?? 'resume the rotation in progress';
}
/** If the lock cannot be released, the next run takes it over. */ async function release(lock, { guard, log }) {
    try {
        const isHeld = await guard.isHolding().finally(()=>guard.watch(undefined));
        if (isHeld) await lock.remove();
    } catch  {
        log.info('The lock of the rotation could not be released; the next run takes it over.');
    }
}
function lockPorts(ports) {
    const { stores, process, clock, log } = ports;
    return {
        records: stores.records,
        me: process.me,
        now: clock.now,
        info: log.info,
        hasEnded: (lock)=>hasEnded(lock, ports)
    };
}
/** After this time GitHub lists every run that it has started. */ const rotation_loop_listedMs = 15_000;
/** A process on this machine is looked for directly; for another machine GitHub says whether the run has ended. */ async function hasEnded(holder, { process: { me, isAlive }, stores, clock }) {
    if (holder.host !== '' && holder.host === me.host) return !isAlive(holder);
    const isThisRun = holder.repository === me.repository && holder.runId === me.runId;
    if (isThisRun) return holder.attempt < me.attempt ? true : 'unknown';
    const ageMs = clock.now().getTime() - holder.atMs;
    if (ageMs < rotation_loop_listedMs) await clock.sleep(Math.min(rotation_loop_listedMs, rotation_loop_listedMs - ageMs));
    const [owner = '', repo = ''] = holder.repository.split('/');
    const runs = await stores.unfinishedRuns({
        owner,
        repo
    });
    if (!runs) return 'unknown';
    return !runs.some(({ id, attempt })=>String(id) === holder.runId && attempt === holder.attempt);
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/torn-pair.js



/**
 * Repairs a classic pair that a run left torn when it ended between the two writes: the secret belongs to the new key
 * already, and the id still to the old one. The journal knows the new id.
 *
 * @returns `undefined` if there is nothing to repair, or if the repaired pair does not work either
 */ async function repairTornPair(rotation, torn, run, process) {
    const connection = await connectRotation({
        ...rotation,
        targets: []
    }, undefined, run, process);
    try {
        for (const id of (await successorsOf(torn.accessKeyId, connection, rotation.journal))){
            const pair = {
                accessKeyId: id,
                secretAccessKey: torn.secretAccessKey
            };
            run.mask(id);
            try {
                await (0,clients_run/* retrying */.R)('GetCallerIdentity', run, ()=>connection.ports.aws.tryOnSts(pair));
            } catch (error) {
                if (error instanceof errors/* KeyturnError */.FB && error.code === 'InvalidCredentials') continue;
                throw error;
            }
            run.log.info(`The stored pair is torn: its secret belongs to ${(0,errors/* redactKeyId */.WL)(id)}, as the journal says.`);
            return pair;
        }
        return undefined;
    } finally{
        await connection.close();
    }
}
/** The ids that journals of this repository name as successors. Without a working key the user's name is unknown. */ async function successorsOf(id, { ports }, journal) {
    const texts = await ports.stores.records.list(journal ?? 'KEYTURN_JOURNAL_');
    return [
        ...texts.values()
    ].flatMap((text)=>{
        try {
            const { old, new: successor } = JSON.parse(text);
            return old === id && typeof successor === 'string' ? [
                successor
            ] : [];
        } catch  {
            return [];
        }
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/rotation/index.js














/**
 * The rotation's part of a run, and the only way into this folder. With `rotate: due` a failure is returned, and the job
 * continues with the credentials that work. With `now`, `plan` and `undo`, and if AWS suspects a leak, it is thrown.
 *
 * @param listed - the keys of the stored key's user, if this run has listed them
 * @throws KeyturnError
 */ async function runRotation(rotation, storedKey, session, run, listed) {
    const now = ()=>(0,aws/* awsNow */.e1)(run.aws);
    const cancellation = watchForCancellation(run.log.info, now);
    try {
        refuseWildClock(run.aws);
        const process1 = {
            now,
            cancelledAt: cancellation.at,
            ...listed ? {
                listed
            } : {}
        };
        return {
            kind: 'result',
            ...await rotateKey(rotation, storedKey, session, run, process1)
        };
    } catch (error) {
        const isReturned = rotation.mode === 'due' && error instanceof errors/* KeyturnError */.FB && !fatal.has(error.code);
        if (!isReturned) throw error;
        return {
            kind: 'failed',
            error
        };
    } finally{
        cancellation.stop();
    }
}
/**
 * Rotates the key of this run's user, or of the user that `rotate-user` names, as far as is possible now. For
 * `runRotation`, and for tests that bring their own process.
 *
 * @param storedKey - the long-term pair that this run was given and that works
 * @param session - signs if another user's key is rotated
 * @throws KeyturnError
 */ async function rotateKey(rotation, storedKey, session, run, process1) {
    const isManaged = rotation.user !== undefined;
    const manager = isManaged ? session.credentials : undefined;
    const connection = await connectRotation(rotation, manager, run, process1);
    try {
        const rotatedUser = isManaged ? managedUser(rotation, session) : await ownUser(rotation, storedKey, session, connection, run);
        try {
            const listed = isManaged ? undefined : process1.listed;
            return await rotateAsFarAsPossible(connection.ports, rotatedUser, rotation, listed);
        } catch (error) {
            throw await withAllUnmetNeeds(error, new RotationRun(connection.ports, rotatedUser));
        }
    } finally{
        await connection.close();
    }
}
function managedUser({ user = '', userAccountId, journal }, { identity }) {
    if (userAccountId !== undefined && userAccountId !== identity.accountId) {
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: `rotate-user names a user of the account ${userAccountId}, and this run acts in ${identity.accountId}.`,
            remedy: "assume a role in the user's account (role-to-assume), or correct rotate-user."
        });
    }
    return {
        accountId: identity.accountId,
        userName: user,
        journal: journal ?? journalName(user)
    };
}
/** The user that the pair belongs to. The pair itself signs, or the MFA session that it opened. */ async function ownUser({ journal }, storedKey, session, { ports }, run) {
    if (!storedKey) {
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: 'rotate is set, but this run took no stored key as its source.',
            remedy: 'name the user whose key is to be rotated with rotate-user.'
        });
    }
    const { pair: currentPair } = storedKey;
    // Without a role, STS has said in this run whose pair it is.
    const { accountId, arn } = session.credentials.accessKeyId === currentPair.accessKeyId ? session.identity : await (0,clients_run/* retrying */.R)('GetCallerIdentity', run, ()=>ports.aws.whoIs(currentPair));
    const userName = (0,aws_arn/* userNameOf */.OY)(arn);
    if (userName === undefined) {
        throw new errors/* KeyturnError */.FB('RootCredentials', {
            summary: `The key ${(0,errors/* redactKeyId */.WL)(currentPair.accessKeyId)} belongs to ${arn}, which is not an IAM user.`,
            remedy: 'give CI its own IAM user, and delete root keys instead of rotating them.'
        });
    }
    const mfaSession = storedKey.mfaSession?.session.credentials;
    return {
        accountId,
        userName,
        currentPair,
        journal: journal ?? journalName(userName),
        ...mfaSession ? {
            mfaSession
        } : {}
    };
}
/**
 * Retires the key of a user, or keeps it after all, as far as is possible now: with the journal, the lock and the windows of a
 * rotation. The journal is a variable of the repository in GITHUB_REPOSITORY.
 *
 * @param session - signs for IAM
 * @throws KeyturnError
 */ async function retireKey(retirement, session, run, process1) {
    refuseWildClock(run.aws);
    const { user } = retirement;
    const connection = await connectRotation(retirement, session.credentials, run, process1);
    try {
        const { accountId } = session.identity;
        const rotatedUser = {
            accountId,
            userName: user,
            journal: journalName(user)
        };
        // Its age does not matter.
        const policy = {
            ...retirement,
            afterMs: 0
        };
        return await rotateAsFarAsPossible(connection.ports, rotatedUser, policy);
    } finally{
        await connection.close();
    }
}
/** A larger difference is not corrected, because grace periods are counted by this time. */ const maxSkewMs = src_dates/* dayMs */.LP;
/** @throws KeyturnError `ClockSkew` before anything is created */ function refuseWildClock({ clockOffsetMs }) {
    const skewMs = clockOffsetMs();
    if (Math.abs(skewMs) <= maxSkewMs) return;
    throw new errors/* KeyturnError */.FB('ClockSkew', {
        summary: `This runner's clock is ${(0,clock/* skewInWords */.B)(skewMs)}, so no key is rotated: its age and the grace period cannot be told.`,
        cause: 'the clock of the runner is not set, or something other than AWS answers at the endpoint of STS.',
        remedy: 'set the clock of the runner (NTP), and check sts-endpoint and the AWS_ENDPOINT_URL variables.'
    });
}
/** Errors that fail the step whatever `rotate` says. */ const fatal = new Set([
    'SuspectedLeak',
    'ActionTimedOut',
    'InvalidInput',
    'RootCredentials'
]);
/** Repairs a torn pair; see `repairTornPair`. */ async function repairedPair(rotation, torn, run) {
    const stop = (0,at_end/* closeWhenCancelled */.Es)();
    try {
        return await repairTornPair(rotation, torn, run, {
            now: ()=>(0,aws/* awsNow */.e1)(run.aws),
            cancelledAt: ()=>undefined
        });
    } finally{
        stop();
    }
}
/** The runner sends SIGINT, SIGTERM 7.5 s later, and then kills; by default the first would end the process at once. */ function watchForCancellation(info, now) {
    let at;
    const cancel = ()=>{
        at ??= now().getTime();
        info('Cancelled: bringing the rotation to a safe place.');
    };
    process.on('SIGINT', cancel).on('SIGTERM', cancel);
    return {
        at: ()=>at,
        stop: ()=>void process.off('SIGINT', cancel).off('SIGTERM', cancel)
    };
}


/***/ })

};
