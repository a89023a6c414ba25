export const id = 2909;
export const ids = [2909,7393,5650,8330];
export const modules = {

/***/ 32909:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _toolkit_core_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26088);
/* harmony import */ var _toolkit_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8725);
/* harmony import */ var _commands_ending_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32799);
/* harmony import */ var _commands_masks_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(83539);
/* harmony import */ var _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89068);
/* harmony import */ var _report_annotations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91116);
/* harmony import */ var _report_foreign_text_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(49372);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45650);
/* harmony import */ var _report_result_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7393);
/* harmony import */ var _report_summary_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43394);
/* harmony import */ var _report_table_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(68330);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3554);
/* harmony import */ var _rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(54634);
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4374);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(17162);
/** The GitHub Action's entry point: inputs in, masks first, outputs and summary out. */


const context = new _toolkit_context_js__WEBPACK_IMPORTED_MODULE_1__/* .Context */ .o();














const inActions = process.env['GITHUB_ACTIONS'] === 'true';
// Outside Actions the mask command itself would print the value.
if (inActions) {
    const masked = new Set();
    (0,_rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_10__/* .onSecret */ .I)((value) => {
        for (const form of (0,_commands_masks_js__WEBPACK_IMPORTED_MODULE_14__/* .masksOf */ .J)(value)) {
            if (masked.has(form))
                continue;
            masked.add(form);
            _toolkit_core_js__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq(form);
        }
    });
}
const isPublic = context.payload.repository?.['private'] === false;
async function run() {
    (0,_start_js__WEBPACK_IMPORTED_MODULE_12__/* .refuseExposedProcess */ .Oy)();
    (0,_start_js__WEBPACK_IMPORTED_MODULE_12__/* .refuseEvent */ .DO)();
    if (isOfFork()) {
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm('Keyturn does nothing on a schedule in a fork: its secrets are not there.');
        return 'nothing';
    }
    const inputs = (0,_config_read_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputs */ .QL)(rawInputs(), 'action');
    const world = await (0,_world_js__WEBPACK_IMPORTED_MODULE_13__/* .realWorld */ .by)(progress);
    const { directory } = world;
    const configuration = await (0,_start_js__WEBPACK_IMPORTED_MODULE_12__/* .configurationOf */ .QV)(inputs, {
        directory,
        file: await (0,_start_js__WEBPACK_IMPORTED_MODULE_12__/* .fileOf */ .W7)(inputs, directory),
        repository: process.env['GITHUB_REPOSITORY'],
        requireAdmin: inputs.command !== 'status' && inputs.command !== 'doctor',
        only: inputs.only,
    });
    readByAll ||= configuration.public;
    switch (inputs.command) {
        case 'rotate':
        case 'revoke':
            return (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(891), __webpack_require__.e(4006), __webpack_require__.e(6476), __webpack_require__.e(2184), __webpack_require__.e(5651), __webpack_require__.e(7594), __webpack_require__.e(8214), __webpack_require__.e(2432), __webpack_require__.e(3975), __webpack_require__.e(7060), __webpack_require__.e(4543)]).then(__webpack_require__.bind(__webpack_require__, 64543))).rotate(inputs, configuration, world, isPublic);
        case 'onboard':
            return (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(891), __webpack_require__.e(4006), __webpack_require__.e(6476), __webpack_require__.e(2184), __webpack_require__.e(5651), __webpack_require__.e(7594), __webpack_require__.e(8214), __webpack_require__.e(2432), __webpack_require__.e(3975), __webpack_require__.e(7060), __webpack_require__.e(316)]).then(__webpack_require__.bind(__webpack_require__, 316))).onboard(inputs, configuration, world, isPublic);
        case 'offboard':
            return (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(891), __webpack_require__.e(4006), __webpack_require__.e(6476), __webpack_require__.e(2184), __webpack_require__.e(5651), __webpack_require__.e(7594), __webpack_require__.e(8214), __webpack_require__.e(2432), __webpack_require__.e(3975), __webpack_require__.e(7060), __webpack_require__.e(316)]).then(__webpack_require__.bind(__webpack_require__, 316))).offboard(inputs, configuration, world, isPublic);
        case 'status':
            return (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(891), __webpack_require__.e(4006), __webpack_require__.e(6476), __webpack_require__.e(2184), __webpack_require__.e(5651), __webpack_require__.e(7594), __webpack_require__.e(8214), __webpack_require__.e(2432), __webpack_require__.e(3975), __webpack_require__.e(6558)]).then(__webpack_require__.bind(__webpack_require__, 16558))).status(inputs, configuration, world, isPublic);
        case 'doctor':
            return (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(891), __webpack_require__.e(4006), __webpack_require__.e(6476), __webpack_require__.e(2184), __webpack_require__.e(5651), __webpack_require__.e(7594), __webpack_require__.e(8214), __webpack_require__.e(2432), __webpack_require__.e(3975), __webpack_require__.e(7060), __webpack_require__.e(551)]).then(__webpack_require__.bind(__webpack_require__, 70551))).doctor(inputs, configuration, world, isPublic);
        default:
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .KeyturnError */ .FB('INTERNAL', {
                what: `no code does \`${inputs.command}\``,
                hint: 'please report it',
            });
    }
}
/** Whether this is a schedule that a fork has inherited. */
function isOfFork() {
    return process.env['GITHUB_EVENT_NAME'] === 'schedule' && context.payload.repository?.['fork'] === true;
}
/** The inputs by their names: GitHub hands `dry-run` over as the variable INPUT_DRY-RUN. */
function rawInputs() {
    const raw = {};
    for (const [name, value] of Object.entries(process.env)) {
        if (name.startsWith('INPUT_'))
            raw[name.slice('INPUT_'.length).toLowerCase()] = value;
    }
    return raw;
}
let group;
/** Whether everybody can read the log: then it does not say who a secret is for. */
let readByAll = isPublic;
function progress({ secret, step, detail }) {
    const title = secret ?? 'keyturn';
    if (group !== title) {
        if (group !== undefined)
            _toolkit_core_js__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4();
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_0__/* .startGroup */ .Oh((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_15__/* .plain */ .pj)(title));
        group = title;
    }
    // The details of a failure may name logins: the report at the end says them without.
    const says = (0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_11__/* .withShortTimes */ .z)(`${step}: ${detail}`, _world_js__WEBPACK_IMPORTED_MODULE_13__/* .clock */ .pm.now());
    _toolkit_core_js__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_15__/* .plain */ .pj)(readByAll && step === 'failed' ? step : says));
}
async function end({ report, exit }) {
    if (group !== undefined)
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_0__/* .endGroup */ .N4();
    _toolkit_core_js__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_report_table_js__WEBPACK_IMPORTED_MODULE_8__.terminal)(report, { colours: false }));
    for (const [name, value] of Object.entries((0,_report_result_js__WEBPACK_IMPORTED_MODULE_6__.outputs)(report)))
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH(name, value);
    if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') !== '')
        await _toolkit_core_js__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw((0,_report_summary_js__WEBPACK_IMPORTED_MODULE_7__/* .summary */ .z)(report)).write();
    if (report.left !== undefined)
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_15__/* .plain */ .pj)((0,_report_report_js__WEBPACK_IMPORTED_MODULE_5__.forReaders)(report).left ?? ''));
    if (exit === 3) {
        const busy = (0,_report_report_js__WEBPACK_IMPORTED_MODULE_5__.forReaders)(report)
            .secrets.filter(({ action }) => action === 'busy')
            .map(_report_report_js__WEBPACK_IMPORTED_MODULE_5__.titleOf);
        const left = busy.length === 0 ? 'what this one would have done' : busy.join(', ');
        _toolkit_core_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm((0,_report_foreign_text_js__WEBPACK_IMPORTED_MODULE_15__/* .plain */ .pj)(`Another run holds ${left}: this run left it alone, and nothing is lost.`), {
            title: 'Held by another run',
        });
        return;
    }
    if (exit !== 0) {
        for (const { title, text, at } of (0,_report_annotations_js__WEBPACK_IMPORTED_MODULE_4__/* .annotations */ .h)(report)) {
            const place = at && { file: at.file, startLine: at.line, startColumn: at.column };
            _toolkit_core_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(text, { title, ...place });
        }
        process.exitCode = exit;
    }
}
try {
    const ending = await run();
    if (ending !== 'nothing')
        await end(ending);
}
catch (error) {
    await end((0,_commands_ending_js__WEBPACK_IMPORTED_MODULE_2__/* .failedReport */ .k)(error, _world_js__WEBPACK_IMPORTED_MODULE_13__/* .clock */ .pm.now(), isPublic));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 83539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ masksOf)
