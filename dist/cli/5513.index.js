export const id = 5513;
export const ids = [5513,4898];
export const modules = {

/***/ 84599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ ciRole),
/* harmony export */   m: () => (/* binding */ trustCheck)
/* harmony export */ });
/* harmony import */ var _ci_systems_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2420);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34267);
/* harmony import */ var _policy_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64823);
/* harmony import */ var _aws_oidc_provider_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46604);
/* harmony import */ var _aws_role_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26941);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81599);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14656);







/** The characters of a trust policy without white space (IAM quotas, "Role trust policy length"); AWS can raise it. */ const maxTrustLength = 2048;
/**
 * The provider of the issuer, a role that trusts exactly these subjects, and the audience.
 *
 * @throws KeyturnError `InvalidInput` for a trust policy that is too long, and for a policy that does not exist
 */ async function ciRole(given, world) {
    const { account, name, trust } = given;
    const provider = {
        kind: 'oidc-provider',
        place: account,
        name: trust.issuer.replace(/^https:\/\//, ''),
        desired: {},
        ...given.thumbprints ? {
            settings: {
                thumbprints: given.thumbprints
            }
        } : {}
    };
    const policy = (0,_ci_systems_index_js__WEBPACK_IMPORTED_MODULE_0__/* .trustPolicyFor */ .yz)(trust, (0,_aws_oidc_provider_js__WEBPACK_IMPORTED_MODULE_3__/* .providerArn */ .Zj)(provider, world));
    const length = JSON.stringify(policy).length;
    requireShort(length, name);
    for (const arn of [
        ...given.policyArns,
        ...given.boundary ? [
            given.boundary
        ] : []
    ])await requirePolicy(arn, account, world);
    const role = {
        kind: 'role',
        place: account,
        name,
        desired: roleParts(given, policy)
    };
    const audience = {
        ...(0,_aws_oidc_provider_js__WEBPACK_IMPORTED_MODULE_3__/* .audienceOf */ .Ox)(provider, trust.audience),
        desired: {},
        anchor: (0,_resource_js__WEBPACK_IMPORTED_MODULE_5__/* .idOf */ .TH)(role)
    };
    const declarations = [
        provider,
        role,
        audience
    ];
    const check = trustCheck(declarations);
    return {
        declarations,
        notes: [
            `The trust policy has ${length} of ${maxTrustLength} characters.`,
            ...notesFor(given)
        ],
        ...check ? {
            check
        } : {}
    };
}
/** The check of a plan with a role for the jobs of a CI, also of one that was saved; absent for other plans. */ function trustCheck(declarations) {
    const provider = declarations.find(({ kind })=>kind === 'oidc-provider');
    for (const role of declarations.filter(({ kind })=>kind === 'role')){
        const trust = provider && plannedTrust(role.desired[_aws_role_js__WEBPACK_IMPORTED_MODULE_4__/* .rolePart */ .Q.trust], provider.name);
        if (provider && trust) return (applied)=>check(role, provider, trust, applied);
    }
    return undefined;
}
/** The subjects that a planned trust policy names. */ function plannedTrust(policy, host) {
    if (policy === undefined) return undefined;
    const [statement] = (0,_policy_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePolicyDocument */ .X)(JSON.stringify(policy), 'trust').statements;
    const conditions = statement?.conditions ?? {};
    for (const operator of [
        'StringEquals',
        'StringLike'
    ]){
        const subjects = conditions[operator]?.[`${host}:sub`];
        const [audience] = conditions.StringEquals?.[`${host}:aud`] ?? [];
        if (subjects && audience !== undefined) return {
            operator,
            subjects,
            audience
        };
    }
    return undefined;
}
function roleParts({ ci, policies, policyArns, boundary }, trust) {
    return {
        [_aws_role_js__WEBPACK_IMPORTED_MODULE_4__/* .rolePart */ .Q.description]: `For jobs of ${ci}, made by keyturn bootstrap`,
        [_aws_role_js__WEBPACK_IMPORTED_MODULE_4__/* .rolePart */ .Q.trust]: trust,
        [_aws_role_js__WEBPACK_IMPORTED_MODULE_4__/* .rolePart */ .Q.maxSession]: 3600,
        ...boundary ? {
            [_aws_role_js__WEBPACK_IMPORTED_MODULE_4__/* .rolePart */ .Q.boundary]: boundary
        } : {},
        ...Object.fromEntries(Object.entries(policies).map(([name, policy])=>[
                _aws_role_js__WEBPACK_IMPORTED_MODULE_4__/* .rolePart */ .Q.inline(name),
                policy
            ])),
        ...Object.fromEntries(policyArns.map((arn)=>[
                _aws_role_js__WEBPACK_IMPORTED_MODULE_4__/* .rolePart */ .Q.attached(arn),
                'yes'
            ]))
    };
}
function notesFor({ policies, policyArns, trust, thumbprints }) {
    const hasNone = Object.keys(policies).length === 0 && policyArns.length === 0;
    return [
        ...hasNone ? [
            'The role has no policies, so it may do nothing yet. Add --policy-arn or --policy.'
        ] : [],
        ...trust.mayNeedThumbprint && !thumbprints ? [
            "If a private certificate authority signed the issuer's certificate, AWS refuses its tokens. Then add --thumbprint."
        ] : []
    ];
}
function requireShort(length, name) {
    if (length <= maxTrustLength) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('InvalidInput', {
        summary: `The trust policy of ${name} would have ${length} characters; IAM allows ${maxTrustLength}.`,
        remedy: 'use shorter names of branch and environment, or --subjects immutable once every job has the new subject.'
    });
}
/** AWS attaches only what exists, and a missing policy must not stop a plan half-way. */ async function requirePolicy(PolicyArn, account, world) {
    const { iam } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_5__/* .accountOf */ .XP)({
        kind: '',
        name: '',
        place: account
    }, world);
    if (await iam.find('GetPolicy', {
        PolicyArn
    })) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('InvalidInput', {
        summary: `The policy ${PolicyArn} does not exist in account ${account}.`,
        remedy: 'check the ARN. Policies of AWS have the account aws: arn:aws:iam::aws:policy/ReadOnlyAccess.'
    });
}
/**
 * Reads back what IAM now has, and evaluates it for the tokens of the jobs: each subject gets in, and others do not. Only a job
 * has a token, so only a job can do more.
 */ async function check(role, provider, trust, world) {
    const read = ()=>(0,_resource_js__WEBPACK_IMPORTED_MODULE_5__/* .kindOf */ .I)(role, world).read(role, world);
    const faultsIn = (found)=>trustFaults(JSON.stringify(found?.facets[_aws_role_js__WEBPACK_IMPORTED_MODULE_4__/* .rolePart */ .Q.trust] ?? {}), provider, trust, world);
    const found = await (0,_settle_js__WEBPACK_IMPORTED_MODULE_6__/* .eventually */ .u4)(read, (each)=>faultsIn(each).length === 0, world);
    const faults = faultsIn(found);
    if (faults.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('Incomplete', {
        summary: `The trust policy of ${role.name} ${faults.join(', and ')}.`,
        cause: 'somebody changed it in the meantime.',
        remedy: 'run keyturn bootstrap plan again.'
    });
    return [
        ...samplesOf(trust).map((subject)=>`A token with the subject ${subject} may assume the role ${role.name}.`),
        `Tokens of another repository, or of another place in this one, may not.`
    ];
}
/** Subjects that the trust policy must accept; a part that differs from job to job is `0`. */ function samplesOf({ subjects }) {
    return subjects.map((subject)=>subject.replaceAll(/[*?]/g, '0'));
}
/** How a trust policy differs from what it is meant to do. */ function trustFaults(policy, provider, trust, world) {
    const samples = samplesOf(trust);
    const strangers = [
        'repo:somebody-else/x:ref:refs/heads/main',
        `x${samples[0]}`,
        `${samples[0]}x`
    ];
    const outside = trust.operator === 'StringEquals' ? strangers : strangers.slice(0, 2);
    const isIn = (subject)=>letsIn(policy, subject, provider, trust, world);
    return [
        ...samples.filter((subject)=>!isIn(subject)).map((subject)=>`refuses ${subject}`),
        ...outside.filter(isIn).map((subject)=>`lets in ${subject}`)
    ];
}
function letsIn(policy, subject, provider, trust, world) {
    const host = provider.name;
    if (!policy.includes('Statement')) return false;
    return (0,_policy_index_js__WEBPACK_IMPORTED_MODULE_2__/* .authorize */ .Gq)({
        action: 'sts:AssumeRoleWithWebIdentity',
        resource: '*',
        principal: {
            type: 'Federated',
            arn: (0,_aws_oidc_provider_js__WEBPACK_IMPORTED_MODULE_3__/* .providerArn */ .Zj)(provider, world),
            accountId: provider.place
        },
        context: {
            [`${host}:sub`]: subject,
            [`${host}:aud`]: trust.audience
        },
        identityPolicies: [],
        trustPolicy: (0,_policy_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePolicyDocument */ .X)(policy, 'trust'),
        resourceAccountId: provider.place
    }).allowed;
}


/***/ }),

