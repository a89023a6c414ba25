export const id = 3041;
export const ids = [3041];
export const modules = {

/***/ 93041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   vaultKv: () => (/* binding */ vaultKv)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55313);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22850);
/* harmony import */ var _vendors_vault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25100);
/* harmony import */ var _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25603);
/* harmony import */ var _vendors_vault_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51699);
/* harmony import */ var _destination_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62049);
/* harmony import */ var _json_member_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66490);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(49853);









/*
 * Secrets in the KV engine (version 2) of Vault and OpenBao: https://openbao.org/api-docs/secret/kv/kv-v2/.
 */
const kind = 'vault';
const options = zod__WEBPACK_IMPORTED_MODULE_8__/* .strictObject */ .rej({
    path: _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultPath */ .O.describe('Path of the secret within the mount, such as `shop/api`.'),
    field: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()
        .min(1)
        .max(255)
        .optional()
        .describe("The field of the secret. Default: the secret's name; the other fields stay as they are."),
    mount: _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultPath */ .O.default('secret').describe('Where the KV engine (version 2) is mounted.'),
    create: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY().default(false).describe('Make the secret if there is none.'),
    ..._vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultOptions */ .Rr,
});
const address = zod__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_8__/* .literal */ .euz(kind),
    key: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    value: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    mount: _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultPath */ .O,
    path: _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultPath */ .O,
    field: zod__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(),
    create: zod__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY(),
    vault: _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultBinding */ .W,
});
/** Vault's own limit for a request is far larger, but Consul and integrated storage take only half a mebibyte. */
const largest = 512 * 1_024;
function keyOf({ vault, mount, path, field }) {
    return `${kind}:${(0,_vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultPlace */ .GF)(vault)}/${mount}/${path}#${field}`;
}
function fits(bytes) {
    if (bytes <= largest)
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('VALUE_UNFIT', {
        what: `the value has ${bytes} bytes; a secret of Vault holds at most ${largest} in every storage`,
        hint: 'choose another destination',
    });
}
async function expand(given, { values }, { setting }) {
    const names = Object.entries(values);
    if (names.length > 1 && given.field !== undefined)
        throw (0,_places_js__WEBPACK_IMPORTED_MODULE_7__/* .several */ .J$)(kind);
    const binding = (0,_vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .bindVault */ .q5)(given, setting);
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
    return [(0,_destination_js__WEBPACK_IMPORTED_MODULE_5__/* .sentTo */ .cA)(namespace === null ? server : `${server} (namespace ${namespace})`, [proof], false)];
}
function build(given, context) {
    const own = (0,_destination_js__WEBPACK_IMPORTED_MODULE_5__/* .ownAddress */ .Xj)(given, address, keyOf, 'Vault');
    return secretAt(given, own, context);
}
/** One client for each server, login and run, so that many secrets need one login. */
const clients = new WeakMap();
function clientOf(binding, context) {
    const all = clients.get(context) ?? new Map();
    clients.set(context, all);
    const name = JSON.stringify(binding);
    const made = all.get(name) ?? (0,_vendors_vault_js__WEBPACK_IMPORTED_MODULE_2__/* .vault */ .Z)(binding, { ...context, denied: 'DESTINATION_DENIED' });
    all.set(name, made);
    return made;
}
function secretAt(given, own, context) {
    const at = `${own.mount}/${own.path}`;
    const place = `Vault ${(0,_vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultPlace */ .GF)(own.vault)} ${at} (${own.field})`;
    const path = `${own.mount}/data/${own.path}`;
    const client = clientOf(own.vault, context);
    const secret = { own, at, place, path, client };
    return {
        address: given,
        place,
        preflight: () => (0,_places_js__WEBPACK_IMPORTED_MODULE_7__/* .reachable */ .Gq)(check(secret), place),
        fits,
        write: (value) => (0,_places_js__WEBPACK_IMPORTED_MODULE_7__/* .oneAtATime */ .IH)(context, `${kind}:${(0,_vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__/* .vaultPlace */ .GF)(own.vault)}/${at}`, () => (0,_places_js__WEBPACK_IMPORTED_MODULE_7__/* .roundsOf */ .T1)(() => attempt(secret, value), {
            context,
            own: own.key,
            place,
            hint: `run it again; look in the audit log for who writes ${path}`,
        })),
        updatedAt: async () => updatedAt(secret, await found(secret)),
        async read() {
            const value = held(secret, await found(secret));
            return value === undefined ? undefined : new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(value);
        },
    };
}
/** https://openbao.org/api-docs/secret/kv/kv-v2/#read-secret-version */
async function found(secret) {
    const { own, place, path, client } = secret;
    const answer = await client.ask({ method: 'GET', path });
    if (answer.status === 404 && (0,_vendors_vault_request_js__WEBPACK_IMPORTED_MODULE_4__/* .vaultErrors */ .a6)(answer).length > 0) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DESTINATION_MISSING', {
            what: `${place}: nothing is mounted at ${own.mount}/, or there is no such namespace`,
            hint: `correct \`mount\` or \`namespace\`, or: bao secrets enable -version=2 -path=${own.mount} kv`,
        });
    }
    // A secret that is not there has no data at all; one whose last version was deleted still has its metadata.
    const { data } = answer.json();
    if (answer.status === 404 && data === undefined)
        return { version: 0 };
    const metadata = metadataOf(data?.metadata);
    const inside = (0,_json_member_js__WEBPACK_IMPORTED_MODULE_6__/* .memberText */ .WI)(answer.text, 'data');
    if (metadata === undefined || inside === undefined || answer.status === 400)
        throw notKv(secret);
    const text = (0,_json_member_js__WEBPACK_IMPORTED_MODULE_6__/* .memberText */ .WI)(inside, 'data');
    return text === undefined || text === 'null' ? { version: metadata.version } : { ...metadata, text };
}
function notKv(secret) {
    const { own, place } = secret;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
        what: `${place}: ${own.mount}/ is not a KV engine of version 2`,
        hint: `bao kv enable-versioning ${own.mount}/, or name another mount`,
    });
}
/** A KV engine of version 1 would take the write, and keep it where nobody looks. Asked where nothing is there yet. */
async function isKv2(secret) {
    const { path, client } = secret;
    const asked = { method: 'GET', path: `sys/internal/ui/mounts/${path}` };
    const answer = await unlessDenied(client.ask(asked));
    if (answer?.status !== 200)
        return;
    const { data } = answer.json();
    if (data?.type !== 'kv' || data.options?.version !== '2')
        throw notKv(secret);
}
function held(secret, { text }) {
    const { own } = secret;
    return text === undefined ? undefined : (0,_json_member_js__WEBPACK_IMPORTED_MODULE_6__/* .memberString */ .KT)(text, own.field);
}
function updatedAt(secret, one) {
    return held(secret, one) === undefined ? undefined : one.at;
}
function missing(secret) {
    const { place } = secret;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DESTINATION_MISSING', {
        what: `${place}: there is no such secret`,
        hint: 'make it, or add `create: true` to the destination',
    });
}
async function check(secret) {
    const { own } = secret;
    const there = await found(secret);
    if (there.version === 0) {
        await isKv2(secret);
        if (!own.create)
            throw missing(secret);
    }
    await allowed(secret, there.version === 0 ? 'create' : 'update');
    const when = updatedAt(secret, there);
    return when === undefined ? {} : { updatedAt: when };
}
/** What a write will need, asked before anything is minted. A token without the default policy may not ask. */
async function allowed(secret, capability) {
    const { place, path, client } = secret;
    const asked = { method: 'PUT', path: 'sys/capabilities-self', body: { paths: [path] } };
    const answer = await unlessDenied(client.ask(asked));
    if (answer?.status !== 200)
        return;
    const { data } = answer.json();
    const capabilities = data?.[path];
    if (!Array.isArray(capabilities) || capabilities.includes('root') || capabilities.includes(capability))
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
        what: `${place}: the policy does not give "${capability}" on ${path}`,
        hint: `add to the policy: path "${path}" { capabilities = ["create", "read", "update"] }`,
    });
}
/** Undefined: another writer was faster, nothing of ours is there. */
async function attempt(secret, value) {
    const { own, place, path, client } = secret;
    const before = await found(secret);
    if (before.at !== undefined && held(secret, before) === value.reveal())
        return before.at;
    if (before.version === 0 && !own.create)
        throw missing(secret);
    const text = (0,_json_member_js__WEBPACK_IMPORTED_MODULE_6__/* .withMember */ .RV)(before.text ?? '{}', own.field, value.reveal());
    fits(new TextEncoder().encode(text).length);
    // The other fields go back as the text that they came in.
    const body = `{"options":{"cas":${before.version}},"data":${text}}`;
    const answer = await client.ask({ method: 'PUT', path, body });
    if (answer.status === 200) {
        const at = (0,_json_member_js__WEBPACK_IMPORTED_MODULE_6__/* .memberText */ .WI)(answer.text, 'data');
        const when = at === undefined ? undefined : timeOf((0,_json_member_js__WEBPACK_IMPORTED_MODULE_6__/* .memberString */ .KT)(at, 'created_time'));
        return when ?? (await found(secret)).at;
    }
    if ((0,_vendors_vault_request_js__WEBPACK_IMPORTED_MODULE_4__/* .vaultErrors */ .a6)(answer).some((each) => each.includes('check-and-set parameter did not match')))
        return undefined;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_REFUSED', {
        what: `${place}: the write was refused (${answer.status})`,
        hint: `check that ${own.mount}/ is a KV engine of version 2, and the size of the secret`,
    });
}
/** What only makes an error come earlier is not needed: a token without the default policy may not ask it. */
async function unlessDenied(work) {
    try {
        return await work;
    }
    catch (error) {
        if ((0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'DESTINATION_DENIED'))
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


/***/ })

};
