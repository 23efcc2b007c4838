export const id = 100;
export const ids = [100];
export const modules = {

/***/ 100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ createGitHubApi),
  g: () => (/* binding */ createPacer)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 16 modules
var github = __webpack_require__(43934);
// EXTERNAL MODULE: ./.build/cli/src/errors.js
var errors = __webpack_require__(34267);
// EXTERNAL MODULE: ./.build/cli/src/http/deadline.js
var deadline = __webpack_require__(80536);
// EXTERNAL MODULE: ./.build/cli/src/http/retry.js
var http_retry = __webpack_require__(16749);
;// CONCATENATED MODULE: ./.build/cli/src/github/conditional-requests.js
/** So many answers are kept, the latest ones; each is a few hundred bytes. */ const maxKept = 200;
/**
 * Lets reads with the option `request.isRepeated` send the ETag of their last answer. GitHub answers 304
 * if nothing has changed, and does not count that against the hourly limit (docs/facts.md#conditional-requests). The caller
 * gets the answer that the ETag belongs to, so it sees what a whole answer would have shown.
 */ function sendEtags(octokit) {
    const kept = new Map();
    octokit.hook.wrap('request', async (send, options)=>{
        if (options.request?.isRepeated !== true) return send(options);
        const { url } = octokit.request.endpoint(options);
        const earlier = kept.get(url);
        const etag = earlier?.headers.etag;
        if (etag !== undefined) options.headers['if-none-match'] = etag;
        try {
            const response = await send(options);
            keep(kept, url, response);
            return response;
        } catch (error) {
            if (earlier && isUnchanged(error)) {
                // The limit and the date are those of this answer.
                return {
                    ...earlier,
                    headers: {
                        ...earlier.headers,
                        ...error.response.headers
                    }
                };
            }
            throw error;
        }
    });
}
/** Octokit throws for a 304, with the response. */ function isUnchanged(error) {
    const { status, response } = error;
    return status === 304 && response !== undefined;
}
function keep(kept, url, response) {
    kept.delete(url);
    if (response.headers.etag === undefined) return;
    kept.set(url, response);
    const [oldest] = kept.keys();
    if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest);
}

// EXTERNAL MODULE: ./.build/cli/src/github/github-errors.js
var github_errors = __webpack_require__(605);
;// CONCATENATED MODULE: ./.build/cli/src/github/api.js






