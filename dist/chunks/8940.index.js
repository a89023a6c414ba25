export const id = 8940;
export const ids = [8940];
export const modules = {

/***/ 68940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GitHubRefusal: () => (/* reexport safe */ _refusal_js__WEBPACK_IMPORTED_MODULE_4__.ke),
/* harmony export */   about: () => (/* reexport safe */ _refusal_js__WEBPACK_IMPORTED_MODULE_4__.Cv),
/* harmony export */   answeredAt: () => (/* binding */ answeredAt),
/* harmony export */   github: () => (/* binding */ github),
/* harmony export */   isDenied: () => (/* reexport safe */ _refusal_js__WEBPACK_IMPORTED_MODULE_4__.GZ),
/* harmony export */   refusedWith: () => (/* reexport safe */ _refusal_js__WEBPACK_IMPORTED_MODULE_4__.P0),
/* harmony export */   renamedTo: () => (/* binding */ renamedTo)
/* harmony export */ });
/* harmony import */ var _octokit_rest__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41658);
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17378);
/* harmony import */ var _http_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50268);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53345);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20531);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84371);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74254);








/** The versions of GitHub's REST API are dates; what this code was written against. */
const API_VERSION = '2022-11-28';
const BODY_LIMIT = 16 * 1_048_576;
const REDIRECTS = 3;
/** Without any header, at least a minute, and longer each time (docs: "Rate limits for the REST API"). */
const limits = { is: _refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .isGitHubLimit */ .ZO, wait: (waited) => 60_000 * 2 ** waited };
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
        (0,_token_js__WEBPACK_IMPORTED_MODULE_5__/* .checkToken */ .S)(token, tokenName);
    const { http, admissions: queues = (0,_limits_js__WEBPACK_IMPORTED_MODULE_3__.admissions)({ clock, longest: 0 }) } = options;
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
        const { admit } = queues(credentialOf(token, secret, url.startsWith(baseUrl) ? namedIn(url, baseUrl)[0] : undefined));
        const headers = new _http_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainHeaders */ .JR(init.headers);
        headers.set('x-github-api-version', API_VERSION);
        headers.set('user-agent', 'keyturn');
        if (secret !== undefined)
            headers.set('authorization', `Bearer ${secret.reveal().trim()}`);
        else
            headers.delete('authorization');
        const send = async (to) => {
            const { method, body = null } = init;
            const request = (0,_http_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .takesPlain */ .B)(http)
                ? _http_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainRequest */ .CA.of(to, { method, headers, body })
                : new Request(to, { method, headers: [...headers], body });
            return { request, answer: await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(http, request, { ...calling, admit }) };
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
            throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)(request, answer, reader);
        if (isPartial(request, answer))
            throw partial(request, answer, reader);
        // Octokit would hand on a body that is not JSON as text; only a file that was asked for as it is may be none.
        const isRaw = /\braw\b/.test(headers.get('accept') ?? '') && /\braw\b/.test(answer.headers.get('content-type') ?? '');
        if (answer.text !== '' && answer.status !== 204 && !isRaw)
            answer.json();
        const { text, status, marked } = answer;
        const response = _http_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainResponse */ .M5.of(text === '' ? null : text, status, new _http_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainHeaders */ .JR(answer.headers));
        // Octokit reads a response as text, which takes a byte order mark away: a file comes with all that it has.
        if (isRaw && marked)
            Object.defineProperty(response, 'text', { value: async () => `\ufeff${text}` });
        return response;
    };
    const silent = { debug() { }, info() { }, warn() { }, error() { } };
    const octokit = new _octokit_rest__WEBPACK_IMPORTED_MODULE_6__/* .Octokit */ .E({ baseUrl, log: silent, request: { fetch } });
    octokit.hook.wrap('request', async (request, parameters) => {
        try {
            return await request(parameters);
        }
        catch (error) {
            // Octokit wraps what `fetch` threw; its own errors carry the request and the answer, so they are not passed on.
            const { cause, status, response } = (error ?? {});
            // Octokit takes *not modified* for a failure; only whoever asked with an ETag is answered so.
            if (status === 304 && response !== undefined)
                return response;
            if (cause instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB)
                throw cause;
            if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB)
                throw error;
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', {
                what: `${parameters.method} ${parameters.url}: the answer could not be read`,
            });
        }
    });
    return octokit;
}
/** One that a function gives is renewed, and stays the one of its owner. */
function credentialOf(token, secret, owner) {
    if (typeof token === 'function')
        return `of ${owner?.toLowerCase() ?? 'nobody in particular'}`;
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_3__.queueOf)(secret);
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
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)(request, { ...answer, status: 403, headers, text: '' }, reader);
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
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: 'GitHub answered without its time' });
    return at;
}


