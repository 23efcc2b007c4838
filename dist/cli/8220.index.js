export const id = 8220;
export const ids = [8220];
export const modules = {

/***/ 8220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   observeUserKeys: () => (/* binding */ observeUserKeys)
/* harmony export */ });
/* harmony import */ var _aws_endpoints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6970);
/* harmony import */ var _clients_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8857);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4267);



/**
 * The keys of `rotate-user` after its rotation. A failed rotation may not have listed them, so IAM is asked then. Never
 * throws: `unknown` is a result.
 *
 * @returns `undefined` if the stored key rotates itself, or nothing is rotated
 */ async function observeUserKeys(outcome, session, rotation, run) {
    if (!outcome || rotation?.user === undefined) return undefined;
    if (outcome.kind === 'result') return keysInResult(rotation.user, outcome);
    return askIam(rotation, rotation.user, session, run);
}
function keysInResult(user, { keys, journal }) {
    const predecessor = journal && predecessorIn(journal);
    return {
        kind: 'seen',
        user,
        keys,
        ...predecessor === undefined ? {} : {
            predecessor
        }
    };
}
/** After `undo`, nothing retires the other key, so both count. */ function predecessorIn(journal) {
    if (journal.phase === 'retired') return journal.old;
    return journal.phase === 'committed' && !journal.paused ? journal.old : undefined;
}
/** Does not read the journal. Which of two keys is the predecessor is then unknown, so both count. */ async function askIam({ userAccountId }, user, { credentials, identity }, run) {
    const unknown = (why, denied = false)=>({
            kind: 'unknown',
            user,
            why,
            denied
        });
    if ((0,_aws_endpoints_js__WEBPACK_IMPORTED_MODULE_0__/* .isIamEndpointUnknown */ .d9)(run.aws.endpoints)) return unknown('STS has a custom endpoint, and no endpoint of IAM is set (AWS_ENDPOINT_URL_IAM).');
    if (userAccountId !== undefined && userAccountId !== identity.accountId) return unknown(`this run acts in ${identity.accountId}, but the user is in ${userAccountId}.`);
    const { iamFor } = await Promise.all(/* import() */[__webpack_require__.e(6764), __webpack_require__.e(7428)]).then(__webpack_require__.bind(__webpack_require__, 7428));
    const iam = iamFor(run.aws, credentials);
    try {
        const keys = await (0,_clients_run_js__WEBPACK_IMPORTED_MODULE_1__/* .retrying */ .R)('ListAccessKeys', run, ()=>iam.listAccessKeys(user));
        return {
            kind: 'seen',
            user,
            keys
        };
    } catch (error) {
        const denied = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB && error.code === 'AccessDenied';
        return unknown((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error).split('\n')[0] ?? '', denied);
    }
}


/***/ })

};
