export const id = 2432;
export const ids = [2432];
export const modules = {

/***/ 82432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compose: () => (/* binding */ compose),
  composeGuards: () => (/* binding */ composeGuards),
  composeSharing: () => (/* binding */ composeSharing)
});

// EXTERNAL MODULE: ./lib/crypto/fingerprint.js
var fingerprint = __webpack_require__(30885);
// EXTERNAL MODULE: ./lib/forge/github/refusal.js
var refusal = __webpack_require__(58931);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/http/plain.js
var plain = __webpack_require__(26620);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(28394);
;// CONCATENATED MODULE: ./lib/http/rate-limits.js



/** A timer may wake a little before its time. */
const EARLY = 250;
/** An error's sentence stands at its beginning. */
const PEEK = 16_384;
/**
 * `http` that respects limits across requests: after an account's first limit (429, or a 403 that is one) no request of that
 * account that changes something is sent until the wait is over. It is answered here with 429 and the `retry-after` that is
 * left, so that `call` waits for it, or gives up, exactly as if it had been asked. To go on asking is what gets accounts
 * banned (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
 *
 * An account is a host with the credential of the request's `authorization`, or with none. Reads are not held.
 */
function holdAfterLimits(http, clock, isLimit) {
    const closed = new Map();
    return (0,plain/* builtOn */.C9)(http, async (request) => {
        const account = accountOf(request);
        const known = closed.get(account);
        const left = (known?.until ?? 0) - clock.now().getTime();
        if (left > EARLY && !(0,retry/* isRead */.H9)(request.method)) {
            return new Response(null, { status: 429, headers: { 'retry-after': String(Math.ceil(left / 1_000)) } });
        }
        const response = await http(request);
        if (await isLimited(response, isLimit)) {
            const times = known?.times ?? 0;
            const bare = (waited) => (response.status === 403 ? 60_000 : 2_000) * 2 ** Math.min(waited, 10);
            const until = clock.now().getTime() + (0,retry/* waitFor */.fm)(response.headers, clock.now(), times, bare);
            // A shorter limit that was met meanwhile does not end a longer one.
            closed.set(account, { until: Math.max(until, closed.get(account)?.until ?? 0), times: times + 1 });
        }
        else if (known !== undefined && left <= EARLY && response.ok)
            closed.delete(account);
        return response;
    });
}
async function isLimited(response, isLimit) {
    const { status, headers } = response;
    if (status !== 429 && status !== 403)
        return false;
    if (isLimit({ status, headers, text: '' }))
        return true;
    return isLimit({ status, headers, text: await peek(response) });
}
/** The beginning of the body, which stays readable. */
async function peek(response) {
    if (response.body === null || !/json/i.test(response.headers.get('content-type') ?? ''))
        return '';
    const reader = response.clone().body.getReader();
    const decoder = new TextDecoder();
    let text = '';
    try {
        while (text.length < PEEK) {
            const part = await reader.read();
            if (part.done)
                break;
            text += decoder.decode(part.value, { stream: true });
        }
    }
    catch {
        // Reading the answer itself fails in the same way, and that failure is reported.
    }
    await reader.cancel().catch(() => { });
    return text;
}
function accountOf(request) {
    const { host } = new URL(request.url);
    const credential = request.headers.get('authorization') ?? '';
    // A signature differs with every request; the id of the key that it was made with does not.
    const named = /^AWS4-\S+ Credential=([^/]+)\//.exec(credential)?.[1] ?? credential;
    return `${host} ${(0,external_node_crypto_.createHash)('sha256').update(named).digest('base64url')}`;
}

