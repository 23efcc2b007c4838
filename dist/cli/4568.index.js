export const id = 4568;
export const ids = [4568];
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

/***/ 44568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scopedSession: () => (/* binding */ scopedSession)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-cjs/index.js
var dist_cjs = __webpack_require__(71695);
// EXTERNAL MODULE: ./.build/cli/src/http/deadline.js
var deadline = __webpack_require__(80536);
// EXTERNAL MODULE: ./.build/cli/src/aws/service-errors.js + 5 modules
var service_errors = __webpack_require__(93325);
// EXTERNAL MODULE: ./.build/cli/src/aws/sts.js
var sts = __webpack_require__(44484);
;// CONCATENATED MODULE: ./.build/cli/src/aws/scoped-credentials.js




/** As in @aws-sdk/client-sts 3.1174.0. The installed version lacks the operation (docs/facts.md#scoped-credentials). */ const request = [
    3,
    'com.amazonaws.sts',
    'GetScopedCredentialsRequest',
    0,
    [
        'Policy'
    ],
    [
        0
    ]
];
const response = [
    3,
    'com.amazonaws.sts',
    'GetScopedCredentialsResponse',
    0,
    [
        'Credentials'
    ],
    [
        [
            ()=>dist_cjs/* Credentials$ */.RZ,
            0
        ]
    ]
];
const operation = [
    9,
    'com.amazonaws.sts',
    'GetScopedCredentials',
    0,
    ()=>request,
    ()=>response
];
/**
 * The caller's session, limited by one more policy. It may do what both allow, has the same identity, and expires with the
 * caller's session. Only temporary credentials may ask, and not at the global endpoint.
 *
 * @param policy - JSON, at most 2048 characters
 * @throws KeyturnError
 */ async function getScopedCredentials(policy, options) {
    const send = (0,sts/* stsClient */.Km)(options);
    return (0,deadline/* withDeadline */.N)('GetScopedCredentials', async (signal)=>{
        try {
            const answer = await send(operation, {
                Policy: policy
            }, signal);
            return (0,sts/* toCredentials */.mh)('GetScopedCredentials', answer);
        } catch (error) {
            throw (0,service_errors/* toKeyturnError */.s)('GetScopedCredentials', error, options.credentials);
        }
    });
}

// EXTERNAL MODULE: ./.build/cli/src/clients/aws.js
var aws = __webpack_require__(51816);
// EXTERNAL MODULE: ./.build/cli/src/clients/run.js
var clients_run = __webpack_require__(27560);
;// CONCATENATED MODULE: ./.build/cli/src/sources/scoped-session.js



/**
 * A session limited by one more policy, for credentials that no AssumeRole of this run could limit. Long-term keys get a
 * session of their user first, because STS limits only sessions.
 *
 * @param policy - JSON, at most 2048 characters
 * @throws KeyturnError
 */ async function scopedSession(session, policy, run) {
    const { identity } = session;
    const wide = session.credentials.sessionToken === undefined ? await ownSession(session, run) : session;
    const options = (0,aws/* stsOptionsFor */.Ak)(run.aws, wide.credentials);
    const scoped = await (0,clients_run/* retrying */.R)('GetScopedCredentials', run, ()=>getScopedCredentials(policy, options));
    for (const secret of Object.values(scoped.credentials))run.mask(secret);
    return {
        ...scoped,
        identity
    };
}
async function ownSession({ credentials }, run) {
    const sts = (0,aws/* stsFor */.e9)(run.aws, credentials);
    const session = await (0,clients_run/* retrying */.R)('GetSessionToken', run, ()=>sts.getSessionToken({}));
    for (const secret of Object.values(session.credentials))run.mask(secret);
    return session;
}


/***/ })

};
