export const id = 7859;
export const ids = [7859];
export const modules = {

/***/ 93325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ knownFailure),
  s: () => (/* binding */ toKeyturnError)
});

// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/http/proxy-advice.js
var proxy_advice = __webpack_require__(93056);
;// CONCATENATED MODULE: ./.build/cli/src/aws/failure.js
const codes = (...names)=>(_error, wireCode)=>names.includes(wireCode);
const failure_status = (test)=>({ $metadata })=>$metadata?.httpStatusCode !== undefined && test($metadata.httpStatusCode);
/** An error response without an AWS error code: a proxy's page, a gateway's JSON, an empty body. */ const isForeign = ({ Code, code, $metadata })=>Code === undefined && code === undefined && ($metadata?.httpStatusCode ?? 0) >= 400;
/** A connection that failed before any response. The code is Node's; wrapped errors have it in their message only. */ const connection = (pattern)=>({ $metadata }, wireCode, message)=>$metadata?.httpStatusCode === undefined && (pattern.test(wireCode) || pattern.test(message));

;// CONCATENATED MODULE: ./.build/cli/src/aws/availability-failures.js


/** AWS cannot answer now, or the connection to it fails. */ const availabilityFailures = [
    {
        when: (_error, wireCode)=>/ConcurrentModification|EntityTemporarilyUnmodifiable/.test(wireCode),
        code: 'ServiceUnavailable',
        retry: 'transient'
    },
    {
        when: (_error, wireCode)=>/Throttl|TooManyRequests|RequestLimitExceeded|SlowDown/.test(wireCode),
        code: 'Throttled',
        retry: 'transient',
        cause: 'the account has used up its request quota for this service, which everything in the account shares.'
    },
    {
        when: failure_status((code)=>code === 429),
        code: 'Throttled',
        retry: 'transient'
    },
    {
        when: failure_status((code)=>code === 407),
        code: 'Network',
        ...proxy_advice/* proxyAuthenticationAdvice */.P
    },
    {
        when: (error)=>isForeign(error) && (error.$metadata?.httpStatusCode ?? 0) >= 500,
        code: 'ServiceUnavailable',
        retry: 'transient',
        cause: 'a proxy, or something else between this runner and AWS, could not reach AWS.',
        remedy: 'check that the proxy lets this runner through to the endpoint (http-proxy / no-proxy, sts-endpoint); if it does, run the job again later.'
    },
    {
        when: failure_status((code)=>code >= 500),
        code: 'ServiceUnavailable',
        retry: 'transient',
        cause: 'AWS, or something in front of it, is failing.'
    },
    {
        when: codes('TimeoutError', 'AbortError', 'RequestTimeout', 'RequestTimeoutException'),
        code: 'Timeout',
        retry: 'briefly',
        cause: 'the endpoint cannot be reached from this runner: a firewall, a missing or wrong proxy, or an outage.',
        remedy: 'check http-proxy / no-proxy and the endpoint.'
    },
    {
        when: connection(/\b(ENOTFOUND|EAI_AGAIN) (sts|iam)(-fips)?\.[a-z]{1,10}-[\w-]{1,40}\.(amazonaws|api\.aws)/),
        code: 'Network',
        retry: 'briefly',
        cause: 'aws-region names a Region that does not exist, or DNS does not work on this runner.',
        remedy: 'check the spelling of aws-region, and the DNS of the runner.'
    },
    {
        when: connection(/\b(ENOTFOUND|EAI_AGAIN)\b/),
        code: 'Network',
        retry: 'briefly',
        cause: 'that host does not exist, or DNS does not work on this runner.',
        remedy: 'check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables, and the DNS of the runner.'
    },
    {
        when: connection(/CERT|\bERR_(SSL|TLS)|SELF_SIGNED|UNABLE_TO_VERIFY/),
        code: 'Network',
        cause: 'a proxy intercepts the TLS connection with a certificate that Node.js does not trust.',
        remedy: "if it is your own network's proxy, set NODE_EXTRA_CA_CERTS to the certificate authority that its owner provides. Do not turn off certificate checks."
    },
    {
        when: connection(/\b(ECONN[A-Z]|EPIPE\b|EHOST[A-Z]|ENET[A-Z]|ETIMEDOUT\b|ERR_SOCKET)|socket hang up/),
        code: 'Network',
        retry: 'transient',
        cause: 'the connection was refused or dropped.',
        remedy: 'check http-proxy / no-proxy and the endpoint.'
    }
];

;// CONCATENATED MODULE: ./.build/cli/src/aws/credential-failures.js

/** AWS does not accept the signature or the keys behind it. */ const credentialFailures = [
    {
        when: (_error, wireCode, message)=>/RequestTimeTooSkewed|RequestExpired|RequestInTheFuture/.test(wireCode) || wireCode === 'SignatureDoesNotMatch' && /Signature (expired|not yet current)/.test(message),
        code: 'ClockSkew',
        // The SDK reads AWS's clock from the response and corrects the next signature.
        retry: ({ $metadata })=>$metadata?.clockSkewCorrected ? 'briefly' : 'never',
        cause: "this runner's clock is off by more than five minutes.",
        remedy: "set the runner's clock (NTP)."
    },
    {
        when: codes('SignatureDoesNotMatch'),
        code: 'InvalidCredentials',
        cause: 'the secret access key does not belong to the access key id: the two secrets come from different pairs, or a value was cut short when it was pasted.',
        remedy: 'store both halves of one pair again.'
    },
    {
        when: codes('InvalidClientTokenId', 'UnrecognizedClientException', 'InvalidAccessKeyId'),
        code: 'InvalidCredentials',
        cause: 'the access key was deleted or made inactive, was created seconds ago, or belongs to another partition (aws, aws-cn, aws-us-gov) than the Region.',
        remedy: 'check the key in IAM, and that aws-region is in its partition.'
    },
    {
        when: codes('ExpiredToken'),
        code: 'ExpiredCredentials',
        cause: 'the session credentials have expired.',
        remedy: 'obtain new ones in an earlier step, or set a longer role-duration-seconds there.'
    }
];

;// CONCATENATED MODULE: ./.build/cli/src/aws/identity-token-failures.js

/** STS uses InvalidIdentityToken for many faults; only the message tells them apart. */ const invalidToken = (words)=>(_error, wireCode, message)=>/^InvalidIdentityToken/.test(wireCode) && words.test(message);
/** AWS waits five seconds for the issuer (AWS re:Post, "InvalidIdentityToken"). */ const issuerOutOfReach = {
    cause: "AWS could not fetch the keys of the token's issuer in time: the issuer was slow or busy, or it cannot be reached from the internet.",
    remedy: "run the job again. If it keeps failing, check that `/.well-known/openid-configuration` at the issuer's address, and the jwks_uri in it, can be reached from the internet (a GitHub Enterprise Server behind a firewall cannot)."
};
/** AWS or the identity provider does not accept the web identity token. */ const identityTokenFailures = [
    {
        when: codes('ExpiredTokenException', 'ExpiredIdentityTokenException'),
        code: 'InvalidIdentityToken',
        cause: 'the web identity token has expired.',
        remedy: "make sure that the token file is refreshed, or use GitHub's OIDC: Keyturn requests a new token for each attempt."
    },
    {
        when: invalidToken(/retrieve verification key/i),
        code: 'InvalidIdentityToken',
        retry: 'transient',
        ...issuerOutOfReach
    },
    {
        when: invalidToken(/thumbprint/i),
        code: 'InvalidIdentityToken',
        cause: "the thumbprint of the identity provider in IAM does not match the certificate of the token's issuer: the issuer has changed its certificate authority, or something between AWS and the issuer presents its own certificate.",
        remedy: 'ask the owner of the account to obtain the thumbprint again, as the IAM User Guide describes ("Obtain the thumbprint for an OpenID Connect identity provider"), and to compare it with that of the provider. Do not copy one from a web page.'
    },
    {
        when: invalidToken(/Missing a required claim/i),
        code: 'InvalidIdentityToken',
        cause: 'the token is not an ID token; it may be an access token, or the token that requests ID tokens from GitHub. An ID token has the claims iss, sub, aud, exp and iat.',
        remedy: 'have the issuer create an ID token with that claim; with GitHub, remove web-identity-token-file and give the job `permissions: id-token: write`.'
    },
    {
        when: invalidToken(/audience/i),
        code: 'InvalidIdentityToken',
        cause: "the identity provider in IAM does not list the token's audience.",
        remedy: 'request the token for an audience that the provider lists; for GitHub, remove the input `audience`.'
    },
    {
        when: invalidToken(/No OpenIDConnect provider/i),
        code: 'InvalidIdentityToken',
        cause: "the account of the role has no identity provider for the token's issuer.",
        remedy: 'check the account in role-to-assume, and the identity providers in IAM there.'
    },
    {
        when: invalidToken(/signature|not a valid JWT/i),
        code: 'InvalidIdentityToken',
        cause: 'the token is not signed by the issuer that it names: it was changed or cut short on the way, or somebody else made it.',
        remedy: 'check where the token comes from, and that it arrives complete.'
    },
    {
        when: invalidToken(/(?:)/),
        code: 'InvalidIdentityToken',
        cause: "the token is not what AWS or the identity provider in IAM expects; AWS's message says why.",
        remedy: "compare the token's issuer and audience with the identity providers in IAM, in the account of the role."
    },
    {
        when: (_error, wireCode)=>/^IDPCommunicationError/.test(wireCode),
        code: 'ServiceUnavailable',
        retry: 'transient',
        ...issuerOutOfReach
    },
    {
        when: (_error, wireCode)=>/^IDPRejectedClaim/.test(wireCode),
        code: 'AccessDenied',
        cause: 'the identity provider itself refuses the token: it was revoked, has expired, or is for another application.',
        remedy: "get a new token from the issuer, and compare the token's audience with the one that is registered there and with the provider in IAM."
    }
];

