export const id = 9453;
export const ids = [9453,2697];
export const modules = {

/***/ 81384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ channels),
/* harmony export */   l: () => (/* binding */ planned)
/* harmony export */ });
/** Every channel, loaded only when the configuration names it. */
const channels = {
    email: async () => (await __webpack_require__.e(/* import() */ 4494).then(__webpack_require__.bind(__webpack_require__, 94494))).email,
    slack: async () => (await __webpack_require__.e(/* import() */ 8278).then(__webpack_require__.bind(__webpack_require__, 8278))).slack,
    teams: async () => (await __webpack_require__.e(/* import() */ 2944).then(__webpack_require__.bind(__webpack_require__, 72944))).teams,
    webhook: async () => (await __webpack_require__.e(/* import() */ 5569).then(__webpack_require__.bind(__webpack_require__, 95569))).webhook,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 49453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compose: () => (/* binding */ compose),
  composeGuards: () => (/* binding */ composeGuards),
  composeSharing: () => (/* binding */ composeSharing),
  probing: () => (/* binding */ probing)
});

// EXTERNAL MODULE: ./node_modules/ulid/dist/node/index.js
var node = __webpack_require__(14125);
// EXTERNAL MODULE: ./lib/channels/index.js
var channels = __webpack_require__(81384);
// EXTERNAL MODULE: ./lib/crypto/fingerprint.js
var fingerprint = __webpack_require__(30885);
// EXTERNAL MODULE: ./lib/destinations/index.js
var destinations = __webpack_require__(10017);
// EXTERNAL MODULE: ./lib/http/github-token.js
var github_token = __webpack_require__(54781);
// EXTERNAL MODULE: ./lib/http/host-time.js
var host_time = __webpack_require__(26740);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/http/github-refusal.js
var github_refusal = __webpack_require__(37812);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(28394);
;// CONCATENATED MODULE: ./lib/http/limit-gate.js



/** A timer may wake a little before its time. */
const EARLY = 250;
/** An error's sentence stands at its beginning. */
const PEEK = 16_384;
/**
 * `http` that keeps quiet once it was told to: after an account's first limit (429, or a 403 that is one) no request of that
 * account that changes something is sent until the wait is over. It is answered here with 429 and the `retry-after` that is
 * left, so that `call` waits for it, or gives up, exactly as if it had been asked. To go on asking is what gets accounts
 * banned (https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
 *
 * An account is a host with the credential of the request's `authorization`, or with none. Reads are not held.
 */
function limitGate(http, clock) {
    const closed = new Map();
    return async (request) => {
        const account = accountOf(request);
        const known = closed.get(account);
        const left = (known?.until ?? 0) - clock.now().getTime();
        if (left > EARLY && !(0,retry/* isRead */.H9)(request.method)) {
            return new Response(null, { status: 429, headers: { 'retry-after': String(Math.ceil(left / 1_000)) } });
        }
        const response = await http(request);
        if (await isLimit(response)) {
            const times = known?.times ?? 0;
            const bare = (waited) => (response.status === 403 ? 60_000 : 2_000) * 2 ** Math.min(waited, 10);
            const until = clock.now().getTime() + (0,retry/* waitFor */.fm)(response.headers, clock.now(), times, bare);
            // A limit of shorter breath, met meanwhile, does not open what a longer one has closed.
            closed.set(account, { until: Math.max(until, closed.get(account)?.until ?? 0), times: times + 1 });
        }
        else if (known !== undefined && left <= EARLY && response.ok)
            closed.delete(account);
        return response;
    };
}
async function isLimit(response) {
    const { status, headers } = response;
    if (status !== 429 && status !== 403)
        return false;
    if ((0,github_refusal/* isGitHubLimit */.ZO)({ status, headers, text: '' }))
        return true;
    return (0,github_refusal/* isGitHubLimit */.ZO)({ status, headers, text: await peek(response) });
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
        // Whoever reads the answer itself meets the same.
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

// EXTERNAL MODULE: ./lib/journals/escrow-name.js
var escrow_name = __webpack_require__(54973);
;// CONCATENATED MODULE: ./lib/journals/index.js
/** Every journal, loaded only when it is used: `journal: { repository, branch }` and `{ file }` choose. */
const journals = {
    'github-branch': async () => (await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(1668), __webpack_require__.e(754)]).then(__webpack_require__.bind(__webpack_require__, 50754))).githubBranch,
    file: async () => (await __webpack_require__.e(/* import() */ 8236).then(__webpack_require__.bind(__webpack_require__, 28236))).file,
    memory: async () => (await __webpack_require__.e(/* import() */ 6157).then(__webpack_require__.bind(__webpack_require__, 66157))).memory,
};

