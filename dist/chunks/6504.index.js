export const id = 6504;
export const ids = [6504];
export const modules = {

/***/ 96504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   _N: () => (/* binding */ end),
/* harmony export */   qZ: () => (/* binding */ endWith),
/* harmony export */   r: () => (/* binding */ tellOpened),
/* harmony export */   rg: () => (/* binding */ tellShared),
/* harmony export */   sentence: () => (/* binding */ sentence)
/* harmony export */ });
/* harmony import */ var _report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49372);
/* harmony import */ var _rotation_model_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65504);
/* harmony import */ var _rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54634);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17162);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51517);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32832);
/** What a command found, as text for people or as JSON lines for programs. */






/** A sentence for people, with its times as they read them. */
const sentence = (text) => (0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)((0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__/* .withShortTimes */ .z)(text, _world_js__WEBPACK_IMPORTED_MODULE_1__/* .clock */ .pm.now()));
/** One step of a run. */
function show({ secret, step, detail }, json) {
    if (json)
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({ event: 'step', secret: secret ?? null, step, detail }));
    else
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q)(sentence(`${secret ?? 'keyturn'}  ${step}: ${detail}`));
}
/** The report of a run; returns its exit status. */
async function end({ report, exit }, json) {
    if (json) {
        const [{ outputs, result }, { forReaders }] = await Promise.all([
            __webpack_require__.e(/* import() */ 7393).then(__webpack_require__.bind(__webpack_require__, 7393)),
            __webpack_require__.e(/* import() */ 5650).then(__webpack_require__.bind(__webpack_require__, 45650)),
        ]);
        for (const says of forReaders(report).about ?? [])
            (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({ event: 'about', says }));
        for (const entry of result(report))
            (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({ event: 'secret', ...entry }));
        for (const check of forReaders(report).checks ?? [])
            (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({ event: 'check', ...check }));
        const { result: _, ...rest } = outputs(report);
        const said = forReaders(report).left;
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({
            event: 'end',
            exit,
            ...rest,
            ...(said === undefined ? {} : { said }),
            failures: report.failures,
        }));
    }
    else {
        const { terminal } = await __webpack_require__.e(/* import() */ 8330).then(__webpack_require__.bind(__webpack_require__, 68330));
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(terminal(report, { colours: _output_js__WEBPACK_IMPORTED_MODULE_2__/* .colours */ .M8, columns: _output_js__WEBPACK_IMPORTED_MODULE_2__/* .columns */ .YB }).trimEnd());
    }
    return exit;
}
/** Tells what went wrong with some of several links; returns the exit status. */
function endWith(failures, json) {
    for (const { code, message, hint } of failures) {
        if (json)
            (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({ event: 'failed', code, what: message, hint }));
        else
            for (const line of [`${code}: ${message}`, ...(hint === undefined ? [] : [`  ${hint}`])])
                (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q)(sentence(line));
    }
    const exit = failures[0]?.exit ?? 0;
    if (json)
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({ event: 'end', exit }));
    return exit;
}
/** What became of a link that was opened. Values are printed only where they were asked for. */
function tellOpened(event, json) {
    if (event.event === 'value') {
        const { key, name, environment, value } = event.entry;
        if (json)
            (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({ event: 'value', key, name, environment: environment ?? null, value: value.reveal() }));
        else
            (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(`${key}=${(0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(value.reveal())}`);
    }
    else if (json) {
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify(event));
    }
    else if (event.event === 'ended' && !event.failed) {
        // With --print a program reads standard output, which has the values alone.
        const tell = Object.values(event.places).includes('shown') ? _output_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q : _output_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv;
        tell(sentence(`${event.says[0]?.toUpperCase()}${event.says.slice(1)}.`));
    }
}
/** @param cli how recipients run Keyturn, where the configuration says so */
function tellShared(event, json, cli) {
    const password = event.password?.reveal();
    if (json) {
        const { link, ...rest } = { link: undefined, ...event };
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(JSON.stringify({ ...rest, ...(link === undefined ? {} : { link: link.reveal() }), password }));
        return;
    }
    if (event.event === 'link') {
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q)(sentence(`One person can open this, once, until ${event.expires}: ${event.names.join(', ')}.`));
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q)((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(howToOpen(event.link.reveal(), cli)));
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .out */ .FD)(event.link.reveal());
        if (password !== undefined)
            (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .err */ ._q)(`Its password, which must go another way than the link: ${password}`);
        return;
    }
    (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)(sentence(`${event.person} was sent a link by ${event.channel}, until ${event.expires}: ${event.names.join(', ')}.`));
    if (event.passwordBy !== undefined)
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(`The password went by ${event.passwordBy}.`));
    else if (password !== undefined)
        (0,_output_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .cv)((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(`Tell ${event.person} the password yourself, not by ${event.channel}: ${password}`));
}
/** For whoever hands the link over. Without `cli:` only a link that has no page needs a command. */
function howToOpen(link, cli) {
    if (/^https?:/.test(link))
        return `It opens in a browser${cli === undefined ? '.' : `, or in a terminal: ${cli} open`}`;
    const clone = cli === undefined ? ' (KEYTURN is the folder of a clone of Keyturn)' : '';
    return `It opens in a terminal: ${cli ?? _rotation_model_program_js__WEBPACK_IMPORTED_MODULE_5__/* .FROM_CLONE */ .h} open${clone}`;
}


