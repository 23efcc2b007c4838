export const id = 1662;
export const ids = [1662];
export const modules = {

/***/ 64773:
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

/***/ 28456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ completionScripts),
/* harmony export */   YG: () => (/* binding */ completeWord),
/* harmony export */   mP: () => (/* binding */ shells)
/* harmony export */ });
/** The shells for which `keyturn completion` prints a script. */ const shells = [
    'bash',
    'zsh',
    'fish',
    'powershell'
];
/** What the scripts call with the words of the line, the last of which may be unfinished or empty. */ const completeWord = '__complete';
/**
 * A script that asks `keyturn` itself for the words that can follow, so that it never differs from the commands. Where there
 * is none, for example after a flag with a file, the shell completes names of files.
 */ const completionScripts = {
    bash: `_keyturn() {
  local IFS=$'\\n'
  COMPREPLY=( $(keyturn ${completeWord} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null) )
}
complete -o default -F _keyturn keyturn
`,
    zsh: `#compdef keyturn
_keyturn() {
  local -a found
  found=("\${(@f)$(keyturn ${completeWord} "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "$found" ]]; then compadd -- $found; else _files; fi
}
compdef _keyturn keyturn
`,
    fish: `function __keyturn_complete
  set -l words (commandline -opc)
  keyturn ${completeWord} $words[2..-1] (commandline -ct) 2>/dev/null
end
complete -c keyturn -a '(__keyturn_complete)'
`,
    powershell: `Register-ArgumentCompleter -Native -CommandName keyturn -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -eq '') { $words += '' }
  keyturn ${completeWord} @words 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`
};


/***/ }),

/***/ 50964:
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

/***/ 54072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   NY: () => (/* binding */ execFailed)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

/** The exit codes of every command but `exec`, whose exit code is that of the program it runs. */ const exitCode = {
    ok: 0,
    /** A check failed: a key is too old, the account is not allowed. */ failed: 1,
    /** A wrong argument or input. Nothing was sent. */ usage: 2,
    /** AWS refused the credentials, or there are none. */ notAllowed: 3,
    /** A service could not be reached. Another attempt may succeed. */ unreachable: 4,
    /** The world is not as it was when the plan was made. Nothing was changed. */ outdated: 5,
    /** A part is done; the next run resumes. */ partlyDone: 6,
    /** `bootstrap plan --detailed-exitcode`: there is something to do. Terraform's 2 is wrong usage here. */ changes: 10,
    /** A bug. */ bug: 70
};
/** `exec` could not start the program. `env` and `timeout` use the same code. */ const execFailed = 125;
const codes = {
    InvalidInput: exitCode.usage,
    NoCredentials: exitCode.notAllowed,
    CredentialSourceFailed: exitCode.notAllowed,
    RootCredentials: exitCode.notAllowed,
    OidcUnavailable: exitCode.notAllowed,
    OidcRequestFailed: exitCode.notAllowed,
    WebIdentityTokenUnreadable: exitCode.notAllowed,
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
    ActionTimedOut: exitCode.unreachable,
    PlanOutdated: exitCode.outdated,
    Incomplete: exitCode.partlyDone
};
/** The exit code for a thrown value. */ function exitCodeOf(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB)) return exitCode.bug;
    return codes[error.code] ?? exitCode.failed;
}


/***/ }),

/***/ 31662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli),
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./node_modules/@stricli/core/dist/index.js
var dist = __webpack_require__(34756);
// EXTERNAL MODULE: ./.build/cli/src/at-end.js
var at_end = __webpack_require__(64773);
// EXTERNAL MODULE: ./.build/cli/src/version.js
var version = __webpack_require__(17170);
;// CONCATENATED MODULE: ./.build/cli/src/cli/services/aws-flags.js
/** What a person types about the credentials of a command that inspects or sets up an account. */ const textFlag = (placeholder, brief)=>({
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder,
        brief
    });
/** The flags of `AwsFlags`. */ const awsFlags = {
    profile: textFlag('name', 'A profile of ~/.aws, also of `aws login` or SSO, so that no key is needed'),
    account: textFlag('id', 'The account to work in; credentials of any other are refused'),
    region: textFlag('region', 'The AWS Region; default: AWS_REGION, then us-east-1'),
    'role-to-assume': textFlag('role', 'A role to assume first'),
    'mfa-serial': textFlag('arn', 'The MFA device; the code is asked for'),
    'aws-credentials-file': textFlag('file', 'A file with a key pair in two lines, or - for standard input'),
    verbose: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Say what is tried, on stderr'
    }
};

