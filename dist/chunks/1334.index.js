export const id = 1334;
export const ids = [1334];
export const modules = {

/***/ 41334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isUnknown: () => (/* binding */ isUnknown),
/* harmony export */   requestCaller: () => (/* binding */ requestCaller),
/* harmony export */   requestInvalid: () => (/* binding */ requestInvalid),
/* harmony export */   requestOver: () => (/* binding */ requestOver),
/* harmony export */   requestRefused: () => (/* binding */ requestRefused),
/* harmony export */   toldDate: () => (/* binding */ toldDate)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69658);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90994);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36996);




/**
 * Calls at `origin` throw KeyturnError LINK_SERVICE_DOWN where no answer comes.
 * @param lost what is true then; with it, the same is thrown for 5xx
 */
function requestCaller({ http, clock }, origin, lost) {
    return async (method, path, bearer, body) => {
        const token = bearer instanceof Uint8Array ? (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__.toBase64url)(bearer) : bearer.reveal();
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
        const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
        const answer = await (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .ask */ .k)(http, clock, `${origin}${path}`, init).catch((error) => {
            throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.unanswered)(origin, error, lost);
        });
        if (lost !== undefined && answer.status >= 500)
            throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.lostAnswer)(`${origin} answered ${answer.status}`, lost);
        return answer;
    };
}
/** What an answer means that is not the wanted one. */
function requestRefused(origin, answer) {
    if (isUnknown(answer))
        return requestGone('there is no such request (any more), or its link was not copied whole');
    if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.isLimited)(answer))
        return (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.limited)(origin, answer, 'was asked for too much that it does not have');
    if (answer.status === 410 || answer.status === 409)
        return requestOver((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'state') ?? 'over');
    return (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.down)(origin, `${origin} answered ${answer.status}`);
}
/** Whether the service itself says that it has no such request: something in between answers 404 as well. */
function isUnknown(answer) {
    return answer.status === 404 && (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'error') === 'not_found';
}
const overs = {
    disputed: 'somebody reported that another person had answered this request; what was sent is erased',
    taken: 'the answer of this request was taken, and is erased',
    destroyed: 'who asked has ended this request',
    superseded: 'a newer request has taken the place of this one',
    expired: 'the request has expired',
    waiting: 'nobody has answered this request yet',
};
/** Why nothing can be done about a request in this state. */
function requestOver(state) {
    if (state === 'filled') {
        const hint = 'was that you? If not, open the link in a browser and report it, and tell who asked';
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_GONE', { what: 'this request was answered already, and not from here', hint });
    }
    return requestGone(Object.hasOwn(overs, state) ? (overs[state] ?? '') : 'the request is over');
}
function requestGone(what) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_GONE', { what, hint: 'ask who sent it for a new one' });
}
/** For a link or a text that was refused. Throws everything else as it is. */
function requestInvalid(error, what) {
    if (!(error instanceof _derive_js__WEBPACK_IMPORTED_MODULE_2__.LinkRefused))
        throw error;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_INVALID', { what: `${what} (${error.code})`, hint: 'copy the link again, whole' });
}
/** A date that the service has to tell. Throws LINK_SERVICE_DOWN. */
function toldDate(origin, answer, name) {
    const at = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.dateOf)(answer, name);
    if (at === undefined)
        throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.down)(origin, `${origin} does not answer as a Keyturn link service`);
    return at;
}


/***/ })

};