/***/ }),

/***/ 32832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   S_: () => (/* binding */ atTerminal),
/* harmony export */   U1: () => (/* binding */ hiddenPassword),
/* harmony export */   kA: () => (/* binding */ ask),
/* harmony export */   lJ: () => (/* binding */ confirm),
/* harmony export */   uS: () => (/* binding */ chooseOne)
/* harmony export */ });
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80481);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var _report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49372);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3554);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51517);
/** Questions to whoever sits at the terminal. */





/** What is pasted in one go arrives within this many milliseconds. */
const PASTED = 60;
/** A hidden answer from a terminal, or all of standard input where it is a pipe. `all`: as many lines as are pasted. */
async function ask(question, how = 'line') {
    if (process.stdin.isTTY !== true) {
        const chunks = [];
        for await (const chunk of process.stdin)
            chunks.push(chunk);
        const text = Buffer.concat(chunks).toString('utf8');
        return how === 'all' ? text : (text.split(/\r?\n/)[0] ?? '');
    }
    process.stderr.write(question);
    const silent = new node_stream__WEBPACK_IMPORTED_MODULE_1__.Writable({ write: (_chunk, _encoding, done) => done() });
    const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input: process.stdin, output: silent, terminal: true });
    try {
        // Ctrl-C and Ctrl-D count as an empty answer, and the caller says what that means.
        return (how === 'all' ? await pastedLines(lines) : await nextLine(lines)) ?? '';
    }
    finally {
        lines.close();
        process.stderr.write('\n');
    }
}
/** The next line; undefined if whoever was asked went away. */
function nextLine(lines) {
    return new Promise((answered) => {
        lines.once('close', () => answered(undefined));
        lines.once('line', answered);
    });
}
/** The lines that arrive together; a last one without a line end is waited for. */
function pastedLines(lines) {
    const all = [];
    return new Promise((answered) => {
        let pause;
        lines.once('close', () => {
            clearTimeout(pause);
            answered(all.length === 0 ? undefined : all.join('\n'));
        });
        lines.on('line', (line) => {
            all.push(line);
            clearTimeout(pause);
            pause = setTimeout(() => {
                if (lines.line === '')
                    answered(all.join('\n'));
            }, PASTED);
        });
    });
}
/** One visible line; undefined for Ctrl-C and Ctrl-D. */
async function askPlainly(question) {
    const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input: process.stdin, output: process.stderr });
    try {
        lines.setPrompt(question);
        lines.prompt();
        const answer = await nextLine(lines);
        // The cursor is still behind the question.
        if (answer === undefined)
            process.stderr.write('\n');
        return answer?.trim();
    }
    finally {
        lines.close();
    }
}
/** The password of a link, hidden. `problem`: why the one before would not do. */
async function hiddenPassword(problem) {
    if (problem !== undefined)
        (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .err */ ._q)((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(problem));
    return new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(await ask('Password (it stays hidden): '));
}
/** One of several, asked for until one of them is named; undefined if whoever was asked went away. */
async function chooseOne(question, from) {
    for (;;) {
        const answer = await askPlainly(`${(0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(question)} [${(0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(from.join(', '))}] `);
        if (answer === undefined)
            return undefined;
        const chosen = from.find((each) => each === answer);
        if (chosen !== undefined)
            return chosen;
        (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .err */ ._q)((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(`There is no such one. There are: ${from.join(', ')}.`));
    }
}
/** Yes or no, asked for until it is one of them; Enter means no. Undefined if whoever was asked went away. */
async function confirm(question) {
    for (;;) {
        const answer = await askPlainly(`${(0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(question)} [y/N] `);
        if (answer === undefined)
            return undefined;
        if (/^y(es)?$/i.test(answer))
            return true;
        if (/^(no?)?$/i.test(answer))
            return false;
        (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .err */ ._q)('Please answer y or n.');
    }
}
/** Somebody who can be asked, one question after the other. */
function atTerminal() {
    if (process.stdin.isTTY !== true || process.stderr.isTTY !== true)
        return {};
    let before = Promise.resolve();
    return {
        ask(question) {
            const answer = before.then(() => ask(question.split('\n').map(_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj).join('\n')));
            before = answer;
            return answer.then((text) => (text.trim() === '' ? undefined : new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(text.trim())));
        },
    };
}
/** The value as it is for a pipe; for a terminal without what could steer it. */
function shown(value) {
    if (process.stdout.isTTY !== true)
        return value;
    return value.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}


/***/ }),

