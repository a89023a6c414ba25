export const id = 3939;
export const ids = [3939];
export const modules = {

/***/ 33939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $D: () => (/* binding */ forgeOf),
  lt: () => (/* binding */ homeOf),
  ht: () => (/* binding */ variablesOf)
});

// EXTERNAL MODULE: ./lib/forge/github/environment.js
var github_environment = __webpack_require__(97754);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(22850);
// EXTERNAL MODULE: ./lib/forge/github/limits.js + 1 modules
var limits = __webpack_require__(20531);
// EXTERNAL MODULE: ./lib/forge/github/token.js
var github_token = __webpack_require__(74254);
;// CONCATENATED MODULE: ./lib/forge/github/clients.js
/** The two clients of a run: the one that writes secrets, and the one that keeps the journal. Made when first needed. */





/** Milliseconds: GitHub's window of requests is an hour. At a terminal nobody waits that long. */
const LONGEST_WAIT = 65 * 60_000;
/** @throws KeyturnError INPUT_INVALID at once for a token that no header can carry; later TOKEN_DENIED */
function clientsOf(options) {
    const { http, clock, token, journalToken, variable } = options;
    // Before anything is asked or sent, whichever of them is needed first.
    if (token)
        (0,github_token/* checkToken */.S)(token, 'token');
    if (journalToken)
        (0,github_token/* checkToken */.S)(journalToken, 'journal-token');
    const baseUrl = (0,github_environment.apiIn)(variable);
    const queues = (0,limits.admissions)({ clock, longest: (0,github_environment.isJob)(variable) ? LONGEST_WAIT : 0, tell: options.waits });
    const make = async (tokenName, given) => {
        const [{ github }, found] = await Promise.all([Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 68940)), given()]);
        const inActions = (0,github_environment.isJob)(variable);
        return github({
            http,
            clock,
            token: found,
            tokenName,
            inActions,
            admissions: queues,
            ...(baseUrl === undefined ? {} : { baseUrl }),
        });
    };
    const writersToken = token ?? workflowToken(variable);
    const keepersToken = journalToken ?? token ?? workflowToken(variable);
    let writer;
    let keeper;
    return {
        writer: () => {
            writer ??= make('token', () => writerToken(options, queues));
            return writer;
        },
        keeper: () => {
            keeper ??= make('journal-token', async () => keepersToken);
            return keeper;
        },
        mayPut: (client, path) => {
            // The queues of an App's tokens are named by their owners.
            const owner = path.split('/')[2]?.toLowerCase();
            const name = client === 'writer' && isApp(options)
                ? `of ${owner}`
                : (0,limits.queueOf)(client === 'writer' ? writersToken : keepersToken);
            return queues(name).reserve({ method: 'PUT', url: `${baseUrl ?? 'https://api.github.com'}${path}` });
        },
    };
}
function isApp({ clientId, privateKey }) {
    return clientId !== undefined && privateKey !== undefined;
}
async function writerToken(options, queues) {
    const { http, clock, clientId, privateKey, variable, lacks } = options;
    if (clientId !== undefined && privateKey !== undefined) {
        const [{ appToken }, { needs, home }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(7241), __webpack_require__.e(7871), __webpack_require__.e(2981), __webpack_require__.e(6452)]).then(__webpack_require__.bind(__webpack_require__, 26452)), options.app()]);
        const baseUrl = (0,github_environment.apiIn)(variable);
        return appToken({
            http,
            clock,
            inActions: (0,github_environment.isJob)(variable),
            clientId,
            privateKey,
            needs,
            home,
            lacks,
            admissions: queues,
            ...(baseUrl === undefined ? {} : { baseUrl }),
        });
    }
    const token = options.token ?? workflowToken(variable);
    if (token)
        return token;
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: 'no `token` was given, and GitHub Secrets cannot be written without one',
        hint: 'token: a fine-grained personal access token with Secrets: write and Environments: write; or client-id and private-key of a GitHub App',
    });
}
function workflowToken(variable) {
    const value = variable('GITHUB_TOKEN');
    return value === undefined ? undefined : new secret/* Secret */.z(value);
}

;// CONCATENATED MODULE: ./lib/forge/github/index.js
/** GitHub as the forge of a run. */



