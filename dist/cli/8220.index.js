export const id = 8220;
export const ids = [8220];
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

/***/ 38220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   observeUserKeys: () => (/* binding */ observeUserKeys)
/* harmony export */ });
/* harmony import */ var _aws_endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16970);
/* harmony import */ var _clients_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27560);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34267);



/**
 * The keys of `rotate-user` after its rotation. A failed rotation may not have listed them, so IAM is asked then. Never
 * throws: `unknown` is a result.
 *
 * @returns `undefined` if the stored key rotates itself, or nothing is rotated
 */ async function observeUserKeys(outcome, session, rotation, run) {
    if (!outcome || rotation?.user === undefined) return undefined;
    if (outcome.kind === 'result') return keysInResult(rotation.user, outcome);
    return askIam(rotation, rotation.user, session, run);
}
function keysInResult(user, { keys, journal }) {
    const predecessor = journal && predecessorIn(journal);
    return {
        kind: 'seen',
        user,
        keys,
        ...predecessor === undefined ? {} : {
            predecessor
        }
    };
}
/** After `undo`, nothing retires the other key, so both count. */ function predecessorIn(journal) {
    if (journal.phase === 'retired') return journal.old;
    return journal.phase === 'committed' && !journal.paused ? journal.old : undefined;
}
/** Does not read the journal. Which of two keys is the predecessor is then unknown, so both count. */ async function askIam({ userAccountId }, user, { credentials, identity }, run) {
    const unknown = (why, denied = false)=>({
            kind: 'unknown',
            user,
            why,
            denied
        });
    if ((0,_aws_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .isIamEndpointUnknown */ .d9)(run.aws.endpoints)) return unknown('STS has a custom endpoint, and no endpoint of IAM is set (AWS_ENDPOINT_URL_IAM).');
    if (userAccountId !== undefined && userAccountId !== identity.accountId) return unknown(`this run acts in ${identity.accountId}, but the user is in ${userAccountId}.`);
    const { iamFor } = await Promise.all(/* import() */[__webpack_require__.e(6764), __webpack_require__.e(7428)]).then(__webpack_require__.bind(__webpack_require__, 97428));
    const iam = iamFor(run.aws, credentials);
    try {
        const keys = await (0,_clients_run_js__WEBPACK_IMPORTED_MODULE_1__/* .retrying */ .R)('ListAccessKeys', run, ()=>iam.listAccessKeys(user));
        return {
            kind: 'seen',
            user,
            keys
        };
    } catch (error) {
        const denied = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB && error.code === 'AccessDenied';
        return unknown((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error).split('\n')[0] ?? '', denied);
    }
}


/***/ })

};
