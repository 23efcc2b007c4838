export const id = 4596;
export const ids = [4596];
export const modules = {

/***/ 4773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Es: () => (/* binding */ closeWhenCancelled),
/* harmony export */   S5: () => (/* binding */ closeAll),
/* harmony export */   tE: () => (/* binding */ atEnd)
/* harmony export */ });
/**
 * Clean-up before the process ends, whether the run finishes, reaches `action-timeout-s` or is cancelled. Code that opens
 * something that outlives the process (a token) registers how to close it.
 */ const open = new Set();
/** Milliseconds for all clean-up. the runner kills a cancelled step after 10 s (docs/facts.md#cancellation). */ const maxCloseMs = 5_000;
/**
 * Registers a clean-up.
 *
 * @returns runs it now; it runs only once
 */ function atEnd(close) {
    const once = async ()=>{
        if (open.delete(once)) await close();
    };
    open.add(once);
    return once;
}
/** Runs every clean-up that has not run yet, within `timeoutMs`. Never throws. */ async function closeAll(timeoutMs = maxCloseMs) {
    if (open.size === 0) return;
    let timer;
    const timeUp = new Promise((resolve)=>{
        timer = setTimeout(resolve, timeoutMs);
    });
    await Promise.race([
        Promise.allSettled([
            ...open
        ].map((close)=>close())),
        timeUp
    ]);
    clearTimeout(timer);
}
/**
 * Runs the clean-ups if the run is cancelled.
 *
 * @param end - ends the process
 * @returns stops listening for the cancellation
 */ function closeWhenCancelled(end = process.exit) {
    const cancel = ()=>void closeAll().then(()=>end(1));
    process.once('SIGINT', cancel).once('SIGTERM', cancel);
    return ()=>void process.off('SIGINT', cancel).off('SIGTERM', cancel);
}


/***/ }),

/***/ 964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ canAsk),
/* harmony export */   o: () => (/* binding */ cliContext)
/* harmony export */ });
/** The context of this process. The environment is a copy, because sources remove variables from the process's own. */ function cliContext(args) {
    const { stdin, stdout, stderr } = process;
    return {
        process: {
            stdin,
            stdout,
            stderr,
            exitCode: null
        },
        args,
        env: {
            ...process.env
        }
    };
}
/** Whether a person can answer a question: on a terminal, and not in CI. */ function canAsk({ process: { stdin, stderr }, env }) {
    return Boolean(stdin.isTTY && stderr.isTTY && !env.CI);
}


/***/ }),

/***/ 4072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   NY: () => (/* binding */ execFailed)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4267);

/** The exit codes of every command but `exec`, whose exit code is that of the program it runs. */ const exitCode = {
    ok: 0,
    /** A check failed: a key is too old, the account is not allowed. */ failed: 1,
    /** A wrong argument or input. Nothing was sent. */ usage: 2,
    /** AWS refused the credentials, or there are none. */ notAllowed: 3,
    /** A service could not be reached. Another attempt may succeed. */ unreachable: 4,
    /** A bug. */ bug: 70
};
/** `exec` could not start the program. `env` and `timeout` use the same code. */ const execFailed = 125;
const codes = {
    InvalidInput: exitCode.usage,
    NoCredentials: exitCode.notAllowed,
    CredentialSourceFailed: exitCode.notAllowed,
    RootCredentials: exitCode.notAllowed,
    OidcUnavailable: exitCode.notAllowed,
    AccessDenied: exitCode.notAllowed,
    InvalidCredentials: exitCode.notAllowed,
    ExpiredCredentials: exitCode.notAllowed,
    InvalidIdentityToken: exitCode.notAllowed,
    MfaCodeRefused: exitCode.notAllowed,
    MfaDeviceUnknown: exitCode.notAllowed,
    Throttled: exitCode.unreachable,
    ServiceUnavailable: exitCode.unreachable,
    Network: exitCode.unreachable,
    Timeout: exitCode.unreachable,
    ActionTimedOut: exitCode.unreachable
};
/** The exit code for a thrown value. */ function exitCodeOf(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB)) return exitCode.bug;
    return codes[error.code] ?? exitCode.failed;
}


/***/ }),

