export const id = 865;
export const ids = [865,8555];
export const modules = {

/***/ 20865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planRenewingFolder: () => (/* binding */ planRenewingFolder),
  writeRenewingFolder: () => (/* binding */ writeRenewingFolder)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./.build/cli/src/aws/session-duration.js
var session_duration = __webpack_require__(97457);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./.build/cli/src/refresh/encrypted-file.js

/**
 * Encrypts what renews a session with AES-256-GCM. The file may be on a disk, because only the environment of the job's
 * steps has the key.
 */ const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
/** A new key, as text for an environment variable. */ function newEncryptionKey() {
    return (0,external_node_crypto_.randomBytes)(32).toString('base64url');
}
/** Text that `decrypt` reads with the same key. */ function encrypt(value, key) {
    const nonce = (0,external_node_crypto_.randomBytes)(nonceBytes);
    const cipher = (0,external_node_crypto_.createCipheriv)(algorithm, Buffer.from(key, 'base64url'), nonce);
    const encrypted = Buffer.concat([
        cipher.update(JSON.stringify(value), 'utf8'),
        cipher.final()
    ]);
    return Buffer.concat([
        nonce,
        cipher.getAuthTag(),
        encrypted
    ]).toString('base64');
}
/** @throws Error with another key, or if the text was changed */ function decrypt(text, key) {
    const bytes = Buffer.from(text, 'base64');
    const decipher = createDecipheriv(algorithm, Buffer.from(key, 'base64url'), bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes
    });
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    const plain = [
        decipher.update(bytes.subarray(nonceBytes + tagBytes)),
        decipher.final()
    ];
    return JSON.parse(Buffer.concat(plain).toString('utf8'));
}

;// CONCATENATED MODULE: ./.build/cli/src/refresh/renewal.js
/** The file of the encrypted renewal. */ function renewalPath(folder) {
    return `${folder}/source`;
}
/** The variable that holds the key of the renewal. Several steps of a job may have one each. */ function encryptionKeyVariable(folder) {
    return `KEYTURN_REFRESH_${folder.split(/[^0-9a-z]/i).at(-1)?.toUpperCase() ?? ''}`;
}

// EXTERNAL MODULE: ./.build/cli/src/refresh/renewing-command.js
var renewing_command = __webpack_require__(18555);
// EXTERNAL MODULE: ./.build/cli/src/refresh/session-cache.js
var session_cache = __webpack_require__(90105);
// EXTERNAL MODULE: ./.build/cli/src/refresh/session-document.js
var session_document = __webpack_require__(51230);
// EXTERNAL MODULE: ./.build/cli/src/publish/environment.js
var environment = __webpack_require__(37379);
;// CONCATENATED MODULE: ./.build/cli/src/publish/renewing-profile.js









/** Plans the folder before anything is written, so that its path can be saved for the post step. */ function planRenewingFolder({ region, publish }, runner) {
    const path = (0,renewing_command/* newFolderPath */.E)(runner.env);
    const key = newEncryptionKey();
    runner.mask(key);
    const { profile, environment } = publish;
    const variables = {
        ...environment && profile ? exported(profile.name, region, runner.env) : {},
        [encryptionKeyVariable(path)]: key
    };
    return {
        path,
        key,
        command: (0,renewing_command/* programCommand */.O)(path),
        variables
    };
}
/** Variables that AWS tools prefer to a profile: keys and web identities. */ const beforeProfiles = [
    ...[
        'AWS_ACCESS_KEY_ID',
        'AWS_SECRET_ACCESS_KEY',
        'AWS_SESSION_TOKEN',
        'AWS_SECURITY_TOKEN'
    ],
    ...[
        'AWS_WEB_IDENTITY_TOKEN_FILE',
        'AWS_ROLE_ARN'
    ]
];
function exported(profile, region, env) {
    const isSet = (name)=>Boolean(env[name]);
    return {
        ...Object.fromEntries(beforeProfiles.filter(isSet).map((name)=>[
                name,
                ''
            ])),
        AWS_DEFAULT_REGION: region,
        AWS_REGION: region,
        ...(0,environment/* profileVariables */.Rb)(profile, env)
    };
}
/**
 * Writes the folder (0700) with the encrypted renewal and the first session (both 0600).
 *
 * @param seconds - the requested duration of the session
 * @throws KeyturnError `PublishFailed`, after removing the folder
 */ function writeRenewingFolder({ path, key }, renewal, session, seconds = session_duration/* defaultSessionSeconds */.N) {
    const cached = (0,session_document/* cachedSession */.L7)(session, seconds, Date.now());
    const options = {
        mode: 0o600,
        flag: 'wx'
    };
    try {
        (0,external_node_fs_.mkdirSync)(path, {
            mode: 0o700
        });
        (0,external_node_fs_.writeFileSync)(renewalPath(path), encrypt(renewal, key), options);
        (0,external_node_fs_.writeFileSync)((0,session_cache/* cachePath */.Ae)(path), (0,session_cache/* cacheText */.e5)(cached), options);
    } catch (error) {
        (0,renewing_command.removeRenewingFolder)(path);
        throw new errors/* KeyturnError */.FB('PublishFailed', {
            summary: `The session could not be written to ${path}: ${(0,errors/* messageOf */.bD)(error)}`,
            cause: 'the disk of the runner is full, or its temporary folder is gone or not writable.',
            remedy: 'free some space on the runner, and run the job again.'
        }, {
            cause: error
        });
    }
}


