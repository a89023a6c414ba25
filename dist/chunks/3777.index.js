export const id = 3777;
export const ids = [3777];
export const modules = {

/***/ 96476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ownJobToken),
/* harmony export */   P: () => (/* binding */ jobToken)
/* harmony export */ });
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9474);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3554);



/**
 * The job's OIDC token for one audience: the proof of which repository asks, with nothing stored anywhere. Lives minutes
 * (https://docs.github.com/actions/reference/security/oidc). Throws what `refused` makes of the status that came instead.
 */
async function jobToken(identity, audience, wire, refused) {
    const url = new URL(identity.requestUrl);
    url.searchParams.set('audience', audience);
    const request = new Request(url, {
        headers: { authorization: `Bearer ${identity.requestToken.reveal()}`, accept: 'application/json' },
    });
    const answer = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(wire.http, request, { clock: wire.clock, retry: 'reads', secretPath: true });
    const value = answer.status === 200 ? answer.json()?.value : undefined;
    if (typeof value !== 'string' || value === '')
        throw refused(answer.status);
    return new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(value);
}
/**
 * The token of the job that this process runs in. `who` begins the error: `Doppler shop/prd`.
 * Throws ENVIRONMENT_MISSING where the job has none.
 */
async function ownJobToken(wire, audience, who) {
    const requestUrl = wire.setting('ACTIONS_ID_TOKEN_REQUEST_URL');
    const requestToken = wire.variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN');
    const missing = (why) => new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
        what: `${who} needs the job's OIDC token, and ${why}`,
        hint: 'give the job `permissions: { id-token: write }`',
    });
    if (requestUrl === undefined || requestToken === undefined)
        throw missing('there is none here');
    return jobToken({ requestUrl, requestToken }, audience, wire, (status) => missing(`GitHub did not issue one (HTTP ${status})`));
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

/***/ 93119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ safeUrl),
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);

/** Whether a URL's `hostname`, as the URL parser normalises it, is this machine and nothing else. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
/**
 * An address that a credential may be sent to: HTTPS, except on this machine or with `plainHttp`, without user, query and
 * fragment. Throws CONFIG_INVALID, which says of `what` why not, and nothing of the address.
 */
function safeUrl(text, what, plainHttp = false) {
    const wrong = (why) => new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', { what: `${what} ${why}`, hint: `correct ${what}` });
    if (!URL.canParse(text))
        throw wrong('is not a URL');
    const url = new URL(text);
    const loopback = isLoopback(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (loopback || plainHttp)))
        throw wrong('is not https');
    if (url.username !== '' || url.password !== '')
        throw wrong('carries a user name or password');
    if (url.search !== '' || url.hash !== '')
        throw wrong('carries a query or a fragment');
    return url;
}


/***/ }),

/***/ 16684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ reading),
/* harmony export */   n: () => (/* binding */ lasting)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);

/** Waits for a question that is asked before a change: whatever fails there, nothing was changed. Throws HTTP_NOT_SENT, HTTP_REFUSED. */
async function reading(work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
            throw error;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(error.code === 'PROVIDER_UNREACHABLE' ? 'HTTP_NOT_SENT' : 'HTTP_REFUSED', {
            what: error.message,
            ...(error.hint === undefined ? {} : { hint: error.hint }),
        });
    }
}
/** Seconds as people say them: `24 h`, `90 d`. */
function lasting(seconds) {
    if (seconds < 120)
        return `${Math.round(seconds)} s`;
    if (seconds < 7_200)
        return `${Math.round(seconds / 60)} min`;
    return seconds < 172_800 ? `${Math.round(seconds / 3_600)} h` : `${Math.round(seconds / 86_400)} d`;
}


/***/ }),

/***/ 43288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ vaultOrigin),
/* harmony export */   h$: () => (/* binding */ vaultModule),
/* harmony export */   wS: () => (/* binding */ vaultAccount)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3554);
/* harmony import */ var _vendors_vault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67922);
/* harmony import */ var _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20131);
/* harmony import */ var _vendors_vault_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87443);





/*
 * What the providers that a Vault or an OpenBao serves have in common: `admin` is a token, and without it the standard
 * variables log in as `auth` says.
 */
