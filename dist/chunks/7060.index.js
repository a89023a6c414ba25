export const id = 7060;
export const ids = [7060];
export const modules = {

/***/ 40047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ requireAdmin)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);

/** Throws ENVIRONMENT_MISSING, once for all of them, if a variable that `admin` names is not set or empty. */
function requireAdmin(targets, environment) {
    const missing = new Map();
    for (const target of targets) {
        const { admin } = target.binding;
        for (const name of typeof admin === 'string' ? [admin] : Object.values(admin ?? {})) {
            const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
            if (value === undefined || value.trim() === '')
                missing.set(name, [...(missing.get(name) ?? []), target.key]);
        }
    }
    const first = [...missing.keys()][0];
    if (first === undefined)
        return;
    const lines = [...missing]
        .slice(0, 10)
        .map(([name, keys]) => `the environment variable ${name} is not set, which is the \`admin\` of ${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ' and others' : ''}`);
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
        what: lines.join('\n'),
        hint: `in the workflow: env: { ${first}: \${{ secrets.${first} }} }; in a shell: export ${first}`,
    });
}


/***/ }),

/***/ 97950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ Escrow)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(36876);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(62539);
// EXTERNAL MODULE: ./lib/rotation/journal/escrow-codec.js
var escrow_codec = __webpack_require__(33412);
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
    put(rotation, minted) {
        this.#adding.set(rotation, minted);
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

// EXTERNAL MODULE: ./lib/rotation/journal/locks.js
var locks = __webpack_require__(44682);
// EXTERNAL MODULE: ./lib/rotation/journal/refusals.js
var refusals = __webpack_require__(74177);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(3554);
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
class Escrow {
    #ports;
    #session;
    #known = new Map();
    #old = new Map();
    #changed = new Set();
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
        const { known, old, changed } = verifyValues(text, document, keys);
        for (const [rotation, minted] of known)
            if (!this.#known.has(rotation))
                this.#known.set(rotation, minted);
        for (const [rotation, values] of old)
            this.#old.set(rotation, values);
        for (const rotation of changed.keys())
            if (!this.#known.has(rotation))
                this.#changed.add(rotation);
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
    /** Whether a held value that this run does not know is lost; false: a later run may still see it. */
    async isLost({ rotation, escrow }) {
        if (!escrow || this.#known.has(rotation) || this.#changed.has(rotation))
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
    /** Every value that the escrow must keep. */
    #referenced(document) {
        return Object.values(document.secrets).flatMap((entry) => entry.credentials.filter((credential) => credential.escrow?.state === 'held'));
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
        if (this.#referenced(this.#session.document).some(({ rotation }) => !this.#known.has(rotation)))
            await this.#reread();
        for (const credential of this.#referenced(this.#session.document)) {
            // A run that acts has journalled by now that what it should see, and does not, is lost.
            if (this.#known.has(credential.rotation) || (readOnly && (await this.isLost(credential))))
                continue;
            throw new errors/* KeyturnError */.FB('HELD', {
                secret,
                what: this.#changed.has(credential.rotation)
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
            if (!free || this.#referenced(document).some((credential) => !this.#known.has(credential.rotation))) {
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
        const rotations = this.#referenced(this.#session.document).map(({ rotation }) => rotation);
        const entries = {};
        for (const rotation of [...rotations, ...adding.keys()]) {
            const minted = adding.get(rotation) ?? this.#known.get(rotation);
            const old = this.#old.get(rotation);
            if (minted)
                entries[rotation] = { id: minted.id, values: minted.values, ...(old ? { old } : {}) };
        }
        return entries;
    }
    /**
     * Puts a value, together with every referenced one, by one idempotent write, under a number that was journalled before. Throws
     * ESCROW_FULL (no effect), ESCROW_FAILED (it may or may not be there).
     */
    put(rotation, minted) {
        return this.#writer.put(rotation, minted);
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
        const referenced = new Set(this.#referenced(document).map((one) => one.rotation));
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

/***/ 92691:
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

/***/ 21574:
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

/***/ 39451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ recordWish)
/* harmony export */ });
/* harmony import */ var _locks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44682);

/**
 * Journals a wish, merged with one that is there already. It needs no lock and leaves the revision alone, so that an owner
 * at work is not disturbed. Throws JOURNAL_CONFLICT if there is no such entry, and what `Session.commit` throws.
 */
async function recordWish(session, key, wanted, also = (entry) => entry) {
    await session.commit({
        message: `${key}: wish (${wanted.reason})`,
        apply(document) {
            const entry = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
            if (!entry)
                throw (0,_locks_js__WEBPACK_IMPORTED_MODULE_0__/* .entryConflict */ .zB)(key);
            const exposed = [...new Set([...(entry.wish?.exposed ?? []), ...(wanted.exposed ?? [])])];
            const merged = {
                ...entry.wish,
                ...wanted,
                since: entry.wish?.since ?? wanted.since,
                ...(exposed.length > 0 ? { exposed } : {}),
            };
            return { ...document, secrets: { ...document.secrets, [key]: also({ ...entry, wish: merged }) } };
        },
    });
    session.noteWish();
}


/***/ }),

/***/ 51637:
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

/***/ 85550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ reconcile)
});

// EXTERNAL MODULE: ./lib/rotation/journal/context.js
var journal_context = __webpack_require__(96489);
// EXTERNAL MODULE: ./lib/rotation/journal/escrow.js + 2 modules
var escrow = __webpack_require__(97950);
// EXTERNAL MODULE: ./lib/rotation/journal/gathering.js
var gathering = __webpack_require__(92691);
// EXTERNAL MODULE: ./lib/rotation/journal/locks.js
var locks = __webpack_require__(44682);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/journal/facts.js
var facts = __webpack_require__(9065);
// EXTERNAL MODULE: ./lib/rotation/journal/leaving.js
var leaving = __webpack_require__(21574);
;// CONCATENATED MODULE: ./lib/rotation/journal/parallel.js



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
    const known = error instanceof errors/* KeyturnError */.FB ? error : internal(error);
    if (known.code === 'OUT_OF_TIME') {
        (0,leaving/* leave */.q)(run, leaving/* UNBEGUN */.h);
        return;
    }
    run.tell('failed', `${known.code}: ${known.message}`);
    if ((0,errors.is)(known, 'JOURNAL_CONFLICT'))
        run.noteLockLost();
    run.outcome.error ??= known;
    run.outcome.action = (0,errors.is)(known, 'HELD', 'JOURNAL_CONFLICT') ? 'busy' : forHumans(known) ? 'human' : 'failed';
}
function forHumans(error) {
    return (0,errors.is)(error, 'NEEDS_HUMAN', 'OLD_KEY_ALIVE', 'VALUE_CHANGED', 'BINDING_UNKNOWN');
}
/** Adds to the error of a secret what is true at the end of its run, which was not known where it was thrown. */
function attachNow(run, { sent }) {
    const { outcome } = run;
    if (outcome.error)
        outcome.error = outcome.error.knowing((0,facts/* nowOf */.I)(run, sent));
}
/** Names the class and the place, never the message: a foreign error may quote a header or a body. */
function internal(error) {
    const name = error instanceof Error ? error.constructor.name : typeof error;
    const place = error instanceof Error ? (/\((?:.*\/)?([\w.-]+:\d+):\d+\)/.exec(error.stack ?? '')?.[1] ?? '') : '';
    return new errors/* KeyturnError */.FB('INTERNAL', {
        what: `Keyturn has a bug (${name}${place ? ` at ${place}` : ''})`,
        hint: 'please report it; run again to go on',
    });
}

// EXTERNAL MODULE: ./lib/rotation/journal/session.js + 8 modules
var journal_session = __webpack_require__(2803);
// EXTERNAL MODULE: ./lib/rotation/journal/signer.js
var journal_signer = __webpack_require__(35022);
// EXTERNAL MODULE: ./lib/rotation/model/budget.js
var budget = __webpack_require__(96063);
;// CONCATENATED MODULE: ./lib/rotation/model/effects.js
/** The same ports; every call that may change something is counted in `effects` before it is made. */
function counting(ports) {
    const effects = { sent: 0 };
    const counted = (work) => {
        return (...given) => {
            effects.sent++;
            return work(...given);
        };
    };
    const { journal, escrow, links, alerts } = ports;
    const channel = (one) => ({
        ...one,
        send: counted((message) => one.send(message)),
        ...(one.sendPassword ? { sendPassword: counted((message) => one.sendPassword(message)) } : {}),
        ...(one.notify ? { notify: counted((message, to) => one.notify(message, to)) } : {}),
    });
    const provider = (one) => ({
        ...one,
        mint: counted((request) => one.mint(request)),
        revoke: counted((id) => one.revoke(id)),
        ...(one.deactivate ? { deactivate: counted((id) => one.deactivate(id)) } : {}),
    });
    const destination = (one) => ({ ...one, write: counted((value) => one.write(value)) });
    return {
        effects,
        ports: {
            ...ports,
            journal: { ...journal, write: counted((...given) => journal.write(...given)) },
            escrow: escrow && {
                ...escrow,
                write: counted((value) => escrow.write(value)),
                ...(escrow.leave ? { leave: counted((...given) => escrow.leave(...given)) } : {}),
            },
            links: links && {
                ...links,
                create: counted((draft) => links.create(draft)),
                destroy: counted((...given) => links.destroy(...given)),
            },
            alerts: alerts && { ...alerts, resolve: counted((...given) => alerts.resolve(...given)) },
            channels: ports.channels.map(channel),
            provider: async (binding) => provider(await ports.provider(binding)),
            destination: async (address) => destination(await ports.destination(address)),
            keepAlive: counted(() => ports.keepAlive()),
        },
    };
}

// EXTERNAL MODULE: ./lib/rotation/model/following-clock.js
var following_clock = __webpack_require__(7184);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(62539);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var model_policy = __webpack_require__(36876);
// EXTERNAL MODULE: ./lib/rotation/people/recipients.js
var recipients = __webpack_require__(83794);
;// CONCATENATED MODULE: ./lib/rotation/people/detect-leavers.js
/** Who has access to a secret, and who of them is no recipient any more. Only detects: `steps/revoke-access.ts` revokes. */



/** The people whom the journal knows for this secret and who are no recipients any more. Throws what `People.resolve` throws. */
async function detectLeavers(run) {
    if (!run.entry || !run.target.share || run.target.person)
        return [];
    const known = knownPeople(run);
    if (known.length === 0)
        return [];
    const today = await (0,recipients/* intendedRecipients */.Uw)(run.context, run.target);
    return known.filter((person) => !today.some(({ id }) => id === person.id));
}
/** Everybody who has or may still open a live credential, and whose leaving is not journalled yet. */
function knownPeople(run) {
    const found = new Map();
    for (const credential of (0,model_policy/* liveCredentials */.ve)(run.entry)) {
        for (const share of credential.shares)
            if (mayHaveAccess(credential, share))
                found.set(share.person.id, share.person);
    }
    return [...found.values()];
}
function mayHaveAccess({ stage }, { state, left }) {
    if (state === 'waiting' || state === 'owed')
        return true;
    return stage !== 'previous' && left === undefined && hasSeen(state);
}
/** A link that is neither known to be unopened nor known to have ended counts as seen. */
function hasSeen(state) {
    return state === 'opened' || state === 'saved' || state === 'disputed' || state === 'unknown';
}
/** Whether this person has anything of this secret: a link, a value that still works, a credential of their own. */
function holdsAccess(run, id) {
    if (run.target.person)
        return run.target.person.id === id && (0,model_policy/* liveCredentials */.ve)(run.entry).length > 0;
    // It does not matter whether their leaving is journalled already: what they have seen works until it is rotated.
    return (0,model_policy/* liveCredentials */.ve)(run.entry).some((one) => one.shares.some((share) => share.person.id === id && mayHaveAccess(one, { ...share, left: undefined })));
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
        for (const { shares } of (0,model_policy/* liveCredentials */.ve)(entry))
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
    return new errors/* KeyturnError */.FB('NEEDS_HUMAN', {
        secret,
        what: `${logins.length} of ${known} people who share ${secret} are no longer in ${teams}: one answer that takes away more than half is not believed`,
        hint: `if they have left, say so for each: ${logins.map((login) => `keyturn offboard --person ${login}`).join('; ')}. Otherwise put the team right; nothing was changed here`,
    });
}

// EXTERNAL MODULE: ./lib/rotation/people/personal-credentials.js
var personal_credentials = __webpack_require__(69361);
// EXTERNAL MODULE: ./lib/rotation/journal/secret-run.js + 1 modules
var secret_run = __webpack_require__(30788);
;// CONCATENATED MODULE: ./lib/rotation/people/receipts.js
/** The receipts of links: read as long as they can change, whether or not an old credential waits for them. */


/** Recipients who have not shown yet that they have the current credential. An expired link is no receipt. */
function openShares(run) {
    const enough = run.target.policy.receipt;
    return ((0,model_policy/* currentOf */.$c)(run.entry)?.shares.filter(({ state, left }) => left === undefined &&
        (['owed', 'waiting', 'expired'].includes(state) || (state === 'opened' && enough === 'saved'))) ?? []);
}
/** Until when the old credential waits for this recipient: counted from the first message, not from a reminder. */
function deadlineOf(run, current, share) {
    const since = share.announced ?? share.sent ?? current.times.current ?? current.times.intent;
    return (0,model_policy/* time */.kB)(since) + run.target.policy.receiptDeadline;
}
/** Whether the state of the link may still change. A saved one may yet be disputed. */
function isAsked(run, share) {
    if (share.sent === undefined || !['waiting', 'opened', 'saved'].includes(share.state))
        return false;
    return (run.context.ports.clock.now().getTime() < (0,model_policy/* time */.kB)(share.expires ?? share.sent) + run.target.policy.receiptDeadline);
}
/** Whether there is a link to ask about. */
function awaitsReceipts(run) {
    return run.entry?.credentials.some((one) => isLive(one) && one.shares.some((share) => isAsked(run, share))) === true;
}
function isLive({ stage }) {
    return stage === 'current' || stage === 'previous';
}
/** Reads what became of the links; journals only what changed. Throws what the link service throws. */
async function refreshReceipts(run) {
    const { links } = run.context.ports;
    if (!links)
        return;
    for (const credential of run.entry?.credentials.filter(isLive) ?? []) {
        const changed = new Map();
        for (const share of credential.shares) {
            if (!isAsked(run, share) || share.link === undefined)
                continue;
            const receipt = await links.receipt(share.link);
            if (receipt.state === share.state || receipt.state === 'unknown')
                continue;
            if (receipt.state === 'superseded' && credential.stage === 'current') {
                changed.set(share.link, owedAgain(share));
                continue;
            }
            changed.set(share.link, {
                ...share,
                state: receipt.state,
                ...(receipt.openedAt ? { opened: receipt.openedAt.toISOString() } : {}),
                ...(receipt.savedAt ? { saved: receipt.savedAt.toISOString() } : {}),
            });
        }
        if (changed.size === 0)
            continue;
        const says = [...changed.values()].map((share) => `${share.person.login} ${share.state}`).join(', ');
        await run.amend(`receipts: ${says}`, credential.rotation, (one) => ({
            ...one,
            shares: one.shares.map((share) => (share.link === undefined ? share : (changed.get(share.link) ?? share))),
        }));
    }
}
/** Another link took its place, and the journal does not know of that one: a part of it was taken back. */
function owedAgain({ link: _, sent, expires: _expires, ...share }) {
    const announced = share.announced ?? sent;
    return { ...share, state: 'owed', ...(announced === undefined ? {} : { announced }) };
}
/**
 * Half of the time is over and the link was not opened: it is owed once more, so that a new one takes its place. The
 * deadline does not move. Where the value is no longer at hand, only a personal credential can be given again, as a
 * new one: nobody has the old one.
 */
async function remind(run) {
    const current = (0,model_policy/* currentOf */.$c)(run.entry);
    if (!current)
        return;
    const now = run.context.ports.clock.now().getTime();
    const { receiptDeadline } = run.target.policy;
    const isLate = (share) => {
        const deadline = deadlineOf(run, current, share);
        return (share.sent !== undefined &&
            share.reminded === undefined &&
            share.left === undefined &&
            (share.state === 'waiting' || share.state === 'expired') &&
            now >= deadline - receiptDeadline / 2 &&
            now < deadline);
    };
    const late = current.shares.filter(isLate);
    const known = run.context.escrow.value(current.rotation) !== undefined;
    if (late.length === 0 || (!known && !run.target.person))
        return;
    await run.change(`reminding ${late.map(({ person }) => person.login).join(', ')}`, (entry) => ({
        ...(0,secret_run/* replace */.HC)(entry, current.rotation, (one) => ({
            ...one,
            shares: one.shares.map((share) => {
                if (!isLate(share))
                    return share;
                const { sent, ...rest } = share;
                // Delivery finds the old link waiting, ends it, and makes another.
                return {
                    ...rest,
                    state: 'waiting',
                    announced: share.announced ?? sent ?? run.now(),
                    reminded: run.now(),
                };
            }),
        })),
    }));
}

// EXTERNAL MODULE: ./lib/rotation/steps/deliver.js + 2 modules
var deliver = __webpack_require__(52584);
// EXTERNAL MODULE: ./lib/rotation/steps/exposure.js
var exposure = __webpack_require__(97453);
// EXTERNAL MODULE: ./lib/rotation/steps/end.js + 1 modules
var end = __webpack_require__(26469);
// EXTERNAL MODULE: ./lib/rotation/model/needs-human.js
var needs_human = __webpack_require__(4853);
// EXTERNAL MODULE: ./lib/rotation/steps/advance.js
var advance = __webpack_require__(41392);
// EXTERNAL MODULE: ./lib/rotation/steps/manual.js
var manual = __webpack_require__(17486);
// EXTERNAL MODULE: ./lib/rotation/steps/witness.js
var steps_witness = __webpack_require__(97857);
;// CONCATENATED MODULE: ./lib/rotation/steps/recover.js
/** The crash rules: what a run does with a pending credential that it did not mint itself. */









/** Brings a pending credential to an end: published, aborted, or left for a later run or a human. */
async function recover(run, credential) {
    const provider = await run.providerOf(credential);
    const { escrow } = run.context;
    run.tell('resume', `${credential.tag}, ${credential.step}`);
    if (credential.step === 'minting')
        return recoverMint(run, provider, credential);
    if (escrow.isChanged(credential.rotation))
        return valueChanged(run, credential);
    const value = escrow.value(credential.rotation) ?? (provider.manual && (await (0,manual/* enteredAgain */.cj)(run, provider, credential)));
    if (value && run.escrowed && credential.step === 'minted') {
        // Found in the escrow although its PUT was never journalled: this run may not PUT without the lock.
        const claim = await escrow.claim(run.context, run.target.key);
        await escrow.numbered((also) => run.change('resumed', (entry) => entry, (document) => also(claim(document))));
    }
    if (value) {
        if (provider.manual)
            escrow.learn(credential.rotation, value);
        await run.hold();
        await (0,recipients/* resolveRecipients */.RV)(run);
        run.outcome.action = 'resumed';
        return (0,advance/* advance */.n)(run, provider, credential.rotation, value);
    }
    if (credential.escrow?.state === 'held' && !(await escrow.isLost(credential))) {
        run.outcome.action = 'waiting';
        run.outcome.next = 'goes on in a run that was created after the value went into the escrow';
        return;
    }
    return valueLost(run, credential);
}
/** The escrow's value is not the one that was minted: it is not used, and nothing is concluded from it. */
async function valueChanged(run, { rotation }) {
    const known = run.entry?.human;
    if (known?.code !== 'VALUE_CHANGED' || known.rotation !== rotation) {
        const human = { code: 'VALUE_CHANGED', since: run.now(), rotation };
        await run.change('a human looks', (entry) => ({ ...entry, human }));
    }
    run.outcome.action = 'human';
    run.outcome.error ??= (0,needs_human/* humanError */.G)(run.target.key, run.entry, run.entry?.human);
}
/** Nobody has the value any more. */
async function valueLost(run, credential) {
    // Without a destination, the step *writing* has written nothing.
    if (credential.step !== 'writing' || credential.destinations.length === 0) {
        await run.amend('value lost', credential.rotation, withValueLost);
        await (0,end/* abort */.h2)(run, credential, {
            why: 'value lost before any destination was written',
            renew: credential.reason,
        });
        return;
    }
    const found = await readBack(run, credential);
    if (found) {
        run.context.escrow.learn(credential.rotation, found);
        await run.hold();
        await (0,recipients/* resolveRecipients */.RV)(run);
        run.outcome.action = 'resumed';
        return (0,advance/* advance */.n)(run, await run.providerOf(credential), credential.rotation, found);
    }
    await demote(run, credential, 'value lost after writing');
}
/** The credential's values, if every one of them stands in a destination that can be read. */
async function readBack(run, credential) {
    if (credential.id === undefined)
        return undefined;
    const values = {};
    for (const { address } of credential.destinations) {
        const destination = await run.destination({ address });
        const value = await destination.read?.();
        if (!value || Object.hasOwn(values, address.value))
            continue;
        const print = await run.context.ports.fingerprint(run.entry?.salt ?? '', value);
        if (print === credential.fingerprint?.[address.value])
            values[address.value] = value;
    }
    const whole = Object.keys(credential.fingerprint ?? {}).every((name) => Object.hasOwn(values, name));
    return whole && Object.keys(values).length > 0 ? { id: credential.id, values } : undefined;
}
/** Some destinations may have it, so it lives on as a previous one until a successor is in every destination. */
async function demote(run, credential, why) {
    await run.change(`pending -> previous (${why})`, (entry) => {
        const { wish } = entry;
        const demoted = (0,secret_run/* replace */.HC)(entry, credential.rotation, (one) => ({
            ...withValueLost(one),
            stage: 'previous',
            step: 'done',
            times: { ...one.times, previous: run.now() },
        }));
        return { ...demoted, wish: wish ?? { reason: credential.reason, since: run.now() } };
    });
}
function withValueLost(credential) {
    return credential.escrow ? { ...credential, escrow: { ...credential.escrow, state: 'lost' } } : credential;
}
/** The mint was sent, but no answer was recorded. */
async function recoverMint(run, provider, credential) {
    await run.hold();
    const renew = credential.reason;
    if (provider.local || provider.manual)
        return (0,end/* abort */.h2)(run, credential, { why: 'never minted', renew, neverMinted: true });
    if (!provider.list || !provider.tagged) {
        return leaveToHuman(run, credential, await listedSince(provider, credential));
    }
    // A listing that lacks what has to be there is of another account, or is cut short: it proves nothing.
    const witness = await (0,steps_witness/* witnessOf */.XH)(run, provider, credential);
    let empty = 0;
    for (let listing = 1; listing <= 4 && empty < 2; listing++) {
        if (listing > 1)
            await run.context.ports.clock.sleep(model_policy/* REQUEST_TIMEOUT */._h + Math.max(provider.listLag, provider.propagation) + 1000);
        const all = await provider.list();
        const found = all.find((one) => one.tag === credential.tag);
        if (found) {
            const id = provider.idIsSecret ? await run.hashed(found.id) : found.id;
            await run.amend('found at the provider, value lost', credential.rotation, ({ baseline: _, ...one }) => ({
                ...one,
                id,
                seen: run.now(),
                step: 'minted',
                times: { ...one.times, minted: run.now() },
            }));
            const known = run.entry?.credentials.find((one) => one.rotation === credential.rotation);
            return (0,end/* abort */.h2)(run, known ?? credential, { why: 'value lost', renew });
        }
        // A credential that is listed without its name, and was not listed before, may be the one.
        const unnamed = all.some(({ id, unreadable }) => unreadable && !credential.baseline?.includes(id));
        if (!unnamed && (witness.ids.length === 0 || (await witness.in(all))))
            empty++;
    }
    if (empty < 2) {
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
            secret: run.target.key,
            what: `${provider.account} lists something whose name it does not show, or does not list what lives there${provider.idIsSecret || witness.ids.length === 0 ? '' : ` (${witness.ids.join(', ')})`}: whether ${credential.tag} was minted cannot be told`,
            hint: `check that the admin credential is of the account that minted it, and that it may list everything there, then run again`,
        });
    }
    return (0,end/* abort */.h2)(run, credential, { why: 'never minted', renew, neverMinted: witness.ids.length > 0 });
}
/** An id that was not there before proves nothing without a tag; but a human looks at it first. */
async function listedSince(provider, { baseline }) {
    if (!provider.list || !baseline || provider.idIsSecret)
        return [];
    return (await provider.list()).map(({ id }) => id).filter((id) => !baseline.includes(id));
}
async function leaveToHuman(run, credential, ids) {
    const human = {
        code: 'MINT_UNKNOWN',
        since: run.now(),
        rotation: credential.rotation,
        ...(ids.length === 0 ? {} : { ids }),
    };
    await run.change('pending -> orphan, a human looks', (entry) => ({
        ...(0,secret_run/* replace */.HC)(entry, credential.rotation, (one) => ({
            ...one,
            stage: 'orphan',
            times: { ...one.times, ended: run.now() },
        })),
        human,
    }));
}

;// CONCATENATED MODULE: ./lib/rotation/steps/revoke-access.js
/**
 * Revokes the access of people who have left: their links end, their personal credentials are revoked, what they saw is
 * rotated. That they left is journalled first, so that a killed run is finished by the next one.
 */




/** Ends the links of these people to a shared secret, and makes it due if one of them has seen it. */
async function revokeSharedAccess(run, people, reason) {
    const ids = new Set(people.map(({ id }) => id));
    const mine = (share) => ids.has(share.person.id);
    await run.change(`${people.map(({ login }) => login).join(', ')} left (${reason})`, (entry) => withWish((0,model_policy/* liveCredentials */.ve)(entry).some((one) => one.stage !== 'previous' && one.shares.some((share) => mine(share) && hasSeen(share.state))), mapShares(entry, (share) => (mine(share) ? { ...share, left: share.left ?? run.now() } : share)), reason, run.now()));
    await endLinks(run, mine, reason);
    if (run.outcome.action === 'none')
        run.outcome.action = 'waiting';
}
/** Ends these links; a person who turns out to have opened one before has seen the secret. */
async function endLinks(run, mine, reason) {
    const { links } = run.context.ports;
    const ended = new Map();
    for (const { shares } of (0,model_policy/* liveCredentials */.ve)(run.entry)) {
        for (const share of shares) {
            if (!mine(share) || (share.state !== 'waiting' && share.state !== 'owed'))
                continue;
            if (share.link === undefined)
                ended.set(share.person.id, 'destroyed');
            else {
                await links?.destroy(share.link);
                const state = (await links?.receipt(share.link))?.state ?? 'unknown';
                // A link that was drafted and never made is unknown to its service, and nobody can hold it.
                ended.set(share.link, state === 'unknown' && share.sent === undefined ? 'destroyed' : state === 'waiting' ? 'unknown' : state);
            }
        }
    }
    if (ended.size === 0)
        return;
    await run.change(`links of ${ended.size === 1 ? 'a leaver' : 'leavers'} ended`, (entry) => {
        const next = mapShares(entry, (share) => {
            const state = mine(share) ? ended.get(share.link ?? share.person.id) : undefined;
            return state === undefined ? share : { ...share, state };
        });
        const seen = (0,model_policy/* liveCredentials */.ve)(next).some((one) => one.stage !== 'previous' && one.shares.some((share) => mine(share) && hasSeen(share.state)));
        return next.closing ? next : withWish(seen, next, reason, run.now());
    });
}
function withWish(due, entry, reason, since) {
    return due && !entry.wish ? { ...entry, wish: { reason, since } } : entry;
}
function mapShares(entry, change) {
    return {
        ...entry,
        credentials: entry.credentials.map((one) => ((0,model_policy/* isLive */.DG)(one) ? { ...one, shares: one.shares.map(change) } : one)),
    };
}
/** Ends a personal credential: link, pending, previous, current. Nothing is minted in its place. */
async function endPersonalCredential(run, reason) {
    // A lock that a killed run left is released with the rest.
    if (run.entry?.lock)
        await run.hold();
    if (!run.entry?.closing) {
        const login = run.target.person?.login ?? '';
        await run.change(`closing: ${login} left (${reason})`, ({ wish: _, ...entry }) => ({
            ...mapShares(entry, (share) => ({ ...share, left: share.left ?? run.now() })),
            closing: { reason, since: run.now() },
        }));
    }
    const began = run.entry?.closing?.reason ?? reason;
    await endLinks(run, () => true, began);
    const pending = (0,model_policy/* pendingOf */.lc)(run.entry);
    if (pending)
        await recover(run, pending);
    for (const one of (0,model_policy/* liveCredentials */.ve)(run.entry)) {
        if (one.stage === 'pending')
            continue;
        await (0,end/* endCredential */.lh)(run, one, `${one.stage} -> revoked (${began})`);
    }
    if (run.entry?.wish)
        await run.change('nothing is minted in its place', ({ wish: _, ...entry }) => entry);
    run.outcome.action = 'revoked';
    run.outcome.reason = began;
    run.outcome.next = 'ended with its person; nothing is minted in its place';
}
/** Its person is a recipient again: what is left of the old credential ends, and they get a new one. */
async function reopen(run) {
    const { closing } = run.entry ?? {};
    if (!closing)
        return;
    if ((0,model_policy/* liveCredentials */.ve)(run.entry).length > 0)
        await endPersonalCredential(run, closing.reason);
    await run.change(`${run.target.person?.login} is back`, ({ closing: _, ...entry }) => entry);
}

;// CONCATENATED MODULE: ./lib/rotation/steps/leavers.js






const MEMBER_LEFT = 'member-left';
/** Finishes what a killed run began to end. */
async function finishClosing(runs) {
    await inParallel(runs.filter((run) => run.unconfirmed && run.entry?.closing), inTime((run) => endPersonalCredential(run, MEMBER_LEFT)));
}
/** `offboard`: everything of this person in these secrets ends, or becomes due. */
async function offboard(runs, person, reason) {
    await inParallel(runs, inTime((run) => run.target.person ? endPersonalCredential(run, reason) : revokeSharedAccess(run, [person], reason)));
}
/** The work, for the secrets whose turn comes before the time of the run is over. */
function inTime(work) {
    return async (run) => {
        if (!run.context.budget.over())
            return work(run);
        (0,leaving/* leave */.q)(run, 'what somebody who left holds of it is left for the next run: the time of this one was over');
    };
}
/**
 * `member-left`: compares the people in the journal with today's recipients. `gone` are the runs of personal credentials
 * whose person is no recipient any more; `believed`: a human has reviewed it, and even an implausible answer is acted upon.
 */
async function revokeAccessOfLeavers(context, runs, gone, believed) {
    const leaving = new Map();
    await inParallel(runs, async (run) => {
        if (run.unconfirmed || !run.target.policy.rotateWhen.includes('member-left'))
            return;
        const people = await detectLeavers(run).catch((error) => {
            if (!(error instanceof errors/* KeyturnError */.FB))
                throw error;
            if (run.target.policy.signalsNamed && !(0,errors.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'HTTP_REFUSED', 'RATE_LIMITED'))
                throw error;
            context.notices.push(`who has left ${run.target.share?.with.join(', ')} could not be asked: ${error.message}`);
            return [];
        });
        if (people.length > 0)
            leaving.set(run, people);
    });
    for (const run of gone) {
        const { person, policy } = run.target;
        if (run.entry?.closing || !person)
            continue;
        if (policy.rotateWhen.includes('member-left'))
            leaving.set(run, [(0,secret_run/* remembered */.HK)(person)]);
        else
            run.outcome.notes.push(`${person.login} is not among the recipients any more: \`keyturn offboard --person ${person.login}\` ends it`);
    }
    const groups = sharingGroups(runs, leaving);
    const end = inTime(async (run) => {
        const people = leaving.get(run) ?? [];
        const group = groups.get(sharingKey(run));
        if (group && !believed && isImplausible(group.with, group.known.size, group.gone.size))
            throw implausible(run.target.key, group.with, group.known.size, [...group.gone.values()]);
        await (run.target.person ? endPersonalCredential(run, MEMBER_LEFT) : revokeSharedAccess(run, people, MEMBER_LEFT));
    });
    await inParallel([...leaving.keys()], end);
}

// EXTERNAL MODULE: ./lib/rotation/steps/rotate.js + 1 modules
var rotate = __webpack_require__(29653);
;// CONCATENATED MODULE: ./lib/rotation/steps/onboard.js
/** A new teammate gets what the configuration gives them: a credential of their own, or a copy of the current value. */







/** Makes this person owed a link of this secret. Delivery is the next step; throws what keeps it from happening. */
async function onboard(run, person, reason) {
    const pending = (0,model_policy/* pendingOf */.lc)(run.entry);
    if (pending)
        await recover(run, pending);
    if ((0,model_policy/* pendingOf */.lc)(run.entry))
        return;
    if (run.target.person) {
        await reopen(run);
        // What they have lost may have been found by another person: they get a new one, and the old one ends.
        return (0,rotate/* rotate */.e)(run, reason);
    }
    await (0,recipients/* resolveRecipients */.RV)(run);
    const current = (0,model_policy/* currentOf */.$c)(run.entry);
    const value = current && (await currentValue(run));
    if (!current || !value) {
        throw new errors/* KeyturnError */.FB('DELIVER_FAILED', {
            secret: run.target.key,
            what: `the current value of ${run.target.key} is not at hand, so ${person.login} cannot be given a copy`,
            hint: `hand it over in the environment (${run.context.ports.variableHint(Object.values(run.target.values))}), or rotate it for everybody: keyturn rotate --only '${run.target.key}' --force --reason onboard`,
        });
    }
    run.context.escrow.learn(current.rotation, value);
    await run.amend(`a link for ${person.login} is owed (${reason})`, current.rotation, (one) => {
        const before = one.shares.find((share) => share.person.id === person.id);
        const owed = { person: (0,secret_run/* remembered */.HK)(person), state: 'owed' };
        // Delivery ends the link that nobody opened before it makes the next.
        const open = before?.state === 'waiting' && before.link !== undefined;
        const share = open ? { ...owed, state: 'waiting', link: before.link } : owed;
        return { ...one, shares: [...one.shares.filter((other) => other !== before), share] };
    });
}
/** The current credential's values: from this run, from a place that can be read, or from the environment. Never a stale one. */
async function currentValue(run) {
    const current = (0,model_policy/* currentOf */.$c)(run.entry);
    if (!current)
        return undefined;
    const known = run.context.escrow.value(current.rotation) ?? (await readBack(run, current));
    if (known || current.id === undefined)
        return known;
    const { ports } = run.context;
    const values = {};
    for (const [valueName, print] of Object.entries(current.fingerprint ?? {})) {
        const name = run.target.values[valueName];
        const value = name === undefined ? undefined : ports.variable(name);
        if (!value || (await ports.fingerprint(run.entry?.salt ?? '', value)) !== print)
            return undefined;
        values[valueName] = value;
    }
    return Object.keys(values).length > 0 ? { id: current.id, values } : undefined;
}
/** Journals that a command offboards this person, before anything ends. */
function recordOffboarding(session, record) {
    return session.commit({
        message: `${record.person.login} is offboarded${record.secrets ? ` from ${record.secrets.join(', ')}` : ''}`,
        apply: (document) => {
            const { offboarded = [] } = document;
            const said = offboarded.some(({ person, secrets, except }) => person.id === record.person.id && !except && String(secrets ?? '') === String(record.secrets ?? ''));
            return said ? document : { ...document, offboarded: [...offboarded, record] };
        },
    });
}
/** Takes that back for these secrets, or for all. */
async function undoOffboarding(session, { id, login }, secrets) {
    if (!session.document.offboarded?.some(({ person }) => person.id === id))
        return;
    await session.commit({
        message: `${login} is brought back${secrets ? ` for ${secrets.join(', ')}` : ''}`,
        apply: (document) => {
            const rest = (document.offboarded ?? []).flatMap((one) => {
                if (one.person.id !== id)
                    return [one];
                if (secrets === undefined)
                    return [];
                if (one.secrets === undefined)
                    return [{ ...one, except: [...new Set([...(one.except ?? []), ...secrets])] }];
                const left = one.secrets.filter((key) => !secrets.includes(key));
                return left.length === 0 ? [] : [{ ...one, secrets: left }];
            });
            const { offboarded: _, ...without } = document;
            return rest.length === 0 ? without : { ...without, offboarded: rest };
        },
    });
}
/** Whether the configuration gives this person this secret. */
async function isRecipient(run, id) {
    if (run.target.person)
        return run.target.person.id === id && !run.unconfirmed;
    return (await (0,recipients/* intendedRecipients */.Uw)(run.context, run.target)).some((person) => person.id === id);
}

// EXTERNAL MODULE: ./lib/rotation/steps/sweep.js
var sweep = __webpack_require__(54038);
// EXTERNAL MODULE: ./lib/rotation/steps/readers.js
var readers = __webpack_require__(40646);
// EXTERNAL MODULE: ./lib/rotation/steps/write.js + 1 modules
var write = __webpack_require__(51673);
;// CONCATENATED MODULE: ./lib/rotation/steps/drain.js
/**
 * The old credential lives on until the overlap is over, the recipients have the new one (or their deadline has passed),
 * no workflow run can still hold the old value, and the provider reports it quiet. Only then is it revoked.
 */








/** Drains every previous credential of this secret; when the last one has ended, the value leaves the escrow. */
async function drain(run) {
    await expose(run);
    for (const previous of (0,model_policy/* previousOf */.te)(run.entry)) {
        try {
            await drainOne(run, previous);
        }
        catch (error) {
            // A credential whose provider may not be asked holds back no other.
            if (!(0,errors.is)(error, 'BINDING_UNKNOWN') && !(previous.unsigned && (0,errors.is)(error, 'NEEDS_HUMAN')))
                throw error;
            fail(run, error);
        }
    }
    await releaseValue(run);
}
async function drainOne(run, previous) {
    const blocker = await leavable(run, () => blockerOf(run, previous));
    // A credential that a person has ended has nothing to wait for, but its successor must be in every destination.
    const waits = blocker?.kind === 'successor' || !run.context.ended || !(await isManual(run, previous));
    if (blocker && waits)
        return recordWait(run, previous, blocker);
    await run.hold();
    if (!(await rewriteLate(run)))
        return;
    await (0,end/* endCredential */.lh)(run, previous, `previous -> revoked (${previous.exposed ? 'exposed' : 'drained'})`);
    (0,readers/* noteUnread */.gS)(run);
    run.outcome.action =
        run.outcome.action === 'none' || run.outcome.action === 'waiting' ? 'revoked' : run.outcome.action;
}
/** What asks much and changes nothing but what can be done again; what leaked does not wait for another run. */
function leavable(run, work) {
    return run.isUrgent ? work() : run.context.budget.bounded(work);
}
async function isManual(run, previous) {
    try {
        return (await run.providerOf(previous)).manual !== undefined;
    }
    catch (error) {
        if ((0,errors.is)(error, 'BINDING_UNKNOWN'))
            return false;
        throw error;
    }
}
/** A wish that names a previous credential ends its overlap now. */
async function expose(run) {
    const exposed = run.entry?.wish?.exposed ?? [];
    const leaked = (0,model_policy/* previousOf */.te)(run.entry).filter((one) => exposed.includes(one.rotation) && !one.exposed);
    if (leaked.length > 0) {
        await run.change('exposed: its overlap is over', (entry) => ({
            ...entry,
            credentials: entry.credentials.map((one) => leaked.some((other) => other.rotation === one.rotation)
                ? {
                    ...one,
                    exposed: true,
                    ...(one.revokeNotBefore === undefined ? {} : { revokeNotBefore: run.now() }),
                }
                : one),
        }));
    }
    // The wish is answered once nothing that it names is current or pending any more.
    const { wish } = run.entry ?? {};
    if (!wish?.exposed)
        return;
    const open = run.entry?.credentials.some((one) => wish.exposed?.includes(one.rotation) && (one.stage === 'current' || one.stage === 'pending'));
    if (!open)
        await run.change('wish answered', ({ wish: _, ...entry }) => entry);
}
async function blockerOf(run, previous) {
    const { clock } = run.context.ports;
    const now = clock.now().getTime();
    const current = (0,model_policy/* currentOf */.$c)(run.entry);
    if (!current ||
        previous.revokeNotBefore === undefined ||
        current.destinations.some((one) => one.done === undefined)) {
        return { kind: 'successor', says: 'its successor is not in every destination yet' };
    }
    if (previous.exposed)
        return undefined;
    const overlapEnds = (0,model_policy/* time */.kB)(previous.revokeNotBefore);
    if (now < overlapEnds)
        return { kind: 'overlap', says: `overlaps until ${previous.revokeNotBefore}` };
    const open = openShares(run).map((share) => deadlineOf(run, current, share));
    const waiting = open.filter((deadline) => now < deadline);
    if (waiting.length > 0) {
        return {
            kind: 'receipts',
            says: `waits for ${waiting.length} receipt${waiting.length === 1 ? '' : 's'} until ${new Date(Math.max(...waiting)).toISOString()}`,
        };
    }
    if (run.target.policy.inUse === 'revoke' && now >= (0,model_policy/* deadAt */.so)(previous, run.target.policy))
        return undefined;
    try {
        return (await runsOf(run, current)) ?? (await useOf(run, previous, now));
    }
    catch (error) {
        // A rate limit or a broken connection means waiting: what cannot be read now is no reason to end anything.
        if (!(0,errors.is)(error, ...transientCodes))
            throw error;
        return { kind: 'unread', says: `is kept, because it could not be asked who uses it: ${error.message}` };
    }
}
const transientCodes = [
    'HTTP_UNKNOWN',
    'HTTP_NOT_SENT',
    'RATE_LIMITED',
    'PROVIDER_UNREACHABLE',
    'DESTINATION_UNREACHABLE',
];
/** Workflow runs that were queued before the new value was written everywhere. */
async function runsOf(run, current) {
    for (const { address, done } of current.destinations) {
        if (done === undefined)
            continue;
        const unfinished = await (0,readers/* whyStillHeld */.u5)(run, address, new Date((0,model_policy/* time */.kB)(done) + model_policy/* QUEUE_MARGIN */.Bb));
        if (unfinished.length > 0)
            return { kind: 'runs', says: unfinished.join(', and ') };
    }
    return undefined;
}
async function useOf(run, previous, now) {
    const provider = await run.providerUnlessEnded(previous);
    if (!provider?.list || provider.idIsSecret || run.target.policy.quiet === 0)
        return undefined;
    const used = (await listedAtLast(run, provider, previous))?.lastUsed?.getTime();
    if (used === undefined || used <= now - run.target.policy.quiet)
        return undefined;
    return { kind: 'use', says: `was last used at ${new Date(used).toISOString()}` };
}
/** Lists twice: a listing that lacks the credential once must not hide that it is in use. */
async function listedAtLast(run, provider, previous) {
    for (let listing = 1;; listing++) {
        const listed = (await provider.list?.())?.find((one) => one.id === previous.id);
        if (listed || listing === 2)
            return listed;
        await run.context.ports.clock.sleep(model_policy/* REQUEST_TIMEOUT */._h + Math.max(provider.listLag, provider.propagation));
    }
}
/** Records why the old credential stays; from `max-age` on that is an error. */
function recordWait(run, previous, blocker) {
    const { policy, key } = run.target;
    const overdue = run.context.ports.clock.now().getTime() >= (0,model_policy/* deadAt */.so)(previous, policy);
    run.outcome.next = `the previous credential ${blocker.says}`;
    if (run.outcome.action === 'none')
        run.outcome.action = 'waiting';
    if (!overdue)
        return;
    run.outcome.error ??= new errors/* KeyturnError */.FB(blocker.kind === 'runs' || blocker.kind === 'use' ? 'IN_USE' : 'OVERDUE', {
        secret: key,
        what: `the previous credential of ${key} has outlived its max-age: it ${blocker.says}`,
        hint: blocker.kind === 'successor'
            ? `run \`keyturn rotate --only '${key}'\` until every destination has the new one`
            : `end what still uses it, or end it now with \`keyturn revoke --only '${key}'\``,
    });
}
/**
 * Before the old one ends, every destination must hold the current one. A place that was written by something else since is
 * written again from the escrow; without the value the secret is due. Returns whether every destination holds it. Throws
 * OUT_OF_TIME.
 */
async function rewriteLate(run) {
    const current = (0,model_policy/* currentOf */.$c)(run.entry);
    if (!current)
        return false;
    const value = run.context.escrow.value(current.rotation);
    for (const { address, done } of current.destinations) {
        const destination = await run.destination({ address });
        if (await leavable(run, () => holdsCurrent(run, current, address.key)))
            continue;
        if (!value) {
            run.outcome.notes.push(`${destination.place} was written by something else at or after ${done}: the secret is rotated again`);
            if (!run.entry?.wish) {
                await run.change('due (foreign write)', (entry) => ({
                    ...entry,
                    wish: entry.wish ?? { reason: 'foreign-write', since: run.now() },
                }));
            }
            return false;
        }
        await run.context.escrow.mustBeLatest(run.target.key);
        const at = (await leavable(run, () => (0,write/* put */.y)(run, address, value))).toISOString();
        await run.amend('written again after a late write', current.rotation, (one) => ({
            ...one,
            destinations: one.destinations.map((other) => other.address.key === address.key ? { ...other, done: at } : other),
        }));
    }
    return true;
}
async function holdsCurrent(run, current, key) {
    const record = current.destinations.find((one) => one.address.key === key);
    if (record?.done === undefined)
        return false;
    const destination = await run.destination(record);
    if (destination.read) {
        const value = await destination.read();
        const print = current.fingerprint?.[record.address.value];
        return (value !== undefined &&
            print !== undefined &&
            (await run.context.ports.fingerprint(run.entry?.salt ?? '', value)) === print);
    }
    // It shows neither its value nor when that was written: the journalled write is all that can be known.
    if (!destination.updatedAt)
        return true;
    const at = await destination.updatedAt();
    return at !== undefined && at.getTime() <= (0,model_policy/* time */.kB)(record.done) + model_policy/* WRITE_MARGIN */.LW;
}
/** The value leaves the escrow when nothing drains any more and nobody is owed a link. */
async function releaseValue(run) {
    const current = (0,model_policy/* currentOf */.$c)(run.entry);
    if (current?.escrow?.state !== 'held' || (0,model_policy/* previousOf */.te)(run.entry).length > 0)
        return;
    if (current.shares.some(deliver/* undelivered */.o))
        return;
    await run.amend('escrow entry gone', current.rotation, (one) => one.escrow ? { ...one, escrow: { ...one.escrow, state: 'gone' } } : one);
}

// EXTERNAL MODULE: ./lib/rotation/steps/due.js
var due = __webpack_require__(32820);
// EXTERNAL MODULE: ./lib/rotation/steps/predecessor.js
var predecessor = __webpack_require__(74879);
;// CONCATENATED MODULE: ./lib/rotation/run/options.js
/** What a run is asked to do, and what it gives back. */
/** Whether this is the scheduled run, which looks for leaks and leavers; every other run was requested by a person. */
function isDaily(options) {
    return !options.exposed && options.onboard === undefined && options.offboard === undefined;
}
/** Whether a person waits for what this run does: what is left undone is then a failure of the run. */
function isAwaited(options) {
    return options.exposed === true || options.onboard !== undefined || options.offboard !== undefined;
}
/** Whether a person has reviewed the situation and says that the run may go on. */
function isReviewed(options) {
    return options.force !== undefined || options.exposed === true;
}

// EXTERNAL MODULE: ./lib/rotation/journal/wishes.js
var wishes = __webpack_require__(39451);
;// CONCATENATED MODULE: ./lib/rotation/run/requested.js
/** What `force` and `revoke` ask for: journalled before anything is done about it, and checked at the end. */



/** `force` and `revoke` outlive this run: they are journalled before anything is done about them. */
async function recordRequest(run, options) {
    const { entry } = run;
    if (!entry)
        return;
    const live = entry.credentials.filter((one) => one.stage === 'current' || one.stage === 'previous');
    if (options.exposed && !options.successor && isUnderWay(entry))
        return;
    const leaked = options.exposed && !options.successor ? await asOfRequest(run, live) : live;
    // An earlier attempt of this run has replaced what leaked.
    if (options.exposed && live.length > 0 && leaked.length === 0)
        return;
    const wish = {
        reason: options.force ?? 'exposed',
        since: run.now(),
        ...(options.first ? { first: true } : {}),
        ...(options.exposed && leaked.length > 0 ? { exposed: leaked.map((one) => one.rotation) } : {}),
    };
    await run.context.session.check();
    const { session } = run.context;
    await (0,wishes/* recordWish */.n)(session, run.target.key, wish);
}
/** A re-run of a workflow run concerns what existed when the run was created, not what it minted since. */
async function asOfRequest(run, live) {
    const { owner, runs } = run.context.ports;
    if (owner.attempt === 1)
        return live;
    const created = (await runs.createdAt()).getTime();
    return live.filter(({ times }) => (0,model_policy/* time */.kB)(times.intent) <= created);
}
/**
 * What leaked before is not dead yet, or its successor not placed: another `revoke` goes on with that, and does not take
 * the fresh successor for what leaked.
 */
function isUnderWay({ wish, observed, human, credentials }) {
    if (wish?.exposed || observed?.exposed || human?.code === 'OLD_KEY_ALIVE')
        return true;
    return credentials.some(({ stage, exposed }) => stage === 'previous' && exposed === true);
}
/** Sets OLD_KEY_ALIVE in the outcome if what leaked is not dead: `revoke` ends with 0 only then. */
function requireDead(run) {
    const { entry, outcome } = run;
    if (outcome.error || !entry)
        return;
    const named = entry.wish?.exposed ?? [];
    const lives = entry.credentials.some(({ stage, exposed, rotation }) => (stage === 'previous' && exposed) ||
        (named.includes(rotation) && (stage === 'current' || stage === 'pending' || stage === 'previous')));
    if (!lives && !entry.observed?.exposed)
        return;
    outcome.error = new errors/* KeyturnError */.FB('OLD_KEY_ALIVE', {
        secret: run.target.key,
        what: `what leaked of ${run.target.key} is not dead yet${outcome.next === '' ? '' : `: ${outcome.next}`}`,
        hint: `run \`keyturn revoke --only '${run.target.key}'\` again: it goes on where this run stopped. If the new one has leaked, too, add \`--force\``,
    });
}

;// CONCATENATED MODULE: ./lib/rotation/run/advance-secret.js
/** What a run does with one secret: finishes what is pending, rotates what is due, ends what is over. */















/** Finishes a pending rotation, then rotates the secret if it is due. */
async function advanceSecret(run, options) {
    run.noteNewAttempt();
    const locked = run.entry?.lock !== undefined;
    await run.refuseHeld();
    // The lock of a run that has ended would make every later run ask about it.
    if (locked)
        await run.hold();
    if (options.onboard)
        return onboard(run, options.onboard, options.reason ?? 'onboard');
    if (run.unconfirmed) {
        const pending = (0,model_policy/* pendingOf */.lc)(run.entry);
        if (pending)
            await recover(run, pending);
        return;
    }
    await reopen(run);
    await renewUndelivered(run);
    // An abort leaves a wish, which the second round takes up; there is no third.
    for (let round = 1; round <= 2; round++) {
        const pending = (0,model_policy/* pendingOf */.lc)(run.entry);
        if (pending && isLeaked(run, pending))
            await (0,end/* abort */.h2)(run, pending, { why: 'exposed', renew: run.entry?.wish?.reason });
        else if (pending && run.entry?.human && run.entry.human.code !== 'OLD_KEY_ALIVE' && isReviewed(options))
            await demote(run, pending, 'a human has looked');
        else if (pending && (await run.providerUnlessEnded(pending)) === undefined)
            await demote(run, pending, 'ended by hand, its settings are not known');
        else if (pending)
            await recover(run, pending);
        if ((0,model_policy/* pendingOf */.lc)(run.entry))
            return;
        const met = run.entry !== undefined;
        await (0,due/* firstContact */.V5)(run, {
            exposed: options.exposed === true,
            first: options.first === true,
            reason: options.force ?? 'exposed',
        });
        await acknowledge(run, options);
        if (run.entry?.human && run.entry.human.code !== 'OLD_KEY_ALIVE')
            return;
        // An entry that this run has just made could not carry the wish yet.
        const reason = !met && isReviewed(options) ? (options.force ?? 'exposed') : await (0,due/* reasonOf */.A3)(run);
        if (reason === undefined)
            return;
        await (0,rotate/* rotate */.e)(run, reason);
        if (!run.entry?.wish || run.outcome.action === 'waiting')
            return;
    }
}
/** Leaked before any destination was written: it can be aborted. */
function isLeaked(run, pending) {
    const unwritten = pending.step === 'minted' || pending.step === 'escrowed';
    return unwritten && run.entry?.wish?.exposed?.includes(pending.rotation) === true;
}
/**
 * A personal credential whose value was lost before its person had a link: nobody has it, so it ends without an overlap.
 * Its link, if one was drafted, ends first.
 */
async function renewUndelivered(run) {
    const current = (0,model_policy/* currentOf */.$c)(run.entry);
    const share = current?.shares[0];
    if (!run.target.person || !current || !share || !(0,deliver/* undelivered */.o)(share) || run.entry?.wish)
        return;
    if (run.context.escrow.value(current.rotation))
        return;
    await run.hold();
    if (share.link !== undefined) {
        const { links } = run.context.ports;
        const { state } = (await links?.receipt(share.link)) ?? { state: 'unknown' };
        // The message has arrived after all: delivery journals that.
        if (state === 'opened' || state === 'saved')
            return;
        await links?.destroy(share.link, 'superseded');
    }
    await run.change('due (value lost before delivery)', (entry) => ({
        ...entry,
        wish: { reason: 'value-lost', since: run.now(), exposed: [current.rotation] },
    }));
}
/** `force` says that a human has reviewed what the journal leaves to them. */
async function acknowledge(run, options) {
    const { entry } = run;
    // A review does not end a key: that has a step of its own.
    if (!entry?.human || entry.human.code === 'OLD_KEY_ALIVE')
        return;
    if (isReviewed(options)) {
        await run.change('a human has looked', ({ human: _, ...rest }) => rest);
        return;
    }
    showHuman(run);
}
/** Says what the journal leaves to a human. Asks nothing. */
function showHuman({ entry, outcome, target }) {
    if (!entry?.human || entry.human.code === 'OLD_KEY_ALIVE')
        return;
    outcome.action = 'human';
    outcome.error ??= (0,needs_human/* humanError */.G)(target.key, entry, entry.human);
}
/** Takes over the lock of a killed run, and finishes or aborts what that had begun. */
async function finishAbandoned(run) {
    const locked = run.entry?.lock !== undefined;
    await run.refuseHeld();
    if (locked)
        await run.hold();
    const pending = (0,model_policy/* pendingOf */.lc)(run.entry);
    if (pending)
        await recover(run, pending);
}
/** Drains the predecessors of the current credential, where there is something to do. */
async function drainSecret(run, options) {
    await (0,predecessor/* settlePredecessor */.N)(run);
    if (run.entry &&
        (run.holds ||
            (0,model_policy/* previousOf */.te)(run.entry).length > 0 ||
            run.entry.wish?.exposed ||
            awaitsReceipts(run) ||
            (0,model_policy/* currentOf */.$c)(run.entry)?.escrow?.state === 'held')) {
        await drain(run);
    }
    if (options.exposed)
        requireDead(run);
}
/** Journals as lost the values that the escrow should hold and that this run, although created late enough, does not see. */
async function recordLostValues(run) {
    const { escrow, ports } = run.context;
    if (!ports.escrow)
        return;
    if (await (0,locks/* otherOwner */.WI)(run.context, run.entry?.lock))
        return;
    for (const one of run.entry?.credentials ?? []) {
        if (one.escrow?.state !== 'held' || escrow.value(one.rotation))
            continue;
        // `recover` journals the loss of a pending one together with what follows from it.
        if (one.stage === 'pending')
            continue;
        if (escrow.isChanged(one.rotation) && !run.context.reviewed) {
            await valueChanged(run, one);
            continue;
        }
        if (!escrow.isChanged(one.rotation) && !(await escrow.isLost(one)))
            continue;
        await run.amend('escrowed value lost', one.rotation, (record) => record.escrow ? { ...record, escrow: { ...record.escrow, state: 'lost' } } : record);
    }
}

;// CONCATENATED MODULE: ./lib/rotation/run/finish.js
/** The end of a run: unneeded values leave the escrow, locks are released, the schedule is kept alive. */







const ALIVE_EVERY = 20 * 86_400_000;
/**
 * Without room, the oldest values that only wait for their predecessor's end leave the escrow first: every destination has
 * them and nobody is owed a link. A foreign write that is seen later then makes that secret due. Each call removes one, and
 * calls at about the same time share a commit; false: there is none left.
 */
function evictions(runs) {
    let asked = [];
    const serve = async () => {
        // Secrets of one wave ask in the same ticks of the event loop.
        for (let tick = 0; tick < 3; tick++)
            await undefined;
        while (asked.length > 0) {
            const batch = asked.slice();
            try {
                const evicted = await evict(runs, batch.length);
                for (const [at, { resolve }] of batch.entries())
                    resolve(at < evicted);
            }
            catch (error) {
                for (const { reject } of batch)
                    reject(error);
            }
            asked = asked.slice(batch.length);
        }
    };
    return () => new Promise((resolve, reject) => {
        asked.push({ resolve, reject });
        if (asked.length === 1)
            void serve();
    });
}
/** Returns how many it removed. */
async function evict(runs, most) {
    const idle = runs
        .flatMap((run) => {
        const current = (0,model_policy/* currentOf */.$c)(run.entry);
        return current?.escrow?.state === 'held' && !current.shares.some(deliver/* undelivered */.o) ? [{ run, current }] : [];
    })
        .sort((one, other) => (one.current.rotation < other.current.rotation ? -1 : 1));
    let evicted = 0;
    while (evicted < most && idle.length > 0) {
        const next = idle.splice(0, most - evicted);
        const done = await Promise.all(next.map(({ run, current }) => leaveEscrow(run, current)));
        evicted += done.filter(Boolean).length;
    }
    return evicted;
}
async function leaveEscrow(run, { rotation }) {
    try {
        await run.amend('escrow entry gone (no room)', rotation, (one) => one.escrow ? { ...one, escrow: { ...one.escrow, state: 'gone' } } : one);
        return true;
    }
    catch (error) {
        if (!(0,errors.is)(error, 'HELD', 'JOURNAL_CONFLICT'))
            throw error;
        return false;
    }
}
/** Every 20 days an idle run commits and re-enables its workflow, before GitHub disables the schedule (after 60). */
async function keepAlive(context) {
    const { ports, session } = context;
    const last = session.document.alive;
    if (!session.exists || last === undefined || ports.clock.now().getTime() < Date.parse(last) + ALIVE_EVERY)
        return;
    await guarded([], async () => {
        await session.beat();
        await ports.keepAlive();
    });
}
/** Removes values that the escrow no longer needs, and releases the locks in one commit. */
async function finish(context, runs) {
    const { ports, session, escrow } = context;
    const unanchored = session.notes.hasUnanchoredWish;
    if (ports.escrow && (escrow.stale() || (session.signs && unanchored))) {
        // Ended values must not stay in the secret any longer than necessary; if another run has the lock, its PUT removes them.
        // And a wish is protected against a branch that is set back only by a text that was put after it.
        const wishers = unanchored ? runs.filter(({ entry }) => entry?.wish || entry?.closing) : [];
        await guarded(wishers, async () => {
            const claim = await escrow.claim(context, 'escrow');
            await escrow.numbered((also) => session.commit({ message: 'escrow: tidied', apply: (document) => also(claim(document)) }));
            await escrow.tidy();
            await leavePlace(context);
        });
    }
    const lock = session.document.escrow.lock;
    const holds = lock !== undefined && (0,record/* sameOwner */.s0)(lock.owner, ports.owner);
    if (lock && !holds)
        await guarded([], () => liftLock(context, lock.owner));
    if (context.unknownAt !== undefined) {
        const wait = context.unknownAt + 2 * model_policy/* REQUEST_TIMEOUT */._h - ports.clock.now().getTime();
        // A clock that was set back meanwhile must not make the wait longer.
        if (wait > 0)
            await ports.clock.sleep(Math.min(wait, 2 * model_policy/* REQUEST_TIMEOUT */._h));
    }
    // A PUT with an unknown answer may have landed after those that followed it, and removed their values.
    if (holds && escrow.isPutUncertain) {
        await guarded([], async () => {
            await escrow.numbered((also) => session.commit({ message: 'escrow: put once more', apply: also }));
            await escrow.tidy();
        });
    }
    const releases = runs.filter((run) => run.holds).map((run) => guarded([run], () => run.release()));
    if (holds) {
        releases.push(session
            .commit({
            message: 'escrow: released',
            apply(document) {
                const found = document.escrow.lock;
                if (!found || !(0,record/* sameOwner */.s0)(found.owner, ports.owner))
                    return document;
                const { lock: _, ...rest } = document.escrow;
                return { ...document, escrow: rest };
            },
        })
            .catch(() => (0,journal_context/* tell */.qz)(context, undefined, 'release', 'the lock on the escrow could not be released: it lapses with this run')));
    }
    await Promise.all(releases);
}
/**
 * The escrow has moved: what it held stands in its new place, and the old secret would go on holding the seed. The journal
 * names the old place until that is gone, so the next run finishes what a killed run left.
 */
async function leavePlace({ ports: { escrow }, session, notices }) {
    const { place, at } = session.document.escrow;
    if (!escrow?.leave || place === undefined || escrow.home === undefined || place === escrow.home)
        return;
    const unknown = 'the journal does not say when it was written';
    const why = at === undefined ? unknown : await escrow.leave(place, new Date(at)).catch(refused);
    session.notes.noteOldPlaceGone();
    if (why === undefined)
        return;
    const deletion = escrow.cures?.deletion(place);
    notices.push(`the escrow has moved to ${escrow.home}; its old secret in ${place}, which holds the seed, was left there: ${why}. Look at it${deletion === undefined ? '' : `, then: ${deletion}`}`);
}
function refused(error) {
    if (!(error instanceof errors/* KeyturnError */.FB))
        throw error;
    if (['HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED'].includes(error.code))
        throw error;
    return error.message;
}
/** A run that was killed after its last PUT left its lock on the escrow; every later run would have to ask about it. */
async function liftLock(context, owner) {
    if (await (0,locks/* isAlive */._n)(context, owner))
        return;
    await context.session.check();
    await context.session.commit({
        message: 'escrow: the lock of a run that has ended is lifted',
        apply(document) {
            const found = document.escrow.lock;
            if (!found || !(0,record/* sameOwner */.s0)(found.owner, owner))
                return document;
            const { lock: _, ...rest } = document.escrow;
            return { ...document, escrow: rest };
        },
    });
}

;// CONCATENATED MODULE: ./lib/rotation/run/left.js
/** What a run whose time is over leaves for the next one, and what it does all the same. */





/** The work, for the secrets whose turn comes in time; `otherwise` for the others, which asks nothing of the world. */
function left_inTime(work, otherwise) {
    return async (run) => {
        if (run.context.budget.over())
            otherwise?.(run);
        else
            await work(run);
    };
}
/** Notes a secret that was not begun, if the journal says that there is something to do. */
function leaveUnbegun(run, options) {
    const { entry, target, context } = run;
    if (run.unconfirmed && !(0,model_policy/* pendingOf */.lc)(entry))
        return;
    const now = context.ports.clock.now();
    const isOwed = options.onboard !== undefined ||
        entry === undefined ||
        (0,model_policy/* pendingOf */.lc)(entry) ||
        (0,model_policy/* dueReason */.Xp)(entry, target.policy, now, []);
    if (isOwed)
        (0,leaving/* leave */.q)(run, leaving/* UNBEGUN */.h);
}
/** Notes an old credential that could have been asked whether it may end. */
function leaveUndrained(run) {
    const now = run.context.ports.clock.now().getTime();
    const over = (0,model_policy/* previousOf */.te)(run.entry).some(({ revokeNotBefore }) => revokeNotBefore !== undefined && now >= (0,model_policy/* time */.kB)(revokeNotBefore));
    if (over)
        (0,leaving/* leave */.q)(run, 'the previous credential is left for the next run to end: the time of this one was over');
}
/** What a person waits for fails where it is left; a schedule has a next run. */
function insistOnLeft(runs, options) {
    if (!isAwaited(options))
        return;
    for (const { outcome, target } of runs) {
        if (!outcome.left)
            continue;
        const { message, hint } = (0,budget/* outOfTime */.p)();
        outcome.error ??= new errors/* KeyturnError */.FB('OUT_OF_TIME', {
            secret: target.key,
            what: outcome.next === '' ? message : `${target.key}: ${outcome.next}`,
            ...(hint === undefined ? {} : { hint }),
        });
    }
}

// EXTERNAL MODULE: ./lib/rotation/model/edited-options.js
var edited_options = __webpack_require__(85936);
// EXTERNAL MODULE: ./lib/rotation/steps/minting-preconditions.js + 2 modules
var minting_preconditions = __webpack_require__(46137);
// EXTERNAL MODULE: ./lib/rotation/steps/preflight.js + 1 modules
var preflight = __webpack_require__(26885);
;// CONCATENATED MODULE: ./lib/rotation/run/plan.js
/** What a dry run says it would do, and what every run says comes next. Reads only. */









/** What would be done, from reads alone. Throws what would stop a run that may act before its first effect. */
async function plan(run, options) {
    const { entry } = run;
    const pending = (0,model_policy/* pendingOf */.lc)(entry);
    run.outcome.action = 'none';
    await run.refuseHeld();
    if (run.unconfirmed) {
        run.outcome.next = 'would end with its person, if they are gone';
        return;
    }
    if (pending) {
        run.outcome.action = 'planned';
        run.outcome.next = `would go on with ${pending.tag} (${pending.step})`;
        return;
    }
    await (0,minting_preconditions/* checkFirstContact */.Nu)(run, options.exposed === true);
    const reason = options.force ?? (options.exposed ? 'exposed' : await dueNow(run));
    handleNeedsHuman(run, options);
    if (reason === undefined || (run.outcome.error && !onlyPredecessorWaits(run)))
        return;
    const decision = await (0,minting_preconditions/* checkMinting */.Je)(run, { first: entry !== undefined && wantsFirst(run, options), readOnly: true });
    run.outcome.reason = reason;
    if (decision.is !== 'now') {
        run.outcome.action = 'waiting';
        run.outcome.next = rotate/* whenPossible */.k[decision.is];
        return;
    }
    const destinations = decision.prepared.destinations.map(({ destination }) => destination);
    await (0,readers/* remarkUnread */.o6)(run, destinations);
    const places = destinations.map(({ place }) => place).join(', ');
    run.outcome.action = 'planned';
    const people = run.recipients.length;
    run.outcome.next = `would mint at ${decision.prepared.provider.account} and write ${places}${people > 0 ? `, with a link for ${people} ${people === 1 ? 'person' : 'people'}` : ''}`;
}
/** Why it would be rotated, if it would. */
async function dueNow(run) {
    const { target, context } = run;
    if (run.entry)
        return (0,due/* reasonOf */.A3)(run);
    const found = await (0,preflight/* inspect */.Nn)(run);
    const there = found.flatMap(({ state }) => (state.updatedAt ? [state.updatedAt.getTime()] : []));
    if (there.length < found.length || found.length === 0)
        return 'new';
    const { maxAge, overlap, lead } = target.policy;
    return context.ports.clock.now().getTime() >= Math.min(...there) + maxAge - overlap - lead ? 'max-age' : undefined;
}
function wantsFirst({ entry }, options) {
    return options.first === true || entry?.wish?.first === true;
}
/** An entry that waits for a human stops its run, unless a human has reviewed it. */
function handleNeedsHuman(run, { force, exposed, ended }) {
    const { entry, outcome, target } = run;
    if (!entry?.human)
        return;
    const looked = onlyPredecessorWaits(run) ? ended === true : force !== undefined || exposed === true;
    if (looked)
        return;
    outcome.action = 'human';
    outcome.error ??= (0,needs_human/* humanError */.G)(target.key, entry, entry.human);
}
/** Whether the new credential is in place and only its predecessor waits for a human: rotations go on then. */
function onlyPredecessorWaits({ entry }) {
    return entry?.human?.code === 'OLD_KEY_ALIVE';
}
/** Adds to the outcome what comes next, where nothing has said it yet, and which settings were edited. */
function conclude(run) {
    const { entry, outcome, target } = run;
    const changed = (0,edited_options/* editedSettings */.j)(target, entry);
    if (changed !== undefined)
        outcome.notes.push(changed);
    if (outcome.next !== '' || outcome.error)
        return;
    const previous = (0,model_policy/* previousOf */.te)(entry)[0];
    const due = entry ? (0,model_policy/* entryDueAt */.Oz)(entry, target.policy) : undefined;
    const owed = (0,model_policy/* currentOf */.$c)(entry)?.shares.some(deliver/* undelivered */.o) === true;
    if (owed)
        outcome.next = 'links are still owed';
    else if (previous?.revokeNotBefore !== undefined)
        outcome.next = `the previous credential overlaps until ${previous.revokeNotBefore}`;
    else if (due !== undefined)
        outcome.next = `due at ${new Date(due).toISOString()}`;
}

;// CONCATENATED MODULE: ./lib/rotation/run/reconcile.js
/**
 * One run: reads the journal and the world, and does the next right thing for every secret. Not a script: run it daily;
 * on most days it reads the journal and ends.
 */



























/** `configured` are all targets of the configuration, `chosen` those that this run is about. */
async function reconcile(world, chosen, configured, options = {}) {
    const { ports, effects } = counting(world);
    try {
        return await run({ ports, effects }, chosen, configured, options);
    }
    catch (error) {
        if (error instanceof errors/* KeyturnError */.FB && effects.sent === 0)
            throw error.knowing('unchanged');
        throw error;
    }
}
async function run({ ports: given, effects }, chosen, configured, options) {
    const all = [];
    const context = await contextOf(given, { chosen, configured, options }, evictions(all));
    const { session, ports } = context;
    const only = chosen.length < configured.length ? chosen.map(({ key }) => key) : undefined;
    if (!options.dryRun)
        await recordArrivalOrDeparture(context, options, only);
    const expanded = await (0,personal_credentials/* expand */.fT)(context, chosen);
    all.push(...expanded.runs);
    const { keys } = options;
    const runs = (await concerned(all, options)).filter(({ target }) => keys === undefined || keys.includes(target.key));
    if (options.dryRun) {
        await inParallel(runs, (run) => plan(run, options));
    }
    else {
        if (options.mend)
            await mend(runs);
        else
            await work(context, runs, expanded.gone, options);
        await finish(context, runs);
        await keepAlive(context);
    }
    const signer = !session.existed || options.dryRun ? (0,journal_signer/* signerOf */.K)(session, ports.pin) : undefined;
    if (signer !== undefined)
        context.notices.push(`the journal at ${ports.journal.place} ${signer}`);
    for (const { run, error } of expanded.failures)
        if (!run.outcome.error)
            fail(run, error);
    insistOnLeft(runs, options);
    for (const run of runs)
        attachNow(run, effects);
    for (const run of runs)
        conclude(run);
    const people = [...runs.flatMap((run) => run.recipients), ...(0,recipients/* ledger */.Wg)(session.document)].map(({ login }) => login);
    return {
        outcomes: runs.map((run) => run.outcome),
        abandoned: (0,personal_credentials/* abandonedOf */.eN)(session.document, configured),
        people: [...new Set(people)],
        notices: [...new Set([...(0,following_clock/* complaintsAbout */.WC)(ports.clock), ...context.notices])],
        targets: runs.map((run) => run.target),
        session,
        at: ports.clock.now(),
    };
}
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
        reviewed: isReviewed(options),
        newJournal: options.repair === 'new-journal',
        ended: options.ended === true,
        notices,
        verifying: new gathering/* Gathering */.S(),
        writing: new gathering/* Gathering */.S(),
        alone: (0,journal_context/* queues */.rJ)(),
        evict,
    };
    return context;
}
/** Finishes what a killed run left open, and begins nothing. */
async function mend(runs) {
    await inParallel(runs, recordLostValues);
    await inParallel(runs, finishAbandoned);
}
/** The steps of a run that acts, in their order. `gone`: personal credentials whose person is no recipient any more. */
async function work(context, runs, gone, options) {
    if (options.force !== undefined || options.exposed)
        await inParallel(runs, (run) => recordRequest(run, options));
    await inParallel(runs, recordLostValues);
    await inParallel(runs, left_inTime(followLinks));
    const leaks = isDaily(options) ? await (0,exposure/* findLeaks */.YM)(context, runs).catch((error) => notConsulted(context, error)) : [];
    await finishClosing(runs);
    if (options.offboard)
        await offboard(runs, options.offboard, options.reason ?? 'offboard');
    else if (isDaily(options))
        await revokeAccessOfLeavers(context, runs, gone, options.force !== undefined);
    await inWaves(runs.filter(isOpen), options);
    await guarded(runs, () => (0,deliver/* deliver */.c)(runs.filter((run) => mayGoOn(run) && isOpen(run) && !run.unconfirmed)));
    await inParallel(runs.filter((run) => mayGoOn(run) && isOpen(run)), (run) => drainInTime(run, options));
    await inParallel(runs.filter((run) => (run.holds || (0,sweep/* hasUncertainMint */.sc)(run)) && mayGoOn(run)), left_inTime(sweep/* sweep */.X0));
    await guarded([], () => (0,exposure/* closeLeaks */.XV)(context, leaks));
}
/** As many at a time as the escrow has room for: what a wave has placed everywhere makes room for the next one. */
async function inWaves(runs, options) {
    let wave = runs;
    for (;;) {
        const unbegun = (run) => {
            if (!isReviewed(options))
                showHuman(run);
            leaveUnbegun(run, options);
        };
        await inParallel(wave, left_inTime((run) => advanceSecret(run, options), unbegun));
        const waiting = wave.filter((run) => run.lacksRoom);
        if (waiting.length === 0 || waiting.length === wave.length)
            return;
        wave = waiting;
    }
}
/** What leaked ends whatever the time, once its successor is in place. */
async function drainInTime(run, options) {
    if (!run.isUrgent && run.context.budget.over())
        return leaveUndrained(run);
    try {
        await drainSecret(run, options);
    }
    catch (error) {
        if (!(0,errors.is)(error, 'OUT_OF_TIME'))
            throw error;
        leaveUndrained(run);
    }
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
/** A credential that is to end for good is neither advanced nor drained: it has ended, or failed to. */
function isOpen(run) {
    return run.entry?.closing === undefined || !run.unconfirmed;
}
/** Journals, before anything else, who is onboarded or offboarded by a command. */
async function recordArrivalOrDeparture({ session, ports }, { onboard, offboard }, secrets) {
    if (!onboard && !offboard)
        return;
    await session.check();
    if (offboard) {
        const since = ports.clock.now().toISOString();
        await recordOffboarding(session, { person: offboard, since, ...(secrets ? { secrets } : {}) });
    }
    if (onboard)
        await undoOffboarding(session, onboard, secrets);
    session.noteWish();
}
/** Which of the runs a command about one person is about. */
async function concerned(runs, { onboard, offboard }) {
    if (offboard)
        return runs.filter((run) => holdsAccess(run, offboard.id));
    if (!onboard)
        return runs;
    const found = [];
    for (const run of runs)
        if (await isRecipient(run, onboard.id))
            found.push(run);
    return found;
}
/** Reads the receipts, handles disputes, reminds. */
async function followLinks(run) {
    if (awaitsReceipts(run))
        await refreshReceipts(run);
    await (0,exposure/* handleDisputes */.KT)(run);
    await remind(run);
}
function notConsulted(context, error) {
    if (!(error instanceof errors/* KeyturnError */.FB))
        throw error;
    context.notices.push(`secret scanning could not be asked: ${error.message}; the next run asks again`);
    return [];
}
function mayGoOn(run) {
    return (run.outcome.error === undefined || !(0,errors.is)(run.outcome.error, 'JOURNAL_CONFLICT', 'JOURNAL_UNREACHABLE', 'INTERNAL'));
}


/***/ }),

