export const id = 346;
export const ids = [346];
export const modules = {

/***/ 10346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vr: () => (/* binding */ heldBy),
/* harmony export */   WI: () => (/* binding */ otherOwner),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   _y: () => (/* binding */ EntryLock),
/* harmony export */   zB: () => (/* binding */ entryConflict)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84748);
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43627);
/** Locks: whether whoever holds one may still act, and the lock on one secret's entry. */



/**
 * Whether an owner may still act. It may not when its attempt is completed and twice the longest request time-out has passed
 * since, because the PUT of a run that is killed may still land; outside Actions when its lease is over.
 */
async function isAlive({ ports, endedOwners }, owner) {
    const name = `${owner.run}/${owner.attempt}/${owner.lease ?? ''}`;
    if (endedOwners.has(name))
        return false;
    const { clock, journal } = ports;
    // A lease in a file was given by the clock of this machine, and is over by it.
    const at = (owner.lease === undefined ? clock : (journal.clock ?? clock)).now().getTime();
    let endedAt;
    if (owner.lease !== undefined) {
        endedAt = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(owner.lease);
    }
    else {
        const state = await ports.runs.state(owner);
        if (state.alive)
            return true;
        endedAt = state.endedAt.getTime();
    }
    if (at < endedAt + 2 * _model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .REQUEST_TIMEOUT */ ._h)
        return true;
    endedOwners.add(name);
    return false;
}
/** The owner of this lock, if that is another run which may still act. */
async function otherOwner(context, lock) {
    if (!lock || (0,_model_record_js__WEBPACK_IMPORTED_MODULE_2__/* .sameOwner */ .s0)(lock.owner, context.ports.owner))
        return undefined;
    return (await isAlive(context, lock.owner)) ? lock.owner : undefined;
}
/** HELD: another run works on this secret. */
function heldBy(owner, secret) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HELD', {
        secret,
        what: `${secret} is held by ${owner.lease === undefined ? `run ${owner.run}, attempt ${owner.attempt}` : `another process until ${owner.lease}`}`,
        hint: 'nothing to do: it goes on there, or the next run takes over when it has ended',
    });
}
/** JOURNAL_CONFLICT: the entry is not the one any more that a decision rested on. */
function entryConflict(key) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('JOURNAL_CONFLICT', {
        secret: key,
        what: `another run changed ${key} in the journal`,
        hint: 'nothing is lost: the other run or the next one goes on from there',
    });
}
/** The lock on one secret's entry. Every change needs the revision that the last one left, and the lock. */
class EntryLock {
    #session;
    #key;
    #owner;
    #journalId;
    #revision;
    /** What it will be when everything has been committed that this run has asked for. */
    #expected;
    constructor(session, { key, owner, seen }) {
        this.#session = session;
        this.#key = key;
        this.#owner = owner;
        this.#journalId = session.document.id;
        this.#revision = seen?.revision ?? 0;
        this.#expected = this.#revision;
    }
    /**
     * Takes the lock in one commit together with a change. The caller has found out that a previous owner may not act any
     * more. Throws JOURNAL_CONFLICT if the entry was changed meanwhile.
     */
    static async take(session, locked, { message, change, also }) {
        const { key, owner, since, seen, fresh } = locked;
        const lock = new EntryLock(session, locked);
        const id = lock.#journalId;
        await session.commit({
            message: `${key}: ${message}`,
            apply(document) {
                const found = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
                if (document.id !== id || found?.revision !== seen?.revision)
                    throw entryConflict(key);
                const entry = found ?? fresh();
                const next = { ...change(entry), lock: { owner, since }, revision: entry.revision + 1 };
                lock.#revision = next.revision;
                lock.#expected = next.revision;
                const merged = { ...document, secrets: { ...document.secrets, [key]: next } };
                return also ? also(merged) : merged;
            },
        });
        return lock;
    }
    /**
     * Changes that are asked for side by side share a commit, each on top of the one before. Throws JOURNAL_CONFLICT if
     * somebody else changed the entry or took the lock, or if the change before failed.
     */
    async change({ message, change, also }) {
        const key = this.#key;
        const expected = this.#expected++;
        const commit = this.#session.commit({
            message: `${key}: ${message}`,
            apply: (document) => {
                const entry = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
                const mine = entry?.lock !== undefined && (0,_model_record_js__WEBPACK_IMPORTED_MODULE_2__/* .sameOwner */ .s0)(entry.lock.owner, this.#owner);
                if (document.id !== this.#journalId || !entry || entry.revision !== expected || !mine)
                    throw entryConflict(key);
                const next = { ...change(entry), revision: expected + 1 };
                const merged = { ...document, secrets: { ...document.secrets, [key]: next } };
                return also ? also(merged) : merged;
            },
        });
        try {
            await commit;
            this.#revision = Math.max(this.#revision, expected + 1);
        }
        catch (error) {
            this.#expected = this.#revision;
            throw error;
        }
    }
    release(message) {
        return this.change({ message, change: ({ lock: _, ...rest }) => rest });
    }
}


/***/ }),

/***/ 43627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ CHAIN),
/* harmony export */   ap: () => (/* binding */ collapse),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   c_: () => (/* binding */ rotationOf),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   s0: () => (/* binding */ sameOwner),
/* harmony export */   wr: () => (/* binding */ JOURNAL_LIMIT),
/* harmony export */   xw: () => (/* binding */ emptyJournal)
/* harmony export */ });
/** A journal larger than this is refused, in bytes: GitHub shows a file of up to 100 MB in its raw form. */
const JOURNAL_LIMIT = 8_000_000;
/** How many predecessors a document names. */
const CHAIN = 64;
function emptyJournal(id) {
    return { version: 2, id, seq: 0, chain: [], escrow: { counter: 0 }, secrets: {} };
}
/** A credential that is proved dead needs no places any more: they collapse to a count and the last write. */
function collapse(credential) {
    if (credential.destinations.length === 0)
        return credential;
    const last = credential.destinations
        .flatMap((one) => (one.done === undefined ? [] : [one.done]))
        .sort()
        .at(-1);
    return {
        ...credential,
        destinations: [],
        collapsed: { count: credential.destinations.length, ...(last === undefined ? {} : { last }) },
    };
}
/** `kt` + the journal's id + the credential's ULID, lower case: 36 characters. */
function tagOf(journalId, rotation) {
    return `kt${journalId}${rotation.toLowerCase()}`;
}
/** The ULID inside a tag of this journal, in upper case; undefined if the tag is not of this journal. */
function rotationOf(journalId, tag) {
    const prefix = `kt${journalId}`;
    const rest = tag.slice(prefix.length).toUpperCase();
    return tag.startsWith(prefix) && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(rest) ? rest : undefined;
}
/** Looks like the tag of some Keyturn journal. */
function isTag(tag) {
    return /^kt[0-9a-z]{8}[0-9a-hjkmnp-tv-z]{26}$/.test(tag);
}
function sameOwner(a, b) {
    return a.run === b.run && a.attempt === b.attempt && a.job === b.job && a.key === b.key;
}


/***/ })

};