/***/ }),

/***/ 18555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ newFolderPath),
/* harmony export */   O: () => (/* binding */ programCommand),
/* harmony export */   removeRenewingFolder: () => (/* binding */ removeRenewingFolder),
/* harmony export */   requireRenewingFolder: () => (/* binding */ requireRenewingFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _aws_profile_renewing_profile_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59093);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34267);





/** A folder in RUNNER_TEMP, which GitHub's runner empties before and after each job. */ function newFolderPath({ RUNNER_TEMP = '' }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(RUNNER_TEMP), _aws_profile_renewing_profile_js__WEBPACK_IMPORTED_MODULE_3__/* .renewingFolderPrefix */ .oY + (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex'));
}
/**
 * Checks before the first request that the session can renew itself here.
 *
 * @throws KeyturnError `NotOnRunner`
 */ function requireRenewingFolder(env) {
    const { RUNNER_TEMP } = env;
    if (!RUNNER_TEMP) {
        throw cannotRefreshError('refresh needs RUNNER_TEMP, which is not set.', 'run Keyturn with `uses:` in a workflow.');
    }
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(RUNNER_TEMP, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
    } catch (error) {
        throw cannotRefreshError(`refresh needs a temporary folder to write in: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`, 'correct RUNNER_TEMP.');
    }
    programCommand(newFolderPath(env));
}
/**
 * The command that prints the folder's session: Keyturn's program, run by this step's Node.js, which the runner keeps for the
 * whole job. A path with a space is in double quotes, the only form that all AWS tools parse the same way.
 *
 * @throws KeyturnError `NotOnRunner` for a path that no quoting makes safe for every tool
 */ function programCommand(folder, node = process.execPath, program = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(process.argv[1] ?? ''), '..', 'credential-process', 'index.js')) {
    return [
        node,
        program,
        folder
    ].map(quoted).join(' ');
}
/** AWS allows letters, digits, `-_./\` and spaces (SDKs and Tools Reference Guide, "Process credential provider"). */ function quoted(path) {
    const isWindows = /^[a-z]:\\/i.test(path);
    if (!/^[\p{L}\p{N}\-_./@+:~ \\]+$/u.test(path) || path.includes('\\') && !isWindows) {
        throw cannotRefreshError(`refresh cannot work here: ${JSON.stringify(path)} has characters that AWS tools do not accept in a credential_process.`, 'install the runner and its work folder in a path of letters, digits, hyphens, underscores and dots.');
    }
    return path.includes(' ') ? `"${path}"` : path;
}
/** Removes the folder at the end of the job. A program that is renewing may still write into it, so removal is retried. */ function removeRenewingFolder(path) {
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path).startsWith(_aws_profile_renewing_profile_js__WEBPACK_IMPORTED_MODULE_3__/* .renewingFolderPrefix */ .oY)) return;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(path, {
        recursive: true,
        force: true,
        maxRetries: 3,
        retryDelay: 50
    });
}
function cannotRefreshError(summary, remedy) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('NotOnRunner', {
        summary,
        remedy
    });
}


/***/ })

};
