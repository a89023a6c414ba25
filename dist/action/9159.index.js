export const id = 9159;
export const ids = [9159];
export const modules = {

/***/ 19159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubLinks: () => (/* binding */ githubLinks)
});

// EXTERNAL MODULE: ./lib/http/github.js + 2 modules
var github = __webpack_require__(21644);
// EXTERNAL MODULE: ./lib/http/orphan-branch.js + 1 modules
var orphan_branch = __webpack_require__(11668);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/rotation/secret.js
var secret = __webpack_require__(19784);
// EXTERNAL MODULE: ./lib/links/derive.js
var derive = __webpack_require__(89330);
// EXTERNAL MODULE: ./lib/links/sealing.js + 1 modules
var sealing = __webpack_require__(10157);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./lib/links/backends/github-story.js
/**
 * What the branch `keyturn-links` says of a link: its file, and the commits that made and ended it. Nobody keeps a list:
 * the history of one path is the link's whole story, and what ended it first counts, whatever is put there later.
 */





const LINKS_BRANCH = 'keyturn-links';
const commits = schemas/* array */.YOg(schemas/* object */.Ikc({
    commit: schemas/* object */.Ikc({
        message: schemas/* string */.YjP(),
        author: schemas/* object */.Ikc({ name: schemas/* string */.YjP().optional() }).nullish(),
        committer: schemas/* object */.Ikc({ date: schemas/* string */.YjP() }).nullish(),
    }),
    author: schemas/* object */.Ikc({ login: schemas/* string */.YjP().optional() }).nullish(),
}));
const file = schemas/* object */.Ikc({
    type: schemas/* literal */.euz('file'),
    encoding: schemas/* literal */.euz('base64'),
    content: schemas/* string */.YjP(),
    size: schemas/* number */.aig(),
    sha: schemas/* string */.YjP().min(1),
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
    return (0,derive/* toBase64url */.S)(random.getRandomValues(new Uint8Array(16)));
}
/**
 * The branch as a shelf of links. Reads throw TOKEN_DENIED (also for a repository that the token does not see),
 * LINK_SERVICE_DOWN, HTTP_NOT_SENT, HTTP_UNKNOWN; `put` and `remove` throw GitHub's refusals as they are.
 */
function githubShelf(options) {
    const { repository, tokenHint } = options;
    const [owner = '', repo = ''] = repository.split('/');
    const at = { owner, repo, branch: LINKS_BRANCH };
    const place = `${repository}@${LINKS_BRANCH}`;
    return { story, aftermath, file: fileAt, put, remove, explained };
    async function story(id) {
        const history = await historyOf(envelopePath(id));
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
    async function aftermath(id) {
        const told = (await historyOf(receiptPath(id))).map((commit) => ({
            what: parse(commit, id).what,
            by: whoOf(commit),
            at: dateOf(commit),
        }));
        const last = told.find(({ what }) => what === 'disputed') ?? told.find(({ what }) => what === 'saved');
        return last === undefined ? undefined : { ...last, state: last.what };
    }
    /** Newest first. A branch that is not there has no history. */
    async function historyOf(path) {
        const github = await options.github();
        try {
            const { data } = await github.rest.repos.listCommits({ owner, repo, sha: LINKS_BRANCH, path, per_page: 100 });
            const found = commits.safeParse(data);
            if (found.success)
                return found.data;
            throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `GitHub listed the commits of ${place} unreadably` });
        }
        catch (error) {
            if (!(await isMissing(error)))
                throw explained(error);
            return [];
        }
    }
    async function fileAt(path) {
        const github = await options.github();
        try {
            const { data } = await github.rest.repos.getContent({ owner, repo, path, ref: LINKS_BRANCH });
            const found = file.safeParse(data);
            const bytes = Buffer.from(found.data?.content ?? '', 'base64');
            if (found.success && bytes.length === found.data.size)
                return { bytes, sha: found.data.sha };
            throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `a file of ${place} came incomplete` });
        }
        catch (error) {
            if (!(await isMissing(error)))
                throw explained(error);
            return undefined;
        }
    }
    /** Whether GitHub says "not there" to somebody who would see it if it were. */
    async function isMissing(error) {
        const status = (0,github.refusedWith)(error);
        if (status !== 404 && status !== 409)
            return false;
        const found = await (0,orphan_branch/* branchExists */.TV)(await options.github(), at).catch((other) => {
            throw explained(other);
        });
        if (found === 'invisible')
            throw invisible();
        return true;
    }
    async function put(path, bytes, text, sha) {
        const content = Buffer.from(bytes).toString('base64');
        const more = sha === undefined ? {} : { sha };
        const params = { owner, repo, path, branch: LINKS_BRANCH, message: text, content, ...more };
        await (await options.github()).rest.repos.createOrUpdateFileContents(params);
    }
    async function remove(path, sha, text) {
        const params = { owner, repo, path, branch: LINKS_BRANCH, message: text, sha };
        await (await options.github()).rest.repos.deleteFile(params);
    }
    function invisible() {
        return new errors/* KeyturnError */.FB('TOKEN_DENIED', {
            what: `the links at ${place}: the token does not see the repository (it does not exist, or the token was not given it)`,
            hint: tokenHint,
        });
    }
    function explained(error) {
        if (!(error instanceof github.GitHubRefusal))
            return error;
        if (error.denied && error.kind !== 'permission' && error.kind !== 'credential')
            return (0,github.about)(`the links at ${place}`, error);
        if (error.code === 'TOKEN_DENIED')
            return new errors/* KeyturnError */.FB('TOKEN_DENIED', { what: `the links at ${place}: ${error.message}`, hint: tokenHint });
        if (error.ruled) {
            return new errors/* KeyturnError */.FB('LINK_SERVICE_DOWN', {
                what: `the links at ${place}: a ruleset or branch protection refuses the write`,
                hint: `exclude \`${LINKS_BRANCH}\` from it`,
            });
        }
        return new errors/* KeyturnError */.FB('LINK_SERVICE_DOWN', {
            what: `the links at ${place}: ${error.message}`,
            hint: error.hint ?? 'run it again later',
        });
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
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: 'GitHub named a commit without its time' });
    return at;
}

