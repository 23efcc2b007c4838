export const id = 9905;
export const ids = [9905];
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

/***/ 15312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mt: () => (/* binding */ sectionTexts),
/* harmony export */   NX: () => (/* binding */ withoutSections),
/* harmony export */   RK: () => (/* binding */ settingValues),
/* harmony export */   Rf: () => (/* binding */ settingKeys),
/* harmony export */   Zn: () => (/* binding */ writeSection),
/* harmony export */   ol: () => (/* binding */ restoreSection)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _ini_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97980);



/** The texts of all sections with these names. A name may occur twice; the JavaScript SDK merges the sections. */ function sectionTexts(text, names) {
    return findSections(text, names).map(({ start, end })=>text.slice(start, end));
}
/** The text without the sections that `isUnwanted` selects. */ function withoutSections(text, names, isUnwanted) {
    const unwanted = findSections(text, names).filter(({ start, end })=>isUnwanted(text.slice(start, end)));
    return cut(text, unwanted, '');
}
/** The values of these settings in a section's text, nested ones included. */ function settingValues(section, keys) {
    return (0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .Dx)(section).flatMap(({ text })=>{
        const setting = (0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .settingOf */ .y7)(text);
        return setting && keys.includes(setting.key) ? [
            setting.value
        ] : [];
    });
}
/** The keys of all settings in a section's text, nested ones included. */ function settingKeys(section) {
    return (0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .Dx)(section).flatMap(({ text })=>{
        const setting = (0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlankOrComment */ .bz)(text) ? undefined : (0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .settingOf */ .y7)(text);
        return setting ? [
            setting.key
        ] : [];
    });
}
/**
 * Sets and removes settings of a section, or adds the section at the end. Comments and other settings stay in order.
 *
 * If a section occurs several times, each gets the settings, because tools disagree on which one counts. From sections
 * whose header only some tools find (see `Header`), the settings are only removed: with a plain header they would be
 * duplicates, and the CLI would then reject the whole file. If all headers are like that, the first becomes plain.
 */ function writeSection(text, names, settings) {
    const found = findSections(text, names);
    if (found.length === 0) return addSection(text, names[0], settings);
    const plain = found.filter(({ header })=>header.plain);
    const chosen = new Set(plain.length > 0 ? plain : found.slice(0, 1));
    const after = found.map((section)=>{
        const newline = lineEnd(section.headerLine.ending || text);
        const kept = withoutSettings(section.body, Object.keys(settings));
        const top = chosen.has(section) ? topLines(section, kept, settings) : [
            section.headerLine.text
        ];
        return join([
            ...top.map((line)=>({
                    text: line,
                    ending: newline
                })),
            ...kept
        ], newline);
    });
    return {
        text: replace(text, found, after),
        undo: {
            before: sectionTexts(text, names),
            written: after.map(fingerprint),
            gap: ''
        }
    };
}
/**
 * Restores a section to its state before `writeSection`, even if other sections have changed since.
 *
 * @returns `undefined` if another program has changed the section since
 */ function restoreSection(text, names, undo) {
    const { before, written, gap } = undo;
    const found = findSections(text, names);
    if ((0,node_util__WEBPACK_IMPORTED_MODULE_1__.isDeepStrictEqual)(sectionTexts(text, names), before)) return text;
    const intact = found.flatMap((section, index)=>{
        const end = section.start + (written[index]?.length ?? 0);
        const lineIsOver = /^(?:[\r\n]|$)/.test(text.slice(end, end + 1));
        const same = fingerprint(text.slice(section.start, end)).digest === written[index]?.digest;
        return same && lineIsOver && section.end <= end ? [
            {
                start: section.start,
                end
            }
        ] : [];
    });
    if (intact.length !== written.length || found.length !== written.length) return undefined;
    return before.length > 0 ? replace(text, intact, before) : cut(text, intact, gap);
}
function findSections(text, names) {
    const lines = (0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .Dx)(text);
    const headers = lines.flatMap((headerLine, index)=>{
        const header = (0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .headerOf */ .rR)(headerLine.text);
        return header ? [
            {
                header,
                headerLine,
                index
            }
        ] : [];
    });
    return headers.flatMap(({ header, headerLine, index }, position)=>{
        if (!names.includes(header.name)) return [];
        const following = headers[position + 1];
        const below = lines.slice(index + 1, following?.index ?? lines.length);
        const body = below.slice(0, below.findLastIndex((line)=>!(0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlankOrComment */ .bz)(line.text)) + 1);
        const last = body.at(-1) ?? headerLine;
        return [
            {
                header,
                headerLine,
                body,
                next: following?.headerLine,
                start: headerLine.start,
                end: last.start + last.text.length
            }
        ];
    });
}
function addSection(text, name, settings) {
    const newline = lineEnd(text);
    const isEmpty = (0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .Dx)(text).length === 0;
    const gap = isEmpty ? '' : text.endsWith('\n') ? newline : newline + newline;
    const section = [
        `[${name}]`,
        ...settingLines(settings, '')
    ].join(newline);
    return {
        text: text + gap + section + newline,
        undo: {
            before: [],
            written: [
                fingerprint(section)
            ],
            gap
        }
    };
}
/**
 * The header and the new settings. They come first, indented like the settings that stay: further below, the CLI could
 * read them as the continuation of another setting, and the JavaScript SDK as nested. Without such settings they are
 * indented like the next header: if that were indented deeper, the CLI would read it as a continuation.
 */ function topLines({ header, headerLine, next }, kept, settings) {
    const below = kept.find(({ text })=>!(0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlankOrComment */ .bz)(text)) ?? next;
    const indent = (0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .indentOf */ ._j)(below?.text ?? '');
    return [
        ...headerLines(header, headerLine.text),
        ...settingLines(settings, indent)
    ];
}
/** Joins the lines of a section, without the last line's end. */ function join(lines, newline) {
    return lines.map(({ text, ending }, index)=>index === lines.length - 1 ? text : text + (ending || newline)).join('');
}
/** Rewrites a header that some tools would not find; the text after it moves to a separate line. */ function headerLines({ name, tail, plain }, line) {
    if (plain) return [
        line
    ];
    const rest = (0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutBlanksAround */ .DF)(tail);
    if (rest === '') return [
        `[${name}]`
    ];
    return [
        `[${name}]`,
        /^[#;]/.test(rest) ? rest : `# ${rest}`
    ];
}
function settingLines(settings, indent) {
    return Object.entries(settings).flatMap(([key, value])=>value === undefined ? [] : [
            `${indent}${key} = ${value}`
        ]);
}
/**
 * Removes settings together with the lines indented below them. A line that is indented below another setting is nested,
 * and stays, if that setting's own value is empty (`s3 =`). Otherwise the JavaScript SDK reads it as a setting of the
 * section.
 */ function withoutSettings(body, keys) {
    let parent = {
        indent: Number.POSITIVE_INFINITY,
        nests: false,
        removed: false
    };
    return body.filter(({ text })=>{
        if ((0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlankOrComment */ .bz)(text)) return true;
        const setting = (0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .settingOf */ .y7)(text);
        const named = setting !== undefined && keys.includes(setting.key);
        const indent = (0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .indentOf */ ._j)(text).length;
        if (indent > parent.indent) return !parent.removed && (parent.nests || !named);
        parent = {
            indent,
            nests: setting !== undefined && (0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlankOrComment */ .bz)(setting.value),
            removed: named
        };
        return !named;
    });
}
/** Replaces the spans, which are in order, in one pass over the text. */ function replace(text, spans, replacements) {
    const pieces = spans.flatMap(({ start }, index)=>[
            text.slice(spans[index - 1]?.end ?? 0, start),
            replacements[index] ?? ''
        ]);
    return [
        ...pieces,
        text.slice(spans.at(-1)?.end ?? 0)
    ].join('');
}
/**
 * Removes sections, each with its line's end and the gap before it, and keeps the text before and after on separate
 * lines. Works from the last section to the first, in one pass, because each needs the text that remains after it.
 */ function cut(text, spans, gap) {
    const newline = lineEnd(text);
    const kept = [];
    let behind = '';
    let end = text.length;
    for (const span of spans.toReversed()){
        const piece = text.slice(span.end, end).replace(/^(?:\r\n|\n|\r)/, '');
        behind = piece.charAt(0) || behind;
        end = gap !== '' && text.endsWith(gap, span.start) ? span.start - gap.length : span.start;
        const wouldJoin = isOpen(text, end) && /^[^\r\n]/.test(behind);
        kept.push(piece, ...wouldJoin ? [
            newline
        ] : []);
        if (wouldJoin) behind = newline;
    }
    return [
        text.slice(0, end),
        ...kept.toReversed()
    ].join('');
}
/** Whether the text before an offset ends in the middle of a line. */ function isOpen(text, end) {
    return (0,_ini_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .linesOf */ .Dx)(text.slice(Math.max(0, end - 4), end)).at(-1)?.ending === '';
}
function lineEnd(text) {
    return text.includes('\r\n') ? '\r\n' : '\n';
}
function fingerprint(text) {
    return {
        length: text.length,
        digest: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'latin1').digest('hex')
    };
}


