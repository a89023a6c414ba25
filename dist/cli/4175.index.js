export const id = 4175;
export const ids = [4175];
export const modules = {

/***/ 80739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $_: () => (/* binding */ handedOver),
/* harmony export */   Qi: () => (/* binding */ givenAgain),
/* harmony export */   X4: () => (/* binding */ endedByHand),
/* harmony export */   z6: () => (/* binding */ needsPerson)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36766);
/**
 * Keys that no API can mint: a person makes one in the provider's console and types it at a hidden prompt. It is proved
 * before anything is written down, so that whoever gives up, or gives the wrong one, leaves nothing behind. Nothing of it
 * is kept between runs: what a crash loses, the person still has.
 */


const ATTEMPTS = 3;
/** Throws NEEDS_HUMAN with the command if this run has nobody to ask. Before anything else is looked at. */
function needsPerson(turn, provider) {
    if (!provider.byHand || turn.context.ports.ask)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('NEEDS_HUMAN', {
        secret: turn.target.key,
        what: `keys of ${provider.account} are made by hand, in ${provider.byHand.console}`,
        hint: `in a terminal: npx keyturn rotate --only '${turn.target.key}'`,
    });
}
/**
 * Asks for the new values until they can be used.
 * @throws KeyturnError NEEDS_HUMAN (none was given, or none of them would do): nothing was changed
 */
async function handedOver(turn, provider, destinations) {
    const { console, note } = provider.byHand;
    const { key } = turn.target;
    const day = turn.now().slice(0, 10);
    let before = `${key}: make a new key in ${console}${note === undefined ? '' : ` (${note})`}, named for example "keyturn ${day}". Leave the old one alone until Keyturn says so.\n`;
    for (let attempt = 1;; attempt++) {
        const values = await askFor(turn, provider, before, 'the new');
        if (!values)
            throw givenUp(turn, 'no key was given');
        const wrong = await objection(turn, provider, destinations, values);
        if (wrong === undefined)
            return values;
        if (attempt >= ATTEMPTS)
            throw givenUp(turn, wrong);
        before = `${key}: ${wrong}.\n`;
    }
}
/**
 * The values of a credential whose rotation was broken off, from the person who has them.
 * @returns undefined if they do not have them any more
 */
async function givenAgain(turn, provider, credential) {
    needsPerson(turn, provider);
    let before = `${turn.target.key}: the rotation of ${credential.times.intent} was broken off; the same key is wanted again. Press Enter if it is lost.\n`;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        const values = await askFor(turn, provider, before, 'the same');
        if (!values)
            return undefined;
        if (await isOf(turn, credential, values))
            return { id: credential.id ?? credential.tag, values };
        before = `${turn.target.key}: that is not the key that was given then.\n`;
    }
    throw givenUp(turn, 'it is not the key that was given then');
}
/**
 * Whether the old key is dead: it is refused, or the person who ended it says so.
 * @throws KeyturnError NEEDS_HUMAN: it lives, or nobody can tell
 */
