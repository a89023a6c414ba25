export const id = 3975;
export const ids = [3975];
export const modules = {

/***/ 88336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ select)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14006);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90948);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39969);




/**
 * The targets whose key matches the glob `only`; all of them without one. A glob without a slash is compared with the
 * secret's name, so `SENDGRID_API_KEY` means it in every environment. Throws INPUT_INVALID if nothing matches.
 */
function select(targets, only) {
    if (only === undefined)
        return targets;
    if (!/^[A-Za-z0-9_ ./*?{},[\]-]{1,300}$/.test(only)) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: '`only` is not a glob over `environment/SECRET`',
            hint: 'for example: only: production/*',
        });
    }
    // No negation and no extended patterns: they can select what nobody meant, and can be made slow.
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_2__(only, {
        basename: !only.includes('/'),
        dot: true,
        nonegate: true,
        noextglob: true,
        nocase: false,
    });
    const chosen = targets.filter((target) => matches(target.key));
    if (chosen.length > 0)
        return chosen;
    const keys = targets.map((target) => target.key);
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(only, keys) ??
        (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(only, keys.map((key) => key.slice(key.lastIndexOf('/') + 1)));
    const listed = keys.slice(0, 20).map(_source_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP).join(', ');
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `\`only\` matches none of the secrets: ${listed}${keys.length > 20 ? ` and ${keys.length - 20} more` : ''}`,
        hint: near === undefined ? 'choose one of these, or a glob such as production/*' : `did you mean ${near}?`,
    });
}


/***/ }),

/***/ 39255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/** The message of a commit to the journal. */
/** Nothing that came from elsewhere breaks a line of the journal, or hides in it. */
function oneLine(message) {
    return message.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 1_000);
}
/** The message of a commit that says these lines. */
function messageOf(lines) {
    return lines.length === 1 ? (lines[0] ?? '') : `${lines[0]} and ${lines.length - 1} more\n\n${lines.join('\n')}`;
}


/***/ }),

/***/ 96489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ keyed),
/* harmony export */   f1: () => (/* binding */ noteUnknown),
/* harmony export */   qz: () => (/* binding */ tell),
/* harmony export */   rJ: () => (/* binding */ queues),
/* harmony export */   tB: () => (/* binding */ now)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
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

/***/ 33412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ escrowOf),
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   G4: () => (/* binding */ encodeEscrow),
/* harmony export */   Np: () => (/* binding */ escrowSize),
/* harmony export */   h: () => (/* binding */ putEscrow)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3554);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74177);
/** The escrow's text: how it is built, measured, read and put. */



/** The written form of an escrow. */
function encodeEscrow({ journal: id, seed: secret, counter, anchor, entries }) {
    const shown = Object.entries(entries).map(([rotation, entry]) => [rotation, revealed(entry)]);
    const seed = secret.reveal();
    return new _model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(JSON.stringify({ v: 2, journal: id, seed, counter, anchor, entries: Object.fromEntries(shown) }));
}
function revealed(entry) {
    if ('ask' in entry)
        return { ask: entry.ask.reveal() };
    const plain = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.reveal()]));
    return { id: entry.id, values: plain(entry.values), ...(entry.old ? { old: plain(entry.old) } : {}) };
}
/** How many bytes a text takes besides its entries, at most. */
const FRAME = 256;
/** How many bytes a text with these entries takes, or some more. */
function escrowSize(entries) {
    const shown = Object.entries(entries).map(([rotation, entry]) => [
        rotation,
        'ask' in entry ? entry.ask.reveal() : revealed(entry),
    ]);
    return FRAME + new TextEncoder().encode(JSON.stringify(Object.fromEntries(shown))).length;
}
const PUT_ATTEMPTS = 3;
/** One idempotent PUT, tried up to three times. Throws ESCROW_FAILED; `onFailure` is told of each attempt that failed. */
async function putEscrow(store, value, clock, onFailure = () => undefined) {
    for (let attempt = 1;; attempt++) {
        try {
            return await store.write(value);
        }
        catch (error) {
            onFailure(error);
            if (attempt < PUT_ATTEMPTS && (0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT')) {
                await clock.sleep(1000 * attempt);
                continue;
            }
            throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ESCROW_FAILED', {
                what: `${store.place} could not be written: ${error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB ? error.message : 'it failed'}`,
                hint: error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB && error.hint
                    ? error.hint
                    : 'run again: the credential that was minted is revoked and another one minted',
            });
        }
    }
}
/** What the escrow holds, as far as this run was handed it or can read it. Throws ESCROW_FOREIGN, ESCROW_FAILED. */
async function escrowOf({ escrow, pending, state }) {
    if (!escrow)
        return undefined;
    const read = (text) => {
        try {
            return text && state.escrow(text, escrow.place);
        }
        catch (error) {
            throw error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB && error.code === 'ESCROW_FOREIGN' ? (0,_refusals_js__WEBPACK_IMPORTED_MODULE_2__/* .withNewSeed */ .UH)(error, escrow) : error;
        }
    };
    if (!escrow.read)
        return read(pending);
    let found;
    try {
        found = await escrow.read();
    }
    catch (error) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ESCROW_FAILED', {
            what: `${escrow.place} could not be read: ${error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB ? error.message : 'it failed'}`,
            ...(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB && error.hint ? { hint: error.hint } : {}),
        });
    }
    return read(found);
}
/** Whether the escrow holds anything at this moment. */
async function isThere(escrow) {
    return (escrow.read ? await escrow.read() : await escrow.updatedAt()) !== undefined;
}


/***/ }),

/***/ 9065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ nowOf),
/* harmony export */   f: () => (/* binding */ noFacts)
/* harmony export */ });
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36876);

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

/***/ 25005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _R: () => (/* binding */ withoutSealingKeys),
/* harmony export */   _c: () => (/* binding */ withSealingKeys),
/* harmony export */   gD: () => (/* binding */ writtenWithKeys)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _model_sealing_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81052);
/** The public keys that the journal keeps for later runs. They are a saving, never needed: where there is no room they go. */


/** With what was given out in this run, for the places of credentials that are in use; keys of other places are dropped. */
function withSealingKeys(document, sealing) {
    const before = document.keys ?? {};
    const fresh = [...(sealing?.seen ?? [])].filter(([scope, { id, key }]) => {
        const known = Object.hasOwn(before, scope) ? before[scope] : undefined;
        return known?.id !== id || known.key !== key;
    });
    if (fresh.length === 0)
        return document;
    const used = usedScopes(document);
    if (!fresh.some(([scope]) => used.has(scope)))
        return document;
    const keys = [...Object.entries(before), ...fresh].filter(([scope]) => used.has(scope));
    return { ...document, keys: Object.fromEntries(keys) };
}
/** Not those of a rotation that is under way: its keys would be sent with each of its commits. */
function usedScopes({ secrets }) {
    const found = new Set();
    for (const { credentials } of Object.values(secrets)) {
        for (const { stage, destinations } of credentials)
            if (stage === 'current' || stage === 'previous')
                for (const { address } of destinations)
                    found.add((0,_model_sealing_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .scopeOf */ .O)(address));
    }
    return found;
}
function withoutSealingKeys({ keys: _, ...rest }) {
    return rest;
}
/** As `StateFormat.write`, without the public keys where the journal is full with them. */
function writtenWithKeys(state, document, keys) {
    try {
        return state.write(document, keys);
    }
    catch (error) {
        if (!(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'JOURNAL_FULL') || document.keys === undefined)
            throw error;
        return state.write(withoutSealingKeys(document), keys);
    }
}


/***/ }),

/***/ 44682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vr: () => (/* binding */ heldBy),
/* harmony export */   WI: () => (/* binding */ otherOwner),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   _y: () => (/* binding */ EntryLock),
/* harmony export */   zB: () => (/* binding */ entryConflict)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36876);
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62539);
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

/***/ 30719:
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

/***/ 74177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PS: () => (/* binding */ handOverOf),
/* harmony export */   UH: () => (/* binding */ withNewSeed),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/** What a refused journal or escrow means, and how exactly to fix it. */

