export const id = 9970;
export const ids = [9970];
export const modules = {

/***/ 13386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ skewInWords),
/* harmony export */   k: () => (/* binding */ awsClock)
/* harmony export */ });
/** Smaller differences (ms) are not corrected, because AWS's `Date` header has whole seconds. */ const worthCorrectingMs = 2_000;
/** Milliseconds since 1970 between which AWS's time is, for as long as this code is in use: the years 2020 to 2099. */ const plausible = {
    from: Date.UTC(2020),
    to: Date.UTC(2100)
};
/**
 * Measures AWS's time from the `Date` header of its responses, errors included. The fastest response gives the most
 * exact time.
 *
 * @param localNow - this machine's time, in milliseconds since 1970
 */ function awsClock(handler, { fromMs, onSkew }, localNow = Date.now) {
    let skewMs = 0;
    let quickest = Number.POSITIVE_INFINITY;
    let isReported = false;
    const measure = (date, sentAt)=>{
        const tookMs = localNow() - sentAt;
        const awsMs = Date.parse(date) + 500;
        if (tookMs >= quickest) return;
        quickest = tookMs;
        skewMs = awsMs - (sentAt + tookMs / 2);
        if (isReported || Math.abs(skewMs) < fromMs) return;
        isReported = true;
        onSkew(skewMs);
    };
    return {
        now: ()=>localNow() + skewMs,
        offsetMs: ()=>Math.abs(skewMs) < worthCorrectingMs ? 0 : Math.round(skewMs),
        handler: watched(handler, localNow, measure)
    };
}
/** `12 min behind AWS's`; below two minutes, in seconds. */ function skewInWords(skewMs) {
    const seconds = Math.round(Math.abs(skewMs) / 1000);
    const amount = seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
    return `${amount} ${skewMs > 0 ? 'behind' : 'ahead of'} AWS's`;
}
function isPlausible(date = '') {
    const ms = Date.parse(date);
    return ms >= plausible.from && ms < plausible.to;
}
/** Only responses with AWS's request id are measured: a proxy may answer with its own clock. */ function watched(handler, localNow, measure) {
    const handle = async (request, options)=>{
        const sentAt = localNow();
        const output = await handler.handle(request, options);
        const { headers } = output.response;
        // The SDK reads this header too. With a time that no `Date` can hold it could sign no further request.
        if (!isPlausible(headers.date)) delete headers.date;
        const { date, 'x-amzn-requestid': requestId } = headers;
        if (date && requestId) measure(date, sentAt);
        return output;
    };
    // The SDK's clients use only these three members of a handler.
    return {
        handle,
        updateHttpClientConfig: ()=>{},
        httpHandlerConfigs: ()=>handler.httpHandlerConfigs()
    };
}


/***/ }),

/***/ 27560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ retrying),
/* harmony export */   u: () => (/* binding */ createRun)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _aws_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13386);
/* harmony import */ var _http_request_handler_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6103);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16749);
/* harmony import */ var _aws_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51816);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16890);






/**
 * Opens the way to AWS. Nothing is sent yet.
 *
 * @throws KeyturnError `InvalidInput` for a setting in the AWS files
 */ async function createRun({ config, env, log, mask, onSkew, connections }) {
    const { region, partition, network } = config;
    const clock = (0,_aws_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .awsClock */ .k)(await (0,_http_request_handler_js__WEBPACK_IMPORTED_MODULE_2__/* .createRequestHandler */ .K)(network, connections), onSkew);
    return {
        env,
        log,
        mask,
        aws: {
            region,
            partition,
            endpoints: await (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_5__/* .endpointsOf */ .u)(network, env),
            handler: clock.handler,
            userAgent: (0,_aws_js__WEBPACK_IMPORTED_MODULE_4__/* .userAgent */ .N1)(env),
            clockOffsetMs: clock.offsetMs
        },
        retry: {
            maxAttempts: network.maxAttempts,
            sleep: (ms)=>(0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms),
            random: Math.random,
            info: log.info
        }
    };
}
/** Retries transient failures, with the limits of the run. */ function retrying(what, { retry }, attempt) {
    return (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .withRetries */ .L)(what, retry, attempt);
}


/***/ }),

/***/ 94885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ askAws)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46999);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11381);



/** Facts from IAM of one account. What lies in another account is not asked. */ function askAws(accountId, iam) {
    const requireAccount = (id)=>{
        if (id === accountId) return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('AccountNotAllowed', {
            summary: `It is in the account ${id}, and the credentials are for ${accountId}.`
        });
    };
    return {
        audiences: (0,_once_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .O)(async (id, arn)=>{
            requireAccount(id);
            const found = await iam.find('GetOpenIDConnectProvider', {
                OpenIDConnectProviderArn: arn
            });
            return found && (found.ClientIDList ?? []);
        }),
        role: (0,_once_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .O)(async (arn)=>{
            const { accountId: id = '', name = '' } = (0,_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .roleParts */ .p)(arn) ?? {};
            requireAccount(id);
            const found = await iam.find('GetRole', {
                RoleName: name
            });
            // IAM finds a role by its name alone; STS needs the path as well.
            return found?.Role && found.Role.Arn === arn ? roleFacts(arn, found.Role) : undefined;
        }),
        user: (0,_once_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .O)(async (id, name)=>{
            if (id !== undefined) requireAccount(id);
            return askUser(iam, name);
        })
    };
}
function roleFacts(arn, { AssumeRolePolicyDocument: document = '', MaxSessionDuration: maximum = 3600 }) {
    return {
        arn,
        trustPolicy: decoded(document),
        maxSessionSeconds: maximum
    };
}
/** IAM sends policies URL-encoded (RFC 3986). */ function decoded(document) {
    try {
        return decodeURIComponent(document);
    } catch  {
        return document;
    }
}
async function askUser(iam, name) {
    const found = await iam.find('GetUser', {
        UserName: name
    });
    if (found?.User?.Arn === undefined) return undefined;
    const keys = await iam.list('ListAccessKeys', {
        UserName: name
    }, 'AccessKeyMetadata');
    const policies = await iam.list('ListAttachedUserPolicies', {
        UserName: name
    }, 'AttachedPolicies');
    const login = await iam.find('GetLoginProfile', {
        UserName: name
    });
    return {
        arn: found.User.Arn,
        keys: keys.map(({ AccessKeyId: keyId = '', Status, CreateDate })=>({
                id: keyId,
                isActive: Status === 'Active',
                ...CreateDate ? {
                    createdAt: CreateDate
                } : {}
            })),
        hasLoginProfile: login !== undefined,
        attachedPolicies: policies.flatMap(({ PolicyName })=>PolicyName ?? [])
    };
}


/***/ }),

/***/ 11017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ askGitHub),
/* harmony export */   o: () => (/* binding */ remoteReader)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _github_absent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2075);
/* harmony import */ var _github_contents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36012);
/* harmony import */ var _github_environments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20516);
/* harmony import */ var _github_listed_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45154);
/* harmony import */ var _github_repository_settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19354);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46999);







/** Facts from GitHub's API. */ function askGitHub(apiFor) {
    const at = (name)=>{
        const where = repositoryRef(name);
        return [
            where,
            apiFor(where.owner)
        ];
    };
    const names = async (kind, name, environment)=>{
        const [where, api] = at(name);
        if (environment !== undefined) return listedIn(kind, {
            kind: 'environment',
            environment
        }, where, api);
        const own = await listedIn(kind, {
            kind: 'repository'
        }, where, api);
        return [
            ...own,
            ...await ofOrganization(kind, where, api)
        ];
    };
    return {
        repository: (0,_once_js__WEBPACK_IMPORTED_MODULE_6__/* .once */ .O)(async (name)=>{
            try {
                const { owner, repo, visibility, ...facts } = await (0,_github_repository_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .fetchRepository */ .tZ)(...at(name));
                return {
                    ...facts,
                    name: `${owner}/${repo}`,
                    isPrivate: visibility !== 'public'
                };
            } catch (error) {
                if ((0,_github_absent_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W)(error)) return undefined;
                throw error;
            }
        }),
        subject: (0,_once_js__WEBPACK_IMPORTED_MODULE_6__/* .once */ .O)(async (name)=>{
            const { isImmutable, claimKeys } = await (0,_github_repository_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .fetchSubject */ .Zi)(...at(name));
            // GitHub Enterprise Server does not say so, and has no immutable subjects.
            return {
                isImmutable: isImmutable ?? false,
                ...claimKeys ? {
                    claimKeys
                } : {}
            };
        }),
        environments: (0,_once_js__WEBPACK_IMPORTED_MODULE_6__/* .once */ .O)(async (name)=>{
            const [where, api] = at(name);
            const found = [];
            for (const environment of (await (0,_github_environments_js__WEBPACK_IMPORTED_MODULE_3__/* .listEnvironments */ .DO)(where, api))){
                const facts = await (0,_github_environments_js__WEBPACK_IMPORTED_MODULE_3__/* .findEnvironment */ .jY)(where, environment, api);
                if (facts) found.push(environmentFacts(facts));
            }
            return found;
        }),
        secrets: (0,_once_js__WEBPACK_IMPORTED_MODULE_6__/* .once */ .O)((name, environment)=>names('secrets', name, environment)),
        variables: (0,_once_js__WEBPACK_IMPORTED_MODULE_6__/* .once */ .O)(async (name, environment)=>(await names('variables', name, environment)).map((each)=>({
                    value: '',
                    ...each
                }))),
        workflowState: (0,_once_js__WEBPACK_IMPORTED_MODULE_6__/* .once */ .O)(async (name, path)=>{
            const [where, api] = at(name);
            return (await (0,_github_repository_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .findWorkflow */ .$k)(where, path.split('/').at(-1) ?? path, api))?.state;
        })
    };
}
/** Reads called workflows from GitHub; `undefined` also for what the token may not see. */ function remoteReader(apiFor) {
    return async (repository, path, ref)=>{
        const where = repositoryRef(repository);
        try {
            return (await (0,_github_contents_js__WEBPACK_IMPORTED_MODULE_2__/* .findFile */ .qE)(where, path, ref, apiFor(where.owner)))?.text;
        } catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB) return undefined;
            throw error;
        }
    };
}
function repositoryRef(name) {
    const [owner = '', repo = ''] = name.split('/');
    return {
        owner,
        repo
    };
}
async function listedIn(kind, place, where, api) {
    return (await (0,_github_listed_names_js__WEBPACK_IMPORTED_MODULE_4__/* .listNames */ .Z)(kind, place, where, api)).map((each)=>({
            ...each,
            level: place.kind
        }));
}
/** A repository of a person has no organization; GitHub answers 404 or 422. */ async function ofOrganization(kind, where, api) {
    try {
        return await listedIn(kind, {
            kind: 'organization'
        }, where, api);
    } catch (error) {
        if ((0,_github_absent_js__WEBPACK_IMPORTED_MODULE_1__/* .isAbsent */ .W)(error)) return [];
        throw error;
    }
}
function environmentFacts({ reviewers, branches, ...rest }) {
    return {
        ...rest,
        hasReviewers: reviewers > 0,
        branches: branches === 'any' ? 'all' : branches
    };
}


/***/ }),

/***/ 32556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ awsStepsOf),
/* harmony export */   RO: () => (/* binding */ readingsOf),
/* harmony export */   ak: () => (/* binding */ writtenInput),
/* harmony export */   wg: () => (/* binding */ inputOf)
/* harmony export */ });
/* harmony import */ var _workflows_expressions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59448);
/* harmony import */ var _workflows_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40267);
/* harmony import */ var _workflows_runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89609);



/** Which action `uses:` names; `undefined` for any other. */ function actionOf(uses) {
    const name = uses?.split('@')[0]?.toLowerCase() ?? '';
    if (name === 'aws-actions/configure-aws-credentials') return 'configure-aws-credentials';
    return /^[^/.]+\/keyturn$/.test(name) ? 'keyturn' : undefined;
}
/** The steps of a run that get AWS credentials and are not left out by a condition. */ function awsStepsOf(run) {
    return run.leaf.job.steps.flatMap((step)=>{
        const action = actionOf(step.uses);
        if (action === undefined) return [];
        const contexts = (0,_workflows_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .withEnv */ .E)(run.contexts, step.env);
        if (step.condition && (0,_workflows_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsIn */ .a5)(step.condition, contexts) === false) return [];
        return [
            {
                action,
                step,
                run,
                contexts,
                source: sourceOf(step, contexts)
            }
        ];
    });
}
/** An input as it is written, and its line. */ function writtenInput(step, name) {
    const entry = step.inputs.find(({ key })=>key.toLowerCase() === name);
    const scalar = (0,_workflows_node_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(entry?.value);
    return entry && scalar ? {
        line: entry.line,
        scalar
    } : undefined;
}
/** The value of an input in the run; the empty text if it is not given. */ function inputOf({ step, contexts }, name) {
    const written = writtenInput(step, name);
    return written ? trimmed((0,_workflows_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(written.scalar, contexts)) : {
        value: ''
    };
}
const trimmed = (text)=>'value' in text ? {
        value: text.value.trim()
    } : text;
/** Mirrors the order of precedence of both actions (docs/sources.md). */ function sourceOf(step, contexts) {
    const given = (name)=>isGiven(step, name, contexts);
    const on = (name)=>{
        const value = inputOf({
            step,
            contexts
        }, name);
        return 'value' in value && /^true$/i.test(value.value);
    };
    if ([
        'web-identity-token-file',
        'saml-assertion'
    ].some(given) || on('role-chaining') || on('use-existing-credentials')) return 'other';
    if (given('aws-access-key-id') || given('aws-credentials')) return 'keys';
    if (on('force-skip-oidc')) return 'other';
    const role = inputOf({
        step,
        contexts
    }, 'role-to-assume');
    if ('unknown' in role) return 'oidc';
    return role.value === '' ? 'unknown' : 'oidc';
}
/** A secret has a value, as far as a file can tell; a text without expression is taken by its word. */ function isGiven(step, name, contexts) {
    const written = writtenInput(step, name);
    if (written === undefined) return false;
    const text = (0,_workflows_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(written.scalar, contexts);
    return 'unknown' in text || text.value.trim() !== '';
}
/** The secrets and variables that a step reads in its inputs and its environment. */ function readingsOf(step) {
    return [
        ...step.inputs,
        ...step.env
    ].flatMap((entry)=>[
            ...named(entry, 'secrets'),
            ...named(entry, 'vars')
        ]);
}
function named({ key, line, value }, context) {
    const { expression } = (0,_workflows_node_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(value) ?? {};
    if (expression === undefined) return [];
    return (0,_workflows_expressions_js__WEBPACK_IMPORTED_MODULE_0__/* .membersNamed */ .l_)(expression, context).filter((name)=>name.toUpperCase() !== 'GITHUB_TOKEN').map((name)=>({
            name,
            context,
            line,
            into: key
        }));
}


/***/ }),

/***/ 34543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ checkRepository)
});

// EXTERNAL MODULE: ./.build/cli/src/workflows/reusable.js
var reusable = __webpack_require__(72894);
// EXTERNAL MODULE: ./.build/cli/src/workflows/runs.js + 1 modules
var workflows_runs = __webpack_require__(89609);
// EXTERNAL MODULE: ./.build/cli/src/doctor/aws-step.js
var aws_step = __webpack_require__(32556);
// EXTERNAL MODULE: ./.build/cli/src/doctor/facts.js
var doctor_facts = __webpack_require__(34071);
// EXTERNAL MODULE: ./.build/cli/src/findings/rules.js + 4 modules
var rules = __webpack_require__(86957);
;// CONCATENATED MODULE: ./.build/cli/src/doctor/notes.js

/** The same finding in several runs of one step is one finding, which names its jobs. */ function createNotes() {
    const findings = new Map();
    const notChecked = new Map();
    const checked = new Set();
    return {
        found: ({ run, level, ...finding })=>{
            const { repository, file, line } = finding.place ?? {};
            const key = JSON.stringify([
                finding.rule,
                repository,
                file,
                line,
                finding.subject
            ]);
            const known = findings.get(key);
            const leveled = {
                ...finding,
                level: level ?? levelOf(finding.rule)
            };
            const jobs = known?.jobs ?? new Set();
            if (run) jobs.add(run.label);
            findings.set(key, {
                finding: known ? worse(known.finding, leveled) : leveled,
                jobs
            });
        },
        notChecked: (what, why, place, run)=>{
            const key = JSON.stringify([
                what,
                why,
                run === undefined
            ]);
            const jobs = notChecked.get(key)?.jobs ?? new Set();
            if (run) jobs.add(run.label);
            notChecked.set(key, {
                open: {
                    what,
                    why,
                    ...place ? {
                        place
                    } : {}
                },
                jobs
            });
        },
        checked: (run)=>void checked.add(run.label),
        report: ()=>({
                findings: [
                    ...findings.values()
                ].map(({ finding, jobs })=>({
                        ...finding,
                        ...jobNamed(jobs)
                    })),
                notChecked: [
                    ...notChecked.values()
                ].map(({ open, jobs })=>({
                        ...open,
                        ...jobs.size > 0 ? {
                            jobs: [
                                ...jobs
                            ]
                        } : {}
                    })),
                checked: [
                    ...checked
                ]
            })
    };
}
/** Notes that say of which run they speak. */ const notesOf = (notes, run)=>({
        ...notes,
        found: (finding)=>notes.found({
                run,
                ...finding
            }),
        notChecked: (what, why, place)=>notes.notChecked(what, why, place, run)
    });
