export const id = 1496;
export const ids = [1496];
export const modules = {

/***/ 51496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   remoteControl: () => (/* binding */ remoteControl),
/* harmony export */   serveControl: () => (/* binding */ serveControl)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);


const methods = [
    'start',
    'end',
    'advance',
    'view'
];
const isMethod = (name)=>methods.includes(name);
/** Serves a control on loopback for `npm run try -- --on URL`: `POST /METHOD` with the argument as JSON. */ async function serveControl(control, port = 0) {
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_1__.createServer)(async (request, response)=>{
        const answer = await carryOut(control, request).catch((error)=>({
                error: error.message
            }));
        const status = 'error' in answer ? 400 : 200;
        response.writeHead(status, {
            'content-type': 'application/json'
        }).end(JSON.stringify(answer));
    });
    server.listen(port, '127.0.0.1');
    await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(server, 'listening');
    return {
        url: `http://127.0.0.1:${server.address().port}`,
        close: ()=>{
            server.close();
            server.closeAllConnections();
        }
    };
}
/** Requires JSON: a web page cannot send JSON to another origin without a CORS preflight, which gets no answer. */ async function carryOut(control, request) {
    const method = (request.url ?? '').slice(1);
    const isJson = request.headers['content-type'] === 'application/json';
    if (request.method !== 'POST' || !isJson || !isMethod(method)) throw new Error(`the sandbox's control takes POST and JSON, for ${methods.join(', ')}`);
    const chunks = [];
    for await (const chunk of request)chunks.push(chunk);
    const argument = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return {
        result: await control[method](argument) ?? null
    };
}
/** The control of a sandbox in another process. */ function remoteControl(url) {
    const call = async (method, argument = null)=>{
        const response = await fetch(new URL(method, url), {
            method: 'POST',
            headers: {
                'content-type': 'application/json'
            },
            body: JSON.stringify(argument)
        }).catch((error)=>{
            throw new Error(`no sandbox answers at ${url}: ${error.cause?.message ?? error.message}`);
        });
        const answer = await response.json();
        if (answer.error !== undefined) throw new Error(answer.error);
        return answer.result;
    };
    return {
        start: (request)=>call('start', request),
        end: (runId)=>call('end', runId),
        advance: (ms)=>call('advance', ms),
        view: ()=>call('view')
    };
}


/***/ })

};
