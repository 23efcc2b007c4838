export const id = 6059;
export const ids = [6059];
export const modules = {

/***/ 56059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exec: () => (/* binding */ exec)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./.build/cli/src/cli/exec/child-environment.js
/**
 * Variables that supply credentials or select them. All of them go, so that a program uses the credentials it was given or
 * none: an SDK for JavaScript ignores exported keys beside AWS_PROFILE, and botocore refuses them after
 * AWS_CREDENTIAL_EXPIRATION (docs/leftover-variables.md).
 */ const credentialVariables = new Set([
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_SECURITY_TOKEN',
    'AMAZON_SESSION_TOKEN',
    'AWS_CREDENTIAL_EXPIRATION',
    'AWS_ACCOUNT_ID',
    'AWS_BEARER_TOKEN_BEDROCK',
    'AWS_CREDENTIAL_FILE',
    'AWS_PROFILE',
    'AWS_DEFAULT_PROFILE',
    'AWS_ROLE_ARN',
    'AWS_ROLE_SESSION_NAME',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    'AWS_CONTAINER_AUTHORIZATION_TOKEN',
    'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE'
]);
/** The parent's environment without other credentials and without Keyturn's own secrets, plus what is handed out. */ function childEnvironment(env, handedOut) {
    const kept = Object.entries(env).filter(([name])=>!credentialVariables.has(name) && !/^KEYTURN_|^INPUT_/.test(name));
    return {
        ...Object.fromEntries(kept),
        ...handedOut
    };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
;// CONCATENATED MODULE: ./.build/cli/src/cli/exec/run-child.js



/** Signals that a person or a CI sends to end a job. The program decides what to do with them. */ const passedOn = [
    'SIGINT',
    'SIGTERM',
    'SIGHUP',
    'SIGQUIT',
    'SIGUSR1',
    'SIGUSR2'
];
/**
 * Runs a program with this process's standard streams, and passes signals on to it.
 *
 * @returns its exit code; 128 plus the number of the signal that ended it, as in a shell
 * @throws KeyturnError `InvalidInput` if the program cannot be started
 */ async function runChild(command, env) {
    const [program = '', ...args] = command;
    if (program === '') throw notStarted(program, new Error('it has no name'));
    const child = (await starter())(program, args, {
        env,
        stdio: 'inherit'
    });
    const forward = passedOn.map((signal)=>{
        // A terminal sends SIGINT and SIGQUIT to the whole group, so the program has it already: only stay alive.
        const isFromTerminal = hasTerminal() && (signal === 'SIGINT' || signal === 'SIGQUIT');
        const listener = ()=>void (isFromTerminal || child.kill(signal));
        process.on(signal, listener);
        return ()=>process.off(signal, listener);
    });
    try {
        return await new Promise((resolve, reject)=>{
            child.once('error', (error)=>reject(notStarted(program, error)));
            child.once('exit', (code, signal)=>resolve(code ?? 128 + (signal === null ? 0 : external_node_os_.constants.signals[signal])));
        });
    } finally{
        for (const stop of forward)stop();
    }
}
/** On Windows most tools of npm are `.cmd` files, which only a shell starts; cross-spawn quotes their arguments for it. */ async function starter() {
    return process.platform === 'win32' ? (await __webpack_require__.e(/* import() */ 546).then(__webpack_require__.t.bind(__webpack_require__, 80546, 19))).default : external_node_child_process_.spawn;
}
function hasTerminal() {
    return [
        process.stdin,
        process.stdout,
        process.stderr
    ].some(({ isTTY })=>isTTY);
}
function notStarted(program, error) {
    return new errors/* KeyturnError */.FB('InvalidInput', {
        summary: `${JSON.stringify(program)} could not be started: ${(0,errors/* messageOf */.bD)(error)}`,
        remedy: 'check the name of the program after --, and PATH.'
    }, {
        cause: error
    });
}

// EXTERNAL MODULE: ./.build/cli/src/cli/exit-codes.js
var exit_codes = __webpack_require__(54072);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/cli-sources.js
var cli_sources = __webpack_require__(9441);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/formats.js
var formats = __webpack_require__(47400);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/inputs.js
var inputs = __webpack_require__(71959);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/open-session.js
var open_session = __webpack_require__(75223);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/report-failure.js
var report_failure = __webpack_require__(23127);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/resolve-session.js
var resolve_session = __webpack_require__(82225);
;// CONCATENATED MODULE: ./.build/cli/src/cli/commands/exec.js










/** `keyturn exec -- CMD`: runs a program with credentials. The exit code is the program's, or 125 if Keyturn failed. */ async function exec(flags, ...command) {
    let runner;
    try {
        runner = await (0,open_session/* openRunner */.N)(flags, this);
        (0,resolve_session/* adoptEnvironment */.O)(runner.env);
        const sources = await (0,cli_sources/* cliSources */.r)(flags, this, runner);
        const scope = (0,inputs/* scopeWithoutRole */.ZK)(flags);
        const resolve = ()=>(0,resolve_session/* resolveSession */.Z)(runner, sources, scope);
        const first = await resolve();
        const handedOut = flags.refresh ? await served(first, resolve, runner) : (0,formats/* sessionVariables */.qu)(first);
        this.process.exitCode = await runChild(command, childEnvironment(this.env, handedOut));
    } catch (error) {
        (0,report_failure/* reportFailure */.x)(error, this, runner);
        this.process.exitCode = exit_codes/* execFailed */.NY;
    }
}
/** With `--refresh` the program asks a server on loopback for its credentials, and gets a new session in time. */ async function served(first, renew, log) {
    const { serveCredentials } = await __webpack_require__.e(/* import() */ 8626).then(__webpack_require__.bind(__webpack_require__, 98626));
    const { url, token } = await serveCredentials(first, renew, log);
    return {
        // SDKs prefer the keys of a default profile to a container's, so there must be none.
        AWS_CONFIG_FILE: external_node_os_.devNull,
        AWS_SHARED_CREDENTIALS_FILE: external_node_os_.devNull,
        AWS_CONTAINER_CREDENTIALS_FULL_URI: url,
        AWS_CONTAINER_AUTHORIZATION_TOKEN: token,
        AWS_REGION: first.region,
        AWS_DEFAULT_REGION: first.region
    };
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
