export const id = 4554;
export const ids = [4554];
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


/***/ })

};
