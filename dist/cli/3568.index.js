export const id = 3568;
export const ids = [3568];
export const modules = {

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

/***/ 13568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDemo: () => (/* binding */ runDemo)
});

// EXTERNAL MODULE: ./.build/cli/src/sandbox/index.js + 86 modules
var src_sandbox = __webpack_require__(33684);
;// CONCATENATED MODULE: ./.build/cli/src/sandbox/request-log.js
/** A line about a request without secrets. */ function redacted({ service, operation, signedBy, status, errorCode }) {
    const signer = signedBy === undefined ? 'unsigned' : `signed by ${signedBy.slice(0, 4)}…${signedBy.slice(-4)}`;
    return `${service} ${operation}, ${signer}: ${status ?? 'no answer'}${errorCode === undefined ? '' : ` ${errorCode}`}`;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./.build/cli/src/sandbox/runner/action-file.js



/** Each action.yml that was read before, by its text: a job reads the same one for every step. */ const known = new Map();
/** Reads a JavaScript action's action.yml: its entries, and the defaults of its inputs ('' for those without one). */ async function readActionFile(folder) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'action.yml'), 'utf8');
    const action = known.get(text) ?? parseActionFile(text);
    known.set(text, action);
    return action;
}
function parseActionFile(text) {
    const { inputs = {}, runs } = (0,dist/* parse */.qg)(text);
    if (!/^node\d+$/.test(runs.using)) throw new Error(`the runner stand-in runs JavaScript actions only, not ${runs.using}`);
    const defaults = Object.entries(inputs).map(([name, input])=>[
            name,
            String(input?.default ?? '')
        ]);
    return {
        inputs: new Map(defaults),
        using: runs.using,
        main: runs.main,
        postIf: runs['post-if'] ?? 'always()',
        ...runs.post === undefined ? {} : {
            post: runs.post
        }
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/runner/command-file.js
/** The offsets of a line: its start, its end, and the start of the next one. */ /**
 * Parses GITHUB_ENV, GITHUB_OUTPUT or GITHUB_STATE: `NAME=value`, or `NAME<<DELIMITER`, lines, and
 * the delimiter alone on a line. As in the runner (actions/runner, `FileCommandManager.cs`), a carriage return belongs to
 * the end of a line on Windows alone, and the lines of a value stay as they were written.
 *
 * @throws Error with the runner's message; the step then fails
 */ function parseCommandFile(text, platform = process.platform) {
    const result = new Map();
    const lines = linesOf(text, platform);
    for(let index = 0; index < lines.length; index++){
        if (textOf(text, lines[index]) === '') continue;
        const { name, value, last } = readEntry(text, lines, index);
        result.set(name, value);
        index = last;
    }
    return result;
}
function linesOf(text, platform) {
    const lines = [];
    for(let start = 0; start < text.length;){
        const feed = text.indexOf('\n', start);
        const next = feed < 0 ? text.length : feed + 1;
        const isWindowsEnd = platform === 'win32' && feed > start && text[feed - 1] === '\r';
        lines.push({
            start,
            end: feed < 0 ? next : isWindowsEnd ? feed - 1 : feed,
            next
        });
        start = next;
    }
    return lines;
}
function textOf(text, line) {
    return text.slice(line?.start ?? text.length, line?.end);
}
/** One entry, and the index of its last line. */ function readEntry(text, lines, index) {
    const line = textOf(text, lines[index]);
    const [equals, heredoc] = [
        line.indexOf('='),
        line.indexOf('<<')
    ];
    if (equals > 0 && (heredoc < 0 || equals < heredoc)) {
        return {
            name: line.slice(0, equals),
            value: line.slice(equals + 1),
            last: index
        };
    }
    if (heredoc <= 0) throw new Error(`Invalid format '${line}'`);
    const delimiter = line.slice(heredoc + 2);
    let last = index + 1;
    while(last < lines.length && textOf(text, lines[last]) !== delimiter)last++;
    if (last === lines.length) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    const value = text.slice(lines[index + 1]?.start, lines[last - 1]?.end);
    return {
        name: line.slice(0, heredoc),
        value: last === index + 1 ? '' : value,
        last
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/runner/masks.js
/** The masked values of a job's log. */ class Masks {
    #values = new Set();
    /** Registers a value, each of its lines, and the forms that the runner's encoders add (base64, URI, JSON). */ add(value) {
        const lines = value.split(/\r?\n/).map((line)=>line.trim());
        for (const secret of [
            value.trim(),
            ...lines
        ].filter((text)=>text !== '')){
            const base64 = [
                0,
                1,
                2
            ].map((offset)=>{
                const text = Buffer.from(secret).subarray(offset).toString('base64').replaceAll('=', '');
                return text.slice(0, text.length - text.length % 4);
            });
            const encoded = [
                secret,
                encodeURIComponent(secret),
                JSON.stringify(secret).slice(1, -1),
                ...base64.filter((text)=>text.length >= 8)
            ];
            for (const form of encoded)this.#values.add(form);
        }
    }
    /** A text with masks applied. */ apply(text) {
        const longestFirst = [
            ...this.#values
        ].sort((a, b)=>b.length - a.length);
        return longestFirst.reduce((masked, value)=>masked.replaceAll(value, '***'), text);
    }
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/runner/post-condition.js
/**
 * Evaluates a `post-if` of the forms that actions use: `always()`, `success()`, `failure()`, and a comparison of an
 * environment variable with a string, joined by `&&`.
 *
 * @throws Error for anything else, rather than a guess
 */ function postConditionHolds(condition, env, jobFailed) {
    return condition.replace(/^\$\{\{(.*)\}\}$/s, '$1').split('&&').map((part)=>part.trim()).every((part)=>holds(part, env, jobFailed));
}
function holds(part, env, jobFailed) {
    if (part === 'always()') return true;
    if (part === 'success()') return !jobFailed;
    if (part === 'failure()') return jobFailed;
    const [, name, operator, text] = /^env\.(\w+)\s*(==|!=)\s*'([^']*)'$/.exec(part) ?? [];
    if (name === undefined) throw new Error(`the runner stand-in does not understand the condition ${part}`);
    // GitHub's expressions ignore case when comparing strings.
    const same = (env[name] ?? '').toLowerCase() === (text ?? '').toLowerCase();
    return same === (operator === '==');
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/runner/workflow-command.js
/** A `::command name=value::message` line. */ /** Parses a line of a step's output as a workflow command, if it is one. */ function parseWorkflowCommand(line) {
    const text = line.trimStart();
    const end = text.indexOf('::', 2);
    if (!text.startsWith('::') || end < 0) return undefined;
    const [, command, properties = ''] = /^([\w-]+)(?:\s+(.*))?$/s.exec(text.slice(2, end)) ?? [];
    if (command === undefined) return undefined;
    const value = text.slice(end + 2);
    const pairs = properties.split(',').map((pair)=>pair.trim().split(/=(.*)/s, 2)).filter(([name])=>name !== '');
    return {
        command,
        properties: Object.fromEntries(pairs.map(([name, text = ''])=>[
                name,
                unescapeProperty(text)
            ])),
        value: unescapeData(value)
    };
}
function unescapeData(text) {
    return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
function unescapeProperty(text) {
    return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/runner/step-log.js

const levels = new Set([
    'error',
    'warning',
    'notice'
]);
const refused = new Set([
    'set-env',
    'add-path',
    'set-output',
    'save-state'
]);
/**
 * Reads a step's output line by line and executes its commands: a mask applies from its line on, as in the
 * runner.
 */ function readLog(rawLog, masks) {
    const commands = [];
    const shown = rawLog.split(/\r?\n/).flatMap((line)=>{
        const command = parseWorkflowCommand(line);
        if (!command) return [
            {
                text: masks.apply(line)
            }
        ];
        commands.push(command);
        if (command.command === 'add-mask') masks.add(command.value);
        return showCommand(command, masks);
    });
    return {
        log: shown.map(({ text })=>text).join('\n').trimEnd(),
        commands,
        annotations: shown.flatMap(({ annotation })=>annotation ?? []),
        masks: commands.filter(({ command })=>command === 'add-mask').map(({ value })=>value)
    };
}
/** How a command appears in the log. Masks and debug messages do not appear. */ function showCommand({ command, value }, masks) {
    if (command === 'add-mask' || command === 'debug') return [];
    if (refused.has(command)) return [
        {
            text: `Error: The ${command} command is disabled.`
        }
    ];
    const message = masks.apply(value);
    if (!levels.has(command)) return [
        {
            text: message
        }
    ];
    return [
        {
            text: `${capitalized(command)}: ${message}`,
            annotation: {
                level: command,
                message
            }
        }
    ];
}
function capitalized(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/**
 * Finds secrets that could be read before they were masked: in lines of the raw output before their `add-mask`,
 * including debug lines. The line of the mask itself does not count.
 */ function secretsBeforeMask(rawLog, secrets) {
    const masked = new Set();
    const leaks = [];
    for (const line of rawLog.split(/\r?\n/)){
        const command = parseWorkflowCommand(line);
        if (command?.command === 'add-mask') {
            for (const value of [
                command.value,
                ...command.value.split(/\r?\n/)
            ])masked.add(value.trim());
            continue;
        }
        const shown = [
            line,
            command?.value ?? ''
        ].join('\n');
        const leaked = secrets.find((secret)=>secret !== '' && shown.includes(secret) && !masked.has(secret));
        if (leaked !== undefined) leaks.push(line.replaceAll(leaked, '(a secret)'));
    }
    return leaks;
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/runner/job.js












const commandFiles = [
    'GITHUB_ENV',
    'GITHUB_OUTPUT',
    'GITHUB_STATE',
    'GITHUB_PATH',
    'GITHUB_STEP_SUMMARY'
];
const blockedVariables = new Set([
    'NODE_OPTIONS'
]);
/**
 * One job of GitHub's runner: actions run as separate processes with a clean environment, a home and command
 * files. Later steps get what they export.
 */ class Job {
    home;
    workspace;
    #base;
    #node;
    #runScript;
    #clock;
    #masks = new Masks();
    #posts = [];
    #exported = {};
    #steps = 0;
    #failed = false;
    constructor({ env = {}, secrets = [], node = process.execPath, runScript, clock = {
        laterMs: 0
    } } = {}){
        this.home = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'keyturn-job-'));
        this.workspace = (0,external_node_path_.join)(this.home, 'work');
        (0,external_node_fs_.mkdirSync)(this.workspace);
        this.#node = node;
        this.#runScript = runScript;
        this.#clock = clock;
        for (const secret of secrets)this.#masks.add(secret);
        this.#base = {
            ...machineEnvironment(this.home),
            ...githubContext(this.home, this.workspace),
            ...env
        };
    }
    /** The environment of the next step. */ get env() {
        return {
            ...this.#base,
            ...this.#exported
        };
    }
    /** Runs a `uses:` step with the JavaScript action in a folder. */ async uses(folder, { with: given = {}, env = {}, laterMs = this.#clock.laterMs, haste = 1, onStart } = {}) {
        const action = await readActionFile(folder);
        const inputs = inputVariables(action, given);
        const result = await this.#script((0,external_node_path_.join)(folder, action.main), {
            ...env,
            ...inputs,
            ...simulatedTime(laterMs, haste)
        }, onStart);
        const unexpected = Object.keys(given).filter((name)=>!action.inputs.has(name));
        const notes = unexpected.length === 0 ? [] : [
            {
                level: 'warning',
                message: `Unexpected input(s) '${unexpected.join("', '")}'`
            }
        ];
        if (action.post !== undefined) this.#posts.push({
            action,
            folder,
            inputs,
            env,
            state: result.state
        });
        return {
            ...result,
            annotations: [
                ...notes,
                ...result.annotations
            ]
        };
    }
    /** Runs a `run:` step: a command with the job's environment. */ run(command, args, { env = {} } = {}) {
        return this.#step(env, (all)=>this.#spawn(command, args, all));
    }
    /** Ends the job: runs post steps, last first, if their condition is true. */ async finish() {
        const results = [];
        for (const { action, folder, inputs, state, env } of this.#posts.splice(0).reverse()){
            if (!postConditionHolds(action.postIf, this.env, this.#failed)) continue;
            const stateVariables = Object.fromEntries(Object.entries(state).map(([name, value])=>[
                    `STATE_${name}`,
                    value
                ]));
            results.push(await this.#script((0,external_node_path_.join)(folder, action.post ?? ''), {
                ...env,
                ...inputs,
                ...stateVariables,
                ...simulatedTime(this.#clock.laterMs, 1)
            }));
        }
        return results;
    }
    /** Removes the job's files. */ async dispose() {
        await (0,promises_.rm)(this.home, {
            recursive: true,
            force: true
        });
    }
    #script(path, env, onStart) {
        const run = onStart ? undefined : this.#runScript;
        return this.#step(env, (all)=>run ? run(path, all) : this.#spawn(this.#node, [
                path
            ], all, onStart));
    }
    async #step(env, run) {
        const files = await this.#commandFiles();
        const ended = await run({
            ...this.env,
            ...files,
            ...env
        });
        const log = readLog(ended.rawLog, this.#masks);
        const parsed = await readCommandFiles(files);
        this.#apply(parsed.env);
        if (ended.exitCode !== 0) this.#failed = true;
        return {
            ...log,
            ...parsed,
            ...ended
        };
    }
    async #spawn(command, args, env, onStart) {
        const child = (0,external_node_child_process_.spawn)(command, args, {
            cwd: this.workspace,
            env,
            stdio: [
                'ignore',
                'pipe',
                'pipe'
            ]
        });
        onStart?.((signal)=>child.kill(signal));
        const chunks = [];
        for (const stream of [
            child.stdout,
            child.stderr
        ])stream.on('data', (chunk)=>chunks.push(chunk));
        const [exitCode, signal] = await (0,external_node_events_.once)(child, 'close');
        return {
            exitCode,
            signal,
            rawLog: Buffer.concat(chunks).toString('utf8')
        };
    }
    async #commandFiles() {
        const step = ++this.#steps;
        const paths = commandFiles.map((name)=>[
                name,
                (0,external_node_path_.join)(this.home, `${name.toLowerCase()}_${step}`)
            ]);
        await Promise.all(paths.map(([, path])=>(0,promises_.writeFile)(path, '')));
        return Object.fromEntries(paths);
    }
    #apply(exported) {
        const blocked = Object.keys(exported).find((name)=>blockedVariables.has(name.toUpperCase()));
        if (blocked !== undefined) throw new Error(`Can't store ${blocked} output parameter using '$GITHUB_ENV' command.`);
        this.#exported = {
            ...this.#exported,
            ...exported
        };
    }
}
/** The variables that move a Node.js process's clock forward by `ms` milliseconds. */ function laterBy(ms) {
    return simulatedTime(ms, 1);
}
function simulatedTime(laterMs, haste) {
    if (laterMs === 0 && haste === 1) return {};
    const hook = (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(import.meta.url)), 'later.cjs');
    return {
        NODE_OPTIONS: `--require ${hook}`,
        SANDBOX_LATER_MS: String(laterMs),
        SANDBOX_HASTE: String(haste)
    };
}
async function readCommandFiles(files) {
    const [env, outputs, state] = await Promise.all([
        files.GITHUB_ENV,
        files.GITHUB_OUTPUT,
        files.GITHUB_STATE
    ].map(async (path)=>Object.fromEntries(parseCommandFile(await (0,promises_.readFile)(path, 'utf8')))));
    return {
        env: env ?? {},
        outputs: outputs ?? {},
        state: state ?? {},
        summary: await (0,promises_.readFile)(files.GITHUB_STEP_SUMMARY, 'utf8')
    };
}
/** `INPUT_*` for every declared input and every given one. */ function inputVariables(action, given) {
    const values = new Map([
        ...action.inputs,
        ...Object.entries(given)
    ]);
    return Object.fromEntries([
        ...values
    ].map(([name, value])=>[
            `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
            value
        ]));
}
/** The few variables that a process needs from this machine. */ function machineEnvironment(home) {
    const kept = [
        'PATH',
        'SystemRoot',
        'TEMP',
        'TMP',
        'COMSPEC',
        'PATHEXT'
    ];
    const variables = kept.flatMap((name)=>process.env[name] === undefined ? [] : [
            [
                name,
                process.env[name]
            ]
        ]);
    // Instance metadata is not on loopback, so it must not be asked for credentials.
    return {
        ...Object.fromEntries(variables),
        HOME: home,
        USERPROFILE: home,
        AWS_EC2_METADATA_DISABLED: 'true'
    };
}
function githubContext(home, workspace) {
    return {
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION: '__octo-org_keyturn',
        GITHUB_ACTOR: 'octocat',
        GITHUB_API_URL: 'https://api.github.com',
        GITHUB_BASE_REF: '',
        GITHUB_EVENT_NAME: 'push',
        GITHUB_HEAD_REF: '',
        GITHUB_JOB: 'deploy',
        GITHUB_REF: 'refs/heads/main',
        GITHUB_REPOSITORY: 'octo-org/octo-repo',
        GITHUB_RUN_ID: '1658821493',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
        GITHUB_TRIGGERING_ACTOR: 'octocat',
        GITHUB_WORKFLOW: 'Deploy',
        GITHUB_WORKSPACE: workspace,
        RUNNER_ARCH: 'X64',
        RUNNER_ENVIRONMENT: 'github-hosted',
        RUNNER_OS: 'Linux',
        RUNNER_TEMP: home
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/demo/mfa-chapter.js



/** A user whose policy and role both demand MFA: denied without it, allowed with it. */ async function showMfa(story, root) {
    const sandbox = await (0,src_sandbox.startSandbox)();
    const { alice } = sandbox.seeded.users;
    const secrets = [
        alice.keys.secretAccessKey,
        alice.mfa?.secret ?? ''
    ];
    const job = new Job({
        env: {
            AWS_ENDPOINT_URL: sandbox.awsUrl
        },
        secrets
    });
    try {
        await withoutCode(story, sandbox, job, root);
        await withSeed(story, sandbox, job, root, secrets);
        await job.finish();
    } finally{
        await job.dispose();
        await sandbox.close();
    }
}
function inputsOf({ seeded }) {
    const { accessKeyId, secretAccessKey } = seeded.users.alice.keys;
    return {
        'aws-region': 'eu-central-1',
        'aws-credentials': `${accessKeyId}\n${secretAccessKey}`,
        'role-to-assume': seeded.roles.resourceUser,
        'role-duration-seconds': '14400'
    };
}
async function withoutCode(story, sandbox, job, root) {
    story.chapter('7. A role that demands MFA', `
- uses: octo-org/keyturn@v1
  with:
    aws-region: eu-central-1
    aws-credentials: \${{ secrets.AWS_CREDENTIALS }}
    mfa-secret: \${{ secrets.AWS_MFA_SECRET }}
    role-to-assume: ${sandbox.seeded.roles.resourceUser}
    role-duration-seconds: 14400`);
    story.part('Without mfa-secret');
    const step = await job.uses(root, {
        with: inputsOf(sandbox)
    });
    // Leave out the policy statements that follow; docs/mfa.md shows them.
    story.log({
        ...step,
        log: step.log.split('\n').slice(0, 6).join('\n')
    });
    const namesDevice = step.log.includes(sandbox.seeded.users.alice.mfa?.serialNumber ?? '?');
    story.verify('it is refused, and the error names the device that was not used', step.exitCode === 1 && namesDevice, step.log);
}
async function withSeed(story, sandbox, job, root, secrets) {
    story.part('With it');
    const { mfa } = sandbox.seeded.users.alice;
    const before = sandbox.requests.length;
    const step = await job.uses(root, {
        with: {
            ...inputsOf(sandbox),
            'mfa-secret': mfa?.secret ?? ''
        }
    });
    story.log(step);
    const hours = (Date.parse(step.outputs['expires-at'] ?? '') - Date.now()) / 3_600_000;
    story.verify('the session lasts four hours', step.exitCode === 0 && hours > 3.9, hours);
    const codes = sandbox.requests.slice(before).flatMap(({ operation, parameters })=>parameters.TokenCode ? [
            operation
        ] : []);
    story.verify('AssumeRole itself carried the one code', codes.join() === 'AssumeRole', codes);
    const leaks = secretsBeforeMask(step.rawLog, secrets);
    story.verify('no secret could be read before it was masked', leaks.length === 0, leaks);
}

;// CONCATENATED MODULE: ./.build/cli/src/demo/refresh-chapter.js




const hour = 3_600_000;
const atOnce = 8;
/** A job that runs for three hours on sessions of one hour, in simulated time. */ async function showRefresh(story, setting) {
    const sandbox = await (0,src_sandbox.startSandbox)();
    const job = new Job({
        env: {
            AWS_ENDPOINT_URL_STS: sandbox.awsUrl
        }
    });
    try {
        story.chapter('6. A job of three hours, on sessions of one', `
permissions:
  id-token: write
steps:
  - uses: octo-org/keyturn@v1
    with:
      aws-region: eu-central-1
      role-to-assume: ${sandbox.seeded.roles.oidc}
      refresh: true`);
        await threeHours(story, sandbox, job, setting);
    } finally{
        await job.dispose();
        await sandbox.close();
    }
}
async function threeHours(story, sandbox, job, { root, laterStep }) {
    const oidc = {
        ...sandbox.github.job({
            repository: 'octo-org/octo-repo',
            ref: 'refs/heads/main'
        })
    };
    const inputs = {
        'aws-region': 'eu-central-1',
        'role-to-assume': sandbox.seeded.roles.oidc,
        refresh: 'true'
    };
    const step = await job.uses(root, {
        with: inputs,
        env: oidc
    });
    story.log(step);
    const secrets = [
        ...sandbox.world.sessions.values()
    ].flatMap(({ key })=>[
            key.secret,
            key.token
        ]);
    const leaks = secretsBeforeMask(step.rawLog, secrets);
    story.verify('no secret could be read before it was masked', leaks.length === 0, leaks);
    const isProfile = step.env.AWS_PROFILE === 'keyturn' && step.env.AWS_ACCESS_KEY_ID === undefined;
    story.verify('later steps get a profile, and no keys', isProfile, Object.keys(step.env));
    for(let hours = 1; hours <= 3; hours++){
        sandbox.clock.advanceWall(1.01 * hour);
        const before = sandbox.requests.length;
        const env = {
            ...oidc,
            ...laterBy(hours * 1.01 * hour),
            ...laterStep.env
        };
        const tools = await Promise.all(Array.from({
            length: atOnce
        }, ()=>job.run(process.execPath, [
                ...laterStep.args
            ], {
                env
            })));
        checkHour(story, hours, tools, sandbox.requests.slice(before).map(({ operation })=>operation), step);
    }
    const posts = await job.finish();
    for (const post of posts)story.log(post);
    const left = (0,external_node_fs_.readdirSync)(job.home, {
        recursive: true
    }).map(String).filter((name)=>/keyturn-refresh|config$/.test(name));
    story.verify('no files of it are left on the disk', left.length === 0, left);
}
function checkHour(story, hours, tools, operations, { outputs }) {
    const arn = outputs['authenticated-arn'] ?? '';
    story.verify(`after ${hours} h, ${atOnce} programs with the AWS SDK at once are all ${arn}`, tools.every(({ log })=>log.trim() === arn), tools.map(({ log })=>log));
    const renewals = operations.filter((operation)=>operation.startsWith('AssumeRole'));
    story.verify('and the session was renewed once for them all', renewals.length === 1, operations);
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-cjs/index.js
var dist_cjs = __webpack_require__(71695);
// EXTERNAL MODULE: ./.build/cli/src/dates.js
var dates = __webpack_require__(41047);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
;// CONCATENATED MODULE: ./.build/cli/src/demo/scheduled-job.js





/** A repository whose workflow rotates its key on a schedule, into its own secret and another repository's. */ class ScheduledJob {
    sandbox;
    #folder;
    #job;
    #token;
    #days = 0;
    constructor(sandbox, folder){
        this.sandbox = sandbox;
        this.#folder = folder;
        this.#job = new Job({
            env: {
                AWS_ENDPOINT_URL: sandbox.awsUrl,
                GITHUB_API_URL: sandbox.githubUrl
            }
        });
        this.#token = sandbox.github.world.createToken({
            permissions: {
                secrets: 'write',
                variables: 'write',
                actions: 'read',
                metadata: 'read'
            }
        });
    }
    /** @param folder - the folder of action.yml */ static async start(folder, keyAgeDays) {
        const scheduled = new ScheduledJob(await (0,src_sandbox.startSandbox)(), folder);
        const [key] = scheduled.keys;
        if (!key) throw new Error('the CI user has no key');
        const then = new Date(Date.now() - keyAgeDays * dates/* dayMs */.LP);
        Object.assign(key, {
            createdAt: then
        });
        for (const { secrets } of scheduled.stores){
            secrets.set('AWS_CREDENTIALS', `${key.id}\n${key.secret}`);
            Object.assign(secrets.get('AWS_CREDENTIALS') ?? {}, {
                updatedAt: then
            });
        }
        return scheduled;
    }
    get keys() {
        return this.sandbox.world.account('123456789012').users.get('ci-deployer')?.accessKeys ?? [];
    }
    get stores() {
        const { world } = this.sandbox.github;
        return [
            'octo-org/octo-repo',
            'octo-org/other-repo'
        ].map((name)=>({
                name,
                secrets: world.repository(name).stores.actions
            }));
    }
    /** The pair that a job would get from each repository. */ get stored() {
        return this.stores.map(({ secrets })=>{
            const [accessKeyId = '', secretAccessKey = ''] = (secrets.value('AWS_CREDENTIALS') ?? '').split('\n');
            return {
                accessKeyId,
                secretAccessKey
            };
        });
    }
    /** All secrets of the sandbox. */ get secrets() {
        return [
            ...this.keys.map(({ secret })=>secret),
            ...this.stored.map((pair)=>pair.secretAccessKey)
        ];
    }
    get variables() {
        const { variables } = this.sandbox.github.world.repository('octo-org/octo-repo');
        return [
            ...variables.values()
        ].map(({ value })=>value).join('\n');
    }
    /** The number of requests that write a secret. */ get writes() {
        return this.sandbox.requests.filter(({ operation })=>operation === 'PutSecret').length;
    }
    /** Moves time forward for AWS, GitHub and the next runs. */ wait(days) {
        this.#days += days;
        this.sandbox.clock.advanceWall(days * dates/* dayMs */.LP);
    }
    /** Runs the workflow with the secret's current value. */ async run(killWhen) {
        const { world } = this.sandbox.github;
        const run = world.startRun(world.repository('octo-org/octo-repo'));
        const [own] = this.stored;
        const step = await this.#job.uses(this.#folder, {
            with: {
                'aws-region': 'eu-central-1',
                'aws-credentials': `${own?.accessKeyId}\n${own?.secretAccessKey}`,
                rotate: 'due',
                'rotate-targets': 'AWS_CREDENTIALS\nocto-org/other-repo AWS_CREDENTIALS',
                'github-token': this.#token
            },
            env: {
                GITHUB_RUN_ID: String(run.id)
            },
            laterMs: this.#days * dates/* dayMs */.LP,
            ...killWhen ? {
                onStart: (kill)=>killAsSoonAs(killWhen, kill)
            } : {}
        });
        run.status = 'completed';
        return step;
    }
    /** Whether STS accepts a pair, by one signed request. */ async works(credentials) {
        const client = new dist_cjs/* STSClient */.iM({
            region: 'eu-central-1',
            endpoint: this.sandbox.awsUrl,
            credentials,
            maxAttempts: 1,
            systemClockOffset: this.#days * dates/* dayMs */.LP
        });
        try {
            await client.send(new dist_cjs/* GetCallerIdentityCommand */.zI({}));
            return true;
        } catch (error) {
            if (error.name === 'InvalidClientTokenId') return false;
            throw error;
        }
    }
    /** One line for each key, with the repositories that store it. */ describe() {
        return this.keys.map(({ id, status })=>{
            const places = this.stores.filter((_, index)=>this.stored[index]?.accessKeyId === id);
            const location = places.length === 0 ? 'in no secret' : `in ${places.map(({ name })=>name).join(', ')}`;
            return `${(0,errors/* redactKeyId */.WL)(id)}  ${status.padEnd(8)}  ${location}`;
        });
    }
    async end() {
        await this.#job.dispose();
        await this.sandbox.close();
    }
}
function killAsSoonAs(holds, kill) {
    const timer = setInterval(()=>{
        if (!holds()) return;
        clearInterval(timer);
        kill('SIGKILL');
    }, 5).unref();
}

;// CONCATENATED MODULE: ./.build/cli/src/demo/rotation-chapter.js


/** A schedule rotates a key that is 100 days old, despite a crash, in simulated time. */ async function showRotation(story, folder) {
    const scheduled = await ScheduledJob.start(folder, 100);
    try {
        await new RotationChapter(story, scheduled).run();
    } finally{
        await scheduled.end();
    }
}
class RotationChapter {
    #story;
    #scheduled;
    #old;
    #written = '';
    constructor(story, scheduled){
        this.#story = story;
        this.#scheduled = scheduled;
        const [old] = scheduled.stored;
        if (!old) throw new Error('nothing is stored');
        this.#old = old;
    }
    async run() {
        this.#story.chapter('5. A stored key that is 100 days old, rotated by a schedule', `
on:
  schedule:
    - cron: '17 4 * * *'
steps:
  - uses: octo-org/keyturn@v1
    with:
      aws-region: eu-central-1
      aws-credentials: \${{ secrets.AWS_CREDENTIALS }}
      rotate: due
      rotate-targets: |
        AWS_CREDENTIALS
        octo-org/other-repo AWS_CREDENTIALS
      github-token: \${{ secrets.KEY_ROTATION_TOKEN }}`);
        await this.#crash();
        await this.#healing();
        await this.#retirement();
        await this.#deletion();
        const secrets = [
            this.#old.secretAccessKey,
            ...this.#scheduled.secrets
        ];
        this.#verify('no secret ever appeared in a log, a summary or the journal', !secrets.some((secret)=>this.#written.includes(secret)));
    }
    async #crash() {
        this.#day(1, 'the runner dies (kill -9) between the first secret and the second');
        const { sandbox } = this.#scheduled;
        // Delays the second write, so that the process can be killed before it.
        sandbox.faults.add({
            operation: 'PutSecret',
            skip: 1,
            times: 1,
            fault: {
                kind: 'stall',
                ms: 60_000,
                when: 'before'
            }
        });
        const step = await this.#run(()=>this.#scheduled.writes === 2);
        this.#show();
        const [own, other] = this.#scheduled.stored;
        this.#verify('the process was killed', step.signal === 'SIGKILL', step.signal);
        this.#verify('one repository has the new key, the other still the old one', own?.accessKeyId !== this.#old.accessKeyId && other?.accessKeyId === this.#old.accessKeyId);
        this.#verify('every job keeps working: both pairs sign', await this.#allWork());
    }
    async #healing() {
        this.#day(2, 'the next run takes over and resumes', 1);
        const step = await this.#run();
        this.#show();
        const [own, other] = this.#scheduled.stored;
        this.#verify('the run succeeded', step.exitCode === 0, step.exitCode);
        this.#verify('both repositories have the same new key, and it signs', own?.accessKeyId === other?.accessKeyId && await this.#allWork());
        this.#verify('no orphan: two keys, the old one still Active for jobs that were queued', this.#statuses() === 'Active Active' && await this.#scheduled.works(this.#old), this.#statuses());
    }
    async #retirement() {
        this.#day(10, 'the grace period is over', 8);
        await this.#run();
        this.#show();
        this.#verify('the old key is Inactive', this.#statuses() === 'Inactive Active', this.#statuses());
        this.#verify('STS refuses it, and the new one signs', !await this.#scheduled.works(this.#old) && await this.#allWork());
    }
    async #deletion() {
        this.#day(18, 'the recovery window is over', 8);
        const step = await this.#run();
        this.#show();
        this.#verify('one key is left, and both repositories have it', this.#isComplete());
        this.#verify('the old key is dead: IAM no longer lists it, and STS refuses it', /is gone: IAM no longer lists it/.test(step.log) && !await this.#scheduled.works(this.#old));
        this.#verify('every job still works', await this.#allWork());
    }
    #isComplete() {
        const { keys, stored } = this.#scheduled;
        return keys.length === 1 && stored.every(({ accessKeyId })=>accessKeyId === keys[0]?.id);
    }
    #day(day, event, later = 0) {
        this.#scheduled.wait(later);
        this.#story.part(`Day ${day}: ${event}`);
    }
    async #run(killWhen) {
        const step = await this.#scheduled.run(killWhen);
        this.#written += `${step.log}${step.summary}${this.#scheduled.variables}`;
        this.#story.log(step);
        const leaks = secretsBeforeMask(step.rawLog, this.#scheduled.secrets);
        this.#verify('no secret could be read before it was masked', leaks.length === 0, leaks.length);
        return step;
    }
    #show() {
        for (const line of this.#scheduled.describe())this.#story.say(`    ${line}`);
    }
    async #allWork() {
        const works = await Promise.all(this.#scheduled.stored.map((pair)=>this.#scheduled.works(pair)));
        return works.every(Boolean);
    }
    #statuses() {
        return this.#scheduled.keys.map(({ status })=>status).join(' ');
    }
    #verify(claim, holds, found) {
        this.#story.verify(claim, holds, found);
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./.build/cli/src/sandbox/aws/model/stored-policy.js
var stored_policy = __webpack_require__(38946);
;// CONCATENATED MODULE: ./.build/cli/src/demo/desk.js



const accountId = '123456789012';
/** An administrator of the users account and of the repository, who runs `keyturn` in a terminal. */ class Desk {
    sandbox;
    /** A job of the repository. */ job;
    #story;
    #program;
    #env;
    #secret;
    #written = '';
    /** @param root - the folder of action.yml */ constructor(story, sandbox, root){
        this.#story = story;
        this.sandbox = sandbox;
        this.#program = (0,external_node_path_.join)(root, 'dist', 'cli', 'index.js');
        this.job = new Job({
            env: {
                AWS_ENDPOINT_URL: sandbox.awsUrl,
                GITHUB_API_URL: sandbox.githubUrl
            }
        });
        const user = this.account.createUser('octo-admin');
        const administrator = 'arn:aws:iam::aws:policy/AdministratorAccess';
        user.attachedPolicies.set(administrator, this.account.managedPolicy(administrator));
        const { id, secret } = sandbox.world.createKey(this.account, user);
        this.#secret = secret;
        const machine = Object.entries(this.job.env).filter(([name])=>!/^(?:CI$|GITHUB_|RUNNER_)/.test(name));
        this.#env = {
            ...Object.fromEntries(machine),
            AWS_REGION: 'eu-central-1',
            AWS_ACCESS_KEY_ID: id,
            AWS_SECRET_ACCESS_KEY: secret,
            GITHUB_API_URL: sandbox.githubUrl,
            GITHUB_TOKEN: sandbox.github.world.createToken()
        };
    }
    get account() {
        return this.sandbox.world.account(accountId);
    }
    get repository() {
        return this.sandbox.github.world.repository('octo-org/octo-repo');
    }
    /** Whether the administrator's secret or one of these could be read in what the commands wrote. */ leaks(...secrets) {
        return [
            this.#secret,
            ...secrets
        ].some((secret)=>this.#written.includes(secret));
    }
    /**
   * Runs a command as a process, and shows the lines that match.
   *
   * @param args - without the program itself
   */ async keyturn(args, shown) {
        const ended = await new Promise((resolve)=>{
            (0,external_node_child_process_.execFile)(process.execPath, [
                this.#program,
                ...args
            ], {
                env: this.#env
            }, (error, stdout, stderr)=>resolve({
                    code: error ? Number(error.code) : 0,
                    text: `${stderr}${stdout}`
                }));
        });
        this.#written += ended.text;
        this.#story.say(shortened(`    $ keyturn ${args.join(' ')}`));
        for (const line of ended.text.split('\n').filter((each)=>shown.test(each)))this.#story.say(`    | ${line.trim()}`);
        return ended;
    }
    /** Merges the open pull request, with the action pinned to a commit, as its reviewer does. @returns the file's path */ mergePull() {
        const { code } = this.repository;
        const pull = code.pulls.find(({ state })=>state === 'open');
        if (!pull) throw new Error('no pull request is open');
        const [base, head] = [
            code.at(pull.base),
            code.at(pull.head)
        ];
        const [path = ''] = base && head ? code.changedPaths(base, head) : [];
        const text = code.text(path, pull.head) ?? '';
        code.commit(pull.head, {
            [path]: text.replace('keyturn@v1', `keyturn@${'0123456789'.repeat(4)}`)
        });
        code.merge(pull);
        return path;
    }
    /** Ends the job, and closes the sandbox. */ async end() {
        await this.job.finish();
        await this.job.dispose();
        await this.sandbox.close();
    }
}
/** A long command in several lines, as a shell takes it. */ function shortened(line) {
    return line.length < 110 ? line : line.replaceAll(/ (?=--(?:repo|policy-arn) )/g, ' \\\n        ');
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.build/cli/src/demo/rotating-user.js





const command = [
    'bootstrap',
    'rotating-key',
    'ci-tool',
    '--repo',
    'octo-org/octo-repo',
    '--yes'
];
const appId = '1234';
/** A user with a stored key, made by one command, and the first rotation by the workflow that it proposed. */ async function showRotatingUser(story, root) {
    const desk = new Desk(story, await (0,src_sandbox.startSandbox)(), root);
    try {
        await setUp(story, desk);
        await rotate(story, desk, root);
    } finally{
        await desk.end();
    }
}
const keysOf = (desk)=>desk.account.users.get('ci-tool')?.accessKeys ?? [];
const stored = (desk)=>desk.repository.stores.actions.value('AWS_CREDENTIALS');
async function setUp(story, desk) {
    story.part('A tool without OIDC gets a user whose key rotates');
    const { code, text } = await desk.keyturn(command, /^ {2}[+~!] |^Done/);
    const [key] = keysOf(desk);
    story.verify('the command succeeded', code === 0, text);
    story.verify('the secret is the key of the new user', stored(desk) === `${key?.id}\n${key?.secret}`);
    story.verify('no command printed it', !desk.leaks(key?.secret ?? ''));
}
async function rotate(story, desk, root) {
    story.part('The proposed workflow is merged, and rotates for the first time');
    const inputs = rotating_user_inputsOf(desk.repository.code.text(desk.mergePull()) ?? '', createApp(desk));
    const [old] = keysOf(desk);
    const step = await run(desk, root, inputs);
    story.log(step);
    for (const { id, status } of keysOf(desk))story.say(`    ${(0,errors/* redactKeyId */.WL)(id)}  ${status}`);
    const [first, second] = keysOf(desk);
    story.verify('the run succeeded', step.exitCode === 0, step.log);
    story.verify('the secret is a new key, and the old one is still Active for jobs that were queued', first?.id === old?.id && first?.status === 'Active' && stored(desk) === `${second?.id}\n${second?.secret}`);
    const secrets = [
        first?.secret ?? '',
        second?.secret ?? ''
    ];
    story.verify('no secret appeared in the log', !secrets.some((secret)=>step.log.includes(secret)));
}
function run(desk, root, inputs) {
    const { github } = desk.sandbox;
    const oidc = github.job({
        repository: 'octo-org/octo-repo',
        environment: 'key-rotation'
    });
    const { id } = github.world.startRun(desk.repository);
    return desk.job.uses(root, {
        with: inputs,
        env: {
            ...oidc,
            GITHUB_RUN_ID: String(id)
        }
    });
}
/** The App that the command asks for. @returns its private key */ function createApp(desk) {
    const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('rsa', {
        modulusLength: 2048,
        privateKeyEncoding: {
            type: 'pkcs8',
            format: 'pem'
        },
        publicKeyEncoding: {
            type: 'spki',
            format: 'pem'
        }
    });
    const permissions = {
        actions: 'read',
        actions_variables: 'write',
        secrets: 'write'
    };
    desk.sandbox.github.world.createApp(appId, publicKey, {
        'octo-org': permissions
    });
    return privateKey;
}
/** The inputs of the workflow's step, when a person starts it with `rotate: now`. */ function rotating_user_inputsOf(workflow, privateKey) {
    const values = {
        "${{ inputs.rotate || 'due' }}": 'now',
        '${{ vars.KEY_ROTATION_APP_ID }}': appId,
        '${{ secrets.KEY_ROTATION_APP_KEY }}': privateKey
    };
    const given = (0,dist/* parse */.qg)(workflow).jobs.rotate.steps[0].with;
    return Object.fromEntries(Object.entries(given).map(([name, value])=>[
            name,
            values[String(value)] ?? String(value)
        ]));
}

;// CONCATENATED MODULE: ./.build/cli/src/demo/set-up-chapter.js






const role = 'arn:aws:iam::123456789012:role/deploy';
const doctor = [
    'doctor',
    '--repo',
    'octo-org/octo-repo'
];
const findings = /nothing found$|^(?:error|warning|note) KT\d+ |^ {2}AWS would refuse/;
const steps = /^ {2}[+~!] |^Done/;
/** The command line sets a job up, finds what would make it fail, and sets up a key that rotates. */ async function showSetUp(story, root) {
    const sandbox = await startEnterprise();
    const desk = new Desk(story, sandbox, root);
    try {
        await new SetUpChapter(story, desk, root).run();
    } finally{
        await desk.end();
    }
    await showRotatingUser(story, root);
}
/** `doctor` takes the issuer from GitHub's address, so the GitHub of this sandbox is an Enterprise Server at its own address. */ async function startEnterprise() {
    const free = (0,external_node_net_.createServer)().listen(0, '127.0.0.1');
    await (0,external_node_events_.once)(free, 'listening');
    const { port } = free.address();
    free.close();
    await (0,external_node_events_.once)(free, 'close');
    return (0,src_sandbox.startSandbox)({
        githubPort: port,
        enterpriseHost: `127.0.0.1:${port}`
    });
}
class SetUpChapter {
    #story;
    #desk;
    #root;
    #design;
    constructor(story, desk, root){
        this.#story = story;
        this.#desk = desk;
        this.#root = root;
        this.#design = [
            ...[
                '--ci',
                'github',
                '--set',
                `issuer=${desk.sandbox.githubUrl}/_services/token`.replace('http:', 'https:')
            ],
            ...[
                '--repo',
                'octo-org/octo-repo',
                '--environment',
                'staging'
            ],
            ...[
                '--policy-arn',
                'arn:aws:iam::aws:policy/ReadOnlyAccess'
            ]
        ];
    }
    async run() {
        this.#story.chapter('8. From nothing to a job with a role: bootstrap, doctor, rotate', '');
        this.#story.say('  The GitHub here is an Enterprise Server, so its issuer is named.');
        await this.#plan();
        await this.#apply();
        await this.#broken();
        await this.#repaired();
    }
    async #plan() {
        this.#story.part('A plan');
        const { code } = await this.#keyturn('plan', '--detailed-exitcode');
        const { account, sandbox } = this.#desk;
        const writes = sandbox.requests.filter(({ operation })=>!/^(?:Get|List)/.test(operation));
        this.#verify('the plan has something to do (exit code 10)', code === 10, code);
        this.#verify('it only read: every request is a Get or a List, and there is no role', writes.length === 0 && sandbox.requests.length > 0 && !account.roles.has('deploy'), writes.map(({ operation })=>operation));
    }
    async #apply() {
        this.#story.part('It is applied, and the pull request is merged');
        const { code, text } = await this.#keyturn('apply', '--yes');
        const { account, repository } = this.#desk;
        const heads = repository.code.pulls.map(({ head })=>head);
        this.#verify('the role exists, and the workflow is a pull request', code === 0 && account.roles.has('deploy') && heads.join() === 'keyturn/bootstrap-deploy', text);
        this.#desk.mergePull();
        await this.#doctorFindsNothing();
        this.#verify('a job of the environment staging gets a session of the role', await this.#asks('staging') === 'enters');
        this.#verify('a job of the environment production is refused', await this.#asks('production') === 'refused');
    }
    async #broken() {
        this.#story.part('Somebody changes the trust policy to another environment');
        const deploy = this.#desk.account.roles.get('deploy');
        if (!deploy) throw new Error('the role does not exist');
        const trust = deploy.trustPolicy.json.replaceAll('environment:staging', 'environment:production');
        deploy.trustPolicy = (0,stored_policy/* storedPolicy */.S)(JSON.parse(trust), 'trust');
        const { code, text } = await this.#desk.keyturn(doctor, findings);
        const rules = [
            ...text.matchAll(/^\w+ (KT\d+) /gm)
        ].map(([, rule])=>rule);
        this.#verify('doctor names the rule KT103, and no other', code === 1 && rules.join() === 'KT103', text);
        this.#verify('it is right: the job is refused', await this.#asks('staging') === 'refused');
    }
    async #repaired() {
        this.#story.part('The same command repairs it');
        const { code, text } = await this.#keyturn('apply', '--yes');
        this.#verify('only the role was changed', code === 0 && /^Done: 1 to change\b/m.test(text), text);
        await this.#doctorFindsNothing();
        this.#verify('the job gets its session again', await this.#asks('staging') === 'enters');
        this.#verify('no command printed a secret', !this.#desk.leaks());
    }
    async #doctorFindsNothing() {
        const { code, text } = await this.#desk.keyturn(doctor, findings);
        const isSound = code === 0 && text.includes('\n1 job checked: 0 errors, 0 warnings, 0 notes.');
        this.#verify('doctor checks the job, and finds nothing', isSound, text);
    }
    #keyturn(command, ...flags) {
        return this.#desk.keyturn([
            'bootstrap',
            command,
            ...this.#design,
            ...flags
        ], steps);
    }
    /** Asks for a session with the step of the workflow, in a job of the environment. @returns the log of another failure */ async #asks(environment) {
        const { job, sandbox } = this.#desk;
        const oidc = sandbox.github.job({
            repository: 'octo-org/octo-repo',
            environment
        });
        const inputs = {
            'aws-region': 'eu-central-1',
            'role-to-assume': role
        };
        const { exitCode, log, outputs } = await job.uses(this.#root, {
            with: inputs,
            env: {
                ...oidc
            }
        });
        if (exitCode === 0 && outputs['authenticated-arn']?.includes(':assumed-role/deploy/')) return 'enters';
        return log.includes('Not authorized to perform sts:AssumeRoleWithWebIdentity') ? 'refused' : log;
    }
    #verify(claim, holds, found) {
        this.#story.verify(claim, holds, found);
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./.build/cli/src/demo/story.js