/** Spread into the module. */
const vaultModule = {
    admin: 'one',
    adminOptional: true,
    environment: _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultVariables */ .ym,
    settings: _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultSettings */ .GH,
};
/** The origin of a server and its namespace; without an address it is that of the run's own variables. */
function vaultOrigin({ address, namespace }) {
    const at = address === undefined ? 'VAULT_ADDR' : URL.canParse(address) ? new URL(address).origin : address;
    return { at: namespace === undefined ? at : `${at} (namespace ${namespace})` };
}
function vaultAccount(context, name, permission) {
    const { options, admin, http, clock, environment = {}, settings = {} } = context;
    if (admin !== undefined && !(admin instanceof _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z))
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', { what: '`admin` must be the name of one variable, which holds a token' });
    const setting = (one) => (Object.hasOwn(settings, one) ? settings[one] : undefined);
    const binding = (0,_vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .bindVault */ .q5)(options, setting);
    const wire = {
        http,
        clock,
        setting,
        variable: (one) => (one === 'VAULT_TOKEN' && admin ? admin : environment[one]),
        denied: 'PROVIDER_DENIED',
    };
    const place = (0,_vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultPlace */ .GF)(binding);
    const client = (0,_vendors_vault_js__WEBPACK_IMPORTED_MODULE_2__/* .vault */ .Z)(binding, wire);
    const needs = `the admin credential for ${name} needs: ${permission}`;
    async function ask(request) {
        try {
            return await client.ask(request);
        }
        catch (error) {
            if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'PROVIDER_DENIED'))
                throw error;
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PROVIDER_DENIED', {
                what: error.message,
                hint: error.hint === undefined ? needs : `${error.hint}; ${needs}`,
            });
        }
    }
    async function read(request) {
        try {
            return await ask(request);
        }
        catch (error) {
            throw unread(error);
        }
    }
    function data(answer) {
        try {
            const { data } = answer.json();
            if (typeof data === 'object' && data !== null && !Array.isArray(data))
                return { ...data };
        }
        catch {
            // It is refused below: whatever it is, it is not Vault's.
        }
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', {
            what: `${place} answered with something that is not Vault's (${answer.status})`,
            hint: 'check VAULT_ADDR and the path',
        });
    }
    return {
        binding,
        wire,
        place,
        read,
        data,
        async look(request) {
            try {
                return await ask(request);
            }
            catch (error) {
                if (error instanceof _vendors_vault_request_js__WEBPACK_IMPORTED_MODULE_4__/* .VaultRefusal */ .hw && error.status === 500)
                    return undefined;
                throw unread(error);
            }
        },
        async tokenEnds() {
            const { ttl, period, num_uses: uses, meta } = data(await read({ method: 'GET', path: 'auth/token/lookup-self' }));
            if (typeof ttl !== 'number')
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', { what: `${place} does not say how long the token lives` });
            // A token with a period that was given to us is renewed by whoever made it; one from our own login is not.
            const renewed = typeof period === 'number' && period > 0 && binding.auth.method === 'token';
            return {
                meta: typeof meta === 'object' && meta !== null ? { ...meta } : {},
                ...(ttl === 0 || renewed ? {} : { seconds: ttl }),
                ...(typeof uses === 'number' && uses > 0 ? { uses } : {}),
            };
        },
        async change(request) {
            try {
                return await ask({ ...request, retry: 'never' });
            }
            catch (error) {
                if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'PROVIDER_DENIED'))
                    throw error;
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_REFUSED', {
                    what: error.message,
                    ...(error.hint === undefined ? {} : { hint: error.hint }),
                });
            }
        },
    };
}
function unread(error) {
    if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'HTTP_REFUSED'))
        return error;
    // A quota's limit that outlasted the patience says nothing about what was asked.
    const limited = error instanceof _vendors_vault_request_js__WEBPACK_IMPORTED_MODULE_4__/* .VaultRefusal */ .hw && error.status === 429;
    const answered = (0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_REFUSED') && !limited;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(answered ? 'PROVIDER_UNREADABLE' : 'PROVIDER_UNREACHABLE', {
        what: error.message,
        hint: error.hint ?? 'check VAULT_ADDR and the network, then run again',
    });
}


/***/ }),

