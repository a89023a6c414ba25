export const id = 710;
export const ids = [710,6476];
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

/***/ 80710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepWorkflowEnabled: () => (/* binding */ keepWorkflowEnabled)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6476);

/**
 * Enables the workflow that this run belongs to (https://docs.github.com/rest/actions/workflows#enable-a-workflow): in a
 * public repository GitHub disables schedules after 60 days without activity. A token that may not do this, and a run
 * outside Actions, are no failures: the commit to the journal has been made already.
 */
async function keepWorkflowEnabled(github, workflowRef) {
    const parts = /^([^/]+)\/([^/]+)\/\.github\/workflows\/([^@/]+)@/.exec(workflowRef ?? '');
    if (!parts)
        return;
    const [, owner = '', repo = '', workflow = ''] = parts;
    try {
        await github.rest.actions.enableWorkflow({ owner, repo, workflow_id: workflow });
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_0__.refusedWith)(error) === undefined)
            throw error;
    }
}


/***/ })

};