/* harmony export */ });
/**
 * Every form in which a value could show up in a log. GitHub's runner masks exact strings and some encodings of its own;
 * hex, base64url, single lines and `base64(value:)` (HTTP Basic with an empty password) it does not know.
 * Very short forms are left out: masking them would make the log unreadable, and they tell nothing.
 */
function masksOf(value) {
    const bytes = Buffer.from(value, 'utf8');
    const forms = [
        value,
        ...value.split(/\r?\n/).map((line) => line.trim()),
        bytes.toString('base64'),
        bytes.toString('base64').replace(/=+$/, ''),
        bytes.toString('base64url'),
        bytes.toString('hex'),
        bytes.toString('hex').toUpperCase(),
        encodeURIComponent(wellFormed(value)),
        JSON.stringify(value).slice(1, -1),
        Buffer.from(`${value}:`, 'utf8').toString('base64'),
    ];
    return [...new Set(forms)].filter((form) => form.length >= 4);
}
function wellFormed(value) {
    // A lone surrogate makes encodeURIComponent throw.
    return value.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}


/***/ }),

/***/ 18545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ refusePullRequest),
/* harmony export */   Rl: () => (/* binding */ eventPattern),
/* harmony export */   Rx: () => (/* binding */ refuseStranger)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/** Which of GitHub's events a run with credentials may answer. */

/**
 * Who causes these may push to the repository, or is GitHub itself
 * (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows). Everything else, also
 * what GitHub adds one day, may be caused by a stranger: a comment, an issue, a fork, a star, another workflow's end.
 */
const ofOurs = [
    'branch_protection_rule',
    'create',
    'delete',
    'label',
    'milestone',
    'page_build',
    'public',
    'push',
    'registry_package',
    'release',
    'repository_dispatch',
    'schedule',
    'workflow_dispatch',
];
/** Of `events:`; pull requests are never named there. */
const eventPattern = /^(?!pull_request)[a-z][a-z_]{0,49}$/;
const hint = 'use `on: schedule`, `workflow_dispatch` or `push` to the default branch';
/** Code of a pull request must never meet the credentials that rotate. Throws EVENT_REFUSED. */
function refusePullRequest(event) {
    if (event?.startsWith('pull_request') !== true)
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('EVENT_REFUSED', {
        what: `Keyturn does not run on \`${nameable(event)}\`: a pull request must not meet the credentials that rotate`,
        hint,
    });
}
/**
 * Throws EVENT_REFUSED.
 * @param event GITHUB_EVENT_NAME; undefined or empty outside Actions
 * @param admitted what the configuration names in `events:`
 */
function refuseStranger(event, admitted) {
    refusePullRequest(event);
    if (event === undefined || event === '' || ofOurs.includes(event) || admitted.includes(event))
        return;
    const name = nameable(event);
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('EVENT_REFUSED', {
        what: `Keyturn does not run on \`${name}\`: who causes it may be somebody who may not push to this repository`,
        hint: `${hint}; or name it in the configuration: \`events: [${name}]\``,
    });
}
function nameable(event) {
    return /^[a-z_]{1,50}$/.test(event) ? event : '(an unusual name)';
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

/***/ 51481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aU: () => (/* binding */ ageSays),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/* unused harmony export bar */
const day = 86_400_000;
const units = [
    [day, 'd'],
    [3_600_000, 'h'],
    [60_000, 'm'],
    [1_000, 's'],
];
/** `54d`, `7h`, `0s`: the largest unit of which there is one, rounded down. */
function duration(milliseconds) {
    for (const [size, unit] of units)
        if (milliseconds >= size)
            return `${Math.floor(milliseconds / size)}${unit}`;
    return '0s';
}
const cells = 10;
/** Ten cells; full means that the credential has reached its end. Never full before that. */
function bar(ageMs, maxAgeMs) {
    const share = maxAgeMs <= 0 ? 1 : ageMs / maxAgeMs;
    const full = share >= 1 ? cells : Math.max(0, Math.min(cells - 1, Math.floor(share * cells)));
    return '\u2588'.repeat(full) + '\u2591'.repeat(cells - full);
}
/** `\u2588\u2588\u2588\u2588\u2588\u2591\u2591\u2591\u2591\u2591 54d of 90d` */
function ageSays(ageMs, maxAgeMs) {
    if (ageMs === undefined)
        return '';
    const overdue = ageMs >= maxAgeMs ? ', overdue' : '';
    return `${bar(ageMs, maxAgeMs)} ${duration(ageMs)} of ${duration(maxAgeMs)}${overdue}`;
}


/***/ }),