/***/ }),

/***/ 20531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  admissions: () => (/* binding */ admissions),
  gitHubLimits: () => (/* binding */ gitHubLimits),
  queueOf: () => (/* binding */ queueOf),
  readingLimits: () => (/* binding */ readingLimits)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/http/concurrency.js
var concurrency = __webpack_require__(2487);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(80394);
// EXTERNAL MODULE: ./lib/http/time-budget.js
var time_budget = __webpack_require__(9185);
;// CONCATENATED MODULE: ./lib/http/throttle.js


const TELL = 30_000;
/** A refusal halves the rates; what it took away is back after so many milliseconds, half of it after half. */
const RECOVERY = 600_000;
const SLOWEST = 1 / 8;
/** The second in which a window ends may still belong to it. */
const AFTER_RESET = 1_000;
function throttle(options) {
    const { clock, limits, longest } = options;
    const buckets = limits.map((limit) => ({ limit, level: limit.burst }));
    let seen = clock.now().getTime();
    /** Nothing that changes something is sent before, after a refusal. */
    let heldUntil = Number.NEGATIVE_INFINITY;
    let slowed = { at: Number.NEGATIVE_INFINITY, factor: 1 };
    let window;
    const waiting = { reads: 0, writes: 0 };
    let told = seen;
    const lanes = { reads: Promise.resolve(), writes: Promise.resolve() };
    /** Fills the buckets up to now. A clock that was put back lets nobody wait for the time that it went back. */
    function advance() {
        const now = clock.now().getTime();
        if (now < seen) {
            heldUntil -= seen - now;
            slowed = { ...slowed, at: slowed.at - (seen - now) };
        }
        const seconds = Math.max(0, now - seen) / 1_000;
        for (const bucket of buckets)
            bucket.level = Math.min(bucket.limit.burst, bucket.level + seconds * bucket.limit.rate * factorAt(now));
        seen = now;
        return now;
    }
    function factorAt(now) {
        const back = Math.min(1, Math.max(0, (now - slowed.at) / RECOVERY));
        return slowed.factor + (1 - slowed.factor) * back;
    }
    /** Milliseconds until this request may begin. */
    function waitOf(request, now) {
        let wait = (0,retry/* isRead */.H9)(request.method) ? 0 : Math.max(0, heldUntil - now);
        for (const { limit, level } of buckets) {
            const lacks = Math.min(limit.cost(request), limit.burst) - level;
            // A hair's breadth is a rounding error of the bucket, not a request too many.
            if (lacks > 1e-9)
                wait = Math.max(wait, Math.ceil((lacks / (limit.rate * factorAt(now))) * 1_000));
        }
        const end = window === undefined || window.left > 0 ? 0 : window.reset + AFTER_RESET - now;
        return end <= longest ? Math.max(wait, end) : wait;
    }
    async function pass(request, bound) {
        for (;;) {
            const now = advance();
            const wait = waitOf(request, now);
            bound?.mayWait(Math.max(0, wait));
            if (wait <= 0)
                break;
            tell(now, wait);
            await clock.sleep(wait);
        }
        for (const bucket of buckets)
            bucket.level -= bucket.limit.cost(request);
        if (window)
            window.left--;
    }
    function tell(now, wait) {
        if (options.tell === undefined || now - told < TELL)
            return;
        const { reads, writes } = waiting;
        // A second for each write is what the host asks for; what it refuses comes on top.
        const milliseconds = Math.max(wait, writes * 1_000);
        if (milliseconds < TELL)
            return;
        told = now;
        options.tell({ requests: reads + writes, milliseconds });
    }
    return {
        async place(request) {
            const lane = (0,retry/* isRead */.H9)(request.method) ? 'reads' : 'writes';
            const bound = (0,time_budget/* boundHere */.P)();
            waiting[lane]++;
            const turn = lanes[lane].then(() => pass(request, bound));
            lanes[lane] = turn.catch(() => { });
            try {
                await turn;
            }
            finally {
                waiting[lane]--;
            }
        },
        heard({ status, headers }) {
            const now = advance();
            if ((0,retry/* isLimited */.lU)(status, headers)) {
                const wait = (0,retry/* waitFor */.fm)(headers, clock.now(), 0, () => 60_000);
                if (wait <= Math.max(longest, RECOVERY))
                    heldUntil = Math.max(heldUntil, now + wait);
                slowed = { at: now, factor: Math.max(SLOWEST, factorAt(now) / 2) };
            }
            window = windowOf(headers, now, window);
        },
    };
}
/** What the host says of its window (`x-ratelimit-*`); answers may arrive in another order than they were given. */
function windowOf(headers, now, known) {
    const remaining = headers.get('x-ratelimit-remaining')?.trim() ?? '';
    const end = headers.get('x-ratelimit-reset')?.trim() ?? '';
    const open = known !== undefined && known.reset + AFTER_RESET > now ? known : undefined;
    // A host may count some of its calls (a search, an upload) in windows of their own.
    const resource = headers.get('x-ratelimit-resource') ?? 'core';
    if (resource !== 'core' || !/^\d{1,9}$/.test(remaining) || !/^\d{10,11}$/.test(end))
        return open;
    const there = Date.parse(headers.get('date') ?? '');
    const reset = Number(end) * 1_000 - (Number.isNaN(there) ? 0 : there - now);
    const left = Number(remaining);
    if (open === undefined || reset > open.reset + 2 * AFTER_RESET)
        return { left, reset };
    return { left: Math.min(left, open.left), reset: open.reset };
}

