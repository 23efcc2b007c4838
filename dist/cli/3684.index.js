export const id = 3684;
export const ids = [3684];
export const modules = {

/***/ 38946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ storedPolicy)
/* harmony export */ });
/* harmony import */ var _policy_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64823);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37957);


/**
 * Understands a policy, given as an object or as JSON.
 *
 * @throws AwsServiceError `MalformedPolicyDocument`, 400
 */ function storedPolicy(policy, kind) {
    const json = typeof policy === 'string' ? policy : JSON.stringify(policy);
    try {
        return {
            json,
            document: (0,_policy_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePolicyDocument */ .X)(json, kind)
        };
    } catch (error) {
        if (!(error instanceof _policy_index_js__WEBPACK_IMPORTED_MODULE_0__/* .MalformedPolicyDocumentError */ .Nu)) throw error;
        throw new _operation_js__WEBPACK_IMPORTED_MODULE_1__/* .AwsServiceError */ .d('MalformedPolicyDocument', 400, error.message);
    }
}


/***/ }),

/***/ 37957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ AwsServiceError)
/* harmony export */ });
/** An error that is sent as `<ErrorResponse>`; `code` is the wire code of the service model. */ class AwsServiceError extends Error {
    code;
    status;
    constructor(code, status, message){
        super(message);
        this.code = code;
        this.status = status;
    }
}


/***/ }),

/***/ 33684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startSandbox: () => (/* binding */ startSandbox)
});

// EXTERNAL MODULE: ./.build/cli/src/sandbox/aws/operation.js
var aws_operation = __webpack_require__(37957);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./.build/cli/src/policy/index.js + 5 modules
var src_policy = __webpack_require__(64823);
;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/authorization-message.js


/** The key of the messages; only the sandbox that encoded a message can decode it. */ const key = (0,external_node_crypto_.randomBytes)(32);
const nonceBytes = 12;
const tagBytes = 16;
/** The details that `DecodeAuthorizationMessage` returns about a denial, in AWS's format. */ function sealedDenial(denial) {
    const nonce = (0,external_node_crypto_.randomBytes)(nonceBytes);
    const cipher = (0,external_node_crypto_.createCipheriv)('aes-256-gcm', key, nonce);
    const sealed = Buffer.concat([
        cipher.update(JSON.stringify(denial)),
        cipher.final()
    ]);
    return Buffer.concat([
        nonce,
        cipher.getAuthTag(),
        sealed
    ]).toString('base64url');
}
/** @throws AwsServiceError `InvalidAuthorizationMessageException`, 400 */ function openedDenial(encoded) {
    try {
        const bytes = Buffer.from(encoded, 'base64url');
        const decipher = (0,external_node_crypto_.createDecipheriv)('aes-256-gcm', key, bytes.subarray(0, nonceBytes));
        decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
        const sealed = bytes.subarray(nonceBytes + tagBytes);
        return Buffer.concat([
            decipher.update(sealed),
            decipher.final()
        ]).toString('utf8');
    } catch  {
        throw new aws_operation/* AwsServiceError */.d('InvalidAuthorizationMessageException', 400, 'The message is not one that can be decoded.');
    }
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/model/ids.js

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Random characters of AWS's id alphabet. */ function characters(length) {
    return [
        ...(0,external_node_crypto_.randomBytes)(length)
    ].map((byte)=>base32[byte % 32]).join('');
}
/** A unique id like `AIDA…` (user), `AROA…` (role), `AGPA…` (group), `ANPA…` (policy). */ function uniqueId(prefix) {
    return prefix + characters(17);
}
/** An access key id. As in AWS's ids, the first characters after the prefix encode the account. */ function accessKeyId(prefix, accountId) {
    const bytes = Buffer.concat([
        Buffer.alloc(6),
        (0,external_node_crypto_.randomBytes)(4)
    ]);
    bytes.writeUIntBE(Number(BigInt(accountId) << 7n | BigInt((0,external_node_crypto_.randomBytes)(1)[0] ?? 0) >> 1n), 0, 6);
    const bits = [
        ...bytes
    ].map((byte)=>byte.toString(2).padStart(8, '0')).join('');
    return prefix + (bits.match(/.{5}/g) ?? []).map((five)=>base32[Number.parseInt(five, 2)]).join('');
}
/** Forty characters of base64, including `/` and `+`, like AWS's. */ function secretAccessKey() {
    return (0,external_node_crypto_.randomBytes)(30).toString('base64');
}
/** An opaque token of variable length, like AWS's. */ function sessionToken() {
    return `IQoJb3JpZ2luX2Vj${(0,external_node_crypto_.randomBytes)(300 + ((0,external_node_crypto_.randomBytes)(1)[0] ?? 0) % 100).toString('base64')}`;
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/model/customer-policy.js

/** A customer managed policy. What it allows is what its default version allows, wherever it is attached. */ class CustomerPolicy {
    arn;
    name;
    path;
    id = uniqueId('ANPA');
    description;
    createdAt;
    tags = new Map();
    versions;
    defaultVersionId = 'v1';
    updatedAt;
    lastVersion = 1;
    constructor(given, policy){
        this.arn = given.arn;
        this.name = given.name;
        this.path = given.path;
        this.createdAt = given.createdAt;
        this.updatedAt = given.createdAt;
        if (given.description !== undefined) this.description = given.description;
        this.versions = [
            {
                id: 'v1',
                policy,
                createdAt: given.createdAt
            }
        ];
    }
    get json() {
        return defaultOf(this).json;
    }
    get document() {
        return defaultOf(this).document;
    }
}
function defaultOf({ arn, versions, defaultVersionId }) {
    const version = versions.find(({ id })=>id === defaultVersionId);
    if (!version) throw new Error(`the policy ${arn} has lost its default version`);
    return version.policy;
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/model/managed-policies.js


const version = '2012-10-17';
// The statements of AWS's policies about the services that the sandbox implements or names.
const statements = {
    AdministratorAccess: [
        {
            Effect: 'Allow',
            Action: '*',
            Resource: '*'
        }
    ],
    PowerUserAccess: [
        {
            Effect: 'Allow',
            NotAction: [
                'iam:*',
                'organizations:*',
                'account:*'
            ],
            Resource: '*'
        },
        {
            Effect: 'Allow',
            Action: [
                'iam:CreateServiceLinkedRole',
                'iam:DeleteServiceLinkedRole',
                'iam:ListRoles',
                'organizations:DescribeOrganization',
                'account:ListRegions'
            ],
            Resource: '*'
        }
    ],
    IAMReadOnlyAccess: [
        {
            Effect: 'Allow',
            Action: [
                'iam:GenerateCredentialReport',
                'iam:GenerateServiceLastAccessedDetails',
                'iam:Get*',
                'iam:List*',
                'iam:SimulateCustomPolicy',
                'iam:SimulatePrincipalPolicy'
            ],
            Resource: '*'
        }
    ],
    // AWS attaches these to the user of a key that it found in public (docs/facts.md#quarantine-policies). Here they have
    // only the statements about keys, and none that denies the deletion of a key.
    AWSCompromisedKeyQuarantine: quarantine([
        'iam:CreateAccessKey',
        'iam:UpdateAccessKey'
    ]),
    AWSCompromisedKeyQuarantineV2: quarantine([
        'iam:CreateAccessKey'
    ]),
    AWSCompromisedKeyQuarantineV3: quarantine([
        'iam:CreateAccessKey',
        'iam:UpdateAccessKey'
    ]),
    SignInLocalDevelopmentAccess: [
        {
            Effect: 'Allow',
            Action: [
                'signin:AuthorizeOAuth2Access',
                'signin:CreateOAuth2Token'
            ],
            Resource: 'arn:aws:signin:*:*:oauth2/public-client/*'
        }
    ],
    ReadOnlyAccess: [
        {
            Effect: 'Allow',
            Action: [
                'iam:Get*',
                'iam:List*',
                'sts:GetCallerIdentity',
                'ec2:Describe*',
                's3:Get*',
                's3:List*'
            ],
            Resource: '*'
        }
    ]
};
function quarantine(actions) {
    return [
        {
            Effect: 'Deny',
            Action: [
                ...actions,
                'iam:AttachUserPolicy',
                'iam:CreateUser'
            ],
            Resource: '*'
        }
    ];
}
/** The policies of AWS that the sandbox has. */ function awsPolicies(partition) {
    const createdAt = new Date('2015-02-06T18:39:46Z');
    return Object.entries(statements).map(([name, Statement])=>{
        const json = JSON.stringify({
            Version: version,
            Statement
        });
        const policy = {
            json,
            document: (0,src_policy/* parsePolicyDocument */.X)(json, 'identity')
        };
        return {
            arn: `arn:${partition}:iam::aws:policy/${name}`,
            name,
            path: '/',
            // Not AWS's own id, but always the same.
            id: `ANPA${(0,external_node_crypto_.createHash)('sha1').update(name).digest('hex').slice(0, 17).toUpperCase()}`,
            createdAt,
            updatedAt: createdAt,
            defaultVersionId: 'v1',
            versions: [
                {
                    id: 'v1',
                    policy,
                    createdAt
                }
            ],
            tags: new Map()
        };
    });
}
/** A policy that AWS manages in a partition; `undefined` if the sandbox does not have it. */ function awsManagedPolicy(arn, partition) {
    const [, where, name = ''] = /^arn:([^:]+):iam::aws:policy\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
    const Statement = where === partition ? statements[name] : undefined;
    if (!Statement) return undefined;
    const json = JSON.stringify({
        Version: version,
        Statement
    });
    return {
        json,
        document: (0,src_policy/* parsePolicyDocument */.X)(json, 'identity')
    };
}

// EXTERNAL MODULE: ./.build/cli/src/sandbox/aws/model/stored-policy.js
var stored_policy = __webpack_require__(38946);
;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/model/account.js






/** One AWS account, with all that IAM keeps in it. */ class Account {
    id;
    alias;
    /** `aws`, `aws-cn`, `aws-us-gov`. Accounts in different partitions are isolated from each other. */ partition;
    users = new Map();
    groups = new Map();
    roles = new Map();
    /** Customer managed policies, by ARN. */ policies = new Map();
    oidcProviders = new Map();
    /** By ARN. */ samlProviders = new Map();
    unassignedMfaDevices = [];
    rootKeys = [];
    /** Whether denials of this account's callers include an encoded message, like those of EC2. */ encodesDenials = false;
    #now;
    constructor(id, now, alias, partition = 'aws'){
        this.id = id;
        this.partition = partition;
        this.alias = alias;
        this.#now = now;
    }
    arn(resource) {
        return `arn:${this.partition}:iam::${this.id}:${resource}`;
    }
    stsArn(resource) {
        return `arn:${this.partition}:sts::${this.id}:${resource}`;
    }
    createUser(name, options = {}) {
        const { path = '/', groups = [], policies = {}, createdAt = this.#now() } = options;
        const user = {
            ...named('user', 'AIDA', name, path, this),
            createdAt,
            ...holder(policies),
            groups: new Set(groups),
            accessKeys: [],
            mfaDevices: [],
            tags: new Map()
        };
        this.users.set(name, user);
        return user;
    }
    createGroup(name, policies = {}, path = '/') {
        const group = {
            ...named('group', 'AGPA', name, path, this),
            createdAt: this.#now(),
            ...holder(policies)
        };
        this.groups.set(name, group);
        return group;
    }
    createRole(name, options) {
        const { trust, path = '/', maxSessionDuration = 3600, policies = {}, managed = [] } = options;
        const role = {
            ...named('role', 'AROA', name, path, this),
            createdAt: this.#now(),
            ...holder(policies),
            tags: new Map(),
            trustPolicy: (0,stored_policy/* storedPolicy */.S)(trust, 'trust'),
            maxSessionDuration
        };
        for (const arn of managed)role.attachedPolicies.set(arn, this.managedPolicy(arn));
        this.roles.set(name, role);
        return role;
    }
    /** @param thumbprints - default: the one that IAM obtains from the issuer's certificate chain */ createOidcProvider(host, clientIds, thumbprints = [
        thumbprintOf(host)
    ]) {
        const provider = {
            arn: this.arn(`oidc-provider/${host}`),
            host,
            clientIds: [
                ...clientIds
            ],
            thumbprints,
            createdAt: this.#now(),
            tags: new Map()
        };
        this.oidcProviders.set(host, provider);
        return provider;
    }
    createSamlProvider(name, metadata) {
        const provider = {
            arn: this.arn(`saml-provider/${name}`),
            name,
            metadata
        };
        this.samlProviders.set(provider.arn, provider);
        return provider;
    }
    /** A customer managed policy; returns its ARN. */ createPolicy(name, policy, { path = '/', description } = {}) {
        const arn = this.arn(`policy${path}${name}`);
        const created = new CustomerPolicy({
            arn,
            name,
            path,
            createdAt: this.#now(),
            ...description === undefined ? {} : {
                description
            }
        }, (0,stored_policy/* storedPolicy */.S)(policy, 'identity'));
        this.policies.set(arn, created);
        return arn;
    }
    /**
   * A managed policy, AWS's or the account's.
   *
   * @throws AwsServiceError `NoSuchEntity`, 404
   */ managedPolicy(arn) {
        const policy = this.policies.get(arn) ?? awsManagedPolicy(arn, this.partition);
        if (!policy) throw new aws_operation/* AwsServiceError */.d('NoSuchEntity', 404, `Policy ${arn} does not exist or is not attachable.`);
        return policy;
    }
    /** All access keys of the account, including the root user's. */ *accessKeys() {
        for (const key of this.rootKeys)yield {
            key
        };
        for (const user of this.users.values())for (const key of user.accessKeys)yield {
            key,
            user
        };
    }
}
function named(kind, prefix, name, path, account) {
    return {
        name,
        path,
        id: uniqueId(prefix),
        arn: account.arn(`${kind}${path}${name}`)
    };
}
/** IAM obtains the thumbprint of a certificate; the sandbox's issuers have none, so it is made of the host. */ function thumbprintOf(host) {
    return (0,external_node_crypto_.createHash)('sha1').update(host).digest('hex');
}
function holder(policies) {
    const entries = Object.entries(policies).map(([name, policy])=>[
            name,
            (0,stored_policy/* storedPolicy */.S)(policy, 'identity')
        ]);
    return {
        inlinePolicies: new Map(entries),
        attachedPolicies: new Map()
    };
}
/** All policy documents of an entity. */ function policiesOf(holder) {
    return [
        ...holder.inlinePolicies.values(),
        ...holder.attachedPolicies.values()
    ].map(({ document })=>document);
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/model/session.js
/** The ARN that GetCallerIdentity returns. */ function callerArn(caller) {
    const { account, user } = caller;
    if (caller.kind === 'root') return account.arn('root');
    if (caller.kind === 'role') return account.stsArn(`assumed-role/${caller.role?.name}/${caller.sessionName}`);
    return user?.arn ?? '';
}
/** The unique id that GetCallerIdentity returns. */ function callerId(caller) {
    if (caller.kind === 'root') return caller.account.id;
    if (caller.kind === 'role') return `${caller.role?.id}:${caller.sessionName}`;
    return caller.user?.id ?? '';
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/authorization.js





function accessDenied(message) {
    return new aws_operation/* AwsServiceError */.d('AccessDenied', 403, message);
}
/**
 * Allows a call or denies it with AWS's message.
 *
 * @throws AwsServiceError `AccessDenied`, 403
 */ function check(caller, permission, now) {
    if (caller.kind === 'root' && permission.resourceAccountId === caller.account.id) return;
    const context = {
        ...contextOf(caller, now),
        ...permission.context
    };
    const decision = decide(caller, permission, context);
    if (decision.allowed) return;
    const message = refusal(callerArn(caller), permission, decision);
    const encoded = caller.account.encodesDenials ? ` Encoded authorization failure message: ${sealedDenial(denialOf(caller, permission, decision, context))}` : '';
    throw accessDenied(message + encoded);
}
/** Every policy that limits the session must allow the action: its session policies together, and each scope by itself. */ function decide(caller, permission, context) {
    const { sessionPolicies, scopes = [] } = 'tags' in caller ? caller : {};
    const limits = [
        sessionPolicies,
        ...scopes.map((scope)=>[
                scope
            ])
    ];
    const decisions = limits.map((policies)=>(0,src_policy/* authorize */.Gq)({
            ...permission,
            principal: principalOf(caller),
            context,
            identityPolicies: identityPolicies(caller),
            ...boundaryOf(caller),
            ...policies ? {
                sessionPolicies: policies
            } : {}
        }));
    return decisions.find(({ allowed })=>!allowed) ?? {
        allowed: true
    };
}
/** A denial in the format of `DecodeAuthorizationMessage` (STS API reference). */ function denialOf(caller, { action, resource }, { explicit }, context) {
    const items = Object.entries(context).flatMap(([key, value])=>value === undefined ? [] : [
            {
                key,
                values: {
                    items: [
                        value
                    ].flat().map((each)=>({
                            value: each
                        }))
                }
            }
        ]);
    return {
        allowed: false,
        explicitDeny: explicit,
        matchedStatements: {
            items: []
        },
        failures: {
            items: []
        },
        context: {
            principal: {
                id: callerId(caller),
                arn: callerArn(caller)
            },
            action,
            resource,
            conditions: {
                items
            }
        }
    };
}
/** Limits of a GetSessionToken session (STS API reference): IAM only with MFA, and few operations of STS. */ const sessionTokenOperations = new Set([
    'AssumeRole',
    'GetCallerIdentity',
    'GetScopedCredentials'
]);
/** @throws AwsServiceError `AccessDenied`, 403 */ function checkSessionToken(caller, { service, operation }) {
    if (caller.kind !== 'session-token') return;
    const may = service === 'iam' ? caller.mfaAt !== undefined : sessionTokenOperations.has(operation);
    if (!may) throw accessDenied(`Cannot call ${operation} with session credentials`);
}
function refusal(arn, { action, resource }, decision) {
    const summary = `User: ${arn} is not authorized to perform: ${action} on resource: ${resource}`;
    if (decision.explicit) return `${summary} with an explicit deny in ${article(decision.by)} ${decision.by}`;
    // AWS gives no reason if the role does not trust the caller.
    return decision.by === 'trust policy' ? summary : `${summary} because no ${decision.by} allows the ${action} action`;
}
function article(word) {
    return /^[aeiou]/.test(word) ? 'an' : 'a';
}
function principalOf(caller) {
    return {
        type: 'AWS',
        arn: callerArn(caller),
        accountId: caller.account.id,
        ...'role' in caller && caller.role ? {
            roleArn: caller.role.arn
        } : {}
    };
}
/** The user or the role whose policies apply. */ function holdersOf(caller) {
    if (caller.policiesOf) return caller.policiesOf;
    if ('role' in caller && caller.role) return [
        caller.role
    ];
    return caller.user ? [
        caller.user
    ] : [];
}
function identityPolicies(caller) {
    return holdersOf(caller).flatMap((holder)=>[
            holder,
            ...'groups' in holder ? holder.groups : []
        ]).flatMap(policiesOf);
}
function boundaryOf(caller) {
    const boundary = holdersOf(caller)[0]?.boundary;
    return boundary ? {
        permissionsBoundary: boundary.policy.document
    } : {};
}
/** The condition keys of every request of a caller (IAM User Guide, "Global condition context keys"). */ function contextOf(caller, now) {
    const { user, account } = caller;
    const role = 'role' in caller ? caller.role : undefined;
    return {
        'aws:PrincipalArn': role?.arn ?? callerArn(caller),
        'aws:PrincipalAccount': account.id,
        'aws:PrincipalType': role ? 'AssumedRole' : user ? 'User' : 'Account',
        'aws:userid': callerId(caller),
        'aws:CurrentTime': now.toISOString(),
        'aws:EpochTime': String(Math.floor(now.getTime() / 1000)),
        'aws:SourceIp': '127.0.0.1',
        'aws:SecureTransport': 'false',
        ...user ? {
            'aws:username': user.name
        } : {},
        ...sessionContext(caller, now),
        ...principalTags(caller)
    };
}
/** Requests with long-term keys lack the MFA condition keys, so `Bool` and `BoolIfExists` differ for them. */ function sessionContext(caller, now) {
    if (!('token' in caller.key)) return {};
    const { mfaAt, createdAt, sourceIdentity } = caller;
    return {
        'aws:MultiFactorAuthPresent': String(mfaAt !== undefined),
        ...mfaAt ? {
            'aws:MultiFactorAuthAge': String(Math.floor((now.getTime() - mfaAt.getTime()) / 1000))
        } : {},
        'aws:TokenIssueTime': createdAt.toISOString(),
        ...sourceIdentity === undefined ? {} : {
            'aws:SourceIdentity': sourceIdentity
        }
    };
}
function principalTags(caller) {
    const own = caller.user ? [
        ...caller.user.tags
    ].map(([Key, Value])=>({
            Key,
            Value
        })) : [];
    const session = 'tags' in caller ? caller.tags : [];
    return Object.fromEntries([
        ...own,
        ...session
    ].map(({ Key, Value })=>[
            `aws:PrincipalTag/${Key}`,
            Value
        ]));
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/parameters.js
/** A text parameter, if it was sent. */ function parameters_text(parameters, name) {
    const value = parameters[name];
    return typeof value === 'string' ? value : undefined;
}
/** A required text parameter; the protocol layer has checked that it was sent. */ function required(parameters, name) {
    return parameters_text(parameters, name) ?? '';
}
/** A numeric parameter. */ function number(parameters, name) {
    const value = parameters_text(parameters, name);
    return value === undefined ? undefined : Number(value);
}
/** A list of texts. */ function texts(parameters, name) {
    return list(parameters, name).filter((value)=>typeof value === 'string');
}
/** A list of structures. */ function structures(parameters, name) {
    return list(parameters, name).filter((value)=>typeof value === 'object' && !Array.isArray(value));
}
function list(parameters, name) {
    const value = parameters[name];
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/ec2/describe-instances.js



/** EC2 `DescribeInstances`: the sandbox has no instances. */ const describeInstances = (call, _world, caller)=>{
    const { account } = caller;
    try {
        check(caller, {
            action: 'ec2:DescribeInstances',
            resource: '*',
            resourceAccountId: account.id
        }, call.clock.now());
    } catch (error) {
        if (!(error instanceof aws_operation/* AwsServiceError */.d)) throw error;
        // EC2 has its own name for a denial (EC2 API reference, "Error codes").
        const message = `You are not authorized to perform this operation. ${error.message}`;
        throw new aws_operation/* AwsServiceError */.d('UnauthorizedOperation', 403, message);
    }
    if (parameters_text(call.parameters, 'DryRun') === 'true') throw new aws_operation/* AwsServiceError */.d('DryRunOperation', 412, 'Request would have succeeded, but DryRun flag is set.');
    const [id] = texts(call.parameters, 'InstanceIds');
    if (id !== undefined) throw new aws_operation/* AwsServiceError */.d('InvalidInstanceID.NotFound', 400, `The instance ID '${id}' does not exist`);
    return {
        Reservations: []
    };
};

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/iam/subject.js



function noSuchEntity(message) {
    return new aws_operation/* AwsServiceError */.d('NoSuchEntity', 404, message);
}
/** An entity that still has what must go first. */ function deleteConflict(first) {
    return new aws_operation/* AwsServiceError */.d('DeleteConflict', 409, `Cannot delete entity, must ${first} first.`);
}
/** A quota of the account (IAM User Guide, "IAM and AWS STS quotas"). */ function overQuota(quota, limit) {
    return new aws_operation/* AwsServiceError */.d('LimitExceeded', 409, `Cannot exceed quota for ${quota}: ${limit}`);
}
/** Names of users, groups, roles and policies differ in more than case (IAM User Guide, "IAM name requirements"). */ function isTaken(names, name) {
    return [
        ...names
    ].some((each)=>each.toLowerCase() === name.toLowerCase());
}
function alreadyExists(message) {
    return new aws_operation/* AwsServiceError */.d('EntityAlreadyExists', 409, message);
}
/**
 * The user that a call applies to. Only long-term keys may omit `UserName`, which then means the caller
 * (IAM API reference, ListAccessKeys). With root keys it means the root user, which is not an IAM user.
 *
 * @throws AwsServiceError `AccessDenied`, `ValidationError`, `NoSuchEntity`
 */ function subject(call, caller) {
    const name = parameters_text(call.parameters, 'UserName');
    if (name === undefined && isNamelessCaller(call, caller)) {
        throw new aws_operation/* AwsServiceError */.d('ValidationError', 400, 'Must specify userName when calling with non-User credentials');
    }
    const user = name === undefined ? caller.user : caller.account.users.get(name);
    permit(call, caller, userArn(caller.account, user, name), user?.tags);
    if (!user && caller.kind !== 'root') throw noSuchEntity(`The user with name ${name} cannot be found.`);
    if (!user && name !== undefined) throw noSuchEntity(`The user with name ${name} cannot be found.`);
    return user;
}
/** A role session has no user, and these two operations need a name from every session (docs/facts.md#username). */ function isNamelessCaller({ operation }, { kind }) {
    const wantsName = operation === 'ListAccessKeys' || operation === 'UpdateAccessKey';
    return kind === 'role' || kind === 'session-token' && wantsName;
}
/** The user, for operations that do not apply to the root user. */ function subjectUser(call, caller) {
    const user = subject(call, caller);
    if (!user) throw noSuchEntity('The root user is no IAM user.');
    return user;
}
/**
 * Authorizes the operation on a resource. Its permission has the operation's name.
 *
 * @param tags - the resource's
 */ function permit(call, caller, resource, tags = new Map()) {
    check(caller, {
        action: `iam:${call.operation}`,
        resource,
        resourceAccountId: caller.account.id,
        context: {
            ...requestContext(call),
            ...tagContext('aws:ResourceTag', tags),
            ...tagContext('iam:ResourceTag', tags)
        }
    }, call.clock.now());
}
/** The condition keys of IAM that a request's parameters give (Service Authorization Reference, IAM). */ function requestContext({ parameters }) {
    const tags = structures(parameters, 'Tags').map((tag)=>[
            required(tag, 'Key'),
            parameters_text(tag, 'Value') ?? ''
        ]);
    return {
        'iam:PolicyARN': parameters_text(parameters, 'PolicyArn'),
        'iam:PermissionsBoundary': parameters_text(parameters, 'PermissionsBoundary'),
        'aws:TagKeys': tags.length > 0 ? tags.map(([key])=>key) : undefined,
        ...tagContext('aws:RequestTag', new Map(tags))
    };
}
function tagContext(prefix, tags) {
    return Object.fromEntries([
        ...tags
    ].map(([key, value])=>[
            `${prefix}/${key}`,
            value
        ]));
}
function userArn(account, user, name) {
    return user?.arn ?? account.arn(name === undefined ? 'root' : `user/${name}`);
}
/** One page of a list: `MaxItems` items, starting at `Marker`. */ function page(call, name, items) {
    const size = Number(parameters_text(call.parameters, 'MaxItems') ?? 100);
    const start = Number(Buffer.from(parameters_text(call.parameters, 'Marker') ?? '', 'base64url').toString() || 0);
    const end = start + size;
    const isTruncated = end < items.length;
    return {
        [name]: items.slice(start, end),
        IsTruncated: isTruncated,
        ...isTruncated ? {
            Marker: Buffer.from(String(end)).toString('base64url')
        } : {}
    };
}
/** Whether an entity is below the path that a list asks for. */ function isBelow({ parameters }, { path }) {
    return path.startsWith(parameters_text(parameters, 'PathPrefix') ?? '/');
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/iam/access-keys.js



/** Access keys per user, including Inactive ones (IAM quotas; not adjustable). */ const keyQuota = 2;
function keysOf(user, caller) {
    return user?.accessKeys ?? caller.account.rootKeys;
}
function find(keys, id) {
    const key = keys.find((candidate)=>candidate.id === id);
    if (!key) throw noSuchEntity(`The Access Key with id ${id} cannot be found.`);
    return key;
}
/** Call before the list changes. Readers of a replica see the old list for a while. */ function beforeChange(keys, world) {
    world.lateLists.change(keys, '', keys.map((key)=>({
            ...key
        })));
}
const createAccessKey = (call, world, caller)=>{
    const user = subject(call, caller);
    if (keysOf(user, caller).length >= keyQuota) {
        throw new aws_operation/* AwsServiceError */.d('LimitExceeded', 409, `Cannot exceed quota for AccessKeysPerUser: ${keyQuota}`);
    }
    beforeChange(keysOf(user, caller), world);
    const { id, secret, status, createdAt } = world.createKey(caller.account, user ?? 'root');
    return {
        AccessKey: {
            UserName: user?.name ?? 'root',
            AccessKeyId: id,
            Status: status,
            SecretAccessKey: secret,
            CreateDate: createdAt
        }
    };
};
const listAccessKeys = (call, world, caller)=>{
    const user = subject(call, caller);
    const keys = keysOf(user, caller);
    const metadata = (world.lateLists.read(keys, '', keys) ?? keys).map(({ id, status, createdAt })=>({
            ...user ? {
                UserName: user.name
            } : {},
            AccessKeyId: id,
            Status: status,
            CreateDate: createdAt
        }));
    return page(call, 'AccessKeyMetadata', metadata);
};
const updateAccessKey = (call, world, caller)=>{
    const keys = keysOf(subject(call, caller), caller);
    const status = required(call.parameters, 'Status');
    if (status !== 'Active' && status !== 'Inactive') {
        throw new aws_operation/* AwsServiceError */.d('ValidationError', 400, `A key cannot be set to ${status}.`);
    }
    const key = find(keys, required(call.parameters, 'AccessKeyId'));
    beforeChange(keys, world);
    key.status = status;
    return {};
};
const deleteAccessKey = (call, world, caller)=>{
    const keys = keysOf(subject(call, caller), caller);
    const key = find(keys, required(call.parameters, 'AccessKeyId'));
    beforeChange(keys, world);
    keys.splice(keys.indexOf(key), 1);
    return {};
};
const getAccessKeyLastUsed = (call, world, caller)=>{
    const id = required(call.parameters, 'AccessKeyId');
    const owned = [
        ...caller.account.accessKeys()
    ].find(({ key })=>key.id === id);
    permit(call, caller, owned?.user?.arn ?? '*');
    if (!owned) throw noSuchEntity(`The Access Key with id ${id} cannot be found.`);
    const lastUsed = world.lastUseOf(owned.key);
    return {
        UserName: owned.user?.name ?? 'root',
        AccessKeyLastUsed: lastUsed ? {
            LastUsedDate: lastUsed.at,
            ServiceName: lastUsed.service,
            Region: lastUsed.region
        } : {
            ServiceName: 'N/A',
            Region: 'N/A'
        }
    };
};
const accessKeyOperations = {
    CreateAccessKey: createAccessKey,
    DeleteAccessKey: deleteAccessKey,
    GetAccessKeyLastUsed: getAccessKeyLastUsed,
    ListAccessKeys: listAccessKeys,
    UpdateAccessKey: updateAccessKey
};

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/iam/account.js


const listAccountAliases = (call, _world, caller)=>{
    permit(call, caller, '*');
    const { alias } = caller.account;
    return page(call, 'AccountAliases', alias === undefined ? [] : [
        alias
    ]);
};
/** An account has one alias, and no two accounts have the same (IAM User Guide, "Your AWS account ID and its alias"). */ const createAccountAlias = (call, world, caller)=>{
    permit(call, caller, '*');
    const alias = required(call.parameters, 'AccountAlias');
    const owner = [
        ...world.accounts.values()
    ].find((account)=>account.alias === alias);
    if (owner) throw alreadyExists(`The account alias ${alias} already exists.`);
    caller.account.alias = alias;
    return {};
};
const deleteAccountAlias = (call, _world, caller)=>{
    permit(call, caller, '*');
    const alias = required(call.parameters, 'AccountAlias');
    if (caller.account.alias !== alias) throw noSuchEntity(`The account alias ${alias} cannot be found.`);
    caller.account.alias = undefined;
    return {};
};
/** The counts that depend on the account's content, and the quotas that this sandbox applies. */ const getAccountSummary = (call, _world, caller)=>{
    permit(call, caller, '*');
    const { users, groups, roles, policies, oidcProviders, samlProviders, unassignedMfaDevices, rootKeys } = caller.account;
    const inUse = [
        ...users.values()
    ].flatMap(({ mfaDevices })=>mfaDevices).length;
    return {
        SummaryMap: {
            Users: users.size,
            UsersQuota: 5000,
            Groups: groups.size,
            GroupsQuota: 300,
            Roles: roles.size,
            RolesQuota: 1000,
            Policies: policies.size,
            PoliciesQuota: 1500,
            Providers: oidcProviders.size + samlProviders.size,
            MFADevices: inUse + unassignedMfaDevices.length,
            MFADevicesInUse: inUse,
            AccountMFAEnabled: 0,
            AccountAccessKeysPresent: rootKeys.length > 0 ? 1 : 0,
            AccessKeysPerUserQuota: 2,
            GroupsPerUserQuota: 10,
            AttachedPoliciesPerUserQuota: 10,
            AttachedPoliciesPerGroupQuota: 10,
            AttachedPoliciesPerRoleQuota: 10,
            AssumeRolePolicySizeQuota: 2048,
            PolicySizeQuota: 6144,
            UserPolicySizeQuota: 2048,
            GroupPolicySizeQuota: 5120,
            VersionsPerPolicyQuota: 5
        }
    };
};
const accountOperations = {
    CreateAccountAlias: createAccountAlias,
    DeleteAccountAlias: deleteAccountAlias,
    GetAccountSummary: getAccountSummary,
    ListAccountAliases: listAccountAliases
};

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/iam/boundaries.js


/** A boundary as part of a user or role. */ function attachedBoundary({ boundary }) {
    return boundary ? {
        PermissionsBoundary: {
            PermissionsBoundaryType: 'PermissionsBoundaryPolicy',
            PermissionsBoundaryArn: boundary.arn
        }
    } : {};
}
/**
 * The boundary that a request names.
 *
 * @throws AwsServiceError `NoSuchEntity`, 404
 */ function boundaries_boundaryOf({ parameters }, account) {
    const arn = parameters_text(parameters, 'PermissionsBoundary');
    return arn === undefined ? undefined : {
        arn,
        policy: account.managedPolicy(arn)
    };
}
/** The two operations on the boundary of users or of roles. */ function boundaryOperations(kind, holderOf) {
    return {
        [`Put${kind}PermissionsBoundary`]: (call, _world, caller)=>{
            const holder = holderOf(call, caller);
            const boundary = boundaries_boundaryOf(call, caller.account);
            if (boundary) holder.boundary = boundary;
            return {};
        },
        [`Delete${kind}PermissionsBoundary`]: (call, _world, caller)=>{
            const holder = holderOf(call, caller);
            if (!holder.boundary) throw noSuchEntity(`${kind} ${holder.name} does not have a permissions boundary attached.`);
            delete holder.boundary;
            return {};
        }
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/iam/tags.js



/** Tags of one resource (IAM User Guide, "Tags for IAM resources"). */ const maximum = 50;
const same = (a, b)=>a.toLowerCase() === b.toLowerCase();
/**
 * Adds the tags of a request. A key that differs only in case replaces the old one.
 *
 * @throws AwsServiceError `InvalidInput`, 400, or `LimitExceeded`, 409; then no tag has changed
 */ function addTags(tags, { parameters }) {
    const given = structures(parameters, 'Tags').map((tag)=>[
            required(tag, 'Key'),
            parameters_text(tag, 'Value') ?? ''
        ]);
    const invalid = (message)=>new aws_operation/* AwsServiceError */.d('InvalidInput', 400, message);
    if (given.some(([key], index)=>given.slice(0, index).some(([other])=>same(key, other)))) throw invalid('Duplicate tag keys found. Please note that Tag keys are case insensitive.');
    if (given.some(([key])=>/^aws:/i.test(key))) throw invalid('The tag keys cannot begin with aws:, which is reserved for AWS.');
    const kept = [
        ...tags
    ].filter(([key])=>!given.some(([other])=>same(key, other)));
    if (kept.length + given.length > maximum) throw new aws_operation/* AwsServiceError */.d('LimitExceeded', 409, 'The number of tags has reached the maximum limit.');
    tags.clear();
    for (const [key, value] of [
        ...kept,
        ...given
    ])tags.set(key, value);
}
const describeTags = (tags)=>[
        ...tags
    ].map(([Key, Value])=>({
            Key,
            Value
        }));
/** The three operations on the tags of one kind of resource. */ function tagOperations(resource, tagsOf) {
    return {
        [`List${resource}Tags`]: (call, _world, caller)=>page(call, 'Tags', describeTags(tagsOf(call, caller))),
        [`Tag${resource}`]: (call, _world, caller)=>{
            addTags(tagsOf(call, caller), call);
            return {};
        },
        [`Untag${resource}`]: (call, _world, caller)=>{
            const tags = tagsOf(call, caller);
            const keys = texts(call.parameters, 'TagKeys');
            for (const key of [
                ...tags.keys()
            ])if (keys.some((each)=>same(each, key))) tags.delete(key);
            return {};
        }
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/iam/users.js




/** A user as lists show it: without tags and boundary (IAM API reference, ListUsers). */ const listedUser = ({ path, name, id, arn, createdAt })=>({
        Path: path,
        UserName: name,
        UserId: id,
        Arn: arn,
        CreateDate: createdAt
    });
const describeUser = (user)=>({
        ...listedUser(user),
        ...attachedBoundary(user),
        ...user.tags.size > 0 ? {
            Tags: describeTags(user.tags)
        } : {}
    });
const createUser = (call, _world, caller)=>{
    const { account } = caller;
    const name = required(call.parameters, 'UserName');
    const path = parameters_text(call.parameters, 'Path') ?? '/';
    permit(call, caller, account.arn(`user${path}${name}`));
    if (isTaken(account.users.keys(), name)) throw alreadyExists(`User with name ${name} already exists.`);
    const boundary = boundaries_boundaryOf(call, account);
    const tags = new Map();
    addTags(tags, call);
    const user = account.createUser(name, {
        path
    });
    if (boundary) user.boundary = boundary;
    for (const [key, value] of tags)user.tags.set(key, value);
    return {
        User: describeUser(user)
    };
};
/** What must be gone before a user can be deleted (IAM API reference, DeleteUser). */ function whatHolds(user) {
    if (user.loginProfile) return 'delete login profile';
    if (user.accessKeys.length > 0) return 'delete access keys';
    if (user.mfaDevices.length > 0) return 'delete MFA device';
    if (user.groups.size > 0) return 'remove users from group';
    if (user.attachedPolicies.size > 0) return 'detach all policies';
    return user.inlinePolicies.size > 0 ? 'delete policies' : undefined;
}
const deleteUser = (call, _world, caller)=>{
    const user = subjectUser(call, caller);
    const first = whatHolds(user);
    if (first !== undefined) throw deleteConflict(first);
    caller.account.users.delete(user.name);
    return {};
};
const listUsers = (call, _world, caller)=>{
    permit(call, caller, caller.account.arn('user/'));
    const users = [
        ...caller.account.users.values()
    ].filter((user)=>isBelow(call, user));
    return page(call, 'Users', users.map(listedUser));
};
const userOperations = {
    ...boundaryOperations('User', subjectUser),
    ...tagOperations('User', (call, caller)=>subjectUser(call, caller).tags),
    CreateUser: createUser,
    DeleteUser: deleteUser,
    GetUser: (call, _world, caller)=>({
            User: describeUser(subjectUser(call, caller))
        }),
    ListUsers: listUsers
};
function userNamed(account, name) {
    const user = account.users.get(name);
    if (!user) throw noSuchEntity(`The user with name ${name} cannot be found.`);
    return user;
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/iam/groups.js



/** Groups of one user (IAM User Guide, "IAM and AWS STS quotas"). */ const groupsPerUser = 10;
const describeGroup = ({ path, name, id, arn, createdAt })=>({
        Path: path,
        GroupName: name,
        GroupId: id,
        Arn: arn,
        CreateDate: createdAt
    });
/**
 * The group that a call applies to.
 *
 * @throws AwsServiceError `AccessDenied`, `NoSuchEntity`
 */ function subjectGroup(call, caller) {
    const name = required(call.parameters, 'GroupName');
    const group = caller.account.groups.get(name);
    permit(call, caller, group?.arn ?? caller.account.arn(`group/${name}`));
    if (!group) throw noSuchEntity(`The group with name ${name} cannot be found.`);
    return group;
}
const membersOf = (group, { account })=>[
        ...account.users.values()
    ].filter(({ groups })=>groups.has(group));
const createGroup = (call, _world, caller)=>{
    const { account } = caller;
    const name = required(call.parameters, 'GroupName');
    const path = parameters_text(call.parameters, 'Path') ?? '/';
    permit(call, caller, account.arn(`group${path}${name}`));
    if (isTaken(account.groups.keys(), name)) throw alreadyExists(`Group with name ${name} already exists.`);
    return {
        Group: describeGroup(account.createGroup(name, {}, path))
    };
};
const getGroup = (call, _world, caller)=>{
    const group = subjectGroup(call, caller);
    return {
        Group: describeGroup(group),
        ...page(call, 'Users', membersOf(group, caller).map(listedUser))
    };
};
const listGroups = (call, _world, caller)=>{
    permit(call, caller, caller.account.arn('group/'));
    const groups = [
        ...caller.account.groups.values()
    ].filter((group)=>isBelow(call, group));
    return page(call, 'Groups', groups.map(describeGroup));
};
const deleteGroup = (call, _world, caller)=>{
    const group = subjectGroup(call, caller);
    if (membersOf(group, caller).length > 0) throw deleteConflict('remove users from group');
    if (group.attachedPolicies.size > 0) throw deleteConflict('detach all policies');
    if (group.inlinePolicies.size > 0) throw deleteConflict('delete policies');
    caller.account.groups.delete(group.name);
    return {};
};
const addUserToGroup = (call, _world, caller)=>{
    const group = subjectGroup(call, caller);
    const user = userNamed(caller.account, required(call.parameters, 'UserName'));
    if (!user.groups.has(group) && user.groups.size >= groupsPerUser) throw overQuota('GroupsPerUser', groupsPerUser);
    user.groups.add(group);
    return {};
};
const removeUserFromGroup = (call, _world, caller)=>{
    const group = subjectGroup(call, caller);
    const user = userNamed(caller.account, required(call.parameters, 'UserName'));
    if (!user.groups.delete(group)) throw noSuchEntity(`User ${user.name} is not in group ${group.name}.`);
    return {};
};
const groupOperations = {
    AddUserToGroup: addUserToGroup,
    CreateGroup: createGroup,
    DeleteGroup: deleteGroup,
    GetGroup: getGroup,
    ListGroups: listGroups,
    ListGroupsForUser: (call, _world, caller)=>page(call, 'Groups', [
            ...subjectUser(call, caller).groups
        ].map(describeGroup)),
    RemoveUserFromGroup: removeUserFromGroup
};

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/iam/login-profiles.js



/**
 * The password policy of an account that has not set one: eight characters of three kinds
 * (docs/facts.md#default-password-policy).
 *
 * @throws AwsServiceError `PasswordPolicyViolation`, 400
 */ function checkPassword(password, user) {
    const kinds = [
        /[A-Z]/,
        /[a-z]/,
        /\d/,
        /[^A-Za-z0-9]/
    ].filter((kind)=>kind.test(password));
    const problem = password.length < 8 ? 'Password should have a minimum length of 8' : kinds.length < 3 ? 'Password must contain at least three of these: uppercase letters, lowercase letters, numbers, symbols' : password === user.name && 'Password must not be identical to the user name';
    if (problem) throw new aws_operation/* AwsServiceError */.d('PasswordPolicyViolation', 400, problem);
}
const describe = ({ name, loginProfile })=>{
    if (!loginProfile) throw noSuchEntity(`Login Profile for User ${name} cannot be found.`);
    return {
        LoginProfile: {
            UserName: name,
            CreateDate: loginProfile.createdAt,
            PasswordResetRequired: loginProfile.resetRequired
        }
    };
};
const createLoginProfile = (call, _world, caller)=>{
    const user = subjectUser(call, caller);
    const password = parameters_text(call.parameters, 'Password');
    if (user.loginProfile) throw alreadyExists(`Login Profile for User ${user.name} already exists.`);
    if (password === undefined) throw new aws_operation/* AwsServiceError */.d('ValidationError', 400, "Value null at 'password' failed to satisfy constraint: Member must not be null");
    checkPassword(password, user);
    const resetRequired = parameters_text(call.parameters, 'PasswordResetRequired') === 'true';
    user.loginProfile = {
        password,
        createdAt: call.clock.now(),
        resetRequired
    };
    return describe(user);
};
const updateLoginProfile = (call, _world, caller)=>{
    const user = subjectUser(call, caller);
    describe(user);
    const password = parameters_text(call.parameters, 'Password');
    const reset = parameters_text(call.parameters, 'PasswordResetRequired');
    if (password !== undefined) checkPassword(password, user);
    if (user.loginProfile && password !== undefined) user.loginProfile.password = password;
    if (user.loginProfile && reset !== undefined) user.loginProfile.resetRequired = reset === 'true';
    return {};
};
const deleteLoginProfile = (call, _world, caller)=>{
    const user = subjectUser(call, caller);
    describe(user);
    delete user.loginProfile;
    return {};
};
/** Only the user can do it, with the old password. */ const changePassword = (call, _world, caller)=>{
    const { user } = caller;
    if (!user) throw new aws_operation/* AwsServiceError */.d('InvalidUserType', 400, 'Only IAM Users can change their own password.');
    permit(call, caller, user.arn);
    const { loginProfile } = user;
    if (loginProfile?.password !== required(call.parameters, 'OldPassword')) throw new aws_operation/* AwsServiceError */.d('AccessDenied', 403, 'The old password was incorrect.');
    const password = required(call.parameters, 'NewPassword');
    checkPassword(password, user);
    loginProfile.password = password;
    loginProfile.resetRequired = false;
    return {};
};
const loginProfileOperations = {
    ChangePassword: changePassword,
    CreateLoginProfile: createLoginProfile,
    DeleteLoginProfile: deleteLoginProfile,
    GetLoginProfile: (call, _world, caller)=>describe(subjectUser(call, caller)),
    UpdateLoginProfile: updateLoginProfile
};

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/iam/policy-size.js
/** Characters of a policy that count in a quota: IAM does not count white space (IAM User Guide, "IAM and AWS STS quotas"). */ function policySize(json) {
    return json.replace(/\s/g, '').length;
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/iam/managed-policies.js







/** Quotas of a managed policy (IAM User Guide, "IAM and AWS STS quotas"). */ const limits = {
    characters: 6144,
    versions: 5
};
function checkedPolicy(call) {
    const policy = (0,stored_policy/* storedPolicy */.S)(required(call.parameters, 'PolicyDocument'), 'identity');
    if (policySize(policy.json) > limits.characters) throw overQuota('PolicySize', limits.characters);
    return policy;
}
const holdersIn = ({ users, groups, roles })=>[
        ...users.values(),
        ...groups.values(),
        ...roles.values()
    ];
const boundedIn = ({ users, roles })=>[
        ...users.values(),
        ...roles.values()
    ];
const attachments = (arn, account)=>({
        AttachmentCount: holdersIn(account).filter(({ attachedPolicies })=>attachedPolicies.has(arn)).length,
        PermissionsBoundaryUsageCount: boundedIn(account).filter(({ boundary })=>boundary?.arn === arn).length
    });
const listed = (policy, account)=>({
        PolicyName: policy.name,
        PolicyId: policy.id,
        Arn: policy.arn,
        Path: policy.path,
        DefaultVersionId: policy.defaultVersionId,
        ...attachments(policy.arn, account),
        IsAttachable: true,
        CreateDate: policy.createdAt,
        UpdateDate: policy.updatedAt
    });
const managed_policies_describe = (policy, account)=>({
        ...listed(policy, account),
        ...policy.description === undefined ? {} : {
            Description: policy.description
        },
        ...policy.tags.size > 0 ? {
            Tags: describeTags(policy.tags)
        } : {}
    });
/** A policy of the account or of AWS, for reading. */ function readable(call, caller) {
    const arn = required(call.parameters, 'PolicyArn');
    const { account } = caller;
    const policy = account.policies.get(arn) ?? awsPolicies(account.partition).find((each)=>each.arn === arn);
    permit(call, caller, arn, policy?.tags);
    if (!policy) throw noSuchEntity(`Policy ${arn} was not found.`);
    return policy;
}
/** A policy of the account, for changes. */ function own(call, caller) {
    const arn = required(call.parameters, 'PolicyArn');
    const policy = caller.account.policies.get(arn);
    permit(call, caller, arn, policy?.tags);
    if (!policy) throw noSuchEntity(`Policy ${arn} was not found.`);
    return policy;
}
const createPolicy = (call, _world, caller)=>{
    const { account } = caller;
    const name = required(call.parameters, 'PolicyName');
    const path = parameters_text(call.parameters, 'Path') ?? '/';
    permit(call, caller, account.arn(`policy${path}${name}`));
    if (isTaken([
        ...account.policies.values()
    ].map((policy)=>policy.name), name)) throw alreadyExists(`A policy called ${name} already exists. Duplicate names are not allowed.`);
    const { json } = checkedPolicy(call);
    const tags = new Map();
    addTags(tags, call);
    const description = parameters_text(call.parameters, 'Description');
    const arn = account.createPolicy(name, json, {
        path,
        ...description === undefined ? {} : {
            description
        }
    });
    const policy = account.policies.get(arn);
    for (const [key, value] of tags)policy.tags.set(key, value);
    return {
        Policy: managed_policies_describe(policy, account)
    };
};
const deletePolicy = (call, _world, caller)=>{
    const { arn, versions } = own(call, caller);
    const { AttachmentCount, PermissionsBoundaryUsageCount } = attachments(arn, caller.account);
    const conflict = (message)=>new aws_operation/* AwsServiceError */.d('DeleteConflict', 409, message);
    if (AttachmentCount + PermissionsBoundaryUsageCount > 0) throw conflict('Cannot delete a policy attached to entities.');
    if (versions.length > 1) throw conflict("This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.");
    caller.account.policies.delete(arn);
    return {};
};
const describeVersion = (policy, { id, createdAt })=>({
        VersionId: id,
        IsDefaultVersion: id === policy.defaultVersionId,
        CreateDate: createdAt
    });
const createPolicyVersion = (call, _world, caller)=>{
    const policy = own(call, caller);
    if (policy.versions.length >= limits.versions) {
        throw new aws_operation/* AwsServiceError */.d('LimitExceeded', 409, `A managed policy can have up to ${limits.versions} versions. Before you create a new version, you must delete an existing version.`);
    }
    policy.lastVersion += 1;
    const version = {
        id: `v${policy.lastVersion}`,
        policy: checkedPolicy(call),
        createdAt: call.clock.now()
    };
    policy.versions.push(version);
    policy.updatedAt = version.createdAt;
    if (parameters_text(call.parameters, 'SetAsDefault') === 'true') policy.defaultVersionId = version.id;
    return {
        PolicyVersion: describeVersion(policy, version)
    };
};
function versionOf(policy, id) {
    const version = policy.versions.find((each)=>each.id === id);
    if (!version) throw noSuchEntity(`Policy ${policy.arn} version ${id} does not exist or is not attachable.`);
    return version;
}
const getPolicyVersion = (call, _world, caller)=>{
    const policy = readable(call, caller);
    const { id, createdAt, policy: stored } = versionOf(policy, required(call.parameters, 'VersionId'));
    return {
        PolicyVersion: {
            Document: encodeURIComponent(stored.json),
            VersionId: id,
            IsDefaultVersion: id === policy.defaultVersionId,
            CreateDate: createdAt
        }
    };
};
const deletePolicyVersion = (call, _world, caller)=>{
    const policy = own(call, caller);
    const version = versionOf(policy, required(call.parameters, 'VersionId'));
    if (version.id === policy.defaultVersionId) throw new aws_operation/* AwsServiceError */.d('DeleteConflict', 409, 'Cannot delete the default version of a policy.');
    policy.versions.splice(policy.versions.indexOf(version), 1);
    return {};
};
const listPolicies = (call, _world, caller)=>{
    permit(call, caller, caller.account.arn('policy/'));
    const { account } = caller;
    const scope = parameters_text(call.parameters, 'Scope') ?? 'All';
    const all = [
        ...scope === 'AWS' ? [] : account.policies.values(),
        ...scope === 'Local' ? [] : awsPolicies(account.partition)
    ];
    const onlyAttached = parameters_text(call.parameters, 'OnlyAttached') === 'true';
    const policies = all.filter((policy)=>isBelow(call, policy)).map((policy)=>listed(policy, account)).filter(({ AttachmentCount })=>!onlyAttached || AttachmentCount > 0);
    return page(call, 'Policies', policies);
};
const listEntitiesForPolicy = (call, _world, caller)=>{
    const { arn } = readable(call, caller);
    const { users, groups, roles } = caller.account;
    const usage = parameters_text(call.parameters, 'PolicyUsageFilter');
    const filter = parameters_text(call.parameters, 'EntityFilter');
    const uses = (each)=>usage !== 'PermissionsBoundary' && each.attachedPolicies.has(arn) || usage !== 'PermissionsPolicy' && each.boundary?.arn === arn;
    const found = (kind, all)=>filter === undefined || filter === kind ? [
            ...all.values()
        ].filter(uses) : [];
    return {
        PolicyGroups: found('Group', groups).map(({ name, id })=>({
                GroupName: name,
                GroupId: id
            })),
        PolicyUsers: found('User', users).map(({ name, id })=>({
                UserName: name,
                UserId: id
            })),
        PolicyRoles: found('Role', roles).map(({ name, id })=>({
                RoleName: name,
                RoleId: id
            })),
        IsTruncated: false
    };
};
const managedPolicyOperations = {
    ...tagOperations('Policy', (call, caller)=>own(call, caller).tags),
    CreatePolicy: createPolicy,
    CreatePolicyVersion: createPolicyVersion,
    DeletePolicy: deletePolicy,
    DeletePolicyVersion: deletePolicyVersion,
    GetPolicy: (call, _world, caller)=>({
            Policy: managed_policies_describe(readable(call, caller), caller.account)
        }),
    GetPolicyVersion: getPolicyVersion,
    ListEntitiesForPolicy: listEntitiesForPolicy,
    ListPolicies: listPolicies,
    ListPolicyVersions: (call, _world, caller)=>{
        const policy = readable(call, caller);
        const versions = policy.versions.map(({ id, createdAt })=>({
                VersionId: id,
                IsDefaultVersion: id === policy.defaultVersionId,
                CreateDate: createdAt
            }));
        return page(call, 'Versions', versions);
    },
    SetDefaultPolicyVersion: (call, _world, caller)=>{
        const policy = own(call, caller);
        policy.defaultVersionId = versionOf(policy, required(call.parameters, 'VersionId')).id;
        policy.updatedAt = call.clock.now();
        return {};
    }
};

// EXTERNAL MODULE: ./node_modules/otpauth/dist/otpauth.node.mjs
var otpauth_node = __webpack_require__(60107);
;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/totp.js

const periodSeconds = 30;
/** The code that a virtual device shows at a time (RFC 6238; SHA-1, six digits, steps of 30 s). */ function totpCode(secret, at) {
    return generator(secret).generate({
        timestamp: at.getTime()
    });
}
/** The 30 s step that a code belongs to, if it is one of `window` steps around a time. */ function totpStep(secret, code, at, window) {
    const delta = generator(secret).validate({
        token: code,
        timestamp: at.getTime(),
        window
    });
    return delta === null ? undefined : Math.floor(at.getTime() / 1000 / periodSeconds) + delta;
}
/** Uses a code: it must be from the current step or an adjacent one, and unused. */ function acceptCode({ secret, usedSteps }, code, at) {
    const step = totpStep(secret, code, at, 1);
    if (step === undefined || usedSteps.has(step)) return false;
    usedSteps.add(step);
    return true;
}
function generator(secret) {
    return new otpauth_node/* TOTP */._k({
        secret: otpauth_node/* Secret */.zh.fromBase32(secret),
        digits: 6,
        period: periodSeconds
    });
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/uqr/dist/index.mjs
var dist = __webpack_require__(12905);
;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/iam/qr-code.js


/** Pixels per module of the code. */ const scale = 4;
/** A QR code as a PNG (RFC 2083): one bit per pixel, black on white, with a quiet zone of four modules. */ function qrCode(text) {
    const { data, size } = (0,dist/* encode */.lF)(text, {
        border: 4
    });
    const width = size * scale;
    const rows = data.flatMap((row)=>Array(scale).fill(rowOf(row, width)));
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(width, 4);
    header.writeUInt8(1, 8);
    return Buffer.concat([
        Buffer.from([
            0x89,
            0x50,
            0x4e,
            0x47,
            0x0d,
            0x0a,
            0x1a,
            0x0a
        ]),
        chunk('IHDR', header),
        chunk('IDAT', (0,external_node_zlib_.deflateSync)(Buffer.concat(rows))),
        chunk('IEND', Buffer.alloc(0))
    ]);
}
/** One row of pixels after its filter byte. A set bit is white. */ function rowOf(row, width) {
    const bytes = Buffer.alloc(1 + Math.ceil(width / 8));
    for(let x = 0; x < width; x++){
        const at = 1 + (x >> 3);
        if (!row[Math.floor(x / scale)]) bytes[at] = (bytes[at] ?? 0) | 0x80 >> (x & 7);
    }
    return bytes;
}
function chunk(type, data) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const body = Buffer.concat([
        Buffer.from(type, 'latin1'),
        data
    ]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE((0,external_node_zlib_.crc32)(body));
    return Buffer.concat([
        length,
        body,
        sum
    ]);
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/iam/mfa-devices.js








/** MFA devices of one user (IAM User Guide, "IAM and AWS STS quotas"). */ const devicesPerUser = 8;
function allDevices(account) {
    return [
        ...account.unassignedMfaDevices.map((device)=>({
                device
            })),
        ...[
            ...account.users.values()
        ].flatMap((user)=>user.mfaDevices.map((device)=>({
                    device,
                    user
                })))
    ];
}
/** The seed and the QR code are in this answer only (IAM API reference, CreateVirtualMFADevice). */ const createVirtualMfaDevice = (call, _world, caller)=>{
    const { account } = caller;
    const name = required(call.parameters, 'VirtualMFADeviceName');
    const serialNumber = account.arn(`mfa${parameters_text(call.parameters, 'Path') ?? '/'}${name}`);
    permit(call, caller, serialNumber);
    if (allDevices(account).some(({ device })=>device.serialNumber === serialNumber)) {
        throw alreadyExists('MFADevice entity at the same path and name already exists.');
    }
    const tags = new Map();
    addTags(tags, call);
    const secret = new otpauth_node/* Secret */.zh({
        size: 40
    }).base32;
    account.unassignedMfaDevices.push({
        serialNumber,
        secret,
        usedSteps: new Set(),
        tags
    });
    const label = `${account.alias ?? account.id}:${name}@${account.id}`;
    const png = qrCode(`otpauth://totp/Amazon%20Web%20Services:${label}?secret=${secret}&issuer=Amazon%20Web%20Services`);
    return {
        VirtualMFADevice: {
            SerialNumber: serialNumber,
            Base32StringSeed: Buffer.from(secret).toString('base64'),
            QRCodePNG: png.toString('base64'),
            ...tags.size > 0 ? {
                Tags: describeTags(tags)
            } : {}
        }
    };
};
/** Requires two consecutive codes, which prove that the device's clock is right. Both count as used. */ const enableMfaDevice = (call, _world, caller)=>{
    const user = subjectUser(call, caller);
    const serialNumber = required(call.parameters, 'SerialNumber');
    const { unassignedMfaDevices } = caller.account;
    const found = allDevices(caller.account).find(({ device })=>device.serialNumber === serialNumber);
    if (!found) throw noSuchEntity(`VirtualMFADevice with serial number ${serialNumber} does not exist.`);
    if (found.user) throw alreadyExists('MFA Device is already in use.');
    if (user.mfaDevices.length >= devicesPerUser) throw overQuota('MFADevicesPerUser', devicesPerUser);
    const { device } = found;
    const first = totpStep(device.secret, required(call.parameters, 'AuthenticationCode1'), call.clock.now(), 2);
    const second = totpStep(device.secret, required(call.parameters, 'AuthenticationCode2'), call.clock.now(), 2);
    if (first === undefined || second !== first + 1) {
        throw new aws_operation/* AwsServiceError */.d('InvalidAuthenticationCode', 403, 'Authentication code for device is not valid.');
    }
    unassignedMfaDevices.splice(unassignedMfaDevices.indexOf(device), 1);
    user.mfaDevices.push({
        ...device,
        enabledAt: call.clock.now(),
        usedSteps: new Set([
            first,
            second
        ])
    });
    return {};
};
const deactivateMfaDevice = (call, _world, caller)=>{
    const user = subjectUser(call, caller);
    const serialNumber = required(call.parameters, 'SerialNumber');
    const index = user.mfaDevices.findIndex((device)=>device.serialNumber === serialNumber);
    const [device] = index < 0 ? [] : user.mfaDevices.splice(index, 1);
    if (!device) throw noSuchEntity(`MFA Device with serial number ${serialNumber} does not exist.`);
    const { enabledAt: _enabledAt, ...unassigned } = device;
    caller.account.unassignedMfaDevices.push({
        ...unassigned,
        usedSteps: new Set()
    });
    return {};
};
const deleteVirtualMfaDevice = (call, _world, caller)=>{
    const { device, user } = subjectDevice(call, caller);
    if (user) throw new aws_operation/* AwsServiceError */.d('DeleteConflict', 409, 'MFA VirtualDevice in use. Must deactivate first.');
    const { unassignedMfaDevices } = caller.account;
    unassignedMfaDevices.splice(unassignedMfaDevices.indexOf(device), 1);
    return {};
};
/**
 * The device that a call applies to.
 *
 * @throws AwsServiceError `AccessDenied`, `NoSuchEntity`
 */ function subjectDevice(call, caller) {
    const serialNumber = required(call.parameters, 'SerialNumber');
    const found = allDevices(caller.account).find(({ device })=>device.serialNumber === serialNumber);
    permit(call, caller, serialNumber, found?.device.tags);
    if (!found) throw noSuchEntity(`VirtualMFADevice with serial number ${serialNumber} doesn't exist.`);
    return found;
}
const resyncMfaDevice = (call, _world, caller)=>{
    const user = subjectUser(call, caller);
    const serialNumber = required(call.parameters, 'SerialNumber');
    const device = user.mfaDevices.find((each)=>each.serialNumber === serialNumber);
    if (!device) throw noSuchEntity(`MFA Device with serial number ${serialNumber} does not exist.`);
    const [first, second] = [
        'AuthenticationCode1',
        'AuthenticationCode2'
    ].map((name)=>totpStep(device.secret, required(call.parameters, name), call.clock.now(), 20));
    if (first === undefined || second !== first + 1) throw new aws_operation/* AwsServiceError */.d('InvalidAuthenticationCode', 403, 'Authentication code for device is not valid.');
    return {};
};
const listMfaDevices = (call, _world, caller)=>{
    const user = subjectUser(call, caller);
    const devices = user.mfaDevices.map(({ serialNumber, enabledAt })=>({
            UserName: user.name,
            SerialNumber: serialNumber,
            EnableDate: enabledAt ?? user.createdAt
        }));
    return page(call, 'MFADevices', devices);
};
const listVirtualMfaDevices = (call, _world, caller)=>{
    permit(call, caller, caller.account.arn('mfa/'));
    const status = parameters_text(call.parameters, 'AssignmentStatus') ?? 'Any';
    const devices = allDevices(caller.account).filter(({ user })=>status === 'Any' || status === 'Assigned' === (user !== undefined)).map(({ device, user })=>({
            SerialNumber: device.serialNumber,
            ...user ? {
                User: listedUser(user),
                EnableDate: device.enabledAt ?? user.createdAt
            } : {}
        }));
    return page(call, 'VirtualMFADevices', devices);
};
const getMfaDevice = (call, _world, caller)=>{
    const { device, user } = subjectDevice(call, caller);
    return {
        SerialNumber: device.serialNumber,
        ...user ? {
            UserName: user.name,
            EnableDate: device.enabledAt ?? user.createdAt
        } : {}
    };
};
const mfaDeviceOperations = {
    ...tagOperations('MFADevice', (call, caller)=>{
        const { device } = subjectDevice(call, caller);
        device.tags ??= new Map();
        return device.tags;
    }),
    CreateVirtualMFADevice: createVirtualMfaDevice,
    DeactivateMFADevice: deactivateMfaDevice,
    DeleteVirtualMFADevice: deleteVirtualMfaDevice,
    EnableMFADevice: enableMfaDevice,
    GetMFADevice: getMfaDevice,
    ListMFADevices: listMfaDevices,
    ListVirtualMFADevices: listVirtualMfaDevices,
    ResyncMFADevice: resyncMfaDevice
};

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/iam/oidc-providers.js




/** Audiences of one provider (IAM API reference, CreateOpenIDConnectProvider). */ const clientIdsPerProvider = 100;
const thumbprintsPerProvider = 5;
/** One provider per URL and account. Without thumbprints, IAM obtains one (docs/facts.md#oidc-thumbprints). */ const createOidcProvider = (call, _world, caller)=>{
    const { account } = caller;
    const url = required(call.parameters, 'Url');
    const host = url.replace(/^https:\/\//, '').replace(/\/$/, '');
    permit(call, caller, account.arn(`oidc-provider/${host}`));
    if (!URL.canParse(url) || !url.startsWith('https://')) throw new aws_operation/* AwsServiceError */.d('ValidationError', 400, 'Invalid Open ID Connect Provider URL');
    if (account.oidcProviders.has(host)) throw alreadyExists(`Provider with url ${url} already exists.`);
    const clientIds = texts(call.parameters, 'ClientIDList');
    if (clientIds.length > clientIdsPerProvider) throw overQuota('ClientIdsPerOpenIdConnectProvider', clientIdsPerProvider);
    const tags = new Map();
    addTags(tags, call);
    const thumbprints = thumbprintsOf(call);
    const provider = account.createOidcProvider(host, clientIds, thumbprints.length > 0 ? thumbprints : undefined);
    for (const [key, value] of tags)provider.tags.set(key, value);
    return {
        OpenIDConnectProviderArn: provider.arn,
        ...tags.size > 0 ? {
            Tags: describeTags(tags)
        } : {}
    };
};
function thumbprintsOf({ parameters }) {
    const thumbprints = texts(parameters, 'ThumbprintList');
    if (thumbprints.length > thumbprintsPerProvider) throw new aws_operation/* AwsServiceError */.d('InvalidInput', 400, 'Thumbprint list must contain fewer than 5 entries.');
    return thumbprints;
}
/**
 * The provider that a call applies to.
 *
 * @throws AwsServiceError `AccessDenied`, `NoSuchEntity`
 */ function subjectProvider(call, caller) {
    const arn = required(call.parameters, 'OpenIDConnectProviderArn');
    const provider = [
        ...caller.account.oidcProviders.values()
    ].find((each)=>each.arn === arn);
    permit(call, caller, arn, provider?.tags);
    if (!provider) throw noSuchEntity(`OpenIDConnect Provider not found for arn ${arn}`);
    return provider;
}
const getOidcProvider = (call, _world, caller)=>{
    const { host, clientIds, thumbprints, createdAt, tags } = subjectProvider(call, caller);
    return {
        Url: host,
        ClientIDList: clientIds,
        ThumbprintList: thumbprints,
        CreateDate: createdAt,
        ...tags.size > 0 ? {
            Tags: describeTags(tags)
        } : {}
    };
};
const listOidcProviders = (call, _world, caller)=>{
    permit(call, caller, '*');
    const list = [
        ...caller.account.oidcProviders.values()
    ].map(({ arn })=>({
            Arn: arn
        }));
    return {
        OpenIDConnectProviderList: list
    };
};
/** Adding an audience again is no error (IAM API reference, AddClientIDToOpenIDConnectProvider). */ const addClientId = (call, _world, caller)=>{
    const { clientIds } = subjectProvider(call, caller);
    const id = required(call.parameters, 'ClientID');
    if (clientIds.includes(id)) return {};
    if (clientIds.length >= clientIdsPerProvider) throw overQuota('ClientIdsPerOpenIdConnectProvider', clientIdsPerProvider);
    clientIds.push(id);
    return {};
};
const removeClientId = (call, _world, caller)=>{
    const { clientIds } = subjectProvider(call, caller);
    const index = clientIds.indexOf(required(call.parameters, 'ClientID'));
    if (index >= 0) clientIds.splice(index, 1);
    return {};
};
/** Deleting a provider that does not exist is no error (IAM API reference, DeleteOpenIDConnectProvider). */ const deleteOidcProvider = (call, _world, caller)=>{
    const arn = required(call.parameters, 'OpenIDConnectProviderArn');
    const { oidcProviders } = caller.account;
    const provider = [
        ...oidcProviders.values()
    ].find((each)=>each.arn === arn);
    permit(call, caller, arn, provider?.tags);
    if (provider) oidcProviders.delete(provider.host);
    return {};
};
const updateThumbprints = (call, _world, caller)=>{
    const provider = subjectProvider(call, caller);
    provider.thumbprints = thumbprintsOf(call);
    return {};
};
const oidcProviderOperations = {
    ...tagOperations('OpenIDConnectProvider', (call, caller)=>subjectProvider(call, caller).tags),
    AddClientIDToOpenIDConnectProvider: addClientId,
    CreateOpenIDConnectProvider: createOidcProvider,
    DeleteOpenIDConnectProvider: deleteOidcProvider,
    GetOpenIDConnectProvider: getOidcProvider,
    ListOpenIDConnectProviders: listOidcProviders,
    RemoveClientIDFromOpenIDConnectProvider: removeClientId,
    UpdateOpenIDConnectProviderThumbprint: updateThumbprints
};

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/iam/shared-issuers.js

/**
 * Issuers that many organizations share, and the claim that tells them apart (docs/facts.md#shared-issuers).
 * Left out: IBM Turbonomic, whose issuer changes, and one tenant of Azure that Sentinel uses.
 */ const sharedIssuers = [
    {
        host: 'token.actions.githubusercontent.com',
        claim: 'sub'
    },
    {
        host: 'vstoken.actions.githubusercontent.com',
        claim: 'sub'
    },
    {
        host: 'oidc-configuration.audit-log.githubusercontent.com',
        claim: 'sub'
    },
    {
        host: 'gitlab.com',
        claim: 'sub'
    },
    {
        host: 'agent.buildkite.com',
        claim: 'sub'
    },
    {
        host: 'app.terraform.io',
        claim: 'sub'
    },
    {
        host: 'scalr.io',
        claim: 'sub'
    },
    {
        host: 'oidc.codefresh.io',
        claim: 'sub'
    },
    {
        host: 'proidc.upbound.io',
        claim: 'sub'
    },
    {
        host: 'studio.datachain.ai/api',
        claim: 'sub'
    },
    {
        host: 'tokens.cloud.shisho.dev',
        claim: 'sub'
    },
    {
        host: 'oidc.vercel.com',
        claim: 'aud'
    },
    {
        host: 'api.pulumi.com/oidc',
        claim: 'aud'
    },
    {
        host: 'cognito-identity.amazonaws.com',
        claim: 'aud'
    },
    {
        host: 'sandboxes.cloud',
        claim: 'aud'
    }
];
/**
 * Refuses a new trust policy that trusts every organization of a shared issuer (docs/facts.md#shared-issuers). AWS
 * checks a policy only when it is written, so older policies are not checked here either.
 *
 * @throws AwsServiceError `MalformedPolicyDocument`, 400
 */ function checkSharedIssuers({ statements }) {
    for (const { host, claim } of sharedIssuers){
        const key = `${host}:${claim}`;
        if (statements.some((statement)=>trusts(statement, host) && !evaluates(statement, key))) {
            throw new aws_operation/* AwsServiceError */.d('MalformedPolicyDocument', 400, `Trust policy for the identity provider ${host} must evaluate the condition key ${key}.`);
        }
    }
}
/** An OIDC provider is named by its ARN; Cognito is named by its host. */ function trusts({ effect, principals }, host) {
    if (effect !== 'Allow' || !principals || principals.of === '*') return false;
    return (principals.of.Federated ?? []).some((name)=>name === host || name.endsWith(`:oidc-provider/${host}`));
}
function evaluates({ conditions }, key) {
    return Object.values(conditions).some((keys)=>Object.keys(keys).some((name)=>name.toLowerCase() === key.toLowerCase()));
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/iam/roles.js








/** Characters of a trust policy without white space, by default (IAM User Guide, "IAM and AWS STS quotas"). */ const trustPolicyLimit = 2048;
/** A role as lists show it: without tags, boundary and last use (IAM API reference, ListRoles). */ const roles_listed = ({ path, name, id, arn, createdAt, trustPolicy, description, maxSessionDuration })=>({
        Path: path,
        RoleName: name,
        RoleId: id,
        Arn: arn,
        CreateDate: createdAt,
        AssumeRolePolicyDocument: encodeURIComponent(trustPolicy.json),
        ...description === undefined ? {} : {
            Description: description
        },
        MaxSessionDuration: maxSessionDuration
    });
const roles_describe = (role)=>({
        ...roles_listed(role),
        ...attachedBoundary(role),
        ...role.tags.size > 0 ? {
            Tags: describeTags(role.tags)
        } : {}
    });
const lastUse = ({ lastUsed })=>({
        RoleLastUsed: lastUsed ? {
            LastUsedDate: lastUsed.at,
            Region: lastUsed.region
        } : {}
    });
/**
 * The role that a call applies to.
 *
 * @throws AwsServiceError `AccessDenied`, `NoSuchEntity`
 */ function subjectRole(call, caller) {
    const name = required(call.parameters, 'RoleName');
    const role = caller.account.roles.get(name);
    permit(call, caller, role?.arn ?? caller.account.arn(`role/${name}`), role?.tags);
    if (!role) throw noSuchEntity(`The role with name ${name} cannot be found.`);
    return role;
}
/** @throws AwsServiceError `MalformedPolicyDocument`, 400, or `LimitExceeded`, 409 */ function checkedTrust(json, world) {
    const trust = (0,stored_policy/* storedPolicy */.S)(json, 'trust');
    if (policySize(json) > trustPolicyLimit) throw overQuota('ACLSizePerRole', trustPolicyLimit);
    checkPrincipals(trust, world);
    checkSharedIssuers(trust.document);
    return trust;
}
/** IAM resolves the users and roles that a trust policy names, so they must exist (docs/facts.md#principals-must-exist). */ function checkPrincipals({ document }, world) {
    const named = document.statements.flatMap(({ principals })=>principals && principals.of !== '*' ? principals.of.AWS ?? [] : []);
    const missing = named.find((arn)=>!exists(arn, world));
    if (missing !== undefined) throw new aws_operation/* AwsServiceError */.d('MalformedPolicyDocument', 400, `Invalid principal in policy: "AWS":"${missing}"`);
}
function exists(arn, world) {
    const [, , service, , id = '', resource = ''] = arn.split(':');
    const account = world.accounts.get(id);
    if (service !== 'iam' || !account || !/^(user|role)\//.test(resource)) return true;
    const seen = world.latePolicies.read(account, '', account) ?? account;
    return [
        ...seen.users.values(),
        ...seen.roles.values()
    ].some((each)=>each.arn === arn);
}
const createRole = (call, world, caller)=>{
    const { account } = caller;
    const name = required(call.parameters, 'RoleName');
    const path = parameters_text(call.parameters, 'Path') ?? '/';
    permit(call, caller, account.arn(`role${path}${name}`));
    if (isTaken(account.roles.keys(), name)) throw alreadyExists(`Role with name ${name} already exists.`);
    const trust = checkedTrust(required(call.parameters, 'AssumeRolePolicyDocument'), world);
    const boundary = boundaries_boundaryOf(call, account);
    const tags = new Map();
    addTags(tags, call);
    const description = parameters_text(call.parameters, 'Description');
    const maxSessionDuration = number(call.parameters, 'MaxSessionDuration') ?? 3600;
    const role = account.createRole(name, {
        trust: trust.json,
        path,
        maxSessionDuration
    });
    for (const [key, value] of tags)role.tags.set(key, value);
    if (boundary) role.boundary = boundary;
    if (description !== undefined) role.description = description;
    return {
        Role: roles_describe(role)
    };
};
const updateAssumeRolePolicy = (call, world, caller)=>{
    const role = subjectRole(call, caller);
    role.trustPolicy = checkedTrust(required(call.parameters, 'PolicyDocument'), world);
    return {};
};
/** Without MaxSessionDuration the role gets the default of an hour (IAM API reference, UpdateRole). */ const updateRole = (call, _world, caller)=>{
    const role = subjectRole(call, caller);
    const description = parameters_text(call.parameters, 'Description');
    if (description !== undefined) role.description = description;
    role.maxSessionDuration = number(call.parameters, 'MaxSessionDuration') ?? 3600;
    return {};
};
const deleteRole = (call, _world, caller)=>{
    const role = subjectRole(call, caller);
    if (role.attachedPolicies.size > 0) throw deleteConflict('detach all policies');
    if (role.inlinePolicies.size > 0) throw deleteConflict('delete policies');
    caller.account.roles.delete(role.name);
    return {};
};
const listRoles = (call, _world, caller)=>{
    permit(call, caller, caller.account.arn('role/'));
    const roles = [
        ...caller.account.roles.values()
    ].filter((role)=>isBelow(call, role));
    return page(call, 'Roles', roles.map(roles_listed));
};
const getRole = (call, _world, caller)=>{
    const role = subjectRole(call, caller);
    return {
        Role: {
            ...roles_describe(role),
            ...lastUse(role)
        }
    };
};
const roleOperations = {
    ...boundaryOperations('Role', subjectRole),
    ...tagOperations('Role', (call, caller)=>subjectRole(call, caller).tags),
    CreateRole: createRole,
    DeleteRole: deleteRole,
    GetRole: getRole,
    ListInstanceProfilesForRole: (call, _world, caller)=>{
        subjectRole(call, caller);
        return page(call, 'InstanceProfiles', []);
    },
    ListRoles: listRoles,
    UpdateAssumeRolePolicy: updateAssumeRolePolicy,
    UpdateRole: updateRole
};

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/iam/policies.js







/** Managed policies that are attached to one entity. */ const attachedLimit = 10;
const kinds = [
    {
        name: 'User',
        holderOf: subjectUser,
        inlineLimit: 2048
    },
    {
        name: 'Group',
        holderOf: subjectGroup,
        inlineLimit: 5120
    },
    {
        name: 'Role',
        holderOf: subjectRole,
        inlineLimit: 10_240
    }
];
/** Replaces an inline policy of the same name. */ const put = ({ name: kind, holderOf, inlineLimit })=>(call, _world, caller)=>{
        const { inlinePolicies, name } = holderOf(call, caller);
        const policyName = required(call.parameters, 'PolicyName');
        const policy = (0,stored_policy/* storedPolicy */.S)(required(call.parameters, 'PolicyDocument'), 'identity');
        const others = [
            ...inlinePolicies
        ].filter(([each])=>each !== policyName).map(([, { json }])=>json);
        if ([
            policy.json,
            ...others
        ].reduce((sum, json)=>sum + policySize(json), 0) > inlineLimit) {
            const message = `Maximum policy size of ${inlineLimit} bytes exceeded for ${kind.toLowerCase()} ${name}`;
            throw new aws_operation/* AwsServiceError */.d('LimitExceeded', 409, message);
        }
        inlinePolicies.set(policyName, policy);
        return {};
    };
const notFound = ({ name }, policy)=>noSuchEntity(`The ${name.toLowerCase()} policy with name ${policy} cannot be found.`);
const get = (kind)=>(call, _world, caller)=>{
        const { inlinePolicies, name } = kind.holderOf(call, caller);
        const policyName = required(call.parameters, 'PolicyName');
        const policy = inlinePolicies.get(policyName);
        if (!policy) throw notFound(kind, policyName);
        return {
            [`${kind.name}Name`]: name,
            PolicyName: policyName,
            PolicyDocument: encodeURIComponent(policy.json)
        };
    };
const remove = (kind)=>(call, _world, caller)=>{
        const { inlinePolicies } = kind.holderOf(call, caller);
        const policyName = required(call.parameters, 'PolicyName');
        if (!inlinePolicies.delete(policyName)) throw notFound(kind, policyName);
        return {};
    };
const attach = ({ name: kind, holderOf })=>(call, _world, caller)=>{
        const { attachedPolicies } = holderOf(call, caller);
        const arn = required(call.parameters, 'PolicyArn');
        const policy = caller.account.managedPolicy(arn);
        if (!attachedPolicies.has(arn) && attachedPolicies.size >= attachedLimit) throw overQuota(`PoliciesPer${kind}`, attachedLimit);
        attachedPolicies.set(arn, policy);
        return {};
    };
const detach = ({ holderOf })=>(call, _world, caller)=>{
        const { attachedPolicies } = holderOf(call, caller);
        const arn = required(call.parameters, 'PolicyArn');
        if (!attachedPolicies.delete(arn)) throw noSuchEntity(`Policy ${arn} was not found.`);
        return {};
    };
const describeAttached = ({ attachedPolicies })=>[
        ...attachedPolicies.keys()
    ].map((arn)=>({
            PolicyName: arn.split('/').at(-1) ?? arn,
            PolicyArn: arn
        }));
const operationsOf = (kind)=>[
        [
            `Put${kind.name}Policy`,
            put(kind)
        ],
        [
            `Get${kind.name}Policy`,
            get(kind)
        ],
        [
            `Delete${kind.name}Policy`,
            remove(kind)
        ],
        [
            `List${kind.name}Policies`,
            (call, _world, caller)=>page(call, 'PolicyNames', [
                    ...kind.holderOf(call, caller).inlinePolicies.keys()
                ])
        ],
        [
            `Attach${kind.name}Policy`,
            attach(kind)
        ],
        [
            `Detach${kind.name}Policy`,
            detach(kind)
        ],
        [
            `ListAttached${kind.name}Policies`,
            (call, _world, caller)=>page(call, 'AttachedPolicies', describeAttached(kind.holderOf(call, caller)))
        ]
    ];
/** The seven operations on the policies of users, of groups and of roles. */ const policyOperations = Object.fromEntries(kinds.flatMap(operationsOf));

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/iam/operations.js










/** The operations of IAM, by name. */ const iamOperations = {
    ...accessKeyOperations,
    ...accountOperations,
    ...groupOperations,
    ...loginProfileOperations,
    ...managedPolicyOperations,
    ...mfaDeviceOperations,
    ...oidcProviderOperations,
    ...policyOperations,
    ...roleOperations,
    ...userOperations
};

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/sts/mfa.js



/**
 * Whether a request carries a valid MFA code of its user. Every failure is AccessDenied, as with AWS
 * (docs/facts.md#mfa-refusals).
 *
 * @returns false when no code was sent
 * @throws AwsServiceError `AccessDenied`, 403
 */ function usesMfa(user, parameters, now) {
    const serialNumber = parameters_text(parameters, 'SerialNumber');
    const code = parameters_text(parameters, 'TokenCode');
    if (serialNumber === undefined && code === undefined) return false;
    const device = user?.mfaDevices.find((candidate)=>candidate.serialNumber === serialNumber);
    if (!device || code === undefined) {
        throw accessDenied('MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.');
    }
    if (!acceptCode(device, code, now)) {
        throw accessDenied('MultiFactorAuthentication failed with invalid MFA one time pass code. ');
    }
    return true;
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/sts/session-answer.js
/** The credentials in the result of every operation that issues them. */ function credentialsOf({ key, expiresAt }) {
    return {
        AccessKeyId: key.id,
        SecretAccessKey: key.secret,
        SessionToken: key.token,
        Expiration: wholeSeconds(expiresAt)
    };
}
/** STS's times have whole seconds. */ function wholeSeconds(time) {
    return new Date(Math.floor(time.getTime() / 1000) * 1000);
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/sts/role-session.js




const defaultSeconds = 3600;
const chainedMaxSeconds = 3600;
const chainedMessage = 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.';
/** Bytes of policies and tags that count as 100 percent. AWS does not document its packing. */ const packedBytes = 2048;
/** Finds a role by its ARN in any account, as STS knows it at the moment: a change of IAM arrives later. */ function findRole(world, arn) {
    for (const account of world.accounts.values()){
        const seen = world.latePolicies.read(account, '', account) ?? account;
        const known = [
            ...seen.roles.values()
        ].find((candidate)=>candidate.arn === arn);
        if (!known) continue;
        const current = account.roles.get(known.name);
        const role = current?.id === known.id ? current : known;
        return {
            account,
            role,
            seen,
            trustPolicy: known.trustPolicy.document
        };
    }
    return undefined;
}
/**
 * How long the session lasts.
 *
 * @throws AwsServiceError `ValidationError`, 400: over the role's maximum, or over an hour when chained
 */ function sessionSeconds(parameters, role, chained) {
    const seconds = number(parameters, 'DurationSeconds') ?? defaultSeconds;
    if (chained && seconds > chainedMaxSeconds) throw invalid(chainedMessage);
    if (seconds > role.maxSessionDuration) {
        throw invalid('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
    }
    return seconds;
}
/** The session policies of a request, if any. */ function sessionPolicies(parameters, world, accountId) {
    const inline = parameters_text(parameters, 'Policy');
    const managed = structures(parameters, 'PolicyArns').map((entry)=>required(entry, 'arn'));
    if (inline === undefined && managed.length === 0) return undefined;
    return [
        ...inline === undefined ? [] : [
            (0,stored_policy/* storedPolicy */.S)(inline, 'session').document
        ],
        ...managed.map((arn)=>world.account(accountId).managedPolicy(arn).document)
    ];
}
/**
 * The percentage of the packed size that policies and tags use.
 *
 * @throws AwsServiceError `PackedPolicyTooLarge`, 400
 */ function packedPolicySize(parameters) {
    const policies = [
        parameters_text(parameters, 'Policy') ?? '',
        ...structures(parameters, 'PolicyArns').map((entry)=>required(entry, 'arn'))
    ];
    const tags = structures(parameters, 'Tags').map((tag)=>required(tag, 'Key') + (parameters_text(tag, 'Value') ?? ''));
    const bytes = Buffer.byteLength([
        ...policies,
        ...tags
    ].join(''));
    const percent = Math.ceil(bytes * 100 / packedBytes);
    if (percent <= 100) return percent;
    throw new aws_operation/* AwsServiceError */.d('PackedPolicyTooLarge', 400, `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`);
}
/** Issues the session and returns the part of the result that every AssumeRole operation shares. */ function roleSessionAnswer(parameters, world, session) {
    const { seconds, ...rest } = session;
    const hasPacked = [
        'Policy',
        'PolicyArns',
        'Tags'
    ].some((name)=>parameters[name] !== undefined);
    const packed = packedPolicySize(parameters);
    const sessionName = required(parameters, 'RoleSessionName');
    const expiresAt = new Date(world.clock.now().getTime() + seconds * 1000);
    const created = world.createSession({
        ...rest,
        kind: 'role',
        sessionName,
        expiresAt
    });
    return {
        Credentials: credentialsOf(created),
        AssumedRoleUser: {
            AssumedRoleId: `${session.role.id}:${sessionName}`,
            Arn: session.account.stsArn(`assumed-role/${session.role.name}/${sessionName}`)
        },
        ...hasPacked ? {
            PackedPolicySize: packed
        } : {}
    };
}
/** The tags of a request. */ function requestTags(parameters) {
    return structures(parameters, 'Tags').map((tag)=>({
            Key: required(tag, 'Key'),
            Value: parameters_text(tag, 'Value') ?? ''
        }));
}
function invalid(message) {
    return new aws_operation/* AwsServiceError */.d('ValidationError', 400, message);
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/sts/assume-role.js






/** STS `AssumeRole`. */ const assumeRole = ({ parameters, clock }, world, caller)=>{
    if (caller.kind === 'root') throw accessDenied('Roles may not be assumed by root accounts.');
    const now = clock.now();
    const arn = required(parameters, 'RoleArn');
    const found = findRole(world, arn);
    // AWS gives the same error for a role that does not exist as for one that may not be assumed.
    if (!found) throw accessDenied(`User: ${callerArn(caller)} is not authorized to perform: sts:AssumeRole on resource: ${arn}`);
    const { account, role } = found;
    const withMfa = usesMfa('user' in caller ? caller.user : undefined, parameters, clock.now());
    const tags = requestTags(parameters);
    const sourceIdentity = sourceIdentityOf(caller, parameters);
    checkPermissions(caller, found, tags, parameters, sourceIdentity, withMfa, now);
    const seconds = sessionSeconds(parameters, role, 'token' in caller.key);
    const inherited = inheritedTags(caller, tags, texts(parameters, 'TransitiveTagKeys'));
    const policies = sessionPolicies(parameters, world, account.id);
    return {
        ...roleSessionAnswer(parameters, world, {
            account,
            role,
            seconds,
            tags: [
                ...inherited,
                ...tags
            ],
            transitiveTagKeys: [
                ...inherited.map(({ Key })=>Key),
                ...texts(parameters, 'TransitiveTagKeys')
            ],
            ...policies ? {
                sessionPolicies: policies
            } : {},
            ...sourceIdentity === undefined ? {} : {
                sourceIdentity
            }
        }),
        ...sourceIdentity === undefined ? {} : {
            SourceIdentity: sourceIdentity
        }
    };
};
/** Checks `sts:AssumeRole` and, if used, `sts:TagSession` and `sts:SetSourceIdentity`, each separately. */ function checkPermissions(caller, { account, role, trustPolicy }, tags, parameters, sourceIdentity, withMfa, now) {
    const permission = {
        resource: role.arn,
        resourceAccountId: account.id,
        trustPolicy,
        context: assume_role_requestContext(tags, parameters, sourceIdentity, withMfa)
    };
    check(caller, {
        ...permission,
        action: 'sts:AssumeRole'
    }, now);
    if (tags.length > 0) check(caller, {
        ...permission,
        action: 'sts:TagSession'
    }, now);
    if (sourceIdentity !== undefined) check(caller, {
        ...permission,
        action: 'sts:SetSourceIdentity'
    }, now);
}
/**
 * The source identity of the new session. The calling session's persists, and needs the permission at each hop
 * (IAM User Guide, "Monitor and control actions taken with assumed roles").
 *
 * @throws AwsServiceError `AccessDenied`, 403, if the request names a different one
 */ function sourceIdentityOf(caller, parameters) {
    const carried = 'sourceIdentity' in caller ? caller.sourceIdentity : undefined;
    const requested = parameters_text(parameters, 'SourceIdentity');
    if (carried !== undefined && requested !== undefined && requested !== carried) {
        throw accessDenied(`User: ${callerArn(caller)} is not authorized to perform: sts:SetSourceIdentity on resource: ${required(parameters, 'RoleArn')}`);
    }
    return requested ?? carried;
}
function assume_role_requestContext(tags, parameters, sourceIdentity, withMfa) {
    const transitive = texts(parameters, 'TransitiveTagKeys');
    return {
        'sts:ExternalId': parameters_text(parameters, 'ExternalId'),
        'sts:RoleSessionName': parameters_text(parameters, 'RoleSessionName'),
        'sts:SourceIdentity': sourceIdentity,
        'sts:TransitiveTagKeys': transitive.length > 0 ? transitive : undefined,
        'aws:TagKeys': tags.length > 0 ? tags.map(({ Key })=>Key) : undefined,
        ...Object.fromEntries(tags.map(({ Key, Value })=>[
                `aws:RequestTag/${Key}`,
                Value
            ])),
        ...withMfa ? {
            'aws:MultiFactorAuthPresent': 'true',
            'aws:MultiFactorAuthAge': '0'
        } : {}
    };
}
/**
 * The transitive tags of the calling session.
 *
 * @throws AwsServiceError if the request repeats such a tag, or a transitive key names no tag
 */ function inheritedTags(caller, tags, transitiveKeys) {
    const same = (a, b)=>a.toLowerCase() === b.toLowerCase();
    const repeated = tags.find(({ Key }, index)=>tags.some((other, position)=>position < index && same(other.Key, Key)));
    if (repeated) throw new aws_operation/* AwsServiceError */.d('InvalidParameterValue', 400, 'Duplicate tag keys found. Please note that Tag keys are case insensitive.');
    const orphan = transitiveKeys.find((key)=>!tags.some(({ Key })=>same(Key, key)));
    if (orphan !== undefined) throw invalid('The transitive tag keys must be among the session tags of the request.');
    if (!('tags' in caller)) return [];
    const inherited = caller.tags.filter(({ Key })=>caller.transitiveTagKeys.some((key)=>same(key, Key)));
    if (tags.some(({ Key })=>inherited.some((tag)=>same(tag.Key, Key)))) {
        throw new aws_operation/* AwsServiceError */.d('InvalidParameterValue', 400, "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.");
    }
    return inherited;
}

// EXTERNAL MODULE: ./node_modules/@xmldom/xmldom/lib/index.js
var lib = __webpack_require__(98351);
// EXTERNAL MODULE: ./node_modules/xml-crypto/lib/index.js
var xml_crypto_lib = __webpack_require__(16433);
;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/sts/saml-response.js



const assertionNamespace = 'urn:oasis:names:tc:SAML:2.0:assertion';
const protocolNamespace = 'urn:oasis:names:tc:SAML:2.0:protocol';
const metadataNamespace = 'urn:oasis:names:tc:SAML:2.0:metadata';
const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#';
const success = 'urn:oasis:names:tc:SAML:2.0:status:Success';
/** Prefixes of AWS's attributes; China uses a different host. */ const awsAttribute = /^https:\/\/(?:aws\.amazon\.com|www\.amazonaws\.cn)\/SAML\/Attributes\/(.+)$/;
/** The audiences that AWS accepts in its Regions and partitions (IAM User Guide, "SAML assertions"). */ const awsAudience = /^(?:urn:amazon:webservices(?::[\w-]+)?|https:\/\/(?:[a-z0-9-]+\.)?signin\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com|amazonaws\.eu)\/saml(?:\/acs\/\w+)?)$/;
const redeemWithinMs = 300_000;
/**
 * Checks a response as STS does: signature, issuer, audience, times. It reads only the signed part.
 *
 * @throws AwsServiceError `InvalidIdentityToken`, `ExpiredTokenException`, 400
 */ function verifiedAssertion(base64, provider, now) {
    const xml = Buffer.from(base64, 'base64').toString('utf8');
    const response = rootOf(xml);
    checkStatus(response);
    if (saml_response_all(response, assertionNamespace, 'EncryptedAssertion').length > 0) throw invalidToken('The provider has no private key to decrypt the assertion with.');
    const metadata = rootOf(provider.metadata());
    const assertion = signedAssertion(xml, response, certificatesIn(metadata));
    const issuer = saml_response_text(assertion, 'Issuer');
    if (issuer !== metadata.getAttribute('entityID')) throw invalidToken('Issuer not present in specified provider');
    checkAudience(assertion);
    checkTimes(assertion, now);
    return read(assertion, issuer);
}
/** The top-level status code; nested ones give details of a failure. */ function checkStatus(response) {
    const codes = saml_response_all(response, protocolNamespace, 'StatusCode').filter(({ parentNode })=>parentNode?.parentNode === response);
    if (codes.some((code)=>code.getAttribute('Value') !== success)) throw invalidToken('The SAML response does not have the status Success.');
}
function signedAssertion(xml, response, certificates) {
    const signatures = saml_response_all(response, signatureNamespace, 'Signature').filter(({ parentNode })=>parentNode === response || parentNode?.localName === 'Assertion' && parentNode.parentNode === response);
    for (const signature of signatures){
        for (const certificate of certificates){
            const signed = signedXml(xml, signature, certificate);
            const root = signed === undefined ? undefined : rootOf(signed);
            const found = root?.localName === 'Assertion' ? root : root && saml_response_all(root, assertionNamespace, 'Assertion')[0];
            if (found) return found;
        }
    }
    throw invalidToken('Response signature invalid');
}
/** The signed XML; `undefined` if the signature is invalid. */ function signedXml(xml, signature, certificate) {
    try {
        const check = new xml_crypto_lib.SignedXml({
            publicCert: certificate,
            getCertFromKeyInfo: ()=>null
        });
        check.loadSignature(signature.toString());
        return check.checkSignature(xml) ? check.getSignedReferences()[0] : undefined;
    } catch  {
        return undefined;
    }
}
function certificatesIn(metadata) {
    return saml_response_all(metadata, metadataNamespace, 'IDPSSODescriptor').flatMap((descriptor)=>saml_response_all(descriptor, signatureNamespace, 'X509Certificate')).map((element)=>`-----BEGIN CERTIFICATE-----\n${(element.textContent ?? '').replace(/\s/g, '').replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`);
}
function checkAudience(assertion) {
    const audiences = saml_response_all(assertion, assertionNamespace, 'Audience').map((element)=>(element.textContent ?? '').trim());
    if (audiences.some((audience)=>awsAudience.test(audience))) return;
    throw invalidToken('Response does not contain the required audience.');
}
function checkTimes(assertion, now) {
    const times = (element, name)=>saml_response_all(assertion, assertionNamespace, element).flatMap((found)=>time(found, name) ?? []);
    const issued = time(assertion, 'IssueInstant')?.getTime() ?? 0;
    if (now.getTime() - issued > redeemWithinMs) throw expired('Token must be redeemed within 5 minutes of issuance');
    const ends = [
        ...times('Conditions', 'NotOnOrAfter'),
        ...times('SubjectConfirmationData', 'NotOnOrAfter'),
        ...times('AuthnStatement', 'SessionNotOnOrAfter')
    ];
    if (ends.some((end)=>end <= now)) throw expired('The SAML assertion is expired.');
    if (times('Conditions', 'NotBefore').some((start)=>start > now)) throw invalidToken('The SAML assertion is not yet valid.');
}
function read(assertion, issuer) {
    const [nameId] = saml_response_all(assertion, assertionNamespace, 'NameID');
    const [confirmation] = saml_response_all(assertion, assertionNamespace, 'SubjectConfirmationData');
    const [statement] = saml_response_all(assertion, assertionNamespace, 'AuthnStatement');
    const sessionNotOnOrAfter = statement && time(statement, 'SessionNotOnOrAfter');
    const attributes = saml_response_all(assertion, assertionNamespace, 'Attribute').flatMap((attribute)=>{
        const name = awsAttribute.exec(attribute.getAttribute('Name') ?? '')?.[1];
        const values = saml_response_all(attribute, assertionNamespace, 'AttributeValue').map((value)=>(value.textContent ?? '').trim());
        return name === undefined ? [] : [
            [
                name,
                values
            ]
        ];
    });
    return {
        issuer,
        subject: (nameId?.textContent ?? '').trim(),
        subjectType: (nameId?.getAttribute('Format') ?? '').replace(/^urn:oasis:names:tc:SAML:[\d.]+:nameid-format:/, ''),
        recipient: confirmation?.getAttribute('Recipient') ?? '',
        attributes: new Map(attributes),
        ...sessionNotOnOrAfter ? {
            sessionNotOnOrAfter
        } : {}
    };
}
function rootOf(xml) {
    const root = /<!DOCTYPE/i.test(xml) ? undefined : parsed(xml);
    if (!root) throw invalidToken('The SAML response is not valid XML.');
    return root;
}
function parsed(xml) {
    try {
        return new lib/* DOMParser */.S4({
            onError: lib/* onWarningStopParsing */.gj
        }).parseFromString(xml, 'text/xml').documentElement;
    } catch  {
        return undefined;
    }
}
function saml_response_all(parent, namespace, name) {
    return Array.from(parent.getElementsByTagNameNS(namespace, name));
}
function saml_response_text(parent, name) {
    return (saml_response_all(parent, assertionNamespace, name)[0]?.textContent ?? '').trim();
}
function time(element, name) {
    const value = element.getAttribute(name);
    return value ? new Date(value) : undefined;
}
function expired(message) {
    return new aws_operation/* AwsServiceError */.d('ExpiredTokenException', 400, message);
}
function invalidToken(message) {
    return new aws_operation/* AwsServiceError */.d('InvalidIdentityToken', 400, message);
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/sts/assume-role-with-saml.js






const notAuthorized = 'Not authorized to perform sts:AssumeRoleWithSAML';
/** STS `AssumeRoleWithSAML`: unsigned. The assertion is the proof and names the session and its tags. */ const assumeRoleWithSaml = async ({ parameters }, world)=>{
    const { account, provider } = findProvider(world, required(parameters, 'PrincipalArn'));
    const assertion = verifiedAssertion(required(parameters, 'SAMLAssertion'), provider, world.clock.wall());
    const sessionName = sessionNameOf(assertion);
    const sourceIdentity = assertion.attributes.get('SourceIdentity')?.[0];
    const found = permittedRole(required(parameters, 'RoleArn'), provider, assertion, world);
    const { tags, transitiveTagKeys } = tagsOf(assertion);
    const context = assume_role_with_saml_requestContext(assertion, account, provider, sessionName, tags);
    const { role } = found;
    checkTrust(found, provider, context, tags.length > 0, sourceIdentity !== undefined);
    const policies = sessionPolicies(parameters, world, account.id);
    const answer = roleSessionAnswer({
        ...parameters,
        RoleSessionName: sessionName
    }, world, {
        account,
        role,
        seconds: Math.min(sessionSeconds(parameters, role, false), secondsLeft(assertion, world)),
        tags,
        transitiveTagKeys,
        ...policies ? {
            sessionPolicies: policies
        } : {},
        ...sourceIdentity === undefined ? {} : {
            sourceIdentity
        }
    });
    return {
        ...answer,
        Subject: assertion.subject,
        SubjectType: assertion.subjectType,
        Issuer: assertion.issuer,
        Audience: assertion.recipient,
        NameQualifier: nameQualifier(assertion, account, provider),
        ...sourceIdentity === undefined ? {} : {
            SourceIdentity: sourceIdentity
        }
    };
};
function findProvider(world, arn) {
    for (const account of world.accounts.values()){
        const provider = account.samlProviders.get(arn);
        if (provider) return {
            account,
            provider
        };
    }
    throw invalidToken("Specified provider doesn't exist");
}
/** The assertion must name the pair of role and provider. A role that does not exist gets the same error. */ function permittedRole(arn, provider, { attributes }, world) {
    const pairs = attributes.get('Role') ?? [];
    if (pairs.length === 0) throw invalidToken('Role is required in AuthnResponse');
    const isPermitted = pairs.some((pair)=>{
        const parts = pair.split(',').map((part)=>part.trim());
        return parts.length === 2 && parts.includes(arn) && parts.includes(provider.arn);
    });
    const found = findRole(world, arn);
    if (!isPermitted || !found) throw accessDenied(notAuthorized);
    return found;
}
function sessionNameOf({ attributes }) {
    const name = attributes.get('RoleSessionName')?.[0];
    if (!name) throw invalidToken('RoleSessionName is required in AuthnResponse');
    if (/^[\w+=,.@-]{2,64}$/.test(name)) return name;
    throw invalidToken('RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}');
}
/** SessionNotOnOrAfter limits the duration. SessionDuration applies to the console only. */ function secondsLeft({ attributes, sessionNotOnOrAfter }, world) {
    const [sessionDuration = '900'] = attributes.get('SessionDuration') ?? [];
    if (!/^\d+$/.test(sessionDuration) || Number(sessionDuration) < 900 || Number(sessionDuration) > 43_200) throw invalidToken('SessionDuration in AuthnResponse must be between 900 and 43200');
    if (!sessionNotOnOrAfter) return Number.POSITIVE_INFINITY;
    return Math.floor((sessionNotOnOrAfter.getTime() - world.clock.wall().getTime()) / 1000);
}
function tagsOf({ attributes }) {
    const tags = [
        ...attributes
    ].flatMap(([name, [Value = '']])=>{
        const Key = /^PrincipalTag:(.+)$/.exec(name)?.[1];
        return Key === undefined ? [] : [
            {
                Key,
                Value
            }
        ];
    });
    return {
        tags,
        transitiveTagKeys: [
            ...attributes.get('TransitiveTagKeys') ?? []
        ]
    };
}
function assume_role_with_saml_requestContext(assertion, account, provider, sessionName, tags) {
    return {
        'SAML:aud': assertion.recipient,
        'SAML:iss': assertion.issuer,
        'SAML:sub': assertion.subject,
        'SAML:sub_type': assertion.subjectType,
        'SAML:doc': `${account.id}/${provider.name}`,
        'SAML:namequalifier': nameQualifier(assertion, account, provider),
        'aws:FederatedProvider': provider.arn,
        'sts:RoleSessionName': sessionName,
        'sts:SourceIdentity': assertion.attributes.get('SourceIdentity')?.[0],
        'aws:TagKeys': tags.length > 0 ? tags.map(({ Key })=>Key) : undefined,
        ...Object.fromEntries(tags.map(({ Key, Value })=>[
                `aws:RequestTag/${Key}`,
                Value
            ]))
    };
}
/** Tags and a source identity in the assertion need separate permissions, as with AssumeRole. */ function checkTrust({ role, account, trustPolicy }, provider, context, withTags, withSourceIdentity) {
    const actions = [
        'sts:AssumeRoleWithSAML',
        ...withTags ? [
            'sts:TagSession'
        ] : [],
        ...withSourceIdentity ? [
            'sts:SetSourceIdentity'
        ] : []
    ];
    for (const action of actions){
        const decision = (0,src_policy/* authorize */.Gq)({
            action,
            resource: role.arn,
            resourceAccountId: account.id,
            principal: {
                type: 'Federated',
                arn: provider.arn,
                accountId: account.id
            },
            context,
            identityPolicies: [],
            trustPolicy
        });
        if (!decision.allowed) throw accessDenied(`Not authorized to perform ${action}`);
    }
}
/** A hash that distinguishes users of different providers (STS API, `NameQualifier`). */ function nameQualifier({ issuer }, { id }, { name }) {
    return (0,external_node_crypto_.createHash)('sha1').update(`${issuer}${id}/${name}`).digest('base64');
}

// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jwt/verify.js + 1 modules
var verify = __webpack_require__(25057);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jwks/local.js
var local = __webpack_require__(36687);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/decode_jwt.js
var decode_jwt = __webpack_require__(77961);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/errors.js
var errors = __webpack_require__(5674);
;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/sts/assume-role-with-web-identity.js






/** The claims of GitHub's tokens that AWS accepts as condition keys (docs/facts.md#github-claims-in-trust-policies). */ const githubClaims = [
    'actor',
    'actor_id',
    'job_workflow_ref',
    'repository',
    'repository_id',
    'workflow',
    'ref',
    'environment',
    'enterprise_id'
];
const assume_role_with_web_identity_notAuthorized = 'Not authorized to perform sts:AssumeRoleWithWebIdentity';
/** STS `AssumeRoleWithWebIdentity`: unsigned. The token is the proof. */ const assumeRoleWithWebIdentity = async ({ parameters }, world)=>{
    const found = findRole(world, required(parameters, 'RoleArn'));
    if (!found) throw accessDenied(assume_role_with_web_identity_notAuthorized);
    const { account, role, trustPolicy, seen } = found;
    const { provider, claims } = await verifiedToken(required(parameters, 'WebIdentityToken'), seen, world);
    const decision = (0,src_policy/* authorize */.Gq)({
        action: 'sts:AssumeRoleWithWebIdentity',
        resource: role.arn,
        resourceAccountId: account.id,
        principal: {
            type: 'Federated',
            arn: provider.arn,
            accountId: account.id
        },
        context: {
            ...claimContext(provider, claims),
            'sts:RoleSessionName': required(parameters, 'RoleSessionName')
        },
        identityPolicies: [],
        trustPolicy
    });
    if (!decision.allowed) throw accessDenied(assume_role_with_web_identity_notAuthorized);
    const seconds = sessionSeconds(parameters, role, false);
    const policies = sessionPolicies(parameters, world, account.id);
    const answer = roleSessionAnswer(parameters, world, {
        account,
        role,
        seconds,
        tags: [],
        transitiveTagKeys: [],
        ...policies ? {
            sessionPolicies: policies
        } : {}
    });
    return {
        ...answer,
        SubjectFromWebIdentityToken: claims.sub ?? '',
        Audience: audienceOf(claims),
        Provider: provider.arn
    };
};
/** Checks the token's issuer, signature, audience and times, in AWS's order and with its messages. */ async function verifiedToken(token, account, world) {
    const issuer = issuerOf(token);
    const provider = account.oidcProviders.get(issuer.replace(/^https:\/\//, ''));
    if (!provider) throw assume_role_with_web_identity_invalidToken(`No OpenIDConnect provider found in your account for ${issuer}`);
    const keys = await world.fetchJwks(provider.host).catch(()=>{
        throw assume_role_with_web_identity_invalidToken("Couldn't retrieve verification key from your identity provider, please reference AssumeRoleWithWebIdentity documentation for requirements");
    });
    try {
        const { payload } = await (0,verify/* jwtVerify */.V)(token, (0,local/* createLocalJWKSet */.w)(keys), {
            issuer,
            audience: [
                ...provider.clientIds
            ],
            currentDate: world.clock.wall()
        });
        return {
            provider,
            claims: payload
        };
    } catch (error) {
        throw assume_role_with_web_identity_refusal(error);
    }
}
function issuerOf(token) {
    try {
        const { iss } = (0,decode_jwt/* decodeJwt */.i)(token);
        if (iss) return iss;
    } catch  {
    // Handled below, like a token without an issuer.
    }
    throw assume_role_with_web_identity_invalidToken('The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)');
}
function assume_role_with_web_identity_refusal(error) {
    if (error instanceof errors/* JWTExpired */.n) {
        return new aws_operation/* AwsServiceError */.d('ExpiredTokenException', 400, 'Token expired: current date/time must be before the expiration date/time.');
    }
    if (error instanceof errors/* JWTClaimValidationFailed */.ie && error.claim === 'aud') return assume_role_with_web_identity_invalidToken('Incorrect token audience');
    if (error instanceof errors/* JWTClaimValidationFailed */.ie) return assume_role_with_web_identity_invalidToken(`The token's claim ${error.claim} is not acceptable.`);
    return assume_role_with_web_identity_invalidToken('The web identity token provided could not be validated. Its signature is not one of the provider.');
}
function assume_role_with_web_identity_invalidToken(message) {
    return new aws_operation/* AwsServiceError */.d('InvalidIdentityToken', 400, message);
}
function claimContext({ host }, claims) {
    const names = [
        'sub',
        ...githubClaims
    ].filter((name)=>typeof claims[name] === 'string' || typeof claims[name] === 'number');
    return {
        ...Object.fromEntries(names.map((name)=>[
                `${host}:${name}`,
                String(claims[name])
            ])),
        [`${host}:aud`]: audienceOf(claims),
        'aws:FederatedProvider': host
    };
}
function audienceOf({ aud }) {
    return (Array.isArray(aud) ? aud[0] : aud) ?? '';
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/sts/decode-authorization-message.js



/** STS `DecodeAuthorizationMessage`. */ const decodeAuthorizationMessage = ({ parameters, clock }, _world, caller)=>{
    check(caller, {
        action: 'sts:DecodeAuthorizationMessage',
        resource: '*',
        resourceAccountId: caller.account.id
    }, clock.now());
    return {
        DecodedMessage: openedDenial(required(parameters, 'EncodedMessage'))
    };
};

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/sts/get-access-key-info.js


/** STS `GetAccessKeyInfo`: the account of a key id, whatever the key's status. */ const getAccessKeyInfo = ({ parameters }, world)=>{
    const id = required(parameters, 'AccessKeyId');
    const session = world.sessions.get(id);
    if (session) return {
        Account: session.account.id
    };
    for (const account of world.accounts.values()){
        for (const { key } of account.accessKeys())if (key.id === id) return {
            Account: account.id
        };
    }
    throw new aws_operation/* AwsServiceError */.d('ValidationError', 400, 'The access key id is not one that AWS has given out.');
};

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/sts/get-scoped-credentials.js







/** A session has at most three such policies (STS API reference). */ const maxScopes = 3;
/**
 * STS `GetScopedCredentials`: the caller's session with one more policy that limits it, or with a shorter life. It needs no
 * permission, but temporary credentials (types of @aws-sdk/client-sts 3.1174.0).
 */ const getScopedCredentials = ({ parameters, clock }, world, caller)=>{
    if (!('tags' in caller)) throw accessDenied('Cannot call GetScopedCredentials with long-term credentials');
    const policy = parameters_text(parameters, 'Policy');
    const seconds = number(parameters, 'DurationSeconds');
    if (policy === undefined && seconds === undefined) throw invalid('At least one of Policy or DurationSeconds must be specified.');
    const { scopes = [] } = caller;
    if (policy !== undefined && scopes.length >= maxScopes) throw accessDenied(`The session already has ${maxScopes} scope down policies`);
    const { key: _key, createdAt: _createdAt, ...session } = caller;
    const created = world.createSession({
        ...session,
        scopes: policy === undefined ? scopes : [
            ...scopes,
            (0,stored_policy/* storedPolicy */.S)(policy, 'session').document
        ],
        expiresAt: expiry(caller.expiresAt, seconds, clock.now())
    });
    return {
        Credentials: credentialsOf(created),
        SessionInfo: {
            ScopedSessionId: callerId(caller),
            Arn: callerArn(caller)
        },
        ScopedPoliciesCount: created.scopes?.length ?? 0,
        ...caller.sourceIdentity === undefined ? {} : {
            SourceIdentity: caller.sourceIdentity
        }
    };
};
function expiry(inherited, seconds, now) {
    if (seconds === undefined) return inherited;
    const asked = new Date(now.getTime() + seconds * 1000);
    if (asked <= inherited) return asked;
    throw new aws_operation/* AwsServiceError */.d('InsufficientSessionLifetime', 400, 'The requested DurationSeconds exceeds the remaining lifetime of the calling session.');
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/sts/get-session-token.js




const rootMaxSeconds = 3600;
const get_session_token_defaultSeconds = 43_200;
/** STS `GetSessionToken`: a session of the user. It needs no permission, but long-term keys (STS API reference). */ const getSessionToken = ({ parameters, clock }, world, caller)=>{
    if (caller.kind !== 'user' && caller.kind !== 'root') throw accessDenied('Cannot call GetSessionToken with session credentials');
    const now = clock.now();
    const requested = number(parameters, 'DurationSeconds') ?? get_session_token_defaultSeconds;
    const seconds = caller.kind === 'root' ? Math.min(requested, rootMaxSeconds) : requested;
    const withMfa = usesMfa(caller.user, parameters, clock.now());
    const session = world.createSession({
        kind: 'session-token',
        account: caller.account,
        expiresAt: new Date(now.getTime() + seconds * 1000),
        tags: [],
        transitiveTagKeys: [],
        ...caller.user ? {
            user: caller.user
        } : {},
        ...withMfa ? {
            mfaAt: now
        } : {}
    });
    return {
        Credentials: credentialsOf(session)
    };
};

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/sts/operations.js








/** Allowed even by an explicit deny (STS API reference). */ const getCallerIdentity = (_call, _world, caller)=>({
        UserId: callerId(caller),
        Account: caller.account.id,
        Arn: callerArn(caller)
    });
/** The operations of STS, by name. */ const stsOperations = {
    signed: {
        AssumeRole: assumeRole,
        DecodeAuthorizationMessage: decodeAuthorizationMessage,
        GetAccessKeyInfo: getAccessKeyInfo,
        GetCallerIdentity: getCallerIdentity,
        GetScopedCredentials: getScopedCredentials,
        GetSessionToken: getSessionToken
    },
    unsigned: {
        AssumeRoleWithSAML: assumeRoleWithSaml,
        AssumeRoleWithWebIdentity: assumeRoleWithWebIdentity
    }
};

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/perform.js





const operations = {
    sts: stsOperations,
    iam: {
        signed: iamOperations,
        unsigned: {}
    },
    ec2: {
        signed: {
            DescribeInstances: describeInstances
        },
        unsigned: {}
    }
};
/**
 * Carries out one call whose signature has been checked.
 *
 * @throws AwsServiceError
 */ async function perform(call, world) {
    const { service, operation, signedBy } = call;
    const { signed, unsigned } = operations[service];
    const open = unsigned[operation];
    if (open) return open(call, world);
    const carryOut = signed[operation];
    if (!carryOut) throw new aws_operation/* AwsServiceError */.d('InvalidAction', 400, `The sandbox does not know the operation ${operation}.`);
    if (!signedBy) throw new aws_operation/* AwsServiceError */.d('MissingAuthenticationToken', 403, 'Request is missing Authentication Token');
    const caller = world.callerOf(signedBy, service);
    checkSessionToken(caller, call);
    world.noteUse(caller, service, signedBy.region);
    return carryOut(call, world, serve(call, world, caller));
}
/** IAM's replicas answer reads; writes apply to the current state. */ function serve({ service, operation }, world, caller) {
    const authorized = world.asAuthorized(caller);
    if (service !== 'iam') return authorized;
    if (/^(Get|List)/.test(operation)) return world.asReader(authorized);
    world.beforeChange(caller.account);
    return authorized;
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/protocol/models/aws-ec2-2016-11-15.json
const aws_ec2_2016_11_15_namespaceObject = /*#__PURE__*/JSON.parse('{"metadata":{"apiVersion":"2016-11-15","endpointPrefix":"ec2","protocol":"ec2","protocols":["ec2"],"serviceAbbreviation":"Amazon EC2","serviceFullName":"Amazon Elastic Compute Cloud","serviceId":"EC2","signatureVersion":"v4","uid":"ec2-2016-11-15","xmlNamespace":"http://ec2.amazonaws.com/doc/2016-11-15","auth":["aws.auth#sigv4"]},"operations":{"DescribeInstances":{"name":"DescribeInstances","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DescribeInstancesRequest"},"output":{"shape":"DescribeInstancesResult"}}},"shapes":{"Boolean":{"type":"boolean"},"DescribeInstancesRequest":{"type":"structure","members":{"InstanceIds":{"shape":"InstanceIdStringList","locationName":"InstanceId"},"IncludeManagedResources":{"shape":"Boolean"},"DryRun":{"shape":"Boolean","locationName":"dryRun"},"Filters":{"shape":"FilterList","locationName":"Filter"},"NextToken":{"shape":"String","locationName":"nextToken"},"MaxResults":{"shape":"Integer","locationName":"maxResults"}}},"DescribeInstancesResult":{"type":"structure","members":{"NextToken":{"shape":"String","locationName":"nextToken"},"Reservations":{"shape":"ReservationList","locationName":"reservationSet"}}},"Filter":{"type":"structure","members":{"Name":{"shape":"String"},"Values":{"shape":"ValueStringList","locationName":"Value"}}},"FilterList":{"type":"list","member":{"shape":"Filter","locationName":"Filter"}},"InstanceId":{"type":"string"},"InstanceIdStringList":{"type":"list","member":{"shape":"InstanceId","locationName":"InstanceId"}},"Integer":{"type":"integer"},"Reservation":{"type":"structure","members":{"ReservationId":{"shape":"String","locationName":"reservationId"},"OwnerId":{"shape":"String","locationName":"ownerId"}}},"ReservationList":{"type":"list","member":{"shape":"Reservation","locationName":"item"}},"String":{"type":"string"},"ValueStringList":{"type":"list","member":{"shape":"String","locationName":"item"}}}}');
;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/protocol/models/aws-iam-2010-05-08.json
const aws_iam_2010_05_08_namespaceObject = /*#__PURE__*/JSON.parse('{"metadata":{"apiVersion":"2010-05-08","endpointPrefix":"iam","globalEndpoint":"iam.amazonaws.com","protocol":"query","protocols":["query"],"serviceAbbreviation":"IAM","serviceFullName":"AWS Identity and Access Management","serviceId":"IAM","signatureVersion":"v4","uid":"iam-2010-05-08","xmlNamespace":"https://iam.amazonaws.com/doc/2010-05-08/","auth":["aws.auth#sigv4"]},"operations":{"AddClientIDToOpenIDConnectProvider":{"name":"AddClientIDToOpenIDConnectProvider","http":{"method":"POST","requestUri":"/"},"input":{"shape":"AddClientIDToOpenIDConnectProviderRequest"},"errors":[{"shape":"ConcurrentModificationException"},{"shape":"InvalidInputException"},{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"}]},"AddUserToGroup":{"name":"AddUserToGroup","http":{"method":"POST","requestUri":"/"},"input":{"shape":"AddUserToGroupRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"}]},"AttachGroupPolicy":{"name":"AttachGroupPolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"AttachGroupPolicyRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"InvalidInputException"},{"shape":"PolicyNotAttachableException"},{"shape":"ServiceFailureException"}]},"AttachRolePolicy":{"name":"AttachRolePolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"AttachRolePolicyRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"InvalidInputException"},{"shape":"UnmodifiableEntityException"},{"shape":"PolicyNotAttachableException"},{"shape":"ServiceFailureException"}]},"AttachUserPolicy":{"name":"AttachUserPolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"AttachUserPolicyRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"InvalidInputException"},{"shape":"PolicyNotAttachableException"},{"shape":"ServiceFailureException"}]},"ChangePassword":{"name":"ChangePassword","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ChangePasswordRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"InvalidUserTypeException"},{"shape":"LimitExceededException"},{"shape":"EntityTemporarilyUnmodifiableException"},{"shape":"PasswordPolicyViolationException"},{"shape":"ServiceFailureException"}]},"CreateAccessKey":{"name":"CreateAccessKey","http":{"method":"POST","requestUri":"/"},"input":{"shape":"CreateAccessKeyRequest"},"output":{"shape":"CreateAccessKeyResponse","resultWrapper":"CreateAccessKeyResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"}]},"CreateAccountAlias":{"name":"CreateAccountAlias","http":{"method":"POST","requestUri":"/"},"input":{"shape":"CreateAccountAliasRequest"},"errors":[{"shape":"ConcurrentModificationException"},{"shape":"EntityAlreadyExistsException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"}]},"CreateGroup":{"name":"CreateGroup","http":{"method":"POST","requestUri":"/"},"input":{"shape":"CreateGroupRequest"},"output":{"shape":"CreateGroupResponse","resultWrapper":"CreateGroupResult"},"errors":[{"shape":"LimitExceededException"},{"shape":"EntityAlreadyExistsException"},{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"CreateLoginProfile":{"name":"CreateLoginProfile","http":{"method":"POST","requestUri":"/"},"input":{"shape":"CreateLoginProfileRequest"},"output":{"shape":"CreateLoginProfileResponse","resultWrapper":"CreateLoginProfileResult"},"errors":[{"shape":"EntityAlreadyExistsException"},{"shape":"NoSuchEntityException"},{"shape":"PasswordPolicyViolationException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"}]},"CreateOpenIDConnectProvider":{"name":"CreateOpenIDConnectProvider","http":{"method":"POST","requestUri":"/"},"input":{"shape":"CreateOpenIDConnectProviderRequest"},"output":{"shape":"CreateOpenIDConnectProviderResponse","resultWrapper":"CreateOpenIDConnectProviderResult"},"errors":[{"shape":"InvalidInputException"},{"shape":"EntityAlreadyExistsException"},{"shape":"LimitExceededException"},{"shape":"ConcurrentModificationException"},{"shape":"ServiceFailureException"},{"shape":"OpenIdIdpCommunicationErrorException"}]},"CreatePolicy":{"name":"CreatePolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"CreatePolicyRequest"},"output":{"shape":"CreatePolicyResponse","resultWrapper":"CreatePolicyResult"},"errors":[{"shape":"InvalidInputException"},{"shape":"LimitExceededException"},{"shape":"EntityAlreadyExistsException"},{"shape":"MalformedPolicyDocumentException"},{"shape":"ConcurrentModificationException"},{"shape":"ServiceFailureException"}]},"CreatePolicyVersion":{"name":"CreatePolicyVersion","http":{"method":"POST","requestUri":"/"},"input":{"shape":"CreatePolicyVersionRequest"},"output":{"shape":"CreatePolicyVersionResponse","resultWrapper":"CreatePolicyVersionResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"MalformedPolicyDocumentException"},{"shape":"InvalidInputException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"}]},"CreateRole":{"name":"CreateRole","http":{"method":"POST","requestUri":"/"},"input":{"shape":"CreateRoleRequest"},"output":{"shape":"CreateRoleResponse","resultWrapper":"CreateRoleResult"},"errors":[{"shape":"LimitExceededException"},{"shape":"InvalidInputException"},{"shape":"EntityAlreadyExistsException"},{"shape":"MalformedPolicyDocumentException"},{"shape":"ConcurrentModificationException"},{"shape":"ServiceFailureException"}]},"CreateSAMLProvider":{"name":"CreateSAMLProvider","http":{"method":"POST","requestUri":"/"},"input":{"shape":"CreateSAMLProviderRequest"},"output":{"shape":"CreateSAMLProviderResponse","resultWrapper":"CreateSAMLProviderResult"},"errors":[{"shape":"InvalidInputException"},{"shape":"EntityAlreadyExistsException"},{"shape":"LimitExceededException"},{"shape":"ConcurrentModificationException"},{"shape":"ServiceFailureException"}]},"CreateUser":{"name":"CreateUser","http":{"method":"POST","requestUri":"/"},"input":{"shape":"CreateUserRequest"},"output":{"shape":"CreateUserResponse","resultWrapper":"CreateUserResult"},"errors":[{"shape":"LimitExceededException"},{"shape":"EntityAlreadyExistsException"},{"shape":"NoSuchEntityException"},{"shape":"InvalidInputException"},{"shape":"ConcurrentModificationException"},{"shape":"ServiceFailureException"}]},"CreateVirtualMFADevice":{"name":"CreateVirtualMFADevice","http":{"method":"POST","requestUri":"/"},"input":{"shape":"CreateVirtualMFADeviceRequest"},"output":{"shape":"CreateVirtualMFADeviceResponse","resultWrapper":"CreateVirtualMFADeviceResult"},"errors":[{"shape":"LimitExceededException"},{"shape":"InvalidInputException"},{"shape":"EntityAlreadyExistsException"},{"shape":"ConcurrentModificationException"},{"shape":"ServiceFailureException"}]},"DeactivateMFADevice":{"name":"DeactivateMFADevice","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DeactivateMFADeviceRequest"},"errors":[{"shape":"EntityTemporarilyUnmodifiableException"},{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"},{"shape":"ConcurrentModificationException"}]},"DeleteAccessKey":{"name":"DeleteAccessKey","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DeleteAccessKeyRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"}]},"DeleteAccountAlias":{"name":"DeleteAccountAlias","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DeleteAccountAliasRequest"},"errors":[{"shape":"ConcurrentModificationException"},{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"}]},"DeleteAccountPasswordPolicy":{"name":"DeleteAccountPasswordPolicy","http":{"method":"POST","requestUri":"/"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"}]},"DeleteGroup":{"name":"DeleteGroup","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DeleteGroupRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"DeleteConflictException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"}]},"DeleteGroupPolicy":{"name":"DeleteGroupPolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DeleteGroupPolicyRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"}]},"DeleteLoginProfile":{"name":"DeleteLoginProfile","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DeleteLoginProfileRequest"},"errors":[{"shape":"EntityTemporarilyUnmodifiableException"},{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"}]},"DeleteOpenIDConnectProvider":{"name":"DeleteOpenIDConnectProvider","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DeleteOpenIDConnectProviderRequest"},"errors":[{"shape":"InvalidInputException"},{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"DeletePolicy":{"name":"DeletePolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DeletePolicyRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"InvalidInputException"},{"shape":"DeleteConflictException"},{"shape":"ServiceFailureException"}]},"DeletePolicyVersion":{"name":"DeletePolicyVersion","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DeletePolicyVersionRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"InvalidInputException"},{"shape":"DeleteConflictException"},{"shape":"ServiceFailureException"}]},"DeleteRole":{"name":"DeleteRole","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DeleteRoleRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"DeleteConflictException"},{"shape":"LimitExceededException"},{"shape":"UnmodifiableEntityException"},{"shape":"ConcurrentModificationException"},{"shape":"ServiceFailureException"}]},"DeleteRolePermissionsBoundary":{"name":"DeleteRolePermissionsBoundary","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DeleteRolePermissionsBoundaryRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"UnmodifiableEntityException"},{"shape":"ServiceFailureException"}]},"DeleteRolePolicy":{"name":"DeleteRolePolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DeleteRolePolicyRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"UnmodifiableEntityException"},{"shape":"ServiceFailureException"}]},"DeleteUser":{"name":"DeleteUser","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DeleteUserRequest"},"errors":[{"shape":"LimitExceededException"},{"shape":"NoSuchEntityException"},{"shape":"DeleteConflictException"},{"shape":"ConcurrentModificationException"},{"shape":"ServiceFailureException"}]},"DeleteUserPermissionsBoundary":{"name":"DeleteUserPermissionsBoundary","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DeleteUserPermissionsBoundaryRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"DeleteUserPolicy":{"name":"DeleteUserPolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DeleteUserPolicyRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"}]},"DeleteVirtualMFADevice":{"name":"DeleteVirtualMFADevice","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DeleteVirtualMFADeviceRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"DeleteConflictException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"},{"shape":"ConcurrentModificationException"}]},"DetachGroupPolicy":{"name":"DetachGroupPolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DetachGroupPolicyRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"InvalidInputException"},{"shape":"ServiceFailureException"}]},"DetachRolePolicy":{"name":"DetachRolePolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DetachRolePolicyRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"InvalidInputException"},{"shape":"UnmodifiableEntityException"},{"shape":"ServiceFailureException"}]},"DetachUserPolicy":{"name":"DetachUserPolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DetachUserPolicyRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"InvalidInputException"},{"shape":"ServiceFailureException"}]},"EnableMFADevice":{"name":"EnableMFADevice","http":{"method":"POST","requestUri":"/"},"input":{"shape":"EnableMFADeviceRequest"},"errors":[{"shape":"EntityAlreadyExistsException"},{"shape":"EntityTemporarilyUnmodifiableException"},{"shape":"InvalidAuthenticationCodeException"},{"shape":"LimitExceededException"},{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"},{"shape":"ConcurrentModificationException"}]},"GenerateCredentialReport":{"name":"GenerateCredentialReport","http":{"method":"POST","requestUri":"/"},"output":{"shape":"GenerateCredentialReportResponse","resultWrapper":"GenerateCredentialReportResult"},"errors":[{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"}]},"GetAccessKeyLastUsed":{"name":"GetAccessKeyLastUsed","http":{"method":"POST","requestUri":"/"},"input":{"shape":"GetAccessKeyLastUsedRequest"},"output":{"shape":"GetAccessKeyLastUsedResponse","resultWrapper":"GetAccessKeyLastUsedResult"}},"GetAccountPasswordPolicy":{"name":"GetAccountPasswordPolicy","http":{"method":"POST","requestUri":"/"},"output":{"shape":"GetAccountPasswordPolicyResponse","resultWrapper":"GetAccountPasswordPolicyResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"GetAccountSummary":{"name":"GetAccountSummary","http":{"method":"POST","requestUri":"/"},"output":{"shape":"GetAccountSummaryResponse","resultWrapper":"GetAccountSummaryResult"},"errors":[{"shape":"ServiceFailureException"}]},"GetCredentialReport":{"name":"GetCredentialReport","http":{"method":"POST","requestUri":"/"},"output":{"shape":"GetCredentialReportResponse","resultWrapper":"GetCredentialReportResult"},"errors":[{"shape":"CredentialReportNotPresentException"},{"shape":"CredentialReportExpiredException"},{"shape":"CredentialReportNotReadyException"},{"shape":"ServiceFailureException"}]},"GetGroup":{"name":"GetGroup","http":{"method":"POST","requestUri":"/"},"input":{"shape":"GetGroupRequest"},"output":{"shape":"GetGroupResponse","resultWrapper":"GetGroupResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"GetGroupPolicy":{"name":"GetGroupPolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"GetGroupPolicyRequest"},"output":{"shape":"GetGroupPolicyResponse","resultWrapper":"GetGroupPolicyResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"GetLoginProfile":{"name":"GetLoginProfile","http":{"method":"POST","requestUri":"/"},"input":{"shape":"GetLoginProfileRequest"},"output":{"shape":"GetLoginProfileResponse","resultWrapper":"GetLoginProfileResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"GetMFADevice":{"name":"GetMFADevice","http":{"method":"POST","requestUri":"/"},"input":{"shape":"GetMFADeviceRequest"},"output":{"shape":"GetMFADeviceResponse","resultWrapper":"GetMFADeviceResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"GetOpenIDConnectProvider":{"name":"GetOpenIDConnectProvider","http":{"method":"POST","requestUri":"/"},"input":{"shape":"GetOpenIDConnectProviderRequest"},"output":{"shape":"GetOpenIDConnectProviderResponse","resultWrapper":"GetOpenIDConnectProviderResult"},"errors":[{"shape":"InvalidInputException"},{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"GetPolicy":{"name":"GetPolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"GetPolicyRequest"},"output":{"shape":"GetPolicyResponse","resultWrapper":"GetPolicyResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"InvalidInputException"},{"shape":"ServiceFailureException"}]},"GetPolicyVersion":{"name":"GetPolicyVersion","http":{"method":"POST","requestUri":"/"},"input":{"shape":"GetPolicyVersionRequest"},"output":{"shape":"GetPolicyVersionResponse","resultWrapper":"GetPolicyVersionResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"InvalidInputException"},{"shape":"ServiceFailureException"}]},"GetRole":{"name":"GetRole","http":{"method":"POST","requestUri":"/"},"input":{"shape":"GetRoleRequest"},"output":{"shape":"GetRoleResponse","resultWrapper":"GetRoleResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"GetRolePolicy":{"name":"GetRolePolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"GetRolePolicyRequest"},"output":{"shape":"GetRolePolicyResponse","resultWrapper":"GetRolePolicyResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"GetSAMLProvider":{"name":"GetSAMLProvider","http":{"method":"POST","requestUri":"/"},"input":{"shape":"GetSAMLProviderRequest"},"output":{"shape":"GetSAMLProviderResponse","resultWrapper":"GetSAMLProviderResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"InvalidInputException"},{"shape":"ServiceFailureException"}]},"GetUser":{"name":"GetUser","http":{"method":"POST","requestUri":"/"},"input":{"shape":"GetUserRequest"},"output":{"shape":"GetUserResponse","resultWrapper":"GetUserResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"GetUserPolicy":{"name":"GetUserPolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"GetUserPolicyRequest"},"output":{"shape":"GetUserPolicyResponse","resultWrapper":"GetUserPolicyResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"ListAccessKeys":{"name":"ListAccessKeys","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListAccessKeysRequest"},"output":{"shape":"ListAccessKeysResponse","resultWrapper":"ListAccessKeysResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"ListAccountAliases":{"name":"ListAccountAliases","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListAccountAliasesRequest"},"output":{"shape":"ListAccountAliasesResponse","resultWrapper":"ListAccountAliasesResult"},"errors":[{"shape":"ServiceFailureException"}]},"ListAttachedGroupPolicies":{"name":"ListAttachedGroupPolicies","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListAttachedGroupPoliciesRequest"},"output":{"shape":"ListAttachedGroupPoliciesResponse","resultWrapper":"ListAttachedGroupPoliciesResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"InvalidInputException"},{"shape":"ServiceFailureException"}]},"ListAttachedRolePolicies":{"name":"ListAttachedRolePolicies","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListAttachedRolePoliciesRequest"},"output":{"shape":"ListAttachedRolePoliciesResponse","resultWrapper":"ListAttachedRolePoliciesResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"InvalidInputException"},{"shape":"ServiceFailureException"}]},"ListAttachedUserPolicies":{"name":"ListAttachedUserPolicies","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListAttachedUserPoliciesRequest"},"output":{"shape":"ListAttachedUserPoliciesResponse","resultWrapper":"ListAttachedUserPoliciesResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"InvalidInputException"},{"shape":"ServiceFailureException"}]},"ListEntitiesForPolicy":{"name":"ListEntitiesForPolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListEntitiesForPolicyRequest"},"output":{"shape":"ListEntitiesForPolicyResponse","resultWrapper":"ListEntitiesForPolicyResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"InvalidInputException"},{"shape":"ServiceFailureException"}]},"ListGroupPolicies":{"name":"ListGroupPolicies","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListGroupPoliciesRequest"},"output":{"shape":"ListGroupPoliciesResponse","resultWrapper":"ListGroupPoliciesResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"ListGroups":{"name":"ListGroups","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListGroupsRequest"},"output":{"shape":"ListGroupsResponse","resultWrapper":"ListGroupsResult"},"errors":[{"shape":"ServiceFailureException"}]},"ListGroupsForUser":{"name":"ListGroupsForUser","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListGroupsForUserRequest"},"output":{"shape":"ListGroupsForUserResponse","resultWrapper":"ListGroupsForUserResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"ListInstanceProfilesForRole":{"name":"ListInstanceProfilesForRole","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListInstanceProfilesForRoleRequest"},"output":{"shape":"ListInstanceProfilesForRoleResponse","resultWrapper":"ListInstanceProfilesForRoleResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"ListMFADeviceTags":{"name":"ListMFADeviceTags","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListMFADeviceTagsRequest"},"output":{"shape":"ListMFADeviceTagsResponse","resultWrapper":"ListMFADeviceTagsResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"InvalidInputException"},{"shape":"ServiceFailureException"}]},"ListMFADevices":{"name":"ListMFADevices","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListMFADevicesRequest"},"output":{"shape":"ListMFADevicesResponse","resultWrapper":"ListMFADevicesResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"ListOpenIDConnectProviderTags":{"name":"ListOpenIDConnectProviderTags","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListOpenIDConnectProviderTagsRequest"},"output":{"shape":"ListOpenIDConnectProviderTagsResponse","resultWrapper":"ListOpenIDConnectProviderTagsResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"},{"shape":"InvalidInputException"}]},"ListOpenIDConnectProviders":{"name":"ListOpenIDConnectProviders","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListOpenIDConnectProvidersRequest"},"output":{"shape":"ListOpenIDConnectProvidersResponse","resultWrapper":"ListOpenIDConnectProvidersResult"},"errors":[{"shape":"ServiceFailureException"}]},"ListPolicies":{"name":"ListPolicies","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListPoliciesRequest"},"output":{"shape":"ListPoliciesResponse","resultWrapper":"ListPoliciesResult"},"errors":[{"shape":"ServiceFailureException"}]},"ListPolicyTags":{"name":"ListPolicyTags","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListPolicyTagsRequest"},"output":{"shape":"ListPolicyTagsResponse","resultWrapper":"ListPolicyTagsResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"},{"shape":"InvalidInputException"}]},"ListPolicyVersions":{"name":"ListPolicyVersions","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListPolicyVersionsRequest"},"output":{"shape":"ListPolicyVersionsResponse","resultWrapper":"ListPolicyVersionsResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"InvalidInputException"},{"shape":"ServiceFailureException"}]},"ListRolePolicies":{"name":"ListRolePolicies","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListRolePoliciesRequest"},"output":{"shape":"ListRolePoliciesResponse","resultWrapper":"ListRolePoliciesResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"ListRoleTags":{"name":"ListRoleTags","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListRoleTagsRequest"},"output":{"shape":"ListRoleTagsResponse","resultWrapper":"ListRoleTagsResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"ListRoles":{"name":"ListRoles","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListRolesRequest"},"output":{"shape":"ListRolesResponse","resultWrapper":"ListRolesResult"},"errors":[{"shape":"ServiceFailureException"}]},"ListSAMLProviders":{"name":"ListSAMLProviders","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListSAMLProvidersRequest"},"output":{"shape":"ListSAMLProvidersResponse","resultWrapper":"ListSAMLProvidersResult"},"errors":[{"shape":"ServiceFailureException"}]},"ListUserPolicies":{"name":"ListUserPolicies","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListUserPoliciesRequest"},"output":{"shape":"ListUserPoliciesResponse","resultWrapper":"ListUserPoliciesResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"ListUserTags":{"name":"ListUserTags","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListUserTagsRequest"},"output":{"shape":"ListUserTagsResponse","resultWrapper":"ListUserTagsResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"ListUsers":{"name":"ListUsers","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListUsersRequest"},"output":{"shape":"ListUsersResponse","resultWrapper":"ListUsersResult"},"errors":[{"shape":"ServiceFailureException"}]},"ListVirtualMFADevices":{"name":"ListVirtualMFADevices","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ListVirtualMFADevicesRequest"},"output":{"shape":"ListVirtualMFADevicesResponse","resultWrapper":"ListVirtualMFADevicesResult"}},"PutGroupPolicy":{"name":"PutGroupPolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"PutGroupPolicyRequest"},"errors":[{"shape":"LimitExceededException"},{"shape":"MalformedPolicyDocumentException"},{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"PutRolePermissionsBoundary":{"name":"PutRolePermissionsBoundary","http":{"method":"POST","requestUri":"/"},"input":{"shape":"PutRolePermissionsBoundaryRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"InvalidInputException"},{"shape":"UnmodifiableEntityException"},{"shape":"PolicyNotAttachableException"},{"shape":"ServiceFailureException"}]},"PutRolePolicy":{"name":"PutRolePolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"PutRolePolicyRequest"},"errors":[{"shape":"LimitExceededException"},{"shape":"MalformedPolicyDocumentException"},{"shape":"NoSuchEntityException"},{"shape":"UnmodifiableEntityException"},{"shape":"ServiceFailureException"}]},"PutUserPermissionsBoundary":{"name":"PutUserPermissionsBoundary","http":{"method":"POST","requestUri":"/"},"input":{"shape":"PutUserPermissionsBoundaryRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"InvalidInputException"},{"shape":"PolicyNotAttachableException"},{"shape":"ServiceFailureException"}]},"PutUserPolicy":{"name":"PutUserPolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"PutUserPolicyRequest"},"errors":[{"shape":"LimitExceededException"},{"shape":"MalformedPolicyDocumentException"},{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"RemoveClientIDFromOpenIDConnectProvider":{"name":"RemoveClientIDFromOpenIDConnectProvider","http":{"method":"POST","requestUri":"/"},"input":{"shape":"RemoveClientIDFromOpenIDConnectProviderRequest"},"errors":[{"shape":"ConcurrentModificationException"},{"shape":"InvalidInputException"},{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"RemoveUserFromGroup":{"name":"RemoveUserFromGroup","http":{"method":"POST","requestUri":"/"},"input":{"shape":"RemoveUserFromGroupRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"}]},"ResyncMFADevice":{"name":"ResyncMFADevice","http":{"method":"POST","requestUri":"/"},"input":{"shape":"ResyncMFADeviceRequest"},"errors":[{"shape":"InvalidAuthenticationCodeException"},{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"},{"shape":"ConcurrentModificationException"}]},"SetDefaultPolicyVersion":{"name":"SetDefaultPolicyVersion","http":{"method":"POST","requestUri":"/"},"input":{"shape":"SetDefaultPolicyVersionRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"InvalidInputException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"}]},"SimulatePrincipalPolicy":{"name":"SimulatePrincipalPolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"SimulatePrincipalPolicyRequest"},"output":{"shape":"SimulatePolicyResponse","resultWrapper":"SimulatePrincipalPolicyResult"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"InvalidInputException"},{"shape":"PolicyEvaluationException"}]},"TagMFADevice":{"name":"TagMFADevice","http":{"method":"POST","requestUri":"/"},"input":{"shape":"TagMFADeviceRequest"},"errors":[{"shape":"InvalidInputException"},{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"ConcurrentModificationException"},{"shape":"ServiceFailureException"}]},"TagOpenIDConnectProvider":{"name":"TagOpenIDConnectProvider","http":{"method":"POST","requestUri":"/"},"input":{"shape":"TagOpenIDConnectProviderRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"InvalidInputException"},{"shape":"ConcurrentModificationException"},{"shape":"ServiceFailureException"}]},"TagPolicy":{"name":"TagPolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"TagPolicyRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"InvalidInputException"},{"shape":"ConcurrentModificationException"},{"shape":"ServiceFailureException"}]},"TagRole":{"name":"TagRole","http":{"method":"POST","requestUri":"/"},"input":{"shape":"TagRoleRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"InvalidInputException"},{"shape":"ConcurrentModificationException"},{"shape":"ServiceFailureException"}]},"TagUser":{"name":"TagUser","http":{"method":"POST","requestUri":"/"},"input":{"shape":"TagUserRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"InvalidInputException"},{"shape":"ConcurrentModificationException"},{"shape":"ServiceFailureException"}]},"UntagMFADevice":{"name":"UntagMFADevice","http":{"method":"POST","requestUri":"/"},"input":{"shape":"UntagMFADeviceRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"InvalidInputException"},{"shape":"ConcurrentModificationException"},{"shape":"ServiceFailureException"}]},"UntagOpenIDConnectProvider":{"name":"UntagOpenIDConnectProvider","http":{"method":"POST","requestUri":"/"},"input":{"shape":"UntagOpenIDConnectProviderRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"InvalidInputException"},{"shape":"ConcurrentModificationException"},{"shape":"ServiceFailureException"}]},"UntagPolicy":{"name":"UntagPolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"UntagPolicyRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"InvalidInputException"},{"shape":"ConcurrentModificationException"},{"shape":"ServiceFailureException"}]},"UntagRole":{"name":"UntagRole","http":{"method":"POST","requestUri":"/"},"input":{"shape":"UntagRoleRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ConcurrentModificationException"},{"shape":"ServiceFailureException"}]},"UntagUser":{"name":"UntagUser","http":{"method":"POST","requestUri":"/"},"input":{"shape":"UntagUserRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"ConcurrentModificationException"},{"shape":"ServiceFailureException"}]},"UpdateAccessKey":{"name":"UpdateAccessKey","http":{"method":"POST","requestUri":"/"},"input":{"shape":"UpdateAccessKeyRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"},{"shape":"InvalidInputException"}]},"UpdateAccountPasswordPolicy":{"name":"UpdateAccountPasswordPolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"UpdateAccountPasswordPolicyRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"MalformedPolicyDocumentException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"}]},"UpdateAssumeRolePolicy":{"name":"UpdateAssumeRolePolicy","http":{"method":"POST","requestUri":"/"},"input":{"shape":"UpdateAssumeRolePolicyRequest"},"errors":[{"shape":"NoSuchEntityException"},{"shape":"MalformedPolicyDocumentException"},{"shape":"LimitExceededException"},{"shape":"UnmodifiableEntityException"},{"shape":"ServiceFailureException"}]},"UpdateLoginProfile":{"name":"UpdateLoginProfile","http":{"method":"POST","requestUri":"/"},"input":{"shape":"UpdateLoginProfileRequest"},"errors":[{"shape":"EntityTemporarilyUnmodifiableException"},{"shape":"NoSuchEntityException"},{"shape":"PasswordPolicyViolationException"},{"shape":"LimitExceededException"},{"shape":"ServiceFailureException"}]},"UpdateOpenIDConnectProviderThumbprint":{"name":"UpdateOpenIDConnectProviderThumbprint","http":{"method":"POST","requestUri":"/"},"input":{"shape":"UpdateOpenIDConnectProviderThumbprintRequest"},"errors":[{"shape":"ConcurrentModificationException"},{"shape":"InvalidInputException"},{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]},"UpdateRole":{"name":"UpdateRole","http":{"method":"POST","requestUri":"/"},"input":{"shape":"UpdateRoleRequest"},"output":{"shape":"UpdateRoleResponse","resultWrapper":"UpdateRoleResult"},"errors":[{"shape":"UnmodifiableEntityException"},{"shape":"NoSuchEntityException"},{"shape":"ServiceFailureException"}]}},"shapes":{"AccessKey":{"type":"structure","required":["UserName","AccessKeyId","Status","SecretAccessKey"],"members":{"UserName":{"shape":"userNameType"},"AccessKeyId":{"shape":"accessKeyIdType"},"Status":{"shape":"statusType"},"SecretAccessKey":{"shape":"accessKeySecretType"},"CreateDate":{"shape":"dateType"}}},"AccessKeyLastUsed":{"type":"structure","required":["ServiceName","Region"],"members":{"LastUsedDate":{"shape":"dateType"},"ServiceName":{"shape":"stringType"},"Region":{"shape":"stringType"}}},"AccessKeyMetadata":{"type":"structure","members":{"UserName":{"shape":"userNameType"},"AccessKeyId":{"shape":"accessKeyIdType"},"Status":{"shape":"statusType"},"CreateDate":{"shape":"dateType"}}},"ActionNameListType":{"type":"list","member":{"shape":"ActionNameType"}},"ActionNameType":{"type":"string","max":128,"min":3},"AddClientIDToOpenIDConnectProviderRequest":{"type":"structure","required":["OpenIDConnectProviderArn","ClientID"],"members":{"OpenIDConnectProviderArn":{"shape":"arnType"},"ClientID":{"shape":"clientIDType"}}},"AddUserToGroupRequest":{"type":"structure","required":["GroupName","UserName"],"members":{"GroupName":{"shape":"groupNameType"},"UserName":{"shape":"existingUserNameType"}}},"AttachGroupPolicyRequest":{"type":"structure","required":["GroupName","PolicyArn"],"members":{"GroupName":{"shape":"groupNameType"},"PolicyArn":{"shape":"arnType"}}},"AttachRolePolicyRequest":{"type":"structure","required":["RoleName","PolicyArn"],"members":{"RoleName":{"shape":"roleNameType"},"PolicyArn":{"shape":"arnType"}}},"AttachUserPolicyRequest":{"type":"structure","required":["UserName","PolicyArn"],"members":{"UserName":{"shape":"userNameType"},"PolicyArn":{"shape":"arnType"}}},"AttachedPermissionsBoundary":{"type":"structure","members":{"PermissionsBoundaryType":{"shape":"PermissionsBoundaryAttachmentType"},"PermissionsBoundaryArn":{"shape":"arnType"}}},"AttachedPolicy":{"type":"structure","members":{"PolicyName":{"shape":"policyNameType"},"PolicyArn":{"shape":"arnType"}}},"AttachmentName":{"type":"string","max":128,"min":1,"pattern":"[\\\\w+=,.@-]+"},"AttachmentType":{"type":"string","enum":["user","group","role"]},"BootstrapDatum":{"type":"blob","sensitive":true},"CertificationKeyType":{"type":"string","max":128,"min":1,"pattern":"[\\\\u0020-\\\\u00FF]+"},"CertificationMapType":{"type":"map","key":{"shape":"CertificationKeyType"},"value":{"shape":"CertificationValueType"}},"CertificationValueType":{"type":"string","max":32,"min":1,"pattern":"[\\\\u0020-\\\\u00FF]+"},"ChangePasswordRequest":{"type":"structure","required":["OldPassword","NewPassword"],"members":{"OldPassword":{"shape":"passwordType"},"NewPassword":{"shape":"passwordType"}}},"ColumnNumber":{"type":"integer"},"ConcurrentModificationException":{"type":"structure","members":{"message":{"shape":"ConcurrentModificationMessage"}},"error":{"code":"ConcurrentModification","httpStatusCode":409,"senderFault":true},"exception":true},"ConcurrentModificationMessage":{"type":"string"},"ContextEntry":{"type":"structure","members":{"ContextKeyName":{"shape":"ContextKeyNameType"},"ContextKeyValues":{"shape":"ContextKeyValueListType"},"ContextKeyType":{"shape":"ContextKeyTypeEnum"}}},"ContextEntryListType":{"type":"list","member":{"shape":"ContextEntry"}},"ContextKeyNameType":{"type":"string","max":256,"min":5},"ContextKeyNamesResultListType":{"type":"list","member":{"shape":"ContextKeyNameType"}},"ContextKeyTypeEnum":{"type":"string","enum":["string","stringList","numeric","numericList","boolean","booleanList","ip","ipList","binary","binaryList","date","dateList"]},"ContextKeyValueListType":{"type":"list","member":{"shape":"ContextKeyValueType"}},"ContextKeyValueType":{"type":"string"},"CreateAccessKeyRequest":{"type":"structure","members":{"UserName":{"shape":"existingUserNameType"}}},"CreateAccessKeyResponse":{"type":"structure","required":["AccessKey"],"members":{"AccessKey":{"shape":"AccessKey"}}},"CreateAccountAliasRequest":{"type":"structure","required":["AccountAlias"],"members":{"AccountAlias":{"shape":"accountAliasType"}}},"CreateGroupRequest":{"type":"structure","required":["GroupName"],"members":{"Path":{"shape":"pathType"},"GroupName":{"shape":"groupNameType"}}},"CreateGroupResponse":{"type":"structure","required":["Group"],"members":{"Group":{"shape":"Group"}}},"CreateLoginProfileRequest":{"type":"structure","members":{"UserName":{"shape":"userNameType"},"Password":{"shape":"passwordType"},"PasswordResetRequired":{"shape":"booleanType"}}},"CreateLoginProfileResponse":{"type":"structure","required":["LoginProfile"],"members":{"LoginProfile":{"shape":"LoginProfile"}}},"CreateOpenIDConnectProviderRequest":{"type":"structure","required":["Url"],"members":{"Url":{"shape":"OpenIDConnectProviderUrlType"},"ClientIDList":{"shape":"clientIDListType"},"ThumbprintList":{"shape":"thumbprintListType"},"Tags":{"shape":"tagListType"}}},"CreateOpenIDConnectProviderResponse":{"type":"structure","members":{"OpenIDConnectProviderArn":{"shape":"arnType"},"Tags":{"shape":"tagListType"}}},"CreatePolicyRequest":{"type":"structure","required":["PolicyName","PolicyDocument"],"members":{"PolicyName":{"shape":"policyNameType"},"Path":{"shape":"policyPathType"},"PolicyDocument":{"shape":"policyDocumentType"},"Description":{"shape":"policyDescriptionType"},"Tags":{"shape":"tagListType"}}},"CreatePolicyResponse":{"type":"structure","members":{"Policy":{"shape":"Policy"}}},"CreatePolicyVersionRequest":{"type":"structure","required":["PolicyArn","PolicyDocument"],"members":{"PolicyArn":{"shape":"arnType"},"PolicyDocument":{"shape":"policyDocumentType"},"SetAsDefault":{"shape":"booleanType"}}},"CreatePolicyVersionResponse":{"type":"structure","members":{"PolicyVersion":{"shape":"PolicyVersion"}}},"CreateRoleRequest":{"type":"structure","required":["RoleName","AssumeRolePolicyDocument"],"members":{"Path":{"shape":"pathType"},"RoleName":{"shape":"roleNameType"},"AssumeRolePolicyDocument":{"shape":"policyDocumentType"},"Description":{"shape":"roleDescriptionType"},"MaxSessionDuration":{"shape":"roleMaxSessionDurationType"},"PermissionsBoundary":{"shape":"arnType"},"Tags":{"shape":"tagListType"}}},"CreateRoleResponse":{"type":"structure","required":["Role"],"members":{"Role":{"shape":"Role"}}},"CreateSAMLProviderRequest":{"type":"structure","required":["SAMLMetadataDocument","Name"],"members":{"SAMLMetadataDocument":{"shape":"SAMLMetadataDocumentType"},"Name":{"shape":"SAMLProviderNameType"},"Tags":{"shape":"tagListType"},"AssertionEncryptionMode":{"shape":"assertionEncryptionModeType"},"AddPrivateKey":{"shape":"privateKeyType"}}},"CreateSAMLProviderResponse":{"type":"structure","members":{"SAMLProviderArn":{"shape":"arnType"},"Tags":{"shape":"tagListType"}}},"CreateUserRequest":{"type":"structure","required":["UserName"],"members":{"Path":{"shape":"pathType"},"UserName":{"shape":"userNameType"},"PermissionsBoundary":{"shape":"arnType"},"Tags":{"shape":"tagListType"}}},"CreateUserResponse":{"type":"structure","members":{"User":{"shape":"User"}}},"CreateVirtualMFADeviceRequest":{"type":"structure","required":["VirtualMFADeviceName"],"members":{"Path":{"shape":"pathType"},"VirtualMFADeviceName":{"shape":"virtualMFADeviceName"},"Tags":{"shape":"tagListType"}}},"CreateVirtualMFADeviceResponse":{"type":"structure","required":["VirtualMFADevice"],"members":{"VirtualMFADevice":{"shape":"VirtualMFADevice"}}},"CredentialReportExpiredException":{"type":"structure","members":{"message":{"shape":"credentialReportExpiredExceptionMessage"}},"error":{"code":"ReportExpired","httpStatusCode":410,"senderFault":true},"exception":true},"CredentialReportNotPresentException":{"type":"structure","members":{"message":{"shape":"credentialReportNotPresentExceptionMessage"}},"error":{"code":"ReportNotPresent","httpStatusCode":410,"senderFault":true},"exception":true},"CredentialReportNotReadyException":{"type":"structure","members":{"message":{"shape":"credentialReportNotReadyExceptionMessage"}},"error":{"code":"ReportInProgress","httpStatusCode":404,"senderFault":true},"exception":true},"DeactivateMFADeviceRequest":{"type":"structure","required":["SerialNumber"],"members":{"UserName":{"shape":"existingUserNameType"},"SerialNumber":{"shape":"serialNumberType"}}},"DeleteAccessKeyRequest":{"type":"structure","required":["AccessKeyId"],"members":{"UserName":{"shape":"existingUserNameType"},"AccessKeyId":{"shape":"accessKeyIdType"}}},"DeleteAccountAliasRequest":{"type":"structure","required":["AccountAlias"],"members":{"AccountAlias":{"shape":"accountAliasType"}}},"DeleteConflictException":{"type":"structure","members":{"message":{"shape":"deleteConflictMessage"}},"error":{"code":"DeleteConflict","httpStatusCode":409,"senderFault":true},"exception":true},"DeleteGroupPolicyRequest":{"type":"structure","required":["GroupName","PolicyName"],"members":{"GroupName":{"shape":"groupNameType"},"PolicyName":{"shape":"policyNameType"}}},"DeleteGroupRequest":{"type":"structure","required":["GroupName"],"members":{"GroupName":{"shape":"groupNameType"}}},"DeleteLoginProfileRequest":{"type":"structure","members":{"UserName":{"shape":"userNameType"}}},"DeleteOpenIDConnectProviderRequest":{"type":"structure","required":["OpenIDConnectProviderArn"],"members":{"OpenIDConnectProviderArn":{"shape":"arnType"}}},"DeletePolicyRequest":{"type":"structure","required":["PolicyArn"],"members":{"PolicyArn":{"shape":"arnType"}}},"DeletePolicyVersionRequest":{"type":"structure","required":["PolicyArn","VersionId"],"members":{"PolicyArn":{"shape":"arnType"},"VersionId":{"shape":"policyVersionIdType"}}},"DeleteRolePermissionsBoundaryRequest":{"type":"structure","required":["RoleName"],"members":{"RoleName":{"shape":"roleNameType"}}},"DeleteRolePolicyRequest":{"type":"structure","required":["RoleName","PolicyName"],"members":{"RoleName":{"shape":"roleNameType"},"PolicyName":{"shape":"policyNameType"}}},"DeleteRoleRequest":{"type":"structure","required":["RoleName"],"members":{"RoleName":{"shape":"roleNameType"}}},"DeleteUserPermissionsBoundaryRequest":{"type":"structure","required":["UserName"],"members":{"UserName":{"shape":"userNameType"}}},"DeleteUserPolicyRequest":{"type":"structure","required":["UserName","PolicyName"],"members":{"UserName":{"shape":"existingUserNameType"},"PolicyName":{"shape":"policyNameType"}}},"DeleteUserRequest":{"type":"structure","required":["UserName"],"members":{"UserName":{"shape":"existingUserNameType"}}},"DeleteVirtualMFADeviceRequest":{"type":"structure","required":["SerialNumber"],"members":{"SerialNumber":{"shape":"serialNumberType"}}},"DetachGroupPolicyRequest":{"type":"structure","required":["GroupName","PolicyArn"],"members":{"GroupName":{"shape":"groupNameType"},"PolicyArn":{"shape":"arnType"}}},"DetachRolePolicyRequest":{"type":"structure","required":["RoleName","PolicyArn"],"members":{"RoleName":{"shape":"roleNameType"},"PolicyArn":{"shape":"arnType"}}},"DetachUserPolicyRequest":{"type":"structure","required":["UserName","PolicyArn"],"members":{"UserName":{"shape":"userNameType"},"PolicyArn":{"shape":"arnType"}}},"EnableMFADeviceRequest":{"type":"structure","required":["UserName","SerialNumber","AuthenticationCode1","AuthenticationCode2"],"members":{"UserName":{"shape":"existingUserNameType"},"SerialNumber":{"shape":"serialNumberType"},"AuthenticationCode1":{"shape":"authenticationCodeType"},"AuthenticationCode2":{"shape":"authenticationCodeType"}}},"EntityAlreadyExistsException":{"type":"structure","members":{"message":{"shape":"entityAlreadyExistsMessage"}},"error":{"code":"EntityAlreadyExists","httpStatusCode":409,"senderFault":true},"exception":true},"EntityTemporarilyUnmodifiableException":{"type":"structure","members":{"message":{"shape":"entityTemporarilyUnmodifiableMessage"}},"error":{"code":"EntityTemporarilyUnmodifiable","httpStatusCode":409,"senderFault":true},"exception":true},"EntityType":{"type":"string","enum":["User","Role","Group","LocalManagedPolicy","AWSManagedPolicy"]},"EvalDecisionDetailsType":{"type":"map","key":{"shape":"EvalDecisionSourceType"},"value":{"shape":"PolicyEvaluationDecisionType"}},"EvalDecisionSourceType":{"type":"string","max":256,"min":3},"EvaluationResult":{"type":"structure","required":["EvalActionName","EvalDecision"],"members":{"EvalActionName":{"shape":"ActionNameType"},"EvalResourceName":{"shape":"ResourceNameType"},"EvalDecision":{"shape":"PolicyEvaluationDecisionType"},"MatchedStatements":{"shape":"StatementListType"},"MissingContextValues":{"shape":"ContextKeyNamesResultListType"},"OrganizationsDecisionDetail":{"shape":"OrganizationsDecisionDetail"},"PermissionsBoundaryDecisionDetail":{"shape":"PermissionsBoundaryDecisionDetail"},"EvalDecisionDetails":{"shape":"EvalDecisionDetailsType"},"ResourceSpecificResults":{"shape":"ResourceSpecificResultListType"}}},"EvaluationResultsListType":{"type":"list","member":{"shape":"EvaluationResult"}},"GenerateCredentialReportResponse":{"type":"structure","members":{"State":{"shape":"ReportStateType"},"Description":{"shape":"ReportStateDescriptionType"}}},"GetAccessKeyLastUsedRequest":{"type":"structure","required":["AccessKeyId"],"members":{"AccessKeyId":{"shape":"accessKeyIdType"}}},"GetAccessKeyLastUsedResponse":{"type":"structure","members":{"UserName":{"shape":"existingUserNameType"},"AccessKeyLastUsed":{"shape":"AccessKeyLastUsed"}}},"GetAccountPasswordPolicyResponse":{"type":"structure","required":["PasswordPolicy"],"members":{"PasswordPolicy":{"shape":"PasswordPolicy"}}},"GetAccountSummaryResponse":{"type":"structure","members":{"SummaryMap":{"shape":"summaryMapType"}}},"GetCredentialReportResponse":{"type":"structure","members":{"Content":{"shape":"ReportContentType"},"ReportFormat":{"shape":"ReportFormatType"},"GeneratedTime":{"shape":"dateType"}}},"GetGroupPolicyRequest":{"type":"structure","required":["GroupName","PolicyName"],"members":{"GroupName":{"shape":"groupNameType"},"PolicyName":{"shape":"policyNameType"}}},"GetGroupPolicyResponse":{"type":"structure","required":["GroupName","PolicyName","PolicyDocument"],"members":{"GroupName":{"shape":"groupNameType"},"PolicyName":{"shape":"policyNameType"},"PolicyDocument":{"shape":"policyDocumentType"}}},"GetGroupRequest":{"type":"structure","required":["GroupName"],"members":{"GroupName":{"shape":"groupNameType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"GetGroupResponse":{"type":"structure","required":["Group","Users"],"members":{"Group":{"shape":"Group"},"Users":{"shape":"userListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"GetLoginProfileRequest":{"type":"structure","members":{"UserName":{"shape":"userNameType"}}},"GetLoginProfileResponse":{"type":"structure","required":["LoginProfile"],"members":{"LoginProfile":{"shape":"LoginProfile"}}},"GetMFADeviceRequest":{"type":"structure","required":["SerialNumber"],"members":{"SerialNumber":{"shape":"serialNumberType"},"UserName":{"shape":"userNameType"}}},"GetMFADeviceResponse":{"type":"structure","required":["SerialNumber"],"members":{"UserName":{"shape":"userNameType"},"SerialNumber":{"shape":"serialNumberType"},"EnableDate":{"shape":"dateType"},"Certifications":{"shape":"CertificationMapType"}}},"GetOpenIDConnectProviderRequest":{"type":"structure","required":["OpenIDConnectProviderArn"],"members":{"OpenIDConnectProviderArn":{"shape":"arnType"}}},"GetOpenIDConnectProviderResponse":{"type":"structure","members":{"Url":{"shape":"OpenIDConnectProviderUrlType"},"ClientIDList":{"shape":"clientIDListType"},"ThumbprintList":{"shape":"thumbprintListType"},"CreateDate":{"shape":"dateType"},"Tags":{"shape":"tagListType"}}},"GetPolicyRequest":{"type":"structure","required":["PolicyArn"],"members":{"PolicyArn":{"shape":"arnType"}}},"GetPolicyResponse":{"type":"structure","members":{"Policy":{"shape":"Policy"}}},"GetPolicyVersionRequest":{"type":"structure","required":["PolicyArn","VersionId"],"members":{"PolicyArn":{"shape":"arnType"},"VersionId":{"shape":"policyVersionIdType"}}},"GetPolicyVersionResponse":{"type":"structure","members":{"PolicyVersion":{"shape":"PolicyVersion"}}},"GetRolePolicyRequest":{"type":"structure","required":["RoleName","PolicyName"],"members":{"RoleName":{"shape":"roleNameType"},"PolicyName":{"shape":"policyNameType"}}},"GetRolePolicyResponse":{"type":"structure","required":["RoleName","PolicyName","PolicyDocument"],"members":{"RoleName":{"shape":"roleNameType"},"PolicyName":{"shape":"policyNameType"},"PolicyDocument":{"shape":"policyDocumentType"}}},"GetRoleRequest":{"type":"structure","required":["RoleName"],"members":{"RoleName":{"shape":"roleNameType"}}},"GetRoleResponse":{"type":"structure","required":["Role"],"members":{"Role":{"shape":"Role"}}},"GetSAMLProviderRequest":{"type":"structure","required":["SAMLProviderArn"],"members":{"SAMLProviderArn":{"shape":"arnType"}}},"GetSAMLProviderResponse":{"type":"structure","members":{"SAMLProviderUUID":{"shape":"privateKeyIdType"},"SAMLMetadataDocument":{"shape":"SAMLMetadataDocumentType"},"CreateDate":{"shape":"dateType"},"ValidUntil":{"shape":"dateType"},"Tags":{"shape":"tagListType"},"AssertionEncryptionMode":{"shape":"assertionEncryptionModeType"},"PrivateKeyList":{"shape":"privateKeyList"}}},"GetUserPolicyRequest":{"type":"structure","required":["UserName","PolicyName"],"members":{"UserName":{"shape":"existingUserNameType"},"PolicyName":{"shape":"policyNameType"}}},"GetUserPolicyResponse":{"type":"structure","required":["UserName","PolicyName","PolicyDocument"],"members":{"UserName":{"shape":"existingUserNameType"},"PolicyName":{"shape":"policyNameType"},"PolicyDocument":{"shape":"policyDocumentType"}}},"GetUserRequest":{"type":"structure","members":{"UserName":{"shape":"existingUserNameType"}}},"GetUserResponse":{"type":"structure","required":["User"],"members":{"User":{"shape":"User"}}},"Group":{"type":"structure","required":["Path","GroupName","GroupId","Arn","CreateDate"],"members":{"Path":{"shape":"pathType"},"GroupName":{"shape":"groupNameType"},"GroupId":{"shape":"idType"},"Arn":{"shape":"arnType"},"CreateDate":{"shape":"dateType"}}},"InlinePolicyIdentifierType":{"type":"structure","required":["PolicyName","AttachmentType","AttachmentName"],"members":{"PolicyName":{"shape":"policyNameType"},"AttachmentType":{"shape":"AttachmentType"},"AttachmentName":{"shape":"AttachmentName"}}},"InstanceProfile":{"type":"structure","required":["Path","InstanceProfileName","InstanceProfileId","Arn","CreateDate","Roles"],"members":{"Path":{"shape":"pathType"},"InstanceProfileName":{"shape":"instanceProfileNameType"},"InstanceProfileId":{"shape":"idType"},"Arn":{"shape":"arnType"},"CreateDate":{"shape":"dateType"},"Roles":{"shape":"roleListType"},"Tags":{"shape":"tagListType"}}},"InvalidAuthenticationCodeException":{"type":"structure","members":{"message":{"shape":"invalidAuthenticationCodeMessage"}},"error":{"code":"InvalidAuthenticationCode","httpStatusCode":403,"senderFault":true},"exception":true},"InvalidInputException":{"type":"structure","members":{"message":{"shape":"invalidInputMessage"}},"error":{"code":"InvalidInput","httpStatusCode":400,"senderFault":true},"exception":true},"InvalidUserTypeException":{"type":"structure","members":{"message":{"shape":"invalidUserTypeMessage"}},"error":{"code":"InvalidUserType","httpStatusCode":400,"senderFault":true},"exception":true},"LimitExceededException":{"type":"structure","members":{"message":{"shape":"limitExceededMessage"}},"error":{"code":"LimitExceeded","httpStatusCode":409,"senderFault":true},"exception":true},"LineNumber":{"type":"integer"},"ListAccessKeysRequest":{"type":"structure","members":{"UserName":{"shape":"existingUserNameType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListAccessKeysResponse":{"type":"structure","required":["AccessKeyMetadata"],"members":{"AccessKeyMetadata":{"shape":"accessKeyMetadataListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListAccountAliasesRequest":{"type":"structure","members":{"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListAccountAliasesResponse":{"type":"structure","required":["AccountAliases"],"members":{"AccountAliases":{"shape":"accountAliasListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListAttachedGroupPoliciesRequest":{"type":"structure","required":["GroupName"],"members":{"GroupName":{"shape":"groupNameType"},"PathPrefix":{"shape":"policyPathType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListAttachedGroupPoliciesResponse":{"type":"structure","members":{"AttachedPolicies":{"shape":"attachedPoliciesListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListAttachedRolePoliciesRequest":{"type":"structure","required":["RoleName"],"members":{"RoleName":{"shape":"roleNameType"},"PathPrefix":{"shape":"policyPathType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListAttachedRolePoliciesResponse":{"type":"structure","members":{"AttachedPolicies":{"shape":"attachedPoliciesListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListAttachedUserPoliciesRequest":{"type":"structure","required":["UserName"],"members":{"UserName":{"shape":"userNameType"},"PathPrefix":{"shape":"policyPathType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListAttachedUserPoliciesResponse":{"type":"structure","members":{"AttachedPolicies":{"shape":"attachedPoliciesListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListEntitiesForPolicyRequest":{"type":"structure","required":["PolicyArn"],"members":{"PolicyArn":{"shape":"arnType"},"EntityFilter":{"shape":"EntityType"},"PathPrefix":{"shape":"pathType"},"PolicyUsageFilter":{"shape":"PolicyUsageType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListEntitiesForPolicyResponse":{"type":"structure","members":{"PolicyGroups":{"shape":"PolicyGroupListType"},"PolicyUsers":{"shape":"PolicyUserListType"},"PolicyRoles":{"shape":"PolicyRoleListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListGroupPoliciesRequest":{"type":"structure","required":["GroupName"],"members":{"GroupName":{"shape":"groupNameType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListGroupPoliciesResponse":{"type":"structure","required":["PolicyNames"],"members":{"PolicyNames":{"shape":"policyNameListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListGroupsForUserRequest":{"type":"structure","required":["UserName"],"members":{"UserName":{"shape":"existingUserNameType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListGroupsForUserResponse":{"type":"structure","required":["Groups"],"members":{"Groups":{"shape":"groupListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListGroupsRequest":{"type":"structure","members":{"PathPrefix":{"shape":"pathPrefixType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListGroupsResponse":{"type":"structure","required":["Groups"],"members":{"Groups":{"shape":"groupListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListInstanceProfilesForRoleRequest":{"type":"structure","required":["RoleName"],"members":{"RoleName":{"shape":"roleNameType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListInstanceProfilesForRoleResponse":{"type":"structure","required":["InstanceProfiles"],"members":{"InstanceProfiles":{"shape":"instanceProfileListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListMFADeviceTagsRequest":{"type":"structure","required":["SerialNumber"],"members":{"SerialNumber":{"shape":"serialNumberType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListMFADeviceTagsResponse":{"type":"structure","required":["Tags"],"members":{"Tags":{"shape":"tagListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListMFADevicesRequest":{"type":"structure","members":{"UserName":{"shape":"existingUserNameType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListMFADevicesResponse":{"type":"structure","required":["MFADevices"],"members":{"MFADevices":{"shape":"mfaDeviceListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListOpenIDConnectProviderTagsRequest":{"type":"structure","required":["OpenIDConnectProviderArn"],"members":{"OpenIDConnectProviderArn":{"shape":"arnType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListOpenIDConnectProviderTagsResponse":{"type":"structure","required":["Tags"],"members":{"Tags":{"shape":"tagListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListOpenIDConnectProvidersRequest":{"type":"structure","members":{}},"ListOpenIDConnectProvidersResponse":{"type":"structure","members":{"OpenIDConnectProviderList":{"shape":"OpenIDConnectProviderListType"}}},"ListPoliciesRequest":{"type":"structure","members":{"Scope":{"shape":"policyScopeType"},"OnlyAttached":{"shape":"booleanType"},"PathPrefix":{"shape":"policyPathType"},"PolicyUsageFilter":{"shape":"PolicyUsageType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListPoliciesResponse":{"type":"structure","members":{"Policies":{"shape":"policyListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListPolicyTagsRequest":{"type":"structure","required":["PolicyArn"],"members":{"PolicyArn":{"shape":"arnType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListPolicyTagsResponse":{"type":"structure","required":["Tags"],"members":{"Tags":{"shape":"tagListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListPolicyVersionsRequest":{"type":"structure","required":["PolicyArn"],"members":{"PolicyArn":{"shape":"arnType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListPolicyVersionsResponse":{"type":"structure","members":{"Versions":{"shape":"policyDocumentVersionListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListRolePoliciesRequest":{"type":"structure","required":["RoleName"],"members":{"RoleName":{"shape":"roleNameType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListRolePoliciesResponse":{"type":"structure","required":["PolicyNames"],"members":{"PolicyNames":{"shape":"policyNameListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListRoleTagsRequest":{"type":"structure","required":["RoleName"],"members":{"RoleName":{"shape":"roleNameType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListRoleTagsResponse":{"type":"structure","required":["Tags"],"members":{"Tags":{"shape":"tagListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListRolesRequest":{"type":"structure","members":{"PathPrefix":{"shape":"pathPrefixType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListRolesResponse":{"type":"structure","required":["Roles"],"members":{"Roles":{"shape":"roleListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListSAMLProvidersRequest":{"type":"structure","members":{}},"ListSAMLProvidersResponse":{"type":"structure","members":{"SAMLProviderList":{"shape":"SAMLProviderListType"}}},"ListUserPoliciesRequest":{"type":"structure","required":["UserName"],"members":{"UserName":{"shape":"existingUserNameType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListUserPoliciesResponse":{"type":"structure","required":["PolicyNames"],"members":{"PolicyNames":{"shape":"policyNameListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListUserTagsRequest":{"type":"structure","required":["UserName"],"members":{"UserName":{"shape":"existingUserNameType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListUserTagsResponse":{"type":"structure","required":["Tags"],"members":{"Tags":{"shape":"tagListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListUsersRequest":{"type":"structure","members":{"PathPrefix":{"shape":"pathPrefixType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListUsersResponse":{"type":"structure","required":["Users"],"members":{"Users":{"shape":"userListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"ListVirtualMFADevicesRequest":{"type":"structure","members":{"AssignmentStatus":{"shape":"assignmentStatusType"},"Marker":{"shape":"markerType"},"MaxItems":{"shape":"maxItemsType"}}},"ListVirtualMFADevicesResponse":{"type":"structure","required":["VirtualMFADevices"],"members":{"VirtualMFADevices":{"shape":"virtualMFADeviceListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"LoginProfile":{"type":"structure","required":["UserName","CreateDate"],"members":{"UserName":{"shape":"userNameType"},"CreateDate":{"shape":"dateType"},"PasswordResetRequired":{"shape":"booleanType"}}},"MFADevice":{"type":"structure","required":["UserName","SerialNumber","EnableDate"],"members":{"UserName":{"shape":"userNameType"},"SerialNumber":{"shape":"serialNumberType"},"EnableDate":{"shape":"dateType"}}},"MalformedPolicyDocumentException":{"type":"structure","members":{"message":{"shape":"malformedPolicyDocumentMessage"}},"error":{"code":"MalformedPolicyDocument","httpStatusCode":400,"senderFault":true},"exception":true},"NoSuchEntityException":{"type":"structure","members":{"message":{"shape":"noSuchEntityMessage"}},"error":{"code":"NoSuchEntity","httpStatusCode":404,"senderFault":true},"exception":true},"OpenIDConnectProviderListEntry":{"type":"structure","members":{"Arn":{"shape":"arnType"}}},"OpenIDConnectProviderListType":{"type":"list","member":{"shape":"OpenIDConnectProviderListEntry"}},"OpenIDConnectProviderUrlType":{"type":"string","max":255,"min":1},"OpenIdIdpCommunicationErrorException":{"type":"structure","members":{"message":{"shape":"openIdIdpCommunicationErrorExceptionMessage"}},"error":{"code":"OpenIdIdpCommunicationError","httpStatusCode":400,"senderFault":true},"exception":true},"OrganizationsDecisionDetail":{"type":"structure","members":{"AllowedByOrganizations":{"shape":"booleanType"}}},"PasswordPolicy":{"type":"structure","members":{"MinimumPasswordLength":{"shape":"minimumPasswordLengthType"},"RequireSymbols":{"shape":"booleanType"},"RequireNumbers":{"shape":"booleanType"},"RequireUppercaseCharacters":{"shape":"booleanType"},"RequireLowercaseCharacters":{"shape":"booleanType"},"AllowUsersToChangePassword":{"shape":"booleanType"},"ExpirePasswords":{"shape":"booleanType"},"MaxPasswordAge":{"shape":"maxPasswordAgeType"},"PasswordReusePrevention":{"shape":"passwordReusePreventionType"},"HardExpiry":{"shape":"booleanObjectType"}}},"PasswordPolicyViolationException":{"type":"structure","members":{"message":{"shape":"passwordPolicyViolationMessage"}},"error":{"code":"PasswordPolicyViolation","httpStatusCode":400,"senderFault":true},"exception":true},"PermissionsBoundaryAttachmentType":{"type":"string","enum":["PermissionsBoundaryPolicy"]},"PermissionsBoundaryDecisionDetail":{"type":"structure","members":{"AllowedByPermissionsBoundary":{"shape":"booleanType"}}},"Policy":{"type":"structure","members":{"PolicyName":{"shape":"policyNameType"},"PolicyId":{"shape":"idType"},"Arn":{"shape":"arnType"},"Path":{"shape":"policyPathType"},"DefaultVersionId":{"shape":"policyVersionIdType"},"AttachmentCount":{"shape":"attachmentCountType"},"PermissionsBoundaryUsageCount":{"shape":"attachmentCountType"},"IsAttachable":{"shape":"booleanType"},"Description":{"shape":"policyDescriptionType"},"CreateDate":{"shape":"dateType"},"UpdateDate":{"shape":"dateType"},"Tags":{"shape":"tagListType"}}},"PolicyEvaluationDecisionType":{"type":"string","enum":["allowed","explicitDeny","implicitDeny"]},"PolicyEvaluationException":{"type":"structure","members":{"message":{"shape":"policyEvaluationErrorMessage"}},"error":{"code":"PolicyEvaluation","httpStatusCode":500},"exception":true},"PolicyExclusionsListType":{"type":"list","member":{"shape":"PolicyIdentifier"},"max":256},"PolicyGroup":{"type":"structure","members":{"GroupName":{"shape":"groupNameType"},"GroupId":{"shape":"idType"}}},"PolicyGroupListType":{"type":"list","member":{"shape":"PolicyGroup"}},"PolicyIdentifier":{"type":"structure","members":{"PolicyType":{"shape":"PolicyIdentifierPolicyType"},"PolicyArn":{"shape":"arnType"},"InlinePolicyIdentifier":{"shape":"InlinePolicyIdentifierType"}},"union":true},"PolicyIdentifierPolicyType":{"type":"string","enum":["inline","aws-managed","user-managed","permission-boundary","scp","rcp"]},"PolicyIdentifierType":{"type":"string"},"PolicyNotAttachableException":{"type":"structure","members":{"message":{"shape":"policyNotAttachableMessage"}},"error":{"code":"PolicyNotAttachable","httpStatusCode":400,"senderFault":true},"exception":true},"PolicyRole":{"type":"structure","members":{"RoleName":{"shape":"roleNameType"},"RoleId":{"shape":"idType"}}},"PolicyRoleListType":{"type":"list","member":{"shape":"PolicyRole"}},"PolicySourceType":{"type":"string","enum":["user","group","role","aws-managed","user-managed","resource","none"]},"PolicyUsageType":{"type":"string","enum":["PermissionsPolicy","PermissionsBoundary"]},"PolicyUser":{"type":"structure","members":{"UserName":{"shape":"userNameType"},"UserId":{"shape":"idType"}}},"PolicyUserListType":{"type":"list","member":{"shape":"PolicyUser"}},"PolicyVersion":{"type":"structure","members":{"Document":{"shape":"policyDocumentType"},"VersionId":{"shape":"policyVersionIdType"},"IsDefaultVersion":{"shape":"booleanType"},"CreateDate":{"shape":"dateType"}}},"Position":{"type":"structure","members":{"Line":{"shape":"LineNumber"},"Column":{"shape":"ColumnNumber"}}},"PutGroupPolicyRequest":{"type":"structure","required":["GroupName","PolicyName","PolicyDocument"],"members":{"GroupName":{"shape":"groupNameType"},"PolicyName":{"shape":"policyNameType"},"PolicyDocument":{"shape":"policyDocumentType"}}},"PutRolePermissionsBoundaryRequest":{"type":"structure","required":["RoleName","PermissionsBoundary"],"members":{"RoleName":{"shape":"roleNameType"},"PermissionsBoundary":{"shape":"arnType"}}},"PutRolePolicyRequest":{"type":"structure","required":["RoleName","PolicyName","PolicyDocument"],"members":{"RoleName":{"shape":"roleNameType"},"PolicyName":{"shape":"policyNameType"},"PolicyDocument":{"shape":"policyDocumentType"}}},"PutUserPermissionsBoundaryRequest":{"type":"structure","required":["UserName","PermissionsBoundary"],"members":{"UserName":{"shape":"userNameType"},"PermissionsBoundary":{"shape":"arnType"}}},"PutUserPolicyRequest":{"type":"structure","required":["UserName","PolicyName","PolicyDocument"],"members":{"UserName":{"shape":"existingUserNameType"},"PolicyName":{"shape":"policyNameType"},"PolicyDocument":{"shape":"policyDocumentType"}}},"RemoveClientIDFromOpenIDConnectProviderRequest":{"type":"structure","required":["OpenIDConnectProviderArn","ClientID"],"members":{"OpenIDConnectProviderArn":{"shape":"arnType"},"ClientID":{"shape":"clientIDType"}}},"RemoveUserFromGroupRequest":{"type":"structure","required":["GroupName","UserName"],"members":{"GroupName":{"shape":"groupNameType"},"UserName":{"shape":"existingUserNameType"}}},"ReportContentType":{"type":"blob"},"ReportFormatType":{"type":"string","enum":["text/csv"]},"ReportStateDescriptionType":{"type":"string"},"ReportStateType":{"type":"string","enum":["STARTED","INPROGRESS","COMPLETE"]},"ResourceHandlingOptionType":{"type":"string","max":64,"min":1},"ResourceNameListType":{"type":"list","member":{"shape":"ResourceNameType"}},"ResourceNameType":{"type":"string","max":2048,"min":1},"ResourceSpecificResult":{"type":"structure","required":["EvalResourceName","EvalResourceDecision"],"members":{"EvalResourceName":{"shape":"ResourceNameType"},"EvalResourceDecision":{"shape":"PolicyEvaluationDecisionType"},"MatchedStatements":{"shape":"StatementListType"},"MissingContextValues":{"shape":"ContextKeyNamesResultListType"},"EvalDecisionDetails":{"shape":"EvalDecisionDetailsType"},"PermissionsBoundaryDecisionDetail":{"shape":"PermissionsBoundaryDecisionDetail"}}},"ResourceSpecificResultListType":{"type":"list","member":{"shape":"ResourceSpecificResult"}},"ResyncMFADeviceRequest":{"type":"structure","required":["UserName","SerialNumber","AuthenticationCode1","AuthenticationCode2"],"members":{"UserName":{"shape":"existingUserNameType"},"SerialNumber":{"shape":"serialNumberType"},"AuthenticationCode1":{"shape":"authenticationCodeType"},"AuthenticationCode2":{"shape":"authenticationCodeType"}}},"Role":{"type":"structure","required":["Path","RoleName","RoleId","Arn","CreateDate"],"members":{"Path":{"shape":"pathType"},"RoleName":{"shape":"roleNameType"},"RoleId":{"shape":"idType"},"Arn":{"shape":"arnType"},"CreateDate":{"shape":"dateType"},"AssumeRolePolicyDocument":{"shape":"policyDocumentType"},"Description":{"shape":"roleDescriptionType"},"MaxSessionDuration":{"shape":"roleMaxSessionDurationType"},"PermissionsBoundary":{"shape":"AttachedPermissionsBoundary"},"Tags":{"shape":"tagListType"},"RoleLastUsed":{"shape":"RoleLastUsed"},"SourceRoleTemplate":{"shape":"SourceRoleTemplate"}}},"RoleLastUsed":{"type":"structure","members":{"LastUsedDate":{"shape":"dateType"},"Region":{"shape":"stringType"}}},"SAMLMetadataDocumentType":{"type":"string","max":10000000,"min":1000},"SAMLPrivateKey":{"type":"structure","members":{"KeyId":{"shape":"privateKeyIdType"},"Timestamp":{"shape":"dateType"}}},"SAMLProviderListEntry":{"type":"structure","members":{"Arn":{"shape":"arnType"},"ValidUntil":{"shape":"dateType"},"CreateDate":{"shape":"dateType"}}},"SAMLProviderListType":{"type":"list","member":{"shape":"SAMLProviderListEntry"}},"SAMLProviderNameType":{"type":"string","max":128,"min":1,"pattern":"[\\\\w._-]+"},"ServiceFailureException":{"type":"structure","members":{"message":{"shape":"serviceFailureExceptionMessage"}},"error":{"code":"ServiceFailure","httpStatusCode":500},"exception":true},"SetDefaultPolicyVersionRequest":{"type":"structure","required":["PolicyArn","VersionId"],"members":{"PolicyArn":{"shape":"arnType"},"VersionId":{"shape":"policyVersionIdType"}}},"SimulatePolicyResponse":{"type":"structure","members":{"EvaluationResults":{"shape":"EvaluationResultsListType"},"IsTruncated":{"shape":"booleanType"},"Marker":{"shape":"responseMarkerType"}}},"SimulatePrincipalPolicyRequest":{"type":"structure","required":["PolicySourceArn","ActionNames"],"members":{"PolicySourceArn":{"shape":"arnType"},"PolicyInputList":{"shape":"SimulationPolicyListType"},"PermissionsBoundaryPolicyInputList":{"shape":"SimulationPolicyListType"},"PolicyExclusionList":{"shape":"PolicyExclusionsListType"},"ActionNames":{"shape":"ActionNameListType"},"ResourceArns":{"shape":"ResourceNameListType"},"ResourcePolicy":{"shape":"policyDocumentType"},"ResourceOwner":{"shape":"ResourceNameType"},"CallerArn":{"shape":"ResourceNameType"},"ContextEntries":{"shape":"ContextEntryListType"},"ResourceHandlingOption":{"shape":"ResourceHandlingOptionType"},"MaxItems":{"shape":"maxItemsType"},"Marker":{"shape":"markerType"}}},"SimulationPolicyListType":{"type":"list","member":{"shape":"policyDocumentType"}},"SourceRoleTemplate":{"type":"structure","required":["TemplateArn","TemplateMinorVersion"],"members":{"TemplateArn":{"shape":"arnType"},"TemplateMinorVersion":{"shape":"integerType"}}},"Statement":{"type":"structure","members":{"SourcePolicyId":{"shape":"PolicyIdentifierType"},"SourcePolicyType":{"shape":"PolicySourceType"},"StartPosition":{"shape":"Position"},"EndPosition":{"shape":"Position"}}},"StatementListType":{"type":"list","member":{"shape":"Statement"}},"Tag":{"type":"structure","required":["Key","Value"],"members":{"Key":{"shape":"tagKeyType"},"Value":{"shape":"tagValueType"}}},"TagMFADeviceRequest":{"type":"structure","required":["SerialNumber","Tags"],"members":{"SerialNumber":{"shape":"serialNumberType"},"Tags":{"shape":"tagListType"}}},"TagOpenIDConnectProviderRequest":{"type":"structure","required":["OpenIDConnectProviderArn","Tags"],"members":{"OpenIDConnectProviderArn":{"shape":"arnType"},"Tags":{"shape":"tagListType"}}},"TagPolicyRequest":{"type":"structure","required":["PolicyArn","Tags"],"members":{"PolicyArn":{"shape":"arnType"},"Tags":{"shape":"tagListType"}}},"TagRoleRequest":{"type":"structure","required":["RoleName","Tags"],"members":{"RoleName":{"shape":"roleNameType"},"Tags":{"shape":"tagListType"}}},"TagUserRequest":{"type":"structure","required":["UserName","Tags"],"members":{"UserName":{"shape":"existingUserNameType"},"Tags":{"shape":"tagListType"}}},"UnmodifiableEntityException":{"type":"structure","members":{"message":{"shape":"unmodifiableEntityMessage"}},"error":{"code":"UnmodifiableEntity","httpStatusCode":400,"senderFault":true},"exception":true},"UntagMFADeviceRequest":{"type":"structure","required":["SerialNumber","TagKeys"],"members":{"SerialNumber":{"shape":"serialNumberType"},"TagKeys":{"shape":"tagKeyListType"}}},"UntagOpenIDConnectProviderRequest":{"type":"structure","required":["OpenIDConnectProviderArn","TagKeys"],"members":{"OpenIDConnectProviderArn":{"shape":"arnType"},"TagKeys":{"shape":"tagKeyListType"}}},"UntagPolicyRequest":{"type":"structure","required":["PolicyArn","TagKeys"],"members":{"PolicyArn":{"shape":"arnType"},"TagKeys":{"shape":"tagKeyListType"}}},"UntagRoleRequest":{"type":"structure","required":["RoleName","TagKeys"],"members":{"RoleName":{"shape":"roleNameType"},"TagKeys":{"shape":"tagKeyListType"}}},"UntagUserRequest":{"type":"structure","required":["UserName","TagKeys"],"members":{"UserName":{"shape":"existingUserNameType"},"TagKeys":{"shape":"tagKeyListType"}}},"UpdateAccessKeyRequest":{"type":"structure","required":["AccessKeyId","Status"],"members":{"UserName":{"shape":"existingUserNameType"},"AccessKeyId":{"shape":"accessKeyIdType"},"Status":{"shape":"statusType"}}},"UpdateAccountPasswordPolicyRequest":{"type":"structure","members":{"MinimumPasswordLength":{"shape":"minimumPasswordLengthType"},"RequireSymbols":{"shape":"booleanType"},"RequireNumbers":{"shape":"booleanType"},"RequireUppercaseCharacters":{"shape":"booleanType"},"RequireLowercaseCharacters":{"shape":"booleanType"},"AllowUsersToChangePassword":{"shape":"booleanType"},"MaxPasswordAge":{"shape":"maxPasswordAgeType"},"PasswordReusePrevention":{"shape":"passwordReusePreventionType"},"HardExpiry":{"shape":"booleanObjectType"}}},"UpdateAssumeRolePolicyRequest":{"type":"structure","required":["RoleName","PolicyDocument"],"members":{"RoleName":{"shape":"roleNameType"},"PolicyDocument":{"shape":"policyDocumentType"}}},"UpdateLoginProfileRequest":{"type":"structure","required":["UserName"],"members":{"UserName":{"shape":"userNameType"},"Password":{"shape":"passwordType"},"PasswordResetRequired":{"shape":"booleanObjectType"}}},"UpdateOpenIDConnectProviderThumbprintRequest":{"type":"structure","required":["OpenIDConnectProviderArn","ThumbprintList"],"members":{"OpenIDConnectProviderArn":{"shape":"arnType"},"ThumbprintList":{"shape":"thumbprintListType"}}},"UpdateRoleRequest":{"type":"structure","required":["RoleName"],"members":{"RoleName":{"shape":"roleNameType"},"Description":{"shape":"roleDescriptionType"},"MaxSessionDuration":{"shape":"roleMaxSessionDurationType"}}},"UpdateRoleResponse":{"type":"structure","members":{}},"User":{"type":"structure","required":["Path","UserName","UserId","Arn","CreateDate"],"members":{"Path":{"shape":"pathType"},"UserName":{"shape":"userNameType"},"UserId":{"shape":"idType"},"Arn":{"shape":"arnType"},"CreateDate":{"shape":"dateType"},"PasswordLastUsed":{"shape":"dateType"},"PermissionsBoundary":{"shape":"AttachedPermissionsBoundary"},"Tags":{"shape":"tagListType"}}},"VirtualMFADevice":{"type":"structure","required":["SerialNumber"],"members":{"SerialNumber":{"shape":"serialNumberType"},"Base32StringSeed":{"shape":"BootstrapDatum"},"QRCodePNG":{"shape":"BootstrapDatum"},"User":{"shape":"User"},"EnableDate":{"shape":"dateType"},"Tags":{"shape":"tagListType"}}},"accessKeyIdType":{"type":"string","max":128,"min":16,"pattern":"[\\\\w]+"},"accessKeyMetadataListType":{"type":"list","member":{"shape":"AccessKeyMetadata"}},"accessKeySecretType":{"type":"string","sensitive":true},"accountAliasListType":{"type":"list","member":{"shape":"accountAliasType"}},"accountAliasType":{"type":"string","max":63,"min":3,"pattern":"^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$"},"arnType":{"type":"string","max":2048,"min":20},"assertionEncryptionModeType":{"type":"string","enum":["Required","Allowed"]},"assignmentStatusType":{"type":"string","enum":["Assigned","Unassigned","Any"]},"attachedPoliciesListType":{"type":"list","member":{"shape":"AttachedPolicy"}},"attachmentCountType":{"type":"integer"},"authenticationCodeType":{"type":"string","max":6,"min":6,"pattern":"[\\\\d]+"},"booleanObjectType":{"type":"boolean","box":true},"booleanType":{"type":"boolean"},"clientIDListType":{"type":"list","member":{"shape":"clientIDType"}},"clientIDType":{"type":"string","max":255,"min":1},"credentialReportExpiredExceptionMessage":{"type":"string"},"credentialReportNotPresentExceptionMessage":{"type":"string"},"credentialReportNotReadyExceptionMessage":{"type":"string"},"dateType":{"type":"timestamp"},"deleteConflictMessage":{"type":"string"},"entityAlreadyExistsMessage":{"type":"string"},"entityTemporarilyUnmodifiableMessage":{"type":"string"},"existingUserNameType":{"type":"string","max":128,"min":1,"pattern":"[\\\\w+=,.@-]+"},"groupListType":{"type":"list","member":{"shape":"Group"}},"groupNameType":{"type":"string","max":128,"min":1,"pattern":"[\\\\w+=,.@-]+"},"idType":{"type":"string","max":128,"min":16,"pattern":"[\\\\w]+"},"instanceProfileListType":{"type":"list","member":{"shape":"InstanceProfile"}},"instanceProfileNameType":{"type":"string","max":128,"min":1,"pattern":"[\\\\w+=,.@-]+"},"integerType":{"type":"integer"},"invalidAuthenticationCodeMessage":{"type":"string"},"invalidInputMessage":{"type":"string"},"invalidUserTypeMessage":{"type":"string"},"limitExceededMessage":{"type":"string"},"malformedPolicyDocumentMessage":{"type":"string"},"markerType":{"type":"string","max":320,"min":1,"pattern":"[\\\\u0020-\\\\u00FF]+"},"maxItemsType":{"type":"integer","max":1000,"min":1},"maxPasswordAgeType":{"type":"integer","box":true,"max":1095,"min":1},"mfaDeviceListType":{"type":"list","member":{"shape":"MFADevice"}},"minimumPasswordLengthType":{"type":"integer","max":128,"min":6},"noSuchEntityMessage":{"type":"string"},"openIdIdpCommunicationErrorExceptionMessage":{"type":"string"},"passwordPolicyViolationMessage":{"type":"string"},"passwordReusePreventionType":{"type":"integer","box":true,"max":24,"min":1},"passwordType":{"type":"string","max":128,"min":1,"pattern":"[\\\\u0009\\\\u000A\\\\u000D\\\\u0020-\\\\u00FF]+","sensitive":true},"pathPrefixType":{"type":"string","max":512,"min":1,"pattern":"\\\\u002F[\\\\u0021-\\\\u007F]*"},"pathType":{"type":"string","max":512,"min":1,"pattern":"(\\\\u002F)|(\\\\u002F[\\\\u0021-\\\\u007E]+\\\\u002F)"},"policyDescriptionType":{"type":"string","max":1000},"policyDocumentType":{"type":"string","max":131072,"min":1,"pattern":"[\\\\u0009\\\\u000A\\\\u000D\\\\u0020-\\\\u00FF]+"},"policyDocumentVersionListType":{"type":"list","member":{"shape":"PolicyVersion"}},"policyEvaluationErrorMessage":{"type":"string"},"policyListType":{"type":"list","member":{"shape":"Policy"}},"policyNameListType":{"type":"list","member":{"shape":"policyNameType"}},"policyNameType":{"type":"string","max":128,"min":1,"pattern":"[\\\\w+=,.@-]+"},"policyNotAttachableMessage":{"type":"string"},"policyPathType":{"type":"string","max":512,"min":1,"pattern":"((/[A-Za-z0-9\\\\.,\\\\+@=_-]+)*)/"},"policyScopeType":{"type":"string","enum":["All","AWS","Local"]},"policyVersionIdType":{"type":"string","pattern":"v[1-9][0-9]*(\\\\.[A-Za-z0-9-]*)?"},"privateKeyIdType":{"type":"string","max":64,"min":22,"pattern":"[A-Z0-9]+"},"privateKeyList":{"type":"list","member":{"shape":"SAMLPrivateKey"},"max":2},"privateKeyType":{"type":"string","max":16384,"min":1,"pattern":"[\\\\u0009\\\\u000A\\\\u000D\\\\u0020-\\\\u00FF]+","sensitive":true},"responseMarkerType":{"type":"string"},"roleDescriptionType":{"type":"string","max":1000,"pattern":"[\\\\u0009\\\\u000A\\\\u000D\\\\u0020-\\\\u007E\\\\u00A1-\\\\u00FF]*"},"roleListType":{"type":"list","member":{"shape":"Role"}},"roleMaxSessionDurationType":{"type":"integer","max":43200,"min":3600},"roleNameType":{"type":"string","max":64,"min":1,"pattern":"[\\\\w+=,.@-]+"},"serialNumberType":{"type":"string","max":256,"min":9,"pattern":"[\\\\w+=/:,.@-]+"},"serviceFailureExceptionMessage":{"type":"string"},"statusType":{"type":"string","enum":["Active","Inactive","Expired"]},"stringType":{"type":"string"},"summaryKeyType":{"type":"string","enum":["Users","UsersQuota","Groups","GroupsQuota","ServerCertificates","ServerCertificatesQuota","UserPolicySizeQuota","GroupPolicySizeQuota","GroupsPerUserQuota","SigningCertificatesPerUserQuota","AccessKeysPerUserQuota","MFADevices","MFADevicesInUse","AccountMFAEnabled","AccountAccessKeysPresent","AccountPasswordPresent","AccountSigningCertificatesPresent","AttachedPoliciesPerGroupQuota","AttachedPoliciesPerRoleQuota","AttachedPoliciesPerUserQuota","Policies","PoliciesQuota","PolicySizeQuota","PolicyVersionsInUse","PolicyVersionsInUseQuota","VersionsPerPolicyQuota","GlobalEndpointTokenVersion","AssumeRolePolicySizeQuota","InstanceProfiles","InstanceProfilesQuota","Providers","RolePolicySizeQuota","Roles","RolesQuota"]},"summaryMapType":{"type":"map","key":{"shape":"summaryKeyType"},"value":{"shape":"summaryValueType"}},"summaryValueType":{"type":"integer"},"tagKeyListType":{"type":"list","member":{"shape":"tagKeyType"},"max":50},"tagKeyType":{"type":"string","max":128,"min":1,"pattern":"[\\\\p{L}\\\\p{Z}\\\\p{N}_.:/=+\\\\-@]+"},"tagListType":{"type":"list","member":{"shape":"Tag"},"max":50},"tagValueType":{"type":"string","max":256,"min":0,"pattern":"[\\\\p{L}\\\\p{Z}\\\\p{N}_.:/=+\\\\-@]*"},"thumbprintListType":{"type":"list","member":{"shape":"thumbprintType"}},"thumbprintType":{"type":"string","max":40,"min":40},"unmodifiableEntityMessage":{"type":"string"},"userListType":{"type":"list","member":{"shape":"User"}},"userNameType":{"type":"string","max":64,"min":1,"pattern":"[\\\\w+=,.@-]+"},"virtualMFADeviceListType":{"type":"list","member":{"shape":"VirtualMFADevice"}},"virtualMFADeviceName":{"type":"string","min":1,"pattern":"[\\\\w+=,.@-]+"}}}');
;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/protocol/models/aws-sts-2011-06-15.json
const aws_sts_2011_06_15_namespaceObject = /*#__PURE__*/JSON.parse('{"metadata":{"apiVersion":"2011-06-15","auth":["aws.auth#sigv4","aws.auth#sigv4a"],"endpointPrefix":"sts","globalEndpoint":"sts.amazonaws.com","protocol":"query","protocols":["query"],"serviceAbbreviation":"AWS STS","serviceFullName":"AWS Security Token Service","serviceId":"STS","signatureVersion":"v4","uid":"sts-2011-06-15","xmlNamespace":"https://sts.amazonaws.com/doc/2011-06-15/"},"operations":{"AssumeRole":{"name":"AssumeRole","http":{"method":"POST","requestUri":"/"},"input":{"shape":"AssumeRoleRequest"},"output":{"shape":"AssumeRoleResponse","resultWrapper":"AssumeRoleResult"},"errors":[{"shape":"MalformedPolicyDocumentException"},{"shape":"PackedPolicyTooLargeException"},{"shape":"RegionDisabledException"},{"shape":"ExpiredTokenException"}]},"AssumeRoleWithSAML":{"name":"AssumeRoleWithSAML","http":{"method":"POST","requestUri":"/"},"input":{"shape":"AssumeRoleWithSAMLRequest"},"output":{"shape":"AssumeRoleWithSAMLResponse","resultWrapper":"AssumeRoleWithSAMLResult"},"errors":[{"shape":"MalformedPolicyDocumentException"},{"shape":"PackedPolicyTooLargeException"},{"shape":"IDPRejectedClaimException"},{"shape":"InvalidIdentityTokenException"},{"shape":"ExpiredTokenException"},{"shape":"RegionDisabledException"}],"auth":["smithy.api#noAuth"],"authtype":"none"},"AssumeRoleWithWebIdentity":{"name":"AssumeRoleWithWebIdentity","http":{"method":"POST","requestUri":"/"},"input":{"shape":"AssumeRoleWithWebIdentityRequest"},"output":{"shape":"AssumeRoleWithWebIdentityResponse","resultWrapper":"AssumeRoleWithWebIdentityResult"},"errors":[{"shape":"MalformedPolicyDocumentException"},{"shape":"PackedPolicyTooLargeException"},{"shape":"IDPRejectedClaimException"},{"shape":"IDPCommunicationErrorException"},{"shape":"InvalidIdentityTokenException"},{"shape":"ExpiredTokenException"},{"shape":"RegionDisabledException"}],"auth":["smithy.api#noAuth"],"authtype":"none"},"DecodeAuthorizationMessage":{"name":"DecodeAuthorizationMessage","http":{"method":"POST","requestUri":"/"},"input":{"shape":"DecodeAuthorizationMessageRequest"},"output":{"shape":"DecodeAuthorizationMessageResponse","resultWrapper":"DecodeAuthorizationMessageResult"},"errors":[{"shape":"InvalidAuthorizationMessageException"}]},"GetAccessKeyInfo":{"name":"GetAccessKeyInfo","http":{"method":"POST","requestUri":"/"},"input":{"shape":"GetAccessKeyInfoRequest"},"output":{"shape":"GetAccessKeyInfoResponse","resultWrapper":"GetAccessKeyInfoResult"}},"GetCallerIdentity":{"name":"GetCallerIdentity","http":{"method":"POST","requestUri":"/"},"input":{"shape":"GetCallerIdentityRequest"},"output":{"shape":"GetCallerIdentityResponse","resultWrapper":"GetCallerIdentityResult"}},"GetScopedCredentials":{"name":"GetScopedCredentials","http":{"method":"POST","requestUri":"/"},"input":{"shape":"GetScopedCredentialsRequest"},"output":{"shape":"GetScopedCredentialsResponse","resultWrapper":"GetScopedCredentialsResult"},"errors":[{"shape":"InsufficientSessionLifetimeException"},{"shape":"InvalidSubjectCredentialsException"},{"shape":"MalformedPolicyDocumentException"},{"shape":"PackedPolicyTooLargeException"}]},"GetSessionToken":{"name":"GetSessionToken","http":{"method":"POST","requestUri":"/"},"input":{"shape":"GetSessionTokenRequest"},"output":{"shape":"GetSessionTokenResponse","resultWrapper":"GetSessionTokenResult"},"errors":[{"shape":"RegionDisabledException"}]}},"shapes":{"AssumeRoleRequest":{"type":"structure","required":["RoleArn","RoleSessionName"],"members":{"RoleArn":{"shape":"arnType"},"RoleSessionName":{"shape":"roleSessionNameType"},"PolicyArns":{"shape":"policyDescriptorListType"},"Policy":{"shape":"unrestrictedSessionPolicyDocumentType"},"DurationSeconds":{"shape":"roleDurationSecondsType"},"Tags":{"shape":"tagListType"},"TransitiveTagKeys":{"shape":"tagKeyListType"},"ExternalId":{"shape":"externalIdType"},"SerialNumber":{"shape":"serialNumberType"},"TokenCode":{"shape":"tokenCodeType"},"SourceIdentity":{"shape":"sourceIdentityType"},"ProvidedContexts":{"shape":"ProvidedContextsListType"},"MinimumSessionTokenSize":{"shape":"minimumSessionTokenSizeType"}}},"AssumeRoleResponse":{"type":"structure","members":{"Credentials":{"shape":"Credentials"},"AssumedRoleUser":{"shape":"AssumedRoleUser"},"PackedPolicySize":{"shape":"nonNegativeIntegerType","deprecated":true,"deprecatedMessage":"Deprecated. Replaced by SessionTokenUtilization.","deprecatedSince":"2026-06-17"},"SourceIdentity":{"shape":"sourceIdentityType"},"SessionTokenUtilization":{"shape":"sessionTokenUtilizationType"},"SessionTokenSize":{"shape":"sessionTokenSizeType"}}},"AssumeRoleWithSAMLRequest":{"type":"structure","required":["RoleArn","PrincipalArn","SAMLAssertion"],"members":{"RoleArn":{"shape":"arnType"},"PrincipalArn":{"shape":"arnType"},"SAMLAssertion":{"shape":"SAMLAssertionType"},"PolicyArns":{"shape":"policyDescriptorListType"},"Policy":{"shape":"sessionPolicyDocumentType"},"DurationSeconds":{"shape":"roleDurationSecondsType"},"MinimumSessionTokenSize":{"shape":"minimumSessionTokenSizeType"}}},"AssumeRoleWithSAMLResponse":{"type":"structure","members":{"Credentials":{"shape":"Credentials"},"AssumedRoleUser":{"shape":"AssumedRoleUser"},"PackedPolicySize":{"shape":"nonNegativeIntegerType","deprecated":true,"deprecatedMessage":"Deprecated. Replaced by SessionTokenUtilization.","deprecatedSince":"2026-06-17"},"Subject":{"shape":"Subject"},"SubjectType":{"shape":"SubjectType"},"Issuer":{"shape":"Issuer"},"Audience":{"shape":"Audience"},"NameQualifier":{"shape":"NameQualifier"},"SourceIdentity":{"shape":"sourceIdentityType"},"SessionTokenUtilization":{"shape":"sessionTokenUtilizationType"},"SessionTokenSize":{"shape":"sessionTokenSizeType"}}},"AssumeRoleWithWebIdentityRequest":{"type":"structure","required":["RoleArn","RoleSessionName","WebIdentityToken"],"members":{"RoleArn":{"shape":"arnType"},"RoleSessionName":{"shape":"roleSessionNameType"},"WebIdentityToken":{"shape":"clientTokenType"},"ProviderId":{"shape":"urlType"},"PolicyArns":{"shape":"policyDescriptorListType"},"Policy":{"shape":"sessionPolicyDocumentType"},"DurationSeconds":{"shape":"roleDurationSecondsType"},"MinimumSessionTokenSize":{"shape":"minimumSessionTokenSizeType"}}},"AssumeRoleWithWebIdentityResponse":{"type":"structure","members":{"Credentials":{"shape":"Credentials"},"SubjectFromWebIdentityToken":{"shape":"webIdentitySubjectType"},"AssumedRoleUser":{"shape":"AssumedRoleUser"},"PackedPolicySize":{"shape":"nonNegativeIntegerType","deprecated":true,"deprecatedMessage":"Deprecated. Replaced by SessionTokenUtilization.","deprecatedSince":"2026-06-17"},"Provider":{"shape":"Issuer"},"Audience":{"shape":"Audience"},"SourceIdentity":{"shape":"sourceIdentityType"},"SessionTokenUtilization":{"shape":"sessionTokenUtilizationType"},"SessionTokenSize":{"shape":"sessionTokenSizeType"}}},"AssumedRoleUser":{"type":"structure","required":["AssumedRoleId","Arn"],"members":{"AssumedRoleId":{"shape":"assumedRoleIdType"},"Arn":{"shape":"arnType"}}},"Audience":{"type":"string"},"Credentials":{"type":"structure","required":["AccessKeyId","SecretAccessKey","SessionToken","Expiration"],"members":{"AccessKeyId":{"shape":"accessKeyIdType"},"SecretAccessKey":{"shape":"accessKeySecretType"},"SessionToken":{"shape":"tokenType"},"Expiration":{"shape":"dateType"}}},"DecodeAuthorizationMessageRequest":{"type":"structure","required":["EncodedMessage"],"members":{"EncodedMessage":{"shape":"encodedMessageType"}}},"DecodeAuthorizationMessageResponse":{"type":"structure","members":{"DecodedMessage":{"shape":"decodedMessageType"}}},"ExpiredTokenException":{"type":"structure","members":{"message":{"shape":"expiredIdentityTokenMessage"}},"error":{"code":"ExpiredTokenException","httpStatusCode":400,"senderFault":true},"exception":true},"GetAccessKeyInfoRequest":{"type":"structure","required":["AccessKeyId"],"members":{"AccessKeyId":{"shape":"accessKeyIdType"}}},"GetAccessKeyInfoResponse":{"type":"structure","members":{"Account":{"shape":"accountType"}}},"GetCallerIdentityRequest":{"type":"structure","members":{}},"GetCallerIdentityResponse":{"type":"structure","members":{"UserId":{"shape":"userIdType"},"Account":{"shape":"accountType"},"Arn":{"shape":"arnType"}}},"GetScopedCredentialsRequest":{"type":"structure","members":{"Policy":{"shape":"sessionPolicyDocumentType"},"DurationSeconds":{"shape":"scopedDurationSecondsType"},"MinimumSessionTokenSize":{"shape":"minimumSessionTokenSizeType"},"ScopedSessionDescription":{"shape":"scopedSessionDescriptionType"}}},"GetScopedCredentialsResponse":{"type":"structure","members":{"Credentials":{"shape":"Credentials"},"SessionInfo":{"shape":"ScopedSession"},"SessionTokenUtilization":{"shape":"sessionTokenUtilizationType"},"SessionTokenSize":{"shape":"sessionTokenSizeType"},"ScopedPoliciesCount":{"shape":"scopedPoliciesCountType"},"SourceIdentity":{"shape":"sourceIdentityType"}}},"GetSessionTokenRequest":{"type":"structure","members":{"DurationSeconds":{"shape":"durationSecondsType"},"SerialNumber":{"shape":"serialNumberType"},"TokenCode":{"shape":"tokenCodeType"},"MinimumSessionTokenSize":{"shape":"minimumSessionTokenSizeType"}}},"GetSessionTokenResponse":{"type":"structure","members":{"Credentials":{"shape":"Credentials"},"SessionTokenUtilization":{"shape":"sessionTokenUtilizationType"},"SessionTokenSize":{"shape":"sessionTokenSizeType"}}},"IDPCommunicationErrorException":{"type":"structure","members":{"message":{"shape":"idpCommunicationErrorMessage"}},"error":{"code":"IDPCommunicationError","httpStatusCode":400,"senderFault":true},"exception":true},"IDPRejectedClaimException":{"type":"structure","members":{"message":{"shape":"idpRejectedClaimMessage"}},"error":{"code":"IDPRejectedClaim","httpStatusCode":403,"senderFault":true},"exception":true},"InsufficientSessionLifetimeException":{"type":"structure","members":{"message":{"shape":"exceptionMessage"}},"error":{"code":"InsufficientSessionLifetime","httpStatusCode":400,"senderFault":true},"exception":true},"InvalidAuthorizationMessageException":{"type":"structure","members":{"message":{"shape":"invalidAuthorizationMessage"}},"error":{"code":"InvalidAuthorizationMessageException","httpStatusCode":400,"senderFault":true},"exception":true},"InvalidIdentityTokenException":{"type":"structure","members":{"message":{"shape":"invalidIdentityTokenMessage"}},"error":{"code":"InvalidIdentityToken","httpStatusCode":400,"senderFault":true},"exception":true},"InvalidSubjectCredentialsException":{"type":"structure","members":{"message":{"shape":"exceptionMessage"}},"error":{"code":"InvalidSubjectCredentials","httpStatusCode":400,"senderFault":true},"exception":true},"Issuer":{"type":"string"},"MalformedPolicyDocumentException":{"type":"structure","members":{"message":{"shape":"malformedPolicyDocumentMessage"}},"error":{"code":"MalformedPolicyDocument","httpStatusCode":400,"senderFault":true},"exception":true},"NameQualifier":{"type":"string"},"PackedPolicyTooLargeException":{"type":"structure","members":{"message":{"shape":"packedPolicyTooLargeMessage"}},"error":{"code":"PackedPolicyTooLarge","httpStatusCode":400,"senderFault":true},"exception":true},"PolicyDescriptorType":{"type":"structure","members":{"arn":{"shape":"arnType"}}},"ProvidedContext":{"type":"structure","members":{"ProviderArn":{"shape":"arnType"},"ContextAssertion":{"shape":"contextAssertionType"}}},"ProvidedContextsListType":{"type":"list","member":{"shape":"ProvidedContext"},"max":5,"min":1},"RegionDisabledException":{"type":"structure","members":{"message":{"shape":"regionDisabledMessage"}},"error":{"code":"RegionDisabledException","httpStatusCode":403,"senderFault":true},"exception":true},"SAMLAssertionType":{"type":"string","max":100000,"min":4,"sensitive":true},"ScopedSession":{"type":"structure","required":["ScopedSessionId","Arn"],"members":{"ScopedSessionId":{"shape":"scopedSessionIdType"},"Arn":{"shape":"arnType"}}},"Subject":{"type":"string"},"SubjectType":{"type":"string"},"Tag":{"type":"structure","required":["Key","Value"],"members":{"Key":{"shape":"tagKeyType"},"Value":{"shape":"tagValueType"}}},"accessKeyIdType":{"type":"string","max":128,"min":16,"pattern":"[\\\\w]*"},"accessKeySecretType":{"type":"string","sensitive":true},"accountType":{"type":"string"},"arnType":{"type":"string","max":2048,"min":20,"pattern":"[\\\\u0009\\\\u000A\\\\u000D\\\\u0020-\\\\u007E\\\\u0085\\\\u00A0-\\\\uD7FF\\\\uE000-\\\\uFFFD\\\\u10000-\\\\u10FFFF]+"},"assumedRoleIdType":{"type":"string","max":193,"min":2,"pattern":"[\\\\w+=,.@:-]*"},"clientTokenType":{"type":"string","max":20000,"min":4,"sensitive":true},"contextAssertionType":{"type":"string","max":2048,"min":4},"dateType":{"type":"timestamp"},"decodedMessageType":{"type":"string"},"durationSecondsType":{"type":"integer","max":129600,"min":900},"encodedMessageType":{"type":"string","max":10240,"min":1},"exceptionMessage":{"type":"string"},"expiredIdentityTokenMessage":{"type":"string"},"externalIdType":{"type":"string","max":1224,"min":2,"pattern":"[\\\\w+=,.@:\\\\/-]*"},"idpCommunicationErrorMessage":{"type":"string"},"idpRejectedClaimMessage":{"type":"string"},"invalidAuthorizationMessage":{"type":"string"},"invalidIdentityTokenMessage":{"type":"string"},"malformedPolicyDocumentMessage":{"type":"string"},"minimumSessionTokenSizeType":{"type":"integer","max":4096,"min":0},"nonNegativeIntegerType":{"type":"integer","min":0},"packedPolicyTooLargeMessage":{"type":"string"},"policyDescriptorListType":{"type":"list","member":{"shape":"PolicyDescriptorType"}},"regionDisabledMessage":{"type":"string"},"roleDurationSecondsType":{"type":"integer","max":43200,"min":900},"roleSessionNameType":{"type":"string","max":64,"min":2,"pattern":"[\\\\w+=,.@-]*"},"scopedDurationSecondsType":{"type":"integer","max":129600,"min":1},"scopedPoliciesCountType":{"type":"integer","min":0},"scopedSessionDescriptionType":{"type":"string","max":256},"scopedSessionIdType":{"type":"string"},"serialNumberType":{"type":"string","max":256,"min":9,"pattern":"[\\\\w+=/:,.@-]*"},"sessionPolicyDocumentType":{"type":"string","max":2048,"min":1,"pattern":"[\\\\u0009\\\\u000A\\\\u000D\\\\u0020-\\\\u00FF]+"},"sessionTokenSizeType":{"type":"integer","min":0},"sessionTokenUtilizationType":{"type":"integer","min":0},"sourceIdentityType":{"type":"string","max":64,"min":2,"pattern":"[\\\\w+=,.@-]*"},"tagKeyListType":{"type":"list","member":{"shape":"tagKeyType"},"max":50},"tagKeyType":{"type":"string","max":128,"min":1,"pattern":"[\\\\p{L}\\\\p{Z}\\\\p{N}_.:/=+\\\\-@]+"},"tagListType":{"type":"list","member":{"shape":"Tag"},"max":50},"tagValueType":{"type":"string","max":256,"min":0,"pattern":"[\\\\p{L}\\\\p{Z}\\\\p{N}_.:/=+\\\\-@]*"},"tokenCodeType":{"type":"string","max":6,"min":6,"pattern":"[\\\\d]*"},"tokenType":{"type":"string"},"unrestrictedSessionPolicyDocumentType":{"type":"string","min":1,"pattern":"[\\\\u0009\\\\u000A\\\\u000D\\\\u0020-\\\\u00FF]+"},"urlType":{"type":"string","max":2048,"min":4},"userIdType":{"type":"string"},"webIdentitySubjectType":{"type":"string","max":255,"min":6}}}');
;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/protocol/service-model.js



function fromFile(service, file) {
    const { apiVersion, xmlNamespace } = file.metadata;
    return {
        service,
        protocol: service === 'ec2' ? 'ec2' : 'query',
        version: apiVersion,
        namespace: xmlNamespace,
        operations: file.operations,
        shapes: file.shapes
    };
}
/** The services that the sandbox implements. A request selects one by its `Version`. */ const serviceModels = [
    fromFile('sts', aws_sts_2011_06_15_namespaceObject),
    fromFile('iam', aws_iam_2010_05_08_namespaceObject),
    fromFile('ec2', aws_ec2_2016_11_15_namespaceObject)
];
/** The shape of this name; the model must define it. */ function shapeOf(model, { shape }) {
    const found = model.shapes[shape];
    if (!found) throw new Error(`the model of ${model.service} has no shape ${shape}`);
    return found;
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/protocol/decode.js

/**
 * Decodes Query parameters into the structure of the service model: `Tags.member.1.Key=Team` becomes
 * `{ Tags: [{ Key: 'Team' }] }`. Parameters outside the model are ignored, as by AWS.
 */ function decodeParameters(flat, shape, model) {
    const value = decode('', shape, flat, model);
    return typeof value === 'object' && !Array.isArray(value) ? value : {};
}
function decode(prefix, shape, flat, model) {
    switch(shape.type){
        case 'structure':
            return structure(prefix, shape, flat, model);
        case 'list':
            return decode_list(prefix, shape, flat, model);
        default:
            return flat.get(prefix) ?? undefined;
    }
}
function structure(prefix, { members = {} }, flat, model) {
    const entries = Object.entries(members).flatMap(([name, member])=>{
        const sent = model.protocol === 'ec2' ? capitalized(member.locationName ?? name) : name;
        const value = decode(prefix === '' ? sent : `${prefix}.${sent}`, shapeOf(model, member), flat, model);
        return value === undefined ? [] : [
            [
                name,
                value
            ]
        ];
    });
    return entries.length === 0 && prefix !== '' ? undefined : Object.fromEntries(entries);
}
function decode_list(prefix, { member }, flat, model) {
    // An empty list is sent as its bare name.
    if (flat.get(prefix) === '') return [];
    const values = [];
    for(let index = 1; member; index++){
        const item = model.protocol === 'ec2' ? `${prefix}.${index}` : `${prefix}.member.${index}`;
        const value = decode(item, shapeOf(model, member), flat, model);
        if (value === undefined) break;
        values.push(value);
    }
    return values.length === 0 ? undefined : values;
}
const capitalized = (name)=>name.charAt(0).toUpperCase() + name.slice(1);

// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlbuilder/json2xml.js + 4 modules
var json2xml = __webpack_require__(20925);
;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/protocol/encode.js


const builder = new json2xml/* default */.A({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    suppressEmptyNode: true
});
/** Renders a result with the members of the service model, in its order. */ function encodeAnswer(answer, operation, model, requestId) {
    const { name, output } = operation;
    if (model.protocol === 'ec2') {
        const members = output ? encode(answer, shapeOf(model, output), model) : {};
        return encode_document(`${name}Response`, model, {
            requestId,
            ...members
        });
    }
    const result = output ? {
        [output.resultWrapper ?? `${name}Result`]: encode(answer, shapeOf(model, output), model) ?? ''
    } : {};
    return encode_document(`${name}Response`, model, {
        ...result,
        ResponseMetadata: {
            RequestId: requestId
        }
    });
}
/** Renders an error. Its type, Sender or Receiver, depends on the status. */ function encodeError({ code, status, message }, model, requestId) {
    if (model.protocol === 'ec2') {
        const Errors = {
            Error: {
                Code: code,
                Message: message
            }
        };
        return builder.build({
            Response: {
                Errors,
                RequestID: requestId
            }
        });
    }
    const Type = status < 500 ? 'Sender' : 'Receiver';
    return encode_document('ErrorResponse', model, {
        Error: {
            Type,
            Code: code,
            Message: message
        },
        RequestId: requestId
    });
}
function encode_document(root, model, content) {
    return builder.build({
        [root]: {
            '@xmlns': model.namespace,
            ...content
        }
    });
}
function encode(value, shape, model) {
    if (value === undefined) return undefined;
    if (value instanceof Date) return value.toISOString().replace(/\.\d{3}Z$/, 'Z');
    if (typeof value !== 'object') return String(value);
    if (Array.isArray(value)) {
        const member = shape.member && shapeOf(model, shape.member);
        const name = model.protocol === 'ec2' ? shape.member?.locationName ?? 'item' : 'member';
        return member ? {
            [name]: value.map((item)=>encode(item, member, model) ?? '')
        } : '';
    }
    if (shape.type === 'map') return {
        entry: Object.entries(value).map(([key, each])=>({
                key,
                value: String(each)
            }))
    };
    return encode_structure(value, shape, model);
}
function encode_structure(value, { members = {} }, model) {
    const unknown = Object.keys(value).find((name)=>!(name in members));
    if (unknown !== undefined) throw new Error(`the model of ${model.service} has no member ${unknown} here`);
    const entries = Object.entries(members).flatMap(([name, member])=>{
        const encoded = encode(value[name], shapeOf(model, member), model);
        return encoded === undefined ? [] : [
            [
                member.locationName ?? name,
                encoded
            ]
        ];
    });
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/protocol/signature.js


const algorithm = 'AWS4-HMAC-SHA256';
/**
 * Checks a Signature Version 4 (AWS General Reference, "Signing AWS API requests"): over method, path, query, signed
 * headers and body, with the key from `secretFor`, for this service, and within the allowed time.
 *
 * @returns the signer; `undefined` if the request is not signed
 * @throws AwsServiceError with AWS's codes and messages
 */ function verifySignature(request, service, now, secretFor, allowedSkewMs = 15 * 60_000) {
    const claim = claimOf(request);
    if (!claim) return undefined;
    const [accessKeyId = '', day = '', region = '', scopedService = '', terminator = ''] = claim.credential.split('/');
    if (terminator !== 'aws4_request' || !/^\d{8}$/.test(day) || region === '') {
        throw new aws_operation/* AwsServiceError */.d('IncompleteSignature', 400, 'Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term.');
    }
    if (scopedService !== service) throw mismatch(`Credential should be scoped to correct service: '${service}'.`);
    if (!claim.amzDate.startsWith(day)) throw mismatch(`Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${day}' != '${claim.amzDate.slice(0, 8)}'.`);
    checkSignedHeaders(request, claim);
    checkTime(claim, now, allowedSkewMs);
    const signedBy = {
        accessKeyId,
        region,
        ...claim.sessionToken === undefined ? {} : {
            sessionToken: claim.sessionToken
        }
    };
    const secret = secretFor(signedBy);
    const scope = `${day}/${region}/${scopedService}/aws4_request`;
    const text = [
        algorithm,
        claim.amzDate,
        scope,
        sha256(canonicalRequest(request, claim))
    ].join('\n');
    const key = [
        day,
        region,
        scopedService,
        'aws4_request'
    ].reduce(hmac, `AWS4${secret}`);
    if (!isEqual(hmac(key, text).toString('hex'), claim.signature)) {
        throw mismatch('The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.');
    }
    return signedBy;
}
function claimOf({ headers, url }) {
    const { authorization } = headers;
    if (authorization?.startsWith(algorithm)) return headerClaim(authorization, headers);
    if (url.searchParams.get('X-Amz-Algorithm') === algorithm) return queryClaim(url.searchParams);
    if (authorization !== undefined) {
        throw new aws_operation/* AwsServiceError */.d('IncompleteSignature', 400, 'Unsupported authorization type.');
    }
    return undefined;
}
function headerClaim(authorization, headers) {
    const fields = new Map(authorization.slice(algorithm.length).split(',').map((field)=>field.trim().split('=', 2)));
    const [credential, signedHeaders, signature] = [
        'Credential',
        'SignedHeaders',
        'Signature'
    ].map((name)=>fields.get(name));
    const amzDate = headers['x-amz-date'];
    if (!credential || !signedHeaders || !signature || !amzDate) {
        const missing = [
            !credential && "'Credential'",
            !signature && "'Signature'",
            !signedHeaders && "'SignedHeaders'"
        ].filter(Boolean);
        throw new aws_operation/* AwsServiceError */.d('IncompleteSignature', 400, `Authorization header requires ${missing.join(', ') || "existence of either a 'X-Amz-Date' or a 'Date' header"}.`);
    }
    const sessionToken = headers['x-amz-security-token'];
    return {
        credential,
        signature,
        amzDate,
        signedHeaders: signedHeaders.split(';'),
        presigned: false,
        ...sessionToken === undefined ? {} : {
            sessionToken
        }
    };
}
function queryClaim(query) {
    const [credential, signedHeaders, signature, amzDate] = [
        'X-Amz-Credential',
        'X-Amz-SignedHeaders',
        'X-Amz-Signature',
        'X-Amz-Date'
    ].map((name)=>query.get(name));
    if (!credential || !signedHeaders || !signature || !amzDate) {
        throw new aws_operation/* AwsServiceError */.d('IncompleteSignature', 400, 'AWS query-string parameters must include Credential, Signature, SignedHeaders and Date.');
    }
    const sessionToken = query.get('X-Amz-Security-Token');
    return {
        credential,
        signature,
        amzDate,
        signedHeaders: signedHeaders.split(';'),
        presigned: true,
        expires: Number(query.get('X-Amz-Expires') ?? 900),
        ...sessionToken === null ? {} : {
            sessionToken
        }
    };
}
/** The signature must cover the host and every `x-amz-` header. */ function checkSignedHeaders({ headers }, { signedHeaders }) {
    const needed = [
        'host',
        ...Object.keys(headers).filter((name)=>name.startsWith('x-amz-'))
    ];
    const forgotten = needed.find((name)=>!signedHeaders.includes(name));
    if (forgotten !== undefined) throw mismatch(`'${forgotten}' must be a 'SignedHeader' in the AWS Authorization.`);
}
function checkTime({ amzDate, expires }, now, allowedSkewMs) {
    const tolerance = `${allowedSkewMs / 60_000} min.`;
    const signed = Date.parse(amzDate.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
    if (Number.isNaN(signed)) throw new aws_operation/* AwsServiceError */.d('IncompleteSignature', 400, `Date must be in ISO-8601 'basic format'. Got '${amzDate}'.`);
    const [server, past, future] = [
        now.getTime(),
        signed + (expires ?? 0) * 1000 + (expires === undefined ? allowedSkewMs : 0),
        signed - allowedSkewMs
    ];
    if (server > past) throw mismatch(`Signature expired: ${amzDate} is now earlier than ${basic(server - allowedSkewMs)} (${basic(server)} - ${tolerance})`);
    if (server < future) throw mismatch(`Signature not yet current: ${amzDate} is still later than ${basic(server + allowedSkewMs)} (${basic(server)} + ${tolerance})`);
}
function basic(time) {
    return new Date(time).toISOString().replace(/[-:]|\.\d{3}/g, '');
}
function canonicalRequest({ method, url, headers, body }, { signedHeaders, presigned }) {
    const query = [
        ...url.searchParams
    ].filter(([name])=>!(presigned && name === 'X-Amz-Signature')).map(([name, value])=>[
            encoded(name),
            encoded(value)
        ]).sort(([a, x], [b, y])=>compare(a, b) || compare(x, y)).map(([name, value])=>`${name}=${value}`).join('&');
    const canonicalHeaders = signedHeaders.map((name)=>`${name}:${(headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`).join('');
    const path = url.pathname.split('/').map((segment)=>encoded(decodeURIComponent(segment))).join('/');
    return [
        method,
        path,
        query,
        canonicalHeaders,
        signedHeaders.join(';'),
        sha256(body)
    ].join('\n');
}
/** Percent-encoding by RFC 3986, which escapes more than `encodeURIComponent`. */ function encoded(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (character)=>`%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
function compare(a, b) {
    return a < b ? -1 : Number(a > b);
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
function hmac(key, text) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
}
function isEqual(a, b) {
    return a.length === b.length && (0,external_node_crypto_.timingSafeEqual)(Buffer.from(a), Buffer.from(b));
}
function mismatch(message) {
    return new aws_operation/* AwsServiceError */.d('SignatureDoesNotMatch', 403, message);
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/protocol/validate.js


/**
 * Checks a request against the service model, with AWS's messages.
 *
 * @throws AwsServiceError `ValidationError`, 400
 */ function validateParameters(parameters, shape, model) {
    const problems = validate('', parameters, shape, model);
    if (problems.length === 0) return;
    const count = `${problems.length} validation error${problems.length === 1 ? '' : 's'} detected: `;
    throw new aws_operation/* AwsServiceError */.d('ValidationError', 400, count + problems.join('; '));
}
function validate(path, value, shape, model) {
    if (value === undefined) return [];
    if (typeof value === 'string') return scalar(path, value, shape);
    if (Array.isArray(value)) {
        const member = shape.member && shapeOf(model, shape.member);
        const items = value.flatMap((item, index)=>member ? validate(`${path}.${index + 1}.member`, item, member, model) : []);
        return [
            ...validate_length(path, value.length, JSON.stringify(value.length), shape),
            ...items
        ];
    }
    return validate_structure(path, value, shape, model);
}
function validate_structure(path, value, { required = [], members = {} }, model) {
    const at = (name)=>(path === '' ? '' : `${path}.`) + name.charAt(0).toLowerCase() + name.slice(1);
    const missing = required.filter((name)=>value[name] === undefined).map((name)=>failure('null', at(name), 'Member must not be null'));
    const inside = Object.entries(members).flatMap(([name, member])=>validate(at(name), value[name], shapeOf(model, member), model));
    return [
        ...missing,
        ...inside
    ];
}
function scalar(path, value, shape) {
    // AWS does not show secret values, nor tokens.
    const shown = shape.sensitive || /token|code|policy/i.test(path) ? '***' : value;
    if (shape.type === 'integer' || shape.type === 'long') return range(path, value, shape);
    if (shape.enum && !shape.enum.includes(value)) {
        return [
            failure(shown, path, `Member must satisfy enum value set: [${shape.enum.join(', ')}]`)
        ];
    }
    const pattern = shape.pattern === undefined ? undefined : usable(shape.pattern);
    const mismatch = pattern && !pattern.test(value) ? [
        failure(shown, path, `Member must satisfy regular expression pattern: ${shape.pattern}`)
    ] : [];
    return [
        ...validate_length(path, [
            ...value
        ].length, shown, shape),
        ...mismatch
    ];
}
function range(path, value, { min, max }) {
    if (!/^-?\d+$/.test(value)) return [
        failure(value, path, 'Member must be a number')
    ];
    if (min !== undefined && Number(value) < min) return [
        failure(value, path, `Member must have value greater than or equal to ${min}`)
    ];
    return max !== undefined && Number(value) > max ? [
        failure(value, path, `Member must have value less than or equal to ${max}`)
    ] : [];
}
function validate_length(path, actual, shown, { min, max }) {
    if (min !== undefined && actual < min) return [
        failure(shown, path, `Member must have length greater than or equal to ${min}`)
    ];
    return max !== undefined && actual > max ? [
        failure(shown, path, `Member must have length less than or equal to ${max}`)
    ] : [];
}
function failure(value, path, constraint) {
    const shown = value === 'null' ? 'Value null' : `Value '${value}'`;
    return `${shown} at '${path}' failed to satisfy constraint: ${constraint}`;
}
/** A pattern of the model. Patterns with Java's `\u10000`, which JavaScript lacks, are not checked. */ function usable(pattern) {
    return /\\u10/.test(pattern) ? undefined : new RegExp(`^(?:${pattern})$`, 'u');
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/protocol/query-protocol.js








/** Reads the service and operation of a request. STS gets requests with an unknown version, and refuses them. */ function address({ url, body, headers }) {
    const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
    const flat = new URLSearchParams(isForm ? body : url.search);
    const version = flat.get('Version');
    const model = serviceModels.find((candidate)=>candidate.version === version) ?? serviceModels[0];
    const operation = flat.get('Action') ?? '';
    const input = model.operations[operation]?.input;
    return {
        model,
        operation,
        flat,
        parameters: input ? decodeParameters(flat, shapeOf(model, input), model) : {}
    };
}
/** Answers one request: checks operation, signature and parameters, then asks the world. */ async function answerQuery(request, addressed, world) {
    const { model, parameters } = addressed;
    const requestId = (0,external_node_crypto_.randomUUID)();
    try {
        const operation = operationOf(addressed);
        const signedBy = authenticate(request, operation, model, world);
        if (operation.input) validateParameters(parameters, shapeOf(model, operation.input), model);
        const answer = await perform({
            service: model.service,
            operation: operation.name,
            parameters,
            clock: world.clock,
            ...signedBy ? {
                signedBy
            } : {}
        }, world);
        return wire(200, encodeAnswer(answer, operation, model, requestId), requestId, world);
    } catch (error) {
        const known = error instanceof aws_operation/* AwsServiceError */.d ? error : new aws_operation/* AwsServiceError */.d('InternalFailure', 500, `a fault of the sandbox: ${String(error)}`);
        return {
            ...wire(known.status, encodeError(known, model, requestId), requestId, world),
            errorCode: known.code
        };
    }
}
function operationOf({ model, operation, flat }) {
    if (operation === '') throw new aws_operation/* AwsServiceError */.d('MissingAction', 400, 'The request must contain the parameter Action.');
    const found = model.operations[operation];
    if (found && flat.get('Version') === model.version) return found;
    throw new aws_operation/* AwsServiceError */.d('InvalidAction', 400, `Could not find operation ${operation} for version ${flat.get('Version') ?? 'NO_VERSION_SPECIFIED'}`);
}
function authenticate(request, { authtype }, model, world) {
    if (authtype === 'none') return undefined;
    const signedBy = verifySignature(request, model.service, timeFor(request, world.clock), (by)=>world.secretFor(by, model.service), world.clock.toleranceMs);
    if (signedBy) return signedBy;
    throw new aws_operation/* AwsServiceError */.d('MissingAuthenticationToken', 403, 'Request is missing Authentication Token');
}
/** The clock for checking signatures. */ function timeFor({ headers }, clock) {
    const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(headers['x-amz-date'] ?? '') ?? [];
    const [year = 0, month = 1, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
    const signedAt = Date.UTC(year, month - 1, day, hour, minute, second);
    const byMachine = clock.believesMachine && Math.abs(signedAt - Date.now()) < 15 * 60_000;
    return byMachine ? new Date() : clock.wall();
}
function wire(status, body, requestId, world) {
    return {
        status,
        body,
        headers: {
            'content-type': 'text/xml',
            'x-amzn-requestid': requestId,
            date: world.clock.wall().toUTCString()
        }
    };
}
/** An error in the service's format, for injected faults. */ function errorAnswer(error, model, world) {
    const requestId = (0,external_node_crypto_.randomUUID)();
    return {
        ...wire(error.status, encodeError(error, model, requestId), requestId, world),
        errorCode: error.code
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/endpoint.js


/** STS and IAM on one port. AWS tells them apart by host, the sandbox by the request's `Version`. */ function awsEndpoint(world, faults, log) {
    return {
        clock: world.clock,
        receive: (request)=>{
            const addressed = address(request);
            const logged = logEntry(request, addressed);
            log.push(logged);
            return {
                logged,
                faults: faults.hitting(addressed.model.service, addressed.operation)
            };
        },
        answer: (request)=>answerQuery(request, address(request), world),
        error: ({ code, status, message }, request)=>errorAnswer(new aws_operation/* AwsServiceError */.d(code, status, message ?? 'a fault that was asked for'), address(request).model, world)
    };
}
function logEntry({ method, url, headers, body }, { model, operation, parameters }) {
    const signedBy = /Credential=([^/,=]+)\//.exec(headers.authorization ?? '')?.[1];
    return {
        at: Date.now(),
        service: model.service,
        operation,
        method,
        path: url.pathname + url.search,
        headers,
        body,
        parameters,
        ...signedBy === undefined ? {} : {
            signedBy
        }
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/saml/certificate.js

const sha256WithRsa = '2a864886f70d01010b';
const commonName = '550403';
/**
 * Creates a self-signed certificate for SAML metadata, in PEM: X.509 version 1, which has no extensions (RFC 5280).
 * Node.js can read certificates but not create them.
 *
 * @param keys - RSA
 * @param days - validity in days, starting at `from`
 */ function selfSignedCertificate(name, { publicKey, privateKey }, from, days) {
    const until = new Date(from.getTime() + days * 86_400_000);
    const algorithm = sequence(oid(sha256WithRsa), tlv(0x05));
    const entity = sequence(tlv(0x31, sequence(oid(commonName), tlv(0x0c, Buffer.from(name)))));
    const content = sequence(tlv(0x02, Buffer.from([
        1
    ])), algorithm, entity, sequence(utcTime(from), utcTime(until)), entity, publicKey.export({
        format: 'der',
        type: 'spki'
    }));
    const signature = tlv(0x03, Buffer.from([
        0
    ]), (0,external_node_crypto_.sign)('sha256', content, privateKey));
    const base64 = sequence(content, algorithm, signature).toString('base64');
    return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`;
}
/** Tag, length and value (X.690, DER). */ function tlv(tag, ...parts) {
    const value = Buffer.concat(parts);
    return Buffer.concat([
        Buffer.from([
            tag,
            ...derLength(value.length)
        ]),
        value
    ]);
}
function derLength(length) {
    if (length < 0x80) return [
        length
    ];
    const bytes = length < 0x100 ? [
        length
    ] : [
        length >> 8,
        length & 0xff
    ];
    return [
        0x80 | bytes.length,
        ...bytes
    ];
}
function sequence(...parts) {
    return tlv(0x30, ...parts);
}
function oid(hex) {
    return tlv(0x06, Buffer.from(hex, 'hex'));
}
function utcTime(time) {
    const digits = time.toISOString().replace(/\D/g, '').slice(2, 14);
    return tlv(0x17, Buffer.from(`${digits}Z`));
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/saml/identity-provider.js



const attributePrefix = 'https://aws.amazon.com/SAML/Attributes/';
const identity_provider_success = 'urn:oasis:names:tc:SAML:2.0:status:Success';
const signedElement = {
    assertion: 'Assertion',
    response: 'Response'
};
/** A company's SAML 2.0 identity provider with its own key and certificate. */ class IdentityProvider {
    entityId = 'https://idp.example.com/saml';
    #clock;
    #keys;
    constructor(clock){
        this.#clock = clock;
    }
    /** The metadata document to upload to IAM. */ metadata() {
        return `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="${this.entityId}"><md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${base64Of(this.#signingKeys().certificate)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor><md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://idp.example.com/sso"/></md:IDPSSODescriptor></md:EntityDescriptor>`;
    }
    /** Creates a signed response in Base64, as the browser posts it. */ respond(response) {
        const { signed = 'assertion' } = response;
        return Buffer.from(this.#sign(this.#xml(response), signedElement[signed])).toString('base64');
    }
    #xml(response) {
        const { issuer = this.entityId, status = identity_provider_success, recipient = 'https://signin.aws.amazon.com/saml' } = response;
        const issuedAt = response.issuedAt ?? this.#clock.wall();
        return `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_${(0,external_node_crypto_.randomUUID)()}" Version="2.0" IssueInstant="${issuedAt.toISOString()}" Destination="${escaped(recipient)}"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${escaped(issuer)}</saml:Issuer><samlp:Status><samlp:StatusCode Value="${escaped(status)}"/></samlp:Status>${assertion({
            ...response,
            issuer,
            recipient,
            issuedAt
        })}</samlp:Response>`;
    }
    #sign(xml, element) {
        const { privateKey, certificate } = this.#signingKeys();
        const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
        const signature = new xml_crypto_lib.SignedXml({
            privateKey,
            publicCert: certificate,
            signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
            canonicalizationAlgorithm: exclusive
        });
        const xpath = `//*[local-name(.)='${element}']`;
        signature.addReference({
            xpath,
            transforms: [
                'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
                exclusive
            ],
            digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256'
        });
        signature.computeSignature(xml, {
            prefix: 'ds',
            location: {
                reference: `${xpath}/*[local-name(.)='Issuer']`,
                action: 'after'
            }
        });
        return signature.getSignedXml();
    }
    /** Created on first use: most sandboxes use no SAML, and an RSA key takes time. */ #signingKeys() {
        if (!this.#keys) {
            const { publicKey, privateKey } = (0,external_node_crypto_.generateKeyPairSync)('rsa', {
                modulusLength: 2048
            });
            const from = new Date(this.#clock.wall().getTime() - 86_400_000);
            const certificate = selfSignedCertificate('idp.example.com', {
                publicKey,
                privateKey
            }, from, 365);
            this.#keys = {
                privateKey,
                certificate
            };
        }
        return this.#keys;
    }
}
function assertion(response) {
    const { issuer, recipient, issuedAt, nameId = 'octocat', audience = recipient, lifetime = 300 } = response;
    const notOnOrAfter = new Date(issuedAt.getTime() + lifetime * 1000).toISOString();
    const session = response.sessionNotOnOrAfter;
    return `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_${(0,external_node_crypto_.randomUUID)()}" Version="2.0" IssueInstant="${issuedAt.toISOString()}"><saml:Issuer>${escaped(issuer)}</saml:Issuer><saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">${escaped(nameId)}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="${notOnOrAfter}" Recipient="${escaped(recipient)}"/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${issuedAt.toISOString()}" NotOnOrAfter="${notOnOrAfter}"><saml:AudienceRestriction><saml:Audience>${escaped(audience)}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="${issuedAt.toISOString()}"${session ? ` SessionNotOnOrAfter="${session.toISOString()}"` : ''}><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement><saml:AttributeStatement>${attributes(response)}</saml:AttributeStatement></saml:Assertion>`;
}
function attributes(response) {
    const { roles, sessionName = 'octocat', sessionDuration, sourceIdentity, tags = {}, transitiveTagKeys = [] } = response;
    const all = [
        [
            'Role',
            roles
        ],
        [
            'RoleSessionName',
            sessionName === '' ? [] : [
                sessionName
            ]
        ],
        [
            'SessionDuration',
            sessionDuration === undefined ? [] : [
                String(sessionDuration)
            ]
        ],
        [
            'SourceIdentity',
            sourceIdentity === undefined ? [] : [
                sourceIdentity
            ]
        ],
        ...Object.entries(tags).map(([key, value])=>[
                `PrincipalTag:${key}`,
                [
                    value
                ]
            ]),
        [
            'TransitiveTagKeys',
            transitiveTagKeys
        ]
    ];
    return all.filter(([, values])=>values.length > 0).map(([name, values])=>{
        const each = values.map((value)=>`<saml:AttributeValue>${escaped(value)}</saml:AttributeValue>`);
        return `<saml:Attribute Name="${attributePrefix}${escaped(name)}">${each.join('')}</saml:Attribute>`;
    }).join('');
}
function base64Of(pem) {
    return pem.replace(/-----[^-]+-----|\s/g, '');
}
function escaped(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/seed.js


const seed_version = '2012-10-17';
/** The audiences of GitHub's guide and of AWS's guide for China. */ const audiences = [
    'sts.amazonaws.com',
    'sts.amazonaws.com.cn'
];
const oidcHost = 'token.actions.githubusercontent.com';
const hour = 3600;
const year = 365 * 24 * hour * 1000;
/** The account model that Keyturn is designed for, in one account or two, in any partition. */ function seedWorld(world, accounts, partition = 'aws', identityProvider = new IdentityProvider(world.clock)) {
    const usersAccount = world.createAccount('123456789012', 'octo-users', partition);
    const resources = accounts === 'one' ? usersAccount : world.createAccount('210987654321', 'octo-resources', partition);
    const provider = resources.createOidcProvider(oidcHost, audiences);
    const saml = resources.createSamlProvider('octo-idp', ()=>identityProvider.metadata());
    const roles = createRoles(usersAccount, resources, provider.arn, saml.arn);
    const groups = createGroups(usersAccount, roles);
    const users = createUsers(world, usersAccount, groups, roles);
    const root = world.createKey(usersAccount, 'root', new Date(world.clock.now().getTime() - year));
    return {
        usersAccountId: usersAccount.id,
        resourcesAccountId: resources.id,
        users,
        rootKeys: {
            accessKeyId: root.id,
            secretAccessKey: root.secret
        },
        roles,
        oidcProviderArn: provider.arn,
        samlProviderArn: saml.arn
    };
}
function createRoles(users, resources, providerArn, samlArn) {
    const federated = [
        trustsGitHub(providerArn),
        trustsSaml(samlArn)
    ];
    const byMfa = (maxAge)=>trust([
            trustsAccount(users, withMfa(maxAge)),
            ...federated
        ]);
    const byAccount = trust([
        trustsAccount(users)
    ]);
    const managed = (name)=>`arn:${users.partition}:iam::aws:policy/${name}`;
    const power = [
        managed('PowerUserAccess'),
        managed('IAMReadOnlyAccess')
    ];
    const mayChain = {
        chain: allow('sts:*', resources.arn('role/chained'))
    };
    const role = (account, name, options)=>account.createRole(name, options).arn;
    const ci = role(resources, 'resource-user-ci', {
        trust: byAccount,
        maxSessionDuration: 12 * hour,
        managed: power,
        policies: mayChain
    });
    const oidc = role(resources, 'github-oidc', {
        trust: trust([
            trustsGitHub(providerArn)
        ]),
        managed: power,
        policies: mayChain
    });
    const ciSameAccount = role(users, 'ci-deploy', {
        trust: byAccount,
        managed: power
    });
    const resourceUser = role(resources, 'resource-user', {
        trust: byMfa(4 * hour),
        maxSessionDuration: 4 * hour,
        managed: power,
        policies: {
            'pass-role': passRoleExceptOwn(resources)
        }
    });
    return {
        resourceAdmin: role(resources, 'resource-admin', {
            trust: byMfa(hour),
            managed: [
                managed('AdministratorAccess')
            ]
        }),
        resourceUser,
        ci,
        ciSameAccount,
        noTagging: role(users, 'ci-no-tags', {
            trust: trust([
                trustsAccount(users, {}, [
                    'sts:AssumeRole'
                ])
            ]),
            managed: power
        }),
        externalId: role(users, 'ci-external-id', {
            trust: trust([
                trustsAccount(users, {
                    StringEquals: {
                        'sts:ExternalId': 'octo-external-id'
                    }
                })
            ]),
            managed: power
        }),
        oidc,
        chained: role(resources, 'chained', {
            trust: trust([
                trustsRoles([
                    ci,
                    oidc
                ])
            ]),
            maxSessionDuration: 12 * hour,
            managed: power
        }),
        ...createLongerChain(resources, [
            ciSameAccount,
            oidc,
            resourceUser
        ])
    };
}
/** `deploy` and `release`: the second and third hop of a chain. */ function createLongerChain(account, trusted) {
    const managed = [
        `arn:${account.partition}:iam::aws:policy/PowerUserAccess`
    ];
    const deploy = account.createRole('deploy', {
        trust: trust([
            trustsRoles(trusted)
        ]),
        managed
    }).arn;
    const externalId = {
        StringEquals: {
            'sts:ExternalId': 'octo-release'
        }
    };
    const release = account.createRole('release', {
        trust: trust([
            {
                ...trustsRoles([
                    deploy
                ]),
                Condition: externalId
            }
        ]),
        managed
    }).arn;
    return {
        deploy,
        release
    };
}
function createGroups(account, roles) {
    const mayAssume = (role, maxAge)=>({
            'assume-role': allow('sts:AssumeRole', role, withMfa(maxAge)),
            'tag-session': allow('sts:TagSession', role)
        });
    return {
        users: account.createGroup('users', {
            ...mayAssume(roles.resourceUser, 4 * hour),
            'look-after-yourself': ownKeysAndDevice(account)
        }),
        admins: account.createGroup('admins', {
            ...mayAssume(roles.resourceAdmin, hour),
            'look-after-yourself': ownKeysAndDevice(account)
        })
    };
}
function createUsers(world, account, { users, admins }, roles) {
    const { ci, ciSameAccount, noTagging, externalId } = roles;
    const assumeCiRoles = allow([
        'sts:AssumeRole',
        'sts:TagSession'
    ], [
        ci,
        ciSameAccount,
        noTagging,
        externalId
    ]);
    const self = account.arn('user/ci/${aws:username}');
    const ownKeys = allow([
        'iam:GetUser',
        'iam:ListAccessKeys',
        'iam:CreateAccessKey',
        'iam:UpdateAccessKey',
        'iam:DeleteAccessKey',
        'iam:GetAccessKeyLastUsed'
    ], self);
    return {
        alice: withDevice(seededUser(world, account, account.createUser('alice', {
            groups: [
                users
            ]
        })), account),
        admin: withDevice(seededUser(world, account, account.createUser('admin', {
            groups: [
                admins
            ]
        })), account),
        ci: seededUser(world, account, account.createUser('ci-deployer', {
            path: '/ci/',
            policies: {
                'assume-ci-roles': assumeCiRoles,
                'own-keys': ownKeys
            }
        }))
    };
}
function seededUser(world, account, user) {
    const { id, secret } = world.createKey(account, user);
    return {
        userName: user.name,
        arn: user.arn,
        keys: {
            accessKeyId: id,
            secretAccessKey: secret
        }
    };
}
function withDevice(user, account) {
    const device = {
        serialNumber: account.arn(`mfa/${user.userName}`),
        secret: new otpauth_node/* Secret */.zh({
            size: 40
        }).base32,
        usedSteps: new Set()
    };
    account.users.get(user.userName)?.mfaDevices.push(device);
    return {
        ...user,
        mfa: {
            serialNumber: device.serialNumber,
            secret: device.secret
        }
    };
}
function policy(Statement) {
    return {
        Version: seed_version,
        Statement
    };
}
function allow(Action, Resource, Condition) {
    return policy([
        {
            Effect: 'Allow',
            Action,
            Resource,
            ...Condition ? {
                Condition
            } : {}
        }
    ]);
}
const trust = policy;
/** The two conditions of the model's policies: MFA was used, and recently. */ function withMfa(maxAge) {
    return {
        Bool: {
            'aws:MultiFactorAuthPresent': 'true'
        },
        NumericLessThan: {
            'aws:MultiFactorAuthAge': String(maxAge)
        }
    };
}
function trustsAccount(account, Condition = {}, Action = [
    'sts:AssumeRole',
    'sts:TagSession'
]) {
    return {
        Effect: 'Allow',
        Principal: {
            AWS: account.arn('root')
        },
        Action,
        Condition
    };
}
function trustsRoles(arns) {
    return {
        Effect: 'Allow',
        Principal: {
            AWS: arns
        },
        Action: [
            'sts:AssumeRole',
            'sts:TagSession'
        ]
    };
}
function trustsGitHub(providerArn) {
    return {
        Effect: 'Allow',
        Principal: {
            Federated: providerArn
        },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
            StringEquals: {
                [`${oidcHost}:aud`]: audiences
            },
            StringLike: {
                [`${oidcHost}:sub`]: [
                    'repo:octo-org/octo-repo:*',
                    'repo:octo-org@*/octo-repo@*:*'
                ]
            }
        }
    };
}
/** The identity provider authenticates its users; AWS does not learn whether they used MFA. */ function trustsSaml(samlArn) {
    return {
        Effect: 'Allow',
        Principal: {
            Federated: samlArn
        },
        Action: [
            'sts:AssumeRoleWithSAML',
            'sts:TagSession'
        ],
        Condition: {
            StringEquals: {
                'SAML:aud': 'https://signin.aws.amazon.com/saml'
            }
        }
    };
}
/** resource-user may pass any role to a service except the two that people assume. */ function passRoleExceptOwn(account) {
    return policy([
        {
            Effect: 'Allow',
            Action: 'iam:PassRole',
            Resource: '*'
        },
        {
            Effect: 'Deny',
            Action: 'iam:PassRole',
            Resource: [
                account.arn('role/resource-admin'),
                account.arn('role/resource-user')
            ]
        }
    ]);
}
/** The model's rules for users without a role: read access and MFA set-up without MFA, key management only with it. */ function ownKeysAndDevice(account) {
    const self = account.arn('user/${aws:username}');
    const device = account.arn('mfa/${aws:username}');
    return policy([
        {
            Effect: 'Allow',
            Action: [
                'iam:ListUsers',
                'iam:ListAccountAliases',
                'iam:ListGroups',
                'iam:ListVirtualMFADevices'
            ],
            Resource: '*'
        },
        {
            Effect: 'Allow',
            Action: [
                'iam:GetUser',
                'iam:ListMFADevices',
                'iam:EnableMFADevice',
                'iam:DeactivateMFADevice'
            ],
            Resource: self
        },
        {
            Effect: 'Allow',
            Action: [
                'iam:CreateVirtualMFADevice',
                'iam:EnableMFADevice',
                'iam:DeactivateMFADevice'
            ],
            Resource: device
        },
        {
            Effect: 'Allow',
            Action: [
                'iam:ListAccessKeys',
                'iam:CreateAccessKey',
                'iam:UpdateAccessKey',
                'iam:DeleteAccessKey'
            ],
            Resource: self,
            Condition: withMfa(4 * hour)
        }
    ]);
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/late-reads.js
/**
 * Reads of one kind that a replica answers: for a while after a change they return the previous state.
 * Writes always apply to the current state.
 */ class LateReads {
    /** Replication lag in simulated time (ms). */ ms = 0;
    /** An up-to-date server answers every second read, so a change may seem to disappear again. */ alternates = false;
    #clock;
    #pasts = new WeakMap();
    #reads = 0;
    constructor(clock){
        this.#clock = clock;
    }
    /**
   * Records the state before a change.
   *
   * @param owner - the object that changes: a store, a repository, a user
   * @param before - a copy of the current state, if any
   */ change(owner, name, before) {
        if (this.ms <= 0) return;
        const now = this.#clock.now().getTime();
        const recent = (this.#pasts.get(owner) ?? []).filter(({ until })=>until > now - this.ms);
        this.#pasts.set(owner, [
            ...recent,
            {
                name,
                until: now,
                value: before
            }
        ]);
    }
    /** The state that a reader sees, given the current one. */ read(owner, name, present) {
        if (this.ms <= 0 || this.alternates && this.#reads++ % 2 === 1) return present;
        const seenAt = this.#clock.now().getTime() - this.ms;
        const past = this.#pasts.get(owner)?.find((each)=>each.name === name && each.until > seenAt);
        return past ? past.value : present;
    }
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/model/copy.js
/**
 * A deep copy of a part of the world, such as an account: the state that a server still shows after later changes.
 * References within it lead to copies, too. Parsed policies and functions never change, so the copy shares them.
 */ function copyOf(original) {
    return copy(original, new Map());
}
function copy(value, copies) {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Date) return new Date(value);
    return copies.get(value) ?? copyOfMembers(value, copies);
}
/** Each copy is registered before its members are copied, because they may lead back to it. */ function copyOfMembers(value, copies) {
    const register = (empty)=>{
        copies.set(value, empty);
        return empty;
    };
    if (Array.isArray(value)) {
        const list = register([]);
        list.push(...value.map((each)=>copy(each, copies)));
        return list;
    }
    if (value instanceof Map) {
        const map = register(new Map());
        for (const [key, each] of value)map.set(key, copy(each, copies));
        return map;
    }
    if (value instanceof Set) {
        const set = register(new Set());
        for (const each of value)set.add(copy(each, copies));
        return set;
    }
    const fields = register(Object.create(Object.getPrototypeOf(value)));
    return Object.assign(fields, copiedFields(value, copies));
}
function copiedFields(value, copies) {
    return Object.fromEntries(Object.entries(value).map(([name, each])=>[
            name,
            name === 'document' ? each : copy(each, copies)
        ]));
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/aws/world.js





/** The state of the sandbox's AWS: accounts and issued sessions. */ class World {
    clock;
    accounts = new Map();
    sessions = new Map();
    /** Simulated time until an endpoint accepts a new key (ms). */ propagationMs = {
        sts: 0,
        iam: 0,
        ec2: 0
    };
    /** Simulated time until IAM reports a key's use (ms). */ lastUsedLagMs = 0;
    /** Lists of access keys on IAM's replicas. */ lateLists;
    /** Accounts as IAM's replicas show them to readers. */ lateReads;
    /** Accounts as authorization and STS know them: users, roles, and the policies of both. */ latePolicies;
    /** Fetches the JSON Web Key Set of a token issuer's host. */ fetchJwks = async (host)=>{
        throw new Error(`no issuer serves the keys of ${host}`);
    };
    constructor(clock){
        this.clock = clock;
        this.lateLists = new LateReads(clock);
        this.lateReads = new LateReads(clock);
        this.latePolicies = new LateReads(clock);
    }
    /** @param partition - default: `aws` */ createAccount(id, alias, partition) {
        const account = new Account(id, ()=>this.clock.now(), alias, partition);
        this.accounts.set(id, account);
        return account;
    }
    /** @throws Error if the account does not exist */ account(id) {
        const account = this.accounts.get(id);
        if (!account) throw new Error(`the sandbox has no account ${id}`);
        return account;
    }
    /** Creates a key pair without checking the quota, which `CreateAccessKey` does. */ createKey(account, owner, createdAt = this.clock.now()) {
        const key = {
            id: accessKeyId('AKIA', account.id),
            secret: secretAccessKey(),
            status: 'Active',
            createdAt
        };
        (owner === 'root' ? account.rootKeys : owner.accessKeys).push(key);
        return key;
    }
    /** Call before an account changes. Readers see the old state for a while. */ beforeChange(account) {
        for (const late of [
            this.lateReads,
            this.latePolicies
        ])if (late.ms > 0) late.change(account, '', copyOf(account));
    }
    /** A caller as authorization knows it at the moment: with the policies that have arrived. */ asAuthorized(caller) {
        const { account } = caller;
        const seen = this.latePolicies.read(account, '', account) ?? account;
        if (seen === account) return caller;
        const role = 'role' in caller && caller.role ? seen.roles.get(caller.role.name) : undefined;
        const user = caller.user && seen.users.get(caller.user.name);
        return {
            ...caller,
            policiesOf: [
                role ?? user
            ].filter((each)=>each !== undefined)
        };
    }
    /** A caller as a replica of IAM serves its reads. */ asReader(caller) {
        const { account, user } = caller;
        const seen = this.lateReads.read(account, '', account) ?? account;
        if (seen === account) return caller;
        return {
            ...caller,
            account: seen,
            ...user ? {
                user: seen.users.get(user.name) ?? user
            } : {}
        };
    }
    /** Issues temporary credentials and keeps them until they are looked up after they have expired. */ createSession(session) {
        const key = {
            id: accessKeyId('ASIA', session.account.id),
            secret: secretAccessKey(),
            token: sessionToken()
        };
        const created = {
            ...session,
            key,
            createdAt: this.clock.now()
        };
        this.sessions.set(key.id, created);
        return created;
    }
    /**
   * The secret with which a request must be signed, as this endpoint currently sees it.
   *
   * @throws AwsServiceError `InvalidClientTokenId` or `ExpiredToken`, 403
   */ secretFor(signedBy, endpoint) {
        return this.callerOf(signedBy, endpoint).key.secret;
    }
    /** The last use of a key that IAM reports now. */ lastUseOf(key) {
        const known = this.clock.now().getTime() - this.lastUsedLagMs;
        const { recentUses = [] } = key;
        const learnt = recentUses.filter(({ at })=>at.getTime() <= known);
        const last = learnt.at(-1);
        if (last) {
            key.lastUsed = last;
            key.recentUses = recentUses.slice(learnt.length);
        }
        return key.lastUsed;
    }
    /** Records a use of the caller's key, or of the role of its session. */ noteUse(caller, service, region = 'us-east-1') {
        const { key } = caller;
        if ('role' in caller && caller.role) caller.role.lastUsed = {
            at: this.clock.now(),
            region
        };
        if (!('status' in key)) return;
        this.lastUseOf(key);
        key.recentUses = [
            ...key.recentUses ?? [],
            {
                at: this.clock.now(),
                service,
                region
            }
        ];
    }
    /**
   * The caller whose access key signed a request, as the endpoint sees it at this moment.
   *
   * @throws AwsServiceError `InvalidClientTokenId` or `ExpiredToken`, 403
   */ callerOf({ accessKeyId: id, sessionToken: token }, endpoint) {
        const session = this.sessions.get(id);
        if (session) return this.#checkedSession(session, token);
        const caller = this.#longTermCaller(id);
        if (!caller || token !== undefined || caller.key.status !== 'Active' || !this.#hasArrived(caller.key, endpoint)) {
            throw world_invalidToken();
        }
        return caller;
    }
    #longTermCaller(id) {
        for (const account of this.accounts.values()){
            for (const { key, user } of account.accessKeys()){
                if (key.id === id) return {
                    kind: user ? 'user' : 'root',
                    account,
                    key,
                    ...user ? {
                        user
                    } : {}
                };
            }
        }
        return undefined;
    }
    #checkedSession(session, token) {
        if (session.key.token !== token) throw world_invalidToken();
        if (session.expiresAt <= this.clock.now()) {
            throw new aws_operation/* AwsServiceError */.d('ExpiredToken', 403, 'The security token included in the request is expired');
        }
        return session;
    }
    #hasArrived(key, endpoint) {
        // A clock that has been set back must not make a key unknown.
        const ms = this.propagationMs[endpoint];
        return ms <= 0 || this.clock.now().getTime() - key.createdAt.getTime() >= ms;
    }
}
function world_invalidToken() {
    return new aws_operation/* AwsServiceError */.d('InvalidClientTokenId', 403, 'The security token included in the request is invalid.');
}

// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/key/generate_key_pair.js + 2 modules
var generate_key_pair = __webpack_require__(41538);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/key/export.js
var key_export = __webpack_require__(17968);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jwt/sign.js + 1 modules
var sign = __webpack_require__(72896);
;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/claims.js
/** The facts about a job that requests an ID token. */ /** The claims of a job's ID token, as GitHub fills them in, without the times (docs/facts.md#id-token-claims). */ function claimsOf(job) {
    return {
        sub: subjectOf(job),
        ...othersOf(job)
    };
}
/** All claims but the subject, which is made of them. */ function othersOf(job) {
    const { repository, ref = 'refs/heads/main', eventName = 'push', actor = 'octocat', workflow = 'Deploy', repositoryId = '74', ownerId = '65' } = job;
    const [owner = ''] = repository.split('/');
    const workflowRef = `${repository}/.github/workflows/deploy.yml@${ref}`;
    return {
        repository,
        repository_id: repositoryId,
        repository_owner: owner,
        repository_owner_id: ownerId,
        repository_visibility: job.visibility ?? 'private',
        ref,
        ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
        ref_protected: 'true',
        sha: '0123456789abcdef0123456789abcdef01234567',
        workflow,
        workflow_ref: workflowRef,
        job_workflow_ref: job.jobWorkflowRef ?? workflowRef,
        run_id: job.runId ?? '1658821493',
        run_number: '10',
        run_attempt: '1',
        actor,
        actor_id: '12',
        event_name: eventName,
        base_ref: '',
        head_ref: '',
        runner_environment: 'github-hosted',
        ...job.environment === undefined ? {} : {
            environment: job.environment
        }
    };
}
const claims_escaped = (text)=>text.replaceAll(':', '%3A');
/**
 * The subject by the job's template. The default one is the repository and the context. A claim in a template is written
 * `NAME:VALUE`, with every colon of the value escaped (GitHub docs, "OpenID Connect reference").
 */ function subjectOf(job) {
    const { claimKeys = [
        'repo',
        'context'
    ] } = job;
    const claims = othersOf(job);
    const segments = claimKeys.map((key)=>{
        if (key === 'repo' || key === 'repository') return prefixOf(job);
        return key === 'context' ? claims_contextOf(job) : `${key}:${claims_escaped(claims[key] ?? '')}`;
    });
    return segments.join(':');
}
function prefixOf({ repository, repositoryId = '74', ownerId = '65', immutableSubject }) {
    const [owner, name] = repository.split('/');
    return immutableSubject ? `repo:${owner}@${ownerId}/${name}@${repositoryId}` : `repo:${repository}`;
}
/** An environment takes precedence over a pull request, and that over the ref. */ function claims_contextOf({ ref = 'refs/heads/main', environment, eventName }) {
    if (environment !== undefined) return `environment:${claims_escaped(environment)}`;
    return eventName === 'pull_request' ? 'pull_request' : `ref:${claims_escaped(ref)}`;
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/oidc-issuer.js



/** The issuer of github.com. Its keys are served on loopback. */ const issuerOfGitHub = 'https://token.actions.githubusercontent.com';
const lifetimeSeconds = 300;
const notBeforeSeconds = 600;
/** The key of all sandboxes of this process, generated on first use: an RSA key takes 50 ms of CPU time. */ let pair;
function keys() {
    pair ??= (0,generate_key_pair/* generateKeyPair */.T)('RS256', {
        extractable: true
    });
    return pair;
}
/** @param url - the issuer that its tokens name */ function createSigner(clock, url) {
    const kid = (0,external_node_crypto_.randomUUID)();
    return {
        jwks: async ()=>({
                keys: [
                    {
                        ...await (0,key_export/* exportJWK */.JU)((await keys()).publicKey),
                        kid,
                        alg: 'RS256',
                        use: 'sig'
                    }
                ]
            }),
        async sign (claims, audience, lifetime) {
            const { privateKey } = await keys();
            const now = Math.floor(clock.wall().getTime() / 1000);
            return new sign/* SignJWT */.P({
                ...claims
            }).setProtectedHeader({
                alg: 'RS256',
                typ: 'JWT',
                kid
            }).setIssuer(url).setAudience(audience).setJti((0,external_node_crypto_.randomUUID)()).setIssuedAt(now).setNotBefore(now - notBeforeSeconds).setExpirationTime(now + lifetime).sign(privateKey);
        }
    };
}
/** @param url - of a GitHub Enterprise Server: `https://HOST/_services/token` */ function createIssuer(clock, url = issuerOfGitHub) {
    const { sign, jwks } = createSigner(clock, url);
    return {
        url,
        jwks,
        token: (job, audience)=>sign(claimsOf(job), audience, lifetimeSeconds)
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/rest/exchange.js
function json(status, body, headers = {}) {
    return {
        status,
        headers: {
            'content-type': 'application/json; charset=utf-8',
            ...headers
        },
        body: JSON.stringify(body)
    };
}
const noContent = {
    status: 204,
    headers: {},
    body: ''
};
function exchange_notFound() {
    return json(404, {
        message: 'Not Found',
        documentation_url: 'https://docs.github.com/rest',
        status: '404'
    });
}
function unprocessable(message) {
    return json(422, {
        message,
        documentation_url: 'https://docs.github.com/rest',
        status: '422'
    });
}
/** The repository in the path. */ function repositoryOf({ world, path }) {
    return world.repositories.get(`${path.owner}/${path.repo}`.toLowerCase());
}
/** GitHub's times have whole seconds. */ function exchange_time(date) {
    return `${date.toISOString().slice(0, 19)}Z`;
}
/** One page of a list in an object with its total, with the `Link` header for the others. */ function paged(exchange, name, items, sizes = {}) {
    const { page, headers } = pageOf(exchange, items, sizes);
    return json(200, {
        total_count: items.length,
        [name]: page
    }, headers);
}
/** One page of a plain list. */ function pagedList(exchange, items) {
    const { page, headers } = pageOf(exchange, items, {});
    return json(200, page, headers);
}
function pageOf({ query, url }, items, { byDefault = 30, most = 100 }) {
    const size = Math.min(most, Number(query.get('per_page')) || byDefault);
    const page = Number(query.get('page')) || 1;
    const pages = Math.max(1, Math.ceil(items.length / size));
    const link = (target, rel)=>{
        const next = new URL(url);
        next.searchParams.set('page', String(target));
        return `<${next.href}>; rel="${rel}"`;
    };
    const links = [
        ...page > 1 ? [
            link(page - 1, 'prev'),
            link(1, 'first')
        ] : [],
        ...page < pages ? [
            link(page + 1, 'next'),
            link(pages, 'last')
        ] : []
    ];
    return {
        page: items.slice((page - 1) * size, page * size),
        headers: links.length > 0 ? {
            link: links.join(', ')
        } : {}
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/ci/jobs.js
/** The CIs other than GitHub whose jobs the sandbox can start. */ /** The IDs in the sandbox's tokens. */ const ids = {
    organization: '0a1b2c3d-0000-4000-8000-00000000000a',
    project: '0a1b2c3d-0000-4000-8000-00000000000b',
    user: '0a1b2c3d-0000-4000-8000-0000000000ff',
    step: '0a1b2c3d-0000-4000-8000-0000000000ee',
    connection: '0a1b2c3d-0000-4000-8000-0000000000cc'
};
const sts = 'sts.amazonaws.com';
/** What each CI says about a job (docs/facts.md#id-tokens-of-gitlab and the facts after it). */ const issuing = {
    gitlab: {
        issuer: 'https://gitlab.com',
        audience: sts,
        lifetime: 3600,
        claims: ({ branch = 'main' })=>({
                sub: `project_path:octo-org/octo-repo:ref_type:branch:ref:${branch}`,
                project_path: 'octo-org/octo-repo',
                ref: branch,
                ref_type: 'branch'
            })
    },
    circleci: {
        issuer: `https://oidc.circleci.com/org/${ids.organization}`,
        audience: ids.organization,
        lifetime: 3600,
        claims: ({ branch = 'main' })=>({
                sub: `org/${ids.organization}/project/${ids.project}/user/${ids.user}/vcs-origin/github.com/octo-org/octo-repo/vcs-ref/refs/heads/${branch}`,
                'oidc.circleci.com/project-id': ids.project,
                'oidc.circleci.com/vcs-ref': `refs/heads/${branch}`
            })
    },
    buildkite: {
        issuer: 'https://agent.buildkite.com',
        audience: 'https://buildkite.com/octo-org',
        lifetime: 300,
        claims: ({ branch = 'main' })=>({
                sub: `organization:octo-org:pipeline:octo-repo:ref:refs/heads/${branch}:commit:9f3182061f1e2cca4702c368cbc039b7dc9d4485:step:deploy`,
                organization_slug: 'octo-org',
                pipeline_slug: 'octo-repo',
                build_branch: branch
            })
    },
    bitbucket: {
        issuer: 'https://api.bitbucket.org/2.0/workspaces/octo-org/pipelines-config/identity/oidc',
        audience: `ari:cloud:bitbucket::workspace/${ids.organization}`,
        lifetime: 3600,
        claims: ({ environment })=>({
                sub: `{${ids.project}}:${environment === undefined ? '' : `{${environment}}:`}{${ids.step}}`,
                repositoryUuid: `{${ids.project}}`,
                stepUuid: `{${ids.step}}`
            })
    },
    azure: {
        issuer: `https://vstoken.dev.azure.com/${ids.organization}`,
        audience: 'api://AzureADTokenExchange',
        lifetime: 600,
        claims: ()=>({
                sub: 'sc://octo-org/octo-project/aws-deploy'
            })
    },
    forgejo: {
        issuer: 'https://forgejo.example.com/api/actions',
        audience: 'https://forgejo.example.com/octo-org',
        lifetime: 300,
        claims: ({ branch = 'main' })=>({
                sub: `repo:octo-org/octo-repo:ref:refs/heads/${branch}`,
                repository: 'octo-org/octo-repo',
                ref: `refs/heads/${branch}`
            })
    },
    jenkins: {
        issuer: 'https://jenkins.example.com/oidc',
        audience: sts,
        lifetime: 3600,
        claims: ()=>({
                sub: 'https://jenkins.example.com/job/deploy/'
            })
    }
};

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/ci/other-cis.js




/**
 * CIs other than GitHub, as far as their jobs see them: the variables, and the server that hands out ID tokens. Their issuers
 * are real names, whose keys only this sandbox's AWS can fetch.
 */ class OtherCis {
    /** Set once the server listens. */ url = '';
    clock;
    #signers = new Map();
    #jobs = new Map();
    constructor(clock){
        this.clock = clock;
    }
    /** The issuer's keys, `undefined` for a host that is none of these CIs. */ async jwks(host) {
        const ci = Object.keys(issuing).find((each)=>issuing[each].issuer === `https://${host}`);
        return ci && this.#signer(ci).jwks();
    }
    /** A token of a job. */ token(ci, job = {}, audience = issuing[ci].audience) {
        return this.#signer(ci).sign(issuing[ci].claims(job), audience, issuing[ci].lifetime);
    }
    /** Starts a job, and returns the variables that matter to it. Its bearer token is valid as long as the sandbox runs. */ async job(ci, job = {}) {
        const bearer = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
        this.#jobs.set(bearer, {
            ci,
            job
        });
        switch(ci){
            case 'gitlab':
                return {
                    CI: 'true',
                    GITLAB_CI: 'true',
                    KEYTURN_ID_TOKEN: await this.token(ci, job)
                };
            case 'circleci':
                return {
                    CI: 'true',
                    CIRCLECI: 'true',
                    CIRCLE_OIDC_TOKEN_V2: await this.token(ci, job),
                    CIRCLE_TASK_URL: `${this.url}/circleci/oidc`,
                    CIRCLE_TASK_TOKEN: bearer
                };
            case 'buildkite':
                return {
                    CI: 'true',
                    BUILDKITE: 'true',
                    BUILDKITE_JOB_ID: ids.step,
                    BUILDKITE_AGENT_ENDPOINT: `${this.url}/v3`,
                    BUILDKITE_AGENT_ACCESS_TOKEN: bearer
                };
            case 'bitbucket':
                return {
                    CI: 'true',
                    BITBUCKET_BUILD_NUMBER: '7',
                    BITBUCKET_WORKSPACE: 'octo-org',
                    BITBUCKET_STEP_OIDC_TOKEN: await this.token(ci, job)
                };
            case 'azure':
                return {
                    TF_BUILD: 'True',
                    SYSTEM_OIDCREQUESTURI: `${this.url}/octo-org/_apis/distributedtask/hubs/build/plans/1/jobs/1/oidctoken`,
                    SYSTEM_ACCESSTOKEN: bearer
                };
            case 'forgejo':
                return {
                    CI: 'true',
                    GITHUB_ACTIONS: 'true',
                    FORGEJO_ACTIONS: 'true',
                    GITHUB_REPOSITORY: 'octo-org/octo-repo',
                    ACTIONS_ID_TOKEN_REQUEST_URL: `${this.url}/api/actions/_apis/pipelines/workflows/7/idtoken?placeholder=true`,
                    ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer
                };
            case 'jenkins':
                return {
                    JENKINS_URL: 'https://jenkins.example.com/',
                    BUILD_TAG: 'jenkins-deploy-7'
                };
        }
    }
    /** The job of a bearer token. */ jobOf(bearer) {
        return this.#jobs.get(bearer);
    }
    #signer(ci) {
        const known = this.#signers.get(ci) ?? createSigner(this.clock, issuing[ci].issuer);
        this.#signers.set(ci, known);
        return known;
    }
}
/** The servers of these CIs that hand out tokens, on one port. */ function otherCisEndpoint(cis, faults, log) {
    return {
        clock: cis.clock,
        receive: ({ method, url, headers, body })=>{
            const operation = 'GetToken';
            const logged = {
                at: Date.now(),
                service: 'oidc',
                operation,
                method,
                path: url.pathname + url.search,
                headers,
                body,
                parameters: Object.fromEntries(url.searchParams)
            };
            log.push(logged);
            return {
                logged,
                faults: faults.hitting('oidc', operation)
            };
        },
        answer: (request)=>answer(request, cis),
        error: ({ status, code, message })=>({
                ...json(status, {
                    message: message ?? code
                }),
                errorCode: code
            })
    };
}
async function answer(request, cis) {
    const bearer = /^(?:bearer|token) (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const found = bearer === undefined ? undefined : cis.jobOf(bearer);
    if (!found) return json(401, {
        message: 'Unauthorized'
    });
    const { ci, job } = found;
    return await routes[ci]?.(request, (audience)=>cis.token(ci, job, audience)) ?? other_cis_notFound;
}
const other_cis_notFound = json(404, {
    message: 'Not Found'
});
const routes = {
    async azure ({ method, url: { searchParams } }, token) {
        if (method !== 'POST') return undefined;
        if (searchParams.get('api-version') !== '7.1') return json(400, {
            message: 'No api-version was supplied for the request.'
        });
        if (searchParams.get('serviceConnectionId') !== ids.connection) return json(404, {
            message: 'The service connection was not found, or the pipeline may not use it.'
        });
        return json(200, {
            oidcToken: await token()
        });
    },
    async forgejo ({ method, url: { searchParams } }, token) {
        if (method !== 'GET') return undefined;
        return json(200, {
            value: await token(searchParams.get('audience') ?? undefined)
        });
    },
    async buildkite ({ method, url, body }, token) {
        if (method !== 'POST' || url.pathname !== `/v3/jobs/${ids.step}/oidc/tokens`) return undefined;
        return json(200, {
            token: await token(field(body, 'audience'))
        });
    },
    async circleci ({ method, url, body }, token) {
        if (method !== 'POST' || url.pathname !== '/circleci/oidc') return undefined;
        return json(200, {
            token: await token(field(body, 'aud'))
        });
    }
};
function field(body, name) {
    const value = JSON.parse(body || '{}')[name];
    return typeof value === 'string' ? value : undefined;
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/clock.js
/**
 * The sandbox's time. The world (key ages, sessions, TOTP steps) uses simulated time. Signatures and OIDC
 * tokens are checked against wall time, which the clients use.
 */ class SandboxClock {
    #offsetMs = 0;
    #wallOffsetMs = 0;
    /** How far AWS's and GitHub's clocks are ahead of the clients', in milliseconds; for clock-skew tests. */ skewMs = 0;
    /** Scheduled effects, by AWS's and GitHub's clocks. */ #due = [];
    /** Allowed skew of a signature's time: 15 minutes at STS and IAM, five at many other services. */ toleranceMs = 15 * 60_000;
    /** Whether signatures by this machine's clock are also accepted after the time was moved, for people's own clients. */ believesMachine = false;
    /** Simulated time of AWS and GitHub: the machine's, plus everything that was advanced, plus the skew. */ now() {
        return new Date(Date.now() + this.#offsetMs + this.skewMs);
    }
    /** Simulated time of the clients. */ client() {
        return new Date(Date.now() + this.#offsetMs);
    }
    /** The time for checking signatures and tokens. */ wall() {
        return new Date(Date.now() + this.#wallOffsetMs + this.skewMs);
    }
    /** The offset of wall time, which a client needs so that its clock agrees. */ get laterMs() {
        return this.#wallOffsetMs;
    }
    /** Moves simulated and wall time forward, for clients whose clock is moved as well. */ advanceWall(ms) {
        this.#wallOffsetMs += ms;
        this.advance(ms);
    }
    /** Moves simulated time forward by `ms` milliseconds (backward when negative). */ advance(ms) {
        const target = this.#offsetMs + ms;
        for(let next = this.#takeDue(ms); next; next = this.#takeDue(target - this.#offsetMs)){
            this.#offsetMs += Math.max(0, next.atMs - this.now().getTime());
            next.effect();
        }
        this.#offsetMs = target;
    }
    /** Runs an effect after `ms` milliseconds of simulated time, whether they are advanced or pass by waiting. */ after(ms, effect) {
        const entry = {
            atMs: this.now().getTime() + ms,
            effect
        };
        this.#due.push(entry);
        this.#due.sort((a, b)=>a.atMs - b.atMs);
        setTimeout(()=>{
            const index = this.#due.indexOf(entry);
            if (index >= 0) this.#due.splice(index, 1)[0]?.effect();
        }, ms).unref();
    }
    /** The time for MFA codes: simulated time of AWS. */ codes() {
        return this.now();
    }
    /** The first effect that is due within the next `ms` milliseconds. */ #takeDue(ms) {
        const [first] = this.#due;
        return first && first.atMs <= this.now().getTime() + ms ? this.#due.shift() : undefined;
    }
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/faults.js
/** A fault of a request, `before` or `after` it takes effect. */ /** The faults that tests and users have added. */ class Faults {
    #rules = [];
    add(rule) {
        this.#rules.push({
            rule,
            seen: 0
        });
    }
    clear() {
        this.#rules.length = 0;
    }
    /** The faults that hit this request, in the order in which they were added; counts the request. */ hitting(service, operation) {
        return this.#rules.flatMap((entry)=>{
            const { service: onlyService, operation: onlyOperation, skip = 0, times = 1, fault } = entry.rule;
            const matches = (onlyService ?? service) === service && (onlyOperation ?? operation) === operation;
            if (!matches) return [];
            const position = entry.seen++ - skip;
            return position >= 0 && position < times ? [
                fault
            ] : [];
        });
    }
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/account-id.js

/** The owner of the examples has the id that Keyturn's pages show. */ const wellKnown = {
    'octo-org': 65
};
/** An account's id, derived from its name, so that it is the same everywhere. */ function accountId(login) {
    const name = login.toLowerCase();
    return wellKnown[name] ?? (0,external_node_crypto_.createHash)('sha256').update(name).digest().readUInt32BE() >>> 8;
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/rest/describe.js


/** URLs below a repository's own, by the name of their field; the client replaces `{…}`. */ const repositoryLinks = {
    archive_url: '/{archive_format}{/ref}',
    assignees_url: '/assignees{/user}',
    blobs_url: '/git/blobs{/sha}',
    branches_url: '/branches{/branch}',
    collaborators_url: '/collaborators{/collaborator}',
    comments_url: '/comments{/number}',
    commits_url: '/commits{/sha}',
    compare_url: '/compare/{base}...{head}',
    contents_url: '/contents/{+path}',
    contributors_url: '/contributors',
    deployments_url: '/deployments',
    downloads_url: '/downloads',
    events_url: '/events',
    forks_url: '/forks',
    git_commits_url: '/git/commits{/sha}',
    git_refs_url: '/git/refs{/sha}',
    git_tags_url: '/git/tags{/sha}',
    hooks_url: '/hooks',
    issue_comment_url: '/issues/comments{/number}',
    issue_events_url: '/issues/events{/number}',
    issues_url: '/issues{/number}',
    keys_url: '/keys{/key_id}',
    labels_url: '/labels{/name}',
    languages_url: '/languages',
    merges_url: '/merges',
    milestones_url: '/milestones{/number}',
    notifications_url: '/notifications{?since,all,participating}',
    pulls_url: '/pulls{/number}',
    releases_url: '/releases{/id}',
    stargazers_url: '/stargazers',
    statuses_url: '/statuses/{sha}',
    subscribers_url: '/subscribers',
    subscription_url: '/subscription',
    tags_url: '/tags',
    teams_url: '/teams',
    trees_url: '/git/trees{/sha}',
    url: ''
};
const accountLinks = {
    events_url: '/events{/privacy}',
    followers_url: '/followers',
    following_url: '/following{/other_user}',
    gists_url: '/gists{/gist_id}',
    organizations_url: '/orgs',
    received_events_url: '/received_events',
    repos_url: '/repos',
    starred_url: '/starred{/owner}{/repo}',
    subscriptions_url: '/subscriptions',
    url: ''
};
function below(address, links) {
    return Object.fromEntries(Object.entries(links).map(([field, path])=>[
            field,
            address + path
        ]));
}
function nodeId(kind, id) {
    return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}
/** An account as part of other objects. @param api - the URL of the REST API */ function describeAccount(login, api) {
    const id = accountId(login);
    return {
        login,
        id,
        node_id: nodeId('O', id),
        avatar_url: `https://avatars.githubusercontent.com/u/${id}`,
        gravatar_id: '',
        html_url: `https://github.com/${login}`,
        ...below(`${api}/users/${login}`, accountLinks),
        type: 'Organization',
        site_admin: false
    };
}
/** A repository in lists and runs. */ function describeRepository({ id, owner, name, visibility }, api) {
    return {
        id,
        node_id: nodeId('R', id),
        name,
        full_name: `${owner}/${name}`,
        private: visibility === 'private',
        owner: describeAccount(owner, api),
        html_url: `https://github.com/${owner}/${name}`,
        description: null,
        fork: false,
        ...below(`${api}/repos/${owner}/${name}`, repositoryLinks)
    };
}
/** A repository that is requested by itself. */ function describeWholeRepository(repository, api) {
    const { owner, name, createdAt, visibility, code } = repository;
    const home = `github.com/${owner}/${name}`;
    const counts = [
        'forks',
        'open_issues',
        'stargazers',
        'subscribers',
        'watchers',
        'network'
    ];
    const features = [
        'issues',
        'projects',
        'wiki',
        'pages',
        'discussions',
        'downloads'
    ];
    return {
        ...describeRepository(repository, api),
        clone_url: `https://${home}.git`,
        git_url: `git://${home}.git`,
        ssh_url: `git@github.com:${owner}/${name}.git`,
        svn_url: `https://${home}`,
        mirror_url: null,
        homepage: null,
        language: null,
        license: null,
        default_branch: code.defaultBranch,
        visibility,
        archived: false,
        disabled: false,
        size: 0,
        forks: 0,
        open_issues: 0,
        watchers: 0,
        ...Object.fromEntries(counts.map((count)=>[
                `${count}_count`,
                0
            ])),
        ...Object.fromEntries(features.map((feature)=>[
                `has_${feature}`,
                feature === 'issues'
            ])),
        pushed_at: exchange_time(createdAt),
        created_at: exchange_time(createdAt),
        updated_at: exchange_time(createdAt)
    };
}
function describeEnvironment(environment, { owner, name: repo }, api) {
    const { id, name, createdAt, branchPolicy } = environment;
    const part = encodeURIComponent(name);
    return {
        id,
        node_id: nodeId('EN', id),
        name,
        url: `${api}/repos/${owner}/${repo}/environments/${part}`,
        html_url: `https://github.com/${owner}/${repo}/deployments/activity_log?environments_filter=${part}`,
        created_at: exchange_time(createdAt),
        updated_at: exchange_time(createdAt),
        protection_rules: protectionRules(environment, api),
        deployment_branch_policy: branchPolicy ?? null
    };
}
/** GitHub lists a rule only if it is set (GitHub's OpenAPI description). */ function protectionRules(environment, api) {
    const { id, waitMinutes, preventSelfReview, reviewers, branchPolicy } = environment;
    const rule = (type, more)=>({
            id,
            node_id: nodeId('GA', id),
            type,
            ...more
        });
    return [
        ...waitMinutes > 0 ? [
            rule('wait_timer', {
                wait_timer: waitMinutes
            })
        ] : [],
        ...reviewers.length > 0 ? [
            rule('required_reviewers', {
                prevent_self_review: preventSelfReview,
                reviewers: reviewers.map(({ type, id: reviewer })=>({
                        type,
                        reviewer: type === 'User' ? describe_describeUser(reviewer, api) : describeTeam(reviewer, api)
                    }))
            })
        ] : [],
        ...branchPolicy ? [
            rule('branch_policy', {})
        ] : []
    ];
}
function describe_describeUser(id, api) {
    return {
        ...describeAccount(`user-${id}`, api),
        id,
        type: 'User'
    };
}
function describeTeam(id, api) {
    const url = `${api}/organizations/65/team/${id}`;
    return {
        id,
        node_id: nodeId('T', id),
        url,
        html_url: `https://github.com/orgs/octo-org/teams/team-${id}`,
        name: `team-${id}`,
        slug: `team-${id}`,
        description: null,
        privacy: 'closed',
        notification_setting: 'notifications_enabled',
        permission: 'pull',
        members_url: `${url}/members{/member}`,
        repositories_url: `${url}/repos`,
        type: 'organization',
        parent: null
    };
}
const workflowId = 161_335;
const sha = '0123456789abcdef0123456789abcdef01234567';
function describeRun({ id, createdAt, status, attempt }, repository, api) {
    const { owner, name } = repository;
    const url = `${api}/repos/${owner}/${name}/actions/runs/${id}`;
    const person = {
        name: 'octocat',
        email: 'octocat@users.noreply.github.com'
    };
    return {
        id,
        node_id: nodeId('WFR', id),
        name: 'Deploy',
        display_title: 'Deploy',
        head_branch: 'main',
        head_sha: sha,
        path: '.github/workflows/deploy.yml',
        run_number: 10,
        run_attempt: attempt,
        event: 'push',
        status,
        conclusion: status === 'completed' ? 'success' : null,
        workflow_id: workflowId,
        url,
        html_url: `https://github.com/${owner}/${name}/actions/runs/${id}`,
        created_at: exchange_time(createdAt),
        updated_at: exchange_time(createdAt),
        ...below(url, {
            jobs_url: '/jobs',
            logs_url: '/logs',
            artifacts_url: '/artifacts',
            cancel_url: '/cancel',
            rerun_url: '/rerun'
        }),
        check_suite_url: `${api}/repos/${owner}/${name}/check-suites/1`,
        workflow_url: `${api}/repos/${owner}/${name}/actions/workflows/${workflowId}`,
        pull_requests: [],
        head_commit: {
            id: sha,
            tree_id: sha,
            message: 'Deploy',
            timestamp: exchange_time(createdAt),
            author: person,
            committer: person
        },
        repository: describeRepository(repository, api),
        head_repository: describeRepository(repository, api)
    };
}
function describeInstallation({ id, account, permissions, createdAt }, app, api) {
    return {
        id,
        account: describeAccount(account, api),
        app_id: Number(app.id),
        app_slug: 'octo-app',
        target_id: accountId(account),
        target_type: 'Organization',
        repository_selection: 'all',
        permissions,
        events: [],
        single_file_name: null,
        access_tokens_url: `${api}/app/installations/${id}/access_tokens`,
        repositories_url: `${api}/installation/repositories`,
        html_url: `https://github.com/organizations/${account}/settings/installations/${id}`,
        created_at: exchange_time(createdAt),
        updated_at: exchange_time(createdAt),
        suspended_by: null,
        suspended_at: null
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/rest/permission.js

/** Other names of permissions, besides those in GitHub's headers. */ const alsoCalled = {
    actions_variables: 'variables'
};
/** Whether the granted permissions include one permission. */ function grants(granted, name, needed) {
    const level = granted[name] ?? granted[alsoCalled[name] ?? name];
    return level === 'write' || level === needed;
}
/** The scope by which a classic token may make a call (docs/facts.md#token-permissions). */ function scopeOf({ path }) {
    if (path.startsWith('/orgs/')) return 'admin:org';
    return path.startsWith('/repos/') ? 'repo' : undefined;
}
/** 404 for a repository that the token does not reach, 403 for a missing permission (docs/facts.md#github-refusals). */ function refused(route, path, token, world) {
    if (path.owner !== undefined && !reaches(token, `${path.owner}/${path.repo}`.toLowerCase(), world)) return exchange_notFound();
    if (token.kind === 'classic') return withoutScope(route, token);
    if (!route.permission) return undefined;
    const [name, level] = route.permission;
    return grants(token.permissions, name, level) ? undefined : inaccessible(token, `${name}=${level}`);
}
function inaccessible({ kind }, accepted) {
    const by = kind === 'personal' ? 'personal access token' : 'integration';
    return json(403, {
        message: `Resource not accessible by ${by}`,
        documentation_url: 'https://docs.github.com/rest',
        status: '403'
    }, {
        'x-accepted-github-permissions': accepted
    });
}
/**
 * A workflow file needs one permission more than other files (GitHub docs, "Create or update file contents"): the scope
 * `workflow` of a classic token.
 *
 * @returns GitHub's refusal, if any
 */ function workflowFileRefusal(token) {
    if (token.kind === 'classic') return token.scopes.includes('workflow') ? undefined : exchange_notFound();
    if (grants(token.permissions, 'workflows', 'write')) return undefined;
    return inaccessible(token, 'contents=write,workflows=write');
}
/** All repositories of the sandbox are private, so a classic token needs the scope `repo` to see them. */ function reaches({ kind, scopes, repositories }, name, world) {
    if (!world.repositories.has(name)) return false;
    return kind === 'classic' ? scopes.includes('repo') : repositories?.has(name) ?? true;
}
function withoutScope(route, { scopes }) {
    const scope = scopeOf(route);
    if (scope === undefined || scopes.includes(scope)) return undefined;
    return json(403, {
        message: 'Must have admin rights to the organization.',
        documentation_url: 'https://docs.github.com/rest',
        status: '403'
    });
}
/** The headers with a classic token's scopes and those that the call accepts. */ function scopeHeaders(route, { kind, scopes }) {
    if (kind !== 'classic') return {};
    return {
        'x-oauth-scopes': scopes.join(', '),
        'x-accepted-oauth-scopes': scopeOf(route) ?? ''
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/rest/apps.js




const appRoutes = [
    {
        operation: 'GetRepositoryInstallation',
        method: 'GET',
        path: '/repos/{owner}/{repo}/installation',
        answer: ({ app, world, path, api })=>world.repositories.has(`${path.owner}/${path.repo}`.toLowerCase()) ? apps_describe(app, path.owner, api) : exchange_notFound()
    },
    {
        operation: 'GetOrganizationInstallation',
        method: 'GET',
        path: '/orgs/{org}/installation',
        answer: ({ app, path, api })=>apps_describe(app, path.org, api)
    },
    {
        operation: 'CreateInstallationToken',
        method: 'POST',
        path: '/app/installations/{installation_id}/access_tokens',
        body: {
            repositories: {
                type: 'strings'
            },
            repository_ids: {
                type: 'integers'
            },
            permissions: {
                type: 'object'
            }
        },
        answer: ({ app, world, path, body })=>{
            const installation = app.installations.find(({ id })=>String(id) === path.installation_id);
            return installation ? createToken(installation, world, body) : exchange_notFound();
        }
    }
];
function apps_describe(app, account = '', api) {
    const found = app.installations.find((installation)=>installation.account.toLowerCase() === account.toLowerCase());
    return found ? json(200, describeInstallation(found, app, api)) : exchange_notFound();
}
function createToken({ account, permissions: granted }, world, body) {
    const requested = body.permissions ?? granted;
    const wrong = Object.entries(requested).find(([, level])=>level !== 'read' && level !== 'write');
    if (wrong) return unprocessable(`Invalid request.\n\n"${wrong[1]}" is not a member of ["read", "write"].`);
    if (Object.entries(requested).some(([name, level])=>!grants(granted, name, level))) return unprocessable('The permissions requested are not granted to this installation.');
    const names = body.repositories?.map((name)=>`${account}/${name}`);
    if (names?.some((name)=>!world.repositories.has(name.toLowerCase()))) return unprocessable('There is at least one repository that does not exist or is not accessible.');
    const expiresAt = new Date(world.clock.now().getTime() + 3_600_000);
    const token = world.createToken({
        kind: 'installation',
        permissions: {
            metadata: 'read',
            ...requested
        },
        expiresAt,
        ...names ? {
            repositories: names
        } : {}
    });
    return json(201, {
        token,
        expires_at: exchange_time(expiresAt),
        permissions: {
            metadata: 'read',
            ...requested
        },
        repository_selection: names ? 'selected' : 'all'
    });
}
/** Allowed difference between the App's clock and GitHub's (s). */ const toleratedSkew = 60;
/** Maximum lifetime of an App's JSON Web Token in seconds (GitHub docs, "Generating a JSON Web Token (JWT) for a GitHub App"). */ const maxJwtSeconds = 600;
/**
 * The App that a JSON Web Token (RS256, `iss`, at most ten minutes) authenticates.
 *
 * @returns GitHub's message for a token that it does not accept
 */ function appOf(jwt, world) {
    const [header = '', payload = '', signature = ''] = jwt.split('.');
    try {
        const { alg } = JSON.parse(Buffer.from(header, 'base64url').toString());
        const { iss, exp, iat } = JSON.parse(Buffer.from(payload, 'base64url').toString());
        const app = world.apps.get(String(iss));
        if (!app) return 'Integration not found';
        const text = Buffer.from(`${header}.${payload}`);
        if (alg !== 'RS256' || !(0,external_node_crypto_.verify)('RSA-SHA256', text, app.publicKey, Buffer.from(signature, 'base64url'))) return undecodable;
        return wrongTimes(iat, exp, world.clock.wall().getTime() / 1000) ?? app;
    } catch  {
        return undecodable;
    }
}
const undecodable = 'A JSON web token could not be decoded';
function wrongTimes(iat, exp, now) {
    if (typeof exp !== 'number' || exp <= now) return "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires";
    if (exp > now + maxJwtSeconds + toleratedSkew) return "'Expiration time' claim ('exp') is too far in the future";
    if (typeof iat !== 'number' || iat > now + toleratedSkew) return "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued";
    return undefined;
}
/** The response to an App's token that is not accepted. */ function appProblem(message) {
    const status = message === 'Integration not found' ? 404 : 401;
    return json(status, {
        message,
        documentation_url: 'https://docs.github.com/rest',
        status: String(status)
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/rest/body.js
/** The requirements for a field of the body, from GitHub's OpenAPI description. */ const isText = (value)=>typeof value === 'string';
const isObject = (value)=>typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value, holds)=>Array.isArray(value) && value.every(holds);
const types = {
    string: {
        is: isText,
        named: 'a string'
    },
    boolean: {
        is: (value)=>typeof value === 'boolean',
        named: 'a boolean'
    },
    integer: {
        is: Number.isInteger,
        named: 'an integer'
    },
    object: {
        is: isObject,
        named: 'an object'
    },
    objects: {
        is: (value)=>isList(value, isObject),
        named: 'an array of objects'
    },
    strings: {
        is: (value)=>isList(value, isText),
        named: 'an array of strings'
    },
    integers: {
        is: (value)=>isList(value, Number.isInteger),
        named: 'an array of integers'
    },
    ids: {
        is: (value)=>isList(value, (item)=>isText(item) || Number.isInteger(item)),
        named: 'an array of ids'
    }
};
/** Checks a body; returns the message of GitHub's 422, if any. Unknown fields are ignored. */ function wrongIn(body, fields) {
    const wrong = Object.entries(fields).flatMap(([name, field])=>wrongWith(name, body[name], field) ?? []);
    return wrong.length === 0 ? undefined : `Invalid request.\n\n${wrong.join('\n')}`;
}
function wrongWith(name, value, { type, required, nullable, pattern, oneOf }) {
    if (value === null && nullable) return undefined;
    if (value === undefined) return required ? `"${name}" wasn't supplied.` : undefined;
    const where = `For 'properties/${name}', `;
    const { is, named } = types[type];
    if (!is(value)) return `${where}${JSON.stringify(value)} is not ${named}.`;
    if (oneOf && !oneOf.includes(String(value))) return `${where}"${value}" is not a member of ${JSON.stringify(oneOf)}.`;
    if (pattern && !pattern.test(String(value))) return `${where}"${value}" does not match ${pattern.source}.`;
    return undefined;
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/code.js

const sha1 = (kind, content)=>(0,external_node_crypto_.createHash)('sha1').update(`${kind} ${content.length}\0`).update(content).digest('hex');
/** The id that Git gives to a file's content. */ function blobSha(content) {
    return sha1('blob', content);
}
/** The code of a repository: branches, commits and pull requests. Trees are kept whole. */ class Code {
    defaultBranch = 'main';
    /** Name of a branch -> its latest commit. */ branches = new Map();
    commits = new Map();
    pulls = [];
    #now;
    constructor(now){
        this.#now = now;
        this.commit('main', {
            'README.md': 'An example.\n'
        }, 'Initial commit');
    }
    /**
   * Commits changes to a branch, and creates the first branch.
   *
   * @param changes - the new text of each path; `undefined` deletes the file
   */ commit(branch, changes, message = 'Change files') {
        const parent = this.at(branch);
        const files = new Map(parent?.files);
        for (const [path, content] of Object.entries(changes)){
            if (content === undefined) files.delete(path);
            else files.set(path, Buffer.from(content));
        }
        const at = this.#now();
        const parents = parent ? [
            parent.sha
        ] : [];
        const tree = [
            ...files
        ].map(([path, content])=>`${path} ${blobSha(content)}`).sort();
        const told = JSON.stringify([
            parents,
            message,
            at,
            tree,
            this.commits.size
        ]);
        const commit = {
            sha: sha1('commit', Buffer.from(told)),
            parents,
            message,
            at,
            files
        };
        this.commits.set(commit.sha, commit);
        this.branches.set(branch, commit.sha);
        return commit;
    }
    /** The commit of a branch, of a ref (`refs/heads/main`, `heads/main`) or with this id. */ at(ref) {
        const branch = ref.replace(/^(?:refs\/)?heads\//, '');
        return this.commits.get(this.branches.get(branch) ?? this.branches.get(ref) ?? ref);
    }
    /** The text of a file, on the default branch unless another one is named. */ text(path, ref = this.defaultBranch) {
        return this.at(ref)?.files.get(path)?.toString('utf8');
    }
    /** Whether the first commit is the second one or comes before it. */ isAncestor(ancestor, sha) {
        const queue = [
            sha
        ];
        for(let next = queue.pop(); next !== undefined; next = queue.pop()){
            if (next === ancestor) return true;
            queue.push(...this.commits.get(next)?.parents ?? []);
        }
        return false;
    }
    /** Paths whose content differs between two commits. */ changedPaths(from, to) {
        const paths = new Set([
            ...from.files.keys(),
            ...to.files.keys()
        ]);
        return [
            ...paths
        ].filter((path)=>{
            const [before, after] = [
                from.files.get(path),
                to.files.get(path)
            ];
            return before === undefined || after === undefined || !before.equals(after);
        });
    }
    /** Merges a pull request, as a person does. Changes of the base are kept where the head did not change the file. */ merge(pull) {
        const [head, base] = [
            this.at(pull.head),
            this.at(pull.base)
        ];
        if (!head || !base || pull.state === 'closed') throw new Error(`pull request ${pull.number} cannot be merged`);
        const changes = Object.fromEntries(this.changedPaths(base, head).map((path)=>[
                path,
                head.files.get(path)
            ]));
        this.commit(pull.base, changes, `Merge pull request #${pull.number}`);
        const now = this.#now();
        Object.assign(pull, {
            state: 'closed',
            closedAt: now,
            mergedAt: now,
            updatedAt: now
        });
    }
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/rest/code.js




/** Answers about the repository in the path. */ function inRepository(answer) {
    return (exchange)=>{
        const repository = repositoryOf(exchange);
        return repository ? answer(repository, exchange) : exchange_notFound();
    };
}
const contents = '/repos/{owner}/{repo}/contents/{path}';
/** Files, branches and commits. */ const codeRoutes = [
    {
        operation: 'GetContents',
        method: 'GET',
        path: contents,
        permission: [
            'contents',
            'read'
        ],
        answer: inRepository(getContents)
    },
    {
        operation: 'PutContents',
        method: 'PUT',
        path: contents,
        permission: [
            'contents',
            'write'
        ],
        body: {
            message: {
                type: 'string',
                required: true
            },
            content: {
                type: 'string',
                required: true
            },
            sha: {
                type: 'string'
            },
            branch: {
                type: 'string'
            },
            committer: {
                type: 'object'
            },
            author: {
                type: 'object'
            }
        },
        answer: inRepository(putContents)
    },
    {
        operation: 'GetRef',
        method: 'GET',
        path: '/repos/{owner}/{repo}/git/ref/{ref}',
        permission: [
            'contents',
            'read'
        ],
        answer: inRepository((repository, exchange)=>{
            const branch = branchIn(exchange.path.ref);
            const sha = branch === undefined ? undefined : repository.code.branches.get(branch);
            return sha === undefined || branch === undefined ? exchange_notFound() : json(200, describeRef(branch, sha, repository, exchange));
        })
    },
    {
        operation: 'CreateRef',
        method: 'POST',
        path: '/repos/{owner}/{repo}/git/refs',
        permission: [
            'contents',
            'write'
        ],
        body: {
            ref: {
                type: 'string',
                required: true
            },
            sha: {
                type: 'string',
                required: true
            }
        },
        answer: inRepository(createRef)
    },
    {
        operation: 'UpdateRef',
        method: 'PATCH',
        path: '/repos/{owner}/{repo}/git/refs/{ref}',
        permission: [
            'contents',
            'write'
        ],
        body: {
            sha: {
                type: 'string',
                required: true
            },
            force: {
                type: 'boolean'
            }
        },
        answer: inRepository((repository, exchange)=>{
            const [branch, sha] = [
                branchIn(exchange.path.ref),
                String(exchange.body.sha)
            ];
            const { branches, commits } = repository.code;
            const present = branch === undefined ? undefined : branches.get(branch);
            if (branch === undefined || present === undefined) return unprocessable('Reference does not exist');
            if (!commits.has(sha)) return unprocessable('Object does not exist');
            if (exchange.body.force !== true && !repository.code.isAncestor(present, sha)) return unprocessable('Update is not a fast forward');
            branches.set(branch, sha);
            return json(200, describeRef(branch, sha, repository, exchange));
        })
    },
    {
        operation: 'GetCommit',
        method: 'GET',
        path: '/repos/{owner}/{repo}/commits/{ref}',
        permission: [
            'contents',
            'read'
        ],
        answer: inRepository((repository, exchange)=>{
            const ref = exchange.path.ref ?? '';
            const commit = repository.code.at(ref);
            return commit ? json(200, describeCommit(commit, repository, exchange)) : unprocessable(`No commit found for SHA: ${ref}`);
        })
    },
    {
        operation: 'DeleteRef',
        method: 'DELETE',
        path: '/repos/{owner}/{repo}/git/refs/{ref}',
        permission: [
            'contents',
            'write'
        ],
        answer: inRepository(({ code }, { path })=>{
            const branch = branchIn(path.ref);
            if (branch === undefined || !code.branches.delete(branch)) return unprocessable('Reference does not exist');
            for (const pull of code.pulls)if (pull.head === branch) pull.state = 'closed';
            return noContent;
        })
    }
];
/** The branch that a ref names; `undefined` for tags, which the sandbox does not have. */ function branchIn(ref = '') {
    return /^(?:refs\/)?heads\/(.+)$/.exec(ref)?.[1];
}
function getContents(repository, exchange) {
    const { path, query } = exchange;
    const { code } = repository;
    const ref = query.get('ref') ?? code.defaultBranch;
    const commit = code.at(ref);
    if (!commit) return json(404, {
        message: `No commit found for the ref ${ref}`,
        documentation_url: 'https://docs.github.com/v3/repos/contents/',
        status: '404'
    });
    const place = (path.path ?? '').replace(/\/$/, '');
    const content = commit.files.get(place);
    if (content) {
        const file = describeFile(place, content, ref, repository, exchange);
        // GitHub breaks the Base64 text into lines of 60 characters.
        const encoded = content.toString('base64').replaceAll(/.{60}/g, '$&\n');
        return json(200, {
            ...file,
            content: encoded,
            encoding: 'base64'
        });
    }
    const inside = [
        ...commit.files
    ].filter(([name])=>name.startsWith(`${place}/`));
    if (inside.length === 0) return exchange_notFound();
    const names = new Set(inside.map(([name])=>name.slice(place.length + 1).split('/')[0] ?? ''));
    return json(200, [
        ...names
    ].sort().map((name)=>{
        const whole = `${place}/${name}`;
        const file = commit.files.get(whole);
        const described = describeFile(whole, file ?? Buffer.alloc(0), ref, repository, exchange);
        return file ? described : {
            ...described,
            type: 'dir',
            size: 0,
            download_url: null
        };
    }));
}
function describeFile(place, content, ref, { owner, name }, { api }) {
    const sha = blobSha(content);
    const url = `${api}/repos/${owner}/${name}/contents/${place}?ref=${encodeURIComponent(ref)}`;
    const git = `${api}/repos/${owner}/${name}/git/blobs/${sha}`;
    const html = `https://github.com/${owner}/${name}/blob/${encodeURIComponent(ref)}/${place}`;
    return {
        name: place.slice(place.lastIndexOf('/') + 1),
        path: place,
        sha,
        size: content.length,
        url,
        html_url: html,
        git_url: git,
        download_url: `https://raw.githubusercontent.com/${owner}/${name}/${encodeURIComponent(ref)}/${place}`,
        type: 'file',
        _links: {
            self: url,
            git,
            html
        }
    };
}
/** Base64, in lines or in one. */ function isBase64(text) {
    const bare = text.replaceAll('\n', '');
    return Buffer.from(bare, 'base64').toString('base64') === bare;
}
/** GitHub demands the present file's id, so a writer cannot overwrite what it has not seen. */ function putContents(repository, exchange) {
    const { path, body, token } = exchange;
    const place = path.path ?? '';
    const { code } = repository;
    const branch = String(body.branch ?? code.defaultBranch);
    if (!code.branches.has(branch)) return json(404, {
        message: `Branch ${branch} not found`,
        documentation_url: 'https://docs.github.com/rest/repos/contents',
        status: '404'
    });
    if (place.startsWith('.github/workflows/')) {
        const refusal = workflowFileRefusal(token);
        if (refusal) return refusal;
    }
    if (!isBase64(String(body.content))) return unprocessable('content is not valid Base64');
    const present = code.at(branch)?.files.get(place);
    if (present && body.sha === undefined) return unprocessable(`Invalid request.\n\n"sha" wasn't supplied.`);
    if (body.sha !== undefined && (!present || blobSha(present) !== body.sha)) return json(409, {
        message: `${place} does not match ${body.sha}`,
        documentation_url: 'https://docs.github.com/rest/repos/contents',
        status: '409'
    });
    const content = Buffer.from(String(body.content), 'base64');
    const commit = code.commit(branch, {
        [place]: content
    }, String(body.message));
    return json(present ? 200 : 201, {
        content: describeFile(place, content, branch, repository, exchange),
        commit: describeGitCommit(commit, repository, exchange)
    });
}
function createRef(repository, exchange) {
    const [ref, sha] = [
        String(exchange.body.ref),
        String(exchange.body.sha)
    ];
    const { branches, commits } = repository.code;
    const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    if (branch === undefined) return unprocessable("Reference name must start with 'refs/' and have at least two slashes.");
    if (!commits.has(sha)) return unprocessable('Object does not exist');
    if (branches.has(branch)) return unprocessable('Reference already exists');
    branches.set(branch, sha);
    return json(201, describeRef(branch, sha, repository, exchange));
}
function describeRef(branch, sha, { owner, name }, { api }) {
    const git = `${api}/repos/${owner}/${name}/git`;
    return {
        ref: `refs/heads/${branch}`,
        node_id: nodeId('REF', branch.length),
        url: `${git}/refs/heads/${branch}`,
        object: {
            type: 'commit',
            sha,
            url: `${git}/commits/${sha}`
        }
    };
}
const octocat = {
    name: 'octocat',
    email: 'octocat@users.noreply.github.com'
};
/** A commit as Git knows it. */ function describeGitCommit(commit, { owner, name }, { api }) {
    const { sha, message, at, parents } = commit;
    const git = `${api}/repos/${owner}/${name}/git/commits`;
    const page = `https://github.com/${owner}/${name}/commit`;
    const author = {
        ...octocat,
        date: exchange_time(at)
    };
    return {
        sha,
        node_id: nodeId('C', at.getTime()),
        url: `${git}/${sha}`,
        html_url: `${page}/${sha}`,
        author,
        committer: author,
        message,
        tree: {
            sha,
            url: `${api}/repos/${owner}/${name}/git/trees/${sha}`
        },
        parents: parents.map((parent)=>({
                sha: parent,
                url: `${git}/${parent}`,
                html_url: `${page}/${parent}`
            })),
        verification: {
            verified: false,
            reason: 'unsigned',
            signature: null,
            payload: null,
            verified_at: null
        }
    };
}
function describeCommit(commit, repository, exchange) {
    const { sha, node_id, html_url, parents, ...git } = describeGitCommit(commit, repository, exchange);
    const url = `${exchange.api}/repos/${repository.owner}/${repository.name}/commits/${sha}`;
    const user = describeAccount('octocat', exchange.api);
    return {
        sha,
        node_id,
        url,
        html_url,
        comments_url: `${url}/comments`,
        commit: {
            ...git,
            comment_count: 0
        },
        author: user,
        committer: user,
        parents
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/rest/environments.js


const base = '/repos/{owner}/{repo}/environments';
const policies = `${base}/{environment_name}/deployment-branch-policies`;
/** Answers about the environment in the path. */ function inEnvironment(answer) {
    return (exchange)=>{
        const repository = repositoryOf(exchange);
        const environment = repository?.environments.get(exchange.path.environment_name?.toLowerCase() ?? '');
        return repository && environment ? answer(environment, repository, exchange) : exchange_notFound();
    };
}
const environmentRoutes = [
    {
        operation: 'ListEnvironments',
        method: 'GET',
        path: base,
        permission: [
            'actions',
            'read'
        ],
        answer: (exchange)=>{
            const repository = repositoryOf(exchange);
            if (!repository) return exchange_notFound();
            const all = [
                ...repository.environments.values()
            ];
            return paged(exchange, 'environments', all.map((each)=>describeEnvironment(each, repository, exchange.api)));
        }
    },
    {
        operation: 'GetEnvironment',
        method: 'GET',
        path: `${base}/{environment_name}`,
        permission: [
            'actions',
            'read'
        ],
        answer: inEnvironment((environment, repository, { api })=>json(200, describeEnvironment(environment, repository, api)))
    },
    {
        operation: 'PutEnvironment',
        method: 'PUT',
        path: `${base}/{environment_name}`,
        permission: [
            'administration',
            'write'
        ],
        body: {
            wait_timer: {
                type: 'integer'
            },
            prevent_self_review: {
                type: 'boolean'
            },
            reviewers: {
                type: 'objects',
                nullable: true
            },
            deployment_branch_policy: {
                type: 'object',
                nullable: true
            }
        },
        answer: environments_put
    },
    {
        operation: 'ListBranchPolicies',
        method: 'GET',
        path: policies,
        permission: [
            'actions',
            'read'
        ],
        answer: inEnvironment(({ branchPolicies }, _repository, exchange)=>paged(exchange, 'branch_policies', branchPolicies.map(describePolicy)))
    },
    {
        operation: 'CreateBranchPolicy',
        method: 'POST',
        path: policies,
        permission: [
            'administration',
            'write'
        ],
        body: {
            name: {
                type: 'string',
                required: true
            },
            type: {
                type: 'string',
                oneOf: [
                    'branch',
                    'tag'
                ]
            }
        },
        answer: inEnvironment((environment, _repository, { world, body })=>{
            // GitHub's OpenAPI description: 404 unless the environment has custom branch policies.
            if (!environment.branchPolicy?.custom_branch_policies) return exchange_notFound();
            const [name, type] = [
                String(body.name),
                body.type === 'tag' ? 'tag' : 'branch'
            ];
            const known = environment.branchPolicies.find((each)=>each.name === name && each.type === type);
            const policy = known ?? {
                id: world.nextId(),
                name,
                type
            };
            if (!known) environment.branchPolicies.push(policy);
            return json(200, describePolicy(policy));
        })
    },
    {
        operation: 'DeleteBranchPolicy',
        method: 'DELETE',
        path: `${policies}/{branch_policy_id}`,
        permission: [
            'administration',
            'write'
        ],
        answer: inEnvironment((environment, _repository, { path })=>{
            const left = environment.branchPolicies.filter(({ id })=>String(id) !== path.branch_policy_id);
            if (left.length === environment.branchPolicies.length) return exchange_notFound();
            environment.branchPolicies = left;
            return noContent;
        })
    },
    {
        operation: 'DeleteEnvironment',
        method: 'DELETE',
        path: `${base}/{environment_name}`,
        permission: [
            'administration',
            'write'
        ],
        answer: inEnvironment(({ name }, { environments })=>{
            environments.delete(name.toLowerCase());
            return noContent;
        })
    }
];
function describePolicy({ id, name, type }) {
    return {
        id,
        node_id: nodeId('GA', id),
        name,
        type
    };
}
/** Longest wait before a deployment, and the number of reviewers (GitHub docs, "Managing environments for deployment"). */ const environments_limits = {
    waitMinutes: 43_200,
    reviewers: 6
};
/** What a request leaves out is removed (docs/facts.md#environment-writes). */ function environments_put(exchange) {
    const { body, path, world } = exchange;
    const repository = repositoryOf(exchange);
    if (!repository) return exchange_notFound();
    const wait = Number(body.wait_timer ?? 0);
    const reviewers = body.reviewers ?? [];
    const policy = body.deployment_branch_policy ?? undefined;
    if (wait < 0 || wait > environments_limits.waitMinutes) return unprocessable(`Wait timer must be between 0 and ${environments_limits.waitMinutes}.`);
    if (reviewers.length > environments_limits.reviewers) return unprocessable('There can be at most 6 reviewers.');
    if (policy && policy.protected_branches === policy.custom_branch_policies) return unprocessable('protected_branches and custom_branch_policies cannot have the same value.');
    const name = path.environment_name ?? '';
    const environment = repository.environments.get(name.toLowerCase()) ?? world.createEnvironment(repository, name);
    environment.waitMinutes = wait;
    environment.preventSelfReview = body.prevent_self_review === true;
    environment.reviewers = reviewers;
    if (policy) environment.branchPolicy = policy;
    else delete environment.branchPolicy;
    if (!policy?.custom_branch_policies) environment.branchPolicies = [];
    return json(200, describeEnvironment(environment, repository, exchange.api));
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/rest/etags.js

/**
 * Adds the ETag of a successful read. If the client has that version already, answers 304 without a body
 * (docs/facts.md#conditional-requests).
 */ function withEtag({ method, headers }, answer) {
    if (method !== 'GET' || answer.status !== 200) return answer;
    const etag = `W/"${(0,external_node_crypto_.createHash)('sha256').update(answer.body).digest('hex')}"`;
    if (isAmong(headers['if-none-match'], etag)) return {
        status: 304,
        headers: {
            etag
        },
        body: ''
    };
    return {
        ...answer,
        headers: {
            ...answer.headers,
            etag
        }
    };
}
/** RFC 9110, section 13.1.2: a list of ETags, compared without regard to weakness. */ function isAmong(list, etag) {
    const versions = (list ?? '').split(/,\s*/).map((each)=>each.replace(/^W\//, ''));
    return versions.includes(etag.replace(/^W\//, ''));
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/rest/limits.js

const hourMs = 3_600_000;
const minuteMs = 60_000;
/** Primary limit by token, secondary limit by writes in a minute (docs/facts.md#rate-limits). Counts the request. */ function limited(request, token, world) {
    const now = world.clock.now();
    if (!token.resetsAt || token.resetsAt <= now) {
        if (token.resetsAt) token.remaining = token.limit;
        token.resetsAt = new Date(now.getTime() + hourMs);
    }
    if (token.remaining <= 0) return json(403, {
        message: 'API rate limit exceeded for user ID 1.',
        documentation_url,
        status: '403'
    });
    token.remaining -= 1;
    return tooManyPoints(request, now.getTime(), world) ?? tooManyWrites(request, now.getTime(), world);
}
/** One point for a read, five for any other request; refused requests are not counted. */ function tooManyPoints({ method }, now, world) {
    const { pointsPerMinute } = world.secondaryLimit ?? {};
    if (pointsPerMinute === undefined) return undefined;
    const recent = world.points.filter(({ at })=>now - at < minuteMs);
    const points = method === 'GET' ? 1 : 5;
    const sum = recent.reduce((total, each)=>total + each.points, points);
    world.points.splice(0, world.points.length, ...recent, ...sum <= pointsPerMinute ? [
        {
            at: now,
            points
        }
    ] : []);
    return sum <= pointsPerMinute ? undefined : secondaryLimitReached(60);
}
/**
 * Counts accepted requests that create content (GitHub's docs: 80 content-generating requests a minute), so a client
 * that waits as told succeeds.
 */ function tooManyWrites({ method }, now, world) {
    if (!world.secondaryLimit || method === 'GET' || method === 'DELETE') return undefined;
    const { writesPerMinute, writesPerHour = Number.POSITIVE_INFINITY } = world.secondaryLimit;
    const ofHour = world.writes.filter((at)=>now - at < hourMs);
    const ofMinute = ofHour.filter((at)=>now - at < minuteMs);
    world.writes.splice(0, world.writes.length, ...ofHour);
    if (ofMinute.length >= writesPerMinute) return secondaryLimitReached(60);
    if (ofHour.length >= writesPerHour) return secondaryLimitReached(secondsUntilFree(ofHour, now));
    world.writes.push(now);
    return undefined;
}
function secondsUntilFree([oldest = 0], now) {
    return Math.ceil((oldest + hourMs - now) / 1000);
}
function secondaryLimitReached(retryAfterSeconds) {
    return json(403, {
        message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        documentation_url,
        status: '403'
    }, {
        'retry-after': String(retryAfterSeconds)
    });
}
const documentation_url = 'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits';
/** A 304 does not count against the primary limit (docs/facts.md#conditional-requests). */ function uncounted(token) {
    token.remaining += 1;
}
/** The rate limit headers of every response to a token. */ function limitHeaders({ limit, remaining, resetsAt }) {
    return {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(Math.max(0, remaining)),
        'x-ratelimit-used': String(limit - remaining),
        'x-ratelimit-reset': String(Math.ceil((resetsAt?.getTime() ?? 0) / 1000)),
        'x-ratelimit-resource': 'core'
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/rest/pulls.js


const pulls_base = '/repos/{owner}/{repo}/pulls';
function inPull(answer) {
    return (exchange)=>{
        const repository = repositoryOf(exchange);
        const pull = repository?.code.pulls.find(({ number })=>String(number) === exchange.path.pull_number);
        return repository && pull ? answer(pull, repository, exchange) : exchange_notFound();
    };
}
const pullRoutes = [
    {
        operation: 'ListPulls',
        method: 'GET',
        path: pulls_base,
        permission: [
            'pull_requests',
            'read'
        ],
        answer: (exchange)=>{
            const repository = repositoryOf(exchange);
            if (!repository) return exchange_notFound();
            const { query } = exchange;
            const [state, head, ofBase] = [
                query.get('state') ?? 'open',
                query.get('head'),
                query.get('base')
            ];
            const found = repository.code.pulls.filter((pull)=>state === 'all' || pull.state === state).filter((pull)=>head === null || head.toLowerCase() === `${repository.owner}:${pull.head}`.toLowerCase()).filter((pull)=>ofBase === null || pull.base === ofBase).toReversed();
            return pagedList(exchange, found.map((pull)=>pulls_describe(pull, repository, exchange)));
        }
    },
    {
        operation: 'CreatePull',
        method: 'POST',
        path: pulls_base,
        permission: [
            'pull_requests',
            'write'
        ],
        body: {
            title: {
                type: 'string'
            },
            head: {
                type: 'string',
                required: true
            },
            head_repo: {
                type: 'string'
            },
            base: {
                type: 'string',
                required: true
            },
            body: {
                type: 'string'
            },
            maintainer_can_modify: {
                type: 'boolean'
            },
            draft: {
                type: 'boolean'
            },
            issue: {
                type: 'integer'
            }
        },
        answer: create
    },
    {
        operation: 'GetPull',
        method: 'GET',
        path: `${pulls_base}/{pull_number}`,
        permission: [
            'pull_requests',
            'read'
        ],
        answer: inPull((pull, repository, exchange)=>json(200, describeWhole(pull, repository, exchange)))
    },
    {
        operation: 'UpdatePull',
        method: 'PATCH',
        path: `${pulls_base}/{pull_number}`,
        permission: [
            'pull_requests',
            'write'
        ],
        body: {
            title: {
                type: 'string'
            },
            body: {
                type: 'string'
            },
            state: {
                type: 'string',
                oneOf: [
                    'open',
                    'closed'
                ]
            },
            base: {
                type: 'string'
            },
            maintainer_can_modify: {
                type: 'boolean'
            }
        },
        answer: inPull((pull, repository, exchange)=>{
            const { title = pull.title, body = pull.body, state = pull.state } = exchange.body;
            const now = exchange.world.clock.now();
            Object.assign(pull, {
                title,
                body,
                state,
                updatedAt: now
            });
            if (state === 'closed') pull.closedAt ??= now;
            return json(200, describeWhole(pull, repository, exchange));
        })
    }
];
function failed(error) {
    return json(422, {
        message: 'Validation Failed',
        errors: [
            {
                resource: 'PullRequest',
                ...error
            }
        ],
        documentation_url: 'https://docs.github.com/rest/pulls/pulls#create-a-pull-request',
        status: '422'
    });
}
function create(exchange) {
    const { body, world } = exchange;
    const repository = repositoryOf(exchange);
    if (!repository) return exchange_notFound();
    const { code, owner } = repository;
    const [named, label] = [
        String(body.head),
        `${owner}:`
    ];
    const head = named.toLowerCase().startsWith(label.toLowerCase()) ? named.slice(label.length) : named;
    const target = String(body.base);
    if (!code.branches.has(head)) return failed({
        field: 'head',
        code: 'invalid'
    });
    if (!code.branches.has(target)) return failed({
        field: 'base',
        code: 'invalid'
    });
    const open = code.pulls.find((pull)=>pull.state === 'open' && pull.head === head && pull.base === target);
    if (open) return failed({
        code: 'custom',
        message: `A pull request already exists for ${owner}:${head}.`
    });
    if (code.isAncestor(code.branches.get(head) ?? '', code.branches.get(target) ?? '')) return failed({
        code: 'custom',
        message: `No commits between ${target} and ${head}`
    });
    const now = world.clock.now();
    const pull = {
        id: world.nextId(),
        number: code.pulls.length + 1,
        title: String(body.title ?? head),
        body: body.body === undefined ? null : String(body.body),
        head,
        base: target,
        state: 'open',
        createdAt: now,
        updatedAt: now
    };
    code.pulls.push(pull);
    return json(201, describeWhole(pull, repository, exchange));
}
/** A pull request in lists. */ function pulls_describe(pull, repository, { api }) {
    const { id, number, title, body, state, createdAt, updatedAt, closedAt, mergedAt } = pull;
    const { owner, name } = repository;
    const [root, page] = [
        `${api}/repos/${owner}/${name}`,
        `https://github.com/${owner}/${name}/pull/${number}`
    ];
    const [url, issue] = [
        `${root}/pulls/${number}`,
        `${root}/issues/${number}`
    ];
    const side = (branch)=>({
            label: `${owner}:${branch}`,
            ref: branch,
            sha: repository.code.branches.get(branch) ?? '0'.repeat(40),
            user: describeAccount(owner, api),
            repo: describeWholeRepository(repository, api)
        });
    const [head, target] = [
        side(pull.head),
        side(pull.base)
    ];
    const links = {
        comments_url: `${issue}/comments`,
        commits_url: `${url}/commits`,
        review_comment_url: `${root}/pulls/comments{/number}`,
        review_comments_url: `${url}/comments`,
        statuses_url: `${root}/statuses/${head.sha}`
    };
    const dated = (date)=>date ? exchange_time(date) : null;
    return {
        id,
        number,
        node_id: nodeId('PR', id),
        url,
        html_url: page,
        diff_url: `${page}.diff`,
        patch_url: `${page}.patch`,
        issue_url: issue,
        ...links,
        state,
        locked: false,
        title,
        user: describeAccount('octocat', api),
        body,
        labels: [],
        milestone: null,
        created_at: exchange_time(createdAt),
        updated_at: exchange_time(updatedAt),
        closed_at: dated(closedAt),
        merged_at: dated(mergedAt),
        merge_commit_sha: mergedAt ? target.sha : null,
        assignee: null,
        assignees: [],
        requested_reviewers: [],
        requested_teams: [],
        head,
        base: target,
        _links: {
            self: {
                href: url
            },
            html: {
                href: page
            },
            issue: {
                href: issue
            },
            comments: {
                href: links.comments_url
            },
            commits: {
                href: links.commits_url
            },
            review_comment: {
                href: links.review_comment_url
            },
            review_comments: {
                href: links.review_comments_url
            },
            statuses: {
                href: links.statuses_url
            }
        },
        author_association: 'OWNER',
        auto_merge: null,
        draft: false
    };
}
/** A pull request by itself. */ function describeWhole(pull, repository, exchange) {
    const { code } = repository;
    const [from, to] = [
        code.at(pull.base),
        code.at(pull.head)
    ];
    return {
        ...pulls_describe(pull, repository, exchange),
        additions: 0,
        deletions: 0,
        changed_files: from && to ? code.changedPaths(from, to).length : 0,
        comments: 0,
        review_comments: 0,
        commits: 1,
        mergeable: pull.state === 'open' ? true : null,
        mergeable_state: 'clean',
        merged: pull.mergedAt !== undefined,
        merged_by: pull.mergedAt ? describeAccount('octocat', exchange.api) : null,
        maintainer_can_modify: false
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/rest/repositories.js


const repositoryRoutes = [
    {
        operation: 'GetRepository',
        method: 'GET',
        path: '/repos/{owner}/{repo}',
        permission: [
            'metadata',
            'read'
        ],
        answer: (exchange)=>{
            const repository = repositoryOf(exchange);
            if (!repository) return exchange_notFound();
            return json(200, describeWholeRepository(repository, exchange.api));
        }
    },
    {
        operation: 'ListRuns',
        method: 'GET',
        path: '/repos/{owner}/{repo}/actions/runs',
        permission: [
            'actions',
            'read'
        ],
        answer: (exchange)=>{
            const repository = repositoryOf(exchange);
            if (!repository) return exchange_notFound();
            const requested = exchange.query.get('status');
            const runs = repository.runs.flatMap((run)=>exchange.world.late.runs.read(repository, String(run.id), run) ?? []).filter(({ status })=>requested === null || status === requested).toSorted((a, b)=>b.createdAt.getTime() - a.createdAt.getTime()).map((run)=>describeRun(run, repository, exchange.api));
            return paged(exchange, 'workflow_runs', runs);
        }
    }
];

// EXTERNAL MODULE: ./node_modules/libsodium-wrappers/dist/modules-esm/libsodium-wrappers.mjs + 1 modules
var libsodium_wrappers = __webpack_require__(54768);
;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/secret-store.js

/**
 * One secret store (of a repository, an environment or an organization, for Actions, Dependabot or
 * Codespaces), with its own key pair for encryption.
 */ class SecretStore {
    secrets = new Map();
    #keys;
    #now;
    /** The maximum number of secrets. */ limit;
    /** `sodium.ready` must have resolved. */ constructor(now, limit = 100){
        this.#now = now;
        this.limit = limit;
    }
    get publicKey() {
        const { id, publicKey } = this.#pair();
        return {
            key_id: id,
            key: Buffer.from(publicKey).toString('base64')
        };
    }
    /** Changes the public key. Values encrypted for the old one are then refused. */ changeKey() {
        this.#keys = newKeys();
    }
    /** Generated on first use, because most stores are never written through the API. */ #pair() {
        this.#keys ??= newKeys();
        return this.#keys;
    }
    /** Names are case-insensitive (GitHub docs, "Secrets reference"). */ get(name) {
        return this.secrets.get(name.toUpperCase());
    }
    /** The value of a secret, if it exists. */ value(name) {
        return this.get(name)?.value;
    }
    /** Stores a plain value, like a person on the web page. */ set(name, value, more = {}) {
        const before = this.get(name);
        const now = this.#now();
        this.secrets.set(name.toUpperCase(), {
            name: name.toUpperCase(),
            value,
            createdAt: before?.createdAt ?? now,
            updatedAt: now,
            ...more
        });
        return before ? 'updated' : 'created';
    }
    /** Encrypts a value with this store's current public key, like a client. */ seal(value) {
        return Buffer.from(libsodium_wrappers/* default */.Ay.crypto_box_seal(value, this.#pair().publicKey)).toString('base64');
    }
    /** Decrypts a value; `undefined` if it was not encrypted with this store's current public key. */ open(encryptedValue, keyId) {
        const { id, publicKey, privateKey } = this.#pair();
        if (keyId !== id) return undefined;
        try {
            const box = Buffer.from(encryptedValue, 'base64');
            return Buffer.from(libsodium_wrappers/* default */.Ay.crypto_box_seal_open(box, publicKey, privateKey)).toString('utf8');
        } catch  {
            return undefined;
        }
    }
}
let keyCount = 0;
function newKeys() {
    const { publicKey, privateKey } = libsodium_wrappers/* default */.Ay.crypto_box_keypair();
    // GitHub's ids are long numbers, as strings.
    return {
        id: String(568_250_167_242_549_743n + BigInt(++keyCount)),
        publicKey,
        privateKey
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/subject.js

/** GitHub's default template, in the words of its API. */ const defaultClaimKeys = [
    'repo',
    'context'
];
/** The day after 15 July 2026, from which on new names get immutable subjects. */ const immutableFrom = Date.parse('2026-07-16T00:00:00Z');
/** Whether a repository that is created, renamed or transferred now gets an immutable subject. */ function isImmutableSince(now) {
    return now.getTime() >= immutableFrom;
}
/** `repo:OWNER/REPO`, or with ids: `repo:OWNER@ID/REPO@ID`. */ function subjectPrefix({ id, owner, name }, isImmutable) {
    return isImmutable ? `repo:${owner}@${accountId(owner)}/${name}@${id}` : `repo:${owner}/${name}`;
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/world.js







/** The state of the sandbox's REST API. */ class GitHubWorld {
    clock;
    /** Reads that a replica may answer. */ late;
    repositories = new Map();
    organizations = new Map();
    tokens = new Map();
    apps = new Map();
    /** Old name -> new name, of repositories that were renamed. */ renames = new Map();
    /** GitHub Enterprise Server. */ isEnterpriseServer = false;
    /** Secondary limits on writes, as GitHub documents them; off unless set. */ secondaryLimit;
    writes = [];
    /** The points of recent requests. */ points = [];
    #ids = 1_296_269;
    /** `sodium.ready` must have resolved; `create` sees to that. */ constructor(clock){
        this.clock = clock;
        this.late = {
            secrets: new LateReads(clock),
            variables: new LateReads(clock),
            runs: new LateReads(clock)
        };
    }
    static async create(clock) {
        await libsodium_wrappers/* default.ready */.Ay.ready;
        return new GitHubWorld(clock);
    }
    /** An id that nothing else has. */ nextId() {
        return this.#ids++;
    }
    createRepository(fullName, options = {}) {
        const [owner = '', name = ''] = fullName.split('/');
        const { id = this.nextId(), createdAt = this.clock.now(), visibility = 'private' } = options;
        const repository = {
            id,
            owner,
            name,
            createdAt,
            stores: this.#stores(secretLimits.repository),
            environments: new Map(),
            variables: new Map(),
            runs: [],
            visibility,
            subject: {
                useDefault: true,
                optedIn: false,
                isImmutable: isImmutableSince(createdAt)
            },
            code: new Code(()=>this.clock.now()),
            workflows: new Map()
        };
        this.repositories.set(fullName.toLowerCase(), repository);
        return repository;
    }
    createOrganization(login) {
        const organization = {
            login,
            stores: this.#stores(secretLimits.organization),
            variables: new Map(),
            subject: {
                includeClaimKeys: defaultClaimKeys,
                optedIn: false
            }
        };
        this.organizations.set(login.toLowerCase(), organization);
        return organization;
    }
    createEnvironment(repository, name) {
        const environment = {
            id: this.nextId(),
            name,
            createdAt: this.clock.now(),
            secrets: new SecretStore(()=>this.clock.now(), secretLimits.environment),
            variables: new Map(),
            waitMinutes: 0,
            preventSelfReview: false,
            reviewers: [],
            branchPolicies: []
        };
        repository.environments.set(name.toLowerCase(), environment);
        return environment;
    }
    /** Whether the subjects of a repository's tokens have ids. GitHub Enterprise Server has no such subjects. */ hasImmutableSubject({ owner, subject }) {
        if (this.isEnterpriseServer) return false;
        return subject.isImmutable || subject.optedIn || this.#subjectOf(owner)?.optedIn === true;
    }
    /** The claims of a job's repository that GitHub knows itself, unless the job has them already. */ withRepository(job) {
        const repository = this.repositories.get(job.repository.toLowerCase());
        if (!repository) return job;
        const { useDefault, includeClaimKeys } = repository.subject;
        const claimKeys = useDefault ? undefined : includeClaimKeys ?? this.#subjectOf(repository.owner)?.includeClaimKeys;
        return {
            repositoryId: String(repository.id),
            ownerId: String(accountId(repository.owner)),
            immutableSubject: this.hasImmutableSubject(repository),
            visibility: repository.visibility,
            ...claimKeys ? {
                claimKeys
            } : {},
            ...job
        };
    }
    /** The repository as its subjects name it now. */ subjectPrefix(repository) {
        return subjectPrefix(repository, this.hasImmutableSubject(repository));
    }
    #subjectOf(owner) {
        return this.organizations.get(owner.toLowerCase())?.subject;
    }
    /** @throws Error if the repository does not exist */ repository(fullName) {
        const repository = this.repositories.get(fullName.toLowerCase());
        if (!repository) throw new Error(`the sandbox has no repository ${fullName}`);
        return repository;
    }
    createToken(options = {}) {
        const { kind = 'personal', permissions = kind === 'classic' ? {} : everything, scopes = [], repositories, limit = kind === 'github-token' ? 1000 : 5000, remaining = limit, expiresAt } = options;
        const prefix = tokenPrefixes[kind];
        const token = prefix + (0,external_node_crypto_.randomBytes)(20).toString('hex');
        this.tokens.set(token, {
            kind,
            permissions,
            scopes,
            limit,
            remaining,
            ...repositories ? {
                repositories: new Set(repositories.map((name)=>name.toLowerCase()))
            } : {},
            ...expiresAt ? {
                expiresAt
            } : {}
        });
        return token;
    }
    /** @param publicKey - PEM */ createApp(id, publicKey, accounts) {
        const installations = Object.entries(accounts).map(([account, permissions])=>({
                id: this.nextId(),
                account,
                permissions,
                createdAt: this.clock.now()
            }));
        const app = {
            id,
            publicKey: (0,external_node_crypto_.createPublicKey)(publicKey),
            installations
        };
        this.apps.set(id, app);
        return app;
    }
    startRun(repository, options = {}) {
        const run = {
            id: options.id ?? this.nextId(),
            createdAt: options.createdAt ?? this.clock.now(),
            status: options.status ?? 'in_progress',
            attempt: options.attempt ?? 1
        };
        this.late.runs.change(repository, String(run.id), undefined);
        repository.runs.push(run);
        return run;
    }
    /** Ends a run. Readers of a replica still see it in progress for a while. */ endRun(repository, run) {
        this.late.runs.change(repository, String(run.id), {
            ...run
        });
        run.status = 'completed';
    }
    /** Renames a repository. Its old name redirects to it. */ rename(repository, name) {
        return this.#move(repository, {
            ...repository,
            name
        });
    }
    /** Transfers a repository to another owner. Its old name redirects to it. */ transfer(repository, owner) {
        return this.#move(repository, {
            ...repository,
            owner
        });
    }
    #move(repository, moved) {
        const [from = '', to = ''] = [
            repository,
            moved
        ].map((each)=>`${each.owner}/${each.name}`.toLowerCase());
        this.repositories.delete(from);
        this.repositories.set(to, moved);
        this.renames.set(from, `${moved.owner}/${moved.name}`);
        moved.subject.isImmutable ||= isImmutableSince(this.clock.now());
        return moved;
    }
    #stores(limit) {
        const store = ()=>new SecretStore(()=>this.clock.now(), limit);
        return {
            actions: store(),
            dependabot: store(),
            codespaces: store()
        };
    }
}
const tokenPrefixes = {
    personal: 'github_pat_',
    classic: 'ghp_',
    installation: 'ghs_',
    'github-token': 'ghs_'
};
/** Maximum number of secrets per store (GitHub docs, "Secrets reference"). */ const secretLimits = {
    repository: 100,
    environment: 100,
    organization: 1000
};
/** All permissions that Keyturn can use. */ const everything = {
    secrets: 'write',
    environments: 'write',
    dependabot_secrets: 'write',
    codespaces_secrets: 'write',
    organization_secrets: 'write',
    organization_dependabot_secrets: 'write',
    organization_codespaces_secrets: 'write',
    variables: 'write',
    actions: 'write',
    administration: 'write',
    contents: 'write',
    pull_requests: 'write',
    workflows: 'write',
    organization_administration: 'write',
    metadata: 'read'
};
/** Whether a repository may read something of its organization. */ function isSharedWith({ visibility, selected }, { id, visibility: own }) {
    if (visibility === 'selected') return selected?.has(id) === true;
    return visibility === 'private' ? own !== 'public' : true;
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/rest/secrets.js



const secrets_kinds = [
    'actions',
    'dependabot',
    'codespaces'
];
const places = [
    ...secrets_kinds.map((kind)=>({
            base: `/repos/{owner}/{repo}/${kind}/secrets`,
            permission: kind === 'actions' ? 'secrets' : `${kind}_secrets`,
            ofOrganization: false,
            find: (exchange)=>repositoryOf(exchange)?.stores[kind]
        })),
    ...secrets_kinds.map((kind)=>({
            base: `/orgs/{org}/${kind}/secrets`,
            permission: kind === 'actions' ? 'organization_secrets' : `organization_${kind}_secrets`,
            ofOrganization: true,
            find: ({ world, path })=>world.organizations.get(path.org?.toLowerCase() ?? '')?.stores[kind]
        })),
    {
        base: '/repos/{owner}/{repo}/environments/{environment_name}/secrets',
        permission: 'environments',
        ofOrganization: false,
        find: (exchange)=>repositoryOf(exchange)?.environments.get(exchange.path.environment_name?.toLowerCase() ?? '')?.secrets
    }
];
/** Strict Base64, as in GitHub's OpenAPI description. */ const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/;
const secretRoutes = [
    ...places.flatMap(routesOf),
    {
        operation: 'ListOrganizationSecrets',
        method: 'GET',
        path: '/repos/{owner}/{repo}/actions/organization-secrets',
        permission: [
            'secrets',
            'read'
        ],
        answer: (exchange)=>{
            const repository = repositoryOf(exchange);
            if (!repository) return exchange_notFound();
            const store = exchange.world.organizations.get(repository.owner.toLowerCase())?.stores.actions;
            const shared = [
                ...store?.secrets.keys() ?? []
            ].flatMap((name)=>(store && seen(store, name, exchange)) ?? []).filter((secret)=>isSharedWith(secret, repository)).map(({ name, createdAt, updatedAt })=>({
                    name,
                    created_at: exchange_time(createdAt),
                    updated_at: exchange_time(updatedAt)
                }));
            return paged(exchange, 'secrets', shared);
        }
    }
];
function routesOf({ base, permission, ofOrganization, find }) {
    const inStore = (answer)=>(exchange)=>{
            const store = find(exchange);
            return store ? answer(store, exchange) : exchange_notFound();
        };
    const inSecret = (answer)=>inStore((store, exchange)=>{
            const secret = seen(store, exchange.path.secret_name ?? '', exchange);
            return secret ? answer(secret, exchange) : exchange_notFound();
        });
    const read = [
        permission,
        'read'
    ];
    const write = [
        permission,
        'write'
    ];
    const own = [
        {
            operation: 'GetPublicKey',
            method: 'GET',
            path: `${base}/public-key`,
            permission: read,
            answer: inStore((store)=>json(200, store.publicKey))
        },
        {
            operation: 'ListSecrets',
            method: 'GET',
            path: base,
            permission: read,
            answer: inStore((store, exchange)=>paged(exchange, 'secrets', [
                    ...store.secrets.keys()
                ].flatMap((name)=>seen(store, name, exchange) ?? []).map((secret)=>secrets_describe(secret, exchange))))
        },
        {
            operation: 'GetSecret',
            method: 'GET',
            path: `${base}/{secret_name}`,
            permission: read,
            answer: inSecret((secret, exchange)=>json(200, secrets_describe(secret, exchange)))
        },
        {
            operation: 'PutSecret',
            method: 'PUT',
            path: `${base}/{secret_name}`,
            permission: write,
            body: fieldsOf({
                base,
                ofOrganization
            }),
            answer: inStore((store, exchange)=>secrets_put(store, exchange, ofOrganization))
        },
        {
            operation: 'DeleteSecret',
            method: 'DELETE',
            path: `${base}/{secret_name}`,
            permission: write,
            answer: inStore((store, { path, world })=>{
                const name = path.secret_name?.toUpperCase() ?? '';
                world.late.secrets.change(store, name, store.get(name));
                return store.secrets.delete(name) ? noContent : exchange_notFound();
            })
        }
    ];
    if (!ofOrganization) return own;
    return [
        ...own,
        {
            operation: 'ListSecretRepositories',
            method: 'GET',
            path: `${base}/{secret_name}/repositories`,
            permission: read,
            answer: inSecret(({ selected = new Set() }, exchange)=>paged(exchange, 'repositories', [
                    ...exchange.world.repositories.values()
                ].filter(({ id })=>selected.has(id)).map((repository)=>describeRepository(repository, exchange.api))))
        }
    ];
}
/** A secret in responses, without its value. */ function seen(store, name, { world }) {
    return world.late.secrets.read(store, name.toUpperCase(), store.get(name));
}
function secrets_describe(secret, { url }) {
    const { name, createdAt, updatedAt, visibility } = secret;
    return {
        name,
        created_at: exchange_time(createdAt),
        updated_at: exchange_time(updatedAt),
        ...visibility ? {
            visibility
        } : {},
        ...visibility === 'selected' ? {
            selected_repositories_url: `${url.href.slice(0, url.href.lastIndexOf('/secrets') + '/secrets'.length)}/${name}/repositories`
        } : {}
    };
}
/** The body of a PUT (GitHub's OpenAPI description; Codespaces takes ids as numbers only). */ function fieldsOf({ base, ofOrganization }) {
    return {
        encrypted_value: {
            type: 'string',
            required: true,
            pattern: base64
        },
        key_id: {
            type: 'string',
            required: true
        },
        ...ofOrganization ? {
            visibility: {
                type: 'string',
                required: true,
                oneOf: [
                    'all',
                    'private',
                    'selected'
                ]
            },
            selected_repository_ids: {
                type: base.includes('/codespaces/') ? 'integers' : 'ids'
            }
        } : {}
    };
}
/**
 * Leaving `selected_repository_ids` out takes the secret away from every repository, as at GitHub
 * (docs/facts.md#secret-writes).
 */ function secrets_put(store, { body, path, world }, ofOrganization) {
    const { encrypted_value, key_id, visibility, selected_repository_ids = [] } = body;
    const name = path.secret_name ?? '';
    if (!/^[A-Z_][A-Z0-9_]*$/i.test(name) || /^GITHUB_/i.test(name)) return unprocessable('Secret names can only contain alphanumeric characters and underscores.');
    const value = store.open(String(encrypted_value), String(key_id));
    if (value === undefined) return unprocessable('Bad request - key_id is invalid or the value was not sealed for it.');
    if (Buffer.byteLength(value) > 48 * 1024) return unprocessable('Secret is too large.');
    if (!store.get(name) && store.secrets.size >= store.limit) return unprocessable(`There are ${store.limit} secrets already, the most that are allowed.`);
    const more = ofOrganization ? {
        visibility: visibility,
        ...visibility === 'selected' ? {
            selected: new Set(selected_repository_ids.map(Number))
        } : {}
    } : {};
    world.late.secrets.change(store, name.toUpperCase(), store.get(name));
    return store.set(name, value, more) === 'created' ? json(201, {}) : noContent;
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/rest/subjects.js


const path = 'actions/oidc/customization/sub';
const template = {
    include_claim_keys: {
        type: 'strings'
    },
    use_immutable_subject: {
        type: 'boolean'
    }
};
/** The form of `sub` in ID tokens, of a repository and of an organization. */ const subjectRoutes = [
    {
        operation: 'GetSubjectClaim',
        method: 'GET',
        path: `/repos/{owner}/{repo}/${path}`,
        permission: [
            'actions',
            'read'
        ],
        answer: (exchange)=>{
            const repository = repositoryOf(exchange);
            if (!repository) return exchange_notFound();
            const { world } = exchange;
            const { useDefault, includeClaimKeys } = repository.subject;
            return json(200, {
                use_default: useDefault,
                ...useDefault || !includeClaimKeys ? {} : {
                    include_claim_keys: includeClaimKeys
                },
                ...world.isEnterpriseServer ? {} : {
                    use_immutable_subject: world.hasImmutableSubject(repository),
                    sub_claim_prefix: world.subjectPrefix(repository)
                }
            });
        }
    },
    {
        operation: 'SetSubjectClaim',
        method: 'PUT',
        path: `/repos/{owner}/{repo}/${path}`,
        permission: [
            'actions',
            'write'
        ],
        body: {
            use_default: {
                type: 'boolean',
                required: true
            },
            ...template
        },
        answer: (exchange)=>{
            const { body } = exchange;
            const repository = repositoryOf(exchange);
            if (!repository) return exchange_notFound();
            const keys = body.include_claim_keys;
            if (keys?.some((key)=>!isClaimKey(key))) return wrongKey();
            const { subject } = repository;
            subject.useDefault = body.use_default === true;
            if (keys && !subject.useDefault) subject.includeClaimKeys = keys;
            else delete subject.includeClaimKeys;
            if (body.use_immutable_subject !== undefined) subject.optedIn = body.use_immutable_subject === true;
            return json(201, {});
        }
    },
    {
        operation: 'GetOrganizationSubjectClaim',
        method: 'GET',
        path: `/orgs/{org}/${path}`,
        permission: [
            'organization_administration',
            'read'
        ],
        answer: ({ world, path: { org = '' } })=>{
            const subject = world.organizations.get(org.toLowerCase())?.subject;
            if (!subject) return exchange_notFound();
            return json(200, {
                include_claim_keys: subject.includeClaimKeys,
                ...world.isEnterpriseServer ? {} : {
                    use_immutable_subject: subject.optedIn
                }
            });
        }
    },
    {
        operation: 'SetOrganizationSubjectClaim',
        method: 'PUT',
        path: `/orgs/{org}/${path}`,
        permission: [
            'organization_administration',
            'write'
        ],
        body: template,
        answer: ({ world, path: { org = '' }, body })=>{
            const subject = world.organizations.get(org.toLowerCase())?.subject;
            if (!subject) return exchange_notFound();
            const keys = body.include_claim_keys ?? defaultClaimKeys;
            if (keys.some((key)=>!isClaimKey(key))) return wrongKey();
            subject.includeClaimKeys = keys;
            if (body.use_immutable_subject !== undefined) subject.optedIn = body.use_immutable_subject === true;
            return json(201, {});
        }
    }
];
/** GitHub's OpenAPI description: a key can only contain alphanumeric characters and underscores. */ function isClaimKey(key) {
    return /^[A-Za-z0-9_]+$/.test(key);
}
function wrongKey() {
    return unprocessable('Invalid request.\n\nClaim keys can only contain alphanumeric characters and underscores.');
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/rest/variables.js


const variables_places = [
    {
        base: '/repos/{owner}/{repo}/actions/variables',
        permission: 'actions_variables',
        most: 500
    },
    {
        base: '/repos/{owner}/{repo}/environments/{environment_name}/variables',
        permission: 'environments',
        most: 100
    }
];
const variableRoutes = [
    ...variables_places.flatMap(variables_routesOf),
    {
        operation: 'ListOrganizationVariables',
        method: 'GET',
        path: '/repos/{owner}/{repo}/actions/organization-variables',
        permission: [
            'actions_variables',
            'read'
        ],
        answer: (exchange)=>{
            const repository = repositoryOf(exchange);
            if (!repository) return exchange_notFound();
            const all = exchange.world.organizations.get(repository.owner.toLowerCase())?.variables.values() ?? [];
            return paged(exchange, 'variables', [
                ...all
            ].filter((each)=>isSharedWith(each, repository)).map(variables_describe), {
                byDefault: 10,
                most: 30
            });
        }
    }
];
function variables_routesOf({ base, permission, most }) {
    /** An environment that does not exist has no variables, as a repository that does not exist. */ const inPlace = (answer)=>(exchange)=>variablesIn(exchange) ? answer(exchange) : exchange_notFound();
    return [
        {
            operation: 'ListVariables',
            method: 'GET',
            path: base,
            permission: [
                permission,
                'read'
            ],
            answer: inPlace((exchange)=>paged(exchange, 'variables', [
                    ...variables(exchange).values()
                ].flatMap((each)=>variables_seen(each.name, each, exchange) ?? []).map(variables_describe), {
                    byDefault: 10,
                    most: 30
                }))
        },
        {
            operation: 'CreateVariable',
            method: 'POST',
            path: base,
            permission: [
                permission,
                'write'
            ],
            body: {
                name: {
                    type: 'string',
                    required: true
                },
                value: {
                    type: 'string',
                    required: true
                }
            },
            answer: inPlace((exchange)=>variables_create(exchange, most))
        },
        {
            operation: 'GetVariable',
            method: 'GET',
            path: `${base}/{name}`,
            permission: [
                permission,
                'read'
            ],
            answer: (exchange)=>{
                const variable = variables_seen(exchange.path.name ?? '', variables_find(exchange), exchange);
                return variable ? json(200, variables_describe(variable)) : exchange_notFound();
            }
        },
        {
            operation: 'UpdateVariable',
            method: 'PATCH',
            path: `${base}/{name}`,
            permission: [
                permission,
                'write'
            ],
            body: {
                name: {
                    type: 'string'
                },
                value: {
                    type: 'string'
                }
            },
            answer: update
        },
        {
            operation: 'DeleteVariable',
            method: 'DELETE',
            path: `${base}/{name}`,
            permission: [
                permission,
                'write'
            ],
            answer: (exchange)=>{
                variables_beforeChange(exchange.path.name ?? '', exchange);
                return variables(exchange).delete(exchange.path.name?.toUpperCase() ?? '') ? noContent : exchange_notFound();
            }
        }
    ];
}
function variablesIn(exchange) {
    const repository = repositoryOf(exchange);
    const { environment_name: environment } = exchange.path;
    if (environment === undefined) return repository?.variables;
    return repository?.environments.get(environment.toLowerCase())?.variables;
}
function variables(exchange) {
    return variablesIn(exchange) ?? new Map();
}
function variables_find(exchange) {
    return variables(exchange).get(exchange.path.name?.toUpperCase() ?? '');
}
/** A variable in responses. */ function variables_seen(name, present, exchange) {
    return exchange.world.late.variables.read(variables(exchange), name.toUpperCase(), present);
}
function variables_beforeChange(name, exchange) {
    const present = variables(exchange).get(name.toUpperCase());
    exchange.world.late.variables.change(variables(exchange), name.toUpperCase(), present && {
        ...present
    });
}
function variables_describe({ name, value, createdAt, updatedAt }) {
    return {
        name,
        value,
        created_at: exchange_time(createdAt),
        updated_at: exchange_time(updatedAt)
    };
}
/** Bytes per variable (GitHub docs, "Variables reference"). */ const maxBytes = 48 * 1024;
function wrongValue(value) {
    if (value === '') return unprocessable('Variable value cannot be empty.');
    return Buffer.byteLength(value) > maxBytes ? unprocessable('Variable value is too large.') : undefined;
}
/** GitHub refuses an existing name with 409, which is why a variable can serve as a lock. */ function variables_create(exchange, most) {
    const [name, value] = [
        String(exchange.body.name),
        String(exchange.body.value)
    ];
    if (!/^[A-Z_][A-Z0-9_]*$/i.test(name) || /^GITHUB_/i.test(name)) return unprocessable('Variable names can only contain alphanumeric characters and underscores.');
    const wrong = wrongValue(value);
    if (wrong) return wrong;
    const all = variables(exchange);
    if (all.has(name.toUpperCase())) return json(409, {
        message: 'Already exists - Variable already exists',
        documentation_url: 'https://docs.github.com/rest/actions/variables',
        status: '409'
    });
    if (all.size >= most) return unprocessable(`There are ${most} variables already, the most that are allowed.`);
    const now = exchange.world.clock.now();
    variables_beforeChange(name, exchange);
    all.set(name.toUpperCase(), {
        name: name.toUpperCase(),
        value,
        createdAt: now,
        updatedAt: now
    });
    return json(201, {});
}
function update(exchange) {
    const variable = variables_find(exchange);
    if (!variable) return exchange_notFound();
    const { value = variable.value } = exchange.body;
    const wrong = wrongValue(String(value));
    if (wrong) return wrong;
    variables_beforeChange(variable.name, exchange);
    variable.value = String(value);
    variable.updatedAt = exchange.world.clock.now();
    return noContent;
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/rest/workflows.js


const workflows_base = '/repos/{owner}/{repo}/actions/workflows';
const dayMs = 86_400_000;
/** Answers about the workflow in the path, which has an id and the name of its file. */ function inWorkflow(answer) {
    return (exchange)=>{
        const repository = repositoryOf(exchange);
        const named = exchange.path.workflow_id ?? '';
        const workflow = repository && workflowsOf(repository, exchange.world).find(({ id, path })=>String(id) === named || path === `.github/workflows/${named}`);
        return repository && workflow ? answer(workflow, repository, exchange) : exchange_notFound();
    };
}
const workflowRoutes = [
    {
        operation: 'ListWorkflows',
        method: 'GET',
        path: workflows_base,
        permission: [
            'actions',
            'read'
        ],
        answer: (exchange)=>{
            const repository = repositoryOf(exchange);
            if (!repository) return exchange_notFound();
            const all = workflowsOf(repository, exchange.world);
            return paged(exchange, 'workflows', all.map((each)=>workflows_describe(each, repository, exchange)));
        }
    },
    {
        operation: 'GetWorkflow',
        method: 'GET',
        path: `${workflows_base}/{workflow_id}`,
        permission: [
            'actions',
            'read'
        ],
        answer: inWorkflow((workflow, repository, exchange)=>json(200, workflows_describe(workflow, repository, exchange)))
    },
    {
        operation: 'EnableWorkflow',
        method: 'PUT',
        path: `${workflows_base}/{workflow_id}/enable`,
        permission: [
            'actions',
            'write'
        ],
        answer: inWorkflow((workflow, repository, { world })=>{
            workflow.state = 'active';
            repository.lastActivity = world.clock.now();
            return noContent;
        })
    },
    {
        operation: 'DisableWorkflow',
        method: 'PUT',
        path: `${workflows_base}/{workflow_id}/disable`,
        permission: [
            'actions',
            'write'
        ],
        answer: inWorkflow((workflow)=>{
            workflow.state = 'disabled_manually';
            return noContent;
        })
    }
];
/** The workflows of the default branch. */ function workflowsOf(repository, world) {
    const { code, workflows } = repository;
    const paths = [
        ...code.at(code.defaultBranch)?.files.keys() ?? []
    ];
    return paths.filter((path)=>/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)).map((path)=>{
        const workflow = workflows.get(path) ?? {
            id: world.nextId(),
            path,
            createdAt: world.clock.now(),
            state: 'active'
        };
        workflows.set(path, workflow);
        if (workflow.state === 'active' && isIdle(path, repository, world)) workflow.state = 'disabled_inactivity';
        return workflow;
    });
}
/** GitHub disables scheduled workflows of public repositories after 60 days without activity (docs/facts.md#scheduled-workflows). */ function isIdle(path, { visibility, code, lastActivity }, world) {
    if (visibility !== 'public' || !linesOf(path, code).some((line)=>line.startsWith('schedule:'))) return false;
    const committed = code.at(code.defaultBranch)?.at ?? world.clock.now();
    const latest = Math.max(committed.getTime(), lastActivity?.getTime() ?? 0);
    return world.clock.now().getTime() - latest > 60 * dayMs;
}
/** The lines of a file, without their indentation. */ function linesOf(path, code) {
    return (code.text(path) ?? '').split('\n').map((line)=>line.trim());
}
function workflows_describe({ id, path, state, createdAt }, repository, { api }) {
    const { owner, name, code } = repository;
    const title = linesOf(path, code).find((line)=>line.startsWith('name:'))?.slice('name:'.length).trim();
    const page = `https://github.com/${owner}/${name}`;
    return {
        id,
        node_id: nodeId('W', id),
        name: title || path,
        path,
        state,
        created_at: exchange_time(createdAt),
        updated_at: exchange_time(createdAt),
        url: `${api}/repos/${owner}/${name}/actions/workflows/${id}`,
        html_url: `${page}/blob/${code.defaultBranch}/${path}`,
        badge_url: `${page}/workflows/${encodeURIComponent(title || path)}/badge.svg`
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/rest/api.js














const revoke = {
    operation: 'RevokeInstallationToken',
    method: 'DELETE',
    path: '/installation/token',
    answer: ({ world, token })=>{
        for (const [value, candidate] of world.tokens)if (candidate === token) world.tokens.delete(value);
        return noContent;
    }
};
/** All operations that the sandbox serves. */ const api_routes = [
    ...appRoutes,
    ...secretRoutes,
    ...variableRoutes,
    ...repositoryRoutes,
    ...environmentRoutes,
    ...subjectRoutes,
    ...workflowRoutes,
    ...codeRoutes,
    ...pullRoutes,
    revoke
];
/** Paths of files and names of refs contain slashes. */ const manySegments = new Set([
    'path',
    'ref'
]);
const patterns = new Map(api_routes.map((route)=>[
        route,
        patternOf(route.path)
    ]));
/** A repository's path by name, and by id, to which renamed repositories redirect. */ function patternOf(path) {
    const named = '/repos/{owner}/{repo}';
    const pattern = path.replace(named, `(?:${named}|/repositories/(?<repositoryId>\\d+))`).replaceAll(/\{(\w+)\}/g, (_all, name)=>`(?<${name}>${manySegments.has(name) ? '.+' : '[^/]+'})`);
    return new RegExp(`^${pattern}$`);
}
/** GitHub Enterprise Server has the API below /api/v3. */ const enterprisePrefix = /^\/api\/v3(?=\/)/;
function match({ method, url }) {
    const path = url.pathname.replace(enterprisePrefix, '');
    for (const [route, pattern] of patterns){
        const matched = route.method === method ? pattern.exec(path) : null;
        if (matched) return {
            route,
            path: decoded(matched.groups ?? {})
        };
    }
    return undefined;
}
function decoded(groups) {
    return Object.fromEntries(Object.entries(groups).flatMap(([name, text])=>text === undefined ? [] : [
            [
                name,
                decodeURIComponent(text)
            ]
        ]));
}
/** The operation of a request; `undefined` if it is not one of the REST API. */ function restOperation(request) {
    return match(request)?.route.operation;
}
/** The supported API versions (GitHub docs, "API Versions"). */ const versions = new Set([
    '2022-11-28',
    '2026-03-10'
]);
/** Checks a request before its authentication. */ function malformed({ headers }) {
    if (!headers['user-agent']) return json(403, {
        message: 'Request forbidden by administrative rules.',
        status: '403'
    });
    const version = headers['x-github-api-version'];
    if (version === undefined || versions.has(version)) return undefined;
    return json(400, {
        message: `The API version ${version} is not supported.`,
        documentation_url: 'https://docs.github.com/rest/about-the-rest-api/api-versions',
        status: '400'
    });
}
/** Answers a request of the REST API: authentication, permission, rate limits, then the route. */ function answerRest(request, world) {
    const answer = answerInTurn(request, world);
    return {
        ...answer,
        headers: {
            date: world.clock.now().toUTCString(),
            ...answer.headers
        }
    };
}
function answerInTurn(request, world) {
    const found = match(request);
    if (!found) return exchange_notFound();
    const problem = malformed(request);
    if (problem) return problem;
    const credential = /^(?:bearer|token)\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const body = parseBody(request.body);
    if (typeof body === 'string') return json(400, {
        message: body,
        status: '400'
    });
    return isAppRoute(found.route) ? answerApp(found.route, found.path, request, credential, body, world) : answerToken(found.route, found.path, request, credential, body, world);
}
function answerApp(route, path, request, jwt, body, world) {
    const app = appOf(jwt, world);
    if (typeof app === 'string') return appProblem(app);
    const wrong = wrongIn(body, route.body ?? {});
    if (wrong !== undefined) return unprocessable(wrong);
    const named = withName(path, world);
    return moved(request, named, world) ?? route.answer({
        app,
        world,
        path: named,
        body,
        api: apiOf(request)
    });
}
function answerToken(route, given, request, credential, body, world) {
    const token = world.tokens.get(credential);
    if (!token || token.expiresAt && token.expiresAt <= world.clock.now()) return json(401, {
        message: 'Bad credentials',
        documentation_url: 'https://docs.github.com/rest',
        status: '401'
    });
    const path = withName(given, world);
    const wrong = ()=>{
        const problem = wrongIn(body, route.body ?? {});
        return problem === undefined ? undefined : unprocessable(problem);
    };
    const { url } = request;
    const answer = limited(request, token, world) ?? moved(request, path, world) ?? refused(route, path, token, world) ?? wrong() ?? route.answer({
        world,
        token,
        path,
        query: url.searchParams,
        body,
        url,
        api: apiOf(request)
    });
    const told = withEtag(request, answer);
    if (told.status === 304) uncounted(token);
    return {
        ...told,
        headers: {
            ...told.headers,
            ...limitHeaders(token),
            ...scopeHeaders(route, token)
        }
    };
}
/** The API's URL, as the client uses it. */ function apiOf({ url }) {
    return url.origin + (enterprisePrefix.exec(url.pathname)?.[0] ?? '');
}
/** The path of a repository that the request names by id. */ function withName(path, world) {
    if (path.repositoryId === undefined) return path;
    const found = [
        ...world.repositories.values()
    ].find(({ id })=>String(id) === path.repositoryId);
    return {
        ...path,
        owner: found?.owner ?? '',
        repo: found?.name ?? ''
    };
}
function isAppRoute(route) {
    return appRoutes.includes(route);
}
/** @returns GitHub's message for a body that is not a JSON object */ function parseBody(text) {
    if (text === '') return {};
    try {
        const body = JSON.parse(text);
        return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : 'Body should be a JSON object';
    } catch  {
        return 'Problems parsing JSON';
    }
}
/**
 * A renamed repository redirects to its id, other methods than GET with 307 (GitHub docs, "Best practices": follow
 * redirects).
 */ function moved(request, path, world) {
    const target = world.renames.get(`${path.owner}/${path.repo}`.toLowerCase());
    const repository = target === undefined ? undefined : world.repositories.get(target.toLowerCase());
    if (!repository) return undefined;
    const location = new URL(request.url);
    location.pathname = location.pathname.replace(/\/repos\/[^/]+\/[^/]+/, `/repositories/${repository.id}`);
    return json(request.method === 'GET' ? 301 : 307, {
        message: request.method === 'GET' ? 'Moved Permanently' : 'Temporary Redirect',
        url: location.href,
        documentation_url: 'https://docs.github.com/rest'
    }, {
        location: location.href
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/endpoint.js



/** The sandbox's GitHub: the issuer of ID tokens and the state of the REST API. */ class GitHubStandIn {
    issuer;
    world;
    #jobs = new Map();
    /** Set once the server listens. */ url = '';
    constructor(oidcIssuer, world){
        this.issuer = oidcIssuer;
        this.world = world;
    }
    /** Starts a job that may request ID tokens. Its bearer token is valid as long as the sandbox runs. */ job(claims) {
        const bearer = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
        this.#jobs.set(bearer, claims);
        return {
            ACTIONS_ID_TOKEN_REQUEST_URL: `${this.url}/_apis/distributedtask/idtoken?api-version=2.0`,
            ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer
        };
    }
    /** The job of a bearer token. */ jobOf(bearer) {
        return this.#jobs.get(bearer);
    }
}
// The routes other than the REST API (`rest/`).
const endpoint_routes = [
    {
        operation: 'GetToken',
        method: 'GET',
        path: /^\/_apis\/distributedtask\/idtoken$/,
        answer: getToken
    },
    {
        operation: 'GetKeys',
        method: 'GET',
        path: /^\/\.well-known\/jwks$/,
        answer: async (_request, github)=>json(200, await github.issuer.jwks())
    },
    {
        operation: 'GetConfiguration',
        method: 'GET',
        path: /^\/\.well-known\/openid-configuration$/,
        answer: getConfiguration
    }
];
/** GitHub's servers on one port. */ function githubEndpoint(github, faults, log) {
    return {
        clock: github.world.clock,
        receive: (request)=>{
            const [service, operation] = addressed(request);
            const { method, url, headers, body } = request;
            const logged = {
                at: Date.now(),
                service,
                operation,
                method,
                path: url.pathname + url.search,
                headers,
                body,
                parameters: Object.fromEntries(url.searchParams)
            };
            log.push(logged);
            return {
                logged,
                faults: faults.hitting(service, operation)
            };
        },
        answer: async (request)=>await routeOf(request)?.answer(request, github) ?? answerRest(request, github.world),
        error: ({ status, code, message, headers = {} })=>({
                ...json(status, {
                    message: message ?? code
                }, headers),
                errorCode: code
            })
    };
}
function addressed(request) {
    const route = routeOf(request);
    if (route) return [
        'oidc',
        route.operation
    ];
    const operation = restOperation(request);
    return operation === undefined ? [
        'unknown',
        ''
    ] : [
        'github',
        operation
    ];
}
function routeOf({ method, url }) {
    return endpoint_routes.find((route)=>route.method === method && route.path.test(url.pathname));
}
async function getToken({ headers, url }, github) {
    const bearer = /^bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
    const job = bearer === undefined ? undefined : github.jobOf(bearer);
    if (!job) return json(401, {
        message: 'The token of the job is missing or not valid.'
    });
    const [owner] = job.repository.split('/');
    const audience = url.searchParams.get('audience') ?? `https://github.com/${owner}`;
    const claims = github.world.withRepository(job);
    if (claims.claimKeys?.includes('environment') && claims.environment === undefined) return json(400, {
        message: 'The subject of the token needs an environment, and the job has none.'
    });
    return json(200, {
        count: 1,
        value: await github.issuer.token(claims, audience)
    });
}
function getConfiguration(_request, { issuer }) {
    return json(200, {
        issuer: issuer.url,
        jwks_uri: `${issuer.url}/.well-known/jwks`,
        subject_types_supported: [
            'public',
            'pairwise'
        ],
        response_types_supported: [
            'id_token'
        ],
        id_token_signing_alg_values_supported: [
            'RS256'
        ],
        scopes_supported: [
            'openid'
        ]
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/github/seed.js
/** The examples are older than immutable subjects. */ const createdAt = new Date('2024-03-01T09:00:00Z');
/** The repository and organization of the examples, with the ids of Keyturn's pages. Tests and users set the secrets. */ function seedGitHub(world) {
    world.createOrganization('octo-org');
    const repository = world.createRepository('octo-org/octo-repo', {
        id: 74,
        createdAt
    });
    world.createEnvironment(repository, 'production');
    world.createRepository('octo-org/other-repo', {
        createdAt
    });
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./.build/cli/src/sandbox/server.js



/** Serves an endpoint on loopback, on the given port or a free one. */ async function server_serve(endpoint, port = 0) {
    const sockets = new Set();
    const server = (0,external_node_http_.createServer)((incoming, response)=>void respond(endpoint, incoming, response));
    server.on('connection', (socket)=>{
        sockets.add(socket);
        socket.once('close', ()=>sockets.delete(socket));
    });
    server.listen(port, '127.0.0.1');
    await (0,external_node_events_.once)(server, 'listening');
    return {
        url: `http://127.0.0.1:${server.address().port}`,
        close: async ()=>{
            for (const socket of sockets)socket.destroy();
            server.close();
            await (0,external_node_events_.once)(server, 'close');
        }
    };
}
async function respond(endpoint, incoming, response) {
    const request = await wireRequest(incoming);
    const { logged, faults } = endpoint.receive(request);
    for (const fault of faults.filter(isBefore)){
        const done = await befall(fault, endpoint, request, response);
        if (done) return send(done, response, logged);
        if (response.destroyed) return;
    }
    const answer = await endpoint.answer(request);
    for (const fault of faults.filter((candidate)=>!isBefore(candidate))){
        if (fault.kind === 'drop') return void response.destroy();
        if (fault.kind !== 'stall') continue;
        if (fault.when === 'mid-body') return sendHalf(answer, response, fault.ms);
        await pause(fault.ms, response);
    }
    if (!response.destroyed) send(answer, response, logged);
}
function isBefore(fault) {
    return !('when' in fault) || fault.when === 'before';
}
/** @returns the response that replaces the real one, if the fault has one */ async function befall(fault, endpoint, request, response) {
    switch(fault.kind){
        case 'error':
            return endpoint.error(fault, request);
        case 'answer':
            return {
                status: fault.status ?? 200,
                headers: fault.contentType === undefined ? {} : {
                    'content-type': fault.contentType
                },
                body: fault.body
            };
        case 'late':
            endpoint.clock.after(fault.ms, ()=>void endpoint.answer(request));
            response.destroy();
            return undefined;
        case 'drop':
            response.destroy();
            return undefined;
        case 'stall':
        case 'latency':
            await pause(fault.ms, response);
            return undefined;
    }
}
/** Waits, but not longer than the client. */ async function pause(ms, response) {
    const gone = new AbortController();
    response.once('close', ()=>gone.abort());
    await (0,promises_.setTimeout)(Math.min(ms, 2 ** 31 - 1), undefined, {
        signal: gone.signal,
        ref: false
    }).catch(()=>{});
}
function send({ status, headers, body, errorCode }, response, logged) {
    logged.status = status;
    logged.answeredAt = Date.now();
    if (errorCode !== undefined) logged.errorCode = errorCode;
    response.writeHead(status, {
        ...headers,
        'content-length': Buffer.byteLength(body)
    }).end(body);
}
async function sendHalf({ status, headers, body }, response, ms) {
    response.writeHead(status, {
        ...headers,
        'content-length': Buffer.byteLength(body)
    });
    response.write(body.slice(0, body.length / 2));
    await pause(ms, response);
    if (!response.destroyed) response.end(body.slice(body.length / 2));
}
async function wireRequest(incoming) {
    const chunks = [];
    for await (const chunk of incoming)chunks.push(chunk);
    const headers = Object.entries(incoming.headers).map(([name, value])=>[
            name,
            Array.isArray(value) ? value.join(',') : value ?? ''
        ]);
    // A request to a proxy contains the whole URL.
    const target = incoming.url ?? '/';
    const base = `http://${incoming.headers.host ?? '127.0.0.1'}`;
    return {
        method: incoming.method ?? 'GET',
        url: new URL(target.startsWith('/') ? base + target : target),
        headers: Object.fromEntries(headers),
        body: Buffer.concat(chunks).toString('utf8')
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/index.js












/** Starts a sandbox with the seeded world. Its keys are new each time and valid nowhere else. */ async function startSandbox({ accounts = 'two', partition, awsPort, githubPort, enterpriseHost } = {}) {
    const clock = new SandboxClock();
    const world = new World(clock);
    const identityProvider = new IdentityProvider(clock);
    const seeded = seedWorld(world, accounts, partition, identityProvider);
    const faults = new Faults();
    const requests = [];
    const issuer = createIssuer(clock, enterpriseHost && `https://${enterpriseHost}/_services/token`);
    const github = new GitHubStandIn(issuer, await GitHubWorld.create(clock));
    github.world.isEnterpriseServer = enterpriseHost !== undefined;
    seedGitHub(github.world);
    const otherCis = new OtherCis(clock);
    world.fetchJwks = async (host)=>{
        if (`https://${host}` === issuer.url) return github.issuer.jwks();
        const keys = await otherCis.jwks(host);
        if (!keys) throw new Error(`no issuer serves the keys of ${host}`);
        return keys;
    };
    const aws = await server_serve(awsEndpoint(world, faults, requests), awsPort);
    const githubServer = await server_serve(githubEndpoint(github, faults, requests), githubPort);
    github.url = githubServer.url;
    const ciServer = await server_serve(otherCisEndpoint(otherCis, faults, requests));
    otherCis.url = ciServer.url;
    return {
        awsUrl: aws.url,
        githubUrl: githubServer.url,
        clock,
        world,
        seeded,
        github,
        otherCis,
        identityProvider,
        faults,
        requests,
        close: async ()=>{
            await Promise.all([
                aws.close(),
                githubServer.close(),
                ciServer.close()
            ]);
        }
    };
}


/***/ })

};
