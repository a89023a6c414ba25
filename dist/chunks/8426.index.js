export const id = 8426;
export const ids = [8426];
export const modules = {

/***/ 88426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ waitingMessage),
/* harmony export */   M6: () => (/* binding */ envelopePath),
/* harmony export */   NF: () => (/* binding */ LINKS_BRANCH),
/* harmony export */   WI: () => (/* binding */ receiptPath),
/* harmony export */   e0: () => (/* binding */ newMark),
/* harmony export */   iU: () => (/* binding */ message),
/* harmony export */   kk: () => (/* binding */ GithubShelf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55313);
/* harmony import */ var _links_derive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90994);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68940);
/* harmony import */ var _orphan_branch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66118);
/**
 * What the branch `keyturn-links` says of a link: its file, and the commits that made and ended it. Nobody keeps a list:
 * the history of one path is the link's whole story, and what ended it first counts, whatever is put there later.
 */





const LINKS_BRANCH = 'keyturn-links';
const commits = zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    sha: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1),
    commit: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        message: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        author: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional() }).nullish(),
        committer: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ date: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() }).nullish(),
    }),
    author: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().optional() }).nullish(),
}));
const file = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('file'),
    encoding: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('base64'),
    content: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    size: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
    sha: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1),
});
function envelopePath(id) {
    return `links/${id}`;
}
function receiptPath(id) {
    return `receipts/${id}`;
}
function waitingMessage(id, until, password) {
    return `link ${id}: waiting until ${until.toISOString()}${password ? ', with a password' : ''}`;
}
/** `mark` lets whoever wrote it recognise their own commit after a lost answer. */
function message(id, what, mark) {
    return `link ${id}: ${what}\n\nmark: ${mark}`;
}
function newMark(random) {
    return (0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__.toBase64url)(random.getRandomValues(new Uint8Array(16)));
}
/**
 * The branch as a shelf of links. Reads throw TOKEN_DENIED (also for a repository that the token does not see),
 * LINK_SERVICE_DOWN, HTTP_NOT_SENT, HTTP_UNKNOWN; `put` and `remove` throw GitHub's refusals as they are.
 */
