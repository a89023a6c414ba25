export const id = 7378;
export const ids = [7378];
export const modules = {

/***/ 17378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ call),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   yp: () => (/* binding */ isPage)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50268);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80394);



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

/***/ 80394:
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


/***/ })

};
