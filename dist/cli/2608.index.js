export const id = 2608;
export const ids = [2608];
export const modules = {

/***/ 52608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./lib/compose.js + 2 modules
var compose = __webpack_require__(58539);
// EXTERNAL MODULE: ./lib/config/load.js + 4 modules
var load = __webpack_require__(69906);
// EXTERNAL MODULE: ./lib/config/select.js
var config_select = __webpack_require__(88336);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/rotation/escrow.js
var rotation_escrow = __webpack_require__(91355);
// EXTERNAL MODULE: ./lib/rotation/exposure.js
var exposure = __webpack_require__(78637);
// EXTERNAL MODULE: ./lib/rotation/own.js
var own = __webpack_require__(86030);
// EXTERNAL MODULE: ./lib/rotation/prepare.js
var prepare = __webpack_require__(17121);
// EXTERNAL MODULE: ./lib/rotation/recipients.js
var recipients = __webpack_require__(55180);
// EXTERNAL MODULE: ./lib/rotation/record.js
var record = __webpack_require__(82757);
// EXTERNAL MODULE: ./lib/rotation/session.js
var session = __webpack_require__(9750);
;// CONCATENATED MODULE: ./lib/rotation/examine.js








/** @param present throws ENVIRONMENT_MISSING if the admin credential of a target is not there. */
async function examine(ports, chosen, present) {
    const examination = new Examination(ports);
    const { journal, escrow, links, channels } = ports;
    await examination.attempt('journal', journal.place, async () => {
        await examination.open();
        await journal.check();
        return examination.session?.exists ? '' : 'is not there yet; the first run makes it';
    });
    if (escrow)
        await examination.attempt('escrow', escrow.place, () => escrow.check().then(() => ''));
    if (links)
        await examination.attempt('links', links.via, () => links.check().then(() => links.strength));
    for (const channel of channels)
        await examination.attempt('channel', channel.name, () => channel.check().then(() => ''));
    for (const bound of byBinding(chosen))
        await examination.provider(bound, present);
    for (const target of chosen) {
        await examination.destinations(target);
        if (target.share)
            await examination.recipients(target);
    }
    await examination.exposure(chosen);
    await examination.rotations(chosen);
    return examination;
}
class Examination {
    checks = [];
    people = [];
    session;
    #ports;
    /** Keys of which something has failed: whether it all goes together need not be asked. */
    #failed = new Set();
    /** Whose workflows use what: this repository and those of the destinations. */
    #repositories = new Set();
    constructor(ports) {
        this.#ports = ports;
        if (ports.repository !== undefined)
            this.#repositories.add(ports.repository);
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
                const { skipped } = await destination.preflight();
                if (skipped !== undefined)
                    return { off: `${destination.place} is skipped (${skipped})` };
                if (destination.repository !== undefined)
                    this.#repositories.add(destination.repository);
                return destination.place;
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
        for (const repository of this.#repositories) {
            await this.attempt('signal', `exposed in ${repository}`, async () => {
                const { unreadable } = await alerts.open([repository]);
                if (unreadable.length === 0)
                    return '';
                const { says, hint } = (0,exposure/* unwatched */.Ml)(repository);
                if (named)
                    throw new errors/* KeyturnError */.FB('TOKEN_DENIED', { secret: named.key, what: says, hint });
                return { off: `${says}: ${hint}` };
            });
        }
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
            dead: new Set(),
            unknownAt: undefined,
            looked: false,
            ended: false,
            notices: [],
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
    const { human } = turn.entry ?? {};
    if (human)
        throw new errors/* KeyturnError */.FB('NEEDS_HUMAN', { secret: turn.target.key, what: human.what, hint: human.hint });
    const provider = await turn.provider(turn.target.binding);
    if (provider.byHand && !turn.context.ports.ask)
        return { off: `is made by hand, in a terminal: npx keyturn rotate --only '${turn.target.key}'` };
    const prepared = await (0,prepare/* prepare */.iA)(turn);
    switch ((0,prepare/* room */.eh)(turn, prepared, false).is) {
        case 'free':
            return 'can be rotated';
        case 'draining':
            return 'can be rotated when the credential that drains is revoked';
        case 'first':
            return 'can be rotated; the old credential ends first';
    }
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
    const { checks, people } = await examine(ports, chosen, (targets) => (0,load.requireAdmin)(targets, world.environment));
    return {
        report: {
            at: world.clock.now(),
            dryRun: false,
            publicHome: publicHome || configuration.public,
            secrets: [],
            failures: [],
            abandoned: [],
            people: [...people, ...(0,reporting/* namedIn */.$P)(configuration)],
            notices: [],
            checks: checks.map(({ error, ...check }) => ({ ...check, error: error && (0,reporting/* failureOf */.g5)(error) })),
        },
        exit: (0,reporting/* worst */.QZ)(checks.flatMap(({ error }) => (error ? [error] : []))),
    };
}


/***/ })

};