const levelOf = (rule)=>rules/* rules */.aO[rule].level;
const severity = {
    error: 2,
    warning: 1,
    note: 0
};
const worse = (a, b)=>severity[b.level] > severity[a.level] ? b : a;
function jobNamed(jobs) {
    const [first, ...others] = jobs;
    if (first === undefined) return {};
    return others.length === 0 ? {
        job: first
    } : {
        job: `${first} and ${others.length} more`,
        jobs: [
            first,
            ...others
        ]
    };
}
/** A line of a workflow file. */ function placeIn({ file }, line) {
    return {
        file: file.path,
        line,
        ...file.repository === undefined ? {} : {
            repository: file.repository
        }
    };
}

// EXTERNAL MODULE: ./.build/cli/src/config/durations.js
var durations = __webpack_require__(13728);
// EXTERNAL MODULE: ./.build/cli/src/config/targets.js
var config_targets = __webpack_require__(75691);
// EXTERNAL MODULE: ./.build/cli/src/dates.js
var dates = __webpack_require__(41047);
// EXTERNAL MODULE: ./.build/cli/src/secret-stores/jobs.js
var jobs = __webpack_require__(58498);
;// CONCATENATED MODULE: ./.build/cli/src/doctor/rotations.js





/** The defaults of the inputs `rotate-after` and `grace-period` (action.yml). */ const defaultAfterMs = 30 * dates/* unitMs */.FP.d;
const defaultGraceMs = 7 * dates/* unitMs */.FP.d;
/** What a step rotates; `undefined` for a step that does not, or of which only the run knows. */ function rotationOf(step, repository) {
    if (step.action !== 'keyturn') return undefined;
    const rotate = (0,aws_step/* inputOf */.wg)(step, 'rotate');
    if ('unknown' in rotate || [
        '',
        'never',
        'plan'
    ].includes(rotate.value)) return undefined;
    const user = (0,aws_step/* inputOf */.wg)(step, 'rotate-user');
    return {
        step,
        targets: targetsOf(step, repository),
        afterMs: durationOf(step, 'rotate-after', defaultAfterMs),
        graceMs: durationOf(step, 'grace-period', defaultGraceMs),
        ...'value' in user && user.value !== '' ? {
            user: user.value
        } : {}
    };
}
function durationOf(step, name, byDefault) {
    const text = (0,aws_step/* inputOf */.wg)(step, name);
    return ('value' in text ? (0,durations/* parseDuration */.E9)(text.value) : undefined) ?? byDefault;
}
/** The input, or its default: what the step itself reads. */ function targetsOf(step, repository) {
    const input = (0,aws_step/* inputOf */.wg)(step, 'rotate-targets');
    const text = 'value' in input ? input.value : '';
    const form = formOf(step);
    const here = repository === undefined ? undefined : (0,jobs/* repositoryIn */.ce)(repository);
    const { targets } = (0,config_targets/* parseTargets */.Sx)(text, form, here);
    const own = {
        provider: 'github',
        kind: 'repository',
        store: 'actions'
    };
    const all = targets.length > 0 ? targets : [
        {
            location: own,
            form
        }
    ];
    return all.flatMap((target)=>placed(target, repository));
}
/** The pair as the step reads it: one secret of two lines, or two secrets. */ function formOf({ step }) {
    const named = (input)=>(0,aws_step/* readingsOf */.RO)(step).find(({ into, context })=>into === input && context === 'secrets')?.name;
    const whole = named('aws-credentials');
    if (whole !== undefined) return {
        kind: 'two-line',
        name: whole
    };
    const id = named('aws-access-key-id');
    const secret = named('aws-secret-access-key');
    return id === undefined ? config_targets/* twoLineForm */.Nk : {
        ...config_targets/* classicForm */.bZ,
        idName: id,
        secretName: secret ?? config_targets/* classicForm */.bZ.secretName
    };
}
function placed({ location: where, form }, repository) {
    if (where.provider !== 'github') return [];
    const location = where;
    const names = (0,config_targets/* secretNames */.XG)(form);
    if (location.kind === 'organization') {
        const isOwn = location.org.toLowerCase() === repository?.split('/')[0]?.toLowerCase();
        return isOwn && location.store === 'actions' ? names.map((name)=>({
                name,
                level: 'organization'
            })) : [];
    }
    const { owner, repo } = location.repository ?? {};
    if (owner !== undefined && `${owner}/${repo}`.toLowerCase() !== repository?.toLowerCase()) return [];
    if (location.kind === 'environment') return names.map((name)=>({
            name,
            level: 'environment',
            environment: location.environment
        }));
    return location.store === 'actions' ? names.map((name)=>({
            name,
            level: 'repository'
        })) : [];
}

// EXTERNAL MODULE: ./.build/cli/src/workflows/occurrences.js
var occurrences = __webpack_require__(23333);
;// CONCATENATED MODULE: ./.build/cli/src/doctor/target.js


/** Where the step stands: its `uses:`. */ const placeOfStep = ({ step })=>placeIn(step.run.leaf.workflow, step.step.usesLine);
/** Where an input stands; the step if it is not given. */ function placeOfInput(target, name) {
    const written = (0,aws_step/* writtenInput */.ak)(target.step.step, name);
    return written ? placeIn(target.step.run.leaf.workflow, written.line) : placeOfStep(target);
}

;// CONCATENATED MODULE: ./.build/cli/src/doctor/rules/environment.js



