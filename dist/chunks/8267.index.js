export const id = 8267;
export const ids = [8267];
export const modules = {

/***/ 18267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   enrolledTwins: () => (/* binding */ enrolledTwins)
/* harmony export */ });
/* harmony import */ var _rotation_journal_enrolled_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70096);
/* harmony import */ var _rotation_journal_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39617);
/* harmony import */ var _rotation_model_enrolled_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18891);
/** Which other secrets hold the value of those that are to be retired, as they were enrolled. */



/**
 * Throws what reading the journal and `enrolled.json` throws: what was forged is no reason to delete anything. A slot that
 * Keyturn has written since it was enrolled holds another value today: of that nothing is known.
 */
function enrolledTwins(ports) {
    return async (slots) => {
        if (!ports.enrolled)
            return undefined;
        const session = await _rotation_journal_session_js__WEBPACK_IMPORTED_MODULE_1__/* .Session */ .N.look(ports);
        const enrolled = (await (0,_rotation_journal_enrolled_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readEnrolled */ .I)(await ports.enrolled(), session))?.enrolled?.slots ?? {};
        const today = (0,_rotation_model_enrolled_js__WEBPACK_IMPORTED_MODULE_2__/* .stillEnrolled */ .Oe)(session.document, enrolled);
        const twins = new Set(slots.flatMap((slot) => (0,_rotation_model_enrolled_js__WEBPACK_IMPORTED_MODULE_2__/* .twinsOf */ .HJ)(today, slot)).filter((twin) => !slots.includes(twin)));
        if (twins.size === 0 && slots.some((slot) => !Object.hasOwn(today, slot)))
            return undefined;
        return [...twins].sort();
    };
}


/***/ })

};
