export const id = 9866;
export const ids = [9866];
export const modules = {

/***/ 49866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completion: () => (/* binding */ completion)
/* harmony export */ });
/* harmony import */ var _completion_scripts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28456);

/** `keyturn completion SHELL`: the script that asks `keyturn` for the words that can follow. */ function completion(_flags, shell) {
    this.process.stdout.write(_completion_scripts_js__WEBPACK_IMPORTED_MODULE_0__/* .completionScripts */ .DT[shell]);
}


/***/ })

};
