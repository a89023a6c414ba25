export const id = 3287;
export const ids = [3287];
export const modules = {

/***/ 72130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ Escrow)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(84748);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(43627);
// EXTERNAL MODULE: ./lib/rotation/journal/escrow-codec.js
var escrow_codec = __webpack_require__(65060);
;// CONCATENATED MODULE: ./lib/rotation/journal/escrow-writer.js
/** The writes of the escrow: one at a time, each under a number that was journalled before, and shared by all who wait. */


class EscrowWriter {
    #options;
    /** Numbers that this run has journalled and that no text has yet, lowest first. */
    #numbers = [];
    /** Values that are being put, until the journal references them. */
    #adding = new Map();
    #asked = [];
    #queue = Promise.resolve();
    #isPutUncertain = false;
    constructor(options) {
        this.#options = options;
    }
    /** Whether a PUT of this run may still land, over whatever was put since. */
    get isPutUncertain() {
        return this.#isPutUncertain;
    }
    get adding() {
        return this.#adding;
    }
    /** Journals the number of one more text together with what `commit` changes: before the PUT, and no two share one. */
    async numbered(commit) {
        let number = 0;
        await commit((document) => {
            number = document.escrow.counter + 1;
            return { ...document, escrow: { ...document.escrow, counter: number } };
        });
        this.#numbers.push(number);
        this.#numbers.sort((one, other) => one - other);
    }
    /**
     * Puts a value, together with every referenced one, by one idempotent write, under a number that was journalled before. Throws
     * ESCROW_FULL (no effect), ESCROW_FAILED (it may or may not be there).
     */
    put(rotation, entry) {
        this.#adding.set(rotation, entry);
        return this.#ask(rotation);
    }
    /** The journal references the value now. */
    noteReferenced(rotation) {
        this.#adding.delete(rotation);
    }
    /** Writes what is referenced, and nothing else. */
    async rewrite() {
        await this.#ask(undefined);
    }
    /** All that is asked for while a write is under way, or while the store takes none, is done by the next one. */
    #ask(rotation) {
        return new Promise((resolve, reject) => {
            this.#asked.push({ rotation, resolve, reject });
            if (this.#asked.length === 1)
                this.#queue = this.#queue.then(() => this.#writeAsked());
        });
    }
    async #writeAsked() {
        await this.#options.ports.escrow?.ready?.().catch(() => undefined);
        const asked = this.#asked.splice(0);
        // Each was journalled under a number of its own; the text has the last of them, and later texts have later ones.
        const counter = this.#numbers.splice(0, asked.length).at(-1);
        try {
            const { put, left } = await this.#write(counter, asked);
            for (const one of asked) {
                if (left.has(one))
                    one.reject(this.#full());
                else
                    one.resolve(put);
            }
        }
        catch (error) {
            for (const one of asked)
                one.reject(error);
        }
    }
    #full() {
        return new errors/* KeyturnError */.FB('ESCROW_FULL', { what: `${this.#options.ports.escrow?.place} has no room for this value` });
    }
    /** The text with all that is asked for, as far as it fits; the last ones are left out first. */
    #fitting(counter, asked, limit) {
        const left = new Set();
        const adding = asked.filter(({ rotation }) => rotation !== undefined);
        for (;;) {
            const value = this.#options.session.escrowText(counter, this.#options.entries(this.#adding));
            if (value.bytes <= limit)
                return { value, left };
            const last = adding.pop();
            if (last?.rotation === undefined)
                throw this.#full();
            this.#adding.delete(last.rotation);
            left.add(last);
        }
    }
    async #write(counter, asked) {
        const store = this.#options.ports.escrow;
        if (!store || counter === undefined)
            throw new errors/* KeyturnError */.FB('INTERNAL', { what: 'the escrow was to be written without a number' });
        const { value, left } = this.#fitting(counter, asked, store.limit);
        const entries = this.#options.entries(this.#adding);
        const { seq } = this.#options.session.document;
        this.#options.onBegin(Object.keys(entries));
        const at = await (0,escrow_codec/* putEscrow */.h)(store, value, this.#options.ports.clock, (error) => {
            this.#options.onFailure(error);
            if ((0,errors.is)(error, 'HTTP_UNKNOWN'))
                this.#isPutUncertain = true;
        });
        this.#options.session.notes.notePut(at, seq);
        this.#options.onWritten(Object.keys(entries));
        return { put: { counter, at: at.toISOString() }, left };
    }
}

// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(22850);
;// CONCATENATED MODULE: ./lib/rotation/journal/verified-values.js

/** Compares every entry with the journal. What the journal has no fingerprint of is ignored. */
function verifyValues(text, journal, keys) {
    const known = new Map();
    const old = new Map();
    const changed = new Map();
    for (const [rotation, kept] of Object.entries(text.entries)) {
        const path = `$.entries[${JSON.stringify(rotation)}]`;
        if ('ask' in kept)
            continue;
        const found = recordOf(journal, rotation);
        if (found?.credential.fingerprint === undefined)
            continue;
        const { salt, credential, before } = found;
        const hashed = keys.fingerprint(salt, new secret/* Secret */.z(kept.id));
        if (credential.id !== undefined && credential.id !== kept.id && credential.id !== hashed) {
            changed.set(rotation, `${path}.id`);
        }
        else if (!isWhole(kept.values, credential, salt, keys)) {
            changed.set(rotation, path);
        }
        else {
            known.set(rotation, { id: kept.id, values: kept.values });
            if (kept.old && before.some((one) => isWhole(kept.old ?? {}, one, salt, keys)))
                old.set(rotation, kept.old);
        }
    }
    return { known, old, changed };
}
function isWhole(values, { fingerprint }, salt, keys) {
    const names = Object.keys(fingerprint ?? {});
    if (names.length === 0 || names.length !== Object.keys(values).length)
        return false;
    return names.every((name) => {
        const value = Object.hasOwn(values, name) ? values[name] : undefined;
        return value !== undefined && keys.fingerprint(salt, value) === fingerprint?.[name];
    });
}
/**
 * Everything that the next text has to hold. S is kept until the value that its answer became is journalled as held: till then
 * the answer is taken again. The answer of a request that was refused is opened by nobody.
 */
function referencedBy({ secrets }) {
    return Object.values(secrets).flatMap(({ ask, credentials }) => {
        const values = credentials.flatMap(({ rotation, escrow }) => escrow?.state === 'held' ? [{ rotation, escrow, is: 'value' }] : []);
        const isNeeded = ask?.step !== 'refused' && !values.some(({ rotation }) => rotation === ask?.rotation);
        return ask?.escrow?.state === 'held' && isNeeded
            ? [...values, { rotation: ask.rotation, escrow: ask.escrow, is: 'ask' }]
            : values;
    });
}
function recordOf(journal, rotation) {
    for (const { salt, credentials } of Object.values(journal.secrets)) {
        const credential = credentials.find((one) => one.rotation === rotation);
        if (credential)
            return { salt, credential, before: credentials.filter((one) => one !== credential) };
    }
    return undefined;
}
/**
 * What may be inferred of a held value that is not in the text. No time but that of the text itself proves a loss.
 * @param text the text's number; undefined: this run has no text
 * @param late this run was created so long after the escrow's last write that it was handed that one
 */
function inferredState(put, text, late) {
    return (text !== undefined && text >= put.counter) || late ? 'lost' : 'unseen';
}

;// CONCATENATED MODULE: ./lib/rotation/journal/held-values.js

