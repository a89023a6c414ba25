export const id = 268;
export const ids = [268];
export const modules = {

/***/ 27887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   escrowIn: () => (/* binding */ escrowIn)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);

/**
 * The escrow in a store that can be read back: a later run reads it by itself, and no workflow has to hand it over.
 *
 * @throws KeyturnError CONFIG_INVALID if it cannot; `write`: ESCROW_FULL, and those of the destination
 */
function escrowIn(destination, limit) {
    const { place } = destination;
    const { read, updatedAt } = destination;
    if (read === undefined || updatedAt === undefined) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', { what: `${place} cannot be the escrow: it cannot be read back` });
    }
    return {
        place,
        key: destination.address.key,
        limit,
        async check() {
            await destination.preflight();
        },
        async write(value) {
            if (value.bytes > limit) {
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ESCROW_FULL', { what: `${place} would have ${value.bytes} bytes; ${limit} fit` });
            }
            return destination.write(value);
        },
        updatedAt: () => updatedAt(),
        read: () => read(),
    };
}


/***/ })

};
