export const id = 10;
export const ids = [10];
export const modules = {

/***/ 90535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TW: () => (/* binding */ admissions),
  nv: () => (/* binding */ queueOf)
});

// UNUSED EXPORTS: gitHubLimits

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/http/concurrency.js
var concurrency = __webpack_require__(70359);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(28394);
;// CONCATENATED MODULE: ./lib/http/throttle.js

const TELL = 30_000;
/** A refusal halves the rates; what it took away is back after so many milliseconds, half of it after half. */
const RECOVERY = 600_000;
const SLOWEST = 1 / 8;
/** The second in which a window ends may still belong to it. */
const AFTER_RESET = 1_000;
function throttle(options) {
    const { clock, limits, longest } = options;
    const buckets = limits.map((limit) => ({ limit, level: limit.burst }));
    let seen = clock.now().getTime();
    /** Nothing that changes something is sent before, after a refusal. */
    let heldUntil = Number.NEGATIVE_INFINITY;
    let slowed = { at: Number.NEGATIVE_INFINITY, factor: 1 };
    let window;
    const waiting = { reads: 0, writes: 0 };
    let told = seen;
    const lanes = { reads: Promise.resolve(), writes: Promise.resolve() };
    /** Fills the buckets up to now. A clock that was put back lets nobody wait for the time that it went back. */
    function advance() {
        const now = clock.now().getTime();
        if (now < seen) {
            heldUntil -= seen - now;
            slowed = { ...slowed, at: slowed.at - (seen - now) };
        }
        const seconds = Math.max(0, now - seen) / 1_000;
        for (const bucket of buckets)
            bucket.level = Math.min(bucket.limit.burst, bucket.level + seconds * bucket.limit.rate * factorAt(now));
        seen = now;
        return now;
    }
    function factorAt(now) {
        const back = Math.min(1, Math.max(0, (now - slowed.at) / RECOVERY));
        return slowed.factor + (1 - slowed.factor) * back;
    }
    /** Milliseconds until this request may begin. */
    function waitOf(request, now) {
        let wait = (0,retry/* isRead */.H9)(request.method) ? 0 : Math.max(0, heldUntil - now);
        for (const { limit, level } of buckets) {
            const lacks = Math.min(limit.cost(request), limit.burst) - level;
            // A hair's breadth is a rounding error of the bucket, not a request too many.
            if (lacks > 1e-9)
                wait = Math.max(wait, Math.ceil((lacks / (limit.rate * factorAt(now))) * 1_000));
        }
        const end = window === undefined || window.left > 0 ? 0 : window.reset + AFTER_RESET - now;
        return end <= longest ? Math.max(wait, end) : wait;
    }
    async function pass(request) {
        for (;;) {
            const now = advance();
            const wait = waitOf(request, now);
            if (wait <= 0)
                break;
            tell(now, wait);
            await clock.sleep(wait);
        }
        for (const bucket of buckets)
            bucket.level -= bucket.limit.cost(request);
        if (window)
            window.left--;
    }
    function tell(now, wait) {
        if (options.tell === undefined || now - told < TELL)
            return;
        const { reads, writes } = waiting;
        // A second for each write is what the host asks for; what it refuses comes on top.
        const milliseconds = Math.max(wait, writes * 1_000);
        if (milliseconds < TELL)
            return;
        told = now;
        options.tell({ requests: reads + writes, milliseconds });
    }
    return {
        async place(request) {
            const lane = (0,retry/* isRead */.H9)(request.method) ? 'reads' : 'writes';
            waiting[lane]++;
            const turn = lanes[lane].then(() => pass(request));
            lanes[lane] = turn.catch(() => { });
            await turn;
            waiting[lane]--;
        },
        heard({ status, headers }) {
            const now = advance();
            if ((0,retry/* isLimited */.lU)(status, headers)) {
                const wait = (0,retry/* waitFor */.fm)(headers, clock.now(), 0, () => 60_000);
                if (wait <= Math.max(longest, RECOVERY))
                    heldUntil = Math.max(heldUntil, now + wait);
                slowed = { at: now, factor: Math.max(SLOWEST, factorAt(now) / 2) };
            }
            window = windowOf(headers, now, window);
        },
    };
}
/** What the host says of its window (`x-ratelimit-*`); answers may arrive in another order than they were given. */
function windowOf(headers, now, known) {
    const remaining = headers.get('x-ratelimit-remaining')?.trim() ?? '';
    const end = headers.get('x-ratelimit-reset')?.trim() ?? '';
    const open = known !== undefined && known.reset + AFTER_RESET > now ? known : undefined;
    // A host may count some of its calls (a search, an upload) in windows of their own.
    const resource = headers.get('x-ratelimit-resource') ?? 'core';
    if (resource !== 'core' || !/^\d{1,9}$/.test(remaining) || !/^\d{10,11}$/.test(end))
        return open;
    const there = Date.parse(headers.get('date') ?? '');
    const reset = Number(end) * 1_000 - (Number.isNaN(there) ? 0 : there - now);
    const left = Number(remaining);
    if (open === undefined || reset > open.reset + 2 * AFTER_RESET)
        return { left, reset };
    return { left: Math.min(left, open.left), reset: open.reset };
}

