export const id = 48;
export const ids = [48];
export const modules = {

/***/ 85417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ rows),
/* harmony export */   d: () => (/* binding */ isTag)
/* harmony export */ });
/** Whether a user's name is a tag of ours. */
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

/***/ 41248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ accountsProvider)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/providers/accounts/server.js
var server = __webpack_require__(65188);
;// CONCATENATED MODULE: ./lib/providers/accounts/ask.js


/** How often something is tried in all. */
const tries = 4;
/** The hint of an error that says: the admin may not. */
function needs({ name, permission }) {
    return `the admin credential for ${name} needs: ${permission}`;
}
/** One question. `found` gives undefined for what is no answer to it. Throws PROVIDER_*. */
async function read(accounts, statement, found) {
    for (let attempt = 1;; attempt++) {
        try {
            const read = found(await accounts.ask(accounts.admin, statement));
            if (read === undefined)
                throw new server/* Failed */.cV('unreadable');
            return read;
        }
        catch (error) {
            const { kind } = (0,server/* failed */.gz)(error);
            if ((kind !== 'unknown' && kind !== 'not-sent') || attempt >= tries)
                throw unread(accounts, (0,server/* failed */.gz)(error));
            await accounts.clock.sleep(250 * 2 ** attempt);
        }
    }
}
function unread(accounts, { kind, code }) {
    const { account, denied } = accounts;
    if (kind === 'unknown' || kind === 'not-sent')
        return new errors/* KeyturnError */.FB('PROVIDER_UNREACHABLE', {
            what: `${account} ${kind === 'unknown' ? 'broke the connection' : 'could not be reached'}`,
            hint: 'check host, port, tls and the network, then run again',
        });
    if (kind === 'login' || (code !== undefined && denied.includes(code)))
        return new errors/* KeyturnError */.FB('PROVIDER_DENIED', {
            what: `${account} ${kind === 'login' ? 'refused user and password' : 'does not allow this'} (${code ?? kind})`,
            hint: needs(accounts),
        });
    return new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
        what: `${account} answered with something unexpected${code === undefined ? '' : ` (${code})`}`,
        hint: 'check host, port and options',
    });
}
/**
 * One change; `outcome` says what a refusal means. Throws HTTP_NOT_SENT, HTTP_REFUSED, HTTP_UNKNOWN, and `Failed` where
 * the server says that what is named does not exist.
 */
async function change(accounts, statement, outcome) {
    for (let attempt = 1;; attempt++) {
        try {
            return await accounts.ask(accounts.admin, statement);
        }
        catch (error) {
            // A server that has no room for one more connection has heard nothing yet.
            if ((0,server/* failed */.gz)(error).kind !== 'not-sent' || attempt >= tries)
                throw unchanged(accounts, error, outcome);
            await accounts.clock.sleep(1_000 * 2 ** attempt);
        }
    }
}
function unchanged(accounts, error, outcome) {
    const { account, missing } = accounts;
    const { kind, code } = (0,server/* failed */.gz)(error);
    if (kind === 'refused' && code !== undefined && missing.includes(code))
        return error;
    if (kind === 'not-sent')
        return new errors/* KeyturnError */.FB('HTTP_NOT_SENT', { what: `${account} could not be reached: ${outcome}` });
    if (kind === 'login' || kind === 'refused')
        return new errors/* KeyturnError */.FB('HTTP_REFUSED', {
            what: `${account} refused (${code ?? kind}): ${outcome}`,
            hint: needs(accounts),
        });
    return new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} broke off: it is not known whether ${outcome}` });
}

// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var model_secret = __webpack_require__(3554);
// EXTERNAL MODULE: ./lib/providers/password.js
var providers_password = __webpack_require__(78153);
;// CONCATENATED MODULE: ./lib/providers/accounts/mint.js





/** Makes the user, and gives it what it may do. Throws HTTP_NOT_SENT, HTTP_REFUSED: it is not there; HTTP_UNKNOWN. */
async function mint(accounts, tag) {
    const secret = new model_secret/* Secret */.z(accounts.password?.() ?? (0,providers_password/* password */.w)(accounts.random, 40));
    const [first, ...rest] = accounts.create(tag, secret.reveal());
    const id = accounts.id(tag);
    try {
        await change(accounts, first, 'no user was made');
    }
    catch (error) {
        if (!(error instanceof server/* Failed */.cV))
            throw error;
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', {
            what: `${accounts.account} lacks what the new user was to be given`,
            hint: needs(accounts),
        });
    }
    for (const statement of rest)
        await follow(accounts, statement, id);
    return { id, values: { username: new model_secret/* Secret */.z(tag), password: secret } };
}
/** One statement after the user was made. If it fails, the user is ended again. */
async function follow(accounts, statement, id) {
    try {
        await change(accounts, statement, 'the new user was not given what it may do');
    }
    catch (error) {
        const what = error instanceof errors/* KeyturnError */.FB ? error.message : `${accounts.account} lacks what the new user was to be given`;
        try {
            // Only the first statement: the one that failed may be among those that follow it.
            await end(accounts, accounts.revoke(id).slice(0, 1));
        }
        catch {
            throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', {
                what: `${what}; the user could not be ended again`,
                now: 'both-live',
            });
        }
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${what}; the user was ended again`, hint: needs(accounts) });
    }
}
/** Sends the statements that end a user. Throws HTTP_NOT_SENT, HTTP_REFUSED, HTTP_UNKNOWN. */
async function end(accounts, statements) {
    let gone = false;
    for (const [at, statement] of statements.entries()) {
        try {
            const answer = await change(accounts, statement, 'the user was not ended');
            if (at === 0)
                gone = accounts.gone?.(answer) ?? false;
        }
        catch (error) {
            if (!(error instanceof server/* Failed */.cV))
                throw error;
            return 'gone';
        }
    }
    return gone ? 'gone' : 'revoked';
}

