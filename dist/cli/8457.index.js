export const id = 8457;
export const ids = [8457,2761];
export const modules = {

/***/ 37812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ about),
/* harmony export */   GZ: () => (/* binding */ isDenied),
/* harmony export */   P0: () => (/* binding */ refusedWith),
/* harmony export */   ZO: () => (/* binding */ isGitHubLimit),
/* harmony export */   ke: () => (/* binding */ GitHubRefusal),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9474);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28394);



/** The token will not be let in, whatever is asked; another one, or somebody's setting, is needed. */
const denials = new Set(['credential', 'permission', 'sso', 'ip', 'suspended', 'policy']);
/** GitHub answered with a status of 300 or more: no effect. */
class GitHubRefusal extends _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB {
    status;
    kind;
    /** A ruleset or a protected branch refused it, not a state that another try could find changed. */
    ruled;
    /** When GitHub said so, by its clock. */
    at;
    constructor({ status, headers }, kind, code, details) {
        super(code, details);
        const at = new Date(headers.get('date') ?? '');
        this.status = status;
        this.kind = kind;
        this.at = Number.isNaN(at.getTime()) ? undefined : at;
        this.ruled = details.ruled === true;
    }
    /** Whether GitHub said that whoever asks may not; never true of a limit, and never of what is only not there. */
    get denied() {
        return denials.has(this.kind);
    }
}
/**
 * The status of GitHub's refusal; undefined for every other error. A limit is 429 even where GitHub said 403, and a token
 * that single sign-on keeps out is 403 even where GitHub said 404: neither "may not" nor "not there" may be read out of them.
 */
function refusedWith(error) {
    if (!(error instanceof GitHubRefusal))
        return undefined;
    return error.kind === 'sso' ? 403 : error.status;
}
/** Whether whoever asks may not; see `GitHubRefusal.denied`. */
function isDenied(error) {
    return error instanceof GitHubRefusal && error.denied;
}
/** The same error with what it is about in front: code and cure stay, because they fit wherever the token is used. */
function about(place, error) {
    return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(error.code, {
        what: `${place}: ${error.message}`,
        ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
}
/**
 * "If you exceed your primary rate limit, you will receive a 403 or 429 response, and the x-ratelimit-remaining header
 * will be 0. ... If you exceed a secondary rate limit, you will receive a 403 or 429 response and an error message that
 * indicates that you exceeded a secondary rate limit", with or without `retry-after`
 * (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit).
 */
function isGitHubLimit({ status, headers, text }) {
    if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .isLimited */ .lU)(status, headers))
        return true;
    return status === 403 && /rate limit|abuse detection/i.test(messageOf(text));
}
/** The `message` of GitHub's errors, to be looked at and never shown. */
function messageOf(text) {
    try {
        const { message } = JSON.parse(text);
        return typeof message === 'string' ? message : '';
    }
    catch {
        return '';
    }
}
/** Sorts a status of 300 or more. Throws nothing; a 5xx, and a page of something in between, is HTTP_UNKNOWN. */
function refusal(request, answer, reader) {
    const { status, headers } = answer;
    const what = `${(0,_call_js__WEBPACK_IMPORTED_MODULE_1__/* .describe */ .q)(request)}: GitHub answered ${status}`;
    if (status >= 500 || status === 408)
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what });
    if (status >= 400 && /^text\/html/i.test(headers.get('content-type') ?? '')) {
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', {
            what: `${what} with a page for people, which comes from something in between`,
            hint: 'look for a proxy or a sign-in page between this machine and GitHub',
        });
    }
    const message = messageOf(answer.text);
    const kind = kindOf(answer, message);
    if (kind === 'permission')
        return lacking(request, answer, message, what, reader);
    const owner = ownerIn(request) ?? 'the organization';
    const { code = 'HTTP_REFUSED', says, hint } = words(kind, owner, reader);
    return new GitHubRefusal(answer, kind, code, {
        what: says === undefined ? what : `${what}${says.startsWith(',') ? '' : ': '}${says}`,
        ...(hint === undefined ? {} : { hint }),
        ruled: (status === 409 || status === 422) && /rule violation|protected branch|protected ref/i.test(message),
    });
}
const kindsOfStatus = {
    401: 'credential',
    404: 'missing',
    409: 'conflict',
    410: 'gone',
    422: 'invalid',
    423: 'locked',
    451: 'legal',
};
/**
 * The marks by which GitHub tells its 403s (and a 404 that single sign-on made) apart, in this order:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api, and for single sign-on
 * https://docs.github.com/rest/authentication/authenticating-to-the-rest-api.
 */