/***/ 26620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ takesPlain),
/* harmony export */   C9: () => (/* binding */ builtOn),
/* harmony export */   CA: () => (/* binding */ PlainRequest),
/* harmony export */   JR: () => (/* binding */ PlainHeaders),
/* harmony export */   M5: () => (/* binding */ PlainResponse),
/* harmony export */   TU: () => (/* binding */ takingPlain)
/* harmony export */ });
const TAKES_PLAIN = Symbol('takes plain requests');
/** Marks a way to the network that knows plain requests. `fetch` does not: it would take one for an address. */
function takingPlain(http) {
    return Object.assign(http, { [TAKES_PLAIN]: true });
}
function takesPlain(http) {
    return TAKES_PLAIN in http;
}
/** `above`, which hands what it is given to `below`, and so takes what that takes. */
function builtOn(below, above) {
    return takesPlain(below) ? takingPlain(above) : above;
}
/** Names in any case, one value for each. What no header can carry is refused by what sends it. */
class PlainHeaders {
    #values = new Map();
    constructor(fields = []) {
        for (const [name, value] of Symbol.iterator in fields ? fields : Object.entries(fields))
            this.set(name, value);
    }
    get(name) {
        return this.#values.get(name.toLowerCase()) ?? null;
    }
    has(name) {
        return this.#values.has(name.toLowerCase());
    }
    set(name, value) {
        this.#values.set(name.toLowerCase(), value.trim());
    }
    delete(name) {
        this.#values.delete(name.toLowerCase());
    }
    forEach(heard) {
        for (const [name, value] of this)
            heard(value, name);
    }
    entries() {
        return [...this.#values].sort(([one], [other]) => (one < other ? -1 : 1)).values();
    }
    [Symbol.iterator]() {
        return this.entries();
    }
}
/** Redirects are never followed. Its body can be read more than once. */
class PlainRequest {
    url;
    method;
    headers;
    redirect = 'manual';
    signal;
    #bytes;
    #whole;
    /** As what everything that takes a `Request` may have. */
    static of(url, init) {
        return new PlainRequest(url, init);
    }
    constructor(url, { method, headers, body, signal }) {
        this.url = new URL(url).href;
        this.method = method;
        this.headers = headers;
        this.signal = signal ?? new AbortController().signal;
        this.#bytes =
            body === null ? null : typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
    }
    get body() {
        return this.#bytes === null ? null : new Blob([this.#bytes]).stream();
    }
    async arrayBuffer() {
        return new Uint8Array(this.#bytes ?? []).buffer;
    }
    /** The same as one of Node's own. */
    whole() {
        const { url, method, headers, redirect, signal } = this;
        this.#whole ??= new Request(url, { method, headers: [...headers], body: this.#bytes, redirect, signal });
        return this.#whole;
    }
}
/** An answer, of a body that is a text or still to be read. */
class PlainResponse {
    status;
    headers;
    url = '';
    #body;
    #whole;
    static of(body, status, headers) {
        return new PlainResponse(body, status, headers);
    }
    constructor(body, status, headers) {
        this.#body = body;
        this.status = status;
        this.headers = headers;
    }
    get ok() {
        return this.status >= 200 && this.status < 300;
    }
    get body() {
        if (this.#whole === undefined && typeof this.#body !== 'string')
            return this.#body;
        return this.whole().body;
    }
    async text() {
        return typeof this.#body === 'string' ? this.#body.replace(/^\ufeff/, '') : this.whole().text();
    }
    whole() {
        const { status, headers } = this;
        this.#whole ??= new Response(this.#body, { status, headers: [...headers] });
        return this.#whole;
    }
}
for (const { prototype } of [PlainRequest, PlainResponse]) {
    for (const name of ['clone', 'json', 'text', 'formData', 'blob', 'bytes', 'arrayBuffer', 'bodyUsed', 'statusText']) {
        if (name in prototype)
            continue;
        Object.defineProperty(prototype, name, {
            get() {
                const whole = this.whole();
                const value = Reflect.get(whole, name);
                return typeof value === 'function' ? value.bind(whole) : value;
            },
        });
    }
}


/***/ }),

/***/ 65504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ FROM_CLONE)
/* harmony export */ });
/**
 * How to start Keyturn from a clone of it, where `cli:` of the configuration says nothing better: it needs no package
 * registry, so no name there has to be trusted. KEYTURN stands for the folder of the clone.
 */
