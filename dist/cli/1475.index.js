export const id = 1475;
export const ids = [1475];
export const modules = {

/***/ 86957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KX: () => (/* binding */ isRuleId),
  Zl: () => (/* binding */ ruleIds),
  aO: () => (/* binding */ rules)
});

;// CONCATENATED MODULE: ./.build/cli/src/findings/catalogue/hygiene-rules.js
/** KT4xx: what works today and is not safe. */ const hygieneRules = {
    KT401: {
        title: 'The action is not pinned to a commit',
        level: 'warning',
        meaning: '`uses:` names a branch or a tag, which its owner can move, instead of the SHA of a commit.',
        why: 'Whoever controls the action can change what runs with your credentials.',
        tags: [
            'workflow',
            'security'
        ],
        severity: 5
    },
    KT402: {
        title: 'The job uses a stored key although OIDC is possible',
        level: 'note',
        meaning: 'A step signs in with a stored key, and the account already trusts the issuer of the job.',
        why: 'A key that does not exist cannot leak. `keyturn bootstrap plan --from-user` prepares the change.',
        tags: [
            'secrets',
            'security'
        ],
        severity: 3
    },
    KT403: {
        title: 'A secret is visible in a command',
        level: 'error',
        meaning: 'A step puts a secret into the arguments of a program, or prints it.',
        why: 'Every process on the machine can read arguments, and GitHub masks only the exact text in logs.',
        tags: [
            'secrets',
            'security'
        ],
        severity: 7.5
    },
    KT404: {
        title: 'Credentials are written below the workspace',
        level: 'warning',
        meaning: 'The file with the credentials lies in the checkout.',
        why: 'Steps that upload an artifact, build an image or commit files take it along.',
        tags: [
            'secrets',
            'security'
        ],
        severity: 6.5
    },
    KT405: {
        title: 'The environment that the role trusts has no protection',
        level: 'warning',
        meaning: 'The trust policy accepts jobs of an environment that has neither a branch policy nor reviewers, or that does not exist. GitHub creates a missing environment, without protection, when a job names it.',
        why: 'Every branch can name the environment, so whoever may push gets the rights of the role.',
        tags: [
            'workflow',
            'trust-policy',
            'security'
        ],
        severity: 6
    },
    KT406: {
        title: 'The job runs code of a pull request with credentials',
        level: 'error',
        meaning: 'The workflow runs on `pull_request_target` or `workflow_run`, checks out the head of the pull request, and has credentials.',
        why: 'Anybody who opens a pull request can run code with the credentials.',
        tags: [
            'workflow',
            'security'
        ],
        severity: 9.3
    },
    KT407: {
        title: 'The workflow calls reusable workflows too deeply',
        level: 'error',
        meaning: 'GitHub allows ten levels of workflows, the caller included.',
        why: 'GitHub refuses to start the run.',
        tags: [
            'workflow',
            'availability'
        ]
    },
    KT408: {
        title: 'The workflow file is not valid',
        level: 'error',
        meaning: "GitHub's own parser refuses the workflow file.",
        why: 'GitHub starts no run of it.',
        tags: [
            'workflow',
            'availability'
        ]
    }
};

;// CONCATENATED MODULE: ./.build/cli/src/findings/catalogue/rotation-rules.js
/** KT3xx: whether the rotation of a stored key will work. */ const rotationRules = {
    KT301: {
        title: 'The schedule does not run',
        level: 'error',
        meaning: 'The workflow with the schedule is disabled. GitHub disables schedules of public repositories after 60 days without activity, without a failed run.',
        why: 'The key is not rotated, and a rotation in progress does not end.',
        tags: [
            'rotation',
            'workflow',
            'availability'
        ]
    },
    KT302: {
        title: 'The token may not write the secrets',
        level: 'error',
        meaning: 'The rotation gets GITHUB_TOKEN, which can never write secrets, or an App that lacks `secrets: write`, `variables: write` or `environments: write`.',
        why: 'The rotation fails before it creates a key.',
        tags: [
            'rotation',
            'availability'
        ]
    },
    KT303: {
        title: 'The user has a second key that Keyturn did not create',
        level: 'error',
        meaning: 'The IAM user has two access keys and no rotation of Keyturn is under way.',
        why: 'IAM allows two keys per user, so the rotation cannot create one, and Keyturn never changes a foreign key.',
        tags: [
            'rotation',
            'availability'
        ]
    },
    KT304: {
        title: 'Two rotations can run at the same time',
        level: 'warning',
        meaning: 'The job that rotates a key has no `concurrency` group, or one that cancels a running job.',
        why: "Keyturn's own lock prevents damage, but runs wait for one another or end in the middle of a rotation.",
        tags: [
            'rotation',
            'workflow',
            'availability'
        ]
    },
    KT305: {
        title: 'A run can wait longer for its approval than the old key lives',
        level: 'warning',
        meaning: "The job's environment demands reviewers or a wait timer, and a run may wait longer than the grace period of the rotation. GitHub lets an approval wait for 30 days.",
        why: 'A run that has read the old key starts with it after it was deleted, and fails.',
        tags: [
            'rotation',
            'workflow',
            'availability'
        ]
    },
    KT306: {
        title: 'Nothing starts the rotation',
        level: 'warning',
        meaning: 'The workflow that rotates the key has no `schedule`, or one that runs less often than `rotate-after` needs.',
        why: 'The key grows old, and an unfinished rotation waits for the next run.',
        tags: [
            'rotation',
            'workflow'
        ]
    },
    KT307: {
        title: 'GitHub will disable the schedule unless somebody pushes',
        level: 'note',
        meaning: 'The repository is public, and its only activity may be the schedule. GitHub disables a schedule after 60 days without activity.',
        why: 'The rotation stops, silently.',
        tags: [
            'rotation',
            'workflow',
            'availability'
        ]
    },
    KT308: {
        title: 'A rotation is under way',
        level: 'note',
        meaning: 'The user has two access keys because the grace period of a rotation has not ended.',
        why: 'Nothing is to be done. Rules that demand one active key per user report the user until then.',
        tags: [
            'rotation'
        ]
    }
};

