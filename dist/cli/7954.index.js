export const id = 7954;
export const ids = [7954,8921];
export const modules = {

/***/ 7954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   enrol: () => (/* binding */ enrol)
/* harmony export */ });
/* harmony import */ var uqr__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12905);
/* harmony import */ var _session_ask_for_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68921);


/**
 * Shows the QR code of a new device, and asks for two codes in a row.
 *
 * @throws KeyturnError `InvalidInput` if the person presses Ctrl-C
 */ async function enrol(serial, seed, { process: { stderr } }) {
    stderr.write([
        '',
        'Scan this with an authenticator app:',
        '',
        (0,uqr__WEBPACK_IMPORTED_MODULE_1__/* .renderUnicodeCompact */ .Tp)(otpauthUri(serial, seed)),
        '',
        `Or type this seed: ${seed}`,
        'Then type two codes, one after the other. The app shows the second one up to 30 seconds later.',
        ''
    ].join('\n'));
    const first = await (0,_session_ask_for_code_js__WEBPACK_IMPORTED_MODULE_0__.askForCode)(`${serial}, first code`);
    for(;;){
        const second = await (0,_session_ask_for_code_js__WEBPACK_IMPORTED_MODULE_0__.askForCode)(`${serial}, next code`);
        if (digits(second) !== digits(first)) return [
            digits(first),
            digits(second)
        ];
        stderr.write('That is the same code. Wait for the next one.\n');
    }
}
const digits = (code)=>code.replace(/\D/g, '');
/** What authenticator apps read (Key URI format): the same label as that of the console. */ function otpauthUri(serial, seed) {
    const [, , , , account = '', resource = ''] = serial.split(':');
    const issuer = encodeURIComponent('Amazon Web Services');
    const label = encodeURIComponent(`${resource.split('/').at(-1)}@${account}`);
    return `otpauth://totp/${issuer}:${label}?secret=${seed}&issuer=${issuer}`;
}


/***/ }),

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
