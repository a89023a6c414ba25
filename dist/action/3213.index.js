export const id = 3213;
export const ids = [3213];
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

/***/ 93213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doppler: () => (/* binding */ doppler)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/* harmony import */ var _http_safe_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93119);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28607);
/* harmony import */ var _rotation_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19784);
/* harmony import */ var _destination_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68705);
/* harmony import */ var _shared_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3746);
/* harmony import */ var _web_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9907);







const kind = 'doppler';
const slug = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
    .max(255)
    .regex(/^[\w-]+$/, 'must be the name that stands in the URL of the dashboard');
const options = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    project: slug.optional().describe('Default: DOPPLER_PROJECT.'),
    config: slug.optional().describe('Default: DOPPLER_CONFIG.'),
    name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1).max(200).optional().describe("Default: the secret's name."),
    visibility: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['masked', 'unmasked', 'restricted'])
        .optional()
        .describe('Left out, a secret keeps its own, and a new one is masked.'),
    token: _web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .variableName */ .cG.default('DOPPLER_TOKEN').describe('The NAME of the environment variable with the token.'),
    identity: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .regex(/^[\w-]{1,100}$/, 'must be the id of a service account identity')
        .optional()
        .describe("Service account identity: log in with the job's OIDC token instead, nothing stored."),
    audience: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .min(1)
        .max(2_048)
        .optional()
        .describe("Audience of the job's OIDC token. Default: what GitHub itself gives, https://github.com/OWNER (on a GitHub Enterprise Server https://HOST/OWNER)."),
    'base-url': zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().max(2_048).optional().describe('Default: DOPPLER_API_HOST, then https://api.doppler.com.'),
});
const address = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(kind),
    key: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    value: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    api: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    project: slug,
    config: slug,
    name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    visibility: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['masked', 'unmasked', 'restricted']).nullable(),
    token: _web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .variableName */ .cG,
    identity: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    audience: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
});
/** Doppler documents no limit; what is larger fits into no environment of a program. */
const largest = 65_536;
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
    if (given.name !== undefined && names.length > 1) {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('CONFIG_INVALID', {
            what: '`name` under `doppler` is for a secret with one value',
            hint: 'name the secrets under `values` instead',
        });
    }
    const api = (0,_http_safe_url_js__WEBPACK_IMPORTED_MODULE_0__/* .safeUrl */ .P)(given['base-url'] ?? setting('DOPPLER_API_HOST') ?? 'https://api.doppler.com', '`base-url` under `doppler` (or DOPPLER_API_HOST)').href.replace(/\/+$/, '');
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
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('CONFIG_INVALID', {
        what: `the destination \`doppler\` has ${text === undefined ? 'no' : 'an impossible'} \`${field}\``,
        hint: `add \`${field}\` to it, or set DOPPLER_${field.toUpperCase()}`,
    });
}
function origins(given) {
    const own = address.safeParse(given).data;
    if (own === undefined)
        return undefined;
    const usual = own.api === 'https://api.doppler.com' && own.identity === null && own.token === 'DOPPLER_TOKEN';
    return [(0,_destination_js__WEBPACK_IMPORTED_MODULE_6__/* .sentTo */ .c)(own.api, [own.identity === null ? own.token : `the job's token for ${own.audience}`], usual)];
}
function build(given, context) {
    const own = address.safeParse(given).data;
    if (own === undefined || keyOf(own) !== own.key || nameFault(own.name) !== undefined) {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('JOURNAL_CORRUPT', { what: 'the journal has an address of Doppler that is none' });
    }
    return secretAt(given, own, context);
}
/** `raw` is what was written, `computed` what programs get: references resolved. Null where the token may not read it. */
const shown = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ raw: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(), computed: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable() });
/** One login for each identity and run. */
const logins = new WeakMap();
function secretAt(given, own, context) {
    const place = `Doppler ${own.project}/${own.config} ${own.name}`;
    const credential = own.identity === null ? own.token : `the service account identity ${own.identity}`;
    const asked = {
        place,
        denied: `check ${credential}: expired, of another config, or without write access to ${own.project}/${own.config}?`,
    };
    /** When the last read was answered, and what that was: another writer is told from a refusal by it. */
    let at;
    async function ask(method, path, body) {
        const token = own.identity === null ? (0,_web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .neededVariable */ .qg)(context, own.token, place) : await login();
        return (0,_web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .askStore */ .fE)(context, request(method, path, body, token), asked);
    }
    function request(method, path, body, token) {
        return new Request(`${own.api}${path}`, {
            method,
            headers: {
                accept: 'application/json',
                ...(token === undefined ? {} : { authorization: `Bearer ${token.reveal()}` }),
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
    }
    async function login() {
        const all = logins.get(context) ?? new Map();
        logins.set(context, all);
        const name = JSON.stringify([own.api, own.identity, own.audience]);
        for (;;) {
            const made = all.get(name) ?? exchange();
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
    /** The job's OIDC token for one of Doppler's. https://docs.doppler.com/reference/auth-oidc */
    async function exchange() {
        const now = context.clock.now().getTime();
        const token = await (0,_web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .jobTokenFor */ .me)(context, own.audience, place);
        const body = { token: token.reveal(), identity: own.identity };
        const answer = await (0,_web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .askStore */ .fE)(context, request('POST', '/v3/auth/oidc', body), {
            place: 'Doppler',
            denied: `check the identity ${own.identity}: its audience must be ${own.audience}, its subject this repository`,
        });
        const parsed = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ token: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1), expires_at: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }).safeParse(document(answer)).data;
        if (answer.status !== 200 || parsed === undefined) {
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
                what: `Doppler did not take the job's OIDC token (${answer.status})`,
                hint: `check the identity ${own.identity}: its audience must be ${own.audience}, its subject this repository`,
            });
        }
        const until = Date.parse(parsed.expires_at);
        // A minute early, so that it does not end under way; an odd clock still gets one use out of it.
        return { token: new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(parsed.token), until: Math.max(Number.isNaN(until) ? 0 : until - 60_000, now + 60_000) };
    }
    const where = `project=${own.project}&config=${own.config}`;
    async function find() {
        const answer = await ask('GET', `/v3/configs/config/secret?${where}&name=${own.name}`);
        at = (0,_web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .timeOfAnswer */ .BR)(answer, context);
        if (answer.status === 404)
            return undefined;
        const found = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(own.name), value: shown }).safeParse(document(answer)).data?.value;
        if (answer.status === 200 && found !== undefined)
            return readable(found);
        if (answer.status === 200)
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${place}: an answer without it` });
        throw refused(answer);
    }
    function readable(found) {
        if (found.raw !== null)
            return found;
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
            what: `${place} is restricted, and ${credential} may not read it`,
            hint: 'use a service token or a service account: those may read restricted secrets, personal tokens may not',
        });
    }
    function refused({ status }) {
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', {
            what: `${place}: Doppler refused it (${status})`,
            hint: `look at ${own.project}/${own.config} in the dashboard: do changes need a review there?`,
        });
    }
    async function check() {
        if ((await find()) !== undefined)
            return {};
        // The same answer stands for a secret and for a config that are not there; the names tell them apart.
        const answer = await ask('GET', `/v3/configs/config/secrets/names?${where}&include_managed_secrets=false`);
        if (answer.status === 200)
            return {};
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_MISSING', {
            what: `${place}: there is no such project or config that ${credential} may see`,
            hint: 'correct `project` and `config`, or give the token access to them',
        });
    }
    /** Undefined: another writer was faster, nothing of ours is there. */
    async function attempt(value) {
        const before = await find();
        if (before?.raw === value.reveal() && before.computed === value.reveal())
            return at;
        const answer = await ask('POST', '/v3/configs/config/secrets', {
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
            return written(answer, value);
        // What was refused is told by what is there now, not by the words of the refusal.
        if ((await find())?.raw === before?.raw)
            throw refused(answer);
        return undefined;
    }
    async function written(answer, value) {
        const all = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ secrets: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J()) }).safeParse(document(answer)).data?.secrets ?? {};
        const now = shown.safeParse(Object.hasOwn(all, own.name) ? all[own.name] : undefined).data ?? (await find());
        if (now?.computed === value.reveal())
            return (0,_web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .timeOfAnswer */ .BR)(answer, context);
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${place} gives another value than the one that was written` });
    }
    function fits(bytes, value) {
        if (bytes > largest) {
            throw (0,_web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .unfit */ .Ri)(`the value has ${bytes} bytes; a secret of Doppler may have ${largest}`, 'choose another destination');
        }
        if (value?.reveal().includes('${')) {
            throw (0,_web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .unfit */ .Ri)('the value contains `${`, which Doppler takes for a reference', 'keep the value in base64');
        }
    }
    return {
        address: given,
        place,
        preflight: () => (0,_shared_place_js__WEBPACK_IMPORTED_MODULE_3__/* .reachable */ .Gq)(check(), place),
        fits,
        async write(value) {
            fits(value.bytes, value);
            return (0,_shared_place_js__WEBPACK_IMPORTED_MODULE_3__/* .inTurn */ .lo)(context, own.key, () => (0,_shared_place_js__WEBPACK_IMPORTED_MODULE_3__/* .roundsOf */ .T1)(() => attempt(value), {
                context,
                own: own.key,
                place,
                hint: `run it again; look at the log of ${own.project}/${own.config} for who writes it`,
            }));
        },
        async read() {
            const value = (await find())?.computed;
            return value == null ? undefined : new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(value);
        },
    };
}
/** An answer's JSON; undefined where it is none. A refusal may be anything. */
function document(answer) {
    return answer.status === 200 || answer.text.startsWith('{') ? answer.json() : undefined;
}
const doppler = {
    kind,
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

/***/ 9907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ timeOfAnswer),
/* harmony export */   Ri: () => (/* binding */ unfit),
/* harmony export */   cG: () => (/* binding */ variableName),
/* harmony export */   fE: () => (/* binding */ askStore),
/* harmony export */   me: () => (/* binding */ jobTokenFor),
/* harmony export */   qg: () => (/* binding */ neededVariable)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9474);
/* harmony import */ var _http_job_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10295);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28607);




