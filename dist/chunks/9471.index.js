export const id = 9471;
export const ids = [9471];
export const modules = {

/***/ 79471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   base58: () => (/* binding */ base58),
/* harmony export */   privatebinLink: () => (/* binding */ privatebinLink),
/* harmony export */   privatebinLinks: () => (/* binding */ privatebinLinks)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(55313);
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17378);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22850);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69658);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90994);
/* harmony import */ var _foreign_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78031);
/**
 * `via: privatebin`: PrivateBin's format version 2 (https://github.com/PrivateBin/PrivateBin/wiki/Encryption-format).
 * AES-256-GCM under PBKDF2 of a random key in the fragment, the parameters as additional data.
 */








/** Seconds of PrivateBin's own choices, as its configuration ships. */
const choices = {
    '5min': 300,
    '10min': 600,
    '1hour': 3_600,
    '1day': 86_400,
    '1week': 604_800,
    '1month': 2_592_000,
};
const rounds = 100_000;
/** Seconds between two documents that are waited for; a server that is not told otherwise wants ten. */
const longestWait = 60;
const waits = 3;
/** Bytes that a document may inflate to. */
const maxOutputLength = 1_048_576;
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const headers = { 'x-requested-with': 'JSONHttpRequest', 'content-type': 'application/json' };
/** Reads, and so burns, a document. */
function reading(base, id) {
    return new Request(`${base}?pasteid=${id}`, { headers });
}
/** Throws CONFIG_INVALID. */
function privatebinLinks(options) {
    const { http, clock, random = crypto } = options;
    const base = `${options.url}/`;
    const seconds = (0,_foreign_js__WEBPACK_IMPORTED_MODULE_6__/* .longest */ .xS)(Object.values(choices), options.expires, 'privatebin');
    const expire = Object.keys(choices).find((name) => choices[name] === seconds);
    const read = (id) => (0,_http_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(http, reading(base, id), { clock });
    return (0,_foreign_js__WEBPACK_IMPORTED_MODULE_6__/* .foreignLinks */ .mm)({
        via: 'privatebin',
        strength: `PrivateBin at ${new URL(base).origin}: best effort, two who open at the same moment may both be served; anybody who knows the address can use it up; no receipts`,
        async check() {
            // A random id, which no document has: only PrivateBin says in JSON that there is no such document.
            const name = Buffer.from(random.getRandomValues(new Uint8Array(8))).toString('hex');
            const answer = await read(name).catch((0,_foreign_js__WEBPACK_IMPORTED_MODULE_6__/* .unreachable */ .HB)(base));
            if (answer.status !== 200 || (0,_client_js__WEBPACK_IMPORTED_MODULE_4__.memberOf)(answer, 'status') !== 1)
                throw (0,_foreign_js__WEBPACK_IMPORTED_MODULE_6__/* .foreignDown */ .N5)(base, 'does not answer as a PrivateBin');
            const page = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(http, new Request(base), { clock }).catch((0,_foreign_js__WEBPACK_IMPORTED_MODULE_6__/* .unreachable */ .HB)(base));
            const offers = (choice) => page.text.includes(`value="${choice}"`);
            // A choice that a server does not know becomes its own default, a week or for ever, without a word.
            if (page.status !== 200 || !page.text.includes('id="pasteExpiration"') || offers(expire))
                return;
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('CONFIG_INVALID', {
                what: `${base} does not offer ${expire}, and would keep links as long as it likes`,
                hint: `set links.expires to one of ${Object.keys(choices).filter(offers).join(', ')}, or put ${expire} back into its \`[expire_options]\``,
            });
        },
        async make(text) {
            const password = await options.password?.();
            for (let wait = 0;; wait++) {
                const key = (0,_derive_js__WEBPACK_IMPORTED_MODULE_5__.makeKey)(random);
                const body = await sealed(text, key, password);
                const answer = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(http, new Request(base, { method: 'POST', headers, body }), {
                    clock,
                    retry: 'never',
                });
                const id = (0,_client_js__WEBPACK_IMPORTED_MODULE_4__.textOf)(answer, 'id');
                if (answer.status === 200 &&
                    (0,_client_js__WEBPACK_IMPORTED_MODULE_4__.memberOf)(answer, 'status') === 0 &&
                    id !== undefined &&
                    /^[0-9a-f]{16}$/.test(id)) {
                    return {
                        id,
                        link: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(`${base}?${id}#-${base58(key)}`),
                        expiresAt: new Date(clock.now().getTime() + seconds * 1_000),
                        ...(password === undefined ? {} : { password }),
                    };
                }
                if (answer.status >= 500)
                    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${base} answered ${answer.status}` });
                const says = answer.status === 200 ? 'refused the document' : `answered ${answer.status}`;
                const pause = pauseOf((0,_client_js__WEBPACK_IMPORTED_MODULE_4__.textOf)(answer, 'message') ?? '');
                if ((0,_client_js__WEBPACK_IMPORTED_MODULE_4__.memberOf)(answer, 'status') !== 1 || pause === undefined || wait === waits) {
                    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_REFUSED', {
                        what: `${base} ${says}`,
                        hint: "look at its log: its size limit, its `creators`, or its `[traffic] limit`, which a workflow's address may be exempted from",
                    });
                }
                await clock.sleep(pause);
            }
        },
        // Its delete token is known only to the run that made it; reading, which needs none, destroys it as well.
        async end(id) {
            const answer = await read(id);
            if (answer.status !== 200)
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${base} answered ${answer.status}` });
        },
    }, options);
    async function sealed(text, key, password) {
        const iv = random.getRandomValues(new Uint8Array(16));
        const salt = random.getRandomValues(new Uint8Array(8));
        const spec = [base64(iv), base64(salt), rounds, 256, 128, 'aes', 'gcm', 'none'];
        // The last two: no discussion, burn after reading.
        const adata = [spec, 'plaintext', 0, 1];
        const contentKey = await stretched(key, salt, rounds, password);
        const additionalData = new TextEncoder().encode(JSON.stringify(adata));
        const plaintext = new TextEncoder().encode(JSON.stringify({ paste: text.reveal() }));
        const ct = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, contentKey, plaintext);
        return JSON.stringify({ v: 2, adata, ct: base64(new Uint8Array(ct)), meta: { expire } });
    }
}
/**
 * Milliseconds that a server wants between two documents, by its refusal, whose language is the server's: a number that
 * stands alone. A size has decimals there. undefined = it refuses for another reason, or for longer than is waited.
 */
