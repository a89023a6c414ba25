export const id = 8434;
export const ids = [8434,1644];
export const modules = {

/***/ 21644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GitHubRefusal: () => (/* reexport */ github_refusal/* GitHubRefusal */.ke),
  about: () => (/* reexport */ github_refusal/* about */.Cv),
  answeredAt: () => (/* binding */ answeredAt),
  github: () => (/* binding */ github),
  isDenied: () => (/* reexport */ github_refusal/* isDenied */.GZ),
  refusedWith: () => (/* reexport */ github_refusal/* refusedWith */.P0),
  renamedTo: () => (/* binding */ renamedTo)
});

// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 22 modules
var dist_src = __webpack_require__(60891);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/http/call.js
var call = __webpack_require__(9474);
;// CONCATENATED MODULE: ./lib/http/gate.js
/** `http` with at most `limit` requests under way at once; the others wait their turn, first come, first served. */
function gated(http, limit) {
    const waiting = [];
    let free = limit;
    return async (request) => {
        if (free > 0)
            free--;
        else
            await new Promise((go) => waiting.push(go));
        try {
            return await http(request);
        }
        finally {
            // A place is handed over, never given back and fought for.
            const next = waiting.shift();
            if (next)
                next();
            else
                free++;
        }
    };
}

// EXTERNAL MODULE: ./lib/http/github-refusal.js
var github_refusal = __webpack_require__(37812);
// EXTERNAL MODULE: ./lib/http/github-token.js
var github_token = __webpack_require__(54781);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(28394);
;// CONCATENATED MODULE: ./lib/http/pace.js

/** GitHub's secondary limits: 900 points a minute, a read 1, a write 5, a second between writes (REST best practices). */
const githubPace = { gap: 1_000, points: { budget: 900, window: 60_000, read: 1, write: 5 } };
/**
 * `http`, slowed down for each host by itself. Places in the queue are given out when a request arrives, so requests
 * that arrive together leave one after the other. Loopback hosts are never slowed down.
 */
