export const id = 4810;
export const ids = [4810,9330];
export const modules = {

/***/ 82922:
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _links_derive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89330);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6476);
/* harmony import */ var _orphan_branch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42008);
/**
 * What the branch `keyturn-links` says of a link: its file, and the commits that made and ended it. Nobody keeps a list:
 * the history of one path is the link's whole story, and what ended it first counts, whatever is put there later.
 */





const LINKS_BRANCH = 'keyturn-links';
const commits = zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
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
    return (0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64url */ .S)(random.getRandomValues(new Uint8Array(16)));
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
    /** A file of the branch with its object name; undefined: it is not there. */
    async file(path) {
        const github = await this.#github();
        try {
            const { data } = await github.rest.repos.getContent({ ...this.#repository, path, ref: LINKS_BRANCH });
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


/***/ }),

/***/ 4810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubLinks: () => (/* binding */ githubLinks)
/* harmony export */ });
/* harmony import */ var _links_derive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89330);
/* harmony import */ var _links_sealing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10157);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3554);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6476);
/* harmony import */ var _link_history_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82922);
/* harmony import */ var _orphan_branch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42008);
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
            const key = (0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__/* .makeKey */ .og)(random);
            const password = await options.password?.();
            const { id, envelope } = await (0,_links_sealing_js__WEBPACK_IMPORTED_MODULE_1__/* .sealContent */ .p)(key, content, { issued, expires: expiresAt, password, random });
            drafts.set(id, { bytes: envelope, text: (0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .waitingMessage */ .BZ)(id, expiresAt, password !== undefined) });
            const link = new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(`${repository}#${(0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64url */ .S)(key)}`);
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
function homeOf({ github, clock, repository, tokenName = 'journal-token' }) {
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


/***/ }),

/***/ 42008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _j: () => (/* binding */ beginBranch),
  TV: () => (/* binding */ branchExists),
  m8: () => (/* binding */ judgeBranch)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
;// CONCATENATED MODULE: ./lib/forge/github/branch-rules.js
/**
 * What each rule of a ruleset does to a commit of Keyturn's on a branch of its own
 * (https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets;
 * the types are those of `repository-rule-detailed` in GitHub's OpenAPI description).
 */
