export const id = 9327;
export const ids = [9327];
export const modules = {

/***/ 18508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ reading),
/* harmony export */   n: () => (/* binding */ lasting)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);

/** Waits for a question that is asked before a change: whatever fails there, nothing was changed. Throws HTTP_NOT_SENT, HTTP_REFUSED. */
async function reading(work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
            throw error;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(error.code === 'PROVIDER_UNREACHABLE' ? 'HTTP_NOT_SENT' : 'HTTP_REFUSED', {
            what: error.message,
            ...(error.hint === undefined ? {} : { hint: error.hint }),
        });
    }
}
/** Seconds as people say them: `24 h`, `90 d`. */
function lasting(seconds) {
    if (seconds < 120)
        return `${Math.round(seconds)} s`;
    if (seconds < 7_200)
        return `${Math.round(seconds / 60)} min`;
    return seconds < 172_800 ? `${Math.round(seconds / 3_600)} h` : `${Math.round(seconds / 86_400)} d`;
}


/***/ }),

/***/ 89327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ask: () => (/* binding */ ask),
  mysql: () => (/* binding */ mysql),
  provider: () => (/* binding */ provider),
  verifier: () => (/* binding */ verifier)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/providers/accounts/dialect.js
var dialect = __webpack_require__(85321);
// EXTERNAL MODULE: ./lib/providers/accounts/provider.js + 2 modules
var accounts_provider = __webpack_require__(86669);
// EXTERNAL MODULE: ./lib/providers/accounts/server.js
var server = __webpack_require__(69956);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(22850);
// EXTERNAL MODULE: ./lib/providers/before-mint.js
var before_mint = __webpack_require__(18508);
// EXTERNAL MODULE: ./lib/providers/password.js
var providers_password = __webpack_require__(76905);
;// CONCATENATED MODULE: ./lib/providers/mysql-dual-password.js






/** A password without a name of ours, and the same where it is the older of two. */
const original = 'original';
const older = 'original-older';
/** In the place of a first password that was ended: nobody knows it, and it is no credential. */
const nobody = 'nobody';
/**
 * The two passwords of one MySQL user. Which is which stands in the user's attribute, which the same statement writes that
 * changes them. To end the newer one, as after a crash, is to give it a value that nobody knows: the older one stays, and
 * the next mint must then not push it out.
 * https://dev.mysql.com/doc/refman/8.4/en/password-management.html#dual-passwords
 */
function dualPassword(base, user, names) {
    let state;
    const change = (how, labels) => `ALTER USER ${names.account} ${how} ATTRIBUTE '${JSON.stringify({ keyturn: labels })}'`;
    const path = (label) => `COALESCE(JSON_UNQUOTE(JSON_EXTRACT(User_attributes, '$.metadata.keyturn.${label}')), '')`;
    const provider = (0,accounts_provider/* accountsProvider */.c)({
        ...base,
        list: `SELECT ${path('current')} AS first, ${path('previous')} AS second, CAST(JSON_CONTAINS_PATH(COALESCE(User_attributes, '{}'), 'one', '$.additional_password') AS CHAR) AS two FROM mysql.user WHERE User = ${names.user} AND Host = ${names.host}`,
        listed(answer) {
            state = stateOf(answer);
            if (state === undefined)
                return undefined;
            const live = [state.first, state.second].filter((id) => id !== undefined && id !== nobody);
            return live.map((id) => ({ id: id, ...((0,dialect/* isTag */.d)(id) ? { tag: id } : {}) }));
        },
        create(tag, secret) {
            const retained = state?.first !== nobody;
            const labels = retained ? { current: tag, previous: state?.first ?? original } : { current: tag };
            return [change(`IDENTIFIED BY '${secret}'${retained ? ' RETAIN CURRENT PASSWORD' : ''}`, labels)];
        },
        id: (tag) => tag,
        revoke: (id) => [
            id === state?.second
                ? change('DISCARD OLD PASSWORD', { previous: null })
                : change(`IDENTIFIED BY '${strong(base.random)}'`, { current: nobody }),
        ],
    });
    return {
        ...provider,
        concurrent: 2,
        async mint(request) {
            await (0,before_mint/* reading */.h)(provider.list());
            if (state?.second !== undefined && state.first !== nobody)
                throw new errors/* KeyturnError */.FB('HTTP_REFUSED', {
                    what: `${base.account} has two passwords already`,
                    hint: `ALTER USER ${names.account} DISCARD OLD PASSWORD   if nobody uses the older one`,
                });
            const { id, values } = await provider.mint(request);
            return { id, values: { ...values, username: new secret/* Secret */.z(user) } };
        },
        async revoke(id) {
            await (0,before_mint/* reading */.h)(provider.list());
            return id === state?.first || id === state?.second ? provider.revoke(id) : 'gone';
        },
    };
}
function stateOf(answer) {
    const [row, ...more] = (0,dialect/* rows */.G)(answer, 'first', 'second', 'two') ?? [];
    if (row === undefined || more.length > 0)
        return undefined;
    const first = row['first'] === '' ? original : row['first'];
    if (row['two'] !== '1')
        return { first, second: undefined };
    const named = row['second'] ?? '';
    return { first, second: named !== '' && named !== first ? named : first === original ? older : original };
}
/** A small letter, a capital, a digit and a sign: what the server's policy may ask for. */
function strong(random) {
    return `${(0,providers_password/* password */.w)(random, 36)}-0aA`;
}

