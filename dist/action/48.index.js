export const id = 48;
export const ids = [48];
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

/***/ 30048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allows: () => (/* binding */ allows),
/* harmony export */   ask: () => (/* binding */ ask),
/* harmony export */   provider: () => (/* binding */ provider),
/* harmony export */   redisAcl: () => (/* binding */ redisAcl)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75568);



const Rule = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^(?:[~&+%-][^\s>#<!]+|allkeys|allchannels|allcommands|nocommands)$/, {
    error: 'is not a rule for keys (~), channels (&) or commands (+, -)',
});
const Options = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    ...(0,_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .serverOptions */ .or)(6_379),
    rules: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(Rule).min(1),
    /** How users outlive a restart: `ACL SAVE`, `CONFIG REWRITE`, or not. */
    persist: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['acl-file', 'config-file', 'none']).default('acl-file'),
});
const permission = '+acl, and +config|rewrite where persist is config-file';
const everybody = ['ACL', 'LIST'];
/**
 * Every credential is an ACL user of its own, made with the password's SHA-256.
 * https://redis.io/docs/latest/commands/acl-setuser/
 */
function redisAcl(ask) {
    return {
        name: 'redis-acl',
        title: 'Redis ACL',
        sentence: 'Users of a Redis or Valkey with exactly the rules named. An ended one is refused at once, and Redis closes its connections.',
        options: Options,
        origins: (options) => [(0,_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .serverOrigin */ .s3)('redis', options)],
        admin: ['user', 'password'],
        values: ['username', 'password'],
        permission,
        docs: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
        example: { host: 'redis.test', rules: ['~shop:*', '+@read'] },
        checked: 'Redis 7',
        rights: 'named',
        build({ options, admin, clock, random }) {
            const save = options.persist === 'none' ? [] : [options.persist === 'acl-file' ? ['ACL', 'SAVE'] : ['CONFIG', 'REWRITE']];
            const saved = { 'acl-file': 'acl|save', 'config-file': 'config|rewrite', none: undefined }[options.persist];
            const named = (0,_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .adminLogin */ .bN)(options, undefined, admin);
            return (0,_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .accountsProvider */ .cp)({
                name: 'redis-acl',
                account: `${options.host}:${options.port}`,
                permission,
                clock,
                random,
                ask,
                admin: named,
                login: (user, password) => (0,_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .loginAs */ .g_)(options, undefined, user, password),
                denied: ['NOPERM'],
                missing: [],
                list: everybody,
                listed: (answer) => {
                    const lines = texts(answer);
                    const found = lines?.map((line) => /^user (\S+) (on|off) /.exec(`${line} `));
                    if (found === undefined || !found.every((one) => one !== null))
                        return undefined;
                    return found.map(([, id, state]) => ({
                        id: id,
                        active: state === 'on',
                        ...((0,_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(id) ? { tag: id } : {}),
                    }));
                },
                create: (user, password) => [
                    [
                        'ACL',
                        'SETUSER',
                        user,
                        'reset',
                        'on',
                        `#${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(password).digest('hex')}`,
                        ...options.rules,
                    ],
                    ...save,
                ],
                id: (user) => user,
                deactivate: (id) => [['ACL', 'SETUSER', id, 'off'], ...save],
                revoke: (id) => [['ACL', 'DELUSER', id], ...save],
                gone: (answer) => answer === 0,
                probe: ['ACL', 'WHOAMI'],
                rights: {
                    ask: everybody,
                    lacking: (answer) => {
                        const own = texts(answer)?.find((line) => line.startsWith(`user ${named.user} `));
                        if (own === undefined)
                            return undefined;
                        const wanted = ['acl|setuser', 'acl|deluser', ...(saved === undefined ? [] : [saved])];
                        return wanted
                            .filter((command) => !allows(own, command))
                            .map((command) => ({ what: `+${command}`, cure: `ACL SETUSER ${named.user} +${command}` }));
                    },
                },
            });
        },
    };
}
/** The categories of the commands that are asked for here; all of them are alike. */
const categories = ['all', 'admin', 'slow', 'dangerous'];
/** Whether a line of ACL LIST lets its user run a command such as `acl|save`: the last rule that fits counts, in any selector. */
function allows(line, command) {
    const [container] = command.split('|');
    const selectors = [...line.matchAll(/\(([^)]*)\)/g)].map(([, inside]) => inside);
    return [line.replace(/\([^)]*\)/g, ''), ...selectors].some((rules) => {
        let may = false;
        for (const rule of rules.split(' ')) {
            if (rule === 'allcommands')
                may = true;
            if (rule === 'nocommands')
                may = false;
            const [, sign, category, name] = /^([+-])(?:@(\S+)|(\S+))$/.exec(rule) ?? [];
            const fits = category === undefined ? name === command || name === container : categories.includes(category);
            if (sign !== undefined && fits)
                may = sign === '+';
        }
        return may;
    });
}
function texts(answer) {
    return Array.isArray(answer) && answer.length > 0 && answer.every((one) => typeof one === 'string')
        ? answer
        : undefined;
}
const ask = async (login, command) => {
    const { createClient } = await __webpack_require__.e(/* import() */ 1672).then(__webpack_require__.t.bind(__webpack_require__, 31672, 19));
    const { host, port, user, password, tls, ca } = login;
    const client = createClient({
        username: user,
        password: password.reveal(),
        disableOfflineQueue: true,
        // Its greeting is refused to users who may do little.
        disableClientInfo: true,
        socket: {
            host,
            port,
            connectTimeout: 10_000,
            reconnectStrategy: false,
            ...(tls === 'verify' ? { tls: true, ...(ca === undefined ? {} : { ca }) } : {}),
        },
    });
    client.on('error', () => { });
    let connected = false;
    try {
        await client.connect();
        connected = true;
        return await client.sendCommand([...command]);
    }
    catch (error) {
        // A refusal begins with its code; what follows may quote the command.
        const code = /^([A-Z]{2,20}) /.exec(String(error?.message))?.[1];
        if (code === 'WRONGPASS' || code === 'NOAUTH')
            throw new _accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .Failed */ .cV('login', code);
        // To one client more than it has room for it says ERR before it hears anything.
        if (code === 'LOADING' || (0,_accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .isNotSent */ .eg)(error) || (!connected && (code === undefined || code === 'ERR')))
            throw new _accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .Failed */ .cV('not-sent', code);
        throw code === undefined ? new _accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .Failed */ .cV('unknown') : new _accounts_js__WEBPACK_IMPORTED_MODULE_1__/* .Failed */ .cV('refused', code);
    }
    finally {
        client.destroy();
    }
};
const provider = redisAcl(ask);


/***/ })

};
