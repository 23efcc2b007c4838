export const id = 9201;
export const ids = [9201];
export const modules = {

/***/ 50540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ profilePaths)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * Paths of the AWS files: `AWS_SHARED_CREDENTIALS_FILE` and `AWS_CONFIG_FILE`, or else in `~/.aws` (AWS SDKs and Tools
 * Reference Guide, "Location of the shared config and credentials files"). A leading `~` is the home folder.
 */ function profilePaths(env, home) {
    const expand = (path)=>/^~(?=[/\\]|$)/.test(path) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, path.slice(1)) : path;
    return {
        credentialsFile: expand(env.AWS_SHARED_CREDENTIALS_FILE || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)('~', '.aws', 'credentials')),
        configFile: expand(env.AWS_CONFIG_FILE || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)('~', '.aws', 'config'))
    };
}


/***/ }),

/***/ 59093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KW: () => (/* binding */ isLeftBehind),
/* harmony export */   SL: () => (/* binding */ defaultRefreshProfile),
/* harmony export */   oY: () => (/* binding */ renewingFolderPrefix)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** The name of the profile that renews itself, unless `aws-profile` is set. */ const defaultRefreshProfile = 'keyturn';
/** The prefix of a renewing profile's folder name. */ const renewingFolderPrefix = 'keyturn-refresh-';
/** Whether a section was left behind by a step that was killed in an earlier job: its folder no longer exists. */ function isLeftBehind(section) {
    const line = /^[ \t]*credential_process[ \t]*=(.*)$/m.exec(section)?.[1] ?? '';
    const match = /(?:"([^"]*keyturn-refresh-[0-9a-f]{12})"|\s(\S*keyturn-refresh-[0-9a-f]{12}))\s*$/.exec(line);
    const folder = match?.[1] ?? match?.[2];
    return folder !== undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(Buffer.from(folder, 'latin1').toString('utf8'));
}


/***/ }),

/***/ 87151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OY: () => (/* binding */ userNameOf),
/* harmony export */   XP: () => (/* binding */ accountOf),
/* harmony export */   bx: () => (/* binding */ accountIdsIn),
/* harmony export */   jX: () => (/* binding */ isRoot),
/* harmony export */   oi: () => (/* binding */ isSessionOf)
/* harmony export */ });
/** The account id in an ARN's fifth field, if any. */ function accountOf(arn) {
    return arn.split(':')[4] || undefined;
}
/** Whether an ARN from GetCallerIdentity is that of an account's root user: `arn:aws:iam::123456789012:root`. */ function isRoot(arn) {
    return /^arn:[^:]+:iam::\d*:root$/.test(arn);
}
/** The friendly name of an IAM user: the last part of its ARN, after any path. */ function userNameOf(arn) {
    return arn.includes(':user/') ? arn.slice(arn.lastIndexOf('/') + 1) || undefined : undefined;
}
/** Everything in a text that may be an account id: twelve digits with no letter or digit next to them. */ function accountIdsIn(text) {
    return [
        ...new Set(text.match(/\b\d{12}\b/g))
    ];
}
/**
 * Whether an ARN is that of a session of a role. A session's ARN holds the role's name without its path, then the
 * session's name (IAM User Guide, "IAM identifiers"). Role names are unique regardless of case (IAM quotas).
 */ function isSessionOf(arn, roleArn) {
    const [, partition, accountId, path = ''] = /^arn:([^:]+):iam::(\d+):role\/(.+)$/.exec(roleArn) ?? [];
    const start = `arn:${partition}:sts::${accountId}:assumed-role/${path.split('/').at(-1)}/`.toLowerCase();
    return arn.toLowerCase().startsWith(start) && !arn.slice(start.length).includes('/');
}


/***/ }),

/***/ 7571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ awsEndpoint)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _partition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52846);


/**
 * What the SDK's endpoint rules say, as a table: the rules and their interpreter are 55 KB, and Keyturn connects before it
 * loads the SDK. A test compares both for every Region (`__tests__/aws/aws-endpoint.test.ts`).
 */ const partitions = {
    aws: {
        suffix: 'amazonaws.com',
        dualStackSuffix: 'api.aws',
        iam: [
            'iam.amazonaws.com',
            'iam-fips.amazonaws.com',
            'iam.global.api.aws',
            'iam-fips.global.api.aws'
        ],
        iamRegion: 'us-east-1'
    },
    'aws-cn': {
        suffix: 'amazonaws.com.cn',
        dualStackSuffix: 'api.amazonwebservices.com.cn',
        iam: [
            'iam.cn-north-1.amazonaws.com.cn',
            'iam-fips.amazonaws.com.cn',
            'iam.global.api.amazonwebservices.com.cn',
            'iam-fips.api.amazonwebservices.com.cn'
        ],
        iamRegion: 'cn-north-1'
    },
    'aws-us-gov': {
        suffix: 'amazonaws.com',
        dualStackSuffix: 'api.aws',
        iam: [
            'iam.us-gov.amazonaws.com',
            'iam.us-gov.amazonaws.com',
            'iam.us-gov.api.aws',
            'iam.us-gov.api.aws'
        ],
        iamRegion: 'us-gov-west-1'
    },
    'aws-eusc': {
        suffix: 'amazonaws.eu',
        dualStackSuffix: 'api.amazonwebservices.eu',
        iam: [
            'iam.eusc-de-east-1.amazonaws.eu',
            'iam-fips.amazonaws.eu',
            'iam.global.api.amazonwebservices.eu',
            'iam-fips.api.amazonwebservices.eu'
        ],
        iamRegion: 'eusc-de-east-1'
    },
    'aws-iso': {
        suffix: 'c2s.ic.gov',
        dualStackSuffix: 'api.aws.ic.gov',
        iam: [
            'iam.us-iso-east-1.c2s.ic.gov',
            'iam-fips.us-iso-east-1.c2s.ic.gov',
            'iam.api.aws.ic.gov',
            'iam-fips.api.aws.ic.gov'
        ],
        iamRegion: 'us-iso-east-1'
    },
    'aws-iso-b': {
        suffix: 'sc2s.sgov.gov',
        dualStackSuffix: 'api.aws.scloud',
        iam: [
            'iam.us-isob-east-1.sc2s.sgov.gov',
            'iam-fips.us-isob-east-1.sc2s.sgov.gov',
            'iam.api.aws.scloud',
            'iam-fips.api.aws.scloud'
        ],
        iamRegion: 'us-isob-east-1'
    },
    'aws-iso-e': {
        suffix: 'cloud.adc-e.uk',
        dualStackSuffix: 'api.cloud-aws.adc-e.uk',
        iam: [
            'iam.eu-isoe-west-1.cloud.adc-e.uk',
            'iam-fips.cloud.adc-e.uk',
            'iam.api.cloud-aws.adc-e.uk',
            'iam-fips.api.cloud-aws.adc-e.uk'
        ],
        iamRegion: 'eu-isoe-west-1'
    },
    'aws-iso-f': {
        suffix: 'csp.hci.ic.gov',
        dualStackSuffix: 'api.aws.hci.ic.gov',
        iam: [
            'iam.us-isof-south-1.csp.hci.ic.gov',
            'iam-fips.csp.hci.ic.gov',
            'iam.api.aws.hci.ic.gov',
            'iam-fips.api.aws.hci.ic.gov'
        ],
        iamRegion: 'us-isof-south-1'
    }
};
/** The Regions whose clients once used the global endpoint of STS by default. */ const onceGlobal = new Set([
    'ap-northeast-1',
    'ap-south-1',
    'ap-southeast-1',
    'ap-southeast-2',
    'ca-central-1',
    'eu-central-1',
    'eu-north-1',
    'eu-west-1',
    'eu-west-2',
    'eu-west-3',
    'sa-east-1',
    'us-east-1',
    'us-east-2',
    'us-west-1',
    'us-west-2'
]);
/**
 * The endpoint of STS or IAM for a Region.
 *
 * @throws KeyturnError `InvalidInput` for a custom endpoint with FIPS or dual-stack
 */ function awsEndpoint(service, region, options) {
    const { endpoint, useFipsEndpoint = false, useDualstackEndpoint = false } = options;
    if (endpoint !== undefined) {
        if (useFipsEndpoint || useDualstackEndpoint) throw contradiction(endpoint);
        return {
            url: new URL(endpoint),
            signingRegion: region
        };
    }
    const variant = (useFipsEndpoint ? 1 : 0) + (useDualstackEndpoint ? 2 : 0);
    const partition = (0,_partition_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionOf */ .i)(region);
    if (service === 'iam') {
        const { iam, iamRegion } = partitions[partition];
        return {
            url: new URL(`https://${iam[variant]}`),
            signingRegion: iamRegion
        };
    }
    const isGlobal = region === 'aws-global' || options.useGlobalEndpoint && onceGlobal.has(region);
    if (isGlobal && variant === 0) return {
        url: new URL('https://sts.amazonaws.com'),
        signingRegion: 'us-east-1'
    };
    return {
        url: new URL(`https://${stsHosts(region, partition)[variant]}`),
        signingRegion: region
    };
}
/** GovCloud's usual endpoints are FIPS endpoints. */ function stsHosts(region, partition) {
    const { suffix, dualStackSuffix } = partitions[partition];
    const regular = `sts.${region}.${suffix}`;
    return [
        regular,
        partition === 'aws-us-gov' ? regular : `sts-fips.${region}.${suffix}`,
        `sts.${region}.${dualStackSuffix}`,
        `sts-fips.${region}.${dualStackSuffix}`
    ];
}
/** Inputs and variables were checked before; here the endpoint or the variant comes from a file. */ function contradiction(endpoint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
        summary: `A FIPS or dual-stack endpoint is asked for, and the custom endpoint ${endpoint} is set as well.`,
        cause: 'one of them is set in ~/.aws/config or ~/.aws/credentials.',
        remedy: 'remove endpoint_url, or use_fips_endpoint and use_dualstack_endpoint, from the file; AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: true ignores endpoint_url.'
    });
}


/***/ }),

/***/ 16970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T9: () => (/* binding */ endpointsInFiles),
/* harmony export */   d9: () => (/* binding */ isIamEndpointUnknown),
/* harmony export */   en: () => (/* binding */ redirections),
/* harmony export */   oB: () => (/* binding */ unprotected),
/* harmony export */   rW: () => (/* binding */ iamEndpoint),
/* harmony export */   u1: () => (/* binding */ stsEndpoint)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

/** The endpoint options of an STS client. */ function stsEndpoint({ sts, globalSts, ...variants }) {
    return {
        ...options(sts, variants),
        ...globalSts ? {
            useGlobalEndpoint: true
        } : {}
    };
}
/** The endpoint options of an IAM client. */ function iamEndpoint({ iam, ...variants }) {
    return options(iam, variants);
}
/** With a custom STS endpoint but no IAM endpoint, the address of IAM is unknown, so IAM is not called. */ function isIamEndpointUnknown({ sts, iam }) {
    return sts !== undefined && iam === undefined;
}
function options(custom, { fips, dualStack }) {
    return {
        ...custom ? {
            endpoint: custom.url
        } : {},
        ...fips === undefined ? {} : {
            useFipsEndpoint: fips
        },
        ...dualStack === undefined ? {} : {
            useDualstackEndpoint: dualStack
        }
    };
}
/**
 * Log lines about variables that redirect requests; an earlier step may have set them. A signed request is valid for the
 * host in its signature only. Anyone who receives a token can use it, so redirecting one deserves a notice.
 */ function redirections({ sts, iam }, proof) {
    const isSigned = proof === 'signature';
    const moved = [
        ...sts && isSigned ? [
            {
                service: 'STS',
                ...sts
            }
        ] : [],
        ...iam ? [
            {
                service: 'IAM',
                ...iam
            }
        ] : []
    ].filter(({ from })=>from !== 'sts-endpoint');
    const lines = moved.map(({ service, url, from })=>({
            level: 'info',
            line: `${service} is reached at ${hostOf(url)}, because ${from} is set.`
        }));
    if (!sts || isSigned || sts.from === 'sts-endpoint') return lines;
    const notice = `The ${proof} goes to ${hostOf(sts.url)}, because ${sts.from} is set. The operator of that host can use it; if the workflow does not set this${sts.from.startsWith('AWS_') ? ' variable' : ''}, an earlier step did.`;
    return [
        {
            level: 'notice',
            line: notice
        },
        ...lines
    ];
}
/**
 * What the current profile says about endpoints in the AWS files, as SDKs read them (AWS SDKs and Tools Reference Guide,
 * "Service-specific endpoints", "Dual-stack and FIPS endpoints"): in the profile's `services` section, or for all services.
 * A profile combines both files, and the config file takes precedence.
 */ async function endpointsInFiles(env) {
    const { loadSharedConfigFiles: load } = await __webpack_require__.e(/* import() */ 7291).then(__webpack_require__.t.bind(__webpack_require__, 47291, 19));
    const { configFile, credentialsFile } = await load().catch(()=>noFiles);
    const name = env.AWS_PROFILE || 'default';
    const [inConfig, inCredentials] = [
        configFile[name],
        credentialsFile[name]
    ];
    const fips = flag({
        ...inCredentials,
        ...inConfig
    }, 'use_fips_endpoint');
    const dualStack = flag({
        ...inCredentials,
        ...inConfig
    }, 'use_dualstack_endpoint');
    const variants = {
        ...fips === undefined ? {} : {
            fips
        },
        ...dualStack === undefined ? {} : {
            dualStack
        }
    };
    if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === 'true') return variants;
    const services = configFile[`services.${inConfig?.services ?? inCredentials?.services}`];
    const config = fileName(env.AWS_CONFIG_FILE, 'config');
    const credentials = fileName(env.AWS_SHARED_CREDENTIALS_FILE, 'credentials');
    const of = (service)=>endpoint(services?.[`${service}.endpoint_url`] ?? inConfig?.endpoint_url, config) ?? endpoint(inCredentials?.endpoint_url, credentials);
    const [sts, iam] = [
        of('sts'),
        of('iam')
    ];
    return {
        ...variants,
        ...sts ? {
            sts
        } : {},
        ...iam ? {
            iam
        } : {}
    };
}
/** @throws KeyturnError `InvalidInput` */ function flag(profile, name) {
    const value = profile[name];
    if (value === undefined || value === 'true' || value === 'false') return value === undefined ? undefined : value === 'true';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
        summary: `${name}: ${JSON.stringify(value.slice(0, 100))} in the AWS config or credentials file is not true or false.`,
        remedy: 'correct the file that an earlier step, or the image of the runner, has written to ~/.aws.'
    });
}
const noFiles = {
    configFile: {},
    credentialsFile: {}
};
function fileName(given, usual) {
    return given || `~/.aws/${usual}`;
}
function endpoint(url, file) {
    return url !== undefined && URL.canParse(url) ? {
        url,
        from: `endpoint_url in ${file}`
    } : undefined;
}
/** One warning for each way in which requests are not protected. */ function unprotected({ endpoints: { sts, iam }, others, env }) {
    const plain = [
        sts,
        iam,
        ...others
    ].filter((each)=>each !== undefined && new URL(each.url).protocol === 'http:' && !isLoopback(each.url));
    const hosts = new Map(plain.flatMap((each)=>each ? [
            [
                hostOf(each.url),
                each.from
            ]
        ] : []));
    return [
        ...[
            ...hosts
        ].map(([host, from])=>`${from} is an http: address, so requests to ${host} are not encrypted: anyone on the network path can read tokens and answer with other credentials. Use https.`),
        ...env.NODE_TLS_REJECT_UNAUTHORIZED === '0' ? [
            'NODE_TLS_REJECT_UNAUTHORIZED is 0, so Node.js verifies no certificate: anyone on the network path can read tokens and keys, and answer for AWS and GitHub. Unset it. If a proxy has its own certificate authority, name that in NODE_EXTRA_CA_CERTS.'
        ] : []
    ];
}
/** This machine, where the sandbox or an emulator runs (RFC 6761, `localhost`; RFC 1122, 127.0.0.0/8). */ function isLoopback(url) {
    const { hostname } = new URL(url);
    return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}
function hostOf(url) {
    return new URL(url).host;
}


/***/ }),

/***/ 52846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ partitionOf)
/* harmony export */ });
/** An AWS partition: a group of Regions with its own accounts, ARNs and DNS suffix. */ // The Region prefixes of botocore's partitions.json; every Region that matches none is in `aws`.
const prefixes = [
    [
        'cn-',
        'aws-cn'
    ],
    [
        'us-gov-',
        'aws-us-gov'
    ],
    [
        'eusc-',
        'aws-eusc'
    ],
    [
        'us-iso-',
        'aws-iso'
    ],
    [
        'us-isob-',
        'aws-iso-b'
    ],
    [
        'eu-isoe-',
        'aws-iso-e'
    ],
    [
        'us-isof-',
        'aws-iso-f'
    ]
];
/** The partition of a Region, for ARNs that are built from a name. */ function partitionOf(region) {
    return prefixes.find(([prefix])=>region.startsWith(prefix))?.[1] ?? 'aws';
}


/***/ }),

/***/ 97457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ maxChainedSeconds),
/* harmony export */   N: () => (/* binding */ defaultSessionSeconds)
/* harmony export */ });
/** Default duration of a role session in seconds (STS API, AssumeRole, `DurationSeconds`). */ const defaultSessionSeconds = 3600;
/**
 * Seconds that a role session may last at most when temporary credentials request it, whatever the role allows
 * (docs/facts.md#role-chaining).
 */ const maxChainedSeconds = 3600;


/***/ }),

/***/ 16886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ suspectedLeak)
/* harmony export */ });
/** Explains a key that has probably leaked: this is an incident, not a failed rotation. */ function suspectedLeak(summary) {
    return {
        summary,
        cause: 'AWS found this access key in public, for example in a repository or a log, and has restricted what it may do.',
        remedy: 'treat it as a leak: deactivate the key now, check CloudTrail for what it did, create and store a new key by hand, then detach the policy and delete the old key (AWS support case "compromised key").'
    };
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

/***/ 75223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openRunner)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50964);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71959);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77050);



/** The runner of a command: its environment holds the inputs, and its lines go to stderr. */ async function openRunner(flags, context) {
    const env = await withCode((0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputEnvironment */ ._C)(flags, context.env), flags, context);
    return (0,_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .terminalRunner */ .b)(env, (text)=>context.process.stderr.write(text), flags.verbose ?? false);
}
/** Asks for the code of the MFA device that was named, where nothing else supplies it. */ async function withCode(env, flags, context) {
    const isSupplied = env['INPUT_MFA-CODE'] || env['INPUT_MFA-SECRET'];
    if (flags['mfa-serial'] === undefined || isSupplied || !(0,_context_js__WEBPACK_IMPORTED_MODULE_2__/* .canAsk */ .G)(context)) return env;
    const { askForCode } = await Promise.all(/* import() */[__webpack_require__.e(6170), __webpack_require__.e(8921)]).then(__webpack_require__.bind(__webpack_require__, 68921));
    return {
        ...env,
        'INPUT_MFA-CODE': await askForCode(flags['mfa-serial'])
    };
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

/***/ 82225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ adoptEnvironment),
/* harmony export */   Z: () => (/* binding */ resolveSession)
/* harmony export */ });
/* harmony import */ var _keys_check_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64584);
/* harmony import */ var _report_report_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57369);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9516);
/* harmony import */ var _runner_step_timeout_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72817);
/* harmony import */ var _sources_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71840);
/* harmony import */ var _sources_verify_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59074);






/**
 * The story of a run of the action (`run.ts`) up to the point where a step publishes: read the inputs, resolve and verify
 * the credentials, check the key's age.
 *
 * @param first - sources that take precedence over those of the action
 * @param scope - a policy that limits credentials which no AssumeRole of this run could limit
 * @throws KeyturnError as a step would
 */ async function resolveSession(runner, first = [], scope) {
    const among = [
        ...first,
        ..._sources_index_js__WEBPACK_IMPORTED_MODULE_4__/* .sources */ .Tj
    ];
    const config = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfig */ .Xg)(runner, among);
    const { resolved, observation, run } = await (0,_runner_step_timeout_js__WEBPACK_IMPORTED_MODULE_3__/* .withinStepTimeout */ .v)(config.network.timeoutSeconds, (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .credentialsOf */ .YN)(config, runner, among));
    (0,_sources_verify_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyIdentity */ .Ec)(resolved.session.identity, config.allowedAccountIds);
    (0,_keys_check_keys_js__WEBPACK_IMPORTED_MODULE_0__.refuseLeakedKey)(observation, config);
    const now = new Date();
    await (0,_report_report_keys_js__WEBPACK_IMPORTED_MODULE_1__.reportKeys)((0,_keys_check_keys_js__WEBPACK_IMPORTED_MODULE_0__.checkKeys)({
        observation
    }, config, now), config, runner, now);
    const { session } = resolved;
    if (scope === undefined) return {
        session,
        region: config.region
    };
    const { scopedSession } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(9322), __webpack_require__.e(4568)]).then(__webpack_require__.bind(__webpack_require__, 44568));
    return {
        session: await scopedSession(session, scope, run),
        region: config.region
    };
}
/**
 * The SDK's default chain reads the environment of the process itself. The inputs stay out of it, because the chain may
 * start a `credential_process`, which would inherit them.
 */ function adoptEnvironment(env) {
    const adopted = Object.entries(env).filter(([name, value])=>value !== undefined && !/^INPUT_/.test(name));
    for (const name of Object.keys(process.env))delete process.env[name];
    Object.assign(process.env, Object.fromEntries(adopted));
}


/***/ }),

/***/ 77050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ terminalRunner)
/* harmony export */ });
/* harmony import */ var _aws_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87151);
/* harmony import */ var _runner_log_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1083);
/* harmony import */ var _runner_mask_forms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1303);



/**
 * A terminal in the place of GitHub's runner. Lines for people go to stderr; every secret is replaced in them. Nothing is
 * exported and no output is set: the commands hand out the credentials themselves.
 *
 * @param isVerbose - print what is tried as well, not only notices, warnings and errors
 */ function terminalRunner(env, write, isVerbose) {
    const secrets = new Set();
    let hidesAccountIds = false;
    const print = (prefix)=>(text)=>{
            const hidden = hidesAccountIds ? [
                ...secrets,
                ...(0,_aws_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .accountIdsIn */ .bx)(text)
            ] : [
                ...secrets
            ];
            // The longest first, because one secret can contain another.
            const longestFirst = hidden.sort((a, b)=>b.length - a.length);
            write(`${(0,_runner_log_text_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .k)(longestFirst.reduce((line, secret)=>line.replaceAll(secret, '***'), prefix + text))}\n`);
        };
    const noticed = new Set();
    return {
        env,
        mask: (value)=>{
            for (const form of (0,_runner_mask_forms_js__WEBPACK_IMPORTED_MODULE_2__/* .maskForms */ .y)(value))secrets.add(form);
        },
        hideAccountIds: ()=>{
            hidesAccountIds = true;
        },
        info: isVerbose ? print('') : ()=>{},
        notice: (line)=>{
            if (!noticed.has(line)) print('')(line);
            noticed.add(line);
        },
        warning: print('Warning: '),
        error: print('Error: '),
        fail: print('Error: '),
        exportVariable: ()=>{},
        setOutput: ()=>{},
        saveState: ()=>false,
        state: ()=>''
    };
}


/***/ }),

/***/ 16890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ endpointsOf)
});

// EXTERNAL MODULE: ./.build/cli/src/aws/endpoints.js
var aws_endpoints = __webpack_require__(16970);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/files/bounded-file.js
var bounded_file = __webpack_require__(96458);
// EXTERNAL MODULE: ./.build/cli/src/files/home-folder.js
var home_folder = __webpack_require__(89776);
// EXTERNAL MODULE: ./.build/cli/src/aws-profile/profile-paths.js
var profile_paths = __webpack_require__(50540);
;// CONCATENATED MODULE: ./.build/cli/src/aws-profile/shared-files.js





/**
 * Refuses AWS files that the SDK would never finish reading, because it reads any file completely. `/dev/null`, which
 * people use to turn the files off, is allowed.
 *
 * @throws KeyturnError `InvalidInput`
 */ function requireReadableSharedFiles(env) {
    for (const path of Object.values((0,profile_paths/* profilePaths */.I)(env, (0,home_folder/* homeFolder */.W)()))){
        const stats = statsOf(path);
        if (!stats) continue;
        const isEndless = stats.isCharacterDevice() && path !== '/dev/null' || stats.isBlockDevice();
        if (!isEndless && stats.size <= bounded_file/* maxProfileBytes */.B) continue;
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: `${path} ${isEndless ? 'is a device' : `is larger than ${bounded_file/* maxProfileBytes */.B / 1024 / 1024} MiB`}, so it cannot be read as an AWS profile file.`,
            cause: 'AWS_CONFIG_FILE or AWS_SHARED_CREDENTIALS_FILE names the wrong file.',
            remedy: 'name the right file, or unset the variable.'
        });
    }
}
/** Whether one of the AWS files exists. A hosted runner has none. */ function hasSharedFiles(env) {
    return Object.values((0,profile_paths/* profilePaths */.I)(env, (0,home_folder/* homeFolder */.W)())).some((path)=>(0,external_node_fs_.existsSync)(path));
}
/** A file that cannot be inspected is left to the SDK, which ignores it. */ function statsOf(path) {
    try {
        return (0,external_node_fs_.statSync)(path, {
            throwIfNoEntry: false
        });
    } catch  {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.build/cli/src/clients/endpoints.js


/**
 * The endpoints of a run: of inputs and variables, otherwise of the AWS files.
 *
 * @throws KeyturnError `InvalidInput` for a file that cannot be read, or a setting in it
 */ async function endpointsOf({ endpoints }, env) {
    requireReadableSharedFiles(env);
    return hasSharedFiles(env) ? {
        ...await (0,aws_endpoints/* endpointsInFiles */.T9)(env),
        ...endpoints
    } : endpoints;
}


/***/ }),

/***/ 13728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Ts: () => (/* binding */ durationInput),
/* harmony export */   a3: () => (/* binding */ formatDuration)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41047);
/* harmony import */ var _mistakes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28160);


/** Milliseconds of `90d`, `12h`, `45m`, `30s` or `0`; `undefined` for any other text. */ function parseDuration(text) {
    if (text === '0') return 0;
    const [, digits, unit] = /^(\d{1,6})([dhms])$/.exec(text) ?? [];
    return digits === undefined ? undefined : Number(digits) * _dates_js__WEBPACK_IMPORTED_MODULE_0__/* .unitMs */ .FP[unit];
}
/** Formats a duration as `90d`, `12h`, `45m` or `30s`: in the largest unit that divides it, or in days rounded down. */ function formatDuration(ms) {
    if (ms >= _dates_js__WEBPACK_IMPORTED_MODULE_0__/* .unitMs */ .FP.d) return `${Math.floor(ms / _dates_js__WEBPACK_IMPORTED_MODULE_0__/* .unitMs */ .FP.d)}d`;
    const unit = [
        'h',
        'm',
        's'
    ].find((candidate)=>ms >= _dates_js__WEBPACK_IMPORTED_MODULE_0__/* .unitMs */ .FP[candidate] && ms % _dates_js__WEBPACK_IMPORTED_MODULE_0__/* .unitMs */ .FP[candidate] === 0);
    return unit ? `${ms / _dates_js__WEBPACK_IMPORTED_MODULE_0__/* .unitMs */ .FP[unit]}${unit}` : `${Math.floor(ms / 1000)}s`;
}
/** Parses a duration into milliseconds. Returns the default if the input is empty or a problem. */ function durationInput(name, inputs, problems, { byDefault, min = 0 }) {
    const { value } = inputs[name];
    if (value === '') return byDefault;
    const ms = parseDuration(value);
    if (ms !== undefined && ms >= min) return ms;
    problems.reject(name, `a duration${min > 0 ? ` of ${formatDuration(min)} or more` : ''} such as 90d, 12h, 45m or 30s`, durationHint(value));
    return byDefault;
}
function durationHint(value) {
    if (/^\d+$/.test(value)) return Number(value) > 0 ? `write ${value}d for days.` : 'remove the input to switch it off.';
    if ((0,_mistakes_js__WEBPACK_IMPORTED_MODULE_1__/* .booleanMeant */ ._t)(value) === false) return 'remove the input to switch it off.';
    const meant = (0,_mistakes_js__WEBPACK_IMPORTED_MODULE_1__/* .durationMeant */ .QL)(value);
    return meant === undefined ? undefined : `write ${(0,_mistakes_js__WEBPACK_IMPORTED_MODULE_1__/* .exactDuration */ .gf)(meant)}.`;
}


/***/ }),

/***/ 21048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Tx: () => (/* binding */ inputSpecs),
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   eC: () => (/* binding */ withoutSpaces)
/* harmony export */ });
/* harmony import */ var _mfa_seed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22969);
/* harmony import */ var _saml_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19814);


