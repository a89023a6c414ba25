export const id = 6814;
export const ids = [6814];
export const modules = {

/***/ 76814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./lib/compose/compose.js + 4 modules
var compose = __webpack_require__(42713);
// EXTERNAL MODULE: ./lib/config/named.js
var named = __webpack_require__(3195);
// EXTERNAL MODULE: ./lib/config/require-admin.js
var require_admin = __webpack_require__(72655);
// EXTERNAL MODULE: ./lib/config/select.js
var config_select = __webpack_require__(272);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(43627);
// EXTERNAL MODULE: ./lib/rotation/journal/locks.js
var locks = __webpack_require__(10346);
// EXTERNAL MODULE: ./lib/rotation/journal/session.js + 8 modules
var session = __webpack_require__(39617);
;// CONCATENATED MODULE: ./lib/rotation/journal/repair.js
/** What only a person may ask for: another journal, another seed, and trust in what was recorded before it. */




/**
 * Does that one thing and nothing else; gives sentences for people. Throws what `Session.open` throws where that does not repair
 * it, and INPUT_INVALID where there is nothing to repair.
 */
async function repair(ports, chosen, kind) {
    const listed = kind === 'new-journal' ? await tagsOf(ports, chosen) : [];
    const before = await session/* Session */.N.open(ports, {
        // An empty journal whose seed never reached the escrow is begun again only where nothing shows an earlier journal.
        tags: async () => (kind === 'new-journal' ? listed : await tagsOf(ports, chosen)).length > 0,
        isAlive: (owner) => (0,locks/* isAlive */._n)({ ports, endedOwners: new Set() }, owner),
        ...(kind === 'unsigned' ? {} : { repair: kind }),
    });
    if (kind === 'unsigned')
        return trustUnsigned(before, chosen);
    const wasThere = before.document.seq;
    const old = before.existed ? before.document.reseeded : undefined;
    const isCure = kind === 'new-seed' ? old?.seq === wasThere + 1 : !before.existed;
    if (!isCure) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: `\`repair: ${kind}\` has nothing to repair: ${ports.journal.place} and its escrow belong together`,
            hint: 'leave `repair` out',
        });
    }
    await before.beat();
    await before.commit({
        message: 'escrow: released',
        apply(document) {
            const { lock, ...rest } = document.escrow;
            return lock && (0,record/* sameOwner */.s0)(lock.owner, ports.owner) ? { ...document, escrow: rest } : document;
        },
    });
    return [
        `${kind === 'new-seed' ? 'A new seed signs' : 'A new journal was begun at'} ${ports.journal.place}: its key is ${before.key}. Pin it: journal: { key: "${before.key}" }`,
        ...listed.map((one) => `${one} is listed, and is not this journal's: add \`adopt\` with its id to the secret that it belongs to, or end it by hand`),
    ];
}
async function tagsOf(ports, chosen) {
    const bindings = new Map(chosen.map(({ binding }) => [JSON.stringify(binding), binding]));
    const found = [];
    for (const binding of bindings.values()) {
        const provider = await ports.provider(binding);
        for (const { id, tag } of (await provider.list?.()) ?? [])
            if (tag !== undefined && (0,record/* isTag */.dz)(tag))
                found.push(`${provider.idIsSecret ? 'a credential' : id} at ${provider.account}, tagged ${tag},`);
    }
    return found;
}
/** Takes the mark off these records, at a person's request. @returns one sentence for each */
async function trustUnsigned(session, chosen) {
    const keys = chosen.map(({ key }) => key);
    const shown = [];
    const withoutMarks = (document) => {
        shown.splice(0);
        const secrets = Object.entries(document.secrets).map(([key, entry]) => {
            if (!keys.includes(key))
                return [key, entry];
            const credentials = entry.credentials.map(({ unsigned, ...one }) => {
                if (unsigned)
                    shown.push(`${key}: ${one.stage} ${one.tag} at ${one.account}${one.id === undefined ? '' : `, ${one.id}`}, is believed again`);
                return one;
            });
            return [key, { ...entry, credentials }];
        });
        return { ...document, secrets: Object.fromEntries(secrets) };
    };
    withoutMarks(session.document);
    if (shown.length === 0) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: 'none of these secrets has a record from before a new seed',
            hint: 'leave `repair` out',
        });
    }
    await session.check();
    await session.commit({
        message: `records from before the new seed are believed again: ${keys.join(', ')}`,
        apply: withoutMarks,
    });
    return shown;
}

