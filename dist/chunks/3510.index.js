export const id = 3510;
export const ids = [3510,3114,9926];
export const modules = {

/***/ 13510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openInto: () => (/* binding */ openInto)
});

// EXTERNAL MODULE: ./lib/compose/opening.js
var opening = __webpack_require__(8592);
// EXTERNAL MODULE: ./lib/destinations/env-file-on-disk.js + 1 modules
var env_file_on_disk = __webpack_require__(32798);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/commands/open.js
var commands_open = __webpack_require__(3364);
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
    if (there.length === 0)
        return entries;
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

// EXTERNAL MODULE: ./lib/destinations/env-encode.js
var env_encode = __webpack_require__(50109);
;// CONCATENATED MODULE: ./lib/commands/open-fate.js
/** What became of the values of a link that was opened: none of them is dropped without a word. */

class Fate {
    opened;
    file;
    #places = new Map();
    constructor(opened, file) {
        this.opened = opened;
        this.file = file;
        for (const entry of opened.entries)
            this.#places.set(entry, 'nowhere');
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
        const told = [
            this.#told('file', (names) => `${names} in ${this.file}`),
            this.#told('newer', (names) => `${names} in ${this.file} in a newer form, which stays`),
            this.#told('shown', (names) => `${names} shown here and in no file`),
            this.#told('left out', (names) => `${names} left out`),
            this.#told('nowhere', (names) => `${names} neither in a file nor shown`),
        ].filter((part) => part !== '');
        return `the link is spent${told.length === 0 ? '' : `; ${told.join(', ')}`}`;
    }
    #told(place, says) {
        const keys = this.at(place).map(({ key, name }) => (place === 'left out' || place === 'nowhere' ? key : name));
        return keys.length === 0 ? '' : says(`${(0,env_encode/* listed */.KE)(keys)} ${keys.length === 1 ? 'is' : 'are'}`);
    }
    /** How a value that is nowhere is still to be had. */
    get cure() {
        const { again } = this.opened;
        return again === undefined
            ? 'ask the sender for a new link'
            : `until ${timeOf(again)} the same command opens it once more on this computer; after that, ask the sender for a new link`;
    }
}
/** `10:05:03 UTC`. */
function timeOf(at) {
    return `${at.toISOString().slice(11, 19)} UTC`;
}

// EXTERNAL MODULE: ./node_modules/ulid/dist/node/index.js
var node = __webpack_require__(14125);
// EXTERNAL MODULE: ./lib/destinations/env-readers-in-use.js
var env_readers_in_use = __webpack_require__(18221);
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
        const { newer, misread } = await (0,env_file_on_disk/* updateEnvFile */.jD)(file, new Map(written.map(({ name, value }) => [name, value])), {
            rotations: rotationsOf(written, io),
            lines: new Set(written.map(({ name }) => name).filter((name) => hiding.has(name))),
        });
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
    const io = (0,opening/* followingGitHub */.r)(given);
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
            failures.push(saying(error, `link ${index + 1} of ${input.links.length}: ${error.message}`, error.hint));
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
/** Everything about one link. Throws what could not be done of it, with what became of each value. */
async function one(input, io, link, index) {
    const opened = await (0,commands_open/* open */.h)({ ...input, link }, io);
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
function announce({ opened, cure }, index, io) {
    const { from, creator, origin, note } = opened;
    const keys = opened.entries.map(({ key }) => key);
    io.tell({ event: 'opened', link: index + 1, from, creator, origin, note, keys });
    const judge = origin.includes('://') ? 'the service' : 'GitHub';
    io.say(`From ${from} (${judge} verified ${creator}).`);
    if (note !== '')
        io.say(`They say: ${note}`);
    for (const name of opened.refused)
        io.say(`${name} was left out: such a name changes how programs run. The sender is not told that the link is saved. --allow-name ${name} takes it: ${cure}.`);
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
    const names = held.map(({ key }) => key).join(', ');
    const answer = await io.confirm?.(`The link is spent, and ${names} is in no file. Show it here?`);
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
            failure ??= error instanceof errors/* KeyturnError */.FB ? untold(error) : error;
        }
    }
    const says = `${fate.sentence}${told ? '; the sender knows that it is saved' : ''}`;
    io.tell({ event: 'ended', link: index + 1, file, places: fate.places, told, failed: failure !== undefined, says });
    if (failure === undefined)
        return;
    const cure = fate.at('nowhere').length > 0 || !isHere ? fate.cure : undefined;
    if (!(failure instanceof errors/* KeyturnError */.FB)) {
        io.say([says, cure].filter((part) => part !== undefined).join('; '));
        throw failure;
    }
    const hint = [failure.hint, cure].filter((part) => part !== undefined).join('; ');
    throw saying(failure, `${failure.message}; ${says}`, hint === '' ? undefined : hint);
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


/***/ }),

/***/ 3364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ open),
/* harmony export */   m: () => (/* binding */ isDangerousName)
/* harmony export */ });
/* harmony import */ var _compose_opening_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8592);
/* harmony import */ var _links_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19926);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70049);



const maxPasswords = 5;
// Names that decide which program runs or which server is talked to, in upper case: some of them work in either case.
const dangerous = new RegExp(`^(?:${[
    'PATH|NODE_OPTIONS|BASH_ENV|LD_.*|DYLD_.*|GIT_.*|NPM_CONFIG_.*|.*_PROXY|.*_ENDPOINT_URL(?:_.*)?',
    // These name code that an interpreter or a shell runs first, or certificates that TLS trusts.
    'ENV|IFS|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|NODE_PATH|NODE_EXTRA_CA_CERTS|NODE_TLS_REJECT_UNAUTHORIZED',
    'PYTHON(?:PATH|HOME|STARTUP|INSPECT)|PERL5(?:OPT|LIB|DB)|RUBY(?:OPT|LIB)|_?JAVA_(?:TOOL_)?OPTIONS|JDK_JAVA_OPTIONS',
    'SSL_CERT_(?:FILE|DIR)',
].join('|')})$`);
/** Whether an environment variable of this name could make another program run, or send its traffic elsewhere. */
function isDangerousName(name) {
    return dangerous.test(name.toUpperCase());
}
/**
 * Opens a link, once. Nothing is consumed before the host is trusted and the link is seen to be waiting.
 *
 * @throws KeyturnError LINK_INVALID, LINK_GONE, LINK_SERVICE_DOWN, PASSWORD_WRONG, TOKEN_DENIED, INPUT_INVALID (nobody said yes).
 */
