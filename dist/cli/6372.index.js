export const id = 6372;
export const ids = [6372];
export const modules = {

/***/ 97980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ withoutBlanksAround),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   _j: () => (/* binding */ indentOf),
/* harmony export */   bz: () => (/* binding */ isBlankOrComment),
/* harmony export */   rR: () => (/* binding */ headerOf),
/* harmony export */   y7: () => (/* binding */ settingOf)
/* harmony export */ });
/**
 * Parses lines of AWS's profile files. The text is the file's bytes as Latin-1, one character per byte, so the encoding
 * cannot change. Only blanks and tabs are white space, because `\s` would also match bytes of other characters.
 *
 * Comments say where AWS's tools read a line differently: "the CLI" is botocore with Python's `configparser`, "the
 * JavaScript SDK" is `@smithy/core`.
 */ const byteOrderMark = '\u00ef\u00bb\u00bf';
/** The lines of a text, without a byte order mark. */ function linesOf(text) {
    const from = text.startsWith(byteOrderMark) ? byteOrderMark.length : 0;
    return [
        ...text.slice(from).matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)
    ].filter(({ 0: line })=>line !== '').map(({ index, 1: line = '', 2: ending = '' })=>({
            start: from + index,
            text: line,
            ending
        }));
}
/** The header of the section that a line begins, if any. */ function headerOf(line) {
    const { 1: indent, 2: inside, 3: tail } = /^([ \t]*)\[([^\]]*)\](.*)$/.exec(line) ?? [];
    if (inside === undefined || tail === undefined) return undefined;
    const { name, wellSpaced } = sectionName(inside);
    // For the CLI, the name extends to the last bracket of the line.
    const wellEnded = /^(?:[ \t]*|[ \t]+[#;][^\]]*)$/.test(tail);
    return {
        name,
        tail,
        plain: indent === '' && wellSpaced && wellEnded
    };
}
/** `profile "x"`: the name is `profile x`. It is well spaced with one blank inside and none around. */ function sectionName(inside) {
    const trimmed = withoutBlanksAround(inside);
    const kindEnds = trimmed.search(/[ \t]/);
    if (kindEnds < 0) return {
        name: trimmed,
        wellSpaced: trimmed === inside
    };
    const kind = trimmed.slice(0, kindEnds);
    const rest = withoutQuotes(withoutBlanksAround(trimmed.slice(kindEnds)));
    const spellings = [
        `${kind} ${rest}`,
        `${kind} "${rest}"`,
        `${kind} '${rest}'`
    ];
    return {
        name: `${kind} ${rest}`,
        wellSpaced: spellings.includes(inside)
    };
}
function withoutQuotes(text) {
    const first = text.charAt(0);
    const isQuoted = text.length > 1 && (first === '"' || first === "'") && text.endsWith(first);
    return isQuoted ? text.slice(1, -1) : text;
}
/** `trim` would also remove bytes of other characters, and a regular expression for both ends takes quadratic time. */ function withoutBlanksAround(text) {
    let start = 0;
    let end = text.length;
    while(start < end && isBlank(text.charCodeAt(start)))start += 1;
    while(end > start && isBlank(text.charCodeAt(end - 1)))end -= 1;
    return text.slice(start, end);
}
/** A blank or a tab. */ function isBlank(code) {
    return code === 0x20 || code === 0x09;
}
function isBlankOrComment(line) {
    return /^[ \t]*(?:[#;]|$)/.test(line);
}
/** Blanks and tabs at the beginning of a line. */ function indentOf(line) {
    return /^[ \t]*/.exec(line)?.[0] ?? '';
}
/** Parses `key = value`; the CLI also accepts `key: value`. */ function settingOf(line) {
    const middle = line.search(/[=:]/);
    if (middle < 0) return undefined;
    const key = withoutBlanksAround(line.slice(0, middle)).toLowerCase();
    return {
        key,
        value: withoutBlanksAround(line.slice(middle + 1))
    };
}


/***/ }),

/***/ 46372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   noticesInFiles: () => (/* binding */ noticesInFiles),
/* harmony export */   p: () => (/* binding */ mfaArnNotices)
/* harmony export */ });
/* harmony import */ var _files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96458);
/* harmony import */ var _files_home_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89776);
/* harmony import */ var _ini_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97980);
/* harmony import */ var _profile_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50540);




/**
 * A notice for each profile with `mfa_arn`. Some guides use that setting, but no AWS tool reads it: tools then assume the
 * role without MFA, and the denial does not say why.
 *
 * @param text - the file's bytes as Latin-1
 */ function mfaArnNotices(path, text) {
    let section = '';
    const sections = new Set();
    for (const line of (0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .linesOf */ .Dx)(text)){
        section = (0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .headerOf */ .rR)(line.text)?.name ?? section;
        if ((0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .settingOf */ .y7)(line.text)?.key === 'mfa_arn') sections.add(section);
    }
    return [
        ...sections
    ].map((name)=>{
        const profile = Buffer.from(name.replace(/^profile /, ''), 'latin1').toString('utf8');
        return `The profile ${profile} in ${path} has mfa_arn, which the AWS CLI and SDKs do not read, so they assume its role without MFA. Rename it to mfa_serial.`;
    });
}
/** Like `mfaArnNotices`, for the files that AWS tools read. Unreadable files are reported elsewhere. */ function noticesInFiles(env) {
    return Object.values((0,_profile_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .profilePaths */ .I)(env, (0,_files_home_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .homeFolder */ .W)())).flatMap((path)=>{
        try {
            return mfaArnNotices(path, (0,_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readBounded */ .CB)(path, _files_bounded_file_js__WEBPACK_IMPORTED_MODULE_0__/* .maxProfileBytes */ .B).toString('latin1'));
        } catch  {
            return [];
        }
    });
}


/***/ })

};
