export const id = 8356;
export const ids = [8356];
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

/***/ 28356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assumeRoleWithResponse: () => (/* binding */ assumeRoleWithResponse)
});

// EXTERNAL MODULE: ./.build/cli/src/clients/aws.js
var aws = __webpack_require__(51816);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/sources/assume-role.js + 1 modules
var assume_role = __webpack_require__(50282);
// EXTERNAL MODULE: ./.build/cli/src/sources/role-session.js
var role_session = __webpack_require__(41390);
// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 25 modules
var XMLParser = __webpack_require__(7196);
;// CONCATENATED MODULE: ./.build/cli/src/sources/saml-assertion.js


const success = /:status:Success$/;
/** In China, AWS documents these attributes under another host. */ const awsAttribute = /^https:\/\/[a-z.]+\/SAML\/Attributes\/(.+)$/;
/**
 * Reads a SAML response, only to choose a role and to explain errors. It does not expand entities, and it refuses a document
 * type, which no identity provider sends.
 *
 * @param base64 - the response, or a bare assertion
 * @throws KeyturnError `InvalidIdentityToken`
 */ function readAssertion(base64) {
    const document = parse(Buffer.from(base64, 'base64').toString('utf8'));
    const [response] = children(document, 'Response');
    const parent = response ?? document;
    const [assertion = {}] = children(parent, 'Assertion');
    if (!response && children(document, 'Assertion').length === 0) throw unreadableAssertionError('it holds no SAML response');
    const attributes = attributesOf(assertion);
    const conditions = children(assertion, 'Conditions');
    const confirmations = children(assertion, 'Subject').flatMap((subject)=>children(subject, 'SubjectConfirmation')).flatMap((confirmation)=>children(confirmation, 'SubjectConfirmationData'));
    const restrictions = conditions.flatMap((condition)=>children(condition, 'AudienceRestriction'));
    return {
        ...optional({
            issuer: texts(assertion, 'Issuer')[0],
            failure: response && failureOf(response),
            issuedAt: times([
                assertion
            ], 'IssueInstant')[0],
            notBefore: times(conditions, 'NotBefore').at(-1),
            notOnOrAfter: times([
                ...conditions,
                ...confirmations
            ], 'NotOnOrAfter')[0],
            sessionNotOnOrAfter: times(children(assertion, 'AuthnStatement'), 'SessionNotOnOrAfter')[0]
        }),
        isEncrypted: children(parent, 'EncryptedAssertion').length > 0,
        pairs: pairsIn(attributes.get('Role') ?? []),
        audiences: restrictions.flatMap((restriction)=>texts(restriction, 'Audience')),
        recipients: confirmations.flatMap((data)=>attribute(data, 'Recipient') ?? []),
        hasTags: [
            ...attributes.keys()
        ].some((name)=>name.startsWith('PrincipalTag:')),
        transitiveTagKeys: attributes.get('TransitiveTagKeys') ?? []
    };
}
function parse(xml) {
    if (/<!DOCTYPE/i.test(xml)) throw unreadableAssertionError('it has a document type');
    const parser = new XMLParser/* default */.A({
        ignoreAttributes: false,
        attributeNamePrefix: '@',
        removeNSPrefix: true,
        ignoreDeclaration: true,
        parseTagValue: false,
        processEntities: false,
        isArray: (_name, _path, _isLeaf, isAttribute)=>!isAttribute
    });
    try {
        return parser.parse(xml, true);
    } catch  {
        // The parser's message may quote the document.
        throw unreadableAssertionError('it is not well-formed XML');
    }
}
function failureOf(response) {
    const [status] = children(response, 'Status');
    const codes = status ? nestedCodes(status) : [];
    if (codes.length === 0 || codes.some((code)=>success.test(code))) return undefined;
    const [message] = status ? texts(status, 'StatusMessage') : [];
    const words = codes.map((code)=>code.replace(/^.*:/, '')).join(', ');
    return message ? `${words}: ${message.replaceAll(/\s+/g, ' ').slice(0, 200)}` : words;
}
function nestedCodes(parent) {
    return children(parent, 'StatusCode').flatMap((code)=>[
            attribute(code, 'Value') ?? '',
            ...nestedCodes(code)
        ]);
}
/** AWS's attributes, by their names without the prefix. */ function attributesOf(assertion) {
    const found = children(assertion, 'AttributeStatement').flatMap((statement)=>children(statement, 'Attribute')).flatMap((element)=>{
        const name = awsAttribute.exec(attribute(element, 'Name') ?? '')?.[1];
        return name === undefined ? [] : [
            [
                name,
                texts(element, 'AttributeValue')
            ]
        ];
    });
    return new Map(found.map(([name, values])=>[
            name,
            values
        ]));
}
/** `role,provider` in either order. Other values are not for AWS, or AWS reports them. */ function pairsIn(values) {
    const pairs = values.flatMap((value)=>{
        const parts = value.split(',').map((part)=>part.trim());
        const roleArn = parts.find((part)=>part.includes(':role/'));
        const providerArn = parts.find((part)=>part.includes(':saml-provider/'));
        return roleArn && providerArn ? [
            {
                roleArn,
                providerArn
            }
        ] : [];
    });
    return pairs.filter((pair, index)=>pairs.findIndex((other)=>other.roleArn === pair.roleArn && other.providerArn === pair.providerArn) === index);
}
function children(parent, name) {
    const found = parent[name];
    if (!Array.isArray(found)) return [];
    return found.map((child)=>typeof child === 'object' && child !== null ? child : {
            '#text': String(child)
        });
}
function texts(parent, name) {
    return children(parent, name).map((child)=>String(child['#text'] ?? '').trim()).filter((text)=>text !== '');
}
function attribute(element, name) {
    const value = element[`@${name}`];
    return typeof value === 'string' ? value : undefined;
}
/** Times, earliest first. */ function times(elements, name) {
    return elements.map((element)=>new Date(attribute(element, name) ?? '')).filter((time)=>!Number.isNaN(time.getTime())).sort((a, b)=>a.getTime() - b.getTime());
}
function optional(record) {
    return Object.fromEntries(Object.entries(record).filter(([, value])=>value !== undefined));
}
function unreadableAssertionError(why) {
    return new errors/* KeyturnError */.FB('InvalidIdentityToken', {
        summary: `saml-assertion cannot be read: ${why}.`,
        cause: 'it was truncated when it was copied, or it is not the response of the identity provider.',
        remedy: 'give the SAML response as the identity provider posts it (the form field SAMLResponse).'
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/sources/saml-checks.js

/** The clocks of an identity provider and a runner differ by seconds, and a response is used as soon as it is issued. */ const toleratedSkewMs = 60_000;
/**
 * The audiences that mean AWS: `urn:amazon:webservices`, and the sign-in page of any Region and partition (IAM User
 * Guide, "Configure SAML assertions for the authentication response").
 */ const awsAudience = /^(?:urn:amazon:webservices(?::[\w-]+)?|https:\/\/(?:[a-z0-9-]+\.)?signin\.[a-z0-9.-]+\/saml(?:\/acs\/[\w-]+)?)$/;
/**
 * Refuses a response that AWS would refuse too: one without success, one that has expired or is not valid yet, and one for
 * another audience.
 *
 * @throws KeyturnError `InvalidIdentityToken`
 */ function checkAssertion(assertion, now) {
    const { failure, notBefore, notOnOrAfter, sessionNotOnOrAfter, audiences } = assertion;
    if (failure !== undefined) {
        throw unusableAssertionError(`The identity provider answered without success (${failure}).`, {
            remedy: 'sign in at the identity provider again, and see what its log says.'
        });
    }
    if (notOnOrAfter && notOnOrAfter <= now) throw expiredError('The SAML assertion', notOnOrAfter, now);
    if (sessionNotOnOrAfter && sessionNotOnOrAfter <= now) throw expiredError('The session at the identity provider', sessionNotOnOrAfter, now);
    if (notBefore && notBefore.getTime() > now.getTime() + toleratedSkewMs) {
        throw unusableAssertionError(`The SAML assertion is not valid before ${notBefore.toISOString()}, in ${span(notBefore, now)}.`, {
            cause: 'the clock of the identity provider or of this runner is off.',
            remedy: 'set the clocks (NTP).'
        });
    }
    if (audiences.length > 0 && !audiences.some((audience)=>awsAudience.test(audience))) {
        throw unusableAssertionError(`The SAML assertion is for the audience ${audiences.join(', ')}, which is not AWS.`, {
            cause: 'it was made for another application, or the application for AWS is set up with another audience.',
            remedy: 'set the audience at the identity provider to https://signin.aws.amazon.com/saml (or the sign-in URL of the Region or partition).'
        });
    }
}
function expiredError(what, end, now) {
    return unusableAssertionError(`${what} expired ${span(now, end)} ago, at ${end.toISOString()}.`, {
        cause: 'a response is valid for a few minutes only, and this one was stored or waited for its job.',
        remedy: 'get a new one in the job itself, right before this step.'
    });
}
/**
 * The role to assume and its provider: the only pair of the response, or the one of several that the inputs name.
 *
 * @throws KeyturnError `InvalidInput`, with the pairs of the response
 */ function choosePair({ pairs, isEncrypted }, role, providerArn) {
    if (pairs.length === 0) return givenPair(isEncrypted, role, providerArn);
    const matching = pairs.filter((pair)=>matches(pair, role) && (providerArn === undefined || pair.providerArn === providerArn));
    const [only, ...others] = matching;
    if (only && others.length === 0) return only;
    throw new errors/* KeyturnError */.FB('InvalidInput', {
        summary: `${whyNone(matching.length, pairs.length, role, providerArn)}\n${pairs.map(listed).join('\n')}`,
        remedy: 'set role-to-assume to one of these roles, and saml-provider-arn where a role has several providers.'
    });
}
function matches({ roleArn }, role) {
    if (!role) return true;
    return role.kind === 'arn' ? role.arn === roleArn : roleArn.endsWith(`:role/${role.name}`);
}
function whyNone(matching, all, role, providerArn) {
    const name = role?.kind === 'arn' ? role.arn : role?.name;
    const asked = [
        ...name === undefined ? [] : [
            `role-to-assume (${name})`
        ],
        ...providerArn === undefined ? [] : [
            `saml-provider-arn (${providerArn})`
        ]
    ].join(' and ');
    if (asked === '') return `The SAML assertion has ${all} roles, and role-to-assume does not say which:`;
    return matching === 0 ? `The SAML assertion does not offer ${asked}. It has:` : `${asked} ${asked.includes(' and ') ? 'fit' : 'fits'} ${matching} of the roles of the SAML assertion:`;
}
function listed({ roleArn, providerArn }) {
    return `- ${roleArn} (${providerArn})`;
}
/** The pair that the inputs name, for a response that names none or that Keyturn cannot read. */ function givenPair(isEncrypted, role, providerArn) {
    if (isEncrypted && role?.kind === 'arn' && providerArn !== undefined) return {
        roleArn: role.arn,
        providerArn
    };
    if (isEncrypted) {
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: 'The SAML assertion is encrypted, so that only AWS can read which roles it has.',
            remedy: 'set role-to-assume to the ARN of the role, and saml-provider-arn to the ARN of its provider.'
        });
    }
    throw unusableAssertionError('The SAML assertion has no attribute https://aws.amazon.com/SAML/Attributes/Role with a pair of role and provider.', {
        cause: 'it was made for another application, or its user has no role in AWS.',
        remedy: 'check the attributes of the application at the identity provider, and the groups of the user.'
    });
}
/** The log line for a session that the identity provider ends early; `undefined` for one that lasts as requested. */ function cutShort({ sessionNotOnOrAfter }, seconds, now) {
    if (!sessionNotOnOrAfter || sessionNotOnOrAfter.getTime() - now.getTime() >= seconds * 1000) return undefined;
    return `The identity provider ends the session at ${sessionNotOnOrAfter.toISOString()} (SessionNotOnOrAfter), so the credentials last ${span(sessionNotOnOrAfter, now)} and not ${seconds} seconds.`;
}
/** The time between two dates, in words. */ function span(later, earlier) {
    const seconds = Math.max(0, Math.round((later.getTime() - earlier.getTime()) / 1000));
    if (seconds < 120) return `${seconds} s`;
    const minutes = Math.round(seconds / 60);
    return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
function unusableAssertionError(what, advice) {
    return new errors/* KeyturnError */.FB('InvalidIdentityToken', {
        summary: what,
        ...advice
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/sources/assume-role-with-saml.js






/**
 * Assumes a role with a SAML response. Checks the response before AWS does, because AWS's errors do not say what is wrong
 * with it. The session's name and its tags come from the response.
 *
 * @param request - without a role the response must name exactly one
 */ async function assumeRoleWithResponse({ assertion: base64, providerArn, settings }, request, run) {
    const { role } = request;
    const assertion = readAssertion(base64);
    const now = new Date();
    checkAssertion(assertion, now);
    const pair = choosePair(assertion, role?.role, providerArn);
    if (!role) run.log.info(`Role: ${pair.roleArn}, the one of the SAML assertion.`);
    const { durationSeconds } = role ?? settings;
    const short = cutShort(assertion, durationSeconds, now);
    if (short !== undefined) run.log.info(short);
    const sts = (0,aws/* stsFor */.e9)(run.aws);
    try {
        const session = await (0,role_session/* roleSession */.R)('AssumeRoleWithSAML', request, run, ()=>(0,assume_role/* assumeRoleWithAssertion */.bb)(sts, pair, role ?? settings, base64));
        return {
            session,
            isNew: true,
            transitiveTagKeys: assertion.transitiveTagKeys
        };
    } catch (error) {
        throw error instanceof errors/* KeyturnError */.FB ? explained(error, assertion, pair) : error;
    }
}
const says = (pattern)=>({ explanation })=>pattern.test(explanation.summary);
/**
 * AWS's errors (IAM User Guide, "Troubleshoot SAML federation"), explained by what the response says. The first row that
 * matches is used.
 */ const rows = [
    {
        when: says(/ExpiredToken|redeemed within/),
        cause: ({ issuedAt })=>`AWS takes a response within five minutes of its issue${issuedAt ? `, and this one is ${span(new Date(), issuedAt)} old` : ''}.`,
        remedy: 'get a new one in the job itself, right before this step.'
    },
    {
        when: says(/signature/i),
        cause: (_assertion, { providerArn })=>`the response was not signed with a certificate that ${providerArn} has (the identity provider changed its own), or was altered on its way.`,
        remedy: 'get a new response. If it fails each time, upload the metadata to IAM that the identity provider itself shows now.'
    },
    {
        when: says(/\bissuer\b/i),
        cause: ({ issuer }, { providerArn })=>`the metadata of ${providerArn} is of another issuer than ${issuer ?? 'that of the response'}.`,
        remedy: 'give the saml-provider-arn of this issuer. Do not replace the metadata of a provider that other roles trust by those of another issuer.'
    },
    {
        when: says(/audience/i),
        cause: ({ audiences })=>`the audience of the response is ${list(audiences)}.`,
        remedy: 'set the audience at the identity provider to the sign-in URL of the partition, https://signin.aws.amazon.com/saml in `aws`.'
    },
    {
        when: says(/provider doesn't exist/i),
        cause: (_assertion, { providerArn })=>`IAM has no provider ${providerArn} any more, or in that account.`,
        remedy: 'correct the ARN in the Role attribute, or create the provider with the metadata of the identity provider.'
    },
    {
        when: says(/RoleSessionName|SessionDuration|Source Identity/),
        cause: ()=>'the identity provider sends the attribute wrongly, or not at all.',
        remedy: 'correct the attribute https://aws.amazon.com/SAML/Attributes/… in its application for AWS.'
    },
    {
        when: ({ code })=>code === 'AccessDenied',
        cause: ({ recipients, hasTags }, { roleArn, providerArn })=>[
                `one of these: the trust policy of ${roleArn} does not allow sts:AssumeRoleWithSAML to ${providerArn}`,
                `its condition on SAML:aud is not the recipient of the response, ${list(recipients)}`,
                ...hasTags ? [
                    'it lacks sts:TagSession, which the tags of the response need'
                ] : [],
                /\/AWSReservedSSO_/.test(roleArn) ? 'a role of IAM Identity Center (AWSReservedSSO_…) cannot be assumed this way.' : 'the role does not exist.'
            ].join('; '),
        remedy: 'check them in this order. Where the trust policy must change, edit the statement that is there and keep its conditions.'
    }
];
function explained(error, assertion, pair) {
    const row = rows.find(({ when })=>when(error));
    const what = 'Could not assume role with SAML';
    if (!row) return error.withContext(what);
    return new errors/* KeyturnError */.FB(error.code, {
        summary: `${what}: ${error.explanation.summary}`,
        cause: row.cause(assertion, pair),
        remedy: row.remedy
    }, {
        cause: error.cause,
        retry: error.retry
    });
}
function list(values) {
    return values.length > 0 ? values.join(', ') : 'not told';
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
