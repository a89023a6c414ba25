export const id = 3114;
export const ids = [3114];
export const modules = {

/***/ 43114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   envBlock: () => (/* binding */ envBlock),
/* harmony export */   readEnvBlock: () => (/* binding */ readEnvBlock)
/* harmony export */ });
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3554);
/* harmony import */ var _env_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97249);


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
        lines.push(`${key.slice(slash + 1)}=${(0,_env_file_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeEnvValue */ .l1)(value.reveal())}`);
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
    for (const [name, value] of (0,_env_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readEnv */ .sx)(text))
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

/***/ 97249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ setEnv),
/* harmony export */   WW: () => (/* binding */ misreaders),
/* harmony export */   Xc: () => (/* binding */ isEnvName),
/* harmony export */   eu: () => (/* binding */ readRotations),
/* harmony export */   l1: () => (/* binding */ encodeEnvValue),
/* harmony export */   sx: () => (/* binding */ readEnv)
/* harmony export */ });
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
