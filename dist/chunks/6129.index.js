export const id = 6129;
export const ids = [6129];
export const modules = {

/***/ 1419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ tell)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);

/**
 * Tells everybody whom `notify.to` names, each once, what of it `notify.on` names. When is the caller's to decide.
 * `told`: ids of people who know it already.
 *
 * A person hears of it by the first channel that works: a notice holds no link, so a second try elsewhere gives nothing
 * away. Never throws: a message that could not be sent must not hide its reason.
 * @returns why a person or a channel could not be notified
 */
async function tell(ports, notices, told = []) {
    const { channels, people, from, notify } = ports;
    const wanted = notices.filter(({ about }) => notify?.on.includes(about));
    if (notify === undefined || wanted.length === 0)
        return [];
    const message = { notices: wanted, from };
    const failures = [];
    const audiences = channels.filter(({ name }) => notify.to.includes(name));
    for (const channel of audiences)
        await attempt(channel, message, undefined, failures);
    const logins = notify.to.filter((name) => !channels.some((channel) => channel.name === name));
    for (const person of await peopleOf(people, logins, failures)) {
        if (told.includes(person.id))
            continue;
        const ways = channels.filter((channel) => channel.notify !== undefined && channel.reaches(person));
        const tries = [];
        let knows = false;
        for (const channel of ways) {
            knows = await attempt(channel, message, person, tries);
            if (knows)
                break;
        }
        if (!knows)
            failures.push(tries[0] ?? unreachable(person));
    }
    return failures;
}
async function peopleOf(people, logins, failures) {
    if (logins.length === 0)
        return [];
    try {
        return await people.resolve(logins, []);
    }
    catch (error) {
        failures.push(ours(error));
        return [];
    }
}
async function attempt(channel, message, to, failures) {
    try {
        await channel.notify?.(message, to);
        return true;
    }
    catch (error) {
        failures.push(ours(error));
        return false;
    }
}
function unreachable(person) {
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('RECIPIENT_UNREACHABLE', {
        what: `no channel can tell ${person.login} what went wrong`,
        hint: `Give ${person.login} an e-mail address or a Slack id under \`people\` in .github/keyturn.yml.`,
    });
}
function ours(error) {
    return error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB ? error : new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INTERNAL', { what: 'a notice could not be sent' });
}


/***/ }),

/***/ 51376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ holdersOf)
/* harmony export */ });
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44395);

/** The rule of the one member that the selector has. */
function holdersOf(selector, evidence) {
    const { provider, destination, repository, action, channel, person } = selector;
    if (provider !== undefined)
        return byProvider(provider, evidence.named);
    if (destination !== undefined) {
        const fits = kindAndGlob(destination);
        return inPlaces(({ kind, key }) => fits(kind, key));
    }
    if (repository !== undefined)
        return inRepository(repository, evidence);
    if (action !== undefined) {
        const seen = new Set(evidence.readBy?.(action) ?? []);
        return inPlaces(({ key }) => seen.has(key));
    }
    if (person !== undefined)
        return ofShares((share) => same(share.person.login, person), person);
    if (channel !== undefined)
        return ofShares((share) => share.channel === undefined || share.channel === channel);
    return { credential: (_key, _entry, one) => made(one), place: (_address, since) => since };
}
/** From the moment at which the provider may have made it. */
function made({ times }) {
    return times.minted ?? times.intent;
}
function byProvider(text, named) {
    const cut = text.indexOf(':');
    const name = cut < 0 ? text : text.slice(0, cut);
    const account = cut < 0 ? undefined : text.slice(cut + 1);
    const { providers, vendors, accounts } = named(name);
    const isIt = (of) => {
        const byHand = of.provider === 'manual' && of.account !== undefined && accounts.includes(of.account);
        const known = (of.provider !== undefined && providers.includes(of.provider)) || byHand;
        const vendor = of.vendor !== undefined && vendors.includes(of.vendor);
        // Of which account an enrolled value is may not be known: then it may be of this one.
        return (known || vendor) && (account === undefined || of.account === undefined || of.account === account);
    };
    return {
        credential: (_key, _entry, one) => (isIt(one) ? made(one) : undefined),
        place: (_address, since, of = {}) => (isIt(of) ? since : undefined),
    };
}
/** From the moment at which a write was journalled, which may have arrived; what was adopted was there before. */
function written({ adopted, times }) {
    return times.writing ?? (adopted ? times.intent : undefined);
}
function inPlaces(fits) {
    return {
        credential: (_key, _entry, one) => one.destinations.some(({ address }) => fits((0,_places_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(address.key, address.kind))) ? written(one) : undefined,
        place: (address, since) => (fits((0,_places_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(address)) ? since : undefined),
    };
}
function inRepository(repository, { visible = {}, journal }) {
    const [owner = ''] = repository.split('/');
    const places = inPlaces(({ key, repository: of }) => {
        if (of === undefined)
            return false;
        if (same(of, repository))
            return true;
        if (!same(of, `${owner}/*`))
            return false;
        const others = `${key.slice(0, key.lastIndexOf('/'))}/*`;
        const readers = Object.hasOwn(visible, key) ? visible[key] : visible[others];
        return readers === undefined || readers.some((each) => same(each, repository));
    });
    const [home] = (journal.escrow.place ?? '').split(' ');
    if (!same(home, repository))
        return places;
    return { ...places, credential: (...of) => earliest(places.credential(...of), of[2].escrow?.at) };
}
function ofShares(counts, maker) {
    return {
        credential: (_key, _entry, one) => earliest(...one.shares.filter(counts).map(openedAt), maker !== undefined && same(one.maker?.login, maker) ? made(one) : undefined),
        place: () => undefined,
    };
}
/** Whether a link was opened is sometimes not known: it may have been since it was sent. */
function openedAt({ opened, saved, state, sent, drafted }) {
    if (opened !== undefined || saved !== undefined)
        return earliest(opened, saved);
    const maybe = state === 'opened' || state === 'saved' || state === 'disputed' || state === 'unknown';
    return maybe ? (sent ?? drafted) : undefined;
}
function kindAndGlob(text) {
    const cut = text.indexOf(':');
    if (cut < 0)
        return (kind) => kind === text;
    const [wanted, fits] = [text.slice(0, cut), (0,_places_js__WEBPACK_IMPORTED_MODULE_0__/* .globOf */ .k8)(text.slice(cut + 1))];
    return (kind, key) => kind === wanted && fits(key.startsWith(`${kind}:`) ? key.slice(kind.length + 1) : key);
}
function earliest(...times) {
    return times.filter((time) => time !== undefined).sort()[0];
}
function same(one, other) {
    return one?.toLowerCase() === other.toLowerCase();
}


/***/ }),

/***/ 71443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ enrolledSlots),
/* harmony export */   H1: () => (/* binding */ byOf),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   pF: () => (/* binding */ openIncident)
/* harmony export */ });
/* unused harmony export askedOf */
/* harmony import */ var _journal_enrolled_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70096);
/* harmony import */ var _journal_random_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66079);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43627);
/* harmony import */ var _steps_preflight_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76453);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31298);
/* harmony import */ var _select_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36876);







/** How many characters of the digest of the rows are compared. */
const DIGEST = 16;
/** What stands for the rows that are to die, whoever lists them. */
function digestOf({ rows }, digest) {
    const lines = rows.flatMap(({ row, kind }) => (kind === 'item' ? [`${row}\n`] : [])).sort();
    return digest(lines.join('')).slice(0, DIGEST);
}
/** The time in which the incident lies. */
function askedOf({ selector, since, until }, now) {
    return { selector, since, until: until ?? now };
}
/**
 * Opens the incident, or goes on with the one that is open about the same. With `shows`, changes nothing.
 * @throws KeyturnError INCIDENT_CHANGED (other rows than the person saw; nothing was journalled), and what reading throws
 */
async function openIncident(context, runs, order, shows) {
    const { session, ports } = context;
    const now = ports.clock.now();
    const asked = askedOf(order, now.toISOString());
    const before = (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .openAbout */ .WH)(session.document, asked);
    if (before !== undefined && !shows)
        return { is: 'known', id: before };
    if (order.onlyOpen)
        return { is: 'empty', selection: { rows: [], dead: [] } };
    const observed = await observedIn(runs);
    const foreign = await foreignOf(context, runs, order);
    const enrolled = await enrolledSlots(context);
    const shown = await shownOf(context, order);
    const over = (document) => (0,_select_js__WEBPACK_IMPORTED_MODULE_4__/* .select */ .L)({ ...order.known, ...shown, journal: document, observed, foreign, enrolled }, asked);
    const selection = over(session.document);
    if (shows)
        return { is: 'shown', selection };
    refuseChanged(selection, order.expect, order);
    // Somebody may have a link or a request that nobody has opened yet: those end, and no other is sent.
    const { person, channel } = order.selector;
    if (selection.rows.length === 0 && person === undefined && channel === undefined)
        return { is: 'empty', selection };
    if (order.confirm && !(await order.confirm(selection, session.document)))
        return { is: 'refused', selection };
    const seen = digestOf(selection, order.digest);
    const id = ports.random.ulid(now);
    const fresh = freshEntries(context, observed);
    let opened = { is: 'new', id };
    await session.check();
    await session.commit({
        message: `incident ${id}: ${selection.rows.length} rows`,
        apply(document) {
            const known = (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .openAbout */ .WH)(document, asked);
            opened = known === undefined ? { is: 'new', id } : { is: 'known', id: known };
            if (known !== undefined)
                return document;
            // Another run may have changed the journal meanwhile: what is journalled is what is selected of that.
            const there = over(document);
            refuseChanged(there, seen, order);
            const incident = {
                ...asked,
                ...(order.reason === undefined ? {} : { reason: order.reason }),
                by: byOf(context),
                opened: now.toISOString(),
            };
            return (0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .withIncident */ .LE)(document, { id, incident, selection: there, observed, fresh });
        },
    });
    session.noteWish();
    return opened;
}
/** What is enrolled; empty where nothing is, or nothing of it may be believed, which is said. */
async function enrolledSlots(context) {
    const { ports, session, notices } = context;
    if (!ports.enrolled || !session.exists)
        return {};
    try {
        return (await (0,_journal_enrolled_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readEnrolled */ .I)(await ports.enrolled(), session))?.enrolled?.slots ?? {};
    }
    catch (error) {
        if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB))
            throw error;
        notices.push(`what is enrolled was not used: ${error.message}`);
        return {};
    }
}
/** What the forge shows of slots, where the selector is about that. What it does not show is said, and is a row. */
async function shownOf({ ports, notices }, { selector: { repository, action } }) {
    if ((repository === undefined && action === undefined) || !ports.shownSlots)
        return {};
    const { listed, visible, readBy, unread } = await ports.shownSlots(repository === undefined ? { action } : { repository });
    for (const [place, why] of Object.entries(unread))
        notices.push(`${place} was not read as a whole: ${why}`);
    return { listed, visible, unread: Object.keys(unread), ...(readBy ? { readBy: () => readBy } : {}) };
}
/** Whose decision it is. */
function byOf({ ports: { owner, actor } }) {
    return { run: owner.run, attempt: owner.attempt, ...(actor === undefined ? {} : { actor }) };
}
function refuseChanged(selection, expect, { digest }) {
    if (expect === undefined || digestOf(selection, digest) === expect)
        return;
    const rows = selection.rows.flatMap(({ row, kind }) => (kind === 'item' ? [row] : []));
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('INCIDENT_CHANGED', {
        what: `the incident is about other credentials than those that were shown: it selects ${rows.length === 0 ? 'none' : rows.join(', ')}`,
        hint: 'look at the list again, with `keyturn incident ... --dry-run`, and say yes to that one',
    });
}
/** Secrets that are in place and of which the journal has no credential. Reads only. */
async function observedIn(runs) {
    const found = runs.map(async (run) => {
        const { entry, target } = run;
        if (target.person || (0,_steps_preflight_js__WEBPACK_IMPORTED_MODULE_2__/* .isKnown */ .qE)(entry))
            return [];
        const { provider } = target.binding;
        const of = { key: target.key, provider, ...(await accountOf(run)) };
        if (entry?.observed)
            return [{ ...of, since: entry.observed.since, places: await placesOf(run) }];
        const there = (await (0,_steps_preflight_js__WEBPACK_IMPORTED_MODULE_2__/* .inspect */ .Nn)(run)).filter(({ state }) => state.updatedAt !== undefined);
        const times = there.map(({ state }) => state.updatedAt.getTime());
        if (times.length === 0)
            return [];
        const places = there.map(({ destination }) => destination.address.key);
        return [{ ...of, places, since: new Date(Math.min(...times)).toISOString() }];
    });
    return (await Promise.all(found.map((one, at) => readable(runs[at], one, [])))).flat();
}
async function placesOf({ context, target }) {
    return (await context.ports.addresses(target)).map(({ key }) => key);
}
async function accountOf(run) {
    return readable(run, run.provider(run.target.binding).then(({ account }) => ({ account })), {});
}
/** What cannot be read is said, and stops nothing: the rest of the list matters more. */
async function readable(run, asked, otherwise) {
    try {
        return await asked;
    }
    catch (error) {
        if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB))
            throw error;
        run.context.notices.push(`${run.target.key} could not be looked at for this incident: ${error.message}`);
        return otherwise;
    }
}
/** What the providers that are meant list, no journal made, and none of this one's baselines had. */
async function foreignOf({ session }, runs, { selector, known, since }) {
    if (selector.provider === undefined && !selector.all)
        return [];
    const [name = ''] = (selector.provider ?? '').split(':');
    const meant = selector.all ? undefined : known.named(name).providers;
    const own = knownIds(session.document, since);
    const bindings = new Map(runs
        .filter(({ target: { binding } }) => meant?.includes(binding.provider) !== false)
        .map((run) => [JSON.stringify(run.target.binding), run]));
    const lists = [...bindings.values()].map((run) => readable(run, listed(run, own), []));
    return (await Promise.all(lists)).flat();
}
async function listed(run, own) {
    const { binding } = run.target;
    const provider = await run.provider(binding);
    if (!provider.list || provider.idIsSecret)
        return [];
    const self = await provider.self?.();
    return (await provider.list())
        .filter(({ id, active, tag }) => active !== false && id !== self && !own.has(id) && !(tag && (0,_model_record_js__WEBPACK_IMPORTED_MODULE_5__/* .isTag */ .dz)(tag)))
        .map(({ id }) => ({ provider: binding.provider, account: provider.account, id }));
}
function knownIds({ secrets }, since) {
    const all = Object.values(secrets).flatMap(({ credentials }) => credentials);
    const before = all.filter(({ times }) => times.intent < since).flatMap(({ baseline = [] }) => baseline);
    return new Set([...all.flatMap(({ id }) => id ?? []), ...before]);
}
/** Salts are drawn before the change, which is pure. */
function freshEntries({ ports }, observed) {
    const salts = new Map(observed.map(({ key }) => [key, (0,_journal_random_text_js__WEBPACK_IMPORTED_MODULE_6__/* .base64url */ .r)(ports.random.bytes(16))]));
    return (key) => ({ revision: 0, salt: salts.get(key) ?? '', credentials: [], fingerprints: [] });
}


/***/ }),

/***/ 44395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   ZC: () => (/* binding */ nameIn),
/* harmony export */   k8: () => (/* binding */ globOf)
/* harmony export */ });
/** Addresses of places, as far as an incident asks for them. */
/** The key of an address begins with its kind. */
function placeOf(key, kind = key.slice(0, Math.max(0, key.indexOf(':')))) {
    if (kind !== 'github')
        return { kind, key };
    const [owner = '', name = ''] = key.slice('github:'.length).split('/');
    return { kind, key, repository: `${owner}/${name}` };
}
/** The name of the secret in an address key. */
function nameIn(slot) {
    return slot.slice(slot.lastIndexOf('/') + 1);
}
/** `*` is any text, also with a slash, and `?` any character. Takes a time that grows with both lengths alone. */
function globOf(glob) {
    const parts = glob.split(/\*+/);
    return (text) => {
        let at = 0;
        for (const [index, part] of parts.entries()) {
            const isLast = index === parts.length - 1;
            const found = isLast && parts.length > 1 ? endsAt(text, part, at) : findFrom(text, part, at, index === 0);
            if (found < 0)
                return false;
            at = found + part.length;
        }
        return at === text.length || (parts.length > 1 && parts.at(-1) === '');
    };
}
function endsAt(text, part, least) {
    const at = text.length - part.length;
    return at >= least && fitsAt(text, part, at) ? at : -1;
}
function findFrom(text, part, from, isFixed) {
    for (let at = from; at + part.length <= text.length; at++) {
        if (fitsAt(text, part, at))
            return at;
        if (isFixed)
            return -1;
    }
    return -1;
}
function fitsAt(text, part, at) {
    for (let index = 0; index < part.length; index++)
        if (part[index] !== '?' && part[index] !== text[at + index])
            return false;
    return true;
}


/***/ }),

/***/ 36876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ isAboutRepository),
  L: () => (/* binding */ select_select)
});

// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(84748);
// EXTERNAL MODULE: ./lib/rotation/run/incident/holders.js
var incident_holders = __webpack_require__(51376);
// EXTERNAL MODULE: ./lib/rotation/run/incident/places.js
var places = __webpack_require__(44395);
;// CONCATENATED MODULE: ./lib/rotation/run/incident/twins.js
/**
 * Rows that are not selected and whose value, or a part of it, is that of one which is -> since when that was exposed. What
 * only shares a value with one of these is not among them: what they share is not what was exposed.
 * @param selected row -> since when it was exposed
 */
function twinRows(evidence, selected) {
    const holdings = [...holdingsOf(evidence)];
    const exposed = new Map();
    for (const { row, prints } of holdings) {
        const from = selected.get(row);
        if (from === undefined)
            continue;
        for (const print of Object.values(prints))
            exposed.set(print, earlier(exposed.get(print), from));
    }
    const twins = new Map();
    if (exposed.size === 0)
        return twins;
    for (const { row, prints } of holdings) {
        if (selected.has(row))
            continue;
        for (const print of Object.values(prints)) {
            const from = exposed.get(print);
            if (from !== undefined)
                twins.set(row, earlier(twins.get(row), from));
        }
    }
    return twins;
}
function earlier(one, other) {
    return one !== undefined && one < other ? one : other;
}
function* holdingsOf(evidence) {
    const { enrolled = {}, observed = [] } = evidence;
    const declared = new Map(observed.flatMap(({ key, places }) => places.map((place) => [place, key])));
    const written = writesOf(evidence);
    for (const [slot, { at, prints, former = [] }] of Object.entries(enrolled)) {
        const key = declared.get(slot);
        const own = written.get(slot)?.findLast(({ done }) => done <= at)?.row;
        yield { row: own ?? (key === undefined ? `${slot} enrolled` : `${key} observed`), prints };
        for (const { prints: old, since } of former)
            yield { row: `${slot} former:${old[''] ?? since}`, prints: old };
    }
}
/** Address key -> what the journal wrote there, oldest first. */
function writesOf({ journal }) {
    const found = new Map();
    for (const [key, { credentials }] of Object.entries(journal.secrets)) {
        for (const { rotation, destinations, adopted, times } of credentials) {
            for (const { address, done = adopted ? times.intent : undefined } of destinations) {
                if (done === undefined)
                    continue;
                found.set(address.key, [...(found.get(address.key) ?? []), { row: `${key} ${rotation}`, done }]);
            }
        }
    }
    for (const writes of found.values())
        writes.sort((one, other) => (one.done < other.done ? -1 : 1));
    return found;
}

;// CONCATENATED MODULE: ./lib/rotation/run/incident/select.js