;// CONCATENATED MODULE: ./.build/cli/src/findings/catalogue/secret-rules.js
/** KT2xx: whether the job gets the secrets and the key that it reads. */ const secretRules = {
    KT201: {
        title: 'A secret or variable that the step reads does not exist',
        level: 'error',
        meaning: "Neither the job's environment, nor the repository, nor the organization has the secret or variable that the step reads.",
        why: 'GitHub gives the step an empty text, so it finds no credentials.',
        tags: [
            'secrets',
            'availability'
        ]
    },
    KT202: {
        title: "The environment's secret hides the one that is rotated",
        level: 'error',
        meaning: "The job's environment has a secret of the same name as the repository or the organization, or the repository as the organization. The narrower one wins. A rotation writes only its targets.",
        why: 'The job keeps reading the old key and fails when that is deleted.',
        tags: [
            'secrets',
            'rotation',
            'availability'
        ]
    },
    KT203: {
        title: 'The secret is not readable in this trigger',
        level: 'warning',
        meaning: 'The job also runs for pull requests from forks or for Dependabot. GitHub gives these runs no secrets of Actions and no ID token with write access.',
        why: 'These runs fail at the step.',
        tags: [
            'secrets',
            'workflow',
            'availability'
        ]
    },
    KT204: {
        title: 'The key ID and the secret key were not stored together',
        level: 'warning',
        meaning: 'The two secrets of a pair were last written more than a few minutes apart.',
        why: 'One of them may belong to another key. AWS then answers SignatureDoesNotMatch or InvalidClientTokenId.',
        tags: [
            'secrets',
            'availability'
        ]
    },
    KT205: {
        title: 'The stored key is old',
        level: 'warning',
        meaning: 'The access key, or the secret that holds it, is older than the limit (90 days by default).',
        why: 'The longer a key lives, the more copies of it exist. Security Hub IAM.3 and CIS 1.13 (v5.0) demand 90 days.',
        tags: [
            'secrets',
            'security'
        ],
        severity: 5
    },
    KT206: {
        title: 'The access key is not active',
        level: 'error',
        meaning: 'IAM shows no active access key for the user whose key the job reads.',
        why: 'AWS refuses every request that the key signs.',
        tags: [
            'secrets',
            'availability'
        ]
    },
    KT207: {
        title: 'AWS suspects that the key has leaked',
        level: 'error',
        meaning: 'AWS has attached its quarantine policy (`AWSCompromisedKeyQuarantine…`) to the user.',
        why: 'Somebody may be using the key, and many requests are denied.',
        tags: [
            'secrets',
            'security'
        ],
        severity: 9.5
    },
    KT208: {
        title: 'The user of the key can sign in to the console',
        level: 'warning',
        meaning: 'The IAM user of the key has a login profile: the key belongs to a person, or the user serves two purposes.',
        why: 'Who gets the key also learns which user to attack, and CI can do what a person can.',
        tags: [
            'secrets',
            'security'
        ],
        severity: 4.5
    }
};

