export const id = 7612;
export const ids = [7612];
export const modules = {

/***/ 76971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Jo: () => (/* binding */ saidOf),
/* harmony export */   Vk: () => (/* binding */ requestMessage),
/* harmony export */   eE: () => (/* binding */ answerPath),
/* harmony export */   g: () => (/* binding */ untilOf),
/* harmony export */   uT: () => (/* binding */ questionPath)
/* harmony export */ });
/** What the branch `keyturn-links` has of a request: two paths, and what the commits to them say. */
function questionPath(id) {
    return `requests/${id}`;
}
function answerPath(id) {
    return `answers/${id}`;
}
/** `mark` lets whoever wrote it recognise their own commit after a lost answer. */
function requestMessage(id, what, mark) {
    return `request ${id}: ${what}\n\nmark: ${mark}`;
}
/** What a commit says of a request; empty: it is none of ours. */
function saidOf(id, text) {
    const [, named, what = ''] = /^request (\S+): ([^\n]+)(?:\n|$)/.exec(text) ?? [];
    return named === id ? what : '';
}
function markOf(text) {
    return /^mark: ([A-Za-z0-9_-]{22})$/m.exec(text)?.[1];
}
/** Until when it can be answered, of the commit that made it; undefined: that made no request. */
function untilOf(id, text) {
    const until = new Date(/^waiting until (\S+)$/.exec(saidOf(id, text ?? ''))?.[1] ?? Number.NaN);
    return Number.isNaN(until.getTime()) ? undefined : until;
}


/***/ }),

/***/ 77612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubRequestReader: () => (/* binding */ githubRequestReader)
/* harmony export */ });
/* harmony import */ var _links_derive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90994);
/* harmony import */ var _links_request_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56255);
/* harmony import */ var _links_request_link_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77041);
/* harmony import */ var _links_request_question_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12001);
/* harmony import */ var _links_request_service_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41334);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53345);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68940);
/* harmony import */ var _link_address_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53494);
/* harmony import */ var _link_history_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88426);
/* harmony import */ var _request_history_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(76971);
/** The side that answers a request in a repository: creating `answers/<id>` with one's own token is the answer. */