;// CONCATENATED MODULE: ./lib/forge/github/limits.js
/**
 * GitHub's limits (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api and
 * .../best-practices-for-using-the-rest-api), each kept with a little to spare, because what leaves here evenly arrives there
 * less evenly: 900 points a minute, a second between writes, 80 requests a minute and 500 an hour that make content. The
 * requests of an hour are not counted here: every answer says how many are left.
 */




const MINUTE = 60;
const HOUR = 3_600;
/** At most 870 in any minute. */
const points = { burst: 240, rate: 630 / MINUTE, cost: ({ method }) => ((0,retry/* isRead */.H9)(method) ? 1 : 5) };
/** A job of few writes is not slowed down; a longer one makes one a second. */
const writes = { burst: 10, rate: 1, cost: ({ method }) => ((0,retry/* isRead */.H9)(method) ? 0 : 1) };
/** At most 77 in any minute, and 490 in any hour. */
const contentOfMinute = { burst: 20, rate: 57 / MINUTE, cost: content };
const contentOfHour = { burst: 250, rate: 240 / HOUR, cost: content };
/** GitHub does not say what it counts as content; commits are, and secrets are counted by their points. */
function content({ method, url }) {
    return !(0,retry/* isRead */.H9)(method) && /\/repos\/[^/]+\/[^/]+\/(?:contents|git)\b/.test(new URL(url).pathname) ? 1 : 0;
}
const gitHubLimits = [points, writes, contentOfMinute, contentOfHour];
const asksGraph = ({ method, url }) => method === 'POST' && /\/graphql$/.test(new URL(url).pathname);
/**
 * For a client that reads for minutes on end, and changes nothing: an even pace instead of a burst. At most 855 requests in
 * any minute; a query in GraphQL that changes nothing costs a point as well, of 2,000 that are counted apart.
 */
