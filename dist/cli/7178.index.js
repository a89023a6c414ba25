export const id = 7178;
export const ids = [7178];
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
/**
 * Throws if this run has nobody to ask, before anything else is looked at: NEEDS_HUMAN with the command, or OLD_KEY_ALIVE
 * where what is in place has leaked.
 */
function needsPerson(turn, provider) {
    if (!provider.byHand || turn.context.ports.ask)
        return;
    const { key } = turn.target;
    const { wish, observed } = turn.entry ?? {};
    const leaked = wish?.exposed !== undefined || observed?.exposed === true;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(leaked ? 'OLD_KEY_ALIVE' : 'NEEDS_HUMAN', {
        secret: key,
        what: `keys of ${provider.account} are made by hand, in ${provider.byHand.console}${leaked ? ', and the one that leaked works until somebody ends it there' : ''}`,
        hint: `in a terminal: npx keyturn ${leaked ? 'revoke' : 'rotate'} --only '${key}'`,
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

/***/ 99495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ deliver),
/* harmony export */   o: () => (/* binding */ undelivered)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _own_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86030);
/* harmony import */ var _password_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92581);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36766);
/* harmony import */ var _recipients_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55180);
/**
 * One message and one link for each recipient, whatever the number of secrets. A link's id is journalled before the link
 * is made, *sent* after the message, so that a run that dies in between leaves no link that nobody knows.
 */





/** Delivers everything that the given turns owe. Failures end up in the outcomes; the next run tries again. */
async function deliver(turns) {
    const owed = new Map();
    for (const turn of turns) {
        const credential = (0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .currentOf */ .$c)(turn.entry);
        for (const share of credential?.shares ?? []) {
            if (!credential || !undelivered(share))
                continue;
            const parcels = owed.get(share.person.id) ?? [];
            parcels.push({ turn, credential, share });
            owed.set(share.person.id, parcels);
        }
    }
    for (const parcels of owed.values()) {
        try {
            await deliverTo(parcels);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
                throw error;
            for (const { turn, share } of parcels) {
                turn.outcome.error ??= new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(error.code === 'HELD' || error.code === 'JOURNAL_CONFLICT' ? error.code : 'DELIVER_FAILED', {
                    secret: turn.target.key,
                    what: `${share.person.login} could not be given a link: ${error.message}`,
                    hint: error.hint ?? 'run again: Keyturn makes a new link; the old credential lives until then',
                });
                turn.outcome.action = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HELD', 'JOURNAL_CONFLICT') ? 'busy' : 'failed';
            }
        }
    }
    for (const turn of turns) {
        try {
            await supersede(turn);
        }
        catch (error) {
            // Whoever holds the secret does it.
            if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HELD'))
                continue;
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'LINK_SERVICE_DOWN', 'LINK_CREATOR_MISSING', 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'HTTP_REFUSED'))
                throw error;
            turn.outcome.notes.push('an older link that nobody opened could not be ended; it expires by itself');
        }
    }
}
/** Not sent yet, or sent but perhaps never: only what is journalled as sent counts. */
function undelivered(share) {
    return share.sent === undefined && (share.state === 'owed' || share.state === 'waiting' || share.state === 'unknown');
}
async function deliverTo(parcels) {
    const ready = [];
    let again = false;
    for (const parcel of parcels) {
        // A link that an earlier run journalled: made or not, opened or not? Or one that a run at work is about to send.
        if (parcel.share.link !== undefined)
            await parcel.turn.hold();
        const state = parcel.share.link === undefined ? 'owed' : await stateOf(parcel.turn, parcel.share.link);
        if (state === 'opened' || state === 'saved') {
            await amendShare(parcel, 'link was delivered', (share) => ({
                ...share,
                state,
                sent: share.drafted ?? parcel.turn.now(),
            }));
            continue;
        }
        if (state === 'waiting' && parcel.share.link !== undefined) {
            await parcel.turn.context.ports.links?.destroy(parcel.share.link, 'superseded');
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
        if (known(parcel))
            ready.push(parcel);
        else
            await withoutValue(parcel);
    }
    const [first] = ready;
    if (!first)
        return;
    const { ports } = first.turn.context;
    const { links } = ports;
    if (!links)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_CREATOR_MISSING', { hint: 'set `links: { url: ... }` in the configuration' });
    const person = await personOf(first);
    if (!person)
        return;
    const content = contentOf(ready);
    const draft = await links.draft({ ...content, from: first.turn.context.ports.from.repository ?? '', note: '' });
    await Promise.all(ready.map((parcel) => amendShare(parcel, `link for ${person.login} drafted`, (share) => drafted(share, draft, parcel.turn.now()))));
    first.turn.tell('deliver', `one link for one person, ${Object.keys(content.entries).length === 1 ? 'one value' : `${Object.keys(content.entries).length} values`}`);
    await links.create(draft);
    const channel = (0,_password_js__WEBPACK_IMPORTED_MODULE_2__/* .linkChannel */ .Ks)(person, ports.channels);
    if (!channel) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('RECIPIENT_UNREACHABLE', {
            what: `no channel reaches ${person.login}`,
            hint: `add an address for ${person.login} under \`people\``,
        });
    }
    const told = {
        person,
        secrets: ready.map((parcel) => (0,_own_js__WEBPACK_IMPORTED_MODULE_1__/* .secretKeyOf */ .TL)(parcel.turn.target.key)),
        expiresAt: draft.expiresAt,
        from: ports.from,
    };
    await channel.send({
        ...told,
        link: draft.link,
        again,
        ...(ready.some(({ share }) => share.reminded !== undefined) ? { reminder: true } : {}),
    });
    // Sent means both: a run that dies in between makes another link with another password.
    const passwordBy = draft.password && (await (0,_password_js__WEBPACK_IMPORTED_MODULE_2__/* .sendPassword */ .g6)({ ...told, password: draft.password }, ports.channels));
    const also = passwordBy === undefined ? '' : `, its password by ${passwordBy}`;
    await Promise.all(ready.map((parcel) => amendShare(parcel, `link for ${person.login} sent by ${channel.name}${also}`, (share) => ({
        ...share,
        sent: parcel.turn.now(),
        announced: share.announced ?? parcel.turn.now(),
    }))));
    for (const { turn } of ready)
        if (turn.outcome.action === 'none' || turn.outcome.action === 'waiting')
            turn.outcome.action = 'delivered';
}
function drafted(share, draft, at) {
    const { opened: _opened, saved: _saved, sent: _sent, ...rest } = share;
    return { ...rest, link: draft.id, drafted: at, expires: draft.expiresAt.toISOString(), state: 'waiting' };
}
async function stateOf(turn, link) {
    return (await turn.context.ports.links?.receipt(link))?.state ?? 'unknown';
}
function known(parcel) {
    return parcel.turn.context.escrow.value(parcel.credential.rotation) !== undefined;
}
/** The value was lost before delivery: due again, unless a later run can still see it in the escrow. */
async function withoutValue({ turn, credential }) {
    if (credential.escrow?.state === 'held' && !(await turn.context.escrow.sees(credential.escrow.at))) {
        turn.outcome.next = 'the links are made in a run that was queued after the value went into the escrow';
        return;
    }
    if (turn.entry?.wish)
        return;
    await turn.change('due (value lost before delivery)', (entry) => ({
        ...entry,
        wish: entry.wish ?? { reason: 'value-lost', since: turn.now() },
    }));
    turn.outcome.next = 'is rotated by the next run, because its value was lost before everybody had a link';
}
/** Who is owed a link, as the configuration has them today; undefined if they are no longer meant. */
async function personOf({ share, turn }) {
    if (turn.recipients.length === 0)
        turn.recipients = await (0,_recipients_js__WEBPACK_IMPORTED_MODULE_3__/* .meant */ .wx)(turn.context, turn.target);
    return turn.recipients.find((person) => person.id === share.person.id);
}
/** KEY = NAME, or environment/NAME where a name repeats (DESIGN section 7). */
function contentOf(parcels) {
    const lines = parcels.flatMap(({ turn, credential }) => {
        const minted = turn.context.escrow.value(credential.rotation);
        return Object.entries(turn.target.values).flatMap(([valueName, name]) => {
            const value = minted?.values[valueName];
            return value ? [{ name, environment: turn.target.environment, value, rotation: credential.rotation }] : [];
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
    const { turn, credential } = parcel;
    await turn.amend(message, credential.rotation, (one) => ({
        ...one,
        shares: one.shares.map((share) => (share.person.id === parcel.share.person.id ? change(share) : share)),
    }));
}
/** Older unopened links are void now, where every rotation in them is superseded. */
async function supersede(turn) {
    const { session, ports } = turn.context;
    const now = ports.clock.now().getTime();
    const all = Object.values(session.document.secrets).flatMap((entry) => entry.credentials);
    for (const credential of turn.entry?.credentials ?? []) {
        if (credential.stage === 'current' || credential.stage === 'pending')
            continue;
        for (const share of credential.shares) {
            if (share.state !== 'waiting' || share.link === undefined || (0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .time */ .kB)(share.expires ?? '') <= now)
                continue;
            const stillNeeded = all.some((other) => other.stage === 'current' && other.shares.some((one) => one.link === share.link));
            if (stillNeeded)
                continue;
            await turn.hold();
            await ports.links?.destroy(share.link, 'superseded');
            await turn.amend(`older link for ${share.person.login} superseded`, credential.rotation, (one) => ({
                ...one,
                shares: one.shares.map((other) => other.link === share.link ? { ...other, state: 'superseded' } : other),
            }));
        }
    }
}


/***/ }),

/***/ 93812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   iz: () => (/* binding */ IN_PLACE),
/* harmony export */   jq: () => (/* binding */ contact),
/* harmony export */   xk: () => (/* binding */ adoptable)
/* harmony export */ });
/* unused harmony export notListed */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36766);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17121);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82757);
/** Whether a secret is due, and what its places say of one that the journal does not know. */




async function reasonOf(turn) {
    const { ports } = turn.context;
    if (!turn.entry)
        return 'new';
    const addresses = (await ports.addresses(turn.target)).map((address) => address.key);
    const removed = known(turn.entry).filter((key) => !addresses.includes(key));
    if (removed.length > 0)
        turn.outcome.notes.push(`no longer a destination: ${removed.join(', ')}; what it holds is not touched`);
    return (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .dueReason */ .Xp)(turn.entry, turn.target.policy, ports.clock.now(), addresses);
}
function known(entry) {
    const current = (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .currentOf */ .$c)(entry);
    return current ? current.destinations.map((one) => one.address.key) : (entry.observed?.destinations ?? []);
}
/**
 * First contact: a secret that the journal does not know takes its age from its destinations. `adopt` names what is in
 * place; without it, or where the provider does not list it, what is in place is not known by id.
 *
 * Throws PREFLIGHT_DENIED for an `adopt` that the provider does not list; of an exposed secret it is replaced all the same.
 */
