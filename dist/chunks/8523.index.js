export const id = 8523;
export const ids = [8523];
export const modules = {

/***/ 53494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseGithubLink)
/* harmony export */ });
/** `OWNER/REPO#K`: the part before `#` is never an address. */
function parseGithubLink(link) {
    const parts = /^([A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,10})?\/[A-Za-z0-9._-]{1,100})#([^#]*)$/.exec(link);
    return parts === null ? undefined : { repository: parts[1], fragment: parts[2] };
}


/***/ }),

/***/ 78671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ githubLinkStore)
/* harmony export */ });
/* harmony import */ var _links_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4744);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22850);
/* harmony import */ var _link_address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53494);
/** The row of links in a repository of GitHub's, for the registry of links. */




function githubLinkStore({ client, repository }) {
    return (0,_links_store_js__WEBPACK_IMPORTED_MODULE_0__/* .store */ .M)({
        async parse(link) {
            return (0,_link_address_js__WEBPACK_IMPORTED_MODULE_3__/* .parseGithubLink */ .D)(link) === undefined ? undefined : link;
        },
        async open(link, options) {
            const { githubReader } = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(6118), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(2486), __webpack_require__.e(8426), __webpack_require__.e(8287)]).then(__webpack_require__.bind(__webpack_require__, 68287));
            return githubReader(new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(link), { ...options, github: () => client(options) });
        },
        async create(options) {
            if (repository === undefined) {
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('CONFIG_INVALID', {
                    what: 'links in a repository need one, and nothing says which',
                    hint: 'set GITHUB_REPOSITORY, or journal: { repository: OWNER/NAME }',
                });
            }
            const { githubLinks } = await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(6118), __webpack_require__.e(994), __webpack_require__.e(4221), __webpack_require__.e(8426), __webpack_require__.e(2634), __webpack_require__.e(7722)]).then(__webpack_require__.bind(__webpack_require__, 42634));
            return githubLinks({ ...options, github: () => client(options), repository });
        },
    });
}


/***/ }),

/***/ 28161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ openLink),
/* harmony export */   N9: () => (/* binding */ formerRequestsAt),
/* harmony export */   PG: () => (/* binding */ linkStores),
/* harmony export */   uv: () => (/* binding */ requestsAt)
/* harmony export */ });
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22850);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4744);


/** @param github the row that the forge keeps: links in a repository */
function linkStores(github) {
    return { keyturn, github, privatebin, yopass, ots };
}
/** The reader that a link wants, by its shape. Throws LINK_INVALID before anything is sent. */
async function openLink(link, stores, options) {
    const text = link.reveal();
    for (const store of Object.values(stores)) {
        const parsed = await store.parse(text, options);
        if (parsed !== undefined)
            return store.open(parsed, options);
    }
    const { reader } = await Promise.all(/* import() */[__webpack_require__.e(7378), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(2486)]).then(__webpack_require__.bind(__webpack_require__, 82486));
    return reader(link, options);
}
/** Requests at the Keyturn service at `origin`. What they are sealed with is loaded by the first call. */
function requestsAt(origin, options) {
    const load = async () => (await Promise.all(/* import() */[__webpack_require__.e(2860), __webpack_require__.e(7378), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(237), __webpack_require__.e(6255), __webpack_require__.e(1334), __webpack_require__.e(2350), __webpack_require__.e(6171)]).then(__webpack_require__.bind(__webpack_require__, 36171))).requests({ ...options, url: origin });
    return {
        via: new URL(origin).origin,
        host: new URL(origin).host,
        check: async () => (await load()).check(),
        draft: async (question, seed) => (await load()).draft(question, seed),
        create: async (draft, question) => (await load()).create(draft, question),
        state: async (seed) => (await load()).state(seed),
        take: async (seed, expect, frame) => (await load()).take(seed, expect, frame),
        done: async (seed) => (await load()).done(seed),
        isDisputed: async (id) => (await load()).isDisputed(id),
        end: async (id, reason) => (await load()).end(id, reason),
    };
}
/** The same at a service that was named before, for whoever has S; undefined: no service of ours can be there. */
function formerRequestsAt(origin, options) {
    if (!isService(origin))
        return undefined;
    const load = async () => (await Promise.all(/* import() */[__webpack_require__.e(2860), __webpack_require__.e(7378), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(237), __webpack_require__.e(6255), __webpack_require__.e(1334), __webpack_require__.e(2350), __webpack_require__.e(6171)]).then(__webpack_require__.bind(__webpack_require__, 36171))).formerRequests({ ...options, url: origin });
    return {
        host: new URL(origin).host,
        state: async (seed) => (await load()).state(seed),
        take: async (seed, expect, frame) => (await load()).take(seed, expect, frame),
        done: async (seed) => (await load()).done(seed),
        withdraw: async (seed) => (await load()).withdraw(seed),
    };
}
/** What the journal names as the origin of a service is believed as far as a configuration would be. */
function isService(origin) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
        return false;
    const { protocol, hostname } = new URL(origin);
    return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}