;// CONCATENATED MODULE: ./.build/cli/src/cli/services/github-flags.js
const github_flags_textFlag = (placeholder, brief)=>({
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder,
        brief
    });
const tokenSources = [
    'env',
    'gh',
    'app'
];
/** The flags of every command that asks GitHub. */ const githubFlags = {
    repo: github_flags_textFlag('owner/name', 'The repository; default: GITHUB_REPOSITORY, then the git remote origin'),
    'github-token-from': {
        kind: 'enum',
        values: tokenSources,
        optional: true,
        brief: 'GITHUB_TOKEN or GH_TOKEN (env), the token of `gh` (gh), or KEYTURN_GITHUB_APP_PRIVATE_KEY (app)'
    },
    'github-app-id': github_flags_textFlag('id', 'The GitHub App of KEYTURN_GITHUB_APP_PRIVATE_KEY')
};

;// CONCATENATED MODULE: ./.build/cli/src/cli/routes/person.js


const person_text = (placeholder, brief)=>({
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder,
        brief
    });
const yesOrNo = (brief)=>({
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief
    });
/** `keyturn bootstrap person`: a user for a person, with everything up to the profiles of this machine. */ const personRoute = (0,dist/* buildCommand */.Oe)({
    docs: {
        brief: 'Set up AWS for a person: user, password, MFA, access key, roles, profiles',
        fullDescription: [
            'Creates a user that can do nothing but look after itself, and only with MFA; two roles for the work; and the profiles',
            'my_account and my_resource_account on this machine. It ends with a test of the access. `keyturn bootstrap undo --name',
            'alice` takes it back.',
            '',
            'Example: keyturn bootstrap person alice --owner alice@example.com --profile admin'
        ].join('\n')
    },
    parameters: {
        flags: {
            owner: person_text('text', 'Whom to ask about the user, for its tag Owner; default: the name'),
            access: {
                kind: 'enum',
                values: [
                    'user',
                    'admin'
                ],
                default: 'user',
                brief: 'The role to work with: resource-user, or resource-admin with all rights, IAM included'
            },
            'no-key': yesOrNo('No access key and no profiles, for a person who uses `aws login`'),
            'resource-account-profile': person_text('name', 'The profile of another account, for the two roles'),
            'password-file': person_text('file', 'Where to write the first password, instead of the terminal'),
            'mfa-seed-file': person_text('file', 'Where to write the seed of the MFA device, instead of a QR code'),
            'only-plan': yesOrNo('Show what would be done, and do nothing'),
            'with-root-key': yesOrNo('Accept the first key of the root user, and have it deleted at the end'),
            yes: yesOrNo('Do not ask'),
            ...awsFlags
        },
        positional: {
            kind: 'tuple',
            parameters: [
                {
                    brief: 'The name of the user in IAM',
                    parse: String,
                    placeholder: 'name'
                }
            ]
        }
    },
    loader: async ()=>(await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(6764), __webpack_require__.e(3934), __webpack_require__.e(4768), __webpack_require__.e(107), __webpack_require__.e(6170), __webpack_require__.e(9322), __webpack_require__.e(100), __webpack_require__.e(9201), __webpack_require__.e(9905), __webpack_require__.e(8454), __webpack_require__.e(9065), __webpack_require__.e(1625), __webpack_require__.e(9731)]).then(__webpack_require__.bind(__webpack_require__, 49731))).person
});

;// CONCATENATED MODULE: ./.build/cli/src/cli/routes/rotating-key.js



const rotating_key_yesOrNo = (brief)=>({
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief
    });
const word = (placeholder, value, brief)=>({
        kind: 'parsed',
        parse: String,
        default: value,
        placeholder,
        brief
    });
