export const id = 7594;
export const ids = [7594];
export const modules = {

/***/ 81384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ channels),
/* harmony export */   l: () => (/* binding */ planned)
/* harmony export */ });
/** Every channel, loaded only when the configuration names it. */
const channels = {
    email: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(4150)]).then(__webpack_require__.bind(__webpack_require__, 4150))).email,
    slack: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(8278)]).then(__webpack_require__.bind(__webpack_require__, 8278))).slack,
    teams: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(2944)]).then(__webpack_require__.bind(__webpack_require__, 72944))).teams,
    webhook: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(5569)]).then(__webpack_require__.bind(__webpack_require__, 95569))).webhook,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 45442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ destinationModule),
/* harmony export */   MB: () => (/* binding */ channelsOf),
/* harmony export */   Nu: () => (/* binding */ destinationsOf),
/* harmony export */   OM: () => (/* binding */ adapter),
/* harmony export */   sO: () => (/* binding */ addressesOf)
/* harmony export */ });
/* harmony import */ var _channels_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81384);
/* harmony import */ var _destinations_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10017);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70049);
/* harmony import */ var _at_once_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34873);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13636);





/** A row of a registry, loaded. Throws NOT_BUILT: a name that no longer is there stands in an old journal. */
async function adapter(registry, name, what) {
    // Each row has options of its own; what is read from outside fits one only after that row's schema has parsed it.
    const rows = registry;
    const row = Object.hasOwn(rows, name) ? rows[name] : undefined;
    if (row)
        return row();
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('NOT_BUILT', {
        what: `this version of Keyturn has no ${what} named ${name}`,
        hint: 'use the version that wrote the journal, or take it out of the configuration',
    });
}
async function destinationModule(kind) {
    return adapter(_destinations_index_js__WEBPACK_IMPORTED_MODULE_1__/* .destinations */ .u, kind, 'destination');
}
/** Calls of one kind of destination that may be under way at once; GitHub's client has limits of its own. */
const CALLS = 8;
function destinationsOf(context) {
    const limits = new Map();
    return async (address) => {
        const destination = (await destinationModule(address.kind)).build(address, context);
        if (address.kind === 'github')
            return destination;
        const at = limits.get(address.kind) ?? (0,_at_once_js__WEBPACK_IMPORTED_MODULE_4__/* .atMost */ .Tu)(CALLS);
        limits.set(address.kind, at);
        const { updatedAt, read } = destination;
        return {
            ...destination,
            preflight: (question) => at(() => destination.preflight(question)),
            write: (value) => at(() => destination.write(value)),
            ...(updatedAt === undefined ? {} : { updatedAt: () => at(() => updatedAt.call(destination)) }),
            ...(read === undefined ? {} : { read: () => at(() => read.call(destination)) }),
        };
    };
}
/** Every place that these destinations mean today, each once. */
async function addressesOf(target, context) {
    const lists = await Promise.all(target.destinations.map(async ({ kind, options }) => {
        const module = await destinationModule(kind);
        return module.expand(module.options.parse(options), { values: target.values }, context);
    }));
    const seen = new Map(lists.flat().map((address) => [address.key, address]));
    return [...seen.values()];
}
async function channelsOf(configuration, world) {
    const { clock, environment, http } = world;
    return Promise.all(configuration.channels.map(async ({ name, options }) => {
        const module = await adapter(_channels_index_js__WEBPACK_IMPORTED_MODULE_0__/* .channels */ .B, name, 'channel');
        const parsed = module.options.parse(options);
        const named = Object.fromEntries(module.environment(parsed).map((one) => [one, (0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .credential */ .eE)(environment, one)]));
        return module.build({ options: parsed, environment: named, http, clock });
    }));
}


/***/ }),

/***/ 34873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ atMost),
/* harmony export */   mA: () => (/* binding */ keptBy),
/* harmony export */   ue: () => (/* binding */ shared)
/* harmony export */ });
/* harmony import */ var _http_concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70359);
/** How much of one thing is asked at once, however many secrets want it. */