;// CONCATENATED MODULE: ./.build/cli/src/findings/catalogue/token-rules.js
/** KT1xx: whether AWS accepts the job's ID token, and whom the role lets in besides. */ const tokenRules = {
    KT101: {
        title: 'The job cannot request an ID token',
        level: 'error',
        meaning: 'A job uses OIDC, but neither the job nor its workflow has the permission `id-token: write`.',
        why: 'GitHub gives the job no token, so the step fails before it reaches AWS.',
        tags: [
            'oidc',
            'workflow',
            'availability'
        ]
    },
    KT102: {
        title: 'The account has no identity provider for the issuer',
        level: 'error',
        meaning: "The role's account has no OIDC provider in IAM whose URL is the issuer of the job's token.",
        why: 'AWS refuses the token with InvalidIdentityToken, whatever the trust policy says.',
        tags: [
            'oidc',
            'availability'
        ]
    },
    KT103: {
        title: "The trust policy does not accept the job's subject",
        level: 'error',
        meaning: "No Allow statement of the role's trust policy matches the `sub` claim that the job's token will have. The environment takes precedence over the branch in `sub`, and repositories with immutable subjects have ids in it.",
        why: 'AWS denies AssumeRoleWithWebIdentity.',
        tags: [
            'oidc',
            'trust-policy',
            'availability'
        ]
    },
    KT104: {
        title: 'The subject differs from the trust policy in upper and lower case only',
        level: 'error',
        meaning: "The trust policy would accept the job's `sub` if letter case did not count. AWS compares it, and GitHub writes the owner, the repository and the environment as they were created.",
        why: 'AWS denies AssumeRoleWithWebIdentity.',
        tags: [
            'oidc',
            'trust-policy',
            'availability'
        ]
    },
    KT105: {
        title: 'A wildcard stands under StringEquals',
        level: 'error',
        meaning: 'A value with `*` or `?` is compared by `StringEquals`, which takes these characters literally. Only `StringLike` knows wildcards.',
        why: 'The statement lets nobody in.',
        tags: [
            'trust-policy',
            'availability'
        ]
    },
    KT106: {
        title: 'A condition of the trust policy enforces nothing',
        level: 'error',
        meaning: 'A condition uses `ForAllValues:` alone, or `…IfExists` on a claim that a token may lack. Both hold if the claim is absent.',
        why: 'Tokens without the claim pass, so the role is open to more jobs than its policy seems to name.',
        tags: [
            'trust-policy',
            'security'
        ],
        severity: 8.1
    },
    KT107: {
        title: 'Anybody with a token of the issuer may assume the role',
        level: 'error',
        meaning: 'A statement trusts an issuer that many organizations share, and no condition limits the claim that tells them apart (`sub` for GitHub).',
        why: "Any repository of the issuer's customers can assume the role.",
        tags: [
            'trust-policy',
            'security'
        ],
        severity: 9.8
    },
    KT108: {
        title: 'Only the classic subject format is trusted',
        level: 'warning',
        meaning: 'The trust policy accepts the classic `sub` (`repo:OWNER/REPO:…`) and not the immutable one (`repo:OWNER@ID/REPO@ID:…`), which GitHub uses for repositories created, renamed or transferred after 15 July 2026.',
        why: 'Renaming or transferring the repository, or switching to immutable subjects, makes AWS refuse the job. Whoever takes the old name gets in.',
        tags: [
            'oidc',
            'trust-policy',
            'availability'
        ]
    },
    KT109: {
        title: 'The audience of the token is not accepted',
        level: 'error',
        meaning: "The token's `aud` is not among the client IDs of the identity provider, or the trust policy demands another one.",
        why: 'AWS refuses the token.',
        tags: [
            'oidc',
            'trust-policy',
            'availability'
        ]
    },
    KT110: {
        title: 'The session is to last longer than the role allows',
        level: 'error',
        meaning: "`role-duration-seconds` is more than the role's maximum session duration, or more than one hour for a role that is assumed from another role.",
        why: 'AWS refuses the request with a ValidationError.',
        tags: [
            'availability'
        ]
    },
    KT111: {
        title: 'The role does not exist',
        level: 'error',
        meaning: 'The account has no role of this name and path.',
        why: 'AWS answers AccessDenied, as for a role that does not trust the job.',
        tags: [
            'availability'
        ]
    },
    KT112: {
        title: 'The role does not allow session tags',
        level: 'error',
        meaning: "The step sends session tags, and the role's trust policy does not allow the caller `sts:TagSession`. With OIDC, tags come in the token.",
        why: 'AWS denies AssumeRole.',
        tags: [
            'trust-policy',
            'availability'
        ]
    },
    KT113: {
        title: 'AWS would refuse the next change of the trust policy',
        level: 'warning',
        meaning: 'The policy trusts a shared issuer without a condition on the claim that AWS demands for it (identity-provider controls of June 2025). AWS does not check existing policies, only changes.',
        why: 'The role works until somebody edits or recreates it, which then fails with MalformedPolicyDocument.',
        tags: [
            'trust-policy',
            'availability',
            'security'
        ],
        severity: 5
    },
    KT114: {
        title: 'The pattern also matches other owners or repositories',
        level: 'error',
        meaning: 'A wildcard stands where the name of the owner or the repository can continue, as in `repo:octo-org*` or `repo:octo-org/octo*`. It also matches names that begin in the same way.',
        why: 'Anybody can register an owner whose name begins like yours, and assume the role.',
        tags: [
            'trust-policy',
            'security'
        ],
        severity: 9.1
    },
    KT115: {
        title: 'The trust policy is near its maximum length',
        level: 'warning',
        meaning: 'IAM accepts 2,048 characters in a trust policy by default, white space not counted. The missing subject format does not fit any more.',
        why: 'The policy cannot get a second subject for each repository before a rename.',
        tags: [
            'trust-policy',
            'availability'
        ]
    },
    KT116: {
        title: 'Every branch and pull request of the repository may assume the role',
        level: 'warning',
        meaning: 'The pattern for `sub` ends with a wildcard behind the repository (`repo:octo-org/octo-repo:*`), or names `pull_request`.',
        why: 'Whoever may push a branch gets the rights of the role, without a review.',
        tags: [
            'trust-policy',
            'security'
        ],
        severity: 5.5
    },
    KT117: {
        title: 'The role trusts another issuer',
        level: 'error',
        meaning: "The trust policy names an identity provider, but not that of the issuer of the job's token: another one, or that of another account. An enterprise can have an issuer of its own.",
        why: 'AWS denies AssumeRoleWithWebIdentity.',
        tags: [
            'oidc',
            'trust-policy',
            'availability'
        ]
    },
    KT118: {
        title: 'A Deny statement of the trust policy keeps the job out',
        level: 'error',
        meaning: "An Allow statement matches the job's token, and so does a Deny statement, which wins.",
        why: 'AWS denies AssumeRoleWithWebIdentity.',
        tags: [
            'trust-policy',
            'availability'
        ]
    },
    KT119: {
        title: 'The trust policy does not allow the action that the step calls',
        level: 'error',
        meaning: 'The step calls AssumeRoleWithWebIdentity, AssumeRoleWithSAML or AssumeRole, and the statement that matches the caller allows only another one.',
        why: 'AWS denies the request.',
        tags: [
            'trust-policy',
            'availability'
        ]
    },
    KT120: {
        title: 'The trust policy demands a claim that the job does not have',
        level: 'error',
        meaning: "The `sub` matches, and another condition of the statement does not: a claim that the job's token lacks, has with another value, or that AWS does not know.",
        why: 'AWS denies AssumeRoleWithWebIdentity.',
        tags: [
            'oidc',
            'trust-policy',
            'availability'
        ]
    },
    KT121: {
        title: 'The environment does not let this branch or tag deploy',
        level: 'error',
        meaning: "The deployment branch policy of the environment does not match the job's branch or tag.",
        why: 'GitHub fails the job before its first step.',
        tags: [
            'workflow',
            'availability'
        ]
    },
    KT122: {
        title: 'Anybody in AWS may assume the role',
        level: 'error',
        meaning: 'A statement has the principal `*` and no condition that limits the caller.',
        why: 'Every AWS account in the world can assume the role.',
        tags: [
            'trust-policy',
            'security'
        ],
        severity: 10
    }
};

