export const id = 8128;
export const ids = [8128,6864];
export const modules = {

/***/ 36256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ decodedLines)
/* harmony export */ });
/**
 * The decoded message in a few lines; `undefined` if its format is unknown (STS API, `DecodeAuthorizationMessage`). The
 * format is not documented in full, so a field of another type counts as absent.
 */ function decodedLines(json) {
    let decoded;
    try {
        decoded = JSON.parse(json);
    } catch  {
        return undefined;
    }
    if (typeof decoded !== 'object' || decoded === null) return undefined;
    const { explicitDeny, matchedStatements, context } = fieldsOf(decoded);
    const { action, resource, conditions: all } = fieldsOf(context);
    const statements = itemsOf(matchedStatements).map(({ statementId, effect })=>`${textOf(effect) ?? 'a statement'}${textOf(statementId) ? ` "${textOf(statementId)}"` : ''}`);
    const conditions = itemsOf(all).map(({ key, values })=>`    ${textOf(key) ?? '?'} = ${itemsOf(values).map(({ value })=>textOf(value)).join(', ')}`);
    return [
        "AWS's decoded message:",
        `  ${explicitDeny === true ? 'an explicit deny' : 'no statement allows it'}: ${textOf(action) ?? '?'} on ${textOf(resource) ?? '?'}`,
        ...statements.length > 0 ? [
            `  matched: ${statements.join(', ')}`
        ] : [],
        ...conditions.length > 0 ? [
            '  the request had:',
            ...conditions
        ] : []
    ];
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
/** AWS wraps each list: `{ "items": [ … ] }`. */ function itemsOf(list) {
    const { items } = fieldsOf(list);
    return Array.isArray(items) ? items.map(fieldsOf) : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ 3739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S2: () => (/* binding */ tokenTrust),
/* harmony export */   SI: () => (/* binding */ orWarning),
/* harmony export */   W: () => (/* binding */ identityStatement),
/* harmony export */   i6: () => (/* binding */ principalOf),
/* harmony export */   iw: () => (/* binding */ oidcProviderArn),
/* harmony export */   si: () => (/* binding */ trustStatement),
/* harmony export */   zd: () => (/* binding */ printed)
/* harmony export */ });
/* harmony import */ var _aws_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87151);
/* harmony import */ var _token_claims_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46115);


