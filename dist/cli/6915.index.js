export const id = 6915;
export const ids = [6915];
export const modules = {

/***/ 56915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demo: () => (/* binding */ demo)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34267);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54072);
/* harmony import */ var _session_report_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23127);





/** Tells the program that it is a later step of a job of the demo. */ const laterStep = 'KEYTURN_DEMO_LATER_STEP';
/** `keyturn demo`: the demo of this project. It runs this program again for the later steps of its jobs. */ async function demo() {
    try {
        if (this.env[laterStep]) return void this.process.stdout.write(`${await whoAmI()}\n`);
        const program = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1] ?? '');
        const root = actionFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(program));
        const { runDemo } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(4768), __webpack_require__.e(107), __webpack_require__.e(8815), __webpack_require__.e(5946), __webpack_require__.e(2905), __webpack_require__.e(1118), __webpack_require__.e(4823), __webpack_require__.e(3684), __webpack_require__.e(3568)]).then(__webpack_require__.bind(__webpack_require__, 13568));
        await runDemo({
            root,
            laterStep: {
                args: [
                    program,
                    'demo'
                ],
                env: {
                    [laterStep]: 'true'
                }
            }
        });
        this.process.exitCode = Number(process.exitCode ?? 0);
    } catch (error) {
        (0,_session_report_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .reportFailure */ .x)(error, this);
        this.process.exitCode = (0,_exit_codes_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodeOf */ .FO)(error);
    }
}
/**
 * The folder of action.yml, at or above the program's.
 *
 * @throws KeyturnError `InvalidInput` if only the command line was copied to this machine
 */ function actionFolder(folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'action.yml')) && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'dist', 'main', 'index.js'))) return folder;
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder) !== folder) return actionFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('InvalidInput', {
        summary: 'The demo runs the action, and the action is not here.',
        cause: 'only the folder dist/cli was copied to this machine.',
        remedy: 'run it from a checkout or the npm package, which have action.yml and the whole folder dist.'
    });
}
async function whoAmI() {
    const { GetCallerIdentityCommand, STSClient } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(4964)]).then(__webpack_require__.bind(__webpack_require__, 64964));
    const { Arn } = await new STSClient({}).send(new GetCallerIdentityCommand({}));
    return Arn;
}


/***/ }),

/***/ 71959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZK: () => (/* binding */ scopeWithoutRole),
/* harmony export */   _C: () => (/* binding */ inputEnvironment),
/* harmony export */   c8: () => (/* binding */ secretVariables)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34267);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67051);



