export const id = 7722;
export const ids = [7722];
export const modules = {

/***/ 17722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ openContent),
/* harmony export */   p: () => (/* binding */ sealContent)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22850);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90994);
/* harmony import */ var _envelope_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54221);
/** Seals the secrets of a link into its envelope and opens it, outside a browser. */




/** Throws VALUE_UNFIT for what no link can carry. */
async function sealContent(key, content, how) {
    const { issued, expires, password, random } = how;
    const { id, access } = await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.possession)(key);
    const { proof, contentKey } = await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.unlock)(key, await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.stretch)(key, password?.reveal()));
    const entries = Object.create(null);
    for (const [name, value] of Object.entries(content.entries))
        entries[name] = value.reveal();
    const { rotations, from, note } = content;
    const plain = { entries, rotations, from, note, issued: issued.toISOString(), expires: expires.toISOString() };
    const nonce = random.getRandomValues(new Uint8Array(12));
    const envelope = await (0,_envelope_js__WEBPACK_IMPORTED_MODULE_3__/* .seal */ .od)(contentKey, id, plain, nonce).catch(unsealable);
    return { id, access, proof, envelope };
}
/** `envelope` in base64url. Throws LinkRefused with the first check that fails. */
async function openContent(contentKey, id, envelope) {
    const { rotations, from, note, issued, expires, ...content } = await (0,_envelope_js__WEBPACK_IMPORTED_MODULE_3__/* .open */ .AL)(contentKey, id, envelope);
    const entries = Object.create(null);
    for (const [name, value] of Object.entries(content.entries))
        entries[name] = new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(value);
    return {
        entries,
        rotations,
        from,
        note,
        issued: new Date(issued),
        expires: expires === undefined ? undefined : new Date(expires),
    };
}
function unsealable(error) {
    if (!(error instanceof _derive_js__WEBPACK_IMPORTED_MODULE_2__.LinkRefused))
        throw error;
    const what = error.code === 'too-long'
        ? 'the values for one recipient do not fit into one link (90 KB)'
        : `a value, a name or the sender cannot go into a link (${error.code})`;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('VALUE_UNFIT', { what });
}


/***/ })

};