/** Selects. Rows are sorted, and each is there once. */
function select_select(evidence, asked) {
    const holders = (0,incident_holders/* holdersOf */.p)(asked.selector, evidence);
    const rows = new Map();
    const dead = new Set();
    const put = ({ standing, ended, ...selected }) => {
        if (selected.from === undefined || selected.from > asked.until)
            return;
        if (standing !== 'dead')
            rows.set(selected.row, selected);
        else if (ended === undefined || ended >= asked.since)
            dead.add(selected.row);
    };
    for (const found of candidates(evidence, holders))
        put(found);
    const twins = twinRows(evidence, new Map([...rows].map(([row, { from }]) => [row, from])));
    for (const found of twins.size === 0 ? [] : candidates(evidence, (0,incident_holders/* holdersOf */.p)({ all: true }, evidence))) {
        const from = twins.get(found.row);
        if (from !== undefined)
            put({ ...found, from });
    }
    for (const place of evidence.unread ?? [])
        rows.set(`${place} unread`, { row: `${place} unread`, kind: 'item' });
    const own = ownRows(evidence, asked.selector, [...rows.values()]);
    for (const { row, from } of own)
        rows.set(row, { row, kind: 'own', from });
    for (const one of own)
        if (one.instead !== undefined)
            rows.delete(one.instead);
    for (const { provider, account, id } of evidence.foreign ?? []) {
        const row = `foreign ${provider} ${id}`;
        if (isOfProvider(asked.selector, evidence, { provider, account }))
            rows.set(row, { row, kind: 'foreign' });
    }
    const sorted = [...rows.values()].sort((one, other) => (one.row < other.row ? -1 : 1));
    return { rows: sorted, dead: [...dead].sort() };
}
function* candidates(evidence, holders) {
    for (const [key, entry] of Object.entries(evidence.journal.secrets)) {
        for (const credential of entry.credentials) {
            const found = ofCredential(key, entry, credential, holders);
            if (found)
                yield found;
        }
    }
    yield* inPlace(evidence, holders);
    yield* ofSlots(evidence, holders);
}
function ofCredential(key, entry, credential, holders) {
    const { rotation, stage, step, proof, times } = credential;
    // It was never made.
    if (stage === 'aborted' && step === 'done' && times.minted === undefined)
        return undefined;
    const from = holders.credential(key, entry, credential);
    if (from === undefined)
        return undefined;
    const isDead = (stage === 'revoked' && proof === 'refused') || (stage === 'aborted' && step === 'done');
    return {
        row: `${key} ${rotation}`,
        kind: stage === 'revoked' ? 'unproved' : 'item',
        key,
        rotation,
        from,
        standing: isDead ? 'dead' : 'alive',
        ended: times.ended,
    };
}
/** Secrets of the configuration whose value was there before Keyturn's first. */
function* inPlace({ observed = [], enrolled = {} }, holders) {
    for (const { key, provider, account, places, since } of observed) {
        const of = { provider, ...(account === undefined ? {} : { account }) };
        // What was enrolled of a place may say whose it is, where the configuration names its own recipe.
        const from = places
            .map((place) => {
            const known = Object.hasOwn(enrolled, place) ? enrolled[place] : undefined;
            return holders.place(place, since, of) ?? (known && holders.place(place, since, originOf(known)));
        })
            .find((at) => at !== undefined);
        if (from !== undefined)
            yield { row: `${key} observed`, kind: 'item', key, from, standing: 'alive' };
    }
}
function* ofSlots(evidence, holders) {
    const ours = writtenSince(evidence);
    for (const [slot, enrolled] of Object.entries(evidence.enrolled ?? {})) {
        const { since, ended: dead, former = [] } = enrolled;
        const of = originOf(enrolled);
        const own = ours.get(slot);
        // What stands there is Keyturn's own, and has a row of its own.
        if (own === undefined || own > enrolled.at) {
            const from = holders.place(slot, since, of);
            yield { row: `${slot} enrolled`, kind: 'item', slot, from, standing: standingOf(dead), ended: dead };
        }
        for (const { prints, since: at, ended } of former) {
            const from = holders.place(slot, at, of);
            yield { row: `${slot} former:${prints[''] ?? at}`, kind: 'item', slot, from, standing: standingOf(ended), ended };
        }
    }
    for (const [slot, since] of Object.entries(evidence.listed ?? {})) {
        if (Object.hasOwn(evidence.enrolled ?? {}, slot) || ours.has(slot))
            continue;
        yield { row: `${slot} listed`, kind: 'item', slot, from: holders.place(slot, since), standing: 'alive' };
    }
}
function originOf({ vendor, account }) {
    return { ...(vendor === undefined ? {} : { vendor }), ...(account === undefined ? {} : { account }) };
}
function standingOf(ended) {
    return ended === undefined ? 'alive' : 'dead';
}
/** Address key -> when something of the journal's was first written there, or was found there. */
function writtenSince({ journal, observed = [] }) {
    const found = new Map();
    const note = (address, at) => {
        const known = found.get(address);
        if (known === undefined || at < known)
            found.set(address, at);
    };
    for (const { credentials } of Object.values(journal.secrets)) {
        for (const { destinations, adopted, times, stage } of credentials) {
            if (!(0,policy/* isLive */.DG)({ stage }) && stage !== 'revoked')
                continue;
            for (const { address, done } of destinations) {
                const at = adopted ? times.intent : done;
                if (at !== undefined)
                    note(address.key, at);
            }
        }
    }
    for (const { places, since } of observed)
        for (const place of places)
            note(place, since);
    return found;
}
/** What Keyturn works with, where it can be read, or where whoever was breached made it. */
function ownRows(evidence, selector, rows) {
    const { own = [], home } = evidence;
    const atHome = selector.all === true || (home !== undefined && selector.repository?.toLowerCase() === home.toLowerCase());
    const all = own
        .filter(({ provider }) => atHome || (provider !== undefined && isOfProvider(selector, evidence, { provider })))
        .map(({ name }) => ({ row: `own ${name}` }));
    const names = new Map(own.map(({ name }) => [name.toUpperCase(), name]));
    const inSlots = rows.flatMap(({ slot, row, from }) => {
        const name = slot === undefined || !isCurrent(row) ? undefined : names.get((0,places/* nameIn */.ZC)(slot).toUpperCase());
        return name === undefined ? [] : [{ row: `own ${name}`, instead: row, from }];
    });
    return [...all, ...inSlots];
}
function isCurrent(row) {
    return row.endsWith(' enrolled') || row.endsWith(' listed');
}
function isOfProvider(selector, evidence, of) {
    if (selector.all)
        return true;
    if (selector.provider === undefined)
        return false;
    return (0,incident_holders/* holdersOf */.p)(selector, evidence).place('', '0', of) !== undefined;
}
/** Whether the selector means this very repository. */
function isAboutRepository({ repository }, of) {
    return repository !== undefined && of !== undefined && repository.toLowerCase() === of.toLowerCase();
}


/***/ }),

/***/ 26129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ reconcile)
});