/** @throws KeyturnError INPUT_INVALID for a token that no header can carry */
function gitHubForge(options) {
    const { variable } = options;
    const clients = clientsOf(options);
    const { writer, keeper } = clients;
    const repository = (0,github_environment.repositoryIn)(variable);
    const job = (0,github_environment.jobIn)(variable);
    /** Asked once, and only if somebody wants to know: nothing of it changes while the run lasts. */
    let pressed;
    return {
        clients,
        repository,
        actor: variable('GITHUB_ACTOR'),
        job,
        from: (0,github_environment.fromIn)(variable),
        async journal({ repository: home, branch, public: isPublic }) {
            if (home === undefined)
                throw homeless();
            const { githubBranch } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 79241));
            return githubBranch({
                github: await keeper(),
                repository: home,
                branch,
                public: isPublic,
                ready: () => clients.mayPut('keeper', `/repos/${home}/contents/journal.json`),
            });
        },
        async enrolled({ repository: home, branch }) {
            if (home === undefined)
                throw homeless();
            const { enrolledFile } = await __webpack_require__.e(/* import() */ 8321).then(__webpack_require__.bind(__webpack_require__, 88321));
            return enrolledFile({ github: await keeper(), repository: home, branch });
        },
        async slotTimes(environments) {
            const { slotTimes } = await __webpack_require__.e(/* import() */ 4056).then(__webpack_require__.bind(__webpack_require__, 24056));
            return repository === undefined ? new Map() : slotTimes(await writer(), repository, environments);
        },
        async propose(proposal) {
            const { propose } = await __webpack_require__.e(/* import() */ 8857).then(__webpack_require__.bind(__webpack_require__, 98857));
            return repository === undefined ? false : propose(await keeper(), repository, proposal);
        },
        async escrow(place) {
            const { escrowGitHub } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 64207));
            return escrowGitHub({ github: writer, ready: (path) => clients.mayPut('writer', path), ...place });
        },
        async runs(owner, started) {
            const { runs } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 63205));
            return runs({ keeper, writer, repository, owner, started });
        },
        async proofs() {
            const { proofs } = await __webpack_require__.e(/* import() */ 3756).then(__webpack_require__.bind(__webpack_require__, 23756));
            return proofs({ keeper, writer, repository });
        },
        async workflows() {
            const { workflows } = await Promise.all(/* import() */[__webpack_require__.e(3627), __webpack_require__.e(3589), __webpack_require__.e(5522)]).then(__webpack_require__.bind(__webpack_require__, 55522));
            return repository === undefined ? undefined : workflows({ github: keeper, repository });
        },
        async people(reach) {
            const { people } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 14304));
            return people({ github: writer, reach, organization: repository?.split('/')[0] });
        },
        pressed: () => {
            pressed ??= (async () => {
                const { pressedBy } = await __webpack_require__.e(/* import() */ 241).then(__webpack_require__.bind(__webpack_require__, 70241));
                return job === undefined ? undefined : pressedBy(await keeper(), job);
            })();
            pressed.catch(() => {
                pressed = undefined;
            });
            return pressed;
        },
        async alerts() {
            const { alerts } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 17599));
            return alerts(writer, () => options.clock.now());
        },
        variableHint: (names) => `in the workflow: env: { ${names.map((name) => `${name}: \${{ secrets.${name} }}`).join(', ')} }`,
        async keepAlive() {
            const { keepWorkflowEnabled } = await __webpack_require__.e(/* import() */ 822).then(__webpack_require__.bind(__webpack_require__, 10822));
            await keepWorkflowEnabled(await keeper(), variable('GITHUB_WORKFLOW_REF'));
        },
        async guards(places) {
            const { guardsOf } = await __webpack_require__.e(/* import() */ 7283).then(__webpack_require__.bind(__webpack_require__, 97283));
            return guardsOf({ ...places, writer, keeper });
        },
    };
}
function homeless() {
    return new errors/* KeyturnError */.FB('CONFIG_INVALID', {
        what: 'the journal has no place: there is no GITHUB_REPOSITORY and the configuration names none',
        hint: 'set journal: { repository: OWNER/NAME }, or journal: { file: keyturn-journal.json } for this machine alone',
    });
}

// EXTERNAL MODULE: ./lib/compose/world.js
var world = __webpack_require__(31620);
;// CONCATENATED MODULE: ./lib/compose/forge.js



/** @throws KeyturnError INPUT_INVALID for a token that no header can carry */
function forgeOf(configuration, access, world) {
    const { http, clock, environment, progress } = world;
    return gitHubForge({
        http,
        clock,
        variable: variablesOf(environment),
        token: access.token,
        journalToken: access.journalToken,
        clientId: access.clientId,
        privateKey: access.privateKey,
        app: async () => {
            const { appNeeds } = await __webpack_require__.e(/* import() */ 2001).then(__webpack_require__.bind(__webpack_require__, 92001));
            const home = homeOf(configuration, environment);
            return { needs: appNeeds(configuration, home), home: home?.split('/')[0] };
        },
        lacks: (owner, permissions) => progress({ step: 'token', detail: `the App lacks ${permissions.join(', ')} in ${owner}` }),
        waits: ({ requests, milliseconds }) => progress({
            step: 'waiting',
            detail: `${requests} requests wait for GitHub's limits, about ${minutes(milliseconds)}`,
        }),
    });
}
function minutes(milliseconds) {
    const count = Math.max(1, Math.round(milliseconds / 60_000));
    return count === 1 ? 'a minute' : `${count} minutes`;
}
/** The repository that this run is for; outside a workflow, the one that keeps the journal. */
function homeOf({ journal }, environment) {
    return (0,github_environment.repositoryIn)(variablesOf(environment)) ?? (journal.kind === 'github' ? journal.repository : undefined);
}
function variablesOf(environment) {
    return (name) => (0,world/* variable */.bv)(environment, name);
}