/***/ }),

/***/ 29422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ sectionSettings),
/* harmony export */   WL: () => (/* binding */ requireHeaderName),
/* harmony export */   YS: () => (/* binding */ isExpiry),
/* harmony export */   oF: () => (/* binding */ onlyRemoves),
/* harmony export */   sy: () => (/* binding */ profileSections),
/* harmony export */   wL: () => (/* binding */ secretSettings)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _files_file_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50729);


/**
 * The sections of a profile: `[x]` in the credentials file, `[profile x]` in the config file. In the config file, the
 * default profile may be `[default]` or `[profile default]`. If both variables name one file, it has a single section.
 */ function profileSections(name, paths) {
    const credentialsFile = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(paths.credentialsFile);
    const configFile = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(paths.configFile);
    const configNames = name === 'default' ? [
        'default',
        'profile default'
    ] : [
        bytes(`profile ${name}`)
    ];
    if (name === 'default' && credentialsFile === configFile) {
        return [
            {
                path: configFile,
                names: configNames,
                holds: [
                    'credentials',
                    'region'
                ]
            }
        ];
    }
    return [
        {
            path: credentialsFile,
            names: [
                bytes(name)
            ],
            holds: [
                'credentials'
            ]
        },
        {
            path: configFile,
            names: configNames,
            holds: [
                'region'
            ]
        }
    ];
}
/**
 * Settings that select a credential source or an account. Next to keys they would take precedence (`role_arn` everywhere,
 * `sso_*` and `web_identity_token_file` in the CLI, `aws_security_token` over `aws_session_token`) or be an error
 * (`source_profile` without `role_arn` in the Go SDK). They are removed from both files until the post step. Settings
 * that only refine a role (`mfa_serial`, `external_id`, `duration_seconds`) have no effect without one and stay, like
 * `output`, `s3`, `endpoint_url` and everything else.
 */ const otherSources = [
    ...[
        'role_arn',
        'source_profile',
        'credential_source',
        'credential_process',
        'web_identity_token_file'
    ],
    ...[
        'sso_session',
        'sso_start_url',
        'sso_region',
        'sso_account_id',
        'sso_role_name',
        'login_session'
    ],
    ...[
        'aws_security_token',
        'aws_account_id'
    ]
];
/** Settings that refine a role. Those of another role are removed when this profile gets a role. */ const refinements = [
    'mfa_serial',
    'external_id',
    'duration_seconds',
    'role_session_name'
];
const keySettings = [
    'aws_access_key_id',
    'aws_secret_access_key',
    'aws_session_token'
];
/** Settings with secrets or key ids. They are masked before the undo record is written. */ const secretSettings = [
    ...[
        'aws_access_key_id',
        'aws_secret_access_key',
        'aws_session_token',
        'aws_security_token'
    ]
];
/**
 * Whether a setting is another tool's note of when the keys beside it expire. The note is wrong once those keys are
 * replaced: saml2aws, okta-aws-cli and Keyturn itself would treat the new keys as expired (`x_security_token_expires`), and
 * so would aws-azure-login (`aws_expiration`), gsts (`aws_session_expiration`), aws-mfa and awsume (`expiration`). The
 * AWS CLI and SDKs read no setting with such a name (AWS SDKs and Tools Reference Guide, "Settings reference").
 */ function isExpiry(key) {
    return key.includes('expir');
}
/**
 * The settings of a section. Settings that belong in the other file are removed: a Region in the credentials file would
 * take precedence over the config file's, and keys in the config file would mix with the new ones.
 *
 * @throws KeyturnError `ProfileUnwritable` for a value that does not fit on a line
 */ function sectionSettings({ holds }, request) {
    const { credentials } = request;
    const isRole = 'roleArn' in credentials;
    const isProcess = 'process' in credentials;
    const written = {
        ...!isRole && !isProcess && holds.includes('credentials') ? keyLines(credentials) : {},
        ...isProcess && holds.includes('region') ? {
            credential_process: credentials.process
        } : {},
        ...holds.includes('region') ? {
            region: request.region
        } : {},
        ...isRole && holds.includes('region') ? roleLines(credentials) : {}
    };
    const absent = [
        ...otherSources,
        ...keySettings,
        'region',
        ...isRole ? refinements : []
    ].filter((key)=>written[key] === undefined);
    for (const [key, value] of Object.entries(written)){
        if (value !== undefined && !isOneLine(value)) throw notOneLineError(`The value of ${key}`);
    }
    return Object.fromEntries([
        ...Object.entries(written).map(([key, value])=>[
                key,
                value === undefined ? value : bytes(value)
            ]),
        ...absent.map((key)=>[
                key,
                undefined
            ])
    ]);
}
function keyLines({ accessKeyId, secretAccessKey, sessionToken }) {
    return {
        aws_access_key_id: accessKeyId,
        aws_secret_access_key: secretAccessKey,
        aws_session_token: sessionToken
    };
}
/** Uses `mfa_serial`, because no AWS tool reads `mfa_arn`. */ function roleLines(role) {
    return {
        role_arn: role.roleArn,
        source_profile: role.sourceProfile,
        mfa_serial: role.mfaSerial,
        external_id: role.externalId,
        duration_seconds: role.durationSeconds === undefined ? undefined : String(role.durationSeconds),
        role_session_name: role.sessionName
    };
}
/** Whether all settings are removals, so that no section needs to be added. */ function onlyRemoves(settings) {
    return Object.values(settings).every((value)=>value === undefined);
}
/** @throws KeyturnError `ProfileUnwritable` for a name that is not valid in a header */ function requireHeaderName(name) {
    if (!isOneLine(name) || /[\s[\]]/.test(name)) throw notOneLineError('The name of the profile');
}
/** Whether a value is not empty and has no control characters, line ends, or white space that parsers would trim. */ function isOneLine(value) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this rejects them
    return value !== '' && value.trim() === value && !/[\u0000-\u001f\u007f]/.test(value);
}
function notOneLineError(subject) {
    return (0,_files_file_error_js__WEBPACK_IMPORTED_MODULE_1__/* .unwritableError */ .uA)({
        summary: `${subject} cannot be written into a profile file: it is empty, or contains white space or control characters.`,
        remedy: 'correct the value at its source.'
    });
}
/** A text's UTF-8 bytes as Latin-1, like the text of the file. */ function bytes(text) {
    return Buffer.from(text, 'utf8').toString('latin1');
}


/***/ }),

/***/ 50729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g_: () => (/* binding */ asUnwritable),
/* harmony export */   uA: () => (/* binding */ unwritableError),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

/** The error for anything that prevents writing a profile. */ function unwritableError(explanation, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ProfileUnwritable', explanation, cause === undefined ? {} : {
        cause
    });
}
/** Wraps an error of the operating system; a `KeyturnError` stays as it is. */ function asUnwritable(path, error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB) return error;
    return unwritableError({
        summary: `${path} cannot be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`,
        cause: 'another user owns the file or its folder, or the disk is full or read-only.',
        remedy: 'correct the permissions, or point AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE to another place.'
    }, error);
}
/** The operating system's error code, such as `ENOENT`, of an error or of the cause of a `KeyturnError`. */ function systemCode(error) {
    const origin = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB ? error.cause : error;
    return typeof origin === 'object' && origin !== null && 'code' in origin ? String(origin.code) : undefined;
}


/***/ })

};