// EXTERNAL MODULE: ./lib/journals/state.js + 9 modules
var state = __webpack_require__(81393);
// EXTERNAL MODULE: ./lib/http/job-token.js
var job_token = __webpack_require__(10295);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
;// CONCATENATED MODULE: ./lib/links/oidc.js


/** The job's OIDC token for a link service, whose audience is the service's origin. Throws LINK_CREATOR_MISSING. */
function creatorToken(identity, origin, wire) {
    return (0,job_token/* jobToken */.P)(identity, origin, wire, (status) => new errors/* KeyturnError */.FB('LINK_CREATOR_MISSING', {
        what: `GitHub did not issue an OIDC token for the link service (HTTP ${status})`,
        hint: 'give the job `permissions: { id-token: write }`, or set KEYTURN_LINK_TOKEN in its `env:`',
    }));
}

// EXTERNAL MODULE: ./lib/providers/index.js
var providers = __webpack_require__(4534);
// EXTERNAL MODULE: ./lib/rotation/secret.js
var secret = __webpack_require__(19784);
// EXTERNAL MODULE: ./lib/rotation/time.js
var time = __webpack_require__(89037);
;// CONCATENATED MODULE: ./lib/compose.js
/** The only room that knows every wing: a configuration and a world in, the engine's ports out. */