;// CONCATENATED MODULE: ./.build/cli/src/aws/request-failures.js

/** AWS understood the request and refuses it. */ const requestFailures = [
    {
        when: (_error, wireCode)=>/^PackedPolicyTooLarge/.test(wireCode),
        code: 'PackedPolicyTooLarge',
        cause: 'session policies and session tags together are too large when packed.',
        remedy: 'shorten custom-tags, set role-skip-session-tagging: true, or move the statements of inline-session-policy to a managed policy and list that in managed-session-policies. Do not drop a session policy: it limits the session.'
    },
    {
        when: (_error, _wireCode, message)=>/transitive tag key/i.test(message) && /\bmust be/i.test(message),
        code: 'InvalidRequest',
        cause: 'transitive-tag-keys names a tag that this call does not send.',
        remedy: "name only tags of custom-tags, or Keyturn's own: GitHub, Repository, Workflow, Action, Actor, Commit, Branch."
    },
    {
        when: (_error, _wireCode, message)=>/transitive tag key/i.test(message),
        code: 'InvalidRequest',
        cause: 'the session that signed has transitive tags from an earlier step, and AWS passes them on by itself.',
        remedy: 'remove their keys from custom-tags and transitive-tag-keys, or set role-skip-session-tagging: true.'
    },
    {
        when: (_error, _wireCode, message)=>/DurationSeconds exceeds the 1 hour session limit/i.test(message),
        code: 'InvalidRequest',
        cause: 'the credentials that signed are themselves a session. AWS calls this role chaining and allows one hour.',
        remedy: 'set role-duration-seconds to 3600 or less. For a job that runs longer, set refresh: true.'
    },
    {
        when: (_error, _wireCode, message)=>/DurationSeconds exceeds/i.test(message),
        code: 'InvalidRequest',
        cause: 'role-duration-seconds exceeds the maximum session duration of the role, which is one hour by default.',
        remedy: 'set a smaller value; for a job that runs longer, set refresh: true. The owner of the role can raise its maximum session duration, but then anyone who obtains a session keeps it for longer.'
    },
    {
        when: (_error, wireCode)=>/^MalformedPolicyDocument/.test(wireCode),
        code: 'InvalidRequest',
        cause: 'the session policy is not a policy that IAM understands.',
        remedy: 'check inline-session-policy, for example with the policy validator in IAM.'
    },
    {
        when: (_error, wireCode)=>/^InvalidAuthorizationMessage/.test(wireCode),
        code: 'InvalidRequest',
        cause: 'the encoded authorization message was cut short or changed, or belongs to another partition.',
        remedy: 'copy the whole text that follows "Encoded authorization failure message:".'
    },
    {
        when: (_error, wireCode)=>/^InsufficientSessionLifetime/.test(wireCode),
        code: 'InvalidRequest',
        cause: 'the narrowed session would outlast the session that it comes from.',
        remedy: 'ask for a shorter duration or for none, or get a new session first.'
    },
    {
        when: (_error, wireCode)=>/^InvalidSubjectCredentials/.test(wireCode),
        code: 'InvalidRequest',
        cause: 'the credentials that signed are not a session that AWS can narrow, for example a long-term key.',
        remedy: 'sign with the session of a role.'
    },
    {
        when: (_error, wireCode)=>/^RegionDisabled/.test(wireCode),
        code: 'RegionDisabled',
        cause: 'STS is not activated for this Region in the account.',
        remedy: "use another aws-region, or have STS activated for the Region in IAM's account settings, if the account should be used there."
    },
    {
        when: (_error, _wireCode, message)=>/Roles may not be assumed by root accounts/i.test(message),
        code: 'RootCredentials',
        cause: 'the stored keys are root user access keys.',
        remedy: 'delete them, and give the workflow an OIDC role, or an IAM user that may only assume its role.'
    },
    // Every MFA failure is an AccessDenied; only the message differs (docs/facts.md#mfa-refusals).
    {
        when: (_error, _wireCode, message)=>/invalid MFA one time pass code/i.test(message),
        code: 'MfaCodeRefused'
    },
    {
        when: (_error, _wireCode, message)=>/unable to validate MFA code/i.test(message),
        code: 'MfaDeviceUnknown'
    },
    {
        when: codes('AccessDenied', 'AccessDeniedException'),
        code: 'AccessDenied'
    },
    {
        when: (_error, wireCode)=>/^NoSuchEntity/.test(wireCode),
        code: 'NotFound'
    },
    {
        when: (_error, wireCode)=>/^(EntityAlreadyExists|DeleteConflict)/.test(wireCode),
        code: 'Conflict'
    },
    {
        // The SDK would treat it as throttling, but a quota error is permanent (docs/facts.md#access-key-quota).
        when: (_error, wireCode)=>/^LimitExceeded/.test(wireCode),
        code: 'QuotaExceeded',
        cause: 'a user may have two access keys, and an Inactive one counts (IAM quotas).'
    }
];

;// CONCATENATED MODULE: ./.build/cli/src/aws/service-errors.js






/** All failures; the first that matches explains the error. */ const failures = [
    ...credentialFailures,
    ...identityTokenFailures,
    ...requestFailures,
    ...availabilityFailures,
    {
        when: codes('ValidationError', 'ValidationException', 'InvalidParameterValue', 'MissingParameter', 'InvalidAction'),
        code: 'InvalidRequest'
    },
    {
        when: isForeign,
        code: 'MalformedResponse',
        cause: 'something between this runner and AWS answered instead: a proxy, a firewall, or an endpoint that is not STS or IAM.',
        remedy: 'check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables.'
    },
    {
        // A response that is not XML fails in the SDK's parser, although its status is a success.
        when: failure_status((code)=>code >= 200 && code < 400),
        code: 'MalformedResponse',
        retry: 'briefly',
        cause: 'something between this runner and AWS answered instead: a proxy, a captive portal, or an endpoint that is not STS.',
        remedy: 'check http-proxy, sts-endpoint and the AWS_ENDPOINT_URL variables.'
    }
];
/**
 * Turns an SDK error into a `KeyturnError` with a code, a likely cause and a next action. Codes and messages follow the
 * error tables of the STS API.
 *
 * @param signedWith - the keys that signed the request; the message names them by their redacted id
 */ function toKeyturnError(operation, error, signedWith) {
    if (error instanceof errors/* KeyturnError */.FB) return error;
    const service = typeof error === 'object' && error !== null ? error : {};
    // The SDK parses any element into these, so a server can make them something else than texts.
    const wireCode = [
        service.Code,
        service.code,
        service.name
    ].find((code)=>typeof code === 'string') ?? '';
    const message = (0,errors/* messageOf */.bD)(error);
    const failure = failures.find(({ when })=>when(service, wireCode, message));
    const explanation = {
        summary: `${operation}${signer(signedWith)} failed: ${unreadable(service) ?? describe(wireCode, message)}`,
        ...failure?.cause === undefined ? {} : {
            cause: failure.cause
        },
        ...failure?.remedy === undefined ? {} : {
            remedy: failure.remedy
        }
    };
    const retry = typeof failure?.retry === 'function' ? failure.retry(service) : failure?.retry;
    return new errors/* KeyturnError */.FB(failure?.code ?? 'Unexpected', explanation, {
        cause: error,
        ...retry ? {
            retry
        } : {}
    });
}
/**
 * What Keyturn makes of an error code of AWS, with the message if there is one; `undefined` for a code that it does not know.
 * Several refusals have the same code, and only their messages tell them apart.
 */ function knownFailure(wireCode, message) {
    return failures.find(({ when })=>when({
            Code: wireCode,
            message
        }, wireCode, message));
}
function signer(keys) {
    return keys ? ` signed by ${(0,errors/* redactKeyId */.WL)(keys.accessKeyId)}` : '';
}
/** Replaces the SDK's own message for such a response ("Unknown", an error of its parser), which explains nothing. */ function unreadable(service) {
    const { httpStatusCode = 0 } = service.$metadata ?? {};
    if (isForeign(service)) return `the answer had the status ${httpStatusCode}, and did not come from AWS.`;
    return httpStatusCode >= 200 && httpStatusCode < 400 ? `the answer had the status ${httpStatusCode}, and is not one of AWS's.` : undefined;
}
/** Characters. The longest messages that AWS is known to send are encoded authorization messages. */ const maxMessageLength = 10_000;
/**
 * AWS's message, cut before the canonical request that SignatureDoesNotMatch may carry, because that holds the session
 * token, and before an encoded authorization message, which nobody can read.
 */ function describe(wireCode, message) {
    const [firstLine = ''] = message.slice(0, maxMessageLength).split(/[\r\n]/);
    const text = firstLine.split(/The Canonical String|Encoded authorization failure message:/)[0]?.trim() ?? '';
    return text.includes(wireCode) || wireCode === 'Error' || wireCode === '' ? text : `${wireCode}: ${text}`;
}


/***/ }),

/***/ 37859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explain: () => (/* binding */ explain)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/diagnosis/decoded-message.js
var decoded_message = __webpack_require__(36256);
;// CONCATENATED MODULE: ./.build/cli/src/explain/authorization-message.js

/** The decoded form of an encoded authorization message: which request was denied, and by what. */ function explainAuthorizationMessage(json) {
    const [, denial, ...more] = (0,decoded_message/* decodedLines */.E)(json) ?? [];
    if (denial === undefined) return undefined;
    const isExplicit = denial.includes('an explicit deny');
    return {
        kind: 'authorization-message',
        title: 'A decoded authorization message',
        sentences: [
            `AWS denied the request: ${denial.trim()}.`
        ],
        facts: more.flatMap((line)=>{
            const [name = '', value] = line.trim().split(/ = |: /, 2);
            return value === undefined ? [] : [
                {
                    name,
                    value
                }
            ];
        }),
        warnings: [],
        remedy: isExplicit ? 'an Allow does not help against a Deny. Find the statement that matched, in the policies of the caller, its boundary, the organization or the resource, and check whether it is meant for this request.' : 'add the action to a policy of the caller, only for this resource. If it is there already, look at its conditions, at the boundary and at the policies of the organization.'
    };
}