/** `keyturn bootstrap rotating-key`: for a tool that cannot use OIDC. */ const rotatingKeyRoute = (0,dist/* buildCommand */.Oe)({
    docs: {
        brief: 'Set up a stored key that rotates: user, key, secret, rotation role and workflow',
        fullDescription: [
            'For a tool that cannot use OIDC. Creates a user that may do nothing but assume the roles that you name, stores its key',
            'as a secret, and proposes a workflow that rotates the key daily. Nobody sees the key.',
            '',
            'Example: keyturn bootstrap rotating-key ci-deployer --repo octo-org/octo-repo --profile admin'
        ].join('\n')
    },
    parameters: {
        flags: {
            ...githubFlags,
            environment: word('name', 'key-rotation', 'The environment of the job that rotates'),
            secret: word('name', 'AWS_CREDENTIALS', 'The name of the secret with the key'),
            'work-role': {
                kind: 'parsed',
                parse: String,
                variadic: true,
                optional: true,
                placeholder: 'arn',
                brief: 'A role that the user may assume'
            },
            mfa: rotating_key_yesOrNo('An MFA device as well; its seed becomes the secret AWS_MFA_SECRET'),
            'only-plan': rotating_key_yesOrNo('Show what would be done, and do nothing'),
            yes: rotating_key_yesOrNo('Do not ask'),
            ...awsFlags
        },
        positional: {
            kind: 'tuple',
            parameters: [
                {
                    brief: 'The name of the user in IAM',
                    parse: String,
                    placeholder: 'name'
                }
            ]
        }
    },
    loader: async ()=>(await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(6764), __webpack_require__.e(3934), __webpack_require__.e(4768), __webpack_require__.e(107), __webpack_require__.e(9322), __webpack_require__.e(100), __webpack_require__.e(9201), __webpack_require__.e(4823), __webpack_require__.e(9905), __webpack_require__.e(8454), __webpack_require__.e(9065), __webpack_require__.e(1625), __webpack_require__.e(2420), __webpack_require__.e(5513)]).then(__webpack_require__.bind(__webpack_require__, 85513))).rotatingKey
});

;// CONCATENATED MODULE: ./.build/cli/src/cli/routes/bootstrap.js





const bootstrap_text = (placeholder, brief)=>({
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder,
        brief
    });
const several = (placeholder, brief)=>({
        kind: 'parsed',
        parse: String,
        variadic: true,
        optional: true,
        placeholder,
        brief
    });
const period = (brief)=>({
        kind: 'parsed',
        parse: String,
        placeholder: 'duration',
        brief
    });
const bootstrap_yesOrNo = (brief)=>({
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief
    });
