export const id = 3377;
export const ids = [3377];
export const modules = {

/***/ 71020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   fe: () => (/* binding */ appendSummary),
/* harmony export */   md: () => (/* binding */ md),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   oz: () => (/* binding */ Markdown)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _runner_log_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1083);


/**
 * Text for the job summary, in GitHub's Markdown. Only `md` and the functions in this file create one, and they escape
 * every value. Only a `Markdown` can be added to the summary.
 */ class Markdown {
    text;
    /** Only for the functions in this file. */ constructor(text){
        this.text = text;
    }
}
/** A template of Keyturn's own Markdown; plain strings in it are escaped. */ function md(strings, ...values) {
    const parts = values.map((value)=>(value instanceof Markdown ? value : escaped(value)).text);
    return new Markdown(String.raw({
        raw: strings
    }, ...parts));
}
/** Joins pieces of Markdown. */ function joined(pieces, separator) {
    return new Markdown(pieces.map(({ text })=>text).join(separator));
}
/** Appends to the job summary. */ function appendSummary(path, { text }) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, `${text}\n`);
}
/** A value as code, also for table cells. Nothing in it becomes markup, a mention or a link. */ function code(text) {
    const value = oneLine(text);
    return new Markdown(/^[\w.:,=+@/… -]+$/.test(value) ? `\`${value}\`` : `<code>${entities(value)}</code>`);
}
/** Several lines as they are, as a block of code. */ function codeBlock(text) {
    const lines = text.split(/\r?\n/).map((line)=>entities((0,_runner_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutControls */ .D)(line)));
    return new Markdown(`<pre>${lines.join('&#10;')}</pre>`);
}
/** A sentence of Keyturn's that may quote external text. Text in backticks becomes code. */ function prose(text) {
    const whole = oneLine(text);
    const sentence = whole.charAt(0).toUpperCase() + whole.slice(1);
    return escaped(/[.!?:]$/.test(sentence) ? sentence : `${sentence}.`);
}
/** A URL, which GitHub shows as a link. Any other text becomes code. */ function link(url) {
    return address.test(url) ? new Markdown(url) : code(url);
}
/** Keeps plain words and shows as code whatever GitHub could read as markup, a link, a mention, an issue or a commit. */ function escaped(text) {
    const pieces = oneLine(text).split('`');
    const shown = pieces.map((piece, index)=>{
        if (index % 2 === 0) return words(piece);
        return index < pieces.length - 1 ? code(piece).text : words(`\`${piece}`);
    });
    return new Markdown(shown.join(''));
}
function words(text) {
    return text.split(' ').map((word, index)=>isPunctuation(word) || isPlain(word, index === 0) ? word : codeInSentence(word)).join(' ');
}
/** Punctuation at the end of a word is not part of the value. */ function codeInSentence(word) {
    const value = /[.,:;!?]$/.test(word) && word.length > 1 ? word.slice(0, -1) : word;
    return code(value).text + word.slice(value.length);
}
/**
 * A URL that GitHub links as a whole ("Autolinks (extension)" in the GitHub Flavored Markdown specification). It does not
 * link a host that contains `_` and would show the rest as Markdown.
 */ const address = /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d{1,5})?(?:\/[\w.-]*)*(?:#[\w-]+)?$/i;
const letters = /^[("'“]*\p{L}(?:[\p{L}\p{M}’'-]*\p{L})?[)"'”.,:;!?]*$/u;
const number = /^\(?\d+(?:[.:-]\d+)*[a-z]{0,3}\)?[.,:;!?]?$/;
/** GitHub links such words to a commit. */ const commit = /[0-9a-f]{7}/i;
/** Also nothing at all. It stands between two blanks or after code, where it is no markup. */ const isPunctuation = (word)=>/^[.,:;!?)]*$/.test(word);
/** A number at the start of a line could start a list. */ function isPlain(word, isFirst) {
    return letters.test(word) && !commit.test(word) || number.test(word) && !(isFirst && /[.)]$/.test(word));
}
function entities(text) {
    return text.replaceAll(/[^A-Za-z0-9 …,]/gu, (char)=>`&#${char.codePointAt(0)};`);
}
function oneLine(text) {
    return (0,_runner_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutControls */ .D)(text).replaceAll(/\s+/g, ' ').trim();
}


/***/ }),

/***/ 23377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeSummary: () => (/* binding */ writeSummary)
});

// UNUSED EXPORTS: summaryText

