export const id = 9394;
export const ids = [9394];
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

/***/ 56870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ keySecretsIn),
  W: () => (/* binding */ rewriteWorkflow)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/migration/text-edits.js
/** Replaces a part of a text. */ /** Applies edits that do not overlap, and keeps every other character. */ function applyEdits(text, edits) {
    const inOrder = edits.toSorted((a, b)=>a.start - b.start || a.end - b.end);
    let [result, from] = [
        '',
        0
    ];
    for (const { start, end, text: inserted } of inOrder){
        if (start < from) throw new Error('edits overlap');
        result += text.slice(from, start) + inserted;
        from = end;
    }
    return result + text.slice(from);
}
/** Where the line of a position begins. */ function lineStart(text, position) {
    return text.lastIndexOf('\n', position - 1) + 1;
}
/** Where the line after that of a position begins; the end of the text for the last line. */ function nextLine(text, position) {
    const end = text.indexOf('\n', position);
    return end === -1 ? text.length : end + 1;
}
/** The line of a position, from 1. */ function lineNumber(text, position) {
    return text.slice(0, position).split('\n').length;
}

;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/migration/rewrite-workflow.js


/** Inputs that hold a key, or that only a key needs. */ const keyInputs = new Set([
    'aws-access-key-id',
    'aws-secret-access-key',
    'aws-session-token',
    'aws-credentials',
    'mfa-serial',
    'mfa-secret',
    'mfa-code'
]);
/** Inputs with which a step means something else than the credentials of its own key. */ const otherMeanings = {
    'role-to-assume': 'the step assumes a role with the key; let that role trust the new one, and write both as a chain',
    'role-chaining': 'the step takes its credentials from a step before',
    rotate: 'the step rotates the key; remove it once nothing reads the secret'
};
/** The names of the secrets that each step of a workflow gives as its key, in the order of the steps. */ function keySecretsIn(text) {
    const document = (0,dist/* parseDocument */.Tp)(text);
    if (document.errors.length > 0) return [];
    return stepsOf(document.contents).map(({ step })=>keyPairsOf(step).flatMap(({ value })=>secretsNamed(textOf(value)))).filter((names)=>names.length > 0);
}
/**
 * Rewrites the steps of Keyturn and configure-aws-credentials that use the key: their inputs for a key give way to
 * `role-to-assume`, and the job gets `id-token: write`. Every other character stays. What it cannot change safely is left, and
 * told.
 */ function rewriteWorkflow(text, access) {
    const document = (0,dist/* parseDocument */.Tp)(text);
    const [mistake] = document.errors;
    if (mistake) {
        const line = lineNumber(text, mistake.pos[0]);
        return {
            after: text,
            jobs: [],
            notes: [],
            byHand: [
                {
                    line,
                    why: 'the file is not valid YAML'
                }
            ]
        };
    }
    const file = new WorkflowText(text, document.contents, access);
    for (const { id, job, step } of stepsOf(document.contents))file.rewriteStep(id, job, step);
    return file.result();
}
/** One workflow file, and what was done to it so far. */ class WorkflowText {
    #text;
    #root;
    #access;
    #edits = [];
    #jobs = new Map();
    #notes = [];
    #byHand = [];
    /** `\r\n` where the file has it. */ #break;
    constructor(text, root, access){
        this.#text = text;
        this.#root = root;
        this.#access = access;
        this.#break = text.includes('\r\n') ? '\r\n' : '\n';
    }
    result() {
        const after = applyEdits(this.#text, this.#edits);
        const jobs = [
            ...this.#jobs
        ].flatMap(([id, isReady])=>isReady ? [
                id
            ] : []);
        return {
            after,
            jobs,
            notes: this.#notes,
            byHand: [
                ...this.#byHand,
                ...this.#stillRead(after)
            ]
        };
    }
    rewriteStep(id, job, step) {
        const pairs = keyPairsOf(step);
        const isOurs = pairs.some(({ value })=>secretsNamed(textOf(value)).some((name)=>this.#access.secrets.has(name)));
        if (!isOurs) return;
        const inputs = mapIn(step, 'with');
        const obstacle = this.#obstacleIn(inputs);
        if (obstacle) return void this.#byHand.push(obstacle);
        if (!this.#prepareJob(id, job)) return;
        for (const [index, pair] of pairs.entries()){
            const [start, end] = this.#linesOf(pair);
            const indent = this.#indentOf(pair);
            const text = index === 0 ? `${indent}role-to-assume: ${this.#access.roleArn}${this.#break}` : '';
            this.#edits.push({
                start,
                end,
                text
            });
        }
    }
    #obstacleIn(inputs) {
        const line = this.#lineOf(inputs);
        if (inputs.flow || inputs.anchor) return {
            line,
            why: 'the inputs of the step are in one line or shared by an anchor'
        };
        for (const { key, value } of pairsOf(inputs)){
            const why = Object.hasOwn(otherMeanings, key.text) ? otherMeanings[key.text] : undefined;
            if (why !== undefined && !/^(?:off|false)?$/.test(textOf(value))) return {
                line: this.#lineOf(key.node),
                why
            };
        }
        return undefined;
    }
    /** Once for each job: the permission and the environment. False if a person has to change the job. */ #prepareJob(id, job) {
        const known = this.#jobs.get(id);
        if (known !== undefined) return known;
        const problem = this.#environmentProblem(job) ?? this.#permissionProblem(job);
        if (problem) this.#byHand.push({
            line: this.#lineOf(job),
            why: `job ${id}: ${problem}`
        });
        else {
            const lines = [
                ...this.#environmentLines(job),
                ...this.#permissionLines(id, job)
            ];
            if (lines.length > 0) this.#insertInJob(job, lines);
        }
        this.#jobs.set(id, problem === undefined);
        return problem === undefined;
    }
    #environmentProblem(job) {
        const { environment } = this.#access;
        const present = environmentOf(job);
        if (present === undefined || environment !== undefined && present === environment) return undefined;
        return environment === undefined ? `it has the environment ${present}, and the role trusts a branch; use --environment ${present}` : `it has the environment ${present}, and the role trusts ${environment}`;
    }
    #environmentLines(job) {
        const { environment } = this.#access;
        if (environment === undefined || environmentOf(job) !== undefined) return [];
        this.#notes.push(`A job had no environment; it now has ${environment}, which the role trusts.`);
        return [
            `environment: ${JSON.stringify(environment)}`
        ];
    }
    #permissionProblem(job) {
        const scalar = scalarIn(job, 'permissions') ?? (mapIn(job, 'permissions') ? undefined : scalarIn(this.#root, 'permissions'));
        return scalar !== undefined && scalar !== 'write-all' ? `its permissions are ${scalar || 'empty'}; write them out, with id-token: write` : undefined;
    }
    /** The lines that a job without `permissions` needs. Those that it has get the missing one. */ #permissionLines(id, job) {
        const own = mapIn(job, 'permissions');
        if (own) {
            this.#addPermission(own);
            return [];
        }
        if ([
            job,
            this.#root
        ].some((node)=>scalarIn(node, 'permissions') === 'write-all')) return [];
        const shared = mapIn(this.#root, 'permissions');
        if (shared && scalarIn(shared, 'id-token') === 'write') return [];
        const copied = shared ? pairsOf(shared).filter(({ key })=>key.text !== 'id-token').map(({ key, value })=>`  ${key.text}: ${textOf(value)}`) : [
            '  contents: read'
        ];
        if (!shared) this.#notes.push(`The job ${id} had no \`permissions:\`. It now has \`contents: read\` and \`id-token: write\`; add what its other steps need of GITHUB_TOKEN.`);
        return [
            'permissions:',
            ...copied,
            '  id-token: write'
        ];
    }
    #addPermission(permissions) {
        const present = pairsOf(permissions).find(({ key })=>key.text === 'id-token');
        if (present && textOf(present.value) === 'write') return;
        if (present) {
            const [start, end] = rangeOf(present.value);
            this.#edits.push({
                start,
                end,
                text: 'write'
            });
            return;
        }
        const [start, end] = rangeOf(permissions);
        const [first] = pairsOf(permissions);
        if (permissions.flow) {
            if (first) this.#edits.push({
                start: start + 1,
                end: start + 1,
                text: ' id-token: write,'
            });
            else this.#edits.push({
                start,
                end,
                text: '{ id-token: write }'
            });
            return;
        }
        const at = lineStart(this.#text, start);
        const indent = this.#text.slice(at, start);
        this.#edits.push({
            start: at,
            end: at,
            text: `${indent}id-token: write${this.#break}`
        });
    }
    /** After `runs-on`, which every job with steps has. */ #insertInJob(job, lines) {
        const after = pairsOf(job).find(({ key })=>key.text === 'runs-on') ?? pairsOf(job)[0];
        if (!after) return;
        const [, end] = this.#linesOf(after.pair);
        const indent = this.#indentOf(after.pair);
        const isLast = end === this.#text.length && !this.#text.endsWith('\n');
        const text = lines.map((line)=>`${indent}${line}${this.#break}`).join('');
        this.#edits.push({
            start: end,
            end,
            text: isLast ? this.#break + text : text
        });
    }
    /** From the line of the key to that of the end of its value. */ #linesOf({ key, value }) {
        const [start, keyEnd] = rangeOf(key);
        const [, end] = value ? rangeOf(value) : [
            0,
            keyEnd
        ];
        return [
            lineStart(this.#text, start),
            nextLine(this.#text, Math.max(start, end - 1))
        ];
    }
    #indentOf({ key }) {
        const [start] = rangeOf(key);
        return ' '.repeat(start - lineStart(this.#text, start));
    }
    #lineOf(node) {
        return lineNumber(this.#text, rangeOf(node)[0]);
    }
    /** Lines that read the key all the same: variables, reusable workflows, other actions. */ #stillRead(after) {
        return after.split('\n').flatMap((line, index)=>{
            const [name] = secretsNamed(line.split('#')[0] ?? '').filter((each)=>this.#access.secrets.has(each));
            return name === undefined ? [] : [
                {
                    line: index + 1,
                    why: `it still reads secrets.${name}`
                }
            ];
        });
    }
}
function stepsOf(root) {
    const jobs = mapIn(root, 'jobs');
    return pairsOf(jobs).flatMap(({ key, value: job })=>{
        if (!(0,dist/* isMap */.jh)(job)) return [];
        const steps = job.get('steps', true);
        return (0,dist/* isSeq */.oP)(steps) ? steps.items.flatMap((step)=>(0,dist/* isMap */.jh)(step) ? [
                {
                    id: key.text,
                    job,
                    step
                }
            ] : []) : [];
    });
}
/** The inputs of a step that hold a key. Only steps of these two actions have them. */ function keyPairsOf(step) {
    const uses = scalarIn(step, 'uses') ?? '';
    if (!/^aws-actions\/configure-aws-credentials@/i.test(uses) && !/^[\w.-]+\/keyturn@/i.test(uses)) return [];
    return pairsOf(mapIn(step, 'with')).filter(({ key })=>keyInputs.has(key.text.toLowerCase())).map(({ pair })=>pair);
}
/** The secrets that an expression names. */ function secretsNamed(text) {
    return [
        ...text.matchAll(/\bsecrets(?:\.|\[['"])([A-Za-z_]\w*)/g)
    ].map(([, name = ''])=>name.toUpperCase());
}
function environmentOf(job) {
    return scalarIn(job, 'environment') ?? scalarIn(mapIn(job, 'environment'), 'name');
}
function pairsOf(map) {
    if (!(0,dist/* isMap */.jh)(map)) return [];
    return map.items.map((pair)=>({
            pair: pair,
            key: {
                text: textOf(pair.key),
                node: pair.key
            },
            value: pair.value
        }));
}
function mapIn(node, key) {
    const found = (0,dist/* isMap */.jh)(node) ? node.get(key, true) : undefined;
    return (0,dist/* isMap */.jh)(found) ? found : undefined;
}
function scalarIn(node, key) {
    const found = (0,dist/* isMap */.jh)(node) ? node.get(key, true) : undefined;
    return (0,dist/* isScalar */.jn)(found) ? textOf(found) : undefined;
}
function textOf(node) {
    return (0,dist/* isScalar */.jn)(node) ? String(node.value ?? '') : '';
}
/** Where a node begins and where its value ends. */ function rangeOf(node) {
    const [start = 0, end = 0] = node.range ?? [];
    return [
        start,
        end
    ];
}


/***/ }),

/***/ 39394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ fromStoredKey),
  W: () => (/* binding */ namedRepositories)
});