class HeldValues {
    #known = new Map();
    #old = new Map();
    #changed = new Set();
    /** S of each request that waits, by the rotation that its answer is for. Whose it is, is seen by the id that it gives. */
    #asks = new Map();
    /** Adds what a text holds. What is known already stays. */
    remember(text, document, keys) {
        const { known, old, changed } = verifyValues(text, document, keys);
        for (const [rotation, minted] of known)
            if (!this.#known.has(rotation))
                this.#known.set(rotation, minted);
        for (const [rotation, values] of old)
            this.#old.set(rotation, values);
        for (const rotation of changed.keys())
            if (!this.#known.has(rotation))
                this.#changed.add(rotation);
        for (const [rotation, entry] of Object.entries(text.entries))
            if ('ask' in entry && !this.#asks.has(rotation))
                this.#asks.set(rotation, entry.ask);
    }
    /** The value of a rotation, as far as this run knows it: from the escrow, or minted by itself. */
    value(rotation) {
        return this.#known.get(rotation);
    }
    /** Adds a value that this run minted or read: known from now on, whatever happens to the escrow. */
    learn(rotation, minted) {
        this.#known.set(rotation, minted);
    }
    /** Whether the escrow has something under this rotation that is not what was minted. */
    isChanged(rotation) {
        return this.#changed.has(rotation);
    }
    /** S of the request whose answer is for this rotation, as far as this run knows it. */
    ask(rotation) {
        return this.#asks.get(rotation);
    }
    /** Adds S of a request that this run drafted. */
    learnAsk(rotation, seed) {
        this.#asks.set(rotation, seed);
    }
    /** Values of the credential that this rotation replaces, kept so that its death can be seen. */
    old(rotation) {
        return this.#old.get(rotation);
    }
    /** Adds values of the credential that this rotation replaces: its entry keeps them. */
    learnOld(rotation, values) {
        this.#old.set(rotation, values);
    }
    /** A value that took the place of S counts for it, also where only the text says so yet. */
    knows({ rotation, is }) {
        return this.#known.has(rotation) || (is === 'ask' && this.#asks.has(rotation));
    }
    /** What a text holds of these, and what is being added. */
    entriesOf(referenced, adding) {
        const entries = {};
        for (const { rotation, is } of referenced) {
            const seed = this.#asks.get(rotation);
            const minted = this.#known.get(rotation);
            if (is === 'ask' && seed)
                entries[rotation] = { ask: seed };
            else if (minted)
                entries[rotation] = this.#withOld(rotation, minted);
        }
        for (const [rotation, entry] of adding)
            entries[rotation] = 'ask' in entry ? entry : this.#withOld(rotation, entry);
        return entries;
    }
    #withOld(rotation, { id, values }) {
        const old = this.#old.get(rotation);
        return { id, values, ...(old ? { old } : {}) };
    }
}

// EXTERNAL MODULE: ./lib/rotation/journal/locks.js
var locks = __webpack_require__(10346);
// EXTERNAL MODULE: ./lib/rotation/journal/refusals.js
var refusals = __webpack_require__(27905);
;// CONCATENATED MODULE: ./lib/rotation/journal/escrow.js
/**
 * Where a pending value survives a crash, and the seed with it: one secret. A run sees what it held when the run was
 * created; a store that can be read is read later than that, and shows no less. One journalled lock: only its holder mints
 * or PUTs, one PUT at a time, and only if it knows the last write and every value still referenced. A value is referenced
 * from its PUT until its entry goes, and believed only under its journalled fingerprint.
 */









/** Bytes that a value is taken to have before one of its provider was seen. */
const ASSUMED_BYTES = 2048;
/** One run's view of the escrow: the values that it knows, the room that is left, and its writes. */
class Escrow extends HeldValues {
    #ports;
    #session;
    /** Room kept for secrets of this run that are not minted yet. */
    #reserved = new Map();
    /** What the secret holds, as far as this run knows. */
    #written = new Set();
    #text;
    #lastWrite;
    /** The largest value that was minted in this run, by account. */
    #seenBytes = new Map();
    #writer;
    /** @param onFailure told of every PUT that failed */
    constructor(ports, session, onFailure = () => undefined) {
        super();
        this.#ports = ports;
        this.#session = session;
        this.#writer = new EscrowWriter({
            ports,
            session,
            onFailure,
            onBegin: (rotations) => {
                for (const rotation of rotations)
                    this.#written.add(rotation);
            },
            onWritten: (rotations) => {
                for (const rotation of this.#written)
                    if (!rotations.includes(rotation))
                        this.#written.delete(rotation);
            },
            entries: (adding) => this.#entries(adding),
        });
        this.#addText(session.escrowAtStart);
    }
    #addText(text) {
        const { keys, document } = this.#session;
        if (!text || !keys)
            return;
        this.#text = text;
        for (const rotation of Object.keys(text.entries))
            this.#written.add(rotation);
        this.remember(text, document, keys);
    }
    /** Reads the escrow again, where it can be read: it may hold more by now than at the start. */
    async #reread() {
        const { keys } = this.#session;
        if (!this.#ports.escrow?.read || !keys)
            return;
        const text = await (0,escrow_codec/* escrowOf */.$2)(this.#ports);
        if (text && this.#ports.state.keys(text.seed).public === keys.public)
            this.#addText(text);
    }
    /** Whether a held value that this run does not know is lost; false: a later run may still see it. */
    async isLost({ rotation, escrow }) {
        return !this.value(rotation) && !this.isChanged(rotation) && (await this.#isGone(escrow));
    }
    /** The same of S of a request. */
    async isAskLost({ rotation, escrow }) {
        return !this.ask(rotation) && (await this.#isGone(escrow));
    }
    async #isGone(escrow) {
        if (!escrow)
            return false;
        if (inferredState(escrow, this.#text?.counter, false) === 'lost')
            return true;
        const written = await this.#lastWritten();
        return (inferredState(escrow, this.#text?.counter, written === undefined || (await this.#isLaterThan(written))) === 'lost');
    }
    /** Whether this run was created so long after that time that it was handed what was written then. */
    async #isLaterThan(at) {
        return (await this.#ports.runs.createdAt()).getTime() > at.getTime() + policy/* QUEUE_MARGIN */.Bb;
    }
    /** Asked once a run, before its own first PUT. */
    #lastWritten() {
        this.#lastWrite ??= this.#ports.escrow?.updatedAt() ?? Promise.resolve(undefined);
        return this.#lastWrite;
    }
    /**
     * Whether this run may mint: the lock is free, the last write and every referenced value are known. Throws HELD,
     * ESCROW_NOT_WIRED, ESCROW_FAILED; returns the pure change that takes the lock within another transition. `readOnly`: nothing
     * will be minted, it is only asked.
     */
    async claim(context, secret, readOnly = false) {
        if (!this.#ports.escrow)
            return (document) => document;
        if (readOnly)
            await this.#refuseNotWired();
        const lock = this.#session.document.escrow.lock;
        const other = await (0,locks/* otherOwner */.WI)(context, lock);
        if (other)
            throw (0,locks/* heldBy */.Vr)(other, secret);
        if (readOnly && !this.#session.signs)
            return (document) => document;
        if (referencedBy(this.#session.document).some((one) => !this.knows(one)))
            await this.#reread();
        for (const credential of referencedBy(this.#session.document)) {
            // A run that acts has journalled by now that what it should see, and does not, is lost.
            if (this.knows(credential) || (readOnly && (await this.#isGone(credential.escrow))))
                continue;
            throw new errors/* KeyturnError */.FB('HELD', {
                secret,
                what: this.isChanged(credential.rotation)
                    ? `the escrow holds a value that is not the one that was minted, so nothing may be written there before a human has looked`
                    : `the escrow holds a value that this run was created too early to see, so it may not write there`,
                hint: 'nothing to do here: the next run mints',
            });
        }
        if (!(await this.#knowsLastWrite())) {
            throw new errors/* KeyturnError */.FB('HELD', {
                secret,
                what: 'the escrow was written after this run was created, and the journal does not say by whom, so it may not write there',
                hint: 'nothing to do: the next run mints',
            });
        }
        const { owner } = this.#ports;
        return (document) => {
            const found = document.escrow.lock;
            const free = !found || (0,record/* sameOwner */.s0)(found.owner, owner) || (lock !== undefined && (0,record/* sameOwner */.s0)(found.owner, lock.owner));
            if (!free || referencedBy(document).some((one) => !this.knows(one))) {
                throw new errors/* KeyturnError */.FB('JOURNAL_CONFLICT', {
                    secret,
                    what: 'another run took the escrow first',
                    hint: 'nothing to do: the next run mints',
                });
            }
            return {
                ...document,
                escrow: { ...document.escrow, lock: { owner, since: this.#ports.clock.now().toISOString() } },
            };
        };
    }
    /** Whether this run knows the last write to the escrow: it was handed it, made it, or finds it in the journal. */
    async #knowsLastWrite() {
        const { escrow } = this.#ports;
        if (!escrow || escrow.read || this.#session.notes.putAt || !this.#session.existed)
            return true;
        const written = await this.#lastWritten();
        if (written === undefined)
            return true;
        const { at } = this.#session.document.escrow;
        if (at !== undefined && Date.parse(at) >= written.getTime() - policy/* WRITE_MARGIN */.LW)
            return true;
        return this.#isLaterThan(written);
    }
    /**
     * A value that was handed over may be of a credential that has ended since: with an old text, on a branch that was set back,
     * nothing shows it but the time of the last write. Throws HELD where this run does not know that one.
     */
    async mustBeLatest(secret) {
        if (await this.#knowsLastWrite())
            return;
        throw new errors/* KeyturnError */.FB('HELD', {
            secret,
            what: 'the escrow was written after this run was created, and the journal does not say by whom, so its values may be old ones: none is written',
            hint: 'nothing to do: the next run goes on',
        });
    }
    /** For a session that only reads, without the seed: throws ESCROW_NOT_WIRED if a run that acts would lack it as well. */
    async #refuseNotWired() {
        const store = this.#ports.escrow;
        if (!store || store.read || this.#session.signs)
            return;
        const written = await this.#lastWritten();
        if (written === undefined || !(await this.#isLaterThan(written)))
            return;
        throw new errors/* KeyturnError */.FB('ESCROW_NOT_WIRED', {
            what: `${store.place} exists, but this run was not given it`,
            hint: (0,refusals/* handOverOf */.PS)(store),
        });
    }
    /** Journals the number of one more text together with what `commit` changes: before the PUT, and no two share one. */
    numbered(commit) {
        return this.#writer.numbered(commit);
    }
    /** How large a value of this account may be, by what the provider says or by those that this run has seen of it. */
    expectedBytes({ provider, account }, most) {
        const seen = this.#seenBytes.get(`${provider} ${account}`);
        return most ?? (seen === undefined ? ASSUMED_BYTES : Math.min(ASSUMED_BYTES, 2 * seen));
    }
    /** A value of this account was minted. */
    noteBytes({ provider, account }, { values }) {
        const bytes = Object.values(values).reduce((sum, value) => sum + value.bytes, 0);
        const name = `${provider} ${account}`;
        this.#seenBytes.set(name, Math.max(bytes, this.#seenBytes.get(name) ?? 0));
    }
    /** Keeps room for one more value of `bytes` until it is put. Throws ESCROW_FULL if it would not fit. */
    reserve(secret, bytes) {
        const store = this.#ports.escrow;
        if (!store)
            return;
        const waiting = [...this.#reserved].filter(([key]) => key !== secret).reduce((sum, [, size]) => sum + size, 0);
        const used = (0,escrow_codec/* escrowSize */.Np)(this.#entries()) + waiting;
        if (used + bytes + 128 > store.limit) {
            throw new errors/* KeyturnError */.FB('ESCROW_FULL', {
                secret,
                what: `${store.place} has no room for one more value (${used} of ${store.limit} bytes are in use)`,
                hint: 'nothing to do: it is minted by a later run, when rotations that are under way have ended',
            });
        }
        this.#reserved.set(secret, bytes + 128);
    }
    /** What the next text holds: everything that is referenced, and what is being put. */
    #entries(adding = this.#writer.adding) {
        return this.entriesOf(referencedBy(this.#session.document), adding);
    }
    /**
     * Puts a value or S of a request, together with every referenced one, by one idempotent write, under a number that was journalled before. Throws
     * ESCROW_FULL (no effect), ESCROW_FAILED (it may or may not be there).
     */
    put(rotation, entry) {
        return this.#writer.put(rotation, entry);
    }
    /** The value is journalled as escrowed: from now on the journal references it. */
    noteEscrowed(rotation, secret) {
        this.#writer.noteReferenced(rotation);
        this.#reserved.delete(secret);
    }
    /** Whether the secret holds an entry that nothing references any more, or is not in the place that the configuration names. */
    stale() {
        const { document, signs } = this.#session;
        const { home } = this.#ports.escrow ?? {};
        if (!signs)
            return false;
        if (home !== undefined && document.escrow.place !== undefined && document.escrow.place !== home)
            return true;
        const referenced = new Set(referencedBy(document).map((one) => one.rotation));
        return [...this.#written].some((rotation) => !referenced.has(rotation) && !this.#writer.adding.has(rotation));
    }
    /** Writes only what is still referenced, so that ended entries leave the secret as well. */
    async tidy() {
        await this.#writer.rewrite();
    }
    /** Whether a PUT of this run may still land, over whatever was put since. */
    get isPutUncertain() {
        return this.#writer.isPutUncertain;
    }
}


/***/ }),

/***/ 69171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ Gathering)
/* harmony export */ });
/** Secrets that reach the same step at about the same time wait for each other there, so that they share one commit. */
class Gathering {
    #onTheWay = new Set();
    #waiting = [];
    /** Somebody is on the way to the step. What is returned MUST be told once: that they have arrived, or never will. */
    join() {
        const me = Symbol();
        this.#onTheWay.add(me);
        const gone = () => {
            if (!this.#onTheWay.delete(me))
                return;
            for (const one of this.#waiting.splice(0)) {
                one.for.delete(me);
                if (one.for.size === 0)
                    one.go();
                else
                    this.#waiting.push(one);
            }
        };
        return {
            leave: gone,
            /** Resolves when everybody who is on the way now has arrived or left; who sets out later is not waited for. */
            arrive: () => {
                gone();
                if (this.#onTheWay.size === 0)
                    return Promise.resolve();
                return new Promise((go) => this.#waiting.push({ for: new Set(this.#onTheWay), go }));
            },
        };
    }
}


/***/ }),

/***/ 53766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ UNBEGUN),
/* harmony export */   q: () => (/* binding */ leave)
/* harmony export */ });
/** Of a secret whose turn did not come, for `Outcome.next`. */
const UNBEGUN = 'is left for the next run: the time of this one was over before its turn came';
/** @param says what the next run does, for `Outcome.next` */
function leave(run, says, more = {}) {
    const { outcome, facts } = run;
    const { destinations = 0, people = 0 } = outcome.left ?? {};
    outcome.left = { destinations: destinations + (more.destinations ?? 0), people: people + (more.people ?? 0) };
    outcome.next = says;
    // A rotation that went on and did not end is none yet.
    if (outcome.action === 'none' || (outcome.action === 'resumed' && !facts.published))
        outcome.action = 'waiting';
}


/***/ }),

/***/ 27711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ inParallel),
/* harmony export */   Nj: () => (/* binding */ guarded),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   kN: () => (/* binding */ attachNow)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21737);
/* harmony import */ var _leaving_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53766);



/**
 * So many that what they journal and what they put into the escrow is asked for together, and shares a commit and a write.
 * What a provider is asked at once is limited where it is built.
 */
const SECRETS_AT_ONCE = 64;
/** Works on many secrets at a time: their transitions share commits, and an error of one stops no other. */
async function inParallel(runs, work) {
    const queue = [...runs];
    const worker = async () => {
        for (let run = queue.shift(); run; run = queue.shift()) {
            const one = run;
            await guarded([one], () => work(one));
        }
    };
    await Promise.all(Array.from({ length: Math.min(SECRETS_AT_ONCE, runs.length) }, worker));
}
/** Does the work; what it throws becomes the failure of each of these secrets. Never throws. */
async function guarded(runs, work) {
    try {
        await work();
    }
    catch (error) {
        for (const run of runs)
            fail(run, error);
    }
}
/** Records the failure in the outcome. The first error stays; one that is not Keyturn's own becomes INTERNAL. */
function fail(run, error) {
    const known = error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB ? error : internal(error);
    if (known.code === 'OUT_OF_TIME') {
        (0,_leaving_js__WEBPACK_IMPORTED_MODULE_2__/* .leave */ .q)(run, _leaving_js__WEBPACK_IMPORTED_MODULE_2__/* .UNBEGUN */ .h);
        return;
    }
    if (known.code === 'ON_HOLD') {
        // A hold that another run journalled meanwhile: it stops where both keys work, and that is no failure.
        run.outcome.next = known.message;
        if (run.outcome.action === 'none' || !run.facts.published)
            run.outcome.action = 'waiting';
        return;
    }
    run.tell('failed', `${known.code}: ${known.message}`);
    if ((0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(known, 'JOURNAL_CONFLICT'))
        run.noteLockLost();
    run.outcome.error ??= known;
    run.outcome.action = (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(known, 'HELD', 'JOURNAL_CONFLICT') ? 'busy' : forHumans(known) ? 'human' : 'failed';
}
function forHumans(error) {
    return (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'NEEDS_HUMAN', 'OLD_KEY_ALIVE', 'ADOPT_DISAGREES', 'VALUE_CHANGED', 'BINDING_UNKNOWN', 'ASK_NOBODY', 'ASK_UNANSWERED', 'ASK_REFUSED');
}
/** Adds to the error of a secret what is true at the end of its run, which was not known where it was thrown. */
function attachNow(run, { sent }) {
    const { outcome } = run;
    if (outcome.error)
        outcome.error = outcome.error.knowing((0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .nowOf */ .I)(run, sent));
}
/** Names the class and the place, never the message: a foreign error may quote a header or a body. */
function internal(error) {
    const name = error instanceof Error ? error.constructor.name : typeof error;
    const place = error instanceof Error ? (/\((?:.*\/)?([\w.-]+:\d+):\d+\)/.exec(error.stack ?? '')?.[1] ?? '') : '';
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INTERNAL', {
        what: `Keyturn has a bug (${name}${place ? ` at ${place}` : ''})`,
        hint: 'please report it; run again to go on',
    });
}


/***/ }),

/***/ 44949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ baselineOf)
/* harmony export */ });
/**
 * The ids that may be taken for the new credential later. Where each shows the tag that it was given, that is only those which
 * show nothing: an account of thousands would stand in the journal once for each rotation that is under way.
 */
function baselineOf({ tagged }, listed) {
    return listed.filter(({ unreadable }) => !tagged || unreadable === true).map(({ id }) => id);
}


/***/ }),

/***/ 1452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IY: () => (/* binding */ sharingKey),
/* harmony export */   KX: () => (/* binding */ isImplausible),
/* harmony export */   Tw: () => (/* binding */ sharingGroups),
/* harmony export */   gc: () => (/* binding */ detectLeavers),
/* harmony export */   jf: () => (/* binding */ leftBy),
/* harmony export */   mn: () => (/* binding */ implausible),
/* harmony export */   pv: () => (/* binding */ holdsAccess)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84748);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73614);
/* harmony import */ var _recipients_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85906);
/* harmony import */ var _seen_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54893);
/** Who has access to a secret, and who of them is no recipient any more. Only detects: `steps/revoke-access.ts` revokes. */





/** The people whom the journal knows for this secret and who are no recipients any more. Throws what `People.resolve` throws. */
async function detectLeavers(run) {
    if (!run.entry || !(run.target.share || run.target.ask) || run.target.person)
        return [];
    const known = knownPeople(run);
    if (known.length === 0)
        return [];
    const today = await (0,_recipients_js__WEBPACK_IMPORTED_MODULE_3__/* .intendedRecipients */ .Uw)(run.context, run.target);
    const others = known.filter((person) => !today.some(({ id }) => id === person.id));
    if (others.length === 0 || !run.target.ask)
        return others;
    // Who made a key has it without being a recipient.
    const owners = await (0,_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .allOwnersOf */ .dO)(run);
    return others.filter((person) => !owners.some(({ id }) => id === person.id));
}
/** Everybody who has or may still open a live credential, and whose leaving is not journalled yet. */
function knownPeople(run) {
    const found = new Map();
    for (const credential of (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .liveCredentials */ .ve)(run.entry)) {
        for (const share of credential.shares)
            if (mayHaveAccess(credential, share))
                found.set(share.person.id, share.person);
        const { maker, stage } = credential;
        // Of a published key the maker is among the shares.
        if (stage === 'pending' && maker && !isKnownToLeave(run, maker))
            found.set(maker.id, maker);
    }
    return [...found.values()];
}
/** Whether it is journalled that what this person made is to be replaced. */
function isKnownToLeave({ entry }, { login }) {
    return entry?.wish?.causes?.includes(leftBy(login)) === true;
}
/** The cause of a wish: this person has left. */
function leftBy(login) {
    return `person:${login}`;
}
function mayHaveAccess({ stage }, { state, left }) {
    if (state === 'waiting' || state === 'owed')
        return true;
    return stage !== 'previous' && left === undefined && (0,_seen_js__WEBPACK_IMPORTED_MODULE_4__/* .hasSeen */ .y)(state);
}
/** Whether this person has anything of this secret: a link, a value that still works, a credential of their own. */
function holdsAccess(run, id) {
    if (run.target.person)
        return run.target.person.id === id && (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .liveCredentials */ .ve)(run.entry).length > 0;
    if (run.entry?.ask?.owner.id === id)
        return true;
    // It does not matter whether their leaving is journalled already: what they have seen works until it is rotated.
    return (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .liveCredentials */ .ve)(run.entry).some((one) => (one.stage !== 'previous' && one.maker?.id === id) ||
        one.shares.some((share) => share.person.id === id && mayHaveAccess(one, { ...share, left: undefined })));
}
/** Secrets that are shared by the same words: whether an answer is plausible is decided for all of them at once. */
function sharingGroups(runs, leaving) {
    const groups = new Map();
    for (const run of runs) {
        const name = sharingKey(run);
        const group = groups.get(name) ?? { with: run.shareWith, known: new Set(), gone: new Map() };
        groups.set(name, group);
        const { entry } = run;
        if (entry?.person && !entry.closing)
            group.known.add(entry.person.id);
        for (const { shares } of (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .liveCredentials */ .ve)(entry))
            for (const { person, left } of shares)
                if (left === undefined)
                    group.known.add(person.id);
        for (const { id, login } of leaving.get(run) ?? [])
            group.gone.set(id, login);
    }
    return groups;
}
/** The same for secrets that are shared by the same words. */
function sharingKey(run) {
    return [...run.shareWith].sort().join(' ');
}
/**
 * Whether an answer about teams is too drastic to act upon: it removes more than half of the people who share, and more
 * than one. That may be an outage, so a human decides. Lists of logins are the configuration's own, and never implausible.
 */
function isImplausible(shareWith, known, gone) {
    return shareWith.some((name) => name.startsWith('@')) && gone >= 2 && gone * 2 > known;
}
/** NEEDS_HUMAN: the answer about teams is not acted upon. */
function implausible(secret, shareWith, known, logins) {
    const teams = shareWith.filter((name) => name.startsWith('@')).join(', ');
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('NEEDS_HUMAN', {
        secret,
        what: `${logins.length} of ${known} people who share ${secret} are no longer in ${teams}: one answer that takes away more than half is not believed`,
        hint: `if they have left, say so for each: ${logins.map((login) => `keyturn offboard --person ${login}`).join('; ')}. Otherwise put the team right; nothing was changed here`,
    });
}


/***/ }),

/***/ 83287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vm: () => (/* binding */ contextOf),
  eO: () => (/* binding */ known),
  $0: () => (/* binding */ listsTags),
  Op: () => (/* binding */ look)
});

// EXTERNAL MODULE: ./lib/rotation/journal/context.js
var journal_context = __webpack_require__(39753);
// EXTERNAL MODULE: ./lib/rotation/journal/escrow.js + 3 modules
var escrow = __webpack_require__(72130);
// EXTERNAL MODULE: ./lib/rotation/journal/gathering.js
var gathering = __webpack_require__(69171);
// EXTERNAL MODULE: ./lib/rotation/journal/locks.js
var locks = __webpack_require__(10346);
// EXTERNAL MODULE: ./lib/rotation/journal/secret-run.js + 1 modules
var secret_run = __webpack_require__(68410);
// EXTERNAL MODULE: ./lib/rotation/journal/session.js + 8 modules
var journal_session = __webpack_require__(39617);
// EXTERNAL MODULE: ./lib/rotation/model/budget.js
var budget = __webpack_require__(19007);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/following-clock.js
var following_clock = __webpack_require__(58768);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(43627);
// EXTERNAL MODULE: ./lib/rotation/people/personal-credentials.js
var personal_credentials = __webpack_require__(43537);
// EXTERNAL MODULE: ./lib/rotation/people/recipients.js
var recipients = __webpack_require__(85906);
// EXTERNAL MODULE: ./lib/rotation/run/options.js
var run_options = __webpack_require__(33050);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(84748);
// EXTERNAL MODULE: ./lib/rotation/people/detect-leavers.js
var detect_leavers = __webpack_require__(1452);
// EXTERNAL MODULE: ./lib/rotation/steps/exposure.js + 1 modules
var exposure = __webpack_require__(14512);
;// CONCATENATED MODULE: ./lib/rotation/run/signals.js