/***/ }),

/***/ 17599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  alerts: () => (/* binding */ alerts)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(25721);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(22850);
// EXTERNAL MODULE: ./lib/http/concurrency.js
var concurrency = __webpack_require__(2487);
// EXTERNAL MODULE: ./lib/forge/github/client.js
var client = __webpack_require__(68940);
;// CONCATENATED MODULE: ./lib/forge/github/alert-lists.js
/** Which lists of alerts there are to read: an organization's, where the token may read it, else its repositories'. */


/** So many repositories are asked at once. */
const AT_ONCE = 16;
/**
 * Refusals that concern this one place, while the others can still be read: no permission, not in the plan, switched
 * off or not visible (404), blocked, or kept out by what its owner demands. A limit and a token that is none are not here.
 */
const unreadably = new Set([
    'permission',
    'plan',
    'missing',
    'legal',
    'sso',
    'ip',
    'suspended',
    'policy',
]);
/** What every list says: an organization's, where it may be read, else that of each repository. */
async function eachList(places, ask) {
    const lists = [];
    const unreadable = [];
    const unseen = new Set();
    const read = new Set();
    for (const organization of await worthAList(places)) {
        const found = await unlessRefused(ask.ofOrganization(organization));
        if (found === undefined)
            continue;
        lists.push({ place: organization, found });
        read.add(organization.toLowerCase());
    }
    const listed = (name) => name !== undefined && read.has(name.toLowerCase());
    const names = [];
    const covered = new Set();
    for (const place of places) {
        if (listed(place.organization))
            continue;
        const reach = await place.list();
        if (listed(place.owner))
            for (const name of reach.repositories)
                covered.add(name.toLowerCase());
        else
            names.push(...reach.repositories);
        if (reach.unseen !== undefined)
            unseen.add(reach.unseen);
    }
    const single = distinct(names).filter((name) => !covered.has(name.toLowerCase()));
    const enter = (0,concurrency/* places */.z)(AT_ONCE);
    const answers = await Promise.all(single.map(async (repository) => {
        const leave = await enter();
        return unlessRefused(ask.ofRepository(repository)).finally(leave);
    }));
    for (const [at, found] of answers.entries()) {
        const place = single[at];
        if (found === undefined)
            unreadable.push(place);
        else
            lists.push({ place, found });
    }
    return { lists, unreadable, unseen: [...unseen] };
}
/**
 * Accounts whose alerts are asked for as one list: organizations that hold a secret for their repositories, and owners of
 * several that are written to. The token sees those; of others a list would not say that it leaves them out.
 */
async function worthAList(places) {
    const found = places.flatMap(({ organization }) => organization ?? []);
    const owned = new Map();
    for (const { owner, list } of places) {
        if (owner === undefined)
            continue;
        const names = owned.get(owner.toLowerCase()) ?? new Set();
        for (const name of (await list()).repositories)
            names.add(name.toLowerCase());
        owned.set(owner.toLowerCase(), names);
    }
    return distinct([...found, ...[...owned].filter(([, { size }]) => size > 1).map(([owner]) => owner)]);
}
/** Undefined: it may not be read, or there is nothing to read (no secret scanning, no such list on this server). */
async function unlessRefused(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if (!(error instanceof client.GitHubRefusal && unreadably.has(error.kind)))
            throw error;
        return undefined;
    }
}
/** GitHub ignores case in names. */
function distinct(names) {
    return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

;// CONCATENATED MODULE: ./lib/forge/github/alerts.js




const PAGE = 100;
/** `secret` is missing where the token may see alerts but not what they are about. */
const one = schemas/* object */.Ikc({ number: schemas/* number */.aig().int(), secret: schemas/* string */.YjP().min(1).nullish() });
const ofRepository = schemas/* array */.YOg(one);
const ofOrganization = schemas/* array */.YOg(one.extend({ repository: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }) }));
const at = iso/* datetime */.w$({ offset: true });
const dated = schemas/* object */.Ikc({ created_at: at, updated_at: at.nullish() });
/** One that the journal can keep. */
const entityTag = /^(?:W\/)?"[\x21\x23-\x7e]{1,190}"$/;
/**
 * GitHub's secret scanning alerts (https://docs.github.com/rest/secret-scanning/secret-scanning). The token needs
 * *Secret scanning alerts: write*; one request for each hundred open alerts of an organization where the token belongs to one
 * of its owners or security managers, else of each repository. An organization's list says nothing of repositories where
 * secret scanning is off: `doctor` asks each of them.
 *
 * @throws KeyturnError RATE_LIMITED, TOKEN_DENIED (the token is none), HTTP_NOT_SENT, HTTP_UNKNOWN, what `Readers.list`
 * throws; `resolve` also what else `github` throws.
 */