/** At most `most` at once; the others wait before anything of theirs is sent. */
function atMost(most) {
    const enter = (0,_http_concurrency_js__WEBPACK_IMPORTED_MODULE_0__/* .places */ .z)(most);
    return async (work) => {
        const leave = await enter();
        try {
            return await work();
        }
        finally {
            leave();
        }
    };
}
/**
 * One answer for all who ask before the question is sent; who asks while one is under way gets the next. So an answer is never
 * older than its question.
 */
function shared(ask) {
    let underWay;
    let next;
    return () => {
        next ??= (async () => {
            await underWay;
            next = undefined;
            const asked = ask();
            underWay = asked.catch(() => undefined);
            return asked;
        })();
        return next;
    };
}
/** One of each name, made when it is first asked for; what could not be made is tried again. */
function keptBy() {
    const known = new Map();
    return (name, make) => {
        const found = known.get(name);
        if (found !== undefined)
            return found;
        const made = make();
        known.set(name, made);
        made.catch(() => known.delete(name));
        return made;
    };
}


/***/ }),

/***/ 89033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ followed)
/* harmony export */ });
/* harmony import */ var _forge_github_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52378);
/* harmony import */ var _http_host_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26740);
/* harmony import */ var _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7184);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13636);
/** The world of one run, whose clock GitHub's answers put right. */




function followed(given) {
    const clock = new _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .FollowingClock */ .oc(given.clock);
    const api = (0,_forge_github_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .apiIn */ .yA)((name) => (0,_world_js__WEBPACK_IMPORTED_MODULE_2__/* .variable */ .bv)(given.environment, name));
    const heard = (0,_http_host_time_js__WEBPACK_IMPORTED_MODULE_1__/* .hostTime */ .Y)(given.http, clock, api);
    return { world: { ...given, clock, http: heard.http }, clock, ofProvider: heard.ofProvider };
}


/***/ }),

/***/ 77594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ou: () => (/* binding */ providersOf),
/* harmony export */   TZ: () => (/* binding */ originsOf),
/* harmony export */   yD: () => (/* binding */ probing)
/* harmony export */ });
/* harmony import */ var _providers_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4534);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7184);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3554);
/* harmony import */ var _adapters_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45442);
/* harmony import */ var _at_once_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(34873);
/* harmony import */ var _clocks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89033);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13636);
/** Providers, built from bindings: of today's configuration, or as a credential recorded them. */








