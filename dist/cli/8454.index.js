export const id = 8454;
export const ids = [8454,8512,7428];
export const modules = {

/***/ 12565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ maskKeys)
/* harmony export */ });
/** An access key pair: long-term (`AKIA…`, no token) or temporary (`ASIA…` with a session token). */ /** Masks every part of a key pair. */ function maskKeys({ accessKeyId, secretAccessKey, sessionToken }, mask) {
    mask(accessKeyId);
    mask(secretAccessKey);
    if (sessionToken !== undefined) mask(sessionToken);
}


/***/ }),

/***/ 21604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ malformedAnswer),
/* harmony export */   x: () => (/* binding */ requireNamedAnswer)
/* harmony export */ });
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93422);
/* harmony import */ var _smithy_core_serde__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92430);
/* harmony import */ var _http_malformed_response_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24604);



/**
 * Accepts a success only if the response is named after the operation, as in the AWS Query protocol (`…Response`). A
 * proxy's page or an empty response does not prove that something has changed.
 *
 * @throws KeyturnError `MalformedResponse`
 */ async function requireNamedAnswer(operation, response) {
    if (response.statusCode >= 300) return;
    response.body = await (0,_smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__.collectBody)(response.body, {
        streamCollector: _smithy_core_serde__WEBPACK_IMPORTED_MODULE_2__.streamCollector
    });
    const text = Buffer.from(response.body).toString('utf8');
    if (!names(text, `${operation}Response`)) throw malformedAnswer(operation, `a response from IAM`);
}
/** A success of IAM that lacks what every success of the operation has. */ function malformedAnswer(operation, missing) {
    return (0,_http_malformed_response_js__WEBPACK_IMPORTED_MODULE_0__/* .malformedResponse */ .p)({
        summary: `${operation} returned a success status without ${missing}.`,
        cause: 'something between this runner and AWS answered instead: a proxy or a captive portal.',
        remedy: 'check http-proxy and the AWS_ENDPOINT_URL variables.'
    });
}
/** Whether the XML contains an element of this name, with or without a namespace prefix. */ function names(text, element) {
    return [
        ...text.matchAll(/<(?:\w+:)?(\w+)[\s/>]/g)
    ].some(([, name])=>name === element);
}


/***/ }),

/***/ 29004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ openAws)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-cjs/index.js
var dist_cjs = __webpack_require__(16764);
var dist_cjs_namespaceObject = /*#__PURE__*/__webpack_require__.t(dist_cjs, 2);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/http/deadline.js
var deadline = __webpack_require__(80536);
// EXTERNAL MODULE: ./.build/cli/src/http/retry.js
var http_retry = __webpack_require__(16749);
// EXTERNAL MODULE: ./.build/cli/src/aws/aws-endpoint.js
var aws_endpoint = __webpack_require__(7571);
// EXTERNAL MODULE: ./.build/cli/src/aws/named-answer.js
var named_answer = __webpack_require__(21604);
// EXTERNAL MODULE: ./.build/cli/src/aws/query-client.js
var query_client = __webpack_require__(67822);
// EXTERNAL MODULE: ./.build/cli/src/aws/service-errors.js + 5 modules
var service_errors = __webpack_require__(93325);
;// CONCATENATED MODULE: ./.build/cli/src/aws/iam-admin.js








/** A client for every operation of IAM. */ function createIamAdmin({ region, retry, ...options }) {
    const endpoint = (0,aws_endpoint/* awsEndpoint */.P)('iam', region, options);
    const onResponse = named_answer/* requireNamedAnswer */.x;
    const attempt = (0,query_client/* queryClient */.q)({
        name: 'iam',
        version: '2010-05-08'
    }, {
        ...options,
        endpoint,
        onResponse
    });
    const send = (operation, input)=>{
        // biome-ignore lint/performance/noDynamicNamespaceImportAccess: any operation may be called; only the command line loads this.
        const schema = dist_cjs_namespaceObject[`${operation}$`];
        return (0,http_retry/* withRetries */.L)(operation, retry, ()=>(0,deadline/* withDeadline */.N)(`${operation} (IAM)`, async (signal)=>{
                try {
                    return await attempt(schema, input, signal);
                } catch (error) {
                    throw explained(operation, error, options.credentials);
                }
            }).catch((error)=>{
                throw isRepeatable(operation) ? error : retriedIfUndone(error);
            }));
    };
    return {
        send,
        list: (operation, input, member)=>allPages(operation, member, (more)=>send(operation, {
                    ...input,
                    ...more
                })),
        find: async (operation, input)=>{
            try {
                return await send(operation, input);
            } catch (error) {
                if (error instanceof errors/* KeyturnError */.FB && error.code === 'NotFound') return undefined;
                throw error;
            }
        }
    };
}
/**
 * Pages of one list. A list may continue after a page without items (IAM API reference, `IsTruncated`).
 *
 * @throws KeyturnError `MalformedResponse` for a page without a list, or one that points to itself
 */ async function allPages(operation, member, page) {
    const items = [];
    const seen = new Set();
    for(let marker; !seen.has(marker);){
        seen.add(marker);
        const answer = await page(marker === undefined ? {} : {
            Marker: marker
        });
        const { IsTruncated, Marker } = answer;
        const found = answer[member];
        if (!Array.isArray(found)) throw (0,named_answer/* malformedAnswer */.e)(operation, 'a list');
        items.push(...found);
        if (!IsTruncated || Marker === undefined) return items;
        marker = Marker;
    }
    throw (0,named_answer/* malformedAnswer */.e)(operation, 'a next page');
}
/**
 * Whether two requests have the effect of one. A second Create fails because of the first or, for a key, makes a second
 * one. EnableMFADevice uses up its codes.
 */ function isRepeatable(operation) {
    return !/^(Create|EnableMFADevice|ChangePassword|ResyncMFADevice)/.test(operation);
}
/** AWS answers these before it changes anything. Any other failure may hide a success. */ function retriedIfUndone(error) {
    if (!(error instanceof errors/* KeyturnError */.FB) || error.code === 'Throttled' || error.retry === 'never') return error;
    return new errors/* KeyturnError */.FB(error.code, error.explanation, {
        cause: error.cause
    });
}
/** What these errors mean in an account that is being set up; elsewhere they have other causes. */ const meanings = {
    MalformedPolicyDocument: {
        cause: 'IAM does not accept the policy document of this request.',
        remedy: "correct the policy; IAM's message says which part it refuses."
    },
    LimitExceeded: {
        cause: 'a quota of the account is used up (IAM User Guide, "IAM and AWS STS quotas").',
        remedy: 'delete what nothing uses, or ask AWS for a higher quota.'
    },
    DeleteConflict: {
        cause: 'something else still belongs to it.',
        remedy: 'remove what was added to it, and run the command again.'
    }
};
function explained(operation, error, credentials) {
    const code = error?.Code ?? '';
    const failure = (0,service_errors/* toKeyturnError */.s)(operation, error, credentials);
    const meaning = Object.hasOwn(meanings, code) ? meanings[code] : undefined;
    return meaning === undefined ? failure : failure.withDiagnosis(meaning);
}

// EXTERNAL MODULE: ./.build/cli/src/clients/iam-client.js + 1 modules
var iam_client = __webpack_require__(97428);
;// CONCATENATED MODULE: ./.build/cli/src/clients/iam-admin.js