/***/ 19359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ githubJob),
/* harmony export */   a: () => (/* binding */ subjectSettings)
/* harmony export */ });
/* harmony import */ var _ci_systems_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2420);
/* harmony import */ var _github_contents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36012);
/* harmony import */ var _github_repository_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19354);
/* harmony import */ var _github_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26494);
/* harmony import */ var _github_pull_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38574);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(81599);






/** Classic subjects end for a repository at its next rename or transfer (docs/facts.md#subject-settings). */ const transitionDays = 90;
/**
 * Asks GitHub for the IDs that an immutable subject names, and which form the tokens have today.
 *
 * @param wanted - the form to trust
 */ async function subjectSettings(given, wanted, world) {
    const { where, api } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_5__/* .repositoryOfTarget */ .pE)(targetIn(given), world);
    const { id, ownerId } = await (0,_github_repository_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchRepository */ .tZ)(where, api);
    const { isImmutable, claimKeys } = await (0,_github_repository_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchSubject */ .Zi)(where, api);
    const settings = {
        subjects: wanted,
        'owner-id': String(ownerId),
        'repository-id': String(id)
    };
    const today = isImmutable ? 'immutable' : 'classic';
    return {
        settings,
        notes: [
            ...claimKeys ? [
                `${where.owner}/${where.repo} has its own template for the subject (${claimKeys.join(', ')}), so its tokens may not match. Check it with keyturn doctor.`
            ] : [],
            ...wanted !== 'both' && wanted !== today ? [
                `The tokens of ${where.owner}/${where.repo} have the ${today} subject today, which the role will not accept.`
            ] : [],
            ...wanted === 'both' ? [
                transitionNote(isImmutable === true, world.now())
            ] : []
        ]
    };
}
function transitionNote(isImmutable, now) {
    const until = new Date(now.getTime() + transitionDays * 86_400_000).toISOString().slice(0, 10);
    return isImmutable ? 'GitHub already sends the immutable subject. Run the plan with --subjects immutable to drop the classic one now: whoever gets the old name of the repository could otherwise use it.' : `The role trusts the classic and the immutable subject. Switch the repository to immutable subjects, and drop the classic one with --subjects immutable by ${until}.`;
}
function targetIn({ owner, repo }) {
    return {
        kind: '',
        name: '',
        place: (0,_resource_js__WEBPACK_IMPORTED_MODULE_5__/* .githubPlace */ .VS)({
            owner,
            repo
        })
    };
}
/**
 * The environment, and a pull request with a workflow.
 *
 * @param anchor - the role whose tags record them
 */ async function githubJob(job, anchor, world) {
    const { environment, roleArn, region } = job;
    const { where, api } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_5__/* .repositoryOfTarget */ .pE)(targetIn(job), world);
    const { defaultBranch } = await (0,_github_repository_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchRepository */ .tZ)(where, api);
    const branch = job.branch ?? defaultBranch;
    const on = {
        place: (0,_resource_js__WEBPACK_IMPORTED_MODULE_5__/* .githubPlace */ .VS)(job),
        anchor: (0,_resource_js__WEBPACK_IMPORTED_MODULE_5__/* .idOf */ .TH)(anchor)
    };
    const environments = environment === undefined ? [] : [
        {
            ...on,
            kind: 'github-environment',
            name: environment,
            desired: {
                [(0,_github_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .branchPart */ .E)(branch)]: 'yes'
            }
        }
    ];
    const { snippet } = (0,_ci_systems_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ciSystem */ ._A)('github');
    const text = snippet({
        roleArn,
        region,
        branch,
        ...environment === undefined ? {} : {
            environment
        }
    });
    const path = `.github/workflows/${anchor.name}.yml`;
    const present = job.withWorkflow ? await (0,_github_contents_js__WEBPACK_IMPORTED_MODULE_1__/* .findFile */ .qE)(where, path, undefined, api) : undefined;
    const isTaken = present !== undefined && present.text !== text;
    const proposal = (0,_github_pull_request_js__WEBPACK_IMPORTED_MODULE_4__/* .pullRequestFor */ .uT)({
        where: job,
        branch: `keyturn/bootstrap-${anchor.name}`,
        title: `Get AWS credentials for ${anchor.name} without a stored key`,
        body: `The job gets a session of ${roleArn} for its ID token. No access key is stored.\n\nMade by \`keyturn bootstrap\`.`,
        files: [
            {
                path,
                after: text,
                ...present ? {
                    before: present.text
                } : {}
            }
        ]
    });
    const withProposal = job.withWorkflow && !isTaken;
    return {
        declarations: [
            ...environments,
            ...withProposal ? [
                {
                    ...proposal,
                    anchor: on.anchor
                }
            ] : []
        ],
        notes: isTaken ? [
            `${path} exists already and stays as it is. A job needs these parts of this workflow:\n\n${text}`
        ] : []
    };
}