/** Throws TOKEN_DENIED where the file asks for a signal that the token may not see, TEAM_UNREADABLE likewise. */
async function lookForSignals(context, { runs, gone, failures }) {
    const alerts = await newAlerts(context, runs);
    const leavers = new Set();
    for (const { run, error } of failures)
        unasked(run, error);
    for (const run of runs) {
        const { share, policy } = run.target;
        if (run.unconfirmed || !policy.rotateWhen.includes('member-left'))
            continue;
        const people = await (0,detect_leavers/* detectLeavers */.gc)(run).catch((error) => unasked(run, error));
        if (people.length > 0)
            leavers.add(share?.with.join(', ') ?? '');
    }
    const closing = gone.filter(({ entry, target }) => !entry?.closing && target.policy.rotateWhen.includes('member-left'));
    const left = leavers.size > 0 || closing.length > 0 ? ['somebody has left'] : [];
    const open = runs.some(isBegun) ? ['what leaked has not ended yet'] : [];
    return { news: [...alerts.news, ...left, ...open], marks: alerts.marks };
    function unasked(run, error) {
        const passes = (0,errors.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED');
        if (!(error instanceof errors/* KeyturnError */.FB) || (run.target.policy.signalsNamed && !passes))
            throw error;
        context.notices.push(`who has left could not be asked: ${error.message}`);
        return [];
    }
}
/** What an earlier run found, and was killed before it could end it. */
function isBegun({ entry }) {
    return entry?.wish?.exposed !== undefined || (0,policy/* liveCredentials */.ve)(entry).some(({ exposed }) => exposed);
}
async function newAlerts(context, runs) {
    const { ports, session } = context;
    const watching = (0,exposure/* watchingIn */.HA)(context, runs);
    if (!ports.alerts || watching.length === 0)
        return { news: [], marks: undefined };
    try {
        const places = await (0,exposure/* placesOf */.ek)(context, watching);
        const { fresh, marks, ...rest } = await ports.alerts.news(places, session.document.signals ?? {});
        const missing = (0,exposure/* unwatched */.Ml)(ports.alerts, rest);
        if (missing?.certain && watching.some(({ target }) => target.policy.signalsNamed))
            throw new errors/* KeyturnError */.FB('TOKEN_DENIED', { what: missing.says, hint: missing.hint });
        if (missing)
            context.notices.push(`${missing.says}: ${missing.hint}`);
        return { news: fresh.map((place) => `new alerts of secret scanning in ${place}`), marks };
    }
    catch (error) {
        if (!(0,errors.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED'))
            throw error;
        context.notices.push(`secret scanning could not be asked: ${error.message}`);
        return { news: [], marks: undefined };
    }
}

;// CONCATENATED MODULE: ./lib/rotation/run/opening.js
/** How a run begins: it reads the journal, and finds the secrets that it is about. */














/** Opens the journal, or only reads it for a dry run. Throws what `Session.open` throws. */
async function contextOf(given, request, evict) {
    const { chosen, configured, options } = request;
    const endedOwners = new Set();
    const notices = [];
    const session = options.dryRun
        ? await journal_session/* Session */.N.look(given, { reads: true })
        : await journal_session/* Session */.N.open(given, {
            tags: () => listsTags(given, chosen, notices),
            repair: options.repair,
            isAlive: (owner) => (0,locks/* isAlive */._n)({ ports: given, endedOwners }, owner),
        });
    const ports = (0,journal_context/* keyed */.Dh)(given, session);
    const context = {
        ports,
        session,
        escrow: new escrow/* Escrow */.U(ports, session, (error) => (0,journal_context/* noteUnknown */.f1)(context, error)),
        budget: options.budget ?? budget/* unlimited */.O,
        configured,
        endedOwners,
        unknownAt: undefined,
        reviewed: (0,run_options/* isReviewed */.qe)(options),
        newJournal: options.repair === 'new-journal',
        ended: options.ended === true,
        notices,
        strays: [],
        verifying: new gathering/* Gathering */.S(),
        writing: new gathering/* Gathering */.S(),
        alone: (0,journal_context/* queues */.rJ)(),
        evict,
    };
    return context;
}
/** What the journal knows of these secrets, without asking who is in a team: the brake waits for no answer. */
function known(context, chosen) {
    const targets = (0,personal_credentials/* journalled */.bP)(chosen, context.session.document);
    return { runs: targets.map((target) => new secret_run/* SecretRun */.U(context, target)), gone: [], failures: [] };
}
/** What is new since the last look, and the whole result where nothing is: the journal was read and nothing written. */
async function look(given, request) {
    const { chosen, configured, options } = request;
    const context = await contextOf(given, { ...request, options: { ...options, dryRun: true } }, async () => false);
    const { session, notices } = context;
    const expanded = await (0,personal_credentials/* expand */.fT)(context, chosen);
    const signals = await lookForSignals(context, expanded);
    const { runs } = expanded;
    const people = [...runs.flatMap((run) => run.recipients), ...(0,recipients/* ledger */.Wg)(session.document)].map(({ login }) => login);
    const result = {
        outcomes: runs.map((run) => run.outcome),
        abandoned: (0,personal_credentials/* abandonedOf */.eN)(session.document, configured),
        people: [...new Set(people)],
        notices: [...(0,following_clock/* complaintsAbout */.WC)(given.clock), ...notices],
        targets: runs.map((run) => run.target),
        session,
        at: given.clock.now(),
    };
    return { ...signals, result };
}
/**
 * Whether a chosen provider lists what some Keyturn journal made: then this is no first run. One that cannot be asked is
 * named in `notices`; nothing of it is minted in this run.
 */
async function listsTags(ports, chosen, notices) {
    const bindings = new Map(chosen.map(({ binding }) => [JSON.stringify(binding), binding]));
    for (const binding of bindings.values()) {
        try {
            const provider = await ports.provider(binding);
            const listed = provider.tagged ? await provider.list?.() : undefined;
            if (listed?.some(({ tag }) => tag !== undefined && (0,record/* isTag */.dz)(tag)))
                return true;
        }
        catch (error) {
            if (!(error instanceof errors/* KeyturnError */.FB))
                throw error;
            notices.push(`${binding.provider} could not be asked whether an earlier journal made credentials there: ${error.message}`);
        }
    }
    return false;
}


/***/ }),

/***/ 33050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ isAwaited),
/* harmony export */   qe: () => (/* binding */ isReviewed),
/* harmony export */   wg: () => (/* binding */ isDaily)
/* harmony export */ });
/** What a run is asked to do, and what it gives back. */
/** Whether this is the scheduled run, which looks for leaks and leavers; every other run was requested by a person. */
function isDaily(options) {
    return !isAwaited(options);
}
/** Whether a person waits for what this run does: what is left undone is then a failure of the run. */
function isAwaited(options) {
    const { exposed, onboard, offboard, incident } = options;
    return exposed === true || onboard !== undefined || offboard !== undefined || incident !== undefined;
}
/** Whether a person has reviewed the situation and says that the run may go on. */
function isReviewed(options) {
    return options.force !== undefined || options.exposed === true;
}


/***/ }),

/***/ 64584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iz: () => (/* binding */ IN_PLACE),
/* harmony export */   xk: () => (/* binding */ adoptable)
/* harmony export */ });
/* unused harmony export notListed */
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43627);


/** Key in `SecretRun.found` of the values that were in the places before the first contact. */
const IN_PLACE = 'in place';
/** The id under `adopt`, if it is one that may be ended. */
async function adoptable(run, adopt, exposed) {
    const provider = await run.provider(run.target.binding);
    if (!provider.list)
        return { id: adopt, seen: false };
    const listed = await provider.list();
    for (const { id } of listed)
        if (id === adopt)
            return { id: provider.idIsSecret ? await run.hashed(id) : id, seen: true };
    if (exposed)
        return undefined;
    throw notListed(run.target.key, adopt, provider, listed);
}
/** PREFLIGHT_DENIED with the ids that `adopt` could name. */
function notListed(key, adopt, provider, listed) {
    const ids = listed.filter(({ tag }) => tag === undefined || !(0,_model_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(tag)).map(({ id }) => id);
    const shown = provider.idIsSecret || ids.length === 0 ? 'none that it could be' : ids.slice(0, 20).join(', ');
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PREFLIGHT_DENIED', {
        secret: key,
        what: `\`adopt\` of ${key} names ${provider.idIsSecret ? 'an id' : adopt}, which ${provider.account} does not list to this admin credential; it lists ${shown}`,
        hint: `write one of these ids after \`adopt:\`, or give ${key} the admin credential of the account that it belongs to. Without \`adopt\` Keyturn mints beside it and never ends it`,
    });
}


/***/ }),

/***/ 27908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ closeUsed)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17151);


/** The request of a used answer ends, and its record goes. Where its place does not answer, the next run does that. */
async function closeUsed(run) {
    const { ask } = run.entry ?? {};
    if (ask?.step !== 'used')
        return;
    const requests = (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(run, ask);
    const seed = run.context.escrow.ask(ask.rotation);
    try {
        if (!requests && seed)
            await (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .formerPlaceOf */ .Is)(run, ask)?.done(seed);
        else if (seed)
            await requests?.done(seed);
        else
            await requests?.end(ask.id);
    }
    catch (error) {
        if (!(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'LINK_SERVICE_DOWN', 'LINK_CREATOR_MISSING', 'LINK_GONE', 'HTTP_REFUSED'))
            throw error;
        if (!(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'LINK_GONE')) {
            run.outcome.notes.push('the request whose answer was used could not be ended: the next run does that');
            return;
        }
        await requests?.end(ask.id);
    }
    await run.change('request over', ({ ask: found, ...entry }) => found === undefined || found.id === ask.id ? entry : { ...entry, ask: found });
}


/***/ }),

/***/ 57498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ disputedAnswers),
/* harmony export */   XC: () => (/* binding */ mayWriteAnswer),
/* harmony export */   dl: () => (/* binding */ isDisputedAnswer)
/* harmony export */ });
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84748);
/* harmony import */ var _demote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1200);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48889);



/** So long after an answer was taken its request still says whether it was disputed, in milliseconds. */
const TOLD = 7 * 86_400_000;
/** Those of these credentials whose answer was disputed. Throws what the link service throws. */
async function disputedAnswers(run, credentials) {
    const { requests, clock } = run.context.ports;
    const now = clock.now().getTime();
    const disputed = [];
    for (const one of credentials) {
        const { request, times } = one;
        if (!requests || request === undefined || now >= (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB)(times.minted ?? times.intent) + TOLD)
            continue;
        if (await requests.isDisputed(request))
            disputed.push(one);
    }
    return disputed;
}
/** Whether the journal has it that this answer is somebody else's: nothing of it counts from then on. */
function isDisputedAnswer({ disputed, wish }, credential) {
    const { request, rotation, exposed, times } = credential;
    if (request === undefined || disputed === undefined || !(exposed || wish?.exposed?.includes(rotation)))
        return false;
    return (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB)(disputed) >= (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB)(times.minted ?? times.intent);
}
/**
 * Whether this pending credential may be written, which is asked right before: an answer that was disputed meanwhile goes
 * nowhere, whatever else waits for a person. Throws what the link service throws.
 */
async function mayWriteAnswer(run, rotation) {
    const credential = run.credential(rotation);
    const { entry } = run;
    if (credential.request === undefined || !entry)
        return true;
    if (isDisputedAnswer(entry, credential)) {
        await (0,_demote_js__WEBPACK_IMPORTED_MODULE_1__/* .demoteLeaked */ .J5)(run, credential);
        return false;
    }
    if ((await disputedAnswers(run, [credential])).length === 0)
        return true;
    const login = credential.maker?.login ?? 'who was asked';
    await (0,_demote_js__WEBPACK_IMPORTED_MODULE_1__/* .demoteLeaked */ .J5)(run, credential, (found) => (0,_end_js__WEBPACK_IMPORTED_MODULE_2__/* .withDispute */ .tZ)(run, found, login));
    (0,_end_js__WEBPACK_IMPORTED_MODULE_2__/* .noteWhyAgain */ .FF)(run, login);
    return false;
}


/***/ }),

/***/ 48889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ stoppedBy),
/* harmony export */   $e: () => (/* binding */ refuseAnswer),
/* harmony export */   $x: () => (/* binding */ dropAsk),
/* harmony export */   AZ: () => (/* binding */ disputeAsk),
/* harmony export */   Cy: () => (/* binding */ leaveChanged),
/* harmony export */   De: () => (/* binding */ endRequest),
/* harmony export */   FF: () => (/* binding */ noteWhyAgain),
/* harmony export */   O$: () => (/* binding */ endElsewhere),
/* harmony export */   Pl: () => (/* binding */ loseAsk),
/* harmony export */   XE: () => (/* binding */ endAsk),
/* harmony export */   a_: () => (/* binding */ noteTold),
/* harmony export */   tZ: () => (/* binding */ withDispute),
/* harmony export */   zC: () => (/* binding */ whyAgain),
/* harmony export */   zU: () => (/* binding */ expireAsk)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _model_needs_human_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18581);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84748);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17151);




/** How many answers in a row may be refused before a person has to look. */
const REFUSALS = 3;
/** How many requests in a row may expire. */
const SILENCES = 2;
const DAY = 86_400_000;
/** Why the next request is sent, for who gets it; it is not journalled. */
const reasons = new WeakMap();
function whyAgain(run) {
    return reasons.get(run);
}
/** What was in place before waits on for a person, whatever becomes of requests: that they are over is counted in their record. */
function withAskHuman(entry, human) {
    return (0,_model_needs_human_js__WEBPACK_IMPORTED_MODULE_1__/* .isAboutPredecessor */ .FF)(entry.human) ? entry : { ...entry, human };
}
/** What a person has to look at before anybody is asked again, or for a week; undefined: somebody can be asked. */
function stoppedBy({ ask, human }) {
    if (!(0,_model_needs_human_js__WEBPACK_IMPORTED_MODULE_1__/* .isAboutPredecessor */ .FF)(human))
        return human?.code === 'ASK_UNANSWERED' ? human : undefined;
    if (ask?.step !== 'refused')
        return undefined;
    const { refused = 0, unanswered = 0, owner, expires } = ask;
    const code = refused >= REFUSALS ? 'ASK_REFUSED' : unanswered >= SILENCES ? 'ASK_UNANSWERED' : undefined;
    return code && { code, since: expires, ids: [owner.login] };
}
/** Journals that it is over, and ends it at its place. `why`: for the commit message. */
async function endAsk(run, ask, why, more = {}) {
    const { change = (entry) => entry, ...over } = more;
    await run.change(`ask of ${ask.owner.login} over (${why})`, (entry) => entry.ask?.id === ask.id ? { ...change(entry), ask: { ...entry.ask, ...over, step: 'refused' } } : entry);
    await endRequest(run, ask);
}
/**
 * Nobody can answer it any more, and no answer is left there. May be repeated. False: it was made at another place than
 * today's, and that was not reached: S leaves the escrow, so that nobody opens its answer.
 */
async function endRequest(run, ask) {
    const place = (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(run, ask) ?? (ask.via === SOME_SERVICE ? run.context.ports.requests : undefined);
    if (!place)
        return withdrawElsewhere(run, ask);
    await place.end(ask.id, 'superseded');
    return true;
}
/** As `via` of a record that does not say which service it was: in the best case it is that of today. */
const SOME_SERVICE = 'keyturn';
/** At a place that the configuration does not name any more, whoever has S ends a request. */
async function withdrawElsewhere(run, ask) {
    const { escrow, notices } = run.context;
    const seed = escrow.ask(ask.rotation);
    const former = seed && (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .formerPlaceOf */ .Is)(run, ask);
    if (!former)
        return false;
    try {
        await former.withdraw(seed);
        return true;
    }
    catch (error) {
        if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
            throw error;
        notices.push(`an open request at ${former.host}, which the configuration does not name any more, could not be withdrawn: its link may be answered there until ${ask.expires}, and nobody can open that answer`);
        return false;
    }
}
/**
 * It was made at a place that the configuration does not name any more, so it is asked for anew. Withdrawn first: afterwards
 * nobody has S. What its person has said of it there still counts.
 */
async function endElsewhere(run, ask) {
    const seed = run.context.escrow.ask(ask.rotation);
    const former = (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .formerPlaceOf */ .Is)(run, ask);
    const state = seed && (await former?.state(seed).catch(ifKeyturns));
    await endRequest(run, ask);
    if (state?.state === 'disputed')
        await disputeAsk(run, ask);
    else
        await endAsk(run, ask, 'requests are made elsewhere');
}
function ifKeyturns(error) {
    if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
        throw error;
}
/** The answer cannot be used: it is asked for again, with the reason; after three in a row a person has to look. */
async function refuseAnswer(run, ask, code, says) {
    const refused = (ask.refused ?? 0) + 1;
    const human = { code: 'ASK_REFUSED', since: run.now(), ids: [ask.owner.login] };
    await endAsk(run, ask, `answer ${refused} refused: ${code}`, {
        refused,
        unanswered: 0,
        change: (entry) => (refused >= REFUSALS ? withAskHuman(entry, human) : (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutAskHuman */ .jX)(entry)),
    });
    run.tell('ask', `the answer was refused (${code})`);
    reasons.set(run, `the key that was given cannot be used: ${says}`);
    run.outcome.notes.push(`the key that ${ask.owner.login} gave was not used: ${says}`);
}
/** Nobody answered in time: the next owner is asked; after two in a row it is an error. */
async function expireAsk(run, ask) {
    const unanswered = (ask.unanswered ?? 0) + 1;
    const human = { code: 'ASK_UNANSWERED', since: run.now(), ids: [ask.owner.login] };
    await endAsk(run, ask, 'expired', {
        unanswered,
        change: (entry) => (unanswered >= SILENCES ? withAskHuman(entry, human) : entry),
    });
}
/**
 * Its place has ended it, or lost its answer, which is no fault of whoever was asked: they are asked anew; after two in a row
 * it is an error.
 */
async function loseAsk(run, ask, why) {
    const unanswered = (ask.unanswered ?? 0) + 1;
    const place = run.context.ports.requests?.host ?? ask.via;
    const human = { code: 'ASK_UNANSWERED', since: run.now(), ids: [ask.owner.login], place };
    await endAsk(run, ask, why, {
        unanswered,
        change: (entry) => (unanswered >= SILENCES ? withAskHuman(entry, human) : entry),
    });
    reasons.set(run, `the last request is not at ${place} any more`);
}
/** Somebody else answered, says who was asked: it is asked for by another channel; the second time within a day a person looks. */
async function disputeAsk(run, ask) {
    const { login } = ask.owner;
    await endAsk(run, ask, 'disputed', { unanswered: 0, change: (entry) => withDispute(run, entry, login) });
    noteWhyAgain(run, login);
}
/** The entry once an answer is known to be disputed. What else waits for a person is not forgotten for that. */
function withDispute(run, entry, login) {
    const now = run.context.ports.clock.now().getTime();
    const again = entry.disputed !== undefined && now < (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB)(entry.disputed) + DAY;
    const human = { code: 'DISPUTED_AGAIN', ids: [login], since: run.now() };
    const isFree = entry.human === undefined || (0,_model_needs_human_js__WEBPACK_IMPORTED_MODULE_1__/* .isAboutAsk */ .BT)(entry.human);
    return { ...entry, disputed: run.now(), ...(again && isFree ? { human } : {}) };
}
/** Says that it was disputed, to who is asked again and in the outcome. */
function noteWhyAgain(run, login) {
    const { entry, outcome, target } = run;
    reasons.set(run, 'the last request was answered by somebody else; this one comes another way');
    outcome.notes.push(`${login} says that somebody else answered the request: nothing of it was used`);
    if (entry?.human?.code === 'DISPUTED_AGAIN')
        outcome.error ??= (0,_model_needs_human_js__WEBPACK_IMPORTED_MODULE_1__/* .humanError */ .Gg)(target.key, entry, entry.human);
}
/**
 * Nothing is asked any more: its record goes, after its request was ended. One whose place cannot be reached any more stays
 * until nobody can answer it.
 */
async function dropAsk(run, ask, why) {
    // At another place than today's it is withdrawn before S is gone.
    const isEnded = (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(run, ask) !== undefined || (await endRequest(run, ask));
    if (ask.step === 'refused')
        await endRequest(run, ask);
    else if (ask.step !== 'used')
        await endAsk(run, ask, why);
    const isOver = run.context.ports.clock.now().getTime() >= (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB)(ask.expires);
    if (!isEnded && !isOver)
        return;
    await run.change(`ask gone (${why})`, ({ ask: found, ...entry }) => found === undefined || found.id === ask.id ? entry : { ...entry, ask: found });
}
/** S is not what the journal's request was drafted from: somebody else put it into the escrow. */
async function leaveChanged(run, { rotation }) {
    const known = run.entry?.human;
    const human = { code: 'VALUE_CHANGED', since: run.now(), rotation };
    if (known?.code !== 'VALUE_CHANGED' || known.rotation !== rotation)
        await run.change('a human looks', (entry) => ({ ...entry, human }));
    run.outcome.action = 'human';
    run.outcome.error ??= (0,_model_needs_human_js__WEBPACK_IMPORTED_MODULE_1__/* .humanError */ .Gg)(run.target.key, run.entry, human);
}
/** Notes in the journal when a person was last told what it waits for. */
function noteTold(run, ask, message) {
    return (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .amendAsk */ .PV)(run, message, ask, (one) => ({ ...one, told: run.now() }));
}


/***/ }),