;// CONCATENATED MODULE: ./lib/forge/github/limits.js
/**
 * GitHub's limits (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api and
 * .../best-practices-for-using-the-rest-api), each kept with a little to spare, because what leaves here evenly arrives there
 * less evenly: 900 points a minute, a second between writes, 80 requests a minute and 500 an hour that make content. The
 * requests of an hour are not counted here: every answer says how many are left.
 */




const MINUTE = 60;
const HOUR = 3_600;
/** At most 870 in any minute. */
const points = { burst: 240, rate: 630 / MINUTE, cost: ({ method }) => ((0,retry/* isRead */.H9)(method) ? 1 : 5) };
/** A job of few writes is not slowed down; a longer one makes one a second. */
const writes = { burst: 10, rate: 1, cost: ({ method }) => ((0,retry/* isRead */.H9)(method) ? 0 : 1) };
/** At most 77 in any minute, and 490 in any hour. */
const contentOfMinute = { burst: 20, rate: 57 / MINUTE, cost: content };
const contentOfHour = { burst: 250, rate: 240 / HOUR, cost: content };
/** GitHub does not say what it counts as content; commits are, and secrets are counted by their points. */
function content({ method, url }) {
    return !(0,retry/* isRead */.H9)(method) && /\/repos\/[^/]+\/[^/]+\/(?:contents|git)\b/.test(new URL(url).pathname) ? 1 : 0;
}
const gitHubLimits = [points, writes, contentOfMinute, contentOfHour];
/** GitHub refuses more than a hundred at once, counting everybody who uses the same account. */
const CONCURRENT = 50;
/** Names a token's queue without naming the token. */
function queueOf(token) {
    return token === undefined ? 'nobody' : (0,external_node_crypto_.createHash)('sha256').update(token.reveal()).digest('base64url');
}
function admissions(options) {
    const known = new Map();
    return (credential) => {
        const found = known.get(credential) ?? queue(options);
        known.set(credential, found);
        return found;
    };
}
function queue(options) {
    const { place, heard } = throttle({ ...options, limits: gitHubLimits });
    const enter = (0,concurrency/* places */.z)(CONCURRENT);
    const reserved = new Map();
    return {
        async admit(request) {
            const name = nameOf(request);
            const places = reserved.get(name) ?? 0;
            if (places > 0)
                reserved.set(name, places - 1);
            else if (!isLoopback(request))
                await place(request);
            const leave = await enter();
            return (answer) => {
                leave();
                if (answer)
                    heard(answer);
            };
        },
        async reserve(request) {
            if (isLoopback(request))
                return;
            await place(request);
            const name = nameOf(request);
            reserved.set(name, (reserved.get(name) ?? 0) + 1);
        },
    };
}
function nameOf({ method, url }) {
    return `${method} ${new URL(url).pathname}`;
}
/** A host on this machine is a stand-in of somebody's own. */
function isLoopback({ url }) {
    const { hostname } = new URL(url);
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}