;// CONCATENATED MODULE: ./.build/cli/src/findings/rules.js




const catalogue = {
    ...tokenRules,
    ...secretRules,
    ...rotationRules,
    ...hygieneRules
};
/** Everything that `keyturn doctor` can report, by id and in the order of the ids. */ const rules = catalogue;
/** All ids, in ascending order. */ const ruleIds = Object.keys(rules);
/** Whether a text is the id of a rule, in this letter case. */ const isRuleId = (text)=>Object.hasOwn(rules, text);


/***/ }),

/***/ 99435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ letsIn),
  O: () => (/* binding */ refusalOf)
});

// EXTERNAL MODULE: ./.build/cli/src/policy/index.js + 5 modules
var policy = __webpack_require__(64823);
// EXTERNAL MODULE: ./.build/cli/src/trust/statements.js
var statements = __webpack_require__(53081);
;// CONCATENATED MODULE: ./.build/cli/src/trust/token-request.js
/** GitHub's claims that AWS accepts as condition keys, beside `sub` and `aud` (docs/facts.md#github-claims-in-trust-policies). */ const githubClaims = [
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
const assumeWithToken = 'sts:AssumeRoleWithWebIdentity';
/** The request of AssumeRoleWithWebIdentity as IAM evaluates it, without the trust policy. */ function authorizationOf({ providerArn, roleArn, claims, sessionName }) {
    const host = providerArn.replace(/^[^/]*\//, '');
    const accountId = providerArn.split(':')[4] ?? '';
    const known = Object.entries(claims).filter(([name])=>name === 'sub' || name === 'aud' || githubClaims.includes(name));
    return {
        action: assumeWithToken,
        resource: roleArn,
        resourceAccountId: roleArn.split(':')[4] ?? '',
        principal: {
            type: 'Federated',
            arn: providerArn,
            accountId
        },
        context: {
            ...Object.fromEntries(known.map(([name, value])=>[
                    `${host}:${name}`,
                    value
                ])),
            'aws:FederatedProvider': host,
            'sts:RoleSessionName': sessionName
        },
        identityPolicies: []
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/trust/refusal.js



/** Whether a trust policy lets a token in. */ function letsIn(trustPolicy, request) {
    return (0,policy/* authorize */.Gq)({
        ...authorizationOf(request),
        trustPolicy
    }).allowed;
}
/**
 * Why a trust policy refuses a token, as the most exact rule that explains it; `undefined` if it lets the token in.
 */ function refusalOf(trustPolicy, request) {
    const decision = (0,policy/* authorize */.Gq)({
        ...authorizationOf(request),
        trustPolicy
    });
    if (decision.allowed) return undefined;
    if (decision.explicit) return {
        rule: 'KT118'
    };
    const allows = trustPolicy.statements.filter(({ effect })=>effect === 'Allow');
    const passes = (statement)=>letsIn({
            ...trustPolicy,
            statements: [
                statement
            ]
        }, request);
    const open = (statement)=>(0,statements/* withConditions */.Zn)(statement, []);
    const forProvider = allows.filter((statement)=>passes({
            ...open(statement),
            actions: anyAction
        }));
    if (forProvider.length === 0) return {
        rule: 'KT117',
        ...first('statement', allows)
    };
    const forAction = forProvider.filter((statement)=>passes(open(statement)));
    if (forAction.length === 0) return {
        rule: 'KT119',
        ...first('statement', forProvider)
    };
    const failing = forAction.map((statement)=>({
            statement,
            failed: (0,statements/* conditionsOf */.yb)(statement).filter((condition)=>!passes((0,statements/* withConditions */.Zn)(statement, [
                    condition
                ])))
        })).sort((a, b)=>a.failed.length - b.failed.length);
    const [nearest] = failing;
    if (nearest === undefined) return {
        rule: 'KT103'
    };
    return ofConditions(nearest, passes, request);
}
const anyAction = {
    not: false,
    patterns: [
        '*'
    ]
};
const first = (key, [item])=>item === undefined ? {} : {
        [key]: item
    };
function ofConditions({ statement, failed }, passes, { claims, providerArn }) {
    const host = providerArn.replace(/^[^/]*\//, '');
    const subject = failed.find((condition)=>(0,statements/* isAbout */.KH)(condition, `${host}:sub`));
    const audience = failed.find((condition)=>(0,statements/* isAbout */.KH)(condition, `${host}:aud`));
    if (subject === undefined) {
        const condition = audience ?? failed[0];
        return {
            rule: audience ? 'KT109' : 'KT120',
            statement,
            ...condition ? {
                condition
            } : {}
        };
    }
    const wouldPass = (condition)=>passes((0,statements/* withConditions */.Zn)(statement, [
            condition
        ]));
    const asPattern = {
        ...subject,
        operator: 'StringLike'
    };
    if ((0,statements/* isEquality */.NA)(subject.operator) && subject.values.some(statements/* hasWildcard */.rl) && wouldPass(asPattern)) return {
        rule: 'KT105',
        statement,
        condition: subject
    };
    const actual = (claims.sub ?? '').toLowerCase();
    const isNegated = subject.operator.includes('Not');
    const ignoring = !isNegated && subject.values.some((value)=>letsInText(value.toLowerCase(), actual, (0,statements/* isEquality */.NA)(subject.operator)));
    return {
        rule: ignoring ? 'KT104' : 'KT103',
        statement,
        condition: subject
    };
}
/** Whether a value of a condition on text matches, as IAM compares it. */ function letsInText(pattern, text, isExact) {
    const operator = isExact ? 'StringEquals' : 'StringLike';
    const statement = {
        effect: 'Allow',
        actions: anyAction,
        principals: {
            not: false,
            of: '*'
        },
        conditions: {
            [operator]: {
                'aws:compared': [
                    pattern
                ]
            }
        }
    };
    return (0,policy/* authorize */.Gq)({
        action: 'sts:AssumeRole',
        resource: '*',
        resourceAccountId: '',
        principal: {
            type: 'Anonymous',
            arn: '',
            accountId: ''
        },
        context: {
            'aws:compared': text
        },
        identityPolicies: [],
        trustPolicy: {
            version: '2012-10-17',
            statements: [
                statement
            ]
        }
    }).allowed;
}


/***/ }),

/***/ 53081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   NA: () => (/* binding */ isEquality),
/* harmony export */   Wp: () => (/* binding */ trustedProviders),
/* harmony export */   Zn: () => (/* binding */ withConditions),
/* harmony export */   rl: () => (/* binding */ hasWildcard),
/* harmony export */   yb: () => (/* binding */ conditionsOf)
/* harmony export */ });
/** The OIDC providers among the principals of a statement. */ function trustedProviders({ principals }) {
    if (principals === undefined || principals.not || principals.of === '*') return [];
    return (principals.of.Federated ?? []).flatMap((arn)=>{
        const [, accountId, host] = /^arn:[^:]+:iam::(\d{12}):oidc-provider\/(.+)$/.exec(arn) ?? [];
        return accountId === undefined || host === undefined ? [] : [
            {
                arn,
                accountId,
                host
            }
        ];
    });
}
/** The conditions of a statement, one for each operator and key. */ function conditionsOf({ conditions }) {
    return Object.entries(conditions).flatMap(([operator, keys])=>Object.entries(keys).map(([key, values])=>({
                operator,
                key,
                values
            })));
}
/** A statement with other conditions. */ function withConditions(statement, conditions) {
    const result = {};
    for (const { operator, key, values } of conditions){
        result[operator] = {
            ...result[operator],
            [key]: values
        };
    }
    return {
        ...statement,
        conditions: result
    };
}
/** Whether a condition is about this key. Keys have no letter case (IAM JSON policy reference, "Condition"). */ const isAbout = ({ key }, name)=>key.toLowerCase() === name.toLowerCase();
/** Whether an operator compares letter for letter: `StringEquals`, with a set prefix or `IfExists` as well. */ const isEquality = (operator)=>/^(For\w+:)?StringEquals(IfExists)?$/.test(operator);
/** Whether a value has a wildcard of `StringLike`, outside of the variables `${*}` and `${?}`. */ const hasWildcard = (value)=>/[*?]/.test(value.replaceAll(/\$\{[^{}]*\}/g, ''));


/***/ }),

