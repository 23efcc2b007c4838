export const id = 1595;
export const ids = [1595,5789];
export const modules = {

/***/ 71595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fromDefaultChain: () => (/* binding */ fromDefaultChain)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/credential-provider-node/dist-cjs/index.js
var dist_cjs = __webpack_require__(5861);
// EXTERNAL MODULE: ./.build/cli/src/aws/access-keys.js
var access_keys = __webpack_require__(12565);
// EXTERNAL MODULE: ./.build/cli/src/clients/aws.js
var aws = __webpack_require__(51816);
// EXTERNAL MODULE: ./.build/cli/src/clients/run.js
var clients_run = __webpack_require__(27560);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/http/answer-size.js
var answer_size = __webpack_require__(76291);
// EXTERNAL MODULE: ./.build/cli/src/http/deadline.js
var deadline = __webpack_require__(80536);
;// CONCATENATED MODULE: ./.build/cli/src/sources/default-chain-log.js

/** What a provider of the chain logs when it is not configured. */ const notSetUp = /^(AWS_PROFILE is set, skipping|Unable to find environment variable credentials|Skipping SSO provider|Could not resolve credentials using profile: |Profile .* (did not contain credential_process|could not be found)|Web identity configuration not specified|EC2 Instance Metadata Service access disabled|Could not load credentials from any providers)/;
/**
 * Follows the SDK's default chain by its log: which provider runs, and which one failed first. The chain itself continues
 * after most failures and reports none of them in the end.
 */ class ChainLog {
    #env;
    #link = '';
    #first;
    hasFailed = false;
    #warning;
    constructor(env, warning){
        this.#env = env;
        this.#warning = warning;
    }
    debug(line) {
        const text = String(line);
        const link = /defaultProvider::(\w+)|remoteProvider::(\w+)/.exec(text);
        if (link) this.#link = link[1] ?? link[2] ?? '';
        const failed = /^@smithy\/property-provider (?:->|\(!\)) (.*)$/s.exec(text)?.[1];
        // A machine without instance metadata is not an instance, so this is not a failure.
        if (failed === undefined || notSetUp.test(failed) || this.#link === 'fromInstanceMetadata') return;
        this.#first ??= {
            link: this.#link,
            words: failed
        };
    }
    info() {}
    warn(line) {
        this.#warning(String(line));
    }
    error() {}
    /**
   * Why the chain has ended without credentials.
   *
   * @param error - what it threw
   * @returns `undefined` when no source is set up
   */ failure(error) {
        if (!this.#first && notSetUp.test((0,errors/* messageOf */.bD)(error))) return undefined;
        if (!this.#first && isProviderError(error) && this.#link === 'fromInstanceMetadata') return undefined;
        this.hasFailed = true;
        const { place, ...advice } = setup(this.#first?.link ?? this.#link, this.#env);
        if (error instanceof errors/* KeyturnError */.FB && !this.#first) return error.withContext(capital(place), advice);
        return new errors/* KeyturnError */.FB('CredentialSourceFailed', {
            summary: `A source of credentials was found on this runner and failed: ${wordsOf(this.#first?.words ?? (0,errors/* messageOf */.bD)(error))}`,
            ...advice
        }, {
            cause: error
        });
    }
    /** The diagnosis for a chain that reaches its timeout. */ hanging() {
        const { place, remedy: next } = setup(this.#link, this.#env);
        return {
            cause: `${place} is what was being asked, and it hangs: a program that waits for somebody to type, or an endpoint that takes the connection and does not answer.`,
            ...next === undefined ? {} : {
                remedy: next
            }
        };
    }
}
function setup(link, env) {
    if (link === 'fromTokenFile') {
        return {
            place: 'AWS_WEB_IDENTITY_TOKEN_FILE',
            cause: 'AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN are set on this runner and do not work.',
            remedy: 'see that the file exists, can be read and holds a token that is still good, or unset the two variables.'
        };
    }
    if (link === 'fromHttp') {
        const name = env.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI ? 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI' : 'AWS_CONTAINER_CREDENTIALS_FULL_URI';
        return {
            place: name,
            cause: `${name} is set on this runner, and what answers there gives no credentials.`,
            remedy: `see what answers at the address in ${name}, and that AWS_CONTAINER_AUTHORIZATION_TOKEN or its file is right, or unset the variable.`
        };
    }
    if (link === 'fromInstanceMetadata') {
        return {
            place: 'the metadata service of the instance',
            cause: 'the instance has no role, or its metadata service answers something else.',
            remedy: 'see that the instance has an instance profile, or give this step a source of its own.'
        };
    }
    const name = env.AWS_PROFILE || 'default';
    return {
        place: `the profile ${name} of this runner's AWS files`,
        cause: `the profile ${name} is set up in the AWS files of this runner, and what it names does not work.`,
        remedy: `look at this profile in ~/.aws/config and ~/.aws/credentials (or where AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE point to); \`aws sts get-caller-identity --profile ${name}\` tells more. Or give this step a source of its own.`
    };
}
/** Characters of a provider's own message. */ const maxExcerptLength = 300;
/**
 * The first line of a provider's message, without anything that could be a secret. A failed program writes it to standard
 * error. Node.js puts the command line before it, which may hold anything, so that part is removed.
 */ function wordsOf(message) {
    const isProgram = message.startsWith('Command failed: ');
    const lines = message.split(/[\r\n]+/).slice(isProgram ? 1 : 0);
    const line = withoutSecrets(lines.find((each)=>each.trim() !== '')?.trim() ?? '');
    const words = line.length > maxExcerptLength ? `${line.slice(0, maxExcerptLength)}…` : line;
    if (!isProgram) return words;
    return words === '' ? 'credential_process failed without a word.' : `credential_process failed and said: ${words}`;
}
/** Removes long words, which may be keys or tokens. Only a path may stay. */ function withoutSecrets(line) {
    return line// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
    .replaceAll(/[\u0000-\u001f\u007f]/g, ' ').replaceAll(/\b(A[KS]IA)[A-Z0-9]{8,}([A-Z0-9]{4})\b/g, '$1…$2').replaceAll(/[\w+/=.-]{32,}/g, (word)=>isPath(word) ? word : '***');
}
/** Keys and tokens mix upper and lower case, or are one long piece. */ function isPath(word) {
    return /^\/?([a-z0-9_.-]{1,31}\/){2,}[a-z0-9_.-]{0,31}$/.test(word);
}
function isProviderError(error) {
    return error instanceof Error && 'tryNextLink' in error;
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

// EXTERNAL MODULE: ./.build/cli/src/sources/token-file.js
var token_file = __webpack_require__(75789);
;// CONCATENATED MODULE: ./.build/cli/src/sources/sdk-default-chain.js









/** Milliseconds for the whole chain: files, programs, metadata services, and the STS calls that profiles ask for. */ const chainTimeoutMs = 60_000;
/**
 * Runs the SDK's default chain. STS calls that a profile needs use this step's proxy, Region, endpoint, deadlines and
 * retries.
 *
 * @returns `undefined` when this runner has no source of credentials
 * @throws KeyturnError `CredentialSourceFailed`, `Timeout`; what STS says to a profile's own role
 */ async function fromDefaultChain(run, timeoutMs = chainTimeoutMs) {
    const log = new ChainLog(run.env, run.log.warning);
    const provider = (0,dist_cjs.defaultProvider)({
        logger: log,
        clientConfig: {
            requestHandler: run.aws.handler
        },
        roleAssumer: async (source, params)=>{
            const keys = keysOf(source);
            (0,access_keys/* maskKeys */.h)(keys, run.mask);
            return byRole('AssumeRole', run, ()=>(0,aws/* stsFor */.e9)(run.aws, keys).assumeRole(params));
        },
        roleAssumerWithWebIdentity: async (params)=>byRole('AssumeRoleWithWebIdentity', run, ()=>{
                requireToken(params.WebIdentityToken);
                return (0,aws/* stsFor */.e9)(run.aws).assumeRoleWithWebIdentity(params);
            })
    });
    const before = (0,answer_size/* lastCutOff */.m)();
    const search = async ()=>{
        try {
            return keysOf(await provider());
        } catch (error) {
            const cutOff = (0,answer_size/* lastCutOff */.m)();
            const failure = log.failure(error) ?? (cutOff === before ? undefined : cutOff);
            if (failure) throw failure;
            return undefined;
        }
    };
    try {
        return await (0,deadline/* withDeadline */.N)("Asking this runner's own sources for credentials", search, timeoutMs);
    } catch (error) {
        const isOwn = error instanceof errors/* KeyturnError */.FB && error.code === 'Timeout' && !log.hasFailed;
        throw isOwn ? error.withDiagnosis(log.hanging()) : error;
    }
}
/** The SDK would send whatever the file holds. */ function requireToken(token) {
    if ((0,token_file.isToken)(token?.trim() ?? '')) return;
    throw new errors/* KeyturnError */.FB('WebIdentityTokenUnreadable', {
        summary: 'The web identity token file of this runner does not hold one token.',
        remedy: 'correct AWS_WEB_IDENTITY_TOKEN_FILE, or web_identity_token_file in the AWS files.'
    });
}
/** Assumes a role that a profile names. */ async function byRole(what, run, attempt) {
    const { credentials, expiration } = await (0,clients_run/* retrying */.R)(what, run, attempt);
    (0,access_keys/* maskKeys */.h)(credentials, run.mask);
    return {
        ...credentials,
        ...expiration ? {
            expiration
        } : {}
    };
}
function keysOf({ accessKeyId, secretAccessKey, sessionToken }) {
    return {
        accessKeyId,
        secretAccessKey,
        ...sessionToken === undefined ? {} : {
            sessionToken
        }
    };
}


/***/ }),

/***/ 75789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isToken: () => (/* binding */ isToken),
/* harmony export */   readTokenFile: () => (/* binding */ readTokenFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34267);
/* harmony import */ var _files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96458);





/** STS takes tokens of 4 to 20000 characters (API reference, `WebIdentityToken`). */ const maxTokenLength = 20_000;
/** Each character of a token is one byte; the file may have white space around it. */ const maxTokenFileBytes = 2 * maxTokenLength;
/** Kubernetes mounts projected tokens as symbolic links; no other links are followed. */ const projectedToken = /^\/(?:var\/)?run\/secrets\/[^/]+\/serviceaccount\/token$/;
/**
 * Reads a web identity token.
 *
 * Refuses a symbolic link, and a file in a folder that is one: a checked-out repository could hold a link to any file of
 * the runner.
 *
 * @param file - absolute, or relative to `workspace` (GITHUB_WORKSPACE)
 * @throws KeyturnError `WebIdentityTokenUnreadable`
 */ async function readTokenFile(file, workspace) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, file);
    await refuseFolderLink(path, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace));
    await refuseSystemFile(path);
    const token = (await readWithoutLinks(path)).trim();
    if (!isToken(token)) {
        throw notOneTokenError(path);
    }
    return token;
}
function notOneTokenError(path) {
    return unreadableTokenError(`Web identity token file ${path} does not hold one token.`, 'a token is a single line of 4 to 20000 characters.');
}
/** Whether a text can be a web identity token. Keyturn sends nothing else as one. */ function isToken(text) {
    return text.length >= 4 && text.length <= maxTokenLength && /^[\u0021-\u007e]*$/.test(text);
}
/** /proc, /sys and /dev hold no tokens, but the environment of a process (/proc/self/environ) holds its secrets. */ async function refuseSystemFile(path) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path).catch(()=>path);
    if (/^\/(?:proc|sys|dev(?!\/shm\/))\//.test(real)) throw unreadableTokenError(`Web identity token file ${path} is a file of the system, which no token is kept in.`, 'the path is wrong, or somebody wants the environment of this process to be sent to AWS.');
}
async function readWithoutLinks(path) {
    const follow = projectedToken.test(path) ? 0 : node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0;
    await refuseLink(path);
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | follow);
        try {
            if (!(await handle.stat()).isFile()) throw unreadableTokenError(`Web identity token file ${path} is not a regular file.`);
            return (0,_files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readUpTo */ .Vc)(handle.fd, path, maxTokenFileBytes).toString('utf8');
        } finally{
            await handle.close();
        }
    } catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB) throw error;
        if (error instanceof _files_bounded_file_js__WEBPACK_IMPORTED_MODULE_4__/* .FileTooLarge */ .Sv) throw notOneTokenError(path);
        throw fileError(path, error);
    }
}
/** O_NOFOLLOW already guards the file itself. This check names the link, and also works on Windows, which has no such flag. */ async function refuseLink(path, file = path) {
    if (projectedToken.test(file)) return;
    const isLink = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(path).then(()=>true, ()=>false);
    if (isLink) throw symbolicLinkError(file);
}
/**
 * The folder of the file must not be a symbolic link. A path in the workspace must not leave the workspace through a link
 * further up, because a checked-out repository may hold that link too.
 */ async function refuseFolderLink(path, workspace) {
    await refuseLink((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), path);
    if (!isWithin(path, workspace)) return;
    const [folder, root] = await Promise.all([
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path),
        workspace
    ].map((each)=>(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(each).catch(()=>undefined)));
    if (folder !== undefined && root !== undefined && !isWithin(folder, root)) throw symbolicLinkError(path);
}
function isWithin(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(way);
}
function fileError(path, error) {
    const code = error.code;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
        return unreadableTokenError(`Web identity token file does not exist: ${path}.`, 'the path is relative to GITHUB_WORKSPACE unless it is absolute.');
    }
    if (code === 'ELOOP') return symbolicLinkError(path);
    return unreadableTokenError(`Web identity token file ${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}.`);
}
function symbolicLinkError(path) {
    return unreadableTokenError(`Web identity token file ${path} is a symbolic link, or is reached through one, which is refused.`, 'a link in a checked-out repository could point to any file of this runner; name the file itself.');
}
function unreadableTokenError(what, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('WebIdentityTokenUnreadable', {
        summary: what,
        ...cause === undefined ? {} : {
            cause
        },
        remedy: 'check web-identity-token-file.'
    });
}


/***/ })

};
