export const id = 8315;
export const ids = [8315];
export const modules = {

/***/ 68705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xj: () => (/* binding */ ownAddress),
/* harmony export */   cA: () => (/* binding */ sentTo),
/* harmony export */   mc: () => (/* binding */ severalNamed)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);

/**
 * An address as this kind of destination keeps it. `keyOf` is undefined for one that cannot be; `what` names the kind.
 * Throws JOURNAL_CORRUPT if the address is not one of its own.
 */
function ownAddress(given, schema, keyOf, what) {
    const own = schema.safeParse(given).data;
    if (own !== undefined && keyOf(own) === own.key)
        return own;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('JOURNAL_CORRUPT', { what: `the journal has an address of ${what} that is none` });
}
/** A credential of several values cannot have the one name that the entry gives. `things` are what would be named instead. */
function severalNamed(kind, things) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
        what: `\`name\` under \`${kind}\` is for a secret with one value`,
        hint: `name the ${things} under \`values\` instead`,
    });
}
/** One origin and the NAMEs of the credentials that it is sent. `usual`: both are what the vendor's own documents say. */
function sentTo(origin, credentials, usual) {
    return { at: [origin, ...[...credentials].sort()].join(' '), ...(usual ? { usual: true } : {}) };
}


/***/ }),

/***/ 28315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dotenv: () => (/* binding */ dotenv)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/destinations/destination.js
var destination = __webpack_require__(68705);
// EXTERNAL MODULE: ./lib/destinations/env-file.js
var env_file = __webpack_require__(97249);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(3554);
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

;// CONCATENATED MODULE: ./lib/destinations/dotenv.js






const options = schemas/* strictObject */.rej({
    file: schemas/* string */.YjP()
        .min(1)
        .max(1_024)
        .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'must be a path without control characters')
        .regex(/[^/\\]$/, 'must be a file, not a folder')
        .regex(/^[^~]/, 'must not begin with ~: nothing expands it here')
        .default('.env.local')
        .describe('The file, relative to the folder that Keyturn runs in; git must ignore it.'),
});
/** More than one program argument or environment entry can be on Linux (MAX_ARG_STRLEN is 128 KiB). */
const dotenv_largest = 65_536;
function isOwn(address) {
    return address.kind === 'dotenv' && typeof address.file === 'string' && typeof address.name === 'string';
}
function nameFault(name) {
    if ((0,env_file/* isEnvName */.Xc)(name))
        return undefined;
    return 'names in a .env file are letters, digits and _, do not begin with a digit, and have at most 255 characters';
}
function fits(bytes) {
    if (bytes <= dotenv_largest)
        return;
    throw new errors/* KeyturnError */.FB('VALUE_UNFIT', {
        what: `the value has ${bytes} bytes; a .env file carries at most ${dotenv_largest}`,
        hint: 'Keep it in a file of its own.',
    });
}
async function expand({ file }, { values }) {
    const path = (0,external_node_path_.normalize)(file).replaceAll('\\', '/');
    return Object.entries(values).map(([value, name]) => {
        return { kind: 'dotenv', key: `dotenv:${path}/${name}`, value, file: path, name };
    });
}
function origins(address) {
    return isOwn(address) ? [(0,destination/* sentTo */.cA)(`file ${address.file}`, [], false)] : undefined;
}
function build(address, { directory }) {
    if (!isOwn(address) || !(0,env_file/* isEnvName */.Xc)(address.name)) {
        throw new errors/* KeyturnError */.FB('JOURNAL_CORRUPT', {
            what: 'the journal has an address of a .env file without file or name',
        });
    }
    const { file, name } = address;
    const path = (0,external_node_path_.resolve)(directory, file);
    const updatedAt = async () => {
        const found = await readEnvFile(path);
        return found?.values.has(name) ? found.updatedAt : undefined;
    };
    return {
        address,
        place: `${file} (${name})`,
        async preflight() {
            await checkEnvFile(path);
            const at = await updatedAt();
            return at === undefined ? {} : { updatedAt: at };
        },
        fits,
        async write(value) {
            fits(value.bytes);
            return (await updateEnvFile(path, new Map([[name, value]]))).at;
        },
        updatedAt,
        async read() {
            return (await readEnvFile(path))?.values.get(name);
        },
    };
}
const dotenv = {
    kind: 'dotenv',
    title: '.env file',
    sentence: 'One line of a .env file on this machine; every other line and comment stays as it is.',
    options,
    insideActions: false,
    nameFault,
    expand,
    origins,
    build,
};


/***/ }),

/***/ 97249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ setEnv),
/* harmony export */   Xc: () => (/* binding */ isEnvName),
/* harmony export */   eu: () => (/* binding */ readRotations),
/* harmony export */   l1: () => (/* binding */ encodeEnvValue),
/* harmony export */   sx: () => (/* binding */ readEnv)
/* harmony export */ });
/* unused harmony export misreaders */
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);