function alerts(github, now) {
    return {
        permission: '*Secret scanning alerts: write*',
        async open(places) {
            const { lists, ...rest } = await eachList(places, { ofOrganization: openOf, ofRepository: openIn });
            const all = new Map();
            for (const { found } of lists)
                for (const alert of found)
                    all.set(`${alert.repository}#${alert.number}`.toLowerCase(), alert);
            return { alerts: [...all.values()], ...rest };
        },
        async news(places, marks) {
            const look = async (place) => changed(await github(), now(), place, marks[place]);
            const { lists, ...rest } = await eachList(places, { ofOrganization: look, ofRepository: look });
            return {
                fresh: lists.flatMap(({ place, found }) => (found.isFresh ? [place] : [])),
                marks: Object.fromEntries(lists.map(({ place, found }) => [place, found.mark])),
                ...rest,
            };
        },
        async resolve({ repository, number }, comment) {
            await (await github()).rest.secretScanning.updateAlert({
                ...named(repository),
                alert_number: number,
                state: 'resolved',
                resolution: 'revoked',
                resolution_comment: comment,
            });
        },
    };
    async function openIn(repository) {
        const client = await github();
        return pages(repository, ofRepository, (page) => client.rest.secretScanning.listAlertsForRepo({ ...named(repository), state: 'open', per_page: PAGE, page })).then((all) => all.map((each) => ({ ...each, repository })));
    }
    async function openOf(organization) {
        const client = await github();
        return pages(organization, ofOrganization, (page) => client.rest.secretScanning.listAlertsForOrg({ org: organization, state: 'open', per_page: PAGE, page })).then((all) => all.map(({ repository, ...each }) => ({ ...each, repository: repository.full_name })));
    }
}
/** Milliseconds in which a list may not show yet what happened: what is younger is looked at once more. */
const SETTLES = 120_000;
/** ISO 8601; undefined: there is no alert. */
function marked(times, now) {
    return times.length === 0 ? undefined : new Date(Math.min(Math.max(...times), now - SETTLES)).toISOString();
}
/** Whether one list has something that changed after its mark: the newest stand on its first page. */
async function changed(client, now, place, before = {}) {
    const scanning = client.rest.secretScanning;
    const asked = {
        state: 'open',
        hide_secret: true,
        sort: 'updated',
        direction: 'desc',
        per_page: PAGE,
        headers: before.etag === undefined ? {} : { 'if-none-match': before.etag },
    };
    const answer = await (place.includes('/')
        ? scanning.listAlertsForRepo({ ...named(place), ...asked })
        : scanning.listAlertsForOrg({ org: place, ...asked }));
    if (answer.status === 304)
        return { isFresh: false, mark: before };
    const read = schemas/* array */.YOg(dated).safeParse(answer.data);
    if (!read.success)
        throw unexpected(place);
    const times = read.data.map(({ updated_at: updated, created_at: created }) => Date.parse(updated ?? created));
    const since = before.newest === undefined ? Number.NEGATIVE_INFINITY : Date.parse(before.newest);
    const { etag = '' } = answer.headers;
    const newest = marked(times, now.getTime()) ?? before.newest;
    return {
        isFresh: times.some((time) => time > since),
        mark: { ...(entityTag.test(etag) ? { etag } : {}), ...(newest === undefined ? {} : { newest }) },
    };
}
function unexpected(place) {
    return new errors/* KeyturnError */.FB('HTTP_UNKNOWN', {
        what: `GitHub answered for the alerts of ${place} with something unexpected`,
    });
}
/** Every alert that shows its secret, over all pages. */
async function pages(place, shape, ask) {
    const found = [];
    for (let page = 1;; page++) {
        const read = shape.safeParse((await ask(page)).data);
        if (!read.success)
            throw unexpected(place);
        for (const each of read.data)
            if (each.secret)
                found.push({ ...each, secret: new secret/* Secret */.z(each.secret) });
        if (read.data.length < PAGE)
            return found;
    }
}
function named(repository) {
    const [owner = '', repo = ''] = repository.split('/');
    return { owner, repo };
}