async function endedByHand(turn, provider, credential) {
    const { console, proves } = provider.byHand;
    const { ports, escrow, ended } = turn.context;
    const { key } = turn.target;
    const since = credential.times.intent.slice(0, 10);
    let says = '';
    if (proves) {
        const value = escrow.value(credential.rotation) ?? (await oldValue(turn, provider, credential));
        if (value) {
            const probe = await streak(turn, provider, value);
            if (probe === 'rejected')
                return 'refused';
            if (probe === 'accepted')
                says = ', and it still works';
        }
    }
    // A key that was seen to work is not dead because somebody says so.
    if (ended && says === '')
        return 'confirmed';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('NEEDS_HUMAN', {
        secret: key,
        what: `the old key of ${key}, in use since ${since}, is to be ended by hand${says}`,
        now: 'both-live',
        hint: `end it in ${console}, then: npx keyturn rotate --only '${key}' --ended${proves && ports.ask === undefined ? ' (in a terminal Keyturn asks for it and proves it)' : ''}`,
    });
}
async function askFor(turn, provider, before, which) {
    const values = {};
    let text = before;
    for (const name of provider.values) {
        const called = provider.values.length === 1 ? 'key' : name;
        const value = await turn.context.ports.ask?.(`${text}Paste ${which} ${called} (it stays hidden): `);
        if (!value)
            return undefined;
        values[name] = value;
        text = '';
    }
    return values;
}
async function objection(turn, provider, destinations, values) {
    const known = [(0,_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .currentOf */ .$c)(turn.entry), ...(turn.entry?.credentials ?? [])];
    for (const credential of known)
        if (credential && (await isOf(turn, credential, values)))
            return 'that is a key that was given before';
    for (const { destination } of destinations) {
        const value = values[destination.address.value];
        try {
            if (value)
                destination.fits(value.bytes, value);
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB)
                return error.message;
            throw error;
        }
    }
    if (!provider.byHand?.proves)
        return undefined;
    const probe = await streak(turn, provider, { id: 'given', values });
    return probe === 'rejected' ? `${provider.account} refuses that key` : undefined;
}
/** What the provider says so often in a row that it counts. */
async function streak(turn, provider, credential) {
    const needed = Math.max(2, provider.successes);
    let last = 'inconclusive';
    for (let count = 0, asked = 0; count < needed && asked < 3 * needed; asked++) {
        if (asked > 0)
            await turn.context.ports.clock.sleep(Math.max(1_000, provider.propagation / needed));
        const answer = await provider.probe(credential);
        count = answer === last ? count + 1 : 1;
        last = answer;
        if (count >= needed)
            return last;
    }
    return 'inconclusive';
}
/** From the environment variable of the secret's name, if it still has the old one; else from whoever can be asked. */
async function oldValue(turn, provider, credential) {
    const { ports } = turn.context;
    const found = {};
    for (const name of provider.values) {
        const value = ports.variable(turn.target.values[name] ?? '');
        if (value)
            found[name] = value;
    }
    const id = credential.id ?? credential.tag;
    if (Object.keys(found).length === provider.values.length && (await isOf(turn, credential, found)))
        return { id, values: found };
    const before = `${turn.target.key}: with the old key Keyturn can see that it is dead. Press Enter if you do not have it.\n`;
    const values = await askFor(turn, provider, before, 'the old');
    return values && (await isOf(turn, credential, values)) ? { id, values } : undefined;
}
async function isOf(turn, { fingerprint }, values) {
    if (!fingerprint)
        return false;
    for (const [name, value] of Object.entries(values)) {
        const print = await turn.context.ports.fingerprint(turn.entry?.salt ?? '', value);
        if (fingerprint[name] !== print)
            return false;
    }
    return true;
}
function givenUp(turn, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('NEEDS_HUMAN', {
        secret: turn.target.key,
        what: `${turn.target.key} was not rotated: ${what}`,
        hint: `npx keyturn rotate --only '${turn.target.key}'`,
    });
}


/***/ }),

/***/ 91355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ Escrow)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72229);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28607);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36766);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82757);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19784);
/**
 * Where a pending value survives a crash: a JSON map rotation -> id and values in one secret. A run sees what it held when
 * the run was queued; a store that can be read is read later than that, and shows no less. One journalled lock: only its
 * holder mints or PUTs, one PUT at a time, and only if it knows every value still referenced. A value is referenced from
 * its PUT until its entry goes (DESIGN section 6).
 */





