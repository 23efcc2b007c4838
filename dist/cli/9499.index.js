export const id = 9499;
export const ids = [9499];
export const modules = {

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

/***/ 23190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ unusedName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** The name of a secret or variable that does not exist: deleting it shows who may write, and changes nothing. */ function unusedName() {
    return `KEYTURN_CHECK_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex').toUpperCase()}`;
}


/***/ }),

/***/ 80536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withDeadline),
/* harmony export */   m: () => (/* binding */ optionalTimeoutMs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

/** Timeout of one attempt, from connecting to the last byte of the response. */ const attemptTimeoutMs = 10_000;
/** Milliseconds for a request whose answer the run can do without: a warning, or an explanation of a refusal. */ const optionalTimeoutMs = 3_000;
/**
 * Runs one attempt under a deadline. At the deadline the signal aborts the attempt, and this rejects even if the attempt
 * ignores the signal (for example while a response body stalls).
 *
 * @param request - names the request in the error
 * @throws KeyturnError `Timeout` after `timeoutMs`
 */ async function withDeadline(request, attempt, timeoutMs = attemptTimeoutMs) {
    const controller = new AbortController();
    let timer;
    const expired = new Promise((_resolve, reject)=>{
        timer = setTimeout(()=>{
            reject(timeoutError(request, timeoutMs));
            controller.abort();
        }, timeoutMs);
    });
    try {
        return await Promise.race([
            attempt(controller.signal),
            expired
        ]);
    } finally{
        clearTimeout(timer);
    }
}
function timeoutError(request, timeoutMs) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('Timeout', {
        summary: `${request} was not answered within ${timeoutMs / 1000} s.`,
        cause: 'the endpoint cannot be reached from this runner: a firewall, a missing or wrong proxy, or an outage.',
        remedy: 'check http-proxy / no-proxy and the endpoint; if they are right, run the job again later.'
    }, {
        retry: 'briefly'
    });
}


/***/ }),

/***/ 24604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ malformedResponse)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

/**
 * The error for a success status without the content that belongs to it. Something else answered, for a moment perhaps,
 * so a few more attempts are worth it.
 */ function malformedResponse(explanation) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('MalformedResponse', explanation, {
        retry: 'briefly'
    });
}


/***/ }),

/***/ 93056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ proxyAuthenticationAdvice)
/* harmony export */ });
/** Advice for status 407, which only a proxy sends. */ const proxyAuthenticationAdvice = {
    cause: 'the proxy requires a user and a password, or rejects those that it was given.',
    remedy: 'write them into http-proxy, as http://user:password@proxy.example.com:3128, and store the whole URL in a secret, which GitHub masks.'
};


/***/ }),

/***/ 16749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withRetries)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

const firstDelayMs = 200;
const maxDelayMs = 5_000;
const briefAttempts = 3;
/**
 * Retries transient failures with exponential backoff and full jitter, and does not wait after the last attempt. The
 * error's `retry` decides whether it is retried. With 12 attempts the waits add up to 36 s at most.
 *
 * @param request - names the request in the log
 * @param attempt - called for each attempt with its number, from 1
 */ async function withRetries(request, context, attempt) {
    for(let number = 1;; number++){
        try {
            return await attempt(number);
        } catch (error) {
            const attempts = attemptsFor(retryOf(error), context.maxAttempts);
            if (number >= attempts) throw error;
            const delayMs = delayAfter(error, number, context.random);
            context.info(`${request}: attempt ${number} of ${attempts} failed (${brief(error)}); next in ${(delayMs / 1000).toFixed(1)} s.`);
            await context.sleep(delayMs);
        }
    }
}
/** The delay that the server requestedMs for, or exponential backoff with full jitter. */ function delayAfter(error, number, random) {
    const requestedMs = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB ? error.retryAfterMs : undefined;
    return requestedMs ?? Math.round(random() * Math.min(maxDelayMs, firstDelayMs * 2 ** (number - 1)));
}
function retryOf(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB ? error.retry : 'never';
}
function attemptsFor(retry, maxAttempts) {
    if (retry === 'never') return 1;
    return retry === 'briefly' ? Math.min(briefAttempts, maxAttempts) : maxAttempts;
}
function brief(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB ? `${error.code}: ${error.message.split(/[\r\n]/)[0]}` : String(error);
}