async function open(input, io) {
    const opener = await (0,_compose_opening_js__WEBPACK_IMPORTED_MODULE_0__/* .readerOf */ .T)(input.link, io);
    await trust(opener.origin, input, io);
    const look = await opener.look();
    if (look.state !== 'waiting' && !mayBeOurs(look, opener, io))
        throw (0,_links_reader_js__WEBPACK_IMPORTED_MODULE_1__.over)(look.state, look.openedAt);
    const opened = look.password ? await openWithPassword(opener, io) : await openPlainly(opener, io);
    const again = opener.again === undefined ? undefined : new Date(io.clock.now().getTime() + opener.again);
    const all = Object.entries(opened.entries).map(([key, value]) => entryOf(key, value, opened.rotations));
    const allowed = new Set(input.allowNames ?? []);
    const refused = all.map(({ name }) => name).filter((name) => isDangerousName(name) && !allowed.has(name));
    return {
        entries: all.filter(({ name }) => !refused.includes(name)),
        refused,
        origin: opener.origin,
        creator: opened.creator,
        known: input.trusted?.includes(opener.origin) === true &&
            (input.creators?.includes(opened.creator) === true || input.trusted.includes(opened.creator)),
        again,
        from: opened.from,
        note: opened.note,
        receipts: opener.receipts,
        saved: () => opener.saved(),
    };
}
/** Opened a moment ago, perhaps by a run from here that came to nothing: then the service gives it to us once more. */
function mayBeOurs({ state, openedAt }, { again }, { clock }) {
    if (again === undefined || state !== 'opened' || openedAt === undefined)
        return false;
    return clock.now().getTime() - openedAt.getTime() < again;
}
/** Printing changes nothing here, so it may be done with any host's link. */
async function trust(origin, input, io) {
    if (input.print || input.trusted?.includes(origin))
        return;
    if (await io.confirm?.(`${origin} is named by no configuration here. Write what its link holds?`))
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `${origin} is named by no configuration here, and nobody said that it may be trusted`,
        hint: 'run it where .github/keyturn.yml names links.url, say --yes, or look first with --print',
    });
}
/** Some services tell only afterwards that a password is wanted. */
async function openPlainly(opener, io) {
    try {
        return await opener.open();
    }
    catch (error) {
        if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__.is)(error, 'PASSWORD_WRONG'))
            throw error;
        return openWithPassword(opener, io);
    }
}
async function openWithPassword(opener, io) {
    let problem;
    for (let tries = 0; tries < maxPasswords; tries++) {
        const password = await io.password?.(problem);
        if (password === undefined)
            break;
        try {
            return await opener.open(password);
        }
        catch (error) {
            if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__.is)(error, 'PASSWORD_WRONG'))
                throw error;
            problem = `${error.message}; ${error.hint}`;
        }
    }
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('PASSWORD_WRONG', {
        what: problem === undefined ? 'this link asks for a password' : 'the password was not the one of this link',
        hint: opener.passwordSpends
            ? 'the link is spent now: ask the sender for a new one, copy it whole, and have its password at hand'
            : 'the link is still there: run it again with the password that the sender gave you by another way',
    });
}
function entryOf(key, value, rotations) {
    const slash = key.lastIndexOf('/');
    return {
        key,
        environment: slash < 0 ? undefined : key.slice(0, slash),
        name: key.slice(slash + 1),
        value,
        rotation: Object.hasOwn(rotations, key) ? rotations[key] : undefined,
    };
}


/***/ }),

/***/ 8592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readerOf),
/* harmony export */   r: () => (/* binding */ followingGitHub)
/* harmony export */ });
/* harmony import */ var _destinations_env_block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43114);
/* harmony import */ var _forge_github_link_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71663);
/* harmony import */ var _http_host_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26740);
/* harmony import */ var _links_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85793);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7184);
/** The recipient's side: the reader of any link, with nothing but the link and who opens it. */






/** The same with a clock that GitHub's answers put right: a link expires by GitHub's time, not by its reader's. */
function followingGitHub(options) {
    if (options.clock instanceof _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .FollowingClock */ .oc)
        return options;
    const clock = new _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .FollowingClock */ .oc(options.clock);
    return { ...options, clock, http: (0,_http_host_time_js__WEBPACK_IMPORTED_MODULE_2__/* .hostTime */ .Y)(options.http, clock, options.githubApi).http };
}
/**
 * The reader that a link wants, by its shape.
 * @throws KeyturnError LINK_INVALID before anything is sent; TOKEN_DENIED when it is used, for a link in a repository that
 * is opened by nobody
 */
function readerOf(link, given) {
    const options = followingGitHub(given);
    const { githubApi: baseUrl, githubToken } = options;
    const github = (0,_forge_github_link_store_js__WEBPACK_IMPORTED_MODULE_1__/* .githubLinkStore */ .J)({
        repository: undefined,
        async client({ http, clock }) {
            const [{ github }, token] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(6476)]).then(__webpack_require__.bind(__webpack_require__, 6476)), githubToken?.()]);
            if (token)
                return github({ http, clock, token, tokenName: 'gh auth token', ...(baseUrl ? { baseUrl } : {}) });
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB('TOKEN_DENIED', {
                what: 'this link lies in a GitHub repository, and nothing here says who you are at GitHub',
                hint: `log in as yourself with \`gh auth login${baseUrl === undefined || baseUrl === '' ? '' : ` --hostname ${new URL(baseUrl).hostname.replace(/^api\./, '')}`}\`, or set GITHUB_TOKEN, then open it again: nothing was consumed`,
            });
        },
    });
    return (0,_links_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openLink */ .F)(link, (0,_links_index_js__WEBPACK_IMPORTED_MODULE_3__/* .linkStores */ .P)(github), { ...options, entries: _destinations_env_block_js__WEBPACK_IMPORTED_MODULE_0__.readEnvBlock });
}


/***/ }),

/***/ 43114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   envBlock: () => (/* binding */ envBlock),
/* harmony export */   readEnvBlock: () => (/* binding */ readEnvBlock)
/* harmony export */ });
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3554);
/* harmony import */ var _env_encode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50109);
/* harmony import */ var _env_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97249);



/**
 * The entries of a link as the text of a `.env` file, for whoever reads them on a page. KEY = NAME or environment/NAME:
 * names of an environment stand below a comment that says which. Throws VALUE_UNFIT.
 */