/** Calls of one account that may be under way at once. */
const CALLS = 8;
/** Builds each binding once in a run: all secrets of an account share its limits and its listings. */
function providersOf(world) {
    const kept = (0,_at_once_js__WEBPACK_IMPORTED_MODULE_6__/* .keptBy */ .mA)();
    return ({ provider, options, admin }) => kept(JSON.stringify([provider, options, admin ?? null]), async () => limited(await providerOf({ provider, options, admin }, world)));
}
function limited(provider) {
    const at = (0,_at_once_js__WEBPACK_IMPORTED_MODULE_6__/* .atMost */ .Tu)(CALLS);
    const { list, deactivate } = provider;
    return {
        ...provider,
        mint: (request) => at(() => provider.mint(request)),
        probe: (minted) => at(() => provider.probe(minted)),
        revoke: (id) => at(() => provider.revoke(id)),
        ...(list === undefined ? {} : { list: (0,_at_once_js__WEBPACK_IMPORTED_MODULE_6__/* .shared */ .ue)(() => at(() => list.call(provider))) }),
        ...(deactivate === undefined ? {} : { deactivate: (id) => at(() => deactivate.call(provider, id)) }),
    };
}
async function providerOf(binding, world) {
    const module = await (0,_adapters_js__WEBPACK_IMPORTED_MODULE_3__/* .adapter */ .OM)(_providers_index_js__WEBPACK_IMPORTED_MODULE_0__/* .providers */ .r5, binding.provider, 'provider');
    const admin = adminOf(binding, world.environment);
    const options = module.options.parse(binding.options);
    const named = [...(module.environment ?? []), ...(module.variables?.(options) ?? [])];
    const provider = module.build({
        options,
        admin,
        http: world.http,
        clock: world.clock,
        random: (0,_world_js__WEBPACK_IMPORTED_MODULE_5__/* .randomOf */ .Rn)(world),
        environment: Object.fromEntries(named.map((name) => [name, (0,_world_js__WEBPACK_IMPORTED_MODULE_5__/* .credential */ .eE)(world.environment, name)])),
        settings: Object.fromEntries((module.settings ?? []).map((name) => [name, (0,_world_js__WEBPACK_IMPORTED_MODULE_5__/* .variable */ .bv)(world.environment, name)])),
    });
    const names = typeof binding.admin === 'object' ? Object.values(binding.admin) : [binding.admin ?? ''];
    const { list } = provider;
    return {
        ...provider,
        ...(list === undefined ? {} : { list: () => inTime(() => list.call(provider), world.clock) }),
        // Only here is it known which variable holds what was refused.
        check: () => inTime(() => provider.check(), world.clock).catch((error) => {
            if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'PROVIDER_DENIED') || names[0] === '')
                throw error;
            const hint = `check what ${names.join(' and ')} holds: expired, revoked, of another account?${error.hint === undefined ? '' : ` ${error.hint}`}`;
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PROVIDER_DENIED', { what: error.message, hint });
        }),
    };
}
/** Options that this version cannot read say nothing of where they lead. */
async function originsOf(binding) {
    const module = await (0,_adapters_js__WEBPACK_IMPORTED_MODULE_3__/* .adapter */ .OM)(_providers_index_js__WEBPACK_IMPORTED_MODULE_0__/* .providers */ .r5, binding.provider, 'provider');
    const options = module.options.safeParse(binding.options);
    if (!module.origins || !options.success)
        return undefined;
    try {
        return module.origins(options.data);
    }
    catch (error) {
        if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB))
            throw error;
        return undefined;
    }
}
/** A signature by a wrong clock is refused, and the refusal puts the clock right: then it is asked once more. */
async function inTime(ask, clock) {
    const offset = () => (clock instanceof _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .FollowingClock */ .oc ? clock.offset : 0);
    const before = offset();
    try {
        return await ask();
    }
    catch (error) {
        if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'PROVIDER_DENIED', 'PROVIDER_UNREADABLE') || offset() === before)
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
    const { world: heard, ofProvider } = (0,_clocks_js__WEBPACK_IMPORTED_MODULE_4__/* .followed */ .X)(given);
    const world = { ...heard, http: ofProvider(heard.http) };
    const module = await (0,_adapters_js__WEBPACK_IMPORTED_MODULE_3__/* .adapter */ .OM)(_providers_index_js__WEBPACK_IMPORTED_MODULE_0__/* .providers */ .r5, binding.provider, 'provider');
    const { admin } = binding;
    // Never sent: a probe knows nothing but the credential.
    const none = new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z('no-admin-credential-here');
    const provider = module.build({
        options: module.options.parse(binding.options),
        admin: typeof admin === 'object'
            ? Object.fromEntries(Object.keys(admin).map((part) => [part, none]))
            : admin === undefined
                ? undefined
                : none,
        http: world.http,
        clock: world.clock,
        random: (0,_world_js__WEBPACK_IMPORTED_MODULE_5__/* .randomOf */ .Rn)(world),
        environment: {},
    });
    return provider.local ? undefined : (values) => provider.probe({ id: '', values });
}
function adminOf(binding, environment) {
    const { admin } = binding;
    const value = (name) => {
        const found = (0,_world_js__WEBPACK_IMPORTED_MODULE_5__/* .credential */ .eE)(environment, name);
        if (found)
            return found;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
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


/***/ }),

/***/ 13636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rn: () => (/* binding */ randomOf),
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   eE: () => (/* binding */ credential)
/* harmony export */ });
/* harmony import */ var ulid__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14125);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3554);
/** What an entry point brings: everything that is not configuration. */


