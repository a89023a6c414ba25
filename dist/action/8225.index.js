export const id = 8225;
export const ids = [8225];
export const modules = {

/***/ 68705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ sentTo)
/* harmony export */ });
/** One origin and the NAMEs of the credentials that it is sent. `usual`: both are what the vendor's own documents say. */
function sentTo(origin, credentials, usual) {
    return { at: [origin, ...[...credentials].sort()].join(' '), ...(usual ? { usual: true } : {}) };
}


/***/ }),

/***/ 54682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ memberString),
/* harmony export */   RV: () => (/* binding */ withMember),
/* harmony export */   WI: () => (/* binding */ memberText)
/* harmony export */ });
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);

/**
 * One member of a JSON object that other programs share. The rest of the text is kept as it stands, because parsing
 * and writing it again would change what JavaScript's numbers cannot hold.
 */
/**
 * The member's value as JSON text; undefined if there is none. The last one counts where a name stands twice.
 * @throws KeyturnError DESTINATION_DENIED if `text` is not a JSON object; nothing of it is repeated
 */
function memberText(text, name) {
    const span = spans(text).get(name);
    return span === undefined ? undefined : text.slice(span.from, span.to);
}
/**
 * The member's value if it is a string.
 * @throws KeyturnError DESTINATION_DENIED if `text` is not a JSON object
 */
function memberString(text, name) {
    const found = memberText(text, name);
    const value = found === undefined ? undefined : JSON.parse(found);
    return typeof value === 'string' ? value : undefined;
}
/**
 * `text` with the member set to a string, everything else as it was.
 * @throws KeyturnError DESTINATION_DENIED if `text` is not a JSON object
 */
function withMember(text, name, value) {
    const all = spans(text);
    const span = all.get(name);
    if (span !== undefined)
        return text.slice(0, span.from) + JSON.stringify(value) + text.slice(span.to);
    const end = text.lastIndexOf('}');
    const member = `${JSON.stringify(name)}:${JSON.stringify(value)}`;
    return `${text.slice(0, end)}${all.size === 0 ? '' : ','}${member}${text.slice(end)}`;
}
function spans(text) {
    if (!isObject(text)) {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
            what: 'what is there now is not a JSON object, so it has no fields',
            hint: 'leave `field` out to replace the whole value, or make it a JSON object by hand',
        });
    }
    // The text is known to be valid: strings can be skipped as units, brackets only have to be counted.
    const found = new Map();
    const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;
    let depth = 0;
    let name;
    let from = 0;
    let last;
    const close = (at) => {
        if (name !== undefined) {
            const raw = text.slice(from, at);
            const start = from + (raw.length - raw.trimStart().length);
            found.set(name, { from: start, to: start + raw.trim().length });
        }
        name = undefined;
    };
    for (const { 0: word, index } of text.matchAll(token)) {
        if (depth === 1 && word === ':' && last !== undefined) {
            name = JSON.parse(last);
            from = index + 1;
        }
        if (depth === 1 && (word === ',' || word === '}'))
            close(index);
        if (word === '{' || word === '[')
            depth++;
        if (word === '}' || word === ']')
            depth--;
        last = word.startsWith('"') ? word : undefined;
    }
    return found;
}
function isObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 3746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ reachable),
/* harmony export */   J$: () => (/* binding */ several),
/* harmony export */   T1: () => (/* binding */ roundsOf),
/* harmony export */   lo: () => (/* binding */ inTurn)
/* harmony export */ });
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);

/*
 * What stores have in common whose one place several writers share: read, change one part, write on condition that
 * nobody else has written meanwhile.
 */
const rounds = 8;
/** `attempt` until it was not overtaken; undefined means that it was. Throws HTTP_REFUSED if that never ends. */
async function roundsOf(attempt, { context, own, place, hint }) {
    for (let round = 0; round < rounds; round++) {
        const done = await attempt();
        if (done !== undefined)
            return done;
        // Two writers at the same pace would meet each other every time.
        const pace = [...own].reduce((sum, each) => (sum * 31 + each.charCodeAt(0) + round) % 997, 7);
        await context.clock.sleep(100 + (pace % 20) * 25);
    }
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${place} is changed by others faster than it can be written`, hint });
}
const queues = new WeakMap();
/** One writer at a time among those of one run, so that they never overtake each other. */
function inTurn(context, place, work) {
    const all = queues.get(context) ?? new Map();
    queues.set(context, all);
    const next = (all.get(place) ?? Promise.resolve()).then(work, work);
    all.set(place, next);
    return next;
}
/** A credential of several values cannot go into one field. */
function several(kind) {
    return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
        what: `\`field\` under \`${kind}\` is for a credential with one value`,
        hint: 'leave it out: each value becomes the field with the name that `values` gives it',
    });
}
/** Before a rotation, no answer is a destination that cannot be reached. */
async function reachable(work, place) {
    try {
        return await work;
    }
    catch (error) {
        if (!(0,_rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN', 'HTTP_REFUSED'))
            throw error;
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DESTINATION_UNREACHABLE', {
            what: `${place}: ${error.message}`,
            hint: error.hint ?? 'check the address and the network, then run again',
        });
    }
}