const keyturn = (0,_store_js__WEBPACK_IMPORTED_MODULE_1__/* .store */ .M)({
    async parse(link) {
        return /^[^#]*\/l#[A-Za-z0-9_-]*$/.test(link) ? link : undefined;
    },
    async open(link, options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(7378), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(2486)]).then(__webpack_require__.bind(__webpack_require__, 82486))).reader(new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(link), options);
    },
    async create(options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(7378), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221)]).then(__webpack_require__.bind(__webpack_require__, 69658))).links(options);
    },
});
const privatebin = (0,_store_js__WEBPACK_IMPORTED_MODULE_1__/* .store */ .M)({
    async parse(link, options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(8031), __webpack_require__.e(9471)]).then(__webpack_require__.bind(__webpack_require__, 79471))).privatebinLink(link, options);
    },
    open: openForeign,
    async create(options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(8031), __webpack_require__.e(9471)]).then(__webpack_require__.bind(__webpack_require__, 79471))).privatebinLinks(options);
    },
});
const yopass = (0,_store_js__WEBPACK_IMPORTED_MODULE_1__/* .store */ .M)({
    async parse(link, options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(7378), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(8031), __webpack_require__.e(4904)]).then(__webpack_require__.bind(__webpack_require__, 54904))).yopassLink(link, options);
    },
    open: openForeign,
    async create(options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(7378), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(8031), __webpack_require__.e(4904)]).then(__webpack_require__.bind(__webpack_require__, 54904))).yopassLinks(options);
    },
});
const ots = (0,_store_js__WEBPACK_IMPORTED_MODULE_1__/* .store */ .M)({
    async parse(link, options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(7378), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(8031), __webpack_require__.e(4247)]).then(__webpack_require__.bind(__webpack_require__, 74247))).otsLink(link, options);
    },
    open: openForeign,
    async create(options) {
        return (await Promise.all(/* import() */[__webpack_require__.e(7378), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(8031), __webpack_require__.e(4247)]).then(__webpack_require__.bind(__webpack_require__, 74247))).otsLinks(options);
    },
});
async function openForeign(link, options) {
    return (await Promise.all(/* import() */[__webpack_require__.e(7378), __webpack_require__.e(994), __webpack_require__.e(9658), __webpack_require__.e(4221), __webpack_require__.e(2486), __webpack_require__.e(9199)]).then(__webpack_require__.bind(__webpack_require__, 59199))).foreignReader(link, options);
}


/***/ }),

/***/ 4744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ store),
/* harmony export */   e: () => (/* binding */ linkKinds)
/* harmony export */ });
/** By the names of `links: { via }`. */
const linkKinds = {
    keyturn: { address: 'url', password: true },
    github: { address: 'repository', password: true },
    privatebin: { address: 'url', password: true },
    yopass: { address: 'url', password: false },
    ots: { address: 'url', password: false },
};
/** A store whose `open` is given only what its own `parse` made, which the registry's type no longer knows. */
function store(row) {
    return row;
}


/***/ })

};