/***/ 41392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ advance)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26469);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51673);
/** From the minted value to publication: escrow, verification, write. It goes on from wherever the credential stands. */



/** Escrow, verify, write, publish: from wherever the credential stands. Its value is known. */
async function advance(run, provider, rotation, minted) {
    const { escrow, ports } = run.context;
    if (run.credential(rotation).step === 'minted') {
        let put;
        if (run.escrowed) {
            run.tell('escrow', ports.escrow?.place ?? '');
            try {
                put = await escrow.put(rotation, minted);
            }
            catch (error) {
                if ((0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'ESCROW_FULL'))
                    await (0,_end_js__WEBPACK_IMPORTED_MODULE_1__/* .abort */ .h2)(run, run.credential(rotation), {
                        why: 'the escrow is full',
                        renew: run.credential(rotation).reason,
                    });
                throw error;
            }
        }
        await run.amend('escrowed', rotation, (credential) => ({
            ...credential,
            step: 'escrowed',
            ...(put ? { escrow: { ...put, state: 'held' } } : {}),
        }));
        escrow.noteEscrowed(rotation, run.target.key);
    }
    if (run.credential(rotation).step === 'escrowed') {
        const together = run.isUrgent ? undefined : run.context.verifying.join();
        try {
            await verify(run, provider, rotation, minted);
            await together?.arrive();
        }
        finally {
            together?.leave();
        }
        await run.amend('writing', rotation, (credential) => ({
            ...credential,
            step: 'writing',
            times: { ...credential.times, writing: run.now() },
        }));
    }
    await (0,_write_js__WEBPACK_IMPORTED_MODULE_2__/* .write */ .M)(run, rotation, minted);
}
/** Asks with the NEW credential until it has worked several times in a row, over the provider's propagation time. */
async function verify(run, provider, rotation, minted) {
    if (provider.local)
        return;
    if (provider.manual?.proves === false) {
        run.outcome.notes.push('nothing shows whether the new key works: add `verify` to its options');
        return;
    }
    const { clock } = run.context.ports;
    run.tell('verify', `${provider.successes} times in a row`);
    const pause = provider.successes > 1 ? provider.propagation / (provider.successes - 1) : provider.propagation;
    const until = clock.now().getTime() + Math.max(60_000, 4 * provider.propagation);
    let streak = 0;
    for (;;) {
        const answer = await provider.probe(minted);
        streak = answer === 'accepted' ? streak + 1 : 0;
        if (streak >= provider.successes)
            return;
        if (clock.now().getTime() >= until && answer !== 'accepted') {
            if (answer === 'rejected') {
                const rejected = new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('VERIFY_REJECTED', {
                    secret: run.target.key,
                    what: `${provider.account} refused the credential that it had just minted; it was revoked again, nothing was written`,
                    hint: 'check `options` (scopes) and the `verify` of a recipe against what the credential may do, then run again',
                });
                await (0,_end_js__WEBPACK_IMPORTED_MODULE_1__/* .abortAndThrow */ .aP)(run, rotation, 'rejected by verify', rejected);
            }
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('VERIFY_INCONCLUSIVE', {
                secret: run.target.key,
                what: `${provider.account} neither accepted nor refused the new credential`,
                hint: 'run again: Keyturn goes on with the same credential; the old one stays in place until then',
            });
        }
        await clock.sleep(answer === 'accepted' ? pause : Math.max(1000, pause));
    }
}


