export const id = 9612;
export const ids = [9612];
export const modules = {

/***/ 19612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   credentials: () => (/* binding */ credentials)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _runner_mask_forms_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1303);
/* harmony import */ var _cached_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30119);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54072);
/* harmony import */ var _session_cli_sources_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9441);
/* harmony import */ var _session_formats_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47400);
/* harmony import */ var _session_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71959);
/* harmony import */ var _session_open_session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75223);
/* harmony import */ var _session_report_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23127);
/* harmony import */ var _session_resolve_session_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82225);










/** `keyturn credentials`: resolves credentials and prints them, or writes them to a file of mode 0600. */ async function credentials(flags) {
    let runner;
    try {
        requireHiddenOutput(flags, this);
        requireCacheable(flags, this);
        refuseItself(this);
        requireJob(flags, this);
        runner = await (0,_session_open_session_js__WEBPACK_IMPORTED_MODULE_5__/* .openRunner */ .N)(flags, this);
        (0,_session_resolve_session_js__WEBPACK_IMPORTED_MODULE_7__/* .adoptEnvironment */ .O)({
            ...runner.env,
            [runningMark]: '1'
        });
        // As a credential_process it speaks only of what is wrong: some tools show, and log, what it says.
        const talk = flags.format === 'process' ? {
            ...runner,
            notice: runner.info
        } : runner;
        const sources = await (0,_session_cli_sources_js__WEBPACK_IMPORTED_MODULE_8__/* .cliSources */ .r)(flags, this, talk);
        const session = await (0,_session_resolve_session_js__WEBPACK_IMPORTED_MODULE_7__/* .resolveSession */ .Z)(talk, sources, (0,_session_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .scopeWithoutRole */ .ZK)(flags));
        if (flags.cache) await keep(session, this, runner);
        if (flags.format === 'github') hideInLog(session, this);
        const text = `${(0,_session_formats_js__WEBPACK_IMPORTED_MODULE_3__/* .formatted */ .X0)(flags.format, session)}\n`;
        if (flags.out === undefined) this.process.stdout.write(text);
        else (await __webpack_require__.e(/* import() */ 9131).then(__webpack_require__.bind(__webpack_require__, 99131))).writeSecretFile(flags.out, text);
    } catch (error) {
        (0,_session_report_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .reportFailure */ .x)(error, this, runner);
        this.process.exitCode = (0,_exit_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodeOf */ .FO)(error);
    }
}
/** A file of `KEY=value` lines that only a runner of GitHub or Forgejo reads, and masks that only it understands. */ function requireJob({ format }, { env }) {
    if (format !== 'github' || env.GITHUB_ACTIONS === 'true') return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
        summary: '--format github works only in a job of GitHub Actions or Forgejo.',
        cause: 'it writes the masks of the secrets where only a runner hides them.',
        remedy: 'use --format dotenv, or env for a shell.'
    });
}
/** The runner reads commands from stderr as well, and stdout is the file of variables. */ function hideInLog({ session: { credentials } }, { process }) {
    const secrets = Object.values(credentials).flatMap(_runner_mask_forms_js__WEBPACK_IMPORTED_MODULE_9__/* .maskForms */ .y);
    process.stderr.write(secrets.map((secret)=>`::add-mask::${secret}\n`).join(''));
}
/** Somebody may look over a shoulder, and terminals keep what they have shown. */ function requireHiddenOutput({ out, show }, { process }) {
    if (out !== undefined || show || !process.stdout.isTTY) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
        summary: 'The credentials would be shown on this terminal.',
        remedy: 'redirect the output, use --out FILE, or add --show to print them all the same.'
    });
}
/** A mark for the programs that this process starts. */ const runningMark = 'KEYTURN_CREDENTIALS_RUNNING';
/** As the `credential_process` of a profile it would start itself without end if it took its credentials from that profile. */ function refuseItself({ env }) {
    if (env[runningMark] === undefined) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
        // In one line, because an AWS SDK quotes only the first.
        summary: 'keyturn credentials was started by keyturn credentials: add --profile to the line credential_process.',
        cause: 'it is the credential_process of the profile from which it takes its own credentials.',
        remedy: 'give --profile the name of the profile to start from, which must be another one.'
    });
}
/** The cache holds what `credential_process` prints. */ function requireCacheable({ cache, format, out }, { args, env }) {
    if (!cache) return;
    if (!(0,_cached_output_js__WEBPACK_IMPORTED_MODULE_1__/* .mayCache */ .Ql)(args, env)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
            summary: '--cache keeps nothing here: this is a job of GitHub, or something comes from standard input.',
            cause: 'a later call could get a session that it may not have.',
            remedy: 'leave out --cache; in a job, the input refresh of the action gives a profile that renews itself.'
        });
    }
    if (format === 'process' && out === undefined) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
        summary: '--cache is for credential_process: it prints the format process to standard output.',
        remedy: 'leave out --cache, or --format and --out.'
    });
}
/** The session is good even if it cannot be kept. */ async function keep(session, { args, env }, log) {
    try {
        const { keepSession } = await __webpack_require__.e(/* import() */ 746).then(__webpack_require__.bind(__webpack_require__, 70746));
        keepSession(session, (0,_cached_output_js__WEBPACK_IMPORTED_MODULE_1__/* .cacheFolder */ .nF)(args, env));
    } catch (error) {
        log.warning(`The session could not be kept for later calls: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
}


/***/ }),

/***/ 9441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ cliSources)
/* harmony export */ });
/**
 * The sources that take precedence over those of the action: the ID token that the flags name, or that this job's CI offers.
 * Says in one line what was taken.
 *
 * @throws KeyturnError `InvalidInput`, `OidcUnavailable`
 */ async function cliSources(flags, { env }, { notice }) {
    const { tokenSupply } = await Promise.all(/* import() */[__webpack_require__.e(2420), __webpack_require__.e(5105)]).then(__webpack_require__.bind(__webpack_require__, 5105));
    const { token, notice: line } = tokenSupply(flags, env);
    if (line !== undefined) notice(line);
    if (!token) return [];
    const { ciToken } = await __webpack_require__.e(/* import() */ 9719).then(__webpack_require__.bind(__webpack_require__, 9719));
    const source = ciToken(token);
    return [
        {
            ...source,
            select (inputs, job) {
                const selection = source.select(inputs, job);
                if (selection) notice(selection.why);
                return selection;
            }
        }
    ];
}


/***/ })

};