/***/ }),

/***/ 58931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ about),
/* harmony export */   GZ: () => (/* binding */ isDenied),
/* harmony export */   P0: () => (/* binding */ refusedWith),
/* harmony export */   ZO: () => (/* binding */ isGitHubLimit),
/* harmony export */   ke: () => (/* binding */ GitHubRefusal),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9474);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28394);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70049);



/** The token will not be let in, whatever is asked; another one, or somebody's setting, is needed. */
const denials = new Set(['credential', 'permission', 'sso', 'ip', 'suspended', 'policy']);
/** GitHub answered with a status of 300 or more: no effect. */
class GitHubRefusal extends _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB {
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
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB(error.code, {
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
    if ((0,_http_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isLimited */ .lU)(status, headers))
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
    const { status } = answer;
    const what = `${(0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0)(request)}: GitHub answered ${status}`;
    if (status >= 500 || status === 408)
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what });
    if (status >= 400 && (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .isPage */ .yp)(answer)) {
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', {
            what: `${what} with a page for people, which comes from something in between`,
            hint: 'look for a proxy or a sign-in page between this machine and GitHub',
        });
    }
    const message = messageOf(answer.text);
    const kind = kindOf(answer, message);
    if (kind === 'permission')
        return lacking(request, answer, { message, what, reader });
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
/** The error of a token that lacks a permission: which one, and how it is given. */
function lacking(request, answer, { message, what, reader }) {
    const { tokenName, inActions } = reader;
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

/***/ 72462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ checkToken)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);

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
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `\`${name}\` is not a token: it has ${fault}`,
        hint: `copy the token alone and store it again, without a file in between: \`printf %s TOKEN | gh secret set NAME\``,
    });
}


/***/ }),

/***/ 9474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ call),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   yp: () => (/* binding */ isPage)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28394);


/**
 * Sends one request and reads the whole answer. A redirect is returned like any other answer and never followed, because a
 * cross-origin one would forward `x-vault-token` and its like, and on 307 the body.
 *
 * 4xx and 5xx are answers, not errors: 5xx after the repetitions that `retry` allows, limits (429, 403 with `retry-after` or
 * an exhausted `x-ratelimit-remaining`) after the waits that `patience` allows. A 403 that is a limit is returned as 429, so
 * that nobody takes it for "may not". A limit had no effect, so with `retry: 'never'` a write waits for it too, and a read
 * does not; nothing else is sent twice.
 *
 * @throws KeyturnError HTTP_NOT_SENT: certainly no effect (name not found, connection refused, TLS, a proxy's refusal).
 * @throws KeyturnError HTTP_UNKNOWN: time-out, reset, truncated or oversized body.
 */
