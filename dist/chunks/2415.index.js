export const id = 2415;
export const ids = [2415];
export const modules = {

/***/ 42415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeProof: () => (/* binding */ makeProof),
/* harmony export */   openProof: () => (/* binding */ openProof)
/* harmony export */ });
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22850);
/* harmony import */ var _hpke_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70237);
/* harmony import */ var _state_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69613);
/* harmony import */ var _use_prints_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16019);




const proofPrefix = 'kp1.';
const shownBytes = 32;
/**
 * The description of the commit status: 111 characters, whatever the value.
 *
 * @param box the journal's, in base64url; undefined is returned for what is no public key
 * @param ikmE in place of chance, for test vectors only
 */
async function makeProof(box, place, value, ikmE) {
    const key = canonical(box);
    if (key === undefined || !(0,_hpke_js__WEBPACK_IMPORTED_MODULE_1__/* .isHpkePublicKey */ .XU)(key))
        return undefined;
    const sealed = await (0,_hpke_js__WEBPACK_IMPORTED_MODULE_1__/* .hpkeSeal */ .UN)(key, proofInfo(place), octets((0,_use_prints_js__WEBPACK_IMPORTED_MODULE_3__/* .shownOf */ .Rp)(place.name, value)), ikmE);
    return proofPrefix + Buffer.from(sealed).toString('base64url');
}
/** @param place the run that GitHub says the status stands at, never what the status says */
async function openProof(seed, place, description) {
    const sealed = description.startsWith(proofPrefix) ? canonical(description.slice(proofPrefix.length)) : undefined;
    if (sealed?.length !== _hpke_js__WEBPACK_IMPORTED_MODULE_1__/* .hpkeKeyBytes */ .pb + shownBytes + _hpke_js__WEBPACK_IMPORTED_MODULE_1__/* .hpkeTagBytes */ .wg)
        return { refused: 'proof-shape' };
    const opened = await (0,_hpke_js__WEBPACK_IMPORTED_MODULE_1__/* .hpkeOpen */ .Zi)(octets((0,_state_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .derived */ .un)((0,_use_prints_js__WEBPACK_IMPORTED_MODULE_3__/* .seedBytes */ .lJ)(seed), 'box')), proofInfo(place), sealed);
    if (opened === undefined || opened.length !== shownBytes)
        return { refused: 'authentication' };
    return { shown: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(Buffer.from(opened).toString('base64url')) };
}
function proofInfo({ repositoryId, workflow, runId, attempt, name }) {
    return octets(Buffer.from(JSON.stringify(['keyturn/v1/proof', repositoryId, workflow, runId, attempt, name])));
}
function canonical(text) {
    const bytes = Buffer.from(text, 'base64url');
    return bytes.toString('base64url') === text ? octets(bytes) : undefined;
}
/** HPKE takes a whole buffer of its own, and Node's small buffers share one. */
function octets(bytes) {
    return new Uint8Array(bytes);
}


/***/ })

};