class GithubShelf {
    #github;
    #tokenHint;
    #at;
    #place;
    constructor({ github, repository, tokenHint }) {
        const [owner = '', repo = ''] = repository.split('/');
        this.#github = github;
        this.#tokenHint = tokenHint;
        this.#at = { owner, repo, branch: LINKS_BRANCH };
        this.#place = `${repository}@${LINKS_BRANCH}`;
    }
    async story(id) {
        const history = await this.#historyOf(envelopePath(id));
        // Oldest first; nothing of ours begins with another message.
        const [first, ended] = history.reverse();
        const made = /^link (\S+): waiting until (\S+?)(, with a password)?$/.exec(first?.commit.message ?? '');
        const until = new Date(made?.[2] ?? Number.NaN);
        if (!first || made?.[1] !== id || Number.isNaN(until.getTime()))
            return undefined;
        const told = { maker: whoOf(first), until, password: made[3] !== undefined };
        if (!ended)
            return { state: 'waiting', ...told };
        const said = parse(ended, id);
        const state = ['expired', 'destroyed', 'superseded'].includes(said.what) ? said.what : 'opened';
        return { state, ...told, end: { by: whoOf(ended), at: dateOf(ended), mark: said.mark } };
    }
    async aftermath(id) {
        const told = (await this.#historyOf(receiptPath(id))).map((commit) => ({
            what: parse(commit, id).what,
            by: whoOf(commit),
            at: dateOf(commit),
        }));
        const last = told.find(({ what }) => what === 'disputed') ?? told.find(({ what }) => what === 'saved');
        return last === undefined ? undefined : { ...last, state: last.what };
    }
    /** Newest first. A branch that is not there has no history. */
    async #historyOf(path) {
        const github = await this.#github();
        try {
            const { data } = await github.rest.repos.listCommits({
                ...this.#repository,
                sha: LINKS_BRANCH,
                path,
                per_page: 100,
            });
            const found = commits.safeParse(data);
            if (found.success)
                return found.data;
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `GitHub listed the commits of ${this.#place} unreadably` });
        }
        catch (error) {
            if (!(await this.#isMissing(error)))
                throw this.explained(error);
            return [];
        }
    }
    /** What happened to one path, oldest first. */
    async trail(path) {
        const told = await this.#historyOf(path);
        return told.reverse().map((commit) => ({
            sha: commit.sha,
            text: commit.commit.message,
            by: whoOf(commit),
            at: dateOf(commit),
        }));
    }
    /** A file of the branch, or of one of its commits, with its object name; undefined: it is not there. */
    async file(path, ref = LINKS_BRANCH) {
        const github = await this.#github();
        try {
            const { data } = await github.rest.repos.getContent({ ...this.#repository, path, ref });
            const found = file.safeParse(data);
            const bytes = Buffer.from(found.data?.content ?? '', 'base64');
            if (found.success && bytes.length === found.data.size)
                return { bytes, sha: found.data.sha };
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `a file of ${this.#place} came incomplete` });
        }
        catch (error) {
            if (!(await this.#isMissing(error)))
                throw this.explained(error);
            return undefined;
        }
    }
    /** Whether GitHub says "not there" to somebody who would see it if it were. */
    async #isMissing(error) {
        const status = (0,_client_js__WEBPACK_IMPORTED_MODULE_2__.refusedWith)(error);
        if (status !== 404 && status !== 409)
            return false;
        const found = await (0,_orphan_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .branchExists */ .TV)(await this.#github(), this.#at).catch((other) => {
            throw this.explained(other);
        });
        if (found === 'invisible')
            throw this.#invisible();
        return true;
    }
    /** @param sha of the file that it replaces; left out: there must be none */
    async put(path, bytes, text, sha) {
        const content = Buffer.from(bytes).toString('base64');
        const more = sha === undefined ? {} : { sha };
        const params = { ...this.#repository, path, branch: LINKS_BRANCH, message: text, content, ...more };
        await (await this.#github()).rest.repos.createOrUpdateFileContents(params);
    }
    async remove(path, sha, text) {
        const params = { ...this.#repository, path, branch: LINKS_BRANCH, message: text, sha };
        await (await this.#github()).rest.repos.deleteFile(params);
    }
    #invisible() {
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('TOKEN_DENIED', {
            what: `the links at ${this.#place}: the token does not see the repository (it does not exist, or the token was not given it)`,
            hint: this.#tokenHint,
        });
    }
    /** What a refusal of GitHub's means to whoever uses the links. */
    explained(error) {
        if (!(error instanceof _client_js__WEBPACK_IMPORTED_MODULE_2__.GitHubRefusal))
            return error;
        if (error.denied && error.kind !== 'permission' && error.kind !== 'credential')
            return (0,_client_js__WEBPACK_IMPORTED_MODULE_2__.about)(`the links at ${this.#place}`, error);
        if (error.code === 'TOKEN_DENIED')
            return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('TOKEN_DENIED', {
                what: `the links at ${this.#place}: ${error.message}`,
                hint: this.#tokenHint,
            });
        if (error.ruled) {
            return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('LINK_SERVICE_DOWN', {
                what: `the links at ${this.#place}: a ruleset or branch protection refuses the write`,
                hint: `exclude \`${LINKS_BRANCH}\` from it`,
            });
        }
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('LINK_SERVICE_DOWN', {
            what: `the links at ${this.#place}: ${error.message}`,
            hint: error.hint ?? 'run it again later',
        });
    }
    get #repository() {
        const { owner, repo } = this.#at;
        return { owner, repo };
    }
}
function parse({ commit }, id) {
    const line = /^link (\S+): ([a-z]+)(?:\n|$)/.exec(commit.message);
    const mark = /^mark: ([A-Za-z0-9_-]{22})$/m.exec(commit.message)?.[1];
    return { what: line?.[1] === id ? (line[2] ?? '') : '', mark };
}
/** GitHub knows no login for an author whose address belongs to no account. */
function whoOf({ author, commit }) {
    return author?.login ?? commit.author?.name ?? 'somebody unknown';
}
function dateOf({ commit }) {
    const at = new Date(commit.committer?.date ?? Number.NaN);
    if (Number.isNaN(at.getTime()))
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: 'GitHub named a commit without its time' });
    return at;
}


/***/ })

};
