export const id = 7691;
export const ids = [7691];
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

/***/ 57691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ask: () => (/* binding */ ask),
/* harmony export */   postgres: () => (/* binding */ postgres),
/* harmony export */   provider: () => (/* binding */ provider),
/* harmony export */   verifier: () => (/* binding */ verifier)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);
/* harmony import */ var _accounts_dialect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85417);
/* harmony import */ var _accounts_provider_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41248);
/* harmony import */ var _accounts_server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65188);






const Options = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    ...(0,_accounts_server_js__WEBPACK_IMPORTED_MODULE_3__/* .serverOptions */ .or)(5_432),
    database: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).max(63),
    role: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).max(63),
});
const permission = 'CREATEROLE, CONNECT on the database, and from PostgreSQL 16 ADMIN OPTION on the role that is given';
/**
 * Every credential is a login role of its own in a group role that owns what is made. The server gets the SCRAM verifier,
 * never the password (RFC 5803): no log of statements can hold it.
 * https://www.postgresql.org/docs/current/sql-createrole.html
 */
function postgres(ask) {
    return {
        name: 'postgres',
        title: 'PostgreSQL',
        sentence: 'Login roles in a group role, which owns what they make. An ended one is refused at once; its open sessions live on, and it is dropped when they are over.',
        options: Options,
        ...(0,_accounts_server_js__WEBPACK_IMPORTED_MODULE_3__/* .serverModule */ .M_)('postgres'),
        permission,
        docs: 'https://www.postgresql.org/docs/current/sql-createrole.html',
        example: { host: 'database.test', database: 'shop', role: 'app' },
        checked: 'PostgreSQL 15',
        rights: 'named',
        notInherited: 'what the replaced role has besides the group role; preflight names it',
        build(context) {
            const { options, clock, random } = context;
            const { database, role } = options;
            return (0,_accounts_provider_js__WEBPACK_IMPORTED_MODULE_2__/* .accountsProvider */ .c)({
                name: 'postgres',
                account: `${options.host}:${options.port}/${role}`,
                permission,
                ...(0,_accounts_server_js__WEBPACK_IMPORTED_MODULE_3__/* .accessTo */ .Yi)(context, ask, database),
                denied: ['42501'],
                missing: ['42704'],
                // A user with an open session is in use now.
                showsUse: true,
                // A role that was taken out of the group may still log in: only what does not exist is absent.
                list: `SELECT r.rolname AS name, r.rolcanlogin::text AS active, (SELECT count(*) FROM pg_stat_activity a WHERE a.usesysid = r.oid)::text AS sessions FROM pg_roles r WHERE (r.rolcanlogin OR pg_has_role(r.oid, ${text(role)}, 'MEMBER')) AND r.rolname <> ${text(role)} AND r.rolname !~ '^pg_' AND NOT r.rolsuper ORDER BY 1`,
                listed: (answer) => (0,_accounts_dialect_js__WEBPACK_IMPORTED_MODULE_5__/* .rows */ .G)(answer, 'name', 'active', 'sessions')?.map(({ name, active, sessions }) => ({
                    id: name,
                    active: active === 'true',
                    ...((0,_accounts_dialect_js__WEBPACK_IMPORTED_MODULE_5__/* .isTag */ .d)(name) ? { tag: name } : {}),
                    ...(sessions === '0' ? {} : { lastUsed: clock.now() }),
                })),
                // One simple query is one transaction: all of it, or nothing.
                create: (user, password) => [
                    `CREATE ROLE ${name(user)} LOGIN IN ROLE ${name(role)} PASSWORD ${text(verifier(password, random.bytes(16)))}; ALTER ROLE ${name(user)} SET role = ${text(role)}`,
                ],
                id: (user) => user,
                deactivate: (id) => [`ALTER ROLE ${name(id)} NOLOGIN PASSWORD NULL`],
                revoke: (id) => [
                    `DO $keyturn$ BEGIN ALTER ROLE ${name(id)} NOLOGIN PASSWORD NULL; IF NOT EXISTS (SELECT FROM pg_stat_activity WHERE usename = ${text(id)}) THEN BEGIN DROP ROLE ${name(id)}; EXCEPTION WHEN dependent_objects_still_exist THEN NULL; END; END IF; END $keyturn$`,
                ],
                probe: 'SELECT session_user::text AS name',
                rights: { ask: rightsOver(text(role)), lacking: (answer) => lacking(answer, role, database) },
                besides: { ask: (id) => besides(text(id), text(role)), read: clausesOf },
                self: { ask: 'SELECT current_user::text AS name', read: (answer) => (0,_accounts_dialect_js__WEBPACK_IMPORTED_MODULE_5__/* .rows */ .G)(answer, 'name')?.[0]?.['name'] },
            });
        },
    };
}
/** What the admin may do with the group role, and whether members of that could connect to this database. */
function rightsOver(role) {
    const grants = `r.rolsuper OR current_setting('server_version_num')::int < 160000 OR EXISTS (SELECT FROM pg_auth_members m WHERE m.roleid = g.oid AND m.admin_option AND pg_has_role(r.oid, m.member, 'USAGE'))`;
    return `SELECT (r.rolcreaterole OR r.rolsuper)::text AS creates, (${grants})::text AS grants, has_database_privilege(g.oid, current_database(), 'CONNECT')::text AS connects FROM pg_roles r, pg_roles g WHERE r.rolname = current_user AND g.rolname = ${role}`;
}
function lacking(answer, role, database) {
    const found = (0,_accounts_dialect_js__WEBPACK_IMPORTED_MODULE_5__/* .rows */ .G)(answer, 'creates', 'grants', 'connects');
    if (found === undefined)
        return undefined;
    const [row] = found;
    if (row === undefined)
        return [{ what: `the role ${role}, which is not there`, cure: `CREATE ROLE ${name(role)} NOLOGIN` }];
    return [
        ...(row['creates'] === 'true' ? [] : [{ what: 'CREATEROLE', cure: 'ALTER ROLE admin CREATEROLE' }]),
        ...(row['grants'] === 'true'
            ? []
            : [{ what: `ADMIN OPTION on ${role}`, cure: `GRANT ${name(role)} TO admin WITH ADMIN OPTION` }]),
        ...(row['connects'] === 'true'
            ? []
            : [
                {
                    what: `CONNECT on ${database} for ${role}, so that its members could not log in there`,
                    cure: `GRANT CONNECT ON DATABASE ${name(database)} TO ${name(role)}`,
                },
            ]),
    ];
}
/** What a role has besides its membership: other roles, attributes, settings, grants and objects of its own. */
function besides(id, role) {
    const owned = (kind) => `(SELECT count(*) FROM pg_shdepend d WHERE d.refclassid = 'pg_authid'::regclass AND d.refobjid = r.oid AND d.deptype = '${kind}')::text`;
    const attributes = ['createdb', 'createrole', 'replication', 'bypassrls', 'super']
        .map((each) => `CASE WHEN r.rol${each} THEN '${each.toUpperCase()}' END`)
        .join(', ');
    return `SELECT COALESCE((SELECT string_agg(b.rolname, ', ' ORDER BY b.rolname) FROM pg_auth_members m JOIN pg_roles b ON b.oid = m.roleid WHERE m.member = r.oid AND b.rolname <> ${role}), '') AS roles, concat_ws(', ', ${attributes}) AS attributes, CASE WHEN r.rolconnlimit < 0 THEN '' ELSE r.rolconnlimit::text END AS connections, COALESCE((SELECT string_agg(DISTINCT split_part(c, '=', 1), ', ') FROM pg_db_role_setting s, unnest(s.setconfig) c WHERE s.setrole = r.oid AND c NOT LIKE 'role=%'), '') AS settings, ${owned('a')} AS grants, ${owned('o')} AS owns FROM pg_roles r WHERE r.rolname = ${id}`;
}
function clausesOf(answer) {
    const [row] = (0,_accounts_dialect_js__WEBPACK_IMPORTED_MODULE_5__/* .rows */ .G)(answer, 'roles', 'attributes', 'connections', 'settings', 'grants', 'owns') ?? [];
    if (row === undefined)
        return [];
    const says = (column, clause) => row[column] === '' || row[column] === '0' ? [] : [clause(row[column])];
    return [
        ...says('roles', (roles) => `membership in ${roles}`),
        ...says('attributes', (attributes) => attributes),
        ...says('connections', (limit) => `a limit of ${limit} connections`),
        ...says('settings', (names) => `settings of ${names}`),
        ...says('grants', (count) => `grants of its own (${count})`),
        ...says('owns', (count) => `objects of its own (${count})`),
    ];
}
/** `SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey`, RFC 5802 section 3. The password must be ASCII. */
function verifier(password, salt) {
    const iterations = 4_096;
    const salted = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.pbkdf2Sync)(password, salt, iterations, 32, 'sha256');
    const mac = (what) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', salted).update(what).digest();
    const stored = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(mac('Client Key')).digest('base64');
    return `SCRAM-SHA-256$${iterations}:${Buffer.from(salt).toString('base64')}$${stored}:${mac('Server Key').toString('base64')}`;
}
function name(of) {
    return `"${unbroken(of).replaceAll('"', '""')}"`;
}
function text(of) {
    return `'${unbroken(of).replaceAll("'", "''")}'`;
}
/** Throws HTTP_NOT_SENT for what would end the quotes around it. */
function unbroken(of) {
    if (!of.includes('\0') && !of.includes('\\') && !of.includes('$keyturn$'))
        return of;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_NOT_SENT', { what: 'the name of a role has a character that cannot be sent' });
}
const ask = async (login, statement) => {
    const { default: pg } = await __webpack_require__.e(/* import() */ 3849).then(__webpack_require__.bind(__webpack_require__, 83849));
    const { host, port, database, user, password, tls, ca } = login;
    const client = new pg.Client({
        host,
        port,
        database,
        user,
        password: password.reveal(),
        ssl: tls === 'verify' ? { rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) } : false,
        connectionTimeoutMillis: 10_000,
        query_timeout: 30_000,
        application_name: 'keyturn',
    });
    // Without a listener, a connection that breaks between two statements would end the process.
    client.on('error', () => { });
    let connected = false;
    try {
        await client.connect();
        connected = true;
        return (await client.query(statement)).rows;
    }
    catch (error) {
        const code = /^[0-9A-Z]{5}$/.exec(String(error.code))?.[0];
        if (code?.startsWith('28'))
            throw new _accounts_server_js__WEBPACK_IMPORTED_MODULE_3__/* .Failed */ .cV('login', code);
        if ((0,_accounts_server_js__WEBPACK_IMPORTED_MODULE_3__/* .isNotSent */ .eg)(error) || !connected)
            throw new _accounts_server_js__WEBPACK_IMPORTED_MODULE_3__/* .Failed */ .cV('not-sent', code);
        // 57P01 to 57P03 and 08: the server is going, or the connection is.
        if (code === undefined || /^(08|57P)/.test(code))
            throw new _accounts_server_js__WEBPACK_IMPORTED_MODULE_3__/* .Failed */ .cV('unknown');
        throw new _accounts_server_js__WEBPACK_IMPORTED_MODULE_3__/* .Failed */ .cV('refused', code);
    }
    finally {
        client.end().catch(() => { });
    }
};
const provider = postgres(ask);


/***/ })

};
