export const id = 9159;
export const ids = [9159];
export const modules = {

/***/ 65215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ applyPlan)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _facets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67663);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45358);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83164);
/* harmony import */ var _resource_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81599);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14656);






/**
 * Carries a plan out. It may be interrupted at any request: what is done is in the world, and a plan that is made again holds
 * the rest.
 *
 * @throws KeyturnError `Conflict` before anything was done; `Incomplete` afterwards
 */ async function applyPlan(plan, world) {
    (0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .requireFree */ .M0)(plan, world);
    if (!(0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .hasChanges */ .ik)(plan)) return settleAll(plan, world);
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
    const title = (0,_resource_js__WEBPACK_IMPORTED_MODULE_4__/* .titleOf */ .Gg)(declaration, world);
    world.say(`${action.kind === 'create' ? 'Creating' : 'Changing'} ${title}`);
    const created = found?.mark ? new Date(found.mark.created) : world.now();
    const mark = (0,_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .newMark */ .e0)(world.stack, created, declaration.desired);
    if (found) await change(declaration, found, mark, world);
    else await create(declaration, mark, world);
    const isDone = (state)=>state !== undefined && isAsDeclared(state, declaration, world);
    if (isDone(await (0,_settle_js__WEBPACK_IMPORTED_MODULE_5__/* .eventually */ .u4)(()=>(0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .readMarked */ .HZ)(declaration, world), isDone, world))) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('Incomplete', {
        summary: `${title} was written, and is not as it should be after a minute.`,
        cause: 'another program changes it at the same time, or AWS needs unusually long to show the change.',
        remedy: 'run the same command again. It resumes where it stopped.'
    });
}
/** A secret that was made is not lost in the run that made it. */ function isAsDeclared(state, declaration, world) {
    const { extraParts } = (0,_resource_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(declaration, world);
    return (0,_facets_js__WEBPACK_IMPORTED_MODULE_1__/* .differences */ .tX)(state.facets, declaration.desired, extraParts).length === 0;
}
async function change(declaration, found, mark, world) {
    const kind = (0,_resource_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(declaration, world);
    await putOnAnchor(declaration, found.mark ? (0,_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .during */ .iW)(found.mark, mark) : mark, world);
    await kind.change(declaration, found, mark, world);
    await putOnAnchor(declaration, mark, world);
}
/**
 * Creates a resource. The mark on an anchor precedes it, so that nothing exists without its mark. If AWS answers that the
 * name is taken, or does not answer, an earlier attempt may have made it: then the world decides.
 */ async function create(declaration, mark, world) {
    await putOnAnchor(declaration, mark, world);
    try {
        await (0,_resource_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(declaration, world).create(declaration, mark, world);
    } catch (error) {
        if (!mayHaveHappened(error)) throw error;
        const isMarked = (found)=>found?.mark !== undefined;
        const found = await (0,_settle_js__WEBPACK_IMPORTED_MODULE_5__/* .eventually */ .u4)(()=>(0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .readMarked */ .HZ)(declaration, world), isMarked, world);
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
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB && codes.includes(error.code);
}
async function putOnAnchor(declaration, mark, world) {
    if (declaration.anchor === undefined) return;
    const anchor = (0,_resource_js__WEBPACK_IMPORTED_MODULE_4__/* .targetOf */ .$r)(declaration.anchor);
    await (0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .anchoring */ .ch)(anchor, world).put(anchor, (0,_resource_js__WEBPACK_IMPORTED_MODULE_4__/* .idOf */ .TH)(declaration), mark, world);
}
async function dropFromAnchor(declaration, world) {
    if (declaration.anchor === undefined) return;
    const anchor = (0,_resource_js__WEBPACK_IMPORTED_MODULE_4__/* .targetOf */ .$r)(declaration.anchor);
    await (0,_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .anchoring */ .ch)(anchor, world).drop(anchor, (0,_resource_js__WEBPACK_IMPORTED_MODULE_4__/* .idOf */ .TH)(declaration), world);
}
async function settleAll({ steps }, world) {
    for (const { declaration, action } of steps)if (action.kind !== 'use') await (0,_resource_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(declaration, world).settle?.(declaration, world);
}
function incomplete(error, step, plan, world) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB)) return error;
    const position = plan.steps.indexOf(step) + 1;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('Incomplete', {
        ...error.explanation,
        summary: `The plan stopped at ${(0,_resource_js__WEBPACK_IMPORTED_MODULE_4__/* .titleOf */ .Gg)(step.declaration, world)}, which is ${position} of ${plan.steps.length}: ${error.explanation.summary}`,
        remedy: `${error.explanation.remedy ?? 'remove the cause.'} Then run the same command again. It resumes where it stopped.`
    }, {
        cause: error
    });
}


/***/ }),