// EXTERNAL MODULE: ./.build/cli/src/aws/service-errors.js + 5 modules
var service_errors = __webpack_require__(93325);
// EXTERNAL MODULE: ./.build/cli/src/findings/help.js
var help = __webpack_require__(57954);
// EXTERNAL MODULE: ./.build/cli/src/findings/rules.js + 4 modules
var rules = __webpack_require__(86957);
// EXTERNAL MODULE: ./.build/cli/src/runner/error-help.js
var error_help = __webpack_require__(6491);
;// CONCATENATED MODULE: ./.build/cli/src/explain/error-meanings.js
// `npm run readme` writes this file from the comments in src/errors.ts.
/** What each error code means, and what to do first. */ const errorMeanings = {
    InvalidInput: {
        meaning: "An input is missing, malformed, or contradicts another input or this job. The message lists all problems of the inputs at once, each with what to write instead. Nothing was sent to AWS, except where the message says that an answer of AWS showed the problem.",
        first: "correct the inputs that the message names, and run the job again. docs/inputs.md describes each one."
    },
    NotOnRunner: {
        meaning: "The step needs something of the runner that is not there: its command files, a temporary folder, or the variables that name the repository.",
        first: "run the action as a step of a workflow. Other programs that start it must set what the message names."
    },
    NoCredentials: {
        meaning: "No source gave credentials. Either none is set up, or the secret that should hold the keys is empty, as in a pull request from a fork.",
        first: "read the line that begins with `Source:` in the log, and compare it with docs/sources.md."
    },
    CredentialSourceFailed: {
        meaning: "A source exists on this runner and does not work: a `credential_process`, a token file, a container's or an instance's credentials. Keyturn does not try the next source, because broken is not the same as missing.",
        first: "read the source's own message, which Keyturn repeats."
    },
    RootCredentials: {
        meaning: "The keys belong to the root user of the account. Nothing limits what they may do, so Keyturn refuses them.",
        first: "delete the root user's access keys, and use OIDC or an IAM user."
    },
    OidcUnavailable: {
        meaning: "The job may not ask GitHub for an ID token.",
        first: "give the job `permissions: id-token: write`. Pull requests from forks never have it."
    },
    OidcRequestFailed: {
        meaning: "GitHub did not give the job an ID token, although the job may ask for one.",
        first: "run the job again. If it fails again, look for a step that changes the variables `ACTIONS_ID_TOKEN_REQUEST_*`."
    },
    WebIdentityTokenUnreadable: {
        meaning: "The file in `web-identity-token-file` or `AWS_WEB_IDENTITY_TOKEN_FILE` is missing, is a link that Keyturn does not follow, or does not contain one token.",
        first: "check the path, and which step writes the file."
    },
    AccessDenied: {
        meaning: "AWS understood the request and denied it. Keyturn does not retry a denial.",
        first: "go through the list in the message in its order. It begins with what the step sends, and ends with the policies. Do not add a second statement to a trust policy: Allow statements are alternatives."
    },
    InvalidCredentials: {
        meaning: "AWS does not accept the access key, or the secret does not belong to the key ID.",
        first: "look up the key in IAM by the four last characters in the message, and store the pair again."
    },
    ExpiredCredentials: {
        meaning: "The session credentials that the step got have expired.",
        first: "get new ones in the step before, or use a source that Keyturn can ask again: OIDC or stored keys."
    },
    ClockSkew: {
        meaning: "The clock of the runner, or that of AWS as a proxy shows it, is off by more than AWS or a rotation allows.",
        first: "set the runner's clock (NTP)."
    },
    InvalidIdentityToken: {
        meaning: "AWS does not accept the OIDC token or the SAML assertion.",
        first: "compare the issuer and the audience of the token with the identity provider in IAM, in the account of the role."
    },
    MfaCodeRefused: {
        meaning: "AWS does not accept the MFA code.",
        first: "check that `mfa-secret` is the seed of the user's device. docs/mfa.md explains each message."
    },
    MfaDeviceUnknown: {
        meaning: "The MFA device is not known, or is not a device of the user whose key signs.",
        first: "set `mfa-serial` to the ARN that IAM shows for the user."
    },
    InvalidRequest: {
        meaning: "AWS refuses the request as malformed: a duration, a policy or a tag that it does not accept.",
        first: "change the input that the message names."
    },
    PackedPolicyTooLarge: {
        meaning: "Session policies and session tags are together too large for AWS, even after Keyturn dropped its less important tags.",
        first: "shorten `custom-tags`, or move the statements of `inline-session-policy` to a managed policy."
    },
    RegionDisabled: {
        meaning: "The account has not enabled the Region, or STS in the Region.",
        first: "use a Region that the account has enabled."
    },
    Throttled: {
        meaning: "AWS or GitHub limits the rate of requests, and waiting did not help in the time that the step has.",
        first: "run the job again later. A rotation resumes where it stopped."
    },
    ServiceUnavailable: {
        meaning: "AWS, GitHub, or a proxy in front of them answered with a server error, also after retries.",
        first: "look at the status pages of AWS and GitHub, and run the job again."
    },
    Network: {
        meaning: "The connection failed before there was an answer: a name that does not resolve, a refused connection, a certificate, a proxy that asks for a password.",
        first: "check the proxy, the endpoint and the DNS of the runner."
    },
    Timeout: {
        meaning: "A request got no answer in time.",
        first: "check whether a firewall or a missing proxy keeps the runner from the endpoint."
    },
    MalformedResponse: {
        meaning: "An answer came, but not from AWS or GitHub: a page of a proxy, a captive portal, or another service at the address.",
        first: "check `http-proxy`, `sts-endpoint`, the variables `AWS_ENDPOINT_URL*` and `GITHUB_API_URL`."
    },
    AccountNotAllowed: {
        meaning: "The credentials work, but belong to an account that is not in `allowed-account-ids`. Nothing was handed to later steps.",
        first: "correct the keys or the role. Change `allowed-account-ids` only if the job is meant for that account."
    },
    WrongIdentity: {
        meaning: "STS answered for another role, account or user than the one that was asked for. Nothing was stored or handed to later steps.",
        first: "check which host answers as STS."
    },
    ProfileUnwritable: {
        meaning: "A file in `~/.aws`, or its folder, cannot be read or written safely.",
        first: "check the owner and the mode of the file, and whether it is a link."
    },
    PublishFailed: {
        meaning: "The runner's command files, or the file of a renewing session, cannot be written. The credentials did not reach later steps.",
        first: "check the disk of the runner, and run the job again."
    },
    ActionTimedOut: {
        meaning: "The step reached `action-timeout-s`, or the job was cancelled.",
        first: "run the job again. A rotation resumes where it stopped."
    },
    NotFound: {
        meaning: "AWS or GitHub does not know what a request names: a user, a key, a repository, an environment. GitHub also gives this answer if the token may not see it.",
        first: "check the name, then what the token has access to."
    },
    Conflict: {
        meaning: "AWS already has what a command would create, or something still depends on what it would delete.",
        first: "look at what the message names. `keyturn bootstrap` never takes over what it did not create."
    },
    PlanOutdated: {
        meaning: "The account or the repository is no longer as it was when the plan was made. Nothing was changed.",
        first: "run `keyturn bootstrap plan` again, and read what is different."
    },
    Incomplete: {
        meaning: "`keyturn bootstrap` has carried out a part of its plan. Each part is harmless without the rest.",
        first: "remove the cause that the message names, and run the same command again. It resumes where it stopped."
    },
    QuotaExceeded: {
        meaning: "The user already has two access keys, so that AWS creates no third. Inactive keys count.",
        first: "delete a key that nothing uses. The message names both."
    },
    KeyTooOld: {
        meaning: "The access key is older than `warn-key-age` (a warning) or `max-key-age` (an error).",
        first: "rotate the key. docs/rotation.md shows how a schedule does it."
    },
    KeyAgeUnknown: {
        meaning: "`max-key-age` is set, and IAM does not show how old the key is.",
        first: "allow the user `iam:ListAccessKeys` on itself."
    },
    SuspectedLeak: {
        meaning: "AWS suspects that the key has leaked: it has attached its quarantine policy to the user. The step fails, whatever `on-rotation-failure` says.",
        first: "replace the key now, then look for what was done with it in CloudTrail."
    },
    GitHubRefused: {
        meaning: "GitHub refuses a request of the rotation: the token or the App lacks a permission, or is not valid. No key was created, or the next run resumes.",
        first: "give the token the permissions that the message lists. docs/rotation.md has all of them in a table."
    },
    RotationBlocked: {
        meaning: "The rotation cannot continue safely until a person acts: a second key that Keyturn did not create, a journal that somebody changed, a secret that does not exist, or a hold of more than a week. The keys stay as they are.",
        first: "do what the message says. docs/rotation.md explains what holds a rotation."
    },
    RenewalFailed: {
        meaning: "The program that renews a session for later steps (`refresh`) cannot renew it.",
        first: "check that the process has the variables that the message names. docs/refresh.md explains the limits."
    },
    Unexpected: {
        meaning: "Something happened for which Keyturn has no explanation. It is either a bug in Keyturn, or an answer of AWS that Keyturn does not know.",
        first: "search the issues of this repository for the message, and report it with the error code and without secrets."
    }
};

;// CONCATENATED MODULE: ./.build/cli/src/explain/codes.js





