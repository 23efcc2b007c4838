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

/***/ 44484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: () => (/* binding */ createSts),
/* harmony export */   Km: () => (/* binding */ stsClient),
/* harmony export */   mh: () => (/* binding */ toCredentials)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71695);
/* harmony import */ var _http_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80536);
/* harmony import */ var _http_malformed_response_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24604);
/* harmony import */ var _arn_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87151);
/* harmony import */ var _aws_endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7571);
/* harmony import */ var _query_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67822);
/* harmony import */ var _service_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93325);







/** An STS client whose errors are `KeyturnError`s. Callers decide about retries: each attempt needs a new OIDC token. */ function createSts(options) {
    const { credentials, ...anyone } = options;
    const send = stsClient(options);
    const sendUnsigned = stsClient(anyone);
    const call = (operation, attempt)=>(0,_http_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .withDeadline */ .N)(`${operation} (${options.endpoint ?? `STS in ${options.region}`})`, async (signal)=>{
            try {
                return await attempt(signal);
            } catch (error) {
                throw (0,_service_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .toKeyturnError */ .s)(operation, error, credentials);
            }
        });
    return {
        assumeRole: (request)=>call('AssumeRole', async (signal)=>toSession('AssumeRole', await send(_aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_5__/* .AssumeRole$ */ .JM, request, signal))),
        assumeRoleWithWebIdentity: (request)=>call('AssumeRoleWithWebIdentity', async (signal)=>toSession('AssumeRoleWithWebIdentity', await sendUnsigned(_aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_5__/* .AssumeRoleWithWebIdentity$ */ .p$, request, signal))),
        assumeRoleWithSaml: (request)=>call('AssumeRoleWithSAML', async (signal)=>toSession('AssumeRoleWithSAML', await sendUnsigned(_aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_5__/* .AssumeRoleWithSAML$ */ .kc, request, signal))),
        getCallerIdentity: ()=>call('GetCallerIdentity', async (signal)=>{
                const { Account, Arn } = await send(_aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_5__/* .GetCallerIdentity$ */ .ef, {}, signal);
                if (!Account || !Arn || !isOneWord(Account + Arn)) throw malformedResponseError('GetCallerIdentity', 'an account and an ARN');
                return {
                    accountId: Account,
                    arn: Arn
                };
            }),
        getSessionToken: (request)=>call('GetSessionToken', async (signal)=>toCredentials('GetSessionToken', await send(_aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_5__/* .GetSessionToken$ */ ._T, request, signal)))
    };
}
/** Sends requests to STS, for an action that `Sts` does not offer. */ function stsClient({ region, ...options }) {
    const endpoint = (0,_aws_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .awsEndpoint */ .P)('sts', region, options);
    return (0,_query_client_js__WEBPACK_IMPORTED_MODULE_3__/* .queryClient */ .q)({
        name: 'sts',
        version: '2011-06-15'
    }, {
        ...options,
        endpoint
    });
}
/** Credentials, account and ARN all come from the response, so that no second call is needed. */ function toSession(operation, answer) {
    const credentials = toCredentials(operation, answer);
    const { Arn, AssumedRoleId } = answer.AssumedRoleUser ?? {};
    const accountId = Arn && (0,_arn_js__WEBPACK_IMPORTED_MODULE_6__/* .accountOf */ .XP)(Arn);
    if (!Arn || !accountId || !AssumedRoleId || !isOneWord(Arn + AssumedRoleId)) throw malformedResponseError(operation, 'the identity of the role session');
    return {
        ...credentials,
        identity: {
            accountId,
            arn: Arn,
            assumedRoleId: AssumedRoleId
        }
    };
}
/** @throws KeyturnError `MalformedResponse` for an answer without credentials */ function toCredentials(operation, { Credentials }) {
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = Credentials ?? {};
    if (!AccessKeyId || !SecretAccessKey || !SessionToken) throw malformedResponseError(operation, 'credentials');
    if (![
        AccessKeyId,
        SecretAccessKey,
        SessionToken
    ].every(isOneWord)) throw malformedResponseError(operation, 'credentials of printable characters');
    return {
        credentials: {
            accessKeyId: AccessKeyId,
            secretAccessKey: SecretAccessKey,
            sessionToken: SessionToken
        },
        ...Expiration ? {
            expiration: Expiration
        } : {}
    };
}
/**
 * ARNs, ids and credentials contain no white space. A value that does could be crafted to look like something else in a
 * log, or to be masked only in part.
 */ function isOneWord(text) {
    return /^[\u0021-\u007e]+$/.test(text);
}
function malformedResponseError(operation, missing) {
    return (0,_http_malformed_response_js__WEBPACK_IMPORTED_MODULE_1__/* .malformedResponse */ .p)({
        summary: `${operation} returned a success status without ${missing}.`,
        cause: 'something between this runner and AWS answered instead: a proxy, a captive portal, or an endpoint that is not STS.',
        remedy: 'check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables.'
    });
}


/***/ }),

/***/ 51816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ stsOptionsFor),
/* harmony export */   N1: () => (/* binding */ userAgent),
/* harmony export */   e1: () => (/* binding */ awsNow),
/* harmony export */   e9: () => (/* binding */ stsFor)
/* harmony export */ });
/* harmony import */ var _aws_endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16970);
/* harmony import */ var _aws_sts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44484);
/* harmony import */ var _runner_run_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9784);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17170);




/** STS in the run's Region, signing with `keys` if they are given. */ function stsFor(aws, keys) {
    return (0,_aws_sts_js__WEBPACK_IMPORTED_MODULE_1__/* .createSts */ .FZ)(stsOptionsFor(aws, keys));
}
/** The options of `stsFor`, for an STS action that `Sts` does not offer. */ function stsOptionsFor(aws, keys) {
    return {
        region: aws.region,
        systemClockOffset: aws.clockOffsetMs(),
        requestHandler: aws.handler,
        userAgent: aws.userAgent,
        ...(0,_aws_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .stsEndpoint */ .u1)(aws.endpoints),
        ...keys ? {
            credentials: keys
        } : {}
    };
}
/** AWS's time, to compare with the dates in its responses. */ function awsNow(aws) {
    return new Date(Date.now() + aws.clockOffsetMs());
}
/**
 * `[name, version]` pairs for CloudTrail's `userAgent`. The two variables are for users who tell their workloads apart (AWS
 * SDKs and Tools Reference Guide, "Application ID").
 */ function userAgent(env) {
    const { AWS_EXECUTION_ENV: executionEnv, AWS_SDK_UA_APP_ID: appId } = env;
    const pairs = {
        'exec-env': executionEnv,
        app: appId,
        keyturn: _version_js__WEBPACK_IMPORTED_MODULE_2__/* .version */ .r,
        run: (0,_runner_run_id_js__WEBPACK_IMPORTED_MODULE_3__/* .runIdOf */ .S)(env)
    };
    return Object.entries(pairs).flatMap(([name, value])=>value ? [
            [
                name,
                value
            ]
        ] : []);
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

/***/ 9784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ runIdOf)
/* harmony export */ });
/**
 * The run's id, for headers and URLs. GitHub's ids are digits ("Default environment variables"); any other value of the
 * variable is ignored.
 */ function runIdOf({ GITHUB_RUN_ID: id = '' }) {
    return /^\d{1,20}$/.test(id) ? id : undefined;
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
