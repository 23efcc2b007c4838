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


/***/ })

};