/***/ 4596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./node_modules/@stricli/core/dist/index.js
var dist = __webpack_require__(4756);
// EXTERNAL MODULE: ./.build/cli/src/at-end.js
var at_end = __webpack_require__(4773);
// EXTERNAL MODULE: ./.build/cli/src/version.js
var version = __webpack_require__(7170);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/flags.js
var flags = __webpack_require__(7051);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/formats.js
var formats = __webpack_require__(7400);
;// CONCATENATED MODULE: ./.build/cli/src/cli/app.js




/** The commands. Each loads its code when it is called, because every call of `credentials` pays for what is loaded. */ const root = (0,dist/* buildRouteMap */.ke)({
    routes: {
        exec: (0,dist/* buildCommand */.Oe)({
            docs: {
                brief: 'Run a program with credentials that only it can see',
                fullDescription: [
                    "Resolves credentials as the action does, and runs a program with them. The exit code is the program's; 125 means",
                    'that Keyturn itself failed. Signals are passed on. Other AWS credentials are removed from its environment.',
                    '',
                    'Example: keyturn exec --aws-region eu-central-1 --role-to-assume arn:aws:iam::123456789012:role/deploy -- terraform plan'
                ].join('\n')
            },
            parameters: {
                flags: {
                    ...flags/* sessionFlags */.O,
                    refresh: {
                        kind: 'boolean',
                        optional: true,
                        withNegated: false,
                        brief: 'Serve credentials that renew themselves, for programs that outlast a session'
                    }
                },
                positional: {
                    kind: 'array',
                    minimum: 1,
                    parameter: {
                        brief: 'The program and its arguments, after --',
                        parse: String,
                        placeholder: 'command'
                    }
                }
            },
            loader: async ()=>(await Promise.all(/* import() */[__webpack_require__.e(2756), __webpack_require__.e(6059)]).then(__webpack_require__.bind(__webpack_require__, 6059))).exec
        }),
        credentials: (0,dist/* buildCommand */.Oe)({
            docs: {
                brief: 'Print credentials for another program',
                fullDescription: [
                    'Resolves credentials as the action does, and prints them. `--format process` is what `credential_process` in',
                    '~/.aws/config expects. Nothing secret is printed on a terminal without --show.',
                    '',
                    'Example: eval "$(keyturn credentials --format env --aws-region eu-central-1 --role-to-assume deploy)"'
                ].join('\n')
            },
            parameters: {
                flags: {
                    ...flags/* sessionFlags */.O,
                    format: {
                        kind: 'enum',
                        values: formats/* credentialsFormats */.r2,
                        default: 'process',
                        brief: 'The form of the output'
                    },
                    out: {
                        kind: 'parsed',
                        parse: String,
                        optional: true,
                        placeholder: 'file',
                        brief: 'Write to this file, readable only by you, instead of printing'
                    },
                    cache: {
                        kind: 'boolean',
                        optional: true,
                        withNegated: false,
                        brief: "Keep a role's session in ~/.cache/keyturn, and print it until its last quarter"
                    },
                    show: {
                        kind: 'boolean',
                        optional: true,
                        withNegated: false,
                        brief: 'Print secrets even on a terminal'
                    }
                }
            },
            loader: async ()=>(await Promise.all(/* import() */[__webpack_require__.e(2756), __webpack_require__.e(9612)]).then(__webpack_require__.bind(__webpack_require__, 9612))).credentials
        })
    },
    docs: {
        brief: 'AWS credentials for CI and for your laptop, as in the Keyturn action'
    }
});
const app = (0,dist/* buildApplication */.Ds)(root, {
    name: 'keyturn',
    versionInfo: {
        currentVersion: version/* version */.r
    },
    scanner: {
        allowArgumentEscapeSequence: true
    },
    documentation: {
        disableAnsiColor: Boolean(process.env.NO_COLOR)
    }
});

// EXTERNAL MODULE: ./.build/cli/src/cli/context.js
var cli_context = __webpack_require__(964);
// EXTERNAL MODULE: ./.build/cli/src/cli/exit-codes.js
var exit_codes = __webpack_require__(4072);
;// CONCATENATED MODULE: ./.build/cli/src/cli/run-cli.js