;// CONCATENATED MODULE: ./lib/links/backends/github.js
/**
 * `via: github` (docs/links.md): links without any service. The envelope is `links/<id>` on the branch
 * `keyturn-links` of a private repository; deleting that file is the claim. The reader's side is in github-reader.ts.
 */







const tries = 6;
/** What is committed, for the rules that look at it. Envelopes are smaller than any limit for files. */
const id = 'A'.repeat(22);
const writes = {
    paths: ['README.md', envelopePath(id), receiptPath(id)],
    message: message(id, 'opened', id),
    bytes: 262_144,
};
const readme = `# One-time links of Keyturn

A file under \`links/\` is what one link holds, encrypted; its key is in the link only. Whoever opens the link deletes the
file, and that commit is the receipt. \`receipts/\` says which of them were saved. Nothing here is made or changed by hand.
`;
/** Everything throws TOKEN_DENIED, LINK_SERVICE_DOWN, HTTP_NOT_SENT or HTTP_UNKNOWN; `check` LINK_PUBLIC, too. */
function githubLinks(options) {
    const { clock, repository, expires, random = crypto, tokenName = 'journal-token' } = options;
    const [owner = '', repo = ''] = repository.split('/');
    const at = { owner, repo, branch: LINKS_BRANCH };
    const place = `${repository}@${LINKS_BRANCH}`;
    const tokenHint = `in the workflow: \`permissions: { contents: write }\`; for another token: give \`${tokenName}\` *Contents: write* for ${repository}`;
    const shelf = githubShelf({ github: options.github, repository, tokenHint });
    /** Envelopes and first messages by id: ciphertext only, so nothing to wrap. */
    const drafts = new Map();
    const attempted = new Set();
    return {
        via: 'github',
        strength: `${place}: at most one claim per link, by somebody who may write to the repository; the ciphertext stays in git's history`,
        async check() {
            const judged = await (0,orphan_branch/* judgeBranch */.m8)(await options.github(), at, writes).catch((error) => {
                throw shelf.explained(error);
            });
            const { hindrance } = judged;
            if (!judged.private) {
                throw new errors/* KeyturnError */.FB('LINK_PUBLIC', {
                    what: `the links at ${place} would be public: everybody could keep what they hold, and see who opened them`,
                    hint: 'name a link service: `links: { url: https://links.example.com }`; `keyturn serve` starts one',
                });
            }
            if (hindrance?.kind === 'invisible' || hindrance?.kind === 'read-only')
                throw denied(hindrance.kind);
            if (hindrance?.kind === 'archived')
                throw down('the repository is archived', 'unarchive it, or name a link service');
            if (hindrance?.kind === 'empty')
                throw empty();
            if (hindrance?.kind === 'ruled') {
                throw down(`the rule \`${hindrance.rule}\`${hindrance.ruleset === undefined ? '' : ` of ruleset ${hindrance.ruleset}`} refuses writes to the branch`, `exclude \`${LINKS_BRANCH}\` from it: the workflow and every recipient have to write there`);
            }
        },
        async draft(content) {
            const issued = clock.now();
            const expiresAt = new Date(issued.getTime() + expires);
            const key = (0,derive/* makeKey */.og)(random);
            const password = await options.password?.();
            const { id, envelope } = await (0,sealing/* sealContent */.p)(key, content, { issued, expires: expiresAt, password, random });
            drafts.set(id, { bytes: envelope, text: waitingMessage(id, expiresAt, password !== undefined) });
            const link = new secret/* Secret */.z(`${repository}#${(0,derive/* toBase64url */.S)(key)}`);
            return { id, link, expiresAt, ...(password === undefined ? {} : { password }) };
        },
        async create({ id }) {
            const draft = drafts.get(id);
            if (!draft)
                throw new errors/* KeyturnError */.FB('INTERNAL', { what: "a link was to be made from another run's draft" });
            await persist(async () => {
                // Once the file may have been there, only the history knows whether it still has to be made: it may be opened.
                if (attempted.has(id) && (await shelf.story(id)) !== undefined)
                    return true;
                attempted.add(id);
                try {
                    await shelf.put(envelopePath(id), draft.bytes, draft.text);
                    return true;
                }
                catch (error) {
                    if ((0,github.refusedWith)(error) !== 404)
                        throw error;
                    await begin();
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
                return receiptOf(id, (await end(id, 'expired')) ?? { ...story, state: 'expired' });
            }
            return receiptOf(id, story);
        },
        async destroy(id, reason) {
            await end(id, reason ?? 'destroyed');
        },
    };
    async function receiptOf(id, story) {
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
    /** Deletes the file, if it is there. What the link's story is afterwards; undefined if this ended it. */
    async function end(id, why) {
        let ended = false;
        await persist(async () => {
            const found = await shelf.file(envelopePath(id));
            if (!found)
                return true;
            await shelf.remove(envelopePath(id), found.sha, message(id, why, newMark(random)));
            ended = true;
            return true;
        });
        return ended ? undefined : shelf.story(id);
    }
    /**
     * Commits to a branch collide: somebody else's, to another file, makes GitHub answer 409. And an answer may be lost:
     * `attempt` first looks what is there.
     */
    async function persist(attempt) {
        for (let number = 1;; number++) {
            try {
                if (await attempt())
                    return;
            }
            catch (error) {
                const passing = (0,errors.is)(error, 'HTTP_UNKNOWN') ||
                    (error instanceof github.GitHubRefusal && !error.ruled && [404, 409, 422].includes(error.status));
                if (!passing || number === tries)
                    throw shelf.explained(error);
            }
            if (number === tries)
                throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `the links at ${place} could not be written` });
            await clock.sleep(250 * 2 ** number);
        }
    }
    async function begin() {
        const file = { path: 'README.md', content: readme, message: 'Begin' };
        try {
            if ((await (0,orphan_branch/* beginBranch */._j)(await options.github(), at, file)) === undefined)
                throw empty();
        }
        catch (error) {
            // Somebody else was faster.
            if ((0,github.refusedWith)(error) !== 422 || error.ruled)
                throw error;
        }
    }
    function denied(kind) {
        const why = kind === 'invisible' ? 'does not see the repository' : 'may not write to the repository';
        return new errors/* KeyturnError */.FB('TOKEN_DENIED', {
            what: `the links at ${place}: \`${tokenName}\` ${why}`,
            hint: tokenHint,
        });
    }
    function empty() {
        return down('the repository has no commit yet', 'push a first commit to its default branch');
    }
    function down(why, hint) {
        return new errors/* KeyturnError */.FB('LINK_SERVICE_DOWN', { what: `the links at ${place}: ${why}`, hint });
    }
}


/***/ }),