// EXTERNAL MODULE: ./lib/rotation/model/following-clock.js
var following_clock = __webpack_require__(58768);
// EXTERNAL MODULE: ./lib/rotation/journal/context.js
var journal_context = __webpack_require__(39753);
// EXTERNAL MODULE: ./lib/rotation/journal/escrow.js + 3 modules
var journal_escrow = __webpack_require__(72130);
// EXTERNAL MODULE: ./lib/rotation/journal/gathering.js
var gathering = __webpack_require__(69171);
// EXTERNAL MODULE: ./lib/rotation/journal/signer.js
var signer = __webpack_require__(85582);
// EXTERNAL MODULE: ./lib/rotation/model/budget.js
var budget = __webpack_require__(19007);
// EXTERNAL MODULE: ./lib/rotation/people/personal-credentials.js
var personal_credentials = __webpack_require__(43537);
// EXTERNAL MODULE: ./lib/rotation/people/recipients.js
var recipients = __webpack_require__(85906);
// EXTERNAL MODULE: ./lib/rotation/steps/exposure.js + 1 modules
var exposure = __webpack_require__(14512);
// EXTERNAL MODULE: ./lib/rotation/steps/preflight.js + 2 modules
var preflight = __webpack_require__(76453);
// EXTERNAL MODULE: ./lib/rotation/steps/readers.js
var steps_readers = __webpack_require__(79590);
// EXTERNAL MODULE: ./lib/rotation/steps/start-after.js
var start_after = __webpack_require__(59945);
// EXTERNAL MODULE: ./lib/rotation/people/owners.js
var owners = __webpack_require__(73614);
;// CONCATENATED MODULE: ./lib/rotation/run/doctor-asks.js


/** The place of requests, who can be asked, and whether a run can tell who has started it. */
async function examineAsks(examining, ports, chosen) {
    const asking = chosen.filter(({ ask }) => ask !== undefined);
    if (asking.length === 0)
        return;
    const { requests, pressed } = ports;
    const place = async () => {
        if (!requests)
            return { off: 'no place for requests is configured: these keys are typed into a terminal' };
        await requests.check();
        return `the link of each request leads to ${requests.host}`;
    };
    await examining.attempt('requests', requests?.host ?? '', place, asking);
    for (const target of asking)
        await examining.attempt('owners', target.key, () => doctor_asks_owners(examining, ports, target), [target]);
    const isWanted = requests?.confirms === true || asking.some(({ ask }) => ask?.confirm !== 'never');
    // Outside a job no run is anybody's press.
    if (!pressed || !isWanted)
        return;
    await examining.attempt('signal', 'who started a run', () => pressed().then(() => ''));
}
/** Who would be asked, in their order, and who is passed over. Throws ASK_NOBODY. */
async function doctor_asks_owners(examining, { people, channels }, { key, owner = [] }) {
    const ways = new Map();
    const over = [];
    for (const word of owner) {
        const found = await people.resolve([word], examining.known).catch((error) => {
            if (!(0,errors.is)(error, 'RECIPIENT_UNREACHABLE'))
                throw error;
            over.push(`${word} is passed over: ${error.message}`);
            return [];
        });
        examining.note(found);
        for (const person of found) {
            const [way] = (0,owners/* askingChannels */.Gp)(channels, person);
            if (way)
                ways.set(person.login, `${person.login} by ${way.name}`);
            else
                over.push(`${person.login} is passed over: no channel carries a request to them`);
        }
    }
    if (ways.size > 0)
        return [[...ways.values()].join(', '), ...over].join('; ');
    throw new errors/* KeyturnError */.FB('ASK_NOBODY', {
        secret: key,
        what: `nobody can be asked for a new key of ${key}${over.length === 0 ? '' : `: ${over.join('; ')}`}`,
        hint: `name somebody under \`owner\` of ${key}, with an address under \`people\` or a channel that reaches everybody`,
    });
}