/** A statement as indented JSON. */ function printed(statement) {
    return JSON.stringify(statement, null, 2);
}
/** Printed before every statement, because Allow statements add up (IAM User Guide, "Policy evaluation logic"). */ const orWarning = 'Edit the existing statement, and keep each of its conditions. Do not add a second one: Allow statements are alternatives, so it would cancel the MFA, the external ID or the environment that the first one demands.';
/** The ARN of the OIDC provider that a role in some account would trust for a token's issuer. */ function oidcProviderArn(roleArn, claims) {
    return `arn:${partitionIn(roleArn)}:iam::${(0,_aws_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .accountOf */ .XP)(roleArn) ?? ''}:oidc-provider/${issuerHost(claims)}`;
}
/** The audience that AWS documents for GitHub's tokens. */ const usualAudience = 'sts.amazonaws.com';
/**
 * A placeholder for a person to fill in. If it is pasted unchanged, the statement lets nobody in, because no caller can
 * send such a value: GitHub writes a colon in an environment's name as `%3A` (GitHub docs, "OpenID Connect reference"),
 * and an external ID contains neither spaces nor angle brackets (STS API, `ExternalId`).
 */ function placeholder(meaning) {
    return `<fill in: ${meaning}>`;
}
/**
 * A statement template for a role's trust policy that accepts tokens of this issuer. It copies only the repository from a
 * GitHub token: a refused token must not decide which environment, subject or audience the role is for.
 */ function tokenTrust(roleArn, claims) {
    const host = issuerHost(claims);
    const audience = (0,_token_claims_js__WEBPACK_IMPORTED_MODULE_1__/* .claim */ .B7)(claims, 'aud');
    return {
        Effect: 'Allow',
        Principal: {
            Federated: oidcProviderArn(roleArn, claims)
        },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
            StringEquals: {
                [`${host}:sub`]: subjectToTrust(claims),
                [`${host}:aud`]: audience === usualAudience ? usualAudience : placeholder('the audience that this role is for')
            }
        }
    };
}
/** A branch or `pull_request` is never suggested: trusting it would bypass the reviewers of an environment. */ function subjectToTrust(claims) {
    const repository = /^repo:[^:]+:/.exec((0,_token_claims_js__WEBPACK_IMPORTED_MODULE_1__/* .claim */ .B7)(claims, 'sub') ?? '')?.[0];
    if ((0,_token_claims_js__WEBPACK_IMPORTED_MODULE_1__/* .claim */ .B7)(claims, 'repository') === undefined || repository === undefined) return placeholder('the subject that this role is for');
    return `${literal(repository)}environment:${placeholder('the environment that this role is for')}`;
}
const withMfa = {
    Bool: {
        'aws:MultiFactorAuthPresent': 'true'
    }
};
/**
 * A statement for the caller's identity policy. For a user it demands MFA, as the existing policy may. For a role it
 * cannot, because a role session never carries MFA.
 */ function identityStatement(roleArn, actions, callerIsRole) {
    return {
        Effect: 'Allow',
        Action: actions,
        Resource: roleArn,
        ...callerIsRole ? {} : {
            Condition: withMfa
        }
    };
}
/**
 * A statement for the role's trust policy that names the caller and includes every condition that such policies commonly
 * have. The external ID is left open, because the one that was sent may be wrong.
 */ function trustStatement(callerArn, actions) {
    return {
        Effect: 'Allow',
        Principal: {
            AWS: principalOf(callerArn)
        },
        Action: actions,
        Condition: {
            StringEquals: {
                'sts:ExternalId': placeholder('the external ID that this role is for')
            },
            ...withMfa
        }
    };
}
/** The principal of a caller: for a role session, its role. AWS leaves the role's path out of the session's ARN. */ function principalOf(callerArn) {
    const [, partition, account, role] = /^arn:([^:]+):sts::(\d+):assumed-role\/([^/]+)\//.exec(callerArn) ?? [];
    return role === undefined ? callerArn : `arn:${partition}:iam::${account}:role/${role}`;
}
/** IAM names an issuer by its URL without `https://`: a host, on GHES with a path. */ function issuerHost(claims) {
    return ((0,_token_claims_js__WEBPACK_IMPORTED_MODULE_1__/* .claim */ .B7)(claims, 'iss') ?? '').replace(/^https:\/\//, '').replace(/\/$/, '');
}
function partitionIn(arn) {
    return arn.split(':')[1] ?? 'aws';
}
/** Escapes `${`: a policy would read a branch named `${aws:username}` as a variable. */ function literal(value) {
    return value.replaceAll('${', '${$}{');
}


/***/ }),

/***/ 86864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainRefusedKeys: () => (/* binding */ explainRefusedKeys)
});

;// CONCATENATED MODULE: ./.build/cli/src/diagnosis/key-account.js
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/**
 * The account that an access key id was made in, read from the id itself: forty bits of what follows its prefix. AWS
 * does not document it, and old keys have other ids, so it is a hint and no more
 * (docs/facts.md#account-in-a-key-id).
 *
 * @returns twelve digits; `undefined` for an id in another format
 */ function accountInKeyId(keyId) {
    const rest = keyId.slice(4);
    if (!/^A[KS]IA/.test(keyId) || !/^[A-Z2-7]{16}$/.test(rest)) return undefined;
    const first50Bits = [
        ...rest.slice(0, 10)
    ].reduce((bits, letter)=>bits << 5n | BigInt(base32.indexOf(letter)), 0n);
    const account = (first50Bits >> 2n & 0x7fffffffff80n) >> 7n;
    return account > 999_999_999_999n ? undefined : String(account).padStart(12, '0');
}

;// CONCATENATED MODULE: ./.build/cli/src/diagnosis/refused-keys.js

