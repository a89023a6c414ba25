export const id = 1238;
export const ids = [1238];
export const modules = {

/***/ 96476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ownJobToken),
/* harmony export */   P: () => (/* binding */ jobToken)
/* harmony export */ });
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9474);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3554);



/**
 * The job's OIDC token for one audience: the proof of which repository asks, with nothing stored anywhere. Lives minutes
 * (https://docs.github.com/actions/reference/security/oidc). Throws what `refused` makes of the status that came instead.
 */
async function jobToken(identity, audience, wire, refused) {
    const url = new URL(identity.requestUrl);
    url.searchParams.set('audience', audience);
    const request = new Request(url, {
        headers: { authorization: `Bearer ${identity.requestToken.reveal()}`, accept: 'application/json' },
    });
    const answer = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(wire.http, request, { clock: wire.clock, retry: 'reads', secretPath: true });
    const value = answer.status === 200 ? answer.json()?.value : undefined;
    if (typeof value !== 'string' || value === '')
        throw refused(answer.status);
    return new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(value);
}
/**
 * The token of the job that this process runs in. `who` begins the error: `Doppler shop/prd`.
 * Throws ENVIRONMENT_MISSING where the job has none.
 */
async function ownJobToken(wire, audience, who) {
    const requestUrl = wire.setting('ACTIONS_ID_TOKEN_REQUEST_URL');
    const requestToken = wire.variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN');
    const missing = (why) => new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
        what: `${who} needs the job's OIDC token, and ${why}`,
        hint: 'give the job `permissions: { id-token: write }`',
    });
    if (requestUrl === undefined || requestToken === undefined)
        throw missing('there is none here');
    return jobToken({ requestUrl, requestToken }, audience, wire, (status) => missing(`GitHub did not issue one (HTTP ${status})`));
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


/***/ }),

/***/ 43288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ vaultOrigin),
/* harmony export */   h$: () => (/* binding */ vaultModule),
/* harmony export */   wS: () => (/* binding */ vaultAccount)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3554);
/* harmony import */ var _vendors_vault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67922);
/* harmony import */ var _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20131);
/* harmony import */ var _vendors_vault_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87443);





/*
 * What the providers that a Vault or an OpenBao serves have in common: `admin` is a token, and without it the standard
 * variables log in as `auth` says.
 */