/** What is set up. The names of the CIs are those of `ci-systems`; a test compares them. */ const blueprintFlags = {
    ci: {
        kind: 'enum',
        values: [
            'github',
            'gitlab',
            'circleci',
            'buildkite',
            'bitbucket',
            'azure',
            'forgejo',
            'jenkins'
        ],
        optional: true,
        brief: 'The CI whose jobs get a role, without any stored key'
    },
    name: bootstrap_text('name', 'The name of the role, and of everything that belongs to it; default: deploy'),
    'from-user': bootstrap_text('user', 'Replace the stored key of this user: a role with its rights, and pull requests'),
    'also-in': several('owner/name', 'Another repository whose workflows use that key'),
    secret: several('name', 'A secret with that key; default: the ones that the workflows give as a key'),
    'without-mfa': bootstrap_yesOrNo("Leave the user's statements behind that deny without MFA"),
    ...githubFlags,
    environment: bootstrap_text('name', 'Only jobs of this environment'),
    branch: bootstrap_text('name', 'Only jobs of this branch'),
    subjects: {
        kind: 'enum',
        values: [
            'both',
            'immutable',
            'classic'
        ],
        optional: true,
        brief: "Which form of GitHub's subject to trust; default: both, during the transition"
    },
    set: several('name=value', 'A setting of another CI, such as organization-id=…'),
    'policy-arn': several('arn', 'A managed policy for the role'),
    policy: bootstrap_text('file', 'A file with a policy for the role'),
    boundary: bootstrap_text('arn', 'A permissions boundary for the role'),
    thumbprint: several('sha1', 'For an issuer with a certificate of a private authority'),
    workflow: {
        kind: 'boolean',
        default: true,
        brief: 'Propose a workflow in a pull request (GitHub)'
    }
};
const outputFlags = {
    format: {
        kind: 'enum',
        values: [
            'text',
            'json'
        ],
        default: 'text',
        brief: 'The form of the output'
    }
};
/** `keyturn bootstrap`: sets up what jobs and people need in an account. */ const bootstrapRoute = (0,dist/* buildRouteMap */.ke)({
    routes: {
        plan: (0,dist/* buildCommand */.Oe)({
            docs: {
                brief: 'Show what exists and what would be created or changed',
                fullDescription: [
                    'Compares the account with what jobs need, and changes nothing. Administrator rights come from --profile, so that',
                    'with `aws login` or SSO no key is needed.',
                    '',
                    'Example: keyturn bootstrap plan --ci github --repo octo-org/octo-repo --environment production --profile admin'
                ].join('\n')
            },
            parameters: {
                flags: {
                    ...blueprintFlags,
                    ...outputFlags,
                    as: {
                        kind: 'enum',
                        values: [
                            'terraform',
                            'cloudformation',
                            'aws-cli'
                        ],
                        optional: true,
                        brief: 'Print the IAM part for a tool that owns IAM in your team'
                    },
                    out: bootstrap_text('file', 'Save the plan for `keyturn bootstrap apply FILE`'),
                    'detailed-exitcode': bootstrap_yesOrNo('Exit with 10 if there is something to do, and 0 if not'),
                    ...awsFlags
                }
            },
            loader: async ()=>(await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(6764), __webpack_require__.e(3934), __webpack_require__.e(4768), __webpack_require__.e(8815), __webpack_require__.e(9322), __webpack_require__.e(100), __webpack_require__.e(9201), __webpack_require__.e(4823), __webpack_require__.e(9905), __webpack_require__.e(8454), __webpack_require__.e(9065), __webpack_require__.e(1625), __webpack_require__.e(2420), __webpack_require__.e(9394), __webpack_require__.e(2466), __webpack_require__.e(2216)]).then(__webpack_require__.bind(__webpack_require__, 52216))).plan
        }),
        apply: (0,dist/* buildCommand */.Oe)({
            docs: {
                brief: 'Create and change what the plan shows',
                fullDescription: [
                    'Shows the plan, asks, and carries it out in an order in which each step is harmless without the next. After an',
                    'interruption, run the same command again. A saved plan is refused if something has changed since.',
                    '',
                    'Example: keyturn bootstrap apply plan.json --profile admin'
                ].join('\n')
            },
            parameters: {
                flags: {
                    ...blueprintFlags,
                    yes: bootstrap_yesOrNo('Do not ask'),
                    ...awsFlags
                },
                positional: {
                    kind: 'tuple',
                    parameters: [
                        {
                            brief: 'A plan that `plan --out` saved',
                            parse: String,
                            optional: true,
                            placeholder: 'plan.json'
                        }
                    ]
                }
            },
            loader: async ()=>(await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(6764), __webpack_require__.e(3934), __webpack_require__.e(4768), __webpack_require__.e(8815), __webpack_require__.e(4082), __webpack_require__.e(9322), __webpack_require__.e(100), __webpack_require__.e(9201), __webpack_require__.e(4823), __webpack_require__.e(9905), __webpack_require__.e(8454), __webpack_require__.e(9065), __webpack_require__.e(1625), __webpack_require__.e(9221), __webpack_require__.e(2420), __webpack_require__.e(9394), __webpack_require__.e(1475), __webpack_require__.e(9970), __webpack_require__.e(2466), __webpack_require__.e(9388)]).then(__webpack_require__.bind(__webpack_require__, 9388))).apply
        }),
        person: personRoute,
        'rotating-key': rotatingKeyRoute,
        undo: (0,dist/* buildCommand */.Oe)({
            docs: {
                brief: 'Remove what bootstrap created and nobody changed since',
                fullDescription: [
                    'Finds by its tags what belongs to --name, removes what is unchanged, and lists the rest. The identity provider goes',
                    'last, and only if no other role trusts it.',
                    '',
                    'Example: keyturn bootstrap undo --name deploy --profile admin'
                ].join('\n')
            },
            parameters: {
                flags: {
                    name: bootstrap_text('name', 'What to remove; default: deploy'),
                    'resource-account-profile': bootstrap_text('name', 'The profile of another account, which has the roles of people'),
                    yes: bootstrap_yesOrNo('Do not ask'),
                    ...githubFlags,
                    ...awsFlags
                }
            },
            loader: async ()=>(await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(6764), __webpack_require__.e(3934), __webpack_require__.e(4768), __webpack_require__.e(9322), __webpack_require__.e(100), __webpack_require__.e(9201), __webpack_require__.e(9905), __webpack_require__.e(8454), __webpack_require__.e(9065), __webpack_require__.e(1625), __webpack_require__.e(3840)]).then(__webpack_require__.bind(__webpack_require__, 13840))).undo
        }),
        retire: (0,dist/* buildCommand */.Oe)({
            docs: {
                brief: 'Take the stored key of a user away, once its jobs use a role',
                fullDescription: [
                    'Deactivates the key when every run that may have it has ended and IAM has not seen it used for the grace period, and',
                    'deletes it after the recovery window. Run it again until the key is gone; each run does what is safe by then.',
                    '',
                    'Example: keyturn bootstrap retire --from-user ci-deployer --name deploy --repo octo-org/octo-repo --profile admin'
                ].join('\n')
            },
            parameters: {
                flags: {
                    'from-user': {
                        ...bootstrap_text('user', 'The user whose key goes'),
                        optional: false
                    },
                    name: bootstrap_text('name', 'The role that the jobs use now; default: deploy'),
                    'also-in': several('owner/name', 'Another repository whose workflows used the key'),
                    secret: several('name', 'A secret with the key; default: the usual names'),
                    'grace-period': {
                        ...period('How long the key must have been unused before it is deactivated'),
                        default: '7d'
                    },
                    'recovery-window': {
                        ...period('How long it stays Inactive before it is deleted'),
                        default: '7d'
                    },
                    undo: bootstrap_yesOrNo('Keep the key after all, and make it Active again'),
                    yes: bootstrap_yesOrNo('Do not ask'),
                    ...outputFlags,
                    ...githubFlags,
                    ...awsFlags
                }
            },
            loader: async ()=>(await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(6764), __webpack_require__.e(3934), __webpack_require__.e(4768), __webpack_require__.e(8815), __webpack_require__.e(9322), __webpack_require__.e(100), __webpack_require__.e(9201), __webpack_require__.e(4823), __webpack_require__.e(9905), __webpack_require__.e(8454), __webpack_require__.e(9065), __webpack_require__.e(1625), __webpack_require__.e(9221), __webpack_require__.e(2420), __webpack_require__.e(9394), __webpack_require__.e(4922)]).then(__webpack_require__.bind(__webpack_require__, 53743))).retire
        })
    },
    docs: {
        brief: 'Set up AWS for CI or for a person: plan, apply, person, undo, retire',
        fullDescription: [
            'Sets up AWS for CI, or for a person. `plan` changes nothing, `apply` carries a plan out, and `undo` takes it back.',
            '',
            'Example: keyturn bootstrap plan --ci github --repo octo-org/octo-repo --environment production --profile admin'
        ].join('\n')
    }
});