/** The error for a refused journal or escrow. Nothing was changed. */
function refusal({ refused, path }, { journal, escrow, pin }) {
    const told = says(refused, { path, journal: journal.place, escrow, pin });
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(refused, { ...told, path, now: 'unchanged' });
}
/** The same error, with the commands that begin with a new seed where the old one was overwritten. */
function withNewSeed(error, escrow) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(error.code, {
        what: error.message,
        hint: `${error.hint ?? ''}: ${newSeedCommands(escrow)}`,
        ...(error.path === undefined ? {} : { path: error.path }),
        now: 'unchanged',
    });
}
function says(code, { path, journal, escrow: store, pin }) {
    const escrow = store?.place ?? 'the escrow';
    const branch = /@([^@]+)$/.exec(journal)?.[1] ?? 'keyturn-journal';
    const audit = `\`git fetch origin ${branch} && keyturn audit\` names the last good commit; restore it with \`git push --force origin COMMIT:${branch}\``;
    switch (code) {
        case 'ESCROW_FOREIGN':
            return {
                what: `${escrow} belongs to another journal than ${journal}: nothing was done, and it was not overwritten`,
                hint: `if somebody replaced the journal: ${audit}. If two configurations use that place, name one for each: \`escrow: { github: { environment: NAME } }\`. If somebody overwrote the escrow: ${newSeedCommands(store)}`,
            };
        case 'JOURNAL_KEY':
            return {
                what: `the key of ${journal} or of ${escrow} is not the one that the configuration names (${pin ?? 'none'})`,
                hint: `${audit}. If it finds nothing wrong, somebody overwrote the escrow: take \`journal: { key }\` out by review, ${newSeedCommands(store)}. If a new seed was made on purpose, change \`journal: { key }\` by review`,
            };
        case 'JOURNAL_MISSING':
            return {
                what: `${journal} does not exist, but there was a journal: ${pin === undefined ? 'its escrow or credentials that it made are there' : 'the configuration names its key'}`,
                hint: `is that the right branch? \`journal: { branch }\` names it. If it was deleted, restore the branch from any clone (\`git push origin COMMIT:refs/heads/${branch}\`): the escrow proves whether it is recent. If it is gone for good, or those credentials are another repository's, \`keyturn doctor --repair new-journal\` names what is listed and begins anew`,
            };
        case 'JOURNAL_UNSIGNED':
            return { what: `${journal} is not signed, although there is an escrow that would sign it`, hint: audit };
        case 'JOURNAL_FORGED':
            return {
                what: `${journal} was written by somebody who does not have the key of ${escrow}: nothing of it is believed`,
                // Both keys may be right by themselves: then it is the escrow that somebody replaced.
                hint: path === '$.key'
                    ? `${audit}. If it finds nothing wrong, somebody overwrote the escrow: ${newSeedCommands(store)}`
                    : audit,
            };
        case 'JOURNAL_ROLLED_BACK':
            return {
                what: `${journal} is older than what Keyturn last wrote: somebody set the branch back`,
                hint: `restore the newest commit from any clone (\`git push --force origin COMMIT:${branch}\`); \`keyturn audit\` shows which it is`,
            };
        case 'JOURNAL_FORKED':
            return { what: `${journal} did not grow out of what Keyturn last wrote`, hint: audit };
        case 'ESCROW_NOT_WIRED':
            return {
                what: `${escrow} exists, but this run was not given it`,
                hint: `${handOverOf(store)}; if the journal or the escrow has moved, name a \`branch\` under \`journal\`. If it is handed over, somebody overwrote the secret with nothing: \`keyturn doctor --repair new-seed\``,
            };
        case 'SEED_LOST':
            return {
                what: `${journal} is signed, and ${escrow}, which holds the key, is gone: nothing is minted, delivered or revoked`,
                hint: "was the secret deleted, or another place named under `escrow`? Name the place that has it. If it is gone: `keyturn doctor --repair new-seed`; for a journal that is not this one's, name a `branch` under `journal`",
            };
        default:
            return { what: `${journal} cannot be used`, hint: 'run `keyturn doctor`' };
    }
}
/** The commands that give up an overwritten escrow. */
function newSeedCommands(escrow) {
    const command = escrow?.home === undefined ? undefined : escrow.cures?.deletion(escrow.home);
    const deleted = command === undefined ? `delete ${escrow?.place ?? 'it'}` : `\`${command}\``;
    return `${deleted}, then \`keyturn doctor --repair new-seed\``;
}
/** How a run is given the escrow. */
function handOverOf(escrow) {
    return escrow?.cures?.handOver ?? 'give it to the run as the input `pending`';
}


/***/ }),

/***/ 30788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U6: () => (/* binding */ SecretRun),
  HK: () => (/* binding */ remembered),
  HC: () => (/* binding */ replace)
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

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/needs-human.js
var needs_human = __webpack_require__(4853);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(3554);
// EXTERNAL MODULE: ./lib/rotation/journal/context.js
var context = __webpack_require__(96489);
// EXTERNAL MODULE: ./lib/rotation/journal/facts.js
var facts = __webpack_require__(9065);
// EXTERNAL MODULE: ./lib/rotation/journal/locks.js
var locks = __webpack_require__(44682);
// EXTERNAL MODULE: ./lib/rotation/journal/random-text.js
var random_text = __webpack_require__(30719);
;// CONCATENATED MODULE: ./lib/rotation/journal/secret-run.js
/** One secret in a run: its lock, what the run found and did, and the outcome. */








/** One secret (or one person's personal credential) in one run. */
class SecretRun {
    context;
    target;
    outcome;
    /** It is not known that its person is still among the recipients: what was begun is finished, nothing is minted. */
    unconfirmed;
    /** The words of `share: { with }` in the configuration that this run goes back to. */
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
    #destinations = new Map();
    #providers = new Map();
    constructor(context, target, more = {}) {
        this.context = context;
        this.target = target;
        this.unconfirmed = more.unconfirmed ?? false;
        this.shareWith = more.shareWith ?? target.share?.with ?? [];
        this.outcome = { key: target.key, action: 'none', next: '', notes: [], skipped: [] };
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
    get entry() {
        return this.context.session.entry(this.target.key);
    }
    /** Whether its values survive a crash in the escrow. A person's own need not: until they have a link nobody holds them. */
    get escrowed() {
        return this.context.ports.escrow !== undefined && this.target.person === undefined && !this.target.manual;
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
            ...(person ? { person: remembered(person) } : {}),
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
            if (!this.context.ended || this.facts.published || !(0,errors.is)(error, 'BINDING_UNKNOWN'))
                throw error;
            this.#ended ??= credential.rotation;
            if (this.#ended !== credential.rotation)
                throw error;
            return undefined;
        }
    }
    #unfit(code, credential) {
        const entry = this.entry ?? { revision: 0, salt: '', credentials: [credential], fingerprints: [] };
        return (0,needs_human/* humanError */.G)(this.target.key, entry, { code, since: this.now(), rotation: credential.rotation });
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
/** What the journal keeps of a person: never how to reach them. */
function remembered({ id, login, member }) {
    return { id, login, ...(member ? { member } : {}) };
}
/** The entry with one of its credentials changed. */
function replace(entry, rotation, change) {
    return {
        ...entry,
        credentials: entry.credentials.map((credential) => credential.rotation === rotation ? change(credential) : credential),
    };
}


/***/ }),

/***/ 2803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ Session)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(62539);
;// CONCATENATED MODULE: ./lib/rotation/model/record-times.js
/** The latest time at which a commit says that it was made, or that something in it happened; undefined = there is none. */
function lastTime(journal) {
    let last = journal.alive;
    let latest = Date.parse(last ?? '');
    const see = (...times) => {
        for (const each of times) {
            if (each === undefined || each === last)
                continue;
            const moment = Date.parse(each);
            if (last !== undefined && !(moment > latest))
                continue;
            last = each;
            latest = moment;
        }
    };
    see(journal.escrow.lock?.since);
    for (const { since } of journal.offboarded ?? [])
        see(since);
    for (const { at } of Object.values(journal.noticed ?? {}))
        see(at);
    for (const entry of Object.values(journal.secrets)) {
        see(entry.lock?.since, entry.wish?.since, entry.human?.since, entry.closing?.since);
        for (const { times, adopted, seen, shares } of entry.credentials) {
            // When what was found there was written is what its place says, by a clock of its own.
            see(seen, times.minted, times.writing, times.previous, times.revoking, times.ended);
            if (adopted !== true)
                see(times.intent, times.current);
            for (const { drafted, sent, announced, reminded, left } of shares)
                see(drafted, sent, announced, reminded, left);
        }
    }
    return last;
}
const LIFE = ['intent', 'minted', 'writing', 'current', 'previous', 'ended'];
/**
 * The document with every life that changed since `before` in order: two machines of honest runs may differ by a little, and
 * what happened later is not written down as earlier.
 */
function livedInOrder(document, before) {
    const secrets = Object.entries(document.secrets).map(([key, entry]) => {
        const known = Object.hasOwn(before.secrets, key) ? before.secrets[key] : undefined;
        if (known === entry)
            return [key, entry];
        const credentials = entry.credentials.map((one) => known?.credentials.includes(one) ? one : { ...one, times: timesInOrder(one.times) });
        return [key, { ...entry, credentials }];
    });
    return { ...document, secrets: Object.fromEntries(secrets) };
}
function timesInOrder(times) {
    let last = times.intent;
    const ordered = { ...times };
    for (const name of LIFE) {
        const at = times[name];
        if (at === undefined)
            continue;
        if (at > last)
            last = at;
        ordered[name] = last;
    }
    if (times.revoking !== undefined && times.revoking < times.intent)
        ordered.revoking = times.intent;
    return ordered;
}