const queued = 'If Keyturn or somebody else rotated the key while this run was queued, this run still has the old one: GitHub reads repository and organization secrets when a run is queued. Run the job again.';
/** Explains why AWS refused a key or its signature, from the form of both halves, the clock, and their source. */ function explainRefusedKeys(error, keys, env) {
    if (error.code === 'ClockSkew') return error.withDiagnosis(wrongClock(error));
    if (error.code !== 'InvalidCredentials') return error;
    const { Code, name } = error.cause ?? {};
    const findings = (Code ?? name) === 'SignatureDoesNotMatch' ? wrongSignature(error, keys, env) : unknownKey(error, keys, env);
    return error.withDiagnosis(findings);
}
function wrongSignature({ explanation, cause }, keys, env) {
    const fault = faultOf(keys.secretAccessKey);
    const skew = skewSeconds(cause);
    const clock = skew === undefined ? [] : [
        `The clock is not the cause: it differs from AWS's by ${Math.abs(skew)} s, and AWS allows 300 s.`
    ];
    if (fault !== undefined) {
        return {
            cause: `the secret access key ${fault}; a valid one has 40 letters, digits, slashes and plus signs. It was not stored as AWS issued it.`,
            remedy: 'store the secret again, without quotes, white space or encoding; if it is lost, create a new key.',
            ...clock.length > 0 ? {
                details: clock.join('\n')
            } : {}
        };
    }
    const form = formOf(env);
    return {
        cause: form === 'two-line' ? 'the two lines of aws-credentials are from different pairs: the secret was put together by hand.' : explanation.cause ?? '',
        remedy: form === 'classic' ? 'if the key is being rotated, run the job again. Otherwise store both halves of one pair again, or use the two-line aws-credentials, which cannot be torn.' : explanation.remedy ?? '',
        details: [
            'The secret access key has the right length and no white space around it.',
            ...clock,
            ...form === 'classic' ? [
                'The two halves are two secrets, and a rotation replaces one after the other. A run that reads one before and one after has a torn pair.',
                queued
            ] : form === 'two-line' ? [
                queued
            ] : []
        ].join('\n')
    };
}
function unknownKey({ explanation }, keys, env) {
    const owner = accountInKeyId(keys.accessKeyId);
    const isTemporary = keys.sessionToken !== undefined;
    const details = [
        ...owner === undefined ? [] : [
            `According to its id, the key belongs to the account ${owner}.`
        ],
        ...isTemporary || formOf(env) === 'environment' ? [] : [
            queued
        ]
    ].join('\n');
    return {
        ...isTemporary ? {
            cause: 'the session token was not issued with this key, or the credentials belong to another partition (aws, aws-cn, aws-us-gov) than the Region.',
            remedy: 'pass on the three values of one session together; check that aws-region is in their partition.'
        } : {
            ...explanation.cause === undefined ? {} : {
                cause: explanation.cause
            }
        },
        ...details === '' ? {} : {
            details
        }
    };
}
/** The clock's difference, if the response has a date. */ function wrongClock({ cause }) {
    const skew = skewSeconds(cause);
    if (skew === undefined) return {};
    const minutes = Math.round(Math.abs(skew) / 60);
    return {
        cause: `this runner's clock is ${minutes} minutes ${skew > 0 ? 'ahead of' : 'behind'} AWS's, and AWS allows five.`
    };
}
/** What is wrong with the form of a secret access key, without showing any of it. */ function faultOf(secret) {
    if (/\s/.test(secret)) return 'contains white space';
    if (/^["'].*["']$/.test(secret)) return 'is in quotes';
    if (/%2[BbFf]/.test(secret)) return 'is URL-encoded (%2F, %2B)';
    if (secret.length !== 40) return `has ${secret.length} characters`;
    if (!/^[A-Za-z0-9/+]+$/.test(secret)) return 'contains characters that no secret access key has';
    return undefined;
}
/** How this run received the keys. The runner passes inputs as environment variables. */ function formOf(env) {
    if (env['INPUT_AWS-CREDENTIALS']?.trim()) return 'two-line';
    return env['INPUT_AWS-ACCESS-KEY-ID']?.trim() ? 'classic' : 'environment';
}
/** Seconds that this machine's clock is ahead of AWS's, from the response's Date header; `undefined` without one. */ function skewSeconds(refusal) {
    const date = Date.parse(refusal?.$response?.headers?.date ?? '');
    return Number.isNaN(date) ? undefined : Math.round((Date.now() - date) / 1000);
}


/***/ }),

/***/ 28128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainRefusedRole: () => (/* binding */ explainRefusedRole)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-cjs/index.js
var dist_cjs = __webpack_require__(71695);
// EXTERNAL MODULE: ./.build/cli/src/http/deadline.js
var deadline = __webpack_require__(80536);
// EXTERNAL MODULE: ./.build/cli/src/aws/sts.js
var sts = __webpack_require__(44484);
;// CONCATENATED MODULE: ./.build/cli/src/aws/decode-authorization-message.js



