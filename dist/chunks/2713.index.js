export const id = 2713;
export const ids = [2713];
export const modules = {

/***/ 42713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compose: () => (/* binding */ compose),
  composeEnrolling: () => (/* binding */ composeEnrolling),
  composeGuards: () => (/* binding */ composeGuards),
  composeSharing: () => (/* binding */ composeSharing)
});

// EXTERNAL MODULE: ./lib/crypto/fingerprint.js
var fingerprint = __webpack_require__(53669);
// EXTERNAL MODULE: ./lib/forge/github/refusal.js
var refusal = __webpack_require__(84371);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/http/plain.js
var plain = __webpack_require__(50268);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(80394);
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

// EXTERNAL MODULE: ./lib/journals/format/state.js + 6 modules
var state = __webpack_require__(67323);
// EXTERNAL MODULE: ./lib/rotation/model/escrow-name.js
var escrow_name = __webpack_require__(92121);
// EXTERNAL MODULE: ./lib/rotation/model/sealing-keys.js
var sealing_keys = __webpack_require__(25276);
// EXTERNAL MODULE: ./lib/compose/adapters.js
var adapters = __webpack_require__(26978);
// EXTERNAL MODULE: ./lib/compose/clocks.js
var clocks = __webpack_require__(35017);
// EXTERNAL MODULE: ./lib/rotation/model/enrolled-ports.js
var enrolled_ports = __webpack_require__(69678);
// EXTERNAL MODULE: ./lib/compose/world.js
var compose_world = __webpack_require__(31620);
;// CONCATENATED MODULE: ./lib/compose/enrolled.js


/** @throws KeyturnError INPUT_INVALID for a print key that is none */
async function enrolledOf(configuration, forge, world) {
    const [{ enrolledFormat }, { printsUnder }, { vendorOf }] = await Promise.all([
        __webpack_require__.e(/* import() */ 3689).then(__webpack_require__.bind(__webpack_require__, 53689)),
        __webpack_require__.e(/* import() */ 2228).then(__webpack_require__.bind(__webpack_require__, 32228)),
        __webpack_require__.e(/* import() */ 8861).then(__webpack_require__.bind(__webpack_require__, 38861)),
    ]);
    const key = (0,compose_world/* credential */.eE)(world.environment, enrolled_ports/* PRINT_KEY */.s);
    return {
        store: await storeOf(configuration, forge, world),
        format: enrolledFormat,
        prints: key && printsUnder(key),
        vendor(id) {
            const found = vendorOf(id);
            return found && { title: found.title, ...(found.console ? { console: found.console } : {}) };
        },
    };
}
async function storeOf({ journal, public: isPublic }, forge, { directory, clock }) {
    if (journal.kind === 'github')
        return forge.enrolled({ repository: journal.repository, branch: journal.branch, public: isPublic });
    const [{ basename, dirname, join, resolve }, { file }] = await Promise.all([
        Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 76760, 19)),
        __webpack_require__.e(/* import() */ 479).then(__webpack_require__.bind(__webpack_require__, 42860)),
    ]);
    const path = resolve(directory, journal.path);
    // Two journals of one folder have a file each.
    const name = basename(path) === 'journal.json' ? 'enrolled.json' : `${basename(path, '.json')}.enrolled.json`;
    return file({ path: join(dirname(path), name), clock });
}

