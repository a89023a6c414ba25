export const id = 4443;
export const ids = [4443];
export const modules = {

/***/ 2705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ signed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * The same request with AWS Signature Version 4 in its `authorization` header; what it had in `x-amz-*`,
 * `content-type` and `host` is signed.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
async function signed(request, { credentials, region, service, clock }) {
    const body = request.body === null ? new Uint8Array() : new Uint8Array(await request.arrayBuffer());
    const at = clock
        .now()
        .toISOString()
        .replace(/[-:]|\.\d{3}/g, '');
    const headers = new Headers(request.headers);
    headers.set('x-amz-date', at);
    if (service === 's3')
        headers.set('x-amz-content-sha256', hash(body));
    if (credentials.sessionToken)
        headers.set('x-amz-security-token', credentials.sessionToken.reveal());
    const url = new URL(request.url);
    const canonical = new Map([['host', url.host]]);
    for (const [name, value] of headers) {
        if (name === 'content-type' || name.startsWith('x-amz-'))
            canonical.set(name, value.trim().replace(/ +/g, ' '));
    }
    const names = [...canonical.keys()].sort();
    const query = [...url.searchParams]
        .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
        .sort()
        .join('&');
    const text = [
        request.method,
        pathOf(url, service),
        query,
        ...names.map((name) => `${name}:${canonical.get(name)}`),
        '',
        names.join(';'),
        hash(body),
    ].join('\n');
    const scope = `${at.slice(0, 8)}/${region}/${service}/aws4_request`;
    const toSign = `AWS4-HMAC-SHA256\n${at}\n${scope}\n${hash(text)}`;
    const key = scope
        .split('/')
        .reduce((last, part) => mac(last, part), `AWS4${credentials.secretAccessKey.reveal()}`);
    const signature = mac(key, toSign).toString('hex');
    headers.set('authorization', `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`);
    return new Request(request.url, {
        method: request.method,
        headers,
        redirect: 'manual',
        signal: request.signal,
        ...(body.length === 0 ? {} : { body }),
    });
}
/** Every service but S3 has each segment of the path escaped once more than it is on the wire. */
function pathOf(url, service) {
    return service === 's3' ? url.pathname : url.pathname.split('/').map(escaped).join('/');
}
/** RFC 3986: everything but letters, digits and `-._~`. */
function escaped(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
function mac(key, text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(text).digest();
}


/***/ }),

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

