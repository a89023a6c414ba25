export const id = 8090;
export const ids = [8090];
export const modules = {

/***/ 8090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  intoFile: () => (/* binding */ intoFile),
  openInto: () => (/* binding */ openInto)
});

// EXTERNAL MODULE: ./lib/compose/opening.js
var opening = __webpack_require__(67376);
// EXTERNAL MODULE: ./lib/destinations/env-encode.js
var env_encode = __webpack_require__(46877);
// EXTERNAL MODULE: ./lib/destinations/env-file-on-disk.js + 1 modules
var env_file_on_disk = __webpack_require__(88119);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/commands/open.js
var commands_open = __webpack_require__(78788);
;// CONCATENATED MODULE: ./lib/commands/open-environment.js
/** A file has one value for a name; a link may have one for each environment. The right one is taken, or none. */

/**
 * The entries that go into the file: those of the environment that was asked for, and those that belong to none. The
 * others are left out, and said.
 * @throws KeyturnError INPUT_INVALID with the environments that there are, where none of them was chosen
 */
async function chosenEntries(fate, { environment }, io) {
    const { entries } = fate.opened;
    const there = [...new Set(entries.map((entry) => entry.environment).filter((name) => name !== undefined))];
    const isRepeated = entries.some((entry) => entries.some((each) => each !== entry && each.name === entry.name));
    if (environment === undefined && !isRepeated)
        return entries;
    // A link whose values belong to no environment has nothing to choose from.
    if (there.length === 0) {
        if (environment !== undefined)
            io.say('The link has no environments: what it holds is for each of them.');
        return entries;
    }
    const chosen = await environmentOf(environment, there, io);
    const taken = entries.filter((entry) => entry.environment === chosen);
    const isTaken = (entry) => entry.environment === chosen || (entry.environment === undefined && !taken.some(({ name }) => name === entry.name));
    const others = entries.filter((entry) => !isTaken(entry));
    for (const { key, name } of others)
        io.say(taken.some((each) => each.name === name)
            ? `${key} was left out: the file has one ${name}.`
            : `${key} was left out: ${chosen} was chosen.`);
    fate.move(others, 'left out');
    return entries.filter(isTaken);
}
async function environmentOf(wanted, there, io) {
    if (wanted !== undefined && there.includes(wanted))
        return wanted;
    const names = there.join(', ');
    const found = wanted === undefined
        ? 'the link has values of several environments for one name'
        : 'the link has no environment of the name that --environment gives';
    const chosen = await io.choose?.(`${found[0].toUpperCase()}${found.slice(1)}. Which one goes here?`, there);
    if (chosen !== undefined && there.includes(chosen))
        return chosen;
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: `${found}, and none was chosen; it has: ${names}`,
        // The link is spent, though no file was touched.
        now: 'recorded',
        hint: `say one of them, such as --environment ${there[0]}`,
    });
}

;// CONCATENATED MODULE: ./lib/commands/open-fate.js
/** What became of the values of a link that was opened: none of them is dropped without a word. */

