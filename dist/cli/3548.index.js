export const id = 3548;
export const ids = [3548,9713];
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

/***/ 50282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xN: () => (/* binding */ assumeRole),
  bb: () => (/* binding */ assumeRoleWithAssertion),
  wN: () => (/* binding */ assumeRoleWithToken)
});

// EXTERNAL MODULE: ./.build/cli/src/aws/arn.js
var aws_arn = __webpack_require__(87151);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/config/session-tag-names.js
var session_tag_names = __webpack_require__(12953);
;// CONCATENATED MODULE: ./.build/cli/src/sources/session-tags.js

/** AWS's limit on the value of a session tag (STS API, `Tag.Value`). */ const maxTagValueLength = 256;
/** AWS's limit on session tags (STS API, `Tags`). */ const maxTags = 50;
/**
 * The session tags that show in CloudTrail which run this was, then the custom tags. The droppable tags are left out if
 * tags and policies together are too large (`PackedPolicyTooLarge`), and as far as custom tags need their place among
 * the 50.
 *
 * @param env - the runner's GITHUB_* variables
 * @param customTags - up to 43
 */ function sessionTags(env, customTags, options) {
    const own = [
        {
            Key: 'GitHub',
            Value: 'Actions'
        },
        ...tagsFrom(session_tag_names/* lasting */.nS, env)
    ];
    const room = maxTags - own.length - customTags.length;
    const optional = options.withDroppable ? tagsFrom(session_tag_names/* droppable */.U5, env).slice(0, room) : [];
    return [
        ...own,
        ...optional,
        ...customTags
    ];
}
function tagsFrom(variables, env) {
    return variables.flatMap(([Key, name])=>{
        const Value = tagValue(env[name] ?? '');
        return Value === '' ? [] : [
            {
                Key,
                Value
            }
        ];
    });
}
/** A text as AWS accepts it for a tag: `_` replaces characters outside `[\p{L}\p{Z}\p{N}_.:/=+\-@]`; at most 256. */ function tagValue(text) {
    return text.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '_').slice(0, maxTagValueLength);
}

;// CONCATENATED MODULE: ./.build/cli/src/sources/assume-role.js



