export const id = 9447;
export const ids = [9447];
export const modules = {

/***/ 59447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   requestIdToken: () => (/* binding */ requestIdToken)
/* harmony export */ });
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93422);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _http_answer_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41929);
/* harmony import */ var _http_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80536);
/* harmony import */ var _http_foreign_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26330);





/**
 * Requests an ID token from GitHub, just before each use: it is valid for five minutes (docs/facts.md#id-token-claims).
 *
 * @throws KeyturnError `OidcRequestFailed` (a 4xx is final, a 429 or 5xx may pass), `Network`, `Timeout`
 */ async function requestIdToken(endpoint, audience, handler) {
    const what = 'The request for an OIDC token from GitHub';
    return (0,_http_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .withDeadline */ .N)(what, async (abortSignal)=>{
        const { status, headers, body } = await get(endpoint, audience, handler, abortSignal);
        if (status !== 200 && (0,_http_foreign_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .isForeign */ .j)({
            status,
            headers,
            body
        })) throw (0,_http_foreign_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignRefusal */ .v)(what, new URL(endpoint.url).hostname, {
            status,
            headers
        });
        if (status !== 200) throw refused(what, status);
        const token = (0,_http_answer_text_js__WEBPACK_IMPORTED_MODULE_3__/* .tokenInField */ .B)(body, 'value');
        if (token === undefined) throw withoutToken(what);
        return token;
    });
}
async function get({ url, bearer }, audience, handler, abortSignal) {
    const target = new URL(url);
    target.searchParams.set('audience', audience);
    const request = new _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_4__.HttpRequest({
        protocol: target.protocol,
        hostname: target.hostname,
        ...target.port ? {
            port: Number(target.port)
        } : {},
        path: target.pathname + target.search,
        headers: {
            host: target.host,
            accept: 'application/json',
            authorization: `Bearer ${bearer}`,
            'user-agent': 'keyturn'
        }
    });
    try {
        const { response } = await handler.handle(request, {
            abortSignal
        });
        return {
            status: response.statusCode,
            headers: response.headers,
            body: await (0,_http_answer_text_js__WEBPACK_IMPORTED_MODULE_3__/* .answerText */ .y)(response.body)
        };
    } catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB) throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('Network', {
            summary: `Could not reach GitHub for an OIDC token: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`,
            cause: 'a firewall or a proxy that is missing or wrong, or an outage.',
            remedy: 'check http-proxy / no-proxy, and githubstatus.com.'
        }, {
            cause: error,
            retry: 'transient'
        });
    }
}
function refused(what, status) {
    const passing = status === 429 || status >= 500;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('OidcRequestFailed', {
        summary: `${what} was refused with status ${status}.`,
        cause: passing ? 'GitHub has a fault or is busy.' : 'the token of the job that may ask for ID tokens is no longer valid.',
        remedy: passing ? 'see githubstatus.com; run the job again.' : 'check that the job has `permissions: id-token: write`, and run it again.'
    }, {
        retry: passing ? 'transient' : 'never'
    });
}
function withoutToken(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('MalformedResponse', {
        summary: `${what} returned a success status without a token.`,
        cause: 'something between this runner and GitHub answered instead: a proxy or a captive portal.',
        remedy: 'check http-proxy and no-proxy.'
    }, {
        retry: 'briefly'
    });
}


/***/ }),

/***/ 41929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ tokenInField),
/* harmony export */   y: () => (/* binding */ answerText)
/* harmony export */ });
/** The whole body of an answer as text. */ async function answerText(body) {
    const chunks = [];
    for await (const chunk of body)chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
}
/** The token in a field of a JSON answer, `undefined` when the answer is something else. A JWT has three parts. */ function tokenInField(body, field) {
    try {
        const answer = JSON.parse(body);
        const value = answer[field];
        return typeof value === 'string' && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value) ? value : undefined;
    } catch  {
        return undefined;
    }
}


/***/ }),

/***/ 80536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withDeadline),
/* harmony export */   m: () => (/* binding */ optionalTimeoutMs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);

