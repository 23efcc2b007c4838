export const id = 4922;
export const ids = [4922];
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

/***/ 53743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  retire: () => (/* binding */ retire)
});

// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/github/contents.js
var contents = __webpack_require__(36012);
// EXTERNAL MODULE: ./.build/cli/src/github/repository-settings.js
var repository_settings = __webpack_require__(19354);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/resource.js
var resource = __webpack_require__(81599);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/migration/rewrite-workflow.js + 1 modules
var rewrite_workflow = __webpack_require__(56870);
;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/migration/require-migrated.js





/** The names that most workflows have. */ const usualNames = [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_CREDENTIALS'
];
/**
 * Makes sure that the jobs use the role before their key goes: no workflow on a default branch reads the key any more, and a
 * job has used the role.
 *
 * @throws KeyturnError `Conflict` with what is left to do; `NotFound` without the role
 */ async function requireMigrated(migration, world) {
    const { account, role: RoleName, repositories } = migration;
    const readers = await Promise.all(repositories.map((where)=>readersIn(where, migration, world)));
    const left = readers.flat();
    if (left.length > 0) {
        throw new errors/* KeyturnError */.FB('Conflict', {
            summary: `Workflows still read the key: ${left.join('; ')}.`,
            cause: 'the pull request is not merged, or these lines were left to a person.',
            remedy: 'change these lines, and run the command again. The key stays as it is.'
        });
    }
    const { iam } = (0,resource/* accountOf */.XP)({
        kind: '',
        name: '',
        place: account
    }, world);
    const role = (await iam.find('GetRole', {
        RoleName
    }))?.Role;
    if (!role) {
        throw new errors/* KeyturnError */.FB('NotFound', {
            summary: `There is no role ${RoleName} in this account, which the jobs could use instead of the key.`,
            remedy: 'give the name of the role with --name.'
        });
    }
    if (role.RoleLastUsed?.LastUsedDate) return;
    throw new errors/* KeyturnError */.FB('Conflict', {
        summary: `IAM has not seen the role ${RoleName} used yet.`,
        cause: 'no job has run since the pull request was merged, or the role refuses the jobs. IAM shows a use after some minutes.',
        remedy: 'run a job that needs AWS, and see it succeed. Then run the command again. The key stays as it is.'
    });
}
/** `.github/workflows/deploy.yml line 12 (octo-org/octo-repo)`. */ async function readersIn(where, migration, world) {
    const { api } = (0,resource/* repositoryOfTarget */.pE)({
        kind: '',
        name: '',
        place: (0,resource/* githubPlace */.VS)(where)
    }, world);
    const found = [];
    for (const path of (await (0,contents/* listFiles */.CS)(where, '.github/workflows', undefined, api))){
        const text = (await (0,contents/* findFile */.qE)(where, path, undefined, api))?.text ?? '';
        const named = migration.secrets ?? [
            ...usualNames,
            ...(0,rewrite_workflow/* keySecretsIn */.G)(text).flat()
        ];
        const secrets = new Set(named.map((name)=>name.toUpperCase()));
        const { after, byHand } = (0,rewrite_workflow/* rewriteWorkflow */.W)(text, {
            roleArn: '',
            secrets
        });
        if (after !== text) found.push(`${path} (${(0,repository_settings/* fullName */.fq)(where)})`);
        for (const { line } of byHand)found.push(`${path} line ${line} (${(0,repository_settings/* fullName */.fq)(where)})`);
    }
    return found;
}

// EXTERNAL MODULE: ./.build/cli/src/clients/aws.js
var aws = __webpack_require__(51816);
// EXTERNAL MODULE: ./.build/cli/src/config/durations.js
var durations = __webpack_require__(13728);
// EXTERNAL MODULE: ./.build/cli/src/rotation/index.js + 41 modules
var rotation = __webpack_require__(99221);
// EXTERNAL MODULE: ./.build/cli/src/cli/exit-codes.js
var exit_codes = __webpack_require__(54072);
// EXTERNAL MODULE: ./.build/cli/src/cli/services/github.js + 1 modules
var github = __webpack_require__(70734);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/confirm.js
var session_confirm = __webpack_require__(78396);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/from-stored-key.js + 4 modules
var from_stored_key = __webpack_require__(39394);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/in-world.js
var in_world = __webpack_require__(71625);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/open-world.js + 1 modules
var open_world = __webpack_require__(41834);
;// CONCATENATED MODULE: ./.build/cli/src/cli/commands/bootstrap/retire.js











