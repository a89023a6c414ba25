export const id = 4636;
export const ids = [4636];
export const modules = {

/***/ 84636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   wordsPassword: () => (/* binding */ wordsPassword)
/* harmony export */ });
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22850);

/**
 * A password that can be read out on the phone: five of the 2048 English words of BIP 39. These are 55 bits, more than
 * the service's slow-down lets anybody guess. The list is loaded when it is needed.
 */
async function wordsPassword(random = crypto) {
    const { wordlist } = await __webpack_require__.e(/* import() */ 6729).then(__webpack_require__.bind(__webpack_require__, 6729));
    // 2048 divides 65536: every word is as likely as any other.
    const drawn = random.getRandomValues(new Uint16Array(5));
    return new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z([...drawn].map((number) => wordlist[number % wordlist.length]).join('-'));
}


/***/ })

};
