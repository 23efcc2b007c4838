export const id = 5532;
export const ids = [5532];
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

/***/ 65532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  resolveWithProfiles: () => (/* binding */ resolveWithProfiles)
});

// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/sources/found-keys.js
var found_keys = __webpack_require__(3548);
;// CONCATENATED MODULE: ./.build/cli/src/sources/parallel.js
/**
 * Works on all items, a limited number at once, and waits for all results, like `Promise.allSettled`.
 *
 * @param maxConcurrent - how many at once, 1 or more
 * @returns the results, in the order of the items
 */ async function settleInParallel(maxConcurrent, items, work) {
    const results = [];
    const waiting = items.entries();
    const worker = async ()=>{
        for (const [index, item] of waiting){
            const [result] = await Promise.allSettled([
                work(item)
            ]);
            if (result) results[index] = result;
        }
    };
    await Promise.all(Array.from({
        length: Math.min(maxConcurrent, items.length)
    }, worker));
    return results;
}

// EXTERNAL MODULE: ./.build/cli/src/sources/resolve.js
var resolve = __webpack_require__(7047);
// EXTERNAL MODULE: ./.build/cli/src/sources/session-from-keys.js
var session_from_keys = __webpack_require__(9713);
;// CONCATENATED MODULE: ./.build/cli/src/sources/profiles.js





/** Enough requests in parallel to finish a long list quickly, and few enough that STS does not throttle them. */ const maxConcurrent = 4;
/**
 * Resolves the step's own credentials and those of every line of `profiles` from one source, in parallel. If one fails,
 * the run fails, with all failures by line.
 *
 * @throws KeyturnError with the code of the first failure
 */ async function resolveWithProfiles(chosen, wishes, run) {
    const tasks = tasksFor(await shareKeys(chosen, wishes, run), wishes, run);
    const results = await settleInParallel(maxConcurrent, tasks, (task)=>task.resolve());
    const failures = results.flatMap((result, index)=>result.status === 'rejected' ? [
            withLine(tasks[index]?.entries ?? [], result.reason)
        ] : []);
    if (failures.length > 0) throw together(failures);
    const resolved = results.flatMap((result)=>result.status === 'fulfilled' ? [
            result.value
        ] : []);
    const [own] = resolved;
    if (!own) throw new Error('nothing was asked for');
    const profiles = wishes.entries.map((entry)=>{
        const session = resolved[tasks.findIndex(({ entries })=>entries.includes(entry))]?.session;
        return session ? {
            entry,
            session
        } : {
            entry
        };
    });
    return {
        ...own,
        profiles
    };
}
/** The SDK's default chain may start a program or ask a metadata service, so it runs once for all roles. */ async function shareKeys(chosen, wishes, run) {
    const { source, input } = chosen;
    const { entries, roles, options } = wishes;
    // Without such a line there is one request, and `resolve` finds the keys for it.
    if (!source.findKeys || entries.every(({ kind })=>kind !== 'role')) return {
        chosen
    };
    const [role] = roles;
    const foundKeys = await source.findKeys(input, {
        ...options,
        isFinal: true,
        ...role ? {
            role
        } : {}
    }, run);
    const resolve = (_input, request)=>(0,found_keys.sessionFromFoundKeys)(foundKeys, request, run);
    return {
        chosen: {
            source: {
                ...source,
                resolve
            },
            input
        },
        foundKeys
    };
}
/** The first task is the step's own. A line that asks for the same credentials shares it. */ function tasksFor(shared, wishes, run) {
    const { roles, entries, options } = wishes;
    const [ownRole] = roles;
    const isOwn = (entry)=>entry.kind === 'role' ? entry.role === ownRole : entry.kind === 'keys' && ownRole === undefined;
    const own = async ()=>{
        refuseIfTooLong(shared, ownRole);
        return (0,resolve/* resolveRoles */.K)(shared.chosen, roles, options, run);
    };
    const others = entries.filter((entry)=>!isOwn(entry) && entry.kind !== 'settings');
    return [
        {
            entries: entries.filter(isOwn),
            resolve: own
        },
        ...others.map((entry)=>({
                entries: [
                    entry
                ],
                resolve: ()=>resolveEntry(entry, shared, options, run)
            }))
    ];
}
async function resolveEntry(entry, shared, options, run) {
    const { source, input } = shared.chosen;
    if (entry.kind === 'role') {
        refuseIfTooLong(shared, entry.role);
        return (0,resolve/* resolveRoles */.K)(shared.chosen, [
            roleOfLine(entry.role, shared.chosen)
        ], options, run);
    }
    const key = source.storedKey?.(input);
    if (!key) throw new Error('a line asks for stored keys, and there are none');
    const { mfaSession: _notItsOwn, ...stored } = key;
    return {
        session: await (0,session_from_keys.sessionFromKeys)(stored, {
            ...options,
            isFinal: true
        }, run),
        isNew: true
    };
}
function refuseIfTooLong({ foundKeys }, role) {
    if (foundKeys && role) (0,found_keys/* refuseOverAnHour */.o)(foundKeys, role);
}
/**
 * The source itself assumes the role of a line. Tags and source identity have no effect with a token or an assertion; the
 * step's own role has had the warning.
 */ function roleOfLine(role, { source }) {
    const { sourceIdentity: _noEffect, ...rest } = role;
    return source.proof === 'signature' ? role : {
        ...rest,
        customTags: []
    };
}
/** Adds the line to an error; an error of the step's own role stays as it is. */ function withLine([entry], error) {
    return entry && error instanceof errors/* KeyturnError */.FB ? error.withContext(entry.title) : error;
}
function together(failures) {
    const [first] = failures;
    const own = failures.filter((failure)=>failure instanceof errors/* KeyturnError */.FB);
    if (!(first instanceof errors/* KeyturnError */.FB) || own.length < 2) return first;
    const explanations = own.map(({ explanation: { summary, cause } })=>`- ${summary}${cause ? ` (${cause})` : ''}`);
    return new errors/* KeyturnError */.FB(first.code, {
        summary: `${own.length} of the roles could not be assumed:\n${explanations.join('\n')}`,
        remedy: first.explanation.remedy ?? 'fix each of them. Nothing was handed to later steps.'
    }, {
        cause: first
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
