export const id = 4898;
export const ids = [4898];
export const modules = {

/***/ 4898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   codeAt: () => (/* binding */ codeAt),
/* harmony export */   p: () => (/* binding */ stepMs)
/* harmony export */ });
/* harmony import */ var otpauth__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60107);

/** Milliseconds for which a code of AWS's virtual devices counts (RFC 6238). */ const stepMs = 30_000;
/** The code that a device shows, some steps of 30 seconds after a time. */ function codeAt(seed, at, steps) {
    const totp = new otpauth__WEBPACK_IMPORTED_MODULE_0__/* .TOTP */ ._k({
        secret: otpauth__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .zh.fromBase32(seed),
        algorithm: 'SHA1',
        digits: 6,
        period: stepMs / 1000
    });
    return totp.generate({
        timestamp: at.getTime() + steps * stepMs
    });
}


/***/ })

};
