export const id = 335;
export const ids = [335,9926];
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

/***/ 70335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubReader: () => (/* binding */ githubReader)
/* harmony export */ });
/* harmony import */ var _links_derive_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89330);
/* harmony import */ var _links_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19926);
/* harmony import */ var _links_sealing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10157);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70049);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6476);
/* harmony import */ var _link_address_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91350);
/* harmony import */ var _link_history_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82922);
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
    const { id } = await (0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__/* .possession */ .h3)(key);
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
            const content = await (0,_links_sealing_js__WEBPACK_IMPORTED_MODULE_2__/* .openContent */ .Q)(contentKey, id, (0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__/* .toBase64url */ .S)(found.bytes)).catch((error) => {
                if (error instanceof _links_derive_js__WEBPACK_IMPORTED_MODULE_0__/* .LinkRefused */ .b_ && error.code === 'authentication' && story.password)
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
        for (let number = 1;; number++) {
            try {
                return await shelf.remove((0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .envelopePath */ .M6)(id), sha, (0,_link_history_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .iU)(id, 'opened', mark));
            }
            catch (error) {
                if (!isPassing(error) || number === tries)
                    throw shelf.explained(error);
            }
            await clock.sleep(250 * 2 ** number);
            const story = await shelf.story(id);
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
        throw (0,_links_reader_js__WEBPACK_IMPORTED_MODULE_1__.invalid)(new _links_derive_js__WEBPACK_IMPORTED_MODULE_0__/* .LinkRefused */ .b_('link'), whole);
    try {
        return { repository: parts.repository, key: (0,_links_derive_js__WEBPACK_IMPORTED_MODULE_0__/* .parseKey */ .Do)(parts.fragment) };
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

/***/ 19926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gone: () => (/* binding */ gone),
/* harmony export */   invalid: () => (/* binding */ invalid),
/* harmony export */   over: () => (/* binding */ over),
/* harmony export */   reader: () => (/* binding */ reader),
/* harmony export */   unlocked: () => (/* binding */ unlocked)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3450);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89330);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70020);
/* harmony import */ var _sealing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10157);





