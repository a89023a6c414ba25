export const id = 2634;
export const ids = [2634];
export const modules = {

/***/ 42634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zr: () => (/* binding */ persist),
/* harmony export */   b0: () => (/* binding */ mustServe),
/* harmony export */   githubLinks: () => (/* binding */ githubLinks),
/* harmony export */   lt: () => (/* binding */ homeOf),
/* harmony export */   qN: () => (/* binding */ begin)
/* harmony export */ });
/* harmony import */ var _links_derive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90994);
/* harmony import */ var _links_sealing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17722);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22850);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68940);
/* harmony import */ var _link_history_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88426);
/* harmony import */ var _orphan_branch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66118);
/**
 * `via: github` (docs/links.md): links without any service. The envelope is `links/<id>` on the branch
 * `keyturn-links` of a private repository; deleting that file is the claim. The reader's side is in github-reader.ts.
 */







const tries = 6;
/** What is committed, for the rules that look at it. Envelopes are smaller than any limit for files. */
const id = 'A'.repeat(22);
const writes = {
    paths: ['README.md', (0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .envelopePath */ .M6)(id), (0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .receiptPath */ .WI)(id)],
    message: (0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .iU)(id, 'opened', id),
    bytes: 262_144,
};
const readme = `# One-time links of Keyturn

A file under \`links/\` is what one link holds, encrypted; its key is in the link only. Whoever opens the link deletes the
file, and that commit is the receipt. \`receipts/\` says which of them were saved. Nothing here is made or changed by hand.
`;
/** Everything throws TOKEN_DENIED, LINK_SERVICE_DOWN, HTTP_NOT_SENT or HTTP_UNKNOWN; `check` LINK_PUBLIC, too. */
function githubLinks(options) {
    const { clock, repository, expires, random = crypto } = options;
    const home = homeOf(options);
    const { shelf } = home;
    /** Envelopes and first messages by id: ciphertext only, so nothing to wrap. */
    const drafts = new Map();
    const attempted = new Set();
    return {
        via: 'github',
        strength: `${home.place}: at most one claim per link, by somebody who may write to the repository; the ciphertext stays in git's history`,
        check: () => mustServe(home),
        async draft(content) {
            const issued = clock.now();
            const expiresAt = new Date(issued.getTime() + expires);
            const key = (0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__.makeKey)(random);
            const password = await options.password?.();
            const { id, envelope } = await (0,_links_sealing_js__WEBPACK_IMPORTED_MODULE_1__/* .sealContent */ .p)(key, content, { issued, expires: expiresAt, password, random });
            drafts.set(id, { bytes: envelope, text: (0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .waitingMessage */ .BZ)(id, expiresAt, password !== undefined) });
            const link = new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(`${repository}#${(0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__.toBase64url)(key)}`);
            return { id, link, expiresAt, ...(password === undefined ? {} : { password }) };
        },
        async create({ id }) {
            const draft = drafts.get(id);
            if (!draft)
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('INTERNAL', { what: "a link was to be made from another run's draft" });
            await persist(home, async () => {
                // Once the file may have been there, only the history knows whether it still has to be made: it may be opened.
                if (attempted.has(id) && (await shelf.story(id)) !== undefined)
                    return true;
                attempted.add(id);
                try {
                    await shelf.put((0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .envelopePath */ .M6)(id), draft.bytes, draft.text);
                    return true;
                }
                catch (error) {
                    if ((0,_client_js__WEBPACK_IMPORTED_MODULE_4__.refusedWith)(error) !== 404)
                        throw error;
                    await begin(home);
                    return false;
                }
            });
        },
        async receipt(id) {
            const story = await shelf.story(id);
            if (!story)
                return { state: 'unknown' };
            if (story.state === 'waiting') {
                if (clock.now() < story.until)
                    return { state: 'waiting' };
                // Readers refuse it from now on, and the branch gets rid of it.
                const ended = await end(home, { id, why: 'expired', mark: (0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .newMark */ .e0)(random) });
                return receiptOf(home, id, ended ?? { ...story, state: 'expired' });
            }
            return receiptOf(home, id, story);
        },
        async destroy(id, reason) {
            await end(home, { id, why: reason ?? 'destroyed', mark: (0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .newMark */ .e0)(random) });
        },
    };
}
function homeOf({ github, clock, repository, tokenName = 'journal-token', }) {
    const [owner = '', repo = ''] = repository.split('/');
    const tokenHint = `in the workflow: \`permissions: { contents: write }\`; for another token: give \`${tokenName}\` *Contents: write* for ${repository}`;
    return {
        github,
        clock,
        shelf: new _link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .GithubShelf */ .kk({ github, repository, tokenHint }),
        branch: { owner, repo, branch: _link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .LINKS_BRANCH */ .NF },
        place: `${repository}@${_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .LINKS_BRANCH */ .NF}`,
        tokenName,
        tokenHint,
    };
}
/** Reads only: is the branch private, and may it be written to. */
async function mustServe(home) {
    const judged = await (0,_orphan_branch_js__WEBPACK_IMPORTED_MODULE_6__/* .judgeBranch */ .m8)(await home.github(), home.branch, writes).catch((error) => {
        throw home.shelf.explained(error);
    });
    const { hindrance } = judged;
    if (!judged.private) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('LINK_PUBLIC', {
            what: `the links at ${home.place} would be public: everybody could keep what they hold, and see who opened them`,
            hint: 'name a link service: `links: { url: https://links.example.com }`; `keyturn serve` starts one',
        });
    }
    if (hindrance?.kind === 'invisible' || hindrance?.kind === 'read-only')
        throw denied(home, hindrance.kind);
    if (hindrance?.kind === 'archived')
        throw down(home, 'the repository is archived', 'unarchive it, or name a link service');
    if (hindrance?.kind === 'empty')
        throw empty(home);
    if (hindrance?.kind === 'ruled') {
        throw down(home, `the rule \`${hindrance.rule}\`${hindrance.ruleset === undefined ? '' : ` of ruleset ${hindrance.ruleset}`} refuses writes to the branch`, `exclude \`${_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .LINKS_BRANCH */ .NF}\` from it: the workflow and every recipient have to write there`);
    }
}
async function receiptOf({ shelf }, id, story) {
    if (story.state !== 'opened' || !story.end)
        return { state: story.state };
    const opened = { openedAt: story.end.at, openedBy: story.end.by };
    const after = await shelf.aftermath(id);
    if (after?.state === 'disputed')
        return { state: 'disputed', ...opened };
    // Whoever claimed it knows whether it was saved; nobody else does.
    if (after?.by === story.end.by)
        return { state: 'saved', ...opened, savedAt: after.at };
    return { state: 'opened', ...opened };
}
/** Deletes the file, if it is there. What the link's history says afterwards; undefined if this ended it. */
async function end(home, { id, why, mark }) {
    const { shelf } = home;
    let ended = false;
    await persist(home, async () => {
        const found = await shelf.file((0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .envelopePath */ .M6)(id));
        if (!found)
            return true;
        await shelf.remove((0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .envelopePath */ .M6)(id), found.sha, (0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .iU)(id, why, mark));
        ended = true;
        return true;
    });
    return ended ? undefined : shelf.story(id);
}
/**
 * Commits to a branch collide: somebody else's, to another file, makes GitHub answer 409. And an answer may be lost:
 * `attempt` first looks what is there.
 */
