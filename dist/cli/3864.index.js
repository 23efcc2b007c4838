export const id = 3864;
export const ids = [3864];
export const modules = {

/***/ 2565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ maskKeys)
/* harmony export */ });
/** An access key pair: long-term (`AKIA…`, no token) or temporary (`ASIA…` with a session token). */ /** Masks every part of a key pair. */ function maskKeys({ accessKeyId, secretAccessKey, sessionToken }, mask) {
    mask(accessKeyId);
    mask(secretAccessKey);
    if (sessionToken !== undefined) mask(sessionToken);
}


/***/ }),

/***/ 3864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareRenewal: () => (/* binding */ prepareRenewal)
/* harmony export */ });
/* harmony import */ var _aws_access_keys_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2565);
/* harmony import */ var _aws_session_duration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7457);
/* harmony import */ var _clients_aws_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1816);
/* harmony import */ var _clients_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8857);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1048);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4267);
/* harmony import */ var _sources_access_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7162);







/**
 * AWS's limit for a session of a user: 36 hours (STS API, `GetSessionToken`). A job on a GitHub-hosted runner lasts six
 * hours at most.
 */ const parentSeconds = 129_600;
/** The inputs that renewing with MFA needs. */ const renewingSecrets = [
    ...[
        'aws-access-key-id',
        'aws-secret-access-key',
        'aws-credentials'
    ],
    ...[
        'mfa-serial',
        'mfa-secret'
    ]
];
/**
 * What later steps need to renew the session, and nothing else.
 *
 * A stored key is not kept. A session of its user (GetSessionToken) replaces it: that session can assume the role for as
 * long as a job may last, and then expires. Only if the role demands MFA are the key itself and the seed kept, because
 * each renewal needs a fresh code.
 *
 * @param replacement - the new key, if a rotation has replaced the source's
 */ async function prepareRenewal(chosen, replacement, inputs, run) {
    const env = renewingEnv(run.env);
    const key = chosen.source.storedKey?.(chosen.input);
    if (!key) return {
        inputs: inputsFor(inputs, []),
        source: stored(chosen),
        env
    };
    const pair = replacement ?? key.pair;
    if (key.mfa) {
        const source = stored((0,_sources_access_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .fromStoredKey */ .r)({
            pair,
            mfa: key.mfa
        }));
        return {
            inputs: inputsFor(inputs, renewingSecrets),
            source,
            env
        };
    }
    return {
        inputs: inputsFor(inputs, []),
        source: stored((0,_sources_access_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .fromStoredKey */ .r)({
            pair: await parentSession(pair, run)
        })),
        env,
        maxSeconds: _aws_session_duration_js__WEBPACK_IMPORTED_MODULE_5__/* .maxChainedSeconds */ .M
    };
}
function stored({ source, input }) {
    return {
        kind: source.kind,
        input
    };
}
/** A session of the user, which can assume the role but may not call IAM. */ async function parentSession(keys, run) {
    const sts = (0,_clients_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .stsFor */ .e9)(run.aws, keys);
    try {
        const { credentials } = await (0,_clients_run_js__WEBPACK_IMPORTED_MODULE_1__/* .retrying */ .R)('GetSessionToken', run, ()=>sts.getSessionToken({
                DurationSeconds: parentSeconds
            }));
        (0,_aws_access_keys_js__WEBPACK_IMPORTED_MODULE_6__/* .maskKeys */ .h)(credentials, run.mask);
        return credentials;
    } catch (error) {
        throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB ? error.withContext('Could not get the session that is to renew the role session') : error;
    }
}
/** Inputs that say what to do with credentials, not how to resolve them. */ const otherInputs = /^(aws-profile|refresh|rotat|github-|grace-|recovery-|max-key-|warn-key-|output-|use-existing-)/;
function inputsFor(inputs, secrets) {
    const kept = _config_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputSpecs */ .Tx.map(({ name, ...spec })=>{
        const isKept = !otherInputs.test(name) && (!spec.secret || secrets.includes(name));
        return [
            name,
            isKept ? inputs[name] : {
                value: '',
                untrimmed: '',
                givenAs: name
            }
        ];
    });
    return Object.fromEntries(kept);
}
/** The variables for session tags, session names and endpoints, without tokens and without the runner's command files. */ function renewingEnv(env) {
    const entries = Object.entries(env).filter((entry)=>/^(GITHUB|RUNNER|AWS)_/.test(entry[0]) && !/^(GITHUB|RUNNER)_.*TOKEN|^GITHUB_(ENV|OUTPUT|STATE|PATH|STEP_SUMMARY)$/.test(entry[0]) && !/^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|SECURITY_TOKEN)$/.test(entry[0]) && Boolean(entry[1]));
    return Object.fromEntries(entries);
}


/***/ })

};