async function call(http, request, options) {
    const { clock, retry = 'reads' } = options;
    const patient = { ..._retry_js__WEBPACK_IMPORTED_MODULE_1__/* .patience */ ._L, ...options.patience };
    const label = describe(request, options.secretPath === true);
    const body = request.body === null ? null : await request.arrayBuffer();
    const again = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .mayRepeat */ .xg)(request.method, retry);
    let repeats = 0;
    let waits = 0;
    let budget = patient.total;
    for (;;) {
        let answer;
        const done = await options.admit?.(request);
        try {
            answer = await once(http, { request, body, label }, options);
            done?.(answer);
        }
        catch (error) {
            done?.(undefined);
            if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB)
                throw error;
            const failure = error instanceof Failure ? error : new Failure('HTTP_UNKNOWN', 'no answer', true);
            const repeatable = failure.passing && (failure.code === 'HTTP_NOT_SENT' || again);
            if (!repeatable || repeats >= patient.repeats)
                throw refusal(failure, label);
            await clock.sleep((0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v7)(repeats++));
            continue;
        }
        if (answer.status >= 500 && again && repeats < patient.repeats) {
            const wait = answer.headers.has('retry-after') ? (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(answer.headers, clock.now(), 0) : (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .pause */ .v7)(repeats);
            if (wait > budget)
                return answer;
            budget -= wait;
            repeats++;
            await clock.sleep(wait);
            continue;
        }
        // Only a proxy says 407, and then it has passed nothing on.
        if (answer.status === 407) {
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_NOT_SENT', {
                what: `${label}: the proxy in between asks for a login (407)`,
                hint: 'put the login into the variable that names the proxy: HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT',
            });
        }
        const limited = options.limits?.is(answer) ?? (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isLimited */ .lU)(answer.status, answer.headers);
        if (limited && (waits >= patient.waits || (retry === 'never' && (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isRead */ .H9)(request.method))))
            return { ...answer, status: 429 };
        if (limited) {
            const wait = (0,_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .waitFor */ .fm)(answer.headers, clock.now(), waits, options.limits?.wait);
            if (wait > budget)
                return { ...answer, status: 429 };
            budget -= wait;
            waits++;
            await clock.sleep(wait);
            continue;
        }
        return answer;
    }
}
/** Whether an answer is a page for people: it then comes from something in between, a proxy or a guest network. */
function isPage({ headers }) {
    return /^text\/html/i.test(headers.get('content-type') ?? '');
}
/** Method, origin and path for people; never a query, never user information. */
function describe(request, secretPath = false) {
    const url = new URL(request.url);
    return `${request.method} ${url.origin}${secretPath ? '/...' : url.pathname}`;
}
/** What is known about a request that got no answer. `reason` is one of this file's own sentences. */
class Failure extends Error {
    code;
    reason;
    /** Whether another try could go better. */
    passing;
    constructor(code, reason, passing) {
        super(reason);
        this.code = code;
        this.reason = reason;
        this.passing = passing;
    }
}
function refusal(failure, label) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(failure.code, { what: `${label}: ${failure.reason}` });
}
async function once(http, { request, body, label }, { timeout = 30_000, limit = 1_048_576 }) {
    const late = new AbortController();
    const headers = new Headers(request.headers);
    if (!headers.has('user-agent'))
        headers.set('user-agent', 'keyturn');
    const attempt = new Request(request.url, {
        method: request.method,
        headers,
        body,
        redirect: 'manual',
        signal: AbortSignal.any([request.signal, late.signal]),
    });
    let expire = () => { };
    const expired = new Promise((_, reject) => {
        expire = () => reject(new Failure('HTTP_UNKNOWN', `no complete answer within ${timeout / 1_000} s`, true));
    });
    // The deadline is the machine's, not the domain's: an injected clock may stand still or jump.
    const timer = setTimeout(() => {
        expire();
        late.abort();
    }, timeout);
    const answered = (async () => {
        let response;
        try {
            response = await http(attempt);
        }
        catch (error) {
            if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB)
                throw error;
            throw request.signal.aborted ? new Failure('HTTP_UNKNOWN', 'stopped', false) : classify(error);
        }
        const whole = await read(response, limit);
        const marked = whole.startsWith('\ufeff');
        const text = marked ? whole.slice(1) : whole;
        return { status: response.status, headers: response.headers, text, marked, json: () => parse(text, label) };
    })();
    try {
        return await Promise.race([answered, expired]);
    }
    finally {
        clearTimeout(timer);
    }
}
async function read(response, limit) {
    if (response.body === null)
        return '';
    const tooLong = () => new Failure('HTTP_UNKNOWN', `the answer is longer than ${limit} bytes`, false);
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const reader = response.body.getReader();
    let text = '';
    let bytes = 0;
    for (;;) {
        const part = await reader.read().catch(() => {
            throw new Failure('HTTP_UNKNOWN', 'the answer broke off', true);
        });
        if (part.done)
            return text + decoder.decode();
        bytes += part.value.byteLength;
        if (bytes > limit) {
            await reader.cancel().catch(() => { });
            throw tooLong();
        }
        text += decoder.decode(part.value, { stream: true });
    }
}
function parse(text, label) {
    try {
        // A member of that name would become the prototype of a copy made with Object.assign.
        if (!/__proto__|\\u005f/i.test(text))
            return JSON.parse(text);
        return JSON.parse(text, (name, value) => (name === '__proto__' ? undefined : value));
    }
    catch {
        // The engine's own message quotes the body.
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${label}: the answer is not JSON` });
    }
}
/** Codes with which Node says that no byte of the request reached the other side. Everything else is unknown. */
const notSent = {
    ENOTFOUND: { reason: 'the host name was not found', passing: true },
    EAI_AGAIN: { reason: 'the host name could not be looked up', passing: true },
    EAI_FAIL: { reason: 'the host name could not be looked up', passing: true },
    ECONNREFUSED: { reason: 'the connection was refused', passing: true },
    EHOSTUNREACH: { reason: 'the host cannot be reached', passing: true },
    ENETUNREACH: { reason: 'the network cannot be reached', passing: true },
    EADDRNOTAVAIL: { reason: 'no address to connect from', passing: true },
    UND_ERR_CONNECT_TIMEOUT: { reason: 'no connection within the time allowed', passing: true },
    ERR_TLS_CERT_ALTNAME_INVALID: { reason: 'the TLS certificate is for another host', passing: false },
    CERT_HAS_EXPIRED: { reason: 'the TLS certificate has expired', passing: false },
    CERT_NOT_YET_VALID: { reason: 'the TLS certificate is not valid yet', passing: false },
    CERT_REVOKED: { reason: 'the TLS certificate was revoked', passing: false },
    CERT_UNTRUSTED: { reason: 'the TLS certificate is not trusted', passing: false },
    CERT_REJECTED: { reason: 'the TLS certificate is not trusted', passing: false },
    CERT_SIGNATURE_FAILURE: { reason: 'the TLS certificate is not valid', passing: false },
    CERT_CHAIN_TOO_LONG: { reason: 'the TLS certificate is not trusted', passing: false },
    INVALID_CA: { reason: 'the TLS certificate is not trusted', passing: false },
    INVALID_PURPOSE: { reason: 'the TLS certificate is not for servers', passing: false },
    DEPTH_ZERO_SELF_SIGNED_CERT: { reason: 'the TLS certificate is self-signed', passing: false },
    SELF_SIGNED_CERT_IN_CHAIN: { reason: 'the TLS certificate chain is self-signed', passing: false },
    UNABLE_TO_GET_ISSUER_CERT: { reason: 'the TLS certificate is not trusted', passing: false },
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { reason: 'the TLS certificate is not trusted', passing: false },
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: { reason: 'the TLS certificate is not trusted', passing: false },
    ERR_SSL_WRONG_VERSION_NUMBER: { reason: 'the host does not speak TLS there', passing: false },
    ERR_SSL_PACKET_LENGTH_TOO_LONG: { reason: 'the host does not speak TLS there', passing: false },
    ERR_SSL_UNSUPPORTED_PROTOCOL: { reason: 'the host speaks no TLS version that is allowed', passing: false },
    ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: { reason: 'the host speaks no TLS version that is allowed', passing: false },
    ERR_SSL_TLSV1_UNRECOGNIZED_NAME: { reason: 'the host has no TLS certificate for that name', passing: false },
    ERR_SSL_TLSV1_ALERT_UNRECOGNIZED_NAME: { reason: 'the host has no TLS certificate for that name', passing: false },
};
function classify(error) {
    const found = codesOf(error);
    // Several addresses may be tried: only if every one failed before sending was nothing sent.
    const known = found.length > 0 && found.every((code) => Object.hasOwn(notSent, code));
    const first = known ? notSent[found[0]] : undefined;
    if (first !== undefined)
        return new Failure('HTTP_NOT_SENT', first.reason, first.passing);
    if (refusedLocally(error))
        return new Failure('HTTP_NOT_SENT', 'requests to this port or scheme are not made', false);
    return new Failure('HTTP_UNKNOWN', 'the connection broke before the answer came', true);
}
/** `fetch` wraps what happened in `cause`; a failure of every address is an AggregateError with `errors`. */
function codesOf(error) {
    const cause = member(error, 'cause') ?? error;
    const all = member(cause, 'errors');
    const several = Array.isArray(all) && all.length > 0 ? all : [cause];
    return several.map((each) => String(member(each, 'code') ?? ''));
}
function refusedLocally(error) {
    const message = member(member(error, 'cause'), 'message');
    return message === 'bad port' || message === 'unknown scheme';
}
function member(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}


/***/ }),

/***/ 70359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ places)
/* harmony export */ });
/**
 * Places for at most `limit` requests at once; who comes later waits, first come, first served. Resolves to what gives the
 * place back.
 */
function places(limit) {
    const waiting = [];
    let free = limit;
    const leave = () => {
        // A place is handed over, never given back and fought for.
        const next = waiting.shift();
        if (next)
            next();
        else
            free++;
    };
    return async () => {
        if (free > 0)
            free--;
        else
            await new Promise((go) => waiting.push(go));
        let left = false;
        return () => {
            if (left)
                return;
            left = true;
            leave();
        };
    };
}


/***/ }),

/***/ 28394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ isRead),
/* harmony export */   _L: () => (/* binding */ patience),
/* harmony export */   fm: () => (/* binding */ waitFor),
/* harmony export */   lU: () => (/* binding */ isLimited),
/* harmony export */   v7: () => (/* binding */ pause),
/* harmony export */   xg: () => (/* binding */ mayRepeat)
/* harmony export */ });
const patience = { repeats: 3, waits: 3, total: 120_000 };
const reads = new Set(['GET', 'HEAD', 'OPTIONS', 'LIST']);
const idempotent = new Set([...reads, 'PUT', 'DELETE']);
function isRead(method) {
    return reads.has(method);
}
/** Whether a request whose effect is unknown may be sent once more. */
function mayRepeat(method, retry) {
    if (retry === 'never' || retry === 'any')
        return retry === 'any';
    return retry === 'idempotent' ? idempotent.has(method) : reads.has(method);
}
/** 0.5 s, 1 s, 2 s, ... */
function pause(repeat) {
    return 500 * 2 ** repeat;
}
/** Whether the other side says "not now": 429, or GitHub's 403 that carries a limit. */
function isLimited(status, headers) {
    if (status === 429)
        return true;
    return status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0');
}
/**
 * How long to wait after a limited answer, or after a 503 that says so: `retry-after` (seconds or a date, RFC 9110
 * section 10.2.3), then `x-ratelimit-reset` (epoch seconds; small numbers are seconds from now) unless something is left
 * of that limit, then `otherwise`: 2, 8, 32 s. Dates are compared with the answer's own `date`, so that a wrong clock on
 * this side does not matter.
 */
function waitFor(headers, now, waited, otherwise = (waited) => 2_000 * 4 ** waited) {
    const there = Date.parse(headers.get('date') ?? '');
    const base = Number.isNaN(there) ? now.getTime() : there;
    return retryAfter(headers, base) ?? reset(headers, base) ?? otherwise(waited);
}
function retryAfter(headers, base) {
    const value = headers.get('retry-after')?.trim();
    if (value === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1_000;
    if (!/^[A-Z][a-z]{2},? /.test(value))
        return undefined;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - base);
}
function reset(headers, base) {
    const value = headers.get('x-ratelimit-reset')?.trim();
    if (value === undefined || !/^\d{1,11}$/.test(value))
        return undefined;
    // Then it is another limit that was met, and this one's end says nothing about it.
    if (/^[1-9]\d*$/.test(headers.get('x-ratelimit-remaining')?.trim() ?? ''))
        return undefined;
    const seconds = Number(value);
    // A second more: the reset second itself is still inside the old window.
    return seconds < 1_000_000_000 ? seconds * 1_000 : Math.max(0, seconds * 1_000 - base) + 1_000;
}


/***/ })

};