/** What one more value may need before it is known. */
const ASSUMED_BYTES = 2048;
const PUT_ATTEMPTS = 3;
class Escrow {
    #ports;
    #session;
    #known = new Map();
    /** Room kept for secrets of this run that are not minted yet. */
    #reserved = new Map();
    /** What the secret holds, as far as this run knows. */
    #written = new Set();
    #readable = false;
    /** Of a store that can be read: it has been. */
    #loaded = false;
    /** Of a store that can be read: why it could not be, at the start. */
    #failed;
    #foreign = false;
    #queue = Promise.resolve();
    /** Told of every PUT that failed. */
    onFailure = () => undefined;
    constructor(ports, session) {
        this.#ports = ports;
        this.#session = session;
        if (!ports.escrow?.read)
            this.#take(ports.pending);
    }
    /** Before anything else: reads a store that can be read, but only if the journal says that something is there. */
    async open() {
        const entries = Object.values(this.#session.document.secrets);
        const some = entries.some(({ credentials }) => credentials.some((one) => one.stage === 'pending' || one.escrow?.state === 'held'));
        if (!some)
            return;
        // What needs it fails with this, and nothing is called lost; all else goes on. One look decides for the whole run.
        await this.#load().catch((error) => {
            this.#failed = error;
        });
    }
    async #load() {
        const store = this.#ports.escrow;
        if (!store?.read)
            return;
        try {
            this.#take(await store.read());
        }
        catch (error) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('ESCROW_FAILED', {
                what: `${store.place} could not be read: ${error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB ? error.message : 'it failed'}`,
                ...(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB && error.hint ? { hint: error.hint } : {}),
            });
        }
        this.#loaded = true;
    }
    #take(found) {
        const text = found?.reveal() ?? '';
        // `{}` is what somebody puts there who makes the place by hand.
        if (['', '{}'].includes(text.trim()))
            return;
        let parsed;
        try {
            parsed = JSON.parse(text);
        }
        catch {
            this.#foreign = true;
            return;
        }
        const entries = parsed?.entries;
        if (typeof entries !== 'object' || entries === null) {
            this.#foreign = true;
            return;
        }
        this.#readable = true;
        for (const [rotation, entry] of Object.entries(entries)) {
            this.#written.add(rotation);
            if (typeof entry?.id !== 'string' || typeof entry.values !== 'object' || entry.values === null)
                continue;
            const values = Object.entries(entry.values).filter((pair) => typeof pair[1] === 'string');
            this.#known.set(rotation, {
                id: entry.id,
                values: Object.fromEntries(values.map(([name, value]) => [name, new _secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(value)])),
            });
        }
    }
    /** The value of a rotation, as far as this run knows it: from the escrow, or minted by itself. */
    value(rotation) {
        return this.#known.get(rotation);
    }
    /** A value that this run minted: known from now on, whatever happens to the escrow. */
    learn(rotation, minted) {
        this.#known.set(rotation, minted);
    }
    /** Whether a run queued like this one would see what was put at `at`. */
    async sees(at) {
        return (await this.#ports.runs.queuedAt()).getTime() > (0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .time */ .kB)(at) + _policy_js__WEBPACK_IMPORTED_MODULE_4__/* .QUEUE_MARGIN */ .Bb;
    }
    /** Every value that the escrow must keep. */
    #referenced(document) {
        return Object.values(document.secrets).flatMap((entry) => entry.credentials.filter((credential) => credential.escrow?.state === 'held'));
    }
    /**
     * Whether this run may mint: the lock is free, every referenced value is known, the workflow wires the input.
     * Throws HELD, ESCROW_NOT_WIRED, ESCROW_FAILED; returns the pure change that takes the lock within another transition.
     */
    async claim(context, secret) {
        if (!this.#ports.escrow)
            return (document) => document;
        await this.requireWired();
        const lock = this.#session.document.escrow.lock;
        const mine = lock !== undefined && (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .sameOwner */ .s0)(lock.owner, this.#ports.owner);
        if (lock && !mine && (await (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlive */ ._n)(context, lock.owner)))
            throw (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .held */ .yB)(secret, lock.owner);
        if (this.#referenced(this.#session.document).some(({ rotation }) => !this.#known.has(rotation)))
            await this.#load();
        for (const credential of this.#referenced(this.#session.document)) {
            if (!this.#known.has(credential.rotation)) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HELD', {
                    secret,
                    what: `the escrow holds a value that this run was queued too early to see, so it may not write there`,
                    hint: 'nothing to do: the next run mints',
                });
            }
        }
        const { owner } = this.#ports;
        return (document) => {
            const found = document.escrow.lock;
            const free = !found || (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .sameOwner */ .s0)(found.owner, owner) || (lock !== undefined && (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .sameOwner */ .s0)(found.owner, lock.owner));
            if (!free || this.#referenced(document).some((credential) => !this.#known.has(credential.rotation))) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('JOURNAL_CONFLICT', {
                    secret,
                    what: 'another run took the escrow first',
                    hint: 'nothing to do: the next run mints',
                });
            }
            return { ...document, escrow: { ...document.escrow, lock: { owner, since: (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .now */ .tB)(context) } } };
        };
    }
    /**
     * An empty `pending` while GitHub shows an older KEYTURN_PENDING: the workflow does not hand it over. A store that can be
     * read is read by now, and holds nothing of anybody else's. Throws ESCROW_NOT_WIRED, ESCROW_FAILED.
     */
    async requireWired() {
        const store = this.#ports.escrow;
        if (!store || this.#readable)
            return;
        if (store.read) {
            if (this.#failed !== undefined)
                throw this.#failed;
            if (!this.#loaded)
                await this.#load();
            if (!this.#foreign)
                return;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('ESCROW_FAILED', {
                what: `${store.place} holds something that Keyturn did not write`,
                hint: 'name a place under `escrow` that nothing else uses; what is there was not touched',
            });
        }
        const updated = await store.updatedAt();
        if (this.#foreign || (updated !== undefined && (await this.sees(updated.toISOString())))) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('ESCROW_NOT_WIRED', {
                what: this.#foreign
                    ? 'the input `pending` is not what Keyturn wrote'
                    : `${store.place} exists, but this run was not given it`,
                hint: 'add `pending: ${{ secrets.KEYTURN_PENDING }}` to the `with:` of the Keyturn step',
            });
        }
    }
    /** Throws ESCROW_FULL if one more value of `bytes` would not fit. */
    room(secret, bytes = ASSUMED_BYTES) {
        const store = this.#ports.escrow;
        if (!store)
            return;
        const waiting = [...this.#reserved].filter(([key]) => key !== secret).reduce((sum, [, size]) => sum + size, 0);
        const used = new TextEncoder().encode(this.#text(new Map())).length + waiting;
        if (used + bytes + 128 > store.limit) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('ESCROW_FULL', {
                secret,
                what: `${store.place} has no room for one more value (${used} of ${store.limit} bytes are in use)`,
                hint: 'nothing to do: it is minted by a later run, when rotations that are under way have ended',
            });
        }
        this.#reserved.set(secret, bytes + 128);
    }
    #text(added) {
        const document = this.#session.document;
        const entries = {};
        const put = (rotation, minted) => {
            entries[rotation] = {
                id: minted.id,
                values: Object.fromEntries(Object.entries(minted.values).map(([name, value]) => [name, value.reveal()])),
            };
        };
        for (const credential of this.#referenced(document)) {
            const minted = this.#known.get(credential.rotation);
            if (minted)
                put(credential.rotation, minted);
        }
        for (const [rotation, minted] of added)
            put(rotation, minted);
        return JSON.stringify({ v: 1, counter: document.escrow.counter + 1, entries });
    }
    #adding = new Map();
    /**
     * Puts a value beside every referenced one, by one idempotent write. Returns the store's time of it. Throws ESCROW_FULL
     * (no effect), ESCROW_FAILED (it may or may not be there).
     */
    put(rotation, minted) {
        this.#adding.set(rotation, minted);
        return this.#serial(() => this.#write());
    }
    /** The value is journalled as escrowed: from now on the journal references it. */
    settled(rotation, secret) {
        this.#adding.delete(rotation);
        this.#reserved.delete(secret);
    }
    /** Whether the secret holds an entry that nothing references any more. */
    stale() {
        const referenced = new Set(this.#referenced(this.#session.document).map((one) => one.rotation));
        return [...this.#written].some((rotation) => !referenced.has(rotation));
    }
    /** Writes what is still referenced, so that entries that went are gone from the secret too. */
    tidy() {
        this.tidied = true;
        return this.#serial(() => this.#write());
    }
    /** Whether a PUT of this run may still land, over whatever was put since. */
    doubtful = false;
    /** Whether `tidy` put once more, which the journal's counter has to follow. */
    tidied = false;
    /** Whether the workflow hands over what the escrow holds; without that nothing may be called lost. */
    async wired() {
        if (this.#readable)
            return true;
        try {
            await this.requireWired();
            return true;
        }
        catch (error) {
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'ESCROW_NOT_WIRED', 'ESCROW_FAILED'))
                return false;
            throw error;
        }
    }
    #serial(work) {
        const next = this.#queue.then(work, work);
        this.#queue = next.catch(() => undefined);
        return next;
    }
    async #write() {
        const store = this.#ports.escrow;
        if (!store)
            return this.#ports.clock.now();
        const value = new _secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(this.#text(this.#adding));
        if (value.bytes > store.limit)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('ESCROW_FULL', { what: `${store.place} has no room for this value` });
        for (let attempt = 1;; attempt++) {
            try {
                for (const rotation of this.#adding.keys())
                    this.#written.add(rotation);
                return await store.write(value);
            }
            catch (error) {
                this.onFailure(error);
                if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'HTTP_UNKNOWN'))
                    this.doubtful = true;
                if (attempt < PUT_ATTEMPTS && (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT')) {
                    await this.#ports.clock.sleep(1000 * attempt);
                    continue;
                }
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('ESCROW_FAILED', {
                    what: `${store.place} could not be written: ${error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB ? error.message : 'it failed'}`,
                    now: 'both-live',
                    hint: error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB && error.hint
                        ? error.hint
                        : 'run again: the credential that was minted is revoked and another one minted',
                });
            }
        }
    }
}


/***/ }),

