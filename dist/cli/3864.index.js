export const id = 3864;
export const ids = [3864];
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

/***/ 23864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareRenewal: () => (/* binding */ prepareRenewal)
/* harmony export */ });
/* harmony import */ var _aws_access_keys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12565);
/* harmony import */ var _aws_session_duration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97457);
/* harmony import */ var _clients_aws_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51816);
/* harmony import */ var _clients_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27560);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21048);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34267);
/* harmony import */ var _sources_access_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7162);







/**
 * AWS's limit for a session of a user: 36 hours (STS API, `GetSessionToken`). A job on a GitHub-hosted runner lasts six
 * hours at most.
 */ const parentSeconds = 129_600;
/** The inputs that renewing with MFA needs. */ const renewingSecrets = [
    ...[
        'aws-access-key-id',
        'aws-secret-access-key',
        'aws-credentials'
    ],
    ...[
        'mfa-serial',
        'mfa-secret'
    ]
];
/**
 * What later steps need to renew the session, and nothing else.
 *
 * A stored key is not kept. A session of its user (GetSessionToken) replaces it: that session can assume the role for as
 * long as a job may last, and then expires. Only if the role demands MFA are the key itself and the seed kept, because
 * each renewal needs a fresh code.
 *
 * @param replacement - the new key, if a rotation has replaced the source's
 */ async function prepareRenewal(chosen, replacement, inputs, run) {
    const env = renewingEnv(run.env);
    const key = chosen.source.storedKey?.(chosen.input);
    if (!key) return {
        inputs: inputsFor(inputs, []),
        source: stored(chosen),
        env
    };
    const pair = replacement ?? key.pair;
    if (key.mfa) {
        const source = stored((0,_sources_access_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .fromStoredKey */ .r)({
            pair,
            mfa: key.mfa
        }));
        return {
            inputs: inputsFor(inputs, renewingSecrets),
            source,
            env
        };
    }
    return {
        inputs: inputsFor(inputs, []),
        source: stored((0,_sources_access_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .fromStoredKey */ .r)({
            pair: await parentSession(pair, run)
        })),
        env,
        maxSeconds: _aws_session_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .maxChainedSeconds */ .M
    };
}
function stored({ source, input }) {
    return {
        kind: source.kind,
        input
    };
}
/** A session of the user, which can assume the role but may not call IAM. */ async function parentSession(keys, run) {
    const sts = (0,_clients_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .stsFor */ .e9)(run.aws, keys);
    try {
        const { credentials } = await (0,_clients_run_js__WEBPACK_IMPORTED_MODULE_1__/* .retrying */ .R)('GetSessionToken', run, ()=>sts.getSessionToken({
                DurationSeconds: parentSeconds
            }));
        (0,_aws_access_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .maskKeys */ .h)(credentials, run.mask);
        return credentials;
    } catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB ? error.withContext('Could not get the session that is to renew the role session') : error;
    }
}
/** Inputs that say what to do with credentials, not how to resolve them. */ const otherInputs = /^(aws-profile|refresh|rotat|github-|grace-|recovery-|max-key-|warn-key-|output-|use-existing-)/;
function inputsFor(inputs, secrets) {
    const kept = _config_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputSpecs */ .Tx.map(({ name, ...spec })=>{
        const isKept = !otherInputs.test(name) && (!spec.secret || secrets.includes(name));
        return [
            name,
            isKept ? inputs[name] : {
                value: '',
                untrimmed: '',
                givenAs: name
            }
        ];
    });
    return Object.fromEntries(kept);
}
/** The variables for session tags, session names and endpoints, without tokens and without the runner's command files. */ function renewingEnv(env) {
    const entries = Object.entries(env).filter((entry)=>/^(GITHUB|RUNNER|AWS)_/.test(entry[0]) && !/^(GITHUB|RUNNER)_.*TOKEN|^GITHUB_(ENV|OUTPUT|STATE|PATH|STEP_SUMMARY)$/.test(entry[0]) && !/^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN)$/.test(entry[0]) && Boolean(entry[1]));
    return Object.fromEntries(entries);
}


/***/ })

};
