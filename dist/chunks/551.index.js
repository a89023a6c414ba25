export const id = 551;
export const ids = [551];
export const modules = {

/***/ 70551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./lib/compose/compose.js + 4 modules
var compose = __webpack_require__(82432);
// EXTERNAL MODULE: ./lib/config/require-admin.js
var require_admin = __webpack_require__(40047);
// EXTERNAL MODULE: ./lib/config/select.js
var config_select = __webpack_require__(88336);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(62539);
// EXTERNAL MODULE: ./lib/rotation/journal/locks.js
var locks = __webpack_require__(44682);
// EXTERNAL MODULE: ./lib/rotation/journal/session.js + 8 modules
var session = __webpack_require__(2803);
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
var following_clock = __webpack_require__(7184);
// EXTERNAL MODULE: ./lib/rotation/journal/context.js
var journal_context = __webpack_require__(96489);
// EXTERNAL MODULE: ./lib/rotation/journal/escrow.js + 2 modules
var journal_escrow = __webpack_require__(97950);
// EXTERNAL MODULE: ./lib/rotation/journal/gathering.js
var gathering = __webpack_require__(92691);
// EXTERNAL MODULE: ./lib/rotation/journal/signer.js
var signer = __webpack_require__(35022);
// EXTERNAL MODULE: ./lib/rotation/model/budget.js
var budget = __webpack_require__(96063);
// EXTERNAL MODULE: ./lib/rotation/model/needs-human.js
var needs_human = __webpack_require__(4853);
// EXTERNAL MODULE: ./lib/rotation/people/personal-credentials.js
var personal_credentials = __webpack_require__(69361);
// EXTERNAL MODULE: ./lib/rotation/people/recipients.js
var recipients = __webpack_require__(83794);
// EXTERNAL MODULE: ./lib/rotation/steps/exposure.js
var exposure = __webpack_require__(97453);
// EXTERNAL MODULE: ./lib/rotation/steps/minting-preconditions.js + 2 modules
var minting_preconditions = __webpack_require__(46137);
// EXTERNAL MODULE: ./lib/rotation/steps/preflight.js + 1 modules
var preflight = __webpack_require__(26885);
// EXTERNAL MODULE: ./lib/rotation/steps/readers.js
var steps_readers = __webpack_require__(40646);
// EXTERNAL MODULE: ./lib/rotation/steps/rotate.js + 1 modules
var rotate = __webpack_require__(29653);
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
    const escrows = chosen.some((target) => !target.manual && (0,personal_credentials/* commonTarget */.z9)(target) !== undefined);
    if (escrow && escrows)
        await examination.attempt('escrow', escrow.place, () => escrow.check().then(() => ''));
    if (links && shares)
        await examination.attempt('links', links.via, () => links.check().then(() => links.strength));
    for (const channel of shares || ports.notify ? channels : [])
        await examination.attempt('channel', channel.name, () => channel.check().then(() => ''));
    for (const bound of byBinding(chosen))
        await examination.provider(bound, present);
    for (const target of chosen) {
        await examination.destinations(target);
        if (target.share)
            await examination.recipients(target);
    }
    await examination.exposure(chosen);
    await examination.runs();
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
            return `${provider.account} for ${keys}${lives}${manual(provider)}`;
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
async function rotates(run) {
    const { entry, outcome } = run;
    if (entry?.human)
        throw (0,needs_human/* humanError */.G)(run.target.key, entry, entry.human);
    const provider = await run.provider(run.target.binding);
    if (provider.manual && !run.context.ports.ask)
        return { off: `is made by hand, in a terminal: keyturn rotate --only '${run.target.key}'` };
    await (0,minting_preconditions/* checkFirstContact */.Nu)(run, false);
    const decision = await (0,minting_preconditions/* checkMinting */.Je)(run, { first: entry?.wish?.first === true, readOnly: true });
    const remarks = outcome.notes.length === 0 ? '' : `; ${outcome.notes.join('; ')}`;
    if (decision.is !== 'now')
        return `can be rotated later: it ${rotate/* whenPossible */.k[decision.is]}${remarks}`;
    return `can be rotated${decision.first ? '; the old credential ends first' : ''}${remarks}`;
}
function manual({ manual }) {
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

// EXTERNAL MODULE: ./lib/rotation/run/reconcile.js + 15 modules
var reconcile = __webpack_require__(85550);
// EXTERNAL MODULE: ./lib/commands/ending.js
var ending = __webpack_require__(32799);
// EXTERNAL MODULE: ./lib/commands/reporting.js + 1 modules
var reporting = __webpack_require__(7199);
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
    return {
        report: {
            at: ports.clock.now(),
            dryRun: false,
            publicHome: publicHome || configuration.public,
            secrets: [],
            failures: [],
            abandoned: [],
            people: [...people, ...(0,reporting/* namedIn */.$P)(configuration)],
            notices: (0,following_clock/* complaintsAbout */.WC)(ports.clock),
            checks: checks.map(({ error, ...check }) => ({ ...check, error: error && (0,ending/* failureOf */.g)(error) })),
        },
        exit: (0,reporting/* worst */.QZ)(checks.flatMap(({ error }) => (error ? [error] : []))),
    };
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
            people: (0,reporting/* namedIn */.$P)(configuration),
            notices: [...said, ...(0,following_clock/* complaintsAbout */.WC)(ports.clock)],
        },
        exit: 0,
    };
}


/***/ }),

/***/ 7199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z6: () => (/* binding */ endingOf),
  sX: () => (/* binding */ exitOf),
  $P: () => (/* binding */ namedIn),
  EI: () => (/* binding */ reportOf),
  QZ: () => (/* binding */ worst)
});

// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(36876);
// EXTERNAL MODULE: ./lib/rotation/people/personal-credentials.js
var personal_credentials = __webpack_require__(69361);
// EXTERNAL MODULE: ./lib/commands/ending.js
var ending = __webpack_require__(32799);
// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(26804);
// EXTERNAL MODULE: ./lib/rotation/steps/readers.js
var readers = __webpack_require__(40646);
;// CONCATENATED MODULE: ./lib/commands/left.js
/** What a run says about what it left because its time was over. */



/** One sentence after the other; undefined where nothing is left. It names no person and no place. */
function leftSays(outcomes, inputs) {
    const left = outcomes.filter((outcome) => outcome.left !== undefined);
    if (left.length === 0)
        return undefined;
    const keys = [...new Set(left.map(({ key }) => (0,personal_credentials/* secretKeyOf */.TL)(key)))];
    const sum = (of) => left.reduce((all, outcome) => all + (outcome.left?.[of] ?? 0), 0);
    const parts = [
        `${keys.length === 1 ? '1 secret' : `${keys.length} secrets`} (${(0,readers/* firstFew */.Dt)(keys)})`,
        ...counted(sum('destinations'), 'destination to write', 'destinations to write'),
        ...counted(sum('people'), 'link to make', 'links to make'),
    ];
    return `The time of this run (${(0,duration/* formatDuration */.a3)(inputs.for)}) was over before all was done. Left: ${parts.join(', ')}. Nothing is lost, and old credentials live until their successors are everywhere. The next run goes on from here: by its schedule, or at once with \`${commandOf(inputs)}\``;
}
function counted(count, one, many) {
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}
/** What was asked for is in the journal, but for what concerns one person or a leak: that is said again. */
function commandOf({ command, only, person }) {
    const which = only === undefined ? '' : ` --only '${only}'`;
    return `keyturn ${command}${person === undefined ? '' : ` --person ${person}`}${which}`;
}

;// CONCATENATED MODULE: ./lib/commands/reporting.js




/** Every login that the configuration names. */
function namedIn({ people, targets }) {
    const shared = targets.flatMap((target) => target.share?.with ?? []).filter((name) => !name.startsWith('@'));
    return [...Object.keys(people), ...shared];
}
/** The report on the targets; `more` is what it says of the run itself. */
function reportOf({ targets, outcomes, journal, inPlace }, more) {
    return {
        ...more,
        failures: [],
        secrets: targets.map((target) => secretOf(target, more.at, {
            entry: Object.hasOwn(journal.secrets, target.key) ? journal.secrets[target.key] : undefined,
            outcome: outcomes.find((one) => one.key === target.key),
            inPlace: inPlace?.get(target.key),
            isAbout: more.about !== undefined,
        })),
    };
}
function secretOf(target, at, { entry, outcome, inPlace, isAbout }) {
    const current = (0,policy/* currentOf */.$c)(entry);
    const newest = (0,policy/* pendingOf */.lc)(entry) ?? current ?? (0,policy/* previousOf */.te)(entry)[0];
    const since = current ? (0,policy/* born */.mn)(current) : entry?.observed ? Date.parse(entry.observed.since) : inPlace?.getTime();
    const oldest = (0,policy/* oldestLive */.u4)(entry);
    const due = entry ? (0,policy/* entryDueAt */.Oz)(entry, target.policy) : undefined;
    const places = newest?.destinations ?? [];
    return {
        key: (0,personal_credentials/* secretKeyOf */.TL)(target.key),
        person: target.person?.login,
        environment: target.environment,
        secret: target.secret,
        action: outcome?.action ?? 'none',
        reason: outcome?.reason,
        stage: newest?.stage,
        ageMs: since === undefined ? undefined : at.getTime() - since,
        maxAgeMs: target.policy.maxAge,
        ...(oldest === undefined || oldest === since ? {} : { oldestMs: at.getTime() - oldest }),
        dueAt: due === undefined ? undefined : new Date(due),
        destinations: {
            done: places.filter((place) => place.done !== undefined).length,
            total: newest ? places.length : (entry?.observed?.destinations.length ?? 0),
            skipped: outcome?.skipped ?? [],
        },
        shares: (current?.shares ?? []).map(({ person, state }) => ({ login: person.login, state })),
        next: outcome?.next ?? '',
        ...(outcome?.left === undefined ? {} : { left: outcome.left }),
        notes: [...(isAbout ? [] : (outcome?.ended ?? [])), ...(outcome?.notes ?? [])],
        error: outcome?.error ? (0,ending/* failureOf */.g)(outcome.error) : undefined,
    };
}
/** The exit status that the errors of the secrets come to. */
function exitOf(outcomes) {
    return worst(outcomes.flatMap(({ error }) => (error ? [error] : [])));
}
/** The worst of what happened: failures, then bad input, then a secret that another run holds. */
function worst(errors) {
    const exits = errors.map(({ exit }) => exit);
    if (exits.includes(1))
        return 1;
    if (exits.includes(2))
        return 2;
    return exits.includes(3) ? 3 : 0;
}
/** The report of a run that reconciled, and its exit status. */
function endingOf({ outcomes, abandoned, people, notices, session, targets, at }, { inputs, configuration, publicHome, insists, about }) {
    const left = leftSays(outcomes, inputs);
    const report = reportOf({ targets, outcomes, journal: session.document }, {
        at,
        dryRun: inputs.dryRun,
        publicHome: publicHome || configuration.public,
        abandoned,
        notices,
        people: [...people, ...namedIn(configuration), ...(inputs.person === undefined ? [] : [inputs.person])],
        routine: inputs.command === 'rotate',
        ...(about === undefined ? {} : { about }),
        ...(left === undefined ? {} : { left }),
    });
    const exit = exitOf(outcomes);
    return { report, exit: insists && exit === 3 ? 1 : exit };
}


/***/ })

};
