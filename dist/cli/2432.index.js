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
    return async (request) => {
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
    };
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
        block: (await __webpack_require__.e(/* import() */ 3114).then(__webpack_require__.bind(__webpack_require__, 43114))).envBlock,
        ...(password ? { password: linkPassword } : {}),
    };
    return { ...(await stores[via].create(options)), passwords: password };
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
    const context = contextOf(forge, world);
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
        const [{ github }, found] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(6476)]).then(__webpack_require__.bind(__webpack_require__, 6476)), given()]);
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
        const [{ appToken }, { needs, home }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(2769), __webpack_require__.e(3956)]).then(__webpack_require__.bind(__webpack_require__, 23956)), options.app()]);
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
            const { githubBranch } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(5821)]).then(__webpack_require__.bind(__webpack_require__, 25821));
            return githubBranch({
                github: await keeper(),
                repository: home,
                branch,
                public: isPublic,
                ready: () => clients.mayPut('keeper', `/repos/${home}/contents/journal.json`),
            });
        },
        async escrow(place) {
            const { escrowGitHub } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(7097), __webpack_require__.e(9750), __webpack_require__.e(6584)]).then(__webpack_require__.bind(__webpack_require__, 56584));
            return escrowGitHub({ github: writer, ready: (path) => clients.mayPut('writer', path), ...place });
        },
        async runs(owner, started) {
            const { runs } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(4437)]).then(__webpack_require__.bind(__webpack_require__, 74437));
            return runs({ keeper, writer, repository, owner, started });
        },
        async people(reach) {
            const { people } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(48)]).then(__webpack_require__.bind(__webpack_require__, 7667));
            return people({ github: writer, reach, organization: repository?.split('/')[0] });
        },
        async alerts() {
            const { alerts } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(5100)]).then(__webpack_require__.bind(__webpack_require__, 55100));
            return alerts(writer);
        },
        variableHint: (names) => `in the workflow: env: { ${names.map((name) => `${name}: \${{ secrets.${name} }}`).join(', ')} }`,
        async keepAlive() {
            const { keepWorkflowEnabled } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(710)]).then(__webpack_require__.bind(__webpack_require__, 80710));
            await keepWorkflowEnabled(await keeper(), variable('GITHUB_WORKFLOW_REF'));
        },
        async guards(places) {
            const { guardsOf } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(5571)]).then(__webpack_require__.bind(__webpack_require__, 5571));
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

/***/ 87769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ESCROW_NAME)
/* harmony export */ });
/** What holds the pending values: the secret's name unless the configuration has another, and the field's elsewhere. */
const ESCROW_NAME = 'KEYTURN_PENDING';


/***/ })

};