// EXTERNAL MODULE: ./lib/rotation/journal/kept-keys.js
var kept_keys = __webpack_require__(25005);
// EXTERNAL MODULE: ./lib/rotation/journal/random-text.js
var random_text = __webpack_require__(30719);
;// CONCATENATED MODULE: ./lib/rotation/journal/commit-form.js
/** What every commit to the journal says of itself. */





/** The signed form. Throws JOURNAL_FULL, and INTERNAL rather than give a text that nobody could read. */
function commitForm(ports, before, changed, says) {
    const { owner, actor, state, random, journal: store } = ports;
    const { keys, hash } = before;
    const { signature: _, key: _key, box: _box, ...rest } = livedInOrder(changed, before.document);
    const putAt = says.putAt?.toISOString();
    const next = {
        ...rest,
        seq: before.document.seq + 1,
        chain: before.document.seq === 0 || hash === undefined ? [] : [hash, ...before.document.chain].slice(0, record/* CHAIN */.S5),
        by: { run: owner.run, attempt: owner.attempt, ...(actor === undefined ? {} : { actor }) },
        nonce: (0,random_text/* base64url */.r)(random.bytes(12)),
        says: says.lines,
        escrow: {
            ...rest.escrow,
            ...(says.place === undefined ? {} : { place: says.place }),
            ...(putAt === undefined ? {} : { at: putAt }),
        },
        ...(keys === undefined ? {} : { key: keys.public, box: keys.box }),
    };
    const alive = { ...next, alive: aliveAt(ports, next) };
    const kept = keys === undefined ? alive : (0,kept_keys/* withSealingKeys */._c)(alive, ports.sealingKeys);
    const { journal: document, text } = (0,kept_keys/* writtenWithKeys */.gD)(state, kept, keys);
    try {
        state.journal(text, store.place);
    }
    catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB))
            throw error;
        throw new errors/* KeyturnError */.FB('INTERNAL', {
            what: `the journal was to be written in a form that nobody could read (${error.path ?? error.code}); it was not`,
            hint: 'report it with this path; the journal is as it was',
        });
    }
    return { document, text };
}
/** Never earlier than anything that the document says, so that no journal goes back in time. */
function aliveAt({ journal: store, clock }, document) {
    const now = (store.clock ?? clock).now();
    const last = Date.parse(lastTime(document) ?? '');
    return new Date(Number.isNaN(last) ? now : Math.max(now.getTime(), last)).toISOString();
}

// EXTERNAL MODULE: ./lib/rotation/journal/commit-message.js
var commit_message = __webpack_require__(39255);
;// CONCATENATED MODULE: ./lib/rotation/journal/commit-queue.js
/** Gathers changes and hands them to `write` in batches, one batch at a time. */
class CommitQueue {
    #ready;
    #write;
    #waiting = [];
    #flushing = false;
    /**
     * @param ready resolves when the host takes a write: what is asked for until then shares it
     * @param write settles every change of its batch, and never throws
     */
    constructor(ready, write) {
        this.#ready = ready;
        this.#write = write;
    }
    /** Resolves when the change is durable. */
    add(change) {
        return new Promise((resolve, reject) => {
            this.#waiting.push({ change, resolve, reject });
            if (!this.#flushing) {
                this.#flushing = true;
                void this.#flush();
            }
        });
    }
    async #flush() {
        // Secrets that are worked on in parallel reach their next transition in the same ticks of the event loop.
        for (let tick = 0; tick < 3; tick++)
            await undefined;
        while (this.#waiting.length > 0) {
            await this.#ready().catch(() => undefined);
            await this.#write(this.#waiting.splice(0));
        }
        this.#flushing = false;
    }
}
/** Applies the changes one after the other; one that no longer fits is rejected, and the others go on. */
function applied(batch, document) {
    let next = document;
    const accepted = [];
    for (const item of batch) {
        try {
            next = item.change.apply(next);
            accepted.push(item);
        }
        catch (error) {
            item.reject(error);
        }
    }
    return { document: next, accepted };
}

