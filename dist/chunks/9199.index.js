export const id = 9199;
export const ids = [9199];
export const modules = {

/***/ 59199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   foreignReader: () => (/* binding */ foreignReader)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69658);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90994);
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82486);
/** The recipient's side of links at other people's services: they verify no sender, and take no receipt. */




function foreignReader(link, { clock, entries }) {
    const nothing = 'there is no such link (any more): it was opened, has expired, or was not copied whole';
    let taken;
    return {
        origin: link.origin,
        id: link.id,
        receipts: false,
        ...(link.passwordSpends ? { passwordSpends: true } : {}),
        async look() {
            if ((await link.waits?.()) === false)
                throw (0,_reader_js__WEBPACK_IMPORTED_MODULE_3__.gone)(nothing);
            return { state: 'waiting', creator: 'nobody', password: false };
        },
        async open(password) {
            taken ??= await link.take().catch((error) => {
                if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_UNKNOWN'))
                    throw error;
                throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.lostAnswer)(error.message, (0,_reader_js__WEBPACK_IMPORTED_MODULE_3__.perhapsSpent)(false));
            });
            if (taken === undefined)
                throw (0,_reader_js__WEBPACK_IMPORTED_MODULE_3__.gone)(nothing);
            try {
                const block = await link.unseal(taken, password);
                return {
                    entries: entries(block),
                    rotations: {},
                    from: 'somebody',
                    creator: 'nobody',
                    note: '',
                    issued: clock.now(),
                };
            }
            catch (error) {
                if (error instanceof _derive_js__WEBPACK_IMPORTED_MODULE_2__.LinkRefused && error.code === 'password')
                    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PASSWORD_WRONG', password ? { hint: 'try again' } : { what: 'this link asks for a password, or was not copied whole' });
                // The engine's own errors may quote what was decrypted.
                const refused = error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB ? error : new _derive_js__WEBPACK_IMPORTED_MODULE_2__.LinkRefused('shape');
                throw (0,_reader_js__WEBPACK_IMPORTED_MODULE_3__.invalid)(refused, 'what the link holds is damaged, was not made by Keyturn, or the link was not copied whole; it is spent', 'ask the sender for a new one; what Keyturn did not make opens in a browser');
            }
        },
        async saved() { },
        async dispute() {
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
                what: `${link.origin} takes no reports`,
                hint: 'tell the sender: what the link held has to be replaced (`keyturn revoke`)',
            });
        },
    };
}


/***/ })

};
