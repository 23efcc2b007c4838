export const id = 5019;
export const ids = [5019];
export const modules = {

/***/ 45019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./.build/cli/src/aws/access-keys.js
var access_keys = __webpack_require__(12565);
// EXTERNAL MODULE: ./.build/cli/src/doctor/ask-aws.js
var ask_aws = __webpack_require__(94885);
// EXTERNAL MODULE: ./.build/cli/src/doctor/ask-github.js
var ask_github = __webpack_require__(11017);
// EXTERNAL MODULE: ./.build/cli/src/doctor/check.js + 20 modules
var check = __webpack_require__(34543);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
;// CONCATENATED MODULE: ./.build/cli/src/doctor/checkout.js



/** Where GitHub looks for workflows. */ const folder = '.github/workflows';
/**
 * The workflow files of a checkout.
 *
 * @param path - the root of the checkout, or one workflow file
 * @param repository - for `file.repository`, if it is known
 * @throws KeyturnError `InvalidInput` if there is no workflow
 */ async function checkoutFiles(path, repository) {
    const named = repository === undefined ? {} : {
        repository
    };
    if (/\.ya?ml$/.test(path)) return [
        {
            ...named,
            path: relativePath(path),
            text: await textOf(path)
        }
    ];
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(path, folder)).catch(()=>[]);
    const files = names.filter((name)=>/\.ya?ml$/.test(name)).sort();
    if (files.length === 0) {
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: `${path} has no workflow in ${folder}.`,
            remedy: 'run keyturn doctor at the root of a checkout, name the checkout or a workflow file, or add --repo OWNER/REPO.'
        });
    }
    return Promise.all(files.map(async (name)=>({
            ...named,
            path: `${folder}/${name}`,
            text: await textOf((0,external_node_path_.join)(path, folder, name))
        })));
}
/** From the root of the repository on, if the path has the usual folder; else as it was given. */ function relativePath(path) {
    const whole = (0,external_node_path_.resolve)(path).replaceAll('\\', '/');
    const at = whole.lastIndexOf(`/${folder}/`);
    return at < 0 ? path.replaceAll('\\', '/').replace(/^\.\//, '') : whole.slice(at + 1);
}
async function textOf(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    } catch (error) {
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: `The file ${path} could not be read: ${(0,errors/* messageOf */.bD)(error)}`,
            remedy: 'check the path.'
        });
    }
}

// EXTERNAL MODULE: ./.build/cli/src/doctor/facts.js
var facts = __webpack_require__(34071);
;// CONCATENATED MODULE: ./.build/cli/src/doctor/issuer.js
/**
 * The issuer of the ID tokens of a GitHub, without `https://`, from the address of its API (docs.github.com, "OpenID Connect
 * reference"): github.com, a data-residency host of ghe.com, or GitHub Enterprise Server.
 */ function issuerOf(apiUrl) {
    const host = URL.parse(apiUrl || 'https://api.github.com')?.host ?? 'api.github.com';
    if (host === 'api.github.com') return 'token.actions.githubusercontent.com';
    const subdomain = /^api\.(.+\.ghe\.com)$/.exec(host)?.[1];
    return subdomain === undefined ? `${host}/_services/token` : `token.actions.${subdomain}`;
}