/** The parameters of every AssumeRole action. STS refuses empty lists, so they are left out. */ function common(roleArn, role) {
    return {
        RoleArn: roleArn,
        DurationSeconds: role.durationSeconds,
        ...role.inlineSessionPolicy === undefined ? {} : {
            Policy: role.inlineSessionPolicy
        },
        ...role.managedSessionPolicies.length === 0 ? {} : {
            PolicyArns: role.managedSessionPolicies.map((arn)=>({
                    arn
                }))
        }
    };
}
/**
 * Assumes a role with credentials that sign, and tags the session. If tags and policies together are too large, the call
 * is repeated once without the least important tags.
 *
 * @param inheritedTagKeys - keys of transitive tags that the caller's session has already: AWS refuses a call that passes
 *   one again (STS API, `TransitiveTagKeys`)
 */ async function assumeRole(sts, roleArn, role, { env, log }, inheritedTagKeys = []) {
    const isNew = (key)=>!inheritedTagKeys.some((own)=>own.toLowerCase() === key.toLowerCase());
    const tags = (withDroppable)=>sessionTags(env, role.customTags, {
            withDroppable
        }).filter(({ Key })=>isNew(Key));
    const request = (withDroppable)=>({
            ...common(roleArn, role),
            RoleSessionName: role.sessionName,
            ...role.externalId === undefined ? {} : {
                ExternalId: role.externalId
            },
            ...role.sourceIdentity === undefined ? {} : {
                SourceIdentity: role.sourceIdentity
            },
            ...role.sessionTagging ? taggedWith(tags(withDroppable), role.transitiveTagKeys.filter(isNew), log) : {}
        });
    try {
        return requested(roleArn, await sts.assumeRole(request(true)));
    } catch (error) {
        if (!role.sessionTagging || !isTooLarge(error)) throw error;
        log.info('Session tags and policies are too large together; trying once more without the less important tags.');
        return requested(roleArn, await sts.assumeRole(request(false)));
    }
}
/**
 * STS refuses a transitive key without a tag (STS API, `TransitiveTagKeys`). A tag is missing where the run lacks its
 * variable: only pull requests have HeadRef.
 */ function taggedWith(tags, transitiveKeys, { info }) {
    const sent = new Set(tags.map(({ Key })=>Key.toLowerCase()));
    const without = transitiveKeys.filter((key)=>!sent.has(key.toLowerCase()));
    if (without.length > 0) info(`transitive-tag-keys: this session has no tag ${without.join(', ')}; left out.`);
    const transitive = transitiveKeys.filter((key)=>sent.has(key.toLowerCase()));
    return {
        Tags: [
            ...tags
        ],
        ...transitive.length > 0 ? {
            TransitiveTagKeys: transitive
        } : {}
    };
}
/** Assumes a role with a web identity token. The call is not signed and takes neither tags nor an external ID. */ async function assumeRoleWithToken(sts, roleArn, role, token) {
    const session = await sts.assumeRoleWithWebIdentity({
        ...common(roleArn, role),
        RoleSessionName: role.sessionName,
        WebIdentityToken: token
    });
    return requested(roleArn, session);
}
/** Assumes a role with a SAML response. The call is not signed. The response names the session and its tags. */ async function assumeRoleWithAssertion(sts, { roleArn, providerArn }, role, assertion) {
    const session = await sts.assumeRoleWithSaml({
        ...common(roleArn, role),
        PrincipalArn: providerArn,
        SAMLAssertion: assertion
    });
    return requested(roleArn, session);
}
/**
 * The session, if it belongs to the requested role.
 *
 * @throws KeyturnError `WrongIdentity`
 */ function requested(roleArn, session) {
    const { arn } = session.identity;
    if ((0,aws_arn/* isSessionOf */.oi)(arn, roleArn)) return session;
    throw new errors/* KeyturnError */.FB('WrongIdentity', {
        summary: `STS was asked for a session of ${roleArn}, and answered with one of ${arn}.`,
        cause: 'something else than AWS answers: the endpoint of STS leads elsewhere, or a proxy mixes up answers.',
        remedy: 'check sts-endpoint, the AWS_ENDPOINT_URL variables and http-proxy. Nothing was handed to later steps.'
    });
}
function isTooLarge(error) {
    return error instanceof errors/* KeyturnError */.FB && error.code === 'PackedPolicyTooLarge';
}


/***/ }),

/***/ 3548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findKeys: () => (/* binding */ findKeys),
/* harmony export */   i: () => (/* binding */ keysOnRunner),
/* harmony export */   o: () => (/* binding */ refuseOverAnHour),
/* harmony export */   sessionFromFoundKeys: () => (/* binding */ sessionFromFoundKeys)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _aws_access_keys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12565);
/* harmony import */ var _aws_session_duration_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97457);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34267);
/* harmony import */ var _files_home_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89776);
/* harmony import */ var _exported_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61545);
/* harmony import */ var _session_from_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9713);