async function contact(turn, { exposed: wished, first, reason }) {
    const { adopt, person } = turn.target;
    const known = turn.entry;
    if (person || (known && !isOnlyObserved(known)))
        return;
    const exposed = wished || known?.observed?.exposed === true;
    if (known && !exposed && adopt === undefined)
        return;
    const found = await (0,_prepare_js__WEBPACK_IMPORTED_MODULE_1__/* .inspect */ .Nn)(turn);
    const there = found.filter(({ state }) => state.updatedAt !== undefined);
    const holders = exposed || adopt !== undefined ? await mayHold(found) : there;
    if (holders.length === 0 && adopt === undefined)
        return;
    await (0,_prepare_js__WEBPACK_IMPORTED_MODULE_1__/* .notLost */ .A9)(turn);
    if (exposed)
        await remember(turn, found, adopt);
    const times = there.flatMap(({ state }) => (state.updatedAt ? [state.updatedAt.getTime()] : []));
    const since = known?.observed?.since ?? (times.length > 0 ? new Date(Math.min(...times)).toISOString() : turn.now());
    const adopted = adopt === undefined ? undefined : await adoptable(turn, adopt, exposed);
    if (adopted)
        return take(turn, adopted, { since, holders, exposed, first, reason });
    if (known && (!exposed || known.observed?.exposed))
        return;
    // Anything missing makes the secret due as a whole: all places get the same value.
    const destinations = there.length < found.length ? [] : there.map(({ destination }) => destination.address.key);
    await turn.change(`first contact, in place since ${since}`, (entry) => ({
        ...entry,
        observed: { since, destinations, ...(exposed ? { exposed: true } : {}) },
        ...(exposed ? { wish: entry.wish ?? { reason, since: turn.now() } } : {}),
    }));
}
function isOnlyObserved({ observed, credentials }) {
    return observed !== undefined && credentials.length === 0;
}
/** Places that have a value, or that do not show whether they have one. */
async function mayHold(found) {
    const holders = await Promise.all(found.map(async ({ destination, state }) => {
        if (state.updatedAt !== undefined)
            return true;
        if (destination.read)
            return (await destination.read()) !== undefined;
        return destination.updatedAt === undefined;
    }));
    return found.filter((_, index) => holders[index]);
}
/** Key of what stood in the places before the first contact, in what a turn has found. */
const IN_PLACE = 'in place';
/** A place that can be read shows the value that leaked: to be refused with it is then the proof. */
async function remember(turn, found, adopt) {
    const values = {};
    for (const { destination } of found) {
        const value = await destination.read?.();
        if (value)
            values[destination.address.value] ??= value;
    }
    const whole = Object.keys(turn.target.values).every((name) => Object.hasOwn(values, name));
    if (whole)
        turn.found.set(IN_PLACE, { id: adopt ?? IN_PLACE, values });
}
/** The id under `adopt`, if it is one that may be ended. */
async function adoptable(turn, adopt, exposed) {
    const provider = await turn.provider(turn.target.binding);
    if (!provider.list)
        return { id: adopt, seen: false };
    const listed = await provider.list();
    for (const { id } of listed)
        if (id === adopt)
            return { id: provider.idIsSecret ? await turn.hashed(id) : id, seen: true };
    if (exposed)
        return undefined;
    throw notListed(turn.target.key, adopt, provider, listed);
}
function notListed(key, adopt, provider, listed) {
    const ids = listed.filter(({ tag }) => tag === undefined || !(0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(tag)).map(({ id }) => id);
    const shown = provider.idIsSecret || ids.length === 0 ? 'none that it could be' : ids.slice(0, 20).join(', ');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PREFLIGHT_DENIED', {
        secret: key,
        what: `\`adopt\` of ${key} names ${provider.idIsSecret ? 'an id' : adopt}, which ${provider.account} does not list to this admin credential; it lists ${shown}`,
        hint: `write one of these ids after \`adopt:\`, or give ${key} the admin credential of the account that it belongs to. Without \`adopt\` Keyturn mints beside it and never ends it`,
    });
}
/** The adopted credential becomes the current one, in the places that have a value; a place without one makes it due. */
async function take(turn, { id, seen }, { since, holders, exposed, first, reason }) {
    const { binding } = turn.target;
    const provider = await turn.provider(binding);
    const rotation = turn.context.ports.random.ulid(turn.context.ports.clock.now());
    const record = {
        rotation,
        tag: `adopted-${rotation.toLowerCase()}`,
        stage: 'current',
        step: 'done',
        reason: 'adopted',
        provider: binding.provider,
        account: provider.account,
        options: binding.options,
        admin: binding.admin ?? null,
        id,
        adopted: true,
        ...(seen ? { seen: turn.now() } : {}),
        times: { intent: since, current: since },
        destinations: holders.map(({ destination, state }) => ({
            address: destination.address,
            done: (state.updatedAt ?? turn.context.ports.clock.now()).toISOString(),
        })),
        shares: [],
    };
    const wish = { reason, since: turn.now(), ...(first ? { first: true } : {}) };
    const inPlace = turn.found.get(IN_PLACE);
    if (inPlace)
        turn.found.set(rotation, inPlace);
    await turn.change('first contact, adopted', ({ observed: _, ...entry }) => ({
        ...entry,
        credentials: [record],
        ...(exposed ? { wish: { ...entry.wish, ...wish, exposed: [rotation] } } : {}),
    }));
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
     * `look`: nothing will be minted, it is only asked.
     */
    async claim(context, secret, look = false) {
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
            // A run that may act has journalled by now that what it should see, and does not, is lost.
            const lost = look && credential.escrow !== undefined && (await this.sees(credential.escrow.at));
            if (!lost && !this.#known.has(credential.rotation)) {
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
                hint: `add \`pending: \${{ secrets.${store.name ?? 'KEYTURN_PENDING'} }}\` to the \`with:\` of the Keyturn step`,
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
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36766);
/* harmony import */ var _readers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75014);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9750);




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
    const { alerts: open, ...rest } = await alerts.open(await placesOf(context, watching));
    const blind = unwatched(rest);
    if (blind) {
        const { says, hint, certain } = blind;
        context.notices.push(`${says}: ${hint}`);
        for (const turn of watching) {
            if (!certain || !turn.target.policy.signalsNamed)
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
/** What is not watched, why, and what to do; undefined if all is. */
function unwatched({ unreadable, unseen }) {
    const places = [...(unreadable.length > 0 ? [(0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN)(unreadable)] : []), ...unseen].join(' and ');
    if (places === '')
        return undefined;
    const whole = unseen.length === 0 ? '' : ', best that of an owner of the organization, whose alerts are one list,';
    return {
        says: `secret scanning of ${places} cannot be read, so a key that leaks there is not noticed`,
        hint: `give the token${whole} *Secret scanning alerts: write* for ${places} and switch secret scanning on there, or leave \`exposed\` out of \`rotate-when\``,
        certain: unreadable.length > 0,
    };
}
/** This repository and every one whose workflows use one of the secrets. */
async function placesOf({ ports }, turns) {
    const found = (0,_readers_js__WEBPACK_IMPORTED_MODULE_1__/* .homeOf */ .lt)(ports);
    for (const turn of turns) {
        for (const { address } of (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .currentOf */ .$c)(turn.entry)?.destinations ?? []) {
            const { readers } = await turn.destination({ address });
            if (readers)
                found.push(readers);
        }
    }
    return found;
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
    await (0,_session_js__WEBPACK_IMPORTED_MODULE_2__/* .wish */ .qJ)(session, turn.target.key, { reason, since: turn.now(), exposed: leaked.map(({ rotation }) => rotation) }, (entry) => (reason === 'disputed' ? { ...entry, disputed: turn.now() } : entry));
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
    const human = { code: 'DISPUTED_AGAIN', ids: [...new Set(people)], since: turn.now() };
    await turn.change('disputed again: a human looks', (found) => ({ ...found, human }));
}


/***/ }),

/***/ 87994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ humanError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/**
 * What only a human can decide. The journal keeps a code and what it needs; the sentences are made here, so that nothing
 * which somebody wrote into a journal is ever shown as advice.
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
/** The error that says what the human of this entry is to do. */
function humanError(key, entry, human, account) {
    const credential = entry.credentials.find(({ rotation }) => rotation === human.rotation);
    const at = credential?.account ?? entry.credentials.at(-1)?.account ?? account ?? 'the provider';
    const { what, hint } = table[human.code]({ key, human, credential, account: at });
    const code = human.code === 'OLD_KEY_ALIVE' ? 'OLD_KEY_ALIVE' : 'NEEDS_HUMAN';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(code, { secret: key, what, hint });
}


/***/ }),

/***/ 70194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ty: () => (/* binding */ contactable),
  ux: () => (/* binding */ possible),
  _z: () => (/* binding */ refuseHeld),
  _M: () => (/* binding */ relist)
});

// EXTERNAL MODULE: ./lib/rotation/context.js
var rotation_context = __webpack_require__(72229);
// EXTERNAL MODULE: ./lib/rotation/due.js
var due = __webpack_require__(93812);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/rotation/own.js
var own = __webpack_require__(86030);
// EXTERNAL MODULE: ./lib/rotation/policy.js
var policy = __webpack_require__(36766);
// EXTERNAL MODULE: ./lib/rotation/prepare.js
var prepare = __webpack_require__(17121);
// EXTERNAL MODULE: ./lib/rotation/record.js
var record = __webpack_require__(82757);
// EXTERNAL MODULE: ./lib/rotation/recipients.js
var recipients = __webpack_require__(55180);
;// CONCATENATED MODULE: ./lib/rotation/slots.js
/**
 * A configuration that can never fit: secrets that share one account at a provider each take a place there for good, and
 * one more is taken while one of them is rotated.
 */



/**
 * Groups everything that the configuration wants by the account that it lives at. Two bindings are one account where the
 * provider calls it the same and the same admin credential opens it: the same name under another admin may be another's.
 * What cannot be built or asked is left out, and told by what it concerns.
 */
async function sharing(world, configured) {
    const found = new Map();
    for (const target of configured) {
        const { binding, key } = target;
        try {
            const provider = await world.ports.provider(binding);
            if (provider.concurrent === undefined || provider.local)
                continue;
            const account = JSON.stringify([provider.name, provider.account, binding.admin ?? null]);
            const group = found.get(account) ?? { provider, names: [], keys: new Set(), taken: 0 };
            const people = target.share?.as === 'own' ? await holders(world, target) : 0;
            if ((0,own/* commonTarget */.z9)(target))
                group.names.push(key);
            if (people > 0)
                group.names.push(`${key} of ${people} ${people === 1 ? 'person' : 'people'}`);
            group.taken += people + ((0,own/* commonTarget */.z9)(target) ? 1 : 0);
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
/** How many people are to have one of their own: those who are meant, or those who have one while nobody can be asked. */
async function holders(world, target) {
    try {
        return (await (0,recipients/* meant */.wx)(world, target)).length;
    }
    catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB))
            throw error;
        return (0,own/* ownKeys */.Hs)(target, world.session.document).length;
    }
}
/**
 * Throws PROVIDER_FULL if this secret shares an account that has no room for all that the configuration wants there.
 * @param key as the configuration has it, without a person
 */
