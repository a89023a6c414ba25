export const id = 3650;
export const ids = [3650];
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
    if (credential.escrow?.state === 'held' && !(await turn.context.escrow.isLost(credential))) {
        turn.outcome.next = 'the links are made in a run that was created after the value went into the escrow';
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
/** KEY = NAME, or environment/NAME where a name repeats (docs/protocol.md#envelope). */
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
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36766);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98007);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82757);
/** Whether a secret is due, and what its places say of one that the journal does not know. */




async function reasonOf(turn) {
    const { ports } = turn.context;
    if (!turn.entry)
        return 'new';
    const addresses = (await ports.addresses(turn.target)).map((address) => address.key);
    const removed = known(turn.entry).filter((key) => !addresses.includes(key));
    if (removed.length > 0)
        turn.outcome.notes.push(`no longer a destination: ${removed.join(', ')}; what it holds is not touched`);
    return (0,_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .dueReason */ .Xp)(turn.entry, turn.target.policy, ports.clock.now(), addresses);
}
function known(entry) {
    const current = (0,_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .currentOf */ .$c)(entry);
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
    const ids = listed.filter(({ tag }) => tag === undefined || !(0,_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isTag */ .dz)(tag)).map(({ id }) => id);
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

/***/ 74468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ Escrow)
});

// EXTERNAL MODULE: ./lib/rotation/context.js
var rotation_context = __webpack_require__(72229);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/rotation/secret.js
var secret = __webpack_require__(19784);
;// CONCATENATED MODULE: ./lib/rotation/kept.js