/** Every operation of IAM in the run's partition, signing with `keys`. */ function iamAdminFor({ aws, retry }, keys) {
    return createIamAdmin({
        ...(0,iam_client/* iamOptions */.S)(aws, keys),
        retry
    });
}

// EXTERNAL MODULE: ./.build/cli/src/run.js + 30 modules
var src_run = __webpack_require__(9516);
// EXTERNAL MODULE: ./.build/cli/src/runner/step-timeout.js
var step_timeout = __webpack_require__(72817);
// EXTERNAL MODULE: ./.build/cli/src/sources/verify.js
var sources_verify = __webpack_require__(59074);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/open-session.js
var open_session = __webpack_require__(75223);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/resolve-session.js
var resolve_session = __webpack_require__(82225);
;// CONCATENATED MODULE: ./.build/cli/src/cli/services/aws.js







/**
 * Opens an account with the credentials of the flags or of the environment, by the sources of the action: a profile (with
 * the sessions of `aws login` and IAM Identity Center), keys, OIDC. A role and MFA work as with `keyturn exec`.
 *
 * @throws KeyturnError as a step would; `AccountNotAllowed` for another account than `--account`; `RootCredentials`
 */ async function openAws(flags, context) {
    const runner = await (0,open_session/* openRunner */.N)(sessionFlagsOf(flags, context), context);
    (0,resolve_session/* adoptEnvironment */.O)(runner.env);
    const config = (0,src_run/* readConfig */.Xg)(runner);
    const { resolved, run } = await (0,step_timeout/* withinStepTimeout */.v)(config.network.timeoutSeconds, (0,src_run/* credentialsOf */.YN)(config, runner));
    const { session } = resolved;
    const verify = flags['with-root-key'] ? sources_verify/* verifyAccount */.P0 : sources_verify/* verifyIdentity */.Ec;
    verify(session.identity, config.allowedAccountIds);
    return {
        accountId: session.identity.accountId,
        partition: session.identity.arn.split(':')[1] ?? 'aws',
        region: config.region,
        session,
        iam: iamAdminFor(run, session.credentials),
        run,
        runner
    };
}
/** The Region of a profile is not read: IAM has one endpoint in each partition, and most accounts are in `aws`. */ const defaultRegion = 'us-east-1';
function sessionFlagsOf({ account, region, ...flags }, { env }) {
    requireAccountId(account);
    const isSet = env.AWS_REGION || env.AWS_DEFAULT_REGION;
    const given = region ?? (isSet ? undefined : defaultRegion);
    return {
        ...flags,
        ...given === undefined ? {} : {
            'aws-region': given
        },
        ...account === undefined ? {} : {
            'allowed-account-ids': account
        }
    };
}
function requireAccountId(account) {
    if (account === undefined || /^\d{12}$/.test(account)) return;
    throw new errors/* KeyturnError */.FB('InvalidInput', {
        summary: `--account is ${JSON.stringify(account)}.`,
        remedy: 'write the twelve digits of the account ID.'
    });
}


/***/ }),

/***/ 70734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bx: () => (/* binding */ chosenRepository),
  r7: () => (/* binding */ findGitHub),
  mr: () => (/* binding */ permissionsFor),
  wo: () => (/* binding */ requireAccess)
});

// UNUSED EXPORTS: requireGitHub

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./.build/cli/src/config/inputs.js
var config_inputs = __webpack_require__(21048);
// EXTERNAL MODULE: ./.build/cli/src/config/network.js
var network = __webpack_require__(56443);
// EXTERNAL MODULE: ./.build/cli/src/config/problems.js
var config_problems = __webpack_require__(90381);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/github/access.js
var github_access = __webpack_require__(79908);
// EXTERNAL MODULE: ./.build/cli/src/github/api.js + 1 modules
var api = __webpack_require__(100);
// EXTERNAL MODULE: ./.build/cli/src/http/fetch.js
var fetch = __webpack_require__(89271);
// EXTERNAL MODULE: ./.build/cli/src/http/request-handler.js
var request_handler = __webpack_require__(6103);
// EXTERNAL MODULE: ./.build/cli/src/secret-stores/jobs.js
var jobs = __webpack_require__(58498);
;// CONCATENATED MODULE: ./.build/cli/src/cli/services/git-remote.js



/**
 * The repository on GitHub that the remote `origin` of a checkout names.
 *
 * @param host - of GitHub: `github.com`, or that of an Enterprise Server
 * @returns `undefined` without git, without a remote, and for a remote elsewhere
 */ async function remoteRepository(folder, host) {
    try {
        const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
        const { stdout } = await run('git', [
            '-C',
            folder,
            'remote',
            'get-url',
            'origin'
        ], {
            timeout: 10_000
        });
        return repositoryAt(stdout.trim(), host);
    } catch  {
        // No git, no repository, no remote: --repo names the repository then.
        return undefined;
    }
}
/** The repository of a remote's address: `https://HOST/O/R.git`, `git@HOST:O/R.git`, `ssh://git@HOST/O/R`. */ function repositoryAt(address, host) {
    const short = /^(?:[^@/\s]+@)?([^:/\s]+):(?!\/)(\S+)$/.exec(address);
    const url = short ? undefined : URL.parse(address);
    const [found, path] = short ? [
        short[1],
        short[2]
    ] : [
        url?.hostname,
        url?.pathname.slice(1)
    ];
    if (found?.toLowerCase() !== host.toLowerCase()) return undefined;
    return (0,jobs/* repositoryIn */.ce)((path ?? '').replace(/\/$/, '').replace(/\.git$/, ''));
}

;// CONCATENATED MODULE: ./.build/cli/src/cli/services/github.js