function refuseCrowd(groups, { key, policy }) {
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

// EXTERNAL MODULE: ./lib/rotation/sweep.js
var sweep = __webpack_require__(61878);
// EXTERNAL MODULE: ./lib/rotation/witness.js
var witness = __webpack_require__(17953);
;// CONCATENATED MODULE: ./lib/rotation/possible.js
/**
 * Whether a rotation can go ahead: everything that it asks of the world before its first effect, asked by `rotate`, by a dry
 * run and by `doctor` through this one function, so that what one of them calls possible the others do.
 */










/** Throws whatever would stop the rotation later. */
async function possible(turn, { first, look }) {
    const { context, target } = turn;
    await refuseHeld(turn);
    if (!first)
        refuseCrowd(await groupsOf(context), { key: (0,own/* secretKeyOf */.TL)(target.key), policy: target.policy });
    const prepared = await preparedFor(turn, look);
    if (!prepared)
        return { is: 'full' };
    if (prepared.provider.concurrent !== undefined) {
        if (look)
            Object.assign(prepared, { listed: withoutOrphans(turn, prepared) });
        else if (await (0,sweep/* sweepProvider */.Iw)(turn, prepared.provider, prepared.listed))
            await relist(prepared);
    }
    const space = (0,prepare/* room */.eh)(turn, prepared, first);
    if (space.is === 'draining')
        return { is: 'draining' };
    const claim = turn.escrowed
        ? await context.escrow.claim(context, target.key, look)
        : (document) => document;
    const current = (0,policy/* currentOf */.$c)(turn.entry);
    if (space.is === 'first' && current)
        await (0,witness/* refuseOwnAdmin */.IC)(turn, prepared.provider, current);
    else if (current && (await (0,witness/* worksWith */.hi)(turn, prepared.provider, current))) {
        turn.outcome.notes.push(`the credential that is replaced is the admin credential of this run: before it can end, the workflow has to be given another one under \`admin\``);
    }
    return { is: 'now', prepared, first: space.is === 'first', claim };
}
/** Another run that lives and works on this secret. Throws HELD. */
async function refuseHeld({ context, entry, target }) {
    const { lock } = entry ?? {};
    if (lock && !(0,record/* sameOwner */.s0)(lock.owner, context.ports.owner) && (await (0,rotation_context/* isAlive */._n)(context, lock.owner)))
        throw (0,rotation_context/* held */.yB)(target.key, lock.owner);
}
/** Asked once a run. */
const groups = new WeakMap();
function groupsOf(context) {
    const found = groups.get(context) ?? sharing(context, context.configured);
    groups.set(context, found);
    return found;
}
/** Undefined: the escrow has no room for its value, and it is not so old that this is a failure. */
async function preparedFor(turn, look) {
    try {
        return await (0,prepare/* prepare */.iA)(turn, look);
    }
    catch (error) {
        if (!(0,errors.is)(error, 'ESCROW_FULL') || overdue(turn))
            throw error;
        return undefined;
    }
}
function overdue(turn) {
    const current = (0,policy/* currentOf */.$c)(turn.entry);
    return current !== undefined && turn.context.ports.clock.now().getTime() >= (0,policy/* deadAt */.so)(current, turn.target.policy);
}
/** The baseline of the intent has to be what is there now, not before something ended. */
async function relist(prepared) {
    if (prepared.provider.list)
        Object.assign(prepared, { listed: await prepared.provider.list() });
}
/** What a run that may act would have ended by now. */
function withoutOrphans(turn, { provider, listed }) {
    const { document } = turn.context.session;
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
async function contactable(turn, exposed) {
    const { entry, target } = turn;
    if (target.person || (entry && (entry.observed === undefined || entry.credentials.length > 0)))
        return;
    if (entry && !exposed && target.adopt === undefined)
        return;
    await (0,prepare/* inspect */.Nn)(turn);
    await (0,prepare/* notLost */.A9)(turn);
    if (target.adopt !== undefined)
        await (0,due/* adoptable */.xk)(turn, target.adopt, exposed || entry?.observed?.exposed === true);
}


/***/ }),

/***/ 86047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ settlePredecessor),
/* harmony export */   X: () => (/* binding */ candidates)
/* harmony export */ });
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93812);
/* harmony import */ var _humans_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87994);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36766);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82757);
/**
 * What was in place before Keyturn's first credential: ended only if the configuration names it (`adopt`), and called dead
 * only if that is proved, or if somebody says so.
 */




/**
 * Ids that the provider lists and that no Keyturn journal made: one of them is what was in place. Empty where it does not
 * list, or where ids are credentials.
 */
async function candidates(turn) {
    const provider = await turn.provider(turn.target.binding);
    if (!provider.list || provider.idIsSecret)
        return [];
    const known = new Set(Object.values(turn.context.session.document.secrets).flatMap(({ credentials }) => credentials.map(({ id }) => id)));
    return (await provider.list())
        .filter(({ id, tag, active }) => !known.has(id) && active !== false && !(tag !== undefined && (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(tag)))
        .map(({ id }) => id)
        .slice(0, 20);
}
/** Before the drain: takes up an `adopt` that was added later, or a proof that the leaked predecessor is dead. */
async function settlePredecessor(turn) {
    const { entry } = turn;
    const { human, observed } = entry ?? {};
    if (!entry || turn.target.person || (!observed && human?.code !== 'OLD_KEY_ALIVE'))
        return;
    if (human?.code === 'OLD_KEY_ALIVE') {
        if (turn.context.ended)
            return cleared(turn, 'somebody says that it was ended');
        if (await isRefused(turn))
            return cleared(turn, 'it is refused');
    }
    if (await adoptLater(turn, human?.code === 'OLD_KEY_ALIVE'))
        return;
    if (human?.code !== 'OLD_KEY_ALIVE')
        return;
    turn.outcome.action = 'human';
    turn.outcome.error ??= (0,_humans_js__WEBPACK_IMPORTED_MODULE_1__/* .humanError */ .G)(turn.target.key, entry, human);
}
async function cleared(turn, why) {
    turn.facts.ended.add(_due_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_PLACE */ .iz);
    turn.outcome.notes.push(`what was in place before: ${why}`);
    await turn.change(`what was in place before: ${why}`, ({ human: _, observed: __, ...entry }) => entry);
}
/** The value that stood in a readable place before this run wrote there is refused, several times in a row. */
async function isRefused(turn) {
    const value = turn.found.get(_due_js__WEBPACK_IMPORTED_MODULE_0__/* .IN_PLACE */ .iz);
    if (!value)
        return false;
    const provider = await turn.provider(turn.target.binding);
    if (provider.local)
        return true;
    for (let asked = 0; asked < Math.max(2, provider.successes); asked++) {
        if (asked > 0)
            await turn.context.ports.clock.sleep(Math.max(1_000, provider.propagation));
        if ((await provider.probe(value)) !== 'rejected')
            return false;
    }
    return true;
}
/** Whether `adopt` names a credential that the journal does not have yet, and that is the predecessor of the current one. */
async function adoptLater(turn, exposed) {
    const { entry, target } = turn;
    const current = (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .currentOf */ .$c)(entry);
    if (!entry || target.adopt === undefined || !current)
        return false;
    const adopted = await (0,_due_js__WEBPACK_IMPORTED_MODULE_0__/* .adoptable */ .xk)(turn, target.adopt, true);
    if (!adopted || entry.credentials.some(({ id }) => id === adopted.id))
        return false;
    const provider = await turn.provider(target.binding);
    const record = predecessor(turn, provider, current, adopted, exposed);
    await turn.change('what was in place before is adopted', ({ human: _, observed: __, ...rest }) => ({
        ...rest,
        credentials: [record, ...rest.credentials],
    }));
    return true;
}
function predecessor(turn, provider, current, { id, seen }, exposed) {
    const { binding, policy } = turn.target;
    const { ports } = turn.context;
    const rotation = ports.random.ulid(ports.clock.now());
    const since = turn.entry?.observed?.since ?? current.times.intent;
    const published = current.times.current ?? current.times.intent;
    return {
        rotation,
        tag: `adopted-${rotation.toLowerCase()}`,
        stage: 'previous',
        step: 'done',
        reason: 'adopted',
        provider: binding.provider,
        account: provider.account,
        options: binding.options,
        admin: binding.admin ?? null,
        id,
        adopted: true,
        ...(seen ? { seen: turn.now() } : {}),
        ...(exposed ? { exposed: true } : {}),
        times: { intent: since, current: since, previous: published },
        destinations: [],
        shares: [],
        revokeNotBefore: (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .revokeNotBefore */ .dh)(new Date((0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .time */ .kB)(published)), policy, exposed).toISOString(),
    };
}


/***/ }),

/***/ 17121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ notLost),
/* harmony export */   Nn: () => (/* binding */ inspect),
/* harmony export */   eh: () => (/* binding */ room),
/* harmony export */   iA: () => (/* binding */ prepare)
/* harmony export */ });
/* unused harmony export refuseEscrowsPlace */
/* harmony import */ var _by_hand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80739);
/* harmony import */ var _deliver_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99495);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28607);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36766);
/* harmony import */ var _recipients_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55180);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82757);
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
        if (state.note !== undefined && !turn.outcome.notes.includes(state.note))
            turn.outcome.notes.push(state.note);
        if (state.skipped !== undefined)
            turn.outcome.skipped.push(`${destination.place} (${state.skipped})`);
    }
    const writable = found.filter(({ state }) => state.skipped === undefined);
    if (writable.length === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('DESTINATION_MISSING', {
            secret: turn.target.key,
            what: `${turn.target.key} has no destination that can be written`,
            hint: 'name at least one under `destinations`, or take the secret out of the file',
        });
    }
    return writable;
}
/**
 * Asks every place, service and person of a rotation. Throws what would stop it there.
 * @param look nothing may be changed: what could make room in the escrow is left where it is
 */
async function prepare(turn, look = false) {
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
    await askBefore(turn, provider);
    for (const { destination } of destinations) {
        refuseEscrowsPlace(turn, destination);
        const { value } = destination.address;
        if (provider.values.includes(value))
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('CONFIG_INVALID', {
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
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.is)(error, 'ESCROW_FULL') || !(look ? evictable(turn) : await turn.context.evict()))
                throw error;
            if (!look)
                escrow.room(turn.target.key, provider.maxBytes);
        }
    }
    turn.recipients = await (0,_recipients_js__WEBPACK_IMPORTED_MODULE_3__/* .recipients */ .Lf)(turn);
    const listed = provider.list ? await provider.list() : undefined;
    await refuseLostJournal(turn, provider, listed);
    return { provider, destinations, listed };
}
/**
 * A journal that is made anew beside what a lost one made would know nothing of it. Throws JOURNAL_MISSING, and
 * JOURNAL_CONFLICT if another run has made the journal meanwhile.
 */
