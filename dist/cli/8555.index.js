export const id = 8555;
export const ids = [8555];
export const modules = {

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
