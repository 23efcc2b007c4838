export const id = 7788;
export const ids = [7788];
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

/***/ 47788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeJobSummary: () => (/* binding */ writeJobSummary)
/* harmony export */ });
/* unused harmony export runUrl */
/* harmony import */ var _aws_arn_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87151);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _runner_run_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9784);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71020);




/** Adds the session's CloudTrail identifiers to the job summary, if the runner has one. */ function writeJobSummary(session, sourceIdentity, env) {
    const path = env.GITHUB_STEP_SUMMARY;
    if (path) (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .appendSummary */ .fe)(path, jobSummary(session, sourceIdentity, env));
}
/** The table, in Markdown: fields as CloudTrail names them, and a link to the run. Pure. */ function jobSummary({ identity, credentials, expiration }, sourceIdentity, env) {
    const run = runUrl(env);
    const rows = [
        [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('recipientAccountId'),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(identity.accountId)
        ],
        [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('userIdentity.arn'),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(identity.arn)
        ],
        ...identity.assumedRoleId === undefined ? [
            [
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('userIdentity.accessKeyId'),
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .redactKeyId */ .WL)(credentials.accessKeyId))
            ]
        ] : [
            [
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('userIdentity.principalId'),
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(identity.assumedRoleId)
            ],
            [
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md)`session name`,
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(sessionNameIn(identity.assumedRoleId))
            ]
        ],
        ...sourceIdentity === undefined ? [] : [
            [
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('userIdentity.sessionContext.sourceIdentity'),
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(sourceIdentity)
            ]
        ],
        ...expiration ? [
            [
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md)`until`,
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(expiration.toISOString())
            ]
        ] : [],
        ...run === undefined ? [] : [
            [
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md)`run`,
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)(run)
            ]
        ]
    ];
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .joined */ .oR)([
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md)`### How CloudTrail knows this job in account ${(0,_aws_arn_js__WEBPACK_IMPORTED_MODULE_2__/* .accountOf */ .XP)(identity.arn) ?? identity.accountId}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md)``,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md)`| field | value |`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md)`|---|---|`,
        ...rows.map(([name, value])=>(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md)`| ${name} | ${value} |`),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__.md)``
    ], '\n');
}
/** The URL of this attempt of the run; `undefined` outside GitHub Actions. */ function runUrl(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ATTEMPT: attempt } = env;
    const run = (0,_runner_run_id_js__WEBPACK_IMPORTED_MODULE_3__/* .runIdOf */ .S)(env);
    if (!server || !repository || !run) return undefined;
    return `${server}/${repository}/actions/runs/${run}${attempt ? `/attempts/${attempt}` : ''}`;
}
function sessionNameIn(assumedRoleId) {
    return assumedRoleId.slice(assumedRoleId.indexOf(':') + 1);
}


/***/ }),

/***/ 9784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ runIdOf)
/* harmony export */ });
/**
 * The run's id, for headers and URLs. GitHub's ids are digits ("Default environment variables"); any other value of the
 * variable is ignored.
 */ function runIdOf({ GITHUB_RUN_ID: id = '' }) {
    return /^\d{1,20}$/.test(id) ? id : undefined;
}


/***/ })

};