// EXTERNAL MODULE: ./lib/journals/format/state.js + 9 modules
var state = __webpack_require__(41104);
// EXTERNAL MODULE: ./lib/rotation/model/escrow-name.js
var escrow_name = __webpack_require__(87769);
// EXTERNAL MODULE: ./lib/rotation/model/sealing-keys.js
var sealing_keys = __webpack_require__(81052);
// EXTERNAL MODULE: ./lib/compose/adapters.js
var adapters = __webpack_require__(45442);
// EXTERNAL MODULE: ./lib/compose/clocks.js
var clocks = __webpack_require__(89033);
// EXTERNAL MODULE: ./lib/compose/forge.js + 2 modules
var compose_forge = __webpack_require__(39699);
;// CONCATENATED MODULE: ./lib/journals/index.js
/** Every journal that needs no forge, loaded only when it is used. The journal on a branch comes from the forge, in `compose`. */
const journals = {
    file: async () => (await __webpack_require__.e(/* import() */ 8236).then(__webpack_require__.bind(__webpack_require__, 28236))).file,
    memory: async () => (await __webpack_require__.e(/* import() */ 6157).then(__webpack_require__.bind(__webpack_require__, 66157))).memory,
};

;// CONCATENATED MODULE: ./lib/compose/journals.js




/** Milliseconds: outside a job nobody can be asked whether a process still runs, so its locks lapse after this. */
const LEASE = 6 * 3_600_000;
/** @throws KeyturnError CONFIG_INVALID where nothing says which repository keeps the journal */
async function journalOf({ journal, public: isPublic }, forge, world, clock) {
    if (journal.kind === 'github')
        return forge.journal({ repository: journal.repository, branch: journal.branch, public: isPublic });
    const { resolve } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 76760, 19));
    return (await journals.file())({ path: resolve(world.directory, journal.path), clock: clock.machine });
}
/** Undefined where nothing could hand a value from one run to the next. */
async function escrowOf(configuration, forge, world, context) {
    const { name, options } = configuration.escrow;
    if (name !== 'github') {
        const module = await (0,adapters/* destinationModule */.Bj)(name);
        const { escrowIn } = await __webpack_require__.e(/* import() */ 8444).then(__webpack_require__.bind(__webpack_require__, 48444));
        const [address] = await module.expand(module.options.parse(options), { values: { value: escrow_name/* ESCROW_NAME */.S } }, context);
        return escrowIn(module.build(address, context), module.escrow ?? 0);
    }
    // A journal on this machine is for runs on this machine: no workflow could hand the escrow back to them.
    if (configuration.journal.kind === 'file')
        return undefined;
    const repository = (0,compose_forge/* homeOf */.lt)(configuration, world.environment);
    if (repository === undefined)
        return undefined;
    return forge.escrow({ repository, ...options });
}
/** Who holds the locks that this run takes. */
function ownerOf({ journal }, forge, world, clock) {
    const key = Buffer.from(world.random.bytes(16)).toString('base64url');
    if (forge.job)
        return { ...forge.job, key };
    const until = new Date(clock.machine.now().getTime() + LEASE);
    return {
        run: 'local',
        attempt: 1,
        job: '',
        key,
        // What time it is at GitHub is known once the journal has been read, and no lock is taken before that.
        get lease() {
            return (journal.kind === 'file' ? until : clock.at(until)).toISOString();
        },
    };
}

// EXTERNAL MODULE: ./lib/forge/github/environment.js
var environment = __webpack_require__(52378);
// EXTERNAL MODULE: ./lib/forge/github/link-store.js
var link_store = __webpack_require__(71663);
// EXTERNAL MODULE: ./lib/links/index.js
var links = __webpack_require__(85793);
// EXTERNAL MODULE: ./lib/compose/world.js
var compose_world = __webpack_require__(13636);
;// CONCATENATED MODULE: ./lib/compose/links.js





