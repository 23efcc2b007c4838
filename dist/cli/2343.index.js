export const id = 2343;
export const ids = [2343];
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

/***/ 82343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   resolveChain: () => (/* binding */ resolveChain)
/* harmony export */ });
/* harmony import */ var _clients_aws_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51816);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34267);
/* harmony import */ var _assume_role_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50282);
/* harmony import */ var _role_arn_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20817);
/* harmony import */ var _role_session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41390);





/**
 * Assumes a chain of roles: the source assumes the first, each session the next. Only the last session is handed out; the
 * others are used once and forgotten.
 *
 * @throws KeyturnError with the number of the hop and its role
 */ async function resolveChain({ source, input }, roles, options, run) {
    const [firstRole, ...furtherRoles] = roles;
    const count = roles.length;
    refuseUnplacedName(source, firstRole);
    // Intermediate sessions are not handed out, so their keys may have special characters.
    const passing = {
        ...options,
        specialCharactersWorkaround: false
    };
    const first = await hop(1, count, firstRole, ()=>source.resolve(input, {
            ...passing,
            role: firstRole,
            isFinal: false
        }, run));
    reportHop(1, count, first.session, run.log);
    let reached = await firstReached(source, first, firstRole, run);
    for (const [index, role] of furtherRoles.entries()){
        const number = index + 2;
        const request = {
            ...number === count ? options : passing,
            role,
            isFinal: number === count
        };
        reached = await hop(number, count, role, ()=>nextHop(reached, request, run));
        reportHop(number, count, reached.session, run.log);
    }
    return {
        session: reached.session,
        isNew: true
    };
}
/** Only signed calls set tags and a source identity. A token or an assertion brings its own. */ async function firstReached({ proof }, { session, transitiveTagKeys }, role, { aws }) {
    const isSigned = proof === 'signature';
    return {
        session,
        arns: [
            await (0,_role_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .roleArn */ .w)(role.role, aws.partition, ()=>session.identity.accountId)
        ],
        inheritedTagKeys: transitiveTagKeys ?? (isSigned && role.sessionTagging ? role.transitiveTagKeys : []),
        hasSourceIdentity: isSigned && role.sourceIdentity !== undefined
    };
}
/** Assumes one more role. A role by name is in the account of the role before it. */ async function nextHop(reached, request, run) {
    const { session, arns, inheritedTagKeys, hasSourceIdentity } = reached;
    const { role } = request;
    const arn = await (0,_role_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .roleArn */ .w)(role.role, run.aws.partition, ()=>session.identity.accountId);
    if (arns.includes(arn)) throw cycleError(arn);
    const sts = (0,_clients_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .stsFor */ .e9)(run.aws, session.credentials);
    const { sourceIdentity, ...others } = role;
    const sent = hasSourceIdentity || sourceIdentity === undefined ? others : role;
    const next = await (0,_role_session_js__WEBPACK_IMPORTED_MODULE_4__/* .roleSession */ .R)('AssumeRole', request, run, ()=>(0,_assume_role_js__WEBPACK_IMPORTED_MODULE_2__/* .assumeRole */ .xN)(sts, arn, sent, run, inheritedTagKeys));
    return {
        session: next,
        arns: [
            ...arns,
            arn
        ],
        inheritedTagKeys: role.sessionTagging ? [
            ...inheritedTagKeys,
            ...role.transitiveTagKeys
        ] : inheritedTagKeys,
        hasSourceIdentity: hasSourceIdentity || sourceIdentity !== undefined
    };
}
async function hop(number, count, role, attempt) {
    try {
        return await attempt();
    } catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB)) throw error;
        const isDenied = number > 1 && error.code === 'AccessDenied';
        throw error.withContext(`hop ${number} of ${count}, ${describe(role)}`, isDenied ? advice(role) : {});
    }
}
/** AWS does not say which policy denied the call, the caller's or the role's. What this step sends comes first. */ function advice(role) {
    const reasons = [
        role.externalId === undefined ? 'this role demands an external ID' : 'the external ID is not that of this role',
        ...role.sessionTagging ? [
            'one of the two policies lacks sts:TagSession, which session tags need'
        ] : [],
        'this role demands MFA, which the session of a role never carries',
        'the role before lacks sts:AssumeRole on this role',
        "this role's trust policy does not name the role before"
    ];
    return {
        cause: `one of these: ${reasons.join('; ')}.`,
        remedy: 'check them in this order. `external-id=…` on the line of the hop sends one; role-skip-session-tagging: true does without session tags. Where a policy must change, edit the statement that is there and keep its conditions: a second Allow statement would cancel them.'
    };
}
function reportHop(number, count, { identity }, { info }) {
    info(`Hop ${number} of ${count}: ${identity.arn}.`);
}
function describe({ role }) {
    return role.kind === 'arn' ? role.arn : role.name;
}
/** An identity token belongs to no account. The allow-list names the account of the last role, not of the first. */ function refuseUnplacedName({ proof }, { role }) {
    if (proof !== 'identity token' || role.kind !== 'name') return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('InvalidInput', {
        summary: `The first role of the chain, ${role.name}, is a name, and a web identity token does not tell the account that it is in.`,
        remedy: 'give the ARN of the first role.'
    });
}
function cycleError(arn) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('InvalidInput', {
        summary: `The chain goes through ${arn} twice.`,
        remedy: 'name each role once in role-to-assume.'
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


/***/ })

};
