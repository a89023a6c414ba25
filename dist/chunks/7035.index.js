export const id = 7035;
export const ids = [7035];
export const modules = {

/***/ 27035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   request: () => (/* binding */ request)
/* harmony export */ });
/* harmony import */ var _links_derive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90994);
/* harmony import */ var _links_request_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22350);
/* harmony import */ var _links_request_question_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12001);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53345);
/** `keyturn request`: asks a person for values, by a link that whoever has it can only answer. */




/** @throws KeyturnError INPUT_INVALID before anything is kept or sent; LINK_CREATOR_MISSING, LINK_SERVICE_DOWN, HTTP_REFUSED */
async function request(input, io) {
    const fields = fieldsOf(input);
    const { origin, note, console } = input;
    if (!(0,_links_request_question_js__WEBPACK_IMPORTED_MODULE_2__/* .isLine */ .PA)(note))
        throw bad('note is one line, without control characters');
    if (console !== undefined && !(0,_links_request_question_js__WEBPACK_IMPORTED_MODULE_2__/* .isConsole */ .iX)(console))
        throw bad('console is an https address as a browser writes it');
    const creator = await io.creator();
    if (creator === undefined) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('LINK_CREATOR_MISSING', {
            what: `nothing tells ${origin} who asks`,
            hint: "set KEYTURN_LINK_TOKEN to one of the service's tokens",
        });
    }
    const now = io.clock.now();
    const seconds = Math.round(input.expires / 1000);
    const frame = { fields, size: (0,_links_request_question_js__WEBPACK_IMPORTED_MODULE_2__/* .usualSize */ .WC)(fields) };
    const expires = new Date(now.getTime() + seconds * 1000).toISOString();
    const times = { issued: now.toISOString(), expires };
    const asked = { kind: 'people', ...frame, from: io.from, note, ...(console ? { console } : {}), ...times };
    const draft = await (0,_links_request_client_js__WEBPACK_IMPORTED_MODULE_1__/* .draftRequest */ .Ro)(origin, asked, seconds, { random: io.random }).catch((error) => {
        if (error instanceof _links_derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused)
            throw bad('what is asked for does not fit into a request');
        throw error;
    });
    await io.keep({ ...frame, id: draft.id, origin, seed: draft.seed, expires });
    try {
        return { id: draft.id, link: draft.link, expiresAt: await (0,_links_request_client_js__WEBPACK_IMPORTED_MODULE_1__/* .createRequest */ .WL)(origin, draft, creator, io) };
    }
    catch (error) {
        // Refused for certain: there is no such request.
        if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB && error.code !== 'LINK_SERVICE_DOWN')
            await io.forget(draft.id);
        throw error;
    }
}
function fieldsOf({ names, any, lines }) {
    if (any !== (names.length === 0))
        throw bad('name what is asked for, or say --any and no names');
    if (names.length > _links_request_question_js__WEBPACK_IMPORTED_MODULE_2__/* .mostFields */ .rc || new Set(names).size < names.length)
        throw bad(`up to ${_links_request_question_js__WEBPACK_IMPORTED_MODULE_2__/* .mostFields */ .rc} different names`);
    if (!names.every(_links_request_question_js__WEBPACK_IMPORTED_MODULE_2__/* .isFieldName */ .ac))
        throw bad('a name has letters, digits and _ only, and no digit first');
    if (lines.some((name) => !names.includes(name)))
        throw bad('lines names what is not asked for');
    return names.map((name) => ({ name, ...(lines.includes(name) ? { lines: true } : {}) }));
}
function bad(what) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('INPUT_INVALID', { what, hint: 'keyturn request --help' });
}


/***/ })

};