/** Compares every entry with the journal. What the journal has no fingerprint of is ignored. */
function believe(text, journal, keys) {
    const known = new Map();
    const old = new Map();
    const changed = new Map();
    for (const [rotation, kept] of Object.entries(text.entries)) {
        const path = `$.entries[${JSON.stringify(rotation)}]`;
        if ('ask' in kept)
            continue;
        const home = homeOf(journal, rotation);
        if (home?.credential.fingerprint === undefined)
            continue;
        const { salt, credential, before } = home;
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
function homeOf(journal, rotation) {
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
function inferred(put, text, late) {
    return (text !== undefined && text >= put.counter) || late ? 'lost' : 'unseen';
}

// EXTERNAL MODULE: ./lib/rotation/policy.js
var policy = __webpack_require__(36766);
// EXTERNAL MODULE: ./lib/rotation/record.js
var record = __webpack_require__(82757);
// EXTERNAL MODULE: ./lib/rotation/session.js + 1 modules
var session = __webpack_require__(2921);
;// CONCATENATED MODULE: ./lib/rotation/escrow.js
/**
 * Where a pending value survives a crash, and the seed with it: one secret. A run sees what it held when the run was
 * created; a store that can be read is read later than that, and shows no less. One journalled lock: only its holder mints
 * or PUTs, one PUT at a time, and only if it knows the last write and every value still referenced. A value is referenced
 * from its PUT until its entry goes, and believed only under its journalled fingerprint.
 */






/** What one more value may need before it is known. */
const ASSUMED_BYTES = 2048;
class Escrow {
    #ports;
    #session;
    #known = new Map();
    #old = new Map();
    #changed = new Set();
    /** Room kept for secrets of this run that are not minted yet. */
    #reserved = new Map();
    /** Numbers that this run has journalled and that no text has yet, lowest first. */
    #numbers = [];
    /** What the secret holds, as far as this run knows. */
    #written = new Set();
    #text;
    #lastWrite;
    #queue = Promise.resolve();
    /** Told of every PUT that failed. */
    onFailure = () => undefined;
    constructor(ports, session) {
        this.#ports = ports;
        this.#session = session;
        this.#take(session.kept);
    }
    #take(text) {
        const { keys, document } = this.#session;
        if (!text || !keys)
            return;
        this.#text = text;
        for (const rotation of Object.keys(text.entries))
            this.#written.add(rotation);
        const { known, old, changed } = believe(text, document, keys);
        for (const [rotation, minted] of known)
            if (!this.#known.has(rotation))
                this.#known.set(rotation, minted);
        for (const [rotation, values] of old)
            this.#old.set(rotation, values);
        for (const rotation of changed.keys())
            if (!this.#known.has(rotation))
                this.#changed.add(rotation);
    }
    /** A store that can be read may know more by now than at the start. */
    async #again() {
        const { keys } = this.#session;
        if (!this.#ports.escrow?.read || !keys)
            return;
        const text = await (0,session/* escrowOf */.$2)(this.#ports);
        if (text && this.#ports.state.keys(text.seed).public === keys.public)
            this.#take(text);
    }
    /** The value of a rotation, as far as this run knows it: from the escrow, or minted by itself. */
    value(rotation) {
        return this.#known.get(rotation);
    }
    /** A value that this run minted: known from now on, whatever happens to the escrow. */
    learn(rotation, minted) {
        this.#known.set(rotation, minted);
    }
    /** Whether the escrow has something under this rotation that is not what was minted. */
    isChanged(rotation) {
        return this.#changed.has(rotation);
    }
    /** Whether a held value that this run does not know is gone; false: a later run may still see it. */
    async isLost({ rotation, escrow }) {
        if (!escrow || this.#known.has(rotation) || this.#changed.has(rotation))
            return false;
        if (inferred(escrow, this.#text?.counter, false) === 'lost')
            return true;
        const written = await this.#lastWritten();
        return (inferred(escrow, this.#text?.counter, written === undefined || (await this.#isLaterThan(written))) === 'lost');
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
     * ESCROW_NOT_WIRED, ESCROW_FAILED; returns the pure change that takes the lock within another transition. `look`: nothing
     * will be minted, it is only asked.
     */
    async claim(context, secret, look = false) {
        if (!this.#ports.escrow)
            return (document) => document;
        if (look)
            await this.#handed();
        const lock = this.#session.document.escrow.lock;
        const mine = lock !== undefined && (0,record/* sameOwner */.s0)(lock.owner, this.#ports.owner);
        if (lock && !mine && (await (0,rotation_context/* isAlive */._n)(context, lock.owner)))
            throw (0,rotation_context/* held */.yB)(secret, lock.owner);
        if (look && !this.#session.signs)
            return (document) => document;
        if (this.#referenced(this.#session.document).some(({ rotation }) => !this.#known.has(rotation)))
            await this.#again();
        for (const credential of this.#referenced(this.#session.document)) {
            // A run that may act has journalled by now that what it should see, and does not, is lost.
            if (this.#known.has(credential.rotation) || (look && (await this.isLost(credential))))
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
            return { ...document, escrow: { ...document.escrow, lock: { owner, since: (0,rotation_context/* now */.tB)(context) } } };
        };
    }
    /** Whether nobody can have written since what this run was handed, but those of whom the journal tells. */
    async #knowsLastWrite() {
        const { escrow } = this.#ports;
        if (!escrow || escrow.read || this.#session.putAt || !this.#session.existed)
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
    /** For a look without the seed: whether a run that acts would have been handed it. Throws ESCROW_NOT_WIRED. */
    async #handed() {
        const store = this.#ports.escrow;
        if (!store || store.read || this.#session.signs)
            return;
        const written = await this.#lastWritten();
        if (written === undefined || !(await this.#isLaterThan(written)))
            return;
        throw new errors/* KeyturnError */.FB('ESCROW_NOT_WIRED', {
            what: `${store.place} exists, but this run was not given it`,
            hint: `add \`pending: \${{ secrets.${store.name ?? 'KEYTURN_PENDING'} }}\` to the \`with:\` of the Keyturn step`,
        });
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
    /** Throws ESCROW_FULL if one more value of `bytes` would not fit. */
    room(secret, bytes = ASSUMED_BYTES) {
        const store = this.#ports.escrow;
        if (!store)
            return;
        const waiting = [...this.#reserved].filter(([key]) => key !== secret).reduce((sum, [, size]) => sum + size, 0);
        const used = FRAME + new TextEncoder().encode(JSON.stringify(sizes(this.#entries()))).length + waiting;
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
    #entries() {
        const rotations = this.#referenced(this.#session.document).map(({ rotation }) => rotation);
        const entries = {};
        for (const rotation of [...rotations, ...this.#adding.keys()]) {
            const minted = this.#adding.get(rotation) ?? this.#known.get(rotation);
            const old = this.#old.get(rotation);
            if (minted)
                entries[rotation] = { id: minted.id, values: minted.values, ...(old ? { old } : {}) };
        }
        return entries;
    }
    #adding = new Map();
    /**
     * Puts a value beside every referenced one, by one idempotent write, under a number that was journalled before. Throws
     * ESCROW_FULL (no effect), ESCROW_FAILED (it may or may not be there).
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
    /** Whether the secret holds an entry that nothing references any more, or stands where the configuration no longer says. */
    stale() {
        const { document, signs } = this.#session;
        const { home } = this.#ports.escrow ?? {};
        if (!signs)
            return false;
        if (home !== undefined && document.escrow.place !== undefined && document.escrow.place !== home)
            return true;
        const referenced = new Set(this.#referenced(document).map((one) => one.rotation));
        return [...this.#written].some((rotation) => !referenced.has(rotation) && !this.#adding.has(rotation));
    }
    /** Writes what is still referenced, so that entries that went are gone from the secret too. */
    async tidy() {
        await this.#serial(() => this.#write());
    }
    /** Whether a PUT of this run may still land, over whatever was put since. */
    doubtful = false;
    #serial(work) {
        const next = this.#queue.then(work, work);
        this.#queue = next.catch(() => undefined);
        return next;
    }
    async #write() {
        const store = this.#ports.escrow;
        const counter = this.#numbers.shift();
        if (!store || counter === undefined)
            throw new errors/* KeyturnError */.FB('INTERNAL', { what: 'the escrow was to be written without a number' });
        const entries = this.#entries();
        const value = this.#session.escrowText(counter, entries);
        const { seq } = this.#session.document;
        if (value.bytes > store.limit)
            throw new errors/* KeyturnError */.FB('ESCROW_FULL', { what: `${store.place} has no room for this value` });
        for (const rotation of Object.keys(entries))
            this.#written.add(rotation);
        const at = await (0,session/* putAway */.qU)(store, value, this.#ports.clock, (error) => {
            this.onFailure(error);
            if ((0,errors.is)(error, 'HTTP_UNKNOWN'))
                this.doubtful = true;
        });
        this.#session.put(at, seq);
        for (const rotation of this.#written)
            if (!Object.hasOwn(entries, rotation))
                this.#written.delete(rotation);
        return { counter, at: at.toISOString() };
    }
}
/** What a text takes besides its entries. */
const FRAME = 256;
function sizes(entries) {
    const lengths = Object.entries(entries).map(([rotation, kept]) => {
        if ('ask' in kept)
            return [rotation, kept.ask.reveal()];
        const plain = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.reveal()]));
        return [rotation, { id: kept.id, values: plain(kept.values), ...(kept.old ? { old: plain(kept.old) } : {}) }];
    });
    return Object.fromEntries(lengths);
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
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2921);




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
    session.wished = session.document.seq;
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
// EXTERNAL MODULE: ./lib/rotation/prepare.js + 1 modules
var prepare = __webpack_require__(98007);
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

/***/ 98007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nn: () => (/* binding */ inspect),
  A9: () => (/* binding */ notLost),
  iA: () => (/* binding */ prepare),
  eh: () => (/* binding */ room)
});

// UNUSED EXPORTS: refuseEscrowsPlace

// EXTERNAL MODULE: ./lib/rotation/by-hand.js
var by_hand = __webpack_require__(80739);
// EXTERNAL MODULE: ./lib/rotation/deliver.js
var deliver = __webpack_require__(99495);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/rotation/record.js
var record = __webpack_require__(82757);
// EXTERNAL MODULE: ./lib/rotation/turn.js + 1 modules
var turn = __webpack_require__(20402);
;// CONCATENATED MODULE: ./lib/rotation/journal-room.js
/**
 * Whether the journal has room for what a rotation will write into it: a key is not minted if the journal could not say
 * where it went. What is measured is the journal as it will be when everything that is under way has come to its end.
 */



/** For what has no bound of its own: who holds what, wishes, what a human is told, the lines of a commit. */
const SLACK = 64_000;
const DAY = 86_400_000;
/** A span that no rotation reaches, so that no later time takes more bytes. */
const FAR = 99_999 * DAY - 1;
const LONGEST_ID = 200;
const LONGEST_REASON = 200;
const LINK = 64;
const PRINT = `2.${'A'.repeat(43)}`;
const KEPT_PRINTS = 32;
/**
 * Throws JOURNAL_FULL. What a run was once told that there is room for counts until it ends.
 * @param look nothing is going to be written
 */
function refuseFullJournal(turn, plans, look) {
    const { context, target } = turn;
    const { session } = context;
    const { promised } = session;
    const next = withRotation(turn, plans);
    const entries = { ...session.document.secrets, ...Object.fromEntries(promised), [target.key]: next };
    const secrets = Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, grown(entry)]));
    const bytes = context.ports.state.size({ ...session.document, secrets }) + SLACK;
    if (bytes > record/* JOURNAL_LIMIT */.wr) {
        throw new errors/* KeyturnError */.FB('JOURNAL_FULL', {
            secret: target.key,
            what: `the journal at ${context.ports.journal.place} has no room for a rotation of ${target.key}: with ${plans.destinations.length} destinations, ${plans.recipients.length} recipients and all else that is under way it could grow to ${bytes} bytes, and ${record/* JOURNAL_LIMIT */.wr} fit`,
            hint: 'split the secrets over two configurations, each with its own `journal: { branch }`',
        });
    }
    if (!look)
        promised.set(target.key, next);
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
        ...(plans.listed ? { baseline: plans.listed.map(({ id }) => id) } : {}),
        times: { intent },
        destinations: plans.destinations.map(({ destination }) => ({ address: destination.address })),
        shares: plans.recipients.map((person) => ({ person: (0,turn/* remembered */.HK)(person), state: 'owed' })),
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
function grown(entry) {
    const found = known.get(entry);
    if (found)
        return found;
    const credentials = entry.credentials.map((one) => (isOver(one) ? one : ended(one)));
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
/** With every member that a life of it can leave, each at its longest. */
function ended(one) {
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
        shares: one.shares.map((share) => answered(share, far)),
    };
}
function answered(share, far) {
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

// EXTERNAL MODULE: ./lib/rotation/policy.js
var policy = __webpack_require__(36766);
// EXTERNAL MODULE: ./lib/rotation/recipients.js
var recipients = __webpack_require__(55180);
;// CONCATENATED MODULE: ./lib/rotation/prepare.js
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
        throw new errors/* KeyturnError */.FB('DESTINATION_MISSING', {
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
    (0,by_hand/* needsPerson */.z6)(turn, provider);
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
        throw new errors/* KeyturnError */.FB('CONFIG_INVALID', {
            secret: turn.target.key,
            what: `${destination.place} is to hold the value \`${value}\`, but a credential of ${provider.name} has ${provider.values.map((name) => `\`${name}\``).join(', ')}`,
            hint: `add values: { ${provider.values.map((name) => `${name}: NAME_OF_THE_SECRET`).join(', ')} } to ${turn.target.key}`,
        });
    }
    if (provider.maxBytes !== undefined)
        for (const { destination } of destinations)
            destination.fits(provider.maxBytes);
    turn.recipients = await (0,recipients/* recipients */.Lf)(turn);
    const listed = provider.list ? await provider.list() : undefined;
    await refuseLostJournal(turn, provider, listed);
    refuseFullJournal(turn, { provider, destinations, recipients: turn.recipients, listed }, look);
    if (!provider.local && turn.escrowed) {
        try {
            escrow.room(turn.target.key, provider.maxBytes);
        }
        catch (error) {
            if (!(0,errors.is)(error, 'ESCROW_FULL') || !(look ? evictable(turn) : await turn.context.evict()))
                throw error;
            if (!look)
                escrow.room(turn.target.key, provider.maxBytes);
        }
    }
    return { provider, destinations, listed };
}
/**
 * A journal that is made anew beside what a lost one made would know nothing of it. Throws JOURNAL_MISSING, and
 * JOURNAL_CONFLICT if another run has made the journal meanwhile.
 */
async function refuseLostJournal({ context, target }, provider, listed) {
    const { session, ports } = context;
    // What a journal with a seed may begin beside is judged before it is begun.
    if (session.existed || context.anew || (context.looked && !session.signs))
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
/** Asked before a new journal is begun: there may have been another one. */
async function notLost(turn) {
    const { session, looked, anew } = turn.context;
    if (session.existed || anew || (looked && !session.signs))
        return;
    const provider = await turn.provider(turn.target.binding);
    await refuseLostJournal(turn, provider, await provider.list?.());
}
/** Whether a value may leave the escrow to make room for another. */
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
/** What this very mint would lack, as doctor, a dry run and a rotation find it alike. */
async function askBefore(turn, provider) {
    const old = (0,policy/* currentOf */.$c)(turn.entry)?.id ?? turn.target.adopt;
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
    const current = (0,policy/* currentOf */.$c)(entry);
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
/** Somebody else's credentials take the room. What carries the tag of another journal is that journal's to end. */
function inTheWay(turn, { provider }, { live, foreign }) {
    const { key } = turn.target;
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

/***/ 95405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ rebound)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36766);
/** Settings that were edited while a credential lives: it keeps those that it was minted with until it is replaced. */

/**
 * What differs between the configuration and the current credential's own record, by name and never by value; undefined
 * if nothing does.
 */
function rebound({ key, binding }, entry) {
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

/***/ 13650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ reconcile)
});

// EXTERNAL MODULE: ./lib/rotation/context.js
var rotation_context = __webpack_require__(72229);
// EXTERNAL MODULE: ./lib/rotation/deliver.js
var deliver = __webpack_require__(99495);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/rotation/policy.js
var rotation_policy = __webpack_require__(36766);
// EXTERNAL MODULE: ./lib/rotation/recipients.js
var recipients = __webpack_require__(55180);
// EXTERNAL MODULE: ./lib/rotation/recover.js + 1 modules
var recover = __webpack_require__(44416);
;// CONCATENATED MODULE: ./lib/rotation/leavers.js
/**
 * Who held what, and is gone: their links end, what is their own is revoked, what they saw is rotated. A leaver is
 * journalled first, so that a run that dies in between leaves nobody half gone.
 */



/** Who of the people that this secret's journal knows is not meant any more. Asks GitHub for the teams, and changes nothing. */
async function leaversOf(turn) {
    if (!turn.entry || !turn.target.share || turn.target.person)
        return [];
    const known = knownTo(turn);
    if (known.length === 0)
        return [];
    const today = await (0,recipients/* meant */.wx)(turn.context, turn.target);
    return known.filter((person) => !today.some(({ id }) => id === person.id));
}
/** Everybody who has, or may still open, something of a live credential, and whose departure is not dealt with yet. */
function knownTo(turn) {
    const found = new Map();
    for (const credential of live(turn.entry)) {
        for (const share of credential.shares)
            if (concerns(credential, share))
                found.set(share.person.id, share.person);
    }
    return [...found.values()];
}
function concerns({ stage }, { state, left }) {
    if (state === 'waiting' || state === 'owed')
        return true;
    return stage !== 'previous' && left === undefined && hasSeen(state);
}
/** What is neither known to be unopened nor known to be over counts as seen. */
function hasSeen(state) {
    return state === 'opened' || state === 'saved' || state === 'disputed' || state === 'unknown';
}
function live(entry) {
    return (entry?.credentials.filter(({ stage }) => stage === 'pending' || stage === 'current' || stage === 'previous') ?? []);
}
/** Ends what these people could still open of a shared secret, and makes it due if one of them has seen it. */
async function part(turn, people, reason) {
    const ids = new Set(people.map(({ id }) => id));
    const mine = (share) => ids.has(share.person.id);
    await turn.change(`${people.map(({ login }) => login).join(', ')} left (${reason})`, (entry) => wishIf(live(entry).some((one) => one.stage !== 'previous' && one.shares.some((share) => mine(share) && hasSeen(share.state))), eachShare(entry, (share) => (mine(share) ? { ...share, left: share.left ?? turn.now() } : share)), reason, turn.now()));
    await endLinks(turn, mine, reason);
    if (turn.outcome.action === 'none')
        turn.outcome.action = 'waiting';
}
/** Nobody can open these links any more; who turns out to have opened one before has seen the secret. */
async function endLinks(turn, mine, reason) {
    const { links } = turn.context.ports;
    const ended = new Map();
    for (const { shares } of live(turn.entry)) {
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
    await turn.change(`links of ${ended.size === 1 ? 'a leaver' : 'leavers'} ended`, (entry) => {
        const next = eachShare(entry, (share) => {
            const state = mine(share) ? ended.get(share.link ?? share.person.id) : undefined;
            return state === undefined ? share : { ...share, state };
        });
        const seen = live(next).some((one) => one.stage !== 'previous' && one.shares.some((share) => mine(share) && hasSeen(share.state)));
        return next.closing ? next : wishIf(seen, next, reason, turn.now());
    });
}
function wishIf(due, entry, reason, since) {
    return due && !entry.wish ? { ...entry, wish: { reason, since } } : entry;
}
function eachShare(entry, change) {
    return {
        ...entry,
        credentials: entry.credentials.map((one) => one.stage === 'pending' || one.stage === 'current' || one.stage === 'previous'
            ? { ...one, shares: one.shares.map(change) }
            : one),
    };
}
/** Ends an own entry: link, pending, previous, current. Nothing is minted in its place. */
async function leavers_close(turn, reason) {
    // What a run that died left locked is let go with the rest.
    if (turn.entry?.lock)
        await turn.hold();
    if (!turn.entry?.closing) {
        const login = turn.target.person?.login ?? '';
        await turn.change(`closing: ${login} left (${reason})`, ({ wish: _, ...entry }) => ({
            ...eachShare(entry, (share) => ({ ...share, left: share.left ?? turn.now() })),
            closing: { reason, since: turn.now() },
        }));
    }
    const began = turn.entry?.closing?.reason ?? reason;
    await endLinks(turn, () => true, began);
    const pending = (0,rotation_policy/* pendingOf */.lc)(turn.entry);
    if (pending)
        await (0,recover/* recover */.lj)(turn, pending);
    for (const one of live(turn.entry)) {
        if (one.stage === 'pending')
            continue;
        await (0,recover/* endCredential */.lh)(turn, one, `${one.stage} -> revoked (${began})`);
    }
    if (turn.entry?.wish)
        await turn.change('nothing is minted in its place', ({ wish: _, ...entry }) => entry);
    turn.outcome.action = 'revoked';
    turn.outcome.reason = began;
    turn.outcome.next = 'ended with its person; nothing is minted in its place';
}
/** Its person is back: what is left of the last time ends, and they get a new one. */
async function reopen(turn) {
    const { closing } = turn.entry ?? {};
    if (!closing)
        return;
    if (live(turn.entry).length > 0)
        await leavers_close(turn, closing.reason);
    await turn.change(`${turn.target.person?.login} is back`, ({ closing: _, ...entry }) => entry);
}
/** Whether this person has anything of this secret: a link, a value that still works, a credential of their own. */
function holds(turn, id) {
    if (turn.target.person)
        return turn.target.person.id === id && live(turn.entry).length > 0;
    // Whether their departure is journalled already does not matter: what they have seen works until it is rotated.
    return live(turn.entry).some((one) => one.shares.some((share) => share.person.id === id && concerns(one, { ...share, left: undefined })));
}

// EXTERNAL MODULE: ./lib/rotation/turn.js + 1 modules
var rotation_turn = __webpack_require__(20402);
// EXTERNAL MODULE: ./lib/rotation/now.js
var now = __webpack_require__(18950);
;// CONCATENATED MODULE: ./lib/rotation/turns.js


const TURNS_AT_ONCE = 4;
/** A few secrets side by side: their transitions share commits, and a failure of one is its own. */
async function eachOf(turns, work) {
    const queue = [...turns];
    const worker = async () => {
        for (let turn = queue.shift(); turn; turn = queue.shift()) {
            const one = turn;
            await guarded([one], () => work(one));
        }
    };
    await Promise.all(Array.from({ length: Math.min(TURNS_AT_ONCE, turns.length) }, worker));
}
async function guarded(turns, work) {
    try {
        await work();
    }
    catch (error) {
        for (const turn of turns)
            fail(turn, error);
    }
}
function fail(turn, error) {
    const known = error instanceof errors/* KeyturnError */.FB ? error : internal(error);
    turn.tell('failed', `${known.code}: ${known.message}`);
    if ((0,errors.is)(known, 'JOURNAL_CONFLICT'))
        turn.lost();
    turn.outcome.error ??= known;
    turn.outcome.action = (0,errors.is)(known, 'HELD', 'JOURNAL_CONFLICT') ? 'busy' : forHumans(known) ? 'human' : 'failed';
}
function forHumans(error) {
    return (0,errors.is)(error, 'NEEDS_HUMAN', 'OLD_KEY_ALIVE', 'VALUE_CHANGED', 'BINDING_UNKNOWN');
}
/** At the end of a run: whoever threw knew less than the turn does now. */
function settleNow(turn, { sent }) {
    const { outcome } = turn;
    if (outcome.error)
        outcome.error = outcome.error.knowing((0,now/* nowOf */.I)(turn, sent));
}
/** The class and the place, never the message: a foreign error may quote a header or a body. */
function internal(error) {
    const name = error instanceof Error ? error.constructor.name : typeof error;
    const place = error instanceof Error ? (/\((?:.*\/)?([\w.-]+:\d+):\d+\)/.exec(error.stack ?? '')?.[1] ?? '') : '';
    return new errors/* KeyturnError */.FB('INTERNAL', {
        what: `Keyturn has a bug (${name}${place ? ` at ${place}` : ''})`,
        hint: 'please report it; run again to go on',
    });
}

;// CONCATENATED MODULE: ./lib/rotation/departures.js




const MEMBER_LEFT = 'member-left';
/** What a run that died began to end. */
async function finishClosing(turns) {
    await eachOf(turns.filter((turn) => turn.unsure && turn.entry?.closing), (turn) => leavers_close(turn, MEMBER_LEFT));
}
/** `offboard`: everything of this person in these turns ends, or becomes due. */
async function sendOff(turns, person, reason) {
    await eachOf(turns, (turn) => (turn.target.person ? leavers_close(turn, reason) : part(turn, [person], reason)));
}
/**
 * `member-left`: compares the ledger with GitHub. `gone` are the turns of own credentials whose person is no longer meant;
 * `believed`: a human has looked, and an exodus is one.
 */
async function seeOff(context, turns, gone, believed) {
    const leaving = new Map();
    await eachOf(turns, async (turn) => {
        if (turn.unsure || !turn.target.policy.rotateWhen.includes('member-left'))
            return;
        const people = await leaversOf(turn).catch((error) => {
            if (!(error instanceof errors/* KeyturnError */.FB))
                throw error;
            if (turn.target.policy.signalsNamed &&
                !(0,errors.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'HTTP_REFUSED', 'RATE_LIMITED'))
                throw error;
            context.notices.push(`who has left ${turn.target.share?.with.join(', ')} could not be asked: ${error.message}`);
            return [];
        });
        if (people.length > 0)
            leaving.set(turn, people);
    });
    for (const turn of gone) {
        const { person, policy } = turn.target;
        if (turn.entry?.closing || !person)
            continue;
        if (policy.rotateWhen.includes('member-left'))
            leaving.set(turn, [(0,rotation_turn/* remembered */.HK)(person)]);
        else
            turn.outcome.notes.push(`${person.login} is not among the recipients any more: \`keyturn offboard --person ${person.login}\` ends it`);
    }
    const groups = groupsOf(turns, leaving);
    await eachOf([...leaving.keys()], async (turn) => {
        const people = leaving.get(turn) ?? [];
        const group = groups.get(sharing(turn));
        if (group && !believed && isExodus(group.with, group.known.size, group.gone.size))
            throw exodus(turn.target.key, group.with, group.known.size, [...group.gone.values()]);
        await (turn.target.person ? leavers_close(turn, MEMBER_LEFT) : part(turn, people, MEMBER_LEFT));
    });
}
/** Those who share by the same words: whether an answer is believed is asked of all their secrets at once. */
function groupsOf(turns, leaving) {
    const groups = new Map();
    for (const turn of turns) {
        const name = sharing(turn);
        const group = groups.get(name) ?? { with: turn.shareWith, known: new Set(), gone: new Map() };
        groups.set(name, group);
        const { entry } = turn;
        if (entry?.person && !entry.closing)
            group.known.add(entry.person.id);
        for (const { shares } of live(entry))
            for (const { person, left } of shares)
                if (left === undefined)
                    group.known.add(person.id);
        for (const { id, login } of leaving.get(turn) ?? [])
            group.gone.set(id, login);
    }
    return groups;
}
function sharing(turn) {
    return [...turn.shareWith].sort().join(' ');
}
/**
 * An outage is not a mass exodus: one answer that takes away more than half of those who share, and more than one
 * person, is for a human. Lists of logins are somebody's own words, and believed.
 */
function isExodus(shareWith, known, gone) {
    return shareWith.some((name) => name.startsWith('@')) && gone >= 2 && gone * 2 > known;
}
function exodus(secret, shareWith, known, logins) {
    const teams = shareWith.filter((name) => name.startsWith('@')).join(', ');
    return new errors/* KeyturnError */.FB('NEEDS_HUMAN', {
        secret,
        what: `${logins.length} of ${known} people who share ${secret} are no longer in ${teams}: one answer that takes away more than half is not believed`,
        hint: `if they have left, say so for each: ${logins.map((login) => `keyturn offboard --person ${login}`).join('; ')}. Otherwise mend the team at GitHub; nothing was changed here`,
    });
}

// EXTERNAL MODULE: ./lib/rotation/readers.js
var readers = __webpack_require__(75014);
;// CONCATENATED MODULE: ./lib/rotation/receipts.js
/** What became of the links: read as long as it can change, whether or not an old credential waits for it. */


/** Recipients who have not shown yet that they have the current credential. An expired link is no receipt. */
function openShares(turn) {
    const enough = turn.target.policy.receipt;
    return ((0,rotation_policy/* currentOf */.$c)(turn.entry)?.shares.filter(({ state, left }) => left === undefined &&
        (['owed', 'waiting', 'expired'].includes(state) || (state === 'opened' && enough === 'saved'))) ?? []);
}
/** Until when the old credential waits for this recipient: counted from the first message, not from a reminder. */
function deadlineOf(turn, current, share) {
    const since = share.announced ?? share.sent ?? current.times.current ?? current.times.intent;
    return (0,rotation_policy/* time */.kB)(since) + turn.target.policy.receiptDeadline;
}
/** Whether the link's own story may still go on. A saved one may yet be disputed. */
function isAsked(turn, share) {
    if (share.sent === undefined || !['waiting', 'opened', 'saved'].includes(share.state))
        return false;
    return (turn.context.ports.clock.now().getTime() < (0,rotation_policy/* time */.kB)(share.expires ?? share.sent) + turn.target.policy.receiptDeadline);
}
/** Whether there is a link to ask about. */
function awaitsReceipts(turn) {
    return (turn.entry?.credentials.some((one) => isLive(one) && one.shares.some((share) => isAsked(turn, share))) === true);
}
function isLive({ stage }) {
    return stage === 'current' || stage === 'previous';
}
/** Reads what became of the links; journals only what changed. Throws what the link service throws. */
async function refreshReceipts(turn) {
    const { links } = turn.context.ports;
    if (!links)
        return;
    for (const credential of turn.entry?.credentials.filter(isLive) ?? []) {
        const changed = new Map();
        for (const share of credential.shares) {
            if (!isAsked(turn, share) || share.link === undefined)
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
        await turn.amend(`receipts: ${says}`, credential.rotation, (one) => ({
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
 * deadline does not move. Where the value is no longer at hand, only a person's own credential can be given again, as a
 * new one: nobody holds the old.
 */
async function remind(turn) {
    const current = (0,rotation_policy/* currentOf */.$c)(turn.entry);
    if (!current)
        return;
    const now = turn.context.ports.clock.now().getTime();
    const { receiptDeadline } = turn.target.policy;
    const isLate = (share) => {
        const deadline = deadlineOf(turn, current, share);
        return (share.sent !== undefined &&
            share.reminded === undefined &&
            share.left === undefined &&
            (share.state === 'waiting' || share.state === 'expired') &&
            now >= deadline - receiptDeadline / 2 &&
            now < deadline);
    };
    const late = current.shares.filter(isLate);
    const known = turn.context.escrow.value(current.rotation) !== undefined;
    if (late.length === 0 || (!known && !turn.target.person))
        return;
    await turn.change(`reminding ${late.map(({ person }) => person.login).join(', ')}`, (entry) => ({
        ...(0,rotation_turn/* replace */.HC)(entry, current.rotation, (one) => ({
            ...one,
            shares: one.shares.map((share) => {
                if (!isLate(share))
                    return share;
                const { sent, ...rest } = share;
                // Delivery finds the old link waiting, ends it, and makes another.
                return {
                    ...rest,
                    state: 'waiting',
                    announced: share.announced ?? sent ?? turn.now(),
                    reminded: turn.now(),
                };
            }),
        })),
    }));
}

// EXTERNAL MODULE: ./lib/rotation/rotate.js
var rotate = __webpack_require__(10679);
;// CONCATENATED MODULE: ./lib/rotation/drain.js
/**
 * The old credential lives on until the overlap is over, the recipients have the new one (or their deadline has passed),
 * no workflow run can still hold the old value, and the provider reports it quiet. Only then is it revoked.
 */








/** Goes on with every previous credential of this secret, and lets the escrow's entry go when the last one has ended. */
async function drain(turn) {
    await expose(turn);
    for (const previous of (0,rotation_policy/* previousOf */.te)(turn.entry)) {
        try {
            await drainOne(turn, previous);
        }
        catch (error) {
            // One that nobody may be asked about holds back no other.
            if (!(0,errors.is)(error, 'BINDING_UNKNOWN') && !(previous.unsigned && (0,errors.is)(error, 'NEEDS_HUMAN')))
                throw error;
            fail(turn, error);
        }
    }
    await settle(turn);
}
async function drainOne(turn, previous) {
    const blocker = await blockerOf(turn, previous);
    // Who says that it is dead already has nothing to wait for; but its successor must be everywhere.
    const waits = blocker?.kind === 'successor' || !turn.context.ended || !(await isByHand(turn, previous));
    if (blocker && waits)
        return hold(turn, previous, blocker);
    await turn.hold();
    if (!(await rewriteLate(turn)))
        return;
    await (0,recover/* endCredential */.lh)(turn, previous, `previous -> revoked (${previous.exposed ? 'exposed' : 'drained'})`);
    (0,readers/* noteUnread */.gS)(turn);
    turn.outcome.action =
        turn.outcome.action === 'none' || turn.outcome.action === 'waiting' ? 'revoked' : turn.outcome.action;
}
async function isByHand(turn, previous) {
    try {
        return (await turn.providerOf(previous)).byHand !== undefined;
    }
    catch (error) {
        if ((0,errors.is)(error, 'BINDING_UNKNOWN'))
            return false;
        throw error;
    }
}
/** A wish that names a previous credential ends its overlap now. */
async function expose(turn) {
    const exposed = turn.entry?.wish?.exposed ?? [];
    const leaked = (0,rotation_policy/* previousOf */.te)(turn.entry).filter((one) => exposed.includes(one.rotation) && !one.exposed);
    if (leaked.length > 0) {
        await turn.change('exposed: its overlap is over', (entry) => ({
            ...entry,
            credentials: entry.credentials.map((one) => leaked.some((other) => other.rotation === one.rotation)
                ? {
                    ...one,
                    exposed: true,
                    ...(one.revokeNotBefore === undefined ? {} : { revokeNotBefore: turn.now() }),
                }
                : one),
        }));
    }
    // The wish is answered once nothing that it names is in use any more.
    const { wish } = turn.entry ?? {};
    if (!wish?.exposed)
        return;
    const open = turn.entry?.credentials.some((one) => wish.exposed?.includes(one.rotation) && (one.stage === 'current' || one.stage === 'pending'));
    if (!open)
        await turn.change('wish answered', ({ wish: _, ...entry }) => entry);
}
async function blockerOf(turn, previous) {
    const { clock } = turn.context.ports;
    const now = clock.now().getTime();
    const current = (0,rotation_policy/* currentOf */.$c)(turn.entry);
    if (!current ||
        previous.revokeNotBefore === undefined ||
        current.destinations.some((one) => one.done === undefined)) {
        return { kind: 'successor', says: 'its successor is not in every destination yet' };
    }
    if (previous.exposed)
        return undefined;
    const overlapEnds = (0,rotation_policy/* time */.kB)(previous.revokeNotBefore);
    if (now < overlapEnds)
        return { kind: 'overlap', says: `overlaps until ${previous.revokeNotBefore}` };
    const open = openShares(turn).map((share) => deadlineOf(turn, current, share));
    const waiting = open.filter((deadline) => now < deadline);
    if (waiting.length > 0) {
        return {
            kind: 'receipts',
            says: `waits for ${waiting.length} receipt${waiting.length === 1 ? '' : 's'} until ${new Date(Math.max(...waiting)).toISOString()}`,
        };
    }
    if (turn.target.policy.inUse === 'revoke' && now >= (0,rotation_policy/* deadAt */.so)(previous, turn.target.policy))
        return undefined;
    try {
        return (await runsOf(turn, current)) ?? (await useOf(turn, previous, now));
    }
    catch (error) {
        // A limit or a broken connection is a wait: what cannot be read now is no reason to end anything.
        if (!(0,errors.is)(error, ...unread))
            throw error;
        return { kind: 'unread', says: `is kept, because it could not be asked who uses it: ${error.message}` };
    }
}
const unread = [
    'HTTP_UNKNOWN',
    'HTTP_NOT_SENT',
    'RATE_LIMITED',
    'PROVIDER_UNREACHABLE',
    'DESTINATION_UNREACHABLE',
];
/** Workflow runs that were queued before the new value was written everywhere. */
async function runsOf(turn, current) {
    for (const { address, done } of current.destinations) {
        if (done === undefined)
            continue;
        const unfinished = await (0,readers/* holders */.wb)(turn, address, new Date((0,rotation_policy/* time */.kB)(done) + rotation_policy/* QUEUE_MARGIN */.Bb));
        if (unfinished.length > 0)
            return { kind: 'runs', says: unfinished.join(', and ') };
    }
    return undefined;
}
async function useOf(turn, previous, now) {
    const provider = await turn.providerUnlessEnded(previous);
    if (!provider?.list || provider.idIsSecret || turn.target.policy.quiet === 0)
        return undefined;
    const used = (await found(turn, provider, previous))?.lastUsed?.getTime();
    if (used === undefined || used <= now - turn.target.policy.quiet)
        return undefined;
    return { kind: 'use', says: `was last used at ${new Date(used).toISOString()}` };
}
/** A list that shows it only every other time must not hide that it is in use. */
async function found(turn, provider, previous) {
    for (let listing = 1;; listing++) {
        const listed = (await provider.list?.())?.find((one) => one.id === previous.id);
        if (listed || listing === 2)
            return listed;
        await turn.context.ports.clock.sleep(rotation_policy/* REQUEST_TIMEOUT */._h + Math.max(provider.listLag, provider.propagation));
    }
}
/** Says why it waits; from `max-age` on, use of the old one is decided by `in-use`. */
function hold(turn, previous, blocker) {
    const { policy, key } = turn.target;
    const overdue = turn.context.ports.clock.now().getTime() >= (0,rotation_policy/* deadAt */.so)(previous, policy);
    turn.outcome.next = `the previous credential ${blocker.says}`;
    if (turn.outcome.action === 'none')
        turn.outcome.action = 'waiting';
    if (!overdue)
        return;
    turn.outcome.error ??= new errors/* KeyturnError */.FB(blocker.kind === 'runs' || blocker.kind === 'use' ? 'IN_USE' : 'OVERDUE', {
        secret: key,
        what: `the previous credential of ${key} has outlived its max-age: it ${blocker.says}`,
        hint: blocker.kind === 'successor'
            ? `run \`keyturn rotate --only '${key}'\` until every destination has the new one`
            : `end what still uses it, or end it now with \`keyturn revoke --only '${key}'\``,
    });
}
/**
 * Before the old one ends, every destination must hold the current one. A place that was written after us is written
 * again from the escrow; without the value the secret is due. Returns whether all is well.
 */
async function rewriteLate(turn) {
    const current = (0,rotation_policy/* currentOf */.$c)(turn.entry);
    if (!current)
        return false;
    const value = turn.context.escrow.value(current.rotation);
    for (const { address, done } of current.destinations) {
        const destination = await turn.destination({ address });
        if (await drain_holds(turn, current, address.key))
            continue;
        if (!value) {
            turn.outcome.notes.push(`${destination.place} was written by something else at or after ${done}: the secret is rotated again`);
            if (!turn.entry?.wish) {
                await turn.change('due (foreign write)', (entry) => ({
                    ...entry,
                    wish: entry.wish ?? { reason: 'foreign-write', since: turn.now() },
                }));
            }
            return false;
        }
        await turn.context.escrow.mustBeLatest(turn.target.key);
        const at = (await (0,rotate/* put */.yJ)(turn, address, value)).toISOString();
        await turn.amend('written again after a late write', current.rotation, (one) => ({
            ...one,
            destinations: one.destinations.map((other) => other.address.key === address.key ? { ...other, done: at } : other),
        }));
    }
    return true;
}
async function drain_holds(turn, current, key) {
    const record = current.destinations.find((one) => one.address.key === key);
    if (record?.done === undefined)
        return false;
    const destination = await turn.destination(record);
    if (destination.read) {
        const value = await destination.read();
        const print = current.fingerprint?.[record.address.value];
        return (value !== undefined &&
            print !== undefined &&
            (await turn.context.ports.fingerprint(turn.entry?.salt ?? '', value)) === print);
    }
    // It shows neither what it holds nor since when: the journalled write is all there is to know.
    if (!destination.updatedAt)
        return true;
    const at = await destination.updatedAt();
    return at !== undefined && at.getTime() <= (0,rotation_policy/* time */.kB)(record.done) + rotation_policy/* WRITE_MARGIN */.LW;
}
/** The escrow's entry goes when nothing drains any more and nobody is owed a link. */
async function settle(turn) {
    const current = (0,rotation_policy/* currentOf */.$c)(turn.entry);
    if (current?.escrow?.state !== 'held' || (0,rotation_policy/* previousOf */.te)(turn.entry).length > 0)
        return;
    if (current.shares.some(deliver/* undelivered */.o))
        return;
    await turn.amend('escrow entry gone', current.rotation, (one) => one.escrow ? { ...one, escrow: { ...one.escrow, state: 'gone' } } : one);
}

// EXTERNAL MODULE: ./lib/rotation/due.js
var due = __webpack_require__(93812);
;// CONCATENATED MODULE: ./lib/rotation/effects.js
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

// EXTERNAL MODULE: ./lib/rotation/escrow.js + 1 modules
var rotation_escrow = __webpack_require__(74468);
// EXTERNAL MODULE: ./lib/rotation/exposure.js
var exposure = __webpack_require__(78637);
// EXTERNAL MODULE: ./lib/rotation/escrow-home.js
var escrow_home = __webpack_require__(6575);
// EXTERNAL MODULE: ./lib/rotation/record.js
var record = __webpack_require__(82757);
;// CONCATENATED MODULE: ./lib/rotation/finish.js
/** The end of a run: values that are not needed leave the escrow, locks go, the schedule stays alive. */







const ALIVE_EVERY = 20 * 86_400_000;
/**
 * Without room, the oldest values that only wait for their predecessor's end leave the escrow first: every destination
 * has them and nobody is owed a link. A foreign write that is seen later then makes that secret due.
 */
async function evict(turns) {
    const idle = turns
        .flatMap((turn) => {
        const current = (0,rotation_policy/* currentOf */.$c)(turn.entry);
        return current?.escrow?.state === 'held' && !current.shares.some(deliver/* undelivered */.o) ? [{ turn, current }] : [];
    })
        .sort((one, other) => (one.current.rotation < other.current.rotation ? -1 : 1));
    for (const { turn, current } of idle) {
        try {
            await turn.amend('escrow entry gone (no room)', current.rotation, (one) => one.escrow ? { ...one, escrow: { ...one.escrow, state: 'gone' } } : one);
            return true;
        }
        catch (error) {
            if (!(0,errors.is)(error, 'HELD', 'JOURNAL_CONFLICT'))
                throw error;
        }
    }
    return false;
}
/** Every 20 days an idle run shows that somebody is there, before GitHub takes the schedule away (after 60). */
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
/** Lets go of the locks in one commit, and of values that the escrow no longer needs. */
async function finish(context, turns) {
    const { ports, session, escrow } = context;
    const unanchored = session.wished > session.anchored;
    if (ports.escrow && (escrow.stale() || (session.signs && unanchored))) {
        // What has ended must not lie in the secret any longer than it has to; if another run holds it, its PUT does this. And
        // what somebody wished is remembered for good only by a text that was put after it.
        const wishers = unanchored ? turns.filter(({ entry }) => entry?.wish || entry?.closing) : [];
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
        await guarded([], () => lift(context, lock.owner));
    if (context.unknownAt !== undefined) {
        const wait = context.unknownAt + 2 * rotation_policy/* REQUEST_TIMEOUT */._h - ports.clock.now().getTime();
        // A clock that was put back meanwhile asks for no longer wait.
        if (wait > 0)
            await ports.clock.sleep(Math.min(wait, 2 * rotation_policy/* REQUEST_TIMEOUT */._h));
    }
    // A PUT that was given up may have landed after those that followed it, and taken their values away.
    if (holds && escrow.doubtful) {
        await guarded([], async () => {
            await escrow.numbered((also) => session.commit({ message: 'escrow: put once more', apply: also }));
            await escrow.tidy();
        });
    }
    const releases = turns.filter((turn) => turn.holds).map((turn) => guarded([turn], () => turn.release()));
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
            .catch(() => (0,rotation_context/* tell */.qz)(context, undefined, 'release', 'the lock on the escrow could not be released: it lapses with this run')));
    }
    await Promise.all(releases);
}
/**
 * The escrow has moved: what it held stands in its new place, and the old secret would go on holding the seed. The journal
 * names the old place until that is gone, so a run that is killed in between is made good by the next one.
 */
async function leavePlace({ ports: { escrow }, session, notices }) {
    const { place, at } = session.document.escrow;
    if (!escrow?.leave || place === undefined || escrow.home === undefined || place === escrow.home)
        return;
    const unknown = 'the journal does not say when it was written';
    const why = at === undefined ? unknown : await escrow.leave(place, new Date(at)).catch(refused);
    session.moved();
    if (why === undefined)
        return;
    const left = (0,escrow_home/* homeIn */.P)(place, escrow.name ?? '');
    notices.push(`the escrow has moved to ${escrow.home}; its old secret in ${place}, which holds the seed, was left there: ${why}. Look at it${left ? `, then: ${(0,escrow_home/* deletionOf */.Y)(left)}` : ''}`);
}
function refused(error) {
    if (!(error instanceof errors/* KeyturnError */.FB))
        throw error;
    if (['HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'RATE_LIMITED'].includes(error.code))
        throw error;
    return error.message;
}
/** A run that died after its last PUT to the escrow left its lock there; every later run would ask GitHub about it. */
async function lift(context, owner) {
    if (await (0,rotation_context/* isAlive */._n)(context, owner))
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

// EXTERNAL MODULE: ./lib/rotation/humans.js
var humans = __webpack_require__(87994);
;// CONCATENATED MODULE: ./lib/rotation/onboard.js
/** A new teammate gets what the configuration gives them: a credential of their own, or a copy of the current value. */







/** Makes this person owed a link of this secret. Delivery is the next step; throws what keeps it from happening. */
async function welcome(turn, person, reason) {
    const pending = (0,rotation_policy/* pendingOf */.lc)(turn.entry);
    if (pending)
        await (0,recover/* recover */.lj)(turn, pending);
    if ((0,rotation_policy/* pendingOf */.lc)(turn.entry))
        return;
    if (turn.target.person) {
        await reopen(turn);
        // What they have lost may have been found by somebody else: a fresh one, and the old one ends.
        return (0,rotate/* rotate */.e$)(turn, reason);
    }
    turn.recipients = await (0,recipients/* recipients */.Lf)(turn);
    const current = (0,rotation_policy/* currentOf */.$c)(turn.entry);
    const value = current && (await currentValue(turn));
    if (!current || !value) {
        throw new errors/* KeyturnError */.FB('DELIVER_FAILED', {
            secret: turn.target.key,
            what: `the current value of ${turn.target.key} is not at hand, so ${person.login} cannot be given a copy`,
            hint: `hand it over in the environment (in the workflow: env: { ${Object.values(turn.target.values)
                .map((name) => `${name}: \${{ secrets.${name} }}`)
                .join(', ')} }), or rotate it for everybody: keyturn rotate --only '${turn.target.key}' --force --reason onboard`,
        });
    }
    turn.context.escrow.learn(current.rotation, value);
    await turn.amend(`a link for ${person.login} is owed (${reason})`, current.rotation, (one) => {
        const before = one.shares.find((share) => share.person.id === person.id);
        const owed = { person: (0,rotation_turn/* remembered */.HK)(person), state: 'owed' };
        // Delivery ends the link that nobody opened before it makes the next.
        const open = before?.state === 'waiting' && before.link !== undefined;
        const share = open ? { ...owed, state: 'waiting', link: before.link } : owed;
        return { ...one, shares: [...one.shares.filter((other) => other !== before), share] };
    });
}
/** The current credential's values: from this run, from a place that can be read, or from the environment. Never a stale one. */
async function currentValue(turn) {
    const current = (0,rotation_policy/* currentOf */.$c)(turn.entry);
    if (!current)
        return undefined;
    const known = turn.context.escrow.value(current.rotation) ?? (await (0,recover/* readBack */.e7)(turn, current));
    if (known || current.id === undefined)
        return known;
    const { ports } = turn.context;
    const values = {};
    for (const [valueName, print] of Object.entries(current.fingerprint ?? {})) {
        const name = turn.target.values[valueName];
        const value = name === undefined ? undefined : ports.variable(name);
        if (!value || (await ports.fingerprint(turn.entry?.salt ?? '', value)) !== print)
            return undefined;
        values[valueName] = value;
    }
    return Object.keys(values).length > 0 ? { id: current.id, values } : undefined;
}
/** Sent away by hand: journalled before anything ends. */
function sendAway(session, record) {
    return session.commit({
        message: `${record.person.login} is offboarded${record.secrets ? ` from ${record.secrets.join(', ')}` : ''}`,
        apply: (document) => {
            const { offboarded = [] } = document;
            const said = offboarded.some(({ person, secrets, except }) => person.id === record.person.id && !except && String(secrets ?? '') === String(record.secrets ?? ''));
            return said ? document : { ...document, offboarded: [...offboarded, record] };
        },
    });
}
/** Back by hand: for these secrets, or for all. */
async function bringBack(session, { id, login }, secrets) {
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
async function isMeant(turn, id) {
    if (turn.target.person)
        return turn.target.person.id === id && !turn.unsure;
    return (await (0,recipients/* meant */.wx)(turn.context, turn.target)).some((person) => person.id === id);
}

// EXTERNAL MODULE: ./lib/rotation/own.js
var own = __webpack_require__(86030);
// EXTERNAL MODULE: ./lib/rotation/possible.js + 1 modules
var possible = __webpack_require__(70194);
// EXTERNAL MODULE: ./lib/rotation/prepare.js + 1 modules
var prepare = __webpack_require__(98007);
// EXTERNAL MODULE: ./lib/rotation/rebound.js
var rebound = __webpack_require__(95405);
;// CONCATENATED MODULE: ./lib/rotation/plan.js
/** What a run would do, and what comes next: sentences, from reads alone. */









/** What would be done, from reads alone. Throws what would stop a run that may act before its first effect. */
async function planned(turn, options) {
    const { entry } = turn;
    const pending = (0,rotation_policy/* pendingOf */.lc)(entry);
    turn.outcome.action = 'none';
    await (0,possible/* refuseHeld */._z)(turn);
    if (turn.unsure) {
        turn.outcome.next = 'would end with its person, if they are gone';
        return;
    }
    if (pending) {
        turn.outcome.action = 'planned';
        turn.outcome.next = `would go on with ${pending.tag} (${pending.step})`;
        return;
    }
    await (0,possible/* contactable */.Ty)(turn, options.exposed === true);
    const reason = options.force ?? (options.exposed ? 'exposed' : await dueNow(turn));
    heedHuman(turn, options);
    if (reason === undefined || (turn.outcome.error && !isAlive(turn)))
        return;
    const able = await (0,possible/* possible */.ux)(turn, { first: entry !== undefined && wantsFirst(turn, options), look: true });
    turn.outcome.reason = reason;
    if (able.is !== 'now') {
        turn.outcome.action = 'waiting';
        turn.outcome.next = rotate/* later */.NU[able.is];
        return;
    }
    const destinations = able.prepared.destinations.map(({ destination }) => destination);
    await (0,readers/* remarkUnread */.o6)(turn, destinations);
    const places = destinations.map(({ place }) => place).join(', ');
    turn.outcome.action = 'planned';
    const people = turn.recipients.length;
    turn.outcome.next = `would mint at ${able.prepared.provider.account} and write ${places}${people > 0 ? `, with a link for ${people} ${people === 1 ? 'person' : 'people'}` : ''}`;
}
/** Why it would be rotated, if it would. */
async function dueNow(turn) {
    const { target, context } = turn;
    if (turn.entry)
        return (0,due/* reasonOf */.A3)(turn);
    const found = await (0,prepare/* inspect */.Nn)(turn);
    const there = found.flatMap(({ state }) => (state.updatedAt ? [state.updatedAt.getTime()] : []));
    if (there.length < found.length || found.length === 0)
        return 'new';
    const { maxAge, overlap, lead } = target.policy;
    return context.ports.clock.now().getTime() >= Math.min(...there) + maxAge - overlap - lead ? 'max-age' : undefined;
}
function wantsFirst({ entry }, options) {
    return options.first === true || entry?.wish?.first === true;
}
/** What waits for a human stops a run, unless somebody has looked. */
function heedHuman(turn, { force, exposed, ended }) {
    const { entry, outcome, target } = turn;
    if (!entry?.human)
        return;
    const looked = isAlive(turn) ? ended === true : force !== undefined || exposed === true;
    if (looked)
        return;
    outcome.action = 'human';
    outcome.error ??= (0,humans/* humanError */.G)(target.key, entry, entry.human);
}
/** The new one is in place, and only what was there before waits for a human: rotations go on. */
function isAlive({ entry }) {
    return entry?.human?.code === 'OLD_KEY_ALIVE';
}
function conclude(turn) {
    const { entry, outcome, target } = turn;
    const changed = (0,rebound/* rebound */.Q)(target, entry);
    if (changed !== undefined)
        outcome.notes.push(changed);
    if (outcome.next !== '' || outcome.error)
        return;
    const previous = (0,rotation_policy/* previousOf */.te)(entry)[0];
    const due = entry ? (0,rotation_policy/* entryDueAt */.Oz)(entry, target.policy) : undefined;
    const owed = (0,rotation_policy/* currentOf */.$c)(entry)?.shares.some(deliver/* undelivered */.o) === true;
    if (owed)
        outcome.next = 'links are still owed';
    else if (previous?.revokeNotBefore !== undefined)
        outcome.next = `the previous credential overlaps until ${previous.revokeNotBefore}`;
    else if (due !== undefined)
        outcome.next = `due at ${new Date(due).toISOString()}`;
}

// EXTERNAL MODULE: ./lib/rotation/predecessor.js
var predecessor = __webpack_require__(86047);
// EXTERNAL MODULE: ./lib/rotation/session.js + 1 modules
var rotation_session = __webpack_require__(2921);
// EXTERNAL MODULE: ./lib/rotation/signer.js
var rotation_signer = __webpack_require__(45986);
// EXTERNAL MODULE: ./lib/rotation/sweep.js
var sweep = __webpack_require__(61878);
// EXTERNAL MODULE: ./lib/rotation/time.js
var time = __webpack_require__(89037);
;// CONCATENATED MODULE: ./lib/rotation/wanted.js
/** What `force` and `revoke` ask for: journalled before anything is done about it, and insisted upon at the end. */



/** `force` and `revoke` outlive this run: they are journalled before anything is done about them. */
async function wanted(turn, options) {
    const { entry } = turn;
    if (!entry)
        return;
    const live = entry.credentials.filter((one) => one.stage === 'current' || one.stage === 'previous');
    if (options.exposed && !options.successor && isUnderWay(entry))
        return;
    const leaked = options.exposed && !options.successor ? await asOfRequest(turn, live) : live;
    // What leaked was replaced by an earlier attempt of this very run.
    if (options.exposed && live.length > 0 && leaked.length === 0)
        return;
    const wanted = {
        reason: options.force ?? 'exposed',
        since: turn.now(),
        ...(options.first ? { first: true } : {}),
        ...(options.exposed && leaked.length > 0 ? { exposed: leaked.map((one) => one.rotation) } : {}),
    };
    await turn.context.session.check();
    const { session } = turn.context;
    await (0,rotation_session/* wish */.qJ)(session, turn.target.key, wanted);
    session.wished = session.document.seq;
}
/** A re-run of a workflow run is about what was there when somebody pressed the button: not about what it minted since. */
async function asOfRequest(turn, live) {
    const { owner, runs } = turn.context.ports;
    if (owner.attempt === 1)
        return live;
    const created = (await runs.createdAt()).getTime();
    return live.filter(({ times }) => (0,rotation_policy/* time */.kB)(times.intent) <= created);
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
/** `revoke` ends with 0 only if what leaked is dead. */
function insist(turn) {
    const { entry, outcome } = turn;
    if (outcome.error || !entry)
        return;
    const named = entry.wish?.exposed ?? [];
    const lives = entry.credentials.some(({ stage, exposed, rotation }) => (stage === 'previous' && exposed) ||
        (named.includes(rotation) && (stage === 'current' || stage === 'pending' || stage === 'previous')));
    if (!lives && !entry.observed?.exposed)
        return;
    outcome.error = new errors/* KeyturnError */.FB('OLD_KEY_ALIVE', {
        secret: turn.target.key,
        what: `what leaked of ${turn.target.key} is not dead yet${outcome.next === '' ? '' : `: ${outcome.next}`}`,
        hint: `run \`keyturn revoke --only '${turn.target.key}'\` again: it goes on where this run stopped. If the new one has leaked, too, add \`--force\``,
    });
}

;// CONCATENATED MODULE: ./lib/rotation/reconcile.js
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
    const dead = new Set();
    const silent = [];
    const session = options.dryRun
        ? await rotation_session/* Session */.Nn.look(given, { reads: true })
        : await rotation_session/* Session */.Nn.open(given, {
            tags: () => listsTags(given, chosen, silent),
            repair: options.repair,
            isAlive: (owner) => (0,rotation_context/* isAlive */._n)({ ports: given, dead }, owner),
        });
    const ports = (0,rotation_context/* keyed */.Dh)(given, session);
    const escrow = new rotation_escrow/* Escrow */.U(ports, session);
    const all = [];
    const context = {
        ports,
        session,
        escrow,
        configured,
        dead,
        unknownAt: undefined,
        looked: looked(options),
        anew: options.repair === 'new-journal',
        ended: options.ended === true,
        notices: [...silent],
        alone: (0,rotation_context/* queues */.rJ)(),
        evict: () => evict(all),
    };
    escrow.onFailure = (error) => (0,rotation_context/* noteUnknown */.f1)(context, error);
    const some = chosen.length < configured.length ? chosen.map(({ key }) => key) : undefined;
    if (!options.dryRun)
        await movePerson(context, options, some);
    const expanded = await (0,own/* expand */.fT)(context, chosen);
    all.push(...expanded.turns);
    const { keys } = options;
    const turns = (await concerned(all, options)).filter(({ target }) => keys === undefined || keys.includes(target.key));
    if (options.dryRun) {
        await eachOf(turns, (turn) => planned(turn, options));
    }
    else if (options.mend) {
        await eachOf(turns, loseTheUnseen);
        await eachOf(turns, mendOne);
        await finish(context, turns);
        await keepAlive(context);
    }
    else {
        if (options.force !== undefined || options.exposed)
            await eachOf(turns, (turn) => wanted(turn, options));
        await eachOf(turns, loseTheUnseen);
        await eachOf(turns, followLinks);
        const leaks = isDaily(options) ? await (0,exposure/* findLeaks */.YM)(context, turns).catch((error) => unasked(context, error)) : [];
        await finishClosing(turns);
        if (options.offboard)
            await sendOff(turns, options.offboard, options.reason ?? 'offboard');
        else if (isDaily(options))
            await seeOff(context, turns, expanded.gone, options.force !== undefined);
        await eachOf(turns.filter(isOpen), (turn) => advanceOne(turn, options));
        await guarded(turns, () => (0,deliver/* deliver */.c)(turns.filter((turn) => mayGoOn(turn) && isOpen(turn) && !turn.unsure)));
        await eachOf(turns.filter((turn) => mayGoOn(turn) && isOpen(turn)), (turn) => reconcile_drainOne(turn, options));
        await eachOf(turns.filter((turn) => (turn.holds || (0,sweep/* isInDoubt */.cd)(turn)) && mayGoOn(turn)), sweep/* sweep */.X0);
        await guarded([], () => (0,exposure/* closeLeaks */.XV)(context, leaks));
        await finish(context, turns);
        await keepAlive(context);
    }
    const signer = !session.existed || options.dryRun ? (0,rotation_signer/* signerOf */.K)(session, ports.pin) : undefined;
    if (signer !== undefined)
        context.notices.push(`the journal at ${ports.journal.place} ${signer}`);
    for (const { turn, error } of expanded.failures)
        if (!turn.outcome.error)
            fail(turn, error);
    for (const turn of turns)
        settleNow(turn, effects);
    for (const turn of turns)
        conclude(turn);
    const abandoned = (0,own/* abandonedOf */.eN)(session.document, configured);
    const people = [...turns.flatMap((turn) => turn.recipients), ...(0,recipients/* ledger */.Wg)(session.document)].map(({ login }) => login);
    return {
        outcomes: turns.map((turn) => turn.outcome),
        abandoned,
        people: [...new Set(people)],
        notices: [...new Set([...(0,time/* complaintsAbout */.WC)(ports.clock), ...context.notices])],
        targets: turns.map((turn) => turn.target),
        session,
        at: ports.clock.now(),
    };
}
/**
 * Whether a chosen provider lists what some Keyturn journal made: then this is no first run. One that cannot be asked is
 * named in `silent`; nothing of it is minted in this run.
 */
async function listsTags(ports, chosen, silent) {
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
            silent.push(`${binding.provider} could not be asked whether an earlier journal made credentials there: ${error.message}`);
        }
    }
    return false;
}
/** `rotate` as it runs by itself: it asks the world what has happened. Everything else was asked for by somebody. */
function isDaily(options) {
    return !options.exposed && options.onboard === undefined && options.offboard === undefined;
}
/** What is to end for good is neither advanced nor drained: it has ended, or failed to. */
function isOpen(turn) {
    return turn.entry?.closing === undefined || !turn.unsure;
}
/** Who comes and who goes by hand is journalled before anything else. */
async function movePerson({ session, ports }, { onboard, offboard }, secrets) {
    if (!onboard && !offboard)
        return;
    await session.check();
    if (offboard) {
        const since = ports.clock.now().toISOString();
        await sendAway(session, { person: offboard, since, ...(secrets ? { secrets } : {}) });
    }
    if (onboard)
        await bringBack(session, onboard, secrets);
    session.wished = session.document.seq;
}
/** Which of the turns a command about one person is about. */
async function concerned(turns, { onboard, offboard }) {
    if (offboard)
        return turns.filter((turn) => holds(turn, offboard.id));
    if (!onboard)
        return turns;
    const found = [];
    for (const turn of turns)
        if (await isMeant(turn, onboard.id))
            found.push(turn);
    return found;
}
/** What became of the links, and what follows from it. */
async function followLinks(turn) {
    if (awaitsReceipts(turn))
        await refreshReceipts(turn);
    await (0,exposure/* heedDisputes */.M0)(turn);
    await remind(turn);
}
function unasked(context, error) {
    if (!(error instanceof errors/* KeyturnError */.FB))
        throw error;
    context.notices.push(`secret scanning could not be asked: ${error.message}; the next run asks again`);
    return [];
}
function mayGoOn(turn) {
    return (turn.outcome.error === undefined || !(0,errors.is)(turn.outcome.error, 'JOURNAL_CONFLICT', 'JOURNAL_UNREACHABLE', 'INTERNAL'));
}
/** Values that the escrow should hold but that a run queued late enough does not see are lost, and journalled so. */
async function loseTheUnseen(turn) {
    const { escrow, ports } = turn.context;
    if (!ports.escrow)
        return;
    const { entry } = turn;
    if (entry?.lock && !(0,record/* sameOwner */.s0)(entry.lock.owner, ports.owner) && (await (0,rotation_context/* isAlive */._n)(turn.context, entry.lock.owner)))
        return;
    for (const one of turn.entry?.credentials ?? []) {
        if (one.escrow?.state !== 'held' || escrow.value(one.rotation))
            continue;
        // A pending one has its own rule, which journals the loss together with its consequence.
        if (one.stage === 'pending')
            continue;
        if (escrow.isChanged(one.rotation) && !turn.context.looked) {
            await (0,recover/* valueChanged */.uP)(turn, one);
            continue;
        }
        if (!escrow.isChanged(one.rotation) && !(await escrow.isLost(one)))
            continue;
        await turn.amend('escrowed value lost', one.rotation, (record) => record.escrow ? { ...record, escrow: { ...record.escrow, state: 'lost' } } : record);
    }
}
/** The lock of a run that is dead goes, and so does what it had begun: forward, or away. */
async function mendOne(turn) {
    const lock = turn.entry?.lock;
    if (lock && !(0,record/* sameOwner */.s0)(lock.owner, turn.context.ports.owner) && (await (0,rotation_context/* isAlive */._n)(turn.context, lock.owner)))
        throw (0,rotation_context/* held */.yB)(turn.target.key, lock.owner);
    if (lock)
        await turn.hold();
    const pending = (0,rotation_policy/* pendingOf */.lc)(turn.entry);
    if (pending)
        await (0,recover/* recover */.lj)(turn, pending);
}
/** Finishes what is pending, then rotates what is due. */
async function advanceOne(turn, options) {
    const { context } = turn;
    const lock = turn.entry?.lock;
    if (lock && !(0,record/* sameOwner */.s0)(lock.owner, context.ports.owner) && (await (0,rotation_context/* isAlive */._n)(context, lock.owner)))
        throw (0,rotation_context/* held */.yB)(turn.target.key, lock.owner);
    // A dead owner's lock would make every later run ask GitHub about it.
    if (lock)
        await turn.hold();
    if (options.onboard)
        return welcome(turn, options.onboard, options.reason ?? 'onboard');
    if (turn.unsure) {
        const pending = (0,rotation_policy/* pendingOf */.lc)(turn.entry);
        if (pending)
            await (0,recover/* recover */.lj)(turn, pending);
        return;
    }
    await reopen(turn);
    await renewUndelivered(turn);
    // One renewal a run: an abort leaves a wish, which the second round takes up.
    for (let round = 1; round <= 2; round++) {
        const pending = (0,rotation_policy/* pendingOf */.lc)(turn.entry);
        if (pending && isLeaked(turn, pending))
            await (0,recover/* abort */.h2)(turn, pending, 'exposed', turn.entry?.wish?.reason);
        else if (pending && turn.entry?.human && turn.entry.human.code !== 'OLD_KEY_ALIVE' && looked(options))
            await (0,recover/* demote */.vr)(turn, pending, 'a human has looked');
        else if (pending && (await turn.providerUnlessEnded(pending)) === undefined)
            await (0,recover/* demote */.vr)(turn, pending, 'ended by hand, its settings are not known');
        else if (pending)
            await (0,recover/* recover */.lj)(turn, pending);
        if ((0,rotation_policy/* pendingOf */.lc)(turn.entry))
            return;
        const met = turn.entry !== undefined;
        await (0,due/* contact */.jq)(turn, {
            exposed: options.exposed === true,
            first: options.first === true,
            reason: options.force ?? 'exposed',
        });
        await acknowledge(turn, options);
        if (turn.entry?.human && turn.entry.human.code !== 'OLD_KEY_ALIVE')
            return;
        // What this run itself has just entered into the journal could not carry its wish yet.
        const reason = !met && looked(options) ? (options.force ?? 'exposed') : await (0,due/* reasonOf */.A3)(turn);
        if (reason === undefined)
            return;
        await (0,rotate/* rotate */.e$)(turn, reason);
        if (!turn.entry?.wish || turn.outcome.action === 'waiting')
            return;
    }
}
/** Leaked before any destination was written: it can go as if it had never been. */
function isLeaked(turn, pending) {
    const unwritten = pending.step === 'minted' || pending.step === 'escrowed';
    return unwritten && turn.entry?.wish?.exposed?.includes(pending.rotation) === true;
}
/**
 * A person's own credential whose value was lost before they had a link: nobody holds it, so it ends without an overlap.
 * Its link, if one was drafted, ends first.
 */
async function renewUndelivered(turn) {
    const current = (0,rotation_policy/* currentOf */.$c)(turn.entry);
    const share = current?.shares[0];
    if (!turn.target.person || !current || !share || !(0,deliver/* undelivered */.o)(share) || turn.entry?.wish)
        return;
    if (turn.context.escrow.value(current.rotation))
        return;
    await turn.hold();
    if (share.link !== undefined) {
        const { links } = turn.context.ports;
        const { state } = (await links?.receipt(share.link)) ?? { state: 'unknown' };
        // Sent after all: delivery journals that.
        if (state === 'opened' || state === 'saved')
            return;
        await links?.destroy(share.link, 'superseded');
    }
    await turn.change('due (value lost before delivery)', (entry) => ({
        ...entry,
        wish: { reason: 'value-lost', since: turn.now(), exposed: [current.rotation] },
    }));
}
function looked(options) {
    return options.force !== undefined || options.exposed === true;
}
/** `force` says that a human has looked. */
async function acknowledge(turn, options) {
    const { entry } = turn;
    // To have looked does not end a key: that has a step of its own.
    if (!entry?.human || entry.human.code === 'OLD_KEY_ALIVE')
        return;
    if (looked(options)) {
        await turn.change('a human has looked', ({ human: _, ...rest }) => rest);
        return;
    }
    turn.outcome.action = 'human';
    turn.outcome.error ??= (0,humans/* humanError */.G)(turn.target.key, entry, entry.human);
}
async function reconcile_drainOne(turn, options) {
    await (0,predecessor/* settlePredecessor */.N)(turn);
    if (turn.entry &&
        (turn.holds ||
            (0,rotation_policy/* previousOf */.te)(turn.entry).length > 0 ||
            turn.entry.wish?.exposed ||
            awaitsReceipts(turn) ||
            (0,rotation_policy/* currentOf */.$c)(turn.entry)?.escrow?.state === 'held')) {
        await drain(turn);
    }
    if (options.exposed)
        insist(turn);
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
  lj: () => (/* binding */ recover),
  uP: () => (/* binding */ valueChanged)
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
// EXTERNAL MODULE: ./lib/rotation/turn.js + 1 modules
var rotation_turn = __webpack_require__(20402);
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
    if (escrow.isChanged(credential.rotation))
        return valueChanged(turn, credential);
    const value = escrow.value(credential.rotation) ?? (provider.byHand && (await (0,by_hand/* givenAgain */.Qi)(turn, provider, credential)));
    if (value && turn.escrowed && credential.step === 'minted') {
        // Found in the escrow although its PUT was never journalled: this run may not PUT without the lock.
        const claim = await escrow.claim(turn.context, turn.target.key);
        await escrow.numbered((also) => turn.change('resumed', (entry) => entry, (document) => also(claim(document))));
    }
    if (value) {
        if (provider.byHand)
            escrow.learn(credential.rotation, value);
        await turn.hold();
        turn.recipients = await (0,recipients/* recipients */.Lf)(turn);
        turn.outcome.action = 'resumed';
        return (0,rotate/* advance */.np)(turn, provider, credential.rotation, value);
    }
    if (credential.escrow?.state === 'held' && !(await escrow.isLost(credential))) {
        turn.outcome.action = 'waiting';
        turn.outcome.next = 'goes on in a run that was created after the value went into the escrow';
        return;
    }
    return valueLost(turn, credential);
}
/** What the escrow has is not what was minted: it is not used, and nothing is concluded from it. */
async function valueChanged(turn, { rotation }) {
    const known = turn.entry?.human;
    if (known?.code !== 'VALUE_CHANGED' || known.rotation !== rotation) {
        const human = { code: 'VALUE_CHANGED', since: turn.now(), rotation };
        await turn.change('a human looks', (entry) => ({ ...entry, human }));
    }
    turn.outcome.action = 'human';
    turn.outcome.error ??= (0,humans/* humanError */.G)(turn.target.key, turn.entry, turn.entry?.human);
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
    const provider = await turn.providerUnlessEnded(credential);
    await turn.hold();
    if (credential.times.revoking === undefined) {
        await turn.amend(`revoking ${credential.tag}`, credential.rotation, (one) => ({
            ...one,
            times: { ...one.times, revoking: turn.now() },
        }));
    }
    const { proof } = provider ? await end(turn, provider, credential) : { proof: 'confirmed' };
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
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(36766);
/* harmony import */ var _possible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70194);
/* harmony import */ var _predecessor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86047);
/* harmony import */ var _readers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75014);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(82757);
/* harmony import */ var _recover_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44416);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19784);
/* harmony import */ var _turn_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(20402);
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
    const current = (0,_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .currentOf */ .$c)(turn.entry);
    if (able.first && current) {
        await turn.change(`due (${reason}), the old one ends first`, (entry) => ({ ...entry, wish: { ...entry.wish, reason, since: entry.wish?.since ?? turn.now(), first: true } }), claim);
        await (0,_recover_js__WEBPACK_IMPORTED_MODULE_6__/* .endCredential */ .lh)(turn, current, `current -> revoked (${reason}, first)`);
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
        tag: (0,_record_js__WEBPACK_IMPORTED_MODULE_10__/* .tagOf */ .cO)(turn.context.session.document.id, rotation),
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
    const old = (0,_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .currentOf */ .$c)(turn.entry)?.id ?? turn.target.adopt;
    turn.tell('mint', `${provider.name}, tagged ${credential.tag}`);
    let minted;
    try {
        minted = await provider.mint({
            tag: credential.tag,
            ...(given === undefined ? {} : { given }),
            ...(turn.target.person === undefined ? {} : { holder: turn.target.person.login }),
            ...(old === undefined || provider.idIsSecret ? {} : { old: { id: old } }),
            expires: new Date((0,_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .time */ .kB)(credential.times.intent) + turn.target.policy.maxAge),
        });
    }
    catch (error) {
        (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .noteUnknown */ .f1)(turn.context, error);
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.is)(error, 'HTTP_REFUSED', 'HTTP_NOT_SENT')) {
            await (0,_recover_js__WEBPACK_IMPORTED_MODULE_6__/* .abort */ .h2)(turn, credential, 'not minted', undefined, true);
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
    const id = provider.idIsSecret ? await ports.fingerprint(salt(turn), new _secret_js__WEBPACK_IMPORTED_MODULE_7__/* .Secret */ .z(minted.id)) : minted.id;
    const minting = (also) => turn.amend(`minted ${credential.tag}`, rotation, ({ baseline: _, ...rest }) => ({
        ...rest,
        id,
        fingerprint,
        seen: turn.now(),
        step: 'minted',
        times: { ...rest.times, minted: turn.now() },
    }), also);
    if (turn.escrowed)
        await escrow.numbered(minting);
    else
        await minting();
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
        await (0,_recover_js__WEBPACK_IMPORTED_MODULE_6__/* .abort */ .h2)(turn, record(turn, rotation), why, undefined);
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
        let put;
        if (turn.escrowed) {
            turn.tell('escrow', ports.escrow?.place ?? '');
            try {
                put = await escrow.put(rotation, minted);
            }
            catch (error) {
                if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.is)(error, 'ESCROW_FULL'))
                    await (0,_recover_js__WEBPACK_IMPORTED_MODULE_6__/* .abort */ .h2)(turn, record(turn, rotation), 'the escrow is full', record(turn, rotation).reason);
                throw error;
            }
        }
        await turn.amend('escrowed', rotation, (credential) => ({
            ...credential,
            step: 'escrowed',
            ...(put ? { escrow: { ...put, state: 'held' } } : {}),
        }));
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
    if (todo.length > 0 && !turn.minted.has(rotation))
        await turn.context.escrow.mustBeLatest(turn.target.key);
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
                        person: (0,_turn_js__WEBPACK_IMPORTED_MODULE_8__/* .remembered */ .HK)(person),
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
                    revokeNotBefore: (0,_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .revokeNotBefore */ .dh)(published, policy, leaked).toISOString(),
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
    const { announced, reminded } = (0,_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .currentOf */ .$c)(entry)?.shares[0] ?? {};
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

/***/ 45986:
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

/***/ 61878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iw: () => (/* binding */ sweepProvider),
/* harmony export */   X0: () => (/* binding */ sweep),
/* harmony export */   cd: () => (/* binding */ isInDoubt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36766);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82757);
/* harmony import */ var _witness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17953);
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
    const ours = listed.filter((one) => one.tag !== undefined && (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .rotationOf */ .c_)(id, one.tag) !== undefined);
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
        else if (record === undefined) {
            turn.outcome.error ??= unknownTag(turn, provider, one);
        }
        else {
            turn.outcome.notes.push(`the journal does not know ${one.tag} at ${provider.account} by this id: it was not touched; \`keyturn status\` keeps naming it`);
        }
    }
    return swept;
}
/** What the journal has of it: by its tag, or by its id where that was adopted. */
function recordOf(document, one) {
    const rotation = one.tag === undefined ? undefined : (0,_record_js__WEBPACK_IMPORTED_MODULE_2__/* .rotationOf */ .c_)(document.id, one.tag);
    const all = Object.values(document.secrets).flatMap(({ credentials }) => credentials);
    return (all.find((credential) => credential.rotation === rotation) ??
        all.find((credential) => credential.adopted === true && credential.id === one.id));
}
/** This journal made it and has forgotten it: somebody took a part of the journal back. */
function unknownTag(turn, provider, { id, tag }) {
    const named = provider.idIsSecret || id === tag ? `${tag}` : `${id}, tagged ${tag}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('JOURNAL_ROLLED_BACK', {
        secret: turn.target.key,
        what: `${provider.account} lists ${named}, which this journal made and does not know: the branch was set back to before that, or the journal was begun anew since. It was not touched`,
        hint: `restore the newest commit from any clone, if there is one (\`keyturn audit\` shows gaps); else end ${named} in the console of ${provider.account} once nothing uses it, or name it with \`adopt\``,
    });
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
        const witness = await (0,_witness_js__WEBPACK_IMPORTED_MODULE_1__/* .witnessOf */ .XH)(turn, provider, one);
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
