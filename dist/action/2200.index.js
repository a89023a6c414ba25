export const id = 2200;
export const ids = [2200];
export const modules = {

/***/ 37076:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ vaultPlace),
/* harmony export */   GH: () => (/* binding */ vaultSettings),
/* harmony export */   O: () => (/* binding */ vaultPath),
/* harmony export */   Rr: () => (/* binding */ vaultOptions),
/* harmony export */   W: () => (/* binding */ vaultBinding),
/* harmony export */   Z3: () => (/* binding */ vault),
/* harmony export */   a6: () => (/* binding */ vaultErrors),
/* harmony export */   hw: () => (/* binding */ VaultRefusal),
/* harmony export */   q5: () => (/* binding */ bindVault),
/* harmony export */   tN: () => (/* binding */ send),
/* harmony export */   ym: () => (/* binding */ vaultVariables)
/* harmony export */ });
/* unused harmony export vaultData */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92857);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _rotation_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19784);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9474);
/* harmony import */ var _job_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10295);





/*
 * HashiCorp Vault and OpenBao: one server and namespace, one way in, one request. Its HTTP API:
 * https://openbao.org/api-docs/ (the same as https://developer.hashicorp.com/vault/api-docs).
 */
/** Segments of a path as Vault writes them: no slash at an end, nothing that a URL would read otherwise. */
const vaultPath = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .max(512)
    .regex(/^(?!\.{1,2}(?:\/|$))[^\s/?#%\\]+(?:\/(?!\.{1,2}(?:\/|$))[^\s/?#%\\]+)*$/, 'must be a path without a slash at its ends');
/** What the configuration says of every entry that Vault serves; spread into the options. */
const vaultOptions = {
    address: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().max(2_048).optional().describe('Address of the server. Default: VAULT_ADDR.'),
    namespace: vaultPath.optional().describe('Default: VAULT_NAMESPACE.'),
    auth: zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        method: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['token', 'approle', 'jwt'])
            .describe("`token`: VAULT_TOKEN. `approle`: VAULT_ROLE_ID and VAULT_SECRET_ID. `jwt`: the job's own OIDC token, nothing stored."),
        mount: vaultPath.optional().describe("Where the method is mounted. Default: the method's name."),
        role: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
            .min(1)
            .max(255)
            .optional()
            .describe('The role of `jwt`. Default: the default role of the mount.'),
        audience: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
            .min(1)
            .max(2_048)
            .optional()
            .describe("The audience of the job's OIDC token. Default: the origin of the address."),
    })
        .optional()
        .describe('How Keyturn logs in. Default: VAULT_TOKEN.'),
};
/** The same as plain data that the journal can keep: everything but the credentials. */
const vaultBinding = zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    address: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    namespace: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
    auth: zod__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        method: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['token', 'approle', 'jwt']),
        mount: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        role: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().nullable(),
        audience: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
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
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
            what: 'Vault has no address: VAULT_ADDR is not set',
            hint: 'set VAULT_ADDR, e.g. to https://vault.acme.dev:8200, or add `address` to the entry',
        });
    }
    const url = URL.canParse(address) ? new URL(address) : undefined;
    const loopback = /^(localhost|\[::1\]|127\.\d+\.\d+\.\d+)$/.test(url?.hostname ?? '');
    const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback);
    if (url === undefined ||
        !safe ||
        url.username !== '' ||
        url.password !== '' ||
        url.search !== '' ||
        url.hash !== '') {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
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
/** What Vault refused or could not do, with its status. */
class VaultRefusal extends _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB {
    status;
    constructor(status, ...details) {
        super(...details);
        this.status = status;
    }
}
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
            const answer = await send(binding, wire, request, await current());
            if (answer.status < 300 || answer.status === 400 || answer.status === 404)
                return answer;
            throw refusal(binding, request, answer.status, wire.denied);
        },
    };
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
        const answer = await (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .call */ .T)(http, request.clone(), { clock, retry: retry ?? 'idempotent' });
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
const capabilities = {
    GET: '"read"',
    LIST: '"list"',
    PUT: '"create", "update"',
    POST: '"create", "update"',
    DELETE: '"delete"',
};
function refusal(binding, { method, path }, status, denied) {
    const what = `Vault at ${vaultPlace(binding)} refused ${method} ${path} (${status})`;
    if (status === 401 || status === 403) {
        const { method: auth, role } = binding.auth;
        const who = auth === 'token' ? 'VAULT_TOKEN' : `the ${auth} role${role === null ? '' : ` ${role}`}`;
        return new VaultRefusal(status, denied, {
            what,
            hint: `check that ${who} is not expired and that its policy has: path "${path}" { capabilities = [${capabilities[method]}] }`,
        });
    }
    if (status >= 300 && status < 400) {
        return new VaultRefusal(status, 'HTTP_REFUSED', {
            what: `${what}: it points elsewhere, and the token is not sent there`,
            hint: 'set VAULT_ADDR to the address of the active server or of the load balancer before it',
        });
    }
    return new VaultRefusal(status, 'HTTP_REFUSED', { what });
}
async function login(binding, wire) {
    const { method, mount } = binding.auth;
    if (method === 'token')
        return { token: needed(wire, 'VAULT_TOKEN'), until: Number.POSITIVE_INFINITY };
    const began = wire.clock.now().getTime();
    const request = { method: 'PUT', path: `auth/${mount}/login`, body: await proof(binding, wire) };
    const answer = await send(binding, wire, request, undefined);
    const auth = answer.status === 200 ? answer.json()?.auth : undefined;
    const token = auth?.['client_token'];
    if (typeof token !== 'string' || token === '') {
        throw new VaultRefusal(answer.status, wire.denied, {
            what: `Vault at ${vaultPlace(binding)} refused the login at auth/${mount} (${answer.status})`,
            hint: method === 'approle'
                ? 'check VAULT_ROLE_ID and VAULT_SECRET_ID: expired, used up, of another role or namespace?'
                : `check the role: bound_audiences must have ${binding.auth.audience}, bound_claims this repository`,
        });
    }
    const seconds = Number(auth?.['lease_duration'] ?? 0);
    // A little early, so that the token does not end under way. 0 is a token without an end.
    return { token: new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(token), until: seconds > 0 ? began + seconds * 900 : Number.POSITIVE_INFINITY };
}
async function proof({ auth }, wire) {
    if (auth.method === 'approle') {
        return {
            role_id: needed(wire, 'VAULT_ROLE_ID').reveal(),
            secret_id: needed(wire, 'VAULT_SECRET_ID').reveal(),
        };
    }
    const requestUrl = wire.setting('ACTIONS_ID_TOKEN_REQUEST_URL');
    const requestToken = wire.variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN');
    const missing = (what) => new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
        what: `the login at auth/${auth.mount} needs the job's OIDC token, and ${what}`,
        hint: 'give the job `permissions: { id-token: write }`',
    });
    if (requestUrl === undefined || requestToken === undefined)
        throw missing('there is none here');
    const jwt = await (0,_job_token_js__WEBPACK_IMPORTED_MODULE_3__/* .jobToken */ .P)({ requestUrl, requestToken }, auth.audience, wire, (status) => missing(`GitHub did not issue one (HTTP ${status})`));
    return { jwt: jwt.reveal(), ...(auth.role === null ? {} : { role: auth.role }) };
}
function needed({ variable }, name) {
    const value = variable(name);
    if (value !== undefined)
        return value;
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
        what: `Vault needs ${name}, and it is not set`,
        hint: `in the workflow: env: { ${name}: \${{ secrets.${name} }} }, or log in with auth: { method: jwt, role: ... }`,
    });
}