// EXTERNAL MODULE: ./.build/cli/src/cli/completion-scripts.js
var completion_scripts = __webpack_require__(28456);
;// CONCATENATED MODULE: ./.build/cli/src/cli/routes/completion.js


/** `keyturn completion`: the shells and the help. */ const completionRoute = (0,dist/* buildCommand */.Oe)({
    docs: {
        brief: 'Print a script that completes the commands and flags in a shell',
        fullDescription: [
            'Prints the script for bash, zsh, fish or PowerShell. Load it from the file that your shell reads when it starts.',
            '',
            'Example: source <(keyturn completion bash)'
        ].join('\n')
    },
    parameters: {
        positional: {
            kind: 'tuple',
            parameters: [
                {
                    brief: `The shell: ${completion_scripts/* shells */.mP.join(', ')}`,
                    parse: (text)=>{
                        const shell = completion_scripts/* shells */.mP.find((each)=>each === text);
                        if (shell === undefined) throw new Error(`Expected one of ${completion_scripts/* shells */.mP.join(', ')}.`);
                        return shell;
                    },
                    proposeCompletions: (partial)=>completion_scripts/* shells */.mP.filter((shell)=>shell.startsWith(partial)),
                    placeholder: 'shell'
                }
            ]
        }
    },
    loader: async ()=>(await __webpack_require__.e(/* import() */ 9866).then(__webpack_require__.bind(__webpack_require__, 49866))).completion
});

;// CONCATENATED MODULE: ./.build/cli/src/cli/routes/demo.js

/** `keyturn demo`: the flags and the help. */ const demoRoute = (0,dist/* buildCommand */.Oe)({
    docs: {
        brief: 'Show what the action does, on the sandbox',
        fullDescription: [
            'Runs the action as steps of a job: stored keys, OIDC, a rotation that survives a crash, a session that renews itself,',
            'MFA. Each claim is checked. AWS and GitHub are simulated, and nothing is sent to the network.',
            '',
            'Example: keyturn demo'
        ].join('\n')
    },
    parameters: {},
    loader: async ()=>(await __webpack_require__.e(/* import() */ 6915).then(__webpack_require__.bind(__webpack_require__, 56915))).demo
});