const errorCodes = Object.keys(errorMeanings);
/** Everything that has a name: error codes of Keyturn and rules of `keyturn doctor`. */ const knownNames = [
    ...errorCodes,
    ...rules/* ruleIds */.Zl
];
/**
 * An error code of Keyturn or AWS, or the id of a rule; letter case does not count, except for codes of AWS.
 *
 * @param message - the message that came with the code, if it is known
 */ function explainCode(name, message = '') {
    const rule = name.toUpperCase();
    if ((0,rules/* isRuleId */.KX)(rule)) return explainRule(rule);
    const own = errorCodes.find((code)=>code.toLowerCase() === name.toLowerCase());
    // With its message, a code of AWS says more than Keyturn's code of the same name.
    if (message !== '' || own === undefined) return explainAwsCode(name, message) ?? (own && explainOwn(own));
    return explainOwn(own);
}
function explainOwn(code) {
    const { meaning, first } = errorMeanings[code];
    const asAws = (0,service_errors/* knownFailure */.q)(code, '');
    return {
        kind: 'error-code',
        title: `Error code ${code}`,
        sentences: [
            meaning,
            ...asAws?.cause ? [
                `If AWS sent the code: ${asAws.cause}`
            ] : []
        ],
        facts: [],
        warnings: [],
        remedy: first,
        help: (0,error_help/* pageOnGitHub */.Mn)(`docs/errors.md#${code.toLowerCase()}`)
    };
}
function explainAwsCode(name, message) {
    if (!/^[A-Za-z][A-Za-z.]{3,79}$/.test(name)) return undefined;
    const failure = (0,service_errors/* knownFailure */.q)(name, message);
    if (failure === undefined) return undefined;
    const { meaning, first } = errorMeanings[failure.code];
    const { cause = meaning, remedy = first } = failure;
    return {
        kind: 'aws-error',
        title: `${name}, an error code of AWS`,
        sentences: [
            cause,
            `Keyturn reports it as ${failure.code}.`
        ],
        facts: message === '' ? [] : [
            {
                name: 'message',
                value: message
            }
        ],
        warnings: [],
        remedy,
        help: (0,error_help/* pageOnGitHub */.Mn)(`docs/errors.md#${failure.code.toLowerCase()}`)
    };
}
function explainRule(id) {
    const { title, level, meaning, why, tags } = rules/* rules */.aO[id];
    return {
        kind: 'rule',
        title: `${id}: ${title}`,
        sentences: [
            meaning,
            why
        ],
        facts: [
            {
                name: 'level',
                value: level
            },
            {
                name: 'about',
                value: tags.join(', ')
            }
        ],
        warnings: [],
        remedy: '`keyturn doctor` names the line and the exact change.',
        help: (0,help/* ruleAddress */.X)(id)
    };
}

// EXTERNAL MODULE: ./.build/cli/src/policy/index.js + 5 modules
var policy = __webpack_require__(64823);
// EXTERNAL MODULE: ./.build/cli/src/trust/weakness-words.js
var weakness_words = __webpack_require__(47568);
// EXTERNAL MODULE: ./.build/cli/src/trust/weaknesses.js + 2 modules
var weaknesses = __webpack_require__(538);
// EXTERNAL MODULE: ./.build/cli/src/trust/statements.js
var statements = __webpack_require__(53081);
;// CONCATENATED MODULE: ./.build/cli/src/explain/github-subject.js
/** What a `sub` of GitHub, or a pattern for one, says. */ /** The parts of `repo:OWNER/REPO:CONTEXT`, with or without ids; `undefined` for a subject of another make. */ function subjectParts(subject) {
    const [scheme, path = '', ...rest] = subject.split(':');
    const slash = path.indexOf('/');
    if (scheme !== 'repo' || slash <= 0) return undefined;
    const owner = path.slice(0, slash);
    const repository = path.slice(slash + 1);
    // No name of an owner or a repository has an `@`.
    const isImmutable = owner.includes('@') && repository.includes('@');
    return {
        owner: owner.split('@')[0] ?? '',
        repository: repository.split('@')[0] ?? '',
        format: isImmutable ? 'immutable' : 'classic',
        context: rest.join(':')
    };
}
/** `jobs of octo-org/octo-repo in the environment production`; for patterns, too. */ function jobsOf(subject) {
    const parts = subjectParts(subject);
    if (parts === undefined) return `tokens with the subject ${subject}`;
    const { owner, repository, context } = parts;
    const where = repository === '*' ? `every repository of ${owner}` : `${owner}/${repository}`;
    return `jobs of ${where} ${inContext(context)}`.trimEnd();
}
function inContext(context) {
    const [kind = '', ...rest] = context.split(':');
    const value = rest.join(':').replaceAll('%3A', ':');
    if (context === '*' || context === '') return 'on every branch and tag, in every environment, and for every pull request';
    if (context === 'pull_request') return 'that a pull request started';
    if (kind === 'environment') return value === '*' ? 'in any environment' : `in the environment ${value}`;
    if (value.startsWith('refs/heads/')) return `on the branch ${value.slice('refs/heads/'.length)}`;
    if (value.startsWith('refs/tags/')) return `for the tag ${value.slice('refs/tags/'.length)}`;
    if (value.startsWith('refs/pull/')) return `for the pull request ${value.slice('refs/pull/'.length)}`;
    return `with ${context}`;
}

;// CONCATENATED MODULE: ./.build/cli/src/explain/principals.js


/** Whom a statement of a trust policy is about, one text for each principal. */ function whomItLetsIn(statement) {
    const { principals } = statement;
    if (principals === undefined) return [];
    if (principals.of === '*') return [
        `everybody${conditionWords(statement, [])}`
    ];
    const named = Object.entries(principals.of).flatMap(([type, names])=>(names ?? []).map((name)=>({
                type,
                name
            })));
    if (principals.not) return [
        `everybody but ${named.map(({ name })=>name).join(', ')}${conditionWords(statement, [])}`
    ];
    return named.map(({ type, name })=>{
        if (type === 'Federated') return federated(statement, name);
        const who = type === 'Service' ? `the AWS service ${name}` : awsPrincipal(name);
        return `${who}${conditionWords(statement, [])}`;
    });
}
function awsPrincipal(name) {
    if (name === '*') return 'every user and role of every AWS account whose own policies allow it';
    const [, account = name, resource = 'root'] = /^arn:[^:]+:(?:iam|sts)::(\d{12}):(.+)$/.exec(name) ?? [];
    if (resource === 'root') return `users and roles of the account ${account} whose own policies allow it`;
    const [kind = '', ...path] = resource.split('/');
    const kinds = {
        user: 'the user',
        role: 'the role',
        'assumed-role': 'the session',
        'federated-user': 'the federated user'
    };
    return `${kinds[kind] ?? kind} ${path.join('/')} of the account ${account}`;
}
function federated(statement, name) {
    const [, account = '', kind, host = name] = /^arn:[^:]+:iam::(\d{12}):(oidc-provider|saml-provider)\/(.+)$/.exec(name) ?? [];
    if (kind === 'saml-provider') {
        const words = conditionWords(statement, []);
        return `people who sign in with the SAML provider ${host} of the account ${account}${words}`;
    }
    const key = `${host}:sub`.toLowerCase();
    const subjects = (0,statements/* conditionsOf */.yb)(statement).filter((each)=>each.key.toLowerCase() === key && /^String(?:Equals|Like)$/.test(each.operator));
    const rest = conditionWords(statement, subjects);
    if (subjects.length === 0) return `every token of ${host}${rest}`;
    const isGitHub = /^token\.actions\.|_services\/token$/.test(host);
    const words = subjects.map(({ values, operator })=>values.map((value)=>{
            const exact = operator === 'StringEquals' && /[*?]/.test(value);
            // Literally, such a subject does not exist.
            if (exact) return `nobody by ${value} (StringEquals takes the wildcard literally)`;
            return isGitHub ? `${jobsOf(value)} (${value})` : `tokens of ${host} with the subject ${value}`;
        }).join(', and '));
    return `${words.join(', which are also ')}${rest}`;
}
/** The conditions of a statement as the end of a sentence, without those that the sentence has named already. */ function conditionWords(statement, without) {
    const named = new Set(without.map(({ operator, key })=>`${operator} ${key}`));
    const words = (0,statements/* conditionsOf */.yb)(statement).filter(({ operator, key })=>!named.has(`${operator} ${key}`)).map(inWords);
    return words.length === 0 ? '' : `, if ${words.join(' and ')}`;
}
function inWords({ operator, key, values }) {
    const value = values.join(' or ');
    const lower = key.toLowerCase();
    if (operator === 'Null') return values.includes('true') ? `the request has no ${key}` : `the request has ${key}`;
    if (operator === 'Bool' && lower === 'aws:multifactorauthpresent' && value === 'true') return 'they have signed in with MFA';
    if (lower.endsWith(':aud') && !operator.includes('Not')) return `the audience is ${value}`;
    if (lower === 'sts:externalid' && operator === 'StringEquals') return `the external ID is ${value}`;
    return `${key} ${verb(operator)} ${value}`;
}
const verbs = {
    StringEquals: 'is',
    StringEqualsIgnoreCase: 'is, in any letter case,',
    StringNotEquals: 'is not',
    StringLike: 'is like',
    StringNotLike: 'is not like',
    ArnEquals: 'is',
    ArnLike: 'is like',
    ArnNotEquals: 'is not',
    ArnNotLike: 'is not like',
    Bool: 'is',
    IpAddress: 'is in',
    NotIpAddress: 'is not in',
    DateLessThan: 'is before',
    DateGreaterThan: 'is after',
    NumericEquals: 'is',
    NumericLessThan: 'is less than',
    NumericLessThanEquals: 'is at most',
    NumericGreaterThan: 'is more than',
    NumericGreaterThanEquals: 'is at least'
};
function verb(operator) {
    const [, set, base = '', ifExists] = /^(?:(For\w+):)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
    const words = verbs[base] ?? base;
    const each = set === 'ForAllValues' ? ' (each of its values)' : '';
    return `${ifExists === undefined ? '' : '(if the request has it) '}${words}${each}`;
}