/**
 * Decodes the details of a denial: JSON with the matching statements and the request context. Needs
 * `sts:DecodeAuthorizationMessage`.
 *
 * @throws whatever the SDK throws; `Timeout` after `timeoutMs`
 */ async function decodeAuthorizationMessage(encoded, timeoutMs, options) {
    const send = (0,sts/* stsClient */.Km)(options);
    return (0,deadline/* withDeadline */.N)('DecodeAuthorizationMessage', async (signal)=>{
        const request = {
            EncodedMessage: encoded
        };
        return (await send(dist_cjs/* DecodeAuthorizationMessage$ */.H7, request, signal)).DecodedMessage;
    }, timeoutMs);
}

// EXTERNAL MODULE: ./.build/cli/src/clients/aws.js
var clients_aws = __webpack_require__(51816);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/diagnosis/decoded-message.js
var decoded_message = __webpack_require__(36256);
;// CONCATENATED MODULE: ./.build/cli/src/diagnosis/denial.js
/** A kind of policy, as AWS's denials name it. */ const kinds = [
    'identity-based policy',
    'resource-based policy',
    'trust policy',
    'session policy',
    'permissions boundary',
    'service control policy',
    'resource control policy'
];
/** Reads `User: … is not authorized to perform: … because no … allows …` (IAM User Guide, "Access denied error messages"). */ function readDenial(message) {
    const [, caller, action] = /User: (\S+) is not authorized to perform: ([\w:]+)/.exec(message) ?? [];
    const [, encoded] = /Encoded authorization failure message: ([\w+/=-]+)/.exec(message) ?? [];
    const reason = reasonIn(message);
    return {
        ...caller === undefined ? {} : {
            caller
        },
        ...action === undefined ? {} : {
            action
        },
        ...encoded === undefined ? {} : {
            encoded
        },
        ...reason ? {
            reason
        } : {}
    };
}
function reasonIn(message) {
    const explicit = kinds.find((kind)=>[
            'a',
            'an'
        ].some((article)=>message.includes(`with an explicit deny in ${article} ${kind}`)));
    const kind = explicit ?? kinds.find((missing)=>message.includes(`because no ${missing} allows`));
    return kind && {
        kind,
        isExplicit: explicit !== undefined
    };
}

// EXTERNAL MODULE: ./.build/cli/src/diagnosis/refused-keys.js + 1 modules
var refused_keys = __webpack_require__(86864);
// EXTERNAL MODULE: ./.build/cli/src/aws/arn.js
var arn = __webpack_require__(87151);
// EXTERNAL MODULE: ./.build/cli/src/diagnosis/policy-statements.js
var policy_statements = __webpack_require__(3739);
;// CONCATENATED MODULE: ./.build/cli/src/diagnosis/role-advice.js