/***/ }),

/***/ 45836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGitHubStore: () => (/* binding */ openGitHubStore)
});

// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/github/access.js
var github_access = __webpack_require__(79908);
;// CONCATENATED MODULE: ./.build/cli/src/github/needed-permissions.js
/**
 * Everything that a rotation needs of its tokens, for each owner, as GitHub names it (GitHub docs, "Permissions required
 * for fine-grained personal access tokens").
 */ function neededInWords(wanted) {
    return wanted.map(neededOfOwner).join('; ');
}
function neededOfOwner({ owner, repositories, permissions }) {
    const where = repositories.length > 0 ? repositories.map((name)=>`${owner}/${name}`).join(', ') : owner;
    const needed = new Set(permissions.map(({ names, level, optional })=>`${names.at(-1)}: ${level}${optional ? ' (optional)' : ''}`));
    return `${[
        ...needed
    ].join(', ')} on ${where}`;
}

// EXTERNAL MODULE: ./.build/cli/src/secret-stores/github/location.js
var github_location = __webpack_require__(91635);
// EXTERNAL MODULE: ./.build/cli/src/github/malformed-answer.js
var malformed_answer = __webpack_require__(91084);
;// CONCATENATED MODULE: ./.build/cli/src/secret-stores/github/runs.js

/** Every status of a run that has not ended (GitHub docs, "List workflow runs for a repository"). */ const unfinished = [
    'in_progress',
    'queued',
    'waiting',
    'pending',
    'requested'
];
/**
 * The runs of a repository that have not ended. Needs the permission Actions: read.
 *
 * @throws GitHubError 403 or 404 without it
 */ async function unfinishedRuns(owner, repo, api) {
    const found = [];
    for (const status of unfinished){
        const what = `the ${status} runs of ${owner}/${repo}`;
        const runs = await api.call(`Reading ${what}`, 'idempotent', async (octokit, signal)=>{
            const query = {
                owner,
                repo,
                status,
                per_page: 100,
                request: {
                    signal
                }
            };
            const all = await octokit.paginate(octokit.rest.actions.listWorkflowRunsForRepo, query, (0,malformed_answer/* eachPage */.v)(what));
            if (!all.every(isRun)) throw (0,malformed_answer/* malformedAnswer */.e)(what);
            return all;
        });
        for (const run of runs){
            if (run.status === 'completed') continue;
            found.push({
                id: run.id,
                attempt: run.run_attempt ?? 1,
                createdAt: new Date(run.created_at)
            });
        }
    }
    return found;
}
/** Whether GitHub's description of a run has the types that its OpenAPI description promises. */ function isRun(run) {
    const attempt = run?.run_attempt ?? 1;
    return Number.isSafeInteger(run?.id) && Number.isSafeInteger(attempt) && typeof run?.created_at === 'string' && !Number.isNaN(Date.parse(run.created_at));
}

// EXTERNAL MODULE: ./.build/cli/src/secret-stores/github/secrets.js + 1 modules
var secrets = __webpack_require__(28122);
;// CONCATENATED MODULE: ./.build/cli/src/secret-stores/github/token-scopes.js

