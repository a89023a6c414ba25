export const id = 7078;
export const ids = [7078];
export const modules = {

/***/ 11261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubSecrets: () => (/* binding */ githubSecrets)
});

// EXTERNAL MODULE: ./lib/forge/github/repositories.js
var repositories = __webpack_require__(61719);
// EXTERNAL MODULE: ./lib/forge/github/secret-store.js + 1 modules
var secret_store = __webpack_require__(59750);
// EXTERNAL MODULE: ./lib/http/concurrency.js
var concurrency = __webpack_require__(70359);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/sealing-keys.js
var sealing_keys = __webpack_require__(81052);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./lib/destinations/github-address.js
/** Which of GitHub's secret stores an entry of the configuration means, and what the journal keeps of that. */


const secretApps = ['actions', 'dependabot', 'codespaces', 'agents'];
/** The account of a managed user carries `_shortcode`; those of organizations do not. */
const repositoryName = schemas/* string */.YjP()
    .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,10})?\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/, 'must be owner/name');
const login = schemas/* string */.YjP().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/, 'must be the name of an account, without @');
const topic = schemas/* string */.YjP().regex(/^[a-z0-9][a-z0-9-]{0,49}$/, 'must be a topic: lower-case letters, digits and -');
const environment = schemas/* string */.YjP()
    .min(1)
    .max(255)
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}'"`,;\\]*$/u, 'must be the name of an environment')
    .regex(/^\S(?:.*\S)?$/, 'must not begin or end with a space');
/** Why GitHub would refuse a secret of this name; undefined = it takes it (docs: "Naming your secrets"). */
function nameFault(name) {
    if (!/^[A-Za-z0-9_]{1,255}$/.test(name))
        return 'names of GitHub secrets are letters, digits and _, at most 255 of them';
    if (/^[0-9]/.test(name))
        return 'names of GitHub secrets do not begin with a digit';
    if (/^github_/i.test(name))
        return 'names of GitHub secrets do not begin with GITHUB_';
    return undefined;
}
const secretName = schemas/* string */.YjP().refine((name) => nameFault(name) === undefined, {
    error: ({ input }) => (typeof input === 'string' ? nameFault(input) : undefined) ?? 'must be the name of a secret',
});
const options = schemas/* strictObject */.rej({
    repository: repositoryName.optional().describe('owner/name; the repository of the workflow without it.'),
    repositories: schemas/* array */.YOg(repositoryName)
        .min(1)
        .max(1_000)
        .optional()
        .describe('Several of them; with `organization` those that may read its secret.'),
    topic: topic.optional().describe('All repositories of the owner that carry this topic.'),
    environment: environment.optional().describe('The environment of the repository whose secret it is.'),
    organization: login.optional().describe('One secret of an organization instead of one for each repository.'),
    visibility: schemas/* enum */.k5n(secret_store/* visibilities */.dm)
        .optional()
        .describe('Who may read a new organization secret; an existing one keeps its own.'),
    app: schemas/* enum */.k5n(secretApps).optional().describe('For whom the secret is: actions without it.'),
    name: secretName.optional().describe('The name of the secret there, where it is another one.'),
})
    .superRefine((given, context) => {
    const object = (path, message) => context.addIssue({ code: 'custom', path: [path], message });
    const { repository, repositories, organization, visibility } = given;
    if (repository && repositories)
        object('repositories', 'either `repository` or `repositories`');
    if (given.topic && (repository || repositories))
        object('topic', 'either `topic` or named repositories');
    if (given.environment && (given.app ?? 'actions') !== 'actions')
        object('environment', 'environments have secrets for actions only');
    if (given.environment && organization)
        object('environment', 'an organization has no environments');
    if (organization && repository)
        object('repository', 'with `organization`, `repositories` are those that may read its secret');
    if (visibility && !organization)
        object('visibility', 'only an organization secret has a visibility');
    const selects = repositories !== undefined || given.topic !== undefined;
    if (visibility === 'selected' && !selects)
        object('visibility', '`selected` needs `repositories` or `topic`');
    if (visibility !== undefined && visibility !== 'selected' && selects) {
        object('visibility', 'with `repositories` or `topic` the visibility is `selected`');
    }
});
const repositoryAddress = schemas/* object */.Ikc({
    kind: schemas/* literal */.euz('github'),
    key: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
    repository: repositoryName,
    environment: environment.nullable(),
    app: schemas/* enum */.k5n(secretApps),
    name: secretName,
});
const organizationAddress = schemas/* object */.Ikc({
    kind: schemas/* literal */.euz('github'),
    key: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
    organization: login,
    /** For a secret that does not exist yet. */
    visibility: schemas/* enum */.k5n(secret_store/* visibilities */.dm).nullable(),
    /** Added to those that may read it. */
    repositories: schemas/* array */.YOg(repositoryName).nullable(),
    app: schemas/* enum */.k5n(secretApps),
    name: secretName,
});
/** From plain data of the journal; undefined if it is not an address of this kind, or its key is not its own. */
function parseAddress(address) {
    const found = repositoryAddress.safeParse(address).data ?? organizationAddress.safeParse(address).data;
    if (found === undefined)
        return undefined;
    const key = 'repository' in found ? repositoryKey(found) : organizationKey(found);
    return key === found.key ? found : undefined;
}
/** GitHub ignores case in all of these, so the key does not depend on how they are spelt. */
function repositoryKey({ repository, app, environment: inside, name }) {
    const place = `${repository}/${app}${inside === null ? '' : `/${inside}`}`.toLowerCase();
    return `github:${place}/${name.toUpperCase()}`;
}
/** No repository is called `*`. */
function organizationKey({ organization, app, name }) {
    return `github:${organization.toLowerCase()}/*/${app}/${name.toUpperCase()}`;
}