;// CONCATENATED MODULE: ./lib/providers/mysql.js







const Options = schemas/* strictObject */.rej({
    ...(0,server/* serverOptions */.or)(3_306),
    /** On MariaDB: the role of the new users. */
    role: schemas/* string */.YjP().min(1).max(80).optional(),
    /** On MySQL: the user whose two passwords are rotated. */
    'dual-password': schemas/* string */.YjP().min(1).max(32).optional(),
    /** From where the new users may come, as `CREATE USER` writes it. */
    'from-host': schemas/* string */.YjP().min(1).max(60).default('%'),
});
const permission = 'CREATE USER, SELECT on mysql.global_priv, PROCESS, and the role WITH ADMIN OPTION; SET DEFAULT ROLE for others needs UPDATE on mysql.*. For dual-password on MySQL: CREATE USER, SELECT on mysql.user';
/**
 * Every credential is a user of its own whose default role says what it may do. MySQL has no names as long as the tag.
 * https://mariadb.com/kb/en/create-user/
 */
function mysql(ask) {
    return {
        name: 'mysql',
        title: 'MariaDB and MySQL',
        sentence: 'On MariaDB, users with a `role`. On MySQL from 8.0.21, the two passwords of one user (`dual-password`); new ones travel in a statement, which MySQL logs without them. An ended one is refused at once; its open sessions live on.',
        options: Options,
        ...(0,server/* serverModule */.M_)('mysql'),
        permission,
        docs: 'https://mariadb.com/kb/en/create-user/',
        example: { host: 'database.test', role: 'app' },
        checked: 'MariaDB 10.11; dual passwords by hand with MySQL 9.7, and with a stand-in',
        rights: 'named',
        notInherited: 'what the replaced user has besides the role; preflight names it. With `dual-password` the user stays the same',
        check: ({ role, 'dual-password': user }) => (role === undefined) === (user === undefined)
            ? [{ path: ['role'], message: 'either role (MariaDB) or dual-password (MySQL) must be given' }]
            : [],
        build(context) {
            const { options, clock, random } = context;
            const { role = '', 'dual-password': user } = options;
            const from = options['from-host'];
            const base = {
                name: 'mysql',
                account: `${options.host}:${options.port}/${user === undefined ? role : `${user}@${from}`}`,
                permission,
                ...(0,server/* accessTo */.Yi)(context, ask),
                // Access denied to a database, a table, for a statement; a role that may not be granted.
                denied: ['1044', '1142', '1227', '1698'],
                // 1396, "operation failed", is also what CREATE USER says to a user who is there.
                missing: [],
                probe: 'SELECT CURRENT_USER() AS name',
                rights: {
                    ask: 'SHOW GRANTS',
                    lacking: (answer) => lacking(answer, user === undefined ? role : undefined),
                },
                self: {
                    ask: 'SELECT CURRENT_USER() AS name',
                    // The server does not say with which of its two passwords an admin logged in.
                    read: (answer) => (user === undefined ? (0,dialect/* rows */.G)(answer, 'name')?.[0]?.['name'] : undefined),
                },
            };
            if (user !== undefined) {
                const names = { user: mysql_text(user), host: mysql_text(from), account: account(`${user}@${from}`) };
                return dualPassword({ ...base, password: () => strong(random) }, user, names);
            }
            return (0,accounts_provider/* accountsProvider */.c)({
                ...base,
                // Without PROCESS only one's own sessions are seen, and nothing is said of use.
                showsUse: true,
                list: "SELECT u.User AS name, u.Host AS host, COALESCE(JSON_VALUE(u.Priv, '$.account_locked'), '0') AS locked, CAST((SELECT COUNT(*) FROM information_schema.PROCESSLIST p WHERE p.USER = u.User) AS CHAR) AS sessions FROM mysql.global_priv u WHERE COALESCE(JSON_VALUE(u.Priv, '$.is_role'), '0') NOT IN ('1', 'true') ORDER BY 1, 2",
                listed: (answer) => (0,dialect/* rows */.G)(answer, 'name', 'host', 'locked', 'sessions')?.map(({ name, host, locked, sessions }) => ({
                    id: `${name}@${host}`,
                    active: locked !== '1' && locked !== 'true',
                    ...((0,dialect/* isTag */.d)(name) ? { tag: name } : {}),
                    ...(sessions === '0' ? {} : { lastUsed: clock.now() }),
                })),
                create: (user, password) => [
                    `CREATE USER ${account(`${user}@${from}`)} IDENTIFIED VIA mysql_native_password USING ${mysql_text(verifier(password))}`,
                    `GRANT ${mysql_text(role)} TO ${account(`${user}@${from}`)}`,
                    `SET DEFAULT ROLE ${mysql_text(role)} FOR ${account(`${user}@${from}`)}`,
                ],
                id: (user) => `${user}@${from}`,
                deactivate: (id) => [`ALTER USER IF EXISTS ${account(id)} ACCOUNT LOCK`],
                // The first finds out whether there is one; a second DROP USER would only fail.
                revoke: (id) => [`DROP USER IF EXISTS ${account(id)}`],
                gone: (answer) => answer === 'warned',
                besides: { ask: (id) => `SHOW GRANTS FOR ${account(id)}`, read: (answer) => besides(answer, role) },
            });
        },
    };
}
/** Nothing of it is shown but these parts: the lines also hold the verifiers of passwords. */
function grantsOf(answer) {
    if (!Array.isArray(answer) || answer.length === 0)
        return undefined;
    const lines = answer.map((row) => Object.values((row ?? {}))[0]);
    if (!lines.every((line) => typeof line === 'string'))
        return undefined;
    return lines.flatMap((line) => {
        const [, what, on, rest = ''] = /^GRANT (.+?)(?: ON (.+?))? TO (?:\S+|'[^']*'@'[^']*')(.*)$/.exec(line) ?? [];
        if (what === undefined)
            return [];
        return [{ what: what.split(/,\s*/).map(bare), on: on === undefined ? undefined : bare(on), rest }];
    });
}
function bare(text) {
    return text.replaceAll('`', '');
}
/** `role` undefined: only passwords of a user are changed. */
function lacking(answer, role) {
    const grants = grantsOf(answer);
    if (grants === undefined)
        return undefined;
    const may = (right, ...places) => grants.some(({ what, on }) => on !== undefined && places.includes(on) && (what.includes(right) || what.includes('ALL PRIVILEGES')));
    const passes = grants.some(({ what, on, rest }) => on === undefined && what.includes(role ?? '') && rest.includes('WITH ADMIN OPTION'));
    return [
        ...(may('CREATE USER', '*.*') ? [] : [{ what: 'CREATE USER', cure: 'GRANT CREATE USER ON *.* TO admin' }]),
        ...(role === undefined || passes
            ? []
            : [{ what: `the role ${role} to give away`, cure: `GRANT ${role} TO admin WITH ADMIN OPTION` }]),
        ...(role === undefined || may('UPDATE', '*.*', 'mysql.*')
            ? []
            : [{ what: 'UPDATE on mysql.*, for the default role of others', cure: 'GRANT UPDATE ON mysql.* TO admin' }]),
    ];
}
function besides(answer, role) {
    if (answer === undefined)
        return ['what it was given besides its role, which cannot be read without SELECT on mysql.*'];
    return (grantsOf(answer) ?? []).flatMap(({ what, on, rest }) => {
        const limits = [...rest.matchAll(/\b(MAX_[A-Z_]+ \d+|REQUIRE (?:SSL|X509))/g)].map(([limit]) => limit);
        if (on === undefined)
            return what.includes(role) ? limits : [`the role ${what.join(', ')}`, ...limits];
        const rights = what.filter((right) => right !== 'USAGE');
        return [...(rights.length === 0 ? [] : [`${rights.join(', ')} on ${on}`]), ...limits];
    });
}
/** What MariaDB keeps of a password: SHA-1 twice. It is 40 random characters long, so that nobody finds it from that. */
function verifier(password) {
    const once = (0,external_node_crypto_.createHash)('sha1').update(password).digest();
    return `*${(0,external_node_crypto_.createHash)('sha1').update(once).digest('hex').toUpperCase()}`;
}
function account(id) {
    const at = id.lastIndexOf('@');
    return `${mysql_text(id.slice(0, at))}@${mysql_text(id.slice(at + 1))}`;
}
/** Throws HTTP_NOT_SENT for what would end the quotes around it in one SQL mode or another. */
function mysql_text(of) {
    if (!/[\0\\'"]/.test(of))
        return `'${of}'`;
    throw new errors/* KeyturnError */.FB('HTTP_NOT_SENT', { what: 'the name of a user or role has a character that cannot be sent' });
}
const ask = async (login, statement) => {
    const { createConnection } = await __webpack_require__.e(/* import() */ 8688).then(__webpack_require__.t.bind(__webpack_require__, 78688, 19));
    const { host, port, user, password, tls, ca } = login;
    let connected = false;
    let connection;
    try {
        connection = await createConnection({
            host,
            port,
            user,
            password: password.reveal(),
            connectTimeout: 10_000,
            ...(tls === 'verify'
                ? { ssl: { rejectUnauthorized: true, verifyIdentity: true, ...(ca === undefined ? {} : { ca }) } }
                : {}),
        });
        connection.on('error', () => { });
        connected = true;
        const [answer] = await connection.query({ sql: statement, timeout: 30_000 });
        if (Array.isArray(answer))
            return answer;
        return 'warningStatus' in answer && answer.warningStatus > 0 ? 'warned' : 'done';
    }
    catch (error) {
        const { errno, sqlState } = (error ?? {});
        const code = typeof errno === 'number' && typeof sqlState === 'string' ? String(errno) : undefined;
        // Access denied for a user; the same where the account is locked.
        if (!connected && (code === '1045' || code === '1698' || code === '4151'))
            throw new server/* Failed */.cV('login', code);
        if (!connected || (0,server/* isNotSent */.eg)(error))
            throw new server/* Failed */.cV('not-sent', code);
        throw code === undefined ? new server/* Failed */.cV('unknown') : new server/* Failed */.cV('refused', code);
    }
    finally {
        connection?.destroy();
    }
};
const provider = mysql(ask);


/***/ })

};
