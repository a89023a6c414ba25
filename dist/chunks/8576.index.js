export const id = 8576;
export const ids = [8576];
export const modules = {

/***/ 63243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tryProvider: () => (/* binding */ tryProvider)
});

// EXTERNAL MODULE: ./lib/compose/providers.js
var providers = __webpack_require__(89082);
// EXTERNAL MODULE: ./lib/compose/world.js
var compose_world = __webpack_require__(31620);
// EXTERNAL MODULE: ./lib/config/load.js + 19 modules
var load = __webpack_require__(24900);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/record.js
var record = __webpack_require__(43627);
// EXTERNAL MODULE: ./lib/commands/providers/catalogue.js
var catalogue = __webpack_require__(45390);
// EXTERNAL MODULE: ./lib/report/foreign-text.js
var foreign_text = __webpack_require__(38428);
;// CONCATENATED MODULE: ./lib/commands/try/evidence.js
/** What a trial shows, as Markdown that can be attached to an issue: no value, no id, no option but by its name. */

function evidence({ steps, leaves }, about) {
    const { name, title, version, at, provider, options } = about;
    const { propagation, listLag, tagged, successes } = provider;
    const failed = steps.filter(({ state }) => state === 'failed').length;
    return [
        `# ${(0,foreign_text/* markdown */.wD)(title)}, tried`,
        '',
        `Provider ${(0,foreign_text/* code */.aY)(name)} of Keyturn ${version}, ${at.toISOString().slice(0, 10)}, options: ${options.length === 0 ? 'none' : options.map(foreign_text/* code */.aY).join(', ')}.`,
        '',
        failed === 0
            ? 'Everything was as the module says.'
            : `**${failed} of ${steps.length} steps were not as the module says.**`,
        ...(leaves ? ['', '**The key may live: end it in the console.**'] : []),
        '',
        '| what | how | after |  |',
        '|---|---|---|---|',
        ...steps.map(({ step, state, ms, says }) => `| ${step} | ${state} | ${seconds(ms)} | ${(0,foreign_text/* markdown */.wD)(says)} |`),
        '',
        `The module says: a change shows everywhere within ${seconds(propagation)}, in the list within ${seconds(listLag)}, ${successes} answers in a row decide, the list ${tagged ? 'shows' : 'does not show'} the name.`,
        '',
    ].join('\n');
}
function seconds(ms) {
    return `${(ms / 1000).toFixed(1)} s`;
}

;// CONCATENATED MODULE: ./lib/commands/try/trial.js
/**
 * One key's whole life at a provider, from the mint to its proved death, with nothing written anywhere: what shows that the
 * calls are what the vendor answers today.
 */

