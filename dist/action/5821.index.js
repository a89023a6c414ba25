export const id = 5821;
export const ids = [5821,6476];
export const modules = {

/***/ 6476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GitHubRefusal: () => (/* reexport safe */ _refusal_js__WEBPACK_IMPORTED_MODULE_3__.ke),
/* harmony export */   about: () => (/* reexport safe */ _refusal_js__WEBPACK_IMPORTED_MODULE_3__.Cv),
/* harmony export */   answeredAt: () => (/* binding */ answeredAt),
/* harmony export */   github: () => (/* binding */ github),
/* harmony export */   isDenied: () => (/* reexport safe */ _refusal_js__WEBPACK_IMPORTED_MODULE_3__.GZ),
/* harmony export */   refusedWith: () => (/* reexport safe */ _refusal_js__WEBPACK_IMPORTED_MODULE_3__.P0),
/* harmony export */   renamedTo: () => (/* binding */ renamedTo)
/* harmony export */ });
/* harmony import */ var _octokit_rest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60891);
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9474);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90535);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58931);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72462);







/** The versions of GitHub's REST API are dates; what this code was written against. */
const API_VERSION = '2022-11-28';
const BODY_LIMIT = 16 * 1_048_576;
const REDIRECTS = 3;
/** Without any header, at least a minute, and longer each time (docs: "Rate limits for the REST API"). */
const limits = { is: _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .isGitHubLimit */ .ZO, wait: (waited) => 60_000 * 2 ** waited };
/** Replicas of GitHub's may not know a token yet that another one has just made. */
const YOUNG = 60_000;
const youngPauses = [1_000, 3_000, 9_000];
const isJsonWebToken = (text) => /^eyJ[\w-]*\.[\w-]+\.[\w-]+$/.test(text);
/**
 * An Octokit whose requests go through `http`, paced as GitHub asks (900 points a minute, a second between writes, 50 at once).
 * Reads are repeated after 5xx and resets, writes never; limits are waited for, and what a token that came from a function
 * less than a minute ago is refused with 401 is tried again. It logs nothing, and its errors are KeyturnErrors:
 * `GitHubRefusal` with a `kind` and RATE_LIMITED (a limit that outlasts the patience; nothing is known, and nothing was
 * done), TOKEN_DENIED, TOKEN_SSO, TOKEN_IP, TOKEN_POLICY, APP_SUSPENDED, PLAN_LIMIT or HTTP_REFUSED (other 3xx, 4xx);
 * HTTP_NOT_SENT, HTTP_UNKNOWN (time-out, reset, 5xx, an unreadable 2xx).
 *
 * A redirect (a renamed repository) is followed only on the same origin, with the same method and body.
 *
 * @throws KeyturnError INPUT_INVALID for a token that no header can carry
 */
