export const id = 7691;
export const ids = [7691];
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28607);
/* harmony import */ var _accounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75568);




const Options = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    ...(0,_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .serverOptions */ .or)(5_432),
    database: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).max(63),
    role: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).max(63),
});
const permission = 'CREATEROLE, CONNECT on the database, and from PostgreSQL 16 ADMIN OPTION on the role that is given';
/**
 * Every credential is a login role of its own in a group role that owns what is made. The server gets the SCRAM verifier,
 * never the password (RFC 5803): no log of statements can hold it.
 */
function postgres(ask) {
    return {
        name: 'postgres',
        title: 'PostgreSQL',
        sentence: 'Login roles in a group role, which owns what they make. An ended one is refused at once; its open sessions live on, and it is dropped when they are over.',
        options: Options,
        origins: (options) => [(0,_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .serverOrigin */ .s3)('postgres', options)],
        admin: ['user', 'password'],
        values: ['username', 'password'],
        permission,
        docs: 'https://www.postgresql.org/docs/current/sql-createrole.html',
        example: { host: 'database.test', database: 'shop', role: 'app' },
        checked: 'PostgreSQL 15',
        rights: 'named',
        notInherited: 'what the replaced role has besides the group role; preflight names it',
        build({ options, admin, clock, random }) {
            const { database, role } = options;
            return (0,_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .accountsProvider */ .cp)({
                name: 'postgres',
                account: `${options.host}:${options.port}/${role}`,
                permission,
                clock,
                random,
                ask,
                admin: (0,_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .adminLogin */ .bN)(options, database, admin),
                login: (user, password) => (0,_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .loginAs */ .g_)(options, database, user, password),
                denied: ['42501'],
                missing: ['42704'],
                // Who has a session open is using it now.
                showsUse: true,
                // A role that was taken out of the group may still log in: only what does not exist is absent.
                list: `SELECT r.rolname AS name, r.rolcanlogin::text AS active, (SELECT count(*) FROM pg_stat_activity a WHERE a.usesysid = r.oid)::text AS sessions FROM pg_roles r WHERE (r.rolcanlogin OR pg_has_role(r.oid, ${text(role)}, 'MEMBER')) AND r.rolname <> ${text(role)} AND r.rolname !~ '^pg_' AND NOT r.rolsuper ORDER BY 1`,
                listed: (answer) => (0,_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .rows */ .Ge)(answer, 'name', 'active', 'sessions')?.map(({ name, active, sessions }) => ({
                    id: name,
                    active: active === 'true',
                    ...((0,_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(name) ? { tag: name } : {}),
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
                self: { ask: 'SELECT current_user::text AS name', read: (answer) => (0,_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .rows */ .Ge)(answer, 'name')?.[0]?.['name'] },
            });
        },
    };
}
/** What whoever asks may do with the group role, and whether its members could enter this database. */
function rightsOver(role) {
    const grants = `r.rolsuper OR current_setting('server_version_num')::int < 160000 OR EXISTS (SELECT FROM pg_auth_members m WHERE m.roleid = g.oid AND m.admin_option AND pg_has_role(r.oid, m.member, 'USAGE'))`;
    return `SELECT (r.rolcreaterole OR r.rolsuper)::text AS creates, (${grants})::text AS grants, has_database_privilege(g.oid, current_database(), 'CONNECT')::text AS connects FROM pg_roles r, pg_roles g WHERE r.rolname = current_user AND g.rolname = ${role}`;
}
function lacking(answer, role, database) {
    const found = (0,_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .rows */ .Ge)(answer, 'creates', 'grants', 'connects');
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
    const [row] = (0,_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .rows */ .Ge)(answer, 'roles', 'attributes', 'connections', 'settings', 'grants', 'owns') ?? [];
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
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_NOT_SENT', { what: 'the name of a role has a character that cannot be sent' });
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
    // What breaks while nothing is asked would end the process.
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
            throw new _accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .Failed */ .cV('login', code);
        if ((0,_accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .isNotSent */ .eg)(error) || !connected)
            throw new _accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .Failed */ .cV('not-sent', code);
        // 57P01 to 57P03 and 08: the server is going, or the connection is.
        if (code === undefined || /^(08|57P)/.test(code))
            throw new _accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .Failed */ .cV('unknown');
        throw new _accounts_js__WEBPACK_IMPORTED_MODULE_2__/* .Failed */ .cV('refused', code);
    }
    finally {
        client.end().catch(() => { });
    }
};
const provider = postgres(ask);


/***/ })

};