/***/ }),

/***/ 64207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  escrowGitHub: () => (/* binding */ escrowGitHub)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/escrow-name.js
var escrow_name = __webpack_require__(92121);
;// CONCATENATED MODULE: ./lib/rotation/model/escrow-place.js
const HOME = /^([\w.-]+\/[\w.-]+)(?: \(environment (.+?)\))?(?: ([A-Za-z_]\w*))?$/;
/** Undefined for what is no such place. `usual`: the name where none stands there. */
function homeIn(text, usual) {
    const [, repository, environment, name = usual] = HOME.exec(text) ?? [];
    return repository === undefined ? undefined : { repository, environment, name };
}

// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(84748);
// EXTERNAL MODULE: ./lib/rotation/model/shell-word.js
var shell_word = __webpack_require__(57339);
// EXTERNAL MODULE: ./lib/forge/github/repositories.js
var repositories = __webpack_require__(17815);
// EXTERNAL MODULE: ./lib/forge/github/secret-store.js + 1 modules
var secret_store = __webpack_require__(71748);
;// CONCATENATED MODULE: ./lib/forge/github/escrow.js







/**
 * The escrow in a secret of a repository or of one of its environments.
 *
 * @throws KeyturnError `check`: DESTINATION_MISSING, DESTINATION_DENIED, TOKEN_DENIED, ESCROW_FAILED (archived); `write`:
 * ESCROW_FULL, HTTP_NOT_SENT, HTTP_UNKNOWN, and those of `check`.
 */
function escrowGitHub(options) {
    const { github, repository, environment, name = escrow_name/* ESCROW_NAME */.S, ready } = options;
    const store = storeOf(repository, environment);
    const readers = environment === undefined ? 'every workflow of the repository' : `jobs of the environment ${environment}`;
    return {
        name,
        place: `${name} in ${store.place}, which ${readers} can read`,
        home: name === escrow_name/* ESCROW_NAME */.S ? store.place : `${store.place} ${name}`,
        cures: {
            handOver: `add \`pending: \${{ secrets.${name} }}\` to the \`with:\` of the Keyturn step`,
            deletion: (home) => deletionOf(homeIn(home, name)),
        },
        limit: secret_store/* GITHUB_SECRET_BYTES */.Vt,
        ...(ready === undefined ? {} : { ready: () => ready(`${pathOf(store)}/secrets/${name}`) }),
        async check() {
            const client = await github();
            const [found] = await Promise.all([(0,repositories/* repositoryOf */._)(client, repository), (0,secret_store/* keyOf */.TN)(client, store)]);
            if (!found.archived)
                return;
            throw new errors/* KeyturnError */.FB('ESCROW_FAILED', {
                what: `${store.place} is archived, so ${name} cannot be written`,
                hint: 'unarchive it, or run Keyturn in another repository',
            });
        },
        async write(value) {
            if (value.bytes > secret_store/* GITHUB_SECRET_BYTES */.Vt) {
                throw new errors/* KeyturnError */.FB('ESCROW_FULL', {
                    what: `${name} would have ${value.bytes} bytes; ${secret_store/* GITHUB_SECRET_BYTES */.Vt} fit`,
                });
            }
            return (0,secret_store/* put */.yJ)(await github(), store, name, { value });
        },
        async updatedAt() {
            return (await (0,secret_store/* secretOf */.OM)(await github(), store, name))?.updatedAt;
        },
        async leave(home, at) {
            const before = homeIn(home, escrow_name/* ESCROW_NAME */.S);
            if (before === undefined)
                return `the journal has ${home} for its last place, which is none`;
            const { name: named } = before;
            const left = storeOf(before.repository, before.environment);
            const client = await github();
            const found = await (0,secret_store/* secretOf */.OM)(client, left, named);
            if (found === undefined)
                return undefined;
            if (found.updatedAt.getTime() > at.getTime() + policy/* WRITE_MARGIN */.LW)
                return `${named} in ${left.place} was written by something else at ${found.updatedAt.toISOString()}`;
            await (0,secret_store/* remove */.TF)(client, left, named);
            return undefined;
        },
    };
}
/** The path as it is requested. */
function pathOf({ path, params }) {
    return path.replace(/\{(\w+)\}/g, (_, key) => encodeURIComponent(params[key] ?? ''));
}
function deletionOf(home) {
    if (home === undefined)
        return undefined;
    const { repository, environment, name } = home;
    return `gh secret delete ${name} --repo ${repository}${environment === undefined ? '' : ` --env ${(0,shell_word/* inQuotes */.N)(environment)}`}`;
}
function storeOf(repository, environment) {
    const [owner = '', repo = ''] = repository.split('/');
    if (environment === undefined)
        return { path: '/repos/{owner}/{repo}/actions', params: { owner, repo }, place: repository };
    return {
        path: '/repos/{owner}/{repo}/environments/{environment_name}',
        params: { owner, repo, environment_name: environment },
        place: `${repository} (environment ${environment})`,
    };
}