// EXTERNAL MODULE: ./lib/rotation/model/asked.js
var asked = __webpack_require__(8320);
// EXTERNAL MODULE: ./lib/rotation/model/brake.js
var brake = __webpack_require__(14063);
// EXTERNAL MODULE: ./lib/rotation/model/needs-human.js
var needs_human = __webpack_require__(18581);
// EXTERNAL MODULE: ./lib/rotation/steps/manual.js
var manual = __webpack_require__(92718);
// EXTERNAL MODULE: ./lib/rotation/steps/minting-preconditions.js + 2 modules
var minting_preconditions = __webpack_require__(38064);
// EXTERNAL MODULE: ./lib/rotation/steps/rotate.js + 1 modules
var rotate = __webpack_require__(81593);
;// CONCATENATED MODULE: ./lib/rotation/run/doctor-rotation.js






/** Throws what would stop its rotation. */
async function rotates(run) {
    const { entry, outcome } = run;
    if (entry?.human)
        throw (0,needs_human/* humanError */.Gg)(run.target.key, entry, entry.human);
    if (run.braked)
        return { off: `is ${(0,brake/* holdSays */.Iz)(run.braked)}` };
    const provider = await run.provider(run.target.binding);
    const asks = (0,manual/* asksOwner */.I)(run);
    if (provider.manual && !run.context.ports.ask && !asks)
        return { off: `is made by hand, in a terminal: keyturn rotate --only '${run.target.key}'` };
    await (0,minting_preconditions/* checkFirstContact */.Nu)(run, false);
    const decision = await (0,minting_preconditions/* checkMinting */.Je)(run, { first: entry?.wish?.first === true, readOnly: true });
    const remarks = outcome.notes.length === 0 ? '' : `; ${outcome.notes.join('; ')}`;
    if (decision.is !== 'now')
        return `can be rotated later: it ${rotate/* whenPossible */.k[decision.is]}${remarks}`;
    const ask = asks ? (0,asked/* openAskOf */.pD)(entry) : undefined;
    if (ask)
        return `is asked of ${ask.login}, until ${ask.until}${remarks}`;
    if (asks)
        return `can be rotated: its owner is asked when it is due${remarks}`;
    return `can be rotated${decision.first ? '; the old credential ends first' : ''}${remarks}`;
}

// EXTERNAL MODULE: ./lib/rotation/steps/unproved.js
var unproved = __webpack_require__(43445);
;// CONCATENATED MODULE: ./lib/rotation/run/provable.js
/** The workflows that are to prove a use, for `doctor`. */


/** Each once, with the secrets that list it. */
function listedIn(targets) {
    const found = new Map();
    for (const target of targets) {
        for (const consumer of target.policy.proof ?? []) {
            const one = found.get(consumer.name) ?? { consumer, of: [] };
            one.of.push(target);
            found.set(consumer.name, one);
        }
    }
    return [...found.values()];
}
/** Throws PREFLIGHT_DENIED where no proof could come from it, and what `UseProofs` throws. */
async function provable(proofs, consumer, of) {
    const wrong = await (0,unproved/* unprovable */.jH)(proofs, consumer);
    if (wrong)
        throw new errors/* KeyturnError */.FB('PREFLIGHT_DENIED', wrong);
    return `is active, and its runs and statuses can be read: it proves the use of ${of.map(({ key }) => key).join(', ')}`;
}

;// CONCATENATED MODULE: ./lib/rotation/run/doctor.js
/**
 * Everything that has to hold before a rotation, checked one by one, so that no failure hides another. Reads only: nothing
 * is minted, written, sent or journalled.
 */

















