export const id = 289;
export const ids = [289];
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

/***/ 20289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubRequests: () => (/* binding */ githubRequests),
/* harmony export */   requestIdOf: () => (/* binding */ requestIdOf)
/* harmony export */ });
/* harmony import */ var _links_derive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90994);
/* harmony import */ var _links_request_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56255);
/* harmony import */ var _links_request_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22350);
/* harmony import */ var _links_request_link_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77041);
/* harmony import */ var _links_request_question_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12001);
/* harmony import */ var _links_request_service_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41334);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22850);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(68940);
/* harmony import */ var _link_history_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(88426);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(42634);
/* harmony import */ var _request_history_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(76971);
/**
 * `via: github` for requests (docs/protocol.md#requests-in-a-repository): the question is `requests/<id>` on the branch
 * `keyturn-links` of a private repository, the answer is `answers/<id>`, and deleting that file by its `sha` is the take.
 */












/** Everything throws TOKEN_DENIED, LINK_SERVICE_DOWN, HTTP_NOT_SENT or HTTP_UNKNOWN; `check` LINK_PUBLIC, too. */
function githubRequests(options) {
    const { repository, random = crypto } = options;
    const home = { ...(0,_links_js__WEBPACK_IMPORTED_MODULE_10__/* .homeOf */ .lt)(options), random };
    const sealed = async (question, seed) => {
        const { key } = await (0,_links_request_link_js__WEBPACK_IMPORTED_MODULE_3__.requestKeys)(seed);
        const { id, contentKey } = await (0,_links_request_link_js__WEBPACK_IMPORTED_MODULE_3__.requestPossession)(key);
        const nonce = random.getRandomValues(new Uint8Array(12));
        const bytes = await (0,_links_request_question_js__WEBPACK_IMPORTED_MODULE_4__/* .sealQuestion */ .q_)(contentKey, id, (0,_links_request_client_js__WEBPACK_IMPORTED_MODULE_2__/* .rotationQuestion */ .jm)(question), nonce).catch((error) => {
            throw (0,_links_request_client_js__WEBPACK_IMPORTED_MODULE_2__/* .unaskable */ .ph)(error, question);
        });
        return { id, key, bytes };
    };
    return {
        via: 'github',
        // Whoever may push can put an answer there, whoever has the link.
        confirms: true,
        host: repository,
        check: () => (0,_links_js__WEBPACK_IMPORTED_MODULE_10__/* .mustServe */ .b0)(home),
        async draft(question, given) {
            const seed = given === undefined ? (0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__.makeKey)(random) : (0,_links_request_client_js__WEBPACK_IMPORTED_MODULE_2__/* .seedBytes */ .lJ)(given);
            const { id, key } = await sealed(question, seed);
            return { id, seed: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_7__/* .Secret */ .z((0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__.toBase64url)(seed)), link: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_7__/* .Secret */ .z(`${repository}#${(0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__.toBase64url)(key)}`) };
        },
        async create({ seed }, question) {
            const { id, bytes } = await sealed(question, (0,_links_request_client_js__WEBPACK_IMPORTED_MODULE_2__/* .seedBytes */ .lJ)(seed));
            const text = (0,_request_history_js__WEBPACK_IMPORTED_MODULE_11__/* .requestMessage */ .Vk)(id, `waiting until ${question.expires.toISOString()}`, (0,_link_history_js__WEBPACK_IMPORTED_MODULE_9__/* .newMark */ .e0)(random));
            await (0,_links_js__WEBPACK_IMPORTED_MODULE_10__/* .persist */ .Zr)(home, async () => {
                // It is there, or it was: what ended it is not undone.
                if ((await home.shelf.trail((0,_request_history_js__WEBPACK_IMPORTED_MODULE_11__/* .questionPath */ .uT)(id))).length > 0)
                    return true;
                try {
                    await home.shelf.put((0,_request_history_js__WEBPACK_IMPORTED_MODULE_11__/* .questionPath */ .uT)(id), bytes, text);
                    return true;
                }
                catch (error) {
                    if ((0,_client_js__WEBPACK_IMPORTED_MODULE_8__.refusedWith)(error) !== 404)
                        throw error;
                    await (0,_links_js__WEBPACK_IMPORTED_MODULE_10__/* .begin */ .qN)(home);
                    return false;
                }
            });
        },
        state: async (seed) => stateOf(home, await requestIdOf(seed)),
        take: (seed, expect, frame) => take(home, seed, expect, frame),
        async done(seed) {
            const id = await requestIdOf(seed);
            const { state } = await stateOf(home, id);
            if (state === 'waiting' || state === 'filled') {
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `the answer at ${home.place} was never taken` });
            }
            await remove(home, id, (0,_request_history_js__WEBPACK_IMPORTED_MODULE_11__/* .questionPath */ .uT)(id), 'done');
        },
        // Nobody can dispute an answer there: the history of the branch says who put it.
        isDisputed: async () => false,
        async end(id, reason) {
            const why = reason ?? 'destroyed';
            // The question first: without it nobody answers any more.
            await remove(home, id, (0,_request_history_js__WEBPACK_IMPORTED_MODULE_11__/* .questionPath */ .uT)(id), why);
            await remove(home, id, (0,_request_history_js__WEBPACK_IMPORTED_MODULE_11__/* .answerPath */ .eE)(id), why);
        },
    };
}
/** The id of the request that this S is of. Throws LINK_INVALID. */
async function requestIdOf(seed) {
    const { key } = await (0,_links_request_link_js__WEBPACK_IMPORTED_MODULE_3__.requestKeys)((0,_links_request_client_js__WEBPACK_IMPORTED_MODULE_2__/* .seedBytes */ .lJ)(seed));
    return (await (0,_links_request_link_js__WEBPACK_IMPORTED_MODULE_3__.requestPossession)(key)).id;
}
/** What the histories of two paths say: what ended a request first counts, whatever is put there later. */
async function stateOf({ shelf, clock }, id) {
    const [made, ended] = await shelf.trail((0,_request_history_js__WEBPACK_IMPORTED_MODULE_11__/* .questionPath */ .uT)(id));
    const until = (0,_request_history_js__WEBPACK_IMPORTED_MODULE_11__/* .untilOf */ .g)(id, made?.text);
    if (until === undefined)
        return { state: 'unknown' };
    const why = ended === undefined ? undefined : (0,_request_history_js__WEBPACK_IMPORTED_MODULE_11__/* .saidOf */ .Jo)(id, ended.text);
    if (why === 'superseded')
        return { state: why };
    if (why !== undefined && why !== 'done')
        return { state: 'destroyed' };
    const answered = await shelf.trail((0,_request_history_js__WEBPACK_IMPORTED_MODULE_11__/* .answerPath */ .eE)(id));
    const taken = answered.map(({ text }) => takenDigest(id, text)).find((digest) => digest !== undefined);
    if (taken !== undefined)
        return told('taken', taken, answered[0]?.at);
    const found = why === undefined ? await shelf.file((0,_request_history_js__WEBPACK_IMPORTED_MODULE_11__/* .answerPath */ .eE)(id)) : undefined;
    if (found !== undefined)
        return told('filled', (0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__.toBase64url)(await digestOf(found.bytes)), answered[0]?.at);
    if (why !== undefined)
        return { state: 'destroyed' };
    return { state: clock.now() < until ? 'waiting' : 'expired' };
}
async function told(state, digest, at) {
    const code = await (0,_links_request_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerCode */ .Sv)((0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__.fromBase64url)(digest));
    return { state, digest, code, filledAt: at ?? new Date(0) };
}
function takenDigest(id, text) {
    return /^taken ([A-Za-z0-9_-]{43})$/.exec((0,_request_history_js__WEBPACK_IMPORTED_MODULE_11__/* .saidOf */ .Jo)(id, text))?.[1];
}
function digestOf(bytes) {
    return (0,_links_request_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerDigest */ .dx)(Uint8Array.from(bytes));
}
async function take(home, seed, expect, frame) {
    const { key, sealing } = await (0,_links_request_link_js__WEBPACK_IMPORTED_MODULE_3__.requestKeys)((0,_links_request_client_js__WEBPACK_IMPORTED_MODULE_2__/* .seedBytes */ .lJ)(seed));
    const { id } = await (0,_links_request_link_js__WEBPACK_IMPORTED_MODULE_3__.requestPossession)(key);
    const bytes = await taken(home, id, expect);
    if (bytes === undefined)
        return undefined;
    try {
        const entries = await (0,_links_request_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .openAnswer */ .Nh)({ sealing, id }, frame, (0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__.toBase64url)(bytes));
        return Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_7__/* .Secret */ .z(value)]));
    }
    catch (error) {
        throw (0,_links_request_service_js__WEBPACK_IMPORTED_MODULE_5__.requestInvalid)(error, 'the answer is damaged, or was not sealed for this request');
    }
}
/** The bytes of exactly this answer, once its file is gone; undefined: another one is there, or was taken. */
async function taken({ shelf, random, ...home }, id, expect) {
    const path = (0,_request_history_js__WEBPACK_IMPORTED_MODULE_11__/* .answerPath */ .eE)(id);
    const mark = (0,_link_history_js__WEBPACK_IMPORTED_MODULE_9__/* .newMark */ .e0)(random);
    let bytes;
    await (0,_links_js__WEBPACK_IMPORTED_MODULE_10__/* .persist */ .Zr)({ shelf, ...home }, async () => {
        const steps = await shelf.trail(path);
        const at = steps.findIndex(({ text }) => takenDigest(id, text) !== undefined);
        if (at >= 0) {
            // Taken before, by this run or an earlier one: it is as it was in the commit before that.
            const before = steps[at - 1];
            const kept = before && (await shelf.file(path, before.sha));
            bytes = kept && (await isMeant(kept.bytes, expect)) ? kept.bytes : undefined;
            return true;
        }
        const found = await shelf.file(path);
        if (found === undefined) {
            const { state } = await stateOf({ shelf, ...home }, id);
            throw (0,_links_request_service_js__WEBPACK_IMPORTED_MODULE_5__.requestOver)(state === 'unknown' ? 'destroyed' : state);
        }
        if (!(await isMeant(found.bytes, expect)))
            return true;
        // Only one delete of this `sha` succeeds, so nothing took its place meanwhile.
        await shelf.remove(path, found.sha, (0,_request_history_js__WEBPACK_IMPORTED_MODULE_11__/* .requestMessage */ .Vk)(id, `taken ${expect}`, mark));
        bytes = found.bytes;
        return true;
    });
    return bytes;
}
async function isMeant(bytes, expect) {
    return (0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__.toBase64url)(await digestOf(bytes)) === expect;
}
/** Deletes the file, if it is there. */
async function remove(home, id, path, why) {
    await (0,_links_js__WEBPACK_IMPORTED_MODULE_10__/* .persist */ .Zr)(home, async () => {
        const found = await home.shelf.file(path);
        if (found)
            await home.shelf.remove(path, found.sha, (0,_request_history_js__WEBPACK_IMPORTED_MODULE_11__/* .requestMessage */ .Vk)(id, why, (0,_link_history_js__WEBPACK_IMPORTED_MODULE_9__/* .newMark */ .e0)(home.random)));
        return true;
    });
}


/***/ })

};