// EXTERNAL MODULE: ./.build/cli/src/dates.js
var dates = __webpack_require__(41047);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
;// CONCATENATED MODULE: ./.build/cli/src/report/key-schedule.js
/** A key's schedule, from the journal and the durations. Pure; `now` decides what is overdue. */ function scheduleOf(key, status, now) {
    const { journal, times, state } = status;
    if (!times) return {
        purpose: 'in use',
        next: ''
    };
    if (state === 'failed') return {
        purpose: '',
        next: 'none until the error is fixed'
    };
    if (!journal || journal.phase === 'idle' || journal.phase === 'creating') return inUse('in use', key, times, now);
    if (journal.phase === 'leaving' || journal.phase === 'left') return {
        purpose: 'being retired',
        next: 'none from here: keyturn bootstrap retire continues'
    };
    if (key.id === journal.new) {
        return journal.phase === 'distributing' ? {
            purpose: 'on its way to the targets',
            next: 'stored in every target, by the next run'
        } : inUse('in every target', key, times, now);
    }
    if (key.id === journal.old) return predecessor(journal, status, times);
    return {
        purpose: 'not known to the journal',
        next: 'none: Keyturn never changes it'
    };
}
function inUse(purpose, { createdAt }, { afterMs }, now) {
    const dueOn = later(createdAt, afterMs);
    return dueOn > now ? {
        purpose,
        next: 'rotated',
        on: dueOn,
        dueOn
    } : {
        purpose,
        next: 'rotated by the next run'
    };
}
function predecessor(journal, { state, next }, { graceMs, recoveryMs }) {
    const purpose = 'predecessor';
    switch(journal.phase){
        case 'distributing':
            return {
                purpose,
                next: 'none until every target has the new key'
            };
        case 'committed':
            {
                if (journal.paused) return {
                    purpose,
                    next: 'none until rotate: now'
                };
                if (state === 'held' && !next) return {
                    purpose,
                    next: 'made Inactive, once nothing holds it back'
                };
                const inactiveFrom = next ?? later(new Date(journal.committedAt), graceMs);
                const deletedOn = later(inactiveFrom, recoveryMs);
                return {
                    purpose,
                    next: 'made Inactive',
                    on: inactiveFrom,
                    inactiveFrom,
                    deletedOn
                };
            }
        case 'retired':
            {
                const inactiveFrom = new Date(journal.retiredAt);
                const deletedOn = later(inactiveFrom, recoveryMs);
                return {
                    purpose,
                    next: 'deleted',
                    on: deletedOn,
                    inactiveFrom,
                    deletedOn
                };
            }
    }
}
function later(date, ms) {
    return new Date(date.getTime() + ms);
}

// EXTERNAL MODULE: ./.build/cli/src/report/markdown.js
var markdown = __webpack_require__(71020);
;// CONCATENATED MODULE: ./.build/cli/src/report/key-timeline.js



/**
 * The past and planned life of each key as a Mermaid Gantt chart, which GitHub renders. Pure. The only external text in
 * it is the redacted key id; labels and dates are Keyturn's own.
 *
 * @param keys - with their schedules; [] gives no chart
 */ function timeLine(keys, now) {
    if (keys.length === 0) return new markdown/* Markdown */.oz('');
    const lines = [
        '```mermaid',
        'gantt',
        '  dateFormat YYYY-MM-DD',
        '  axisFormat %d %b',
        ...keys.flatMap(([key, schedule])=>[
                `  section ${(0,errors/* redactKeyId */.WL)(key.id).replaceAll(/[^A-Z0-9…]/gi, '_')}`,
                ...life(key, schedule, now)
            ]),
        '```'
    ];
    return new markdown/* Markdown */.oz(lines.join('\n'));
}
function life({ status, createdAt }, schedule, now) {
    const { inactiveFrom, deletedOn, dueOn } = schedule;
    if (status !== 'Active') {
        const since = inactiveFrom && inactiveFrom < now ? inactiveFrom : now;
        return [
            bar('Active', 'done', createdAt, since),
            bar('Inactive', 'crit', since, now),
            ...deletedOn && deletedOn > now ? [
                bar('Inactive (planned)', '', now, deletedOn)
            ] : [],
            ...deletedOn ? [
                milestone('Deleted', deletedOn)
            ] : []
        ];
    }
    const until = inactiveFrom ?? dueOn;
    return [
        bar('Active', 'active', createdAt, now),
        ...until && until > now ? [
            bar('Active (planned)', '', now, until)
        ] : [],
        ...dueOn ? [
            milestone('Rotation due', dueOn)
        ] : [],
        ...inactiveFrom && deletedOn ? [
            bar(`Inactive from ${(0,dates/* day */.vd)(inactiveFrom)} (planned)`, 'crit', inactiveFrom, deletedOn),
            milestone('Deleted', deletedOn)
        ] : []
    ];
}
/** A bar is at least one day wide, so that it is visible. */ function bar(label, tag, from, to) {
    const end = (0,dates/* day */.vd)(to) > (0,dates/* day */.vd)(from) ? to : new Date(from.getTime() + dates/* dayMs */.LP);
    return `  ${label} :${tag === '' ? '' : `${tag}, `}${(0,dates/* day */.vd)(from)}, ${(0,dates/* day */.vd)(end)}`;
}
function milestone(label, on) {
    return `  ${label} ${(0,dates/* day */.vd)(on)} :milestone, ${(0,dates/* day */.vd)(on)}, 0d`;
}