/***/ 78637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ heedDisputes),
/* harmony export */   Ml: () => (/* binding */ unwatched),
/* harmony export */   XV: () => (/* binding */ closeLeaks),
/* harmony export */   YM: () => (/* binding */ findLeaks)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36766);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9750);



const DAY = 86_400_000;
/**
 * Compares every open alert, by fingerprint, with everything that the journal knows, and wishes what is still live away.
 * Throws what `Alerts.open` throws; a repository that may not be read is a notice, or an error where the file asks for it.
 */
async function findLeaks(context, turns) {
    const watching = turns.filter((turn) => turn.entry && turn.target.policy.rotateWhen.includes('exposed'));
    const { alerts } = context.ports;
    if (!alerts || watching.length === 0)
        return [];
    const { alerts: open, unreadable } = await alerts.open(await repositoriesOf(context, watching));
    for (const repository of unreadable) {
        const { says, hint } = unwatched(repository);
        context.notices.push(`${says}: ${hint}`);
        for (const turn of watching) {
            if (!turn.target.policy.signalsNamed)
                continue;
            turn.outcome.error ??= new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('TOKEN_DENIED', { secret: turn.target.key, what: says, hint });
            turn.outcome.action = 'failed';
        }
    }
    const leaks = [];
    for (const alert of open) {
        const found = [];
        for (const turn of watching) {
            const match = await matching(turn, alert);
            if (match !== false)
                found.push({ turn, rotation: match });
        }
        if (found.length > 0)
            leaks.push({ alert, found });
    }
    for (const turn of watching) {
        const leaked = leaks
            .flatMap(({ found }) => found.filter((one) => one.turn === turn))
            .flatMap(({ rotation }) => turn.entry?.credentials.filter((one) => one.rotation === rotation) ?? [])
            .filter((one) => isLive(one) && !isMarked(turn, one));
        await expose(turn, leaked, 'exposed');
    }
    return leaks;
}
/** Why a repository is not watched, and what to do. */
function unwatched(repository) {
    return {
        says: `secret scanning of ${repository} cannot be read, so a key that leaks there is not noticed`,
        hint: `give the token *Secret scanning alerts: write* for ${repository} and switch secret scanning on there, or leave \`exposed\` out of \`rotate-when\``,
    };
}
/** This repository and every one whose workflows use one of the secrets. */
async function repositoriesOf({ ports }, turns) {
    const names = new Set(ports.repository === undefined ? [] : [ports.repository]);
    for (const turn of turns) {
        for (const { address } of (0,_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .currentOf */ .$c)(turn.entry)?.destinations ?? []) {
            const { repository } = await turn.destination({ address });
            if (repository !== undefined)
                names.add(repository);
        }
    }
    return [...names];
}
/** The rotation whose value this is; `undefined` if the journal only knows its fingerprint any more; false if it is none. */
async function matching(turn, { secret }) {
    const { entry } = turn;
    if (!entry)
        return false;
    const print = await turn.context.ports.fingerprint(entry.salt, secret);
    const known = entry.credentials.find((one) => Object.values(one.fingerprint ?? {}).includes(print));
    return known?.rotation ?? (entry.fingerprints.includes(print) ? undefined : false);
}
function isLive({ stage }) {
    return stage === 'pending' || stage === 'current' || stage === 'previous';
}
/** Already known to be exposed: a run that goes on with it must not expose its successor. */
function isMarked(turn, { rotation, exposed }) {
    return exposed === true || turn.entry?.wish?.exposed?.includes(rotation) === true;
}
async function expose(turn, leaked, reason) {
    if (leaked.length === 0)
        return;
    const { session } = turn.context;
    await session.check();
    turn.tell('exposed', leaked.map(({ tag }) => tag).join(', '));
    await (0,_session_js__WEBPACK_IMPORTED_MODULE_1__/* .wish */ .qJ)(session, turn.target.key, { reason, since: turn.now(), exposed: leaked.map(({ rotation }) => rotation) }, (entry) => (reason === 'disputed' ? { ...entry, disputed: turn.now() } : entry));
}
/** Closes every alert whose credential is dead by now, in all the places that knew it. */
async function closeLeaks(context, leaks) {
    for (const { alert, found } of leaks) {
        const ended = found.map(({ turn, rotation }) => turn.entry?.credentials.find((one) => one.rotation === rotation));
        if (ended.some((one) => one !== undefined && one.stage !== 'revoked' && one.stage !== 'aborted'))
            continue;
        const names = found.map(({ turn }) => turn.target.secret).join(', ');
        const at = ended.find((one) => one?.times.ended)?.times.ended;
        try {
            await context.ports.alerts?.resolve(alert, `Keyturn: this is a former value of ${names}; the provider refuses it${at === undefined ? '' : ` since ${at}`}.`);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
                throw error;
            const why = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'TOKEN_DENIED', 'HTTP_REFUSED')
                ? 'the token needs *Secret scanning alerts: write*'
                : 'the next run tries again';
            context.notices.push(`the key of alert ${alert.number} of ${alert.repository} is revoked, but the alert could not be closed: ${why}`);
        }
    }
}
/** What recipients disputed: as if it had leaked, once a day for each secret, then a human. */
async function heedDisputes(turn) {
    if (!turn.target.policy.rotateWhen.includes('disputed'))
        return;
    const { entry } = turn;
    const disputed = entry?.credentials.filter((one) => isLive(one) && !isMarked(turn, one) && one.shares.some(({ state }) => state === 'disputed')) ?? [];
    if (!entry || disputed.length === 0 || entry.human)
        return;
    const now = turn.context.ports.clock.now().getTime();
    const again = entry.disputed !== undefined && now < Date.parse(entry.disputed) + DAY;
    const people = disputed.flatMap(({ shares }) => shares.filter(({ state }) => state === 'disputed').map(({ person }) => person.login));
    if (!again || !disputed.some(({ stage }) => stage === 'current'))
        return expose(turn, disputed, 'disputed');
    const human = {
        code: 'NEEDS_HUMAN',
        what: `${[...new Set(people)].join(', ')} disputed a link of ${turn.target.key}, the second time within a day`,
        hint: `find out who opens these links: the mailbox or the chat that carries them may be read by somebody else. Then run \`keyturn revoke --only '${turn.target.key}' --reason disputed\``,
        since: turn.now(),
    };
    await turn.change('disputed again: a human looks', (found) => ({ ...found, human }));
}


