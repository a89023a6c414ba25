export const id = 3959;
export const ids = [3959,4543];
export const modules = {

/***/ 63959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./lib/compose.js + 3 modules
var compose = __webpack_require__(49453);
// EXTERNAL MODULE: ./lib/config/load.js + 5 modules
var load = __webpack_require__(93716);
// EXTERNAL MODULE: ./lib/config/select.js
var config_select = __webpack_require__(88336);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/rotation/context.js
var rotation_context = __webpack_require__(72229);
// EXTERNAL MODULE: ./lib/rotation/escrow.js + 1 modules
var rotation_escrow = __webpack_require__(74468);
// EXTERNAL MODULE: ./lib/rotation/exposure.js
var exposure = __webpack_require__(78637);
// EXTERNAL MODULE: ./lib/rotation/humans.js
var humans = __webpack_require__(87994);
// EXTERNAL MODULE: ./lib/rotation/own.js
var own = __webpack_require__(86030);
// EXTERNAL MODULE: ./lib/rotation/possible.js + 1 modules
var possible = __webpack_require__(70194);
// EXTERNAL MODULE: ./lib/rotation/readers.js
var rotation_readers = __webpack_require__(75014);
// EXTERNAL MODULE: ./lib/rotation/recipients.js
var recipients = __webpack_require__(55180);
// EXTERNAL MODULE: ./lib/rotation/record.js
var record = __webpack_require__(82757);
// EXTERNAL MODULE: ./lib/rotation/rotate.js
var rotate = __webpack_require__(10679);
// EXTERNAL MODULE: ./lib/rotation/session.js + 1 modules
var session = __webpack_require__(2921);
// EXTERNAL MODULE: ./lib/rotation/signer.js
var signer = __webpack_require__(45986);
;// CONCATENATED MODULE: ./lib/rotation/examine.js
/**
 * Everything that has to hold before a rotation, tried thing by thing, so that no failure hides another. Reads only: nothing
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
    const escrows = chosen.some((target) => !target.byHand && (0,own/* commonTarget */.z9)(target) !== undefined);
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
class Examination {
    checks = [];
    people = [];
    session;
    #ports;
    #configured;
    /** Keys of which something has failed: whether it all goes together need not be asked. */
    #failed = new Set();
    /** Whose workflows use what: this repository and those that read the destinations. */
    #readers = new Map();
    /** Those of them that read a destination. */
    #holding = new Set();
    constructor(ports, configured) {
        this.#ports = ports;
        this.#configured = configured;
        for (const home of (0,rotation_readers/* homeOf */.lt)(ports))
            this.#readers.set(ports.repository ?? '', home);
    }
    async open() {
        this.session = await session/* Session */.Nn.look(this.#ports, { reads: true });
        this.people.push(...(0,recipients/* ledger */.Wg)(this.session.document).map(({ login }) => login));
    }
    /** `of`: the secrets that cannot be rotated where it fails. */
    async attempt(subject, name, work, of = []) {
        // Without its name: in a public home the log is read by everybody.
        this.#ports.progress({ step: 'doctor', detail: subject });
        try {
            const found = await work();
            if (typeof found === 'string')
                this.checks.push({ subject, name, state: 'ok', says: found });
            else
                this.checks.push({ subject, name, state: 'off', says: found.off });
        }
        catch (error) {
            if (!(error instanceof errors/* KeyturnError */.FB))
                throw error;
            this.checks.push({ subject, name, state: 'failed', says: '', error });
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
            return `${provider.account} for ${keys}${lives}${byHand(provider)}`;
        };
        await this.attempt('provider', first.binding.provider, works, targets);
    }
    async destinations(target) {
        let addresses = [];
        try {
            addresses = await this.#ports.addresses(target);
        }
        catch (error) {
            // As a check of its own: which places there are could not be asked.
            await this.attempt('destination', target.key, () => Promise.reject(error), [target]);
        }
        for (const address of addresses) {
            const writable = async () => {
                const destination = await this.#ports.destination(address);
                const { skipped, note } = await destination.preflight();
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
            const document = this.session?.document ?? (0,record/* emptyJournal */.xw)('');
            const people = await (0,recipients/* meant */.wx)({ ports: this.#ports, session: { document } }, target);
            this.people.push(...people.map(({ login }) => login));
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
                const blind = (0,exposure/* unwatched */.Ml)(await alerts.open([readers]));
                if (!blind)
                    return '';
                const { says, hint, certain } = blind;
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
                const [silent] = await (0,rotation_readers/* unreadOf */.Ds)(this.#ports, [{ readers }]);
                if (silent === undefined)
                    return '';
                const { says, hint } = (0,rotation_readers/* unreadSays */._V)(silent);
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
    /** What remains to be known once each part has been tried: whether they go together. Says nothing twice. */
    async rotations(targets) {
        const { session } = this;
        if (!session)
            return;
        const ports = (0,rotation_context/* keyed */.Dh)(this.#ports, session);
        const escrow = new rotation_escrow/* Escrow */.U(ports, session);
        const context = {
            ports,
            session,
            escrow,
            configured: this.#configured,
            dead: new Set(),
            unknownAt: undefined,
            looked: false,
            ended: false,
            notices: [],
            alone: (0,rotation_context/* queues */.rJ)(),
            evict: async () => false,
        };
        const { turns } = await (0,own/* expand */.fT)(context, targets);
        for (const turn of turns) {
            if (turn.unsure || this.#failed.has((0,own/* secretKeyOf */.TL)(turn.target.key)))
                continue;
            const failures = this.checks.length;
            await this.attempt('rotation', turn.target.key, () => rotates(turn));
            const told = this.checks.at(-1)?.error;
            const before = this.checks.slice(0, failures).flatMap(({ error }) => (error ? [error] : []));
            if (told && before.some(({ code, message }) => code === told.code && message === told.message))
                this.checks.pop();
        }
    }
    #way(person) {
        return this.#ports.channels.find((channel) => channel.reaches(person))?.name ?? '';
    }
}
async function rotates(turn) {
    const { entry, outcome } = turn;
    if (entry?.human)
        throw (0,humans/* humanError */.G)(turn.target.key, entry, entry.human);
    const provider = await turn.provider(turn.target.binding);
    if (provider.byHand && !turn.context.ports.ask)
        return { off: `is made by hand, in a terminal: npx keyturn rotate --only '${turn.target.key}'` };
    await (0,possible/* contactable */.Ty)(turn, false);
    const able = await (0,possible/* possible */.ux)(turn, { first: entry?.wish?.first === true, look: true });
    const remarks = outcome.notes.length === 0 ? '' : `; ${outcome.notes.join('; ')}`;
    if (able.is !== 'now')
        return `can be rotated later: it ${rotate/* later */.NU[able.is]}${remarks}`;
    return `can be rotated${able.first ? '; the old credential ends first' : ''}${remarks}`;
}
function byHand({ byHand }) {
    return byHand === undefined ? '' : `, made by hand in ${byHand.console}`;
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

// EXTERNAL MODULE: ./lib/rotation/reconcile.js + 10 modules
var reconcile = __webpack_require__(13650);
;// CONCATENATED MODULE: ./lib/rotation/repair.js
/** What only a person may ask for: another journal, another seed, and belief in what was recorded before it. */




/**
 * Does that one thing and nothing else; gives sentences for people. Throws what `Session.open` throws where it is not the
 * cure, and INPUT_INVALID where there is nothing to repair.
 */
async function repair(ports, chosen, kind) {
    const listed = kind === 'new-journal' ? await tagsOf(ports, chosen) : [];
    const before = await session/* Session */.Nn.open(ports, {
        // A journal without an entry whose seed was never put away is begun again only where nothing shows an earlier one.
        tags: async () => (kind === 'new-journal' ? listed : await tagsOf(ports, chosen)).length > 0,
        isAlive: (owner) => (0,rotation_context/* isAlive */._n)({ ports, dead: new Set() }, owner),
        ...(kind === 'unsigned' ? {} : { repair: kind }),
    });
    if (kind === 'unsigned')
        return takeMarksOff(before, chosen);
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
/** Shows each record by its end: what a person has read and asked for is believed again. */
async function takeMarksOff(session, chosen) {
    const keys = chosen.map(({ key }) => key);
    const shown = [];
    const bare = (document) => {
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
    bare(session.document);
    if (shown.length === 0) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: 'none of these secrets has a record from before a new seed',
            hint: 'leave `repair` out',
        });
    }
    await session.check();
    await session.commit({
        message: `records from before the new seed are believed again: ${keys.join(', ')}`,
        apply: bare,
    });
    return shown;
}

// EXTERNAL MODULE: ./lib/rotation/time.js
var time = __webpack_require__(89037);
// EXTERNAL MODULE: ./lib/commands/reporting.js
var reporting = __webpack_require__(17960);
// EXTERNAL MODULE: ./lib/commands/rotate.js
var commands_rotate = __webpack_require__(64543);
;// CONCATENATED MODULE: ./lib/commands/doctor.js










/**
 * Tries everything that a rotation needs, without changing anything, and says of each what to mend. With `repair` it does
 * that one thing instead.
 */
async function doctor(inputs, configuration, world, publicHome) {
    const chosen = (0,config_select/* select */.L)(configuration.targets, inputs.only);
    const ports = await (0,compose.compose)(configuration, inputs, world);
    if (inputs.repair !== undefined) {
        if (inputs.repair === 'unsigned' && inputs.only === undefined) {
            throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
                what: '`repair: unsigned` is about the secrets that `only` names',
                hint: 'only: KEY',
            });
        }
        (0,load.requireAdmin)(chosen, world.environment);
        if (inputs.repair === 'true') {
            const result = await (0,reconcile/* reconcile */.L)(ports, chosen, configuration.targets, { mend: true });
            return (0,commands_rotate/* endingOf */.z)(result, inputs, configuration, publicHome, false);
        }
        const said = await repair(ports, chosen, inputs.repair);
        const at = ports.clock.now();
        const people = (0,reporting/* namedIn */.$P)(configuration);
        const notices = [...said, ...(0,time/* complaintsAbout */.WC)(ports.clock)];
        const home = publicHome || configuration.public;
        return {
            report: { at, dryRun: false, publicHome: home, secrets: [], failures: [], abandoned: [], people, notices },
            exit: 0,
        };
    }
    const guards = await (0,compose.composeGuards)(configuration, inputs, world);
    const { checks: tried, people } = await examine(ports, chosen, configuration.targets, (targets) => (0,load.requireAdmin)(targets, world.environment));
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
            notices: (0,time/* complaintsAbout */.WC)(ports.clock),
            checks: checks.map(({ error, ...check }) => ({ ...check, error: error && (0,reporting/* failureOf */.g5)(error) })),
        },
        exit: (0,reporting/* worst */.QZ)(checks.flatMap(({ error }) => (error ? [error] : []))),
    };
}


/***/ }),

/***/ 64543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ insisting),
/* harmony export */   rotate: () => (/* binding */ rotate),
/* harmony export */   z: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _compose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49453);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93716);
/* harmony import */ var _config_select_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88336);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28607);
/* harmony import */ var _rotation_notices_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11091);
/* harmony import */ var _rotation_reconcile_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13650);
/* harmony import */ var _reporting_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(17960);