const variablesPermission = {
    names: [
        'actions_variables',
        'variables'
    ],
    level: 'write'
};
const runsPermission = {
    names: [
        'actions'
    ],
    level: 'read',
    optional: true
};
/** The tokens that a GitHub App mints: one for the records, and one for each owner of locations. */ function tokenScopes(locations, here) {
    const journal = {
        purpose: 'journal',
        owner: here.owner,
        ofOrganization: false,
        repositories: [
            here.repo
        ],
        permissions: [
            variablesPermission,
            runsPermission
        ]
    };
    // GitHub compares names without regard to case; with two tokens for one owner, each would lack the other's permissions.
    const owners = Map.groupBy(locations, (location)=>(0,github_location/* ownerOf */.bf)(location).toLowerCase());
    return [
        journal,
        ...[
            ...owners
        ].map(([owner, ofOwner])=>scopeOfOwner(owner, ofOwner))
    ];
}
function scopeOfOwner(owner, locations) {
    const repositories = new Set(locations.flatMap((location)=>location.kind === 'organization' ? [] : [
            (0,github_location/* repositoryOf */._M)(location).repo
        ]));
    return {
        purpose: 'targets',
        owner,
        ofOrganization: locations.some(({ kind })=>kind === 'organization'),
        repositories: [
            ...repositories
        ],
        // Unfinished runs may still use the old pair of the repository that they run in.
        permissions: [
            ...locations.map(permissionOf),
            ...repositories.size > 0 ? [
                runsPermission
            ] : []
        ]
    };
}
function permissionOf(location) {
    const prefix = location.kind === 'organization' ? 'organization_' : '';
    if (location.kind === 'environment') return {
        names: [
            'environments'
        ],
        level: 'write'
    };
    const names = {
        actions: [
            `${prefix}secrets`
        ],
        dependabot: [
            `${prefix}dependabot_secrets`
        ],
        codespaces: [
            `${prefix}codespaces_secrets`
        ]
    };
    return {
        names: names[location.store],
        level: 'write'
    };
}

// EXTERNAL MODULE: ./.build/cli/src/github/github-errors.js
var github_errors = __webpack_require__(605);
// EXTERNAL MODULE: ./.build/cli/src/github/unused-name.js
var unused_name = __webpack_require__(23190);
;// CONCATENATED MODULE: ./.build/cli/src/secret-stores/github/variables.js



/** The Actions variables of a repository as records. GitHub sets their dates, in whole seconds. */ function repositoryVariables(owner, repo, api) {
    const where = `of ${owner}/${repo}`;
    const base = {
        owner,
        repo
    };
    const update = (name, value)=>api.write(`Writing the variable ${name} ${where}`, 'idempotent', (octokit, signal)=>octokit.rest.actions.updateRepoVariable({
                ...base,
                name,
                value,
                request: {
                    signal
                }
            }));
    const create = async (name, value)=>{
        try {
            await api.write(`Creating the variable ${name} ${where}`, 'once', (octokit, signal)=>octokit.rest.actions.createRepoVariable({
                    ...base,
                    name,
                    value,
                    request: {
                        signal
                    }
                }));
            return true;
        } catch (error) {
            if (hasStatus(error, 409)) return false;
            throw error;
        }
    };
    return {
        create,
        list: async (prefix)=>{
            const what = `the variables ${where}`;
            const all = await api.call(`Reading ${what}`, 'idempotent', async (octokit, signal)=>{
                const query = {
                    ...base,
                    per_page: 30,
                    request: {
                        signal
                    }
                };
                const found = await octokit.paginate(octokit.rest.actions.listRepoVariables, query, (0,malformed_answer/* eachPage */.v)(what));
                if (!found.every(isVariable)) throw (0,malformed_answer/* malformedAnswer */.e)(what);
                return found;
            });
            return new Map(all.filter(({ name })=>name.startsWith(prefix)).map(({ name, value })=>[
                    name,
                    value
                ]));
        },
        get: async (name)=>{
            try {
                return await api.call(`Reading the variable ${name} ${where}`, 'idempotent', async (octokit, signal)=>{
                    const { data } = await octokit.rest.actions.getRepoVariable({
                        ...base,
                        name,
                        request: {
                            signal,
                            isRepeated: true
                        }
                    });
                    if (!isVariable({
                        ...data,
                        name
                    })) throw (0,malformed_answer/* malformedAnswer */.e)(`the variable ${name} ${where}`);
                    return {
                        value: data.value,
                        ...dated('updatedAt', data.updated_at),
                        ...dated('createdAt', data.created_at)
                    };
                });
            } catch (error) {
                if (hasStatus(error, 404)) return undefined;
                throw error;
            }
        },
        put: async (name, value, likely = 'present')=>{
            if (likely === 'missing' && await create(name, value)) return;
            try {
                await update(name, value);
            } catch (error) {
                if (!hasStatus(error, 404)) throw error;
                if (!await create(name, value)) await update(name, value);
            }
        },
        checkWritable: async ()=>{
            // Without the permission GitHub answers 403 to the deletion of a variable that does not exist; with it, 404.
            const name = (0,unused_name/* unusedName */.C)();
            try {
                await api.probe(`Checking that variables ${where} may be written`, (octokit, signal)=>octokit.rest.actions.deleteRepoVariable({
                        ...base,
                        name,
                        request: {
                            signal
                        }
                    }));
            } catch (error) {
                if (!hasStatus(error, 404)) throw error;
                // GitHub answers the same for what the token may not see (GitHub docs, "Troubleshooting the REST API").
                await api.call(`Reading the variables ${where}`, 'idempotent', (octokit, signal)=>octokit.rest.actions.listRepoVariables({
                        ...base,
                        per_page: 1,
                        request: {
                            signal
                        }
                    }));
            }
        },
        remove: async (name)=>{
            try {
                await api.write(`Deleting the variable ${name} ${where}`, 'idempotent', (octokit, signal)=>octokit.rest.actions.deleteRepoVariable({
                        ...base,
                        name,
                        request: {
                            signal
                        }
                    }));
            } catch (error) {
                if (!hasStatus(error, 404)) throw error;
            }
        }
    };
}
function isVariable(variable) {
    return typeof variable?.name === 'string' && typeof variable.value === 'string';
}
/** No date for anything but a text: `new Date(null)` would be 1970, which is older than every key. */ function dated(name, text) {
    const date = new Date(typeof text === 'string' ? text : '');
    return Number.isNaN(date.getTime()) ? {} : {
        [name]: date
    };
}
function hasStatus(error, status) {
    return error instanceof github_errors/* GitHubError */.y_ && error.status === status;
}