const allows = () => 'allows';
/** What only a pull request, a check or somebody else's approval can bring about. */
const refuses = () => 'refuses';
/** https://docs.github.com/authentication/managing-commit-signature-verification/about-commit-signature-verification */
const addresses = ['noreply@github.com', '1+keyturn[bot]@users.noreply.github.com'];
const rules = {
    // A branch of one line, only ever added to.
    deletion: allows,
    non_fast_forward: allows,
    required_linear_history: allows,
    tag_name_pattern: allows,
    // It asks for a review where there is a pull request, and holds nothing up.
    copilot_code_review: allows,
    creation: ({ exists }) => (exists ? 'allows' : 'refuses'),
    update: refuses,
    pull_request: refuses,
    merge_queue: refuses,
    required_deployments: refuses,
    code_scanning: refuses,
    // Where they spare new branches, the first commit passes and the second does not.
    required_status_checks: refuses,
    workflows: refuses,
    license_compliance_scanning: () => 'may',
    required_signatures: async ({ byInstallation }) => ((await byInstallation()) ? 'allows' : 'refuses'),
    branch_name_pattern: ({ branch, exists }, parameters) => {
        const fits = matches(parameters, branch);
        if (fits === undefined)
            return 'may';
        return fits ? 'allows' : exists ? 'may' : 'refuses';
    },
    commit_message_pattern: ({ message }, parameters) => verdict(matches(parameters, message)),
    commit_author_email_pattern: whose,
    committer_email_pattern: whose,
    file_path_restriction: ({ paths }, { restricted_file_paths: globs }) => verdict(isTexts(globs) ? !paths.some((path) => globs.some((glob) => isBelow(path, glob))) : undefined),
    file_extension_restriction: ({ paths }, { restricted_file_extensions: extensions }) => verdict(isTexts(extensions)
        ? !paths.some((path) => extensions.some((each) => path.endsWith(`.${each.replace(/^\*?\.?/, '')}`)))
        : undefined),
    max_file_path_length: ({ paths }, { max_file_path_length: most }) => verdict(typeof most === 'number' ? paths.every((path) => path.length <= most) : undefined),
    max_file_size: ({ bytes }, { max_file_size: megabytes }) => verdict(typeof megabytes === 'number' ? bytes <= megabytes * 1_000_000 : undefined),
};
/** What one rule does to this push. */
async function judgeRule({ type, parameters = {} }, push) {
    return Object.hasOwn(rules, type) ? rules[type](push, parameters) : 'may';
}
/** The types that the table knows, for those who compare it with GitHub's description. */
const knownRules = Object.keys(rules);
function whose(_, parameters) {
    // Whose address GitHub writes there depends on the token: only what fits all of ours is sure.
    return addresses.every((each) => matches(parameters, each)) ? 'allows' : 'may';
}
function verdict(fits) {
    if (fits === undefined)
        return 'may';
    return fits ? 'allows' : 'refuses';
}
function isTexts(value) {
    return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
/** Undefined: it cannot be told here, for example because GitHub's regular expressions (RE2) are not ours. */
function matches(parameters, text) {
    const { operator, pattern, negate } = parameters;
    if (typeof pattern !== 'string')
        return undefined;
    const found = () => {
        if (operator === 'starts_with')
            return text.startsWith(pattern);
        if (operator === 'ends_with')
            return text.endsWith(pattern);
        if (operator === 'contains')
            return text.includes(pattern);
        // A pattern of somebody else's may be made to take for ever; such a length does not.
        if (operator !== 'regex' || pattern.length > 200 || /[+*}]\)?[+*{]/.test(pattern))
            return undefined;
        try {
            return new RegExp(pattern, 'm').test(text);
        }
        catch {
            return undefined;
        }
    };
    const is = found();
    return is === undefined ? undefined : is !== (negate === true);
}
/** As fnmatch with FNM_PATHNAME, `**` over folders, and a folder for everything below it. */
function isBelow(path, glob) {
    const source = glob
        .replace(/^\/+|\/+$/g, '')
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/\*\*\/|\*\*|\*|\?/g, (each) => each === '**/' ? '(?:[^/]+/)*' : each === '**' ? '.*' : each === '*' ? '[^/]*' : '[^/]');
    return new RegExp(`^${source}(?:/.*)?$`).test(path);
}

// EXTERNAL MODULE: ./lib/forge/github/client.js
var client = __webpack_require__(6476);
;// CONCATENATED MODULE: ./lib/forge/github/orphan-branch.js
/**
 * A branch without a common history with the others, on which Keyturn keeps a file of its own: how to find, judge and
 * begin one. The callers say what follows from what is found here.
 */




const PAGE = 100;
const made = schemas/* object */.Ikc({ sha: schemas/* string */.YjP().min(1) });
const tree = made.extend({ tree: schemas/* array */.YOg(schemas/* object */.Ikc({ path: schemas/* string */.YjP(), sha: schemas/* string */.YjP().min(1) })) });
/**
 * A 404 on a file may mean "no branch", "no such repository" or "you may not see it". Listing refs answers 200 only to
 * somebody who may read the contents, so only then is the branch really absent.
 */
async function branchExists(github, { owner, repo, branch }) {
    try {
        const { data } = await github.rest.git.listMatchingRefs({ owner, repo, ref: `heads/${branch}` });
        return data.some(({ ref }) => ref === `refs/heads/${branch}`);
    }
    catch (error) {
        if ((0,client.refusedWith)(error) === 404)
            return 'invisible';
        if ((0,client.refusedWith)(error) === 409)
            return 'empty';
        throw error;
    }
}
/**
 * Reads only: what would keep a write from succeeding, and who could read what is written. `exists` saves the question
 * where it is known already.
 */