/***/ 17151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Be: () => (/* binding */ ANSWER_SIZE),
/* harmony export */   Is: () => (/* binding */ formerPlaceOf),
/* harmony export */   PV: () => (/* binding */ amendAsk),
/* harmony export */   YH: () => (/* binding */ questionOf),
/* harmony export */   dH: () => (/* binding */ halfway),
/* harmony export */   jX: () => (/* binding */ withoutAskHuman),
/* harmony export */   l0: () => (/* binding */ longestDueFirst),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   qw: () => (/* binding */ openFor)
/* harmony export */ });
/* harmony import */ var _model_needs_human_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18581);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84748);


/** Of the largest padded answer to a rotation's request, in bytes: no value of it has lines. */
const ANSWER_SIZE = 4096;
/** Whether a person may still answer it, or their answer is being judged. */
function isOpen(ask) {
    return ask !== undefined && (ask.step === 'asked' || ask.step === 'sent' || ask.step === 'taken');
}
/** How many requests wait for this person. */
function openFor({ secrets }, owner) {
    return Object.values(secrets).filter(({ ask }) => isOpen(ask) && ask.owner.id === owner).length;
}
/** What stands in the request of this record: the same as when it was drafted first. */
function questionOf(run, provider, ask) {
    const { console, note } = provider.manual ?? {};
    const day = ask.since.slice(0, 10);
    return {
        secret: run.target.key,
        rotation: ask.rotation,
        fields: ask.fields,
        size: ask.size,
        from: run.context.ports.from.repository ?? 'Keyturn',
        note: `${note === undefined ? '' : `${note}. `}Make a new key, named for example "keyturn ${day}", and leave the old one alone until Keyturn says so`,
        ...(console === undefined ? {} : { console }),
        issued: new Date(ask.since),
        expires: new Date(ask.expires),
    };
}
/** Changes the ask of this secret, if it is still that one. */
function amendAsk(run, message, { id }, change) {
    return run.change(message, (entry) => (entry.ask?.id === id ? { ...entry, ask: change(entry.ask) } : entry));
}
/** What waited for an answer waits no more. */
function withoutAskHuman({ human, ...entry }) {
    return human === undefined || (0,_model_needs_human_js__WEBPACK_IMPORTED_MODULE_0__/* .isAboutAsk */ .BT)(human) ? entry : { ...entry, human };
}
/** The place of requests, where it is the one that this ask was made at. */
function placeOf({ context }, { via }) {
    const { requests } = context.ports;
    return requests?.via === via ? requests : undefined;
}
/** The place that this ask was made at, whatever the configuration names by now. */
function formerPlaceOf({ context }, { via }) {
    return context.ports.formerRequests?.(via);
}
/** Half of the time in which it can be answered, milliseconds since the epoch. */
function halfway({ since, expires }) {
    return ((0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(since) + (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(expires)) / 2;
}
/** The order of secrets that are to be asked for. */
function longestDueFirst(one, other) {
    return dueOf(one) - dueOf(other) || (one.target.key < other.target.key ? -1 : 1);
}
/** What leaked comes before everything. */
function dueOf({ entry, target, isUrgent }) {
    if (isUrgent)
        return 0;
    const at = entry && (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .entryDueAt */ .Oz)(entry, target.policy);
    return Math.min(at ?? Number.MAX_SAFE_INTEGER, (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(entry?.wish?.since ?? '9999-12-31T00:00:00.000Z'));
}


/***/ }),

/***/ 53330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ deliver),
  o: () => (/* binding */ undelivered)
});

// EXTERNAL MODULE: ./lib/rotation/journal/gathering.js
var gathering = __webpack_require__(69171);
// EXTERNAL MODULE: ./lib/rotation/journal/leaving.js
var leaving = __webpack_require__(53766);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(84748);
// EXTERNAL MODULE: ./lib/rotation/people/held-back.js
var held_back = __webpack_require__(35889);
// EXTERNAL MODULE: ./lib/rotation/people/link-password.js
var link_password = __webpack_require__(69374);
;// CONCATENATED MODULE: ./lib/rotation/people/link-remarks.js
/** Notes, once a run, what `links` says of each value of this rotation; never the value. */
function noteRemarks(run, rotation, links) {
    const { notes } = run.outcome;
    const values = run.context.escrow.value(rotation)?.values ?? {};
    for (const [valueName, name] of Object.entries(run.target.values)) {
        const remark = values[valueName] && links.remark?.(values[valueName]);
        const note = `${name}: ${remark}`;
        if (remark !== undefined && !notes.includes(note))
            notes.push(note);
    }
}

// EXTERNAL MODULE: ./lib/rotation/people/personal-credentials.js
var personal_credentials = __webpack_require__(43537);
// EXTERNAL MODULE: ./lib/rotation/people/recipients.js
var recipients = __webpack_require__(85906);
// EXTERNAL MODULE: ./lib/rotation/people/sending.js
var sending = __webpack_require__(57402);
;// CONCATENATED MODULE: ./lib/rotation/steps/supersede.js


/** Links that a current credential of some secret is handed over by. */
function linksInUse(runs) {
    const document = runs[0]?.context.session.document;
    const current = Object.values(document?.secrets ?? {}).flatMap(({ credentials }) => credentials.filter(({ stage }) => stage === 'current'));
    return new Set(current.flatMap(({ shares }) => shares.flatMap(({ link }) => link ?? [])));
}
/** Ends them; where that cannot be done, it is noted. */
async function supersedeOrNote(run, needed) {
    try {
        await supersede(run, needed);
    }
    catch (error) {
        // Whoever holds the secret does it.
        if ((0,errors.is)(error, 'HELD'))
            return;
        if (!(0,errors.is)(error, 'LINK_SERVICE_DOWN', 'LINK_CREATOR_MISSING', 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'HTTP_REFUSED'))
            throw error;
        run.outcome.notes.push('an older link that nobody opened could not be ended; it expires by itself');
    }
}
/** So many links are ended side by side, so that what is journalled of them shares commits. */
const AT_ONCE = 8;
async function eachOf(all, work) {
    for (let from = 0; from < all.length; from += AT_ONCE)
        await Promise.all(all.slice(from, from + AT_ONCE).map(work));
}
/** Older unopened links are void now, where every rotation in them is superseded. */
async function supersede(run, needed) {
    const { ports } = run.context;
    const now = ports.clock.now().getTime();
    for (const credential of run.entry?.credentials ?? []) {
        if (credential.stage === 'current' || credential.stage === 'pending')
            continue;
        const old = credential.shares.filter(({ state, link, expires }) => state === 'waiting' && link !== undefined && (0,policy/* time */.kB)(expires ?? '') > now && !needed.has(link));
        if (old.length === 0)
            continue;
        await run.hold();
        await eachOf(old, async ({ link, person }) => {
            await ports.links?.destroy(link, 'superseded');
            await run.amend(`older link for ${person.login} superseded`, credential.rotation, (one) => ({
                ...one,
                shares: one.shares.map((other) => (other.link === link ? { ...other, state: 'superseded' } : other)),
            }));
        });
    }
}

;// CONCATENATED MODULE: ./lib/rotation/steps/deliver.js
/**
 * One message and one link for each recipient, whatever the number of secrets. A link's id is journalled before the link
 * is made, *sent* after the message, so that a run that is killed in between leaves no unknown link.
 */











/** Delivers everything that the given runs owe. Failures end up in the outcomes; the next run tries again. */
async function deliver(runs) {
    const owed = new Map();
    for (const run of runs) {
        const credential = (0,policy/* currentOf */.$c)(run.entry);
        for (const share of credential?.shares ?? []) {
            if (!credential || !undelivered(share))
                continue;
            const parcels = owed.get(share.person.id) ?? [];
            parcels.push({ run, credential, share });
            owed.set(share.person.id, parcels);
        }
    }
    const people = [...owed.values()].filter(isOpenTo);
    for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE)
        await deliverTogether(people.slice(from, from + PEOPLE_AT_ONCE).filter(hasTime));
    if (runs[0]?.context.budget.over() !== false)
        return;
    const needed = linksInUse(runs);
    await Promise.all(runs.map((run) => supersedeOrNote(run, needed)));
}
/** Whether no open incident holds links to this person back; otherwise they are owed. */
function isOpenTo(parcels) {
    const [{ run, share } = {}] = parcels;
    const why = run && share && (0,held_back/* whyHeldBack */.Ry)(run.context, share.person);
    if (why === undefined)
        return true;
    for (const parcel of parcels)
        parcel.run.outcome.notes.push(why);
    return false;
}
/**
 * Whether this person is given their link in this run; otherwise it is noted that they are left. When the time of the run is
 * over, only those are whose value would be lost with it.
 */
function hasTime(parcels) {
    const isLost = (parcel) => hasValue(parcel) && parcel.credential.escrow?.state !== 'held';
    if (!parcels.some(({ run }) => run.context.budget.over()) || parcels.some(isLost))
        return true;
    for (const { run } of parcels)
        (0,leaving/* leave */.q)(run, 'some people have no link yet: the time of this run was over, and the next one makes theirs', {
            people: 1,
        });
    return false;
}
/**
 * So many share the commit before their links are made and the one after their messages are sent. A run that is killed between
 * the two sends as many messages again.
 */
const PEOPLE_AT_ONCE = 8;
async function deliverTogether(people) {
    const [drafting, sending] = [new gathering/* Gathering */.S(), new gathering/* Gathering */.S()];
    const stages = people.map(() => ({ drafted: drafting.join(), sent: sending.join() }));
    await Promise.all(people.map((parcels, at) => deliverOrFail(parcels, stages[at])));
}
async function deliverOrFail(parcels, stages) {
    try {
        await deliverTo(parcels, stages);
    }
    catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB))
            throw error;
        for (const { run, share } of parcels) {
            const what = `${share.person.login} could not be given a link: ${error.message}`;
            // One error a secret; whoever else has no link is named beside it.
            if (run.outcome.error?.code === 'DELIVER_FAILED')
                run.outcome.notes.push(what);
            run.outcome.error ??= new errors/* KeyturnError */.FB(error.code === 'HELD' || error.code === 'JOURNAL_CONFLICT' ? error.code : 'DELIVER_FAILED', {
                secret: run.target.key,
                what,
                hint: error.hint ?? 'run again: Keyturn makes a new link; the old credential lives until then',
            });
            run.outcome.action = (0,errors.is)(error, 'HELD', 'JOURNAL_CONFLICT') ? 'busy' : 'failed';
        }
    }
    finally {
        stages.drafted.leave();
        stages.sent.leave();
    }
}
/** Not sent yet, or sent but perhaps never: only what is journalled as sent counts. */
function undelivered(share) {
    return share.sent === undefined && (share.state === 'owed' || share.state === 'waiting' || share.state === 'unknown');
}
async function deliverTo(parcels, stages) {
    const ready = [];
    let again = false;
    for (const parcel of parcels) {
        // A link that an earlier run journalled: made or not, opened or not? Or one that a run at work is about to send.
        if (parcel.share.link !== undefined)
            await parcel.run.hold();
        const state = parcel.share.link === undefined ? 'owed' : await stateOf(parcel.run, parcel.share.link);
        if (state === 'opened' || state === 'saved') {
            await amendShare(parcel, 'link was delivered', (share) => ({
                ...share,
                state,
                sent: share.drafted ?? parcel.run.now(),
            }));
            continue;
        }
        if (state === 'waiting' && parcel.share.link !== undefined) {
            await parcel.run.context.ports.links?.destroy(parcel.share.link, 'superseded');
            again = true;
        }
        if (parcel.share.announced !== undefined)
            again = true;
        if (!(await personOf(parcel))) {
            await amendShare(parcel, `no longer shared with ${parcel.share.person.login}`, (share) => ({
                ...share,
                state: 'destroyed',
            }));
            continue;
        }
        if (hasValue(parcel))
            ready.push(parcel);
        else
            await renewLostValue(parcel);
    }
    const [first] = ready;
    if (!first)
        return;
    const { ports } = first.run.context;
    const { links } = ports;
    if (!links)
        throw new errors/* KeyturnError */.FB('LINK_CREATOR_MISSING', { hint: 'set `links: { url: ... }` in the configuration' });
    const person = await personOf(first);
    if (!person)
        return;
    const content = contentOf(ready);
    const { alone } = first.run.context;
    // One after the other, in the order of the configuration: links in a repository are commits, which would collide.
    const draft = await alone('links', () => links.draft({ ...content, from: ports.from.repository ?? '', note: '' }));
    await stages.drafted.arrive();
    await Promise.all(ready.map((parcel) => amendShare(parcel, `link for ${person.login} drafted`, (share) => drafted(share, draft, parcel.run.now()))));
    first.run.tell('deliver', `one link for one person, ${Object.keys(content.entries).length === 1 ? 'one value' : `${Object.keys(content.entries).length} values`}`);
    const by = await alone('links', async () => {
        await links.create(draft);
        return send(person, ready, { draft, again }).catch((error) => {
            throw unsent(draft, error);
        });
    });
    await stages.sent.arrive();
    await Promise.all(ready.map((parcel) => amendShare(parcel, `link for ${person.login} sent by ${by.says}`, (share) => ({
        ...share,
        sent: parcel.run.now(),
        channel: by.channel,
        announced: share.announced ?? parcel.run.now(),
    }))));
    for (const { run, credential } of ready)
        noteRemarks(run, credential.rotation, links);
    for (const { run } of ready)
        if (run.outcome.action === 'none' || run.outcome.action === 'waiting')
            run.outcome.action = 'delivered';
}
/** A link whose message failed is named, for its message may have arrived: what becomes of it is for the next run to ask. */
function unsent({ id }, error) {
    if (!(error instanceof errors/* KeyturnError */.FB))
        return error;
    return new errors/* KeyturnError */.FB(error.code, {
        what: `${error.message}. The link ${id} is made: the next run withdraws it unless it was opened, and sends another`,
        ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
}
/** The message with the link, and the one with its password. Returns by what they were sent. */
async function send(person, ready, { draft, again }) {
    const { context } = ready[0].run;
    const { ports } = context;
    const open = (0,held_back/* openChannels */.Lr)(context);
    const ways = (0,link_password/* linkChannels */.RO)(person, open);
    if (ways.length === 0) {
        throw new errors/* KeyturnError */.FB('RECIPIENT_UNREACHABLE', {
            what: `no channel reaches ${person.login}`,
            hint: `add an address for ${person.login} under \`people\``,
        });
    }
    const told = {
        person,
        secrets: ready.map((parcel) => (0,personal_credentials/* secretKeyOf */.TL)(parcel.run.target.key)),
        expiresAt: draft.expiresAt,
        from: ports.from,
    };
    const reminder = ready.some(({ share }) => share.reminded !== undefined);
    const message = { ...told, link: draft.link, again, ...(reminder ? { reminder } : {}) };
    const { channel, refused } = await (0,sending/* sendBySome */.w)(ways, (way) => way.send(message));
    const { name } = channel;
    for (const { run } of ready)
        for (const says of refused)
            run.outcome.notes.push(`the link for ${person.login} went by ${name}, because ${says}`);
    // *Sent* means both messages: after a kill in between, the next run makes another link with another password.
    const passwordBy = draft.password && (await (0,link_password/* sendPassword */.g6)({ ...told, password: draft.password }, open, channel));
    return { channel: name, says: passwordBy === undefined ? name : `${name}, its password by ${passwordBy}` };
}
function drafted(share, draft, at) {
    const { opened: _opened, saved: _saved, sent: _sent, channel: _channel, ...rest } = share;
    return { ...rest, link: draft.id, drafted: at, expires: draft.expiresAt.toISOString(), state: 'waiting' };
}
async function stateOf(run, link) {
    return (await run.context.ports.links?.receipt(link))?.state ?? 'unknown';
}
function hasValue(parcel) {
    return parcel.run.context.escrow.value(parcel.credential.rotation) !== undefined;
}
/** The value was lost before delivery: due again, unless a later run can still see it in the escrow. */
async function renewLostValue({ run, credential }) {
    if (credential.escrow?.state === 'held' && !(await run.context.escrow.isLost(credential))) {
        run.outcome.next = 'the links are made in a run that was created after the value went into the escrow';
        return;
    }
    if (run.entry?.wish)
        return;
    await run.change('due (value lost before delivery)', (entry) => ({
        ...entry,
        wish: entry.wish ?? { reason: 'value-lost', since: run.now() },
    }));
    run.outcome.next = 'is rotated by the next run, because its value was lost before everybody had a link';
}
/** Who is owed a link, as the configuration has them today; undefined if they are no recipient any more. */
async function personOf({ share, run }) {
    if (run.recipients.length === 0)
        run.noteRecipients(await (0,recipients/* intendedRecipients */.Uw)(run.context, run.target));
    return run.recipients.find((person) => person.id === share.person.id);
}
/** KEY = NAME, or environment/NAME where a name repeats (docs/protocol.md#envelope). */
function contentOf(parcels) {
    const lines = parcels.flatMap(({ run, credential }) => {
        const minted = run.context.escrow.value(credential.rotation);
        return Object.entries(run.target.values).flatMap(([valueName, name]) => {
            const value = minted?.values[valueName];
            return value ? [{ name, environment: run.target.environment, value, rotation: credential.rotation }] : [];
        });
    });
    const entries = {};
    const rotations = {};
    for (const line of lines) {
        const repeats = lines.filter((other) => other.name === line.name).length > 1;
        const key = repeats && line.environment !== undefined ? `${line.environment}/${line.name}` : line.name;
        entries[key] = line.value;
        rotations[key] = line.rotation;
    }
    return { entries, rotations };
}
async function amendShare(parcel, message, change) {
    const { run, credential } = parcel;
    await run.amend(message, credential.rotation, (one) => ({
        ...one,
        shares: one.shares.map((share) => (share.person.id === parcel.share.person.id ? change(share) : share)),
    }));
}


/***/ }),

