export const id = 2466;
export const ids = [2466];
export const modules = {

/***/ 67127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ planDocument),
/* harmony export */   m: () => (/* binding */ readPlan)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34267);
/* harmony import */ var _facets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67663);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81599);




/** The version of the format of plan.json and of `--format json`. */ const schemaVersion = 1;
/** A plan as JSON: what exists, what should exist, and a digest over both. No secret is in it. */ function planDocument(plan) {
    const content = {
        schemaVersion,
        stack: plan.stack,
        steps: plan.steps.map(stepDocument),
        notes: [
            ...plan.notes
        ]
    };
    return {
        ...content,
        digest: digest(content)
    };
}
function stepDocument({ declaration, found, action }) {
    return {
        action: action.kind,
        declaration: declaration,
        ...found ? {
            found: found
        } : {}
    };
}
function digest(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_facets_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$N)(content)).digest('hex');
}
/**
 * Reads a plan that `keyturn bootstrap plan --out` wrote.
 *
 * @param kinds - the kinds of resources that exist
 * @throws KeyturnError `InvalidInput` for another text, and for one that was changed
 */ function readPlan(text, kinds) {
    const value = jsonIn(text);
    if (!isObject(value) || value.schemaVersion !== schemaVersion) throw notAPlan('it is not a plan of this version of Keyturn.');
    const { digest: stated, ...content } = value;
    if (stated !== digestIn(content)) throw notAPlan('it was changed after it was written.');
    const { stack, steps, notes } = content;
    if (typeof stack !== 'string' || !Array.isArray(steps) || !Array.isArray(notes)) throw notAPlan('it has no steps.');
    return {
        stack,
        steps: steps.map((step)=>readStep(step, kinds)),
        notes: notes.filter((note)=>typeof note === 'string')
    };
}
/** A text that nests a thousand times is no plan; it ends the recursion. */ function digestIn(content) {
    try {
        return digest(content);
    } catch (error) {
        if (error instanceof RangeError) return undefined;
        throw error;
    }
}
function readStep(step, kinds) {
    if (!isObject(step) || !isDeclaration(step.declaration)) throw notAPlan('a step is malformed.');
    const { declaration, found, action } = step;
    if (!Object.hasOwn(kinds, declaration.kind)) throw notAPlan(`this version has no resources of the kind ${JSON.stringify(declaration.kind)}.`);
    const isFound = isObject(found) && isObject(found.facets);
    if (found !== undefined && !isFound) throw notAPlan(`what exists of ${(0,_resource_js__WEBPACK_IMPORTED_MODULE_3__/* .idOf */ .TH)(declaration)} is malformed.`);
    return {
        declaration,
        // Only `requireSameWorld` uses a plan that was read, and it looks at what was found.
        action: action === 'create' ? {
            kind: 'create'
        } : {
            kind: 'keep'
        },
        ...isFound ? {
            found: found
        } : {}
    };
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isDeclaration(value) {
    if (!isObject(value)) return false;
    const { kind, name, place, desired, anchor, uses, settings } = value;
    const areTexts = [
        kind,
        name,
        place
    ].every((each)=>typeof each === 'string');
    const isList = uses === undefined || Array.isArray(uses) && uses.every((each)=>typeof each === 'string');
    const isAnchor = anchor === undefined || typeof anchor === 'string';
    return areTexts && isObject(desired) && isList && isAnchor && (settings === undefined || isObject(settings));
}
function jsonIn(text) {
    try {
        return JSON.parse(text);
    } catch  {
        throw notAPlan('it is not JSON.');
    }
}
function notAPlan(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('InvalidInput', {
        summary: `The file is not a plan that can be applied: ${why}`,
        remedy: 'write it again with keyturn bootstrap plan --out plan.json.'
    });
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

/***/ 87661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ design)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _bootstrap_blueprints_ci_role_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84599);
/* harmony import */ var _bootstrap_blueprints_github_job_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19359);
/* harmony import */ var _ci_systems_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2420);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34267);
/* harmony import */ var _policy_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64823);
/* harmony import */ var _services_github_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70734);
/* harmony import */ var _from_stored_key_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39394);
/* harmony import */ var _open_world_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(41834);