/***/ 49159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   apply: () => (/* binding */ apply)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _bootstrap_apply_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65215);
/* harmony import */ var _bootstrap_kinds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93398);
/* harmony import */ var _bootstrap_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83164);
/* harmony import */ var _bootstrap_plan_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67127);
/* harmony import */ var _bootstrap_render_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82211);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34267);
/* harmony import */ var _exit_codes_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54072);
/* harmony import */ var _session_confirm_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78396);
/* harmony import */ var _session_report_failure_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(23127);
/* harmony import */ var _design_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(87661);
/* harmony import */ var _in_world_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(71625);
/* harmony import */ var _open_world_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(41834);













/** `keyturn bootstrap apply`: carries out a saved plan, or the one that the flags describe. */ async function apply(flags, file) {
    let saved;
    try {
        saved = file === undefined ? undefined : savedPlan(file, flags);
    } catch (error) {
        (0,_session_report_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .reportFailure */ .x)(error, this);
        this.process.exitCode = (0,_exit_codes_js__WEBPACK_IMPORTED_MODULE_7__/* .exitCodeOf */ .FO)(error);
        return;
    }
    const stack = saved?.stack ?? flags.name ?? _open_world_js__WEBPACK_IMPORTED_MODULE_12__/* .defaultName */ .Z2;
    await (0,_in_world_js__WEBPACK_IMPORTED_MODULE_11__/* .inWorld */ .Q)(stack, flags, this, async (given, keep)=>{
        const { opened, blueprint } = saved ? {
            opened: await openedFor(saved, flags, given),
            blueprint: blueprintIn(saved)
        } : await (0,_design_js__WEBPACK_IMPORTED_MODULE_10__/* .design */ .x)(flags, given);
        await carryOut(blueprint, saved, flags.yes ?? false, keep(opened), this);
    });
}
async function carryOut({ declarations, notes, check }, saved, isConfirmed, { world }, context) {
    const { stdout, stderr } = context.process;
    const plan = await (0,_bootstrap_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .makePlan */ .Cs)(declarations, notes, world);
    if (saved) (0,_bootstrap_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .requireSameWorld */ .ky)(saved, plan, world);
    stderr.write(`${(0,_bootstrap_render_js__WEBPACK_IMPORTED_MODULE_5__/* .planText */ .Pt)(plan, world)}\n\n`);
    (0,_bootstrap_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .requireFree */ .M0)(plan, world);
    if ((0,_bootstrap_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .hasChanges */ .ik)(plan)) await (0,_session_confirm_js__WEBPACK_IMPORTED_MODULE_8__/* .confirm */ .l)('Carry out this plan?', isConfirmed, context);
    await (0,_bootstrap_apply_js__WEBPACK_IMPORTED_MODULE_1__/* .applyPlan */ .g)(plan, world);
    for (const line of await check?.(world) ?? [])stderr.write(`${line}\n`);
    stdout.write(`${(0,_bootstrap_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .hasChanges */ .ik)(plan) ? `Done: ${(0,_bootstrap_render_js__WEBPACK_IMPORTED_MODULE_5__/* .sumText */ .$u)(plan)}` : 'Everything is as planned.'}\n`);
}
function savedPlan(file, { ci }) {
    if (ci !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KeyturnError */ .FB('InvalidInput', {
            summary: 'Both a saved plan and --ci are given.',
            remedy: 'give the file alone. It says what to set up.'
        });
    }
    let text;
    try {
        text = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    } catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KeyturnError */ .FB('InvalidInput', {
            summary: `The plan could not be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(error)}`,
            remedy: 'give the path of a file that keyturn bootstrap plan --out wrote.'
        }, {
            cause: error
        });
    }
    return (0,_bootstrap_plan_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlan */ .m)(text, _bootstrap_kinds_js__WEBPACK_IMPORTED_MODULE_2__/* .kinds */ .E);
}
function blueprintIn({ steps, notes }) {
    return {
        declarations: steps.map(({ declaration })=>declaration),
        notes
    };
}
async function openedFor({ steps }, flags, given) {
    const places = steps.map(({ declaration })=>declaration.place);
    const other = places.find((place)=>/^\d{12}$/.test(place) && !(place in given.world.accounts));
    if (other === undefined) return (0,_open_world_js__WEBPACK_IMPORTED_MODULE_12__/* .withGitHub */ .WN)(given, (0,_open_world_js__WEBPACK_IMPORTED_MODULE_12__/* .repositoriesAt */ .yM)(places), flags);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KeyturnError */ .FB('AccountNotAllowed', {
        summary: `The plan is for account ${other}, and the credentials are for ${given.account}.`,
        cause: 'another profile was used for the plan.',
        remedy: 'use the same --profile as for the plan.'
    });
}


/***/ }),

/***/ 78396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ confirm)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50964);


/**
 * Asks a person, on stderr, whether to go on.
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
    const prompts = await __webpack_require__.e(/* import() */ 6170).then(__webpack_require__.bind(__webpack_require__, 26170));
    const { stdin: input, stderr: output } = context.process;
    if (await prompts.confirm({
        message: question,
        initialValue: false,
        input,
        output
    }) === true) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
        summary: 'Nothing was changed.',
        remedy: 'run the command again and answer yes to go on.'
    });
}


/***/ })

};