/** A variable that is not set and one that is empty are the same: undefined. */
function variable(environment, name) {
    const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
    return value === undefined || value === '' ? undefined : value;
}
/** The same of a credential, which is masked from here on. */
function credential(environment, name) {
    const value = variable(environment, name);
    return value === undefined ? undefined : new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value);
}
function randomOf({ random }) {
    return { bytes: random.bytes, ulid: (at) => (0,ulid__WEBPACK_IMPORTED_MODULE_1__/* .ulid */ .Z0)(at.getTime(), () => (random.bytes(1)[0] ?? 0) / 256) };
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
    github: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(891), __webpack_require__.e(6476), __webpack_require__.e(8214), __webpack_require__.e(7078)]).then(__webpack_require__.bind(__webpack_require__, 11261))).githubSecrets,
    'aws-secrets-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(2339), __webpack_require__.e(962)]).then(__webpack_require__.bind(__webpack_require__, 30962))).awsSecretsManager,
    'aws-ssm-parameter': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(2339), __webpack_require__.e(8730)]).then(__webpack_require__.bind(__webpack_require__, 98730))).awsSsmParameter,
    vault: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(8225)]).then(__webpack_require__.bind(__webpack_require__, 98225))).vaultKv,
    doppler: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(3487)]).then(__webpack_require__.bind(__webpack_require__, 33487))).doppler,
    gitlab: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(4162)]).then(__webpack_require__.bind(__webpack_require__, 84162))).gitlab,
    vercel: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482), __webpack_require__.e(9274)]).then(__webpack_require__.bind(__webpack_require__, 39274))).vercel,
    netlify: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482), __webpack_require__.e(5312)]).then(__webpack_require__.bind(__webpack_require__, 15312))).netlify,
    'cloudflare-workers': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482), __webpack_require__.e(1860)]).then(__webpack_require__.bind(__webpack_require__, 51860))).cloudflareWorkers,
    heroku: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482), __webpack_require__.e(1989)]).then(__webpack_require__.bind(__webpack_require__, 1989))).heroku,
    'azure-key-vault': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482), __webpack_require__.e(8421)]).then(__webpack_require__.bind(__webpack_require__, 98421))).azureKeyVault,
    'gcp-secret-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482), __webpack_require__.e(3786)]).then(__webpack_require__.bind(__webpack_require__, 53786))).gcpSecretManager,
    http: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482)]).then(__webpack_require__.bind(__webpack_require__, 89482))).http,
    dotenv: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(7249), __webpack_require__.e(2295)]).then(__webpack_require__.bind(__webpack_require__, 82295))).dotenv,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 52378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dk: () => (/* binding */ jobIn),
/* harmony export */   EQ: () => (/* binding */ fromIn),
/* harmony export */   K2: () => (/* binding */ identityIn),
/* harmony export */   ce: () => (/* binding */ repositoryIn),
/* harmony export */   o5: () => (/* binding */ isJob),
/* harmony export */   rt: () => (/* binding */ runName),
/* harmony export */   yA: () => (/* binding */ apiIn)
/* harmony export */ });
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3554);

