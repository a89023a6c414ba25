export const id = 2339;
export const ids = [2339];
export const modules = {

/***/ 35091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ regionOf),
/* harmony export */   Ri: () => (/* binding */ awsOrigins),
/* harmony export */   bc: () => (/* binding */ awsTime),
/* harmony export */   xV: () => (/* binding */ askAws),
/* harmony export */   xb: () => (/* binding */ refusedAs)
/* harmony export */ });
/* unused harmony export AwsRefusal */
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9474);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);
/* harmony import */ var _vendors_aws_sigv4_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52428);



/** What AWS refused, by the name of its error: `ResourceNotFoundException`. Codes as in DESTINATION_*. */
class AwsRefusal extends _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB {
    type;
    constructor(type, ...details) {
        super(...details);
        this.type = type;
    }
}
function refusedAs(error, ...types) {
    return error instanceof AwsRefusal && types.includes(error.type);
}
const waits = 4;
/**
 * One call of an AWS JSON 1.1 service. It must be idempotent, because it is repeated after throttling, 5xx and lost answers.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/CommonErrors.html
 *
 * @throws KeyturnError AwsRefusal (DESTINATION_DENIED, HTTP_REFUSED), ENVIRONMENT_MISSING, HTTP_NOT_SENT, HTTP_UNKNOWN
 */
async function askAws(context, to, action, body) {
    for (let waited = 0;; waited++) {
        try {
            const answer = await once(context, to, action, body);
            if (answer.status >= 500)
                throw unknown(to, action, answer.status);
            if (answer.status === 200)
                return answer.json();
            const refusal = refused(to, action, answer);
            if (!/^(Throttling|TooManyRequests|TooManyUpdates|RequestLimitExceeded)/.test(refusal.type) || waited >= waits)
                throw refusal;
        }
        catch (error) {
            if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'HTTP_UNKNOWN') || waited >= waits)
                throw error;
        }
        await context.clock.sleep(500 * 2 ** waited);
    }
}
async function once(context, to, action, body) {
    const { http, clock, variable, setting } = context;
    const { service, region } = to;
    const accessKeyId = setting('AWS_ACCESS_KEY_ID');
    const secretAccessKey = variable('AWS_SECRET_ACCESS_KEY');
    if (accessKeyId === undefined || secretAccessKey === undefined) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
            what: `${to.place} needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and they are not set`,
            hint: 'in a workflow, run aws-actions/configure-aws-credentials with `role-to-assume` before Keyturn',
        });
    }
    const own = service === 'ssm' ? 'AWS_ENDPOINT_URL_SSM' : 'AWS_ENDPOINT_URL_SECRETS_MANAGER';
    const elsewhere = setting(own) ?? setting('AWS_ENDPOINT_URL');
    const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
    const request = new Request(elsewhere ?? `https://${service}.${region}.${domain}/`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `${to.target}.${action}` },
        body: JSON.stringify(body),
    });
    const credentials = { accessKeyId, secretAccessKey, sessionToken: variable('AWS_SESSION_TOKEN') };
    return (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(http, await (0,_vendors_aws_sigv4_js__WEBPACK_IMPORTED_MODULE_2__/* .signed */ .x)(request, { credentials, region, service, clock }), { clock });
}
function unknown({ place }, action, status) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${place}: ${action} answered ${status}` });
}
const credentialFaults = new Set([
    'ExpiredTokenException',
    'InvalidClientTokenId',
    'UnrecognizedClientException',
    'InvalidSignatureException',
    'IncompleteSignature',
    'MissingAuthenticationToken',
    'SignatureDoesNotMatch',
]);
function refused({ place, service }, action, { status, text }) {
    const type = typeOf(text);
    const what = `${place}: ${action} was refused (${status}${type === '' ? '' : ` ${type}`})`;
    if (credentialFaults.has(type)) {
        return new AwsRefusal(type, 'DESTINATION_DENIED', {
            what,
            hint: 'check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN: expired, or not of one set?',
        });
    }
    if (status === 401 || status === 403 || type.startsWith('AccessDenied')) {
        return new AwsRefusal(type, 'DESTINATION_DENIED', {
            what,
            hint: `allow ${service}:${action} (and kms:Decrypt and kms:GenerateDataKey where it has a key of its own) to the role that the job assumes`,
        });
    }
    return new AwsRefusal(type, 'HTTP_REFUSED', { what });
}
/** `com.amazonaws.secretsmanager#ResourceNotFoundException`; only a plain name is believed. */
function typeOf(text) {
    try {
        const { __type: type } = JSON.parse(text);
        return /(?:^|#)([A-Za-z]{1,80})$/.exec(String(type))?.[1] ?? '';
    }
    catch {
        return '';
    }
}
const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;
/** The region of one entry: its own, its ARN's, then the environment's. Throws CONFIG_INVALID. */
function regionOf(given, name, { setting }) {
    const arn = /^arn:[\w-]+:\w+:([a-z0-9-]+):/.exec(name)?.[1];
    const region = given ?? arn ?? setting('AWS_REGION') ?? setting('AWS_DEFAULT_REGION');
    if (region !== undefined && REGION.test(region))
        return region;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('CONFIG_INVALID', {
        what: region === undefined ? 'an AWS destination has no region' : 'the region of an AWS destination is none',
        hint: 'add `region: eu-west-1` to it, or set AWS_REGION',
    });
}
/** AWS's own hosts, and no credential but the run's own: only what is no region could lead elsewhere. */
function awsOrigins({ region }) {
    return REGION.test(region) ? [] : undefined;
}
/** AWS's JSON has times in seconds. */
function awsTime(seconds, place) {
    const at = new Date(typeof seconds === 'number' ? seconds * 1_000 : Number.NaN);
    if (Number.isNaN(at.getTime()))
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${place}: an answer without a time` });
    return at;
}


/***/ }),

/***/ 68705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xj: () => (/* binding */ ownAddress),
/* harmony export */   cA: () => (/* binding */ sentTo),
/* harmony export */   mc: () => (/* binding */ severalNamed)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);

/**
 * An address as this kind of destination keeps it. `keyOf` is undefined for one that cannot be; `what` names the kind.
 * Throws JOURNAL_CORRUPT if the address is not one of its own.
 */
function ownAddress(given, schema, keyOf, what) {
    const own = schema.safeParse(given).data;
    if (own !== undefined && keyOf(own) === own.key)
        return own;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('JOURNAL_CORRUPT', { what: `the journal has an address of ${what} that is none` });
}
/** A credential of several values cannot have the one name that the entry gives. `things` are what would be named instead. */
function severalNamed(kind, things) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
        what: `\`name\` under \`${kind}\` is for a secret with one value`,
        hint: `name the ${things} under \`values\` instead`,
    });
}
/** One origin and the NAMEs of the credentials that it is sent. `usual`: both are what the vendor's own documents say. */
function sentTo(origin, credentials, usual) {
    return { at: [origin, ...[...credentials].sort()].join(' '), ...(usual ? { usual: true } : {}) };
}


