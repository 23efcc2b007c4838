export const id = 2752;
export const ids = [2752];
export const modules = {

/***/ 21604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ malformedAnswer),
/* harmony export */   x: () => (/* binding */ requireNamedAnswer)
/* harmony export */ });
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93422);
/* harmony import */ var _smithy_core_serde__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92430);
/* harmony import */ var _http_malformed_response_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24604);



/**
 * Accepts a success only if the response is named after the operation, as in the AWS Query protocol (`…Response`). A
 * proxy's page or an empty response does not prove that something has changed.
 *
 * @throws KeyturnError `MalformedResponse`
 */ async function requireNamedAnswer(operation, response) {
    if (response.statusCode >= 300) return;
    response.body = await (0,_smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__.collectBody)(response.body, {
        streamCollector: _smithy_core_serde__WEBPACK_IMPORTED_MODULE_2__.streamCollector
    });
    const text = Buffer.from(response.body).toString('utf8');
    if (!names(text, `${operation}Response`)) throw malformedAnswer(operation, `a response from IAM`);
}
/** A success of IAM that lacks what every success of the operation has. */ function malformedAnswer(operation, missing) {
    return (0,_http_malformed_response_js__WEBPACK_IMPORTED_MODULE_0__/* .malformedResponse */ .p)({
        summary: `${operation} returned a success status without ${missing}.`,
        cause: 'something between this runner and AWS answered instead: a proxy or a captive portal.',
        remedy: 'check http-proxy and the AWS_ENDPOINT_URL variables.'
    });
}
/** Whether the XML contains an element of this name, with or without a namespace prefix. */ function names(text, element) {
    return [
        ...text.matchAll(/<(?:\w+:)?(\w+)[\s/>]/g)
    ].some(([, name])=>name === element);
}


/***/ }),

/***/ 89271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ fetchThrough)
/* harmony export */ });
/* harmony import */ var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93422);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);


const maxRedirects = 5;
const redirects = new Set([
    301,
    302,
    307,
    308
]);
/**
 * A `fetch` that sends through the run's request handler, so that the proxy and the connect timeout apply to Octokit
 * too. It follows redirects within one origin and keeps the method (GitHub redirects a renamed repository). It follows no
 * redirect to another origin, because the request carries the token.
 */ function fetchThrough(handler) {
    return async (input, init = {})=>{
        let url = new URL(refuseDots(String(input)));
        for(let hop = 0;; hop++){
            const { response } = await handler.handle(toRequest(url, init), {
                ...init.signal ? {
                    abortSignal: init.signal
                } : {}
            });
            const location = response.headers.location;
            if (location === undefined || !redirects.has(response.statusCode)) return toResponse(response, url);
            const target = new URL(location, url);
            if (target.origin !== url.origin || hop >= maxRedirects) return toResponse(response, url);
            url = target;
        }
    };
}
/**
 * Refuses a URL with `.` or `..` in its path. `URL` would resolve them, so a name like `..` would send the request, and
 * the secret in it, to another path.
 */ function refuseDots(url) {
    const [path = ''] = url.split(/[?#]/);
    if (!path.split(/[/\\]/).some((part)=>/^(?:\.|%2e){1,2}$/i.test(part))) return url;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('InvalidInput', {
        summary: 'The name of an owner, a repository, an environment or a secret is "." or "..", which no URL can contain.',
        remedy: 'correct the name in rotate-targets, or in GITHUB_REPOSITORY.'
    });
}
function toRequest(url, { method = 'GET', headers = {}, body }) {
    const given = Object.fromEntries(new Headers(headers));
    return new _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__.HttpRequest({
        method,
        protocol: url.protocol,
        hostname: url.hostname,
        ...url.port ? {
            port: Number(url.port)
        } : {},
        path: url.pathname + url.search,
        headers: {
            ...given,
            host: url.host,
            ...typeof body === 'string' ? {
                'content-length': String(Buffer.byteLength(body))
            } : {}
        },
        ...typeof body === 'string' ? {
            body
        } : {}
    });
}
async function toResponse(response, url) {
    const chunks = [];
    for await (const chunk of response.body ?? [])chunks.push(chunk);
    const hasNone = response.statusCode === 204 || response.statusCode === 304;
    const result = new Response(hasNone ? null : Buffer.concat(chunks), {
        status: response.statusCode,
        headers: response.headers
    });
    // Octokit needs `url` to find the next page, and the constructor cannot set it.
    return Object.defineProperty(result, 'url', {
        value: url.href
    });
}


/***/ })

};