function envBlock(entries) {
    // What belongs to no environment comes first: behind a comment it would seem to belong to that one.
    const parts = new Map([['', []]]);
    for (const [key, value] of Object.entries(entries)) {
        const slash = key.lastIndexOf('/');
        const environment = key.slice(0, Math.max(0, slash));
        const lines = parts.get(environment) ?? [`# ${environment}`];
        lines.push(`${key.slice(slash + 1)}=${(0,_env_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeEnv */ .mJ)(value.reveal()).raw}`);
        parts.set(environment, lines);
    }
    const texts = [...parts.values()].filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
    return new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(`${texts.join('\n\n')}\n`);
}
/**
 * The other way round, for whoever opens such a link here. What is not exactly such a text is read as any `.env` file,
 * and what has no line of one is a single value named SECRET: it was consumed, so it is not thrown away.
 */
function readEnvBlock(text) {
    const found = Object.create(null);
    let held = '';
    for (const part of text.replace(/\n$/, '').split(/\n\n(?=# )/)) {
        // A blank line and a comment may also stand inside of a value: then what is held is only a part of a part.
        held = held === '' ? part : `${held}\n\n${part}`;
        const environment = /^# ([^\n]+)\n/.exec(held)?.[1];
        const entries = entriesOf(held, environment === undefined ? '' : `${environment}/`);
        if (written(entries) !== `${held}\n`)
            continue;
        Object.assign(found, entries);
        held = '';
    }
    if (held === '' && written(found) === text)
        return found;
    const plain = entriesOf(text, '');
    return Object.keys(plain).length > 0 ? plain : { SECRET: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(text) };
}
function entriesOf(text, prefix) {
    const entries = Object.create(null);
    for (const [name, value] of (0,_env_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readEnv */ .sx)(text))
        entries[prefix + name] = new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value);
    return entries;
}
function written(entries) {
    try {
        return envBlock(entries).reveal();
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 32798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yk: () => (/* binding */ checkEnvFile),
  SF: () => (/* binding */ readEnvFile),
  DA: () => (/* binding */ removeLeftovers),
  jD: () => (/* binding */ updateEnvFile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(3554);
// EXTERNAL MODULE: ./lib/destinations/env-file.js
var env_file = __webpack_require__(97249);
// EXTERNAL MODULE: ./lib/destinations/env-readers-in-use.js
var env_readers_in_use = __webpack_require__(18221);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/destinations/tracked-by-git.js





/** Exit status of git, or undefined if there is no git. Its output is not looked at. */
function git(directory, ...words) {
    return new Promise((resolve) => {
        const fixed = ['-C', directory, '-c', 'core.fsmonitor=false'];
        (0,external_node_child_process_.execFile)('git', [...fixed, ...words], { timeout: 10_000, windowsHide: true }, (error) => {
            if (error === null)
                resolve(0);
            else
                resolve(typeof error.code === 'number' ? error.code : undefined);
        });
    });
}
async function insideRepository(directory) {
    for (let at = directory;; at = (0,external_node_path_.dirname)(at)) {
        const found = await (0,promises_.access)((0,external_node_path_.join)(at, '.git')).then(() => true, () => false);
        if (found)
            return true;
        if ((0,external_node_path_.dirname)(at) === at)
            return false;
    }
}
/**
 * Adds the line that makes git ignore the file to the `.gitignore` of its folder. One that is a symbolic link is not
 * followed: it leads to a file of somebody else, and git would not read it.
 * @param file absolute, its folder without symbolic links
 * @throws KeyturnError FILE_REFUSED if git does not ignore the file afterwards
 */
async function addIgnoreLine(file) {
    const at = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), '.gitignore');
    const name = (0,external_node_path_.basename)(file).replace(/[\\*?[\]!# ]/g, '\\$&');
    const handle = await openIgnore(at, `/${name}`);
    try {
        const before = await handle.readFile('utf8');
        const start = before === '' || /\n$/.test(before) ? '' : '\n';
        const ending = before.includes('\r\n') ? '\r\n' : '\n';
        await handle.appendFile(`${start}/${name}${ending}`);
    }
    catch {
        throw new errors/* KeyturnError */.FB('FILE_REFUSED', { what: `${at} cannot be written`, hint: `ls -l ${quoted(at)}` });
    }
    finally {
        await handle.close();
    }
    await refuseTracked(file);
}
async function openIgnore(at, line) {
    // On Windows there is no O_NOFOLLOW; a pipe of that name is not waited for.
    const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = external_node_fs_.constants;
    const found = await (0,promises_.lstat)(at).catch(() => undefined);
    const flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK;
    if (found === undefined || found.isFile()) {
        const handle = await (0,promises_.open)(at, flags, 0o666).catch(() => undefined);
        if (handle !== undefined)
            return handle;
    }
    const what = found?.isSymbolicLink() ? 'is a symbolic link, which is not followed' : 'cannot be written';
    throw new errors/* KeyturnError */.FB('FILE_REFUSED', {
        what: `${at} ${what}`,
        hint: `echo ${quoted(line)} >> "$(git rev-parse --git-path info/exclude)"   (in ${(0,external_node_path_.dirname)(at)})`,
    });
}
/** Whether `refuseTracked` would be content once the file is ignored: it is in a repository, and not tracked. */
async function wantsIgnoreLine(file) {
    return (await standingOf(file)) === 'exposed';
}
async function standingOf(file) {
    const directory = (0,external_node_path_.dirname)(file);
    const name = (0,external_node_path_.basename)(file);
    if (!(await insideRepository(directory)))
        return 'outside';
    const tracked = await git(directory, '--literal-pathspecs', 'ls-files', '--error-unmatch', '--', name);
    if (tracked !== 1)
        return tracked === 0 ? 'tracked' : 'unknown';
    const ignored = await git(directory, 'check-ignore', '-q', '--', `./${name}`);
    if (ignored === 0)
        return 'ignored';
    return ignored === 1 ? 'exposed' : 'unknown';
}
/**
 * A file with credentials must be one that git ignores; outside a repository anything goes.
 * @param file absolute, its folder without symbolic links
 * @throws KeyturnError FILE_REFUSED with the command that mends it
 */
async function refuseTracked(file) {
    const directory = (0,external_node_path_.dirname)(file);
    const name = (0,external_node_path_.basename)(file);
    const standing = await standingOf(file);
    if (standing === 'outside' || standing === 'ignored')
        return;
    if (standing === 'tracked') {
        throw new errors/* KeyturnError */.FB('FILE_REFUSED', {
            what: `git tracks ${name}: the value would be committed`,
            hint: `git rm --cached ${quoted(name)} && echo ${quoted(`/${name}`)} >> .gitignore   (in ${directory})`,
        });
    }
    if (standing === 'exposed') {
        throw new errors/* KeyturnError */.FB('FILE_REFUSED', {
            what: `git does not ignore ${name}: the value could be committed by mistake`,
            hint: `echo ${quoted(`/${name}`)} >> .gitignore   (in ${directory})`,
        });
    }
    throw new errors/* KeyturnError */.FB('FILE_REFUSED', {
        what: `git cannot say whether it tracks ${name}`,
        hint: `See what it says, and mend that: git -C ${quoted(directory)} status`,
    });
}
function quoted(text) {
    return /^[\w./@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./lib/destinations/env-file-on-disk.js










const largest = 1_048_576;
const tries = 50;
/**
 * Whether the file may get credentials: a regular file or none yet, no symbolic link, in a folder that exists and may be
 * written, ignored by git.
 * @param path absolute
 * @param ignore asks whether git may be told to ignore the file, where that is all that is missing; never asked = no
 * @returns the path with its folder's symbolic links resolved
 * @throws KeyturnError FILE_REFUSED, DESTINATION_MISSING
 */
async function checkEnvFile(path, ignore) {
    const name = (0,external_node_path_.basename)(path);
    const directory = await (0,promises_.realpath)((0,external_node_path_.dirname)(path)).catch(() => {
        throw new errors/* KeyturnError */.FB('DESTINATION_MISSING', {
            what: `the folder of ${name} does not exist`,
            hint: `mkdir -p ${(0,external_node_path_.dirname)(path)}`,
        });
    });
    const file = (0,external_node_path_.join)(directory, name);
    const found = await (0,promises_.lstat)(file).catch(unless('ENOENT'));
    if (found?.isSymbolicLink()) {
        throw new errors/* KeyturnError */.FB('FILE_REFUSED', {
            what: `${name} is a symbolic link`,
            hint: 'Name the file that it leads to, or remove the link.',
        });
    }
    if (found !== undefined && !found.isFile()) {
        throw new errors/* KeyturnError */.FB('FILE_REFUSED', { what: `${name} is not a file`, hint: 'Name another file.' });
    }
    await (0,promises_.access)(directory, external_node_fs_.constants.W_OK).catch(() => {
        throw new errors/* KeyturnError */.FB('FILE_REFUSED', {
            what: `the folder of ${name} may not be written`,
            hint: `chmod u+w ${directory}`,
        });
    });
    if (ignore !== undefined && (await wantsIgnoreLine(file)) && (await ignore()))
        await addIgnoreLine(file);
    else
        await refuseTracked(file);
    return file;
}
/**
 * Removes what a process that was killed while it wrote this file left beside it. It may take the claim of another that
 * writes right now, which then begins anew.
 */
async function removeLeftovers(path) {
    await removeOthers(path, '').catch(() => { });
}
/**
 * The file's names and values, and when it was last written; undefined if there is no file.
 * @throws KeyturnError FILE_REFUSED
 */
async function readEnvFile(path) {
    const found = await readText(path);
    if (found === undefined)
        return undefined;
    const values = new Map([...(0,env_file/* readEnv */.sx)(found.text, (0,env_readers_in_use/* readersInUse */.N)(path))].map(([name, value]) => [name, new secret/* Secret */.z(value)]));
    return { values, rotations: (0,env_file/* readRotations */.eu)(found.text), updatedAt: found.updatedAt };
}
/**
 * Sets names in the file, all of them or none: a reader sees the old file or the new one, even if this process is killed.
 * The new one belongs to its owner alone (0600). What an earlier, killed run left beside it is removed.
 *
 * The temporary file is also the claim: a second writer removes it, so that the first one's `rename` fails and it
 * begins anew with the file as it is then. No change is lost between two writers.
 *
 * A name whose line is of a newer rotation than the one that is given here stays as it is. Each value is quoted for the
 * programs that the project around the file reads it with.
 * @throws KeyturnError FILE_REFUSED, DESTINATION_MISSING, VALUE_UNFIT, WRITE_FAILED
 */
async function updateEnvFile(path, entries, how = {}) {
    const file = await checkEnvFile(path);
    const readers = (0,env_readers_in_use/* readersInUse */.N)(file);
    for (let attempt = 0; attempt < tries; attempt++) {
        const done = await attemptUpdate(file, entries, { ...how, readers }).catch((error) => {
            if (error instanceof errors/* KeyturnError */.FB)
                throw error;
            // The system's message names paths only, yet it may not be shown: errors carry sentences of ours.
            throw new errors/* KeyturnError */.FB('WRITE_FAILED', {
                what: `${(0,external_node_path_.basename)(file)} could not be written${reason(error)}`,
                hint: 'Check the free space and the permissions of the folder, then run the same command again.',
            });
        });
        if (done !== undefined)
            return done;
        // At random, so that two writers do not take each other's claim for ever.
        await (0,external_node_timers_promises_.setTimeout)((0,external_node_crypto_.randomBytes)(1)[0] / 8);
    }
    throw new errors/* KeyturnError */.FB('WRITE_FAILED', {
        what: `${(0,external_node_path_.basename)(file)} is being written by another program all the time`,
        hint: 'Run the same command again.',
    });
}
/** undefined = another writer took the claim. */
async function attemptUpdate(file, entries, how) {
    const { rotations = new Map() } = how;
    const misread = new Map();
    const directory = (0,external_node_path_.dirname)(file);
    const temporary = (0,external_node_path_.join)(directory, temporaryName((0,external_node_path_.basename)(file), (0,external_node_crypto_.randomBytes)(8).toString('hex')));
    const handle = await (0,promises_.open)(temporary, 'wx', 0o600);
    try {
        await removeOthers(file, temporary);
        const old = await readText(file);
        const text = old?.text ?? '';
        const there = (0,env_file/* readRotations */.eu)(text);
        const newer = [...rotations].filter(([name, given]) => given < (there.get(name) ?? '')).map(([name]) => name);
        const wanted = [...entries].filter(([name]) => !newer.includes(name));
        const plain = new Map(wanted.map(([name, value]) => [name, value.reveal()]));
        await handle.writeFile((0,env_file/* setEnv */.GJ)(text, plain, { ...how, misread: (name, by) => misread.set(name, by) }));
        await handle.chmod(0o600);
        if (old !== undefined)
            await keepOwner(handle, old);
        await handle.sync();
        await handle.close();
        const claimed = await (0,promises_.rename)(temporary, file).then(() => true, unless('ENOENT'));
        if (claimed === undefined)
            return undefined;
        await syncDirectory(directory);
        return { at: (await (0,promises_.stat)(file)).mtime, newer, misread };
    }
    catch (error) {
        await (0,promises_.unlink)(temporary).catch(() => { });
        throw error;
    }
    finally {
        await handle.close().catch(() => { });
    }
}
/**
 * The marker stands before the extension, so that the patterns that ignore `.env.local` (`.env*`, `.env*.local`,
 * `*.local`) ignore a temporary file, too, should one ever be left.
 */
function temporaryName(name, unique) {
    const extension = (0,external_node_path_.extname)(name);
    return `${name.slice(0, name.length - extension.length)}.keyturn-${unique}${extension}`;
}
async function removeOthers(file, own) {
    const [start, end] = temporaryName((0,external_node_path_.basename)(file), '|').split('|');
    for (const name of await (0,promises_.readdir)((0,external_node_path_.dirname)(file))) {
        const unique = name.slice(start.length, name.length - end.length);
        const ours = name.startsWith(start) && name.endsWith(end) && /^[0-9a-f]{16}$/.test(unique);
        if (ours && name !== (0,external_node_path_.basename)(own))
            await (0,promises_.unlink)((0,external_node_path_.join)((0,external_node_path_.dirname)(file), name)).catch(unless('ENOENT'));
    }
}
async function readText(file) {
    // On Windows there is no O_NOFOLLOW.
    const handle = await (0,promises_.open)(file, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0)).catch(unless('ENOENT'));
    if (handle === undefined)
        return undefined;
    try {
        const { size, mtime, uid, gid } = await handle.stat();
        if (size > largest) {
            throw new errors/* KeyturnError */.FB('FILE_REFUSED', {
                what: `${(0,external_node_path_.basename)(file)} is larger than 1 MiB, too large for a .env file`,
                hint: 'Name another file.',
            });
        }
        const bytes = await handle.readFile();
        try {
            return {
                text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
                updatedAt: mtime,
                uid,
                gid,
            };
        }
        catch {
            throw new errors/* KeyturnError */.FB('FILE_REFUSED', {
                what: `${(0,external_node_path_.basename)(file)} is not UTF-8 text: writing it anew would damage it`,
                hint: 'Save it as UTF-8, or name another file.',
            });
        }
    }
    finally {
        await handle.close();
    }
}
/** In a container that runs as root, the file must still belong to the person whose checkout it is. */
async function keepOwner(handle, old) {
    const { uid, gid } = await handle.stat();
    if (uid !== old.uid || gid !== old.gid)
        await handle.chown(old.uid, old.gid).catch(() => { });
}
async function syncDirectory(directory) {
    const handle = await (0,promises_.open)(directory, 'r').catch(() => undefined);
    // Some systems cannot sync a folder; the rename is then as durable as they make it.
    await handle?.sync().catch(() => { });
    await handle?.close();
}
function codeOf(error) {
    return String(error?.code ?? '');
}
function unless(code) {
    return (error) => {
        if (codeOf(error) === code)
            return undefined;
        throw error;
    };
}
function reason(error) {
    const code = codeOf(error);
    return /^E[A-Z0-9]{2,15}$/.test(code) ? ` (${code})` : '';
}


/***/ }),

/***/ 18221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readersInUse)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _env_readers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69927);
/** Which programs read a `.env` file, as far as the project around it says so. */



/** Larger ones are not looked into. */
const largest = 4 * 1_048_576;
/** Package -> what it reads `.env` files with. */
const npmPackages = {
    next: 'Next.js',
    '@next/env': 'Next.js',
    vite: 'Vite',
    vitest: 'Vite',
    astro: 'Vite',
    '@sveltejs/kit': 'Vite',
    dotenv: 'dotenv',
    'dotenv-expand': 'dotenv-expand',
    'dotenv-cli': 'dotenv-expand',
    '@dotenvx/dotenvx': 'dotenvx',
};
/**
 * Looks from the file's folder up to the top of its repository, or only beside it where there is none: at package.json,
 * requirements, pyproject.toml, Pipfile, go.mod, Compose files, .envrc, and configurations of Next.js and Vite. What cannot
 * be read says nothing. Never throws.
 * @param file absolute
 */
function readersInUse(file) {
    const found = new Set();
    const start = realFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file));
    const real = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(start, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file));
    for (const folder of foldersOf(start)) {
        for (const name of namesIn(folder)) {
            const says = rules.find(({ names }) => names.test(name));
            if (says === undefined)
                continue;
            for (const reader of says.readers(textOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)), real, folder))
                found.add(reader);
        }
    }
    return _env_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .envReaders */ .wz.map(({ name }) => name).filter((name) => found.has(name));
}
const rules = [
    { names: /^package\.json$/, readers: ofPackageJson },
    {
        names: /^(?:requirements.*\.(?:txt|in)|pyproject\.toml|Pipfile|setup\.(?:cfg|py))$/,
        readers: (text) => (/\b(?:python[-_]dotenv|pydantic[-_]settings)\b/i.test(text) ? ['python-dotenv'] : []),
    },
    { names: /^go\.mod$/, readers: (text) => (/\bgithub\.com\/joho\/godotenv\b/.test(text) ? ['godotenv'] : []) },
    {
        // Compose reads the `.env` beside its own file unasked.
        names: /^(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/,
        readers: (text, file, folder) => text.includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.env') === file ? ['Docker Compose'] : [],
    },
    { names: /^\.envrc$/, readers: ofEnvrc },
    { names: /^next\.config\.[cm]?[jt]s$/, readers: () => ['Next.js'] },
    { names: /^vite(?:st)?\.config\.[cm]?[jt]s$/, readers: () => ['Vite'] },
];
function ofPackageJson(text) {
    const found = [];
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return [];
    }
    const part = (name) => Object.entries(Object(Object(json)[name]));
    for (const name of ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']) {
        for (const [dependency] of part(name)) {
            const reader = Object.hasOwn(npmPackages, dependency) ? npmPackages[dependency] : undefined;
            if (reader !== undefined)
                found.push(reader);
        }
    }
    if (part('scripts').some(([, script]) => /--env-file\b/.test(String(script))))
        found.push('Node');
    return found;
}
function ofEnvrc(text, file) {
    const found = [];
    if (/^\s*dotenv(?:_if_exists)?\b/m.test(text))
        found.push('direnv');
    const sources = text.split('\n').filter((line) => /^\s*(?:\.|source|source_env(?:_if_exists)?)\s/.test(line));
    if (sources.some((line) => line.includes((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file))))
        found.push('bash');
    return found;
}
function foldersOf(start) {
    const folders = [];
    for (let at = start;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        folders.push(at);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, '.git')))
            return folders;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at) === at)
            return [start];
    }
}
function realFolder(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(folder);
    }
    catch {
        return folder;
    }
}
function namesIn(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder);
    }
    catch {
        return [];
    }
}
function textOf(path) {
    let descriptor;
    try {
        // A pipe of that name is not waited for.
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
        const state = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        return state.isFile() && state.size <= largest ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor, 'utf8') : '';
    }
    catch {
        return '';
    }
    finally {
        if (descriptor !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 19926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gone: () => (/* binding */ gone),
/* harmony export */   invalid: () => (/* binding */ invalid),
/* harmony export */   over: () => (/* binding */ over),
/* harmony export */   reader: () => (/* binding */ reader),
/* harmony export */   unlocked: () => (/* binding */ unlocked)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3450);
/* harmony import */ var _derive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89330);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70020);
/* harmony import */ var _sealing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10157);





