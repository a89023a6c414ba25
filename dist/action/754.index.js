export const id = 754;
export const ids = [754,1644];
export const modules = {

/***/ 21644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GitHubRefusal: () => (/* binding */ GitHubRefusal),
  answeredAt: () => (/* binding */ answeredAt),
  github: () => (/* binding */ github),
  refusedWith: () => (/* binding */ refusedWith)
});

// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 3 modules
var dist_src = __webpack_require__(11267);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/http/call.js
var call = __webpack_require__(9474);
;// CONCATENATED MODULE: ./lib/http/gate.js
/** `http` with at most `limit` requests under way at once; the others wait their turn, first come, first served. */
function gated(http, limit) {
    const waiting = [];
    let free = limit;
    return async (request) => {
        if (free > 0)
            free--;
        else
            await new Promise((go) => waiting.push(go));
        try {
            return await http(request);
        }
        finally {
            // A place is handed over, never given back and fought for.
            const next = waiting.shift();
            if (next)
                next();
            else
                free++;
        }
    };
}

// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(28394);
;// CONCATENATED MODULE: ./lib/http/pace.js

/** GitHub's secondary limits: 900 points a minute, a read 1, a write 5, a second between writes (REST best practices). */
const githubPace = { gap: 1_000, points: { budget: 900, window: 60_000, read: 1, write: 5 } };
/**
 * `http`, slowed down for each host by itself. Places in the queue are given out when a request arrives, so requests
 * that arrive together leave one after the other. Loopback hosts are never slowed down.
 */
