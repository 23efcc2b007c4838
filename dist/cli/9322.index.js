export const id = 9322;
export const ids = [9322];
export const modules = {

/***/ 67822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ Sha256),
/* harmony export */   q: () => (/* binding */ queryClient)
/* harmony export */ });
/* harmony import */ var _aws_sdk_core_httpAuthSchemes__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97523);
/* harmony import */ var _aws_sdk_core_protocols__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37288);
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93422);
/* harmony import */ var _smithy_core_schema__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26890);
/* harmony import */ var _smithy_core_serde__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92430);
/* harmony import */ var _smithy_signature_v4__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75118);






/**
 * A client of STS or IAM, made of the SDK's parts for one signed request: its protocol, signer and request handler, with
 * the schemas of its service clients. The SDK's own clients also load and resolve what Keyturn decides itself: retries,
 * endpoints, Regions, credentials and settings in files (docs/decisions/0020-start-up-and-the-network.md).
 *
 * Its errors are those of the SDK: `$metadata`, and AWS's `Code` where the response has one.
 */ function queryClient({ name, version }, options) {
    const { endpoint, requestHandler, onResponse } = options;
    const protocol = new _aws_sdk_core_protocols__WEBPACK_IMPORTED_MODULE_0__.AwsQueryProtocol({
        defaultNamespace: `com.amazonaws.${name}`,
        xmlNamespace: `https://${name}.amazonaws.com/doc/${version}/`,
        version
    });
    const context = {
        endpoint: async ()=>endpoint,
        streamCollector: _smithy_core_serde__WEBPACK_IMPORTED_MODULE_1__.streamCollector,
        requestHandler
    };
    protocol.setSerdeContext(context);
    const signing = options.credentials && signingWith(options.credentials, name, options);
    return async (schema, input, abortSignal)=>{
        const [, namespace, operationName, traits, inputSchema, outputSchema] = schema;
        const called = (0,_smithy_core_schema__WEBPACK_IMPORTED_MODULE_2__.operation)(namespace, operationName, traits, inputSchema, outputSchema);
        const request = await protocol.serializeRequest(called, input, context);
        request.headers.host = endpoint.url.host;
        request.headers['content-length'] = String(Buffer.byteLength(request.body));
        request.headers['user-agent'] = userAgentHeader(options.userAgent);
        const sent = _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_3__.HttpRequest.clone(signing ? await signing.sign(request) : request);
        const { response } = await requestHandler.handle(sent, {
            abortSignal
        });
        try {
            await onResponse?.(operationName, response);
            const output = await protocol.deserializeResponse(called, context, response);
            signing?.onSuccess(response);
            return output;
        } catch (error) {
            const failed = withResponse(error, response);
            signing?.onError(failed);
            throw failed;
        }
    };
}
/** The SDK's signer. It takes the time from AWS's responses, so a wrong clock fails one request at most. */ function signingWith(credentials, service, { endpoint: { signingRegion }, systemClockOffset = 0 }) {
    const signer = new _smithy_signature_v4__WEBPACK_IMPORTED_MODULE_4__.SignatureV4({
        credentials,
        region: signingRegion,
        service,
        sha256: Sha256
    });
    const clock = {
        signer: async ()=>signer,
        systemClockOffset
    };
    const sdkSigner = new _aws_sdk_core_httpAuthSchemes__WEBPACK_IMPORTED_MODULE_5__.AwsSdkSigV4Signer();
    const properties = {
        context: {},
        config: clock,
        signingName: service,
        signingRegion
    };
    return {
        sign: (request)=>sdkSigner.sign(request, credentials, properties),
        onSuccess: (response)=>sdkSigner.successHandler(response, properties),
        onError: (error)=>sdkSigner.errorHandler(properties)(error)
    };
}
/** The hash of `node:crypto`. The SDK's clients load one in JavaScript as well. */ class Sha256 extends _smithy_core_serde__WEBPACK_IMPORTED_MODULE_1__.Hash {
    constructor(secret){
        super('sha256', secret);
    }
}
/** Characters that RFC 9110 allows in a product name or version; the SDK replaces others by `-` too. */ const notInToken = /[^!$%&'*+\-.^_`|~\w]/g;
function userAgentHeader(products) {
    return products.map((parts)=>parts.map((part)=>part.replaceAll(notInToken, '-')).join('/')).join(' ');
}
/** Adds the response to an error of its parser, as the SDK's clients do. */ function withResponse(error, response) {
    if (typeof error !== 'object' || error === null) return error;
    Object.defineProperty(error, '$response', {
        value: response
    });
    const { $metadata = {
        httpStatusCode: response.statusCode
    } } = error;
    return Object.assign(error, {
        $metadata
    });
}


/***/ }),

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