;// CONCATENATED MODULE: ./.build/cli/src/explain/policy.js





/**
 * A policy in words: of a trust policy whom it lets in, of another one what it allows, and what is wider than it looks.
 *
 * @throws KeyturnError `InvalidInput` for a policy that IAM would refuse, and for a policy of a resource
 */ function explainPolicy(json) {
    const isTrust = /"(?:Not)?Principal"\s*:/.test(json);
    if (isTrust && /"(?:Not)?Resource"\s*:/.test(json)) {
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: 'This is the policy of a resource, such as a bucket or a key.',
            cause: 'its statements have a Principal and a Resource.',
            remedy: 'give a trust policy of a role, or a policy of a user or a role.'
        });
    }
    const policy = read(json, isTrust ? 'trust' : 'identity');
    return isTrust ? explainTrust(policy) : explainIdentity(policy);
}
function read(json, kind) {
    try {
        return (0,policy/* parsePolicyDocument */.X)(json, kind);
    } catch (error) {
        if (!(error instanceof policy/* MalformedPolicyDocumentError */.Nu)) throw error;
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: `IAM would refuse this policy (MalformedPolicyDocument): ${error.message}`,
            remedy: 'correct the element that the message names.'
        }, {
            cause: error
        });
    }
}
function explainTrust(policy) {
    return {
        kind: 'trust-policy',
        title: 'A trust policy',
        sentences: policy.statements.flatMap((statement)=>{
            const does = statement.effect === 'Allow' ? 'lets in' : 'keeps out';
            return whomItLetsIn(statement).map((whom)=>`It ${does} ${whom}.`);
        }),
        facts: [],
        warnings: (0,weaknesses/* weaknessesOf */.PA)(policy).map((weakness)=>({
                rule: weakness.rule,
                ...(0,weakness_words/* weaknessWords */.p)(weakness)
            }))
    };
}
function explainIdentity(policy) {
    return {
        kind: 'policy',
        title: 'A policy of a user, a group or a role',
        sentences: policy.statements.map((statement)=>`It ${statement.effect === 'Allow' ? 'allows' : 'denies'} ${actions(statement)} on ${resources(statement)}${conditionWords(statement, [])}.`),
        facts: [],
        warnings: policy.statements.filter(({ effect })=>effect === 'Allow').flatMap((statement)=>[
                ...wide(statement),
                ...withoutVariables(statement, policy)
            ])
    };
}
const listed = (patterns)=>patterns.join(', ');
const actions = ({ actions: { not, patterns } })=>not ? `every action but ${listed(patterns)}` : patterns.includes('*') ? 'every action' : listed(patterns);
function resources({ resources: of }) {
    if (of === undefined || of.patterns.includes('*') && !of.not) return 'every resource';
    return of.not ? `every resource but ${listed(of.patterns)}` : listed(of.patterns);
}
/** Actions with which a caller gives itself every other right (IAM User Guide, "Security best practices in IAM"). */ const escalations = [
    'iam:AttachRolePolicy',
    'iam:AttachUserPolicy',
    'iam:CreateAccessKey',
    'iam:CreateLoginProfile',
    'iam:CreatePolicyVersion',
    'iam:PassRole',
    'iam:PutRolePolicy',
    'iam:PutUserPolicy',
    'iam:SetDefaultPolicyVersion',
    'iam:UpdateAssumeRolePolicy',
    'sts:AssumeRole'
];
function wide(statement) {
    const { actions: of, resources: on, conditions } = statement;
    const everywhere = on === undefined || on.not || on.patterns.includes('*');
    const hasConditions = Object.keys(conditions).length > 0;
    if (!everywhere || hasConditions) return [];
    if (of.not || of.patterns.includes('*')) {
        return [
            {
                summary: of.not ? 'It allows everything that it does not name, also actions that AWS adds later.' : 'Whoever has it is an administrator of the account.',
                remedy: 'name the actions and the resources that are needed.'
            }
        ];
    }
    const found = escalations.filter((action)=>of.patterns.some((pattern)=>covers(pattern, action)));
    return found.length === 0 ? [] : [
        {
            summary: `With ${listed(found)} on every resource, a caller can give itself further rights.`,
            remedy: 'name the users, roles or policies as resources.'
        }
    ];
}
/** `iam:Put*` covers `iam:PutUserPolicy`. Actions have no letter case. */ function covers(pattern, action) {
    const lower = pattern.toLowerCase();
    if (lower === action.toLowerCase()) return true;
    return lower.endsWith('*') && action.toLowerCase().startsWith(lower.slice(0, -1));
}
/** Before version 2012-10-17 a variable is plain text (IAM JSON policy reference, "Version"). */ function withoutVariables(statement, { version }) {
    const texts = JSON.stringify([
        statement.resources,
        statement.conditions
    ]);
    return version === '2012-10-17' || !texts.includes('${') ? [] : [
        {
            summary: 'Its variables are plain text, because it lacks "Version": "2012-10-17".',
            remedy: 'add the version.',
            statement: '"Version": "2012-10-17"'
        }
    ];
}

// EXTERNAL MODULE: ./.build/cli/src/diagnosis/token-claims.js
var token_claims = __webpack_require__(46115);
;// CONCATENATED MODULE: ./.build/cli/src/explain/token.js


