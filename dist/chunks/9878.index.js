export const id = 9878;
export const ids = [9878];
export const modules = {

/***/ 72078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ schemaVersion),
/* harmony export */   DN: () => (/* binding */ refuseUnreleased),
/* harmony export */   q_: () => (/* binding */ otherKey),
/* harmony export */   vj: () => (/* binding */ checkCompatible)
/* harmony export */ });
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94142);
/** Whether a shared store is one that this process may use: made by a Keyturn that it knows, under the same key. */

/** The version of the PostgreSQL and Redis stores. Version 1 was never released, and such stores do not name it; version 2 has no requests. */
const schemaVersion = 3;
/** Throws SetupRefused. `forgets`: `serve --forget` takes the store over with any key. */
function checkCompatible(store, kept, mark, forgets) {
    if (kept.version > schemaVersion) {
        throw new _store_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupRefused */ .a(`the links in ${store} were written by a newer Keyturn; start that version, or a newer one`);
    }
    if (forgets || Buffer.compare(kept.mark, mark) === 0)
        return;
    throw new _store_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupRefused */ .a(`KEYTURN_STORE_KEY is not the key of the links in ${store}, none of which was touched; start with the right key, or delete them all and take this one: keyturn serve --forget`);
}
/** Throws SetupRefused: there are links of version 1. */
function refuseUnreleased(store) {
    throw new _store_js__WEBPACK_IMPORTED_MODULE_0__/* .SetupRefused */ .a(`the links in ${store} were written by a Keyturn from before its first release, which this one cannot open; delete them all: keyturn serve --forget`);
}
/** For a claim that met a link of another key: another process took the store over while this one ran. */
function otherKey() {
    return new _store_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreUnavailable */ .u('a link is wrapped with another KEYTURN_STORE_KEY; it was not opened');
}


/***/ }),

/***/ 95778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ stepAgain)
/* harmony export */ });
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94142);
/** Steps at a server of several processes: only the server's own step may have an effect, never what a process judges. */

const mostTries = 5;
/**
 * `tryStep` answers `again` where the server refused a moment ago what it would do now, so that it has to be asked again.
 *
 * @throws StoreUnavailable: what it is about changed under every try
 */
async function stepAgain(tryStep) {
    for (let tries = 0; tries < mostTries; tries++) {
        const tried = await tryStep();
        if (tried !== 'again')
            return tried;
    }
    throw new _store_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreUnavailable */ .u('a link changed faster than it could be judged');
}


/***/ }),

/***/ 94676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ wrapWith),
/* harmony export */   x: () => (/* binding */ answerLabel)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75140);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94142);
/**
 * A second encryption of the envelope, for stores whose files and backups cannot be erased: the key stands outside of
 * them, and without it what is left there after a burn cannot be read, even with the link.
 */



const firstBlock = Uint8Array.of(1);
/** What the answer to the request of this handle is wrapped by, in place of an id. */
function answerLabel(handle) {
    return Buffer.concat([Buffer.from('answer/'), handle]);
}
/** `key`: the value of KEYTURN_STORE_KEY, at least 32 bytes in base64. Throws SetupRefused. */
function wrapWith(key) {
    const bytes = Buffer.from(key ?? '', 'base64');
    if (bytes.length < 32) {
        throw new _store_js__WEBPACK_IMPORTED_MODULE_2__/* .SetupRefused */ .a('this store needs KEYTURN_STORE_KEY, 32 bytes in base64, kept outside the database and its backups; make one with: openssl rand -base64 32');
    }
    // HKDF with SHA-256 and no salt (RFC 5869). Its first step is the same for all links, so it is done once; the second
    // needs one block for 32 bytes, an HMAC, written out by its definition (RFC 2104) because that is faster than node's
    // object (docs/performance.md#per-request).
    const extracted = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', Buffer.alloc(32)).update(bytes).digest();
    const padded = (fill) => Buffer.alloc(64, fill).map((byte, index) => byte ^ (extracted[index] ?? 0));
    const [inner, outer] = [padded(0x36), padded(0x5c)];
    const derive = (info) => (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(outer, (0,_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(inner, info, firstBlock));
    const label = Buffer.from('keyturn/v1/store/');
    // A cipher starts faster with a key object than with the bytes of a key (docs/performance.md#per-request).
    const keyFor = (id) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSecretKey)(derive(Buffer.concat([label, id])));
    return {
        wrap(id, envelope) {
            const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(12);
            const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createCipheriv)('aes-256-gcm', keyFor(id), nonce);
            return Buffer.concat([nonce, cipher.update(envelope), cipher.final(), cipher.getAuthTag()]);
        },
        unwrap(id, wrapped) {
            const bytes = Buffer.from(wrapped);
            const cipher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createDecipheriv)('aes-256-gcm', keyFor(id), bytes.subarray(0, 12));
            cipher.setAuthTag(bytes.subarray(-16));
            try {
                return Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]);
            }
            catch {
                throw new _store_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreUnavailable */ .u('an envelope was changed in the store');
            }
        },
        mark: derive(Buffer.from('keyturn/v1/store-mark')).subarray(0, 16),
    };
}


/***/ })

};
