export const id = 9706;
export const ids = [9706];
export const modules = {

/***/ 9706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   envBlock: () => (/* binding */ envBlock),
/* harmony export */   readEnvBlock: () => (/* binding */ readEnvBlock)
/* harmony export */ });
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22850);
/* harmony import */ var _env_encode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46877);
/* harmony import */ var _env_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35969);



/**
 * The entries of a link as the text of a `.env` file, for whoever reads them on a page. KEY = NAME or environment/NAME:
 * names of an environment stand below a comment that says which. Throws VALUE_UNFIT.
 */
function envBlock(entries) {
    // What belongs to no environment comes first: behind a comment it would seem to belong to that one.
    const parts = new Map([['', []]]);
    for (const [key, value] of Object.entries(entries)) {
        const slash = key.lastIndexOf('/');
        const environment = key.slice(0, Math.max(0, slash));
        const lines = parts.get(environment) ?? [`# ${environment}`];
        lines.push(`${key.slice(slash + 1)}=${(0,_env_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeEnv */ .mJ)(value.reveal()).raw}`);
        parts.set(environment, lines);
    }
    const texts = [...parts.values()].filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
    return new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(`${texts.join('\n\n')}\n`);
}
/**
 * The other way round, for whoever opens such a link here. What is not exactly such a text is read as any `.env` file,
 * and what has no line of one is a single value named SECRET: it was consumed, so it is not thrown away.
 */
function readEnvBlock(text) {
    const found = Object.create(null);
    let held = '';
    for (const part of text.replace(/\n$/, '').split(/\n\n(?=# )/)) {
        // A blank line and a comment may also stand inside of a value: then what is held is only a part of a part.
        held = held === '' ? part : `${held}\n\n${part}`;
        const environment = /^# ([^\n]+)\n/.exec(held)?.[1];
        const entries = entriesOf(held, environment === undefined ? '' : `${environment}/`);
        if (written(entries) !== `${held}\n`)
            continue;
        Object.assign(found, entries);
        held = '';
    }
    if (held === '' && written(found) === text)
        return found;
    const plain = entriesOf(text, '');
    return Object.keys(plain).length > 0 ? plain : { SECRET: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(text) };
}
function entriesOf(text, prefix) {
    const entries = Object.create(null);
    for (const [name, value] of (0,_env_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readEnv */ .sx)(text))
        entries[prefix + name] = new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value);
    return entries;
}
function written(entries) {
    try {
        return envBlock(entries).reveal();
    }
    catch {
        return undefined;
    }
}


/***/ })

};
