export const id = 6470;
export const ids = [6470];
export const modules = {

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

/***/ 6470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   requestToken: () => (/* binding */ requestToken)
/* harmony export */ });
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93422);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _http_answer_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41929);
/* harmony import */ var _http_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80536);




/**
 * Asks the server of a CI for an ID token.
 *
 * @throws KeyturnError `OidcRequestFailed` (a 4xx is final, a 429 or 5xx may pass), `Network`, `Timeout`, `MalformedResponse`
 */ async function requestToken(request, handler) {
    const { host } = new URL(request.url);
    const what = `The request to ${host} for an ID token`;
    return (0,_http_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .withDeadline */ .N)(what, async (abortSignal)=>{
        const { status, body } = await send(request, handler, abortSignal);
        if (status !== 200) throw refused(what, status);
        const token = (0,_http_answer_text_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenInField */ .B)(body, request.field);
        if (token !== undefined) return token;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('MalformedResponse', {
            summary: `${what} returned a success status without a token.`,
            cause: 'something between this job and the server answered instead: a proxy or a sign-in page.',
            remedy: 'check http-proxy and no-proxy.'
        });
    });
}
async function send({ method, url, bearer, headers }, handler, abortSignal) {
    const { protocol, hostname, port, pathname, search, searchParams, host } = new URL(url);
    const request = new _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_3__.HttpRequest({
        protocol,
        hostname,
        ...port ? {
            port: Number(port)
        } : {},
        method,
        path: pathname,
        query: search === '' ? {} : Object.fromEntries(searchParams),
        headers: {
            ...headers,
            host,
            accept: 'application/json',
            authorization: `Bearer ${bearer}`,
            'user-agent': 'keyturn',
            ...method === 'POST' ? {
                'content-length': '0'
            } : {}
        }
    });
    try {
        const { response } = await handler.handle(request, {
            abortSignal
        });
        return {
            status: response.statusCode,
            body: await (0,_http_answer_text_js__WEBPACK_IMPORTED_MODULE_2__/* .answerText */ .y)(response.body)
        };
    } catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('Network', {
            summary: `Could not reach ${host} for an ID token: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`,
            cause: 'a firewall or a proxy that is missing or wrong, or an outage.',
            remedy: 'check http-proxy and no-proxy.'
        }, {
            cause: error,
            retry: 'transient'
        });
    }
}
function refused(what, status) {
    const isTransient = status === 429 || status >= 500;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('OidcRequestFailed', {
        summary: `${what} was refused with status ${status}.`,
        cause: isTransient ? 'the server has a fault or is busy.' : 'the token of the job is no longer valid, or the job may not use the service connection.',
        remedy: isTransient ? 'run the job again.' : 'authorize the pipeline for it, and run the job again.'
    }, {
        retry: isTransient ? 'transient' : 'never'
    });
}


/***/ })

};