// EXTERNAL MODULE: ./lib/rotation/journal/parallel.js
var parallel = __webpack_require__(27711);
// EXTERNAL MODULE: ./lib/rotation/journal/signer.js
var journal_signer = __webpack_require__(85582);
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
    const { journal, escrow, links, alerts, requests, formerRequests, workflows } = ports;
    const channel = (one) => ({
        ...one,
        send: counted((message) => one.send(message)),
        ...(one.sendPassword ? { sendPassword: counted((message) => one.sendPassword(message)) } : {}),
        ...(one.ask ? { ask: counted((message) => one.ask(message)) } : {}),
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
            ...(workflows ? { workflows: { ...workflows, start: counted((file) => workflows.start(file)) } } : {}),
            ...(requests
                ? {
                    requests: {
                        ...requests,
                        create: counted((...given) => requests.create(...given)),
                        take: counted((...given) => requests.take(...given)),
                        done: counted((seed) => requests.done(seed)),
                        end: counted((...given) => requests.end(...given)),
                    },
                }
                : {}),
            ...(formerRequests
                ? {
                    formerRequests: (via) => {
                        const found = formerRequests(via);
                        return (found && {
                            ...found,
                            take: counted((...given) => found.take(...given)),
                            done: counted((seed) => found.done(seed)),
                            withdraw: counted((seed) => found.withdraw(seed)),
                        });
                    },
                }
                : {}),
            alerts: alerts && { ...alerts, resolve: counted((...given) => alerts.resolve(...given)) },
            channels: ports.channels.map(channel),
            provider: async (binding) => provider(await ports.provider(binding)),
            destination: async (address) => destination(await ports.destination(address)),
            keepAlive: counted(() => ports.keepAlive()),
        },
    };
}

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/following-clock.js
var following_clock = __webpack_require__(58768);
// EXTERNAL MODULE: ./lib/rotation/people/detect-leavers.js
var detect_leavers = __webpack_require__(1452);
// EXTERNAL MODULE: ./lib/rotation/people/held-back.js
var held_back = __webpack_require__(35889);
// EXTERNAL MODULE: ./lib/rotation/people/owners.js
var owners = __webpack_require__(73614);
// EXTERNAL MODULE: ./lib/rotation/people/personal-credentials.js
var personal_credentials = __webpack_require__(43537);
// EXTERNAL MODULE: ./lib/rotation/journal/secret-run.js + 1 modules
var secret_run = __webpack_require__(68410);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var model_policy = __webpack_require__(84748);
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
function owedAgain({ link: _, sent, expires: _expires, channel: _channel, ...share }) {
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
        ...(0,secret_run/* replace */.H)(entry, current.rotation, (one) => ({
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

// EXTERNAL MODULE: ./lib/rotation/people/recipients.js
var recipients = __webpack_require__(85906);
// EXTERNAL MODULE: ./lib/rotation/steps/ask/old-key.js
var old_key = __webpack_require__(2723);
// EXTERNAL MODULE: ./lib/rotation/steps/ask/send.js
var send = __webpack_require__(96792);
// EXTERNAL MODULE: ./lib/rotation/steps/deliver.js + 2 modules
var deliver = __webpack_require__(53330);
// EXTERNAL MODULE: ./lib/rotation/steps/exposure.js + 1 modules
var exposure = __webpack_require__(14512);
// EXTERNAL MODULE: ./lib/rotation/journal/leaving.js
var leaving = __webpack_require__(53766);
// EXTERNAL MODULE: ./lib/rotation/journal/remembered.js
var remembered = __webpack_require__(21242);
// EXTERNAL MODULE: ./lib/rotation/journal/wishes.js
var wishes = __webpack_require__(7707);
// EXTERNAL MODULE: ./lib/rotation/people/seen.js
var people_seen = __webpack_require__(54893);
// EXTERNAL MODULE: ./lib/rotation/steps/end.js + 1 modules
var end = __webpack_require__(16431);
// EXTERNAL MODULE: ./lib/rotation/model/needs-human.js
var needs_human = __webpack_require__(18581);
// EXTERNAL MODULE: ./lib/rotation/steps/advance.js
var advance = __webpack_require__(25584);
// EXTERNAL MODULE: ./lib/rotation/steps/ask/close.js
var ask_close = __webpack_require__(27908);
// EXTERNAL MODULE: ./lib/rotation/steps/ask/disputed.js
var disputed = __webpack_require__(57498);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(43627);
// EXTERNAL MODULE: ./lib/rotation/steps/fingerprints.js
var fingerprints = __webpack_require__(39229);
// EXTERNAL MODULE: ./lib/rotation/steps/manual.js
var manual = __webpack_require__(92718);
// EXTERNAL MODULE: ./lib/rotation/steps/use-proofs.js
var use_proofs = __webpack_require__(43321);
;// CONCATENATED MODULE: ./lib/rotation/steps/ask/not-new.js

/**
 * The NAME of a secret of the configuration that a value begins with, as a line `NAME=value` does. Other values may have such
 * a beginning, too: of a connection string it is a part.
 */
function lineOf(run, values) {
    const targets = [run.target, ...run.context.configured];
    const names = new Set(targets.flatMap((one) => [one.secret, ...Object.values(one.values)]));
    for (const value of Object.values(values)) {
        const [, name] = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=/.exec(value.reveal()) ?? [];
        if (name !== undefined && names.has(name))
            return name;
    }
    return undefined;
}
/**
 * Whether these values are what stands in place today, as far as that is at hand: in the environment variable of the secret's
 * name, or in a place that can be read. The journal knows nothing of what was there before its first key.
 */
async function isInPlace(run, destinations, values) {
    const given = await (0,fingerprints/* fingerprintsOf */.t)(run, { values });
    const isGiven = async (name, found) => found !== undefined && (await (0,fingerprints/* fingerprintsOf */.t)(run, { values: { [name]: found } }))[name] === given[name];
    for (const name of Object.keys(values)) {
        const found = [run.context.ports.variable(run.target.values[name] ?? '')];
        for (const { destination } of destinations)
            if (destination.address.value === name)
                found.push(await destination.read?.());
        const same = await Promise.all(found.map((one) => isGiven(name, one)));
        if (!same.includes(true))
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/rotation/steps/ask/judge.js



/** What its person is told of a key that another secret has. */
const REPEATED = 'it is the key of another secret';
async function judge(run, { provider, destinations }, minted) {
    for (const { destination } of destinations) {
        const value = minted.values[destination.address.value];
        try {
            if (value)
                destination.fits(value.bytes, value);
        }
        catch (error) {
            if (!(error instanceof errors/* KeyturnError */.FB))
                throw error;
            return { is: 'refused', code: 'unfit', says: error.message };
        }
    }
    const name = lineOf(run, minted.values);
    if (name !== undefined)
        return {
            is: 'refused',
            code: 'unfit',
            says: `it begins with \`${name}=\`, as a line of a file does: the key alone is wanted, without its name`,
        };
    const known = whereKnown(run, minted.values, run.context.session.document);
    if (known === 'here')
        return { is: 'refused', code: 'old', says: 'it is a key that was given before' };
    if (known === 'elsewhere' && run.target.policy.repeats !== 'allow')
        return { is: 'refused', code: 'repeat', says: REPEATED };
    if (await isInPlace(run, destinations, minted.values))
        return { is: 'refused', code: 'old', says: 'it is the key that is in place already, and a new one is wanted' };
    return works(provider, run, minted);
}
async function works(provider, run, minted) {
    if (!provider.manual?.proves)
        return { is: 'good' };
    const probe = await (0,manual/* streak */.Ts)(run, provider, minted);
    if (probe === 'accepted')
        return { is: 'good' };
    if (probe === 'inconclusive')
        return { is: 'unknown' };
    return { is: 'refused', code: 'rejected', says: `${provider.account} refuses it` };
}
/** Whether the journal has the fingerprints of all these values, of this secret or of another one. */
function whereKnown(run, values, { secrets }) {
    const { keys } = run.context.session;
    if (!keys)
        return undefined;
    const isIn = ({ salt, credentials, fingerprints }) => {
        const prints = new Set(fingerprints);
        for (const { fingerprint } of credentials)
            for (const print of Object.values(fingerprint ?? {}))
                prints.add(print);
        return prints.size > 0 && Object.values(values).every((value) => prints.has(keys.fingerprint(salt, value)));
    };
    if (run.entry && isIn(run.entry))
        return 'here';
    const others = Object.entries(secrets).filter(([key]) => key !== run.target.key);
    return others.some(([, entry]) => isIn(entry)) ? 'elsewhere' : undefined;
}

// EXTERNAL MODULE: ./lib/rotation/steps/ask/record.js
var ask_record = __webpack_require__(17151);
;// CONCATENATED MODULE: ./lib/rotation/steps/ask/use.js











/**
 * From the judged answer to publication. `repeat`: another secret of this run was faster with the same key; `disputed`: it is
 * somebody else's, and was written nowhere.
 */
async function useAnswer(run, { ask, prepared, values, identity, claim }) {
    const { escrow, session } = run.context;
    const { provider, destinations } = prepared;
    const tag = (0,record/* tagOf */.cO)(session.document.id, ask.rotation);
    const minted = { id: tag, values };
    escrow.learn(ask.rotation, minted);
    escrow.noteBytes({ provider: provider.name, account: provider.account }, minted);
    const prints = (0,use_proofs/* printsOf */.MX)(run, ask.rotation, values);
    const credential = {
        rotation: ask.rotation,
        tag,
        stage: 'pending',
        step: 'minted',
        reason: ask.reason,
        provider: run.target.binding.provider,
        account: provider.account,
        options: run.target.binding.options,
        admin: run.target.binding.admin ?? null,
        id: tag,
        fingerprint: await (0,fingerprints/* fingerprintsOf */.t)(run, minted),
        ...(prints ? { prints } : {}),
        maker: ask.owner,
        request: ask.id,
        ...(identity === undefined ? {} : { identity }),
        // It may have been made as soon as it was asked for.
        times: { intent: ask.since, minted: run.now() },
        destinations: destinations.map(({ destination }) => ({ address: destination.address })),
        shares: [],
    };
    const isRepeat = await repeats(() => escrow.numbered((also) => run.change(`answer of ${ask.owner.login} used, minted ${tag}`, (entry) => ({
        ...(0,ask_record/* withoutAskHuman */.jX)(run.refuseBraked(entry)),
        ask: { ...(entry.ask ?? ask), step: 'used' },
        credentials: [...entry.credentials, credential],
    }), (document) => also(claim(withoutRepeat(run, document, values))))));
    if (isRepeat)
        return 'repeat';
    run.minted.add(ask.rotation);
    run.facts.mint = 'minted';
    await settleAnswer(run, ask.rotation, minted);
    await (0,advance/* advance */.n)(run, provider, {
        rotation: ask.rotation,
        minted,
        mayWrite: () => (0,disputed/* mayWriteAnswer */.XC)(run, ask.rotation),
    });
    return run.credential(ask.rotation).stage === 'previous' ? 'disputed' : 'used';
}
class Repeat extends Error {
}
/** Whether the transition found that another secret has the same key by now. */
async function repeats(change) {
    try {
        await change();
        return false;
    }
    catch (error) {
        if (error instanceof Repeat)
            return true;
        throw error;
    }
}
/** The answers of two secrets may be judged side by side: what became of the other one is seen in the transition. */
function withoutRepeat(run, document, values) {
    if (run.target.policy.repeats === 'allow' || whereKnown(run, values, document) !== 'elsewhere')
        return document;
    throw new Repeat();
}
/** Whether the pending credential of this rotation is an answer whose request is not over yet. */
function isAnswer({ entry }, rotation) {
    return entry?.ask?.step === 'used' && entry.ask.rotation === rotation;
}
/** The value takes the place of S, under a number that was journalled; then the request ends, and its record goes. */
async function settleAnswer(run, rotation, minted) {
    const { escrow } = run.context;
    if (run.credential(rotation).step === 'minted') {
        const before = await oldValues(run, rotation);
        if (before)
            escrow.learnOld(rotation, before);
        run.tell('escrow', run.context.ports.escrow?.place ?? '');
        const put = await escrow.put(rotation, minted);
        await run.amend('escrowed', rotation, (credential) => ({
            ...credential,
            step: 'escrowed',
            escrow: { ...put, state: 'held' },
        }));
        escrow.noteEscrowed(rotation, run.target.key);
    }
    await (0,ask_close/* closeUsed */.c)(run);
}
/**
 * The values of a used answer that the escrow does not have: taken again from its request, and believed only under the
 * journalled fingerprint. Undefined: they are gone; `changed`: something else came.
 */
async function takenAgain(run, credential) {
    const { ask } = run.entry ?? {};
    if (!ask || !isAnswer(run, credential.rotation))
        return undefined;
    const seed = run.context.escrow.ask(ask.rotation);
    const requests = (0,ask_record/* placeOf */.$t)(run, ask) ?? (0,ask_record/* formerPlaceOf */.Is)(run, ask);
    if (!seed || !requests)
        return undefined;
    const state = await requests.state(seed);
    if (state.state !== 'taken' && state.state !== 'filled')
        return undefined;
    try {
        const values = await requests.take(seed, state.digest, ask);
        if (!values || !(await (0,manual/* isOf */.yW)(run, credential, values)))
            return 'changed';
        return { id: credential.id ?? credential.tag, values };
    }
    catch (error) {
        // What was taken can be taken again for a week.
        if ((0,errors.is)(error, 'LINK_GONE'))
            return undefined;
        throw error;
    }
}
/** Marks it as taken, which is why the same answer is taken again from now on. */
function noteTaken(run, ask) {
    return (0,ask_record/* amendAsk */.PV)(run, 'answer taken', ask, (one) => ({ ...one, step: 'taken', told: run.now() }));
}
/** The values of the key that is replaced, where a variable or a place that can be read still has them. */
async function oldValues(run, rotation) {
    const current = (0,model_policy/* currentOf */.$c)(run.entry);
    if (!current)
        return undefined;
    const credential = run.credential(rotation);
    const provider = await run.providerOf(credential);
    const found = {};
    for (const name of provider.values) {
        const value = run.context.ports.variable(run.target.values[name] ?? '');
        if (value)
            found[name] = value;
    }
    if (isWhole(provider, found) && (await (0,manual/* isOf */.yW)(run, current, found)))
        return found;
    const read = {};
    for (const { address } of credential.destinations) {
        const value = await (await run.destination({ address })).read?.();
        if (value)
            read[address.value] ??= value;
    }
    return isWhole(provider, read) && (await (0,manual/* isOf */.yW)(run, current, read)) ? read : undefined;
}
function isWhole({ values }, found) {
    return values.every((name) => Object.hasOwn(found, name));
}

// EXTERNAL MODULE: ./lib/rotation/steps/demote.js
var demote = __webpack_require__(1200);
// EXTERNAL MODULE: ./lib/rotation/steps/witness.js
var steps_witness = __webpack_require__(13153);
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
    const known = escrow.value(credential.rotation) ?? (await takenAgain(run, credential));
    if (known === 'changed')
        return valueChanged(run, credential);
    const value = known ?? (mayBeEntered(run, provider, credential) && (await (0,manual/* enteredAgain */.cj)(run, provider, credential)));
    // An answer goes into the escrow also where nobody is to be asked any more.
    const isOfRequest = isAnswer(run, credential.rotation);
    if (value && (run.escrowed || isOfRequest) && credential.step === 'minted') {
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
        if (isOfRequest)
            await settleAnswer(run, credential.rotation, value);
        return goOn(run, provider, credential, value);
    }
    if (credential.escrow?.state === 'held' && !(await escrow.isLost(credential))) {
        run.outcome.action = 'waiting';
        run.outcome.next = 'goes on in a run that was created after the value went into the escrow';
        return;
    }
    return valueLost(run, credential);
}
function goOn(run, provider, { rotation }, minted) {
    return (0,advance/* advance */.n)(run, provider, { rotation, minted, mayWrite: () => (0,disputed/* mayWriteAnswer */.XC)(run, rotation) });
}
/** What a person made is wanted again at a terminal; where owners are asked, only if somebody sits there. */
function mayBeEntered(run, { manual }, credential) {
    return manual !== undefined && (!isAskedFor(run, credential) || run.context.ports.ask !== undefined);
}
function isAskedFor({ target }, { request }) {
    return request !== undefined || target.ask !== undefined;
}
/** The escrow's value is not the one that was minted: it is not used, and nothing is concluded from it. */
async function valueChanged(run, { rotation }) {
    const known = run.entry?.human;
    if (known?.code !== 'VALUE_CHANGED' || known.rotation !== rotation) {
        const human = { code: 'VALUE_CHANGED', since: run.now(), rotation };
        await run.change('a human looks', (entry) => ({ ...entry, human }));
    }
    run.outcome.action = 'human';
    run.outcome.error ??= (0,needs_human/* humanError */.Gg)(run.target.key, run.entry, run.entry?.human);
}
/** Nobody has the value any more. */
async function valueLost(run, credential) {
    // Only whoever made it can end it: they are told so once its successor is in place.
    if (isAskedFor(run, credential) && credential.step !== 'writing') {
        await (0,demote/* demote */.vr)(run, credential, 'what a person gave is lost');
        return (0,ask_close/* closeUsed */.c)(run);
    }
    // Without a destination, the step *writing* has written nothing.
    if (credential.step !== 'writing' || credential.destinations.length === 0) {
        await run.amend('value lost', credential.rotation, demote/* withValueLost */.G2);
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
        const provider = await run.providerOf(credential);
        return goOn(run, provider, credential, found);
    }
    await (0,demote/* demote */.vr)(run, credential, 'value lost after writing');
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
        ...(0,secret_run/* replace */.H)(entry, credential.rotation, (one) => ({
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
    await run.change(`${people.map(({ login }) => login).join(', ')} left (${reason})`, (entry) => withMaker(withWish((0,model_policy/* liveCredentials */.ve)(entry).some((one) => one.stage !== 'previous' && one.shares.some((share) => mine(share) && (0,people_seen/* hasSeen */.y)(share.state))), mapShares(entry, (share) => (mine(share) ? { ...share, left: share.left ?? run.now() } : share)), reason, run.now()), ids, { reason, since: run.now() }));
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
        const seen = (0,model_policy/* liveCredentials */.ve)(next).some((one) => one.stage !== 'previous' && one.shares.some((share) => mine(share) && (0,people_seen/* hasSeen */.y)(share.state)));
        return next.closing ? next : withWish(seen, next, reason, run.now());
    });
}
function withWish(due, entry, reason, since) {
    return due && !entry.wish ? { ...entry, wish: { reason, since } } : entry;
}
/** A pending key that one of them made answers no wish: the wish says whose it is, and outlives its publication. */
function withMaker(entry, ids, wish) {
    const maker = (0,model_policy/* pendingOf */.lc)(entry)?.maker;
    if (!maker || !ids.has(maker.id))
        return entry;
    return { ...entry, wish: (0,wishes/* united */.k)(entry.wish, { ...wish, ...entry.wish, causes: [(0,detect_leavers/* leftBy */.jf)(maker.login)] }) };
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
    await (0,parallel/* inParallel */.HN)(runs.filter((run) => run.unconfirmed && run.entry?.closing), inTime((run) => endPersonalCredential(run, MEMBER_LEFT)));
}
/** `offboard`: everything of this person in these secrets ends, or becomes due. */
async function offboard(runs, person, reason) {
    await (0,parallel/* inParallel */.HN)(runs, inTime((run) => run.target.person ? endPersonalCredential(run, reason) : revokeSharedAccess(run, [person], reason)));
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
    await (0,parallel/* inParallel */.HN)(runs, async (run) => {
        if (run.unconfirmed || !run.target.policy.rotateWhen.includes('member-left'))
            return;
        const people = await (0,detect_leavers/* detectLeavers */.gc)(run).catch((error) => {
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
            leaving.set(run, [(0,remembered/* remembered */.H)(person)]);
        else
            run.outcome.notes.push(`${person.login} is not among the recipients any more: \`keyturn offboard --person ${person.login}\` ends it`);
    }
    const groups = (0,detect_leavers/* sharingGroups */.Tw)(runs, leaving);
    const end = inTime(async (run) => {
        const people = leaving.get(run) ?? [];
        const group = groups.get((0,detect_leavers/* sharingKey */.IY)(run));
        if (group && !believed && (0,detect_leavers/* isImplausible */.KX)(group.with, group.known.size, group.gone.size))
            throw (0,detect_leavers/* implausible */.mn)(run.target.key, group.with, group.known.size, [...group.gone.values()]);
        await (run.target.person ? endPersonalCredential(run, MEMBER_LEFT) : revokeSharedAccess(run, people, MEMBER_LEFT));
    });
    await (0,parallel/* inParallel */.HN)([...leaving.keys()], end);
}

// EXTERNAL MODULE: ./lib/rotation/steps/rotate.js + 1 modules
var rotate = __webpack_require__(81593);
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
        const owed = { person: (0,remembered/* remembered */.H)(person), state: 'owed' };
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

// EXTERNAL MODULE: ./lib/rotation/steps/start-after.js
var start_after = __webpack_require__(59945);
// EXTERNAL MODULE: ./lib/rotation/steps/sweep.js
var sweep = __webpack_require__(43414);
// EXTERNAL MODULE: ./lib/rotation/journal/locks.js
var locks = __webpack_require__(10346);
// EXTERNAL MODULE: ./lib/rotation/model/brake.js
var brake = __webpack_require__(14063);
// EXTERNAL MODULE: ./lib/rotation/steps/ask/end.js
var ask_end = __webpack_require__(48889);
// EXTERNAL MODULE: ./lib/rotation/steps/minting-preconditions.js + 2 modules
var minting_preconditions = __webpack_require__(38064);
// EXTERNAL MODULE: ./lib/rotation/people/notify.js
var notify = __webpack_require__(1419);
;// CONCATENATED MODULE: ./lib/rotation/steps/ask/unconfirmed.js





/** A daily run is early sometimes, in milliseconds. */
const DAILY = 20 * 3_600_000;
async function tellUnconfirmed(run, ask) {
    const { ports } = run.context;
    const now = ports.clock.now().getTime();
    // An answer that is taken counts the time from that.
    if (ask.told !== undefined && now < (0,model_policy/* time */.kB)(ask.told) + DAILY)
        return;
    const notice = {
        about: 'human',
        secret: run.target.key,
        what: `an answer to the request for ${run.target.key} waits for ${ask.owner.login}: was it you?`,
        now: 'Nothing was changed.',
        hint: 'if it was you, start this workflow by hand (Run workflow), with the code that your page showed as `confirm`. If it was not you, open the link again and report it there',
    };
    const message = { notices: [notice], from: ports.from };
    const owner = (await (0,owners/* ownersOf */.K2)(run)).find(({ id }) => id === ask.owner.id);
    const told = new Set();
    for (const channel of ports.channels) {
        if (!owner || !channel.notify || !channel.reaches(owner))
            continue;
        try {
            await channel.notify(message, owner);
            told.add(owner.id);
        }
        catch (error) {
            if (!(error instanceof errors/* KeyturnError */.FB))
                throw error;
            run.outcome.notes.push(`${owner.login} could not be told by ${channel.name}: ${error.message}`);
        }
    }
    await (0,notify/* tell */.q)(ports, [notice], [...told]);
    await (0,ask_end/* noteTold */.a_)(run, ask, `${ask.owner.login} told that an answer waits`);
}

// EXTERNAL MODULE: ./lib/rotation/steps/ask/whose-key.js
var whose_key = __webpack_require__(79046);
;// CONCATENATED MODULE: ./lib/rotation/steps/ask/answered.js










const DAY = 86_400_000;
async function followAnswer(run, answered) {
    const { ask, requests, provider, state, code } = answered;
    const wants = (0,whose_key/* wantsConfirmation */.te)(run, provider, requests);
    const confirmed = await (0,whose_key/* isConfirmed */.it)(run, ask, state, code);
    // The answer that was confirmed was taken, and nothing can take its place but a lie.
    if (ask.step === 'taken' && ask.confirmed !== undefined && ask.confirmed !== state.code)
        return changed(run, answered);
    if (wants && !confirmed)
        return unconfirmed(run, answered);
    const kept = confirmed ? await keepConfirmed(run, answered) : undefined;
    if (typeof kept === 'string')
        return kept;
    const decision = await (0,minting_preconditions/* checkMinting */.Je)(run, { first: false, readOnly: false });
    if (decision.is !== 'now') {
        run.outcome.action = 'waiting';
        run.outcome.next = 'the answer is there, and is used by a later run, when the escrow has room again';
        run.noteLackOfRoom();
        return 'waits';
    }
    const values = kept ?? (await taken(run, answered));
    if (typeof values === 'string')
        return values;
    if (run.entry?.ask?.step !== 'taken')
        await noteTaken(run, ask);
    return judged(run, { ...answered, confirmed }, decision, values);
}
/**
 * Takes the answer that its owner has confirmed. Their code counts in this run alone, and afterwards for what is taken: so
 * nothing that this run lacks, such as room in the escrow, may come before.
 */
async function keepConfirmed(run, answered) {
    const { ask, state } = answered;
    if (ask.confirmed !== state.code)
        await (0,ask_record/* amendAsk */.PV)(run, `answer confirmed by ${ask.owner.login}`, ask, (one) => ({ ...one, confirmed: state.code }));
    const values = await taken(run, answered);
    if (typeof values !== 'string' && ask.step !== 'taken')
        await noteTaken(run, ask);
    return values;
}
/** The values of exactly the answer that was named. */
async function taken(run, answered) {
    const { ask, seed, requests, state } = answered;
    try {
        const values = await requests.take(seed, state.digest, ask);
        if (values)
            return values;
    }
    catch (error) {
        if ((0,errors.is)(error, 'LINK_INVALID')) {
            await (0,ask_end/* refuseAnswer */.$e)(run, ask, 'unfit', 'it has not the form that was asked for');
            return 'over';
        }
        if (!(0,errors.is)(error, 'LINK_GONE'))
            throw error;
        await (0,ask_end/* loseAsk */.Pl)(run, ask, 'its answer is gone');
        return 'over';
    }
    const now = await requests.state(seed);
    // Whoever wrote it may replace it until it is taken: what was confirmed is not what is there now.
    if (now.state === 'filled' && now.digest !== state.digest && ask.step !== 'taken')
        return unconfirmed(run, { ...answered, state: now });
    return changed(run, answered);
}
async function judged(run, answered, decision, values) {
    const { ask, seed, requests, provider, confirmed } = answered;
    const minted = { id: ask.rotation, values };
    const verdict = await judge(run, decision.prepared, minted);
    if (verdict.is === 'refused') {
        await (0,ask_end/* refuseAnswer */.$e)(run, ask, verdict.code, verdict.says);
        return 'over';
    }
    if (verdict.is === 'unknown')
        return inconclusive(run, ask);
    const told = await (0,whose_key/* identityOf */.cu)(run, provider, minted);
    if (told.is === 'other') {
        await (0,ask_end/* refuseAnswer */.$e)(run, ask, 'identity', `it is of another account at ${provider.account}`);
        return 'over';
    }
    if (told.is === 'untold' && !confirmed && run.target.ask?.confirm !== 'never')
        return unconfirmed(run, answered);
    // Whoever was asked may have said so while it was tried.
    if ((await requests.state(seed)).state === 'disputed') {
        await (0,ask_end/* disputeAsk */.AZ)(run, ask);
        return 'over';
    }
    const { prepared, claim } = decision;
    const progress = await useAnswer(run, { ask, prepared, values, identity: told.identity, claim });
    if (progress === 'repeat')
        await (0,ask_end/* refuseAnswer */.$e)(run, ask, 'repeat', REPEATED);
    return progress === 'used' ? 'used' : 'over';
}
/** Another answer came than the one that was named: the place lies, or is broken. Nothing was opened. */
async function changed(run, { ask, requests }) {
    await (0,ask_end/* endAsk */.XE)(run, ask, 'another answer came', { unanswered: 0 });
    run.outcome.error ??= new errors/* KeyturnError */.FB('ANSWER_CHANGED', {
        secret: run.target.key,
        what: `${requests.host} handed out another answer to the request for ${run.target.key} than the one that it had named: nothing of it was used`,
        hint: `tell whoever runs ${requests.host}; ${ask.owner.login} is asked again`,
    });
    return 'over';
}
async function unconfirmed(run, { ask, state }) {
    run.outcome.action = 'waiting';
    run.outcome.next = `an answer waits since ${state.filledAt.toISOString()}: ${ask.owner.login} has to confirm that it is theirs, by a run of this workflow with the code that their page showed`;
    await tellUnconfirmed(run, ask);
    return 'waits';
}
/** Neither accepted nor refused: the same answer is asked about again; after a day a person has to look. */
async function inconclusive(run, ask) {
    run.outcome.action = 'waiting';
    run.outcome.next = `the key that ${ask.owner.login} gave could not be proved yet: the next run asks again`;
    const since = run.entry?.ask?.told ?? run.now();
    const known = run.entry?.human;
    const isLate = run.context.ports.clock.now().getTime() >= (0,model_policy/* time */.kB)(since) + DAY;
    const human = { code: 'VERIFY_INCONCLUSIVE', since, rotation: ask.rotation };
    if (isLate && known === undefined)
        await run.change('a human looks', (entry) => ({ ...entry, human }));
    // What else waits for a person does not hide it.
    const said = run.entry?.human?.code === 'VERIFY_INCONCLUSIVE' ? run.entry.human : isLate ? human : undefined;
    if (said)
        run.outcome.error ??= (0,needs_human/* humanError */.Gg)(run.target.key, run.entry, said);
    return 'waits';
}

// EXTERNAL MODULE: ./lib/rotation/steps/ask/open.js
var ask_open = __webpack_require__(3854);
;// CONCATENATED MODULE: ./lib/rotation/steps/ask/follow.js











/** `none`: nobody is asked, or another may be; the rest as `Progress`. */
async function followAsk(run, options) {
    const ask = run.entry?.ask;
    if (!ask)
        return 'none';
    if (ask.step === 'used') {
        const credential = run.entry?.credentials.find(({ rotation }) => rotation === ask.rotation);
        if (credential?.stage !== 'pending' || credential.step !== 'minted')
            await (0,ask_close/* closeUsed */.c)(run);
        return 'none';
    }
    // Whoever sits there is asked as ever, and what they give supersedes the request.
    if (run.context.ports.ask)
        return 'none';
    if (!(0,manual/* asksOwner */.I)(run)) {
        await (0,ask_end/* dropAsk */.$x)(run, ask, 'nobody is to be asked for it any more');
        return 'none';
    }
    const requests = (0,ask_record/* placeOf */.$t)(run, ask);
    if (!requests) {
        if ((0,ask_record/* isOpen */.nT)(ask))
            await (0,ask_end/* endElsewhere */.O$)(run, ask);
        return 'over';
    }
    if (ask.step === 'refused' || ask.escrow === undefined) {
        await (0,ask_end/* endRequest */.De)(run, ask);
        return 'over';
    }
    const owner = (await (0,owners/* ownersOf */.K2)(run)).find(({ id }) => id === ask.owner.id);
    if (!owner) {
        await (0,ask_end/* endAsk */.XE)(run, ask, 'is no owner of it any more', { unanswered: 0 });
        return 'over';
    }
    return withSeed(run, { ask, owner, requests }, options);
}
/**
 * What is heard of a request while its secret is on hold: that its answer is somebody else's, and that it is its owner's.
 * Nothing else is done about it before the hold is over.
 */
async function hearAsk(run, code) {
    try {
        await hear(run, code);
    }
    catch (error) {
        // Whoever gave a code has to know; otherwise a later run hears the same.
        if (code !== undefined || !(0,errors.is)(error, 'LINK_SERVICE_DOWN', 'LINK_CREATOR_MISSING'))
            throw error;
        run.outcome.notes.push(`what became of its request is not known: ${error.message}`);
    }
}
async function hear(run, code) {
    const { ask } = run.entry ?? {};
    const seed = ask && run.context.escrow.ask(ask.rotation);
    if (!(0,ask_record/* isOpen */.nT)(ask) || !seed || !(0,manual/* asksOwner */.I)(run))
        return;
    const requests = (0,ask_record/* placeOf */.$t)(run, ask);
    if (!requests || !(await (0,owners/* ownersOf */.K2)(run)).some(({ id }) => id === ask.owner.id))
        return;
    const provider = await run.provider(run.target.binding);
    const draft = await requests.draft((0,ask_record/* questionOf */.YH)(run, provider, ask), seed);
    if (draft.id !== ask.id)
        return;
    const state = await requests.state(seed);
    if (state.state === 'disputed')
        return (0,ask_end/* disputeAsk */.AZ)(run, ask);
    if (state.state !== 'filled' || !(await (0,whose_key/* isConfirmed */.it)(run, ask, state, code)))
        return;
    await keepConfirmed(run, { ask, seed, requests, provider, state, code });
}
/** S decides first: without it nothing of an answer can be known. */
async function withSeed(run, followed, options) {
    const { ask, requests } = followed;
    const { escrow } = run.context;
    const seed = escrow.ask(ask.rotation);
    if (!seed) {
        if (ask.escrow?.state !== 'lost' && !(await escrow.isAskLost(ask))) {
            waits(run, ask, 'its request is followed by a run that was created after it went into the escrow');
            return 'waits';
        }
        await (0,ask_end/* endAsk */.XE)(run, ask, 'its key is lost', ask.escrow ? { escrow: { ...ask.escrow, state: 'lost' } } : {});
        return 'over';
    }
    const provider = await run.provider(run.target.binding);
    const question = (0,ask_record/* questionOf */.YH)(run, provider, ask);
    const draft = await requests.draft(question, seed);
    if (draft.id !== ask.id) {
        if (!options.reviewed) {
            await (0,ask_end/* leaveChanged */.Cy)(run, ask);
            return 'waits';
        }
        await (0,ask_end/* endAsk */.XE)(run, ask, 'its key was changed, a human has looked');
        return 'over';
    }
    if (options.reviewed && run.entry?.human?.code === 'VERIFY_INCONCLUSIVE') {
        await (0,ask_end/* endAsk */.XE)(run, ask, 'not proved, a human has looked');
        return 'over';
    }
    const state = await requests.state(seed);
    return byState(run, { ...followed, provider, question, draft, state }, options);
}
async function byState(run, stated, { confirm }) {
    const { ask, requests, provider, draft, state } = stated;
    const over = run.context.ports.clock.now().getTime() >= (0,model_policy/* time */.kB)(ask.expires);
    switch (state.state) {
        case 'filled':
        case 'taken':
            return followAnswer(run, { ask, seed: draft.seed, requests, provider, state, code: confirm });
        case 'disputed':
            await (0,ask_end/* disputeAsk */.AZ)(run, ask);
            return 'over';
        case 'unknown':
            if (ask.step === 'taken')
                return gone(run, ask);
            if (over)
                break;
            return makeAgain(run, stated);
        case 'waiting':
            if (ask.step === 'taken')
                return gone(run, ask);
            if (over)
                break;
            return remindIfDue(run, stated);
        case 'destroyed':
        case 'superseded':
            await (0,ask_end/* loseAsk */.Pl)(run, ask, `request ${state.state}`);
            return 'over';
        case 'expired':
            break;
    }
    await (0,ask_end/* expireAsk */.zU)(run, ask);
    return 'over';
}
/** Its place does not know it (any more). An id that was used up there is not taken again: another request is made. */
async function makeAgain(run, stated) {
    const { ask, requests, question, draft } = stated;
    try {
        await requests.create(draft, question);
    }
    catch (error) {
        if (!(0,errors.is)(error, 'LINK_GONE', 'HTTP_REFUSED'))
            throw error;
        await (0,ask_end/* loseAsk */.Pl)(run, ask, 'its place has forgotten it');
        return 'over';
    }
    tellOf(run, stated, 'request');
    return 'waits';
}
/** What was taken is not there any more: only its place can have lost it. */
async function gone(run, ask) {
    await (0,ask_end/* loseAsk */.Pl)(run, ask, 'its answer is gone');
    return 'over';
}
function remindIfDue(run, stated) {
    const { ask } = stated;
    const { wish } = run.entry ?? {};
    const current = (0,model_policy/* currentOf */.$c)(run.entry)?.rotation ?? '';
    const now = run.context.ports.clock.now().getTime();
    if (wish?.exposed?.includes(current) && wish.reason !== ask.reason)
        tellOf(run, stated, 'urgent');
    else if (ask.step === 'asked')
        tellOf(run, stated, 'request');
    else if (ask.reminded === undefined && now >= (0,ask_record/* halfway */.dH)(ask))
        tellOf(run, stated, 'reminder');
    else
        waits(run, ask);
    return 'waits';
}
function tellOf(run, { ask, owner, requests, provider, question, draft }, kind) {
    const confirm = (0,whose_key/* wantsConfirmation */.te)(run, provider, requests);
    const line = (0,ask_open/* lineOf */.cA)(run, question, { link: draft.link, why: (0,ask_open/* whyNow */.Hi)(run), confirm });
    (0,send/* toTell */.F)({ run, ask, person: owner, kind, line });
    waits(run, ask);
}
/** Waiting is no failure, until the old key has outlived its time. */
function waits(run, ask, says) {
    const { outcome, entry, target, context } = run;
    outcome.action = 'waiting';
    outcome.reason = ask.reason;
    outcome.next = says ?? `waits for the answer of ${ask.owner.login}, until ${ask.expires}`;
    const oldest = (0,model_policy/* oldestLive */.u4)(entry);
    if (oldest === undefined || context.ports.clock.now().getTime() < oldest + target.policy.maxAge)
        return;
    outcome.error ??= new errors/* KeyturnError */.FB('OVERDUE', {
        secret: target.key,
        what: `a credential of ${target.key} has outlived its max-age, and ${ask.owner.login} was asked for the next one at ${ask.since}`,
        hint: `talk to ${ask.owner.login}: the message with the link says how to answer`,
    });
}

// EXTERNAL MODULE: ./lib/rotation/steps/readers.js
var readers = __webpack_require__(79590);
// EXTERNAL MODULE: ./lib/rotation/steps/unproved.js
var unproved = __webpack_require__(43445);
// EXTERNAL MODULE: ./lib/rotation/steps/write.js + 1 modules
var write = __webpack_require__(90333);
;// CONCATENATED MODULE: ./lib/rotation/steps/drain.js
/**
 * The old credential lives on until the overlap is over, the recipients have the new one (or their deadline has passed),
 * the listed workflows have shown the new one, no workflow run can still hold the old value, and the provider reports it
 * quiet. Only then is it revoked.
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
            (0,parallel/* fail */.fJ)(run, error);
        }
    }
    await releaseValue(run);
}
async function drainOne(run, previous) {
    const blocker = await leavable(run, () => blockerOf(run, previous));
    // A credential that a person has ended has nothing to wait for, but its successor must be in every destination.
    const waits = blocker?.kind === 'successor' || blocker?.kind === 'hold' || !run.saidEnded || !(await isManual(run, previous));
    if (blocker && waits)
        return recordWait(run, previous, blocker);
    if (await (0,old_key/* waitsForOwner */.dL)(run, previous))
        return;
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
    if (run.braked)
        return { kind: 'hold', says: `is kept: ${run.target.key} is ${(0,brake/* holdSays */.Iz)(run.braked)}` };
    const current = (0,model_policy/* currentOf */.$c)(run.entry);
    if (!current ||
        previous.revokeNotBefore === undefined ||
        current.destinations.some((one) => one.done === undefined)) {
        return { kind: 'successor', says: 'its successor is not in every destination yet' };
    }
    if (previous.exposed)
        return undefined;
    if (run.entry && (0,disputed/* isDisputedAnswer */.dl)(run.entry, current))
        return { kind: 'successor', says: 'is kept: its successor is said to be somebody else\u2019s, and is replaced first' };
    const early = tooEarly(run, current, new Date((0,model_policy/* time */.kB)(previous.revokeNotBefore)));
    if (early)
        return early;
    if (run.target.policy.inUse === 'revoke' && now >= (0,model_policy/* deadAt */.so)(previous, run.target.policy))
        return undefined;
    return ifReadable(async () => (await proofsOf(run, current)) ?? (await runsOf(run, current)) ?? (await useOf(run, previous, now)));
}
/**
 * Why what this credential replaced may still be needed, where nothing else is known of that: by the overlap, receipts, proofs
 * and workflow runs. Undefined: nothing is known to need it.
 */
async function stillNeeded(run, current, until) {
    const blocker = tooEarly(run, current, until) ??
        (await ifReadable(async () => (await proofsOf(run, current)) ?? runsOf(run, current)));
    return blocker?.says;
}
/** The overlap is not over, or somebody has not shown yet that they have the new one. */
function tooEarly(run, current, until) {
    const now = run.context.ports.clock.now().getTime();
    const overlapEnds = until.getTime();
    if (now < overlapEnds)
        return { kind: 'overlap', says: `overlaps until ${until.toISOString()}` };
    const open = openShares(run).map((share) => deadlineOf(run, current, share));
    const waiting = open.filter((deadline) => now < deadline);
    if (waiting.length > 0) {
        return {
            kind: 'receipts',
            says: `waits for ${waiting.length} receipt${waiting.length === 1 ? '' : 's'} until ${new Date(Math.max(...waiting)).toISOString()}`,
        };
    }
    return undefined;
}
async function ifReadable(asked) {
    try {
        return await asked();
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
/** Workflows that the policy lists and that have not shown the new value. */
async function proofsOf(run, current) {
    const unseen = await (0,unproved/* unprovedUse */.De)(run, current);
    return unseen && { kind: 'proof', ...unseen };
}
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
const hints = {
    successor: (key) => `run \`keyturn rotate --only '${key}'\` until every destination has the new one`,
    hold: (key) => `when the new key works everywhere: keyturn hold --only '${key}' --release`,
};
/** Records why the old credential stays; from `max-age` on that is an error. */
function recordWait(run, previous, blocker) {
    const { policy, key } = run.target;
    const overdue = run.context.ports.clock.now().getTime() >= (0,model_policy/* deadAt */.so)(previous, policy);
    run.outcome.next = `the previous credential ${blocker.says}`;
    if (run.outcome.action === 'none')
        run.outcome.action = 'waiting';
    if (blocker.late)
        run.outcome.error ??= blocker.late;
    if (!overdue)
        return;
    run.outcome.error ??= new errors/* KeyturnError */.FB(blocker.kind === 'runs' || blocker.kind === 'use' ? 'IN_USE' : 'OVERDUE', {
        secret: key,
        what: `the previous credential of ${key} has outlived its max-age: it ${blocker.says}`,
        hint: hints[blocker.kind]?.(key) ?? `end what still uses it, or end it now with \`keyturn revoke --only '${key}'\``,
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

;// CONCATENATED MODULE: ./lib/rotation/steps/ask/in-place-before.js






/** Tells the maker of the new key, else the first owner, that it can be ended, when that is due. */
async function tellOfBefore(run) {
    const { entry, outcome, target, context } = run;
    const current = (0,old_key/* replacedBy */._0)(run);
    if (!current || !entry?.observed || run.braked)
        return;
    const exposed = (0,needs_human/* isAboutPredecessor */.FF)(entry.human);
    if (!exposed) {
        // Beside a request for the next key it would be taken for the one that is in use.
        if ((0,ask_record/* isOpen */.nT)(entry.ask) || (0,model_policy/* dueReason */.Xp)(entry, target.policy, context.ports.clock.now(), []) !== undefined)
            return;
        const published = new Date((0,model_policy/* time */.kB)(current.times.current ?? current.times.intent));
        if (await stillNeeded(run, current, (0,model_policy/* revokeNotBefore */.dh)(published, target.policy, false)))
            return;
    }
    const owner = await (0,old_key/* whoEnds */.vt)(run, current);
    if (outcome.action === 'none' && !exposed) {
        outcome.action = 'waiting';
        outcome.next = `what was in place before Keyturn's first key, since ${entry.observed.since.slice(0, 10)}, is to be ended by ${owner?.login ?? 'nobody'}`;
    }
    if (!owner)
        return;
    outcome.endedBy ??= owner.login;
    const { told } = entry.observed;
    if (!(0,old_key/* isTimeToTell */.aD)(run, { told, exposed }))
        return;
    const { console } = (await run.provider(target.binding)).manual ?? {};
    (0,send/* toTell */.F)({
        run,
        person: owner,
        kind: 'end',
        line: {
            secret: target.key,
            ...(console === undefined ? {} : { console }),
            why: `It was in place before Keyturn's first one, since ${entry.observed.since.slice(0, 10)}, and ${exposed ? 'has leaked: end it now.' : 'has been replaced everywhere: it can be ended now.'} No run can see that it is dead, so say so when you have ended it.`,
        },
        journal: (message, at) => run.change(message, (found) => withTold(found, at)),
    });
}
function withTold({ observed, ...entry }, at) {
    return observed
        ? { ...entry, observed: { ...observed, told: { count: (observed.told?.count ?? 0) + 1, at } } }
        : entry;
}

// EXTERNAL MODULE: ./lib/rotation/steps/due.js
var due = __webpack_require__(8084);
;// CONCATENATED MODULE: ./lib/rotation/steps/first-proof.js
/**
 * `rotate-after: first-proof`: what a person made, or what was in place before Keyturn, was seen by people and by their tools.
 * As soon as a listed workflow shows that it uses it, everything is wired, and it is due, once.
 */




const REASON = 'first-proof';
/**
 * Journals that a secret is due because a workflow has shown what was in place. Throws what `UseProofs` throws but for what
 * cannot be asked now: then a later run asks.
 */
async function noteFirstProof(run) {
    const seen = await seenNow(run);
    if (!seen)
        return;
    const current = (0,model_policy/* currentOf */.$c)(run.entry);
    const { consumer, by, known } = seen;
    const at = run.now();
    await run.change(`due (${REASON}, ${by})`, (entry) => {
        const due = { ...entry, wish: entry.wish ?? { reason: REASON, since: at } };
        // What is perhaps another one's makes this one due, and proves no use of it.
        if (!current || !known)
            return due;
        return (0,secret_run/* replace */.H)(due, current.rotation, (one) => ({
            ...one,
            proofs: { ...one.proofs, [consumer.name]: { run: by, at } },
        }));
    });
}
/**
 * The reason, where a run that may act would find the secret due by it; notes where this one cannot know. Reads only, and throws
 * what `noteFirstProof` throws.
 */
async function foreseenFirstProof(run) {
    if (!run.context.session.keys && waitsSince(run) !== undefined)
        run.outcome.notes.push('whether a workflow has shown it is not known here, without what the escrow holds: a run there may find it due (`rotate-after`)');
    return (await seenNow(run)) === undefined ? undefined : REASON;
}
async function seenNow(run) {
    const since = run.context.session.keys ? waitsSince(run) : undefined;
    if (since === undefined)
        return undefined;
    return run.context.budget.bounded(() => (0,use_proofs/* showsInPlace */.X3)(run, (0,model_policy/* currentOf */.$c)(run.entry), since)).catch(laterOnly);
}
function laterOnly(error) {
    if ((0,errors.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED'))
        return undefined;
    throw error;
}
/** From when on a run may be the first to use what is in place; undefined: no proof makes this secret due. */
function waitsSince(run) {
    const { entry, target } = run;
    if (target.policy.rotateAfter !== REASON || (0,use_proofs/* consumersOf */.d$)(run).length === 0)
        return undefined;
    if (!entry || entry.wish || entry.human || (0,model_policy/* pendingOf */.lc)(entry))
        return undefined;
    const current = (0,model_policy/* currentOf */.$c)(entry);
    if (!current)
        return entry.observed && new Date((0,model_policy/* time */.kB)(entry.observed.since));
    if (current.adopted)
        return madeAt(current.rotation);
    // Once: what was typed in for that, or because the one before was old, is no first one.
    if (current.provider !== 'manual' || [REASON, 'max-age'].includes(current.reason))
        return undefined;
    return new Date((0,model_policy/* time */.kB)(current.times.writing ?? current.times.current ?? current.times.intent));
}
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** When the record was made, as its ULID says: of what is adopted, the first contact. */
function madeAt(rotation) {
    return new Date([...rotation.slice(0, 10)].reduce((sum, digit) => sum * 32 + DIGITS.indexOf(digit), 0));
}

// EXTERNAL MODULE: ./lib/rotation/steps/predecessor.js
var predecessor = __webpack_require__(90111);
;// CONCATENATED MODULE: ./lib/rotation/journal/holds.js
/** Several secrets in one commit; `message` is one line for each. Leaves those alone that the journal does not know. */
async function recordHold(session, keys, hold, message) {
    if (keys.length === 0)
        return;
    await session.commit({
        message: `${keys.join(', ')}: ${message}`,
        apply(document) {
            const secrets = { ...document.secrets };
            for (const key of keys) {
                const entry = Object.hasOwn(secrets, key) ? secrets[key] : undefined;
                if (!entry)
                    continue;
                const { hold: _, ...rest } = entry;
                secrets[key] = hold === undefined ? rest : { ...rest, hold };
            }
            return { ...document, secrets };
        },
    });
}

;// CONCATENATED MODULE: ./lib/rotation/run/braked.js







/** `hold`, or with `release` its end. What is exposed is never on hold: it is named, and left as it is. */
async function pullBrake(context, runs, asked) {
    const { session } = context;
    await session.check();
    if ('release' in asked)
        return release(context, runs, asked.release);
    // What the journal does not know yet is met first, so that it goes on being as old as it is.
    await (0,parallel/* inParallel */.HN)(runs.filter(({ entry }) => entry === undefined), meet);
    const free = runs.filter((run) => run.entry && !run.outcome.error && !refusedAsExposed(run));
    const keys = free.map(({ target }) => target.key);
    const hold = holdOfRequest(context, asked);
    await recordHold(session, keys, hold, (0,brake/* holdSays */.Iz)(hold));
    if (keys.length > 0)
        session.noteWish();
    for (const run of free) {
        run.tell('hold', `until ${hold.until}`);
        run.outcome.action = 'waiting';
        sayWhereItStands(run);
    }
}
function holdOfRequest({ ports }, { until, reason }) {
    const { owner, actor } = ports;
    return {
        since: (ports.journal.clock ?? ports.clock).now().toISOString(),
        until: until.toISOString(),
        by: { run: owner.run, attempt: owner.attempt, ...(actor === undefined ? {} : { actor }) },
        ...(reason === undefined ? {} : { reason }),
    };
}
async function meet(run) {
    await (0,due/* firstContact */.V5)(run, { exposed: false, first: false, reason: 'hold' });
    if (!run.entry)
        await run.change('met', (entry) => entry);
}
function refusedAsExposed({ entry, outcome, target }) {
    if (!entry || !(0,brake/* isExposed */.Lw)(entry))
        return false;
    outcome.action = 'failed';
    outcome.error = new errors/* KeyturnError */.FB('OLD_KEY_ALIVE', {
        secret: target.key,
        what: `what leaked of ${target.key} is not dead yet, and a leak does not wait: it was not put on hold`,
        hint: `keyturn revoke --only '${target.key}'`,
    });
    return true;
}
/** What the hold finds: it stops nothing that was already sent. */
function sayWhereItStands({ entry, outcome }) {
    const pending = (0,model_policy/* pendingOf */.lc)(entry);
    if (pending?.step === 'writing')
        outcome.notes.push('its rotation is half written: the next run writes the rest, and both keys work');
    else if (pending)
        outcome.notes.push('its rotation has written nothing yet, and stays where it is');
    const ending = (0,model_policy/* previousOf */.te)(entry).filter(({ times }) => times.revoking !== undefined);
    for (const { tag } of ending)
        outcome.notes.push(`the end of ${tag} was begun before the hold: it may be dead already`);
}
async function release(context, runs, reason) {
    const { session, ports } = context;
    const held = runs.filter(({ entry }) => entry?.hold !== undefined);
    const who = ports.actor === undefined ? '' : ` by ${ports.actor}`;
    const why = reason === undefined ? '' : ` (${reason})`;
    const said = held.map(({ entry }) => entry?.hold);
    await recordHold(session, held.map(({ target }) => target.key), undefined, `hold released${who}${why}`);
    for (const [index, run] of held.entries()) {
        const hold = said[index];
        if (hold)
            run.outcome.notes.push(`it was ${(0,brake/* holdSays */.Iz)(hold)}; released${who}${why}`);
    }
    for (const run of runs)
        if (!held.includes(run))
            run.outcome.notes.push('it was not on hold');
}
/** Takes away what is over: a hold whose time has come, and one of a secret of which something leaked. Says so. */
async function settleHolds(context, runs, { exposed }) {
    const { session, ports } = context;
    const leaked = [];
    const over = [];
    for (const run of runs) {
        const { entry } = run;
        if (!entry?.hold)
            continue;
        if (exposed || (0,brake/* isExposed */.Lw)(entry))
            leaked.push(run);
        else if (ports.clock.now().getTime() >= (0,model_policy/* time */.kB)(entry.hold.until))
            over.push(run);
        else
            run.tell('hold', `${(0,brake/* holdSays */.Iz)(entry.hold)}: nothing of it is rotated or revoked`);
    }
    const ended = [
        [leaked, 'what leaked does not wait: it is no longer'],
        [over, 'it is no longer'],
    ];
    for (const [those, says] of ended) {
        for (const { entry, outcome } of those)
            if (entry?.hold)
                outcome.notes.push(`${says} ${(0,brake/* holdSays */.Iz)(entry.hold)}`);
        const keys = those.map(({ target }) => target.key);
        await recordHold(session, keys, undefined, those === leaked ? 'hold ended (exposed)' : 'hold over');
    }
}
/**
 * Nothing is minted and nothing ends. What is half written is written to its end, because half a pair of values works
 * nowhere; then both keys work. What no place has yet stays where it is.
 */
async function goOnBraked(run, hold) {
    const { entry, outcome, context, target } = run;
    const pending = (0,model_policy/* pendingOf */.lc)(entry);
    if (pending?.step === 'writing' && pending.destinations.length > 0)
        await recover(run, pending);
    const now = context.ports.clock.now();
    const reason = (0,model_policy/* dueReason */.Xp)(run.entry, target.policy, now, []);
    if (outcome.action === 'none' && ((0,model_policy/* pendingOf */.lc)(run.entry) || reason !== undefined)) {
        outcome.action = 'waiting';
        if (reason !== undefined)
            outcome.reason = reason;
    }
    if (outcome.next === '')
        outcome.next = (0,brake/* holdSays */.Iz)(hold);
    const oldest = (0,model_policy/* oldestLive */.u4)(run.entry);
    if (oldest === undefined || now.getTime() < oldest + target.policy.maxAge)
        return;
    outcome.error ??= new errors/* KeyturnError */.FB('OVERDUE', {
        secret: target.key,
        what: `a credential of ${target.key} has outlived its max-age, and it is ${(0,brake/* holdSays */.Iz)(hold)}`,
        hint: `when the new key works everywhere: keyturn hold --only '${target.key}' --release`,
    });
}

// EXTERNAL MODULE: ./lib/rotation/run/options.js
var run_options = __webpack_require__(33050);
// EXTERNAL MODULE: ./lib/rotation/model/asked.js
var asked = __webpack_require__(8320);
;// CONCATENATED MODULE: ./lib/rotation/run/requested.js
/** What `force` and `revoke` ask for: journalled before anything is done about it, and checked at the end. */






/** `force` and `revoke` outlive this run: they are journalled before anything is done about them. */
async function recordRequest(run, options) {
    const { entry } = run;
    if (!entry)
        return;
    if (entry.retired !== undefined && options.exposed)
        return;
    if (run.braked && !options.exposed) {
        run.outcome.error = (0,brake/* onHold */.L7)(run.target.key, run.braked);
        return;
    }
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
    if (wish?.exposed || observed?.exposed || (0,needs_human/* isAboutPredecessor */.FF)(human))
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
        hint: whatNext(run),
    });
}
/** Whoever makes or ends it by hand goes on first; another run alone would change nothing. */
function whatNext({ entry, target: { key, owner } }) {
    const again = `\`keyturn revoke --only '${key}'\` again: it goes on where this run stopped`;
    const ask = (0,asked/* openAskOf */.pD)(entry);
    const ending = owner === undefined ? undefined : (0,asked/* keysToEnd */.rd)(entry, owner).find(({ told }) => told !== undefined);
    if (ask)
        return `talk to ${ask.login}, who has the link. Every run goes on with their answer; then run ${again}`;
    if (ending)
        return `${ending.login ?? 'its owner'} ends it in its console; then run ${again}`;
    return `run ${again}. If the new one has leaked, too, add \`--force\``;
}

;// CONCATENATED MODULE: ./lib/rotation/steps/retire-proof.js
/** Proof 1 of a retirement: nothing reads the secret any more. Asks; changes nothing. */





const UNREFERENCED = ['shadowed', 'cut-off', 'none'];
/** Throws NOT_RETIRED with the first thing that speaks against it. Returns whether its use could not be proved. */
async function proveUnread(run, { days, unproved }) {
    const { entry, target, context } = run;
    const current = (0,model_policy/* currentOf */.$c)(entry);
    if (!entry || !current)
        throw not(run, 'the journal has no current key of it', `keyturn rotate --only '${target.key}'`);
    if ((0,brake/* isExposed */.Lw)(entry))
        throw not(run, 'something of it leaked', `keyturn revoke --only '${target.key}'`);
    if (entry.human)
        throw not(run, 'it waits for a human', 'keyturn status');
    if ((0,model_policy/* pendingOf */.lc)(entry))
        throw not(run, 'its rotation is under way', `keyturn rotate --only '${target.key}'`);
    const own = (0,personal_credentials/* personalKeys */.rL)(target, context.session.document);
    if (own.length > 0 || target.person)
        throw not(run, 'people have credentials of their own of it', 'keyturn offboard --person LOGIN, for each of them');
    if (current.shares.some(deliver/* undelivered */.o))
        throw not(run, 'a link of it is still owed', `keyturn rotate --only '${target.key}'`);
    const slots = slotsOf(entry.credentials);
    await mustBeUnreferenced(run, slots);
    await mustHaveNoTwin(run, slots);
    return { unproved: await mustBeQuiet(run, days, unproved) };
}
/** Keys of the GitHub secrets that its live credentials stand in. */
function slotsOf(credentials) {
    const keys = (0,model_policy/* liveCredentials */.ve)({ revision: 0, salt: '', fingerprints: [], credentials }).flatMap(({ destinations }) => destinations.flatMap(({ address }) => (address.kind === 'github' ? [address.key] : [])));
    return [...new Set(keys)];
}
async function mustBeUnreferenced(run, slots) {
    if (slots.length === 0)
        return;
    const { references } = run.context.ports;
    if (!references)
        throw not(run, 'nothing here can read which workflows use it', 'run it where GitHub can be asked: in its workflow');
    const { complete, slots: classes, files = {}, read } = await references(slots);
    for (const slot of slots) {
        const found = Object.hasOwn(classes, slot) ? classes[slot] : undefined;
        if (found !== undefined && UNREFERENCED.includes(found))
            continue;
        const by = Object.hasOwn(files, slot) ? filesSay(files[slot] ?? []) : '';
        throw not(run, `${slot} is ${words[found ?? 'unknown']}${by}`, found === undefined || found === 'unknown'
            ? 'keyturn inventory says what this token is not shown'
            : 'keyturn inventory shows where; take that out first');
    }
    if (!complete)
        throw not(run, `not every workflow that could read it was read${read === undefined ? '' : ` (only ${read})`}`, 'keyturn inventory says which permission is missing');
    if (read !== undefined)
        run.outcome.notes.push(`nothing reads it: ${read}`);
}
/** So many files are named. */
const NAMED = 3;
function filesSay(files) {
    if (files.length === 0)
        return '';
    const more = files.length > NAMED ? ` and ${files.length - NAMED} more` : '';
    return `: ${files.slice(0, NAMED).join(', ')}${more}`;
}
const words = {
    elsewhere: 'read outside of Actions, where nobody can see by whom',
    runner: 'read by the runner itself',
    yes: 'read by a workflow',
    maybe: 'perhaps read by a workflow',
    unknown: 'of those whose readers are not known',
    shadowed: 'not read',
    'cut-off': 'not read',
    none: 'not read',
};
async function mustHaveNoTwin(run, slots) {
    const { twins } = run.context.ports;
    const found = slots.length === 0 ? [] : await twins?.(slots);
    if (found === undefined) {
        run.outcome.notes.push('whether another secret has the same value is not known: not all of its places were enrolled as they are');
        return;
    }
    const [twin] = found;
    if (twin !== undefined)
        throw not(run, `${twin} holds the same value`, `add it to the destinations of ${run.target.key}, or give it a key of its own`);
}
/** Whether the use of one of them could not be proved, and the person who asked takes that. */
async function mustBeQuiet(run, days, unproved) {
    const now = run.context.ports.clock.now().getTime();
    let doubtful = false;
    for (const one of (0,model_policy/* liveCredentials */.ve)(run.entry)) {
        const use = await lastUseOf(run, one);
        if (use.is === 'hidden') {
            if (!unproved)
                throw not(run, `${one.account} does not say when ${one.tag} was last used`, `if you know that nothing uses it: keyturn retire --only '${run.target.key}' --unproved`);
            doubtful = true;
            continue;
        }
        const at = use.is === 'used' ? use.at.getTime() : (0,model_policy/* time */.kB)(one.times.minted ?? one.times.intent);
        if (at <= now - days)
            continue;
        const says = `${one.tag} was ${use.is === 'used' ? 'last used' : 'made'} at ${new Date(at).toISOString()}`;
        throw not(run, says, 'find out who uses it; or name a shorter time: --days N');
    }
    return doubtful;
}
/** When this credential was last used, as its provider tells. Throws what the provider's list throws. */
async function lastUseOf(run, credential) {
    const provider = await run.providerOf(credential);
    if (provider.local || provider.showsUse !== true || !provider.list)
        return { is: 'hidden' };
    const listed = await listedOne(run, provider, credential);
    if (!listed)
        return { is: 'hidden' };
    return listed.lastUsed ? { is: 'used', at: listed.lastUsed } : { is: 'never' };
}
async function listedOne(run, provider, { id }) {
    for (const one of (await provider.list?.()) ?? [])
        if ((provider.idIsSecret ? await run.hashed(one.id) : one.id) === id)
            return one;
    return undefined;
}
/** NOT_RETIRED, of a secret that stays as it is. */
function not({ target }, what, hint) {
    return new errors/* KeyturnError */.FB('NOT_RETIRED', { secret: target.key, what: `${target.key} is not retired: ${what}`, hint });
}

;// CONCATENATED MODULE: ./lib/rotation/steps/retire.js
/**
 * The retirement of a secret that nothing reads: its places go, a while later its keys. Each step is taken up from what the
 * journal and the places show, so that a run that is killed anywhere is finished by the next one.
 */




/**
 * Deletes what Keyturn wrote and what nothing has written since; nothing else ever. What was written by others is for a human,
 * and false is returned; what cannot be deleted here is named.
 */
async function deletePlaces(run) {
    const asked = await run.context.ports.addresses(run.target);
    let settled = true;
    for (const place of placesOf(run)) {
        const destination = await run.destination(place);
        const found = await stateOf(run, destination, place);
        if (found === 'ours' && (await deleted(run, destination)))
            await forget(run, place, `${destination.place} deleted`);
        else if (found === 'gone')
            await forget(run, place, `${destination.place} is gone`);
        else if (found !== 'foreign')
            run.outcome.notes.push(`delete it by hand, once it is retired: ${nameOf(place)} in ${destination.place}`);
        else if (!asked.some(({ key }) => key === place.address.key))
            run.outcome.notes.push(`${destination.place} was written by something else since, and is left as it is`);
        else {
            settled = false;
            await retire_leaveToHuman(run, destination, place);
        }
    }
    if (settled && run.entry?.human?.code === 'WRITTEN_BY_OTHERS')
        await run.change('nothing of others is in its places', ({ human: _, ...entry }) => entry);
    return settled;
}
/** False where there is no call for it, or the store does not let this run: then a person deletes it. */
async function deleted(run, { remove, place }) {
    if (!remove)
        return false;
    await run.hold();
    run.tell('delete', place);
    try {
        await remove();
        return true;
    }
    catch (error) {
        if (!(0,errors.is)(error, 'DESTINATION_DENIED', 'TOKEN_DENIED'))
            throw error;
        run.outcome.notes.push(`${place} does not let this run delete it: ${error.message}`);
        return false;
    }
}
/** Every place of a live credential, the newest one's record of it; those that were never written are none of ours. */
function placesOf({ entry }) {
    const found = new Map();
    for (const credential of (0,model_policy/* liveCredentials */.ve)(entry))
        for (const one of credential.destinations)
            if (one.done !== undefined && (found.get(one.address.key)?.done ?? '') < one.done)
                found.set(one.address.key, { ...one, credential });
    return [...found.values()];
}
/** `unseen`: it shows neither what it holds nor when that was written. */
async function stateOf(run, destination, { address, done = '', credential }) {
    if (destination.read) {
        const value = await destination.read();
        if (value === undefined)
            return 'gone';
        const print = credential.fingerprint?.[address.value];
        const same = (await run.context.ports.fingerprint(run.entry?.salt ?? '', value)) === print;
        return print !== undefined && same ? 'ours' : 'foreign';
    }
    if (!destination.updatedAt)
        return 'unseen';
    const at = await destination.updatedAt();
    if (at === undefined)
        return 'gone';
    return at.getTime() <= (0,model_policy/* time */.kB)(done) + model_policy/* WRITE_MARGIN */.LW ? 'ours' : 'foreign';
}
function nameOf({ address }) {
    return address.key.slice(address.key.lastIndexOf('/') + 1);
}
function forget(run, { address }, message) {
    return run.change(message, (entry) => ({
        ...entry,
        credentials: entry.credentials.map((one) => ({
            ...one,
            destinations: one.destinations.filter((other) => other.address.key !== address.key),
        })),
    }));
}
async function retire_leaveToHuman(run, { place }, { credential }) {
    const human = {
        code: 'WRITTEN_BY_OTHERS',
        since: run.entry?.human?.since ?? run.now(),
        rotation: credential.rotation,
        place,
    };
    if (run.entry?.human?.place !== place)
        await run.change('a human looks', (entry) => ({ ...entry, human }));
    run.outcome.action = 'human';
    run.outcome.error ??= new errors/* KeyturnError */.FB('NEEDS_HUMAN', {
        secret: run.target.key,
        what: `${place} was written by something else since Keyturn wrote it, so it is not deleted, and ${run.target.key} is not retired`,
        hint: `delete it there, or take that destination out of the file, if that is right; then: keyturn rotate --only '${run.target.key}'. To keep the secret: keyturn rotate --only '${run.target.key}' --force`,
    });
}
/**
 * Some providers tell the day of a use alone, or are behind. The proof of a retirement asks for a use that is at least a day
 * old, so a later one has moved.
 */
const USE_MARGIN = 86_400_000;
/** Whether one of its keys was used since the retirement began. Then it is over, and the places are written again. */
async function stopIfUsed(run) {
    const { retiring } = run.entry ?? {};
    if (!retiring)
        return false;
    for (const one of (0,model_policy/* liveCredentials */.ve)(run.entry)) {
        const use = await lastUseOf(run, one);
        // What its list does not show while its key lives may be in use.
        if (use.is === 'hidden' && !retiring.unproved && one.times.revoking === undefined)
            throw unseen(run, one);
        if (use.is !== 'used' || use.at.getTime() <= (0,model_policy/* time */.kB)(retiring.since) - USE_MARGIN)
            continue;
        await run.change(`retirement stopped: ${one.tag} was used`, ({ retiring: _, ...entry }) => entry);
        run.outcome.action = 'failed';
        run.outcome.error = new errors/* KeyturnError */.FB('IN_USE', {
            secret: run.target.key,
            what: `${one.tag} was used at ${use.at.toISOString()}, and its retirement began at ${retiring.since}: ${run.target.key} is not retired, no key of it was ended, and the next run gives its places a new one`,
            hint: `find out who uses it (${one.account} shows more); then: keyturn retire --only '${run.target.key}'`,
        });
        return true;
    }
    return false;
}
function unseen(run, { tag, account }) {
    return new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
        secret: run.target.key,
        what: `${account} does not list ${tag} any more, or not when it was used: whether something uses it cannot be told`,
        hint: `look at it in the console of ${account}, then run again: keyturn rotate --only '${run.target.key}'`,
    });
}
/** Revokes every live key, by id, and watches each until it is dead. Returns whether all are. */
async function endKeys(run) {
    for (const one of (0,model_policy/* liveCredentials */.ve)(run.entry)) {
        if (one.stage === 'pending')
            continue;
        try {
            await (0,end/* endCredential */.lh)(run, one, `${one.stage} -> revoked (retired)`);
        }
        catch (error) {
            if (!(0,errors.is)(error, 'ON_HOLD'))
                throw error;
            run.outcome.next = error.message;
            return;
        }
    }
}

;// CONCATENATED MODULE: ./lib/rotation/run/retire.js





/** How long the keys live on where the journal does not say, milliseconds. */
const GRACE = 7 * 86_400_000;
/** Proves that nothing reads it, journals that it is being retired, and goes as far as it can. Throws NOT_RETIRED, ON_HOLD. */
async function retire(run, request) {
    if (run.entry?.retired !== undefined)
        return sayRetired(run);
    try {
        if (run.entry?.retiring === undefined)
            await begin(run, request);
    }
    catch (error) {
        // A person waits for it: that it was not begun is an error, whatever the reason.
        if (!(0,errors.is)(error, 'ON_HOLD'))
            throw error;
        run.outcome.action = 'failed';
        run.outcome.error = error;
        return;
    }
    return goOnRetiring(run);
}
async function begin(run, request) {
    await run.refuseHeld();
    if (run.entry)
        run.refuseBraked(run.entry);
    const { unproved } = await proveUnread(run, request);
    const { owner, actor } = run.context.ports;
    const by = { run: owner.run, attempt: owner.attempt, ...(actor === undefined ? {} : { actor }) };
    await run.change('retiring', (entry) => ({
        ...run.refuseBraked(entry),
        retiring: { since: run.now(), by, grace: request.grace, ...(unproved ? { unproved: true } : {}) },
    }));
}
/** Places, grace, keys: from wherever it stands. What leaked has no grace. */
async function goOnRetiring(run) {
    const { context, outcome, target } = run;
    if (run.entry?.retired !== undefined)
        return sayRetired(run);
    await run.refuseHeld();
    if (run.entry?.lock)
        await run.hold();
    if (run.braked)
        return sayOpen(run, (0,brake/* holdSays */.Iz)(run.braked));
    const leaked = run.entry !== undefined && (0,brake/* isExposed */.Lw)(run.entry);
    if (!leaked && (await stopIfUsed(run)))
        return;
    const settled = await deletePlaces(run);
    if (!leaked) {
        if (!settled)
            return;
        const now = context.ports.clock.now().getTime();
        if (run.entry?.retiring?.until === undefined) {
            const until = new Date(now + (run.entry?.retiring?.grace ?? GRACE)).toISOString();
            await run.change('its places are gone', (entry) => entry.retiring ? { ...entry, retiring: { ...entry.retiring, until } } : entry);
        }
        const { until = '' } = run.entry?.retiring ?? {};
        if (now < (0,model_policy/* time */.kB)(until))
            return sayOpen(run, `its key ends at ${until}, unless it is used before`);
    }
    await endKeys(run);
    if ((0,model_policy/* liveCredentials */.ve)(run.entry).length > 0)
        return sayOpen(run, outcome.next);
    await run.change('retired', ({ retiring: _, wish: _wish, hold: _hold, human: _human, observed: _observed, ...entry }) => ({
        ...entry,
        retired: run.now(),
    }));
    outcome.action = 'revoked';
    outcome.reason = 'retired';
    run.tell('retired', target.key);
    sayRetired(run);
}
function sayOpen({ outcome, target }, next) {
    outcome.action = outcome.action === 'none' ? 'waiting' : outcome.action;
    outcome.reason = 'retiring';
    outcome.next = next;
    outcome.error ??= new errors/* KeyturnError */.FB('RETIRING', {
        secret: target.key,
        what: `${target.key} is being retired${next === '' ? '' : `: ${next}`}`,
        hint: `nothing to do, the daily run goes on. To keep the secret after all: keyturn rotate --only '${target.key}' --force`,
    });
}
function sayRetired({ entry, outcome, target }) {
    const where = target.environment === undefined ? '' : ` of the environment ${target.environment}`;
    outcome.next = `retired at ${entry?.retired}: no key of it lives and none is minted; take ${target.secret} under \`secrets\`${where} out of the file`;
}
/** A person wants it rotated: it is not retired, and minted anew. */
async function keepAfterAll(run) {
    const { entry } = run;
    if (!entry?.retiring && entry?.retired === undefined)
        return;
    await run.change('kept after all', ({ retiring: _, retired: _retired, ...rest }) => rest);
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
    if (isRetired(run)) {
        await closeAsk(run);
        if (options.force === undefined || options.exposed)
            return goOnRetiring(run);
        await keepAfterAll(run);
    }
    const hold = run.braked;
    if (options.onboard)
        return onboarded(run, options.onboard, options.reason ?? 'onboard');
    if (hold) {
        // Who asked for more than the schedule does is told that it was not done.
        if (options.offboard && run.entry?.wish)
            run.outcome.error ??= (0,brake/* onHold */.L7)(run.target.key, hold);
        showHuman(run);
        await goOnBraked(run, hold);
        return hearAsk(run, options.confirm);
    }
    if (run.unconfirmed) {
        const pending = (0,model_policy/* pendingOf */.lc)(run.entry);
        if (pending)
            await recover(run, pending);
        return;
    }
    await reopen(run);
    await renewUndelivered(run);
    if (await waitsForAnswer(run, options))
        return;
    // An abort leaves a wish, which the second round takes up; there is no third.
    for (let round = 1; round <= 2; round++) {
        const pending = (0,model_policy/* pendingOf */.lc)(run.entry);
        if (pending?.request !== undefined &&
            (isLeaked(run, pending) || (0,disputed/* isDisputedAnswer */.dl)(run.entry, pending)))
            await (0,demote/* demoteLeaked */.J5)(run, pending);
        else if (pending && isLeaked(run, pending))
            await (0,end/* abort */.h2)(run, pending, { why: 'exposed', renew: run.entry?.wish?.reason });
        else if (pending && run.entry?.human && !(0,needs_human/* isAboutPredecessor */.FF)(run.entry.human) && (0,run_options/* isReviewed */.qe)(options))
            await (0,demote/* demote */.vr)(run, pending, 'a human has looked');
        else if (pending && (await run.providerUnlessEnded(pending)) === undefined)
            await (0,demote/* demote */.vr)(run, pending, 'ended by hand, its settings are not known');
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
        if (run.entry?.human && !(0,needs_human/* isAboutPredecessor */.FF)(run.entry.human) && !(0,needs_human/* isAboutAsk */.BT)(run.entry.human))
            return;
        if (met)
            await noteFirstProof(run);
        // An entry that this run has just made could not carry the wish yet.
        const reason = !met && (0,run_options/* isReviewed */.qe)(options) ? (options.force ?? 'exposed') : await (0,due/* reasonOf */.A3)(run);
        if (reason === undefined)
            return dropRefused(run);
        await (0,rotate/* rotate */.e)(run, reason);
        if (!run.entry?.wish || run.outcome.action === 'waiting')
            return;
    }
}
/** It is being retired, or is: nothing of it is minted. */
function isRetired({ entry }) {
    return entry?.retiring !== undefined || entry?.retired !== undefined;
}
/** Follows the request that is open for it: nothing else is minted until its answer has come or it is over. */
async function waitsForAnswer(run, options) {
    const { confirm } = options;
    const asked = { reviewed: (0,run_options/* isReviewed */.qe)(options), ...(confirm === undefined ? {} : { confirm }) };
    const progress = await followAsk(run, asked);
    if (progress !== 'waits' && progress !== 'used')
        return false;
    if (!(0,needs_human/* isAboutAsk */.BT)(run.entry?.human))
        showHuman(run);
    return true;
}
/** Nothing of it is minted: nobody is asked for it. */
async function closeAsk(run) {
    const { ask } = run.entry ?? {};
    if (ask?.step === 'used')
        await (0,ask_close/* closeUsed */.c)(run);
    else if (ask)
        await (0,ask_end/* dropAsk */.$x)(run, ask, 'nothing more is minted');
}
/** It is not due any more: nobody is asked again. */
async function dropRefused(run) {
    const { ask } = run.entry ?? {};
    if (ask?.step === 'refused')
        await (0,ask_end/* dropAsk */.$x)(run, ask, 'nothing is due');
}
/** A person waits for it: that nothing could be minted for them is then an error. */
async function onboarded(run, person, reason) {
    try {
        await onboard(run, person, reason);
    }
    catch (error) {
        if (!(0,errors.is)(error, 'ON_HOLD'))
            throw error;
        run.outcome.action = 'failed';
        run.outcome.error = error;
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
    // Nobody has it, and nobody could be given another one now.
    if ((0,held_back/* whyHeldBack */.Ry)(run.context, share.person) !== undefined)
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
    if (!entry?.human || (0,needs_human/* isAboutPredecessor */.FF)(entry.human))
        return;
    if ((0,run_options/* isReviewed */.qe)(options)) {
        await run.change('a human has looked', ({ human: _, ...rest }) => rest);
        return;
    }
    // Whether anybody can be asked by now is seen first.
    if ((0,needs_human/* isAboutAsk */.BT)(entry.human))
        return;
    showHuman(run);
}
/** Says what the journal leaves to a human. Asks nothing. */
function showHuman({ entry, outcome, target }) {
    if (!entry?.human || (0,needs_human/* isAboutPredecessor */.FF)(entry.human))
        return;
    outcome.action = 'human';
    outcome.error ??= (0,needs_human/* humanError */.Gg)(target.key, entry, entry.human);
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
    // Of what is retired every key ends together.
    if (!isRetired(run))
        await drainOpen(run);
    if (options.exposed)
        requireDead(run);
}
async function drainOpen(run) {
    await (0,predecessor/* settlePredecessor */.N)(run);
    if (run.entry &&
        (run.holds ||
            (0,model_policy/* previousOf */.te)(run.entry).length > 0 ||
            run.entry.wish?.exposed ||
            awaitsReceipts(run) ||
            (0,model_policy/* currentOf */.$c)(run.entry)?.escrow?.state === 'held')) {
        await drain(run);
    }
    await tellOfBefore(run);
}
/** Journals as lost the values that the escrow should hold and that this run, although created late enough, does not see. */
async function recordLostValues(run) {
    const { escrow, ports } = run.context;
    if (!ports.escrow)
        return;
    if (await (0,locks/* otherOwner */.WI)(run.context, run.entry?.lock))
        return;
    await recordLostAsk(run);
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
/** The same of S of a request: what it asked for is asked anew. */
async function recordLostAsk(run) {
    const { ask } = run.entry ?? {};
    if (!(0,ask_record/* isOpen */.nT)(ask) || ask.escrow?.state !== 'held' || !(await run.context.escrow.isAskLost(ask)))
        return;
    await (0,ask_record/* amendAsk */.PV)(run, 'key of the request lost', ask, ({ escrow, ...one }) => ({
        ...one,
        ...(escrow ? { escrow: { ...escrow, state: 'lost' } } : {}),
    }));
}

;// CONCATENATED MODULE: ./lib/rotation/run/ask-owners.js







async function askOwners(context, runs, { confirm }) {
    await (0,ask_open/* openAsks */.Nf)(context, runs);
    const wrong = (0,whose_key/* unheard */.yt)(context, confirm);
    if (wrong)
        context.strays?.push(wrong);
    for (const run of runs) {
        const { entry, outcome, target } = run;
        if (!entry?.human || !(0,needs_human/* isAboutAsk */.BT)(entry.human))
            continue;
        outcome.action = 'human';
        outcome.error ??= (0,needs_human/* humanError */.Gg)(target.key, entry, entry.human);
    }
}
/** Requests for secrets that the configuration does not name any more end, and then their records go. */
async function closeLeftAsks(context) {
    const { session, configured } = context;
    for (const [key, { ask, lock }] of Object.entries(session.document.secrets)) {
        if (!ask || configured.some((target) => target.key === key))
            continue;
        if (await (0,locks/* otherOwner */.WI)(context, lock))
            continue;
        try {
            await closeLeft(context, key, ask);
        }
        catch (error) {
            if (!(error instanceof errors/* KeyturnError */.FB))
                throw error;
            context.notices.push(`the request for ${key}, which is not configured any more, could not be ended: ${error.message}`);
        }
    }
}
async function closeLeft(context, key, ask) {
    const { ports, session } = context;
    const { id, step, expires } = ask;
    let failure;
    const isEnded = await (0,ask_end/* endRequest */.De)({ context }, ask).catch((error) => {
        failure = error;
        return false;
    });
    const isGone = isEnded || (failure === undefined && ports.clock.now().getTime() >= Date.parse(expires));
    if (isGone || (0,ask_record/* isOpen */.nT)(ask)) {
        await session.check();
        await session.commit({
            message: `${key}: ask ${isGone ? 'gone' : 'over'} (it is not configured any more)`,
            apply(document) {
                const entry = Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined;
                if (entry?.ask?.id !== id || entry.ask.step !== step)
                    return document;
                const { ask: found, ...rest } = entry;
                // S is of no more use, whether its place was reached or not.
                const left = isGone ? rest : { ...entry, ask: { ...found, step: 'refused' } };
                return { ...document, secrets: { ...document.secrets, [key]: left } };
            },
        });
    }
    if (failure !== undefined)
        throw failure;
}

// EXTERNAL MODULE: ./lib/rotation/journal/context.js
var journal_context = __webpack_require__(39753);
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
    await (0,parallel/* guarded */.Nj)([], async () => {
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
        await (0,parallel/* guarded */.Nj)(wishers, async () => {
            const claim = await escrow.claim(context, 'escrow');
            await escrow.numbered((also) => session.commit({ message: 'escrow: tidied', apply: (document) => also(claim(document)) }));
            await escrow.tidy();
            await leavePlace(context);
        });
    }
    const lock = session.document.escrow.lock;
    const holds = lock !== undefined && (0,record/* sameOwner */.s0)(lock.owner, ports.owner);
    if (lock && !holds)
        await (0,parallel/* guarded */.Nj)([], () => liftLock(context, lock.owner));
    if (context.unknownAt !== undefined) {
        const wait = context.unknownAt + 2 * model_policy/* REQUEST_TIMEOUT */._h - ports.clock.now().getTime();
        // A clock that was set back meanwhile must not make the wait longer.
        if (wait > 0)
            await ports.clock.sleep(Math.min(wait, 2 * model_policy/* REQUEST_TIMEOUT */._h));
    }
    // A PUT with an unknown answer may have landed after those that followed it, and removed their values.
    if (holds && escrow.isPutUncertain) {
        await (0,parallel/* guarded */.Nj)([], async () => {
            await escrow.numbered((also) => session.commit({ message: 'escrow: put once more', apply: also }));
            await escrow.tidy();
        });
    }
    const releases = runs.filter((run) => run.holds).map((run) => (0,parallel/* guarded */.Nj)([run], () => run.release()));
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

// EXTERNAL MODULE: ./lib/rotation/journal/incident-rows.js
var incident_rows = __webpack_require__(3950);
// EXTERNAL MODULE: ./lib/rotation/run/incident/record.js
var incident_record = __webpack_require__(31298);
;// CONCATENATED MODULE: ./lib/rotation/run/incident/course.js






/** Keys of the entries that open incidents are about. */
function keysOf(context, id) {
    const open = Object.entries((0,incident_rows/* openIncidents */.Gy)(context.session.document));
    const meant = open.filter(([each]) => id === undefined || each === id);
    const rows = meant.flatMap(([, { items }]) => Object.entries(items));
    return new Set(rows.flatMap(([row, { kind }]) => (kind === 'own' || kind === 'foreign' ? [] : (0,incident_record/* partsOf */.CI)(row).key)));
}
/** The same, with the secrets that have a link or a request which ends because of whom an incident was about. */
function meantBy(context, id) {
    return new Set([...keysOf(context, id), ...(0,held_back/* keysHeldBack */.TR)(context)]);
}
/** Worst first: what is in the most places, and then with the most people. Other secrets come after, in their order. */
function worstFirst(context, runs) {
    const keys = keysOf(context);
    if (keys.size === 0)
        return runs;
    const radius = ({ target, entry }) => {
        if (!keys.has(target.key))
            return -1;
        const all = entry?.credentials ?? [];
        const widest = (of) => Math.max(0, ...all.map(of));
        return 1_000 * widest(({ destinations }) => destinations.length) + widest(({ shares }) => shares.length);
    };
    return [...runs].sort((one, other) => radius(other) - radius(one));
}
/**
 * Looks once more at what ended before and was never seen to be refused: it is told again to end, and watched. Where only a
 * person said so, a person has to look.
 */
async function lookAgain(run) {
    const open = Object.values((0,incident_rows/* openIncidents */.Gy)(run.context.session.document));
    const rows = new Set(open.flatMap(({ items }) => Object.entries(items).flatMap(([row, { kind, ended, accepted }]) => kind === 'unproved' && ended === undefined && accepted === undefined ? row : [])));
    for (const row of rows) {
        const { key, name } = (0,incident_record/* partsOf */.CI)(row);
        if (key !== run.target.key)
            continue;
        const credential = run.entry?.credentials.find(({ rotation }) => rotation === name);
        if (!credential || credential.proof === 'confirmed')
            continue;
        const provider = await run.providerOf(credential);
        if (provider.manual)
            continue;
        await run.hold();
        const { proof } = await (0,end/* end */._N)(run, provider, credential);
        await run.change(`${credential.tag} is dead (${proof})`, (entry) => entry, (document) => (0,incident_rows/* withRowEnded */.t6)(document, row, run.now(), proof));
    }
}
/** Copies the ends of credentials into the rows of open incidents, and closes what has come to its end. */
async function settle(context) {
    const { session, ports } = context;
    const now = () => ports.clock.now().toISOString();
    if ((0,incident_record/* settled */.gu)(session.document, now()) === session.document)
        return;
    await (0,parallel/* guarded */.Nj)([], async () => {
        await session.check();
        await session
            .commit({ message: 'incident: what has ended', apply: (document) => (0,incident_record/* settled */.gu)(document, now()) })
            .catch((error) => {
            if (!(error instanceof errors/* KeyturnError */.FB))
                throw error;
            context.notices.push(`what an incident came to could not be journalled: ${error.message}; the next run does it`);
        });
    });
}

// EXTERNAL MODULE: ./lib/rotation/model/incident.js
var incident = __webpack_require__(25468);
// EXTERNAL MODULE: ./lib/rotation/model/shell-word.js
var shell_word = __webpack_require__(57339);
// EXTERNAL MODULE: ./lib/rotation/run/incident/open.js
var incident_open = __webpack_require__(71443);
;// CONCATENATED MODULE: ./lib/rotation/run/incident/decide.js








/**
 * Journals it.
 * @throws KeyturnError INPUT_INVALID (no open incident has that row, or holds that back), NEEDS_HUMAN (an owner alone can say
 * that it is dead), OLD_KEY_ALIVE (the provider shows that it lives): nothing was changed
 */
async function decide(context, runs, decision) {
    const { session, ports } = context;
    const { dead, accept, release } = decision;
    mustBeOpen(session.document, dead === undefined ? [] : [dead], 'dead');
    mustBeOpen(session.document, accept?.rows ?? [], 'accept');
    if (release !== undefined)
        mustHoldBack(session.document, release);
    if (dead !== undefined) {
        await mustBeOwner(runs, dead);
        await refuseIfSeenAlive(runs, dead);
    }
    const by = (0,incident_open/* byOf */.H1)(context);
    await session.check();
    await session.commit({
        message: `incident: ${saysOf(decision)}`,
        apply(document) {
            const at = ports.clock.now().toISOString();
            const ended = dead === undefined ? document : (0,incident_rows/* withRowEnded */.t6)(document, dead, at, 'confirmed');
            const accepted = accept ? withAccepted(ended, accept.rows, { by, at, reason: accept.reason }) : ended;
            return (0,incident_record/* settled */.gu)(release === undefined ? accepted : withReleased(accepted, release), at);
        },
    });
    session.noteWish();
}
function saysOf({ dead, accept, release }) {
    if (dead !== undefined)
        return `a person says that ${dead} is dead`;
    if (accept)
        return `a person accepts ${accept.rows.join(', ')}`;
    return `links go to ${release ?? ''} again`;
}
function rowsOf(document) {
    const items = Object.values((0,incident_rows/* openIncidents */.Gy)(document)).flatMap((incident) => Object.entries(incident.items));
    return new Set(items.flatMap(([row, item]) => ((0,incident_record/* isOver */.PU)(item) ? [] : row)));
}
function mustBeOpen(document, rows, field) {
    const open = rowsOf(document);
    if (rows.every((row) => open.has(row)))
        return;
    const some = [...open].slice(0, 5);
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: `\`${field}\` names a row that no open incident waits for`,
        hint: some.length === 0
            ? 'no incident is open: `keyturn status` shows what there is'
            : `one of these, as the board shows them: ${some.join('; ')}${open.size > some.length ? `; and ${open.size - some.length} more` : ''}`,
    });
}
function mustHoldBack(document, name) {
    const { incidents } = document;
    const held = [...(0,incident/* heldBack */.Z)(incidents, 'person'), ...(0,incident/* heldBack */.Z)(incidents, 'channel')];
    if (held.includes(name.toLowerCase()))
        return;
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: '`release` names nobody, and no channel, whom an incident holds back',
        hint: 'the login or the kind of channel that the incident was opened about',
    });
}
function isHeld({ person, channel }, name) {
    return [person, channel].some((held) => held?.toLowerCase() === name.toLowerCase());
}
/**
 * Of a secret that somebody answers for, nobody else's word counts. At a terminal that has the escrow and the admin credentials
 * nobody is asked who they are.
 */
async function mustBeOwner(runs, row) {
    const { key } = (0,incident_record/* partsOf */.CI)(row);
    const run = runs.find(({ target }) => target.key === key);
    const owner = run?.target.owner ?? [];
    if (!run || owner.length === 0 || run.context.ports.pressed === undefined)
        return;
    const pressed = await run.context.ports.pressed();
    if (pressed && (await (0,owners/* ownersOf */.K2)(run)).some(({ id }) => id === pressed.id))
        return;
    throw new errors/* KeyturnError */.FB('NEEDS_HUMAN', {
        secret: key,
        what: `that a key of ${key} is dead is taken from its owner alone (${owner.join(', ')}), and none of them has started this run`,
        hint: `one of them says so: keyturn incident --dead ${(0,shell_word/* inQuotes */.N)(row)}`,
    });
}
/** Their word counts for nothing against the provider's. */
async function refuseIfSeenAlive(runs, row) {
    const { key, name } = (0,incident_record/* partsOf */.CI)(row);
    const run = runs.find(({ target }) => target.key === key);
    const credential = run?.entry?.credentials.find(({ rotation }) => rotation === name);
    if (!run || !credential)
        return;
    const provider = await run.providerOf(credential);
    const accepted = (await probed(run, provider, credential)) === 'accepted';
    const listed = provider.list !== undefined &&
        !provider.idIsSecret &&
        (await provider.list()).some(({ id, active }) => id === credential.id && active !== false);
    if (!accepted && !listed)
        return;
    throw new errors/* KeyturnError */.FB('OLD_KEY_ALIVE', {
        secret: key,
        what: `${credential.id ?? credential.tag} is not dead: ${provider.account} ${accepted ? 'accepts it' : 'lists it'}`,
        hint: `end it in the console of ${provider.account}, or leave it to \`keyturn rotate --only ${(0,shell_word/* inQuotes */.N)(key)}\``,
    });
}
/** What its provider says of its value, where that is at hand: of a key that a person made, its successor's entry may have it. */
async function probed(run, provider, credential) {
    if (provider.manual)
        return (0,manual/* probeOld */.o0)(run, provider, credential);
    const value = run.context.escrow.value(credential.rotation);
    return value && provider.probe(value);
}
function withAccepted(document, rows, accepted) {
    return Object.keys((0,incident_rows/* openIncidents */.Gy)(document)).reduce((next, id) => (0,incident_rows/* withRows */.Qx)(next, id, (row, item) => (rows.includes(row) && !(0,incident_record/* isOver */.PU)(item) ? { ...item, accepted } : item)), document);
}
function withReleased(document, name) {
    const incidents = Object.entries(document.incidents ?? {}).map(([id, incident]) => {
        const { selector, released = [] } = incident;
        if (!isHeld(selector, name) || released.includes(name))
            return [id, incident];
        return [id, { ...incident, released: [...released, name] }];
    });
    return { ...document, incidents: Object.fromEntries(incidents) };
}

// EXTERNAL MODULE: ./lib/rotation/model/budget.js
var budget = __webpack_require__(19007);
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
    if (!(0,run_options/* isAwaited */.AJ)(options))
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

// EXTERNAL MODULE: ./lib/rotation/run/opening.js + 1 modules
var opening = __webpack_require__(83287);
// EXTERNAL MODULE: ./lib/rotation/model/edited-options.js
var edited_options = __webpack_require__(44784);
// EXTERNAL MODULE: ./lib/rotation/steps/preflight.js + 2 modules
var preflight = __webpack_require__(76453);
;// CONCATENATED MODULE: ./lib/rotation/run/plan.js
/** What a dry run says it would do, and what every run says comes next. Reads only. */














/** What would be done, from reads alone. Throws what would stop a run that may act before its first effect. */
async function plan(run, options) {
    const { entry } = run;
    const pending = (0,model_policy/* pendingOf */.lc)(entry);
    run.outcome.action = 'none';
    await run.refuseHeld();
    if (run.braked && !options.exposed) {
        run.outcome.action = 'waiting';
        run.outcome.next = (0,brake/* holdSays */.Iz)(run.braked);
        if (options.force !== undefined)
            run.outcome.error = (0,brake/* onHold */.L7)(run.target.key, run.braked);
        return;
    }
    const { retiring, retired } = run.entry ?? {};
    if ((retiring || retired !== undefined) && options.force === undefined) {
        run.outcome.next = retired === undefined ? 'would go on with its retirement' : `retired at ${retired}`;
        return;
    }
    if (run.unconfirmed) {
        run.outcome.next = 'would end with its person, if they are gone';
        return;
    }
    if (pending) {
        run.outcome.action = 'planned';
        run.outcome.next = `would go on with ${pending.tag} (${pending.step})`;
        return;
    }
    if ((0,ask_record/* isOpen */.nT)(entry?.ask) && (0,manual/* asksOwner */.I)(run)) {
        run.outcome.action = 'waiting';
        run.outcome.next = `waits for the answer of ${entry.ask.owner.login}, until ${entry.ask.expires}`;
        handleNeedsHuman(run, options);
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
    if ((0,manual/* asksOwner */.I)(run)) {
        run.outcome.next = `would ask its owner (${run.target.owner?.join(', ')}) for a key of ${decision.prepared.provider.account}, and write ${places}${(0,start_after/* startsSay */.F9)(run.target)}`;
        return;
    }
    run.outcome.next = `would mint at ${decision.prepared.provider.account} and write ${places}${people > 0 ? `, with a link for ${people} ${people === 1 ? 'person' : 'people'}` : ''}${(0,start_after/* startsSay */.F9)(run.target)}`;
}
/** Why it would be rotated, if it would. */
async function dueNow(run) {
    const { target, context } = run;
    if (run.entry) {
        const reason = await (0,due/* reasonOf */.A3)(run);
        // A run that acts journals this one as a wish, which comes before every other reason.
        return (await foreseenFirstProof(run)) ?? reason;
    }
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
    outcome.error ??= (0,needs_human/* humanError */.Gg)(target.key, entry, entry.human);
}
/** Whether the new credential is in place and only its predecessor waits for a human: rotations go on then. */
function onlyPredecessorWaits({ entry }) {
    return (0,needs_human/* isAboutPredecessor */.FF)(entry?.human);
}
/** Adds to the outcome what comes next, where nothing has said it yet, and which settings were edited. */
function conclude(run) {
    const { entry, outcome, target } = run;
    const changed = (0,edited_options/* editedSettings */.j)(target, entry);
    if (changed !== undefined)
        outcome.notes.push(changed);
    if (run.braked)
        outcome.hold = run.braked;
    if (outcome.next !== '' || outcome.error || entry?.retired !== undefined)
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
    const looked = options.signals ? await (0,opening/* look */.Op)(given, { chosen, configured, options }) : undefined;
    if (looked?.news.length === 0)
        return looked.result;
    const context = await (0,opening/* contextOf */.Vm)(given, { chosen, configured, options }, evictions(all));
    if (looked)
        context.notices.push(...looked.news.map((news) => `between two daily runs: ${news}`));
    const { session, ports } = context;
    const only = chosen.length < configured.length ? chosen.map(({ key }) => key) : undefined;
    if (!options.dryRun)
        await recordArrivalOrDeparture(context, options, only);
    const expanded = options.hold || options.retire ? (0,opening/* known */.eO)(context, chosen) : await (0,personal_credentials/* expand */.fT)(context, chosen);
    all.push(...expanded.runs);
    const { keys } = options;
    const opened = options.incident && (await (0,incident_open/* openIncident */.pF)(context, all, options.incident, options.dryRun === true));
    const meant = opened && (opened.is === 'new' || opened.is === 'known' ? meantBy(context, opened.id) : new Set());
    const runs = worstFirst(context, await concerned(all, options)).filter(({ target: { key } }) => keys?.includes(key) !== false && meant?.has(key) !== false);
    if (options.dryRun) {
        if (!opened)
            await (0,parallel/* inParallel */.HN)(runs, (run) => plan(run, options));
    }
    else {
        if (options.hold)
            await (0,parallel/* guarded */.Nj)(runs, () => pullBrake(context, runs, options.hold));
        else if (options.retire)
            await (0,parallel/* inParallel */.HN)(runs, (run) => retire(run, options.retire));
        else if (options.mend)
            await mend(context, runs);
        else if (options.decision)
            await decide(context, runs, options.decision);
        else
            await work(context, runs, expanded.gone, { ...options, ...(looked ? { marks: looked.marks } : {}) });
        await settle(context);
        await finish(context, runs);
        await keepAlive(context);
    }
    const signer = !session.existed || options.dryRun ? (0,journal_signer/* signerOf */.K)(session, ports.pin) : undefined;
    if (signer !== undefined)
        context.notices.push(`the journal at ${ports.journal.place} ${signer}`);
    context.notices.push(...(0,held_back/* stillHeldBack */.xQ)(session.document));
    for (const { run, error } of expanded.failures)
        if (!run.outcome.error)
            (0,parallel/* fail */.fJ)(run, error);
    insistOnLeft(runs, options);
    for (const run of runs)
        (0,parallel/* attachNow */.kN)(run, effects);
    for (const run of runs)
        conclude(run);
    const people = [
        ...[...runs.flatMap((run) => [...run.recipients, ...(0,owners/* namedOwners */.Q)(run)]), ...(0,recipients/* ledger */.Wg)(session.document)].map(({ login }) => login),
        ...Object.values(session.document.incidents ?? {}).flatMap(({ selector: { person } }) => person ?? []),
    ];
    return {
        outcomes: runs.map((run) => run.outcome),
        abandoned: (0,personal_credentials/* abandonedOf */.eN)(session.document, configured),
        people: [...new Set(people)],
        notices: [...new Set([...(0,following_clock/* complaintsAbout */.WC)(ports.clock), ...context.notices])],
        failures: context.strays ?? [],
        targets: runs.map((run) => run.target),
        session,
        at: ports.clock.now(),
        ...(opened ? { incident: opened } : {}),
    };
}
/** Finishes what a killed run left open, and begins nothing. */
async function mend(context, runs) {
    await (0,parallel/* inParallel */.HN)(runs, recordLostValues);
    await (0,parallel/* inParallel */.HN)(runs, finishAbandoned);
    await (0,start_after/* startAfter */.HM)(context, runs.filter(mayGoOn));
}
/** The steps of a run that acts, in their order. `gone`: personal credentials whose person is no recipient any more. */
async function work(context, runs, gone, options) {
    if (options.force !== undefined || options.exposed)
        await (0,parallel/* inParallel */.HN)(runs, (run) => recordRequest(run, options));
    await (0,parallel/* inParallel */.HN)(runs, recordLostValues);
    if (options.ended)
        await (0,parallel/* inParallel */.HN)(runs, old_key/* hearOwner */.SW);
    await (0,parallel/* inParallel */.HN)(runs, left_inTime(followLinks));
    await (0,parallel/* guarded */.Nj)(runs, () => closeLeftAsks(context));
    const leaks = (0,run_options/* isDaily */.wg)(options) ? await leaksOf(context, runs, options.marks) : [];
    await (0,parallel/* guarded */.Nj)([], () => settleHolds(context, runs, options));
    await finishClosing(runs);
    if (options.offboard)
        await offboard(runs, options.offboard, options.reason ?? 'offboard');
    else if ((0,run_options/* isDaily */.wg)(options))
        await revokeAccessOfLeavers(context, runs, gone, options.force !== undefined);
    await inWaves(runs.filter(isOpen), options);
    await askOwners(context, runs, options);
    await (0,parallel/* guarded */.Nj)(runs, () => (0,deliver/* deliver */.c)(runs.filter((run) => mayGoOn(run) && isOpen(run) && !run.unconfirmed)));
    await (0,parallel/* inParallel */.HN)(runs.filter((run) => mayGoOn(run) && isOpen(run)), (run) => drainInTime(run, options));
    // One message for each owner: what they are to make, and what they are to end.
    await (0,parallel/* guarded */.Nj)(runs, () => (0,send/* tellOwners */.M)(context));
    await (0,start_after/* startAfter */.HM)(context, runs.filter((run) => mayGoOn(run) && isOpen(run)));
    await (0,parallel/* inParallel */.HN)(runs.filter(mayGoOn), left_inTime(lookAgain));
    await (0,parallel/* inParallel */.HN)(runs.filter((run) => (run.holds || (0,sweep/* hasUncertainMint */.sc)(run)) && mayGoOn(run)), left_inTime(sweep/* sweep */.X0));
    await (0,parallel/* guarded */.Nj)([], () => (0,exposure/* closeLeaks */.XV)(context, leaks));
}
/** As many at a time as the escrow has room for: what a wave has placed everywhere makes room for the next one. */
async function inWaves(runs, options) {
    let wave = runs;
    for (;;) {
        const unbegun = (run) => {
            if (!(0,run_options/* isReviewed */.qe)(options))
                showHuman(run);
            leaveUnbegun(run, options);
        };
        await (0,parallel/* inParallel */.HN)(wave, left_inTime((run) => advanceSecret(run, options), unbegun));
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
        return runs.filter((run) => (0,detect_leavers/* holdsAccess */.pv)(run, offboard.id));
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
    await (0,held_back/* withdrawHeldBack */.dr)(run);
    if (awaitsReceipts(run))
        await refreshReceipts(run);
    await (0,exposure/* handleDisputes */.KT)(run);
    await remind(run);
}
/** `marks`: what was looked at before; remembered once what it stands for is a wish in the journal. */
async function leaksOf(context, runs, marks) {
    try {
        const leaks = await (0,exposure/* findLeaks */.YM)(context, runs);
        if (marks !== undefined)
            await context.session.commit({ message: 'alerts seen', apply: (document) => ({ ...document, signals: marks }) });
        return leaks;
    }
    catch (error) {
        return notConsulted(context, error);
    }
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

/***/ 25584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ advance)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16431);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90333);
/** From the minted value to publication: escrow, verification, write. It goes on from wherever the credential stands. */



/** Escrow, verify, write, publish: from wherever the credential stands. Its value is known. */
async function advance(run, provider, { rotation, minted, mayWrite = async () => true }) {
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
    }
    if (!(await mayWrite()))
        return;
    if (run.credential(rotation).step === 'escrowed') {
        await run.amend('writing', rotation, (credential, entry) => {
            run.refuseBraked(entry);
            return { ...credential, step: 'writing', times: { ...credential.times, writing: run.now() } };
        });
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

/***/ 2723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SW: () => (/* binding */ hearOwner),
/* harmony export */   _0: () => (/* binding */ replacedBy),
/* harmony export */   aD: () => (/* binding */ isTimeToTell),
/* harmony export */   dL: () => (/* binding */ waitsForOwner),
/* harmony export */   vt: () => (/* binding */ whoEnds)
/* harmony export */ });
/* harmony import */ var _model_asked_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8320);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84748);
/* harmony import */ var _people_owners_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73614);
/* harmony import */ var _manual_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92718);
/* harmony import */ var _send_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96792);






const DAY = 86_400_000;
/** A daily run is early sometimes. */
const EARLY = 4 * 3_600_000;
/** From one message to the next: after 1, 3 and 7 days from the first, then weekly. */
const PAUSES = [DAY, 2 * DAY, 4 * DAY];
/**
 * That an old key of a secret with an owner was ended is taken from an owner alone: from the person at this terminal, or from
 * whoever has started this run by hand and answers for the secret. Throws NEEDS_HUMAN for everybody else, and their word
 * counts nowhere in this run.
 */
async function hearOwner(run) {
    if (!isOwned(run))
        return;
    try {
        const pressed = await run.context.ports.pressed?.();
        if (pressed && (await (0,_people_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .ownersOf */ .K2)(run)).some(({ id }) => id === pressed.id))
            return;
    }
    catch (error) {
        run.facts.othersWord = true;
        throw error;
    }
    run.facts.othersWord = true;
    const { key, owner = [] } = run.target;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('NEEDS_HUMAN', {
        secret: key,
        what: `that the old key of ${key} was ended is taken from its owner alone (${owner.join(', ')}), and none of them has started this run`,
        hint: `one of them runs the workflow by hand, with \`only: ${key}\` and \`ended: true\``,
    });
}
/** Outside the forge nobody presses: whoever can start a run there has the journal and the escrow anyway. */
function isOwned(run) {
    const { ask, pressed } = run.context.ports;
    const hasOwner = (run.target.owner ?? []).length > 0;
    return (0,_manual_js__WEBPACK_IMPORTED_MODULE_3__/* .asksOwner */ .I)(run) || (hasOwner && ask === undefined && pressed !== undefined);
}
/** The credential that stands everywhere in the place of what was there before Keyturn's first key; undefined: there is none yet, or no owner was asked for any. */
function replacedBy(run) {
    const { entry } = run;
    const current = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .currentOf */ .$c)(entry);
    if (!(0,_manual_js__WEBPACK_IMPORTED_MODULE_3__/* .asksOwner */ .I)(run) || !entry?.observed || entry.observed.exposed || !current)
        return undefined;
    const wasAsked = entry.credentials.some(({ request }) => request !== undefined);
    return wasAsked && current.destinations.every(({ done }) => done !== undefined) ? current : undefined;
}
/**
 * Whether a person still has to end this previous credential. Its maker, else the first owner, is told so when that is due; it
 * is an error once the key has outlived its `max-age`.
 */