/***/ 1200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G2: () => (/* binding */ withValueLost),
/* harmony export */   J5: () => (/* binding */ demoteLeaked),
/* harmony export */   vr: () => (/* binding */ demote)
/* harmony export */ });
/* harmony import */ var _journal_secret_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68410);
/* harmony import */ var _ask_close_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27908);
/** What becomes of a credential that is not published although somebody may have it: it drains as a previous one. */


/** Some destinations may have it, so it lives on as a previous one until a successor is in every destination. */
async function demote(run, credential, why) {
    await run.change(`pending -> previous (${why})`, (entry) => {
        const { wish } = entry;
        const demoted = (0,_journal_secret_run_js__WEBPACK_IMPORTED_MODULE_0__/* .replace */ .H)(entry, credential.rotation, (one) => ({
            ...withValueLost(one),
            stage: 'previous',
            step: 'done',
            times: { ...one.times, previous: run.now() },
        }));
        return { ...demoted, wish: wish ?? { reason: credential.reason, since: run.now() } };
    });
}
/**
 * What a person gave and nothing has yet leaked, or is somebody else's: it is written nowhere, and only a person can end it.
 * What it was to replace is due as before.
 */
async function demoteLeaked(run, { rotation, reason }, also = (entry) => entry) {
    await run.change('pending -> previous (exposed)', ({ wish, ...entry }) => {
        const others = wish?.exposed?.filter((one) => one !== rotation) ?? [];
        const demoted = (0,_journal_secret_run_js__WEBPACK_IMPORTED_MODULE_0__/* .replace */ .H)(entry, rotation, (one) => ({
            ...withValueLost(one),
            stage: 'previous',
            step: 'done',
            exposed: true,
            times: { ...one.times, previous: run.now() },
        }));
        return also({ ...demoted, wish: { reason, since: run.now(), ...(others.length > 0 ? { exposed: others } : {}) } });
    });
    await (0,_ask_close_js__WEBPACK_IMPORTED_MODULE_1__/* .closeUsed */ .c)(run);
}
function withValueLost(credential) {
    return credential.escrow ? { ...credential, escrow: { ...credential.escrow, state: 'lost' } } : credential;
}


/***/ }),

/***/ 8084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   V5: () => (/* binding */ firstContact),
/* harmony export */   zn: () => (/* binding */ adoptedRecord)
/* harmony export */ });
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84748);
/* harmony import */ var _adoptable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64584);
/* harmony import */ var _in_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8217);
/* harmony import */ var _preflight_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76453);
/** Whether a secret is due, and the first contact with one that the journal does not know. */




/** Why this secret is to be rotated now; undefined if it is not due, or on hold. Notes places that are no destinations any more. */
async function reasonOf(run) {
    const { ports } = run.context;
    if (!run.entry)
        return 'new';
    if (run.braked)
        return undefined;
    const addresses = (await ports.addresses(run.target)).map((address) => address.key);
    const removed = known(run.entry).filter((key) => !addresses.includes(key));
    if (removed.length > 0)
        run.outcome.notes.push(`no longer a destination: ${removed.join(', ')}; what it holds is not touched`);
    return (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .dueReason */ .Xp)(run.entry, run.target.policy, ports.clock.now(), addresses);
}
function known(entry) {
    const current = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .currentOf */ .$c)(entry);
    return current ? current.destinations.map((one) => one.address.key) : (entry.observed?.destinations ?? []);
}
/**
 * First contact: a secret that the journal does not know takes its age from its destinations. `adopt` names what is in
 * place; without it, or where the provider does not list it, what is in place is not known by id.
 *
 * Throws PREFLIGHT_DENIED for an `adopt` that the provider does not list; of an exposed secret it is replaced all the same.
 */
async function firstContact(run, contact) {
    const { exposed: wished, first, reason } = contact;
    const { adopt, person } = run.target;
    const { entry } = run;
    if (person || (0,_preflight_js__WEBPACK_IMPORTED_MODULE_3__/* .isKnown */ .qE)(entry))
        return;
    const exposed = wished || entry?.observed?.exposed === true;
    if (entry && !exposed && adopt === undefined)
        return;
    const found = await (0,_preflight_js__WEBPACK_IMPORTED_MODULE_3__/* .inspect */ .Nn)(run);
    const there = found.filter(({ state }) => state.updatedAt !== undefined);
    const holders = exposed || adopt !== undefined ? await mayHoldValue(found) : there;
    if (holders.length === 0 && adopt === undefined)
        return;
    await (0,_preflight_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseIfJournalLost */ .Fv)(run);
    if (exposed)
        await rememberLeaked(run, found, adopt);
    const contradiction = contact.disagrees ?? contradictionOf(run);
    const known = contradiction
        ? { is: 'disagrees', ids: contradiction }
        : exposed
            ? await (0,_in_place_js__WEBPACK_IMPORTED_MODULE_2__/* .whichIsInPlace */ .S)(run, writtenIn(found))
            : undefined;
    const times = there.flatMap(({ state }) => (state.updatedAt ? [state.updatedAt.getTime()] : []));
    const since = entry?.observed?.since ?? (times.length > 0 ? new Date(Math.min(...times)).toISOString() : run.now());
    const adopted = known?.is === 'known' ? known.adopted : !exposed && adopt ? await (0,_adoptable_js__WEBPACK_IMPORTED_MODULE_1__/* .adoptable */ .xk)(run, adopt, false) : undefined;
    if (known?.is === 'known' && known.changed)
        return recordReplaced(run, known.adopted, { since, found, reason });
    if (adopted)
        return recordAdopted(run, adopted, { since, holders, exposed, first, reason });
    const disagrees = known?.is === 'disagrees' ? known.ids : undefined;
    if (entry && !disagrees && (!exposed || entry.observed?.exposed))
        return;
    // Anything missing makes the secret due as a whole: all places get the same value.
    const destinations = there.length < found.length ? [] : there.map(({ destination }) => destination.address.key);
    await run.change(`first contact, in place since ${since}`, (entry) => ({
        ...entry,
        observed: { since, destinations, ...(exposed ? { exposed: true } : {}) },
        ...(exposed ? { wish: entry.wish ?? { reason, since: run.now() } } : {}),
        ...(disagrees ? { human: { code: 'ADOPT_DISAGREES', since: run.now(), ids: disagrees } } : {}),
    }));
}
/** One that was journalled stands as long as `adopt` says the same: it comes first in it. */
function contradictionOf({ entry, target: { adopt } }) {
    const { code, ids } = entry?.human ?? {};
    return code === 'ADOPT_DISAGREES' && adopt !== undefined && ids?.[0] === adopt ? ids : undefined;
}
function writtenIn(found) {
    return new Map(found.map(({ destination, state }) => [destination.address.key, state.updatedAt]));
}
/**
 * What was enrolled has left its place since: it ends like any predecessor, and what took its place is not known, so that its
 * end stays to be proved.
 */
async function recordReplaced(run, adopted, { since, found, reason }) {
    const record = {
        ...(await adoptedRecord(run, adopted)),
        stage: 'previous',
        exposed: true,
        times: { intent: since, current: since, previous: run.now() },
        destinations: [],
    };
    const destinations = found.map(({ destination }) => destination.address.key);
    await run.change('first contact, replaced since it was enrolled', (entry) => ({
        ...entry,
        observed: { since, destinations, exposed: true },
        wish: entry.wish ?? { reason, since: run.now() },
        credentials: [record],
    }));
}
/** Places that have a value, or that do not show whether they have one. */
async function mayHoldValue(found) {
    const holders = await Promise.all(found.map(async ({ destination, state }) => {
        if (state.updatedAt !== undefined)
            return true;
        if (destination.read)
            return (await destination.read()) !== undefined;
        return destination.updatedAt === undefined;
    }));
    return found.filter((_, index) => holders[index]);
}
/** A place that can be read shows the leaked value: if the provider refuses it later, that proves its end. */
async function rememberLeaked(run, found, adopt) {
    const values = {};
    for (const { destination } of found) {
        const value = await destination.read?.();
        if (value)
            values[destination.address.value] ??= value;
    }
    const whole = Object.keys(run.target.values).every((name) => Object.hasOwn(values, name));
    if (whole)
        run.found.set(_adoptable_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_PLACE */ .iz, { id: adopt ?? _adoptable_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_PLACE */ .iz, values });
}
/** What every record of an adopted credential has; the caller adds its stage, its times and its places. */
async function adoptedRecord(run, { id, seen, idFrom }) {
    const { binding } = run.target;
    const provider = await run.provider(binding);
    const { random, clock } = run.context.ports;
    const rotation = random.ulid(clock.now());
    return {
        rotation,
        tag: `adopted-${rotation.toLowerCase()}`,
        step: 'done',
        reason: 'adopted',
        provider: binding.provider,
        account: provider.account,
        options: binding.options,
        admin: binding.admin ?? null,
        id,
        adopted: true,
        ...(idFrom === undefined ? {} : { idFrom }),
        ...(seen ? { seen: run.now() } : {}),
        shares: [],
    };
}
/** The adopted credential becomes the current one, in the places that have a value; a place without one makes it due. */
async function recordAdopted(run, adopted, { since, holders, exposed, first, reason }) {
    const record = {
        ...(await adoptedRecord(run, adopted)),
        stage: 'current',
        times: { intent: since, current: since },
        destinations: holders.map(({ destination, state }) => ({
            address: destination.address,
            done: (state.updatedAt ?? run.context.ports.clock.now()).toISOString(),
        })),
    };
    const wish = { reason, since: run.now(), ...(first ? { first: true } : {}) };
    const inPlace = run.found.get(_adoptable_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_PLACE */ .iz);
    if (inPlace)
        run.found.set(record.rotation, inPlace);
    await run.change('first contact, adopted', ({ observed: _, ...entry }) => ({
        ...entry,
        credentials: [record],
        ...(exposed ? { wish: { ...entry.wish, ...wish, exposed: [record.rotation] } } : {}),
    }));
}


/***/ }),

/***/ 14512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  XV: () => (/* binding */ closeLeaks),
  YM: () => (/* binding */ findLeaks),
  KT: () => (/* binding */ handleDisputes),
  ek: () => (/* binding */ placesOf),
  Ml: () => (/* binding */ unwatched),
  HA: () => (/* binding */ watchingIn)
});

// EXTERNAL MODULE: ./lib/rotation/journal/enrolled-file.js
var enrolled_file = __webpack_require__(70096);
// EXTERNAL MODULE: ./lib/rotation/journal/wishes.js
var wishes = __webpack_require__(7707);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/needs-human.js
var needs_human = __webpack_require__(18581);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(84748);
// EXTERNAL MODULE: ./lib/rotation/steps/ask/disputed.js
var ask_disputed = __webpack_require__(57498);
// EXTERNAL MODULE: ./lib/rotation/model/enrolled.js
var model_enrolled = __webpack_require__(18891);
// EXTERNAL MODULE: ./lib/rotation/model/enrolled-ports.js
var enrolled_ports = __webpack_require__(69678);
// EXTERNAL MODULE: ./lib/rotation/steps/due.js
var due = __webpack_require__(8084);
;// CONCATENATED MODULE: ./lib/rotation/steps/enrolled-leaks.js








/**
 * @param open alerts that no credential of the journal matches
 * @returns those whose credential is in the journal by now, so that they can be closed when it has ended
 * @throws KeyturnError what first contact and a commit throw
 */
async function findEnrolledLeaks(context, runs, open) {
    const { notices, ports } = context;
    const there = open.length === 0 ? undefined : await readOrTell(context);
    if (!there)
        return [];
    const { given, enrolled } = there;
    const { prints } = given;
    if (prints?.key !== enrolled.printKey) {
        notices.push(prints
            ? `the secrets of this repository were enrolled under another ${enrolled_ports/* PRINT_KEY */.s}: no alert is compared with them until they are enrolled anew`
            : `${open.length} open alerts were not compared with enrolled secrets, for want of the print key: ${ports.variableHint([enrolled_ports/* PRINT_KEY */.s])}`);
        return [];
    }
    const leaks = [];
    for (const alert of open) {
        for (const match of (0,model_enrolled/* slotsWith */.ks)(enrolled.slots, prints.whole(alert.secret))) {
            const leak = await answer(context, runs, given, { alert, match });
            if (leak)
                leaks.push(leak);
        }
    }
    return leaks;
}
/** What a person has to see to. */
const LOUD = ['JOURNAL_FORGED', 'JOURNAL_CORRUPT', 'JOURNAL_NEWER', 'INPUT_INVALID'];
/** A file that is not this journal's is loud, and stops nothing: whoever may push to the branch can do no more. */
async function readOrTell({ ports, session, strays, notices }) {
    if (!ports.enrolled)
        return undefined;
    try {
        const given = await ports.enrolled();
        const enrolled = (await (0,enrolled_file/* readEnrolled */.I)(given, session))?.enrolled;
        return enrolled && { given, enrolled };
    }
    catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB))
            throw error;
        if (LOUD.includes(error.code))
            strays?.push(error);
        else
            notices.push(`alerts were not compared with enrolled secrets: ${error.message}; the next run does it`);
        return undefined;
    }
}
async function answer(context, runs, given, shown) {
    const { slot, enrolled, former } = shown.match;
    const { document } = context.session;
    const run = await runOf(runs, slot);
    const { id } = former ?? enrolled;
    const known = run?.entry?.credentials.find((one) => id !== undefined && one.id === id);
    if (run && known) {
        run.noteEnrolledId(known.id);
        if ((0,policy/* isLive */.DG)(known) && !isMarked(run, known.rotation))
            await wish(run, shown, [known.rotation]);
        return { alert: shown.alert, found: [{ run, rotation: known.rotation }] };
    }
    if (former?.ended !== undefined)
        return undefined;
    // What the slot had before, or what Keyturn has written over since: it is not what a rotation of today would end.
    if (!run || former !== undefined || (0,model_enrolled/* isManaged */.yF)(document, slot)) {
        context.strays?.push(stray(context, given, shown, run));
        return undefined;
    }
    return firstAnswer(run, shown);
}
/**
 * Never rotated: it is replaced in this run, and what was in it ends by the id that `enrol` read off it; where `adopt` names
 * another one, neither ends, and a person is shown both.
 */
async function firstAnswer(run, shown) {
    const { alert, match } = shown;
    const { id } = match.enrolled;
    const { adopt } = run.target;
    const disagrees = adopt !== undefined && id !== undefined && adopt !== id ? [adopt, id] : undefined;
    const { observed, human, wish: wished } = run.entry ?? {};
    const isUnderWay = observed?.exposed || (0,needs_human/* isAboutPredecessor */.FF)(human) || wished?.exposed !== undefined;
    run.noteEnrolledId(id);
    if (!isUnderWay) {
        run.tell('exposed', `alert ${nameOf(alert)} shows what is in its place`);
        const contact = { exposed: true, first: false, reason: 'exposed' };
        await (0,due/* firstContact */.V5)(run, disagrees ? { ...contact, disagrees } : contact);
        if (run.entry)
            await wish(run, shown, run.entry.wish?.exposed ?? []);
    }
    const adopted = run.entry?.credentials.find((one) => one.adopted);
    return adopted && { alert, found: [{ run, rotation: adopted.rotation }] };
}
async function wish(run, { alert }, exposed) {
    const { session } = run.context;
    await session.check();
    await (0,wishes/* recordWish */.n)(session, run.target.key, {
        reason: 'exposed',
        since: run.now(),
        causes: [`alert:${nameOf(alert)}`],
        ...(exposed.length === 0 ? {} : { exposed }),
    });
}
function isMarked(run, rotation) {
    const one = run.entry?.credentials.find((each) => each.rotation === rotation);
    return one?.exposed === true || run.entry?.wish?.exposed?.includes(rotation) === true;
}
/** The secret of the configuration that writes this slot, if it may be rotated because of a leak. */
async function runOf(runs, slot) {
    for (const run of runs) {
        if (run.target.person || !run.target.policy.rotateWhen.includes('exposed'))
            continue;
        const addresses = await run.context.ports.addresses(run.target);
        if (addresses.some(({ key }) => key === slot))
            return run;
    }
    return undefined;
}
function stray({ ports }, { vendor }, { alert, match: { slot, enrolled, former } }, run) {
    const known = enrolled.vendor === undefined ? undefined : vendor?.(enrolled.vendor);
    const id = (former ?? enrolled).id;
    const where = known === undefined
        ? 'the console of its vendor'
        : `the console of ${known.title}${known.console ? ` (${known.console})` : ''}`;
    const name = slot.slice(slot.lastIndexOf('/') + 1);
    const which = former === undefined ? (run ? 'what Keyturn has replaced since in' : 'the value of') : 'a former value of';
    const block = `secrets:\n  ${name}: { provider: NAME, admin: NAME_OF_THE_VARIABLE }`;
    return new errors/* KeyturnError */.FB('NEEDS_HUMAN', {
        what: `alert ${nameOf(alert)} shows ${which} ${slot}, and nothing tells Keyturn how to end it`,
        hint: `end ${id ?? 'it'} in ${where}${run || former ? '' : `, put a new value into the secret, and for the next time add a block:\n${block}`}${ports.repository === undefined ? '' : `\nthen close the alert in ${alert.repository}`}`,
    });
}
function nameOf({ repository, number }) {
    return `${repository}#${number}`;
}

