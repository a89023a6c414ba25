export const id = 754;
export const ids = [754];
export const modules = {

/***/ 50754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JOURNAL_BRANCH: () => (/* binding */ JOURNAL_BRANCH),
/* harmony export */   githubBranch: () => (/* binding */ githubBranch)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _http_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21644);
/* harmony import */ var _http_orphan_branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11668);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28607);
/* harmony import */ var _rotation_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82757);






const PATH = 'journal.json';
/** Few journals are larger; one that is meets a rule about size when it is written. */
const USUAL = 1_000_000;
/** What is committed, for the rules that look at it: messages begin with a secret's key. */
const writes = { paths: [PATH], message: 'production/EXAMPLE: pending -> current (max-age)', bytes: USUAL };
const JOURNAL_BRANCH = 'keyturn-journal';
const written = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ content: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1) }) });
/**
 * `journal.json` on an orphan branch, through the contents API with the blob's `sha` as compare-and-swap
 * (https://docs.github.com/rest/repos/contents). Reading an existing journal is one request.
 *
 * Everything throws JOURNAL_CONFLICT, JOURNAL_CORRUPT, JOURNAL_FULL, JOURNAL_MISSING, JOURNAL_PUBLIC,
 * JOURNAL_UNREACHABLE, RATE_LIMITED (nothing was written), TOKEN_DENIED and what else `github` throws of a token,
 * HTTP_NOT_SENT or HTTP_UNKNOWN.
 */