/** What a GitHub App's token needs. A permission that the App lacks shows in the request that needs it. */ const permissionsFor = {
    doctor: [
        {
            names: [
                'actions'
            ],
            level: 'read',
            optional: true
        },
        {
            names: [
                'contents'
            ],
            level: 'read',
            optional: true
        },
        {
            names: [
                'environments'
            ],
            level: 'read',
            optional: true
        },
        {
            names: [
                'secrets'
            ],
            level: 'read',
            optional: true
        },
        {
            names: [
                'actions_variables',
                'variables'
            ],
            level: 'read',
            optional: true
        }
    ],
    bootstrap: [
        {
            names: [
                'actions'
            ],
            level: 'read',
            optional: true
        },
        {
            names: [
                'administration'
            ],
            level: 'write',
            optional: true
        },
        {
            names: [
                'contents'
            ],
            level: 'write',
            optional: true
        },
        {
            names: [
                'environments'
            ],
            level: 'write',
            optional: true
        },
        {
            names: [
                'pull_requests'
            ],
            level: 'write',
            optional: true
        },
        {
            names: [
                'secrets'
            ],
            level: 'write',
            optional: true
        },
        {
            names: [
                'actions_variables',
                'variables'
            ],
            level: 'write',
            optional: true
        },
        {
            names: [
                'workflows'
            ],
            level: 'write',
            optional: true
        }
    ]
};
/** The API of github.com. */ const githubApiUrl = 'https://api.github.com';
/**
 * The repository that a command works with: `--repo`, else GITHUB_REPOSITORY, else the git remote of this folder.
 *
 * @returns `undefined` if none of them names one
 * @throws KeyturnError `InvalidInput` for a `--repo` that is not a repository's name
 */ async function chosenRepository({ repo }, env) {
    if (repo === undefined) {
        const { hostname } = new URL(apiUrl(env));
        // github.com and ghe.com have the API on a separate host.
        return (0,jobs/* repositoryIn */.ce)(env.GITHUB_REPOSITORY ?? '') ?? remoteRepository('.', hostname.replace(/^api\./, ''));
    }
    const named = (0,jobs/* repositoryIn */.ce)(repo);
    if (named) return named;
    throw new errors/* KeyturnError */.FB('InvalidInput', {
        summary: `--repo is ${JSON.stringify(repo.slice(0, 200))}, which is not a repository's name.`,
        remedy: 'write it like octo-org/octo-repo.'
    });
}
/**
 * Opens GitHub for some repositories with the token that the flags or the environment give. Nothing is sent for a token; a
 * GitHub App mints one for each owner.
 *
 * @param runner - masks every token, and has the proxy in its environment
 * @returns `undefined` if there is no token
 * @throws KeyturnError `InvalidInput` for a source that was asked for and has none; `GitHubRefused`, `NotFound` for an App
 */ async function findGitHub(flags, repositories, permissions, runner) {
    const found = await findAccess(flags, runner);
    if (!found) return undefined;
    const { access, source } = found;
    runner.mask(secretOf(access));
    const inputs = (0,config_inputs/* readInputs */.Ko)(runner.env);
    const problems = new config_problems/* Problems */.Z(inputs);
    const { proxy, maxAttempts } = (0,network/* networkInput */.b)(inputs, {
        globalSts: false
    }, problems);
    problems.throwIfAny();
    const baseUrl = apiUrl(runner.env);
    const wait = (ms)=>(0,promises_.setTimeout)(ms);
    const options = {
        baseUrl,
        fetch: (0,fetch/* fetchThrough */.s)(await (0,request_handler/* createRequestHandler */.K)(proxy ? {
            proxy
        } : {})),
        userAgent: 'keyturn',
        retry: {
            maxAttempts,
            sleep: wait,
            random: Math.random,
            info: runner.info
        },
        pacer: (0,api/* createPacer */.g)(wait, Date.now)
    };
    const owners = Map.groupBy(repositories, ({ owner })=>owner.toLowerCase());
    const scopes = [
        ...owners
    ].map(([owner, all])=>({
            purpose: 'targets',
            owner,
            ofOrganization: false,
            repositories: all.map(({ repo })=>repo),
            permissions
        }));
    const github = await (0,github_access/* openGitHub */.o)(access, scopes, options, runner.mask);
    return {
        baseUrl,
        source,
        apiFor: (owner)=>github.apiFor('targets', owner),
        close: github.close
    };
}
/**
 * The same for a command that cannot do without GitHub.
 *
 * @throws KeyturnError as `findGitHub`, and `NoCredentials` if there is no token
 */ async function requireGitHub(...parameters) {
    const found = await findGitHub(...parameters);
    if (found) return found;
    throw noToken();
}
function noToken() {
    return new errors/* KeyturnError */.FB('NoCredentials', {
        summary: 'There is no token for GitHub.',
        cause: 'GITHUB_TOKEN and GH_TOKEN are empty, and `gh auth token` gives none.',
        remedy: 'run `gh auth login`, or set GITHUB_TOKEN, or use a GitHub App (--github-token-from app).'
    });
}
/**
 * How the flags or the environment say that GitHub is asked, for what opens GitHub by itself.
 *
 * @param runner - masks the secret
 * @throws KeyturnError as `requireGitHub`
 */ async function requireAccess(flags, runner) {
    const found = await findAccess(flags, runner);
    if (!found) throw noToken();
    runner.mask(secretOf(found.access));
    return found.access;
}
function secretOf(access) {
    return access.kind === 'token' ? access.token : access.privateKey;
}
/** @throws KeyturnError `InvalidInput` if GITHUB_API_URL is not a URL */ function apiUrl(env) {
    const url = (env.GITHUB_API_URL || githubApiUrl).replace(/\/$/, '');
    if (/^https?:$/.test(URL.parse(url)?.protocol ?? '')) return url;
    throw new errors/* KeyturnError */.FB('InvalidInput', {
        summary: 'GITHUB_API_URL is not the address of an API.',
        remedy: `write it like ${githubApiUrl}, or https://HOST/api/v3 for GitHub Enterprise Server.`
    });
}
/** The App's key is Keyturn's own variable, so it takes precedence over what other programs use. */ async function findAccess(flags, { env }) {
    const wanted = flags['github-token-from'];
    const sources = {
        app: ()=>appAccess(flags, env),
        env: async ()=>tokenOfVariable(env),
        gh: ()=>tokenOfGh(env)
    };
    if (wanted === undefined) return await sources.app() ?? await sources.env() ?? sources.gh();
    const found = await sources[wanted]();
    if (found) return found;
    const [summary, remedy] = missing[wanted];
    throw new errors/* KeyturnError */.FB('InvalidInput', {
        summary: `--github-token-from ${wanted}: ${summary}`,
        remedy
    });
}
const missing = {
    app: [
        'KEYTURN_GITHUB_APP_PRIVATE_KEY is empty.',
        'set it to the text of the .pem file that GitHub generated for the App.'
    ],
    env: [
        'GITHUB_TOKEN and GH_TOKEN are empty.',
        'set one of them to a fine-grained token.'
    ],
    gh: [
        '`gh auth token` gives no token.',
        'install the GitHub CLI, and run `gh auth login`.'
    ]
};
async function appAccess(flags, env) {
    const privateKey = env.KEYTURN_GITHUB_APP_PRIVATE_KEY;
    if (!privateKey) return undefined;
    const appId = flags['github-app-id'] || env.KEYTURN_GITHUB_APP_ID;
    if (appId) return {
        access: {
            kind: 'app',
            appId,
            privateKey
        },
        source: `the GitHub App ${appId}`
    };
    throw new errors/* KeyturnError */.FB('InvalidInput', {
        summary: 'KEYTURN_GITHUB_APP_PRIVATE_KEY is set, but the ID of the App is missing.',
        remedy: 'add --github-app-id, or set KEYTURN_GITHUB_APP_ID.'
    });
}
function tokenOfVariable(env) {
    const name = [
        'GITHUB_TOKEN',
        'GH_TOKEN'
    ].find((each)=>env[each]?.trim());
    const token = name && env[name]?.trim();
    return token ? {
        access: {
            kind: 'token',
            token
        },
        source: name
    } : undefined;
}
/** The token of the GitHub CLI for this host; none if `gh` is not installed or not signed in. */ async function tokenOfGh(env) {
    const host = new URL(apiUrl(env)).hostname.replace(/^api\./, '');
    try {
        const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
        const own = Object.fromEntries(Object.entries(env).filter(([, value])=>value !== undefined));
        const { stdout } = await run('gh', [
            'auth',
            'token',
            '--hostname',
            host
        ], {
            env: own,
            timeout: 10_000
        });
        const token = stdout.trim();
        return /^\S+$/.test(token) ? {
            access: {
                kind: 'token',
                token
            },
            source: '`gh auth token`'
        } : undefined;
    } catch  {
        return undefined;
    }
}