/** KT121 and KT405: whether the job's environment lets it deploy, and whether it keeps others out. */ async function checkEnvironment(target) {
    const { step, repository, around, notes } = target;
    const { run } = step;
    if (run.environment === undefined) return;
    const place = placeOfStep(target);
    if ('unknown' in run.environment) {
        notes.notChecked(`the environment \`${run.environment.unknown}\``, 'only the run knows its name', place);
        return;
    }
    const { value: name } = run.environment;
    if (repository.name === undefined) return;
    const asked = await around.github.environments(repository.name);
    if ('why' in asked) {
        notes.notChecked(`the environment ${name}`, asked.why, place);
        return;
    }
    const facts = asked.value.find((each)=>each.name.toLowerCase() === name.toLowerCase());
    if (facts) admits(target, facts);
    if (step.source === 'oidc') unprotected(target, name, facts);
}
/** KT121. */ function admits(target, { name, branches }) {
    const { step, notes } = target;
    const { ref, isExact, words } = step.run.occurrence;
    if (branches === 'all') return;
    if (branches === 'protected') {
        notes.notChecked(`whether ${words} may deploy to ${name}`, 'the environment admits protected branches, and which branches are protected was not asked', placeOfStep(target));
        return;
    }
    const [, kind, short = ref] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? [];
    const type = kind === 'tags' ? 'tag' : 'branch';
    const candidates = branches.filter((each)=>each.type === type);
    if (candidates.some((each)=>(0,occurrences/* matchesFilter */.y)(each.name, short))) return;
    const { environment } = step.run.leaf.job;
    notes.found({
        rule: 'KT121',
        ...isExact ? {} : {
            level: 'warning'
        },
        run: step.run,
        place: environment ? placeIn(step.run.leaf.workflow, environment.line) : placeOfStep(target),
        subject: name,
        summary: `The environment ${name} does not let ${ref} deploy, so GitHub fails the job.`,
        cause: `it admits ${branches.map((each)=>`the ${each.type} ${each.name}`).join(', ') || 'nothing'}.`,
        remedy: 'leave the job out for other branches. Admit more of them only if their code may have the rights of the role.',
        ...conditionFor(candidates.map((each)=>each.name), kind)
    });
}
function conditionFor([first], kind) {
    if (first === undefined || /[*?[]/.test(first)) return {};
    return {
        statement: `if: github.ref == 'refs/${kind ?? 'heads'}/${first}'`
    };
}
/** KT405. */ function unprotected(target, name, facts) {
    if (facts && (facts.hasReviewers || facts.branches !== 'all')) return;
    const { step, notes, repository } = target;
    notes.found({
        rule: 'KT405',
        run: step.run,
        place: placeOfStep(target),
        subject: name,
        summary: facts ? `The environment ${name} has neither reviewers nor a branch policy, so every branch can use the role.` : `The environment ${name} does not exist. GitHub creates it without protection when the job starts.`,
        remedy: 'let only the branches that are reviewed deploy to it:',
        statement: `gh api --method PUT repos/${repository.name}/environments/${encodeURIComponent(name)} -F "deployment_branch_policy[protected_branches]=true" -F "deployment_branch_policy[custom_branch_policies]=false"`
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/doctor/rules/files.js

/** KT408: what GitHub's parser refuses. */ function fileErrors(workflow, notes) {
    const [first, ...others] = workflow.errors;
    if (first === undefined) return;
    notes.found({
        rule: 'KT408',
        place: placeIn(workflow, first.line),
        subject: workflow.file.path,
        summary: `GitHub's parser refuses the file: ${first.message}`,
        ...others.length === 0 ? {} : {
            cause: `there are ${others.length} more errors: ${others.map(({ message, line })=>`line ${line}: ${message}`).join('; ')}`
        },
        remedy: 'correct the line; until then GitHub starts no run of this workflow.'
    });
}

// EXTERNAL MODULE: ./.build/cli/src/workflows/expressions.js
var expressions = __webpack_require__(59448);
// EXTERNAL MODULE: ./.build/cli/src/workflows/node.js
var node = __webpack_require__(40267);
// EXTERNAL MODULE: ./.build/cli/src/doctor/roles.js
var roles = __webpack_require__(11381);
;// CONCATENATED MODULE: ./.build/cli/src/doctor/rules/hygiene.js






/** KT401, KT403, KT404 and KT406: what the file itself shows. */ function checkHygiene(target) {
    pinned(target);
    printedSecrets(target);
    belowWorkspace(target);
    foreignCode(target);
}
/** KT401. */ function pinned(target) {
    const { uses = '' } = target.step.step;
    const ref = uses.slice(uses.indexOf('@') + 1);
    if (/^[0-9a-f]{40}$/i.test(ref)) return;
    target.notes.found({
        rule: 'KT401',
        place: placeOfStep(target),
        subject: uses,
        summary: `The action ${uses} is not pinned to a commit: its owner can move ${ref || 'the tag'}.`,
        remedy: 'pin it to the full SHA of the commit, with the version in a comment. The SHA is the first column of:',
        statement: `git ls-remote https://github.com/${uses.split('@')[0]} ${ref} ${ref}^{}`
    });
}
/** KT403. */ function printedSecrets(target) {
    const { run } = target.step;
    for (const step of run.leaf.job.steps){
        const secrets = (0,expressions/* membersNamed */.l_)(step.run?.expression ?? '', 'secrets');
        const [secret] = secrets.filter((name)=>name.toUpperCase() !== 'GITHUB_TOKEN');
        if (secret === undefined) continue;
        target.notes.found({
            rule: 'KT403',
            run,
            place: placeIn(run.leaf.workflow, step.usesLine),
            subject: secret,
            summary: `The secret ${secret} is written into a command.`,
            cause: 'GitHub puts its value into the script, where it can become an argument that other processes see, or a command.',
            remedy: 'pass it through the environment, and let the program read the variable:',
            statement: `env:\n  ${secret}: \${{ secrets.${secret} }}`
        });
    }
}
const fileVariables = [
    'AWS_SHARED_CREDENTIALS_FILE',
    'AWS_CONFIG_FILE'
];
/** KT404. */ function belowWorkspace(target) {
    const { step } = target;
    const { workflow, job } = step.run.leaf;
    const writes = [
        'aws-profile',
        'profiles'
    ].some((name)=>{
        const value = (0,aws_step/* inputOf */.wg)(step, name);
        return 'unknown' in value || value.value !== '';
    });
    if (!writes) return;
    const entry = [
        ...step.step.env,
        ...job.env,
        ...workflow.env
    ].find(({ key, value })=>fileVariables.includes(key) && isBelowWorkspace(value));
    if (entry === undefined) return;
    target.notes.found({
        rule: 'KT404',
        run: step.run,
        place: placeIn(workflow, entry.line),
        subject: entry.key,
        summary: `${entry.key} puts the file with the credentials into the workspace.`,
        remedy: 'put it below the temporary folder of the runner, which GitHub empties after the job:',
        statement: `${entry.key}: \${{ runner.temp }}/aws/${entry.key === 'AWS_CONFIG_FILE' ? 'config' : 'credentials'}`
    });
}
function isBelowWorkspace(value) {
    const { text, expression = '' } = (0,node/* scalarOf */.ol)(value) ?? {};
    if (text !== undefined) return text !== '' && !/^([/~]|[A-Za-z]:[\\/])/.test(text);
    return /github\.workspace/i.test(expression);
}
/** KT406. */ function foreignCode(target) {
    const { run } = target.step;
    const { event } = run.occurrence;
    if (event !== 'pull_request_target' && event !== 'workflow_run') return;
    const checkout = run.leaf.job.steps.find(checksOutHead);
    if (checkout === undefined) return;
    target.notes.found({
        rule: 'KT406',
        run,
        place: placeIn(run.leaf.workflow, checkout.usesLine),
        subject: run.leaf.job.id,
        summary: `The job runs on ${event}, checks out the code of the pull request, and has AWS credentials.`,
        cause: 'anybody who opens a pull request can change what the job runs.',
        remedy: 'split it: build the pull request in a job without credentials (on pull_request), and use the credentials after the merge.'
    });
}
function checksOutHead({ uses = '', inputs }) {
    if (!/^actions\/checkout@/i.test(uses)) return false;
    return inputs.some(({ key, value })=>{
        const expression = (0,node/* scalarOf */.ol)(value)?.expression ?? '';
        return (key === 'ref' || key === 'repository') && /\.head\b|head_(ref|sha|branch|repository|commit)|pull_request\.number|\.merge_commit_sha/i.test(expression);
    });
}
/** KT402: a stored key where the account accepts ID tokens. */ async function couldUseOidc(target) {
    const { step, around, notes } = target;
    if (step.source !== 'keys' || (0,aws_step/* readingsOf */.RO)(step.step).length === 0) return;
    const allowed = (0,aws_step/* inputOf */.wg)(step, 'allowed-account-ids');
    const role = (0,roles/* roleParts */.p)((0,roles/* rolesOf */.R)(step)?.[0]?.role ?? '');
    const account = role?.accountId ?? ('value' in allowed ? /^\d{12}$/.exec(allowed.value)?.[0] : undefined);
    if (account === undefined) return;
    const provider = `arn:${role?.partition ?? 'aws'}:iam::${account}:oidc-provider/${around.issuer}`;
    const asked = await around.aws.audiences(account, provider);
    if (!('value' in asked) || asked.value === undefined) return;
    notes.found({
        rule: 'KT402',
        run: step.run,
        place: placeOfStep(target),
        subject: account,
        summary: `The step signs in with a stored key, and the account ${account} accepts ID tokens of GitHub.`,
        remedy: 'replace the key: the plan shows the role and the change of the workflow first.',
        statement: 'keyturn bootstrap plan --from-user NAME'
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/doctor/lines.js
/** A patch that adds lines behind a line of a file, from 1. Line ends stay as they are. */ function insertAfter({ path, text }, line, added) {
    const lines = text.split('\n');
    const end = lines[line - 1]?.endsWith('\r') ? '\r' : '';
    const after = [
        ...lines.slice(0, line),
        ...added.map((each)=>each + end),
        ...lines.slice(line)
    ];
    return {
        file: path,
        before: text,
        after: after.join('\n')
    };
}
/** A patch that replaces a part of a line; `undefined` if the line does not contain it exactly once. */ function replaceInLine({ path, text }, line, part, by) {
    const lines = text.split('\n');
    const old = lines[line - 1] ?? '';
    const at = old.indexOf(part);
    if (part === '' || at < 0 || old.indexOf(part, at + 1) >= 0) return undefined;
    lines[line - 1] = old.slice(0, at) + by + old.slice(at + part.length);
    return {
        file: path,
        before: text,
        after: lines.join('\n')
    };
}
/** The white space that a line begins with. */ const indentOf = ({ text }, line)=>/^\s*/.exec(text.split('\n')[line - 1] ?? '')?.[0] ?? '';

// EXTERNAL MODULE: ./.build/cli/src/policy/index.js + 5 modules
var policy = __webpack_require__(64823);
// EXTERNAL MODULE: ./.build/cli/src/trust/refusal.js + 1 modules
var trust_refusal = __webpack_require__(99435);
// EXTERNAL MODULE: ./.build/cli/src/trust/weaknesses.js + 2 modules
var weaknesses = __webpack_require__(538);
;// CONCATENATED MODULE: ./.build/cli/src/workflows/subject.js
/** The repository's part of `sub`; `undefined` for the immutable format without ids. */ function subjectPrefix({ name, id, ownerId }, format) {
    if (format === 'classic') return `repo:${name}`;
    const [owner, repository] = name.split('/');
    return id === undefined || ownerId === undefined ? undefined : `repo:${owner}@${ownerId}/${repository}@${id}`;
}
/** What follows the repository: the environment takes precedence over a pull request, and that over the ref. */ function subjectContext(occurrence, environment) {
    if (environment !== undefined) return `environment:${escaped(environment)}`;
    if (occurrence.event === 'pull_request') return 'pull_request';
    return `ref:${escaped(occurrence.ref)}`;
}
/** GitHub escapes a colon in a value, because colons separate the parts of `sub`. */ const escaped = (text)=>text.replaceAll(':', '%3A');
/**
 * The `sub` of a job's token in one format.
 *
 * @returns `undefined` if it needs ids or claims that are not known
 */ function subjectOf(repository, occurrence, environment, format, { claimKeys } = {}, claims = {}) {
    const prefix = subjectPrefix(repository, format);
    if (prefix === undefined) return undefined;
    const context = subjectContext(occurrence, environment);
    if (claimKeys === undefined) return `${prefix}:${context}`;
    const parts = claimKeys.map((key)=>{
        if (key === 'repo') return prefix;
        if (key === 'context') return context;
        const value = claims[key];
        return value === undefined ? undefined : `${key}:${escaped(value)}`;
    });
    return parts.includes(undefined) ? undefined : parts.join(':');
}

;// CONCATENATED MODULE: ./.build/cli/src/doctor/claims.js

/**
 * The claims of a run's ID token in one format of `sub`; `undefined` if the repository, its ids or its template are not
 * known. Claims that only the run knows (`actor`) are left out.
 */ function tokenOf(run, repository, audience, format) {
    const identity = identityOf(repository);
    const { environment } = run;
    if (identity === undefined || environment && 'unknown' in environment) return undefined;
    const name = environment?.value;
    const others = claimsOf(run, identity, name);
    const { claimKeys } = repository.template ?? {};
    const template = claimKeys === undefined ? {} : {
        claimKeys
    };
    const sub = subjectOf(identity, run.occurrence, name, format, template, others);
    return sub === undefined ? undefined : {
        claims: {
            ...others,
            aud: audience,
            sub
        },
        format
    };
}
function identityOf({ name, facts }) {
    return facts ?? (name === undefined ? undefined : {
        name
    });
}
function claimsOf(run, identity, environment) {
    const { ref, event } = run.occurrence;
    const [root] = run.levels;
    const pathOf = (workflow)=>workflow.file.path;
    const own = `${identity.name}/${root ? pathOf(root.workflow) : ''}@${ref}`;
    const leaf = run.leaf.workflow.file;
    const isRemote = leaf.repository !== undefined && leaf.repository !== identity.name;
    const called = isRemote ? `${leaf.repository}/${leaf.path}@${leaf.ref ?? ref}` : `${identity.name}/${leaf.path}@${ref}`;
    return {
        ref,
        ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
        event_name: event,
        repository: identity.name,
        repository_owner: identity.name.split('/')[0] ?? '',
        workflow: root?.workflow.name ?? (root ? pathOf(root.workflow) : ''),
        workflow_ref: own,
        job_workflow_ref: called,
        ...identity.id === undefined ? {} : {
            repository_id: String(identity.id)
        },
        ...identity.ownerId === undefined ? {} : {
            repository_owner_id: String(identity.ownerId)
        },
        ...environment === undefined ? {} : {
            environment
        }
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/doctor/trust-example.js

/** The Allow statement that lets in exactly these subjects. A policy would read `${` as a variable, so it is escaped. */ function trustExample({ roleArn, issuer, aud, subjects }) {
    const { partition = 'aws', accountId = '' } = (0,roles/* roleParts */.p)(roleArn) ?? {};
    const literal = subjects.map((subject)=>subject.replaceAll('${', '${$}{'));
    return JSON.stringify({
        Effect: 'Allow',
        Principal: {
            Federated: `arn:${partition}:iam::${accountId}:oidc-provider/${issuer}`
        },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
            StringEquals: {
                [`${issuer}:aud`]: aud,
                [`${issuer}:sub`]: literal.length === 1 ? literal[0] : literal
            }
        }
    }, null, 2);
}

;// CONCATENATED MODULE: ./.build/cli/src/doctor/refusal-advice.js


/**
 * What to do about a refusal. A refused job must not decide for whom the role is: a subject of a branch or a pull request is
 * suggested only where the policy names the same branch already, because it could bypass the reviewers of an environment.
 */ function refusalAdvice(run, trust, claims, refusal) {
    const statement = trustExample({
        ...trust,
        subjects: [
            claims.sub ?? ''
        ]
    });
    switch(refusal.rule){
        case 'KT103':
            return forSubject(run, claims, refusal, statement);
        case 'KT104':
            return {
                remedy: "write the subject in GitHub's letter case, in the existing statement:",
                statement
            };
        case 'KT105':
            return {
                remedy: 'write the subject without a wildcard, in the existing statement:',
                statement
            };
        case 'KT109':
            return {
                remedy: 'set the input `audience` to what the trust policy demands. Its default is the one that AWS documents.',
                statement: `audience: ${refusal.condition?.values[0] ?? trust.aud}`
            };
        case 'KT117':
            return {
                remedy: 'check the account and the role in role-to-assume. If they are right, name the identity provider of the job in the existing statement, and keep its conditions.',
                statement: `"Principal": { "Federated": "${trustedProvider(trust)}" }`
            };
        case 'KT118':
            return {
                remedy: 'find out why the Deny statement is there before you narrow it. It may be meant for this job.',
                statement: `aws iam get-role --role-name ${roleName(trust)} --query Role.AssumeRolePolicyDocument`
            };
        case 'KT119':
            return {
                remedy: 'change the action in the existing statement, and keep its conditions.',
                statement: '"Action": "sts:AssumeRoleWithWebIdentity"'
            };
        default:
            return {
                remedy: 'if the role is for this job, correct this condition in the existing statement, and keep the others.',
                statement: `"${refusal.condition?.key}": "${claims[claimOf(refusal)] ?? ''}"`
            };
    }
}
const claimOf = ({ condition })=>condition?.key.split(':').at(-1)?.toLowerCase() ?? '';
const roleName = ({ roleArn })=>roleArn.split('/').at(-1) ?? '';
const trustedProvider = ({ roleArn, issuer })=>`${roleArn.split(':').slice(0, 5).join(':')}:oidc-provider/${issuer}`;
function forSubject(run, { sub = '' }, { condition }, statement) {
    const wanted = condition?.values ?? [];
    const tail = contextOf(sub);
    if (wanted.some((value)=>contextOf(value) === tail)) {
        return {
            remedy: 'replace the subject in the existing statement, and keep its other conditions:',
            statement
        };
    }
    const environments = wanted.flatMap((value)=>/^environment:([^*?]+)$/.exec(contextOf(value))?.[1] ?? []);
    const [environment] = environments;
    if (!tail.startsWith('environment:') && environment !== undefined) return setEnvironment(run, environment);
    const branch = wanted.flatMap((value)=>/^ref:(refs\/[^*?]+)$/.exec(contextOf(value))?.[1] ?? [])[0];
    if (!tail.startsWith('environment:') && branch !== undefined) {
        return {
            remedy: `if the role is for ${branch} only, leave the job out elsewhere:`,
            statement: `if: github.ref == '${branch}'`
        };
    }
    if (tail.startsWith('environment:')) {
        return {
            remedy: 'if the role is for this environment, name its subject in the existing statement, and keep the other conditions:',
            statement
        };
    }
    return {
        remedy: 'check that the job is the one that the role is for. Prefer an environment, which reviewers and branch rules can protect, and trust its subject.'
    };
}
/** What follows the repository in a subject. */ const contextOf = (subject)=>subject.split(':').slice(2).join(':');
function setEnvironment({ leaf: { workflow, job } }, environment) {
    const { file } = workflow;
    const indent = `${indentOf(file, job.line)}  `;
    const isFlow = file.text.split('\n')[job.line - 1]?.includes('{');
    const line = `environment: ${environment}`;
    return {
        remedy: 'set the environment on the job. Do not trust the branch instead: that would bypass the reviewers of the environment.',
        statement: line,
        ...isFlow || job.environment ? {} : {
            patch: insertAfter(file, job.line, [
                indent + line
            ])
        }
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/doctor/rules/trust.js









/** KT102 to KT104, KT108, KT109, KT115, KT117 to KT120: whether AWS accepts the job's token for a role. */ async function acceptsToken(target, role) {
    const { step, around, notes } = target;
    const parts = (0,roles/* roleParts */.p)(role.arn);
    const trustPolicy = parsedTrust(role);
    if (parts === undefined || trustPolicy === undefined) {
        notes.notChecked(`the trust policy of ${role.arn}`, 'it uses an element that Keyturn does not know', placeOfStep(target), step.run);
        return;
    }
    const audience = (0,aws_step/* inputOf */.wg)(step, 'audience');
    if ('unknown' in audience) {
        notes.notChecked(`the audience ${audience.unknown}`, 'only the run knows its value', placeOfStep(target), step.run);
        return;
    }
    const aud = audience.value || defaultAudience;
    const providerArn = `arn:${parts.partition}:iam::${parts.accountId}:oidc-provider/${around.issuer}`;
    if (!await providerTakes(target, parts.accountId, providerArn, aud)) return;
    judge(target, {
        role,
        trustPolicy,
        providerArn,
        aud
    });
}
/** Both actions ask for it in every partition. */ const defaultAudience = 'sts.amazonaws.com';
function parsedTrust({ trustPolicy }) {
    try {
        return (0,policy/* parsePolicyDocument */.X)(trustPolicy, 'trust');
    } catch (error) {
        if (error instanceof policy/* MalformedPolicyDocumentError */.Nu) return undefined;
        throw error;
    }
}
/** KT102, and KT109 for the provider's own list. */ async function providerTakes(target, accountId, providerArn, aud) {
    const { step, around, notes } = target;
    const asked = await around.aws.audiences(accountId, providerArn);
    if ('why' in asked) {
        notes.notChecked(`the identity provider ${providerArn}`, asked.why, placeOfStep(target), step.run);
        return true;
    }
    const base = {
        run: step.run,
        place: placeOfStep(target),
        subject: providerArn
    };
    if (asked.value === undefined) {
        notes.found({
            ...base,
            rule: 'KT102',
            summary: `The account ${accountId} has no identity provider for https://${around.issuer}.`,
            cause: 'role-to-assume names the wrong account, or nobody has created the provider in it.',
            remedy: 'check the account in role-to-assume. If it is right, create the provider:',
            statement: `aws iam create-open-id-connect-provider --url https://${around.issuer} --client-id-list ${aud}`
        });
        return false;
    }
    if (asked.value.includes(aud)) return true;
    notes.found({
        ...base,
        rule: 'KT109',
        place: placeOfInput(target, 'audience'),
        summary: `The identity provider does not accept the audience ${aud}.`,
        cause: `${providerArn} lists ${asked.value.join(', ') || 'none'}.`,
        remedy: aud === 'sts.amazonaws.com' ? 'add the audience to the provider. First make sure that every role that trusts it has a condition on `aud`.' : 'remove the input `audience`, whose default is sts.amazonaws.com, or set it to one that the provider lists.',
        ...aud === 'sts.amazonaws.com' ? {
            statement: `aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${providerArn} --client-id ${aud}`
        } : {}
    });
    return false;
}
function judge(target, trusting) {
    const { step, repository, notes } = target;
    const { role, trustPolicy, providerArn, aud } = trusting;
    const { run } = step;
    const place = placeOfStep(target);
    const [now, later] = expectedTokens(target, aud);
    if (now === undefined) {
        notes.notChecked(`whether ${role.arn} trusts ${run.label}`, whyUnknown(target), place, run);
        return;
    }
    const sessionName = (0,aws_step/* inputOf */.wg)(step, 'role-session-name');
    const named = 'value' in sessionName && sessionName.value || 'GitHubActions';
    const request = ({ claims })=>({
            providerArn,
            roleArn: role.arn,
            claims,
            sessionName: named
        });
    const refusal = (0,trust_refusal/* refusalOf */.O)(trustPolicy, request(now));
    if (refusal && !isAboutUnknown(refusal, now)) {
        refused(target, trusting, now, refusal);
        return;
    }
    if (refusal) {
        notes.notChecked(`the condition on ${refusal.condition?.key} of ${role.arn}`, 'only the run knows this claim', place, run);
        return;
    }
    if (repository.template === undefined) {
        const isOther = later && !(0,trust_refusal/* letsIn */.C)(trustPolicy, request(later));
        notes.notChecked(`the format of the subject of ${repository.name}`, `GitHub could not be asked whether it is immutable; the trust policy of ${role.arn} accepts ${isOther ? 'only the classic one' : 'the classic one'}`, place, run);
        return;
    }
    if (now.format === 'classic' && later && !(0,trust_refusal/* letsIn */.C)(trustPolicy, request(later))) classicOnly(target, trusting, now, later);
}
/** The token as it will be, and the token after a rename, transfer or opt-in. */ function expectedTokens({ step, repository, around }, aud) {
    const of = (format)=>tokenOf(step.run, repository, aud, format);
    // GitHub Enterprise Server has no immutable subjects.
    if (!around.issuer.startsWith('token.actions.')) return [
        of('classic'),
        undefined
    ];
    return repository.template?.isImmutable ? [
        of('immutable'),
        undefined
    ] : [
        of('classic'),
        of('immutable')
    ];
}
function whyUnknown({ step, repository }) {
    const { environment } = step.run;
    if (environment && 'unknown' in environment) return `the environment is \`${environment.unknown}\`, which only the run knows`;
    if (repository.name === undefined) return 'the name of the repository is not known; add --repo';
    return 'GitHub could not be asked for the ids or the claims in the subject';
}
/** A claim that no file decides, such as `actor`. */ function isAboutUnknown({ rule, condition }, { claims }) {
    const claim = condition?.key.split(':').at(-1)?.toLowerCase() ?? '';
    return rule === 'KT120' && [
        'actor',
        'actor_id',
        'enterprise_id'
    ].includes(claim) && claims[claim] === undefined;
}
function refused(target, { role, trustPolicy, aud }, { claims }, refusal) {
    const { step, notes, around } = target;
    const { run } = step;
    const isExample = !run.occurrence.isExact && claims.environment === undefined;
    notes.found({
        rule: refusal.rule,
        ...isExample ? {
            level: 'warning'
        } : {},
        run,
        place: placeOfStep(target),
        subject: role.arn,
        summary: `AWS would refuse ${isExample ? 'runs such as this one' : 'this job'}: ${reason(refusal, claims, trustPolicy)}`,
        ...causeOf(refusal, claims) === undefined ? {} : {
            cause: causeOf(refusal, claims) ?? ''
        },
        ...refusalAdvice(run, {
            roleArn: role.arn,
            issuer: around.issuer,
            aud
        }, claims, refusal)
    });
}
const listed = ({ values })=>values.map((value)=>`\`${value}\``).join(', ');
function reason({ rule, condition }, claims, { statements }) {
    const wanted = condition ? listed(condition) : '';
    switch(rule){
        case 'KT117':
            {
                const federated = statements.flatMap(({ principals })=>principals && principals.of !== '*' ? principals.of.Federated ?? [] : []);
                return `its trust policy names ${federated.length > 0 ? federated.join(', ') : 'no identity provider'}, and not the issuer of the job in the role's account.`;
            }
        case 'KT118':
            return `a Deny statement of the trust policy matches the subject \`${claims.sub}\`.`;
        case 'KT119':
            return 'the trust policy does not allow sts:AssumeRoleWithWebIdentity.';
        case 'KT109':
            return `the token has the audience \`${claims.aud}\`, and the trust policy wants ${wanted}.`;
        case 'KT120':
            return `the trust policy wants ${condition?.key} to be ${wanted}.`;
        case 'KT105':
            return `the subject will be \`${claims.sub}\`, and ${condition?.operator} takes the wildcard in ${wanted} literally.`;
        default:
            return `the subject will be \`${claims.sub}\`, and the trust policy wants ${wanted}.`;
    }
}
/** Why a token that looks right differs. */ function causeOf({ rule, condition }, claims) {
    const wanted = condition?.values ?? [];
    switch(rule){
        case 'KT103':
            return subjectCause(claims.sub ?? '', wanted);
        case 'KT104':
            return 'AWS compares upper and lower case.';
        case 'KT105':
            return 'only StringLike knows wildcards.';
        case 'KT120':
            return claims[condition?.key.split(':').at(-1) ?? ''] === undefined ? 'the token of this job has no such claim.' : undefined;
        default:
            return undefined;
    }
}
const isImmutable = (subject)=>/^repo:[^:]*@/.test(subject);
function subjectCause(sub, wanted) {
    if (!sub.startsWith('repo:')) return 'the repository or its organization has its own template for the subject.';
    if (isImmutable(sub) && !wanted.some(isImmutable)) return 'the repository has immutable subjects, with the ids of its owner and itself; the trust policy names the classic format.';
    if (!isImmutable(sub) && wanted.length > 0 && wanted.every(isImmutable)) return 'the trust policy names the immutable format, and the repository still has the classic one.';
    if (sub.includes(':environment:')) return wanted.some((value)=>value.includes(':ref:')) ? 'the job has an environment, which takes the place of the branch in the subject.' : undefined;
    if (sub.endsWith(':pull_request')) return 'a pull request started the run, so the subject names no branch.';
    return wanted.some((value)=>value.includes(':environment:')) ? 'the trust policy names an environment, and this job has none.' : undefined;
}
/** KT108, or KT115 if the second subject does not fit. */ function classicOnly(target, { role, aud }, now, later) {
    const { step, notes, around } = target;
    const subjects = [
        now.claims.sub ?? '',
        later.claims.sub ?? ''
    ];
    const length = (0,weaknesses/* countedLength */.zP)(role.trustPolicy);
    const needed = length + (later.claims.sub ?? '').length + 3;
    const base = {
        run: step.run,
        place: placeOfStep(target),
        subject: role.arn
    };
    if (needed > weaknesses/* maximumLength */.l) {
        notes.found({
            ...base,
            rule: 'KT115',
            summary: `The trust policy has ${length} characters, so the immutable subject \`${later.claims.sub}\` does not fit.`,
            cause: `IAM accepts ${weaknesses/* maximumLength */.l} characters unless the quota was raised.`,
            remedy: 'give some of the repositories a separate role, or raise the quota "Role trust policy length" to 4,096 characters.'
        });
        return;
    }
    notes.found({
        ...base,
        rule: 'KT108',
        summary: `The trust policy accepts \`${now.claims.sub}\`, and not the immutable subject that the repository gets when it is renamed or transferred.`,
        remedy: 'name both subjects during the transition; drop the classic one when the repository has immutable subjects:',
        statement: trustExample({
            roleArn: role.arn,
            issuer: around.issuer,
            aud,
            subjects
        })
    });
}

// EXTERNAL MODULE: ./.build/cli/src/trust/weakness-words.js
var weakness_words = __webpack_require__(47568);
;// CONCATENATED MODULE: ./.build/cli/src/doctor/rules/weaknesses.js




/** KT105 to KT107, KT113, KT114, KT116, KT122: what is wrong with a trust policy whoever calls. */ function trustWeaknesses(target, role) {
    const trustPolicy = parsedTrust(role);
    if (trustPolicy === undefined) return;
    for (const weakness of (0,weaknesses/* weaknessesOf */.PA)(trustPolicy)){
        target.notes.found({
            rule: weakness.rule,
            place: placeOfInput(target, 'role-to-assume'),
            subject: role.arn,
            ...(0,weakness_words/* weaknessWords */.p)(weakness, role.arn)
        });
    }
}

;// CONCATENATED MODULE: ./.build/cli/src/doctor/rules/roles.js







/** KT110 to KT112, and all that needs the role: its trust policy and whether it lets the job in. */ async function checkRoles(target, hasToken) {
    const { step, notes } = target;
    const uses = (0,roles/* rolesOf */.R)(step);
    if (uses === undefined) {
        const input = (0,aws_step/* inputOf */.wg)(step, 'role-to-assume');
        const what = 'unknown' in input ? input.unknown : '';
        notes.notChecked(`the role \`${what}\` of ${step.run.label}`, 'only the run, or GitHub, knows its value', placeOfInput(target, 'role-to-assume'), step.run);
        return;
    }
    for (const use of uses)await checkRole(target, use, hasToken);
}
async function checkRole(target, use, hasToken) {
    const { step, around, notes } = target;
    const place = placeOfInput(target, 'role-to-assume');
    sessionLength(target, use, undefined);
    if ((0,roles/* roleParts */.p)(use.role) === undefined) {
        notes.notChecked(`the role ${use.role}`, 'it is a name, and its account depends on the credentials; write its ARN', place, target.step.run);
        return;
    }
    const asked = await around.aws.role(use.role);
    if ('why' in asked) {
        notes.notChecked(`the role ${use.role}`, asked.why, place, target.step.run);
        return;
    }
    const role = (0,doctor_facts/* known */.e)(asked);
    if (role === undefined) {
        notes.found({
            rule: 'KT111',
            run: step.run,
            place,
            subject: use.role,
            summary: `The role ${use.role} does not exist.`,
            cause: 'its name, its path or its account is misspelt, or somebody has deleted it.',
            remedy: 'compare the ARN with the list of roles, letter for letter:',
            statement: `aws iam list-roles --query "Roles[].Arn" --output text`
        });
        return;
    }
    sessionLength(target, use, role);
    trustWeaknesses(target, role);
    if (step.source === 'oidc' && use.hop === 0 && hasToken) await acceptsToken(target, role);
    if (step.source === 'keys' && use.hop === 0) allowsTags(target, role);
}
/** Bounds of AWS in seconds: a role allows between one and twelve hours, and role chaining one (STS API, `DurationSeconds`). */ const shortest = 900;
const longest = 43_200;
const longestChained = 3_600;
/** KT110. */ function sessionLength(target, use, role) {
    const { durationSeconds: seconds } = use;
    if (seconds === undefined) return;
    const { step, notes } = target;
    const isChained = use.hop > 0 || isOn(target, 'role-chaining');
    const limit = isChained ? longestChained : role?.maxSessionSeconds ?? longest;
    if (seconds >= shortest && seconds <= limit) return;
    const place = placeOfInput(target, 'role-duration-seconds');
    const wanted = String(seconds < shortest ? shortest : limit);
    const patch = replaceInLine(step.run.leaf.workflow.file, place.line, String(seconds), wanted);
    notes.found({
        rule: 'KT110',
        run: step.run,
        place,
        subject: use.role,
        summary: seconds < shortest ? `The session is to last ${seconds} seconds; AWS accepts ${shortest} or more.` : `The session is to last ${seconds} seconds, and ${isChained ? 'a role assumed from another role' : `the role ${use.role}`} allows ${limit}.`,
        remedy: `set role-duration-seconds to ${wanted}${isChained || role === undefined || seconds < shortest ? '.' : ", or raise the role's maximum session duration (at most 43200). A shorter session is safer."}`,
        statement: `role-duration-seconds: ${wanted}`,
        ...patch ? {
            patch
        } : {}
    });
}
function isOn({ step }, name) {
    const value = (0,aws_step/* inputOf */.wg)(step, name);
    return 'value' in value && /^true$/i.test(value.value);
}
/** KT112. Both actions send session tags with AssumeRole unless they are told not to. */ function allowsTags(target, role) {
    const { step, notes } = target;
    const skip = (0,aws_step/* inputOf */.wg)(step, 'role-skip-session-tagging');
    const trustPolicy = parsedTrust(role);
    if (trustPolicy === undefined || 'unknown' in skip || /^true$/i.test(skip.value)) return;
    const allowed = trustPolicy.statements.some(({ effect, actions })=>effect === 'Allow' && (actions.not ? !actions.patterns.some((pattern)=>/^sts:(TagSession|\*)$/i.test(pattern)) : actions.patterns.some((pattern)=>/^(\*|sts:\*|sts:Tag(Session|\*))$/i.test(pattern))));
    if (allowed) return;
    notes.found({
        rule: 'KT112',
        run: step.run,
        place: placeOfStep(target),
        subject: role.arn,
        summary: `The step sends session tags, and the trust policy of ${role.arn} does not allow sts:TagSession.`,
        remedy: 'add sts:TagSession to the actions of the existing statement, or set role-skip-session-tagging: true.',
        statement: '"Action": ["sts:AssumeRole", "sts:TagSession"]'
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/doctor/cron.js

/**
 * About how long the longest pause of a schedule is (POSIX cron, as GitHub takes it): a year for a fixed month, a month for
 * a fixed day, a week for a fixed weekday, else a day. A list or a step makes it shorter.
 */ function cronIntervalMs(cron) {
    const [, , day = '*', month = '*', weekday = '*'] = cron.trim().split(/\s+/);
    if (month !== '*') return 365 * dates/* unitMs */.FP.d / parts(month);
    // With a day and a weekday, either of them is enough.
    if (weekday !== '*') return 7 * dates/* unitMs */.FP.d / parts(weekday);
    return day === '*' ? dates/* unitMs */.FP.d : 30 * dates/* unitMs */.FP.d / parts(day);
}
/** How often a field matches; a range or a step counts as its values. */ function parts(field) {
    const counts = field.split(',').map((part)=>{
        const [, from, to] = /^(\d+)-(\d+)$/.exec(part) ?? [];
        if (from !== undefined) return Math.max(1, Number(to) - Number(from) + 1);
        const step = /^\*\/(\d+)$/.exec(part)?.[1];
        return step === undefined ? 1 : Math.max(1, Math.floor(30 / Math.max(1, Number(step))));
    });
    return counts.reduce((sum, count)=>sum + count, 0);
}

;// CONCATENATED MODULE: ./.build/cli/src/doctor/rules/rotation.js







/** KT301: whether the schedule of a workflow with AWS steps runs at all. */ async function checkSchedule(target) {
    const { step, around, repository, notes } = target;
    const root = step.run.levels[0]?.workflow;
    const schedule = root?.triggers.find(({ event })=>event === 'schedule');
    if (root === undefined || schedule === undefined || repository.name === undefined) return;
    const place = placeIn(root, schedule.line);
    const asked = await around.github.workflowState(repository.name, root.file.path);
    if ('why' in asked) {
        notes.notChecked(`whether the schedule of ${root.file.path} is enabled`, asked.why, place);
        return;
    }
    const state = asked.value;
    if (state === undefined || state === 'active') return;
    notes.found({
        rule: 'KT301',
        place,
        subject: root.file.path,
        summary: `The workflow is ${state}, so its schedule does not run.`,
        ...state === 'disabled_inactivity' ? {
            cause: 'GitHub disables the schedules of a public repository after 60 days without activity.'
        } : {},
        remedy: 'enable it:',
        statement: `gh workflow enable ${root.file.path.split('/').at(-1)} --repo ${repository.name}`
    });
}
/** KT302, KT304, KT306 and KT307: whether a rotation can write, runs alone, and runs often enough. */ function checkRotation(target, rotation) {
    writingToken(target);
    concurrency(target);
    frequency(target, rotation);
}
/** KT302. */ function writingToken(target) {
    const { step, notes } = target;
    const written = (0,aws_step/* writtenInput */.ak)(step.step, 'github-token');
    const isJobToken = /^\s*(secrets\.GITHUB_TOKEN|github\.token)\s*$/i.test(written?.scalar.expression ?? '');
    const app = (0,aws_step/* inputOf */.wg)(step, 'github-app-id');
    const hasApp = 'unknown' in app || app.value !== '';
    if (written && !isJobToken || hasApp && !written) return;
    notes.found({
        rule: 'KT302',
        run: step.run,
        place: placeOfInput(target, 'github-token'),
        subject: step.run.leaf.job.id,
        summary: written ? 'The rotation gets the GITHUB_TOKEN of the job, which can never write secrets.' : 'The rotation has neither a GitHub App nor a token, so it cannot write secrets.',
        remedy: 'give it a GitHub App with the permissions Secrets, Variables (both write) and Actions (read):',
        statement: 'github-app-id: ${{ vars.KEY_ROTATION_APP_ID }}\ngithub-app-private-key: ${{ secrets.KEY_ROTATION_APP_KEY }}'
    });
}
/** KT304. */ function concurrency(target) {
    const { step, notes } = target;
    const { run } = step;
    const groups = run.levels.flatMap(({ workflow, job })=>[
            job.concurrency,
            workflow.concurrency
        ]);
    const group = groups.find((each)=>each !== undefined);
    const cancels = group?.cancelInProgress && (0,expressions/* holdsIn */.a5)(group.cancelInProgress, run.contexts) === true;
    if (group !== undefined && !cancels) return;
    const { workflow } = run.leaf;
    const patch = group === undefined ? groupPatch(workflow) : undefined;
    notes.found({
        rule: 'KT304',
        run,
        place: group ? placeIn(workflow, group.line) : placeOfStep(target),
        subject: workflow.file.path,
        summary: group ? 'A new run cancels the rotation that is in progress.' : 'Two runs of this rotation can overlap.',
        remedy: 'give the workflow a concurrency group that does not cancel:',
        statement: groupLines.join('\n'),
        ...patch ? {
            patch
        } : {}
    });
}
const groupLines = [
    'concurrency:',
    '  group: rotate-access-keys',
    '  cancel-in-progress: false'
];
/** In front of `jobs:`. */ function groupPatch({ file }) {
    const line = file.text.split('\n').findIndex((each)=>each.startsWith('jobs:'));
    return line < 0 ? undefined : insertAfter(file, line, [
        ...groupLines,
        ''
    ]);
}
/** KT306 and KT307. */ function frequency(target, { afterMs, graceMs }) {
    const { step, notes, repository } = target;
    const root = step.run.levels[0]?.workflow;
    if (root === undefined) return;
    const schedule = root.triggers.find(({ event })=>event === 'schedule');
    const base = {
        place: placeIn(root, schedule?.line ?? root.triggers[0]?.line ?? 1),
        subject: root.file.path
    };
    const intervals = schedule?.crons.map(cronIntervalMs) ?? [];
    const interval = Math.min(...intervals);
    const daily = "schedule:\n  - cron: '17 4 * * *'";
    if (schedule === undefined || interval > Math.min(afterMs, Math.max(graceMs, 86_400_000))) {
        notes.found({
            ...base,
            rule: 'KT306',
            summary: schedule ? `The schedule runs every ${(0,durations/* formatDuration */.a3)(interval)}, and the rotation needs a run every ${(0,durations/* formatDuration */.a3)(Math.min(afterMs, Math.max(graceMs, 86_400_000)))}.` : 'No schedule starts the rotation.',
            remedy: 'run it daily; a run with nothing to do makes only a handful of requests:',
            statement: daily
        });
        return;
    }
    if (repository.facts === undefined || repository.isPrivate) return;
    notes.found({
        ...base,
        rule: 'KT307',
        summary: 'The repository is public: GitHub disables the schedule after 60 days without a commit.',
        remedy: 'let another workflow or a monitor check that the rotation has run, for example keyturn doctor in another repository.'
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/doctor/stored.js



const order = [
    'environment',
    'repository',
    'organization'
];
/**
 * Where a step's job finds what it reads; or why that is not known. A called workflow gets only the secrets that its callers
 * pass on, apart from those of its own environment.
 */ async function findStored(target, reading) {
    const { step, repository, around } = target;
    const { run } = step;
    const { name: repo } = repository;
    if (repo === undefined) return {
        why: 'the name of the repository is not known'
    };
    const { environment } = run;
    if (environment && 'unknown' in environment) return {
        why: 'only the run knows the environment'
    };
    const ask = reading.context === 'secrets' ? around.github.secrets : around.github.variables;
    const own = environment ? await inEnvironment(ask, target, repo, environment.value) : {
        value: []
    };
    if ('why' in own) return own;
    const wide = await ask(repo);
    if ('why' in wide) return wide;
    const passed = reading.context === 'secrets' ? passedName(run.levels, reading.name) : {
        name: reading.name
    };
    const inOwn = own.value.filter(({ name })=>isSame(name, reading.name));
    const inWide = passed.stoppedAt ? [] : wide.value.filter(({ name })=>isSame(name, passed.name));
    const places = [
        ...inOwn,
        ...inWide
    ].sort((a, b)=>order.indexOf(a.level) - order.indexOf(b.level));
    return {
        value: {
            places,
            ...passed
        }
    };
}
/** GitHub stores names in upper case, and compares them without regard to case. */ const isSame = (a, b)=>a.toUpperCase() === b.toUpperCase();
/** An environment that does not exist has no secrets; GitHub creates it when the job starts. */ async function inEnvironment(ask, { around }, repo, environment) {
    const all = (0,doctor_facts/* known */.e)(await around.github.environments(repo));
    if (all && !all.some(({ name })=>isSame(name, environment))) return {
        value: []
    };
    return ask(repo, environment);
}
/** The name of a secret at the outermost caller. */ function passedName(levels, name) {
    let current = name;
    for (const level of levels.slice(0, -1).toReversed()){
        const { secrets = 'inherit' } = level.job.call ?? {};
        if (secrets === 'inherit') continue;
        const given = secrets.find(({ key })=>isSame(key, current));
        const { expression } = (0,node/* scalarOf */.ol)(given?.value) ?? {};
        const [next] = expression === undefined ? [] : (0,expressions/* membersNamed */.l_)(expression, 'secrets');
        if (next === undefined) return {
            name: current,
            stoppedAt: level
        };
        current = next;
    }
    return {
        name: current
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/doctor/rules/secrets.js






/** KT201, KT202, KT204, KT205 and KT305: the secrets and variables that a step reads. */ async function checkSecrets(target, rotations) {
    const { step, notes } = target;
    const found = new Map();
    for (const reading of (0,aws_step/* readingsOf */.RO)(step.step)){
        const place = placeIn(step.run.leaf.workflow, reading.line);
        const asked = await findStored(target, reading);
        if ('why' in asked) {
            notes.notChecked(`${kindOf(reading)} ${reading.name}`, asked.why, place);
            continue;
        }
        if (asked.value.places.length === 0) missing(target, reading, asked.value);
        else found.set(reading.into, asked.value);
    }
    for (const input of [
        'aws-credentials',
        'aws-access-key-id',
        'aws-secret-access-key'
    ]){
        const secret = found.get(input);
        if (secret) await credential(target, input, secret, rotations);
    }
    tornPair(target, found.get('aws-access-key-id'), found.get('aws-secret-access-key'));
}
const kindOf = ({ context })=>context === 'secrets' ? 'the secret' : 'the variable';
/** KT201. */ function missing(target, reading, { stoppedAt, name }) {
    const { step, notes, repository } = target;
    const { run } = step;
    // An expression like `secrets.A || secrets.B` does without one of them.
    if (isAlternative(target, reading)) return;
    const what = `${kindOf(reading)} ${reading.name}`;
    const environment = run.environment && 'value' in run.environment ? run.environment.value : undefined;
    const where = environment === undefined ? '' : `the environment ${environment}, `;
    notes.found({
        rule: 'KT201',
        run,
        place: placeIn(run.leaf.workflow, reading.line),
        subject: reading.name,
        summary: stoppedAt ? `The job ${stoppedAt.job.id} calls this workflow and does not pass on ${what}, so the step gets an empty text.` : `${sentence(what)} does not exist, so the step gets an empty text.`,
        ...stoppedAt ? {} : {
            cause: `neither ${where}${repository.name} nor its organization has one of that name, or the organization does not share it with this repository.`
        },
        remedy: stoppedAt ? `pass it on in ${stoppedAt.workflow.file.path}, line ${stoppedAt.job.call?.line ?? stoppedAt.job.line}:` : 'correct the name, or create it:',
        statement: stoppedAt ? `secrets:\n  ${reading.name}: \${{ secrets.${name} }}` : `gh ${reading.context === 'secrets' ? 'secret' : 'variable'} set ${reading.name} --repo ${repository.name}${environment === undefined ? '' : ` --env ${environment}`}`
    });
}
const sentence = (text)=>text.charAt(0).toUpperCase() + text.slice(1);
function isAlternative({ step }, { into, line }) {
    const input = [
        ...step.step.inputs,
        ...step.step.env
    ].find((entry)=>entry.key === into && entry.line === line);
    return input?.value.kind === 'scalar' && /\|\||&&/.test(input.value.expression ?? '');
}
/** What goes wrong with a stored key. */ async function credential(target, input, found, rotations) {
    const [first] = found.places;
    if (first === undefined) return;
    shadowed(target, input, found, rotations);
    old(target, input, first);
    await waits(target, first, rotations);
}
/** KT202: a rotation writes only its targets. */ function shadowed(target, input, { places }, rotations) {
    const [first, ...hidden] = places;
    const targets = rotations.flatMap((rotation)=>rotation.targets);
    const isTarget = ({ name, level })=>targets.some((each)=>each.name === name && each.level === level && (level !== 'environment' || sameEnvironment(target, each.environment)));
    const rotated = hidden.find(isTarget);
    if (first === undefined || rotated === undefined || isTarget(first)) return;
    const { run } = target.step;
    const environment = run.environment && 'value' in run.environment ? run.environment.value : '';
    const line = first.level === 'environment' ? `env:${environment} ${first.name}` : first.name;
    target.notes.found({
        rule: 'KT202',
        run,
        place: placeOfStep(target),
        subject: `${first.level} ${first.name}`,
        summary: `The job reads ${first.name} of the ${first.level}, and the rotation writes the one of the ${rotated.level}.`,
        cause: 'the narrower secret wins, so this job keeps the old key and fails when the rotation deletes it.',
        remedy: `delete the secret of the ${first.level} if ${input} should be the rotated key, or make it a target:`,
        statement: `rotate-targets: |\n  ${line}`
    });
}
function sameEnvironment({ step }, name) {
    const { environment } = step.run;
    return environment !== undefined && 'value' in environment && environment.value.toLowerCase() === name?.toLowerCase();
}
/** KT204: GitHub writes a date for each secret; a pair that is stored together differs by seconds. */ function tornPair(target, id, secret) {
    const [a] = id?.places ?? [];
    const [b] = secret?.places ?? [];
    if (a?.updatedAt === undefined || b?.updatedAt === undefined) return;
    const minutes = Math.abs(a.updatedAt.getTime() - b.updatedAt.getTime()) / dates/* unitMs */.FP.m;
    if (minutes <= 10 && a.level === b.level) return;
    const apart = a.level === b.level ? `${shownDate(a.updatedAt)} and ${shownDate(b.updatedAt)}` : `the ${a.level} and the ${b.level}`;
    target.notes.found({
        rule: 'KT204',
        run: target.step.run,
        place: placeOfStep(target),
        subject: `${a.name} ${b.name}`,
        summary: `${a.name} and ${b.name} were not stored together: ${apart}.`,
        cause: 'one of them may belong to another key, and AWS then refuses every request.',
        remedy: 'store both again from the same key. One secret of two lines cannot be torn:',
        statement: 'aws-credentials: ${{ secrets.AWS_CREDENTIALS }}'
    });
}
const shownDate = (date)=>date.toISOString().slice(0, 16).replace('T', ' ');
/** The default of `warn-key-age` (action.yml). */ const oldMs = 90 * dates/* unitMs */.FP.d;
/** KT205, by the date of the secret: a key cannot be younger than what holds it unless nobody stored it again. */ function old(target, input, { name, updatedAt }) {
    if (updatedAt === undefined || input === 'aws-access-key-id') return;
    const warn = (0,aws_step/* inputOf */.wg)(target.step, 'warn-key-age');
    const limit = ('value' in warn ? (0,durations/* parseDuration */.E9)(warn.value) : undefined) || oldMs;
    const age = target.around.now.getTime() - updatedAt.getTime();
    if (age <= limit) return;
    target.notes.found({
        rule: 'KT205',
        run: target.step.run,
        place: placeOfStep(target),
        subject: name,
        summary: `The secret ${name} was last written ${(0,durations/* formatDuration */.a3)(age)} ago; the limit is ${(0,durations/* formatDuration */.a3)(limit)}.`,
        cause: 'the key in it is at least as old, because GitHub has had no new value since.',
        remedy: 'replace the key by OIDC, or let Keyturn rotate it:',
        statement: 'rotate: due'
    });
}
/** GitHub keeps a run that waits for an approval for 30 days (GitHub docs, "Actions limits"). */ const approvalMs = 30 * dates/* unitMs */.FP.d;
/** KT305: GitHub reads secrets of the repository when the run is queued, and those of an environment when the job starts. */ async function waits(target, { name, level }, rotations) {
    const { step, around, repository, notes } = target;
    const { environment } = step.run;
    const rotation = rotations.find(({ targets })=>targets.some((each)=>each.name === name && each.level === level));
    if (level === 'environment' || rotation === undefined || repository.name === undefined) return;
    if (environment === undefined || 'unknown' in environment) return;
    const asked = await around.github.environments(repository.name);
    const facts = 'value' in asked ? asked.value.find((each)=>each.name.toLowerCase() === environment.value.toLowerCase()) : undefined;
    const waitMs = facts?.hasReviewers ? approvalMs : (facts?.waitMinutes ?? 0) * dates/* unitMs */.FP.m;
    if (waitMs <= rotation.graceMs) return;
    notes.found({
        rule: 'KT305',
        run: step.run,
        place: placeOfStep(target),
        subject: name,
        summary: `A run can wait ${(0,durations/* formatDuration */.a3)(waitMs)} for the environment ${environment.value}, and the old key stays active for ${(0,durations/* formatDuration */.a3)(rotation.graceMs)}.`,
        cause: `GitHub reads ${name} of the ${level} when the run is queued.`,
        remedy: 'store the key as a secret of the environment, which GitHub reads when the job starts, or set a longer grace period:',
        statement: `rotate-targets: |\n  env:${environment.value} ${name}`
    });
}

// EXTERNAL MODULE: ./.build/cli/src/workflows/permissions.js
var permissions = __webpack_require__(10915);
;// CONCATENATED MODULE: ./.build/cli/src/doctor/rules/token.js





/** KT101: whether the job may request an ID token. @returns whether it gets one */ function idToken(target) {
    const { step, notes } = target;
    const { run } = step;
    if (step.source !== 'oidc' || run.occurrence.origin === 'fork') return false;
    const lacking = run.withoutIdToken;
    if (lacking === undefined) return true;
    const isCaller = lacking !== run.leaf;
    const patch = isCaller || lacking.job.call ? undefined : grantPatch(lacking);
    notes.found({
        rule: 'KT101',
        run,
        place: isCaller ? placeIn(lacking.workflow, lacking.job.call?.line ?? lacking.job.line) : placeOfStep(target),
        subject: `${lacking.workflow.file.path} ${lacking.job.id}`,
        summary: isCaller ? `The job ${lacking.job.id}, which calls ${run.leaf.workflow.file.path}, does not pass on the permission id-token: write.` : `The job ${lacking.job.id} has no permission id-token: write, so GitHub gives it no ID token.`,
        cause: token_causeOf(lacking),
        remedy: `add \`id-token: write\` to the permissions of the job ${lacking.job.id}, and list its other permissions there too: a list takes away what it does not name.`,
        statement: 'permissions:\n  id-token: write\n  contents: read',
        ...patch ? {
            patch
        } : {}
    });
    return false;
}
function token_causeOf({ workflow, job }) {
    const permissions = job.permissions ?? workflow.permissions;
    if (permissions === undefined) return 'neither the job nor the workflow has `permissions:`, and no default includes id-token.';
    const where = job.permissions ? 'the job' : 'the workflow';
    return `the permissions of ${where} (line ${permissions.line}) do not include id-token: write.`;
}
/** Adds the permission to the job's own list, or gives the job one. */ function grantPatch({ workflow, job }) {
    const { file } = workflow;
    const own = job.permissions;
    if (own === undefined) return isFlow(file, job.line) ? undefined : ownPermissions({
        workflow,
        job
    });
    if (own.scopes['id-token'] !== undefined || own.others !== 'none') return undefined;
    if (isFlow(file, own.line)) {
        const more = Object.keys(own.scopes).length > 0 ? ',' : ' ';
        return replaceInLine(file, own.line, '{', `{ id-token: write${more}`);
    }
    return insertAfter(file, own.line - 1, [
        `${indentOf(file, own.line)}id-token: write`
    ]);
}
/** A list of the job's own hides that of the workflow, so it repeats what that grants. */ function ownPermissions({ workflow: { file, permissions }, job }) {
    const indent = `${indentOf(file, job.line)}  `;
    const scopes = Object.entries(permissions?.scopes ?? {
        contents: 'read'
    }).filter(([name])=>name !== 'id-token').map(([name, access])=>`${indent}  ${name}: ${access}`);
    return insertAfter(file, job.line, [
        `${indent}permissions:`,
        `${indent}  id-token: write`,
        ...scopes
    ]);
}
/** Whether a line has a mapping in braces. */ const isFlow = ({ text }, line)=>text.split('\n')[line - 1]?.includes('{') ?? false;
/** KT203: pull requests from forks get neither secrets nor ID tokens, and Dependabot gets no secrets of Actions. */ function readableInTrigger(target) {
    const { step, notes } = target;
    const { run, source } = step;
    const { origin } = run.occurrence;
    if (origin === 'repository') return;
    const secrets = (0,aws_step/* readingsOf */.RO)(step.step).filter(({ context })=>context === 'secrets');
    const lacksToken = origin === 'fork' && source === 'oidc' && (0,permissions/* mayRequestIdToken */.T)(run.leaf.job.permissions ?? run.leaf.workflow.permissions);
    if (secrets.length === 0 && !lacksToken) return;
    const who = origin === 'fork' ? 'Pull requests from forks' : 'Runs of Dependabot';
    const what = secrets.length > 0 ? `the ${secrets.length === 1 ? 'secret' : 'secrets'} ${secrets.map(({ name })=>name).join(' and ')}` : 'an ID token';
    notes.found({
        rule: 'KT203',
        run,
        place: placeOfStep(target),
        subject: `${run.leaf.job.id} ${origin}`,
        summary: `${who} start this step, and GitHub does not give them ${what}.`,
        remedy: origin === 'fork' ? 'leave the job out for forks. Do not use pull_request_target instead: it would run code of the fork with the rights of the repository.' : 'leave the job out for Dependabot, or store a separate key with few rights as a Dependabot secret.',
        statement: origin === 'fork' ? 'if: github.event.pull_request.head.repo.full_name == github.repository' : "if: github.actor != 'dependabot[bot]'"
    });
}

// EXTERNAL MODULE: ./.build/cli/src/rotation/index.js + 41 modules
var rotation = __webpack_require__(99221);
;// CONCATENATED MODULE: ./.build/cli/src/doctor/rules/users.js







/** KT205 to KT208, KT303 and KT308: the user whose key a step rotates, as IAM shows it. */ async function checkUser(target, { user, step }) {
    if (user === undefined) return;
    const { around, notes } = target;
    const place = placeOfInput(target, 'rotate-user');
    const account = (0,roles/* roleParts */.p)((0,roles/* rolesOf */.R)(step)?.at(-1)?.role ?? '')?.accountId;
    const asked = await around.aws.user(account, user);
    if ('why' in asked) {
        notes.notChecked(`the user ${user}`, asked.why, place);
        return;
    }
    const base = {
        run: step.run,
        place,
        subject: user
    };
    const facts = asked.value;
    const active = facts?.keys.filter(({ isActive })=>isActive) ?? [];
    if (facts === undefined || active.length === 0) {
        notes.found({
            ...base,
            rule: 'KT206',
            summary: facts ? `The user ${user} has no active access key.` : `The user ${user} does not exist.`,
            remedy: facts ? 'find out who deactivated the key before you activate it again:' : 'correct rotate-user, or the account of the role.',
            statement: facts ? `aws iam list-access-keys --user-name ${user}` : 'aws iam list-users --query "Users[].UserName"'
        });
        return;
    }
    leakedOrPersonal(target, facts, base);
    await secondKey(target, facts, base);
}
function leakedOrPersonal(target, facts, base) {
    const { notes, around } = target;
    const quarantine = facts.attachedPolicies.find((name)=>name.startsWith('AWSCompromisedKeyQuarantine'));
    if (quarantine !== undefined) {
        notes.found({
            ...base,
            rule: 'KT207',
            summary: `AWS has attached ${quarantine} to the user ${base.subject}: it suspects that the key has leaked.`,
            remedy: 'follow docs/leaks.md: deactivate the key, look for what was done with it, then create a new one.',
            statement: `aws iam update-access-key --user-name ${base.subject} --status Inactive --access-key-id KEY_ID`
        });
    }
    if (facts.hasLoginProfile) {
        notes.found({
            ...base,
            rule: 'KT208',
            summary: `The user ${base.subject} can sign in to the console with a password.`,
            remedy: 'give CI a separate user, or remove the password if nobody uses it:',
            statement: `aws iam delete-login-profile --user-name ${base.subject}`
        });
    }
    const oldest = Math.min(...facts.keys.map(({ createdAt })=>createdAt?.getTime() ?? Number.POSITIVE_INFINITY));
    const age = around.now.getTime() - oldest;
    if (age <= users_oldMs) return;
    notes.found({
        ...base,
        rule: 'KT205',
        summary: `A key of the user ${base.subject} is ${(0,durations/* formatDuration */.a3)(age)} old; the limit is 90d.`,
        remedy: 'run the rotation now, and find out why it has not run:',
        statement: 'rotate: now'
    });
}
const users_oldMs = 90 * dates/* unitMs */.FP.d;
/** KT303 and KT308. During a rotation the journal names both keys. */ async function secondKey(target, { keys }, base) {
    const { notes, around, repository, step } = target;
    if (keys.length < 2 || repository.name === undefined) return;
    const asked = await around.github.variables(repository.name);
    if ('why' in asked) {
        notes.notChecked(`the second key of ${base.subject}`, `the journal could not be read: ${asked.why}`, base.place);
        return;
    }
    const input = (0,aws_step/* inputOf */.wg)(step, 'rotation-journal');
    const name = 'value' in input && input.value || (0,rotation/* journalName */.J1)(base.subject);
    const journal = (0,doctor_facts/* known */.e)(asked)?.find((variable)=>variable.name.toUpperCase() === name.toUpperCase())?.value ?? '';
    const isOurs = keys.every(({ id })=>journal.includes(id));
    notes.found({
        ...base,
        rule: isOurs ? 'KT308' : 'KT303',
        summary: isOurs ? `A rotation of ${base.subject} is under way, so the user has two keys.` : `The user ${base.subject} has two keys, and the journal ${name} does not name both.`,
        remedy: isOurs ? 'nothing is to be done: the next runs end it.' : 'find out what uses the second key, then deactivate it, and delete it when nothing fails:',
        ...isOurs ? {} : {
            statement: `aws iam list-access-keys --user-name ${base.subject}`
        }
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/doctor/check.js














/** Checks the workflows of a repository against what AWS and GitHub say. */ async function checkRepository(checked, around) {
    const notes = createNotes();
    const repository = await repositoryOf(checked, around, notes);
    const checking = {
        checked,
        around,
        notes,
        repository
    };
    const variables = await variablesOf(checking);
    const steps = [];
    for (const workflow of checked.workflows){
        const isMeant = checked.only.workflow === undefined || isNamed(workflow, checked.only.workflow);
        if (isMeant) fileErrors(workflow, notes);
        const { runs, unread } = await (0,workflows_runs/* foreseeRuns */.G)(workflow, {
            repository,
            variables
        }, checked.library);
        if (isMeant) for (const each of unread)unreadCall(each, notes);
        steps.push(...runs.flatMap(aws_step/* awsStepsOf */.E3));
    }
    const rotations = steps.flatMap((step)=>rotationOf(step, repository.name) ?? []);
    for (const step of steps)if (isChecked(step, checked)) await checkStep(step, rotations, checking);
    return notes.report();
}
function isChecked({ run }, { only }) {
    const [root] = run.levels;
    if (only.workflow !== undefined && !(root && isNamed(root.workflow, only.workflow))) return false;
    return only.job === undefined || run.levels.some(({ job })=>job.id === only.job);
}
/** `deploy`, `deploy.yml` and the path name a workflow. */ function isNamed({ file }, name) {
    const base = file.path.split('/').at(-1) ?? '';
    return [
        file.path,
        base,
        base.replace(/\.ya?ml$/, '')
    ].includes(name);
}
async function repositoryOf({ name, defaultBranch = 'main' }, { github }, notes) {
    if (name === undefined) {
        notes.notChecked('the repository on GitHub', 'its name is not known; add --repo OWNER/REPO');
        return {
            defaultBranch
        };
    }
    const asked = await github.repository(name);
    if ('why' in asked) notes.notChecked(`the repository ${name} on GitHub`, asked.why);
    const facts = (0,doctor_facts/* known */.e)(asked);
    if (facts === undefined) {
        if ('value' in asked) notes.notChecked(`the repository ${name}`, 'GitHub does not show it to this token');
        return {
            name,
            defaultBranch
        };
    }
    const template = await github.subject(facts.name);
    if ('why' in template) notes.notChecked(`the subject template of ${name}`, template.why);
    return {
        name: facts.name,
        defaultBranch: facts.defaultBranch,
        isPrivate: facts.isPrivate,
        facts,
        ...'value' in template ? {
            template: template.value
        } : {}
    };
}
function unreadCall({ level, why }, notes) {
    const { uses = '', line = level.job.line } = level.job.call ?? {};
    const place = placeIn(level.workflow, line);
    if (why === 'not read') {
        const reason = (0,reusable/* addressOf */.ci)(uses) ? 'it could not be read from GitHub' : 'the checkout has no such file';
        notes.notChecked(`the reusable workflow ${uses}`, reason, place);
        return;
    }
    notes.found({
        rule: 'KT407',
        place,
        subject: uses,
        summary: `${uses} is called below the tenth level of workflows.`,
        remedy: 'call it from a workflow nearer to the trigger, or turn an inner workflow into a composite action.'
    });
}
/** Runs of forks and of Dependabot differ in one thing: what they may read. */ async function checkStep(step, rotations, { around, notes, repository }) {
    const target = {
        step,
        repository,
        around,
        notes: notesOf(notes, step.run)
    };
    readableInTrigger(target);
    if (step.run.occurrence.origin !== 'repository') return;
    notes.checked(step.run);
    checkHygiene(target);
    await checkEnvironment(target);
    await checkSecrets(target, rotations);
    await checkRoles(target, idToken(target));
    await couldUseOidc(target);
    await checkSchedule(target);
    const rotation = rotations.find((each)=>each.step === step);
    if (rotation === undefined) return;
    checkRotation(target, rotation);
    await checkUser(target, rotation);
}
/** The variables that the jobs of a workflow see. The narrowest level wins. */ async function variablesOf({ around, repository }) {
    const { name } = repository;
    if (name === undefined) return ()=>undefined;
    const wide = (0,doctor_facts/* known */.e)(await around.github.variables(name));
    if (wide === undefined) return ()=>undefined;
    const environments = (0,doctor_facts/* known */.e)(await around.github.environments(name)) ?? [];
    const byEnvironment = new Map();
    for (const environment of environments){
        const own = (0,doctor_facts/* known */.e)(await around.github.variables(name, environment.name));
        if (own) byEnvironment.set(environment.name.toLowerCase(), valuesOf([
            ...wide,
            ...own
        ]));
    }
    const shared = valuesOf(wide);
    return (environment)=>byEnvironment.get(environment?.toLowerCase() ?? '') ?? shared;
}
const check_order = {
    organization: 0,
    repository: 1,
    environment: 2
};
function valuesOf(variables) {
    const sorted = [
        ...variables
    ].sort((a, b)=>check_order[a.level] - check_order[b.level]);
    return Object.fromEntries(sorted.map(({ name, value })=>[
            name.toUpperCase(),
            value
        ]));
}


/***/ }),

/***/ 34071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unasked),
/* harmony export */   e: () => (/* binding */ known)
/* harmony export */ });
/** The value of an answer; `undefined` if there is none. */ const known = (asked)=>'value' in asked ? asked.value : undefined;
/** The facts of somebody who may ask nothing. */ function unasked(why) {
    const github = async ()=>({
            why: why.github
        });
    const aws = async ()=>({
            why: why.aws
        });
    return {
        github: {
            repository: github,
            subject: github,
            environments: github,
            secrets: github,
            variables: github,
            workflowState: github
        },
        aws: {
            audiences: aws,
            role: aws,
            user: aws
        }
    };
}


/***/ }),

/***/ 46999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

/**
 * Asks once for each set of arguments. A refusal or a failure is an answer too: the reason why something was not checked.
 */ function once(ask) {
    const answers = new Map();
    return (...parameters)=>{
        const key = JSON.stringify(parameters);
        const known = answers.get(key) ?? answered(()=>ask(...parameters));
        answers.set(key, known);
        return known;
    };
}
async function answered(ask) {
    try {
        return {
            value: await ask()
        };
    } catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB)) throw error;
        return {
            why: reason(error)
        };
    }
}
/** The first sentence of a failure, without the full stop. */ function reason(error) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).split('\n')[0]?.replace(/\.$/, '') ?? error.code;
}


/***/ }),

/***/ 84202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ fetchWorkflowFiles)
/* harmony export */ });
/* harmony import */ var _github_contents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36012);
/* harmony import */ var _github_repository_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19354);


/**
 * The workflow files of a repository on GitHub.
 *
 * @param branch - `undefined` for the default branch
 * @throws GitHubError
 */ async function fetchWorkflowFiles(where, branch, api) {
    const paths = await (0,_github_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .listFiles */ .CS)(where, '.github/workflows', branch, api);
    const files = [];
    for (const path of paths.filter((each)=>/\.ya?ml$/.test(each))){
        const file = await (0,_github_contents_js__WEBPACK_IMPORTED_MODULE_0__/* .findFile */ .qE)(where, path, branch, api);
        if (file) files.push({
            path,
            text: file.text,
            repository: (0,_github_repository_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(where)
        });
    }
    return files;
}


/***/ }),

/***/ 11381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ rolesOf),
/* harmony export */   p: () => (/* binding */ roleParts)
/* harmony export */ });
/* harmony import */ var _aws_step_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32556);