/***/ }),

/***/ 17121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ inspect),
/* harmony export */   eh: () => (/* binding */ room),
/* harmony export */   iA: () => (/* binding */ prepare)
/* harmony export */ });
/* harmony import */ var _by_hand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80739);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28607);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36766);
/* harmony import */ var _recipients_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55180);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82757);
/** Preflight: everything that can be known before anything is changed. Reads only. */





/** The state of every place that the configuration asks for. Throws what a destination's preflight throws. */
function inspect(turn) {
    let found = inspected.get(turn);
    if (!found) {
        found = look(turn);
        inspected.set(turn, found);
    }
    return found;
}
/** Asked once a run: first contact and preflight want to know the same. */
const inspected = new WeakMap();
async function look(turn) {
    const addresses = await turn.context.ports.addresses(turn.target);
    // What is only shared lives with its recipients.
    if (addresses.length === 0 && turn.target.share)
        return [];
    const found = await Promise.all(addresses.map(async (address) => {
        const destination = await turn.destination({ address });
        return { destination, state: await destination.preflight() };
    }));
    for (const { destination, state } of found) {
        if (state.skipped !== undefined)
            turn.outcome.skipped.push(`${destination.place} (${state.skipped})`);
    }
    const writable = found.filter(({ state }) => state.skipped === undefined);
    if (writable.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_MISSING', {
            secret: turn.target.key,
            what: `${turn.target.key} has no destination that can be written`,
            hint: 'name at least one under `destinations`, or take the secret out of the file',
        });
    }
    return writable;
}
/** Throws whatever would stop the rotation later. */
async function prepare(turn) {
    const { ports, session, escrow } = turn.context;
    turn.tell('preflight', 'destinations, provider, recipients, link service');
    const provider = await turn.provider(turn.target.binding);
    (0,_by_hand_js__WEBPACK_IMPORTED_MODULE_0__/* .needsPerson */ .z6)(turn, provider);
    const [destinations] = await Promise.all([
        inspect(turn),
        provider.check(),
        session.check(),
        turn.escrowed ? ports.escrow?.check() : undefined,
    ]);
    for (const { destination } of destinations) {
        const { value } = destination.address;
        if (provider.values.includes(value))
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('CONFIG_INVALID', {
            secret: turn.target.key,
            what: `${destination.place} is to hold the value \`${value}\`, but a credential of ${provider.name} has ${provider.values.map((name) => `\`${name}\``).join(', ')}`,
            hint: `add values: { ${provider.values.map((name) => `${name}: NAME_OF_THE_SECRET`).join(', ')} } to ${turn.target.key}`,
        });
    }
    if (provider.maxBytes !== undefined)
        for (const { destination } of destinations)
            destination.fits(provider.maxBytes);
    if (!provider.local && turn.escrowed) {
        try {
            escrow.room(turn.target.key, provider.maxBytes);
        }
        catch (error) {
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'ESCROW_FULL') || !(await turn.context.evict()))
                throw error;
            escrow.room(turn.target.key, provider.maxBytes);
        }
    }
    turn.recipients = await (0,_recipients_js__WEBPACK_IMPORTED_MODULE_2__/* .recipients */ .Lf)(turn);
    const listed = provider.list ? await provider.list() : undefined;
    if (!session.exists && !turn.context.looked && listed?.some((one) => one.tag !== undefined && (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isTag */ .dz)(one.tag))) {
        await session.refresh();
        if (session.exists) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('JOURNAL_CONFLICT', {
                secret: turn.target.key,
                what: 'another run made the journal meanwhile',
                hint: 'nothing is lost: the next run goes on from there',
            });
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('JOURNAL_MISSING', {
            secret: turn.target.key,
            what: `${ports.journal.place} does not exist, but ${provider.account} lists credentials that a Keyturn journal made`,
            hint: `if there was a journal here, restore its branch from the last commit. If those credentials belong to another repository's journal, begin with \`keyturn rotate --only '${turn.target.key}' --force --reason new-journal\``,
        });
    }
    return { provider, destinations, listed };
}
/**
 * Whether the provider has room for one more, and for the rotation after this one too. Throws PROVIDER_FULL with the
 * `adopt` line when a foreign credential stands in the way.
 */