/** Outside Actions nobody can be asked whether a process still runs: its locks lapse after this. */
const LEASE = 6 * 3_600_000;
async function compose(configuration, access, given) {
    const clock = new time/* FollowingClock */.oc(given.clock);
    const heard = heardBy(clock, given);
    const outside = { ...given, clock, http: heard.http };
    // One gate for everything that this run sends: a limit concerns an account, whoever met it.
    const world = { ...outside, http: limitGate(heard.http, clock) };
    const { environment, http } = world;
    const random = randomOf(world);
    const repository = variable(environment, 'GITHUB_REPOSITORY');
    const github = clients(access, world, configuration);
    const owner = await ownerOf(configuration, world, clock);
    const context = {
        http,
        clock,
        github: github.writer,
        repository,
        variable: (name) => wrapped(environment, name),
        setting: (name) => variable(environment, name),
        directory: world.directory,
    };
    return {
        clock,
        random,
        owner,
        pending: access.pending,
        journal: await journalOf(configuration, github.keeper, world, clock.machine),
        escrow: await escrowOf(configuration, github.writer, repository, context),
        runs: await runsOf(github, world, owner, clock),
        people: await peopleOf(configuration, github.writer, repository),
        // Its 429 may be a quota, which an end of one of its links lifts.
        links: await linksOf(configuration, github.keeper, repository, outside),
        channels: await channelsOf(configuration, world),
        ...(configuration.notify === undefined ? {} : { notify: configuration.notify }),
        alerts: await alertsOf(configuration, github.writer, repository),
        repository,
        variable: (name) => wrapped(environment, name),
        ...(world.ask === undefined ? {} : { ask: world.ask }),
        from: fromOf(environment),
        state: state/* stateFormat */.B,
        ...(configuration.journal.key === undefined ? {} : { pin: configuration.journal.key }),
        ...actorOf(configuration, environment),
        fingerprint: fingerprint/* fingerprint */.R,
        provider: (binding) => providerOf(binding, { ...world, http: heard.ofProvider(http) }, random),
        origins: originsOf,
        former: configuration.former,
        destination: (address) => destinationOf(address, context),
        addressOrigins: async (address) => (await destinationModule(address.kind)).origins(address),
        formerDestinations: configuration.formerDestinations,
        addresses: (target) => addressesOf(target, context),
        keepAlive: async () => {
            const { keepWorkflowEnabled } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(8434)]).then(__webpack_require__.bind(__webpack_require__, 28434));
            await keepWorkflowEnabled(await github.keeper(), variable(environment, 'GITHUB_WORKFLOW_REF'));
        },
        progress: world.progress,
    };
}
/** What `doctor` looks at beside what a rotation needs; undefined where there is no workflow that somebody could push. */
async function composeGuards(configuration, access, given) {
    const { journal, escrow } = configuration;
    const repository = variable(given.environment, 'GITHUB_REPOSITORY') ?? (journal.kind === 'github' ? journal.repository : undefined);
    if (journal.kind !== 'github' || journal.repository === undefined || repository === undefined)
        return undefined;
    if (escrow.name !== 'github')
        return undefined;
    const clock = new time/* FollowingClock */.oc(given.clock);
    const world = { ...given, clock, http: heardBy(clock, given).http };
    const { writer, keeper } = clients(access, world, configuration);
    const { environment, name = escrow_name/* ESCROW_NAME */.S } = escrow.options;
    const { guardsOf } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(8903)]).then(__webpack_require__.bind(__webpack_require__, 78903));
    const { branch } = journal;
    const home = { repository, environment, escrow: name, journal: { repository: journal.repository, branch } };
    return () => guardsOf({ ...home, writer, keeper });
}
/** What a link made by hand needs: no journal, no escrow, nothing that is rotated. */
async function composeSharing(configuration, access, given) {
    const clock = new time/* FollowingClock */.oc(given.clock);
    const world = { ...given, clock, http: heardBy(clock, given).http };
    const repository = variable(world.environment, 'GITHUB_REPOSITORY');
    const github = clients(access, world, configuration);
    return {
        clock,
        random: randomOf(world),
        links: await linksOf(configuration, github.keeper, repository, world),
        channels: await channelsOf(configuration, world),
        people: await peopleOf(configuration, github.writer, repository),
        from: fromOf(world.environment),
    };
}
/** GitHub's answers put a run's clock right. */
function heardBy(clock, { http, environment }) {
    return (0,host_time/* hostTime */.Y)(http, clock, variable(environment, 'GITHUB_API_URL'));
}
function randomOf({ random }) {
    return { bytes: random.bytes, ulid: (at) => (0,node/* ulid */.Z0)(at.getTime(), () => (random.bytes(1)[0] ?? 0) / 256) };
}
function variable(environment, name) {
    const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
    return value === undefined || value === '' ? undefined : value;
}
function wrapped(environment, name) {
    const value = variable(environment, name);
    return value === undefined ? undefined : new secret/* Secret */.z(value);
}
/** Two clients: the one that writes secrets, and the one that keeps the journal. Made when first needed. */
function clients(access, world, configuration) {
    const { clock, environment, http } = world;
    // Before anything is asked or sent, whichever of them is needed first.
    if (access.token)
        (0,github_token/* checkToken */.S)(access.token, 'token');
    if (access.journalToken)
        (0,github_token/* checkToken */.S)(access.journalToken, 'journal-token');
    const inActions = variable(environment, 'GITHUB_ACTIONS') === 'true';
    const baseUrl = variable(environment, 'GITHUB_API_URL');
    const make = async (tokenName, given) => {
        const [{ github }, token] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(1644)]).then(__webpack_require__.bind(__webpack_require__, 21644)), given()]);
        return github({ http, clock, token, tokenName, inActions, ...(baseUrl === undefined ? {} : { baseUrl }) });
    };
    let writer;
    let keeper;
    return {
        writer: () => {
            writer ??= make('token', () => writerToken(access, world, configuration, baseUrl));
            return writer;
        },
        keeper: () => {
            keeper ??= make('journal-token', async () => access.journalToken ?? access.token ?? wrapped(environment, 'GITHUB_TOKEN'));
            return keeper;
        },
    };
}
async function writerToken(access, world, configuration, baseUrl) {
    if (access.clientId !== undefined && access.privateKey !== undefined) {
        const [{ appToken }, { appNeeds }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(2769), __webpack_require__.e(2267)]).then(__webpack_require__.bind(__webpack_require__, 72267)),
            __webpack_require__.e(/* import() */ 9921).then(__webpack_require__.bind(__webpack_require__, 89921)),
        ]);
        const { journal } = configuration;
        const home = variable(world.environment, 'GITHUB_REPOSITORY') ?? (journal.kind === 'github' ? journal.repository : undefined);
        return appToken({
            http: world.http,
            clock: world.clock,
            inActions: variable(world.environment, 'GITHUB_ACTIONS') === 'true',
            clientId: access.clientId,
            privateKey: access.privateKey,
            needs: appNeeds(configuration, home),
            home: home?.split('/')[0],
            lacks: (owner, permissions) => world.progress({ step: 'token', detail: `the App lacks ${permissions.join(', ')} in ${owner}` }),
            ...(baseUrl === undefined ? {} : { baseUrl }),
        });
    }
    const token = access.token ?? wrapped(world.environment, 'GITHUB_TOKEN');
    if (token)
        return token;
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: 'no `token` was given, and GitHub Secrets cannot be written without one',
        hint: 'token: a fine-grained personal access token with Secrets: write and Environments: write; or client-id and private-key of a GitHub App',
    });
}
async function ownerOf({ journal }, world, clock) {
    const { environment } = world;
    const key = Buffer.from(world.random.bytes(16)).toString('base64url');
    const run = variable(environment, 'GITHUB_RUN_ID');
    if (run !== undefined && variable(environment, 'GITHUB_ACTIONS') === 'true') {
        const { runName } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(2793)]).then(__webpack_require__.bind(__webpack_require__, 32793));
        const repository = variable(environment, 'GITHUB_REPOSITORY') ?? '';
        return {
            run: runName(repository, run),
            attempt: Number(variable(environment, 'GITHUB_RUN_ATTEMPT') ?? '1'),
            job: variable(environment, 'GITHUB_JOB') ?? '',
            key,
        };
    }
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
/** In a home that everybody can read, the journal does not say who started a run. */
function actorOf(configuration, environment) {
    const actor = variable(environment, 'GITHUB_ACTOR');
    return configuration.public || actor === undefined ? {} : { actor };
}
function fromOf(environment) {
    const repository = variable(environment, 'GITHUB_REPOSITORY');
    const run = variable(environment, 'GITHUB_RUN_ID');
    const actor = variable(environment, 'GITHUB_ACTOR');
    const server = variable(environment, 'GITHUB_SERVER_URL') ?? 'https://github.com';
    return {
        ...(repository === undefined ? {} : { repository }),
        ...(repository === undefined || run === undefined ? {} : { run: `${server}/${repository}/actions/runs/${run}` }),
        ...(actor === undefined ? {} : { actor }),
    };
}
async function journalOf(configuration, keeper, world, machine) {
    const { journal } = configuration;
    if (journal.kind === 'file') {
        const { resolve } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 76760, 19));
        return (await journals.file())({ path: resolve(world.directory, journal.path), clock: machine });
    }
    if (journal.repository === undefined) {
        throw new errors/* KeyturnError */.FB('CONFIG_INVALID', {
            what: 'the journal has no place: there is no GITHUB_REPOSITORY and the configuration names none',
            hint: 'set journal: { repository: OWNER/NAME }, or journal: { file: keyturn-journal.json } for this machine alone',
        });
    }
    const githubBranch = await journals['github-branch']();
    return githubBranch({
        github: await keeper(),
        repository: journal.repository,
        branch: journal.branch,
        public: configuration.public,
    });
}
async function escrowOf(configuration, writer, repository, context) {
    const { name, options } = configuration.escrow;
    if (name !== 'github') {
        const module = await destinationModule(name);
        const { escrowIn } = await __webpack_require__.e(/* import() */ 3202).then(__webpack_require__.bind(__webpack_require__, 83202));
        const [address] = await module.expand(module.options.parse(options), { values: { value: escrow_name/* ESCROW_NAME */.S } }, context);
        return escrowIn(module.build(address, context), module.escrow ?? 0);
    }
    // A journal on this machine is for runs on this machine: no workflow could hand the escrow back to them.
    if (configuration.journal.kind === 'file')
        return undefined;
    const home = repository ?? configuration.journal.repository;
    if (home === undefined)
        return undefined;
    const { escrowGitHub } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(7097), __webpack_require__.e(4424), __webpack_require__.e(5329)]).then(__webpack_require__.bind(__webpack_require__, 35329));
    return escrowGitHub({ github: writer, repository: home, ...options });
}
async function runsOf(github, world, owner, clock) {
    const repository = variable(world.environment, 'GITHUB_REPOSITORY');
    const { runs } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(2793)]).then(__webpack_require__.bind(__webpack_require__, 32793));
    const machine = clock.machine.now();
    const started = () => clock.at(machine);
    return runs({ keeper: github.keeper, writer: github.writer, repository, owner, started });
}
async function peopleOf(configuration, writer, repository) {
    const { people } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(4428)]).then(__webpack_require__.bind(__webpack_require__, 64428));
    return people({ github: writer, reach: configuration.people, organization: repository?.split('/')[0] });
}
async function alertsOf({ targets }, writer, repository) {
    // On somebody's own machine, without a repository, there are no alerts to ask about.
    if (repository === undefined || !targets.some(({ policy }) => policy.rotateWhen.includes('exposed')))
        return undefined;
    const { alerts } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(5128)]).then(__webpack_require__.bind(__webpack_require__, 95128));
    return alerts(writer);
}
async function linksOf(configuration, keeper, repository, world) {
    const links = await backendOf(configuration, keeper, repository, world);
    return links && { ...links, passwords: configuration.links.password };
}
async function backendOf(configuration, keeper, repository, world) {
    const { url, expires, via } = configuration.links;
    const { clock, environment, http } = world;
    const password = configuration.links.password ? { password: linkPassword } : {};
    if (via === 'github') {
        // Outside Actions the journal's repository is the home; without one, whoever shares is told so before anything is minted.
        const home = repository ?? (configuration.journal.kind === 'github' ? configuration.journal.repository : undefined);
        if (home === undefined)
            return undefined;
        const { githubLinks } = await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(1668), __webpack_require__.e(6892)]).then(__webpack_require__.bind(__webpack_require__, 26892));
        return githubLinks({ github: keeper, repository: home, clock, expires, ...password });
    }
    if (url === undefined)
        return undefined;
    if (via !== 'keyturn') {
        const { envBlock: block } = await __webpack_require__.e(/* import() */ 3114).then(__webpack_require__.bind(__webpack_require__, 43114));
        const creator = async () => wrapped(environment, 'KEYTURN_LINK_TOKEN');
        return foreignLinksOf(via, { url, http, clock, expires, block, creator, ...password });
    }
    const { links } = await __webpack_require__.e(/* import() */ 3450).then(__webpack_require__.bind(__webpack_require__, 3450));
    return links({
        url,
        http,
        clock,
        expires,
        ...password,
        creator: async () => {
            const requestUrl = variable(environment, 'ACTIONS_ID_TOKEN_REQUEST_URL');
            const requestToken = wrapped(environment, 'ACTIONS_ID_TOKEN_REQUEST_TOKEN');
            if (requestUrl !== undefined && requestToken)
                return creatorToken({ requestUrl, requestToken }, new URL(url).origin, { http, clock });
            return wrapped(environment, 'KEYTURN_LINK_TOKEN');
        },
    });
}
async function foreignLinksOf(via, options) {
    switch (via) {
        case 'privatebin':
            return (await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(5727)]).then(__webpack_require__.bind(__webpack_require__, 55727))).privatebinLinks(options);
        case 'yopass':
            return (await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(7621)]).then(__webpack_require__.bind(__webpack_require__, 77621))).yopassLinks(options);
        case 'ots':
            return (await Promise.all(/* import() */[__webpack_require__.e(3450), __webpack_require__.e(4407)]).then(__webpack_require__.bind(__webpack_require__, 74407))).otsLinks(options);
    }
}
async function linkPassword() {
    const { wordsPassword } = await __webpack_require__.e(/* import() */ 5676).then(__webpack_require__.bind(__webpack_require__, 35676));
    return wordsPassword();
}
async function channelsOf(configuration, world) {
    const { clock, environment, http } = world;
    return Promise.all(configuration.channels.map(async ({ name, options }) => {
        const module = await wing(channels/* channels */.B, name, 'channel');
        const parsed = module.options.parse(options);
        const named = Object.fromEntries(module.environment(parsed).map((one) => [one, wrapped(environment, one)]));
        return module.build({ options: parsed, environment: named, http, clock });
    }));
}
async function providerOf(binding, world, random) {
    const module = await wing(providers/* providers */.r5, binding.provider, 'provider');
    const admin = adminOf(binding, world.environment);
    const options = module.options.parse(binding.options);
    const named = [...(module.environment ?? []), ...(module.variables?.(options) ?? [])];
    const provider = module.build({
        options,
        admin,
        http: world.http,
        clock: world.clock,
        random,
        environment: Object.fromEntries(named.map((name) => [name, wrapped(world.environment, name)])),
        settings: Object.fromEntries((module.settings ?? []).map((name) => [name, variable(world.environment, name)])),
    });
    const names = typeof binding.admin === 'object' ? Object.values(binding.admin) : [binding.admin ?? ''];
    const { list } = provider;
    return {
        ...provider,
        ...(list === undefined ? {} : { list: () => inTime(() => list.call(provider), world.clock) }),
        // Only here is it known which variable holds what was refused.
        check: () => inTime(() => provider.check(), world.clock).catch((error) => {
            if (!(0,errors.is)(error, 'PROVIDER_DENIED') || names[0] === '')
                throw error;
            const hint = `check what ${names.join(' and ')} holds: expired, revoked, of another account?${error.hint === undefined ? '' : ` ${error.hint}`}`;
            throw new errors/* KeyturnError */.FB('PROVIDER_DENIED', { what: error.message, hint });
        }),
    };
}
/** Options that this version cannot read say nothing of where they lead. */
async function originsOf(binding) {
    const module = await wing(providers/* providers */.r5, binding.provider, 'provider');
    const options = module.options.safeParse(binding.options);
    if (!module.origins || !options.success)
        return undefined;
    try {
        return module.origins(options.data);
    }
    catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB))
            throw error;
        return undefined;
    }
}
/** A signature by a wrong clock is refused, and the refusal puts the clock right: then it is asked once more. */
async function inTime(ask, clock) {
    const offset = () => (clock instanceof time/* FollowingClock */.oc ? clock.offset : 0);
    const before = offset();
    try {
        return await ask();
    }
    catch (error) {
        if (!(0,errors.is)(error, 'PROVIDER_DENIED', 'PROVIDER_UNREADABLE') || offset() === before)
            throw error;
        return ask();
    }
}
/**
 * Asks the provider with a credential alone: what its holder can do, who has no admin credential. Undefined where that is
 * not possible, or would run a program.
 */
