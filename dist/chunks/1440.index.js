export const id = 1440;
export const ids = [1440,8608];
export const modules = {

/***/ 39753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ keyed),
/* harmony export */   f1: () => (/* binding */ noteUnknown),
/* harmony export */   qz: () => (/* binding */ tell),
/* harmony export */   rJ: () => (/* binding */ queues),
/* harmony export */   tB: () => (/* binding */ now)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/** What the steps of one run share. */

/** One queue for each name. */
function queues() {
    const last = new Map();
    return (name, work) => {
        const next = (last.get(name) ?? Promise.resolve()).then(work, work);
        last.set(name, next.catch(() => undefined));
        return next;
    };
}
/** The ports of a run whose journal is signed: fingerprints are made under a key that is not in the journal. */
function keyed(ports, session) {
    const { keys, key } = session;
    if (keys)
        return { ...ports, fingerprint: async (salt, value) => keys.fingerprint(salt, value) };
    // Without the seed no values can be compared, so none equals another.
    return key === undefined ? ports : { ...ports, fingerprint: async () => '' };
}
/** Notes that an effect of this run may still arrive. */
function noteUnknown(context, error) {
    if ((0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_UNKNOWN'))
        context.unknownAt = context.ports.clock.now().getTime();
}
/** The time that this run believes, ISO 8601. */
function now(context) {
    return context.ports.clock.now().toISOString();
}
/** Reports progress; without `secret` it is about the run as a whole. */
function tell(context, secret, step, detail) {
    context.ports.progress({ ...(secret === undefined ? {} : { secret }), step, detail });
}


/***/ }),

/***/ 21737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ nowOf),
/* harmony export */   f: () => (/* binding */ noFacts)
/* harmony export */ });
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84748);

function noFacts() {
    return { published: false, ended: new Set() };
}
/** @param sent how many effects the whole run has sent */
function nowOf(run, sent) {
    const { entry, facts } = run;
    const lives = ({ rotation }) => !facts.ended.has(rotation);
    const current = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .currentOf */ .$c)(entry);
    const pending = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .pendingOf */ .lc)(entry);
    const before = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .previousOf */ .te)(entry).filter(lives);
    const old = before.length > 0 || (current !== undefined && lives(current)) || entry?.observed !== undefined;
    // A pending credential that was ended again had replaced nothing.
    const ended = facts.ended.size - (pending && !lives(pending) ? 1 : 0);
    if (facts.mint === 'minted' && !facts.published)
        return old ? 'both-live' : 'new-live';
    if (pending && pending.step !== 'minting' && lives(pending))
        return old ? 'both-live' : 'new-live';
    if (facts.mint === 'unknown' || pending?.step === 'minting' || hasOrphan(run)) {
        const dead = ended > 0 || entry?.credentials.some(({ stage }) => stage === 'revoked') === true;
        return dead && !old ? 'none-known' : 'perhaps-minted';
    }
    if (before.length > 0)
        return 'both-live';
    if (facts.published)
        return ended > 0 ? 'replaced' : entry?.observed ? 'both-live' : 'rotated';
    if (ended > 0)
        return current && lives(current) ? 'replaced' : 'none-live';
    return sent === 0 ? 'unchanged' : 'recorded';
}
function hasOrphan({ entry }) {
    return entry?.credentials.some(({ stage }) => stage === 'orphan') === true && entry.human?.code === 'MINT_UNKNOWN';
}


/***/ }),

/***/ 66079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ journalId),
/* harmony export */   r: () => (/* binding */ base64url)
/* harmony export */ });
/** 8 characters of [0-9a-z] without look-alikes, 40 bits. */
function journalId(random) {
    const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
    return [...random.bytes(8)].map((byte) => alphabet[byte & 31]).join('');
}
function base64url(bytes) {
    return btoa(String.fromCharCode(...bytes))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');
}


/***/ }),

/***/ 21242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ remembered)
/* harmony export */ });
/** What the journal keeps of a person: never how to reach them. */
function remembered({ id, login, member }) {
    return { id, login, ...(member ? { member } : {}) };
}