/**
 * What the SDK's default chain finds: environment, profiles, SSO, processes, web identity, container and instance
 * metadata, in the SDK's order. The environment is read here first, so that the chain is not loaded when an earlier step
 * has exported credentials.
 *
 * @param notice - for what the user should know about the profile files that the chain reads
 * @throws KeyturnError `NoCredentials`; `CredentialSourceFailed` and others for a source that exists and fails;
 *   `ExpiredCredentials` for a profile that states its own expiry
 */ async function keysOnRunner(run, notice) {
    const { env } = run;
    const exported = (0,_exported_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentKeys */ .a)(env);
    if (exported) return exported;
    if (!mayFindCredentials(env)) throw noCredentialsError('there are none on this runner.');
    const { noticesInFiles } = await __webpack_require__.e(/* import() */ 6372).then(__webpack_require__.bind(__webpack_require__, 46372));
    for (const line of noticesInFiles(env))notice(line);
    const { refuseExpiredProfile } = await __webpack_require__.e(/* import() */ 177).then(__webpack_require__.bind(__webpack_require__, 30177));
    await refuseExpiredProfile(env, new Date());
    const { fromDefaultChain } = await __webpack_require__.e(/* import() */ 1595).then(__webpack_require__.bind(__webpack_require__, 71595));
    const found = await fromDefaultChain(run);
    if (!found) throw noCredentialsError('Could not load credentials from any providers');
    return found;
}
/**
 * `keysOnRunner` for a source that must find keys: the error for a run that finds none explains why.
 *
 * @param wanted - what the inputs asked for
 */ async function findKeys(wanted, run) {
    try {
        const keys = await keysOnRunner(run, run.log.notice);
        (0,_aws_access_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .maskKeys */ .h)(keys, run.mask);
        return keys;
    } catch (error) {
        const { explainNoCredentials } = await __webpack_require__.e(/* import() */ 8611).then(__webpack_require__.bind(__webpack_require__, 80992));
        throw await explainNoCredentials(error, wanted, run.env);
    }
}
/** The session of a role, or the keys themselves, which later steps have without this one. */ async function sessionFromFoundKeys(pair, request, run) {
    const { role } = request;
    if (role) refuseOverAnHour(pair, role);
    return {
        session: await (0,_session_from_keys_js__WEBPACK_IMPORTED_MODULE_5__.sessionFromKeys)({
            pair
        }, request, run),
        isNew: role !== undefined
    };
}
/** The one-hour limit of role chaining for keys that were found at run time; `parseConfig` checks those of the inputs. */ function refuseOverAnHour({ sessionToken }, { durationSeconds }) {
    if (sessionToken === undefined || durationSeconds <= _aws_session_duration_js__WEBPACK_IMPORTED_MODULE_7__/* .maxChainedSeconds */ .M) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('InvalidInput', {
        summary: `The role is to be assumed for ${durationSeconds} seconds, and the credentials that were found are temporary: such a session (role chaining) lasts 3600 at most.`,
        remedy: 'ask for a role-duration-seconds of 3600 or less; AWS refuses more whatever the role allows.'
    });
}
const variables = [
    'AWS_PROFILE',
    'AWS_CONFIG_FILE',
    'AWS_SHARED_CREDENTIALS_FILE',
    'AWS_WEB_IDENTITY_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI'
];
/** GitHub-hosted runners have no instance metadata, so the default chain is skipped unless a variable or ~/.aws exists. */ function mayFindCredentials(env) {
    return env.RUNNER_ENVIRONMENT !== 'github-hosted' || variables.some((name)=>env[name]) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_files_home_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .homeFolder */ .W)(), '.aws'));
}
function noCredentialsError(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('NoCredentials', {
        summary: `Credentials could not be loaded, please check your action inputs: ${why}`,
        cause: 'no keys were given (a secret that does not exist is empty), and this runner has none of its own.',
        remedy: 'see that the secrets exist and are readable from this workflow, or use OIDC: permissions `id-token: write` and role-to-assume.'
    });
}


/***/ }),

/***/ 20817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ onlyAllowedAccount),
/* harmony export */   w: () => (/* binding */ roleArn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

/**
 * The ARN of the role to assume. A role by name is in the account that `findAccount` returns, in the partition of the run's
 * Region. For an ARN, `findAccount` is not called.
 */ async function roleArn(role, partition, findAccount) {
    return role.kind === 'arn' ? role.arn : `arn:${partition}:iam::${await findAccount()}:role/${role.name}`;
}
/**
 * The account of a role by name that a token is exchanged for. A token belongs to no account, so the account is known only
 * if the allow-list has exactly one.
 *
 * @throws KeyturnError `InvalidInput`
 */ function onlyAllowedAccount(allowedAccountIds) {
    const [only, ...others] = allowedAccountIds ?? [];
    if (only !== undefined && others.length === 0) return only;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
        summary: 'role-to-assume is a name, and a web identity token does not tell the account that the role is in.',
        remedy: 'give the ARN of the role, or name its account, and no other, in allowed-account-ids.'
    });
}


/***/ }),

/***/ 41390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ roleSession)
/* harmony export */ });
/* harmony import */ var _aws_access_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12565);
/* harmony import */ var _clients_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27560);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34267);