/** The roles of `role-to-assume`, in order; `undefined` if only the run knows them. */ function rolesOf(step) {
    const input = (0,_aws_step_js__WEBPACK_IMPORTED_MODULE_0__/* .inputOf */ .wg)(step, 'role-to-assume');
    if ('unknown' in input) return undefined;
    const lines = input.value.split(/\r?\n/).map((line)=>line.trim()).filter((line)=>line !== '' && !line.startsWith('#'));
    const duration = (0,_aws_step_js__WEBPACK_IMPORTED_MODULE_0__/* .inputOf */ .wg)(step, 'role-duration-seconds');
    const seconds = 'value' in duration ? Number(duration.value) : Number.NaN;
    return lines.map((line, hop)=>{
        const own = Number(/\sduration=(\d+)(?:\s|$)/.exec(line)?.[1]);
        const isLast = hop === lines.length - 1;
        const durationSeconds = own || isLast && seconds || undefined;
        return {
            role: line.split(/\s/)[0] ?? '',
            hop,
            isLast,
            ...durationSeconds ? {
                durationSeconds
            } : {}
        };
    });
}
/** The parts of a role's ARN; `undefined` for a name. */ function roleParts(arn) {
    const [, partition, accountId, path] = /^arn:([^:]+):iam::(\d{12}):role\/(\S+)$/.exec(arn) ?? [];
    return partition === undefined || accountId === undefined || path === undefined ? undefined : {
        partition,
        accountId,
        name: path.replace(/^.*\//, '')
    };
}


/***/ }),

