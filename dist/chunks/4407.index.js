export const id = 4407;
export const ids = [4407];
export const modules = {

/***/ 45135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   N5: () => (/* binding */ foreignDown),
/* harmony export */   Nh: () => (/* binding */ mayAsk),
/* harmony export */   mm: () => (/* binding */ foreignLinks),
/* harmony export */   xM: () => (/* binding */ randomText),
/* harmony export */   xS: () => (/* binding */ longest)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/**
 * What links at other people's services have in common. The service names a link, so a link is made as soon as it is
 * drafted: a run that is killed before its id is journalled leaves a ciphertext there whose key nobody has any more.
 */

const tries = 3;
const limit = 90_000;
function foreignLinks(service, { clock, block }) {
    const made = new Set();
    return {
        via: service.via,
        strength: service.strength,
        check: () => service.check(),
        async draft(content) {
            // Better refused than silently not said.
            if (content.note !== '')
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
                    what: `links via ${service.via} carry values only, no note; no link was made`,
                    hint: 'leave out --note, and say it in a message of your own',
                });
            const text = block(content.entries);
            if (text.bytes > limit)
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('VALUE_UNFIT', {
                    what: 'the values for one recipient do not fit into one link (90 KB)',
                });
            for (let number = 1;; number++) {
                try {
                    const draft = await service.make(text);
                    made.add(draft.id);
                    return draft;
                }
                catch (error) {
                    // What may be there now was sealed with a key that is gone: it opens to nobody.
                    if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_UNKNOWN') || number === tries)
                        throw error;
                }
                await clock.sleep(500 * 2 ** number);
            }
        },
        async create({ id }) {
            if (made.has(id))
                return;
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INTERNAL', { what: "a link was to be made from another run's draft" });
        },
        async receipt(id) {
            return { state: (await service.waits?.(id)) ? 'waiting' : 'unknown' };
        },
        destroy: (id) => service.end(id),
    };
}
/** `count` characters of A-Z, a-z and 0-9, each as likely as any other. */
function randomText(random, count) {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
    let text = '';
    while (text.length < count) {
        const [byte = 255] = random.getRandomValues(new Uint8Array(1));
        // 248 = 4 * 62: what is above would favour some.
        if (byte < 248)
            text += alphabet[byte % 62];
    }
    return text;
}
/** The longest of the service's own durations (seconds) that is not longer than what is wanted. Throws CONFIG_INVALID. */
function longest(of, expires, via) {
    const fitting = of.filter((seconds) => seconds * 1_000 <= expires);
    if (fitting.length > 0)
        return Math.max(...fitting);
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
        what: `\`via: ${via}\` has no links that live as short as that`,
        hint: `set links.expires to at least ${Math.min(...of)}s`,
    });
}
/** The service does not do what it should. */
function foreignDown(url, why) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_SERVICE_DOWN', {
        what: `${new URL(url).origin} ${why}`,
        hint: 'open links.url in a browser: is it the address of that service, and does it take new entries?',
    });
}
/** What does not answer before anything is minted is down. */
function unreachable(url) {
    return (error) => {
        throw (0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN') ? foreignDown(url, `does not answer: ${error.message}`) : error;
    };
}
/** Whether a stranger's link may be followed: https, or this machine; no user, no password. */
function mayAsk(url) {
    if (!URL.canParse(url))
        return false;
    const { protocol, hostname, username, password } = new URL(url);
    const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    return username === '' && password === '' && (protocol === 'https:' || (protocol === 'http:' && local));
}


/***/ }),

/***/ 74407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   otsLink: () => (/* binding */ otsLink),
/* harmony export */   otsLinks: () => (/* binding */ otsLinks)
/* harmony export */ });
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9474);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3554);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3450);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89330);
/* harmony import */ var _foreign_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45135);
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
                throw new _derive_js__WEBPACK_IMPORTED_MODULE_4__/* .LinkRefused */ .b_('authentication');
            });
            return new TextDecoder().decode(plain);
        },
    };
    return link;
}


/***/ })

};
