export const id = 1837;
export const ids = [1837];
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

/***/ 21837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resolveCredentials: () => (/* binding */ resolveCredentials)
});

// EXTERNAL MODULE: ./.build/cli/src/aws/clock.js
var clock = __webpack_require__(13386);
// EXTERNAL MODULE: ./.build/cli/src/aws/endpoints.js
var aws_endpoints = __webpack_require__(16970);
// EXTERNAL MODULE: ./.build/cli/src/clients/run.js
var clients_run = __webpack_require__(27560);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/github/id-token-endpoint.js
var id_token_endpoint = __webpack_require__(80629);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./.build/cli/src/http/deadline.js
var deadline = __webpack_require__(80536);
// EXTERNAL MODULE: ./.build/cli/src/keys/need-for-report.js
var need_for_report = __webpack_require__(93228);
;// CONCATENATED MODULE: ./.build/cli/src/keys/observe-keys.js





/**
 * Asks IAM about the signing key while STS assumes the role. Both requests run in parallel, so the check costs no extra
 * round trip. Never throws: `unknown` is a result.
 */ async function observeKeys(key, config, run) {
    const need = (0,need_for_report/* needForReport */.K)(config, run.aws.endpoints);
    if (need === 'none') return {
        kind: 'none'
    };
    if (need === 'endpoint unknown') {
        return unknown('STS has a custom endpoint, and no endpoint of IAM is set (AWS_ENDPOINT_URL_IAM).');
    }
    const needsReport = need === 'required';
    // Let the request to STS leave before loading the code for IAM.
    await (0,promises_.setImmediate)();
    const { iamFor } = await Promise.all(/* import() */[__webpack_require__.e(6764), __webpack_require__.e(7428)]).then(__webpack_require__.bind(__webpack_require__, 97428));
    const { pair, mfaSession } = key;
    const iam = iamFor(run.aws, mfaSession?.session.credentials ?? pair, needsReport ? undefined : deadline/* optionalTimeoutMs */.m);
    const list = ()=>iam.listAccessKeys(mfaSession?.userName);
    try {
        const listed = needsReport ? await (0,clients_run/* retrying */.R)('ListAccessKeys', run, list) : await list();
        return await reportOn(pair, listed, needsReport ? iam : undefined);
    } catch (error) {
        const denied = error instanceof errors/* KeyturnError */.FB && error.code === 'AccessDenied';
        const why = (0,errors/* messageOf */.bD)(error).split('\n')[0] ?? '';
        return unknown(denied && lacksMfa(key) ? `${why}. ${howToSee}` : why, denied);
    }
}
/** @param iam - absent if the details of the user are not needed */ async function reportOn({ accessKeyId }, listed, iam) {
    const signing = listed.find(({ id })=>id === accessKeyId);
    if (!signing) return unknown('IAM does not list the key that signs.');
    const other = listed.find(({ id })=>id !== accessKeyId);
    const details = iam && signing.userName ? await userDetails(iam, signing.userName, other) : {};
    return {
        kind: 'report',
        report: {
            signing,
            ...other ? {
                other
            } : {},
            ...details
        }
    };
}
/** The one code was spent on the role, so that it may last longer than an hour. */ function lacksMfa({ mfa, mfaSession }) {
    return mfa !== undefined && !mfaSession;
}
const howToSee = 'If it needs MFA, set max-key-age, or warn-key-age and a role-duration-seconds of at most 3600: one session then serves IAM and the role.';
function unknown(why, denied = false) {
    return {
        kind: 'unknown',
        why,
        denied
    };
}
/** Leaves out whatever is not permitted; the policies in docs/rotation.md do not grant most of it. */ async function userDetails(iam, userName, other) {
    const [attachedPolicies, hasPassword, otherLastUse] = await Promise.all([
        iam.attachedPolicies(userName).catch(()=>undefined),
        iam.hasPassword(userName).catch(()=>undefined),
        other ? iam.lastUse(other.id).then((use)=>use ?? 'never').catch(()=>undefined) : undefined
    ]);
    return {
        ...attachedPolicies ? {
            attachedPolicies
        } : {},
        ...hasPassword === undefined ? {} : {
            hasPassword
        },
        ...otherLastUse === undefined ? {} : {
            otherLastUse
        }
    };
}

// EXTERNAL MODULE: ./.build/cli/src/sources/access-keys.js
var access_keys = __webpack_require__(7162);
// EXTERNAL MODULE: ./.build/cli/src/sources/index.js + 5 modules
var sources = __webpack_require__(71840);
// EXTERNAL MODULE: ./.build/cli/src/sources/resolve.js
var resolve = __webpack_require__(7047);
// EXTERNAL MODULE: ./.build/cli/src/config/session-tag-names.js
var session_tag_names = __webpack_require__(12953);
// EXTERNAL MODULE: ./.build/cli/src/runner/run-id.js
var run_id = __webpack_require__(9784);
;// CONCATENATED MODULE: ./.build/cli/src/sources/run-variables.js