/** Undefined where the configuration names no way to make them. */
async function linksOf(configuration, { keeper }, world) {
    const { url, expires, via, password } = configuration.links;
    const { clock, environment, http } = world;
    const repository = (0,compose_forge/* homeOf */.lt)(configuration, environment);
    if (via === 'github' ? repository === undefined : url === undefined)
        return undefined;
    const stores = (0,links/* linkStores */.P)((0,link_store/* githubLinkStore */.J)({ client: keeper, repository }));
    const options = {
        http,
        clock,
        expires,
        url: url ?? '',
        creator: () => creatorOf(configuration, world),
        block: (await Promise.all(/* import() */[__webpack_require__.e(7249), __webpack_require__.e(3114)]).then(__webpack_require__.bind(__webpack_require__, 43114))).envBlock,
        ...(password ? { password: linkPassword } : {}),
    };
    const { shareRemark } = await __webpack_require__.e(/* import() */ 109).then(__webpack_require__.bind(__webpack_require__, 50109));
    return {
        ...(await stores[via].create(options)),
        passwords: password,
        remark: (value) => shareRemark(value.reveal()),
    };
}
/** A job says who makes its links by its OIDC token; whoever has none, by a token of the service's own. */
async function creatorOf({ links: { via, url } }, world) {
    const identity = via === 'keyturn' ? (0,environment/* identityIn */.K2)((0,compose_forge/* variablesOf */.ht)(world.environment)) : undefined;
    if (identity === undefined || url === undefined)
        return (0,compose_world/* credential */.eE)(world.environment, 'KEYTURN_LINK_TOKEN');
    const { creatorToken } = await __webpack_require__.e(/* import() */ 1472).then(__webpack_require__.bind(__webpack_require__, 51472));
    return creatorToken(identity, new URL(url).origin, { http: world.http, clock: world.clock });
}
async function linkPassword() {
    return (await __webpack_require__.e(/* import() */ 5676).then(__webpack_require__.bind(__webpack_require__, 35676))).wordsPassword();
}

// EXTERNAL MODULE: ./lib/compose/providers.js
var providers = __webpack_require__(77594);
;// CONCATENATED MODULE: ./lib/compose/compose.js













/**
 * Everything that a run needs, built but not asked yet.
 * @throws KeyturnError CONFIG_INVALID, INPUT_INVALID, TOKEN_DENIED, NOT_BUILT
 */