// EXTERNAL MODULE: ./lib/rotation/steps/readers.js
var readers = __webpack_require__(79590);
;// CONCATENATED MODULE: ./lib/rotation/steps/exposure.js








const DAY = 86_400_000;
/**
 * Compares every open alert, by fingerprint, with everything that the journal knows, and records a wish for each live match.
 * Throws what `Alerts.open` throws; a repository that may not be read is a notice, or an error where the file asks for it.
 */
async function findLeaks(context, runs) {
    const watching = watchingIn(context, runs);
    const { alerts } = context.ports;
    if (!alerts || watching.length === 0)
        return [];
    const { alerts: open, ...rest } = await alerts.open(await placesOf(context, watching));
    const missing = unwatched(alerts, rest);
    if (missing) {
        const { says, hint, certain } = missing;
        context.notices.push(`${says}: ${hint}`);
        for (const run of watching) {
            if (!certain || !run.target.policy.signalsNamed)
                continue;
            run.outcome.error ??= new errors/* KeyturnError */.FB('TOKEN_DENIED', { secret: run.target.key, what: says, hint });
            run.outcome.action = 'failed';
        }
    }
    const leaks = [];
    const unknown = [];
    for (const alert of open) {
        const found = [];
        for (const run of watching) {
            const match = await matching(run, alert);
            if (match !== false)
                found.push({ run, rotation: match });
        }
        if (found.length > 0)
            leaks.push({ alert, found });
        else
            unknown.push(alert);
    }
    for (const run of watching) {
        const leaked = leaks
            .flatMap(({ found }) => found.filter((one) => one.run === run))
            .flatMap(({ rotation }) => run.entry?.credentials.filter((one) => one.rotation === rotation) ?? [])
            .filter((one) => (0,policy/* isLive */.DG)(one) && !exposure_isMarked(run, one));
        await expose(run, leaked, 'exposed');
    }
    return [...leaks, ...(await findEnrolledLeaks(context, runs, unknown))];
}
/** Those whose values, where they are found, are to be replaced. */
function watchingIn(context, runs) {
    const compares = (0,enrolled_file/* comparesPrints */.H)(context);
    return runs.filter((run) => (run.entry || compares) && run.target.policy.rotateWhen.includes('exposed'));
}
/** Which places are not watched, why, and what to do; undefined if all are. */
function unwatched({ permission }, { unreadable, unseen }) {
    const places = [...(unreadable.length > 0 ? [(0,readers/* firstFew */.Dt)(unreadable)] : []), ...unseen].join(' and ');
    if (places === '')
        return undefined;
    const whole = unseen.length === 0 ? '' : ', best that of an owner of the organization, whose alerts are one list,';
    return {
        says: `secret scanning of ${places} cannot be read, so a key that leaks there is not noticed`,
        hint: `give the token${whole} ${permission} for ${places} and switch secret scanning on there, or leave \`exposed\` out of \`rotate-when\``,
        certain: unreadable.length > 0,
    };
}
/** This repository and every one whose workflows use one of the secrets. */
async function placesOf({ ports }, runs) {
    const found = (0,readers/* ownRepository */.d5)(ports);
    for (const run of runs) {
        for (const { address } of (0,policy/* currentOf */.$c)(run.entry)?.destinations ?? []) {
            const { readers } = await run.destination({ address });
            if (readers)
                found.push(readers);
        }
    }
    return found;
}
/** The rotation whose value this is; `undefined` if the journal only knows its fingerprint any more; false if it is none. */
async function matching(run, { secret }) {
    const { entry } = run;
    if (!entry)
        return false;
    const print = await run.context.ports.fingerprint(entry.salt, secret);
    const known = entry.credentials.find((one) => Object.values(one.fingerprint ?? {}).includes(print));
    return known?.rotation ?? (entry.fingerprints.includes(print) ? undefined : false);
}
/** Already known to be exposed: a run that goes on with it must not expose its successor. */
function exposure_isMarked(run, { rotation, exposed }) {
    return exposed === true || run.entry?.wish?.exposed?.includes(rotation) === true;
}
async function expose(run, leaked, reason) {
    if (leaked.length === 0)
        return;
    const { session } = run.context;
    await session.check();
    run.tell('exposed', leaked.map(({ tag }) => tag).join(', '));
    await (0,wishes/* recordWish */.n)(session, run.target.key, { reason, since: run.now(), exposed: leaked.map(({ rotation }) => rotation) }, (entry) => (reason === 'disputed' ? { ...entry, disputed: run.now() } : entry));
}
/** Closes every alert whose credential has ended in every secret that had it. */
async function closeLeaks(context, leaks) {
    for (const { alert, found } of leaks) {
        const ended = found.map(({ run, rotation }) => run.entry?.credentials.find((one) => one.rotation === rotation));
        if (ended.some((one) => one !== undefined && one.stage !== 'revoked' && one.stage !== 'aborted'))
            continue;
        const names = found.map(({ run }) => run.target.secret).join(', ');
        const at = ended.find((one) => one?.times.ended)?.times.ended;
        try {
            await context.ports.alerts?.resolve(alert, `Keyturn: this is a former value of ${names}; the provider refuses it${at === undefined ? '' : ` since ${at}`}.`);
        }
        catch (error) {
            if (!(error instanceof errors/* KeyturnError */.FB))
                throw error;
            const why = (0,errors.is)(error, 'TOKEN_DENIED', 'HTTP_REFUSED')
                ? `the token needs ${context.ports.alerts?.permission}`
                : 'the next run tries again';
            context.notices.push(`the key of alert ${alert.number} of ${alert.repository} is revoked, but the alert could not be closed: ${why}`);
        }
    }
}
/** Treats what recipients disputed as leaked; the second time within a day is left to a human. */
async function handleDisputes(run) {
    if (!run.target.policy.rotateWhen.includes('disputed'))
        return;
    const { entry } = run;
    const unmarked = entry?.credentials.filter((one) => (0,policy/* isLive */.DG)(one) && !exposure_isMarked(run, one)) ?? [];
    const answers = await (0,ask_disputed/* disputedAnswers */.Ce)(run, unmarked);
    const disputed = unmarked.filter((one) => answers.includes(one) || one.shares.some(({ state }) => state === 'disputed'));
    if (!entry || disputed.length === 0 || entry.human?.code === 'DISPUTED_AGAIN')
        return;
    const now = run.context.ports.clock.now().getTime();
    const again = entry.disputed !== undefined && now < Date.parse(entry.disputed) + DAY;
    const people = disputed.flatMap((one) => [
        ...one.shares.filter(({ state }) => state === 'disputed').map(({ person }) => person.login),
        ...(answers.includes(one) && one.maker ? [one.maker.login] : []),
    ]);
    // What else waits for a person is not forgotten for that.
    const isFree = entry.human === undefined || (0,needs_human/* isAboutAsk */.BT)(entry.human);
    const isForHuman = again && isFree && disputed.some(({ stage }) => stage === 'current');
    if (!isForHuman)
        return expose(run, disputed, 'disputed');
    const human = { code: 'DISPUTED_AGAIN', ids: [...new Set(people)], since: run.now() };
    await run.change('disputed again: a human looks', (found) => ({ ...found, human }));
}


/***/ }),

/***/ 8217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ whichIsInPlace)
/* harmony export */ });
/* harmony import */ var _journal_enrolled_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70096);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84748);
/* harmony import */ var _adoptable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64584);
/**
 * Which credential was in place before Keyturn's first, as far as anybody says: `adopt` of the configuration, what was
 * enrolled of the slots, or the value itself where it is at hand. Two that contradict each other end nothing.
 */




/** Reads only. Throws what the provider's reads throw. To be asked where a person ordered its end. */
async function whichIsInPlace(run, written) {
    const { adopt } = run.target;
    const { id, changed } = await enrolledIn(run, written);
    if (adopt !== undefined && id !== undefined && adopt !== id && !changed)
        return { is: 'disagrees', ids: [adopt, id] };
    if (adopt !== undefined)
        return known(await (0,_adoptable_js__WEBPACK_IMPORTED_MODULE_3__/* .adoptable */ .xk)(run, adopt, true), undefined, false);
    if (id !== undefined)
        return known(await (0,_adoptable_js__WEBPACK_IMPORTED_MODULE_3__/* .adoptable */ .xk)(run, id, true), 'enrolled', changed);
    const told = await identified(run);
    return told === undefined ? { is: 'unknown' } : known(await (0,_adoptable_js__WEBPACK_IMPORTED_MODULE_3__/* .adoptable */ .xk)(run, told, true), 'identified', false);
}
function known(adopted, idFrom, changed) {
    if (adopted === undefined)
        return { is: 'unknown' };
    return { is: 'known', adopted: idFrom === undefined ? adopted : { ...adopted, idFrom }, changed };
}
/** The one id that was enrolled of its places. `changed`: not all of them still have what was enrolled. */
async function enrolledIn(run, written) {
    const slots = await slotsOf(run);
    const found = [...written].flatMap(([key, at]) => {
        const slot = Object.hasOwn(slots, key) ? slots[key] : undefined;
        return slot?.id === undefined ? [] : [{ id: slot.id, changed: isChanged(slot, at) }];
    });
    const ids = [...new Set(found.map(({ id }) => id))];
    return { id: ids.length === 1 ? ids[0] : undefined, changed: found.some(({ changed }) => changed) };
}
function isChanged({ since }, at) {
    return at !== undefined && at.getTime() > (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB)(since) + _model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .WRITE_MARGIN */ .LW;
}
/** What nobody may believe is not used, and said. */
async function slotsOf({ context, outcome }) {
    const { ports, session } = context;
    if (!ports.enrolled || !session.exists)
        return {};
    try {
        return (await (0,_journal_enrolled_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readEnrolled */ .I)(await ports.enrolled(), session))?.enrolled?.slots ?? {};
    }
    catch (error) {
        if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB))
            throw error;
        outcome.notes.push(`what is enrolled was not used: ${error.message}`);
        return {};
    }
}
/** What the value says, where a place can be read. */
async function identified(run) {
    const value = run.found.get(_adoptable_js__WEBPACK_IMPORTED_MODULE_3__/* .IN_PLACE */ .iz);
    const provider = value && (await run.provider(run.target.binding));
    const told = value && (await provider?.identify?.(value.values));
    return told === undefined || told === 'dead' ? undefined : told.id;
}


/***/ }),

/***/ 92718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ asksOwner),
/* harmony export */   Ot: () => (/* binding */ endedManually),
/* harmony export */   Ts: () => (/* binding */ streak),
/* harmony export */   cj: () => (/* binding */ enteredAgain),
/* harmony export */   fd: () => (/* binding */ enteredValue),
/* harmony export */   o0: () => (/* binding */ probeOld),
/* harmony export */   yW: () => (/* binding */ isOf),
/* harmony export */   z6: () => (/* binding */ needsPerson)
/* harmony export */ });
/* harmony import */ var _model_asked_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8320);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84748);
/**
 * Keys that no API can mint: a person makes one in the provider's console and types it at a hidden prompt. It is proved
 * before anything is written down, so that a person who gives up, or gives the wrong one, leaves nothing behind. Nothing of it
 * is kept between runs: what a crash loses, the person still has.
 */



const ATTEMPTS = 3;
/**
 * Throws if this run has nobody to ask, before anything else is checked: NEEDS_HUMAN with the command, or OLD_KEY_ALIVE
 * where what is in place has leaked.
 */
function needsPerson(run, provider) {
    if (!provider.manual || run.context.ports.ask || asksOwner(run))
        return;
    const { key } = run.target;
    const { wish, observed } = run.entry ?? {};
    const leaked = wish?.exposed !== undefined || observed?.exposed === true;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(leaked ? 'OLD_KEY_ALIVE' : 'NEEDS_HUMAN', {
        secret: key,
        what: `keys of ${provider.account} are made by hand, in ${provider.manual.console}${leaked ? ', and the one that leaked works until somebody ends it there' : ''}`,
        hint: `in a terminal: keyturn ${leaked ? 'revoke' : 'rotate'} --only '${key}'`,
    });
}
/** Whether its owner is asked by a request link: where nobody sits at the terminal of this run. */
function asksOwner({ target, context, escrowed }) {
    const { ask, requests } = context.ports;
    return target.ask !== undefined && requests !== undefined && escrowed && ask === undefined;
}
/**
 * Asks for the new values until they can be used.
 * @throws KeyturnError NEEDS_HUMAN (none was given, or none of them would do): nothing was changed
 */
async function enteredValue(run, provider, destinations) {
    const { console, note } = provider.manual;
    const { key } = run.target;
    const day = run.now().slice(0, 10);
    let before = `${key}: make a new key in ${console}${note === undefined ? '' : ` (${note})`}, named for example "keyturn ${day}". Leave the old one alone until Keyturn says so.\n`;
    for (let attempt = 1;; attempt++) {
        const values = await askFor(run, provider, before, 'the new');
        if (!values)
            throw givenUp(run, 'no key was given');
        const wrong = await objection(run, provider, destinations, values);
        if (wrong === undefined)
            return values;
        if (attempt >= ATTEMPTS)
            throw givenUp(run, wrong);
        before = `${key}: ${wrong}.\n`;
    }
}
/**
 * The values of a credential whose rotation was broken off, from the person who has them.
 * @returns undefined if they do not have them any more
 */
async function enteredAgain(run, provider, credential) {
    needsPerson(run, provider);
    let before = `${run.target.key}: the rotation of ${credential.times.intent} was broken off; the same key is wanted again. Press Enter if it is lost.\n`;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        const values = await askFor(run, provider, before, 'the same');
        if (!values)
            return undefined;
        if (await isOf(run, credential, values))
            return { id: credential.id ?? credential.tag, values };
        before = `${run.target.key}: that is not the key that was given then.\n`;
    }
    throw givenUp(run, 'it is not the key that was given then');
}
/**
 * Whether the old key is dead: it is refused, or the person who ended it says so.
 * @throws KeyturnError NEEDS_HUMAN: it lives, or nobody can tell
 */
async function endedManually(run, provider, credential) {
    const { console, proves } = provider.manual;
    const { ports } = run.context;
    const { key } = run.target;
    const since = (0,_model_asked_js__WEBPACK_IMPORTED_MODULE_2__/* .inUseSince */ .lG)(credential).slice(0, 10);
    const probe = await probeOld(run, provider, credential);
    if (probe === 'rejected')
        return 'refused';
    const says = probe === 'accepted' ? ', and it still works' : '';
    // A key that was seen to work is not dead because a person says so.
    if (run.saidEnded && says === '')
        return 'confirmed';
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('NEEDS_HUMAN', {
        secret: key,
        what: `the old key of ${key}, in use since ${since}, is to be ended by hand${says}`,
        hint: `end it in ${console}, then: keyturn rotate --only '${key}' --ended${proves && ports.ask === undefined ? ' (in a terminal Keyturn asks for it and proves it)' : ''}`,
    });
}
async function askFor(run, provider, before, which) {
    const values = {};
    let text = before;
    for (const name of provider.values) {
        const called = provider.values.length === 1 ? 'key' : name;
        const value = await run.context.ports.ask?.(`${text}Paste ${which} ${called} (it stays hidden): `);
        if (!value)
            return undefined;
        values[name] = value;
        text = '';
    }
    return values;
}
async function objection(run, provider, destinations, values) {
    const known = [(0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .currentOf */ .$c)(run.entry), ...(run.entry?.credentials ?? [])];
    for (const credential of known)
        if (credential && (await isOf(run, credential, values)))
            return 'that is a key that was given before';
    for (const { destination } of destinations) {
        const value = values[destination.address.value];
        try {
            if (value)
                destination.fits(value.bytes, value);
        }
        catch (error) {
            if (error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB)
                return error.message;
            throw error;
        }
    }
    if (!provider.manual?.proves)
        return undefined;
    const probe = await streak(run, provider, { id: 'given', values });
    return probe === 'rejected' ? `${provider.account} refuses that key` : undefined;
}
/** What the provider says so often in a row that it counts. */
async function streak(run, provider, credential) {
    const needed = Math.max(2, provider.successes);
    let last = 'inconclusive';
    for (let count = 0, asked = 0; count < needed && asked < 3 * needed; asked++) {
        if (asked > 0)
            await run.context.ports.clock.sleep(Math.max(1_000, provider.propagation / needed));
        const answer = await provider.probe(credential);
        count = answer === last ? count + 1 : 1;
        last = answer;
        if (count >= needed)
            return last;
    }
    return 'inconclusive';
}
/** Whether the old key still works, as far as its values are at hand anywhere; undefined: they are not, or nothing tells. */
async function probeOld(run, provider, credential) {
    if (!provider.manual?.proves)
        return undefined;
    const value = run.context.escrow.value(credential.rotation) ??
        (await keptOld(run, credential)) ??
        (await oldValue(run, provider, credential));
    return value && streak(run, provider, value);
}
/** Beside the value of its successor. */
async function keptOld(run, credential) {
    for (const { rotation } of run.entry?.credentials ?? []) {
        const values = run.context.escrow.old(rotation);
        if (values && (await isOf(run, credential, values)))
            return { id: credential.id ?? credential.tag, values };
    }
    return undefined;
}
/** From the environment variable of the secret's name, if it still has the old one; else from the person at the terminal. */
async function oldValue(run, provider, credential) {
    const { ports } = run.context;
    const found = {};
    for (const name of provider.values) {
        const value = ports.variable(run.target.values[name] ?? '');
        if (value)
            found[name] = value;
    }
    const id = credential.id ?? credential.tag;
    if (Object.keys(found).length === provider.values.length && (await isOf(run, credential, found)))
        return { id, values: found };
    const before = `${run.target.key}: with the old key Keyturn can see that it is dead. Press Enter if you do not have it.\n`;
    const values = await askFor(run, provider, before, 'the old');
    return values && (await isOf(run, credential, values)) ? { id, values } : undefined;
}
/** Whether these values are all of this credential's, by their fingerprints. */
async function isOf(run, { fingerprint }, values) {
    if (!fingerprint)
        return false;
    for (const [name, value] of Object.entries(values)) {
        const print = await run.context.ports.fingerprint(run.entry?.salt ?? '', value);
        if (fingerprint[name] !== print)
            return false;
    }
    return true;
}
function givenUp(run, what) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('NEEDS_HUMAN', {
        secret: run.target.key,
        what: `${run.target.key} was not rotated: ${what}`,
        hint: `keyturn rotate --only '${run.target.key}'`,
    });
}