/***/ 47568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ weaknessWords)
/* harmony export */ });
/**
 * What is wrong with a trust policy, and what to do about it.
 *
 * @param arn - of the role, if it is known
 */ function weaknessWords({ rule, condition, value, provider }, arn) {
    const role = arn ?? 'the role';
    const policy = arn === undefined ? 'the trust policy' : `the trust policy of ${arn}`;
    const issuer = provider?.host ?? '';
    // The form to use, never the one that is at fault: people copy it.
    const exact = condition?.key.endsWith(':sub') ? {
        statement: `"StringEquals": { "${condition.key}": ${JSON.stringify(bothFormats)} }`
    } : {};
    switch(rule){
        case 'KT105':
            return {
                summary: `${capital(policy)} compares \`${value}\` with ${condition?.operator}, which takes the wildcard literally.`,
                remedy: 'name the subjects without wildcards. If a wildcard is needed, use StringLike for it, and none before the first colon after the repository.',
                ...exact
            };
        case 'KT106':
            return {
                summary: `${condition?.operator} on ${condition?.key} enforces nothing in ${policy}: it also holds for a token without that claim.`,
                remedy: 'use the plain operator, which demands the claim:',
                statement: `"${plain(condition?.operator ?? '')}": { "${condition?.key}": ${JSON.stringify(condition?.values)} }`
            };
        case 'KT107':
            return {
                summary: `Any repository of ${issuer} can assume ${role}.`,
                cause: 'no condition limits the subject to an owner.',
                remedy: 'add a condition that names the repository and its environment, today:',
                statement: `"StringEquals": { "${issuer}:sub": "repo:OWNER/REPO:environment:NAME" }`
            };
        case 'KT113':
            return {
                summary: `${capital(policy)} has no condition on ${issuer}:sub, so AWS would refuse its next change.`,
                remedy: 'add a condition on the subject to the existing statement, and keep the others:',
                statement: `"StringEquals": { "${issuer}:sub": "repo:OWNER/REPO:environment:NAME" }`
            };
        case 'KT114':
            return {
                summary: `The pattern \`${value}\` in ${policy} also matches other owners or repositories.`,
                cause: 'the wildcard stands within a name, and names that begin in the same way match as well.',
                remedy: 'name the repositories. For a whole owner, end the name with a slash, and name both formats as separate values.',
                ...exact
            };
        case 'KT116':
            return {
                summary: `\`${value}\` in ${policy} lets in ${value?.endsWith(':pull_request') ? 'every pull request' : 'every branch, tag and pull request'} of the repository.`,
                remedy: 'trust an environment instead, and let only protected branches deploy to it.',
                statement: `"StringEquals": { "${issuer}:sub": "repo:OWNER/REPO:environment:NAME" }`
            };
        default:
            return {
                summary: `Everybody in AWS can assume ${role}: a statement has the principal * and no condition that limits the caller.`,
                remedy: 'name the accounts or roles that may assume it:',
                statement: '"Principal": { "AWS": "arn:aws:iam::123456789012:role/NAME" }'
            };
    }
}
/** A subject of GitHub in both formats. */ const bothFormats = [
    'repo:OWNER/REPO:environment:NAME',
    'repo:OWNER@OWNER-ID/REPO@REPO-ID:environment:NAME'
];
/** `ForAllValues:StringLikeIfExists` without what makes it hold for nothing. */ const plain = (operator)=>operator.replace(/^For\w+:/, '').replace(/IfExists$/, '');
const capital = (text)=>text.charAt(0).toUpperCase() + text.slice(1);