/** Variables for secrets, which are never flags. */ const secretVariables = {
    'aws-credentials': 'KEYTURN_AWS_CREDENTIALS',
    'mfa-secret': 'KEYTURN_MFA_SECRET',
    'mfa-code': 'KEYTURN_MFA_CODE',
    'saml-assertion': 'KEYTURN_SAML_ASSERTION'
};
/**
 * The environment of the engine: what the flags, the files and the variables say, as the inputs of a step.
 *
 * @param env - of this process; the inputs of a step that it runs in do not count
 * @throws KeyturnError `InvalidInput` for a file that cannot be read
 */ function inputEnvironment(flags, env) {
    requireKeys(flags, env);
    const given = {
        ...defaults(env),
        ...secretsOf(flags, env),
        ...typed(flags)
    };
    const own = Object.fromEntries(Object.entries(env).filter(([name])=>!isForeign(name)));
    const inputs = Object.entries(given).map(([name, value])=>[
            `INPUT_${name.toUpperCase()}`,
            value
        ]);
    return {
        ...own,
        ...onlyFrom(flags, env),
        ...Object.fromEntries(inputs)
    };
}
/** Inputs of a step of the action, and Keyturn's own secrets, which no source reads by itself. */ function isForeign(name) {
    return name.startsWith('INPUT_') || Object.values(secretVariables).includes(name);
}
/** What a laptop and other CIs need: no tags made of GitHub's variables, and a name that does not claim to be GitHub's. */ function defaults(env) {
    const region = env.AWS_REGION || env.AWS_DEFAULT_REGION;
    const elsewhere = env.GITHUB_ACTIONS ? {} : {
        'role-skip-session-tagging': 'true',
        'role-session-name': 'keyturn'
    };
    return {
        ...region ? {
            'aws-region': region
        } : {},
        'job-summary': 'false',
        ...elsewhere
    };
}
/** Secrets that belong to another source than the one that was asked for. */ const unwantedSecrets = {
    profile: [
        'aws-credentials',
        'saml-assertion'
    ],
    keys: [
        'saml-assertion'
    ]
};
function secretsOf(flags, env) {
    const unwanted = unwantedSecrets[flags.source ?? 'auto'] ?? [];
    const fromVariables = Object.entries(secretVariables).flatMap(([name, variable])=>env[variable] && !unwanted.includes(name) ? [
            [
                name,
                env[variable]
            ]
        ] : []);
    const file = flags['aws-credentials-file'];
    return {
        ...Object.fromEntries(fromVariables),
        ...file === undefined ? {} : {
            'aws-credentials': textOf(file, 'aws-credentials-file')
        }
    };
}
function scopePolicy(flags) {
    const policy = scopeOf(flags);
    return policy === undefined ? {} : {
        'inline-session-policy': policy
    };
}
function scopeOf({ scope }) {
    return scope === undefined ? undefined : textOf(scope, 'scope');
}
/**
 * The policy of `--scope`, where no AssumeRole of this command can carry it.
 *
 * @throws KeyturnError `InvalidInput` for a file that cannot be read
 */ function scopeWithoutRole(flags) {
    return flags['role-to-assume'] === undefined ? scopeOf(flags) : undefined;
}
function typed(flags) {
    requireRoleToNarrow(flags);
    const names = Object.keys(_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .inputFlags */ .eJ);
    const inputs = names.flatMap((name)=>flags[name] === undefined ? [] : [
            [
                name,
                flags[name]
            ]
        ]);
    return {
        ...Object.fromEntries(inputs),
        ...flags.source === 'profile' || flags.source === 'keys' ? {
            'force-skip-oidc': 'true'
        } : {},
        ...flags['role-to-assume'] === undefined ? {} : scopePolicy(flags)
    };
}
/** Who narrows credentials must not get wide ones. */ function requireRoleToNarrow(flags) {
    const given = [
        'inline-session-policy',
        'managed-session-policies'
    ].find((name)=>flags[name] !== undefined);
    if (given === undefined || flags['role-to-assume'] !== undefined) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('InvalidInput', {
        summary: `--${given} is given without --role-to-assume.`,
        cause: 'AWS narrows the session of a role, and no other credentials, so the policy would have no effect.',
        remedy: 'add --role-to-assume with the role to narrow.'
    });
}
/**
 * A profile that was asked for takes precedence over keys in the environment, as with `aws --profile`. Keys that were asked
 * for take precedence over a profile.
 */ function onlyFrom({ profile: name, source }, env) {
    if (source === 'keys') return {
        AWS_PROFILE: undefined,
        AWS_DEFAULT_PROFILE: undefined
    };
    if (name === undefined && source !== 'profile') return {};
    return {
        AWS_PROFILE: name ?? (env.AWS_PROFILE || env.AWS_DEFAULT_PROFILE || 'default'),
        AWS_ACCESS_KEY_ID: undefined,
        AWS_SECRET_ACCESS_KEY: undefined,
        AWS_SESSION_TOKEN: undefined
    };
}
/** Who asks for keys must not get what else there is: an instance's role, or a profile. */ function requireKeys({ source, profile, 'aws-credentials-file': file }, env) {
    if (source !== 'keys') return;
    if (profile !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('InvalidInput', {
            summary: '--source keys and --profile are given together.',
            remedy: 'give one source of credentials.'
        });
    }
    const isGiven = file !== undefined || env[secretVariables['aws-credentials']];
    if (isGiven || env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('NoCredentials', {
        summary: '--source keys is given, and there is no access key.',
        remedy: `set ${secretVariables['aws-credentials']} to the ID and the secret in two lines, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`
    });
}
/** @param path - `-` for standard input */ function textOf(path, flag) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path === '-' ? 0 : path, 'utf8');
    } catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('InvalidInput', {
            summary: `The file of --${flag} could not be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`,
            remedy: `give the path of a file that you may read${flag === 'scope' ? '' : ', or - for standard input'}.`
        }, {
            cause: error
        });
    }
}


/***/ }),

/***/ 23127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ reportFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _runner_error_help_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6491);
/* harmony import */ var _runner_log_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1083);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71959);




/**
 * Prints why a command failed.
 *
 * @param runner - hides the secrets that it knows, because a server may have sent one back; absent before there are any
 */ function reportFailure(error, { process }, runner) {
    // The variables of a step around this process name another action.
    const text = [
        (0,_runner_error_help_js__WEBPACK_IMPORTED_MODULE_1__/* .failureMessage */ .oh)(forCommandLine(error), {}),
        ...variablesFor(error)
    ].join('\n');
    if (runner) runner.fail(text);
    else process.stderr.write(`${(0,_runner_log_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .k)(`Error: ${text}`)}\n`);
}
/** What a step lacks is a permission or a secret; here it is a sign-in. */ function forCommandLine(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB) || error.code !== 'NoCredentials') return error;
    if (error.explanation.summary.includes('token for GitHub')) return error;
    return error.withDiagnosis({
        cause: 'nobody is signed in to AWS here: there is no profile, no variable and no ID token of a CI.',
        remedy: 'sign in with `aws login` or `aws sso login`, or give --profile NAME, or set AWS_PROFILE or KEYTURN_AWS_CREDENTIALS. In a job of a CI, let the job have an ID token.'
    });
}
/** Secrets are inputs of the action, but no flags: a message that names one does not say how to give it here. */ function variablesFor(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB) || error.code !== 'InvalidInput') return [];
    return Object.entries(_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .secretVariables */ .c8).flatMap(([name, variable])=>error.message.includes(name) ? [
            `On the command line, ${name} is the variable ${variable}.`
        ] : []);
}