const WAITS = 10;
const WAIT = 30_000;
/**
 * `rotate`, `revoke`, `onboard` and `offboard`: reconcile. Finishes what is open, rotates what is due, revokes what may be
 * revoked. Throws what stops the run as a whole (the journal cannot be read, an input is wrong); what concerns one secret
 * is in the report.
 */
async function rotate(inputs, configuration, world, publicHome) {
    const exposed = inputs.command === 'revoke';
    const chosen = exposed ? leaked(configuration, inputs.only) : (0,_config_select_js__WEBPACK_IMPORTED_MODULE_2__/* .select */ .L)(configuration.targets, inputs.only);
    (0,_config_load_js__WEBPACK_IMPORTED_MODULE_1__.requireAdmin)(chosen, world.environment);
    const ports = await (0,_compose_js__WEBPACK_IMPORTED_MODULE_0__.compose)(configuration, inputs, world);
    const force = exposed || inputs.force ? (inputs.reason ?? (exposed ? 'exposed' : 'forced')) : undefined;
    const options = {
        ...(force === undefined ? {} : { force }),
        exposed,
        successor: exposed && inputs.force,
        first: inputs.first,
        ended: inputs.ended,
        dryRun: inputs.dryRun,
    };
    const run = (keys) => (0,_rotation_reconcile_js__WEBPACK_IMPORTED_MODULE_5__/* .reconcile */ .L)(ports, chosen, configuration.targets, { ...options, ...(keys ? { keys } : {}) }).catch(async (error) => {
        if (error instanceof _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB)
            await (0,_rotation_notices_js__WEBPACK_IMPORTED_MODULE_4__/* .tellOfFailure */ .BD)(ports, error);
        throw error;
    });
    // An exposed key may not be left to "the other run": wait for the lock, and never end as if it were done.
    const result = exposed ? await insisting(run, world) : await run();
    if (!inputs.dryRun)
        await (0,_rotation_notices_js__WEBPACK_IMPORTED_MODULE_4__/* .tellPeople */ .fD)(ports, result.session, (0,_rotation_notices_js__WEBPACK_IMPORTED_MODULE_4__/* .noticesOf */ .lx)(result));
    const notices = [...promises(ports.links, result.targets), ...result.notices];
    return endingOf({ ...result, notices }, inputs, configuration, publicHome, exposed);
}
/**
 * What leaked has to be in the configuration: nothing else says who minted it, and where it is written. Throws what `select`
 * throws, and CONFIG_INVALID for the name of one secret that is not there.
 */
