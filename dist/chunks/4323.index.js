export const id = 4323;
export const ids = [4323];
export const modules = {

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

/***/ 54323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provider: () => (/* binding */ provider)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/http/call.js
var call = __webpack_require__(9474);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(3554);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jwt/sign.js + 1 modules
var sign = __webpack_require__(72896);
;// CONCATENATED MODULE: ./lib/vendors/google.js







/*
 * Logins to Google Cloud without an SDK: a service account's key file, and the configuration of a workload identity
 * federation as google-github-actions/auth writes it, which holds no key at all.
 * https://google.aip.dev/auth/4112, https://google.aip.dev/auth/4117
 */
const scope = 'https://www.googleapis.com/auth/cloud-platform';
const KeyFile = schemas/* object */.Ikc({
    type: schemas/* literal */.euz('service_account'),
    client_email: schemas/* string */.YjP().min(1),
    private_key: schemas/* string */.YjP().min(1),
    private_key_id: schemas/* string */.YjP().min(1),
});
const Federation = schemas/* object */.Ikc({
    type: schemas/* literal */.euz('external_account'),
    audience: schemas/* string */.YjP().min(1),
    subject_token_type: schemas/* string */.YjP().min(1),
    token_url: schemas/* string */.YjP(),
    service_account_impersonation_url: schemas/* string */.YjP().optional(),
    credential_source: schemas/* object */.Ikc({
        url: schemas/* string */.YjP(),
        headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
        format: schemas/* object */.Ikc({ type: schemas/* string */.YjP(), subject_token_field_name: schemas/* string */.YjP().optional() }).optional(),
    }),
});
/** Google's own addresses, or one origin in place of all of them. */
function googleHosts(elsewhere) {
    if (elsewhere !== undefined) {
        const origin = new URL(elsewhere).origin;
        return { iam: origin, token: `${origin}/token`, sts: `${origin}/v1/token`, delegate: origin };
    }
    return {
        iam: 'https://iam.googleapis.com',
        token: 'https://oauth2.googleapis.com/token',
        sts: 'https://sts.googleapis.com/v1/token',
        delegate: 'https://iamcredentials.googleapis.com',
    };
}
/** The key file, if this is the text of one. */
function keyFile(text) {
    try {
        return KeyFile.safeParse(JSON.parse(text.reveal())).data;
    }
    catch {
        return undefined;
    }
}
/** A signed assertion that its sender has this key, valid for five minutes at the token endpoint only. Throws if it is no key. */
async function assertion(file, { clock, hosts }) {
    const now = Math.floor(clock.now().getTime() / 1_000);
    return new sign/* SignJWT */.P({ scope })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: file.private_key_id })
        .setIssuer(file.client_email)
        .setAudience(hosts.token)
        .setIssuedAt(now)
        .setExpirationTime(now + 300)
        .sign((0,external_node_crypto_.createPrivateKey)(file.private_key));
}
/** Exchanges an assertion for a token. The request changes nothing, so it may be repeated. */
async function exchange(jwt, { http, clock, hosts }) {
    const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: jwt });
    return (0,call/* call */.T1)(http, new Request(hosts.token, { method: 'POST', body }), { clock, retry: 'any' });
}
/**
 * An access token for what `admin` holds, or else the file that GOOGLE_APPLICATION_CREDENTIALS names; kept until shortly
 * before it ends. Throws PROVIDER_DENIED, PROVIDER_UNREADABLE, ENVIRONMENT_MISSING, HTTP_*.
 */