/***/ 48802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ rendered)
/* harmony export */ });
/* unused harmony export reportFormats */
/** The values of `doctor --format`. */ const reportFormats = (/* unused pure expression or super */ null && ([
    'text',
    'json',
    'sarif',
    'markdown'
]));
/** A report in one of its forms, with a line break at its end. Each form is loaded when it is asked for. */ async function rendered(report, format, options) {
    switch(format){
        case 'text':
            return (await Promise.all(/* import() */[__webpack_require__.e(5832), __webpack_require__.e(8746)]).then(__webpack_require__.bind(__webpack_require__, 98746))).asText(report, options);
        case 'json':
            return `${(await Promise.all(/* import() */[__webpack_require__.e(1611), __webpack_require__.e(5715)]).then(__webpack_require__.bind(__webpack_require__, 85715))).asJson(report)}\n`;
        case 'sarif':
            return `${(await __webpack_require__.e(/* import() */ 368).then(__webpack_require__.bind(__webpack_require__, 30368))).asSarif(report, options)}\n`;
        case 'markdown':
            return (await Promise.all(/* import() */[__webpack_require__.e(5832), __webpack_require__.e(4732)]).then(__webpack_require__.bind(__webpack_require__, 94732))).asMarkdown(report);
    }
}


/***/ }),