async function judgeBranch(github, at, writes, exists) {
    const { owner, repo } = at;
    const hindered = (hindrance) => ({
        private: found.private,
        exists: exists === true,
        hindrance,
        uncertainRules: [],
    });
    let found;
    try {
        ({ data: found } = await github.rest.repos.get({ owner, repo }));
    }
    catch (error) {
        if ((0,client.refusedWith)(error) !== 404)
            throw error;
        return { private: true, exists: false, hindrance: { kind: 'invisible' }, uncertainRules: [] };
    }
    if (found.archived)
        return hindered({ kind: 'archived' });
    let asked;
    const byInstallation = () => {
        asked ??= isInstallation(github);
        return asked;
    };
    // GitHub shows an installation (an App, GITHUB_TOKEN) no right to push even where it has it; its first write, before
    // anything is minted, is then the proof.
    if (found.permissions?.push !== true && !(await byInstallation()))
        return hindered({ kind: 'read-only' });
    const there = exists ?? (await branchExists(github, at));
    if (typeof there === 'string')
        return hindered({ kind: there });
    const push = { ...writes, branch: at.branch, exists: there, byInstallation };
    const renamed = (0,client.renamedTo)(`${owner}/${repo}`, found.full_name);
    const more = renamed === undefined ? {} : { renamed };
    return { private: found.private, exists: there, ...more, ...(await judgeRules(github, at, push)) };
}
async function isInstallation(github) {
    try {
        await github.request('HEAD /installation/repositories', { per_page: 1 });
        return true;
    }
    catch (error) {
        const status = (0,client.refusedWith)(error);
        if (status === 401 || status === 403 || status === 404)
            return false;
        throw error;
    }
}
async function judgeRules(github, at, push) {
    const bypasses = new Map();
    const uncertainRules = [];
    for (const rule of await rulesOf(github, at)) {
        const verdict = await judgeRule(rule, push);
        if (verdict === 'allows')
            continue;
        const { type, ruleset_id: ruleset } = rule;
        if (ruleset !== undefined) {
            const free = bypasses.get(ruleset) ?? (await mayBypass(github, at, ruleset));
            bypasses.set(ruleset, free);
            if (free)
                continue;
        }
        if (verdict === 'refuses')
            return { hindrance: { kind: 'ruled', rule: type, ruleset }, uncertainRules };
        uncertainRules.push({ rule: type, ruleset });
    }
    return { hindrance: undefined, uncertainRules };
}
async function rulesOf(github, at) {
    const found = [];
    for (let page = 1;; page++) {
        try {
            const { data } = await github.rest.repos.getBranchRules({ ...at, per_page: PAGE, page });
            for (const { type, ruleset_id, ...rest } of data) {
                if (type !== undefined)
                    found.push({ type, ruleset_id, parameters: rest.parameters });
            }
            if (data.length < PAGE)
                return found;
        }
        catch (error) {
            // An older GitHub Enterprise Server has no rulesets, and a private repository in a free plan can have none.
            if ((0,client.refusedWith)(error) === 404 || (error instanceof client.GitHubRefusal && error.kind === 'plan'))
                return found;
            throw error;
        }
    }
}
async function mayBypass(github, { owner, repo }, id) {
    try {
        const { data } = await github.rest.repos.getRepoRuleset({ owner, repo, ruleset_id: id });
        return data.current_user_can_bypass === 'always' || data.current_user_can_bypass === 'exempt';
    }
    catch (error) {
        const status = (0,client.refusedWith)(error);
        if (status === undefined || status === 429)
            throw error;
        return false;
    }
}
/**
 * Begins the branch with one text file: tree, commit without a parent, ref. Returns the object name of the file, or
 * undefined in a repository without any commit. GitHub's refusals come as they are (422: somebody else was faster).
 */
async function beginBranch(github, { owner, repo, branch }, file) {
    const at = { owner, repo };
    const { path, content, message } = file;
    const files = await github.rest.git
        .createTree({ ...at, tree: [{ path, mode: '100644', type: 'blob', content }] })
        .catch((error) => {
        if ((0,client.refusedWith)(error) !== 409)
            throw error;
    });
    if (!files)
        return undefined;
    const grown = shaped(tree, files.data);
    const commit = await github.rest.git.createCommit({ ...at, message, tree: grown.sha, parents: [] });
    await github.rest.git.createRef({ ...at, ref: `refs/heads/${branch}`, sha: shaped(made, commit.data).sha });
    return shaped(made, grown.tree.find((each) => each.path === path)).sha;
}
function shaped(schema, data) {
    const found = schema.safeParse(data);
    if (found.success)
        return found.data;
    throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', {
        what: 'GitHub answered the first write of a branch with something unexpected',
    });
}


/***/ }),

