export const id = 4247;
export const ids = [4247];
export const modules = {

/***/ 74247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   otsLink: () => (/* binding */ otsLink),
/* harmony export */   otsLinks: () => (/* binding */ otsLinks)
/* harmony export */ });
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17378);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22850);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69658);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90994);
/* harmony import */ var _foreign_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78031);
/**
 * `via: ots`: Luzifer's ots. OpenSSL's salted format, AES-256-CBC under PBKDF2-SHA-512 of a password in the fragment;
 * nothing in it notices a changed bit.
 */






const rounds = 300_000;
/** Milliseconds by which the server's clock may differ. */
const tolerance = 120_000;
function otsLinks(options) {
    const { url, http, clock, random = crypto } = options;
    const { origin } = new URL(url);
    const seconds = Math.floor(options.expires / 1_000);
    /** Reads, and so burns, a secret. */
    async function end(id) {
        const { status } = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(http, new Request(`${url}/api/get/${id}`), { clock });
        if (status !== 200 && status !== 404)
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${origin} answered ${status}` });
    }
    async function store(secret) {
        const request = new Request(`${url}/api/create?expire=${seconds}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ secret }),
        });
        const answer = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(http, request, { clock, retry: 'never' });
        const { status } = answer;
        const id = (0,_client_js__WEBPACK_IMPORTED_MODULE_3__.textOf)(answer, 'secret_id');
        // It stops reading a body of more than twice its limit, and answers with an empty 200.
        if (status === 400 || status === 413 || (status === 200 && answer.text === '')) {
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', {
                what: `${origin} refused ${secret.length} characters`,
                hint: 'look at its `maxSecretSize` and at who may create',
            });
        }
        if (status !== 201 || id === undefined || !/^[0-9A-Za-z-]{1,64}$/.test(id))
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB(status >= 300 && status < 500 ? 'HTTP_REFUSED' : 'HTTP_UNKNOWN', {
                what: `${origin} answered ${status}`,
            });
        const expiresAt = (0,_client_js__WEBPACK_IMPORTED_MODULE_3__.dateOf)(answer, 'expires_at');
        // A server may keep its secrets as long as it likes.
        if (expiresAt === undefined || expiresAt.getTime() > clock.now().getTime() + seconds * 1_000 + tolerance) {
            await end(id);
            throw (0,_foreign_js__WEBPACK_IMPORTED_MODULE_5__/* .foreignDown */ .N5)(url, 'keeps secrets longer than links.expires, and cannot be told otherwise');
        }
        return { id, expiresAt };
    }
    return (0,_foreign_js__WEBPACK_IMPORTED_MODULE_5__/* .foreignLinks */ .mm)({
        via: 'ots',
        strength: `ots at ${origin}: at most one reader per link (from 1.21.8 on); anybody who knows the address without its key can use it up; the format does not notice a changed bit; no receipts`,
        async check() {
            const { status } = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(http, new Request(`${url}/api/isWritable`), { clock }).catch((0,_foreign_js__WEBPACK_IMPORTED_MODULE_5__/* .unreachable */ .HB)(url));
            if (status !== 204)
                throw (0,_foreign_js__WEBPACK_IMPORTED_MODULE_5__/* .foreignDown */ .N5)(url, 'does not answer as an ots that takes secrets');
            const settings = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(http, new Request(`${url}/api/settings`), { clock }).catch((0,_foreign_js__WEBPACK_IMPORTED_MODULE_5__/* .unreachable */ .HB)(url));
            // It may keep secrets longer than asked, and tells how long only when it stores one: so a word that is no secret is stored.
            if ((0,_client_js__WEBPACK_IMPORTED_MODULE_3__.memberOf)(settings, 'disableExpiryOverride') !== true)
                return;
            const { id } = await store(Buffer.from('Salted__').toString('base64')).catch((0,_foreign_js__WEBPACK_IMPORTED_MODULE_5__/* .unreachable */ .HB)(url));
            await end(id);
        },
        async make(text) {
            const password = (0,_foreign_js__WEBPACK_IMPORTED_MODULE_5__/* .randomText */ .xM)(random, 20);
            const { id, expiresAt } = await store(await sealed(text, password));
            return { id, link: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(`${url}/#${id}%7C${password}`), expiresAt };
        },
        end,
    }, options);
    async function sealed(text, password) {
        const salt = random.getRandomValues(new Uint8Array(8));
        const { key, iv } = await stretched(password, salt);
        const plaintext = new TextEncoder().encode(text.reveal());
        const ciphertext = await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, plaintext);
        return Buffer.concat([Buffer.from('Salted__'), salt, new Uint8Array(ciphertext)]).toString('base64');
    }
}
async function stretched(password, salt) {
    const text = new TextEncoder().encode(password);
    const from = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
    const derivation = { name: 'PBKDF2', hash: 'SHA-512', salt, iterations: rounds };
    const bits = new Uint8Array(await crypto.subtle.deriveBits(derivation, from, 384));
    const key = await crypto.subtle.importKey('raw', bits.slice(0, 32), 'AES-CBC', false, ['encrypt', 'decrypt']);
    return { key, iv: bits.slice(32) };
}
/** `https://HOST/#ID%7CPASSWORD`, also as the command of ots writes it, without the slash; undefined for everything else. */
function otsLink(text, wire) {
    const parts = /^(https?:\/\/[^?#\s]+?)\/?#([0-9A-Za-z-]{1,64})(?:%7C|\|)([A-Za-z0-9]{20})$/.exec(text);
    const [, url = '', id = '', password = ''] = parts ?? [];
    if (!parts || !(0,_foreign_js__WEBPACK_IMPORTED_MODULE_5__/* .mayAsk */ .Nh)(url))
        return undefined;
    const link = {
        origin: new URL(url).origin,
        id,
        async take() {
            const request = new Request(`${url}/api/get/${id}`);
            const answer = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(wire.http, request, { clock: wire.clock, retry: 'never' });
            if (answer.status === 404)
                return undefined;
            if (answer.status !== 200)
                throw (0,_foreign_js__WEBPACK_IMPORTED_MODULE_5__/* .foreignDown */ .N5)(url, `answered ${answer.status}`);
            return (0,_client_js__WEBPACK_IMPORTED_MODULE_3__.textOf)(answer, 'secret') ?? '';
        },
        async unseal(sealed) {
            const bytes = new Uint8Array(Buffer.from(sealed, 'base64'));
            const { key, iv } = await stretched(password, bytes.slice(8, 16));
            const plain = await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, key, bytes.slice(16)).catch(() => {
                throw new _derive_js__WEBPACK_IMPORTED_MODULE_4__.LinkRefused('authentication');
            });
            return new TextDecoder().decode(plain);
        },
    };
    return link;
}


/***/ })

};