// EXTERNAL MODULE: ./lib/rotation/journal/escrow-codec.js
var escrow_codec = __webpack_require__(33412);
;// CONCATENATED MODULE: ./lib/rotation/journal/escrow-notes.js
/** What a run remembers of its own writes to the escrow until the journal says it. Numbers are the journal's `seq`. */
class EscrowNotes {
    #putAt;
    #anchored = 0;
    #wished = 0;
    #oldPlaceGone = false;
    /** The escrow took a text of this run at that time (the store's own); the text names the document `anchor`. */
    notePut(at, anchor) {
        this.#putAt = at;
        this.#anchored = anchor;
    }
    /** The store's own time of the last PUT that this run made. */
    get putAt() {
        return this.#putAt;
    }
    /** The document `seq` holds a wish that a command of this run made. */
    noteWish(seq) {
        this.#wished = seq;
    }
    /** Whether no text of the escrow vouches yet for the wishes that this run made. */
    get hasUnanchoredWish() {
        return this.#wished > this.#anchored;
    }
    /** Nothing is left in the escrow's old place: the next commit names the new one. */
    noteOldPlaceGone() {
        this.#oldPlaceGone = true;
    }
    /**
     * Whether the next commit names the escrow's place. Until the old one is empty the journal goes on naming that, so that no
     * run forgets what lies there. `begins`: this commit begins the journal.
     */
    namesPlace(named, home, begins) {
        if (this.#putAt === undefined)
            return begins;
        return named === undefined || named === home || this.#oldPlaceGone;
    }
}

// EXTERNAL MODULE: ./lib/rotation/model/judgement.js
var judgement = __webpack_require__(76239);
// EXTERNAL MODULE: ./lib/rotation/journal/refusals.js
var refusals = __webpack_require__(74177);
// EXTERNAL MODULE: ./lib/rotation/model/following-clock.js
var following_clock = __webpack_require__(7184);
// EXTERNAL MODULE: ./lib/rotation/model/record-text.js
var record_text = __webpack_require__(6843);
;// CONCATENATED MODULE: ./lib/rotation/journal/state-signature.js
/** What may be believed of a journal that was read: its signature, the time that it says, and what it grew out of. */




/** Whether the journal is signed by the key that it names. */
function isSignatureValid({ state }, { key, signature }, text) {
    return key !== undefined && signature !== undefined && state.isSignedBy(key, (0,record_text/* signedMessage */.SW)(text), signature);
}
/**
 * What is wrong with a journal that is read during a run: it has to be signed by the same key, and to have grown out of what
 * the run saw last. Undefined if nothing is, or if this run cannot tell.
 */
function refusedAfter(ports, seen, document, text) {
    if (!seen.keys || seen.hash === undefined)
        return undefined;
    if (document.key !== seen.keys.public)
        return { refused: document.key === undefined ? 'JOURNAL_UNSIGNED' : 'JOURNAL_FORGED', path: '$.key' };
    if (!isSignatureValid(ports, document, text))
        return { refused: 'JOURNAL_FORGED', path: '$.signature' };
    const { seq, escrow } = seen.document;
    return (0,judgement/* grown */.gT)({ seq, hash: seen.hash, counter: escrow.counter }, document, ports.state.hash(text));
}
/**
 * The same for a session that only reads, after another session saw the journal. `reseeded`: it may have got a new key since.
 */
function refusedAfterReading(seen, { journal, hash }, reseeded) {
    const { key, seq, escrow } = seen.document;
    if (key === undefined || seen.hash === undefined)
        return undefined;
    if (!journal)
        return { refused: 'JOURNAL_MISSING', path: '' };
    if (journal.key === undefined)
        return { refused: 'JOURNAL_UNSIGNED', path: '$.key' };
    if (journal.key !== key && !(reseeded && journal.reseeded?.from === key))
        return { refused: 'JOURNAL_FORGED', path: '$.key' };
    return (0,judgement/* grown */.gT)({ seq, hash: seen.hash, counter: escrow.counter }, journal, hash);
}
/**
 * Reads the text of a journal. Throws what `StateFormat.journal` throws, and JOURNAL_FUTURE: in a journal of the future no
 * age is what it says, and a deadline may never come.
 */
function parseJournal(found, { journal: store, clock, state }) {
    const document = state.journal(found.text, store.place);
    const at = found.at ?? (store.clock ?? clock).now();
    if (!(0,judgement/* fromFuture */.MA)(document, at))
        return document;
    const last = document.alive ?? '';
    const branch = /@(.+)$/.exec(store.place)?.[1];
    throw new errors/* KeyturnError */.FB('JOURNAL_FUTURE', {
        what: `the journal at ${store.place} says that it was written at ${last}, ${(0,following_clock/* inWords */.r4)(Date.parse(last) - at.getTime())} after ${found.at ? "GitHub's" : "this machine's"} time (${at.toISOString()}): a clock was wrong, and the ages in it are not believed`,
        hint: branch === undefined
            ? `is this machine's clock behind (\`date -u\`)? Set it, and run again. If it is right: put the last version of ${store.place} back that was written before, and run \`keyturn status\``
            : `\`git fetch origin ${branch} && git log -p FETCH_HEAD\` shows which run wrote it: set the clock of its machine. Nothing goes on before that time, or before the branch is set back to the commit before it and \`keyturn doctor\` says what else has to be done`,
        path: '$.alive',
    });
}

;// CONCATENATED MODULE: ./lib/rotation/journal/findings.js
/** What a run finds at its start, journal and escrow, and what it may do with them. */





/** An answer may be older than the last write: an alarm about age is raised only after these pauses, in milliseconds. */
const AGAIN = [5_000, 15_000, 30_000];
/** What a person asked for, where that repairs what was found; anything else stays as it was judged. */
function repaired(repair, decided, { pin, text, journal }) {
    const code = 'refused' in decided ? decided.refused : undefined;
    if (repair === 'new-journal') {
        const begins = code === 'JOURNAL_MISSING' && (pin === undefined || text !== undefined);
        return begins ? { may: 'replace journal' } : decided;
    }
    // A pin is taken out by review first: the new key is another one.
    return code === 'SEED_LOST' && pin === undefined && journal?.key !== undefined ? { may: 'replace seed' } : decided;
}
/** Reads and decides; an alarm about age is raised only if it stays after some more readings. Throws what is refused. */
async function settled(ports, escrow, decides) {
    for (let reading = 0;; reading++) {
        const { found, facts } = await findingOf(ports, escrow);
        const judged = await decides(facts);
        if (!('refused' in judged))
            return { found, judged: judged };
        const aged = judged.refused === 'JOURNAL_ROLLED_BACK' || judged.refused === 'JOURNAL_FORKED';
        const pause = aged ? AGAIN[reading] : undefined;
        if (pause === undefined)
            throw (0,refusals/* refusal */.x5)(judged, ports);
        await ports.clock.sleep(pause);
    }
}
async function findingOf(ports, text) {
    const { journal, state, pin, escrow } = ports;
    const read = await journal.read();
    const document = read && parseJournal(read, ports);
    return {
        found: read && document && { document, text: read.text, version: read.version },
        facts: {
            pin,
            escrow: escrow !== undefined,
            text,
            seedKey: text && state.keys(text.seed).public,
            journal: document,
            hash: read && state.hash(read.text),
            verifies: read !== undefined && document !== undefined && isSignatureValid(ports, document, read.text),
        },
    };
}
/** Asks what the judgement asks for, and nothing else. */
async function decide(ports, given, { tags }) {
    let facts = given;
    for (;;) {
        const judged = (0,judgement/* judge */.S4)(facts);
        if (!('ask' in judged))
            return judged;
        if (judged.ask === 'stored') {
            // Where the escrow can be read it has been read, and there is nothing.
            const at = ports.escrow?.read ? undefined : await ports.escrow?.updatedAt();
            facts = { ...facts, stored: at?.getTime() ?? null };
        }
        else if (judged.ask === 'created') {
            facts = { ...facts, created: (await ports.runs.createdAt()).getTime() };
        }
        else if (judged.ask === 'tags')
            facts = { ...facts, tags: await tags() };
        else if (await isThereAfterAll(ports, facts))
            return { may: 'wait' };
        else
            facts = { ...facts, again: true };
    }
}
/** Another first run may have made progress meanwhile. */
async function isThereAfterAll({ journal, escrow }, facts) {
    if (facts.journal === undefined)
        return (await journal.read()) !== undefined;
    return escrow !== undefined && (await (0,escrow_codec/* isThere */.$B)(escrow));
}
/** HELD: a later run goes on. */
function waiting(what) {
    return new errors/* KeyturnError */.FB('HELD', { what, hint: 'nothing to do: the next run goes on' });
}

;// CONCATENATED MODULE: ./lib/rotation/model/without-seed.js
/**
 * The journal before its next commit under a new seed: every record is marked, and what only the old seed could tell is
 * dropped. Values that the escrow held are lost with it.
 */
function withoutSeed(document) {
    const { key, signature: _, box: _box, keys: _keys, ...rest } = document;
    const secrets = Object.entries(document.secrets).map(([name, { ask: _ask, ...entry }]) => [
        name,
        {
            ...entry,
            credentials: entry.credentials.map(({ fingerprint: _print, escrow, ...one }) => {
                const { prints: _prints, identity: _identity, proofs: _proofs, ...bare } = one;
                return {
                    ...bare,
                    ...(escrow ? { escrow: escrow.state === 'held' ? { ...escrow, state: 'lost' } : escrow } : {}),
                    unsigned: true,
                };
            }),
            fingerprints: entry.fingerprints.filter((print) => !print.startsWith('2.')),
        },
    ]);
    return {
        ...rest,
        ...(key === undefined ? {} : { reseeded: { from: key, seq: document.seq + 1 } }),
        secrets: Object.fromEntries(secrets),
    };
}

;// CONCATENATED MODULE: ./lib/rotation/journal/opening.js
/** How a session begins: what was found decides whether the journal is signed, read, or begun. */







/**
 * Judges journal and escrow for a run that acts. One request where the journal exists and the escrow was handed over.
 * Throws what `Session.open` says.
 */
async function opened(ports, asking) {
    const { repair } = asking;
    let foreign = false;
    const text = await (0,escrow_codec/* escrowOf */.$2)(ports).catch((error) => {
        // The place holds something that is not Keyturn's, and a person says that it may go.
        if (repair !== 'new-seed' || !(0,errors.is)(error, 'ESCROW_FOREIGN'))
            throw error;
        foreign = true;
        return undefined;
    });
    // An escrow that was handed over empty has been overwritten: it is treated like any text that is not Keyturn's.
    if (repair === 'new-seed' && !text && ports.pending !== undefined && ports.escrow?.read === undefined)
        foreign = true;
    const { found, judged } = await settled(ports, text, async (facts) => {
        const decided = await decide(ports, foreign ? { ...facts, stored: null, again: true } : facts, asking);
        return repair === undefined ? decided : repaired(repair, decided, facts);
    });
    switch (judged.may) {
        case 'replace journal':
            return anotherJournal(ports, text);
        case 'replace seed':
            return anotherSeed(ports, found, asking);
        case 'sign':
            return startOf(ports, found, { seed: text?.seed, escrowAtStart: text });
        case 'unsigned':
            return startOf(ports, found, { seed: undefined });
        case 'begin': {
            const { lock } = found?.document.escrow ?? {};
            if (lock && (await asking.isAlive(lock.owner)))
                throw waiting('another first run is under way');
            return startOf(ports, found, { seed: ports.state.newSeed(ports.random), begins: true });
        }
        case 'wait':
            throw waiting('this run was created before the escrow was last written, so it was not handed what is there now');
    }
}
/**
 * Judges the journal for a run that only reads. `reads`: the escrow is read where it can be. `differs` says what is wrong
 * with it compared to what another session saw.
 */
async function readOnly(ports, reads, differs) {
    const text = ports.escrow?.read && !reads
        ? undefined
        : await (0,escrow_codec/* escrowOf */.$2)(ports).catch((error) => {
            if (!(0,errors.is)(error, 'ESCROW_FAILED'))
                throw error;
            return undefined;
        });
    const { found } = await settled(ports, text, async (facts) => {
        const difference = differs(facts);
        if (difference)
            return difference;
        const judged = (0,judgement/* judge */.S4)({ ...facts, stored: null, tags: false });
        if ('ask' in judged)
            return { may: 'begin' };
        const unknown = 'refused' in judged && ['SEED_LOST', 'JOURNAL_MISSING'].includes(judged.refused);
        return unknown && text === undefined ? { may: 'wait' } : judged;
    });
    return startOf(ports, found, { seed: text?.seed, escrowAtStart: text, readOnly: true });
}
function startOf({ random, state }, found, more) {
    return {
        document: found?.document ?? (0,record/* emptyJournal */.xw)((0,random_text/* journalId */.N)(random)),
        hash: found && state.hash(found.text),
        version: found?.version,
        ...more,
    };
}
/** Another journal under the seed of the lost one, where that is at hand: its key and its tags stay. */
function anotherJournal(ports, text) {
    if (!text)
        return startOf(ports, undefined, { seed: ports.state.newSeed(ports.random), begins: true, repairs: true });
    const more = { seed: text.seed, escrowAtStart: text, begins: true, firstNumber: text.counter + 1 };
    const { seq, hash } = text.anchor;
    const unknown = 'A'.repeat(43);
    const chain = Array.from({ length: Math.min(seq - 1, record/* CHAIN */.S5) }, () => unknown);
    return { ...startOf(ports, undefined, more), document: { ...(0,record/* emptyJournal */.xw)(text.journal), seq, chain }, hash };
}
/** The same journal under another seed: what was recorded before is marked, and no fingerprint of the old seed is kept. */
async function anotherSeed(ports, found, { isAlive }) {
    const document = found?.document;
    if (!found || document?.key === undefined)
        throw new errors/* KeyturnError */.FB('INTERNAL', { what: 'a new seed was to be made for no journal' });
    const owners = [document.escrow.lock, ...Object.values(document.secrets).map(({ lock }) => lock)];
    for (const lock of owners)
        if (lock && (await isAlive(lock.owner)))
            throw waiting('another run is at work');
    const seed = ports.state.newSeed(ports.random);
    const more = { seed, begins: true, firstNumber: document.escrow.counter + 1 };
    return { ...startOf(ports, found, more), document: withoutSeed(document) };
}

;// CONCATENATED MODULE: ./lib/rotation/journal/session.js
/**
 * One run's view of the journal. Transitions that are asked for at the same time share a commit; each carries what its
 * decision rested on (the entry's revision, its owner), and that is checked again inside every merge. A transition is
 * durable when `commit` resolves: effects wait for that.
 *
 * What the escrow's seed signs is believed, and nothing else: at the start, and again whenever the journal is read.
 */










const ATTEMPTS = 6;
class Session {
    #ports;
    #start;
    #queue = new CommitQueue(async () => this.#ports.journal.ready?.(), (batch) => this.#write(batch));
    #keys;
    #document;
    /** The file as it was last read or written. */
    #hash;
    #version;
    /** The seed is this run's own and not in the escrow yet: the first commit puts it there before anything else. */
    #beginning;
    /** Why this run could not begin the journal: nothing may follow that only its own seed could sign. */
    #beginFailed;
    #checked;
    notes = new EscrowNotes();
    /** Whether the journal was there when this run began. */
    existed;
    constructor(ports, start) {
        this.#ports = ports;
        this.#start = start;
        this.#document = start.document;
        this.#hash = start.hash;
        this.#version = start.version;
        this.#keys = start.seed && ports.state.keys(start.seed);
        this.#beginning = start.begins === true;
        this.existed = start.version !== undefined;
        // What nobody signs anybody may have written: values are not sealed under that.
        if (this.key !== undefined)
            ports.sealingKeys?.know(start.document.keys ?? {});
    }
    /**
     * Judges the journal and the escrow, as what may be done with them decides everything else. One request where the journal
     * exists and the escrow was handed over. A first run draws a seed, and puts it into the escrow before its first commit.
     *
     * Throws JOURNAL_CORRUPT, JOURNAL_FUTURE, every other refusal of a journal or an escrow, HELD where a later run knows
     * more, or what the store throws.
     */
    static async open(ports, asking) {
        return new Session(ports, await opened(ports, asking));
    }
    /**
     * The journal as it can be read without the seed: its own signature is verified, the pin and, where it is at hand, the
     * escrow's text as well. Never writes. One request, and one more with `reads` where the escrow can be read.
     * With `since`, it has to have grown out of what that session saw, under the same key; with `reseeded`, or under a new one.
     * Throws what `open` throws, but for what only the seed shows.
     */
    static async look(ports, more = {}) {
        const { reads = false, since, reseeded = false } = more;
        const start = await readOnly(ports, reads, (facts) => since?.existed ? refusedAfterReading(since.#seen, facts, reseeded) : undefined);
        return new Session(ports, start);
    }
    get document() {
        return this.#document;
    }
    /** Whether the journal existed, or was made by this run. */
    get exists() {
        return this.#version !== undefined;
    }
    entry(key) {
        return Object.hasOwn(this.#document.secrets, key) ? this.#document.secrets[key] : undefined;
    }
    /** Shows the repository as alive, and nothing else. */
    beat() {
        return this.commit({ message: 'alive', apply: (document) => document });
    }
    /** The public key that signs, `ed25519:...`; undefined where nothing is signed. */
    get key() {
        return this.#keys?.public ?? this.#document.key;
    }
    /** Whether this run has the seed. */
    get signs() {
        return this.#keys !== undefined;
    }
    /** The keys of the seed, where this run has it. */
    get keys() {
        return this.#keys;
    }
    /** The escrow's text as this run found it. */
    get escrowAtStart() {
        return this.#start.escrowAtStart;
    }
    /** The escrow's text with this number and these entries. Throws INTERNAL without a seed. */
    escrowText(counter, entries) {
        const { id: journal, seq } = this.#document;
        const { seed } = this.#start;
        if (!seed || this.#hash === undefined)
            throw new errors/* KeyturnError */.FB('INTERNAL', { what: 'the escrow was to be written without its seed' });
        const anchor = { seq, hash: this.#hash };
        return (0,escrow_codec/* encodeEscrow */.G4)({ journal, seed, counter, anchor, entries });
    }
    /** To be called when the journal holds a wish that a command of this run made. */
    noteWish() {
        this.notes.noteWish(this.#document.seq);
    }
    /** The store's own checks, once a run, before the first thing that is worth remembering. Throws what the store throws. */
    check() {
        this.#checked ??= this.#ports.journal.check();
        return this.#checked;
    }
    /** Reads the journal again. Throws JOURNAL_MISSING, every refusal of a journal, or what the store throws. */
    async refresh() {
        const { journal: store, clock } = this.#ports;
        let aged = 0;
        for (let attempt = 1;; attempt++) {
            try {
                const found = await store.read();
                if (found)
                    this.#accept(found);
                else if (this.#version !== undefined) {
                    throw new errors/* KeyturnError */.FB('JOURNAL_MISSING', {
                        what: `the journal at ${store.place} disappeared during this run`,
                        hint: 'restore the branch from its last commit, then run again',
                    });
                }
                return;
            }
            catch (error) {
                const pause = (0,errors.is)(error, 'JOURNAL_ROLLED_BACK', 'JOURNAL_FORKED') ? AGAIN[aged++] : undefined;
                if (pause !== undefined) {
                    await clock.sleep(pause);
                    continue;
                }
                if (!(0,errors.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED') || attempt >= ATTEMPTS)
                    throw error;
                await clock.sleep(1000 * 2 ** attempt);
            }
        }
    }
    #accept(found) {
        const document = parseJournal(found, this.#ports);
        if (this.#beginning && found.version !== this.#version)
            throw begunByAnother();
        if (this.#version !== undefined && document.id !== this.#document.id) {
            throw new errors/* KeyturnError */.FB('JOURNAL_CORRUPT', {
                what: `the journal at ${this.#ports.journal.place} was replaced by another one during this run`,
                hint: 'look at its history with `git log -p`, restore the right one, and run `keyturn status`',
            });
        }
        const refused = this.#beginning ? undefined : refusedAfter(this.#ports, this.#seen, document, found.text);
        if (refused)
            throw (0,refusals/* refusal */.x5)(refused, this.#ports);
        this.#durable({ document, text: found.text }, found.version);
    }
    get #seen() {
        return { document: this.#document, hash: this.#hash, keys: this.#keys };
    }
    /** Resolves when the change is durable. Throws JOURNAL_CONFLICT, JOURNAL_UNREACHABLE, or what the store throws. */
    commit(change) {
        return this.#queue.add(change);
    }
    async #write(batch) {
        const { state, clock, random, journal: store } = this.#ports;
        const tried = new Set();
        let live = batch;
        const done = () => {
            for (const item of live)
                item.resolve();
        };
        try {
            if (this.#start.readOnly)
                throw new errors/* KeyturnError */.FB('INTERNAL', { what: 'a run that only looks was to write the journal' });
            if (this.#beginFailed !== undefined)
                throw this.#beginFailed;
            if (this.#beginning)
                await this.#beginOnce();
            for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
                const { document, accepted } = applied(live, this.#document);
                live = accepted;
                if (live.length === 0)
                    return;
                const lines = live.map((item) => (0,commit_message/* oneLine */.T)(item.change.message));
                const commit = this.#commitForm(document, lines);
                tried.add(state.hash(commit.text));
                try {
                    this.#durable(commit, await store.write(commit.text, this.#version, (0,commit_message/* messageOf */.b)(lines)));
                    return done();
                }
                catch (error) {
                    if (!(0,errors.is)(error, 'JOURNAL_CONFLICT', 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED'))
                        throw error;
                    await this.refresh();
                    // The commit has arrived after all, or another run has gone on from it.
                    if ([this.#hash ?? '', ...this.#document.chain].some((hash) => tried.has(hash)))
                        return done();
                    // Two runs that met once would meet again: each waits a time of its own.
                    await clock.sleep(500 * attempt + (random.bytes(1)[0] ?? 0) * 4);
                }
            }
            throw new errors/* KeyturnError */.FB('JOURNAL_UNREACHABLE', {
                what: `the journal at ${store.place} could not be written in ${ATTEMPTS} attempts`,
                hint: 'run again: Keyturn goes on from the last commit',
            });
        }
        catch (error) {
            for (const item of live)
                item.reject(error);
        }
    }
    #durable({ document, text }, version) {
        this.#document = document;
        this.#hash = this.#ports.state.hash(text);
        this.#version = version;
    }
    #commitForm(changed, lines) {
        const home = this.#ports.escrow?.home;
        const place = this.notes.namesPlace(changed.escrow.place, home, this.#beginning) ? home : undefined;
        return commitForm(this.#ports, this.#seen, changed, { lines, place, putAt: this.notes.putAt });
    }
    /** Once, if it has an effect: a run that was not first, or could not put the seed away, does not try again. */
    async #beginOnce() {
        try {
            await this.#begin();
        }
        catch (error) {
            if (!this.#beginning || (0,errors.is)(error, 'JOURNAL_CONFLICT'))
                this.#beginFailed = error;
            throw error;
        }
    }
    /**
     * The first commit holds nothing but who signs, and the lock; then the seed is put into the escrow; only then does anything
     * else happen. A run that is killed in between leaves a journal that is begun again with a new seed. Throws
     * JOURNAL_CONFLICT if another run was first.
     */
    async #begin() {
        const { escrow, owner, clock, journal: store } = this.#ports;
        if (!escrow)
            throw new errors/* KeyturnError */.FB('INTERNAL', { what: 'a signed journal was to be begun without an escrow' });
        await Promise.all([this.check(), escrow.check()]);
        const since = (store.clock ?? clock).now().toISOString();
        const counter = this.#start.firstNumber ?? 1;
        const first = { ...this.#document, escrow: { counter, lock: { owner, since } } };
        const isFirst = this.#version === undefined;
        const says = [isFirst ? 'begun' : 'begun again'];
        const commit = this.#commitForm(first, says);
        this.#durable(commit, await this.#writeFirst(commit.text, (0,commit_message/* messageOf */.b)(says)));
        this.#beginning = false;
        const { seq } = this.#document;
        // A text that was put there meanwhile belongs to a journal that is gone: its seed is not overwritten.
        if (isFirst && this.escrowAtStart === undefined && !this.#start.repairs && (await (0,escrow_codec/* isThere */.$B)(escrow)))
            throw (0,refusals/* refusal */.x5)({ refused: 'JOURNAL_MISSING', path: '' }, this.#ports);
        const value = this.escrowText(counter, {});
        this.notes.notePut(await (0,escrow_codec/* putEscrow */.h)(escrow, value, clock), seq);
    }
    /** @returns the version in the store, also where only a later read shows that the write has arrived */
    async #writeFirst(text, message) {
        const { journal: store, clock } = this.#ports;
        for (let attempt = 1;; attempt++) {
            try {
                return await store.write(text, this.#version, message);
            }
            catch (error) {
                if (!(0,errors.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED') || attempt >= ATTEMPTS)
                    throw error;
                await clock.sleep(1000 * 2 ** attempt);
                const found = await store.read();
                if (found?.text === text)
                    return found.version;
                if (found !== undefined && found.version !== this.#version)
                    throw begunByAnother();
            }
        }
    }
}
function begunByAnother() {
    return new errors/* KeyturnError */.FB('JOURNAL_CONFLICT', {
        what: 'another run began the journal at the same time',
        hint: 'nothing is lost: the next run goes on from there',
    });
}


/***/ }),

/***/ 35022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ signerOf)
/* harmony export */ });
/** One sentence without its subject; undefined where nothing is signed, or there is no journal yet. */
function signerOf({ key, exists }, pin) {
    if (key === undefined || !exists)
        return undefined;
    const signed = `is signed by ${key}`;
    if (pin !== undefined)
        return `${signed}, which the configuration pins`;
    return `${signed}; nothing pins that key yet: add \`journal: { key: "${key}" }\``;
}


/***/ }),

/***/ 85936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ editedSettings)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36876);
/** Settings that were edited while a credential lives: it keeps those that it was minted with until it is replaced. */

/**
 * What differs between the configuration and the current credential's own record, by name and never by value; undefined
 * if nothing does.
 */
function editedSettings({ key, binding }, entry) {
    const current = (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .currentOf */ .$c)(entry);
    if (!current)
        return undefined;
    const options = new Set([...Object.keys(current.options), ...Object.keys(binding.options)]);
    const changed = current.provider !== binding.provider
        ? ['`provider`']
        : [
            ...[...options]
                .filter((name) => !same(current.options[name], binding.options[name]))
                .map((name) => `\`options.${name}\``),
            ...(same(current.admin, binding.admin ?? null) ? [] : ['`admin`']),
        ];
    if (changed.length === 0)
        return undefined;
    return `${changed.join(', ')} of ${key} changed since its credential was minted: the next rotation mints with the new settings; \`keyturn rotate --only '${key}' --force\` does it now`;
}
/** The order of members means nothing. */
function same(one, other) {
    return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map((each) => sorted(each));
    if (typeof value !== 'object' || value === null)
        return value;
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(members.map(([name, inside]) => [name, sorted(inside)]));
}


/***/ }),

/***/ 76239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MA: () => (/* binding */ fromFuture),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   _y: () => (/* binding */ isOnlyBegun),
/* harmony export */   gT: () => (/* binding */ grown)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36876);

/** Decides from the facts, or asks for the next one that decides. */
function judge(facts) {
    const { pin, text, seedKey, journal, escrow } = facts;
    if (text && seedKey !== undefined) {
        if (pin !== undefined && seedKey !== pin)
            return refuse('JOURNAL_KEY', '$.seed');
        return journal ? withSeed(facts, text, seedKey, journal) : refuse('JOURNAL_MISSING', '');
    }
    if (!journal)
        return withoutJournal(facts);
    if (journal.key === undefined) {
        return escrow || pin !== undefined ? refuse('JOURNAL_UNSIGNED', '$.key') : { may: 'unsigned' };
    }
    return seedless(facts, journal);
}
/** What may have happened to a signed document since the one that was seen before; undefined = it grew out of that. */
function grown(seen, journal, hash) {
    if (journal.seq < seen.seq)
        return refuse('JOURNAL_ROLLED_BACK', '$.seq');
    const ahead = journal.seq - seen.seq;
    const there = ahead === 0 ? hash : journal.chain[ahead - 1];
    if (there !== undefined && there !== seen.hash)
        return refuse('JOURNAL_FORKED', '$.chain');
    if (journal.escrow.counter < seen.counter)
        return refuse('JOURNAL_ROLLED_BACK', '$.escrow.counter');
    return undefined;
}
function withSeed({ hash, verifies }, text, seedKey, journal) {
    if (journal.id !== text.journal)
        return refuse('ESCROW_FOREIGN', '$.journal');
    if (journal.key === undefined)
        return refuse('JOURNAL_UNSIGNED', '$.key');
    if (journal.key !== seedKey)
        return refuse('JOURNAL_FORGED', '$.key');
    if (!verifies)
        return refuse('JOURNAL_FORGED', '$.signature');
    return grown({ ...text.anchor, counter: text.counter }, journal, hash) ?? { may: 'sign' };
}
/** Neither journal nor seed: a first run, unless something shows that there was one before. */
function withoutJournal(facts) {
    const { pin, escrow, tags, again } = facts;
    if (pin !== undefined)
        return refuse('JOURNAL_MISSING', '');
    if (!escrow)
        return { may: 'unsigned' };
    const handed = notHandedOver(facts);
    if (handed)
        return handed;
    if (tags === undefined)
        return { ask: 'tags' };
    if (!tags)
        return { may: 'begin' };
    // Another first run may have begun meanwhile: what it minted is not lost.
    return again === true ? refuse('JOURNAL_MISSING', '') : { ask: 'again' };
}
/** A signed journal, and no seed. */
function seedless(facts, journal) {
    const { pin, escrow, verifies, tags, again } = facts;
    if (!verifies)
        return refuse('JOURNAL_FORGED', '$.signature');
    const lost = refuse('SEED_LOST', '');
    if (pin !== undefined && journal.key !== pin)
        return refuse('JOURNAL_KEY', '$.key');
    if (!escrow)
        return lost;
    const handed = notHandedOver(facts);
    if (handed)
        return handed;
    // The run that began it may have put its seed into the escrow meanwhile.
    const gone = again === true ? lost : { ask: 'again' };
    if (pin !== undefined || !isOnlyBegun(journal))
        return gone;
    if (tags === undefined)
        return { ask: 'tags' };
    return tags ? gone : { may: 'begin' };
}
/** The secret exists, and this run was not given it; undefined if it does not exist. */
function notHandedOver({ stored, created }) {
    if (stored === undefined)
        return { ask: 'stored' };
    if (stored === null)
        return undefined;
    if (created === undefined)
        return { ask: 'created' };
    return created > stored + _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .QUEUE_MARGIN */ .Bb ? refuse('ESCROW_NOT_WIRED', '') : { may: 'wait' };
}
/** How far a journal may be ahead of its reader, in milliseconds: the clocks of honest writers are closer. */
const AHEAD = 10 * 60_000;
/** In a journal of the future no age is what it says, and a deadline may never come. `at`: the time of the answer that brought it. */
function fromFuture({ alive }, at) {
    return alive !== undefined && Date.parse(alive) > at.getTime() + AHEAD
        ? refuse('JOURNAL_FUTURE', '$.alive')
        : undefined;
}
/** Begun and nothing more: the run that began it was killed before its seed was in the escrow. */
function isOnlyBegun({ secrets, escrow, offboarded, reseeded }) {
    const entries = Object.keys(secrets).length + (offboarded ?? []).length;
    return entries === 0 && escrow.counter === 1 && reseeded === undefined;
}
function refuse(refused, path) {
    return { refused, path };
}


/***/ }),

/***/ 4853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ humanError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/**
 * What only a human can decide. The journal keeps a code and its details; the sentences are made here, so that no text
 * from a journal is ever shown as advice.
 */

const table = {
    MINT_UNKNOWN: ({ key, human, credential, account }) => {
        const ids = human.ids ?? [];
        const unproved = `${account} cannot show whether a credential was minted`;
        const seen = ids.length === 0 ? unproved : `${unproved}, but did not list ${ids.join(', ')} before`;
        return {
            what: `${seen}: look for one that was made at ${credential?.times.intent ?? human.since}${credential ? `, named ${credential.tag} where names are kept` : ''}`,
            hint: `end what you find in the console of ${account}, then run \`keyturn rotate --only '${key}' --force --reason suspect-cleared\``,
        };
    },
    WRITTEN_BY_OTHERS: ({ key, human, credential }) => ({
        what: `${human.place ?? 'a destination'} was written by something else since ${credential?.times.intent ?? human.since}, or does not show what it holds, so it may hold ${credential?.tag ?? 'the credential that is to end'}`,
        hint: `put a value that works into ${human.place ?? 'it'} if it has none, then run \`keyturn rotate --only '${key}' --force --reason checked-by-hand\``,
    }),
    HOLDS_IT: ({ key, human, credential }) => ({
        what: `${human.place ?? 'a destination'} holds ${credential?.tag ?? 'the credential that is to end'}, which the journal never had written there`,
        hint: `put a value that works into ${human.place ?? 'it'}, then run \`keyturn rotate --only '${key}' --force --reason checked-by-hand\``,
    }),
    VALUE_CHANGED: ({ key, credential }) => ({
        what: `the escrow holds a value for ${credential?.tag ?? key} that is not the one that was minted: whoever may write secrets put it there. It was not used`,
        hint: `find out who wrote the secret (its \`updated_at\`, the audit log), then run \`keyturn rotate --only '${key}' --force --reason checked-by-hand\`: it mints anew`,
    }),
    BINDING_UNKNOWN: ({ key, credential, account }) => ({
        what: `${credential?.tag ?? 'a credential'} at ${account} was made with settings that the configuration of today does not name, so it is not talked to with them`,
        hint: `if they were right, add them by review, and the next run ends it with them:\nformer:\n  - ${formerOf(credential)}\nIf they were not: end it by hand in the console of ${account}, then run \`keyturn rotate --only '${key}' --ended\``,
    }),
    UNSIGNED: ({ key, credential, account }) => ({
        what: `${credential?.tag ?? 'a credential'} at ${account} is recorded from before the new seed, so nothing shows that Keyturn wrote that record: it does not end by itself`,
        hint: `run \`keyturn doctor --repair unsigned --only '${key}'\`: it shows the record, and takes the mark off`,
    }),
    DISPUTED_AGAIN: ({ key, human }) => ({
        what: `${(human.ids ?? []).join(', ') || 'a recipient'} disputed a link of ${key}, the second time within a day`,
        hint: `find out who opens these links: the mailbox or the chat that carries them may be read by somebody else. Then run \`keyturn revoke --only '${key}' --reason disputed\``,
    }),
    OLD_KEY_ALIVE: ({ key, human, account }) => {
        const ids = human.ids ?? [];
        const lists = ids.length === 0
            ? `${account} shows no id for it`
            : `${account} lists ${ids.join(', ')}, which ${ids.length === 1 ? 'is' : 'are'} not Keyturn's`;
        const adopt = ids.map((id) => `adopt: ${id}`).join('\n');
        return {
            what: `${key} has a new credential, but what was in its place before is not proved dead: ${lists}`,
            hint: `${adopt === '' ? '' : `if it is one of these, add its line to ${key} and run \`keyturn revoke --only '${key}'\`:\n${adopt}\n`}end it in the console of ${account}, then run \`keyturn rotate --only '${key}' --ended\``,
        };
    },
};
/** One line of YAML; a flow mapping of JSON is one. */
function formerOf(credential) {
    const { provider = 'PROVIDER', admin, options = {} } = credential ?? {};
    return JSON.stringify({ provider, ...(admin === null || admin === undefined ? {} : { admin }), options });
}
/** The error that says what the human of this entry is to do. */
function humanError(key, entry, human, account) {
    const credential = entry.credentials.find(({ rotation }) => rotation === human.rotation);
    const at = credential?.account ?? entry.credentials.at(-1)?.account ?? account ?? 'the provider';
    const { what, hint } = table[human.code]({ key, human, credential, account: at });
    const own = ['OLD_KEY_ALIVE', 'VALUE_CHANGED', 'BINDING_UNKNOWN'];
    const code = own.find((one) => one === human.code) ?? 'NEEDS_HUMAN';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(code, { secret: key, what, hint });
}


/***/ }),

/***/ 66782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ks: () => (/* binding */ linkChannel),
/* harmony export */   My: () => (/* binding */ withoutSecondWay),
/* harmony export */   UZ: () => (/* binding */ passwordChannels),
/* harmony export */   g6: () => (/* binding */ sendPassword)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/** The password of a link is sent by another channel than the link: either of the two alone opens nothing. */

/** The first channel that reaches this person carries the link. */
function linkChannel(person, channels) {
    return channels.find((channel) => channel.reaches(person));
}
/** Channels of another kind than the link's that can carry a password to this person, in their order. */
function passwordChannels(person, channels) {
    const used = linkChannel(person, channels);
    return channels.filter((channel) => channel.name !== used?.name && channel.sendPassword !== undefined && channel.reaches(person));
}
/**
 * Tries one channel after the other.
 * @returns the name of the one that took it
 * @throws KeyturnError what the last of them said; RECIPIENT_UNREACHABLE if there is none
 */
async function sendPassword(message, channels) {
    let failure = withoutSecondWay([message.person]);
    for (const channel of passwordChannels(message.person, channels)) {
        try {
            await channel.sendPassword?.(message);
            return channel.name;
        }
        catch (error) {
            if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
                throw error;
            failure = error;
        }
    }
    throw failure;
}
/** RECIPIENT_UNREACHABLE: a password is wanted, and these people have one way only. */
function withoutSecondWay(people, secret) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('RECIPIENT_UNREACHABLE', {
        ...(secret === undefined ? {} : { secret }),
        what: `no second channel reaches ${people.map(({ login }) => login).join(', ')}, and the password of a link goes another way than the link`,
        hint: 'add a channel of another kind with an address for each of them under `people`, or take `links.password` out',
    });
}


/***/ }),

/***/ 69361:
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
/* harmony import */ var _journal_secret_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30788);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36876);
/* harmony import */ var _recipients_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83794);




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
        .filter(([key, entry]) => !isSpokenOf(key, entry) && !isClosed(entry))
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
            runs.push(new _journal_secret_run_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretRun */ .U6(context, common));
        if (target.share?.as !== 'own')
            continue;
        const { document } = context.session;
        let today;
        try {
            today = await (0,_recipients_js__WEBPACK_IMPORTED_MODULE_2__/* .intendedRecipients */ .Uw)(context, target);
        }
        catch (error) {
            if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB))
                throw error;
            // While it is not known who the recipients are, nobody is given anything, and nobody counts as having left.
            const run = runs.find((one) => one.target.key === target.key) ??
                new _journal_secret_run_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretRun */ .U6(context, { ...target, share: undefined }, { unconfirmed: !common });
            if (!runs.includes(run))
                runs.push(run);
            failures.push({ run, error });
        }
        const shareWith = target.share.with;
        const personal = (person, unconfirmed) => {
            const run = new _journal_secret_run_js__WEBPACK_IMPORTED_MODULE_0__/* .SecretRun */ .U6(context, personalTarget(target, person), { shareWith, unconfirmed });
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
    return entry.closing !== undefined && (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .liveCredentials */ .ve)(entry).length === 0;
}