/**
 * Editing of `.env` files: text in, text out. What is written reads the same in dotenv, `node --env-file` and bash
 * (`docs/dotenv.md` has the table, `test/destinations/env-file.test.ts` asks all three).
 */
/** A name that every reader of such files takes. */
function isEnvName(name) {
    return /^[A-Za-z_][A-Za-z0-9_]{0,254}$/.test(name);
}
const base64Hint = 'Keep it in base64: make the secret hold the base64 text, and decode it where it is read (Buffer.from(value, "base64")).';
/**
 * The value as it stands behind `NAME=`. Unquoted wherever that is safe, because `docker --env-file` keeps quotes; else
 * in single quotes; in double quotes only for an apostrophe among harmless characters.
 * @throws KeyturnError VALUE_UNFIT where no quoting reads the same everywhere; says why, never what
 */
function encodeEnvValue(value) {
    const refuse = (why) => new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('VALUE_UNFIT', {
        what: `the value ${why}, which no .env file can carry to every reader`,
        hint: base64Hint,
    });
    if (/\0/.test(value))
        throw refuse('contains a NUL character');
    if (/\r/.test(value))
        throw refuse('contains a carriage return');
    if (/\p{Cs}/u.test(value))
        throw refuse('contains half a character (a lone surrogate)');
    // Bash expands ~ at the start and after a colon.
    if (/^[\p{L}0-9!%*+,./:=?@[\]^_{}~-]*$/u.test(value) && !/(^|[:=])~/.test(value))
        return value;
    // dotenv takes \' for an escaped quote when another quote follows somewhere below.
    if (value.endsWith('\\'))
        throw refuse('ends with a backslash');
    if (!value.includes("'"))
        return `'${value}'`;
    if (!/["\\$`]/.test(value))
        return `"${value}"`;
    throw refuse('contains an apostrophe together with one of " \\ $ `');
}
/**
 * Readers that take what `encodeEnvValue` writes for another value, whatever would be written: `docker --env-file` keeps
 * quotes, Next.js and Vite put in variables for `$NAME` even inside of single quotes, and drop a backslash before `$`.
 */
function misreaders(value) {
    const quoted = encodeEnvValue(value) !== value;
    return [...(quoted ? ['docker --env-file'] : []), ...(value.includes('$') ? ['Next.js', 'Vite'] : [])];
}
/**
 * Which rotation a line is of stands above it, visible, and goes where the file goes: `# keyturn: NAME ULID`. A ULID is
 * ordered by its time.
 */
const rotationLine = /^(\uFEFF?)[ \t]*# keyturn: ([A-Za-z_][A-Za-z0-9_]{0,254}) ([0-7][0-9A-HJKMNP-TV-Z]{25})[ \t]*$/;
const head = /^(\uFEFF?[ \t]*(?:export[ \t]+)?)([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*=/;
const tail = /([ \t]*(?:#[^\r\n]*)?)(\r\n|\n|\r|$)/y;
function scan(text) {
    const found = [];
    let at = 0;
    while (at < text.length) {
        const next = readStretch(text, at);
        found.push(next);
        at += next.text.length + next.end.length;
    }
    return found;
}
function readStretch(text, at) {
    const lineEnd = /\r\n|\n|\r|$/g;
    lineEnd.lastIndex = at;
    const stop = lineEnd.exec(text);
    const line = text.slice(at, stop.index);
    const start = head.exec(line);
    if (start === null)
        return { text: line, end: stop[0] };
    const [{ length }, prefix, name] = start;
    const raw = line.slice(length);
    const quoted = readQuoted(text, at + length + raw.length - raw.trimStart().length);
    if (quoted !== undefined) {
        return {
            text: text.slice(at, quoted.stop),
            end: quoted.end,
            assignment: { name, prefix, value: quoted.value, comment: quoted.comment },
        };
    }
    return { text: line, end: stop[0], assignment: { name, prefix, ...readBare(raw) } };
}
function readBare(raw) {
    // Without a space before it, # ends the value for dotenv and Node, yet what follows is no comment for bash.
    const value = raw.replace(/#.*$/, '').trim();
    for (let hash = raw.indexOf('#'); hash !== -1; hash = raw.indexOf('#', hash + 1)) {
        const before = raw.slice(0, hash).trimEnd();
        if (before.length < hash)
            return { value, comment: raw.slice(before.length) };
    }
    return { value, comment: '' };
}
/**
 * A quoted value from `at` on, over as many lines as it takes; undefined if there is none. As in dotenv, a quote behind
 * a backslash does not close unless no other one does, and behind the closing one stands nothing but a comment.
 */
function readQuoted(text, at) {
    const quote = text[at];
    if (quote !== "'" && quote !== '"' && quote !== '`')
        return undefined;
    let close = text.indexOf(quote, at + 1);
    let escaped;
    while (close !== -1 && text[close - 1] === '\\') {
        escaped ??= close;
        close = text.indexOf(quote, close + 1);
    }
    for (const end of [close, escaped]) {
        if (end === undefined || end === -1)
            continue;
        tail.lastIndex = end + 1;
        const rest = tail.exec(text);
        if (rest === null)
            continue;
        const inner = text.slice(at + 1, end).replace(/\r\n?/g, '\n');
        return {
            value: quote === '"' ? inner.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : inner,
            // Behind an unquoted value, # without a space before it would belong to the value for bash.
            comment: rest[1].includes('#') ? rest[1].replace(/^#/, ' #') : '',
            stop: end + 1 + rest[1].length,
            end: rest[2],
        };
    }
    return undefined;
}
/** Name -> value, as dotenv reads them: the last one counts. */
function readEnv(text) {
    const values = new Map();
    for (const { assignment } of scan(text))
        if (assignment !== undefined)
            values.set(assignment.name, assignment.value);
    return values;
}
/** Name -> ULID of the rotation that its line is of, as the comments say; the newest counts. */
function readRotations(text) {
    const rotations = new Map();
    for (const { text: line, assignment } of scan(text)) {
        const [, , name, rotation] = (assignment === undefined && rotationLine.exec(line)) || [];
        if (name !== undefined && rotation > (rotations.get(name) ?? ''))
            rotations.set(name, rotation);
    }
    return rotations;
}
/**
 * Sets names in the text of a `.env` file. Each is replaced where it stands first, its duplicates go, new ones come at
 * the end; everything else (comments, order, line endings, `export `) stays as it was, byte for byte. What the file says
 * of a name's rotation is written again, or removed.
 * @param rotations name -> ULID, of the names that have one
 * @throws KeyturnError VALUE_UNFIT; FILE_REFUSED if the file cannot be understood well enough to be edited safely
 */
function setEnv(text, entries, rotations = new Map()) {
    const before = scan(text);
    const lines = new Map();
    for (const [name, value] of entries) {
        if (!isEnvName(name)) {
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('FILE_REFUSED', {
                what: 'a name is not one that a .env file can hold',
                hint: 'Names are letters, digits and _, and do not begin with a digit.',
            });
        }
        lines.set(name, `${name}=${encodeEnvValue(value)}`);
    }
    const ending = before[0]?.end || '\n';
    const note = (name, end) => rotations.has(name) ? `# keyturn: ${name} ${rotations.get(name)}${end || ending}` : '';
    const placed = new Set();
    let result = '';
    for (const stretch of before) {
        const { assignment } = stretch;
        const line = assignment === undefined ? undefined : lines.get(assignment.name);
        const noted = notedName(stretch);
        if (noted !== undefined && entries.has(noted)) {
            if (stretch.text.startsWith(mark))
                result += mark;
        }
        else if (assignment === undefined || line === undefined) {
            result += stretch.text + stretch.end;
        }
        else if (!placed.has(assignment.name)) {
            placed.add(assignment.name);
            const [, start, indent] = /^(\uFEFF?)(.*)$/s.exec(assignment.prefix);
            result += start + note(assignment.name, stretch.end) + indent + line + assignment.comment + stretch.end;
        }
    }
    for (const [name, line] of lines) {
        if (placed.has(name))
            continue;
        if (result !== '' && result !== mark && !/[\r\n]$/.test(result))
            result += ending;
        result += note(name, ending) + line + ending;
    }
    prove(before, result, entries);
    return result;
}
/** A byte order mark belongs to the file, not to its first line. */
const mark = '\uFEFF';
/** The name that a line of ours speaks of; undefined for every other line. */
function notedName({ text, assignment }) {
    return assignment === undefined ? rotationLine.exec(text)?.[2] : undefined;
}
/** Reads the result back: a quote that never closes elsewhere in the file could swallow what was written. */
function prove(before, result, entries) {
    const after = scan(result);
    const values = readEnv(result);
    const rest = (stretches) => JSON.stringify(stretches
        .filter((stretch) => !entries.has(stretch.assignment?.name ?? notedName(stretch) ?? ''))
        .map(({ text }) => text.replace(mark, '')));
    const holds = [...entries].every(([name, value]) => values.get(name) === value);
    const once = after.filter(({ assignment }) => assignment !== undefined && entries.has(assignment.name)).length;
    if (holds && once === entries.size && rest(after) === rest(before))
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('FILE_REFUSED', {
        what: 'the file has a quote that is never closed, so that a new line in it would be misread',
        hint: 'Close the quote, or begin a new file, then run the same command again.',
    });
}


/***/ })

};