function leaked({ targets }, only) {
    try {
        return (0,_config_select_js__WEBPACK_IMPORTED_MODULE_2__/* .select */ .L)(targets, only);
    }
    catch (error) {
        const [, environment, name] = /^(?:([\w .-]+)\/)?(\w+)$/.exec(only ?? '') ?? [];
        if (!(0,_rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__.is)(error, 'INPUT_INVALID') || name === undefined)
            throw error;
        const inside = environment === undefined ? '' : `, environments: [${environment}]`;
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('CONFIG_INVALID', {
            what: `${only} is not in the configuration, so Keyturn can neither replace nor end what leaked`,
            hint: `${error.hint ?? ''}\nend it in the console of its provider, or add a block and run this again:\nsecrets:\n  ${name}: { provider: NAME, admin: NAME_OF_THE_VARIABLE${inside} }`,
        });
    }
}
/**
 * Runs again, for the secrets that another run holds and that this one must not leave alone. Those that were done stay
 * done: a second round would take a fresh successor for what leaked.
 */
async function insisting(run, world) {
    let result = await run();
    for (let wait = 0; wait < WAITS; wait++) {
        const busy = result.outcomes.filter(({ action }) => action === 'busy').map(({ key }) => key);
        if (busy.length === 0)
            return result;
        await world.clock.sleep(WAIT);
        result = merged(result, await run(busy), new Set(busy));
    }
    return result;
}
/** The second round's word on what was busy in the first, and the first's on everything else. */
function merged(first, again, busy) {
    const outcomes = first.outcomes.map((one) => {
        if (!busy.has(one.key))
            return one;
        const later = again.outcomes.find(({ key }) => key === one.key);
        if (later)
            return later;
        const { error: _, ...rest } = one;
        return { ...rest, action: 'none', next: 'another run has done it' };
    });
    return {
        ...again,
        outcomes,
        targets: first.targets,
        people: [...new Set([...first.people, ...again.people])],
        notices: [...new Set([...first.notices, ...again.notices])],
    };
}
function endingOf({ outcomes, abandoned, people, notices, session, targets, at }, inputs, configuration, publicHome, insists) {
    const report = (0,_reporting_js__WEBPACK_IMPORTED_MODULE_6__/* .reportOf */ .EI)(targets, outcomes, session.document, {
        at,
        dryRun: inputs.dryRun,
        publicHome: publicHome || configuration.public,
        abandoned,
        notices,
        people: [...people, ...(0,_reporting_js__WEBPACK_IMPORTED_MODULE_6__/* .namedIn */ .$P)(configuration)],
    });
    const exit = (0,_reporting_js__WEBPACK_IMPORTED_MODULE_6__/* .exitOf */ .sX)(outcomes);
    return { report, exit: insists && exit === 3 ? 1 : exit };
}
/** What a link is worth at somebody else's service, for whoever shares through one. */
function promises(links, targets) {
    if (!links || links.via === 'keyturn' || !targets.some(({ share }) => share))
        return [];
    return [`Links via ${links.via}: ${links.strength}.`];
}