/***/ 91116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ annotations)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54634);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52796);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49372);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45650);
/** What GitHub shows beside a failed job, and beside the line of a file: one annotation for each cause. */





/** GitHub shows at most ten annotations of a step; the rest are in the summary. */
const most = 10;
function annotations(full) {
    const report = (0,_report_js__WEBPACK_IMPORTED_MODULE_3__.forReaders)(full);
    const all = (0,_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .causesOf */ .c)(report).flatMap(({ failure, keys }) => linesOf(failure).map(({ what, at }) => {
        const concerns = keys.length === 0 ? '' : `${keys.join(', ')}: `;
        const hint = failure.hint === undefined ? '' : `. ${failure.hint}`;
        return {
            title: titled(_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codes */ .F4[failure.code].says),
            text: (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)((0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_1__/* .withShortTimes */ .z)(`${failure.code}: ${concerns}${what}${hint}`, report.at)),
            at,
        };
    }));
    if (all.length <= most)
        return all;
    const left = all.length - most + 1;
    return [
        ...all.slice(0, most - 1),
        { title: `${left} more errors`, text: 'They are in the summary of this run.', at: undefined },
    ];
}
function titled(sentence) {
    return `${sentence[0]?.toUpperCase()}${sentence.slice(1)}`;
}
/** `.github/keyturn.yml:12:5: secrets.A_KEY: ...`, as the configuration's errors begin, one on each line. */
const placed = /^([^\s:]+\.ya?ml):(\d+):(\d+): /;
function linesOf({ code, what }) {
    if (!code.startsWith('CONFIG_') && code !== 'ENVIRONMENT_MISSING' && code !== 'NOT_BUILT')
        return [{ what, at: undefined }];
    return what.split('\n').map((line) => {
        const [, file, row, column] = placed.exec(line) ?? [];
        // The place stays in the text, for whoever reads the log alone.
        return { what: line, at: file === undefined ? undefined : { file, line: Number(row), column: Number(column) } };
    });
}


/***/ }),

/***/ 52796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ causesOf),
/* harmony export */   r: () => (/* binding */ causeOf)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45650);

/** Each cause, in the order in which a report tells of it first. What differs in the secret's own key alone is one. */
function causesOf(report) {
    const all = [
        ...report.failures.map((failure) => ({ failure, key: undefined, secret: undefined })),
        ...(report.checks ?? []).flatMap(({ error, name }) => error ? [{ failure: error, key: name === '' ? undefined : name, secret: name }] : []),
        ...(0,_report_js__WEBPACK_IMPORTED_MODULE_0__.sorted)(report.secrets).flatMap((one) => one.error ? [{ failure: one.error, key: (0,_report_js__WEBPACK_IMPORTED_MODULE_0__.titleOf)(one), secret: one.key }] : []),
    ];
    const causes = new Map();
    for (const { failure, key, secret } of all) {
        const name = causeOf(failure, secret);
        const cause = causes.get(name) ?? { failure, keys: [] };
        if (key !== undefined)
            cause.keys.push(key);
        causes.set(name, cause);
    }
    return [...causes.values()];
}
/** The same for two errors that have one cause. */
function causeOf({ code, what, now, hint }, secret) {
    const without = (text) => (secret === undefined || secret === '' ? text : text.replaceAll(secret, '\0'));
    return JSON.stringify([code, without(what), now, without(hint ?? '')]);
}


/***/ }),

/***/ 32928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ dues),
/* harmony export */   UQ: () => (/* binding */ idleLines),
/* harmony export */   b3: () => (/* binding */ notSaved),
/* harmony export */   xB: () => (/* binding */ isIdle)
/* harmony export */ });
/* harmony import */ var _rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54634);
/* harmony import */ var _age_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51481);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45650);
/** What is due when, and who has yet to save: one line for each secret. */



/** Soonest first; a secret without a date, such as one that is ended or not known yet, has no line. */
function dues({ secrets, at }) {
    return secrets
        .flatMap((secret) => (secret.dueAt === undefined ? [] : [{ secret, due: secret.dueAt }]))
        .sort((one, other) => one.due.getTime() - other.due.getTime())
        .map(({ secret, due }) => ({ key: (0,_report_js__WEBPACK_IMPORTED_MODULE_2__.titleOf)(secret), says: dueSays(due, at) }));
}
function dueSays(due, at) {
    const left = due.getTime() - at.getTime();
    const time = (0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__/* .shortTime */ .M)(due, at);
    return left > 0 ? `due ${time}, in ${(0,_age_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(left)}` : `due since ${time}`;
}
const unsaved = new Set([
    'owed',
    'waiting',
    'opened',
    'expired',
    'disputed',
    'unknown',
]);
/** `hubot (opened), octo-cat (expired)`: whoever has not said that they saved it; empty if everybody has. */
function notSaved({ shares }) {
    return shares
        .filter(({ login, state }) => login !== '' && unsaved.has(state))
        .map(({ login, state }) => `${login} (${state})`)
        .join(', ');
}
/** Whether a run of `rotate` found nothing to do and has nothing to say. */
function isIdle(report) {
    const { routine = false, dryRun, secrets, failures, abandoned, notices, about = [] } = report;
    if (!routine || dryRun || secrets.length === 0 || report.left !== undefined)
        return false;
    if (failures.length + abandoned.length + notices.length + about.length > 0)
        return false;
    return secrets.every((secret) => secret.action === 'none' &&
        !(0,_report_js__WEBPACK_IMPORTED_MODULE_2__.needsAttention)(secret) &&
        !(0,_report_js__WEBPACK_IMPORTED_MODULE_2__.isOverdue)(secret) &&
        secret.notes.length === 0 &&
        secret.destinations.skipped.length === 0);
}
/** The two lines of an idle run under its headline: what is next, and whom it waits for. */
function idleLines(report) {
    const [first] = dues(report);
    const waiting = report.secrets.filter((secret) => notSaved(secret) !== '');
    const next = first === undefined ? 'Nothing is due.' : `Next: ${first.key}, ${first.says}.`;
    if (waiting.length === 0)
        return [next, '`keyturn status` shows each of them.'];
    const [one] = waiting;
    const more = waiting.length === 1 ? '' : `, and ${waiting.length - 1} more: \`keyturn status\``;
    return [next, `Not saved yet: ${(0,_report_js__WEBPACK_IMPORTED_MODULE_2__.titleOf)(one)} by ${notSaved(one)}${more}.`];
}


/***/ }),

/***/ 34927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ inShortTimes)
/* harmony export */ });
/* harmony import */ var _rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54634);