/***/ 73777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provider: () => (/* binding */ provider)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(3554);
// EXTERNAL MODULE: ./lib/vendors/vault-binding.js
var vault_binding = __webpack_require__(20131);
// EXTERNAL MODULE: ./lib/vendors/vault-request.js
var vault_request = __webpack_require__(87443);
// EXTERNAL MODULE: ./lib/providers/before-mint.js
var before_mint = __webpack_require__(16684);
// EXTERNAL MODULE: ./lib/providers/vault-account.js
var vault_account = __webpack_require__(43288);
;// CONCATENATED MODULE: ./lib/providers/vault-approle-role.js


/** Throws PROVIDER_*: no such role. */
async function roleData(approle) {
    const { role, mount, server, base } = approle;
    const answer = await server.read({ method: 'GET', path: base });
    if (answer.status === 404 || answer.status === 400)
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
            what: `${server.place} has no role ${role} at auth/${mount}`,
            hint: `bao list auth/${mount}/role`,
        });
    return server.data(answer);
}
/** Throws PROVIDER_*: no such role; PREFLIGHT_DENIED: one whose SecretIDs could not be proved. */
async function roleSettings(approle) {
    const { base, account } = approle;
    const settings = await roleData(approle);
    const { secret_id_num_uses: uses, secret_id_ttl: ttl, bind_secret_id: bound } = settings;
    if (typeof uses !== 'number' || typeof ttl !== 'number')
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', { what: `${account} is no AppRole`, hint: 'check mount and role' });
    if (bound === false)
        throw new errors/* KeyturnError */.FB('PREFLIGHT_DENIED', {
            what: `${account} lets in whoever has its role-id: a SecretID proves nothing there, and to end one ends nothing`,
            hint: `bao write ${base} bind_secret_id=true`,
        });
    if (uses > 0)
        throw new errors/* KeyturnError */.FB('PREFLIGHT_DENIED', {
            what: `SecretIDs of ${account} end after ${uses} uses: to prove one would use it up`,
            hint: `bao write ${base} secret_id_num_uses=0`,
        });
    inBounds(approle, strings(settings['secret_id_bound_cidrs']), 'SecretIDs of');
    return { ttl };
}
/** Throws PREFLIGHT_DENIED where nobody has said that this machine may log in with what is made. */
function inBounds(approle, cidrs, whose) {
    const { withinCidrs, base, account } = approle;
    if (cidrs.length === 0 || withinCidrs)
        return;
    throw new errors/* KeyturnError */.FB('PREFLIGHT_DENIED', {
        what: `${whose} ${account} may log in from ${cidrs.join(', ')} only: elsewhere a new one cannot be proved`,
        hint: `run Keyturn on a machine in there and say so with options: { within-cidrs: true }, or: bao write ${base} secret_id_bound_cidrs=""`,
    });
}
/** Throws PREFLIGHT_DENIED for a token that ends while a rotation goes on. */
async function tokenLasts(approle) {
    const { server } = approle;
    let token;
    try {
        token = await server.tokenEnds();
    }
    catch (error) {
        // A token may lack the right to look itself up; then nothing is known of its end.
        if ((0,errors.is)(error, 'PROVIDER_DENIED'))
            return;
        throw error;
    }
    const short = token.seconds !== undefined && token.seconds < 300 && server.binding.auth.method === 'token';
    if (token.uses === undefined && !short)
        return;
    throw new errors/* KeyturnError */.FB('PREFLIGHT_DENIED', {
        what: `the token for ${server.place} ends after ${token.uses === undefined ? (0,before_mint/* lasting */.n)(token.seconds) : `${token.uses} more uses`}, under way`,
        hint: 'give a token without -use-limit that lives longer: bao token create -orphan -period=768h -policy=keyturn',
    });
}
function strings(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

;// CONCATENATED MODULE: ./lib/providers/vault-approle.js








const Options = schemas/* strictObject */.rej({
    role: vault_binding/* vaultPath */.O,
    /** Where the AppRole method of that role is mounted. */
    mount: vault_binding/* vaultPath */.O.default('approle'),
    /** Keyturn runs where the role's SecretIDs may be used (`secret_id_bound_cidrs`). */
    'within-cidrs': schemas/* literal */.euz(true).optional(),
    ...vault_binding/* vaultOptions */.Rr,
});
const permission = 'read on the role and its role-id, update and list on its secret-id, update on secret-id-accessor/lookup and secret-id-accessor/destroy';
/**
 * SecretIDs of an AppRole. The accessor is the id: it finds and ends a SecretID, and nobody can log in with it; the tag
 * stands in the metadata.
 * https://openbao.org/api-docs/auth/approle/
 */
const provider = {
    name: 'vault-approle',
    title: 'Vault and OpenBao AppRole',
    sentence: 'SecretIDs of an AppRole of a Vault or OpenBao, with what the role gives. Without `admin` the standard variables log in as `auth` says. Tokens that were made with an ended one live on to their own end.',
    options: Options,
    origins: (options) => [(0,vault_account/* vaultOrigin */.Vo)(options)],
    ...vault_account/* vaultModule */.h$,
    values: ['role-id', 'secret-id'],
    permission,
    docs: 'https://openbao.org/api-docs/auth/approle/',
    example: { role: 'shop', address: 'https://vault.test' },
    checked: 'OpenBao 2.7',
    rights: 'owner',
    build: vaultApprole,
};
function vaultApprole(context) {
    const { options, clock } = context;
    const { role, mount } = options;
    const server = (0,vault_account/* vaultAccount */.wS)(context, 'vault-approle', permission);
    const base = `auth/${mount}/role/${role}`;
    const account = `${server.place}/${base}`;
    const withinCidrs = options['within-cidrs'] === true;
    const approle = { withinCidrs, clock, role, mount, server, base, account };
    return {
        name: 'vault-approle',
        account,
        values: ['role-id', 'secret-id'],
        // A performance standby may be behind.
        propagation: 2_000,
        successes: 2,
        listLag: 2_000,
        tagged: true,
        idIsSecret: false,
        local: false,
        maxBytes: 128,
        async check() {
            await roleSettings(approle);
            await list(approle);
        },
        preflight: (request) => preflight(approle, request),
        self: () => vault_approle_self(approle),
        mint: (request) => mint(approle, request),
        probe: (credential) => probe(approle, credential),
        list: () => list(approle),
        revoke: (id) => revoke(approle, id),
    };
}
async function accessors(approle) {
    const { server, base, account } = approle;
    const answer = await server.read({ method: 'LIST', path: `${base}/secret-id` });
    if (answer.status === 404) {
        // Nothing there, or nothing that can be seen: a mount, a namespace or a role that is not there says the same.
        await roleData(approle);
        return [];
    }
    const { keys } = server.data(answer);
    if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string'))
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', { what: `${account} lists no accessors` });
    return keys;
}
/** What a SecretID was made with; undefined where Vault cannot find it by its accessor. */
async function described(approle, id) {
    const { server, base } = approle;
    const path = `${base}/secret-id-accessor/lookup`;
    const answer = await server.look({ method: 'POST', path, body: { secret_id_accessor: id } });
    return answer?.status === 200 ? server.data(answer) : undefined;
}
async function list(approle) {
    const { clock } = approle;
    const found = [];
    for (const id of await accessors(approle)) {
        const data = await described(approle, id);
        // The list is kept by SecretID, not by accessor, so that one may well log in.
        if (data === undefined) {
            found.push({ id, unreadable: true });
            continue;
        }
        const tag = data['metadata']?.keyturn;
        // Vault writes the year 1 where there is no end.
        const expires = data['expiration_time'];
        const ends = typeof expires === 'string' ? Date.parse(expires) : Number.NaN;
        found.push({
            id,
            active: !(ends > 0 && ends <= clock.now().getTime()),
            ...(typeof tag === 'string' ? { tag } : {}),
        });
    }
    return found;
}
/** What the new one takes over from the one that it replaces: from where it may be used, and its metadata. */
async function taken(approle, old) {
    const data = old === undefined ? undefined : await described(approle, old);
    if (data === undefined)
        return {};
    const cidrs = strings(data['cidr_list']);
    const token = strings(data['token_bound_cidrs']);
    const { keyturn: _, ...metadata } = (data['metadata'] ?? {});
    return {
        metadata,
        ...(cidrs.length === 0 ? {} : { cidr_list: cidrs }),
        ...(token.length === 0 ? {} : { token_bound_cidrs: token }),
    };
}
/** Throws PREFLIGHT_DENIED, PROVIDER_*. */
async function preflight(approle, { old, expires }) {
    const { clock, base, account } = approle;
    await tokenLasts(approle);
    const { ttl } = await roleSettings(approle);
    const needed = expires === undefined ? 0 : (expires.getTime() - clock.now().getTime()) / 1_000;
    if (ttl > 0 && ttl + 300 < needed)
        throw new errors/* KeyturnError */.FB('PREFLIGHT_DENIED', {
            what: `SecretIDs of ${account} live for ${(0,before_mint/* lasting */.n)(ttl)}, which is less than max-age (${(0,before_mint/* lasting */.n)(needed)})`,
            hint: `lower max-age, or: bao write ${base} secret_id_ttl=0`,
        });
    inBounds(approle, strings((await taken(approle, old?.id))['cidr_list']), 'the SecretID that is replaced at');
    return [];
}
async function mint(approle, { tag, old, expires }) {
    const { server, base, account } = approle;
    await (0,before_mint/* reading */.h)(preflight(approle, { ...(old && { old }), ...(expires && { expires }) }));
    const { metadata = {}, ...bounds } = await (0,before_mint/* reading */.h)(taken(approle, old?.id));
    const roleId = server.data(await (0,before_mint/* reading */.h)(server.read({ method: 'GET', path: `${base}/role-id` })))['role_id'];
    if (typeof roleId !== 'string')
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${account} has no role-id` });
    const body = { ...bounds, metadata: JSON.stringify({ ...metadata, keyturn: tag }) };
    const answer = await server.change({ method: 'POST', path: `${base}/secret-id`, body });
    if (answer.status >= 400)
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${account} refused a SecretID (${answer.status})` });
    const { data } = (answer.json() ?? {});
    const id = data?.secret_id_accessor;
    const value = data?.secret_id;
    if (typeof id !== 'string' || typeof value !== 'string' || id === '' || value === '')
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered the mint without a SecretID` });
    return { id, values: { 'role-id': new secret/* Secret */.z(roleId), 'secret-id': new secret/* Secret */.z(value) } };
}
/** Logs in, and ends the token again at once, because it is needed only here. */
async function probe(approle, { values }) {
    const { mount, server } = approle;
    const { 'role-id': roleId, 'secret-id': secretId } = values;
    if (roleId === undefined || secretId === undefined)
        return 'inconclusive';
    try {
        const body = { role_id: roleId.reveal(), secret_id: secretId.reveal() };
        const { binding, wire } = server;
        const answer = await (0,vault_request/* send */.tN)(binding, wire, { method: 'POST', path: `auth/${mount}/login`, body, retry: 'never' }, undefined);
        if (answer.status === 400)
            return (0,vault_request/* vaultErrors */.a6)(answer).some((error) => /invalid (role|secret)/.test(error)) ? 'rejected' : 'inconclusive';
        if (answer.status !== 200)
            return 'inconclusive';
        const token = answer.json()?.auth?.client_token;
        if (typeof token !== 'string' || token === '')
            return 'inconclusive';
        const end = { method: 'POST', path: 'auth/token/revoke-self', retry: 'never' };
        await (0,vault_request/* send */.tN)(binding, wire, end, new secret/* Secret */.z(token)).catch(() => { });
        return 'accepted';
    }
    catch {
        return 'inconclusive';
    }
}
/** A token that came from a login with a SecretID of ours carries its tag. */
async function vault_approle_self(approle) {
    const { role, server } = approle;
    try {
        const { role_name: of, keyturn: tag } = (await server.tokenEnds()).meta;
        if (of !== role || typeof tag !== 'string')
            return undefined;
        return (await list(approle)).find((one) => one.tag === tag)?.id;
    }
    catch {
        return undefined;
    }
}
/** Throws HTTP_*. */
async function revoke(approle, id) {
    const { mount, server, base, account } = approle;
    // To end one that is not there is an error of the server's own, so it is looked up first.
    const body = { secret_id_accessor: id };
    const lookup = { method: 'POST', path: `${base}/secret-id-accessor/lookup`, body };
    const found = await (0,before_mint/* reading */.h)(server.look(lookup));
    if (found === undefined || found.status === 404) {
        // Without its accessor's entry a SecretID still logs in, and nothing ends it by its accessor.
        if ((await (0,before_mint/* reading */.h)(accessors(approle))).includes(id))
            throw new errors/* KeyturnError */.FB('HTTP_REFUSED', {
                what: `${account} lists the SecretID and cannot look it up: it may still log in`,
                hint: `bao write -f auth/${mount}/tidy/secret-id, or end it by its own value: bao write ${base}/secret-id/destroy secret_id=-`,
            });
        return 'gone';
    }
    if (found.status === 400)
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${account} refused to look a SecretID up` });
    const { data } = (found.json() ?? {});
    if (data?.secret_id_accessor !== id)
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered for another SecretID` });
    const answer = await server.change({ method: 'POST', path: `${base}/secret-id-accessor/destroy`, body });
    if (answer.status === 400 || answer.status === 404)
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${account} refused to end a SecretID (${answer.status})` });
    // 204 has no body, and nothing of Vault's has one here.
    if (answer.status !== 204)
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered with ${answer.status}` });
    return 'revoked';
}


/***/ }),

/***/ 20131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ vaultPlace),
/* harmony export */   GH: () => (/* binding */ vaultSettings),
/* harmony export */   O: () => (/* binding */ vaultPath),
/* harmony export */   Rr: () => (/* binding */ vaultOptions),
/* harmony export */   W: () => (/* binding */ vaultBinding),
/* harmony export */   q5: () => (/* binding */ bindVault),
/* harmony export */   ym: () => (/* binding */ vaultVariables)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _http_safe_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93119);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);



/*
 * Which Vault or OpenBao is meant, and how it is logged in to: as the configuration says it, and as the journal keeps it.
 */
/** Segments of a path as Vault writes them: no slash at an end, nothing that a URL would read otherwise. */
const vaultPath = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .max(512)
    .regex(/^(?!\.{1,2}(?:\/|$))[^\s/?#%\\]+(?:\/(?!\.{1,2}(?:\/|$))[^\s/?#%\\]+)*$/, 'must be a path without a slash at its ends');
/** What the configuration says of every entry that Vault serves; spread into the options. */
const vaultOptions = {
    address: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(2_048).optional().describe('Address of the server. Default: VAULT_ADDR.'),
    namespace: vaultPath.optional().describe('Default: VAULT_NAMESPACE.'),
    auth: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        method: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['token', 'approle', 'jwt'])
            .describe("`token`: VAULT_TOKEN. `approle`: VAULT_ROLE_ID and VAULT_SECRET_ID. `jwt`: the job's own OIDC token, nothing stored."),
        mount: vaultPath.optional().describe("Where the method is mounted. Default: the method's name."),
        role: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
            .min(1)
            .max(255)
            .optional()
            .describe('The role of `jwt`. Default: the default role of the mount.'),
        audience: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
            .min(1)
            .max(2_048)
            .optional()
            .describe("The audience of the job's OIDC token. Default: the origin of the address."),
    })
        .optional()
        .describe('How Keyturn logs in. Default: VAULT_TOKEN.'),
};
/** The same as plain data that the journal can keep: everything but the credentials. */
const vaultBinding = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    address: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    namespace: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    auth: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        method: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['token', 'approle', 'jwt']),
        mount: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        role: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
        audience: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    }),
});
/** Standard variables: what is no secret, and what is. */
const vaultSettings = ['VAULT_ADDR', 'VAULT_NAMESPACE', 'ACTIONS_ID_TOKEN_REQUEST_URL'];
const vaultVariables = [
    'VAULT_TOKEN',
    'VAULT_ROLE_ID',
    'VAULT_SECRET_ID',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
];
/** @throws KeyturnError ENVIRONMENT_MISSING without an address, CONFIG_INVALID for one that is none. */
function bindVault(options, setting) {
    const address = options.address ?? setting('VAULT_ADDR');
    if (address === undefined) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
            what: 'Vault has no address: VAULT_ADDR is not set',
            hint: 'set VAULT_ADDR, e.g. to https://vault.acme.dev:8200, or add `address` to the entry',
        });
    }
    const url = URL.canParse(address) ? new URL(address) : undefined;
    const loopback = (0,_http_safe_url_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U)(url?.hostname ?? '');
    const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback);
    if (url === undefined ||
        !safe ||
        url.username !== '' ||
        url.password !== '' ||
        url.search !== '' ||
        url.hash !== '') {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('CONFIG_INVALID', {
            what: 'the address of Vault is https:// (http:// on this machine), a host, perhaps a path, and nothing behind it',
            hint: 'set VAULT_ADDR (or `address`), e.g. to https://vault.acme.dev:8200',
        });
    }
    const method = options.auth?.method ?? 'token';
    const namespace = (options.namespace ?? setting('VAULT_NAMESPACE'))?.replace(/^\/+|\/+$/g, '');
    return {
        address: url.href.replace(/\/+$/, ''),
        namespace: namespace === undefined || namespace === '' ? null : namespace,
        auth: {
            method,
            mount: options.auth?.mount ?? method,
            role: options.auth?.role ?? null,
            audience: options.auth?.audience ?? url.origin,
        },
    };
}
/** For people: `https://vault.acme.dev:8200 (namespace team)`. */
function vaultPlace({ address, namespace }) {
    return namespace === null ? address : `${address} (namespace ${namespace})`;
}