/***/ }),

/***/ 11091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lx: () => (/* binding */ noticesOf),
  BD: () => (/* binding */ tellOfFailure),
  fD: () => (/* binding */ tellPeople)
});

// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
;// CONCATENATED MODULE: ./lib/rotation/notify.js

/**
 * Tells everybody whom `notify.to` names, each once, what of it `notify.on` names. When is the caller's to decide.
 *
 * A person hears of it by the first channel that works: a notice holds no link, so a second try elsewhere gives nothing
 * away. Never throws: that somebody could not be told must not hide what there was to tell.
 * @returns why somebody was not told
 */
async function tell(ports, notices) {
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
        const ways = channels.filter((channel) => channel.notify !== undefined && channel.reaches(person));
        const tries = [];
        let told = false;
        for (const channel of ways) {
            told = await attempt(channel, message, person, tries);
            if (told)
                break;
        }
        if (!told)
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
    return new errors/* KeyturnError */.FB('RECIPIENT_UNREACHABLE', {
        what: `no channel can tell ${person.login} what went wrong`,
        hint: `Give ${person.login} an e-mail address or a Slack id under \`people\` in .github/keyturn.yml.`,
    });
}
function ours(error) {
    return error instanceof errors/* KeyturnError */.FB ? error : new errors/* KeyturnError */.FB('INTERNAL', { what: 'a notice could not be sent' });
}