/**
 * Runs the command line in this process, and ends it with the command's exit code.
 *
 * @param args - without the program itself
 */ async function runCli(args) {
    process.stdout.on('error', endOnLostOutput);
    // A program that runs on matters more than a message that nobody reads.
    process.stderr.on('error', ()=>{});
    const context = (0,cli_context/* cliContext */.o)(args);
    await (0,dist/* run */.eF)(app, args, context);
    await (0,at_end/* closeAll */.S5)();
    const code = own(Number(context.process.exitCode ?? exit_codes/* exitCode */.I$.ok));
    process.stdout.write('', (error)=>{
        if (!error) process.exit(code);
    });
}
/** A closed pipe (`keyturn … | head`) is not an error of Keyturn; a full disk is. */ function endOnLostOutput(error) {
    if (error.code === 'EPIPE') process.exit(exit_codes/* exitCode */.I$.ok);
    process.stderr.write(`Error: The output could not be written: ${error.message}\n`);
    process.exit(exit_codes/* exitCode */.I$.failed);
}
/** The parser of arguments has negative codes. */ function own(code) {
    if (code >= 0) return code;
    return code === dist/* ExitCode */.yU.UnknownCommand || code === dist/* ExitCode */.yU.InvalidArgument ? exit_codes/* exitCode */.I$.usage : exit_codes/* exitCode */.I$.bug;
}


/***/ }),

/***/ 7051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ sessionFlags),
/* harmony export */   e: () => (/* binding */ inputFlags)
/* harmony export */ });
/**
 * The inputs of the action that are flags of a command, by the same names: one vocabulary, so a message that names an input
 * names what was typed. Secrets are never flags, because every program on the machine can read arguments.
 */ const inputFlags = {
    'aws-region': [
        'region',
        'The AWS Region; default: AWS_REGION, then AWS_DEFAULT_REGION'
    ],
    'role-to-assume': [
        'role',
        'The ARN or the name of the role; several lines form a role chain'
    ],
    'role-duration-seconds': [
        'seconds',
        'How long the session lasts (900 to 43200)'
    ],
    'role-session-name': [
        'name',
        'The name of the session in CloudTrail; default: keyturn'
    ],
    'role-external-id': [
        'id',
        "The external ID that the role's trust policy asks for"
    ],
    'source-identity': [
        'name',
        'The source identity of the session'
    ],
    'custom-tags': [
        'tags',
        'Session tags, as JSON or one KEY=VALUE on each line'
    ],
    'transitive-tag-keys': [
        'keys',
        'Tags that pass to the next role of a chain'
    ],
    'inline-session-policy': [
        'policy',
        'A policy that narrows the session, as JSON'
    ],
    'managed-session-policies': [
        'arns',
        'Managed policies that narrow the session'
    ],
    'mfa-serial': [
        'arn',
        'The MFA device; the code is asked for, unless KEYTURN_MFA_SECRET has the seed'
    ],
    'web-identity-token-file': [
        'file',
        'A file with a web identity token'
    ],
    audience: [
        'audience',
        'The audience of an ID token; default: sts.amazonaws.com'
    ],
    'saml-provider-arn': [
        'arn',
        'The SAML provider in IAM'
    ],
    'allowed-account-ids': [
        'ids',
        'Refuse credentials of any other account'
    ],
    'warn-key-age': [
        'age',
        'Warn about an older access key; default: 90d'
    ],
    'max-key-age': [
        'age',
        'Refuse an older access key, for example 90d; no default'
    ],
    'sts-endpoint': [
        'url',
        'Another endpoint for STS'
    ],
    'http-proxy': [
        'url',
        'The proxy; default: HTTPS_PROXY and its relatives'
    ],
    'no-proxy': [
        'hosts',
        'Hosts that are reached without the proxy'
    ],
    'action-timeout-s': [
        'seconds',
        'A limit for everything together'
    ]
};
const textFlag = (placeholder, brief)=>({
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder,
        brief
    });
/** The flags of every command that resolves credentials. */ const sessionFlags = {
    ...Object.fromEntries(Object.entries(inputFlags).map(([name, [placeholder, brief]])=>[
            name,
            textFlag(placeholder, brief)
        ])),
    profile: textFlag('name', 'A profile of ~/.aws, as for the AWS CLI'),
    'aws-credentials-file': textFlag('file', 'A file with a key pair in two lines, or - for standard input; KEYTURN_AWS_CREDENTIALS does the same'),
    scope: textFlag('file', 'A file with a policy that narrows the session'),
    verbose: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Say what is tried, on stderr'
    }
};