async function refuseLostJournal({ context, target }, provider, listed) {
    const { session, ports } = context;
    if (session.existed || context.looked)
        return;
    const { id } = session.document;
    if (listed?.some(({ tag }) => tag !== undefined && (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isTag */ .dz)(tag) && (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .rotationOf */ .c_)(id, tag) === undefined) !== true)
        return;
    if (!session.exists)
        await session.refresh();
    if (session.exists && session.document.id !== id) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('JOURNAL_CONFLICT', {
            secret: target.key,
            what: 'another run made the journal meanwhile',
            hint: 'nothing is lost: the next run goes on from there',
        });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('JOURNAL_MISSING', {
        secret: target.key,
        what: `${ports.journal.place} does not exist, but ${provider.account} lists credentials that a Keyturn journal made`,
        hint: `if there was a journal here, restore its branch from the last commit. If those credentials belong to another repository's journal, begin with \`keyturn rotate --only '${target.key}' --force --reason new-journal\``,
    });
}
/** Asked before a new journal is begun: there may have been another one. */
async function notLost(turn) {
    const { session, looked } = turn.context;
    if (session.existed || looked)
        return;
    const provider = await turn.provider(turn.target.binding);
    await refuseLostJournal(turn, provider, await provider.list?.());
}
/** Whether a value may leave the escrow to make room for another. */
function evictable({ context }) {
    return Object.values(context.session.document.secrets).some((entry) => {
        const current = (0,_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .currentOf */ .$c)(entry);
        return current?.escrow?.state === 'held' && !current.shares.some(_deliver_js__WEBPACK_IMPORTED_MODULE_1__/* .undelivered */ .o);
    });
}
/** Throws CONFIG_INVALID if the value would be written over the pending ones, or the other way round. */
function refuseEscrowsPlace({ context, target }, { address, place }) {
    const escrow = context.ports.escrow?.key?.toLowerCase();
    const key = address.key.toLowerCase();
    if (escrow === undefined || !(key === escrow || key.startsWith(`${escrow}#`) || escrow.startsWith(`${key}#`)))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('CONFIG_INVALID', {
        secret: target.key,
        what: `${place} is the escrow, where Keyturn keeps pending values: ${target.key} cannot be written there`,
        hint: `name another place under \`escrow\`, or under the \`destinations\` of ${target.key}`,
    });
}
/** What this very mint would lack, as doctor, a dry run and a rotation find it alike. */
async function askBefore(turn, provider) {
    const old = (0,_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .currentOf */ .$c)(turn.entry)?.id ?? turn.target.adopt;
    const remarks = await provider.preflight?.({
        ...(old === undefined || provider.idIsSecret ? {} : { old: { id: old } }),
        expires: new Date(turn.context.ports.clock.now().getTime() + turn.target.policy.maxAge),
    });
    turn.outcome.notes.push(...(remarks ?? []));
}
/**
 * Whether the provider has room for one more, and for the rotation after this one too. Counted over everything that shares
 * the account: other secrets, other environments, what this very run minted, and what is nobody's that we know. Throws
 * PROVIDER_FULL with who is in the way.
 */
function room(turn, prepared, first) {
    const { provider } = prepared;
    const { entry, target } = turn;
    const current = (0,_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .currentOf */ .$c)(entry);
    if (first && current)
        return { is: 'first' };
    if (provider.concurrent === undefined || provider.local)
        return { is: 'free' };
    const shared = occupants(turn, prepared);
    // This rotation, and the next one: by then what is replaced now has gone, and the new one is the current.
    const fits = shared.live + 1 <= provider.concurrent;
    const fitsNext = shared.others + (provider.concurrent > 1 ? 2 : 1) <= provider.concurrent;
    if (fits && fitsNext)
        return { is: 'free' };
    if (!fitsNext && shared.foreign.length > 0)
        throw inTheWay(turn, prepared, shared);
    const stranded = (0,_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .previousOf */ .te)(entry).find((one) => one.revokeNotBefore === undefined);
    if (stranded) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('NEEDS_HUMAN', {
            secret: target.key,
            what: `the value of ${stranded.tag} was lost while it was being written, and ${provider.account} has no room for a third credential to take its place`,
            hint: `run \`keyturn revoke --only '${target.key}' --first\`: it ends the older one, mints and writes at once; destinations that hold the older one fail until they are written`,
        });
    }
    if (shared.draining)
        return { is: 'draining' };
    if (provider.concurrent === 1 && shared.others === 0 && target.policy.allowDowntime)
        return { is: 'first' };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('PROVIDER_FULL', {
        secret: target.key,
        what: `${provider.account} allows ${provider.concurrent} at once and has ${shared.live}${shared.others === 0 ? '' : `, of which ${shared.others} ${shared.others === 1 ? 'belongs' : 'belong'} to ${shared.owners.join(', ')}`}`,
        hint: shared.others > 0
            ? `give ${target.key} a user or an account of its own at the provider: with ${shared.owners.join(', ')} it shares one that never has room for all of them`
            : provider.concurrent === 1
                ? 'set `policy: { allow-downtime: true }` for this secret: the old one then ends before the new one exists'
                : 'run again after the credential that is being replaced has ended; `keyturn status` says when',
    });
}
function occupants(turn, { provider, listed }) {
    const { entry, target } = turn;
    const { document } = turn.context.session;
    const here = (one) => one.provider === target.binding.provider && one.account === provider.account;
    const live = (one) => one.stage === 'current' || one.stage === 'previous' || (one.stage === 'pending' && one.step !== 'minting');
    const records = Object.entries(document.secrets).flatMap(([key, { credentials }]) => credentials.filter((one) => here(one) && live(one)).map((one) => ({ key, one })));
    // An id that is its own secret is recorded by hash only; such a credential is told apart by its tag.
    const isOf = (record, found) => record.id === found.id || (found.tag !== undefined && record.tag === found.tag);
    const known = Object.values(document.secrets).flatMap(({ credentials }) => credentials);
    const isAdopted = ({ id }) => id === target.adopt;
    // What was minted a moment ago may not be listed yet, and takes its place all the same.
    const fresh = turn.context.ports.clock.now().getTime() - 60_000 - provider.listLag;
    const unlisted = records.filter(({ one }) => listed?.some((found) => isOf(one, found)) !== true &&
        (listed === undefined || (0,_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .time */ .kB)(one.times.minted ?? one.times.intent) > fresh));
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
/** Somebody else's credentials take the room. What carries the tag of another journal is that journal's to end. */
function inTheWay(turn, { provider }, { live, foreign }) {
    const { key } = turn.target;
    const named = (one) => (provider.idIsSecret ? 'one with a hidden id' : one.id);
    const journals = new Set(foreign.flatMap(({ tag }) => (tag !== undefined && (0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isTag */ .dz)(tag) ? [tag.slice(2, 10)] : [])));
    const strangers = foreign.filter(({ tag }) => tag === undefined || !(0,_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isTag */ .dz)(tag));
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('PROVIDER_FULL', {
        secret: key,
        what: `${provider.account} allows ${provider.concurrent} at once and has ${live}: ${parts.join('; ')}`,
        hint: first === undefined
            ? `leave that credential alone: another repository's Keyturn keeps it. Give ${key} a user or an account of its own at the provider`
            : `if ${key} is that credential today, add \`adopt: ${provider.idIsSecret ? 'ID' : first.id}\` to it; otherwise end it at the provider, then run again`,
    });
}


/***/ }),

/***/ 75014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ unreadOf),
/* harmony export */   _V: () => (/* binding */ unreadSays),
/* harmony export */   gS: () => (/* binding */ noteUnread),
/* harmony export */   lt: () => (/* binding */ homeOf),
/* harmony export */   o6: () => (/* binding */ remarkUnread),
/* harmony export */   wb: () => (/* binding */ holders),
/* harmony export */   zN: () => (/* binding */ some)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/**
 * Where a value may have gone: the repositories that read its destinations. Their workflow runs may hold an old value
 * until they end, and only GitHub knows which there are.
 */

/** Where workflow runs may not be read, what they captured is taken to be in use for so long after the write. */
const UNREADABLE = 86_400_000;
/** A token may read the runs of all that it was given, or of none: this many are asked before a rotation. */
const ASKED = 10;
/** How many places stand in a sentence. */
const NAMED = 3;
/** The repository that this run is for. */
function homeOf({ repository }) {
    return repository === undefined ? [] : [{ list: async () => ({ repositories: [repository] }) }];
}
/** `acme/a, acme/b, acme/c and 12 more`. */
function some(names) {
    const more = names.length - NAMED;
    return more > 0 ? `${names.slice(0, NAMED).join(', ')} and ${more} more` : names.join(', ');
}
/** Places whose runs could not be read although what they may hold was judged by their silence. */
const unread = new WeakMap();
/**
 * Why the value that this place held before `before` may still be in use, a sentence without its subject for each reason;
 * the first repository with a run that goes on ends the search.
 */
async function holders(turn, address, before) {
    const { readers } = await turn.destination({ address });
    if (!readers)
        return [];
    const { clock, runs } = turn.context.ports;
    const { repositories, unseen } = await readers.list();
    const silent = [];
    for (const repository of repositories) {
        const found = await runs.unfinished(repository, before);
        if (found === undefined)
            silent.push(repository);
        else if (found.length > 0)
            return [`may still be held by ${found.length} workflow run${found.length === 1 ? '' : 's'} of ${repository}`];
    }
    const places = [...(silent.length > 0 ? [some(silent)] : []), ...(unseen === undefined ? [] : [unseen])];
    if (places.length === 0)
        return [];
    const until = before.getTime() + UNREADABLE;
    if (clock.now().getTime() < until) {
        return [
            `may still be held by workflow runs of ${places.join(' and ')}, which cannot be read: it waits until ${new Date(until).toISOString()}`,
        ];
    }
    const all = unread.get(turn) ?? new Set();
    for (const place of places)
        all.add(place);
    unread.set(turn, all);
    return [];
}
/** Says after a revocation that it rested on a day's wait alone. */
function noteUnread(turn) {
    for (const place of unread.get(turn) ?? []) {
        turn.outcome.notes.push(`the workflow runs of ${place} could not be read: the previous credential was ended a day after the write; ${cure(place)}`);
    }
    unread.delete(turn);
}
/** What a token that cannot read workflow runs means. */
function unreadSays(place) {
    return {
        says: `the workflow runs of ${place} cannot be read, so an old credential is ended a day after the write, whatever still runs there`,
        hint: cure(place),
    };
}
/** Says before a rotation what will not be seen after it. */
async function remarkUnread(turn, destinations) {
    for (const place of await unreadOf(turn.context.ports, destinations)) {
        const { says, hint } = unreadSays(place);
        turn.outcome.notes.push(`${says}: ${hint}`);
    }
}
function cure(place) {
    return `give the token *Actions: read* for ${place}`;
}
/**
 * Places whose runs may not be read, before anything rests on them. What cannot be asked now is asked again when an old
 * credential is to end.
 */