/***/ 48635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isAtLeast),
/* harmony export */   y: () => (/* binding */ levels)
/* harmony export */ });
/** How bad a finding is, worst first. The names are those of SARIF 2.1.0, section 3.27.10. */ const levels = [
    'error',
    'warning',
    'note'
];
/** Whether a level is the threshold or worse. */ const isAtLeast = (level, threshold)=>levels.indexOf(level) <= levels.indexOf(threshold);


/***/ }),

/***/ 81865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ merged)
/* harmony export */ });
/** Several reports as one, in their order. */ const merged = (reports)=>({
        findings: reports.flatMap(({ findings })=>findings),
        notChecked: reports.flatMap(({ notChecked })=>notChecked),
        checked: reports.flatMap(({ checked })=>checked)
    });


/***/ }),

/***/ 11308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jn: () => (/* binding */ ofJob),
/* harmony export */   c6: () => (/* binding */ fails),
/* harmony export */   md: () => (/* binding */ worstFirst),
/* harmony export */   nT: () => (/* binding */ isOpen)
/* harmony export */ });
/* harmony import */ var _level_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48635);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86957);


/** Whether a report has a finding at or above the level of `--fail-on`. What was not checked is no finding. */ const fails = ({ findings }, failOn)=>findings.some(({ level })=>(0,_level_js__WEBPACK_IMPORTED_MODULE_1__/* .isAtLeast */ .d)(level, failOn));
/** The findings, worst first, then by rule, file and line. The order does not depend on the order of the input. */ function worstFirst(findings) {
    return findings.toSorted((a, b)=>_level_js__WEBPACK_IMPORTED_MODULE_1__/* .levels */ .y.indexOf(a.level) - _level_js__WEBPACK_IMPORTED_MODULE_1__/* .levels */ .y.indexOf(b.level) || _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleIds */ .Zl.indexOf(a.rule) - _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleIds */ .Zl.indexOf(b.rule) || compared(a.place?.repository, b.place?.repository) || compared(a.place?.file, b.place?.file) || (a.place?.line ?? 0) - (b.place?.line ?? 0) || compared(a.job, b.job) || compared(a.subject, b.subject));
}
/** By code units, because an order by locale would differ between machines. */ function compared(a = '', b = '') {
    if (a === b) return 0;
    return a < b ? -1 : 1;
}
/** The findings about a job of `Report.checked`, worst first. */ const ofJob = ({ findings }, name)=>worstFirst(findings.filter(({ job, jobs })=>(jobs ?? [
            job
        ]).includes(name)));
/** Whether something about a job could not be asked, so that it has not passed even without a finding. */ const isOpen = ({ notChecked }, name)=>notChecked.some(({ jobs })=>jobs === undefined || jobs.includes(name));


/***/ }),

/***/ 59448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ dataIn),
/* harmony export */   a5: () => (/* binding */ holdsIn),
/* harmony export */   l_: () => (/* binding */ membersNamed),
/* harmony export */   r7: () => (/* binding */ textIn)
/* harmony export */ });
/* harmony import */ var _actions_expressions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34082);

/** Contexts that an expression may name (GitHub docs, "Contexts reference"). */ const contextNames = [
    ...[
        'github',
        'env',
        'vars',
        'job',
        'jobs',
        'steps',
        'runner',
        'secrets',
        'strategy',
        'matrix',
        'needs'
    ],
    'inputs'
];
const statusFunctions = [
    'success',
    'always',
    'failure',
    'cancelled',
    'hashFiles'
].map((name)=>({
        name,
        minArgs: 0,
        maxArgs: 255
    }));
/** An expression needs something that only the run knows. */ class UnknownValueError extends Error {
}
/** The text of a scalar in a run. */ function textIn(scalar, contexts) {
    if (scalar.expression === undefined) return {
        value: scalar.text ?? ''
    };
    const result = evaluated(scalar.expression, contexts);
    return result === undefined ? {
        unknown: scalar.expression
    } : {
        value: result.coerceString()
    };
}
/** Whether a condition holds in a run; `undefined` if only the run knows. */ function holdsIn(condition, contexts) {
    const expression = condition.expression ?? condition.text ?? '';
    const result = evaluated(expression, contexts);
    return result && !isFalsy(result);
}
/** The value of an expression as JSON; `undefined` if only the run knows. */ function dataIn(expression, contexts) {
    const result = evaluated(expression, contexts);
    return result && plain(result);
}
/** The members of a context that an expression names: `['AWS_ROLE']` for `secrets.AWS_ROLE`. */ function membersNamed(expression, context) {
    const tree = parsed(expression);
    return tree === undefined ? [] : [
        ...new Set(accesses(tree, context.toLowerCase()))
    ];
}
function evaluated(expression, contexts) {
    const tree = parsed(expression);
    if (tree === undefined) return undefined;
    const given = Object.entries(contexts).map(([key, { complete, members }])=>({
            key,
            value: dictionary(members, complete)
        }));
    try {
        return new ThreeValued(tree, new PartialContext(false, given), runFunctions).evaluate();
    } catch  {
        return undefined;
    }
}
/** `undefined` for an expression that GitHub refuses. Its parser reports that with the file. */ function parsed(expression) {
    try {
        const { tokens } = new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG(expression).lex();
        return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(tokens, contextNames, statusFunctions).parse();
    } catch  {
        return undefined;
    }
}
/** `success()` and `always()` hold in the run that doctor foresees; the others depend on earlier steps. */ const runFunctions = new Map(statusFunctions.map((info)=>[
        info.name.toLowerCase(),
        {
            ...info,
            call: ()=>{
                if (info.name === 'success' || info.name === 'always') return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.BooleanData */ .p.bo(true);
                throw new UnknownValueError(info.name);
            }
        }
    ]));