// EXTERNAL MODULE: ./.build/cli/src/doctor/remote-files.js
var remote_files = __webpack_require__(84202);
// EXTERNAL MODULE: ./.build/cli/src/findings/forms.js
var findings_forms = __webpack_require__(48802);
// EXTERNAL MODULE: ./.build/cli/src/findings/merged.js
var merged = __webpack_require__(81865);
// EXTERNAL MODULE: ./.build/cli/src/findings/verdict.js
var verdict = __webpack_require__(11308);
// EXTERNAL MODULE: ./.build/cli/src/workflows/parser.js
var parser = __webpack_require__(10388);
// EXTERNAL MODULE: ./.build/cli/src/workflows/read-workflow.js + 1 modules
var read_workflow = __webpack_require__(90207);
// EXTERNAL MODULE: ./.build/cli/src/workflows/reusable.js
var reusable = __webpack_require__(72894);
// EXTERNAL MODULE: ./.build/cli/src/cli/exit-codes.js
var exit_codes = __webpack_require__(54072);
// EXTERNAL MODULE: ./.build/cli/src/cli/services/aws.js + 2 modules
var aws = __webpack_require__(29004);
// EXTERNAL MODULE: ./.build/cli/src/cli/services/github.js + 1 modules
var github = __webpack_require__(70734);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/report-failure.js
var report_failure = __webpack_require__(23127);
// EXTERNAL MODULE: ./.build/cli/src/cli/session/terminal.js
var terminal = __webpack_require__(77050);
;// CONCATENATED MODULE: ./.build/cli/src/cli/commands/doctor.js




