async function compose(configuration, access, given) {
    const { world: outside, clock, ofProvider } = (0,clocks/* followed */.X)(given);
    // Everything that this run sends waits together: a limit concerns an account, whoever met it.
    const world = { ...outside, http: holdAfterLimits(outside.http, clock, refusal/* isGitHubLimit */.ZO) };
    const { environment } = world;
    const forge = (0,compose_forge/* forgeOf */.$D)(configuration, access, world);
    const owner = ownerOf(configuration, forge, world, clock);
    const sealingKeys = new sealing_keys/* SealingKeys */.C();
    const context = { ...contextOf(forge, world), keys: sealingKeys };
    const started = clock.machine.now();
    return {
        clock,
        random: (0,compose_world/* randomOf */.Rn)(world),
        owner,
        pending: access.pending,
        journal: await journalOf(configuration, forge, world, clock),
        escrow: await escrowOf(configuration, forge, world, context),
        runs: await forge.runs(owner, () => clock.at(started)),
        people: await forge.people(configuration.people),
        // A service's 429 may be a quota, which the end of one of its links lifts: it is not held back.
        links: await linksOf(configuration, forge.clients, outside),
        channels: await (0,adapters/* channelsOf */.MB)(configuration, world),
        ...(configuration.notify === undefined ? {} : { notify: configuration.notify }),
        alerts: await alertsOf(configuration, forge),
        repository: forge.repository,
        variable: (name) => (0,compose_world/* credential */.eE)(environment, name),
        variableHint: (names) => forge.variableHint(names),
        ...(world.ask === undefined ? {} : { ask: world.ask }),
        from: senderOf(forge, configuration),
        state: state/* stateFormat */.B,
        sealingKeys,
        ...(configuration.journal.key === undefined ? {} : { pin: configuration.journal.key }),
        // In a home that everybody can read, the journal does not say who started a run.
        ...(configuration.public || forge.actor === undefined ? {} : { actor: forge.actor }),
        fingerprint: fingerprint/* fingerprint */.R,
        provider: (0,providers/* providersOf */.Ou)({ ...world, http: ofProvider(world.http) }),
        origins: providers/* originsOf */.TZ,
        former: configuration.former,
        destination: (0,adapters/* destinationsOf */.Nu)(context),
        addressOrigins: async (address) => (await (0,adapters/* destinationModule */.Bj)(address.kind)).origins(address),
        formerDestinations: configuration.formerDestinations,
        addresses: (target) => (0,adapters/* addressesOf */.sO)(target, context),
        keepAlive: () => forge.keepAlive(),
        progress: world.progress,
    };
}
/** What `doctor` looks at beside what a rotation needs; undefined where there is no workflow that somebody could push. */
async function composeGuards(configuration, access, given) {
    const { journal, escrow } = configuration;
    const repository = (0,compose_forge/* homeOf */.lt)(configuration, given.environment);
    if (journal.kind !== 'github' || journal.repository === undefined || repository === undefined)
        return undefined;
    if (escrow.name !== 'github')
        return undefined;
    const forge = (0,compose_forge/* forgeOf */.$D)(configuration, access, (0,clocks/* followed */.X)(given).world);
    const { environment, name = escrow_name/* ESCROW_NAME */.S } = escrow.options;
    const { branch } = journal;
    const places = { repository, environment, escrow: name, journal: { repository: journal.repository, branch } };
    return () => forge.guards(places);
}
/** What a link that somebody makes needs: no journal, no escrow, nothing that is rotated. */
async function composeSharing(configuration, access, given) {
    const { world, clock } = (0,clocks/* followed */.X)(given);
    const forge = (0,compose_forge/* forgeOf */.$D)(configuration, access, world);
    return {
        clock,
        random: (0,compose_world/* randomOf */.Rn)(world),
        links: await linksOf(configuration, forge.clients, world),
        channels: await (0,adapters/* channelsOf */.MB)(configuration, world),
        people: await forge.people(configuration.people),
        from: senderOf(forge, configuration),
    };
}
/** Who asks, and how whoever is asked runs Keyturn. */
function senderOf({ from }, { cli }) {
    return cli === undefined ? from : { ...from, cli };
}
function contextOf({ clients, repository }, world) {
    const { http, clock, environment, directory } = world;
    return {
        http,
        clock,
        github: clients.writer,
        repository,
        variable: (name) => (0,compose_world/* credential */.eE)(environment, name),
        setting: (name) => (0,compose_world/* variable */.bv)(environment, name),
        directory,
    };
}
async function alertsOf({ targets }, forge) {
    // On somebody's own machine, without a repository, there are no alerts to ask about.
    const watched = targets.some(({ policy }) => policy.rotateWhen.includes('exposed'));
    return forge.repository === undefined || !watched ? undefined : forge.alerts();
}


/***/ }),

/***/ 39699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $D: () => (/* binding */ forgeOf),
  lt: () => (/* binding */ homeOf),
  ht: () => (/* binding */ variablesOf)
});