async function probing(binding, given) {
    if (binding.provider === 'command')
        return undefined;
    const clock = new time/* FollowingClock */.oc(given.clock);
    const heard = heardBy(clock, given);
    const world = { ...given, clock, http: heard.ofProvider(heard.http) };
    const module = await wing(providers/* providers */.r5, binding.provider, 'provider');
    const { admin } = binding;
    // Never sent: a probe knows nothing but the credential.
    const none = new secret/* Secret */.z('no-admin-credential-here');
    const provider = module.build({
        options: module.options.parse(binding.options),
        admin: typeof admin === 'object'
            ? Object.fromEntries(Object.keys(admin).map((part) => [part, none]))
            : admin === undefined
                ? undefined
                : none,
        http: world.http,
        clock: world.clock,
        random: randomOf(world),
        environment: {},
    });
    return provider.local ? undefined : (values) => provider.probe({ id: '', values });
}
function adminOf(binding, environment) {
    const { admin } = binding;
    const value = (name) => {
        const found = wrapped(environment, name);
        if (found)
            return found;
        throw new errors/* KeyturnError */.FB('ENVIRONMENT_MISSING', {
            what: `the environment variable ${name} is not set, which is the \`admin\` of ${binding.provider}`,
            hint: `in the workflow: env: { ${name}: \${{ secrets.${name} }} }; in a shell: export ${name}`,
        });
    };
    if (admin === undefined)
        return undefined;
    if (typeof admin === 'string')
        return value(admin);
    return Object.fromEntries(Object.entries(admin).map(([part, name]) => [part, value(name)]));
}
async function destinationOf(address, context) {
    return (await destinationModule(address.kind)).build(address, context);
}
async function addressesOf(target, context) {
    const lists = await Promise.all(target.destinations.map(async ({ kind, options }) => {
        const module = await destinationModule(kind);
        return module.expand(module.options.parse(options), { values: target.values }, context);
    }));
    const seen = new Map(lists.flat().map((address) => [address.key, address]));
    return [...seen.values()];
}
async function destinationModule(kind) {
    return wing(destinations/* destinations */.u, kind, 'destination');
}
/** A row of a registry, loaded. A name that no longer is there stands in an old journal. */
async function wing(registry, name, what) {
    // Each row has options of its own; what is read from outside fits one only after that row's schema has parsed it.
    const rows = registry;
    const row = Object.hasOwn(rows, name) ? rows[name] : undefined;
    if (row)
        return row();
    throw new errors/* KeyturnError */.FB('NOT_BUILT', {
        what: `this version of Keyturn has no ${what} named ${name}`,
        hint: 'use the version that wrote the journal, or take it out of the configuration',
    });
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

/***/ 10017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   u: () => (/* binding */ destinations)
/* harmony export */ });
/** Every destination, loaded only when the configuration or the journal names it. */
const destinations = {
    github: async () => (await Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(7097), __webpack_require__.e(4424), __webpack_require__.e(6010)]).then(__webpack_require__.bind(__webpack_require__, 11261))).githubSecrets,
    'aws-secrets-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(6140), __webpack_require__.e(962)]).then(__webpack_require__.bind(__webpack_require__, 30962))).awsSecretsManager,
    'aws-ssm-parameter': async () => (await Promise.all(/* import() */[__webpack_require__.e(6140), __webpack_require__.e(8730)]).then(__webpack_require__.bind(__webpack_require__, 98730))).awsSsmParameter,
    vault: async () => (await Promise.all(/* import() */[__webpack_require__.e(7076), __webpack_require__.e(8225)]).then(__webpack_require__.bind(__webpack_require__, 98225))).vaultKv,
    doppler: async () => (await __webpack_require__.e(/* import() */ 3213).then(__webpack_require__.bind(__webpack_require__, 93213))).doppler,
    gitlab: async () => (await __webpack_require__.e(/* import() */ 9898).then(__webpack_require__.bind(__webpack_require__, 39898))).gitlab,
    vercel: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(8162), __webpack_require__.e(9274)]).then(__webpack_require__.bind(__webpack_require__, 39274))).vercel,
    netlify: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(8162), __webpack_require__.e(5312)]).then(__webpack_require__.bind(__webpack_require__, 15312))).netlify,
    'cloudflare-workers': async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(8162), __webpack_require__.e(1860)]).then(__webpack_require__.bind(__webpack_require__, 51860))).cloudflareWorkers,
    heroku: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(8162), __webpack_require__.e(1989)]).then(__webpack_require__.bind(__webpack_require__, 1989))).heroku,
    'azure-key-vault': async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(8162), __webpack_require__.e(8421)]).then(__webpack_require__.bind(__webpack_require__, 98421))).azureKeyVault,
    'gcp-secret-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(8162), __webpack_require__.e(3786)]).then(__webpack_require__.bind(__webpack_require__, 53786))).gcpSecretManager,
    http: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(8162)]).then(__webpack_require__.bind(__webpack_require__, 58162))).http,
    dotenv: async () => (await __webpack_require__.e(/* import() */ 2295).then(__webpack_require__.bind(__webpack_require__, 82295))).dotenv,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

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

