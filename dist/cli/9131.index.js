export const id = 9131;
export const ids = [9131];
export const modules = {

/***/ 99131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeSecretFile: () => (/* binding */ writeSecretFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34267);



/**
 * Writes secrets to a file that only its owner may read. It is a new file that takes the place of an existing one, so a
 * program that has the old one open sees nothing. A link or a device is refused.
 *
 * @throws KeyturnError `InvalidInput` for a path that cannot be written
 */ function writeSecretFile(path, text) {
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path, {
            throwIfNoEntry: false
        })?.isFile() === false) throw new Error('it is not a regular file');
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(temporary, text, {
            mode: 0o600,
            flag: 'wx'
        });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, path);
    } catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(temporary, {
            force: true
        });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('InvalidInput', {
            summary: `The file of --out could not be written: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`,
            remedy: 'give the path of a new or an ordinary file, in an existing folder that you may write to.'
        }, {
            cause: error
        });
    }
}


/***/ })

};
