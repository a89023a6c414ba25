export const id = 569;
export const ids = [569];
export const modules = {

/***/ 95569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   webhook: () => (/* binding */ webhook)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9474);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28607);




/** Whether a URL's host, as WHATWG URL normalises it, is this machine and nothing else. */
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
function isTarget(text) {
    // Tabs and line breaks are dropped by the URL parser: what is read here must be what is called.
    if (!/^[\x21-\x7e]+$/.test(text) || !URL.canParse(text))
        return false;
    const url = new URL(text);
    const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
    return safe && url.username === '' && url.password === '' && url.hash === '';
}
const options = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    url: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .max(2048)
        .refine(isTarget, 'must be an https:// URL without user, password and # part (http:// only on this machine)')
        .describe('Where the message is posted.'),
    secret: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
        .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the NAME of an environment variable')
        .optional()
        .describe('The name of the environment variable that holds the signing secret (whsec_...).'),
});
/** The body, to the letter of DESIGN section 7. Holds the link: only for the wire. */
function body(message, now) {
    return JSON.stringify({
        type: 'keyturn.link',
        timestamp: now.toISOString(),
        data: {
            person: message.person.login,
            link: message.link.reveal(),
            secrets: message.secrets,
            expiresAt: message.expiresAt.toISOString(),
        },
    });
}
/** The same for one link and person, however often it is sent: receivers drop what they had. Says nothing of the link. */
function idempotencyId(message) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    hash.update(JSON.stringify(['keyturn.link', message.link.reveal(), message.person.id]));
    return `msg_${hash.digest('base64url').slice(0, 27)}`;
}
/**
 * The key inside `whsec_` + base64 of 24 to 64 bytes (Standard Webhooks, "Signature scheme").
 * @throws KeyturnError ENVIRONMENT_MISSING, INPUT_INVALID
 */
function signingKey(name, secret) {
    const text = secret?.reveal().trim() ?? '';
    if (text === '') {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .F('ENVIRONMENT_MISSING', {
            what: `the webhook's signing secret is missing: ${name} is not set`,
            hint: `Add to the job: env: ${name}: \${{ secrets.${name} }}`,
        });
    }
    const encoded = text.replace(/^whsec_/, '');
    const key = Buffer.from(encoded, 'base64');
    const canonical = key.toString('base64').replace(/=+$/, '') === encoded.replace(/=+$/, '');
    if (!canonical || key.length < 24 || key.length > 64) {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .F('INPUT_INVALID', {
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
    return {
        name: 'webhook',
        reaches: () => true,
        async check() {
            key();
        },
        async send(message) {
            const signing = key();
            const now = clock.now();
            const seconds = Math.floor(now.getTime() / 1_000);
            const id = idempotencyId(message);
            const text = body(message, now);
            const headers = new Headers({
                'content-type': 'application/json',
                'webhook-id': id,
                'webhook-timestamp': String(seconds),
            });
            if (signing !== undefined)
                headers.set('webhook-signature', signature(signing, id, seconds, text));
            const request = new Request(url, { method: 'POST', headers, body: text, redirect: 'manual' });
            let status;
            try {
                ({ status } = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T)(http, request, { clock, timeout: 15_000, limit: 65_536, secretPath: true }));
            }
            catch (error) {
                throw unsent(origin, error);
            }
            if (status < 200 || status > 299)
                throw refused(origin, status);
        },
    };
}
function unsent(origin, error) {
    const certain = error instanceof _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .F && error.code === 'HTTP_NOT_SENT';
    return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .F('DELIVER_FAILED', {
        what: certain
            ? `the webhook at ${origin} could not be reached`
            : `the webhook at ${origin} gave no complete answer; it may have got the message`,
        hint: 'Run the same command again once the receiver answers; it can tell a repeated message by its webhook-id.',
    });
}
function refused(origin, status) {
    const redirect = status >= 300 && status < 400;
    return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .F('DELIVER_FAILED', {
        what: redirect
            ? `the webhook at ${origin} redirects elsewhere (${status}), which is never followed`
            : `the webhook at ${origin} answered ${status}`,
        hint: redirect
            ? 'Set `url` of the webhook in .github/keyturn.yml to where it redirects to, if you trust that place.'
            : 'The receiver must answer 2xx. Mend it, then run the same command again.',
    });
}
const webhook = {
    name: 'webhook',
    title: 'Webhook',
    sentence: 'Posts each link, signed as Standard Webhooks says, to a URL of yours; it reaches everybody.',
    options,
    reach: undefined,
    environment: ({ secret }) => (secret === undefined ? [] : [secret]),
    build,
};


/***/ })

};