// EXTERNAL MODULE: ./.build/cli/src/ci-systems/index.js + 9 modules
var ci_systems = __webpack_require__(2420);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/github/contents.js
var contents = __webpack_require__(36012);
// EXTERNAL MODULE: ./.build/cli/src/github/repository-settings.js
var repository_settings = __webpack_require__(19354);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/github/environment.js
var environment = __webpack_require__(26494);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/github/pull-request.js + 1 modules
var pull_request = __webpack_require__(38574);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/migration/rewrite-workflow.js + 1 modules
var rewrite_workflow = __webpack_require__(56870);
;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/migration/user-only.js
/** Variables and condition keys that name the user, or that only its session has (IAM User Guide, "Global condition keys"). */ const ofUsers = [
    'aws:username',
    'aws:userid',
    'aws:principalarn',
    'aws:principaltag/',
    'aws:principaltype',
    'aws:tokenissuetime'
];
const mfaKeys = new Set([
    'aws:multifactorauthpresent',
    'aws:multifactorauthage'
]);
/** The statements of a policy document. IAM accepts one statement without a list. */ function statementsOf(document) {
    const { Statement = [] } = isMembers(document) ? document : {};
    return listed(Statement).filter(isMembers);
}
/**
 * How a statement fits a role that takes the place of a user.
 *
 * @param userArn - of the user
 */ function fitOf(statement, userArn) {
    const { Effect } = statement;
    const keys = conditionKeys(statement);
    const asksForMfa = keys.some((key)=>mfaKeys.has(key));
    if (Effect === 'Allow' && isSelfManagement(statement, userArn)) return {
        kind: 'self-management'
    };
    if (asksForMfa && Effect === 'Allow' && !isAbsentMfaEnough(statement)) return {
        kind: 'needs-mfa'
    };
    if (asksForMfa && Effect === 'Deny') return {
        kind: 'denies-without-mfa'
    };
    const text = JSON.stringify(statement).toLowerCase();
    const on = ofUsers.filter((key)=>keys.some((each)=>each.startsWith(key)) || text.includes(`\${${key}`));
    return on.length === 0 ? {
        kind: 'fits'
    } : {
        kind: 'depends',
        on
    };
}
/** Actions of IAM on the user itself: its keys, its password, its devices. */ function isSelfManagement(statement, userArn) {
    const actions = texts(statement.Action);
    const resources = texts(statement.Resource);
    const own = userArn.toLowerCase();
    const isOwn = (resource)=>{
        const text = resource.toLowerCase();
        return text.includes('${aws:username}') || text === own;
    };
    return actions.length > 0 && actions.every((action)=>/^iam:/i.test(action)) && resources.length > 0 && resources.every(isOwn);
}
/** `false` for the value, or an operator with IfExists: a session without MFA passes then. */ function isAbsentMfaEnough(statement) {
    const conditions = isMembers(statement.Condition) ? Object.entries(statement.Condition) : [];
    return conditions.every(([operator, keys])=>{
        const asked = isMembers(keys) ? Object.entries(keys).filter(([key])=>mfaKeys.has(key.toLowerCase())) : [];
        return asked.every(([, value])=>/ifexists$/i.test(operator) || texts(value).every((each)=>each.toLowerCase() === 'false'));
    });
}
function conditionKeys(statement) {
    const conditions = isMembers(statement.Condition) ? Object.values(statement.Condition) : [];
    return conditions.flatMap((keys)=>isMembers(keys) ? Object.keys(keys).map((key)=>key.toLowerCase()) : []);
}
function isMembers(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function listed(value) {
    return Array.isArray(value) ? value : [
        value
    ];
}
function texts(value) {
    return value === undefined ? [] : listed(value).map(String);
}

;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/migration/role-rights.js


/** Managed policies of a role, and characters of all its own policies (IAM quotas). AWS can raise the first. */ const quotas = {
    managed: 10,
    inline: 10_240
};
/**
 * The user's rights as those of a role. Statements with which the user manages itself stay behind, as do those that no job can
 * use for want of MFA.
 *
 * @param dropsMfa - leave statements behind that deny without MFA
 * @throws KeyturnError `InvalidInput` for a statement that denies everything without MFA, and where IAM's quotas are too small
 */ function rightsForRole(rights, dropsMfa) {
    const judged = rights.policies.map((policy)=>({
            policy,
            parts: judge(policy, rights.arn)
        }));
    if (!dropsMfa) requireUsable(judged);
    const carried = judged.filter(({ parts })=>parts.some(({ isLeft })=>!isLeft));
    const inline = carried.filter(({ policy })=>!policy.isManaged);
    const policyArns = carried.flatMap(({ policy })=>policy.isManaged ? [
            policy.name
        ] : []);
    const policies = Object.fromEntries(inline.map(({ policy, parts })=>[
            policy.name,
            withStatements(policy.document, parts)
        ]));
    requireRoom(policyArns, policies);
    return {
        policyArns,
        policies,
        ...rights.boundary ? {
            boundary: rights.boundary
        } : {},
        notes: judged.flatMap(({ policy, parts })=>notesFor(policy, parts))
    };
}
function judge({ document }, userArn) {
    return statementsOf(document).map((statement)=>{
        const fit = fitOf(statement, userArn);
        return {
            statement,
            fit,
            isLeft: fit.kind !== 'fits' && fit.kind !== 'depends'
        };
    });
}
function withStatements(document, parts) {
    const statements = parts.flatMap(({ statement, isLeft })=>isLeft ? [] : [
            statement
        ]);
    return {
        ...document,
        Statement: statements
    };
}
function requireUsable(judged) {
    for (const { policy, parts } of judged){
        const denial = parts.find(({ fit })=>fit.kind === 'denies-without-mfa');
        if (!denial) continue;
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: `The policy ${policy.name} ${policy.source} denies without MFA, and no job has MFA: ${inWords(denial.statement)}.`,
            cause: 'the role could not do what this statement denies.',
            remedy: "decide whether jobs may do this without MFA. If so, add --without-mfa: the statement then stays behind, and the role's trust policy limits who may use the role."
        });
    }
}
function requireRoom(arns, policies) {
    const characters = Object.values(policies).reduce((sum, each)=>sum + JSON.stringify(each).length, 0);
    const problem = arns.length > quotas.managed ? `${arns.length} managed policies; IAM attaches ${quotas.managed} to a role` : characters > quotas.inline ? `${characters} characters of inline policies; IAM allows ${quotas.inline} for a role` : undefined;
    if (problem === undefined) return;
    throw new errors/* KeyturnError */.FB('InvalidInput', {
        summary: `The role would have ${problem}.`,
        cause: 'the user has policies directly and through its groups, each with a separate quota, and a role has only one.',
        remedy: 'put several of them together into one managed policy, attach that to the user, and plan again.'
    });
}
function notesFor(policy, parts) {
    const left = parts.flatMap(({ statement, fit })=>{
        const why = reason(fit, policy);
        return why === undefined ? [] : [
            `${policy.name} ${policy.source}: ${inWords(statement)}: ${why}`
        ];
    });
    // The plan shows the statements of inline policies; those of managed ones are shown here.
    const shown = policy.isManaged ? parts.filter(({ fit })=>fit.kind === 'fits') : [];
    return [
        ...left,
        ...shown.map(({ statement })=>`${policy.name} ${policy.source}: ${inWords(statement)}.`)
    ];
}
function reason(fit, { isManaged }) {
    const remains = isManaged ? 'It has no effect in the role.' : 'It stays behind.';
    switch(fit.kind){
        case 'fits':
            return undefined;
        case 'self-management':
            return `only a user can manage its own keys and devices. ${remains}`;
        case 'needs-mfa':
            return `it needs MFA, which no job has. ${remains} Check whether jobs did this with a session that an MFA code had opened.`;
        case 'denies-without-mfa':
            return `it denies without MFA, which no job has. ${isManaged ? 'The role has it with the managed policy and is denied too: replace that policy.' : 'It stays behind because of --without-mfa.'}`;
        case 'depends':
            return `it depends on ${fit.on.join(', ')}, which is different in the session of a role. It is copied; check that it does what you expect.`;
    }
}
/** `Allow s3:GetObject on arn:aws:s3:::bucket/*`. */ function inWords({ Effect, Action, NotAction, Resource, NotResource, Condition }) {
    const list = (value)=>Array.isArray(value) ? value.join(', ') : String(value);
    const actions = Action === undefined ? `everything but ${list(NotAction)}` : list(Action);
    const resources = Resource === undefined ? `everything but ${list(NotResource)}` : list(Resource);
    return `${String(Effect)} ${actions} on ${resources}${Condition === undefined ? '' : ` if ${JSON.stringify(Condition)}`}`;
}