/***/ }),

/***/ 52584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ deliver),
  o: () => (/* binding */ undelivered)
});

// EXTERNAL MODULE: ./lib/rotation/journal/gathering.js
var gathering = __webpack_require__(92691);
// EXTERNAL MODULE: ./lib/rotation/journal/leaving.js
var leaving = __webpack_require__(21574);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(36876);
// EXTERNAL MODULE: ./lib/rotation/people/link-password.js
var link_password = __webpack_require__(66782);
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
var personal_credentials = __webpack_require__(69361);
// EXTERNAL MODULE: ./lib/rotation/people/recipients.js
var recipients = __webpack_require__(83794);
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
    const people = [...owed.values()];
    for (let from = 0; from < people.length; from += PEOPLE_AT_ONCE)
        await deliverTogether(people.slice(from, from + PEOPLE_AT_ONCE).filter(hasTime));
    if (runs[0]?.context.budget.over() !== false)
        return;
    const needed = linksInUse(runs);
    await Promise.all(runs.map((run) => supersedeOrNote(run, needed)));
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
    await Promise.all(ready.map((parcel) => amendShare(parcel, `link for ${person.login} sent by ${by}`, (share) => ({
        ...share,
        sent: parcel.run.now(),
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
/** The message with the link, and the one with its password. Returns by what they were sent, for the journal. */
async function send(person, ready, { draft, again }) {
    const { ports } = ready[0].run.context;
    const channel = (0,link_password/* linkChannel */.Ks)(person, ports.channels);
    if (!channel) {
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
    await channel.send({ ...told, link: draft.link, again, ...(reminder ? { reminder } : {}) });
    // *Sent* means both messages: after a kill in between, the next run makes another link with another password.
    const passwordBy = draft.password && (await (0,link_password/* sendPassword */.g6)({ ...told, password: draft.password }, ports.channels));
    return passwordBy === undefined ? channel.name : `${channel.name}, its password by ${passwordBy}`;
}
function drafted(share, draft, at) {
    const { opened: _opened, saved: _saved, sent: _sent, ...rest } = share;
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

/***/ 32820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   V5: () => (/* binding */ firstContact),
/* harmony export */   iz: () => (/* binding */ IN_PLACE),
/* harmony export */   xk: () => (/* binding */ adoptable),
/* harmony export */   zn: () => (/* binding */ adoptedRecord)
/* harmony export */ });
/* unused harmony export notListed */
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36876);
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62539);
/* harmony import */ var _preflight_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26885);
/** Whether a secret is due, and the first contact with one that the journal does not know. */




/** Why this secret is to be rotated now; undefined if it is not due. Notes places that are no destinations any more. */
async function reasonOf(run) {
    const { ports } = run.context;
    if (!run.entry)
        return 'new';
    const addresses = (await ports.addresses(run.target)).map((address) => address.key);
    const removed = known(run.entry).filter((key) => !addresses.includes(key));
    if (removed.length > 0)
        run.outcome.notes.push(`no longer a destination: ${removed.join(', ')}; what it holds is not touched`);
    return (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .dueReason */ .Xp)(run.entry, run.target.policy, ports.clock.now(), addresses);
}
function known(entry) {
    const current = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .currentOf */ .$c)(entry);
    return current ? current.destinations.map((one) => one.address.key) : (entry.observed?.destinations ?? []);
}
/**
 * First contact: a secret that the journal does not know takes its age from its destinations. `adopt` names what is in
 * place; without it, or where the provider does not list it, what is in place is not known by id.
 *
 * Throws PREFLIGHT_DENIED for an `adopt` that the provider does not list; of an exposed secret it is replaced all the same.
 */
async function firstContact(run, { exposed: wished, first, reason }) {
    const { adopt, person } = run.target;
    const known = run.entry;
    if (person || (0,_preflight_js__WEBPACK_IMPORTED_MODULE_1__/* .isKnown */ .qE)(known))
        return;
    const exposed = wished || known?.observed?.exposed === true;
    if (known && !exposed && adopt === undefined)
        return;
    const found = await (0,_preflight_js__WEBPACK_IMPORTED_MODULE_1__/* .inspect */ .Nn)(run);
    const there = found.filter(({ state }) => state.updatedAt !== undefined);
    const holders = exposed || adopt !== undefined ? await mayHoldValue(found) : there;
    if (holders.length === 0 && adopt === undefined)
        return;
    await (0,_preflight_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseIfJournalLost */ .Fv)(run);
    if (exposed)
        await rememberLeaked(run, found, adopt);
    const times = there.flatMap(({ state }) => (state.updatedAt ? [state.updatedAt.getTime()] : []));
    const since = known?.observed?.since ?? (times.length > 0 ? new Date(Math.min(...times)).toISOString() : run.now());
    const adopted = adopt === undefined ? undefined : await adoptable(run, adopt, exposed);
    if (adopted)
        return recordAdopted(run, adopted, { since, holders, exposed, first, reason });
    if (known && (!exposed || known.observed?.exposed))
        return;
    // Anything missing makes the secret due as a whole: all places get the same value.
    const destinations = there.length < found.length ? [] : there.map(({ destination }) => destination.address.key);
    await run.change(`first contact, in place since ${since}`, (entry) => ({
        ...entry,
        observed: { since, destinations, ...(exposed ? { exposed: true } : {}) },
        ...(exposed ? { wish: entry.wish ?? { reason, since: run.now() } } : {}),
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
/** Key in `SecretRun.found` of the values that were in the places before the first contact. */
const IN_PLACE = 'in place';
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
        run.found.set(IN_PLACE, { id: adopt ?? IN_PLACE, values });
}
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
    const ids = listed.filter(({ tag }) => tag === undefined || !(0,_model_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isTag */ .dz)(tag)).map(({ id }) => id);
    const shown = provider.idIsSecret || ids.length === 0 ? 'none that it could be' : ids.slice(0, 20).join(', ');
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PREFLIGHT_DENIED', {
        secret: key,
        what: `\`adopt\` of ${key} names ${provider.idIsSecret ? 'an id' : adopt}, which ${provider.account} does not list to this admin credential; it lists ${shown}`,
        hint: `write one of these ids after \`adopt:\`, or give ${key} the admin credential of the account that it belongs to. Without \`adopt\` Keyturn mints beside it and never ends it`,
    });
}
/** What every record of an adopted credential has; the caller adds its stage, its times and its places. */
async function adoptedRecord(run, { id, seen }) {
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
    const inPlace = run.found.get(IN_PLACE);
    if (inPlace)
        run.found.set(record.rotation, inPlace);
    await run.change('first contact, adopted', ({ observed: _, ...entry }) => ({
        ...entry,
        credentials: [record],
        ...(exposed ? { wish: { ...entry.wish, ...wish, exposed: [record.rotation] } } : {}),
    }));
}


/***/ }),