/** Every input of action.yml, in its order. */ const inputSpecs = [
    {
        name: 'aws-region',
        variables: [
            'AWS_REGION'
        ]
    },
    {
        name: 'role-to-assume',
        variables: [
            'ROLE_TO_ASSUME'
        ]
    },
    {
        name: 'aws-access-key-id',
        secret: true
    },
    {
        name: 'aws-secret-access-key',
        secret: true
    },
    {
        name: 'aws-session-token',
        secret: true
    },
    {
        name: 'aws-credentials',
        secret: true
    },
    {
        name: 'mfa-serial'
    },
    {
        name: 'mfa-secret',
        secret: true
    },
    {
        name: 'mfa-code',
        secret: true
    },
    {
        name: 'web-identity-token-file',
        variables: [
            'WEB_IDENTITY_TOKEN_FILE'
        ]
    },
    {
        name: 'saml-assertion',
        secret: true
    },
    {
        name: 'saml-provider-arn'
    },
    {
        name: 'role-chaining',
        variables: [
            'ROLE_CHAINING'
        ]
    },
    {
        name: 'use-existing-credentials',
        variables: [
            'USE_EXISTING_CREDENTIALS'
        ]
    },
    {
        name: 'force-skip-oidc'
    },
    {
        name: 'audience',
        variables: [
            'AUDIENCE'
        ]
    },
    {
        name: 'role-duration-seconds',
        variables: [
            'ROLE_DURATION_SECONDS'
        ]
    },
    {
        name: 'role-session-name',
        variables: [
            'ROLE_SESSION_NAME'
        ]
    },
    {
        name: 'source-identity'
    },
    {
        name: 'role-external-id',
        variables: [
            'ROLE_EXTERNAL_ID'
        ]
    },
    {
        name: 'role-skip-session-tagging',
        variables: [
            'ROLE_SKIP_SESSION_TAGGING'
        ]
    },
    {
        name: 'custom-tags'
    },
    {
        name: 'transitive-tag-keys',
        variables: [
            'TRANSITIVE_TAG_KEYS'
        ]
    },
    {
        name: 'inline-session-policy',
        variables: [
            'INLINE_SESSION_POLICY'
        ]
    },
    {
        name: 'managed-session-policies',
        variables: [
            'MANAGED_SESSION_POLICIES'
        ]
    },
    {
        name: 'allowed-account-ids'
    },
    {
        name: 'warn-key-age'
    },
    {
        name: 'max-key-age'
    },
    {
        name: 'rotate'
    },
    {
        name: 'rotate-after'
    },
    {
        name: 'rotate-targets'
    },
    {
        name: 'rotate-user'
    },
    {
        name: 'rotation-journal'
    },
    {
        name: 'grace-period'
    },
    {
        name: 'recovery-window'
    },
    {
        name: 'on-rotation-failure'
    },
    {
        name: 'github-token',
        secret: true
    },
    {
        name: 'github-app-id'
    },
    {
        name: 'github-app-private-key',
        secret: true
    },
    {
        name: 'mask-aws-account-id',
        variables: [
            'MASK_AWS_ACCOUNT_ID'
        ]
    },
    {
        name: 'job-summary'
    },
    {
        name: 'output-credentials',
        variables: [
            'OUTPUT_CREDENTIALS'
        ]
    },
    {
        name: 'output-env-credentials'
    },
    {
        name: 'refresh'
    },
    {
        name: 'unset-current-credentials',
        variables: [
            'UNSET_CURRENT_CREDENTIALS'
        ]
    },
    {
        name: 'aws-profile'
    },
    {
        name: 'profiles'
    },
    {
        name: 'overwrite-aws-profile',
        variables: [
            'OVERWRITE_AWS_PROFILE'
        ]
    },
    // Lower-case names too, as for curl and git. HTTPS before HTTP, because AWS's endpoints use https.
    {
        name: 'http-proxy',
        variables: [
            'HTTPS_PROXY',
            'https_proxy',
            'HTTP_PROXY',
            'http_proxy'
        ]
    },
    {
        name: 'no-proxy',
        variables: [
            'NO_PROXY',
            'no_proxy'
        ]
    },
    {
        name: 'sts-endpoint'
    },
    {
        name: 'use-fips-endpoint'
    },
    {
        name: 'disable-retry',
        variables: [
            'DISABLE_RETRY'
        ]
    },
    {
        name: 'retry-max-attempts',
        variables: [
            'RETRY_MAX_ATTEMPTS'
        ]
    },
    {
        name: 'special-characters-workaround',
        variables: [
            'SPECIAL_CHARACTERS_WORKAROUND'
        ]
    },
    {
        name: 'action-timeout-s'
    },
    {
        name: 'translate-env-variables'
    }
];
/**
 * Reads every input from the runner's `INPUT_*` variables, and fills the empty ones from the environment unless
 * `translate-env-variables` is false.
 *
 * @param env - the process's environment; the runner upper-cases an input's name and keeps its hyphens
 */ function readInputs(env) {
    const translates = !/^false$/i.test(given(env, 'translate-env-variables').trim());
    const entries = inputSpecs.map((spec)=>[
            spec.name,
            readInput(spec, env, translates)
        ]);
    return Object.fromEntries(entries);
}
function readInput({ name, variables = [] }, env, translates) {
    const own = given(env, name);
    if (own.trim() !== '' || !translates) return raw(own, name);
    const variable = variables.find((candidate)=>env[candidate]?.trim());
    return variable === undefined ? raw('', name) : raw(env[variable] ?? '', variable);
}
function given(env, name) {
    return env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '';
}
function raw(untrimmed, givenAs) {
    return {
        value: untrimmed.trim(),
        untrimmed,
        givenAs
    };
}
/**
 * Everything in the inputs that must be masked: keys, tokens, each line of `aws-credentials`, the MFA seed in every form,
 * and a proxy URL with a password.
 */ function secretsIn(inputs) {
    const secrets = inputSpecs.filter((spec)=>spec.secret && spec.name !== 'saml-assertion').flatMap(({ name })=>lines(inputs[name].value));
    const code = withoutSpaces(inputs['mfa-code'].value);
    const proxy = inputs['http-proxy'].value;
    const saml = (0,_saml_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .samlSecrets */ .h)(inputs['saml-assertion'].value);
    const seed = (0,_mfa_seed_js__WEBPACK_IMPORTED_MODULE_0__/* .seedForms */ .V)(inputs['mfa-secret'].value);
    return [
        ...secrets,
        ...saml,
        ...seed,
        ...code === inputs['mfa-code'].value ? [] : [
            code
        ],
        ...proxy.includes('@') ? [
            proxy,
            ...passwordIn(proxy)
        ] : []
    ];
}
function lines(value) {
    const each = value.split(/\r?\n/).map((line)=>line.trim());
    // The value may be a pasted section of ~/.aws/credentials.
    const settings = each.flatMap((line)=>/^aws_\w+\s*=\s*(\S.*)$/i.exec(line)?.[1] ?? []);
    const all = each.length > 1 ? [
        value,
        ...each
    ] : [
        value
    ];
    return [
        ...all,
        ...settings
    ].filter(Boolean);
}
/** Removes spaces: authenticators show a code in two groups. */ function withoutSpaces(code) {
    return code.replaceAll(/\s/g, '');
}
function passwordIn(url) {
    const userInfo = url.slice(0, url.lastIndexOf('@')).replace(/^[a-z]+:\/\//i, '');
    const password = userInfo.slice(userInfo.indexOf(':') + 1);
    // Both percent-encoded and as it is sent.
    return [
        ...new Set([
            password,
            decoded(password)
        ])
    ].filter((each)=>each !== '');
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    } catch  {
        return text;
    }
}


/***/ }),

/***/ 22969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readSeed),
/* harmony export */   V: () => (/* binding */ seedForms)
/* harmony export */ });
/** A seed, or the problem with the given value. */ /** The TOTP parameters of AWS's virtual devices. Others produce different codes (IAM User Guide, "Virtual MFA devices"). */ const awsForm = {
    digits: '6',
    period: '30',
    algorithm: 'SHA1'
};
/** Shorter texts (in characters) are mistakes; AWS's seeds have 64. */ const minSeedLength = 16;
/**
 * Parses the Base32 seed of a virtual MFA device, or the `otpauth://` URI of its QR code. White space, hyphens, padding
 * and lower case are allowed. Pure; no message contains any part of the value.
 */ function readSeed(value) {
    return /^otpauth:/i.test(value) ? fromUri(value) : fromBase32(value);
}
/** The forms to mask in addition to the value: the normalised seed, and the seed as the URI contains it. */ function seedForms(value) {
    if (value === '') return [];
    const inUri = /[?&]secret=([^&#\s]*)/i.exec(value)?.[1];
    const plain = plainBase32(inUri ?? value);
    return [
        ...inUri ? [
            inUri
        ] : [],
        plain
    ].filter((form)=>form.length >= minSeedLength);
}
function fromBase32(value) {
    const seed = plainBase32(value);
    if (/^\d{6}$/.test(seed)) {
        return {
            problem: 'is a code of six digits, not a seed',
            remedy: 'give it as mfa-code.'
        };
    }
    if (!/^[A-Z2-7]+$/.test(seed)) {
        return {
            problem: 'is not Base32: letters and the digits 2 to 7',
            remedy: 'give the secret key that IAM shows once, when the virtual device is created ("Show secret key").'
        };
    }
    if (seed.length < minSeedLength) {
        return {
            problem: `has ${seed.length} characters; a seed has ${minSeedLength} or more`,
            remedy: cutShort
        };
    }
    return {
        seed
    };
}
const cutShort = 'it was cut short when it was stored: store it again.';
function plainBase32(value) {
    const plain = value.replace(/[\s-]/g, '').toUpperCase();
    let end = plain.length;
    while(plain[end - 1] === '=')end -= 1;
    return plain.slice(0, end);
}
function fromUri(value) {
    const uri = URL.canParse(value) ? new URL(value) : undefined;
    if (uri?.host.toLowerCase() !== 'totp') {
        return {
            problem: 'is not an otpauth://totp/ URI',
            remedy: 'give the complete URI of the QR code, or only its secret.'
        };
    }
    const given = new Map([
        ...uri.searchParams
    ].map(([name, text])=>[
            name.toLowerCase(),
            text
        ]));
    for (const [name, expected] of Object.entries(awsForm)){
        const found = given.get(name);
        if (found !== undefined && plainName(found) !== expected) {
            return {
                problem: `is a URI with ${name}=${plainName(found).slice(0, 10)}, and AWS uses ${name}=${expected}`,
                remedy: 'give the URI of the virtual device that IAM created; this one belongs to another service.'
            };
        }
    }
    const secret = given.get('secret');
    return secret ? fromBase32(secret) : {
        problem: 'is a URI without a secret',
        remedy: cutShort
    };
}
/** Normalises `SHA-1` and `sha1`. */ function plainName(value) {
    return value.replace(/[^\w]/g, '').toUpperCase();
}


/***/ }),

/***/ 28160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ tagsMeant),
/* harmony export */   AJ: () => (/* binding */ accountIdMeant),
/* harmony export */   Gm: () => (/* binding */ regionMeant),
/* harmony export */   LC: () => (/* binding */ roleArnMeant),
/* harmony export */   QL: () => (/* binding */ durationMeant),
/* harmony export */   Xs: () => (/* binding */ withoutDash),
/* harmony export */   _t: () => (/* binding */ booleanMeant),
/* harmony export */   bh: () => (/* binding */ rotateMeant),
/* harmony export */   dK: () => (/* binding */ secondsMeant),
/* harmony export */   f5: () => (/* binding */ isQuoted),
/* harmony export */   gf: () => (/* binding */ exactDuration),
/* harmony export */   qZ: () => (/* binding */ unquoted)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41047);
/** Common mistakes in inputs: each function returns the exact text that the user meant, or `undefined` if that is unclear. */ 
const unitMs = {
    w: 7 * _dates_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP,
    ..._dates_js__WEBPACK_IMPORTED_MODULE_0__/* .unitMs */ .FP
};
/** Names and abbreviations of units. Months and years count in days. */ const unitNames = {
    ...names('s', 1, 's', 'sec', 'secs', 'second', 'seconds'),
    ...names('m', 1, 'm', 'min', 'mins', 'minute', 'minutes'),
    ...names('h', 1, 'h', 'hr', 'hrs', 'hour', 'hours'),
    ...names('d', 1, 'd', 'day', 'days'),
    ...names('w', 1, 'w', 'wk', 'wks', 'week', 'weeks'),
    ...names('d', 30, 'mo', 'month', 'months'),
    ...names('d', 365, 'y', 'yr', 'year', 'years')
};
function names(unit, factor, ...words) {
    return Object.fromEntries(words.map((word)=>[
            word,
            [
                unit,
                factor
            ]
        ]));
}
const words = {
    hourly: unitMs.h,
    daily: unitMs.d,
    weekly: unitMs.w,
    monthly: 30 * unitMs.d,
    quarterly: 90 * unitMs.d,
    yearly: 365 * unitMs.d
};
/** A longer text is not a misspelt duration. */ const maxDurationLength = 40;
/** Milliseconds of `30 days`, `90D`, `1 week`, `1d12h`, `P7D`, `PT1H` (ISO 8601), `daily`; `undefined` for other texts. */ function durationMeant(text) {
    const plain = unquoted(text).toLowerCase();
    if (plain.length > maxDurationLength) return undefined;
    if (Object.hasOwn(words, plain)) return words[plain];
    const iso = /^p(?=[\dt])([\dymwdths.]*)$/.exec(plain)?.[1];
    return iso === undefined ? sumOf(plain) : isoMs(iso);
}
function sumOf(text) {
    const { parts, rest } = partsIn(text);
    if (parts.length === 0 || rest.replaceAll(/[\s,]|and/g, '') !== '') return undefined;
    return total(parts.map(([digits, unit])=>[
            digits,
            unitNames[unit]
        ]));
}
/** In the first half of an ISO duration, `m` is a month. */ function isoMs(text) {
    const [date = '', time = ''] = text.split('t');
    const [days, hours] = [
        partsIn(date),
        partsIn(time)
    ];
    const parts = [
        ...days.parts.map(([digits, unit])=>[
                digits,
                unit === 'm' ? [
                    'd',
                    30
                ] : unitNames[unit]
            ]),
        ...hours.parts.map(([digits, unit])=>[
                digits,
                unitNames[unit]
            ])
    ];
    return parts.length === 0 || days.rest + hours.rest !== '' ? undefined : total(parts);
}
/** Each number with its unit, and the remaining text. Longer integers are not safe; units have up to seven letters. */ function partsIn(text) {
    const parts = [];
    const rest = text.replaceAll(/([\d.]{1,16}) ?([a-z]{1,8})/g, (_all, digits, unit)=>{
        parts.push([
            digits,
            unit
        ]);
        return '';
    });
    return {
        parts,
        rest
    };
}
function total(parts) {
    let sum = 0;
    for (const [digits, unit] of parts){
        if (unit === undefined) return undefined;
        sum += Number(digits) * unitMs[unit[0]] * unit[1];
    }
    return Number.isSafeInteger(sum) ? sum : undefined;
}
/** A duration as an input accepts it, in the largest unit that divides it. */ function exactDuration(ms) {
    const unit = [
        'd',
        'h',
        'm'
    ].find((each)=>ms >= unitMs[each] && ms % unitMs[each] === 0) ?? 's';
    return `${Math.round(ms / unitMs[unit])}${unit}`;
}
/** Seconds that were written with a unit, with separators or in quotes. */ function secondsMeant(text) {
    const digits = unquoted(text).replace(/\.0+$/, '').replaceAll(/[,_'\s]/g, '');
    if (/^\d{1,9}$/.test(digits)) return Number(digits);
    const ms = durationMeant(text);
    return ms === undefined ? undefined : Math.round(ms / 1000);
}
/** The boolean meant by `yes`, `on`, `1` and the like, which YAML 1.1 and other tools accept. */ function booleanMeant(text) {
    const plain = unquoted(text).toLowerCase();
    if ([
        'true',
        'yes',
        'y',
        'on',
        '1',
        'enable',
        'enabled'
    ].includes(plain)) return true;
    if ([
        'false',
        'no',
        'n',
        'off',
        '0',
        'disable',
        'disabled',
        'never',
        'none',
        'null'
    ].includes(plain)) return false;
    return undefined;
}
const modesMeant = {
    auto: 'due',
    automatic: 'due',
    always: 'due',
    scheduled: 'due',
    force: 'now',
    manual: 'now',
    immediately: 'now',
    'dry-run': 'plan',
    dryrun: 'plan',
    preview: 'plan',
    check: 'plan',
    rollback: 'undo',
    'roll-back': 'undo',
    revert: 'undo'
};
/** The hint for a wrong value of `rotate`. */ function rotateMeant(text, modes) {
    const plain = unquoted(text).toLowerCase();
    const mode = modes.find((each)=>each === plain) ?? (Object.hasOwn(modesMeant, plain) ? modesMeant[plain] : undefined);
    if (mode !== undefined) return `write rotate: ${mode}.`;
    const isOn = booleanMeant(plain);
    if (isOn !== undefined) return isOn ? 'write rotate: due.' : 'write rotate: never.';
    const ms = durationMeant(plain);
    if (ms === undefined) return undefined;
    return Object.hasOwn(words, plain) ? "write rotate: due. The workflow's schedule decides how often Keyturn checks the key, and rotate-after from which age it rotates it." : `write rotate: due, and rotate-after: ${exactDuration(ms)}.`;
}
/** The Region meant by a name in capitals, with underscores or in quotes. */ function regionMeant(text) {
    const plain = unquoted(text).toLowerCase().replaceAll(/[_ ]+/g, '-').replace(/([a-z])(\d)$/, '$1-$2');
    return plain !== text && /^[a-z]{2,4}(?:-[a-z]{2,12}){1,3}-\d$/.test(plain) ? plain : undefined;
}
/** The account id meant by one with hyphens or in quotes, or by an ARN. */ function accountIdMeant(text) {
    const plain = unquoted(text);
    const ofArn = /^arn:[a-z-]*:\w*:[\w-]*:(\d{12}):/.exec(plain)?.[1];
    const digits = ofArn ?? plain.replaceAll('-', '');
    return digits !== text && /^\d{12}$/.test(digits) ? digits : undefined;
}
const wholeRoleArn = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/;
/** The role ARN meant by one with white space, quotes, a Region or hyphens in the account, or by the ARN of a session. */ function roleArnMeant(text) {
    if (text.length > 2048) return undefined;
    const parts = unquoted(text).split(/([:/])/).map((part)=>part.trim()).join('').split(':');
    const [, partition = '', service = '', , account = '', ...rest] = parts;
    const resource = rest.join(':');
    const session = /^assumed-role\/([^/]+)\//.exec(resource)?.[1];
    if (service !== 'iam' && session === undefined) return undefined;
    const name = session === undefined ? resource.replace(/^role[:/]/, '') : session;
    if (session === undefined && /^[\w-]+\//.test(resource) && !resource.startsWith('role/')) return undefined;
    const arn = `arn:${partition}:iam::${account.replaceAll('-', '')}:role/${name}`;
    return arn !== text && wholeRoleArn.test(arn) ? arn : undefined;
}
/** The JSON meant by lines of `Team: platform` or `Team=platform`. */ function tagsMeant(text) {
    const lines = text.split(/\r?\n/).map((line)=>withoutDash(line.trim()) ?? line.trim());
    const pairs = lines.filter(Boolean).map((line)=>{
        const at = line.search(/[:=]/);
        return [
            unquoted(line.slice(0, Math.max(0, at)).trim()),
            unquoted(line.slice(at + 1).trim())
        ];
    });
    if (pairs.length === 0 || /[{}[\]]/.test(text) || pairs.some(([key, value])=>key === '' || value === '')) return undefined;
    return JSON.stringify(Object.fromEntries(pairs));
}
/** The text after the dash of a YAML list item; `undefined` without a dash. */ function withoutDash(line) {
    if (!/^[-*\u2022]/.test(line)) return undefined;
    const rest = line.slice(1);
    return rest === '' || /^\s/.test(rest) ? rest.trimStart() : undefined;
}
/** A text without surrounding quotes. */ function unquoted(text) {
    return isQuoted(text) ? text.slice(1, -1).trim() : text;
}
/** Whether a text is in quotes. No input accepts quotes around a value. */ function isQuoted(text) {
    return text.length >= 2 && /^["'`]/.test(text) && text.startsWith(text.at(-1) ?? '');
}


/***/ }),

/***/ 56443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ networkInput)
/* harmony export */ });
/* harmony import */ var _scalars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86852);

const defaultAttempts = 12;
/** Parses the network settings other than endpoints: proxy, attempts and timeout. */ function networkInput(inputs, endpoints, problems) {
    const proxy = proxyInput(inputs, problems);
    const timeoutSeconds = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .integerInput */ .$A)('action-timeout-s', inputs, problems, {
        min: 0,
        max: 86_400,
        unit: 'seconds, 0 for none'
    });
    return {
        endpoints,
        maxAttempts: maxAttempts(inputs, problems),
        ...proxy ? {
            proxy
        } : {},
        ...timeoutSeconds ? {
            timeoutSeconds
        } : {}
    };
}
/** As in configure-aws-credentials, `special-characters-workaround` overrides `disable-retry`, and the minimum is 1. */ function maxAttempts(inputs, problems) {
    const attempts = /^-\d+$/.test(inputs['retry-max-attempts'].value) ? 1 : (0,_scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .integerInput */ .$A)('retry-max-attempts', inputs, problems, {
        min: 0,
        max: 100
    }) ?? defaultAttempts;
    const disabled = (0,_scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanInput */ .tE)('disable-retry', inputs, problems);
    if ((0,_scalars_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanInput */ .tE)('special-characters-workaround', inputs, problems)) return defaultAttempts;
    return disabled ? 1 : Math.max(1, attempts);
}
/** The proxy, with or without a scheme (`proxy.example.com:3128` means http, as it does for curl). */ function proxyInput(inputs, problems) {
    const { value, givenAs } = inputs['http-proxy'];
    if (value === '') return undefined;
    const url = URL.parse(value.includes('://') ? value : `http://${value}`);
    if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') {
        // Do not show the value: a proxy URL may contain a password.
        return problems.add(`http-proxy${givenAs === 'http-proxy' ? '' : ` (from ${givenAs})`} is not the address of an HTTP proxy.`, 'write it like http://proxy.example.com:3128; SOCKS proxies are not supported.');
    }
    return {
        url: url.href,
        noProxy: inputs['no-proxy'].value
    };
}


/***/ }),

/***/ 90381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ Problems)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21048);


/** Limits for what a person reads. The rest is usually the same mistake again, or the text of another file. */ const maxReported = 20;
const maxReportedLength = 1_000;
/** Collects all problems of the inputs, so that the user can fix them in one go. */ class Problems {
    #problems = [];
    #inputs;
    constructor(inputs){
        this.#inputs = inputs;
    }
    /** Adds a problem. Its `summary` must name the inputs and must not contain a secret. */ add(summary, remedy) {
        this.#problems.push(remedy === undefined ? {
            summary
        } : {
            summary,
            remedy
        });
        return undefined;
    }
    /** Adds a problem unless it was added already, for problems that two settings share. */ once(summary, remedy) {
        return this.#problems.some((problem)=>problem.summary === summary) ? undefined : this.add(summary, remedy);
    }
    /** Adds a problem with an input's value; shows the value unless it is a secret. */ reject(name, expected, remedy) {
        const { givenAs, value } = this.#inputs[name];
        const source = givenAs === name ? name : `${name} (from ${givenAs})`;
        const shown = isSecret(name) ? 'the value given' : quote(value);
        return this.add(`${source}: ${shown} is not ${expected}.`, remedy);
    }
    /** @throws KeyturnError `InvalidInput`, with all the problems, if there is one */ throwIfAny() {
        const [first, ...others] = this.#problems;
        if (!first) return;
        if (others.length === 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
            ...first,
            summary: cutShort(first.summary)
        });
        const lines = this.#problems.slice(0, maxReported).map(({ summary, remedy })=>`- ${cutShort(summary)}${remedy === undefined ? '' : ` ${sentence(remedy)}`}`);
        const more = this.#problems.length - lines.length;
        if (more > 0) lines.push(`- ${more} more.`);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
            summary: `${this.#problems.length} inputs are not usable:\n${lines.join('\n')}`,
            remedy: 'fix all of them; nothing was sent to AWS.'
        });
    }
}
function isSecret(name) {
    const spec = _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputSpecs */ .Tx.find((candidate)=>candidate.name === name);
    return spec?.secret === true;
}
/** A value in quotes, cut short, on one line. */ function quote(value) {
    return JSON.stringify(value.length > 100 ? `${value.slice(0, 99)}…` : value);
}
function cutShort(text) {
    return text.length > maxReportedLength ? `${text.slice(0, maxReportedLength)}…` : text;
}
function sentence(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 19814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ samlSecrets),
/* harmony export */   m: () => (/* binding */ asBase64)
/* harmony export */ });
/** Removes the line breaks that tools put into Base64, or encodes a response that is still XML. */ function asBase64(value) {
    return value.startsWith('<') ? Buffer.from(value).toString('base64') : value.replaceAll(/\s/g, '');
}
/** The values to mask: the input, each of its longer lines, and the Base64 that is sent. */ function samlSecrets(value) {
    if (value === '') return [];
    // A short last line reveals nothing, but as a mask it would garble the log.
    const lines = value.split(/\r?\n/).map((line)=>line.trim());
    return [
        ...new Set([
            value,
            asBase64(value),
            ...lines.filter((line)=>line.length >= 16)
        ])
    ];
}


/***/ }),

/***/ 86852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ integerInput),
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   EQ: () => (/* binding */ booleanHint),
/* harmony export */   tE: () => (/* binding */ booleanInput)
/* harmony export */ });
/* harmony import */ var _mistakes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28160);

/** Parses true/True/TRUE/false/False/FALSE. Anything else is a problem, as in configure-aws-credentials. */ function booleanInput(name, inputs, problems, byDefault = false) {
    const { value } = inputs[name];
    if (value === '') return byDefault;
    if (/^(true|True|TRUE)$/.test(value)) return true;
    if (!/^(false|False|FALSE)$/.test(value)) problems.reject(name, 'true or false', booleanHint(value));
    return false;
}
/** The exact text to write for `yes`, `off` and the like. */ function booleanHint(value) {
    const meant = (0,_mistakes_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanMeant */ ._t)(value);
    return meant === undefined ? undefined : `write ${meant}.`;
}
/** Parses a whole number within bounds, written in digits; `undefined` if the input is empty or a problem. */ function integerInput(name, inputs, problems, { min, max = Number.MAX_SAFE_INTEGER, unit = '' }) {
    const { value } = inputs[name];
    if (value === '') return undefined;
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= min && number <= max) return number;
    const range = max === Number.MAX_SAFE_INTEGER ? `of ${min} or more` : `from ${min} to ${max}`;
    return problems.reject(name, `a whole number ${range}${unit && ` (${unit})`}`, secondsHint(value, min, max));
}
/** People write `1h`, which configure-aws-credentials reads as one second. */ function secondsHint(value, min, max) {
    const seconds = (0,_mistakes_js__WEBPACK_IMPORTED_MODULE_0__/* .secondsMeant */ .dK)(value);
    if (seconds === undefined || String(seconds) === value) return undefined;
    return seconds >= min && seconds <= max ? `write ${seconds}.` : `that is ${seconds}.`;
}
/** The lines of an input with one value per line, without blank lines. */ function linesOf(value) {
    return value.split(/\r?\n/).map((line)=>line.trim()).filter((line)=>line !== '');
}


/***/ }),

/***/ 12953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U5: () => (/* binding */ droppable),
/* harmony export */   bS: () => (/* binding */ reservedTagKeys),
/* harmony export */   nS: () => (/* binding */ lasting)
/* harmony export */ });
// Tag and the runner's variable for its value, in the order in which they are sent.
const lasting = [
    [
        'Repository',
        'GITHUB_REPOSITORY'
    ],
    [
        'Workflow',
        'GITHUB_WORKFLOW'
    ],
    [
        'Action',
        'GITHUB_ACTION'
    ],
    [
        'Actor',
        'GITHUB_ACTOR'
    ],
    [
        'Commit',
        'GITHUB_SHA'
    ],
    [
        'Branch',
        'GITHUB_REF'
    ]
];
const droppable = [
    [
        'EventName',
        'GITHUB_EVENT_NAME'
    ],
    [
        'BaseRef',
        'GITHUB_BASE_REF'
    ],
    [
        'HeadRef',
        'GITHUB_HEAD_REF'
    ],
    [
        'RunId',
        'GITHUB_RUN_ID'
    ],
    [
        'Job',
        'GITHUB_JOB'
    ],
    [
        'TriggeringActor',
        'GITHUB_TRIGGERING_ACTOR'
    ]
];
/** The keys that Keyturn sets itself and `custom-tags` may not use. */ const reservedTagKeys = [
    'GitHub',
    ...[
        ...lasting,
        ...droppable
    ].map(([key])=>key)
];


/***/ }),

/***/ 75691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nk: () => (/* binding */ twoLineForm),
/* harmony export */   Sx: () => (/* binding */ parseTargets),
/* harmony export */   XG: () => (/* binding */ secretNames),
/* harmony export */   bZ: () => (/* binding */ classicForm),
/* harmony export */   vN: () => (/* binding */ writeTarget)
/* harmony export */ });
/* harmony import */ var _secret_stores_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32341);
/* harmony import */ var _mistakes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28160);