/***/ }),

/***/ 83164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ makePlan),
/* harmony export */   HZ: () => (/* binding */ readMarked),
/* harmony export */   M0: () => (/* binding */ requireFree),
/* harmony export */   Ok: () => (/* binding */ marksOf),
/* harmony export */   ch: () => (/* binding */ anchoring),
/* harmony export */   eD: () => (/* binding */ blockedSteps),
/* harmony export */   ik: () => (/* binding */ hasChanges),
/* harmony export */   ky: () => (/* binding */ requireSameWorld)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _facets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67663);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45358);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81599);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14656);





/** How long a plan waits for a mark before it takes something for somebody else's. */ const markPatienceMs = 5_000;
/** Looks at the world and decides what each declaration needs. Sends reads only. */ async function makePlan(declarations, notes, world) {
    const steps = [];
    for (const declaration of declarations){
        requireMarkable(declaration, world);
        const isNew = (id)=>steps.some((step)=>(0,_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .idOf */ .TH)(step.declaration) === id && isMadeAnew(step.action));
        const holdsNewSecret = (declaration.uses ?? []).some(isNew);
        const ask = async ()=>{
            const found = await readMarked(declaration, world);
            const action = actionFor(declaration, found, holdsNewSecret, world);
            return {
                declaration,
                action,
                ...found ? {
                    found
                } : {}
            };
        };
        // Right after an interrupted run, a mark may not have reached every server yet.
        steps.push(await (0,_settle_js__WEBPACK_IMPORTED_MODULE_4__/* .eventually */ .u4)(ask, ({ action })=>action.kind !== 'blocked', world, markPatienceMs));
    }
    return {
        stack: world.stack,
        steps,
        notes
    };
}
/** Reads a resource with its mark, wherever that is kept. */ async function readMarked(target, world) {
    const kind = (0,_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(target, world);
    const found = await kind.read(target, world);
    if (!found || kind.markedOn === 'itself' || target.anchor === undefined) return found;
    const mark = (await marksOf((0,_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .targetOf */ .$r)(target.anchor), world)).get((0,_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .idOf */ .TH)(target));
    return {
        ...found,
        ...mark ? {
            mark
        } : {}
    };
}
/** The marks that an anchor keeps. */ function marksOf(anchor, world) {
    return anchoring(anchor, world).marks(anchor, world);
}
/** The part of an anchor's module that keeps marks. */ function anchoring(anchor, world) {
    const { anchored } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(anchor, world);
    if (!anchored) throw new Error(`${anchor.kind} keeps no marks of other resources`);
    return anchored;
}
function actionFor({ desired, ...target }, found, holdsNewSecret, world) {
    if (!found) return {
        kind: 'create'
    };
    const { extraParts, usesAny, markedOn } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(target, world);
    const different = (0,_facets_js__WEBPACK_IMPORTED_MODULE_1__/* .differences */ .tX)(found.facets, desired, extraParts);
    const isOurs = found.mark?.stack === world.stack;
    if (!isOurs) {
        const isUsable = (usesAny || different.length === 0) && !found.isLost && !holdsNewSecret;
        return isUsable ? {
            kind: 'use'
        } : {
            kind: 'blocked',
            differences: different
        };
    }
    if (found.isLost || holdsNewSecret) return {
        kind: 'renew'
    };
    const isMarked = markedOn === 'anchor' || !found.mark || (0,_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .isMarkOf */ .zx)(found.mark, desired);
    return different.length === 0 && isMarked ? {
        kind: 'keep'
    } : {
        kind: 'change',
        differences: different
    };
}
const isMadeAnew = ({ kind })=>kind === 'create' || kind === 'renew';
/** Whether `apply` would do something. */ function hasChanges({ steps }) {
    return steps.some(({ action: { kind } })=>kind === 'create' || kind === 'change' || kind === 'renew');
}
/** What is in the way of a plan. */ function blockedSteps({ steps }) {
    return steps.filter(({ action })=>action.kind === 'blocked');
}
/**
 * Refuses a plan where something else has the name of a resource.
 *
 * @throws KeyturnError `Conflict`
 */ function requireFree(plan, world) {
    const blocked = blockedSteps(plan).map(({ declaration })=>(0,_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .titleOf */ .Gg)(declaration, world));
    if (blocked.length === 0) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('Conflict', {
        summary: `${blocked.join(' and ')} exists, is not of the stack ${plan.stack}, and is not as the plan needs it.`,
        cause: 'somebody else made it, or another stack of Keyturn.',
        remedy: 'give the new one another name, where a flag names it, or remove what is in the way yourself. Keyturn changes nothing that it did not make.'
    });
}
/**
 * Compares the world with the one that a saved plan was made in. What an interrupted run of the same plan has done already is
 * no difference.
 *
 * @throws KeyturnError `PlanOutdated`
 */ function requireSameWorld(saved, now, world) {
    const changed = saved.steps.flatMap((step, index)=>{
        const present = now.steps[index];
        return present && isAsPlanned(step, present, world) ? [] : [
            (0,_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .titleOf */ .Gg)(step.declaration, world)
        ];
    });
    if (changed.length === 0) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PlanOutdated', {
        summary: `The plan is out of date: ${changed.join(', ')} changed after it was made. Nothing was changed now.`,
        cause: 'somebody, or another tool, has worked on it.',
        remedy: 'run keyturn bootstrap plan again, read what is different, and apply the new plan.'
    });
}
function isAsPlanned({ declaration, found }, { found: present }, world) {
    const { stack, extraParts } = {
        ...world,
        ...(0,_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(declaration, world)
    };
    if (!found) return !present || present.mark?.stack === stack;
    if (!present) return false;
    const sameOwner = found.mark?.stack === present.mark?.stack;
    return sameOwner && (0,_facets_js__WEBPACK_IMPORTED_MODULE_1__/* .isBetween */ .Bt)(present.facets, found.facets, declaration.desired, extraParts);
}
/**
 * The mark of a resource that cannot be tagged must fit into one tag of its anchor.
 *
 * @throws KeyturnError `InvalidInput`
 */ function requireMarkable(declaration, world) {
    if ((0,_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(declaration, world).markedOn === 'itself') return;
    const id = (0,_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .idOf */ .TH)(declaration);
    if ((0,_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .fitsIntoTag */ .Vc)(id, (0,_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .newMark */ .e0)(world.stack, world.now(), declaration.desired))) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
        summary: `The name of ${(0,_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .titleOf */ .Gg)(declaration, world)} is too long for the tag that records who made it.`,
        remedy: 'use a shorter name; repository and name together have at most about 180 characters.'
    });
}


