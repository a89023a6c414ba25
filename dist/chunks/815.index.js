export const id = 815;
export const ids = [815];
export const modules = {

/***/ 76905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ letters),
/* harmony export */   w: () => (/* binding */ password)
/* harmony export */ });
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** `length` characters of `alphabet`, each equally likely: bytes beyond the last whole multiple are thrown away. */
function password(random, length, alphabet = letters) {
    const characters = [...alphabet];
    const fair = 256 - (256 % characters.length);
    let text = '';
    let drawn = 0;
    while (drawn < length) {
        for (const byte of random.bytes(length)) {
            if (byte >= fair || drawn === length)
                continue;
            text += characters[byte % characters.length];
            drawn++;
        }
    }
    return text;
}


/***/ }),

/***/ 10815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22850);
/* harmony import */ var _password_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76905);



const Options = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    /** How much chance there is in a value. */
    bytes: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(16).max(1_024).default(32),
    alphabet: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .min(2)
        .max(256)
        .refine((text) => new Set(text).size === [...text].length, { error: 'has a character twice' })
        .default(_password_js__WEBPACK_IMPORTED_MODULE_2__/* .letters */ .M),
    prefix: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(64).default(''),
});
/** A value that only we know: a webhook secret, a session key. Nothing lives anywhere but where it is written. */
const provider = {
    name: 'random',
    title: 'Random value',
    sentence: 'A random value of our own: signing keys, webhook secrets, session keys. Nothing is asked of anybody.',
    options: Options,
    origins: () => [],
    admin: 'none',
    permission: 'nothing',
    docs: 'docs/providers.md',
    example: { bytes: 32 },
    checked: 'its tests',
    rights: 'named',
    build({ options: { bytes, alphabet, prefix }, random }) {
        const size = [...alphabet].length;
        const length = Math.ceil((bytes * 8) / Math.log2(size));
        const longest = Math.max(...[...alphabet].map((character) => new TextEncoder().encode(character).length));
        const characters = [...alphabet];
        const sample = Array.from({ length }, (_, at) => characters[at % size]).join('');
        return {
            name: 'random',
            account: 'random',
            values: ['value'],
            propagation: 0,
            successes: 1,
            listLag: 0,
            tagged: false,
            proofs: { refused: false, absent: false, gone: false },
            idIsSecret: false,
            local: true,
            maxBytes: new TextEncoder().encode(prefix).length + length * longest,
            sample: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(prefix + sample),
            check: async () => { },
            mint: async ({ tag }) => ({
                id: tag,
                values: { value: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(prefix + (0,_password_js__WEBPACK_IMPORTED_MODULE_2__/* .password */ .w)(random, length, alphabet)) },
            }),
            probe: async () => 'accepted',
            revoke: async () => 'gone',
        };
    },
};


/***/ })

};