/***/ }),

/***/ 68410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ SecretRun),
  H: () => (/* binding */ replace)
});

;// CONCATENATED MODULE: ./lib/rotation/model/bindings.js
function bindingOf({ provider, options, admin }) {
    return { provider, options, admin: admin ?? undefined };
}
/** Whether the admin credential of a recorded binding may be sent where that sends it. */
async function isPaired(ports, configured, recorded) {
    const known = [...configured.map(({ binding }) => binding), ...ports.former];
    if (known.some((one) => same(one, recorded)))
        return true;
    const origins = await ports.origins(recorded);
    if (origins === undefined)
        return false;
    const open = origins.filter(({ usual }) => usual !== true);
    if (open.length === 0)
        return true;
    const paired = known.filter(({ provider, admin }) => provider === recorded.provider && bindings_text(admin ?? null) === bindings_text(recorded.admin ?? null));
    const allowed = new Set();
    for (const binding of paired)
        for (const { at } of await originsIn(ports, binding))
            allowed.add(at);
    return open.every(({ at }) => allowed.has(at));
}
/**
 * The same for a journal that nobody signs: only the settings of that very secret, or what the configuration says that it
 * had, are believed.
 */
function isItsOwn({ former }, target, recorded) {
    return [target.binding, ...former].some((one) => same(one, recorded));
}
/** Whether a value and the credential of a recorded destination may be sent where that sends them. */
async function isConfigured(ports, configured, recorded) {
    const origins = await ports.addressOrigins(recorded);
    if (origins === undefined)
        return false;
    const open = origins.filter(({ usual }) => usual !== true);
    if (open.length === 0)
        return true;
    const allowed = new Set();
    for (const { destinations, values } of [...configured, ...ports.formerDestinations]) {
        const alike = destinations.filter(({ kind }) => kind === recorded.kind);
        for (const address of await ports.addresses({ destinations: alike, values }))
            for (const { at } of (await ports.addressOrigins(address)) ?? [])
                allowed.add(at);
    }
    return open.every(({ at }) => allowed.has(at));
}
/** What cannot be said of a configured one allows nothing more than itself. */
async function originsIn(ports, binding) {
    return (await ports.origins(binding)) ?? [];
}
function same(one, other) {
    const plain = ({ provider, options, admin }) => bindings_text([provider, options, admin ?? null]);
    return plain(one) === plain(other);
}
/** The order of members means nothing. */
function bindings_text(value) {
    return JSON.stringify(value, (_, inside) => typeof inside === 'object' && inside !== null && !Array.isArray(inside)
        ? Object.fromEntries(Object.entries(inside).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inside);
}

// EXTERNAL MODULE: ./lib/rotation/model/brake.js
var brake = __webpack_require__(14063);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/needs-human.js
var needs_human = __webpack_require__(18581);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(22850);
// EXTERNAL MODULE: ./lib/rotation/journal/context.js
var context = __webpack_require__(39753);
// EXTERNAL MODULE: ./lib/rotation/journal/facts.js
var facts = __webpack_require__(21737);
// EXTERNAL MODULE: ./lib/rotation/journal/locks.js
var locks = __webpack_require__(10346);
// EXTERNAL MODULE: ./lib/rotation/journal/random-text.js
var random_text = __webpack_require__(66079);
// EXTERNAL MODULE: ./lib/rotation/journal/remembered.js
var remembered = __webpack_require__(21242);
;// CONCATENATED MODULE: ./lib/rotation/journal/secret-run.js
/** One secret in a run: its lock, what the run found and did, and the outcome. */










/** One secret (or one person's personal credential) in one run. */
class SecretRun {
    context;
    target;
    outcome;
    /** It is not known that its person is still among the recipients: what was begun is finished, nothing is minted. */
    unconfirmed;
    /** The words of `share: { with }` in the configuration that this run goes back to, and of the `owner` who is asked for it. */
    shareWith;
    /** Rotations whose credential this very run minted. */
    minted = new Set();
    /** Values that stood in a place before this run wrote there, of credentials that the escrow never held. */
    found = new Map();
    /** What this run did with the secret so far. */
    facts = (0,facts/* noFacts */.f)();
    #lock;
    #taking;
    #lacksRoom = false;
    #recipients = [];
    /** The rotation whose credential somebody has ended manually, because its settings are not known. */
    #ended;
    #enrolledId;
    #destinations = new Map();
    #providers = new Map();
    constructor(context, target, more = {}) {
        this.context = context;
        this.target = target;
        this.unconfirmed = more.unconfirmed ?? false;
        this.shareWith = more.shareWith ?? [...(target.share?.with ?? []), ...(target.ask ? (target.owner ?? []) : [])];
        this.outcome = { key: target.key, action: 'none', next: '', notes: [], skipped: [] };
    }
    /** Id of what was in place before Keyturn, which may be ended: as the configuration names it, else as a leak showed it. */
    get adopt() {
        return this.target.adopt ?? this.#enrolledId;
    }
    /** What leaked is known by this id: nothing but a leak makes it one that may be ended. */
    noteEnrolledId(id) {
        this.#enrolledId = id;
    }
    /** Something of it has leaked: it waits for no other secret. */
    get isUrgent() {
        const { wish, credentials = [] } = this.entry ?? {};
        return wish?.exposed !== undefined || credentials.some(({ stage, exposed }) => exposed && stage !== 'revoked');
    }
    /** Whether it was due and the escrow had no room for its value. */
    get lacksRoom() {
        return this.#lacksRoom;
    }
    noteLackOfRoom() {
        this.#lacksRoom = true;
    }
    /** It is tried again: nothing was begun. */
    noteNewAttempt() {
        this.#lacksRoom = false;
    }
    /** The hold that is in force by the clock of this run. */
    get braked() {
        return (0,brake/* holdOf */.nv)(this.entry, this.context.ports.clock.now());
    }
    /** Throws ON_HOLD for the entry as a transition finds it. */
    refuseBraked(entry) {
        (0,brake/* refuseOnHold */.Tx)(this.target.key, entry, this.context.ports.clock.now());
        return entry;
    }
    get entry() {
        return this.context.session.entry(this.target.key);
    }
    /** Whether a person whose word counts says that its old key was ended. */
    get saidEnded() {
        return this.context.ended && !this.facts.othersWord;
    }
    /** Whether its values survive a crash in the escrow. A person's own need not: until they have a link nobody holds them. */
    get escrowed() {
        const { person, manual, ask } = this.target;
        return this.context.ports.escrow !== undefined && person === undefined && (!manual || ask !== undefined);
    }
    /** What the journal has of one credential. Throws INTERNAL if it has none under this rotation. */
    credential(rotation) {
        const found = this.entry?.credentials.find((one) => one.rotation === rotation);
        if (!found)
            throw new errors/* KeyturnError */.FB('INTERNAL', { secret: this.target.key, what: `${rotation} is not in the journal` });
        return found;
    }
    /** Whether this run has the lock. */
    get holds() {
        return this.#lock !== undefined;
    }
    /** Who receives this secret, as far as this run has asked; empty before that. */
    get recipients() {
        return this.#recipients;
    }
    /** To be called with everybody who receives this secret today, once that has been asked. */
    noteRecipients(people) {
        this.#recipients = people;
    }
    /** Throws HELD if another run that may still act has the lock. */
    async refuseHeld() {
        const other = await (0,locks/* otherOwner */.WI)(this.context, this.entry?.lock);
        if (other)
            throw (0,locks/* heldBy */.Vr)(other, this.target.key);
    }
    tell(step, detail) {
        (0,context/* tell */.qz)(this.context, this.target.key, step, detail);
    }
    /** Changes this secret's entry, taking its lock in the same commit if this run does not hold it yet. Throws HELD. */
    async change(message, change, also) {
        // Of several changes that are asked for side by side, one takes the lock for all.
        while (this.#taking !== undefined)
            await this.#taking.catch(() => undefined);
        if (this.#lock)
            return this.#lock.change({ message, change, also });
        this.#taking = this.#take({ message, change, also });
        try {
            await this.#taking;
        }
        finally {
            this.#taking = undefined;
        }
    }
    async #take(change) {
        const { session, ports } = this.context;
        await session.check();
        const seen = this.entry;
        await this.refuseHeld();
        const locked = {
            key: this.target.key,
            owner: ports.owner,
            since: this.now(),
            seen,
            fresh: () => this.#emptyEntry(),
        };
        this.#lock = await locks/* EntryLock */._y.take(session, locked, change);
    }
    #emptyEntry() {
        const { person } = this.target;
        return {
            revision: 0,
            ...(person ? { person: (0,remembered/* remembered */.H)(person) } : {}),
            salt: (0,random_text/* base64url */.r)(this.context.ports.random.bytes(16)),
            credentials: [],
            fingerprints: [],
        };
    }
    /** Takes the lock if this run does not hold it: nothing outside the journal is changed without it. */
    async hold() {
        if (!this.#lock)
            await this.change('taken up', (entry) => entry);
    }
    /** Changes one credential of the entry. */
    amend(message, rotation, change, also) {
        return this.change(message, (entry) => replace(entry, rotation, (credential) => change(credential, entry)), also);
    }
    async release() {
        const { action } = this.outcome;
        await this.#lock?.release(`released (${action})`);
        this.#lock = undefined;
    }
    /** To be called when the journal shows that another run changed this entry: this run has no lock on it any more. */
    noteLockLost() {
        this.#lock = undefined;
    }
    /** Throws BINDING_UNKNOWN where the configuration sends nothing to the host of a recorded destination. */
    destination({ address }) {
        const { key } = address;
        let found = this.#destinations.get(key);
        if (!found) {
            found = this.#destinationAt(address);
            this.#destinations.set(key, found);
        }
        return found;
    }
    async #destinationAt(address) {
        const { ports, configured } = this.context;
        if (await isConfigured(ports, [this.target, ...configured], address))
            return ports.destination(address);
        throw new errors/* KeyturnError */.FB('BINDING_UNKNOWN', {
            secret: this.target.key,
            what: `${this.target.key} is recorded with the destination ${address.key}, and the configuration of today sends nothing there with that credential: it was not asked`,
            hint: `if it was right, name it by review, with the options that it had, and run again:\nformer:\n  - destination: { ${address.kind}: { ... } }`,
        });
    }
    /**
     * The provider as a credential recorded it: revocation uses that, not today's configuration. Throws BINDING_UNKNOWN where
     * the configuration does not send this admin credential to those places, NEEDS_HUMAN for a record from before a new seed.
     */
    async providerOf(credential) {
        const binding = bindingOf(credential);
        const { ports, configured, session } = this.context;
        if (credential.unsigned)
            throw this.#unfit('UNSIGNED', credential);
        // A personal credential, and one with the settings of today, has the target's own binding.
        const known = session.key === undefined
            ? isItsOwn(ports, this.target, binding)
            : await isPaired(ports, [this.target, ...configured], binding);
        if (!known)
            throw this.#unfit('BINDING_UNKNOWN', credential);
        return this.provider(binding);
    }
    /**
     * The same; undefined where its settings are not known and a person says that they ended it manually. That is the one which
     * was named: the first that is asked for, and never what this very run has replaced.
     */
    async providerUnlessEnded(credential) {
        try {
            return await this.providerOf(credential);
        }
        catch (error) {
            if (!this.saidEnded || this.facts.published || !(0,errors.is)(error, 'BINDING_UNKNOWN'))
                throw error;
            this.#ended ??= credential.rotation;
            if (this.#ended !== credential.rotation)
                throw error;
            return undefined;
        }
    }
    #unfit(code, credential) {
        const entry = this.entry ?? { revision: 0, salt: '', credentials: [credential], fingerprints: [] };
        return (0,needs_human/* humanError */.Gg)(this.target.key, entry, { code, since: this.now(), rotation: credential.rotation });
    }
    provider(binding) {
        const name = JSON.stringify([binding.provider, binding.options, binding.admin ?? null]);
        let found = this.#providers.get(name);
        if (!found) {
            found = this.context.ports.provider(binding);
            this.#providers.set(name, found);
        }
        return found;
    }
    now() {
        return (0,context/* now */.tB)(this.context);
    }
    /** What the journal keeps of an id that is itself a credential. */
    hashed(id) {
        return this.context.ports.fingerprint(this.entry?.salt ?? '', new secret/* Secret */.z(id));
    }
}
/** The entry with one of its credentials changed. */
function replace(entry, rotation, change) {
    return {
        ...entry,
        credentials: entry.credentials.map((credential) => credential.rotation === rotation ? change(credential) : credential),
    };
}


/***/ }),