// EXTERNAL MODULE: ./lib/forge/github/client.js
var client = __webpack_require__(6476);
;// CONCATENATED MODULE: ./lib/destinations/github-readers.js
/** Which repositories read a secret: for an organization's secret only GitHub knows, and it changes. */




const counts = schemas/* object */.Ikc({ public_repos: schemas/* number */.aig().int(), total_private_repos: schemas/* number */.aig().int() });
const installation = schemas/* object */.Ikc({ repository_selection: schemas/* literal */.euz('all') });
/** What one run has learnt: several secrets of one organization ask once. */
const learnt = new WeakMap();
/** One request for each question in a run, however many ask at once; a failure is not kept. */
function once(github, question, ask) {
    const known = learnt.get(github) ?? new Map();
    learnt.set(github, known);
    const found = known.get(question);
    if (found !== undefined)
        return found;
    const asked = ask();
    known.set(question, asked);
    asked.catch(() => known.delete(question));
    return asked;
}
/**
 * Who reads this organization secret now: what its visibility and selection reach, and whom the configuration adds at the
 * next write. Throws DESTINATION_MISSING, DESTINATION_UNREACHABLE, TOKEN_DENIED.
 */
function reachOf(github, store, own) {
    return once(github, `readers of ${own.key}`, async () => {
        const there = await (0,secret_store/* secretOf */.OM)(github, store, own.name);
        const visibility = there?.visibility ?? own.visibility ?? 'selected';
        const reached = visibility === 'selected' ? await selected(there !== undefined) : await visible(visibility);
        const names = [...reached.repositories, ...(own.repositories ?? [])];
        return { ...reached, repositories: [...new Map(names.map((name) => [name.toLowerCase(), name])).values()] };
    });
    async function selected(exists) {
        if (!exists)
            return { repositories: [] };
        const { repositories, total } = await (0,secret_store/* selectedNow */.G_)(github, store, own.name);
        return {
            repositories: repositories.filter(({ archived }) => !archived).map(({ name }) => name),
            ...(total > repositories.length ? unseenOf(own) : {}),
        };
    }
    async function visible(visibility) {
        const listed = await (0,repositories/* repositoriesOf */.U)(github, own.organization);
        const all = await seesAll(github, own.organization, listed, visibility);
        return {
            repositories: listed
                .filter((one) => !one.archived && (visibility === 'all' || one.private))
                .map(({ name }) => name),
            ...(all ? {} : unseenOf(own)),
        };
    }
}
function unseenOf({ organization }) {
    return { unseen: `those repositories of ${organization} that the token does not see` };
}
/**
 * A list shows what the token may see, and does not say what it leaves out. GitHub tells how many there are to an owner's
 * token, and to an App whether it is installed everywhere; from everybody else it keeps both.
 */
