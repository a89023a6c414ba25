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


/***/ })

};
