export const id = 2523;
export const ids = [2523];
export const modules = {

/***/ 82523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ask: () => (/* binding */ ask),
/* harmony export */   postgres: () => (/* binding */ postgres),
/* harmony export */   provider: () => (/* binding */ provider),
/* harmony export */   verifier: () => (/* binding */ verifier)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55313);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _accounts_dialect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85321);
/* harmony import */ var _accounts_provider_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86669);
/* harmony import */ var _accounts_server_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69956);






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
    const { default: pg } = await __webpack_require__.e(/* import() */ 6249).then(__webpack_require__.bind(__webpack_require__, 26249));
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
        const { code: said, routine } = (error ?? {});
        const code = /^[0-9A-Z]{5}$/.exec(String(said))?.[0];
        // The same code is given to whom pg_hba.conf does not admit from here, before any password is looked at.
        if (code === '28000' && routine === 'ClientAuthentication')
            throw new _accounts_server_js__WEBPACK_IMPORTED_MODULE_3__/* .Failed */ .cV('refused', code);
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