/***/ }),

/***/ 7400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X0: () => (/* binding */ formatted),
/* harmony export */   qu: () => (/* binding */ sessionVariables),
/* harmony export */   r2: () => (/* binding */ credentialsFormats)
/* harmony export */ });
/* harmony import */ var _refresh_session_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1230);

/** The forms in which `credentials` prints. */ const credentialsFormats = [
    'process',
    'json',
    'env',
    'dotenv',
    'fish',
    'powershell'
];
/** The session in one of the forms, without a line break at its end. */ function formatted(format, given) {
    return formats[format](given);
}
const formats = {
    process: ({ session: { credentials, expiration } })=>(0,_refresh_session_document_js__WEBPACK_IMPORTED_MODULE_0__/* .processDocument */ .jY)(credentials, expiration),
    json: (given)=>JSON.stringify(jsonDocument(given), null, 2),
    env: (given)=>lines(given, (name, value)=>`export ${name}='${value}'`, 'unset AWS_SESSION_TOKEN'),
    dotenv: (given)=>lines(given, (name, value)=>`${name}=${value}`),
    fish: (given)=>lines(given, (name, value)=>`set -gx ${name} '${value}'`, 'set -e AWS_SESSION_TOKEN'),
    powershell: (given)=>lines(given, (name, value)=>`$Env:${name} = '${value}'`, '$Env:AWS_SESSION_TOKEN = $null')
};
function jsonDocument({ session: { credentials, expiration, identity }, region }) {
    return {
        schemaVersion: 1,
        accountId: identity.accountId,
        arn: identity.arn,
        region,
        accessKeyId: credentials.accessKeyId,
        secretAccessKey: credentials.secretAccessKey,
        ...credentials.sessionToken === undefined ? {} : {
            sessionToken: credentials.sessionToken
        },
        ...expiration ? {
            expiration: expiration.toISOString()
        } : {}
    };
}
/** The variables that every AWS tool reads. */ function sessionVariables({ session: { credentials }, region }) {
    return {
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
        ...credentials.sessionToken === undefined ? {} : {
            AWS_SESSION_TOKEN: credentials.sessionToken
        },
        AWS_REGION: region,
        AWS_DEFAULT_REGION: region
    };
}
/** A value outside the characters of keys, tokens and Regions would need quoting, which differs from shell to shell. */ const harmless = /^[\w+/=.:-]*$/;
/** @param unset - removes the token of an earlier session, beside which a long-term key would not work */ function lines(given, line, unset) {
    const entries = Object.entries(sessionVariables(given));
    const odd = entries.find(([, value])=>!harmless.test(value));
    if (odd) throw new Error(`the value of ${odd[0]} has characters that no AWS credentials have`);
    const hasToken = given.session.credentials.sessionToken !== undefined;
    return [
        ...unset === undefined || hasToken ? [] : [
            unset
        ],
        ...entries.map(([name, value])=>line(name, value))
    ].join('\n');
}


/***/ }),