/** About one secret access key in four has no `/` and no `+`, so 32 draws practically never fail by chance. */ const maxDraws = 32;
/**
 * Assumes a role: retries transient failures and masks the session at once. With `special-characters-workaround` it
 * repeats the request until the keys have only letters and digits.
 *
 * @param attempt - makes one request
 * @throws KeyturnError what the attempt throws; `MalformedResponse` when every draw has special characters
 */ async function roleSession(what, { specialCharactersWorkaround }, run, attempt) {
    const draws = specialCharactersWorkaround ? maxDraws : 1;
    for(let draw = 1; draw <= draws; draw++){
        const session = await (0,_clients_run_js__WEBPACK_IMPORTED_MODULE_0__/* .retrying */ .R)(what, run, attempt);
        (0,_aws_access_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .maskKeys */ .h)(session.credentials, run.mask);
        if (draws === 1 || isPlain(session.credentials)) return session;
        run.log.info(`${what}: draw ${draw} of ${draws} has special characters; asking again.`);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('MalformedResponse', {
        summary: `${what}: none of ${draws} sets of credentials was free of special characters.`,
        remedy: 'turn special-characters-workaround off; it is for tools that cannot take `/` or `+` in a secret access key.'
    });
}
function isPlain({ accessKeyId, secretAccessKey }) {
    return /^[A-Za-z0-9]+$/.test(accessKeyId + secretAccessKey);
}


/***/ }),

/***/ 9713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sessionFromKeys: () => (/* binding */ sessionFromKeys)
/* harmony export */ });
/* harmony import */ var _clients_aws_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51816);
/* harmony import */ var _clients_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27560);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34267);
/* harmony import */ var _assume_role_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50282);
/* harmony import */ var _role_arn_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20817);
/* harmony import */ var _role_session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41390);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59074);







/**
 * The session of a role, or the keys themselves, from keys that sign. AssumeRole is one request: its response names the
 * account and the ARN. A role by name, and keys without a role, need GetCallerIdentity as well.
 */ async function sessionFromKeys(key, request, run) {
    const keys = key.mfaSession?.session.credentials ?? key.pair;
    const sts = await signingSts(keys, key, run);
    const whoAmI = ()=>(0,_clients_run_js__WEBPACK_IMPORTED_MODULE_1__/* .retrying */ .R)('GetCallerIdentity', run, ()=>sts.getCallerIdentity()).catch((error)=>throwExplained(error, keys, run));
    const { role } = request;
    if (!role) return {
        credentials: keys,
        identity: await whoAmI()
    };
    const arn = await (0,_role_arn_js__WEBPACK_IMPORTED_MODULE_4__/* .roleArn */ .w)(role.role, run.aws.partition, async ()=>{
        const identity = await whoAmI();
        (0,_verify_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseRoot */ .$p)(identity);
        return identity.accountId;
    });
    try {
        return await (0,_role_session_js__WEBPACK_IMPORTED_MODULE_5__/* .roleSession */ .R)('AssumeRole', request, run, ()=>(0,_assume_role_js__WEBPACK_IMPORTED_MODULE_3__/* .assumeRole */ .xN)(sts, arn, role, run));
    } catch (error) {
        const { explainRefusedRole } = await __webpack_require__.e(/* import() */ 8128).then(__webpack_require__.bind(__webpack_require__, 28128));
        throw await explainRefusedRole(error, {
            keys,
            roleArn: arn,
            role,
            withMfa: key.mfa !== undefined
        }, run);
    }
}
async function throwExplained(error, keys, { env }) {
    const { explainRefusedKeys } = await __webpack_require__.e(/* import() */ 6864).then(__webpack_require__.bind(__webpack_require__, 86864));
    throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB ? explainRefusedKeys(error, keys, env) : error;
}
/** With MFA, AssumeRole carries a code, unless an MFA session signs it. */ async function signingSts(keys, { mfa }, run) {
    if (!mfa || keys.sessionToken !== undefined) return (0,_clients_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .stsFor */ .e9)(run.aws, keys);
    const { stsWithCodes } = await Promise.all(/* import() */[__webpack_require__.e(107), __webpack_require__.e(2320)]).then(__webpack_require__.bind(__webpack_require__, 92320));
    return stsWithCodes(keys, mfa, run);
}


/***/ })

};