async function persist({ clock, shelf, place }, attempt) {
    for (let number = 1;; number++) {
        try {
            if (await attempt())
                return;
        }
        catch (error) {
            const passing = (0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__.is)(error, 'HTTP_UNKNOWN') ||
                (error instanceof _client_js__WEBPACK_IMPORTED_MODULE_4__.GitHubRefusal && !error.ruled && [404, 409, 422].includes(error.status));
            if (!passing || number === tries)
                throw shelf.explained(error);
        }
        if (number === tries)
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `the links at ${place} could not be written` });
        await clock.sleep(250 * 2 ** number);
    }
}
async function begin(home) {
    const file = { path: 'README.md', content: readme, message: 'Begin' };
    try {
        if ((await (0,_orphan_branch_js__WEBPACK_IMPORTED_MODULE_6__/* .beginBranch */ ._j)(await home.github(), home.branch, file)) === undefined)
            throw empty(home);
    }
    catch (error) {
        // Somebody else was faster.
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_4__.refusedWith)(error) !== 422 || error.ruled)
            throw error;
    }
}
function denied({ place, tokenName, tokenHint }, kind) {
    const why = kind === 'invisible' ? 'does not see the repository' : 'may not write to the repository';
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('TOKEN_DENIED', {
        what: `the links at ${place}: \`${tokenName}\` ${why}`,
        hint: tokenHint,
    });
}
function empty(home) {
    return down(home, 'the repository has no commit yet', 'push a first commit to its default branch');
}
function down({ place }, why, hint) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('LINK_SERVICE_DOWN', { what: `the links at ${place}: ${why}`, hint });
}


/***/ })

};
