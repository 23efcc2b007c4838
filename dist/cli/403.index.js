export const id = 403;
export const ids = [403];
export const modules = {

/***/ 403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   leftoverNotices: () => (/* binding */ leftoverNotices)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _aws_profile_ini_section_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15312);
/* harmony import */ var _aws_profile_profile_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50540);
/* harmony import */ var _aws_profile_profile_sections_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29422);
/* harmony import */ var _files_home_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89776);





/**
 * Notices about variables of the workflow or an earlier step that some tools prefer to the exported keys. Keyturn leaves
 * them set, because only the user knows whether they are intended: see docs/leftover-variables.md.
 *
 * @param variables - the variables that this step exports, keys included
 */ function leftoverNotices(variables, identity, env) {
    const { AWS_PROFILE: profile, AWS_DEFAULT_PROFILE: defaultProfile, AWS_ACCOUNT_ID: account } = env;
    const setsProfile = variables.AWS_PROFILE !== undefined;
    return [
        ...profile && !setsProfile ? [
            otherProfile(profile)
        ] : [],
        ...defaultProfile && !setsProfile && !exists(defaultProfile, env) ? [
            noProfile(defaultProfile)
        ] : [],
        ...account && account !== identity.accountId ? [
            otherAccount(account, identity)
        ] : []
    ];
}
/** For example, the AWS SDK for JavaScript prefers AWS_PROFILE. */ function otherProfile(name) {
    return `AWS_PROFILE is set to ${name}, by the workflow or an earlier step. Some tools prefer it to the credentials that this step exports; run "unset AWS_PROFILE" before them.`;
}
function noProfile(name) {
    return `AWS_DEFAULT_PROFILE is set to ${name}, by the workflow or an earlier step, but there is no such profile. The AWS CLI and boto3 fail because of it, whatever this step exports; run "unset AWS_DEFAULT_PROFILE" before them.`;
}
function otherAccount(account, { accountId }) {
    return `AWS_ACCOUNT_ID is set to ${account}, by the workflow or an earlier step, and these credentials belong to ${accountId}. AWS SDKs that read it call DynamoDB at the endpoint of that account; run "unset AWS_ACCOUNT_ID" before them.`;
}
function exists(name, env) {
    return (0,_aws_profile_profile_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .profileSections */ .sy)(name, (0,_aws_profile_profile_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .profilePaths */ .I)(env, (0,_files_home_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .homeFolder */ .W)())).some(({ path, names })=>(0,_aws_profile_ini_section_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionTexts */ .Mt)(textOf(path), names).length > 0);
}
function textOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'latin1');
    } catch  {
        return '';
    }
}


/***/ })

};