/***/ }),

/***/ 83794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RV: () => (/* binding */ resolveRecipients),
/* harmony export */   Uw: () => (/* binding */ intendedRecipients),
/* harmony export */   Wg: () => (/* binding */ ledger),
/* harmony export */   ZN: () => (/* binding */ mustHaveLinks),
/* harmony export */   be: () => (/* binding */ mustReach)
/* harmony export */ });
/* unused harmony export isOffboarded */
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _link_password_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66782);
/** Who the recipients of a secret are today, and whether they can be reached. */


/** Everybody whom the journal remembers, each once, with the login that was seen last. */
function ledger({ secrets }) {
    const found = new Map();
    for (const entry of Object.values(secrets)) {
        if (entry.person)
            found.set(entry.person.id, entry.person);
        for (const { shares } of entry.credentials) {
            for (const { person } of shares) {
                const member = person.member ?? found.get(person.id)?.member;
                found.set(person.id, { ...person, ...(member ? { member } : {}) });
            }
        }
    }
    return [...found.values()];
}
/** Whether this person was offboarded from this secret by a command; `key` without what follows an `@`. */
function isOffboarded({ offboarded = [] }, id, key) {
    return offboarded.some(({ person, secrets, except }) => person.id === id && (secrets === undefined ? except?.includes(key) !== true : secrets.includes(key)));
}
/** Everybody to whom the configuration gives this secret today. Throws what `People.resolve` throws. */
async function intendedRecipients({ ports, session }, target) {
    if (target.person)
        return [target.person];
    if (!target.share)
        return [];
    const people = await ports.people.resolve(target.share.with, ledger(session.document));
    return people.filter((person) => !isOffboarded(session.document, person.id, target.key));
}
/**
 * Everybody who is to receive this secret, noted in its run. Throws what `mustHaveLinks`, `mustReach` and the checks of the
 * link service and the channels throw: each must be reachable before anything is minted.
 */