;// CONCATENATED MODULE: ./lib/rotation/notices.js
/** Who is told of what went wrong: once for each change, then daily, so that a broken cron is neither silent nor noise. */


/** A daily run is early sometimes: what was said 20 hours ago is yesterday's. */
const DAILY = 20 * 3_600_000;
const ofHumans = ['NEEDS_HUMAN', 'OLD_KEY_ALIVE', 'JOURNAL_CORRUPT', 'JOURNAL_MISSING'];
const ofAge = ['OVERDUE', 'IN_USE'];
/** Another run does it: nobody has to do anything. */
const ofOthers = ['HELD', 'JOURNAL_CONFLICT'];
function aboutOf(code) {
    if (ofHumans.includes(code))
        return 'human';
    return ofAge.includes(code) ? 'overdue' : 'failed';
}
function noticeOf(error, secret) {
    return {
        about: aboutOf(error.code),
        ...(secret === undefined ? {} : { secret }),
        what: error.message,
        ...(error.now === undefined ? {} : { now: errors/* nowSays */.v6[error.now] }),
        ...(error.hint === undefined ? {} : { hint: error.hint }),
    };
}
/** One for each secret that failed, needs a human or is overdue. */
function noticesOf({ outcomes }) {
    return outcomes.flatMap(({ key, error }) => (error && !ofOthers.includes(error.code) ? [noticeOf(error, key)] : []));
}
/**
 * Tells those who are to know, and journals that they were told. Never throws: a message that could not be sent is said
 * in the progress, and sent by the next run.
 */
async function tellPeople(ports, session, notices) {
    const { notify, clock } = ports;
    if (!notify)
        return;
    const wanted = notices.filter(({ about }) => notify.on.includes(about));
    const now = clock.now().getTime();
    const last = session.document.noticed ?? {};
    const isNews = ({ secret = '', about }) => {
        const said = Object.hasOwn(last, secret) ? last[secret] : undefined;
        return said === undefined || said.about !== about || now >= Date.parse(said.at) + DAILY;
    };
    const news = wanted.filter(isNews);
    const told = (await send(ports, news)) ? news : [];
    const mended = Object.keys(last).filter((key) => !notices.some(({ secret }) => secret === key));
    // Without a journal there is nothing to remember it in, and no reason to make one.
    if (!session.exists || (told.length === 0 && mended.length === 0))
        return;
    try {
        await session.commit({
            message: told.length > 0
                ? `told people about ${told.map(({ secret }) => secret).join(', ')}`
                : `nothing is wrong with ${mended.join(', ')} any more`,
            apply({ noticed = {}, ...document }) {
                const kept = Object.entries(noticed).filter(([key]) => !mended.includes(key));
                const added = told.map(({ secret = '', about }) => [secret, { about, at: clock.now().toISOString() }]);
                const next = Object.fromEntries([...kept, ...added]);
                return Object.keys(next).length === 0 ? document : { ...document, noticed: next };
            },
        });
    }
    catch (error) {
        const why = error instanceof errors/* KeyturnError */.FB ? error.message : 'it failed';
        ports.progress({ step: 'notify', detail: `not journalled: ${why}` });
    }
}
/** What stopped the run as a whole; there may be no journal to remember that it was said. */
function tellOfFailure(ports, error) {
    const notice = noticeOf(error, undefined);
    const wanted = ports.notify?.on.includes(notice.about) && !ofOthers.includes(error.code);
    return wanted ? send(ports, [notice]) : Promise.resolve(false);
}
/** Whether anybody was told: who was not hears of it with the next change, or tomorrow. */
async function send(ports, notices) {
    if (notices.length === 0)
        return false;
    const failures = await tell(ports, notices);
    for (const { message } of failures)
        ports.progress({ step: 'notify', detail: message });
    return failures.length < (ports.notify?.to.length ?? 0);
}


/***/ })

};