const readingLimits = [
    { burst: 15, rate: 14, cost: (request) => (asksGraph(request) ? 0 : 1) },
    { burst: 10, rate: 10, cost: (request) => (asksGraph(request) ? 1 : 0) },
];
/** GitHub refuses more than a hundred at once, counting everybody who uses the same account. */
const CONCURRENT = 50;
/** Names a token's queue without naming the token. */
function queueOf(token) {
    return token === undefined ? 'nobody' : (0,external_node_crypto_.createHash)('sha256').update(token.reveal()).digest('base64url');
}
function admissions(options) {
    const known = new Map();
    return (credential) => {
        const found = known.get(credential) ?? queue(options);
        known.set(credential, found);
        return found;
    };
}
function queue(options) {
    const { place, heard } = throttle({ ...options, limits: options.limits ?? gitHubLimits });
    const enter = (0,concurrency/* places */.z)(CONCURRENT);
    const reserved = new Map();
    return {
        async admit(request) {
            const name = nameOf(request);
            const places = reserved.get(name) ?? 0;
            if (places > 0)
                reserved.set(name, places - 1);
            else if (!isLoopback(request))
                await place(request);
            const leave = await enter();
            return (answer) => {
                leave();
                if (answer)
                    heard(answer);
            };
        },
        async reserve(request) {
            if (isLoopback(request))
                return;
            await place(request);
            const name = nameOf(request);
            reserved.set(name, (reserved.get(name) ?? 0) + 1);
        },
    };
}
function nameOf({ method, url }) {
    return `${method} ${new URL(url).pathname}`;
}
/** A host on this machine is a stand-in of somebody's own. */
function isLoopback({ url }) {
    const { hostname } = new URL(url);
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}


/***/ }),

/***/ 84371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ about),
/* harmony export */   GZ: () => (/* binding */ isDenied),
/* harmony export */   P0: () => (/* binding */ refusedWith),
/* harmony export */   ZO: () => (/* binding */ isGitHubLimit),
/* harmony export */   ke: () => (/* binding */ GitHubRefusal),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17378);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80394);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53345);



/** The token will not be let in, whatever is asked; another one, or somebody's setting, is needed. */
const denials = new Set(['credential', 'permission', 'sso', 'ip', 'suspended', 'policy']);
/** GitHub answered with a status of 300 or more: no effect. */
class GitHubRefusal extends _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB {
    status;
    kind;
    /** A ruleset or a protected branch refused it, not a state that another try could find changed. */
    ruled;
    /** When GitHub said so, by its clock. */
    at;
    constructor({ status, headers }, kind, code, details) {
        super(code, details);
        const at = new Date(headers.get('date') ?? '');
        this.status = status;
        this.kind = kind;
        this.at = Number.isNaN(at.getTime()) ? undefined : at;
        this.ruled = details.ruled === true;
    }
    /** Whether GitHub said that whoever asks may not; never true of a limit, and never of what is only not there. */
    get denied() {
        return denials.has(this.kind);
    }
}
/**
 * The status of GitHub's refusal; undefined for every other error. A limit is 429 even where GitHub said 403, and a token
 * that single sign-on keeps out is 403 even where GitHub said 404: neither "may not" nor "not there" may be read out of them.
 */