async function waitsForOwner(run, previous) {
    if (!(0,_manual_js__WEBPACK_IMPORTED_MODULE_3__/* .asksOwner */ .I)(run))
        return false;
    const provider = await run.providerUnlessEnded(previous);
    if (!provider?.manual)
        return false;
    const probe = await (0,_manual_js__WEBPACK_IMPORTED_MODULE_3__/* .probeOld */ .o0)(run, provider, previous);
    if (probe === 'rejected' || (run.saidEnded && probe !== 'accepted'))
        return false;
    const owner = await whoEnds(run, previous);
    if (owner && isTimeToTell(run, previous))
        tellToEnd(run, { previous, provider, owner });
    record(run, { previous, provider, owner, works: probe === 'accepted' });
    return true;
}
/** Its maker has the console open more often than others; who has left is not asked. */
async function whoEnds(run, { maker }) {
    const owners = await (0,_people_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .ownersOf */ .K2)(run);
    return owners.find(({ id }) => id === maker?.id) ?? owners[0];
}
/** `exposed`: daily. */
function isTimeToTell(run, { told, exposed }) {
    if (!told)
        return true;
    const pause = exposed ? DAY : (PAUSES[told.count - 1] ?? 7 * DAY);
    return run.context.ports.clock.now().getTime() >= (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(told.at) + pause - EARLY;
}
function tellToEnd(run, { previous, provider, owner }) {
    const { console } = provider.manual ?? {};
    const since = (0,_model_asked_js__WEBPACK_IMPORTED_MODULE_5__/* .inUseSince */ .lG)(previous).slice(0, 10);
    const { rotation } = previous;
    (0,_send_js__WEBPACK_IMPORTED_MODULE_4__/* .toTell */ .F)({
        run,
        person: owner,
        kind: 'end',
        line: {
            secret: run.target.key,
            ...(console === undefined ? {} : { console }),
            why: previous.exposed
                ? `It was in use from ${since} and has leaked; its successor is in place: end it now.`
                : `It was in use from ${since} and has been replaced everywhere: it can be ended now.`,
        },
        journal: (message, at) => run.amend(message, rotation, (one) => ({ ...one, told: { count: (one.told?.count ?? 0) + 1, at } })),
    });
}
function record(run, { previous, provider, owner, works }) {
    const { outcome, target, context } = run;
    const { key } = target;
    const who = owner?.login ?? 'nobody';
    const seen = works ? ', and it still works' : '';
    if (outcome.action === 'none')
        outcome.action = 'waiting';
    if (owner)
        outcome.endedBy = owner.login;
    outcome.next = `the old key, in use since ${(0,_model_asked_js__WEBPACK_IMPORTED_MODULE_5__/* .inUseSince */ .lG)(previous).slice(0, 10)}, is to be ended by ${who}${seen}`;
    const hint = `${who} ends it in ${provider.manual?.console}; where Keyturn cannot see that, an owner runs the workflow by hand with \`only: ${key}\` and \`ended: true\``;
    if (run.saidEnded) {
        const what = `the old key of ${key} is said to have been ended, and it still works`;
        outcome.error ??= new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('NEEDS_HUMAN', { secret: key, what, hint });
    }
    if (owner === undefined) {
        const what = `the old key of ${key} is to be ended, and nobody answers for it any more`;
        outcome.error ??= new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ASK_NOBODY', {
            secret: key,
            what,
            hint: `name somebody under \`owner\` of ${key}`,
        });
    }
    if (context.ports.clock.now().getTime() < (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .deadAt */ .so)(previous, target.policy))
        return;
    const what = `the previous credential of ${key} has outlived its max-age: ${who} has not ended it yet${seen}`;
    outcome.error ??= new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('OVERDUE', { secret: key, what, hint });
}


