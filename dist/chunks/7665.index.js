export const id = 7665;
export const ids = [7665];
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

/***/ 67665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provider: () => (/* binding */ aws_iam_provider)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/http/call.js
var call = __webpack_require__(9474);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(28394);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var model_secret = __webpack_require__(3554);
;// CONCATENATED MODULE: ./lib/vendors/aws-query.js
/*
 * Answers of AWS services that speak the Query protocol, which are XML. The answers that are read here are flat, and what is
 * read of them has no entities: an id, a status, a date, an ARN.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
 */
/** The text inside every element of this name. */
function aws_query_all(text, name) {
    return [...text.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g'))].map(([, inside]) => inside);
}
/** The text inside the first element of this name; undefined where there is none, or nothing in it. */
function one(text, name) {
    const found = aws_query_all(text, name)[0]?.trim();
    return found === '' ? undefined : found;
}
/** Whether this is the whole answer to the action. */
function isAnswer(text, action) {
    return text.includes(`<${action}Response`) && text.trimEnd().endsWith(`</${action}Response>`);
}
/** The code of an error: `NoSuchEntity`. */
function errorOf(text) {
    return one(text, 'Code');
}
/** Whether AWS says that it is asked too often, with whatever status. */
function isThrottled(text) {
    return /^(Throttl|RequestLimitExceeded|TooManyRequests)/.test(errorOf(text) ?? '');
}

// EXTERNAL MODULE: ./lib/vendors/aws-sigv4.js
var aws_sigv4 = __webpack_require__(52428);
// EXTERNAL MODULE: ./lib/providers/before-mint.js
var before_mint = __webpack_require__(16684);
// EXTERNAL MODULE: ./lib/providers/provider.js
var provider = __webpack_require__(7641);
;// CONCATENATED MODULE: ./lib/providers/aws-iam.js









const Options = schemas/* strictObject */.rej({
    'user-name': schemas/* string */.YjP().regex(/^[\w+=,.@-]{1,64}$/, { error: 'is not the name of an IAM user' }),
    'base-url': schemas/* url */.OZ5({ protocol: /^https?$/ }).optional(),
});
const permission = 'iam:ListAccessKeys, iam:GetAccessKeyLastUsed, iam:CreateAccessKey, iam:UpdateAccessKey, iam:DeleteAccessKey on that user';
const versions = { iam: '2010-05-08', sts: '2011-06-15' };
/**
 * Access keys of one IAM user. They carry no name: what an interrupted mint left behind is for a human to tell apart.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html
 */
const aws_iam_provider = {
    name: 'aws-iam',
    title: 'AWS IAM',
    sentence: 'Access keys of an IAM user, of which AWS allows two. Without `admin` the standard variables `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN` are used.',
    options: Options,
    origins: ({ 'base-url': elsewhere }) => elsewhere === undefined ? [{ at: 'https://iam.amazonaws.com', usual: true }] : [{ at: new URL(elsewhere).origin }],
    admin: ['access-key-id', 'secret-access-key'],
    adminOptional: true,
    environment: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
    settings: ['AWS_ENDPOINT_URL'],
    values: ['access-key-id', 'secret-access-key'],
    permission,
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    example: { 'user-name': 'deployer' },
    checked: 'moto (IAM and STS)',
    rights: 'owner',
    build: awsIam,
};
function awsIam(context) {
    const { options, http, clock, settings = {} } = context;
    const name = options['user-name'];
    const admin = adminOf(context);
    const elsewhere = options['base-url'] ?? settings['AWS_ENDPOINT_URL'];
    const hosts = {
        iam: new URL(elsewhere ?? 'https://iam.amazonaws.com/'),
        // A key works at every region's STS; this one is always there.
        sts: new URL(elsewhere ?? 'https://sts.us-east-1.amazonaws.com/'),
    };
    // IAM tells names apart, but not by their case: two spellings share the two slots.
    const account = `${hosts.iam.host}/${name.toLowerCase()}`;
    const denied = `the admin credential for aws-iam needs: ${permission}`;
    const user = { name, account, admin, hosts, http, clock, denied };
    return {
        name: 'aws-iam',
        account,
        values: ['access-key-id', 'secret-access-key'],
        concurrent: 2,
        propagation: 15_000,
        successes: 3,
        listLag: 15_000,
        tagged: false,
        // Another account may have a user of that name.
        proofs: provider/* tenantOfAdmin */.$,
        showsUse: true,
        idIsSecret: false,
        local: false,
        // 128 is the longest that the API's documentation allows an id to be.
        maxBytes: 128,
        async check() {
            await list(user);
        },
        self: () => aws_iam_self(user),
        mint: () => mint(user),
        probe: (credential) => probe(user, credential),
        list: () => list(user),
        async deactivate(id) {
            await change(user, 'UpdateAccessKey', { AccessKeyId: id, Status: 'Inactive' });
        },
        revoke: (id) => revoke(user, id),
    };
}
async function ask(user, { method, service, parameters, credentials, retry = 'reads' }) {
    const { hosts, http, clock } = user;
    const form = new URLSearchParams({ ...parameters, Version: versions[service] });
    const url = new URL(hosts[service]);
    if (method === 'GET')
        url.search = form.toString();
    const request = new Request(url, method === 'GET' ? {} : { method, body: form });
    return (0,call/* call */.T1)(http, await (0,aws_sigv4/* signed */.x)(request, { credentials, region: 'us-east-1', service, clock }), { clock, retry });
}
/** The text of a good answer to a question. Throws PROVIDER_*. */
async function read(user, action, parameters) {
    const { name, account, admin, denied } = user;
    let answer;
    try {
        answer = await ask(user, {
            method: 'GET',
            service: 'iam',
            parameters: { Action: action, ...parameters },
            credentials: admin(),
        });
    }
    catch (error) {
        if (!(0,errors.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN'))
            throw error;
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREACHABLE', {
            what: error.message,
            hint: 'check the network, then run again',
        });
    }
    const { status, text } = answer;
    const what = `${account} answered ${status}`;
    if (status === 401 || status === 403)
        throw new errors/* KeyturnError */.FB('PROVIDER_DENIED', { what, hint: denied });
    if (status === 429 || status >= 500 || isThrottled(text))
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREACHABLE', { what, hint: 'run again later' });
    if (status === 404 && errorOf(text) === 'NoSuchEntity') {
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
            what: `there is no IAM user ${name} in the account of the admin credential`,
            hint: 'correct user-name, or give the credential of the right account',
        });
    }
    if (status !== 200 || !isAnswer(text, action))
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
            what: status === 200 ? `${account} answered with something that is not IAM's` : what,
            hint: 'check base-url and user-name',
        });
    return text;
}
async function list(user) {
    const { name, account } = user;
    const found = [];
    let marker;
    do {
        const page = { UserName: name, ...(marker === undefined ? {} : { Marker: marker }) };
        const text = await read(user, 'ListAccessKeys', page);
        for (const key of aws_query_all(text, 'member')) {
            const id = one(key, 'AccessKeyId');
            const status = one(key, 'Status');
            if (id === undefined || status === undefined)
                throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', { what: `${account} lists a key without an id` });
            const date = one(await read(user, 'GetAccessKeyLastUsed', { AccessKeyId: id }), 'LastUsedDate');
            const lastUsed = date === undefined ? Number.NaN : Date.parse(date);
            found.push({
                id,
                active: status === 'Active',
                ...(Number.isNaN(lastUsed) ? {} : { lastUsed: new Date(lastUsed) }),
            });
        }
        const next = one(text, 'IsTruncated') === 'true' ? one(text, 'Marker') : undefined;
        if (next !== undefined && next === marker)
            throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', { what: `${account} lists the same page again` });
        marker = next;
    } while (marker !== undefined);
    return found;
}
/** Sends a change again later while AWS throttles it, because then it had no effect. Throws HTTP_REFUSED, HTTP_*. */
async function unthrottled(user, parts) {
    const { account, admin, clock } = user;
    for (let waits = 0;; waits++) {
        const answer = await ask(user, {
            method: 'POST',
            service: 'iam',
            parameters: parts,
            credentials: admin(),
            retry: 'never',
        });
        if (answer.status === 200 || !isThrottled(answer.text))
            return answer;
        if (waits >= retry/* patience */._L.waits)
            throw new errors/* KeyturnError */.FB('HTTP_REFUSED', {
                what: `${account} is asked more often than AWS allows: ${parts['Action']} was not done`,
                hint: 'run again later',
            });
        await clock.sleep(2_000 * 4 ** waits);
    }
}
/** Changes something; the text of the answer, or `gone` if there is no such key. Throws HTTP_REFUSED, HTTP_UNKNOWN. */
async function change(user, action, parameters) {
    const { name, account, denied } = user;
    const parts = { Action: action, UserName: name, ...parameters };
    const { status, text } = await unthrottled(user, parts);
    if (status === 200 && isAnswer(text, action))
        return text;
    if (status === 404 && errorOf(text) === 'NoSuchEntity' && action !== 'CreateAccessKey')
        return 'gone';
    const refused = (status >= 400 && status <= 499 && status !== 408) || status === 307 || status === 308;
    if (!refused)
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered ${action} with ${status}` });
    if (errorOf(text) === 'LimitExceeded') {
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', {
            what: `${account} has two access keys already`,
            hint: `aws iam list-access-keys --user-name ${name}   and end the one that nobody uses`,
        });
    }
    throw new errors/* KeyturnError */.FB('HTTP_REFUSED', {
        what: `${account} refused ${action} with ${status}`,
        ...(status === 401 || status === 403 ? { hint: denied } : {}),
    });
}
async function probe(user, { values }) {
    const { name } = user;
    const id = values['access-key-id'];
    const secretAccessKey = values['secret-access-key'];
    if (id === undefined || secretAccessKey === undefined)
        return 'inconclusive';
    try {
        const credentials = { accessKeyId: id.reveal(), secretAccessKey };
        const { status, text } = await ask(user, {
            method: 'GET',
            service: 'sts',
            parameters: { Action: 'GetCallerIdentity' },
            credentials,
            retry: 'never',
        });
        if (status === 200 && isAnswer(text, 'GetCallerIdentity'))
            return one(text, 'Arn')?.toLowerCase().endsWith(`/${name.toLowerCase()}`) === true ? 'accepted' : 'inconclusive';
        const code = errorOf(text);
        return status === 403 && (code === 'InvalidClientTokenId' || code === 'SignatureDoesNotMatch')
            ? 'rejected'
            : 'inconclusive';
    }
    catch {
        return 'inconclusive';
    }
}
async function aws_iam_self(user) {
    const { admin } = user;
    try {
        const { accessKeyId, sessionToken } = admin();
        // Temporary credentials are no key of a user.
        return sessionToken === undefined ? accessKeyId : undefined;
    }
    catch {
        return undefined;
    }
}
async function mint(user) {
    const { account } = user;
    const text = await change(user, 'CreateAccessKey', {});
    const id = one(text, 'AccessKeyId');
    const secret = one(text, 'SecretAccessKey');
    if (id === undefined || secret === undefined)
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered the mint without a key` });
    return { id, values: { 'access-key-id': new model_secret/* Secret */.z(id), 'secret-access-key': new model_secret/* Secret */.z(secret) } };
}
async function revoke(user, id) {
    if ((await change(user, 'DeleteAccessKey', { AccessKeyId: id })) !== 'gone')
        return 'revoked';
    // The same is said of a user that is not there, as in another account.
    await (0,before_mint/* reading */.h)(list(user));
    return 'gone';
}
function adminOf({ admin, environment = {} }) {
    return () => {
        const named = admin === undefined || admin instanceof model_secret/* Secret */.z ? undefined : admin;
        const id = named?.['access-key-id'] ?? environment['AWS_ACCESS_KEY_ID'];
        const secretAccessKey = named?.['secret-access-key'] ?? environment['AWS_SECRET_ACCESS_KEY'];
        if (id === undefined || secretAccessKey === undefined) {
            throw new errors/* KeyturnError */.FB('ENVIRONMENT_MISSING', {
                what: 'aws-iam has no `admin`, and AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set',
                hint: 'in the workflow, before Keyturn: uses: aws-actions/configure-aws-credentials',
            });
        }
        const sessionToken = named === undefined ? environment['AWS_SESSION_TOKEN'] : undefined;
        return { accessKeyId: id.reveal(), secretAccessKey, sessionToken };
    };
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

/***/ 7641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ tenantOfAdmin)
/* harmony export */ });
/**
 * For a vendor whose address does not say whose keys are meant: only the admin credential does. With another tenant's,
 * every id of ours is `gone`, and no other answer shows it.
 */
const tenantOfAdmin = { refused: true, absent: true, gone: false };


/***/ }),

/***/ 52428:
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


/***/ })

};
