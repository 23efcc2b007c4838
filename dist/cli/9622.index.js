export const id = 9622;
export const ids = [9622];
export const modules = {

/***/ 29622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runSandbox: () => (/* binding */ runSandbox)
});

// UNUSED EXPORTS: usage

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./.build/cli/src/sandbox/people/options.js
/** A Region of each partition (botocore's endpoints.json). */ const regions = {
    aws: 'eu-central-1',
    'aws-cn': 'cn-north-1',
    'aws-us-gov': 'us-gov-west-1',
    'aws-eusc': 'eusc-de-east-1',
    'aws-iso': 'us-iso-east-1',
    'aws-iso-b': 'us-isob-east-1',
    'aws-iso-e': 'eu-isoe-west-1',
    'aws-iso-f': 'us-isof-south-1'
};
/** The options of both commands that create a sandbox. */ const worldOptions = {
    accounts: {
        type: 'string'
    },
    partition: {
        type: 'string'
    },
    'key-age': {
        type: 'string'
    }
};
/** @throws Error that names the option and its valid values */ function readWorldOptions(values) {
    const { accounts = 'two', partition = 'aws', 'key-age': keyAge = '0' } = values;
    if (accounts !== 'one' && accounts !== 'two') throw new Error('--accounts takes one or two');
    if (!isPartition(partition)) throw new Error(`--partition takes ${Object.keys(regions).join(', ')}, not ${partition}`);
    return {
        accounts,
        partition,
        keyAgeDays: wholeNumber(keyAge, '--key-age', 36_500)
    };
}
function wholeNumber(text, option, max) {
    if (/^\d+$/.test(text) && Number(text) <= max) return Number(text);
    throw new Error(`${option} takes a whole number up to ${max}, not ${text}`);
}
const isPartition = (name)=>Object.hasOwn(regions, name);

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./.build/cli/src/sandbox/people/parents.js


/** Milliseconds between checks of the parent processes. */ const interval = 250;
/**
 * Ends this process with npm. A signal to `npm run` reaches npm and its shell but not this process, so `end` is called
 * when npm or its shell has ended. Without npm, nothing is watched: a program that was started directly keeps running.
 */ function endWithNpm(end, env = process.env) {
    if (env.npm_lifecycle_event === undefined) return;
    const parent = process.ppid;
    const npm = parentOf(parent);
    const watched = npm !== undefined && isNpm(npm) ? [
        npm
    ] : [];
    const timer = setInterval(()=>{
        if (process.ppid === parent && watched.every(isAlive)) return;
        clearInterval(timer);
        end();
    }, interval).unref();
}
/** The parent of a process, if the system reports it. */ function parentOf(pid) {
    try {
        const parent = Number(/^PPid:\s*(\d+)/m.exec((0,external_node_fs_.readFileSync)(`/proc/${pid}/status`, 'utf8'))?.[1]);
        return {
            pid: parent,
            command: (0,external_node_fs_.readFileSync)(`/proc/${parent}/cmdline`, 'utf8').replaceAll('\0', ' ')
        };
    } catch  {
        return parentByPs(pid);
    }
}
/** On macOS. */ function parentByPs(pid) {
    const ps = (field, of)=>(0,external_node_child_process_.execFileSync)('ps', [
            '-o',
            `${field}=`,
            '-p',
            String(of)
        ], {
            encoding: 'utf8',
            stdio: 'pipe'
        }).trim();
    try {
        const parent = Number(ps('ppid', pid));
        return {
            pid: parent,
            command: ps('command', parent)
        };
    } catch  {
        return undefined;
    }
}
/** npm sets its process title to `npm run …`. */ function isNpm({ command }) {
    return /\bnpm\b/.test(command);
}
function isAlive({ pid }) {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return error.code === 'EPERM';
    }
}

;// CONCATENATED MODULE: ./.build/cli/src/sandbox/people/sandbox-command.js



const usage = `Usage: npm run sandbox -- [--port N] [--github-port N] [--control-port N]
                               [--accounts one|two] [--partition NAME] [--key-age DAYS] [--json]

  --port, --github-port, --control-port
                         ports for STS and IAM, for GitHub, and for \`npm run try\` (default: free ports)
  --accounts             two puts the resource roles into a second account (default: two)
  --partition            ${Object.keys(regions).join(', ')} (default: aws)
  --key-age              the age of the CI user's key in days (default: 0); it is stored as AWS_CREDENTIALS
                         in the Actions secrets of octo-org/octo-repo
  --json                 print one JSON object, for scripts`;