async function unreadOf(ports, destinations) {
    const found = new Set();
    const asked = new Set();
    const silent = [];
    for (const { readers } of destinations) {
        try {
            const { repositories, unseen } = (await readers?.list()) ?? { repositories: [] };
            if (unseen !== undefined)
                found.add(unseen);
            for (const repository of repositories) {
                if (asked.size >= ASKED || asked.has(repository))
                    continue;
                asked.add(repository);
                // What was created before all time is nothing: only whether it may be read is asked.
                if ((await ports.runs.unfinished(repository, new Date(0))) === undefined)
                    silent.push(repository);
            }
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
                throw error;
        }
    }
    return [...(silent.length > 0 ? [some(silent)] : []), ...found];
}


/***/ }),

/***/ 44416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h2: () => (/* binding */ abort),
  vr: () => (/* binding */ demote),
  lh: () => (/* binding */ endCredential),
  e7: () => (/* binding */ readBack),
  lj: () => (/* binding */ recover)
});

// UNUSED EXPORTS: end

// EXTERNAL MODULE: ./lib/rotation/by-hand.js
var by_hand = __webpack_require__(80739);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/rotation/humans.js
var humans = __webpack_require__(87994);
// EXTERNAL MODULE: ./lib/rotation/policy.js
var policy = __webpack_require__(36766);
// EXTERNAL MODULE: ./lib/rotation/recipients.js
var recipients = __webpack_require__(55180);
// EXTERNAL MODULE: ./lib/rotation/record.js
var record = __webpack_require__(82757);
// EXTERNAL MODULE: ./lib/rotation/secret.js
var secret = __webpack_require__(19784);
;// CONCATENATED MODULE: ./lib/rotation/revoke.js
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
        return human(request, 'its id is not known');
    if (!provider.list) {
        if (provider.idIsSecret)
            return human(request, 'its id is a secret, and the provider does not list');
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
                return human(request, 'it does not carry the tag that Keyturn gave it');
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
        return human(request, 'its id is a secret, and the provider does not list it');
    return mayEnd(request, { is: 'unseen' });
}
function mayEnd(request, found) {
    if (request.credential.adopted && request.credential.id !== request.adopt)
        return human(request, 'the configuration no longer says that it may be revoked (`adopt`)');
    return found;
}
function keptAs({ provider, hash }, id) {
    return provider.idIsSecret ? hash(new secret/* Secret */.z(id)) : id;
}
/** Throws REVOKE_FAILED, REVOKE_UNCONFIRMED, OLD_KEY_ALIVE (nothing proves its death), and what the provider's reads throw. */
async function revokeLocated(request, found) {
    const { provider, credential, witness } = request;
    if (found.is === 'local')
        return { proof: found.is, sure: true };
    // A hidden id that is not listed cannot be named to the provider.
    if (found.is === 'absent' && provider.idIsSecret)
        return { proof: found.is, sure: true };
    const id = found.is === 'listed' ? found.listed.id : credential.id;
    if (provider.deactivate && found.is !== 'absent')
        await provider.deactivate(id).catch(ignoreUnknown);
    // Sent even for what is absent: a list that is cut behind its witness hides what lives.
    const answer = await sendRevocation(request, id);
    if (found.is === 'absent' && answer === 'gone')
        return { proof: found.is, sure: true };
    const proof = await new Watch(request, id, found.is === 'listed', answer).until();
    const shown = found.is === 'listed' || answer === 'revoked' || witness.ids.length > 0;
    return { proof, sure: proof === 'refused' || shown };
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
    /** The provider has shown it, or ended it when told to: only then do `gone` and a list without it mean that it died. */
    #known;
    /** It said that it ended it: whatever its answers prove of others, now they speak of what it did. */
    #told;
    #gone;
    constructor(request, id, listed, answer) {
        this.#request = request;
        this.#id = id;
        this.#known = listed || answer === 'revoked' || request.credential.seen !== undefined;
        this.#told = answer === 'revoked';
        this.#gone = answer === 'gone' && this.#counts('gone') ? 1 : 0;
    }
    async until() {
        const { provider, clock } = this.#request;
        const needed = Math.max(2, provider.successes);
        const pause = Math.max(1000, provider.propagation / needed);
        const until = clock.now().getTime() + Math.max(60_000, 4 * provider.propagation);
        let streak = 0;
        for (;;) {
            const { proof, ended } = await this.#look();
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
function human(request, why) {
    throw new errors/* KeyturnError */.FB('NEEDS_HUMAN', {
        secret: request.secret,
        what: `the credential ${label(request)} at ${request.provider.account} is not revoked: ${why}`,
        hint: `look at ${label(request)} in the console of ${request.provider.account}. If it is the one to end, end it there, then run \`keyturn rotate --only '${request.secret}' --ended\``,
    });
}

// EXTERNAL MODULE: ./lib/rotation/rotate.js
var rotate = __webpack_require__(10679);
// EXTERNAL MODULE: ./lib/rotation/turn.js
var rotation_turn = __webpack_require__(27207);
// EXTERNAL MODULE: ./lib/rotation/witness.js
var rotation_witness = __webpack_require__(17953);
;// CONCATENATED MODULE: ./lib/rotation/recover.js
/** The crash rules: what a run does with a pending credential that it did not mint itself. */










/** Brings a pending credential to an end: published, aborted, or left for a later run or a human. */
async function recover(turn, credential) {
    const provider = await turn.providerOf(credential);
    const { escrow } = turn.context;
    turn.tell('resume', `${credential.tag}, ${credential.step}`);
    if (credential.step === 'minting')
        return minting(turn, provider, credential);
    const value = escrow.value(credential.rotation) ?? (provider.byHand && (await (0,by_hand/* givenAgain */.Qi)(turn, provider, credential)));
    if (value && turn.escrowed && credential.step === 'minted') {
        // Found in the escrow although its PUT was never journalled: this run may not PUT without the lock.
        const claim = await escrow.claim(turn.context, turn.target.key);
        await turn.change('resumed', (entry) => entry, claim);
    }
    if (value) {
        if (provider.byHand)
            escrow.learn(credential.rotation, value);
        await turn.hold();
        turn.recipients = await (0,recipients/* recipients */.Lf)(turn);
        turn.outcome.action = 'resumed';
        return (0,rotate/* advance */.np)(turn, provider, credential.rotation, value);
    }
    if (credential.escrow?.state === 'held' && !(await escrow.sees(credential.escrow.at))) {
        turn.outcome.action = 'waiting';
        turn.outcome.next = 'goes on in a run that was queued after the value went into the escrow';
        return;
    }
    if (credential.escrow?.state === 'held')
        await escrow.requireWired();
    return valueLost(turn, credential);
}
/** Nobody has the value any more. */
async function valueLost(turn, credential) {
    // Without a place to write to, *writing* wrote nothing.
    if (credential.step !== 'writing' || credential.destinations.length === 0) {
        await turn.amend('value lost', credential.rotation, lost);
        await abort(turn, credential, 'value lost before any destination was written', credential.reason);
        return;
    }
    const found = await readBack(turn, credential);
    if (found) {
        turn.context.escrow.learn(credential.rotation, found);
        await turn.hold();
        turn.recipients = await (0,recipients/* recipients */.Lf)(turn);
        turn.outcome.action = 'resumed';
        return (0,rotate/* advance */.np)(turn, await turn.providerOf(credential), credential.rotation, found);
    }
    await demote(turn, credential, 'value lost after writing');
}
/** The credential's values, if every one of them stands in a destination that can be read. */
async function readBack(turn, credential) {
    if (credential.id === undefined)
        return undefined;
    const values = {};
    for (const { address } of credential.destinations) {
        const destination = await turn.destination({ address });
        const value = await destination.read?.();
        if (!value || Object.hasOwn(values, address.value))
            continue;
        const print = await turn.context.ports.fingerprint(turn.entry?.salt ?? '', value);
        if (print === credential.fingerprint?.[address.value])
            values[address.value] = value;
    }
    const whole = Object.keys(credential.fingerprint ?? {}).every((name) => Object.hasOwn(values, name));
    return whole && Object.keys(values).length > 0 ? { id: credential.id, values } : undefined;
}
/** Some destinations may have it, so it works on as a previous one until a successor stands everywhere. */
async function demote(turn, credential, why) {
    await turn.change(`pending -> previous (${why})`, (entry) => {
        const { wish } = entry;
        const demoted = (0,rotation_turn/* replace */.HC)(entry, credential.rotation, (one) => ({
            ...lost(one),
            stage: 'previous',
            step: 'done',
            times: { ...one.times, previous: turn.now() },
        }));
        return { ...demoted, wish: wish ?? { reason: credential.reason, since: turn.now() } };
    });
}
function lost(credential) {
    return credential.escrow ? { ...credential, escrow: { ...credential.escrow, state: 'lost' } } : credential;
}
/** The mint was asked for, but no answer was recorded. */
async function minting(turn, provider, credential) {
    await turn.hold();
    if (provider.local || provider.byHand)
        return abort(turn, credential, 'never minted', credential.reason, true);
    if (!provider.list || !provider.tagged) {
        return leaveToHuman(turn, credential, await listedSince(provider, credential));
    }
    // A listing that lacks what has to be there does not speak of this account, or is cut short: it proves nothing.
    const witness = await (0,rotation_witness/* witnessOf */.XH)(turn, provider, credential);
    let empty = 0;
    for (let listing = 1; listing <= 4 && empty < 2; listing++) {
        if (listing > 1)
            await turn.context.ports.clock.sleep(policy/* REQUEST_TIMEOUT */._h + Math.max(provider.listLag, provider.propagation) + 1000);
        const all = await provider.list();
        const found = all.find((one) => one.tag === credential.tag);
        if (found) {
            const id = provider.idIsSecret ? await turn.hashed(found.id) : found.id;
            await turn.amend('found at the provider, value lost', credential.rotation, ({ baseline: _, ...one }) => ({
                ...one,
                id,
                seen: turn.now(),
                step: 'minted',
                times: { ...one.times, minted: turn.now() },
            }));
            const known = turn.entry?.credentials.find((one) => one.rotation === credential.rotation);
            return abort(turn, known ?? credential, 'value lost', credential.reason);
        }
        // What is listed without its name, and was not there before, may be the one.
        const unnamed = all.some(({ id, unreadable }) => unreadable && !credential.baseline?.includes(id));
        if (!unnamed && (witness.ids.length === 0 || (await witness.in(all))))
            empty++;
    }
    if (empty < 2) {
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
            secret: turn.target.key,
            what: `${provider.account} lists something whose name it does not show, or does not list what lives there${provider.idIsSecret || witness.ids.length === 0 ? '' : ` (${witness.ids.join(', ')})`}: whether ${credential.tag} was minted cannot be told`,
            hint: `check that the admin credential is of the account that minted it, and that it may list everything there, then run again`,
        });
    }
    return abort(turn, credential, 'never minted', credential.reason, witness.ids.length > 0);
}
/** An id that was not there before proves nothing without a tag; but it is what a human looks at first. */
async function listedSince(provider, { baseline }) {
    if (!provider.list || !baseline || provider.idIsSecret)
        return [];
    return (await provider.list()).map(({ id }) => id).filter((id) => !baseline.includes(id));
}
async function leaveToHuman(turn, credential, ids) {
    const human = {
        code: 'MINT_UNKNOWN',
        since: turn.now(),
        rotation: credential.rotation,
        ...(ids.length === 0 ? {} : { ids }),
    };
    await turn.change('pending -> orphan, a human looks', (entry) => ({
        ...(0,rotation_turn/* replace */.HC)(entry, credential.rotation, (one) => ({
            ...one,
            stage: 'orphan',
            times: { ...one.times, ended: turn.now() },
        })),
        human,
    }));
}
/**
 * Ends a pending credential that no destination was ever given, and remembers the reason, if it is still one: abort and
 * renewed wish are one transition. Throws NEEDS_HUMAN if a destination may have been written after the intent.
 *
 * What is neither known never to have been minted nor proved dead is left in the step `minting`: `sweep` looks for it again.
 *
 * @param certain it was never minted
 */
async function abort(turn, credential, why, again, certain = false) {
    const provider = await turn.providerOf(credential);
    await turn.hold();
    let dead = certain;
    if (credential.step !== 'minting' && !provider.local) {
        await untouched(turn, credential);
        dead = (await end(turn, provider, credential)).sure;
        // Until the journal says so; where nothing proves it, one more may live.
        if (dead)
            turn.facts.ended.add(credential.rotation);
        turn.facts.mint = dead ? 'ended' : 'unknown';
    }
    else if (turn.minted.has(credential.rotation))
        turn.facts.mint = 'ended';
    await turn.change(`pending -> aborted (${why})`, (entry) => {
        const ended = (0,rotation_turn/* replace */.HC)(entry, credential.rotation, ({ baseline: _, ...one }) => ({
            ...(0,record/* collapse */.ap)(one),
            stage: 'aborted',
            step: dead || provider.local ? 'done' : 'minting',
            times: { ...one.times, ended: turn.now() },
            ...(one.escrow
                ? { escrow: { ...one.escrow, state: one.escrow.state === 'held' ? 'gone' : one.escrow.state } }
                : {}),
        }));
        if (again === undefined || ended.wish)
            return ended;
        return { ...ended, wish: { reason: again, since: turn.now() } };
    });
    turn.facts.ended.delete(credential.rotation);
}
/** No destination may have been written since the intent by anything that this journal does not know. */
async function untouched(turn, credential) {
    for (const { address } of credential.destinations) {
        const destination = await turn.destination({ address });
        const why = await doubt(turn, destination, credential);
        if (why === undefined)
            continue;
        const human = {
            code: why,
            since: turn.now(),
            rotation: credential.rotation,
            place: destination.place,
        };
        await turn.change('a human looks', (entry) => ({ ...entry, human }));
        throw (0,humans/* humanError */.G)(turn.target.key, turn.entry, human);
    }
}
/** Why a place may hold a credential that the journal never had written; undefined if it does not. */
async function doubt(turn, destination, credential) {
    const { key, value } = destination.address;
    if (destination.updatedAt) {
        const at = await destination.updatedAt();
        if (at === undefined || at.getTime() < (0,policy/* time */.kB)(credential.times.intent))
            return undefined;
        const ours = turn.entry?.credentials.some((one) => one.destinations.some((other) => other.address.key === key && other.done !== undefined && at.getTime() <= (0,policy/* time */.kB)(other.done) + policy/* WRITE_MARGIN */.LW));
        if (ours)
            return undefined;
        // Another part of the same place may have been: what stands in ours decides, where it can be seen.
        if (!destination.read)
            return 'WRITTEN_BY_OTHERS';
    }
    if (!destination.read) {
        // Whoever minted it in this very run knows what it did with it since.
        if (turn.minted.has(credential.rotation))
            return undefined;
        return 'WRITTEN_BY_OTHERS';
    }
    const found = await destination.read();
    if (found === undefined)
        return undefined;
    const print = await turn.context.ports.fingerprint(turn.entry?.salt ?? '', found);
    if (credential.fingerprint)
        return print === credential.fingerprint[value] ? 'HOLDS_IT' : undefined;
    const known = turn.entry?.credentials.some((one) => one.fingerprint?.[value] === print);
    return known ? undefined : 'WRITTEN_BY_OTHERS';
}
/** Revokes at the provider; the caller journals what became of it. */
async function end(turn, provider, credential) {
    turn.tell('revoke', provider.idIsSecret ? credential.tag : (credential.id ?? credential.tag));
    if (provider.byHand)
        return { proof: await (0,by_hand/* endedByHand */.X4)(turn, provider, credential), sure: true };
    await (0,rotation_witness/* refuseOwnAdmin */.IC)(turn, provider, credential);
    const request = await requestOf(turn, provider, credential);
    try {
        const found = await locate(request);
        if (found.is === 'listed' && credential.seen === undefined)
            await turn.amend(`${credential.tag} is listed`, credential.rotation, (one) => ({ ...one, seen: turn.now() }));
        return await revokeLocated(request, found);
    }
    catch (error) {
        // What the provider neither shows nor knows is dead if somebody says that they ended it.
        if (turn.context.ended && (0,errors.is)(error, 'OLD_KEY_ALIVE'))
            return { proof: 'confirmed', sure: true };
        throw error;
    }
}
async function requestOf(turn, provider, credential) {
    const { ports, escrow } = turn.context;
    return {
        provider,
        credential,
        secret: turn.target.key,
        clock: ports.clock,
        adopt: turn.target.adopt,
        value: escrow.value(credential.rotation) ?? turn.found.get(credential.rotation),
        witness: await (0,rotation_witness/* witnessOf */.XH)(turn, provider, credential),
        hash: (id) => ports.fingerprint(turn.entry?.salt ?? '', id),
    };
}
/** Journals that it is being revoked, revokes, journals that it is. */
async function endCredential(turn, credential, message) {
    const provider = await turn.providerOf(credential);
    await turn.hold();
    if (credential.times.revoking === undefined) {
        await turn.amend(`revoking ${credential.tag}`, credential.rotation, (one) => ({
            ...one,
            times: { ...one.times, revoking: turn.now() },
        }));
    }
    const { proof } = await end(turn, provider, credential);
    turn.facts.ended.add(credential.rotation);
    await turn.change(message, (entry) => {
        const ended = (0,rotation_turn/* replace */.HC)(entry, credential.rotation, (one) => ({
            ...(0,record/* collapse */.ap)(one),
            stage: 'revoked',
            proof,
            times: { ...one.times, ended: turn.now() },
            ...(one.escrow?.state === 'held' ? { escrow: { ...one.escrow, state: 'gone' } } : {}),
        }));
        const prints = Object.values(credential.fingerprint ?? {});
        return { ...ended, fingerprints: [...new Set([...prints, ...entry.fingerprints])].slice(0, 32) };
    });
}


/***/ }),

