export const id = 2184;
export const ids = [2184];
export const modules = {

/***/ 91350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseGithubLink)
/* harmony export */ });
/** `OWNER/REPO#K`: the part before `#` is never an address. */
function parseGithubLink(link) {
    const parts = /^([A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,10})?\/[A-Za-z0-9._-]{1,100})#([^#]*)$/.exec(link);
    return parts === null ? undefined : { repository: parts[1], fragment: parts[2] };
}


/***/ }),

/***/ 71663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ githubLinkStore)
/* harmony export */ });
/* harmony import */ var _links_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86184);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3554);
/* harmony import */ var _link_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91350);
/** The row of links in a repository of GitHub's, for the registry of links. */




function githubLinkStore({ client, repository }) {
    return (0,_links_store_js__WEBPACK_IMPORTED_MODULE_0__/* .store */ .M)({
        async parse(link) {
            return (0,_link_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGithubLink */ .D)(link) === undefined ? undefined : link;
        },
        async open(link, options) {
            const { githubReader } = await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(891), __webpack_require__.e(6476), __webpack_require__.e(3450), __webpack_require__.e(335)]).then(__webpack_require__.bind(__webpack_require__, 70335));
            return githubReader(new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(link), { ...options, github: () => client(options) });
        },
        async create(options) {
            if (repository === undefined) {
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('CONFIG_INVALID', {
                    what: 'links in a repository need one, and nothing says which',
                    hint: 'set GITHUB_REPOSITORY, or journal: { repository: OWNER/NAME }',
                });
            }
            const { githubLinks } = await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(891), __webpack_require__.e(6476), __webpack_require__.e(4810)]).then(__webpack_require__.bind(__webpack_require__, 4810));
            return githubLinks({ ...options, github: () => client(options), repository });
        },
    });
}


/***/ }),

/***/ 9474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ call),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   yp: () => (/* binding */ isPage)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26620);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28394);



/**
 * Sends one request and reads the whole answer. A redirect is returned like any other answer and never followed, because a
 * cross-origin one would forward `x-vault-token` and its like, and on 307 the body.
 *
 * 4xx and 5xx are answers, not errors: 5xx after the repetitions that `retry` allows, limits (429, 403 with `retry-after` or
 * an exhausted `x-ratelimit-remaining`) after the waits that `patience` allows. A 403 that is a limit is returned as 429, so
 * that nobody takes it for "may not". A limit had no effect, so with `retry: 'never'` a write waits for it too, and a read
 * does not; nothing else is sent twice.
 *
 * @throws KeyturnError HTTP_NOT_SENT: certainly no effect (name not found, connection refused, TLS, a proxy's refusal).
 * @throws KeyturnError HTTP_UNKNOWN: time-out, reset, truncated or oversized body.
 */
