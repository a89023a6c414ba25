export const id = 5969;
export const ids = [5969];
export const modules = {

/***/ 35969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ setEnv),
/* harmony export */   Xc: () => (/* binding */ isEnvName),
/* harmony export */   eu: () => (/* binding */ readRotations),
/* harmony export */   sx: () => (/* binding */ readEnv)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _env_encode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46877);
/* harmony import */ var _env_readers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93959);



/**
 * Editing of `.env` files: text in, text out. `env-encode.ts` quotes each value for the programs that read the file
 * (`docs/dotenv.md` has the table, `test/destinations/env-matrix.test.ts` asks the programs).
 */
/** A name that every reader of such files takes. */
function isEnvName(name) {
    return /^[A-Za-z_][A-Za-z0-9_]{0,254}$/.test(name);
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
            assignment: { name, prefix, value: quoted.value, raw: quoted.raw, comment: quoted.comment },
        };
    }
    return { text: line, end: stop[0], assignment: { name, prefix, ...readBare(raw) } };
}
function readBare(text) {
    // Without a space before it, # ends the value for dotenv and Node, yet what follows is no comment for bash.
    const value = text.replace(/#.*$/, '').trim();
    for (let hash = text.indexOf('#'); hash !== -1; hash = text.indexOf('#', hash + 1)) {
        const before = text.slice(0, hash).trimEnd();
        if (before.length < hash)
            return { value, raw: before, comment: text.slice(before.length) };
    }
    return { value, raw: text, comment: '' };
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
            raw: text.slice(at, end + 1),
            value: quote === '"' ? inner.replaceAll('\\n', '\n').replaceAll('\\r', '\r') : inner,
            // Behind an unquoted value, # without a space before it would belong to the value for bash.
            comment: rest[1].includes('#') ? rest[1].replace(/^#/, ' #') : '',
            stop: end + 1 + rest[1].length,
            end: rest[2],
        };
    }
    return undefined;
}
/**
 * Name -> value, the last one counts: as dotenv reads them, or where `setEnv` wrote one for `readers`, that.
 */
function readEnv(text, readers = []) {
    const values = new Map();
    for (const { assignment, end } of scan(text))
        if (assignment !== undefined)
            values.set(assignment.name, meant(assignment, end, readers));
    return values;
}
/** What was quoted for these readers is what one of them reads, and would be quoted like that again. */
function meant(assignment, end, readers) {
    const { value, raw } = assignment;
    if (readers.length === 0)
        return value;
    const place = placeOf(assignment, end);
    const isWritten = (read) => {
        try {
            return (0,_env_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeEnv */ .mJ)(read, readers, place).raw === raw;
        }
        catch {
            return false;
        }
    };
    for (const name of readers) {
        const read = (0,_env_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .envReader */ .F9)(name).reads({ ...place, raw });
        if (read !== undefined && read !== value && isWritten(read))
            return read;
    }
    return value;
}
function placeOf({ prefix, comment }, end) {
    return {
        exported: prefix.includes('export'),
        comment,
        ending: end,
        marked: prefix.startsWith(mark),
    };
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
 * @throws KeyturnError VALUE_UNFIT; FILE_REFUSED if the file cannot be understood well enough to be edited safely
 */
function setEnv(text, entries, writing = {}) {
    const { rotations = new Map() } = writing;
    const before = scan(text);
    const ending = before[0]?.end || '\n';
    const written = new Map();
    const line = (name, place) => {
        const raw = encoded(name, entries.get(name), place, writing);
        written.set(name, raw);
        return `${name}=${raw}`;
    };
    const note = (name, end) => rotations.has(name) ? `# keyturn: ${name} ${rotations.get(name)}${end || ending}` : '';
    let result = '';
    for (const stretch of before) {
        const { assignment, end } = stretch;
        const noted = notedName(stretch);
        if (noted !== undefined && entries.has(noted)) {
            if (stretch.text.startsWith(mark))
                result += mark;
        }
        else if (assignment === undefined || !entries.has(assignment.name)) {
            result += stretch.text + end;
        }
        else if (!written.has(assignment.name)) {
            const { name, prefix, comment } = assignment;
            const [, start, indent] = /^(\uFEFF?)(.*)$/s.exec(prefix);
            // With a line of ours between, the mark is before that one.
            const place = { ...placeOf(assignment, end), ...(rotations.has(name) ? { marked: false } : {}) };
            result += start + note(name, end) + indent + line(name, place) + comment + end;
        }
    }
    for (const name of entries.keys()) {
        if (written.has(name))
            continue;
        if (result !== '' && result !== mark && !/[\r\n]$/.test(result))
            result += ending;
        const marked = result === mark && !rotations.has(name);
        const place = { exported: false, comment: '', ending: ending, marked };
        result += note(name, ending) + line(name, place) + ending;
    }
    prove(before, result, written);
    return result;
}
function encoded(name, value, place, { readers, lines, misread }) {
    if (!isEnvName(name)) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('FILE_REFUSED', {
            what: 'a name is not one that a .env file can hold',
            hint: 'Names are letters, digits and _, and do not begin with a digit.',
        });
    }
    const { raw, misreaders } = (0,_env_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeEnv */ .mJ)(value, readers, place);
    if (raw.includes('\n') && (0,_env_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .hidesAssignment */ .lp)(value) && lines?.has(name) !== true) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('VALUE_UNFIT', {
            what: `the value of ${name} ${_env_encode_js__WEBPACK_IMPORTED_MODULE_1__/* .hiddenLine */ .re}`,
            hint: `if that is meant, write it into the file yourself; keyturn open --allow-name ${name} takes it from a link`,
        });
    }
    if (misreaders.length > 0)
        misread?.(name, misreaders);
    return raw;
}
/** A byte order mark belongs to the file, not to its first line. */
const mark = '\uFEFF';
/** The name that a line of ours speaks of; undefined for every other line. */
function notedName({ text, assignment }) {
    return assignment === undefined ? rotationLine.exec(text)?.[2] : undefined;
}
/** Reads the result back: a quote that never closes elsewhere in the file could swallow what was written. */
function prove(before, result, written) {
    const after = scan(result);
    const ours = after.filter(({ assignment }) => assignment !== undefined && written.has(assignment.name));
    const rest = (stretches) => JSON.stringify(stretches
        .filter((stretch) => !written.has(stretch.assignment?.name ?? notedName(stretch) ?? ''))
        .map(({ text, end }) => (text === mark && end === '' ? undefined : text.replace(mark, '')))
        .filter((text) => text !== undefined));
    const holds = ours.every(({ assignment }) => written.get(assignment.name) === assignment.raw);
    if (holds && ours.length === written.size && rest(after) === rest(before))
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('FILE_REFUSED', {
        what: 'the file has a quote that is never closed, so that a new line in it would be misread',
        hint: 'Close the quote, or begin a new file, then run the same command again.',
    });
}


/***/ })

};