/** Whether a text has the form of a JSON Web Token: three parts, of which the first is a JSON object (RFC 7519). */ const isToken = (text)=>/^eyJ[\w-]{4,}\.[\w-]{4,}\.[\w-]*$/.test(text);
/**
 * The claims of an ID token in words. The signature is neither checked nor repeated.
 *
 * @param now - milliseconds since 1970
 */ function explainToken(token, now) {
    const claims = (0,token_claims/* claimsIn */.hh)(token);
    return claims && explainClaims(claims, now);
}
/** The claims of an ID token in words. */ function explainClaims(claims, now) {
    const issuer = (0,token_claims/* claim */.B7)(claims, 'iss') ?? '';
    const subject = (0,token_claims/* claim */.B7)(claims, 'sub') ?? '';
    const isGitHub = /^https:\/\/token\.actions\.|\/_services\/token$/.test(issuer);
    return {
        kind: 'token',
        title: 'An ID token',
        sentences: [
            `${issuerName(issuer)} issued it${subject === '' ? '' : `, for ${isGitHub ? jobsOf(subject) : `the subject ${subject}`}`}.`,
            validity(claims, now),
            ...isGitHub ? [
                subjectFormat(claims)
            ] : [],
            'Its signature was not checked: only AWS does that.'
        ],
        facts: factsOf(claims),
        warnings: warningsOf(claims, now),
        remedy: 'a trust policy that lets in exactly such tokens has this condition. The provider in IAM must list the audience.',
        statement: condition(issuer, subject, (0,token_claims/* claim */.B7)(claims, 'aud') ?? '')
    };
}
const issuers = [
    [
        /^https:\/\/token\.actions\.githubusercontent\.com(\/|$)/,
        'GitHub Actions'
    ],
    [
        /^https:\/\/token\.actions\.[\w-]+\.ghe\.com(\/|$)/,
        'GitHub Actions (GHE.com)'
    ],
    [
        /\/_services\/token$/,
        'GitHub Actions of a GitHub Enterprise Server'
    ],
    [
        /^https:\/\/oidc\.circleci\.com\/org\//,
        'CircleCI'
    ],
    [
        /^https:\/\/agent\.buildkite\.com$/,
        'Buildkite'
    ],
    [
        /^https:\/\/api\.bitbucket\.org\//,
        'Bitbucket Pipelines'
    ],
    [
        /^https:\/\/vstoken\.dev\.azure\.com\//,
        'Azure Pipelines'
    ],
    [
        /^https:\/\/login\.microsoftonline\.com\//,
        'Microsoft Entra ID'
    ],
    [
        /^https:\/\/gitlab\.com$/,
        'GitLab.com'
    ],
    [
        /\/api\/actions$/,
        'Forgejo Actions'
    ]
];
function issuerName(issuer) {
    const known = issuers.find(([pattern])=>pattern.test(issuer))?.[1];
    if (issuer === '') return 'Nobody';
    return known === undefined ? `The issuer ${issuer}` : `${known} (${issuer})`;
}
/** Seconds since 1970, as JSON Web Tokens have them. */ function time(claims, name) {
    const seconds = Number((0,token_claims/* claim */.B7)(claims, name) ?? Number.NaN);
    const isDate = Number.isFinite(seconds) && Math.abs(seconds) < 8_640_000_000_000;
    return isDate ? seconds * 1000 : undefined;
}
function validity(claims, now) {
    const expiry = time(claims, 'exp');
    if (expiry === undefined) return 'It does not say when it expires.';
    const at = new Date(expiry).toISOString();
    return expiry <= now ? `It expired at ${at}.` : `It expires at ${at}, in ${duration(expiry - now)}.`;
}
function duration(ms) {
    const minutes = Math.floor(ms / 60_000);
    if (minutes < 1) return 'less than a minute';
    if (minutes < 120) return minutes === 1 ? 'one minute' : `${minutes} minutes`;
    const hours = Math.floor(minutes / 60);
    return hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
}
function subjectFormat(claims) {
    const other = (0,token_claims/* otherSubject */.tp)(claims);
    const parts = subjectParts((0,token_claims/* claim */.B7)(claims, 'sub') ?? '');
    if (parts === undefined) return 'The subject follows a template of the repository or its organization, not one of the two usual formats.';
    const name = parts.format === 'immutable' ? 'immutable, with the ids of owner and repository' : 'classic';
    const next = parts.format === 'classic' && other ? ` After a rename, a transfer or an opt-in it will be ${other.sub}.` : '';
    return `The format of the subject is ${name}.${next}`;
}
/** What a token says about people or keeps for its issuer is of no use to a trust policy. */ const quiet = new Set([
    'iat',
    'nbf',
    'exp',
    'jti',
    'iss'
]);
function factsOf(claims) {
    const times = [
        'iat',
        'nbf',
        'exp'
    ].flatMap((name)=>{
        const at = time(claims, name);
        return at === undefined ? [] : [
            {
                name,
                value: new Date(at).toISOString()
            }
        ];
    });
    const rest = Object.entries(claims).filter(([name])=>!quiet.has(name)).map(([name, value])=>({
            name,
            value: typeof value === 'string' ? value : JSON.stringify(value)
        }));
    return [
        {
            name: 'iss',
            value: (0,token_claims/* claim */.B7)(claims, 'iss') ?? ''
        },
        ...rest,
        ...times
    ];
}
function warningsOf(claims, now) {
    const expiry = time(claims, 'exp');
    const notBefore = time(claims, 'nbf');
    const audience = claims.aud;
    const missing = [
        'iss',
        'sub',
        'aud',
        'exp',
        'iat'
    ].filter((name)=>claims[name] === undefined);
    return [
        ...missing.length > 0 ? [
            {
                summary: `It lacks ${missing.join(', ')}, which AWS demands.`,
                cause: 'it is not an ID token. It may be an access token, or the token that requests ID tokens.'
            }
        ] : [],
        ...expiry !== undefined && expiry <= now ? [
            {
                summary: 'AWS refuses it, because it has expired.',
                remedy: 'get a new one.'
            }
        ] : [],
        ...notBefore !== undefined && notBefore > now + 300_000 ? [
            {
                summary: 'It is not valid yet.',
                remedy: 'check the clocks of this machine and of the issuer.'
            }
        ] : [],
        ...Array.isArray(audience) && audience.length > 1 ? [
            {
                summary: 'It has several audiences. AWS compares `azp` instead, if the token has that claim.'
            }
        ] : [],
        ...audience !== undefined && audience !== 'sts.amazonaws.com' ? [
            {
                summary: `Its audience is ${(0,token_claims/* claim */.B7)(claims, 'aud')}, and not sts.amazonaws.com.`,
                remedy: 'let the provider in IAM list this audience, or ask the CI for the other one.'
            }
        ] : []
    ];
}
function condition(issuer, subject, audience) {
    const host = issuer.replace(/^https:\/\//, '');
    const literal = (text)=>text.replaceAll('${', '${$}{');
    return `"Condition": ${JSON.stringify({
        StringEquals: {
            [`${host}:aud`]: literal(audience),
            [`${host}:sub`]: literal(subject)
        }
    }, undefined, 2)}`;
}

;// CONCATENATED MODULE: ./.build/cli/src/explain/explain-text.js





/** Characters. The longest that AWS makes is a managed policy or an encoded authorization message, far below. */ const maxLength = 1_000_000;
/**
 * Explains the text of a file or of standard input: a token, a policy, a decoded authorization message, a code, or the
 * output of a failed command in which codes stand.
 *
 * @param now - milliseconds since 1970
 * @throws KeyturnError `InvalidInput` if nothing in the text is known
 */ function explainText(text, now) {
    const trimmed = text.replace(/^\uFEFF/, '').trim();
    if (trimmed === '') throw nothing('There is nothing to explain: the text is empty.');
    if (trimmed.length > maxLength) throw nothing('The text is longer than anything that can be explained.');
    const bare = trimmed.replace(/^Bearer\s+/i, '');
    if (isToken(bare)) return found(explainToken(bare, now), 'The token cannot be read: its claims are no JSON.');
    const json = parsed(trimmed);
    if (json !== undefined) return explainJson(json, now);
    const codes = codesIn(trimmed);
    if (codes.length > 0) return codes;
    if (/^[\w-]{200,}$/.test(trimmed)) {
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: 'This may be an encoded authorization message, which only AWS can decode.',
            remedy: 'decode it with `aws sts decode-authorization-message --encoded-message TEXT --query DecodedMessage --output text`, and give the result to keyturn explain.'
        });
    }
    throw nothing('Nothing in this text is known.');
}
/** Explains a name on the command line. */ function explainName(name) {
    const explained = explainCode(name);
    if (explained) return explained;
    const near = nearest(name);
    throw new errors/* KeyturnError */.FB('InvalidInput', {
        summary: `${isHarmless(name) ? name : 'The argument'} is neither a known code nor the path of a file.`,
        remedy: near === undefined ? 'give an error code of Keyturn or AWS, the id of a rule such as KT103, or the path of a file with a token or a policy.' : `did you mean ${near}? Files can be given by their paths, too.`
    });
}
/** Somebody may have typed a secret. Codes have letters only, and most files an extension. */ const isHarmless = (name)=>/^(?:[A-Za-z]{1,60}|KT\d{1,4}|[\w./-]{1,200}\.[a-z]{1,6})$/i.test(name);
function nothing(summary) {
    return new errors/* KeyturnError */.FB('InvalidInput', {
        summary,
        remedy: 'give an ID token, a policy, a decoded authorization message, an error code, or the output of a command that failed.'
    });
}
function found(explained, otherwise) {
    if (explained === undefined) throw nothing(otherwise);
    return [
        explained
    ];
}
/** JSON as AWS hands it out: as it is, or URL-encoded as IAM's own API has policies (RFC 3986). */ function parsed(text) {
    for (const candidate of text.startsWith('%7B') ? [
        decoded(text)
    ] : [
        text
    ]){
        try {
            const value = JSON.parse(candidate);
            if (typeof value === 'object' && value !== null) return value;
            // A policy or a message that was printed as a JSON string.
            if (typeof value === 'string') return parsed(value.trim());
        } catch  {
            return undefined;
        }
    }
    return undefined;
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    } catch  {
        return text;
    }
}
/** The places where the AWS CLI and IAM's API put a policy or a decoded message. */ const wrappers = [
    'DecodedMessage',
    'Role',
    'AssumeRolePolicyDocument',
    'PolicyVersion',
    'Document',
    'PolicyDocument',
    'Policy'
];
function explainJson(json, now) {
    const value = unwrapped(json);
    const text = JSON.stringify(value);
    const fields = value;
    if ('Statement' in fields) return [
        explainPolicy(text)
    ];
    if ('context' in fields || 'explicitDeny' in fields) return found(explainAuthorizationMessage(text), 'The decoded message cannot be read.');
    if ([
        'iss',
        'sub',
        'aud'
    ].some((name)=>name in fields)) return [
        explainClaims(fields, now)
    ];
    const error = fields.Error ?? fields.error;
    const code = error?.Code ?? error?.code;
    if (typeof code === 'string') return found(explainCode(code, String(error?.Message ?? '')), `The code ${code} is not known.`);
    throw nothing('This JSON is neither a policy, nor claims, nor a decoded message.');
}
function unwrapped(json) {
    let value = json;
    for(let depth = 0; depth < wrappers.length; depth += 1){
        const inside = wrappers.map((name)=>value[name]).find((each)=>each !== undefined);
        const next = typeof inside === 'string' ? parsed(inside.trim()) : inside;
        if (typeof next !== 'object' || next === null) return value;
        value = next;
    }
    return value;
}
/** The codes in the output of a command, each once: of Keyturn's own last line, of `doctor`, and of the AWS CLI. */ function codesIn(text) {
    const named = [
        ...text.matchAll(/\b(?:Error code (\w+)|(KT\d{3}))\b/g)
    ].map(([, code, rule])=>code ?? rule ?? '');
    const ofAws = [
        ...text.matchAll(/An error occurred \((\w{3,80})\) when calling the \w+ operation[^:]*: ([^\n]*)/g)
    ];
    const lone = /^\w{3,80}$/.test(text) ? [
        text
    ] : [];
    const explained = [
        ...ofAws.map(([, code = '', message = ''])=>explainCode(code, message.trim())),
        ...[
            ...named,
            ...lone
        ].map((name)=>explainCode(name))
    ].flatMap((each)=>each ?? []);
    return [
        ...new Map(explained.map((each)=>[
                each.title,
                each
            ])).values()
    ];
}
/** The known name that differs least, in at most three letters. */ function nearest(name) {
    const [best] = knownNames.map((known)=>({
            known,
            distance: distance(name.toLowerCase(), known.toLowerCase())
        })).filter((each)=>each.distance <= 3).sort((a, b)=>a.distance - b.distance);
    return best?.known;
}
/** Levenshtein's distance, of names short enough for a table. */ function distance(a, b) {
    if (Math.abs(a.length - b.length) > 3) return Number.POSITIVE_INFINITY;
    let row = Array.from({
        length: b.length + 1
    }, (_, index)=>index);
    for(let i = 1; i <= a.length; i += 1){
        const next = [
            i
        ];
        for(let j = 1; j <= b.length; j += 1){
            const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

// EXTERNAL MODULE: ./.build/cli/src/findings/forms/lines.js
var lines = __webpack_require__(49442);
// EXTERNAL MODULE: ./.build/cli/src/findings/forms/plain-json.js
var plain_json = __webpack_require__(1300);
;// CONCATENATED MODULE: ./.build/cli/src/explain/forms.js


/** Explanations as JSON, by docs/schemas/explain.schema.json. */ function explainedJson(explained) {
    return `${(0,plain_json/* plainJson */.R)({
        schemaVersion: 1,
        explained
    })}\n`;
}
/** Explanations for people. */ function explainedText(explained, style) {
    const paint = (0,lines/* painter */.C2)(style);
    return `${explained.map((each)=>one(each, style, paint)).join('\n\n')}\n`;
}
function one(explained, style, paint) {
    const { title, sentences, facts, warnings, remedy, statement, help } = explained;
    const longest = Math.max(0, ...facts.map(({ name })=>(0,lines/* oneLine */.TN)(name).length));
    return [
        paint('bold', (0,lines/* oneLine */.TN)(title)),
        ...sentences.flatMap((text)=>(0,lines/* wrapped */.ky)((0,lines/* sentence */.em)(text), '  ', style)),
        ...facts.length === 0 ? [] : [
            ''
        ],
        ...facts.map(({ name, value })=>`  ${(0,lines/* oneLine */.TN)(name).padEnd(longest)}  ${(0,lines/* oneLine */.TN)(value)}`),
        ...warnings.flatMap((warning)=>[
                '',
                ...warningLines(warning, style, paint)
            ]),
        ...remedy === undefined ? [] : [
            '',
            ...(0,lines/* wrapped */.ky)(`What to do: ${remedy}`, '  ', style)
        ],
        ...statement === undefined ? [] : (0,lines/* cleanLines */.v3)(statement, '    '),
        ...help === undefined ? [] : [
            `  ${paint('dim', help)}`
        ]
    ].join('\n');
}
function warningLines({ rule, summary, cause, remedy, statement }, style, paint) {
    const [first = '', ...rest] = (0,lines/* wrapped */.ky)((0,lines/* sentence */.em)(summary), '  ', style);
    return [
        `  ${paint('yellow', rule === undefined ? 'Warning:' : `Warning ${rule}:`)} ${first.trimStart()}`,
        ...rest,
        ...cause === undefined ? [] : (0,lines/* wrapped */.ky)(`Likely cause: ${cause}`, '    ', style),
        ...remedy === undefined ? [] : (0,lines/* wrapped */.ky)(`What to do: ${remedy}`, '    ', style),
        ...statement === undefined ? [] : (0,lines/* cleanLines */.v3)(statement, '      ')
    ];
}

// EXTERNAL MODULE: ./.build/cli/src/cli/exit-codes.js
var exit_codes = __webpack_require__(54072);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/report-failure.js
var report_failure = __webpack_require__(23127);
;// CONCATENATED MODULE: ./.build/cli/src/cli/text-style.js
/** How text on stdout looks: wrapped and coloured on a terminal, unless NO_COLOR or a dumb terminal forbids colours. */ function textStyle({ process: { stdout }, env }) {
    if (!stdout.isTTY) return {
        colors: false
    };
    return {
        colors: !env.NO_COLOR && env.TERM !== 'dumb',
        ...stdout.columns > 0 ? {
            width: Math.min(stdout.columns, 120)
        } : {}
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/cli/commands/explain.js








/** `keyturn explain`: what a code, a token or a policy means. Nothing is sent. */ async function explain(flags, what) {
    try {
        const explained = explainedOf(what, this);
        const text = flags.format === 'json' ? explainedJson(explained) : explainedText(explained, textStyle(this));
        this.process.stdout.write(text);
    } catch (error) {
        (0,report_failure/* reportFailure */.x)(error, this);
        this.process.exitCode = (0,exit_codes/* exitCodeOf */.FO)(error);
    }
}
function explainedOf(what, context) {
    const now = Date.now();
    const { env } = context;
    if (what === undefined && env.KEYTURN_TOKEN) return explainText(env.KEYTURN_TOKEN, now);
    if (what === undefined || what === '-') return explainText(standardInput(what, context), now);
    requireNoSecret(what);
    return (0,external_node_fs_.existsSync)(what) ? explainText(contentOf(what), now) : [
        explainName(what)
    ];
}
/** Every program on the machine can read arguments. The message does not repeat it. */ function requireNoSecret(what) {
    if (!isToken(what.replace(/^Bearer\s+/i, ''))) return;
    throw new errors/* KeyturnError */.FB('InvalidInput', {
        summary: 'A token was given as an argument.',
        cause: 'every program on this machine can read arguments, and the shell may have kept the line.',
        remedy: 'write it into a file that only you can read, or into KEYTURN_TOKEN, or pipe it: keyturn explain - < FILE. If it is still valid, treat it as known to others.'
    });
}
function standardInput(what, { process: { stdin } }) {
    if (what === undefined && stdin.isTTY) {
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: 'There is nothing to explain.',
            remedy: 'give a code, the path of a file, or - and text on standard input. Example: keyturn explain AccessDenied'
        });
    }
    return contentOf(0);
}
function contentOf(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    } catch (error) {
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: `${file === 0 ? 'Standard input' : file} could not be read: ${(0,errors/* messageOf */.bD)(error)}`,
            remedy: 'give a file that you may read, or - for standard input.'
        }, {
            cause: error
        });
    }
}