/** The pair that the word `classic` stands for, and the usual two-line secret. */ const classicForm = {
    kind: 'classic',
    idName: 'AWS_ACCESS_KEY_ID',
    secretName: 'AWS_SECRET_ACCESS_KEY'
};
const twoLineForm = {
    kind: 'two-line',
    name: 'AWS_CREDENTIALS'
};
/**
 * Reads `rotate-targets`, one target a line: the words that its secret store defines, and
 * `[SECRET | ID_SECRET+KEY_SECRET | classic]`. Blank lines and lines that begin with `#` are ignored.
 *
 * @param byDefault - the format of targets that name no secret
 * @param here - the repository that the workflow runs in; a line may name it or leave it out
 * @returns the targets, their lines, and what is wrong with the other lines
 */ function parseTargets(text, byDefault, here, stores = _secret_stores_index_js__WEBPACK_IMPORTED_MODULE_0__/* .secretStores */ .v) {
    const lines = [];
    const problems = [];
    const seen = new Map();
    for (const [index, line] of text.split(/\r?\n/).entries()){
        const trimmed = line.trim();
        if (trimmed === '' || trimmed.startsWith('#')) continue;
        const where = `line ${index + 1}, ${JSON.stringify(trimmed)}`;
        const parsed = parseLine(trimmed, byDefault, stores);
        if (typeof parsed === 'string') {
            problems.push(`${where}: ${parsed}`);
            continue;
        }
        const target = {
            number: index + 1,
            text: trimmed,
            target: parsed
        };
        for (const name of secretNames(parsed.form)){
            const key = `${stores.of(parsed.location).places.identity(parsed.location, here)} ${name}`;
            const first = seen.get(key);
            if (first) problems.push(`${where}: ${listedTwice(name, first, target)}`);
            seen.set(key, first ?? target);
        }
        lines.push(target);
    }
    return {
        targets: lines.map(({ target })=>target),
        lines,
        problems
    };
}
function listedTwice(name, first, second) {
    const isSameForm = first.target.form.kind === second.target.form.kind;
    const forms = isSameForm ? '' : ', in another form: a secret holds a whole pair or one half of it';
    return `${name} is the target of line ${first.number} already${forms}.`;
}
/** The words of a line that tell how the pair is stored; the store reads the others. */ const formatSlot = 'secret';
function parseLine(line, byDefault, stores) {
    const bare = (0,_mistakes_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutDash */ .Xs)(line);
    if (bare !== undefined) return `the line begins with a dash; this input is a text and not a YAML list: write ${bare || 'it'} without the dash.`;
    const words = line.split(/\s+/);
    const { grammar } = stores.forWords(words);
    const slots = {};
    for (const word of words){
        const { slot, read } = kindOf(word, grammar);
        if (Object.hasOwn(slots, slot)) return `it names two ${slot}s${slot === formatSlot ? '; write a classic pair as ID_SECRET+KEY_SECRET' : ''}.`;
        const meaning = read(word);
        if (typeof meaning === 'string') return meaning;
        slots[slot] = meaning.value;
    }
    const { [formatSlot]: form, ...others } = slots;
    const location = grammar.locate(others);
    return typeof location === 'string' ? location : {
        location,
        form: form ?? byDefault
    };
}
function kindOf(word, grammar) {
    return grammar.words.find((kind)=>kind.matches(word)) ?? {
        slot: formatSlot,
        read: (text)=>{
            const form = formOf(text, grammar);
            return typeof form === 'string' ? form : {
                value: form
            };
        }
    };
}
function formOf(word, grammar) {
    if (word === 'classic') return classicForm;
    const parts = word.split('+');
    const names = parts.flatMap((part)=>grammar.secretName(part) ?? []);
    const [first = '', second] = names;
    if (names.length < parts.length || names.length > 2) {
        const wrong = parts.find((part)=>grammar.secretName(part) === undefined);
        return grammar.explainWord(word, wrong ?? word);
    }
    if (second === undefined) return {
        kind: 'two-line',
        name: first
    };
    if (first === second) return 'both halves of the pair have the same secret.';
    return {
        kind: 'classic',
        idName: first,
        secretName: second
    };
}
/** The names of a pair's secrets in the order in which they are written. The id is last: it is the commit record. */ function secretNames(form) {
    return form.kind === 'two-line' ? [
        form.name
    ] : [
        form.secretName,
        form.idName
    ];
}
/** A target as a line of `rotate-targets`. */ function writeTarget({ location, form }, stores = _secret_stores_index_js__WEBPACK_IMPORTED_MODULE_0__/* .secretStores */ .v) {
    return [
        ...stores.of(location).grammar.write(location),
        formatWord(form)
    ].join(' ');
}
function formatWord(form) {
    if (form.kind === 'two-line') return form.name;
    const isUsual = form.idName === classicForm.idName && form.secretName === classicForm.secretName;
    return isUsual ? 'classic' : `${form.idName}+${form.secretName}`;
}


/***/ }),

/***/ 41047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FP: () => (/* binding */ unitMs),
/* harmony export */   LP: () => (/* binding */ dayMs),
/* harmony export */   vd: () => (/* binding */ day)
/* harmony export */ });
/** Milliseconds in a day, an hour, a minute and a second, by the letters that durations are written with. */ const unitMs = {
    d: 86_400_000,
    h: 3_600_000,
    m: 60_000,
    s: 1000
};
const dayMs = unitMs.d;
/** A date for people: `2026-11-22`, in UTC. */ function day(date) {
    return date.toISOString().slice(0, 10);
}


/***/ }),

/***/ 96458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ maxProfileBytes),
/* harmony export */   CB: () => (/* binding */ readBounded),
/* harmony export */   Iq: () => (/* binding */ maxEventBytes),
/* harmony export */   Sv: () => (/* binding */ FileTooLarge),
/* harmony export */   Vc: () => (/* binding */ readUpTo)
/* harmony export */ });
/* unused harmony export maxRenewalBytes */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

const MiB = 1024 * 1024;
/** Profile files with a thousand accounts have less than 1 MiB. */ const maxProfileBytes = 4 * MiB;
/** Inputs and variables in Base64. The operating system limits them to 2 MiB (execve(2)). */ const maxRenewalBytes = 4 * MiB;
/** GitHub caps the payload of an event at 25 MB (GitHub docs, "Webhook events and payloads"). */ const maxEventBytes = 32 * MiB;
/**
 * Reads a file of at maxBytes `maxBytes`. It does not rely on the file's size: files in /proc report none, and devices are
 * endless.
 *
 * @throws Error if it is not a regular file, or larger
 */ function readBounded(path, maxBytes) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).isFile()) throw new Error(`${path} is not a regular file`);
        return readUpTo(file, path, maxBytes);
    } finally{
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/** Like `readBounded`, for an open file. */ function readUpTo(file, path, maxBytes) {
    const chunks = [];
    for(let length = 0;;){
        const chunk = Buffer.allocUnsafe(Math.min(64 * 1024, maxBytes + 1 - length));
        const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, chunk, 0, chunk.length, null);
        if (count === 0) return Buffer.concat(chunks);
        length += count;
        if (length > maxBytes) throw new FileTooLarge(path, maxBytes);
        chunks.push(chunk.subarray(0, count));
    }
}
class FileTooLarge extends Error {
    constructor(path, maxBytes){
        super(`${path} is larger than ${maxBytes >= MiB ? `${maxBytes / MiB} MiB` : `${maxBytes} bytes`}`);
    }
}


/***/ }),

/***/ 89776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ homeFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);

/**
 * The user's home folder: HOME, or what the system knows. A container's user without an entry in /etc/passwd has none.
 * Docker sets HOME to `/` for such a user, and so does this where nobody has set it.
 */ function homeFolder() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
    } catch  {
        return '/';
    }
}


/***/ }),

/***/ 80629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ idTokenEndpoint)
/* harmony export */ });
/** The runner's token endpoint, `undefined` when the job may not ask for tokens. */ function idTokenEndpoint(env) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env;
    return url && bearer ? {
        url,
        bearer
    } : undefined;
}


/***/ }),

/***/ 64584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkKeys: () => (/* binding */ checkKeys),
  refuseLeakedKey: () => (/* binding */ refuseLeakedKey)
});

// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/aws/suspected-leak.js
var suspected_leak = __webpack_require__(16886);
// EXTERNAL MODULE: ./.build/cli/src/config/durations.js
var durations = __webpack_require__(13728);
// EXTERNAL MODULE: ./.build/cli/src/dates.js
var dates = __webpack_require__(41047);
;// CONCATENATED MODULE: ./.build/cli/src/keys/key-age.js




/** Security Hub and CIS ask to remove credentials that were unused for 45 days (docs/facts.md#key-age-rules). */ const unusedMs = 45 * dates/* dayMs */.LP;
/** The least that lets Keyturn see how old a key is; `${aws:username}` is the friendly name, so a path stands before it. */ function listKeysStatement(partition) {
    return JSON.stringify({
        Effect: 'Allow',
        Action: 'iam:ListAccessKeys',
        Resource: `arn:${partition}:iam::*:user/\${aws:username}`
    });
}
/**
 * Checks the signing user's keys against the age limits. Pure.
 *
 * @param partition - for the policy statement in the message about a missing permission
 * @returns `undefined` if no long-term key signed
 */ function judgeKeys(observation, policy, now, partition) {
    if (observation.kind === 'none') return undefined;
    if (observation.kind === 'unknown') {
        return {
            status: 'unknown',
            findings: [
                unknownAge(observation, policy, partition)
            ]
        };
    }
    const { report } = observation;
    const ageMs = Math.max(0, now.getTime() - report.signing.createdAt.getTime());
    const status = ageStatus(ageMs, policy);
    return {
        status,
        ageDays: Math.floor(ageMs / dates/* dayMs */.LP),
        findings: [
            ...leakFindings(report),
            ...ageFindings(report.signing, ageMs, status, policy),
            ...otherKeyFindings(report, now),
            ...passwordFindings(report)
        ]
    };
}
/**
 * Checks the keys of `rotate-user` against the age limits. Every Active key counts, except a predecessor that a rotation
 * is about to retire while another key is Active. Pure.
 */ function judgeUserKeys(seen, policy, now) {
    if (seen.kind === 'unknown') return {
        status: 'unknown',
        findings: [
            unknownUserAge(seen, policy)
        ]
    };
    const active = seen.keys.filter(({ status })=>status === 'Active');
    const others = active.filter(({ id })=>id !== seen.predecessor);
    const judged = (others.length > 0 ? others : active).map((key)=>{
        const ageMs = Math.max(0, now.getTime() - key.createdAt.getTime());
        const status = ageStatus(ageMs, policy);
        return {
            status,
            ageDays: Math.floor(ageMs / dates/* dayMs */.LP),
            findings: ageFindings(key, ageMs, status, policy, ` of the user ${seen.user}`)
        };
    });
    return judged.reduce(worse, {
        status: 'ok',
        findings: []
    });
}
const severity = [
    'ok',
    'warn',
    'unknown',
    'overdue'
];
/** Combines two judgements: the worse status, the greater age, and the findings of both. Pure. */ function worse(one, other) {
    const ages = [
        one.ageDays,
        other.ageDays
    ].filter((days)=>days !== undefined);
    return {
        status: severity[Math.max(severity.indexOf(one.status), severity.indexOf(other.status))] ?? 'unknown',
        ...ages.length > 0 ? {
            ageDays: Math.max(...ages)
        } : {},
        findings: [
            ...one.findings,
            ...other.findings
        ]
    };
}
function ageStatus(ageMs, { warnMs, maxMs }) {
    if (maxMs !== undefined && ageMs > maxMs) return 'overdue';
    return warnMs > 0 && ageMs > warnMs ? 'warn' : 'ok';
}
function unknownAge({ why, denied }, { maxMs }, partition) {
    const summary = `The age of the access key is not known: ${why}`;
    const grant = `if the user's policy allows it only with MFA, set mfa-secret and leave the policy as it is. Otherwise let the user list its own keys with this statement: ${listKeysStatement(partition)} (a user with a path needs that path before \${aws:username}).`;
    if (maxMs === undefined) return {
        level: 'info',
        code: 'KeyAgeUnknown',
        explanation: {
            summary
        }
    };
    return {
        level: 'error',
        code: 'KeyAgeUnknown',
        explanation: {
            summary,
            cause: denied ? 'the user may not call iam:ListAccessKeys on itself, or only with MFA. max-key-age is set, so a key of unknown age is refused.' : 'IAM could not be reached. max-key-age is set, so a key of unknown age is refused.',
            remedy: denied ? grant : 'run the job again; check http-proxy and AWS_ENDPOINT_URL_IAM.'
        }
    };
}
function unknownUserAge({ user, why, denied }, { maxMs }) {
    const summary = `The age of the access keys of the user ${user} is not known: ${why}`;
    if (maxMs === undefined) return {
        level: 'info',
        code: 'KeyAgeUnknown',
        explanation: {
            summary
        }
    };
    return {
        level: 'error',
        code: 'KeyAgeUnknown',
        explanation: {
            summary,
            cause: denied ? `the role of this step may not call iam:ListAccessKeys on the user ${user}. max-key-age is set, so a key of unknown age is refused.` : 'IAM could not be reached, or there is no such user. max-key-age is set, so a key of unknown age is refused.',
            remedy: denied ? 'give the role the policy that docs/rotation.md shows for managed mode.' : 'correct rotate-user, or run the job again; check http-proxy and AWS_ENDPOINT_URL_IAM.'
        }
    };
}
/** AWS attaches such a policy soon after it finds a key in public (docs/facts.md#quarantine-policies). */ function leakFindings({ attachedPolicies, signing }) {
    const quarantine = attachedPolicies?.find((arn)=>/AWSCompromisedKeyQuarantine/.test(arn));
    if (quarantine === undefined) return [];
    return [
        {
            level: 'error',
            code: 'SuspectedLeak',
            explanation: (0,suspected_leak/* suspectedLeak */.Q)(`AWS has attached the policy ${quarantine} to the user of ${(0,errors/* redactKeyId */.WL)(signing.id)}.`)
        }
    ];
}
/** @param owner - names the user if it is not the signing one */ function ageFindings(key, ageMs, status, policy, owner = '') {
    if (status !== 'overdue' && status !== 'warn') return [];
    const limit = status === 'overdue' ? policy.maxMs ?? 0 : policy.warnMs;
    const input = status === 'overdue' ? 'max-key-age' : 'warn-key-age';
    const explanation = {
        summary: `The access key ${(0,errors/* redactKeyId */.WL)(key.id)}${owner} is ${Math.floor(ageMs / dates/* dayMs */.LP)} days old; ${input} is ${(0,durations/* formatDuration */.a3)(limit)}.`,
        cause: 'nothing rotates it.',
        remedy: 'set rotate: due with a token that may write the secret, or replace the key by hand; best of all, use OIDC.'
    };
    return [
        {
            level: status === 'overdue' ? 'error' : 'warning',
            code: 'KeyTooOld',
            explanation
        }
    ];
}
function otherKeyFindings({ other, otherLastUse }, now) {
    if (other?.status !== 'Active') return [];
    const created = `created ${(0,dates/* day */.vd)(other.createdAt)}`;
    const used = otherLastUse === undefined ? '' : otherLastUse === 'never' ? ', never used' : `, last used ${(0,dates/* day */.vd)(otherLastUse.at)} by ${otherLastUse.service} in ${otherLastUse.region}`;
    const lastSign = otherLastUse === undefined ? undefined : otherLastUse === 'never' ? other.createdAt : otherLastUse.at;
    const isUnused = lastSign !== undefined && now.getTime() - lastSign.getTime() > unusedMs;
    return [
        {
            level: isUnused ? 'warning' : 'info',
            code: 'RotationBlocked',
            explanation: isUnused ? {
                summary: `The user has a second Active access key, ${(0,errors/* redactKeyId */.WL)(other.id)} (${created}${used}), which has not been used for more than 45 days.`,
                remedy: 'deactivate it in IAM, and delete it later if nothing has failed without it.'
            } : {
                summary: `The user has a second Active access key, ${(0,errors/* redactKeyId */.WL)(other.id)} (${created}${used}).`,
                remedy: 'if no rotation is under way, find out who uses it: two Active keys are twice the risk.'
            }
        }
    ];
}
function passwordFindings({ hasPassword, signing }) {
    if (!hasPassword) return [];
    return [
        {
            level: 'warning',
            code: 'RotationBlocked',
            explanation: {
                summary: `The user of ${(0,errors/* redactKeyId */.WL)(signing.id)} has a console password.`,
                cause: 'the CI key belongs to a person, or to a user that somebody has signed in as.',
                remedy: 'give CI its own user without a password; iam:DeleteLoginProfile removes the password.'
            }
        }
    ];
}

;// CONCATENATED MODULE: ./.build/cli/src/keys/check-keys.js


/** @throws KeyturnError `SuspectedLeak`, before anything is rotated or published */ function refuseLeakedKey(observation, config) {
    const judgement = judgeKeys(observation, config.keyAge, new Date(), config.partition);
    const leak = judgement?.findings.find(({ code })=>code === 'SuspectedLeak');
    if (leak) throw new errors/* KeyturnError */.FB(leak.code, leak.explanation);
}
/**
 * Checks the keys that are in use after the rotation against the limits: the signing key and those of `rotate-user`.
 * Pure; `report-keys.ts` logs the findings and fails the step.
 */ function checkKeys({ observation, userKeys, rotation }, config, now) {
    const isSelf = userKeys === undefined && rotation?.kind === 'result';
    const seen = isSelf ? afterRotation(observation, rotation) : observation;
    const judgement = judgeAll(seen, userKeys, config, now);
    return {
        observation: seen,
        ...userKeys ? {
            userKeys
        } : {},
        ...rotation ? {
            rotation
        } : {},
        ...judgement ? {
            judgement
        } : {},
        ...rotation?.kind === 'result' && rotation.replacement ? {
            replacement: rotation.replacement
        } : {}
    };
}
function judgeAll(observation, userKeys, { keyAge, partition }, now) {
    const signing = judgeKeys(observation, keyAge, now, partition);
    if (!userKeys) return signing;
    const rotated = judgeUserKeys(userKeys, keyAge, now);
    return signing ? worse(signing, rotated) : rotated;
}
/** After a rotation the new key counts. The rotation retires its predecessor. */ function afterRotation(observation, { keys, journal, replacement }) {
    const successor = journal && 'new' in journal ? journal.new : undefined;
    const id = replacement?.accessKeyId ?? (observation.kind === 'report' ? observation.report.signing.id : successor ?? keys[0]?.id);
    const signing = keys.find((key)=>key.id === id);
    if (!signing) return observation;
    const details = observation.kind === 'report' ? observation.report : {};
    const { other: _other, otherLastUse: _use, ...rest } = details;
    return {
        kind: 'report',
        report: {
            ...rest,
            signing
        }
    };
}


/***/ }),

/***/ 93228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ needForReport)
/* harmony export */ });
/* harmony import */ var _aws_endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16970);

/**
 * Whether a run asks IAM about the stored key that signs: `required` if a limit or a rotation depends on the answer,
 * `optional` for a warning.
 */ function needForReport({ keyAge, rotation }, endpoints) {
    if (keyAge.maxMs !== undefined || rotation !== undefined) return 'required';
    if (keyAge.warnMs === 0) return 'none';
    return (0,_aws_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .isIamEndpointUnknown */ .d9)(endpoints) ? 'endpoint unknown' : 'optional';
}


/***/ }),

/***/ 37379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rb: () => (/* binding */ profileVariables)
/* harmony export */ });
/* unused harmony exports isVariableUndo, variablesFor, leftoversBeside, credentialVariables, rememberVariables, exportVariables, restoreVariables */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Whether a value of the saved state is such a record. */ function isVariableUndo(value) {
    const { name, before, publishedDigest } = value ?? {};
    return [
        name,
        before,
        publishedDigest
    ].every((text)=>typeof text === 'string') && /^[\w-]+$/.test(String(name));
}
/** Also with a prefix: see `prefixedVariables`. */ const secretVariable = /(?:^|_)AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN)$|^AMAZON_SESSION_TOKEN$/;
/** The variables for later steps: the Region, and the credentials if they are exported. */ function variablesFor(region, keys, env, options) {
    const { unsetCurrent, profile } = options;
    const blanked = unsetCurrent ? {
        AWS_ACCESS_KEY_ID: '',
        AWS_SECRET_ACCESS_KEY: '',
        AWS_SESSION_TOKEN: ''
    } : {};
    return {
        ...blanked,
        ...keys || unsetCurrent ? blank(leftovers(keys), env) : {},
        AWS_DEFAULT_REGION: region,
        AWS_REGION: region,
        ...keys ? credentialVariables(keys, env) : {},
        ...profile === undefined ? {} : profileVariables(profile, env)
    };
}
/**
 * Variables of other credentials that some tools prefer to, or combine with, the exported keys. botocore prefers
 * AWS_SECURITY_TOKEN to AWS_SESSION_TOKEN and refuses keys after AWS_CREDENTIAL_EXPIRATION (`EnvProvider`). The Ruby SDK
 * reads AMAZON_SESSION_TOKEN if there is no AWS_SESSION_TOKEN. See docs/leftover-variables.md.
 */ function leftovers(keys) {
    const isSession = keys?.sessionToken !== undefined;
    return [
        'AWS_SECURITY_TOKEN',
        'AWS_CREDENTIAL_EXPIRATION',
        ...isSession ? [] : [
            'AMAZON_SESSION_TOKEN'
        ]
    ];
}
function blank(names, env) {
    return Object.fromEntries(names.filter((name)=>env[name]).map((name)=>[
            name,
            ''
        ]));
}
/**
 * Blanks leftovers beside credentials that were in the environment before this step and stay. STS has accepted these
 * credentials, so an expiry in the past or a second token belongs to others.
 */ function leftoversBeside(keys, env, now) {
    if (keys.accessKeyId !== env.AWS_ACCESS_KEY_ID) return {};
    const isOver = new Date(env.AWS_CREDENTIAL_EXPIRATION ?? '') <= now;
    const isOther = env.AWS_SECURITY_TOKEN !== env.AWS_SESSION_TOKEN;
    return blank([
        ...isOver ? [
            'AWS_CREDENTIAL_EXPIRATION'
        ] : [],
        ...isOther ? [
            'AWS_SECURITY_TOKEN'
        ] : []
    ], env);
}
/** The AWS CLI prefers AWS_DEFAULT_PROFILE, and version 1 reads an empty one as a name, so it gets the same value. */ function profileVariables(profile, env) {
    return {
        AWS_PROFILE: profile,
        ...env.AWS_DEFAULT_PROFILE ? {
            AWS_DEFAULT_PROFILE: profile
        } : {}
    };
}
/** Blanks a session token of an earlier step: beside new long-term keys it would break every call. */ function credentialVariables(keys, env) {
    const token = keys.sessionToken ?? (env.AWS_SESSION_TOKEN ? '' : undefined);
    return {
        AWS_ACCESS_KEY_ID: keys.accessKeyId,
        AWS_SECRET_ACCESS_KEY: keys.secretAccessKey,
        ...token === undefined ? {} : {
            AWS_SESSION_TOKEN: token
        }
    };
}
/** The undo record of an export. Masks the previous values, because they may be credentials. */ function rememberVariables(variables, runner) {
    return Object.entries(variables).map(([name, value])=>{
        const before = runner.env[name] ?? '';
        if (secretVariable.test(name)) runner.mask(before);
        return {
            name,
            before,
            publishedDigest: digest(value)
        };
    });
}
function exportVariables(variables, runner) {
    for (const [name, value] of Object.entries(variables))runner.exportVariable(name, value);
}
/**
 * Restores the previous values, except for variables that a later step has changed.
 *
 * @returns the names of the variables that it did not restore
 */ function restoreVariables(undo, runner) {
    const leftAlone = [];
    for (const { name, before, publishedDigest } of undo){
        if (secretVariable.test(name)) runner.mask(before);
        if (digest(runner.env[name] ?? '') === publishedDigest) runner.exportVariable(name, before);
        else leftAlone.push(name);
    }
    return leftAlone;
}
function digest(value) {
    return createHash('sha256').update(value).digest('hex');
}


/***/ }),

/***/ 57369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportKeys: () => (/* binding */ reportKeys)
});

// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/runner/error-help.js
var error_help = __webpack_require__(6491);
;// CONCATENATED MODULE: ./.build/cli/src/report/despite-rotation.js
/** Explains why a key is too old although the step rotates it, depending on how far this run's rotation got. */ function whyStillOld(rotation) {
    if (rotation.kind === 'failed') {
        return {
            cause: 'its rotation failed in this run, so the key is still in use.',
            remedy: 'see the error about the rotation above.'
        };
    }
    const { state, why, journal } = rotation;
    if (state === 'idle') {
        return {
            cause: 'rotate-after is longer than that.',
            remedy: 'set a smaller rotate-after.'
        };
    }
    if (state === 'planned') {
        return {
            cause: 'rotate: plan changes nothing.',
            remedy: 'set rotate: due.'
        };
    }
    if (journal === undefined || journal.phase === 'idle') {
        return {
            cause: `its rotation has not started: ${why}`,
            remedy: "see this step's messages about it above."
        };
    }
    return {
        cause: 'its rotation is not finished.',
        remedy: "see this step's messages about the rotation above."
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/report/report-keys.js



/**
 * Reports the rotation and the keys in the job summary and the log. `failureConsequence` decides whether a failed
 * rotation fails the step.
 *
 * @throws KeyturnError `KeyTooOld`, `KeyAgeUnknown` with `max-key-age`; the error of a failed rotation. The runner turns a
 *   thrown error into an annotation, so it is not logged here.
 */ async function reportKeys(keys, config, runner, now) {
    try {
        await summarize(keys, config, runner, now);
    } catch (error) {
        // The summary is not essential.
        runner.warning(`The job summary (GITHUB_STEP_SUMMARY) could not be written: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    const { judgement, rotation } = keys;
    const findings = judgement?.findings ?? [];
    const isTooOld = findings.some(({ level })=>level === 'error');
    const failure = rotation && await rotationFailureToThrow(rotation, isTooOld, config, runner);
    for (const finding of findings){
        const error = toError(rotation ? despiteRotation(finding, rotation) : finding);
        if (finding.level === 'error') throw error;
        if (finding.level === 'warning') runner.warning(warningText(error, rotation, runner));
        else runner.info(error.message);
    }
    if (failure) throw failure;
}
/** Without a rotation, the section about a blocked one would mislead. */ function warningText(error, rotation, { env }) {
    return rotation === undefined && error.code === 'RotationBlocked' ? error.message : (0,error_help/* messageWithHelp */.dN)(error, env);
}
/** Loads the code only if something is rotated. */ async function rotationFailureToThrow(rotation, failsAnyway, config, runner) {
    const { reportRotation } = await __webpack_require__.e(/* import() */ 2906).then(__webpack_require__.bind(__webpack_require__, 52906));
    return reportRotation(rotation, failsAnyway, config, runner);
}
/** Writes the summary if something is rotated, or a key is too old. */ async function summarize({ observation, userKeys, rotation, judgement }, config, runner, now) {
    if (!judgement || !rotation && judgement.status !== 'warn' && judgement.status !== 'overdue') return;
    const { keys, user } = keysToShow({
        observation,
        userKeys,
        rotation
    });
    const { writeSummary } = await __webpack_require__.e(/* import() */ 3377).then(__webpack_require__.bind(__webpack_require__, 23377));
    writeSummary({
        judgement,
        keys,
        ...user === undefined ? {} : {
            user
        },
        ...rotation?.kind === 'result' ? {
            rotation
        } : {},
        ...rotation?.kind === 'failed' ? {
            rotation: failure(rotation.error, runner.env)
        } : {},
        ...rotation?.kind === 'result' && rotation.journal ? {
            journal: rotation.journal
        } : {},
        ...config.rotation ? {
            times: config.rotation
        } : {}
    }, runner.env, now);
}
/** The keys of the rotated user; without a rotation, those of the signing user. */ function keysToShow({ observation, userKeys, rotation }) {
    const { signing, other } = observation.kind === 'report' ? observation.report : {};
    const own = [
        signing,
        other
    ].filter((key)=>key !== undefined);
    const ofUser = userKeys?.kind === 'seen' ? userKeys.keys : own;
    const keys = rotation?.kind === 'result' ? rotation.keys : ofUser;
    return {
        keys,
        user: keys.find(({ userName })=>userName !== undefined)?.userName ?? userKeys?.user
    };
}
function failure({ code, explanation: { summary, remedy } }, env) {
    const help = (0,error_help/* helpAddresses */.MG)(code, env);
    return {
        state: 'failed',
        why: summary,
        ...remedy === undefined ? {} : {
            remedy
        },
        help
    };
}
/** Replaces the advice of a key that is too old although the step rotates it. */ function despiteRotation(finding, rotation) {
    if (finding.code !== 'KeyTooOld') return finding;
    return {
        ...finding,
        explanation: {
            ...finding.explanation,
            ...whyStillOld(rotation)
        }
    };
}
function toError({ code, explanation }) {
    return new errors/* KeyturnError */.FB(code, explanation);
}


/***/ }),

/***/ 9516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YN: () => (/* binding */ credentialsOf),
  Xg: () => (/* binding */ readConfig)
});

// UNUSED EXPORTS: run

// EXTERNAL MODULE: ./.build/cli/src/config/inputs.js
var config_inputs = __webpack_require__(21048);
// EXTERNAL MODULE: ./.build/cli/src/aws/partition.js
var aws_partition = __webpack_require__(52846);
// EXTERNAL MODULE: ./.build/cli/src/config/mistakes.js
var mistakes = __webpack_require__(28160);
;// CONCATENATED MODULE: ./.build/cli/src/config/account-ids.js

/**
 * Parses `allowed-account-ids`, separated by commas. An input without any id (`,`) is a problem; it must not switch the
 * check off.
 *
 * @returns `undefined` for an empty input, which allows any account
 */ function allowedAccountIdsInput(inputs, problems) {
    const { value } = inputs['allowed-account-ids'];
    if (value === '') return undefined;
    const ids = value.split(/[,\s]+/).filter((id)=>id !== '');
    const wrong = ids.find((id)=>!/^\d{12}$/.test(id));
    if (ids.length > 0 && wrong === undefined) return ids;
    return problems.reject('allowed-account-ids', 'a list of account IDs', `an account ID has twelve digits; separate several with commas.${hint(ids, wrong)}`);
}
function hint(ids, wrong) {
    const meant = ids.filter((id)=>(0,mistakes/* withoutDash */.Xs)(id) === undefined).map((id)=>(0,mistakes/* accountIdMeant */.AJ)(id) ?? id);
    if (meant.length > 0 && meant.every((id)=>/^\d{12}$/.test(id))) return ` Write '${meant.join(', ')}'.`;
    // YAML reads an unquoted 012345678901 as a number and drops the zero.
    return wrong !== undefined && /^\d{9,11}$/.test(wrong) ? ` One that begins with 0 must be in quotes in YAML: '${wrong.padStart(12, '0')}'.` : '';
}

// EXTERNAL MODULE: ./.build/cli/src/config/scalars.js
var scalars = __webpack_require__(86852);
;// CONCATENATED MODULE: ./.build/cli/src/config/endpoints.js

/**
 * Reads the endpoints of STS and IAM from inputs and from the variables that every AWS SDK reads ("AWS SDKs and Tools
 * Reference Guide", service-specific endpoints, FIPS and dual-stack, regionalized STS). In order of precedence: the input
 * `sts-endpoint`; AWS_ENDPOINT_URL_STS or AWS_ENDPOINT_URL_IAM; AWS_ENDPOINT_URL; `~/.aws/config`, which the SDK reads;
 * the endpoint of the Region or partition. AWS_IGNORE_CONFIGURED_ENDPOINT_URLS excludes all but the first and the last.
 */ function endpointsInput(inputs, env, region, problems, notices) {
    const ignores = booleanVariable('AWS_IGNORE_CONFIGURED_ENDPOINT_URLS', env, problems) ?? false;
    const named = (variable)=>ignores ? undefined : urlVariable([
            variable,
            'AWS_ENDPOINT_URL'
        ], env, problems);
    const sts = stsEndpointInput(inputs, problems) ?? named('AWS_ENDPOINT_URL_STS');
    const iam = named('AWS_ENDPOINT_URL_IAM');
    const fips = inputs['use-fips-endpoint'].value === '' ? booleanVariable('AWS_USE_FIPS_ENDPOINT', env, problems) : (0,scalars/* booleanInput */.tE)('use-fips-endpoint', inputs, problems);
    const dualStack = booleanVariable('AWS_USE_DUALSTACK_ENDPOINT', env, problems);
    const endpoints = {
        globalSts: globalSts(env, problems),
        ...sts ? {
            sts
        } : {},
        ...iam ? {
            iam
        } : {},
        ...fips === undefined ? {} : {
            fips
        },
        ...dualStack === undefined ? {} : {
            dualStack
        }
    };
    checkTogether(endpoints, inputs, problems);
    if (fips && !sts && !hasStsFips(region)) {
        notices.push(`AWS publishes no FIPS endpoint of STS for ${region}, only for Regions in the US; the host may not exist.`);
    }
    return endpoints;
}
function stsEndpointInput(inputs, problems) {
    const { value } = inputs['sts-endpoint'];
    if (value === '') return undefined;
    if (isPlainUrl(value)) return {
        url: value,
        from: 'sts-endpoint'
    };
    // Do not show the value: a user or a query in it may be a secret.
    return problems.add('sts-endpoint is not the URL of an STS endpoint.', 'write it like https://sts.eu-central-1.amazonaws.com, without a query or a user.');
}
/** The first of the variables that is set. An invalid value is not shown, because it may contain a password. */ function urlVariable(variables, env, problems) {
    const from = variables.find((name)=>env[name]?.trim());
    const url = from === undefined ? undefined : env[from]?.trim();
    if (from === undefined || url === undefined) return undefined;
    if (isPlainUrl(url)) return {
        url,
        from
    };
    return problems.once(`${from} is not the URL of an endpoint.`, 'write it like http://127.0.0.1:4566, without a query or a user; an earlier step may have set it.');
}
function isPlainUrl(value) {
    const url = URL.parse(value);
    return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
}
/** Checked here, because the SDK fails during its first request if the value is neither `true` nor `false`. */ function booleanVariable(name, env, problems) {
    const value = env[name];
    if (!value) return undefined;
    if (value === 'true' || value === 'false') return value === 'true';
    return problems.add(`${name}: ${JSON.stringify(value.slice(0, 100))} is not true or false.`, (0,scalars/* booleanHint */.EQ)(value));
}
/** `legacy` selects the global endpoint in the Regions that used it before regional endpoints existed. */ function globalSts(env, problems) {
    const value = env.AWS_STS_REGIONAL_ENDPOINTS?.trim().toLowerCase() ?? '';
    if (value !== '' && value !== 'legacy' && value !== 'regional') {
        problems.add(`AWS_STS_REGIONAL_ENDPOINTS: ${JSON.stringify(value.slice(0, 100))} is not regional or legacy.`);
    }
    return value === 'legacy';
}
/** A custom URL contradicts FIPS or dual-stack; the SDK refuses the combination. */ function checkTogether({ sts, iam, fips, dualStack }, inputs, problems) {
    const custom = [
        ...new Set([
            sts,
            iam
        ].flatMap((endpoint)=>endpoint?.from ?? []))
    ];
    const fipsName = inputs['use-fips-endpoint'].value === '' ? 'AWS_USE_FIPS_ENDPOINT' : 'use-fips-endpoint';
    const variants = [
        ...fips ? [
            fipsName
        ] : [],
        ...dualStack ? [
            'AWS_USE_DUALSTACK_ENDPOINT'
        ] : []
    ];
    if (custom.length === 0 || variants.length === 0) return;
    problems.add(`${variants.join(' and ')} cannot be combined with ${custom.join(' and ')}: a custom endpoint is not a FIPS or dual-stack endpoint of AWS.`, 'keep one of them; AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: true ignores the AWS_ENDPOINT_URL variables.');
}
/** Whether a Region has a FIPS endpoint of STS (botocore's endpoints.json). */ function hasStsFips(region) {
    return /^us-(gov-)?(east|west)-\d$/.test(region);
}

;// CONCATENATED MODULE: ./.build/cli/src/config/expressions.js

/** A context instead of its value: `secrets.NAME`, `{{ secrets.NAME }}`, `$secrets.NAME`. */ const bareContext = /^[$({ ]{0,4}((?:secrets|vars|env|github|inputs|steps|needs|job|matrix)\.[\w.-]{1,200})[)} ]{0,4}$/;
/** A shell variable instead of its value; no shell expands text under `with:`. */ const shellVariable = /^(?:\$([A-Za-z_]\w{0,99})|\$\{([A-Za-z_]\w{0,99})\}|%([A-Za-z_]\w{0,99})%)$/;
/**
 * Refuses inputs that hold an expression instead of its value, because GitHub does not evaluate it there or its braces are
 * missing. Never shows a secret's value.
 *
 * @returns whether there are any; other checks of such values are then meaningless
 */ function refuseExpressions(inputs, problems) {
    const found = config_inputs/* inputSpecs */.Tx.filter(({ name })=>refused(name, inputs[name], problems));
    return found.length > 0;
}
function refused(name, { value, givenAs }, problems) {
    const meant = expressionMeant(value);
    if (meant === undefined) return false;
    // rotate-targets takes the names of secrets, never their values.
    if (name === 'rotate-targets') return refuseSecret(meant, problems);
    const spec = config_inputs/* inputSpecs */.Tx.find((each)=>each.name === name);
    const source = givenAs === name ? name : `${name} (from ${givenAs})`;
    const shown = spec?.secret ? '${{ secrets.NAME }}' : meant;
    problems.add(`${source} holds an expression that GitHub has not evaluated.`, value.includes('${{') ? `write ${shown} in the workflow itself, under \`with:\` or in \`env:\`, as a value that GitHub evaluates: not in a file, in an action's default, or inside other quotes.` : `write ${shown}: GitHub evaluates only text inside \${{ }}.`);
    return true;
}
function refuseSecret(expression, problems) {
    const secret = /\bsecrets\.(\w{1,100})/.exec(expression)?.[1] ?? 'AWS_CREDENTIALS';
    problems.add('rotate-targets holds an expression, but it takes the names of secrets.', `write ${secret.toUpperCase()}.`);
    return true;
}
/** The expression that the user meant; `undefined` for a plain value. */ function expressionMeant(value) {
    const at = value.indexOf('${{');
    if (at >= 0) {
        const end = value.indexOf('}}', at);
        const inside = value.slice(at + 3, end < 0 ? undefined : end).trim().slice(0, 100);
        return `\${{ ${inside.replaceAll(/[^\w .()'|&!=<>[\]*,/-]/g, '')} }}`;
    }
    const context = bareContext.exec(value)?.[1];
    if (context !== undefined) return `\${{ ${context} }}`;
    const [, plain, braced, percent] = shellVariable.exec(value) ?? [];
    const variable = plain ?? braced ?? percent;
    return variable === undefined ? undefined : `\${{ env.${variable} }}`;
}

// EXTERNAL MODULE: ./.build/cli/src/dates.js
var dates = __webpack_require__(41047);
// EXTERNAL MODULE: ./.build/cli/src/config/durations.js
var durations = __webpack_require__(13728);
;// CONCATENATED MODULE: ./.build/cli/src/config/key-age.js


/** Security Hub and CIS require a rotation every 90 days (docs/facts.md#key-age-rules). */ const defaultWarnMs = 90 * dates/* dayMs */.LP;
/** Parses the age limits of a long-term key. */ function keyAgeInput(inputs, problems) {
    const maxMs = (0,durations/* durationInput */.Ts)('max-key-age', inputs, problems, {
        byDefault: undefined,
        min: 1000
    });
    const warnMs = (0,durations/* durationInput */.Ts)('warn-key-age', inputs, problems, {
        byDefault: defaultWarnMs
    });
    const warnIsGiven = inputs['warn-key-age'].value !== '';
    if (maxMs !== undefined && warnIsGiven && warnMs > maxMs) {
        problems.add(`warn-key-age (${(0,durations/* formatDuration */.a3)(warnMs)}) is longer than max-key-age (${(0,durations/* formatDuration */.a3)(maxMs)}), so it would never warn.`, 'set warn-key-age to a smaller value than max-key-age, so that it warns before the step fails.');
    }
    return {
        warnMs,
        ...maxMs === undefined ? {} : {
            maxMs
        }
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/config/keys.js

/**
 * Parses the stored keys: the classic pair, with or without a session token, or the two-line `aws-credentials`.
 *
 * @param isAws - false for keys of a custom endpoint, which may be an emulator's
 * @param notices - receives a line if white space around a key was cut off
 * @returns `undefined` if none are given, or if they are a problem
 */ function keysInput(inputs, isAws, problems, notices) {
    const twoLines = inputs['aws-credentials'].value;
    const pair = [
        'aws-access-key-id',
        'aws-secret-access-key'
    ].filter((name)=>inputs[name].value !== '');
    if (twoLines !== '' && pair.length > 0) {
        return problems.add(`aws-credentials and ${pair.join(' and ')} are both set.`, 'give the key pair in one of the two forms, not in both.');
    }
    if (refuseQuotes(inputs, problems)) return undefined;
    noticeWhiteSpace(inputs, notices);
    const keys = twoLines === '' ? classicPair(inputs, problems, notices) : twoLineSecret(twoLines, problems);
    const name = twoLines === '' ? 'aws-access-key-id' : 'aws-credentials';
    return keys && hasIdOf(isAws, keys, name, problems) ? withToken(keys, inputs, problems) : undefined;
}
/** IAM's API model requires 16 to 128 word characters (`\w`). Emulators accept shorter ids like `test`, with any prefix. */ function hasIdOf(isAws, { accessKeyId }, name, problems) {
    if ((isAws ? /^\w{16,128}$/ : /^\w{1,128}$/).test(accessKeyId)) return true;
    problems.add(`${name}: the access key id has ${accessKeyId.length} characters, or characters that no id has.`, 'an id has 16 to 128 letters and digits, and begins with AKIA or ASIA.');
    return false;
}
/** Refuses values that were stored with the quotes of a shell or a YAML file. */ function refuseQuotes(inputs, problems) {
    const quoted = [
        'aws-credentials',
        'aws-access-key-id',
        'aws-secret-access-key',
        'aws-session-token'
    ].filter((name)=>[
            inputs[name].value,
            ...inputs[name].value.split(/\r?\n/)
        ].some((text)=>(0,mistakes/* isQuoted */.f5)(text.trim())));
    for (const name of quoted)problems.add(`${name} is in quotes.`, 'store the secret again, with nothing before or after the value.');
    return quoted.length > 0;
}
/** GitHub's secret dialog keeps a pasted line end, with which a signature would never match. */ function noticeWhiteSpace(inputs, notices) {
    const names = [
        'aws-access-key-id',
        'aws-secret-access-key',
        'aws-session-token'
    ];
    for (const name of names){
        const { value, untrimmed } = inputs[name];
        if (value !== '' && value !== untrimmed) {
            notices.push(`White space around ${name} was cut off. Store the secret again without it.`);
        }
    }
    const twoLines = inputs['aws-credentials'].value.split(/\r?\n/);
    if (twoLines.some((line)=>line !== line.trim())) {
        notices.push('White space around a line of aws-credentials was cut off. Store the secret again without it.');
    }
}
function classicPair(inputs, problems, notices) {
    const accessKeyId = inputs['aws-access-key-id'].value;
    const secretAccessKey = inputs['aws-secret-access-key'].value;
    if (accessKeyId === '' && secretAccessKey === '') {
        if (inputs['aws-session-token'].value !== '') {
            notices.push('aws-session-token is not used, because aws-access-key-id and aws-secret-access-key are empty.');
        }
        return undefined;
    }
    if (secretAccessKey === '') {
        return problems.add("'aws-secret-access-key' must be provided if 'aws-access-key-id' is provided", emptySecret);
    }
    if (accessKeyId === '') {
        return problems.add("'aws-access-key-id' must be provided if 'aws-secret-access-key' is provided", emptySecret);
    }
    return checkedPair(accessKeyId, secretAccessKey, 'aws-access-key-id', problems);
}
const emptySecret = 'a secret that does not exist, or that this workflow may not read, is empty: check its name. Runs for forks and for Dependabot have no Actions secrets.';
/** One secret with the access key id on its first line and the secret access key on its second. */ function twoLineSecret(text, problems) {
    const form = 'the access key id on the first line, the secret access key on the second';
    if (text.startsWith('{')) return problems.add('aws-credentials looks like JSON.', `it takes two lines: ${form}.`);
    if (text.split(/\r?\n/).some((line)=>/^\s*(\[|aws_\w+\s*=)/i.test(line))) {
        return problems.add('aws-credentials looks like a section of ~/.aws/credentials.', `it takes two lines, without [profile] and without aws_access_key_id =: ${form}.`);
    }
    const separator = /^A[KS]IA[A-Z0-9]{12,124}(\\r?\\n|\\n|[ \t:;,|=]{1,5})\S{16,}$/.exec(text)?.[1];
    if (separator !== undefined) {
        return problems.add(`aws-credentials has one line, with ${JSON.stringify(separator)} between the two halves.`, `write a line break instead of ${JSON.stringify(separator)}: ${form}.`);
    }
    const lines = text.split(/\r?\n/).map((line)=>line.trim()).filter((line)=>line !== '');
    const [accessKeyId, secretAccessKey] = lines;
    if (lines.length !== 2 || !accessKeyId || !secretAccessKey) {
        return problems.add(`aws-credentials has ${lines.length} line${lines.length === 1 ? '' : 's'}.`, `it takes exactly two: ${form}.`);
    }
    return checkedPair(accessKeyId, secretAccessKey, 'aws-credentials', problems);
}
function checkedPair(accessKeyId, secretAccessKey, name, problems) {
    if (/^A[KS]IA[A-Z0-9]{12,}$/.test(secretAccessKey)) {
        return problems.add(`${name}: the access key id and the secret access key seem to be swapped.`, 'swap them.');
    }
    if (/\s/.test(secretAccessKey)) {
        return problems.add(`${name === 'aws-access-key-id' ? 'aws-secret-access-key' : name}: the secret access key has white space inside.`, 'store it again, in one piece.');
    }
    return {
        accessKeyId,
        secretAccessKey
    };
}
function withToken(keys, inputs, problems) {
    const sessionToken = inputs['aws-session-token'].value;
    const prefix = keys.accessKeyId.slice(0, 4);
    if (/\s/.test(sessionToken)) {
        return problems.add('aws-session-token has white space inside.', 'store it again, in one piece; a terminal may have broken the line.');
    }
    if (sessionToken !== '' && prefix === 'AKIA') {
        return problems.add('aws-session-token is set beside a long-term key (AKIA…), which has none.', 'remove aws-session-token, or give the temporary key (ASIA…) that it belongs to.');
    }
    if (sessionToken === '' && prefix === 'ASIA') {
        return problems.add('The access key is a temporary one (ASIA…), and aws-session-token is empty.', 'give the session token that came with it.');
    }
    return sessionToken === '' ? keys : {
        ...keys,
        sessionToken
    };
}

// EXTERNAL MODULE: ./.build/cli/src/aws/session-duration.js
var session_duration = __webpack_require__(97457);
// EXTERNAL MODULE: ./.build/cli/src/config/mfa-seed.js
var mfa_seed = __webpack_require__(22969);
;// CONCATENATED MODULE: ./.build/cli/src/config/mfa.js



const mfaInputs = [
    'mfa-secret',
    'mfa-code',
    'mfa-serial'
];
/**
 * MFA for the stored key.
 *
 * @returns `undefined` without MFA, or where something is a problem
 */ function mfaInput(inputs, context, problems) {
    const given = mfaInputs.filter((name)=>inputs[name].value !== '');
    if (given.length === 0) return undefined;
    if (!takesMfa(given, context.source, problems)) return undefined;
    const serial = serialInput(inputs, context.partition, problems);
    const proof = proofInput(inputs, problems);
    const sharing = whySession(inputs, context);
    checkDurations(sharing, context, problems);
    if (!proof) return undefined;
    const ownSeconds = Number(inputs['role-duration-seconds'].value) || session_duration/* maxChainedSeconds */.M;
    return {
        proof,
        ...serial === undefined ? {} : {
            serial
        },
        ...sharing ? {
            sessionSeconds: context.role ? session_duration/* maxChainedSeconds */.M : ownSeconds
        } : {}
    };
}
/** Only AssumeRole and GetSessionToken take a code, and only with a user's long-term key (docs/facts.md#mfa-calls). */ function takesMfa(given, { inForce, inputs }, problems) {
    const names = given.join(' and ');
    const other = inForce?.setBy(inputs);
    if (!inForce || !other) {
        problems.add(`${names} ${given.length > 1 ? 'are' : 'is'} set, but no stored key is: aws-credentials and aws-access-key-id are empty.`, 'MFA goes with the long-term key of an IAM user, given as an input; a secret that does not exist is empty. GitHub OIDC and keys that the environment holds take no MFA.');
        return false;
    }
    if (!inForce.takesMfa) {
        problems.add(`${names} and ${other.name} are both set.`, `MFA goes with the long-term key of an IAM user only: remove ${names}.`);
        return false;
    }
    if (!inForce.isTemporary?.(inputs)) return true;
    problems.add(`${names} and a temporary key (aws-session-token) are both set.`, 'MFA goes with the long-term key of an IAM user (AKIA…); a session carries the MFA that it was opened with.');
    return false;
}
/** A virtual device has an ARN, a hardware device a number: 9 to 256 characters (STS API, AssumeRole, `SerialNumber`). */ function serialInput(inputs, partition, problems) {
    const { value } = inputs['mfa-serial'];
    if (value === '') return undefined;
    const arn = /^arn:(aws[a-z-]*):iam::\d{12}:(.*)$/.exec(value);
    if (!arn && /^(?!arn:)[\w+=/:,.@-]{9,256}$/.test(value)) return value;
    const example = `arn:${partition}:iam::123456789012:mfa/alice`;
    const [, arnPartition, resource = ''] = arn ?? [];
    if (resource.startsWith('u2f/')) {
        return problems.add('mfa-serial is a security key or passkey (u2f/), which shows no codes.', 'the API takes codes only: add a virtual MFA device to the user, and give its ARN.');
    }
    if (!/^mfa\/[\w+=/:,.@-]{1,200}$/.test(resource)) {
        const hint = resource.startsWith('user/') ? ' This is the ARN of a user.' : '';
        return problems.reject('mfa-serial', 'the serial number of an MFA device', `it should look like ${example}.${hint}`);
    }
    if (arnPartition !== partition) {
        return problems.add(`mfa-serial is in the partition ${arnPartition}, and aws-region in the partition ${partition}.`, 'correct the Region or the ARN.');
    }
    return value;
}
function proofInput(inputs, problems) {
    const secret = inputs['mfa-secret'].value;
    const code = (0,config_inputs/* withoutSpaces */.eC)(inputs['mfa-code'].value);
    if (secret !== '' && code !== '') return problems.add('mfa-secret and mfa-code are both set.', 'give one of them: Keyturn makes codes from the seed.');
    if (secret === '' && code === '') return problems.add('mfa-serial is set without mfa-secret or mfa-code.', 'give the seed of the device (mfa-secret) or one code (mfa-code); a secret that does not exist is empty.');
    if (code !== '') {
        return /^\d{6}$/.test(code) ? {
            kind: 'code',
            code
        } : problems.reject('mfa-code', 'exactly six digits', 'a seed goes into mfa-secret.');
    }
    const reading = (0,mfa_seed/* readSeed */.O)(secret);
    if ('seed' in reading) return {
        kind: 'seed',
        seed: reading.seed
    };
    return problems.add(`mfa-secret: the value given ${reading.problem}.`, reading.remedy);
}
/**
 * Why an MFA session must sign: AWS accepts a code for one request, and this run needs several. For a role alone AssumeRole
 * carries the code, so that the role may last longer than an hour. A mere warning uses the session only if the role does
 * not get shorter by it.
 */ function whySession(inputs, { role, roles, keyAge, rotation, specialCharactersWorkaround }) {
    if (rotation && rotation.user === undefined) return {
        input: 'rotate',
        isNeeded: true
    };
    if (keyAge.maxMs !== undefined) return {
        input: 'max-key-age',
        isNeeded: true
    };
    if (!role) return {
        input: 'role-to-assume',
        isNeeded: true
    };
    if (roles.length > 1) return {
        input: 'profiles',
        isNeeded: true
    };
    if (specialCharactersWorkaround) return {
        input: 'special-characters-workaround',
        isNeeded: true
    };
    const warns = inputs['warn-key-age'].value !== '' && keyAge.warnMs > 0;
    return warns && role.durationSeconds <= session_duration/* maxChainedSeconds */.M ? {
        input: 'warn-key-age',
        isNeeded: false
    } : undefined;
}
function checkDurations(sharing, { roles }, problems) {
    const longest = Math.max(0, ...roles.map(({ durationSeconds })=>durationSeconds));
    if (!sharing?.isNeeded || longest <= session_duration/* maxChainedSeconds */.M) return;
    problems.add(`role-duration-seconds${roles.length > 1 ? ' (or the duration of a profile)' : ''} is ${longest}, and ${sharing.input} with MFA lets the role last ${session_duration/* maxChainedSeconds */.M} at most.`, `a code is good for one request, so one session serves ${sharing.input} and the role, and AWS limits a role that a session assumes to one hour. Set ${session_duration/* maxChainedSeconds */.M} or less, or use ${sharing.input} in a separate step.`);
}

// EXTERNAL MODULE: ./.build/cli/src/config/network.js
var config_network = __webpack_require__(56443);
// EXTERNAL MODULE: ./.build/cli/src/config/problems.js
var config_problems = __webpack_require__(90381);
;// CONCATENATED MODULE: ./.build/cli/src/config/job-template.js
/** Maximum length of RoleSessionName and SourceIdentity (STS API). */ const maxLength = 64;
const maxTemplateLength = 1000;
const allowed = /^[\w+=,.@-]*$/;
// Placeholder -> the runner's variable.
const variables = {
    repository: 'GITHUB_REPOSITORY',
    'run-id': 'GITHUB_RUN_ID',
    'run-attempt': 'GITHUB_RUN_ATTEMPT',
    job: 'GITHUB_JOB',
    workflow: 'GITHUB_WORKFLOW',
    actor: 'GITHUB_ACTOR',
    sha: 'GITHUB_SHA',
    ref: 'GITHUB_REF'
};
const known = Object.keys(variables).map((name)=>`{${name}}`).join(', ');
/** If these were cut, they would name another run. */ const indivisible = new Set([
    'run-id',
    'run-attempt'
]);
/**
 * Replaces `{repository}`, `{run-id}` and the like by the runner's values. In these values, characters that AWS does not
 * allow become `-`, and the longest are cut at the end until the result has 64 characters; the run's id is never cut. The
 * user's own text is never changed.
 *
 * @param name - the input, or the setting on its line, for messages
 * @returns `undefined` for a problem: an unknown placeholder, one without a value, or no room for the run's id
 */ function fillJobTemplate(name, template, env, problems) {
    if (template.length > maxTemplateLength) {
        return problems.add(`${name} has ${template.length} characters, and AWS allows ${maxLength} once it is filled in.`);
    }
    const pieces = template.split(/(\{[^{}]*\})/);
    const unknown = pieces.filter((piece)=>isPlaceholder(piece) && !Object.hasOwn(variables, placeholderIn(piece)));
    if (unknown.length > 0) {
        return problems.add(`${name}: ${unknown.join(' and ')} is not a placeholder.`, `the known ones are ${known}.`);
    }
    const empty = pieces.filter((piece)=>isPlaceholder(piece) && jobValue(piece, env) === '');
    if (empty.length > 0) {
        const unset = empty.map((piece)=>variables[placeholderIn(piece)]).join(' and ');
        return problems.add(`${name}: ${empty.join(' and ')} cannot be filled in, because ${unset} is not set.`);
    }
    const parts = pieces.map((piece)=>{
        if (!isPlaceholder(piece)) return {
            text: piece,
            mayBeCut: false
        };
        const value = jobValue(piece, env).replace(/[^\w+=,.@-]/g, '-');
        const mayBeCut = !indivisible.has(placeholderIn(piece));
        // Limit each part first: `fitted` cuts one character at a time.
        return {
            text: mayBeCut ? value.slice(0, maxLength) : value,
            mayBeCut
        };
    });
    const filled = fitted(parts);
    if (filled.length <= maxLength || pieces.length === 1) return filled;
    return problems.add(`${name}: your own text and the run's id alone have ${filled.length} characters, and AWS allows ${maxLength}.`, 'shorten the text around the placeholders.');
}
/** Whether a text has a length and characters that AWS allows. */ function isSessionText(text) {
    return text.length >= 2 && text.length <= maxLength && allowed.test(text);
}
function isPlaceholder(piece) {
    return piece.startsWith('{') && piece.endsWith('}');
}
function jobValue(piece, env) {
    return env[variables[placeholderIn(piece)] ?? '']?.trim() ?? '';
}
function placeholderIn(piece) {
    return piece.slice(1, -1);
}
/** Cuts the longest part that may be cut, one character at a time; of equally long ones, the last. */ function fitted(parts) {
    const texts = parts.map(({ text })=>text);
    const length = ()=>texts.reduce((sum, text)=>sum + text.length, 0);
    while(length() > maxLength){
        const longestIndex = parts.reduce((best, { mayBeCut }, index)=>mayBeCut && (texts[index] ?? '').length >= (texts[best] ?? '').length ? index : best, -1);
        if ((texts[longestIndex] ?? '') === '') break;
        texts[longestIndex] = (texts[longestIndex] ?? '').slice(0, -1);
    }
    return texts.join('');
}

// EXTERNAL MODULE: ./.build/cli/src/aws-profile/renewing-profile.js
var renewing_profile = __webpack_require__(59093);
;// CONCATENATED MODULE: ./.build/cli/src/config/publishing.js


/** Parses what to publish and where. With `aws-profile`, the environment stays unchanged unless requested. */ function publishInput(inputs, refresh, problems) {
    const name = profileName(inputs, problems) ?? (refresh ? renewing_profile/* defaultRefreshProfile */.SL : undefined);
    const overwrite = (0,scalars/* booleanInput */.tE)('overwrite-aws-profile', inputs, problems);
    return {
        environment: (0,scalars/* booleanInput */.tE)('output-env-credentials', inputs, problems, refresh || !onlyProfiles(inputs)),
        outputs: (0,scalars/* booleanInput */.tE)('output-credentials', inputs, problems),
        maskAccountId: (0,scalars/* booleanInput */.tE)('mask-aws-account-id', inputs, problems),
        jobSummary: (0,scalars/* booleanInput */.tE)('job-summary', inputs, problems),
        unsetCurrent: (0,scalars/* booleanInput */.tE)('unset-current-credentials', inputs, problems),
        overwriteProfiles: overwrite,
        refresh,
        ...name === undefined ? {} : {
            profile: {
                name,
                overwrite
            }
        }
    };
}
/** Whether only profiles get credentials: with `aws-profile`, or with `profiles` and no role-to-assume. */ function onlyProfiles(inputs) {
    const hasOnlyList = inputs.profiles.value !== '' && inputs['role-to-assume'].value === '';
    return inputs['aws-profile'].value !== '' || hasOnlyList;
}
function profileName(inputs, problems) {
    const { value } = inputs['aws-profile'];
    if (value === '' || isProfileName(value)) return value || undefined;
    return problems.reject('aws-profile', 'a profile name', profileNameHint);
}
/** Whether every tool reads the name the same way: in file headers, in AWS_PROFILE, on a command line. */ function isProfileName(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this rejects them
    return text !== '' && !/[\s[\]/\\#;"'\u0000-\u001f\u007f]/.test(text);
}
const profileNameHint = 'use letters, digits, hyphens, dots and underscores; no white space, brackets, slashes, quotes or comment signs.';

;// CONCATENATED MODULE: ./.build/cli/src/config/region.js

/**
 * Parses the Region. It checks only the form, because a list of Regions would soon be out of date.
 *
 * @returns `''` if it is a problem
 */ function regionInput(inputs, problems) {
    const { value } = inputs['aws-region'];
    if (value === '') {
        problems.add('Input required and not supplied: aws-region', 'set aws-region, for example to eu-central-1, or AWS_REGION in the job.');
        return '';
    }
    if (isRegion(value)) return value;
    const zoneOf = regionOfZone(value);
    const meant = (0,mistakes/* regionMeant */.Gm)(value);
    problems.add(`Region is not valid: ${JSON.stringify(value)}`, zoneOf ? zoneHint(value, zoneOf) : meant !== undefined ? `write ${meant}.` : 'a Region is written in lower case with hyphens, like eu-central-1; an availability zone or a display name is not a Region.');
    return '';
}
function isRegion(value) {
    return /^[a-z0-9-]+$/.test(value) && regionOfZone(value) === undefined;
}
/** The Region of an Availability Zone or Local Zone (`eu-central-1a`, `us-west-2-lax-1a`). No Region ends in a letter. */ function regionOfZone(value) {
    return /^([a-z]+(?:-[a-z]+)+-\d+)(?:-[a-z]+-\d+)?[a-z]$/.exec(value)?.[1];
}
function zoneHint(value, region) {
    return `${value} is an availability zone: write ${region}.`;
}

;// CONCATENATED MODULE: ./.build/cli/src/config/role-config.js
/** What STS accepts as a role session name (STS API, `RoleSessionName`). */ const sessionNamePattern = /^[\w+=,.@-]{2,64}$/;
/** What STS accepts as an external ID (STS API, `ExternalId`). */ const externalIdPattern = /^[\w+=,.@:/-]{2,1224}$/;

;// CONCATENATED MODULE: ./.build/cli/src/config/line-settings.js





const settings = {
    region: {
        accepts: isRegion,
        expected: 'a Region in lower case with hyphens, like eu-central-1',
        hint: (value)=>{
            const region = regionOfZone(value);
            if (region) return zoneHint(value, region);
            const meant = (0,mistakes/* regionMeant */.Gm)(value);
            return meant && `write region=${meant}.`;
        }
    },
    duration: {
        accepts: (value)=>/^\d+$/.test(value) && Number(value) >= 900 && Number(value) <= 43_200,
        expected: 'a whole number from 900 to 43200 (seconds)',
        hint: (value)=>{
            const seconds = (0,mistakes/* secondsMeant */.dK)(value);
            return seconds === undefined || String(seconds) === value ? undefined : `write it in seconds, without a unit: duration=${seconds}.`;
        }
    },
    'external-id': {
        accepts: (value)=>externalIdPattern.test(value),
        expected: '2 to 1224 characters of letters, digits and +=,.@:/_-'
    },
    'session-name': {
        accepts: (value)=>sessionNamePattern.test(value),
        expected: '2 to 64 characters of letters, digits and +=,.@_-'
    },
    env: {
        accepts: (value)=>/^[A-Z_][A-Z0-9_]*$/.test(value) && !isOfTheRunner(value),
        expected: "a prefix of upper-case letters, digits and _, not starting with a digit, and not one of the runner's (GITHUB, RUNNER, …)",
        hint: prefixHint
    },
    'source-profile': {
        accepts: isProfileName,
        expected: 'a profile name'
    },
    'mfa-serial': {
        // STS API, `SerialNumber`: an ARN for a virtual device, 9 characters or more for hardware.
        accepts: (value)=>/^[\w+=/:,.@-]{9,256}$/.test(value),
        expected: 'the ARN of an MFA device, like arn:aws:iam::123456789012:mfa/alice, or the serial number of a hardware device'
    }
};
const everySetting = Object.keys(settings);
/** All spellings that a line may use. */ const settingNames = everySetting.flatMap((name)=>[
        ...new Set([
            name,
            name.replaceAll('-', '_')
        ])
    ]);
/** Refuses a line that begins with a dash: inputs are text, but a YAML block may look like a list. */ function refuseDash(at, line, problems) {
    const rest = (0,mistakes/* withoutDash */.Xs)(line) ?? line;
    return problems.add(`${at}: the line begins with a dash.`, `this input is text, not a YAML list: write one per line after \`|\`, without dashes${rest === '' ? '' : `, here ${rest.slice(0, 200)}`}.`);
}
/**
 * Parses the words after the role.
 *
 * @returns `undefined` if there is a problem
 */ function readSettings(words, line, problems) {
    const read = new Map();
    const wrong = words.filter((word)=>!readWord(word, read, line, problems));
    if (wrong.length > 0) return undefined;
    const { duration, ...texts } = Object.fromEntries(read);
    return {
        ...texts,
        ...duration === undefined ? {} : {
            duration: Number(duration)
        }
    };
}
function readWord(word, read, line, problems) {
    const { at, is, grammar, takes, env } = line;
    const [, given = '', written = ''] = /^([^=]*)=(.*)$/.exec(word) ?? [];
    const name = takes.find((known)=>known === given.replaceAll('_', '-'));
    // Do not show the value of an unknown word: it could be anything, even a pasted key.
    if (name === undefined) {
        problems.add(`${at}: ${given || word} is not a setting of a ${is}.`, wordHint(given, is) ?? grammar);
        return false;
    }
    const setting = settings[name];
    const value = name === 'session-name' ? fillJobTemplate(`${at}: ${given}`, written, env, problems) : written;
    if (value === undefined) return false;
    if (read.has(name)) problems.add(`${at}: ${given} is given twice.`);
    else if (!setting.accepts(value)) problems.add(`${at}: ${given}=${value} is not ${setting.expected}.`, setting.hint?.(value));
    else return Boolean(read.set(name, value));
    return false;
}
/** Hints for names that people remember from AWS's files or copy from guides. */ function wordHint(name, is) {
    if (is === 'profile' && name === 'mfa_arn') return 'AWS tools do not know mfa_arn: write mfa_serial=, with the same ARN.';
    if (is === 'profile' && name === 'role_arn') return 'the role comes first, without role_arn=: NAME = ROLE.';
    const awsNames = {
        duration_seconds: 'duration',
        role_session_name: 'session-name'
    };
    return Object.hasOwn(awsNames, name) ? `write ${awsNames[name]}=.` : undefined;
}
/** The runner sets variables with these prefixes itself and does not let a step set them. */ function isOfTheRunner(prefix) {
    return /^(?:GITHUB|RUNNER|ACTIONS|INPUT|STATE)(?:_|$)/.test(prefix);
}
function prefixHint(value) {
    if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(value) && value !== value.toUpperCase()) return `write ${value.toUpperCase()}.`;
    return value.includes('-') ? `write ${value.toUpperCase().replaceAll('-', '_')}.` : undefined;
}

;// CONCATENATED MODULE: ./.build/cli/src/config/session-policies.js



/** Maximum characters of the inline policy and the policy ARNs together (STS API, `Policy`). */ const maxPolicyCharacters = 2048;
const maxManagedPolicies = 10;
/** Parses `inline-session-policy`: a JSON policy document, sent unchanged. */ function inlinePolicyInput(inputs, managed, problems) {
    const { value } = inputs['inline-session-policy'];
    if (value === '') return undefined;
    if (!isJsonObject(value)) return problems.reject('inline-session-policy', 'a policy document in JSON');
    if (!/^[\t\n\r\u0020-\u00ff]*$/.test(value)) {
        return problems.add('inline-session-policy has characters beyond U+00FF, which AWS refuses.');
    }
    const characters = value.length + managed.join('').length;
    if (characters > maxPolicyCharacters) {
        return problems.add(`inline-session-policy and managed-session-policies have ${characters} characters together, and AWS allows ${maxPolicyCharacters}.`, 'remove white space, or move statements to a managed policy and list that in managed-session-policies. Do not attach that policy to the role: it would then grant what it should limit.');
    }
    return value;
}
function isJsonObject(text) {
    try {
        const parsed = JSON.parse(text);
        return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    } catch  {
        return false;
    }
}
/** Parses `managed-session-policies`: one policy ARN per line, ten at most. */ function managedPoliciesInput(inputs, partition, problems) {
    const arns = (0,scalars/* linesOf */.Dx)(inputs['managed-session-policies'].value);
    for (const arn of arns){
        if ((0,mistakes/* withoutDash */.Xs)(arn) !== undefined) {
            refuseDash('managed-session-policies', arn, problems);
            continue;
        }
        const match = /^arn:(aws[a-z-]*):iam::(?:aws|\d{12}):policy\/[\u0021-\u007e]+$/.exec(arn);
        const isList = /[,;|\s]arn:/.test(arn);
        if (!match || match[1] !== partition || isList) {
            problems.add(`managed-session-policies: ${JSON.stringify(arn)} is not the ARN of a managed policy in the partition ${partition}.`, `write one ARN a line${isList ? ', not several on one' : ''}, like arn:${partition}:iam::aws:policy/ReadOnlyAccess.`);
        }
    }
    if (arns.length > maxManagedPolicies) problems.add(`managed-session-policies has ${arns.length} policies; AWS allows ${maxManagedPolicies}.`);
    return arns;
}

;// CONCATENATED MODULE: ./.build/cli/src/config/source-identity.js

/** Parses `source-identity`: 2 to 64 characters of `[\w+=,.@-]`, without a leading `aws:` (STS API, `SourceIdentity`). */ function sourceIdentityInput(inputs, env, problems) {
    const template = inputs['source-identity'].value;
    if (template === '') return undefined;
    const value = fillJobTemplate('source-identity', template, env, problems);
    if (value === undefined || isSessionText(value)) return value;
    return problems.reject('source-identity', '2 to 64 letters, digits and +=,.@_-', 'AWS allows no other characters, and no "aws:" at the beginning; {repository} or {run-id} insert the job.');
}

// EXTERNAL MODULE: ./.build/cli/src/config/session-tag-names.js
var session_tag_names = __webpack_require__(12953);
;// CONCATENATED MODULE: ./.build/cli/src/config/tags.js




/** AWS allows 50 session tags (STS API, `Tags`). Keyturn always sends seven of its own and drops its others if needed. */ const maxCustomTags = 50 - 7;
const tags_allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
/** Parses `custom-tags`: a JSON object of scalars. */ function customTagsInput(inputs, problems) {
    const { value } = inputs['custom-tags'];
    if (value === '') return [];
    const tags = tagsOf(value);
    if (!tags) {
        problems.reject('custom-tags', 'a JSON object of strings, numbers and booleans', tagsHint(value));
        return [];
    }
    for (const tag of tags)checkTag(tag, problems);
    tags_checkTogether(tags, problems);
    return tags;
}
function tagsHint(value) {
    const meant = (0,mistakes/* tagsMeant */.$e)(value);
    return meant === undefined ? 'write it like {"Team": "platform", "Stage": "prod"}.' : `write '${meant}'.`;
}
function tagsOf(text) {
    try {
        const parsed = JSON.parse(text);
        if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
        const entries = Object.entries(parsed);
        if (!entries.every(([, value])=>[
                'string',
                'number',
                'boolean'
            ].includes(typeof value))) return undefined;
        return entries.map(([Key, value])=>({
                Key,
                Value: String(value)
            }));
    } catch  {
        return undefined;
    }
}
function checkTag({ Key, Value }, problems) {
    const name = `custom-tags: the tag ${JSON.stringify(Key)}`;
    if (Key.length < 1 || Key.length > 128 || !tags_allowed.test(Key)) {
        problems.add(`${name} has a key that is not 1 to 128 letters, digits, spaces and _.:/=+-@.`);
    }
    if (/^aws:/i.test(Key)) problems.add(`${name} begins with "aws:", which AWS reserves.`);
    if (Value.length > 256 || !tags_allowed.test(Value)) {
        problems.add(`${name} has a value that is not up to 256 letters, digits, spaces and _.:/=+-@.`);
    }
    if (session_tag_names/* reservedTagKeys */.bS.some((reserved)=>reserved.toLowerCase() === Key.toLowerCase())) {
        problems.add(`${name} is a tag that Keyturn sets itself.`, `choose another key than ${session_tag_names/* reservedTagKeys */.bS.join(', ')}.`);
    }
}
function tags_checkTogether(tags, problems) {
    if (tags.length > maxCustomTags) {
        problems.add(`custom-tags has ${tags.length} tags, and AWS allows 50 including the seven that Keyturn sets.`, `keep ${maxCustomTags} at most.`);
    }
    const seen = new Set();
    for (const { Key } of tags){
        if (seen.has(Key.toLowerCase())) problems.add(`custom-tags has the tag ${JSON.stringify(Key)} twice; AWS ignores letter case.`);
        seen.add(Key.toLowerCase());
    }
}
/** Parses `transitive-tag-keys`: one key per line, 50 at most. AWS checks that the tag exists, because it may be inherited. */ function transitiveTagKeysInput(inputs, problems) {
    const keys = (0,scalars/* linesOf */.Dx)(inputs['transitive-tag-keys'].value);
    for (const key of keys){
        if ((0,mistakes/* withoutDash */.Xs)(key) !== undefined) {
            refuseDash('transitive-tag-keys', key, problems);
        } else if (key.length > 128 || !tags_allowed.test(key)) {
            problems.add(`transitive-tag-keys: ${JSON.stringify(key)} is not 1 to 128 letters, digits, spaces and _.:/=+-@.`, 'write one key a line.');
        }
    }
    if (keys.length > 50) problems.add(`transitive-tag-keys has ${keys.length} keys; AWS allows 50.`);
    return keys;
}

;// CONCATENATED MODULE: ./.build/cli/src/config/role.js








const defaultSessionName = 'GitHubActions';
/** Parses the role session's settings, that is, the role inputs other than `role-to-assume`. */ function roleSettings(inputs, env, partition, problems) {
    const durationSeconds = (0,scalars/* integerInput */.$A)('role-duration-seconds', inputs, problems, {
        min: 900,
        max: 43_200,
        unit: 'seconds'
    });
    const sessionName = sessionNameInput(inputs, env, problems);
    const sourceIdentity = sourceIdentityInput(inputs, env, problems);
    const externalId = externalIdInput(inputs, problems);
    const sessionTagging = !(0,scalars/* booleanInput */.tE)('role-skip-session-tagging', inputs, problems);
    const customTags = customTagsInput(inputs, problems);
    const transitiveTagKeys = transitiveTagKeysInput(inputs, problems);
    const managedSessionPolicies = managedPoliciesInput(inputs, partition, problems);
    const inlineSessionPolicy = inlinePolicyInput(inputs, managedSessionPolicies, problems);
    return {
        durationSeconds: durationSeconds ?? session_duration/* defaultSessionSeconds */.N,
        sessionName,
        sessionTagging,
        customTags,
        transitiveTagKeys,
        managedSessionPolicies,
        ...externalId === undefined ? {} : {
            externalId
        },
        ...sourceIdentity === undefined ? {} : {
            sourceIdentity
        },
        ...inlineSessionPolicy === undefined ? {} : {
            inlineSessionPolicy
        }
    };
}
/**
 * Parses an ARN, or a name (after its path, if any) in the source's account. As in configure-aws-credentials, a value
 * that does not begin with `arn:` is a name.
 *
 * @param at - the value's place, unless it is all of `role-to-assume`
 */ function roleReference(value, partition, problems, at) {
    const reject = (expected, remedy)=>at === undefined ? problems.reject('role-to-assume', expected, remedy) : problems.add(`${at}: ${JSON.stringify(value)} is not ${expected}.`, remedy);
    return value.startsWith('arn:') ? roleArn(value, partition, problems, reject, at) : roleName(value, reject);
}
function roleArn(arn, partition, problems, reject, at = 'role-to-assume') {
    const example = `arn:${partition}:iam::123456789012:role/deploy`;
    const match = /^arn:(aws[a-z-]*):iam::(\d{12}):(?:role)\/((?:[\u0021-\u007e]*\/)?[\w+=,.@-]{1,64})$/.exec(arn);
    if (!match || isList(arn)) return reject('the ARN of a role', `it should look like ${example}.${arnHint(arn)}`);
    const [, arnPartition, accountId = ''] = match;
    if (arnPartition !== partition) {
        return problems.add(`${at} is in the partition ${arnPartition}, and aws-region in the partition ${partition}.`, 'credentials of one partition are unknown in another: correct the Region or the ARN.');
    }
    return {
        kind: 'arn',
        arn,
        accountId
    };
}
/** Whether a value contains several ARNs. They would pass as one role, because a path may contain commas and colons. */ function isList(arn) {
    return /[,;|]arn:/.test(arn);
}
/** Hints for values that people often paste by mistake. */ function arnHint(arn) {
    const meant = (0,mistakes/* roleArnMeant */.LC)(arn);
    const write = meant === undefined ? '' : ` Write ${meant}.`;
    if (isList(arn) || /\sarn:/.test(arn)) return ' It contains several: write one role per line.';
    if (/:user\//.test(arn)) return ' This is the ARN of a user.';
    if (/:assumed-role\//.test(arn)) return ` This is the ARN of a role session; the role itself is under iam, not sts.${meant === undefined ? '' : ` Write ${meant}, with its path if it has one.`}`;
    if (/:instance-profile\//.test(arn)) return ' This is the ARN of an instance profile.';
    if (/\s/.test(arn)) return ` It contains white space.${write}`;
    if (/:oidc-provider\/|:saml-provider\//.test(arn)) return ' This is the ARN of an identity provider.';
    return write;
}
function roleName(name, reject) {
    if (/^(?:[\u0021-\u007e]*\/)?[\w+=,.@-]{1,64}$/.test(name) && !name.startsWith('/')) return {
        kind: 'name',
        name
    };
    const plain = (0,mistakes/* unquoted */.qZ)(name);
    if ((0,mistakes/* isQuoted */.f5)(name) && /^(?:arn:[\w:+=,.@/-]+|[\w+=,.@/-]+)$/.test(plain)) return reject('the ARN or the name of a role', `write it without quotes: ${plain}.`);
    return reject('the ARN or the name of a role', 'a name has 1 to 64 letters, digits and +=,.@_-, after a path if it has one (ci/deploy).');
}
/** Fills placeholders but never rewrites the user's own text, because trust policies and CloudTrail refer to the name. */ function sessionNameInput(inputs, env, problems) {
    const template = inputs['role-session-name'].value;
    if (template === '') return defaultSessionName;
    const value = fillJobTemplate('role-session-name', template, env, problems);
    if (value === undefined) return defaultSessionName;
    if (isSessionText(value)) return value;
    problems.add(`Role session name ${JSON.stringify(value)} (role-session-name) is not 2 to 64 characters of letters, digits and +=,.@_-.`, `it has ${value.length} characters; replace characters that are not allowed, for example spaces and slashes with hyphens.`);
    return defaultSessionName;
}
function externalIdInput(inputs, problems) {
    const { value } = inputs['role-external-id'];
    if (value === '' || externalIdPattern.test(value)) return value || undefined;
    return problems.reject('role-external-id', '2 to 1224 characters of letters, digits and +=,.@:/_-');
}

;// CONCATENATED MODULE: ./.build/cli/src/config/profiles.js






/** The word that stands for the stored keys, in place of a role. */ const keysWord = 'keys';
const grammar = 'write NAME = ROLE [region=REGION] [duration=SECONDS] [external-id=ID] [session-name=NAME] [env=PREFIX], and leave NAME = out where env= is enough; NAME = keys for the stored keys; or NAME = ARN source_profile=NAME [mfa_serial=ARN] for a role that AWS tools assume themselves (docs/profiles.md).';
/**
 * Reads `profiles`: one profile on each line, `NAME = ROLE [setting=value ...]`. `keys` in place of a role means the stored
 * key pair itself. With `source_profile=`, AWS tools assume the role themselves. A line without a name needs `env=`. Blank
 * lines and lines that begin with `#` are ignored.
 *
 * @param notices - gets a line where an input has no effect on a profile
 * @returns the valid lines; `problems` has the others, by line
 */ function profilesInput(inputs, context, problems, notices) {
    const { value, untrimmed } = inputs.profiles;
    const entries = untrimmed.split(/\r?\n/).flatMap((text, index)=>{
        const line = text.trim();
        if (line === '' || line.startsWith('#')) return [];
        return parseLine(line, `profiles, line ${index + 1}`, context, problems) ?? [];
    });
    const isAllComments = value.split(/\r?\n/).every((line)=>/^\s*(?:#|$)/.test(line));
    if (value !== '' && isAllComments) problems.add('profiles names no profile.', grammar);
    noticePolicies(entries, context.defaults, notices);
    profiles_checkTogether(entries, inputs['aws-profile'].value, problems);
    if (value !== '' && inputs['use-existing-credentials'].value.toLowerCase() === 'true') {
        problems.add('profiles and use-existing-credentials: true are both set.', 'credentials that are there already assume no role; to assume the roles with them, set role-chaining: true instead.');
    }
    return entries;
}
function parseLine(line, where, context, problems) {
    if ((0,mistakes/* withoutDash */.Xs)(line) !== undefined) return refuseDash(where, line, problems);
    const [name, rest] = nameAndRest(line);
    const at = name === undefined ? where : `${where} (${name})`;
    if (name !== undefined && !checkName(name, at, problems)) return undefined;
    const [role = '', ...words] = rest.split(/\s+/);
    if (role === '' || isSetting(role)) return problems.add(`${at} names no role.`, grammar);
    const { env } = context;
    const settings = readSettings(words, {
        at,
        is: 'profile',
        grammar,
        takes: everySetting,
        env
    }, problems);
    if (!settings) return undefined;
    if (name === undefined && settings.env === undefined) {
        return problems.add(`${at} has neither a profile name nor env=PREFIX.`, grammar);
    }
    const region = regionOf(settings, at, context, problems);
    if (region === undefined) return undefined;
    const place = {
        title: at,
        region,
        ...name === undefined ? {} : {
            name
        },
        ...settings.env === undefined ? {} : {
            prefix: settings.env
        }
    };
    const kind = kindOf(role, settings, at, context, problems);
    return kind && {
        ...place,
        ...kind
    };
}
/** An ARN may have a `=` in its path or name, so a line that begins with an ARN has no profile name. */ function nameAndRest(line) {
    const isNamed = !line.startsWith('arn:');
    const equals = line.indexOf('=');
    const name = line.slice(0, Math.max(0, equals)).trim();
    if (isNamed && /^\S+$/.test(name)) return [
        name,
        line.slice(equals + 1).trim()
    ];
    // Several words before `= arn:` are an invalid name, unless one of them is the name of a setting.
    const [, words = '', role = ''] = isNamed && /^([^=]*[^=\s])\s*=\s*(arn:.*)$/.exec(line) || [];
    const isSettings = words.split(/\s+/).some((word)=>settingNames.includes(word));
    return words === '' || isSettings ? [
        undefined,
        line
    ] : [
        words,
        role
    ];
}
function checkName(name, at, problems) {
    if (settingNames.includes(name)) {
        problems.add(`${at}: ${name} is a setting, but a line begins with the name of the profile.`, grammar);
        return false;
    }
    if (isProfileName(name)) return true;
    problems.add(`${at}: ${JSON.stringify(name)} is not a profile name.`, profileNameHint);
    return false;
}
function isSetting(word) {
    return settingNames.some((name)=>word.startsWith(`${name}=`));
}
/** One source assumes every role, so all of them are in its partition. */ function regionOf(settings, at, { region, partition }, problems) {
    const own = settings.region ?? region;
    if ((0,aws_partition/* partitionOf */.i)(own) === partition) return own;
    return problems.add(`${at}: the Region ${own} is in the partition ${(0,aws_partition/* partitionOf */.i)(own)}, and aws-region in the partition ${partition}.`, 'credentials of one partition are not valid in another: use a separate step for its profiles.');
}
function kindOf(role, settings, at, context, problems) {
    if (settings['source-profile'] !== undefined) return assumedByTools(role, settings['source-profile'], settings, at, context, problems);
    if (settings['mfa-serial'] !== undefined) {
        return problems.add(`${at}: mfa_serial has no meaning for a role that this step assumes.`, 'it is for AWS tools that assume the role themselves: add source_profile=NAME.');
    }
    return role === keysWord ? storedKeys(settings, at, context, problems) : assumedHere(role, settings, at, context, problems);
}
function storedKeys(settings, at, { storedKey }, problems) {
    const ofRoles = [
        'duration',
        'external-id',
        'session-name'
    ].filter((name)=>settings[name] !== undefined);
    if (ofRoles.length > 0) {
        return problems.add(`${at}: ${ofRoles.join(' and ')} cannot be set for stored keys.`, 'it applies to roles only; remove it.');
    }
    if (storedKey) return {
        kind: 'keys'
    };
    return problems.add(`${at}: "keys" means the stored keys, but this step has none.`, 'give aws-credentials, or name a role; write a role named "keys" as its ARN.');
}
function assumedHere(text, settings, at, { partition, isTemporary, defaults }, problems) {
    const role = roleReference(text, partition, problems, at);
    const durationSeconds = settings.duration ?? defaults.durationSeconds;
    if (isTemporary && durationSeconds > session_duration/* maxChainedSeconds */.M) {
        return problems.add(`${at}: the duration is ${durationSeconds}, and a role that is assumed with temporary credentials (role chaining) lasts ${session_duration/* maxChainedSeconds */.M} at most.`, 'set 3600 or less; AWS refuses more, whatever the role allows.');
    }
    return role && {
        kind: 'role',
        role: {
            ...defaults,
            role,
            durationSeconds,
            ...settings['external-id'] === undefined ? {} : {
                externalId: settings['external-id']
            },
            ...settings['session-name'] === undefined ? {} : {
                sessionName: settings['session-name']
            }
        }
    };
}
/** AWS tools need the ARN of the role, and Keyturn has no credentials of it that it could export. */ function assumedByTools(text, sourceProfile, settings, at, { partition }, problems) {
    if (settings.env !== undefined) {
        return problems.add(`${at}: env and source_profile exclude each other.`, 'AWS tools assume the role themselves, so there are no credentials to export; remove one of the two.');
    }
    const role = roleReference(text, partition, problems, at);
    if (role?.kind === 'name') {
        return problems.add(`${at}: with source_profile, AWS tools need the ARN of the role, and ${JSON.stringify(text)} is a name.`, `write it like arn:${partition}:iam::123456789012:role/${role.name}.`);
    }
    return role && {
        kind: 'settings',
        settings: roleSettingsOf(role, sourceProfile, settings)
    };
}
function roleSettingsOf({ arn, accountId }, sourceProfile, settings) {
    const { duration, 'mfa-serial': mfaSerial, 'external-id': externalId, 'session-name': sessionName } = settings;
    return {
        roleArn: arn,
        accountId,
        sourceProfile,
        ...mfaSerial === undefined ? {} : {
            mfaSerial
        },
        ...duration === undefined ? {} : {
            durationSeconds: duration
        },
        ...externalId === undefined ? {} : {
            externalId
        },
        ...sessionName === undefined ? {} : {
            sessionName
        }
    };
}
/** Session policies are part of the AssumeRole request, which AWS tools make themselves here. */ function noticePolicies(entries, { inlineSessionPolicy, managedSessionPolicies }, notices) {
    const wide = entries.filter(({ kind })=>kind === 'settings').map(({ name })=>name);
    const hasPolicies = inlineSessionPolicy !== undefined || managedSessionPolicies.length > 0;
    if (wide.length === 0 || !hasPolicies) return;
    notices.push(`The session policies do not narrow ${wide.join(', ')}: with source_profile, AWS tools assume the role themselves.`);
}
/** Two lines must not write the same profile or prefix, and source profiles must not form a circle. */ function profiles_checkTogether(entries, ownProfile, problems) {
    const places = new Map(ownProfile === '' ? [] : [
        [
            `the profile ${ownProfile}`,
            'aws-profile'
        ]
    ]);
    for (const { title, name, prefix } of entries){
        const taken = [
            ...name === undefined ? [] : [
                `the profile ${name}`
            ],
            ...prefix === undefined ? [] : [
                `the prefix ${prefix}`
            ]
        ];
        for (const place of taken){
            const earlier = places.get(place);
            if (earlier !== undefined) problems.add(`${title}: ${place} is already that of ${earlier}.`);
            else places.set(place, title);
        }
    }
    refuseCircles(entries, problems);
}
/** A circle through a profile of the file is not checked: AWS tools report it. */ function refuseCircles(entries, problems) {
    const sourceOf = new Map(entries.flatMap((entry)=>entry.kind === 'settings' && entry.name !== undefined ? [
            [
                entry.name,
                entry.settings.sourceProfile
            ]
        ] : []));
    // One message for each circle, about its first line.
    const leads = new Map();
    for (const { title, name } of entries){
        const way = new Set();
        let next = name;
        for(; next !== undefined && !way.has(next) && !leads.has(next); next = sourceOf.get(next))way.add(next);
        const isRound = next !== undefined && next === name;
        for (const each of way)leads.set(each, 'nowhere');
        if (!isRound) continue;
        problems.add(`${title}: its source_profile leads back to itself, so no profile has credentials.`, 'make the first of them a profile with keys, for example my_account = keys.');
        return;
    }
}

;// CONCATENATED MODULE: ./.build/cli/src/config/refresh.js

/**
 * Whether later steps get credentials that renew themselves. These cannot be renewed, so they are problems: single-use
 * inputs, existing credentials, keys without a role (they do not expire). Keys in the environment are one too, because
 * they would take precedence over the profile.
 */ function refreshInput(inputs, { source, rules, hasRole }, problems) {
    if (!(0,scalars/* booleanInput */.tE)('refresh', inputs, problems)) return false;
    const singleUse = [
        ...rules.flatMap((each)=>each.singleUse ?? []),
        'mfa-code'
    ];
    const once = singleUse.filter((name)=>given(inputs, name) !== '');
    if (once.length > 0) {
        problems.add(`refresh is true, and ${once.join(' and ')} can be used just once.`, 'renewing needs a source that can be used repeatedly: OIDC, a stored key, a web identity token file.');
    }
    if (source.useExistingCredentials) {
        problems.add('refresh and use-existing-credentials are both true, but Keyturn cannot renew credentials that it did not obtain.', 'remove one of the two.');
    }
    if (given(inputs, 'profiles') !== '') {
        problems.add('refresh and profiles are both set, but a step can renew only one profile.', 'give each profile that should renew itself a separate step with aws-profile.');
    }
    if (!hasRole && inputs['role-to-assume'].value === '') {
        problems.add("refresh is true without role-to-assume, but only a role's session can be renewed: stored keys do not expire.", 'set role-to-assume, or remove refresh.');
    }
    if (/^true$/i.test(inputs['output-env-credentials'].value)) {
        problems.add('refresh and output-env-credentials are both true, but keys in the environment would take precedence over the profile that renews itself.', 'remove output-env-credentials: AWS_PROFILE is exported instead.');
    }
    return true;
}
/** '' for an input that does not exist. */ function given(inputs, name) {
    return name in inputs ? inputs[name].value : '';
}

;// CONCATENATED MODULE: ./.build/cli/src/config/role-chain.js




/** AWS's minimum, enough for a session that only assumes the next role at once. */ const passingSeconds = 900;
const takes = [
    'duration',
    'external-id',
    'session-name'
];
const role_chain_grammar = 'write ROLE [duration=SECONDS] [external-id=ID] [session-name=NAME] on each line.';
/**
 * Parses `role-to-assume`: one role, or a chain with one hop per line: `ROLE [duration=SECONDS] [external-id=ID]
 * [session-name=NAME]`. Blank lines and lines that begin with `#` are ignored.
 *
 * @param text - as given, so that the line numbers are the user's
 * @param env - the job's variables, for the placeholders of a session name
 */ function parseHops(text, partition, env, problems) {
    const lines = text.split(/\r?\n/).map((line, index)=>({
            line: line.trim(),
            number: index + 1
        }));
    const filled = lines.filter(({ line })=>line !== '' && !line.startsWith('#'));
    if (filled.length === 0 && text.trim() !== '') problems.add('role-to-assume names no role.', role_chain_grammar);
    const hops = filled.flatMap(({ line, number })=>{
        const at = filled.length > 1 ? `role-to-assume, line ${number}` : undefined;
        return parseHop(line, at, partition, env, problems) ?? [];
    });
    refuseCycles(hops, problems);
    return hops;
}
function parseHop(line, at, partition, env, problems) {
    if ((0,mistakes/* withoutDash */.Xs)(line) !== undefined) return refuseDash(at ?? 'role-to-assume', line, problems);
    const words = line.split(/\s+/);
    const first = words.findIndex((word, index)=>index > 0 && word.includes('='));
    // Everything before the first setting is the role, so that a message shows a role with a space in one piece.
    const name = first < 0 ? line : words.slice(0, first).join(' ');
    const role = roleReference(name, partition, problems, at);
    const settings = hopSettings(first < 0 ? [] : words.slice(first), at ?? 'role-to-assume', env, problems);
    return role && {
        role,
        ...at === undefined ? {} : {
            at
        },
        ...settings
    };
}
function hopSettings(words, at, env, problems) {
    const read = readSettings(words, {
        at,
        is: 'role',
        grammar: role_chain_grammar,
        takes,
        env
    }, problems);
    const { duration, 'external-id': externalId, 'session-name': sessionName } = read ?? {};
    return {
        ...duration === undefined ? {} : {
            durationSeconds: duration
        },
        ...externalId === undefined ? {} : {
            externalId
        },
        ...sessionName === undefined ? {} : {
            sessionName
        }
    };
}
/** A chain that assumes a role twice is a mistake: a line too many, or a copied line that was not edited. */ function refuseCycles(hops, problems) {
    const seen = new Map();
    let account = 'source';
    for (const [index, { role, at }] of hops.entries()){
        if (role.kind === 'arn') account = role.accountId;
        const name = role.kind === 'arn' ? role.arn.slice(role.arn.indexOf(':role/') + 6) : role.name;
        const key = `${account} ${name}`;
        const earlier = seen.get(key);
        if (earlier !== undefined) {
            problems.add(`${at}: the chain already goes through ${name}, as hop ${earlier} of ${hops.length}.`, 'name each role once.');
        }
        seen.set(key, index + 1);
    }
}
/**
 * The roles with everything that their requests send. Duration, external ID and session policies of the inputs apply to the
 * last role, which later steps act as. Session name and tags apply to every hop.
 */ function roleChain(hops, settings) {
    return hops.map((hop, index)=>index === hops.length - 1 ? lastRole(hop, settings) : passingRole(hop, settings));
}
function lastRole({ at: _at, ...hop }, settings) {
    return {
        ...settings,
        ...hop
    };
}
function passingRole(hop, settings) {
    const { inlineSessionPolicy: _policy, externalId: _externalId, ...shared } = settings;
    return {
        ...lastRole(hop, shared),
        durationSeconds: hop.durationSeconds ?? passingSeconds,
        managedSessionPolicies: []
    };
}
/**
 * Checks the one-hour limit of role chaining before the request.
 *
 * @param firstIsChained - whether the source's credentials are temporary
 */ function checkChainedDurations(hops, settings, firstIsChained, problems) {
    for (const [index, { at = 'role-to-assume', durationSeconds }] of hops.entries()){
        const isLast = index === hops.length - 1;
        const seconds = durationSeconds ?? (isLast ? settings.durationSeconds : passingSeconds);
        if (seconds <= session_duration/* maxChainedSeconds */.M || index === 0 && !firstIsChained) continue;
        const subject = durationSeconds === undefined ? `role-duration-seconds is ${seconds}` : `${at}: duration is ${seconds}`;
        problems.add(`${subject}, and a role that is assumed with temporary credentials (role chaining) lasts 3600 at most.`, 'set 3600 or less; AWS refuses more, whatever the role allows.');
    }
}

// EXTERNAL MODULE: ./.build/cli/src/secret-stores/jobs.js
var jobs = __webpack_require__(58498);
// EXTERNAL MODULE: ./.build/cli/src/secret-stores/index.js + 3 modules
var secret_stores = __webpack_require__(32341);
// EXTERNAL MODULE: ./.build/cli/src/config/targets.js
var config_targets = __webpack_require__(75691);
;// CONCATENATED MODULE: ./.build/cli/src/config/target-conflicts.js


/**
 * Finds targets that their store would accept although a secret would get the wrong content: the whole pair where a job
 * reads one half.
 *
 * @param here - the repository that the workflow runs in, which a line may name or leave out
 */ function findConflicts(lines, here, stores = secret_stores/* secretStores */.v) {
    const halves = groupHalves(lines, here, stores);
    return [
        ...lines.flatMap((line)=>swappedHalves(line, stores)),
        ...halves.flatMap((group)=>halvesAsTargets(group, stores))
    ];
}
/** Words that name exactly one part, anywhere in a name. Each pattern reads a name once. */ const certain = [
    [
        /(?:^|_)(?:SESSION|SECURITY)_TOKEN(?:_|$)/,
        'session token'
    ],
    [
        /(?:^|_)(?:SECRET_ACCESS_KEY|SECRET_KEY|ACCESS_KEY_SECRET)(?:_|$)/,
        'secret'
    ],
    [
        /(?:^|_)KEY_ID(?:_|$)/,
        'id'
    ]
];
function partOf(name) {
    return certain.find(([pattern])=>pattern.test(name))?.[1];
}
/** The part that a name suggests next to another name: `AWS_KEY` alone can be a whole pair, but not next to `AWS_SECRET`. */ function possiblePartOf(name) {
    const words = name.split('_');
    if (words.includes('SECRET')) return 'secret';
    return words.includes('KEY') || words.includes('ID') ? 'id' : undefined;
}
/** A name without the words that tell the halves apart; it is the same for both halves. */ function stemOf(name) {
    return name.split('_').filter((word)=>![
            'ACCESS',
            'KEY',
            'ID',
            'SECRET'
        ].includes(word)).join('_');
}
/** Groups the two-line targets of one location whose names differ only in the words that tell the halves apart. */ function groupHalves(lines, here, stores) {
    const groups = new Map();
    for (const line of lines){
        const { location, form } = line.target;
        if (form.kind !== 'two-line') continue;
        const key = `${stores.of(location).places.identity(location, here)} ${stemOf(form.name)}`;
        const group = groups.get(key) ?? [];
        group.push(line);
        groups.set(key, group);
    }
    return [
        ...groups.values()
    ];
}
function halvesAsTargets(group, stores) {
    const named = group.map((line)=>({
            line,
            name: nameOf(line)
        }));
    const id = named.find(({ name })=>partOf(name) === 'id' || possiblePartOf(name) === 'id');
    const secret = named.find(({ name })=>partOf(name) === 'secret' || possiblePartOf(name) === 'secret');
    const tokens = named.filter(({ name })=>partOf(name) === 'session token');
    const pair = id && secret ? [
        id,
        secret
    ] : [];
    const alone = named.filter((each)=>!pair.includes(each) && (partOf(each.name) === 'id' || partOf(each.name) === 'secret'));
    return [
        ...id && secret ? [
            twoHalves(id.line, secret.line, stores)
        ] : [],
        ...alone.map(({ line })=>oneHalf(line, stores)),
        ...tokens.map(({ line })=>sessionToken(line))
    ];
}
function nameOf({ target: { form } }) {
    return form.kind === 'two-line' ? form.name : form.idName;
}
function twoHalves(id, secret, stores) {
    const [first, second] = id.number < secret.number ? [
        id,
        secret
    ] : [
        secret,
        id
    ];
    const pair = {
        kind: 'classic',
        idName: nameOf(id),
        secretName: nameOf(secret)
    };
    const line = (0,config_targets/* writeTarget */.vN)({
        location: id.target.location,
        form: pair
    }, stores);
    return {
        summary: `lines ${first.number} and ${second.number}, ${quoted(first)} and ${quoted(second)}: these are the two halves of one classic pair. As two targets, each of the two secrets would be given the whole pair.`,
        remedy: `replace the two lines with this one: ${line}`
    };
}
function oneHalf(line, stores) {
    const name = nameOf(line);
    const isId = partOf(name) === 'id';
    const other = isId ? secretBeside(name) : idBeside(name);
    const form = {
        kind: 'classic',
        idName: isId ? name : other,
        secretName: isId ? other : name
    };
    return {
        summary: `line ${line.number}, ${quoted(line)}: by its name, ${name} holds one half of a classic pair, and this line would store the whole pair in it.`,
        remedy: `if the pair is in two secrets, write: ${(0,config_targets/* writeTarget */.vN)({
            location: line.target.location,
            form
        }, stores)}. If ${name} does hold both lines, give the secret another name, such as AWS_CREDENTIALS.`
    };
}
function secretBeside(idName) {
    return idName.includes('ACCESS_KEY_ID') ? idName.replace('ACCESS_KEY_ID', 'SECRET_ACCESS_KEY') : idName.replace('KEY_ID', 'SECRET_KEY');
}
function idBeside(secretName) {
    return secretName.replace('SECRET_ACCESS_KEY', 'ACCESS_KEY_ID').replace('ACCESS_KEY_SECRET', 'ACCESS_KEY_ID').replace('SECRET_KEY', 'KEY_ID');
}
function sessionToken(line) {
    return {
        summary: `line ${line.number}, ${quoted(line)}: by its name, ${nameOf(line)} holds a session token, and the long-term keys that are rotated have none.`,
        remedy: 'remove this line.'
    };
}
/** `ID_SECRET+KEY_SECRET` in the wrong order. */ function swappedHalves(line, stores) {
    const { location, form } = line.target;
    if (form.kind !== 'classic') return [];
    const { idName, secretName } = form;
    if (partOf(idName) === 'session token' || partOf(secretName) === 'session token') {
        return [
            {
                summary: `line ${line.number}, ${quoted(line)}: by its name, one of the two secrets holds a session token, and the long-term keys that are rotated have none.`,
                remedy: 'name the secret of the access key id, a plus sign, and the secret of the secret access key.'
            }
        ];
    }
    const isSwapped = partOf(idName) === 'secret' || partOf(secretName) === 'id' || possiblePartOf(idName) === 'secret' && possiblePartOf(secretName) === 'id';
    if (!isSwapped) return [];
    const right = {
        kind: 'classic',
        idName: secretName,
        secretName: idName
    };
    return [
        {
            summary: `line ${line.number}, ${quoted(line)}: by their names, the two secrets are in the wrong order. The secret of the access key id comes first.`,
            remedy: `replace the line with this one: ${(0,config_targets/* writeTarget */.vN)({
                location,
                form: right
            }, stores)}`
        }
    ];
}
/**
 * Finds targets of the same name of which a job reads only one, by the precedence that their store has.
 *
 * @param here - the repository that the workflow runs in
 */ function findShadows(lines, here, stores = secret_stores/* secretStores */.v) {
    const keyOf = (location, name)=>`${stores.of(location).places.identity(location, here)} ${name}`;
    const found = new Map();
    for (const line of lines){
        const { location, form } = line.target;
        for (const name of (0,config_targets/* secretNames */.XG)(form))found.set(keyOf(location, name), line);
    }
    return lines.flatMap((near)=>{
        const { location, form } = near.target;
        const { jobs, locations } = stores.of(location).jobs.fallbacks(location, here);
        return (0,config_targets/* secretNames */.XG)(form).flatMap((name)=>{
            const far = locations.map((each)=>found.get(keyOf(each, name))).find((line)=>line !== undefined);
            return far ? [
                shadow(name, near, far, jobs, stores)
            ] : [];
        });
    });
}
function shadow(name, near, far, jobs, stores) {
    const isMixed = contentOf(name, near.target.form) !== contentOf(name, far.target.form);
    const [nearPlace, farPlace] = [
        near,
        far
    ].map(({ target: { location } })=>stores.of(location).places.describe(location));
    const warning = isMixed ? ` The two have different content: there it is ${contentOf(name, near.target.form)}, here ${contentOf(name, far.target.form)}. Give them different names.` : '';
    return {
        isMixed,
        line: `rotate-targets, lines ${near.number} and ${far.number}: ${name} is a target in ${nearPlace} and in ${farPlace}. ${jobs} read the one of ${nearPlace}.${warning}`
    };
}
function contentOf(name, form) {
    if (form.kind === 'two-line') return 'the whole pair';
    return form.idName === name ? 'the access key id' : 'the secret access key';
}
function quoted({ text }) {
    return JSON.stringify(text);
}

;// CONCATENATED MODULE: ./.build/cli/src/config/rotation.js






const modes = [
    'due',
    'now',
    'plan',
    'undo'
];
const failureChoices = [
    'fail',
    'warn'
];
/** Inputs that have no effect with `rotate: never`. */ const rotationInputs = [
    'rotate-targets',
    'rotate-user',
    'rotation-journal',
    'on-rotation-failure'
];
/**
 * Whether and how the stored key is rotated.
 *
 * @param keys - the key that rotates itself when no `rotate-user` is given
 * @param notices - collects what is unusual but works
 * @returns `undefined` with `rotate: never`, or if there is a problem
 */ function rotationInput(inputs, keys, env, problems, notices = []) {
    const mode = modeInput(inputs, problems);
    const afterMs = (0,durations/* durationInput */.Ts)('rotate-after', inputs, problems, {
        byDefault: 30 * dates/* dayMs */.LP
    });
    const graceMs = (0,durations/* durationInput */.Ts)('grace-period', inputs, problems, {
        byDefault: 7 * dates/* dayMs */.LP
    });
    const recoveryMs = (0,durations/* durationInput */.Ts)('recovery-window', inputs, problems, {
        byDefault: 7 * dates/* dayMs */.LP
    });
    const onFailure = onFailureInput(inputs, problems);
    if (mode === undefined) {
        const idle = rotationInputs.find((name)=>inputs[name].value !== '');
        if (idle && inputs.rotate.value === '') problems.add(`${idle} has no effect without rotate.`, 'set rotate: due.');
        return undefined;
    }
    checkApiUrl(env, problems);
    const user = userInput(inputs, keys, problems);
    const journal = journalInput(inputs, problems);
    const here = (0,jobs/* repositoryIn */.ce)(env.GITHUB_REPOSITORY ?? '');
    const { targets, lines } = targetsInput(inputs, user === undefined, here, problems);
    for (const { line, isMixed } of findShadows(lines, here))if (isMixed || mode === 'plan') notices.push(line);
    const access = accessInput(inputs, problems);
    if (!access) return undefined;
    return {
        mode,
        afterMs,
        graceMs,
        recoveryMs,
        targets,
        access,
        ...user,
        ...journal === undefined ? {} : {
            journal
        },
        ...onFailure ? {
            onFailure
        } : {}
    };
}
/** GitHub's own client would throw a bare error while it loads. The value is not shown because it may hold a password. */ function checkApiUrl({ GITHUB_API_URL: url = '' }, problems) {
    if (url === '' || /^https?:\/\//.test(url) && URL.canParse(url)) return;
    problems.add('GITHUB_API_URL is not the URL of an API.', 'the runner sets https://api.github.com, or https://HOST/api/v3; an earlier step or the workflow has changed it.');
}
function modeInput(inputs, problems) {
    const { value } = inputs.rotate;
    if (value === '' || value === 'never') return undefined;
    const mode = modes.find((candidate)=>candidate === value);
    return mode ?? problems.reject('rotate', 'one of never, due, now, plan and undo', (0,mistakes/* rotateMeant */.bh)(value, [
        'never',
        ...modes
    ]));
}
function onFailureInput(inputs, problems) {
    const { value } = inputs['on-rotation-failure'];
    if (value === '') return undefined;
    const choice = failureChoices.find((candidate)=>candidate === value);
    return choice ?? problems.reject('on-rotation-failure', 'fail or warn');
}
/** IAM user names: 1 to 64 of `[\w+=,.@-]` (IAM API reference, CreateUser); an ARN's last part is the name. */ function userInput(inputs, keys, problems) {
    const { value } = inputs['rotate-user'];
    if (value === '') {
        if (!keys) {
            problems.add('rotate is set, but there is no stored key that could rotate itself.', 'give the key (aws-credentials), or name the user whose key a role rotates (rotate-user).');
        } else if (keys.sessionToken !== undefined) {
            problems.add('rotate is set, but the key given is a temporary one (ASIA…), which is never rotated.');
        }
        return undefined;
    }
    const [, userAccountId, name = value] = /^arn:[^:]+:iam::(\d{12}):user\/(?:.*\/)?([^/]+)$/.exec(value) ?? [];
    if (/^[\w+=,.@-]{1,64}$/.test(name)) return {
        user: name,
        ...userAccountId ? {
            userAccountId
        } : {}
    };
    const last = name.split('/').at(-1) ?? '';
    return problems.reject('rotate-user', 'the name or the ARN of an IAM user', /^[\w+=,.@-]{1,64}$/.test(last) ? `write ${last}: the name alone, without its path.` : undefined);
}
function journalInput(inputs, problems) {
    const { value } = inputs['rotation-journal'];
    if (value === '') return undefined;
    if (/^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,99}$/i.test(value)) return value.toUpperCase();
    return problems.reject('rotation-journal', 'a name for an Actions variable (letters, digits and _)');
}
const thisRepository = {
    provider: 'github',
    kind: 'repository',
    store: 'actions'
};
/** Without `rotate-targets`, the pair is stored in this repository, in the format in which it was given. */ function targetsInput(inputs, isSelf, here, problems) {
    const byDefault = isSelf && inputs['aws-credentials'].value === '' ? config_targets/* classicForm */.bZ : config_targets/* twoLineForm */.Nk;
    const { value, untrimmed } = inputs['rotate-targets'];
    if (holdsKeys(value)) {
        problems.add('rotate-targets holds a key itself, not the name of the secret that holds it.', 'write the name, for example AWS_CREDENTIALS, without ${{ secrets.… }} around it.');
        return {
            targets: [],
            lines: []
        };
    }
    if (value === '') return {
        targets: [
            {
                location: thisRepository,
                form: byDefault
            }
        ],
        lines: []
    };
    const { targets, lines, problems: wrong } = (0,config_targets/* parseTargets */.Sx)(untrimmed, byDefault, here);
    for (const each of wrong)problems.add(`rotate-targets, ${each}`, 'one target a line: [owner/repo | org:NAME] [actions | dependabot | codespaces | env:NAME] [SECRET].');
    for (const { summary, remedy } of findConflicts(lines, here)){
        problems.add(`rotate-targets, ${summary}`, remedy);
    }
    if (targets.length === 0 && wrong.length === 0) problems.add('rotate-targets names no target.');
    return {
        targets,
        lines
    };
}
/** Whether the value of a secret is given instead of its name. An access key id would even be a valid name. */ function holdsKeys(value) {
    return /\bA[KS]IA[A-Z2-7]{16}\b/.test(value);
}
/** GitHub passes an empty text for a secret that does not exist (docs, "Using secrets in GitHub Actions"). */ const whyEmpty = 'A secret of an environment reaches only a job that names the environment, and a called workflow only with `secrets: inherit`.';
function accessInput(inputs, problems) {
    const token = inputs['github-token'].value;
    const appId = inputs['github-app-id'].value;
    const privateKey = inputs['github-app-private-key'].value.replaceAll('\\r', '').replaceAll('\\n', '\n');
    if (token !== '' && (appId !== '' || privateKey !== '')) return problems.add('github-token and a GitHub App are both given.', 'give one of them.');
    if (token !== '') {
        if (/\s/.test(token)) return problems.add('github-token contains white space.', 'store it again, without white space.');
        return {
            kind: 'token',
            token
        };
    }
    if (appId !== '' && privateKey !== '') {
        if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(privateKey)) return problems.add('github-app-private-key is not a private key in PEM form.', 'store the whole .pem file, including its first and last line.');
        return {
            kind: 'app',
            appId,
            privateKey
        };
    }
    if (appId !== '' || privateKey !== '') {
        const missing = appId === '' ? 'github-app-id' : 'github-app-private-key';
        return problems.add(`${missing} is empty.`, `a GitHub App needs both its id and its private key. ${whyEmpty}`);
    }
    return problems.add('rotate is set without a way to write secrets: github-token is empty.', 'give a fine-grained token with Secrets: write and Variables: write, or a GitHub App (github-app-id, github-app-private-key); the GITHUB_TOKEN of a job can never write secrets. ' + whyEmpty);
}

// EXTERNAL MODULE: ./.build/cli/src/config/saml-forms.js
var saml_forms = __webpack_require__(19814);
;// CONCATENATED MODULE: ./.build/cli/src/config/saml.js

/** Characters of Base64 (STS API, `SAMLAssertion`). */ const maxCharacters = 100_000;
const minCharacters = 4;
/** `saml-assertion` and `saml-provider-arn`; `undefined` without an assertion, or with one that is a problem. */ function samlInput(inputs, partition, settings, problems) {
    const providerArn = providerInput(inputs, partition, problems);
    const { value } = inputs['saml-assertion'];
    if (value === '') {
        if (inputs['saml-provider-arn'].value !== '') {
            problems.add('saml-provider-arn is set, and saml-assertion is empty.', 'a secret that does not exist, or that this workflow may not read, is empty: check its name.');
        }
        return undefined;
    }
    const assertion = (0,saml_forms/* asBase64 */.m)(value);
    const problem = problemOf(assertion);
    if (problem !== undefined) return problems.add(`saml-assertion ${problem}`, expectedForm);
    return {
        assertion,
        settings,
        ...providerArn === undefined ? {} : {
            providerArn
        }
    };
}
const expectedForm = 'give the SAML response as the identity provider posts it (the form field SAMLResponse): XML in Base64, line breaks do not matter.';
function problemOf(assertion) {
    if (assertion.length < minCharacters || assertion.length > maxCharacters) return `has ${assertion.length} characters of Base64, and AWS accepts ${minCharacters} to ${maxCharacters}.`;
    if (/%[0-9A-F]{2}/i.test(assertion)) return 'is URL-encoded (it has %… in it).';
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(assertion)) return 'is not Base64.';
    const text = Buffer.from(assertion, 'base64').toString('utf8');
    return /^\uFEFF?\s*</.test(text) ? undefined : 'is not the Base64 of an XML document.';
}
function providerInput(inputs, partition, problems) {
    const { value } = inputs['saml-provider-arn'];
    if (value === '') return undefined;
    const [, given] = /^arn:([^:]+):iam::\d{12}:saml-provider\/[\w.-]{1,128}$/.exec(value) ?? [];
    if (given === partition) return value;
    return problems.reject('saml-provider-arn', `the ARN of a SAML provider in the partition ${partition}`, `it should look like arn:${partition}:iam::123456789012:saml-provider/octo-idp.`);
}

;// CONCATENATED MODULE: ./.build/cli/src/config/source-rules.js
/** The source that the inputs ask for: of several, the first that can be used. */ function rulesInForce(sources, inputs) {
    return sources.find(({ setBy })=>{
        const setting = setBy(inputs);
        return setting && !setting.isInvalid;
    });
}
/**
 * Checks the inputs against every source that they ask for. Two sources are a problem; a source that yields has no
 * effect beside another, which is a notice.
 */ function checkSources(sources, inputs, report, chain) {
    const earlier = [];
    for (const source of sources){
        const setting = source.setBy(inputs);
        if (!setting) continue;
        if (!source.yields) {
            if (earlier.length === 0) noticeYielding(sources, setting, inputs, report);
            else refuseTogether([
                ...earlier,
                setting.name
            ], report);
            earlier.push(setting.name);
        }
        source.check?.(inputs, report, chain);
    }
}
function noticeYielding(sources, { name, isPlural }, inputs, { notices }) {
    for (const source of sources){
        const other = source.yields && source.setBy(inputs);
        if (!other) continue;
        const because = isPlural ? `${lowerFirst(name)} are` : `${name} is`;
        notices.push(`${other.name} has no effect, because ${because} set.`);
    }
}
function refuseTogether(names, { problems }) {
    const all = names.length > 2 ? 'all' : 'both';
    problems.add(`${names.slice(0, -1).join(', ')} and ${names.at(-1)} are ${all} set.`, 'give one source of credentials.');
}
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}

;// CONCATENATED MODULE: ./.build/cli/src/config/unknown-inputs.js

/**
 * Checks inputs that action.yml does not declare. The runner passes every key of `with:` as `INPUT_…` and only warns about
 * unknown ones (docs/facts.md#undeclared-inputs), so a misspelt `role-to-assume` would publish the long-term key. A name that
 * is close to a real one is a problem; a single notice lists the others. Values are never shown.
 */ function checkUnknownInputs(env, problems, notices) {
    const unknown = unknownNames(env);
    if (unknown.length === 0) return;
    const others = [];
    for (const name of unknown){
        const meant = mayLeak(env) ? undefined : inputMeantBy(name, env);
        if (meant === undefined) others.push(shown(name));
        else problems.add(`There is no input ${shown(name)}.`, `write ${meant}, or remove it.`);
    }
    if (others.length > 0) notices.push(unknownNotice(others));
}
/** Names to list in the notice. */ const maxNames = 10;
function unknownNotice(names) {
    const list = names.slice(0, maxNames).join(', ');
    const more = names.length > maxNames ? ` and ${names.length - maxNames} more` : '';
    return `Keyturn has no input named ${list}${more}, so it has no effect. The README lists all inputs.`;
}
const unknown_inputs_known = new Set(config_inputs/* inputSpecs */.Tx.map(({ name })=>name));
/** In lower case, as action.yml declares them. The runner replaces blanks by underscores. */ function unknownNames(env) {
    return Object.keys(env).filter((variable)=>variable.startsWith('INPUT_') && variable !== 'INPUT_').map((variable)=>variable.slice('INPUT_'.length).toLowerCase()).filter((name)=>!unknown_inputs_known.has(name)).sort();
}
/**
 * Whether inputs of a composite action reach the steps in it, so that an unknown name may be the composite action's. act,
 * Gitea and Forgejo pass them on (nektos/act, action_composite.go); GitHub's runner does not.
 */ function mayLeak(env) {
    return [
        'ACT',
        'GITEA_ACTIONS',
        'FORGEJO_ACTIONS'
    ].some((name)=>Boolean(env[name]));
}
/**
 * The real input that an unknown name is close to. An input that is also given was not misspelt: the unknown name is then
 * a variable `INPUT_…` of the job, or an input of another version.
 */ function inputMeantBy(name, env) {
    const words = wordsOf(name);
    const candidates = config_inputs/* inputSpecs */.Tx.map((spec)=>spec.name).filter((candidate)=>!isGiven(candidate, env));
    const alias = aliases[words.join('-')];
    if (alias !== undefined && candidates.includes(alias)) return alias;
    if (name.length > maxNameLength) return undefined;
    const close = candidates.flatMap((candidate)=>{
        const slips = slipsBetween(words, wordsOf(candidate));
        return slips === undefined ? [] : [
            {
                candidate,
                slips
            }
        ];
    });
    return close.sort((a, b)=>a.slips - b.slips)[0]?.candidate;
}
/** `audience` has a default, so its variable always exists. */ function isGiven(name, env) {
    const value = env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
    return value !== '' && !(name === 'audience' && value === 'sts.amazonaws.com');
}
/** Names of these inputs in other actions and AWS's tools. */ const aliases = {
    role: 'role-to-assume',
    'role-arn': 'role-to-assume',
    'aws-role': 'role-to-assume',
    'aws-role-arn': 'role-to-assume',
    'iam-role': 'role-to-assume',
    'assume-role': 'role-to-assume',
    region: 'aws-region',
    'aws-default-region': 'aws-region',
    profile: 'aws-profile',
    'duration-seconds': 'role-duration-seconds',
    'role-duration': 'role-duration-seconds',
    'session-duration': 'role-duration-seconds',
    'allowed-account-id': 'allowed-account-ids'
};
/** Splits a name, so that `role_to_assume` and `role to assume` compare equal to `role-to-assume`. */ function wordsOf(name) {
    return name.split(/[-_. ]/).filter((word)=>word !== '');
}
/** Real inputs have names of 6 to 29 letters, so a longer name is not a misspelling. */ const maxNameLength = 40;
/** The number of wrong letters, with reordered words counting as one; `undefined` for a different name. */ function slipsBetween(words, real) {
    if (haveSameWords(words, real)) return 1;
    const given = words.join('');
    const other = real.join('');
    // The distance is never less than the difference in length, and takes much longer.
    if (Math.abs(given.length - other.length) > tolerance(other.length)) return undefined;
    const slips = distance(given, other);
    return slips <= tolerance(other.length) ? slips : undefined;
}
/** Whether two names differ only in the order of words and in `aws`. */ function haveSameWords(words, real) {
    const essence = (all)=>all.filter((word)=>word !== 'aws').sort().join('-');
    return essence(words) === essence(real);
}
/** Letters that may differ: one in six, up to three in twenty. More make a different word. */ function tolerance(length) {
    return length < 8 ? 1 : length < 16 ? 2 : 3;
}
/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbouring letters. */ function distance(one, other) {
    let before = [];
    let row = Array.from({
        length: other.length + 1
    }, (_, index)=>index);
    for(let i = 1; i <= one.length; i++){
        const next = [
            i
        ];
        for(let j = 1; j <= other.length; j++){
            const same = one[i - 1] === other[j - 1];
            const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
            next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1), swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY);
        }
        before = row;
        row = next;
    }
    return row[other.length] ?? 0;
}
/** A name for the log: on one line and not too long. */ function shown(name) {
    const plain = name.replaceAll(/[^\w.-]/g, '?');
    return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}

;// CONCATENATED MODULE: ./.build/cli/src/config/parse-config.js




















/**
 * Parses the inputs into a `Config`. Pure. It reports all bad inputs together.
 *
 * @param env - for variables that are not inputs: AWS's endpoints, and what the runner says about the job
 * @param sources - all sources of credentials, in their order of precedence
 * @throws KeyturnError `InvalidInput`
 */ function parseConfig(inputs, env, sources) {
    const problems = new config_problems/* Problems */.Z(inputs);
    const notices = [];
    const report = {
        problems,
        notices
    };
    const rules = sources.map((source)=>source.rules);
    if (refuseExpressions(inputs, problems)) problems.throwIfAny();
    checkUnknownInputs(env, problems, notices);
    const region = regionInput(inputs, problems);
    const partition = (0,aws_partition/* partitionOf */.i)(region);
    const settings = roleSettings(inputs, env, partition, problems);
    const hops = parseHops(inputs['role-to-assume'].untrimmed, partition, env, problems);
    const ownRoles = roleChain(hops, settings);
    const saml = samlInput(inputs, partition, settings, problems);
    const endpoints = endpointsInput(inputs, env, region, problems, notices);
    const given = sourceInputs(inputs, saml, endpoints.sts === undefined, problems, notices);
    const inForce = rulesInForce(rules, given);
    const isTemporary = inForce?.isTemporary?.(given) ?? false;
    const profiles = profilesInput(inputs, {
        region,
        partition,
        storedKey: given.storedKey,
        isTemporary,
        defaults: settings,
        env
    }, problems, notices);
    const profileRoles = rolesIn(profiles);
    const roles = ownRoles.length > 0 ? ownRoles : profileRoles.slice(0, 1);
    const [firstRole] = roles;
    const allowedAccountIds = allowedAccountIdsInput(inputs, problems);
    const keyAge = keyAgeInput(inputs, problems);
    const rotation = rotationInput(inputs, given.storedKey?.pair, env, problems, notices);
    const refresh = refreshInput(inputs, {
        source: given,
        rules,
        hasRole: roles.length > 0
    }, problems);
    const publish = publishInput(inputs, refresh, problems);
    const network = (0,config_network/* networkInput */.b)(inputs, endpoints, problems);
    const specialCharactersWorkaround = (0,scalars/* booleanInput */.tE)('special-characters-workaround', inputs, problems);
    const mfa = mfaInput(inputs, {
        source: {
            inForce,
            inputs: given
        },
        role: firstRole,
        roles: [
            ...new Set([
                ...firstRole ? [
                    firstRole
                ] : [],
                ...profileRoles
            ])
        ],
        keyAge,
        rotation,
        specialCharactersWorkaround,
        partition
    }, problems);
    (0,scalars/* booleanInput */.tE)('translate-env-variables', inputs, problems, true);
    noticeIdleTags(ownRoles, notices);
    if (roles.length === 0 && !saml) noticeIdlePolicies(settings, notices);
    checkSources(rules, given, report, {
        isChain: hops.length > 1
    });
    checkChainedDurations(hops, settings, isTemporary, problems);
    problems.throwIfAny();
    return {
        region,
        partition,
        source: mfa && given.storedKey ? {
            ...given,
            storedKey: {
                ...given.storedKey,
                mfa
            }
        } : given,
        roles,
        keyAge,
        publish,
        profiles,
        network,
        specialCharactersWorkaround,
        notices,
        ...rotation ? {
            rotation
        } : {},
        ...allowedAccountIds ? {
            allowedAccountIds
        } : {}
    };
}
/** The roles that the step assumes for `profiles`. */ function rolesIn(profiles) {
    return profiles.flatMap((entry)=>entry.kind === 'role' ? [
            entry.role
        ] : []);
}
function sourceInputs(inputs, saml, isAws, problems, notices) {
    const pair = keysInput(inputs, isAws, problems, notices);
    const tokenFile = inputs['web-identity-token-file'];
    // A token file that only the environment names is ignored where the inputs hold keys or an assertion.
    const usesTokenFile = tokenFile.value !== '' && (!(pair || saml) || parse_config_isGiven(inputs, 'web-identity-token-file'));
    return {
        raw: inputs,
        useExistingCredentials: (0,scalars/* booleanInput */.tE)('use-existing-credentials', inputs, problems),
        roleChaining: (0,scalars/* booleanInput */.tE)('role-chaining', inputs, problems),
        forceSkipOidc: (0,scalars/* booleanInput */.tE)('force-skip-oidc', inputs, problems),
        ...pair ? {
            storedKey: {
                pair
            }
        } : {},
        ...saml ? {
            saml
        } : {},
        ...usesTokenFile ? {
            webIdentityTokenFile: tokenFile.value
        } : {}
    };
}
function noticeIdleTags([first], notices) {
    if (first && !first.sessionTagging && first.customTags.length > 0) notices.push('custom-tags has no effect, because role-skip-session-tagging is true.');
}
/** Who narrows a session should know that it stays wide. It is no error, because configure-aws-credentials ignores it too. */ function noticeIdlePolicies(settings, notices) {
    const { inlineSessionPolicy, managedSessionPolicies } = settings;
    const [given] = [
        ...inlineSessionPolicy === undefined ? [] : [
            'inline-session-policy'
        ],
        ...managedSessionPolicies.length === 0 ? [] : [
            'managed-session-policies'
        ]
    ];
    if (given === undefined) return;
    notices.push(`${given} has no effect, because no role is assumed: AWS narrows only the session of a role. Set role-to-assume; without it, later steps get everything that the source may do.`);
}
function parse_config_isGiven(inputs, name) {
    return inputs[name].givenAs === name;
}

// EXTERNAL MODULE: ./.build/cli/src/aws/aws-endpoint.js
var aws_endpoint = __webpack_require__(7571);
// EXTERNAL MODULE: ./.build/cli/src/aws/endpoints.js
var aws_endpoints = __webpack_require__(16970);
// EXTERNAL MODULE: ./.build/cli/src/clients/endpoints.js + 1 modules
var endpoints = __webpack_require__(16890);
// EXTERNAL MODULE: ./.build/cli/src/github/id-token-endpoint.js
var id_token_endpoint = __webpack_require__(80629);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./.build/cli/src/http/early-connection.js

/** The options of the SDK's own agents (`NodeHttpHandler`). */ const agentOptions = {
    keepAlive: true,
    maxSockets: 50
};
/** Node.js's defaults, which an agent with `keepAlive` passes on. */ const keepAlive = {
    keepAlive: true,
    keepAliveInitialDelay: 1_000
};
/**
 * Opens a connection for each of the URLs while the code that will use them is still loading: up to three round trips of
 * DNS, TCP and TLS. The agents hand out each of these connections once, for a request to the same destination, and open
 * others as usual. A connection that fails before it is used is forgotten, so the request opens its own and meets the same
 * error. None of them keeps the process running.
 *
 * @param urls - servers that the run will certainly send a request to, without a proxy; one more entry for each further
 *   connection
 */ async function connectEarly(urls) {
    const open = new Set();
    const agents = {};
    for (const url of urls){
        const name = url.protocol === 'https:' ? 'httpsAgent' : 'httpAgent';
        const { Agent } = await (name === 'httpsAgent' ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19)) : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 37067, 19)));
        agents[name] ??= withEarly(new Agent(agentOptions), open);
        connect(agents[name], url, open);
    }
    return {
        ...agents,
        close: ()=>{
            for (const early of open)early.discard();
        }
    };
}
/** The agent, with `createConnection` replaced: Node.js documents it as the place to supply a connection (`http.Agent`). */ function withEarly(agent, open) {
    agent.createConnection = (options, callback)=>{
        const early = [
            ...open
        ].find((each)=>each.agent === agent && isSame(each, options));
        return early ? early.take() : newConnection(agent, options, callback);
    };
    return agent;
}
/** The connection that the agent opens by itself. */ function newConnection(agent, ...args) {
    const { createConnection } = Object.getPrototypeOf(agent);
    return createConnection.apply(agent, args);
}
function isSame(early, { host, port, servername }) {
    return host === early.host && Number(port) === early.port && servername === early.servername;
}
/** Opens a connection with the options that the agent itself would use. */ function connect(agent, url, open) {
    const destination = destinationOf(url);
    const { options } = agent;
    const socket = newConnection(agent, {
        ...options,
        ...keepAlive,
        ...destination
    });
    const forget = ()=>void open.delete(early);
    const early = {
        ...destination,
        agent,
        take: ()=>{
            forget();
            return socket.off('error', forget).off('close', forget).off('end', forget).ref();
        },
        discard: ()=>{
            forget();
            socket.destroy();
        }
    };
    open.add(early);
    socket.on('error', forget).on('close', forget).on('end', forget).unref();
}
/** As Node.js derives it from a request: an IP address has no server name (RFC 6066). */ function destinationOf({ protocol, hostname, port }) {
    const host = hostname.replace(/^\[|\]$/g, '');
    const defaultPort = protocol === 'https:' ? 443 : 80;
    return {
        host,
        port: port === '' ? defaultPort : Number(port),
        servername: (0,external_node_net_.isIP)(host) === 0 ? host : ''
    };
}

// EXTERNAL MODULE: ./.build/cli/src/keys/need-for-report.js
var need_for_report = __webpack_require__(93228);
// EXTERNAL MODULE: ./.build/cli/src/sources/index.js + 5 modules
var sources = __webpack_require__(71840);
;// CONCATENATED MODULE: ./.build/cli/src/connect-early.js







/**
 * Opens connections to the servers that the run asks first, so that the code for its requests loads meanwhile. Only to
 * those that it asks in any case: none with a proxy, MFA, or credentials that may exist already.
 *
 * @throws KeyturnError `InvalidInput` for a setting in the AWS files
 */ async function connectToFirstServers(config, env, among) {
    const { source: inputs, network, roles } = config;
    if (network.proxy || inputs.useExistingCredentials || inputs.storedKey?.mfa) return connectEarly([]);
    const hasIdToken = (0,id_token_endpoint/* idTokenEndpoint */.m)(env) !== undefined;
    const chosen = (0,sources/* chooseSource */.LV)(inputs, {
        hasRole: roles.length > 0,
        hasIdToken
    }, among);
    return connectEarly(firstServers(chosen, config, await (0,endpoints/* endpointsOf */.u)(network, env), env));
}
function firstServers({ source, input }, config, endpoints, env) {
    const { region, roles } = config;
    const asks = source.asks ?? [];
    // Whether a role by name can be completed is decided later.
    if (source.proof === 'identity token' && roles[0]?.role.kind !== 'arn') return [];
    const key = source.storedKey?.(input);
    const asksIam = key && key.pair.sessionToken === undefined && /required|optional/.test((0,need_for_report/* needForReport */.K)(config, endpoints));
    const idTokens = asks.includes('ID tokens') ? URL.parse((0,id_token_endpoint/* idTokenEndpoint */.m)(env)?.url ?? '') : null;
    return [
        ...idTokens && /^https?:$/.test(idTokens.protocol) ? [
            idTokens
        ] : [],
        ...asks.includes('STS') ? [
            (0,aws_endpoint/* awsEndpoint */.P)('sts', region, (0,aws_endpoints/* stsEndpoint */.u1)(endpoints)).url
        ] : [],
        ...asksIam ? [
            (0,aws_endpoint/* awsEndpoint */.P)('iam', region, (0,aws_endpoints/* iamEndpoint */.rW)(endpoints)).url
        ] : []
    ];
}

// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/files/home-folder.js
var home_folder = __webpack_require__(89776);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./.build/cli/src/runner/command-files.js


const notAllowed = {
    cause: "the user that this step runs as may not write the runner's file: a container that runs as another user, or an earlier step that changed its owner or mode.",
    remedy: "run the step as the runner's own user (in a job with container:, without --user in its options), or find the step that changes the runner's temporary folder."
};
const isFull = {
    cause: 'the disk of the runner is full, or the quota of its user is used up.',
    remedy: 'free some space on the runner, and run the job again.'
};
const isGone = {
    cause: "the runner's temporary folder is gone, or something else stands in its place.",
    remedy: 'find the step that empties or replaces the folder (RUNNER_TEMP), and run the job again.'
};
const byCode = {
    EACCES: notAllowed,
    EPERM: notAllowed,
    EROFS: {
        cause: "the runner's temporary folder is mounted read-only.",
        remedy: 'mount it read-write, and run the job again.'
    },
    ENOSPC: isFull,
    EDQUOT: isFull,
    ENOENT: isGone,
    ENOTDIR: isGone,
    EISDIR: isGone
};
/** Explains why a command file cannot be written, by Node's error code. */ function command_files_commandFileAdvice(error) {
    const { code = '', message = '' } = error ?? {};
    // @actions/core throws an error without a code if the file does not exist.
    if (code === '' && /^Missing file/.test(message)) return isGone;
    return byCode[code] ?? {
        cause: "the runner's disk is failing.",
        remedy: "check the runner's disk, and run the job again."
    };
}
/** The error of opening a file for appending, which does not change it; `undefined` if it can be opened. */ function appendError(path) {
    try {
        closeSync(openSync(path, constants.O_WRONLY | constants.O_APPEND));
        return undefined;
    } catch (error) {
        return error;
    }
}
/**
 * Checks that the step can publish its results. Without command files, @actions/core would print credentials to the log
 * as commands.
 *
 * @throws KeyturnError `NotOnRunner`, `PublishFailed`
 */ function command_files_requireCommandFiles(env) {
    const missing = [
        'GITHUB_ENV',
        'GITHUB_OUTPUT'
    ].filter((name)=>!isCommandFile(env, name));
    if (missing.length === 0) {
        requireWritable(env);
        return;
    }
    throw new KeyturnError('NotOnRunner', {
        summary: `${missing.join(' and ')} ${missing.length > 1 ? 'do' : 'does'} not name an existing file.`,
        ...missing.every((name)=>env[name]) ? isGone : {
            cause: 'this is not a step of a GitHub Actions job, or the runner is too old for command files.',
            remedy: 'run Keyturn with `uses:` in a workflow, on runner 2.297 or newer.'
        }
    });
}
/** Runs before the first request. A full disk shows only when something is written. */ function requireWritable(env) {
    for (const name of [
        'GITHUB_ENV',
        'GITHUB_OUTPUT',
        'GITHUB_STATE'
    ]){
        const error = isCommandFile(env, name) ? appendError(env[name] ?? '') : undefined;
        if (error === undefined) continue;
        throw new KeyturnError('PublishFailed', {
            summary: `The runner's file ${name} cannot be written: ${messageOf(error)}. Nothing was sent to AWS.`,
            ...command_files_commandFileAdvice(error)
        }, {
            cause: error
        });
    }
}
/** Whether the runner has set the variable to an existing file. */ function isCommandFile(env, name) {
    const path = env[name];
    if (!path) return false;
    try {
        const found = statSync(path, {
            throwIfNoEntry: false
        });
        return found !== undefined && !found.isDirectory();
    } catch  {
        // The file cannot be inspected; writing to it gives the reason.
        return true;
    }
}

// EXTERNAL MODULE: ./.build/cli/src/publish/environment.js
var environment = __webpack_require__(37379);
;// CONCATENATED MODULE: ./.build/cli/src/publish/prefixed-variables.js

/** `STAGING_AWS_ACCESS_KEY_ID` and so on, for the lines of `profiles` with `env=STAGING`. */ function prefixed_variables_prefixedVariables(profiles, env) {
    const all = profiles.flatMap(({ entry: { prefix, region }, session })=>{
        if (prefix === undefined || !session) return [];
        const before = {
            AWS_SESSION_TOKEN: env[`${prefix}_AWS_SESSION_TOKEN`]
        };
        const variables = {
            AWS_REGION: region,
            ...credentialVariables(session.credentials, before)
        };
        return Object.entries(variables).map(([name, value])=>[
                `${prefix}_${name}`,
                value
            ]);
    });
    return Object.fromEntries(all);
}

;// CONCATENATED MODULE: ./.build/cli/src/publish/publish.js







/** Names of the saved state that tells the post step what to undo. */ const undoState = {
    variables: 'keyturn-variables',
    profile: 'keyturn-profile',
    refresh: 'keyturn-refresh'
};
/**
 * Checks, before the first request, that `publish` will be able to write its files.
 *
 * @throws KeyturnError `NotOnRunner`, `ProfileUnwritable`
 */ async function publish_checkBeforehand(config, runner) {
    requireCommandFiles(runner.env);
    const planned = plannedProfiles(config);
    if (planned.length === 0) return;
    if (config.publish.refresh) {
        const { requireRenewingFolder } = await __webpack_require__.e(/* import() */ 8555).then(__webpack_require__.bind(__webpack_require__, 18555));
        requireRenewingFolder(runner.env);
    }
    const files = await Promise.all(/* import() */[__webpack_require__.e(9905), __webpack_require__.e(9065)]).then(__webpack_require__.bind(__webpack_require__, 39065));
    const notices = await files.checkProfiles(planned, files.profilePaths(runner.env, homeFolder()));
    for (const notice of [
        ...files.pathNotices(runner.env, homeFolder()),
        ...notices
    ])runner.notice(notice);
}
/**
 * Publishes the credentials: profile files, environment, outputs. Called once, after every check has passed and
 * everything is masked. It saves the undo record for the post step before each change. Whatever can fail comes first, and
 * a failure undoes everything.
 *
 * @param keys - the result of the check of the long-term key
 * @throws KeyturnError `ProfileUnwritable`, `PublishFailed`
 */ async function publish_publish(publication, keys, config, runner) {
    const { session, isNew, profiles, renewal } = publication;
    const renewing = renewal && await renewingFolder(renewal, session, config, runner);
    const variables = {
        ...renewing?.variables ?? ownVariables(publication, config, runner),
        ...prefixedVariables(profiles, runner.env)
    };
    await noticeLeftovers(variables, session, runner);
    const before = rememberVariables(variables, runner);
    let profileUndo;
    let hasExported = false;
    try {
        keepForPost(before, runner);
        profileUndo = await writeProfiles(publication, renewing, config, runner);
        hasExported = true;
        exportVariables(variables, runner);
        setOutputs({
            ...keyOutputs(keys.judgement),
            ...sessionOutputs(session, config.publish.outputs)
        }, runner);
        report(session, isNew, runner);
        reportProfiles(profiles, runner);
        if (config.publish.jobSummary) await summarizeIfPossible(session, config, runner);
    } catch (error) {
        await takeBack(profileUndo, renewing);
        if (hasExported) takeBackVariables(before, runner);
        if (error instanceof KeyturnError) throw error;
        throw new KeyturnError('PublishFailed', {
            summary: `The runner's command files could not be written: ${messageOf(error)}`,
            ...commandFileAdvice(error)
        }, {
            cause: error
        });
    }
}
/** Loads the code only if one of these variables is set, which is rare. */ async function noticeLeftovers(variables, session, runner) {
    const { AWS_PROFILE, AWS_DEFAULT_PROFILE, AWS_ACCOUNT_ID } = runner.env;
    if (!variables.AWS_ACCESS_KEY_ID || !(AWS_PROFILE || AWS_DEFAULT_PROFILE || AWS_ACCOUNT_ID)) return;
    const { leftoverNotices } = await Promise.all(/* import() */[__webpack_require__.e(9905), __webpack_require__.e(403)]).then(__webpack_require__.bind(__webpack_require__, 403));
    for (const notice of leftoverNotices(variables, session.identity, runner.env))runner.notice(notice);
}
function keepForPost(before, runner) {
    if (runner.saveState(undoState.variables, JSON.stringify(before))) return;
    runner.info('This runner keeps no state for post steps, so Keyturn cannot undo anything at the end of the job.');
}
/** Only warns if the summary cannot be written, because the credentials are already published. */ async function summarizeIfPossible(session, config, runner) {
    try {
        await summarize(session, config, runner);
    } catch (error) {
        runner.warning(`The job summary (GITHUB_STEP_SUMMARY) could not be written: ${messageOf(error)}`);
    }
}
/** Best effort: GITHUB_ENV may be the file that could not be written. */ function takeBackVariables(before, runner) {
    try {
        for (const { name, before: value } of before)runner.exportVariable(name, value);
    } catch  {
    // The caller throws the original error.
    }
}
function ownVariables({ session, isNew }, config, runner) {
    const { profile, environment, unsetCurrent } = config.publish;
    if (!environment) return {};
    const own = variablesFor(config.region, isNew ? session.credentials : undefined, runner.env, {
        unsetCurrent,
        ...profile && isNew ? {
            profile: profile.name
        } : {}
    });
    return isNew ? own : {
        ...leftoversBeside(session.credentials, runner.env, new Date()),
        ...own
    };
}
/** Creates the folder of a session that renews itself, after saving its path for the post step. */ async function renewingFolder(renewal, session, config, runner) {
    const { planRenewingFolder, writeRenewingFolder } = await __webpack_require__.e(/* import() */ 865).then(__webpack_require__.bind(__webpack_require__, 20865));
    const planned = planRenewingFolder(config, runner);
    runner.saveState(undoState.refresh, planned.path);
    writeRenewingFolder(planned, renewal, session, config.roles.at(-1)?.durationSeconds);
    return planned;
}
async function writeProfiles({ session, isNew, profiles }, renewing, config, runner) {
    const credentials = renewing ? {
        process: renewing.command
    } : session.credentials;
    const requests = profileRequests(isNew ? credentials : undefined, profiles, config);
    if (requests.length === 0) return undefined;
    const files = await Promise.all(/* import() */[__webpack_require__.e(9905), __webpack_require__.e(9065)]).then(__webpack_require__.bind(__webpack_require__, 39065));
    const undo = await files.writeProfiles(requests, files.profilePaths(runner.env, homeFolder()), (undoSoFar)=>{
        for (const secret of files.secretsInUndo(undoSoFar))runner.mask(secret);
        runner.saveState(undoState.profile, JSON.stringify(undoSoFar));
    });
    const names = requests.map(({ name })=>name);
    const renews = renewing ? ', which renews itself' : '';
    runner.info(`Wrote the profile${names.length > 1 ? 's' : ''} ${names.join(', ')}${renews}.`);
    return undo;
}
async function takeBack(profiles, renewing) {
    if (profiles) {
        const { undoProfiles } = await Promise.all(/* import() */[__webpack_require__.e(9905), __webpack_require__.e(9065)]).then(__webpack_require__.bind(__webpack_require__, 39065));
        await undoProfiles(profiles);
    }
    if (renewing) {
        const { removeRenewingFolder } = await __webpack_require__.e(/* import() */ 8555).then(__webpack_require__.bind(__webpack_require__, 18555));
        removeRenewingFolder(renewing.path);
    }
}
function sessionOutputs({ identity, credentials, expiration }, withCredentials) {
    return {
        ...identityOutputs(identity, expiration),
        ...withCredentials ? credentialOutputs(credentials, expiration) : {}
    };
}
async function summarize(session, { roles }, runner) {
    const { writeJobSummary } = await __webpack_require__.e(/* import() */ 7788).then(__webpack_require__.bind(__webpack_require__, 47788));
    writeJobSummary(session, roles[0]?.sourceIdentity, runner.env);
}
/** The last lines of a successful run. The first is the same as from configure-aws-credentials. */ function report({ identity, expiration }, isNew, runner) {
    if (identity.assumedRoleId !== undefined) runner.info(`Authenticated as assumedRoleId ${identity.assumedRoleId}`);
    else if (isNew) runner.info('Proceeding with IAM user credentials');
    runner.info(`Credentials of ${identity.arn}${expiration ? `, valid until ${expiration.toISOString()}` : ''}.`);
}
/** One line for each line of `profiles`: where its credentials are, and whose they are. */ function reportProfiles(profiles, runner) {
    for (const { entry, session } of profiles){
        const places = [
            entry.name,
            entry.prefix && `${entry.prefix}_AWS_*`
        ].filter(Boolean).join(' and ');
        if (entry.kind === 'settings') {
            const { roleArn, sourceProfile } = entry.settings;
            runner.info(`${places}: AWS tools assume ${roleArn} with the profile ${sourceProfile}.`);
        } else if (session) {
            const { identity, expiration } = session;
            runner.info(`${places}: ${identity.arn}${expiration ? `, valid until ${expiration.toISOString()}` : ''}.`);
        }
    }
}

// EXTERNAL MODULE: ./.build/cli/src/runner/step-timeout.js
var step_timeout = __webpack_require__(72817);
// EXTERNAL MODULE: ./.build/cli/src/sources/verify.js
var verify = __webpack_require__(59074);
;// CONCATENATED MODULE: ./.build/cli/src/sources/verify-profiles.js


/**
 * Calls `verifyIdentity` for each line of `profiles`. For a role that AWS tools assume themselves, it checks the ARN.
 *
 * @throws KeyturnError `RootCredentials`, `AccountNotAllowed`, with the line
 */ function verify_profiles_verifyProfiles(profiles, allowedAccountIds) {
    for (const { entry, session } of profiles){
        try {
            const settings = entry.kind === 'settings' ? entry.settings : undefined;
            if (settings) verifyIdentity({
                accountId: settings.accountId,
                arn: settings.roleArn
            }, allowedAccountIds);
            if (session) verifyIdentity(session.identity, allowedAccountIds);
        } catch (error) {
            throw error instanceof KeyturnError ? error.withContext(entry.title) : error;
        }
    }
}
/** The sessions of the lines that have one. */ function verify_profiles_sessionsOf(profiles) {
    return profiles.flatMap(({ session })=>session ?? []);
}

;// CONCATENATED MODULE: ./.build/cli/src/run.js










/**
 * One run: read the inputs, resolve and verify the credentials, rotate a due key, check the key's age, report, publish.
 *
 * Nothing reaches a later step, not even the Region, before `verifyIdentity` and `reportKeys` have returned. A run that
 * throws has published only the state of its rotation. Every secret is masked as soon as it is known.
 */ async function run(runner) {
    const config = readConfig(runner);
    await checkBeforehand(config, runner);
    const credentials = await withinStepTimeout(config.network.timeoutSeconds, credentialsOf(config, runner));
    const { resolved, observation } = credentials;
    const { session, isNew, profiles } = resolved;
    const { checkKeys, refuseLeakedKey } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 64584));
    const { reportKeys } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 57369));
    if (config.publish.maskAccountId) maskIdentities([
        session,
        ...sessionsOf(profiles)
    ], runner);
    verifyProfiles(profiles, config.allowedAccountIds);
    verifyIdentity(session.identity, config.allowedAccountIds);
    refuseLeakedKey(observation, config);
    const rotation = await rotateIfAsked(credentials, config, runner);
    const userKeys = await userKeysIfRotated(rotation, credentials, config);
    const now = new Date();
    const keys = checkKeys({
        observation,
        userKeys,
        rotation
    }, config, now);
    await reportKeys(keys, config, runner, now);
    const renewal = await withinStepTimeout(config.network.timeoutSeconds, renewalIfAsked(credentials, keys.replacement, config));
    const publication = {
        session,
        isNew,
        profiles,
        ...renewal ? {
            renewal
        } : {}
    };
    await publish(withReplacement(publication, keys.replacement, config), keys, config, runner);
}
/**
 * Loads the code for requests while the first connections are opened.
 *
 * @param among - the sources of the action, and those of the command line
 */ async function credentialsOf(config, runner, among = sources/* sources */.Tj) {
    const connections = await connectToFirstServers(config, runner.env, among);
    try {
        const { resolveCredentials } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(9322), __webpack_require__.e(1837)]).then(__webpack_require__.bind(__webpack_require__, 21837));
        return await resolveCredentials(config, connections, runner, among);
    } finally{
        connections.close();
    }
}
/**
 * Inputs -> Config. Masks the secrets of the inputs before anything is printed about them.
 *
 * @param among - the sources that the inputs may ask for, in their order of precedence
 */ function readConfig(runner, among = sources/* sources */.Tj) {
    const inputs = (0,config_inputs/* readInputs */.Ko)(runner.env);
    for (const secret of (0,config_inputs/* secretsIn */.VY)(inputs))runner.mask(secret);
    // Must precede all output: the inputs contain account IDs.
    if (/^true$/i.test(inputs['mask-aws-account-id'].value)) runner.hideAccountIds();
    const config = parseConfig(inputs, runner.env, among);
    for (const notice of config.notices)runner.notice(notice);
    return config;
}
function maskIdentities(sessions, runner) {
    for (const { identity } of sessions){
        runner.mask(identity.accountId);
        runner.mask(identity.arn);
    }
}
/** Sets the outputs of the rotation at once: it has happened, even if this step fails later. */ async function rotateIfAsked({ resolved, storedKey, observation, run }, { rotation }, runner) {
    if (!rotation) return undefined;
    const { runRotation } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(6764), __webpack_require__.e(3934), __webpack_require__.e(9322), __webpack_require__.e(100), __webpack_require__.e(9221), __webpack_require__.e(3455)]).then(__webpack_require__.bind(__webpack_require__, 99221));
    let outcome;
    try {
        outcome = await runRotation(rotation, storedKey, resolved.session, run, listedIn(observation));
        return outcome;
    } finally{
        setOutputs(rotationOutputs(outcome?.kind === 'result' ? outcome : undefined), runner);
    }
}
/** The keys of the user that `rotate-user` names, so that a key that is never rotated does not age unnoticed. */ async function userKeysIfRotated(rotation, { resolved, run }, config) {
    if (config.rotation?.user === undefined) return undefined;
    const { observeUserKeys } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(9322), __webpack_require__.e(8220)]).then(__webpack_require__.bind(__webpack_require__, 38220));
    return observeUserKeys(rotation, resolved.session, config.rotation, run);
}
/** With `refresh`, what later steps need to renew the session. */ async function renewalIfAsked({ source, run }, replacement, { publish }) {
    if (!publish.refresh || !source) return undefined;
    const { prepareRenewal } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(9322), __webpack_require__.e(3864)]).then(__webpack_require__.bind(__webpack_require__, 23864));
    return prepareRenewal(source, replacement, readInputs(run.env), run);
}
/**
 * Without a role and MFA, the long-term key itself is published: publishes its successor instead, after the same check.
 *
 * @throws KeyturnError `RootCredentials`, `AccountNotAllowed`
 */ function withReplacement(publication, replacement, { allowedAccountIds }) {
    if (!replacement) return publication;
    const { identity, ...credentials } = replacement;
    const successor = (each)=>{
        if (each.credentials.sessionToken !== undefined) return each;
        verifyIdentity(identity, allowedAccountIds);
        return {
            ...each,
            credentials,
            identity
        };
    };
    return {
        ...publication,
        session: successor(publication.session),
        profiles: publication.profiles.map((each)=>each.session ? {
                ...each,
                session: successor(each.session)
            } : each)
    };
}


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