/***/ }),

/***/ 79241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubBranch: () => (/* binding */ githubBranch)
/* harmony export */ });
/* unused harmony export JOURNAL_BRANCH */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55313);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43627);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68940);
/* harmony import */ var _journal_refusals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38552);
/* harmony import */ var _orphan_branch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66118);







const PATH = 'journal.json';
/** Few journals are larger; one that is meets a rule about size when it is written. */
const USUAL = 1_000_000;
/** What is committed, for the rules that look at it: messages begin with a secret's key. */
const writes = { paths: [PATH], message: 'production/EXAMPLE: pending -> current (max-age)', bytes: USUAL };
const JOURNAL_BRANCH = 'keyturn-journal';
const written = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ content: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1) }) });
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
        this.#refusals = new _journal_refusals_js__WEBPACK_IMPORTED_MODULE_3__/* .JournalRefusals */ .$({ repository, branch, tokenName });
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
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `the journal at ${this.place} came incomplete` });
            // What is no text was replaced by this on its way, and no journal has it.
            if (text.includes('\ufffd'))
                throw this.#refusals.corrupt(`${PATH} is not UTF-8`);
            if (text.trim() === '')
                throw this.#refusals.corrupt(`${PATH} is empty`);
            if (bytes.length > _rotation_model_record_js__WEBPACK_IMPORTED_MODULE_6__/* .JOURNAL_LIMIT */ .wr)
                throw this.#refusals.corrupt(`${PATH} is too large to be a journal (${bytes.length} bytes)`);
            this.#exists = true;
            return { text, version: blobOf(bytes), at: (0,_client_js__WEBPACK_IMPORTED_MODULE_2__.answeredAt)(headers) };
        }
        catch (error) {
            if ((0,_client_js__WEBPACK_IMPORTED_MODULE_2__.refusedWith)(error) !== 404)
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
        const found = await (0,_orphan_branch_js__WEBPACK_IMPORTED_MODULE_4__/* .branchExists */ .TV)(this.#github, this.#branch).catch((error) => {
            throw this.#refusals.readable(error);
        });
        if (found === 'invisible')
            throw this.#refusals.invisible();
        if (found === 'empty')
            throw this.#refusals.empty();
        return found;
    }
    async check() {
        const judged = await (0,_orphan_branch_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeBranch */ .m8)(this.#github, this.#branch, writes, this.#exists).catch((error) => {
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
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('JOURNAL_PUBLIC', {
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
        if (bytes.length > _rotation_model_record_js__WEBPACK_IMPORTED_MODULE_6__/* .JOURNAL_LIMIT */ .wr) {
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('JOURNAL_FULL', {
                what: `the journal at ${this.place} would have ${bytes.length} bytes; ${_rotation_model_record_js__WEBPACK_IMPORTED_MODULE_6__/* .JOURNAL_LIMIT */ .wr} fit`,
            });
        }
        try {
            return version === undefined ? await this.#begin(text, message) : await this.#replace(bytes, version, message);
        }
        catch (error) {
            const status = (0,_client_js__WEBPACK_IMPORTED_MODULE_2__.refusedWith)(error);
            if (error instanceof _client_js__WEBPACK_IMPORTED_MODULE_2__.GitHubRefusal && error.ruled) {
                throw this.#refusals.unreachable(`a ruleset or branch protection refuses the write${this.#uncertainRules.length === 0 ? '' : ` (perhaps ${this.#uncertainRules.map(({ rule }) => `\`${rule}\``).join(', ')})`}`, `exclude \`${this.#branch.branch}\` from it, or let the actor of \`${this.#tokenName}\` bypass it`);
            }
            if (status === 409 || status === 422)
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('JOURNAL_CONFLICT', { what: `another run wrote the journal at ${this.place}` });
            if (error instanceof _client_js__WEBPACK_IMPORTED_MODULE_2__.GitHubRefusal && error.kind === 'permission')
                throw this.#refusals.mayNotWrite();
            if (status !== 404)
                throw this.#refusals.readable(error);
            if ((await this.#read(true)) !== undefined)
                throw this.#refusals.mayNotWrite();
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('JOURNAL_MISSING', {
                what: `the journal at ${this.place} disappeared during this run`,
                hint: 'restore the branch from its last commit, then run again',
            });
        }
    }
    async #begin(text, message) {
        const version = await (0,_orphan_branch_js__WEBPACK_IMPORTED_MODULE_4__/* .beginBranch */ ._j)(this.#github, this.#branch, { path: PATH, content: text, message });
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
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', {
                what: `GitHub answered a write to ${this.place} with something unexpected`,
            });
        return found.data;
    }
}
/** The name that git gives a file's content (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). */
function blobOf(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}


/***/ }),

