export const id = 3364;
export const ids = [3364,3114,9926];
export const modules = {

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
    if (look.state !== 'waiting')
        throw (0,_links_reader_js__WEBPACK_IMPORTED_MODULE_1__.over)(look.state, look.openedAt);
    const opened = look.password ? await openWithPassword(opener, io) : await openPlainly(opener, io);
    const all = Object.entries(opened.entries).map(([key, value]) => entryOf(key, value, opened.rotations));
    const allowed = new Set(input.allowNames ?? []);
    const refused = all.map(({ name }) => name).filter((name) => isDangerousName(name) && !allowed.has(name));
    return {
        entries: all.filter(({ name }) => !refused.includes(name)),
        refused,
        origin: opener.origin,
        creator: opened.creator,
        from: opened.from,
        note: opened.note,
        receipts: opener.receipts,
        saved: () => opener.saved(),
    };
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
/* harmony import */ var _http_host_time_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26740);
/* harmony import */ var _links_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85793);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7184);
/** The recipient's side: the reader of any link, with nothing but the link and who opens it. */






/** The same with a clock that GitHub's answers put right: a link expires by GitHub's time, not by its reader's. */
function followingGitHub(options) {
    if (options.clock instanceof _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .FollowingClock */ .oc)
        return options;
    const clock = new _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .FollowingClock */ .oc(options.clock);
    return { ...options, clock, http: (0,_http_host_time_js__WEBPACK_IMPORTED_MODULE_5__/* .hostTime */ .Y)(options.http, clock, options.githubApi).http };
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
            const [{ github }, token] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(891), __webpack_require__.e(10), __webpack_require__.e(4095)]).then(__webpack_require__.bind(__webpack_require__, 6476)), githubToken?.()]);
            if (token)
                return github({ http, clock, token, tokenName: 'gh auth token', ...(baseUrl ? { baseUrl } : {}) });
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('TOKEN_DENIED', {
                what: 'this link lies in a GitHub repository, and nothing here says who you are at GitHub',
                hint: `log in as yourself with \`gh auth login${baseUrl === undefined || baseUrl === '' ? '' : ` --hostname ${new URL(baseUrl).hostname.replace(/^api\./, '')}`}\`, or set GITHUB_TOKEN, then open it again: nothing was consumed`,
            });
        },
    });
    return (0,_links_index_js__WEBPACK_IMPORTED_MODULE_2__/* .openLink */ .F)(link, (0,_links_index_js__WEBPACK_IMPORTED_MODULE_2__/* .linkStores */ .P)(github), { ...options, entries: _destinations_env_block_js__WEBPACK_IMPORTED_MODULE_0__.readEnvBlock });
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





/** Throws LINK_INVALID, before anything is sent. */
async function reader(link, options) {
    const { http, clock, random = crypto } = options;
    const { origin, key } = parse(link);
    const { id, access } = await (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .possession */ .h3)(key);
    const me = (0,_derive_js__WEBPACK_IMPORTED_MODULE_2__/* .toBase64url */ .S)(random.getRandomValues(new Uint8Array(16)));
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


/***/ })

};