/***/ 8320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lG: () => (/* binding */ inUseSince),
/* harmony export */   pD: () => (/* binding */ openAskOf),
/* harmony export */   rd: () => (/* binding */ keysToEnd)
/* harmony export */ });
/** Undefined: nobody is asked. */
function openAskOf(entry) {
    const { ask } = entry ?? {};
    if (!ask || ask.step === 'refused' || ask.step === 'used')
        return undefined;
    const { owner, since, expires, via, step, told, refused = 0 } = ask;
    // That an answer waits for them is journalled with the message that says so.
    const state = step === 'taken' ? 'taken' : told === undefined ? 'waiting' : 'filled';
    return { login: owner.login, since, until: expires, via, state, refused };
}
/** The old keys of a secret whose owner is asked, oldest first. `owner`: logins and teams who answer for it. */
function keysToEnd(entry, owner) {
    const previous = entry?.credentials.filter(({ stage }) => stage === 'previous') ?? [];
    const before = entry?.observed?.told === undefined ? [] : [ofBefore(entry, entry.observed, owner ?? [])];
    const known = previous.map((one) => ({
        rotation: one.rotation,
        login: whoEnds(one, owner ?? []),
        since: inUseSince(one),
        told: one.told,
    }));
    return [...before, ...known];
}
/** What was in place before Keyturn's first key: whoever made the current one ends it. */
function ofBefore(entry, { since, told }, owner) {
    const current = entry.credentials.find(({ stage }) => stage === 'current');
    return { rotation: 'observed', login: current ? whoEnds(current, owner) : owner[0], since, told };
}
/** A key is in use from its publication, which may be days after it was asked for. ISO 8601. */
function inUseSince({ times }) {
    return times.current ?? times.intent;
}
/** Its maker, unless `owner` does not name them any more; who is in a team is not known here. */
function whoEnds({ maker }, owner) {
    const isNamed = owner.some((word) => word.startsWith('@') || word.toLowerCase() === maker?.login.toLowerCase());
    return maker && isNamed ? maker.login : owner[0];
}