/***/ }),

/***/ 82211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ sumText),
/* harmony export */   OO: () => (/* binding */ undoText),
/* harmony export */   Pt: () => (/* binding */ planText)
/* harmony export */ });
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81599);

/** A plan as people read it, statement by statement. */ function planText(plan, world) {
    const steps = plan.steps.map((step)=>stepText(step, world));
    const notes = plan.notes.length === 0 ? [] : [
        '',
        ...plan.notes.map((note)=>`Note: ${note}`)
    ];
    return [
        `Stack ${plan.stack}`,
        '',
        ...steps,
        '',
        sumText(plan),
        ...notes
    ].join('\n');
}
/** `2 to create, 1 to change, 1 to use.` */ function sumText({ steps }) {
    const count = (kind)=>steps.filter(({ action })=>action.kind === kind).length;
    const counted = [
        [
            count('create'),
            'to create'
        ],
        [
            count('change'),
            'to change'
        ],
        [
            count('renew'),
            'to recreate'
        ],
        [
            count('use'),
            'to use as they are'
        ],
        [
            count('keep'),
            'unchanged'
        ],
        [
            count('blocked'),
            'in the way'
        ]
    ];
    const parts = counted.flatMap(([number, what])=>number === 0 ? [] : [
            `${number} ${what}`
        ]);
    return parts.length === 0 ? 'Nothing to do.' : `${parts.join(', ')}.`;
}
const signs = {
    create: '+',
    change: '~',
    renew: '~',
    keep: '=',
    use: '=',
    blocked: '!'
};
function stepText({ declaration, action }, world) {
    const sign = signs[action.kind];
    const place = `${(0,_resource_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(declaration, world)} in ${declaration.place}`;
    const head = `  ${sign} ${place}${remark(action)}`;
    return [
        head,
        ...details(declaration.desired, action).map((line)=>`      ${line}`)
    ].join('\n');
}
function remark(action) {
    const { kind } = action;
    if (kind === 'change' && action.differences.length === 0) return ': only its tags, after an interrupted run';
    if (kind === 'use') return ': exists, not ours: used as it is';
    if (kind === 'keep') return ': exists, as planned';
    if (kind === 'renew') return ': recreated, because its secret was not handed over';
    return kind === 'blocked' ? ': exists, not ours, and different' : '';
}
function details(desired, action) {
    if (action.kind === 'create') return Object.entries(desired).flatMap(([part, after])=>differenceLines({
            part,
            after
        }));
    return 'differences' in action ? action.differences.flatMap(differenceLines) : [];
}
/** One part: a policy statement by statement, anything else in one line. */ function differenceLines({ part, before, after }) {
    const sign = before === undefined ? '+' : after === undefined ? '-' : '~';
    const [old, now] = [
        statementsOf(before),
        statementsOf(after)
    ];
    if (old || now) return [
        `${sign} ${part}`,
        ...statementLines(old ?? [], now ?? [])
    ];
    if (sign === '~') return [
        `${sign} ${part}: ${valueText(before)} -> ${valueText(after)}`
    ];
    const value = before ?? after;
    if (value === 'yes') return [
        `${sign} ${part}`
    ];
    const [first = '', ...more] = valueText(value).trimEnd().split('\n');
    if (more.length === 0) return [
        `${sign} ${part}: ${first}`
    ];
    return [
        `${sign} ${part}:`,
        ...[
            first,
            ...more
        ].map((line)=>`    ${line}`.trimEnd())
    ];
}
function statementLines(before, after) {
    return [
        ...before.filter((text)=>!after.includes(text)).flatMap((text)=>signed('-', text)),
        ...after.flatMap((text)=>signed(before.includes(text) ? '=' : '+', text))
    ];
}
function signed(sign, text) {
    return text.split('\n').map((line, index)=>`    ${index === 0 ? sign : ' '} ${line}`);
}
function statementsOf(value) {
    if (typeof value !== 'object' || value === null || !('Statement' in value)) return undefined;
    const { Statement } = value;
    const list = Array.isArray(Statement) ? Statement : [
        Statement
    ];
    return list.map((statement)=>JSON.stringify(statement, null, 2));
}
function valueText(value) {
    return typeof value === 'string' ? value : JSON.stringify(value);
}
/** What an undo would do, as people read it. */ function undoText({ stack, steps }, world) {
    if (steps.length === 0) return `Nothing carries the mark of the stack ${stack}.`;
    const lines = steps.map(({ target, keptBecause })=>{
        const place = `${(0,_resource_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(target, world)} in ${target.place}`;
        return keptBecause === undefined ? `  - ${place}` : `  = ${place}: stays, because ${keptBecause}`;
    });
    const kept = steps.filter(({ keptBecause })=>keptBecause !== undefined).length;
    return [
        `Stack ${stack}`,
        '',
        ...lines,
        '',
        `${steps.length - kept} to remove, ${kept} to keep.`
    ].join('\n');
}