/** `owner/name` of the repository that the run is for. */
function repositoryIn(variable) {
    return variable('GITHUB_REPOSITORY');
}
/** The API's address, where the server is not github.com or a proxy stands before it. */
function apiIn(variable) {
    return variable('GITHUB_API_URL');
}
function isJob(variable) {
    return variable('GITHUB_ACTIONS') === 'true';
}
/** How a run is named in a lock: its repository stands with it, because several may share one journal. */
function runName(repository, id) {
    return `${repository}#${id}`;
}
/** Undefined outside Actions. */
function jobIn(variable) {
    const run = variable('GITHUB_RUN_ID');
    if (run === undefined || !isJob(variable))
        return undefined;
    return {
        run: runName(repositoryIn(variable) ?? '', run),
        attempt: Number(variable('GITHUB_RUN_ATTEMPT') ?? '1'),
        job: variable('GITHUB_JOB') ?? '',
    };
}
function fromIn(variable) {
    const repository = repositoryIn(variable);
    const run = variable('GITHUB_RUN_ID');
    const actor = variable('GITHUB_ACTOR');
    const server = variable('GITHUB_SERVER_URL') ?? 'https://github.com';
    return {
        ...(repository === undefined ? {} : { repository }),
        ...(repository === undefined || run === undefined ? {} : { run: `${server}/${repository}/actions/runs/${run}` }),
        ...(actor === undefined ? {} : { actor }),
    };
}
/** What a job asks for its OIDC token with; undefined where it may have none. */
function identityIn(variable) {
    const requestUrl = variable('ACTIONS_ID_TOKEN_REQUEST_URL');
    const requestToken = variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN');
    if (requestUrl === undefined || requestToken === undefined)
        return undefined;
    return { requestUrl, requestToken: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(requestToken) };
}


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
    algolia: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(5309)]).then(__webpack_require__.bind(__webpack_require__, 55309))).provider,
    'aws-iam': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(7665)]).then(__webpack_require__.bind(__webpack_require__, 67665))).provider,
    'azure-app': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(6639)]).then(__webpack_require__.bind(__webpack_require__, 66639))).provider,
    cloudflare: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(5031)]).then(__webpack_require__.bind(__webpack_require__, 75031))).provider,
    command: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6085)]).then(__webpack_require__.bind(__webpack_require__, 56085))).provider,
    confluent: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(6288)]).then(__webpack_require__.bind(__webpack_require__, 6288))).provider,
    datadog: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(6652)]).then(__webpack_require__.bind(__webpack_require__, 46652))).provider,
    'digitalocean-spaces': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(2656)]).then(__webpack_require__.bind(__webpack_require__, 12656))).provider,
    elasticsearch: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(441)]).then(__webpack_require__.bind(__webpack_require__, 441))).provider,
    fastly: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(6813)]).then(__webpack_require__.bind(__webpack_require__, 76813))).provider,
    'gcp-service-account-key': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(2769), __webpack_require__.e(4323)]).then(__webpack_require__.bind(__webpack_require__, 54323))).provider,
    gitlab: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(3651)]).then(__webpack_require__.bind(__webpack_require__, 83651))).provider,
    grafana: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(6026)]).then(__webpack_require__.bind(__webpack_require__, 66026))).provider,
    launchdarkly: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(8408)]).then(__webpack_require__.bind(__webpack_require__, 38408))).provider,
    linode: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(2395)]).then(__webpack_require__.bind(__webpack_require__, 52395))).provider,
    mailgun: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(7365)]).then(__webpack_require__.bind(__webpack_require__, 87365))).provider,
    manual: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(9786)]).then(__webpack_require__.bind(__webpack_require__, 69786))).provider,
    mysql: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6601)]).then(__webpack_require__.bind(__webpack_require__, 96601))).provider,
    neon: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(3504)]).then(__webpack_require__.bind(__webpack_require__, 93504))).provider,
    openai: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(5446)]).then(__webpack_require__.bind(__webpack_require__, 25446))).provider,
    openrouter: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(505)]).then(__webpack_require__.bind(__webpack_require__, 30505))).provider,
    postgres: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(7691)]).then(__webpack_require__.bind(__webpack_require__, 57691))).provider,
    rabbitmq: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(7986)]).then(__webpack_require__.bind(__webpack_require__, 87986))).provider,
    random: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(3071)]).then(__webpack_require__.bind(__webpack_require__, 83071))).provider,
    recipe: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(5474)]).then(__webpack_require__.bind(__webpack_require__, 15474))).provider,
    'redis-acl': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(48)]).then(__webpack_require__.bind(__webpack_require__, 7667))).provider,
    resend: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(4467)]).then(__webpack_require__.bind(__webpack_require__, 14467))).provider,
    sendgrid: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(7438)]).then(__webpack_require__.bind(__webpack_require__, 37438))).provider,
    supabase: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(8414)]).then(__webpack_require__.bind(__webpack_require__, 28414))).provider,
    twilio: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(9244)]).then(__webpack_require__.bind(__webpack_require__, 9244))).provider,
    'vault-approle': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(3777)]).then(__webpack_require__.bind(__webpack_require__, 73777))).provider,
    'vault-dynamic': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6601), __webpack_require__.e(1238)]).then(__webpack_require__.bind(__webpack_require__, 81238))).provider,
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


/***/ }),

/***/ 14125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ decodeTime),
/* harmony export */   Z0: () => (/* binding */ ulid)
/* harmony export */ });
/* unused harmony exports MAX_ULID, MIN_ULID, TIME_LEN, TIME_MAX, ULIDError, ULIDErrorCode, encodeTime, fixULIDBase32, incrementBase32, isValid, monotonicFactory, ulidToUUID, uuidToULID */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);