class Fate {
    opened;
    file;
    #places = new Map();
    #writing = [];
    constructor(opened, file) {
        this.opened = opened;
        this.file = file;
        for (const entry of opened.entries)
            this.#places.set(entry, 'nowhere');
    }
    /** Until this is called again, these are being written: whoever stops the program then cannot know whether they were. */
    write(entries) {
        this.#writing = entries;
    }
    move(entries, place) {
        for (const entry of entries)
            this.#places.set(entry, place);
    }
    at(...places) {
        return [...this.#places].filter(([, place]) => places.includes(place)).map(([entry]) => entry);
    }
    /** KEY -> where its value is. */
    get places() {
        return Object.fromEntries([...this.#places].map(([{ key }, place]) => [key, place]));
    }
    /** One sentence: what became of the link, and where each value is. */
    get sentence() {
        const isWritten = (entry) => this.#writing.includes(entry);
        const perhaps = this.at('nowhere')
            .filter(isWritten)
            .map(({ name }) => name);
        const told = [
            perhaps.length === 0 ? '' : `${(0,env_encode/* listed */.KE)(perhaps)} may be in ${this.file}`,
            this.#told('file', (names) => `${names} in ${this.file}`),
            this.#told('newer', (names) => `${names} in ${this.file} in a newer form, which stays`),
            this.#told('shown', (names) => `${names} shown here and in no file`),
            this.#told('left out', (names) => `${names} left out`),
            this.#told('nowhere', (names) => `${names} neither in a file nor shown`),
        ].filter((part) => part !== '');
        return [this.opened.says?.spent ?? 'the link is spent', told.join(', '), refusedIn(this.opened)]
            .filter((part) => part !== '')
            .join('; ');
    }
    #told(place, says) {
        const keys = this.at(place)
            .filter((entry) => place !== 'nowhere' || !this.#writing.includes(entry))
            .map(({ key, name }) => (place === 'left out' || place === 'nowhere' ? key : name));
        return keys.length === 0 ? '' : says(`${(0,env_encode/* listed */.KE)(keys)} ${keys.length === 1 ? 'is' : 'are'}`);
    }
    /** How a value that is nowhere is still to be had. */
    get cure() {
        const { again, says } = this.opened;
        if (says !== undefined)
            return says.cure;
        return again === undefined
            ? 'ask the sender for a new link'
            : `until ${timeOf(again)} the same command opens it once more on this computer; after that, ask the sender for a new link`;
    }
}
/** Which names a stranger may not set, and how to have them all the same; empty where there are none. */
function refusedIn({ refused }) {
    if (refused.length === 0)
        return '';
    const [were, names, them] = refused.length === 1 ? ['was', 'a name', 'it'] : ['were', 'names', 'them'];
    const why = `because such ${names} can change how programs run or where they send keys`;
    return `${(0,env_encode/* listed */.KE)(refused)} ${were} left out, ${why}: --allow-name ${refused.join(',')} takes ${them}`;
}
/** `10:05:03 UTC`. */
function timeOf(at) {
    return `${at.toISOString().slice(11, 19)} UTC`;
}

// EXTERNAL MODULE: ./node_modules/ulid/dist/node/index.js
var node = __webpack_require__(44973);
// EXTERNAL MODULE: ./lib/destinations/env-readers-in-use.js
var env_readers_in_use = __webpack_require__(69837);
;// CONCATENATED MODULE: ./lib/commands/open-store.js
/** From an opened link into a `.env` file: what fits, what somebody agrees to, and how programs here will read it. */





/**
 * Writes these values, asking for each name that neither the file nor the configuration has, before a value of somebody
 * unknown takes the place of another, and before one that hides an assignment in a line of its own.
 * @throws KeyturnError VALUE_UNFIT after everything else was written; FILE_REFUSED, DESTINATION_MISSING, WRITE_FAILED
 */
async function store(fate, entries, input, io) {
    const { file } = input;
    const unfit = [];
    const used = (0,env_readers_in_use/* readersInUse */.N)(file);
    const hiding = new Set();
    const fitting = entries.filter((entry) => {
        const { why, hides } = judged(entry, used);
        if (hides)
            hiding.add(entry.name);
        const isRefused = hides && io.screen === undefined && input.allowNames?.includes(entry.name) !== true;
        if (why !== undefined)
            unfit.push(`${entry.name}: ${why}`);
        else if (isRefused)
            unfit.push(`${entry.name} ${env_encode/* hiddenLine */.re}; --allow-name ${entry.name} takes it all the same`);
        return why === undefined && !isRefused;
    });
    const written = await agreed(fate, fitting, { ...input, hiding }, io);
    if (written.length > 0) {
        fate.write(written);
        const { newer, misread } = await (0,env_file_on_disk/* updateEnvFile */.jD)(file, new Map(written.map(({ name, value }) => [name, value])), {
            rotations: rotationsOf(written, io),
            lines: new Set(written.map(({ name }) => name).filter((name) => hiding.has(name))),
        }).finally(() => fate.write([]));
        const stays = written.filter(({ name }) => newer.includes(name));
        fate.move(written, 'file');
        fate.move(stays, 'newer');
        if (newer.length > 0)
            io.say(`${newer.join(', ')}: the file has a newer one, which stays.`);
        for (const [name, by] of misread)
            io.say(`${name}: ${(0,env_encode/* listed */.KE)(by)} will take another value from ${file} than the one that was sent; ask for it in base64.`);
    }
    if (unfit.length > 0)
        throw new errors/* KeyturnError */.FB('VALUE_UNFIT', {
            what: unfit.join('; '),
            hint: 'ask the sender for the value in base64',
        });
}
/** `why`: no quoting brings it to what reads the file. `hides`: it stands there in lines, and one looks like an assignment. */
function judged({ value }, used) {
    const plain = value.reveal();
    try {
        return { hides: (0,env_encode/* encodeEnv */.mJ)(plain, used).raw.includes('\n') && (0,env_encode/* hidesAssignment */.lp)(plain) };
    }
    catch (error) {
        if (!(0,errors.is)(error, 'VALUE_UNFIT'))
            throw error;
        return { why: error.message, hides: false };
    }
}
/** Those that may be written. One question for each name, so that none slips in among the others. */
async function agreed(fate, entries, { file, names = [], allowNames = [], hiding }, io) {
    const before = await (0,env_file_on_disk/* readEnvFile */.SF)(file);
    const may = [];
    let gone = false;
    for (const entry of entries) {
        const { name } = entry;
        const questions = [questionOf(entry, before?.values.get(name), fate, names)];
        if (hiding.has(name) && !allowNames.includes(name))
            questions.push(`${name} ${env_encode/* hiddenLine */.re}. Write it into ${file}?`);
        let answer = gone ? undefined : true;
        for (const question of questions)
            if (answer === true && question !== undefined)
                answer = await io.confirm?.(question);
        gone ||= answer === undefined;
        if (answer === true)
            may.push(entry);
        // Where there is a screen, showing it is offered before it is left out.
        else if (!gone && io.screen === undefined)
            fate.move([entry], 'left out');
    }
    return may;
}
/** Undefined where nothing has to be asked. */
function questionOf({ name, value }, there, { opened, file }, names) {
    if (there === undefined)
        return opened.known && names.includes(name) ? undefined : `Add ${name} to ${file}?`;
    if (opened.known || there.reveal() === value.reveal())
        return undefined;
    return `Replace ${name} in ${file} with what ${opened.creator} sent?`;
}
/** A link is a stranger's input: a rotation of the far future would keep every later one out. */
function rotationsOf(entries, { clock }) {
    const latest = clock.now().getTime() + 86_400_000;
    const rotations = new Map();
    for (const { name, rotation } of entries) {
        if (rotation === undefined || !/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(rotation))
            continue;
        if ((0,node/* decodeTime */.A4)(rotation) <= latest)
            rotations.set(name, rotation);
    }
    return rotations;
}

;// CONCATENATED MODULE: ./lib/commands/open-into.js
/** `keyturn open`: any number of links into one `.env` file, or onto the screen. */








/**
 * Opens one link after the other; a link is consumed only once whatever would refuse its values has agreed, and the
 * sender is told only once they are on the disk.
 * @returns what went wrong with single links, while the others were done
 * @throws KeyturnError INPUT_INVALID, FILE_REFUSED, DESTINATION_MISSING before any link is consumed; what went wrong with
 * the only link
 */
async function openInto(input, given) {
    const io = (0,opening/* followingGitHub */.ro)(given);
    if (input.links.length === 0) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: 'no link was given',
            hint: 'paste one when `keyturn open` asks, or give one for each line of standard input',
        });
    }
    if (!input.print)
        await ready(input, io);
    const failures = [];
    for (const [index, link] of input.links.entries()) {
        try {
            await one(input, io, link, index);
        }
        catch (error) {
            if (!(error instanceof errors/* KeyturnError */.FB) || input.links.length === 1)
                throw error;
            const failure = saying(error, `link ${index + 1} of ${input.links.length}: ${error.message}`, error.hint);
            failures.push(failure);
            io.failed?.(failure);
        }
    }
    if (failures.length === 1 && input.links.length === 1)
        throw failures[0];
    return failures;
}
async function ready({ file }, io) {
    if (io.confirm === undefined) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: 'nobody can be asked here before names are added to a file',
            hint: 'say --yes to add whatever the link holds, or look with --print',
        });
    }
    const { confirm } = io;
    await (0,env_file_on_disk/* removeLeftovers */.DA)(file);
    await (0,env_file_on_disk/* checkEnvFile */.yk)(file, async () => (await confirm(`git does not ignore ${file}. Add it to .gitignore?`)) === true);
    // What cannot be read cannot be written either.
    await (0,env_file_on_disk/* readEnvFile */.SF)(file);
}
/**
 * The same for values that come in another way than by a link: `take` is called once whatever would refuse them has agreed;
 * undefined = there are none.
 */
