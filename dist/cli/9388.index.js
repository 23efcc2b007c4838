export const id = 9388;
export const ids = [9388];
export const modules = {

/***/ 9388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  apply: () => (/* binding */ apply)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/blueprints/ci-role.js
var ci_role = __webpack_require__(84599);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/kinds.js + 6 modules
var kinds = __webpack_require__(93398);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/plan-file.js
var plan_file = __webpack_require__(67127);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/cli/exit-codes.js
var exit_codes = __webpack_require__(54072);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/report-failure.js
var report_failure = __webpack_require__(23127);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/carry-out.js + 1 modules
var carry_out = __webpack_require__(76586);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/design.js
var design = __webpack_require__(87661);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/github/pull-request.js + 1 modules
var pull_request = __webpack_require__(38574);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/resource.js
var resource = __webpack_require__(81599);
// EXTERNAL MODULE: ./.build/cli/src/doctor/ask-aws.js
var ask_aws = __webpack_require__(94885);
// EXTERNAL MODULE: ./.build/cli/src/doctor/ask-github.js
var ask_github = __webpack_require__(11017);
// EXTERNAL MODULE: ./.build/cli/src/doctor/check.js + 20 modules
var check = __webpack_require__(34543);
// EXTERNAL MODULE: ./.build/cli/src/doctor/remote-files.js
var remote_files = __webpack_require__(84202);
// EXTERNAL MODULE: ./.build/cli/src/findings/forms.js
var findings_forms = __webpack_require__(48802);
// EXTERNAL MODULE: ./.build/cli/src/findings/merged.js
var merged = __webpack_require__(81865);
// EXTERNAL MODULE: ./.build/cli/src/findings/verdict.js
var verdict = __webpack_require__(11308);
// EXTERNAL MODULE: ./.build/cli/src/github/pull-requests.js
var pull_requests = __webpack_require__(30120);
// EXTERNAL MODULE: ./.build/cli/src/github/repository-settings.js
var repository_settings = __webpack_require__(19354);
// EXTERNAL MODULE: ./.build/cli/src/workflows/parser.js
var parser = __webpack_require__(10388);
// EXTERNAL MODULE: ./.build/cli/src/workflows/read-workflow.js + 1 modules
var read_workflow = __webpack_require__(90207);
// EXTERNAL MODULE: ./.build/cli/src/workflows/reusable.js
var reusable = __webpack_require__(72894);
;// CONCATENATED MODULE: ./.build/cli/src/cli/commands/bootstrap/end-with-doctor.js
















/**
 * Ends an `apply` for GitHub Actions with what `keyturn doctor` says about the workflows that it proposes. The exit code becomes
 * doctor's. Nothing is written but the report, so a failure of a question leaves it open and does not undo the work.
 */ async function endWithDoctor(declarations, opened, context) {
    const provider = declarations.find(({ kind, name })=>kind === 'oidc-provider' && isOfGitHub(name));
    if (!provider) return;
    const { stderr } = context.process;
    const proposals = declarations.filter(({ kind })=>kind === 'pull-request');
    if (proposals.length === 0) {
        stderr.write(`Not checked by doctor: ${whyNothing(opened)}\n`);
        return;
    }
    const reports = [];
    for (const proposal of proposals)reports.push(await end_with_doctor_check(proposal, provider.name, opened));
    const report = (0,merged/* merged */.Z)(reports);
    stderr.write(await words(report, proposals.flatMap(pull_request/* proposedPaths */.n7), context));
    if (!(0,verdict/* fails */.c6)(report, 'error')) return;
    stderr.write('Everything of the plan is made. The exit code is 1 for what doctor found.\n');
    context.process.exitCode = exit_codes/* exitCode */.I$.failed;
}
/** The issuers of github.com, of an enterprise on it, of ghe.com, and of an Enterprise Server (docs.github.com, "OpenID Connect reference"). */ const isOfGitHub = (issuer)=>issuer.startsWith('token.actions.') || issuer.endsWith('/_services/token');
function whyNothing({ world }) {
    const command = 'Run keyturn doctor when the workflow is in the repository.';
    return world.github ? `this plan proposes no workflow. ${command}` : `there is no token for GitHub, so neither a workflow nor an environment was made or read. ${command}`;
}
/** The files of one pull request; of one that is merged, those of the default branch. */ async function end_with_doctor_check(proposal, issuer, { world, account }) {
    const { where, api } = (0,resource/* repositoryOfTarget */.pE)(proposal, world);
    const apiFor = world.github ?? (()=>api);
    const { iam } = (0,resource/* accountOf */.XP)({
        kind: '',
        name: '',
        place: account
    }, world);
    const around = {
        github: (0,ask_github/* askGitHub */.X)(apiFor),
        aws: (0,ask_aws/* askAws */.x)(account, iam),
        now: world.now(),
        issuer
    };
    try {
        return await checkProposed(proposal, where, apiFor, around);
    } catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB)) throw error;
        const what = `${(0,pull_request/* proposedPaths */.n7)(proposal).join(', ')} of ${(0,repository_settings/* fullName */.fq)(where)}`;
        return {
            findings: [],
            checked: [],
            notChecked: [
                {
                    what,
                    why: (0,errors/* messageOf */.bD)(error)
                }
            ]
        };
    }
}
async function checkProposed(proposal, where, apiFor, around) {
    const api = apiFor(where.owner);
    const pulls = await (0,pull_requests/* listPullRequests */.qc)(where, proposal.name, api);
    const branch = pulls.some(({ state })=>state === 'open') ? proposal.name : undefined;
    const files = await (0,remote_files/* fetchWorkflowFiles */.f)(where, branch, api);
    const parse = await (0,parser/* loadParser */.q)();
    const workflows = files.map((file)=>(0,read_workflow/* readWorkflow */.S)(file, parse));
    const whole = {
        name: (0,repository_settings/* fullName */.fq)(where),
        workflows,
        library: (0,reusable/* library */.Yv)(workflows, parse, (0,ask_github/* remoteReader */.o)(apiFor))
    };
    const reports = [];
    for (const workflow of (0,pull_request/* proposedPaths */.n7)(proposal))reports.push(await (0,check/* checkRepository */.n)({
        ...whole,
        only: {
            workflow
        }
    }, around));
    return (0,merged/* merged */.Z)(reports);
}
async function words(report, paths, { process: { stderr }, env }) {
    const { findings, notChecked, checked } = report;
    if (checked.length > 0 && findings.length === 0 && notChecked.length === 0) {
        const names = [
            ...new Set(paths.map((path)=>path.split('/').at(-1) ?? path))
        ];
        return `doctor finds nothing wrong with ${names.join(', ')}.\n`;
    }
    const isTerminal = Boolean(stderr.isTTY);
    return (0,findings_forms/* rendered */.g)(report, 'text', {
        colors: isTerminal && !env.NO_COLOR,
        ...isTerminal ? {
            width: stderr.columns
        } : {}
    });
}

// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/in-world.js
var in_world = __webpack_require__(71625);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/open-world.js + 1 modules
var open_world = __webpack_require__(41834);
;// CONCATENATED MODULE: ./.build/cli/src/cli/commands/bootstrap/apply.js












/** `keyturn bootstrap apply`: carries out a saved plan, or the one that the flags describe. */ async function apply(flags, file) {
    let saved;
    try {
        saved = file === undefined ? undefined : savedPlan(file, flags);
    } catch (error) {
        (0,report_failure/* reportFailure */.x)(error, this);
        this.process.exitCode = (0,exit_codes/* exitCodeOf */.FO)(error);
        return;
    }
    const stack = saved?.stack ?? flags.name ?? open_world/* defaultName */.Z2;
    await (0,in_world/* inWorld */.Q)(stack, flags, this, async (given, keep)=>{
        const { opened, blueprint } = saved ? {
            opened: await openedFor(saved, flags, given),
            blueprint: blueprintIn(saved)
        } : await (0,design/* design */.x)(flags, given);
        const { world } = keep(opened);
        await (0,carry_out/* carryOut */.u)(blueprint, world, {
            yes: flags.yes,
            saved
        }, this);
        await endWithDoctor(blueprint.declarations, opened, this);
    });
}
/** What a saved plan says already. A value beside it would be ignored. */ const planned = [
    'ci',
    'name',
    'repo',
    'environment',
    'branch',
    'subjects',
    'set',
    'policy-arn',
    'policy',
    'boundary',
    'thumbprint',
    'from-user'
];
function savedPlan(file, flags) {
    const given = planned.find((name)=>flags[name] !== undefined && String(flags[name]) !== '');
    if (given !== undefined) {
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: `Both a saved plan and --${given} are given.`,
            remedy: 'give the file alone. It says what to set up.'
        });
    }
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(file, 'utf8');
    } catch (error) {
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: `The plan could not be read: ${(0,errors/* messageOf */.bD)(error)}`,
            remedy: 'give the path of a file that keyturn bootstrap plan --out wrote.'
        }, {
            cause: error
        });
    }
    return (0,plan_file/* readPlan */.m)(text, kinds/* kinds */.E);
}
function blueprintIn({ steps, notes }) {
    const declarations = steps.map(({ declaration })=>declaration);
    const check = (0,ci_role/* trustCheck */.m)(declarations);
    return {
        declarations,
        notes,
        ...check ? {
            check
        } : {}
    };
}
async function openedFor({ steps }, flags, given) {
    const places = steps.map(({ declaration })=>declaration.place);
    const other = places.find((place)=>/^\d{12}$/.test(place) && !(place in given.world.accounts));
    if (other === undefined) return (0,open_world/* withGitHub */.WN)(given, (0,open_world/* repositoriesAt */.yM)(places), flags);
    throw new errors/* KeyturnError */.FB('AccountNotAllowed', {
        summary: `The plan is for account ${other}, and the credentials are for ${given.account}.`,
        cause: 'another profile was used for the plan.',
        remedy: 'use the same --profile as for the plan.'
    });
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