/***/ 76291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ boundAnswers),
/* harmony export */   m: () => (/* binding */ lastCutOff)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53053);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34267);


const MiB = 1024 * 1024;
/** The largest known response, a session with all its tags and policies, has about 30 KB. */ const maxBytes = MiB;
/** For a page of a list: GitHub describes a workflow run in up to 25 KB and sends 100 per page. */ const maxListBytes = 8 * MiB;
let isBound = false;
let lastError;
/** The error of the last response that was cut off, for SDK requests that hide their cause. */ function lastCutOff() {
    return lastError;
}
/**
 * From now on, cuts off every response that is larger than AWS's and GitHub's can be; the request then fails. This
 * applies to the whole process, including the SDK's own requests to container and instance metadata.
 */ function boundAnswers() {
    if (isBound) return;
    isBound = true;
    // Node.js publishes this event after the response's headers and before its body.
    (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.channel)('http.client.response.finish').subscribe((message)=>{
        const { request, response } = message;
        bound(request, response);
    });
}
function bound(request, response) {
    const limit = /[?&]per_page=/.test(request.path) ? maxListBytes : maxBytes;
    const push = response.push.bind(response);
    let seen = 0;
    response.push = (chunk, encoding)=>{
        seen += chunk?.length ?? 0;
        if (seen <= limit) return push(chunk, encoding);
        const error = tooLargeError(request, limit);
        lastError = error;
        // A caller without an error listener on the response gets the error from the request.
        if (response.listenerCount('error') === 0) request.emit('error', error);
        response.destroy(error);
        return false;
    };
}
function tooLargeError(request, limit) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('MalformedResponse', {
        summary: `The response from ${request.host} is larger than ${limit / MiB} MiB and was cut off.`,
        cause: 'something other than AWS or GitHub answers there: a proxy, a download page, or a wrong endpoint.',
        remedy: 'check http-proxy, the AWS_ENDPOINT_URL variables and GITHUB_API_URL.'
    });
}


/***/ }),

/***/ 80536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withDeadline),
/* harmony export */   m: () => (/* binding */ optionalTimeoutMs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

/** Timeout of one attempt, from connecting to the last byte of the response. */ const attemptTimeoutMs = 10_000;
/** Milliseconds for a request whose answer the run can do without: a warning, or an explanation of a refusal. */ const optionalTimeoutMs = 3_000;
/**
 * Runs one attempt under a deadline. At the deadline the signal aborts the attempt, and this rejects even if the attempt
 * ignores the signal (for example while a response body stalls).
 *
 * @param request - names the request in the error
 * @throws KeyturnError `Timeout` after `timeoutMs`
 */ async function withDeadline(request, attempt, timeoutMs = attemptTimeoutMs) {
    const controller = new AbortController();
    let timer;
    const expired = new Promise((_resolve, reject)=>{
        timer = setTimeout(()=>{
            reject(timeoutError(request, timeoutMs));
            controller.abort();
        }, timeoutMs);
    });
    try {
        return await Promise.race([
            attempt(controller.signal),
            expired
        ]);
    } finally{
        clearTimeout(timer);
    }
}
function timeoutError(request, timeoutMs) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('Timeout', {
        summary: `${request} was not answered within ${timeoutMs / 1000} s.`,
        cause: 'the endpoint cannot be reached from this runner: a firewall, a missing or wrong proxy, or an outage.',
        remedy: 'check http-proxy / no-proxy and the endpoint; if they are right, run the job again later.'
    }, {
        retry: 'briefly'
    });
}


