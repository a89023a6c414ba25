export const id = 7454;
export const ids = [7454];
export const modules = {

/***/ 7454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doppler: () => (/* binding */ doppler)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./lib/http/safe-url.js
var safe_url = __webpack_require__(89919);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/destinations/destination.js
var destination = __webpack_require__(62049);
// EXTERNAL MODULE: ./lib/forge/job-token.js
var job_token = __webpack_require__(47580);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var model_secret = __webpack_require__(22850);
// EXTERNAL MODULE: ./lib/destinations/places.js
var places = __webpack_require__(49853);
// EXTERNAL MODULE: ./lib/destinations/web-store.js
var web_store = __webpack_require__(13267);
;// CONCATENATED MODULE: ./lib/destinations/doppler-secret.js






/*
 * One secret of a Doppler config, read, written and checked: https://docs.doppler.com/reference/secrets-update.
 */
const kind = 'doppler';
const slug = schemas/* string */.YjP()
    .max(255)
    .regex(/^[\w-]+$/, 'must be the name that stands in the URL of the dashboard');
/** Everything that finds the secret again, as the journal keeps it. */
const address = schemas/* object */.Ikc({
    kind: schemas/* literal */.euz(kind),
    key: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
    api: schemas/* string */.YjP(),
    project: slug,
    config: slug,
    name: schemas/* string */.YjP(),
    visibility: schemas/* enum */.k5n(['masked', 'unmasked', 'restricted']).nullable(),
    token: web_store/* variableName */.cG,
    identity: schemas/* string */.YjP().nullable(),
    audience: schemas/* string */.YjP(),
});
/** Doppler documents no limit; what is larger fits into no environment of a program. */
const largest = 65_536;
/** `raw` is what was written, `computed` what programs get: references resolved. Null where the token may not read it. */
const shown = schemas/* object */.Ikc({ raw: schemas/* string */.YjP().nullable(), computed: schemas/* string */.YjP().nullable() });
/** One login for each identity and run. */
const logins = new WeakMap();
/** Sends nothing until it is used. */
function secretAt(given, own, context) {
    const place = `Doppler ${own.project}/${own.config} ${own.name}`;
    const credential = own.identity === null ? own.token : `the service account identity ${own.identity}`;
    const asked = {
        place,
        denied: `check ${credential}: expired, of another config, or without write access to ${own.project}/${own.config}?`,
    };
    const where = `project=${own.project}&config=${own.config}`;
    const secret = { own, context, place, credential, asked, where };
    return {
        address: given,
        place,
        preflight: () => (0,places/* reachable */.Gq)(check(secret), place),
        fits,
        async write(value) {
            fits(value.bytes, value);
            return (0,places/* oneAtATime */.IH)(context, own.key, () => (0,places/* roundsOf */.T1)(() => attempt(secret, value), {
                context,
                own: own.key,
                place,
                hint: `run it again; look at the log of ${own.project}/${own.config} for who writes it`,
            }));
        },
        async read() {
            const value = (await find(secret)).shown?.computed;
            return value == null ? undefined : new model_secret/* Secret */.z(value);
        },
    };
}
async function ask(secret, method, path, body) {
    const { own, context, place, asked } = secret;
    const token = own.identity === null ? (0,web_store/* neededVariable */.qg)(context, own.token, place) : await login(secret);
    return (0,web_store/* askStore */.fE)(context, request(own.api, { method, path, body, token }), asked);
}
async function login(secret) {
    const { own, context } = secret;
    const all = logins.get(context) ?? new Map();
    logins.set(context, all);
    const name = JSON.stringify([own.api, own.identity, own.audience]);
    for (;;) {
        const made = all.get(name) ?? exchange(secret);
        all.set(name, made);
        const { token, until } = await made.catch((error) => {
            all.delete(name);
            throw error;
        });
        if (context.clock.now().getTime() < until)
            return token;
        all.delete(name);
    }
}
/** Exchanges the job's OIDC token for one of Doppler's. https://docs.doppler.com/reference/auth-oidc */
async function exchange(secret) {
    const { own, context, place } = secret;
    const now = context.clock.now().getTime();
    const token = await (0,job_token/* ownJobToken */.B)(context, own.audience, place);
    const body = { token: token.reveal(), identity: own.identity };
    const answer = await (0,web_store/* askStore */.fE)(context, request(own.api, { method: 'POST', path: '/v3/auth/oidc', body }), {
        place: 'Doppler',
        denied: `check the identity ${own.identity}: its audience must be ${own.audience}, its subject this repository`,
    });
    const parsed = schemas/* object */.Ikc({ token: schemas/* string */.YjP().min(1), expires_at: schemas/* string */.YjP() }).safeParse(doppler_secret_document(answer)).data;
    if (answer.status !== 200 || parsed === undefined) {
        throw new errors/* KeyturnError */.FB('DESTINATION_DENIED', {
            what: `Doppler did not take the job's OIDC token (${answer.status})`,
            hint: `check the identity ${own.identity}: its audience must be ${own.audience}, its subject this repository`,
        });
    }
    const until = Date.parse(parsed.expires_at);
    // A minute early, so that it does not end during a request; with a wrong clock it can still be used once.
    return { token: new model_secret/* Secret */.z(parsed.token), until: Math.max(Number.isNaN(until) ? 0 : until - 60_000, now + 60_000) };
}
async function find(secret) {
    const { own, context, place, where } = secret;
    const answer = await ask(secret, 'GET', `/v3/configs/config/secret?${where}&name=${own.name}`);
    const at = (0,web_store/* timeOfAnswer */.BR)(answer, context);
    if (answer.status === 404)
        return { shown: undefined, at };
    const found = schemas/* object */.Ikc({ name: schemas/* literal */.euz(own.name), value: shown }).safeParse(doppler_secret_document(answer)).data?.value;
    if (answer.status === 200 && found !== undefined)
        return { shown: readable(secret, found), at };
    if (answer.status === 200)
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${place}: an answer without it` });
    throw refused(secret, answer);
}
function readable(secret, found) {
    const { place, credential } = secret;
    if (found.raw !== null)
        return found;
    throw new errors/* KeyturnError */.FB('DESTINATION_DENIED', {
        what: `${place} is restricted, and ${credential} may not read it`,
        hint: 'use a service token or a service account: those may read restricted secrets, personal tokens may not',
    });
}
function refused(secret, { status }) {
    const { own, place } = secret;
    return new errors/* KeyturnError */.FB('HTTP_REFUSED', {
        what: `${place}: Doppler refused it (${status})`,
        hint: `look at ${own.project}/${own.config} in the dashboard: do changes need a review there?`,
    });
}
async function check(secret) {
    const { place, credential, where } = secret;
    if ((await find(secret)).shown !== undefined)
        return {};
    // The same answer stands for a secret and for a config that are not there; the names tell them apart.
    const answer = await ask(secret, 'GET', `/v3/configs/config/secrets/names?${where}&include_managed_secrets=false`);
    if (answer.status === 200)
        return {};
    throw new errors/* KeyturnError */.FB('DESTINATION_MISSING', {
        what: `${place}: there is no such project or config that ${credential} may see`,
        hint: 'correct `project` and `config`, or give the token access to them',
    });
}
/** Undefined: another writer was faster, nothing of ours is there. */
async function attempt(secret, value) {
    const { own } = secret;
    const { shown: before, at } = await find(secret);
    if (before?.raw === value.reveal() && before.computed === value.reveal())
        return at;
    const answer = await ask(secret, 'POST', '/v3/configs/config/secrets', {
        project: own.project,
        config: own.config,
        change_requests: [
            {
                name: own.name,
                // Refused by Doppler itself unless the secret still is what was read.
                originalName: before === undefined ? null : own.name,
                ...(before === undefined ? {} : { originalValue: before.raw }),
                value: value.reveal(),
                ...(own.visibility === null ? {} : { visibility: own.visibility }),
                ...(own.visibility === null && before === undefined ? { visibility: 'masked' } : {}),
            },
        ],
    });
    if (answer.status === 200)
        return written(secret, answer, value);
    // Whether another writer was faster is seen in what is there now, not in the words of the refusal.
    if ((await find(secret)).shown?.raw === before?.raw)
        throw refused(secret, answer);
    return undefined;
}
async function written(secret, answer, value) {
    const { own, context, place } = secret;
    const all = schemas/* object */.Ikc({ secrets: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) }).safeParse(doppler_secret_document(answer)).data?.secrets ?? {};
    const now = shown.safeParse(Object.hasOwn(all, own.name) ? all[own.name] : undefined).data ?? (await find(secret)).shown;
    if (now?.computed === value.reveal())
        return (0,web_store/* timeOfAnswer */.BR)(answer, context);
    throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${place} gives another value than the one that was written` });
}
/** An answer's JSON; undefined where it is none. A refusal may be anything. */
function doppler_secret_document(answer) {
    return answer.status === 200 || answer.text.startsWith('{') ? answer.json() : undefined;
}
function request(api, { method, path, body, token }) {
    return new Request(`${api}${path}`, {
        method,
        headers: {
            accept: 'application/json',
            ...(token === undefined ? {} : { authorization: `Bearer ${token.reveal()}` }),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
}
function fits(bytes, value) {
    if (bytes > largest) {
        throw (0,web_store/* unfit */.Ri)(`the value has ${bytes} bytes; a secret of Doppler may have ${largest}`, 'choose another destination');
    }
    if (value?.reveal().includes('${')) {
        throw (0,web_store/* unfit */.Ri)('the value contains `${`, which Doppler takes for a reference', 'keep the value in base64');
    }
}

;// CONCATENATED MODULE: ./lib/destinations/doppler.js






/*
 * Secrets of a Doppler config, through its REST API: https://docs.doppler.com/reference/secrets-update.
 */
const options = schemas/* strictObject */.rej({
    project: slug.optional().describe('Default: DOPPLER_PROJECT.'),
    config: slug.optional().describe('Default: DOPPLER_CONFIG.'),
    name: schemas/* string */.YjP().min(1).max(200).optional().describe("Default: the secret's name."),
    visibility: schemas/* enum */.k5n(['masked', 'unmasked', 'restricted'])
        .optional()
        .describe('Left out, a secret keeps its own, and a new one is masked.'),
    token: web_store/* variableName */.cG.default('DOPPLER_TOKEN').describe('The NAME of the environment variable with the token.'),
    identity: schemas/* string */.YjP()
        .regex(/^[\w-]{1,100}$/, 'must be the id of a service account identity')
        .optional()
        .describe("Service account identity: log in with the job's OIDC token instead, nothing stored."),
    audience: schemas/* string */.YjP()
        .min(1)
        .max(2_048)
        .optional()
        .describe("Audience of the job's OIDC token. Default: what GitHub itself gives, https://github.com/OWNER (on a GitHub Enterprise Server https://HOST/OWNER)."),
    'base-url': schemas/* string */.YjP().max(2_048).optional().describe('Default: DOPPLER_API_HOST, then https://api.doppler.com.'),
});
function keyOf({ api, project, config, name }) {
    return `${kind}:${api}/${project}/${config}/${name}`;
}
function nameFault(name) {
    if (/^DOPPLER_(PROJECT|CONFIG|ENVIRONMENT)$/.test(name))
        return `${name} is made by Doppler itself`;
    if (/^[A-Z_][A-Z0-9_]{0,199}$/.test(name))
        return undefined;
    return 'names in Doppler are capital letters, digits and _, and do not begin with a digit';
}
async function expand(given, { values }, { setting, repository }) {
    const names = Object.entries(values);
    if (given.name !== undefined && names.length > 1)
        throw (0,destination/* severalNamed */.mc)(kind, 'secrets');
    const api = (0,safe_url/* safeUrl */.P)(given['base-url'] ?? setting('DOPPLER_API_HOST') ?? 'https://api.doppler.com', '`base-url` under `doppler` (or DOPPLER_API_HOST)').href.replace(/\/+$/, '');
    const project = named('project', given.project ?? setting('DOPPLER_PROJECT'));
    const config = named('config', given.config ?? setting('DOPPLER_CONFIG'));
    const server = setting('GITHUB_SERVER_URL') ?? 'https://github.com';
    const owner = repository === undefined ? undefined : `${server}/${repository.split('/')[0]}`;
    return names.map(([value, name]) => {
        const own = {
            kind: kind,
            value,
            api,
            project,
            config,
            name: given.name ?? name,
            visibility: given.visibility ?? null,
            token: given.token,
            identity: given.identity ?? null,
            audience: given.audience ?? owner ?? api,
        };
        return { ...own, key: keyOf(own) };
    });
}
function named(field, text) {
    if (text !== undefined && slug.safeParse(text).success)
        return text;
    throw new errors/* KeyturnError */.FB('CONFIG_INVALID', {
        what: `the destination \`doppler\` has ${text === undefined ? 'no' : 'an impossible'} \`${field}\``,
        hint: `add \`${field}\` to it, or set DOPPLER_${field.toUpperCase()}`,
    });
}
function origins(given) {
    const own = address.safeParse(given).data;
    if (own === undefined)
        return undefined;
    const usual = own.api === 'https://api.doppler.com' && own.identity === null && own.token === 'DOPPLER_TOKEN';
    return [(0,destination/* sentTo */.cA)(own.api, [own.identity === null ? own.token : `the job's token for ${own.audience}`], usual)];
}
function build(given, context) {
    const own = (0,destination/* ownAddress */.Xj)(given, address, (one) => (nameFault(one.name) === undefined ? keyOf(one) : undefined), 'Doppler');
    return secretAt(given, own, context);
}
const doppler = {
    kind: kind,
    title: 'Doppler',
    sentence: 'One secret of a Doppler config, changed only if nobody else has changed it meanwhile.',
    options,
    insideActions: true,
    nameFault,
    expand,
    origins,
    build,
};


/***/ }),

/***/ 13267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ timeOfAnswer),
/* harmony export */   Ri: () => (/* binding */ unfit),
/* harmony export */   cG: () => (/* binding */ variableName),
/* harmony export */   fE: () => (/* binding */ askStore),
/* harmony export */   qg: () => (/* binding */ neededVariable)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55313);
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17378);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);