// These values should NEVER change. The values are precisely for
// generating ULIDs.
const B32_CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ENCODING = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's Base32
const ENCODING_LEN = 32; // from ENCODING.length;
const MAX_ULID = "7ZZZZZZZZZZZZZZZZZZZZZZZZZ";
const MIN_ULID = "00000000000000000000000000";
const RANDOM_LEN = 16;
const TIME_LEN = 10;
const TIME_MAX = 281474976710655; // from Math.pow(2, 48) - 1;
const ULID_REGEX = /^[0-7][0-9a-hjkmnp-tv-zA-HJKMNP-TV-Z]{25}$/;
const UUID_REGEX = /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/;

var ULIDErrorCode;
(function (ULIDErrorCode) {
    ULIDErrorCode["Base32IncorrectEncoding"] = "B32_ENC_INVALID";
    ULIDErrorCode["DecodeTimeInvalidCharacter"] = "DEC_TIME_CHAR";
    ULIDErrorCode["DecodeTimeValueMalformed"] = "DEC_TIME_MALFORMED";
    ULIDErrorCode["EncodeTimeNegative"] = "ENC_TIME_NEG";
    ULIDErrorCode["EncodeTimeSizeExceeded"] = "ENC_TIME_SIZE_EXCEED";
    ULIDErrorCode["EncodeTimeValueMalformed"] = "ENC_TIME_MALFORMED";
    ULIDErrorCode["PRNGDetectFailure"] = "PRNG_DETECT";
    ULIDErrorCode["ULIDInvalid"] = "ULID_INVALID";
    ULIDErrorCode["Unexpected"] = "UNEXPECTED";
    ULIDErrorCode["UUIDInvalid"] = "UUID_INVALID";
})(ULIDErrorCode || (ULIDErrorCode = {}));
class ULIDError extends Error {
    constructor(errorCode, message) {
        super(`${message} (${errorCode})`);
        this.name = "ULIDError";
        this.code = errorCode;
    }
}

function randomChar(prng) {
    // Currently PRNGs generate fractions from 0 to _less than_ 1, so no "%" is necessary.
    // However, just in case a future PRNG can generate 1,
    // we are applying "% ENCODING LEN" to wrap back to the first character
    const randomPosition = Math.floor(prng() * ENCODING_LEN) % ENCODING_LEN;
    return ENCODING.charAt(randomPosition);
}
function replaceCharAt(str, index, char) {
    if (index > str.length - 1) {
        return str;
    }
    return str.substr(0, index) + char + str.substr(index + 1);
}

// Code from https://github.com/devbanana/crockford-base32/blob/develop/src/index.ts
function crockfordEncode(input) {
    const output = [];
    let bitsRead = 0;
    let buffer = 0;
    const reversedInput = new Uint8Array(input.slice().reverse());
    for (const byte of reversedInput) {
        buffer |= byte << bitsRead;
        bitsRead += 8;
        while (bitsRead >= 5) {
            output.unshift(buffer & 0x1f);
            buffer >>>= 5;
            bitsRead -= 5;
        }
    }
    if (bitsRead > 0) {
        output.unshift(buffer & 0x1f);
    }
    return output.map(byte => B32_CHARACTERS.charAt(byte)).join("");
}
function crockfordDecode(input) {
    const sanitizedInput = input.toUpperCase().split("").reverse().join("");
    const output = [];
    let bitsRead = 0;
    let buffer = 0;
    for (const character of sanitizedInput) {
        const byte = B32_CHARACTERS.indexOf(character);
        if (byte === -1) {
            throw new Error(`Invalid base 32 character found in string: ${character}`);
        }
        buffer |= byte << bitsRead;
        bitsRead += 5;
        while (bitsRead >= 8) {
            output.unshift(buffer & 0xff);
            buffer >>>= 8;
            bitsRead -= 8;
        }
    }
    if (bitsRead >= 5 || buffer > 0) {
        output.unshift(buffer & 0xff);
    }
    return new Uint8Array(output);
}
/**
 * Fix a ULID's Base32 encoding -
 * i and l (case-insensitive) will be treated as 1 and o (case-insensitive) will be treated as 0.
 * hyphens are ignored during decoding.
 * @param id The ULID
 * @returns The cleaned up ULID
 */