/** The likely cause and the remedy, from AWS's message and the two accounts. */ function roleAdvice(facts) {
    const { reason, action = 'the call' } = facts.denial;
    if (reason?.isExplicit) {
        return {
            cause: `${/^[aeiou]/.test(reason.kind) ? 'an' : 'a'} ${reason.kind} denies ${action} explicitly, and no Allow elsewhere overrides that.`,
            remedy: `find the Deny statement in the ${reason.kind}, and check its conditions.`
        };
    }
    if (action === 'sts:TagSession') {
        return {
            cause: `${sideOf(facts)} lacks sts:TagSession, which session tags need in addition to sts:AssumeRole.`,
            remedy: 'set role-skip-session-tagging: true. If this job needs its session tags, have sts:TagSession added beside sts:AssumeRole in the existing statement. Anyone who may tag a session can then choose its aws:PrincipalTag values.'
        };
    }
    if (action === 'sts:SetSourceIdentity') return sourceIdentityAdvice(facts);
    if (facts.device !== undefined) return deviceAdvice(facts.device);
    return reason && !isTrust(reason.kind) ? missingAdvice(reason.kind, facts) : trustAdvice(facts);
}
/** AWS does not say that MFA was missing. That the user has a device is the best hint. */ function deviceAdvice(device) {
    return {
        cause: `the user's policy or the role's trust policy demands MFA: the user has the MFA device ${device}, and this step gave no code.`,
        remedy: 'for a CI user, give the seed of its device as mfa-secret (docs/mfa.md). For a person, give a code as mfa-code, and never store the seed. If MFA is not demanded, go through the list below.'
    };
}
function sourceIdentityAdvice(facts) {
    const carries = facts.role.sourceIdentity === undefined || facts.keys.sessionToken !== undefined;
    const add = 'or have sts:SetSourceIdentity added beside sts:AssumeRole in the existing statements';
    return {
        cause: `${sideOf(facts)} lacks sts:SetSourceIdentity, which a source identity needs in both policies in addition to sts:AssumeRole${carries ? '; or the calling session carries another source identity, which cannot be changed' : ''}.`,
        remedy: facts.role.sourceIdentity === undefined ? `leave source-identity out in the step that created the calling session, ${add}.` : `leave source-identity out, ${add}.`
    };
}
function missingAdvice(kind, facts) {
    return {
        cause: `${sideOf(facts)} does not allow sts:AssumeRole on ${facts.roleArn}${mayHaveMfa(facts) || isRoleSession(facts) ? '' : ', or only with MFA'}.`,
        remedy: kind === 'identity-based policy' ? 'go through the list below in order: it starts with what this step sends. Change a policy last.' : `ask whoever maintains the ${kind} whether this call is meant to be allowed.`
    };
}
function trustAdvice(facts) {
    return {
        cause: [
            `${sideOf(facts)} does not accept this call, or the role does not exist.`,
            ...accountsInWords(facts),
            ...mayHaveMfa(facts) ? [] : [
                'The call was made without MFA, which the policies may demand.'
            ]
        ].join(' '),
        remedy: 'go through the list below in order: it starts with what this step sends. Change a policy last.'
    };
}
function isTrust(kind) {
    return kind === 'trust policy' || kind === 'resource-based policy';
}
/** The policy that is probably at fault. AWS names every kind except a trust policy that does not match. */ function sideOf({ denial: { reason }, roleArn }) {
    if (reason?.kind === 'identity-based policy') return "the caller's identity policy";
    if (reason && !isTrust(reason.kind)) return `the ${reason.kind} that applies here`;
    return `the role's trust policy in account ${(0,arn/* accountOf */.XP)(roleArn)}`;
}
function accountsInWords({ caller, roleArn }) {
    if (caller === undefined) return [];
    return (0,arn/* accountOf */.XP)(caller) === (0,arn/* accountOf */.XP)(roleArn) ? [
        "Caller and role are in one account, where AWS would name the caller's own policy if that were the cause."
    ] : [
        'Caller and role are in two accounts, so both sides must allow the call: the trust policy there and the identity policy here.'
    ];
}
/** The lines about the caller and the role. */ function callAndRole(facts) {
    const { caller, keys, roleArn } = facts;
    const elsewhere = caller !== undefined && (0,arn/* accountOf */.XP)(caller) !== (0,arn/* accountOf */.XP)(roleArn) ? ', in another account' : '';
    return [
        `Who called: ${caller ?? 'not known'} (${(0,errors/* redactKeyId */.WL)(keys.accessKeyId)}), ${mfaInWords(facts)}`,
        `Which role: ${roleArn}${elsewhere}`
    ];
}
function mfaInWords(facts) {
    if (facts.withMfa) return 'with MFA';
    if (isRoleSession(facts)) return 'without MFA (a role session never carries it)';
    return mayHaveMfa(facts) ? 'with temporary credentials, perhaps with MFA' : 'without MFA';
}
/** Only calls with a code and sessions of a user (GetSessionToken) carry MFA (docs/facts.md#mfa-in-sessions). */ function mayHaveMfa(facts) {
    return facts.withMfa ?? (facts.keys.sessionToken !== undefined && !isRoleSession(facts));
}
function isRoleSession({ caller }) {
    return caller !== undefined && (0,policy_statements/* principalOf */.i6)(caller) !== caller;
}
/**
 * What to check: first what this step sends, most likely first, then the policies. There is nothing to check after an
 * explicit Deny, because AWS names its policy.
 */ function checks(facts) {
    if (facts.denial.reason?.isExplicit) return [];
    const isIdentity = facts.denial.reason?.kind === 'identity-based policy';
    const identity = "the caller's identity policy allows the actions below on this role";
    const trust = 'the trust policy names the caller, or its account';
    const lines = [
        ...checksOfTheStep(facts),
        ...isIdentity ? [
            identity,
            trust
        ] : [
            trust,
            identity
        ],
        'no service control policy, permissions boundary or session policy blocks the call'
    ];
    return [
        'Check in this order that',
        ...lines.map((line, index)=>`  ${index + 1}. ${line}`)
    ];
}
/** What the workflow can fix without a policy change. */ function checksOfTheStep(facts) {
    const { role, withMfa } = facts;
    return [
        `role-to-assume is the role that you mean, in the account ${(0,arn/* accountOf */.XP)(facts.roleArn)}`,
        ...mayHaveMfa(facts) ? [] : [
            mfaCheck(facts)
        ],
        role.externalId === undefined ? 'the policies demand no external ID (sts:ExternalId); none was sent: set role-external-id if they do' : 'the external ID that was sent is the one that the trust policy demands: correct role-external-id, not the policy',
        ...role.sessionTagging ? [
            'both policies allow sts:TagSession; role-skip-session-tagging: true sends no tags'
        ] : [],
        `the trust policy demands no other session name (sts:RoleSessionName) than ${role.sessionName}: set role-session-name if it does`,
        ...role.sourceIdentity === undefined ? [] : [
            'both policies allow sts:SetSourceIdentity, and this source identity; without source-identity none is sent'
        ],
        ...withMfa ? [
            'the MFA is not older than the policies allow (aws:MultiFactorAuthAge)'
        ] : []
    ];
}
function mfaCheck(facts) {
    return isRoleSession(facts) ? "the policies demand no MFA (aws:MultiFactorAuthPresent), which a role session never carries: use the user's own key and MFA for a role that demands it" : 'the policies demand no MFA (aws:MultiFactorAuthPresent), and this call had none: set mfa-secret or mfa-code if they do (a secret that does not exist is empty)';
}
/** Templates of statements that allow the call. None after an explicit Deny, which no Allow overrides. */ function statements(facts) {
    const { denial, role, roleArn, caller } = facts;
    if (denial.reason?.isExplicit) return [];
    const actions = [
        'sts:AssumeRole',
        ...role.sessionTagging ? [
            'sts:TagSession'
        ] : [],
        ...role.sourceIdentity !== undefined || denial.action === 'sts:SetSourceIdentity' ? [
            'sts:SetSourceIdentity'
        ] : []
    ];
    const hasMfa = !isRoleSession(facts);
    return [
        policy_statements/* orWarning */.SI,
        `What the caller's identity policy needs${hasMfa ? ' (drop the MFA condition only if no statement in it has one now)' : ''}:`,
        (0,policy_statements/* printed */.zd)((0,policy_statements/* identityStatement */.W)(roleArn, actions, isRoleSession(facts))),
        ...caller === undefined || !trustMayBeAtFault(facts) ? [] : [
            `What the trust policy of ${roleArn} needs${isRoleSession(facts) ? ' (add the path of the calling role, if it has one)' : ''}. Drop a condition only if no statement in it has one like it now:`,
            (0,policy_statements/* printed */.zd)((0,policy_statements/* trustStatement */.si)(caller, actions))
        ]
    ];
}
/** Whether the trust policy may be at fault: AWS's message names an identity policy if that denied the call. */ function trustMayBeAtFault({ denial: { reason } }) {
    return reason === undefined || isTrust(reason.kind);
}