/*
 * What stores have in common that are one HTTPS API with a token.
 */
/** The NAME of an environment variable, never what it holds. */
const variableName = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .max(255)
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the NAME of an environment variable');
/**
 * One request to a store. What it answers below 300, 400, 404, 409 and 422 comes back as it is.
 *
 * @throws KeyturnError DESTINATION_DENIED (401, 403), HTTP_REFUSED (3xx, any other 4xx: no effect), HTTP_UNKNOWN (5xx, a
 * page for people), HTTP_NOT_SENT
 */
async function askStore({ http, clock }, request, { place, denied, secretPath = false }) {
    const answer = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(http, request, { clock, retry: 'idempotent', secretPath });
    const { status } = answer;
    const what = `${place}: ${request.method} was answered with ${status}`;
    if (status >= 500 || status === 408)
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what });
    if (status < 300) {
        if (!(0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .isPage */ .yp)(answer))
            return answer;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${place} answered with a page for people` });
    }
    if (status === 401 || status === 403)
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_DENIED', { what, hint: denied });
    if (status < 400) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', {
            what: `${what}: it points elsewhere, and the credential is not sent there`,
            hint: 'correct `base-url`, and the name of what is written, if it was renamed',
        });
    }
    if ([400, 404, 409, 422].includes(status))
        return answer;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', { what });
}
/** The store's clock, as it stands in its answer; ours where it does not say. */
function timeOfAnswer({ headers }, { clock }) {
    const at = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(at) ? clock.now() : new Date(at);
}
/** What an environment variable holds. Throws ENVIRONMENT_MISSING. */
function neededVariable({ variable }, name, place) {
    const value = variable(name);
    if (value !== undefined)
        return value;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
        what: `${place} needs ${name}, and it is not set`,
        hint: `in the workflow: env: { ${name}: \${{ secrets.${name} }} }; in a shell: export ${name}`,
    });
}
/** @throws KeyturnError VALUE_UNFIT */
function unfit(why, hint) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('VALUE_UNFIT', { what: why, hint });
}


/***/ }),

/***/ 47580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ownJobToken),
/* harmony export */   P: () => (/* binding */ jobToken)
/* harmony export */ });
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17378);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22850);



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

/***/ 89919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ safeUrl),
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);

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


/***/ })

};
