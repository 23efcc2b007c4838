export const id = 9731;
export const ids = [9731,8921,4898];
export const modules = {

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

/***/ 49731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  person: () => (/* binding */ person_person)
});

// EXTERNAL MODULE: ./.build/cli/src/aws/arn.js
var arn = __webpack_require__(87151);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/aws/mfa-device.js
var mfa_device = __webpack_require__(1270);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/aws/policy-parts.js
var policy_parts = __webpack_require__(18908);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/aws/role.js
var aws_role = __webpack_require__(26941);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/aws/user.js
var aws_user = __webpack_require__(2422);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/resource.js
var resource = __webpack_require__(81599);
;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/blueprints/person-policies.js
const version = '2012-10-17';
/** MFA was used for the request or the session, and not longer ago than this. */ const withMfa = (maxSeconds)=>({
        Bool: {
            'aws:MultiFactorAuthPresent': 'true'
        },
        NumericLessThan: {
            'aws:MultiFactorAuthAge': String(maxSeconds)
        }
    });
/** What everybody may do without MFA: sign in, change the first password, set up MFA, and look at oneself. */ const withoutMfa = [
    'iam:ChangePassword',
    'iam:CreateVirtualMFADevice',
    'iam:EnableMFADevice',
    'iam:GetAccountPasswordPolicy',
    'iam:GetMFADevice',
    'iam:GetUser',
    'iam:ListMFADevices',
    'iam:ListVirtualMFADevices',
    'iam:ResyncMFADevice',
    'sts:GetSessionToken'
];
/**
 * The rights of a user without a role: its own password, MFA device and access keys, and those only with MFA, except for
 * what is needed to set MFA up (IAM User Guide, "AWS: Allows MFA-authenticated IAM users to manage their own credentials").
 *
 * @param arn - makes the ARN of a resource in the account
 */ function selfManagement(arn) {
    const self = arn('user/${aws:username}');
    return {
        Version: version,
        Statement: [
            {
                Sid: 'LookAround',
                Effect: 'Allow',
                Action: [
                    'iam:GetAccountPasswordPolicy',
                    'iam:ListAccountAliases',
                    'iam:ListUsers',
                    'iam:ListVirtualMFADevices'
                ],
                Resource: '*'
            },
            {
                Sid: 'OwnPasswordAndKeys',
                Effect: 'Allow',
                Action: [
                    'iam:ChangePassword',
                    'iam:CreateAccessKey',
                    'iam:DeleteAccessKey',
                    'iam:GetAccessKeyLastUsed',
                    'iam:GetLoginProfile',
                    'iam:GetUser',
                    'iam:ListAccessKeys',
                    'iam:UpdateAccessKey'
                ],
                Resource: self
            },
            {
                Sid: 'OwnDevice',
                Effect: 'Allow',
                Action: [
                    'iam:CreateVirtualMFADevice',
                    'iam:DeactivateMFADevice',
                    'iam:EnableMFADevice',
                    'iam:GetMFADevice',
                    'iam:ListMFADevices',
                    'iam:ResyncMFADevice'
                ],
                Resource: [
                    arn('mfa/${aws:username}'),
                    self
                ]
            },
            {
                Sid: 'NothingElseWithoutMfa',
                Effect: 'Deny',
                NotAction: withoutMfa,
                Resource: '*',
                Condition: {
                    BoolIfExists: {
                        'aws:MultiFactorAuthPresent': 'false'
                    }
                }
            }
        ]
    };
}
/** The right to assume a role with MFA. */ function assumeWithMfa(roleArn, maxSeconds) {
    return {
        Version: version,
        Statement: [
            {
                Effect: 'Allow',
                Action: 'sts:AssumeRole',
                Resource: roleArn,
                Condition: withMfa(maxSeconds)
            },
            {
                Effect: 'Allow',
                Action: 'sts:TagSession',
                Resource: roleArn
            }
        ]
    };
}
/** Lets in users of an account, with MFA. Which users, the policies of that account say. */ function trustsUsersWithMfa(accountArn, maxSeconds) {
    return {
        Version: version,
        Statement: [
            {
                Effect: 'Allow',
                Principal: {
                    AWS: accountArn
                },
                Action: [
                    'sts:AssumeRole',
                    'sts:TagSession'
                ],
                Condition: withMfa(maxSeconds)
            }
        ]
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/blueprints/person.js






const hour = 3600;
/** The two roles, the group whose members may assume each, and for how long the MFA code of a session counts. */ const levels = {
    admin: {
        role: 'resource-admin',
        group: 'admins',
        seconds: hour,
        policies: [
            'AdministratorAccess'
        ]
    },
    user: {
        role: 'resource-user',
        group: 'users',
        seconds: 4 * hour,
        policies: [
            'PowerUserAccess',
            'IAMReadOnlyAccess'
        ]
    }
};
/** The names of the two profiles. */ const profileNames = {
    own: 'my_account',
    resources: 'my_resource_account'
};
/** A user with console password, group, MFA device and access key, the roles for its work, and its profiles. */ function person(given, world) {
    const { name, account, owner, access } = given;
    const user = {
        kind: 'user',
        place: account,
        name,
        desired: {
            [(0,aws_user/* tagPart */.wg)('Owner')]: owner
        }
    };
    const anchor = (0,resource/* idOf */.TH)(user);
    const group = groupFor(access, given, world);
    const bare = {
        place: account,
        name,
        desired: {},
        anchor
    };
    const device = {
        ...bare,
        kind: 'mfa-device',
        desired: {
            enabled: name
        }
    };
    return {
        declarations: [
            user,
            roleFor('admin', given, world),
            roleFor('user', given, world),
            {
                ...group,
                anchor
            },
            {
                ...bare,
                kind: 'login-profile'
            },
            device,
            {
                ...bare,
                kind: 'group-member',
                name: `${group.name} ${name}`
            },
            ...given.withKey ? keyAndProfiles(device, anchor, given, world) : []
        ],
        notes: [
            `${name} signs in at https://${account}.signin.aws.amazon.com/console with the first password, and must change it there.`,
            ...given.withKey ? [] : [
                `${name} has no access key: aws login gives the command line sessions.`
            ]
        ]
    };
}
function roleArn(level, { resourceAccount }, world) {
    return arnIn(resourceAccount, world)(`role/${levels[level].role}`);
}
function arnIn(place, world) {
    const { accountId, partition } = (0,resource/* accountOf */.XP)({
        kind: '',
        name: '',
        place
    }, world);
    return (resource)=>`arn:${partition}:iam::${accountId}:${resource}`;
}
function roleFor(level, { account, resourceAccount }, world) {
    const { role, seconds, policies } = levels[level];
    const { partition } = (0,resource/* accountOf */.XP)({
        kind: '',
        name: '',
        place: resourceAccount
    }, world);
    return {
        kind: 'role',
        place: resourceAccount,
        name: role,
        desired: {
            [aws_role/* rolePart */.Q.description]: `For people in the group ${levels[level].group}, with MFA`,
            [aws_role/* rolePart */.Q.trust]: trustsUsersWithMfa(arnIn(account, world)('root'), seconds),
            [aws_role/* rolePart */.Q.maxSession]: seconds,
            ...Object.fromEntries(policies.map((policy)=>[
                    aws_role/* rolePart */.Q.attached(`arn:${partition}:iam::aws:policy/${policy}`),
                    'yes'
                ]))
        }
    };
}
function groupFor(level, given, world) {
    const { group, seconds } = levels[level];
    return {
        kind: 'group',
        place: given.account,
        name: group,
        desired: {
            [policy_parts/* policyPart */.Ac.inline('self-management')]: selfManagement(arnIn(given.account, world)),
            [policy_parts/* policyPart */.Ac.inline('assume-role')]: assumeWithMfa(roleArn(level, given, world), seconds)
        }
    };
}
function keyAndProfiles(device, anchor, given, world) {
    const { account, name, region, access } = given;
    const key = {
        kind: 'access-key',
        place: account,
        name,
        desired: {},
        anchor
    };
    const profile = {
        kind: 'aws-profile',
        place: 'here',
        anchor
    };
    return [
        key,
        {
            ...profile,
            name: profileNames.own,
            desired: {
                region
            },
            uses: [
                (0,resource/* idOf */.TH)(key)
            ]
        },
        {
            ...profile,
            name: profileNames.resources,
            desired: {
                region,
                role_arn: roleArn(access, given, world),
                source_profile: profileNames.own,
                mfa_serial: (0,mfa_device/* serialOf */.I)(device, world)
            }
        }
    ];
}

// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/cli/context.js
var cli_context = __webpack_require__(50964);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/confirm.js
var session_confirm = __webpack_require__(78396);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/carry-out.js + 1 modules
var carry_out = __webpack_require__(76586);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/in-world.js
var in_world = __webpack_require__(71625);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/open-world.js + 1 modules
var open_world = __webpack_require__(41834);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/protocols/index.js
var protocols = __webpack_require__(93422);
// EXTERNAL MODULE: ./node_modules/@smithy/signature-v4/dist-cjs/index.js
var dist_cjs = __webpack_require__(75118);
// EXTERNAL MODULE: ./.build/cli/src/http/answer-text.js
var answer_text = __webpack_require__(41929);
// EXTERNAL MODULE: ./.build/cli/src/http/deadline.js
var deadline = __webpack_require__(80536);
// EXTERNAL MODULE: ./.build/cli/src/aws/aws-endpoint.js
var aws_endpoint = __webpack_require__(7571);
// EXTERNAL MODULE: ./.build/cli/src/aws/query-client.js
var query_client = __webpack_require__(67822);
// EXTERNAL MODULE: ./.build/cli/src/aws/service-errors.js + 5 modules
var service_errors = __webpack_require__(93325);
;// CONCATENATED MODULE: ./.build/cli/src/aws/ec2-access.js







/** The version of EC2's API. */ const ec2_access_version = '2016-11-15';
/**
 * Asks EC2 for the instances of a Region, as the test of an access does. The answer is not read: it is long or empty.
 *
 * @throws KeyturnError as `toKeyturnError`
 */ async function describeInstances({ region, endpoint, ...access }) {
    // EC2's hosts are those of STS in the same Region, with another first word (botocore, endpoint rules).
    const { url } = (0,aws_endpoint/* awsEndpoint */.P)('sts', region, endpoint === undefined ? {} : {
        endpoint
    });
    const host = endpoint === undefined ? url.host.replace(/^sts\./, 'ec2.') : url.host;
    const body = new URLSearchParams({
        Action: 'DescribeInstances',
        Version: ec2_access_version,
        MaxResults: '5'
    }).toString();
    const request = new protocols.HttpRequest({
        method: 'POST',
        protocol: url.protocol,
        hostname: host.split(':')[0] ?? host,
        ...url.port === '' ? {} : {
            port: Number(url.port)
        },
        path: url.pathname,
        headers: {
            host,
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': String(Buffer.byteLength(body))
        },
        body
    });
    const { credentials, requestHandler, systemClockOffset } = access;
    const signer = new dist_cjs.SignatureV4({
        credentials,
        region,
        service: 'ec2',
        sha256: query_client/* Sha256 */.I
    });
    const signingDate = new Date(Date.now() + systemClockOffset);
    await (0,deadline/* withDeadline */.N)(`DescribeInstances (EC2 in ${region})`, async (abortSignal)=>{
        try {
            const signed = protocols.HttpRequest.clone(await signer.sign(request, {
                signingDate
            }));
            const { response } = await requestHandler.handle(signed, {
                abortSignal
            });
            const text = await (0,answer_text/* answerText */.y)(response.body);
            if (response.statusCode !== 200) throw failure(response.statusCode, text);
        } catch (error) {
            throw (0,service_errors/* toKeyturnError */.s)('DescribeInstances', error, credentials);
        }
    });
}
/** An error of EC2 as the SDK would name it. Its denial has another name than elsewhere (EC2 API, "Error codes"). */ function failure(httpStatusCode, xml) {
    const [, code = ''] = /<Code>([^<]*)<\/Code>/.exec(xml) ?? [];
    const [, message = 'EC2 refused the request.'] = /<Message>([^<]*)<\/Message>/.exec(xml) ?? [];
    const Code = code === 'UnauthorizedOperation' ? 'AccessDenied' : code;
    return Object.assign(new Error(message), {
        name: Code,
        Code,
        $metadata: {
            httpStatusCode
        }
    });
}

// EXTERNAL MODULE: ./.build/cli/src/aws-profile/standing-profiles.js
var standing_profiles = __webpack_require__(88881);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/here/here.js
var here_here = __webpack_require__(91026);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/settle.js
var settle = __webpack_require__(14656);
// EXTERNAL MODULE: ./.build/cli/src/clients/aws.js
var aws = __webpack_require__(51816);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/ask-for-code.js
var ask_for_code = __webpack_require__(68921);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/totp.js
var totp = __webpack_require__(4898);
;// CONCATENATED MODULE: ./.build/cli/src/cli/commands/bootstrap/test-access.js












/** Attempts with a new code each. A role and a policy that were just made need some seconds. */ const maxAttempts = 4;
/**
 * The access test, with what the profiles say: assume the role with a code of the device, and list the instances of EC2.
 *
 * @returns what was shown, a line each
 * @throws KeyturnError if the access does not work
 */ async function testAccess(person, { run, world }, context) {
    const here = (0,here_here/* hereOf */.I)(world);
    const own = (0,standing_profiles/* readProfile */.e)(profileNames.own, here.profiles);
    const resources = (0,standing_profiles/* readProfile */.e)(profileNames.resources, here.profiles);
    const { aws_access_key_id: accessKeyId, aws_secret_access_key: secretAccessKey } = own ?? {};
    const { role_arn: RoleArn } = resources ?? {};
    if (!person.withKey || !accessKeyId || !secretAccessKey || !RoleArn) return [];
    const device = {
        kind: 'mfa-device',
        place: person.account,
        name: person.name
    };
    const SerialNumber = (0,mfa_device/* serialOf */.I)(device, world);
    const seed = world.handover.get((0,resource/* idOf */.TH)(device))?.seed;
    if (seed === undefined && !(0,cli_context/* canAsk */.G)(context)) return [
        `Not tested: ${profileNames.resources} needs a code of ${SerialNumber}, and nobody can be asked.`
    ];
    const sts = (0,aws/* stsFor */.e9)(run.aws, {
        accessKeyId,
        secretAccessKey
    });
    await (0,settle/* eventually */.u4)(()=>isKnown(sts), Boolean, world);
    const next = seed === undefined ? ()=>(0,ask_for_code.askForCode)(SerialNumber) : nextCodes(seed, world);
    for(let attempt = 1;; attempt++){
        try {
            const TokenCode = (await next()).replace(/\D/g, '');
            const session = await sts.assumeRole({
                RoleArn,
                RoleSessionName: person.name,
                SerialNumber,
                TokenCode
            });
            await describeInstances({
                credentials: session.credentials,
                region: person.region,
                requestHandler: run.aws.handler,
                systemClockOffset: run.aws.clockOffsetMs(),
                ...ec2Endpoint(context.env)
            });
            return [
                `${profileNames.own}: the key works.`,
                `${profileNames.resources}: ${session.identity.arn} with MFA; ec2 describe-instances works.`
            ];
        } catch (error) {
            if (attempt >= maxAttempts || !isTooEarly(error)) throw notWorking(error);
        }
    }
}
/** AWS SDKs and Tools Reference Guide, "Service-specific endpoints". */ function ec2Endpoint(env) {
    const endpoint = env.AWS_ENDPOINT_URL_EC2 || env.AWS_ENDPOINT_URL;
    return endpoint && env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS !== 'true' ? {
        endpoint
    } : {};
}
async function isKnown(sts) {
    try {
        await sts.getCallerIdentity();
        return true;
    } catch (error) {
        if (isTooEarly(error)) return false;
        throw error;
    }
}
/** What AWS answers while a change is on its way, and to a code that was used. */ function isTooEarly(error) {
    const codes = [
        'AccessDenied',
        'InvalidCredentials',
        'MfaCodeRefused',
        'MfaDeviceUnknown'
    ];
    return error instanceof errors/* KeyturnError */.FB && codes.includes(error.code);
}
/** Codes of a seed, each of another step. Enabling the device has used the current one. */ function nextCodes(seed, { now, sleep, say }) {
    let used = Math.floor(now().getTime() / totp/* stepMs */.p);
    return async ()=>{
        const step = Math.max(used + 1, Math.floor(now().getTime() / totp/* stepMs */.p));
        const waitMs = step * totp/* stepMs */.p - now().getTime() + 700;
        if (waitMs > 0) {
            say('Waiting for the next code of the MFA device, for the access test');
            await sleep(waitMs);
        }
        used = step;
        return (0,totp.codeAt)(seed, new Date(step * totp/* stepMs */.p), 0);
    };
}
function notWorking(error) {
    if (!(error instanceof errors/* KeyturnError */.FB)) return error;
    return new errors/* KeyturnError */.FB('Incomplete', {
        summary: `Everything is made, and the access test fails: ${error.explanation.summary}`,
        cause: error.explanation.cause ?? 'AWS needs unusually long to show the changes everywhere.',
        remedy: `run the same command again in a minute. It changes nothing that is as planned, and tests again.`
    }, {
        cause: error
    });
}

;// CONCATENATED MODULE: ./.build/cli/src/cli/commands/bootstrap/person.js









/** `keyturn bootstrap person`: a user with everything that a person needs, and the profiles for this machine. */ function person_person(flags, name) {
    return (0,in_world/* inWorld */.Q)(name, flags, this, async (given)=>{
        const { opened, resourceAccount } = await (0,open_world/* withResourceAccount */.Gm)(given, flags, this);
        const { world } = opened;
        const asked = {
            name,
            owner: flags.owner ?? name,
            account: opened.account,
            resourceAccount,
            access: flags.access,
            withKey: !flags['no-key'],
            region: opened.region
        };
        const blueprint = {
            ...person(asked, world),
            check: ()=>testAccess(asked, opened, this)
        };
        const { 'only-plan': onlyPlan, yes } = flags;
        const beforeChanges = ()=>requirePlaces(flags, this);
        if (!await (0,carry_out/* carryOut */.u)(blueprint, world, {
            yes,
            onlyPlan,
            beforeChanges
        }, this)) return;
        await retireRootKey(opened, flags.access === 'admin', this);
    });
}
/**
 * A secret that nobody can receive must not be made.
 *
 * @throws KeyturnError `InvalidInput`
 */ function requirePlaces(flags, context) {
    if ((0,cli_context/* canAsk */.G)(context)) return;
    const missing = [
        'password-file',
        'mfa-seed-file'
    ].filter((name)=>flags[name] === undefined);
    if (missing.length === 0) return;
    throw new errors/* KeyturnError */.FB('InvalidInput', {
        summary: `There is no terminal to show secrets on, and no ${missing.map((name)=>`--${name}`).join(' and no ')}.`,
        remedy: 'run the command on a terminal, or name files for the first password and for the seed of the MFA device. Only you can read them.'
    });
}
/** The first keys of an account are those of its root user. They have done their work when somebody else is administrator. */ async function retireRootKey({ session, world, account }, isAdmin, context) {
    const { credentials, identity } = session;
    if (!(0,arn/* isRoot */.jX)(identity.arn)) return;
    const { stderr } = context.process;
    const key = (0,errors/* redactKeyId */.WL)(credentials.accessKeyId);
    stderr.write(`\n${key} is a key of the root user, which no policy limits. Whoever gets it owns the account.\n`);
    if (isAdmin && (0,cli_context/* canAsk */.G)(context) && await (0,session_confirm/* agrees */.i)(`Delete the key ${key} of the root user now?`, context)) {
        await world.accounts[account]?.iam.send('DeleteAccessKey', {
            AccessKeyId: credentials.accessKeyId
        });
        stderr.write('It is deleted. Turn on MFA for the root user, and use it no more.\n');
        return;
    }
    stderr.write(isAdmin ? 'Delete it now: aws iam delete-access-key --access-key-id with its ID. Then turn on MFA for the root user, and use it no more.\n' : 'Set up an administrator (--access admin), and then delete it: aws iam delete-access-key.\n');
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

/***/ 68921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askForCode: () => (/* binding */ askForCode)
/* harmony export */ });
/* harmony import */ var _clack_prompts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26170);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34267);