function accessToken(admin, path, wire) {
    let kept;
    return async () => {
        const { clock } = wire;
        if (kept && clock.now().getTime() < kept.until)
            return kept.token;
        const found = await login(admin ?? (await fileAt(path)), wire);
        kept = { token: found.token, until: clock.now().getTime() + (found.seconds - 120) * 1_000 };
        return found.token;
    };
}
/** The id of the key with which somebody signs in, if it is a service account's own. */
async function keyId(admin, path) {
    try {
        return keyFile(admin ?? (await fileAt(path)))?.private_key_id;
    }
    catch {
        return undefined;
    }
}
async function fileAt(path) {
    const hint = 'in the workflow, before Keyturn: uses: google-github-actions/auth';
    if (path === undefined)
        throw new errors/* KeyturnError */.FB('ENVIRONMENT_MISSING', {
            what: 'there is no `admin`, and GOOGLE_APPLICATION_CREDENTIALS is not set',
            hint,
        });
    try {
        return new secret/* Secret */.z(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch {
        throw new errors/* KeyturnError */.FB('ENVIRONMENT_MISSING', {
            what: 'the file that GOOGLE_APPLICATION_CREDENTIALS names cannot be read',
            hint,
        });
    }
}
async function login(text, wire) {
    const file = keyFile(text);
    if (file) {
        const jwt = await assertion(file, wire).catch(() => undefined);
        if (jwt === undefined)
            throw refused('holds a key file whose private key is none');
        return tokenIn(await exchange(jwt, wire), 'access_token', 'expires_in');
    }
    let parsed;
    try {
        parsed = JSON.parse(text.reveal());
    }
    catch {
        throw refused('is no JSON');
    }
    const federation = Federation.safeParse(parsed).data;
    if (!federation)
        throw refused("is neither a service account's key file nor the configuration of a federation");
    return federated(federation, wire);
}
async function federated(from, { http, clock, hosts }) {
    const { credential_source: source, service_account_impersonation_url: impersonate } = from;
    // The file itself says where tokens are sent, so anything but Google's own addresses is refused.
    if (from.token_url !== hosts.sts)
        throw refused('sends its token elsewhere than to Google');
    if (impersonate !== undefined && !impersonate.startsWith(`${hosts.delegate}/v1/projects/`))
        throw refused('impersonates elsewhere than at Google');
    if (!URL.canParse(source.url) || new URL(source.url).protocol !== 'https:')
        throw refused('has its proof from no https address');
    const asked = await (0,call/* call */.T1)(http, new Request(source.url, { headers: source.headers ?? {} }), {
        clock,
        secretPath: true,
    });
    if (asked.status !== 200)
        throw refused(`is refused its proof (${asked.status})`);
    const field = source.format?.type === 'json' ? (source.format.subject_token_field_name ?? '') : undefined;
    const subject = field === undefined ? asked.text : asked.json()[field];
    if (typeof subject !== 'string' || subject === '')
        throw refused('is given no proof');
    const body = new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
        audience: from.audience,
        scope,
        subject_token: new secret/* Secret */.z(subject).reveal(),
        subject_token_type: from.subject_token_type,
    });
    const sts = await (0,call/* call */.T1)(http, new Request(hosts.sts, { method: 'POST', body }), { clock, retry: 'any' });
    const own = tokenIn(sts, 'access_token', 'expires_in');
    if (impersonate === undefined)
        return own;
    const request = new Request(impersonate, {
        method: 'POST',
        headers: { authorization: `Bearer ${own.token.reveal()}`, 'content-type': 'application/json' },
        body: JSON.stringify({ scope: [scope], lifetime: '3600s' }),
    });
    // The answer has no `expires_in`, so the lifetime is the one that was requested.
    return tokenIn(await (0,call/* call */.T1)(http, request, { clock, retry: 'any' }), 'accessToken', undefined);
}
function tokenIn(answer, name, seconds) {
    const { status } = answer;
    if (status === 429 || status >= 500)
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREACHABLE', { what: `Google answered ${status}`, hint: 'run again later' });
    if (status >= 400)
        throw refused(`is refused a token by Google (${status})`);
    let body;
    try {
        body = answer.json();
    }
    catch {
        body = undefined;
    }
    const token = body?.[name];
    if (status !== 200 || typeof token !== 'string' || token === '')
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
            what: `Google answered a request for a token with something else (${status})`,
            hint: 'check base-url and the network',
        });
    const lives = seconds === undefined ? 3_600 : body?.[seconds];
    return { token: new secret/* Secret */.z(token), seconds: typeof lives === 'number' ? lives : 300 };
}
function refused(why) {
    return new errors/* KeyturnError */.FB('PROVIDER_DENIED', { what: `the admin credential ${why}` });
}

// EXTERNAL MODULE: ./lib/providers/before-mint.js
var before_mint = __webpack_require__(16684);
;// CONCATENATED MODULE: ./lib/providers/gcp-service-account-key.js






const Options = schemas/* strictObject */.rej({
    'service-account': schemas/* string */.YjP().regex(/^[a-z0-9-]{1,63}@[a-z0-9.-]{1,200}\.gserviceaccount\.com$/, {
        error: 'is not the e-mail address of a service account',
    }),
    'base-url': schemas/* url */.OZ5({ protocol: /^https?$/ }).optional(),
});
const permission = 'iam.serviceAccountKeys.create, .list, .disable and .delete on that service account (roles/iam.serviceAccountKeyAdmin)';
/**
 * Keys of one service account, made by Google. Nothing of a key carries a name, so what an interrupted mint left behind is
 * for a human to tell apart. To upload a public key of our own would not change that: its certificate may have a name, but
 * Google promises nowhere to show it again, and a name that is missing from a list would be taken for a key that is not
 * there. So Google makes the keys, which is documented and whose answer can be checked.
 * https://cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts.keys
 */
