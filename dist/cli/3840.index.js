export const id = 3840;
export const ids = [3840];
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

/***/ 13840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  undo: () => (/* binding */ undo)
});

// EXTERNAL MODULE: ./.build/cli/src/bootstrap/render.js
var render = __webpack_require__(82211);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/resource.js
var resource = __webpack_require__(81599);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/mark.js
var bootstrap_mark = __webpack_require__(45358);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/plan.js
var plan = __webpack_require__(83164);
;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/undo.js



/**
 * Decides what of the stack may be removed. Sends reads only.
 *
 * @param marked - what `findMarked` found
 */ async function makeUndoPlan(marked, world) {
    const steps = [];
    for (const { target, anchor } of backwards(marked, world))steps.push(await undoStep(target, anchor, world));
    return {
        stack: world.stack,
        steps: await withoutUsed(steps, world)
    };
}
/** Keeps what others use. What is kept for that reason uses other things itself, so this is repeated until nothing changes. */ async function withoutUsed(given, world) {
    const removed = new Set(given.filter(isRemoved).map(({ target })=>(0,resource/* idOf */.TH)(target)));
    const steps = [];
    for (const step of given){
        const { target, found } = step;
        const isAsked = isRemoved(step) && found !== undefined;
        const user = isAsked ? await (0,resource/* kindOf */.I)(target, world).usedBy?.(target, removed, world) : undefined;
        steps.push(user === undefined ? step : {
            ...step,
            keptBecause: user
        });
    }
    const isStable = steps.every((step, index)=>isRemoved(step) === isRemoved(given[index] ?? step));
    return isStable ? steps : withoutUsed(steps, world);
}
const isRemoved = ({ keptBecause })=>keptBecause === undefined;
/** Finds everything that carries the mark of the stack, on itself or on its anchor. Asks AWS only. */ async function findMarked(world) {
    const found = [];
    for (const kind of Object.values(world.kinds)){
        for (const target of await kind.find?.(world) ?? []){
            found.push({
                target
            });
            if (!kind.anchored) continue;
            for (const id of (await kind.anchored.marks(target, world)).keys())found.push({
                target: (0,resource/* targetOf */.$r)(id),
                anchor: target
            });
        }
    }
    return found;
}
/** The order of the kinds is that of creation. What is of one kind has no order. */ function backwards(marked, { kinds }) {
    const order = Object.keys(kinds);
    const rank = ({ target: { kind } })=>order.indexOf(kind);
    return marked.toSorted((a, b)=>rank(b) - rank(a));
}
async function undoStep(target, anchor, world) {
    const state = await (0,resource/* kindOf */.I)(target, world).read(target, world);
    const mark = anchor ? (await (0,plan/* marksOf */.Ok)(anchor, world)).get((0,resource/* idOf */.TH)(target)) : state?.mark;
    const found = state && {
        ...state,
        ...mark ? {
            mark
        } : {}
    };
    const step = {
        target,
        ...anchor ? {
            anchor
        } : {},
        ...found ? {
            found
        } : {}
    };
    const isOurs = !found || mark !== undefined && (0,bootstrap_mark/* isUnchanged */._5)(found.facets, mark);
    return isOurs ? step : {
        ...step,
        keptBecause: 'it was changed after Keyturn made it'
    };
}
/**
 * Carries an undo out. It may be interrupted at any request. An anchor stays until everything that its tags record is gone,
 * because the tags are the only record.
 */ async function applyUndo({ steps }, world) {
    const waiting = [];
    for (const step of steps){
        const { target, found, anchor, keptBecause } = step;
        if (keptBecause !== undefined) continue;
        if (waiting.some((each)=>isAnchorOf(target, each.target, steps))) continue;
        if (found) {
            world.say(`Removing ${(0,resource/* titleOf */.Gg)(target, world)}`);
            const removal = await (0,resource/* kindOf */.I)(target, world).remove(target, found, world);
            if (removal.kind === 'waiting') {
                waiting.push({
                    target,
                    until: removal.until,
                    why: removal.why
                });
                continue;
            }
        }
        if (anchor) await (0,plan/* anchoring */.ch)(anchor, world).drop(anchor, (0,resource/* idOf */.TH)(target), world);
    }
    return {
        waiting
    };
}
function isAnchorOf(candidate, target, steps) {
    const step = steps.find((each)=>each.target === target);
    return step?.anchor !== undefined && (0,resource/* idOf */.TH)(step.anchor) === (0,resource/* idOf */.TH)(candidate);
}

// EXTERNAL MODULE: ./.build/cli/src/cli/exit-codes.js
var exit_codes = __webpack_require__(54072);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/confirm.js
var session_confirm = __webpack_require__(78396);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/in-world.js
var in_world = __webpack_require__(71625);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/open-world.js + 1 modules
var open_world = __webpack_require__(41834);
;// CONCATENATED MODULE: ./.build/cli/src/cli/commands/bootstrap/undo.js







/** `keyturn bootstrap undo`: removes what carries the mark of the stack and is unchanged. */ function undo(flags) {
    return (0,in_world/* inWorld */.Q)(flags.name ?? open_world/* defaultName */.Z2, flags, this, async (own, keep)=>{
        const { stdout, stderr } = this.process;
        const { opened: given } = await (0,open_world/* withResourceAccount */.Gm)(own, flags, this);
        const marked = await findMarked(given.world);
        const places = marked.map(({ target })=>target.place);
        const { world } = keep(await (0,open_world/* withGitHub */.WN)(given, (0,open_world/* repositoriesAt */.yM)(places), flags));
        const plan = await makeUndoPlan(marked, world);
        const text = (0,render/* undoText */.OO)(plan, world);
        const toRemove = plan.steps.filter(({ keptBecause })=>keptBecause === undefined);
        if (toRemove.length === 0) {
            stdout.write(`${text}\n`);
            return;
        }
        stderr.write(`${text}\n\n`);
        await (0,session_confirm/* confirm */.l)('Remove these?', flags.yes ?? false, this);
        const { waiting } = await applyUndo(plan, world);
        for (const { target, until, why } of waiting)stdout.write(`${(0,resource/* titleOf */.Gg)(target, world)} waits until ${until.toISOString().replace(/:\d\d\.\d+Z$/, 'Z')}: ${why} Run the same command again then.\n`);
        if (waiting.length > 0) this.process.exitCode = exit_codes/* exitCode */.I$.partlyDone;
        else stdout.write(`Done: ${toRemove.length} removed, ${plan.steps.length - toRemove.length} kept.\n`);
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