;// CONCATENATED MODULE: ./.build/cli/src/diagnosis/refused-role.js








/**
 * Explains why AssumeRole failed: the caller, the role, what to check first, and the policy statements that would allow
 * the call. It sends at most two more requests, only after a denial, and ignores their failures.
 */ async function explainRefusedRole(error, attempt, { env, aws }) {
    if (!(error instanceof errors/* KeyturnError */.FB)) return error;
    const summary = 'Could not assume role with user credentials';
    const explained = (0,refused_keys.explainRefusedKeys)(error, attempt.keys, env).withContext(summary);
    const message = (0,errors/* messageOf */.bD)(error.cause);
    // AWS's messages about wrong MFA codes and devices explain themselves.
    if (error.code !== 'AccessDenied' || /MultiFactorAuthentication/i.test(message)) return explained;
    const denial = readDenial(message);
    const caller = denial.caller ?? await askWhoCalls(attempt.keys, aws);
    const device = await deviceNotUsed(attempt, aws);
    const facts = {
        ...attempt,
        denial,
        caller,
        ...device === undefined ? {} : {
            device
        }
    };
    const decoded = denial.encoded === undefined ? [] : await decode(denial.encoded, attempt.keys, aws);
    const details = [
        ...callAndRole(facts),
        ...checks(facts),
        ...decoded,
        ...statements(facts)
    ].join('\n');
    return explained.withDiagnosis({
        ...roleAdvice(facts),
        details
    });
}
/** An MFA device that the user has and this call did not use; AWS does not say that MFA was missing. */ async function deviceNotUsed({ keys, withMfa }, aws) {
    if (withMfa || keys.sessionToken !== undefined) return undefined;
    const { unusedDevice } = await Promise.all(/* import() */[__webpack_require__.e(6764), __webpack_require__.e(1067)]).then(__webpack_require__.bind(__webpack_require__, 51067));
    return unusedDevice(keys, aws);
}
async function askWhoCalls(keys, aws) {
    try {
        const ask = ()=>(0,clients_aws/* stsFor */.e9)(aws, keys).getCallerIdentity();
        return (await (0,deadline/* withDeadline */.N)('GetCallerIdentity', ask, deadline/* optionalTimeoutMs */.m)).arn;
    } catch  {
        return undefined;
    }
}
async function decode(encoded, keys, aws) {
    try {
        const json = await decodeAuthorizationMessage(encoded, deadline/* optionalTimeoutMs */.m, (0,clients_aws/* stsOptionsFor */.Ak)(aws, keys));
        const lines = json === undefined ? undefined : (0,decoded_message/* decodedLines */.E)(json);
        if (lines) return lines;
    } catch  {
    // The lines below show how to decode it by hand.
    }
    return [
        'AWS encoded the reason, and this caller may not decode it (sts:DecodeAuthorizationMessage). Anyone who may can run:',
        `  aws sts decode-authorization-message --encoded-message ${encoded}`
    ];
}