/** Points of a request (docs/facts.md#rate-limits-by-token). */ const points = {
    read: 1,
    change: 5
};
/** The API version that Keyturn requests (GitHub docs, "API Versions"). */ const apiVersion = '2022-11-28';
/** The REST API under the token of `options`. */ function createGitHubApi(options) {
    const { baseUrl, token, scheme = 'token', fetch, userAgent, retry, pacer, needed } = options;
    const octokit = (0,github/* getOctokit */.Q)('', {
        auth: `${scheme} ${token}`,
        baseUrl,
        userAgent,
        request: {
            fetch
        },
        log: {
            debug: ignore,
            info: ignore,
            warn: ignore,
            error: ignore
        }
    });
    // Registered first, so that it is next to the request, and the other hooks see its answers.
    sendEtags(octokit);
    const { origin } = new URL(baseUrl);
    octokit.hook.before('request', (options)=>{
        // The response names the URL of the next page; the token must not go to another origin.
        const url = new URL(options.url, baseUrl);
        if (url.origin !== origin) throw foreignOriginError(url, origin);
        options.headers['x-github-api-version'] = apiVersion;
    });
    let limit;
    let skewMs;
    const note = (headers)=>{
        limit = (0,github_errors/* hourlyLimitIn */.qi)(headers) ?? limit;
        const date = Date.parse(String(headers.date));
        // The header has whole seconds.
        if (!Number.isNaN(date)) skewMs = date + 500 - Date.now();
    };
    octokit.hook.after('request', ({ status, headers, url, data })=>{
        note(headers);
        // Octokit treats a redirect that it did not follow as a success.
        if (status >= 300) throw foreignOriginError(new URL(headers.location ?? url, url), origin);
        if (!isJson(status, data)) throw notGitHub(origin);
    });
    octokit.hook.error('request', (error)=>{
        note(error.response?.headers ?? {});
        throw new Refusal(error);
    });
    // Waiting for one's turn is not waiting for an answer, so it does not count towards the deadline.
    const after = (turn, what, repeat, send)=>(0,http_retry/* withRetries */.L)(what, retry, async (attempt)=>{
            try {
                await turn();
                return await (0,deadline/* withDeadline */.N)(`${what} (GitHub)`, (signal)=>send(octokit, signal));
            } catch (error) {
                const told = (0,github_errors/* toGitHubError */.Lg)(what, causeOf(error, origin), attempt, needed);
                throw repeat === 'once' && !told.rateLimited ? notRepeated(told) : told;
            }
        });
    const turnToWrite = async ()=>{
        await pacer.beforeWrite();
        await pacer.beforeRequest(points.change);
    };
    return {
        call: (what, repeat, send)=>after(()=>pacer.beforeRequest(points.read), what, repeat, send),
        write: (what, repeat, send)=>after(turnToWrite, what, repeat, send),
        probe: (what, send)=>after(()=>pacer.beforeRequest(points.change), what, 'idempotent', send),
        hourlyLimit: ()=>limit,
        clockSkewMs: ()=>skewMs
    };
}
/** So many writes need no pause; GitHub asks to space large numbers. */ const freeWrites = 10;
/** GitHub allows 900 points a minute (docs/facts.md#rate-limits-by-token); others may use the same token. */ const pointsPerMinute = 800;
const minuteMs = 60_000;
/**
 * A pacer with a second between writes, after the first few, and with GitHub's points in every minute. Nothing waits after
 * the last write.
 */ function createPacer(sleep, now, spacingMs = 1000) {
    let count = 0;
    let next = 0;
    let spent = [];
    return {
        beforeRequest: async (wanted)=>{
            for(;;){
                spent = spent.filter(({ at })=>Math.abs(now() - at) < minuteMs);
                const sum = spent.reduce((total, each)=>total + each.points, 0);
                const [oldest] = spent;
                if (sum + wanted <= pointsPerMinute || !oldest) break;
                await sleep(Math.max(1, oldest.at + minuteMs - now()));
            }
            spent.push({
                at: now(),
                points: wanted
            });
        },
        beforeWrite: async ()=>{
            count += 1;
            const wait = count > freeWrites ? next - now() : 0;
            next = Math.max(next, now()) + (count > freeWrites ? spacingMs : 0);
            if (wait > 0) await sleep(wait);
        }
    };
}
function ignore() {}
/** An error without a status, because Octokit's paging treats status 409 as an empty list. */ class Refusal extends Error {
    constructor(cause){
        super('refused', {
            cause
        });
    }
}
/** What refused the call. Octokit's paging fails on JSON that is not a list, with an error of JavaScript's own. */ function causeOf(error, origin) {
    const cause = error instanceof Refusal ? error.cause : error;
    if (isInvalidUrl(cause)) return notGitHub(origin, 'names an address that is not a URL');
    return error instanceof Refusal || error instanceof errors/* KeyturnError */.FB ? cause : notGitHub(origin);
}
/** The response named the next page, or the target of a redirect. Octokit wraps what its fetch has thrown. */ function isInvalidUrl(error) {
    const { code, cause } = error ?? {};
    return [
        code,
        cause?.code
    ].includes('ERR_INVALID_URL');
}
/** GitHub returns JSON with 200. Other successes may have no body. */ function isJson(status, data) {
    return typeof data === 'object' && data !== null || status !== 200 && (data ?? '') === '';
}
function notGitHub(origin, said = "answered with success, but not with JSON of GitHub's API") {
    return new errors/* KeyturnError */.FB('MalformedResponse', {
        summary: `${origin} ${said}, so something else answered.`,
        cause: 'GITHUB_API_URL is not the address of the API, or a proxy or a captive portal answers for GitHub.',
        remedy: 'check GITHUB_API_URL and http-proxy.'
    }, {
        retry: 'briefly'
    });
}
function foreignOriginError(url, origin) {
    const isSame = url.origin === origin;
    return new errors/* KeyturnError */.FB('GitHubRefused', {
        summary: isSame ? 'GitHub redirects in a circle.' : `GitHub points to ${url.origin}, but the token is for ${origin} and is not sent elsewhere.`,
        cause: 'GITHUB_API_URL is not the address of the API itself, or something on the way answers for GitHub.',
        remedy: 'set GITHUB_API_URL to the address that GitHub names (https, and /api/v3 on GitHub Enterprise Server).'
    });
}
/** A call that may have had its effect is not retried: the caller checks first. */ function notRepeated(error) {
    const final = new errors/* KeyturnError */.FB(error.code, error.explanation, {
        cause: error.cause,
        retry: 'never'
    });
    return new github_errors/* GitHubError */.y_(final, {
        status: error.status
    });
}


/***/ }),