// EXTERNAL MODULE: ./lib/compose/forge.js + 2 modules
var compose_forge = __webpack_require__(33939);
;// CONCATENATED MODULE: ./lib/journals/index.js
/** Every journal that needs no forge, loaded only when it is used. The journal on a branch comes from the forge, in `compose`. */
const journals = {
    file: async () => (await __webpack_require__.e(/* import() */ 479).then(__webpack_require__.bind(__webpack_require__, 42860))).file,
    memory: async () => (await __webpack_require__.e(/* import() */ 8061).then(__webpack_require__.bind(__webpack_require__, 18061))).memory,
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
        const module = await (0,adapters/* destinationModule */.Bj)(name, world.adapters);
        const { escrowIn } = await __webpack_require__.e(/* import() */ 268).then(__webpack_require__.bind(__webpack_require__, 27887));
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

// EXTERNAL MODULE: ./lib/compose/links.js + 1 modules
var links = __webpack_require__(53768);
// EXTERNAL MODULE: ./lib/compose/providers.js
var providers = __webpack_require__(89082);
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
    const starts = configuration.targets.some(({ after = [] }) => after.length > 0);
    const workflows = starts ? await forge.workflows() : undefined;
    const requests = (0,links.requestsOf)(configuration, forge.clients, outside);
    return {
        clock,
        random: (0,compose_world/* randomOf */.Rn)(world),
        owner,
        pending: access.pending,
        journal: await journalOf(configuration, forge, world, clock),
        escrow: await escrowOf(configuration, forge, world, context),
        ...(workflows === undefined ? {} : { workflows }),
        runs: await forge.runs(owner, () => clock.at(started)),
        ...(await proofsOf(configuration, forge)),
        people: await forge.people(configuration.people),
        // A service's 429 may be a quota, which the end of one of its links lifts: it is not held back.
        links: await (0,links.linksOf)(configuration, forge.clients, outside),
        ...(requests === undefined ? {} : { requests }),
        formerRequests: (0,links.formerRequestsOf)(configuration, forge.clients, outside),
        ...(forge.job === undefined ? {} : { pressed: () => forge.pressed() }),
        channels: await (0,adapters/* channelsOf */.MB)(configuration, world),
        ...(configuration.notify === undefined ? {} : { notify: configuration.notify }),
        alerts: await alertsOf(configuration, forge),
        enrolled: () => enrolledOf(configuration, forge, world),
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
        origins: (binding) => (0,providers/* originsOf */.TZ)(binding, world.adapters),
        former: configuration.former,
        destination: (0,adapters/* destinationsOf */.Nu)(context, world.adapters),
        addressOrigins: async (address) => (await (0,adapters/* destinationModule */.Bj)(address.kind, world.adapters)).origins(address),
        formerDestinations: configuration.formerDestinations,
        addresses: (target) => (0,adapters/* addressesOf */.sO)(target, context, world.adapters),
        keepAlive: () => forge.keepAlive(),
        async shownSlots(asked) {
            const { shownSlots } = await Promise.all(/* import() */[__webpack_require__.e(3627), __webpack_require__.e(8718), __webpack_require__.e(9605)]).then(__webpack_require__.bind(__webpack_require__, 29605));
            const targets = asked.action === undefined ? [] : configuration.targets;
            const places = await Promise.all(targets.map((target) => (0,adapters/* addressesOf */.sO)(target, context, world.adapters)));
            const slots = places.flat().map(({ key }) => key);
            return shownSlots({ access, world: outside, home: (0,compose_forge/* homeOf */.lt)(configuration, environment), slots }, asked);
        },
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
/** What the last job of `enrol` asks the forge beside what a run asks. */
function composeEnrolling(configuration, access, given) {
    return (0,compose_forge/* forgeOf */.$D)(configuration, access, (0,clocks/* followed */.X)(given).world);
}
/** What a link that somebody makes needs: no journal, no escrow, nothing that is rotated. */
async function composeSharing(configuration, access, given) {
    const { world, clock } = (0,clocks/* followed */.X)(given);
    const forge = (0,compose_forge/* forgeOf */.$D)(configuration, access, world);
    return {
        clock,
        random: (0,compose_world/* randomOf */.Rn)(world),
        links: await (0,links.linksOf)(configuration, forge.clients, world),
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
/** Nothing of it is loaded where no secret lists a workflow. */
async function proofsOf({ targets }, forge) {
    return targets.some(({ policy }) => policy.proof !== undefined) ? { proofs: await forge.proofs() } : {};
}
async function alertsOf({ targets }, forge) {
    // On somebody's own machine, without a repository, there are no alerts to ask about.
    const watched = targets.some(({ policy }) => policy.rotateWhen.includes('exposed'));
    return forge.repository === undefined || !watched ? undefined : forge.alerts();
}


/***/ }),

/***/ 53669:
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

/***/ 25276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ SealingKeys),
/* harmony export */   O: () => (/* binding */ scopeOf)
/* harmony export */ });
/** Public keys under which a place takes its values sealed: asked for once, and kept in the signed journal from then on. */
/**
 * By scope: what stands before the last `/` in the keys of its addresses. A key that the host has exchanged meanwhile is
 * refused by its id, so what is known here may be old, and is never proof that a place is there.
 */
class SealingKeys {
    #known = new Map();
    #seen = new Map();
    /** Keys of earlier runs. */
    know(keys) {
        for (const [scope, key] of Object.entries(keys))
            if (!this.#seen.has(scope))
                this.#known.set(scope, key);
    }
    of(scope) {
        return this.#known.get(scope);
    }
    /** The host has just given it out. */
    see(scope, key) {
        this.#known.set(scope, key);
        this.#seen.set(scope, key);
    }
    /** The host does not take what is sealed under it. */
    forget(scope) {
        this.#known.delete(scope);
        this.#seen.delete(scope);
    }
    /** What the host gave out in this run. */
    get seen() {
        return this.#seen;
    }
}
/** The scope of an address: its key without the name. */
function scopeOf({ key }) {
    return key.slice(0, key.lastIndexOf('/'));
}


/***/ })

};