/***/ }),

/***/ 87443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a6: () => (/* binding */ vaultErrors),
/* harmony export */   hw: () => (/* binding */ VaultRefusal),
/* harmony export */   tN: () => (/* binding */ send)
/* harmony export */ });
/* unused harmony export vaultData */
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9474);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);


/** What Vault refused or could not do, with its status. */
class VaultRefusal extends _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB {
    status;
    constructor(status, ...details) {
        super(...details);
        this.status = status;
    }
}
/** What stands in `errors` of a 400, for telling one from the other; never for people. */
function vaultErrors(answer) {
    try {
        const { errors } = answer.json();
        return Array.isArray(errors) ? errors.map(String) : [];
    }
    catch {
        return [];
    }
}
/** An answer's `data`. Throws HTTP_UNKNOWN if it has none. */
function vaultData(answer, place) {
    const data = answer.json()?.data;
    if (typeof data === 'object' && data !== null && !Array.isArray(data))
        return data;
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${place}: an answer without data` });
}
/** One request with this token or with none. Throws HTTP_UNKNOWN, HTTP_NOT_SENT. */
async function send({ address, namespace }, { http, clock }, { method, path, body, retry }, token) {
    const headers = new Headers({ 'x-vault-request': 'true' });
    if (token !== undefined)
        headers.set('x-vault-token', token.reveal());
    if (namespace !== null)
        headers.set('x-vault-namespace', namespace);
    if (body !== undefined)
        headers.set('content-type', 'application/json');
    const request = new Request(`${address}/v1/${path.split('/').map(encodeURIComponent).join('/')}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    // A read replica that has not caught up with an earlier write says 412.
    for (let waited = 0;; waited++) {
        const answer = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(http, request.clone(), { clock, retry: retry ?? 'idempotent' });
        if (answer.status >= 500) {
            throw new VaultRefusal(answer.status, 'HTTP_UNKNOWN', {
                what: `Vault at ${address} answered ${answer.status}`,
                ...(answer.status === 503 ? { hint: 'it may be sealed or without a leader: bao status' } : {}),
            });
        }
        if (answer.status !== 412 || waited >= 3)
            return answer;
        await clock.sleep(500 * 2 ** waited);
    }
}


