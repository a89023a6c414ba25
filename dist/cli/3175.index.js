export const id = 3175;
export const ids = [3175];
export const modules = {

/***/ 23175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openInto: () => (/* binding */ openInto)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var ulid__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(14125);
/* harmony import */ var _compose_opening_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8592);
/* harmony import */ var _destinations_env_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97249);
/* harmony import */ var _destinations_env_file_on_disk_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32798);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70049);
/* harmony import */ var _open_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3364);
/** `keyturn open`: any number of links into one `.env` file, or onto the screen. */








/**
 * Opens one link after the other; a link is consumed only once whatever would refuse its values has agreed, and the
 * sender is told only once they are on the disk.
 * @returns what went wrong with single links, while the others were done
 * @throws KeyturnError INPUT_INVALID, FILE_REFUSED, DESTINATION_MISSING before any link is consumed; what went wrong with
 * the only link
 */
async function openInto(input, given) {
    const io = (0,_compose_opening_js__WEBPACK_IMPORTED_MODULE_2__/* .followingGitHub */ .r)(given);
    if (input.links.length === 0) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: 'no link was given',
            hint: 'paste one when `keyturn open` asks, or give one for each line of standard input',
        });
    }
    if (!input.print)
        await ready(input, io);
    const failures = [];
    for (const [index, link] of input.links.entries()) {
        try {
            failures.push(...(await one(input, io, link, index)));
        }
        catch (error) {
            if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB) || input.links.length === 1)
                throw error;
            const { code, now, hint } = error;
            const what = `link ${index + 1} of ${input.links.length}: ${error.message}`;
            failures.push(new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB(code, {
                what,
                ...(now === undefined ? {} : { now }),
                ...(hint === undefined ? {} : { hint }),
            }));
        }
    }
    if (failures.length === 1 && input.links.length === 1)
        throw failures[0];
    return failures;
}
async function ready({ file }, io) {
    if (io.confirm === undefined) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: 'nobody can be asked here before names are added to a file',
            hint: 'say --yes to add whatever the link holds, or look with --print',
        });
    }
    const { confirm } = io;
    await (0,_destinations_env_file_on_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .removeLeftovers */ .DA)(file);
    await (0,_destinations_env_file_on_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .checkEnvFile */ .yk)(file, () => confirm(`git does not ignore ${file}. Add it to .gitignore?`));
    // What cannot be read cannot be written either.
    await (0,_destinations_env_file_on_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .readEnvFile */ .SF)(file);
}
/** Everything about one link. Returns what could not be done of it. */
async function one(input, io, link, index) {
    const opened = await (0,_open_js__WEBPACK_IMPORTED_MODULE_6__/* .open */ .h)({ ...input, link }, io);
    const { from, creator, origin, note } = opened;
    const keys = opened.entries.map(({ key }) => key);
    io.tell({ event: 'opened', link: index + 1, from, creator, origin, note, keys });
    const judge = origin.includes('://') ? 'the service' : 'GitHub';
    io.say(`From ${from} (${judge} verified ${creator}).`);
    if (note !== '')
        io.say(`They say: ${note}`);
    for (const name of opened.refused)
        io.say(`${name} was left out: such a name changes how programs run. --allow-name ${name} takes it.`);
    if (input.print) {
        for (const entry of opened.entries)
            io.tell({ event: 'value', entry });
        await opened.saved();
        return [];
    }
    const chosen = await oneForEachName(opened.entries, input, io);
    const rejected = await verified(chosen, io);
    if (rejected.length > 0)
        return [notAccepted(rejected)];
    return store(opened, chosen, input, io);
}
/** A file has one value for a name; a link may have one for each environment. */
async function oneForEachName(entries, input, io) {
    const repeated = entries.filter((entry) => entries.some((each) => each !== entry && each.name === entry.name));
    if (repeated.length === 0)
        return entries;
    const environments = [...new Set(repeated.map(({ environment }) => environment ?? ''))];
    const wanted = input.environment ??
        (await io.choose?.('The link has values of several environments for one name. Which one goes here?', environments)) ??
        'development';
    const taken = new Map();
    for (const entry of repeated) {
        const before = taken.get(entry.name);
        if (before === undefined || (before.environment !== wanted && entry.environment === wanted))
            taken.set(entry.name, entry);
    }
    for (const entry of repeated)
        if (taken.get(entry.name) !== entry)
            io.say(`${entry.key} was left out: the file has one ${entry.name}.`);
    return entries.filter((entry) => !repeated.includes(entry) || taken.get(entry.name) === entry);
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
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB('VERIFY_REJECTED', {
        what: `the provider refuses ${keys.join(', ')}: nothing of this link was written, and the sender is not told that it is saved`,
        hint: 'tell the sender, who can share it anew; without --verify it would have been written as it is',
    });
}
async function store(opened, entries, input, io) {
    const { file } = input;
    const unfit = [];
    const fitting = entries.filter(({ name, value }) => {
        try {
            (0,_destinations_env_file_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeEnvValue */ .l1)(value.reveal());
            return true;
        }
        catch (error) {
            if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__.is)(error, 'VALUE_UNFIT'))
                throw error;
            unfit.push(new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB('VALUE_UNFIT', { what: `${name}: ${error.message}`, hint: askAgain }));
            return false;
        }
    });
    const before = await (0,_destinations_env_file_on_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .readEnvFile */ .SF)(file);
    const added = fitting.map(({ name }) => name).filter((name) => !before?.values.has(name));
    const add = added.length === 0 || (await io.confirm?.(`Add ${added.join(', ')} to ${file}?`)) === true;
    const written = add ? fitting : fitting.filter(({ name }) => !added.includes(name));
    if (!add)
        io.say(`${added.join(', ')} ${added.length === 1 ? 'was' : 'were'} left out.`);
    if (written.length === 0)
        return [...unfit, ...(unfit.length > 0 && add ? [] : [nothingWritten(file, added)])];
    const { newer } = await (0,_destinations_env_file_on_disk_js__WEBPACK_IMPORTED_MODULE_4__/* .updateEnvFile */ .jD)(file, new Map(written.map(({ name, value }) => [name, value])), rotationsOf(written, io));
    const names = written.map(({ name }) => name).filter((name) => !newer.includes(name));
    if (newer.length > 0)
        io.say(`${newer.join(', ')}: the file has a newer one, which stays.`);
    await warn(written, file, io);
    // A link of which a value could not be written is not reported as saved, so that the sender sees it.
    if (unfit.length === 0)
        await report(opened, file);
    io.tell({ event: 'saved', file, names, newer, told: unfit.length === 0 && opened.receipts });
    return unfit;
}
const askAgain = 'the link is spent: ask the sender for the value in base64, or open the next link with --print';
function nothingWritten(file, added) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB('FILE_REFUSED', {
        what: added.length === 0
            ? 'the link holds nothing that may be written'
            : `${file} has no ${added.join(', ')} yet, and nobody said to add ${added.length === 1 ? 'it' : 'them'}`,
        hint: 'the link is spent: ask the sender for a new one; --yes adds without asking',
    });
}
/** A link is a stranger's input: a rotation of the far future would keep every later one out. */
function rotationsOf(entries, { clock }) {
    const latest = clock.now().getTime() + 86_400_000;
    const rotations = new Map();
    for (const { name, rotation } of entries) {
        if (rotation === undefined || !/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(rotation))
            continue;
        if ((0,ulid__WEBPACK_IMPORTED_MODULE_7__/* .decodeTime */ .A4)(rotation) <= latest)
            rotations.set(name, rotation);
    }
    return rotations;
}
async function report(opened, file) {
    try {
        await opened.saved();
    }
    catch (error) {
        if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB))
            throw error;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .KeyturnError */ .FB(error.code, {
            what: `the values are in ${file}, but the sender could not be told: ${error.message}`,
            hint: 'tell them yourself that you have saved them; the link is spent',
        });
    }
}
/** Programs of this folder may read a value of the file differently, which the person is told at once. */
async function warn(entries, file, io) {
    const used = await readersHere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file));
    for (const { name, value } of entries) {
        const wrong = (0,_destinations_env_file_js__WEBPACK_IMPORTED_MODULE_3__/* .misreaders */ .WW)(value.reveal()).filter((reader) => used.includes(reader));
        if (wrong.length > 0)
            io.say(`${name} has a $, which ${wrong.join(' and ')} may take for the start of a variable: check what arrives.`);
    }
}
async function readersHere(directory) {
    try {
        const { dependencies = {}, devDependencies = {} } = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'package.json'), 'utf8'));
        const has = (name) => Object.hasOwn(dependencies, name) || Object.hasOwn(devDependencies, name);
        return [...(has('next') ? ['Next.js'] : []), ...(has('vite') ? ['Vite'] : [])];
    }
    catch {
        return [];
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
 * Adds the line that makes git ignore the file to the `.gitignore` of its folder.
 * @param file absolute, its folder without symbolic links
 * @throws KeyturnError FILE_REFUSED if git does not ignore the file afterwards
 */
async function addIgnoreLine(file) {
    const at = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), '.gitignore');
    const before = await (0,promises_.readFile)(at, 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw new errors/* KeyturnError */.FB('FILE_REFUSED', { what: `${at} cannot be read`, hint: `ls -l ${quoted(at)}` });
    });
    const start = before === '' || /\n$/.test(before) ? '' : '\n';
    const ending = before.includes('\r\n') ? '\r\n' : '\n';
    const name = (0,external_node_path_.basename)(file).replace(/[\\*?[\]!# ]/g, '\\$&');
    await (0,promises_.appendFile)(at, `${start}/${name}${ending}`).catch(() => {
        throw new errors/* KeyturnError */.FB('FILE_REFUSED', { what: `${at} cannot be written`, hint: `ls -l ${quoted(at)}` });
    });
    await refuseTracked(file);
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
    const values = new Map([...(0,env_file/* readEnv */.sx)(found.text)].map(([name, value]) => [name, new secret/* Secret */.z(value)]));
    return { values, rotations: (0,env_file/* readRotations */.eu)(found.text), updatedAt: found.updatedAt };
}
/**
 * Sets names in the file, all of them or none: a reader sees the old file or the new one, even if this process is killed.
 * The new one belongs to its owner alone (0600). What an earlier, killed run left beside it is removed.
 *
 * The temporary file is also the claim: a second writer removes it, so that the first one's `rename` fails and it
 * begins anew with the file as it is then. No change is lost between two writers.
 *
 * A name whose line is of a newer rotation than the one that is given here stays as it is.
 * @param rotations name -> ULID, of the names that have one
 * @throws KeyturnError FILE_REFUSED, DESTINATION_MISSING, VALUE_UNFIT, WRITE_FAILED
 */
async function updateEnvFile(path, entries, rotations = new Map()) {
    const file = await checkEnvFile(path);
    for (let attempt = 0; attempt < tries; attempt++) {
        const done = await attemptUpdate(file, entries, rotations).catch((error) => {
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
async function attemptUpdate(file, entries, rotations) {
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
        await handle.writeFile((0,env_file/* setEnv */.GJ)(text, new Map(wanted.map(([name, value]) => [name, value.reveal()])), rotations));
        await handle.chmod(0o600);
        if (old !== undefined)
            await keepOwner(handle, old);
        await handle.sync();
        await handle.close();
        const claimed = await (0,promises_.rename)(temporary, file).then(() => true, unless('ENOENT'));
        if (claimed === undefined)
            return undefined;
        await syncDirectory(directory);
        return { at: (await (0,promises_.stat)(file)).mtime, newer };
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