const tries = 6;
const tokenHint = 'log in as yourself with `gh auth login`, or set GITHUB_TOKEN; answering needs write access to the repository, and an organization may want the token authorized for single sign-on';
/** Throws LINK_INVALID before anything is sent, later also TOKEN_DENIED. */
async function githubRequestReader(link, options) {
    const { clock, random = crypto } = options;
    const { repository, key } = parse(link);
    const { id, contentKey } = await (0,_links_request_link_js__WEBPACK_IMPORTED_MODULE_2__.requestPossession)(key);
    const shelf = new _link_history_js__WEBPACK_IMPORTED_MODULE_7__/* .GithubShelf */ .kk({ github: options.github, repository, tokenHint });
    const path = (0,_request_history_js__WEBPACK_IMPORTED_MODULE_8__/* .answerPath */ .eE)(id);
    const lost = {
        unsent: 'nothing was sent',
        perhaps: 'the answer may have arrived',
        hint: 'run it again later: it says whether the request was answered; if that was not you, tell who asked',
    };
    return {
        origin: repository,
        id,
        lost,
        async look() {
            const [made, ended] = await shelf.trail((0,_request_history_js__WEBPACK_IMPORTED_MODULE_8__/* .questionPath */ .uT)(id));
            const until = (0,_request_history_js__WEBPACK_IMPORTED_MODULE_8__/* .untilOf */ .g)(id, made?.text);
            if (until === undefined)
                throw gone();
            if (ended !== undefined)
                throw (0,_links_request_service_js__WEBPACK_IMPORTED_MODULE_4__.requestOver)(overOf((0,_request_history_js__WEBPACK_IMPORTED_MODULE_8__/* .saidOf */ .Jo)(id, ended.text)));
            if ((await shelf.trail(path)).length > 0)
                throw (0,_links_request_service_js__WEBPACK_IMPORTED_MODULE_4__.requestOver)('filled');
            if (until <= clock.now())
                throw (0,_links_request_service_js__WEBPACK_IMPORTED_MODULE_4__.requestOver)('expired');
            const found = await shelf.file((0,_request_history_js__WEBPACK_IMPORTED_MODULE_8__/* .questionPath */ .uT)(id));
            if (found === undefined)
                throw gone();
            const question = await (0,_links_request_question_js__WEBPACK_IMPORTED_MODULE_3__/* .openQuestion */ .R0)(contentKey, id, (0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__.toBase64url)(found.bytes)).catch((error) => {
                throw (0,_links_request_service_js__WEBPACK_IMPORTED_MODULE_4__.requestInvalid)(error, 'what the request asks for is damaged, or was not sealed by who made the link');
            });
            // Whoever may write to the repository can have asked, and nobody else.
            return { creator: repository, expiresAt: until, filledAt: undefined, question };
        },
        async fill(question, entries) {
            const plain = Object.create(null);
            for (const [name, value] of Object.entries(entries))
                plain[name] = value.reveal();
            const answer = await (0,_links_request_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .sealAnswer */ .Mm)({ key, id }, question, plain);
            const mark = (0,_link_history_js__WEBPACK_IMPORTED_MODULE_7__/* .newMark */ .e0)(random);
            const code = await (0,_links_request_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerCode */ .Sv)(await (0,_links_request_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerDigest */ .dx)(answer));
            let perhaps = false;
            const explained = (error) => {
                const known = shelf.explained(error);
                if (!perhaps || !(known instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB))
                    return known;
                const what = `${known.message}; ${lost.perhaps}, with the code ${code}`;
                return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB('LINK_SERVICE_DOWN', { what, hint: lost.hint });
            };
            for (let number = 1;; number++) {
                try {
                    await shelf.put(path, answer, (0,_request_history_js__WEBPACK_IMPORTED_MODULE_8__/* .requestMessage */ .Vk)(id, 'answered', mark));
                    break;
                }
                catch (error) {
                    perhaps ||= (0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__.is)(error, 'HTTP_UNKNOWN');
                    if (!isPassing(error) || number === tries)
                        throw explained(error);
                }
                // Somebody was first, somebody else's commit came between, or the answer was lost: what is there decides.
                const [first] = await shelf.trail(path).catch((error) => {
                    throw explained(error);
                });
                if (first !== undefined && (0,_request_history_js__WEBPACK_IMPORTED_MODULE_8__/* .markOf */ .Fg)(first.text) === mark)
                    break;
                if (first !== undefined)
                    throw (0,_links_request_service_js__WEBPACK_IMPORTED_MODULE_4__.requestOver)('filled');
                await clock.sleep(250 * 2 ** number);
            }
            return { code, filledAt: clock.now(), writes: 1 };
        },
    };
}
function isPassing(error) {
    if (error instanceof _client_js__WEBPACK_IMPORTED_MODULE_6__.GitHubRefusal)
        return !error.ruled && [409, 422].includes(error.status);
    return (0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__.is)(error, 'HTTP_UNKNOWN');
}
function overOf(why) {
    if (why === 'done')
        return 'taken';
    return why === 'superseded' ? why : 'destroyed';
}
function gone() {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB('LINK_GONE', {
        what: 'there is no such request (any more), or its link was not copied whole',
        hint: 'ask who sent it for a new one',
    });
}
function parse(link) {
    const whole = 'this is not a whole link of a request: OWNER/REPO#KEY, with 86 characters behind the #';
    const parts = (0,_link_address_js__WEBPACK_IMPORTED_MODULE_9__/* .parseGithubLink */ .D)(link.reveal());
    if (!parts)
        throw (0,_links_request_service_js__WEBPACK_IMPORTED_MODULE_4__.requestInvalid)(new _links_derive_js__WEBPACK_IMPORTED_MODULE_0__.LinkRefused('link'), whole);
    try {
        return { repository: parts.repository, key: (0,_links_request_link_js__WEBPACK_IMPORTED_MODULE_2__.parseRequestKey)(parts.fragment) };
    }
    catch (error) {
        throw (0,_links_request_service_js__WEBPACK_IMPORTED_MODULE_4__.requestInvalid)(error, whole);
    }
}


/***/ })

};