/***/ 10679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NU: () => (/* binding */ later),
/* harmony export */   e$: () => (/* binding */ rotate),
/* harmony export */   np: () => (/* binding */ advance),
/* harmony export */   yJ: () => (/* binding */ put)
/* harmony export */ });
/* harmony import */ var _by_hand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80739);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72229);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28607);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(36766);
/* harmony import */ var _possible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70194);
/* harmony import */ var _predecessor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86047);
/* harmony import */ var _readers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75014);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82757);
/* harmony import */ var _recover_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(44416);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19784);
/* harmony import */ var _turn_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(27207);
/**
 * The story of one rotation, from intent to publication. Every step is journalled before or after its effect, never both
 * at once, so that a run that dies anywhere leaves enough for the next one.
 */











const WRITE_ATTEMPTS = 3;
const WRITES_AT_ONCE = 8;
/** Preflight, intent, mint, and everything after it. Where places are counted, one secret of an account at a time. */
async function rotate(turn, reason) {
    const provider = await turn.provider(turn.target.binding);
    if (provider.concurrent === undefined)
        return rotateNow(turn, reason);
    return turn.context.alone(`${provider.name} ${provider.account}`, () => rotateNow(turn, reason));
}
async function rotateNow(turn, reason) {
    const able = await (0,_possible_js__WEBPACK_IMPORTED_MODULE_3__/* .possible */ .ux)(turn, { first: turn.entry?.wish?.first === true, look: false });
    if (able.is !== 'now') {
        // The reason must outlive this run: by age it would come back by itself, a wish is journalled already.
        turn.outcome.action = 'waiting';
        turn.outcome.reason = reason;
        turn.outcome.next = later[able.is];
        return;
    }
    const { prepared, claim } = able;
    const { ports } = turn.context;
    await (0,_readers_js__WEBPACK_IMPORTED_MODULE_5__/* .remarkUnread */ .o6)(turn, prepared.destinations.map(({ destination }) => destination));
    // Asked last, so that nobody makes a key in vain; and before the intent, so that no lock waits for a person.
    const given = prepared.provider.byHand && (await (0,_by_hand_js__WEBPACK_IMPORTED_MODULE_0__/* .handedOver */ .$_)(turn, prepared.provider, prepared.destinations));
    const current = (0,_policy_js__WEBPACK_IMPORTED_MODULE_10__/* .currentOf */ .$c)(turn.entry);
    if (able.first && current) {
        await turn.change(`due (${reason}), the old one ends first`, (entry) => ({ ...entry, wish: { ...entry.wish, reason, since: entry.wish?.since ?? turn.now(), first: true } }), claim);
        await (0,_recover_js__WEBPACK_IMPORTED_MODULE_7__/* .endCredential */ .lh)(turn, current, `current -> revoked (${reason}, first)`);
        await (0,_possible_js__WEBPACK_IMPORTED_MODULE_3__/* .relist */ ._M)(prepared);
    }
    const rotation = ports.random.ulid(ports.clock.now());
    await turn.change(`intent (${reason})`, (entry) => ({ ...entry, credentials: [...entry.credentials, intent(turn, prepared, rotation, reason)] }), claim);
    await mint(turn, prepared.provider, rotation, given);
}
/** When what is not possible in this run will be, as what comes next. */
const later = {
    full: 'is minted by a later run, when the escrow has room again',
    draining: 'is minted after the draining credential is revoked: the provider has no room for a third',
};
function intent(turn, prepared, rotation, reason) {
    const { binding } = turn.target;
    const { provider, listed } = prepared;
    return {
        rotation,
        tag: (0,_record_js__WEBPACK_IMPORTED_MODULE_6__/* .tagOf */ .cO)(turn.context.session.document.id, rotation),
        stage: 'pending',
        step: 'minting',
        reason,
        provider: binding.provider,
        account: provider.account,
        options: binding.options,
        admin: binding.admin ?? null,
        ...(listed && !provider.idIsSecret ? { baseline: listed.map((one) => one.id) } : {}),
        times: { intent: turn.now() },
        destinations: prepared.destinations.map(({ destination }) => ({ address: destination.address })),
        shares: [],
    };
}
function record(turn, rotation) {
    const found = turn.entry?.credentials.find((credential) => credential.rotation === rotation);
    if (!found)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('INTERNAL', { secret: turn.target.key, what: `${rotation} is not in the journal` });
    return found;
}
async function mint(turn, provider, rotation, given) {
    const { escrow, ports } = turn.context;
    const credential = record(turn, rotation);
    const old = (0,_policy_js__WEBPACK_IMPORTED_MODULE_10__/* .currentOf */ .$c)(turn.entry)?.id ?? turn.target.adopt;
    turn.tell('mint', `${provider.name}, tagged ${credential.tag}`);
    let minted;
    try {
        minted = await provider.mint({
            tag: credential.tag,
            ...(given === undefined ? {} : { given }),
            ...(turn.target.person === undefined ? {} : { holder: turn.target.person.login }),
            ...(old === undefined || provider.idIsSecret ? {} : { old: { id: old } }),
            expires: new Date((0,_policy_js__WEBPACK_IMPORTED_MODULE_10__/* .time */ .kB)(credential.times.intent) + turn.target.policy.maxAge),
        });
    }
    catch (error) {
        (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .noteUnknown */ .f1)(turn.context, error);
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.is)(error, 'HTTP_REFUSED', 'HTTP_NOT_SENT')) {
            await (0,_recover_js__WEBPACK_IMPORTED_MODULE_7__/* .abort */ .h2)(turn, credential, 'not minted', undefined, true);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('MINT_FAILED', {
                secret: turn.target.key,
                what: `${provider.account} did not mint a credential: ${error.message}`,
                hint: error.hint ?? 'mend what the provider complains about, then run again',
            });
        }
        turn.facts.mint = 'unknown';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('MINT_UNKNOWN', {
            secret: turn.target.key,
            what: `it is not known whether ${provider.account} minted a credential: ${error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB ? error.message : 'it failed'}`,
            hint: provider.list && provider.tagged
                ? `run \`keyturn rotate --only '${turn.target.key}'\` again: Keyturn looks for ${credential.tag} at the provider, ends what it finds and mints anew`
                : `look in the console of ${provider.account} for a credential made at ${credential.times.intent} and end it, then run \`keyturn rotate --only '${turn.target.key}' --force --reason suspect-cleared\``,
        });
    }
    turn.minted.add(rotation);
    turn.facts.mint = 'minted';
    escrow.learn(rotation, minted);
    const fingerprint = await fingerprints(turn, minted);
    const id = provider.idIsSecret ? await ports.fingerprint(salt(turn), new _secret_js__WEBPACK_IMPORTED_MODULE_8__/* .Secret */ .z(minted.id)) : minted.id;
    await turn.amend(`minted ${credential.tag}`, rotation, ({ baseline: _, ...rest }) => ({
        ...rest,
        id,
        fingerprint,
        seen: turn.now(),
        step: 'minted',
        times: { ...rest.times, minted: turn.now() },
    }));
    for (const { address } of credential.destinations) {
        const destination = await turn.destination({ address });
        const value = minted.values[address.value];
        try {
            if (value)
                destination.fits(value.bytes, value);
        }
        catch (error) {
            await abandon(turn, rotation, 'its value does not fit', error);
        }
    }
    await advance(turn, provider, rotation, minted);
}
/** Ends a credential that cannot be used, and says why it could not; a failure to end it is told beside that, not instead. */
async function abandon(turn, rotation, why, reason) {
    try {
        await (0,_recover_js__WEBPACK_IMPORTED_MODULE_7__/* .abort */ .h2)(turn, record(turn, rotation), why, undefined);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB) || error.code === 'JOURNAL_CONFLICT' || !(reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB(reason.code, {
            secret: turn.target.key,
            what: `${reason.message}. It could not be ended yet: ${error.message}`,
            ...(reason.hint === undefined ? {} : { hint: reason.hint }),
        });
    }
    throw reason;
}
function salt(turn) {
    return turn.entry?.salt ?? '';
}
async function fingerprints(turn, minted) {
    const pairs = Object.entries(minted.values).map(async ([name, value]) => [name, await turn.context.ports.fingerprint(salt(turn), value)]);
    return Object.fromEntries(await Promise.all(pairs));
}
/** Escrow, verify, write, publish: from wherever the credential stands. Its value is known. */
async function advance(turn, provider, rotation, minted) {
    const { escrow, ports } = turn.context;
    if (record(turn, rotation).step === 'minted') {
        let at = turn.now();
        if (turn.escrowed) {
            turn.tell('escrow', ports.escrow?.place ?? '');
            try {
                at = (await escrow.put(rotation, minted)).toISOString();
            }
            catch (error) {
                if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.is)(error, 'ESCROW_FULL'))
                    await (0,_recover_js__WEBPACK_IMPORTED_MODULE_7__/* .abort */ .h2)(turn, record(turn, rotation), 'the escrow is full', record(turn, rotation).reason);
                throw error;
            }
        }
        await turn.amend('escrowed', rotation, (credential) => ({
            ...credential,
            step: 'escrowed',
            ...(turn.escrowed ? { escrow: { at, state: 'held' } } : {}),
        }), (document) => turn.escrowed
            ? { ...document, escrow: { ...document.escrow, counter: document.escrow.counter + 1 } }
            : document);
        escrow.settled(rotation, turn.target.key);
    }
    if (record(turn, rotation).step === 'escrowed') {
        await verify(turn, provider, rotation, minted);
        await turn.amend('writing', rotation, (credential) => ({
            ...credential,
            step: 'writing',
            times: { ...credential.times, writing: turn.now() },
        }));
    }
    await write(turn, rotation, minted);
}
/** Asks with the NEW credential until it has worked several times in a row, over the provider's propagation time. */
async function verify(turn, provider, rotation, minted) {
    if (provider.local)
        return;
    if (provider.byHand?.proves === false) {
        turn.outcome.notes.push('nothing shows whether the new key works: add `verify` to its options');
        return;
    }
    const { clock } = turn.context.ports;
    turn.tell('verify', `${provider.successes} times in a row`);
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
                const rejected = new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('VERIFY_REJECTED', {
                    secret: turn.target.key,
                    what: `${provider.account} refused the credential that it had just minted; it was revoked again, nothing was written`,
                    hint: 'check `options` (scopes) and the `verify` of a recipe against what the credential may do, then run again',
                });
                await abandon(turn, rotation, 'rejected by verify', rejected);
            }
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('VERIFY_INCONCLUSIVE', {
                secret: turn.target.key,
                what: `${provider.account} neither accepted nor refused the new credential`,
                hint: 'run again: Keyturn goes on with the same credential; the old one stays in place until then',
            });
        }
        await clock.sleep(answer === 'accepted' ? pause : Math.max(1000, pause));
    }
}
/** One PUT for each destination that is not done yet, then publication. Forward only from here on. */
async function write(turn, rotation, minted) {
    const todo = record(turn, rotation).destinations.filter((destination) => destination.done === undefined);
    turn.tell('write', `${todo.length} destination${todo.length === 1 ? '' : 's'}`);
    const failures = [];
    for (let from = 0; from < todo.length; from += WRITES_AT_ONCE) {
        const done = new Map();
        await Promise.all(todo.slice(from, from + WRITES_AT_ONCE).map(async ({ address }) => {
            const destination = await turn.destination({ address });
            try {
                done.set(address.key, (await put(turn, address, minted)).toISOString());
            }
            catch (error) {
                failures.push({ place: destination.place, error });
            }
        }));
        const last = from + WRITES_AT_ONCE >= todo.length && failures.length === 0;
        if (last)
            await publish(turn, rotation, done);
        else if (done.size > 0) {
            await turn.amend(`${done.size} destinations done`, rotation, (credential) => ({
                ...credential,
                destinations: marked(credential, done),
            }));
        }
    }
    if (todo.length === 0)
        await publish(turn, rotation, new Map());
    const [failure] = failures;
    if (failure) {
        const { error } = failure;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('WRITE_FAILED', {
            secret: turn.target.key,
            what: `${failures.length} of ${todo.length} destinations could not be written, among them ${failure.place}: ${error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB ? error.message : 'it failed'}`,
            hint: (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB ? error.hint : undefined) ??
                'run again: Keyturn goes on with the destinations that are missing; the old credential stays alive until then',
        });
    }
}
/** Writes one value to one place. A PUT is idempotent: what is unknown is put again. */
async function put(turn, address, minted) {
    const value = minted.values[address.value];
    if (!value) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('VALUE_UNFIT', {
            secret: turn.target.key,
            what: `the credential has no value named ${address.value}`,
            hint: 'compare `values` in the configuration with what the provider mints',
        });
    }
    const destination = await turn.destination({ address });
    for (let attempt = 1;; attempt++) {
        try {
            return await destination.write(value);
        }
        catch (error) {
            (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .noteUnknown */ .f1)(turn.context, error);
            if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT') || attempt >= WRITE_ATTEMPTS)
                throw error;
            await turn.context.ports.clock.sleep(1000 * 2 ** attempt);
        }
    }
}
function marked(credential, done) {
    return credential.destinations.map((destination) => {
        const at = done.get(destination.address.key);
        return at === undefined ? destination : { ...destination, done: at };
    });
}
/** Every destination has it: it is the current one, and what was before drains. */
async function publish(turn, rotation, done) {
    const { policy } = turn.target;
    const published = turn.context.ports.clock.now();
    // Nothing shows that what leaked before the first contact is dead: said in the same transition, so that no crash hides it.
    const leaked = turn.entry?.observed?.exposed === true;
    const ids = leaked ? await (0,_predecessor_js__WEBPACK_IMPORTED_MODULE_4__/* .candidates */ .X)(turn).catch(ours) : [];
    await turn.change(`pending -> current (${record(turn, rotation).reason})`, (entry) => {
        const exposed = entry.wish?.exposed ?? [];
        const credentials = entry.credentials.map((credential) => {
            if (credential.rotation === rotation) {
                return {
                    ...credential,
                    stage: 'current',
                    step: 'done',
                    times: { ...credential.times, current: published.toISOString() },
                    destinations: marked(credential, done),
                    shares: turn.recipients.map((person) => ({
                        person: (0,_turn_js__WEBPACK_IMPORTED_MODULE_9__/* .remembered */ .HK)(person),
                        state: 'owed',
                        ...(turn.target.person && record(turn, rotation).reason === 'value-lost' ? askedBefore(entry) : {}),
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
                    revokeNotBefore: (0,_policy_js__WEBPACK_IMPORTED_MODULE_10__/* .revokeNotBefore */ .dh)(published, policy, leaked).toISOString(),
                };
            }
            return credential;
        });
        return fulfilled(leaked ? { ...entry, ...unended(entry, ids, turn.now()), credentials } : { ...entry, credentials }, rotation);
    });
    turn.facts.published = true;
    const first = turn.entry?.credentials.every((credential) => credential.rotation === rotation || credential.stage !== 'previous') === true;
    const { observed } = turn.entry ?? {};
    turn.outcome.action = turn.outcome.action === 'resumed' ? 'resumed' : 'rotated';
    turn.outcome.reason = record(turn, rotation).reason;
    if (first && observed && !leaked) {
        turn.outcome.notes.push("the credential that was there before is not Keyturn's and is never touched: end it by hand at the provider once nothing uses it any more");
    }
}
function ours(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB)
        return [];
    throw error;
}
function unended(entry, ids, since) {
    const { since: before = since, destinations = [] } = entry.observed ?? {};
    return {
        observed: { since: before, destinations },
        human: { code: 'OLD_KEY_ALIVE', since, ...(ids.length === 0 ? {} : { ids }) },
    };
}
/** One that takes the place of what its person never opened: their time to open it goes on from the first message. */
function askedBefore(entry) {
    const { announced, reminded } = (0,_policy_js__WEBPACK_IMPORTED_MODULE_10__/* .currentOf */ .$c)(entry)?.shares[0] ?? {};
    return { ...(announced === undefined ? {} : { announced }), ...(reminded === undefined ? {} : { reminded }) };
}
/** Whatever was wished, this rotation answers it, unless what leaked is the very credential that it published. */
function fulfilled(entry, rotation) {
    const { wish, ...rest } = entry;
    if (!wish)
        return entry;
    if (wish.exposed?.includes(rotation))
        return { ...rest, wish: { ...wish, exposed: [rotation] } };
    return rest;
}


/***/ }),

