export const id = 4530;
export const ids = [4530];
export const modules = {

/***/ 70096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ comparesPrints),
/* harmony export */   I: () => (/* binding */ readEnrolled)
/* harmony export */ });
/* harmony import */ var _model_enrolled_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69678);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/** Reads `enrolled.json` beside the journal that a run has judged. */


/** Whether this run could compare an alert with prints: else it does not ask about secrets that the journal does not know. */
function comparesPrints({ ports }) {
    return ports.enrolled !== undefined && ports.variable(_model_enrolled_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .PRINT_KEY */ .s) !== undefined;
}
/**
 * Undefined where nothing was ever enrolled. Throws JOURNAL_FORGED, JOURNAL_CORRUPT, JOURNAL_NEWER, and what the store
 * throws: nothing of such a file is used.
 */
async function readEnrolled({ store, format }, { document, key }) {
    const there = await store.read();
    if (!there)
        return undefined;
    const under = (one) => ({
        id: document.id,
        ...(one === undefined ? {} : { key: one }),
    });
    try {
        return { enrolled: format.read(there.text, store.place, under(key)), ...there };
    }
    catch (error) {
        const { reseeded } = document;
        if (!(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'JOURNAL_FORGED') || !reseeded)
            throw error;
        format.read(there.text, store.place, under(reseeded.from));
        return { enrolled: undefined, ...there };
    }
}


/***/ }),

/***/ 65060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ escrowOf),
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   G4: () => (/* binding */ encodeEscrow),
/* harmony export */   Np: () => (/* binding */ escrowSize),
/* harmony export */   h: () => (/* binding */ putEscrow)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22850);
/* harmony import */ var _refusals_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27905);
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

/***/ 86893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _R: () => (/* binding */ withoutSealingKeys),
/* harmony export */   _c: () => (/* binding */ withSealingKeys),
/* harmony export */   gD: () => (/* binding */ writtenWithKeys)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _model_sealing_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25276);
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

/***/ 27905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PS: () => (/* binding */ handOverOf),
/* harmony export */   UH: () => (/* binding */ withNewSeed),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
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

