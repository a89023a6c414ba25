export const id = 2970;
export const ids = [2970];
export const modules = {

/***/ 82970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ isTarget),
/* harmony export */   bE: () => (/* binding */ post),
/* harmony export */   qm: () => (/* binding */ targetSays)
/* harmony export */ });
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17378);
/* harmony import */ var _http_safe_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89919);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53345);



/** Whether a message may be posted there: https, or http on this machine; no user, no password, no fragment. */
function isTarget(text) {
    // Tabs and line breaks are dropped by the URL parser: what is read here must be what is called.
    if (!/^[\x21-\x7e]+$/.test(text) || !URL.canParse(text))
        return false;
    const url = new URL(text);
    const safe = url.protocol === 'https:' || (url.protocol === 'http:' && (0,_http_safe_url_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U)(url.hostname));
    return safe && url.username === '' && url.password === '' && url.hash === '';
}
const targetSays = 'must be an https:// URL without user, password and # part (http:// only on this machine)';
/**
 * Posts a message, and waits where a limit asks for that. What may have arrived is never sent again by itself.
 * @throws KeyturnError DELIVER_FAILED unless the answer is 2xx
 */
async function post(posted) {
    const { http, clock, request, prepares = false } = posted;
    let answer;
    try {
        const retry = prepares ? 'any' : 'reads';
        answer = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(http, request, { clock, timeout: 15_000, limit: 65_536, secretPath: true, retry });
    }
    catch (error) {
        throw unsent(posted, error);
    }
    if (answer.status < 200 || answer.status > 299)
        throw refused(posted, answer);
    return answer;
}
/** Of a request that may have had its effect. */
function perhaps({ prepares = false }) {
    return prepares ? 'no message was sent yet' : 'the message may have arrived';
}
function unsent(posted, error) {
    const { receiver } = posted;
    const certain = error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB && error.code === 'HTTP_NOT_SENT';
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('DELIVER_FAILED', {
        what: certain ? `${receiver} could not be reached` : `${receiver} gave no complete answer; ${perhaps(posted)}`,
        hint: 'Run the same command again once the receiver answers.',
        untaken: certain || posted.prepares === true,
    });
}
/** What an answer that is no 2xx means. A limit and a 4xx are a no; behind any other the message may have been taken. */
function refused(posted, { status, headers }) {
    const { receiver, setting, prepares } = posted;
    const untaken = prepares === true || status < 500;
    const failed = (what, hint) => new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('DELIVER_FAILED', { what: `${receiver} ${what}`, hint, untaken });
    if (status >= 300 && status < 400)
        return failed(`redirects elsewhere (${status}), which is never followed`, `Set ${setting} to where it redirects to, if you trust that place.`);
    if (status === 429)
        return failed(`takes no more messages for now: its limit asks for a longer wait than Keyturn makes (429)`, `It took nothing. Run the same command again${later(headers)}.`);
    if (status === 401 || status === 403)
        return failed(`refuses who asks (${status})`, `Look at ${setting}, and at what it expects of a sender.`);
    if (status === 404 || status === 410)
        return failed(`has no such address (${status})`, `Correct ${setting}.`);
    if (status >= 500)
        return failed(`answered ${status}; ${perhaps(posted)}`, prepares
            ? 'Run the same command again later.'
            : 'Look whether it came. The receiver must answer 2xx: mend it, then run the same command again.');
    return failed(`answered ${status}`, 'The receiver must answer 2xx. Mend it, then run the same command again.');
}
/** ` in 30 min`, as far as the answer says so. */
function later(headers) {
    const seconds = Number(headers.get('retry-after') ?? Number.NaN);
    return Number.isFinite(seconds) && seconds > 0 ? ` in ${Math.ceil(seconds / 60)} min` : ' later';
}


/***/ }),

/***/ 89919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ safeUrl),
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);

/** Whether a URL's `hostname`, as the URL parser normalises it, is this machine and nothing else. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
/**
 * An address that a credential may be sent to: HTTPS, except on this machine or with `plainHttp`, without user, query and
 * fragment. Throws CONFIG_INVALID, which says of `what` why not, and nothing of the address.
 */
function safeUrl(text, what, plainHttp = false) {
    const wrong = (why) => new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', { what: `${what} ${why}`, hint: `correct ${what}` });
    if (!URL.canParse(text))
        throw wrong('is not a URL');
    const url = new URL(text);
    const loopback = isLoopback(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (loopback || plainHttp)))
        throw wrong('is not https');
    if (url.username !== '' || url.password !== '')
        throw wrong('carries a user name or password');
    if (url.search !== '' || url.hash !== '')
        throw wrong('carries a query or a fragment');
    return url;
}


/***/ })

};
