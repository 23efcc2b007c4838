export const id = 5105;
export const ids = [5105];
export const modules = {

/***/ 5105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tokenSupply: () => (/* binding */ tokenSupply)
/* harmony export */ });
/* harmony import */ var _ci_systems_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2420);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34267);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71959);



/**
 * The ID token that the flags name, or that this job's CI offers.
 *
 * @throws KeyturnError `InvalidInput` for flags that contradict each other; `OidcUnavailable` if the CI that was asked for
 *   offers no token
 */ function tokenSupply(flags, env) {
    const { source = 'auto' } = flags;
    const named = namedWay(flags);
    if (source === 'profile' || source === 'keys') {
        if (named) throw contradiction(`--source ${source}`, named.flag);
        return {};
    }
    const asked = source === 'auto' ? undefined : (0,_ci_systems_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ciSystem */ ._A)(source);
    if (named) {
        const issuer = asked?.title ?? 'the job';
        const flag = asked ? `--source ${source}` : named.flag;
        return {
            token: {
                ways: [
                    named.way
                ],
                issuer,
                flag,
                howToGetToken: `check ${named.flag}.`
            }
        };
    }
    if (asked) {
        const token = supplyOf(asked.name, flags, env) ?? unavailable(asked.name);
        return {
            token: {
                ...token,
                flag: `--source ${source}`
            }
        };
    }
    return foundSupply(flags, env);
}
/** Without `--source` and `--token-…`: what the variables of the job offer. */ function foundSupply(flags, env) {
    const found = (0,_ci_systems_index_js__WEBPACK_IMPORTED_MODULE_0__/* .detectedCi */ .lb)(env);
    // The action's own source serves GitHub and Forgejo. A profile that was asked for needs no token.
    if (!found || found.name === 'github' || found.name === 'forgejo' || flags.profile !== undefined) return {};
    const token = supplyOf(found.name, flags, env);
    if (token) return {
        token
    };
    if (isOtherGiven(flags, env) || flags['role-to-assume'] === undefined) return {};
    return {
        notice: `This job of ${found.title} has no ID token. To give it one, ${found.howToGetToken}`
    };
}
/** Whether the flags or Keyturn's variables supply credentials without a token. */ function isOtherGiven(flags, env) {
    return Boolean(flags['web-identity-token-file'] || flags['aws-credentials-file'] || env[_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .secretVariables */ .c8['aws-credentials']] || env[_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .secretVariables */ .c8['saml-assertion']]);
}
function supplyOf(name, { audience }, env) {
    const { title, howToGetToken, tokenWays } = (0,_ci_systems_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ciSystem */ ._A)(name);
    const [first, ...others] = tokenWays(env, audience ?? 'sts.amazonaws.com');
    return first && {
        ways: [
            first,
            ...others
        ],
        issuer: title,
        howToGetToken
    };
}
function unavailable(name) {
    const { title, howToGetToken } = (0,_ci_systems_index_js__WEBPACK_IMPORTED_MODULE_0__/* .ciSystem */ ._A)(name);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('OidcUnavailable', {
        summary: `There is no ID token of ${title} here.`,
        cause: 'this is not one of its jobs, or the job may not have a token.',
        remedy: howToGetToken
    });
}
function namedWay(flags) {
    const given = [
        way('token-env', flags, (variable)=>({
                kind: 'variable',
                variable
            })),
        way('token-file', flags, (path)=>({
                kind: 'file',
                path
            })),
        way('token-command', flags, (line)=>({
                kind: 'command',
                command: [
                    line
                ]
            }))
    ].filter((each)=>each !== undefined);
    const [first, second] = given;
    if (first && second) throw contradiction(first.flag, second.flag);
    return first;
}
function way(name, flags, of) {
    const text = flags[name];
    return text === undefined ? undefined : {
        flag: `--${name}`,
        way: of(text)
    };
}
function contradiction(one, other) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('InvalidInput', {
        summary: `${one} and ${other} are given together.`,
        remedy: 'give one source of credentials.'
    });
}


/***/ })

};