async function resolveRecipients(run) {
    const { ports } = run.context;
    const people = await intendedRecipients(run.context, run.target);
    run.noteRecipients(people);
    if (people.length === 0)
        return people;
    mustHaveLinks(ports, run.target.key);
    await checkDelivery(ports);
    mustReach(ports, people, run.target.key);
    return people;
}
/** Throws LINK_CREATOR_MISSING where nothing makes links. */
function mustHaveLinks({ links }, key) {
    if (links)
        return;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_CREATOR_MISSING', {
        secret: key,
        what: `${key} is shared, but no link service is configured`,
        hint: 'set `links: { url: ... }` in the configuration',
    });
}
/** Throws RECIPIENT_UNREACHABLE if one of them can be told nothing, or not the link and its password apart. */
function mustReach(ports, people, key) {
    const unreached = people.filter((person) => !ports.channels.some((channel) => channel.reaches(person)));
    if (unreached.length > 0) {
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('RECIPIENT_UNREACHABLE', {
            secret: key,
            what: `no channel reaches ${unreached.map((person) => person.login).join(', ')}`,
            hint: 'add an address for each of them under `people`, or a channel that reaches everybody, such as `webhook`',
        });
    }
    const oneWay = ports.links?.passwords
        ? people.filter((person) => (0,_link_password_js__WEBPACK_IMPORTED_MODULE_1__/* .passwordChannels */ .UZ)(person, ports.channels).length === 0)
        : [];
    if (oneWay.length > 0)
        throw (0,_link_password_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecondWay */ .My)(oneWay, key);
}
const checked = new WeakMap();
/** The link service and the channels, once a run. */
function checkDelivery(ports) {
    let found = checked.get(ports);
    if (!found) {
        found = Promise.all([ports.links?.check(), ...ports.channels.map((channel) => channel.check())]);
        checked.set(ports, found);
    }
    return found;
}