/***/ }),

/***/ 76453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nn: () => (/* binding */ inspect),
  qE: () => (/* binding */ isKnown),
  iA: () => (/* binding */ prepare),
  Fv: () => (/* binding */ refuseIfJournalLost)
});

// UNUSED EXPORTS: refuseEscrowsPlace

// EXTERNAL MODULE: ./lib/rotation/model/baseline.js
var baseline = __webpack_require__(44949);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(43627);
// EXTERNAL MODULE: ./lib/rotation/journal/kept-keys.js
var kept_keys = __webpack_require__(86893);
// EXTERNAL MODULE: ./lib/rotation/journal/remembered.js
var remembered = __webpack_require__(21242);
;// CONCATENATED MODULE: ./lib/rotation/journal/space.js
/**
 * Whether the journal has room for what a rotation will write into it: a key is not minted if the journal could not record
 * where it is. The journal is measured as it will be when everything that is under way has ended.
 */





/** For what has no bound of its own: locks, wishes, what is left to a human, the lines of a commit. */
const SLACK = 64_000;
const DAY = 86_400_000;
/** A span that no rotation reaches, in milliseconds, so that no later time takes more bytes. */
const FAR = 99_999 * DAY - 1;
const LONGEST_ID = 200;
const LONGEST_REASON = 200;
const LONGEST_LOGIN = 40;
const LONGEST_PERSON = { id: 'x'.repeat(LONGEST_LOGIN), login: 'x'.repeat(LONGEST_LOGIN), member: true };
const LINK = 64;
const CHANNEL = 8;
/** Of an answer: four groups of four. */
const CODE = 19;
const PRINT = `2.${'A'.repeat(43)}`;
const KEPT_PRINTS = 32;
const USE_PRINT = 'A'.repeat(43);
/** `owner/name#id`, each at its longest. */
const RUN = 'x'.repeat(160);
/**
 * Throws JOURNAL_FULL. Room that a rotation was once granted counts until the end of the run.
 * @param readOnly nothing is going to be written
 */
function refuseFullJournal(run, plans, readOnly) {
    const { context, target } = run;
    const { session } = context;
    const next = withRotation(run, plans);
    const ledger = ledgerOf(context);
    ledger.follow(session.document);
    const bytes = ledger.with(target.key, next, (0,kept_keys/* withoutSealingKeys */._R)(session.document)) + SLACK;
    if (bytes > record/* JOURNAL_LIMIT */.wr) {
        throw new errors/* KeyturnError */.FB('JOURNAL_FULL', {
            secret: target.key,
            what: `the journal at ${context.ports.journal.place} has no room for a rotation of ${target.key}: with ${plans.destinations.length} destinations, ${plans.recipients.length} recipients and all else that is under way it could grow to ${bytes} bytes, and ${record/* JOURNAL_LIMIT */.wr} fit`,
            hint: 'split the secrets over two configurations, each with its own `journal: { branch }`',
        });
    }
    if (!readOnly)
        ledger.promise(target.key, next);
}
/** What a run's journal takes with each entry at its longest. Only what has changed is looked at again. */
class Ledger {
    #sizes;
    /** What is counted under each key; once it is promised, it stays. */
    #counted = new Map();
    #promised = new Set();
    #document;
    constructor(sizes) {
        this.#sizes = sizes;
    }
    /** Takes over what was committed since. */
    follow(document) {
        if (document === this.#document)
            return;
        this.#document = document;
        const { secrets } = document;
        for (const [key, entry] of Object.entries(secrets))
            if (!this.#promised.has(key))
                this.#count(key, entry);
        for (const key of this.#counted.keys())
            if (!this.#promised.has(key) && !Object.hasOwn(secrets, key))
                this.#count(key, undefined);
    }
    /** Bytes of the whole with this under that key, which is not kept. */
    with(key, entry, document) {
        const before = this.#counted.get(key);
        this.#count(key, entry);
        const bytes = this.#sizes.total(document);
        this.#count(key, before);
        return bytes;
    }
    promise(key, entry) {
        this.#count(key, entry);
        this.#promised.add(key);
    }
    #count(key, entry) {
        if (this.#counted.get(key) === entry)
            return;
        this.#sizes.set(key, entry && atItsLongest(entry));
        if (entry)
            this.#counted.set(key, entry);
        else
            this.#counted.delete(key);
    }
}
const ledgers = new WeakMap();
function ledgerOf({ session, ports }) {
    const found = ledgers.get(session) ?? new Ledger(ports.state.sizes(session.document.id));
    ledgers.set(session, found);
    return found;
}
function withRotation({ context, entry, target }, plans) {
    const { ports, session } = context;
    const intent = ports.clock.now().toISOString();
    const rotation = '0'.repeat(26);
    const credential = {
        rotation,
        tag: (0,record/* tagOf */.cO)(session.document.id, rotation),
        stage: 'pending',
        step: 'escrowed',
        reason: 'x'.repeat(LONGEST_REASON),
        provider: target.binding.provider,
        account: plans.provider.account,
        options: target.binding.options,
        admin: target.binding.admin ?? null,
        fingerprint: Object.fromEntries(plans.provider.values.map((name) => [name, PRINT])),
        ...(session.key === undefined ? {} : { prints: printsAtSize(target) }),
        ...(target.policy.proof === undefined ? {} : { proofs: proofsAtSize(target) }),
        ...(plans.listed ? { baseline: (0,baseline/* baselineOf */.B)(plans.provider, plans.listed) } : {}),
        times: { intent },
        destinations: plans.destinations.map(({ destination }) => ({ address: destination.address })),
        shares: plans.recipients.map((person) => ({ person: (0,remembered/* remembered */.H)(person), state: 'owed' })),
        ...(target.after ? { after: Object.fromEntries(target.after.map((file) => [file, { at: intent }])) } : {}),
        ...(target.ask ? answerAtItsLongest() : {}),
    };
    return {
        revision: 0,
        salt: 'A'.repeat(22),
        fingerprints: [],
        ...entry,
        lock: { owner: ports.owner, since: intent },
        credentials: [...(entry?.credentials ?? []), credential],
        ...(target.ask ? { ask: askAtItsLongest(plans.provider, intent, ports.requests?.via) } : {}),
    };
}
/** The request by which its value is asked for, which stays until its answer was used. */
function askAtItsLongest({ values }, since, via = 'x'.repeat(CHANNEL)) {
    return grownAsk({
        rotation: '0'.repeat(26),
        id: 'x'.repeat(LINK),
        via,
        owner: LONGEST_PERSON,
        reason: 'x'.repeat(LONGEST_REASON),
        since,
        expires: since,
        fields: values.map((name) => ({ name })),
        size: 92_160,
        step: 'asked',
    });
}
/** The record of a request with every member that it can get, each at its longest. */
function grownAsk(ask) {
    const far = new Date(Date.parse(ask.since) + FAR).toISOString();
    return {
        ...ask,
        step: 'refused',
        escrow: { counter: 999_999_999, at: far, state: 'held' },
        sent: far,
        reminded: far,
        told: far,
        confirmed: 'x'.repeat(CODE),
        refused: 999,
        unanswered: 999,
    };
}
/** What is recorded of who made it, beside the others who have it. */
function answerAtItsLongest() {
    return { maker: LONGEST_PERSON, request: 'x'.repeat(LINK), identity: 'A'.repeat(43) };
}
function printsAtSize({ values }) {
    return Object.fromEntries(Object.values(values).map((name) => [name, USE_PRINT]));
}
function proofsAtSize({ policy }) {
    const at = new Date(FAR).toISOString();
    return Object.fromEntries((policy.proof ?? []).map(({ name }) => [name, { run: RUN, at }]));
}
/** An entry never changes: a journal of thousands is measured again for each rotation of a run. */
const known = new WeakMap();
/** The longest that an entry becomes, if nothing more is minted for it. */
function atItsLongest(entry) {
    const found = known.get(entry);
    if (found)
        return found;
    const credentials = entry.credentials.map((one) => (isOver(one) ? one : endedAtItsLongest(one)));
    const more = entry.credentials
        .filter((one) => !isOver(one))
        .flatMap(({ fingerprint }) => Object.values(fingerprint ?? {}));
    const fingerprints = [...more.map(() => PRINT), ...entry.fingerprints].slice(0, KEPT_PRINTS);
    const ask = entry.ask && grownAsk(entry.ask);
    const far = new Date(Date.parse(entry.observed?.since ?? '') + FAR);
    const observed = entry.observed && { ...entry.observed, told: { count: 9_999, at: far.toISOString() } };
    const made = { ...entry, credentials, fingerprints, ...(ask ? { ask } : {}), ...(observed ? { observed } : {}) };
    known.set(entry, made);
    return made;
}
function isOver({ stage }) {
    return stage === 'revoked' || stage === 'aborted';
}
/** The record with every member that it can get, each at its longest. */
function endedAtItsLongest(one) {
    const intent = Date.parse(one.times.intent);
    const far = new Date(intent + FAR).toISOString();
    return {
        ...one,
        id: one.id ?? 'x'.repeat(LONGEST_ID),
        exposed: true,
        times: {
            intent: one.times.intent,
            minted: far,
            writing: far,
            current: far,
            previous: far,
            revoking: far,
            ended: far,
        },
        seen: far,
        revokeNotBefore: far,
        escrow: { counter: 999_999_999, at: far, state: 'held' },
        proof: 'confirmed',
        ...(one.after
            ? {
                after: Object.fromEntries(Object.keys(one.after).map((file) => [file, { at: far, started: far, run: RUN }])),
            }
            : {}),
        // Minutes apart, so that no two are told in one word.
        destinations: one.destinations.map((each, at) => each.done === undefined ? { ...each, done: new Date(intent + FAR + at * 61_000).toISOString() } : each),
        shares: one.shares.map((share) => answeredAtItsLongest(share, far)),
    };
}
function answeredAtItsLongest(share, far) {
    return {
        ...share,
        state: 'superseded',
        link: share.link ?? 'x'.repeat(LINK),
        channel: share.channel ?? 'x'.repeat(CHANNEL),
        sent: far,
        announced: far,
        reminded: far,
        expires: far,
        opened: far,
        saved: far,
        left: far,
    };
}

// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(84748);
// EXTERNAL MODULE: ./lib/rotation/people/recipients.js
var recipients = __webpack_require__(85906);
// EXTERNAL MODULE: ./lib/rotation/steps/deliver.js + 2 modules
var deliver = __webpack_require__(53330);
// EXTERNAL MODULE: ./lib/rotation/steps/manual.js
var manual = __webpack_require__(92718);
// EXTERNAL MODULE: ./lib/rotation/steps/start-after.js
var start_after = __webpack_require__(59945);
// EXTERNAL MODULE: ./lib/rotation/journal/enrolled-file.js
var enrolled_file = __webpack_require__(70096);
// EXTERNAL MODULE: ./lib/rotation/model/enrolled.js
var model_enrolled = __webpack_require__(18891);
;// CONCATENATED MODULE: ./lib/rotation/steps/twins.js



/** Read once a run, and only where something is rotated that Keyturn did not make. */
const twins_known = new WeakMap();
function enrolledOf(context) {
    const found = twins_known.get(context) ?? read(context);
    twins_known.set(context, found);
    return found;
}
async function read(context) {
    const { ports, session, notices } = context;
    if (!ports.enrolled || !(0,enrolled_file/* comparesPrints */.H)(context))
        return undefined;
    try {
        return (await (0,enrolled_file/* readEnrolled */.I)(await ports.enrolled(), session))?.enrolled;
    }
    catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB))
            throw error;
        notices.push(`what was enrolled is not used, so twins are not seen: ${error.message}`);
        return undefined;
    }
}
/** Throws TWIN_LEFT_BEHIND; what leaked is replaced all the same, and the twins are told. */
async function refuseTwinsLeftBehind(run, places) {
    const { context, outcome, target } = run;
    const { document } = context.session;
    if (target.person || run.entry?.credentials.some(({ adopted }) => !adopted))
        return;
    const slots = (await enrolledOf(context))?.slots ?? {};
    const written = places.map(({ destination }) => destination.address.key);
    const behind = new Set();
    for (const { destination, state } of places) {
        const { key } = destination.address;
        const enrolled = slots[key];
        if (!enrolled)
            continue;
        if (state.updatedAt && state.updatedAt.getTime() > Date.parse(enrolled.since)) {
            outcome.notes.push(`${destination.place} has changed since it was enrolled: whether its value stands elsewhere, too, is not known`);
            continue;
        }
        for (const twin of (0,model_enrolled/* twinsOf */.HJ)(slots, key))
            if (!written.includes(twin) && !(0,model_enrolled/* isManaged */.yF)(document, twin))
                behind.add(twin);
    }
    if (behind.size === 0)
        return;
    const named = [...behind].sort().join(', ');
    const what = `the value of ${target.key} stands in ${named} as well, which this rotation would not write`;
    if (run.isUrgent || run.entry?.observed?.exposed) {
        outcome.notes.push(`${what}: when the old key is dead, they do not work any more`);
        return;
    }
    throw new errors/* KeyturnError */.FB('TWIN_LEFT_BEHIND', {
        secret: target.key,
        what,
        hint: `add them to the \`destinations\` of ${target.key}, or give each a key of its own and start keyturn-enrol.yml again`,
    });
}

// EXTERNAL MODULE: ./lib/rotation/steps/unproved.js
var unproved = __webpack_require__(43445);
;// CONCATENATED MODULE: ./lib/rotation/steps/preflight.js
/** Preflight: everything that can be known before anything is changed. Reads only. */










/** The state of every place that the configuration asks for. Throws what a destination's preflight throws. */
function inspect(run) {
    let found = inspected.get(run);
    if (!found) {
        found = readOnly(run);
        inspected.set(run, found);
    }
    return found;
}
/** Whether the journal tells all that a rotation has to know of what is in place: else its places are asked when they were written. */
function isKnown(entry) {
    return entry !== undefined && (entry.observed === undefined || entry.credentials.length > 0);
}
/** Each run inspects once: first contact and preflight need the same answers. */
const inspected = new WeakMap();
async function readOnly(run) {
    const addresses = await run.context.ports.addresses(run.target);
    // A secret that is only shared needs no destination.
    if (addresses.length === 0 && run.target.share)
        return [];
    const question = { known: isKnown(run.entry) };
    const found = await Promise.all(addresses.map(async (address) => {
        const destination = await run.destination({ address });
        return { destination, state: await run.context.budget.bounded(() => destination.preflight(question)) };
    }));
    for (const { destination, state } of found) {
        if (state.note !== undefined && !run.outcome.notes.includes(state.note))
            run.outcome.notes.push(state.note);
        if (state.skipped !== undefined)
            run.outcome.skipped.push(`${destination.place} (${state.skipped})`);
    }
    const writable = found.filter(({ state }) => state.skipped === undefined);
    if (writable.length === 0) {
        throw new errors/* KeyturnError */.FB('DESTINATION_MISSING', {
            secret: run.target.key,
            what: `${run.target.key} has no destination that can be written`,
            hint: 'name at least one under `destinations`, or take the secret out of the file',
        });
    }
    return writable;
}
/**
 * Asks every place, service and person of a rotation. Throws what would stop it there.
 * @param readOnly nothing may be changed: what could make room in the escrow is left where it is
 */
async function prepare(run, readOnly = false) {
    const { ports, session, escrow } = run.context;
    run.tell('preflight', 'destinations, provider, recipients, link service');
    const provider = await run.provider(run.target.binding);
    (0,manual/* needsPerson */.z6)(run, provider);
    const [destinations] = await Promise.all([
        inspect(run),
        provider.check(),
        session.check(),
        run.escrowed ? ports.escrow?.check() : undefined,
    ]);
    await refuseTwinsLeftBehind(run, destinations);
    await (0,unproved/* refuseUnprovable */.hC)(run);
    await askProvider(run, provider);
    await (0,start_after/* checkStarts */._p)(run);
    for (const { destination } of destinations) {
        refuseEscrowsPlace(run, destination);
        const { value } = destination.address;
        if (provider.values.includes(value))
            continue;
        throw new errors/* KeyturnError */.FB('CONFIG_INVALID', {
            secret: run.target.key,
            what: `${destination.place} is to hold the value \`${value}\`, but a credential of ${provider.name} has ${provider.values.map((name) => `\`${name}\``).join(', ')}`,
            hint: `add values: { ${provider.values.map((name) => `${name}: NAME_OF_THE_SECRET`).join(', ')} } to ${run.target.key}`,
        });
    }
    const { maxBytes, sample } = provider;
    if (maxBytes !== undefined)
        for (const { destination } of destinations)
            destination.fits(maxBytes, sample);
    noteUnfitToOpen(run, provider);
    await (0,recipients/* resolveRecipients */.RV)(run);
    const listed = provider.list ? await provider.list() : undefined;
    await refuseLostJournal(run, provider, listed);
    refuseFullJournal(run, { provider, destinations, recipients: run.recipients, listed }, readOnly);
    if (!provider.local && run.escrowed) {
        const at = { provider: provider.name, account: provider.account };
        try {
            escrow.reserve(run.target.key, escrow.expectedBytes(at, provider.maxBytes));
        }
        catch (error) {
            if (!(0,errors.is)(error, 'ESCROW_FULL') || !(readOnly ? evictable(run) : await run.context.evict()))
                throw error;
            if (!readOnly)
                escrow.reserve(run.target.key, escrow.expectedBytes(at, provider.maxBytes));
        }
    }
    return { provider, destinations, listed };
}
/** What nobody could save who opens a link with such a value is said before there is one. */
function noteUnfitToOpen({ target, context, outcome }, { sample }) {
    const remark = target.share && sample && context.ports.links?.remark?.(sample);
    if (remark === undefined)
        return;
    const note = `${Object.values(target.values).join(', ')}: ${remark}`;
    if (!outcome.notes.includes(note))
        outcome.notes.push(note);
}
/**
 * A new journal would know nothing of the credentials that a lost one made. Throws JOURNAL_MISSING, and
 * JOURNAL_CONFLICT if another run has made the journal meanwhile.
 */
async function refuseLostJournal({ context, target }, provider, listed) {
    const { session, ports } = context;
    // Whether a journal with a seed may begin is decided before it is begun.
    if (session.existed || context.newJournal || (context.reviewed && !session.signs))
        return;
    const { id } = session.document;
    if (listed?.some(({ tag }) => tag !== undefined && (0,record/* isTag */.dz)(tag) && (0,record/* rotationOf */.c_)(id, tag) === undefined) !== true)
        return;
    if (!session.exists)
        await session.refresh();
    if (session.exists && session.document.id !== id) {
        throw new errors/* KeyturnError */.FB('JOURNAL_CONFLICT', {
            secret: target.key,
            what: 'another run made the journal meanwhile',
            hint: 'nothing is lost: the next run goes on from there',
        });
    }
    throw new errors/* KeyturnError */.FB('JOURNAL_MISSING', {
        secret: target.key,
        what: `${ports.journal.place} does not exist, but ${provider.account} lists credentials that a Keyturn journal made`,
        hint: `if there was a journal here, restore its branch from the last commit. If those credentials belong to another repository's journal, begin with ${ports.escrow ? '`keyturn doctor --repair new-journal`' : `\`keyturn rotate --only '${target.key}' --force --reason new-journal\``}`,
    });
}
/** Throws as `refuseLostJournal` does, before a new journal is begun. */
async function refuseIfJournalLost(run) {
    const { session, reviewed, newJournal } = run.context;
    if (session.existed || newJournal || (reviewed && !session.signs))
        return;
    const provider = await run.provider(run.target.binding);
    await refuseLostJournal(run, provider, await provider.list?.());
}
/** Whether some value may leave the escrow to make room for another. */
function evictable({ context }) {
    return Object.values(context.session.document.secrets).some((entry) => {
        const current = (0,policy/* currentOf */.$c)(entry);
        return current?.escrow?.state === 'held' && !current.shares.some(deliver/* undelivered */.o);
    });
}
/** Throws CONFIG_INVALID if the value would be written over the pending ones, or the other way round. */
function refuseEscrowsPlace({ context, target }, { address, place }) {
    const escrow = context.ports.escrow?.key?.toLowerCase();
    const key = address.key.toLowerCase();
    if (escrow === undefined || !(key === escrow || key.startsWith(`${escrow}#`) || escrow.startsWith(`${key}#`)))
        return;
    throw new errors/* KeyturnError */.FB('CONFIG_INVALID', {
        secret: target.key,
        what: `${place} is the escrow, where Keyturn keeps pending values: ${target.key} cannot be written there`,
        hint: `name another place under \`escrow\`, or under the \`destinations\` of ${target.key}`,
    });
}
/** Notes what this very mint would lack, and throws what `Provider.preflight` throws. */
async function askProvider(run, provider) {
    const old = (0,policy/* currentOf */.$c)(run.entry)?.id ?? run.target.adopt;
    const remarks = await provider.preflight?.({
        ...(old === undefined || provider.idIsSecret ? {} : { old: { id: old } }),
        expires: new Date(run.context.ports.clock.now().getTime() + run.target.policy.maxAge),
    });
    run.outcome.notes.push(...(remarks ?? []));
}


