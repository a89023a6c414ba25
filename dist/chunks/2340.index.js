export const id = 2340;
export const ids = [2340];
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

/***/ 2340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provider: () => (/* binding */ provider)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(22850);
// EXTERNAL MODULE: ./lib/vendors/vault-binding.js
var vault_binding = __webpack_require__(25603);
// EXTERNAL MODULE: ./lib/vendors/vault-request.js
var vault_request = __webpack_require__(51699);
// EXTERNAL MODULE: ./lib/providers/before-mint.js
var before_mint = __webpack_require__(18508);
// EXTERNAL MODULE: ./lib/providers/vault-account.js
var vault_account = __webpack_require__(97720);
;// CONCATENATED MODULE: ./lib/providers/vault-approle-role.js


/** Throws PROVIDER_*: no such role. */
async function roleData(approle) {
    const { role, mount, server, base } = approle;
    const answer = await server.read({ method: 'GET', path: base });
    if (answer.status === 404 || answer.status === 400)
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
            what: `${server.place} has no role ${role} at auth/${mount}`,
            hint: `bao list auth/${mount}/role`,
        });
    return server.data(answer);
}
/** Throws PROVIDER_*: no such role; PREFLIGHT_DENIED: one whose SecretIDs could not be proved. */
async function roleSettings(approle) {
    const { base, account } = approle;
    const settings = await roleData(approle);
    const { secret_id_num_uses: uses, secret_id_ttl: ttl, bind_secret_id: bound } = settings;
    if (typeof uses !== 'number' || typeof ttl !== 'number')
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', { what: `${account} is no AppRole`, hint: 'check mount and role' });
    if (bound === false)
        throw new errors/* KeyturnError */.FB('PREFLIGHT_DENIED', {
            what: `${account} lets in whoever has its role-id: a SecretID proves nothing there, and to end one ends nothing`,
            hint: `bao write ${base} bind_secret_id=true`,
        });
    if (uses > 0)
        throw new errors/* KeyturnError */.FB('PREFLIGHT_DENIED', {
            what: `SecretIDs of ${account} end after ${uses} uses: to prove one would use it up`,
            hint: `bao write ${base} secret_id_num_uses=0`,
        });
    inBounds(approle, strings(settings['secret_id_bound_cidrs']), 'SecretIDs of');
    return { ttl };
}
/** Throws PREFLIGHT_DENIED where nobody has said that this machine may log in with what is made. */
function inBounds(approle, cidrs, whose) {
    const { withinCidrs, base, account } = approle;
    if (cidrs.length === 0 || withinCidrs)
        return;
    throw new errors/* KeyturnError */.FB('PREFLIGHT_DENIED', {
        what: `${whose} ${account} may log in from ${cidrs.join(', ')} only: elsewhere a new one cannot be proved`,
        hint: `run Keyturn on a machine in there and say so with options: { within-cidrs: true }, or: bao write ${base} secret_id_bound_cidrs=""`,
    });
}
/** Throws PREFLIGHT_DENIED for a token that ends while a rotation goes on. */
async function tokenLasts(approle) {
    const { server } = approle;
    let token;
    try {
        token = await server.tokenEnds();
    }
    catch (error) {
        // A token may lack the right to look itself up; then nothing is known of its end.
        if ((0,errors.is)(error, 'PROVIDER_DENIED'))
            return;
        throw error;
    }
    const short = token.seconds !== undefined && token.seconds < 300 && server.binding.auth.method === 'token';
    if (token.uses === undefined && !short)
        return;
    throw new errors/* KeyturnError */.FB('PREFLIGHT_DENIED', {
        what: `the token for ${server.place} ends after ${token.uses === undefined ? (0,before_mint/* lasting */.n)(token.seconds) : `${token.uses} more uses`}, under way`,
        hint: 'give a token without -use-limit that lives longer: bao token create -orphan -period=768h -policy=keyturn',
    });
}
function strings(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

;// CONCATENATED MODULE: ./lib/providers/vault-approle.js








const Options = schemas/* strictObject */.rej({
    role: vault_binding/* vaultPath */.O,
    /** Where the AppRole method of that role is mounted. */
    mount: vault_binding/* vaultPath */.O.default('approle'),
    /** Keyturn runs where the role's SecretIDs may be used (`secret_id_bound_cidrs`). */
    'within-cidrs': schemas/* literal */.euz(true).optional(),
    ...vault_binding/* vaultOptions */.Rr,
});
const permission = 'read on the role and its role-id, update and list on its secret-id, update on secret-id-accessor/lookup and secret-id-accessor/destroy';
/**
 * SecretIDs of an AppRole. The accessor is the id: it finds and ends a SecretID, and nobody can log in with it; the tag
 * stands in the metadata.
 * https://openbao.org/api-docs/auth/approle/
 */
const provider = {
    name: 'vault-approle',
    title: 'Vault and OpenBao AppRole',
    sentence: 'SecretIDs of an AppRole of a Vault or OpenBao, with what the role gives. Without `admin` the standard variables log in as `auth` says. Tokens that were made with an ended one live on to their own end.',
    options: Options,
    origins: (options) => [(0,vault_account/* vaultOrigin */.Vo)(options)],
    ...vault_account/* vaultModule */.h$,
    values: ['role-id', 'secret-id'],
    permission,
    docs: 'https://openbao.org/api-docs/auth/approle/',
    example: { role: 'shop', address: 'https://vault.test' },
    checked: 'OpenBao 2.7',
    rights: 'owner',
    build: vaultApprole,
};
function vaultApprole(context) {
    const { options, clock } = context;
    const { role, mount } = options;
    const server = (0,vault_account/* vaultAccount */.wS)(context, 'vault-approle', permission);
    const base = `auth/${mount}/role/${role}`;
    const account = `${server.place}/${base}`;
    const withinCidrs = options['within-cidrs'] === true;
    const approle = { withinCidrs, clock, role, mount, server, base, account };
    return {
        name: 'vault-approle',
        account,
        values: ['role-id', 'secret-id'],
        // A performance standby may be behind.
        propagation: 2_000,
        successes: 2,
        listLag: 2_000,
        tagged: true,
        idIsSecret: false,
        local: false,
        maxBytes: 128,
        async check() {
            await roleSettings(approle);
            await list(approle);
        },
        preflight: (request) => preflight(approle, request),
        self: () => vault_approle_self(approle),
        mint: (request) => mint(approle, request),
        probe: (credential) => probe(approle, credential),
        list: () => list(approle),
        revoke: (id) => revoke(approle, id),
    };
}
async function accessors(approle) {
    const { server, base, account } = approle;
    const answer = await server.read({ method: 'LIST', path: `${base}/secret-id` });
    if (answer.status === 404) {
        // Nothing there, or nothing that can be seen: a mount, a namespace or a role that is not there says the same.
        await roleData(approle);
        return [];
    }
    const { keys } = server.data(answer);
    if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string'))
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', { what: `${account} lists no accessors` });
    return keys;
}
/** What a SecretID was made with; undefined where Vault cannot find it by its accessor. */
async function described(approle, id) {
    const { server, base } = approle;
    const path = `${base}/secret-id-accessor/lookup`;
    const answer = await server.look({ method: 'POST', path, body: { secret_id_accessor: id } });
    return answer?.status === 200 ? server.data(answer) : undefined;
}
async function list(approle) {
    const { clock } = approle;
    const found = [];
    for (const id of await accessors(approle)) {
        const data = await described(approle, id);
        // The list is kept by SecretID, not by accessor, so that one may well log in.
        if (data === undefined) {
            found.push({ id, unreadable: true });
            continue;
        }
        const tag = data['metadata']?.keyturn;
        // Vault writes the year 1 where there is no end.
        const expires = data['expiration_time'];
        const ends = typeof expires === 'string' ? Date.parse(expires) : Number.NaN;
        found.push({
            id,
            active: !(ends > 0 && ends <= clock.now().getTime()),
            ...(typeof tag === 'string' ? { tag } : {}),
        });
    }
    return found;
}
/** What the new one takes over from the one that it replaces: from where it may be used, and its metadata. */
async function taken(approle, old) {
    const data = old === undefined ? undefined : await described(approle, old);
    if (data === undefined)
        return {};
    const cidrs = strings(data['cidr_list']);
    const token = strings(data['token_bound_cidrs']);
    const { keyturn: _, ...metadata } = (data['metadata'] ?? {});
    return {
        metadata,
        ...(cidrs.length === 0 ? {} : { cidr_list: cidrs }),
        ...(token.length === 0 ? {} : { token_bound_cidrs: token }),
    };
}
/** Throws PREFLIGHT_DENIED, PROVIDER_*. */
async function preflight(approle, { old, expires }) {
    const { clock, base, account } = approle;
    await tokenLasts(approle);
    const { ttl } = await roleSettings(approle);
    const needed = expires === undefined ? 0 : (expires.getTime() - clock.now().getTime()) / 1_000;
    if (ttl > 0 && ttl + 300 < needed)
        throw new errors/* KeyturnError */.FB('PREFLIGHT_DENIED', {
            what: `SecretIDs of ${account} live for ${(0,before_mint/* lasting */.n)(ttl)}, which is less than max-age (${(0,before_mint/* lasting */.n)(needed)})`,
            hint: `lower max-age, or: bao write ${base} secret_id_ttl=0`,
        });
    inBounds(approle, strings((await taken(approle, old?.id))['cidr_list']), 'the SecretID that is replaced at');
    return [];
}
async function mint(approle, { tag, old, expires }) {
    const { server, base, account } = approle;
    await (0,before_mint/* reading */.h)(preflight(approle, { ...(old && { old }), ...(expires && { expires }) }));
    const { metadata = {}, ...bounds } = await (0,before_mint/* reading */.h)(taken(approle, old?.id));
    const roleId = server.data(await (0,before_mint/* reading */.h)(server.read({ method: 'GET', path: `${base}/role-id` })))['role_id'];
    if (typeof roleId !== 'string')
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${account} has no role-id` });
    const body = { ...bounds, metadata: JSON.stringify({ ...metadata, keyturn: tag }) };
    const answer = await server.change({ method: 'POST', path: `${base}/secret-id`, body });
    if (answer.status >= 400)
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${account} refused a SecretID (${answer.status})` });
    const { data } = (answer.json() ?? {});
    const id = data?.secret_id_accessor;
    const value = data?.secret_id;
    if (typeof id !== 'string' || typeof value !== 'string' || id === '' || value === '')
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered the mint without a SecretID` });
    return { id, values: { 'role-id': new secret/* Secret */.z(roleId), 'secret-id': new secret/* Secret */.z(value) } };
}
/** Logs in, and ends the token again at once, because it is needed only here. */
async function probe(approle, { values }) {
    const { mount, server } = approle;
    const { 'role-id': roleId, 'secret-id': secretId } = values;
    if (roleId === undefined || secretId === undefined)
        return 'inconclusive';
    try {
        const body = { role_id: roleId.reveal(), secret_id: secretId.reveal() };
        const { binding, wire } = server;
        const answer = await (0,vault_request/* send */.tN)(binding, wire, { method: 'POST', path: `auth/${mount}/login`, body, retry: 'never' }, undefined);
        if (answer.status === 400)
            return (0,vault_request/* vaultErrors */.a6)(answer).some((error) => /invalid (role|secret)/.test(error)) ? 'rejected' : 'inconclusive';
        if (answer.status !== 200)
            return 'inconclusive';
        const token = answer.json()?.auth?.client_token;
        if (typeof token !== 'string' || token === '')
            return 'inconclusive';
        const end = { method: 'POST', path: 'auth/token/revoke-self', retry: 'never' };
        await (0,vault_request/* send */.tN)(binding, wire, end, new secret/* Secret */.z(token)).catch(() => { });
        return 'accepted';
    }
    catch {
        return 'inconclusive';
    }
}
/** A token that came from a login with a SecretID of ours carries its tag. */
async function vault_approle_self(approle) {
    const { role, server } = approle;
    try {
        const { role_name: of, keyturn: tag } = (await server.tokenEnds()).meta;
        if (of !== role || typeof tag !== 'string')
            return undefined;
        return (await list(approle)).find((one) => one.tag === tag)?.id;
    }
    catch {
        return undefined;
    }
}
/** Throws HTTP_*. */
async function revoke(approle, id) {
    const { mount, server, base, account } = approle;
    // To end one that is not there is an error of the server's own, so it is looked up first.
    const body = { secret_id_accessor: id };
    const lookup = { method: 'POST', path: `${base}/secret-id-accessor/lookup`, body };
    const found = await (0,before_mint/* reading */.h)(server.look(lookup));
    if (found === undefined || found.status === 404) {
        // Without its accessor's entry a SecretID still logs in, and nothing ends it by its accessor.
        if ((await (0,before_mint/* reading */.h)(accessors(approle))).includes(id))
            throw new errors/* KeyturnError */.FB('HTTP_REFUSED', {
                what: `${account} lists the SecretID and cannot look it up: it may still log in`,
                hint: `bao write -f auth/${mount}/tidy/secret-id, or end it by its own value: bao write ${base}/secret-id/destroy secret_id=-`,
            });
        return 'gone';
    }
    if (found.status === 400)
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${account} refused to look a SecretID up` });
    const { data } = (found.json() ?? {});
    if (data?.secret_id_accessor !== id)
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered for another SecretID` });
    const answer = await server.change({ method: 'POST', path: `${base}/secret-id-accessor/destroy`, body });
    if (answer.status === 400 || answer.status === 404)
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${account} refused to end a SecretID (${answer.status})` });
    // 204 has no body, and nothing of Vault's has one here.
    if (answer.status !== 204)
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered with ${answer.status}` });
    return 'revoked';
}


/***/ })

};
