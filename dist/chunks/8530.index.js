export const id = 8530;
export const ids = [8530];
export const modules = {

/***/ 88530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   requestReader: () => (/* binding */ requestReader)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69658);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90994);
/* harmony import */ var _request_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56255);
/* harmony import */ var _request_link_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77041);
/* harmony import */ var _request_question_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12001);
/* harmony import */ var _request_service_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41334);






/** Throws LINK_INVALID, before anything is sent. */
async function requestReader(link, options) {
    const { origin, key } = parse(link);
    const { id, access, contentKey } = await (0,_request_link_js__WEBPACK_IMPORTED_MODULE_3__.requestPossession)(key);
    const { random = crypto, identity } = options;
    const writer = identity ? await writerOf(identity, id) : random.getRandomValues(new Uint8Array(16));
    const call = (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.requestCaller)(options, origin);
    const path = `/v1/requests/${id}`;
    const lost = {
        unsent: 'nothing was sent',
        perhaps: 'the answer may have arrived',
        hint: identity
            ? 'the same command on this computer sends it again, in the place of the first'
            : 'look at the link in a browser: it says whether it was answered; who asked can ask again',
    };
    return {
        origin,
        id,
        lost,
        async look() {
            const told = await call('POST', `${path}/look`, access, {});
            if (told.status !== 200)
                throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.requestRefused)(origin, told);
            if ((0,_client_js__WEBPACK_IMPORTED_MODULE_0__.memberOf)(told, 'version') !== 1)
                throw (0,_client_js__WEBPACK_IMPORTED_MODULE_0__.down)(origin, `${origin} has a newer kind of request than this Keyturn`);
            const state = (0,_client_js__WEBPACK_IMPORTED_MODULE_0__.textOf)(told, 'state') ?? '';
            // What this computer answered before may be replaced by it.
            const mayReplace = state === 'filled' && identity !== undefined;
            if (state !== 'waiting' && !mayReplace)
                throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.requestOver)(state);
            const question = await (0,_request_question_js__WEBPACK_IMPORTED_MODULE_4__/* .openQuestion */ .R0)(contentKey, id, (0,_client_js__WEBPACK_IMPORTED_MODULE_0__.textOf)(told, 'question') ?? '').catch((error) => {
                throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.requestInvalid)(error, 'what the request asks for is damaged, or was not sealed by who made the link');
            });
            const filledAt = (0,_client_js__WEBPACK_IMPORTED_MODULE_0__.dateOf)(told, 'filledAt');
            return {
                creator: (0,_client_js__WEBPACK_IMPORTED_MODULE_0__.textOf)(told, 'creator') ?? '',
                expiresAt: (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.toldDate)(origin, told, 'expiresAt'),
                filledAt,
                question,
            };
        },
        async fill(question, entries) {
            const plain = Object.create(null);
            for (const [name, value] of Object.entries(entries))
                plain[name] = value.reveal();
            const answer = await (0,_request_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .sealAnswer */ .Mm)({ key, id }, question, plain);
            const body = { writer: (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.toBase64url)(writer), answer: (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.toBase64url)(answer) };
            const told = await (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.requestCaller)(options, origin, lost)('POST', `${path}/fill`, access, body);
            if (told.status === 409)
                throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.requestOver)('filled');
            if (told.status !== 200)
                throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.requestRefused)(origin, told);
            const filledAt = (0,_client_js__WEBPACK_IMPORTED_MODULE_0__.dateOf)(told, 'filledAt');
            if (filledAt === undefined)
                throw (0,_client_js__WEBPACK_IMPORTED_MODULE_0__.lostAnswer)(`${origin} does not answer as a Keyturn link service`, lost);
            const code = await (0,_request_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .answerCode */ .Sv)(await (0,_request_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .answerDigest */ .dx)(answer));
            return { code, filledAt, writes: Number((0,_client_js__WEBPACK_IMPORTED_MODULE_0__.memberOf)(told, 'writes')) };
        },
    };
}
/** 16 bytes that tell nobody whose they are, and are others for another request. */
async function writerOf(identity, id) {
    const text = new TextEncoder().encode(`keyturn writer ${identity.reveal()} ${id}`);
    return (await (0,_derive_js__WEBPACK_IMPORTED_MODULE_1__.sha256)(text)).subarray(0, 16);
}
function parse(link) {
    try {
        return (0,_request_link_js__WEBPACK_IMPORTED_MODULE_3__.parseRequestLink)(link.reveal());
    }
    catch (error) {
        throw (0,_request_service_js__WEBPACK_IMPORTED_MODULE_5__.requestInvalid)(error, 'this is not a whole link of a request: https://HOST/r#KEY, with 86 characters behind the #');
    }
}


/***/ })

};