/***/ }),

/***/ 59945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ startsSay),
/* harmony export */   HM: () => (/* binding */ startAfter),
/* harmony export */   Nq: () => (/* binding */ checkStart),
/* harmony export */   Ts: () => (/* binding */ owedStarts),
/* harmony export */   _p: () => (/* binding */ checkStarts)
/* harmony export */ });
/* harmony import */ var _journal_leaving_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53766);
/* harmony import */ var _journal_parallel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27711);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84748);
/**
 * What a secret names under `after`: workflows that have to restart, because a secret that changed redeploys nothing. A
 * start is owed from the very transition that publishes, so that no crash forgets it, and is sent once all secrets of the
 * run stand where they stand. A start is not idempotent: where it is not known whether one was sent, the workflow's runs
 * are asked; where those do not tell either, it is started again. A deployment that runs twice does no harm, and one that
 * never runs leaves the old key in use.
 */




/** Milliseconds between two looks for a run whose start was not answered, and how many there are. */
const PAUSE = 5_000;
const LOOKS = 6;
/** What publication adds to a credential: which workflows are owed a start. */
function owedStarts({ after = [], person }, published) {
    if (after.length === 0 || person)
        return {};
    return { after: Object.fromEntries(after.map((file) => [file, { at: published.toISOString() }])) };
}
/** For a plan: `, then start deploy.yml`; empty where there is nothing to start. */
function startsSay({ after = [], person }) {
    return after.length === 0 || person ? '' : `, then start ${after.join(' and ')}`;
}
const asked = new WeakMap();
/** Whether it could be started now; each workflow is asked about once. Throws AFTER_FAILED, and what the forge throws. */
async function checkStart(ports, file) {
    const workflows = startsOf(ports);
    const known = asked.get(workflows) ?? new Map();
    asked.set(workflows, known);
    const found = known.get(file) ?? workflows.check(file);
    known.set(file, found);
    await found;
}
/** Before anything is minted. What leaked is replaced all the same. Throws as `checkStart`. */
async function checkStarts(run) {
    const { after = [], person } = run.target;
    if (person)
        return;
    for (const file of after) {
        try {
            await checkStart(run.context.ports, file);
        }
        catch (error) {
            if (!run.isUrgent || !(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB))
                throw error;
            run.outcome.notes.push(error.message);
        }
    }
}
function startsOf({ workflows }) {
    if (workflows)
        return workflows;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('AFTER_FAILED', {
        what: '`after` starts workflows of the repository that this run is for, and there is none',
        hint: 'run it in the workflow of a repository, or take `after` out',
    });
}
/** Starts what is owed, each workflow once for all secrets that name it. What fails is an error of those secrets. Never throws. */
async function startAfter(context, runs) {
    const owing = runs.filter((run) => owedBy(run).length > 0 && !(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(run.outcome.error, 'HELD'));
    if (owing.length === 0)
        return;
    if (context.budget.over()) {
        for (const run of owing)
            (0,_journal_leaving_js__WEBPACK_IMPORTED_MODULE_3__/* .leave */ .q)(run, `${owedBy(run).join(' and ')} is started by the next run`);
        return;
    }
    const mine = (await Promise.all(owing.map(isMine))).flatMap((run) => run ?? []);
    const handed = await untilRunsGetIt(context, mine);
    const files = new Set(mine.flatMap(owedBy));
    await Promise.all([...files].map((file) => startFor(context, file, { runs: mine, handed })));
}
/** A lock first: two runs that both find it owed would both start it. */
async function isMine(run) {
    try {
        await run.hold();
        return run;
    }
    catch (error) {
        (0,_journal_parallel_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(run, error);
        return undefined;
    }
}
/** Of what the configuration names: the journal alone starts nothing. */
function owedBy({ target, entry, braked, unconfirmed }) {
    const owed = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .currentOf */ .$c)(entry)?.after;
    if (owed === undefined || braked || unconfirmed)
        return [];
    return (target.after ?? []).filter((file) => owed[file] !== undefined && owed[file].started === undefined);
}
/** Returns since when: a workflow run that was queued sooner may have been handed the value from before. */
async function untilRunsGetIt({ ports: { clock } }, runs) {
    const written = [];
    for (const run of runs) {
        for (const { address, done } of (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .currentOf */ .$c)(run.entry)?.destinations ?? []) {
            if (done !== undefined && (await run.destination({ address }).catch(() => undefined))?.readers)
                written.push((0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB)(done));
        }
    }
    const handed = Math.max(0, ...written) + _model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .QUEUE_MARGIN */ .Bb;
    const wait = handed - clock.now().getTime();
    if (wait > 0)
        await clock.sleep(Math.min(wait, _model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .QUEUE_MARGIN */ .Bb));
    return handed;
}
async function startFor(context, file, { runs, handed }) {
    const owed = runs
        .filter((run) => owedBy(run).includes(file))
        .flatMap((run) => {
        const current = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .currentOf */ .$c)(run.entry);
        const at = current?.after?.[file]?.at;
        return current && at !== undefined ? [{ run, rotation: current.rotation, at: (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB)(at) }] : [];
    });
    try {
        const workflows = startsOf(context.ports);
        const started = (await earlier(workflows, file, { owed, handed })) ?? (await start(context, workflows, file));
        await Promise.all(owed.map((one) => record(one, file, started)));
    }
    catch (error) {
        for (const { run } of owed)
            noteFailure(run, file, error);
    }
}
/**
 * What a run that was killed has started. What this very run has published nobody can have started before. Clocks may differ
 * by less than a pause.
 */
async function earlier(workflows, file, { owed, handed }) {
    if (owed.some(({ run }) => run.facts.published))
        return undefined;
    return workflows.startedSince(file, new Date(Math.max(handed - PAUSE, ...owed.map(({ at }) => at))));
}
/** Once more where nothing was answered and no run of it appears. */
async function start({ ports: { clock } }, workflows, file) {
    const before = new Date(clock.now().getTime() - PAUSE);
    try {
        return await workflows.start(file);
    }
    catch (error) {
        if (!(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'HTTP_UNKNOWN'))
            throw error;
    }
    for (let look = 0; look < LOOKS; look++) {
        await clock.sleep(PAUSE);
        const found = await workflows.startedSince(file, before);
        if (found)
            return found;
    }
    return workflows.start(file);
}
async function record({ run, rotation }, file, started) {
    const as = started === undefined ? '' : ` as ${started.name}`;
    await run.amend(`${file} started${as}`, rotation, (credential) => {
        const { at = run.now() } = credential.after?.[file] ?? {};
        const made = { at, started: run.now(), ...(started === undefined ? {} : { run: started.name }) };
        return { ...credential, after: { ...credential.after, [file]: made } };
    });
    run.tell('after', `${file} was started${as}`);
    run.outcome.notes.push(`${file} was started${started === undefined ? '' : `: ${started.url}`}`);
}
/** The rotation has succeeded, and goes on to its end: what failed is said, and tried again by the next run. */
function noteFailure(run, file, error) {
    if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB) || error.code === 'JOURNAL_CONFLICT' || error.code === 'JOURNAL_UNREACHABLE') {
        (0,_journal_parallel_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(run, error);
        return;
    }
    const { key } = run.target;
    run.tell('failed', `${error.code}: ${error.message}`);
    run.outcome.notes.push(`${file} was not started: what uses ${key} may go on with the old value; the next run tries again`);
    const { message: what, hint } = error;
    run.outcome.error ??= new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('AFTER_FAILED', {
        secret: key,
        what: error.code === 'AFTER_FAILED' ? what : `${file} could not be started: ${what}`,
        ...(hint === undefined ? {} : { hint }),
    });
}


/***/ }),

/***/ 43445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   De: () => (/* binding */ unprovedUse),
/* harmony export */   hC: () => (/* binding */ refuseUnprovable),
/* harmony export */   jH: () => (/* binding */ unprovable)
/* harmony export */ });
/* unused harmony export shownSays */
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84748);
/* harmony import */ var _use_proofs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43321);



const DAY = 86_400_000;
/** How long proofs are waited for where the policy does not say. */
const DEADLINE = 7 * DAY;
/**
 * Undefined: every listed workflow has shown the current credential. Journals which have, and notes at once what a person has
 * to mend. Throws what `unproved` throws.
 */
async function unprovedUse(run, current) {
    if ((0,_use_proofs_js__WEBPACK_IMPORTED_MODULE_2__/* .awaited */ .QZ)(run, current).length === 0)
        return undefined;
    const { ports, session } = run.context;
    const open = session.keys && ports.proofs ? await (0,_use_proofs_js__WEBPACK_IMPORTED_MODULE_2__/* .unproved */ .gv)(run, current) : undefined;
    if (open === undefined)
        return { says: withoutSeed(run) };
    if (open.length === 0)
        return undefined;
    for (const one of open)
        noteMending(run, one);
    const names = open.map(({ consumer }) => consumer.name);
    const deadline = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(current.times.current ?? current.times.intent) + (run.target.policy.proofDeadline ?? DEADLINE);
    const says = `waits for ${names.join(' and ')} to show the new one`;
    if (ports.clock.now().getTime() < deadline)
        return { says: `${says}, until ${new Date(deadline).toISOString()} without an error` };
    return { says, late: late(run, open) };
}
function withoutSeed({ context }) {
    const why = context.session.keys === undefined ? 'this run has no seed to open them with' : 'none can be asked here';
    return `waits for proofs of use, and ${why}`;
}
function late(run, open) {
    const { key } = run.target;
    const { proofs } = run.context.ports;
    const commands = open.map(({ consumer }) => proofs?.start(consumer) ?? '');
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('USE_UNPROVED', {
        secret: key,
        what: `the previous credential of ${key} is kept: ${open.map((one) => shownSays(one)).join('; ')}`,
        hint: `${commands.join('\n')}\nor, where one does not use ${key} any more, take it out of \`proof\``,
    });
}
/** What a workflow has shown, with its name in front. */
function shownSays({ consumer: { name }, shown }) {
    switch (shown.is) {
        case 'stale':
            return `${name} has shown the old value (${shown.run})`;
        case 'foreign':
            return `${name} has shown a value that no credential of this secret has (${shown.run})`;
        case 'unreadable':
            return `${name} has shown something that cannot be opened (${shown.run})`;
        case 'disabled':
            return `${name} is disabled`;
        case 'missing':
            return `${name} is not there`;
        case 'denied':
            return `${name} may not be read`;
        case 'unasked':
            return `${name} could not be asked: ${shown.why}`;
        default:
            return `${name} has shown nothing yet`;
    }
}
/** What does not mend itself is said in every run, long before the deadline. */
function noteMending(run, one) {
    const cure = cureOf(run, one);
    const note = `${shownSays(one)}: ${cure}`;
    if (cure !== undefined && !run.outcome.notes.includes(note))
        run.outcome.notes.push(note);
}
function cureOf({ context, target }, { consumer, shown }) {
    const { ports, session } = context;
    const proofs = ports.proofs;
    const start = proofs.start(consumer);
    switch (shown.is) {
        case 'stale':
            return `deploy or restart what still has it, then ${start}`;
        case 'foreign':
            return `look for another secret of the same name, of the environment, the repository or the organization, which hides it there; then ${start}`;
        case 'unreadable':
            return `its step has to have box: "${session.keys?.box}"; then ${start}`;
        case 'disabled':
            return proofs.enable(consumer);
        case 'missing':
            return `correct \`proof\` of ${target.key}, or add that workflow`;
        case 'denied':
            return `give the token ${proofs.permission} for ${consumer.repository}`;
        default:
            return undefined;
    }
}
/**
 * Before a rotation: each listed workflow is there and active, and its runs and statuses may be read. What leaked is not
 * kept waiting for that. Throws PREFLIGHT_DENIED, and what `UseProofs` throws.
 */
async function refuseUnprovable(run) {
    const { proofs } = run.context.ports;
    const consumers = (0,_use_proofs_js__WEBPACK_IMPORTED_MODULE_2__/* .awaited */ .QZ)(run, undefined);
    if (consumers.length === 0 || run.isUrgent || run.entry?.observed?.exposed)
        return;
    if (!proofs) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PREFLIGHT_DENIED', {
            secret: run.target.key,
            what: `${run.target.key} lists workflows under \`proof\`, and nothing here can ask what they show`,
            hint: 'run it where the forge can be asked',
        });
    }
    for (const consumer of consumers) {
        const wrong = await unprovable(proofs, consumer);
        if (wrong)
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PREFLIGHT_DENIED', { secret: run.target.key, ...wrong });
    }
}
/** Why no proof could come from a workflow; undefined: one can. Throws what `UseProofs` throws. */
async function unprovable(proofs, consumer) {
    const state = await proofs.state(consumer);
    const { name, repository } = consumer;
    if (state === 'missing') {
        return {
            what: `\`proof\` lists ${name}, and ${repository} has no such workflow, or the token does not see it`,
            hint: `correct it, or give the token ${proofs.permission} for ${repository}`,
        };
    }
    if (state === 'disabled') {
        return {
            what: `\`proof\` lists ${name}, which is disabled: it could prove nothing`,
            hint: proofs.enable(consumer),
        };
    }
    if (state === 'active' && (await proofs.readable(consumer)))
        return undefined;
    return {
        what: `\`proof\` lists ${name}, whose runs or commit statuses may not be read`,
        hint: `give the token ${proofs.permission} for ${repository}`,
    };
}


/***/ })

};