/***/ 26469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h2: () => (/* binding */ abort),
  aP: () => (/* binding */ abortAndThrow),
  lh: () => (/* binding */ endCredential)
});

// UNUSED EXPORTS: end

// EXTERNAL MODULE: ./lib/rotation/journal/secret-run.js + 1 modules
var secret_run = __webpack_require__(30788);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/needs-human.js
var needs_human = __webpack_require__(4853);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(36876);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(62539);
// EXTERNAL MODULE: ./lib/rotation/steps/manual.js
var manual = __webpack_require__(17486);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(3554);
;// CONCATENATED MODULE: ./lib/rotation/steps/revoke.js
/**
 * Ends one credential at its provider, by id, and watches until the provider really refuses it. Only what is provably
 * ours is touched: where the provider can list, what carries our tag or was adopted; "the oldest" never.
 *
 * That a listing lacks an id proves nothing alone: a typing error, another tenant, a role that sees less or a list cut
 * short look the same. Absence counts only for an id that this account showed before, in a listing that shows a
 * credential which has to be there. Everything else is sent its revocation.
 */



/**
 * Reads only. Throws NEEDS_HUMAN for what is not provably ours, and what the provider's reads throw.
 */
async function locate(request) {
    const { provider, credential, clock } = request;
    if (provider.local)
        return { is: 'local' };
    if (credential.id === undefined)
        return needsHuman(request, 'its id is not known');
    if (!provider.list) {
        if (provider.idIsSecret)
            return needsHuman(request, 'its id is a secret, and the provider does not list');
        return mayEnd(request, { is: 'unseen' });
    }
    const needed = Math.max(2, provider.successes);
    let whole = 0;
    for (let listing = 1; listing <= 2 * needed; listing++) {
        if (listing > 1)
            await clock.sleep(policy/* REQUEST_TIMEOUT */._h + Math.max(provider.listLag, provider.propagation));
        const all = await provider.list();
        for (const listed of all) {
            if ((await keptAs(request, listed.id)) !== credential.id)
                continue;
            if (!credential.adopted && provider.tagged && listed.tag !== credential.tag)
                return needsHuman(request, 'it does not carry the tag that Keyturn gave it');
            return mayEnd(request, { is: 'listed', listed });
        }
        if (await request.witness.in(all))
            whole++;
        if (whole >= needed)
            break;
        // Nothing could make these listings prove anything: no need to wait for more of them.
        const proves = provider.proofs?.absent !== false && request.witness.ids.length > 0 && credential.seen !== undefined;
        if (listing >= needed && !proves)
            break;
    }
    if (provider.proofs?.absent !== false && credential.seen !== undefined && whole >= needed)
        return { is: 'absent' };
    if (provider.idIsSecret)
        return needsHuman(request, 'its id is a secret, and the provider does not list it');
    return mayEnd(request, { is: 'unseen' });
}
function mayEnd(request, found) {
    if (request.credential.adopted && request.credential.id !== request.adopt)
        return needsHuman(request, 'the configuration no longer says that it may be revoked (`adopt`)');
    return found;
}
function keptAs({ provider, hash }, id) {
    return provider.idIsSecret ? hash(new secret/* Secret */.z(id)) : id;
}
/** Throws REVOKE_FAILED, REVOKE_UNCONFIRMED, OLD_KEY_ALIVE (nothing proves its death), and what the provider's reads throw. */
async function revokeLocated(request, found) {
    const { provider, credential, witness } = request;
    if (found.is === 'local')
        return { proof: found.is, sure: true, asked: 0 };
    // A hidden id that is not listed cannot be named to the provider.
    if (found.is === 'absent' && provider.idIsSecret)
        return { proof: found.is, sure: true, asked: 0 };
    const id = found.is === 'listed' ? found.listed.id : credential.id;
    if (provider.deactivate && found.is !== 'absent')
        await provider.deactivate(id).catch(ignoreUnknown);
    // Sent even for what is absent: a list that is cut behind its witness hides what lives.
    const answer = await sendRevocation(request, id);
    if (found.is === 'absent' && answer === 'gone')
        return { proof: found.is, sure: true, asked: 0 };
    const watch = new Watch(request, id, found.is === 'listed', answer);
    const proof = await watch.until();
    const shown = found.is === 'listed' || answer === 'revoked' || witness.ids.length > 0;
    return { proof, sure: proof === 'refused' || shown, asked: watch.asked };
}
async function sendRevocation(request, id) {
    const { provider, clock } = request;
    for (let attempt = 1;; attempt++) {
        try {
            return await provider.revoke(id);
        }
        catch (error) {
            if ((0,errors.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT') && attempt < 4) {
                await clock.sleep(1000 * 2 ** attempt);
                continue;
            }
            throw new errors/* KeyturnError */.FB('REVOKE_FAILED', {
                secret: request.secret,
                what: `${provider.account} did not revoke the credential ${label(request)}: ${error instanceof errors/* KeyturnError */.FB ? error.message : 'it failed'}`,
                hint: `run again; Keyturn asks until it is gone. By hand: revoke ${label(request)} in the console of ${provider.account}`,
            });
        }
    }
}
/** Looks at a credential that was revoked until the provider agrees often enough that it is dead. */
class Watch {
    #request;
    #id;
    /** The provider has shown it, or ended it when told to: only then do `gone` and a list without it prove its end. */
    #known;
    /** It said that it ended it: whatever its answers prove of others, now they speak of what it did. */
    #told;
    #gone;
    #asked = 0;
    constructor(request, id, listed, answer) {
        this.#request = request;
        this.#id = id;
        this.#known = listed || answer === 'revoked' || request.credential.seen !== undefined;
        this.#told = answer === 'revoked';
        this.#gone = answer === 'gone' && this.#counts('gone') ? 1 : 0;
    }
    get asked() {
        return this.#asked;
    }
    async until() {
        const { provider, clock } = this.#request;
        const needed = Math.max(2, provider.successes);
        const pause = Math.max(1000, provider.propagation / needed);
        const until = clock.now().getTime() + Math.max(60_000, 4 * provider.propagation);
        let streak = 0;
        for (;;) {
            const { proof, ended } = await this.#look();
            this.#asked++;
            if (proof === 'gone' && this.#gone >= 2)
                return proof;
            // What proves nothing either way neither counts nor breaks what has counted.
            if (ended !== undefined)
                streak = ended ? streak + 1 : 0;
            if (proof !== 'gone' && streak >= needed)
                return proof;
            if (clock.now().getTime() >= until)
                throw this.#unconfirmed();
            await clock.sleep(pause);
        }
    }
    async #look() {
        const request = this.#request;
        const { provider, value } = request;
        const answer = value && provider.proofs?.refused !== false ? await provider.probe(value) : undefined;
        if (answer === 'rejected' || answer === 'accepted')
            return { proof: 'refused', ended: answer === 'rejected' };
        if (!this.#known)
            throw neverShown(request);
        // The value is not at hand, or the probe says neither yes nor no.
        if (provider.list) {
            const all = await provider.list();
            const there = all.some((listed) => listed.id === this.#id && listed.active !== false);
            const whole = request.witness.ids.length === 0 || (await request.witness.in(all));
            if (there)
                return { proof: 'absent', ended: false };
            return { proof: 'absent', ended: whole && this.#counts('absent') ? true : undefined };
        }
        const ended = (await provider.revoke(this.#id).catch(() => undefined)) === 'gone';
        if (ended && this.#counts('gone'))
            this.#gone++;
        return { proof: 'gone', ended };
    }
    #counts(proof) {
        return this.#told || this.#request.provider.proofs?.[proof] !== false;
    }
    #unconfirmed() {
        const { provider, secret } = this.#request;
        return new errors/* KeyturnError */.FB('REVOKE_UNCONFIRMED', {
            secret,
            what: `${provider.account} was told to revoke the credential ${label(this.#request)}, and does not show yet that it is dead`,
            hint: 'run again later: Keyturn watches until it is refused',
        });
    }
}
/** An id that was never shown, and that the provider says it does not know: a typing error looks just like a dead key. */
function neverShown(request) {
    const { provider, credential, secret } = request;
    return new errors/* KeyturnError */.FB('OLD_KEY_ALIVE', {
        secret,
        what: `${provider.account} says that it knows no credential ${label(request)}, but it never showed it to this admin credential: whether it is dead is not known`,
        hint: `look for ${label(request)} in the console of ${provider.account}${credential.adopted ? ' (is `adopt` spelt right, and of this account?)' : ''}. When it is dead, run \`keyturn rotate --only '${secret}' --ended\``,
    });
}
function ignoreUnknown(error) {
    // Deactivation is a courtesy before deletion; what failed here is found by the deletion.
    if (!(error instanceof errors/* KeyturnError */.FB))
        throw error;
}
function label(request) {
    return request.provider.idIsSecret ? `tagged ${request.credential.tag}` : `${request.credential.id}`;
}
function needsHuman(request, why) {
    throw new errors/* KeyturnError */.FB('NEEDS_HUMAN', {
        secret: request.secret,
        what: `the credential ${label(request)} at ${request.provider.account} is not revoked: ${why}`,
        hint: `look at ${label(request)} in the console of ${request.provider.account}. If it is the one to end, end it there, then run \`keyturn rotate --only '${request.secret}' --ended\``,
    });
}

// EXTERNAL MODULE: ./lib/rotation/steps/witness.js
var witness = __webpack_require__(97857);
;// CONCATENATED MODULE: ./lib/rotation/steps/end.js
/** The end of one credential: a pending one is aborted, any other is revoked, and the journal says how that was proved. */








/**
 * Ends a pending credential that no destination was ever given. The abort and the wish for another rotation are one
 * transition. Throws NEEDS_HUMAN if a destination may have been written after the intent.
 *
 * A credential of which neither is known, that it was never minted or that it is dead, is left in the step `minting`:
 * `sweep` looks for it again.
 */
async function abort(run, credential, abort) {
    const { why, renew, neverMinted = false } = abort;
    const provider = await run.providerOf(credential);
    await run.hold();
    let dead = neverMinted;
    if (credential.step !== 'minting' && !provider.local) {
        await refuseIfWritten(run, credential);
        dead = (await end(run, provider, credential)).sure;
        // Noted until the journal says it; where nothing proves the end, one more credential may live.
        if (dead)
            run.facts.ended.add(credential.rotation);
        run.facts.mint = dead ? 'ended' : 'unknown';
    }
    else if (run.minted.has(credential.rotation))
        run.facts.mint = 'ended';
    await run.change(`pending -> aborted (${why})`, (entry) => {
        const ended = (0,secret_run/* replace */.HC)(entry, credential.rotation, ({ baseline: _, ...one }) => ({
            ...(0,record/* collapse */.ap)(one),
            stage: 'aborted',
            step: dead || provider.local ? 'done' : 'minting',
            times: { ...one.times, ended: run.now() },
            ...(one.escrow
                ? { escrow: { ...one.escrow, state: one.escrow.state === 'held' ? 'gone' : one.escrow.state } }
                : {}),
        }));
        if (renew === undefined || ended.wish)
            return ended;
        return { ...ended, wish: { reason: renew, since: run.now() } };
    });
    run.facts.ended.delete(credential.rotation);
}
/** No destination may have been written since the intent by anything that this journal does not know. */
async function refuseIfWritten(run, credential) {
    for (const { address } of credential.destinations) {
        const destination = await run.destination({ address });
        const why = await whyItMayHold(run, destination, credential);
        if (why === undefined)
            continue;
        const human = {
            code: why,
            since: run.now(),
            rotation: credential.rotation,
            place: destination.place,
        };
        await run.change('a human looks', (entry) => ({ ...entry, human }));
        throw (0,needs_human/* humanError */.G)(run.target.key, run.entry, human);
    }
}
/** Why a destination may hold a credential although the journal has no write of it; undefined if it does not. */
async function whyItMayHold(run, destination, credential) {
    const { key, value } = destination.address;
    if (destination.updatedAt) {
        const at = await destination.updatedAt();
        if (at === undefined || at.getTime() < (0,policy/* time */.kB)(credential.times.intent))
            return undefined;
        const ours = run.entry?.credentials.some((one) => one.destinations.some((other) => other.address.key === key && other.done !== undefined && at.getTime() <= (0,policy/* time */.kB)(other.done) + policy/* WRITE_MARGIN */.LW));
        if (ours)
            return undefined;
        // The write may have been to another part of the same place: the value decides, where it can be read.
        if (!destination.read)
            return 'WRITTEN_BY_OTHERS';
    }
    if (!destination.read) {
        // A run that minted it itself knows that it has not written it.
        if (run.minted.has(credential.rotation))
            return undefined;
        return 'WRITTEN_BY_OTHERS';
    }
    const found = await destination.read();
    if (found === undefined)
        return undefined;
    const print = await run.context.ports.fingerprint(run.entry?.salt ?? '', found);
    if (credential.fingerprint)
        return print === credential.fingerprint[value] ? 'HOLDS_IT' : undefined;
    const known = run.entry?.credentials.some((one) => one.fingerprint?.[value] === print);
    return known ? undefined : 'WRITTEN_BY_OTHERS';
}
/** Revokes at the provider; the caller journals what became of it. */
async function end(run, provider, credential) {
    run.tell('revoke', provider.idIsSecret ? credential.tag : (credential.id ?? credential.tag));
    if (provider.manual) {
        const proof = await (0,manual/* endedManually */.Ot)(run, provider, credential);
        const known = proof === 'confirmed' ? 'as a person says' : `and ${provider.account} refuses it`;
        note(run, `${credential.id ?? credential.tag} was ended by hand, ${known}`);
        return { proof, sure: true };
    }
    await (0,witness/* refuseOwnAdmin */.IC)(run, provider, credential);
    const request = await requestOf(run, provider, credential);
    try {
        const found = await locate(request);
        if (found.is === 'listed' && credential.seen === undefined)
            await run.amend(`${credential.tag} is listed`, credential.rotation, (one) => ({ ...one, seen: run.now() }));
        const ended = await revokeLocated(request, found);
        if (ended.sure)
            note(run, deathOf(provider, credential, ended, run.now()));
        return ended;
    }
    catch (error) {
        // A credential that the provider neither shows nor knows is dead if a person says that they ended it.
        if (run.context.ended && (0,errors.is)(error, 'OLD_KEY_ALIVE'))
            return { proof: 'confirmed', sure: true };
        throw error;
    }
}
function note({ outcome }, sentence) {
    outcome.ended = [...(outcome.ended ?? []), sentence];
}
/** Which credential is dead, and how that is known. An id that is itself a credential is not named. */
function deathOf(provider, credential, { proof, asked }, at) {
    const name = provider.idIsSecret ? credential.tag : (credential.id ?? credential.tag);
    if (proof === 'local')
        return `${credential.tag} lived here alone and is gone`;
    const seen = { refused: 'refuses it', absent: 'does not list it any more', gone: 'says that it is gone' }[proof];
    const times = asked === 0 ? '' : asked === 1 ? ', asked once' : `, asked ${asked} times`;
    return `${name} is dead: ${provider.account} ${seen}, last at ${at}${times}`;
}
async function requestOf(run, provider, credential) {
    const { ports, escrow } = run.context;
    return {
        provider,
        credential,
        secret: run.target.key,
        clock: ports.clock,
        adopt: run.target.adopt,
        value: escrow.value(credential.rotation) ?? run.found.get(credential.rotation),
        witness: await (0,witness/* witnessOf */.XH)(run, provider, credential),
        hash: (id) => ports.fingerprint(run.entry?.salt ?? '', id),
    };
}
/** Journals that it is being revoked, revokes, journals that it is. */
async function endCredential(run, credential, message) {
    const provider = await run.providerUnlessEnded(credential);
    await run.hold();
    if (credential.times.revoking === undefined) {
        await run.amend(`revoking ${credential.tag}`, credential.rotation, (one) => ({
            ...one,
            times: { ...one.times, revoking: run.now() },
        }));
    }
    const { proof } = provider ? await end(run, provider, credential) : { proof: 'confirmed' };
    run.facts.ended.add(credential.rotation);
    await run.change(message, (entry) => {
        const ended = (0,secret_run/* replace */.HC)(entry, credential.rotation, (one) => ({
            ...(0,record/* collapse */.ap)(one),
            stage: 'revoked',
            proof,
            times: { ...one.times, ended: run.now() },
            ...(one.escrow?.state === 'held' ? { escrow: { ...one.escrow, state: 'gone' } } : {}),
        }));
        const prints = Object.values(credential.fingerprint ?? {});
        return { ...ended, fingerprints: [...new Set([...prints, ...entry.fingerprints])].slice(0, 32) };
    });
}
/** Aborts a credential that cannot be used and throws `reason`; if the abort fails as well, the message says both. */
async function abortAndThrow(run, rotation, why, reason) {
    try {
        await abort(run, run.credential(rotation), { why });
    }
    catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB) || error.code === 'JOURNAL_CONFLICT' || !(reason instanceof errors/* KeyturnError */.FB))
            throw error;
        throw new errors/* KeyturnError */.FB(reason.code, {
            secret: run.target.key,
            what: `${reason.message}. It could not be ended yet: ${error.message}`,
            ...(reason.hint === undefined ? {} : { hint: reason.hint }),
        });
    }
    throw reason;
}


/***/ }),