/** Timeout of one attempt, from connecting to the last byte of the response. */ const attemptTimeoutMs = 10_000;
/** Milliseconds for a request whose answer the run can do without: a warning, or an explanation of a refusal. */ const optionalTimeoutMs = 3_000;
/**
 * Runs one attempt under a deadline. At the deadline the signal aborts the attempt, and this rejects even if the attempt
 * ignores the signal (for example while a response body stalls).
 *
 * @param request - names the request in the error
 * @throws KeyturnError `Timeout` after `timeoutMs`
 */ async function withDeadline(request, attempt, timeoutMs = attemptTimeoutMs) {
    const controller = new AbortController();
    let timer;
    const expired = new Promise((_resolve, reject)=>{
        timer = setTimeout(()=>{
            reject(timeoutError(request, timeoutMs));
            controller.abort();
        }, timeoutMs);
    });
    try {
        return await Promise.race([
            attempt(controller.signal),
            expired
        ]);
    } finally{
        clearTimeout(timer);
    }
}
function timeoutError(request, timeoutMs) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('Timeout', {
        summary: `${request} was not answered within ${timeoutMs / 1000} s.`,
        cause: 'the endpoint cannot be reached from this runner: a firewall, a missing or wrong proxy, or an outage.',
        remedy: 'check http-proxy / no-proxy and the endpoint; if they are right, run the job again later.'
    }, {
        retry: 'briefly'
    });
}


/***/ }),

/***/ 26330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isForeign),
/* harmony export */   v: () => (/* binding */ foreignRefusal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _proxy_advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93056);


/**
 * Whether an error response comes from something between this runner and GitHub. GitHub's services answer in JSON, and its
 * API adds a request id (GitHub docs, "Troubleshooting the REST API"). Proxies send a page and may name themselves.
 */ function isForeign({ status, headers, body = '' }) {
    if (status === 407) return true;
    if (headers['x-github-request-id'] !== undefined) return false;
    const type = headers['content-type'];
    if (type !== undefined) return !/\bjson\b/i.test(String(type));
    if (/^\s*[^{[\s]/.test(body)) return true;
    return [
        'via',
        'x-squid-error',
        'proxy-status',
        'proxy-agent'
    ].some((name)=>headers[name] !== undefined);
}
/**
 * The error for a response that did not come from GitHub: the token's permissions are not the cause, and a 404 does not
 * mean that something does not exist.
 *
 * @param request - names the request in the message
 * @param host - the host that the request was sent to, or host and path
 */ function foreignRefusal(request, host, answer) {
    const { status } = answer;
    const isTransient = status === 429 || status >= 500;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(status === 407 ? 'Network' : isTransient ? 'ServiceUnavailable' : 'MalformedResponse', {
        summary: `${request}: the answer had the status ${status}, and did not come from GitHub.`,
        ...status === 407 ? _proxy_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .proxyAuthenticationAdvice */ .P : adviceOn(host, answer, isTransient)
    }, {
        retry: isTransient ? 'transient' : 'never'
    });
}
function adviceOn(host, { headers }, isTransient) {
    const name = nameIn(headers);
    return {
        cause: `a proxy or a firewall between this runner and GitHub ${isTransient ? 'could not reach it' : 'refused the request'}${name === undefined ? '' : `; it calls itself ${name}`}. The token is not the cause.`,
        remedy: `allow ${host} there, or add it to no-proxy if this runner can reach it directly${isTransient ? '; if it is allowed, run the job again later' : ''}. Check http-proxy${host.startsWith('api.') || host.includes('/') ? ' and GITHUB_API_URL' : ''}.`
    };
}
/** The sender controls these headers, so only plain characters are shown. */ function nameIn(headers) {
    const text = String(headers.server ?? headers.via ?? '');
    const plain = text.replaceAll(/[^\w ./()+-]/g, '').trim().slice(0, 60);
    return plain === '' ? undefined : plain;
}


/***/ }),

/***/ 93056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ proxyAuthenticationAdvice)
/* harmony export */ });
/** Advice for status 407, which only a proxy sends. */ const proxyAuthenticationAdvice = {
    cause: 'the proxy requires a user and a password, or rejects those that it was given.',
    remedy: 'write them into http-proxy, as http://user:password@proxy.example.com:3128, and store the whole URL in a secret, which GitHub masks.'
};


/***/ })

};
