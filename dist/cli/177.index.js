export const id = 177;
export const ids = [177];
export const modules = {

/***/ 30177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseExpiredProfile: () => (/* binding */ refuseExpiredProfile)
/* harmony export */ });
/* unused harmony export expiredProfile */
/* harmony import */ var _smithy_core_config__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47291);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);


/**
 * Refuses a profile whose credentials are marked as expired: saml2aws and similar tools write `x_security_token_expires`
 * next to a session's keys, and the SDK ignores it. Without that setting, AWS decides.
 *
 * @throws KeyturnError `ExpiredCredentials`
 */ async function refuseExpiredProfile(env, now) {
    // The SDK reads the files next and reports those that it cannot read.
    const profiles = await (0,_smithy_core_config__WEBPACK_IMPORTED_MODULE_1__.parseKnownFiles)({}).catch(()=>({}));
    const over = expiredProfile(profiles, env.AWS_PROFILE || 'default', now);
    if (!over) return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ExpiredCredentials', {
        summary: `The credentials of the profile ${over.name} expired at ${over.at.toISOString()} (x_security_token_expires).`,
        cause: 'saml2aws, or a tool like it, wrote them for one session, in an earlier job or too long before this step.',
        remedy: `sign in again right before this step (saml2aws login --profile ${over.name}), or name another profile in AWS_PROFILE.`
    });
}
/**
 * Follows `source_profile` to the profile with the keys and returns it if they have expired. Pure.
 *
 * @param name - the profile to start from
 */ function expiredProfile(profiles, name, now) {
    const seen = new Set();
    for(let next = name; !seen.has(next);){
        seen.add(next);
        const profile = profiles[next];
        const source = profile?.role_arn === undefined ? undefined : profile.source_profile;
        // A profile may name itself as its source, for the keys beside its role.
        if (source !== undefined && source !== next) {
            next = source;
            continue;
        }
        const at = new Date(profile?.x_security_token_expires ?? '');
        return profile?.aws_access_key_id !== undefined && at <= now ? {
            name: next,
            at
        } : undefined;
    }
    return undefined;
}


/***/ })

};