/***/ 97453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ handleDisputes),
/* harmony export */   Ml: () => (/* binding */ unwatched),
/* harmony export */   XV: () => (/* binding */ closeLeaks),
/* harmony export */   YM: () => (/* binding */ findLeaks)
/* harmony export */ });
/* harmony import */ var _journal_wishes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39451);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36876);
/* harmony import */ var _readers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40646);




const DAY = 86_400_000;
/**
 * Compares every open alert, by fingerprint, with everything that the journal knows, and records a wish for each live match.
 * Throws what `Alerts.open` throws; a repository that may not be read is a notice, or an error where the file asks for it.
 */
async function findLeaks(context, runs) {
    const watching = runs.filter((run) => run.entry && run.target.policy.rotateWhen.includes('exposed'));
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
            run.outcome.error ??= new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('TOKEN_DENIED', { secret: run.target.key, what: says, hint });
            run.outcome.action = 'failed';
        }
    }
    const leaks = [];
    for (const alert of open) {
        const found = [];
        for (const run of watching) {
            const match = await matching(run, alert);
            if (match !== false)
                found.push({ run, rotation: match });
        }
        if (found.length > 0)
            leaks.push({ alert, found });
    }
    for (const run of watching) {
        const leaked = leaks
            .flatMap(({ found }) => found.filter((one) => one.run === run))
            .flatMap(({ rotation }) => run.entry?.credentials.filter((one) => one.rotation === rotation) ?? [])
            .filter((one) => (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .isLive */ .DG)(one) && !isMarked(run, one));
        await expose(run, leaked, 'exposed');
    }
    return leaks;
}
/** Which places are not watched, why, and what to do; undefined if all are. */
function unwatched({ permission }, { unreadable, unseen }) {
    const places = [...(unreadable.length > 0 ? [(0,_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .firstFew */ .Dt)(unreadable)] : []), ...unseen].join(' and ');
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
    const found = (0,_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .ownRepository */ .d5)(ports);
    for (const run of runs) {
        for (const { address } of (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .currentOf */ .$c)(run.entry)?.destinations ?? []) {
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
function isMarked(run, { rotation, exposed }) {
    return exposed === true || run.entry?.wish?.exposed?.includes(rotation) === true;
}
async function expose(run, leaked, reason) {
    if (leaked.length === 0)
        return;
    const { session } = run.context;
    await session.check();
    run.tell('exposed', leaked.map(({ tag }) => tag).join(', '));
    await (0,_journal_wishes_js__WEBPACK_IMPORTED_MODULE_0__/* .recordWish */ .n)(session, run.target.key, { reason, since: run.now(), exposed: leaked.map(({ rotation }) => rotation) }, (entry) => (reason === 'disputed' ? { ...entry, disputed: run.now() } : entry));
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
            if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB))
                throw error;
            const why = (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'TOKEN_DENIED', 'HTTP_REFUSED')
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
    const disputed = entry?.credentials.filter((one) => (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .isLive */ .DG)(one) && !isMarked(run, one) && one.shares.some(({ state }) => state === 'disputed')) ?? [];
    if (!entry || disputed.length === 0 || entry.human)
        return;
    const now = run.context.ports.clock.now().getTime();
    const again = entry.disputed !== undefined && now < Date.parse(entry.disputed) + DAY;
    const people = disputed.flatMap(({ shares }) => shares.filter(({ state }) => state === 'disputed').map(({ person }) => person.login));
    if (!again || !disputed.some(({ stage }) => stage === 'current'))
        return expose(run, disputed, 'disputed');
    const human = { code: 'DISPUTED_AGAIN', ids: [...new Set(people)], since: run.now() };
    await run.change('disputed again: a human looks', (found) => ({ ...found, human }));
}


/***/ }),