/**
 * `keyturn bootstrap retire`: takes the key of a user away whose jobs use a role now, as far as is safe today. It is run again
 * until the key is gone.
 */ function retire(flags) {
    return (0,in_world/* inWorld */.Q)(flags.name ?? open_world/* defaultName */.Z2, flags, this, async (given, keep)=>{
        const repositories = await (0,from_stored_key/* namedRepositories */.W)(flags, given);
        const periods = periodsIn(flags);
        const access = await (0,github/* requireAccess */.wo)(flags, given.runner);
        const { world, account, run, session } = keep(await (0,open_world/* withGitHub */.WN)(given, repositories, flags));
        const user = flags['from-user'];
        const { secret = [] } = flags;
        if (!flags.undo) {
            const secrets = secret.length === 0 ? {} : {
                secrets: secret
            };
            await requireMigrated({
                account,
                role: flags.name ?? open_world/* defaultName */.Z2,
                repositories,
                ...secrets
            }, world);
            await (0,session_confirm/* confirm */.l)(`Deactivate the key of ${user} once nothing has used it for ${flags['grace-period']}, and delete it ${flags['recovery-window']} later?`, flags.yes ?? false, this);
        }
        const [home] = repositories;
        const env = {
            ...run.env,
            GITHUB_REPOSITORY: `${home?.owner}/${home?.repo}`
        };
        const result = await (0,rotation/* retireKey */.n3)({
            mode: flags.undo ? 'keep' : 'retire',
            user,
            ...periods,
            // Any secret of a repository stands for its jobs.
            targets: repositories.map((repository)=>({
                    location: {
                        provider: 'github',
                        kind: 'repository',
                        store: 'actions',
                        repository
                    },
                    form: {
                        kind: 'two-line',
                        name: secret[0] ?? 'AWS_CREDENTIALS'
                    }
                })),
            access
        }, session, {
            ...run,
            env,
            log: spoken(given)
        }, {
            now: ()=>(0,aws/* awsNow */.e1)(run.aws),
            cancelledAt: ()=>undefined
        });
        report(result, flags, this);
    });
}
/** What a rotation tells its log is what a person at a terminal wants to know. */ function spoken({ runner }) {
    return {
        info: runner.notice,
        notice: runner.notice,
        warning: runner.warning
    };
}
function periodsIn(flags) {
    const period = (name)=>{
        const ms = (0,durations/* parseDuration */.E9)(flags[name]);
        if (ms !== undefined) return ms;
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: `--${name} is ${JSON.stringify(flags[name])}.`,
            remedy: 'write a duration like 7d or 12h.'
        });
    };
    return {
        graceMs: period('grace-period'),
        recoveryMs: period('recovery-window')
    };
}
/** The states in which the command has to be run again. */ const unfinished = new Set([
    'grace',
    'held',
    'recovery',
    'waiting'
]);
function report({ state, why, next }, { format }, { process }) {
    const isDone = !unfinished.has(state);
    if (!isDone) process.exitCode = exit_codes/* exitCode */.I$.partlyDone;
    if (format === 'json') {
        const document = {
            schemaVersion: 1,
            state,
            why,
            ...next ? {
                next: next.toISOString()
            } : {}
        };
        process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
        return;
    }
    const again = isDone ? '' : ` Run the command again${next ? ` after ${next.toISOString()}` : ' later'}.`;
    process.stdout.write(`${state}: ${why}${again}\n`);
}


/***/ }),

/***/ 78396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ agrees),
/* harmony export */   l: () => (/* binding */ confirm)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50964);


/**
 * Asks a person, on stderr, whether to continue.
 *
 * @param isConfirmed - the flag `--yes`
 * @throws KeyturnError `InvalidInput` if nobody can be asked, or the answer is no
 */ async function confirm(question, isConfirmed, context) {
    if (isConfirmed) return;
    if (!(0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .canAsk */ .G)(context)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
            summary: `Nobody can be asked: ${question}`,
            cause: 'stdin and stderr are not a terminal, or this is CI.',
            remedy: 'read the plan, and add --yes. Nothing was changed.'
        });
    }
    if (await agrees(question, context)) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
        summary: 'Nothing was changed.',
        remedy: 'run the command again and answer yes.'
    });
}
/** The answer of a person, on a terminal; no if the person presses Ctrl-C. */ async function agrees(message, { process }) {
    const { confirm: ask } = await __webpack_require__.e(/* import() */ 6170).then(__webpack_require__.bind(__webpack_require__, 26170));
    const { stdin: input, stderr: output } = process;
    return await ask({
        message,
        initialValue: false,
        input,
        output
    }) === true;
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


/***/ })

};