/** `keyturn doctor`: checks workflow files against GitHub and AWS, and prints a report. */ async function doctor(flags, ...paths) {
    const runner = (0,terminal/* terminalRunner */.b)({
        ...this.env
    }, (text)=>this.process.stderr.write(text), flags.verbose ?? false);
    let github;
    try {
        const sources = await sourcesOf(flags, paths, this);
        github = await openGitHub(flags, sources, runner);
        const around = {
            ...await surroundings(flags, github, runner, this),
            now: new Date()
        };
        const reports = [];
        for (const source of sources)reports.push(await doctor_check(source, flags, around, github));
        await print((0,merged/* merged */.Z)(reports), flags, this);
    } catch (error) {
        (0,report_failure/* reportFailure */.x)(error, this, runner);
        this.process.exitCode = (0,exit_codes/* exitCodeOf */.FO)(error);
    } finally{
        await github?.close();
    }
}
async function sourcesOf(flags, paths, { env }) {
    const repositories = [];
    for (const repo of flags.repo ?? []){
        const chosen = await (0,github/* chosenRepository */.Bx)({
            repo
        }, env);
        if (chosen) repositories.push(`${chosen.owner}/${chosen.repo}`);
    }
    if (paths.length === 0 && repositories.length > 0) return repositories.map((name)=>({
            name
        }));
    if (repositories.length > 1 || repositories.length === 1 && paths.length > 1) {
        throw new errors/* KeyturnError */.FB('InvalidInput', {
            summary: 'Both checkouts and several repositories are given.',
            remedy: 'name either checkouts, or repositories with --repo, or one of each for a checkout of that repository.'
        });
    }
    const [named] = repositories;
    const found = named === undefined ? await (0,github/* chosenRepository */.Bx)({}, env) : undefined;
    const name = named ?? (found && `${found.owner}/${found.repo}`);
    return (paths.length > 0 ? paths : [
        '.'
    ]).map((path)=>({
            path,
            ...name === undefined ? {} : {
                name
            }
        }));
}
async function openGitHub(flags, sources, runner) {
    if (flags.offline) return undefined;
    const { repo: _, ...others } = flags;
    const repositories = sources.flatMap(({ name })=>{
        const [owner, repo] = name?.split('/') ?? [];
        return owner === undefined || repo === undefined ? [] : [
            {
                owner,
                repo
            }
        ];
    });
    return (0,github/* findGitHub */.r7)(others, repositories, github/* permissionsFor */.mr.doctor, runner);
}
async function surroundings(flags, github, runner, context) {
    const nobody = (0,facts/* unasked */.W)({
        github: flags.offline ? '--offline was given' : 'there is no token: set GITHUB_TOKEN, or run `gh auth login`',
        aws: '--offline was given'
    });
    return {
        github: github ? (0,ask_github/* askGitHub */.X)(apiOf(github)) : nobody.github,
        aws: flags.offline ? nobody.aws : await awsFacts(flags, runner, context),
        issuer: issuerOf(context.env.GITHUB_API_URL)
    };
}
const apiOf = (github)=>(owner)=>github.apiFor(owner);
/** Without credentials that were asked for, AWS is not checked. Those that were asked for must work. */ async function awsFacts(flags, runner, context) {
    const { profile, account, 'role-to-assume': role } = flags;
    try {
        const { accountId, iam, session } = await (0,aws/* openAws */.e)(flags, context);
        (0,access_keys/* maskKeys */.h)(session.credentials, runner.mask);
        return (0,ask_aws/* askAws */.x)(accountId, iam);
    } catch (error) {
        const isAskedFor = profile !== undefined || account !== undefined || role !== undefined;
        if (isAskedFor || !(error instanceof errors/* KeyturnError */.FB)) throw error;
        const why = (0,errors/* messageOf */.bD)(error).split('\n')[0]?.replace(/\.$/, '') ?? error.code;
        return (0,facts/* unasked */.W)({
            github: '',
            aws: `there are no AWS credentials: ${why}`
        }).aws;
    }
}
async function doctor_check(source, flags, around, github) {
    const parse = await (0,parser/* loadParser */.q)();
    const files = await filesOf(source, github);
    const workflows = files.map((file)=>(0,read_workflow/* readWorkflow */.S)(file, parse));
    return (0,check/* checkRepository */.n)({
        workflows,
        library: (0,reusable/* library */.Yv)(workflows, parse, github && (0,ask_github/* remoteReader */.o)(apiOf(github))),
        only: {
            ...flags.workflow === undefined ? {} : {
                workflow: flags.workflow
            },
            ...flags.job === undefined ? {} : {
                job: flags.job
            }
        },
        ...source.name === undefined ? {} : {
            name: source.name
        }
    }, around);
}
async function filesOf({ path, name }, github) {
    if (path !== undefined) return checkoutFiles(path, undefined);
    const [owner = '', repo = ''] = name?.split('/') ?? [];
    if (github === undefined) {
        throw new errors/* KeyturnError */.FB('NoCredentials', {
            summary: `Reading the workflows of ${name} needs a token for GitHub.`,
            remedy: 'set GITHUB_TOKEN, run `gh auth login`, or name a checkout instead of --repo.'
        });
    }
    return (0,remote_files/* fetchWorkflowFiles */.f)({
        owner,
        repo
    }, undefined, github.apiFor(owner));
}
async function print(report, flags, context) {
    const { process, env } = context;
    const isTerminal = Boolean(process.stdout.isTTY);
    if (flags.fix === 'diff') await printDiff(report, context);
    else {
        const text = await (0,findings_forms/* rendered */.g)(report, flags.format, {
            colors: isTerminal && !env.NO_COLOR,
            ...isTerminal ? {
                width: process.stdout.columns
            } : {},
            ...flags.account === undefined ? {} : {
                accountId: flags.account
            }
        });
        process.stdout.write(text);
    }
    if ((0,verdict/* fails */.c6)(report, flags['fail-on'])) process.exitCode = exit_codes/* exitCode */.I$.failed;
}
/** The patches go to stdout, and how many findings have none to stderr. */ async function printDiff({ findings }, { process }) {
    const { unifiedDiff } = await Promise.all(/* import() */[__webpack_require__.e(1611), __webpack_require__.e(4554)]).then(__webpack_require__.bind(__webpack_require__, 64554));
    const patches = findings.flatMap(({ patch })=>patch ?? []);
    const { text, leftOut } = unifiedDiff(patches);
    process.stdout.write(text);
    const others = findings.length - patches.length;
    if (others > 0) process.stderr.write(`${others} findings have no patch: run keyturn doctor without --fix to see them.\n`);
    if (leftOut.length > 0) process.stderr.write(`Not every patch could be printed for ${leftOut.join(', ')}.\n`);
}


/***/ })

};
