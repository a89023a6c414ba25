export const id = 2608;
export const ids = [2608];
export const modules = {

/***/ 52608:
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
// EXTERNAL MODULE: ./lib/rotation/escrow.js
var rotation_escrow = __webpack_require__(91355);
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
// EXTERNAL MODULE: ./lib/rotation/session.js
var session = __webpack_require__(9750);
;// CONCATENATED MODULE: ./lib/rotation/examine.js
/**
 * Everything that has to hold before a rotation, tried thing by thing, so that no failure hides another (DESIGN section
 * 5, `doctor`). Reads only: nothing is minted, written, sent or journalled.
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
        const there = examination.session?.exists ? '' : 'is not there yet; the first run makes it';
        return [there, journal.remark?.() ?? ''].filter(Boolean).join('; ');
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
        const { journal, clock, random } = this.#ports;
        this.session = await session/* Session */.Nn.open(journal, clock, random);
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
        const escrow = new rotation_escrow/* Escrow */.U(this.#ports, session);
        await escrow.open();
        const context = {
            ports: this.#ports,
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

// EXTERNAL MODULE: ./lib/rotation/time.js
var time = __webpack_require__(89037);
// EXTERNAL MODULE: ./lib/commands/reporting.js
var reporting = __webpack_require__(17960);
;// CONCATENATED MODULE: ./lib/commands/doctor.js







/** Tries everything that a rotation needs, without changing anything, and says of each what to mend. */
async function doctor(inputs, configuration, world, publicHome) {
    if (inputs.repair) {
        throw new errors/* KeyturnError */.FB('NOT_BUILT', {
            what: '`repair` is not built yet: `doctor` says what to mend, and changes nothing',
            hint: 'leave `repair` out',
        });
    }
    const chosen = (0,config_select/* select */.L)(configuration.targets, inputs.only);
    const ports = await (0,compose.compose)(configuration, inputs, world);
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


/***/ })

};