/***/ }),

/***/ 3854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ whyNow),
/* harmony export */   Nf: () => (/* binding */ openAsks),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   rh: () => (/* binding */ wantAnswer)
/* harmony export */ });
/* harmony import */ var _journal_parallel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27711);
/* harmony import */ var _journal_remembered_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(21242);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _model_needs_human_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18581);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84748);
/* harmony import */ var _people_held_back_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35889);
/* harmony import */ var _people_owners_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73614);
/* harmony import */ var _end_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48889);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(17151);
/* harmony import */ var _send_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(96792);
/* harmony import */ var _whose_key_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(79046);











/** So many requests may wait for one person. */
const MOST_OPEN = 10;
const WEEK = 7 * 86_400_000;
const wanted = new WeakMap();
/** A value of this secret is to be asked for: everything else that its rotation needs is there. */
async function wantAnswer(run, want) {
    run.outcome.action = 'waiting';
    run.outcome.reason = want.reason;
    const requests = placeToAsk(run);
    await checkedOnce(requests);
    const { entry } = run;
    const stopped = entry && (0,_end_js__WEBPACK_IMPORTED_MODULE_6__/* .stoppedBy */ .$)(entry);
    if (entry && stopped && !run.context.reviewed) {
        // One that its place has ended might have been answered for days.
        const again = Math.min((0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .time */ .kB)(entry.ask?.expires ?? run.now()), (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .time */ .kB)(stopped.since)) + WEEK;
        const isWeekly = stopped.code === 'ASK_UNANSWERED';
        if (!isWeekly || run.context.ports.clock.now().getTime() < again) {
            if (isWeekly)
                run.outcome.next = `its owner is asked again at ${new Date(again).toISOString()}`;
            if (entry.human !== stopped)
                run.outcome.error ??= (0,_model_needs_human_js__WEBPACK_IMPORTED_MODULE_2__/* .humanError */ .Gg)(run.target.key, entry, stopped);
            return;
        }
    }
    wanted.set(run, want);
}
const checked = new WeakMap();
function checkedOnce(requests) {
    const found = checked.get(requests) ?? requests.check();
    checked.set(requests, found);
    return found;
}
/** Opens the requests that this run wants, as many as their owners can have at a time: the longest due first. */
async function openAsks(context, runs) {
    const due = runs.filter((run) => wanted.has(run)).sort(_record_js__WEBPACK_IMPORTED_MODULE_7__/* .longestDueFirst */ .l0);
    const owners = new Map();
    await (0,_journal_parallel_js__WEBPACK_IMPORTED_MODULE_0__/* .inParallel */ .HN)(due, async (run) => {
        const owner = await ownerToAsk(run);
        if (owner)
            owners.set(run, owner);
        else
            await leaveToNobody(run);
    });
    const open = new Map();
    const opened = due.filter((run) => {
        const owner = owners.get(run);
        if (!owner)
            return false;
        const count = open.get(owner.id) ?? (0,_record_js__WEBPACK_IMPORTED_MODULE_7__/* .openFor */ .qw)(context.session.document, owner.id);
        open.set(owner.id, count + 1);
        if (count < MOST_OPEN)
            return true;
        run.outcome.next = `is asked for when ${owner.login} has answered others: ${MOST_OPEN} requests wait for them`;
        return false;
    });
    await (0,_journal_parallel_js__WEBPACK_IMPORTED_MODULE_0__/* .inParallel */ .HN)(opened, (run) => openAsk(run, owners.get(run), wanted.get(run)));
    for (const run of due)
        wanted.delete(run);
}
/** The first owner, or the next one where the last did not answer, whom a channel reaches. */
async function ownerToAsk(run) {
    const owners = await (0,_people_owners_js__WEBPACK_IMPORTED_MODULE_5__/* .ownersOf */ .K2)(run);
    const { ask } = run.entry ?? {};
    const last = owners.findIndex(({ id }) => id === ask?.owner.id);
    const isExpired = ask !== undefined && run.context.ports.clock.now().getTime() >= (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .time */ .kB)(ask.expires);
    const from = last < 0 ? 0 : isExpired && (ask.unanswered ?? 0) > 0 ? last + 1 : last;
    const channels = (0,_people_held_back_js__WEBPACK_IMPORTED_MODULE_4__/* .openChannels */ .Lr)(run.context);
    return [...owners.slice(from), ...owners.slice(0, from)].find((person) => (0,_people_owners_js__WEBPACK_IMPORTED_MODULE_5__/* .askingChannels */ .Gp)(channels, person).length > 0);
}
async function leaveToNobody(run) {
    const human = { code: 'ASK_NOBODY', since: run.now() };
    if (run.entry?.human === undefined)
        await run.change('nobody can be asked', (entry) => ({ ...entry, human }));
    run.outcome.action = 'human';
    run.outcome.error ??= (0,_model_needs_human_js__WEBPACK_IMPORTED_MODULE_2__/* .humanError */ .Gg)(run.target.key, run.entry, run.entry?.human ?? human);
    for (const person of await (0,_people_owners_js__WEBPACK_IMPORTED_MODULE_5__/* .allOwnersOf */ .dO)(run)) {
        if (!(0,_people_held_back_js__WEBPACK_IMPORTED_MODULE_4__/* .isHeldBack */ .PT)(run.context.session.document, person))
            continue;
        const { login } = person;
        run.outcome.notes.push(`${login} is not asked until \`keyturn incident --release ${login}\``);
    }
}
async function openAsk(run, owner, { provider, reason, claim }) {
    const { ports, escrow } = run.context;
    const requests = placeToAsk(run);
    const before = run.entry?.ask;
    // Whatever became of it: one request for each secret.
    if (before)
        await (0,_end_js__WEBPACK_IMPORTED_MODULE_6__/* .endRequest */ .De)(run, before);
    const now = ports.clock.now();
    const terms = {
        rotation: ports.random.ulid(now),
        since: now.toISOString(),
        expires: new Date(now.getTime() + (run.target.ask?.expires ?? WEEK)).toISOString(),
        fields: provider.values.map((name) => ({ name })),
        size: _record_js__WEBPACK_IMPORTED_MODULE_7__/* .ANSWER_SIZE */ .Be,
    };
    const question = (0,_record_js__WEBPACK_IMPORTED_MODULE_7__/* .questionOf */ .YH)(run, provider, terms);
    const draft = await requests.draft(question);
    const ask = {
        ...terms,
        id: draft.id,
        via: requests.via,
        owner: (0,_journal_remembered_js__WEBPACK_IMPORTED_MODULE_10__/* .remembered */ .H)(owner),
        reason,
        step: 'asked',
        ...countsAfter(run.entry),
    };
    escrow.learnAsk(ask.rotation, draft.seed);
    await escrow.numbered((also) => run.change(`ask ${owner.login} (${reason})`, (entry) => ({ ...withoutNobody(run.refuseBraked(entry)), ask }), (document) => also(claim(document))));
    run.tell('ask', `${owner.login}, for ${ask.rotation}`);
    const put = await escrow.put(ask.rotation, { ask: draft.seed });
    await (0,_record_js__WEBPACK_IMPORTED_MODULE_7__/* .amendAsk */ .PV)(run, 'ask escrowed', ask, (one) => ({ ...one, escrow: { ...put, state: 'held' } }));
    escrow.noteEscrowed(ask.rotation, run.target.key);
    await requests.create(draft, question);
    run.outcome.next = `waits for the answer of ${owner.login}, until ${ask.expires}`;
    const why = (0,_end_js__WEBPACK_IMPORTED_MODULE_6__/* .whyAgain */ .zC)(run) ?? whyNow(run);
    const confirm = (0,_whose_key_js__WEBPACK_IMPORTED_MODULE_9__/* .wantsConfirmation */ .te)(run, provider, requests);
    (0,_send_js__WEBPACK_IMPORTED_MODULE_8__/* .toTell */ .F)({
        run,
        ask,
        person: owner,
        kind: run.isUrgent ? 'urgent' : 'request',
        line: lineOf(run, question, { link: draft.link, why, confirm }),
    });
}
/** What is counted goes on, unless a person has looked since. */
function countsAfter(entry) {
    const { refused = 0, unanswered = 0 } = entry?.ask ?? {};
    return {
        ...(refused > 0 && refused < 3 ? { refused } : {}),
        ...(unanswered > 0 && (unanswered < 2 || (entry && (0,_end_js__WEBPACK_IMPORTED_MODULE_6__/* .stoppedBy */ .$)(entry)) !== undefined) ? { unanswered } : {}),
    };
}
function withoutNobody({ human, ...entry }) {
    return human === undefined || human.code === 'ASK_NOBODY' ? entry : { ...entry, human };
}
/** The line of a message about one request. */
function lineOf(run, { console, note, expires }, { link, why, confirm }) {
    return {
        secret: run.target.key,
        link,
        note,
        until: expires,
        ...(console === undefined ? {} : { console }),
        ...(confirm ? { confirm } : {}),
        ...(why === undefined ? {} : { why }),
    };
}
/** What somebody has to know beside the request itself. */
function whyNow({ entry, isUrgent }) {
    if (entry?.wish?.first)
        return 'the old key has leaked: end it now, before you make the new one';
    return isUrgent ? 'the old key has leaked' : undefined;
}
function placeToAsk(run) {
    const { requests } = run.context.ports;
    if (requests)
        return requests;
    throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('INTERNAL', { secret: run.target.key, what: 'a request was wanted where none can be made' });
}


