export const id = 2891;
export const ids = [2891];
export const modules = {

/***/ 92891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   send: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50268);
/** Sends a plain request over `node:http` and `node:https`, whose agents keep connections open and trust what Node trusts. */



/** Milliseconds until there is a connection, as long as `fetch` waits for one. */
const CONNECT = 10_000;
/** Resolves with the answer's head; the body arrives as it is read. Rejects with Node's own error, which has a `code`. */
async function send(request) {
    const { url, method, signal } = request;
    const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
    const headers = {
        ...Object.fromEntries(request.headers),
        'accept-encoding': 'gzip',
        // Node counts by itself, but not for DELETE.
        ...(body === undefined ? {} : { 'content-length': body.byteLength }),
    };
    const begin = url.startsWith('https:') ? (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19))).request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
    const answer = await answerOf(begin, url, { method, headers, signal }, body);
    const fields = new _plain_js__WEBPACK_IMPORTED_MODULE_2__/* .PlainHeaders */ .JR();
    for (const [name, values] of Object.entries(answer.headersDistinct))
        fields.set(name, (values ?? []).join(', '));
    const status = answer.statusCode ?? 0;
    // These have none, whatever their headers say.
    const empty = method === 'HEAD' || status === 204 || status === 304;
    if (empty)
        answer.resume();
    return _plain_js__WEBPACK_IMPORTED_MODULE_2__/* .PlainResponse */ .M5.of(empty ? null : await streamOf(answer), status, fields);
}
function answerOf(begin, url, options, body) {
    return new Promise((resolve, reject) => {
        const sending = begin(url, options, resolve);
        sending.on('error', reject);
        // Nothing is written before there is a connection, so that its failure has its own code and was certainly before.
        sending.on('socket', (socket) => {
            if (!socket.connecting)
                return void sending.end(body);
            const late = setTimeout(() => {
                // The code that `fetch` has for it: nothing was sent.
                sending.destroy(Object.assign(new Error('no connection in time'), { code: 'UND_ERR_CONNECT_TIMEOUT' }));
            }, CONNECT);
            socket.once(url.startsWith('https:') ? 'secureConnect' : 'connect', () => {
                clearTimeout(late);
                sending.end(body);
            });
            socket.once('close', () => clearTimeout(late));
        });
    });
}
async function streamOf(answer) {
    if (answer.headers['content-encoding']?.toLowerCase() !== 'gzip')
        return node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.toWeb(answer);
    const [{ createGunzip }, { pipeline }] = await Promise.all([Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38522, 19)), Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 57075, 19))]);
    const unzipped = createGunzip();
    // A failure of either ends the other, and whoever reads hears of it.
    pipeline(answer, unzipped, () => { });
    return node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.toWeb(unzipped);
}


/***/ })

};