/***/ }),

/***/ 76586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ carry_out_carryOut)
});

// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/facets.js
var facets = __webpack_require__(67663);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/mark.js
var bootstrap_mark = __webpack_require__(45358);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/plan.js
var bootstrap_plan = __webpack_require__(83164);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/resource.js
var resource = __webpack_require__(81599);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/settle.js
var settle = __webpack_require__(14656);
;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/apply.js






/**
 * Carries a plan out. It may be interrupted at any request: what is done is in the world, and a plan that is made again holds
 * the rest.
 *
 * @throws KeyturnError `Conflict` before anything was done; `Incomplete` afterwards
 */ async function applyPlan(plan, world) {
    (0,bootstrap_plan/* requireFree */.M0)(plan, world);
    if (!(0,bootstrap_plan/* hasChanges */.ik)(plan)) return settleAll(plan, world);
    const done = [];
    for (const step of plan.steps){
        try {
            await carryOut(step, world);
        } catch (error) {
            throw done.length === 0 ? error : incomplete(error, step, plan, world);
        }
        if (!isPassive(step)) done.push(step);
    }
    await settleAll(plan, world);
}
const isPassive = ({ action: { kind } })=>kind === 'keep' || kind === 'use';
async function carryOut({ declaration, found, action }, world) {
    if (action.kind === 'keep' || action.kind === 'use') return;
    const title = (0,resource/* titleOf */.Gg)(declaration, world);
    world.say(`${action.kind === 'create' ? 'Creating' : 'Changing'} ${title}`);
    const created = found?.mark ? new Date(found.mark.created) : world.now();
    const mark = (0,bootstrap_mark/* newMark */.e0)(world.stack, created, declaration.desired);
    if (found) await change(declaration, found, mark, world);
    else await create(declaration, mark, world);
    const isDone = (state)=>state !== undefined && isAsDeclared(state, declaration, world);
    if (isDone(await (0,settle/* eventually */.u4)(()=>(0,bootstrap_plan/* readMarked */.HZ)(declaration, world), isDone, world))) return;
    throw new errors/* KeyturnError */.FB('Incomplete', {
        summary: `${title} was written, and is not as it should be after a minute.`,
        cause: 'another program changes it at the same time, or AWS needs unusually long to show the change.',
        remedy: 'run the same command again. It resumes where it stopped.'
    });
}
/** A secret that was made is not lost in the run that made it. */ function isAsDeclared(state, declaration, world) {
    const { extraParts } = (0,resource/* kindOf */.I)(declaration, world);
    return (0,facets/* differences */.tX)(state.facets, declaration.desired, extraParts).length === 0;
}
async function change(declaration, found, mark, world) {
    const kind = (0,resource/* kindOf */.I)(declaration, world);
    await putOnAnchor(declaration, found.mark ? (0,bootstrap_mark/* during */.iW)(found.mark, mark) : mark, world);
    await kind.change(declaration, found, mark, world);
    await putOnAnchor(declaration, mark, world);
}
/**
 * Creates a resource. The mark on an anchor precedes it, so that nothing exists without its mark. If AWS answers that the
 * name is taken, or does not answer, an earlier attempt may have made it: then the world decides.
 */ async function create(declaration, mark, world) {
    await putOnAnchor(declaration, mark, world);
    try {
        await (0,resource/* kindOf */.I)(declaration, world).create(declaration, mark, world);
    } catch (error) {
        if (!mayHaveHappened(error)) throw error;
        const isMarked = (found)=>found?.mark !== undefined;
        const found = await (0,settle/* eventually */.u4)(()=>(0,bootstrap_plan/* readMarked */.HZ)(declaration, world), isMarked, world);
        if (found?.mark?.stack === world.stack) return change(declaration, found, mark, world);
        if (found) await dropFromAnchor(declaration, world);
        throw error;
    }
}
/** A request that was sent and not answered may have had its effect. A conflict can be the echo of such a request. */ function mayHaveHappened(error) {
    const codes = [
        'Conflict',
        'Network',
        'Timeout',
        'ServiceUnavailable',
        'MalformedResponse',
        'NotFound'
    ];
    return error instanceof errors/* KeyturnError */.FB && codes.includes(error.code);
}
async function putOnAnchor(declaration, mark, world) {
    if (declaration.anchor === undefined) return;
    const anchor = (0,resource/* targetOf */.$r)(declaration.anchor);
    await (0,bootstrap_plan/* anchoring */.ch)(anchor, world).put(anchor, (0,resource/* idOf */.TH)(declaration), mark, world);
}
async function dropFromAnchor(declaration, world) {
    if (declaration.anchor === undefined) return;
    const anchor = (0,resource/* targetOf */.$r)(declaration.anchor);
    await (0,bootstrap_plan/* anchoring */.ch)(anchor, world).drop(anchor, (0,resource/* idOf */.TH)(declaration), world);
}
async function settleAll({ steps }, world) {
    for (const { declaration, action } of steps)if (action.kind !== 'use') await (0,resource/* kindOf */.I)(declaration, world).settle?.(declaration, world);
}
function incomplete(error, step, plan, world) {
    if (!(error instanceof errors/* KeyturnError */.FB)) return error;
    const position = plan.steps.indexOf(step) + 1;
    return new errors/* KeyturnError */.FB('Incomplete', {
        ...error.explanation,
        summary: `The plan stopped at ${(0,resource/* titleOf */.Gg)(step.declaration, world)}, which is ${position} of ${plan.steps.length}: ${error.explanation.summary}`,
        remedy: `${error.explanation.remedy ?? 'remove the cause.'} Then run the same command again. It resumes where it stopped.`
    }, {
        cause: error
    });
}

