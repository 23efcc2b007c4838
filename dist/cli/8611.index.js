export const id = 8611;
export const ids = [8611];
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

/***/ 80992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainNoCredentials: () => (/* binding */ explainNoCredentials)
/* harmony export */ });
/* harmony import */ var _smithy_core_config__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47291);
/* harmony import */ var _aws_profile_ini_lines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97980);
/* harmony import */ var _aws_profile_profile_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50540);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34267);
/* harmony import */ var _files_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96458);
/* harmony import */ var _files_home_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89776);






const permission = 'add `permissions: id-token: write` to the job and, for a reusable workflow, to the job that calls it.';
/**
 * Explains why a run has no credentials. Most often the `id-token` permission is missing, or GitHub gives this kind of
 * run neither secrets nor permissions.
 */ async function explainNoCredentials(error, wanted, env) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB) || error.code !== 'NoCredentials') return error;
    const half = halfOfAPair(env);
    if (half) return error.withDiagnosis(half);
    const broken = brokenFile(env);
    if (broken) return error.withDiagnosis(broken);
    const profile = await uselessProfile(env);
    if (profile) return error.withDiagnosis(profile);
    if (wanted === 'what an earlier step exported') return error.withDiagnosis(noEarlierStep);
    const origin = await originOf(env);
    if (origin.kind === 'fork') {
        return error.withDiagnosis({
            cause: `this run is for a pull request from ${origin.head}, and GitHub gives runs from forks neither secrets nor the \`id-token: write\` permission.`,
            remedy: 'skip the step for forks (`if: github.event.pull_request.head.repo.full_name == github.repository`), or run the steps that need AWS after the merge. Do not run the code of a fork under pull_request_target.'
        });
    }
    if (origin.kind === 'dependabot') {
        return error.withDiagnosis({
            cause: 'Dependabot started this run: it has the Dependabot secrets instead of the Actions secrets, and its token is read-only unless the job asks for more (`permissions:`).',
            remedy: "skip the step for Dependabot (`if: github.actor != 'dependabot[bot]'`). If it must reach AWS, add `permissions: id-token: write` to the job, and give it a separate role that can only read: such a run executes new versions of dependencies before anybody has reviewed them. Do not store keys in the Dependabot secrets for it."
        });
    }
    if (wanted === 'keys') return error;
    if (wanted === 'keys without OIDC') return error.withDiagnosis(oidcSkipped);
    return error.withDiagnosis({
        cause: 'if this job should use OIDC, it lacks the `id-token: write` permission. Otherwise no keys were given: a secret that does not exist is empty.',
        remedy: `${permission} With keys, check that the secrets exist and that this workflow can read them.`
    });
}
const noEarlierStep = {
    cause: 'role-chaining is true, but no earlier step of this job has exported credentials: that step was skipped, is in another job, or has output-env-credentials: false.',
    remedy: 'put the step that exports them before this one, in the same job; or leave role-chaining out and give this step its own source.'
};
const oidcSkipped = {
    cause: 'force-skip-oidc is true, so OIDC is not used, and no keys were given: a secret that does not exist is empty.',
    remedy: 'check that the secrets exist and that this workflow can read them, or remove force-skip-oidc to use OIDC.'
};
/** Explains a key id in the environment without its secret, or a secret without its key id. */ function halfOfAPair({ AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret }) {
    if (!id === !secret) return undefined;
    const [there, missing] = id ? [
        'AWS_ACCESS_KEY_ID',
        'AWS_SECRET_ACCESS_KEY'
    ] : [
        'AWS_SECRET_ACCESS_KEY',
        'AWS_ACCESS_KEY_ID'
    ];
    return {
        cause: `${there} is in the environment of this step, but ${missing} is not: a secret that does not exist is empty.`,
        remedy: `set ${missing} as well, check that its secret exists and that this workflow can read it, or remove ${there} from the environment.`
    };
}
/** Explains a line of the AWS files that the SDK ignores silently. */ function brokenFile(env) {
    for (const path of Object.values((0,_aws_profile_profile_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .profilePaths */ .I)(env, (0,_files_home_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .homeFolder */ .W)()))){
        const index = (0,_aws_profile_ini_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .linesOf */ .Dx)(textOf(path)).findIndex(({ text })=>!(0,_aws_profile_ini_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .isBlankOrComment */ .bz)(text) && !(0,_aws_profile_ini_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .headerOf */ .rR)(text) && !(0,_aws_profile_ini_lines_js__WEBPACK_IMPORTED_MODULE_4__/* .settingOf */ .y7)(text));
        if (index >= 0) {
            return {
                cause: `line ${index + 1} of ${path} is not a section, a setting or a comment, so AWS tools do not find what it holds.`,
                remedy: 'correct the line. If credentials should not come from this file, give the step keys, or OIDC with `permissions: id-token: write`.'
            };
        }
    }
    return undefined;
}
function textOf(path) {
    try {
        return (0,_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readBounded */ .CB)(path, _files_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__/* .maxProfileBytes */ .B).toString('latin1');
    } catch  {
        return '';
    }
}
/** Explains an AWS_PROFILE that does not exist, or has no credentials and no settings to obtain them. */ async function uselessProfile({ AWS_PROFILE: name }) {
    if (!name) return undefined;
    const known = Object.keys(await (0,_smithy_core_config__WEBPACK_IMPORTED_MODULE_5__.parseKnownFiles)({}).catch(()=>({})));
    if (known.includes(name)) {
        return {
            cause: `AWS_PROFILE is ${JSON.stringify(name)}, but that profile in this runner's AWS files has no credentials and does not say where they come from.`,
            remedy: 'give it aws_access_key_id and aws_secret_access_key, role_arn with source_profile, or credential_process; or unset AWS_PROFILE.'
        };
    }
    return {
        cause: `AWS_PROFILE is ${JSON.stringify(name)}, but there is no profile of that name in the AWS files of this runner${known.length === 0 ? '' : `, which have ${known.slice(0, 20).join(', ')}`}.`,
        remedy: 'correct the name, or unset AWS_PROFILE.'
    };
}
async function originOf(env) {
    const head = await forkIn(env);
    if (head !== undefined) return {
        kind: 'fork',
        head
    };
    return env.GITHUB_ACTOR === 'dependabot[bot]' ? {
        kind: 'dependabot'
    } : {
        kind: 'other'
    };
}
/** The fork that a pull request comes from. Under `pull_request_target` a run has the rights of the base repository. */ async function forkIn({ GITHUB_EVENT_NAME: event = '', GITHUB_EVENT_PATH: path, GITHUB_REPOSITORY: repository }) {
    if (!path || !event.startsWith('pull_request') || event === 'pull_request_target') return undefined;
    try {
        const { pull_request: pull } = JSON.parse((0,_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readBounded */ .CB)(path, _files_bounded_file_js__WEBPACK_IMPORTED_MODULE_2__/* .maxEventBytes */ .Iq).toString('utf8'));
        if (!pull?.head) return undefined;
        const name = pull.head.repo?.full_name;
        if (typeof name !== 'string') return 'a fork that is gone';
        return name.toLowerCase() === repository?.toLowerCase() ? undefined : `the fork ${name}`;
    } catch  {
        return undefined;
    }
}


/***/ })

};