function seesAll(github, organization, listed, visibility) {
    return once(github, `whether all of ${organization.toLowerCase()} are seen (${visibility})`, async () => {
        const { success, data } = counts.safeParse(await unlessRefused(github.request('GET /orgs/{org}', { org: organization })));
        if (success) {
            const hidden = listed.filter((one) => one.private).length;
            return (hidden >= data.total_private_repos && (visibility === 'private' || listed.length - hidden >= data.public_repos));
        }
        const asked = unlessRefused(github.request('GET /installation/repositories', { per_page: 1 }));
        return installation.safeParse(await asked).success;
    });
}
async function unlessRefused(asked) {
    try {
        return (await asked).data;
    }
    catch (error) {
        const status = (0,client.refusedWith)(error);
        if (status !== 401 && status !== 403 && status !== 404)
            throw error;
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/destinations/github-secrets.js







/** Secrets of repositories, environments and organizations, for Actions, Dependabot, Codespaces and agents. */
const githubSecrets = {
    kind: 'github',
    title: 'GitHub secrets',
    sentence: 'Secrets of repositories, environments and organizations, for Actions, Dependabot, Codespaces and agents, sealed for each with its own public key.',
    options: options,
    insideActions: true,
    nameFault: nameFault,
    expand,
    // GitHub's API is where the run's environment says, with the token that the run was given.
    origins: () => [],
    build,
};
// ---- configuration -> addresses ------------------------------------------------------------------------------------
async function expand(given, { values }, context) {
    const { app = 'actions', organization } = given;
    const names = Object.entries(values);
    if (given.name !== undefined && names.length !== 1) {
        throw invalid('`name` under `github` is for a secret with one value', 'name the secrets under `values` instead');
    }
    for (const [, name] of names) {
        const fault = nameFault(given.name ?? name);
        if (fault !== undefined)
            throw invalid(fault, 'choose another name for the secret, or set `name` under `github`');
    }
    const repositories = await placesOf(given, context);
    const found = names.flatMap(([value, named]) => {
        const name = given.name ?? named;
        if (organization !== undefined) {
            const visibility = given.visibility ?? (repositories === undefined ? null : 'selected');
            const address = {
                kind: 'github',
                value,
                organization,
                visibility,
                repositories: repositories ?? null,
                app,
                name,
            };
            return [{ ...address, key: organizationKey(address) }];
        }
        return (repositories ?? []).map((repository) => {
            const address = { kind: 'github', value, repository, environment: given.environment ?? null, app, name };
            return { ...address, key: repositoryKey(address) };
        });
    });
    return [...new Map(found.map((address) => [address.key, address])).values()];
}
/** Undefined: an organization secret whose readers are not chosen one by one. */
async function placesOf(given, context) {
    if (given.repositories !== undefined)
        return [...given.repositories];
    const owner = given.organization ?? context.repository?.split('/')[0];
    if (given.topic !== undefined) {
        if (owner === undefined)
            throw invalid('`topic` under `github` needs an owner', 'add `organization`, or run it in a workflow');
        return withTopic(await context.github(), owner, given.topic);
    }
    if (given.organization !== undefined)
        return undefined;
    const repository = given.repository ?? context.repository;
    if (repository === undefined) {
        throw invalid('`github` does not say which repository', 'add `repository: owner/name`, or set GITHUB_REPOSITORY');
    }
    return [repository];
}
async function withTopic(github, owner, topic) {
    const listed = await (0,repositories/* repositoriesOf */.U)(github, owner);
    const found = listed.filter(({ topics }) => topics.includes(topic)).map(({ name }) => name);
    if (found.length === 0)
        throw (0,secret_store/* missing */.LO)(`no repository of ${owner} that the token sees has the topic ${topic}`, 'check the topic, and what the token was given');
    return found.sort();
}
// ---- addresses -> destinations -------------------------------------------------------------------------------------
function build(address, context) {
    const own = parseAddress(address);
    if (own === undefined) {
        throw new errors/* KeyturnError */.FB('JOURNAL_CORRUPT', { what: 'the journal has an address of a GitHub secret that is none' });
    }
    return 'repository' in own ? repositorySecret(address, own, context) : organizationSecret(address, own, context);
}
/** Two requests each: with more, they would only wait for GitHub's limits, each with all that it holds. */
const INSPECTED_AT_ONCE = 32;
const inspections = new WeakMap();
function inspection(github) {
    const enter = inspections.get(github) ?? (0,concurrency/* places */.z)(INSPECTED_AT_ONCE);
    inspections.set(github, enter);
    return enter();
}
const appTitles = { actions: '', dependabot: 'Dependabot', codespaces: 'Codespaces', agents: 'agents' };
function repositorySecret(address, own, context) {
    const [owner = '', repo = ''] = own.repository.split('/');
    const inside = own.environment === null ? appTitles[own.app] : `environment ${own.environment}`;
    const store = {
        path: own.environment === null
            ? `/repos/{owner}/{repo}/${own.app}`
            : '/repos/{owner}/{repo}/environments/{environment_name}',
        params: { owner, repo, ...(own.environment === null ? {} : { environment_name: own.environment }) },
        place: inside === '' ? own.repository : `${own.repository} (${inside})`,
        // That of an environment is asked for by every run, because nothing else shows that the environment is there.
        ...(own.environment !== null || context.keys === undefined
            ? {}
            : { kept: { keys: context.keys, scope: (0,sealing_keys/* scopeOf */.O)(address) } }),
    };
    return {
        address,
        place: store.place,
        // Nobody can ask GitHub which codespaces are open with the old value.
        ...(own.app === 'codespaces' ? {} : { readers: { owner, list: async () => ({ repositories: [own.repository] }) } }),
        fits: secret_store/* fits */.lA,
        async preflight({ known } = { known: false }) {
            const github = await context.github();
            const { archived, renamed, writes, given } = await (0,repositories/* repositoryOf */._)(github, own.repository);
            if (archived)
                return { skipped: 'archived' };
            const leave = await inspection(github);
            const [, at] = await Promise.all([
                given && (0,secret_store/* hasKeptKey */.ij)(store) ? (0,secret_store/* mayUseSecrets */.MG)(github, store) : (0,secret_store/* keyOf */.TN)(github, store),
                // Where nothing else shows a right to write, only its secrets themselves show whether they may be used.
                known && writes ? undefined : (0,secret_store/* secretOf */.OM)(github, store, own.name),
            ]).finally(leave);
            return {
                ...(at === undefined ? {} : { updatedAt: at.updatedAt }),
                ...(renamed === undefined ? {} : { note: renamed }),
            };
        },
        async write(value) {
            return (0,secret_store/* put */.yJ)(await context.github(), store, own.name, { value });
        },
        async updatedAt() {
            return (await (0,secret_store/* secretOf */.OM)(await context.github(), store, own.name))?.updatedAt;
        },
    };
}
function organizationSecret(address, own, context) {
    const inside = appTitles[own.app];
    const store = {
        path: `/orgs/{org}/${own.app}`,
        params: { org: own.organization },
        place: `${own.organization} (organization${inside === '' ? '' : `, ${inside}`})`,
    };
    const selection = async (github) => {
        const found = await Promise.all((own.repositories ?? []).map((each) => (0,repositories/* repositoryOf */._)(github, each)));
        return found.filter(({ archived }) => !archived).map(({ id }) => id);
    };
    return {
        address,
        place: store.place,
        ...(own.app === 'codespaces'
            ? {}
            : {
                readers: {
                    organization: own.organization,
                    list: async () => reachOf(await context.github(), store, own),
                },
            }),
        fits: secret_store/* fits */.lA,
        async preflight() {
            const github = await context.github();
            const [, there] = await Promise.all([(0,secret_store/* keyOf */.TN)(github, store), (0,secret_store/* secretOf */.OM)(github, store, own.name), selection(github)]);
            if (there === undefined && own.visibility === null)
                throw withoutVisibility(own, store);
            return there === undefined ? {} : { updatedAt: there.updatedAt };
        },
        async write(value) {
            const github = await context.github();
            const there = await (0,secret_store/* secretOf */.OM)(github, store, own.name);
            const visibility = there?.visibility ?? own.visibility;
            if (visibility === null)
                throw withoutVisibility(own, store);
            if (visibility !== 'selected')
                return (0,secret_store/* put */.yJ)(github, store, own.name, { value, visibility });
            // GitHub does not say what a PUT without the list does to an existing selection, so all of it is sent again.
            const before = there === undefined ? [] : (await (0,secret_store/* selectedNow */.G_)(github, store, own.name)).repositories;
            const selected = [...new Set([...before.map(({ id }) => id), ...(await selection(github))])];
            return (0,secret_store/* put */.yJ)(github, store, own.name, { value, visibility, selected_repository_ids: selected });
        },
        async updatedAt() {
            return (await (0,secret_store/* secretOf */.OM)(await context.github(), store, own.name))?.updatedAt;
        },
    };
}
function invalid(what, hint) {
    return new errors/* KeyturnError */.FB('CONFIG_INVALID', { what, hint });
}
function withoutVisibility(own, { place }) {
    return new errors/* KeyturnError */.FB('DESTINATION_DENIED', {
        what: `${place} has no secret ${own.name} yet, and the configuration does not say who may read it`,
        hint: `add \`visibility: private\` or \`repositories: [...]\` beside \`organization: ${own.organization}\``,
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
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26620);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28394);



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
    const patient = { ..._retry_js__WEBPACK_IMPORTED_MODULE_2__/* .patience */ ._L, ...options.patience };
    const label = describe(request, options.secretPath === true);
    const body = request.body === null ? null : await request.arrayBuffer();
    const again = (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .mayRepeat */ .xg)(request.method, retry);
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
            await clock.sleep((0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .pause */ .v7)(repeats++));
            continue;
        }
        if (answer.status >= 500 && again && repeats < patient.repeats) {
            const wait = answer.headers.has('retry-after') ? (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .fm)(answer.headers, clock.now(), 0) : (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .pause */ .v7)(repeats);
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
        const limited = options.limits?.is(answer) ?? (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .isLimited */ .lU)(answer.status, answer.headers);
        if (limited && (waits >= patient.waits || (retry === 'never' && (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .isRead */ .H9)(request.method))))
            return { ...answer, status: 429 };
        if (limited) {
            const wait = (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .fm)(answer.headers, clock.now(), waits, options.limits?.wait);
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
    const attempt = attemptOf(request, body, AbortSignal.any([request.signal, late.signal]));
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
function attemptOf(request, body, signal) {
    const isPlain = request instanceof _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainRequest */ .CA;
    const headers = isPlain ? new _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainHeaders */ .JR(request.headers) : new Headers(request.headers);
    if (!headers.has('user-agent'))
        headers.set('user-agent', 'keyturn');
    const { url, method } = request;
    if (headers instanceof _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainHeaders */ .JR)
        return _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainRequest */ .CA.of(url, { method, headers, body, signal });
    return new Request(url, { method, headers, body, redirect: 'manual', signal });
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