function github(options) {
    const { clock, token, tokenName = 'token', inActions = false } = options;
    if (token !== undefined && typeof token !== 'function')
        (0,_token_js__WEBPACK_IMPORTED_MODULE_4__/* .checkToken */ .S)(token, tokenName);
    const { http, admissions: queues = (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .admissions */ .TW)({ clock, longest: 0 }) } = options;
    const baseUrl = (options.baseUrl ?? 'https://api.github.com').replace(/\/+$/, '');
    const reader = { tokenName, inActions };
    const calling = {
        clock,
        limit: BODY_LIMIT,
        limits,
        ...(options.patience === undefined ? {} : { patience: options.patience }),
        ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    };
    /** When a token function first gave what it gives: for an App's token that is when it was made. */
    const first = new WeakMap();
    const isYoung = (secret) => secret !== undefined && clock.now().getTime() - (first.get(secret) ?? Number.NEGATIVE_INFINITY) < YOUNG;
    const fetch = async (url, init) => {
        const secret = typeof token === 'function' ? await token(...namedIn(url, baseUrl)) : token;
        if (secret !== undefined && typeof token === 'function' && !isJsonWebToken(secret.reveal()) && !first.has(secret))
            first.set(secret, clock.now().getTime());
        const { admit } = queues(credentialOf(token, secret, url.startsWith(baseUrl) ? namedIn(url, baseUrl)[0] : undefined));
        const headers = new Headers(init.headers);
        headers.set('x-github-api-version', API_VERSION);
        headers.set('user-agent', 'keyturn');
        if (secret !== undefined)
            headers.set('authorization', `Bearer ${secret.reveal().trim()}`);
        else
            headers.delete('authorization');
        const send = async (to) => {
            const request = new Request(to, { method: init.method, headers, body: init.body ?? null });
            return { request, answer: await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(http, request, { ...calling, admit }) };
        };
        let { request, answer } = await send(url);
        for (let left = REDIRECTS; left > 0 && follows(init.method, request, answer); left--) {
            ({ request, answer } = await send(new URL(answer.headers.get('location'), request.url).href));
        }
        for (let tried = 0; answer.status === 401 && isYoung(secret) && tried < youngPauses.length; tried++) {
            await clock.sleep(youngPauses[tried] ?? 0);
            ({ request, answer } = await send(request.url));
        }
        if (answer.status >= 300 && answer.status !== 304)
            throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)(request, answer, reader);
        if (isPartial(request, answer))
            throw partial(request, answer, reader);
        // Octokit would hand on a body that is not JSON as text; only a file that was asked for as it is may be none.
        const isRaw = /\braw\b/.test(headers.get('accept') ?? '') && /\braw\b/.test(answer.headers.get('content-type') ?? '');
        if (answer.text !== '' && answer.status !== 204 && !isRaw)
            answer.json();
        const { text, status, marked } = answer;
        const response = new Response(text === '' ? null : text, { status, headers: answer.headers });
        // Octokit reads a response as text, which takes a byte order mark away: a file comes with all that it has.
        if (isRaw && marked)
            Object.defineProperty(response, 'text', { value: async () => `\ufeff${text}` });
        return response;
    };
    const silent = { debug() { }, info() { }, warn() { }, error() { } };
    const octokit = new _octokit_rest__WEBPACK_IMPORTED_MODULE_5__/* .Octokit */ .E({ baseUrl, log: silent, request: { fetch } });
    octokit.hook.wrap('request', async (request, parameters) => {
        try {
            return await request(parameters);
        }
        catch (error) {
            // Octokit wraps what `fetch` threw; its own errors carry the request and the answer, so they are not passed on.
            const cause = error?.cause;
            if (cause instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB)
                throw cause;
            if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB)
                throw error;
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', {
                what: `${parameters.method} ${parameters.url}: the answer could not be read`,
            });
        }
    });
    return octokit;
}
/** One that a function gives is renewed, and stays the one of its owner. */
function credentialOf(token, secret, owner) {
    if (typeof token === 'function')
        return `of ${owner?.toLowerCase() ?? 'nobody in particular'}`;
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .queueOf */ .nv)(secret);
}
/**
 * A list of an organization's that leaves out what single sign-on keeps from this token (`x-github-sso: partial-results`)
 * is no list; of several organizations that have nothing to do with the question it may be one.
 */
function isPartial(request, { headers }) {
    return (/^partial-results\b/.test(headers.get('x-github-sso') ?? '') &&
        /\/(repos|orgs)\//.test(new URL(request.url).pathname));
}
function partial(request, answer, reader) {
    const headers = new Headers(answer.headers);
    headers.set('x-github-sso', 'required');
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)(request, { ...answer, status: 403, headers, text: '' }, reader);
}
function follows(method, request, { status, headers }) {
    const location = headers.get('location');
    if (location === null || !URL.canParse(location, request.url))
        return false;
    const keepsMethod = status === 307 || status === 308 || ((status === 301 || status === 302) && method === 'GET');
    return keepsMethod && new URL(location, request.url).origin === new URL(request.url).origin;
}
/** The account that a path is about, and its repository: /repos/OWNER/NAME/..., /orgs/OWNER/.... */
function namedIn(url, baseUrl) {
    const [, kind, owner, name] = /^\/(repos|orgs)\/([^/?]+)(?:\/([^/?]+))?/.exec(url.slice(baseUrl.length)) ?? [];
    if (owner === undefined)
        return [undefined];
    const account = decodeURIComponent(owner);
    return kind === 'repos' && name !== undefined ? [account, decodeURIComponent(name)] : [account];
}
/** A sentence for people where a repository was asked for by a name that it does not have any more. */
function renamedTo(asked, now) {
    if (asked.toLowerCase() === now.toLowerCase())
        return undefined;
    return `${asked} is called ${now} now: GitHub redirects to it until somebody takes the old name, so write the new one`;
}
/** When GitHub answered, by its own clock; whole seconds. Throws HTTP_UNKNOWN if it did not say. */
function answeredAt(headers) {
    const at = new Date(headers.date ?? '');
    if (Number.isNaN(at.getTime()))
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: 'GitHub answered without its time' });
    return at;
}