/***/ }),

/***/ 97428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iamFor: () => (/* binding */ iamFor),
  S: () => (/* binding */ iamOptions)
});

// EXTERNAL MODULE: ./.build/cli/src/aws/endpoints.js
var endpoints = __webpack_require__(16970);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-cjs/index.js
var dist_cjs = __webpack_require__(16764);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/http/deadline.js
var deadline = __webpack_require__(80536);
// EXTERNAL MODULE: ./.build/cli/src/aws/aws-endpoint.js
var aws_endpoint = __webpack_require__(7571);
// EXTERNAL MODULE: ./.build/cli/src/aws/named-answer.js
var named_answer = __webpack_require__(21604);
// EXTERNAL MODULE: ./.build/cli/src/aws/query-client.js
var query_client = __webpack_require__(67822);
// EXTERNAL MODULE: ./.build/cli/src/aws/service-errors.js + 5 modules
var service_errors = __webpack_require__(93325);
;// CONCATENATED MODULE: ./.build/cli/src/aws/iam.js







/** An IAM client. Each method makes one attempt. */ function createIam({ region, timeoutMs, ...options }) {
    const { credentials } = options;
    const endpoint = (0,aws_endpoint/* awsEndpoint */.P)('iam', region, options);
    const service = {
        name: 'iam',
        version: '2010-05-08'
    };
    const send = (0,query_client/* queryClient */.q)(service, {
        ...options,
        endpoint,
        onResponse: requireNamedChange
    });
    const call = (operation, use)=>(0,deadline/* withDeadline */.N)(`${operation} (IAM)`, async (abortSignal)=>{
            try {
                return await use((schema, input)=>send(schema, input, abortSignal));
            } catch (error) {
                throw (0,service_errors/* toKeyturnError */.s)(operation, error, credentials);
            }
        }, timeoutMs);
    return {
        ...keyOperations(call, credentials),
        ...userOperations(call)
    };
}
function keyOperations(call, credentials) {
    return {
        listAccessKeys: (UserName)=>call('ListAccessKeys', async (send)=>{
                const { AccessKeyMetadata } = await send(dist_cjs.ListAccessKeys$, UserName === undefined ? {} : {
                    UserName
                });
                if (!AccessKeyMetadata) throw (0,named_answer/* malformedAnswer */.e)('ListAccessKeys', 'a list');
                return AccessKeyMetadata.map(toInfo);
            }),
        lastUse: (AccessKeyId)=>call('GetAccessKeyLastUsed', async (send)=>{
                const { AccessKeyLastUsed: use } = await send(dist_cjs.GetAccessKeyLastUsed$, {
                    AccessKeyId
                });
                if (!use) throw (0,named_answer/* malformedAnswer */.e)('GetAccessKeyLastUsed', 'a date');
                return use.LastUsedDate && {
                    at: use.LastUsedDate,
                    service: use.ServiceName ?? '?',
                    region: use.Region ?? '?'
                };
            }),
        createAccessKey: (UserName)=>call('CreateAccessKey', async (send)=>{
                const { AccessKey } = await send(dist_cjs.CreateAccessKey$, {
                    UserName
                });
                const { AccessKeyId, SecretAccessKey, CreateDate, UserName: owner } = AccessKey ?? {};
                if (!isKeyId(AccessKeyId) || !isSecret(SecretAccessKey) || !CreateDate) throw (0,named_answer/* malformedAnswer */.e)('CreateAccessKey', 'a key');
                if (AccessKeyId === credentials.accessKeyId) throw (0,named_answer/* malformedAnswer */.e)('CreateAccessKey', 'a new key');
                if (owner !== undefined && owner.toLowerCase() !== UserName.toLowerCase()) throw (0,named_answer/* malformedAnswer */.e)('CreateAccessKey', `a key of ${UserName}`);
                return {
                    keys: {
                        accessKeyId: AccessKeyId,
                        secretAccessKey: SecretAccessKey
                    },
                    createdAt: CreateDate
                };
            }),
        setStatus: (UserName, AccessKeyId, Status)=>call('UpdateAccessKey', async (send)=>{
                await send(dist_cjs.UpdateAccessKey$, {
                    UserName,
                    AccessKeyId,
                    Status
                });
            }),
        deleteAccessKey: (UserName, AccessKeyId)=>call('DeleteAccessKey', async (send)=>{
                await send(dist_cjs.DeleteAccessKey$, {
                    UserName,
                    AccessKeyId
                });
            })
    };
}
function userOperations(call) {
    return {
        attachedPolicies: (UserName)=>call('ListAttachedUserPolicies', async (send)=>{
                const { AttachedPolicies } = await send(dist_cjs.ListAttachedUserPolicies$, {
                    UserName
                });
                if (!AttachedPolicies) throw (0,named_answer/* malformedAnswer */.e)('ListAttachedUserPolicies', 'a list');
                return AttachedPolicies.flatMap(({ PolicyArn })=>PolicyArn ?? []);
            }),
        mfaDevices: ()=>call('ListMFADevices', async (send)=>{
                const { MFADevices } = await send(dist_cjs.ListMFADevices$, {});
                if (!MFADevices) throw (0,named_answer/* malformedAnswer */.e)('ListMFADevices', 'a list');
                return MFADevices.flatMap(({ SerialNumber })=>SerialNumber ?? []);
            }),
        hasPassword: async (UserName)=>{
            try {
                await call('GetLoginProfile', (send)=>send(dist_cjs.GetLoginProfile$, {
                        UserName
                    }));
                return true;
            } catch (error) {
                if (error instanceof errors/* KeyturnError */.FB && error.code === 'NotFound') return false;
                throw error;
            }
        }
    };
}
/** Operations whose response has an empty body. */ const withoutContent = new Set([
    'UpdateAccessKey',
    'DeleteAccessKey'
]);
/** A proxy's page or an empty response does not prove that a key has changed. */ async function requireNamedChange(operation, response) {
    if (withoutContent.has(operation)) await (0,named_answer/* requireNamedAnswer */.x)(operation, response);
}
function toInfo({ AccessKeyId, Status, CreateDate, UserName }) {
    if (!isKeyId(AccessKeyId) || !CreateDate || !isStatus(Status)) throw (0,named_answer/* malformedAnswer */.e)('ListAccessKeys', 'the id, status and date of every key');
    return {
        id: AccessKeyId,
        status: Status,
        createdAt: CreateDate,
        ...UserName === undefined ? {} : {
            userName: UserName
        }
    };
}
/** IAM API, `AccessKeyId`: 16 to 128 word characters. The journal holds no other ids, and the secret has one on a line. */ function isKeyId(id) {
    return id !== undefined && /^\w{1,128}$/.test(id);
}
/** A secret with a line end would be torn in the secret of two lines. */ function isSecret(secret) {
    return secret !== undefined && /^[\u0021-\u007e]+$/.test(secret);
}
function isStatus(status) {
    return status === 'Active' || status === 'Inactive' || status === 'Expired';
}

;// CONCATENATED MODULE: ./.build/cli/src/clients/iam-client.js


