export const id = 8225;
export const ids = [8225];
export const modules = {

/***/ 68705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xj: () => (/* binding */ ownAddress),
/* harmony export */   cA: () => (/* binding */ sentTo),
/* harmony export */   mc: () => (/* binding */ severalNamed)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);

/**
 * An address as this kind of destination keeps it. `keyOf` is undefined for one that cannot be; `what` names the kind.
 * Throws JOURNAL_CORRUPT if the address is not one of its own.
 */
function ownAddress(given, schema, keyOf, what) {
    const own = schema.safeParse(given).data;
    if (own !== undefined && keyOf(own) === own.key)
        return own;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('JOURNAL_CORRUPT', { what: `the journal has an address of ${what} that is none` });
}
/** A credential of several values cannot have the one name that the entry gives. `things` are what would be named instead. */
function severalNamed(kind, things) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
        what: `\`name\` under \`${kind}\` is for a secret with one value`,
        hint: `name the ${things} under \`values\` instead`,
    });
}
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
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);

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
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
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

/***/ 35837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ reachable),
/* harmony export */   IH: () => (/* binding */ oneAtATime),
/* harmony export */   J$: () => (/* binding */ several),
/* harmony export */   T1: () => (/* binding */ roundsOf)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);

/*
 * What stores have in common whose one place several writers share: read, change one part, write on condition that
 * nobody else has written meanwhile.
 */