/**
 * Asks a person for the code of an MFA device, on stderr.
 *
 * @throws KeyturnError `InvalidInput` if the person presses Ctrl-C
 */ async function askForCode(serial) {
    const answer = await (0,_clack_prompts__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        message: `Code of ${serial}`,
        output: process.stderr,
        validate: (code)=>/^\d{3} ?\d{3}$/.test(code?.trim() ?? '') ? undefined : 'A code has six digits, for example 123456.'
    });
    if (!(0,_clack_prompts__WEBPACK_IMPORTED_MODULE_0__/* .isCancel */ .FZ)(answer)) return answer;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('InvalidInput', {
        summary: 'No MFA code was given.',
        remedy: 'run the command again and type the six digits that the device shows.'
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


/***/ }),

/***/ 41929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ tokenInField),
/* harmony export */   y: () => (/* binding */ answerText)
/* harmony export */ });
/** The whole body of an answer as text. */ async function answerText(body) {
    const chunks = [];
    for await (const chunk of body)chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
}
/** The token in a field of a JSON answer, `undefined` when the answer is something else. A JWT has three parts. */ function tokenInField(body, field) {
    try {
        const answer = JSON.parse(body);
        const value = answer[field];
        return typeof value === 'string' && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value) ? value : undefined;
    } catch  {
        return undefined;
    }
}


/***/ })

};