/** IAM in the run's partition, signing with `keys`. */ function iamFor(aws, keys, timeoutMs) {
    return createIam({
        ...iamOptions(aws, keys),
        ...timeoutMs === undefined ? {} : {
            timeoutMs
        }
    });
}
/** How every client of IAM in a run reaches it. */ function iamOptions(aws, keys) {
    return {
        region: aws.region,
        ...(0,endpoints/* iamEndpoint */.rW)(aws.endpoints),
        credentials: keys,
        systemClockOffset: aws.clockOffsetMs(),
        requestHandler: aws.handler,
        userAgent: aws.userAgent
    };
}


/***/ }),

/***/ 2075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isAbsent)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(605);

/** Whether GitHub answered 404. It answers the same for what a token may not see (docs/facts.md#github-refusals). */ function isAbsent(error) {
    return error instanceof _github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.status === 404;
}


/***/ }),

/***/ 79908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ closedGitHub),
/* harmony export */   o: () => (/* binding */ openGitHub)
/* harmony export */ });
/* harmony import */ var _at_end_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64773);
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41047);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34267);
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(100);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(605);
/* harmony import */ var _malformed_answer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91084);






/**
 * Opens GitHub with the given token, or mints tokens as a GitHub App: one for each scope, for exactly its repositories and
 * permissions. They are revoked at the end, whatever ends the process.
 *
 * @param mask - called with every token that is minted
 * @throws KeyturnError `GitHubRefused`, `NotFound`
 */ async function openGitHub(access, wanted, options, mask) {
    if (access.kind === 'token') {
        const api = (0,_api_js__WEBPACK_IMPORTED_MODULE_3__/* .createGitHubApi */ ._)({
            ...options,
            token: access.token
        });
        return {
            apiFor: ()=>api,
            close: async ()=>{}
        };
    }
    const { app, plans } = await planned(access, wanted, options, mask);
    const minted = new Map();
    const close = (0,_at_end_js__WEBPACK_IMPORTED_MODULE_0__/* .atEnd */ .tE)(async ()=>{
        await Promise.all([
            ...minted.values()
        ].map(revoke));
    });
    try {
        for (const plan of plans){
            const token = await mint(app, access.appId, plan);
            mask(token);
            minted.set(keyOf(plan.wanted), (0,_api_js__WEBPACK_IMPORTED_MODULE_3__/* .createGitHubApi */ ._)({
                ...options,
                token
            }));
        }
    } catch (error) {
        await close();
        throw error;
    }
    return {
        close,
        apiFor: (purpose, owner)=>{
            const api = minted.get(keyOf({
                purpose,
                owner
            }));
            if (!api) throw new Error(`no token was minted for the ${purpose} of ${owner}`);
            return api;
        }
    };
}
/** A larger difference is not corrected, as for AWS: a false server could otherwise ask for a token that is valid in the distant future. */ const maxSkewMs = _dates_js__WEBPACK_IMPORTED_MODULE_1__/* .dayMs */ .LP;
/**
 * Authenticates as the App and plans its tokens. GitHub accepts an App's JSON Web Token only around its own time. If it
 * refuses the first one for that reason, the second one is dated by the clock in GitHub's answer.
 */ async function planned({ appId, privateKey }, wanted, options, mask) {
    // The App itself needs none of the permissions of its tokens.
    const { needed: _needed, ...others } = options;
    const openApp = async (skewMs)=>{
        const token = await appToken(appId, privateKey, skewMs);
        mask(token);
        return (0,_api_js__WEBPACK_IMPORTED_MODULE_3__/* .createGitHubApi */ ._)({
            ...others,
            token,
            scheme: 'bearer'
        });
    };
    const app = await openApp(0);
    try {
        return {
            app,
            plans: await plansFor(app, appId, wanted)
        };
    } catch (error) {
        const skewMs = app.clockSkewMs();
        if (!(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .isClockRefusal */ .Xg)(error) || skewMs === undefined || Math.abs(skewMs) > maxSkewMs) throw error;
        const corrected = await openApp(skewMs);
        return {
            app: corrected,
            plans: await plansFor(corrected, appId, wanted)
        };
    }
}
/**
 * A GitHub that refuses every call with this error, so that the checks still find everything else that a rotation lacks.
 *
 * @throws the error, unless it says that something is not permitted or does not exist
 */ function closedGitHub(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB) || !(error.code === 'GitHubRefused' || error.code === 'NotFound')) throw error;
    // Not a `GitHubError`, because its status would pass for that of the secret or variable in question.
    const refusal = new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB(error.code, error.explanation, {
        cause: error
    });
    const refuse = ()=>Promise.reject(refusal);
    const none = ()=>undefined;
    const api = {
        call: refuse,
        write: refuse,
        probe: refuse,
        hourlyLimit: none,
        clockSkewMs: none
    };
    return {
        apiFor: ()=>api,
        close: async ()=>{}
    };
}
/** GitHub compares names without regard to case. */ function keyOf({ purpose, owner }) {
    return `${purpose} ${owner.toLowerCase()}`;
}
/**
 * A JSON Web Token of the App, which expires after ten minutes (GitHub docs, "Generating a JSON Web Token").
 *
 * @param skewMs - how far GitHub's clock is ahead of this machine's
 */ async function appToken(appId, privateKey, skewMs) {
    const { createAppAuth } = await __webpack_require__.e(/* import() */ 6479).then(__webpack_require__.bind(__webpack_require__, 76479));
    // The library corrects the time of its requests with this option, which its types leave out.
    const options = {
        appId,
        privateKey,
        timeDifference: Math.round(skewMs / 1000)
    };
    try {
        const { token } = await createAppAuth(options)({
            type: 'app'
        });
        return token;
    } catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('InvalidInput', {
            summary: 'github-app-private-key cannot sign.',
            cause: 'it is truncated, or its line breaks were lost when it was stored.',
            remedy: 'store the whole .pem file that GitHub generated for the App.'
        }, {
            cause: error
        });
    }
}
/**
 * Finds the installation for each scope, and reports all missing permissions at once.
 *
 * @throws KeyturnError `GitHubRefused`, `NotFound`; nothing is minted then
 */ async function plansFor(app, appId, all) {
    const installations = new Map();
    const plans = [];
    const missing = new Map();
    for (const wanted of all){
        // An App has one installation on an owner.
        const owner = wanted.owner.toLowerCase();
        const installation = installations.get(owner) ?? await findInstallation(app, appId, wanted);
        installations.set(owner, installation);
        const { found, lacking } = permissionsFor(wanted, installation);
        const known = missing.get(owner) ?? [];
        missing.set(owner, [
            ...known,
            ...lacking
        ]);
        plans.push({
            wanted,
            installation,
            permissions: found
        });
    }
    const lacking = [
        ...missing
    ].filter(([, permissions])=>permissions.length > 0);
    if (lacking.length > 0) throw lacks(appId, lacking);
    return plans;
}
async function mint(app, appId, { wanted, installation, permissions }) {
    const what = `Minting a token of the GitHub App ${appId} for ${wanted.owner}`;
    const minted = app.call(what, 'idempotent', async (octokit, signal)=>{
        const { data } = await octokit.request('POST /app/installations/{installation_id}/access_tokens', {
            installation_id: installation.id,
            permissions,
            ...wanted.repositories.length > 0 ? {
                repositories: [
                    ...wanted.repositories
                ]
            } : {},
            request: {
                signal
            }
        });
        if (typeof data.token !== 'string' || data.token === '') throw (0,_malformed_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .malformedAnswer */ .e)('a token').withContext(what);
        return data.token;
    });
    return minted.catch((error)=>{
        if (!(error instanceof _github_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GitHubError */ .y_ && error.status === 422)) throw error;
        throw error.withContext(`The GitHub App ${appId} got no token for ${wanted.repositories.join(', ')}`, {
            cause: 'a repository was renamed, or the App is installed only on other repositories of the owner.',
            remedy: 'write the current name in rotate-targets, and give the installation access to that repository.'
        });
    });
}
async function findInstallation(app, appId, wanted) {
    const [repo] = wanted.repositories;
    const owner = encodeURIComponent(wanted.owner);
    const path = repo === undefined ? `/orgs/${owner}/installation` : `/repos/${owner}/${encodeURIComponent(repo)}/installation`;
    try {
        return await app.call(`Looking for the installation of the GitHub App ${appId} on ${wanted.owner}`, 'idempotent', async (octokit, signal)=>{
            const { data } = await octokit.request(`GET ${path}`, {
                request: {
                    signal
                }
            });
            if (!Number.isSafeInteger(data.id)) throw (0,_malformed_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .malformedAnswer */ .e)('an id').withContext(path);
            return data;
        });
    } catch (error) {
        if (!(error instanceof _github_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GitHubError */ .y_ && error.status === 404)) throw error;
        throw error.withContext(`The GitHub App ${appId} is not installed on ${wanted.owner}`);
    }
}
/** The names of the permissions as the installation has them, and those that it lacks. */ function permissionsFor({ permissions }, { permissions: granted }) {
    const found = {};
    const lacking = [];
    for (const { names, level, optional } of permissions){
        const name = granted ? names.find((each)=>granted[each] === 'write' || granted[each] === level) : names[0];
        if (name !== undefined) found[name] = level;
        else if (!optional) lacking.push(`${names[0]}: ${level}`);
    }
    return {
        found: found,
        lacking
    };
}
function lacks(appId, missing) {
    const all = missing.map(([owner, permissions])=>[
            owner,
            [
                ...new Set(permissions)
            ]
        ]);
    const isOne = all.flatMap(([, permissions])=>permissions).length === 1;
    const [noun, it] = isOne ? [
        'permission',
        'it'
    ] : [
        'permissions',
        'them'
    ];
    const inWords = all.map(([owner, permissions])=>`${permissions.join(', ')} on ${owner}`).join('; ');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('GitHubRefused', {
        summary: `The GitHub App ${appId} lacks the ${noun} ${inWords}.`,
        cause: `the App was created without ${it}, or the owner has not accepted the change.`,
        remedy: `add the ${noun} in the settings of the App, and accept ${it} in those of the installation.`
    });
}
/** A token that cannot be revoked expires within an hour. */ async function revoke(api) {
    try {
        await api.call('Revoking the token of the GitHub App', 'once', (octokit, signal)=>octokit.request('DELETE /installation/token', {
                request: {
                    signal
                }
            }));
    } catch  {
    // Nothing depends on the revocation.
    }
}