/** Spread into the module. */
const vaultModule = {
    admin: 'one',
    adminOptional: true,
    environment: _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultVariables */ .ym,
    settings: _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultSettings */ .GH,
};
/** The origin of a server and its namespace; without an address it is that of the run's own variables. */
function vaultOrigin({ address, namespace }) {
    const at = address === undefined ? 'VAULT_ADDR' : URL.canParse(address) ? new URL(address).origin : address;
    return { at: namespace === undefined ? at : `${at} (namespace ${namespace})` };
}
function vaultAccount(context, name, permission) {
    const { options, admin, http, clock, environment = {}, settings = {} } = context;
    if (admin !== undefined && !(admin instanceof _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z))
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', { what: '`admin` must be the name of one variable, which holds a token' });
    const setting = (one) => (Object.hasOwn(settings, one) ? settings[one] : undefined);
    const binding = (0,_vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .bindVault */ .q5)(options, setting);
    const wire = {
        http,
        clock,
        setting,
        variable: (one) => (one === 'VAULT_TOKEN' && admin ? admin : environment[one]),
        denied: 'PROVIDER_DENIED',
    };
    const place = (0,_vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultPlace */ .GF)(binding);
    const client = (0,_vendors_vault_js__WEBPACK_IMPORTED_MODULE_2__/* .vault */ .Z)(binding, wire);
    const needs = `the admin credential for ${name} needs: ${permission}`;
    async function ask(request) {
        try {
            return await client.ask(request);
        }
        catch (error) {
            if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'PROVIDER_DENIED'))
                throw error;
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PROVIDER_DENIED', {
                what: error.message,
                hint: error.hint === undefined ? needs : `${error.hint}; ${needs}`,
            });
        }
    }
    async function read(request) {
        try {
            return await ask(request);
        }
        catch (error) {
            throw unread(error);
        }
    }
    function data(answer) {
        try {
            const { data } = answer.json();
            if (typeof data === 'object' && data !== null && !Array.isArray(data))
                return { ...data };
        }
        catch {
            // It is refused below: whatever it is, it is not Vault's.
        }
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', {
            what: `${place} answered with something that is not Vault's (${answer.status})`,
            hint: 'check VAULT_ADDR and the path',
        });
    }
    return {
        binding,
        wire,
        place,
        read,
        data,
        async look(request) {
            try {
                return await ask(request);
            }
            catch (error) {
                if (error instanceof _vendors_vault_request_js__WEBPACK_IMPORTED_MODULE_4__/* .VaultRefusal */ .hw && error.status === 500)
                    return undefined;
                throw unread(error);
            }
        },
        async tokenEnds() {
            const { ttl, period, num_uses: uses, meta } = data(await read({ method: 'GET', path: 'auth/token/lookup-self' }));
            if (typeof ttl !== 'number')
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', { what: `${place} does not say how long the token lives` });
            // A token with a period that was given to us is renewed by whoever made it; one from our own login is not.
            const renewed = typeof period === 'number' && period > 0 && binding.auth.method === 'token';
            return {
                meta: typeof meta === 'object' && meta !== null ? { ...meta } : {},
                ...(ttl === 0 || renewed ? {} : { seconds: ttl }),
                ...(typeof uses === 'number' && uses > 0 ? { uses } : {}),
            };
        },
        async change(request) {
            try {
                return await ask({ ...request, retry: 'never' });
            }
            catch (error) {
                if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'PROVIDER_DENIED'))
                    throw error;
                throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_REFUSED', {
                    what: error.message,
                    ...(error.hint === undefined ? {} : { hint: error.hint }),
                });
            }
        },
    };
}
function unread(error) {
    if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'HTTP_REFUSED'))
        return error;
    // A quota's limit that outlasted the patience says nothing about what was asked.
    const limited = error instanceof _vendors_vault_request_js__WEBPACK_IMPORTED_MODULE_4__/* .VaultRefusal */ .hw && error.status === 429;
    const answered = (0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_REFUSED') && !limited;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(answered ? 'PROVIDER_UNREADABLE' : 'PROVIDER_UNREACHABLE', {
        what: error.message,
        hint: error.hint ?? 'check VAULT_ADDR and the network, then run again',
    });
}


/***/ }),

/***/ 81238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider),
/* harmony export */   vaultDynamic: () => (/* binding */ vaultDynamic)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(92857);
/* harmony import */ var _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5978);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3554);
/* harmony import */ var _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20131);
/* harmony import */ var _vendors_vault_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87443);
/* harmony import */ var _accounts_server_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65188);
/* harmony import */ var _before_mint_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16684);
/* harmony import */ var _mysql_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96601);
/* harmony import */ var _postgres_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57691);
/* harmony import */ var _vault_account_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(43288);











const Options = zod__WEBPACK_IMPORTED_MODULE_10__/* .strictObject */ .rej({
    /** What is read to be given a credential, e.g. `database/creds/shop`. */
    path: _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultPath */ .O,
    /** The names of the values in its answer. */
    values: zod__WEBPACK_IMPORTED_MODULE_10__/* .array */ .YOg(_recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .templateName */ .G).min(1).default(['username', 'password']),
    /** How a new credential is proved: by a login where it is good for, or only by Vault's word that its lease lives. */
    verify: zod__WEBPACK_IMPORTED_MODULE_10__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_10__/* .strictObject */ .rej({ postgres: zod__WEBPACK_IMPORTED_MODULE_10__/* .strictObject */ .rej({ ...(0,_accounts_server_js__WEBPACK_IMPORTED_MODULE_5__/* .serverOptions */ .or)(5_432), database: zod__WEBPACK_IMPORTED_MODULE_10__/* .string */ .YjP().min(1).max(63) }) }),
        zod__WEBPACK_IMPORTED_MODULE_10__/* .strictObject */ .rej({ mysql: zod__WEBPACK_IMPORTED_MODULE_10__/* .strictObject */ .rej((0,_accounts_server_js__WEBPACK_IMPORTED_MODULE_5__/* .serverOptions */ .or)(3_306)) }),
        zod__WEBPACK_IMPORTED_MODULE_10__/* .literal */ .euz('lease'),
    ]),
    /** Without it, leases are not listed: that needs `sudo`. */
    list: zod__WEBPACK_IMPORTED_MODULE_10__/* .boolean */ .zMY().default(true),
    ..._vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultOptions */ .Rr,
});
const permission = 'read on the path and on auth/token/lookup-self, update on sys/leases/lookup and sys/leases/revoke, and unless list is false list and sudo on sys/leases/lookup/PATH';
/**
 * Leases of a dynamic secrets engine: to read is to mint, the lease is the credential's id, and nothing of a lease carries
 * a tag. A lease ends with the token that asked for it, and nobody here renews either: both must outlive `max-age`.
 * https://openbao.org/api-docs/system/leases/
 */