/***/ 17486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ot: () => (/* binding */ endedManually),
/* harmony export */   cj: () => (/* binding */ enteredAgain),
/* harmony export */   fd: () => (/* binding */ enteredValue),
/* harmony export */   z6: () => (/* binding */ needsPerson)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36876);
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
    if (!provider.manual || run.context.ports.ask)
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
    const { ports, escrow, ended } = run.context;
    const { key } = run.target;
    const since = credential.times.intent.slice(0, 10);
    let says = '';
    if (proves) {
        const value = escrow.value(credential.rotation) ?? (await oldValue(run, provider, credential));
        if (value) {
            const probe = await streak(run, provider, value);
            if (probe === 'rejected')
                return 'refused';
            if (probe === 'accepted')
                says = ', and it still works';
        }
    }
    // A key that was seen to work is not dead because a person says so.
    if (ended && says === '')
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

/***/ 46137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nu: () => (/* binding */ checkFirstContact),
  Je: () => (/* binding */ checkMinting),
  H8: () => (/* binding */ listAgain)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(36876);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(62539);
// EXTERNAL MODULE: ./lib/rotation/people/personal-credentials.js
var personal_credentials = __webpack_require__(69361);
// EXTERNAL MODULE: ./lib/rotation/people/recipients.js
var recipients = __webpack_require__(83794);
;// CONCATENATED MODULE: ./lib/rotation/steps/account-slots.js
/**
 * A configuration that can never fit: secrets that share one account at a provider each take a place there for good, and
 * one more is taken while one of them is rotated.
 */



/**
 * Groups everything that the configuration wants by the account that it lives at. Two bindings are one account where the
 * provider calls it the same and the same admin credential opens it: the same name under another admin may be another's.
 * What cannot be built or asked is left out, and told by what it concerns.
 */
async function sharedAccounts(world, configured) {
    const found = new Map();
    for (const target of configured) {
        const { binding, key } = target;
        try {
            const provider = await world.ports.provider(binding);
            if (provider.concurrent === undefined || provider.local)
                continue;
            const account = JSON.stringify([provider.name, provider.account, binding.admin ?? null]);
            const group = found.get(account) ?? { provider, names: [], keys: new Set(), taken: 0 };
            const people = target.share?.as === 'own' ? await personalCount(world, target) : 0;
            if ((0,personal_credentials/* commonTarget */.z9)(target))
                group.names.push(key);
            if (people > 0)
                group.names.push(`${key} of ${people} ${people === 1 ? 'person' : 'people'}`);
            group.taken += people + ((0,personal_credentials/* commonTarget */.z9)(target) ? 1 : 0);
            group.keys.add(key);
            found.set(account, group);
        }
        catch (error) {
            if (!(error instanceof errors/* KeyturnError */.FB))
                throw error;
        }
    }
    return [...found.values()];
}
/** How many people are to have a personal credential: today's recipients, or those who have one while that cannot be asked. */
async function personalCount(world, target) {
    try {
        return (await (0,recipients/* intendedRecipients */.Uw)(world, target)).length;
    }
    catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB))
            throw error;
        return (0,personal_credentials/* personalKeys */.rL)(target, world.session.document).length;
    }
}
/**
 * Throws PROVIDER_FULL if this secret shares an account that has no room for all that the configuration wants there.
 * @param key as the configuration has it, without a person
 */
function refuseFullAccount(groups, { key, policy }) {
    const group = groups.find(({ keys }) => keys.has(key));
    if (!group || group.provider.concurrent === undefined)
        return;
    const { names, provider, taken } = group;
    const { account, concurrent = 0 } = provider;
    const alone = taken === 1;
    if (taken + 1 <= concurrent || (alone && concurrent === 1 && policy.allowDowntime))
        return;
    const many = `${concurrent} credential${concurrent === 1 ? '' : 's'} at once`;
    throw new errors/* KeyturnError */.FB('PROVIDER_FULL', {
        secret: key,
        what: alone
            ? `${account} allows ${many}, and ${names.join()} needs a second one while it is rotated`
            : `${names.join(', ')} share ${account}, which allows ${many}: they need ${taken + 1}, one for each and one more while one of them is rotated`,
        hint: alone
            ? `set \`policy: { allow-downtime: true }\` for ${key}: the old one then ends before the new one exists`
            : `give each of them an account of its own at the provider, under \`options\` or \`admin\` of each environment (for aws-iam: another IAM user)`,
    });
}

// EXTERNAL MODULE: ./lib/rotation/steps/due.js
var due = __webpack_require__(32820);
// EXTERNAL MODULE: ./lib/rotation/steps/preflight.js + 1 modules
var preflight = __webpack_require__(26885);
;// CONCATENATED MODULE: ./lib/rotation/steps/provider-room.js
/** Whether the provider has room for one more credential, and who takes the places there. */



/**
 * Whether the provider has room for one more, and for the rotation after this one too. Counted over everything that shares
 * the account: other secrets, other environments, what this very run minted, and credentials that are in no record. Throws
 * PROVIDER_FULL with the credentials that take the places.
 */
function roomAtProvider(run, prepared, first) {
    const { provider } = prepared;
    const { entry, target } = run;
    const current = (0,policy/* currentOf */.$c)(entry);
    if (first && current)
        return { is: 'first' };
    if (provider.concurrent === undefined || provider.local)
        return { is: 'free' };
    const shared = occupants(run, prepared);
    // This rotation, and the next one: by then the credential that is replaced now has ended, and the new one is current.
    const fits = shared.live + 1 <= provider.concurrent;
    const fitsNext = shared.others + (provider.concurrent > 1 ? 2 : 1) <= provider.concurrent;
    if (fits && fitsNext)
        return { is: 'free' };
    if (!fitsNext && shared.foreign.length > 0)
        throw occupiedByOthers(run, prepared, shared);
    const stranded = (0,policy/* previousOf */.te)(entry).find((one) => one.revokeNotBefore === undefined);
    if (stranded) {
        throw new errors/* KeyturnError */.FB('NEEDS_HUMAN', {
            secret: target.key,
            what: `the value of ${stranded.tag} was lost while it was being written, and ${provider.account} has no room for a third credential to take its place`,
            hint: `run \`keyturn revoke --only '${target.key}' --first\`: it ends the older one, mints and writes at once; destinations that hold the older one fail until they are written`,
        });
    }
    if (shared.draining)
        return { is: 'draining' };
    if (provider.concurrent === 1 && shared.others === 0 && target.policy.allowDowntime)
        return { is: 'first' };
    throw new errors/* KeyturnError */.FB('PROVIDER_FULL', {
        secret: target.key,
        what: `${provider.account} allows ${provider.concurrent} at once and has ${shared.live}${shared.others === 0 ? '' : `, of which ${shared.others} ${shared.others === 1 ? 'belongs' : 'belong'} to ${shared.owners.join(', ')}`}`,
        hint: shared.others > 0
            ? `give ${target.key} a user or an account of its own at the provider: with ${shared.owners.join(', ')} it shares one that never has room for all of them`
            : provider.concurrent === 1
                ? 'set `policy: { allow-downtime: true }` for this secret: the old one then ends before the new one exists'
                : 'run again after the credential that is being replaced has ended; `keyturn status` says when',
    });
}
function occupants(run, { provider, listed }) {
    const { entry, target } = run;
    const { document } = run.context.session;
    const here = (one) => one.provider === target.binding.provider && one.account === provider.account;
    const live = (one) => one.stage === 'current' || one.stage === 'previous' || (one.stage === 'pending' && one.step !== 'minting');
    const records = Object.entries(document.secrets).flatMap(([key, { credentials }]) => credentials.filter((one) => here(one) && live(one)).map((one) => ({ key, one })));
    // An id that is its own secret is recorded by hash only; such a credential is told apart by its tag.
    const isOf = (record, found) => record.id === found.id || (found.tag !== undefined && record.tag === found.tag);
    const known = Object.values(document.secrets).flatMap(({ credentials }) => credentials);
    const isAdopted = ({ id }) => id === target.adopt;
    // A credential that was minted a moment ago may not be listed yet, and takes a place all the same.
    const fresh = run.context.ports.clock.now().getTime() - 60_000 - provider.listLag;
    const unlisted = records.filter(({ one }) => listed?.some((found) => isOf(one, found)) !== true &&
        (listed === undefined || (0,policy/* time */.kB)(one.times.minted ?? one.times.intent) > fresh));
    const others = records.filter(({ key }) => key !== target.key);
    const foreign = (listed ?? []).filter((found) => !isAdopted(found) && !known.some((one) => isOf(one, found)));
    const theirs = (listed ?? []).filter((found) => !isAdopted(found) && !(entry?.credentials ?? []).some((one) => isOf(one, found)));
    return {
        live: (listed ?? []).length + unlisted.length,
        others: theirs.length + unlisted.filter(({ key }) => key !== target.key).length,
        owners: [...new Set(others.map(({ key }) => key))],
        foreign,
        draining: records.some(({ one }) => one.stage === 'previous'),
    };
}
/** PROVIDER_FULL: credentials that are not this journal's take the places. One with the tag of another journal is left to that. */
function occupiedByOthers(run, { provider }, { live, foreign }) {
    const { key } = run.target;
    const named = (one) => (provider.idIsSecret ? 'one with a hidden id' : one.id);
    const journals = new Set(foreign.flatMap(({ tag }) => (tag !== undefined && (0,record/* isTag */.dz)(tag) ? [tag.slice(2, 10)] : [])));
    const strangers = foreign.filter(({ tag }) => tag === undefined || !(0,record/* isTag */.dz)(tag));
    const parts = [
        ...(strangers.length === 0
            ? []
            : [`${strangers.map(named).join(', ')} ${strangers.length === 1 ? 'is' : 'are'} not Keyturn's`]),
        ...[...journals].map((id) => `${foreign
            .filter(({ tag }) => tag?.startsWith(`kt${id}`))
            .map(named)
            .join(', ')} belongs to the Keyturn journal ${id} of another repository`),
    ];
    const first = strangers[0];
    return new errors/* KeyturnError */.FB('PROVIDER_FULL', {
        secret: key,
        what: `${provider.account} allows ${provider.concurrent} at once and has ${live}: ${parts.join('; ')}`,
        hint: first === undefined
            ? `leave that credential alone: another repository's Keyturn keeps it. Give ${key} a user or an account of its own at the provider`
            : `if ${key} is that credential today, add \`adopt: ${provider.idIsSecret ? 'ID' : first.id}\` to it; otherwise end it at the provider, then run again`,
    });
}

