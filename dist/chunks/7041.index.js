export const id = 7041;
export const ids = [7041];
export const modules = {

/***/ 77041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeCollectLink: () => (/* binding */ makeCollectLink),
/* harmony export */   makeRequestLink: () => (/* binding */ makeRequestLink),
/* harmony export */   parseCollectLink: () => (/* binding */ parseCollectLink),
/* harmony export */   parseRequestKey: () => (/* binding */ parseRequestKey),
/* harmony export */   parseRequestLink: () => (/* binding */ parseRequestLink),
/* harmony export */   publicKeyOf: () => (/* binding */ publicKeyOf),
/* harmony export */   requestKeys: () => (/* binding */ requestKeys),
/* harmony export */   requestPossession: () => (/* binding */ requestPossession)
/* harmony export */ });
/* harmony import */ var _crypto_hpke_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70237);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90994);
/**
 * A request link and its keys (docs/protocol.md#requests). The asker keeps S; the link has what is derived of it for who
 * answers: K, and the public key that the answer is sealed to. Both are key material of the link, so that another public key
 * is another link, which finds nothing. The same code in Action, CLI and page.
 */


/** K and the public key, one behind the other. */
const requestKeyBytes = 64;
const requestCharacters = 86;
/** The 64 bytes behind `#`. Throws LinkRefused `key-length`, `key-encoding`, `public-key`. */
function parseRequestKey(fragment) {
    if (fragment.length !== requestCharacters)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_1__.LinkRefused('key-length');
    const key = (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.fromBase64url)(fragment);
    if (key === undefined)
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_1__.LinkRefused('key-encoding');
    if (!(0,_crypto_hpke_js__WEBPACK_IMPORTED_MODULE_0__/* .isHpkePublicKey */ .XU)(publicKeyOf(key)))
        throw new _derive_js__WEBPACK_IMPORTED_MODULE_1__.LinkRefused('public-key');
    return key;
}
/** Throws LinkRefused `link`, `key-length`, `key-encoding`, `public-key`. */
function parseRequestLink(link) {
    const { origin, fragment } = (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.splitLink)(link, '/r');
    return { origin, key: parseRequestKey(fragment) };
}
function makeRequestLink(origin, key) {
    return `${origin}/r#${(0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.toBase64url)(key)}`;
}
/** The link that the asker keeps. Throws LinkRefused `link`, `key-length`, `key-encoding`. */
function parseCollectLink(link) {
    const { origin, fragment } = (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.splitLink)(link, '/c');
    return { origin, seed: (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.parseKey)(fragment) };
}
function makeCollectLink(origin, seed) {
    return `${origin}/c#${(0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.toBase64url)(seed)}`;
}
/** `key`: of parseRequestKey. */
function publicKeyOf(key) {
    return key.slice(requestKeyBytes - _crypto_hpke_js__WEBPACK_IMPORTED_MODULE_0__/* .hpkeKeyBytes */ .pb);
}
/** @param seed S, 32 random bytes */
async function requestKeys(seed) {
    const [k, manage, sealing] = await Promise.all(['link', 'manage', 'seal'].map((info) => (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.hkdf)(seed, `request/${info}`, 32)));
    const key = new Uint8Array(requestKeyBytes);
    key.set(k);
    key.set(await (0,_crypto_hpke_js__WEBPACK_IMPORTED_MODULE_0__/* .hpkePublicKey */ .N1)(sealing), requestKeyBytes - _crypto_hpke_js__WEBPACK_IMPORTED_MODULE_0__/* .hpkeKeyBytes */ .pb);
    return { key, manage: manage, sealing: sealing };
}
/** @param key of parseRequestKey or requestKeys */
async function requestPossession(key) {
    const [id, access, contentKey] = await Promise.all([
        (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.hkdf)(key, 'request/id', 16),
        (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.hkdf)(key, 'request/access', 32),
        (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.hkdf)(key, 'request/content', 32),
    ]);
    return { id: (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.toBase64url)(id), access, contentKey };
}


/***/ })

};