function refusedWith(error) {
    if (!(error instanceof GitHubRefusal))
        return undefined;
    return error.kind === 'sso' ? 403 : error.status;
}
/** Whether whoever asks may not; see `GitHubRefusal.denied`. */
function isDenied(error) {
    return error instanceof GitHubRefusal && error.denied;
}
/** The same error with what it is about in front: code and cure stay, because they fit wherever the token is used. */
function about(place, error) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB(error.code, {
        what: `${place}: ${error.message}`,
        ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
}
/**
 * "If you exceed your primary rate limit, you will receive a 403 or 429 response, and the x-ratelimit-remaining header
 * will be 0. ... If you exceed a secondary rate limit, you will receive a 403 or 429 response and an error message that
 * indicates that you exceeded a secondary rate limit", with or without `retry-after`
 * (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit).
 */
function isGitHubLimit({ status, headers, text }) {
    if ((0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isLimited */ .lU)(status, headers))
        return true;
    return status === 403 && /rate limit|abuse detection/i.test(messageOf(text));
}
/** The `message` of GitHub's errors, to be looked at and never shown. */
function messageOf(text) {
    try {
        const { message } = JSON.parse(text);
        return typeof message === 'string' ? message : '';
    }
    catch {
        return '';
    }
}
/** Sorts a status of 300 or more. Throws nothing; a 5xx, and a page of something in between, is HTTP_UNKNOWN. */
function refusal(request, answer, reader) {
    const { status } = answer;
    const what = `${(0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(request)}: GitHub answered ${status}`;
    if (status >= 500 || status === 408)
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what });
    if (status >= 400 && (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .isPage */ .yp)(answer)) {
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', {
            what: `${what} with a page for people, which comes from something in between`,
            hint: 'look for a proxy or a sign-in page between this machine and GitHub',
        });
    }
    const message = messageOf(answer.text);
    const kind = kindOf(answer, message);
    if (kind === 'permission')
        return lacking(request, answer, { message, what, reader });
    const owner = ownerIn(request) ?? 'the organization';
    const { code = 'HTTP_REFUSED', says, hint } = words(kind, owner, reader);
    return new GitHubRefusal(answer, kind, code, {
        what: says === undefined ? what : `${what}${says.startsWith(',') ? '' : ': '}${says}`,
        ...(hint === undefined ? {} : { hint }),
        ruled: (status === 409 || status === 422) && /rule violation|protected branch|protected ref/i.test(message),
    });
}
const kindsOfStatus = {
    401: 'credential',
    404: 'missing',
    409: 'conflict',
    410: 'gone',
    422: 'invalid',
    423: 'locked',
    451: 'legal',
};
/**
 * The marks by which GitHub tells its 403s (and a 404 that single sign-on made) apart, in this order:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api, and for single sign-on
 * https://docs.github.com/rest/authentication/authenticating-to-the-rest-api.
 */