const rounds = 8;
/** Repeats `attempt` while it gives undefined: another writer was faster. Throws HTTP_REFUSED if that never ends. */
async function roundsOf(attempt, { context, own, place, hint }) {
    for (let round = 0; round < rounds; round++) {
        const done = await attempt();
        if (done !== undefined)
            return done;
        // Two writers that wait equally long would collide every time.
        const spread = [...own].reduce((sum, each) => (sum * 31 + each.charCodeAt(0) + round) % 997, 7);
        await context.clock.sleep(100 + (spread % 20) * 25);
    }
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${place} is changed by others faster than it can be written`, hint });
}
const queues = new WeakMap();
/** One writer at a time among those of one run, so that they never overtake each other. */
function oneAtATime(context, place, work) {
    const all = queues.get(context) ?? new Map();
    queues.set(context, all);
    const next = (all.get(place) ?? Promise.resolve()).then(work, work);
    all.set(place, next);
    return next;
}
/** A credential of several values cannot go into one field. */
function several(kind) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', {
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
        if (!(0,_rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN', 'HTTP_REFUSED'))
            throw error;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('DESTINATION_UNREACHABLE', {
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92857);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3554);
/* harmony import */ var _vendors_vault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67922);
/* harmony import */ var _vendors_vault_binding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20131);
/* harmony import */ var _vendors_vault_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87443);
/* harmony import */ var _destination_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68705);
/* harmony import */ var _json_member_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54682);
/* harmony import */ var _places_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35837);









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


/***/ }),

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

/***/ 9474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ call),
/* harmony export */   q0: () => (/* binding */ describe),
/* harmony export */   yp: () => (/* binding */ isPage)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26620);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28394);



/**
 * Sends one request and reads the whole answer. A redirect is returned like any other answer and never followed, because a
 * cross-origin one would forward `x-vault-token` and its like, and on 307 the body.
 *
 * 4xx and 5xx are answers, not errors: 5xx after the repetitions that `retry` allows, limits (429, 403 with `retry-after` or
 * an exhausted `x-ratelimit-remaining`) after the waits that `patience` allows. A 403 that is a limit is returned as 429, so
 * that nobody takes it for "may not". A limit had no effect, so with `retry: 'never'` a write waits for it too, and a read
 * does not; nothing else is sent twice.
 *
 * @throws KeyturnError HTTP_NOT_SENT: certainly no effect (name not found, connection refused, TLS, a proxy's refusal).
 * @throws KeyturnError HTTP_UNKNOWN: time-out, reset, truncated or oversized body.
 */
async function call(http, request, options) {
    const { clock, retry = 'reads' } = options;
    const patient = { ..._retry_js__WEBPACK_IMPORTED_MODULE_2__/* .patience */ ._L, ...options.patience };
    const label = describe(request, options.secretPath === true);
    const body = request.body === null ? null : await request.arrayBuffer();
    const again = (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .mayRepeat */ .xg)(request.method, retry);
    let repeats = 0;
    let waits = 0;
    let budget = patient.total;
    for (;;) {
        let answer;
        const done = await options.admit?.(request);
        try {
            answer = await once(http, { request, body, label }, options);
            done?.(answer);
        }
        catch (error) {
            done?.(undefined);
            if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB)
                throw error;
            const failure = error instanceof Failure ? error : new Failure('HTTP_UNKNOWN', 'no answer', true);
            const repeatable = failure.passing && (failure.code === 'HTTP_NOT_SENT' || again);
            if (!repeatable || repeats >= patient.repeats)
                throw refusal(failure, label);
            await clock.sleep((0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .pause */ .v7)(repeats++));
            continue;
        }
        if (answer.status >= 500 && again && repeats < patient.repeats) {
            const wait = answer.headers.has('retry-after') ? (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .fm)(answer.headers, clock.now(), 0) : (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .pause */ .v7)(repeats);
            if (wait > budget)
                return answer;
            budget -= wait;
            repeats++;
            await clock.sleep(wait);
            continue;
        }
        // Only a proxy says 407, and then it has passed nothing on.
        if (answer.status === 407) {
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_NOT_SENT', {
                what: `${label}: the proxy in between asks for a login (407)`,
                hint: 'put the login into the variable that names the proxy: HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT',
            });
        }
        const limited = options.limits?.is(answer) ?? (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .isLimited */ .lU)(answer.status, answer.headers);
        if (limited && (waits >= patient.waits || (retry === 'never' && (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .isRead */ .H9)(request.method))))
            return { ...answer, status: 429 };
        if (limited) {
            const wait = (0,_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .waitFor */ .fm)(answer.headers, clock.now(), waits, options.limits?.wait);
            if (wait > budget)
                return { ...answer, status: 429 };
            budget -= wait;
            waits++;
            await clock.sleep(wait);
            continue;
        }
        return answer;
    }
}
/** Whether an answer is a page for people: it then comes from something in between, a proxy or a guest network. */
function isPage({ headers }) {
    return /^text\/html/i.test(headers.get('content-type') ?? '');
}
/** Method, origin and path for people; never a query, never user information. */
function describe(request, secretPath = false) {
    const url = new URL(request.url);
    return `${request.method} ${url.origin}${secretPath ? '/...' : url.pathname}`;
}
/** What is known about a request that got no answer. `reason` is one of this file's own sentences. */
class Failure extends Error {
    code;
    reason;
    /** Whether another try could go better. */
    passing;
    constructor(code, reason, passing) {
        super(reason);
        this.code = code;
        this.reason = reason;
        this.passing = passing;
    }
}
function refusal(failure, label) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(failure.code, { what: `${label}: ${failure.reason}` });
}
async function once(http, { request, body, label }, { timeout = 30_000, limit = 1_048_576 }) {
    const late = new AbortController();
    const attempt = attemptOf(request, body, AbortSignal.any([request.signal, late.signal]));
    let expire = () => { };
    const expired = new Promise((_, reject) => {
        expire = () => reject(new Failure('HTTP_UNKNOWN', `no complete answer within ${timeout / 1_000} s`, true));
    });
    // The deadline is the machine's, not the domain's: an injected clock may stand still or jump.
    const timer = setTimeout(() => {
        expire();
        late.abort();
    }, timeout);
    const answered = (async () => {
        let response;
        try {
            response = await http(attempt);
        }
        catch (error) {
            if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB)
                throw error;
            throw request.signal.aborted ? new Failure('HTTP_UNKNOWN', 'stopped', false) : classify(error);
        }
        const whole = await read(response, limit);
        const marked = whole.startsWith('\ufeff');
        const text = marked ? whole.slice(1) : whole;
        return { status: response.status, headers: response.headers, text, marked, json: () => parse(text, label) };
    })();
    try {
        return await Promise.race([answered, expired]);
    }
    finally {
        clearTimeout(timer);
    }
}
function attemptOf(request, body, signal) {
    const isPlain = request instanceof _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainRequest */ .CA;
    const headers = isPlain ? new _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainHeaders */ .JR(request.headers) : new Headers(request.headers);
    if (!headers.has('user-agent'))
        headers.set('user-agent', 'keyturn');
    const { url, method } = request;
    if (headers instanceof _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainHeaders */ .JR)
        return _plain_js__WEBPACK_IMPORTED_MODULE_1__/* .PlainRequest */ .CA.of(url, { method, headers, body, signal });
    return new Request(url, { method, headers, body, redirect: 'manual', signal });
}
async function read(response, limit) {
    if (response.body === null)
        return '';
    const tooLong = () => new Failure('HTTP_UNKNOWN', `the answer is longer than ${limit} bytes`, false);
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const reader = response.body.getReader();
    let text = '';
    let bytes = 0;
    for (;;) {
        const part = await reader.read().catch(() => {
            throw new Failure('HTTP_UNKNOWN', 'the answer broke off', true);
        });
        if (part.done)
            return text + decoder.decode();
        bytes += part.value.byteLength;
        if (bytes > limit) {
            await reader.cancel().catch(() => { });
            throw tooLong();
        }
        text += decoder.decode(part.value, { stream: true });
    }
}
function parse(text, label) {
    try {
        // A member of that name would become the prototype of a copy made with Object.assign.
        if (!/__proto__|\\u005f/i.test(text))
            return JSON.parse(text);
        return JSON.parse(text, (name, value) => (name === '__proto__' ? undefined : value));
    }
    catch {
        // The engine's own message quotes the body.
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${label}: the answer is not JSON` });
    }
}
/** Codes with which Node says that no byte of the request reached the other side. Everything else is unknown. */
const notSent = {
    ENOTFOUND: { reason: 'the host name was not found', passing: true },
    EAI_AGAIN: { reason: 'the host name could not be looked up', passing: true },
    EAI_FAIL: { reason: 'the host name could not be looked up', passing: true },
    ECONNREFUSED: { reason: 'the connection was refused', passing: true },
    EHOSTUNREACH: { reason: 'the host cannot be reached', passing: true },
    ENETUNREACH: { reason: 'the network cannot be reached', passing: true },
    EADDRNOTAVAIL: { reason: 'no address to connect from', passing: true },
    UND_ERR_CONNECT_TIMEOUT: { reason: 'no connection within the time allowed', passing: true },
    ERR_TLS_CERT_ALTNAME_INVALID: { reason: 'the TLS certificate is for another host', passing: false },
    CERT_HAS_EXPIRED: { reason: 'the TLS certificate has expired', passing: false },
    CERT_NOT_YET_VALID: { reason: 'the TLS certificate is not valid yet', passing: false },
    CERT_REVOKED: { reason: 'the TLS certificate was revoked', passing: false },
    CERT_UNTRUSTED: { reason: 'the TLS certificate is not trusted', passing: false },
    CERT_REJECTED: { reason: 'the TLS certificate is not trusted', passing: false },
    CERT_SIGNATURE_FAILURE: { reason: 'the TLS certificate is not valid', passing: false },
    CERT_CHAIN_TOO_LONG: { reason: 'the TLS certificate is not trusted', passing: false },
    INVALID_CA: { reason: 'the TLS certificate is not trusted', passing: false },
    INVALID_PURPOSE: { reason: 'the TLS certificate is not for servers', passing: false },
    DEPTH_ZERO_SELF_SIGNED_CERT: { reason: 'the TLS certificate is self-signed', passing: false },
    SELF_SIGNED_CERT_IN_CHAIN: { reason: 'the TLS certificate chain is self-signed', passing: false },
    UNABLE_TO_GET_ISSUER_CERT: { reason: 'the TLS certificate is not trusted', passing: false },
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { reason: 'the TLS certificate is not trusted', passing: false },
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: { reason: 'the TLS certificate is not trusted', passing: false },
    ERR_SSL_WRONG_VERSION_NUMBER: { reason: 'the host does not speak TLS there', passing: false },
    ERR_SSL_PACKET_LENGTH_TOO_LONG: { reason: 'the host does not speak TLS there', passing: false },
    ERR_SSL_UNSUPPORTED_PROTOCOL: { reason: 'the host speaks no TLS version that is allowed', passing: false },
    ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: { reason: 'the host speaks no TLS version that is allowed', passing: false },
    ERR_SSL_TLSV1_UNRECOGNIZED_NAME: { reason: 'the host has no TLS certificate for that name', passing: false },
    ERR_SSL_TLSV1_ALERT_UNRECOGNIZED_NAME: { reason: 'the host has no TLS certificate for that name', passing: false },
};
function classify(error) {
    const found = codesOf(error);
    // Several addresses may be tried: only if every one failed before sending was nothing sent.
    const known = found.length > 0 && found.every((code) => Object.hasOwn(notSent, code));
    const first = known ? notSent[found[0]] : undefined;
    if (first !== undefined)
        return new Failure('HTTP_NOT_SENT', first.reason, first.passing);
    if (refusedLocally(error))
        return new Failure('HTTP_NOT_SENT', 'requests to this port or scheme are not made', false);
    return new Failure('HTTP_UNKNOWN', 'the connection broke before the answer came', true);
}
/** `fetch` wraps what happened in `cause`; a failure of every address is an AggregateError with `errors`. */
function codesOf(error) {
    const cause = member(error, 'cause') ?? error;
    const all = member(cause, 'errors');
    const several = Array.isArray(all) && all.length > 0 ? all : [cause];
    return several.map((each) => String(member(each, 'code') ?? ''));
}
function refusedLocally(error) {
    const message = member(member(error, 'cause'), 'message');
    return message === 'bad port' || message === 'unknown scheme';
}
function member(value, name) {
    return typeof value === 'object' && value !== null ? value[name] : undefined;
}