/***/ }),

/***/ 25821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubBranch: () => (/* binding */ githubBranch)
});

// UNUSED EXPORTS: JOURNAL_BRANCH

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(62539);
// EXTERNAL MODULE: ./lib/forge/github/client.js
var client = __webpack_require__(6476);
;// CONCATENATED MODULE: ./lib/forge/github/journal-refusals.js
/** What GitHub's refusals mean to a journal on a branch, and what to do about each. */


class JournalRefusals {
    #repository;
    #branch;
    #tokenName;
    #place;
    constructor({ repository, branch, tokenName }) {
        this.#repository = repository;
        this.#branch = branch;
        this.#tokenName = tokenName;
        this.#place = `${repository}@${branch}`;
    }
    corrupt(why) {
        return new errors/* KeyturnError */.FB('JOURNAL_CORRUPT', {
            what: `the journal at ${this.#place}: ${why}`,
            hint: `look at \`git log -p origin/${this.#branch}\`, restore the last good commit, then run \`keyturn status\``,
        });
    }
    empty() {
        return this.unreachable('the repository has no commit yet', 'push a first commit to its default branch');
    }
    unreachable(why, hint) {
        return new errors/* KeyturnError */.FB('JOURNAL_UNREACHABLE', { what: `the journal at ${this.#place}: ${why}`, hint });
    }
    invisible() {
        return new errors/* KeyturnError */.FB('TOKEN_DENIED', {
            what: `the journal at ${this.#place}: \`${this.#tokenName}\` does not see the repository (it does not exist, or the token was not given it)`,
            hint: `check the name, and give \`${this.#tokenName}\` *Contents: write* there; GITHUB_TOKEN sees its own repository only`,
        });
    }
    mayNotWrite() {
        return new errors/* KeyturnError */.FB('TOKEN_DENIED', {
            what: `the journal at ${this.#place}: \`${this.#tokenName}\` may not write to the repository`,
            hint: `in the workflow: \`permissions: { contents: write }\`; for another token: *Contents: write* for ${this.#repository}`,
        });
    }
    readable(error) {
        if (!(error instanceof client.GitHubRefusal))
            return error;
        if (error.kind === 'permission') {
            return new errors/* KeyturnError */.FB('TOKEN_DENIED', {
                what: `the journal at ${this.#place}: ${error.message}`,
                hint: `in the workflow: \`permissions: { contents: write }\`; for another token: *Contents: write* for ${this.#repository}`,
            });
        }
        if (error.code !== 'HTTP_REFUSED')
            return (0,client.about)(`the journal at ${this.#place}`, error);
        return this.unreachable(error.message, error.hint ?? 'run it again later');
    }
}

// EXTERNAL MODULE: ./lib/forge/github/orphan-branch.js + 1 modules
var orphan_branch = __webpack_require__(42008);
;// CONCATENATED MODULE: ./lib/forge/github/journal-branch.js







const PATH = 'journal.json';
/** Few journals are larger; one that is meets a rule about size when it is written. */
const USUAL = 1_000_000;
/** What is committed, for the rules that look at it: messages begin with a secret's key. */
const writes = { paths: [PATH], message: 'production/EXAMPLE: pending -> current (max-age)', bytes: USUAL };
const JOURNAL_BRANCH = 'keyturn-journal';
const written = schemas/* object */.Ikc({ content: schemas/* object */.Ikc({ sha: schemas/* string */.YjP().min(1) }) });
/**
 * `journal.json` on an orphan branch, through the contents API with the blob's `sha` as compare-and-swap
 * (https://docs.github.com/rest/repos/contents). Reading an existing journal is one request.
 *
 * Everything throws JOURNAL_CONFLICT, JOURNAL_CORRUPT, JOURNAL_FULL, JOURNAL_MISSING, JOURNAL_PUBLIC,
 * JOURNAL_UNREACHABLE, RATE_LIMITED (nothing was written), TOKEN_DENIED and what else `github` throws of a token,
 * HTTP_NOT_SENT or HTTP_UNKNOWN.
 */
