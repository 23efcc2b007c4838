export const id = 9719;
export const ids = [9719];
export const modules = {

/***/ 26834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NN: () => (/* binding */ isShellLine),
/* harmony export */   Qd: () => (/* binding */ awsAudience),
/* harmony export */   Sj: () => (/* binding */ tokenVariable),
/* harmony export */   p6: () => (/* binding */ commandName)
/* harmony export */ });
/** Whether a command is one text with spaces, which a shell must take apart. */ function isShellLine(command) {
    return command.length === 1 && /\s/.test(command[0] ?? '');
}
/** A command in words, without an article. A line for the shell is not repeated: a secret may be part of it. */ function commandName(command) {
    return isShellLine(command) ? 'command of --token-command' : `command ${command[0]}`;
}
/** The audience that AWS's own tools use. */ const awsAudience = 'sts.amazonaws.com';
/** A name of a variable that a job file of any CI can fill with a token. */ const tokenVariable = 'KEYTURN_ID_TOKEN';


/***/ }),

/***/ 9719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ciToken: () => (/* binding */ ciToken)
/* harmony export */ });
/* unused harmony export nameOfWay */
/* harmony import */ var _ci_systems_ci_system_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26834);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);


/**
 * An ID token of any CI, which STS exchanges for the session of a role. Not in the list of `index.ts`: the command line
 * puts it in front, and the action has its own source for GitHub and Forgejo.
 */ function ciToken(supply) {
    const { ways, issuer, flag, howToGetToken } = supply;
    return {
        kind: 'ci-token',
        proof: 'identity token',
        rules: {
            setBy: ()=>flag === undefined ? undefined : {
                    name: flag
                }
        },
        select (_inputs, { hasRole, isOtherSet }) {
            if (flag === undefined && (!hasRole || isOtherSet)) return undefined;
            const because = flag === undefined ? 'this is one of its jobs and a role is given' : `${flag} is given`;
            return {
                input: {
                    ways,
                    issuer,
                    howToGetToken
                },
                why: `Source: the ID token of ${issuer} (${ways.map(nameOfWay).join(', else ')}), because ${because}.`
            };
        },
        asks: [
            'STS'
        ],
        async resolve (input, request, run) {
            const { assumeWithToken, roleForToken } = await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(1695), __webpack_require__.e(9322), __webpack_require__.e(934)]).then(__webpack_require__.bind(__webpack_require__, 934));
            const role = roleForToken(request, run.log);
            const readToken = ()=>firstToken(input, run);
            const what = `Could not assume role with the ID token of ${issuer}`;
            return assumeWithToken({
                role,
                what,
                readToken,
                isFile: true
            }, request, run);
        }
    };
}
/** A way in words, without a secret. */ function nameOfWay(way) {
    switch(way.kind){
        case 'variable':
            return `the variable ${way.variable}`;
        case 'command':
            return `the ${(0,_ci_systems_ci_system_js__WEBPACK_IMPORTED_MODULE_1__/* .commandName */ .p6)(way.command)}`;
        case 'request':
            return `a request to ${new URL(way.request.url).host}`;
        case 'file':
            return `the file ${way.path}`;
    }
}
async function firstToken({ ways, issuer, howToGetToken }, run) {
    const [way, ...others] = ways;
    try {
        const token = await tokenBy(way, run);
        const { isToken } = await __webpack_require__.e(/* import() */ 5789).then(__webpack_require__.bind(__webpack_require__, 75789));
        if (isToken(token)) return token;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('OidcRequestFailed', {
            summary: `${capital(nameOfWay(way))} holds no ID token.`,
            cause: 'a token is a single line of 4 to 20000 characters; this is something else.',
            remedy: howToGetToken
        });
    } catch (error) {
        const [next, ...rest] = others;
        if (next === undefined) throw error;
        run.log.info(`No ID token of ${issuer} from ${nameOfWay(way)}; trying ${nameOfWay(next)}.`);
        return firstToken({
            ways: [
                next,
                ...rest
            ],
            issuer,
            howToGetToken
        }, run);
    }
}
async function tokenBy(way, run) {
    switch(way.kind){
        case 'variable':
            return (run.env[way.variable] ?? '').trim();
        case 'command':
            return (await __webpack_require__.e(/* import() */ 7454).then(__webpack_require__.bind(__webpack_require__, 97454))).tokenFromCommand(way.command, run);
        case 'request':
            return (await Promise.all(/* import() */[__webpack_require__.e(7291), __webpack_require__.e(3422), __webpack_require__.e(6470)]).then(__webpack_require__.bind(__webpack_require__, 6470))).requestToken(way.request, run.aws.handler);
        case 'file':
            return (await __webpack_require__.e(/* import() */ 5789).then(__webpack_require__.bind(__webpack_require__, 75789))).readTokenFile(way.path, run.env.GITHUB_WORKSPACE ?? process.cwd());
    }
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}


/***/ })

};