/** The report with the times in its sentences as people read them. */
function inShortTimes(report) {
    const short = (text) => (0,_rotation_model_short_time_js__WEBPACK_IMPORTED_MODULE_0__/* .withShortTimes */ .z)(text, report.at);
    const failure = (one) => ({
        ...one,
        what: short(one.what),
        hint: one.hint === undefined ? undefined : short(one.hint),
    });
    return {
        ...report,
        failures: report.failures.map(failure),
        notices: report.notices.map(short),
        ...(report.about === undefined ? {} : { about: report.about.map(short) }),
        ...(report.checks === undefined
            ? {}
            : {
                checks: report.checks.map((check) => ({
                    ...check,
                    says: short(check.says),
                    error: check.error === undefined ? undefined : failure(check.error),
                })),
            }),
        secrets: report.secrets.map((secret) => ({
            ...secret,
            next: short(secret.next),
            notes: secret.notes.map(short),
            error: secret.error === undefined ? undefined : failure(secret.error),
        })),
    };
}


/***/ }),

/***/ 45650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forReaders: () => (/* binding */ forReaders),
/* harmony export */   hasRotated: () => (/* binding */ hasRotated),
/* harmony export */   headline: () => (/* binding */ headline),
/* harmony export */   isLeft: () => (/* binding */ isLeft),
/* harmony export */   isOverdue: () => (/* binding */ isOverdue),
/* harmony export */   needsAttention: () => (/* binding */ needsAttention),
/* harmony export */   sharesSay: () => (/* binding */ sharesSay),
/* harmony export */   sorted: () => (/* binding */ sorted),
/* harmony export */   titleOf: () => (/* binding */ titleOf)
/* harmony export */ });
/** The key, and whose own credential it is where everybody has one: `development/KEY (mona)`. */
function titleOf({ key, person }) {
    if (person === undefined)
        return key;
    return person === '' ? `${key} (somebody's own)` : `${key} (${person})`;
}
/** Whether any of its credentials that live is older than `max-age`. */
function isOverdue({ ageMs, oldestMs, maxAgeMs }) {
    return Math.max(ageMs ?? 0, oldestMs ?? 0) >= maxAgeMs;
}
/** Whether somebody has to do something. */
function needsAttention(secret) {
    return secret.error !== undefined || secret.action === 'failed' || secret.action === 'human' || isOverdue(secret);
}
/** Whether the time of this run was over before all of it was done. */
function isLeft({ left }) {
    return left !== undefined;
}
/** Whether this run made a new credential current. */
function hasRotated({ action }) {
    return action === 'rotated' || action === 'resumed';
}
const words = [
    ['failed', 'failed'],
    ['human', 'needs you'],
    ['busy', 'held by another run'],
    ['planned', 'planned'],
    ['rotated', 'rotated'],
    ['resumed', 'finished'],
    ['revoked', 'revoked'],
    ['delivered', 'delivered'],
    ['waiting', 'waiting'],
    ['none', 'unchanged'],
];
/** `1 failed, 2 rotated, 5 unchanged`, worst first. */
function headline({ secrets, failures, checks }) {
    if (checks !== undefined && failures.length === 0)
        return checksSay(checks);
    const parts = words.flatMap(([action, word]) => {
        const count = secrets.filter((secret) => secret.action === action).length;
        return count === 0 ? [] : [`${count} ${word}`];
    });
    if (failures.length > 0)
        parts.unshift('the run failed');
    const left = secrets.filter(isLeft).length;
    if (left > 0)
        parts.push(`${left} left for the next run`);
    const overdue = secrets.filter(isOverdue).length;
    if (overdue > 0)
        parts.push(`${overdue} overdue`);
    return parts.length === 0 ? 'no secrets' : parts.join(', ');
}
/** `2 of 14 checks failed, 1 off`, or `14 checks passed`. */
function checksSay(checks) {
    const count = (state) => checks.filter((check) => check.state === state).length;
    const off = count('off') === 0 ? '' : `, ${count('off')} off`;
    if (count('failed') > 0)
        return `${count('failed')} of ${checks.length} checks failed${off}`;
    return `${count('ok')} ${count('ok') === 1 ? 'check' : 'checks'} passed${off}`;
}
/** `2 of 3 saved, 1 disputed`; a dispute is never lost in a count. */
function sharesSay(shares) {
    if (shares.length === 0)
        return '';
    const count = (state) => shares.filter((share) => share.state === state).length;
    const disputed = count('disputed');
    return `${count('saved')} of ${shares.length} saved${disputed > 0 ? `, ${disputed} disputed` : ''}`;
}
/** Failures first, then by key; the order of the configuration says little in a long table. */
function sorted(secrets) {
    return [...secrets].sort((one, other) => Number(needsAttention(other)) - Number(needsAttention(one)) ||
        (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
}
/**
 * The report as its readers may see it. In a public home the logins of recipients disappear from every sentence, too,
 * and places that were skipped become a count.
 */
function forReaders(report) {
    if (!report.publicHome)
        return report;
    const logins = [...report.people, ...report.secrets.flatMap(({ shares }) => shares.map(({ login }) => login))];
    const hide = hiding(logins);
    const failure = (one) => ({
        ...one,
        what: hide(one.what),
        hint: one.hint === undefined ? undefined : hide(one.hint),
    });
    return {
        ...report,
        failures: report.failures.map(failure),
        notices: report.notices.map(hide),
        ...(report.about === undefined ? {} : { about: report.about.map(hide) }),
        ...(report.checks === undefined
            ? {}
            : {
                checks: report.checks.map((check) => ({
                    ...check,
                    name: check.subject === 'signal' ? '' : hide(check.name),
                    says: placed.has(check.subject) ? '' : hide(check.says),
                    error: check.error === undefined ? undefined : failure(check.error),
                })),
            }),
        secrets: report.secrets.map((secret) => ({
            ...secret,
            reason: secret.reason === undefined ? undefined : hide(secret.reason),
            next: hide(secret.next),
            notes: secret.notes.map(hide),
            error: secret.error === undefined ? undefined : failure(secret.error),
            person: secret.person === undefined ? undefined : '',
            shares: secret.shares.map(({ state }) => ({ login: '', state })),
            destinations: { ...secret.destinations, skipped: secret.destinations.skipped.map(() => '') },
        })),
    };
}
/** The subjects whose findings name places and people. */
const placed = new Set(['destination', 'recipients', 'signal']);
function hiding(logins) {
    const all = new Set(logins.map((login) => login.toLowerCase()).filter((login) => login !== ''));
    if (all.size === 0)
        return (text) => text;
    return (text) => text.replace(/@?([A-Za-z0-9][A-Za-z0-9_-]*)/g, (word, name) => all.has(name.toLowerCase()) ? 'a recipient' : word);
}


/***/ }),