async function call(http, request, options) {
    const { clock, retry = 'reads' } = options;
    const patient = { ..._retry_js__WEBPACK_IMPORTED_MODULE_2__/* .patience */ ._L, ...options.patience };
    const label = describe(request, options.secretPath === true);
    const body = request.body === null ? null : await request.arrayBuffer();
    const again = (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .mayRepeat */ .xg)(request.method, retry);
    let repeats = 0;
    let waits = 0;
    let budget = patient.total;
    for (;;) {
        let answer;
        const done = await options.admit?.(request);
        try {
            answer = await once(http, { request, body, label }, options);
            done?.(answer);
        }
        catch (error) {
            done?.(undefined);
            if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB)
                throw error;
            const failure = error instanceof Failure ? error : new Failure('HTTP_UNKNOWN', 'no answer', true);
            const repeatable = failure.passing && (failure.code === 'HTTP_NOT_SENT' || again);
            if (!repeatable || repeats >= patient.repeats)
                throw refusal(failure, label);
            await clock.sleep((0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .pause */ .v7)(repeats++));
            continue;
        }
        if (answer.status >= 500 && again && repeats < patient.repeats) {
            const wait = answer.headers.has('retry-after') ? (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .fm)(answer.headers, clock.now(), 0) : (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .pause */ .v7)(repeats);
            if (wait > budget)
                return answer;
            budget -= wait;
            repeats++;
            await clock.sleep(wait);
            continue;
        }
        // Only a proxy says 407, and then it has passed nothing on.
        if (answer.status === 407) {
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_NOT_SENT', {
                what: `${label}: the proxy in between asks for a login (407)`,
                hint: 'put the login into the variable that names the proxy: HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT',
            });
        }
        const limited = options.limits?.is(answer) ?? (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .isLimited */ .lU)(answer.status, answer.headers);
        if (limited && (waits >= patient.waits || (retry === 'never' && (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .isRead */ .H9)(request.method))))
            return { ...answer, status: 429 };
        if (limited) {
            const wait = (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .fm)(answer.headers, clock.now(), waits, options.limits?.wait);
            if (wait > budget)
                return { ...answer, status: 429 };
            budget -= wait;
            waits++;
            await clock.sleep(wait);
            continue;
        }
        return answer;
    }
}
/** Whether an answer is a page for people: it then comes from something in between, a proxy or a guest network. */
function isPage({ headers }) {
    return /^text\/html/i.test(headers.get('content-type') ?? '');
}
/** Method, origin and path for people; never a query, never user information. */
function describe(request, secretPath = false) {
    const url = new URL(request.url);
    return `${request.method} ${url.origin}${secretPath ? '/...' : url.pathname}`;
}
/** What is known about a request that got no answer. `reason` is one of this file's own sentences. */
class Failure extends Error {
    code;
    reason;
    /** Whether another try could go better. */
    passing;
    constructor(code, reason, passing) {
        super(reason);
        this.code = code;
        this.reason = reason;
        this.passing = passing;
    }
}
function refusal(failure, label) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(failure.code, { what: `${label}: ${failure.reason}` });
}
async function once(http, { request, body, label }, { timeout = 30_000, limit = 1_048_576 }) {
    const late = new AbortController();
    const attempt = attemptOf(request, body, AbortSignal.any([request.signal, late.signal]));
    let expire = () => { };
    const expired = new Promise((_, reject) => {
        expire = () => reject(new Failure('HTTP_UNKNOWN', `no complete answer within ${timeout / 1_000} s`, true));
    });
    // The deadline is the machine's, not the domain's: an injected clock may stand still or jump.
    const timer = setTimeout(() => {
        expire();
        late.abort();
    }, timeout);
    const answered = (async () => {
        let response;
        try {
            response = await http(attempt);
        }
        catch (error) {
            if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB)
                throw error;
            throw request.signal.aborted ? new Failure('HTTP_UNKNOWN', 'stopped', false) : classify(error);
        }
        const whole = await read(response, limit);
        const marked = whole.startsWith('\ufeff');
        const text = marked ? whole.slice(1) : whole;
        return { status: response.status, headers: response.headers, text, marked, json: () => parse(text, label) };
    })();
    try {
        return await Promise.race([answered, expired]);
    }
    finally {
        clearTimeout(timer);
    }
}
function attemptOf(request, body, signal) {
    const isPlain = request instanceof _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainRequest */ .CA;
    const headers = isPlain ? new _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainHeaders */ .JR(request.headers) : new Headers(request.headers);
    if (!headers.has('user-agent'))
        headers.set('user-agent', 'keyturn');
    const { url, method } = request;
    if (headers instanceof _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainHeaders */ .JR)
        return _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainRequest */ .CA.of(url, { method, headers, body, signal });
    return new Request(url, { method, headers, body, redirect: 'manual', signal });
}
async function read(response, limit) {
    if (response.body === null)
        return '';
    const tooLong = () => new Failure('HTTP_UNKNOWN', `the answer is longer than ${limit} bytes`, false);
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const reader = response.body.getReader();
    let text = '';
    let bytes = 0;
    for (;;) {
        const part = await reader.read().catch(() => {
            throw new Failure('HTTP_UNKNOWN', 'the answer broke off', true);
        });
        if (part.done)
            return text + decoder.decode();
        bytes += part.value.byteLength;
        if (bytes > limit) {
            await reader.cancel().catch(() => { });
            throw tooLong();
        }
        text += decoder.decode(part.value, { stream: true });
    }
}
function parse(text, label) {
    try {
        // A member of that name would become the prototype of a copy made with Object.assign.
        if (!/__proto__|\\u005f/i.test(text))
            return JSON.parse(text);
        return JSON.parse(text, (name, value) => (name === '__proto__' ? undefined : value));
    }
    catch {
        // The engine's own message quotes the body.
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${label}: the answer is not JSON` });
    }
}
/** Codes with which Node says that no byte of the request reached the other side. Everything else is unknown. */
const notSent = {
    ENOTFOUND: { reason: 'the host name was not found', passing: true },
    EAI_AGAIN: { reason: 'the host name could not be looked up', passing: true },
    EAI_FAIL: { reason: 'the host name could not be looked up', passing: true },
    ECONNREFUSED: { reason: 'the connection was refused', passing: true },
    EHOSTUNREACH: { reason: 'the host cannot be reached', passing: true },
    ENETUNREACH: { reason: 'the network cannot be reached', passing: true },
    EADDRNOTAVAIL: { reason: 'no address to connect from', passing: true },
    UND_ERR_CONNECT_TIMEOUT: { reason: 'no connection within the time allowed', passing: true },
    ERR_TLS_CERT_ALTNAME_INVALID: { reason: 'the TLS certificate is for another host', passing: false },
    CERT_HAS_EXPIRED: { reason: 'the TLS certificate has expired', passing: false },
    CERT_NOT_YET_VALID: { reason: 'the TLS certificate is not valid yet', passing: false },
    CERT_REVOKED: { reason: 'the TLS certificate was revoked', passing: false },
    CERT_UNTRUSTED: { reason: 'the TLS certificate is not trusted', passing: false },
    CERT_REJECTED: { reason: 'the TLS certificate is not trusted', passing: false },
    CERT_SIGNATURE_FAILURE: { reason: 'the TLS certificate is not valid', passing: false },
    CERT_CHAIN_TOO_LONG: { reason: 'the TLS certificate is not trusted', passing: false },
    INVALID_CA: { reason: 'the TLS certificate is not trusted', passing: false },
    INVALID_PURPOSE: { reason: 'the TLS certificate is not for servers', passing: false },
    DEPTH_ZERO_SELF_SIGNED_CERT: { reason: 'the TLS certificate is self-signed', passing: false },
    SELF_SIGNED_CERT_IN_CHAIN: { reason: 'the TLS certificate chain is self-signed', passing: false },
    UNABLE_TO_GET_ISSUER_CERT: { reason: 'the TLS certificate is not trusted', passing: false },
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { reason: 'the TLS certificate is not trusted', passing: false },
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: { reason: 'the TLS certificate is not trusted', passing: false },
    ERR_SSL_WRONG_VERSION_NUMBER: { reason: 'the host does not speak TLS there', passing: false },
    ERR_SSL_PACKET_LENGTH_TOO_LONG: { reason: 'the host does not speak TLS there', passing: false },
    ERR_SSL_UNSUPPORTED_PROTOCOL: { reason: 'the host speaks no TLS version that is allowed', passing: false },
    ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: { reason: 'the host speaks no TLS version that is allowed', passing: false },
    ERR_SSL_TLSV1_UNRECOGNIZED_NAME: { reason: 'the host has no TLS certificate for that name', passing: false },
    ERR_SSL_TLSV1_ALERT_UNRECOGNIZED_NAME: { reason: 'the host has no TLS certificate for that name', passing: false },
};
function classify(error) {
    const found = codesOf(error);
    // Several addresses may be tried: only if every one failed before sending was nothing sent.
    const known = found.length > 0 && found.every((code) => Object.hasOwn(notSent, code));
    const first = known ? notSent[found[0]] : undefined;
    if (first !== undefined)
        return new Failure('HTTP_NOT_SENT', first.reason, first.passing);
    if (refusedLocally(error))
        return new Failure('HTTP_NOT_SENT', 'requests to this port or scheme are not made', false);
    return new Failure('HTTP_UNKNOWN', 'the connection broke before the answer came', true);
}
/** `fetch` wraps what happened in `cause`; a failure of every address is an AggregateError with `errors`. */
function codesOf(error) {
    const cause = member(error, 'cause') ?? error;
    const all = member(cause, 'errors');
    const several = Array.isArray(all) && all.length > 0 ? all : [cause];
    return several.map((each) => String(member(each, 'code') ?? ''));
}
function refusedLocally(error) {
    const message = member(member(error, 'cause'), 'message');
    return message === 'bad port' || message === 'unknown scheme';
}
function member(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}


/***/ }),

/***/ 26740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ hostTime)
/* harmony export */ });
/* unused harmony export GITHUB_API */
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26620);
/** Whose clock a run goes by: GitHub's, and until GitHub has answered that of the first provider that answers. */

/** The base URL of GitHub's API where none is configured. */
const GITHUB_API = 'https://api.github.com';
/**
 * `http`, whose answers set the clock by their `Date` (https://www.rfc-editor.org/rfc/rfc9110#name-date). It has to stand
 * below whatever delays or repeats requests, so that an answer is seen when it arrives. What a cache answers (`age`) is not
 * believed, and of several providers only the one that answered first is, because their clocks may differ.
 */
function hostTime(http, clock, githubApi = GITHUB_API) {
    const base = URL.canParse(githubApi) ? `${new URL(githubApi).href.replace(/\/+$/, '')}/` : undefined;
    const providers = new Set();
    function whose({ href, host }) {
        if (base !== undefined && href.startsWith(base))
            return 'GitHub';
        return providers.has(host) && (clock.host === undefined || clock.host === host) ? host : undefined;
    }
    return {
        http: (0,_plain_js__WEBPACK_IMPORTED_MODULE_0__/* .builtOn */ .C9)(http, async (request) => {
            const url = new URL(request.url);
            const sent = clock.machine.now();
            const answer = await http(request);
            const date = answer.headers.get('date');
            const host = date === null || answer.headers.has('age') ? undefined : whose(url);
            if (date !== null && host !== undefined)
                clock.observe(new Date(date), sent, host);
            return answer;
        }),
        ofProvider(above) {
            return (request) => {
                providers.add(new URL(request.url).host);
                return above(request);
            };
        },
    };
}


/***/ }),

/***/ 28394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ isRead),
/* harmony export */   _L: () => (/* binding */ patience),
/* harmony export */   fm: () => (/* binding */ waitFor),
/* harmony export */   lU: () => (/* binding */ isLimited),
/* harmony export */   v7: () => (/* binding */ pause),
/* harmony export */   xg: () => (/* binding */ mayRepeat)
/* harmony export */ });
const patience = { repeats: 3, waits: 3, total: 120_000 };
const reads = new Set(['GET', 'HEAD', 'OPTIONS', 'LIST']);
const idempotent = new Set([...reads, 'PUT', 'DELETE']);
function isRead(method) {
    return reads.has(method);
}
/** Whether a request whose effect is unknown may be sent once more. */
function mayRepeat(method, retry) {
    if (retry === 'never' || retry === 'any')
        return retry === 'any';
    return retry === 'idempotent' ? idempotent.has(method) : reads.has(method);
}
/** 0.5 s, 1 s, 2 s, ... */
function pause(repeat) {
    return 500 * 2 ** repeat;
}
/** Whether the other side says "not now": 429, or GitHub's 403 that carries a limit. */
function isLimited(status, headers) {
    if (status === 429)
        return true;
    return status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0');
}
/**
 * How long to wait after a limited answer, or after a 503 that says so: `retry-after` (seconds or a date, RFC 9110
 * section 10.2.3), then `x-ratelimit-reset` (epoch seconds; small numbers are seconds from now) unless something is left
 * of that limit, then `otherwise`: 2, 8, 32 s. Dates are compared with the answer's own `date`, so that a wrong clock on
 * this side does not matter.
 */
function waitFor(headers, now, waited, otherwise = (waited) => 2_000 * 4 ** waited) {
    const there = Date.parse(headers.get('date') ?? '');
    const base = Number.isNaN(there) ? now.getTime() : there;
    return retryAfter(headers, base) ?? reset(headers, base) ?? otherwise(waited);
}
function retryAfter(headers, base) {
    const value = headers.get('retry-after')?.trim();
    if (value === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1_000;
    if (!/^[A-Z][a-z]{2},? /.test(value))
        return undefined;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - base);
}
function reset(headers, base) {
    const value = headers.get('x-ratelimit-reset')?.trim();
    if (value === undefined || !/^\d{1,11}$/.test(value))
        return undefined;
    // Then it is another limit that was met, and this one's end says nothing about it.
    if (/^[1-9]\d*$/.test(headers.get('x-ratelimit-remaining')?.trim() ?? ''))
        return undefined;
    const seconds = Number(value);
    // A second more: the reset second itself is still inside the old window.
    return seconds < 1_000_000_000 ? seconds * 1_000 : Math.max(0, seconds * 1_000 - base) + 1_000;
}


/***/ }),

/***/ 85793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openLink),
/* harmony export */   P: () => (/* binding */ linkStores)
/* harmony export */ });
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3554);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86184);
/**
 * Every way to hand a value over by a link. A module is loaded only when it is needed. Links in a repository are kept by the
 * forge, whose row `compose` adds.
 */


/** @param github the row that the forge keeps: links in a repository */
function linkStores(github) {
    return { keyturn, github, privatebin, yopass, ots };
}
/** The reader that a link wants, by its shape. Throws LINK_INVALID before anything is sent. */
async function openLink(link, stores, options) {
    const text = link.reveal();
    for (const store of Object.values(stores)) {
        const parsed = await store.parse(text, options);
        if (parsed !== undefined)
            return store.open(parsed, options);
    }
    const { reader } = await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(9926)]).then(__webpack_require__.bind(__webpack_require__, 19926));
    return reader(link, options);
}
const keyturn = (0,_store_js__WEBPACK_IMPORTED_MODULE_1__/* .store */ .M)({
    async parse(link) {
        return /^[^#]*\/l#[A-Za-z0-9_-]*$/.test(link) ? link : undefined;
    },
    async open(link, options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(9926)]).then(__webpack_require__.bind(__webpack_require__, 19926))).reader(new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(link), options);
    },
    async create(options) {
        return (await __webpack_require__.e(/* import() */ 3450).then(__webpack_require__.bind(__webpack_require__, 3450))).links(options);
    },
});
const privatebin = (0,_store_js__WEBPACK_IMPORTED_MODULE_1__/* .store */ .M)({
    async parse(link, options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(3450), __webpack_require__.e(5727)]).then(__webpack_require__.bind(__webpack_require__, 55727))).privatebinLink(link, options);
    },
    open: openForeign,
    async create(options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(3450), __webpack_require__.e(5727)]).then(__webpack_require__.bind(__webpack_require__, 55727))).privatebinLinks(options);
    },
});
const yopass = (0,_store_js__WEBPACK_IMPORTED_MODULE_1__/* .store */ .M)({
    async parse(link, options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(7621)]).then(__webpack_require__.bind(__webpack_require__, 77621))).yopassLink(link, options);
    },
    open: openForeign,
    async create(options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(7621)]).then(__webpack_require__.bind(__webpack_require__, 77621))).yopassLinks(options);
    },
});
const ots = (0,_store_js__WEBPACK_IMPORTED_MODULE_1__/* .store */ .M)({
    async parse(link, options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(4407)]).then(__webpack_require__.bind(__webpack_require__, 74407))).otsLink(link, options);
    },
    open: openForeign,
    async create(options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(4407)]).then(__webpack_require__.bind(__webpack_require__, 74407))).otsLinks(options);
    },
});
async function openForeign(link, options) {
    return (await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(1967)]).then(__webpack_require__.bind(__webpack_require__, 11967))).foreignReader(link, options);
}


/***/ }),

/***/ 86184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ store),
/* harmony export */   e: () => (/* binding */ linkKinds)
/* harmony export */ });
/** By the names of `links: { via }`. */
const linkKinds = {
    keyturn: { address: 'url', password: true },
    github: { address: 'repository', password: true },
    privatebin: { address: 'url', password: true },
    yopass: { address: 'url', password: false },
    ots: { address: 'url', password: false },
};
/** A store whose `open` is given only what its own `parse` made, which the registry's type no longer knows. */
function store(row) {
    return row;
}


/***/ }),

/***/ 7184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WC: () => (/* binding */ complaintsAbout),
/* harmony export */   oc: () => (/* binding */ FollowingClock),
/* harmony export */   r4: () => (/* binding */ inWords)
/* harmony export */ });
/** The header `Date` has whole seconds, and answers take time: smaller differences than this are ignored. */
const NOISE = 2_000;
/** A machine that is further off than this is reported. */
const WORTH_SAYING = 2 * 60_000;
const MINUTE = 60_000;
/**
 * A machine's clock, put right by the `Date` of a host's answers (https://www.rfc-editor.org/rfc/rfc9110#name-date): what
 * was last observed, plus the time that has passed here since. Before the first answer it is the machine's own.
 *
 * What lies within the noise of an observation is kept, so that `now` never runs backwards because one answer was slower
 * than another; a machine whose clock jumps is put right by the next answer.
 */
class FollowingClock {
    #machine;
    #offset = 0;
    #host;
    constructor(machine) {
        this.#machine = machine;
    }
    /** Milliseconds to be added to the machine's time; 0 while the two agree. */
    get offset() {
        return this.#offset;
    }
    /** Whose time this is; undefined as long as nobody has said what time it is. */
    get host() {
        return this.#host;
    }
    /**
     * To be called when an answer arrives, with its `Date`; an invalid one says nothing. `sent` is the machine's time when
     * the request left: with it, an answer that took long is not taken for a clock that is behind. `host` is for people.
     */
    observe(there, sent, host = 'GitHub') {
        if (Number.isNaN(there.getTime()))
            return;
        this.#host = host;
        const lowest = there.getTime() - this.#machine.now().getTime();
        // The host's time lies in the second that it named, and some time between the request and the answer.
        const highest = sent === undefined ? lowest : Math.max(lowest, there.getTime() + 1_000 - sent.getTime());
        const fits = (offset) => offset > lowest - NOISE && offset < highest + NOISE;
        if (!fits(this.#offset))
            this.#offset = fits(0) ? 0 : lowest;
    }
    /** The machine's own time, for what never leaves it. */
    get machine() {
        return this.#machine;
    }
    now() {
        return this.at(this.#machine.now());
    }
    /** What the host's time was when the machine's was this. */
    at(machine) {
        return new Date(machine.getTime() + this.#offset);
    }
    sleep(milliseconds) {
        return this.#machine.sleep(milliseconds);
    }
    /** A sentence for people if the machine is more than two minutes off. */
    get complaint() {
        const off = Math.abs(this.#offset);
        if (this.#host === undefined || off <= WORTH_SAYING)
            return undefined;
        const side = this.#offset < 0 ? 'ahead of' : 'behind';
        return `This machine's clock is ${inWords(off)} ${side} ${this.#host}'s and is not believed: ages, overlaps and deadlines are judged by ${this.#host}'s. Set it, or let NTP keep it.`;
    }
}
/** What a run says about its clock. */
function complaintsAbout(clock) {
    const complaint = clock instanceof FollowingClock ? clock.complaint : undefined;
    return complaint === undefined ? [] : [complaint];
}
/** A duration for people, in minutes, hours or days. */
function inWords(milliseconds) {
    const minutes = Math.round(milliseconds / MINUTE);
    if (minutes < 120)
        return `${minutes} minutes`;
    return minutes < 36 * 60 ? `${Math.round(minutes / 60)} hours` : `${Math.round(minutes / 1_440)} days`;
}


/***/ })

};