/***/ }),

/***/ 98225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   vaultKv: () => (/* binding */ vaultKv)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/* harmony import */ var _http_vault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37076);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28607);
/* harmony import */ var _rotation_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19784);
/* harmony import */ var _destination_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68705);
/* harmony import */ var _json_member_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54682);
/* harmony import */ var _shared_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3746);







const kind = 'vault';
const options = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    path: _http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultPath */ .O.describe('Path of the secret within the mount, such as `shop/api`.'),
    field: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .min(1)
        .max(255)
        .optional()
        .describe("The field of the secret. Default: the secret's name; the other fields stay as they are."),
    mount: _http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultPath */ .O.default('secret').describe('Where the KV engine (version 2) is mounted.'),
    create: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().default(false).describe('Make the secret if there is none.'),
    ..._http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultOptions */ .Rr,
});
const address = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(kind),
    key: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    value: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    mount: _http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultPath */ .O,
    path: _http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultPath */ .O,
    field: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    create: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    vault: _http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultBinding */ .W,
});
/** What a request may have in Vault by default is far more; Consul and integrated storage take half a mebibyte. */
const largest = 512 * 1_024;
function keyOf({ vault, mount, path, field }) {
    return `${kind}:${(0,_http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultPlace */ .GF)(vault)}/${mount}/${path}#${field}`;
}
function fits(bytes) {
    if (bytes <= largest)
        return;
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('VALUE_UNFIT', {
        what: `the value has ${bytes} bytes; a secret of Vault holds at most ${largest} in every storage`,
        hint: 'choose another destination',
    });
}
async function expand(given, { values }, { setting }) {
    const names = Object.entries(values);
    if (names.length > 1 && given.field !== undefined)
        throw (0,_shared_place_js__WEBPACK_IMPORTED_MODULE_4__/* .several */ .J$)(kind);
    const binding = (0,_http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .bindVault */ .q5)(given, setting);
    return names.map(([value, name]) => {
        const { mount, path, create } = given;
        const own = { kind: kind, value, mount, path, field: given.field ?? name, create, vault: binding };
        return { ...own, key: keyOf(own) };
    });
}
function origins(given) {
    const own = address.safeParse(given).data;
    if (own === undefined)
        return undefined;
    const { address: server, namespace, auth } = own.vault;
    const proof = auth.method === 'jwt' ? `the job's token for ${auth.audience}` : auth.method;
    return [(0,_destination_js__WEBPACK_IMPORTED_MODULE_6__/* .sentTo */ .c)(namespace === null ? server : `${server} (namespace ${namespace})`, [proof], false)];
}
function build(given, context) {
    const own = address.safeParse(given).data;
    if (own === undefined || keyOf(own) !== own.key) {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('JOURNAL_CORRUPT', { what: 'the journal has an address of Vault that is none' });
    }
    return secretAt(given, own, context);
}
/** One login for each way in and run, however many secrets are written. */
const clients = new WeakMap();
function clientOf(binding, context) {
    const all = clients.get(context) ?? new Map();
    clients.set(context, all);
    const name = JSON.stringify(binding);
    const made = all.get(name) ?? (0,_http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vault */ .Z3)(binding, { ...context, denied: 'DESTINATION_DENIED' });
    all.set(name, made);
    return made;
}
function secretAt(given, own, context) {
    const at = `${own.mount}/${own.path}`;
    const place = `Vault ${(0,_http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultPlace */ .GF)(own.vault)} ${at} (${own.field})`;
    const path = `${own.mount}/data/${own.path}`;
    const client = clientOf(own.vault, context);
    /** https://openbao.org/api-docs/secret/kv/kv-v2/#read-secret-version */
    async function found() {
        const answer = await client.ask({ method: 'GET', path });
        if (answer.status === 404 && (0,_http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultErrors */ .a6)(answer).length > 0) {
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_MISSING', {
                what: `${place}: nothing is mounted at ${own.mount}/, or there is no such namespace`,
                hint: `correct \`mount\` or \`namespace\`, or: bao secrets enable -version=2 -path=${own.mount} kv`,
            });
        }
        // A secret that is not there has no data at all; one whose last version was deleted still has its metadata.
        const { data } = answer.json();
        if (answer.status === 404 && data === undefined)
            return { version: 0 };
        const metadata = metadataOf(data?.metadata);
        const inside = (0,_json_member_js__WEBPACK_IMPORTED_MODULE_3__/* .memberText */ .WI)(answer.text, 'data');
        if (metadata === undefined || inside === undefined || answer.status === 400)
            throw notKv();
        const text = (0,_json_member_js__WEBPACK_IMPORTED_MODULE_3__/* .memberText */ .WI)(inside, 'data');
        return text === undefined || text === 'null' ? { version: metadata.version } : { ...metadata, text };
    }
    function notKv() {
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
            what: `${place}: ${own.mount}/ is not a KV engine of version 2`,
            hint: `bao kv enable-versioning ${own.mount}/, or name another mount`,
        });
    }
    /** A KV engine of version 1 would take the write, and keep it where nobody looks. Asked where nothing is there yet. */
    async function isKv2() {
        const asked = { method: 'GET', path: `sys/internal/ui/mounts/${path}` };
        const answer = await unlessDenied(client.ask(asked));
        if (answer?.status !== 200)
            return;
        const { data } = answer.json();
        if (data?.type !== 'kv' || data.options?.version !== '2')
            throw notKv();
    }
    const held = ({ text }) => (text === undefined ? undefined : (0,_json_member_js__WEBPACK_IMPORTED_MODULE_3__/* .memberString */ .KT)(text, own.field));
    const updatedAt = (one) => (held(one) === undefined ? undefined : one.at);
    function missing() {
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_MISSING', {
            what: `${place}: there is no such secret`,
            hint: 'make it, or add `create: true` to the destination',
        });
    }
    async function check() {
        const there = await found();
        if (there.version === 0) {
            await isKv2();
            if (!own.create)
                throw missing();
        }
        await allowed(there.version === 0 ? 'create' : 'update');
        const when = updatedAt(there);
        return when === undefined ? {} : { updatedAt: when };
    }
    /** What a write will need, asked before anything is minted. A token without the default policy may not ask. */
    async function allowed(capability) {
        const asked = { method: 'PUT', path: 'sys/capabilities-self', body: { paths: [path] } };
        const answer = await unlessDenied(client.ask(asked));
        if (answer?.status !== 200)
            return;
        const { data } = answer.json();
        const capabilities = data?.[path];
        if (!Array.isArray(capabilities) || capabilities.includes('root') || capabilities.includes(capability))
            return;
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
            what: `${place}: the policy does not give "${capability}" on ${path}`,
            hint: `add to the policy: path "${path}" { capabilities = ["create", "read", "update"] }`,
        });
    }
    /** Undefined: another writer was faster, nothing of ours is there. */
    async function attempt(value) {
        const before = await found();
        if (before.at !== undefined && held(before) === value.reveal())
            return before.at;
        if (before.version === 0 && !own.create)
            throw missing();
        const text = (0,_json_member_js__WEBPACK_IMPORTED_MODULE_3__/* .withMember */ .RV)(before.text ?? '{}', own.field, value.reveal());
        fits(new TextEncoder().encode(text).length);
        // The other fields go back as the text that they came in.
        const body = `{"options":{"cas":${before.version}},"data":${text}}`;
        const answer = await client.ask({ method: 'PUT', path, body });
        if (answer.status === 200) {
            const at = (0,_json_member_js__WEBPACK_IMPORTED_MODULE_3__/* .memberText */ .WI)(answer.text, 'data');
            const when = at === undefined ? undefined : timeOf((0,_json_member_js__WEBPACK_IMPORTED_MODULE_3__/* .memberString */ .KT)(at, 'created_time'));
            return when ?? (await found()).at;
        }
        if ((0,_http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultErrors */ .a6)(answer).some((each) => each.includes('check-and-set parameter did not match')))
            return undefined;
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', {
            what: `${place}: the write was refused (${answer.status})`,
            hint: `check that ${own.mount}/ is a KV engine of version 2, and the size of the secret`,
        });
    }
    return {
        address: given,
        place,
        preflight: () => (0,_shared_place_js__WEBPACK_IMPORTED_MODULE_4__/* .reachable */ .Gq)(check(), place),
        fits,
        write: (value) => (0,_shared_place_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurn */ .lo)(context, `${kind}:${(0,_http_vault_js__WEBPACK_IMPORTED_MODULE_0__/* .vaultPlace */ .GF)(own.vault)}/${at}`, () => (0,_shared_place_js__WEBPACK_IMPORTED_MODULE_4__/* .roundsOf */ .T1)(() => attempt(value), {
            context,
            own: own.key,
            place,
            hint: `run it again; look in the audit log for who writes ${path}`,
        })),
        updatedAt: async () => updatedAt(await found()),
        async read() {
            const value = held(await found());
            return value === undefined ? undefined : new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(value);
        },
    };
}
/** What only makes an error come earlier is not needed: a token without the default policy may not ask it. */
async function unlessDenied(work) {
    try {
        return await work;
    }
    catch (error) {
        if ((0,_rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__.is)(error, 'DESTINATION_DENIED'))
            return undefined;
        throw error;
    }
}
function metadataOf(metadata) {
    const { version, created_time: created } = (metadata ?? {});
    const at = timeOf(created);
    return at !== undefined && typeof version === 'number' && Number.isInteger(version) ? { version, at } : undefined;
}
function timeOf(text) {
    const at = new Date(typeof text === 'string' ? text : Number.NaN);
    return Number.isNaN(at.getTime()) ? undefined : at;
}
const vaultKv = {
    kind,
    title: 'Vault and OpenBao',
    sentence: 'One field of a secret in the KV engine (version 2) of Vault or OpenBao; the other fields stay as they are.',
    options,
    escrow: largest,
    insideActions: true,
    nameFault: () => undefined,
    expand,
    origins,
    build,
};


/***/ }),

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


/***/ })

};