/**
 * Asks nothing that no rotation of these secrets needs.
 * @param configured every secret of the configuration: those that are not chosen may share an account with one that is
 * @param present throws ENVIRONMENT_MISSING if the admin credential of a target is not there
 */
async function examine(ports, chosen, configured, present) {
    const examination = new Examination(ports, configured);
    const { journal, escrow, links, channels } = ports;
    await examination.attempt('journal', journal.place, async () => {
        await examination.open();
        await journal.check();
        const { session } = examination;
        const there = session?.exists ? (0,signer/* signerOf */.K)(session, ports.pin) : 'is not there yet; the first run makes it';
        return [there, journal.remark?.()].filter(Boolean).join('; ');
    });
    const shares = chosen.some(({ share }) => share !== undefined);
    const asks = chosen.some(({ ask }) => ask !== undefined);
    const escrows = chosen.some((target) => (!target.manual || target.ask) && (0,personal_credentials/* commonTarget */.z9)(target) !== undefined);
    if (escrow && escrows)
        await examination.attempt('escrow', escrow.place, () => escrow.check().then(() => ''));
    if (links && shares)
        await examination.attempt('links', links.via, () => links.check().then(() => links.strength));
    for (const channel of shares || asks || ports.notify ? channels : [])
        await examination.attempt('channel', channel.name, () => channel.check().then(() => ''));
    for (const bound of byBinding(chosen))
        await examination.provider(bound, present);
    for (const target of chosen) {
        await examination.destinations(target);
        if (target.share)
            await examination.recipients(target);
    }
    await examineAsks(examination, ports, chosen);
    await examination.exposure(chosen);
    await examination.runs();
    await examination.proofs(chosen);
    await examination.starts(chosen);
    await examination.rotations(chosen);
    return examination;
}
/** The checks of one call of `examine`, and what they find for each other. */
class Examination {
    #checks = [];
    #people = [];
    #session;
    #ports;
    #configured;
    /** Keys of secrets of which a part has failed: their rotation as a whole is not checked. */
    #failed = new Set();
    /** Whose workflows use what: this repository and those that read the destinations. */
    #readers = new Map();
    /** Those of them that read a destination. */
    #holding = new Set();
    constructor(ports, configured) {
        this.#ports = ports;
        this.#configured = configured;
        for (const home of (0,steps_readers/* ownRepository */.d5)(ports))
            this.#readers.set(ports.repository ?? '', home);
    }
    get checks() {
        return this.#checks;
    }
    get people() {
        return this.#people;
    }
    /** The journal as it was read; undefined before `open`, and where it could not be read. */
    get session() {
        return this.#session;
    }
    get known() {
        return (0,recipients/* ledger */.Wg)(this.#session?.document ?? (0,record/* emptyJournal */.xw)(''));
    }
    note(people) {
        this.#people.push(...people.map(({ login }) => login));
    }
    async open() {
        this.#session = await session/* Session */.N.look(this.#ports, { reads: true });
        this.#people.push(...(0,recipients/* ledger */.Wg)(this.#session.document).map(({ login }) => login));
    }
    /** `of`: the secrets that cannot be rotated where it fails. */
    async attempt(subject, name, work, of = []) {
        // Without its name: in a public home the log is read by everybody.
        this.#ports.progress({ step: 'doctor', detail: subject });
        try {
            const found = await work();
            if (typeof found === 'string')
                this.#checks.push({ subject, name, state: 'ok', says: found });
            else
                this.#checks.push({ subject, name, state: 'off', says: found.off });
        }
        catch (error) {
            if (!(error instanceof errors/* KeyturnError */.FB))
                throw error;
            this.#checks.push({ subject, name, state: 'failed', says: '', error });
            for (const { key } of of)
                this.#failed.add(key);
        }
    }
    /** The account behind some secrets: it answers, takes the admin credential, and lists what lives there. */
    async provider(targets, present) {
        const [first] = targets;
        if (!first)
            return;
        const keys = targets.map(({ key }) => key).join(', ');
        const works = async () => {
            present(targets);
            const provider = await this.#ports.provider(first.binding);
            await provider.check();
            const listed = await provider.list?.();
            const lives = listed === undefined ? '' : `, ${listed.length} ${listed.length === 1 ? 'lives' : 'live'} there`;
            return `${provider.account} for ${keys}${lives}${doctor_manual(provider)}`;
        };
        await this.attempt('provider', first.binding.provider, works, targets);
    }
    async destinations(target) {
        let addresses = [];
        try {
            addresses = await this.#ports.addresses(target);
        }
        catch (error) {
            // Which places there are could not be asked: that is a failed check of its own.
            await this.attempt('destination', target.key, () => Promise.reject(error), [target]);
        }
        for (const address of addresses) {
            const writable = async () => {
                const destination = await this.#ports.destination(address);
                const { skipped, note } = await destination.preflight({ known: (0,preflight/* isKnown */.qE)(this.#session?.entry(target.key)) });
                if (skipped !== undefined)
                    return { off: `${destination.place} is skipped (${skipped})` };
                await this.#remember(destination);
                return note === undefined ? destination.place : `${destination.place}: ${note}`;
            };
            await this.attempt('destination', target.key, writable, [target]);
        }
    }
    async recipients(target) {
        const { share } = target;
        if (!share)
            return;
        const reached = async () => {
            (0,recipients/* mustHaveLinks */.ZN)(this.#ports, target.key);
            const document = this.#session?.document ?? (0,record/* emptyJournal */.xw)('');
            const people = await (0,recipients/* intendedRecipients */.Uw)({ ports: this.#ports, session: { document } }, target);
            this.#people.push(...people.map(({ login }) => login));
            if (people.length === 0)
                return { off: `${share.with.join(', ')}: nobody` };
            (0,recipients/* mustReach */.be)(this.#ports, people, target.key);
            return people.map((person) => `${person.login} by ${this.#way(person)}`).join(', ');
        };
        await this.attempt('recipients', target.key, reached, [target]);
    }
    /** Whether a key that leaks would be noticed. */
    async exposure(targets) {
        const watching = targets.filter(({ policy }) => policy.rotateWhen.includes('exposed'));
        const { alerts } = this.#ports;
        if (!alerts || watching.length === 0)
            return;
        const named = watching.find(({ policy }) => policy.signalsNamed);
        for (const [place, readers] of this.#readers) {
            await this.attempt('signal', `exposed in ${place}`, async () => {
                const missing = (0,exposure/* unwatched */.Ml)(alerts, await alerts.open([readers]));
                if (!missing)
                    return '';
                const { says, hint, certain } = missing;
                if (named && certain)
                    throw new errors/* KeyturnError */.FB('TOKEN_DENIED', { secret: named.key, what: says, hint });
                return { off: `${says}: ${hint}` };
            });
        }
    }
    /** Whether the workflow runs that may hold an old value can be seen. */
    async runs() {
        for (const [place, readers] of this.#readers) {
            if (!this.#holding.has(place))
                continue;
            await this.attempt('signal', `workflow runs of ${place}`, async () => {
                const [silent] = await (0,steps_readers/* unreadOf */.Ds)(this.#ports, [{ readers }]);
                if (silent === undefined)
                    return '';
                const { says, hint } = (0,steps_readers/* unreadSays */._V)(this.#ports, silent);
                return { off: `${says}: ${hint}` };
            });
        }
    }
    /** Whether the workflows that are to prove a use can: each is asked once, whichever secrets list it. */
    async proofs(targets) {
        const { proofs } = this.#ports;
        if (!proofs)
            return;
        for (const { consumer, of } of listedIn(targets))
            await this.attempt('proof', consumer.name, () => provable(proofs, consumer, of), of);
    }
    /** Whether the workflows can be started that have to restart with a new value. */
    async starts(targets) {
        const files = new Set(targets.flatMap(({ after = [] }) => after));
        for (const file of files) {
            const of = targets.filter(({ after = [] }) => after.includes(file));
            const keys = of.map(({ key }) => key).join(', ');
            await this.attempt('workflow', file, () => (0,start_after/* checkStart */.Nq)(this.#ports, file).then(() => `after ${keys}`), of);
        }
    }
    async #remember({ readers }) {
        if (!readers)
            return;
        const place = readers.organization ?? (await readers.list()).repositories.join(', ');
        this.#readers.set(place, readers);
        this.#holding.add(place);
    }
    /** Checks each rotation as a whole, after its parts. A failure that a part has shown already is not repeated. */
    async rotations(targets) {
        const session = this.#session;
        if (!session)
            return;
        const ports = (0,journal_context/* keyed */.Dh)(this.#ports, session);
        const escrow = new journal_escrow/* Escrow */.U(ports, session);
        const context = {
            ports,
            session,
            escrow,
            budget: budget/* unlimited */.O,
            configured: this.#configured,
            endedOwners: new Set(),
            unknownAt: undefined,
            reviewed: false,
            ended: false,
            notices: [],
            verifying: new gathering/* Gathering */.S(),
            writing: new gathering/* Gathering */.S(),
            alone: (0,journal_context/* queues */.rJ)(),
            evict: async () => false,
        };
        const { runs } = await (0,personal_credentials/* expand */.fT)(context, targets);
        for (const run of runs) {
            if (run.unconfirmed || this.#failed.has((0,personal_credentials/* secretKeyOf */.TL)(run.target.key)))
                continue;
            const failures = this.#checks.length;
            await this.attempt('rotation', run.target.key, () => rotates(run));
            const told = this.#checks.at(-1)?.error;
            const before = this.#checks.slice(0, failures).flatMap(({ error }) => (error ? [error] : []));
            if (told && before.some(({ code, message }) => code === told.code && message === told.message))
                this.#checks.pop();
        }
    }
    #way(person) {
        return this.#ports.channels.find((channel) => channel.reaches(person))?.name ?? '';
    }
}
function doctor_manual({ manual }) {
    return manual === undefined ? '' : `, made by hand in ${manual.console}`;
}
/** Secrets of one account with the same settings are one check. */
function byBinding(targets) {
    const found = new Map();
    for (const target of targets) {
        const { provider, options, admin } = target.binding;
        const name = JSON.stringify([provider, options, admin ?? null]);
        found.set(name, [...(found.get(name) ?? []), target]);
    }
    return [...found.values()];
}

// EXTERNAL MODULE: ./lib/rotation/run/reconcile.js + 28 modules
var reconcile = __webpack_require__(26129);
// EXTERNAL MODULE: ./lib/commands/ending.js
var ending = __webpack_require__(37535);
// EXTERNAL MODULE: ./lib/commands/reporting.js + 1 modules
var reporting = __webpack_require__(29273);
;// CONCATENATED MODULE: ./lib/commands/doctor.js











/**
 * Tries everything that a rotation needs, without changing anything, and says of each what to mend. With `repair` it does
 * that one thing instead.
 */
async function doctor(inputs, configuration, world, publicHome) {
    const chosen = (0,config_select/* select */.L)(configuration.targets, inputs.only);
    const ports = await (0,compose.compose)(configuration, inputs, world);
    const asked = { inputs, configuration, publicHome, insists: false };
    if (inputs.repair !== undefined) {
        if (inputs.repair === 'unsigned' && inputs.only === undefined) {
            throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
                what: '`repair: unsigned` is about the secrets that `only` names',
                hint: 'only: KEY',
            });
        }
        (0,require_admin/* requireAdmin */.Z)(chosen, world.environment);
        return repaired(inputs.repair, asked, ports, chosen);
    }
    const guards = await (0,compose.composeGuards)(configuration, inputs, world);
    const { checks: tried, people } = await examine(ports, chosen, configuration.targets, (targets) => (0,require_admin/* requireAdmin */.Z)(targets, world.environment));
    const checks = [...tried, ...((await guards?.()) ?? [])];
    const advice = await keylessOf(ports, chosen);
    return {
        report: {
            at: ports.clock.now(),
            dryRun: false,
            publicHome: publicHome || configuration.public,
            secrets: [],
            failures: [],
            abandoned: [],
            people: [...people, ...(0,named/* namedIn */.$)(configuration)],
            notices: [...(0,following_clock/* complaintsAbout */.WC)(ports.clock), ...advice],
            checks: checks.map(({ error, ...check }) => ({ ...check, error: error && (0,ending/* failureOf */.g)(error) })),
        },
        exit: (0,reporting/* worst */.QZ)(checks.flatMap(({ error }) => (error ? [error] : []))),
    };
}
/** Secrets that need no key at all. Advice: it never fails, and what it cannot find out it does not say. */
async function keylessOf(ports, targets) {
    const { keyless, keylessSays, vendorOfSecret } = await Promise.all(/* import() */[__webpack_require__.e(8861), __webpack_require__.e(3236), __webpack_require__.e(2842)]).then(__webpack_require__.bind(__webpack_require__, 22842));
    const found = [];
    for (const target of targets) {
        const { key, secret, binding, share } = target;
        const held = { secret, provider: binding.provider, shared: share !== undefined };
        if (vendorOfSecret(held)?.oidc.verdict !== 'yes')
            continue;
        const destinations = await ports.addresses(target).catch((error) => {
            if (!(error instanceof errors/* KeyturnError */.FB))
                throw error;
            return [];
        });
        const vendor = keyless({ ...held, destinations });
        if (vendor)
            found.push(`${key}: no key needed. ${vendor.title} takes the identity of the job instead: ${keylessSays(vendor)}. When no workflow reads the secret any more: keyturn retire --only '${key}'`);
    }
    return found;
}
/** Does what `repair` says, and only that. */
async function repaired(what, asked, ports, chosen) {
    const { configuration } = asked;
    if (what === 'true')
        return (0,reporting/* endingOf */.z6)(await (0,reconcile/* reconcile */.L)(ports, chosen, configuration.targets, { mend: true }), asked);
    const said = await repair(ports, chosen, what);
    return {
        report: {
            at: ports.clock.now(),
            dryRun: false,
            publicHome: asked.publicHome || configuration.public,
            secrets: [],
            failures: [],
            abandoned: [],
            people: (0,named/* namedIn */.$)(configuration),
            notices: [...said, ...(0,following_clock/* complaintsAbout */.WC)(ports.clock)],
        },
        exit: 0,
    };
}


/***/ }),

/***/ 72655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ requireAdmin)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);

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
        hint: `in the workflow: env: { ${first}: \${{ secrets.${first} }} }; where that stands, the secret is missing: gh secret set ${first}, with --env where the job has an environment; in a shell: export ${first}`,
    });
}


/***/ }),

/***/ 272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ matcherOf),
/* harmony export */   L: () => (/* binding */ select)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57274);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68516);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40225);




const glob = /^[A-Za-z0-9_ ./*?{},[\]-]{1,300}$/;
/** Whether a text fits the glob; without a slash the part behind its last one. */
function matcherOf(only) {
    // No negation and no extended patterns: they can select what nobody meant, and can be made slow.
    return picomatch__WEBPACK_IMPORTED_MODULE_2__(only, {
        basename: !only.includes('/'),
        dot: true,
        nonegate: true,
        noextglob: true,
        nocase: false,
    });
}
/**
 * The targets whose key matches the glob `only`; all of them without one. A glob without a slash is compared with the
 * secret's name, so `SENDGRID_API_KEY` means it in every environment. Throws INPUT_INVALID if nothing matches.
 */
function select(targets, only) {
    if (only === undefined)
        return targets;
    if (!glob.test(only)) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: '`only` is not a glob over `environment/SECRET`',
            hint: 'for example: only: production/*',
        });
    }
    const matches = matcherOf(only);
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


/***/ })

};
