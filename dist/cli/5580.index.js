export const id = 5580;
export const ids = [5580];
export const modules = {

/***/ 91079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  isDangerousName: () => (/* binding */ isDangerousName),
  open: () => (/* binding */ open_open)
});

// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/rotation/secret.js
var secret = __webpack_require__(19784);
// EXTERNAL MODULE: ./lib/links/ask.js
var ask = __webpack_require__(17396);
// EXTERNAL MODULE: ./lib/links/client.js
var client = __webpack_require__(3450);
// EXTERNAL MODULE: ./lib/links/derive.js
var derive = __webpack_require__(89330);
// EXTERNAL MODULE: ./lib/links/envelope.js
var envelope = __webpack_require__(17485);
;// CONCATENATED MODULE: ./lib/links/reader.js






/** Throws LINK_INVALID, before anything is sent. */
async function reader(link, options) {
    const { http, clock, random = crypto } = options;
    const { origin, key } = parse(link);
    const { id, access } = await (0,derive/* possession */.h3)(key);
    const me = (0,derive/* toBase64url */.S)(random.getRandomValues(new Uint8Array(16)));
    async function post(verb, body) {
        const headers = { authorization: `Bearer ${(0,derive/* toBase64url */.S)(access)}`, 'content-type': 'application/json' };
        const init = { method: 'POST', headers, body: JSON.stringify(body) };
        try {
            return await (0,ask/* ask */.k)(http, clock, `${origin}/v1/links/${id}/${verb}`, init);
        }
        catch (error) {
            if ((0,errors.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN'))
                throw (0,client/* down */.TR)(origin, error.message);
            throw error;
        }
    }
    function refused(answer) {
        if (answer.status === 404)
            return gone('there is no such link (any more), or it was not copied whole');
        if (answer.status !== 410)
            return (0,client/* down */.TR)(origin, `${origin} answered ${answer.status}`);
        return over((0,client/* textOf */.b6)(answer, 'state') ?? 'over', (0,client/* dateOf */.Q$)(answer, 'openedAt'));
    }
    return {
        origin,
        id,
        async look() {
            const answer = await post('look', {});
            if (answer.status !== 200)
                throw refused(answer);
            if ((0,client/* memberOf */.C5)(answer, 'version') !== 1) {
                throw new errors/* KeyturnError */.F('LINK_INVALID', {
                    what: 'the link was made by a newer Keyturn',
                    hint: 'npx keyturn@latest open',
                });
            }
            const expiresAt = (0,client/* dateOf */.Q$)(answer, 'expiresAt');
            const openedAt = (0,client/* dateOf */.Q$)(answer, 'openedAt');
            const state = (0,client/* textOf */.b6)(answer, 'state');
            const creator = (0,client/* textOf */.b6)(answer, 'creator');
            const password = (0,client/* memberOf */.C5)(answer, 'password');
            if (expiresAt === undefined || state === undefined || creator === undefined || typeof password !== 'boolean') {
                throw (0,client/* down */.TR)(origin, `${origin} does not answer as a Keyturn link service`);
            }
            return {
                state: state,
                creator,
                password,
                expiresAt,
                ...(openedAt === undefined ? {} : { openedAt }),
            };
        },
        async open(password) {
            const { proof, contentKey } = await unlocked(key, password);
            const answer = await post('open', { proof: (0,derive/* toBase64url */.S)(proof), reader: me });
            if (answer.status === 403 || answer.status === 429)
                throw wrongPassword(answer, password);
            if (answer.status !== 200)
                throw refused(answer);
            const creator = (0,client/* textOf */.b6)(answer, 'creator') ?? '';
            try {
                const content = await (0,envelope/* open */.ho)(contentKey, id, (0,client/* textOf */.b6)(answer, 'envelope') ?? '');
                const entries = Object.create(null);
                for (const [name, value] of Object.entries(content.entries))
                    entries[name] = new secret/* Secret */.z(value);
                const { rotations, from, note, issued } = content;
                return { entries, rotations, from, creator, note, issued: new Date(issued) };
            }
            catch (error) {
                throw invalid(error, 'what the link holds is damaged, or was not sealed by its sender');
            }
        },
        async saved() {
            const answer = await post('saved', { reader: me });
            if (answer.status !== 204)
                throw refused(answer);
        },
        async dispute() {
            const answer = await post('dispute', {});
            if (answer.status === 409)
                throw new errors/* KeyturnError */.F('INPUT_INVALID', { what: 'nobody has opened this link yet' });
            if (answer.status !== 204)
                throw refused(answer);
        },
    };
}
function parse(link) {
    try {
        return (0,derive/* parseLink */.Ap)(link.reveal());
    }
    catch (error) {
        const what = 'this is not a whole link of a Keyturn service: https://HOST/l#KEY, with 43 characters behind the #';
        throw invalid(error, what);
    }
}
async function unlocked(key, password) {
    try {
        return await (0,derive/* unlock */.Tl)(key, await (0,derive/* stretch */._N)(key, password?.reveal()));
    }
    catch (error) {
        if (!(error instanceof derive/* LinkRefused */.b_))
            throw error;
        throw new errors/* KeyturnError */.F('PASSWORD_WRONG', {
            what: 'an empty password is none',
            hint: 'ask the sender for the password',
        });
    }
}
function wrongPassword(answer, password) {
    const seconds = Number(answer.headers.get('retry-after') ?? 0);
    const waiting = (0,client/* textOf */.b6)(answer, 'error') === 'wait';
    const wait = seconds > 0 ? `wait ${seconds} s, then try again` : 'try again';
    if (waiting)
        return new errors/* KeyturnError */.F('PASSWORD_WRONG', {
            what: 'too many wrong passwords were tried; this one was not judged',
            hint: wait,
        });
    if (password === undefined)
        return new errors/* KeyturnError */.F('PASSWORD_WRONG', { what: 'this link asks for a password', hint: wait });
    return new errors/* KeyturnError */.F('PASSWORD_WRONG', { hint: wait });
}
function invalid(error, what) {
    if (!(error instanceof derive/* LinkRefused */.b_))
        return error;
    return new errors/* KeyturnError */.F('LINK_INVALID', {
        what,
        hint: 'copy the link again, whole, or ask the sender for a new one',
    });
}
function gone(what) {
    return new errors/* KeyturnError */.F('LINK_GONE', { what, hint: 'ask the sender for a new link' });
}
/** Why a link in this state cannot be opened. */
function over(state, openedAt) {
    const when = openedAt === undefined ? '' : ` at ${openedAt.toISOString()}`;
    const wasItYou = 'was that you? If not, open the link in a browser and report it, and ask the sender for a new one';
    switch (state) {
        case 'opened':
        case 'saved':
            return new errors/* KeyturnError */.F('LINK_GONE', { what: `the link was opened${when}; it opens once`, hint: wasItYou });
        case 'disputed':
            return gone(`the link was opened${when}, and somebody reported that it was not the recipient`);
        case 'expired':
            return gone('the link has expired');
        case 'superseded':
            return gone('a newer link has taken the place of this one');
        case 'destroyed':
            return gone('the sender has ended this link');
        default:
            return gone('the link is over');
    }
}

;// CONCATENATED MODULE: ./lib/commands/open.js


const maxPasswords = 5;
// What decides which program or server is talked to. Compared in upper case: some of these work in either.
const dangerous = /^(?:PATH|NODE_OPTIONS|BASH_ENV|LD_.*|DYLD_.*|GIT_.*|NPM_CONFIG_.*|.*_PROXY|.*_ENDPOINT_URL)$/;
/** Whether an environment variable of this name could make another program run, or send its traffic elsewhere. */
function isDangerousName(name) {
    return dangerous.test(name.toUpperCase());
}
/**
 * Opens a link, once. Nothing is consumed before the host is trusted and the link is seen to be waiting.
 *
 * @throws KeyturnError LINK_INVALID, LINK_GONE, LINK_SERVICE_DOWN, PASSWORD_WRONG, INPUT_INVALID (nobody said yes).
 */
async function open_open(input, io) {
    const opener = await reader(input.link, io);
    await trust(opener.origin, input, io);
    const look = await opener.look();
    if (look.state !== 'waiting')
        throw over(look.state, look.openedAt);
    const opened = look.password ? await openWithPassword(opener, io) : await opener.open();
    const all = Object.entries(opened.entries).map(([key, value]) => entryOf(key, value, opened.rotations));
    const allowed = new Set(input.allowNames ?? []);
    const refused = all.map(({ name }) => name).filter((name) => isDangerousName(name) && !allowed.has(name));
    return {
        entries: all.filter(({ name }) => !refused.includes(name)),
        refused,
        origin: opener.origin,
        creator: opened.creator,
        from: opened.from,
        note: opened.note,
        saved: () => opener.saved(),
    };
}
/** Printing changes nothing here, so it may be done with any host's link. */
async function trust(origin, input, io) {
    if (input.print || input.trusted?.includes(origin))
        return;
    if (await io.confirm?.(`${origin} is named by no configuration here. Write what its link holds?`))
        return;
    throw new errors/* KeyturnError */.F('INPUT_INVALID', {
        what: `${origin} is named by no configuration here, and nobody said that it may be trusted`,
        hint: 'run it where .github/keyturn.yml names links.url, say --yes, or look first with --print',
    });
}
async function openWithPassword(opener, io) {
    let problem;
    for (let tries = 0; tries < maxPasswords; tries++) {
        const password = await io.password?.(problem);
        if (password === undefined)
            break;
        try {
            return await opener.open(password);
        }
        catch (error) {
            if (!(0,errors.is)(error, 'PASSWORD_WRONG'))
                throw error;
            problem = `${error.message}; ${error.hint}`;
        }
    }
    throw new errors/* KeyturnError */.F('PASSWORD_WRONG', {
        what: problem === undefined ? 'this link asks for a password' : 'the password was not the one of this link',
        hint: 'the link is still there: run it again with the password that the sender gave you by another way',
    });
}
function entryOf(key, value, rotations) {
    const slash = key.lastIndexOf('/');
    return {
        key,
        environment: slash < 0 ? undefined : key.slice(0, slash),
        name: key.slice(slash + 1),
        value,
        rotation: Object.hasOwn(rotations, key) ? rotations[key] : undefined,
    };
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
 * 4xx and 5xx are answers, not errors; 5xx only after the repetitions that `retry` allows, limits (429, 403 with
 * `retry-after` or an exhausted `x-ratelimit-remaining`) only after the waits that `patience` allows. With
 * `retry: 'never'` nothing is sent twice, not even after a limit.
 *
 * @throws KeyturnError HTTP_NOT_SENT: certainly no effect (name not found, connection refused, TLS).
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
            if (error instanceof _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .F)
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
        if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isLimited */ .lU)(answer.status, answer.headers) && retry !== 'never' && waits < patient.waits) {
            const wait = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(answer.headers, clock.now(), waits);
            if (wait > budget)
                return answer;
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
    return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .F(failure.code, { what: `${label}: ${failure.reason}` });
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
            if (error instanceof _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .F)
                throw error;
            throw request.signal.aborted ? new Failure('HTTP_UNKNOWN', 'stopped', false) : classify(error);
        }
        const text = await read(response, limit);
        return { status: response.status, headers: response.headers, text, json: () => parse(text, label) };
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
    const decoder = new TextDecoder();
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
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .F('HTTP_UNKNOWN', { what: `${label}: the answer is not JSON` });
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
    if (retry === 'never')
        return false;
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
 * section 10.2.3), then `x-ratelimit-reset` (epoch seconds; small numbers are seconds from now), then 2, 8, 32 s.
 * Dates are compared with the answer's own `date`, so that a wrong clock on this side does not matter.
 */
function waitFor(headers, now, waited) {
    const there = Date.parse(headers.get('date') ?? '');
    const base = Number.isNaN(there) ? now.getTime() : there;
    return retryAfter(headers, base) ?? reset(headers, base) ?? 2_000 * 4 ** waited;
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
    const seconds = Number(value);
    // A second more: the reset second itself is still inside the old window.
    return seconds < 1_000_000_000 ? seconds * 1_000 : Math.max(0, seconds * 1_000 - base) + 1_000;
}


/***/ })

};
