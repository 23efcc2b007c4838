export const id = 3804;
export const ids = [3804];
export const modules = {

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

/***/ 43804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explainRefusedToken: () => (/* binding */ explainRefusedToken)
/* harmony export */ });
/* harmony import */ var _aws_arn_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87151);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _policy_statements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3739);
/* harmony import */ var _token_claims_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46115);




const shownClaims = [
    'sub',
    'aud',
    'repository',
    'ref',
    'environment',
    'job_workflow_ref'
];
/**
 * Explains why STS refused an identity token: the token's claims, and the trust policy that would accept it. It never
 * shows the token itself.
 *
 * @param summary - put before the error's own summary
 * @param token - the last token that was sent, if any
 * @param isFromFile - whether the token comes from a file instead of a request of this step
 */ function explainRefusedToken(error, summary, token, roleArn, isFromFile = false) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB)) return error;
    const claims = token === undefined ? undefined : (0,_token_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claimsIn */ .hh)(token);
    if (!claims) return error.withContext(summary);
    if (error.code === 'AccessDenied') {
        // An error that has a cause already was refused by the issuer, not by a policy.
        const isPolicy = error.explanation.cause === undefined;
        return error.withContext(summary).withDiagnosis(isPolicy ? denied(claims, roleArn) : {
            details: claimLines(claims)
        });
    }
    if (error.code === 'InvalidIdentityToken') return error.withContext(summary).withDiagnosis(notAccepted(error.explanation.summary, claims, roleArn, isFromFile));
    return error.withContext(summary);
}
function denied(claims, roleArn) {
    return {
        cause: deniedBecause(claims),
        remedy: lacksEnvironment(claims) ? 'if the trust policy names an environment, set `environment:` on the job. Do not trust the branch instead: that would bypass the reviewers of the environment. Otherwise go through the list below; change the trust policy last.' : 'go through the list below in order: it starts with the workflow. Change the trust policy last.',
        details: [
            claimLines(claims),
            ...checks(claims, roleArn),
            ...trustLines(claims, roleArn)
        ].join('\n')
    };
}
function deniedBecause(claims) {
    const lacking = lacksEnvironment(claims) ? 'this job has no `environment:`, and the trust policy names one; or ' : '';
    return `${lacking}the role's trust policy does not accept this job: its conditions on \`${issuer(claims)}:sub\` (repository, branch or environment) and \`:aud\` do not match, or the role does not exist.`;
}
function isOfGitHub(claims) {
    return (0,_token_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claim */ .B7)(claims, 'repository') !== undefined;
}
/** Whether a GitHub job has no environment, which reviewers and branch rules could protect. */ function lacksEnvironment(claims) {
    return isOfGitHub(claims) && (0,_token_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claim */ .B7)(claims, 'environment') === undefined;
}
/** What to check: first what the workflow can fix, most likely first, then the role. */ function checks(claims, roleArn) {
    const audience = (0,_token_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claim */ .B7)(claims, 'aud') ?? 'none';
    const environment = (0,_token_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claim */ .B7)(claims, 'environment');
    const lines = [
        `role-to-assume is the role that you mean, in the account ${(0,_aws_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .accountOf */ .XP)(roleArn)}, and it exists`,
        ...lacksEnvironment(claims) ? [
            'the trust policy names no environment (`…:environment:NAME`): set `environment: NAME` on the job if it does'
        ] : [],
        ...environment === undefined ? [] : [
            `the trust policy names the environment ${oneLine(environment)}, in the same letter case`
        ],
        ...hints(claims),
        `the trust policy accepts the audience ${oneLine(audience)}: correct the input \`audience\` (or the program that requested the token), not the policy`,
        ...isOfGitHub(claims) ? [] : [
            'the trust policy names this `sub`, letter for letter'
        ],
        'the trust policy demands no other session name (sts:RoleSessionName): set role-session-name if it does'
    ];
    return [
        'Check in this order that',
        ...lines.map((line, index)=>`  ${index + 1}. ${line}`)
    ];
}
function trustLines(claims, roleArn) {
    return [
        _policy_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .orWarning */ .SI,
        `The form of the statement in the trust policy of ${roleArn}. The role's owner decides what to fill in, not this token:`,
        (0,_policy_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .printed */ .zd)((0,_policy_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenTrust */ .S2)(roleArn, claims))
    ];
}
/** Adds what the token reveals to AWS's message. */ function notAccepted(message, claims, roleArn, isFromFile) {
    const details = claimLines(claims);
    if (/Incorrect token audience/i.test(message)) return {
        ...wrongAudience(claims, roleArn, isFromFile),
        details
    };
    if (/No OpenIDConnect provider/i.test(message)) return {
        ...noProvider(claims, roleArn, isFromFile),
        details
    };
    if (/thumbprint/i.test(message)) {
        const provider = (0,_policy_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .oidcProviderArn */ .iw)(roleArn, claims);
        return {
            cause: `${provider} has a thumbprint that does not match the certificate of ${issuerUrl(claims)}: the issuer has changed its certificate authority, or something between AWS and the issuer presents its own certificate.`,
            details
        };
    }
    if (/Token expired/i.test(message) && !isFromFile) {
        return {
            cause: "GitHub's token is valid for five minutes, and this one was older when it reached AWS: the request was delayed, or the clock of a GitHub Enterprise Server is wrong.",
            remedy: "run the job again; if it keeps failing, check the proxy, and set the server's clock (NTP).",
            details
        };
    }
    return {
        details
    };
}
/** An audience added to the provider applies to every role without a condition on `aud`, so removing it comes first. */ function wrongAudience(claims, roleArn, isFromFile) {
    const provider = (0,_policy_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .oidcProviderArn */ .iw)(roleArn, claims);
    return {
        cause: `the identity provider ${provider} does not list the audience ${oneLine((0,_token_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claim */ .B7)(claims, 'aud') ?? 'none')}.`,
        remedy: isFromFile ? 'have the token in the file issued for an audience that the provider lists.' : 'remove the input `audience` (its default is sts.amazonaws.com), or set it to one that the provider lists. If you add an audience to the provider, every role without a condition on `aud` accepts such tokens.'
    };
}
function noProvider(claims, roleArn, isFromFile) {
    const url = issuerUrl(claims);
    const account = (0,_aws_arn_js__WEBPACK_IMPORTED_MODULE_3__/* .accountOf */ .XP)(roleArn);
    const create = `aws iam create-open-id-connect-provider --url ${quoted(url)} --client-id-list ${quoted((0,_token_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claim */ .B7)(claims, 'aud') ?? '')}`;
    return {
        cause: `role-to-assume names the wrong account, or the account ${account} has no identity provider for ${url}.`,
        remedy: isFromFile ? `check the account in role-to-assume, and where the token comes from. Only if the owner of the account ${account} trusts this issuer, create the provider there.` : `check the account in role-to-assume. If it is right, create the provider in it; a role then still accepts only what its trust policy says:\n  ${create}`
    };
}
function issuerUrl(claims) {
    return oneLine((0,_token_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claim */ .B7)(claims, 'iss') ?? '');
}
function claimLines(claims) {
    const names = isOfGitHub(claims) ? shownClaims : [
        'iss',
        'sub',
        'aud'
    ];
    const lines = names.map((name)=>`  ${name}: ${oneLine((0,_token_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claim */ .B7)(claims, name) ?? 'none')}`);
    return [
        'What the token says:',
        ...lines
    ].join('\n');
}
/** Claims of a token file may contain anything. */ function oneLine(text) {
    return text.replace(/\p{Cc}+/gu, ' ').slice(0, 500);
}
/** Common pitfalls of `sub`. */ function hints(claims) {
    const sub = (0,_token_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claim */ .B7)(claims, 'sub') ?? '';
    const other = (0,_token_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .otherSubject */ .tp)(claims);
    const environment = (0,_token_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claim */ .B7)(claims, 'environment');
    return [
        ...environment !== undefined && sub.includes(':environment:') ? [
            'the trust policy expects no branch: `sub` names the environment instead, because the job has an `environment`'
        ] : [],
        ...sub.endsWith(':pull_request') ? [
            'the trust policy expects no branch: `sub` names none, because a pull request started the run. A role that accepts `:pull_request` can be assumed by code that nobody has reviewed; run the steps that need this role after the merge'
        ] : [],
        ...sub.includes(':ref:refs/tags/') ? [
            'the trust policy expects no branch: `sub` names the tag that started the run'
        ] : [],
        ...sub.includes(':ref:refs/heads/') ? [
            'the trust policy expects this branch and no other: start the workflow on the branch that it names'
        ] : [],
        ...other?.isImmutable ? [
            `the trust policy does not expect the immutable form, which GitHub sends once the repository is renamed, transferred or opts in: \`sub\` would be ${other.sub} (repositories created after 15 July 2026 have it from the start)`
        ] : [],
        ...other && !other.isImmutable ? [
            `the trust policy expects the immutable form of \`sub\`; an older one may still expect ${other.sub}, which GitHub no longer sends. Replace that value with the immutable one`
        ] : [],
        ...isOfGitHub(claims) && !sub.startsWith('repo:') ? [
            'the trust policy expects the custom `sub` that the repository or its organization has set; a condition on `repo:…` cannot match'
        ] : []
    ];
}
function issuer(claims) {
    return ((0,_token_claims_js__WEBPACK_IMPORTED_MODULE_2__/* .claim */ .B7)(claims, 'iss') ?? '').replace(/^https:\/\//, '');
}
/** Quotes a value for a shell. */ function quoted(value) {
    return /^[\w:/.@+=,-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
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