/***/ 39617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ Session)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(43627);
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
    for (const { opened, closed, items } of Object.values(journal.incidents ?? {})) {
        see(opened, closed, ...Object.values(items).flatMap(({ told, accepted }) => [told, accepted?.at]));
    }
    for (const entry of Object.values(journal.secrets)) {
        see(entry.lock?.since, entry.wish?.since, entry.human?.since, entry.closing?.since, entry.hold?.since, entry.retiring?.since);
        see(entry.observed?.told?.at);
        if (entry.ask)
            see(entry.ask.since, entry.ask.sent, entry.ask.reminded, entry.ask.told);
        for (const { times, adopted, seen, shares, told } of entry.credentials) {
            // When what was found there was written is what its place says, by a clock of its own.
            see(seen, told?.at, times.minted, times.writing, times.previous, times.revoking, times.ended);
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
var kept_keys = __webpack_require__(86893);
// EXTERNAL MODULE: ./lib/rotation/journal/random-text.js
var random_text = __webpack_require__(66079);
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
var commit_message = __webpack_require__(55223);
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
var escrow_codec = __webpack_require__(65060);
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
var judgement = __webpack_require__(17679);
// EXTERNAL MODULE: ./lib/rotation/journal/refusals.js
var refusals = __webpack_require__(27905);
// EXTERNAL MODULE: ./lib/rotation/model/following-clock.js
var following_clock = __webpack_require__(58768);
// EXTERNAL MODULE: ./lib/rotation/model/record-text.js
var record_text = __webpack_require__(88603);
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
    const secrets = Object.entries(document.secrets).map(([name, { ask, ...entry }]) => [
        name,
        {
            ...entry,
            ...(ask ? { ask: overAsk(ask) } : {}),
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
/** S is lost: nobody opens an answer to it any more. Its request is known until it has ended at its place. */
function overAsk({ rotation, id, via, owner, reason, since, expires, fields, size, step }) {
    // One that was used has a credential of its rotation.
    const over = step === 'used' ? step : 'refused';
    return { rotation, id, via, owner, reason, since, expires, fields, size, step: over };
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

/***/ 18891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HJ: () => (/* binding */ twinsOf),
/* harmony export */   Oe: () => (/* binding */ stillEnrolled),
/* harmony export */   ks: () => (/* binding */ slotsWith),
/* harmony export */   n: () => (/* binding */ readAgain),
/* harmony export */   rW: () => (/* binding */ twinGroups),
/* harmony export */   sE: () => (/* binding */ isOwnWrite),
/* harmony export */   yF: () => (/* binding */ isManaged)
/* harmony export */ });
/* harmony import */ var _enrolled_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69678);
/** What follows from enrolled slots: which hold one value, which has a text that was found, what a new reading changes. Pure. */

/** Other slots that hold the same value, or a part of it. */
function twinsOf(slots, slot) {
    if (!Object.hasOwn(slots, slot))
        return [];
    const own = new Set(Object.values(slots[slot]?.prints ?? {}));
    return Object.entries(slots)
        .filter(([other, { prints }]) => other !== slot && Object.values(prints).some((print) => own.has(print)))
        .map(([other]) => other)
        .sort();
}
/** Every set of slots that hold one value, each once, the largest first. */
function twinGroups(slots) {
    const byPrint = new Map();
    for (const [slot, { prints }] of Object.entries(slots))
        for (const print of new Set(Object.values(prints)))
            byPrint.set(print, [...(byPrint.get(print) ?? []), slot]);
    const groups = new Map();
    for (const found of byPrint.values())
        if (found.length > 1)
            groups.set([...found].sort().join('\n'), [...found].sort());
    return [...groups.values()].sort((one, other) => other.length - one.length);
}
/** Slots that have, or had, a value or a part of one with one of these prints. */
function slotsWith(slots, prints) {
    const has = (table) => Object.values(table).some((print) => prints.includes(print));
    return Object.entries(slots).flatMap(([slot, enrolled]) => {
        if (has(enrolled.prints))
            return [{ slot, enrolled }];
        const former = enrolled.former?.find((one) => has(one.prints));
        return former ? [{ slot, enrolled, former }] : [];
    });
}
/** How far the forge's time of a write and the journal's may be apart, in milliseconds. */
const SAME_WRITE = 10_000;
/** Whether the last write of a slot was Keyturn's own. */
function isOwnWrite({ secrets }, slot, since) {
    const at = Date.parse(since);
    return Object.values(secrets).some(({ credentials }) => credentials.some(({ destinations }) => destinations.some(({ address, done }) => address.key === slot && done !== undefined && Math.abs(Date.parse(done) - at) <= SAME_WRITE)));
}
/** The slots that Keyturn has not written since they were enrolled: the others hold another value today. */
function stillEnrolled({ secrets }, slots) {
    const written = new Map();
    const done = Object.values(secrets).flatMap(({ credentials }) => credentials.flatMap((one) => one.destinations));
    for (const { address, done: at } of done)
        if (at !== undefined)
            written.set(address.key, Math.max(Date.parse(at), written.get(address.key) ?? 0));
    const still = ([slot, { since }]) => (written.get(slot) ?? 0) - Date.parse(since) <= SAME_WRITE;
    return Object.fromEntries(Object.entries(slots).filter(still));
}
/** Whether the journal has a credential of Keyturn's own that was written to this slot. */
function isManaged({ secrets }, slot) {
    return Object.values(secrets).some(({ credentials }) => credentials.some(({ adopted, destinations }) => !adopted && destinations.some(({ address, done }) => address.key === slot && done !== undefined)));
}
/** The slot after a new reading: what it had before is kept as a former value if it is another one. */
function readAgain(before, { dead, ...found }, { at, since, own }) {
    const isSame = before !== undefined && isSameValue(before.prints, found.prints);
    const ended = dead ? (isSame ? (before?.ended ?? at) : at) : undefined;
    const slot = { at, since, ...found, ...(ended === undefined ? {} : { ended }) };
    if (!before)
        return { slot, change: 'new' };
    const kept = before.former ?? [];
    if (isSame) {
        // What an earlier reading knew of the same value is not forgotten because this one could not ask.
        const known = found.id === undefined && before.id !== undefined ? identityOf(before) : {};
        const change = since === before.since ? 'same' : 'touched';
        return { slot: { ...slot, ...known, ...(kept.length > 0 ? { former: kept } : {}) }, change };
    }
    const last = {
        prints: before.prints,
        since: before.since,
        until: since,
        ...(before.id === undefined ? {} : { id: before.id }),
        ...(before.ended === undefined ? {} : { ended: before.ended }),
    };
    return { slot: { ...slot, former: [last, ...kept].slice(0, _enrolled_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMER */ .g) }, change: own ? 'own' : 'changed' };
}
/** The value itself, whatever white space is around it and whatever ends its lines. */
function isSameValue(one, other) {
    const whole = (table) => ['', 'trim', 'lines'].flatMap((at) => table[at] ?? []);
    return whole(one).some((print) => whole(other).includes(print));
}
function identityOf({ id, account }) {
    return { ...(id === undefined ? {} : { id }), ...(account === undefined ? {} : { account }) };
}


/***/ })

};