const marks = [
    ['ip', /\bIP allow list\b/i],
    ['sso', /SAML (enforcement|SSO)/i],
    ['suspended', /\b(installation|account) (has been|was|is) suspended/i],
    ['policy', /\bforbids access via\b|OAuth App access restrictions/i],
    ['plan', /\bupgrade to GitHub\b|to enable this feature\b|billing plan/i],
    ['archived', /\barchived\b/i],
    ['locked', /\blocked for migration\b/i],
    ['legal', /\baccess blocked\b/i],
];
function kindOf(answer, message) {
    const { status, headers } = answer;
    if (isGitHubLimit(answer))
        return 'limit';
    if ((status === 403 || status === 404) && /^required\b/.test(headers.get('x-github-sso') ?? ''))
        return 'sso';
    if (status === 403)
        return marks.find(([, mark]) => mark.test(message))?.[0] ?? 'permission';
    return kindsOfStatus[status] ?? (status < 400 ? 'moved' : 'other');
}
/** What is said after "GitHub answered ...", and the cure where the token is. */
function words(kind, owner, { tokenName, inActions }) {
    const token = `\`${tokenName}\``;
    const own = tokenName === 'gh auth token';
    const renew = own
        ? 'log in again: `gh auth login`'
        : `make a new token and store it where ${inActions ? 'the workflow' : 'this command'} takes ${token} from`;
    switch (kind) {
        case 'limit':
            return {
                code: 'RATE_LIMITED',
                says: 'a rate limit, and the wait that it asks for is too long',
                hint: 'run it again later; nothing was lost',
            };
        case 'credential':
            return {
                code: 'TOKEN_DENIED',
                says: `it does not accept the credential in ${token}, which has expired, was revoked, or is not a token`,
                hint: renew,
            };
        case 'sso':
            return {
                code: 'TOKEN_SSO',
                says: `${owner} asks for single sign-on, and the credential in ${token} is not authorized for it`,
                hint: own
                    ? `log in again: \`gh auth login\`, and say yes to ${owner} on GitHub's page`
                    : `its owner authorizes it for ${owner}: https://github.com/settings/tokens, *Configure SSO*; an App or a fine-grained token of ${owner} needs no authorization`,
            };
        case 'ip':
            return {
                code: 'TOKEN_IP',
                says: `${owner} has an IP allow list, and the address of this machine is not on it`,
                hint: inActions
                    ? `run the job on a runner whose address is on the list of ${owner} (a self-hosted or larger runner with a fixed address), or let an owner add it: *Settings*, *Authentication security*, *IP allow list*`
                    : `use a network that is on the list, or let an owner of ${owner} add this one: *Settings*, *Authentication security*, *IP allow list*`,
            };
        case 'suspended':
            return {
                code: 'APP_SUSPENDED',
                says: `the installation of the GitHub App, or the account that ${token} belongs to, is suspended`,
                hint: `an owner of ${owner} ends that: *Settings*, *GitHub Apps*, *Configure*, *Unsuspend*`,
            };
        case 'policy':
            return {
                code: 'TOKEN_POLICY',
                says: `a policy of ${owner} forbids the kind of token that ${token} is, or its lifetime`,
                hint: `use a GitHub App, or a fine-grained token with a shorter lifetime; the policy stands under *Settings*, *Personal access tokens* of ${owner}`,
            };
        case 'plan':
            return {
                code: 'PLAN_LIMIT',
                says: `the plan of ${owner} does not include this`,
                hint: 'make the repository public, change the plan, or take what needs it out of the configuration',
            };
        case 'archived':
            return { says: 'the repository is archived', hint: 'unarchive it, or take it out of the configuration' };
        case 'locked':
            return { says: 'it is locked', hint: 'wait until the migration is over, or unlock it, then run again' };
        case 'legal':
            return {
                says: 'GitHub has blocked the repository, for legal reasons or because of its terms',
                hint: "read GitHub's notice on the repository's page, and take it out of the configuration until that is settled",
            };
        case 'gone':
            return { says: 'this is gone for good', hint: 'take it out of the configuration, or use a newer Keyturn' };
        case 'moved':
            return {
                says: ', a redirect that is not followed',
                hint: 'the repository was renamed or moved: use its new name',
            };
        default:
            return {};
    }
}
/** The error of a token that lacks a permission: which one, and how it is given. */
function lacking(request, answer, { message, what, reader }) {
    const { tokenName, inActions } = reader;
    const needed = permissionsOf(answer.headers);
    // Only what an installation asks for is called "integration"; a user's token has other words.
    const integration = /resource not accessible by integration/i.test(message);
    if (integration && /\/(secrets|environments)(\/|$)/.test(new URL(request.url).pathname)) {
        return new GitHubRefusal(answer, 'permission', 'TOKEN_DENIED', {
            what: `${what}. ${neverGitHubToken}`,
            hint: bothWays(tokenName, needed),
        });
    }
    const permission = needed ?? 'the permission that the documentation of this path names';
    return new GitHubRefusal(answer, 'permission', 'TOKEN_DENIED', {
        what: `${what}: \`${tokenName}\` lacks ${needed ?? 'a permission'}`,
        hint: tokenName === 'gh auth token' && !inActions
            ? `ask for ${permission} there, or use a token that has it: \`GITHUB_TOKEN=... keyturn ...\``
            : `give the token ${permission}`,
    });
}
/** `secrets=write,metadata=read; actions=write` -> `Secrets: write and Metadata: read, or Actions: write`. */
function permissionsOf(headers) {
    const text = headers.get('x-accepted-github-permissions');
    // It is a foreign header: only its known shape is shown.
    if (text === null || !/^[a-z_]+=(read|write|admin)([,;] ?[a-z_]+=(read|write|admin))*$/.test(text))
        return undefined;
    const one = (pair) => {
        const [name, level] = pair.trim().split('=');
        const spaced = name.replaceAll('_', ' ');
        return `*${spaced[0].toUpperCase()}${spaced.slice(1)}: ${level}*`;
    };
    return text
        .split(';')
        .map((all) => all.split(',').map(one).join(' and '))
        .join(', or ');
}
/** The account that a request names in its path. */
function ownerIn(request) {
    const found = /\/(?:repos|orgs|users)\/([A-Za-z0-9][A-Za-z0-9_-]{0,99})(?=\/|$)/.exec(new URL(request.url).pathname);
    return found?.[1];
}
const neverGitHubToken = "A workflow's own GITHUB_TOKEN can never read or write secrets, whatever its `permissions:`; an App needs the permission";
function bothWays(tokenName, needed = '*Secrets: write* and *Environments: write*') {
    return [
        `give \`${tokenName}\` one of: (1) a fine-grained personal access token for these repositories with ${needed},`,
        `kept as a secret: \`token: \${{ secrets.KEYTURN_TOKEN }}\`;`,
        `(2) a GitHub App with ${needed}, installed there: \`client-id: \${{ vars.KEYTURN_CLIENT_ID }}\``,
        `and \`private-key: \${{ secrets.KEYTURN_PRIVATE_KEY }}\``,
    ].join(' ');
}


