export const id = 1398;
export const ids = [1398];
export const modules = {

/***/ 1398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider),
/* harmony export */   vaultDynamic: () => (/* binding */ vaultDynamic)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(55313);
/* harmony import */ var _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79322);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22850);
/* harmony import */ var _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25603);
/* harmony import */ var _vendors_vault_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51699);
/* harmony import */ var _accounts_server_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69956);
/* harmony import */ var _before_mint_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18508);
/* harmony import */ var _mysql_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89327);
/* harmony import */ var _postgres_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(82523);
/* harmony import */ var _vault_account_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(97720);











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
    // 404 without a word is an empty list; with one there is no such path, or no such namespace.
    if (answer.status === 404 && (0,_vendors_vault_request_js__WEBPACK_IMPORTED_MODULE_4__/* .vaultErrors */ .a6)(answer).length > 0)
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', {
            what: `${account} has no leases that could be listed`,
            hint: 'check path and namespace',
        });
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


/***/ })

};