/***/ }),

/***/ 538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zP: () => (/* binding */ countedLength),
  l: () => (/* binding */ maximumLength),
  PA: () => (/* binding */ weaknessesOf)
});

// EXTERNAL MODULE: ./.build/cli/src/trust/refusal.js + 1 modules
var refusal = __webpack_require__(99435);
;// CONCATENATED MODULE: ./.build/cli/src/trust/shared-issuers.js
/** The claim that tells the customers of a shared issuer apart. */ /**
 * Issuers that many organizations share, without `https://`, and the claim that AWS demands in new trust policies (IAM User
 * Guide, "Identity-provider controls for shared OIDC providers"). CircleCI and Bitbucket have an issuer for each
 * organization.
 */ const sharedIssuers = {
    'token.actions.githubusercontent.com': 'sub',
    'gitlab.com': 'sub',
    'agent.buildkite.com': 'sub',
    'app.terraform.io': 'sub',
    'oidc.codefresh.io': 'sub',
    'oidc.vercel.com': 'aud',
    'api.pulumi.com/oidc': 'aud'
};
/** The tenancy claim of a shared issuer; `undefined` for an issuer of one organization. */ function tenancyClaim(host) {
    return Object.hasOwn(sharedIssuers, host) ? sharedIssuers[host] : undefined;
}