function vaultDynamic(asks) {
    return {
        name: 'vault-dynamic',
        title: 'Vault and OpenBao dynamic credentials',
        sentence: 'Leases of a secrets engine of a Vault or OpenBao, such as users of a database. Lease and token must outlive `max-age`, nothing is renewed. Without `admin` the standard variables log in as `auth` says. A mint that was interrupted is for a human to look at: a lease carries no name.',
        options: Options,
        origins: (options) => [(0,_vault_account_js__WEBPACK_IMPORTED_MODULE_9__/* .vaultOrigin */ .Vo)(options)],
        ..._vault_account_js__WEBPACK_IMPORTED_MODULE_9__/* .vaultModule */ .h$,
        permission,
        docs: 'https://openbao.org/docs/concepts/lease/',
        example: {
            path: 'database/creds/shop',
            address: 'https://vault.test',
            verify: { mysql: { host: 'database.test' } },
        },
        checked: 'OpenBao 2.7 with PostgreSQL 15',
        rights: 'owner',
        build: (context) => build(context, asks),
    };
}
function build(context, asks) {
    const { options, clock } = context;
    const { path, values: names, verify } = options;
    const server = (0,_vault_account_js__WEBPACK_IMPORTED_MODULE_9__/* .vaultAccount */ .wS)(context, 'vault-dynamic', permission);
    const account = `${server.place}/${path}`;
    const engine = { options, clock, server, account, asks };
    return {
        name: 'vault-dynamic',
        account,
        values: names,
        // A performance standby, or a replica of the database, may be behind.
        propagation: 2_000,
        successes: 2,
        listLag: 2_000,
        tagged: false,
        idIsSecret: false,
        local: false,
        async check() {
            await tokenOutlives(engine, undefined);
            if (options.list)
                await list(engine);
        },
        async preflight({ expires }) {
            await tokenOutlives(engine, expires);
            return [];
        },
        // Vault's word that a lease is over is not the database's that it refuses its user.
        ...(verify === 'lease' ? { proofs: { refused: false, absent: true, gone: true } } : {}),
        mint: ({ expires }) => mint(engine, expires),
        probe: (credential) => probe(engine, credential),
        ...(options.list ? { list: () => list(engine) } : {}),
        revoke: (id) => end(engine, id),
    };
}
/** Throws PREFLIGHT_DENIED for a token that ends before its leases should, PROVIDER_*. */
async function tokenOutlives(engine, expires) {
    const { clock, server } = engine;
    const { seconds, uses } = await server.tokenEnds();
    const needed = (expires === undefined ? clock.now().getTime() : expires.getTime()) - clock.now().getTime();
    if (uses !== undefined)
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PREFLIGHT_DENIED', {
            what: `the token for ${server.place} ends after ${uses} more uses, and its leases end with it`,
            hint: 'give a token without -use-limit: bao token create -orphan -period=768h -policy=keyturn',
        });
    if (seconds !== undefined && seconds < needed / 1_000 - 300)
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PREFLIGHT_DENIED', {
            what: `the token lives for ${(0,_before_mint_js__WEBPACK_IMPORTED_MODULE_6__/* .lasting */ .n)(seconds)} more, which is less than max-age (${(0,_before_mint_js__WEBPACK_IMPORTED_MODULE_6__/* .lasting */ .n)(needed / 1_000)}), and its leases end with it`,
            hint: 'lower max-age, or give a periodic token: bao token create -orphan -period=768h -policy=keyturn, renewed by who keeps it',
        });
}
async function list(engine) {
    const { server, account } = engine;
    const { path } = engine.options;
    const answer = await server.read({ method: 'LIST', path: `sys/leases/lookup/${path}` });
    if (answer.status === 404)
        return [];
    const { keys } = server.data(answer);
    if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string'))
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', { what: `${account} lists no leases` });
    return keys.map((key) => ({ id: `${path}/${key}` }));
}
async function mint(engine, expires) {
    const { clock, server, account } = engine;
    const { path, values: names } = engine.options;
    const needed = expires && (expires.getTime() - clock.now().getTime()) / 1_000 - 300;
    await (0,_before_mint_js__WEBPACK_IMPORTED_MODULE_6__/* .reading */ .h)(tokenOutlives(engine, expires));
    const answer = await server.change({ method: 'GET', path });
    if (answer.status >= 400)
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', {
            what: `${account} gave no credential (${answer.status})`,
            hint: `bao read ${path}`,
        });
    const lease = (answer.json() ?? {});
    const { lease_id: id, lease_duration: lives } = lease;
    const data = (lease.data ?? {});
    if (typeof id !== 'string' || !id.startsWith(`${path}/`) || typeof lives !== 'number')
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${account} answered without a lease: is it a dynamic engine?` });
    const wrong = names.find((name) => typeof data[name] !== 'string' || data[name] === '');
    if (wrong !== undefined)
        return refuse(engine, id, `${account} gives no value named ${wrong}`, 'correct values');
    if (needed !== undefined && lives < needed)
        return refuse(engine, id, `a lease of ${account} lives for ${lives} seconds, which is less than max-age`, "lower max-age, or raise default_ttl and max_ttl of the role and the mount's own");
    return { id, values: Object.fromEntries(names.map((name) => [name, new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(data[name])])) };
}
/** Ends a lease that cannot be used. Throws HTTP_REFUSED, or HTTP_UNKNOWN if it could not be ended. */
async function refuse(engine, id, what, hint) {
    try {
        await end(engine, id);
    }
    catch {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${what}; its lease could not be ended again`, hint });
    }
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${what}; its lease was ended again`, hint });
}
/** Vault revokes what is not there as if it were, so it is looked up first. */
async function lookup(engine, id) {
    const { server, account } = engine;
    const answer = await server.change({ method: 'POST', path: 'sys/leases/lookup', body: { lease_id: id } });
    // 404 is said where there is no such namespace.
    if (answer.status === 400 || answer.status === 404) {
        if ((0,_vendors_vault_request_js__WEBPACK_IMPORTED_MODULE_4__/* .vaultErrors */ .a6)(answer).includes('invalid lease'))
            return 'gone';
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${account} refused to look a lease up` });
    }
    const { data } = (answer.json() ?? {});
    if (data?.id !== id)
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${account} answered for another lease` });
    return 'lives';
}
async function end(engine, id) {
    const { server, account } = engine;
    if ((await lookup(engine, id)) === 'gone')
        return 'gone';
    const body = { lease_id: id, sync: true };
    const answer = await server.change({ method: 'POST', path: 'sys/leases/revoke', body });
    if (answer.status >= 400)
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', {
            what: `${account} could not end a lease (${answer.status})`,
            hint: `bao lease revoke ${id}`,
        });
    if (answer.status !== 204)
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${account} answered with ${answer.status}` });
    return 'revoked';
}
async function probe(engine, { id, values }) {
    const { options, asks } = engine;
    const { verify, values: names } = options;
    try {
        if (verify === 'lease')
            return (await lookup(engine, id)) === 'lives' ? 'accepted' : 'rejected';
        const [user, password] = names.map((name) => values[name]);
        if (user === undefined || password === undefined)
            return 'inconclusive';
        if ('mysql' in verify)
            await asks.mysql((0,_accounts_server_js__WEBPACK_IMPORTED_MODULE_5__/* .loginAs */ .g_)(verify.mysql, undefined, user.reveal(), password), 'SELECT 1');
        else
            await asks.postgres((0,_accounts_server_js__WEBPACK_IMPORTED_MODULE_5__/* .loginAs */ .g_)(verify.postgres, verify.postgres.database, user.reveal(), password), 'SELECT 1');
        return 'accepted';
    }
    catch (error) {
        return error instanceof _accounts_server_js__WEBPACK_IMPORTED_MODULE_5__/* .Failed */ .cV && error.kind === 'login' ? 'rejected' : 'inconclusive';
    }
}
const provider = vaultDynamic({ postgres: _postgres_js__WEBPACK_IMPORTED_MODULE_8__.ask, mysql: _mysql_js__WEBPACK_IMPORTED_MODULE_7__.ask });