/***/ }),

/***/ 71959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZK: () => (/* binding */ scopeWithoutRole),
/* harmony export */   _C: () => (/* binding */ inputEnvironment),
/* harmony export */   c8: () => (/* binding */ secretVariables)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34267);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67051);



/** Variables for secrets, which are never flags. */ const secretVariables = {
    'aws-credentials': 'KEYTURN_AWS_CREDENTIALS',
    'mfa-secret': 'KEYTURN_MFA_SECRET',
    'mfa-code': 'KEYTURN_MFA_CODE',
    'saml-assertion': 'KEYTURN_SAML_ASSERTION'
};
/**
 * The environment of the engine: what the flags, the files and the variables say, as the inputs of a step.
 *
 * @param env - of this process; the inputs of a step that it runs in do not count
 * @throws KeyturnError `InvalidInput` for a file that cannot be read
 */ function inputEnvironment(flags, env) {
    requireKeys(flags, env);
    const given = {
        ...defaults(env),
        ...secretsOf(flags, env),
        ...typed(flags)
    };
    const own = Object.fromEntries(Object.entries(env).filter(([name])=>!isForeign(name)));
    const inputs = Object.entries(given).map(([name, value])=>[
            `INPUT_${name.toUpperCase()}`,
            value
        ]);
    return {
        ...own,
        ...onlyFrom(flags, env),
        ...Object.fromEntries(inputs)
    };
}
/** Inputs of a step of the action, and Keyturn's own secrets, which no source reads by itself. */ function isForeign(name) {
    return name.startsWith('INPUT_') || Object.values(secretVariables).includes(name);
}
/** What a laptop and other CIs need: no tags made of GitHub's variables, and a name that does not claim to be GitHub's. */ function defaults(env) {
    const region = env.AWS_REGION || env.AWS_DEFAULT_REGION;
    const elsewhere = env.GITHUB_ACTIONS ? {} : {
        'role-skip-session-tagging': 'true',
        'role-session-name': 'keyturn'
    };
    return {
        ...region ? {
            'aws-region': region
        } : {},
        'job-summary': 'false',
        ...elsewhere
    };
}
/** Secrets that belong to another source than the one that was asked for. */ const unwantedSecrets = {
    profile: [
        'aws-credentials',
        'saml-assertion'
    ],
    keys: [
        'saml-assertion'
    ]
};
function secretsOf(flags, env) {
    const unwanted = unwantedSecrets[flags.source ?? 'auto'] ?? [];
    const fromVariables = Object.entries(secretVariables).flatMap(([name, variable])=>env[variable] && !unwanted.includes(name) ? [
            [
                name,
                env[variable]
            ]
        ] : []);
    const file = flags['aws-credentials-file'];
    return {
        ...Object.fromEntries(fromVariables),
        ...file === undefined ? {} : {
            'aws-credentials': textOf(file, 'aws-credentials-file')
        }
    };
}
function scopePolicy(flags) {
    const policy = scopeOf(flags);
    return policy === undefined ? {} : {
        'inline-session-policy': policy
    };
}
function scopeOf({ scope }) {
    return scope === undefined ? undefined : textOf(scope, 'scope');
}
/**
 * The policy of `--scope`, where no AssumeRole of this command can carry it.
 *
 * @throws KeyturnError `InvalidInput` for a file that cannot be read
 */ function scopeWithoutRole(flags) {
    return flags['role-to-assume'] === undefined ? scopeOf(flags) : undefined;
}
function typed(flags) {
    requireRoleToNarrow(flags);
    const names = Object.keys(_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .inputFlags */ .eJ);
    const inputs = names.flatMap((name)=>flags[name] === undefined ? [] : [
            [
                name,
                flags[name]
            ]
        ]);
    return {
        ...Object.fromEntries(inputs),
        ...flags.source === 'profile' || flags.source === 'keys' ? {
            'force-skip-oidc': 'true'
        } : {},
        ...flags['role-to-assume'] === undefined ? {} : scopePolicy(flags)
    };
}
/** Who narrows credentials must not get wide ones. */ function requireRoleToNarrow(flags) {
    const given = [
        'inline-session-policy',
        'managed-session-policies'
    ].find((name)=>flags[name] !== undefined);
    if (given === undefined || flags['role-to-assume'] !== undefined) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('InvalidInput', {
        summary: `--${given} is given without --role-to-assume.`,
        cause: 'AWS narrows the session of a role, and no other credentials, so the policy would have no effect.',
        remedy: 'add --role-to-assume with the role to narrow.'
    });
}
/**
 * A profile that was asked for takes precedence over keys in the environment, as with `aws --profile`. Keys that were asked
 * for take precedence over a profile.
 */ function onlyFrom({ profile: name, source }, env) {
    if (source === 'keys') return {
        AWS_PROFILE: undefined,
        AWS_DEFAULT_PROFILE: undefined
    };
    if (name === undefined && source !== 'profile') return {};
    return {
        AWS_PROFILE: name ?? (env.AWS_PROFILE || env.AWS_DEFAULT_PROFILE || 'default'),
        AWS_ACCESS_KEY_ID: undefined,
        AWS_SECRET_ACCESS_KEY: undefined,
        AWS_SESSION_TOKEN: undefined
    };
}
/** Who asks for keys must not get what else there is: an instance's role, or a profile. */ function requireKeys({ source, profile, 'aws-credentials-file': file }, env) {
    if (source !== 'keys') return;
    if (profile !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('InvalidInput', {
            summary: '--source keys and --profile are given together.',
            remedy: 'give one source of credentials.'
        });
    }
    const isGiven = file !== undefined || env[secretVariables['aws-credentials']];
    if (isGiven || env.AWS_ACCESS_KEY_ID && env.AWS_SECRET_ACCESS_KEY) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('NoCredentials', {
        summary: '--source keys is given, and there is no access key.',
        remedy: `set ${secretVariables['aws-credentials']} to the ID and the secret in two lines, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`
    });
}
/** @param path - `-` for standard input */ function textOf(path, flag) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path === '-' ? 0 : path, 'utf8');
    } catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('InvalidInput', {
            summary: `The file of --${flag} could not be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`,
            remedy: `give the path of a file that you may read${flag === 'scope' ? '' : ', or - for standard input'}.`
        }, {
            cause: error
        });
    }
}