// EXTERNAL MODULE: ./lib/forge/github/environment.js
var github_environment = __webpack_require__(52378);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(3554);
// EXTERNAL MODULE: ./lib/forge/github/limits.js + 1 modules
var limits = __webpack_require__(90535);
// EXTERNAL MODULE: ./lib/forge/github/token.js
var github_token = __webpack_require__(72462);
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
    const baseUrl = (0,github_environment/* apiIn */.yA)(variable);
    const queues = (0,limits/* admissions */.TW)({ clock, longest: (0,github_environment/* isJob */.o5)(variable) ? LONGEST_WAIT : 0, tell: options.waits });
    const make = async (tokenName, given) => {
        const [{ github }, found] = await Promise.all([Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 6476)), given()]);
        const inActions = (0,github_environment/* isJob */.o5)(variable);
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
                : (0,limits/* queueOf */.nv)(client === 'writer' ? writersToken : keepersToken);
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
        const [{ appToken }, { needs, home }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(2769), __webpack_require__.e(3956)]).then(__webpack_require__.bind(__webpack_require__, 23956)), options.app()]);
        const baseUrl = (0,github_environment/* apiIn */.yA)(variable);
        return appToken({
            http,
            clock,
            inActions: (0,github_environment/* isJob */.o5)(variable),
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
    const repository = (0,github_environment/* repositoryIn */.ce)(variable);
    return {
        clients,
        repository,
        actor: variable('GITHUB_ACTOR'),
        job: (0,github_environment/* jobIn */.Dk)(variable),
        from: (0,github_environment/* fromIn */.EQ)(variable),
        async journal({ repository: home, branch, public: isPublic }) {
            if (home === undefined) {
                throw new errors/* KeyturnError */.FB('CONFIG_INVALID', {
                    what: 'the journal has no place: there is no GITHUB_REPOSITORY and the configuration names none',
                    hint: 'set journal: { repository: OWNER/NAME }, or journal: { file: keyturn-journal.json } for this machine alone',
                });
            }
            const { githubBranch } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 25821));
            return githubBranch({
                github: await keeper(),
                repository: home,
                branch,
                public: isPublic,
                ready: () => clients.mayPut('keeper', `/repos/${home}/contents/journal.json`),
            });
        },
        async escrow(place) {
            const { escrowGitHub } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 56584));
            return escrowGitHub({ github: writer, ready: (path) => clients.mayPut('writer', path), ...place });
        },
        async runs(owner, started) {
            const { runs } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 74437));
            return runs({ keeper, writer, repository, owner, started });
        },
        async people(reach) {
            const { people } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 30048));
            return people({ github: writer, reach, organization: repository?.split('/')[0] });
        },
        async alerts() {
            const { alerts } = await Promise.resolve(/* import() eager */).then(__webpack_require__.bind(__webpack_require__, 55100));
            return alerts(writer);
        },
        variableHint: (names) => `in the workflow: env: { ${names.map((name) => `${name}: \${{ secrets.${name} }}`).join(', ')} }`,
        async keepAlive() {
            const { keepWorkflowEnabled } = await __webpack_require__.e(/* import() */ 710).then(__webpack_require__.bind(__webpack_require__, 80710));
            await keepWorkflowEnabled(await keeper(), variable('GITHUB_WORKFLOW_REF'));
        },
        async guards(places) {
            const { guardsOf } = await __webpack_require__.e(/* import() */ 5571).then(__webpack_require__.bind(__webpack_require__, 5571));
            return guardsOf({ ...places, writer, keeper });
        },
    };
}

// EXTERNAL MODULE: ./lib/compose/world.js
var world = __webpack_require__(13636);
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
            const { appNeeds } = await __webpack_require__.e(/* import() */ 9921).then(__webpack_require__.bind(__webpack_require__, 89921));
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
    return (0,github_environment/* repositoryIn */.ce)(variablesOf(environment)) ?? (journal.kind === 'github' ? journal.repository : undefined);
}
function variablesOf(environment) {
    return (name) => (0,world/* variable */.bv)(environment, name);
}


/***/ }),

/***/ 30885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fingerprint),
/* harmony export */   p: () => (/* binding */ salt)
/* harmony export */ });
/** A new salt, 16 random bytes in base64url: one for each secret, so that equal values show no equal fingerprints. */
function salt(random) {
    return Buffer.from(random.bytes(16)).toString('base64url');
}
/**
 * HMAC-SHA-256 of the value's UTF-8 bytes under the salt's bytes, in base64url (43 characters). It tells whether a
 * value is the one of before; values are random and long, so it cannot be turned round by guessing.
 */
async function fingerprint(salt, value) {
    const bytes = new Uint8Array(Buffer.from(salt, 'base64url'));
    const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(value.reveal()));
    return Buffer.from(mac).toString('base64url');
}


/***/ }),

/***/ 55100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   alerts: () => (/* binding */ alerts)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _http_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70359);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3554);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6476);





