export const id = 8321;
export const ids = [8321];
export const modules = {

/***/ 88321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   enrolledFile: () => (/* binding */ enrolledFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55313);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43627);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68940);
/* harmony import */ var _journal_refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38552);






const PATH = 'enrolled.json';
const written = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ content: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1) }) });
/**
 * `enrolled.json` beside `journal.json`, with its own blob's `sha` as compare-and-swap. The journal has been read before, so
 * a file that is not found is not there.
 *
 * Throws JOURNAL_CONFLICT (no effect: the branch or the file has moved on), JOURNAL_CORRUPT, JOURNAL_UNREACHABLE,
 * RATE_LIMITED, TOKEN_DENIED and what else `github` throws of a token, HTTP_NOT_SENT or HTTP_UNKNOWN.
 */
function enrolledFile({ github, repository, branch, tokenName = 'journal-token', }) {
    const [owner = '', repo = ''] = repository.split('/');
    const refusals = new _journal_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .JournalRefusals */ .$({ repository, branch, tokenName });
    const place = `${PATH} in ${repository}@${branch}`;
    return {
        place,
        async read() {
            try {
                const mediaType = { format: 'raw' };
                const at = { owner, repo, path: PATH, ref: branch, mediaType };
                const text = (await github.rest.repos.getContent(at)).data;
                if (typeof text !== 'string' || text.includes('\ufffd') || text.trim() === '')
                    throw refusals.corrupt(`${PATH} is no text`);
                const bytes = Buffer.from(text);
                if (bytes.length > _rotation_model_record_js__WEBPACK_IMPORTED_MODULE_5__/* .JOURNAL_LIMIT */ .wr)
                    throw refusals.corrupt(`${PATH} is too large (${bytes.length} bytes)`);
                return { text, version: blobOf(bytes) };
            }
            catch (error) {
                if ((0,_client_js__WEBPACK_IMPORTED_MODULE_2__.refusedWith)(error) === 404)
                    return undefined;
                throw refusals.readable(error);
            }
        },
        async write(text, version, message) {
            const content = Buffer.from(text).toString('base64');
            const sha = version === undefined ? {} : { sha: version };
            try {
                const at = { owner, repo, branch, path: PATH, message, content, ...sha };
                const found = written.safeParse((await github.rest.repos.createOrUpdateFileContents(at)).data);
                if (found.success)
                    return found.data.content.sha;
            }
            catch (error) {
                const status = (0,_client_js__WEBPACK_IMPORTED_MODULE_2__.refusedWith)(error);
                if (status === 409 || status === 422)
                    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('JOURNAL_CONFLICT', { what: `another run wrote ${place}` });
                if (status === 404 || (error instanceof _client_js__WEBPACK_IMPORTED_MODULE_2__.GitHubRefusal && error.kind === 'permission'))
                    throw refusals.mayNotWrite();
                throw refusals.readable(error);
            }
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `GitHub answered a write of ${place} with something unexpected` });
        },
    };
}
/** The name that git gives a file's content. */
function blobOf(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}


/***/ })

};