/***/ 10295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ jobToken)
/* harmony export */ });
/* harmony import */ var _rotation_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19784);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9474);


/**
 * The job's OIDC token for one audience: the proof of which repository asks, with nothing stored anywhere. Lives minutes
 * (https://docs.github.com/actions/reference/security/oidc). Throws what `refused` makes of the status that came instead.
 */
async function jobToken(identity, audience, wire, refused) {
    const url = new URL(identity.requestUrl);
    url.searchParams.set('audience', audience);
    const request = new Request(url, {
        headers: { authorization: `Bearer ${identity.requestToken.reveal()}`, accept: 'application/json' },
    });
    const answer = await (0,_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T)(wire.http, request, { clock: wire.clock, retry: 'reads', secretPath: true });
    const value = answer.status === 200 ? answer.json()?.value : undefined;
    if (typeof value !== 'string' || value === '')
        throw refused(answer.status);
    return new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value);
}


/***/ }),

/***/ 54973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ESCROW_NAME)
/* harmony export */ });
/** What holds the pending values: the secret's name unless the configuration has another, and the field's elsewhere. */
const ESCROW_NAME = 'KEYTURN_PENDING';


/***/ }),

/***/ 4534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* reexport safe */ _unmintable_js__WEBPACK_IMPORTED_MODULE_0__.I),
/* harmony export */   lM: () => (/* binding */ planned),
/* harmony export */   r5: () => (/* binding */ providers)
/* harmony export */ });
/* harmony import */ var _unmintable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96631);