function paced(http, clock, pace) {
    const hosts = new Map();
    return async (request) => {
        const { hostname, host } = new URL(request.url);
        if (!isLoopback(hostname)) {
            const now = clock.now().getTime();
            const queue = hosts.get(host) ?? { write: Number.NEGATIVE_INFINITY, starts: [], seen: now };
            hosts.set(host, queue);
            if (now < queue.seen)
                setBack(queue, queue.seen - now);
            queue.seen = now;
            const start = place(queue, pace, now, (0,retry/* isRead */.H9)(request.method));
            if (start > now)
                await clock.sleep(start - now);
        }
        return http(request);
    };
}
/** A clock that was put back would have everybody wait for the time that it went back. */
function setBack(queue, by) {
    queue.write -= by;
    queue.starts = queue.starts.map(({ at, cost }) => ({ at: at - by, cost }));
}
function place(queue, { gap, points }, now, read) {
    let start = read ? now : Math.max(now, queue.write + gap);
    if (points !== undefined) {
        const cost = read ? points.read : points.write;
        queue.starts = queue.starts.filter(({ at }) => at > now - points.window);
        for (;;) {
            const counted = queue.starts.filter(({ at }) => at > start - points.window);
            const sum = counted.reduce((total, each) => total + each.cost, 0);
            if (counted.length === 0 || sum + cost <= points.budget)
                break;
            start = Math.min(...counted.map(({ at }) => at)) + points.window;
        }
        queue.starts.push({ at: start, cost });
    }
    if (!read)
        queue.write = start;
    return start;
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

;// CONCATENATED MODULE: ./lib/http/github.js








/** The versions of GitHub's REST API are dates; what this code was written against. */
const API_VERSION = '2022-11-28';
const BODY_LIMIT = 16 * 1_048_576;
const REDIRECTS = 3;
/** GitHub refuses more than a hundred at once, counting everybody who uses the same account. */
const CONCURRENT = 50;
/** Without any header, at least a minute, and longer each time (docs: "Rate limits for the REST API"). */
const limits = { is: github_refusal/* isGitHubLimit */.ZO, wait: (waited) => 60_000 * 2 ** waited };
/** Replicas of GitHub's may not know a token yet that another one has just made. */
const YOUNG = 60_000;
const youngPauses = [1_000, 3_000, 9_000];
const isJsonWebToken = (text) => /^eyJ[\w-]*\.[\w-]+\.[\w-]+$/.test(text);
/**
 * An Octokit whose requests go through `http`, paced as GitHub asks (900 points a minute, a second between writes, 50 at once).
 * Reads are repeated after 5xx and resets, writes never; limits are waited for, and what a token that came from a function
 * less than a minute ago is refused with 401 is tried again. It logs nothing, and its errors are KeyturnErrors:
 * `GitHubRefusal` with a `kind` and RATE_LIMITED (a limit that outlasts the patience; nothing is known, and nothing was
 * done), TOKEN_DENIED, TOKEN_SSO, TOKEN_IP, TOKEN_POLICY, APP_SUSPENDED, PLAN_LIMIT or HTTP_REFUSED (other 3xx, 4xx);
 * HTTP_NOT_SENT, HTTP_UNKNOWN (time-out, reset, 5xx, an unreadable 2xx).
 *
 * A redirect (a renamed repository) is followed only on the same origin, with the same method and body.
 *
 * @throws KeyturnError INPUT_INVALID for a token that no header can carry
 */
function github(options) {
    const { clock, token, tokenName = 'token', inActions = false } = options;
    if (token !== undefined && typeof token !== 'function')
        (0,github_token/* checkToken */.S)(token, tokenName);
    const http = paced(gated(options.http, CONCURRENT), clock, githubPace);
    const baseUrl = (options.baseUrl ?? 'https://api.github.com').replace(/\/+$/, '');
    const reader = { tokenName, inActions };
    const calling = {
        clock,
        limit: BODY_LIMIT,
        limits,
        ...(options.patience === undefined ? {} : { patience: options.patience }),
        ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    };
    /** When a token function first gave what it gives: for an App's token that is when it was made. */
    const first = new WeakMap();
    const isYoung = (secret) => secret !== undefined && clock.now().getTime() - (first.get(secret) ?? Number.NEGATIVE_INFINITY) < YOUNG;
    const fetch = async (url, init) => {
        const secret = typeof token === 'function' ? await token(...namedIn(url, baseUrl)) : token;
        if (secret !== undefined && typeof token === 'function' && !isJsonWebToken(secret.reveal()) && !first.has(secret))
            first.set(secret, clock.now().getTime());
        const headers = new Headers(init.headers);
        headers.set('x-github-api-version', API_VERSION);
        headers.set('user-agent', 'keyturn');
        if (secret !== undefined)
            headers.set('authorization', `Bearer ${secret.reveal().trim()}`);
        else
            headers.delete('authorization');
        const send = async (to) => {
            const request = new Request(to, { method: init.method, headers, body: init.body ?? null });
            return { request, answer: await (0,call/* call */.T)(http, request, calling) };
        };
        let { request, answer } = await send(url);
        for (let left = REDIRECTS; left > 0 && follows(init.method, request, answer); left--) {
            ({ request, answer } = await send(new URL(answer.headers.get('location'), request.url).href));
        }
        for (let tried = 0; answer.status === 401 && isYoung(secret) && tried < youngPauses.length; tried++) {
            await clock.sleep(youngPauses[tried] ?? 0);
            ({ request, answer } = await send(request.url));
        }
        if (answer.status >= 300 && answer.status !== 304)
            throw (0,github_refusal/* refusal */.x5)(request, answer, reader);
        if (isPartial(request, answer))
            throw partial(request, answer, reader);
        // Octokit would hand on a body that is not JSON as text; only a file that was asked for as it is may be none.
        const isRaw = /\braw\b/.test(headers.get('accept') ?? '') && /\braw\b/.test(answer.headers.get('content-type') ?? '');
        if (answer.text !== '' && answer.status !== 204 && !isRaw)
            answer.json();
        const { text, status, marked } = answer;
        const response = new Response(text === '' ? null : text, { status, headers: answer.headers });
        // Octokit reads a response as text, which takes a byte order mark away: a file comes with all that it has.
        if (isRaw && marked)
            Object.defineProperty(response, 'text', { value: async () => `\ufeff${text}` });
        return response;
    };
    const silent = { debug() { }, info() { }, warn() { }, error() { } };
    const octokit = new dist_src/* Octokit */.E({ baseUrl, log: silent, request: { fetch } });
    octokit.hook.wrap('request', async (request, parameters) => {
        try {
            return await request(parameters);
        }
        catch (error) {
            // Octokit wraps what `fetch` threw; its own errors carry the request and the answer, so they are not passed on.
            const cause = error?.cause;
            if (cause instanceof errors/* KeyturnError */.FB)
                throw cause;
            if (error instanceof errors/* KeyturnError */.FB)
                throw error;
            throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', {
                what: `${parameters.method} ${parameters.url}: the answer could not be read`,
            });
        }
    });
    return octokit;
}
/**
 * A list of an organization's that leaves out what single sign-on keeps from this token (`x-github-sso: partial-results`)
 * is no list; of several organizations that have nothing to do with the question it may be one.
 */
