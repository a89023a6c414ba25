export const id = 9555;
export const ids = [9555];
export const modules = {

/***/ 99555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command),
  provider: () => (/* binding */ command_provider)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(25721);
// EXTERNAL MODULE: ./lib/http/child-environment.js
var child_environment = __webpack_require__(16450);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(22850);
// EXTERNAL MODULE: ./lib/providers/accounts/server.js
var server = __webpack_require__(69956);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/providers/command-run.js


/** The most bytes of an answer. */
const limit = 1_048_576;
/** Starts the program as a child process, without a shell. */
const runProgram = (_, text, { words, timeout, environment }) => new Promise((resolve, reject) => {
    const [program, ...rest] = words;
    // What it says on standard error is for its author, who runs it in a terminal: here it could say a value.
    const child = (0,external_node_child_process_.spawn)(program, rest, {
        stdio: ['pipe', 'pipe', 'ignore'],
        windowsHide: true,
        env: environment,
    });
    const parts = [];
    let bytes = 0;
    let started = false;
    // A program that it has started itself may hold the pipe open: what that one says is not waited for.
    const end = () => {
        child.kill('SIGKILL');
        child.stdout.destroy();
    };
    // Not spawn's own: that one goes on waiting for a program that never started.
    const timer = setTimeout(end, timeout);
    child.on('spawn', () => {
        started = true;
    });
    child.on('error', () => {
        clearTimeout(timer);
        reject(new server/* Failed */.cV(started ? 'unknown' : 'not-sent'));
    });
    // A program that does not read ends the pipe early; its exit says what that means.
    child.stdin.on('error', () => { });
    child.stdout.on('data', (part) => {
        bytes += part.length;
        if (bytes > limit)
            end();
        else
            parts.push(part);
    });
    child.on('close', (status) => {
        clearTimeout(timer);
        if (status === 0 && bytes <= limit)
            resolve(Buffer.concat(parts).toString('utf8'));
        else
            reject(new server/* Failed */.cV('unknown'));
    });
    child.stdin.end(text);
});

// EXTERNAL MODULE: ./lib/providers/provider.js
var provider = __webpack_require__(61049);
;// CONCATENATED MODULE: ./lib/providers/command.js