const marks = [
    ['ip', /\bIP allow list\b/i],
    ['sso', /SAML (enforcement|SSO)/i],
    ['suspended', /\b(installation|account) (has been|was|is) suspended/i],
    ['policy', /\bforbids access via\b|OAuth App access restrictions/i],
    ['plan', /\bupgrade to GitHub\b|to enable this feature\b|billing plan/i],
    ['archived', /\barchived\b/i],
    ['locked', /\blocked for migration\b/i],
    ['legal', /\baccess blocked\b/i],
];
function kindOf(answer, message) {
    const { status, headers } = answer;
    if (isGitHubLimit(answer))
        return 'limit';
    if ((status === 403 || status === 404) && /^required\b/.test(headers.get('x-github-sso') ?? ''))
        return 'sso';
    if (status === 403)
        return marks.find(([, mark]) => mark.test(message))?.[0] ?? 'permission';
    return kindsOfStatus[status] ?? (status < 400 ? 'moved' : 'other');
}
/** What is said after "GitHub answered ...", and the cure where the token is. */
function words(kind, owner, { tokenName, inActions }) {
    const token = `\`${tokenName}\``;
    const own = tokenName === 'gh auth token';
    const renew = own
        ? 'log in again: `gh auth login`'
        : `make a new token and store it where ${inActions ? 'the workflow' : 'this command'} takes ${token} from`;
    switch (kind) {
        case 'limit':
            return {
                code: 'RATE_LIMITED',
                says: 'a rate limit, and the wait that it asks for is too long',
                hint: 'run it again later; nothing was lost',
            };
        case 'credential':
            return {
                code: 'TOKEN_DENIED',
                says: `it does not accept the credential in ${token}, which has expired, was revoked, or is not a token`,
                hint: renew,
            };
        case 'sso':
            return {
                code: 'TOKEN_SSO',
                says: `${owner} asks for single sign-on, and the credential in ${token} is not authorized for it`,
                hint: own
                    ? `log in again: \`gh auth login\`, and say yes to ${owner} on GitHub's page`
                    : `its owner authorizes it for ${owner}: https://github.com/settings/tokens, *Configure SSO*; an App or a fine-grained token of ${owner} needs no authorization`,
            };
        case 'ip':
            return {
                code: 'TOKEN_IP',
                says: `${owner} has an IP allow list, and the address of this machine is not on it`,
                hint: inActions
                    ? `run the job on a runner whose address is on the list of ${owner} (a self-hosted or larger runner with a fixed address), or let an owner add it: *Settings*, *Authentication security*, *IP allow list*`
                    : `use a network that is on the list, or let an owner of ${owner} add this one: *Settings*, *Authentication security*, *IP allow list*`,
            };
        case 'suspended':
            return {
                code: 'APP_SUSPENDED',
                says: `the installation of the GitHub App, or the account that ${token} belongs to, is suspended`,
                hint: `an owner of ${owner} ends that: *Settings*, *GitHub Apps*, *Configure*, *Unsuspend*`,
            };
        case 'policy':
            return {
                code: 'TOKEN_POLICY',
                says: `a policy of ${owner} forbids the kind of token that ${token} is, or its lifetime`,
                hint: `use a GitHub App, or a fine-grained token with a shorter lifetime; the policy stands under *Settings*, *Personal access tokens* of ${owner}`,
            };
        case 'plan':
            return {
                code: 'PLAN_LIMIT',
                says: `the plan of ${owner} does not include this`,
                hint: 'make the repository public, change the plan, or take what needs it out of the configuration',
            };
        case 'archived':
            return { says: 'the repository is archived', hint: 'unarchive it, or take it out of the configuration' };
        case 'locked':
            return { says: 'it is locked', hint: 'wait until the migration is over, or unlock it, then run again' };
        case 'legal':
            return {
                says: 'GitHub has blocked the repository, for legal reasons or because of its terms',
                hint: "read GitHub's notice on the repository's page, and take it out of the configuration until that is settled",
            };
        case 'gone':
            return { says: 'this is gone for good', hint: 'take it out of the configuration, or use a newer Keyturn' };
        case 'moved':
            return {
                says: ', a redirect that is not followed',
                hint: 'the repository was renamed or moved: use its new name',
            };
        default:
            return {};
    }
}
function lacking(request, answer, message, what, { tokenName, inActions }) {
    const needed = permissionsOf(answer.headers);
    // Only what an installation asks for is called "integration"; a user's token has other words.
    const integration = /resource not accessible by integration/i.test(message);
    if (integration && /\/(secrets|environments)(\/|$)/.test(new URL(request.url).pathname)) {
        return new GitHubRefusal(answer, 'permission', 'TOKEN_DENIED', {
            what: `${what}. ${neverGitHubToken}`,
            hint: bothWays(tokenName, needed),
        });
    }
    const permission = needed ?? 'the permission that the documentation of this path names';
    return new GitHubRefusal(answer, 'permission', 'TOKEN_DENIED', {
        what: `${what}: \`${tokenName}\` lacks ${needed ?? 'a permission'}`,
        hint: tokenName === 'gh auth token' && !inActions
            ? `ask for ${permission} there, or use a token that has it: \`GITHUB_TOKEN=... keyturn ...\``
            : `give the token ${permission}`,
    });
}
/** `secrets=write,metadata=read; actions=write` -> `Secrets: write and Metadata: read, or Actions: write`. */
function permissionsOf(headers) {
    const text = headers.get('x-accepted-github-permissions');
    // It is a foreign header: only its known shape is shown.
    if (text === null || !/^[a-z_]+=(read|write|admin)([,;] ?[a-z_]+=(read|write|admin))*$/.test(text))
        return undefined;
    const one = (pair) => {
        const [name, level] = pair.trim().split('=');
        const spaced = name.replaceAll('_', ' ');
        return `*${spaced[0].toUpperCase()}${spaced.slice(1)}: ${level}*`;
    };
    return text
        .split(';')
        .map((all) => all.split(',').map(one).join(' and '))
        .join(', or ');
}
/** The account that a request names in its path. */
function ownerIn(request) {
    const found = /\/(?:repos|orgs|users)\/([A-Za-z0-9][A-Za-z0-9_-]{0,99})(?=\/|$)/.exec(new URL(request.url).pathname);
    return found?.[1];
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


/***/ }),