/***/ }),

/***/ 96792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ toTell),
/* harmony export */   M: () => (/* binding */ tellOwners)
/* harmony export */ });
/* harmony import */ var _journal_parallel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27711);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _people_held_back_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35889);
/* harmony import */ var _people_owners_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73614);
/* harmony import */ var _people_sending_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57402);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17151);






const DAY = 86_400_000;
/** So long after a dispute another channel is used. */
const DISTRUST = 7 * DAY;
const waiting = new WeakMap();
/** Adds a line to the message that this owner gets in this run. */
function toTell(one) {
    const { context } = one.run;
    const list = waiting.get(context) ?? [];
    list.push(one);
    waiting.set(context, list);
}
/** Sends what has been gathered. Failures end up in the outcomes; the next run tells the same links again. */
async function tellOwners(context) {
    const all = [...(waiting.get(context) ?? [])].sort((one, other) => (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .longestDueFirst */ .l0)(one.run, other.run));
    waiting.delete(context);
    const people = new Map();
    for (const one of all)
        people.set(wayOf(one), [...(people.get(wayOf(one)) ?? []), one]);
    for (const lines of people.values())
        await (0,_journal_parallel_js__WEBPACK_IMPORTED_MODULE_0__/* .guarded */ .Nj)(lines.map(({ run }) => run), () => tellOwner(lines));
}
/** A request that follows a dispute goes another way than the others of the same person. */
function wayOf({ person, run }) {
    return `${person.id} ${isDistrusted(run)}`;
}
function isDistrusted({ entry, context }) {
    return entry?.disputed !== undefined && context.ports.clock.now().getTime() < Date.parse(entry.disputed) + DISTRUST;
}
async function tellOwner(lines) {
    const [first] = lines;
    if (!first)
        return;
    const { person, run } = first;
    const { ports } = run.context;
    const reminder = lines.every(({ kind }) => kind === 'reminder');
    const message = {
        person,
        lines: lines.map(({ line }) => line),
        from: ports.from,
        ...(reminder ? { reminder: true } : {}),
        ...(lines.some(({ kind }) => kind === 'urgent') ? { urgent: true } : {}),
    };
    const channel = await sent(run, message);
    const at = run.now();
    await Promise.all(lines.map((one) => {
        const says = `${one.kind} for ${person.login} sent by ${channel}`;
        if (one.kind === 'end')
            return one.journal(says, at);
        return (0,_record_js__WEBPACK_IMPORTED_MODULE_5__/* .amendAsk */ .PV)(one.run, says, one.ask, (ask) => withSent(ask, one, at));
    }));
}
function withSent(ask, { kind, run }, at) {
    if (kind === 'reminder')
        return { ...ask, reminded: at };
    const step = ask.step === 'asked' ? 'sent' : ask.step;
    return { ...ask, step, sent: at, ...(kind === 'urgent' ? { reason: run.entry?.wish?.reason ?? ask.reason } : {}) };
}
/**
 * By the first channel that takes it. After a dispute not by the one that somebody else may read, where there is another.
 * Throws DELIVER_FAILED.
 */