/***/ }),

/***/ 57339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inQuotes),
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** Words of commands that people paste: what came from elsewhere stays one word, whatever it contains. */
/** As it is where a shell reads it as one plain word, else in quotes. */
function shellWord(text) {
    return /^[\w./@:+-]+$/.test(text) && !text.startsWith('-') ? text : inQuotes(text);
}
/** In quotes, in which a POSIX shell takes every character as it is. */
function inQuotes(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 43537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ secretKeyOf),
/* harmony export */   bP: () => (/* binding */ journalled),
/* harmony export */   eN: () => (/* binding */ abandonedOf),
/* harmony export */   fT: () => (/* binding */ expand),
/* harmony export */   rL: () => (/* binding */ personalKeys),
/* harmony export */   z9: () => (/* binding */ commonTarget)
/* harmony export */ });
/* unused harmony export personalTarget */
/* harmony import */ var _journal_secret_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68410);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84748);
/* harmony import */ var _recipients_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85906);




/** By GitHub's id: a rename is another login, not another entry. */
function ownKey(key, person) {
    return `${key}@${person.id}`;
}
/** The key of the secret that an entry is about: its own, without the person. */
function secretKeyOf(key) {
    return key.replace(/@[^@/]+$/, '');
}
/** The target of one person's personal credential. It has no destination and adopts nothing. */
function personalTarget(target, person) {
    return {
        ...target,
        key: ownKey(target.key, person),
        destinations: [],
        share: { with: [person.login], as: 'own' },
        adopt: undefined,
        person,
    };
}
/** The part of a target that is not anybody's own: what its destinations hold. */
function commonTarget(target) {
    if (target.share?.as !== 'own')
        return target;
    return target.destinations.length === 0 ? undefined : { ...target, share: undefined };
}
/** Own entries of this target in the journal. */
function ownEntries(target, { secrets }) {
    return Object.entries(secrets).filter(([key, entry]) => entry.person && key === ownKey(target.key, entry.person));
}
/** Keys of the people's own credentials of this target that the journal has and that live. */
function personalKeys(target, document) {
    return ownEntries(target, document)
        .filter(([, entry]) => !isClosed(entry))
        .map(([key]) => key);
}
/** A person as far as the journal knows them; nobody is written to like this. */
function remembered(person) {
    return { ...person, reach: {} };
}
/** What a reader of the journal alone can say about these targets: without asking who is in a team. */
function journalled(targets, document) {
    return targets.flatMap((target) => {
        const common = commonTarget(target);
        if (target.share?.as !== 'own')
            return [target];
        const own = ownEntries(target, document).map(([, entry]) => personalTarget(target, remembered(entry.person)));
        // Before the first run there is nobody yet, and the secret is there all the same.
        return [...(common ? [common] : own.length === 0 ? [target] : []), ...own];
    });
}
/** Entries that the configuration no longer speaks of: reported, never revoked by themselves. */
function abandonedOf({ secrets }, configured) {
    const isSpokenOf = (key, { person }) => configured.some((target) => person ? target.share?.as === 'own' && key === ownKey(target.key, person) : target.key === key);
    return Object.entries(secrets)
        .filter(([key, entry]) => !isSpokenOf(key, entry) && !isClosed(entry) && entry.retired === undefined)
        .map(([key]) => key);
}
/** One run for each secret, and one for each person who has or is to have a personal credential. */
async function expand(context, targets) {
    const runs = [];
    const gone = [];
    const failures = [];
    for (const target of targets) {
        const common = commonTarget(target);
        if (common)
            runs.push(new _journal_secret_run_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretRun */ .U(context, common));
        if (target.share?.as !== 'own')
            continue;
        const { document } = context.session;
        let today;
        try {
            today = await (0,_recipients_js__WEBPACK_IMPORTED_MODULE_3__/* .intendedRecipients */ .Uw)(context, target);
        }
        catch (error) {
            if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB))
                throw error;
            // While it is not known who the recipients are, nobody is given anything, and nobody counts as having left.
            const run = runs.find((one) => one.target.key === target.key) ??
                new _journal_secret_run_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretRun */ .U(context, { ...target, share: undefined }, { unconfirmed: !common });
            if (!runs.includes(run))
                runs.push(run);
            failures.push({ run, error });
        }
        const shareWith = target.share.with;
        const personal = (person, unconfirmed) => {
            const run = new _journal_secret_run_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretRun */ .U(context, personalTarget(target, person), { shareWith, unconfirmed });
            runs.push(run);
            return run;
        };
        for (const person of today ?? [])
            personal(person, false);
        for (const [key, entry] of ownEntries(target, document)) {
            if (runs.some((run) => run.target.key === key) || (isClosed(entry) && !entry.lock))
                continue;
            const run = personal(remembered(entry.person), true);
            if (today)
                gone.push(run);
        }
    }
    return { runs, gone, failures };
}
function isClosed(entry) {
    return entry.closing !== undefined && (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .liveCredentials */ .ve)(entry).length === 0;
}


/***/ })

};