/***/ 605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lg: () => (/* binding */ toGitHubError),
/* harmony export */   Xg: () => (/* binding */ isClockRefusal),
/* harmony export */   qi: () => (/* binding */ hourlyLimitIn),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34267);
/* harmony import */ var _http_foreign_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26330);


/** An error of the REST API. Its `status` is for callers that can do without what was refused. */ class GitHubError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB {
    status;
    /** Whether GitHub refused the request, before it had any effect, because of a rate limit. */ rateLimited;
    constructor(error, { status, rateLimited = false } = {}){
        super(error.code, error.explanation, {
            cause: error.cause,
            retry: error.retry,
            ...error.retryAfterMs === undefined ? {} : {
                retryAfterMs: error.retryAfterMs
            }
        });
        this.status = status;
        this.rateLimited = rateLimited;
    }
}
/** @returns `undefined` where GitHub sets no limit */ function hourlyLimitIn(headers) {
    const [left, limit] = [
        Number(headers['x-ratelimit-remaining']),
        Number(headers['x-ratelimit-limit'])
    ];
    return left >= 0 && limit > 0 ? {
        left,
        limit,
        resetsInMs: untilReset(headers)
    } : undefined;
}
/**
 * Turns Octokit's error into one that says what to do. It quotes GitHub's response, which holds no secret.
 *
 * @param attempt - which attempt failed, from 1
 * @param needed - everything that this run needs of its token, so that it can be granted at once
 */ function toGitHubError(what, error, attempt = 1, needed) {
    if (error instanceof GitHubError) return error;
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB) return new GitHubError(error);
    // Octokit wraps what its fetch has thrown.
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB) return new GitHubError(cause.withContext(what));
    const { status, response } = error ?? {};
    const headers = response?.headers ?? {};
    const { data } = response ?? {};
    const said = wordsIn(data);
    if (status === undefined || response === undefined) return unreachable(what, error);
    // No status: a page of a proxy says nothing about GitHub.
    const answer = {
        status,
        headers,
        ...typeof data === 'string' ? {
            body: data
        } : {}
    };
    if ((0,_http_foreign_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isForeign */ .j)(answer)) return new GitHubError((0,_http_foreign_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignRefusal */ .v)(what, hostOf(error), answer));
    const limited = rateLimit(status, headers, said, attempt);
    if (limited !== undefined) return tooMuch(what, status, limited);
    return refused(what, {
        status,
        headers,
        said,
        needed
    }, error);
}
/** How much of the response's message is quoted; something other than GitHub may send any amount. */ const maxMessageLength = 1_000;
function wordsIn(data) {
    const message = typeof data === 'object' && data !== null && 'message' in data ? data.message : '';
    return typeof message === 'string' ? message.slice(0, maxMessageLength) : '';
}
function unreachable(what, error) {
    return new GitHubError(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('Network', {
        summary: `${what}: GitHub did not answer: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).split('\n')[0]}`,
        cause: 'the connection was refused or dropped, or a proxy is missing or wrong.',
        remedy: 'check http-proxy / no-proxy, GITHUB_API_URL and githubstatus.com.'
    }, {
        cause: error,
        retry: 'transient'
    }));
}
/** If GitHub does not say how long to wait: a minute, doubled each time (docs/facts.md#rate-limits). */ const minuteMs = 60_000;
/** Milliseconds to wait for a rate limit, by GitHub's rules (docs/facts.md#rate-limits). */ function rateLimit(status, headers, said, attempt) {
    if (status !== 403 && status !== 429) return undefined;
    const retryAfter = Number(headers['retry-after']);
    if (headers['retry-after'] !== undefined && retryAfter >= 0) return retryAfter * 1000;
    if (String(headers['x-ratelimit-remaining']) === '0') return untilReset(headers);
    return status === 429 || /secondary rate limit/i.test(said) ? minuteMs * 2 ** (attempt - 1) : undefined;
}
/** By the clock in GitHub's response, because this machine's may be off. A second is added because its times are whole. */ function untilReset(headers) {
    const now = Date.parse(String(headers.date)) || Date.now();
    const ms = Number(headers['x-ratelimit-reset']) * 1000 - now;
    return ms > -minuteMs ? Math.max(0, ms) + 1000 : minuteMs;
}
/** A step does not wait longer than this; the next run resumes. */ const maxWaitMs = 10 * 60_000;
function tooMuch(what, status, waitMs) {
    const isPatient = waitMs <= maxWaitMs;
    return new GitHubError(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('Throttled', {
        summary: `${what}: GitHub's rate limit is used up; it asks to wait ${Math.ceil(waitMs / 1000)} s.`,
        remedy: 'run the job again later, or give it its own token (a GitHub App).'
    }, isPatient ? {
        retry: 'transient',
        retryAfterMs: waitMs
    } : {}), {
        status,
        rateLimited: true
    });
}
/** The host of the request. */ function hostOf(error) {
    const { request } = error ?? {};
    return URL.parse(request?.url ?? '')?.hostname ?? "GitHub's API";
}
function refused(what, refusal, cause) {
    const { status, said } = refusal;
    const retry = status >= 500 ? 'transient' : 'never';
    const explanation = {
        summary: `${what}: GitHub answered ${status}${said === '' ? '' : `: ${said.split('\n')[0]}`}`,
        ...advice(refusal)
    };
    const code = status >= 500 ? 'ServiceUnavailable' : status === 404 ? 'NotFound' : 'GitHubRefused';
    return new GitHubError(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(code, explanation, {
        cause,
        retry
    }), {
        status
    });
}
/** The first advice that fits the refusal. */ function advice(refusal) {
    const { status, headers, said } = refusal;
    if (/not accessible by integration/i.test(said)) {
        return {
            cause: 'this is the GITHUB_TOKEN of the job, which can never write secrets, or a GitHub App without the permission.',
            remedy: `give github-token a fine-grained token, or use a GitHub App (github-app-id)${needs(refusal)}.`
        };
    }
    return appAdvice(said) ?? missingScope(status, headers) ?? adviceByStatus(refusal);
}
/** GitHub's messages about a JSON Web Token that is dated too early or too late. */ const clockClaim = /claim \('(?:exp|iat)'\)/i;
/** Whether GitHub refused the JSON Web Token of an App because of its times. */ function isClockRefusal(error) {
    return error instanceof GitHubError && error.status === 401 && clockClaim.test(error.explanation.summary);
}
/** Advice for GitHub's messages about the JSON Web Token of an App. */ function appAdvice(said) {
    if (/json web token|integration not found/i.test(said)) {
        return {
            cause: 'github-app-id and github-app-private-key do not belong together, or that key was deleted.',
            remedy: 'compare the id with the settings of the App, and generate a new private key there if necessary.'
        };
    }
    if (clockClaim.test(said)) {
        return {
            cause: "this runner's clock is off.",
            remedy: "set the runner's clock (NTP)."
        };
    }
    return undefined;
}
/** GitHub's responses to a classic token name its scopes and those that the call needs. */ function missingScope(status, headers) {
    const [has, takes] = [
        'x-oauth-scopes',
        'x-accepted-oauth-scopes'
    ].map((name)=>listed(headers[name]));
    if (!has || !takes || takes.length === 0 || status !== 403 && status !== 404) return undefined;
    if (takes.some((scope)=>has.includes(scope))) return undefined;
    return {
        cause: `the token is a classic one and lacks the scope ${takes.join(' or ')}.`,
        remedy: 'use a fine-grained token or a GitHub App, which can be limited to what is needed, or add the scope.'
    };
}
function listed(header) {
    return header === undefined ? undefined : String(header).split(/,\s*/).filter(Boolean);
}
function adviceByStatus(refusal) {
    const { status } = refusal;
    if (status === 401) {
        return {
            cause: 'the token has expired, was revoked, or is truncated.',
            remedy: 'store a new one.'
        };
    }
    if (status === 403) {
        return {
            cause: 'the token lacks a permission.',
            remedy: `give it what it lacks${needs(refusal)}.`
        };
    }
    if (status === 404) {
        return {
            cause: 'it does not exist, or the token may not see it (GitHub returns 404 for both).',
            remedy: `check the name, and that the token has access to that repository or organization${neededInAll(refusal)}.`
        };
    }
    return {};
}
function needs(refusal) {
    const accepted = refusal.headers['x-accepted-github-permissions'];
    const forThis = accepted === undefined ? '' : `; for this request GitHub asks for: ${acceptedInWords(String(accepted))}`;
    return `${forThis}${neededInAll(refusal)}`;
}
/** `x-accepted-github-permissions` in words: sets of permissions, any one of which is enough, stand between semicolons. */ function acceptedInWords(header) {
    return header.split(';').map((set)=>set.split(',').map((each)=>each.trim().replace('=', ': ')).filter(Boolean).join(' and ')).filter(Boolean).join(', or ');
}
function neededInAll({ needed }) {
    return needed === undefined ? '' : `; the whole rotation needs: ${needed}`;
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


/***/ })

};