/***/ 7393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   outputs: () => (/* binding */ outputs),
/* harmony export */   result: () => (/* binding */ result)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45650);

/** One entry for each secret, as far as the readers may see it. */
function result(full) {
    return (0,_report_js__WEBPACK_IMPORTED_MODULE_0__.forReaders)(full).secrets.map((secret) => ({
        secret: secret.secret,
        environment: secret.environment ?? null,
        action: secret.action,
        reason: secret.reason ?? null,
        stage: secret.stage ?? null,
        destinations: {
            done: secret.destinations.done,
            total: secret.destinations.total,
            skipped: secret.destinations.skipped.length,
        },
        shares: {
            total: secret.shares.length,
            states: countStates(secret.shares),
            ...(full.publicHome ? {} : { people: secret.shares.map(({ login, state }) => ({ login, state })) }),
        },
        left: secret.left ?? null,
        next: secret.next,
    }));
}
function countStates(shares) {
    const counts = {};
    for (const { state } of shares)
        counts[state] = (counts[state] ?? 0) + 1;
    return counts;
}
/** What GitHub takes for one output is 1 MiB; sentences and people are in the summary and the journal, too. */
const limit = 1_000_000;
function resultText(report) {
    const entries = result(report);
    const text = JSON.stringify(entries);
    if (new TextEncoder().encode(text).length <= limit)
        return text;
    return JSON.stringify(entries.map(({ shares: { total, states }, ...entry }) => ({ ...entry, shares: { total, states }, next: '' })));
}
/** The Action's outputs. JSON stands on one line, and a line break in a name is an escape there. */
function outputs(report) {
    const due = report.secrets.flatMap(({ dueAt }) => (dueAt === undefined ? [] : [dueAt.getTime()]));
    return {
        result: resultText(report),
        rotated: String(report.secrets.filter(_report_js__WEBPACK_IMPORTED_MODULE_0__.hasRotated).length),
        left: String(report.secrets.filter(_report_js__WEBPACK_IMPORTED_MODULE_0__.isLeft).length),
        overdue: String(report.secrets.filter(_report_js__WEBPACK_IMPORTED_MODULE_0__.isOverdue).length),
        'next-due': due.length === 0 ? '' : new Date(due.reduce((one, other) => Math.min(one, other))).toISOString(),
    };
}


/***/ }),

/***/ 43394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ summary)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _age_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51481);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52796);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32928);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49372);
/* harmony import */ var _in_short_times_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34927);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45650);







