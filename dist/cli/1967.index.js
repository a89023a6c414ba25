export const id = 1967;
export const ids = [1967];
export const modules = {

/***/ 11967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   foreignReader: () => (/* binding */ foreignReader)
/* harmony export */ });
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89330);
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19926);
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
                throw (0,_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .gone */ .qp)(nothing);
            return { state: 'waiting', creator: 'nobody', password: false };
        },
        async open(password) {
            taken ??= await link.take().catch((error) => {
                if (!(0,_rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_UNKNOWN'))
                    throw error;
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_SERVICE_DOWN', {
                    what: `${error.message}; the link may be spent now`,
                    hint: 'ask the sender for a new one',
                });
            });
            if (taken === undefined)
                throw (0,_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .gone */ .qp)(nothing);
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
                if (error instanceof _derive_js__WEBPACK_IMPORTED_MODULE_1__/* .LinkRefused */ .b_ && error.code === 'password')
                    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PASSWORD_WRONG', password ? { hint: 'try again' } : { what: 'this link asks for a password, or was not copied whole' });
                // The engine's own errors may quote what was decrypted.
                const refused = error instanceof _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB ? error : new _derive_js__WEBPACK_IMPORTED_MODULE_1__/* .LinkRefused */ .b_('shape');
                throw (0,_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(refused, 'what the link holds is damaged, was not made by Keyturn, or the link was not copied whole; it is spent', 'ask the sender for a new one; what Keyturn did not make opens in a browser');
            }
        },
        async saved() { },
        async dispute() {
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
                what: `${link.origin} takes no reports`,
                hint: 'tell the sender: what the link held has to be replaced (`keyturn revoke`)',
            });
        },
    };
}


/***/ })

};
