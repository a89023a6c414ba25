export const id = 5827;
export const ids = [5827];
export const modules = {

/***/ 75568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ rows),
/* harmony export */   bN: () => (/* binding */ adminLogin),
/* harmony export */   cV: () => (/* binding */ Failed),
/* harmony export */   cp: () => (/* binding */ accountsProvider),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   eg: () => (/* binding */ isNotSent),
/* harmony export */   g_: () => (/* binding */ loginAs),
/* harmony export */   or: () => (/* binding */ serverOptions),
/* harmony export */   s3: () => (/* binding */ serverOrigin)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _rotation_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19784);
/* harmony import */ var _password_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78153);




class Failed extends Error {
    kind;
    code;
    constructor(kind, code) {
        super(kind);
        this.kind = kind;
        this.code = code;
    }
}
/** Options of every server that is not asked over HTTP. */
const serverOptions = (port) => ({
    host: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    port: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(65_535).default(port),
    /** `off` sends the admin's password readably: only for a server on the same machine. */
    tls: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['verify', 'off']).default('verify'),
    ca: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().startsWith('-----BEGIN CERTIFICATE-----').optional(),
});
/** Of a server that is asked over a socket, and of how it is known to be that one. */
function serverOrigin(kind, { host, port, tls, ca }) {
    return {
        at: `${kind}://${host.toLowerCase()}:${port}${tls === 'off' ? ' without TLS' : ''}${ca === undefined ? '' : ` by ${ca}`}`,
    };
}
function loginAs(server, database, user, password) {
    const { host, port, tls, ca } = server;
    return { host, port, tls, ca, database, user, password };
}
/** Throws CONFIG_INVALID if `admin` does not name both parts. */
function adminLogin(server, database, admin) {
    const named = admin === undefined || admin instanceof _rotation_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z ? undefined : admin;
    const user = named?.['user'];
    const password = named?.['password'];
    if (user === undefined || password === undefined)
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', { what: '`admin` must name `user` and `password`' });
    return loginAs(server, database, user.reveal(), password);
}
function accountsProvider(accounts) {
    const { name, account, clock, ask, admin } = accounts;
    const needs = `the admin credential for ${name} needs: ${accounts.permission}`;
    /** One question; undefined is no answer to it. Throws PROVIDER_*. */
    async function read(statement, found) {
        for (let attempt = 1;; attempt++) {
            try {
                const read = found(await ask(admin, statement));
                if (read === undefined)
                    throw new Failed('unreadable');
                return read;
            }
            catch (error) {
                const { kind, code } = failed(error);
                const passing = kind === 'unknown' || kind === 'not-sent';
                if (passing && attempt < 4) {
                    await clock.sleep(250 * 2 ** attempt);
                    continue;
                }
                if (passing)
                    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PROVIDER_UNREACHABLE', {
                        what: `${account} ${kind === 'unknown' ? 'broke the connection' : 'could not be reached'}`,
                        hint: 'check host, port, tls and the network, then run again',
                    });
                if (kind === 'login' || (code !== undefined && accounts.denied.includes(code)))
                    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PROVIDER_DENIED', {
                        what: `${account} ${kind === 'login' ? 'refused user and password' : 'does not allow this'} (${code ?? kind})`,
                        hint: needs,
                    });
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', {
                    what: `${account} answered with something unexpected${code === undefined ? '' : ` (${code})`}`,
                    hint: 'check host, port and options',
                });
            }
        }
    }
    const list = () => read(accounts.list, (answer) => accounts.listed(answer));
    /** Throws PREFLIGHT_DENIED with the statements that are missing. */
    async function mayDo() {
        const { rights } = accounts;
        const lacks = rights === undefined ? [] : await read(rights.ask, (answer) => rights.lacking(answer));
        if (lacks.length === 0)
            return;
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PREFLIGHT_DENIED', {
            what: `the admin of ${account} lacks ${lacks.map(({ what }) => what).join(', ')}`,
            hint: `${lacks.map(({ cure }) => cure).join('; ')}; ${needs}`,
        });
    }
    async function preflight({ old }) {
        const { besides } = accounts;
        if (besides === undefined || old === undefined)
            return [];
        const clauses = await ask(admin, besides.ask(old.id)).then((answer) => besides.read(answer), (error) => (failed(error).kind === 'refused' ? besides.read(undefined) : []));
        if (clauses.length === 0)
            return [];
        return [`${old.id} at ${account} also has what its successor will not have: ${clauses.join(', ')}`];
    }
    async function self() {
        const of = accounts.self;
        if (of === undefined)
            return admin.user;
        return ask(admin, of.ask).then((answer) => of.read(answer), () => undefined);
    }
    /** Throws HTTP_NOT_SENT, HTTP_REFUSED, HTTP_UNKNOWN. */
    async function change(statement, outcome) {
        for (let attempt = 1;; attempt++) {
            try {
                return await ask(admin, statement);
            }
            catch (error) {
                // A server that has no room for one more connection has heard nothing yet.
                if (failed(error).kind !== 'not-sent' || attempt >= 4)
                    throw unchanged(error, outcome);
                await clock.sleep(1_000 * 2 ** attempt);
            }
        }
    }
    function unchanged(error, outcome) {
        const { kind, code } = failed(error);
        if (kind === 'refused' && code !== undefined && accounts.missing.includes(code))
            return error;
        if (kind === 'not-sent')
            return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_NOT_SENT', { what: `${account} could not be reached: ${outcome}` });
        if (kind === 'login' || kind === 'refused')
            return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_REFUSED', {
                what: `${account} refused (${code ?? kind}): ${outcome}`,
                hint: needs,
            });
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${account} broke off: it is not known whether ${outcome}` });
    }
    async function end(statements) {
        let gone = false;
        for (const [at, statement] of statements.entries()) {
            try {
                const answer = await change(statement, 'the user was not ended');
                if (at === 0)
                    gone = accounts.gone?.(answer) ?? false;
            }
            catch (error) {
                if (!(error instanceof Failed))
                    throw error;
                return 'gone';
            }
        }
        return gone ? 'gone' : 'revoked';
    }
    async function follow(statement, id) {
        try {
            await change(statement, 'the new user was not given what it may do');
        }
        catch (error) {
            const what = error instanceof _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB ? error.message : `${account} lacks what the new user was to be given`;
            try {
                // The first alone: what failed may be what follows it, too.
                await end(accounts.revoke(id).slice(0, 1));
            }
            catch {
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', {
                    what: `${what}; the user could not be ended again`,
                    now: 'both-live',
                });
            }
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${what}; the user was ended again`, hint: needs });
        }
    }
    const { deactivate } = accounts;
    return {
        name,
        account,
        values: ['username', 'password'],
        propagation: 0,
        successes: 2,
        listLag: 0,
        tagged: true,
        showsUse: accounts.showsUse === true,
        idIsSecret: false,
        local: false,
        maxBytes: 40,
        async check() {
            await mayDo();
            // Where the list itself says what the admin may do, it has been read.
            if (accounts.rights?.ask !== accounts.list)
                await list();
        },
        preflight,
        self,
        async mint({ tag }) {
            const secret = new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(accounts.password?.() ?? (0,_password_js__WEBPACK_IMPORTED_MODULE_3__/* .password */ .w)(accounts.random, 40));
            const [first, ...rest] = accounts.create(tag, secret.reveal());
            const id = accounts.id(tag);
            try {
                await change(first, 'no user was made');
            }
            catch (error) {
                if (!(error instanceof Failed))
                    throw error;
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_REFUSED', {
                    what: `${account} lacks what the new user was to be given`,
                    hint: needs,
                });
            }
            for (const statement of rest)
                await follow(statement, id);
            return { id, values: { username: new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(tag), password: secret } };
        },
        async probe({ values }) {
            const { username: user, password } = values;
            if (user === undefined || password === undefined)
                return 'inconclusive';
            try {
                await ask(accounts.login(user.reveal(), password), accounts.probe);
                return 'accepted';
            }
            catch (error) {
                const { kind, code } = failed(error);
                if (kind === 'login')
                    return 'rejected';
                // Who is told "you may not" has been let in.
                return kind === 'refused' && code !== undefined && accounts.denied.includes(code) ? 'accepted' : 'inconclusive';
            }
        },
        list,
        ...(deactivate === undefined ? {} : { deactivate: async (id) => void (await end(deactivate(id))) }),
        revoke: (id) => end(accounts.revoke(id)),
    };
}
function failed(error) {
    return error instanceof Failed ? error : new Failed('unknown');
}
const neverConnected = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'];
/** Whether Node says that there was no connection, or that TLS ended it before a byte of the protocol. */
function isNotSent(error) {
    const { code, errors } = (error ?? {});
    if (Array.isArray(errors) && errors.length > 0)
        return errors.every(isNotSent);
    return (typeof code === 'string' &&
        (neverConnected.includes(code) || /^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code)));
}
function isTag(name) {
    return /^kt[0-9a-z]{34}$/.test(name);
}
/** The rows of an answer, if it has these columns, each a text or nothing. */
function rows(answer, ...columns) {
    if (!Array.isArray(answer))
        return undefined;
    const fits = answer.every((row) => typeof row === 'object' && row !== null && columns.every((column) => typeof row[column] === 'string'));
    return fits ? answer : undefined;
}