/***/ }),

/***/ 40646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ unreadOf),
/* harmony export */   Dt: () => (/* binding */ firstFew),
/* harmony export */   _V: () => (/* binding */ unreadSays),
/* harmony export */   d5: () => (/* binding */ ownRepository),
/* harmony export */   gS: () => (/* binding */ noteUnread),
/* harmony export */   o6: () => (/* binding */ remarkUnread),
/* harmony export */   u5: () => (/* binding */ whyStillHeld)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/**
 * Where a value may have gone: the repositories that read its destinations. Their workflow runs may hold an old value
 * until they end, and only GitHub knows which there are.
 */

/** Where workflow runs may not be read, they are assumed to use the old value for so long after the write. */
const UNREADABLE_WAIT = 86_400_000;
/** So many repositories are asked before a rotation: a token may read the runs of all that it was given, or of none. */
const MAX_ASKED = 10;
/** How many places stand in a sentence. */
const MAX_NAMED = 3;
/** The repository that this run is for, as a reader of its own secrets; empty where there is none. */
function ownRepository({ repository }) {
    return repository === undefined ? [] : [{ list: async () => ({ repositories: [repository] }) }];
}
/** `acme/a, acme/b, acme/c and 12 more`. */
function firstFew(names) {
    const more = names.length - MAX_NAMED;
    return more > 0 ? `${names.slice(0, MAX_NAMED).join(', ')} and ${more} more` : names.join(', ');
}
/** Places whose runs could not be read, so that the old value was assumed to be unused after a day. */
const unreadPlaces = new WeakMap();
/**
 * Why the value that this place held before `before` may still be in use, a sentence without its subject for each reason;
 * the first repository with a run that goes on ends the search.
 */