/** For as long the service gives an envelope to its one reader again (docs/protocol.md#calls-of-the-link-service). */
const AGAIN = 60_000;
/** Throws LINK_INVALID, before anything is sent. */
async function reader(link, options) {
    const { http, clock, random = crypto, identity } = options;
    const { origin, key } = parse(link);
    const { id, access } = await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .possession */ .h3)(key);
    const me = identity ? await readerOf(identity, id) : (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64url */ .S)(random.getRandomValues(new Uint8Array(16)));
    async function post(verb, body) {
        const headers = { authorization: `Bearer ${(0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64url */ .S)(access)}`, 'content-type': 'application/json' };
        const init = { method: 'POST', headers, body: JSON.stringify(body) };
        try {
            return await (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .ask */ .k)(http, clock, `${origin}/v1/links/${id}/${verb}`, init);
        }
        catch (error) {
            if ((0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN'))
                throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.down)(origin, error.message);
            throw error;
        }
    }
    function refused(answer) {
        if (answer.status === 404)
            return gone('there is no such link (any more), or it was not copied whole');
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.isLimited)(answer))
            return (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.limited)(origin, answer, 'was asked for too many links that it does not have');
        if (answer.status !== 410)
            return (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.down)(origin, `${origin} answered ${answer.status}`);
        return over((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'state') ?? 'over', (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.dateOf)(answer, 'openedAt'));
    }
    return {
        origin,
        id,
        receipts: true,
        ...(identity ? { again: AGAIN } : {}),
        async look() {
            const answer = await post('look', {});
            if (answer.status !== 200)
                throw refused(answer);
            if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.memberOf)(answer, 'version') !== 1) {
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_INVALID', {
                    what: 'the link was made by a newer Keyturn',
                    hint: 'open it with a newer version of Keyturn, or in a browser',
                });
            }
            const expiresAt = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.dateOf)(answer, 'expiresAt');
            const openedAt = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.dateOf)(answer, 'openedAt');
            const state = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'state');
            const creator = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'creator');
            const password = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.memberOf)(answer, 'password');
            if (expiresAt === undefined || state === undefined || creator === undefined || typeof password !== 'boolean') {
                throw (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.down)(origin, `${origin} does not answer as a Keyturn link service`);
            }
            return {
                state: state,
                creator,
                password,
                expiresAt,
                ...(openedAt === undefined ? {} : { openedAt }),
            };
        },
        async open(password) {
            const { proof, contentKey } = await unlocked(key, password);
            const answer = await post('open', { proof: (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64url */ .S)(proof), reader: me });
            if (answer.status === 403 || (answer.status === 429 && !(0,_client_js__WEBPACK_IMPORTED_MODULE_1__.isLimited)(answer)))
                throw wrongPassword(answer, password);
            if (answer.status !== 200)
                throw refused(answer);
            const creator = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'creator') ?? '';
            try {
                const { expires: _, ...content } = await (0,_sealing_js__WEBPACK_IMPORTED_MODULE_4__/* .openContent */ .Q)(contentKey, id, (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'envelope') ?? '');
                return { ...content, creator };
            }
            catch (error) {
                throw invalid(error, 'what the link holds is damaged, or was not sealed by its sender');
            }
        },
        async saved() {
            const answer = await post('saved', { reader: me });
            if (answer.status !== 204)
                throw refused(answer);
        },
        async dispute() {
            const answer = await post('dispute', {});
            if (answer.status === 409)
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', { what: 'nobody has opened this link yet' });
            if (answer.status !== 204)
                throw refused(answer);
        },
    };
}
/** 16 bytes that tell nobody whose they are, and are others for another link. */
async function readerOf(identity, id) {
    const text = new TextEncoder().encode(`keyturn reader ${identity.reveal()} ${id}`);
    return (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64url */ .S)((await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .sc)(text)).subarray(0, 16));
}
function parse(link) {
    try {
        return (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLink */ .Ap)(link.reveal());
    }
    catch (error) {
        const what = 'this is not a whole link of a Keyturn service: https://HOST/l#KEY, with 43 characters behind the #';
        throw invalid(error, what);
    }
}
/** Throws PASSWORD_WRONG for an empty one. */
async function unlocked(key, password) {
    try {
        return await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .unlock */ .Tl)(key, await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .stretch */ ._N)(key, password?.reveal()));
    }
    catch (error) {
        if (!(error instanceof _derive_js__WEBPACK_IMPORTED_MODULE_2__/* .LinkRefused */ .b_))
            throw error;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PASSWORD_WRONG', {
            what: 'an empty password is none',
            hint: 'ask the sender for the password',
        });
    }
}
function wrongPassword(answer, password) {
    const seconds = Number(answer.headers.get('retry-after') ?? 0);
    const waiting = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.textOf)(answer, 'error') === 'wait';
    const wait = seconds > 0 ? `wait ${seconds} s, then try again` : 'try again';
    if (waiting)
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PASSWORD_WRONG', {
            what: 'too many wrong passwords were tried; this one was not judged',
            hint: wait,
        });
    if (password === undefined)
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PASSWORD_WRONG', { what: 'this link asks for a password', hint: wait });
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PASSWORD_WRONG', { hint: wait });
}
/** What a reader is told of an envelope or a link that was refused. */
function invalid(error, what, hint = 'copy the link again, whole, or ask the sender for a new one') {
    if (!(error instanceof _derive_js__WEBPACK_IMPORTED_MODULE_2__/* .LinkRefused */ .b_))
        return error;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_INVALID', { what, hint });
}
function gone(what) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_GONE', { what, hint: 'ask the sender for a new link' });
}
/** Why a link in this state cannot be opened. */
function over(state, openedAt) {
    const when = openedAt === undefined ? '' : ` at ${openedAt.toISOString()}`;
    const wasItYou = 'was that you? If not, open the link in a browser and report it, and ask the sender for a new one';
    switch (state) {
        case 'opened':
        case 'saved':
            return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('LINK_GONE', { what: `the link was opened${when}; it opens once`, hint: wasItYou });
        case 'disputed':
            return gone(`the link was opened${when}, and somebody reported that it was not the recipient`);
        case 'expired':
            return gone('the link has expired');
        case 'superseded':
            return gone('a newer link has taken the place of this one');
        case 'destroyed':
            return gone('the sender has ended this link');
        default:
            return gone('the link is over');
    }
}