/** Milliseconds that a key may live which ends by itself, where a vendor wants to know: longer than any trial. */
const WEEK = 7 * 86_400_000;
/** A vendor that is slower than this is slower than what its module says, whatever that is. */
const LEAST_PATIENCE = 60_000;
/** Never throws what a provider throws: that is a step which failed. */
async function trial(ports) {
    const run = new Run(ports);
    await run.live();
    return { steps: run.steps, leaves: run.leaves, stopped: run.stopped };
}
/** Whoever waits for the trial has stopped it. */
class Stopped extends Error {
}
class Run {
    steps = [];
    leaves = false;
    #ports;
    constructor(ports) {
        this.#ports = ports;
    }
    get stopped() {
        return this.#ports.stop?.aborted === true;
    }
    async live() {
        if ((await this.#unlessStopped(() => this.#before())) !== true)
            return;
        const made = await this.#mint();
        if (made === undefined)
            return;
        await this.#unlessStopped(async () => {
            await this.#identifies(made);
            await this.#probes(made, 'accepted', 'the new key is accepted');
            await this.#listed(made, 'there');
            await this.#end(made);
        });
        if (this.stopped && this.leaves)
            await this.#endAtOnce(made);
    }
    /** What was begun goes on where it is stopped, and nobody hears of it any more. Undefined: it was. */
    async #unlessStopped(work) {
        const { stop } = this.#ports;
        if (stop === undefined)
            return work();
        if (stop.aborted)
            return undefined;
        let ended = () => { };
        const stopped = new Promise((resolve) => {
            ended = () => resolve(undefined);
            stop.addEventListener('abort', ended, { once: true });
        });
        try {
            return await Promise.race([work(), stopped]);
        }
        catch (error) {
            if (error instanceof Stopped)
                return undefined;
            throw error;
        }
        finally {
            stop.removeEventListener('abort', ended);
        }
    }
    async #before() {
        const { provider } = this.#ports;
        const checked = await this.#step('the admin credential is taken', async () => {
            await provider.check();
            return 'it may do what a rotation needs, as far as reading tells';
        });
        return checked && this.#listsBefore();
    }
    /** Never cut off: whether there is a key is known by its answer alone. */
    async #mint() {
        const { provider, tag, made, clock } = this.#ports;
        let minted;
        this.leaves = true;
        made?.(`the key named ${tag}`);
        await this.#step('a key is made', async () => {
            minted = await provider
                .mint({ tag, expires: new Date(clock.now().getTime() + WEEK) })
                .catch((error) => {
                if ((0,errors.is)(error, 'HTTP_NOT_SENT', 'HTTP_REFUSED'))
                    this.leaves = false;
                throw error;
            });
            if (!provider.idIsSecret)
                made?.(`the key ${minted.id}`);
            const names = Object.keys(minted.values).sort();
            if (names.join() !== [...provider.values].sort().join())
                throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
                    what: `it has the values ${names.join(', ')}, not ${provider.values.join(', ')}`,
                });
            return `its values are ${names.join(', ')}`;
        }, true);
        return minted;
    }
    async #listsBefore() {
        const { provider } = this.#ports;
        const { list } = provider;
        if (list === undefined) {
            this.#note({ step: 'keys are listed', state: 'off', ms: 0, says: 'this provider lists none' });
            return true;
        }
        return this.#step('keys are listed', async () => `${(await list.call(provider)).length} before the trial`);
    }
    async #identifies(made) {
        const { provider } = this.#ports;
        const { identify } = provider;
        if (identify === undefined)
            return;
        await this.#step('the value tells which key it is', async () => {
            const told = await identify.call(provider, made.values);
            if (told === undefined)
                return 'this one has not the form that tells';
            if (told === 'dead' || told.id !== made.id)
                throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', { what: 'it tells another id than the mint did' });
            return 'its id is that of the mint';
        });
    }
    /** Each answer is asked for once: whoever stops a trial does not wait. */
    async #endAtOnce(made) {
        const { provider } = this.#ports;
        const proofs = provider.proofs ?? { refused: true, absent: true, gone: true };
        const says = 'the trial was stopped, so the key is ended';
        await this.#step(says, async () => {
            await provider.revoke(made.id);
            const refused = proofs.refused && (await provider.probe(made)) === 'rejected';
            if (!refused && !(proofs.gone && (await provider.revoke(made.id)) === 'gone'))
                throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', { what: 'the provider took that, and nobody saw its end' });
            this.leaves = false;
            return 'and the provider refuses it, or knows it no more';
        }, true);
    }
    /** Asked until as many answers in a row as the module wants say the same. */
    async #probes(made, wanted, step) {
        const { provider } = this.#ports;
        return this.#step(step, async () => {
            let last = '';
            let row = 0;
            await this.#until(async () => {
                last = await provider.probe(made);
                row = last === wanted ? row + 1 : 0;
                return row >= provider.successes;
            }, () => `the last answer was ${last}`);
            return `${provider.successes} answers in a row`;
        });
    }
    async #listed(made, wanted) {
        const { provider, tag } = this.#ports;
        const { list } = provider;
        if (list === undefined)
            return false;
        return this.#step(wanted === 'there' ? 'the new key is listed' : 'the ended key is listed no more', async () => {
            let found;
            await this.#until(async () => {
                found = (await list.call(provider)).find(({ id, active }) => id === made.id && active !== false);
                return (found !== undefined) === (wanted === 'there');
            }, () => (wanted === 'there' ? 'it is not listed' : 'it is listed still'));
            if (wanted === 'there' && provider.tagged && found?.tag !== tag)
                throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
                    what: 'it is listed, and not under the name that it was made with',
                });
            return wanted === 'there' && provider.tagged ? 'under the name that it was made with' : 'by its id';
        });
    }
    async #end(made) {
        const { provider } = this.#ports;
        const proofs = provider.proofs ?? { refused: true, absent: true, gone: true };
        const ended = await this.#step('the key is ended', async () => {
            const answer = await provider.revoke(made.id);
            if (answer !== 'revoked')
                throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', { what: 'the provider says that there is no such key' });
            return 'the provider says so';
        });
        const refused = await this.#probes(made, 'rejected', 'the ended key is refused');
        const absent = await this.#listed(made, 'gone');
        const gone = await this.#step('a second end finds nothing', async () => {
            const answer = await provider.revoke(made.id);
            if (answer !== 'gone')
                throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', { what: 'the provider ended it once more' });
            return 'the provider says that there is no such key';
        });
        this.leaves = !(ended && ((proofs.refused && refused) || (proofs.absent && absent) || (proofs.gone && gone)));
    }
    /** Throws PROVIDER_UNREADABLE where it is not so in time. */
    async #until(isSo, otherwise) {
        const { clock, provider } = this.#ports;
        const patience = Math.max(LEAST_PATIENCE, 4 * (provider.propagation + provider.listLag));
        const begun = clock.now().getTime();
        for (let pause = 250;; pause = Math.min(pause * 2, 5_000)) {
            if (this.stopped)
                throw new Stopped();
            if (await isSo())
                return;
            if (clock.now().getTime() - begun > patience)
                throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
                    what: `not within ${Math.round(patience / 1000)} seconds: ${otherwise()}`,
                });
            await clock.sleep(pause);
        }
    }
    /** `always`: even where the trial is stopped. Of any other step nobody hears then. */
    async #step(step, work, always = false) {
        const { clock } = this.#ports;
        const begun = clock.now().getTime();
        const ms = () => clock.now().getTime() - begun;
        const heard = () => {
            if (this.stopped && !always)
                throw new Stopped();
        };
        heard();
        try {
            const says = await work();
            heard();
            this.#note({ step, state: 'ok', ms: ms(), says });
            return true;
        }
        catch (error) {
            if (!(error instanceof errors/* KeyturnError */.FB))
                throw error;
            heard();
            this.#note({ step, state: 'failed', ms: ms(), says: `${error.code}: ${error.message}` });
            return false;
        }
    }
    #note(step) {
        this.steps.push(step);
        this.#ports.told(step);
    }
}