/**
 * Warnings about missing variables that GitHub's runner always sets, except GITHUB_REF, which some events lack. A policy that
 * demands session tags denies a session whose tags are incomplete.
 *
 * @param taggedRoles - the roles whose sessions this run tags
 */ function oddRunnerVariables(env, taggedRoles) {
    const missing = session_tag_names/* lasting */.nS.filter(([, variable])=>variable !== 'GITHUB_REF' && !env[variable]);
    const isTagged = taggedRoles.some(({ sessionTagging })=>sessionTagging);
    return [
        ...isTagged && missing.length > 0 ? [
            withoutTags(missing)
        ] : [],
        ...env.GITHUB_RUN_ID && (0,run_id/* runIdOf */.S)(env) === undefined ? [
            strangeRunId
        ] : []
    ];
}
function withoutTags(missing) {
    const [tags, variables] = [
        missing.map(([tag])=>tag),
        missing.map(([, variable])=>variable)
    ].map(list);
    return `The session lacks the tags ${tags}, because ${variables} ${missing.length === 1 ? 'is' : 'are'} not set. ` + "A policy that demands these tags denies access. GitHub's runner always sets these variables: check what runs this step. " + 'If no policy needs tags, set role-skip-session-tagging to true.';
}
const strangeRunId = 'GITHUB_RUN_ID is not a number, so CloudTrail will not show the run in the user agent. ' + "GitHub's runner sets it to the number of the run: check what runs this step.";
function list(names) {
    return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

;// CONCATENATED MODULE: ./.build/cli/src/resolve-credentials.js










/** Existing credentials if `use-existing-credentials` is set and they work; otherwise the source and its roles. */ async function resolveCredentials(config, connections, runner, among) {
    const run = await openRun(config, connections, runner);
    const { storedKey, useExistingCredentials } = config.source;
    if (useExistingCredentials) {
        const { existingSession } = await __webpack_require__.e(/* import() */ 9082).then(__webpack_require__.bind(__webpack_require__, 19082));
        const session = await existingSession(run);
        if (session) {
            reportEndpoints('signature', run.aws.endpoints, config, runner);
            runner.notice('Pre-existing credentials are valid. No need to generate new ones.');
            const resolved = {
                session,
                isNew: false,
                profiles: []
            };
            return {
                resolved,
                observation: {
                    kind: 'none'
                },
                ...storedKey ? {
                    storedKey
                } : {},
                run
            };
        }
        runner.notice('No valid credentials exist. Running as normal.');
    }
    const source = announcedSource(config, run.aws.endpoints, runner, among);
    try {
        return await resolveAndObserve(source, config, run);
    } catch (error) {
        const repaired = await repairedSource(error, source, config, run);
        if (!repaired) throw error;
        return resolveAndObserve(repaired, config, run);
    }
}
async function openRun(config, connections, runner) {
    const { publish, source } = config;
    return (0,clients_run/* createRun */.u)({
        config,
        connections,
        env: publish.unsetCurrent && !source.roleChaining ? withoutKeys(runner.env) : runner.env,
        log: runner,
        mask: runner.mask,
        onSkew: {
            fromMs: minSkewMs,
            onSkew: (skewMs)=>warnAboutSkew(skewMs, config, runner)
        }
    });
}
/** Milliseconds of clock skew that are worth a warning. AWS refuses signatures that are five minutes off. */ const minSkewMs = 60_000;
/** With MFA, the device warns about smaller differences. */ function warnAboutSkew(skewMs, { source }, runner) {
    if (source.storedKey?.mfa) return;
    runner.warning(`This runner's clock is ${(0,clock/* skewInWords */.B)(skewMs)}. Keyturn signs with AWS's time; set the runner's clock (NTP), because other tools may not.`);
}
/** With `unset-current-credentials`, exported AWS keys are ignored; otherwise the wrong account would be verified. */ function withoutKeys(env) {
    const names = [
        'AWS_ACCESS_KEY_ID',
        'AWS_SECRET_ACCESS_KEY',
        'AWS_SESSION_TOKEN'
    ];
    // The SDK's default chain reads the environment of the process itself.
    for (const name of names)delete process.env[name];
    return Object.fromEntries(Object.entries(env).filter(([name])=>!names.includes(name)));
}
/** Chooses the source, and logs which one and why. */ function announcedSource(config, endpoints, runner, among) {
    const { env } = runner;
    const job = {
        hasRole: config.roles.length > 0,
        hasIdToken: (0,id_token_endpoint/* idTokenEndpoint */.m)(env) !== undefined
    };
    const chosen = (0,sources/* chooseSource */.LV)(config.source, job, among);
    const { source, why } = chosen;
    runner.info(why);
    if (config.publish.refresh) source.requireRenewable?.(config.publish.profile?.name, env);
    reportEndpoints(source.proofIn?.(env) ?? source.proof, endpoints, config, runner);
    reportOddVariables(source.proof, config, runner);
    return chosen;
}
/** Logs an endpoint that a variable or a file has moved. A token that is sent there is worth a notice. */ function reportEndpoints(proof, endpoints, { rotation }, { env, ...runner }) {
    for (const { level, line } of (0,aws_endpoints/* redirections */.en)(endpoints, proof))runner[level](line);
    const idToken = proof === 'identity token' ? env.ACTIONS_ID_TOKEN_REQUEST_URL : undefined;
    const others = [
        {
            url: idToken ?? '',
            from: 'ACTIONS_ID_TOKEN_REQUEST_URL'
        },
        {
            url: (rotation && env.GITHUB_API_URL) ?? '',
            from: 'GITHUB_API_URL'
        }
    ].filter(({ url })=>URL.canParse(url));
    for (const line of (0,aws_endpoints/* unprotected */.oB)({
        endpoints,
        others,
        env
    }))runner.warning(line);
    if (env.NODE_EXTRA_CA_CERTS) {
        runner.info(`Certificates of ${env.NODE_EXTRA_CA_CERTS} are trusted, because NODE_EXTRA_CA_CERTS is set.`);
    }
}
/** Only signed calls take tags; AssumeRoleWithWebIdentity and AssumeRoleWithSAML do not (docs/facts.md#session-tags). */ function reportOddVariables(proof, { roles, profiles }, { env, warning }) {
    const assumed = [
        ...roles,
        ...profiles.flatMap((profile)=>'role' in profile ? [
                profile.role
            ] : [])
    ];
    for (const line of oddRunnerVariables(env, proof === 'signature' ? assumed : []))warning(line);
}
/** Asks IAM about a stored key while STS resolves the credentials, so its age costs no extra round trip. */ async function resolveAndObserve(given, config, run) {
    const source = await withMfaSession(given, run);
    const storedKey = storedKeyOf(source);
    const isLongTerm = storedKey && storedKey.pair.sessionToken === undefined;
    const [resolved, observation] = await Promise.all([
        resolveAll(source, config, run),
        isLongTerm ? observeKeys(storedKey, config, run) : {
            kind: 'none'
        }
    ]);
    return {
        resolved,
        observation,
        source,
        ...storedKey ? {
            storedKey
        } : {},
        run
    };
}
/** The step's credentials, and those of `profiles`, which most steps do not have. */ async function resolveAll(source, config, run) {
    const { roles, profiles, specialCharactersWorkaround, allowedAccountIds } = config;
    const options = {
        specialCharactersWorkaround,
        ...allowedAccountIds ? {
            allowedAccountIds
        } : {}
    };
    if (profiles.length === 0) return {
        ...await (0,resolve/* resolveRoles */.K)(source, roles, options, run),
        profiles: []
    };
    const { resolveWithProfiles } = await __webpack_require__.e(/* import() */ 5532).then(__webpack_require__.bind(__webpack_require__, 65532));
    return resolveWithProfiles(source, {
        roles,
        entries: profiles,
        options
    }, run);
}
/** Where one MFA code must serve IAM and the role, it opens a session that signs for both. */ async function withMfaSession(source, run) {
    const key = storedKeyOf(source);
    const sessionSeconds = key?.mfa?.sessionSeconds;
    if (!key?.mfa || sessionSeconds === undefined) return source;
    const { openMfaSession } = await Promise.all(/* import() */[__webpack_require__.e(107), __webpack_require__.e(6457)]).then(__webpack_require__.bind(__webpack_require__, 86457));
    const mfaSession = await openMfaSession(key.pair, {
        ...key.mfa,
        sessionSeconds
    }, run);
    return (0,access_keys/* fromStoredKey */.r)({
        ...key,
        mfaSession
    });
}
/** The source with its key pair repaired, where a rotation stopped between the writes of the pair's two secrets. */ async function repairedSource(error, source, { rotation }, run) {
    const isTorn = error instanceof errors/* KeyturnError */.FB && error.code === 'InvalidCredentials';
    const key = storedKeyOf(source);
    if (!isTorn || !key || !rotation || rotation.user !== undefined) return undefined;
    const { repairedPair } = await Promise.all(/* import() */[__webpack_require__.e(6764), __webpack_require__.e(3934), __webpack_require__.e(100), __webpack_require__.e(9221), __webpack_require__.e(8512)]).then(__webpack_require__.bind(__webpack_require__, 99221));
    const pair = await repairedPair(rotation, key.pair, run);
    return pair && (0,access_keys/* fromStoredKey */.r)({
        ...key,
        pair
    });
}
function storedKeyOf({ source, input }) {
    return source.storedKey?.(input);
}


/***/ }),

/***/ 7047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ resolveRoles)
/* harmony export */ });
/**
 * The credentials of a source, after every role has been assumed.
 *
 * @param roles - the source assumes the first, and each session assumes the next; empty for the source's own credentials
 */ async function resolveRoles(chosen, roles, options, run) {
    const [role, ...furtherRoles] = roles;
    if (role && furtherRoles.length > 0) {
        const { resolveChain } = await __webpack_require__.e(/* import() */ 2343).then(__webpack_require__.bind(__webpack_require__, 82343));
        return resolveChain(chosen, [
            role,
            ...furtherRoles
        ], options, run);
    }
    const request = {
        ...options,
        isFinal: true,
        ...role ? {
            role
        } : {}
    };
    return chosen.source.resolve(chosen.input, request, run);
}


/***/ })

};