/** Every provider, loaded only when the configuration or the journal names it. Look up with `Object.hasOwn`. */
const providers = {
    algolia: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(5309)]).then(__webpack_require__.bind(__webpack_require__, 55309))).provider,
    'aws-iam': async () => (await __webpack_require__.e(/* import() */ 8879).then(__webpack_require__.bind(__webpack_require__, 98879))).provider,
    'azure-app': async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(6639)]).then(__webpack_require__.bind(__webpack_require__, 66639))).provider,
    cloudflare: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(5031)]).then(__webpack_require__.bind(__webpack_require__, 75031))).provider,
    command: async () => (await __webpack_require__.e(/* import() */ 5827).then(__webpack_require__.bind(__webpack_require__, 15827))).provider,
    confluent: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(6288)]).then(__webpack_require__.bind(__webpack_require__, 6288))).provider,
    datadog: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(6652)]).then(__webpack_require__.bind(__webpack_require__, 46652))).provider,
    'digitalocean-spaces': async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(2656)]).then(__webpack_require__.bind(__webpack_require__, 12656))).provider,
    elasticsearch: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(441)]).then(__webpack_require__.bind(__webpack_require__, 441))).provider,
    fastly: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(6813)]).then(__webpack_require__.bind(__webpack_require__, 76813))).provider,
    'gcp-service-account-key': async () => (await Promise.all(/* import() */[__webpack_require__.e(2769), __webpack_require__.e(5301)]).then(__webpack_require__.bind(__webpack_require__, 5301))).provider,
    gitlab: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(3651)]).then(__webpack_require__.bind(__webpack_require__, 83651))).provider,
    grafana: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(6026)]).then(__webpack_require__.bind(__webpack_require__, 66026))).provider,
    launchdarkly: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(8408)]).then(__webpack_require__.bind(__webpack_require__, 38408))).provider,
    linode: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(2395)]).then(__webpack_require__.bind(__webpack_require__, 52395))).provider,
    mailgun: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(7365)]).then(__webpack_require__.bind(__webpack_require__, 87365))).provider,
    manual: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(9786)]).then(__webpack_require__.bind(__webpack_require__, 69786))).provider,
    mysql: async () => (await __webpack_require__.e(/* import() */ 6601).then(__webpack_require__.bind(__webpack_require__, 96601))).provider,
    neon: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(3504)]).then(__webpack_require__.bind(__webpack_require__, 93504))).provider,
    openai: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(5446)]).then(__webpack_require__.bind(__webpack_require__, 25446))).provider,
    openrouter: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(505)]).then(__webpack_require__.bind(__webpack_require__, 30505))).provider,
    postgres: async () => (await __webpack_require__.e(/* import() */ 7691).then(__webpack_require__.bind(__webpack_require__, 57691))).provider,
    rabbitmq: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(7986)]).then(__webpack_require__.bind(__webpack_require__, 87986))).provider,
    random: async () => (await __webpack_require__.e(/* import() */ 3071).then(__webpack_require__.bind(__webpack_require__, 83071))).provider,
    recipe: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(5474)]).then(__webpack_require__.bind(__webpack_require__, 15474))).provider,
    'redis-acl': async () => (await __webpack_require__.e(/* import() */ 48).then(__webpack_require__.bind(__webpack_require__, 30048))).provider,
    resend: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(4467)]).then(__webpack_require__.bind(__webpack_require__, 14467))).provider,
    sendgrid: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(7438)]).then(__webpack_require__.bind(__webpack_require__, 37438))).provider,
    supabase: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(8414)]).then(__webpack_require__.bind(__webpack_require__, 28414))).provider,
    twilio: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(3836), __webpack_require__.e(9244)]).then(__webpack_require__.bind(__webpack_require__, 9244))).provider,
    'vault-approle': async () => (await Promise.all(/* import() */[__webpack_require__.e(7076), __webpack_require__.e(2200)]).then(__webpack_require__.bind(__webpack_require__, 92200))).provider,
    'vault-dynamic': async () => (await Promise.all(/* import() */[__webpack_require__.e(7076), __webpack_require__.e(6601), __webpack_require__.e(1238)]).then(__webpack_require__.bind(__webpack_require__, 81238))).provider,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 96631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ unmintable)