/***/ }),

/***/ 16684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ reading),
/* harmony export */   n: () => (/* binding */ lasting)
/* harmony export */ });
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);

/** What is asked before a mint: nothing was minted then. */
async function reading(work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB))
            throw error;
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(error.code === 'PROVIDER_UNREACHABLE' ? 'HTTP_NOT_SENT' : 'HTTP_REFUSED', {
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

/***/ 43288:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vo: () => (/* binding */ vaultOrigin),
/* harmony export */   h$: () => (/* binding */ vaultModule),
/* harmony export */   wS: () => (/* binding */ vaultAccount)
/* harmony export */ });
/* harmony import */ var _http_vault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37076);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28607);
/* harmony import */ var _rotation_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19784);



/*
 * What the providers that a Vault or an OpenBao serves have in common: `admin` is a token, and without it the standard
 * variables log in as `auth` says.
 */
/** Spread into the module. */
const vaultModule = {
    admin: 'one',
    adminOptional: true,
    environment: _http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultVariables */ .ym,
    settings: _http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultSettings */ .GH,
};
/** Of a server and its namespace; without an address it is the one of the run's own variables. */
function vaultOrigin({ address, namespace }) {
    const at = address === undefined ? 'VAULT_ADDR' : URL.canParse(address) ? new URL(address).origin : address;
    return { at: namespace === undefined ? at : `${at} (namespace ${namespace})` };
}
function vaultAccount(context, name, permission) {
    const { options, admin, http, clock, environment = {}, settings = {} } = context;
    if (admin !== undefined && !(admin instanceof _rotation_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z))
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('CONFIG_INVALID', { what: '`admin` must be the name of one variable, which holds a token' });
    const setting = (one) => (Object.hasOwn(settings, one) ? settings[one] : undefined);
    const binding = (0,_http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .bindVault */ .q5)(options, setting);
    const wire = {
        http,
        clock,
        setting,
        variable: (one) => (one === 'VAULT_TOKEN' && admin ? admin : environment[one]),
        denied: 'PROVIDER_DENIED',
    };
    const place = (0,_http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultPlace */ .GF)(binding);
    const client = (0,_http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vault */ .Z3)(binding, wire);
    const needs = `the admin credential for ${name} needs: ${permission}`;
    async function ask(request) {
        try {
            return await client.ask(request);
        }
        catch (error) {
            if (!(0,_rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'PROVIDER_DENIED'))
                throw error;
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PROVIDER_DENIED', {
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
            // Said below: whatever it is, it is not Vault's.
        }
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', {
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
                if (error instanceof _http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .VaultRefusal */ .hw && error.status === 500)
                    return undefined;
                throw unread(error);
            }
        },
        async tokenEnds() {
            const { ttl, period, num_uses: uses, meta } = data(await read({ method: 'GET', path: 'auth/token/lookup-self' }));
            if (typeof ttl !== 'number')
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', { what: `${place} does not say how long the token lives` });
            // A token that was handed to us with a period is renewed by who made it; one that we log in for is not.
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
                if (!(0,_rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'PROVIDER_DENIED'))
                    throw error;
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', {
                    what: error.message,
                    ...(error.hint === undefined ? {} : { hint: error.hint }),
                });
            }
        },
    };
}
function unread(error) {
    if (!(0,_rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'HTTP_UNKNOWN', 'HTTP_NOT_SENT', 'HTTP_REFUSED'))
        return error;
    // A quota's limit that outlasted the patience says nothing about what was asked.
    const limited = error instanceof _http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .VaultRefusal */ .hw && error.status === 429;
    const answered = (0,_rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'HTTP_REFUSED') && !limited;
    return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB(answered ? 'PROVIDER_UNREADABLE' : 'PROVIDER_UNREACHABLE', {
        what: error.message,
        hint: error.hint ?? 'check VAULT_ADDR and the network, then run again',
    });
}