function paced(http, clock, pace) {
    const hosts = new Map();
    return async (request) => {
        const { hostname, host } = new URL(request.url);
        if (!isLoopback(hostname)) {
            const queue = hosts.get(host) ?? { write: Number.NEGATIVE_INFINITY, starts: [] };
            hosts.set(host, queue);
            const now = clock.now().getTime();
            const start = place(queue, pace, now, (0,retry/* isRead */.H9)(request.method));
            if (start > now)
                await clock.sleep(start - now);
        }
        return http(request);
    };
}
function place(queue, { gap, points }, now, read) {
    let start = read ? now : Math.max(now, queue.write + gap);
    if (points !== undefined) {
        const cost = read ? points.read : points.write;
        queue.starts = queue.starts.filter(({ at }) => at > now - points.window);
        for (;;) {
            const counted = queue.starts.filter(({ at }) => at > start - points.window);
            const sum = counted.reduce((total, each) => total + each.cost, 0);
            if (counted.length === 0 || sum + cost <= points.budget)
                break;
            start = Math.min(...counted.map(({ at }) => at)) + points.window;
        }
        queue.starts.push({ at: start, cost });
    }
    if (!read)
        queue.write = start;
    return start;
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

;// CONCATENATED MODULE: ./lib/http/github.js






/** GitHub answered with a status of 300 or more: no effect. */
class GitHubRefusal extends errors/* KeyturnError */.FB {
    status;
    /** A ruleset or a protected branch refused it, not a state that another try could find changed. */
    ruled;
    /** When GitHub said so, by its clock. */
    at;
    constructor({ status, headers }, code, details) {
        super(code, details);
        const at = new Date(headers.get('date') ?? '');
        this.status = status;
        this.at = Number.isNaN(at.getTime()) ? undefined : at;
        this.ruled = details.ruled === true;
    }
}
/** The status of GitHub's refusal; undefined for every other error. */
function refusedWith(error) {
    return error instanceof GitHubRefusal ? error.status : undefined;
}
/** The versions of GitHub's REST API are dates; what this code was written against. */
const API_VERSION = '2022-11-28';
const BODY_LIMIT = 16 * 1_048_576;
const REDIRECTS = 3;
/** GitHub refuses more than a hundred at once, counting everybody who uses the same account. */
const CONCURRENT = 50;
/**
 * An Octokit whose requests go through `http`, paced as GitHub asks (900 points a minute, a second between writes, 50 at once).
 * Reads are repeated after 5xx and resets, writes never; limits are waited for. It logs nothing, and its errors are
 * KeyturnErrors: `GitHubRefusal` TOKEN_DENIED (401, 403, with the missing permission) or HTTP_REFUSED (other 3xx, 4xx),
 * HTTP_NOT_SENT, HTTP_UNKNOWN (time-out, reset, 5xx, an unreadable 2xx).
 *
 * A redirect (a renamed repository) is followed only on the same origin, with the same method and body.
 */
function github(options) {
    const { clock, token, tokenName = 'token' } = options;
    const http = paced(gated(options.http, CONCURRENT), clock, githubPace);
    const baseUrl = (options.baseUrl ?? 'https://api.github.com').replace(/\/+$/, '');
    const fetch = async (url, init) => {
        const secret = typeof token === 'function' ? await token(ownerOf(url, baseUrl)) : token;
        const headers = new Headers(init.headers);
        headers.set('x-github-api-version', API_VERSION);
        headers.set('user-agent', 'keyturn');
        if (secret !== undefined)
            headers.set('authorization', `Bearer ${secret.reveal()}`);
        else
            headers.delete('authorization');
        const send = async (to) => {
            const request = new Request(to, { method: init.method, headers, body: init.body ?? null });
            return { request, answer: await patiently(http, request, options) };
        };
        let { request, answer } = await send(url);
        for (let left = REDIRECTS; left > 0 && follows(init.method, request, answer); left--) {
            ({ request, answer } = await send(new URL(answer.headers.get('location'), request.url).href));
        }
        if (answer.status >= 300 && answer.status !== 304)
            throw refusal(request, answer, tokenName);
        // Octokit would hand on a body that is not JSON as text.
        if (answer.text !== '' && answer.status !== 204)
            answer.json();
        return new Response(answer.text === '' ? null : answer.text, { status: answer.status, headers: answer.headers });
    };
    const silent = { debug() { }, info() { }, warn() { }, error() { } };
    const octokit = new dist_src/* Octokit */.E({ baseUrl, log: silent, request: { fetch } });
    octokit.hook.wrap('request', async (request, parameters) => {
        try {
            return await request(parameters);
        }
        catch (error) {
            // Octokit wraps what `fetch` threw; its own errors carry the request and the answer, so they are not passed on.
            const cause = error?.cause;
            if (cause instanceof errors/* KeyturnError */.FB)
                throw cause;
            if (error instanceof errors/* KeyturnError */.FB)
                throw error;
            throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', {
                what: `${parameters.method} ${parameters.url}: the answer could not be read`,
            });
        }
    });
    return octokit;
}
/** GitHub sends some secondary limits as a 403 without any header: then a minute, and longer each time. */
async function patiently(http, request, { clock, timeout, patience: given }) {
    const patient = { ...retry/* patience */._L, ...given };
    for (let waits = 0;; waits++) {
        const options = { clock, limit: BODY_LIMIT, patience: patient, ...(timeout === undefined ? {} : { timeout }) };
        const answer = await (0,call/* call */.T)(http, request.clone(), options);
        const bare = answer.status === 403 &&
            !answer.headers.has('retry-after') &&
            /secondary rate limit|abuse detection/i.test(answer.text);
        const wait = 60_000 * 2 ** waits;
        if (!bare || waits >= patient.waits || wait > patient.total)
            return answer;
        await clock.sleep(wait);
    }
}
function follows(method, request, { status, headers }) {
    const location = headers.get('location');
    if (location === null || !URL.canParse(location, request.url))
        return false;
    const keepsMethod = status === 307 || status === 308 || ((status === 301 || status === 302) && method === 'GET');
    return keepsMethod && new URL(location, request.url).origin === new URL(request.url).origin;
}
/** The account that a path is about: /repos/OWNER/..., /orgs/OWNER/..., /users/OWNER/.... */
function ownerOf(url, baseUrl) {
    const found = /^\/(?:repos|orgs|users)\/([^/?]+)/.exec(url.slice(baseUrl.length));
    return found?.[1] === undefined ? undefined : decodeURIComponent(found[1]);
}
function refusal(request, answer, tokenName) {
    const { status, headers } = answer;
    const what = `${(0,call/* describe */.q)(request)}: GitHub answered ${status}`;
    if (status >= 500)
        return new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what });
    if (status === 401) {
        return new GitHubRefusal(answer, 'TOKEN_DENIED', {
            what: `${what}: it does not accept the credential in \`${tokenName}\`, which has expired, was revoked, or is not a token`,
            hint: `make a new token and store it where the workflow takes \`${tokenName}\` from`,
        });
    }
    if (status === 429 || (status === 403 && limited(answer))) {
        return new GitHubRefusal(answer, 'HTTP_REFUSED', {
            what: `${what}: a rate limit, and the wait that it asks for is too long`,
            hint: 'run it again later; nothing was lost',
        });
    }
    if (status === 403) {
        const needed = permissionsOf(headers);
        // Only what an installation asks for is called "integration"; a user's token has other words.
        const integration = /resource not accessible by integration/i.test(answer.text);
        if (integration && /\/(secrets|environments)(\/|$)/.test(new URL(request.url).pathname)) {
            return new GitHubRefusal(answer, 'TOKEN_DENIED', {
                what: `${what}. ${neverGitHubToken}`,
                hint: bothWays(tokenName, needed),
            });
        }
        const archived = /archived/i.test(answer.text);
        return new GitHubRefusal(answer, archived ? 'HTTP_REFUSED' : 'TOKEN_DENIED', {
            what: archived
                ? `${what}: the repository is archived`
                : `${what}: \`${tokenName}\` lacks ${needed ?? 'a permission'}`,
            hint: archived
                ? 'unarchive it, or take it out of the configuration'
                : `give the token ${needed ?? 'the permission that the documentation of this path names'}`,
        });
    }
    const moved = status < 400;
    return new GitHubRefusal(answer, 'HTTP_REFUSED', {
        what: moved ? `${what}, a redirect that is not followed` : what,
        ...(moved ? { hint: 'the repository was renamed or moved: use its new name' } : {}),
        ruled: (status === 409 || status === 422) && /rule violation|protected branch|protected ref/i.test(answer.text),
    });
}
function limited({ headers, text }) {
    return (headers.has('retry-after') ||
        headers.get('x-ratelimit-remaining') === '0' ||
        /rate limit|abuse detection/i.test(text));
}
/** `secrets=write,metadata=read; actions=write` -> `Secrets: write and Metadata: read, or Actions: write`. */
function permissionsOf(headers) {
    const text = headers.get('x-accepted-github-permissions');
    // It is a foreign header: only its known shape is shown.
    if (text === null || !/^[a-z_]+=(read|write|admin)([,;] ?[a-z_]+=(read|write|admin))*$/.test(text))
        return undefined;
    const one = (pair) => {
        const [name, level] = pair.trim().split('=');
        const words = name.replaceAll('_', ' ');
        return `*${words[0].toUpperCase()}${words.slice(1)}: ${level}*`;
    };
    return text
        .split(';')
        .map((all) => all.split(',').map(one).join(' and '))
        .join(', or ');
}
const neverGitHubToken = "A workflow's own GITHUB_TOKEN can never read or write secrets, whatever its `permissions:`; an App needs the permission";
function bothWays(tokenName, needed = '*Secrets: write* and *Environments: write*') {
    return [
        `give \`${tokenName}\` one of: (1) a fine-grained personal access token for these repositories with ${needed},`,
        `kept as a secret: \`token: \${{ secrets.KEYTURN_TOKEN }}\`;`,
        `(2) a GitHub App with ${needed}, installed there: \`client-id: \${{ vars.KEYTURN_CLIENT_ID }}\``,
        `and \`private-key: \${{ secrets.KEYTURN_PRIVATE_KEY }}\``,
    ].join(' ');
}
/** When GitHub answered, by its own clock; whole seconds. Throws HTTP_UNKNOWN if it did not say. */
function answeredAt(headers) {
    const at = new Date(headers.date ?? '');
    if (Number.isNaN(at.getTime()))
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: 'GitHub answered without its time' });
    return at;
}