/***/ }),

/***/ 36012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   qE: () => (/* binding */ findFile),
/* harmony export */   w0: () => (/* binding */ commitFile)
/* harmony export */ });
/* harmony import */ var _absent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2075);
/* harmony import */ var _malformed_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91084);
/* harmony import */ var _repository_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19354);



/**
 * A text file. Needs Contents: read.
 *
 * @param ref - a branch, a tag or a commit; absent: the default branch
 * @returns `undefined` if there is no such file, or the token may not see it
 * @throws GitHubError; KeyturnError `MalformedResponse`, also for a file of over 1 MB, whose content GitHub leaves out
 */ async function findFile(where, path, ref, api) {
    const what = `${path} of ${(0,_repository_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(where)}`;
    const data = await getContents(where, path, ref, api);
    if (data === undefined) return undefined;
    const { content, encoding, sha } = data ?? {};
    if (typeof content !== 'string' || encoding !== 'base64' || typeof sha !== 'string') throw (0,_malformed_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedAnswer */ .e)(what);
    return {
        text: Buffer.from(content, 'base64').toString('utf8'),
        sha
    };
}
/**
 * The paths of the files in a folder, without its subfolders. Needs Contents: read.
 *
 * @returns none if there is no such folder
 */ async function listFiles(where, folder, ref, api) {
    const what = `the folder ${folder} of ${(0,_repository_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(where)}`;
    const data = await getContents(where, folder, ref, api);
    if (data === undefined) return [];
    if (!Array.isArray(data)) throw (0,_malformed_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedAnswer */ .e)(what);
    return data.flatMap((entry)=>{
        if (typeof entry?.path !== 'string') throw (0,_malformed_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedAnswer */ .e)(what);
        return entry.type === 'file' ? [
            entry.path
        ] : [];
    });
}
async function getContents(where, path, ref, api) {
    try {
        return await api.call(`Reading ${path} of ${(0,_repository_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(where)}`, 'idempotent', async (octokit, signal)=>{
            const query = {
                ...where,
                path,
                ...ref === undefined ? {} : {
                    ref
                },
                request: {
                    signal
                }
            };
            const { data } = await octokit.rest.repos.getContent(query);
            return data;
        });
    } catch (error) {
        if ((0,_absent_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbsent */ .W)(error)) return undefined;
        throw error;
    }
}
/**
 * Commits one file to a branch. Needs Contents: write, and Workflows: write below `.github/workflows`. GitHub answers 409
 * if the file has changed since it was read.
 *
 * @throws GitHubError
 */ async function commitFile(where, { path, text, branch, message, sha }, api) {
    const what = `${path} on the branch ${branch} of ${(0,_repository_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(where)}`;
    await api.write(`Writing ${what}`, 'once', async (octokit, signal)=>{
        await octokit.rest.repos.createOrUpdateFileContents({
            ...where,
            path,
            branch,
            message,
            content: Buffer.from(text, 'utf8').toString('base64'),
            ...sha === undefined ? {} : {
                sha
            },
            request: {
                signal
            }
        });
    });
}


/***/ }),

/***/ 20516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DO: () => (/* binding */ listEnvironments),
/* harmony export */   Jj: () => (/* binding */ addBranchRules),
/* harmony export */   MO: () => (/* binding */ createEnvironment),
/* harmony export */   jA: () => (/* binding */ deleteEnvironment),
/* harmony export */   jY: () => (/* binding */ findEnvironment)
/* harmony export */ });
/* harmony import */ var _absent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2075);
/* harmony import */ var _malformed_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91084);
/* harmony import */ var _repository_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19354);