/* harmony export */ });
const unmintable = {
    anthropic: {
        title: 'Anthropic',
        why: 'The Admin API lists, renames and disables API keys, and creates none.',
        console: 'https://console.anthropic.com/settings/keys',
    },
    'digitalocean-token': {
        title: 'DigitalOcean personal access tokens',
        why: 'The public API has no call for tokens. Spaces keys can be minted: `digitalocean-spaces`.',
        console: 'https://cloud.digitalocean.com/account/api/tokens',
    },
    'github-token': {
        title: 'GitHub personal access tokens',
        why: 'No call makes one. A GitHub App needs none: its tokens live for an hour.',
        console: 'https://github.com/settings/personal-access-tokens',
    },
    hubspot: {
        title: 'HubSpot private apps',
        why: 'Tokens of private apps are made and rotated in the settings of the account only.',
        console: 'https://app.hubspot.com/private-apps',
    },
    'netlify-token': {
        title: 'Netlify personal access tokens',
        why: 'The published API has no call that makes one.',
        console: 'https://app.netlify.com/user/applications',
    },
    npm: {
        title: 'npm access tokens',
        why: 'Making one always asks for a second factor. Trusted publishing from GitHub Actions needs no token at all.',
        console: 'https://www.npmjs.com/settings/~/tokens',
    },
    pagerduty: {
        title: 'PagerDuty REST API keys',
        why: 'They are made in the web interface only.',
        console: 'https://support.pagerduty.com/main/docs/api-access-keys',
    },
    sentry: {
        title: 'Sentry auth tokens',
        why: 'The calls for tokens take a signed-in browser only.',
        console: 'https://sentry.io/settings/auth-tokens/',
    },
    stripe: {
        title: 'Stripe secret and restricted keys',
        why: 'Keys are made and rolled in the dashboard; an API for it is a preview.',
        console: 'https://dashboard.stripe.com/apikeys',
    },
};


/***/ })

};