;// CONCATENATED MODULE: ./lib/commands/try.js
/** `try`: a throw-away account's admin credential makes a key, uses it, ends it, and a report says whether all was as it should be. */








/**
 * @throws KeyturnError INPUT_INVALID for no provider's name and for one that there is nothing to try of, what reading the
 * options throws, and ENVIRONMENT_MISSING
 */
async function tryProvider(name, inputs, world, io) {
    if (name === undefined)
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', { what: '`try` needs the name of a provider', hint: 'keyturn providers' });
    const { title, docs } = await (0,catalogue.providerFacts)(name);
    const configuration = await (0,load.load)(await sourceOf(name, inputs), {
        environment: world.environment,
        requireAdmin: true,
    });
    const binding = configuration.targets[0]?.binding;
    if (binding === undefined)
        throw new errors/* KeyturnError */.FB('INTERNAL', { what: 'a trial without a provider', hint: 'please report it' });
    const provider = await (0,providers/* providersOf */.Ou)(world)(binding);
    if (provider.local || provider.manual)
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: `${name} asks nobody to make or to end a key, so there is nothing to try`,
            hint: 'keyturn providers',
        });
    const question = `This makes a key at ${provider.account} and ends it again. Is that an account whose keys are worth nothing? [y/N] `;
    if (!(await io.confirm(question)))
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: 'nothing was tried: nobody said that this account may be used',
            hint: 'answer with y, or run it again with --yes',
        });
    const at = world.clock.now();
    const tag = (0,record/* tagOf */.cO)('trial000', (0,compose_world/* randomOf */.Rn)(world).ulid(at));
    const ending = `end it in the console of ${title}, account ${provider.account} (${docs})`;
    const { stop } = io;
    const tried = await trial({
        provider,
        clock: world.clock,
        tag,
        told: io.told,
        made: (key) => io.made?.(key, ending),
        ...(stop === undefined ? {} : { stop }),
    });
    const about = { name, title, version: io.version, at, provider, options: Object.keys(binding.options).sort() };
    const isGood = !tried.leaves && tried.steps.every(({ state }) => state !== 'failed');
    return { trial: tried, report: evidence(tried, about), exit: isGood ? 0 : 1 };
}
/** The provider as a configuration would have it, so that its options are judged as those of a configuration are. */
async function sourceOf(name, { flags }) {
    const { readYaml } = await Promise.all(/* import() */[__webpack_require__.e(3627), __webpack_require__.e(873)]).then(__webpack_require__.bind(__webpack_require__, 90873));
    const part = (field) => flags[field] === undefined ? {} : { [field]: readYaml(flags[field], `--${field}`, 'INPUT_INVALID').value };
    const secret = { provider: name, ...part('options'), ...part('admin'), destinations: [{ dotenv: { file: '.env' } }] };
    const configuration = { journal: { file: 'journal.json' }, secrets: { TRIED_KEY: secret } };
    return readYaml(JSON.stringify(configuration), 'the command line', 'INPUT_INVALID');
}