/**
 * An environment and its rules. Needs Actions: read.
 *
 * @returns `undefined` if there is none, or the token may not see the repository
 */ async function findEnvironment(where, name, api) {
    const what = `the environment ${name} of ${(0,_repository_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(where)}`;
    const query = {
        ...where,
        environment_name: name
    };
    try {
        const data = await api.call(`Reading ${what}`, 'idempotent', async (octokit, signal)=>{
            const { data } = await octokit.rest.repos.getEnvironment({
                ...query,
                request: {
                    signal
                }
            });
            if (typeof data?.name !== 'string') throw (0,_malformed_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedAnswer */ .e)(what);
            return data;
        });
        const policy = data.deployment_branch_policy;
        const branches = policy?.custom_branch_policies ? await listBranchRules(where, name, api) : undefined;
        return {
            name: data.name,
            ...rulesFrom(data.protection_rules),
            branches: branches ?? (policy?.protected_branches ? 'protected' : 'any')
        };
    } catch (error) {
        if ((0,_absent_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbsent */ .W)(error)) return undefined;
        throw error;
    }
}
function rulesFrom(rules) {
    const all = Array.isArray(rules) ? rules : [];
    return {
        waitMinutes: Math.max(0, ...all.map((rule)=>Number(rule?.wait_timer) || 0)),
        reviewers: Math.max(0, ...all.map((rule)=>Array.isArray(rule?.reviewers) ? rule.reviewers.length : 0))
    };
}
async function listBranchRules(where, name, api) {
    const what = `the branch rules of the environment ${name} of ${(0,_repository_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(where)}`;
    return api.call(`Reading ${what}`, 'idempotent', async (octokit, signal)=>{
        const query = {
            ...where,
            environment_name: name,
            per_page: 100,
            request: {
                signal
            }
        };
        const found = await octokit.paginate(octokit.rest.repos.listDeploymentBranchPolicies, query, (0,_malformed_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .eachPage */ .v)(what));
        return found.map((rule)=>{
            if (typeof rule?.name !== 'string') throw (0,_malformed_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedAnswer */ .e)(what);
            return {
                name: rule.name,
                type: rule.type === 'tag' ? 'tag' : 'branch'
            };
        });
    });
}
/** The names of all environments of a repository. Needs Actions: read. @throws GitHubError */ async function listEnvironments(where, api) {
    const what = `the environments of ${(0,_repository_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(where)}`;
    return api.call(`Reading ${what}`, 'idempotent', async (octokit, signal)=>{
        const query = {
            ...where,
            per_page: 100,
            request: {
                signal
            }
        };
        const found = await octokit.paginate('GET /repos/{owner}/{repo}/environments', query, (0,_malformed_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .eachPage */ .v)(what));
        return found.map((environment)=>{
            const { name } = environment ?? {};
            if (typeof name !== 'string') throw (0,_malformed_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedAnswer */ .e)(what);
            return name;
        });
    });
}
/**
 * Creates an environment to which only these branches may deploy. Needs Administration: write. The environment must not
 * exist: GitHub would remove the rules of an existing one (docs/facts.md#environment-writes).
 *
 * @param rules - none: every branch may deploy
 * @throws GitHubError
 */ async function createEnvironment(where, name, rules, api) {
    const what = `the environment ${name} of ${(0,_repository_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(where)}`;
    const policy = rules.length > 0 ? {
        protected_branches: false,
        custom_branch_policies: true
    } : null;
    await api.write(`Creating ${what}`, 'idempotent', async (octokit, signal)=>{
        await octokit.rest.repos.createOrUpdateEnvironment({
            ...where,
            environment_name: name,
            deployment_branch_policy: policy,
            request: {
                signal
            }
        });
    });
    await addBranchRules(where, name, rules, api);
}
/**
 * Adds the rules that an environment lacks. Needs Administration: write.
 *
 * @throws GitHubError 404 if every branch may deploy to the environment
 */ async function addBranchRules(where, name, rules, api) {
    for (const rule of rules){
        const what = `the branch rule ${rule.name} of the environment ${name} of ${(0,_repository_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(where)}`;
        await api.write(`Creating ${what}`, 'idempotent', async (octokit, signal)=>{
            await octokit.rest.repos.createDeploymentBranchPolicy({
                ...where,
                environment_name: name,
                ...rule,
                request: {
                    signal
                }
            });
        });
    }
}
/** Deletes an environment with its secrets and rules. Needs Administration: write. @throws GitHubError 404 */ async function deleteEnvironment(where, name, api) {
    const what = `the environment ${name} of ${(0,_repository_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(where)}`;
    await api.write(`Deleting ${what}`, 'idempotent', async (octokit, signal)=>{
        await octokit.rest.repos.deleteAnEnvironment({
            ...where,
            environment_name: name,
            request: {
                signal
            }
        });
    });
}


/***/ }),

/***/ 45154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ listNames)
/* harmony export */ });
/* harmony import */ var _malformed_answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91084);
/* harmony import */ var _repository_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19354);


const paths = {
    secrets: {
        environment: 'GET /repos/{owner}/{repo}/environments/{environment_name}/secrets',
        repository: 'GET /repos/{owner}/{repo}/actions/secrets',
        organization: 'GET /repos/{owner}/{repo}/actions/organization-secrets'
    },
    variables: {
        environment: 'GET /repos/{owner}/{repo}/environments/{environment_name}/variables',
        repository: 'GET /repos/{owner}/{repo}/actions/variables',
        organization: 'GET /repos/{owner}/{repo}/actions/organization-variables'
    }
};
/**
 * The names and dates of the Actions secrets or variables in one place that jobs of the repository can read. Needs
 * Secrets: read or Variables: read, and for an environment Environments: read.
 *
 * @throws GitHubError 404 for an environment that does not exist
 */ async function listNames(kind, place, where, api) {
    const what = `the ${kind} of ${inWords(place, where)}`;
    return api.call(`Reading ${what}`, 'idempotent', async (octokit, signal)=>{
        const query = {
            ...where,
            ...place.kind === 'environment' ? {
                environment_name: place.environment
            } : {},
            per_page: kind === 'secrets' ? 100 : 30,
            request: {
                signal
            }
        };
        const found = await octokit.paginate(paths[kind][place.kind], query, (0,_malformed_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .eachPage */ .v)(what));
        return found.map((each)=>{
            const { name, updated_at: updatedAt, value } = each ?? {};
            const date = new Date(typeof updatedAt === 'string' ? updatedAt : '');
            if (typeof name !== 'string' || Number.isNaN(date.getTime())) throw (0,_malformed_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .malformedAnswer */ .e)(what);
            return {
                name,
                updatedAt: date,
                ...typeof value === 'string' ? {
                    value
                } : {}
            };
        });
    });
}
function inWords(place, where) {
    if (place.kind === 'environment') return `the environment ${place.environment} of ${(0,_repository_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(where)}`;
    return place.kind === 'repository' ? (0,_repository_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(where) : `${where.owner} for ${(0,_repository_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(where)}`;
}


/***/ }),

/***/ 91084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ malformedAnswer),
/* harmony export */   v: () => (/* binding */ eachPage)
/* harmony export */ });
/* harmony import */ var _http_malformed_response_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24604);

/**
 * The error for an answer of GitHub's API that lacks something.
 *
 * @param what - what it lacks, in words
 */ function malformedAnswer(what) {
    return (0,_http_malformed_response_js__WEBPACK_IMPORTED_MODULE_0__/* .malformedResponse */ .p)({
        summary: `GitHub answered with success, but without ${what}.`,
        cause: 'something between this runner and GitHub answered instead: a proxy or a captive portal.',
        remedy: 'check http-proxy, no-proxy and GITHUB_API_URL.'
    });
}
/** A repository has at most 500 variables, and GitHub lists at most 1000 runs of a status, in pages of 30 and of 100. */ const maxPages = 40;
/**
 * For `octokit.paginate`, which follows each page's link to the next one without a limit: takes every page, and throws
 * when there are more than GitHub can have.
 *
 * @param what - what is listed, in words
 */ function eachPage(what) {
    let pages = 0;
    return ({ data })=>{
        pages += 1;
        if (pages > maxPages) throw malformedAnswer(`an end of ${what}`);
        return data;
    };
}