function pauseOf(message) {
    const seconds = Number(/(?<![\d.,])\d+(?![\d.,])/.exec(message)?.[0] ?? Number.NaN);
    // It counts whole seconds, and more than that many have to be past.
    return seconds <= longestWait ? (seconds + 1) * 1_000 : undefined;
}
async function stretched(key, salt, iterations, password) {
    // Latin-1 keeps the low byte of each character, as PrivateBin's page does.
    const passphrase = new Uint8Array([...key, ...Buffer.from(password?.reveal() ?? '', 'latin1')]);
    const from = await crypto.subtle.importKey('raw', passphrase, 'PBKDF2', false, ['deriveKey']);
    const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
    return crypto.subtle.deriveKey(derivation, from, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
/** The only parameters that Keyturn and PrivateBin's own page make; a stranger's document may not choose others. */
const documented = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    adata: zod__WEBPACK_IMPORTED_MODULE_7__/* .tuple */ .PVZ([
        zod__WEBPACK_IMPORTED_MODULE_7__/* .tuple */ .PVZ([
            zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().max(24),
            zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().max(14),
            zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(rounds),
            zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(256),
            zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz(128),
            zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz('aes'),
            zod__WEBPACK_IMPORTED_MODULE_7__/* .literal */ .euz('gcm'),
            zod__WEBPACK_IMPORTED_MODULE_7__/* ["enum"] */ .k5n(['none', 'zlib']),
        ]),
        zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
        zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig(),
        zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig(),
    ]),
    ct: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP(),
});
/** `https://HOST/?ID#-KEY`, of what is burnt after reading; undefined for everything else. */
function privatebinLink(text, wire) {
    const parts = /^(https?:\/\/[^?#\s]+\/)\?([0-9a-f]{16})#-([1-9A-HJ-NP-Za-km-z]{32,44})$/.exec(text);
    const [, base = '', id = '', fragment = ''] = parts ?? [];
    if (!parts || !(0,_foreign_js__WEBPACK_IMPORTED_MODULE_6__/* .mayAsk */ .Nh)(base))
        return undefined;
    const link = {
        origin: new URL(base).origin,
        id,
        passwordSpends: true,
        async take() {
            const answer = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(wire.http, reading(base, id), { clock: wire.clock, retry: 'never' });
            if (answer.status !== 200)
                throw (0,_foreign_js__WEBPACK_IMPORTED_MODULE_6__/* .foreignDown */ .N5)(base, `answered ${answer.status}`);
            if ((0,_client_js__WEBPACK_IMPORTED_MODULE_4__.memberOf)(answer, 'status') === 1)
                return undefined;
            const found = documented.safeParse(answer.json());
            if (found.success)
                return found.data;
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('LINK_INVALID', {
                what: 'the document is of a kind that is not read here, and is spent now',
                hint: 'ask the sender for a new one, and open that in a browser',
            });
        },
        async unseal({ adata, ct }, password) {
            const [iv, salt, , , , , , packing] = adata[0];
            const key = await stretched(unBase58(fragment), bytesOf(salt), rounds, password);
            const additionalData = new TextEncoder().encode(JSON.stringify(adata));
            const algorithm = { name: 'AES-GCM', iv: bytesOf(iv), additionalData };
            const plain = await crypto.subtle.decrypt(algorithm, key, bytesOf(ct)).catch(() => {
                // The document does not say whether it has a password.
                throw new _derive_js__WEBPACK_IMPORTED_MODULE_5__.LinkRefused('password');
            });
            const text = packing === 'zlib' ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(plain, { maxOutputLength }) : Buffer.from(plain);
            const { paste } = zod__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ paste: zod__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP().min(1) }).parse(JSON.parse(text.toString()));
            return paste;
        },
    };
    return link;
}
function bytesOf(text) {
    return new Uint8Array(Buffer.from(text, 'base64'));
}
function base64(bytes) {
    return Buffer.from(bytes).toString('base64');
}
/** Bitcoin's base 58: leading zero bytes are kept as ones. */
function base58(bytes) {
    let number = BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
    let text = '';
    for (; number > 0n; number /= 58n)
        text = alphabet[Number(number % 58n)] + text;
    const zeros = bytes.findIndex((byte) => byte !== 0);
    return alphabet[0].repeat(zeros < 0 ? bytes.length : zeros) + text;
}
/** 32 bytes. */
function unBase58(text) {
    let number = 0n;
    for (const character of text)
        number = number * 58n + BigInt(alphabet.indexOf(character));
    return Buffer.from(number.toString(16).padStart(64, '0'), 'hex');
}


/***/ })

};