/***/ }),

/***/ 6491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MG: () => (/* binding */ helpAddresses),
/* harmony export */   Mn: () => (/* binding */ pageOnGitHub),
/* harmony export */   dN: () => (/* binding */ messageWithHelp),
/* harmony export */   o$: () => (/* binding */ helpLine),
/* harmony export */   oh: () => (/* binding */ failureMessage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

/** Where the pages are unless the runner says which repository and ref the action comes from. */ const defaults = {
    repository: 'octo-org/keyturn',
    ref: 'v1'
};
const githubCom = 'https://github.com';
/**
 * A `KeyturnError` explains itself, and one that quotes a refusal which nothing in Keyturn explains gets the usual remedy.
 * Anything else is a bug, so its stack is shown.
 */ function failureMessage(error, env) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB) return messageWithHelp(withUsualRemedy(error), env);
    const stack = error instanceof Error ? error.stack : String(error);
    return `Keyturn failed unexpectedly, which is a bug: ${stack}\n${helpLine('Unexpected', env)}`;
}
function withUsualRemedy(error) {
    const { message, retry, explanation } = error;
    if (explanation.remedy !== undefined || message.includes('What to do:')) return error;
    const remedy = retry === 'never' ? 'correct what the message names; the lines above show what this step tried.' : 'run the job again; if it fails again, look at the health pages of AWS and GitHub.';
    return error.withDiagnosis({
        remedy
    });
}
/** An error's message with its code and the address of the section of docs/errors.md about it, as the last line. */ function messageWithHelp({ code, message }, env) {
    return `${message}\n${helpLine(code, env)}`;
}
/**
 * The last line of every error. A GitHub Enterprise Server either has a copy of the action's repository or takes the
 * action from GitHub.com (GitHub Connect). The runner does not say which, so the line has both addresses.
 */ function helpLine(code, env) {
    const [address = '', other] = helpAddresses(code, env);
    const elsewhere = other === undefined ? '' : ` (if this server has no such repository: ${other})`;
    return `Error code ${code}: ${address}${elsewhere}`;
}
/** The address of a page on GitHub.com, for the command line, which no repository names. */ const pageOnGitHub = (path)=>`${githubCom}/${defaults.repository}/blob/${defaults.ref}/${path}`;
/** The addresses of the section about a code: the one on the job's own server first, the one on GitHub.com last. */ function helpAddresses(code, env) {
    const servers = new Set([
        serverIn(env) ?? githubCom,
        githubCom
    ]);
    const { repository, ref } = originIn(env) ?? defaults;
    return [
        ...servers
    ].map((server)=>`${server}/${repository}/blob/${ref}/docs/errors.md#${code.toLowerCase()}`);
}
function serverIn({ GITHUB_SERVER_URL: url = '' }) {
    return /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d{1,5})?$/i.test(url) ? url : undefined;
}
/**
 * The repository and ref that `uses:` names, so that an action pinned to a commit links to the page of that commit. The
 * runner leaves both empty for an action in the workflow's own repository, and inside a composite action
 * (actions/runner#2473). Earlier steps can set the variables, so anything but plain names is ignored.
 */ function originIn(env) {
    const { GITHUB_ACTION_REPOSITORY: repository = '', GITHUB_ACTION_REF: ref = '' } = env;
    const isRepository = /^[a-z\d][a-z\d-]{0,38}\/[\w.-]{1,100}$/i.test(repository);
    const isRef = /^\w[\w.-]*(?:\/\w[\w.-]*)*$/.test(ref) && ref.length <= 200;
    return isRepository && isRef ? {
        repository,
        ref
    } : undefined;
}


/***/ }),

/***/ 1083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ withoutControls),
/* harmony export */   k: () => (/* binding */ logText)
/* harmony export */ });
/**
 * Escapes a text for the log, so that the runner, a terminal and GitHub's log viewer do not interpret it. Everything that
 * Keyturn prints for people passes through here, because AWS, GitHub, files and variables supply parts of it.
 *
 * The runner takes a line that begins with `::`, also after white space, for a command, and `##[` anywhere in a line
 * (actions/runner, `ActionCommand.cs`). Its comparison is culture-sensitive, so it skips zero-width characters.
 */ function logText(text) {
    return text.split(/\r?\n/).map(logLine).join('\n');
}
function logLine(line) {
    return withoutControls(line).replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '# #[');
}
/**
 * Replaces invisible characters with effects by blanks: control characters (ESC starts a colour, a backspace rewrites the
 * line), format characters (bidirectional overrides, zero-width characters) and line separators. Tabs stay.
 */ function withoutControls(text) {
    return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char)=>char === '\t' ? char : ' ');
}


/***/ })

};