/***/ }),

/***/ 46115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B7: () => (/* binding */ claim),
/* harmony export */   hh: () => (/* binding */ claimsIn),
/* harmony export */   tp: () => (/* binding */ otherSubject)
/* harmony export */ });
/** The claims of a token, not verified. */ /** Reads the claims of a JSON Web Token (RFC 7519) without verifying it; `undefined` if it cannot be parsed. */ function claimsIn(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        return typeof claims === 'object' && claims !== null && !Array.isArray(claims) ? claims : undefined;
    } catch  {
        return undefined;
    }
}
/** A claim as text; of a list of audiences, the first. */ function claim(claims, name) {
    const value = claims[name];
    const first = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' || typeof first === 'number' ? String(first) : undefined;
}
/**
 * Converts a GitHub `sub` between its two forms: the immutable one with the ids of owner and repository, which
 * repositories have that were created, renamed or transferred after 2026-07-15 or opted in, and the one without ids. GHES
 * has no immutable form.
 *
 * @returns `undefined` if there is no other form: another issuer, or a custom `sub`
 */ function otherSubject(claims) {
    const sub = claim(claims, 'sub') ?? '';
    const [owner, name] = claim(claims, 'repository')?.split('/') ?? [];
    const ownerId = claim(claims, 'repository_owner_id');
    const repositoryId = claim(claims, 'repository_id');
    const isGitHub = /^https:\/\/token\.actions\./.test(claim(claims, 'iss') ?? '');
    if (!isGitHub || !owner || !name || !ownerId || !repositoryId) return undefined;
    const classic = `repo:${owner}/${name}:`;
    const immutable = `repo:${owner}@${ownerId}/${name}@${repositoryId}:`;
    if (sub.startsWith(classic)) return {
        sub: immutable + sub.slice(classic.length),
        isImmutable: true
    };
    if (sub.startsWith(immutable)) return {
        sub: classic + sub.slice(immutable.length),
        isImmutable: false
    };
    return undefined;
}


/***/ })

};