/***/ }),

/***/ 20131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ vaultPlace),
/* harmony export */   GH: () => (/* binding */ vaultSettings),
/* harmony export */   O: () => (/* binding */ vaultPath),
/* harmony export */   Rr: () => (/* binding */ vaultOptions),
/* harmony export */   W: () => (/* binding */ vaultBinding),
/* harmony export */   q5: () => (/* binding */ bindVault),
/* harmony export */   ym: () => (/* binding */ vaultVariables)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _http_safe_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93119);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);



/*
 * Which Vault or OpenBao is meant, and how it is logged in to: as the configuration says it, and as the journal keeps it.
 */
/** Segments of a path as Vault writes them: no slash at an end, nothing that a URL would read otherwise. */
const vaultPath = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .max(512)
    .regex(/^(?!\.{1,2}(?:\/|$))[^\s/?#%\\]+(?:\/(?!\.{1,2}(?:\/|$))[^\s/?#%\\]+)*$/, 'must be a path without a slash at its ends');
/** What the configuration says of every entry that Vault serves; spread into the options. */
const vaultOptions = {
    address: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(2_048).optional().describe('Address of the server. Default: VAULT_ADDR.'),
    namespace: vaultPath.optional().describe('Default: VAULT_NAMESPACE.'),
    auth: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        method: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['token', 'approle', 'jwt'])
            .describe("`token`: VAULT_TOKEN. `approle`: VAULT_ROLE_ID and VAULT_SECRET_ID. `jwt`: the job's own OIDC token, nothing stored."),
        mount: vaultPath.optional().describe("Where the method is mounted. Default: the method's name."),
        role: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
            .min(1)
            .max(255)
            .optional()
            .describe('The role of `jwt`. Default: the default role of the mount.'),
        audience: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
            .min(1)
            .max(2_048)
            .optional()
            .describe("The audience of the job's OIDC token. Default: the origin of the address."),
    })
        .optional()
        .describe('How Keyturn logs in. Default: VAULT_TOKEN.'),
};
/** The same as plain data that the journal can keep: everything but the credentials. */
const vaultBinding = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    address: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    namespace: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    auth: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        method: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['token', 'approle', 'jwt']),
        mount: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        role: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
        audience: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    }),
});
/** Standard variables: what is no secret, and what is. */
const vaultSettings = ['VAULT_ADDR', 'VAULT_NAMESPACE', 'ACTIONS_ID_TOKEN_REQUEST_URL'];
const vaultVariables = [
    'VAULT_TOKEN',
    'VAULT_ROLE_ID',
    'VAULT_SECRET_ID',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
];
/** @throws KeyturnError ENVIRONMENT_MISSING without an address, CONFIG_INVALID for one that is none. */
function bindVault(options, setting) {
    const address = options.address ?? setting('VAULT_ADDR');
    if (address === undefined) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
            what: 'Vault has no address: VAULT_ADDR is not set',
            hint: 'set VAULT_ADDR, e.g. to https://vault.acme.dev:8200, or add `address` to the entry',
        });
    }
    const url = URL.canParse(address) ? new URL(address) : undefined;
    const loopback = (0,_http_safe_url_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U)(url?.hostname ?? '');
    const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback);
    if (url === undefined ||
        !safe ||
        url.username !== '' ||
        url.password !== '' ||
        url.search !== '' ||
        url.hash !== '') {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('CONFIG_INVALID', {
            what: 'the address of Vault is https:// (http:// on this machine), a host, perhaps a path, and nothing behind it',
            hint: 'set VAULT_ADDR (or `address`), e.g. to https://vault.acme.dev:8200',
        });
    }
    const method = options.auth?.method ?? 'token';
    const namespace = (options.namespace ?? setting('VAULT_NAMESPACE'))?.replace(/^\/+|\/+$/g, '');
    return {
        address: url.href.replace(/\/+$/, ''),
        namespace: namespace === undefined || namespace === '' ? null : namespace,
        auth: {
            method,
            mount: options.auth?.mount ?? method,
            role: options.auth?.role ?? null,
            audience: options.auth?.audience ?? url.origin,
        },
    };
}
/** For people: `https://vault.acme.dev:8200 (namespace team)`. */
function vaultPlace({ address, namespace }) {
    return namespace === null ? address : `${address} (namespace ${namespace})`;
}