/***/ }),

/***/ 74254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ checkToken)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);

/** In the order in which they are told; the first that fits is the fault. */
const faults = [
    [/\uFEFF/, 'a byte-order mark, which some editors and shells put in front of a file'],
    [/^\s*(["'`]).*\1\s*$/s, 'quotes around it'],
    [/[\r\n]/, 'a line break inside'],
    [/\s/, 'a space inside'],
    [/[^\x21-\x7e]/, 'characters that no token has'],
];
/**
 * Refuses what is certainly no token as it stands, before it is sent anywhere: no header could carry most of it, and
 * GitHub would only call it bad. White space around it does no harm. Throws INPUT_INVALID, which names the fault and never
 * the value.
 */
function checkToken(token, name) {
    const text = token.reveal();
    const inner = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
    const fault = inner === '' ? 'nothing but white space' : faults.find(([mark]) => mark.test(inner))?.[1];
    if (fault === undefined)
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `\`${name}\` is not a token: it has ${fault}`,
        hint: `copy the token alone and store it again, without a file in between: \`printf %s TOKEN | gh secret set NAME\``,
    });
}


/***/ }),

/***/ 2487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ places)
/* harmony export */ });
/**
 * Places for at most `limit` requests at once; who comes later waits, first come, first served. Resolves to what gives the
 * place back.
 */
function places(limit) {
    const waiting = [];
    let free = limit;
    const leave = () => {
        // A place is handed over, never given back and fought for.
        const next = waiting.shift();
        if (next)
            next();
        else
            free++;
    };
    return async () => {
        if (free > 0)
            free--;
        else
            await new Promise((go) => waiting.push(go));
        let left = false;
        return () => {
            if (left)
                return;
            left = true;
            leave();
        };
    };
}


/***/ }),

/***/ 9185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ timeBudget),
/* harmony export */   P: () => (/* binding */ boundHere)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);
/* harmony import */ var _rotation_model_budget_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19007);
/** The time of a run, and which requests may not wait beyond it. */


const bounds = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
/** The bound of the work that asks; undefined where it is to be finished whatever the time. */
function boundHere() {
    return bounds.getStore();
}
/**
 * A budget that begins now.
 * @param clock the machine's: what a host says of the time moves no deadline
 */
function timeBudget(milliseconds, clock) {
    const until = clock.now().getTime() + milliseconds;
    let ended = false;
    const over = () => {
        ended ||= clock.now().getTime() >= until;
        return ended;
    };
    const bound = {
        mayWait(wait) {
            if (!over() && clock.now().getTime() + wait < until)
                return;
            ended = true;
            throw (0,_rotation_model_budget_js__WEBPACK_IMPORTED_MODULE_1__/* .outOfTime */ .p)();
        },
    };
    return { over, bounded: (work) => bounds.run(bound, work) };
}


/***/ }),

/***/ 19007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ unlimited),
/* harmony export */   p: () => (/* binding */ outOfTime)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/** The time in which a run begins something new. */

/** Of a run whose time nobody limits. */
const unlimited = { over: () => false, bounded: (work) => work() };
function outOfTime() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('OUT_OF_TIME', {
        what: 'the time of this run is over, so this was not begun',
        hint: 'run it again: it goes on where this run stopped. If it never gets far enough, give it a longer `for`',
    });
}


/***/ })

};