/** A dictionary of which not every member is known. */ class PartialContext extends _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Dictionary */ .p.bT {
    #complete;
    constructor(complete, pairs){
        super(...pairs);
        this.#complete = complete;
    }
    get(key) {
        // The parent finds `constructor`, too.
        const found = this.pairs().find((pair)=>pair.key.toLowerCase() === key.toLowerCase())?.value;
        if (found === undefined && !this.#complete) throw new UnknownValueError(key);
        return found;
    }
    values() {
        if (!this.#complete) throw new UnknownValueError('*');
        return super.values();
    }
}
/** An unknown operand does not matter if another one decides: `unknown && false` is false. */ class ThreeValued extends _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Evaluator */ .oi {
    visitLogical(logical) {
        const isAnd = logical.operator.lexeme === '&&';
        let last = new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Null */ .p.Uv();
        let unknown;
        for (const operand of logical.args){
            try {
                last = this.eval(operand);
            } catch (error) {
                unknown ??= error;
                continue;
            }
            const decides = isFalsy(last) === isAnd;
            if (decides && (unknown === undefined || isAnd)) return last;
        }
        if (unknown !== undefined) throw unknown;
        return last;
    }
}
function isFalsy(value) {
    switch(value.kind){
        case _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.Null:
            return true;
        case _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.Array:
        case _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.Dictionary:
            return false;
        case _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.String:
            return value.coerceString() === '';
        default:
            return value.number() === 0 || Number.isNaN(value.number());
    }
}
function dictionary(members, complete) {
    return new PartialContext(complete, Object.entries(members).map(([key, value])=>({
            key,
            value: wrapped(value, complete)
        })));
}
function wrapped(value, complete) {
    if (value === null) return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Null */ .p.Uv();
    if (typeof value === 'string') return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.StringData */ .p.uQ(value);
    if (typeof value === 'number') return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.NumberData */ .p.Q9(value);
    if (typeof value === 'boolean') return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.BooleanData */ .p.bo(value);
    if (isList(value)) return new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Array */ .p.O3(...value.map((item)=>wrapped(item, complete)));
    return dictionary(value, complete);
}
const isList = (value)=>Array.isArray(value);
function plain(value) {
    if (value.kind === _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.Array) return value.values().map((item)=>plain(item) ?? null);
    if (value.kind === _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.Dictionary) {
        const pairs = value.pairs();
        return Object.fromEntries(pairs.map(({ key, value: member })=>[
                key,
                plain(member) ?? null
            ]));
    }
    if (value.kind === _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.Null) return null;
    if (value.kind === _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.Boolean) return value.coerceString() === 'true';
    return value.kind === _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .data.Kind */ .p.b8.Number ? value.number() : value.coerceString();
}
function accesses(tree, context) {
    const { expr, index, args = [], left, right, group } = tree;
    const isMember = expr?.name?.lexeme.toLowerCase() === context && index?.literal !== undefined;
    const own = isMember && index.literal ? [
        index.literal.coerceString()
    ] : [];
    const parts = [
        expr,
        index,
        left,
        right,
        group,
        ...args
    ].filter((part)=>part !== undefined);
    return [
        ...own,
        ...parts.flatMap((part)=>accesses(part, context))
    ];
}


/***/ }),

/***/ 40267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   E7: () => (/* binding */ nodeOf),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   jf: () => (/* binding */ child),
/* harmony export */   ol: () => (/* binding */ scalarOf)
/* harmony export */ });
/** The node of a token of GitHub's parser (`TokenType` of @actions/workflow-parser). */ function nodeOf(token) {
    const { line = 1, col: column = 1 } = token;
    const read = token;
    switch(token.templateTokenType){
        case tokenType.sequence:
            return {
                kind: 'list',
                line,
                column,
                items: [
                    ...token
                ].map(nodeOf)
            };
        case tokenType.mapping:
            return {
                kind: 'mapping',
                line,
                column,
                entries: [
                    ...token
                ].map(entryOf)
            };
        case tokenType.expression:
            return {
                kind: 'scalar',
                line,
                column,
                expression: read.expression ?? ''
            };
        default:
            return {
                kind: 'scalar',
                line,
                column,
                text: String(read.value ?? '')
            };
    }
}
/** `TokenType` is an enumeration of the package, which loads only with the whole parser. */ const tokenType = {
    sequence: 1,
    mapping: 2,
    expression: 3
};
function entryOf({ key, value }) {
    const { line = 1, col: column = 1 } = key;
    return {
        key: String(key.value ?? ''),
        line,
        column,
        value: nodeOf(value)
    };
}
/** The value of a key of a mapping, or `undefined`. */ function child(node, key) {
    return entryAt(node, key)?.value;
}
/** The entry of a key of a mapping, or `undefined`. */ function entryAt(node, key) {
    return entriesOf(node).find((entry)=>entry.key.toLowerCase() === key.toLowerCase());
}
/** The entries of a mapping; none for anything else. */ function entriesOf(node) {
    return node?.kind === 'mapping' ? node.entries : [];
}
/** The items of a list; a scalar counts as a list of one. */ function itemsOf(node) {
    if (node?.kind === 'list') return node.items;
    return node?.kind === 'scalar' ? [
        node
    ] : [];
}
/** The scalar, or `undefined` for anything else. */ function scalarOf(node) {
    return node?.kind === 'scalar' ? node : undefined;
}
/** The literal texts of a list, without its expressions. */ function textsOf(node) {
    return itemsOf(node).flatMap((item)=>scalarOf(item)?.text ?? []);
}


/***/ }),

/***/ 23333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ occurrencesOf),
/* harmony export */   y: () => (/* binding */ matchesFilter)
/* harmony export */ });
/** Every kind of run that a trigger starts; none for `workflow_call`, whose callers start it. */ function occurrencesOf(trigger, repository) {
    const { event } = trigger;
    switch(event){
        case 'workflow_call':
            return [];
        case 'push':
            return [
                ...pushedBranches(trigger, repository),
                ...pushedTags(trigger)
            ];
        case 'pull_request':
            return pullRequests(event, 'refs/pull/1/merge', repository);
        case 'pull_request_target':
            return [
                occurrence(event, `refs/heads/${repository.defaultBranch}`, event)
            ];
        case 'merge_group':
            return [
                occurrence(event, `refs/heads/gh-readonly-queue/${repository.defaultBranch}/pr-1`, event, false)
            ];
        case 'release':
            return [
                occurrence(event, `refs/tags/${exampleTag}`, event, false)
            ];
        default:
            return [
                occurrence(event, `refs/heads/${repository.defaultBranch}`, event)
            ];
    }
}
const exampleTag = 'v1.0.0';
const occurrence = (event, ref, words, isExact = true)=>({
        event,
        ref,
        isExact,
        origin: 'repository',
        words
    });
function pullRequests(event, ref, { isPrivate }) {
    const own = occurrence(event, ref, event);
    return [
        own,
        ...isPrivate ? [] : [
            {
                ...own,
                origin: 'fork',
                words: `${event} from a fork`
            }
        ],
        {
            ...own,
            origin: 'dependabot',
            words: `${event} of Dependabot`
        }
    ];
}
const isAbsent = ({ only, ignore })=>only === undefined && ignore === undefined;
function pushedBranches({ branches, tags }, { defaultBranch }) {
    if (isAbsent(branches) && !isAbsent(tags)) return [];
    if (branches.only) return branches.only.flatMap((pattern)=>pushed('heads', pattern));
    const ignored = branches.ignore ?? [];
    const main = occurrence('push', `refs/heads/${defaultBranch}`, `push to ${defaultBranch}`);
    const other = occurrence('push', 'refs/heads/some-branch', 'push to any other branch', false);
    return [
        ...ignored.some((pattern)=>matchesFilter(pattern, defaultBranch)) ? [] : [
            main
        ],
        ...ignored.some((pattern)=>matchesFilter(pattern, 'some-branch')) ? [] : [
            other
        ]
    ];
}
function pushedTags({ branches, tags }) {
    if (isAbsent(tags) && !isAbsent(branches)) return [];
    if (tags.only) return tags.only.flatMap((pattern)=>pushed('tags', pattern));
    if (tags.ignore?.some((pattern)=>matchesFilter(pattern, exampleTag))) return [];
    return [
        occurrence('push', `refs/tags/${exampleTag}`, 'push of any tag', false)
    ];
}
/** A pattern that begins with `!` takes branches away again; it starts nothing. */ function pushed(kind, pattern) {
    if (pattern.startsWith('!')) return [];
    const isExact = !/[*?+[\]]/.test(pattern);
    const words = kind === 'heads' ? `push to ${pattern}` : `push of the tag ${pattern}`;
    return [
        occurrence('push', `refs/${kind}/${isExact ? pattern : exampleOf(pattern)}`, words, isExact)
    ];
}
/** A name that the pattern matches (GitHub docs, "Filter pattern cheat sheet"). */ function exampleOf(pattern) {
    return pattern.replaceAll(/\[([^[\]])[^[\]]*\]/g, '$1').replaceAll(/\*\*\/|\*+/g, (stars)=>stars === '**/' ? '' : '1').replaceAll(/[?+]/g, '');
}
/**
 * Whether a filter pattern matches a branch or tag: `*` and `?` stop at a slash, `**` does not. All positions are followed at
 * once, so a hostile pattern takes time in proportion to both lengths.
 */ function matchesFilter(pattern, name) {
    const parts = pattern.match(/\*+|[\s\S]/g) ?? [];
    const withSkipped = (positions)=>{
        const all = new Set();
        for (const start of positions){
            all.add(start);
            for(let at = start; parts[at]?.startsWith('*'); at += 1)all.add(at + 1);
        }
        return [
            ...all
        ];
    };
    let reached = withSkipped([
        0
    ]);
    for (const character of name){
        reached = withSkipped(reached.flatMap((at)=>{
            const part = parts[at];
            if (part?.startsWith('*')) return part.length > 1 || character !== '/' ? [
                at
            ] : [];
            return part === character || part === '?' && character !== '/' ? [
                at + 1
            ] : [];
        }));
    }
    return reached.includes(parts.length);
}


/***/ }),

/***/ 10388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ loadParser)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34267);
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40267);



/** Characters. A file this long is not a workflow, and its YAML might be a trap. */ const longest = 1_048_576;
/** Loads GitHub's parser, which takes 200 ms. */ async function loadParser() {
    const { parseWorkflow, NoOperationTraceWriter } = await importParser();
    const trace = new NoOperationTraceWriter();
    return (name, text)=>{
        if (text.length > longest) return failed('The file is longer than 1 MiB.');
        try {
            if (isAliasBomb(text)) return failed('The aliases of the file expand to too much text.');
            const { context, value } = parseWorkflow({
                name,
                content: text
            }, trace);
            const errors = context.errors.getErrors().map(({ rawMessage, range })=>({
                    message: rawMessage,
                    line: range?.start.line ?? 1
                }));
            return {
                root: value && (0,_node_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeOf */ .E7)(value),
                errors
            };
        } catch (error) {
            return failed((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error));
        }
    };
}
const failed = (message)=>({
        root: undefined,
        errors: [
            {
                message,
                line: 1
            }
        ]
    });
/** GitHub's parser expands aliases without a limit, so a few lines could become gigabytes. */ function isAliasBomb(text) {
    if (!/&[\w-]/.test(text) || !/\*[\w-]/.test(text)) return false;
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
        uniqueKeys: false,
        logLevel: 'silent'
    });
    let hasAlias = false;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, (_, node)=>{
        hasAlias ||= (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node);
    });
    if (!hasAlias || document.errors.length > 0) return false;
    try {
        document.toJS({
            maxAliasCount: 200
        });
        return false;
    } catch  {
        return true;
    }
}
/**
 * The package imports its JSON schema without the attribute that Node.js demands (ECMA-262, "import attributes"). In the
 * bundle the schema is a module already.
 */ async function importParser() {
    try {
        return await __webpack_require__.e(/* import() */ 4723).then(__webpack_require__.bind(__webpack_require__, 34723));
    } catch (error) {
        if (error.code !== 'ERR_IMPORT_ATTRIBUTE_MISSING') throw error;
    }
    const { registerHooks } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 98995, 19));
    const hooks = registerHooks({
        load: (url, context, next)=>next(url, url.endsWith('.json') ? {
                ...context,
                importAttributes: {
                    type: 'json'
                }
            } : context)
    });
    try {
        return await __webpack_require__.e(/* import() */ 4723).then(__webpack_require__.bind(__webpack_require__, 34723));
    } finally{
        hooks.deregister();
    }
}


/***/ }),

/***/ 10915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ mayRequestIdToken),
/* harmony export */   z: () => (/* binding */ readPermissions)
/* harmony export */ });
/* harmony import */ var _node_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40267);

/** Reads `permissions:` of a workflow or a job; `undefined` if it is absent. */ function readPermissions(node) {
    if (node === undefined) return undefined;
    const { line } = node;
    const all = (0,_node_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node)?.text;
    if (all === 'write-all') return {
        line,
        others: 'write',
        scopes: {}
    };
    if (all === 'read-all') return {
        line,
        others: 'read',
        scopes: {}
    };
    const scopes = (0,_node_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(node).map(({ key, value })=>[
            key,
            accessOf((0,_node_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(value)?.text)
        ]);
    return {
        line,
        others: 'none',
        scopes: Object.fromEntries(scopes)
    };
}
const accessOf = (text)=>text === 'write' || text === 'read' ? text : 'none';
/**
 * Whether a job may request an ID token. No default of a repository grants it, so it must be written (GitHub docs,
 * "OpenID Connect reference").
 */ function mayRequestIdToken(permissions) {
    if (permissions === undefined) return false;
    return (permissions.scopes['id-token'] ?? permissions.others) === 'write';
}


/***/ }),

/***/ 90207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ readWorkflow)
});

// EXTERNAL MODULE: ./.build/cli/src/workflows/node.js
var workflows_node = __webpack_require__(40267);
// EXTERNAL MODULE: ./.build/cli/src/workflows/permissions.js
var permissions = __webpack_require__(10915);
;// CONCATENATED MODULE: ./.build/cli/src/workflows/triggers.js

/** Reads `on:` in each of its forms: a name, a list of names, a mapping. */ function readTriggers(node) {
    if (node?.kind !== 'mapping') {
        return (0,workflows_node/* itemsOf */.S3)(node).map((item)=>trigger((0,workflows_node/* scalarOf */.ol)(item)?.text ?? '', item.line, undefined));
    }
    return (0,workflows_node/* entriesOf */.Mc)(node).map(({ key, line, value })=>trigger(key, line, value));
}
function trigger(event, line, node) {
    return {
        event,
        line,
        branches: filter(node, 'branches'),
        tags: filter(node, 'tags'),
        types: (0,workflows_node/* textsOf */.CB)((0,workflows_node/* child */.jf)(node, 'types')),
        crons: event === 'schedule' ? (0,workflows_node/* itemsOf */.S3)(node).flatMap((item)=>(0,workflows_node/* scalarOf */.ol)((0,workflows_node/* child */.jf)(item, 'cron'))?.text ?? []) : []
    };
}
function filter(node, name) {
    const only = (0,workflows_node/* child */.jf)(node, name);
    const ignore = (0,workflows_node/* child */.jf)(node, `${name}-ignore`);
    return {
        ...only ? {
            only: (0,workflows_node/* textsOf */.CB)(only)
        } : {},
        ...ignore ? {
            ignore: (0,workflows_node/* textsOf */.CB)(ignore)
        } : {}
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/workflows/read-workflow.js



/** Reads a workflow file. What GitHub's parser refuses is in `errors`; the rest is read all the same. */ function readWorkflow(file, parse) {
    const { root, errors } = parse(file.path, file.text);
    const on = (0,workflows_node/* child */.jf)(root, 'on');
    return {
        file,
        triggers: readTriggers(on),
        env: (0,workflows_node/* entriesOf */.Mc)((0,workflows_node/* child */.jf)(root, 'env')),
        jobs: (0,workflows_node/* entriesOf */.Mc)((0,workflows_node/* child */.jf)(root, 'jobs')).map(({ key, line, value })=>readJob(key, line, value)),
        dispatchInputs: (0,workflows_node/* entriesOf */.Mc)((0,workflows_node/* child */.jf)((0,workflows_node/* child */.jf)(on, 'workflow_dispatch'), 'inputs')),
        callInputs: (0,workflows_node/* entriesOf */.Mc)((0,workflows_node/* child */.jf)((0,workflows_node/* child */.jf)(on, 'workflow_call'), 'inputs')),
        errors,
        ...present('name', (0,workflows_node/* scalarOf */.ol)((0,workflows_node/* child */.jf)(root, 'name'))?.text),
        ...present('permissions', (0,permissions/* readPermissions */.z)((0,workflows_node/* child */.jf)(root, 'permissions'))),
        ...present('concurrency', readConcurrency((0,workflows_node/* child */.jf)(root, 'concurrency')))
    };
}
function readJob(id, line, node) {
    const environment = (0,workflows_node/* child */.jf)(node, 'environment');
    return {
        id,
        line,
        env: (0,workflows_node/* entriesOf */.Mc)((0,workflows_node/* child */.jf)(node, 'env')),
        needs: (0,workflows_node/* textsOf */.CB)((0,workflows_node/* child */.jf)(node, 'needs')),
        steps: (0,workflows_node/* itemsOf */.S3)((0,workflows_node/* child */.jf)(node, 'steps')).map(readStep),
        ...present('condition', (0,workflows_node/* scalarOf */.ol)((0,workflows_node/* child */.jf)(node, 'if'))),
        ...present('permissions', (0,permissions/* readPermissions */.z)((0,workflows_node/* child */.jf)(node, 'permissions'))),
        ...present('environment', (0,workflows_node/* scalarOf */.ol)(environment) ?? (0,workflows_node/* scalarOf */.ol)((0,workflows_node/* child */.jf)(environment, 'name'))),
        ...present('matrix', (0,workflows_node/* child */.jf)((0,workflows_node/* child */.jf)(node, 'strategy'), 'matrix')),
        ...present('concurrency', readConcurrency((0,workflows_node/* child */.jf)(node, 'concurrency'))),
        ...present('call', readCall(node))
    };
}
function readStep(node) {
    const uses = (0,workflows_node/* scalarOf */.ol)((0,workflows_node/* child */.jf)(node, 'uses'));
    const run = (0,workflows_node/* scalarOf */.ol)((0,workflows_node/* child */.jf)(node, 'run'));
    return {
        line: node.line,
        usesLine: (uses ?? run ?? node).line,
        inputs: (0,workflows_node/* entriesOf */.Mc)((0,workflows_node/* child */.jf)(node, 'with')),
        env: (0,workflows_node/* entriesOf */.Mc)((0,workflows_node/* child */.jf)(node, 'env')),
        ...present('id', (0,workflows_node/* scalarOf */.ol)((0,workflows_node/* child */.jf)(node, 'id'))?.text),
        ...present('condition', (0,workflows_node/* scalarOf */.ol)((0,workflows_node/* child */.jf)(node, 'if'))),
        ...present('uses', uses?.text),
        ...present('run', run)
    };
}
function readCall(node) {
    const uses = (0,workflows_node/* scalarOf */.ol)((0,workflows_node/* child */.jf)(node, 'uses'));
    if (uses?.text === undefined) return undefined;
    const secrets = (0,workflows_node/* child */.jf)(node, 'secrets');
    return {
        uses: uses.text,
        line: uses.line,
        inputs: (0,workflows_node/* entriesOf */.Mc)((0,workflows_node/* child */.jf)(node, 'with')),
        secrets: (0,workflows_node/* scalarOf */.ol)(secrets)?.text === 'inherit' ? 'inherit' : (0,workflows_node/* entriesOf */.Mc)(secrets)
    };
}
function readConcurrency(node) {
    if (node === undefined) return undefined;
    return {
        line: node.line,
        ...present('group', (0,workflows_node/* scalarOf */.ol)(node) ?? (0,workflows_node/* scalarOf */.ol)((0,workflows_node/* child */.jf)(node, 'group'))),
        ...present('cancelInProgress', (0,workflows_node/* scalarOf */.ol)((0,workflows_node/* child */.jf)(node, 'cancel-in-progress')))
    };
}
/** A member, unless its value is `undefined`. */ function present(key, value) {
    return value === undefined ? {} : {
        [key]: value
    };
}


/***/ }),