/***/ }),

/***/ 35837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ reachable),
/* harmony export */   IH: () => (/* binding */ oneAtATime),
/* harmony export */   J$: () => (/* binding */ several),
/* harmony export */   T1: () => (/* binding */ roundsOf)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);

/*
 * What stores have in common whose one place several writers share: read, change one part, write on condition that
 * nobody else has written meanwhile.
 */
const rounds = 8;
/** Repeats `attempt` while it gives undefined: another writer was faster. Throws HTTP_REFUSED if that never ends. */
async function roundsOf(attempt, { context, own, place, hint }) {
    for (let round = 0; round < rounds; round++) {
        const done = await attempt();
        if (done !== undefined)
            return done;
        // Two writers that wait equally long would collide every time.
        const spread = [...own].reduce((sum, each) => (sum * 31 + each.charCodeAt(0) + round) % 997, 7);
        await context.clock.sleep(100 + (spread % 20) * 25);
    }
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${place} is changed by others faster than it can be written`, hint });
}
const queues = new WeakMap();
/** One writer at a time among those of one run, so that they never overtake each other. */
function oneAtATime(context, place, work) {
    const all = queues.get(context) ?? new Map();
    queues.set(context, all);
    const next = (all.get(place) ?? Promise.resolve()).then(work, work);
    all.set(place, next);
    return next;
}
/** A credential of several values cannot go into one field. */
function several(kind) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
        what: `\`field\` under \`${kind}\` is for a credential with one value`,
        hint: 'leave it out: each value becomes the field with the name that `values` gives it',
    });
}
/** Before a rotation, no answer is a destination that cannot be reached. */
async function reachable(work, place) {
    try {
        return await work;
    }
    catch (error) {
        if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN', 'HTTP_REFUSED'))
            throw error;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DESTINATION_UNREACHABLE', {
            what: `${place}: ${error.message}`,
            hint: error.hint ?? 'check the address and the network, then run again',
        });
    }
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