// EXTERNAL MODULE: ./.build/cli/src/bootstrap/render.js
var render = __webpack_require__(82211);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/confirm.js
var session_confirm = __webpack_require__(78396);
;// CONCATENATED MODULE: ./.build/cli/src/cli/commands/bootstrap/carry-out.js




/**
 * Shows a plan, asks, carries it out, and shows that the result works.
 *
 * @returns whether the plan was carried out, and not only shown
 * @throws KeyturnError `PlanOutdated`, `Conflict`, `InvalidInput` before anything is changed; `Incomplete`
 */ async function carry_out_carryOut({ declarations, notes, check }, world, { yes = false, onlyPlan = false, saved, beforeChanges }, context) {
    const { stdout, stderr } = context.process;
    const plan = await (0,bootstrap_plan/* makePlan */.Cs)(declarations, notes, world);
    if (onlyPlan) {
        stdout.write(`${(0,render/* planText */.Pt)(plan, world)}\n`);
        return false;
    }
    if (saved) (0,bootstrap_plan/* requireSameWorld */.ky)(saved, plan, world);
    stderr.write(`${(0,render/* planText */.Pt)(plan, world)}\n\n`);
    (0,bootstrap_plan/* requireFree */.M0)(plan, world);
    if ((0,bootstrap_plan/* hasChanges */.ik)(plan)) {
        beforeChanges?.();
        await (0,session_confirm/* confirm */.l)('Carry out this plan?', yes, context);
    }
    await applyPlan(plan, world);
    for (const line of await check?.(world) ?? [])stderr.write(`${line}\n`);
    stdout.write(`${(0,bootstrap_plan/* hasChanges */.ik)(plan) ? `Done: ${(0,render/* sumText */.$u)(plan)}` : 'Everything is as planned.'}\n`);
    return true;
}


/***/ }),

/***/ 85513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rotatingKey: () => (/* binding */ rotating_key_rotatingKey)
});