/***/ }),

/***/ 2487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ places)
/* harmony export */ });
/**
 * Places for at most `limit` requests at once; who comes later waits, first come, first served. Resolves to what gives the
 * place back.
 */
function places(limit) {
    const waiting = [];
    let free = limit;
    const leave = () => {
        // A place is handed over, never given back and fought for.
        const next = waiting.shift();
        if (next)
            next();
        else
            free++;
    };
    return async () => {
        if (free > 0)
            free--;
        else
            await new Promise((go) => waiting.push(go));
        let left = false;
        return () => {
            if (left)
                return;
            left = true;
            leave();
        };
    };
}


/***/ }),

/***/ 4744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ store),
/* harmony export */   e: () => (/* binding */ linkKinds)
/* harmony export */ });
/** By the names of `links: { via }`. */
const linkKinds = {
    keyturn: { address: 'url', password: true },
    github: { address: 'repository', password: true },
    privatebin: { address: 'url', password: true },
    yopass: { address: 'url', password: false },
    ots: { address: 'url', password: false },
};
/** A store whose `open` is given only what its own `parse` made, which the registry's type no longer knows. */
function store(row) {
    return row;
}


/***/ }),

/***/ 92121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ESCROW_NAME)
/* harmony export */ });
/** What holds the pending values: the secret's name unless the configuration has another, and the field's elsewhere. */
const ESCROW_NAME = 'KEYTURN_PENDING';


/***/ }),

/***/ 43627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ CHAIN),
/* harmony export */   ap: () => (/* binding */ collapse),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   c_: () => (/* binding */ rotationOf),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   s0: () => (/* binding */ sameOwner),
/* harmony export */   wr: () => (/* binding */ JOURNAL_LIMIT),
/* harmony export */   xw: () => (/* binding */ emptyJournal)
/* harmony export */ });
/** A journal larger than this is refused, in bytes: GitHub shows a file of up to 100 MB in its raw form. */
const JOURNAL_LIMIT = 8_000_000;
/** How many predecessors a document names. */
const CHAIN = 64;
function emptyJournal(id) {
    return { version: 2, id, seq: 0, chain: [], escrow: { counter: 0 }, secrets: {} };
}
/** A credential that is proved dead needs no places any more: they collapse to a count and the last write. */
function collapse(credential) {
    if (credential.destinations.length === 0)
        return credential;
    const last = credential.destinations
        .flatMap((one) => (one.done === undefined ? [] : [one.done]))
        .sort()
        .at(-1);
    return {
        ...credential,
        destinations: [],
        collapsed: { count: credential.destinations.length, ...(last === undefined ? {} : { last }) },
    };
}
/** `kt` + the journal's id + the credential's ULID, lower case: 36 characters. */
function tagOf(journalId, rotation) {
    return `kt${journalId}${rotation.toLowerCase()}`;
}
/** The ULID inside a tag of this journal, in upper case; undefined if the tag is not of this journal. */
function rotationOf(journalId, tag) {
    const prefix = `kt${journalId}`;
    const rest = tag.slice(prefix.length).toUpperCase();
    return tag.startsWith(prefix) && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(rest) ? rest : undefined;
}
/** Looks like the tag of some Keyturn journal. */
function isTag(tag) {
    return /^kt[0-9a-z]{8}[0-9a-hjkmnp-tv-z]{26}$/.test(tag);
}
function sameOwner(a, b) {
    return a.run === b.run && a.attempt === b.attempt && a.job === b.job && a.key === b.key;
}


/***/ })

};