;// CONCATENATED MODULE: ./.build/cli/src/report/summary.js





/** Adds a table and a timeline of the keys to the job summary, if the runner has one. */ function writeSummary(summary, env, now) {
    const path = env.GITHUB_STEP_SUMMARY;
    if (!path) return;
    (0,markdown/* appendSummary */.fe)(path, summaryText(summary, now));
}
/** The summary in Markdown with a Mermaid chart. Pure. */ function summaryText(summary, now) {
    const { user, keys, rotation } = summary;
    const schedules = keys.map((key)=>[
            key,
            scheduleOf(key, statusOf(summary), now)
        ]);
    return (0,markdown/* joined */.oR)([
        (0,markdown.md)`### Access key${user === undefined ? '' : (0,markdown.md)` of ${(0,markdown/* code */.aY)(user)}`}: ${headline(summary)}`,
        (0,markdown.md)``,
        ...rotation ? [
            explanation(rotation),
            (0,markdown.md)``
        ] : [],
        ...table(user, schedules, now),
        timeLine(schedules, now),
        (0,markdown.md)``
    ], '\n');
}
function statusOf({ rotation, journal, times }) {
    return {
        ...rotation ? {
            state: rotation.state
        } : {},
        ...rotation?.next ? {
            next: rotation.next
        } : {},
        ...journal ? {
            journal
        } : {},
        ...times ? {
            times
        } : {}
    };
}
/** The meaning of each rotation state, in a few words. */ const headlines = {
    idle: 'not due',
    planned: 'a plan, nothing was changed',
    waiting: 'in progress, the next run resumes it',
    grace: 'rotated, the old key still works',
    held: 'on hold',
    recovery: 'rotated, the old key is Inactive',
    finished: 'rotated, the old key is gone',
    undone: 'going back to the old key',
    failed: 'not rotated'
};
function headline({ rotation, judgement }) {
    if (rotation) return headlines[rotation.state] ?? rotation.state;
    return judgement.ageDays === undefined ? judgement.status : `${judgement.status}, ${inDays(judgement.ageDays)}`;
}
function explanation({ why, remedy, help = [] }) {
    const texts = [
        (0,markdown/* prose */.CS)(why),
        ...remedy === undefined ? [] : [
            (0,markdown/* prose */.CS)(remedy)
        ],
        ...help.map(markdown/* link */.nf)
    ];
    return (0,markdown/* joined */.oR)(texts, ' ');
}
function table(user, schedules, now) {
    if (schedules.length === 0) return [];
    const rows = schedules.map(([{ id, status, createdAt }, { purpose, next, on }])=>{
        const days = Math.max(0, Math.floor((now.getTime() - createdAt.getTime()) / dates/* dayMs */.LP));
        const cells = [
            user === undefined ? (0,markdown.md)`` : (0,markdown/* code */.aY)(user),
            (0,markdown/* code */.aY)((0,errors/* redactKeyId */.WL)(id)),
            (0,markdown.md)`${inDays(days)}`,
            (0,markdown.md)`${purpose === '' ? status : `${status}, ${purpose}`}`,
            (0,markdown.md)`${next}`,
            (0,markdown.md)`${on ? (0,dates/* day */.vd)(on) : ''}`
        ];
        return (0,markdown.md)`| ${(0,markdown/* joined */.oR)(cells, ' | ')} |`;
    });
    return [
        (0,markdown.md)`| user | key | age | status | next step | date |`,
        (0,markdown.md)`|---|---|---|---|---|---|`,
        ...rows,
        (0,markdown.md)``
    ];
}
function inDays(days) {
    return days === 1 ? '1 day' : `${days} days`;
}


/***/ })

};
