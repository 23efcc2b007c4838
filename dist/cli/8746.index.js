export const id = 8746;
export const ids = [8746];
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


/***/ })

};