async function whyStillHeld(run, address, before) {
    const { readers } = await run.destination({ address });
    if (!readers)
        return [];
    const { clock, runs } = run.context.ports;
    const { repositories, unseen } = await readers.list();
    const unreadable = [];
    for (const repository of repositories) {
        const found = await runs.unfinished(repository, before);
        if (found === undefined)
            unreadable.push(repository);
        else if (found.length > 0)
            return [`may still be held by ${found.length} workflow run${found.length === 1 ? '' : 's'} of ${repository}`];
    }
    const places = [...(unreadable.length > 0 ? [firstFew(unreadable)] : []), ...(unseen === undefined ? [] : [unseen])];
    if (places.length === 0)
        return [];
    const until = before.getTime() + UNREADABLE_WAIT;
    if (clock.now().getTime() < until) {
        return [
            `may still be held by workflow runs of ${places.join(' and ')}, which cannot be read: it waits until ${new Date(until).toISOString()}`,
        ];
    }
    const all = unreadPlaces.get(run) ?? new Set();
    for (const place of places)
        all.add(place);
    unreadPlaces.set(run, all);
    return [];
}
/** Notes after a revocation that it relied on the day's wait alone. */
function noteUnread(run) {
    for (const place of unreadPlaces.get(run) ?? []) {
        run.outcome.notes.push(`the workflow runs of ${place} could not be read: the previous credential was ended a day after the write; ${permissionHint(run.context.ports, place)}`);
    }
    unreadPlaces.delete(run);
}
/** Sentences about workflow runs that cannot be read. */
function unreadSays(ports, place) {
    return {
        says: `the workflow runs of ${place} cannot be read, so an old credential is ended a day after the write, whatever still runs there`,
        hint: permissionHint(ports, place),
    };
}
/** Notes before a rotation which workflow runs will not be seen after it. */
async function remarkUnread(run, destinations) {
    for (const place of await unreadOf(run.context.ports, destinations)) {
        const { says, hint } = unreadSays(run.context.ports, place);
        run.outcome.notes.push(`${says}: ${hint}`);
    }
}
function permissionHint({ runs }, place) {
    return `give the token ${runs.permission} for ${place}`;
}
/**
 * Places whose runs may not be read, before anything rests on them. What cannot be asked now is asked again when an old
 * credential is to end.
 */
async function unreadOf(ports, destinations) {
    const found = new Set();
    const asked = new Set();
    const unreadable = [];
    for (const { readers } of destinations) {
        try {
            const { repositories, unseen } = (await readers?.list()) ?? { repositories: [] };
            if (unseen !== undefined)
                found.add(unseen);
            for (const repository of repositories) {
                if (asked.size >= MAX_ASKED || asked.has(repository))
                    continue;
                asked.add(repository);
                // No run was created before the epoch: the question is only whether the token may ask.
                if ((await ports.runs.unfinished(repository, new Date(0))) === undefined)
                    unreadable.push(repository);
            }
        }
        catch (error) {
            if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
                throw error;
        }
    }
    return [...(unreadable.length > 0 ? [firstFew(unreadable)] : []), ...found];
}


/***/ })

};