// EXTERNAL MODULE: ./.build/cli/src/bootstrap/aws/policy-text.js
var policy_text = __webpack_require__(76427);
;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/migration/user-policies.js


/**
 * Reads the rights of a user: its own policies, those of its groups, and its boundary.
 *
 * @throws KeyturnError `NotFound` if there is no such user
 */ async function fetchRights(UserName, iam) {
    const user = (await iam.find('GetUser', {
        UserName
    }))?.User;
    if (!user?.Arn) throw unknownUser(UserName);
    const groups = await iam.list('ListGroupsForUser', {
        UserName
    }, 'Groups');
    const boundary = user.PermissionsBoundary?.PermissionsBoundaryArn;
    const policies = [
        ...await ofUser(UserName, iam)
    ];
    for (const { GroupName = '' } of groups)policies.push(...await ofGroup(GroupName, iam));
    return {
        arn: user.Arn,
        policies: withoutRepeats(policies),
        ...boundary ? {
            boundary
        } : {}
    };
}
async function ofUser(UserName, iam) {
    const found = [];
    for (const PolicyName of (await iam.list('ListUserPolicies', {
        UserName
    }, 'PolicyNames'))){
        const { PolicyDocument } = await iam.send('GetUserPolicy', {
            UserName,
            PolicyName
        });
        const document = (0,policy_text/* readPolicyText */.O)(PolicyDocument);
        found.push({
            name: PolicyName,
            source: 'of the user',
            isManaged: false,
            document
        });
    }
    const attached = await iam.list('ListAttachedUserPolicies', {
        UserName
    }, 'AttachedPolicies');
    for (const { PolicyArn = '' } of attached)found.push(await managed(PolicyArn, 'of the user', iam));
    return found;
}
async function ofGroup(GroupName, iam) {
    const source = `of the group ${GroupName}`;
    const found = [];
    for (const PolicyName of (await iam.list('ListGroupPolicies', {
        GroupName
    }, 'PolicyNames'))){
        const { PolicyDocument } = await iam.send('GetGroupPolicy', {
            GroupName,
            PolicyName
        });
        const name = `${GroupName}.${PolicyName}`.slice(0, maxNameLength);
        found.push({
            name,
            source,
            isManaged: false,
            document: (0,policy_text/* readPolicyText */.O)(PolicyDocument)
        });
    }
    const attached = await iam.list('ListAttachedGroupPolicies', {
        GroupName
    }, 'AttachedPolicies');
    for (const { PolicyArn = '' } of attached)found.push(await managed(PolicyArn, source, iam));
    return found;
}
/** Characters of a policy's name (IAM API, `PutRolePolicy`). */ const maxNameLength = 128;
async function managed(PolicyArn, source, iam) {
    const { Policy } = await iam.send('GetPolicy', {
        PolicyArn
    });
    const VersionId = Policy?.DefaultVersionId ?? 'v1';
    const { PolicyVersion } = await iam.send('GetPolicyVersion', {
        PolicyArn,
        VersionId
    });
    return {
        name: PolicyArn,
        source,
        isManaged: true,
        document: (0,policy_text/* readPolicyText */.O)(PolicyVersion?.Document)
    };
}
/** A managed policy that the user has by itself and by a group counts once. */ function withoutRepeats(policies) {
    return [
        ...new Map(policies.map((policy)=>[
                `${policy.isManaged} ${policy.name}`,
                policy
            ])).values()
    ];
}
function unknownUser(UserName) {
    return new errors/* KeyturnError */.FB('NotFound', {
        summary: `There is no user ${UserName} in this account.`,
        cause: 'the name is misspelt, or the credentials are those of another account.',
        remedy: 'correct --from-user, or choose the account with --profile.'
    });
}