/***/ 72894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yv: () => (/* binding */ library),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   ky: () => (/* binding */ maximumLevels)
/* harmony export */ });
/* harmony import */ var _read_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90207);

/** Levels of workflows in a chain of calls, the caller included (GitHub docs, "Reuse workflows"). */ const maximumLevels = 10;
/**
 * A library of the workflows that were read, and of remote ones.
 *
 * @param local - the workflows of the repositories that are checked
 */ function library(local, parse, readRemote) {
    const remote = new Map();
    const read = async (repository, path, ref)=>{
        const text = await readRemote?.(repository, path, ref);
        return text === undefined ? undefined : (0,_read_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .readWorkflow */ .S)({
            repository,
            path,
            text,
            ref
        }, parse);
    };
    return {
        called: async (caller, uses)=>{
            if (uses.startsWith('./') || uses.startsWith('$/')) {
                const path = uses.slice(2);
                const { repository } = caller.file;
                const here = local.find(({ file })=>file.path === path && file.repository === repository);
                if (here) return here;
            }
            const address = addressOf(uses);
            if (address === undefined) return undefined;
            const { repository, path, ref } = address;
            const key = `${repository}/${path}@${ref}`;
            const known = remote.get(key) ?? read(repository, path, ref);
            remote.set(key, known);
            return known;
        }
    };
}
/** The parts of `octo-org/octo-repo/.github/workflows/deploy.yml@v1`. */ function addressOf(uses) {
    const [, owner, name, path, ref] = /^([^/@\s]+)\/([^/@\s]+)\/([^@\s]+)@(\S+)$/.exec(uses) ?? [];
    return path === undefined || ref === undefined ? undefined : {
        repository: `${owner}/${name}`,
        path,
        ref
    };
}


/***/ }),

/***/ 89609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ foreseeRuns),
  E: () => (/* binding */ withEnv)
});

// EXTERNAL MODULE: ./.build/cli/src/workflows/expressions.js
var expressions = __webpack_require__(59448);
// EXTERNAL MODULE: ./.build/cli/src/workflows/node.js
var workflows_node = __webpack_require__(40267);
;// CONCATENATED MODULE: ./.build/cli/src/workflows/matrix.js


/** GitHub runs at most this many jobs of a matrix (GitHub docs, "Actions limits"). */ const maximum = 256;
/** The jobs of a matrix; without one, a single job without values. */ function combinationsOf(matrix, contexts) {
    if (matrix === undefined) return [
        {
            values: {},
            isComplete: true
        }
    ];
    const whole = dataOf(matrix, contexts);
    if (whole === undefined || !isRecord(whole)) return partly(matrix, contexts);
    const { include, exclude, ...axes } = whole;
    const excluded = records(exclude);
    const product = productOf(axes).filter((values)=>!excluded.some((pattern)=>isSubset(pattern, values)));
    return withIncluded(Object.keys(axes).length === 0 ? [] : product, records(include), Object.keys(axes)).slice(0, maximum).map((values)=>({
            values,
            isComplete: true
        }));
}
/** If one axis is an expression, the values of the others are known all the same. */ function partly(matrix, contexts) {
    const axes = (0,workflows_node/* entriesOf */.Mc)(matrix).filter(({ key })=>key !== 'include' && key !== 'exclude').flatMap(({ key, value })=>{
        const data = dataOf(value, contexts);
        return data === undefined ? [] : [
            [
                key,
                data
            ]
        ];
    });
    const isIncludeKnown = (0,workflows_node/* child */.jf)(matrix, 'include') === undefined;
    const product = isIncludeKnown ? productOf(Object.fromEntries(axes)) : [
        {}
    ];
    return product.slice(0, maximum).map((values)=>({
            values,
            isComplete: false
        }));
}
function productOf(axes) {
    let product = [
        {}
    ];
    for (const [name, list] of Object.entries(axes)){
        const values = Array.isArray(list) ? list : [
            list
        ];
        product = product.flatMap((values_)=>values.map((value)=>({
                    ...values_,
                    [name]: value
                }))).slice(0, maximum);
    }
    return product;
}
/** An included combination extends those whose original values it does not change; else it is one of its own. */ function withIncluded(product, included, axes) {
    let result = [
        ...product
    ];
    for (const extra of included){
        const onAxes = Object.fromEntries(Object.entries(extra).filter(([key])=>axes.includes(key)));
        const fits = (values)=>isSubset(onAxes, values);
        const isExtension = product.length > 0 && result.slice(0, product.length).some(fits);
        result = isExtension ? result.map((values, index)=>index < product.length && fits(values) ? {
                ...values,
                ...extra
            } : values) : [
            ...result,
            extra
        ];
    }
    return result;
}
const isSubset = (part, whole)=>Object.entries(part).every(([key, value])=>JSON.stringify(whole[key]) === JSON.stringify(value));
const isRecord = (value)=>typeof value === 'object' && value !== null && !Array.isArray(value);
const records = (value)=>Array.isArray(value) ? value.filter(isRecord) : [];
/** A node as data; `undefined` if it contains an expression that only the run can evaluate. */ function dataOf(node, contexts) {
    const scalar = (0,workflows_node/* scalarOf */.ol)(node);
    if (scalar) return scalar.expression === undefined ? scalar.text : (0,expressions/* dataIn */.GF)(scalar.expression, contexts);
    if (node.kind === 'list') {
        const items = (0,workflows_node/* itemsOf */.S3)(node).map((item)=>dataOf(item, contexts));
        return items.some((item)=>item === undefined) ? undefined : items;
    }
    const members = (0,workflows_node/* entriesOf */.Mc)(node).map(({ key, value })=>[
            key,
            dataOf(value, contexts)
        ]);
    return members.some(([, value])=>value === undefined) ? undefined : Object.fromEntries(members);
}

// EXTERNAL MODULE: ./.build/cli/src/workflows/occurrences.js
var occurrences = __webpack_require__(23333);
// EXTERNAL MODULE: ./.build/cli/src/workflows/permissions.js
var workflows_permissions = __webpack_require__(10915);
// EXTERNAL MODULE: ./.build/cli/src/workflows/reusable.js
var reusable = __webpack_require__(72894);
;// CONCATENATED MODULE: ./.build/cli/src/workflows/runs.js






/** Calls that are followed for one workflow: workflows that call each other would multiply without end. */ const maximumCalls = 500;
/** Runs of one workflow. More are not told apart. */ const maximumRuns = 1_000;
/** Every job that the triggers of a workflow start, with the jobs of the reusable workflows that it calls. */ async function foreseeRuns(workflow, facts, books) {
    const found = {
        runs: [],
        unread: [],
        calls: 0
    };
    for (const trigger of workflow.triggers){
        for (const occurrence of (0,occurrences/* occurrencesOf */.O)(trigger, facts.repository)){
            for (const inputs of dispatchChoices(workflow, occurrence)){
                const start = {
                    occurrence,
                    contexts: startContexts(occurrence, inputs, facts),
                    facts,
                    books,
                    found
                };
                await follow(workflow, [], start);
            }
        }
    }
    return {
        runs: found.runs.slice(0, maximumRuns),
        unread: found.unread
    };
}
async function follow(workflow, callers, start) {
    for (const job of workflow.jobs){
        const level = {
            workflow,
            job
        };
        const before = withEnv(start.contexts, workflow.env);
        if (job.condition && (0,expressions/* holdsIn */.a5)(job.condition, before) === false) continue;
        for (const combination of combinationsOf(job.matrix, before)){
            if (start.found.runs.length >= maximumRuns) return;
            const contexts = withMatrix(before, combination);
            const levels = [
                ...callers,
                level
            ];
            if (job.call) await followCall(levels, {
                ...start,
                contexts
            });
            else start.found.runs.push(runOf(levels, level, contexts, combination, start));
        }
    }
}
async function followCall(levels, start) {
    const level = levels.at(-1);
    if (!level?.job.call) return;
    const { workflow, job } = level;
    const report = (why)=>void start.found.unread.push({
            level,
            why
        });
    if (levels.length >= reusable/* maximumLevels */.ky) return report('too deep');
    start.found.calls += 1;
    if (start.found.calls > maximumCalls) return report('not read');
    const called = await start.books.called(workflow, level.job.call.uses);
    if (called === undefined) return report('not read');
    const inputs = callInputs(called, job.call?.inputs ?? [], start.contexts);
    const { env: _, matrix: __, ...outer } = start.contexts;
    await follow(called, levels, {
        ...start,
        contexts: {
            ...outer,
            inputs
        }
    });
}
function runOf(levels, leaf, before, combination, { occurrence, facts }) {
    const { workflow, job } = leaf;
    const environment = job.environment && (0,expressions/* textIn */.r7)(job.environment, before);
    const name = environment && 'value' in environment ? environment.value : undefined;
    const isKnown = environment === undefined || name !== undefined;
    const contexts = withEnv(withVariables(before, isKnown ? facts.variables(name) : undefined), [
        ...workflow.env,
        ...job.env
    ]);
    const withoutIdToken = levels.find((level, index)=>!grants(level, index === 0));
    return {
        levels,
        leaf,
        occurrence,
        contexts,
        label: labelOf(levels, combination, occurrence),
        ...environment === undefined || name === '' ? {} : {
            environment
        },
        ...withoutIdToken ? {
            withoutIdToken
        } : {}
    };
}
/** A called workflow without `permissions` has those of its caller; it can only take some away. */ function grants({ workflow, job }, isOutermost) {
    const permissions = job.permissions ?? workflow.permissions;
    return permissions === undefined && !isOutermost ? true : (0,workflows_permissions/* mayRequestIdToken */.T)(permissions);
}
function labelOf(levels, { values }, { words }) {
    const file = levels[0]?.workflow.file.path.split('/').at(-1) ?? '';
    const jobs = levels.map(({ job })=>job.id).join(' › ');
    const shown = Object.values(values).filter((value)=>typeof value !== 'object');
    const matrix = shown.length > 0 ? ` [${shown.join(', ')}]` : '';
    return `${file} › ${jobs}${matrix} (${words})`;
}
function startContexts(occurrence, inputs, { repository, variables }) {
    const { event, ref } = occurrence;
    const github = {
        event_name: event,
        ref,
        ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
        ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
        event: eventOf(occurrence, repository),
        ...occurrence.origin === 'dependabot' ? {
            actor: dependabot,
            triggering_actor: dependabot
        } : {},
        ...occurrence.origin === 'fork' ? {
            actor: 'some-person',
            triggering_actor: 'some-person'
        } : {},
        ...repository.name === undefined ? {} : {
            repository: repository.name,
            repository_owner: repository.name.split('/')[0] ?? ''
        },
        ...event.startsWith('pull_request') ? {} : {
            head_ref: '',
            base_ref: ''
        }
    };
    const vars = variables(undefined);
    return {
        github: {
            complete: false,
            members: github
        },
        inputs,
        ...vars ? {
            vars: {
                complete: true,
                members: vars
            }
        } : {}
    };
}
const dependabot = 'dependabot[bot]';
/** What conditions commonly look at to tell pull requests of forks apart. */ function eventOf({ event, origin }, { name, defaultBranch }) {
    if (!event.startsWith('pull_request')) return {
        repository: {
            default_branch: defaultBranch
        }
    };
    const isFork = origin === 'fork';
    const login = origin === 'dependabot' ? dependabot : isFork ? 'some-person' : undefined;
    return {
        repository: {
            default_branch: defaultBranch,
            ...name === undefined ? {} : {
                full_name: name
            }
        },
        pull_request: {
            head: {
                repo: {
                    fork: isFork,
                    ...isFork ? {
                        full_name: 'some-person/fork'
                    } : name === undefined ? {} : {
                        full_name: name
                    }
                }
            },
            ...login === undefined ? {} : {
                user: {
                    login
                }
            }
        }
    };
}
function withMatrix(contexts, { values, isComplete }) {
    return {
        ...contexts,
        matrix: {
            complete: isComplete,
            members: values
        }
    };
}
function withVariables(contexts, members) {
    const { vars: _, ...others } = contexts;
    return members === undefined ? others : {
        ...others,
        vars: {
            complete: true,
            members
        }
    };
}
/** Adds environment variables, each in sight of those before. A step may set others, so the context stays incomplete. */ function withEnv(contexts, entries) {
    let result = contexts;
    for (const { key, value } of entries){
        const scalar = (0,workflows_node/* scalarOf */.ol)(value);
        const text = scalar && (0,expressions/* textIn */.r7)(scalar, result);
        const { [key]: _, ...others } = result.env?.members ?? {};
        const members = text && 'value' in text ? {
            ...others,
            [key]: text.value
        } : others;
        result = {
            ...result,
            env: {
                complete: false,
                members
            }
        };
    }
    return result;
}
/** For a run that a person starts, one for each choice of its inputs; at most this many. */ const maximumChoices = 64;
function dispatchChoices({ dispatchInputs }, { event }) {
    if (event !== 'workflow_dispatch') return [
        {
            complete: true,
            members: {}
        }
    ];
    let choices = [
        {}
    ];
    let isComplete = true;
    for (const { key, value } of dispatchInputs){
        const options = optionsOf(value);
        isComplete &&= options.length > 0;
        if (options.length > 0) choices = choices.flatMap((chosen)=>options.map((option)=>({
                    ...chosen,
                    [key]: option
                })));
        choices = choices.slice(0, maximumChoices);
    }
    return choices.map((members)=>({
            complete: isComplete,
            members
        }));
}
/** The values that a person can choose; none if any text may be typed. */ function optionsOf(input) {
    const type = (0,workflows_node/* scalarOf */.ol)((0,workflows_node/* child */.jf)(input, 'type'))?.text;
    if (type === 'boolean') return [
        true,
        false
    ];
    if (type !== 'choice') return [];
    return (0,workflows_node/* itemsOf */.S3)((0,workflows_node/* child */.jf)(input, 'options')).flatMap((option)=>(0,workflows_node/* scalarOf */.ol)(option)?.text ?? []);
}
/** The inputs of a called workflow: what the caller gives, else the defaults. */ function callInputs(called, given, contexts) {
    const members = {};
    let isComplete = true;
    for (const { key, value } of called.callInputs){
        const scalar = (0,workflows_node/* scalarOf */.ol)(given.find((entry)=>entry.key === key)?.value) ?? (0,workflows_node/* scalarOf */.ol)((0,workflows_node/* child */.jf)(value, 'default'));
        const text = scalar ? (0,expressions/* textIn */.r7)(scalar, contexts) : {
            value: ''
        };
        if ('value' in text) members[key] = typed(text.value, (0,workflows_node/* scalarOf */.ol)((0,workflows_node/* child */.jf)(value, 'type'))?.text);
        else isComplete = false;
    }
    return {
        complete: isComplete,
        members
    };
}
function typed(text, type) {
    if (type === 'boolean') return text === 'true';
    return type === 'number' && text !== '' ? Number(text) : text;
}


/***/ })

};