;// CONCATENATED MODULE: ./.build/cli/src/cli/routes/doctor.js


const doctor_text = (placeholder, brief)=>({
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder,
        brief
    });
const doctorRoute = (0,dist/* buildCommand */.Oe)({
    docs: {
        brief: 'Say which job will fail, before it runs',
        fullDescription: [
            'Reads the workflow files of a checkout or of repositories on GitHub, and checks each job that gets AWS credentials',
            'against what GitHub and AWS say: ID token, trust policy, secrets, rotation. It changes nothing. What it cannot ask is',
            'reported as not checked. The exit code is 1 if there is a finding at or above --fail-on.',
            '',
            'Example: keyturn doctor --profile admin',
            'Example: keyturn doctor --repo octo-org/octo-repo --format sarif > doctor.sarif'
        ].join('\n')
    },
    parameters: {
        flags: {
            ...githubFlags,
            repo: {
                ...githubFlags.repo,
                variadic: true,
                brief: 'A repository on GitHub; several are possible'
            },
            profile: doctor_text('name', 'A profile of ~/.aws that may read IAM, sessions of `aws login` included'),
            account: doctor_text('id', 'Refuse AWS credentials of any other account'),
            region: doctor_text('region', 'An AWS Region, for the partition; default: AWS_REGION, then us-east-1'),
            'role-to-assume': doctor_text('role', 'A role to assume for asking IAM'),
            'mfa-serial': doctor_text('arn', 'The MFA device; the code is asked for'),
            offline: {
                kind: 'boolean',
                optional: true,
                withNegated: false,
                brief: 'Ask neither GitHub nor AWS'
            },
            workflow: doctor_text('file', 'Only this workflow: its path, its file name, or that without .yml'),
            job: doctor_text('id', 'Only this job'),
            fix: {
                kind: 'enum',
                values: [
                    'diff'
                ],
                optional: true,
                brief: 'Print patches for `git apply` instead of the report; nothing is written'
            },
            format: {
                kind: 'enum',
                values: [
                    'text',
                    'json',
                    'sarif',
                    'markdown'
                ],
                default: 'text',
                brief: 'The form of the report'
            },
            'fail-on': {
                kind: 'enum',
                values: [
                    'error',
                    'warning',
                    'note'
                ],
                default: 'error',
                brief: 'The level of findings from which the exit code is 1'
            },
            verbose: {
                kind: 'boolean',
                optional: true,
                withNegated: false,
                brief: 'Say what is tried, on stderr'
            }
        },
        positional: {
            kind: 'array',
            parameter: {
                brief: 'The root of a checkout, or a workflow file; default: this folder',
                parse: String,
                placeholder: 'path'
            }
        }
    },
    loader: async ()=>(await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(6764), __webpack_require__.e(3934), __webpack_require__.e(8815), __webpack_require__.e(4082), __webpack_require__.e(9322), __webpack_require__.e(100), __webpack_require__.e(9201), __webpack_require__.e(4823), __webpack_require__.e(8454), __webpack_require__.e(9221), __webpack_require__.e(1475), __webpack_require__.e(9970), __webpack_require__.e(5019)]).then(__webpack_require__.bind(__webpack_require__, 45019))).doctor
});

;// CONCATENATED MODULE: ./.build/cli/src/cli/routes/explain.js

/** `keyturn explain`: the flags and the help. */ const explainRoute = (0,dist/* buildCommand */.Oe)({
    docs: {
        brief: 'Explain an error code, an ID token or a policy, without asking anybody',
        fullDescription: [
            'Explains an error code of Keyturn or AWS, the id of a rule of `keyturn doctor`, or what a file or standard input',
            'holds: an ID token, a trust policy or another one, a decoded authorization message, or the output of a command that',
            'failed. A token is a secret: give it in a file, on standard input, or in KEYTURN_TOKEN, and never as an argument.',
            '',
            'Example: aws iam get-role --role-name deploy | keyturn explain -'
        ].join('\n')
    },
    parameters: {
        flags: {
            format: {
                kind: 'enum',
                values: [
                    'text',
                    'json'
                ],
                default: 'text',
                brief: 'The form of the output'
            }
        },
        positional: {
            kind: 'tuple',
            parameters: [
                {
                    brief: 'A code, the path of a file, or - for standard input. Without it: KEYTURN_TOKEN, else standard input',
                    parse: String,
                    optional: true,
                    placeholder: 'what'
                }
            ]
        }
    },
    loader: async ()=>(await Promise.all(/* import() */[__webpack_require__.e(4823), __webpack_require__.e(1475), __webpack_require__.e(7859)]).then(__webpack_require__.bind(__webpack_require__, 37859))).explain
});