/** For as long the service gives an envelope to its one reader again (docs/protocol.md#calls-of-the-link-service). */
const AGAIN = 60_000;
/** Throws LINK_INVALID, before anything is sent. */
async function reader(link, options) {
    const { http, clock, random = crypto, identity } = options;
    const { origin, key } = parse(link);
    const { id, access } = await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .possession */ .h3)(key);
    const me = identity ? await readerOf(identity, id) : (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64url */ .S)(random.getRandomValues(new Uint8Array(16)));
    async function post(verb, body) {
        const headers = { authorization: `Bearer ${(0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64url */ .S)(access)}`, 'content-type': 'application/json' };
        const init = { method: 'POST', headers, body: JSON.stringify(body) };
        try {
            return await (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .ask */ .k)(http, clock, `${origin}/v1/links/${id}/${verb}`, init);
        }
        catch (error) {
            if ((0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN'))
                throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.down)(origin, error.message);
            throw error;
        }
    }
    function refused(answer) {
        if (answer.status === 404)
            return gone('there is no such link (any more), or it was not copied whole');
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.isLimited)(answer))
            return (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.limited)(origin, answer, 'was asked for too many links that it does not have');
        if (answer.status !== 410)
            return (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.down)(origin, `${origin} answered ${answer.status}`);
        return over((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'state') ?? 'over', (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.dateOf)(answer, 'openedAt'));
    }
    return {
        origin,
        id,
        receipts: true,
        ...(identity ? { again: AGAIN } : {}),
        async look() {
            const answer = await post('look', {});
            if (answer.status !== 200)
                throw refused(answer);
            if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.memberOf)(answer, 'version') !== 1) {
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_INVALID', {
                    what: 'the link was made by a newer Keyturn',
                    hint: 'open it with a newer version of Keyturn, or in a browser',
                });
            }
            const expiresAt = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.dateOf)(answer, 'expiresAt');
            const openedAt = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.dateOf)(answer, 'openedAt');
            const state = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'state');
            const creator = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'creator');
            const password = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.memberOf)(answer, 'password');
            if (expiresAt === undefined || state === undefined || creator === undefined || typeof password !== 'boolean') {
                throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.down)(origin, `${origin} does not answer as a Keyturn link service`);
            }
            return {
                state: state,
                creator,
                password,
                expiresAt,
                ...(openedAt === undefined ? {} : { openedAt }),
            };
        },
        async open(password) {
            const { proof, contentKey } = await unlocked(key, password);
            const answer = await post('open', { proof: (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64url */ .S)(proof), reader: me });
            if (answer.status === 403 || (answer.status === 429 && !(0,_client_js__WEBPACK_IMPORTED_MODULE_1__.isLimited)(answer)))
                throw wrongPassword(answer, password);
            if (answer.status !== 200)
                throw refused(answer);
            const creator = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'creator') ?? '';
            try {
                const { expires: _, ...content } = await (0,_sealing_js__WEBPACK_IMPORTED_MODULE_4__/* .openContent */ .Q)(contentKey, id, (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'envelope') ?? '');
                return { ...content, creator };
            }
            catch (error) {
                throw invalid(error, 'what the link holds is damaged, or was not sealed by its sender');
            }
        },
        async saved() {
            const answer = await post('saved', { reader: me });
            if (answer.status !== 204)
                throw refused(answer);
        },
        async dispute() {
            const answer = await post('dispute', {});
            if (answer.status === 409)
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', { what: 'nobody has opened this link yet' });
            if (answer.status !== 204)
                throw refused(answer);
        },
    };
}
/** 16 bytes that tell nobody whose they are, and are others for another link. */
async function readerOf(identity, id) {
    const text = new TextEncoder().encode(`keyturn reader ${identity.reveal()} ${id}`);
    return (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64url */ .S)((await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(text)).subarray(0, 16));
}
function parse(link) {
    try {
        return (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLink */ .Ap)(link.reveal());
    }
    catch (error) {
        const what = 'this is not a whole link of a Keyturn service: https://HOST/l#KEY, with 43 characters behind the #';
        throw invalid(error, what);
    }
}
/** Throws PASSWORD_WRONG for an empty one. */
async function unlocked(key, password) {
    try {
        return await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .unlock */ .Tl)(key, await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .stretch */ ._N)(key, password?.reveal()));
    }
    catch (error) {
        if (!(error instanceof _derive_js__WEBPACK_IMPORTED_MODULE_2__/* .LinkRefused */ .b_))
            throw error;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PASSWORD_WRONG', {
            what: 'an empty password is none',
            hint: 'ask the sender for the password',
        });
    }
}
function wrongPassword(answer, password) {
    const seconds = Number(answer.headers.get('retry-after') ?? 0);
    const waiting = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'error') === 'wait';
    const wait = seconds > 0 ? `wait ${seconds} s, then try again` : 'try again';
    if (waiting)
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PASSWORD_WRONG', {
            what: 'too many wrong passwords were tried; this one was not judged',
            hint: wait,
        });
    if (password === undefined)
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PASSWORD_WRONG', { what: 'this link asks for a password', hint: wait });
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PASSWORD_WRONG', { hint: wait });
}
/** What a reader is told of an envelope or a link that was refused. */
function invalid(error, what, hint = 'copy the link again, whole, or ask the sender for a new one') {
    if (!(error instanceof _derive_js__WEBPACK_IMPORTED_MODULE_2__/* .LinkRefused */ .b_))
        return error;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_INVALID', { what, hint });
}
function gone(what) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_GONE', { what, hint: 'ask the sender for a new link' });
}
/** Why a link in this state cannot be opened. */
function over(state, openedAt) {
    const when = openedAt === undefined ? '' : ` at ${openedAt.toISOString()}`;
    const wasItYou = 'was that you? If not, open the link in a browser and report it, and ask the sender for a new one';
    switch (state) {
        case 'opened':
        case 'saved':
            return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_GONE', { what: `the link was opened${when}; it opens once`, hint: wasItYou });
        case 'disputed':
            return gone(`the link was opened${when}, and somebody reported that it was not the recipient`);
        case 'expired':
            return gone('the link has expired');
        case 'superseded':
            return gone('a newer link has taken the place of this one');
        case 'destroyed':
            return gone('the sender has ended this link');
        default:
            return gone('the link is over');
    }
}


/***/ })

};