/***/ }),

/***/ 23127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ reportFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _runner_error_help_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6491);
/* harmony import */ var _runner_log_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1083);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71959);




/**
 * Prints why a command failed.
 *
 * @param runner - hides the secrets that it knows, because a server may have sent one back; absent before there are any
 */ function reportFailure(error, { process }, runner) {
    // The variables of a step around this process name another action.
    const text = [
        (0,_runner_error_help_js__WEBPACK_IMPORTED_MODULE_1__/* .failureMessage */ .oh)(forCommandLine(error), {}),
        ...variablesFor(error)
    ].join('\n');
    if (runner) runner.fail(text);
    else process.stderr.write(`${(0,_runner_log_text_js__WEBPACK_IMPORTED_MODULE_3__/* .logText */ .k)(`Error: ${text}`)}\n`);
}
/** What a step lacks is a permission or a secret; here it is a sign-in. */ function forCommandLine(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB) || error.code !== 'NoCredentials') return error;
    if (error.explanation.summary.includes('token for GitHub')) return error;
    return error.withDiagnosis({
        cause: 'nobody is signed in to AWS here: there is no profile, no variable and no ID token of a CI.',
        remedy: 'sign in with `aws login` or `aws sso login`, or give --profile NAME, or set AWS_PROFILE or KEYTURN_AWS_CREDENTIALS. In a job of a CI, let the job have an ID token.'
    });
}
/** Secrets are inputs of the action, but no flags: a message that names one does not say how to give it here. */ function variablesFor(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB) || error.code !== 'InvalidInput') return [];
    return Object.entries(_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .secretVariables */ .c8).flatMap(([name, variable])=>error.message.includes(name) ? [
            `On the command line, ${name} is the variable ${variable}.`
        ] : []);
}


/***/ }),

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


/***/ }),

/***/ 49442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   ky: () => (/* binding */ wrapped),
/* harmony export */   v3: () => (/* binding */ cleanLines)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var _runner_log_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1083);


/** Colours only what has been cleaned, because cleaning takes the escape codes away. */ function painter({ colors }) {
    return (color, text)=>colors ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(color, text, {
            validateStream: false
        }) : text;
}
/** With a capital letter and a full stop. */ const sentence = (text)=>text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?:]\s*$/.test(text) ? '' : '.');
/** No line of it can begin with something else than the caller's own text. */ const oneLine = (text)=>(0,_runner_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .k)(text.replaceAll(/\s+/g, ' ').trim());
/** Breaks a paragraph at blanks. A word that is longer than a line stays whole, because people copy ARNs. */ function wrapped(text, indent, { width }) {
    const words = oneLine(text).split(' ');
    const room = width === undefined ? Number.POSITIVE_INFINITY : Math.max(width - indent.length, 20);
    const lines = [];
    for (const word of words){
        const last = lines.at(-1);
        if (last === undefined || last.length + 1 + word.length > room) lines.push(word);
        else lines[lines.length - 1] = `${last} ${word}`;
    }
    // Once more, because a word that was harmless inside a line may begin one now.
    return lines.map((line)=>(0,_runner_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .k)(`${indent}${line}`));
}
/** Several lines as they are, indented. */ const cleanLines = (text, indent)=>text.split(/\r?\n/).map((line)=>(0,_runner_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .k)(`${indent}${line}`));


/***/ }),

/***/ 1300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ plainJson)
/* harmony export */ });
/**
 * JSON with two blanks of indentation, which neither a terminal nor the log of a runner can take for anything else: control
 * and format characters are escaped, and so is `##[`, which is a command anywhere in a line (see log-text.ts).
 */ function plainJson(value) {
    return JSON.stringify(value, undefined, 2).replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char)=>char === '\n' ? char : escaped(char)).replaceAll('##[', '#\\u0023[');
}
/** By UTF-16 code units, as JSON wants it. */ function escaped(character) {
    return character.split('').map((unit)=>`\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}


/***/ }),

/***/ 57954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ ruleAddress)
/* harmony export */ });
/* harmony import */ var _runner_error_help_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6491);

/** The address of the section of docs/doctor.md about a rule. The heading is the id. */ const ruleAddress = (rule)=>(0,_runner_error_help_js__WEBPACK_IMPORTED_MODULE_0__/* .pageOnGitHub */ .Mn)(`docs/doctor.md#${rule.toLowerCase()}`);


/***/ }),

/***/ 93056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ proxyAuthenticationAdvice)
/* harmony export */ });
/** Advice for status 407, which only a proxy sends. */ const proxyAuthenticationAdvice = {
    cause: 'the proxy requires a user and a password, or rejects those that it was given.',
    remedy: 'write them into http-proxy, as http://user:password@proxy.example.com:3128, and store the whole URL in a secret, which GitHub masks.'
};


/***/ }),

/***/ 6491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MG: () => (/* binding */ helpAddresses),
/* harmony export */   Mn: () => (/* binding */ pageOnGitHub),
/* harmony export */   dN: () => (/* binding */ messageWithHelp),
/* harmony export */   o$: () => (/* binding */ helpLine),
/* harmony export */   oh: () => (/* binding */ failureMessage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

/** Where the pages are unless the runner says which repository and ref the action comes from. */ const defaults = {
    repository: 'octo-org/keyturn',
    ref: 'v1'
};
const githubCom = 'https://github.com';
/**
 * A `KeyturnError` explains itself, and one that quotes a refusal which nothing in Keyturn explains gets the usual remedy.
 * Anything else is a bug, so its stack is shown.
 */ function failureMessage(error, env) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB) return messageWithHelp(withUsualRemedy(error), env);
    const stack = error instanceof Error ? error.stack : String(error);
    return `Keyturn failed unexpectedly, which is a bug: ${stack}\n${helpLine('Unexpected', env)}`;
}
function withUsualRemedy(error) {
    const { message, retry, explanation } = error;
    if (explanation.remedy !== undefined || message.includes('What to do:')) return error;
    const remedy = retry === 'never' ? 'correct what the message names; the lines above show what this step tried.' : 'run the job again; if it fails again, look at the health pages of AWS and GitHub.';
    return error.withDiagnosis({
        remedy
    });
}
/** An error's message with its code and the address of the section of docs/errors.md about it, as the last line. */ function messageWithHelp({ code, message }, env) {
    return `${message}\n${helpLine(code, env)}`;
}
/**
 * The last line of every error. A GitHub Enterprise Server either has a copy of the action's repository or takes the
 * action from GitHub.com (GitHub Connect). The runner does not say which, so the line has both addresses.
 */ function helpLine(code, env) {
    const [address = '', other] = helpAddresses(code, env);
    const elsewhere = other === undefined ? '' : ` (if this server has no such repository: ${other})`;
    return `Error code ${code}: ${address}${elsewhere}`;
}
/** The address of a page on GitHub.com, for the command line, which no repository names. */ const pageOnGitHub = (path)=>`${githubCom}/${defaults.repository}/blob/${defaults.ref}/${path}`;
/** The addresses of the section about a code: the one on the job's own server first, the one on GitHub.com last. */ function helpAddresses(code, env) {
    const servers = new Set([
        serverIn(env) ?? githubCom,
        githubCom
    ]);
    const { repository, ref } = originIn(env) ?? defaults;
    return [
        ...servers
    ].map((server)=>`${server}/${repository}/blob/${ref}/docs/errors.md#${code.toLowerCase()}`);
}
function serverIn({ GITHUB_SERVER_URL: url = '' }) {
    return /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d{1,5})?$/i.test(url) ? url : undefined;
}
/**
 * The repository and ref that `uses:` names, so that an action pinned to a commit links to the page of that commit. The
 * runner leaves both empty for an action in the workflow's own repository, and inside a composite action
 * (actions/runner#2473). Earlier steps can set the variables, so anything but plain names is ignored.
 */ function originIn(env) {
    const { GITHUB_ACTION_REPOSITORY: repository = '', GITHUB_ACTION_REF: ref = '' } = env;
    const isRepository = /^[a-z\d][a-z\d-]{0,38}\/[\w.-]{1,100}$/i.test(repository);
    const isRef = /^\w[\w.-]*(?:\/\w[\w.-]*)*$/.test(ref) && ref.length <= 200;
    return isRepository && isRef ? {
        repository,
        ref
    } : undefined;
}


/***/ }),

/***/ 1083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ withoutControls),
/* harmony export */   k: () => (/* binding */ logText)
/* harmony export */ });
/**
 * Escapes a text for the log, so that the runner, a terminal and GitHub's log viewer do not interpret it. Everything that
 * Keyturn prints for people passes through here, because AWS, GitHub, files and variables supply parts of it.
 *
 * The runner takes a line that begins with `::`, also after white space, for a command, and `##[` anywhere in a line
 * (actions/runner, `ActionCommand.cs`). Its comparison is culture-sensitive, so it skips zero-width characters.
 */ function logText(text) {
    return text.split(/\r?\n/).map(logLine).join('\n');
}
function logLine(line) {
    return withoutControls(line).replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '# #[');
}
/**
 * Replaces invisible characters with effects by blanks: control characters (ESC starts a colour, a backspace rewrites the
 * line), format characters (bidirectional overrides, zero-width characters) and line separators. Tabs stay.
 */ function withoutControls(text) {
    return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char)=>char === '\t' ? char : ' ');
}


/***/ })

};