;// CONCATENATED MODULE: ./.build/cli/src/secret-stores/github/open.js








/** @throws KeyturnError `InvalidInput` if the App's key cannot sign, or a fault of the connection */ async function openGitHubStore({ locations, job, access, io }) {
    const here = job.repository;
    const scopes = tokenScopes(locations, here);
    const { env, fetch, retry, beforeWrite, beforeRequest, mask } = io;
    const options = {
        needed: neededInWords(scopes),
        baseUrl: withoutTrailingSlashes(env.GITHUB_API_URL || 'https://api.github.com'),
        fetch,
        userAgent: 'keyturn',
        retry,
        pacer: {
            beforeWrite,
            beforeRequest
        }
    };
    const github = await (0,github_access/* openGitHub */.o)(access, scopes, options, mask).catch(github_access/* closedGitHub */.I);
    const opened = new Map();
    return {
        // Targets in one location share its public key and its checks.
        at: (location)=>{
            const identity = github_location/* places */.zn.identity(location, here);
            const store = opened.get(identity) ?? (0,secrets/* githubSecrets */.D)(location, github_location/* places */.zn.describe(location), github.apiFor('targets', (0,github_location/* ownerOf */.bf)(location)));
            opened.set(identity, store);
            return store;
        },
        records: repositoryVariables(here.owner, here.repo, github.apiFor('journal', here.owner)),
        unfinishedRuns: (repository)=>{
            const purpose = (0,github_location/* isSameRepository */.ve)(repository, here) ? 'journal' : 'targets';
            return readableRuns(repository, ()=>github.apiFor(purpose, repository.owner));
        },
        close: github.close
    };
}
/** A token that may not read runs is an outcome; a fault of the connection is thrown. */ async function readableRuns({ owner, repo }, api) {
    try {
        return await unfinishedRuns(owner, repo, api());
    } catch (error) {
        if (error instanceof errors/* KeyturnError */.FB && (error.code === 'GitHubRefused' || error.code === 'NotFound')) return undefined;
        throw error;
    }
}
function withoutTrailingSlashes(url) {
    let end = url.length;
    while(url[end - 1] === '/')end -= 1;
    return url.slice(0, end);
}


/***/ }),

/***/ 28122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ githubSecrets)
});

// EXTERNAL MODULE: ./.build/cli/src/github/github-errors.js
var github_errors = __webpack_require__(605);
// EXTERNAL MODULE: ./.build/cli/src/github/malformed-answer.js
var malformed_answer = __webpack_require__(91084);
// EXTERNAL MODULE: ./node_modules/libsodium-wrappers/dist/modules-esm/libsodium-wrappers.mjs + 1 modules
var libsodium_wrappers = __webpack_require__(54768);
// EXTERNAL MODULE: ./.build/cli/src/http/malformed-response.js
var malformed_response = __webpack_require__(24604);
;// CONCATENATED MODULE: ./.build/cli/src/github/seal.js


