export const id = 8061;
export const ids = [8061];
export const modules = {

/***/ 18061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   memory: () => (/* binding */ memory)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43627);


function memory() {
    const commits = [];
    const version = () => (commits.length === 0 ? undefined : String(commits.length));
    return {
        place: 'memory',
        commits,
        check: async () => { },
        async read() {
            const last = commits.at(-1);
            return last && { text: last.text, version: version() };
        },
        async write(text, expected, message) {
            if (Buffer.byteLength(text) > _rotation_model_record_js__WEBPACK_IMPORTED_MODULE_1__/* .JOURNAL_LIMIT */ .wr)
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('JOURNAL_FULL');
            if (expected !== version())
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('JOURNAL_CONFLICT');
            commits.push({ text, message });
            return version();
        },
    };
}


/***/ })

};