/***/ }),

/***/ 1303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ maskForms)
/* harmony export */ });
/**
 * The shortest value that is masked: an MFA code, the shortest secret that AWS or GitHub issue. The runner replaces a mask
 * wherever it occurs, so a mask of one or two letters makes the log unreadable and reveals the value by its gaps. A
 * shorter value (a proxy's password, an emulator's `test`) is masked as part of a longer one, or is not a secret.
 */ const minLength = 6;
/** Lines of a PEM file that are not secret. */ const boundary = /^-----(?:BEGIN|END) [A-Z0-9 ]+-----$/;
/**
 * The values to mask for a secret: each of its lines, because the runner compares line by line, and a private key in
 * every form in which it is stored or printed. No value has a line break: the runner would mask each line of it, including
 * PEM boundaries and single letters (docs/facts.md#masks).
 */ function maskForms(value) {
    const forms = [
        ...lines(value),
        ...lines(withLineBreaks(value)),
        ...pemForms(value)
    ];
    return [
        ...new Set(forms)
    ].filter((form)=>form.length >= minLength && !boundary.test(form));
}
function lines(text) {
    return text.split(/[\r\n]+/).map((line)=>line.trim());
}
/** Turns `\n` into line breaks; JSON and many secret stores write them so. */ function withLineBreaks(text) {
    return text.replaceAll('\\r', '').replaceAll('\\n', '\n').replaceAll('\\/', '/');
}
/** The Base64 of a PEM file in one piece and in lines of 64 characters (RFC 7468), however the file was stored. */ function pemForms(value) {
    const text = [
        value,
        Buffer.from(value, 'base64').toString('latin1')
    ].find((each)=>each.includes('-----BEGIN '));
    if (text === undefined) return [];
    const bodies = withLineBreaks(text).split('-----').filter((part)=>!/^(?:BEGIN|END) /.test(part)).map((part)=>part.replaceAll(/[^A-Za-z0-9+/=]/g, ''));
    const forms = bodies.flatMap((body)=>[
            body,
            ...body.match(/.{1,64}/g) ?? []
        ]);
    // Some programs write JSON with escaped slashes.
    return [
        ...forms,
        ...lines(withLineBreaks(text))
    ].flatMap((form)=>[
            form,
            form.replaceAll('/', '\\/')
        ]);
}