/***/ }),

/***/ 19354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ findWorkflow),
/* harmony export */   Zi: () => (/* binding */ fetchSubject),
/* harmony export */   fq: () => (/* binding */ fullName),
/* harmony export */   tZ: () => (/* binding */ fetchRepository)
/* harmony export */ });
/* harmony import */ var _absent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2075);
/* harmony import */ var _malformed_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91084);


/** A repository's names for messages. */ function fullName({ owner, repo }) {
    return `${owner}/${repo}`;
}
/**
 * Asks for a repository. Needs Metadata: read.
 *
 * @throws GitHubError 404 also for one that the token may not see
 */ async function fetchRepository(where, api) {
    const what = `the repository ${fullName(where)}`;
    return api.call(`Reading ${what}`, 'idempotent', async (octokit, signal)=>{
        const { data } = await octokit.rest.repos.get({
            ...where,
            request: {
                signal
            }
        });
        const { id, name, owner, default_branch: branch, archived } = data ?? {};
        const isWhole = [
            id,
            owner?.id
        ].every(Number.isSafeInteger) && [
            name,
            owner?.login,
            branch
        ].every(isText);
        if (!isWhole) throw (0,_malformed_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedAnswer */ .e)(what);
        return {
            owner: owner.login,
            repo: name,
            id,
            ownerId: owner.id,
            defaultBranch: branch,
            visibility: visibilityFrom(data),
            isArchived: archived === true
        };
    });
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
function visibilityFrom({ visibility, private: isPrivate }) {
    if (visibility === 'internal' || visibility === 'public') return visibility;
    return isPrivate === false ? 'public' : 'private';
}
/**
 * Asks how the repository's subjects are written, including the template of its organization where the repository uses
 * that. Needs Actions: read, and for the organization's template Administration: read of the organization.
 *
 * @throws GitHubError
 */ async function fetchSubject(where, api) {
    const what = `the form of the subject of ${fullName(where)}`;
    const answer = await askForSubject('GET /repos/{owner}/{repo}/actions/oidc/customization/sub', where, what, api);
    const isDefault = answer.use_default;
    if (typeof isDefault !== 'boolean') throw (0,_malformed_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedAnswer */ .e)(what);
    const own = claimKeys(answer, what);
    const template = isDefault ? undefined : own ?? await organizationTemplate(where.owner, api);
    const { use_immutable_subject: isImmutable, sub_claim_prefix: prefix } = answer;
    return {
        ...template ? {
            claimKeys: template
        } : {},
        isImmutable: typeof isImmutable === 'boolean' ? isImmutable : undefined,
        ...typeof prefix === 'string' ? {
            prefix
        } : {}
    };
}
async function organizationTemplate(org, api) {
    const what = `the form of the subjects of ${org}`;
    return claimKeys(await askForSubject('GET /orgs/{org}/actions/oidc/customization/sub', {
        org
    }, what, api), what);
}
async function askForSubject(route, names, what, api) {
    return api.call(`Reading ${what}`, 'idempotent', async (octokit, signal)=>{
        const { data } = await octokit.request(route, {
            ...names,
            request: {
                signal
            }
        });
        return data;
    });
}
function claimKeys({ include_claim_keys: keys }, what) {
    if (keys === undefined || keys === null) return undefined;
    if (!Array.isArray(keys) || !keys.every(isText)) throw (0,_malformed_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedAnswer */ .e)(what);
    return keys;
}
/**
 * One workflow, by the name of its file. Needs Actions: read.
 *
 * @returns `undefined` if GitHub knows no such workflow on the default branch, or the token may not see it
 */ async function findWorkflow(where, file, api) {
    const what = `the workflow ${file} of ${fullName(where)}`;
    try {
        return await api.call(`Reading ${what}`, 'idempotent', async (octokit, signal)=>{
            const query = {
                ...where,
                workflow_id: file,
                request: {
                    signal
                }
            };
            const { data } = await octokit.rest.actions.getWorkflow(query);
            const { id, path, state } = data ?? {};
            if (!Number.isSafeInteger(id) || ![
                path,
                state
            ].every(isText)) throw (0,_malformed_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedAnswer */ .e)(what);
            return {
                id,
                path,
                state
            };
        });
    } catch (error) {
        if ((0,_absent_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbsent */ .W)(error)) return undefined;
        throw error;
    }
}


/***/ }),

/***/ 89271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ fetchThrough)
/* harmony export */ });
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93422);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);


const maxRedirects = 5;
const redirects = new Set([
    301,
    302,
    307,
    308
]);
/**
 * A `fetch` that sends through the run's request handler, so that the proxy and the connect timeout apply to Octokit
 * too. It follows redirects within one origin and keeps the method (GitHub redirects a renamed repository). It follows no
 * redirect to another origin, because the request carries the token.
 */ function fetchThrough(handler) {
    return async (input, init = {})=>{
        let url = new URL(refuseDots(String(input)));
        for(let hop = 0;; hop++){
            const { response } = await handler.handle(toRequest(url, init), {
                ...init.signal ? {
                    abortSignal: init.signal
                } : {}
            });
            const location = response.headers.location;
            if (location === undefined || !redirects.has(response.statusCode)) return toResponse(response, url);
            const target = new URL(location, url);
            if (target.origin !== url.origin || hop >= maxRedirects) return toResponse(response, url);
            url = target;
        }
    };
}
/**
 * Refuses a URL with `.` or `..` in its path. `URL` would resolve them, so a name like `..` would send the request, and
 * the secret in it, to another path.
 */ function refuseDots(url) {
    const [path = ''] = url.split(/[?#]/);
    if (!path.split(/[/\\]/).some((part)=>/^(?:\.|%2e){1,2}$/i.test(part))) return url;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
        summary: 'The name of an owner, a repository, an environment or a secret is "." or "..", which no URL can contain.',
        remedy: 'correct the name in rotate-targets, or in GITHUB_REPOSITORY.'
    });
}
function toRequest(url, { method = 'GET', headers = {}, body }) {
    const given = Object.fromEntries(new Headers(headers));
    return new _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__.HttpRequest({
        method,
        protocol: url.protocol,
        hostname: url.hostname,
        ...url.port ? {
            port: Number(url.port)
        } : {},
        path: url.pathname + url.search,
        headers: {
            ...given,
            host: url.host,
            ...typeof body === 'string' ? {
                'content-length': String(Buffer.byteLength(body))
            } : {}
        },
        ...typeof body === 'string' ? {
            body
        } : {}
    });
}
async function toResponse(response, url) {
    const chunks = [];
    for await (const chunk of response.body ?? [])chunks.push(chunk);
    const hasNone = response.statusCode === 204 || response.statusCode === 304;
    const result = new Response(hasNone ? null : Buffer.concat(chunks), {
        status: response.statusCode,
        headers: response.headers
    });
    // Octokit needs `url` to find the next page, and the constructor cannot set it.
    return Object.defineProperty(result, 'url', {
        value: url.href
    });
}


/***/ })

};