/** GitHub does not take a job summary above 1 MiB; a little is left for whatever else the job says. */
const limit = 1_000_000;
/** The job summary, GitHub's Markdown. Names are neutralised, whatever they contain; at most 1 MB of UTF-8. */
function summary(full) {
    const report = (0,_in_short_times_js__WEBPACK_IMPORTED_MODULE_4__/* .inShortTimes */ .I)((0,_report_js__WEBPACK_IMPORTED_MODULE_5__.forReaders)(full));
    const secrets = (0,_report_js__WEBPACK_IMPORTED_MODULE_5__.sorted)(report.secrets);
    const attention = [
        ...(0,_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .causesOf */ .c)(report).map(({ failure, keys }) => failed(failure, keys)),
        ...secrets.filter((secret) => (0,_report_js__WEBPACK_IMPORTED_MODULE_5__.needsAttention)(secret) && secret.error === undefined).map((secret) => attend(secret)),
    ];
    const head = `## Keyturn${report.dryRun ? ' (dry run: nothing was changed)' : ''}: ${(0,_report_js__WEBPACK_IMPORTED_MODULE_5__.headline)(report)}`;
    if ((0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .isIdle */ .xB)(report))
        return `${[`${head}: nothing to do`, ...(0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .idleLines */ .UQ)(report).map(_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .markdown */ .wD)].join('\n\n')}\n`;
    const rows = secrets.map(row);
    const parts = [
        head,
        report.left === undefined ? '' : `> [!WARNING]\n> ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .markdown */ .wD)(report.left)}.`,
        bullets((report.about ?? []).map((line) => `- ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .markdown */ .wD)(line)}`)),
        section('### To do', cut(attention, limit * 0.3, 'more below')),
        table(cut(rows, limit * 0.4, '| \u2026 | | | | | | more in the output `result` |')),
        checked(cut((report.checks ?? []).map(checkRow), limit * 0.3, '| \u2026 | | more in the log | |')),
        section('### Receipts', [people(secrets, report.publicHome)]),
        section('### Due', [bullets(cut(dueLines(report), limit * 0.1, '- more in the output `result`'))]),
        section('### Notes', [bullets(cut(notes(report, secrets), limit * 0.15, '- more in the log'))]),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function dueLines(report) {
    return (0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .dues */ .M)(report).map(({ key, says }) => `- ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(key)} ${says}`);
}
function bytes(text) {
    return new TextEncoder().encode(text).length;
}
/** As many of the pieces as fit, and then what says that there are more. */
function cut(pieces, room, more) {
    let left = room;
    const fitting = [];
    for (const piece of pieces) {
        left -= bytes(piece) + 2;
        if (left < 0)
            return [...fitting, more];
        fitting.push(piece);
    }
    return fitting;
}
function section(title, pieces) {
    const inner = pieces.filter((piece) => piece !== '');
    return inner.length === 0 ? '' : [title, ...inner].join('\n\n');
}
function bullets(lines) {
    return lines.join('\n');
}
function failed({ code: name, what, now, hint }, keys) {
    const shown = keys.slice(0, 20).map(_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY);
    if (keys.length > shown.length)
        shown.push(`and ${keys.length - shown.length} more`);
    const where = shown.length === 0 ? '' : `${shown.join(', ')} `;
    const lines = [`**\u2717** ${where}\`${name}\` ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .markdown */ .wD)(what)}.${now === undefined ? '' : ` ${_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .nowSays */ .v6[now]}`}`];
    if (hint !== undefined)
        lines.push('', (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .block */ .om)(hint));
    return lines.join('\n');
}
function attend(secret) {
    return `**\u2717** ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)((0,_report_js__WEBPACK_IMPORTED_MODULE_5__.titleOf)(secret))} ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .markdown */ .wD)((0,_age_js__WEBPACK_IMPORTED_MODULE_1__/* .ageSays */ .aU)(secret.ageMs, secret.maxAgeMs))}; ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .markdown */ .wD)(secret.next)}`;
}
const marks = {
    none: '',
    planned: 'planned',
    rotated: '\u2713 rotated',
    resumed: '\u2713 finished',
    delivered: '\u2713 delivered',
    revoked: '\u2713 revoked',
    waiting: 'waiting',
    busy: 'held by another run',
    human: '\u2717 needs you',
    failed: '\u2717 failed',
};
function row(secret) {
    const { done, total, skipped } = secret.destinations;
    const action = [marks[secret.action], secret.reason === undefined ? '' : `(${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .markdown */ .wD)(secret.reason)})`];
    const places = total === 0 ? '' : `${done} of ${total}${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
    const cells = [
        (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)((0,_report_js__WEBPACK_IMPORTED_MODULE_5__.titleOf)(secret)),
        action.filter((part) => part !== '').join(' '),
        secret.stage ?? '',
        (0,_age_js__WEBPACK_IMPORTED_MODULE_1__/* .ageSays */ .aU)(secret.ageMs, secret.maxAgeMs),
        places,
        (0,_report_js__WEBPACK_IMPORTED_MODULE_5__.sharesSay)(secret.shares),
        (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .markdown */ .wD)(secret.next),
    ];
    return `| ${cells.join(' | ')} |`;
}
function table(rows) {
    if (rows.length === 0)
        return '';
    return [
        '| Secret | This run | Stage | Age | Destinations | People | Next |',
        '|---|---|---|---|---|---|---|',
        ...rows,
    ].join('\n');
}
const checkMarks = { ok: '\u2713', off: 'off', failed: '\u2717 failed' };
function checkRow({ state, subject, name, says }) {
    return `| ${checkMarks[state]} | ${subject} | ${name === '' ? '' : (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(name)} | ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .markdown */ .wD)(says)} |`;
}
function checked(rows) {
    return rows.length === 0 ? '' : ['| | Check | Of what | Found |', '|---|---|---|---|', ...rows].join('\n');
}
function people(secrets, publicHome) {
    if (publicHome)
        return '';
    const lines = secrets
        .map((secret) => ({ key: (0,_report_js__WEBPACK_IMPORTED_MODULE_5__.titleOf)(secret), shares: secret.shares }))
        .flatMap(({ key, shares }) => shares.length === 0
        ? []
        : [`- ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(key)}: ${shares.map(({ login, state }) => `${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(login)} ${state}`).join(', ')}`]);
    return bullets(cut(lines, limit * 0.1, '- more in the output `result`'));
}
function notes(report, secrets) {
    return [
        ...report.notices.map((notice) => `- ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .markdown */ .wD)(notice)}`),
        ...report.abandoned.map((key) => `- ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(key)} is no longer in the configuration: its credential lives on until somebody ends it.`),
        ...secrets
            .map((secret) => ({ ...secret, key: (0,_report_js__WEBPACK_IMPORTED_MODULE_5__.titleOf)(secret) }))
            .flatMap(({ key, notes: own, destinations }) => [
            ...own.map((note) => `- ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(key)}: ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .markdown */ .wD)(note)}`),
            ...destinations.skipped
                .filter((place) => place !== '')
                .map((place) => `- ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(key)} skipped ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .markdown */ .wD)(place)}`),
        ]),
    ];
}


/***/ }),

/***/ 68330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   terminal: () => (/* binding */ terminal)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _age_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51481);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52796);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32928);
/* harmony import */ var _fold_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48387);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49372);
/* harmony import */ var _in_short_times_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34927);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45650);








const ansi = {
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
    dim: [2, 22],
    bold: [1, 22],
};
const signs = {
    none: ['\u00b7', 'dim'],
    planned: ['\u2192', 'bold'],
    rotated: ['\u2713', 'green'],
    resumed: ['\u2713', 'green'],
    delivered: ['\u2713', 'green'],
    revoked: ['\u2713', 'green'],
    waiting: ['\u2026', 'yellow'],
    busy: ['\u2026', 'yellow'],
    human: ['\u2717', 'red'],
    failed: ['\u2717', 'red'],
};
/** The report as lines for a terminal or a log. With ANSI colours only where `colours` says so. */
function terminal(full, { colours, columns }) {
    const report = (0,_in_short_times_js__WEBPACK_IMPORTED_MODULE_4__/* .inShortTimes */ .I)((0,_report_js__WEBPACK_IMPORTED_MODULE_5__.forReaders)(full));
    const paint = (text, colour) => colour === undefined || !colours ? text : `\u001b[${ansi[colour][0]}m${text}\u001b[${ansi[colour][1]}m`;
    const done = report.dryRun ? ' (dry run: nothing was changed)' : '';
    const head = `${paint((0,_report_js__WEBPACK_IMPORTED_MODULE_5__.headline)(report), 'bold')}${done}`;
    const lines = (0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .isIdle */ .xB)(report)
        ? [`${head}: nothing to do`, ...(0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .idleLines */ .UQ)(report).map(_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)]
        : [...body(report, paint, columns), head];
    return `${lines.flatMap((line) => folded((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .commandless */ .P0)(line), columns)).join('\n')}\n`;
}
function folded(line, columns) {
    return (0,_fold_js__WEBPACK_IMPORTED_MODULE_7__/* .isCommand */ .y9)(line) ? [line] : (0,_fold_js__WEBPACK_IMPORTED_MODULE_7__/* .fold */ .AU)(line, columns, line.startsWith('\u00b7 ') ? '  ' : undefined);
}
function body(report, paint, columns) {
    const told = new Map();
    const lines = [
        ...(report.about ?? []).map(_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj),
        ...secretLines((0,_report_js__WEBPACK_IMPORTED_MODULE_5__.sorted)(report.secrets), { paint, columns, told }),
        ...allChecks(report.checks ?? [], { paint, columns, told }),
    ];
    for (const failure of report.failures)
        lines.push(`${paint('\u2717', 'red')} the run`, ...errorLines(failure, paint));
    for (const key of report.abandoned)
        lines.push(`\u00b7 ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(key)} is no longer in the configuration; its credential lives on`);
    for (const notice of report.notices)
        lines.push(`\u00b7 ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(notice)}`);
    if (report.left !== undefined)
        lines.push(`${paint('\u2026', 'yellow')} ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(report.left)}.`);
    return lines.length === 0 ? [] : [...lines, ''];
}
function secretLines(secrets, style) {
    const { paint, columns } = style;
    const rows = secrets.map(cellsOf);
    const widths = [0, 1, 2, 3, 4, 5].map((at) => Math.max(0, ...rows.map((row) => (0,_fold_js__WEBPACK_IMPORTED_MODULE_7__/* .widthOf */ .qz)(row[at].text))));
    const used = widths.filter((width) => width > 0);
    const isStacked = columns !== undefined && used.reduce((sum, width) => sum + width + 2, -2) > columns;
    return rows.flatMap((row, index) => {
        const secret = secrets[index];
        const lines = isStacked ? stacked(row, paint) : [padded(row, widths, paint)];
        if (secret.next !== '')
            lines.push(`     ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(secret.next)}`);
        const waiting = (0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .notSaved */ .b3)(secret);
        if (waiting !== '')
            lines.push(`     ${paint((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(`not saved yet: ${waiting}`), 'yellow')}`);
        for (const note of secret.notes)
            lines.push(`     ${paint((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(note), 'dim')}`);
        for (const place of secret.destinations.skipped) {
            if (place !== '')
                lines.push(`     ${paint(`skipped ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)(place)}`, 'dim')}`);
        }
        if (secret.error !== undefined)
            lines.push(...errorOnce(secret.error, { name: (0,_report_js__WEBPACK_IMPORTED_MODULE_5__.titleOf)(secret), key: secret.key }, style));
        return lines;
    });
}
function padded(row, widths, paint) {
    const parts = row.flatMap(({ text, paint: colour }, at) => {
        const width = widths[at];
        return width === 0 ? [] : [paint(text, colour) + ' '.repeat(width - (0,_fold_js__WEBPACK_IMPORTED_MODULE_7__/* .widthOf */ .qz)(text))];
    });
    return parts.join('  ').trimEnd();
}
/** For a terminal that is too narrow for the columns: the name and what was done, and the rest below. */
function stacked([name, action, ...rest], paint) {
    const first = [name, action].flatMap((cell) => (cell && cell.text !== '' ? [paint(cell.text, cell.paint)] : []));
    const below = rest.flatMap(({ text, paint: colour }) => (text === '' ? [] : [paint(text, colour)]));
    return [first.join('  '), ...(below.length === 0 ? [] : [`     ${below.join(', ')}`])];
}
/** An error whose cause was told already is only called by its name. */
function errorOnce(failure, { name, key }, { paint, told }) {
    const cause = (0,_causes_js__WEBPACK_IMPORTED_MODULE_2__/* .causeOf */ .r)(failure, key);
    const before = told.get(cause);
    if (before !== undefined)
        return [`     ${paint(failure.code, 'red')}: as for ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(before)}`];
    told.set(cause, name);
    return errorLines(failure, paint);
}
const checkSigns = {
    ok: ['\u2713', 'green'],
    off: ['\u00b7', 'yellow'],
    failed: ['\u2717', 'red'],
};
/** How long the name of a check may be for the column to grow with it. */
const longestName = 40;
function allChecks(checks, style) {
    const longest = Math.max(0, ...checks.filter(({ says }) => says !== '').map(({ name }) => (0,_fold_js__WEBPACK_IMPORTED_MODULE_7__/* .widthOf */ .qz)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(name))));
    return checks.flatMap((check) => checkLines(check, Math.min(longest, longestName), style));
}
function checkLines(check, room, style) {
    const { subject, name, state, says, error } = check;
    const { paint, columns } = style;
    const [sign, colour] = checkSigns[state];
    const gap = ' '.repeat(Math.max(0, room - (0,_fold_js__WEBPACK_IMPORTED_MODULE_7__/* .widthOf */ .qz)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(name))));
    const head = `${paint(`${sign} ${subject.padEnd(11)}`, colour)}  ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(name)}`;
    const about = paint((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(says), 'dim');
    const whole = says === '' ? head : `${head}${gap}  ${about}`;
    const isStacked = columns !== undefined && (0,_fold_js__WEBPACK_IMPORTED_MODULE_7__/* .widthOf */ .qz)(whole) > columns && says !== '';
    return [
        ...(isStacked ? [head.trimEnd(), `     ${about}`] : [whole.trimEnd()]),
        ...(error === undefined ? [] : errorOnce(error, { name: name === '' ? subject : name, key: name }, style)),
    ];
}
function cellsOf(secret) {
    const [sign, colour] = (0,_report_js__WEBPACK_IMPORTED_MODULE_5__.isOverdue)(secret) ? ['\u2717', 'red'] : signs[secret.action];
    const { done, total } = secret.destinations;
    const reason = secret.reason === undefined ? '' : ` (${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)(secret.reason)})`;
    const age = { text: (0,_age_js__WEBPACK_IMPORTED_MODULE_1__/* .ageSays */ .aU)(secret.ageMs, secret.maxAgeMs) };
    return [
        { text: `${sign} ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)((0,_report_js__WEBPACK_IMPORTED_MODULE_5__.titleOf)(secret))}`, paint: colour },
        {
            text: secret.action === 'none' ? '' : secret.action + reason,
            ...((0,_report_js__WEBPACK_IMPORTED_MODULE_5__.needsAttention)(secret) ? { paint: 'red' } : {}),
        },
        { text: secret.stage ?? '' },
        (0,_report_js__WEBPACK_IMPORTED_MODULE_5__.isOverdue)(secret) ? { ...age, paint: 'red' } : age,
        { text: total === 0 ? '' : `${done} of ${total} written` },
        { text: (0,_report_js__WEBPACK_IMPORTED_MODULE_5__.sharesSay)(secret.shares) },
    ];
}
function errorLines({ code, what, now, hint }, paint) {
    const lines = [`     ${paint(code, 'red')}: ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .visible */ .RK)(what)}.${now === undefined ? '' : ` ${_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .nowSays */ .v6[now]}`}`];
    for (const line of hint?.split(/\r\n|\n|\r/) ?? [])
        lines.push(`     ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(line)}`);
    return lines;
}


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

/***/ 4374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QV: () => (/* binding */ configurationOf),
  W7: () => (/* binding */ fileOf),
  DO: () => (/* binding */ refuseEvent),
  Oy: () => (/* binding */ refuseExposedProcess)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:inspector"
var external_node_inspector_ = __webpack_require__(86592);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
;// CONCATENATED MODULE: ./lib/commands/process-exposure.js
/** Refuses a process that would show credentials whatever Keyturn does: under a debugger, or with the variables of one. */

/** An inspector reads the whole memory; TLS keys decrypt what was recorded; a report has every variable in it. */
const exposing = /^--(?:inspect|debug|tls-keylog|trace-tls|report-|heapsnapshot-|heap-prof)/;
/** Throws INPUT_INVALID, exit status 2, naming what to take away. */
function refuseExposure({ environment, words, inspector }) {
    for (const name of ['NODE_DEBUG', 'NODE_DEBUG_NATIVE']) {
        if ((environment[name] ?? '') !== '')
            throw refusal(`${name} is set, which would print credentials`, `take ${name} out of the environment`);
    }
    // Node compares with exactly this text.
    if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
        throw refusal('NODE_TLS_REJECT_UNAUTHORIZED is 0: credentials would go to whoever answers for a host', 'take NODE_TLS_REJECT_UNAUTHORIZED out of the environment; NODE_EXTRA_CA_CERTS=FILE names an authority of your own');
    }
    const inOptions = wordsOf(environment['NODE_OPTIONS'] ?? '').find((word) => exposing.test(word));
    if (inOptions !== undefined)
        throw refusal(`NODE_OPTIONS has ${named(inOptions)}, which would show credentials`, `take ${named(inOptions)} out of NODE_OPTIONS`);
    const given = words.find((word) => exposing.test(word.replaceAll('_', '-')));
    if (given !== undefined)
        throw refusal(`Node was started with ${named(given)}, which would show credentials`, `leave ${named(given)} out`);
    if (inspector !== undefined)
        throw refusal('an inspector is open in this process, which reads credentials from its memory', 'start it without a debugger');
}
/** Node takes `_` for `-` in its flags, and quotes around a word. */
function wordsOf(options) {
    return options
        .split(/\s+/)
        .map((word) => word.replaceAll('"', '').replaceAll('_', '-'))
        .filter((word) => word !== '');
}
function named(word) {
    return /^--[a-z-]+/.exec(word.replaceAll('_', '-'))?.[0] ?? '--inspect';
}
function refusal(what, hint) {
    return new errors/* KeyturnError */.FB('INPUT_INVALID', { what, hint });
}

// EXTERNAL MODULE: ./lib/config/events.js
var events = __webpack_require__(18545);
// EXTERNAL MODULE: ./lib/config/read-inputs.js + 1 modules
var read_inputs = __webpack_require__(89068);
;// CONCATENATED MODULE: ./lib/start.js
/** What both entry points do before a command runs: they refuse what would show credentials, and read the configuration. */






/** @throws KeyturnError INPUT_INVALID for what would show credentials: a debugger, Node's own debugging variables */
function refuseExposedProcess() {
    refuseExposure({ environment: process.env, words: process.execArgv, inspector: (0,external_node_inspector_.url)() });
}
/**
 * Called before anything is read: the code of a pull request must not run beside credentials.
 * @throws KeyturnError EVENT_REFUSED
 */
function refuseEvent() {
    (0,events/* refusePullRequest */.Jj)(process.env['GITHUB_EVENT_NAME']);
}
/** The configuration file that is named, or the usual one; undefined if it cannot be read. */
async function fileOf({ config }, directory) {
    const name = config ?? read_inputs/* defaultFile */.kL;
    try {
        return { name, text: await (0,promises_.readFile)((0,external_node_path_.resolve)(directory, name), 'utf8') };
    }
    catch {
        return undefined;
    }
}
/**
 * The configuration that the inputs name or are, for an event that may start a run. Throws EVENT_REFUSED, INPUT_INVALID,
 * CONFIG_INVALID, CONFIG_SECRET_PASTED, and ENVIRONMENT_MISSING with `requireAdmin`.
 */
async function configurationOf(inputs, { directory, file, ...more }) {
    const source = await (0,read_inputs/* sourceOf */.vz)(inputs, file);
    const event = process.env['GITHUB_EVENT_NAME'];
    const others = await otherConfigurations(directory, file?.path ?? inputs.config ?? read_inputs/* defaultFile */.kL);
    await Promise.all(/* import() | load */[__webpack_require__.e(2857), __webpack_require__.e(4006), __webpack_require__.e(5529), __webpack_require__.e(8571)]).then(__webpack_require__.bind(__webpack_require__, 49979));
    const { load } = await Promise.all(/* import() | load */[__webpack_require__.e(2857), __webpack_require__.e(4006), __webpack_require__.e(5529), __webpack_require__.e(8571)]).then(__webpack_require__.bind(__webpack_require__, 95529));
    return load(source, { environment: process.env, event, others, ...more });
}
/** The other `.github/keyturn*.yml` of this checkout; `own` is the one that is used. */
async function otherConfigurations(directory, own) {
    const folder = (0,external_node_path_.join)(directory, '.github');
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    const others = names
        .filter((name) => /^keyturn.*\.ya?ml$/i.test(name) && (0,external_node_path_.join)(folder, name) !== (0,external_node_path_.resolve)(directory, own))
        .sort();
    const read = others.map(async (name) => ({
        name: `.github/${name}`,
        text: await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8').catch(() => ''),
    }));
    return Promise.all(read);
}


/***/ }),

/***/ 8725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Context)
/* harmony export */ });
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79896);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70857);


class Context {
    /**
     * Hydrate the context from the environment
     */
    constructor() {
        var _a, _b, _c;
        this.payload = {};
        if (process.env.GITHUB_EVENT_PATH) {
            if ((0,fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(process.env.GITHUB_EVENT_PATH)) {
                this.payload = JSON.parse((0,fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: 'utf8' }));
            }
            else {
                const path = process.env.GITHUB_EVENT_PATH;
                process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${os__WEBPACK_IMPORTED_MODULE_1__.EOL}`);
            }
        }
        this.eventName = process.env.GITHUB_EVENT_NAME;
        this.sha = process.env.GITHUB_SHA;
        this.ref = process.env.GITHUB_REF;
        this.workflow = process.env.GITHUB_WORKFLOW;
        this.action = process.env.GITHUB_ACTION;
        this.actor = process.env.GITHUB_ACTOR;
        this.job = process.env.GITHUB_JOB;
        this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
        this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
        this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
        this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
        this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
        this.graphqlUrl =
            (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
    }
    get issue() {
        const payload = this.payload;
        return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
    }
    get repo() {
        if (process.env.GITHUB_REPOSITORY) {
            const [owner, repo] = process.env.GITHUB_REPOSITORY.split('/');
            return { owner, repo };
        }
        if (this.payload.repository) {
            return {
                owner: this.payload.repository.owner.login,
                repo: this.payload.repository.name
            };
        }
        throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
    }
}
//# sourceMappingURL=context.js.map

/***/ }),

/***/ 26088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  Oh: () => (/* binding */ startGroup),
  z: () => (/* reexport */ summary),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, debug, exportVariable, getBooleanInput, getIDToken, getInput, getMultilineInput, getState, group, isDebug, markdownSummary, saveState, setCommandEcho, setFailed, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(70857);
;// CONCATENATED MODULE: ./lib/toolkit/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./lib/toolkit/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: external "crypto"
var external_crypto_ = __webpack_require__(76982);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(79896);
;// CONCATENATED MODULE: ./lib/toolkit/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
// EXTERNAL MODULE: external "path"
var external_path_ = __webpack_require__(16928);
;// CONCATENATED MODULE: ./lib/toolkit/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./lib/toolkit/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./lib/toolkit/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};





const OidcClient = { getIDToken() { throw new Error("left out of this bundle"); } };
/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

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