/** The output of `--json`. */ function describe(sandbox, region, controlUrl) {
    const { awsUrl, githubUrl, seeded, github, identityProvider } = sandbox;
    const { roles, samlProviderArn } = seeded;
    return {
        awsUrl,
        githubUrl,
        controlUrl,
        region,
        ...seeded,
        githubToken: github.world.createToken(),
        // Valid for five minutes.
        samlAssertion: identityProvider.respond({
            roles: [
                `${roles.resourceUser},${samlProviderArn}`
            ]
        }),
        oidcJob: github.job({
            repository: 'octo-org/octo-repo',
            ref: 'refs/heads/main'
        })
    };
}
function greeting(sandbox, region, controlUrl) {
    const { awsUrl, seeded } = sandbox;
    const { ci, alice, admin } = seeded.users;
    // Older versions of the AWS CLI ignore AWS_ENDPOINT_URL and would send requests to the real AWS.
    const aws = `aws --endpoint-url ${awsUrl}`;
    const bold = (text)=>(0,external_node_util_.styleText)('bold', text);
    return `${bold('An AWS for trying things out')}: STS and IAM at ${awsUrl}, GitHub at ${sandbox.githubUrl}.
Its accounts, users and keys exist only here, and disappear when it ends (Ctrl-C).

${bold('Act as the CI user')} (${ci.arn}):
  export AWS_ENDPOINT_URL=${awsUrl} AWS_REGION=${region} AWS_DEFAULT_REGION=${region} AWS_EC2_METADATA_DISABLED=true
  export AWS_ACCESS_KEY_ID=${ci.keys.accessKeyId} AWS_SECRET_ACCESS_KEY=${ci.keys.secretAccessKey}

${bold('Try')}:
  ${aws} sts get-caller-identity
  ${aws} sts assume-role --role-session-name me --role-arn ${seeded.roles.ci}
  ${aws} sts assume-role --role-session-name me --role-arn ${seeded.roles.resourceUser}   # denied: no MFA

${bold('Run the action here')}, as often as you like (docs/sandbox.md):
  npm run try -- --on ${controlUrl} examples/rotate-self.yml

${bold('Users with MFA')}: ${alice.userName} (group users), ${admin.userName} (group admins). Keys, seeds and roles: npm run sandbox -- --json`;
}
const port = (text, option)=>text === undefined ? undefined : wholeNumber(text, option, 65_535);
/**
 * Runs a sandbox until a signal ends it, and prints how to use it.
 *
 * @param args - as in `usage`
 * @throws Error that names a wrong option
 */ async function runSandbox(args) {
    const { values } = (0,external_node_util_.parseArgs)({
        args: [
            ...args
        ],
        options: {
            port: {
                type: 'string'
            },
            'github-port': {
                type: 'string'
            },
            'control-port': {
                type: 'string'
            },
            ...worldOptions,
            json: {
                type: 'boolean',
                default: false
            },
            help: {
                type: 'boolean',
                default: false
            }
        }
    });
    if (values.help) return console.log(usage);
    const { accounts, partition, keyAgeDays } = readWorldOptions(values);
    const [awsPort, githubPort] = [
        port(values.port, '--port'),
        port(values['github-port'], '--github-port')
    ];
    // Loaded only now, so that a wrong option is reported at once.
    const [{ startSandbox }, { furnish }, { controlOf }, { serveControl }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(4768), __webpack_require__.e(107), __webpack_require__.e(5946), __webpack_require__.e(2905), __webpack_require__.e(1118), __webpack_require__.e(4823), __webpack_require__.e(3684)]).then(__webpack_require__.bind(__webpack_require__, 33684)),
        __webpack_require__.e(/* import() */ 2287).then(__webpack_require__.bind(__webpack_require__, 72287)),
        __webpack_require__.e(/* import() */ 3853).then(__webpack_require__.bind(__webpack_require__, 73853)),
        __webpack_require__.e(/* import() */ 1496).then(__webpack_require__.bind(__webpack_require__, 51496))
    ]);
    const sandbox = await startSandbox({
        accounts,
        partition,
        ...awsPort === undefined ? {} : {
            awsPort
        },
        ...githubPort === undefined ? {} : {
            githubPort
        }
    });
    furnish(sandbox, keyAgeDays);
    const control = await serveControl(controlOf(sandbox), port(values['control-port'], '--control-port'));
    const region = regions[partition];
    const text = values.json ? JSON.stringify(describe(sandbox, region, control.url)) : greeting(sandbox, region, control.url);
    const ended = endOnSignal(async ()=>{
        control.close();
        await sandbox.close();
    });
    console.log(text);
    await ended;
}
/** Ends on Ctrl-C, `kill`, a closed terminal or the end of npm. A second signal ends the process at once. */ function endOnSignal(close) {
    return new Promise((resolve, reject)=>{
        let isClosing = false;
        const end = ()=>{
            if (!isClosing) close().then(resolve, reject);
            isClosing = true;
        };
        for (const signal of [
            'SIGINT',
            'SIGTERM',
            'SIGHUP'
        ])process.once(signal, end);
        endWithNpm(end);
    });
}


/***/ })

};