/***/ }),

/***/ 67922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ vault)
});

// EXTERNAL MODULE: ./lib/vendors/vault-binding.js
var vault_binding = __webpack_require__(20131);
// EXTERNAL MODULE: ./lib/forge/job-token.js
var job_token = __webpack_require__(96476);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(3554);
// EXTERNAL MODULE: ./lib/vendors/vault-request.js
var vault_request = __webpack_require__(87443);
;// CONCATENATED MODULE: ./lib/vendors/vault-login.js





/** Logs in as the binding says. Throws VaultRefusal with the wire's `denied`, ENVIRONMENT_MISSING, HTTP_*. */
async function login(binding, wire) {
    const { method, mount } = binding.auth;
    if (method === 'token')
        return { token: needed(wire, 'VAULT_TOKEN'), until: Number.POSITIVE_INFINITY };
    const began = wire.clock.now().getTime();
    const request = { method: 'PUT', path: `auth/${mount}/login`, body: await proof(binding, wire) };
    const answer = await (0,vault_request/* send */.tN)(binding, wire, request, undefined);
    const auth = answer.status === 200 ? answer.json()?.auth : undefined;
    const token = auth?.['client_token'];
    if (typeof token !== 'string' || token === '') {
        throw new vault_request/* VaultRefusal */.hw(answer.status, wire.denied, {
            what: `Vault at ${(0,vault_binding/* vaultPlace */.GF)(binding)} refused the login at auth/${mount} (${answer.status})`,
            hint: method === 'approle'
                ? 'check VAULT_ROLE_ID and VAULT_SECRET_ID: expired, used up, of another role or namespace?'
                : `check the role: bound_audiences must have ${binding.auth.audience}, bound_claims this repository`,
        });
    }
    const seconds = Number(auth?.['lease_duration'] ?? 0);
    // A little early, so that the token does not end under way. 0 is a token without an end.
    return { token: new secret/* Secret */.z(token), until: seconds > 0 ? began + seconds * 900 : Number.POSITIVE_INFINITY };
}
async function proof({ auth }, wire) {
    if (auth.method === 'approle') {
        return {
            role_id: needed(wire, 'VAULT_ROLE_ID').reveal(),
            secret_id: needed(wire, 'VAULT_SECRET_ID').reveal(),
        };
    }
    const jwt = await (0,job_token/* ownJobToken */.B)(wire, auth.audience, `the login at auth/${auth.mount}`);
    return { jwt: jwt.reveal(), ...(auth.role === null ? {} : { role: auth.role }) };
}
function needed({ variable }, name) {
    const value = variable(name);
    if (value !== undefined)
        return value;
    throw new errors/* KeyturnError */.FB('ENVIRONMENT_MISSING', {
        what: `Vault needs ${name}, and it is not set`,
        hint: `in the workflow: env: { ${name}: \${{ secrets.${name} }} }, or log in with auth: { method: jwt, role: ... }`,
    });
}