const FROM_CLONE = 'node KEYTURN/dist/cli/index.js';


/***/ }),

/***/ 54634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ shortTime),
/* harmony export */   z: () => (/* binding */ withShortTimes)
/* harmony export */ });
/** Times for people: UTC, to the minute. What machines read keeps ISO 8601. */
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** Within half a year of now no year has to be said. */
const HALF_A_YEAR = 183 * 86_400_000;
/** `29 Nov 09:02 UTC`, and with the year where that is not near to now, or where now is not known: `29 Nov 2027 09:02 UTC`. */
function shortTime(at, now) {
    const [hours, minutes] = [at.getUTCHours(), at.getUTCMinutes()].map((each) => String(each).padStart(2, '0'));
    const isNear = now !== undefined && Math.abs(at.getTime() - now.getTime()) < HALF_A_YEAR;
    const year = isNear ? '' : ` ${at.getUTCFullYear()}`;
    return `${at.getUTCDate()} ${months[at.getUTCMonth()]}${year} ${hours}:${minutes} UTC`;
}
/** A sentence with every time in it made short. */
function withShortTimes(text, now) {
    return text.replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z\b/g, (time) => {
        const at = new Date(time);
        return Number.isNaN(at.getTime()) ? time : shortTime(at, now);
    });
}


/***/ }),

/***/ 17162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pm: () => (/* binding */ clock),
  Nm: () => (/* binding */ network),
  yT: () => (/* binding */ random),
  by: () => (/* binding */ realWorld)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/http/plain.js
var http_plain = __webpack_require__(26620);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
;// CONCATENATED MODULE: ./lib/http/proxy.js