// EXTERNAL MODULE: ./.build/cli/src/trust/statements.js
var trust_statements = __webpack_require__(53081);
;// CONCATENATED MODULE: ./.build/cli/src/trust/strangers.js

/** A name that nobody trusts on purpose. */ const stranger = 'keyturn-stranger-5f3a';
/** Claims whose value is free in a workflow of one's own. The name of a public reusable workflow is, too: anybody may call it. */ const freeClaims = [
    'environment',
    'ref',
    'workflow',
    'job_workflow_ref',
    'aud'
];
/**
 * Tokens of GitHub that people outside of the trusted organizations can get: the owner and the repository are theirs, and
 * everything else is what the conditions of the statement ask for.
 */ function strangersTokens(statement, host) {
    const free = Object.fromEntries(freeClaims.flatMap((claim)=>{
        const asked = valuesOf(statement, `${host}:${claim}`)[0];
        return asked === undefined ? [] : [
            [
                claim,
                exampleOf(asked)
            ]
        ];
    }));
    const repository = `${stranger}/${stranger}`;
    const tails = [
        'ref:refs/heads/main',
        'pull_request',
        `environment:${free.environment ?? 'production'}`
    ];
    const asked = valuesOf(statement, `${host}:sub`).flatMap(afterRepository).map(exampleOf);
    return [
        ...tails,
        ...asked
    ].map((tail)=>({
            aud: 'sts.amazonaws.com',
            ref: 'refs/heads/main',
            environment: 'production',
            workflow: 'Deploy',
            job_workflow_ref: `${repository}/.github/workflows/deploy.yml@refs/heads/main`,
            actor: stranger,
            actor_id: '999999999999',
            repository,
            repository_id: '999999999999',
            ...free,
            sub: `repo:${repository}:${tail}`
        }));
}
/** Values of the conditions on a key that demand something. */ function valuesOf(statement, key) {
    return (0,trust_statements/* conditionsOf */.yb)(statement).filter((condition)=>(0,trust_statements/* isAbout */.KH)(condition, key) && !condition.operator.includes('Not')).flatMap(({ values })=>values);
}
/** What a pattern for `sub` demands after the repository. */ function afterRepository(pattern) {
    const [, , ...rest] = pattern.split(':');
    const afterStar = /^\*:?(.+)$/.exec(pattern)?.[1];
    return [
        ...rest.length > 0 ? [
            rest.join(':')
        ] : [],
        ...afterStar === undefined ? [] : [
            afterStar
        ]
    ];
}
/** A text that a pattern of `StringLike` matches. */ const exampleOf = (pattern)=>pattern.replaceAll('*', 'x').replaceAll('?', 'x');
/** A token of an owner or a repository whose name begins as the pattern does; `undefined` if it leaves no such gap. */ function neighbourOf(pattern) {
    const literal = /^repo:([^*?]+)[*?]/.exec(pattern)?.[1];
    // After a slash a whole repository may follow, after `@` an id, and after a colon the rest of the subject.
    if (literal === undefined || /[/@:]$/.test(literal) || literal.includes(':')) return undefined;
    const named = literal.includes('/') ? `${literal}x` : `${literal}x/x`;
    const rest = pattern.slice(`repo:${literal}`.length).replace(/^[*?]+/, '');
    const tails = [
        'ref:refs/heads/main',
        ...rest.includes(':') ? [
            exampleOf(rest.slice(rest.indexOf(':') + 1))
        ] : []
    ];
    return {
        sub: `repo:${named}:${tails.at(-1)}`,
        repository: named
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/trust/weaknesses.js




/**
 * The weaknesses of a trust policy. Whom it lets in is not guessed from its text: tokens of strangers are made up and
 * evaluated.
 */ function weaknessesOf(trustPolicy) {
    const allows = trustPolicy.statements.filter(({ effect })=>effect === 'Allow');
    return allows.flatMap((statement)=>{
        const alone = {
            ...trustPolicy,
            statements: [
                ...denials(trustPolicy),
                statement
            ]
        };
        return [
            ...openToAws(statement),
            ...literalWildcards(statement),
            ...vacuous(statement),
            ...(0,trust_statements/* trustedProviders */.Wp)(statement).flatMap((provider)=>ofProvider(statement, provider, alone))
        ];
    });
}
const denials = ({ statements })=>statements.filter(({ effect })=>effect === 'Deny');
/** KT122. */ function openToAws(statement) {
    const { principals } = statement;
    if (principals === undefined || principals.not) return [];
    const isOpen = principals.of === '*' || principals.of.AWS?.includes('*');
    const limits = (0,trust_statements/* conditionsOf */.yb)(statement).some((condition)=>enforces(condition, statement));
    return isOpen && !limits ? [
        {
            rule: 'KT122',
            statement
        }
    ] : [];
}
const enforces = (condition, statement)=>!isVacuous(condition, statement) && !/Not|^Null$|IfExists$/.test(condition.operator);
/** KT105. `StringEqualsIgnoreCase` takes wildcards literally, too. */ function literalWildcards(statement) {
    return (0,trust_statements/* conditionsOf */.yb)(statement).filter(({ operator })=>(0,trust_statements/* isEquality */.NA)(operator) || operator.includes('StringEqualsIgnoreCase')).flatMap((condition)=>{
        const value = condition.values.find(trust_statements/* hasWildcard */.rl);
        return value === undefined ? [] : [
            {
                rule: 'KT105',
                statement,
                condition,
                value
            }
        ];
    });
}
/** KT106. */ function vacuous(statement) {
    return (0,trust_statements/* conditionsOf */.yb)(statement).filter((condition)=>isVacuous(condition, statement)).map((condition)=>({
            rule: 'KT106',
            statement,
            condition
        }));
}
/** Claims that every token of GitHub has, and keys that every request of AWS has. */ const alwaysPresent = /:(sub|aud|iss|actor|actor_id|job_workflow_ref|repository|repository_id|workflow|ref)$/;
/** `ForAllValues:` holds without a value, `…IfExists` without the key (IAM User Guide, "Multivalued context keys"). */ function isVacuous(condition, statement) {
    const { operator, key } = condition;
    const isDemanded = (0,trust_statements/* conditionsOf */.yb)(statement).some((other)=>other !== condition && (0,trust_statements/* isAbout */.KH)(other, key) && (other.operator === 'Null' ? other.values.includes('false') : !/^ForAll|IfExists$/.test(other.operator)));
    if (isDemanded) return false;
    if (operator.startsWith('ForAllValues:')) return true;
    return operator.endsWith('IfExists') && isTokenKey(key) && !alwaysPresent.test(key.toLowerCase());
}
/** A claim of a token is named by its issuer's host; AWS's own keys have a short prefix. */ const isTokenKey = (key)=>key.split(':')[0]?.includes('.') ?? false;
function ofProvider(statement, provider, alone) {
    const claim = tenancyClaim(provider.host);
    if (claim === undefined || !isForTokens(statement)) return [];
    const of = (rule, more = {})=>[
            {
                rule,
                statement,
                provider,
                ...more
            }
        ];
    const admits = (claims)=>admitted(alone, provider, claims);
    const isGitHub = claim === 'sub' && provider.host.startsWith('token.actions.');
    const conditions = (0,trust_statements/* conditionsOf */.yb)(statement).filter((one)=>(0,trust_statements/* isAbout */.KH)(one, `${provider.host}:${claim}`));
    if (isGitHub ? strangersTokens(statement, provider.host).some(admits) : conditions.length === 0) // A condition that enforces nothing is the more exact finding.
    return (0,trust_statements/* conditionsOf */.yb)(statement).some((one)=>isVacuous(one, statement)) ? [] : of('KT107');
    if (conditions.length === 0) return of('KT113');
    return isGitHub ? widePatterns(statement, provider, conditions, admits, of) : [];
}
const isForTokens = ({ actions })=>actions.not || actions.patterns.some((pattern)=>/^(\*|sts:(\*|AssumeRole.*))$/i.test(pattern));
/** The session name and the audience are whatever the caller chooses, so they limit nobody. */ function admitted(alone, { arn, accountId }, claims) {
    const roleArn = `arn:aws:iam::${accountId}:role/role`;
    const statements = alone.statements.map((statement)=>(0,trust_statements/* withConditions */.Zn)(statement, (0,trust_statements/* conditionsOf */.yb)(statement).filter((one)=>!(0,trust_statements/* isAbout */.KH)(one, 'sts:RoleSessionName'))));
    return (0,refusal/* letsIn */.C)({
        ...alone,
        statements
    }, {
        providerArn: arn,
        roleArn,
        claims,
        sessionName: 'x'
    });
}
/** KT114 and KT116. */ function widePatterns(statement, provider, conditions, admits, of) {
    const demanded = conditions.filter(({ operator })=>!operator.includes('Not'));
    return demanded.flatMap((condition)=>{
        const inEffect = (0,trust_statements/* isEquality */.NA)(condition.operator) ? [] : condition.values;
        const gap = inEffect.find((value)=>{
            const neighbour = neighbourOf(value);
            return neighbour !== undefined && strangersTokens(statement, provider.host).some((claims)=>admits({
                    ...claims,
                    ...neighbour
                }));
        });
        if (gap !== undefined) return of('KT114', {
            condition,
            value: gap
        });
        const wide = condition.values.find((value)=>value.endsWith(':pull_request') || inEffect.includes(value) && isWholeRepository(value));
        return wide === undefined ? [] : of('KT116', {
            condition,
            value: wide
        });
    });
}
/** `repo:octo-org/octo-repo:*`, `repo:octo-org/*`, `repo:octo-org/octo-repo*` */ const isWholeRepository = (pattern)=>/^[^:]*:[^:]*\*$|^[^:]*:[^:]*:\*$/.test(pattern);
/** The most characters of a trust policy, white space not counted (IAM quotas, default value). */ const maximumLength = 2_048;
/** The characters of a policy that count. */ const countedLength = (json)=>json.replaceAll(/\s/g, '').length;


/***/ })

};
