export const id = 9082;
export const ids = [9082];
export const modules = {

/***/ 54088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ channels),
/* harmony export */   l: () => (/* binding */ planned)
/* harmony export */ });
/** Every channel, loaded only when the configuration names it. */
const channels = {
    email: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(6726), __webpack_require__.e(7118), __webpack_require__.e(35), __webpack_require__.e(389), __webpack_require__.e(9819)]).then(__webpack_require__.bind(__webpack_require__, 69819))).email,
    slack: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(6726), __webpack_require__.e(7118), __webpack_require__.e(2970), __webpack_require__.e(35), __webpack_require__.e(389), __webpack_require__.e(7474)]).then(__webpack_require__.bind(__webpack_require__, 97474))).slack,
    teams: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(6726), __webpack_require__.e(2970), __webpack_require__.e(35), __webpack_require__.e(4239)]).then(__webpack_require__.bind(__webpack_require__, 54239))).teams,
    webhook: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(6726), __webpack_require__.e(7118), __webpack_require__.e(2970), __webpack_require__.e(8817)]).then(__webpack_require__.bind(__webpack_require__, 68817))).webhook,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 26978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ destinationModule),
/* harmony export */   MB: () => (/* binding */ channelsOf),
/* harmony export */   Nu: () => (/* binding */ destinationsOf),
/* harmony export */   OM: () => (/* binding */ adapter),
/* harmony export */   sO: () => (/* binding */ addressesOf)
/* harmony export */ });
/* harmony import */ var _channels_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54088);
/* harmony import */ var _destinations_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96129);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53345);
/* harmony import */ var _at_once_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26649);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31620);





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
async function destinationModule(kind, own) {
    return adapter({ ...own?.destinations, ..._destinations_index_js__WEBPACK_IMPORTED_MODULE_1__/* .destinations */ .u }, kind, 'destination');
}
/** Calls of one kind of destination that may be under way at once; GitHub's client has limits of its own. */
const CALLS = 8;
function destinationsOf(context, own) {
    const limits = new Map();
    return async (address) => {
        const destination = (await destinationModule(address.kind, own)).build(address, context);
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
async function addressesOf(target, context, own) {
    const lists = await Promise.all(target.destinations.map(async ({ kind, options }) => {
        const module = await destinationModule(kind, own);
        return module.expand(module.options.parse(options), { values: target.values }, context);
    }));
    const seen = new Map(lists.flat().map((address) => [address.key, address]));
    return [...seen.values()];
}
async function channelsOf(configuration, world) {
    const { adapters: own, clock, environment, http } = world;
    return Promise.all(configuration.channels.map(async ({ name, options }) => {
        const module = await adapter({ ...own?.channels, ..._channels_index_js__WEBPACK_IMPORTED_MODULE_0__/* .channels */ .B }, name, 'channel');
        const parsed = module.options.parse(options);
        const named = Object.fromEntries(module.environment(parsed).map((one) => [one, (0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .credential */ .eE)(environment, one)]));
        return module.build({ options: parsed, environment: named, http, clock });
    }));
}


/***/ }),

/***/ 26649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tu: () => (/* binding */ atMost),
/* harmony export */   mA: () => (/* binding */ keptBy),
/* harmony export */   ue: () => (/* binding */ shared)
/* harmony export */ });
/* harmony import */ var _http_concurrency_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2487);
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

/***/ 89082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EC: () => (/* binding */ withoutAdmin),
/* harmony export */   Ou: () => (/* binding */ providersOf),
/* harmony export */   TZ: () => (/* binding */ originsOf),
/* harmony export */   yD: () => (/* binding */ probing)
/* harmony export */ });
/* harmony import */ var _providers_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38582);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58768);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22850);
/* harmony import */ var _adapters_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26978);
/* harmony import */ var _at_once_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26649);
/* harmony import */ var _clocks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35017);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31620);
/** Providers, built from bindings: of today's configuration, or as a credential recorded them. */