/***/ }),

/***/ 87443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a6: () => (/* binding */ vaultErrors),
/* harmony export */   hw: () => (/* binding */ VaultRefusal),
/* harmony export */   tN: () => (/* binding */ send)
/* harmony export */ });
/* unused harmony export vaultData */
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9474);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);


/** What Vault refused or could not do, with its status. */
class VaultRefusal extends _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB {
    status;
    constructor(status, ...details) {
        super(...details);
        this.status = status;
    }
}
/** What stands in `errors` of a 400, for telling one from the other; never for people. */
function vaultErrors(answer) {
    try {
        const { errors } = answer.json();
        return Array.isArray(errors) ? errors.map(String) : [];
    }
    catch {
        return [];
    }
}
/** An answer's `data`. Throws HTTP_UNKNOWN if it has none. */
function vaultData(answer, place) {
    const data = answer.json()?.data;
    if (typeof data === 'object' && data !== null && !Array.isArray(data))
        return data;
    throw new KeyturnError('HTTP_UNKNOWN', { what: `${place}: an answer without data` });
}
/** One request with this token or with none. Throws HTTP_UNKNOWN, HTTP_NOT_SENT. */
async function send({ address, namespace }, { http, clock }, { method, path, body, retry }, token) {
    const headers = new Headers({ 'x-vault-request': 'true' });
    if (token !== undefined)
        headers.set('x-vault-token', token.reveal());
    if (namespace !== null)
        headers.set('x-vault-namespace', namespace);
    if (body !== undefined)
        headers.set('content-type', 'application/json');
    const request = new Request(`${address}/v1/${path.split('/').map(encodeURIComponent).join('/')}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    // A read replica that has not caught up with an earlier write says 412.
    for (let waited = 0;; waited++) {
        const answer = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(http, request.clone(), { clock, retry: retry ?? 'idempotent' });
        if (answer.status >= 500) {
            throw new VaultRefusal(answer.status, 'HTTP_UNKNOWN', {
                what: `Vault at ${address} answered ${answer.status}`,
                ...(answer.status === 503 ? { hint: 'it may be sealed or without a leader: bao status' } : {}),
            });
        }
        if (answer.status !== 412 || waited >= 3)
            return answer;
        await clock.sleep(500 * 2 ** waited);
    }
}


/***/ }),

/***/ 67922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ vault)
});

// EXTERNAL MODULE: ./lib/vendors/vault-binding.js
var vault_binding = __webpack_require__(20131);
// EXTERNAL MODULE: ./lib/forge/job-token.js
var job_token = __webpack_require__(96476);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(3554);
// EXTERNAL MODULE: ./lib/vendors/vault-request.js
var vault_request = __webpack_require__(87443);
;// CONCATENATED MODULE: ./lib/vendors/vault-login.js





/** Logs in as the binding says. Throws VaultRefusal with the wire's `denied`, ENVIRONMENT_MISSING, HTTP_*. */
async function login(binding, wire) {
    const { method, mount } = binding.auth;
    if (method === 'token')
        return { token: needed(wire, 'VAULT_TOKEN'), until: Number.POSITIVE_INFINITY };
    const began = wire.clock.now().getTime();
    const request = { method: 'PUT', path: `auth/${mount}/login`, body: await proof(binding, wire) };
    const answer = await (0,vault_request/* send */.tN)(binding, wire, request, undefined);
    const auth = answer.status === 200 ? answer.json()?.auth : undefined;
    const token = auth?.['client_token'];
    if (typeof token !== 'string' || token === '') {
        throw new vault_request/* VaultRefusal */.hw(answer.status, wire.denied, {
            what: `Vault at ${(0,vault_binding/* vaultPlace */.GF)(binding)} refused the login at auth/${mount} (${answer.status})`,
            hint: method === 'approle'
                ? 'check VAULT_ROLE_ID and VAULT_SECRET_ID: expired, used up, of another role or namespace?'
                : `check the role: bound_audiences must have ${binding.auth.audience}, bound_claims this repository`,
        });
    }
    const seconds = Number(auth?.['lease_duration'] ?? 0);
    // A little early, so that the token does not end under way. 0 is a token without an end.
    return { token: new secret/* Secret */.z(token), until: seconds > 0 ? began + seconds * 900 : Number.POSITIVE_INFINITY };
}
async function proof({ auth }, wire) {
    if (auth.method === 'approle') {
        return {
            role_id: needed(wire, 'VAULT_ROLE_ID').reveal(),
            secret_id: needed(wire, 'VAULT_SECRET_ID').reveal(),
        };
    }
    const jwt = await (0,job_token/* ownJobToken */.B)(wire, auth.audience, `the login at auth/${auth.mount}`);
    return { jwt: jwt.reveal(), ...(auth.role === null ? {} : { role: auth.role }) };
}
function needed({ variable }, name) {
    const value = variable(name);
    if (value !== undefined)
        return value;
    throw new errors/* KeyturnError */.FB('ENVIRONMENT_MISSING', {
        what: `Vault needs ${name}, and it is not set`,
        hint: `in the workflow: env: { ${name}: \${{ secrets.${name} }} }, or log in with auth: { method: jwt, role: ... }`,
    });
}

;// CONCATENATED MODULE: ./lib/vendors/vault.js



/** A client that logs in when it is first used, and again when the token's time is over. Sends nothing until then. */
function vault(binding, wire) {
    const { clock } = wire;
    let token;
    async function current() {
        token ??= login(binding, wire);
        let found = await forgetting(token);
        if (clock.now().getTime() >= found.until) {
            token = login(binding, wire);
            found = await forgetting(token);
        }
        return found.token;
    }
    /** A login that failed is tried again by the next request. */
    async function forgetting(work) {
        try {
            return await work;
        }
        catch (error) {
            token = undefined;
            throw error;
        }
    }
    return {
        async ask(request) {
            const answer = await (0,vault_request/* send */.tN)(binding, wire, request, await current());
            if (answer.status < 300 || answer.status === 400 || answer.status === 404)
                return answer;
            throw refusal(binding, request, answer.status, wire.denied);
        },
    };
}
const capabilities = {
    GET: '"read"',
    LIST: '"list"',
    PUT: '"create", "update"',
    POST: '"create", "update"',
    DELETE: '"delete"',
};
function refusal(binding, { method, path }, status, denied) {
    const what = `Vault at ${(0,vault_binding/* vaultPlace */.GF)(binding)} refused ${method} ${path} (${status})`;
    if (status === 401 || status === 403) {
        const { method: auth, role } = binding.auth;
        const who = auth === 'token' ? 'VAULT_TOKEN' : `the ${auth} role${role === null ? '' : ` ${role}`}`;
        return new vault_request/* VaultRefusal */.hw(status, denied, {
            what,
            hint: `check that ${who} is not expired and that its policy has: path "${path}" { capabilities = [${capabilities[method]}] }`,
        });
    }
    if (status >= 300 && status < 400) {
        return new vault_request/* VaultRefusal */.hw(status, 'HTTP_REFUSED', {
            what: `${what}: it points elsewhere, and the token is not sent there`,
            hint: 'set VAULT_ADDR to the address of the active server or of the load balancer before it',
        });
    }
    return new vault_request/* VaultRefusal */.hw(status, 'HTTP_REFUSED', { what });
}


/***/ })

};