// EXTERNAL MODULE: ./.build/cli/src/bootstrap/resource.js
var resource = __webpack_require__(81599);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/blueprints/ci-role.js
var ci_role = __webpack_require__(84599);
// EXTERNAL MODULE: ./.build/cli/src/bootstrap/blueprints/github-job.js
var github_job = __webpack_require__(19359);
;// CONCATENATED MODULE: ./.build/cli/src/bootstrap/blueprints/from-user.js












/**
 * A role with the user's rights, and one pull request for each repository in which the steps use the role. The key stays: it
 * goes when nothing uses it any more (`keyturn bootstrap retire`).
 *
 * @throws KeyturnError `NotFound`, `InvalidInput`
 */ async function fromUser(given, world) {
    const { account, name, user, repositories, environment } = given;
    const { iam, partition } = (0,resource/* accountOf */.XP)({
        kind: '',
        name: '',
        place: account
    }, world);
    const rights = rightsForRole(await fetchRights(user, iam), given.dropsMfa);
    const checkouts = await Promise.all(repositories.map((where)=>checkout(where, world)));
    const { notes: roleNotes, ...rest } = rights;
    const { trust, notes: subjectNotes } = await trustOf(given, checkouts, world);
    const base = await (0,ci_role/* ciRole */.V)({
        account,
        name,
        ci: 'GitHub Actions',
        trust,
        ...rest
    }, world);
    const role = base.declarations.find(({ kind })=>kind === 'role');
    if (!role) throw new Error('a blueprint for a CI has a role');
    const anchor = (0,resource/* idOf */.TH)(role);
    const roleArn = `arn:${partition}:iam::${account}:role/${name}`;
    const secrets = new Set((given.secrets ?? onlySecrets(checkouts)).map((each)=>each.toUpperCase()));
    const access = {
        roleArn,
        secrets,
        ...environment === undefined ? {} : {
            environment
        }
    };
    const changes = checkouts.map((each)=>({
            ...each,
            files: each.files.map((file)=>rewritten(file, access))
        }));
    const environments = environment === undefined ? [] : checkouts.map((each)=>environmentFor(environment, each));
    const declarations = [
        ...base.declarations,
        ...environments,
        ...changes.flatMap((each)=>pullRequest(each, given))
    ];
    return {
        ...base,
        declarations: declarations.map((each)=>each.kind.startsWith('github') || each.kind === 'pull-request' ? {
                ...each,
                anchor
            } : each),
        notes: [
            ...base.notes,
            ...subjectNotes,
            ...roleNotes,
            ...changes.flatMap(from_user_notesFor),
            keyNote(given)
        ]
    };
}
async function checkout(named, world) {
    const { api } = (0,resource/* repositoryOfTarget */.pE)({
        kind: '',
        name: '',
        place: (0,resource/* githubPlace */.VS)(named)
    }, world);
    const { owner, repo, defaultBranch } = await (0,repository_settings/* fetchRepository */.tZ)(named, api);
    const where = {
        owner,
        repo
    };
    const files = [];
    for (const path of (await (0,contents/* listFiles */.CS)(where, '.github/workflows', undefined, api))){
        if (!/\.ya?ml$/.test(path)) continue;
        const file = await (0,contents/* findFile */.qE)(where, path, undefined, api);
        if (file) files.push({
            path,
            text: file.text
        });
    }
    return {
        where,
        defaultBranch,
        files
    };
}
/** The trust of the jobs of all repositories, and what a person should know about their subjects. */ async function trustOf({ subjects, environment, branch }, checkouts, world) {
    const all = await Promise.all(checkouts.map(async ({ where })=>{
        const { settings, notes } = await (0,github_job/* subjectSettings */.a)(where, subjects, world);
        const trust = (0,ci_systems/* ciSystem */._A)('github').trust({
            repository: (0,repository_settings/* fullName */.fq)(where),
            ...environment === undefined ? {} : {
                environment
            },
            ...branch === undefined ? {} : {
                branch
            },
            settings
        });
        return {
            trust,
            notes
        };
    }));
    const [first] = all;
    if (!first) throw new Error('there is a repository');
    return {
        trust: {
            ...first.trust,
            subjects: all.flatMap(({ trust })=>trust.subjects)
        },
        notes: [
            ...new Set(all.flatMap(({ notes })=>notes))
        ]
    };
}
/** The secrets of the key, if the workflows leave no doubt. */ function onlySecrets(checkouts) {
    const sets = checkouts.flatMap(({ files })=>files.flatMap(({ text })=>(0,rewrite_workflow/* keySecretsIn */.G)(text))).map((names)=>[
            ...new Set(names)
        ].sort());
    const distinct = new Map(sets.map((names)=>[
            names.join(', '),
            names
        ]));
    const [first = [], ...others] = distinct.values();
    if (others.length === 0) return first;
    throw new errors/* KeyturnError */.FB('InvalidInput', {
        summary: `The workflows use more than one key: ${[
            ...distinct.keys()
        ].join('; ')}.`,
        cause: 'the value of a secret cannot be read, so Keyturn cannot know which of them the user has.',
        remedy: 'name the secrets of this user with --secret, once for each.'
    });
}
function rewritten(file, access) {
    return {
        ...file,
        ...(0,rewrite_workflow/* rewriteWorkflow */.W)(file.text, access)
    };
}
function environmentFor(name, { where, defaultBranch }) {
    const desired = {
        [(0,environment/* branchPart */.E)(defaultBranch)]: 'yes'
    };
    return {
        kind: 'github-environment',
        place: (0,resource/* githubPlace */.VS)(where),
        name,
        desired
    };
}
function pullRequest({ where, files }, { name, user }) {
    const changed = files.filter(({ text, after })=>text !== after);
    if (changed.length === 0) return [];
    return [
        (0,pull_request/* pullRequestFor */.uT)({
            where,
            branch: `keyturn/bootstrap-${name}`,
            title: `Use the role ${name} instead of the stored key of ${user}`,
            body: bodyFor(files, name, user),
            files: changed.map(({ path, text, after })=>({
                    path,
                    before: text,
                    after
                }))
        })
    ];
}
function bodyFor(files, name, user) {
    const notes = files.flatMap(({ path, notes: all })=>all.map((note)=>`- \`${path}\`: ${note}`));
    const left = files.flatMap(({ path, byHand })=>byHand.map(({ line, why })=>`- \`${path}\` line ${line}: ${why}`));
    return [
        `The jobs get a session of the role \`${name}\` by OpenID Connect. They no longer need the access key of the user \`${user}\`.`,
        'The key stays active until nothing uses it, so this change can be reverted at any time.',
        ...notes.length > 0 ? [
            '',
            '**Please check**',
            '',
            ...notes
        ] : [],
        ...left.length > 0 ? [
            '',
            '**To do by hand**',
            '',
            ...left
        ] : [],
        ''
    ].join('\n');
}
function from_user_notesFor({ where, files }) {
    const isUntouched = files.every(({ text, after })=>text === after);
    return [
        ...isUntouched ? [
            `No workflow of ${(0,repository_settings/* fullName */.fq)(where)} has a step to rewrite.`
        ] : [],
        ...files.flatMap(({ path, notes, byHand })=>[
                ...notes.map((note)=>`${(0,repository_settings/* fullName */.fq)(where)} ${path}: ${note}`),
                ...byHand.map(({ line, why })=>`By hand, ${(0,repository_settings/* fullName */.fq)(where)} ${path}:${line}: ${why}.`)
            ])
    ];
}
function keyNote({ user, name }) {
    return `The key of ${user} stays. After the pull requests are merged: keyturn bootstrap retire --from-user ${user} --name ${name}.`;
}