/** Uses colours on a terminal, unless NO_COLOR is set; elsewhere only with FORCE_COLOR. */ const coloured = process.env.FORCE_COLOR !== undefined || process.stdout.isTTY && process.env.NO_COLOR === undefined;
function styled(style, text) {
    return coloured ? (0,external_node_util_.styleText)(style, text, {
        validateStream: false
    }) : text;
}
/** Prints what happens, and counts the checks that pass and fail. */ class Story {
    #passed = 0;
    #failed = 0;
    chapter(title, workflow) {
        console.log(`\n${styled([
            'bold',
            'cyan'
        ], title)}\n`);
        const lines = workflow.trim().split('\n').filter((line)=>line !== '');
        for (const line of lines)console.log(styled('dim', `    ${line}`));
        if (lines.length > 0) console.log();
    }
    /** A part of a chapter. */ part(title) {
        console.log(`\n  ${styled('bold', title)}`);
    }
    /** The log of a step, as GitHub shows it. */ log({ log }) {
        for (const line of log.split('\n')){
            console.log(`  ${styled('dim', '|')} ${/^(Error|Warning):/.test(line) ? styled('red', line) : line}`);
        }
    }
    say(text) {
        console.log(text);
    }
    /** Checks a claim and prints the actual value if it is false. */ verify(claim, holds, found = undefined) {
        if (holds) {
            this.#passed++;
            console.log(`  ${styled('green', '✓')} ${claim}`);
        } else {
            this.#failed++;
            console.log(`  ${styled('red', '✗')} ${claim}${found === undefined ? '' : `, but: ${JSON.stringify(found)}`}`);
        }
    }
    /** Prints the totals and sets the exit code. */ end() {
        const summary = `${this.#passed} checks passed, ${this.#failed} failed.`;
        console.log(`\n${styled(this.#failed === 0 ? [
            'bold',
            'green'
        ] : [
            'bold',
            'red'
        ], summary)}`);
        process.exitCode = this.#failed === 0 && this.#passed > 0 ? 0 : 1;
    }
}