/***/ 89330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ parseLink),
/* harmony export */   Do: () => (/* binding */ parseKey),
/* harmony export */   S: () => (/* binding */ toBase64url),
/* harmony export */   Tl: () => (/* binding */ unlock),
/* harmony export */   UC: () => (/* binding */ isWellFormed),
/* harmony export */   _N: () => (/* binding */ stretch),
/* harmony export */   b_: () => (/* binding */ LinkRefused),
/* harmony export */   f2: () => (/* binding */ makeLink),
/* harmony export */   h3: () => (/* binding */ possession),
/* harmony export */   lL: () => (/* binding */ fromBase64url),
/* harmony export */   og: () => (/* binding */ makeKey),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* unused harmony export checkPassword */
/**
 * From a link to its keys (docs/protocol.md#keys). WebCrypto only and no imports: Action, CLI and page run this very code.
 */
/** Carries nothing but the check that failed: what was checked is a secret, or came from outside. */
class LinkRefused extends Error {
    code;
    constructor(code) {
        super(`refused: ${code}`);
        this.name = 'LinkRefused';
        this.code = code;
    }
}
const keyBytes = 32;
const keyCharacters = 43;
const passwordRounds = 600_000;
const none = new Uint8Array(0);
function toBase64url(bytes) {
    let binary = '';
    for (const byte of bytes)
        binary += String.fromCharCode(byte);
    return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
/** Canonical base64url without padding (RFC 4648 section 5): one text for one value; anything else is undefined. */
function fromBase64url(text) {
    if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1)
        return undefined;
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++)
        bytes[i] = binary.charCodeAt(i);
    // atob ignores the unused bits of the last character.
    return toBase64url(bytes) === text ? bytes : undefined;
}
/** Whether `text` has no lone surrogate, so that its UTF-8 form is unambiguous. */
function isWellFormed(text) {
    return !/\p{Surrogate}/u.test(text);
}
/** The key K of a fragment (without `#`). Throws LinkRefused `key-length`, `key-encoding`. */
function parseKey(fragment) {
    if (fragment.length !== keyCharacters)
        throw new LinkRefused('key-length');
    const key = fromBase64url(fragment);
    if (key === undefined)
        throw new LinkRefused('key-encoding');
    return key;
}
function makeKey(random) {
    return random.getRandomValues(new Uint8Array(keyBytes));
}
/**
 * `https://host/l#K` -> origin and K. http is for loopback only. A query, user information or another path is refused:
 * none of them is ever ours, so somebody added it. Throws LinkRefused `link`, `key-length`, `key-encoding`.
 */
function parseLink(link) {
    // Split without the URL parser, which would percent-encode, and so accept, what a fragment of ours cannot contain.
    const hash = link.indexOf('#');
    const address = hash < 0 ? link : link.slice(0, hash);
    if (!URL.canParse(address))
        throw new LinkRefused('link');
    const url = new URL(address);
    const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback))
        throw new LinkRefused('link');
    // Comparing with the canonical form also refuses user information, an empty query, and what the parser repairs.
    if (address !== `${url.origin}/l`)
        throw new LinkRefused('link');
    return { origin: url.origin, key: parseKey(hash < 0 ? '' : link.slice(hash + 1)) };
}
function makeLink(origin, key) {
    return `${origin}/l#${toBase64url(key)}`;
}
async function sha256(bytes) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
/** What possession of the link alone gives: `id` for the path, `access` for the bearer. */
async function possession(key) {
    const [id, access] = await Promise.all([hkdf(key, 'id', 16), hkdf(key, 'access', 32)]);
    return { id: toBase64url(id), access };
}
/** P: 32 bytes, or none without a password. Throws LinkRefused `password`. */
async function stretch(key, password) {
    if (password === undefined)
        return none;
    checkPassword(password);
    const text = new TextEncoder().encode(password.normalize('NFKC'));
    const from = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
    const salt = await hkdf(key, 'password', 16);
    const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: passwordRounds };
    return new Uint8Array(await crypto.subtle.deriveBits(parameters, from, 256));
}
/** Never trimmed, never empty, and well-formed. Throws LinkRefused `password`. */
function checkPassword(password) {
    if (password === '' || !isWellFormed(password))
        throw new LinkRefused('password');
}
/** What link and password give together. `contentKey` never leaves the client; the service knows SHA-256(proof). */
async function unlock(key, stretched) {
    const both = new Uint8Array(key.length + stretched.length);
    both.set(key);
    both.set(stretched, key.length);
    const [proof, contentKey] = await Promise.all([hkdf(both, 'proof', 32), hkdf(both, 'content', 32)]);
    return { proof, contentKey };
}
/** HKDF-SHA-256 with an empty salt (RFC 5869). */
async function hkdf(from, info, length) {
    const key = await crypto.subtle.importKey('raw', from, 'HKDF', false, ['deriveBits']);
    const label = new TextEncoder().encode(`keyturn/v1/${info}`);
    const parameters = { name: 'HKDF', hash: 'SHA-256', salt: none, info: label };
    return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, length * 8));
}