/***/ 38552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ JournalRefusals)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68940);
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
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('JOURNAL_CORRUPT', {
            what: `the journal at ${this.#place}: ${why}`,
            hint: `look at \`git log -p origin/${this.#branch}\`, restore the last good commit, then run \`keyturn status\``,
        });
    }
    empty() {
        return this.unreachable('the repository has no commit yet', 'push a first commit to its default branch');
    }
    unreachable(why, hint) {
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('JOURNAL_UNREACHABLE', { what: `the journal at ${this.#place}: ${why}`, hint });
    }
    invisible() {
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('TOKEN_DENIED', {
            what: `the journal at ${this.#place}: \`${this.#tokenName}\` does not see the repository (it does not exist, or the token was not given it)`,
            hint: `check the name, and give \`${this.#tokenName}\` *Contents: write* there; GITHUB_TOKEN sees its own repository only`,
        });
    }
    mayNotWrite() {
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('TOKEN_DENIED', {
            what: `the journal at ${this.#place}: \`${this.#tokenName}\` may not write to the repository`,
            hint: `in the workflow: \`permissions: { contents: write }\`; for another token: *Contents: write* for ${this.#repository}`,
        });
    }
    readable(error) {
        if (!(error instanceof _client_js__WEBPACK_IMPORTED_MODULE_1__.GitHubRefusal))
            return error;
        if (error.kind === 'permission') {
            return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('TOKEN_DENIED', {
                what: `the journal at ${this.#place}: ${error.message}`,
                hint: `in the workflow: \`permissions: { contents: write }\`; for another token: *Contents: write* for ${this.#repository}`,
            });
        }
        if (error.code !== 'HTTP_REFUSED')
            return (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.about)(`the journal at ${this.#place}`, error);
        return this.unreachable(error.message, error.hint ?? 'run it again later');
    }
}


/***/ }),

/***/ 14304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   people: () => (/* binding */ people)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55313);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68940);



const user = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(), login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1) });
const TEAM = /^@([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9._-]{1,100})$/;
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
function people({ github, reach, organization }) {
    const channelsOf = new Map(Object.entries(reach).map(([login, channels]) => [login.toLowerCase(), channels]));
    const teams = new Map();
    const logins = new Map();
    const memberships = new Map();
    const rights = new Map();
    const directory = { github, organization, teams, logins, memberships, rights };
    return {
        async resolve(shareWith, ledger) {
            const found = new Map();
            const add = ({ id, login }, member) => {
                // How somebody is reached stands in the file under the login that they had when it was written.
                const before = ledger.filter((one) => one.id === String(id)).map((one) => one.login);
                const channels = [login, ...before].map((name) => channelsOf.get(name.toLowerCase())).find(Boolean);
                found.set(String(id), { id: String(id), login, reach: { ...channels }, ...(member ? { member } : {}) });
            };
            for (const team of shareWith.filter((each) => each.startsWith('@'))) {
                for (const member of await once(teams, team, () => membersOf(directory, team)))
                    add(member, true);
            }
            const named = new Set([...found.values()].map(({ login }) => login.toLowerCase()));
            for (const login of shareWith.filter((each) => !each.startsWith('@'))) {
                if (named.has(login.toLowerCase()))
                    continue;
                const user = await whoIs(directory, login, ledger);
                if (!user || found.has(String(user.id)))
                    continue;
                const member = await once(memberships, user.login, () => isMember(directory, user.login));
                // A contractor was never a member, and stays.
                const was = ledger.some((one) => one.id === String(user.id) && one.member);
                if (!(was && member === false && (await seesMembers(directory))))
                    add(user, member);
            }
            return [...found.values()];
        },
        async named(login) {
            const user = await once(logins, login, () => userOf(directory, login));
            return user && { id: String(user.id), login: user.login };
        },
    };
}
/** Undefined: the ledger knows them, and GitHub does not any more. */
async function whoIs(directory, login, ledger) {
    const { logins } = directory;
    const before = ledger.filter((one) => one.login.toLowerCase() === login.toLowerCase());
    const user = await once(logins, login, () => userOf(directory, login));
    if (user) {
        if (before.length === 0 || before.some(({ id }) => id === String(user.id)))
            return user;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('RECIPIENT_UNREACHABLE', {
            what: `the login ${login} belongs to another account today than the one that was given secrets before`,
            hint: `if that is right, write the new login of the person that you mean under \`share\`; if they have left, keyturn offboard --person ${login}`,
        });
    }
    for (const { id } of before) {
        const renamed = await once(logins, `#${id}`, () => userById(directory, Number(id)));
        if (renamed)
            return renamed;
    }
    if (before.length > 0)
        return undefined;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('RECIPIENT_UNREACHABLE', {
        what: `there is nobody named ${LOGIN.test(login) ? login : 'like that'} at GitHub`,
        hint: 'correct the login under `share`; teams are written @organization/team',
    });
}
/** Undefined where nothing shows it: the owner is a person, or the token's owner is not in the organization. */
async function isMember(directory, username) {
    const { github, organization } = directory;
    if (organization === undefined)
        return undefined;
    try {
        await (await github()).rest.orgs.getMembershipForUser({ org: organization, username });
        return true;
    }
    catch (error) {
        const status = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error);
        if (status === 404)
            return false;
        // A limit says nothing, neither now nor about what the token may.
        if (status === undefined || status === 429)
            throw error;
        return undefined;
    }
}
/**
 * GitHub answers 404 for everybody to a token that may not read members, and it lists teams only to one that may. So only
 * where this is true does a 404 say that somebody has left.
 */
