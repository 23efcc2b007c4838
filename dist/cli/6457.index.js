export const id = 6457;
export const ids = [6457];
export const modules = {

/***/ 12565:
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

/***/ 90961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ openDevice)
});

// EXTERNAL MODULE: ./.build/cli/src/aws/clock.js
var aws_clock = __webpack_require__(13386);
// EXTERNAL MODULE: ./node_modules/otpauth/dist/otpauth.node.mjs
var otpauth_node = __webpack_require__(60107);
;// CONCATENATED MODULE: ./.build/cli/src/sources/mfa/codes.js

/** Milliseconds for which a code is good (RFC 6238; AWS's virtual devices). */ const stepMs = 30_000;
/** Milliseconds to wait into a step before sending its code, because AWS's time is known to half a second. */ const marginMs = 700;
/** @param now - AWS's time, in milliseconds since 1970 */ function codesOf(proof, now) {
    return proof.kind === 'code' ? onlyCode(proof.code) : codesOfSeed(proof.seed, now);
}
function onlyCode(code) {
    let isTaken = false;
    return {
        waitMs: ()=>isTaken ? undefined : 0,
        take: ()=>{
            isTaken = true;
            return code;
        }
    };
}
function codesOfSeed(seed, now) {
    const totp = new otpauth_node/* TOTP */._k({
        secret: otpauth_node/* Secret */.zh.fromBase32(seed),
        algorithm: 'SHA1',
        digits: 6,
        period: stepMs / 1000
    });
    const taken = new Set();
    const stepAt = (time)=>Math.floor(time / stepMs);
    return {
        waitMs: ()=>{
            const time = now();
            let step = stepAt(time);
            if (!taken.has(step)) return 0;
            while(taken.has(step))step += 1;
            return step * stepMs - time + marginMs;
        },
        take: ()=>{
            const time = now();
            taken.add(stepAt(time));
            return totp.generate({
                timestamp: time
            });
        }
    };
}

;// CONCATENATED MODULE: ./.build/cli/src/sources/mfa/device.js


/** Milliseconds of clock skew that are worth a warning: NTP leaves much less, and a code lives for 30 s. */ const worthTellingMs = 10_000;
/**
 * Prepares the device. The first call of `device` sends the first request.
 *
 * @param localNow - this machine's time, in milliseconds since 1970
 */ function openDevice(keys, { serial, proof }, given, localNow) {
    const tell = (skewMs)=>given.log.warning(`This runner's clock is ${(0,aws_clock/* skewInWords */.B)(skewMs)}. MFA codes are made for AWS's time; set the runner's clock (NTP) all the same.`);
    const clock = (0,aws_clock/* awsClock */.k)(given.aws.handler, {
        fromMs: worthTellingMs,
        onSkew: tell
    }, localNow);
    const run = {
        ...given,
        aws: {
            ...given.aws,
            handler: clock.handler
        }
    };
    const codes = codesOf(proof, clock.now);
    const device = async ()=>{
        if (serial !== undefined) return {
            serial,
            isGiven: true,
            proof,
            codes
        };
        const { findDevice } = await Promise.all(/* import() */[__webpack_require__.e(6764), __webpack_require__.e(4586)]).then(__webpack_require__.bind(__webpack_require__, 4586));
        return {
            serial: await findDevice(keys, proof, run),
            isGiven: false,
            proof,
            codes
        };
    };
    return {
        run,
        device
    };
}


/***/ }),

/***/ 86457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openMfaSession: () => (/* binding */ openMfaSession)
/* harmony export */ });
/* harmony import */ var _aws_access_keys_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(12565);
/* harmony import */ var _aws_arn_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87151);
/* harmony import */ var _clients_aws_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51816);
/* harmony import */ var _clients_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27560);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34267);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59074);
/* harmony import */ var _device_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90961);
/* harmony import */ var _with_code_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77432);








/**
 * Opens a session with MFA (GetSessionToken). Calls GetCallerIdentity first: it costs no code if the pair does not work,
 * and its response tells AWS's time.
 *
 * @param localNow - this machine's time, in milliseconds since 1970
 * @throws KeyturnError `MfaDeviceUnknown`, `MfaCodeRefused`, `RootCredentials`
 */ async function openMfaSession(keys, mfa, given, localNow = Date.now) {
    const { run, device: find } = (0,_device_js__WEBPACK_IMPORTED_MODULE_4__/* .openDevice */ .R)(keys, mfa, given, localNow);
    const sts = (0,_clients_aws_js__WEBPACK_IMPORTED_MODULE_0__/* .stsFor */ .e9)(run.aws, keys);
    const identity = await (0,_clients_run_js__WEBPACK_IMPORTED_MODULE_1__/* .retrying */ .R)('GetCallerIdentity', run, ()=>sts.getCallerIdentity());
    (0,_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseRoot */ .$p)(identity);
    const userName = (0,_aws_arn_js__WEBPACK_IMPORTED_MODULE_6__/* .userNameOf */ .OY)(identity.arn);
    if (userName === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('InvalidInput', {
            summary: `The key ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .redactKeyId */ .WL)(keys.accessKeyId)} is that of ${identity.arn}, which is not an IAM user, and MFA is set.`,
            remedy: 'MFA goes with the long-term key of an IAM user.'
        });
    }
    const device = await find();
    const { credentials, expiration } = await (0,_with_code_js__WEBPACK_IMPORTED_MODULE_5__/* .withCode */ .S)('GetSessionToken', device, run, (code)=>sts.getSessionToken({
            DurationSeconds: mfa.sessionSeconds,
            ...code
        }));
    (0,_aws_access_keys_js__WEBPACK_IMPORTED_MODULE_7__/* .maskKeys */ .h)(credentials, run.mask);
    run.log.info(`MFA: a session of ${userName} with a code of ${device.serial} serves every request of this step.`);
    return {
        userName,
        session: {
            credentials,
            identity,
            ...expiration ? {
                expiration
            } : {}
        }
    };
}