const provider = {
    name: 'gcp-service-account-key',
    title: 'Google Cloud service account keys',
    sentence: "Keys of a Google Cloud service account, of which Google allows ten; the value is the JSON key file on one line. `admin` names a variable with a service account's key file or a federation's configuration; without it, the file that `GOOGLE_APPLICATION_CREDENTIALS` names is read, which google-github-actions/auth writes. Access tokens that were made with an ended key live on for up to an hour.",
    options: Options,
    origins: ({ 'base-url': elsewhere }) => elsewhere === undefined ? [{ at: 'https://iam.googleapis.com', usual: true }] : [{ at: new URL(elsewhere).origin }],
    admin: 'one',
    adminOptional: true,
    settings: ['GOOGLE_APPLICATION_CREDENTIALS'],
    permission,
    docs: 'https://cloud.google.com/iam/docs/keys-create-delete',
    example: { 'service-account': 'deployer@toy.iam.gserviceaccount.com' },
    checked: "requests of the vendor's SDK, @googleapis/iam 38.0.1 and google-auth-library",
    rights: 'owner',
    build: gcpServiceAccountKey,
};
function gcpServiceAccountKey(context) {
    const { options, admin, http, clock, settings = {} } = context;
    if (admin !== undefined && !(admin instanceof secret/* Secret */.z))
        throw new errors/* KeyturnError */.FB('CONFIG_INVALID', { what: '`admin` must be the name of one variable' });
    const email = options['service-account'];
    const hosts = googleHosts(options['base-url']);
    const wire = { http, clock, hosts };
    const token = accessToken(admin, settings['GOOGLE_APPLICATION_CREDENTIALS'], wire);
    // With `-` instead of the project Google calls an account that is not there forbidden.
    const project = /@([^.]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ?? '-';
    const keys = `${hosts.iam}/v1/projects/${project}/serviceAccounts/${email}/keys`;
    const account = `${new URL(hosts.iam).host}/${email}`;
    const denied = `the admin credential for gcp-service-account-key needs: ${permission}`;
    const service = { email, account, keys, wire, token, denied };
    return {
        name: 'gcp-service-account-key',
        account,
        values: ['value'],
        concurrent: 10,
        // "You might need to wait for 60 seconds or more" before a new key can be used.
        propagation: 60_000,
        successes: 3,
        listLag: 60_000,
        tagged: false,
        idIsSecret: false,
        local: false,
        maxBytes: 4_096,
        async check() {
            await list(service);
        },
        self: () => keyId(admin, settings['GOOGLE_APPLICATION_CREDENTIALS']),
        mint: () => mint(service),
        probe: (credential) => probe(service, credential),
        list: () => list(service),
        async deactivate(id) {
            await change(service, {
                method: 'POST',
                url: `${keys}/${encodeURIComponent(id)}:disable`,
                body: {},
                what: 'to disable a key',
            });
        },
        revoke: (id) => revoke(service, id),
    };
}
/** Throws PROVIDER_DENIED, PROVIDER_UNREADABLE, PROVIDER_UNREACHABLE for the login, HTTP_* for the request. */
async function ask(service, { method, url, body }, retry) {
    const { http, clock } = service.wire;
    const authorization = `Bearer ${(await signedIn(service)).reveal()}`;
    const request = new Request(url, {
        method,
        headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (0,call/* call */.T1)(http, request, { clock, retry });
}
async function signedIn(service) {
    const { token, denied } = service;
    try {
        return await token();
    }
    catch (error) {
        if ((0,errors.is)(error, 'PROVIDER_DENIED'))
            throw new errors/* KeyturnError */.FB('PROVIDER_DENIED', { what: error.message, hint: denied });
        throw unreachable(error);
    }
}
function unreachable(error) {
    if (!(0,errors.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN'))
        return error;
    return new errors/* KeyturnError */.FB('PROVIDER_UNREACHABLE', { what: error.message, hint: 'check the network, then run again' });
}
async function list(service) {
    const { account, keys, wire, denied } = service;
    const answer = await ask(service, { method: 'GET', url: `${keys}?keyTypes=USER_MANAGED` }, 'reads').catch((error) => {
        throw unreachable(error);
    });
    const { status } = answer;
    const what = `${account} answered ${status}`;
    if (status === 401 || status === 403)
        throw new errors/* KeyturnError */.FB('PROVIDER_DENIED', { what, hint: denied });
    if (status === 429 || status >= 500)
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREACHABLE', { what, hint: 'run again later' });
    const parsed = status === 200 ? Keys.safeParse(unread(answer)).data : undefined;
    if (!parsed)
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
            what: status === 200 ? `${account} answered with something that is not IAM's` : what,
            hint: 'check service-account and base-url',
        });
    return (parsed.keys ?? []).map(({ name, disabled, validBeforeTime: until }) => ({
        id: name.slice(name.lastIndexOf('/') + 1),
        active: disabled !== true && !(until !== undefined && Date.parse(until) <= wire.clock.now().getTime()),
    }));
}
/** Sent once. Throws HTTP_*; undefined if there is no such key. */
async function change(service, wanted) {
    const { email, account, denied } = service;
    const { what } = wanted;
    await (0,before_mint/* reading */.h)(signedIn(service));
    const answer = await ask(service, wanted, 'never');
    const { status } = answer;
    if (status === 200)
        return answer;
    if (status === 404 && what !== 'a key')
        return undefined;
    if (status >= 500 || status === 408 || (status >= 200 && status <= 299))
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} was asked for ${what} and answered ${status}` });
    const full = what === 'a key' && status === 400;
    throw new errors/* KeyturnError */.FB('HTTP_REFUSED', {
        what: `${account} refused ${what} (${status})${full ? ': it has ten, or a policy of the organization forbids keys' : ''}`,
        ...(status === 401 || status === 403 ? { hint: denied } : {}),
        ...(full ? { hint: `gcloud iam service-accounts keys list --iam-account ${email}` } : {}),
    });
}
async function probe(service, { values }) {
    const { wire } = service;
    const text = values['value'];
    if (text === undefined)
        return 'inconclusive';
    const file = keyFile(text);
    // What is no key file is accepted nowhere.
    if (!file)
        return 'rejected';
    try {
        const answer = await exchange(await assertion(file, wire), wire);
        const body = unread(answer);
        if (answer.status === 200)
            return typeof body?.access_token === 'string' ? 'accepted' : 'inconclusive';
        // The same error is given to a clock that is wrong: only what it says of the key counts.
        const says = String(body?.error_description);
        return answer.status === 400 && body?.error === 'invalid_grant' && /signature|not found|disabled/i.test(says)
            ? 'rejected'
            : 'inconclusive';
    }
    catch {
        return 'inconclusive';
    }
}
async function mint(service) {
    const { email, account, keys } = service;
    const body = { privateKeyType: 'TYPE_GOOGLE_CREDENTIALS_FILE', keyAlgorithm: 'KEY_ALG_RSA_2048' };
    const answer = await change(service, { method: 'POST', url: keys, body, what: 'a key' });
    const made = Made.safeParse(answer?.json()).data;
    const text = new secret/* Secret */.z(Buffer.from(made?.privateKeyData ?? '', 'base64').toString('utf8'));
    const file = keyFile(text);
    if (!made || !file || file.client_email !== email)
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered the mint without a key` });
    // On one line, as an environment file and a mask can hold it.
    const value = new secret/* Secret */.z(JSON.stringify(JSON.parse(text.reveal())));
    return { id: made.name.slice(made.name.lastIndexOf('/') + 1), values: { value } };
}
async function revoke(service, id) {
    const { account, keys } = service;
    const answer = await change(service, {
        method: 'DELETE',
        url: `${keys}/${encodeURIComponent(id)}`,
        what: 'to delete a key',
    });
    if (answer === undefined) {
        // The same is said of a service account that is not there.
        await (0,before_mint/* reading */.h)(list(service));
        return 'gone';
    }
    // Google answers a deletion with an empty object; anything else comes from something in between.
    if (Object.keys((answer.json() ?? { no: 0 })).length > 0)
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered the deletion with something else` });
    return 'revoked';
}
const Keys = schemas/* strictObject */.rej({
    keys: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP().min(1), disabled: schemas/* boolean */.zMY().optional(), validBeforeTime: schemas/* string */.YjP().optional() }))
        .optional(),
});
const Made = schemas/* object */.Ikc({ name: schemas/* string */.YjP().regex(/\/keys\/[^/]+$/), privateKeyData: schemas/* string */.YjP().min(1) });
function unread(answer) {
    try {
        return answer.json();
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 72896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ SignJWT)
});

// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/base64url.js
var base64url = __webpack_require__(71445);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/jws_algorithms.js + 1 modules
var jws_algorithms = __webpack_require__(78576);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/validate.js
var validate = __webpack_require__(47784);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/errors.js
var errors = __webpack_require__(5674);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/buffer_utils.js
var buffer_utils = __webpack_require__(77410);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/key.js
var lib_key = __webpack_require__(47859);
;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/jws_sign.js






async function createSignature(input, key, rejectUnencoded) {
  let [payload, protectedHeader, unprotectedHeader, crit] = input, encodedProtectedHeader = "";
  if (protectedHeader !== void 0) {
    const normalized = (0,validate/* serializeJoseHeader */.ji)(errors/* JWSInvalid */.Ye, protectedHeader);
    protectedHeader = normalized[0], encodedProtectedHeader = (0,base64url/* encode */.l)(normalized[1]);
  }
  if (unprotectedHeader !== void 0 && (unprotectedHeader = (0,validate/* serializeJoseHeader */.ji)(errors/* JWSInvalid */.Ye, unprotectedHeader)[0]), !protectedHeader && !unprotectedHeader)
    throw new errors/* JWSInvalid */.Ye("either setProtectedHeader or setUnprotectedHeader must be called before #sign()");
  if (!(0,validate/* isDisjoint */.fz)(protectedHeader, unprotectedHeader))
    throw new errors/* JWSInvalid */.Ye("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
  const joseHeader = { ...protectedHeader, ...unprotectedHeader };
  (0,validate/* validateCritDuplicates */.BU)(errors/* JWSInvalid */.Ye, protectedHeader);
  const b64 = (0,validate/* validateB64 */.J0)(protectedHeader, (0,validate/* validateCrit */.nI)(errors/* JWSInvalid */.Ye, validate/* JWS_RECOGNIZED */.qc, crit, protectedHeader, joseHeader));
  b64 || rejectUnencoded?.();
  const { alg } = joseHeader;
  if (typeof alg != "string" || !alg)
    throw new errors/* JWSInvalid */.Ye('JWS "alg" (Algorithm) Header Parameter missing or invalid');
  const entry = (0,jws_algorithms/* jwsAlgorithm */.q)(alg);
  let encodedPayload = "", signingPayload = payload, signingInput;
  if (b64) {
    const encodedPayloadCache = input[4];
    encodedPayloadCache ? (encodedPayload = encodedPayloadCache[0] ??= (0,base64url/* encode */.l)(payload), signingPayload = encodedPayloadCache[1] ??= (0,buffer_utils/* encode */.lF)(encodedPayload)) : (encodedPayload = (0,base64url/* encode */.l)(payload), signingInput = buffer_utils/* encoder */.Rd.encode(`${encodedProtectedHeader}.${encodedPayload}`));
  }
  signingInput ??= (0,buffer_utils/* concat */.xW)((0,buffer_utils/* encode */.lF)(encodedProtectedHeader), (0,buffer_utils/* encode */.lF)("."), signingPayload);
  const signingKey = await (0,lib_key/* rawKey */.GK)(await (0,lib_key/* prepareKey */.dT)(entry, key, "sign"), entry.subtle, "sign");
  entry.minRsaBits && (0,lib_key/* checkModulusLength */.or)(entry.alg, signingKey);
  const jws = {
    signature: (0,base64url/* encode */.l)(new Uint8Array(await crypto.subtle.sign(entry.signing, signingKey, signingInput))),
    payload: encodedPayload
  };
  return protectedHeader && (jws.protected = encodedProtectedHeader), unprotectedHeader && (jws.header = unprotectedHeader), [jws, b64];
}
async function createCompactSignature(payload, protectedHeader, crit, key, rejectUnencoded) {
  const [jws] = await createSignature([payload, protectedHeader, void 0, crit], key, rejectUnencoded);
  return `${jws.protected}.${jws.payload}.${jws.signature}`;
}


// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/jwt_claims_set.js
var jwt_claims_set = __webpack_require__(45526);
;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/jwt/sign.js




const SignJWT_base = jwt_claims_set/* JWTClaimsBuilder */.cE;
class SignJWT extends SignJWT_base {
  #protectedHeader;
  setProtectedHeader(protectedHeader) {
    return (0,validate/* assertNotSet */.ac)(this.#protectedHeader, "setProtectedHeader"), this.#protectedHeader = protectedHeader, this;
  }
  async sign(key, options) {
    return createCompactSignature((0,jwt_claims_set/* jwtClaimsSetBytes */._g)(this), this.#protectedHeader, options?.crit, key, () => {
      throw new errors/* JWTInvalid */.Dp("JWTs MUST NOT use unencoded payload");
    });
  }
}



/***/ })

};