/**
 * Encrypts a secret for the public key of a GitHub store as a libsodium sealed box, in Base64 (GitHub docs, "Encrypting
 * secrets for the REST API").
 *
 * @throws KeyturnError `MalformedResponse` if `publicKey` is not a key of Curve25519
 */ async function seal(value, publicKey) {
    await libsodium_wrappers/* default.ready */.Ay.ready;
    return libsodium_wrappers/* default.to_base64 */.Ay.to_base64(boxFor(publicKey, value), libsodium_wrappers/* default.base64_variants */.Ay.base64_variants.ORIGINAL);
}
function boxFor(publicKey, value) {
    try {
        const key = libsodium_wrappers/* default.from_base64 */.Ay.from_base64(publicKey, libsodium_wrappers/* default.base64_variants */.Ay.base64_variants.ORIGINAL);
        return libsodium_wrappers/* default */.Ay.crypto_box_seal(libsodium_wrappers/* default.from_string */.Ay.from_string(value), key);
    } catch  {
        // The error is not kept as the cause, because it might hold the secret.
        throw (0,malformed_response/* malformedResponse */.p)({
            summary: 'GitHub answered with a public key that cannot encrypt, so the secret was not sent.',
            cause: 'something between this runner and GitHub answered instead: a proxy or a captive portal.',
            remedy: 'check http-proxy, no-proxy and GITHUB_API_URL, and run the job again.'
        });
    }
}

// EXTERNAL MODULE: ./.build/cli/src/github/unused-name.js
var unused_name = __webpack_require__(23190);
// EXTERNAL MODULE: ./.build/cli/src/secret-stores/github/location.js
var github_location = __webpack_require__(91635);
;// CONCATENATED MODULE: ./.build/cli/src/secret-stores/github/secrets.js