;// CONCATENATED MODULE: ./.build/cli/src/demo/demo.js









const region = 'eu-central-1';
/** One job on the sandbox, explained step by step. */ class Demo {
    #story;
    #sandbox;
    #job;
    #setting;
    constructor(story, sandbox, job, setting){
        this.#story = story;
        this.#sandbox = sandbox;
        this.#job = job;
        this.#setting = setting;
    }
    async run() {
        const { usersAccountId, resourcesAccountId } = this.#sandbox.seeded;
        this.#story.say(`Keyturn on its sandbox: users live in account ${usersAccountId}, resources in ${resourcesAccountId}.`);
        const before = this.#job.env;
        await this.#storedKeys();
        await this.#laterStep('resource-user-ci');
        await this.#oidc();
        await this.#laterStep('github-oidc');
        await this.#denied();
        await this.#end(before);
    }
    async #storedKeys() {
        this.#story.chapter('1. Stored keys -> a role', `
- uses: octo-org/keyturn@v1
  with:
    aws-region: ${region}
    aws-credentials: \${{ secrets.AWS_CREDENTIALS }}
    role-to-assume: ${this.#sandbox.seeded.roles.ci}`);
        const { accessKeyId, secretAccessKey } = this.#sandbox.seeded.users.ci.keys;
        const step = await this.#keyturn({
            'aws-credentials': `${accessKeyId}\n${secretAccessKey}`,
            'role-to-assume': this.#sandbox.seeded.roles.ci
        });
        this.#verify('the step succeeded with one request to STS', step.exitCode === 0 && this.#since() === 1, step.exitCode);
        this.#verify('later steps get a session (ASIA…), not the stored key', step.env.AWS_ACCESS_KEY_ID?.startsWith('ASIA') === true);
    }
    async #oidc() {
        this.#story.chapter('2. OIDC -> a role in the second account', `