const Options = schemas/* strictObject */.rej({
    /** The program and its words; nothing of a credential is ever added to them. */
    run: schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1),
    account: schemas/* string */.YjP().min(1).max(200).optional(),
    values: schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[a-z][a-z0-9-]*$/))
        .min(1)
        .default(['value']),
    concurrent: schemas/* int */.Whr().min(1).optional(),
    /** Seconds for one question. */
    timeout: schemas/* int */.Whr().min(1).max(600).default(60),
    /** Seconds for which a new credential may be unknown, and an ended one still accepted. */
    propagation: schemas/* int */.Whr().min(0).max(3_600).default(0),
    /** NAMES of variables that the program gets besides those that every program gets. */
    environment: schemas/* array */.YOg(schemas/* string */.YjP()
        .regex(/^(?!INPUT_|ACTIONS_|GITHUB_TOKEN$|KEYTURN_(?:TOKEN|PENDING|PRIVATE_KEY)$)[A-Za-z_][A-Za-z0-9_]{0,254}$/, 'this is not the NAME of a variable that a program may be given'))
        .max(50)
        .default([]),
    /** Handed to the program as they are. */
    options: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()).default({}),
});
const Answers = {
    check: schemas/* object */.Ikc({ ok: schemas/* literal */.euz(true) }),
    mint: schemas/* object */.Ikc({ id: schemas/* string */.YjP().min(1), values: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().min(1)) }),
    probe: schemas/* object */.Ikc({ probe: schemas/* enum */.k5n(['accepted', 'rejected', 'inconclusive']) }),
    list: schemas/* object */.Ikc({
        credentials: schemas/* array */.YOg(schemas/* object */.Ikc({
            id: schemas/* string */.YjP().min(1),
            tag: schemas/* string */.YjP().optional(),
            active: schemas/* boolean */.zMY().optional(),
            'last-used': iso/* datetime */.w$({ offset: true }).optional(),
        })),
    }),
    revoke: schemas/* object */.Ikc({ revoked: schemas/* enum */.k5n(['revoked', 'gone']) }),
};
const Refusal = schemas/* object */.Ikc({ refused: schemas/* enum */.k5n(['denied', 'refused']) });
const permission = 'whatever the program asks of it';
/** A program of the user's, started once for each verb: one JSON object in, one out. docs/providers.md has the shapes. */
function command(run) {
    return {
        name: 'command',
        title: 'A program of yours',
        sentence: 'Whatever a program can mint and end: one JSON object on its standard input, one on its standard output.',
        options: Options,
        origins: ({ run: words }) => [{ at: JSON.stringify(words) }],
        admin: 'any',
        permission,
        docs: 'docs/providers.md',
        settings: child_environment/* childEnvironment */.Qc,
        variables: (options) => options.environment,
        example: { run: ['./keys'] },
        checked: 'its tests, with a real program',
        rights: 'named',
        build: (context) => build(context, run),
    };
}
function build({ options, admin, clock, environment: named = {}, settings = {} }, run) {
    // One program may serve many tenants, so the options are part of what names the account.
    const suffix = Object.keys(options.options).length === 0 ? [] : [JSON.stringify(sorted(options.options))];
    const account = options.account ?? [...options.run, ...suffix].join(' ');
    const needs = `the admin credential for command needs: ${permission}`;
    const program = { options, admin, clock, run, settings, named, account, needs };
    return {
        name: 'command',
        account,
        values: options.values,
        ...(options.concurrent === undefined ? {} : { concurrent: options.concurrent }),
        propagation: options.propagation * 1_000,
        successes: 2,
        listLag: options.propagation * 1_000,
        tagged: true,
        showsUse: true,
        proofs: provider/* tenantOfAdmin */.$,
        idIsSecret: false,
        local: false,
        async check() {
            await read(program, 'check');
        },
        mint: (request) => mint(program, request),
        probe: (credential) => probe(program, credential),
        list: () => list(program),
        revoke: async (id) => (await change(program, 'revoke', { id })).revoked,
    };
}
async function ask(program, verb, more) {
    const { options, admin, run, settings, named } = program;
    // A probe asks with the new credential, and with nothing else.
    const known = verb === 'probe' ? {} : { admin: revealed(admin) };
    const environment = (0,child_environment/* environmentOf */.p7)((name) => settings[name] ?? named[name]?.reveal(), verb === 'probe' ? [] : options.environment);
    const how = { words: options.run, timeout: options.timeout * 1_000, environment };
    const text = await run(verb, JSON.stringify({ verb, options: options.options, ...known, ...more }), how);
    let answer;
    try {
        answer = JSON.parse(text);
    }
    catch {
        throw new server/* Failed */.cV('unreadable');
    }
    const refusal = Refusal.safeParse(answer);
    if (refusal.success)
        throw new server/* Failed */.cV(refusal.data.refused === 'denied' ? 'login' : 'refused');
    const found = Answers[verb].safeParse(answer);
    if (!found.success)
        throw new server/* Failed */.cV('unreadable');
    return found.data;
}
/** A question that changes nothing. Throws PROVIDER_*. */
async function read(program, verb) {
    for (let attempt = 1;; attempt++) {
        try {
            return await ask(program, verb, {});
        }
        catch (error) {
            const kind = kindOf(error);
            if (kind !== 'unknown' || attempt >= 4)
                throw unread(program, verb, kind);
            await program.clock.sleep(250 * 2 ** attempt);
        }
    }
}
function unread({ account, needs }, verb, kind) {
    if (kind === 'unknown' || kind === 'not-sent')
        return new errors/* KeyturnError */.FB('PROVIDER_UNREACHABLE', {
            what: `${account} ${kind === 'unknown' ? `failed at ${verb}` : 'could not be started'}`,
            hint: `see what it says to {"verb":"${verb}", ...} on its standard input`,
        });
    if (kind === 'login')
        return new errors/* KeyturnError */.FB('PROVIDER_DENIED', {
            what: `${account} answered ${verb} with denied`,
            hint: needs,
        });
    return new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
        what: `${account} did not answer ${verb} as docs/providers.md says`,
        hint: `see what it says to {"verb":"${verb}", ...} on its standard input`,
    });
}
/** What changes something, sent once. Throws HTTP_*. */
async function change(program, verb, more) {
    const { account, needs } = program;
    try {
        return await ask(program, verb, more);
    }
    catch (error) {
        const kind = kindOf(error);
        if (kind === 'not-sent')
            throw new errors/* KeyturnError */.FB('HTTP_NOT_SENT', { what: `${account} could not be started` });
        if (kind === 'login' || kind === 'refused')
            throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${account} refused to ${verb}`, hint: needs });
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} failed at ${verb}` });
    }
}
async function mint(program, { tag, old, expires }) {
    const { account } = program;
    const { values: names } = program.options;
    const { id, values } = await change(program, 'mint', {
        tag,
        ...(old === undefined ? {} : { old: { id: old.id } }),
        ...(expires === undefined ? {} : { expires: expires.toISOString() }),
    });
    if (!names.every((name) => Object.hasOwn(values, name)))
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} minted without all of ${names.join(', ')}` });
    return { id, values: Object.fromEntries(names.map((name) => [name, new secret/* Secret */.z(values[name])])) };
}
async function probe(program, { id, values }) {
    const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.reveal()]));
    return ask(program, 'probe', { id, values: shown }).then(({ probe }) => probe, () => 'inconclusive');
}
async function list(program) {
    const { credentials } = await read(program, 'list');
    return credentials.map(({ id, tag, active, 'last-used': used }) => ({
        id,
        ...(tag === undefined ? {} : { tag }),
        ...(active === undefined ? {} : { active }),
        ...(used === undefined ? {} : { lastUsed: new Date(used) }),
    }));
}
function revealed(admin) {
    if (admin === undefined)
        return null;
    if (admin instanceof secret/* Secret */.z)
        return admin.reveal();
    return Object.fromEntries(Object.entries(admin).map(([part, value]) => [part, value.reveal()]));
}
function sorted(options) {
    return Object.fromEntries(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)));
}
function kindOf(error) {
    return error instanceof server/* Failed */.cV ? error.kind : 'unknown';
}
const command_provider = command(runProgram);


/***/ }),

/***/ 61049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ tenantOfAdmin)
/* harmony export */ });
/**
 * For a vendor whose address does not say whose keys are meant: only the admin credential does. With another tenant's,
 * every id of ours is `gone`, and no other answer shows it.
 */
const tenantOfAdmin = { refused: true, absent: true, gone: false };


/***/ }),

/***/ 25721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51631);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