/***/ }),

/***/ 77432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ withCode)
});

// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
;// CONCATENATED MODULE: ./.build/cli/src/sources/mfa/explain.js

/** Explains the error of a request that carried a code: what it says about the device, the seed or the code. Final. */ function explained(error, device, refused) {
    const { cause, remedy } = adviceOn(error, device, refused) ?? error.explanation;
    return new errors/* KeyturnError */.FB(error.code, {
        summary: error.explanation.summary,
        ...cause ? {
            cause
        } : {},
        ...remedy ? {
            remedy
        } : {}
    }, {
        cause: error.cause
    });
}
function adviceOn({ code, retry }, device, refused) {
    if (code === 'MfaCodeRefused') return device.proof.kind === 'seed' ? wrongSeed(device, refused) : wrongCode(device);
    if (code === 'MfaDeviceUnknown') return wrongDevice(device);
    if (retry !== 'never' && device.proof.kind === 'code') return spentCode;
    return undefined;
}
function wrongSeed({ serial }, refused) {
    return {
        cause: `mfa-secret is not the seed of ${serial}: AWS refused ${refused} codes, each for another 30 seconds. It is the seed of another device, or the old seed of a device that was created again; or many jobs use codes of this device at the same time.`,
        remedy: 'compare with an authenticator app that logs in with this device: its codes must come from the same seed. If the seed is lost, create a new virtual device and store its seed. If jobs run in parallel, let only one use the codes, or give each a user of its own.'
    };
}
function wrongCode({ serial }) {
    return {
        cause: `mfa-code was used already (a code is good once), is older than about 30 seconds, or does not belong to ${serial}.`,
        remedy: 'start the job again with the code that the device shows then. If jobs wait before they start, use a CI user with a device of its own, and store its seed (mfa-secret).'
    };
}
function wrongDevice({ serial, isGiven }) {
    return isGiven ? {
        cause: `mfa-serial (${serial}) is not a device of the user that this key belongs to: it belongs to another user, or it was deleted.`,
        remedy: 'take it from `aws iam list-mfa-devices`, or remove mfa-serial: Keyturn then looks the device up.'
    } : {
        cause: `the device ${serial} was removed from the user, or assigned to it, just now.`,
        remedy: 'run the job again.'
    };
}
const spentCode = {
    cause: 'the connection or AWS failed; AWS may have used up the code.',
    remedy: 'start the job again with the code that the device shows then: mfa-code is sent once only.'
};

;// CONCATENATED MODULE: ./.build/cli/src/sources/mfa/with-code.js


/** How often to wait for the next code. After a minute and a half, something else is wrong. */ const maxWaits = 3;
/** One more request, without a wait, where the first response shows that the clock is off. */ const maxCodeAttempts = maxWaits + 2;
/**
 * Makes a request with an MFA code. If AWS refuses a code, another job has used it or this runner's clock is off: wait for
 * the next code and try again, at most three times. A request that failed on the network is repeated with the next code
 * as well, because AWS may have used up the one that it carried. `mfa-code` gives one code, so there is no next.
 *
 * @throws KeyturnError final: callers must not retry it
 */ async function withCode(what, device, run, attempt) {
    const progress = {
        waits: 0,
        refused: 0,
        failure: undefined
    };
    for(let number = 1;; number++){
        const TokenCode = await nextCode(what, device, run, progress);
        try {
            return await attempt({
                SerialNumber: device.serial,
                TokenCode
            });
        } catch (error) {
            if (!(error instanceof errors/* KeyturnError */.FB)) throw error;
            if (error.code === 'MfaCodeRefused') progress.refused += 1;
            if (!mayTryAgain(error, number, device, run)) throw explained(error, device, progress.refused);
            progress.failure = error;
        }
    }
}
/** A code that this run has not sent yet. Waits for it, a limited number of times. */ async function nextCode(what, device, { mask, retry: { info, sleep } }, progress) {
    const waitMs = device.codes.waitMs();
    if (waitMs === undefined || waitMs > 0 && progress.waits === maxWaits) {
        throw explained(progress.failure ?? noMoreCodes(what), device, progress.refused);
    }
    if (waitMs > 0) {
        progress.waits += 1;
        info(`${what}: ${reason(progress)} Waiting ${Math.ceil(waitMs / 1000)} s for the next one (${progress.waits} of ${maxWaits}).`);
        await sleep(waitMs);
    }
    const code = device.codes.take();
    mask(code);
    return code;
}
function mayTryAgain({ code, retry }, attempts, { proof }, { retry: { maxAttempts } }) {
    if (proof.kind === 'code') return false;
    if (code === 'MfaCodeRefused') return attempts < maxCodeAttempts;
    return retry !== 'never' && attempts < Math.min(maxAttempts, maxCodeAttempts);
}
function reason({ failure, refused }) {
    if (failure?.code === 'MfaCodeRefused') return refused > 1 ? 'AWS refuses this MFA code too: other jobs are using the codes, or mfa-secret is not the seed of this device.' : 'AWS refuses the MFA code, probably because another job has just used it: a code is good once.';
    return failure ? `the request failed (${failure.code}), and its MFA code may have been used up.` : 'the MFA code of this moment was sent already, and is good once.';
}
function noMoreCodes(what) {
    return new errors/* KeyturnError */.FB('MfaCodeRefused', {
        summary: `${what} needs one more MFA code, and this run has sent the one it had.`
    });
}


/***/ })

};