const PAGE = 100;
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
/** `secret` is missing where the token may see alerts but not what they are about. */
const one = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ number: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(), secret: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).nullish() });
const ofRepository = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(one);
const ofOrganization = zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(one.extend({ repository: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ full_name: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }) }));
/**
 * GitHub's secret scanning alerts (https://docs.github.com/rest/secret-scanning/secret-scanning). The token needs
 * *Secret scanning alerts: write*; one request for each hundred open alerts of an organization where the token belongs to one
 * of its owners or security managers, else of each repository. An organization's list says nothing of repositories where
 * secret scanning is off: `doctor` asks each of them.
 *
 * @throws KeyturnError RATE_LIMITED, TOKEN_DENIED (the token is none), HTTP_NOT_SENT, HTTP_UNKNOWN, what `Readers.list`
 * throws; `resolve` also what else `github` throws.
 */
function alerts(github) {
    return {
        permission: '*Secret scanning alerts: write*',
        async open(places) {
            const all = new Map();
            const unreadable = [];
            const unseen = new Set();
            const add = (alerts) => {
                for (const alert of alerts)
                    all.set(`${alert.repository}#${alert.number}`.toLowerCase(), alert);
            };
            const read = new Set();
            for (const organization of await worthAList(places)) {
                const there = await unlessRefused(openOf(organization));
                if (there === undefined)
                    continue;
                add(there);
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
            const enter = (0,_http_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .places */ .z)(AT_ONCE);
            const found = await Promise.all(single.map(async (repository) => {
                const leave = await enter();
                return unlessRefused(openIn(repository)).finally(leave);
            }));
            for (const [at, here] of found.entries()) {
                if (here === undefined)
                    unreadable.push(single[at]);
                else
                    add(here);
            }
            return { alerts: [...all.values()], unreadable, unseen: [...unseen] };
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
/** Every alert that shows its secret, over all pages. */
async function pages(place, shape, ask) {
    const found = [];
    for (let page = 1;; page++) {
        const read = shape.safeParse((await ask(page)).data);
        if (!read.success) {
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', {
                what: `GitHub answered for the alerts of ${place} with something unexpected`,
            });
        }
        for (const each of read.data)
            if (each.secret)
                found.push({ ...each, secret: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(each.secret) });
        if (read.data.length < PAGE)
            return found;
    }
}
/** Undefined: it may not be read, or there is nothing to read (no secret scanning, no such list on this server). */
async function unlessRefused(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if (!(error instanceof _client_js__WEBPACK_IMPORTED_MODULE_2__.GitHubRefusal && unreadably.has(error.kind)))
            throw error;
        return undefined;
    }
}
/** GitHub ignores case in names. */
function distinct(names) {
    return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
function named(repository) {
    const [owner = '', repo = ''] = repository.split('/');
    return { owner, repo };
}


/***/ }),

/***/ 56584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  escrowGitHub: () => (/* binding */ escrowGitHub)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/escrow-name.js
var escrow_name = __webpack_require__(87769);
;// CONCATENATED MODULE: ./lib/rotation/model/escrow-place.js
const HOME = /^([\w.-]+\/[\w.-]+)(?: \(environment (.+?)\))?(?: ([A-Za-z_]\w*))?$/;
/** Undefined for what is no such place. `usual`: the name where none stands there. */
function homeIn(text, usual) {
    const [, repository, environment, name = usual] = HOME.exec(text) ?? [];
    return repository === undefined ? undefined : { repository, environment, name };
}

// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(36876);
// EXTERNAL MODULE: ./lib/forge/github/repositories.js
var repositories = __webpack_require__(61719);
// EXTERNAL MODULE: ./lib/forge/github/secret-store.js + 1 modules
var secret_store = __webpack_require__(59750);
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
    return `gh secret delete ${name} --repo ${repository}${environment === undefined ? '' : ` --env '${environment}'`}`;
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

/***/ 30048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   people: () => (/* binding */ people)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6476);



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

/***/ 87769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ESCROW_NAME)
/* harmony export */ });
/** What holds the pending values: the secret's name unless the configuration has another, and the field's elsewhere. */
const ESCROW_NAME = 'KEYTURN_PENDING';


/***/ })

};
