export const id = 7454;
export const ids = [7454];
export const modules = {

/***/ 97454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tokenFromCommand: () => (/* binding */ tokenFromCommand)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _ci_systems_ci_system_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26834);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34267);



/** A token has at most 20000 characters; what is longer is no token. */ const maxOutputBytes = 64 * 1024;
/** An agent asks its own server, which may have to wake. */ const timeoutMs = 30_000;
/**
 * Runs a program that prints an ID token, without a shell. Its error output is not shown unless it fails, and then its first
 * line only.
 *
 * @param command - the program and its arguments; a single element with spaces is a line for the shell
 * @throws KeyturnError `OidcUnavailable` if there is no such program, `OidcRequestFailed` if it fails or takes too long
 */ async function tokenFromCommand(command, { env, mask }) {
    const [program = '', ...args] = command;
    // The inputs hold secrets, which the program has no need of.
    const own = Object.fromEntries(Object.entries(env).filter(([name])=>!/^INPUT_|^KEYTURN_/.test(name)));
    const options = {
        env: own,
        timeout: timeoutMs,
        maxBuffer: maxOutputBytes,
        shell: (0,_ci_systems_ci_system_js__WEBPACK_IMPORTED_MODULE_2__/* .isShellLine */ .NN)(command),
        windowsHide: true
    };
    return new Promise((resolve, reject)=>{
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(program, args, options, (error, stdout, stderr)=>{
            const token = stdout.trim();
            // What a failing program prints may still be a token.
            if (token !== '') mask(token);
            if (error) reject(failure((0,_ci_systems_ci_system_js__WEBPACK_IMPORTED_MODULE_2__/* .commandName */ .p6)(command), error, stderr));
            else resolve(token);
        }).stdin?.end();
    });
}
function failure(name, error, stderr) {
    if (error.code === 'ENOENT') {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('OidcUnavailable', {
            summary: `There is no program for the ${name} that could give an ID token.`,
            cause: 'it is not on the PATH of this job, or this is another CI.',
            remedy: 'put it on the PATH, or name another source with --token-env or --token-file.'
        });
    }
    const [firstLine = ''] = stderr.trim().split('\n', 1);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('OidcRequestFailed', {
        summary: error.killed ? `The ${name} gave no ID token within ${timeoutMs / 1000} s.` : `The ${name} gave no ID token: it failed${typeof error.code === 'number' ? ` with exit code ${error.code}` : ''}.`,
        ...firstLine === '' ? {} : {
            cause: `it says: ${firstLine.slice(0, 300)}`
        },
        remedy: 'run the command by itself in the job, and correct what it complains about.'
    }, {
        cause: error
    });
}


/***/ })

};