/**
 * The secrets of one location. A revision is GitHub's `updated_at`, in whole seconds.
 *
 * @param location - resolved
 * @param describe - the location in words, for messages
 */ function githubSecrets(location, describe, api) {
    const requests = new SecretRequests(location, describe, api);
    return {
        revision: async (name)=>(await requests.metadata(name))?.updated_at,
        writtenAt: (revision)=>{
            const date = new Date(revision);
            return Number.isNaN(date.getTime()) ? undefined : date;
        },
        hourlyLimit: api.hourlyLimit,
        checkWritable: async ()=>{
            // Without the permission GitHub answers 403 to the deletion of a secret that does not exist; with it, 404. This
            // request comes first, because its refusal names the permission to write, and that of the public key one to read.
            await requests.deleteUnused();
            // GitHub also answers 404 for what the token may not see. A token that may write may read the public key, which the
            // writes then use.
            await requests.readPublicKey();
        },
        put: async (name, value)=>{
            try {
                await requests.write(name, value);
            } catch (error) {
                if (!(error instanceof github_errors/* GitHubError */.y_ && passing.has(error.status ?? 0))) throw error;
                await requests.readPublicKey();
                await requests.write(name, value);
            }
        }
    };
}
/** GitHub's REST API for the secrets of one location. */ class SecretRequests {
    #location;
    #describe;
    #api;
    #base;
    /** As it was last read. A write names the key that it was sealed for, so GitHub refuses one for an earlier key (422). */ #publicKey;
    constructor(location, describe, api){
        this.#location = location;
        this.#describe = describe;
        this.#api = api;
        this.#base = pathOf(location);
    }
    /** @returns `undefined` if there is no secret of that name */ async metadata(name) {
        const what = `the secret ${name} of ${this.#describe}`;
        try {
            const found = await this.#get(`/${name}`, `Reading about ${what}`, {
                isRepeated: true
            });
            if (typeof found?.updated_at !== 'string') throw (0,malformed_answer/* malformedAnswer */.e)(what);
            return found;
        } catch (error) {
            if (error instanceof github_errors/* GitHubError */.y_ && error.status === 404) return undefined;
            throw error;
        }
    }
    async readPublicKey() {
        const what = `the public key of ${this.#describe}`;
        const found = await this.#get('/public-key', `Reading ${what}`);
        if (typeof found?.key_id !== 'string' || typeof found.key !== 'string') throw (0,malformed_answer/* malformedAnswer */.e)(what);
        this.#publicKey = found;
        return found;
    }
    async write(name, value) {
        const what = `the secret ${name} of ${this.#describe}`;
        const { key, key_id } = this.#publicKey ?? await this.readPublicKey();
        const more = await this.#audience(name);
        const encrypted_value = await seal(value, key);
        await this.#api.write(`Writing ${what}`, 'idempotent', async (octokit, signal)=>{
            const parameters = {
                encrypted_value,
                key_id,
                ...more,
                request: {
                    signal
                }
            };
            const { status } = await octokit.request(`PUT ${this.#base}/${name}`, parameters);
            if (status !== 201 && status !== 204) throw (0,malformed_answer/* malformedAnswer */.e)(`having written ${what}`);
        });
    }
    /** Deletes a secret that does not exist. */ async deleteUnused() {
        const path = `${this.#base}/${(0,unused_name/* unusedName */.C)()}`;
        try {
            await this.#api.probe(`Checking that secrets of ${this.#describe} may be written`, (octokit, signal)=>octokit.request(`DELETE ${path}`, {
                    request: {
                        signal
                    }
                }));
        } catch (error) {
            if (!(error instanceof github_errors/* GitHubError */.y_ && error.status === 404)) throw error;
        }
    }
    /**
   * Who may read the secret. Omitting the list would remove the secret from every repository
   * (docs/facts.md#secret-writes), so it is read and sent back.
   */ async #audience(name) {
        if (this.#location.kind !== 'organization') return {};
        const visibility = (await this.metadata(name))?.visibility;
        if (visibility === undefined) throw (0,malformed_answer/* malformedAnswer */.e)(`the visibility of the secret ${name} of ${this.#describe}`);
        if (visibility !== 'selected') return {
            visibility
        };
        return {
            visibility,
            selected_repository_ids: await this.#selectedRepositories(name)
        };
    }
    /** All of them must be sent back. `total_count` says whether the list is complete; Octokit's paging ignores it. */ async #selectedRepositories(name) {
        const what = `the repositories of the secret ${name} of ${this.#describe}`;
        const ids = new Set();
        for(let page = 1;; page++){
            const { total_count, repositories } = await this.#get(`/${name}/repositories?per_page=100&page=${page}`, `Reading ${what}`);
            const isList = Array.isArray(repositories) && repositories.every((each)=>Number.isSafeInteger(each?.id));
            if (typeof total_count !== 'number' || !isList) throw (0,malformed_answer/* malformedAnswer */.e)(what);
            const before = ids.size;
            for (const { id } of repositories)ids.add(id);
            if (ids.size >= total_count) return [
                ...ids
            ];
            if (ids.size === before || page === maxRepositoryPages) throw (0,malformed_answer/* malformedAnswer */.e)(`all of ${what}`);
        }
    }
    #get(path, what, options = {}) {
        return this.#api.call(what, 'idempotent', async (octokit, signal)=>{
            const { data } = await octokit.request(`GET ${this.#base}${path}`, {
                request: {
                    signal,
                    ...options
                }
            });
            return data;
        });
    }
}
/** Pages of 100. An organization has at most 100,000 repositories (GitHub docs, "Repository limits"). */ const maxRepositoryPages = 1_000;
/**
 * What was read just before the write may have changed: 422 if the public key has, 409 if the secret is no longer limited to
 * selected repositories (GitHub's OpenAPI description). Reading it again and retrying once settles that.
 */ const passing = new Set([
    409,
    422
]);
function pathOf(location) {
    if (location.kind === 'organization') return `/orgs/${encodeURIComponent(location.org)}/${location.store}/secrets`;
    const { owner, repo } = (0,github_location/* repositoryOf */._M)(location);
    const base = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(repo)}`;
    return location.kind === 'environment' ? `${base}/environments/${encodeURIComponent(location.environment)}/secrets` : `${base}/${location.store}/secrets`;
}


/***/ })

};