/***/ 61878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iw: () => (/* binding */ sweepProvider),
/* harmony export */   X0: () => (/* binding */ sweep),
/* harmony export */   cd: () => (/* binding */ isInDoubt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36766);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82757);
/* harmony import */ var _witness_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17953);
/**
 * Looks for orphans: credentials that carry a tag of this journal although their rotation is over. Lists first, reads
 * the journal second, so that a credential that was minted meanwhile is never taken for one. Everything else is reported,
 * never touched.
 */




/** Revokes what may be revoked; true if it did. `listed` must be older than the journal that this run reads. */
async function sweepProvider(turn, provider, listed) {
    if (!listed || !provider.tagged || provider.local)
        return false;
    const { session } = turn.context;
    const { id } = session.document;
    const ours = listed.filter((one) => one.tag !== undefined && (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .rotationOf */ .c_)(id, one.tag) !== undefined);
    const suspicious = ours.filter((one) => !isLive(recordOf(session.document, one)));
    if (suspicious.length === 0)
        return false;
    await session.refresh();
    let swept = false;
    for (const one of suspicious) {
        const record = recordOf(session.document, one);
        if (isLive(record))
            continue;
        // A name can be copied by hand, an id cannot: where the journal knows the id, that is the one.
        const same = record?.id === undefined || provider.idIsSecret || record.id === one.id;
        if (same && (record?.stage === 'aborted' || record?.stage === 'revoked')) {
            turn.tell('sweep', provider.idIsSecret ? `${one.tag}` : one.id);
            try {
                await provider.revoke(one.id);
                swept = true;
                turn.outcome.notes.push(`an orphan of an ended rotation was revoked: ${one.tag}`);
            }
            catch (error) {
                if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
                    throw error;
                turn.outcome.notes.push(`an orphan of an ended rotation could not be revoked yet: ${one.tag}`);
            }
        }
        else {
            turn.outcome.notes.push(`the journal does not know ${one.tag} at ${provider.account}: it was not touched; \`keyturn status\` keeps naming it`);
        }
    }
    return swept;
}
function recordOf(document, one) {
    const rotation = one.tag === undefined ? undefined : (0,_record_js__WEBPACK_IMPORTED_MODULE_1__/* .rotationOf */ .c_)(document.id, one.tag);
    for (const entry of Object.values(document.secrets)) {
        const found = entry.credentials.find((credential) => credential.rotation === rotation);
        if (found)
            return found;
    }
    return undefined;
}
function isLive(record) {
    return (record !== undefined && (record.stage === 'pending' || record.stage === 'current' || record.stage === 'previous'));
}
const UNPROVED = 20;
/** Whether a mint of this secret was given up although no whole listing has shown that nothing came of it. */
function isInDoubt({ entry }) {
    return entry?.credentials.some(mayLive) === true;
}
function mayLive({ stage, step }) {
    return stage === 'aborted' && step === 'minting';
}
/**
 * At the end of a run that acted, and as long as a lost mint is in doubt: sweeps, and forgets ended rotations that the
 * provider no longer lists (their history stays in the journal's commits).
 */