// EXTERNAL MODULE: ./.build/cli/src/cli/services/github.js + 1 modules
var github = __webpack_require__(70734);
// EXTERNAL MODULE: ./.build/cli/src/cli/commands/bootstrap/open-world.js + 1 modules
var open_world = __webpack_require__(41834);
;// CONCATENATED MODULE: ./.build/cli/src/cli/commands/bootstrap/from-stored-key.js




/**
 * What the flags with `--from-user` ask for.
 *
 * @throws KeyturnError `InvalidInput` for flags that do not fit, and without a repository
 */ async function fromStoredKey(user, flags, given) {
    requireFitting(flags);
    const repositories = await namedRepositories(flags, given);
    const opened = await (0,open_world/* withGitHub */.WN)(given, repositories, flags);
    const { environment, branch, subjects = 'both', secret = [] } = flags;
    const blueprint = await fromUser({
        account: opened.account,
        name: flags.name ?? open_world/* defaultName */.Z2,
        user,
        repositories,
        subjects,
        dropsMfa: flags['without-mfa'] ?? false,
        ...environment === undefined ? {} : {
            environment
        },
        ...branch === undefined ? {} : {
            branch
        },
        ...secret.length === 0 ? {} : {
            secrets: secret
        }
    }, opened.world);
    return {
        blueprint,
        opened
    };
}
/**
 * The repositories of `--repo` and `--also-in`.
 *
 * @throws KeyturnError `InvalidInput` if there is none
 */ async function namedRepositories(flags, { runner: { env } }) {
    const named = [
        flags.repo,
        ...flags['also-in'] ?? []
    ];
    const chosen = await Promise.all(named.map((repo)=>(0,github/* chosenRepository */.Bx)(repo === undefined ? {} : {
            repo
        }, env)));
    const found = chosen.flatMap((each)=>each ?? []);
    if (found.length > 0) return found;
    throw new errors/* KeyturnError */.FB('InvalidInput', {
        summary: 'It is not clear in which repository the workflows are.',
        remedy: 'add --repo octo-org/octo-repo, and --also-in for each further one.'
    });
}
/** The role gets the user's rights, so flags that give it others contradict. */ const contradicting = [
    'policy',
    'policy-arn',
    'boundary',
    'thumbprint',
    'set'
];
function requireFitting(flags) {
    const { ci, environment, branch } = flags;
    const odd = contradicting.find((name)=>flags[name] !== undefined && flags[name].length > 0);
    const other = odd ?? (ci === undefined || ci === 'github' ? undefined : `ci ${ci}`);
    if (other !== undefined) {
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: `--from-user and --${other} are given together.`,
            cause: "the role gets the user's rights, for jobs of GitHub Actions.",
            remedy: `leave out --${other}.`
        });
    }
    if (environment === undefined !== (branch === undefined)) return;
    throw new errors/* KeyturnError */.FB('InvalidInput', {
        summary: environment === undefined ? 'Neither --environment nor --branch is given.' : 'Both --environment and --branch are given.',
        cause: 'the role trusts either the jobs of an environment or those of a branch.',
        remedy: 'give one of them: --environment production, or --branch main.'
    });
}


/***/ })

};