// EXTERNAL MODULE: ./.build/cli/src/bootstrap/blueprints/github-job.js
var github_job = __webpack_require__(19359);
// EXTERNAL MODULE: ./.build/cli/src/github/repository-settings.js
var repository_settings = __webpack_require__(19354);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/aws/mfa-device.js
var mfa_device = __webpack_require__(1270);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/aws/policy-parts.js
var policy_parts = __webpack_require__(18908);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/aws/user.js
var aws_user = __webpack_require__(2422);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/github/environment.js
var github_environment = __webpack_require__(26494);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/github/pull-request.js + 1 modules
var pull_request = __webpack_require__(38574);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/resource.js
var resource = __webpack_require__(81599);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/blueprints/ci-role.js
var ci_role = __webpack_require__(84599);
;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/blueprints/rotation-workflow.js
/** The workflow that rotates a key daily in managed mode, as examples/rotate-managed.yml explains it. */ function rotationWorkflow({ account, user, region, environment, secret, roleArn }) {
    return `name: Rotate the access key of ${user}

on:
  schedule:
    - cron: '17 4 * * *'
  workflow_dispatch:
    inputs:
      rotate:
        description: due rotates if due, or resumes; now ignores the age; plan changes nothing; undo returns to the old key
        type: choice
        options: [due, now, plan, undo]
        default: due

permissions: {}

concurrency:
  group: rotate-${user}
  cancel-in-progress: false

jobs:
  rotate:
    runs-on: ubuntu-24.04
    timeout-minutes: 45
    environment: ${environment}
    permissions:
      id-token: write
    steps:
      - uses: octo-org/keyturn@v1 # pin to a full commit SHA
        with:
          aws-region: ${region}
          role-to-assume: ${roleArn}
          allowed-account-ids: '${account}'
          output-env-credentials: false
          rotate: \${{ inputs.rotate || 'due' }}
          rotate-user: ${user}
          rotate-after: 30d
          grace-period: 7d
          recovery-window: 7d
          rotate-targets: |
            ${secret}
          github-app-id: \${{ vars.KEY_ROTATION_APP_ID }}
          github-app-private-key: \${{ secrets.KEY_ROTATION_APP_KEY }}
`;
}

;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/blueprints/rotating-key.js









/** The name of the secret with the seed of the MFA device. */ const seedSecret = 'AWS_MFA_SECRET';
const version = '2012-10-17';
/**
 * A bare user with a key in a secret, and a role that rotates it in jobs of one environment.
 *
 * @throws KeyturnError as `ciRole`
 */ async function rotatingKey(given, world) {
    const { account, name, environment, trust } = given;
    const rotation = await (0,ci_role/* ciRole */.V)({
        account,
        name: rotationRoleOf(given),
        ci: 'GitHub Actions',
        trust,
        policyArns: [],
        policies: {
            keyturn: mayRotate(given, world)
        }
    }, world);
    const place = (0,resource/* githubPlace */.VS)(given);
    const { where, api } = (0,resource/* repositoryOfTarget */.pE)({
        kind: '',
        name: '',
        place
    }, world);
    const { defaultBranch } = await (0,repository_settings/* fetchRepository */.tZ)(where, api);
    const user = {
        kind: 'user',
        place: account,
        name,
        desired: {
            [(0,aws_user/* tagPart */.wg)('Owner')]: `${given.owner}/${given.repo}`,
            ...given.workRoles.length === 0 ? {} : {
                [policy_parts/* policyPart */.Ac.inline('assume-roles')]: mayAssume(given)
            }
        }
    };
    const anchor = (0,resource/* idOf */.TH)(user);
    const bare = {
        place: account,
        name,
        desired: {},
        anchor
    };
    const key = {
        ...bare,
        kind: 'access-key'
    };
    const device = {
        ...bare,
        kind: 'mfa-device',
        desired: {
            enabled: name
        }
    };
    const secret = (secretName, of)=>({
            kind: 'github-secret',
            place,
            name: secretName,
            desired: {},
            anchor,
            uses: [
                (0,resource/* idOf */.TH)(of)
            ]
        });
    return {
        declarations: [
            ...rotation.declarations,
            user,
            {
                kind: 'github-environment',
                place,
                name: environment,
                desired: {
                    [(0,github_environment/* branchPart */.E)(defaultBranch)]: 'yes'
                },
                anchor
            },
            ...given.withMfa ? [
                device,
                secret(seedSecret, device)
            ] : [],
            key,
            secret(given.secret, key),
            {
                ...proposal(given, world),
                anchor
            }
        ],
        notes: [
            ...rotation.notes,
            ...given.withMfa ? [
                `A job uses the key with mfa-secret: \${{ secrets.${seedSecret} }} and mfa-serial: ${(0,mfa_device/* serialOf */.I)(device, world)}. A seed that is stored next to the key is not a second factor: it only satisfies policies that demand MFA.`
            ] : [],
            `The rotation needs a GitHub App that may write secrets: docs/set-up/github-app.md. Store its ID as the variable KEY_ROTATION_APP_ID, and its key as the secret KEY_ROTATION_APP_KEY of the environment ${environment}.`
        ],
        ...rotation.check ? {
            check: rotation.check
        } : {}
    };
}
function rotationRoleOf({ name }) {
    return `${name}-rotation`;
}
function arnIn(account, world) {
    const { partition } = (0,resource/* accountOf */.XP)({
        kind: '',
        name: '',
        place: account
    }, world);
    return (resource)=>`arn:${partition}:iam::${account}:${resource}`;
}
/** The policy managed-one-user of docs/rotation.md. */ function mayRotate({ account, name }, world) {
    return {
        Version: version,
        Statement: [
            {
                Sid: 'RotateKeyOfOneUser',
                Effect: 'Allow',
                Action: [
                    'iam:ListAccessKeys',
                    'iam:CreateAccessKey',
                    'iam:UpdateAccessKey',
                    'iam:DeleteAccessKey',
                    'iam:GetAccessKeyLastUsed'
                ],
                Resource: arnIn(account, world)(`user/${name}`)
            }
        ]
    };
}
function mayAssume({ workRoles, withMfa }) {
    const Resource = [
        ...workRoles
    ];
    const Condition = {
        Bool: {
            'aws:MultiFactorAuthPresent': 'true'
        }
    };
    return {
        Version: version,
        Statement: [
            {
                Effect: 'Allow',
                Action: 'sts:AssumeRole',
                Resource,
                ...withMfa ? {
                    Condition
                } : {}
            },
            {
                Effect: 'Allow',
                Action: 'sts:TagSession',
                Resource
            }
        ]
    };
}
function proposal(given, world) {
    const { account, name, region, environment, secret } = given;
    const roleArn = arnIn(account, world)(`role/${rotationRoleOf(given)}`);
    const text = rotationWorkflow({
        account,
        user: name,
        region,
        environment,
        secret,
        roleArn
    });
    return (0,pull_request/* pullRequestFor */.uT)({
        where: given,
        branch: `keyturn/bootstrap-${world.stack}`,
        title: `Rotate the access key of ${name}`,
        body: `A daily job replaces the key once it is 30 days old, in the secret ${secret}. The role ${roleArn} rotates it.\n\nMade by \`keyturn bootstrap\`.`,
        files: [
            {
                path: `.github/workflows/rotate-${name}.yml`,
                after: text
            }
        ]
    });
}