;// CONCATENATED MODULE: ./.build/cli/src/cli/routes/sandbox.js

const sandbox_text = (placeholder, brief)=>({
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder,
        brief
    });
/** `keyturn sandbox`: the flags and the help. */ const sandboxRoute = (0,dist/* buildCommand */.Oe)({
    docs: {
        brief: 'Start a simulated AWS and GitHub on this machine, to try things out',
        fullDescription: [
            'Serves STS, IAM and GitHub on loopback, with users, roles and keys that exist only there, until it is ended with',
            'Ctrl-C. SDKs, the AWS CLI and every command of keyturn work with it. It sends nothing to the network.',
            '',
            'Example: keyturn sandbox --accounts two --key-age 100'
        ].join('\n')
    },
    parameters: {
        flags: {
            port: sandbox_text('port', 'The port of STS and IAM; default: a free one'),
            'github-port': sandbox_text('port', 'The port of GitHub; default: a free one'),
            'control-port': sandbox_text('port', 'The port for `npm run try`; default: a free one'),
            accounts: sandbox_text('one|two', 'two puts the resource roles into a second account; default: two'),
            partition: sandbox_text('name', 'aws, aws-cn, aws-us-gov and others; default: aws'),
            'key-age': sandbox_text('days', "The age of the CI user's key; default: 0"),
            json: {
                kind: 'boolean',
                optional: true,
                withNegated: false,
                brief: 'Print one JSON object, for scripts'
            }
        }
    },
    loader: async ()=>(await __webpack_require__.e(/* import() */ 9837).then(__webpack_require__.bind(__webpack_require__, 89837))).sandbox
});

// EXTERNAL MODULE: ./.build/cli/src/cli/session/flags.js
var flags = __webpack_require__(67051);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/formats.js
var formats = __webpack_require__(47400);
;// CONCATENATED MODULE: ./.build/cli/src/cli/app.js










/** The commands. Each loads its code when it is called, because every call of `credentials` pays for what is loaded. */ const root = (0,dist/* buildRouteMap */.ke)({
    routes: {
        doctor: doctorRoute,
        bootstrap: bootstrapRoute,
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
                    ...flags/* sessionFlags */.Ol,
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
            loader: async ()=>(await Promise.all(/* import() */[__webpack_require__.e(9201), __webpack_require__.e(6059)]).then(__webpack_require__.bind(__webpack_require__, 56059))).exec
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
                    ...flags/* sessionFlags */.Ol,
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
            loader: async ()=>(await Promise.all(/* import() */[__webpack_require__.e(9201), __webpack_require__.e(9612)]).then(__webpack_require__.bind(__webpack_require__, 19612))).credentials
        }),
        explain: explainRoute,
        demo: demoRoute,
        sandbox: sandboxRoute,
        completion: completionRoute
    },
    docs: {
        brief: 'AWS credentials for CI and for your laptop, as in the Keyturn action',
        fullDescription: [
            'AWS credentials for CI and for your laptop, as in the Keyturn action. With a session of `aws login` or of IAM Identity',
            'Center no command needs a stored key. `keyturn COMMAND --help` shows the flags and an example.',
            '',
            'Example: keyturn doctor',
            'Example: keyturn explain AccessDenied'
        ].join('\n')
    }
});
const app = (0,dist/* buildApplication */.Ds)(root, {
    name: 'keyturn',
    versionInfo: {
        currentVersion: version/* version */.r
    },
    scanner: {
        allowArgumentEscapeSequence: true,
        caseStyle: 'allow-kebab-for-camel'
    },
    documentation: {
        disableAnsiColor: Boolean(process.env.NO_COLOR),
        caseStyle: 'convert-camel-to-kebab'
    }
});

// EXTERNAL MODULE: ./.build/cli/src/cli/context.js
var context = __webpack_require__(50964);
// EXTERNAL MODULE: ./.build/cli/src/cli/exit-codes.js
var exit_codes = __webpack_require__(54072);
;// CONCATENATED MODULE: ./.build/cli/src/cli/run-cli.js