/***/ 75592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ foreignTime)
/* harmony export */ });
/** A time in somebody's JSON: seconds, milliseconds, or ISO 8601 more or less. Undefined: it is none. */
function foreignTime(value) {
    let at = Number.NaN;
    // Seconds until the year 5138, milliseconds from 1973 on.
    if (typeof value === 'number')
        at = value < 100_000_000_000 ? value * 1_000 : value;
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)) {
        at = Date.parse(value.length === 10 ? value : zoned(value.replace(' ', 'T')));
    }
    return Number.isNaN(at) ? undefined : new Date(at);
}
/** A time without a zone is UTC; PostgreSQL writes `+00`. */
function zoned(value) {
    if (/[+-]\d\d$/.test(value))
        return `${value}:00`;
    return /([zZ]|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`;
}


/***/ }),

/***/ 50613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   ON: () => (/* binding */ isLike),
/* harmony export */   _V: () => (/* binding */ isPointer),
/* harmony export */   at: () => (/* binding */ at)
/* harmony export */ });
/**
 * JSON Pointers (RFC 6901) over answers that somebody else wrote: own members only, so that `/constructor` finds nothing.
 * `''` is the whole document.
 */
function isPointer(text) {
    return text === '' || /^(\/([^~]|~[01])*)+$/.test(text);
}
/** What the pointer names, or undefined. */
function at(document, pointer) {
    let here = document;
    for (const name of segments(pointer)) {
        if (typeof here !== 'object' || here === null)
            return undefined;
        if (Array.isArray(here) && !/^(0|[1-9]\d{0,8})$/.test(name))
            return undefined;
        if (!Object.hasOwn(here, name))
            return undefined;
        here = here[name];
    }
    return here;
}
/**
 * A copy of the document without what the pattern names. A segment `*` stands for every member; with `like`, only
 * strings that match it go (`*` at its end stands for anything).
 */
function without(document, pattern, like) {
    return remove(document, segments(pattern), like);
}
function remove(here, [name, ...rest], like) {
    if (name === undefined || typeof here !== 'object' || here === null)
        return here;
    const goes = (key, value) => (name === '*' || name === key) && rest.length === 0 && (like === undefined || isLike(value, like));
    const kept = Object.entries(here)
        .filter(([key, value]) => !goes(key, value))
        .map(([key, value]) => [key, name === '*' || name === key ? remove(value, rest, like) : value]);
    return Array.isArray(here) ? kept.map(([, value]) => value) : Object.fromEntries(kept);
}
/** Whether a value is this text; with `*` at its end, whether it begins with it. */
function isLike(value, like) {
    if (typeof value !== 'string')
        return false;
    return like.endsWith('*') ? value.startsWith(like.slice(0, -1)) : value === like;
}
function segments(pointer) {
    if (pointer === '')
        return [];
    return pointer
        .slice(1)
        .split('/')
        .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}


/***/ }),

/***/ 59809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   OH: () => (/* binding */ recipeChecker),
/* harmony export */   sx: () => (/* binding */ adminNames)
/* harmony export */ });
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22624);

/** What can be wrong in any recipe without asking the other side: templates that name something unknown. */
function recipeChecker(say, { options, admin }) {
    const known = (template, path, names) => {
        if (template === undefined)
            return;
        try {
            for (const reference of (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .references */ .Ft)(template)) {
                for (const name of reference.names) {
                    if (names.includes(name))
                        continue;
                    const ofAdmin = name === 'admin' || name.startsWith('admin.');
                    if (admin === 'any' && ofAdmin && names.includes('admin'))
                        continue;
                    say(path, `{{${name}}} is not known here; known are ${names.join(', ') || 'no names'}`);
                }
            }
        }
        catch (error) {
            say(path, error instanceof SyntaxError ? error.message : 'is not a template');
        }
    };
    const authOf = (auth, path, names) => {
        if (auth !== undefined)
            known(auth, [...path, 'auth'], names);
    };
    const matchersOf = (matchers, path, names) => {
        matchers.forEach((matcher, at) => {
            if ('equals' in matcher)
                known(matcher.equals, [...path, at, 'equals'], names);
        });
    };
    const callOf = (call, path, names) => {
        if (call === undefined)
            return;
        known(call['base-url'], [...path, 'base-url'], options);
        known(call.path, [...path, 'path'], names);
        known(call.query, [...path, 'query'], names);
        known(call.headers, [...path, 'headers'], names);
        known(call.body, [...path, 'body'], names);
        authOf(call.auth, path, names);
        matchersOf(call.refused, [...path, 'refused'], names);
        if (call.encoding !== 'json' && (typeof call.body !== 'object' || call.body === null || Array.isArray(call.body))) {
            say([...path, 'body'], `${call.encoding} needs a map of fields`);
        }
    };
    return { known, authOf, matchersOf, callOf };
}
/** Every name that a call uses, in any place; broken templates name nothing. */
function names(call) {
    const all = [call.path, call.query ?? null, call.headers ?? null, call.body ?? null];
    if (call.auth !== undefined)
        all.push(call.auth);
    try {
        return all.flatMap((template) => (0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .references */ .Ft)(template)).flatMap((reference) => reference.names);
    }
    catch {
        return [];
    }
}
/** The names under which templates find the credential of whoever asks. */
function adminNames(admin) {
    if (admin === 'none')
        return [];
    if (admin === 'one' || admin === 'any')
        return ['admin'];
    return admin.map((part) => `admin.${part}`);
}


/***/ }),

/***/ 57812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ call),
/* harmony export */   Wn: () => (/* binding */ pointer),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   j2: () => (/* binding */ auth),
/* harmony export */   kT: () => (/* binding */ templates),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   uH: () => (/* binding */ condition),
/* harmony export */   vs: () => (/* binding */ template),
/* harmony export */   yN: () => (/* binding */ matchers)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _pointer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50613);


/*
 * What recipes of providers and of destinations have in common (docs/providers.md explains it with an example). Every
 * transformation here may be applied twice: the journal may hand back a recipe as it was written or as it was parsed.
 */
const json = zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9();
const template = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4_096);
const templates = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), template);
const pointer = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(256).refine(_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .isPointer */ ._V, { error: 'must be a JSON Pointer such as /data/id' });
const place = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(4_096)
    .refine((text) => (0,_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .isPointer */ ._V)(text) || text.includes('{{'), {
    error: 'must be a JSON Pointer such as /data/id, or a template such as "{{tag}}"',
});
const units = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `15s` -> milliseconds; a number is milliseconds already. */
const duration = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^\d{1,6}(ms|s|m|h|d)$/, { error: 'must be a duration such as 15s' }), zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0)])
    .transform((value) => {
    if (typeof value === 'number')
        return value;
    const [, count, unit] = /^(\d+)([a-z]+)$/.exec(value);
    return Number(count) * units[unit];
});
const status = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(100).max(599);
const condition = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    status: status.optional(),
    pointer: pointer.optional(),
    equals: json.optional(),
    exists: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
    /** A text; with `*` at its end, what it begins with. */
    like: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(256).optional(),
    /** A text anywhere in the answer, which need not be JSON. */
    contains: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(256).optional(),
})
    .refine((each) => each.status !== undefined || each.pointer !== undefined || each.contains !== undefined, {
    error: 'needs a status or a pointer, or contains',
})
    .refine(({ pointer, equals, exists, like }) => (pointer === undefined) === (equals === undefined && exists === undefined && like === undefined), { error: 'a pointer needs equals, exists or like, and they need a pointer' });
/** A number is short for `{ status: n }`. */
const matcher = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([status, condition]).transform((each) => (typeof each === 'number' ? { status: each } : each));
const matchers = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(matcher);
const auth = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    bearer: template.optional(),
    header: templates.optional(),
    basic: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ user: template, password: template }).optional(),
    query: templates.optional(),
    /** AWS Signature Version 4, which others ask for too. */
    sigv4: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ 'access-key-id': template, 'secret-access-key': template, region: template, service: template })
        .optional(),
    none: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(true).optional(),
})
    .refine(({ bearer, basic, sigv4, none }) => [bearer, basic, sigv4, none].filter((one) => one !== undefined).length < 2, {
    error: 'needs only one of bearer, basic, sigv4, none',
})
    .refine((each) => Object.values(each).some((value) => value !== undefined), {
    error: 'needs bearer, basic, header, query, sigv4 or none',
});
const call = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    method: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[A-Z]{3,10}$/)
        .optional(),
    path: template.regex(/^\/[^?#\\]*$/, {
        error: 'must begin with / and must not contain a query; use query: for that',
    }),
    /** Where this one call goes to another host than the others. */
    'base-url': template.optional(),
    query: templates.optional(),
    headers: templates.optional(),
    body: json.optional(),
    encoding: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['json', 'form', 'multipart']).default('json'),
    auth: auth.optional(),
    /** Answers that say no although their status says yes. */
    refused: matchers.default([]),
});


/***/ }),

/***/ 16020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ matches),
/* harmony export */   v: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _pointer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50613);
/* harmony import */ var _recipe_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27944);


/** Whether an answer is one of those that a recipe describes. A pointer into what is not JSON matches nothing. */
function matches(matchers, answer, known) {
    return matchers.some((matcher) => {
        if (matcher.status !== undefined && matcher.status !== answer.status)
            return false;
        if ('contains' in matcher && matcher.contains !== undefined && !answer.text.includes(matcher.contains))
            return false;
        if (!('pointer' in matcher) || matcher.pointer === undefined)
            return true;
        try {
            return holds(matcher, answer.json(), known);
        }
        catch {
            return false;
        }
    });
}
/** Whether a document has what a matcher says of it. */
function holds(matcher, document, known) {
    if (!('pointer' in matcher) || matcher.pointer === undefined)
        return true;
    const found = (0,_pointer_js__WEBPACK_IMPORTED_MODULE_1__.at)(document, matcher.pointer);
    if (matcher.exists !== undefined && (found !== undefined) !== matcher.exists)
        return false;
    if (matcher.like !== undefined && !(0,_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .isLike */ .ON)(found, matcher.like))
        return false;
    return matcher.equals === undefined || same(found, (0,_recipe_request_js__WEBPACK_IMPORTED_MODULE_0__/* .expected */ .p6)(matcher.equals, known));
}
function same(found, wanted) {
    if (typeof wanted !== 'object' || wanted === null)
        return found === wanted;
    return JSON.stringify(found) === JSON.stringify(wanted);
}


/***/ }),

/***/ 27944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JW: () => (/* binding */ sealed),
/* harmony export */   YF: () => (/* binding */ hasSecretPath),
/* harmony export */   d_: () => (/* binding */ toRequest),
/* harmony export */   p6: () => (/* binding */ expected),
/* harmony export */   pc: () => (/* binding */ baseUrl)
/* harmony export */ });
/* unused harmony export authorize */
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _rotation_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19784);
/* harmony import */ var _aws_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2705);
/* harmony import */ var _safe_url_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93119);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22624);





/** The address that every call begins with. Throws CONFIG_INVALID. */
function baseUrl(template, known, plainHttp) {
    const [only, ...more] = (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .parts */ .rT)(template);
    const whole = only !== undefined && typeof only !== 'string' && more.length === 0;
    let text;
    try {
        text = (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .renderText */ .S5)(template, known, whole ? (value) => value : _template_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeSegment */ .ug);
    }
    catch {
        // A value that fits into no address.
    }
    return (0,_safe_url_js__WEBPACK_IMPORTED_MODULE_3__/* .safeUrl */ .P)(text ?? '', 'base-url', plainHttp);
}
/** Makes the request that a call describes. Throws HTTP_NOT_SENT if a value does not fit where it belongs. */
function toRequest(call, known, { base, method, headers: common, auth }) {
    const path = (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .renderText */ .S5)(call.path, known, _template_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeSegment */ .ug);
    if (path === undefined)
        throw unfit('a path');
    const url = new URL(base.href.replace(/\/$/, '') + path);
    // A literal `..` in a path would be resolved away and name something else than the recipe says.
    if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname.replace(/\/$/, '')))
        throw unfit('a path');
    addQuery(url, call.query ?? {}, known);
    const headers = new Headers({ accept: 'application/json' });
    addHeaders(headers, common, known);
    addHeaders(headers, call.headers ?? {}, known);
    authorize(url, headers, call.auth ?? auth, known);
    const verb = call.method ?? method;
    const body = call.body === undefined || verb === 'GET' || verb === 'HEAD' ? undefined : encode(call, headers, known);
    return new Request(url, { method: verb, headers, ...(body === undefined ? {} : { body }) });
}
/** Adds what authorises a request to another address of the same provider (the next page of a list). */
function authorize(url, headers, auth, known) {
    if (auth === undefined)
        return;
    const secret = (template) => (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .renderText */ .S5)(template, known, (value) => value) ?? '';
    if (auth.bearer !== undefined)
        setHeader(headers, 'authorization', `Bearer ${secret(auth.bearer)}`);
    if (auth.header !== undefined)
        addHeaders(headers, auth.header, known);
    if (auth.query !== undefined)
        addQuery(url, auth.query, known);
    if (auth.basic !== undefined) {
        const user = secret(auth.basic.user);
        if (user.includes(':'))
            throw unfit('a user name for HTTP Basic');
        const pair = new TextEncoder().encode(`${user}:${secret(auth.basic.password)}`);
        setHeader(headers, 'authorization', `Basic ${btoa(String.fromCharCode(...pair))}`);
    }
}
/** The same request with a signature, where `auth` asks for one: only what goes out as it is can be signed. */
async function sealed(request, auth, known, clock) {
    if (auth?.sigv4 === undefined)
        return request;
    const text = (template) => (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .renderText */ .S5)(template, known, (value) => value) ?? '';
    const { region, service, ...keys } = auth.sigv4;
    const credentials = {
        accessKeyId: text(keys['access-key-id']),
        secretAccessKey: new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(text(keys['secret-access-key'])),
    };
    return (0,_aws_js__WEBPACK_IMPORTED_MODULE_2__/* .signed */ .x)(request, { credentials, region: text(region), service: text(service), clock });
}
function addQuery(url, query, known) {
    for (const [name, template] of Object.entries(query)) {
        const value = (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .renderText */ .S5)(template, known, (text) => text);
        if (value !== undefined)
            url.searchParams.set(name, value);
    }
}
function addHeaders(headers, more, known) {
    for (const [name, template] of Object.entries(more)) {
        const value = (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .renderText */ .S5)(template, known, (text) => text);
        if (value !== undefined)
            setHeader(headers, name, value);
    }
}
function setHeader(headers, name, value) {
    try {
        headers.set(name, value.trim());
    }
    catch {
        // The engine's own error quotes the value.
        throw unfit(`the header ${name}`);
    }
}
function encode(call, headers, known) {
    const content = (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .renderJson */ .hF)(call.body, known);
    if (call.encoding === 'json') {
        if (!headers.has('content-type'))
            headers.set('content-type', 'application/json');
        return JSON.stringify(content);
    }
    const form = call.encoding === 'form' ? new URLSearchParams() : new FormData();
    for (const [name, value] of Object.entries(content)) {
        if (value === null)
            continue;
        form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
    }
    return form;
}
/** Names of the values and options in a call's path whose text must not be shown. */
function hasSecretPath(call, known) {
    return (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .parts */ .rT)(call.path).some((part) => typeof part !== 'string' && part.names.some((name) => known[name] instanceof _rotation_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z));
}
/** A matcher's `equals`, with its templates filled in. */
function expected(equals, known) {
    const value = typeof equals === 'string' ? wholeOrText(equals, known) : equals;
    return value instanceof _rotation_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z ? value.reveal() : value;
}
function wholeOrText(template, known) {
    const [only, ...more] = (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .parts */ .rT)(template);
    if (only === undefined || typeof only === 'string' || more.length > 0)
        return (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .renderText */ .S5)(template, known, (text) => text);
    return (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .resolve */ .hd)(only, known);
}
function unfit(place) {
    return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_NOT_SENT', { what: `${place} cannot carry the value that belongs there` });
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
/* harmony export */   P: () => (/* binding */ safeUrl)
/* harmony export */ });
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);

/**
 * An address that a credential may be sent to: HTTPS, except on this machine or with `plainHttp`, without user, query and
 * fragment. Throws CONFIG_INVALID, which says of `what` why not, and nothing of the address.
 */
function safeUrl(text, what, plainHttp = false) {
    const wrong = (why) => new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', { what: `${what} ${why}`, hint: `correct ${what}` });
    if (!URL.canParse(text))
        throw wrong('is not a URL');
    const url = new URL(text);
    const loopback = url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (loopback || plainHttp)))
        throw wrong('is not https');
    if (url.username !== '' || url.password !== '')
        throw wrong('carries a user name or password');
    if (url.search !== '' || url.hash !== '')
        throw wrong('carries a query or a fragment');
    return url;
}


/***/ }),

/***/ 22624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ isTemplate),
/* harmony export */   Ft: () => (/* binding */ references),
/* harmony export */   S5: () => (/* binding */ renderText),
/* harmony export */   hF: () => (/* binding */ renderJson),
/* harmony export */   hd: () => (/* binding */ resolve),
/* harmony export */   rT: () => (/* binding */ parts),
/* harmony export */   ug: () => (/* binding */ encodeSegment),
/* harmony export */   z8: () => (/* binding */ scope)
/* harmony export */ });
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _rotation_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19784);


/** A scope that has no prototype, so that a template cannot name what is not there. */
function scope(...parts) {
    return Object.assign(Object.create(null), ...parts);
}
/** Throws a `SyntaxError` whose message is safe to show: it is about the configuration only. */
function parts(text) {
    const found = [];
    let rest = text;
    for (;;) {
        const open = rest.indexOf('{{');
        if (open < 0)
            break;
        const close = rest.indexOf('}}', open);
        if (close < 0)
            throw new SyntaxError('{{ without }}');
        if (open > 0)
            found.push(rest.slice(0, open));
        found.push(reference(rest.slice(open + 2, close)));
        rest = rest.slice(close + 2);
    }
    if (rest !== '')
        found.push(rest);
    return found;
}
function reference(inner) {
    const optional = inner.trimEnd().endsWith('?');
    const text = optional ? inner.trimEnd().slice(0, -1) : inner;
    const names = text.split('|').map((name) => name.trim());
    for (const name of names) {
        if (!/^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*)*$/.test(name))
            throw new SyntaxError(`{{${inner}}} is not a name`);
    }
    return { names, optional };
}
/** Every reference in a string, or in a whole body. */
function references(template) {
    if (typeof template === 'string')
        return parts(template).filter((part) => typeof part !== 'string');
    if (typeof template !== 'object' || template === null)
        return [];
    const names = Array.isArray(template) ? [] : Object.keys(template);
    return [...names, ...Object.values(template)].flatMap((each) => references(each));
}
function isTemplate(text) {
    return text.includes('{{');
}
/** The value of the first known name; undefined if the reference may be left out. Throws HTTP_NOT_SENT if not. */
function resolve({ names, optional }, known) {
    for (const name of names) {
        const value = known[name];
        if (value !== undefined)
            return value;
    }
    if (optional)
        return undefined;
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_NOT_SENT', {
        what: `the recipe needs {{${names.join(' | ')}}}, and nothing is known by that name here`,
        hint: 'set it under options; what is inherited needs a credential to inherit from: name it under adopt',
    });
}
/** A string with each value encoded for where it stands; undefined if a reference that may be left out is not known. */
function renderText(template, known, encode) {
    let text = '';
    for (const part of parts(template)) {
        if (typeof part === 'string') {
            text += part;
            continue;
        }
        const value = resolve(part, known);
        if (value === undefined)
            return undefined;
        text += encode(plain(value, part));
    }
    return text;
}
/**
 * A JSON body. A string that is one reference and nothing else keeps the value's type (a list stays a list) and is left
 * out with its member if it may be and is not known.
 */
function renderJson(template, known) {
    if (typeof template === 'string') {
        const [only, ...more] = parts(template);
        if (only === undefined || typeof only === 'string' || more.length > 0)
            return renderText(template, known, (x) => x);
        const value = resolve(only, known);
        return value instanceof _rotation_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z ? value.reveal() : value;
    }
    if (Array.isArray(template)) {
        return template.map((each) => renderJson(each, known)).filter((each) => each !== undefined);
    }
    if (typeof template !== 'object' || template === null)
        return template;
    const members = Object.entries(template).map(([name, value]) => [renderText(name, known, (text) => text) ?? '', renderJson(value, known)]);
    return Object.fromEntries(members.filter((member) => member[1] !== undefined));
}
function plain(value, { names }) {
    if (value instanceof _rotation_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z)
        return value.reveal();
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_NOT_SENT', {
        what: `the recipe uses {{${names.join(' | ')}}} inside a text, and it is a list or a map`,
    });
}
/** One path segment. Empty, `.` and `..` would make another path of it. */
function encodeSegment(value) {
    if (/^\.{0,2}$/.test(value)) {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_NOT_SENT', { what: 'a value that belongs into a path is empty or only dots' });
    }
    try {
        return encodeURIComponent(value);
    }
    catch {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_NOT_SENT', { what: 'a value that belongs into a path is not valid Unicode' });
    }
}


/***/ })

};
