export const id = 8119;
export const ids = [8119];
export const modules = {

/***/ 88119:
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
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(22850);
// EXTERNAL MODULE: ./lib/destinations/env-file.js
var env_file = __webpack_require__(35969);
// EXTERNAL MODULE: ./lib/destinations/env-readers-in-use.js
var env_readers_in_use = __webpack_require__(69837);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./lib/rotation/model/shell-word.js
var shell_word = __webpack_require__(57339);
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
        throw new errors/* KeyturnError */.FB('FILE_REFUSED', { what: `${at} cannot be written`, hint: `ls -l ${(0,shell_word/* shellWord */.r)(at)}` });
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
        hint: `echo ${(0,shell_word/* shellWord */.r)(line)} >> "$(git rev-parse --git-path info/exclude)"   (in ${(0,external_node_path_.dirname)(at)})`,
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
            hint: `git rm --cached ${(0,shell_word/* shellWord */.r)(name)} && echo ${(0,shell_word/* shellWord */.r)(`/${name}`)} >> .gitignore   (in ${directory})`,
        });
    }
    if (standing === 'exposed') {
        throw new errors/* KeyturnError */.FB('FILE_REFUSED', {
            what: `git does not ignore ${name}: the value could be committed by mistake`,
            hint: `echo ${(0,shell_word/* shellWord */.r)(`/${name}`)} >> .gitignore   (in ${directory})`,
        });
    }
    throw new errors/* KeyturnError */.FB('FILE_REFUSED', {
        what: `git cannot say whether it tracks ${name}`,
        hint: `See what it says, and mend that: git -C ${(0,shell_word/* shellWord */.r)(directory)} status`,
    });
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

/***/ 69837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readersInUse)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _env_readers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93959);
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

/***/ 57339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inQuotes),
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** Words of commands that people paste: what came from elsewhere stays one word, whatever it contains. */
/** As it is where a shell reads it as one plain word, else in quotes. */
function shellWord(text) {
    return /^[\w./@:+-]+$/.test(text) && !text.startsWith('-') ? text : inQuotes(text);
}
/** In quotes, in which a POSIX shell takes every character as it is. */
function inQuotes(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ })

};
