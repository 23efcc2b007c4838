export const id = 4732;
export const ids = [4732,8746];
export const modules = {

/***/ 49442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   ky: () => (/* binding */ wrapped),
/* harmony export */   v3: () => (/* binding */ cleanLines)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _runner_log_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1083);


/** Colours only what has been cleaned, because cleaning takes the escape codes away. */ function painter({ colors }) {
    return (color, text)=>colors ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(color, text, {
            validateStream: false
        }) : text;
}
/** With a capital letter and a full stop. */ const sentence = (text)=>text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?:]\s*$/.test(text) ? '' : '.');
/** No line of it can begin with something else than the caller's own text. */ const oneLine = (text)=>(0,_runner_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .k)(text.replaceAll(/\s+/g, ' ').trim());
/** Breaks a paragraph at blanks. A word that is longer than a line stays whole, because people copy ARNs. */ function wrapped(text, indent, { width }) {
    const words = oneLine(text).split(' ');
    const room = width === undefined ? Number.POSITIVE_INFINITY : Math.max(width - indent.length, 20);
    const lines = [];
    for (const word of words){
        const last = lines.at(-1);
        if (last === undefined || last.length + 1 + word.length > room) lines.push(word);
        else lines[lines.length - 1] = `${last} ${word}`;
    }
    // Once more, because a word that was harmless inside a line may begin one now.
    return lines.map((line)=>(0,_runner_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .k)(`${indent}${line}`));
}
/** Several lines as they are, indented. */ const cleanLines = (text, indent)=>text.split(/\r?\n/).map((line)=>(0,_runner_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .k)(`${indent}${line}`));


/***/ }),

/***/ 94732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asMarkdown: () => (/* binding */ asMarkdown)
/* harmony export */ });
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71020);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57954);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86957);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11308);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98746);





/** GitHub refuses a job summary of more than 1 MiB per step; the rest is room for what else the step writes. */ const maxBytes = 900 * 1024;
const markOf = {
    error: (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`❌`,
    warning: (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`⚠️`,
    note: (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`ℹ️`
};
/** The report for the job summary, in GitHub's Markdown. What does not fit is counted at its end. */ function asMarkdown(report) {
    const findings = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .worstFirst */ .md)(report.findings);
    const pieces = [
        (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`## Keyturn doctor`,
        jobs(report),
        ...findings.map(findingSection),
        ...report.notChecked.length === 0 ? [] : [
            (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`### Not checked`
        ],
        ...report.notChecked.map(open)
    ];
    return fitting(pieces.map(({ text })=>text));
}
function jobs(report) {
    const rows = [
        ...new Set(report.checked)
    ].map((job)=>{
        const found = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .ofJob */ .Jn)(report, job);
        const [worst] = found;
        const ids = (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .joined */ .oR)([
            ...new Set(found.map(({ rule })=>rule))
        ].map((rule)=>(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(rule)}`), ' ');
        const state = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .isOpen */ .nT)(report, job) ? (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`not checked` : (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`✅ nothing found`;
        return (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`| ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(job)} | ${worst ? (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`${markOf[worst.level]} ${ids}` : state} |`;
    });
    return rows.length === 0 ? (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`No job was checked.` : (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .joined */ .oR)([
        (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`| Job | Result |\n|---|---|`,
        ...rows
    ], '\n');
}
function findingSection({ rule, level, place, job, subject, summary, cause, remedy, statement }) {
    const where = place === undefined ? subject : (0,_text_js__WEBPACK_IMPORTED_MODULE_4__.at)(place);
    return (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .joined */ .oR)([
        (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`### ${_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .rules */ .aO[rule].title} (${rule})`,
        (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`${level}: ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(where)}${job === undefined ? (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`` : (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`, ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(job)}`}`,
        (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(summary),
        ...cause === undefined ? [] : [
            (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`**Likely cause:** ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(cause)}`
        ],
        (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`**What to do:** ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(remedy)}`,
        ...statement === undefined ? [] : [
            (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeBlock */ .DV)(statement)
        ],
        (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)((0,_help_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleAddress */ .X)(rule))
    ], '\n\n');
}
function open({ what, why, place }) {
    return (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`- ${place === undefined ? (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`` : (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md)`${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_text_js__WEBPACK_IMPORTED_MODULE_4__.at)(place))} `}${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)(`${what}: ${why}`)}`;
}
function fitting(pieces) {
    const kept = [];
    let bytes = 0;
    for (const piece of pieces){
        bytes += Buffer.byteLength(piece) + 2;
        if (bytes > maxBytes) break;
        kept.push(piece);
    }
    const left = pieces.length - kept.length;
    if (left > 0) kept.push(`${left} more entries do not fit into a job summary. Use \`--format json\`.`);
    return `${kept.join('\n\n')}\n`;
}


/***/ }),

/***/ 98746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asText: () => (/* binding */ asText),
/* harmony export */   at: () => (/* binding */ at)
/* harmony export */ });
/* harmony import */ var cli_table3__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25832);
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57954);
/* harmony import */ var _level_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48635);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11308);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49442);





