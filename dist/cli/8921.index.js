export const id = 8921;
export const ids = [8921];
export const modules = {

/***/ 68921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askForCode: () => (/* binding */ askForCode)
/* harmony export */ });
/* harmony import */ var _clack_prompts__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26170);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34267);


/**
 * Asks a person for the code of an MFA device, on stderr.
 *
 * @throws KeyturnError `InvalidInput` if the person presses Ctrl-C
 */ async function askForCode(serial) {
    const answer = await (0,_clack_prompts__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        message: `Code of ${serial}`,
        output: process.stderr,
        validate: (code)=>/^\d{3} ?\d{3}$/.test(code?.trim() ?? '') ? undefined : 'A code has six digits, for example 123456.'
    });
    if (!(0,_clack_prompts__WEBPACK_IMPORTED_MODULE_0__/* .isCancel */ .FZ)(answer)) return answer;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('InvalidInput', {
        summary: 'No MFA code was given.',
        remedy: 'run the command again and type the six digits that the device shows.'
    });
}


/***/ })

};