/**
 * What the flags ask for.
 *
 * @throws KeyturnError `InvalidInput` for flags that contradict each other or lack something
 */ async function design(flags, opened) {
    const { ci } = flags;
    if (flags['from-user'] !== undefined) return (0,_from_stored_key_js__WEBPACK_IMPORTED_MODULE_7__/* .fromStoredKey */ .r)(flags['from-user'], flags, opened);
    if (ci === 'github') return forGitHub(flags, opened);
    if (ci !== undefined) {
        const { blueprint, roleArn } = await roleFor(ci, flags, {}, opened);
        return {
            blueprint: withSnippet(blueprint, ci, roleArn, flags, opened),
            opened
        };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('InvalidInput', {
        summary: 'It is not clear what to set up.',
        remedy: 'add --ci with your CI, for example --ci github --repo octo-org/octo-repo --environment production.'
    });
}
/** With a token for GitHub, the IDs for the subject, the environment and the workflow as well. */ async function forGitHub(flags, given) {
    const repository = await (0,_services_github_js__WEBPACK_IMPORTED_MODULE_6__/* .chosenRepository */ .Bx)(flags, given.runner.env);
    if (!repository) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('InvalidInput', {
            summary: 'The repository is missing.',
            remedy: 'add --repo octo-org/octo-repo.'
        });
    }
    const opened = await (0,_open_world_js__WEBPACK_IMPORTED_MODULE_8__/* .withGitHub */ .WN)(given, [
        repository
    ], flags);
    const named = {
        ...flags,
        repo: `${repository.owner}/${repository.repo}`
    };
    if (!opened.world.github) {
        requireIds(flags);
        const { blueprint, roleArn } = await roleFor('github', named, {
            subjects: flags.subjects ?? 'both'
        }, opened);
        return {
            blueprint: withSnippet(blueprint, 'github', roleArn, flags, opened),
            opened
        };
    }
    const { settings, notes } = await (0,_bootstrap_blueprints_github_job_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectSettings */ .a)(repository, flags.subjects ?? 'both', opened.world);
    const { blueprint, roleArn, role } = await roleFor('github', named, settings, opened);
    const { environment, branch, workflow: withWorkflow } = flags;
    const job = await (0,_bootstrap_blueprints_github_job_js__WEBPACK_IMPORTED_MODULE_2__/* .githubJob */ .X)({
        ...repository,
        ...environment === undefined ? {} : {
            environment
        },
        ...branch === undefined ? {} : {
            branch
        },
        roleArn,
        region: opened.region,
        withWorkflow
    }, role, opened.world);
    return {
        opened,
        blueprint: {
            ...blueprint,
            declarations: [
                ...blueprint.declarations,
                ...job.declarations
            ],
            notes: [
                ...blueprint.notes,
                ...notes,
                ...job.notes
            ]
        }
    };
}
function requireIds({ subjects, set = [] }) {
    if (subjects === 'classic' || set.some((each)=>each.startsWith('repository-id='))) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('NoCredentials', {
        summary: 'There is no token for GitHub, so the IDs of the repository and its owner are unknown.',
        cause: 'the immutable subject of a job contains them.',
        remedy: 'run `gh auth login`, or set GITHUB_TOKEN, or give --set owner-id=… --set repository-id=…, which https://api.github.com/repos/OWNER/NAME shows.'
    });
}
async function roleFor(ci, flags, settings, { world, account }) {
    const { boundary, thumbprint, environment, branch } = flags;
    const system = (0,_ci_systems_index_js__WEBPACK_IMPORTED_MODULE_3__/* .ciSystem */ ._A)(ci);
    const request = trustRequest(flags, settings);
    // A job with an environment names the environment in its subject, and not the branch, which then limits the environment.
    const both = ci === 'github' && environment !== undefined && branch !== undefined;
    requireRestriction(ci, request);
    const name = flags.name ?? _open_world_js__WEBPACK_IMPORTED_MODULE_8__/* .defaultName */ .Z2;
    const blueprint = await (0,_bootstrap_blueprints_ci_role_js__WEBPACK_IMPORTED_MODULE_1__/* .ciRole */ .V)({
        account,
        name,
        ci: system.title,
        trust: system.trust(both ? withoutBranch(request) : request),
        policyArns: flags['policy-arn'] ?? [],
        policies: flags.policy === undefined ? {} : {
            keyturn: policyIn(flags.policy)
        },
        ...boundary === undefined ? {} : {
            boundary
        },
        ...thumbprint === undefined ? {} : {
            thumbprints: thumbprint
        }
    }, world);
    const partition = world.accounts[account]?.partition ?? 'aws';
    const role = {
        kind: 'role',
        place: account,
        name
    };
    return {
        blueprint,
        role,
        roleArn: `arn:${partition}:iam::${account}:role/${name}`
    };
}
/** Where Keyturn cannot write to the repository, it says what to write. */ function withSnippet(blueprint, ci, roleArn, { branch, environment }, { region }) {
    const { title, traps, jobFile, snippet } = (0,_ci_systems_index_js__WEBPACK_IMPORTED_MODULE_3__/* .ciSystem */ ._A)(ci);
    const job = {
        roleArn,
        region,
        ...branch === undefined ? {} : {
            branch
        },
        ...environment === undefined ? {} : {
            environment
        }
    };
    return {
        ...blueprint,
        notes: [
            ...blueprint.notes,
            ...traps,
            `A job of ${title}, for ${jobFile}:\n\n${snippet(job)}`
        ]
    };
}
function trustRequest(flags, settings) {
    const { repo: repository, branch, environment } = flags;
    return {
        ...repository === undefined ? {} : {
            repository
        },
        ...branch === undefined ? {} : {
            branch
        },
        ...environment === undefined ? {} : {
            environment
        },
        settings: {
            ...settings,
            ...Object.fromEntries((flags.set ?? []).map(settingIn))
        }
    };
}
/** In these, the subject of a job names its branch or its environment. Without either, every branch could deploy. */ const withBranches = [
    'github',
    'gitlab',
    'forgejo',
    'buildkite'
];
function requireRestriction(ci, { branch, environment }) {
    if (branch !== undefined || environment !== undefined || !withBranches.includes(ci)) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('InvalidInput', {
        summary: 'Neither --environment nor --branch is given.',
        cause: 'every branch of the repository could then use the role, also one that nobody has reviewed.',
        remedy: 'add --environment production, or --branch main.'
    });
}
function withoutBranch({ branch: _, ...request }) {
    return request;
}
function settingIn(text) {
    const [name = '', ...value] = text.split('=');
    if (value.length > 0 && name !== '') return [
        name,
        value.join('=')
    ];
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('InvalidInput', {
        summary: `--set ${JSON.stringify(text)} is not a name and a value.`,
        remedy: 'write --set name=value.'
    });
}
function policyIn(path) {
    try {
        const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
        (0,_policy_index_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePolicyDocument */ .X)(text, 'identity');
        return JSON.parse(text);
    } catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('InvalidInput', {
            summary: `The file of --policy is not a policy: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`,
            remedy: 'give the path of a JSON file with the policy of the role.'
        }, {
            cause: error
        });
    }
}


/***/ })

};