/***/ }),

/***/ 15827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command),
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64377);
/* harmony import */ var _http_child_environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21026);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28607);
/* harmony import */ var _rotation_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19784);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75568);
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7641);







const Options = zod__WEBPACK_IMPORTED_MODULE_6__/* .strictObject */ .rej({
    /** The program and its words; nothing of a credential is ever added to them. */
    run: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1)).min(1),
    account: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1).max(200).optional(),
    values: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().regex(/^[a-z][a-z0-9-]*$/))
        .min(1)
        .default(['value']),
    concurrent: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().min(1).optional(),
    /** Seconds for one question. */
    timeout: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().min(1).max(600).default(60),
    /** Seconds for which a new credential may be unknown, and an ended one still accepted. */
    propagation: zod__WEBPACK_IMPORTED_MODULE_6__/* .int */ .Whr().min(0).max(3_600).default(0),
    /** NAMES of variables that the program gets besides those that every program gets. */
    environment: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()
        .regex(/^(?!INPUT_|ACTIONS_|GITHUB_TOKEN$|KEYTURN_(?:TOKEN|PENDING|PRIVATE_KEY)$)[A-Za-z_][A-Za-z0-9_]{0,254}$/, 'this is not the NAME of a variable that a program may be given'))
        .max(50)
        .default([]),
    /** Handed to the program as they are. */
    options: zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__/* .json */ .Pq9()).default({}),
});
const Answers = {
    check: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ ok: zod__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(true) }),
    mint: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1), values: zod__WEBPACK_IMPORTED_MODULE_6__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1)) }),
    probe: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ probe: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(['accepted', 'rejected', 'inconclusive']) }),
    list: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
        credentials: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
            id: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().min(1),
            tag: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().optional(),
            active: zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY().optional(),
            'last-used': zod__WEBPACK_IMPORTED_MODULE_7__/* .datetime */ .w$({ offset: true }).optional(),
        })),
    }),
    revoke: zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ revoked: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(['revoked', 'gone']) }),
};
const Refusal = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ refused: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n(['denied', 'refused']) });
const permission = 'whatever the program asks of it';
/** A program of the user's, asked once for each verb: one JSON object in, one out. docs/providers.md has the shapes. */
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
        settings: _http_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .childEnvironment */ .Q,
        variables: (options) => options.environment,
        example: { run: ['./keys'] },
        checked: 'its tests, with a real program',
        rights: 'named',
        build({ options, admin, clock, environment: named = {}, settings = {} }) {
            const { words, timeout, names } = { words: options.run, timeout: options.timeout * 1_000, names: options.values };
            // One program may serve many tenants: what it is told belongs to whose keys they are.
            const told = Object.keys(options.options).length === 0 ? [] : [JSON.stringify(sorted(options.options))];
            const account = options.account ?? [...options.run, ...told].join(' ');
            const needs = `the admin credential for command needs: ${permission}`;
            async function ask(verb, more) {
                // A probe asks with the new credential, and with nothing else.
                const known = verb === 'probe' ? {} : { admin: revealed(admin) };
                const environment = (0,_http_child_environment_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentOf */ .p)((name) => settings[name] ?? named[name]?.reveal(), verb === 'probe' ? [] : options.environment);
                const how = { words, timeout, environment };
                const text = await run(verb, JSON.stringify({ verb, options: options.options, ...known, ...more }), how);
                let answer;
                try {
                    answer = JSON.parse(text);
                }
                catch {
                    throw new _accounts_js__WEBPACK_IMPORTED_MODULE_4__/* .Failed */ .cV('unreadable');
                }
                const refusal = Refusal.safeParse(answer);
                if (refusal.success)
                    throw new _accounts_js__WEBPACK_IMPORTED_MODULE_4__/* .Failed */ .cV(refusal.data.refused === 'denied' ? 'login' : 'refused');
                const found = Answers[verb].safeParse(answer);
                if (!found.success)
                    throw new _accounts_js__WEBPACK_IMPORTED_MODULE_4__/* .Failed */ .cV('unreadable');
                return found.data;
            }
            /** Throws PROVIDER_*. */
            async function read(verb) {
                for (let attempt = 1;; attempt++) {
                    try {
                        return await ask(verb, {});
                    }
                    catch (error) {
                        const kind = kindOf(error);
                        if (kind === 'unknown' && attempt < 4) {
                            await clock.sleep(250 * 2 ** attempt);
                            continue;
                        }
                        if (kind === 'unknown' || kind === 'not-sent')
                            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('PROVIDER_UNREACHABLE', {
                                what: `${account} ${kind === 'unknown' ? `failed at ${verb}` : 'could not be started'}`,
                                hint: `see what it says to {"verb":"${verb}", ...} on its standard input`,
                            });
                        if (kind === 'login')
                            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('PROVIDER_DENIED', {
                                what: `${account} answered ${verb} with denied`,
                                hint: needs,
                            });
                        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', {
                            what: `${account} did not answer ${verb} as docs/providers.md says`,
                            hint: `see what it says to {"verb":"${verb}", ...} on its standard input`,
                        });
                    }
                }
            }
            /** Throws HTTP_*. */
            async function change(verb, more) {
                try {
                    return await ask(verb, more);
                }
                catch (error) {
                    const kind = kindOf(error);
                    if (kind === 'not-sent')
                        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_NOT_SENT', { what: `${account} could not be started` });
                    if (kind === 'login' || kind === 'refused')
                        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${account} refused to ${verb}`, hint: needs });
                    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${account} failed at ${verb}` });
                }
            }
            return {
                name: 'command',
                account,
                values: names,
                ...(options.concurrent === undefined ? {} : { concurrent: options.concurrent }),
                propagation: options.propagation * 1_000,
                successes: 2,
                listLag: options.propagation * 1_000,
                tagged: true,
                showsUse: true,
                proofs: _provider_js__WEBPACK_IMPORTED_MODULE_5__/* .tenantOfAdmin */ .$,
                idIsSecret: false,
                local: false,
                async check() {
                    await read('check');
                },
                async mint({ tag, old, expires }) {
                    const { id, values } = await change('mint', {
                        tag,
                        ...(old === undefined ? {} : { old: { id: old.id } }),
                        ...(expires === undefined ? {} : { expires: expires.toISOString() }),
                    });
                    if (!names.every((name) => Object.hasOwn(values, name)))
                        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${account} minted without all of ${names.join(', ')}` });
                    return { id, values: Object.fromEntries(names.map((name) => [name, new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(values[name])])) };
                },
                async probe({ id, values }) {
                    const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.reveal()]));
                    return ask('probe', { id, values: shown }).then(({ probe }) => probe, () => 'inconclusive');
                },
                async list() {
                    const { credentials } = await read('list');
                    return credentials.map(({ id, tag, active, 'last-used': used }) => ({
                        id,
                        ...(tag === undefined ? {} : { tag }),
                        ...(active === undefined ? {} : { active }),
                        ...(used === undefined ? {} : { lastUsed: new Date(used) }),
                    }));
                },
                revoke: async (id) => (await change('revoke', { id })).revoked,
            };
        },
    };
}
function revealed(admin) {
    if (admin === undefined)
        return null;
    if (admin instanceof _rotation_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z)
        return admin.reveal();
    return Object.fromEntries(Object.entries(admin).map(([part, value]) => [part, value.reveal()]));
}
function sorted(options) {
    return Object.fromEntries(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)));
}
function kindOf(error) {
    return error instanceof _accounts_js__WEBPACK_IMPORTED_MODULE_4__/* .Failed */ .cV ? error.kind : 'unknown';
}
const limit = 1_048_576;
const run = (_, text, { words, timeout, environment }) => new Promise((resolve, reject) => {
    const [program, ...rest] = words;
    // What it says on standard error is for its author, who runs it by hand: here it could say a value.
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, rest, {
        stdio: ['pipe', 'pipe', 'ignore'],
        windowsHide: true,
        env: environment,
    });
    const parts = [];
    let bytes = 0;
    let started = false;
    // Not spawn's own: that one goes on waiting for a program that never started.
    const timer = setTimeout(() => child.kill('SIGKILL'), timeout);
    child.on('spawn', () => {
        started = true;
    });
    child.on('error', () => {
        clearTimeout(timer);
        reject(new _accounts_js__WEBPACK_IMPORTED_MODULE_4__/* .Failed */ .cV(started ? 'unknown' : 'not-sent'));
    });
    // A program that does not read ends the pipe early; its exit says what that means.
    child.stdin.on('error', () => { });
    child.stdout.on('data', (part) => {
        bytes += part.length;
        if (bytes > limit)
            child.kill('SIGKILL');
        else
            parts.push(part);
    });
    child.on('close', (status) => {
        clearTimeout(timer);
        if (status === 0 && bytes <= limit)
            resolve(Buffer.concat(parts).toString('utf8'));
        else
            reject(new _accounts_js__WEBPACK_IMPORTED_MODULE_4__/* .Failed */ .cV('unknown'));
    });
    child.stdin.end(text);
});
const provider = command(run);


/***/ }),

/***/ 78153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ letters),
/* harmony export */   w: () => (/* binding */ password)
/* harmony export */ });
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** `length` characters of `alphabet`, each equally likely: bytes beyond the last whole multiple are thrown away. */
function password(random, length, alphabet = letters) {
    const characters = [...alphabet];
    const fair = 256 - (256 % characters.length);
    let text = '';
    let drawn = 0;
    while (drawn < length) {
        for (const byte of random.bytes(length)) {
            if (byte >= fair || drawn === length)
                continue;
            text += characters[byte % characters.length];
            drawn++;
        }
    }
    return text;
}


/***/ }),

/***/ 7641:
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

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);



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