/***/ }),

/***/ 28394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H9: () => (/* binding */ isRead),
/* harmony export */   _L: () => (/* binding */ patience),
/* harmony export */   fm: () => (/* binding */ waitFor),
/* harmony export */   lU: () => (/* binding */ isLimited),
/* harmony export */   v7: () => (/* binding */ pause),
/* harmony export */   xg: () => (/* binding */ mayRepeat)
/* harmony export */ });
const patience = { repeats: 3, waits: 3, total: 120_000 };
const reads = new Set(['GET', 'HEAD', 'OPTIONS', 'LIST']);
const idempotent = new Set([...reads, 'PUT', 'DELETE']);
function isRead(method) {
    return reads.has(method);
}
/** Whether a request whose effect is unknown may be sent once more. */
function mayRepeat(method, retry) {
    if (retry === 'never' || retry === 'any')
        return retry === 'any';
    return retry === 'idempotent' ? idempotent.has(method) : reads.has(method);
}
/** 0.5 s, 1 s, 2 s, ... */
function pause(repeat) {
    return 500 * 2 ** repeat;
}
/** Whether the other side says "not now": 429, or GitHub's 403 that carries a limit. */
function isLimited(status, headers) {
    if (status === 429)
        return true;
    return status === 403 && (headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0');
}
/**
 * How long to wait after a limited answer, or after a 503 that says so: `retry-after` (seconds or a date, RFC 9110
 * section 10.2.3), then `x-ratelimit-reset` (epoch seconds; small numbers are seconds from now) unless something is left
 * of that limit, then `otherwise`: 2, 8, 32 s. Dates are compared with the answer's own `date`, so that a wrong clock on
 * this side does not matter.
 */
function waitFor(headers, now, waited, otherwise = (waited) => 2_000 * 4 ** waited) {
    const there = Date.parse(headers.get('date') ?? '');
    const base = Number.isNaN(there) ? now.getTime() : there;
    return retryAfter(headers, base) ?? reset(headers, base) ?? otherwise(waited);
}
function retryAfter(headers, base) {
    const value = headers.get('retry-after')?.trim();
    if (value === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1_000;
    if (!/^[A-Z][a-z]{2},? /.test(value))
        return undefined;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - base);
}
function reset(headers, base) {
    const value = headers.get('x-ratelimit-reset')?.trim();
    if (value === undefined || !/^\d{1,11}$/.test(value))
        return undefined;
    // Then it is another limit that was met, and this one's end says nothing about it.
    if (/^[1-9]\d*$/.test(headers.get('x-ratelimit-remaining')?.trim() ?? ''))
        return undefined;
    const seconds = Number(value);
    // A second more: the reset second itself is still inside the old window.
    return seconds < 1_000_000_000 ? seconds * 1_000 : Math.max(0, seconds * 1_000 - base) + 1_000;
}


/***/ }),

/***/ 93119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ safeUrl),
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);

/** Whether a URL's `hostname`, as the URL parser normalises it, is this machine and nothing else. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
/**
 * An address that a credential may be sent to: HTTPS, except on this machine or with `plainHttp`, without user, query and
 * fragment. Throws CONFIG_INVALID, which says of `what` why not, and nothing of the address.
 */
function safeUrl(text, what, plainHttp = false) {
    const wrong = (why) => new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', { what: `${what} ${why}`, hint: `correct ${what}` });
    if (!URL.canParse(text))
        throw wrong('is not a URL');
    const url = new URL(text);
    const loopback = isLoopback(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (loopback || plainHttp)))
        throw wrong('is not https');
    if (url.username !== '' || url.password !== '')
        throw wrong('carries a user name or password');
    if (url.search !== '' || url.hash !== '')
        throw wrong('carries a query or a fragment');
    return url;
}


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