// EXTERNAL MODULE: ./lib/rotation/steps/sweep.js
var sweep = __webpack_require__(54038);
// EXTERNAL MODULE: ./lib/rotation/steps/witness.js
var witness = __webpack_require__(97857);
;// CONCATENATED MODULE: ./lib/rotation/steps/minting-preconditions.js










/** Throws whatever would stop the rotation later. */
async function checkMinting(run, { first, readOnly }) {
    const { context, target } = run;
    await run.refuseHeld();
    if (!first)
        refuseFullAccount(await groupsOf(context), { key: (0,personal_credentials/* secretKeyOf */.TL)(target.key), policy: target.policy });
    const prepared = await preparedFor(run, readOnly);
    if (!prepared)
        return { is: 'full' };
    if (prepared.provider.concurrent !== undefined) {
        if (readOnly)
            Object.assign(prepared, { listed: withoutOrphans(run, prepared) });
        else if (await (0,sweep/* sweepProvider */.Iw)(run, prepared.provider, prepared.listed))
            await listAgain(prepared);
    }
    const space = roomAtProvider(run, prepared, first);
    if (space.is === 'draining')
        return { is: 'draining' };
    const claim = run.escrowed
        ? await context.escrow.claim(context, target.key, readOnly)
        : (document) => document;
    const current = (0,policy/* currentOf */.$c)(run.entry);
    if (space.is === 'first' && current)
        await (0,witness/* refuseOwnAdmin */.IC)(run, prepared.provider, current);
    else if (current && (await (0,witness/* worksWith */.hi)(run, prepared.provider, current))) {
        run.outcome.notes.push(`the credential that is replaced is the admin credential of this run: before it can end, the workflow has to be given another one under \`admin\``);
    }
    return { is: 'now', prepared, first: space.is === 'first', claim };
}
/** The shared accounts are worked out once a run. */
const groups = new WeakMap();
function groupsOf(context) {
    const found = groups.get(context) ?? sharedAccounts(context, context.configured);
    groups.set(context, found);
    return found;
}
/** Undefined: the escrow has no room for its value, and the current credential is not overdue yet. */
async function preparedFor(run, readOnly) {
    try {
        return await (0,preflight/* prepare */.iA)(run, readOnly);
    }
    catch (error) {
        if (!(0,errors.is)(error, 'ESCROW_FULL') || overdue(run))
            throw error;
        return undefined;
    }
}
function overdue(run) {
    const current = (0,policy/* currentOf */.$c)(run.entry);
    return current !== undefined && run.context.ports.clock.now().getTime() >= (0,policy/* deadAt */.so)(current, run.target.policy);
}
/** Lists again after something has ended, as the baseline of the intent has to be what is there now. */
async function listAgain(prepared) {
    if (prepared.provider.list)
        Object.assign(prepared, { listed: await prepared.provider.list() });
}
/** The listing without the orphans that a run that acts would have revoked by now. */
function withoutOrphans(run, { provider, listed }) {
    const { document } = run.context.session;
    const over = Object.values(document.secrets)
        .flatMap(({ credentials }) => credentials)
        .filter(({ stage }) => stage === 'aborted' || stage === 'revoked');
    if (!provider.tagged)
        return listed;
    return listed?.filter(({ id, tag }) => !over.some((one) => tag !== undefined &&
        one.rotation === (0,record/* rotationOf */.c_)(document.id, tag) &&
        (one.id === undefined || provider.idIsSecret || one.id === id)));
}
/**
 * What first contact asks before it takes anything for the current credential. Throws PREFLIGHT_DENIED for an `adopt` that
 * the provider does not list, and what a destination's preflight throws.
 */
async function checkFirstContact(run, exposed) {
    const { entry, target } = run;
    if (target.person || (0,preflight/* isKnown */.qE)(entry))
        return;
    if (entry && !exposed && target.adopt === undefined)
        return;
    await (0,preflight/* inspect */.Nn)(run);
    await (0,preflight/* refuseIfJournalLost */.Fv)(run);
    if (target.adopt !== undefined)
        await (0,due/* adoptable */.xk)(run, target.adopt, exposed || entry?.observed?.exposed === true);
}


/***/ }),

/***/ 74879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ settlePredecessor),
/* harmony export */   X: () => (/* binding */ candidates)
/* harmony export */ });
/* harmony import */ var _model_needs_human_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4853);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36876);
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62539);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32820);
/**
 * What was in place before Keyturn's first credential: ended only if the configuration names it (`adopt`), and called dead
 * only if that is proved, or if a person says so.
 */




/**
 * Ids that the provider lists and that no Keyturn journal made: one of them is what was in place. Empty where it does not
 * list, or where ids are credentials.
 */
async function candidates(run) {
    const provider = await run.provider(run.target.binding);
    if (!provider.list || provider.idIsSecret)
        return [];
    const known = new Set(Object.values(run.context.session.document.secrets).flatMap(({ credentials }) => credentials.map(({ id }) => id)));
    return (await provider.list())
        .filter(({ id, tag, active }) => !known.has(id) && active !== false && !(tag !== undefined && (0,_model_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(tag)))
        .map(({ id }) => id)
        .slice(0, 20);
}
/** Before the drain: takes up an `adopt` that was added later, or a proof that the leaked predecessor is dead. */
async function settlePredecessor(run) {
    const { entry } = run;
    const { human, observed } = entry ?? {};
    if (!entry || run.target.person || (!observed && human?.code !== 'OLD_KEY_ALIVE'))
        return;
    if (human?.code === 'OLD_KEY_ALIVE') {
        if (run.context.ended)
            return clearPredecessor(run, 'somebody says that it was ended');
        if (await isRefused(run))
            return clearPredecessor(run, 'it is refused');
    }
    if (await adoptLater(run, human?.code === 'OLD_KEY_ALIVE'))
        return;
    if (human?.code !== 'OLD_KEY_ALIVE')
        return;
    run.outcome.action = 'human';
    run.outcome.error ??= (0,_model_needs_human_js__WEBPACK_IMPORTED_MODULE_0__/* .humanError */ .G)(run.target.key, entry, human);
}
async function clearPredecessor(run, why) {
    run.facts.ended.add(_due_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_PLACE */ .iz);
    run.outcome.notes.push(`what was in place before: ${why}`);
    await run.change(`what was in place before: ${why}`, ({ human: _, observed: __, ...entry }) => entry);
}
/** The value that stood in a readable place before this run wrote there is refused, several times in a row. */
async function isRefused(run) {
    const value = run.found.get(_due_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_PLACE */ .iz);
    if (!value)
        return false;
    const provider = await run.provider(run.target.binding);
    if (provider.local)
        return true;
    for (let asked = 0; asked < Math.max(2, provider.successes); asked++) {
        if (asked > 0)
            await run.context.ports.clock.sleep(Math.max(1_000, provider.propagation));
        if ((await provider.probe(value)) !== 'rejected')
            return false;
    }
    return true;
}
/** Whether `adopt` names a credential that the journal does not have yet, and that is the predecessor of the current one. */
async function adoptLater(run, exposed) {
    const { entry, target } = run;
    const current = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .currentOf */ .$c)(entry);
    if (!entry || target.adopt === undefined || !current)
        return false;
    const adopted = await (0,_due_js__WEBPACK_IMPORTED_MODULE_1__/* .adoptable */ .xk)(run, target.adopt, true);
    if (!adopted || entry.credentials.some(({ id }) => id === adopted.id))
        return false;
    const record = await predecessor(run, current, adopted, exposed);
    await run.change('what was in place before is adopted', ({ human: _, observed: __, ...rest }) => ({
        ...rest,
        credentials: [record, ...rest.credentials],
    }));
    return true;
}
/** The record of what was in place before the current credential, which is to drain like any predecessor. */
async function predecessor(run, current, adopted, exposed) {
    const since = run.entry?.observed?.since ?? current.times.intent;
    const published = current.times.current ?? current.times.intent;
    return {
        ...(await (0,_due_js__WEBPACK_IMPORTED_MODULE_1__/* .adoptedRecord */ .zn)(run, adopted)),
        stage: 'previous',
        ...(exposed ? { exposed: true } : {}),
        times: { intent: since, current: since, previous: published },
        destinations: [],
        revokeNotBefore: (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .revokeNotBefore */ .dh)(new Date((0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .time */ .kB)(published)), run.target.policy, exposed).toISOString(),
    };
}


/***/ }),

/***/ 26885:
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
var baseline = __webpack_require__(51637);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(62539);
// EXTERNAL MODULE: ./lib/rotation/journal/kept-keys.js
var kept_keys = __webpack_require__(25005);
// EXTERNAL MODULE: ./lib/rotation/journal/secret-run.js + 1 modules
var secret_run = __webpack_require__(30788);
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
const LINK = 64;
const PRINT = `2.${'A'.repeat(43)}`;
const KEPT_PRINTS = 32;
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
        ...(plans.listed ? { baseline: (0,baseline/* baselineOf */.B)(plans.provider, plans.listed) } : {}),
        times: { intent },
        destinations: plans.destinations.map(({ destination }) => ({ address: destination.address })),
        shares: plans.recipients.map((person) => ({ person: (0,secret_run/* remembered */.HK)(person), state: 'owed' })),
    };
    return {
        revision: 0,
        salt: 'A'.repeat(22),
        fingerprints: [],
        ...entry,
        lock: { owner: ports.owner, since: intent },
        credentials: [...(entry?.credentials ?? []), credential],
    };
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
    const made = { ...entry, credentials, fingerprints };
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
var policy = __webpack_require__(36876);
// EXTERNAL MODULE: ./lib/rotation/people/recipients.js
var recipients = __webpack_require__(83794);
// EXTERNAL MODULE: ./lib/rotation/steps/deliver.js + 2 modules
var deliver = __webpack_require__(52584);
// EXTERNAL MODULE: ./lib/rotation/steps/manual.js
var manual = __webpack_require__(17486);
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
    await askProvider(run, provider);
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

/***/ 29653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ rotate),
  k: () => (/* binding */ whenPossible)
});

// EXTERNAL MODULE: ./lib/rotation/journal/leaving.js
var leaving = __webpack_require__(21574);
// EXTERNAL MODULE: ./lib/rotation/model/baseline.js
var baseline = __webpack_require__(51637);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(36876);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(62539);
// EXTERNAL MODULE: ./lib/rotation/steps/end.js + 1 modules
var end = __webpack_require__(26469);
// EXTERNAL MODULE: ./lib/rotation/steps/manual.js
var manual = __webpack_require__(17486);
// EXTERNAL MODULE: ./lib/rotation/journal/context.js
var context = __webpack_require__(96489);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(3554);
// EXTERNAL MODULE: ./lib/rotation/steps/advance.js
var advance = __webpack_require__(41392);
;// CONCATENATED MODULE: ./lib/rotation/steps/mint.js
/** The mint: sent once, and journalled before its value goes anywhere. */






/**
 * Sends the mint, journals its answer, and goes on to publication.
 * @param given what a person made, where the provider cannot mint
 * @throws KeyturnError MINT_FAILED (nothing was minted), MINT_UNKNOWN (perhaps), and what `advance` throws
 */
async function mint(run, provider, rotation, given) {
    const { escrow, ports } = run.context;
    const credential = run.credential(rotation);
    const old = (0,policy/* currentOf */.$c)(run.entry)?.id ?? run.target.adopt;
    run.tell('mint', `${provider.name}, tagged ${credential.tag}`);
    let minted;
    try {
        minted = await provider.mint({
            tag: credential.tag,
            ...(given === undefined ? {} : { given }),
            ...(run.target.person === undefined ? {} : { holder: run.target.person.login }),
            ...(old === undefined || provider.idIsSecret ? {} : { old: { id: old } }),
            expires: new Date((0,policy/* time */.kB)(credential.times.intent) + run.target.policy.maxAge),
        });
    }
    catch (error) {
        (0,context/* noteUnknown */.f1)(run.context, error);
        if ((0,errors.is)(error, 'HTTP_REFUSED', 'HTTP_NOT_SENT')) {
            await (0,end/* abort */.h2)(run, credential, { why: 'not minted', neverMinted: true });
            throw new errors/* KeyturnError */.FB('MINT_FAILED', {
                secret: run.target.key,
                what: `${provider.account} did not mint a credential: ${error.message}`,
                hint: error.hint ?? 'mend what the provider complains about, then run again',
            });
        }
        run.facts.mint = 'unknown';
        throw new errors/* KeyturnError */.FB('MINT_UNKNOWN', {
            secret: run.target.key,
            what: `it is not known whether ${provider.account} minted a credential: ${error instanceof errors/* KeyturnError */.FB ? error.message : 'it failed'}`,
            hint: provider.list && provider.tagged
                ? `run \`keyturn rotate --only '${run.target.key}'\` again: Keyturn looks for ${credential.tag} at the provider, ends what it finds and mints anew`
                : `look in the console of ${provider.account} for a credential made at ${credential.times.intent} and end it, then run \`keyturn rotate --only '${run.target.key}' --force --reason suspect-cleared\``,
        });
    }
    run.minted.add(rotation);
    run.facts.mint = 'minted';
    escrow.learn(rotation, minted);
    escrow.noteBytes({ provider: provider.name, account: provider.account }, minted);
    const fingerprint = await fingerprints(run, minted);
    const id = provider.idIsSecret ? await ports.fingerprint(salt(run), new secret/* Secret */.z(minted.id)) : minted.id;
    const minting = (also) => run.amend(`minted ${credential.tag}`, rotation, ({ baseline: _, ...rest }) => ({
        ...rest,
        id,
        fingerprint,
        seen: run.now(),
        step: 'minted',
        times: { ...rest.times, minted: run.now() },
    }), also);
    if (run.escrowed)
        await escrow.numbered(minting);
    else
        await minting();
    for (const { address } of credential.destinations) {
        const destination = await run.destination({ address });
        const value = minted.values[address.value];
        try {
            if (value)
                destination.fits(value.bytes, value);
        }
        catch (error) {
            await (0,end/* abortAndThrow */.aP)(run, rotation, 'its value does not fit', error);
        }
    }
    await (0,advance/* advance */.n)(run, provider, rotation, minted);
}
function salt(run) {
    return run.entry?.salt ?? '';
}
async function fingerprints(run, minted) {
    const pairs = Object.entries(minted.values).map(async ([name, value]) => [name, await run.context.ports.fingerprint(salt(run), value)]);
    return Object.fromEntries(await Promise.all(pairs));
}

// EXTERNAL MODULE: ./lib/rotation/steps/minting-preconditions.js + 2 modules
var minting_preconditions = __webpack_require__(46137);
// EXTERNAL MODULE: ./lib/rotation/steps/readers.js
var readers = __webpack_require__(40646);
;// CONCATENATED MODULE: ./lib/rotation/steps/rotate.js
/**
 * One rotation up to the mint. Every step is journalled before or after its effect, never both at once, so that a run that
 * is killed anywhere leaves enough for the next one.
 */









/** Preflight, intent, mint, and everything after it. Where places are counted, one secret of an account at a time. */
async function rotate(run, reason) {
    const provider = await run.provider(run.target.binding);
    if (provider.concurrent === undefined)
        return rotateNow(run, reason);
    return run.context.alone(`${provider.name} ${provider.account}`, () => rotateNow(run, reason));
}
async function rotateNow(run, reason) {
    const { budget } = run.context;
    // Others of its account came first.
    if (budget.over())
        return (0,leaving/* leave */.q)(run, leaving/* UNBEGUN */.h);
    const decision = await (0,minting_preconditions/* checkMinting */.Je)(run, { first: run.entry?.wish?.first === true, readOnly: false });
    if (decision.is !== 'now') {
        // Nothing has to be journalled: a reason of age comes back by itself, and a wish is journalled already.
        run.outcome.action = 'waiting';
        run.outcome.reason = reason;
        run.outcome.next = whenPossible[decision.is];
        if (decision.is === 'full')
            run.noteLackOfRoom();
        return;
    }
    // From the intent on it is finished.
    if (budget.over())
        return (0,leaving/* leave */.q)(run, leaving/* UNBEGUN */.h);
    const { prepared, claim } = decision;
    const { ports } = run.context;
    await (0,readers/* remarkUnread */.o6)(run, prepared.destinations.map(({ destination }) => destination));
    // The person is asked last, so that they make no key in vain, and before the intent, so that no lock waits for them.
    const given = prepared.provider.manual && (await (0,manual/* enteredValue */.fd)(run, prepared.provider, prepared.destinations));
    const current = (0,policy/* currentOf */.$c)(run.entry);
    if (decision.first && current) {
        await run.change(`due (${reason}), the old one ends first`, (entry) => ({ ...entry, wish: { ...entry.wish, reason, since: entry.wish?.since ?? run.now(), first: true } }), claim);
        await (0,end/* endCredential */.lh)(run, current, `current -> revoked (${reason}, first)`);
        await (0,minting_preconditions/* listAgain */.H8)(prepared);
    }
    const rotation = ports.random.ulid(ports.clock.now());
    await run.change(`intent (${reason})`, (entry) => ({ ...entry, credentials: [...entry.credentials, intent(run, prepared, rotation, reason)] }), claim);
    await mint(run, prepared.provider, rotation, given);
}
/** When a rotation that is not possible in this run will be, for `Outcome.next`. */
const whenPossible = {
    full: 'is minted by a later run, when the escrow has room again',
    draining: 'is minted after the draining credential is revoked: the provider has no room for a third',
};
function intent(run, prepared, rotation, reason) {
    const { binding } = run.target;
    const { provider, listed } = prepared;
    return {
        rotation,
        tag: (0,record/* tagOf */.cO)(run.context.session.document.id, rotation),
        stage: 'pending',
        step: 'minting',
        reason,
        provider: binding.provider,
        account: provider.account,
        options: binding.options,
        admin: binding.admin ?? null,
        ...(listed && !provider.idIsSecret ? { baseline: (0,baseline/* baselineOf */.B)(provider, listed) } : {}),
        times: { intent: run.now() },
        destinations: prepared.destinations.map(({ destination }) => ({ address: destination.address })),
        shares: [],
    };
}


/***/ }),

/***/ 54038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iw: () => (/* binding */ sweepProvider),
/* harmony export */   X0: () => (/* binding */ sweep),
/* harmony export */   sc: () => (/* binding */ hasUncertainMint)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36876);
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62539);
/* harmony import */ var _witness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97857);
/**
 * Looks for orphans: credentials that carry a tag of this journal although their rotation is over. Lists first, reads
 * the journal second, so that a credential that was minted meanwhile is never taken for one. Everything else is reported,
 * never touched.
 */