/***/ 4267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ KeyturnError),
/* harmony export */   WL: () => (/* binding */ redactKeyId),
/* harmony export */   bD: () => (/* binding */ messageOf)
/* harmony export */ });
/**
 * Names what went wrong. Workflows and tests can rely on the code; the message is for people. `npm run readme` writes
 * docs/errors.md from these comments and from the explanations in `src/`.
 */ /**
 * Every error that Keyturn throws on purpose.
 *
 * Its message must not contain a secret: an `Explanation` shows key ids through `redactKeyId` and never includes secret
 * keys, tokens or assertions.
 */ class KeyturnError extends Error {
    name = 'KeyturnError';
    code;
    retry;
    explanation;
    /** How long the server asked to wait before the next attempt (ms). */ retryAfterMs;
    constructor(code, explanation, options = {}){
        super([
            explanation.summary,
            explanation.cause && `Likely cause: ${explanation.cause}`,
            explanation.remedy && `What to do: ${explanation.remedy}`,
            explanation.details
        ].filter(Boolean).join('\n'), 'cause' in options ? {
            cause: options.cause
        } : {});
        this.code = code;
        this.retry = options.retry ?? 'never';
        this.explanation = explanation;
        this.retryAfterMs = options.retryAfterMs;
    }
    /** The same error with `summary` in front of its own; `advice` fills only the parts that it lacks. */ withContext(summary, advice = {}) {
        const explanation = {
            ...advice,
            ...this.explanation,
            summary: `${summary}: ${this.explanation.summary}`
        };
        return new KeyturnError(this.code, explanation, {
            cause: this.cause,
            retry: this.retry
        });
    }
    /** The same error; `findings` replace the parts of its explanation. */ withDiagnosis(findings) {
        const explanation = {
            ...this.explanation,
            ...findings
        };
        return new KeyturnError(this.code, explanation, {
            cause: this.cause,
            retry: this.retry
        });
    }
}
/** Shortens an access key id to `AKIA…WXYZ`: enough to recognise the key, too little to search for it. */ function redactKeyId(keyId) {
    return keyId.length > 8 ? `${keyId.slice(0, 4)}…${keyId.slice(-4)}` : '…';
}
/** The message of any thrown value. A server can give the SDK an error whose message is no text. */ function messageOf(error) {
    const isObject = typeof error === 'object' && error !== null;
    // Not `instanceof`: an error may come from another realm.
    const message = isObject && 'message' in error ? error.message : error;
    if (typeof message === 'string') return message;
    return typeof message === 'object' && message !== null ? 'an error without a message' : String(message);
}


/***/ }),

/***/ 1230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L7: () => (/* binding */ cachedSession),
/* harmony export */   Ui: () => (/* binding */ renewalTime),
/* harmony export */   jY: () => (/* binding */ processDocument)
/* harmony export */ });
/* unused harmony export secretsInDocument */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4267);

/** Milliseconds before their expiry at which the AWS CLI and boto3 request new credentials. */ const maxMarginMs = 900_000;
/** The secrets of a cached session; none if something else has written the document. */ function secretsInDocument(document) {
    try {
        const { SecretAccessKey, SessionToken } = JSON.parse(document);
        return [
            SecretAccessKey,
            SessionToken
        ].filter((secret)=>typeof secret === 'string');
    } catch  {
        return [];
    }
}
/**
 * The session as it is cached and printed. It is renewed in its last quarter, or in its last 15 minutes if that is shorter.
 *
 * The times follow this machine's clock, which the users of the session follow too. A session never lasts longer than
 * requested, whatever the difference to AWS's clock.
 *
 * @param seconds - the requested duration
 * @param now - milliseconds since 1970
 * @throws KeyturnError `MalformedResponse` for a session that does not expire or does not belong to a role
 */ function cachedSession(session, seconds, now) {
    const { credentials, identity, expiration } = session;
    if (!expiration || identity.assumedRoleId === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('MalformedResponse', {
            summary: 'The session to renew is not the session of a role.'
        });
    }
    const lifetime = Math.min(expiration.getTime() - now, seconds * 1000);
    const expiresAt = now + lifetime;
    return {
        renewAt: renewalTime(now, expiresAt),
        expiresAt,
        arn: identity.arn,
        assumedRoleId: identity.assumedRoleId,
        document: processDocument(credentials, new Date(expiresAt))
    };
}
/** When to renew a session: in its last quarter, or in its last 15 minutes if that is shorter (ms since 1970, like both times). */ function renewalTime(now, expiresAt) {
    return expiresAt - Math.min((expiresAt - now) / 4, maxMarginMs);
}
/** What `credential_process` prints, version 1 (AWS CLI User Guide, "Sourcing credentials with an external process"). */ function processDocument({ accessKeyId, secretAccessKey, sessionToken }, expiration) {
    return JSON.stringify({
        Version: 1,
        AccessKeyId: accessKeyId,
        SecretAccessKey: secretAccessKey,
        SessionToken: sessionToken,
        Expiration: expiration?.toISOString()
    });
}


/***/ }),

/***/ 7170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Keyturn's version, as it appears in AWS's CloudTrail. */ const version = '0.1.0';


/***/ })

};