function githubBranch(options) {
    const { github, repository, branch = JOURNAL_BRANCH, tokenName = 'journal-token' } = options;
    const [owner = '', repo = ''] = repository.split('/');
    const at = { owner, repo };
    const onBranch = { ...at, branch };
    const place = `${repository}@${branch}`;
    let exists;
    let doubts = [];
    let renamed;
    return { place, check, remark, read: () => read(true), write };
    async function read(again) {
        try {
            // As it is: within JSON GitHub shows no more than 1 MB of it.
            const mediaType = { format: 'raw' };
            const { data, headers } = await github.rest.repos.getContent({ ...at, path: PATH, ref: branch, mediaType });
            const text = data;
            if (typeof text !== 'string')
                throw corrupt(`${PATH} is not a file`);
            const bytes = Buffer.from(text);
            const announced = headers['content-encoding'] === undefined ? headers['content-length'] : undefined;
            if (announced !== undefined && Number(announced) > bytes.length)
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `the journal at ${place} came incomplete` });
            // What is no text was replaced by this on its way, and no journal has it.
            if (text.includes('\ufffd'))
                throw corrupt(`${PATH} is not UTF-8`);
            if (text.trim() === '')
                throw corrupt(`${PATH} is empty`);
            if (bytes.length > _rotation_record_js__WEBPACK_IMPORTED_MODULE_5__/* .JOURNAL_LIMIT */ .wr)
                throw corrupt(`${PATH} is too large to be a journal (${bytes.length} bytes)`);
            exists = true;
            return { text, version: blobOf(bytes), at: (0,_http_github_js__WEBPACK_IMPORTED_MODULE_1__.answeredAt)(headers) };
        }
        catch (error) {
            if ((0,_http_github_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) !== 404)
                throw readable(error);
            exists = await isThere();
            if (!exists)
                return undefined;
            // Another run may have made the branch between the two questions.
            if (again)
                return read(false);
            throw corrupt(`the branch has no ${PATH}`);
        }
    }
    async function isThere() {
        const found = await (0,_http_orphan_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .branchExists */ .TV)(github, onBranch).catch((error) => {
            throw readable(error);
        });
        if (found === 'invisible')
            throw invisible();
        if (found === 'empty')
            throw empty();
        return found;
    }
    async function check() {
        const judged = await (0,_http_orphan_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeBranch */ .m8)(github, onBranch, writes, exists).catch((error) => {
            throw readable(error);
        });
        const { hindrance } = judged;
        ({ doubts, renamed } = judged);
        if (hindrance?.kind === 'invisible')
            throw invisible();
        if (hindrance?.kind === 'archived')
            throw unreachable('the repository is archived', 'unarchive it, or move the journal: `journal: { repository: OWNER/NAME }`');
        if (!judged.private && options.public !== true) {
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('JOURNAL_PUBLIC', {
                what: `the journal at ${place} would be public: it says who holds which key`,
                hint: 'set `journal: { repository: OWNER/NAME }` to a private repository, or accept it with `public: true`',
            });
        }
        if (hindrance?.kind === 'read-only')
            throw mayNotWrite();
        if (hindrance?.kind === 'empty')
            throw empty();
        if (hindrance?.kind === 'ruled') {
            const { rule, ruleset } = hindrance;
            throw unreachable(`the rule \`${rule}\`${ruleset === undefined ? '' : ` of ruleset ${ruleset}`} refuses writes to the branch`, `exclude \`${branch}\` from that ruleset, let the actor of \`${tokenName}\` bypass it, or name a free branch: \`journal: { branch: NAME }\``);
        }
        exists ??= judged.exists;
    }
    function remark() {
        return [renamed, doubt()].filter((each) => each !== undefined).join('; ') || undefined;
    }
    /** What may refuse a write; only the first write, before anything is minted, can tell. */
    function doubt() {
        if (doubts.length === 0)
            return undefined;
        const named = doubts.map(({ rule, ruleset }) => `\`${rule}\`${ruleset === undefined ? '' : ` of ruleset ${ruleset}`}`);
        return `${named.join(' and ')} may refuse writes to the branch: exclude \`${branch}\` from it, or let the actor of \`${tokenName}\` bypass it`;
    }
    async function write(text, version, message) {
        const bytes = Buffer.from(text);
        if (bytes.length > _rotation_record_js__WEBPACK_IMPORTED_MODULE_5__/* .JOURNAL_LIMIT */ .wr) {
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('JOURNAL_FULL', {
                what: `the journal at ${place} would have ${bytes.length} bytes; ${_rotation_record_js__WEBPACK_IMPORTED_MODULE_5__/* .JOURNAL_LIMIT */ .wr} fit`,
            });
        }
        try {
            return version === undefined ? await begin(text, message) : await replace(bytes, version, message);
        }
        catch (error) {
            const status = (0,_http_github_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error);
            if (error instanceof _http_github_js__WEBPACK_IMPORTED_MODULE_1__.GitHubRefusal && error.ruled) {
                throw unreachable(`a ruleset or branch protection refuses the write${doubts.length === 0 ? '' : ` (perhaps ${doubts.map(({ rule }) => `\`${rule}\``).join(', ')})`}`, `exclude \`${branch}\` from it, or let the actor of \`${tokenName}\` bypass it`);
            }
            if (status === 409 || status === 422)
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('JOURNAL_CONFLICT', { what: `another run wrote the journal at ${place}` });
            if (error instanceof _http_github_js__WEBPACK_IMPORTED_MODULE_1__.GitHubRefusal && error.kind === 'permission')
                throw mayNotWrite();
            if (status !== 404)
                throw readable(error);
            if ((await read(true)) !== undefined)
                throw mayNotWrite();
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('JOURNAL_MISSING', {
                what: `the journal at ${place} disappeared during this run`,
                hint: 'restore the branch from its last commit, then run again',
            });
        }
    }
    async function begin(text, message) {
        const version = await (0,_http_orphan_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .beginBranch */ ._j)(github, onBranch, { path: PATH, content: text, message });
        if (version === undefined)
            throw empty();
        exists = true;
        return version;
    }
    async function replace(bytes, version, message) {
        const content = bytes.toString('base64');
        const { data } = await github.rest.repos.createOrUpdateFileContents({
            ...at,
            path: PATH,
            branch,
            message,
            content,
            sha: version,
        });
        return shaped(written, data).content.sha;
    }
    function shaped(schema, data) {
        const found = schema.safeParse(data);
        if (!found.success)
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `GitHub answered a write to ${place} with something unexpected` });
        return found.data;
    }
    function corrupt(why) {
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('JOURNAL_CORRUPT', {
            what: `the journal at ${place}: ${why}`,
            hint: `look at \`git log -p origin/${branch}\`, restore the last good commit, then run \`keyturn status\``,
        });
    }
    function empty() {
        return unreachable('the repository has no commit yet', 'push a first commit to its default branch');
    }
    function unreachable(why, hint) {
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('JOURNAL_UNREACHABLE', { what: `the journal at ${place}: ${why}`, hint });
    }
    function invisible() {
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('TOKEN_DENIED', {
            what: `the journal at ${place}: \`${tokenName}\` does not see the repository (it does not exist, or the token was not given it)`,
            hint: `check the name, and give \`${tokenName}\` *Contents: write* there; GITHUB_TOKEN sees its own repository only`,
        });
    }
    function mayNotWrite() {
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('TOKEN_DENIED', {
            what: `the journal at ${place}: \`${tokenName}\` may not write to the repository`,
            hint: `in the workflow: \`permissions: { contents: write }\`; for another token: *Contents: write* for ${repository}`,
        });
    }
    function readable(error) {
        if (!(error instanceof _http_github_js__WEBPACK_IMPORTED_MODULE_1__.GitHubRefusal))
            return error;
        if (error.kind === 'permission') {
            return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('TOKEN_DENIED', {
                what: `the journal at ${place}: ${error.message}`,
                hint: `in the workflow: \`permissions: { contents: write }\`; for another token: *Contents: write* for ${repository}`,
            });
        }
        if (error.code !== 'HTTP_REFUSED')
            return (0,_http_github_js__WEBPACK_IMPORTED_MODULE_1__.about)(`the journal at ${place}`, error);
        return unreachable(error.message, error.hint ?? 'run it again later');
    }
}
/** The name that git gives a file's content (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). */
function blobOf(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}


/***/ })

};