;// CONCATENATED MODULE: ./lib/vendors/vault.js



/** A client that logs in when it is first used, and again when the token's time is over. Sends nothing until then. */
function vault(binding, wire) {
    const { clock } = wire;
    let token;
    async function current() {
        token ??= login(binding, wire);
        let found = await forgetting(token);
        if (clock.now().getTime() >= found.until) {
            token = login(binding, wire);
            found = await forgetting(token);
        }
        return found.token;
    }
    /** A login that failed is tried again by the next request. */
    async function forgetting(work) {
        try {
            return await work;
        }
        catch (error) {
            token = undefined;
            throw error;
        }
    }
    return {
        async ask(request) {
            const answer = await (0,vault_request/* send */.tN)(binding, wire, request, await current());
            if (answer.status < 300 || answer.status === 400 || answer.status === 404)
                return answer;
            throw refusal(binding, request, answer.status, wire.denied);
        },
    };
}
const capabilities = {
    GET: '"read"',
    LIST: '"list"',
    PUT: '"create", "update"',
    POST: '"create", "update"',
    DELETE: '"delete"',
};
function refusal(binding, { method, path }, status, denied) {
    const what = `Vault at ${(0,vault_binding/* vaultPlace */.GF)(binding)} refused ${method} ${path} (${status})`;
    if (status === 401 || status === 403) {
        const { method: auth, role } = binding.auth;
        const who = auth === 'token' ? 'VAULT_TOKEN' : `the ${auth} role${role === null ? '' : ` ${role}`}`;
        return new vault_request/* VaultRefusal */.hw(status, denied, {
            what,
            hint: `check that ${who} is not expired and that its policy has: path "${path}" { capabilities = [${capabilities[method]}] }`,
        });
    }
    if (status >= 300 && status < 400) {
        return new vault_request/* VaultRefusal */.hw(status, 'HTTP_REFUSED', {
            what: `${what}: it points elsewhere, and the token is not sent there`,
            hint: 'set VAULT_ADDR to the address of the active server or of the load balancer before it',
        });
    }
    return new vault_request/* VaultRefusal */.hw(status, 'HTTP_REFUSED', { what });
}


/***/ })

};
