export const id = 8817;
export const ids = [8817];
export const modules = {

/***/ 68817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   webhook: () => (/* binding */ webhook)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55313);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _ask_letter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47118);
/* harmony import */ var _link_letter_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91723);
/* harmony import */ var _posting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82970);






const options = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    url: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().max(2048).refine(_posting_js__WEBPACK_IMPORTED_MODULE_4__/* .isTarget */ .Ex, _posting_js__WEBPACK_IMPORTED_MODULE_4__/* .targetSays */ .qm).describe('Where the message is posted.'),
    secret: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the NAME of an environment variable')
        .optional()
        .describe('The name of the environment variable that holds the signing secret (whsec_...).'),
});
/** The message that docs/channels.md#webhook shows; `reminder` only where it is one. */
function linkEvent(message) {
    const { person, link, secrets, expiresAt, reminder } = message;
    return {
        type: 'keyturn.link',
        data: {
            person: person.login,
            link: link.reveal(),
            secrets,
            expiresAt: expiresAt.toISOString(),
            ...(reminder === true ? { reminder } : {}),
        },
        identity: [person.id, ...(0,_link_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .linkIdentity */ .tR)(message)],
    };
}
function passwordEvent(message) {
    const { person, password, secrets, expiresAt } = message;
    return {
        type: 'keyturn.password',
        data: { person: person.login, password: password.reveal(), secrets, expiresAt: expiresAt.toISOString() },
        identity: [person.id, ...(0,_link_letter_js__WEBPACK_IMPORTED_MODULE_3__/* .linkIdentity */ .tR)(message)],
    };
}
/** A line without `link` is an old key that is to be ended. */
function askEvent(message, now) {
    const { person, lines, reminder, urgent } = message;
    const asks = lines.map(({ secret, link, console, note, until, confirm, why }) => ({
        secret,
        link: link?.reveal(),
        console,
        note,
        until: until?.toISOString(),
        confirm,
        why,
    }));
    const { cli: _, ...from } = message.from;
    return {
        type: 'keyturn.ask',
        data: { person: person.login, asks, ...(reminder ? { reminder } : {}), ...(urgent ? { urgent } : {}), from },
        identity: (0,_ask_letter_js__WEBPACK_IMPORTED_MODULE_2__/* .askIdentity */ .I)(message, now),
    };
}
/** A notice that stays true is sent once a day: until the next day it is the same message. */
function noticeEvent(message, to, now) {
    const { notices } = message;
    // `cli` is for letters to recipients, and no part of the documented body.
    const { cli: _, ...from } = message.from;
    const data = { ...(to === undefined ? {} : { person: to.login }), notices, from };
    return { type: 'keyturn.notice', data, identity: [now.toISOString().slice(0, 10), to?.id ?? null, notices] };
}
/** The same for one message, however often it is sent: receivers drop what they had. Link and password are no part of it. */
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
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
            what: `the webhook's signing secret is missing: ${name} is not set`,
            hint: `Add to the job: env: ${name}: \${{ secrets.${name} }}`,
        });
    }
    const encoded = text.replace(/^whsec_/, '');
    const key = Buffer.from(encoded, 'base64');
    const canonical = key.toString('base64').replace(/=+$/, '') === encoded.replace(/=+$/, '');
    if (!canonical || key.length < 24 || key.length > 64) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('INPUT_INVALID', {
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
        await (0,_posting_js__WEBPACK_IMPORTED_MODULE_4__/* .post */ .bE)({
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
        ask: (message) => deliver(askEvent(message, clock.now()), clock.now()),
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