/** Revokes what may be revoked; true if it did. `listed` must be older than the journal that this run reads. */
async function sweepProvider(run, provider, listed) {
    if (!listed || !provider.tagged || provider.local)
        return false;
    const { session } = run.context;
    const { id } = session.document;
    const ours = listed.filter((one) => one.tag !== undefined && (0,_model_record_js__WEBPACK_IMPORTED_MODULE_2__/* .rotationOf */ .c_)(id, one.tag) !== undefined);
    const suspicious = ours.filter((one) => !isKnownLive(recordOf(session.document, one)));
    if (suspicious.length === 0)
        return false;
    await session.refresh();
    let swept = false;
    for (const one of suspicious) {
        const record = recordOf(session.document, one);
        if (isKnownLive(record))
            continue;
        // A person can copy a name, but not an id: where the journal knows the id, the id decides.
        const same = record?.id === undefined || provider.idIsSecret || record.id === one.id;
        if (same && (record?.stage === 'aborted' || record?.stage === 'revoked')) {
            run.tell('sweep', provider.idIsSecret ? `${one.tag}` : one.id);
            try {
                await provider.revoke(one.id);
                swept = true;
                run.outcome.notes.push(`an orphan of an ended rotation was revoked: ${one.tag}`);
            }
            catch (error) {
                if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
                    throw error;
                run.outcome.notes.push(`an orphan of an ended rotation could not be revoked yet: ${one.tag}`);
            }
        }
        else if (record === undefined) {
            run.outcome.error ??= unknownTag(run, provider, one);
        }
        else {
            run.outcome.notes.push(`the journal does not know ${one.tag} at ${provider.account} by this id: it was not touched; \`keyturn status\` keeps naming it`);
        }
    }
    return swept;
}
/** What the journal has of it: by its tag, or by its id where that was adopted. */
function recordOf(document, one) {
    const rotation = one.tag === undefined ? undefined : (0,_model_record_js__WEBPACK_IMPORTED_MODULE_2__/* .rotationOf */ .c_)(document.id, one.tag);
    const { byRotation, adopted } = recordsOf(document);
    return (rotation === undefined ? undefined : byRotation.get(rotation)) ?? adopted.get(one.id);
}
const records = new WeakMap();
/** Put together once for each document: every secret of a run asks about everything that its account lists. */
function recordsOf(document) {
    const found = records.get(document);
    if (found)
        return found;
    const byRotation = new Map();
    const adopted = new Map();
    for (const { credentials } of Object.values(document.secrets)) {
        for (const one of credentials) {
            if (!byRotation.has(one.rotation))
                byRotation.set(one.rotation, one);
            if (one.adopted === true && one.id !== undefined && !adopted.has(one.id))
                adopted.set(one.id, one);
        }
    }
    const made = { byRotation, adopted };
    records.set(document, made);
    return made;
}
/** This journal made it and does not know it any more: a part of the journal was taken back. */
function unknownTag(run, provider, { id, tag }) {
    const named = provider.idIsSecret || id === tag ? `${tag}` : `${id}, tagged ${tag}`;
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('JOURNAL_ROLLED_BACK', {
        secret: run.target.key,
        what: `${provider.account} lists ${named}, which this journal made and does not know: the branch was set back to before that, or the journal was begun anew since. It was not touched`,
        hint: `restore the newest commit from any clone, if there is one (\`keyturn audit\` shows gaps); else end ${named} in the console of ${provider.account} once nothing uses it, or name it with \`adopt\``,
    });
}
function isKnownLive(record) {
    return record !== undefined && (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .isLive */ .DG)(record);
}
/** How many aborted rotations without an id are kept. */
const UNPROVED = 20;
/** Whether a mint of this secret was given up although no whole listing has shown that it had no effect. */
function hasUncertainMint({ entry }) {
    return entry?.credentials.some(mayLive) === true;
}
function mayLive({ stage, step }) {
    return stage === 'aborted' && step === 'minting';
}
/**
 * At the end of a run that acted, and as long as it is uncertain whether a lost mint took effect: sweeps, and forgets ended rotations that the
 * provider no longer lists (their history stays in the journal's commits).
 */
async function sweep(run) {
    const provider = await run.provider(run.target.binding);
    const listed = provider.list ? await provider.list() : undefined;
    await sweepProvider(run, provider, listed);
    await settleUncertainMints(run, provider, listed);
    const ended = run.entry?.credentials.filter((one) => (one.stage === 'aborted' || one.stage === 'revoked') && !mayLive(one) && !isListed(one, listed)) ?? [];
    // Two are kept for people; more would only make the journal long. Of what never had an id more are kept: if a list was
    // cut short, their tag is all that tells whose it is.
    const unproved = ended.filter(({ stage, id }) => stage === 'aborted' && id === undefined).slice(-UNPROVED);
    const kept = new Set([...ended.slice(-2), ...unproved]);
    const forgotten = new Set(ended.filter((one) => !kept.has(one)).map((one) => one.rotation));
    if (forgotten.size === 0)
        return;
    await run.change(`forgot ${forgotten.size} ended rotation${forgotten.size === 1 ? '' : 's'}`, (entry) => ({
        ...entry,
        credentials: entry.credentials.filter((one) => !forgotten.has(one.rotation)),
    }));
}
/**
 * A whole listing without its tag, long enough after the mint, shows that it had no effect. Where the provider does not
 * list what lives there, no listing ever will, and the outcome says so.
 */
async function settleUncertainMints(run, provider, listed) {
    if (!listed)
        return;
    const late = run.context.ports.clock.now().getTime() - 2 * _model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .REQUEST_TIMEOUT */ ._h - provider.listLag - provider.propagation;
    for (const one of run.entry?.credentials.filter(mayLive) ?? []) {
        if (isListed(one, listed) || (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .time */ .kB)(one.times.intent) > late)
            continue;
        const witness = await (0,_witness_js__WEBPACK_IMPORTED_MODULE_1__/* .witnessOf */ .XH)(run, provider, one);
        if (!(await witness.in(listed))) {
            run.outcome.error ??= unlistedWitness(run, provider, one, witness.ids);
            continue;
        }
        await run.amend(`${one.tag} was never minted`, one.rotation, (record) => ({ ...record, step: 'done' }));
    }
}
function unlistedWitness(run, provider, { tag, times }, ids) {
    const lives = provider.idIsSecret || ids.length === 0 ? 'what lives there' : `${ids.join(', ')}, which lives there`;
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', {
        secret: run.target.key,
        what: `${provider.account} does not list ${lives}: whether ${tag} was minted at ${times.intent} cannot be told`,
        hint: `check that the admin credential is of the account that minted it, and that it may list everything there; look for ${tag} in the console of ${provider.account} and end it if it is there`,
    });
}
function isListed(record, listed) {
    return listed?.some((one) => one.tag === record.tag || (record.id !== undefined && one.id === record.id)) === true;
}


/***/ }),

/***/ 97857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ refuseOwnAdmin),
/* harmony export */   XH: () => (/* binding */ witnessOf),
/* harmony export */   hi: () => (/* binding */ worksWith)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/**
 * What a whole listing of an account has to show, so that what it does not show means anything; and which credential this
 * run itself works with.
 */

/** What a whole listing of the credential's account has to show. */
async function witnessOf(run, provider, credential) {
    const ids = await idsOf(run, provider, credential);
    return {
        ids,
        async in(listed) {
            for (const { id } of listed)
                if (ids.includes(provider.idIsSecret ? await run.hashed(id) : id))
                    return true;
            return false;
        },
    };
}
/**
 * Of credentials that live at the account of `credential` and that it has shown before: the current one of the same
 * secret, else those of other secrets, else the admin's own.
 */
async function idsOf(run, provider, credential) {
    const lives = (one) => one.rotation !== credential.rotation &&
        one.provider === credential.provider &&
        one.account === credential.account &&
        one.id !== undefined &&
        one.seen !== undefined &&
        one.times.revoking === undefined &&
        (one.stage === 'current' || one.stage === 'previous');
    const idOf = (one) => one.id;
    const own = run.entry?.credentials.filter((one) => one.stage === 'current' && lives(one)) ?? [];
    if (own.length > 0)
        return own.map(idOf);
    // A hidden id is hashed under the salt of its own secret: others' cannot be compared.
    const others = provider.idIsSecret
        ? (run.entry?.credentials ?? [])
        : Object.values(run.context.session.document.secrets).flatMap(({ credentials }) => credentials);
    const found = others.filter(lives).map(idOf);
    if (found.length > 0 || provider.self === undefined)
        return found;
    const self = await provider.self();
    return self === undefined || self === credential.id ? [] : [self];
}
/** Whether the admin credential of this run is this very one. */
async function worksWith(run, provider, credential) {
    const { ports } = run.context;
    const { admin } = run.target.binding;
    const names = typeof admin === 'string' ? [admin] : Object.values(admin ?? {});
    const prints = Object.values(credential.fingerprint ?? {});
    for (const name of names) {
        const value = ports.variable(name);
        if (!value)
            continue;
        if (!provider.idIsSecret && value.reveal() === credential.id)
            return true;
        if (prints.includes(await ports.fingerprint(run.entry?.salt ?? '', value)))
            return true;
    }
    return provider.self !== undefined && credential.id !== undefined && (await provider.self()) === credential.id;
}
/** A run never ends the credential that it works with: nothing could show afterwards that it is dead, or mint again. */
async function refuseOwnAdmin(run, provider, credential) {
    if (!(await worksWith(run, provider, credential)))
        return;
    const { admin } = run.target.binding;
    const named = typeof admin === 'string' ? `\`${admin}\`` : 'the variables under `admin`';
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('OLD_KEY_ALIVE', {
        secret: run.target.key,
        what: `the credential that is to end is the admin credential that this run works with, so it was not revoked`,
        hint: `store another admin credential where the workflow takes ${named} from (the new value of ${run.target.key} is one, if it may do as much), then run \`keyturn rotate --only '${run.target.key}'\``,
    });
}


/***/ }),

/***/ 51673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ put),
  M: () => (/* binding */ write)
});

// EXTERNAL MODULE: ./lib/rotation/journal/context.js
var context = __webpack_require__(96489);
// EXTERNAL MODULE: ./lib/rotation/journal/leaving.js
var leaving = __webpack_require__(21574);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/journal/secret-run.js + 1 modules
var secret_run = __webpack_require__(30788);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var model_policy = __webpack_require__(36876);
// EXTERNAL MODULE: ./lib/rotation/steps/predecessor.js
var predecessor = __webpack_require__(74879);
;// CONCATENATED MODULE: ./lib/rotation/steps/publish.js
/** Publication: the new credential becomes the current one, and what was current drains. */




/** Journals that every destination has the new credential: it becomes the current one, and its predecessor drains. */
async function publish(run, rotation, done) {
    const { policy } = run.target;
    const published = run.context.ports.clock.now();
    // Nothing shows that what leaked before the first contact is dead: journalled in the same transition, so that no crash hides it.
    const leaked = run.entry?.observed?.exposed === true;
    const ids = leaked ? await (0,predecessor/* candidates */.X)(run).catch(noneIfRefused) : [];
    await run.change(`pending -> current (${run.credential(rotation).reason})`, (entry) => {
        const exposed = entry.wish?.exposed ?? [];
        const credentials = entry.credentials.map((credential) => {
            if (credential.rotation === rotation) {
                return {
                    ...credential,
                    stage: 'current',
                    step: 'done',
                    times: { ...credential.times, current: published.toISOString() },
                    destinations: withWriteTimes(credential, done),
                    shares: run.recipients.map((person) => ({
                        person: (0,secret_run/* remembered */.HK)(person),
                        state: 'owed',
                        ...(run.target.person && run.credential(rotation).reason === 'value-lost'
                            ? earlierAnnouncement(entry)
                            : {}),
                    })),
                };
            }
            const leaked = credential.exposed === true || exposed.includes(credential.rotation);
            if (credential.stage === 'current' ||
                (credential.stage === 'previous' && (credential.revokeNotBefore === undefined || leaked))) {
                return {
                    ...credential,
                    stage: 'previous',
                    ...(leaked ? { exposed: true } : {}),
                    times: { ...credential.times, previous: credential.times.previous ?? published.toISOString() },
                    revokeNotBefore: (0,model_policy/* revokeNotBefore */.dh)(published, policy, leaked).toISOString(),
                };
            }
            return credential;
        });
        return withoutAnsweredWish(leaked ? { ...entry, ...stillAlive(entry, ids, run.now()), credentials } : { ...entry, credentials }, rotation);
    });
    run.facts.published = true;
    const first = run.entry?.credentials.every((credential) => credential.rotation === rotation || credential.stage !== 'previous') === true;
    const { observed } = run.entry ?? {};
    run.outcome.action = run.outcome.action === 'resumed' ? 'resumed' : 'rotated';
    run.outcome.reason = run.credential(rotation).reason;
    if (first && observed && !leaked) {
        run.outcome.notes.push("the credential that was there before is not Keyturn's and is never touched: end it by hand at the provider once nothing uses it any more");
    }
}
function noneIfRefused(error) {
    if (error instanceof errors/* KeyturnError */.FB)
        return [];
    throw error;
}
function stillAlive(entry, ids, since) {
    const { since: before = since, destinations = [] } = entry.observed ?? {};
    return {
        observed: { since: before, destinations },
        human: { code: 'OLD_KEY_ALIVE', since, ...(ids.length === 0 ? {} : { ids }) },
    };
}
/** The successor of a credential that its person never opened: their deadline still counts from the first message. */
function earlierAnnouncement(entry) {
    const { announced, reminded } = (0,model_policy/* currentOf */.$c)(entry)?.shares[0] ?? {};
    return { ...(announced === undefined ? {} : { announced }), ...(reminded === undefined ? {} : { reminded }) };
}
/** This rotation answers the wish, unless what leaked is the very credential that it published. */
function withoutAnsweredWish(entry, rotation) {
    const { wish, ...rest } = entry;
    if (!wish)
        return entry;
    if (wish.exposed?.includes(rotation))
        return { ...rest, wish: { ...wish, exposed: [rotation] } };
    return rest;
}
/** The destinations of a credential with the times of these writes. @param done address key -> ISO 8601 */
function withWriteTimes(credential, done) {
    return credential.destinations.map((destination) => {
        const at = done.get(destination.address.key);
        return at === undefined ? destination : { ...destination, done: at };
    });
}

;// CONCATENATED MODULE: ./lib/rotation/steps/write.js
/** The writes to the destinations. A PUT is idempotent, and only goes forward. */




const WRITE_ATTEMPTS = 3;
/** So many share a commit; how many of them are sent at once is for each destination to say. */
const WRITES_AT_ONCE = 64;
/**
 * One PUT for each destination that is not done yet, then publication; from here on it only goes forward. When the time of
 * the run is over, what is missing is left for the next run, if the escrow has the value for it.
 *
 * @throws KeyturnError WRITE_FAILED
 */
async function write(run, rotation, minted) {
    const todo = run.credential(rotation).destinations.filter((destination) => destination.done === undefined);
    if (todo.length > 0 && !run.minted.has(rotation))
        await run.context.escrow.mustBeLatest(run.target.key);
    run.tell('write', `${todo.length} destination${todo.length === 1 ? '' : 's'}`);
    if (todo.length === 0)
        return publish(run, rotation, new Map());
    const batch = new Batch(run, rotation, minted);
    const began = run.context.ports.clock.now().getTime();
    let written = 0;
    // Who has many places to write would keep the others waiting for long.
    const together = todo.length <= WRITES_AT_ONCE && !run.isUrgent ? run.context.writing.join() : undefined;
    try {
        for (let from = 0; from < todo.length; from += WRITES_AT_ONCE) {
            const done = await batch.write(todo.slice(from, from + WRITES_AT_ONCE));
            written += done.size;
            if (from + WRITES_AT_ONCE >= todo.length && batch.isComplete) {
                await together?.arrive();
                await publish(run, rotation, done);
            }
            else if (done.size > 0) {
                await run.amend(`${done.size} destinations done`, rotation, (credential) => ({
                    ...credential,
                    destinations: withWriteTimes(credential, done),
                }));
                tellProgress(run, { written, of: todo.length, began });
            }
        }
    }
    finally {
        together?.leave();
    }
    batch.conclude(todo.length);
}
/** The writes of one credential, and what became of those that were not done. */
class Batch {
    #run;
    #rotation;
    #minted;
    /** The value survives this run, so that another one can write what is missing. */
    #mayStop;
    #failures = [];
    #left = 0;
    constructor(run, rotation, minted) {
        this.#run = run;
        this.#rotation = rotation;
        this.#minted = minted;
        this.#mayStop = run.credential(rotation).escrow?.state === 'held';
    }
    /** Nothing has failed, and nothing is left. */
    get isComplete() {
        return this.#failures.length === 0 && this.#left === 0;
    }
    /** Returns when each of them was written that was: address key -> ISO 8601. */
    async write(destinations) {
        const done = new Map();
        await Promise.all(destinations.map(async ({ address }) => {
            const destination = await this.#run.destination({ address });
            try {
                const at = await this.#inTime(() => put(this.#run, address, this.#minted));
                if (at === undefined)
                    this.#left++;
                else
                    done.set(address.key, at.toISOString());
            }
            catch (error) {
                this.#failures.push({ place: destination.place, error });
            }
        }));
        return done;
    }
    /** Undefined: it was not sent, because the time of this run is over. */
    async #inTime(work) {
        const { budget } = this.#run.context;
        if (!this.#mayStop)
            return work();
        if (budget.over())
            return undefined;
        try {
            return await budget.bounded(work);
        }
        catch (error) {
            if ((0,errors.is)(error, 'OUT_OF_TIME'))
                return undefined;
            throw error;
        }
    }
    /** Throws WRITE_FAILED for what failed, and notes what is left. */
    conclude(all) {
        const run = this.#run;
        if (this.#left > 0) {
            const count = run.credential(this.#rotation).destinations.length;
            (0,leaving/* leave */.q)(run, `${count - this.#left - this.#failures.length} of ${count} destinations have the new credential: the time of this run was over, and the next one writes the others`, { destinations: this.#left });
        }
        const [failure] = this.#failures;
        if (!failure)
            return;
        const { error, place } = failure;
        throw new errors/* KeyturnError */.FB('WRITE_FAILED', {
            secret: run.target.key,
            what: `${this.#failures.length} of ${all} destinations could not be written, among them ${place}: ${error instanceof errors/* KeyturnError */.FB ? error.message : 'it failed'}`,
            hint: (error instanceof errors/* KeyturnError */.FB ? error.hint : undefined) ??
                'run again: Keyturn goes on with the destinations that are missing; the old credential stays alive until then',
        });
    }
}
/** How far a long fan-out is, and how long the rest takes at the pace so far. */
function tellProgress(run, { written, of, began }) {
    const milliseconds = ((run.context.ports.clock.now().getTime() - began) / written) * (of - written);
    const minutes = Math.max(1, Math.round(milliseconds / 60_000));
    const rest = written === of ? '' : `, about ${minutes === 1 ? 'a minute' : `${minutes} minutes`} left`;
    run.tell('write', `${written} of ${of} destinations${rest}`);
}
/** Writes one value to one place. A PUT is idempotent: one with an unknown answer is sent again. */
async function put(run, address, minted) {
    const value = minted.values[address.value];
    if (!value) {
        throw new errors/* KeyturnError */.FB('VALUE_UNFIT', {
            secret: run.target.key,
            what: `the credential has no value named ${address.value}`,
            hint: 'compare `values` in the configuration with what the provider mints',
        });
    }
    const destination = await run.destination({ address });
    for (let attempt = 1;; attempt++) {
        try {
            const at = await destination.write(value);
            const remark = destination.remark?.(value);
            const { notes } = run.outcome;
            if (remark !== undefined && !notes.includes(remark))
                notes.push(remark);
            return at;
        }
        catch (error) {
            (0,context/* noteUnknown */.f1)(run.context, error);
            if (!(0,errors.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT') || attempt >= WRITE_ATTEMPTS)
                throw error;
            await run.context.ports.clock.sleep(1000 * 2 ** attempt);
        }
    }
}


/***/ })

};