/**
 * Runs the command line in this process, and ends it with the command's exit code.
 *
 * @param args - without the program itself
 */ async function runCli(args) {
    process.stdout.on('error', endOnLostOutput);
    // A program that runs on matters more than a message that nobody reads.
    process.stderr.on('error', ()=>{});
    const code = await runCommand((0,context/* cliContext */.o)(args));
    await (0,at_end/* closeAll */.S5)();
    process.stdout.write('', (error)=>{
        if (!error) process.exit(code);
    });
}
/** Runs one command in the given context. @returns its exit code */ async function runCommand(context) {
    const [first, ...words] = context.args;
    if (first === completion_scripts/* completeWord */.YG) return complete(words, context);
    const given = asksForHelp(context.args) ? await withHelp(context) : context;
    await (0,dist/* run */.eF)(app, given.args, given);
    return own(Number(given.process.exitCode ?? exit_codes/* exitCode */.I$.ok));
}
/** Without arguments, and for a group of commands, the parser prints the help, too. */ function asksForHelp(args) {
    const end = args.indexOf('--');
    const own = end < 0 ? args : args.slice(0, end);
    return own.length <= 1 || own.some((arg)=>[
            '--help',
            '-h',
            '--help-all',
            '-H'
        ].includes(arg));
}
async function withHelp(context) {
    const { readableHelp } = await __webpack_require__.e(/* import() */ 8710).then(__webpack_require__.bind(__webpack_require__, 58710));
    const { stdout } = context.process;
    const write = (text)=>stdout.write(readableHelp(text));
    const output = Object.create(stdout, {
        write: {
            value: write
        }
    });
    return {
        ...context,
        process: {
            ...context.process,
            stdout: output
        }
    };
}
/** Prints the words that can stand in the place of the last one. */ async function complete(words, context) {
    const proposals = await (0,dist/* proposeCompletions */._G)(app, words, context);
    context.process.stdout.write(proposals.map(({ completion })=>`${completion}\n`).join(''));
    return exit_codes/* exitCode */.I$.ok;
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

/***/ 67051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ol: () => (/* binding */ sessionFlags),
/* harmony export */   eJ: () => (/* binding */ inputFlags)
/* harmony export */ });
/* unused harmony export sourceNames */
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
/** What `--source` can ask for: the CIs of `ci-systems`, which this module does not load, and two more. */ const sourceNames = [
    'auto',
    'github',
    'gitlab',
    'circleci',
    'buildkite',
    'bitbucket',
    'azure',
    'forgejo',
    'jenkins',
    'profile',
    'keys'
];
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
    source: {
        kind: 'enum',
        values: sourceNames,
        optional: true,
        brief: 'Where the credentials come from; default: auto, by the variables of the job'
    },
    'token-env': textFlag('name', 'A variable that holds an ID token'),
    'token-file': textFlag('file', 'A file that holds an ID token'),
    'token-command': textFlag('command', 'A command that prints an ID token; a line for the shell'),
    scope: textFlag('file', 'A file with a policy that narrows the session'),
    verbose: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Say what is tried, on stderr'
    }
};


/***/ }),

/***/ 47400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X0: () => (/* binding */ formatted),
/* harmony export */   qu: () => (/* binding */ sessionVariables),
/* harmony export */   r2: () => (/* binding */ credentialsFormats)
/* harmony export */ });
/* harmony import */ var _refresh_session_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51230);

/** The forms in which `credentials` prints. */ const credentialsFormats = [
    'process',
    'json',
    'env',
    'dotenv',
    'fish',
    'powershell',
    'github'
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
    powershell: (given)=>lines(given, (name, value)=>`$Env:${name} = '${value}'`, '$Env:AWS_SESSION_TOKEN = $null'),
    github: (given)=>lines(given, (name, value)=>`${name}=${value}`, 'AWS_SESSION_TOKEN=')
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

/***/ 34267:
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

/***/ 51230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L7: () => (/* binding */ cachedSession),
/* harmony export */   Ui: () => (/* binding */ renewalTime),
/* harmony export */   jY: () => (/* binding */ processDocument)
/* harmony export */ });
/* unused harmony export secretsInDocument */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

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

/***/ 17170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Keyturn's version, as it appears in AWS's CloudTrail. */ const version = '0.1.0';


/***/ })

};