/***/ }),

/***/ 44533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TV: () => (/* binding */ branchExists),
/* harmony export */   _j: () => (/* binding */ beginBranch),
/* harmony export */   m8: () => (/* binding */ judgeBranch)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21644);
/**
 * A branch without a common history with the others, on which Keyturn keeps a file of its own: how to find, judge and
 * begin one. Every room says in its own words what follows from what is found here.
 */



/** Rules that refuse a push, so that every write would fail (GitHub's names). */
const refusesPushes = new Set([
    'update',
    'pull_request',
    'required_status_checks',
    'required_deployments',
    'merge_queue',
    'workflows',
]);
const made = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1) });
const tree = made.extend({ tree: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1) })) });
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
        if ((0,_github_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) === 404)
            return 'invisible';
        if ((0,_github_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) === 409)
            return 'empty';
        throw error;
    }
}
/**
 * Reads only: what would keep a write from succeeding, and who could read what is written. `exists` saves the question
 * where it is known already.
 */
async function judgeBranch(github, at, exists) {
    const { owner, repo } = at;
    const hindered = (hindrance) => ({ private: found.private, exists: exists === true, hindrance });
    let found;
    try {
        ({ data: found } = await github.rest.repos.get({ owner, repo }));
    }
    catch (error) {
        if ((0,_github_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) !== 404)
            throw error;
        return { private: true, exists: false, hindrance: { kind: 'invisible' } };
    }
    if (found.archived)
        return hindered({ kind: 'archived' });
    // GitHub shows an installation (an App, GITHUB_TOKEN) no right to push even where it has it; its first write, before
    // anything is minted, is then the proof.
    if (found.permissions?.push !== true && !(await isInstallation(github)))
        return hindered({ kind: 'read-only' });
    const there = exists ?? (await branchExists(github, at));
    if (typeof there === 'string')
        return hindered({ kind: there });
    return { private: found.private, exists: there, hindrance: await refusingRule(github, at, there) };
}
async function isInstallation(github) {
    try {
        await github.request('HEAD /installation/repositories', { per_page: 1 });
        return true;
    }
    catch (error) {
        const status = (0,_github_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error);
        if (status === 401 || status === 403 || status === 404)
            return false;
        throw error;
    }
}
async function refusingRule(github, at, exists) {
    let found;
    try {
        ({ data: found } = await github.rest.repos.getBranchRules({ ...at, per_page: 100 }));
    }
    catch (error) {
        // An older GitHub Enterprise Server has no rulesets.
        if ((0,_github_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) === 404)
            return undefined;
        throw error;
    }
    for (const { type, ruleset_id: ruleset } of found) {
        if (type === undefined || !(refusesPushes.has(type) || (type === 'creation' && !exists)))
            continue;
        if (ruleset !== undefined && (await mayBypass(github, at, ruleset)))
            continue;
        return { kind: 'ruled', rule: type, ruleset };
    }
    return undefined;
}
async function mayBypass(github, { owner, repo }, id) {
    try {
        const { data } = await github.rest.repos.getRepoRuleset({ owner, repo, ruleset_id: id });
        return data.current_user_can_bypass === 'always' || data.current_user_can_bypass === 'exempt';
    }
    catch (error) {
        if ((0,_github_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) !== undefined)
            return false;
        throw error;
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
        if ((0,_github_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) !== 409)
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
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', {
        what: 'GitHub answered the first write of a branch with something unexpected',
    });
}