function isPartial(request, { headers }) {
    return (/^partial-results\b/.test(headers.get('x-github-sso') ?? '') &&
        /\/(repos|orgs)\//.test(new URL(request.url).pathname));
}
function partial(request, answer, reader) {
    const headers = new Headers(answer.headers);
    headers.set('x-github-sso', 'required');
    return (0,github_refusal/* refusal */.x5)(request, { ...answer, status: 403, headers, text: '' }, reader);
}
function follows(method, request, { status, headers }) {
    const location = headers.get('location');
    if (location === null || !URL.canParse(location, request.url))
        return false;
    const keepsMethod = status === 307 || status === 308 || ((status === 301 || status === 302) && method === 'GET');
    return keepsMethod && new URL(location, request.url).origin === new URL(request.url).origin;
}
/** The account that a path is about, and its repository: /repos/OWNER/NAME/..., /orgs/OWNER/.... */
function namedIn(url, baseUrl) {
    const [, kind, owner, name] = /^\/(repos|orgs)\/([^/?]+)(?:\/([^/?]+))?/.exec(url.slice(baseUrl.length)) ?? [];
    if (owner === undefined)
        return [undefined];
    const account = decodeURIComponent(owner);
    return kind === 'repos' && name !== undefined ? [account, decodeURIComponent(name)] : [account];
}
/** A sentence for people where a repository was asked for by a name that it does not have any more. */
function renamedTo(asked, now) {
    if (asked.toLowerCase() === now.toLowerCase())
        return undefined;
    return `${asked} is called ${now} now: GitHub redirects to it until somebody takes the old name, so write the new one`;
}
/** When GitHub answered, by its own clock; whole seconds. Throws HTTP_UNKNOWN if it did not say. */
function answeredAt(headers) {
    const at = new Date(headers.date ?? '');
    if (Number.isNaN(at.getTime()))
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: 'GitHub answered without its time' });
    return at;
}


/***/ }),

/***/ 28434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepWorkflowEnabled: () => (/* binding */ keepWorkflowEnabled)
/* harmony export */ });
/* harmony import */ var _http_github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21644);

/**
 * Enables the workflow that this run belongs to (https://docs.github.com/rest/actions/workflows#enable-a-workflow): in a
 * public repository GitHub disables schedules after 60 days without activity. A token that may not do this, and a run
 * outside Actions, are no failures: the commit to the journal has been made already.
 */
async function keepWorkflowEnabled(github, workflowRef) {
    const parts = /^([^/]+)\/([^/]+)\/\.github\/workflows\/([^@/]+)@/.exec(workflowRef ?? '');
    if (!parts)
        return;
    const [, owner = '', repo = '', workflow = ''] = parts;
    try {
        await github.rest.actions.enableWorkflow({ owner, repo, workflow_id: workflow });
    }
    catch (error) {
        if ((0,_http_github_js__WEBPACK_IMPORTED_MODULE_0__.refusedWith)(error) === undefined)
            throw error;
    }
}


/***/ })

};