/***/ 54781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ checkToken)
/* harmony export */ });
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);

/** In the order in which they are told; the first that fits is the fault. */
const faults = [
    [/\uFEFF/, 'a byte-order mark, which some editors and shells put in front of a file'],
    [/^\s*(["'`]).*\1\s*$/s, 'quotes around it'],
    [/[\r\n]/, 'a line break inside'],
    [/\s/, 'a space inside'],
    [/[^\x21-\x7e]/, 'characters that no token has'],
];
/**
 * Refuses what is certainly no token as it stands, before it is sent anywhere: no header could carry most of it, and
 * GitHub would only call it bad. White space around it does no harm. Throws INPUT_INVALID, which names the fault and never
 * the value.
 */
function checkToken(token, name) {
    const text = token.reveal();
    const inner = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
    const fault = inner === '' ? 'nothing but white space' : faults.find(([mark]) => mark.test(inner))?.[1];
    if (fault === undefined)
        return;
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `\`${name}\` is not a token: it has ${fault}`,
        hint: `copy the token alone and store it again, without a file in between: \`printf %s TOKEN | gh secret set NAME\``,
    });
}


/***/ }),

/***/ 72761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseGithubLink: () => (/* binding */ parseGithubLink)
/* harmony export */ });
/** `OWNER/REPO#K`: the part before `#` is never an address. */
function parseGithubLink(link) {
    const parts = /^([A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,10})?\/[A-Za-z0-9._-]{1,100})#([^#]*)$/.exec(link);
    return parts === null ? undefined : { repository: parts[1], fragment: parts[2] };
}


/***/ }),

