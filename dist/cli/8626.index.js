export const id = 8626;
export const ids = [8626];
export const modules = {

/***/ 98626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveCredentials: () => (/* binding */ serveCredentials)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var _at_end_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64773);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34267);
/* harmony import */ var _refresh_session_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51230);






/** SDKs give up after a second or two, so an answer waits for a new session only this long while the old one lasts (ms). */ const patienceMs = 500;
const minLeftMs = 60_000;
/** Until the next attempt after a failed renewal (ms). */ const retryMs = 30_000;
/**
 * Serves credentials on loopback as a container agent does (AWS SDKs Reference Guide, "Container credential provider"):
 * a GET with the token answers with the current session. A session in its last quarter, or in its last 15 minutes, is
 * replaced first; two requests at once share one renewal. While a renewal fails, the session is served as long as it lasts.
 */ async function serveCredentials(first, renew, log) {
    const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32).toString('base64url');
    const current = currentSession(first, renew, log);
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_1__.createServer)((request, response)=>void answer(request, response, token, current));
    await new Promise((resolve)=>server.listen(0, '127.0.0.1', resolve));
    // The program that uses the credentials decides how long this process lives.
    server.unref();
    (0,_at_end_js__WEBPACK_IMPORTED_MODULE_3__/* .atEnd */ .tE)(async ()=>{
        server.close();
        server.closeAllConnections();
    });
    return {
        url: `http://127.0.0.1:${server.address().port}/credentials`,
        token
    };
}
async function answer(request, response, token, current) {
    if (!isSame(request.headers.authorization ?? '', token)) return void response.writeHead(401).end();
    if (request.method !== 'GET' || request.url !== '/credentials') return void response.writeHead(404).end();
    try {
        const body = JSON.stringify(containerDocument(await current()));
        response.writeHead(200, {
            'content-type': 'application/json'
        }).end(body);
    } catch (error) {
        const body = JSON.stringify({
            code: 'RenewalFailed',
            message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)
        });
        response.writeHead(500, {
            'content-type': 'application/json'
        }).end(body);
    }
}
function isSame(given, token) {
    const [a, b] = [
        Buffer.from(given),
        Buffer.from(token)
    ];
    return a.length === b.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(a, b);
}
function containerDocument({ session: { credentials, expiration } }) {
    return {
        AccessKeyId: credentials.accessKeyId,
        SecretAccessKey: credentials.secretAccessKey,
        Token: credentials.sessionToken ?? '',
        // Keys that do not expire are asked for again tomorrow.
        Expiration: (expiration ?? new Date(Date.now() + 86_400_000)).toISOString()
    };
}
function currentSession(first, renew, log) {
    let session = first;
    let renewAt = renewalOf(first);
    let renewal;
    const renewed = async ()=>{
        try {
            session = await renew();
            renewAt = renewalOf(session);
        } catch (error) {
            const left = msLeft(session);
            if (left <= 0) throw error;
            renewAt = Math.min(Date.now() + retryMs, Date.now() + left);
            log.warning(`The session could not be renewed; it still lasts ${Math.ceil(left / 60_000)} min: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`);
        } finally{
            renewal = undefined;
        }
    };
    return async ()=>{
        if (Date.now() >= renewAt) {
            renewal ??= renewed();
            await (msLeft(session) > minLeftMs ? Promise.race([
                renewal,
                (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(patienceMs)
            ]) : renewal);
        }
        return session;
    };
}
function msLeft({ session: { expiration } }) {
    return (expiration?.getTime() ?? Number.POSITIVE_INFINITY) - Date.now();
}
/** Milliseconds since 1970; never for keys that do not expire. */ function renewalOf({ session: { expiration } }) {
    return expiration ? (0,_refresh_session_document_js__WEBPACK_IMPORTED_MODULE_5__/* .renewalTime */ .Ui)(Date.now(), expiration.getTime()) : Number.POSITIVE_INFINITY;
}


/***/ })

};