function fixULIDBase32(id) {
    return id.replace(/i/gi, "1").replace(/l/gi, "1").replace(/o/gi, "0").replace(/-/g, "");
}
function incrementBase32(str) {
    let done = undefined, index = str.length, char, charIndex, output = str;
    const maxCharIndex = ENCODING_LEN - 1;
    while (!done && index-- >= 0) {
        char = output[index];
        charIndex = ENCODING.indexOf(char);
        if (charIndex === -1) {
            throw new ULIDError(ULIDErrorCode.Base32IncorrectEncoding, "Incorrectly encoded string");
        }
        if (charIndex === maxCharIndex) {
            output = replaceCharAt(output, index, ENCODING[0]);
            continue;
        }
        done = replaceCharAt(output, index, ENCODING[charIndex + 1]);
    }
    if (typeof done === "string") {
        return done;
    }
    throw new ULIDError(ULIDErrorCode.Base32IncorrectEncoding, "Failed incrementing string");
}

/**
 * Decode time from a ULID
 * @param id The ULID
 * @returns The decoded timestamp
 */
function decodeTime(id) {
    if (id.length !== TIME_LEN + RANDOM_LEN) {
        throw new ULIDError(ULIDErrorCode.DecodeTimeValueMalformed, "Malformed ULID");
    }
    const time = id
        .substr(0, TIME_LEN)
        .toUpperCase()
        .split("")
        .reverse()
        .reduce((carry, char, index) => {
        const encodingIndex = ENCODING.indexOf(char);
        if (encodingIndex === -1) {
            throw new ULIDError(ULIDErrorCode.DecodeTimeInvalidCharacter, `Time decode error: Invalid character: ${char}`);
        }
        return (carry += encodingIndex * Math.pow(ENCODING_LEN, index));
    }, 0);
    if (time > TIME_MAX) {
        throw new ULIDError(ULIDErrorCode.DecodeTimeValueMalformed, `Malformed ULID: timestamp too large: ${time}`);
    }
    return time;
}
/**
 * Detect the best PRNG (pseudo-random number generator)
 * @param root The root to check from (global/window)
 * @returns The PRNG function
 */
function detectPRNG(root) {
    const rootLookup = detectRoot();
    const globalCrypto = (rootLookup && (rootLookup.crypto || rootLookup.msCrypto)) ||
        (typeof node_crypto__WEBPACK_IMPORTED_MODULE_0__ !== "undefined" ? node_crypto__WEBPACK_IMPORTED_MODULE_0__ : null);
    if (typeof globalCrypto?.getRandomValues === "function") {
        return () => {
            const buffer = new Uint8Array(1);
            globalCrypto.getRandomValues(buffer);
            return buffer[0] / 256;
        };
    }
    else if (typeof globalCrypto?.randomBytes === "function") {
        return () => globalCrypto.randomBytes(1).readUInt8() / 256;
    }
    else if (node_crypto__WEBPACK_IMPORTED_MODULE_0__?.randomBytes) {
        return () => node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes(1).readUInt8() / 256;
    }
    throw new ULIDError(ULIDErrorCode.PRNGDetectFailure, "Failed to find a reliable PRNG");
}
function detectRoot() {
    if (inWebWorker())
        return self;
    if (typeof window !== "undefined") {
        return window;
    }
    if (typeof global !== "undefined") {
        return global;
    }
    if (typeof globalThis !== "undefined") {
        return globalThis;
    }
    return null;
}
function encodeRandom(len, prng) {
    let str = "";
    for (; len > 0; len--) {
        str = randomChar(prng) + str;
    }
    return str;
}
/**
 * Encode the time portion of a ULID
 * @param now The current timestamp
 * @param len Length to generate
 * @returns The encoded time
 */