/***/ }),

/***/ 14125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ decodeTime),
/* harmony export */   Z0: () => (/* binding */ ulid)
/* harmony export */ });
/* unused harmony exports MAX_ULID, MIN_ULID, TIME_LEN, TIME_MAX, ULIDError, ULIDErrorCode, encodeTime, fixULIDBase32, incrementBase32, isValid, monotonicFactory, ulidToUUID, uuidToULID */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);


// These values should NEVER change. The values are precisely for
// generating ULIDs.
const B32_CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const ENCODING = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's Base32
const ENCODING_LEN = 32; // from ENCODING.length;
const MAX_ULID = "7ZZZZZZZZZZZZZZZZZZZZZZZZZ";
const MIN_ULID = "00000000000000000000000000";
const RANDOM_LEN = 16;
const TIME_LEN = 10;
const TIME_MAX = 281474976710655; // from Math.pow(2, 48) - 1;
const ULID_REGEX = /^[0-7][0-9a-hjkmnp-tv-zA-HJKMNP-TV-Z]{25}$/;
const UUID_REGEX = /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/;

var ULIDErrorCode;
(function (ULIDErrorCode) {
    ULIDErrorCode["Base32IncorrectEncoding"] = "B32_ENC_INVALID";
    ULIDErrorCode["DecodeTimeInvalidCharacter"] = "DEC_TIME_CHAR";
    ULIDErrorCode["DecodeTimeValueMalformed"] = "DEC_TIME_MALFORMED";
    ULIDErrorCode["EncodeTimeNegative"] = "ENC_TIME_NEG";
    ULIDErrorCode["EncodeTimeSizeExceeded"] = "ENC_TIME_SIZE_EXCEED";
    ULIDErrorCode["EncodeTimeValueMalformed"] = "ENC_TIME_MALFORMED";
    ULIDErrorCode["PRNGDetectFailure"] = "PRNG_DETECT";
    ULIDErrorCode["ULIDInvalid"] = "ULID_INVALID";
    ULIDErrorCode["Unexpected"] = "UNEXPECTED";
    ULIDErrorCode["UUIDInvalid"] = "UUID_INVALID";
})(ULIDErrorCode || (ULIDErrorCode = {}));
class ULIDError extends Error {
    constructor(errorCode, message) {
        super(`${message} (${errorCode})`);
        this.name = "ULIDError";
        this.code = errorCode;
    }
}