function room(turn, prepared, first) {
    const { provider, listed } = prepared;
    const { entry, target } = turn;
    const current = (0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .currentOf */ .$c)(entry);
    if (first && current)
        return { is: 'first' };
    if (provider.concurrent === undefined || provider.local)
        return { is: 'free' };
    const draining = (0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .previousOf */ .te)(entry);
    const { document } = turn.context.session;
    const all = Object.values(document.secrets).flatMap((other) => other.credentials);
    // An id that is its own secret is recorded by hash only; such a credential is told apart by its tag.
    const isOf = (credentials, one) => credentials.some((credential) => credential.id === one.id || (one.tag !== undefined && credential.tag === one.tag));
    const live = listed
        ? listed.length
        : (entry?.credentials.filter((one) => one.stage === 'current' || one.stage === 'previous').length ?? 0);
    const foreign = listed?.filter((one) => one.id !== target.adopt && !isOf(all, one)) ?? [];
    const others = listed?.filter((one) => one.id !== target.adopt && !isOf(entry?.credentials ?? [], one)) ?? [];
    // This rotation, and the next one: by then what is replaced now has gone, and the new one is the current.
    const fits = live + 1 <= provider.concurrent;
    const fitsNext = others.length + (provider.concurrent > 1 ? 2 : 1) <= provider.concurrent;
    if (fits && fitsNext)
        return { is: 'free' };
    if (!fitsNext && foreign.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PROVIDER_FULL', {
            secret: target.key,
            what: `${provider.account} allows ${provider.concurrent} at once and has ${live}, of which ${foreign.map((one) => (provider.idIsSecret ? 'one with a hidden id' : one.id)).join(', ')} ${foreign.length === 1 ? 'is' : 'are'} not Keyturn's`,
            hint: `if ${target.key} is that credential today, add \`adopt: ${provider.idIsSecret ? 'ID' : foreign[0]?.id}\` to it; otherwise end it at the provider, then run again`,
        });
    }
    const stranded = draining.find((one) => one.revokeNotBefore === undefined);
    if (stranded) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('NEEDS_HUMAN', {
            secret: target.key,
            what: `the value of ${stranded.tag} was lost while it was being written, and ${provider.account} has no room for a third credential to take its place`,
            now: 'both-live',
            hint: `run \`keyturn revoke --only '${target.key}' --first\`: it ends the older one, mints and writes at once; destinations that hold the older one fail until they are written`,
        });
    }
    if (draining.length > 0)
        return { is: 'draining' };
    if (provider.concurrent === 1 && target.policy.allowDowntime)
        return { is: 'first' };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PROVIDER_FULL', {
        secret: target.key,
        what: `${provider.account} allows ${provider.concurrent} at once and has ${live}`,
        hint: provider.concurrent === 1
            ? 'set `policy: { allow-downtime: true }` for this secret: the old one then ends before the new one exists'
            : 'run again after the credential that is being replaced has ended; `keyturn status` says when',
    });
}


/***/ })

};