;// CONCATENATED MODULE: ./lib/providers/accounts/provider.js




/*
 * What databases have in common: a credential is a user of its own, named after the tag, who is given what a role or a
 * list of rules allows.
 */
/** The provider of such users. Sends nothing until it is used. */
function accountsProvider(accounts) {
    const { name, account, rights, deactivate } = accounts;
    const list = () => read(accounts, accounts.list, (answer) => accounts.listed(answer));
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
            await mayDo(accounts);
            // Where the list itself says what the admin may do, it has been read.
            if (rights?.ask !== accounts.list)
                await list();
        },
        preflight: (request) => preflight(accounts, request),
        self: () => provider_self(accounts),
        mint: ({ tag }) => mint(accounts, tag),
        probe: (credential) => probe(accounts, credential),
        list,
        ...(deactivate === undefined
            ? {}
            : { deactivate: async (id) => void (await end(accounts, deactivate(id))) }),
        revoke: (id) => end(accounts, accounts.revoke(id)),
    };
}
/** Throws PREFLIGHT_DENIED with the statements that give the admin what it lacks, PROVIDER_*. */
async function mayDo(accounts) {
    const { rights, account } = accounts;
    const lacks = rights === undefined ? [] : await read(accounts, rights.ask, (answer) => rights.lacking(answer));
    if (lacks.length === 0)
        return;
    throw new errors/* KeyturnError */.FB('PREFLIGHT_DENIED', {
        what: `the admin of ${account} lacks ${lacks.map(({ what }) => what).join(', ')}`,
        hint: `${lacks.map(({ cure }) => cure).join('; ')}; ${needs(accounts)}`,
    });
}
/** Names what the successor of a user will not have. */
async function preflight({ account, admin, ask, besides }, { old }) {
    if (besides === undefined || old === undefined)
        return [];
    const clauses = await ask(admin, besides.ask(old.id)).then((answer) => besides.read(answer), (error) => ((0,server/* failed */.gz)(error).kind === 'refused' ? besides.read(undefined) : []));
    if (clauses.length === 0)
        return [];
    return [`${old.id} at ${account} also has what its successor will not have: ${clauses.join(', ')}`];
}
async function provider_self({ self: of, admin, ask }) {
    if (of === undefined)
        return admin.user;
    return ask(admin, of.ask).then((answer) => of.read(answer), () => undefined);
}
async function probe(accounts, { values }) {
    const { username: user, password } = values;
    if (user === undefined || password === undefined)
        return 'inconclusive';
    try {
        await accounts.ask(accounts.login(user.reveal(), password), accounts.probe);
        return 'accepted';
    }
    catch (error) {
        const { kind, code } = (0,server/* failed */.gz)(error);
        if (kind === 'login')
            return 'rejected';
        // A user who is told "you may not" has been let in.
        return kind === 'refused' && code !== undefined && accounts.denied.includes(code) ? 'accepted' : 'inconclusive';
    }
}


/***/ }),

