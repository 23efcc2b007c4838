export const id = 2906;
export const ids = [2906];
export const modules = {

/***/ 52906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportRotation: () => (/* binding */ reportRotation)
/* harmony export */ });
/* unused harmony exports failureConsequence, rotationFailure */
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41047);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34267);
/* harmony import */ var _runner_error_help_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6491);



/**
 * Decides what a failed rotation does to this step. A step that publishes credentials continues by default, because later
 * steps need them. An explicit request (`now`, `plan`, `undo`) always fails the step. Pure.
 */ function failureConsequence(config) {
    const { rotation } = config;
    if (rotation?.mode !== 'due') return 'fail';
    return rotation.onFailure ?? (handsOutCredentials(config) ? 'continue' : 'fail');
}
function handsOutCredentials({ publish, profiles }) {
    return publish.environment || publish.outputs || publish.profile !== undefined || profiles.length > 0;
}
/**
 * The error of a failed rotation, or `undefined`. A rotation that has been held for too long counts as failed, because no
 * other rotation of this key can start before it ends. Pure.
 */ function rotationFailure(outcome) {
    if (!outcome) return undefined;
    if (outcome.kind === 'failed') return outcome.error.withDiagnosis({
        summary: `The rotation of the access key has failed. ${outcome.error.explanation.summary}`
    });
    const { overdueSince, why, next } = outcome;
    if (!overdueSince) return undefined;
    const step = next ? ` Next step: ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(next)}.` : '';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('RotationBlocked', {
        summary: `The rotation has been held since ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(overdueSince)}, and no other can start before it ends: ${why}${step}`,
        remedy: 'remove what holds it; docs/rotation.md lists the possible causes ("What holds the old key back").'
    });
}
/**
 * Reports the outcome of the rotation.
 *
 * @param failsAnyway - whether another error fails the step, so that this one must be logged here
 * @returns the error to throw; it is not logged, because the runner turns a thrown error into an annotation
 */ function reportRotation(outcome, failsAnyway, config, runner) {
    const failure = rotationFailure(outcome);
    if (!failure) {
        if (outcome.kind === 'result') reportProgress(outcome, runner);
        return undefined;
    }
    const consequence = failureConsequence(config);
    if (consequence === 'fail' && !failsAnyway) return failure;
    if (consequence === 'fail') runner.error((0,_runner_error_help_js__WEBPACK_IMPORTED_MODULE_2__/* .messageWithHelp */ .dN)(failure, runner.env));
    else if (consequence === 'warn') runner.warning((0,_runner_error_help_js__WEBPACK_IMPORTED_MODULE_2__/* .messageWithHelp */ .dN)(failure, runner.env));
    else runner.error(`${failure.message}\n${howToFail}\n${(0,_runner_error_help_js__WEBPACK_IMPORTED_MODULE_2__/* .helpLine */ .o$)(failure.code, runner.env)}`);
    return undefined;
}
const howToFail = 'This step continues, because later steps need its credentials. To make it fail, set on-rotation-failure: fail.';
function reportProgress({ state, why, next }, runner) {
    runner.info(`Rotation: ${state}; ${why}${next ? ` Next step: ${(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)(next)}.` : ''}`);
}


/***/ })

};