const colorOf = {
    error: 'red',
    warning: 'yellow',
    note: 'cyan'
};
const markOf = {
    error: '✗',
    warning: '!',
    note: 'i'
};
/** The report for people: one line for each job, then the findings, worst first, then what was not checked. */ function asText(report, style) {
    const paint = (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .painter */ .C2)(style);
    const parts = [
        jobs(report, paint),
        ...(0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .md)(report.findings).map((finding)=>findingText(finding, style, paint)),
        ...report.notChecked.map((each)=>notCheckedText(each, style, paint)),
        sum(report)
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}
function jobs(report, paint) {
    const table = new cli_table3__WEBPACK_IMPORTED_MODULE_0__({
        chars: noBorders,
        style: {
            'padding-left': 0,
            'padding-right': 2,
            compact: true
        }
    });
    for (const job of new Set(report.checked)){
        const found = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .ofJob */ .Jn)(report, job);
        const rules = [
            ...new Set(found.map(({ rule })=>rule))
        ].join(' ');
        const [worst] = found;
        const open = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .isOpen */ .nT)(report, job);
        const mark = worst ? paint(colorOf[worst.level], markOf[worst.level]) : open ? '?' : paint('green', '✓');
        const state = worst ? rules : open ? 'not checked' : 'nothing found';
        table.push([
            mark,
            (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(job),
            state
        ]);
    }
    const lines = table.length === 0 ? [] : table.toString().split('\n');
    return lines.map((line)=>line.trimEnd()).join('\n');
}
const noBorders = Object.fromEntries([
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left'
].concat([
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle'
]).map((name)=>[
        name,
        ''
    ]));
function findingText(finding, style, paint) {
    const { rule, level, place, job, summary, cause, remedy, statement, subject } = finding;
    const head = [
        place === undefined ? (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(subject) : at(place),
        job === undefined ? '' : (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(job)
    ];
    return [
        `${paint([
            'bold',
            colorOf[level]
        ], `${level} ${rule}`)}  ${head.filter(Boolean).join('  ')}`,
        ...(0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .wrapped */ .ky)((0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)(summary), '  ', style),
        ...cause === undefined ? [] : (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .wrapped */ .ky)(`Likely cause: ${cause}`, '  ', style),
        ...(0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .wrapped */ .ky)(`What to do: ${remedy}`, '  ', style),
        ...statement === undefined ? [] : (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLines */ .v3)(statement, '    '),
        `  ${paint('dim', (0,_help_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleAddress */ .X)(rule))}`
    ].join('\n');
}
function notCheckedText({ what, why, place, jobs: of = [] }, style, paint) {
    const [job, ...more] = of;
    const named = job === undefined ? '' : (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(more.length === 0 ? job : `${job} and ${more.length} more`);
    const where = [
        place === undefined ? '' : at(place),
        named
    ].filter(Boolean);
    return [
        [
            paint('bold', 'not checked'),
            ...where
        ].join('  '),
        ...(0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .wrapped */ .ky)((0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)(`${what}: ${why}`), '  ', style)
    ].join('\n');
}
/** `octo-org/octo-repo .github/workflows/deploy.yml:14:7` */ function at({ repository, file, line, column }) {
    const position = column === undefined ? `${line}` : `${line}:${column}`;
    return (0,_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .oneLine */ .TN)(`${repository === undefined ? '' : `${repository} `}${file}:${position}`);
}
function sum({ findings, notChecked, checked }) {
    const counts = _level_js__WEBPACK_IMPORTED_MODULE_4__/* .levels */ .y.map((level)=>counted(findings.filter((finding)=>finding.level === level).length, level));
    const open = notChecked.length === 0 ? '' : ` ${counted(notChecked.length, 'thing')} not checked.`;
    if (checked.length === 0 && findings.length === 0) return `No job was checked: no workflow gets AWS credentials.${open}`;
    return `${counted(new Set(checked).size, 'job')} checked: ${counts.join(', ')}.${open}`;
}
const counted = (count, noun)=>`${count} ${noun}${count === 1 ? '' : 's'}`;


/***/ }),

/***/ 57954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ruleAddress)
/* harmony export */ });
/* harmony import */ var _runner_error_help_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6491);

/** The address of the section of docs/doctor.md about a rule. The heading is the id. */ const ruleAddress = (rule)=>(0,_runner_error_help_js__WEBPACK_IMPORTED_MODULE_0__/* .pageOnGitHub */ .Mn)(`docs/doctor.md#${rule.toLowerCase()}`);


/***/ }),

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


/***/ })

};
