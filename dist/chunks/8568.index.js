export const id = 8568;
export const ids = [8568];
export const modules = {

/***/ 79590:
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
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
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


/***/ }),

/***/ 43321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MX: () => (/* binding */ printsOf),
/* harmony export */   QZ: () => (/* binding */ awaited),
/* harmony export */   X3: () => (/* binding */ showsInPlace),
/* harmony export */   d$: () => (/* binding */ consumersOf),
/* harmony export */   gv: () => (/* binding */ unproved)
/* harmony export */ });
/* harmony import */ var _journal_secret_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68410);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84748);



/** Whether these workflows have to prove the use of a secret at all. A person's own credential is in no workflow. */
function consumersOf({ target }) {
    return target.person ? [] : (target.policy.proof ?? []);
}
/** Those that have not proved the current credential yet. Pure. */
function awaited(run, current) {
    const { proofs = {} } = current ?? {};
    return consumersOf(run).filter(({ name }) => !Object.hasOwn(proofs, name));
}
/**
 * Asks what those that are awaited have shown, journals for good which of them are proved, and returns the others. Throws what
 * `UseProofs` throws, and what a change of the journal throws.
 */
async function unproved(run, { rotation }) {
    await recordPrints(run);
    const current = run.credential(rotation);
    const found = [];
    const proved = new Map();
    for (const consumer of awaited(run, current)) {
        const shown = await shownBy(run, current, consumer).catch(unasked);
        if (shown.is === 'proved')
            proved.set(consumer.name, shown.run);
        else
            found.push({ consumer, shown });
    }
    if (proved.size > 0)
        await recordProved(run, current, proved);
    return found;
}
/** A limit or a broken connection. */
function unasked(error) {
    if (!(0,_model_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED'))
        throw error;
    return { is: 'unasked', why: error.message };
}
async function recordProved(run, { rotation }, proved) {
    const at = run.now();
    const added = Object.fromEntries([...proved].map(([name, by]) => [name, { run: by, at }]));
    await run.amend(`its use is proved by ${[...proved.keys()].join(', ')}`, rotation, (one) => ({
        ...one,
        proofs: { ...one.proofs, ...added },
    }));
}
async function shownBy(run, current, consumer) {
    const { proofs } = run.context.ports;
    const writing = writingOf(current);
    if (!proofs || writing === undefined)
        return { is: 'nothing' };
    const runs = await proofs.runs(consumer, new Date(earliestWriting(run.context, consumer) ?? writing));
    if (runs === 'unreadable')
        return { is: 'denied' };
    if (runs !== 'missing') {
        const decided = await decide(run, current, runs.filter(({ createdAt }) => createdAt.getTime() > writing));
        if (decided)
            return decided;
    }
    const state = await proofs.state(consumer);
    if (state === 'active')
        return { is: runs === 'missing' ? 'denied' : 'nothing' };
    return { is: state === 'unreadable' ? 'denied' : state };
}
/** By the newest run that shows anything of this secret; undefined: none does. */
async function decide(run, current, runs) {
    const lastWrite = Math.max(0, ...current.destinations.map(({ done }) => (done === undefined ? 0 : (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB)(done))));
    for (const one of runs) {
        const values = await opened(run, current, one);
        const [other] = ['stale', 'foreign'].filter((each) => values.has(each));
        // One job that has another value is enough: the others prove nothing for it.
        if (other) {
            const early = one.createdAt.getTime() <= lastWrite + _model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .QUEUE_MARGIN */ .Bb;
            return { is: early ? 'early' : other, run: one.run };
        }
        // What is sealed to another box beside it may be for another journal.
        if (values.has('current'))
            return { is: 'proved', run: one.run };
        if (values.has('unreadable'))
            return { is: 'unreadable', run: one.run };
    }
    return undefined;
}
/**
 * Whether a listed workflow has shown what is in place, in a run that was created after `since`: the credential, where its
 * print is known, else a value that no other credential of the journal has. `current` undefined: no credential is known.
 * `known`: it is the current one's for sure, and not perhaps that of another one without a print.
 */
async function showsInPlace(run, current, since) {
    for (const consumer of consumersOf(run)) {
        const runs = await run.context.ports.proofs?.runs(consumer, since);
        if (runs === undefined || typeof runs === 'string')
            continue;
        for (const one of runs.filter(({ createdAt }) => createdAt > since)) {
            const values = await opened(run, current, one);
            const known = values.has('current');
            if (known || values.has('unknown'))
                return { consumer, by: one.run, known };
        }
    }
    return undefined;
}
async function opened(run, current, one) {
    const { keys } = run.context.session;
    const found = new Set();
    const names = Object.values(run.target.values);
    if (!keys)
        return found;
    for (const { name, description } of one.statuses) {
        if (!names.includes(name))
            continue;
        const shown = await openedAt(keys, one, name, description);
        found.add(shown === undefined ? 'unreadable' : whose({ run, current, keys, name }, shown));
    }
    return found;
}
async function openedAt(keys, { place, attempts }, name, description) {
    for (const attempt of attempts) {
        const opened = await keys.openProof({ ...place, attempt, name }, description);
        if ('shown' in opened)
            return opened.shown;
    }
    return undefined;
}
function whose({ run, current, keys, name }, shown) {
    const has = ({ rotation, prints }) => prints !== undefined && Object.hasOwn(prints, name) && prints[name] === keys.proofPrint(rotation, name, shown);
    if (current && has(current))
        return 'current';
    const own = run.entry?.credentials.find(has);
    // One that is on its way is not the old one either.
    if (own)
        return own.stage === 'pending' ? 'other' : 'stale';
    const { secrets } = run.context.session.document;
    if (Object.values(secrets).some(({ credentials }) => credentials.some(has)))
        return 'other';
    // Without the print of one that lives, it may be that one's.
    const live = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .liveCredentials */ .ve)(run.entry);
    const known = live.every(({ prints }) => prints !== undefined && Object.hasOwn(prints, name));
    return known && live.length > 0 ? 'foreign' : 'unknown';
}
/** From when on a place may have held it; a run that was created earlier may hold what was there before. */
function writingOf({ times }) {
    const at = times.writing ?? times.current;
    return at === undefined ? undefined : (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB)(at);
}
/** The earliest time that any secret of this journal asks this consumer about: so one request serves all of them. */
function earliestWriting({ configured, session }, { name }) {
    const times = configured.flatMap((target) => {
        const entry = session.entry(target.key);
        const current = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .currentOf */ .$c)(entry);
        if (!current || (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .previousOf */ .te)(entry).length === 0)
            return [];
        const at = awaited({ target }, current).some((each) => each.name === name) ? writingOf(current) : undefined;
        return at === undefined ? [] : [at];
    });
    return times.length === 0 ? undefined : Math.min(...times);
}
/** Of what lives and was recorded without prints, as before a new seed: made of the values that this run has. */
async function recordPrints(run) {
    const { session, escrow } = run.context;
    const { keys } = session;
    if (!keys)
        return;
    const made = new Map();
    for (const { rotation, prints } of (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .liveCredentials */ .ve)(run.entry)) {
        const minted = prints === undefined ? (escrow.value(rotation) ?? run.found.get(rotation)) : undefined;
        if (minted)
            made.set(rotation, printsOf(run, rotation, minted.values));
    }
    if (made.size === 0)
        return;
    await run.change('known by what proofs of its use show', (entry) => {
        return [...made].reduce((next, [rotation, prints]) => (0,_journal_secret_run_js__WEBPACK_IMPORTED_MODULE_0__/* .replace */ .H)(next, rotation, (one) => (prints ? { ...one, prints } : one)), entry);
    });
}
/** What the journal keeps of values to know proofs of their use by; undefined without a seed. */
function printsOf({ context, target }, rotation, values) {
    const { keys } = context.session;
    if (!keys)
        return undefined;
    const pairs = Object.entries(values).flatMap(([value, secret]) => {
        const name = target.values[value];
        return name === undefined ? [] : [[name, keys.proofPrint(rotation, name, keys.shown(name, secret))]];
    });
    return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}


/***/ })

};