/***/ }),

/***/ 92200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/* harmony import */ var _http_vault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37076);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28607);
/* harmony import */ var _rotation_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19784);
/* harmony import */ var _before_mint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16684);
/* harmony import */ var _vault_account_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43288);






const Options = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    role: _http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultPath */ .O,
    /** Where the AppRole method of that role is mounted. */
    mount: _http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultPath */ .O.default('approle'),
    /** Keyturn runs where the role's SecretIDs may be used (`secret_id_bound_cidrs`). */
    'within-cidrs': zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(true).optional(),
    ..._http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultOptions */ .Rr,
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
    origins: (options) => [(0,_vault_account_js__WEBPACK_IMPORTED_MODULE_4__/* .vaultOrigin */ .Vo)(options)],
    ..._vault_account_js__WEBPACK_IMPORTED_MODULE_4__/* .vaultModule */ .h$,
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
    const server = (0,_vault_account_js__WEBPACK_IMPORTED_MODULE_4__/* .vaultAccount */ .wS)(context, 'vault-approle', permission);
    const base = `auth/${mount}/role/${role}`;
    const account = `${server.place}/${base}`;
    /** Throws PROVIDER_*: no such role. */
    async function roleData() {
        const answer = await server.read({ method: 'GET', path: base });
        if (answer.status === 404 || answer.status === 400)
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', {
                what: `${server.place} has no role ${role} at auth/${mount}`,
                hint: `bao list auth/${mount}/role`,
            });
        return server.data(answer);
    }
    /** Throws PROVIDER_*: no such role; PREFLIGHT_DENIED: one whose SecretIDs could not be proved. */
    async function roleSettings() {
        const settings = await roleData();
        const { secret_id_num_uses: uses, secret_id_ttl: ttl, bind_secret_id: bound } = settings;
        if (typeof uses !== 'number' || typeof ttl !== 'number')
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', { what: `${account} is no AppRole`, hint: 'check mount and role' });
        if (bound === false)
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PREFLIGHT_DENIED', {
                what: `${account} lets in whoever has its role-id: a SecretID proves nothing there, and to end one ends nothing`,
                hint: `bao write ${base} bind_secret_id=true`,
            });
        if (uses > 0)
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PREFLIGHT_DENIED', {
                what: `SecretIDs of ${account} end after ${uses} uses: to prove one would use it up`,
                hint: `bao write ${base} secret_id_num_uses=0`,
            });
        inBounds(strings(settings['secret_id_bound_cidrs']), 'SecretIDs of');
        return { ttl };
    }
    /** Throws PREFLIGHT_DENIED where nobody has said that this machine may log in with what is made. */
    function inBounds(cidrs, whose) {
        if (cidrs.length === 0 || options['within-cidrs'])
            return;
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PREFLIGHT_DENIED', {
            what: `${whose} ${account} may log in from ${cidrs.join(', ')} only: elsewhere a new one cannot be proved`,
            hint: `run Keyturn on a machine in there and say so with options: { within-cidrs: true }, or: bao write ${base} secret_id_bound_cidrs=""`,
        });
    }
    /** Throws PREFLIGHT_DENIED for a token that ends while a rotation goes on. */
    async function tokenLasts() {
        let token;
        try {
            token = await server.tokenEnds();
        }
        catch (error) {
            // To ask about oneself is a right of its own; without it nothing is known.
            if ((0,_rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'PROVIDER_DENIED'))
                return;
            throw error;
        }
        const short = token.seconds !== undefined && token.seconds < 300 && server.binding.auth.method === 'token';
        if (token.uses === undefined && !short)
            return;
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PREFLIGHT_DENIED', {
            what: `the token for ${server.place} ends after ${token.uses === undefined ? (0,_before_mint_js__WEBPACK_IMPORTED_MODULE_3__/* .lasting */ .n)(token.seconds) : `${token.uses} more uses`}, under way`,
            hint: 'give a token without -use-limit that lives longer: bao token create -orphan -period=768h -policy=keyturn',
        });
    }
    async function accessors() {
        const answer = await server.read({ method: 'LIST', path: `${base}/secret-id` });
        if (answer.status === 404) {
            // Nothing there, or nothing that can be seen: a mount, a namespace or a role that is not there says the same.
            await roleData();
            return [];
        }
        const { keys } = server.data(answer);
        if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string'))
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PROVIDER_UNREADABLE', { what: `${account} lists no accessors` });
        return keys;
    }
    /** What a SecretID was made with; undefined for one of which Vault has lost the way from its accessor. */
    async function described(id) {
        const path = `${base}/secret-id-accessor/lookup`;
        const answer = await server.look({ method: 'POST', path, body: { secret_id_accessor: id } });
        return answer?.status === 200 ? server.data(answer) : undefined;
    }
    async function list() {
        const found = [];
        for (const id of await accessors()) {
            const data = await described(id);
            // It is listed by the SecretID itself: that one may well log in.
            if (data === undefined) {
                found.push({ id, unreadable: true });
                continue;
            }
            const tag = data['metadata']?.keyturn;
            // The year 1 is never.
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
    async function taken(old) {
        const data = old === undefined ? undefined : await described(old);
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
    async function preflight({ old, expires }) {
        await tokenLasts();
        const { ttl } = await roleSettings();
        const needed = expires === undefined ? 0 : (expires.getTime() - clock.now().getTime()) / 1_000;
        if (ttl > 0 && ttl + 300 < needed)
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('PREFLIGHT_DENIED', {
                what: `SecretIDs of ${account} live for ${(0,_before_mint_js__WEBPACK_IMPORTED_MODULE_3__/* .lasting */ .n)(ttl)}, which is less than max-age (${(0,_before_mint_js__WEBPACK_IMPORTED_MODULE_3__/* .lasting */ .n)(needed)})`,
                hint: `lower max-age, or: bao write ${base} secret_id_ttl=0`,
            });
        inBounds(strings((await taken(old?.id))['cidr_list']), 'the SecretID that is replaced at');
        return [];
    }
    async function mint({ tag, old, expires }) {
        await (0,_before_mint_js__WEBPACK_IMPORTED_MODULE_3__/* .reading */ .h)(preflight({ ...(old && { old }), ...(expires && { expires }) }));
        const { metadata = {}, ...bounds } = await (0,_before_mint_js__WEBPACK_IMPORTED_MODULE_3__/* .reading */ .h)(taken(old?.id));
        const roleId = server.data(await (0,_before_mint_js__WEBPACK_IMPORTED_MODULE_3__/* .reading */ .h)(server.read({ method: 'GET', path: `${base}/role-id` })))['role_id'];
        if (typeof roleId !== 'string')
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${account} has no role-id` });
        const body = { ...bounds, metadata: JSON.stringify({ ...metadata, keyturn: tag }) };
        const answer = await server.change({ method: 'POST', path: `${base}/secret-id`, body });
        if (answer.status >= 400)
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${account} refused a SecretID (${answer.status})` });
        const { data } = (answer.json() ?? {});
        const id = data?.secret_id_accessor;
        const value = data?.secret_id;
        if (typeof id !== 'string' || typeof value !== 'string' || id === '' || value === '')
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${account} answered the mint without a SecretID` });
        return { id, values: { 'role-id': new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(roleId), 'secret-id': new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(value) } };
    }
    /** A login, whose token is ended again at once: it has a use only here. */
    async function probe({ values }) {
        const { 'role-id': roleId, 'secret-id': secretId } = values;
        if (roleId === undefined || secretId === undefined)
            return 'inconclusive';
        try {
            const body = { role_id: roleId.reveal(), secret_id: secretId.reveal() };
            const { binding, wire } = server;
            const answer = await (0,_http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(binding, wire, { method: 'POST', path: `auth/${mount}/login`, body, retry: 'never' }, undefined);
            if (answer.status === 400)
                return (0,_http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultErrors */ .a6)(answer).some((error) => /invalid (role|secret)/.test(error)) ? 'rejected' : 'inconclusive';
            if (answer.status !== 200)
                return 'inconclusive';
            const token = answer.json()?.auth?.client_token;
            if (typeof token !== 'string' || token === '')
                return 'inconclusive';
            const end = { method: 'POST', path: 'auth/token/revoke-self', retry: 'never' };
            await (0,_http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)(binding, wire, end, new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(token)).catch(() => { });
            return 'accepted';
        }
        catch {
            return 'inconclusive';
        }
    }
    /** A token that came from a login with a SecretID of ours carries its tag. */
    async function self() {
        try {
            const { role_name: of, keyturn: tag } = (await server.tokenEnds()).meta;
            if (of !== role || typeof tag !== 'string')
                return undefined;
            return (await list()).find((one) => one.tag === tag)?.id;
        }
        catch {
            return undefined;
        }
    }
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
            await roleSettings();
            await list();
        },
        preflight,
        self,
        mint,
        probe,
        list,
        async revoke(id) {
            // To end one that is not there is an error of the server's own: it is asked first.
            const body = { secret_id_accessor: id };
            const lookup = { method: 'POST', path: `${base}/secret-id-accessor/lookup`, body };
            const found = await (0,_before_mint_js__WEBPACK_IMPORTED_MODULE_3__/* .reading */ .h)(server.look(lookup));
            if (found === undefined || found.status === 404) {
                // Without its accessor's entry a SecretID still logs in, and nothing ends it by its accessor.
                if ((await (0,_before_mint_js__WEBPACK_IMPORTED_MODULE_3__/* .reading */ .h)(accessors())).includes(id))
                    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', {
                        what: `${account} lists the SecretID and cannot look it up: it may still log in`,
                        hint: `bao write -f auth/${mount}/tidy/secret-id, or end it by its own value: bao write ${base}/secret-id/destroy secret_id=-`,
                    });
                return 'gone';
            }
            if (found.status === 400)
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${account} refused to look a SecretID up` });
            const { data } = (found.json() ?? {});
            if (data?.secret_id_accessor !== id)
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${account} answered for another SecretID` });
            const answer = await server.change({ method: 'POST', path: `${base}/secret-id-accessor/destroy`, body });
            if (answer.status === 400 || answer.status === 404)
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${account} refused to end a SecretID (${answer.status})` });
            // 204 has no body, and nothing of Vault's has one here.
            if (answer.status !== 204)
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${account} answered with ${answer.status}` });
            return 'revoked';
        },
    };
}
function strings(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}


/***/ })

};
