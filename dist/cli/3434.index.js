export const id = 3434;
export const ids = [3434];
export const modules = {

/***/ 83434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ reconcile)
});

// EXTERNAL MODULE: ./lib/rotation/context.js
var rotation_context = __webpack_require__(72229);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/rotation/own.js
var own = __webpack_require__(86030);
// EXTERNAL MODULE: ./lib/rotation/password.js
var rotation_password = __webpack_require__(92581);
// EXTERNAL MODULE: ./lib/rotation/policy.js
var rotation_policy = __webpack_require__(36766);
// EXTERNAL MODULE: ./lib/rotation/recipients.js
var recipients = __webpack_require__(55180);
;// CONCATENATED MODULE: ./lib/rotation/deliver.js
/**
 * One message and one link for each recipient, whatever the number of secrets. A link's id is journalled before the link
 * is made, *sent* after the message, so that a run that dies in between leaves no link that nobody knows.
 */





/** Delivers everything that the given turns owe. Failures end up in the outcomes; the next run tries again. */
async function deliver(turns) {
    const owed = new Map();
    for (const turn of turns) {
        const credential = (0,rotation_policy/* currentOf */.$c)(turn.entry);
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
            if (!(error instanceof errors/* KeyturnError */.FB))
                throw error;
            for (const { turn, share } of parcels) {
                turn.outcome.error ??= new errors/* KeyturnError */.FB(error.code === 'HELD' || error.code === 'JOURNAL_CONFLICT' ? error.code : 'DELIVER_FAILED', {
                    secret: turn.target.key,
                    what: `${share.person.login} could not be given a link: ${error.message}`,
                    now: 'rotated',
                    hint: error.hint ?? 'run again: Keyturn makes a new link; the old credential lives until then',
                });
                turn.outcome.action = (0,errors.is)(error, 'HELD', 'JOURNAL_CONFLICT') ? 'busy' : 'failed';
            }
        }
    }
    for (const turn of turns) {
        try {
            await supersede(turn);
        }
        catch (error) {
            // Whoever holds the secret does it.
            if ((0,errors.is)(error, 'HELD'))
                continue;
            if (!(0,errors.is)(error, 'LINK_SERVICE_DOWN', 'LINK_CREATOR_MISSING', 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'HTTP_REFUSED'))
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
        throw new errors/* KeyturnError */.FB('LINK_CREATOR_MISSING', { hint: 'set `links: { url: ... }` in the configuration' });
    const person = await personOf(first);
    if (!person)
        return;
    const content = contentOf(ready);
    const draft = await links.draft({ ...content, from: first.turn.context.ports.from.repository ?? '', note: '' });
    await Promise.all(ready.map((parcel) => amendShare(parcel, `link for ${person.login} drafted`, (share) => drafted(share, draft, parcel.turn.now()))));
    first.turn.tell('deliver', `one link for one person, ${Object.keys(content.entries).length === 1 ? 'one value' : `${Object.keys(content.entries).length} values`}`);
    await links.create(draft);
    const channel = (0,rotation_password/* linkChannel */.Ks)(person, ports.channels);
    if (!channel) {
        throw new errors/* KeyturnError */.FB('RECIPIENT_UNREACHABLE', {
            what: `no channel reaches ${person.login}`,
            hint: `add an address for ${person.login} under \`people\``,
        });
    }
    const told = {
        person,
        secrets: ready.map((parcel) => (0,own/* secretKeyOf */.TL)(parcel.turn.target.key)),
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
    const passwordBy = draft.password && (await (0,rotation_password/* sendPassword */.g6)({ ...told, password: draft.password }, ports.channels));
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
        turn.recipients = await (0,recipients/* meant */.wx)(turn.context, turn.target);
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
            if (share.state !== 'waiting' || share.link === undefined || (0,rotation_policy/* time */.kB)(share.expires ?? '') <= now)
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

// EXTERNAL MODULE: ./lib/rotation/by-hand.js
var by_hand = __webpack_require__(80739);
// EXTERNAL MODULE: ./lib/rotation/record.js
var record = __webpack_require__(82757);
// EXTERNAL MODULE: ./lib/rotation/secret.js
var secret = __webpack_require__(19784);
;// CONCATENATED MODULE: ./lib/rotation/revoke.js
/**
 * Ends one credential at its provider, by id, and watches until the provider really refuses it. Only what is provably
 * ours is touched: where the provider can list, what carries our tag or was adopted; "the oldest" never.
 */



/** Throws NEEDS_HUMAN (not provably ours), REVOKE_FAILED, REVOKE_UNCONFIRMED, and what the provider's reads throw. */
async function revokeCredential(request) {
    const { provider, credential, clock } = request;
    if (provider.local)
        return 'local';
    if (credential.id === undefined)
        return human(request, 'its id is not known');
    const seen = await find(request);
    if (seen === 'absent')
        return 'absent';
    const id = seen === 'unlisted' ? credential.id : seen.id;
    if (seen === 'unlisted') {
        if (provider.idIsSecret)
            return human(request, 'its id is a secret, and the provider does not list');
        if (credential.adopted && credential.id !== request.adopt)
            return human(request, 'the configuration no longer says `adopt`');
    }
    if (provider.deactivate)
        await provider.deactivate(id).catch(ignoreUnknown);
    let gone = 0;
    for (let attempt = 1;; attempt++) {
        try {
            const answer = await provider.revoke(id);
            gone = answer === 'gone' ? gone + 1 : 0;
            break;
        }
        catch (error) {
            if ((0,errors.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT') && attempt < 4) {
                await clock.sleep(1000 * 2 ** attempt);
                continue;
            }
            throw new errors/* KeyturnError */.FB('REVOKE_FAILED', {
                secret: request.secret,
                what: `${provider.account} did not revoke the credential ${label(request)}: ${error instanceof errors/* KeyturnError */.FB ? error.message : 'it failed'}`,
                now: 'both-live',
                hint: `run again; Keyturn asks until it is gone. By hand: revoke ${label(request)} in the console of ${provider.account}`,
            });
        }
    }
    return watch(request, id, gone);
}
/** The listed credential that this record means, proved to be ours. */
async function find(request) {
    const { provider, credential, clock } = request;
    if (!provider.list)
        return 'unlisted';
    for (let listing = 1; listing <= Math.max(2, provider.successes); listing++) {
        if (listing > 1)
            await clock.sleep(rotation_policy/* REQUEST_TIMEOUT */._h + Math.max(provider.listLag, provider.propagation));
        for (const listed of await provider.list()) {
            const same = provider.idIsSecret
                ? (await request.hash(new secret/* Secret */.z(listed.id))) === credential.id
                : listed.id === credential.id;
            if (!same)
                continue;
            if (credential.adopted) {
                return listed.id === request.adopt
                    ? listed
                    : human(request, 'the configuration no longer says that it may be revoked (`adopt`)');
            }
            if (provider.tagged && listed.tag !== credential.tag)
                return human(request, 'it does not carry the tag that Keyturn gave it');
            return listed;
        }
    }
    return 'absent';
}
async function watch(request, id, goneAlready) {
    const { provider, clock } = request;
    const needed = Math.max(2, provider.successes);
    const pause = Math.max(1000, provider.propagation / needed);
    const until = clock.now().getTime() + Math.max(60_000, 4 * provider.propagation);
    let streak = 0;
    let gone = goneAlready;
    for (;;) {
        let ended;
        let proof;
        const answer = request.value ? await provider.probe(request.value) : undefined;
        if (answer === 'rejected' || answer === 'accepted') {
            proof = 'refused';
            ended = answer === 'rejected';
        }
        else if (provider.list) {
            // The value is not at hand, or the probe says neither yes nor no.
            proof = 'absent';
            ended = !(await provider.list()).some((listed) => listed.id === id && listed.active !== false);
        }
        else {
            proof = 'gone';
            ended = (await provider.revoke(id).catch(() => undefined)) === 'gone';
            if (ended)
                gone++;
            if (gone >= 2)
                return proof;
        }
        streak = ended ? streak + 1 : 0;
        if (proof !== 'gone' && streak >= needed)
            return proof;
        if (clock.now().getTime() >= until) {
            throw new errors/* KeyturnError */.FB('REVOKE_UNCONFIRMED', {
                secret: request.secret,
                what: `${provider.account} still knows the credential ${label(request)} after it was revoked`,
                now: 'both-live',
                hint: 'run again later: Keyturn watches until it is refused',
            });
        }
        await clock.sleep(pause);
    }
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
        now: 'both-live',
        hint: `look at ${label(request)} in the console of ${request.provider.account}. If it is the one to end, end it there, then run \`keyturn rotate --only '${request.secret}'\``,
    });
}

// EXTERNAL MODULE: ./lib/rotation/prepare.js
var prepare = __webpack_require__(17121);
;// CONCATENATED MODULE: ./lib/rotation/sweep.js
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
    const ours = listed.filter((one) => one.tag !== undefined && (0,record/* rotationOf */.c_)(id, one.tag) !== undefined);
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
                if (!(error instanceof errors/* KeyturnError */.FB))
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
    const rotation = one.tag === undefined ? undefined : (0,record/* rotationOf */.c_)(document.id, one.tag);
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
/**
 * At the end of a run that acted: sweeps, and forgets ended rotations that the provider no longer lists (their history
 * stays in the journal's commits).
 */
async function sweep(turn) {
    const provider = await turn.provider(turn.target.binding);
    const listed = provider.list ? await provider.list() : undefined;
    await sweepProvider(turn, provider, listed);
    const ended = turn.entry?.credentials.filter((one) => (one.stage === 'aborted' || one.stage === 'revoked') && !isListed(one, listed)) ?? [];
    // Two are kept for people; more would only make the journal long.
    const forgotten = new Set(ended.slice(0, -2).map((one) => one.rotation));
    if (forgotten.size === 0)
        return;
    await turn.change(`forgot ${forgotten.size} ended rotation${forgotten.size === 1 ? '' : 's'}`, (entry) => ({
        ...entry,
        credentials: entry.credentials.filter((one) => !forgotten.has(one.rotation)),
    }));
}
function isListed(record, listed) {
    return listed?.some((one) => one.tag === record.tag || one.id === record.id) === true;
}

// EXTERNAL MODULE: ./lib/rotation/turn.js
var rotation_turn = __webpack_require__(27207);
;// CONCATENATED MODULE: ./lib/rotation/rotate.js
/**
 * The story of one rotation, from intent to publication (DESIGN section 6). Every step is journalled before or after its
 * effect, never both at once, so that a run that dies anywhere leaves enough for the next one.
 */










const WRITE_ATTEMPTS = 3;
const WRITES_AT_ONCE = 8;
/** Preflight, intent, mint, and everything after it. */
async function rotate(turn, reason) {
    const prepared = await (0,prepare/* prepare */.iA)(turn).catch((error) => {
        if (!(0,errors.is)(error, 'ESCROW_FULL') || overdue(turn))
            throw error;
        return undefined;
    });
    if (!prepared) {
        turn.outcome.action = 'waiting';
        turn.outcome.reason = reason;
        turn.outcome.next = 'is minted by a later run, when the escrow has room again';
        return;
    }
    const { escrow, ports } = turn.context;
    const wish = turn.entry?.wish;
    if (prepared.provider.concurrent !== undefined && (await sweepProvider(turn, prepared.provider, prepared.listed)))
        await relist(prepared);
    const space = (0,prepare/* room */.eh)(turn, prepared, wish?.first === true);
    if (space.is === 'draining') {
        // The reason must outlive this run: by age it would come back by itself, a wish is journalled already.
        turn.outcome.action = 'waiting';
        turn.outcome.reason = reason;
        turn.outcome.next = 'is minted after the draining credential is revoked: the provider has no room for a third';
        return;
    }
    // Asked last, so that nobody makes a key in vain; and before the intent, so that no lock waits for a person.
    const given = prepared.provider.byHand && (await (0,by_hand/* handedOver */.$_)(turn, prepared.provider, prepared.destinations));
    const claim = turn.escrowed
        ? await escrow.claim(turn.context, turn.target.key)
        : (document) => document;
    const current = (0,rotation_policy/* currentOf */.$c)(turn.entry);
    if (space.is === 'first' && current) {
        await turn.change(`due (${reason}), the old one ends first`, (entry) => ({ ...entry, wish: { ...entry.wish, reason, since: entry.wish?.since ?? turn.now(), first: true } }), claim);
        await endCredential(turn, current, `current -> revoked (${reason}, first)`);
        await relist(prepared);
    }
    const rotation = ports.random.ulid(ports.clock.now());
    await turn.change(`intent (${reason})`, (entry) => ({ ...entry, credentials: [...entry.credentials, intent(turn, prepared, rotation, reason)] }), claim);
    await mint(turn, prepared.provider, rotation, given);
}
function overdue(turn) {
    const current = (0,rotation_policy/* currentOf */.$c)(turn.entry);
    return current !== undefined && turn.context.ports.clock.now().getTime() >= (0,rotation_policy/* deadAt */.so)(current, turn.target.policy);
}
async function relist(prepared) {
    // The baseline of the intent has to be what is there now, not before the old one ended.
    if (prepared.provider.list)
        Object.assign(prepared, { listed: await prepared.provider.list() });
}
function intent(turn, prepared, rotation, reason) {
    const { binding } = turn.target;
    const { provider, listed } = prepared;
    return {
        rotation,
        tag: (0,record/* tagOf */.cO)(turn.context.session.document.id, rotation),
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
function rotate_record(turn, rotation) {
    const found = turn.entry?.credentials.find((credential) => credential.rotation === rotation);
    if (!found)
        throw new errors/* KeyturnError */.FB('INTERNAL', { secret: turn.target.key, what: `${rotation} is not in the journal` });
    return found;
}
async function mint(turn, provider, rotation, given) {
    const { escrow, ports } = turn.context;
    const credential = rotate_record(turn, rotation);
    const old = (0,rotation_policy/* currentOf */.$c)(turn.entry)?.id ?? turn.target.adopt;
    turn.tell('mint', `${provider.name}, tagged ${credential.tag}`);
    let minted;
    try {
        minted = await provider.mint({
            tag: credential.tag,
            ...(given === undefined ? {} : { given }),
            ...(turn.target.person === undefined ? {} : { holder: turn.target.person.login }),
            ...(old === undefined || provider.idIsSecret ? {} : { old: { id: old } }),
            expires: new Date((0,rotation_policy/* time */.kB)(credential.times.intent) + turn.target.policy.maxAge),
        });
    }
    catch (error) {
        (0,rotation_context/* noteUnknown */.f1)(turn.context, error);
        if ((0,errors.is)(error, 'HTTP_REFUSED', 'HTTP_NOT_SENT')) {
            await abort(turn, credential, 'not minted', undefined);
            throw new errors/* KeyturnError */.FB('MINT_FAILED', {
                secret: turn.target.key,
                what: `${provider.account} did not mint a credential: ${error.message}`,
                hint: error.hint ?? 'mend what the provider complains about, then run again',
            });
        }
        throw new errors/* KeyturnError */.FB('MINT_UNKNOWN', {
            secret: turn.target.key,
            what: `it is not known whether ${provider.account} minted a credential: ${error instanceof errors/* KeyturnError */.FB ? error.message : 'it failed'}`,
            hint: 'run again: Keyturn looks for its tag at the provider, ends what it finds and mints anew',
        });
    }
    turn.minted.add(rotation);
    escrow.learn(rotation, minted);
    const fingerprint = await fingerprints(turn, minted);
    const id = provider.idIsSecret ? await ports.fingerprint(salt(turn), new secret/* Secret */.z(minted.id)) : minted.id;
    await turn.amend(`minted ${credential.tag}`, rotation, ({ baseline: _, ...rest }) => ({
        ...rest,
        id,
        fingerprint,
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
        await abort(turn, rotate_record(turn, rotation), why, undefined);
    }
    catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB) || error.code === 'JOURNAL_CONFLICT' || !(reason instanceof errors/* KeyturnError */.FB))
            throw error;
        throw new errors/* KeyturnError */.FB(reason.code, {
            secret: turn.target.key,
            what: `${reason.message}. It could not be ended yet: ${error.message}`,
            now: 'both-live',
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
    if (rotate_record(turn, rotation).step === 'minted') {
        let at = turn.now();
        if (turn.escrowed) {
            turn.tell('escrow', ports.escrow?.place ?? '');
            try {
                at = (await escrow.put(rotation, minted)).toISOString();
            }
            catch (error) {
                if ((0,errors.is)(error, 'ESCROW_FULL'))
                    await abort(turn, rotate_record(turn, rotation), 'the escrow is full', rotate_record(turn, rotation).reason);
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
    if (rotate_record(turn, rotation).step === 'escrowed') {
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
                const rejected = new errors/* KeyturnError */.FB('VERIFY_REJECTED', {
                    secret: turn.target.key,
                    what: `${provider.account} refused the credential that it had just minted; it was revoked again, nothing was written`,
                    hint: 'check `options` (scopes) and the `verify` of a recipe against what the credential may do, then run again',
                });
                await abandon(turn, rotation, 'rejected by verify', rejected);
            }
            throw new errors/* KeyturnError */.FB('VERIFY_INCONCLUSIVE', {
                secret: turn.target.key,
                what: `${provider.account} neither accepted nor refused the new credential`,
                now: 'both-live',
                hint: 'run again: Keyturn goes on with the same credential; the old one stays in place until then',
            });
        }
        await clock.sleep(answer === 'accepted' ? pause : Math.max(1000, pause));
    }
}
/** One PUT for each destination that is not done yet, then publication. Forward only from here on. */
async function write(turn, rotation, minted) {
    const todo = rotate_record(turn, rotation).destinations.filter((destination) => destination.done === undefined);
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
        throw new errors/* KeyturnError */.FB('WRITE_FAILED', {
            secret: turn.target.key,
            what: `${failures.length} of ${todo.length} destinations could not be written, among them ${failure.place}: ${error instanceof errors/* KeyturnError */.FB ? error.message : 'it failed'}`,
            now: 'both-live',
            hint: (error instanceof errors/* KeyturnError */.FB ? error.hint : undefined) ??
                'run again: Keyturn goes on with the destinations that are missing; the old credential stays alive until then',
        });
    }
}
/** Writes one value to one place. A PUT is idempotent: what is unknown is put again. */
async function put(turn, address, minted) {
    const value = minted.values[address.value];
    if (!value) {
        throw new errors/* KeyturnError */.FB('VALUE_UNFIT', {
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
            (0,rotation_context/* noteUnknown */.f1)(turn.context, error);
            if (!(0,errors.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT') || attempt >= WRITE_ATTEMPTS)
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
    await turn.change(`pending -> current (${rotate_record(turn, rotation).reason})`, (entry) => {
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
                        person: (0,rotation_turn/* remembered */.HK)(person),
                        state: 'owed',
                        ...(turn.target.person && rotate_record(turn, rotation).reason === 'value-lost' ? askedBefore(entry) : {}),
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
                    revokeNotBefore: (0,rotation_policy/* revokeNotBefore */.dh)(published, policy, leaked).toISOString(),
                };
            }
            return credential;
        });
        return fulfilled({ ...entry, credentials }, rotation);
    });
    const first = turn.entry?.credentials.every((credential) => credential.rotation === rotation || credential.stage !== 'previous') === true;
    const { observed } = turn.entry ?? {};
    turn.outcome.action = turn.outcome.action === 'resumed' ? 'resumed' : 'rotated';
    turn.outcome.reason = rotate_record(turn, rotation).reason;
    if (first && observed) {
        turn.outcome.notes.push("the credential that was there before is not Keyturn's and is never touched: end it by hand at the provider once nothing uses it any more");
    }
}
/** One that takes the place of what its person never opened: their time to open it goes on from the first message. */
function askedBefore(entry) {
    const { announced, reminded } = (0,rotation_policy/* currentOf */.$c)(entry)?.shares[0] ?? {};
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

;// CONCATENATED MODULE: ./lib/rotation/recover.js
/** The crash rules: what a run does with a pending credential that it did not mint itself (DESIGN section 6). */








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
        return advance(turn, provider, credential.rotation, value);
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
        return advance(turn, await turn.providerOf(credential), credential.rotation, found);
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
        return abort(turn, credential, 'never minted', credential.reason);
    if (!provider.list || !provider.tagged) {
        return leaveToHuman(turn, credential, provider, await untold(provider, credential));
    }
    for (let listing = 1; listing <= 2; listing++) {
        if (listing > 1)
            await turn.context.ports.clock.sleep(rotation_policy/* REQUEST_TIMEOUT */._h + Math.max(provider.listLag, provider.propagation) + 1000);
        const found = (await provider.list()).find((one) => one.tag === credential.tag);
        if (found) {
            const id = provider.idIsSecret ? undefined : found.id;
            await turn.amend('found at the provider, value lost', credential.rotation, ({ baseline: _, ...one }) => ({
                ...one,
                ...(id === undefined ? {} : { id }),
                step: 'minted',
                times: { ...one.times, minted: turn.now() },
            }));
            const known = turn.entry?.credentials.find((one) => one.rotation === credential.rotation);
            return abort(turn, known ?? credential, 'value lost', credential.reason);
        }
    }
    return abort(turn, credential, 'never minted', credential.reason);
}
/** An id that was not there before proves nothing without a tag; but it is what a human looks at first. */
async function untold(provider, { baseline }) {
    const unproved = `${provider.account} cannot show whether a credential was minted`;
    if (!provider.list || !baseline)
        return unproved;
    const later = (await provider.list()).map(({ id }) => id).filter((id) => !baseline.includes(id));
    return later.length === 0
        ? `${unproved} and lists none that it did not list before`
        : `${unproved}, but did not list ${later.join(', ')} before`;
}
async function leaveToHuman(turn, credential, provider, why) {
    const human = {
        code: 'MINT_UNKNOWN',
        what: `${why}: look for one that was made at ${credential.times.intent}, named ${credential.tag} where names are kept`,
        hint: `end what you find in the console of ${provider.account}, then run \`keyturn rotate --only '${turn.target.key}' --force --reason suspect-cleared\``,
        since: turn.now(),
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
 */
async function abort(turn, credential, why, again) {
    const provider = await turn.providerOf(credential);
    await turn.hold();
    if (credential.step !== 'minting' && !provider.local) {
        await untouched(turn, credential);
        await end(turn, provider, credential);
    }
    await turn.change(`pending -> aborted (${why})`, (entry) => {
        const ended = (0,rotation_turn/* replace */.HC)(entry, credential.rotation, ({ baseline: _, ...one }) => ({
            ...(0,record/* collapse */.ap)(one),
            stage: 'aborted',
            times: { ...one.times, ended: turn.now() },
            ...(one.escrow
                ? { escrow: { ...one.escrow, state: one.escrow.state === 'held' ? 'gone' : one.escrow.state } }
                : {}),
        }));
        if (again === undefined || ended.wish)
            return ended;
        return { ...ended, wish: { reason: again, since: turn.now() } };
    });
}
/** No destination may have been written since the intent by anything that this journal does not know. */
async function untouched(turn, credential) {
    for (const { address } of credential.destinations) {
        const destination = await turn.destination({ address });
        const why = await doubt(turn, destination, credential);
        if (why === undefined)
            continue;
        const human = {
            code: 'NEEDS_HUMAN',
            what: `${destination.place} ${why}, so it may hold ${credential.tag}`,
            hint: `put a value that works into ${destination.place} if it has none, then run \`keyturn rotate --only '${turn.target.key}' --force --reason checked-by-hand\``,
            since: turn.now(),
        };
        await turn.change('a human looks', (entry) => ({ ...entry, human }));
        throw new errors/* KeyturnError */.FB('NEEDS_HUMAN', {
            secret: turn.target.key,
            what: human.what,
            hint: human.hint,
            now: 'both-live',
        });
    }
}
/** Why a place may hold a credential that the journal never had written; undefined if it does not. */
async function doubt(turn, destination, credential) {
    const { key, value } = destination.address;
    if (destination.updatedAt) {
        const at = await destination.updatedAt();
        if (at === undefined || at.getTime() < (0,rotation_policy/* time */.kB)(credential.times.intent))
            return undefined;
        const ours = turn.entry?.credentials.some((one) => one.destinations.some((other) => other.address.key === key && other.done !== undefined && at.getTime() <= (0,rotation_policy/* time */.kB)(other.done) + rotation_policy/* WRITE_MARGIN */.LW));
        if (ours)
            return undefined;
        // Another part of the same place may have been: what stands in ours decides, where it can be seen.
        if (!destination.read)
            return `was written after ${credential.times.intent} by something else`;
    }
    if (!destination.read) {
        // Whoever minted it in this very run knows what it did with it since.
        if (turn.minted.has(credential.rotation))
            return undefined;
        return 'tells neither what it holds nor since when';
    }
    const found = await destination.read();
    if (found === undefined)
        return undefined;
    const print = await turn.context.ports.fingerprint(turn.entry?.salt ?? '', found);
    if (credential.fingerprint)
        return print === credential.fingerprint[value] ? 'holds it' : undefined;
    const known = turn.entry?.credentials.some((one) => one.fingerprint?.[value] === print);
    if (known)
        return undefined;
    return destination.updatedAt
        ? `was written after ${credential.times.intent} by something else`
        : 'holds a value that the journal does not know, and keeps no times';
}
/** Revokes at the provider; the caller journals what became of it. */
async function end(turn, provider, credential) {
    const { ports, escrow } = turn.context;
    turn.tell('revoke', provider.idIsSecret ? credential.tag : (credential.id ?? credential.tag));
    if (provider.byHand)
        return (0,by_hand/* endedByHand */.X4)(turn, provider, credential);
    return revokeCredential({
        provider,
        credential,
        secret: turn.target.key,
        clock: ports.clock,
        adopt: turn.target.adopt,
        value: escrow.value(credential.rotation),
        hash: (id) => ports.fingerprint(turn.entry?.salt ?? '', id),
    });
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
    const proof = await end(turn, provider, credential);
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
        await recover(turn, pending);
    for (const one of live(turn.entry)) {
        if (one.stage === 'pending')
            continue;
        await endCredential(turn, one, `${one.stage} -> revoked (${began})`);
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

;// CONCATENATED MODULE: ./lib/rotation/turns.js
/** Turns side by side: what is thrown in one of them ends up in its outcome, and the others go on. */

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
    turn.outcome.action = (0,errors.is)(known, 'HELD', 'JOURNAL_CONFLICT') ? 'busy' : (0,errors.is)(known, 'NEEDS_HUMAN') ? 'human' : 'failed';
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
            if (turn.target.policy.signalsNamed && !(0,errors.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'HTTP_REFUSED'))
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
    return (turn.entry?.credentials.some((one) => receipts_isLive(one) && one.shares.some((share) => isAsked(turn, share))) === true);
}
function receipts_isLive({ stage }) {
    return stage === 'current' || stage === 'previous';
}
/** Reads what became of the links; journals only what changed. Throws what the link service throws. */
async function refreshReceipts(turn) {
    const { links } = turn.context.ports;
    if (!links)
        return;
    for (const credential of turn.entry?.credentials.filter(receipts_isLive) ?? []) {
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
        await endCredential(turn, previous, `previous -> revoked (${previous.exposed ? 'exposed' : 'drained'})`);
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
    const { clock, runs } = turn.context.ports;
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
    for (const { address, done } of current.destinations) {
        const { repository } = await turn.destination({ address });
        if (repository === undefined || done === undefined)
            continue;
        const unfinished = await runs.unfinished(repository, new Date((0,rotation_policy/* time */.kB)(done) + rotation_policy/* QUEUE_MARGIN */.Bb));
        if (unfinished.length > 0)
            return {
                kind: 'runs',
                says: `${unfinished.length} workflow run${unfinished.length === 1 ? '' : 's'} of ${repository} may still hold it`,
            };
    }
    const provider = await turn.providerOf(previous);
    if (provider.list && !provider.idIsSecret && turn.target.policy.quiet > 0) {
        const listed = (await provider.list()).find((one) => one.id === previous.id);
        const used = listed?.lastUsed?.getTime();
        if (used !== undefined && used > now - turn.target.policy.quiet)
            return { kind: 'use', says: `was last used at ${new Date(used).toISOString()}` };
    }
    return undefined;
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
        now: 'both-live',
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
        const at = (await put(turn, address, value)).toISOString();
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
    if (current.shares.some(undelivered))
        return;
    await turn.amend('escrow entry gone', current.rotation, (one) => one.escrow ? { ...one, escrow: { ...one.escrow, state: 'gone' } } : one);
}

;// CONCATENATED MODULE: ./lib/rotation/due.js
/** Whether a secret is due, and what its places say of one that the journal does not know. */


async function reasonOf(turn) {
    const { ports } = turn.context;
    if (!turn.entry)
        return 'new';
    const addresses = (await ports.addresses(turn.target)).map((address) => address.key);
    const removed = due_known(turn.entry).filter((key) => !addresses.includes(key));
    if (removed.length > 0)
        turn.outcome.notes.push(`no longer a destination: ${removed.join(', ')}; what it holds is not touched`);
    return (0,rotation_policy/* dueReason */.Xp)(turn.entry, turn.target.policy, ports.clock.now(), addresses);
}
function due_known(entry) {
    const current = (0,rotation_policy/* currentOf */.$c)(entry);
    return current ? current.destinations.map((one) => one.address.key) : (entry.observed?.destinations ?? []);
}
/** First contact: a secret that the journal does not know takes its age from its destinations. */
async function contact(turn) {
    if (turn.entry || turn.target.person)
        return;
    const { adopt, binding } = turn.target;
    const found = await (0,prepare/* inspect */.Nn)(turn);
    const there = found.filter(({ state }) => state.updatedAt !== undefined);
    if (there.length === 0 && adopt === undefined)
        return;
    const oldest = Math.min(...there.map(({ state }) => state.updatedAt?.getTime() ?? 0));
    const since = Number.isFinite(oldest) ? new Date(oldest).toISOString() : turn.now();
    // Anything missing makes the secret due as a whole: all places get the same value.
    const destinations = there.length < found.length && adopt === undefined ? [] : there.map(({ destination }) => destination.address.key);
    if (adopt === undefined) {
        await turn.change(`first contact, in place since ${since}`, (entry) => ({
            ...entry,
            observed: { since, destinations },
        }));
        return;
    }
    const provider = await turn.provider(binding);
    const rotation = turn.context.ports.random.ulid(turn.context.ports.clock.now());
    await turn.change(`first contact, adopted`, (entry) => ({
        ...entry,
        credentials: [
            {
                rotation,
                tag: `adopted-${rotation.toLowerCase()}`,
                stage: 'current',
                step: 'done',
                reason: 'adopted',
                provider: binding.provider,
                account: provider.account,
                options: binding.options,
                admin: binding.admin ?? null,
                id: adopt,
                adopted: true,
                times: { intent: since, current: since },
                destinations: found.map(({ destination, state }) => ({
                    address: destination.address,
                    ...(state.updatedAt ? { done: state.updatedAt.toISOString() } : {}),
                })),
                shares: [],
            },
        ],
    }));
}

// EXTERNAL MODULE: ./lib/rotation/escrow.js
var rotation_escrow = __webpack_require__(91355);
// EXTERNAL MODULE: ./lib/rotation/exposure.js
var exposure = __webpack_require__(78637);
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
        return current?.escrow?.state === 'held' && !current.shares.some(undelivered) ? [{ turn, current }] : [];
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
        if (wait > 0)
            await ports.clock.sleep(wait);
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

;// CONCATENATED MODULE: ./lib/rotation/onboard.js
/** A new teammate gets what the configuration gives them: a credential of their own, or a copy of the current value. */







/** Makes this person owed a link of this secret. Delivery is the next step; throws what keeps it from happening. */
async function welcome(turn, person, reason) {
    const pending = (0,rotation_policy/* pendingOf */.lc)(turn.entry);
    if (pending)
        await recover(turn, pending);
    if ((0,rotation_policy/* pendingOf */.lc)(turn.entry))
        return;
    if (turn.target.person) {
        await reopen(turn);
        // What they have lost may have been found by somebody else: a fresh one, and the old one ends.
        return rotate(turn, reason);
    }
    turn.recipients = await (0,recipients/* recipients */.Lf)(turn);
    const current = (0,rotation_policy/* currentOf */.$c)(turn.entry);
    const value = current && (await currentValue(turn));
    if (!current || !value) {
        throw new errors/* KeyturnError */.FB('DELIVER_FAILED', {
            secret: turn.target.key,
            what: `the current value of ${turn.target.key} is not at hand, so ${person.login} cannot be given a copy`,
            now: 'unchanged',
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
    const known = turn.context.escrow.value(current.rotation) ?? (await readBack(turn, current));
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

;// CONCATENATED MODULE: ./lib/rotation/plan.js
/** What a run would do, and what comes next: sentences, from reads alone. */




/** What would be done, from reads alone. */
async function planned(turn, options) {
    const { entry, target } = turn;
    const { clock } = turn.context.ports;
    const pending = (0,rotation_policy/* pendingOf */.lc)(entry);
    turn.outcome.action = 'none';
    if (turn.unsure) {
        turn.outcome.next = 'would end with its person, if they are gone';
        return;
    }
    if (pending) {
        turn.outcome.action = 'planned';
        turn.outcome.next = `would go on with ${pending.tag} (${pending.step})`;
        return;
    }
    let reason;
    if (!entry) {
        const found = await (0,prepare/* inspect */.Nn)(turn);
        const there = found.flatMap(({ state }) => (state.updatedAt ? [state.updatedAt.getTime()] : []));
        const due = Math.min(...there) + target.policy.maxAge - target.policy.overlap - target.policy.lead;
        if (there.length < found.length || found.length === 0)
            reason = 'new';
        else if (clock.now().getTime() >= due)
            reason = 'max-age';
    }
    else {
        reason = await reasonOf(turn);
    }
    if (options.exposed)
        reason = 'exposed';
    if (options.force !== undefined)
        reason = options.force;
    if (reason === undefined)
        return;
    const prepared = await (0,prepare/* prepare */.iA)(turn);
    const places = prepared.destinations.map(({ destination }) => destination.place).join(', ');
    turn.outcome.action = 'planned';
    turn.outcome.reason = reason;
    const people = turn.recipients.length;
    turn.outcome.next = `would mint at ${prepared.provider.account} and write ${places}${people > 0 ? `, with a link for ${people} ${people === 1 ? 'person' : 'people'}` : ''}`;
}
function conclude(turn) {
    const { entry, outcome, target } = turn;
    if (outcome.next !== '' || outcome.error)
        return;
    const previous = (0,rotation_policy/* previousOf */.te)(entry)[0];
    const due = entry ? (0,rotation_policy/* entryDueAt */.Oz)(entry, target.policy) : undefined;
    const owed = (0,rotation_policy/* currentOf */.$c)(entry)?.shares.some(undelivered) === true;
    if (owed)
        outcome.next = 'links are still owed';
    else if (previous?.revokeNotBefore !== undefined)
        outcome.next = `the previous credential overlaps until ${previous.revokeNotBefore}`;
    else if (due !== undefined)
        outcome.next = `due at ${new Date(due).toISOString()}`;
}

// EXTERNAL MODULE: ./lib/rotation/session.js
var rotation_session = __webpack_require__(9750);
;// CONCATENATED MODULE: ./lib/rotation/reconcile.js
/**
 * One run: reads the journal and the world, and does the next right thing for every secret. Not a script: run it daily;
 * on most days it reads the journal and ends.
 */






















/** `configured` are all targets of the configuration, `chosen` those that this run is about. */
async function reconcile(ports, chosen, configured, options = {}) {
    const session = await rotation_session/* Session */.Nn.open(ports.journal, ports.clock, ports.random);
    const escrow = new rotation_escrow/* Escrow */.U(ports, session);
    await escrow.open();
    const all = [];
    const context = {
        ports,
        session,
        escrow,
        dead: new Set(),
        unknownAt: undefined,
        looked: looked(options),
        ended: options.ended === true,
        notices: [],
        evict: () => evict(all),
    };
    escrow.onFailure = (error) => (0,rotation_context/* noteUnknown */.f1)(context, error);
    const some = chosen.length < configured.length ? chosen.map(({ key }) => key) : undefined;
    if (!options.dryRun)
        await movePerson(context, options, some);
    const expanded = await (0,own/* expand */.fT)(context, chosen);
    all.push(...expanded.turns);
    const turns = await concerned(all, options);
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
        await guarded(turns, () => deliver(turns.filter((turn) => mayGoOn(turn) && isOpen(turn) && !turn.unsure)));
        await eachOf(turns.filter((turn) => mayGoOn(turn) && isOpen(turn)), drainOne);
        await eachOf(turns.filter((turn) => turn.holds && mayGoOn(turn)), sweep);
        await guarded([], () => (0,exposure/* closeLeaks */.XV)(context, leaks));
        await finish(context, turns);
        await keepAlive(context);
    }
    for (const { turn, error } of expanded.failures)
        if (!turn.outcome.error)
            fail(turn, error);
    for (const turn of turns)
        conclude(turn);
    const abandoned = (0,own/* abandonedOf */.eN)(session.document, configured);
    const people = [...turns.flatMap((turn) => turn.recipients), ...(0,recipients/* ledger */.Wg)(session.document)].map(({ login }) => login);
    return {
        outcomes: turns.map((turn) => turn.outcome),
        abandoned,
        people: [...new Set(people)],
        notices: [...new Set(context.notices)],
        targets: turns.map((turn) => turn.target),
        session,
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
/** `force` and `revoke` outlive this run: they are journalled before anything is done about them. */
async function wanted(turn, options) {
    const { entry } = turn;
    if (!entry)
        return;
    const live = entry.credentials.filter((one) => one.stage === 'current' || one.stage === 'previous');
    // A re-run goes on with an open wish and never exposes the successor.
    if (options.exposed && entry.wish?.exposed)
        return;
    const wanted = {
        reason: options.force ?? 'exposed',
        since: turn.now(),
        ...(options.first ? { first: true } : {}),
        ...(options.exposed && live.length > 0 ? { exposed: live.map((one) => one.rotation) } : {}),
    };
    await turn.context.session.check();
    await (0,rotation_session/* wish */.qJ)(turn.context.session, turn.target.key, wanted);
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
            await recover(turn, pending);
        return;
    }
    await reopen(turn);
    await renewUndelivered(turn);
    // One renewal a run: an abort leaves a wish, which the second round takes up.
    for (let round = 1; round <= 2; round++) {
        const pending = (0,rotation_policy/* pendingOf */.lc)(turn.entry);
        if (pending && isLeaked(turn, pending))
            await abort(turn, pending, 'exposed', turn.entry?.wish?.reason);
        else if (pending && turn.entry?.human && looked(options))
            await demote(turn, pending, 'a human has looked');
        else if (pending)
            await recover(turn, pending);
        if ((0,rotation_policy/* pendingOf */.lc)(turn.entry))
            return;
        const met = turn.entry !== undefined;
        await contact(turn);
        await acknowledge(turn, options);
        if (turn.entry?.human)
            return;
        // What this run itself has just entered into the journal could not carry its wish yet.
        const reason = !met && looked(options) ? (options.force ?? 'exposed') : await reasonOf(turn);
        if (reason === undefined)
            return;
        await rotate(turn, reason);
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
    if (!turn.target.person || !current || !share || !undelivered(share) || turn.entry?.wish)
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
    const { human } = turn.entry ?? {};
    if (!human)
        return;
    if (looked(options)) {
        await turn.change('a human has looked', ({ human: _, ...entry }) => entry);
        return;
    }
    turn.outcome.action = 'human';
    turn.outcome.error ??= new errors/* KeyturnError */.FB('NEEDS_HUMAN', {
        secret: turn.target.key,
        what: human.what,
        hint: human.hint,
        now: 'both-live',
    });
}
async function drainOne(turn) {
    if (turn.entry &&
        (turn.holds ||
            (0,rotation_policy/* previousOf */.te)(turn.entry).length > 0 ||
            turn.entry.wish?.exposed ||
            awaitsReceipts(turn) ||
            (0,rotation_policy/* currentOf */.$c)(turn.entry)?.escrow?.state === 'held')) {
        await drain(turn);
    }
}


/***/ })

};