function githubBranch(options) {
    const journal = new JournalBranch(options);
    const { ready } = options;
    return {
        place: journal.place,
        check: () => journal.check(),
        remark: () => journal.remark(),
        read: () => journal.read(),
        write: (text, version, message) => journal.write(text, version, message),
        ...(ready === undefined ? {} : { ready }),
    };
}
class JournalBranch {
    place;
    #github;
    #at;
    #branch;
    #tokenName;
    #public;
    #refusals;
    #exists;
    #uncertainRules = [];
    #renamed;
    constructor(options) {
        const { repository, branch = JOURNAL_BRANCH, tokenName = 'journal-token' } = options;
        const [owner = '', repo = ''] = repository.split('/');
        this.place = `${repository}@${branch}`;
        this.#github = options.github;
        this.#at = { owner, repo };
        this.#branch = { owner, repo, branch };
        this.#tokenName = tokenName;
        this.#public = options.public === true;
        this.#refusals = new JournalRefusals({ repository, branch, tokenName });
    }
    read() {
        return this.#read(true);
    }
    async #read(again) {
        try {
            // As it is: within JSON GitHub shows no more than 1 MB of it.
            const mediaType = { format: 'raw' };
            const { data, headers } = await this.#github.rest.repos.getContent({
                ...this.#at,
                path: PATH,
                ref: this.#branch.branch,
                mediaType,
            });
            const text = data;
            if (typeof text !== 'string')
                throw this.#refusals.corrupt(`${PATH} is not a file`);
            const bytes = Buffer.from(text);
            const announced = headers['content-encoding'] === undefined ? headers['content-length'] : undefined;
            if (announced !== undefined && Number(announced) > bytes.length)
                throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `the journal at ${this.place} came incomplete` });
            // What is no text was replaced by this on its way, and no journal has it.
            if (text.includes('\ufffd'))
                throw this.#refusals.corrupt(`${PATH} is not UTF-8`);
            if (text.trim() === '')
                throw this.#refusals.corrupt(`${PATH} is empty`);
            if (bytes.length > record/* JOURNAL_LIMIT */.wr)
                throw this.#refusals.corrupt(`${PATH} is too large to be a journal (${bytes.length} bytes)`);
            this.#exists = true;
            return { text, version: blobOf(bytes), at: (0,client.answeredAt)(headers) };
        }
        catch (error) {
            if ((0,client.refusedWith)(error) !== 404)
                throw this.#refusals.readable(error);
            this.#exists = await this.#isThere();
            if (!this.#exists)
                return undefined;
            // Another run may have made the branch between the two questions.
            if (again)
                return this.#read(false);
            throw this.#refusals.corrupt(`the branch has no ${PATH}`);
        }
    }
    async #isThere() {
        const found = await (0,orphan_branch/* branchExists */.TV)(this.#github, this.#branch).catch((error) => {
            throw this.#refusals.readable(error);
        });
        if (found === 'invisible')
            throw this.#refusals.invisible();
        if (found === 'empty')
            throw this.#refusals.empty();
        return found;
    }
    async check() {
        const judged = await (0,orphan_branch/* judgeBranch */.m8)(this.#github, this.#branch, writes, this.#exists).catch((error) => {
            throw this.#refusals.readable(error);
        });
        const { hindrance } = judged;
        this.#uncertainRules = judged.uncertainRules;
        this.#renamed = judged.renamed;
        if (hindrance?.kind === 'invisible')
            throw this.#refusals.invisible();
        if (hindrance?.kind === 'archived')
            throw this.#refusals.unreachable('the repository is archived', 'unarchive it, or move the journal: `journal: { repository: OWNER/NAME }`');
        if (!judged.private && this.#public !== true) {
            throw new errors/* KeyturnError */.FB('JOURNAL_PUBLIC', {
                what: `the journal at ${this.place} would be public: it says who holds which key`,
                hint: 'set `journal: { repository: OWNER/NAME }` to a private repository, or accept it with `public: true`',
            });
        }
        if (hindrance?.kind === 'read-only')
            throw this.#refusals.mayNotWrite();
        if (hindrance?.kind === 'empty')
            throw this.#refusals.empty();
        if (hindrance?.kind === 'ruled') {
            const { rule, ruleset } = hindrance;
            throw this.#refusals.unreachable(`the rule \`${rule}\`${ruleset === undefined ? '' : ` of ruleset ${ruleset}`} refuses writes to the branch`, `exclude \`${this.#branch.branch}\` from that ruleset, let the actor of \`${this.#tokenName}\` bypass it, or name a free branch: \`journal: { branch: NAME }\``);
        }
        this.#exists ??= judged.exists;
    }
    remark() {
        return [this.#renamed, this.#mayRefuse()].filter((each) => each !== undefined).join('; ') || undefined;
    }
    /** What may refuse a write; only the first write, before anything is minted, can tell. */
    #mayRefuse() {
        if (this.#uncertainRules.length === 0)
            return undefined;
        const named = this.#uncertainRules.map(({ rule, ruleset }) => `\`${rule}\`${ruleset === undefined ? '' : ` of ruleset ${ruleset}`}`);
        return `${named.join(' and ')} may refuse writes to the branch: exclude \`${this.#branch.branch}\` from it, or let the actor of \`${this.#tokenName}\` bypass it`;
    }
    async write(text, version, message) {
        const bytes = Buffer.from(text);
        if (bytes.length > record/* JOURNAL_LIMIT */.wr) {
            throw new errors/* KeyturnError */.FB('JOURNAL_FULL', {
                what: `the journal at ${this.place} would have ${bytes.length} bytes; ${record/* JOURNAL_LIMIT */.wr} fit`,
            });
        }
        try {
            return version === undefined ? await this.#begin(text, message) : await this.#replace(bytes, version, message);
        }
        catch (error) {
            const status = (0,client.refusedWith)(error);
            if (error instanceof client.GitHubRefusal && error.ruled) {
                throw this.#refusals.unreachable(`a ruleset or branch protection refuses the write${this.#uncertainRules.length === 0 ? '' : ` (perhaps ${this.#uncertainRules.map(({ rule }) => `\`${rule}\``).join(', ')})`}`, `exclude \`${this.#branch.branch}\` from it, or let the actor of \`${this.#tokenName}\` bypass it`);
            }
            if (status === 409 || status === 422)
                throw new errors/* KeyturnError */.FB('JOURNAL_CONFLICT', { what: `another run wrote the journal at ${this.place}` });
            if (error instanceof client.GitHubRefusal && error.kind === 'permission')
                throw this.#refusals.mayNotWrite();
            if (status !== 404)
                throw this.#refusals.readable(error);
            if ((await this.#read(true)) !== undefined)
                throw this.#refusals.mayNotWrite();
            throw new errors/* KeyturnError */.FB('JOURNAL_MISSING', {
                what: `the journal at ${this.place} disappeared during this run`,
                hint: 'restore the branch from its last commit, then run again',
            });
        }
    }
    async #begin(text, message) {
        const version = await (0,orphan_branch/* beginBranch */._j)(this.#github, this.#branch, { path: PATH, content: text, message });
        if (version === undefined)
            throw this.#refusals.empty();
        this.#exists = true;
        return version;
    }
    async #replace(bytes, version, message) {
        const content = bytes.toString('base64');
        const { data } = await this.#github.rest.repos.createOrUpdateFileContents({
            ...this.#branch,
            path: PATH,
            message,
            content,
            sha: version,
        });
        return this.#shaped(written, data).content.sha;
    }
    #shaped(schema, data) {
        const found = schema.safeParse(data);
        if (!found.success)
            throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', {
                what: `GitHub answered a write to ${this.place} with something unexpected`,
            });
        return found.data;
    }
}
/** The name that git gives a file's content (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). */
function blobOf(bytes) {
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
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


/***/ })

};