/***/ }),

/***/ 72817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ withinStepTimeout)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

/**
 * Limits the part of the step that sends requests (`action-timeout-s`). Work that is still running at the timeout ends
 * with the process and cannot publish anything.
 *
 * @param seconds - `undefined` for no limit; each request still has its own deadline
 * @throws KeyturnError `ActionTimedOut`
 */ async function withinStepTimeout(seconds, work) {
    if (seconds === undefined) return work;
    let timer;
    const timeUp = new Promise((_resolve, reject)=>{
        timer = setTimeout(()=>{
            reject(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ActionTimedOut', {
                summary: `Action timed out after ${seconds} s, the limit that action-timeout-s sets.`,
                cause: 'AWS, GitHub or a proxy in between is slow or cannot be reached; the log above shows what was tried.',
                remedy: 'run the job again, or raise action-timeout-s.'
            }));
        }, seconds * 1000);
    });
    try {
        return await Promise.race([
            work,
            timeUp
        ]);
    } finally{
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 91635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LR: () => (/* binding */ jobs),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   ve: () => (/* binding */ isSameRepository),
/* harmony export */   zn: () => (/* binding */ places)
/* harmony export */ });
/** @throws Error for a location that was not resolved */ function repositoryOf(location) {
    if (!location.repository) throw new Error('a location without its repository');
    return location.repository;
}
/** The user or organization that owns a location. */ function ownerOf(location) {
    return location.kind === 'organization' ? location.org : repositoryOf(location).owner;
}
const places = {
    resolve: (location, here)=>location.kind === 'organization' || location.repository || !here ? location : {
            ...location,
            repository: here
        },
    describe,
    journalPlace,
    // GitHub compares the names of owners, repositories and environments without regard to case.
    identity: (location, here)=>describe(places.resolve(location, here)).toLowerCase()
};
function describe(location) {
    if (location.kind === 'organization') return `the organization ${location.org}${storeInWords(location.store)}`;
    const repository = repositoryInWords(location.repository);
    return location.kind === 'environment' ? `the environment ${location.environment} of ${repository}` : `${repository}${storeInWords(location.store)}`;
}
/** Frozen: it must not follow `describe` when the words for people change. */ function journalPlace(location) {
    const names = {
        actions: '',
        dependabot: ' (Dependabot)',
        codespaces: ' (Codespaces)'
    };
    if (location.kind === 'organization') return `the organization ${location.org}${names[location.store]}`;
    const repository = location.repository ? `${location.repository.owner}/${location.repository.repo}` : 'this repository';
    if (location.kind === 'environment') return `the environment ${location.environment} of ${repository}`;
    return `${repository}${names[location.store]}`;
}
function repositoryInWords(repository) {
    return repository ? `${repository.owner}/${repository.repo}` : 'this repository';
}
function storeInWords(store) {
    return store === 'actions' ? '' : ` (${store === 'dependabot' ? 'Dependabot' : 'Codespaces'})`;
}
const jobs = {
    // GitHub docs, "Using secrets in GitHub Actions": a job reads the secrets of its repository, environment and organization.
    isReadBy: (location, { repository, isDependabot })=>{
        const isStore = location.kind === 'environment' || location.store === (isDependabot ? 'dependabot' : 'actions');
        const isHere = location.kind === 'organization' ? isSameName(location.org, repository.owner) : isSameRepository(location.repository ?? repository, repository);
        return isStore && isHere;
    },
    readersOf: (location)=>location.kind === 'organization' ? undefined : location.repository,
    fallbacks
};
/** A job reads the environment's secret, then the repository's, then the organization's (docs/facts.md#when-secrets-are-read). */ function fallbacks(location, here) {
    if (location.kind === 'organization') return {
        jobs: 'Jobs of that organization',
        locations: []
    };
    const repository = location.repository ?? here;
    const store = location.kind === 'environment' ? 'actions' : location.store;
    const organization = repository ? [
        {
            provider: 'github',
            kind: 'organization',
            store,
            org: repository.owner
        }
    ] : [];
    if (location.kind === 'repository') return {
        jobs: 'Jobs of that repository',
        locations: organization
    };
    const ofRepository = {
        provider: 'github',
        kind: 'repository',
        store,
        ...repository ? {
            repository
        } : {}
    };
    return {
        jobs: 'Jobs in that environment',
        locations: [
            ofRepository,
            ...organization
        ]
    };
}
/** GitHub compares the names of owners and repositories without regard to case. */ function isSameRepository(a, b) {
    return isSameName(a.owner, b.owner) && isSameName(a.repo, b.repo);
}
function isSameName(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}