/***/ }),

/***/ 50754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JOURNAL_BRANCH: () => (/* binding */ JOURNAL_BRANCH),
/* harmony export */   githubBranch: () => (/* binding */ githubBranch)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _http_github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21644);
/* harmony import */ var _http_orphan_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44533);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28607);
/* harmony import */ var _rotation_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82757);





const PATH = 'journal.json';
const JOURNAL_BRANCH = 'keyturn-journal';
const file = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('file'),
    encoding: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    content: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    size: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
    sha: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1),
});
const written = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ content: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1) }) });
/**
 * `journal.json` on an orphan branch, through the contents API with the blob's `sha` as compare-and-swap
 * (https://docs.github.com/rest/repos/contents). Reading an existing journal is one request.
 *
 * Everything throws JOURNAL_CONFLICT, JOURNAL_CORRUPT, JOURNAL_FULL, JOURNAL_MISSING, JOURNAL_PUBLIC,
 * JOURNAL_UNREACHABLE, TOKEN_DENIED, HTTP_NOT_SENT or HTTP_UNKNOWN.
 */
function githubBranch(options) {
    const { github, repository, branch = JOURNAL_BRANCH, tokenName = 'journal-token' } = options;
    const [owner = '', repo = ''] = repository.split('/');
    const at = { owner, repo };
    const onBranch = { ...at, branch };
    const place = `${repository}@${branch}`;
    let exists;
    return { place, check, read: () => read(true), write };
    async function read(again) {
        try {
            const { data } = await github.rest.repos.getContent({ ...at, path: PATH, ref: branch });
            const found = file.safeParse(data);
            if (!found.success)
                throw corrupt(`${PATH} is not a file`);
            if (found.data.encoding !== 'base64')
                throw corrupt(`${PATH} is too large to be a journal (${found.data.size} bytes)`);
            const bytes = Buffer.from(found.data.content, 'base64');
            if (bytes.length !== found.data.size)
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `the journal at ${place} came incomplete` });
            const text = decode(bytes);
            if (text.trim() === '')
                throw corrupt(`${PATH} is empty`);
            exists = true;
            return { text, version: found.data.sha };
        }
        catch (error) {
            if ((0,_http_github_js__WEBPACK_IMPORTED_MODULE_0__.refusedWith)(error) !== 404)
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
        const found = await (0,_http_orphan_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .branchExists */ .TV)(github, onBranch).catch((error) => {
            throw readable(error);
        });
        if (found === 'invisible')
            throw invisible();
        if (found === 'empty')
            throw empty();
        return found;
    }
    async function check() {
        const judged = await (0,_http_orphan_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeBranch */ .m8)(github, onBranch, exists).catch((error) => {
            throw readable(error);
        });
        const { hindrance } = judged;
        if (hindrance?.kind === 'invisible')
            throw invisible();
        if (hindrance?.kind === 'archived')
            throw unreachable('the repository is archived', 'unarchive it, or move the journal: `journal: { repository: OWNER/NAME }`');
        if (!judged.private && options.public !== true) {
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('JOURNAL_PUBLIC', {
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
    async function write(text, version, message) {
        const bytes = Buffer.from(text);
        if (bytes.length > _rotation_record_js__WEBPACK_IMPORTED_MODULE_3__/* .JOURNAL_LIMIT */ .wr) {
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('JOURNAL_FULL', {
                what: `the journal at ${place} would have ${bytes.length} bytes; ${_rotation_record_js__WEBPACK_IMPORTED_MODULE_3__/* .JOURNAL_LIMIT */ .wr} fit`,
            });
        }
        try {
            return version === undefined ? await begin(text, message) : await replace(bytes, version, message);
        }
        catch (error) {
            const status = (0,_http_github_js__WEBPACK_IMPORTED_MODULE_0__.refusedWith)(error);
            if (error instanceof _http_github_js__WEBPACK_IMPORTED_MODULE_0__.GitHubRefusal && error.ruled) {
                throw unreachable('a ruleset or branch protection refuses the write', `exclude \`${branch}\` from it, or let the actor of \`${tokenName}\` bypass it`);
            }
            if (status === 409 || status === 422)
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('JOURNAL_CONFLICT', { what: `another run wrote the journal at ${place}` });
            if (status === 403)
                throw mayNotWrite();
            if (status !== 404)
                throw readable(error);
            if ((await read(true)) !== undefined)
                throw mayNotWrite();
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('JOURNAL_MISSING', {
                what: `the journal at ${place} disappeared during this run`,
                hint: 'restore the branch from its last commit, then run again',
            });
        }
    }
    async function begin(text, message) {
        const version = await (0,_http_orphan_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .beginBranch */ ._j)(github, onBranch, { path: PATH, content: text, message });
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
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `GitHub answered a write to ${place} with something unexpected` });
        return found.data;
    }
    function decode(bytes) {
        try {
            return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        }
        catch {
            throw corrupt(`${PATH} is not UTF-8`);
        }
    }
    function corrupt(why) {
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('JOURNAL_CORRUPT', {
            what: `the journal at ${place}: ${why}`,
            hint: `look at \`git log -p origin/${branch}\`, restore the last good commit, then run \`keyturn status\``,
        });
    }
    function empty() {
        return unreachable('the repository has no commit yet', 'push a first commit to its default branch');
    }
    function unreachable(why, hint) {
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('JOURNAL_UNREACHABLE', { what: `the journal at ${place}: ${why}`, hint });
    }
    function invisible() {
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('TOKEN_DENIED', {
            what: `the journal at ${place}: \`${tokenName}\` does not see the repository (it does not exist, or the token was not given it)`,
            hint: `check the name, and give \`${tokenName}\` *Contents: write* there; GITHUB_TOKEN sees its own repository only`,
        });
    }
    function mayNotWrite() {
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('TOKEN_DENIED', {
            what: `the journal at ${place}: \`${tokenName}\` may not write to the repository`,
            hint: `in the workflow: \`permissions: { contents: write }\`; for another token: *Contents: write* for ${repository}`,
        });
    }
    function readable(error) {
        if (!(error instanceof _http_github_js__WEBPACK_IMPORTED_MODULE_0__.GitHubRefusal))
            return error;
        if (error.code === 'TOKEN_DENIED') {
            return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('TOKEN_DENIED', {
                what: `the journal at ${place}: ${error.message}`,
                hint: error.status === 401
                    ? (error.hint ?? '')
                    : `in the workflow: \`permissions: { contents: write }\`; for another token: *Contents: write* for ${repository}`,
            });
        }
        return unreachable(error.message, error.hint ?? 'run it again later');
    }
}


/***/ }),