/**
 * `direct`, or a way through a proxy where the standard variables name one (Node itself ignores them), with or without
 * `http://`.
 *
 * @throws KeyturnError INPUT_INVALID for a variable that names no proxy; a request HTTP_NOT_SENT if the proxy refuses it
 */
async function throughProxy(environment, direct) {
    const plain = proxyOf(environment, ['http_proxy', 'HTTP_PROXY']);
    const secure = proxyOf(environment, ['https_proxy', 'HTTPS_PROXY']);
    if (plain === undefined && secure === undefined)
        return direct;
    const undici = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
    // An empty text, unlike undefined, keeps it from looking at the variables by itself.
    const dispatcher = new undici.EnvHttpProxyAgent({
        httpProxy: plain ?? '',
        httpsProxy: secure ?? '',
        noProxy: environment['no_proxy'] ?? environment['NO_PROXY'] ?? '',
    });
    return (0,http_plain/* builtOn */.C9)(direct, async (request) => {
        // No proxy can reach this machine's own loopback.
        if (['localhost', '127.0.0.1', '[::1]'].includes(new URL(request.url).hostname))
            return direct(request);
        const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer());
        try {
            const answer = await undici.fetch(request.url, {
                method: request.method,
                headers: Object.fromEntries(request.headers),
                body,
                redirect: request.redirect,
                signal: request.signal,
                dispatcher,
            });
            return answer;
        }
        catch (error) {
            const status = refusedByProxy(error);
            if (status === undefined)
                throw error;
            throw new errors/* KeyturnError */.FB('HTTP_NOT_SENT', {
                what: `${request.method} ${new URL(request.url).origin}: the proxy does not connect to it (${status})`,
                hint: status === 407
                    ? 'the proxy asks for a login: put it into the variable, HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT'
                    : 'let the proxy allow this host, or name it in NO_PROXY if it can be reached without one',
            });
        }
    });
}
/**
 * The first of these variables that is set, as a URL.
 * @throws KeyturnError INPUT_INVALID, which names the variable and not its value
 */
function proxyOf(environment, names) {
    const name = names.find((each) => (environment[each] ?? '').trim() !== '');
    if (name === undefined)
        return undefined;
    const value = (environment[name] ?? '').trim();
    const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const fits = url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== '' && url.pathname + url.search === '/';
    if (fits)
        return url.href;
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: `the environment variable ${name} does not name a proxy`,
        hint: `write it as ${name}=http://HOST:PORT, or unset it`,
    });
}
/** The status that a proxy answered CONNECT with instead of 200; undici says it somewhere among the causes. */
function refusedByProxy(error) {
    for (let at = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth++) {
        const { message, cause } = at;
        const status = /^Proxy response \((\d{3})\)/.exec(String(message))?.[1];
        if (status !== undefined)
            return Number(status);
        at = cause;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/world.js
/** The real world, for the entry points: the one place with the real network, clock and randomness. */




const clock = {
    now: () => new Date(),
    sleep: async (milliseconds) => {
        await (0,promises_.setTimeout)(milliseconds);
    },
};
const random = { bytes: (length) => new Uint8Array((0,external_node_crypto_.randomBytes)(length)) };
/**
 * `fetch`, through a proxy where the environment names one; for plain requests without one what is lighter.
 * @throws KeyturnError INPUT_INVALID for a variable that names no proxy
 */
async function network(environment) {
    const direct = async (request) => request instanceof http_plain/* PlainRequest */.CA ? (await __webpack_require__.e(/* import() */ 5835).then(__webpack_require__.bind(__webpack_require__, 75835))).send(request) : fetch(request);
    return throughProxy(environment, (0,http_plain/* takingPlain */.TU)(direct));
}
async function realWorld(progress) {
    return {
        http: await network(process.env),
        clock,
        random,
        environment: process.env,
        directory: process.env['GITHUB_WORKSPACE'] ?? process.cwd(),
        progress,
    };
}


/***/ })

};