function randomChar(prng) {
    // Currently PRNGs generate fractions from 0 to _less than_ 1, so no "%" is necessary.
    // However, just in case a future PRNG can generate 1,
    // we are applying "% ENCODING LEN" to wrap back to the first character
    const randomPosition = Math.floor(prng() * ENCODING_LEN) % ENCODING_LEN;
    return ENCODING.charAt(randomPosition);
}
function replaceCharAt(str, index, char) {
    if (index > str.length - 1) {
        return str;
    }
    return str.substr(0, index) + char + str.substr(index + 1);
}

// Code from https://github.com/devbanana/crockford-base32/blob/develop/src/index.ts
function crockfordEncode(input) {
    const output = [];
    let bitsRead = 0;
    let buffer = 0;
    const reversedInput = new Uint8Array(input.slice().reverse());
    for (const byte of reversedInput) {
        buffer |= byte << bitsRead;
        bitsRead += 8;
        while (bitsRead >= 5) {
            output.unshift(buffer & 0x1f);
            buffer >>>= 5;
            bitsRead -= 5;
        }
    }
    if (bitsRead > 0) {
        output.unshift(buffer & 0x1f);
    }
    return output.map(byte => B32_CHARACTERS.charAt(byte)).join("");
}
function crockfordDecode(input) {
    const sanitizedInput = input.toUpperCase().split("").reverse().join("");
    const output = [];
    let bitsRead = 0;
    let buffer = 0;
    for (const character of sanitizedInput) {
        const byte = B32_CHARACTERS.indexOf(character);
        if (byte === -1) {
            throw new Error(`Invalid base 32 character found in string: ${character}`);
        }
        buffer |= byte << bitsRead;
        bitsRead += 5;
        while (bitsRead >= 8) {
            output.unshift(buffer & 0xff);
            buffer >>>= 8;
            bitsRead -= 8;
        }
    }
    if (bitsRead >= 5 || buffer > 0) {
        output.unshift(buffer & 0xff);
    }
    return new Uint8Array(output);
}
/**
 * Fix a ULID's Base32 encoding -
 * i and l (case-insensitive) will be treated as 1 and o (case-insensitive) will be treated as 0.
 * hyphens are ignored during decoding.
 * @param id The ULID
 * @returns The cleaned up ULID
 */
