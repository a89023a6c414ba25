export const id = 8287;
export const ids = [8287];
export const modules = {

/***/ 68287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubReader: () => (/* binding */ githubReader)
/* harmony export */ });
/* harmony import */ var _links_derive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90994);
/* harmony import */ var _links_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82486);
/* harmony import */ var _links_sealing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17722);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53345);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68940);
/* harmony import */ var _link_address_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53494);
/* harmony import */ var _link_history_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88426);
/** The recipient's side of `OWNER/REPO#K`: deleting the file with its `sha` is the claim. */







const tries = 6;
const whole = 'this is not a whole link: OWNER/REPO#KEY, with 43 characters behind the #';
const tokenHint = 'log in as yourself with `gh auth login`, or set GITHUB_TOKEN; opening needs write access to the repository, and an organization may want the token authorized for single sign-on';
/**
 * A `Reader` whose `open` reads and decrypts first, so that a wrong password or a damaged file claims nothing, and hands
 * out what it read only after its own delete went through. Throws LINK_INVALID before anything is sent, later also
 * TOKEN_DENIED.
 */
async function githubReader(link, options) {
    const { clock, random = crypto } = options;
    const { repository, key } = parse(link);
    const { id } = await (0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__.possession)(key);
    const shelf = new _link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .GithubShelf */ .kk({ github: options.github, repository, tokenHint });
    const mark = (0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .newMark */ .e0)(random);
    let mine;
    return {
        origin: repository,
        id,
        receipts: true,
        async look() {
            const story = await waiting();
            return { state: 'waiting', creator: story.maker, password: story.password, expiresAt: story.until };
        },
        async open(password) {
            const story = await waiting();
            if (mine)
                return { ...mine, creator: story.maker };
            const { contentKey } = await (0,_links_reader_js__WEBPACK_IMPORTED_MODULE_1__.unlocked)(key, password);
            const found = await shelf.file((0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .envelopePath */ .M6)(id));
            if (!found)
                throw over(await shelf.story(id));
            const content = await (0,_links_sealing_js__WEBPACK_IMPORTED_MODULE_2__/* .openContent */ .Q)(contentKey, id, (0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__.toBase64url)(found.bytes)).catch((error) => {
                if (error instanceof _links_derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused && error.code === 'authentication' && story.password)
                    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('PASSWORD_WRONG', password ? {} : { what: 'this link asks for a password' });
                throw (0,_links_reader_js__WEBPACK_IMPORTED_MODULE_1__.invalid)(error, 'what the link holds is damaged, or was not sealed by its sender');
            });
            if (content.expires === undefined || content.expires <= clock.now())
                throw (0,_links_reader_js__WEBPACK_IMPORTED_MODULE_1__.gone)('the link has expired');
            await claim(found.sha);
            mine = content;
            return { ...content, creator: story.maker };
        },
        async saved() {
            await leave('saved');
        },
        async dispute() {
            const story = await shelf.story(id);
            if (!story)
                throw over(story);
            if (story.state === 'waiting')
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('INPUT_INVALID', { what: 'nobody has opened this link yet' });
            await leave('disputed');
        },
    };
    /** Throws LINK_GONE unless it waits, or this reader has opened it. */
    async function waiting() {
        const story = await shelf.story(id);
        if (story?.end?.mark === mark)
            return story;
        if (story?.state !== 'waiting')
            throw over(story);
        if (story.until <= clock.now())
            throw (0,_links_reader_js__WEBPACK_IMPORTED_MODULE_1__.gone)('the link has expired');
        return story;
    }
    /** Only one delete of this `sha` succeeds; a lost answer is found again by the mark in the commit. */
    async function claim(sha) {
        let perhaps = false;
        const explained = (error) => {
            const known = shelf.explained(error);
            if (!perhaps || !(known instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB))
                return known;
            const { perhaps: what, hint } = (0,_links_reader_js__WEBPACK_IMPORTED_MODULE_1__.perhapsSpent)(false);
            return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('LINK_SERVICE_DOWN', { what: `${known.message}; ${what}`, hint });
        };
        for (let number = 1;; number++) {
            try {
                return await shelf.remove((0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .envelopePath */ .M6)(id), sha, (0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .iU)(id, 'opened', mark));
            }
            catch (error) {
                perhaps ||= (0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__.is)(error, 'HTTP_UNKNOWN');
                if (!isPassing(error) || number === tries)
                    throw explained(error);
            }
            await clock.sleep(250 * 2 ** number);
            const story = await shelf.story(id).catch((error) => {
                throw explained(error);
            });
            if (story?.end?.mark === mark)
                return;
            if (story?.state !== 'waiting')
                throw over(story);
        }
    }
    async function leave(what) {
        const path = (0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .receiptPath */ .WI)(id);
        for (let number = 1;; number++) {
            const found = await shelf.file(path);
            if (found?.bytes.toString() === `${what}\n`)
                return;
            try {
                return await shelf.put(path, Buffer.from(`${what}\n`), (0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .iU)(id, what, mark), found?.sha);
            }
            catch (error) {
                if (!isPassing(error) || number === tries)
                    throw shelf.explained(error);
            }
            await clock.sleep(250 * 2 ** number);
        }
    }
}
/** Somebody else's commit to the branch came between, or the answer was lost: what is there decides. */
function isPassing(error) {
    if (error instanceof _client_js__WEBPACK_IMPORTED_MODULE_4__.GitHubRefusal)
        return !error.ruled && [404, 409, 422].includes(error.status);
    return (0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__.is)(error, 'HTTP_UNKNOWN');
}
function parse(link) {
    const parts = (0,_link_address_js__WEBPACK_IMPORTED_MODULE_6__/* .parseGithubLink */ .D)(link.reveal());
    if (!parts)
        throw (0,_links_reader_js__WEBPACK_IMPORTED_MODULE_1__.invalid)(new _links_derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('link'), whole);
    try {
        return { repository: parts.repository, key: (0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__.parseKey)(parts.fragment) };
    }
    catch (error) {
        throw (0,_links_reader_js__WEBPACK_IMPORTED_MODULE_1__.invalid)(error, whole);
    }
}
function over(story) {
    switch (story?.state) {
        case undefined:
            return (0,_links_reader_js__WEBPACK_IMPORTED_MODULE_1__.gone)('there is no such link (any more), or it was not copied whole');
        case 'opened': {
            const { by, at } = story.end;
            return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('LINK_GONE', {
                what: `the link was opened by ${by} at ${at.toISOString()}; it opens once`,
                hint: 'was that you? If not, tell the sender at once: what it held has to be replaced (`keyturn revoke`). If it was, ask for a new link',
            });
        }
        case 'expired':
            return (0,_links_reader_js__WEBPACK_IMPORTED_MODULE_1__.gone)('the link has expired');
        case 'superseded':
            return (0,_links_reader_js__WEBPACK_IMPORTED_MODULE_1__.gone)('a newer link has taken the place of this one');
        default:
            return (0,_links_reader_js__WEBPACK_IMPORTED_MODULE_1__.gone)('the sender has ended this link');
    }
}


/***/ })

};