async function sweep(turn) {
    const provider = await turn.provider(turn.target.binding);
    const listed = provider.list ? await provider.list() : undefined;
    await sweepProvider(turn, provider, listed);
    await settleDoubt(turn, provider, listed);
    const ended = turn.entry?.credentials.filter((one) => (one.stage === 'aborted' || one.stage === 'revoked') && !mayLive(one) && !isListed(one, listed)) ?? [];
    // Two are kept for people; more would only make the journal long. Of what never had an id more are kept: if a list was
    // cut short, their tag is all that tells whose it is.
    const unproved = ended.filter(({ stage, id }) => stage === 'aborted' && id === undefined).slice(-UNPROVED);
    const kept = new Set([...ended.slice(-2), ...unproved]);
    const forgotten = new Set(ended.filter((one) => !kept.has(one)).map((one) => one.rotation));
    if (forgotten.size === 0)
        return;
    await turn.change(`forgot ${forgotten.size} ended rotation${forgotten.size === 1 ? '' : 's'}`, (entry) => ({
        ...entry,
        credentials: entry.credentials.filter((one) => !forgotten.has(one.rotation)),
    }));
}
/**
 * A whole listing without its tag, long enough after the mint, shows that nothing came of it. Where the provider does not
 * list what lives there, nothing ever will: that is said.
 */
async function settleDoubt(turn, provider, listed) {
    if (!listed)
        return;
    const late = turn.context.ports.clock.now().getTime() - 2 * _policy_js__WEBPACK_IMPORTED_MODULE_3__/* .REQUEST_TIMEOUT */ ._h - provider.listLag - provider.propagation;
    for (const one of turn.entry?.credentials.filter(mayLive) ?? []) {
        if (isListed(one, listed) || (0,_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .time */ .kB)(one.times.intent) > late)
            continue;
        const witness = await (0,_witness_js__WEBPACK_IMPORTED_MODULE_2__/* .witnessOf */ .XH)(turn, provider, one);
        if (!(await witness.in(listed))) {
            turn.outcome.error ??= unlistedWitness(turn, provider, one, witness.ids);
            continue;
        }
        await turn.amend(`${one.tag} was never minted`, one.rotation, (record) => ({ ...record, step: 'done' }));
    }
}
function unlistedWitness(turn, provider, { tag, times }, ids) {
    const lives = provider.idIsSecret || ids.length === 0 ? 'what lives there' : `${ids.join(', ')}, which lives there`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', {
        secret: turn.target.key,
        what: `${provider.account} does not list ${lives}: whether ${tag} was minted at ${times.intent} cannot be told`,
        hint: `check that the admin credential is of the account that minted it, and that it may list everything there; look for ${tag} in the console of ${provider.account} and end it if it is there`,
    });
}
function isListed(record, listed) {
    return listed?.some((one) => one.tag === record.tag || (record.id !== undefined && one.id === record.id)) === true;
}


/***/ }),

/***/ 17953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IC: () => (/* binding */ refuseOwnAdmin),
/* harmony export */   XH: () => (/* binding */ witnessOf),
/* harmony export */   hi: () => (/* binding */ worksWith)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/**
 * What a whole listing of an account has to show, so that what it does not show means anything; and which credential this
 * run itself works with.
 */

async function witnessOf(turn, provider, credential) {
    const ids = await idsOf(turn, provider, credential);
    return {
        ids,
        async in(listed) {
            for (const { id } of listed)
                if (ids.includes(provider.idIsSecret ? await turn.hashed(id) : id))
                    return true;
            return false;
        },
    };
}
/**
 * Of credentials that live at the account of `credential` and that it has shown before: the current one of the same
 * secret, else those of other secrets, else the admin's own.
 */
async function idsOf(turn, provider, credential) {
    const lives = (one) => one.rotation !== credential.rotation &&
        one.provider === credential.provider &&
        one.account === credential.account &&
        one.id !== undefined &&
        one.seen !== undefined &&
        one.times.revoking === undefined &&
        (one.stage === 'current' || one.stage === 'previous');
    const idOf = (one) => one.id;
    const own = turn.entry?.credentials.filter((one) => one.stage === 'current' && lives(one)) ?? [];
    if (own.length > 0)
        return own.map(idOf);
    // A hidden id is hashed under the salt of its own secret: others' cannot be compared.
    const others = provider.idIsSecret
        ? (turn.entry?.credentials ?? [])
        : Object.values(turn.context.session.document.secrets).flatMap(({ credentials }) => credentials);
    const found = others.filter(lives).map(idOf);
    if (found.length > 0 || provider.self === undefined)
        return found;
    const self = await provider.self();
    return self === undefined || self === credential.id ? [] : [self];
}
/** Whether the admin credential of this run is this very one. */
async function worksWith(turn, provider, credential) {
    const { ports } = turn.context;
    const { admin } = turn.target.binding;
    const names = typeof admin === 'string' ? [admin] : Object.values(admin ?? {});
    const prints = Object.values(credential.fingerprint ?? {});
    for (const name of names) {
        const value = ports.variable(name);
        if (!value)
            continue;
        if (!provider.idIsSecret && value.reveal() === credential.id)
            return true;
        if (prints.includes(await ports.fingerprint(turn.entry?.salt ?? '', value)))
            return true;
    }
    return provider.self !== undefined && credential.id !== undefined && (await provider.self()) === credential.id;
}
/** A run never ends the credential that it works with: nothing could show afterwards that it is dead, or mint again. */
async function refuseOwnAdmin(turn, provider, credential) {
    if (!(await worksWith(turn, provider, credential)))
        return;
    const { admin } = turn.target.binding;
    const named = typeof admin === 'string' ? `\`${admin}\`` : 'the variables under `admin`';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('OLD_KEY_ALIVE', {
        secret: turn.target.key,
        what: `the credential that is to end is the admin credential that this run works with, so it was not revoked`,
        hint: `store another admin credential where the workflow takes ${named} from (the new value of ${turn.target.key} is one, if it may do as much), then run \`keyturn rotate --only '${turn.target.key}'\``,
    });
}


/***/ })

};
