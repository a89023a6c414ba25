export const id = 4437;
export const ids = [4437,6476];
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

/***/ 74437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runs: () => (/* binding */ runs)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6476);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52378);




const time = zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$({ offset: true }).transform((text) => new Date(text));
const run = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int(), status: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(), created_at: time });
const attempt = run.extend({ run_started_at: time.optional(), updated_at: time });
const page = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ total_count: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().int(), workflow_runs: zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(run) });
/** GitHub ends a workflow run after 35 days, its waiting for approval included (docs: "Actions limits"). */
const LONGEST_RUN = 36 * 86_400_000;
/** In the order that a run takes, so that one which moves on between two requests is met again; jobs may wait later too. */
const unfinishedStatuses = ['requested', 'pending', 'waiting', 'queued', 'in_progress', 'waiting', 'queued'];
function runs({ keeper, writer, repository: own, owner: me, started }) {
    const looks = new Map();
    /** Asked once, and only if somebody wants to know. */
    let times;
    const known = { own, me, started, keeper, writer, looks };
    return {
        permission: '*Actions: read*',
        queuedAt: async () => (await mine()).queuedAt,
        createdAt: async () => (await mine()).createdAt,
        state: (owner) => state(known, owner),
        unfinished: (repository, before) => unfinished(known, repository, before),
    };
    function mine() {
        times ??= timesOfThisRun(known);
        times.catch(() => {
            times = undefined;
        });
        return times;
    }
}
function clientFor(known, repository) {
    const { own, keeper, writer } = known;
    return repository.toLowerCase() === own?.toLowerCase() ? keeper() : writer();
}
async function timesOfThisRun(known) {
    const { me, started } = known;
    const named = runOf(known, me);
    if (me.lease !== undefined || named === undefined)
        return { queuedAt: started(), createdAt: started() };
    const found = await attemptOf(known, named.repository, named.id, me.attempt);
    if (found === undefined) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('TOKEN_DENIED', {
            what: `GitHub does not show this run (${me.run}) to \`journal-token\``,
            hint: 'in the workflow: `permissions: { actions: write, contents: write }`',
        });
    }
    // A re-run keeps `created_at`; what it may know is as of its own start.
    const queuedAt = me.attempt > 1 ? (found.run_started_at ?? found.created_at) : found.created_at;
    return { queuedAt, createdAt: found.created_at };
}
/**
 * A run has ended only if GitHub calls it completed. A run that GitHub does not know any more was deleted, which it allows
 * for completed runs only, so it ended at some time in the past; but that is believed only of a run whose repository stands
 * in its name, and only if that repository's runs can be read at all.
 */
async function state(known, owner) {
    const named = runOf(known, owner);
    if (named === undefined)
        return { alive: true };
    const found = await attemptOf(known, named.repository, named.id, owner.attempt);
    if (found !== undefined)
        return found.status === 'completed' ? { alive: false, endedAt: found.updated_at } : { alive: true };
    if (!named.certain)
        return { alive: true };
    try {
        await pageOf(known, named.repository, { per_page: 1 });
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) !== 404)
            throw error;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('TOKEN_DENIED', {
            what: `the workflow runs of ${named.repository}, which holds a lock, cannot be read`,
            hint: `give the token *Actions: read* for ${named.repository}`,
        });
    }
    return { alive: false, endedAt: new Date(0) };
}
function runOf(known, { run }) {
    const { own } = known;
    const [, repository, id] = /^(?:([^/#]+\/[^/#]+)#)?(\d{1,15})$/.exec(run) ?? [];
    const home = repository ?? own;
    if (id === undefined || home === undefined)
        return undefined;
    return { repository: home, id: Number(id), certain: repository !== undefined };
}
/** Undefined: 404. */
async function attemptOf(known, repository, id, number) {
    const params = { ...split(repository), run_id: id, attempt_number: number, exclude_pull_requests: true };
    try {
        const { data } = await (await clientFor(known, repository)).rest.actions.getWorkflowRunAttempt(params);
        return shaped(attempt, data, repository);
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) === 404)
            return undefined;
        throw error;
    }
}
async function unfinished(known, repository, before) {
    const { runs: here } = await look(known, repository, before);
    return here?.filter(({ createdAt }) => createdAt < before).map(({ name }) => name);
}
/** What was seen before counts if it was seen later than `before`: runs that ended since only delay the revocation. */
async function look(known, repository, before) {
    const { looks } = known;
    const id = repository.toLowerCase();
    for (let asked = looks.get(id); asked !== undefined;) {
        const seen = await asked.catch(() => undefined);
        // A permission that is missing stays missing for this run.
        if (seen !== undefined && (seen.runs === undefined || seen.at >= before))
            return seen;
        // Who waited for the same look may have begun a later one meanwhile.
        const later = looks.get(id);
        if (later === asked)
            break;
        asked = later;
    }
    const fresh = lookAgain(known, repository).catch((error) => {
        if (!mayNotRead(error))
            throw error;
        return { at: new Date(0), runs: undefined };
    });
    looks.set(id, fresh);
    fresh.catch(() => looks.delete(id));
    return fresh;
}
async function lookAgain(known, repository) {
    const { started } = known;
    const created = `>=${new Date(started().getTime() - LONGEST_RUN).toISOString().replace(/\.\d+/, '')}`;
    const first = await pageOf(known, repository, { created, per_page: 100 });
    const open = (list) => list.workflow_runs.filter(({ status }) => status !== 'completed');
    const found = new Map(open(first).map((each) => [each.id, each]));
    if (first.total_count > first.workflow_runs.length) {
        // More than one page: asking for each state that is not over takes fewer requests than reading them all.
        for (const status of unfinishedStatuses) {
            for (let number = 1;; number++) {
                const more = await pageOf(known, repository, { created, status, per_page: 100, page: number });
                for (const each of open(more))
                    found.set(each.id, each);
                if (more.workflow_runs.length < 100)
                    break;
            }
        }
    }
    const named = [...found.values()].map(({ id, created_at }) => ({
        name: (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .runName */ .rt)(repository, String(id)),
        createdAt: created_at,
    }));
    return { at: first.at, runs: named };
}
async function pageOf(known, repository, query) {
    const client = await clientFor(known, repository);
    const params = { ...split(repository), ...query, exclude_pull_requests: true };
    const { data, headers } = await client.rest.actions.listWorkflowRunsForRepo(params);
    return { ...shaped(page, data, repository), at: (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.answeredAt)(headers) };
}
/**
 * Refused for good: without *Actions: read* GitHub answers 403, and 404 where it does not even show the repository. A
 * limit, an address or a sign-on is for now, and says nothing of what the token may.
 */
function mayNotRead(error) {
    return error instanceof _client_js__WEBPACK_IMPORTED_MODULE_1__.GitHubRefusal && (error.kind === 'permission' || error.kind === 'missing');
}
function split(repository) {
    const [, owner, repo] = /^([\w-]+)\/([\w.-]+)$/.exec(repository) ?? [];
    if (owner === undefined || repo === undefined)
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INTERNAL', { what: 'something that is no repository was asked for its workflow runs' });
    return { owner, repo };
}
function shaped(schema, data, repository) {
    const found = schema.safeParse(data);
    if (!found.success)
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', {
            what: `GitHub answered for the runs of ${repository} with something unexpected`,
        });
    return found.data;
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