/*
 * What stores have in common that are one HTTPS API with a token.
 */
/** The NAME of an environment variable, never what it holds. */
const variableName = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .max(255)
    .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'must be the NAME of an environment variable');
/**
 * One request to a store. What it answers below 300, 400, 404, 409 and 422 comes back as it is.
 *
 * @throws KeyturnError DESTINATION_DENIED (401, 403), HTTP_REFUSED (3xx, any other 4xx: no effect), HTTP_UNKNOWN (5xx, a
 * page for people), HTTP_NOT_SENT
 */
async function askStore({ http, clock }, request, { place, denied, secretPath = false }) {
    const answer = await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T)(http, request, { clock, retry: 'idempotent', secretPath });
    const { status, headers } = answer;
    const what = `${place}: ${request.method} was answered with ${status}`;
    if (status >= 500 || status === 408)
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what });
    if (status < 300) {
        // A page comes from something in between: a proxy, a guest network.
        if (!/^text\/html/i.test(headers.get('content-type') ?? ''))
            return answer;
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${place} answered with a page for people` });
    }
    if (status === 401 || status === 403)
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('DESTINATION_DENIED', { what, hint: denied });
    if (status < 400) {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_REFUSED', {
            what: `${what}: it points elsewhere, and the credential is not sent there`,
            hint: 'correct `base-url`, and the name of what is written, if it was renamed',
        });
    }
    if ([400, 404, 409, 422].includes(status))
        return answer;
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_REFUSED', { what });
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
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
        what: `${place} needs ${name}, and it is not set`,
        hint: `in the workflow: env: { ${name}: \${{ secrets.${name} }} }; in a shell: export ${name}`,
    });
}
/** @throws KeyturnError VALUE_UNFIT */
function unfit(why, hint) {
    return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('VALUE_UNFIT', { what: why, hint });
}
/** The job's own OIDC token for an audience. Throws ENVIRONMENT_MISSING where the job has none. */
async function jobTokenFor(context, audience, place) {
    const requestUrl = context.setting('ACTIONS_ID_TOKEN_REQUEST_URL');
    const requestToken = context.variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN');
    const missing = (why) => new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
        what: `${place} needs the job's OIDC token, and ${why}`,
        hint: 'give the job `permissions: { id-token: write }`',
    });
    if (requestUrl === undefined || requestToken === undefined)
        throw missing('there is none here');
    return (0,_http_job_token_js__WEBPACK_IMPORTED_MODULE_1__/* .jobToken */ .P)({ requestUrl, requestToken }, audience, context, (status) => missing(`GitHub did not issue one (HTTP ${status})`));
}


/***/ }),

/***/ 93119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ safeUrl)
/* harmony export */ });
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);

/**
 * An address that a credential may be sent to: HTTPS, except on this machine or with `plainHttp`, without user, query and
 * fragment. Throws CONFIG_INVALID, which says of `what` why not, and nothing of the address.
 */
function safeUrl(text, what, plainHttp = false) {
    const wrong = (why) => new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_INVALID', { what: `${what} ${why}`, hint: `correct ${what}` });
    if (!URL.canParse(text))
        throw wrong('is not a URL');
    const url = new URL(text);
    const loopback = url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);
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