function fixULIDBase32(id) {
    return id.replace(/i/gi, "1").replace(/l/gi, "1").replace(/o/gi, "0").replace(/-/g, "");
}
function incrementBase32(str) {
    let done = undefined, index = str.length, char, charIndex, output = str;
    const maxCharIndex = ENCODING_LEN - 1;
    while (!done && index-- >= 0) {
        char = output[index];
        charIndex = ENCODING.indexOf(char);
        if (charIndex === -1) {
            throw new ULIDError(ULIDErrorCode.Base32IncorrectEncoding, "Incorrectly encoded string");
        }
        if (charIndex === maxCharIndex) {
            output = replaceCharAt(output, index, ENCODING[0]);
            continue;
        }
        done = replaceCharAt(output, index, ENCODING[charIndex + 1]);
    }
    if (typeof done === "string") {
        return done;
    }
    throw new ULIDError(ULIDErrorCode.Base32IncorrectEncoding, "Failed incrementing string");
}

/**
 * Decode time from a ULID
 * @param id The ULID
 * @returns The decoded timestamp
 */
function decodeTime(id) {
    if (id.length !== TIME_LEN + RANDOM_LEN) {
        throw new ULIDError(ULIDErrorCode.DecodeTimeValueMalformed, "Malformed ULID");
    }
    const time = id
        .substr(0, TIME_LEN)
        .toUpperCase()
        .split("")
        .reverse()
        .reduce((carry, char, index) => {
        const encodingIndex = ENCODING.indexOf(char);
        if (encodingIndex === -1) {
            throw new ULIDError(ULIDErrorCode.DecodeTimeInvalidCharacter, `Time decode error: Invalid character: ${char}`);
        }
        return (carry += encodingIndex * Math.pow(ENCODING_LEN, index));
    }, 0);
    if (time > TIME_MAX) {
        throw new ULIDError(ULIDErrorCode.DecodeTimeValueMalformed, `Malformed ULID: timestamp too large: ${time}`);
    }
    return time;
}
/**
 * Detect the best PRNG (pseudo-random number generator)
 * @param root The root to check from (global/window)
 * @returns The PRNG function
 */