/** Calls of one account that may be under way at once. */
const CALLS = 8;
/** Builds each binding once in a run: all secrets of an account share its limits and its listings. */
function providersOf(world) {
    const kept = (0,_at_once_js__WEBPACK_IMPORTED_MODULE_6__/* .keptBy */ .mA)();
    return ({ provider, options, admin }) => kept(JSON.stringify([provider, options, admin ?? null]), async () => limited(await providerOf({ provider, options, admin }, world)));
}
function providerModule(name, own) {
    return (0,_adapters_js__WEBPACK_IMPORTED_MODULE_3__/* .adapter */ .OM)({ ...own?.providers, ..._providers_index_js__WEBPACK_IMPORTED_MODULE_0__/* .providers */ .r5 }, name, 'provider');
}
function limited(provider) {
    const at = (0,_at_once_js__WEBPACK_IMPORTED_MODULE_6__/* .atMost */ .Tu)(CALLS);
    const { list, deactivate, whose } = provider;
    return {
        ...provider,
        mint: (request) => at(() => provider.mint(request)),
        probe: (minted) => at(() => provider.probe(minted)),
        revoke: (id) => at(() => provider.revoke(id)),
        ...(whose === undefined ? {} : { whose: (minted) => at(() => whose.call(provider, minted)) }),
        ...(list === undefined ? {} : { list: (0,_at_once_js__WEBPACK_IMPORTED_MODULE_6__/* .shared */ .ue)(() => at(() => list.call(provider))) }),
        ...(deactivate === undefined ? {} : { deactivate: (id) => at(() => deactivate.call(provider, id)) }),
    };
}
async function providerOf(binding, world) {
    const module = await providerModule(binding.provider, world.adapters);
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
async function originsOf(binding, own) {
    const module = await providerModule(binding.provider, own);
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
    const provider = await withoutAdmin(binding, given);
    return provider === undefined || provider.local ? undefined : (values) => provider.probe({ id: '', values });
}
/** A provider that can be asked with a credential alone. Undefined where that would run a program. */
async function withoutAdmin(binding, given) {
    if (binding.provider === 'command')
        return undefined;
    const { world: heard, ofProvider } = (0,_clocks_js__WEBPACK_IMPORTED_MODULE_4__/* .followed */ .X)(given);
    const world = { ...heard, http: ofProvider(heard.http) };
    const module = await providerModule(binding.provider, world.adapters);
    const { admin } = binding;
    // Never sent: what is asked knows nothing but the credential.
    const none = new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z('no-admin-credential-here');
    return module.build({
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

/***/ 96129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   u: () => (/* binding */ destinations)
/* harmony export */ });
/** Every destination, loaded only when the configuration or the journal names it. */
const destinations = {
    github: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(7815), __webpack_require__.e(7887), __webpack_require__.e(157)]).then(__webpack_require__.bind(__webpack_require__, 20157))).githubSecrets,
    'aws-secrets-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(4611), __webpack_require__.e(6490), __webpack_require__.e(4770)]).then(__webpack_require__.bind(__webpack_require__, 74770))).awsSecretsManager,
    'aws-ssm-parameter': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(4611), __webpack_require__.e(1178)]).then(__webpack_require__.bind(__webpack_require__, 91178))).awsSsmParameter,
    vault: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(5100), __webpack_require__.e(6490), __webpack_require__.e(3041)]).then(__webpack_require__.bind(__webpack_require__, 93041))).vaultKv,
    doppler: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7454)]).then(__webpack_require__.bind(__webpack_require__, 7454))).doppler,
    gitlab: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(2545)]).then(__webpack_require__.bind(__webpack_require__, 2545))).gitlab,
    vercel: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(4042)]).then(__webpack_require__.bind(__webpack_require__, 64042))).vercel,
    netlify: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(7168)]).then(__webpack_require__.bind(__webpack_require__, 17168))).netlify,
    'cloudflare-workers': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(7188)]).then(__webpack_require__.bind(__webpack_require__, 67188))).cloudflareWorkers,
    heroku: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(8629)]).then(__webpack_require__.bind(__webpack_require__, 78629))).heroku,
    'azure-key-vault': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(981)]).then(__webpack_require__.bind(__webpack_require__, 20981))).azureKeyVault,
    'gcp-secret-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(6298)]).then(__webpack_require__.bind(__webpack_require__, 26298))).gcpSecretManager,
    http: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334)]).then(__webpack_require__.bind(__webpack_require__, 7334))).http,
    dotenv: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(6877), __webpack_require__.e(5969), __webpack_require__.e(8119), __webpack_require__.e(9703)]).then(__webpack_require__.bind(__webpack_require__, 19703))).dotenv,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ })

};