/***/ }),

/***/ 10157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ openContent),
  p: () => (/* binding */ sealContent)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(3554);
// EXTERNAL MODULE: ./lib/links/derive.js
var derive = __webpack_require__(89330);
;// CONCATENATED MODULE: ./lib/links/envelope.js
/**
 * A link's envelope (docs/protocol.md#envelope): 0x01, nonce (12), AES-256-GCM of padded JSON. The same code in Action, CLI and
 * page, so values are plain strings here; whoever runs on a server wraps them before they go anywhere.
 */

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const block = 512;
/** Of the padded plaintext, in bytes. */
const maxPadded = 92_160;
/**
 * Throws LinkRefused: `name`, `value` and `shape` for what no reader would accept, `too-long` above 92160 padded bytes.
 */
async function seal(contentKey, id, content, nonce) {
    const text = JSON.stringify({ v: 1, ...content });
    readContent(text);
    return sealBytes(contentKey, id, new TextEncoder().encode(text), { nonce });
}
/**
 * `nonce`: 12 bytes, never used before with this key. `blocks`: of 512 bytes, may ask for more padding than needed.
 * Throws LinkRefused `too-long`.
 */
async function sealBytes(contentKey, id, plaintext, how) {
    const { nonce, blocks = Math.floor(plaintext.length / block) + 1 } = how;
    if (blocks * block > maxPadded)
        throw new derive/* LinkRefused */.b_('too-long');
    const padded = new Uint8Array(blocks * block);
    padded.set(plaintext);
    padded[plaintext.length] = 0x80;
    const key = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, ['encrypt']);
    const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm(id, nonce), key, padded));
    const envelope = new Uint8Array(1 + nonce.length + sealed.length);
    envelope[0] = version;
    envelope.set(nonce, 1);
    envelope.set(sealed, 1 + nonce.length);
    return envelope;
}
/** Throws LinkRefused with the first check that fails. */
async function envelope_open(contentKey, id, envelope) {
    return readContent(decode(unpad(await decrypt(contentKey, id, envelope))));
}
async function decrypt(contentKey, id, envelope) {
    const bytes = (0,derive/* fromBase64url */.lL)(envelope);
    if (bytes === undefined)
        throw new derive/* LinkRefused */.b_('encoding');
    if (bytes[0] !== version)
        throw new derive/* LinkRefused */.b_('envelope-version');
    const padded = bytes.length - 1 - nonceBytes - tagBytes;
    if (padded < block || padded > maxPadded || padded % block !== 0)
        throw new derive/* LinkRefused */.b_('envelope-length');
    const key = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, ['decrypt']);
    const nonce = bytes.slice(1, 1 + nonceBytes);
    const sealed = bytes.subarray(1 + nonceBytes);
    try {
        return new Uint8Array(await crypto.subtle.decrypt(algorithm(id, nonce), key, sealed));
    }
    catch {
        throw new derive/* LinkRefused */.b_('authentication');
    }
}
function algorithm(id, nonce) {
    return { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(`keyturn/v1/${id}`) };
}
function unpad(padded) {
    let end = padded.length - 1;
    while (end >= 0 && padded[end] === 0)
        end--;
    if (padded[end] !== 0x80)
        throw new derive/* LinkRefused */.b_('padding');
    return padded.subarray(0, end);
}
function decode(bytes) {
    try {
        // A byte order mark stays, so that JSON refuses it.
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new derive/* LinkRefused */.b_('utf8');
    }
}
/** Ignores fields that it does not know. */
function readContent(text) {
    const content = parse(text);
    if (!isTable(content))
        throw new derive/* LinkRefused */.b_('shape');
    if (content['v'] !== 1)
        throw new derive/* LinkRefused */.b_('content-version');
    const { entries, rotations = {}, from, note, issued, expires } = content;
    if (!isTable(entries) || !isTable(rotations) || Object.keys(entries).length === 0)
        throw new derive/* LinkRefused */.b_('shape');
    if (!isText(from) || !isText(note) || !isInstant(issued))
        throw new derive/* LinkRefused */.b_('shape');
    if (expires !== undefined && !isInstant(expires))
        throw new derive/* LinkRefused */.b_('shape');
    return {
        entries: readEntries(entries),
        rotations: readRotations(rotations),
        from,
        note,
        issued,
        ...(expires === undefined ? {} : { expires }),
    };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new derive/* LinkRefused */.b_('json');
    }
}
function readEntries(entries) {
    const read = Object.create(null);
    for (const [key, value] of Object.entries(entries)) {
        if (!isKey(key))
            throw new derive/* LinkRefused */.b_('name');
        if (!isText(value) || value.includes('\0'))
            throw new derive/* LinkRefused */.b_('value');
        read[key] = value;
    }
    return read;
}
function readRotations(rotations) {
    const read = Object.create(null);
    for (const [key, ulid] of Object.entries(rotations)) {
        if (typeof ulid !== 'string' || !/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(ulid))
            throw new derive/* LinkRefused */.b_('shape');
        read[key] = ulid;
    }
    return read;
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isText(value) {
    return typeof value === 'string' && (0,derive/* isWellFormed */.UC)(value);
}
/** NAME, or environment/NAME split at the last slash; no control character anywhere, a key becomes part of a line. */
function isKey(key) {
    return (0,derive/* isWellFormed */.UC)(key) && /^(?:[^\p{Cc}\u2028\u2029]+\/)?[A-Za-z_][A-Za-z0-9_]{0,254}$/u.test(key);
}
function isInstant(value) {
    const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?Z$/.exec(typeof value === 'string' ? value : '');
    if (parts === null)
        return false;
    const at = Date.parse(`${parts[1]}Z`);
    // The round trip refuses what Date.parse moves on, such as February 30.
    return !Number.isNaN(at) && new Date(at).toISOString().startsWith(parts[1]);
}

;// CONCATENATED MODULE: ./lib/links/sealing.js
/** Seals the secrets of a link into its envelope and opens it, outside a browser. */




/** Throws VALUE_UNFIT for what no link can carry. */
async function sealContent(key, content, how) {
    const { issued, expires, password, random } = how;
    const { id, access } = await (0,derive/* possession */.h3)(key);
    const { proof, contentKey } = await (0,derive/* unlock */.Tl)(key, await (0,derive/* stretch */._N)(key, password?.reveal()));
    const entries = Object.create(null);
    for (const [name, value] of Object.entries(content.entries))
        entries[name] = value.reveal();
    const { rotations, from, note } = content;
    const plain = { entries, rotations, from, note, issued: issued.toISOString(), expires: expires.toISOString() };
    const nonce = random.getRandomValues(new Uint8Array(12));
    const envelope = await seal(contentKey, id, plain, nonce).catch(unsealable);
    return { id, access, proof, envelope };
}
/** `envelope` in base64url. Throws LinkRefused with the first check that fails. */
async function openContent(contentKey, id, envelope) {
    const { rotations, from, note, issued, expires, ...content } = await envelope_open(contentKey, id, envelope);
    const entries = Object.create(null);
    for (const [name, value] of Object.entries(content.entries))
        entries[name] = new secret/* Secret */.z(value);
    return {
        entries,
        rotations,
        from,
        note,
        issued: new Date(issued),
        expires: expires === undefined ? undefined : new Date(expires),
    };
}
function unsealable(error) {
    if (!(error instanceof derive/* LinkRefused */.b_))
        throw error;
    const what = error.code === 'too-long'
        ? 'the values for one recipient do not fit into one link (90 KB)'
        : `a value, a name or the sender cannot go into a link (${error.code})`;
    throw new errors/* KeyturnError */.FB('VALUE_UNFIT', { what });
}


/***/ })

};