function detectPRNG(root) {
    const rootLookup = detectRoot();
    const globalCrypto = (rootLookup && (rootLookup.crypto || rootLookup.msCrypto)) ||
        (typeof node_crypto__WEBPACK_IMPORTED_MODULE_0__ !== "undefined" ? node_crypto__WEBPACK_IMPORTED_MODULE_0__ : null);
    if (typeof globalCrypto?.getRandomValues === "function") {
        return () => {
            const buffer = new Uint8Array(1);
            globalCrypto.getRandomValues(buffer);
            return buffer[0] / 256;
        };
    }
    else if (typeof globalCrypto?.randomBytes === "function") {
        return () => globalCrypto.randomBytes(1).readUInt8() / 256;
    }
    else if (node_crypto__WEBPACK_IMPORTED_MODULE_0__?.randomBytes) {
        return () => node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes(1).readUInt8() / 256;
    }
    throw new ULIDError(ULIDErrorCode.PRNGDetectFailure, "Failed to find a reliable PRNG");
}
function detectRoot() {
    if (inWebWorker())
        return self;
    if (typeof window !== "undefined") {
        return window;
    }
    if (typeof global !== "undefined") {
        return global;
    }
    if (typeof globalThis !== "undefined") {
        return globalThis;
    }
    return null;
}
function encodeRandom(len, prng) {
    let str = "";
    for (; len > 0; len--) {
        str = randomChar(prng) + str;
    }
    return str;
}
/**
 * Encode the time portion of a ULID
 * @param now The current timestamp
 * @param len Length to generate
 * @returns The encoded time
 */
function encodeTime(now, len = TIME_LEN) {
    if (isNaN(now)) {
        throw new ULIDError(ULIDErrorCode.EncodeTimeValueMalformed, `Time must be a number: ${now}`);
    }
    else if (now > TIME_MAX) {
        throw new ULIDError(ULIDErrorCode.EncodeTimeSizeExceeded, `Cannot encode a time larger than ${TIME_MAX}: ${now}`);
    }
    else if (now < 0) {
        throw new ULIDError(ULIDErrorCode.EncodeTimeNegative, `Time must be positive: ${now}`);
    }
    else if (Number.isInteger(now) === false) {
        throw new ULIDError(ULIDErrorCode.EncodeTimeValueMalformed, `Time must be an integer: ${now}`);
    }
    let mod, str = "";
    for (let currentLen = len; currentLen > 0; currentLen--) {
        mod = now % ENCODING_LEN;
        str = ENCODING.charAt(mod) + str;
        now = (now - mod) / ENCODING_LEN;
    }
    return str;
}
function inWebWorker() {
    // @ts-ignore
    return typeof WorkerGlobalScope !== "undefined" && self instanceof WorkerGlobalScope;
}
/**
 * Check if a ULID is valid
 * @param id The ULID to test
 * @returns True if valid, false otherwise
 * @example
 *   isValid("01HNZX8JGFACFA36RBXDHEQN6E"); // true
 *   isValid(""); // false
 */
function isValid(id) {
    return (typeof id === "string" &&
        id.length === TIME_LEN + RANDOM_LEN &&
        id
            .toUpperCase()
            .split("")
            .every(char => ENCODING.indexOf(char) !== -1));
}
/**
 * Create a ULID factory to generate monotonically-increasing
 *  ULIDs
 * @param prng The PRNG to use
 * @returns A ulid factory
 * @example
 *  const ulid = monotonicFactory();
 *  ulid(); // "01HNZXD07M5CEN5XA66EMZSRZW"
 */
function monotonicFactory(prng) {
    const currentPRNG = prng || detectPRNG();
    let lastTime = 0, lastRandom;
    return function _ulid(seedTime) {
        const seed = !seedTime || isNaN(seedTime) ? Date.now() : seedTime;
        if (seed <= lastTime) {
            const incrementedRandom = (lastRandom = incrementBase32(lastRandom));
            return encodeTime(lastTime, TIME_LEN) + incrementedRandom;
        }
        lastTime = seed;
        const newRandom = (lastRandom = encodeRandom(RANDOM_LEN, currentPRNG));
        return encodeTime(seed, TIME_LEN) + newRandom;
    };
}
/**
 * Generate a ULID
 * @param seedTime Optional time seed
 * @param prng Optional PRNG function
 * @returns A ULID string
 * @example
 *  ulid(); // "01HNZXD07M5CEN5XA66EMZSRZW"
 */
function ulid(seedTime, prng) {
    const currentPRNG = prng || detectPRNG();
    const seed = !seedTime || isNaN(seedTime) ? Date.now() : seedTime;
    return encodeTime(seed, TIME_LEN) + encodeRandom(RANDOM_LEN, currentPRNG);
}

/**
 * Convert a ULID to a UUID
 * @param ulid The ULID to convert
 * @returns A UUID string
 */
function ulidToUUID(ulid) {
    const isValid = ULID_REGEX.test(ulid);
    if (!isValid) {
        throw new ULIDError(ULIDErrorCode.ULIDInvalid, `Invalid ULID: ${ulid}`);
    }
    const uint8Array = crockfordDecode(ulid);
    let uuid = Array.from(uint8Array)
        .map(byte => byte.toString(16).padStart(2, "0"))
        .join("");
    uuid =
        uuid.substring(0, 8) +
            "-" +
            uuid.substring(8, 12) +
            "-" +
            uuid.substring(12, 16) +
            "-" +
            uuid.substring(16, 20) +
            "-" +
            uuid.substring(20);
    return uuid.toUpperCase();
}
/**
 * Convert a UUID to a ULID
 * @param uuid The UUID to convert
 * @returns A ULID string
 */
function uuidToULID(uuid) {
    const isValid = UUID_REGEX.test(uuid);
    if (!isValid) {
        throw new ULIDError(ULIDErrorCode.UUIDInvalid, `Invalid UUID: ${uuid}`);
    }
    const bytes = uuid.replace(/-/g, "").match(/.{1,2}/g);
    if (!bytes) {
        throw new ULIDError(ULIDErrorCode.Unexpected, `Failed parsing UUID bytes: ${uuid}`);
    }
    const uint8Array = new Uint8Array(bytes.map(byte => parseInt(byte, 16)));
    return crockfordEncode(uint8Array);
}




/***/ })

};
