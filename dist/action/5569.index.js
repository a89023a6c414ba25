export const id = 5569;
export const ids = [5569];
export const modules = {

/***/ 44794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ isTarget),
/* harmony export */   bE: () => (/* binding */ post),
/* harmony export */   qm: () => (/* binding */ targetSays)
/* harmony export */ });
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9474);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28607);


/** Whether a URL's host, as WHATWG URL normalises it, is this machine and nothing else. */
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
/** Whether a message may be posted there: https, or http on this machine; no user, no password, no fragment. */
function isTarget(text) {
    // Tabs and line breaks are dropped by the URL parser: what is read here must be what is called.
    if (!/^[\x21-\x7e]+$/.test(text) || !URL.canParse(text))
        return false;
    const url = new URL(text);
    const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
    return safe && url.username === '' && url.password === '' && url.hash === '';
}
const targetSays = 'must be an https:// URL without user, password and # part (http:// only on this machine)';
/**
 * Posts once and waits where it is asked to. What may have arrived is never sent again by itself.
 * @throws KeyturnError DELIVER_FAILED unless the answer is 2xx
 */
async function post({ http, clock, request, receiver, setting }) {
    let answer;
    try {
        answer = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T)(http, request, { clock, timeout: 15_000, limit: 65_536, secretPath: true });
    }
    catch (error) {
        throw unsent(receiver, error);
    }
    if (answer.status < 200 || answer.status > 299)
        throw refused(receiver, setting, answer.status);
    return answer;
}
function unsent(receiver, error) {
    const certain = error instanceof _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB && error.code === 'HTTP_NOT_SENT';
    return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DELIVER_FAILED', {
        what: certain
            ? `${receiver} could not be reached`
            : `${receiver} gave no complete answer; it may have got the message`,
        hint: 'Run the same command again once the receiver answers.',
    });
}
function refused(receiver, setting, status) {
    const redirect = status >= 300 && status < 400;
    return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DELIVER_FAILED', {
        what: redirect
            ? `${receiver} redirects elsewhere (${status}), which is never followed`
            : `${receiver} answered ${status}`,
        hint: redirect
            ? `Set ${setting} to where it redirects to, if you trust that place.`
            : 'The receiver must answer 2xx. Mend it, then run the same command again.',
    });
}


/***/ }),

/***/ 95569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   webhook: () => (/* binding */ webhook)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28607);
/* harmony import */ var _posting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44794);




const options = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    url: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(2048).refine(_posting_js__WEBPACK_IMPORTED_MODULE_2__/* .isTarget */ .Ex, _posting_js__WEBPACK_IMPORTED_MODULE_2__/* .targetSays */ .qm).describe('Where the message is posted.'),
    secret: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the NAME of an environment variable')
        .optional()
        .describe('The name of the environment variable that holds the signing secret (whsec_...).'),
});
/** The message that docs/channels.md#webhook shows; `reminder` only where it is one. */
function linkEvent({ person, link, secrets, expiresAt, reminder }) {
    return {
        type: 'keyturn.link',
        data: {
            person: person.login,
            link: link.reveal(),
            secrets,
            expiresAt: expiresAt.toISOString(),
            ...(reminder === true ? { reminder } : {}),
        },
        identity: [link.reveal(), person.id, ...(reminder === true ? ['reminder'] : [])],
    };
}
function passwordEvent({ person, password, secrets, expiresAt }) {
    return {
        type: 'keyturn.password',
        data: { person: person.login, password: password.reveal(), secrets, expiresAt: expiresAt.toISOString() },
        identity: [password.reveal(), person.id],
    };
}
/** What stays true is told once a day: until the next day it is the same message. */
function noticeEvent({ notices, from }, to, now) {
    const data = { ...(to === undefined ? {} : { person: to.login }), notices, from };
    return { type: 'keyturn.notice', data, identity: [now.toISOString().slice(0, 10), to?.id ?? null, notices] };
}
/** The same for one message, however often it is sent: receivers drop what they had. Says nothing of link or password. */
function idempotencyId({ type, identity }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify([type, ...identity]));
    return `msg_${hash.digest('base64url').slice(0, 27)}`;
}
/**
 * The key inside `whsec_` + base64 of 24 to 64 bytes (Standard Webhooks, "Signature scheme").
 * @throws KeyturnError ENVIRONMENT_MISSING, INPUT_INVALID
 */
function signingKey(name, secret) {
    const text = secret?.reveal().trim() ?? '';
    if (text === '') {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
            what: `the webhook's signing secret is missing: ${name} is not set`,
            hint: `Add to the job: env: ${name}: \${{ secrets.${name} }}`,
        });
    }
    const encoded = text.replace(/^whsec_/, '');
    const key = Buffer.from(encoded, 'base64');
    const canonical = key.toString('base64').replace(/=+$/, '') === encoded.replace(/=+$/, '');
    if (!canonical || key.length < 24 || key.length > 64) {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: `${name} is not a signing secret: it must be whsec_ and then base64 of 24 to 64 bytes`,
            hint: `Make one: echo "whsec_$(openssl rand -base64 32)" | gh secret set ${name}`,
        });
    }
    return key;
}
/** Standard Webhooks 1.0.0: HMAC-SHA-256 over `id.timestamp.body`, the timestamp in Unix seconds. */
function signature(key, id, seconds, text) {
    return `v1,${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(`${id}.${seconds}.${text}`).digest('base64')}`;
}
function build({ options: { url, secret }, environment, http, clock }) {
    const origin = new URL(url).origin;
    const key = () => (secret === undefined ? undefined : signingKey(secret, environment[secret]));
    async function deliver(event, now) {
        const signing = key();
        const seconds = Math.floor(now.getTime() / 1_000);
        const id = idempotencyId(event);
        const text = JSON.stringify({ type: event.type, timestamp: now.toISOString(), data: event.data });
        const headers = new Headers({
            'content-type': 'application/json',
            'webhook-id': id,
            'webhook-timestamp': String(seconds),
        });
        if (signing !== undefined)
            headers.set('webhook-signature', signature(signing, id, seconds, text));
        const request = new Request(url, { method: 'POST', headers, body: text, redirect: 'manual' });
        await (0,_posting_js__WEBPACK_IMPORTED_MODULE_2__/* .post */ .bE)({
            http,
            clock,
            request,
            receiver: `the webhook at ${origin}`,
            setting: '`url` of the webhook in .github/keyturn.yml',
        });
    }
    return {
        name: 'webhook',
        reaches: () => true,
        async check() {
            key();
        },
        send: (message) => deliver(linkEvent(message), clock.now()),
        sendPassword: (message) => deliver(passwordEvent(message), clock.now()),
        notify: (message, to) => deliver(noticeEvent(message, to, clock.now()), clock.now()),
    };
}
const webhook = {
    name: 'webhook',
    title: 'Webhook',
    sentence: 'Posts each message, signed as Standard Webhooks says, to a URL of yours; it reaches everybody.',
    options,
    reach: undefined,
    environment: ({ secret }) => (secret === undefined ? [] : [secret]),
    build,
};


/***/ })

};