// EXTERNAL MODULE: ./.build/cli/src/ci-systems/index.js + 9 modules
var ci_systems = __webpack_require__(2420);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/cli/services/github.js + 1 modules
var github = __webpack_require__(70734);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/carry-out.js + 1 modules
var carry_out = __webpack_require__(76586);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/in-world.js
var in_world = __webpack_require__(71625);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/open-world.js + 1 modules
var open_world = __webpack_require__(41834);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/totp.js
var totp = __webpack_require__(4898);
;// CONCATENATED MODULE: ./.build/cli/src/cli/commands/bootstrap/rotating-key.js










/** `keyturn bootstrap rotating-key`: a bare user, its key in a secret, and a job that rotates the key. */ function rotating_key_rotatingKey(flags, name) {
    return (0,in_world/* inWorld */.Q)(name, flags, this, async (given, keep)=>{
        const repository = await (0,github/* chosenRepository */.Bx)(flags, given.runner.env);
        if (!repository) {
            throw new errors/* KeyturnError */.FB('InvalidInput', {
                summary: 'The repository is missing.',
                remedy: 'add --repo octo-org/octo-repo.'
            });
        }
        const opened = keep(await (0,open_world/* withGitHub */.WN)(given, [
            repository
        ], flags));
        const world = {
            ...opened.world,
            here: withCodesOfSeed(opened.world.here, opened.world.now)
        };
        // Says what is missing, before anything else is asked.
        (0,resource/* repositoryOfTarget */.pE)({
            kind: '',
            name: '',
            place: (0,resource/* githubPlace */.VS)(repository)
        }, world);
        const { environment, secret } = flags;
        const { settings, notes } = await (0,github_job/* subjectSettings */.a)(repository, 'both', world);
        const trust = (0,ci_systems/* ciSystem */._A)('github').trust({
            repository: `${repository.owner}/${repository.repo}`,
            environment,
            settings
        });
        const blueprint = await rotatingKey({
            ...repository,
            account: opened.account,
            region: opened.region,
            name,
            environment,
            trust,
            workRoles: flags['work-role'] ?? [],
            withMfa: flags.mfa ?? false,
            secret
        }, world);
        const { 'only-plan': onlyPlan, yes } = flags;
        await (0,carry_out/* carryOut */.u)({
            ...blueprint,
            notes: [
                ...blueprint.notes,
                ...notes
            ]
        }, world, {
            yes,
            onlyPlan
        }, this);
    });
}
/** The seed goes into a secret, and no person sees it: Keyturn makes the two codes itself. */ function withCodesOfSeed(here, now) {
    if (!here) throw new Error('no machine was opened');
    return {
        ...here,
        codes: async (_serial, seed)=>[
                (0,totp.codeAt)(seed, now(), -1),
                (0,totp.codeAt)(seed, now(), 0)
            ]
    };
}


/***/ }),

/***/ 4898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   codeAt: () => (/* binding */ codeAt),
/* harmony export */   p: () => (/* binding */ stepMs)
/* harmony export */ });
/* harmony import */ var otpauth__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60107);

/** Milliseconds for which a code of AWS's virtual devices counts (RFC 6238). */ const stepMs = 30_000;
/** The code that a device shows, some steps of 30 seconds after a time. */ function codeAt(seed, at, steps) {
    const totp = new otpauth__WEBPACK_IMPORTED_MODULE_0__/* .TOTP */ ._k({
        secret: otpauth__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh.fromBase32(seed),
        algorithm: 'SHA1',
        digits: 6,
        period: stepMs / 1000
    });
    return totp.generate({
        timestamp: at.getTime() + steps * stepMs
    });
}


/***/ }),

/***/ 78396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ agrees),
/* harmony export */   l: () => (/* binding */ confirm)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50964);


/**
 * Asks a person, on stderr, whether to continue.
 *
 * @param isConfirmed - the flag `--yes`
 * @throws KeyturnError `InvalidInput` if nobody can be asked, or the answer is no
 */ async function confirm(question, isConfirmed, context) {
    if (isConfirmed) return;
    if (!(0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .canAsk */ .G)(context)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
            summary: `Nobody can be asked: ${question}`,
            cause: 'stdin and stderr are not a terminal, or this is CI.',
            remedy: 'read the plan, and add --yes. Nothing was changed.'
        });
    }
    if (await agrees(question, context)) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
        summary: 'Nothing was changed.',
        remedy: 'run the command again and answer yes.'
    });
}
/** The answer of a person, on a terminal; no if the person presses Ctrl-C. */ async function agrees(message, { process }) {
    const { confirm: ask } = await __webpack_require__.e(/* import() */ 6170).then(__webpack_require__.bind(__webpack_require__, 26170));
    const { stdin: input, stderr: output } = process;
    return await ask({
        message,
        initialValue: false,
        input,
        output
    }) === true;
}


/***/ })

};