/***/ }),

/***/ 24604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ malformedResponse)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

/**
 * The error for a success status without the content that belongs to it. Something else answered, for a moment perhaps,
 * so a few more attempts are worth it.
 */ function malformedResponse(explanation) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('MalformedResponse', explanation, {
        retry: 'briefly'
    });
}


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

/***/ 6103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ createRequestHandler)
/* harmony export */ });
/* harmony import */ var _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61279);
/* harmony import */ var _answer_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76291);


/** Connect timeout. */ const connectTimeoutMs = 5_000;
/**
 * The request handler of the whole run. The SDK's clients, the OIDC token request and Octokit all send through it, so
 * the proxy and the connect timeout apply to every request. `deadline.ts` limits the whole attempt.
 *
 * @param connections - already open, for the first requests; only without a proxy
 */ async function createRequestHandler({ proxy }, { httpAgent, httpsAgent } = {}) {
    (0,_answer_size_js__WEBPACK_IMPORTED_MODULE_0__/* .boundAnswers */ .G)();
    const timeouts = {
        connectionTimeout: connectTimeoutMs
    };
    if (!proxy) {
        return new _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_1__.NodeHttpHandler({
            ...timeouts,
            ...httpAgent ? {
                httpAgent
            } : {},
            ...httpsAgent ? {
                httpsAgent: httpsAgent
            } : {}
        });
    }
    const { ProxyAgent } = await Promise.all(/* import() */[__webpack_require__.e(3040), __webpack_require__.e(8958)]).then(__webpack_require__.bind(__webpack_require__, 28958));
    const agent = new ProxyAgent(proxy);
    return new _smithy_node_http_handler__WEBPACK_IMPORTED_MODULE_1__.NodeHttpHandler({
        ...timeouts,
        httpAgent: agent,
        httpsAgent: agent
    });
}


/***/ }),

/***/ 16749:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ withRetries)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

const firstDelayMs = 200;
const maxDelayMs = 5_000;
const briefAttempts = 3;
/**
 * Retries transient failures with exponential backoff and full jitter, and does not wait after the last attempt. The
 * error's `retry` decides whether it is retried. With 12 attempts the waits add up to 36 s at most.
 *
 * @param request - names the request in the log
 * @param attempt - called for each attempt with its number, from 1
 */ async function withRetries(request, context, attempt) {
    for(let number = 1;; number++){
        try {
            return await attempt(number);
        } catch (error) {
            const attempts = attemptsFor(retryOf(error), context.maxAttempts);
            if (number >= attempts) throw error;
            const delayMs = delayAfter(error, number, context.random);
            context.info(`${request}: attempt ${number} of ${attempts} failed (${brief(error)}); next in ${(delayMs / 1000).toFixed(1)} s.`);
            await context.sleep(delayMs);
        }
    }
}
/** The delay that the server requestedMs for, or exponential backoff with full jitter. */ function delayAfter(error, number, random) {
    const requestedMs = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB ? error.retryAfterMs : undefined;
    return requestedMs ?? Math.round(random() * Math.min(maxDelayMs, firstDelayMs * 2 ** (number - 1)));
}
function retryOf(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB ? error.retry : 'never';
}
function attemptsFor(retry, maxAttempts) {
    if (retry === 'never') return 1;
    return retry === 'briefly' ? Math.min(briefAttempts, maxAttempts) : maxAttempts;
}
function brief(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB ? `${error.code}: ${error.message.split(/[\r\n]/)[0]}` : String(error);
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