/***/ 25786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubReader: () => (/* binding */ githubReader)
/* harmony export */ });
/* harmony import */ var _http_github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21644);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28607);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89330);
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19926);
/* harmony import */ var _sealing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10157);
/* harmony import */ var _github_link_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72761);
/* harmony import */ var _github_story_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96848);
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
    const { id } = await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .possession */ .h3)(key);
    const shelf = (0,_github_story_js__WEBPACK_IMPORTED_MODULE_5__/* .githubShelf */ .Y_)({ github: options.github, repository, tokenHint });
    const mark = (0,_github_story_js__WEBPACK_IMPORTED_MODULE_5__/* .newMark */ .e0)(random);
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
            const { contentKey } = await (0,_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .unlocked */ .YR)(key, password);
            const found = await shelf.file((0,_github_story_js__WEBPACK_IMPORTED_MODULE_5__/* .envelopePath */ .M6)(id));
            if (!found)
                throw over(await shelf.story(id));
            const content = await (0,_sealing_js__WEBPACK_IMPORTED_MODULE_4__/* .openContent */ .Q)(contentKey, id, (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64url */ .S)(found.bytes)).catch((error) => {
                if (error instanceof _derive_js__WEBPACK_IMPORTED_MODULE_2__/* .LinkRefused */ .b_ && error.code === 'authentication' && story.password)
                    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PASSWORD_WRONG', password ? {} : { what: 'this link asks for a password' });
                throw (0,_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)(error, 'what the link holds is damaged, or was not sealed by its sender');
            });
            if (content.expires === undefined || content.expires <= clock.now())
                throw (0,_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .gone */ .qp)('the link has expired');
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
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('INPUT_INVALID', { what: 'nobody has opened this link yet' });
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
            throw (0,_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .gone */ .qp)('the link has expired');
        return story;
    }
    /** Only one delete of this `sha` succeeds; a lost answer is found again by the mark in the commit. */
    async function claim(sha) {
        for (let number = 1;; number++) {
            try {
                return await shelf.remove((0,_github_story_js__WEBPACK_IMPORTED_MODULE_5__/* .envelopePath */ .M6)(id), sha, (0,_github_story_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .iU)(id, 'opened', mark));
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
        const path = (0,_github_story_js__WEBPACK_IMPORTED_MODULE_5__/* .receiptPath */ .WI)(id);
        for (let number = 1;; number++) {
            const found = await shelf.file(path);
            if (found?.bytes.toString() === `${what}\n`)
                return;
            try {
                return await shelf.put(path, Buffer.from(`${what}\n`), (0,_github_story_js__WEBPACK_IMPORTED_MODULE_5__/* .message */ .iU)(id, what, mark), found?.sha);
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
    if (error instanceof _http_github_js__WEBPACK_IMPORTED_MODULE_0__.GitHubRefusal)
        return !error.ruled && [404, 409, 422].includes(error.status);
    return (0,_rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'HTTP_UNKNOWN');
}
function parse(link) {
    const parts = (0,_github_link_js__WEBPACK_IMPORTED_MODULE_6__.parseGithubLink)(link.reveal());
    if (!parts)
        throw (0,_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)(new _derive_js__WEBPACK_IMPORTED_MODULE_2__/* .LinkRefused */ .b_('link'), whole);
    try {
        return { repository: parts.repository, key: (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .parseKey */ .Do)(parts.fragment) };
    }
    catch (error) {
        throw (0,_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)(error, whole);
    }
}
function over(story) {
    switch (story?.state) {
        case undefined:
            return (0,_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .gone */ .qp)('there is no such link (any more), or it was not copied whole');
        case 'opened': {
            const { by, at } = story.end;
            return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('LINK_GONE', {
                what: `the link was opened by ${by} at ${at.toISOString()}; it opens once`,
                hint: 'was that you? If not, tell the sender at once: what it held has to be replaced (`keyturn revoke`). If it was, ask for a new link',
            });
        }
        case 'expired':
            return (0,_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .gone */ .qp)('the link has expired');
        case 'superseded':
            return (0,_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .gone */ .qp)('a newer link has taken the place of this one');
        default:
            return (0,_reader_js__WEBPACK_IMPORTED_MODULE_3__/* .gone */ .qp)('the sender has ended this link');
    }
}


/***/ }),

/***/ 96848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ waitingMessage),
/* harmony export */   M6: () => (/* binding */ envelopePath),
/* harmony export */   NF: () => (/* binding */ LINKS_BRANCH),
/* harmony export */   WI: () => (/* binding */ receiptPath),
/* harmony export */   Y_: () => (/* binding */ githubShelf),
/* harmony export */   e0: () => (/* binding */ newMark),
/* harmony export */   iU: () => (/* binding */ message)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _http_github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21644);
/* harmony import */ var _http_orphan_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11668);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28607);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89330);
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
    return (0,_derive_js__WEBPACK_IMPORTED_MODULE_3__/* .toBase64url */ .S)(random.getRandomValues(new Uint8Array(16)));
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
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `GitHub listed the commits of ${place} unreadably` });
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
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `a file of ${place} came incomplete` });
        }
        catch (error) {
            if (!(await isMissing(error)))
                throw explained(error);
            return undefined;
        }
    }
    /** Whether GitHub says "not there" to somebody who would see it if it were. */
    async function isMissing(error) {
        const status = (0,_http_github_js__WEBPACK_IMPORTED_MODULE_0__.refusedWith)(error);
        if (status !== 404 && status !== 409)
            return false;
        const found = await (0,_http_orphan_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .branchExists */ .TV)(await options.github(), at).catch((other) => {
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
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('TOKEN_DENIED', {
            what: `the links at ${place}: the token does not see the repository (it does not exist, or the token was not given it)`,
            hint: tokenHint,
        });
    }
    function explained(error) {
        if (!(error instanceof _http_github_js__WEBPACK_IMPORTED_MODULE_0__.GitHubRefusal))
            return error;
        if (error.denied && error.kind !== 'permission' && error.kind !== 'credential')
            return (0,_http_github_js__WEBPACK_IMPORTED_MODULE_0__.about)(`the links at ${place}`, error);
        if (error.code === 'TOKEN_DENIED')
            return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('TOKEN_DENIED', { what: `the links at ${place}: ${error.message}`, hint: tokenHint });
        if (error.ruled) {
            return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('LINK_SERVICE_DOWN', {
                what: `the links at ${place}: a ruleset or branch protection refuses the write`,
                hint: `exclude \`${LINKS_BRANCH}\` from it`,
            });
        }
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('LINK_SERVICE_DOWN', {
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
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: 'GitHub named a commit without its time' });
    return at;
}


/***/ })

};
