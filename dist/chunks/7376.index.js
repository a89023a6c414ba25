export const id = 7376;
export const ids = [7376,9706];
export const modules = {

/***/ 67376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ requestReaderOf),
/* harmony export */   TC: () => (/* binding */ readerOf),
/* harmony export */   ro: () => (/* binding */ followingGitHub)
/* harmony export */ });
/* harmony import */ var _destinations_env_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9706);
/* harmony import */ var _forge_github_link_address_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53494);
/* harmony import */ var _forge_github_link_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78671);
/* harmony import */ var _http_host_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92820);
/* harmony import */ var _links_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28161);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58768);
/** The recipient's side: the reader of any link, with nothing but the link and who opens it. */







/** The same with a clock that GitHub's answers put right: a link expires by GitHub's time, not by its reader's. */
function followingGitHub(options) {
    if (options.clock instanceof _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .FollowingClock */ .oc)
        return options;
    const clock = new _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .FollowingClock */ .oc(options.clock);
    return { ...options, clock, http: (0,_http_host_time_js__WEBPACK_IMPORTED_MODULE_2__/* .hostTime */ .Y)(options.http, clock, options.githubApi).http };
}
/**
 * The reader that a link wants, by its shape.
 * @throws KeyturnError LINK_INVALID before anything is sent; TOKEN_DENIED when it is used, for a link in a repository that
 * is opened by nobody
 */
function readerOf(link, given) {
    const options = followingGitHub(given);
    const github = (0,_forge_github_link_store_js__WEBPACK_IMPORTED_MODULE_1__/* .githubLinkStore */ .J)({ repository: undefined, client: ownClient(options) });
    return (0,_links_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openLink */ .Fe)(link, (0,_links_index_js__WEBPACK_IMPORTED_MODULE_3__/* .linkStores */ .PG)(github), { ...options, entries: _destinations_env_block_js__WEBPACK_IMPORTED_MODULE_0__.readEnvBlock });
}
/**
 * The reader that the link of a request wants, by its shape.
 * @throws KeyturnError LINK_INVALID before anything is sent; TOKEN_DENIED as `readerOf`
 */
async function requestReaderOf(link, given) {
    if ((0,_forge_github_link_address_js__WEBPACK_IMPORTED_MODULE_6__/* .parseGithubLink */ .D)(link.reveal()) === undefined) {
        const { requestReader } = await Promise.all(/* import() */[__webpack_require__.e(2860), __webpack_require__.e(7378), __webpack_require__.e(9658), __webpack_require__.e(237), __webpack_require__.e(6255), __webpack_require__.e(1334), __webpack_require__.e(8530)]).then(__webpack_require__.bind(__webpack_require__, 88530));
        return requestReader(link, given);
    }
    const options = followingGitHub(given);
    const { githubRequestReader } = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(2860), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(6118), __webpack_require__.e(9658), __webpack_require__.e(237), __webpack_require__.e(6255), __webpack_require__.e(1334), __webpack_require__.e(8426), __webpack_require__.e(7612)]).then(__webpack_require__.bind(__webpack_require__, 77612));
    return githubRequestReader(link, { ...options, github: () => ownClient(options)(options) });
}
/** As whoever opens a link, or answers. */
function ownClient({ githubApi: baseUrl, githubToken }) {
    return async ({ http, clock }) => {
        const [{ github }, token] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(1658), __webpack_require__.e(7378), __webpack_require__.e(8940)]).then(__webpack_require__.bind(__webpack_require__, 68940)), githubToken?.()]);
        if (token)
            return github({ http, clock, token, tokenName: 'gh auth token', ...(baseUrl ? { baseUrl } : {}) });
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('TOKEN_DENIED', {
            what: 'this link lies in a GitHub repository, and nothing here says who you are at GitHub',
            hint: `log in as yourself with \`gh auth login${baseUrl === undefined || baseUrl === '' ? '' : ` --hostname ${new URL(baseUrl).hostname.replace(/^api\./, '')}`}\`, or set GITHUB_TOKEN, then open it again: nothing was consumed`,
        });
    };
}


/***/ }),

/***/ 9706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   envBlock: () => (/* binding */ envBlock),
/* harmony export */   readEnvBlock: () => (/* binding */ readEnvBlock)
/* harmony export */ });
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22850);
/* harmony import */ var _env_encode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46877);
/* harmony import */ var _env_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35969);



/**
 * The entries of a link as the text of a `.env` file, for whoever reads them on a page. KEY = NAME or environment/NAME:
 * names of an environment stand below a comment that says which. Throws VALUE_UNFIT.
 */
function envBlock(entries) {
    // What belongs to no environment comes first: behind a comment it would seem to belong to that one.
    const parts = new Map([['', []]]);
    for (const [key, value] of Object.entries(entries)) {
        const slash = key.lastIndexOf('/');
        const environment = key.slice(0, Math.max(0, slash));
        const lines = parts.get(environment) ?? [`# ${environment}`];
        lines.push(`${key.slice(slash + 1)}=${(0,_env_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeEnv */ .mJ)(value.reveal()).raw}`);
        parts.set(environment, lines);
    }
    const texts = [...parts.values()].filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
    return new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(`${texts.join('\n\n')}\n`);
}
/**
 * The other way round, for whoever opens such a link here. What is not exactly such a text is read as any `.env` file,
 * and what has no line of one is a single value named SECRET: it was consumed, so it is not thrown away.
 */
function readEnvBlock(text) {
    const found = Object.create(null);
    let held = '';
    for (const part of text.replace(/\n$/, '').split(/\n\n(?=# )/)) {
        // A blank line and a comment may also stand inside of a value: then what is held is only a part of a part.
        held = held === '' ? part : `${held}\n\n${part}`;
        const environment = /^# ([^\n]+)\n/.exec(held)?.[1];
        const entries = entriesOf(held, environment === undefined ? '' : `${environment}/`);
        if (written(entries) !== `${held}\n`)
            continue;
        Object.assign(found, entries);
        held = '';
    }
    if (held === '' && written(found) === text)
        return found;
    const plain = entriesOf(text, '');
    return Object.keys(plain).length > 0 ? plain : { SECRET: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(text) };
}
function entriesOf(text, prefix) {
    const entries = Object.create(null);
    for (const [name, value] of (0,_env_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readEnv */ .sx)(text))
        entries[prefix + name] = new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value);
    return entries;
}
function written(entries) {
    try {
        return envBlock(entries).reveal();
    }
    catch {
        return undefined;
    }
}


/***/ })

};