/***/ 11267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ Octokit)
});

// EXTERNAL MODULE: ./node_modules/@octokit/core/dist-src/index.js + 7 modules
var dist_src = __webpack_require__(3070);
;// CONCATENATED MODULE: ./node_modules/@octokit/plugin-request-log/dist-src/version.js
const VERSION = "6.0.0";


;// CONCATENATED MODULE: ./node_modules/@octokit/plugin-request-log/dist-src/index.js

function requestLog(octokit) {
  octokit.hook.wrap("request", (request, options) => {
    octokit.log.debug("request", options);
    const start = Date.now();
    const requestOptions = octokit.request.endpoint.parse(options);
    const path = requestOptions.url.replace(options.baseUrl, "");
    return request(options).then((response) => {
      const requestId = response.headers["x-github-request-id"];
      octokit.log.info(
        `${requestOptions.method} ${path} - ${response.status} with id ${requestId} in ${Date.now() - start}ms`
      );
      return response;
    }).catch((error) => {
      const requestId = error.response?.headers["x-github-request-id"] || "UNKNOWN";
      octokit.log.error(
        `${requestOptions.method} ${path} - ${error.status} with id ${requestId} in ${Date.now() - start}ms`
      );
      throw error;
    });
  });
}
requestLog.VERSION = VERSION;


// EXTERNAL MODULE: ./node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
var dist_bundle = __webpack_require__(93779);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/index.js + 3 modules
var plugin_rest_endpoint_methods_dist_src = __webpack_require__(49210);
;// CONCATENATED MODULE: ./node_modules/@octokit/rest/dist-src/version.js
const version_VERSION = "22.0.1";


;// CONCATENATED MODULE: ./node_modules/@octokit/rest/dist-src/index.js





const Octokit = dist_src/* Octokit */.E.plugin(requestLog, plugin_rest_endpoint_methods_dist_src/* legacyRestEndpointMethods */.T, dist_bundle/* paginateRest */.ud).defaults(
  {
    userAgent: `octokit-rest.js/${version_VERSION}`
  }
);



/***/ })

};