/***/ 65188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M_: () => (/* binding */ serverModule),
/* harmony export */   Yi: () => (/* binding */ accessTo),
/* harmony export */   cV: () => (/* binding */ Failed),
/* harmony export */   eg: () => (/* binding */ isNotSent),
/* harmony export */   g_: () => (/* binding */ loginAs),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   or: () => (/* binding */ serverOptions)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3554);



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
/** Where a server is, and how it is known to be that one. */
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
    const named = admin === undefined || admin instanceof _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z ? undefined : admin;
    const user = named?.['user'];
    const password = named?.['password'];
    if (user === undefined || password === undefined)
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', { what: '`admin` must name `user` and `password`' });
    return loginAs(server, database, user.reveal(), password);
}
/** What the modules of all these servers say alike; spread into the module. `scheme` tells their origins apart. */
function serverModule(scheme) {
    return {
        origins: (options) => [serverOrigin(scheme, options)],
        admin: ['user', 'password'],
        values: ['username', 'password'],
    };
}
/** How the admin and a new user get in. Throws CONFIG_INVALID if `admin` does not name both parts. */
function accessTo({ options, admin, clock, random }, ask, database) {
    return {
        clock,
        random,
        ask,
        admin: adminLogin(options, database, admin),
        login: (user, password) => loginAs(options, database, user, password),
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

/***/ 7667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   allows: () => (/* binding */ allows),
/* harmony export */   ask: () => (/* binding */ ask),
/* harmony export */   provider: () => (/* binding */ provider),
/* harmony export */   redisAcl: () => (/* binding */ redisAcl)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _accounts_dialect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85417);
/* harmony import */ var _accounts_provider_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41248);
/* harmony import */ var _accounts_server_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65188);





const Rule = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^(?:[~&+%-][^\s>#<!]+|allkeys|allchannels|allcommands|nocommands)$/, {
    error: 'is not a rule for keys (~), channels (&) or commands (+, -)',
});
const Options = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    ...(0,_accounts_server_js__WEBPACK_IMPORTED_MODULE_2__/* .serverOptions */ .or)(6_379),
    rules: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Rule).min(1),
    /** How users outlive a restart: `ACL SAVE`, `CONFIG REWRITE`, or not. */
    persist: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['acl-file', 'config-file', 'none']).default('acl-file'),
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
        ...(0,_accounts_server_js__WEBPACK_IMPORTED_MODULE_2__/* .serverModule */ .M_)('redis'),
        permission,
        docs: 'https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/',
        example: { host: 'redis.test', rules: ['~shop:*', '+@read'] },
        checked: 'Redis 7',
        rights: 'named',
        build(context) {
            const { options } = context;
            const save = options.persist === 'none' ? [] : [options.persist === 'acl-file' ? ['ACL', 'SAVE'] : ['CONFIG', 'REWRITE']];
            const saved = { 'acl-file': 'acl|save', 'config-file': 'config|rewrite', none: undefined }[options.persist];
            const access = (0,_accounts_server_js__WEBPACK_IMPORTED_MODULE_2__/* .accessTo */ .Yi)(context, ask);
            const { user } = access.admin;
            return (0,_accounts_provider_js__WEBPACK_IMPORTED_MODULE_1__/* .accountsProvider */ .c)({
                name: 'redis-acl',
                account: `${options.host}:${options.port}`,
                permission,
                ...access,
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
                        ...((0,_accounts_dialect_js__WEBPACK_IMPORTED_MODULE_4__/* .isTag */ .d)(id) ? { tag: id } : {}),
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
                        const own = texts(answer)?.find((line) => line.startsWith(`user ${user} `));
                        if (own === undefined)
                            return undefined;
                        const wanted = ['acl|setuser', 'acl|deluser', ...(saved === undefined ? [] : [saved])];
                        return wanted
                            .filter((command) => !allows(own, command))
                            .map((command) => ({ what: `+${command}`, cure: `ACL SETUSER ${user} +${command}` }));
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
    const { createClient } = await __webpack_require__.e(/* import() */ 488).then(__webpack_require__.t.bind(__webpack_require__, 90488, 19));
    const { host, port, user, password, tls, ca } = login;
    const client = createClient({
        username: user,
        password: password.reveal(),
        disableOfflineQueue: true,
        // CLIENT SETINFO, which the client sends first, is refused to users who may do little.
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
            throw new _accounts_server_js__WEBPACK_IMPORTED_MODULE_2__/* .Failed */ .cV('login', code);
        // A server without room for one more client answers ERR before it reads anything.
        if (code === 'LOADING' || (0,_accounts_server_js__WEBPACK_IMPORTED_MODULE_2__/* .isNotSent */ .eg)(error) || (!connected && (code === undefined || code === 'ERR')))
            throw new _accounts_server_js__WEBPACK_IMPORTED_MODULE_2__/* .Failed */ .cV('not-sent', code);
        throw code === undefined ? new _accounts_server_js__WEBPACK_IMPORTED_MODULE_2__/* .Failed */ .cV('unknown') : new _accounts_server_js__WEBPACK_IMPORTED_MODULE_2__/* .Failed */ .cV('refused', code);
    }
    finally {
        client.destroy();
    }
};
const provider = redisAcl(ask);


/***/ })

};