function seesMembers(directory) {
    const { github, organization, rights } = directory;
    const org = organization ?? '';
    return once(rights, org, async () => {
        try {
            await (await github()).rest.teams.list({ org, per_page: 1 });
            return true;
        }
        catch (error) {
            const status = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error);
            if (status === undefined || status === 429)
                throw error;
            return false;
        }
    });
}
/** Of a hundred members each: a list without an end must not use up the hour's requests. */
const MOST_PAGES = 100;
async function membersOf(directory, team) {
    const { github } = directory;
    const [, org, slug] = TEAM.exec(team) ?? [];
    if (org === undefined || slug === undefined)
        throw unreadable(team, 'it is not @organization/team', 'correct the name');
    const client = await github();
    const members = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
        let data;
        try {
            const params = { org, team_slug: slug.toLowerCase(), per_page: 100, page };
            ({ data } = await client.rest.teams.listMembersInOrg(params));
        }
        catch (error) {
            if (!(error instanceof _client_js__WEBPACK_IMPORTED_MODULE_1__.GitHubRefusal))
                throw error;
            if (error.kind === 'limit')
                throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.about)(`the team ${team}`, error);
            const unseen = error.kind === 'missing';
            const ours = 'correct the name, or give the token *Members: read* in the organization (GITHUB_TOKEN can never have it)';
            throw unreadable(team, unseen ? 'it does not exist, or the token may not see it' : error.message, unseen || error.kind === 'permission' ? ours : (error.hint ?? ours));
        }
        const read = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(user).safeParse(data);
        if (!read.success)
            throw unreadable(team, 'GitHub answered with something unexpected', 'run it again later');
        members.push(...read.data);
        if (read.data.length < 100)
            return members;
    }
    throw unreadable(team, `it has more than ${100 * MOST_PAGES} members`, 'name smaller teams under `share`: everybody in them is sent a link of their own');
}
async function userOf(directory, login) {
    if (!LOGIN.test(login))
        return undefined;
    return asked(directory, login, async (client) => (await client.rest.users.getByUsername({ username: login })).data);
}
async function userById(directory, id) {
    return asked(directory, `account ${id}`, async (client) => (await client.rest.users.getById({ account_id: id })).data);
}
async function asked(directory, name, ask) {
    const { github } = directory;
    let data;
    try {
        data = await ask(await github());
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) === 404)
            return undefined;
        throw error;
    }
    const read = user.safeParse(data);
    if (read.success)
        return read.data;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `GitHub answered for ${name} with something unexpected` });
}
function unreadable(team, why, hint) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('TEAM_UNREADABLE', {
        what: `the team ${TEAM.test(team) ? team : 'named under `share`'} could not be read: ${why}`,
        hint,
    });
}
function once(known, name, ask) {
    const key = name.toLowerCase();
    const found = known.get(key) ?? ask();
    known.set(key, found);
    found.catch(() => known.delete(key));
    return found;
}


/***/ }),

/***/ 63205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ shaped),
/* harmony export */   l: () => (/* binding */ split),
/* harmony export */   runs: () => (/* binding */ runs)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25721);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55313);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68940);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97754);




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
        name: (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__.runName)(repository, String(id)),
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

/***/ 92121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ESCROW_NAME)
/* harmony export */ });
/** What holds the pending values: the secret's name unless the configuration has another, and the field's elsewhere. */
const ESCROW_NAME = 'KEYTURN_PENDING';


/***/ })

};