permissions:
  id-token: write
steps:
  - uses: octo-org/keyturn@v1
    with:
      aws-region: ${region}
      role-to-assume: ${this.#sandbox.seeded.roles.oidc}`);
        const step = await this.#keyturn({
            'role-to-assume': this.#sandbox.seeded.roles.oidc
        }, this.#idToken());
        const { resourcesAccountId } = this.#sandbox.seeded;
        this.#verify('one token request and one request to STS', step.exitCode === 0 && this.#since() === 2, step.exitCode);
        this.#verify(`the session is in account ${resourcesAccountId}`, step.outputs['aws-account-id'] === resourcesAccountId);
    }
    /** A later step without Keyturn uses the exported credentials in a real request. */ async #laterStep(role) {
        const { args, env } = this.#setting.laterStep;
        const later = await this.#job.run(process.execPath, [
            ...args
        ], {
            env
        });
        this.#verify(`a later step, from its environment alone, is ${later.log}`, later.log.includes(`:assumed-role/${role}/`), later.log);
    }
    async #denied() {
        const { resourceAdmin } = this.#sandbox.seeded.roles;
        this.#story.chapter('3. A role that this job may not assume', `
- uses: octo-org/keyturn@v1
  with:
    aws-region: ${region}
    aws-credentials: \${{ secrets.AWS_CREDENTIALS }}
    role-to-assume: ${resourceAdmin}`);
        const { accessKeyId, secretAccessKey } = this.#sandbox.seeded.users.ci.keys;
        const step = await this.#keyturn({
            'aws-credentials': `${accessKeyId}\n${secretAccessKey}`,
            'role-to-assume': resourceAdmin
        });
        this.#verify('the step failed, after one request', step.exitCode === 1 && this.#since() === 1, step.exitCode);
        this.#verify('it published nothing for later steps', Object.keys({
            ...step.env,
            ...step.outputs
        }).length === 0, Object.keys(step.env));
    }
    async #end(before) {
        this.#story.chapter('4. The end of the job: post steps, last first', '');
        const posts = await this.#job.finish();
        for (const post of posts)this.#story.log(post);
        const left = Object.entries(this.#job.env).filter(([name, value])=>value !== (before[name] ?? ''));
        this.#verify('no post step failed', posts.length === 3 && posts.every(({ exitCode })=>exitCode === 0), posts.length);
        this.#verify('the environment is restored', left.length === 0, left.map(([name])=>name));
        this.#story.say('\nWhat AWS and GitHub saw:');
        for (const request of this.#sandbox.requests)this.#story.say(`  ${redacted(request)}`);
    }
    #counted = 0;
    async #keyturn(inputs, env = {}) {
        this.#counted = this.#sandbox.requests.length;
        const step = await this.#job.uses(this.#setting.root, {
            with: {
                'aws-region': region,
                ...inputs
            },
            env
        });
        this.#story.log(step);
        const leaks = secretsBeforeMask(step.rawLog, this.#secrets());
        this.#verify('no secret could be read before it was masked', leaks.length === 0, leaks);
        return step;
    }
    /** Requests since the last Keyturn step began. */ #since() {
        return this.#sandbox.requests.length - this.#counted;
    }
    #secrets() {
        const { seeded, world } = this.#sandbox;
        const stored = Object.values(seeded.users).map(({ keys })=>keys.secretAccessKey);
        return [
            ...stored,
            ...[
                ...world.sessions.values()
            ].flatMap(({ key })=>[
                    key.secret,
                    key.token
                ])
        ];
    }
    #idToken() {
        return {
            ...this.#sandbox.github.job({
                repository: 'octo-org/octo-repo',
                ref: 'refs/heads/main'
            })
        };
    }
    #verify(claim, holds, found) {
        this.#story.verify(claim, holds, found);
    }
}
/** Runs the bundled action as GitHub's runner would, on a simulated AWS and GitHub. Sets the exit code. */ async function runDemo(setting) {
    const sandbox = await (0,src_sandbox.startSandbox)();
    const stored = Object.values(sandbox.seeded.users).flatMap(({ keys })=>Object.values(keys));
    const job = new Job({
        env: {
            AWS_ENDPOINT_URL_STS: sandbox.awsUrl
        },
        secrets: stored
    });
    const story = new Story();
    try {
        await new Demo(story, sandbox, job, setting).run();
    } finally{
        await job.dispose();
        await sandbox.close();
    }
    await showRotation(story, setting.root);
    await showRefresh(story, setting);
    await showMfa(story, setting.root);
    await showSetUp(story, setting.root);
    story.end();
}


/***/ })

};
