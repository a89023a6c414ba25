export const id = 3650;
export const ids = [3650];
export const modules = {

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
 * journalled first, so that a run that dies in between leaves nobody half gone (DESIGN section 6).
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

// EXTERNAL MODULE: ./lib/rotation/turn.js
var rotation_turn = __webpack_require__(27207);
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
    return (0,errors.is)(error, 'NEEDS_HUMAN', 'OLD_KEY_ALIVE');
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
        const blocker = await blockerOf(turn, previous);
        // Who says that it is dead already has nothing to wait for; but its successor must be everywhere.
        const dead = turn.context.ended && (await turn.providerOf(previous)).byHand !== undefined;
        if (blocker && !(dead && blocker.kind !== 'successor')) {
            hold(turn, previous, blocker);
            continue;
        }
        await turn.hold();
        if (!(await rewriteLate(turn)))
            continue;
        await (0,recover/* endCredential */.lh)(turn, previous, `previous -> revoked (${previous.exposed ? 'exposed' : 'drained'})`);
        (0,readers/* noteUnread */.gS)(turn);
        turn.outcome.action =
            turn.outcome.action === 'none' || turn.outcome.action === 'waiting' ? 'revoked' : turn.outcome.action;
    }
    await settle(turn);
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
    const provider = await turn.providerOf(previous);
    if (!provider.list || provider.idIsSecret || turn.target.policy.quiet === 0)
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
            escrow: escrow && { ...escrow, write: counted((value) => escrow.write(value)) },
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

// EXTERNAL MODULE: ./lib/rotation/escrow.js
var rotation_escrow = __webpack_require__(91355);
// EXTERNAL MODULE: ./lib/rotation/exposure.js
var exposure = __webpack_require__(78637);
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
    if (ports.escrow && escrow.stale()) {
        // What has ended must not lie in the secret any longer than it has to; if another run holds it, its PUT does this.
        await guarded([], async () => {
            const claim = await escrow.claim(context, 'escrow');
            await session.commit({ message: 'escrow: tidied', apply: claim });
            await escrow.tidy();
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
    if (holds && escrow.doubtful)
        await guarded([], async () => void (await escrow.tidy()));
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
                return { ...document, escrow: { ...rest, counter: rest.counter + (escrow.tidied ? 1 : 0) } };
            },
        })
            .catch(() => (0,rotation_context/* tell */.qz)(context, undefined, 'release', 'the lock on the escrow could not be released: it lapses with this run')));
    }
    await Promise.all(releases);
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
// EXTERNAL MODULE: ./lib/rotation/prepare.js
var prepare = __webpack_require__(17121);
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
// EXTERNAL MODULE: ./lib/rotation/session.js
var rotation_session = __webpack_require__(9750);
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
    await (0,rotation_session/* wish */.qJ)(turn.context.session, turn.target.key, wanted);
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
async function run({ ports, effects }, chosen, configured, options) {
    const session = await rotation_session/* Session */.Nn.open(ports.journal, ports.clock, ports.random);
    const escrow = new rotation_escrow/* Escrow */.U(ports, session);
    await escrow.open();
    const all = [];
    const context = {
        ports,
        session,
        escrow,
        configured,
        dead: new Set(),
        unknownAt: undefined,
        looked: looked(options),
        ended: options.ended === true,
        notices: [],
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
        await eachOf(turns.filter((turn) => mayGoOn(turn) && isOpen(turn)), (turn) => drainOne(turn, options));
        await eachOf(turns.filter((turn) => (turn.holds || (0,sweep/* isInDoubt */.cd)(turn)) && mayGoOn(turn)), sweep/* sweep */.X0);
        await guarded([], () => (0,exposure/* closeLeaks */.XV)(context, leaks));
        await finish(context, turns);
        await keepAlive(context);
    }
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
        if (!(await escrow.sees(one.escrow.at)) || !(await escrow.wired()))
            continue;
        await turn.amend('escrowed value lost', one.rotation, (record) => record.escrow ? { ...record, escrow: { ...record.escrow, state: 'lost' } } : record);
    }
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
async function drainOne(turn, options) {
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


/***/ })

};
