export const id = 5715;
export const ids = [5715,4554];
export const modules = {

/***/ 64554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unifiedDiff: () => (/* binding */ unifiedDiff)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95281);
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37291);

/** Joins the patches to one diff per file. All patches of a file start from the same text. */ function unifiedDiff(patches) {
    const leftOut = new Set();
    const texts = [
        ...Map.groupBy(patches, ({ file })=>file)
    ].map(([file, ofFile])=>{
        const [first] = ofFile;
        if (!first) return '';
        let merged = first.before;
        for (const after of new Set(ofFile.map((patch)=>patch.after))){
            const next = withChange(merged, first.before, after);
            if (next === undefined) leftOut.add(file);
            else merged = next;
        }
        const text = unified(file, first.before, merged);
        if (!isSafe(file, text)) leftOut.add(file);
        return isSafe(file, text) ? text : '';
    });
    return {
        text: texts.join(''),
        leftOut: [
            ...leftOut
        ]
    };
}
/** @returns `undefined` if an earlier change has touched the same lines */ function withChange(merged, before, after) {
    if (merged === before || merged === after) return after;
    const applied = (0,diff__WEBPACK_IMPORTED_MODULE_0__/* .applyPatch */ .X)(merged, (0,diff__WEBPACK_IMPORTED_MODULE_1__/* .structuredPatch */ .YB)('', '', before, after), {
        autoConvertLineEndings: false
    });
    return applied === false ? undefined : applied;
}
function unified(file, before, after) {
    if (before === after) return '';
    return (0,diff__WEBPACK_IMPORTED_MODULE_1__/* .formatPatch */ .Gu)({
        ...(0,diff__WEBPACK_IMPORTED_MODULE_1__/* .structuredPatch */ .YB)(`a/${file}`, `b/${file}`, before, after),
        isGit: true
    });
}
/**
 * Whether the text changes nothing but itself where it is printed: the lines of a patch cannot be escaped, so one that a
 * runner could take for a command, or a terminal for a control sequence, is not printed at all (see log-text.ts).
 */ function isSafe(file, text) {
    const isPlainName = /^[\p{L}\p{N}_./@+ -]+$/u.test(file) && !file.split('/').includes('..');
    const hasControls = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text);
    const isCommand = text.split('\n').some((line)=>line.slice(1).trimStart().startsWith('::'));
    return isPlainName && !hasControls && !isCommand && !text.includes('##[');
}


/***/ }),

/***/ 85715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asJson: () => (/* binding */ asJson)
/* harmony export */ });
/* harmony import */ var _help_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57954);
/* harmony import */ var _level_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48635);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86957);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11308);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64554);
/* harmony import */ var _plain_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1300);






/** The report as JSON, by docs/schemas/doctor.schema.json. */ function asJson({ findings, notChecked, checked }) {
    const count = _level_js__WEBPACK_IMPORTED_MODULE_3__/* .levels */ .y.map((level)=>[
            level,
            findings.filter((finding)=>finding.level === level).length
        ]);
    return (0,_plain_json_js__WEBPACK_IMPORTED_MODULE_4__/* .plainJson */ .R)({
        schemaVersion: 1,
        counts: {
            ...Object.fromEntries(count),
            notChecked: notChecked.length,
            checked: checked.length
        },
        findings: (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .md)(findings).map(entry),
        notChecked,
        checked
    });
}
/** A patch as the text that `git apply` takes; it is absent if that would not be safe to print. */ function entry({ patch, rule, ...rest }) {
    const diff = patch && (0,_diff_js__WEBPACK_IMPORTED_MODULE_5__.unifiedDiff)([
        patch
    ]).text;
    return {
        rule,
        title: _rules_js__WEBPACK_IMPORTED_MODULE_1__/* .rules */ .aO[rule].title,
        ...rest,
        ...diff ? {
            patch: diff
        } : {},
        help: (0,_help_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleAddress */ .X)(rule)
    };
}


/***/ }),

/***/ 1300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ plainJson)
/* harmony export */ });
/**
 * JSON with two blanks of indentation, which neither a terminal nor the log of a runner can take for anything else: control
 * and format characters are escaped, and so is `##[`, which is a command anywhere in a line (see log-text.ts).
 */ function plainJson(value) {
    return JSON.stringify(value, undefined, 2).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char)=>char === '\n' ? char : escaped(char)).replaceAll('##[', '#\\u0023[');
}
/** By UTF-16 code units, as JSON wants it. */ function escaped(character) {
    return character.split('').map((unit)=>`\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}


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