async function intoFile(input, io, take) {
    const into = { ...input, links: [] };
    if (!input.print)
        await ready(into, io);
    const opened = await take();
    if (opened !== undefined)
        await kept(into, io, opened, 0);
}
/** Everything about one link. Throws what could not be done of it, with what became of each value. */
async function one(input, io, link, index) {
    return kept(input, io, await (0,commands_open/* open */.h)({ ...input, link }, io), index);
}
async function kept(input, io, opened, index) {
    const fate = new Fate(opened, input.file);
    io.holding?.(fate);
    try {
        announce(fate, index, io);
        const problem = await placed(fate, input, io);
        const unshown = await offerToShow(fate, io).catch((error) => error);
        await conclude(fate, problem ?? unshown, io, index);
    }
    finally {
        io.holding?.(undefined);
    }
}
function announce({ opened }, index, io) {
    const { from, creator, origin, note } = opened;
    const keys = opened.entries.map(({ key }) => key);
    io.tell({ event: 'opened', link: index + 1, from, creator, origin, note, keys });
    const judge = origin.includes('://') ? 'the service' : 'GitHub';
    io.say(opened.says?.announce ?? `From ${from} (${judge} verified ${creator}).`);
    if (note !== '')
        io.say(`They say: ${note}`);
}
/** Puts the values where they belong. Returns what stood in the way, whatever it was: they are still held. */
async function placed(fate, input, io) {
    const { entries } = fate.opened;
    try {
        if (input.print) {
            await show(fate, entries, io);
            return undefined;
        }
        const chosen = await chosenEntries(fate, input, io);
        const rejected = await verified(chosen, io);
        if (rejected.length > 0)
            return notAccepted(rejected);
        await store(fate, chosen, input, io);
        return undefined;
    }
    catch (error) {
        return error;
    }
}
/** @throws KeyturnError WRITE_FAILED if nobody reads what is shown */
async function show(fate, entries, io) {
    for (const entry of entries)
        io.tell({ event: 'value', entry });
    if (io.isRead !== undefined && !(await io.isRead()))
        throw new errors/* KeyturnError */.FB('WRITE_FAILED', { what: 'nobody reads what is printed: standard output is closed' });
    fate.move(entries, 'shown');
}
/** The value is in this process alone, and its link is spent: the person may have it on the screen instead. */
async function offerToShow(fate, io) {
    const held = fate.at('nowhere');
    if (held.length === 0 || io.screen === undefined)
        return;
    const [are, them] = held.length === 1 ? ['is', 'it'] : ['are', 'them'];
    const names = (0,env_encode/* listed */.KE)(held.map(({ key }) => key));
    const answer = await io.confirm?.(`The link is spent, and ${names} ${are} in no file. Show ${them} here?`);
    if (answer === true)
        await show(fate, held, io);
    if (answer === false)
        fate.move(held, 'left out');
}
/** Tells the sender, if every value is somewhere; says where they are; throws what stood in the way. */
async function conclude(fate, problem, io, index) {
    const { opened, file } = fate;
    const isHere = fate.at('file', 'newer', 'shown').length > 0;
    const isWhole = fate.at('nowhere').length === 0 && opened.refused.length === 0;
    let failure = problem ?? (isHere ? undefined : nothingKept(fate));
    let told = false;
    if (isHere && isWhole && !(0,errors.is)(problem, 'VERIFY_REJECTED')) {
        try {
            await opened.saved();
            told = opened.receipts;
        }
        catch (error) {
            failure ??= error instanceof errors/* KeyturnError */.FB && opened.says === undefined ? untold(error) : error;
        }
    }
    const { refused } = opened;
    const says = `${fate.sentence}${told ? '; the sender knows that it is saved' : ''}`;
    const cure = fate.at('nowhere').length > 0 || !isHere || refused.length > 0 ? fate.cure : undefined;
    const last = failure === undefined && cure !== undefined ? `${says}; ${cure}` : says;
    const failed = failure !== undefined;
    io.tell({ event: 'ended', link: index + 1, file, places: fate.places, refused, told, failed, says: last });
    if (failure === undefined)
        return;
    if (!(failure instanceof errors/* KeyturnError */.FB)) {
        io.say([says, cure].filter((part) => part !== undefined).join('; '));
        throw failure;
    }
    const hint = cure === undefined ? failure.hint : [failure.hint?.replace(/\.$/, ''), cure].filter(Boolean).join('; ');
    throw saying(failure, `${failure.message}; ${says}`, hint);
}
function nothingKept({ opened, file }) {
    const names = opened.entries.map(({ name }) => name);
    const what = names.length === 0
        ? 'the link holds nothing that may be written'
        : `${file} did not get ${names.join(', ')}, because nobody said yes`;
    return new errors/* KeyturnError */.FB('FILE_REFUSED', {
        what,
        ...(names.length === 0 ? {} : { hint: '--yes adds without asking' }),
    });
}
function untold({ code, message }) {
    return new errors/* KeyturnError */.FB(code, {
        what: `the sender could not be told: ${message}`,
        hint: 'tell them yourself that you have saved what the link held',
    });
}
/** The same error with other words. */
function saying({ code, now }, what, hint) {
    return new errors/* KeyturnError */.FB(code, {
        what,
        ...(now === undefined ? {} : { now }),
        ...(hint === undefined ? {} : { hint }),
    });
}
async function verified(entries, io) {
    if (io.verify === undefined)
        return [];
    const results = await io.verify(entries);
    for (const { key, probe } of results) {
        if (probe === 'accepted')
            io.say(`${key}: the provider accepts it.`);
        if (probe === 'inconclusive')
            io.say(`${key}: the provider could not be asked, or said neither yes nor no.`);
        if (probe === 'unknown')
            io.say(`${key}: nothing here says how to ask its provider.`);
    }
    return results.filter(({ probe }) => probe === 'rejected').map(({ key }) => key);
}
function notAccepted(keys) {
    return new errors/* KeyturnError */.FB('VERIFY_REJECTED', {
        what: `the provider refuses ${keys.join(', ')}: nothing of this link was written, and the sender is not told that it is saved`,
        hint: 'tell the sender; without --verify it is written as it is',
    });
}


/***/ })

};
