export const id = 7076;
export const ids = [7076];
export const modules = {

/***/ 9474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ call),
/* harmony export */   q: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28394);


/**
 * Sends one request and reads the whole answer. A redirect is returned like any other answer and never followed: a
 * cross-origin one would forward `x-vault-token` and its like, and on 307 the body.
 *
 * 4xx and 5xx are answers, not errors; a 403 that is a limit is returned as 429, so that nobody takes it for "may not"; 5xx only after the repetitions that `retry` allows, limits (429, 403 with
 * `retry-after` or an exhausted `x-ratelimit-remaining`) only after the waits that `patience` allows. A limit had no
 * effect, so with `retry: 'never'` a write waits for it, too (a read is then one question); nothing else is sent twice.
 *
 * @throws KeyturnError HTTP_NOT_SENT: certainly no effect (name not found, connection refused, TLS, a proxy's refusal).
 * @throws KeyturnError HTTP_UNKNOWN: time-out, reset, truncated or oversized body.
 */
async function call(http, request, options) {
    const { clock, retry = 'reads' } = options;
    const patient = { ..._retry_js__WEBPACK_IMPORTED_MODULE_1__/* .patience */ ._L, ...options.patience };
    const label = describe(request, options.secretPath === true);
    const body = request.body === null ? null : await request.arrayBuffer();
    const again = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .mayRepeat */ .xg)(request.method, retry);
    let repeats = 0;
    let waits = 0;
    let budget = patient.total;
    for (;;) {
        let answer;
        try {
            answer = await once(http, request, body, label, options);
        }
        catch (error) {
            if (error instanceof _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB)
                throw error;
            const failure = error instanceof Failure ? error : new Failure('HTTP_UNKNOWN', 'no answer', true);
            const repeatable = failure.passing && (failure.code === 'HTTP_NOT_SENT' || again);
            if (!repeatable || repeats >= patient.repeats)
                throw refusal(failure, label);
            await clock.sleep((0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v7)(repeats++));
            continue;
        }
        if (answer.status >= 500 && again && repeats < patient.repeats) {
            const wait = answer.headers.has('retry-after') ? (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(answer.headers, clock.now(), 0) : (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v7)(repeats);
            if (wait > budget)
                return answer;
            budget -= wait;
            repeats++;
            await clock.sleep(wait);
            continue;
        }
        // Only a proxy says 407, and then it has passed nothing on.
        if (answer.status === 407) {
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_NOT_SENT', {
                what: `${label}: the proxy in between asks for a login (407)`,
                hint: 'put the login into the variable that names the proxy: HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT',
            });
        }
        const limited = options.limits?.is(answer) ?? (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isLimited */ .lU)(answer.status, answer.headers);
        if (limited && (waits >= patient.waits || (retry === 'never' && (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isRead */ .H9)(request.method))))
            return { ...answer, status: 429 };
        if (limited) {
            const wait = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(answer.headers, clock.now(), waits, options.limits?.wait);
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
    return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(failure.code, { what: `${label}: ${failure.reason}` });
}
async function once(http, request, body, label, { timeout = 30_000, limit = 1_048_576 }) {
    const late = new AbortController();
    const headers = new Headers(request.headers);
    if (!headers.has('user-agent'))
        headers.set('user-agent', 'keyturn');
    const attempt = new Request(request.url, {
        method: request.method,
        headers,
        body,
        redirect: 'manual',
        signal: AbortSignal.any([request.signal, late.signal]),
    });
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
            if (error instanceof _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB)
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
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${label}: the answer is not JSON` });
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

/***/ 10295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ jobToken)
/* harmony export */ });
/* harmony import */ var _rotation_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19784);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9474);


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
    const answer = await (0,_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T)(wire.http, request, { clock: wire.clock, retry: 'reads', secretPath: true });
    const value = answer.status === 200 ? answer.json()?.value : undefined;
    if (typeof value !== 'string' || value === '')
        throw refused(answer.status);
    return new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value);
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

/***/ 37076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ vaultPlace),
/* harmony export */   GH: () => (/* binding */ vaultSettings),
/* harmony export */   O: () => (/* binding */ vaultPath),
/* harmony export */   Rr: () => (/* binding */ vaultOptions),
/* harmony export */   W: () => (/* binding */ vaultBinding),
/* harmony export */   Z3: () => (/* binding */ vault),
/* harmony export */   a6: () => (/* binding */ vaultErrors),
/* harmony export */   hw: () => (/* binding */ VaultRefusal),
/* harmony export */   q5: () => (/* binding */ bindVault),
/* harmony export */   tN: () => (/* binding */ send),
/* harmony export */   ym: () => (/* binding */ vaultVariables)
/* harmony export */ });
/* unused harmony export vaultData */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _rotation_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19784);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9474);
/* harmony import */ var _job_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10295);





/*
 * HashiCorp Vault and OpenBao: one server and namespace, one way in, one request. Its HTTP API:
 * https://openbao.org/api-docs/ (the same as https://developer.hashicorp.com/vault/api-docs).
 */
/** Segments of a path as Vault writes them: no slash at an end, nothing that a URL would read otherwise. */
const vaultPath = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .max(512)
    .regex(/^(?!\.{1,2}(?:\/|$))[^\s/?#%\\]+(?:\/(?!\.{1,2}(?:\/|$))[^\s/?#%\\]+)*$/, 'must be a path without a slash at its ends');
/** What the configuration says of every entry that Vault serves; spread into the options. */
const vaultOptions = {
    address: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().max(2_048).optional().describe('Address of the server. Default: VAULT_ADDR.'),
    namespace: vaultPath.optional().describe('Default: VAULT_NAMESPACE.'),
    auth: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        method: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['token', 'approle', 'jwt'])
            .describe("`token`: VAULT_TOKEN. `approle`: VAULT_ROLE_ID and VAULT_SECRET_ID. `jwt`: the job's own OIDC token, nothing stored."),
        mount: vaultPath.optional().describe("Where the method is mounted. Default: the method's name."),
        role: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
            .min(1)
            .max(255)
            .optional()
            .describe('The role of `jwt`. Default: the default role of the mount.'),
        audience: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
            .min(1)
            .max(2_048)
            .optional()
            .describe("The audience of the job's OIDC token. Default: the origin of the address."),
    })
        .optional()
        .describe('How Keyturn logs in. Default: VAULT_TOKEN.'),
};
/** The same as plain data that the journal can keep: everything but the credentials. */
const vaultBinding = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    address: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    namespace: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    auth: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        method: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['token', 'approle', 'jwt']),
        mount: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        role: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
        audience: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
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
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
            what: 'Vault has no address: VAULT_ADDR is not set',
            hint: 'set VAULT_ADDR, e.g. to https://vault.acme.dev:8200, or add `address` to the entry',
        });
    }
    const url = URL.canParse(address) ? new URL(address) : undefined;
    const loopback = /^(localhost|\[::1\]|127\.\d+\.\d+\.\d+)$/.test(url?.hostname ?? '');
    const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback);
    if (url === undefined ||
        !safe ||
        url.username !== '' ||
        url.password !== '' ||
        url.search !== '' ||
        url.hash !== '') {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
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
/** What Vault refused or could not do, with its status. */
class VaultRefusal extends _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB {
    status;
    constructor(status, ...details) {
        super(...details);
        this.status = status;
    }
}
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
            const answer = await send(binding, wire, request, await current());
            if (answer.status < 300 || answer.status === 400 || answer.status === 404)
                return answer;
            throw refusal(binding, request, answer.status, wire.denied);
        },
    };
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
        const answer = await (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .call */ .T)(http, request.clone(), { clock, retry: retry ?? 'idempotent' });
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
const capabilities = {
    GET: '"read"',
    LIST: '"list"',
    PUT: '"create", "update"',
    POST: '"create", "update"',
    DELETE: '"delete"',
};
function refusal(binding, { method, path }, status, denied) {
    const what = `Vault at ${vaultPlace(binding)} refused ${method} ${path} (${status})`;
    if (status === 401 || status === 403) {
        const { method: auth, role } = binding.auth;
        const who = auth === 'token' ? 'VAULT_TOKEN' : `the ${auth} role${role === null ? '' : ` ${role}`}`;
        return new VaultRefusal(status, denied, {
            what,
            hint: `check that ${who} is not expired and that its policy has: path "${path}" { capabilities = [${capabilities[method]}] }`,
        });
    }
    if (status >= 300 && status < 400) {
        return new VaultRefusal(status, 'HTTP_REFUSED', {
            what: `${what}: it points elsewhere, and the token is not sent there`,
            hint: 'set VAULT_ADDR to the address of the active server or of the load balancer before it',
        });
    }
    return new VaultRefusal(status, 'HTTP_REFUSED', { what });
}
async function login(binding, wire) {
    const { method, mount } = binding.auth;
    if (method === 'token')
        return { token: needed(wire, 'VAULT_TOKEN'), until: Number.POSITIVE_INFINITY };
    const began = wire.clock.now().getTime();
    const request = { method: 'PUT', path: `auth/${mount}/login`, body: await proof(binding, wire) };
    const answer = await send(binding, wire, request, undefined);
    const auth = answer.status === 200 ? answer.json()?.auth : undefined;
    const token = auth?.['client_token'];
    if (typeof token !== 'string' || token === '') {
        throw new VaultRefusal(answer.status, wire.denied, {
            what: `Vault at ${vaultPlace(binding)} refused the login at auth/${mount} (${answer.status})`,
            hint: method === 'approle'
                ? 'check VAULT_ROLE_ID and VAULT_SECRET_ID: expired, used up, of another role or namespace?'
                : `check the role: bound_audiences must have ${binding.auth.audience}, bound_claims this repository`,
        });
    }
    const seconds = Number(auth?.['lease_duration'] ?? 0);
    // A little early, so that the token does not end under way. 0 is a token without an end.
    return { token: new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(token), until: seconds > 0 ? began + seconds * 900 : Number.POSITIVE_INFINITY };
}
async function proof({ auth }, wire) {
    if (auth.method === 'approle') {
        return {
            role_id: needed(wire, 'VAULT_ROLE_ID').reveal(),
            secret_id: needed(wire, 'VAULT_SECRET_ID').reveal(),
        };
    }
    const requestUrl = wire.setting('ACTIONS_ID_TOKEN_REQUEST_URL');
    const requestToken = wire.variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN');
    const missing = (what) => new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
        what: `the login at auth/${auth.mount} needs the job's OIDC token, and ${what}`,
        hint: 'give the job `permissions: { id-token: write }`',
    });
    if (requestUrl === undefined || requestToken === undefined)
        throw missing('there is none here');
    const jwt = await (0,_job_token_js__WEBPACK_IMPORTED_MODULE_3__/* .jobToken */ .P)({ requestUrl, requestToken }, auth.audience, wire, (status) => missing(`GitHub did not issue one (HTTP ${status})`));
    return { jwt: jwt.reveal(), ...(auth.role === null ? {} : { role: auth.role }) };
}
function needed({ variable }, name) {
    const value = variable(name);
    if (value !== undefined)
        return value;
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
        what: `Vault needs ${name}, and it is not set`,
        hint: `in the workflow: env: { ${name}: \${{ secrets.${name} }} }, or log in with auth: { method: jwt, role: ... }`,
    });
}


/***/ })

};