async function sent(run, message) {
    const { person } = message;
    const ways = (0,_people_owners_js__WEBPACK_IMPORTED_MODULE_3__/* .askingChannels */ .Gp)((0,_people_held_back_js__WEBPACK_IMPORTED_MODULE_2__/* .openChannels */ .Lr)(run.context), person);
    const trusted = isDistrusted(run) && ways.length > 1 ? ways.slice(1) : ways;
    try {
        const { channel, refused } = await (0,_people_sending_js__WEBPACK_IMPORTED_MODULE_4__/* .sendBySome */ .w)(trusted, (way) => way.ask(message));
        for (const says of refused)
            run.outcome.notes.push(`${person.login} was written to by ${channel.name}, because ${says}`);
        return channel.name;
    }
    catch (error) {
        if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB))
            throw error;
        throw new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DELIVER_FAILED', {
            secret: run.target.key,
            what: `${person.login} could not be asked: ${error.message}`,
            hint: 'run again: the same link is sent; the old key stays in place until then',
        });
    }
}


/***/ }),

/***/ 79046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   it: () => (/* binding */ isConfirmed),
/* harmony export */   te: () => (/* binding */ wantsConfirmation),
/* harmony export */   yt: () => (/* binding */ unheard)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _disputed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57498);


/** Undefined: nothing is known of it, as with a first key. */
function wantedIdentity({ target, entry }) {
    const { account } = target.binding.options;
    if (typeof account === 'string')
        return { account };
    // One that was never in place says nothing, and neither does one that is disputed: it may be somebody else's.
    const proved = entry?.credentials.filter(({ identity, times }) => identity !== undefined && times.current) ?? [];
    const believed = proved.filter((one) => entry && !(0,_disputed_js__WEBPACK_IMPORTED_MODULE_1__/* .isDisputedAnswer */ .dl)(entry, one));
    const print = believed.find(({ stage }) => stage === 'current')?.identity ?? believed.at(-1)?.identity;
    return print === undefined ? undefined : { print };
}
/** Whether the owner has to say that the answer is theirs, as far as it is known before the answer is opened. */
function wantsConfirmation(run, provider, requests) {
    if (requests.confirms)
        return true;
    const confirm = run.target.ask?.confirm ?? 'auto';
    if (confirm !== 'auto')
        return confirm === 'always';
    return provider.whose === undefined || wantedIdentity(run) === undefined;
}
async function identityOf(run, provider, minted) {
    const wanted = wantedIdentity(run);
    const { keys } = run.context.session;
    const told = await provider.whose?.(minted);
    if (told === undefined || keys === undefined)
        return { is: wanted && provider.whose !== undefined ? 'untold' : 'unwanted' };
    const identity = keys.identity(run.target.key, told);
    if (!wanted)
        return { is: 'unwanted', identity };
    const equal = 'account' in wanted ? wanted.account === told : wanted.print === identity;
    return { is: equal ? 'equal' : 'other', identity };
}
/**
 * Whether the asked owner has confirmed this answer: in this very run, which they have started with its code; or in an earlier
 * one, which has taken it since. A code of the journal says nothing of an answer that can still be exchanged.
 */
async function isConfirmed(run, ask, filled, code) {
    if (filled.state === 'taken' && ask.confirmed === filled.code)
        return true;
    if (code === undefined || code !== filled.code)
        return false;
    const pressed = await run.context.ports.pressed?.();
    if (pressed?.id !== ask.owner.id)
        return false;
    heard.add(run.context);
    return true;
}
/** Runs whose code was that of an answer, given by its owner. */
const heard = new WeakSet();
/** The code that was given is of no answer that waits, or not from its owner: who gave it has to know. */
function unheard(context, code) {
    if (code === undefined || heard.has(context))
        return undefined;
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('NEEDS_HUMAN', {
        what: 'the code that was given as `confirm` is not the one of an answer that waits for who started this run: nothing was confirmed',
        hint: 'compare it with what your page shows, after the last press on Send. Whoever was asked has to start the run, and nobody else',
    });
}


/***/ }),

/***/ 16431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h2: () => (/* binding */ abort),
  aP: () => (/* binding */ abortAndThrow),
  _N: () => (/* binding */ end),
  lh: () => (/* binding */ endCredential)
});