/***/ }),

/***/ 32341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ secretStores)
});

// UNUSED EXPORTS: storeRegistry

// EXTERNAL MODULE: ./.build/cli/src/secret-stores/jobs.js
var jobs = __webpack_require__(58498);
;// CONCATENATED MODULE: ./.build/cli/src/secret-stores/github/misspelt-words.js
/**
 * The word of `rotate-targets` that somebody meant who wrote a secret as an expression, with hyphens or in quotes, a word of
 * GitHub's instead of Keyturn's, or the URL of a repository.
 *
 * @returns `undefined` if that is not clear
 */ function targetWordMeant(word) {
    const plain = withoutEnd(word.replace(/^["'`[]+/, ''));
    const secret = /^secrets?[.:](\w{1,100})$/i.exec(plain)?.[1];
    if (secret !== undefined) return secret.toUpperCase();
    const environment = /^environments?[:=/](\S{1,255})$/i.exec(plain)?.[1];
    if (environment !== undefined) return `env:${environment}`;
    const organization = /^(?:organi[sz]ation|owner)[:=](\S{1,100})$/i.exec(plain)?.[1];
    if (organization !== undefined) return `org:${organization}`;
    const repository = /^(?:https?:\/\/[^/]{1,253}\/|git@[^:]{1,253}:|repos?(?:itory)?[:=])([\w-]{1,100}\/[\w.-]{1,100})$/i.exec(plain)?.[1];
    if (repository !== undefined) return repository.replace(/\.git$/, '');
    const pair = plain.split(/[,;&]/);
    if (pair.length === 2 && pair.every((name)=>/^[A-Z_]\w{0,99}$/i.test(name))) return pair.join('+').toUpperCase();
    const name = plain.replaceAll('-', '_');
    return name !== word && /^[A-Z_]\w{0,99}$/i.test(name) && /[A-Z]/i.test(name) && !/^GITHUB_/i.test(name) ? name.toUpperCase() : undefined;
}
/** A word without trailing quotes and separators. A pattern would read each run of them from every start. */ function withoutEnd(word) {
    let end = word.length;
    while(end > 0 && `"'\`],;`.includes(word.charAt(end - 1)))end--;
    return word.slice(0, end);
}

;// CONCATENATED MODULE: ./.build/cli/src/secret-stores/github/grammar.js


const namePattern = /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/i;
const stores = [
    'actions',
    'dependabot',
    'codespaces'
];
const words = [
    {
        slot: 'place',
        matches: (word)=>word.startsWith('org:'),
        read: (word)=>{
            const org = word.slice('org:'.length);
            return (0,jobs/* isOwnerName */.BZ)(org) ? place({
                org
            }) : `${word} is not an organization; write org:NAME.`;
        }
    },
    {
        slot: 'store',
        matches: (word)=>word.startsWith('env:'),
        read: (word)=>{
            const environment = decoded(word.slice('env:'.length));
            if (!environment) return 'env: lacks the name of an environment; write env:NAME, without a space after the colon, and a space in the name as %20.';
            return (0,jobs/* isDots */.pA)(environment) || /\p{Cc}/u.test(environment) ? `${word} is not an environment: GitHub has none of that name.` : store({
                environment
            });
        }
    },
    {
        slot: 'place',
        matches: (word)=>word.includes('/'),
        read: (word)=>{
            const repository = (0,jobs/* repositoryIn */.ce)(word);
            return repository ? place({
                repository
            }) : `${word} is not a repository; write ${targetWordMeant(word) ?? 'owner/name'}.`;
        }
    },
    {
        slot: 'store',
        matches: (word)=>stores.includes(word),
        read: (word)=>store({
                store: word
            })
    }
];
function place(value) {
    return {
        value
    };
}
function store(value) {
    return {
        value
    };
}
/** `[owner/repo | org:NAME] [actions | dependabot | codespaces | env:NAME]`. */ const grammar = {
    words,
    locate: ({ place, store = {
        store: 'actions'
    } })=>{
        const provider = 'github';
        if (place && 'org' in place) {
            return 'store' in store ? {
                provider,
                kind: 'organization',
                org: place.org,
                store: store.store
            } : 'an organization has no environments; name the repository instead.';
        }
        return 'store' in store ? {
            provider,
            kind: 'repository',
            store: store.store,
            ...place
        } : {
            provider,
            kind: 'environment',
            environment: store.environment,
            ...place
        };
    },
    secretName: (word)=>namePattern.test(word) ? word.toUpperCase() : undefined,
    explainWord: (word, part)=>{
        const meant = targetWordMeant(word);
        return meant === undefined ? `${part} is not the name of a secret (letters, digits and _, no digit first, not GITHUB_…), not a store (actions, dependabot, codespaces, env:NAME) and not a place (owner/repo, org:NAME).` : `${word} is not a word of a target: write ${meant}.`;
    },
    write: (location)=>[
            ...placeWords(location),
            ...storeWords(location)
        ]
};
function placeWords(location) {
    if (location.kind === 'organization') return [
        `org:${location.org}`
    ];
    return location.repository ? [
        `${location.repository.owner}/${location.repository.repo}`
    ] : [];
}
function storeWords(location) {
    if (location.kind === 'environment') return [
        `env:${location.environment.replace(/[%\s]/g, encodeURIComponent)}`
    ];
    return location.store === 'actions' ? [] : [
        location.store
    ];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    } catch  {
        return undefined;
    }
}

// EXTERNAL MODULE: ./.build/cli/src/secret-stores/github/location.js
var github_location = __webpack_require__(91635);
;// CONCATENATED MODULE: ./.build/cli/src/secret-stores/github/index.js


/** Secrets on GitHub. Actions variables of the job's repository are its records. */ const githubStore = {
    provider: 'github',
    grammar: grammar,
    places: github_location/* places */.zn,
    jobs: github_location/* jobs */.LR,
    open: async (request)=>(await Promise.all(/* import() */[__webpack_require__.e(3934), __webpack_require__.e(4768), __webpack_require__.e(100), __webpack_require__.e(9499)]).then(__webpack_require__.bind(__webpack_require__, 45836))).openGitHubStore(request)
};

;// CONCATENATED MODULE: ./.build/cli/src/secret-stores/index.js

/** @param byDefault - the store of lines without a prefix */ function storeRegistry(byDefault, ...others) {
    return {
        of: ({ provider })=>{
            const kind = [
                byDefault,
                ...others
            ].find((each)=>each.provider === provider);
            if (!kind) throw new Error(`there is no secret store ${provider}`);
            return kind;
        },
        forWords: (words)=>others.find(({ grammar: { prefix } })=>has(words, prefix)) ?? byDefault
    };
}
function has(words, prefix) {
    return prefix !== undefined && words.some((word)=>word.startsWith(prefix));
}
/** Every secret store. To add one, write its folder and name it here. */ const secretStores = storeRegistry(githubStore);


/***/ }),