function encodeTime(now, len = TIME_LEN) {
    if (isNaN(now)) {
        throw new ULIDError(ULIDErrorCode.EncodeTimeValueMalformed, `Time must be a number: ${now}`);
    }
    else if (now > TIME_MAX) {
        throw new ULIDError(ULIDErrorCode.EncodeTimeSizeExceeded, `Cannot encode a time larger than ${TIME_MAX}: ${now}`);
    }
    else if (now < 0) {
        throw new ULIDError(ULIDErrorCode.EncodeTimeNegative, `Time must be positive: ${now}`);
    }
    else if (Number.isInteger(now) === false) {
        throw new ULIDError(ULIDErrorCode.EncodeTimeValueMalformed, `Time must be an integer: ${now}`);
    }
    let mod, str = "";
    for (let currentLen = len; currentLen > 0; currentLen--) {
        mod = now % ENCODING_LEN;
        str = ENCODING.charAt(mod) + str;
        now = (now - mod) / ENCODING_LEN;
    }
    return str;
}
function inWebWorker() {
    // @ts-ignore
    return typeof WorkerGlobalScope !== "undefined" && self instanceof WorkerGlobalScope;
}
/**
 * Check if a ULID is valid
 * @param id The ULID to test
 * @returns True if valid, false otherwise
 * @example
 *   isValid("01HNZX8JGFACFA36RBXDHEQN6E"); // true
 *   isValid(""); // false
 */
function isValid(id) {
    return (typeof id === "string" &&
        id.length === TIME_LEN + RANDOM_LEN &&
        id
            .toUpperCase()
            .split("")
            .every(char => ENCODING.indexOf(char) !== -1));
}
/**
 * Create a ULID factory to generate monotonically-increasing
 *  ULIDs
 * @param prng The PRNG to use
 * @returns A ulid factory
 * @example
 *  const ulid = monotonicFactory();
 *  ulid(); // "01HNZXD07M5CEN5XA66EMZSRZW"
 */
function monotonicFactory(prng) {
    const currentPRNG = prng || detectPRNG();
    let lastTime = 0, lastRandom;
    return function _ulid(seedTime) {
        const seed = !seedTime || isNaN(seedTime) ? Date.now() : seedTime;
        if (seed <= lastTime) {
            const incrementedRandom = (lastRandom = incrementBase32(lastRandom));
            return encodeTime(lastTime, TIME_LEN) + incrementedRandom;
        }
        lastTime = seed;
        const newRandom = (lastRandom = encodeRandom(RANDOM_LEN, currentPRNG));
        return encodeTime(seed, TIME_LEN) + newRandom;
    };
}
/**
 * Generate a ULID
 * @param seedTime Optional time seed
 * @param prng Optional PRNG function
 * @returns A ULID string
 * @example
 *  ulid(); // "01HNZXD07M5CEN5XA66EMZSRZW"
 */
function ulid(seedTime, prng) {
    const currentPRNG = prng || detectPRNG();
    const seed = !seedTime || isNaN(seedTime) ? Date.now() : seedTime;
    return encodeTime(seed, TIME_LEN) + encodeRandom(RANDOM_LEN, currentPRNG);
}

/**
 * Convert a ULID to a UUID
 * @param ulid The ULID to convert
 * @returns A UUID string
 */
function ulidToUUID(ulid) {
    const isValid = ULID_REGEX.test(ulid);
    if (!isValid) {
        throw new ULIDError(ULIDErrorCode.ULIDInvalid, `Invalid ULID: ${ulid}`);
    }
    const uint8Array = crockfordDecode(ulid);
    let uuid = Array.from(uint8Array)
        .map(byte => byte.toString(16).padStart(2, "0"))
        .join("");
    uuid =
        uuid.substring(0, 8) +
            "-" +
            uuid.substring(8, 12) +
            "-" +
            uuid.substring(12, 16) +
            "-" +
            uuid.substring(16, 20) +
            "-" +
            uuid.substring(20);
    return uuid.toUpperCase();
}
/**
 * Convert a UUID to a ULID
 * @param uuid The UUID to convert
 * @returns A ULID string
 */
function uuidToULID(uuid) {
    const isValid = UUID_REGEX.test(uuid);
    if (!isValid) {
        throw new ULIDError(ULIDErrorCode.UUIDInvalid, `Invalid UUID: ${uuid}`);
    }
    const bytes = uuid.replace(/-/g, "").match(/.{1,2}/g);
    if (!bytes) {
        throw new ULIDError(ULIDErrorCode.Unexpected, `Failed parsing UUID bytes: ${uuid}`);
    }
    const uint8Array = new Uint8Array(bytes.map(byte => parseInt(byte, 16)));
    return crockfordEncode(uint8Array);
}




/***/ })

};