/***/ 89330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ toBase64url),
/* harmony export */   Tl: () => (/* binding */ unlock),
/* harmony export */   UC: () => (/* binding */ isWellFormed),
/* harmony export */   _N: () => (/* binding */ stretch),
/* harmony export */   b_: () => (/* binding */ LinkRefused),
/* harmony export */   f2: () => (/* binding */ makeLink),
/* harmony export */   h3: () => (/* binding */ possession),
/* harmony export */   og: () => (/* binding */ makeKey),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* unused harmony exports fromBase64url, parseKey, parseLink, checkPassword */
/**
 * From a link to its keys (docs/protocol.md#keys). WebCrypto only and no imports: Action, CLI and page run this very code.
 */
/** Carries nothing but the check that failed: what was checked is a secret, or a stranger's. */
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
    // Split by hand: the URL parser would percent-encode, and so accept, what a fragment of ours cannot contain.
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
  p: () => (/* binding */ sealContent)
});

// UNUSED EXPORTS: openContent

// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/rotation/secret.js
var secret = __webpack_require__(19784);
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
    return sealBytes(contentKey, id, new TextEncoder().encode(text), nonce);
}
/** `blocks` may ask for more padding than needed. Throws LinkRefused `too-long`. */
async function sealBytes(contentKey, id, plaintext, nonce, blocks = Math.floor(plaintext.length / block) + 1) {
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
    const bytes = fromBase64url(envelope);
    if (bytes === undefined)
        throw new LinkRefused('encoding');
    if (bytes[0] !== version)
        throw new LinkRefused('envelope-version');
    const padded = bytes.length - 1 - nonceBytes - tagBytes;
    if (padded < block || padded > maxPadded || padded % block !== 0)
        throw new LinkRefused('envelope-length');
    const key = await crypto.subtle.importKey('raw', contentKey, 'AES-GCM', false, ['decrypt']);
    const nonce = bytes.slice(1, 1 + nonceBytes);
    const sealed = bytes.subarray(1 + nonceBytes);
    try {
        return new Uint8Array(await crypto.subtle.decrypt(algorithm(id, nonce), key, sealed));
    }
    catch {
        throw new LinkRefused('authentication');
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
        throw new LinkRefused('padding');
    return padded.subarray(0, end);
}
function decode(bytes) {
    try {
        // A byte order mark stays, so that JSON refuses it.
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new LinkRefused('utf8');
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
/** Between what a link carries (secrets) and its envelope (bytes): for everybody who runs outside a browser. */




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
    const { rotations, from, note, issued, expires, ...content } = await open(contentKey, id, envelope);
    const entries = Object.create(null);
    for (const [name, value] of Object.entries(content.entries))
        entries[name] = new Secret(value);
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