/***/ 58498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ isOwnerName),
/* harmony export */   ce: () => (/* binding */ repositoryIn),
/* harmony export */   pA: () => (/* binding */ isDots)
/* harmony export */ });
/** A repository on GitHub, whose jobs read secrets. */ /**
 * `owner/name`, as GitHub names repositories; `undefined` for anything else. Owners that an identity provider manages have
 * `_` in their names (GitHub docs, "Username considerations for external authentication"). The names become part of a path
 * of GitHub's API, so neither is longer than 100 characters, GitHub's limit for a repository.
 */ function repositoryIn(text) {
    const [owner = '', repo = '', ...more] = text.split('/');
    return isOwnerName(owner) && /^[\w.-]{1,100}$/.test(repo) && !isDots(repo) && more.length === 0 ? {
        owner,
        repo
    } : undefined;
}
/** Whether GitHub can have a user or an organization of that name. */ function isOwnerName(name) {
    return /^[A-Za-z0-9][\w-]{0,99}$/.test(name);
}
/** In a URL these two mean the folder itself and its parent. */ function isDots(name) {
    return name === '.' || name === '..';
}


/***/ }),

/***/ 7162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ accessKeys),
/* harmony export */   r: () => (/* binding */ fromStoredKey)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

/** The key pair that the inputs hold (`aws-credentials`, or `aws-access-key-id` and its secret), long-term or temporary. */ const accessKeys = {
    kind: 'access-keys',
    proof: 'signature',
    rules: {
        setBy: ({ storedKey })=>storedKey && {
                name: 'Keys',
                isPlural: true
            },
        isTemporary: ({ storedKey })=>storedKey?.pair.sessionToken !== undefined,
        takesMfa: true,
        singleUse: [
            'aws-session-token'
        ]
    },
    select ({ storedKey }) {
        if (!storedKey) return undefined;
        const { accessKeyId, sessionToken } = storedKey.pair;
        const what = sessionToken === undefined ? 'access key' : 'temporary access key';
        return {
            input: storedKey,
            why: `Source: ${what} ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .redactKeyId */ .WL)(accessKeyId)}, because the inputs hold it.`
        };
    },
    asks: [
        'STS'
    ],
    async resolve (key, request, run) {
        const ownSession = request.role ? undefined : key.mfaSession?.session;
        if (ownSession) return {
            session: ownSession,
            isNew: true
        };
        const { sessionFromKeys } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(9322), __webpack_require__.e(9713)]).then(__webpack_require__.bind(__webpack_require__, 9713));
        return {
            session: await sessionFromKeys(key, request, run),
            isNew: true
        };
    },
    storedKey: (key)=>key
};
/** The source, with a key that is not just what the inputs hold: repaired, with MFA, or a session in its place. */ function fromStoredKey(key) {
    return {
        source: accessKeys,
        input: key
    };
}


/***/ }),

/***/ 61545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ refuseExported),
/* harmony export */   a: () => (/* binding */ environmentKeys)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

/** The credentials that an earlier step exported, `undefined` when there are none. */ function environmentKeys(env) {
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = env;
    if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) return undefined;
    return {
        accessKeyId: AWS_ACCESS_KEY_ID,
        secretAccessKey: AWS_SECRET_ACCESS_KEY,
        ...AWS_SESSION_TOKEN ? {
            sessionToken: AWS_SESSION_TOKEN
        } : {}
    };
}
/**
 * Refuses what `refresh` could not find again: credentials that an earlier step exported, and the profile that this step
 * writes itself.
 *
 * @throws KeyturnError `InvalidInput`
 */ function refuseExported(profile, env) {
    if (environmentKeys(env)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
            summary: 'refresh is true, and the source is the credentials that an earlier step exported, which end at some time.',
            remedy: 'set refresh: true in that step as well, or give this one a source of its own.'
        });
    }
    if (env.AWS_PROFILE !== undefined && env.AWS_PROFILE === profile) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
            summary: `refresh is true, and the profile ${env.AWS_PROFILE} is both the source and what would be written.`,
            remedy: 'give this step an aws-profile of its own.'
        });
    }
}


/***/ }),

/***/ 71840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LV: () => (/* binding */ chooseSource),
  Tj: () => (/* binding */ sources)
});

// UNUSED EXPORTS: sourceOfKind

// EXTERNAL MODULE: ./.build/cli/src/sources/access-keys.js
var access_keys = __webpack_require__(7162);
// EXTERNAL MODULE: ./.build/cli/src/sources/exported-keys.js
var exported_keys = __webpack_require__(61545);
;// CONCATENATED MODULE: ./.build/cli/src/sources/default-chain.js

/** Whatever the SDK's default chain finds on the runner. The last source: it applies where no other does. */ const defaultChain = {
    kind: 'ambient',
    proof: 'signature',
    // In a pod of EKS, the chain ends in a token file.
    proofIn: (env)=>env.AWS_WEB_IDENTITY_TOKEN_FILE && !env.AWS_ACCESS_KEY_ID ? 'identity token' : 'signature',
    rules: {
        setBy: ()=>undefined
    },
    select (inputs, { hasRole }) {
        return {
            input: {
                forceSkipOidc: inputs.forceSkipOidc
            },
            why: `Source: the SDK's default chain, because ${reason(inputs, hasRole)}.`
        };
    },
    async resolve (input, request, run) {
        const { findKeys, sessionFromFoundKeys } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(9322), __webpack_require__.e(3548)]).then(__webpack_require__.bind(__webpack_require__, 3548));
        return sessionFromFoundKeys(await findKeys(wanted(input, request), run), request, run);
    },
    async findKeys (input, request, run) {
        const { findKeys } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(9322), __webpack_require__.e(3548)]).then(__webpack_require__.bind(__webpack_require__, 3548));
        return findKeys(wanted(input, request), run);
    },
    requireRenewable: exported_keys/* refuseExported */._
};
function reason({ forceSkipOidc }, hasRole) {
    if (!hasRole) return 'no keys and no role are given';
    return forceSkipOidc ? 'force-skip-oidc is true and no other source is set' : 'no source is set and the job has no id-token permission';
}
function wanted({ forceSkipOidc }, { role }) {
    if (!role) return 'keys';
    return forceSkipOidc ? 'keys without OIDC' : 'keys or OIDC';
}

// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/github/id-token-endpoint.js
var id_token_endpoint = __webpack_require__(80629);
;// CONCATENATED MODULE: ./.build/cli/src/sources/github-oidc.js


/** GitHub OIDC: the job requests a token about itself, and STS exchanges it for the session of a role. */ const githubOidc = {
    kind: 'github-oidc',
    proof: 'identity token',
    rules: {
        setBy: ()=>undefined
    },
    select ({ raw, forceSkipOidc }, { hasRole, hasIdToken, isOtherSet }) {
        if (!hasRole || !hasIdToken || isOtherSet || forceSkipOidc) return undefined;
        const audience = raw.audience.value || 'sts.amazonaws.com';
        return {
            input: {
                audience
            },
            why: `Source: GitHub OIDC (audience ${audience}), because a role is given, the job has the id-token permission, and no other source is set.`
        };
    },
    asks: [
        'ID tokens',
        'STS'
    ],
    async resolve ({ audience }, request, run) {
        const { requestIdToken } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(9447)]).then(__webpack_require__.bind(__webpack_require__, 59447));
        const { assumeWithToken, roleForToken } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(9322), __webpack_require__.e(934)]).then(__webpack_require__.bind(__webpack_require__, 934));
        const role = roleForToken(request, run.log);
        const endpoint = requireEndpoint(run.env);
        // A token lives for five minutes, so each attempt requests its own.
        const readToken = ()=>requestIdToken(endpoint, audience, run.aws.handler);
        const what = 'Could not assume role with OIDC';
        return assumeWithToken({
            role,
            what,
            readToken
        }, request, run);
    }
};
function requireEndpoint(env) {
    const endpoint = (0,id_token_endpoint/* idTokenEndpoint */.m)(env);
    if (!endpoint) throw idTokenPermissionError();
    if (!/^https?:$/.test(URL.parse(endpoint.url)?.protocol ?? '')) throw requestUrlError();
    return endpoint;
}
function idTokenPermissionError() {
    return new errors/* KeyturnError */.FB('OidcUnavailable', {
        summary: 'Could not assume role with OIDC: this job may not ask GitHub for an ID token.',
        cause: 'the job lacks the `id-token` permission. Pull requests from forks never have it; a run that Dependabot started has it only if the job asks for it by name.',
        remedy: 'add `permissions: id-token: write` to the job.'
    });
}
/** The variable's value may be a secret that somebody put into the wrong variable, so the message does not show it. */ function requestUrlError() {
    return new errors/* KeyturnError */.FB('OidcRequestFailed', {
        summary: 'Could not assume role with OIDC: ACTIONS_ID_TOKEN_REQUEST_URL is not the address of a server.',
        cause: "the workflow or an earlier step has set this variable, which is the runner's.",
        remedy: 'find what sets it, and leave it to the runner.'
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/sources/previous-step.js

const previous_step_wanted = ()=>'what an earlier step exported';
/** The credentials that an earlier step of the job exported (`role-chaining`). */ const previousStep = {
    kind: 'role-chaining',
    proof: 'signature',
    rules: {
        setBy: ({ roleChaining })=>roleChaining ? {
                name: 'role-chaining'
            } : undefined,
        yields: true,
        isTemporary: ()=>true
    },
    select ({ roleChaining }) {
        if (!roleChaining) return undefined;
        return {
            input: {},
            why: 'Source: the credentials of an earlier step, because role-chaining is true.'
        };
    },
    async resolve (_input, request, run) {
        const { findKeys, sessionFromFoundKeys } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(9322), __webpack_require__.e(3548)]).then(__webpack_require__.bind(__webpack_require__, 3548));
        return sessionFromFoundKeys(await findKeys(previous_step_wanted(), run), request, run);
    },
    async findKeys (_input, _request, run) {
        const { findKeys } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(9322), __webpack_require__.e(3548)]).then(__webpack_require__.bind(__webpack_require__, 3548));
        return findKeys(previous_step_wanted(), run);
    },
    requireRenewable: exported_keys/* refuseExported */._
};

;// CONCATENATED MODULE: ./.build/cli/src/sources/saml.js
/** Inputs whose values the assertion decides, so that they are not sent to AWS. */ const decidedByAssertion = [
    'role-session-name',
    'role-external-id',
    'custom-tags',
    'transitive-tag-keys'
];
/** A SAML response of an identity provider (`saml-assertion`). */ const saml = {
    kind: 'saml',
    proof: 'SAML assertion',
    rules: {
        setBy ({ raw, saml }) {
            if (raw['saml-assertion'].value === '') return undefined;
            return {
                name: 'saml-assertion',
                ...saml ? {} : {
                    isInvalid: true
                }
            };
        },
        singleUse: [
            'saml-assertion'
        ],
        check ({ raw }, { notices }, { isChain }) {
            const idle = decidedByAssertion.filter((name)=>raw[name].value !== '');
            if (idle.length === 0 || isChain) return;
            notices.push(`${idle.join(', ')} ${idle.length > 1 ? 'have' : 'has'} no effect, because the SAML assertion names the session and its tags.`);
        }
    },
    select ({ saml: input }) {
        return input && {
            input,
            why: 'Source: a SAML assertion, because saml-assertion is set.'
        };
    },
    async resolve (input, request, run) {
        const { assumeRoleWithResponse } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(5946), __webpack_require__.e(7196), __webpack_require__.e(9322), __webpack_require__.e(8356)]).then(__webpack_require__.bind(__webpack_require__, 28356));
        if (request.isFinal && request.role?.sourceIdentity !== undefined) {
            run.log.warning('source-identity has no effect: with SAML it comes from an attribute of the assertion, which the identity provider sets.');
        }
        return assumeRoleWithResponse(input, request, run);
    }
};

;// CONCATENATED MODULE: ./.build/cli/src/sources/web-identity-token-file.js
/** A web identity token that another program keeps fresh in a file (`web-identity-token-file`). */ const webIdentityTokenFile = {
    kind: 'web-identity-token-file',
    proof: 'identity token',
    rules: {
        setBy: (inputs)=>inputs.webIdentityTokenFile === undefined ? undefined : {
                name: 'web-identity-token-file'
            },
        check ({ raw }, { problems }) {
            if (raw['role-to-assume'].value !== '' || raw.profiles.value !== '') return;
            problems.add('web-identity-token-file is set without role-to-assume.', 'a token can only be used to assume a role: set role-to-assume.');
        }
    },
    select ({ webIdentityTokenFile: file }) {
        if (file === undefined) return undefined;
        return {
            input: {
                file
            },
            why: `Source: web identity token file ${file}, because web-identity-token-file is set.`
        };
    },
    async resolve ({ file }, request, run) {
        const { readTokenFile } = await __webpack_require__.e(/* import() */ 5789).then(__webpack_require__.bind(__webpack_require__, 75789));
        const { assumeWithToken, roleForToken } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(9322), __webpack_require__.e(934)]).then(__webpack_require__.bind(__webpack_require__, 934));
        const role = roleForToken(request, run.log);
        // The file may have changed since the last attempt, so each attempt reads it.
        const readToken = ()=>readTokenFile(file, run.env.GITHUB_WORKSPACE ?? process.cwd());
        const what = 'Could not assume role with web identity token file';
        return assumeWithToken({
            role,
            what,
            readToken,
            isFile: true
        }, request, run);
    }
};

;// CONCATENATED MODULE: ./.build/cli/src/sources/index.js






/**
 * The sources of credentials, in their order of precedence: the first that applies is the one. This is the order of
 * configure-aws-credentials (docs/facts.md#precedence-of-sources). With `use-existing-credentials`, credentials that exist
 * and work take precedence over all of them (`existing.ts`).
 */ const sources = [
    githubOidc,
    access_keys/* accessKeys */.H,
    webIdentityTokenFile,
    saml,
    previousStep,
    defaultChain
];
/** The source of this run, with the line for the log that says why. */ function chooseSource(inputs, job, candidates = sources) {
    for (const source of candidates){
        const isOtherSet = candidates.some((other)=>other !== source && other.rules.setBy(inputs) !== undefined);
        const selection = source.select(inputs, {
            ...job,
            isOtherSet
        });
        if (selection) return {
            source,
            ...selection
        };
    }
    throw new Error('no source applies');
}
/** A source that an earlier process of this job chose. */ function sourceOfKind(kind) {
    const source = sources.find((each)=>each.kind === kind);
    if (!source) throw new Error(`no source is called ${kind}`);
    return source;
}


/***/ }),

/***/ 59074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ refuseRoot),
/* harmony export */   Ec: () => (/* binding */ verifyIdentity),
/* harmony export */   P0: () => (/* binding */ verifyAccount)
/* harmony export */ });
/* harmony import */ var _aws_arn_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87151);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);


/**
 * The last check before credentials are published: they are not the root user's, and their account is allowed.
 *
 * @param allowedAccountIds - `undefined` where the inputs have no list
 * @throws KeyturnError `RootCredentials`, `AccountNotAllowed`
 */ function verifyIdentity(identity, allowedAccountIds) {
    refuseRoot(identity);
    verifyAccount(identity, allowedAccountIds);
}
/**
 * The part of `verifyIdentity` about the account.
 *
 * @throws KeyturnError `AccountNotAllowed`
 */ function verifyAccount(identity, allowedAccountIds) {
    if (allowedAccountIds && !allowedAccountIds.includes(identity.accountId)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('AccountNotAllowed', {
            summary: `The account ID of the provided credentials (${identity.accountId}) does not match any of the expected account IDs: ${allowedAccountIds.join(', ')}`,
            cause: 'the inputs hold the keys or the role of another environment.',
            remedy: 'correct the keys or role-to-assume; change allowed-account-ids only if this job is meant for that account. Nothing was handed to later steps.'
        });
    }
}
/**
 * Refuses access keys of the root user: no policy of the account limits what they may do.
 *
 * @throws KeyturnError `RootCredentials`
 */ function refuseRoot({ arn, accountId }) {
    if (!(0,_aws_arn_js__WEBPACK_IMPORTED_MODULE_1__/* .isRoot */ .jX)(arn)) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('RootCredentials', {
        summary: `These are access keys of the root user of account ${accountId}, and Keyturn does not work with them.`,
        cause: 'they were probably created when the account was opened.',
        remedy: 'delete them, and give the workflow an OIDC role or an IAM user that may only assume its role.'
    });
}


/***/ })

};