// EXTERNAL MODULE: ./lib/rotation/journal/secret-run.js + 1 modules
var secret_run = __webpack_require__(68410);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/needs-human.js
var needs_human = __webpack_require__(18581);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(84748);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(43627);
// EXTERNAL MODULE: ./lib/rotation/steps/manual.js
var manual = __webpack_require__(92718);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(22850);
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
    const { adopted, idFrom, id } = request.credential;
    if (adopted && idFrom === undefined && id !== request.adopt)
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
var witness = __webpack_require__(13153);
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
        if (run.entry)
            run.refuseBraked(run.entry);
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
        const ended = (0,secret_run/* replace */.H)(entry, credential.rotation, ({ baseline: _, ...one }) => ({
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
        throw (0,needs_human/* humanError */.Gg)(run.target.key, run.entry, human);
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
        if (run.saidEnded && (0,errors.is)(error, 'OLD_KEY_ALIVE'))
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
        adopt: run.adopt,
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
        await run.amend(`revoking ${credential.tag}`, credential.rotation, (one, entry) => {
            run.refuseBraked(entry);
            return { ...one, times: { ...one.times, revoking: run.now() } };
        });
    }
    else if (run.entry)
        run.refuseBraked(run.entry);
    const { proof } = provider ? await end(run, provider, credential) : { proof: 'confirmed' };
    run.facts.ended.add(credential.rotation);
    await run.change(message, (entry) => {
        const ended = (0,secret_run/* replace */.H)(entry, credential.rotation, (one) => ({
            // Where it was written is asked again while only its absence, or a person, says that it is dead.
            ...(proof === 'refused' ? (0,record/* collapse */.ap)(one) : one),
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

/***/ 39229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ fingerprintsOf)
/* harmony export */ });
/** Name of a value -> its fingerprint under the salt of the entry, which is there by now. */
async function fingerprintsOf(run, { values }) {
    const salt = run.entry?.salt ?? '';
    const pairs = Object.entries(values).map(async ([name, value]) => [name, await run.context.ports.fingerprint(salt, value)]);
    return Object.fromEntries(await Promise.all(pairs));
}


/***/ }),

/***/ 38064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nu: () => (/* binding */ checkFirstContact),
  Je: () => (/* binding */ checkMinting),
  H8: () => (/* binding */ listAgain)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(84748);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(43627);
// EXTERNAL MODULE: ./lib/rotation/people/personal-credentials.js
var personal_credentials = __webpack_require__(43537);
// EXTERNAL MODULE: ./lib/rotation/people/recipients.js
var recipients = __webpack_require__(85906);
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

// EXTERNAL MODULE: ./lib/rotation/steps/adoptable.js
var adoptable = __webpack_require__(64584);
// EXTERNAL MODULE: ./lib/rotation/steps/preflight.js + 2 modules
var preflight = __webpack_require__(76453);
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
    const isAdopted = ({ id }) => id === run.adopt;
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
var sweep = __webpack_require__(43414);
// EXTERNAL MODULE: ./lib/rotation/steps/witness.js
var witness = __webpack_require__(13153);
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
        await (0,adoptable/* adoptable */.xk)(run, target.adopt, exposed || entry?.observed?.exposed === true);
}


/***/ }),

/***/ 90111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ settlePredecessor),
/* harmony export */   X: () => (/* binding */ candidates)
/* harmony export */ });
/* harmony import */ var _journal_incident_rows_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3950);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _model_needs_human_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18581);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84748);
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43627);
/* harmony import */ var _adoptable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64584);
/* harmony import */ var _ask_old_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2723);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8084);
/* harmony import */ var _in_place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8217);
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
        .filter(({ id, tag, active }) => !known.has(id) && active !== false && !(tag !== undefined && (0,_model_record_js__WEBPACK_IMPORTED_MODULE_7__/* .isTag */ .dz)(tag)))
        .map(({ id }) => id)
        .slice(0, 20);
}
/** Before the drain: takes up an `adopt` that was added later, or a proof that the leaked predecessor is dead. */
async function settlePredecessor(run) {
    const { entry } = run;
    const { human, observed } = entry ?? {};
    if (!entry || run.target.person || (!observed && !(0,_model_needs_human_js__WEBPACK_IMPORTED_MODULE_1__/* .isAboutPredecessor */ .FF)(human)))
        return;
    if ((0,_model_needs_human_js__WEBPACK_IMPORTED_MODULE_1__/* .isAboutPredecessor */ .FF)(human)) {
        if (run.saidEnded)
            return clearPredecessor(run, 'confirmed', 'somebody says that it was ended');
        const told = await endByValue(run);
        if (await isRefused(run, told ? LOOKS : 1))
            return clearPredecessor(run, 'refused', 'it is refused');
    }
    if (run.saidEnded && (0,_ask_old_key_js__WEBPACK_IMPORTED_MODULE_4__/* .replacedBy */ ._0)(run))
        return clearPredecessor(run, 'confirmed', 'an owner says that it was ended');
    if (await adoptLater(run, (0,_model_needs_human_js__WEBPACK_IMPORTED_MODULE_1__/* .isAboutPredecessor */ .FF)(human)))
        return;
    if (!human || !(0,_model_needs_human_js__WEBPACK_IMPORTED_MODULE_1__/* .isAboutPredecessor */ .FF)(human))
        return;
    run.outcome.action = 'human';
    run.outcome.error ??= (0,_model_needs_human_js__WEBPACK_IMPORTED_MODULE_1__/* .humanError */ .Gg)(run.target.key, entry, human);
}
/** Where the vendor ends a credential for whoever has its value. Whether that helped is asked afterwards. */
async function endByValue(run) {
    const value = run.found.get(_adoptable_js__WEBPACK_IMPORTED_MODULE_3__/* .IN_PLACE */ .iz);
    const provider = value && (await run.provider(run.target.binding));
    if (!value || !provider?.endByValue)
        return false;
    await run.hold();
    run.tell('revoke', 'what was in place before, by its value');
    await provider.endByValue(value.values).catch((error) => {
        if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
            throw error;
        run.outcome.notes.push(`what was in place before could not be ended by its value: ${error.message}`);
    });
    return true;
}
async function clearPredecessor(run, proof, why) {
    run.facts.ended.add(_adoptable_js__WEBPACK_IMPORTED_MODULE_3__/* .IN_PLACE */ .iz);
    run.outcome.ended = [...(run.outcome.ended ?? []), `what was in place before is dead: ${why}`];
    await run.change(`what was in place before: ${why}`, ({ human: _, observed: __, ...entry }) => entry, (document) => (0,_journal_incident_rows_js__WEBPACK_IMPORTED_MODULE_8__/* .withRowEnded */ .t6)(document, `${run.target.key} observed`, run.now(), proof));
}
/** How often a value that its vendor was told to end is asked for before it counts as alive. */
const LOOKS = 6;
/** The value that stood in a readable place before this run wrote there is refused, several times in a row. */
async function isRefused(run, looks) {
    const value = run.found.get(_adoptable_js__WEBPACK_IMPORTED_MODULE_3__/* .IN_PLACE */ .iz);
    if (!value)
        return false;
    const provider = await run.provider(run.target.binding);
    if (provider.local)
        return true;
    const needed = Math.max(2, provider.successes);
    for (let streak = 0, left = looks; left > 0;) {
        if ((await provider.probe(value)) === 'rejected')
            streak++;
        else {
            streak = 0;
            left--;
        }
        if (streak >= needed)
            return true;
        if (left > 0)
            await run.context.ports.clock.sleep(Math.max(1_000, provider.propagation));
    }
    return false;
}
/** Whether `adopt` names a credential that the journal does not have yet, and that is the predecessor of the current one. */
async function adoptLater(run, exposed) {
    const { entry } = run;
    const current = (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .currentOf */ .$c)(entry);
    if (!entry || !current)
        return false;
    const adopted = await adoptedLater(run, exposed);
    if (!adopted || entry.credentials.some(({ id }) => id === adopted.id))
        return false;
    const record = await predecessor(run, current, adopted, exposed);
    await run.change('what was in place before is adopted', ({ human: _, observed: __, ...rest }) => ({
        ...rest,
        credentials: [record, ...rest.credentials],
    }));
    return true;
}
/** Of what a person ordered to end, more may be known than the configuration says; contradictions still end nothing. */
async function adoptedLater(run, exposed) {
    const { adopt } = run.target;
    if (!exposed)
        return adopt === undefined ? undefined : (0,_adoptable_js__WEBPACK_IMPORTED_MODULE_3__/* .adoptable */ .xk)(run, adopt, true);
    if (run.entry?.human?.code !== 'ADOPT_DISAGREES')
        return adopt === undefined ? undefined : (0,_adoptable_js__WEBPACK_IMPORTED_MODULE_3__/* .adoptable */ .xk)(run, adopt, true);
    // Every place has the successor by now: only what was enrolled before that is asked.
    const places = (await run.context.ports.addresses(run.target)).map(({ key }) => [key, undefined]);
    const found = await (0,_in_place_js__WEBPACK_IMPORTED_MODULE_6__/* .whichIsInPlace */ .S)(run, new Map(places));
    return found.is === 'known' ? found.adopted : undefined;
}
/** The record of what was in place before the current credential, which is to drain like any predecessor. */
async function predecessor(run, current, adopted, exposed) {
    const since = run.entry?.observed?.since ?? current.times.intent;
    const published = current.times.current ?? current.times.intent;
    return {
        ...(await (0,_due_js__WEBPACK_IMPORTED_MODULE_5__/* .adoptedRecord */ .zn)(run, adopted)),
        stage: 'previous',
        ...(exposed ? { exposed: true } : {}),
        times: { intent: since, current: since, previous: published },
        destinations: [],
        revokeNotBefore: (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .revokeNotBefore */ .dh)(new Date((0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB)(published)), run.target.policy, exposed).toISOString(),
    };
}


/***/ }),

/***/ 81593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ rotate),
  k: () => (/* binding */ whenPossible)
});

// EXTERNAL MODULE: ./lib/rotation/journal/leaving.js
var leaving = __webpack_require__(53766);
// EXTERNAL MODULE: ./lib/rotation/model/baseline.js
var baseline = __webpack_require__(44949);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(84748);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(43627);
// EXTERNAL MODULE: ./lib/rotation/steps/ask/end.js
var end = __webpack_require__(48889);
// EXTERNAL MODULE: ./lib/rotation/steps/ask/open.js
var ask_open = __webpack_require__(3854);
// EXTERNAL MODULE: ./lib/rotation/steps/ask/record.js
var ask_record = __webpack_require__(17151);
// EXTERNAL MODULE: ./lib/rotation/steps/end.js + 1 modules
var steps_end = __webpack_require__(16431);
// EXTERNAL MODULE: ./lib/rotation/steps/manual.js
var manual = __webpack_require__(92718);
// EXTERNAL MODULE: ./lib/rotation/journal/context.js
var context = __webpack_require__(39753);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/steps/advance.js
var advance = __webpack_require__(25584);
// EXTERNAL MODULE: ./lib/rotation/steps/fingerprints.js
var fingerprints = __webpack_require__(39229);
// EXTERNAL MODULE: ./lib/rotation/steps/use-proofs.js
var use_proofs = __webpack_require__(43321);
;// CONCATENATED MODULE: ./lib/rotation/steps/mint.js
/** The mint: sent once, and journalled before its value goes anywhere. */







/**
 * Sends the mint, journals its answer, and goes on to publication.
 * @param given what a person made, where the provider cannot mint
 * @throws KeyturnError MINT_FAILED (nothing was minted), MINT_UNKNOWN (perhaps), and what `advance` throws
 */
async function mint(run, provider, rotation, given) {
    const { escrow } = run.context;
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
            await (0,steps_end/* abort */.h2)(run, credential, { why: 'not minted', neverMinted: true });
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
    const fingerprint = await (0,fingerprints/* fingerprintsOf */.t)(run, minted);
    const prints = (0,use_proofs/* printsOf */.MX)(run, rotation, minted.values);
    const id = provider.idIsSecret ? await run.hashed(minted.id) : minted.id;
    const minting = (also) => run.amend(`minted ${credential.tag}`, rotation, ({ baseline: _, ...rest }) => ({
        ...rest,
        id,
        fingerprint,
        ...(prints ? { prints } : {}),
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
            await (0,steps_end/* abortAndThrow */.aP)(run, rotation, 'its value does not fit', error);
        }
    }
    await (0,advance/* advance */.n)(run, provider, { rotation, minted });
}

// EXTERNAL MODULE: ./lib/rotation/steps/minting-preconditions.js + 2 modules
var minting_preconditions = __webpack_require__(38064);
// EXTERNAL MODULE: ./lib/rotation/steps/readers.js
var readers = __webpack_require__(79590);
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
    const asks = run.target.ask !== undefined && (0,manual/* asksOwner */.I)(run);
    const first = run.entry?.wish?.first === true && !asks;
    const decision = await (0,minting_preconditions/* checkMinting */.Je)(run, { first, readOnly: false });
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
    if (asks)
        return (0,ask_open/* wantAnswer */.rh)(run, { provider: prepared.provider, reason, claim });
    // The person is asked last, so that they make no key in vain, and before the intent, so that no lock waits for them.
    const given = prepared.provider.manual && (await (0,manual/* enteredValue */.fd)(run, prepared.provider, prepared.destinations));
    const current = (0,policy/* currentOf */.$c)(run.entry);
    if (decision.first && current) {
        await run.change(`due (${reason}), the old one ends first`, (entry) => ({ ...entry, wish: { ...entry.wish, reason, since: entry.wish?.since ?? run.now(), first: true } }), claim);
        await (0,steps_end/* endCredential */.lh)(run, current, `current -> revoked (${reason}, first)`);
        await (0,minting_preconditions/* listAgain */.H8)(prepared);
    }
    // Whoever sits here gave the value that was asked for elsewhere.
    if (run.entry?.ask)
        await (0,end/* endRequest */.De)(run, run.entry.ask);
    const rotation = ports.random.ulid(ports.clock.now());
    await run.change(`intent (${reason})`, ({ ask: _, ...entry }) => ({
        ...(0,ask_record/* withoutAskHuman */.jX)(run.refuseBraked(entry)),
        credentials: [...entry.credentials, intent(run, prepared, rotation, reason)],
    }), claim);
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

/***/ 43414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iw: () => (/* binding */ sweepProvider),
/* harmony export */   X0: () => (/* binding */ sweep),
/* harmony export */   sc: () => (/* binding */ hasUncertainMint)
/* harmony export */ });
/* harmony import */ var _journal_incident_rows_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3950);
/* harmony import */ var _model_brake_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14063);
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _model_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84748);
/* harmony import */ var _model_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43627);
/* harmony import */ var _witness_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13153);
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
    const ours = listed.filter((one) => one.tag !== undefined && (0,_model_record_js__WEBPACK_IMPORTED_MODULE_4__/* .rotationOf */ .c_)(id, one.tag) !== undefined);
    const suspicious = ours.filter((one) => !isKnownLive(recordOf(session.document, one)));
    if (suspicious.length === 0)
        return false;
    await session.refresh();
    let swept = false;
    for (const one of suspicious) {
        const record = recordOf(session.document, one);
        if (isKnownLive(record))
            continue;
        const home = record && recordsOf(session.document).homes.get(record.rotation);
        if (home && (0,_model_brake_js__WEBPACK_IMPORTED_MODULE_0__/* .holdOf */ .nv)(home, run.context.ports.clock.now())) {
            run.outcome.notes.push(`an orphan of an ended rotation is left alone while its secret is on hold: ${one.tag}`);
            continue;
        }
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
                if (!(error instanceof _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB))
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
    const rotation = one.tag === undefined ? undefined : (0,_model_record_js__WEBPACK_IMPORTED_MODULE_4__/* .rotationOf */ .c_)(document.id, one.tag);
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
    const homes = new Map();
    for (const entry of Object.values(document.secrets)) {
        for (const one of entry.credentials) {
            homes.set(one.rotation, entry);
            if (!byRotation.has(one.rotation))
                byRotation.set(one.rotation, one);
            if (one.adopted === true && one.id !== undefined && !adopted.has(one.id))
                adopted.set(one.id, one);
        }
    }
    const made = { byRotation, adopted, homes };
    records.set(document, made);
    return made;
}
/** This journal made it and does not know it any more: a part of the journal was taken back. */
function unknownTag(run, provider, { id, tag }) {
    const named = provider.idIsSecret || id === tag ? `${tag}` : `${id}, tagged ${tag}`;
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('JOURNAL_ROLLED_BACK', {
        secret: run.target.key,
        what: `${provider.account} lists ${named}, which this journal made and does not know: the branch was set back to before that, or the journal was begun anew since. It was not touched`,
        hint: `restore the newest commit from any clone, if there is one (\`keyturn audit\` shows gaps); else end ${named} in the console of ${provider.account} once nothing uses it, or name it with \`adopt\``,
    });
}
function isKnownLive(record) {
    return record !== undefined && (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .isLive */ .DG)(record);
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
    // A row of an open incident ends by the record of its credential.
    const awaited = ended.filter(({ rotation }) => isAwaited(run, rotation));
    const kept = new Set([...ended.slice(-2), ...unproved, ...awaited]);
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
    const late = run.context.ports.clock.now().getTime() - 2 * _model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .REQUEST_TIMEOUT */ ._h - provider.listLag - provider.propagation;
    for (const one of run.entry?.credentials.filter(mayLive) ?? []) {
        if (isListed(one, listed) || (0,_model_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .time */ .kB)(one.times.intent) > late)
            continue;
        const witness = await (0,_witness_js__WEBPACK_IMPORTED_MODULE_3__/* .witnessOf */ .XH)(run, provider, one);
        if (!(await witness.in(listed))) {
            run.outcome.error ??= unlistedWitness(run, provider, one, witness.ids);
            continue;
        }
        await run.amend(`${one.tag} was never minted`, one.rotation, (record) => ({ ...record, step: 'done' }));
    }
}
function isAwaited({ context, target }, rotation) {
    const incidents = Object.values((0,_journal_incident_rows_js__WEBPACK_IMPORTED_MODULE_5__/* .openIncidents */ .Gy)(context.session.document));
    return incidents.some(({ items }) => Object.hasOwn(items, `${target.key} ${rotation}`));
}
function unlistedWitness(run, provider, { tag, times }, ids) {
    const lives = provider.idIsSecret || ids.length === 0 ? 'what lives there' : `${ids.join(', ')}, which lives there`;
    return new _model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', {
        secret: run.target.key,
        what: `${provider.account} does not list ${lives}: whether ${tag} was minted at ${times.intent} cannot be told`,
        hint: `check that the admin credential is of the account that minted it, and that it may list everything there; look for ${tag} in the console of ${provider.account} and end it if it is there`,
    });
}
function isListed(record, listed) {
    return listed?.some((one) => one.tag === record.tag || (record.id !== undefined && one.id === record.id)) === true;
}


/***/ }),

/***/ 13153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ refuseOwnAdmin),
/* harmony export */   XH: () => (/* binding */ witnessOf),
/* harmony export */   hi: () => (/* binding */ worksWith)
/* harmony export */ });
/* harmony import */ var _model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
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

/***/ 90333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ put),
  M: () => (/* binding */ write)
});

// EXTERNAL MODULE: ./lib/rotation/journal/context.js
var context = __webpack_require__(39753);
// EXTERNAL MODULE: ./lib/rotation/journal/leaving.js
var leaving = __webpack_require__(53766);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/journal/remembered.js
var remembered = __webpack_require__(21242);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var model_policy = __webpack_require__(84748);
// EXTERNAL MODULE: ./lib/rotation/people/detect-leavers.js
var detect_leavers = __webpack_require__(1452);
// EXTERNAL MODULE: ./lib/rotation/steps/manual.js
var manual = __webpack_require__(92718);
// EXTERNAL MODULE: ./lib/rotation/steps/predecessor.js
var predecessor = __webpack_require__(90111);
// EXTERNAL MODULE: ./lib/rotation/steps/start-after.js
var start_after = __webpack_require__(59945);
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
                    ...(0,start_after/* owedStarts */.Ts)(run.target, published),
                    shares: sharesOf(run, credential, entry, published),
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
        run.outcome.notes.push(`the credential that was there before is not Keyturn's and is never touched: ${(0,manual/* asksOwner */.I)(run) ? 'its owner is told when it can be ended' : 'end it by hand at the provider once nothing uses it any more'}`);
    }
}
/** Everybody who is to receive it is owed a link, but for who made it: they have it. */
function sharesOf(run, { maker, reason }, entry, published) {
    const announced = run.target.person && reason === 'value-lost' ? earlierAnnouncement(entry) : {};
    const owed = run.recipients
        .filter(({ id }) => id !== maker?.id)
        .map((person) => ({ person: (0,remembered/* remembered */.H)(person), state: 'owed', ...announced }));
    if (maker === undefined)
        return owed;
    const left = hasLeft(entry, maker) ? { left: published.toISOString() } : {};
    return [...owed, { person: maker, state: 'saved', ...left }];
}
function noneIfRefused(error) {
    if (error instanceof errors/* KeyturnError */.FB)
        return [];
    throw error;
}
function stillAlive(entry, ids, since) {
    const { since: before = since, destinations = [] } = entry.observed ?? {};
    const observed = { since: before, destinations };
    // That two sources contradict each other says more, and both ids.
    if (entry.human?.code === 'ADOPT_DISAGREES')
        return { observed, human: entry.human };
    return {
        observed,
        human: { code: 'OLD_KEY_ALIVE', since, ...(ids.length === 0 ? {} : { ids }) },
    };
}
/** The successor of a credential that its person never opened: their deadline still counts from the first message. */
function earlierAnnouncement(entry) {
    const { announced, reminded } = (0,model_policy/* currentOf */.$c)(entry)?.shares[0] ?? {};
    return { ...(announced === undefined ? {} : { announced }), ...(reminded === undefined ? {} : { reminded }) };
}
/** This rotation answers the wish, unless what leaked is the very credential that it published, or who made that has left. */
function withoutAnsweredWish(entry, rotation) {
    const { wish, ...rest } = entry;
    if (!wish)
        return entry;
    if (wish.exposed?.includes(rotation))
        return { ...rest, wish: { ...wish, exposed: [rotation] } };
    const maker = entry.credentials.find((one) => one.rotation === rotation)?.maker;
    if (!maker || !hasLeft(entry, maker))
        return rest;
    const { reason, since } = wish;
    return { ...rest, wish: { reason, since, causes: [(0,detect_leavers/* leftBy */.jf)(maker.login)] } };
}
/** Whether it is journalled that what this person made is to be replaced. */
function hasLeft({ wish }, { login }) {
    return wish?.causes?.includes((0,detect_leavers/* leftBy */.jf)(login)) === true;
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
