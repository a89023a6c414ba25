export const id = 9898;
export const ids = [9898];
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

/***/ 39898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitlab: () => (/* binding */ gitlab)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92857);
/* harmony import */ var _http_safe_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93119);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28607);
/* harmony import */ var _rotation_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19784);
/* harmony import */ var _destination_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68705);
/* harmony import */ var _shared_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3746);
/* harmony import */ var _web_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9907);







const kind = 'gitlab';
const owner = zod__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_5__/* .int */ .Whr().min(1),
    zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
        .max(1_024)
        .regex(/^[\w.-]+(\/[\w.-]+)*$/, 'must be an id, or a path such as acme/shop'),
]);
const scopeOfEnvironment = zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()
    .max(255)
    .regex(/^[A-Za-z0-9_/${}.* -]+$/, 'must be * or the name of an environment, perhaps with * in it');
const options = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    project: owner.optional().describe('Id or path of the project whose variable it is.'),
    group: owner.optional().describe('Id or path of the group.'),
    instance: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(true).optional().describe('A variable of the whole instance.'),
    'environment-scope': scopeOfEnvironment.optional().describe('Default: `*`. In groups a feature of paid tiers.'),
    name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1).max(255).optional().describe("The variable's key. Default: the secret's name."),
    masked: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().optional().describe('Hidden in job logs. A new variable is, unless this says `false`.'),
    hidden: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().optional().describe('Never shown again. Only a variable that Keyturn makes can become so.'),
    protected: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().optional().describe('Only for protected branches and tags. A new variable is not.'),
    raw: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().optional().describe('`$` in it is not expanded. A new variable is, unless this says `false`.'),
    type: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['env_var', 'file']).optional().describe('A new variable is an `env_var`.'),
    token: _web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .variableName */ .cG.default('GITLAB_TOKEN').describe('The NAME of the environment variable with the token.'),
    'base-url': zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().max(2_048).optional().describe('Default: CI_API_V4_URL, then https://gitlab.com/api/v4.'),
})
    .superRefine((given, context) => {
    const say = (field, message) => context.addIssue({ code: 'custom', path: [field], message });
    const owners = [given.project, given.group, given.instance].filter((one) => one !== undefined);
    if (owners.length !== 1) {
        context.addIssue({ code: 'custom', path: [], message: 'needs exactly one of project, group and instance' });
    }
    if (given.instance && given['environment-scope'] !== undefined)
        say('environment-scope', 'is for projects and groups: variables of an instance have none');
    if (given.instance && given.hidden)
        say('hidden', 'is for projects and groups');
    if (given.hidden && given.masked === false)
        say('masked', 'must be true, or left out, where hidden is');
});
const address = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(kind),
    key: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    value: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    api: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    token: _web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .variableName */ .cG,
    of: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['project', 'group', 'instance']),
    owner: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    scope: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    hidden: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    masked: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().nullable(),
    protected: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().nullable(),
    raw: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().nullable(),
    type: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['env_var', 'file']).nullable(),
});
/** The API allows 10,000 characters for an instance and says nothing of projects; more than this fits into no job. */
const largest = 65_536;
const largestOfInstance = 10_000;
function keyOf({ api, of, owner, scope, name }) {
    return `${kind}:${api}/${of}/${owner}/${scope ?? ''}/${name}`;
}
/** https://docs.gitlab.com/api/project_level_variables/ */
function nameFault(name) {
    if (/^[A-Za-z0-9_]{1,255}$/.test(name))
        return undefined;
    return 'keys of GitLab variables are letters, digits and _, at most 255 of them';
}
async function expand(given, { values }, { setting }) {
    const names = Object.entries(values);
    if (given.name !== undefined && names.length > 1) {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('CONFIG_INVALID', {
            what: '`name` under `gitlab` is for a secret with one value',
            hint: 'name the variables under `values` instead',
        });
    }
    const of = given.project !== undefined ? 'project' : given.group !== undefined ? 'group' : 'instance';
    const api = apiOf(given['base-url'] ?? setting('CI_API_V4_URL') ?? 'https://gitlab.com/api/v4');
    return names.map(([value, named]) => {
        const own = {
            kind: kind,
            value,
            api,
            token: given.token,
            of: of,
            owner: String(given.project ?? given.group ?? ''),
            scope: of === 'instance' ? null : (given['environment-scope'] ?? '*'),
            name: given.name ?? named,
            hidden: given.hidden ?? false,
            masked: given.masked ?? null,
            protected: given.protected ?? null,
            raw: given.raw ?? null,
            type: given.type ?? null,
        };
        return { ...own, key: keyOf(own) };
    });
}
function apiOf(text) {
    const { href } = (0,_http_safe_url_js__WEBPACK_IMPORTED_MODULE_0__/* .safeUrl */ .P)(text, '`base-url` under `gitlab` (or CI_API_V4_URL)');
    const bare = href.replace(/\/+$/, '');
    return bare.endsWith('/api/v4') ? bare : `${bare}/api/v4`;
}
function origins(given) {
    const own = address.safeParse(given).data;
    if (own === undefined)
        return undefined;
    return [(0,_destination_js__WEBPACK_IMPORTED_MODULE_6__/* .sentTo */ .c)(own.api, [own.token], own.api === 'https://gitlab.com/api/v4' && own.token === 'GITLAB_TOKEN')];
}
function build(given, context) {
    const own = address.safeParse(given).data;
    if (own === undefined || keyOf(own) !== own.key || nameFault(own.name) !== undefined) {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('JOURNAL_CORRUPT', { what: 'the journal has an address of a GitLab variable that is none' });
    }
    return variableAt(given, own, context);
}
/** As GitLab shows it; `value` is null in a hidden one. */
const shown = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    key: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    value: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    variable_type: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['env_var', 'file']),
    protected: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    masked: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    raw: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    /** Since GitLab 17.4. */
    hidden: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY().nullish(),
    environment_scope: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullish(),
});
function variableAt(given, own, context) {
    const where = own.of === 'instance' ? '' : ` ${own.owner}`;
    const scope = own.scope === null || own.scope === '*' ? '' : ` (${own.scope})`;
    const place = `GitLab ${own.of}${where} ${own.name}${scope}`;
    const role = { project: 'Maintainer', group: 'Owner', instance: 'administrator' }[own.of];
    const asked = {
        place,
        denied: `check ${own.token}: expired, without the scope \`api\`, or of somebody who is not ${role} there?`,
    };
    const variables = own.of === 'instance' ? '/admin/ci/variables' : `/${own.of}s/${encodeURIComponent(own.owner)}/variables`;
    /** What was there when it was last asked, and when that was. */
    let known;
    let at;
    const ask = (method, path, body) => (0,_web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .askStore */ .fE)(context, new Request(`${own.api}${path}`, {
        method,
        headers: {
            accept: 'application/json',
            'private-token': (0,_web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .neededVariable */ .qg)(context, own.token, place).reveal(),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }), asked);
    /** Without the filter GitLab takes the only variable of that key, whatever its scope, and refuses if there are two. */
    const one = `${variables}/${encodeURIComponent(own.name)}`;
    const query = own.scope === null ? '' : `?${new URLSearchParams({ 'filter[environment_scope]': own.scope })}`;
    function read(answer) {
        const found = shown.safeParse(answer.json()).data;
        if (found === undefined || found.key !== own.name) {
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${place}: an answer that is not this variable` });
        }
        if (own.scope === null || found.environment_scope == null || found.environment_scope === own.scope)
            return found;
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
            what: `${place}: GitLab answers with the variable of another environment scope`,
            hint: 'leave `environment-scope` out: this GitLab, or its tier, knows none here',
        });
    }
    async function find() {
        const answer = await ask('GET', `${one}${query}`);
        at = (0,_web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .timeOfAnswer */ .BR)(answer, context);
        if (answer.status === 404) {
            known = undefined;
            return undefined;
        }
        if (answer.status !== 200)
            throw refused(answer);
        known = read(answer);
        agree(known);
        return known;
    }
    function refused({ status }) {
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_REFUSED', { what: `${place}: GitLab refused it (${status})` });
    }
    /** What is there has to be what the configuration says it is: it decides whether it can be read back. */
    function agree({ hidden }) {
        if (hidden === true && !own.hidden) {
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
                what: `${place} is hidden, so it cannot be read back`,
                hint: 'add `hidden: true` to the destination',
            });
        }
        if (hidden !== true && own.hidden) {
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
                what: `${place} is there and not hidden, and GitLab hides a variable only when it is made`,
                hint: 'delete the variable, or take `hidden: true` out of the destination',
            });
        }
    }
    const flags = () => ({
        masked: own.hidden || (own.masked ?? known?.masked ?? true),
        raw: own.raw ?? known?.raw ?? true,
    });
    function fits(bytes, value) {
        const most = own.of === 'instance' ? largestOfInstance : largest;
        if (bytes > most) {
            throw (0,_web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .unfit */ .Ri)(`the value has ${bytes} bytes; this GitLab variable holds at most ${most}`, 'choose another place');
        }
        if (flags().masked && bytes < 8) {
            throw (0,_web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .unfit */ .Ri)(`the value has ${bytes} bytes; GitLab masks none below 8`, maskHint);
        }
        if (value !== undefined)
            fitsMask(value.reveal(), flags());
    }
    async function verified(answer, value) {
        known = read(answer);
        if (known.value === null || known.value === value.reveal())
            return (0,_web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .timeOfAnswer */ .BR)(answer, context);
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `${place} holds another value than the one that was written` });
    }
    async function write(value) {
        const before = await find();
        fits(value.bytes, value);
        const wanted = {
            ...(own.masked === null || own.hidden ? {} : { masked: own.masked }),
            ...(own.protected === null ? {} : { protected: own.protected }),
            ...(own.raw === null ? {} : { raw: own.raw }),
            ...(own.type === null ? {} : { variable_type: own.type }),
        };
        if (before === undefined)
            return create(value, wanted);
        const same = Object.entries(wanted).every(([name, flag]) => before[name] === flag);
        if (same && before.value === value.reveal())
            return at ?? context.clock.now();
        const answer = await ask('PUT', `${one}${query}`, { value: value.reveal(), ...wanted });
        if (answer.status !== 200)
            throw refused(answer);
        return verified(answer, value);
    }
    async function create(value, wanted) {
        const answer = await ask('POST', variables, {
            key: own.name,
            value: value.reveal(),
            masked: true,
            raw: true,
            ...wanted,
            ...(own.hidden ? { masked_and_hidden: true } : {}),
            ...(own.scope === null ? {} : { environment_scope: own.scope }),
        });
        if (answer.status === 404)
            throw missing();
        if (answer.status !== 201)
            throw refused(answer);
        return verified(answer, value);
    }
    function missing() {
        return new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_MISSING', {
            what: `GitLab has no ${own.of}${where} that ${own.token} may see`,
            hint: `correct \`${own.of}\`, or give the token's owner the role ${role} there`,
        });
    }
    async function check() {
        if ((await find()) === undefined) {
            const answer = await ask('GET', `${variables}?per_page=1`);
            if (answer.status === 404)
                throw missing();
            if (answer.status !== 200)
                throw refused(answer);
        }
        await allowed();
        return {};
    }
    /** `read_api` can read everything that is read before the mint, and write nothing after it. */
    async function allowed() {
        const answer = await ask('GET', '/personal_access_tokens/self').catch((error) => {
            if (error instanceof _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB && error.code === 'DESTINATION_DENIED')
                return undefined;
            throw error;
        });
        if (answer?.status !== 200)
            return;
        const { scopes } = answer.json();
        if (!Array.isArray(scopes) || scopes.includes('api'))
            return;
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('DESTINATION_DENIED', {
            what: `${place}: the token in ${own.token} has not the scope \`api\``,
            hint: 'make one with the scope `api`',
        });
    }
    return {
        address: given,
        place,
        preflight: () => (0,_shared_place_js__WEBPACK_IMPORTED_MODULE_3__/* .reachable */ .Gq)(check(), place),
        fits,
        write,
        ...(own.hidden
            ? {}
            : {
                async read() {
                    const value = (await find())?.value;
                    return value == null ? undefined : new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(value);
                },
            }),
    };
}
const maskHint = 'add `masked: false` to the destination, or keep the value in base64 if it is long enough';
/**
 * What GitLab's own check of a masked variable says (`Ci::Maskable`), and what its expansion of `$` would change. Only
 * which rule is broken is told.
 */
function fitsMask(value, { masked, raw }) {
    if (!raw && value.includes('$')) {
        throw (0,_web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .unfit */ .Ri)('the value contains `$`, which GitLab would expand', 'add `raw: true` to the destination');
    }
    if (!masked)
        return;
    if ([...value].length < 8)
        throw (0,_web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .unfit */ .Ri)('the value has fewer than 8 characters; GitLab masks none of those', maskHint);
    if (/\s/.test(value))
        throw (0,_web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .unfit */ .Ri)('the value has spaces or lines; GitLab masks none of those', maskHint);
    if (!raw && !/^[a-zA-Z0-9_+=/@:.~-]{8,}$/.test(value)) {
        throw (0,_web_store_js__WEBPACK_IMPORTED_MODULE_4__/* .unfit */ .Ri)('the value has characters that GitLab masks in a raw variable only', 'add `raw: true` to the destination');
    }
}
const gitlab = {
    kind,
    title: 'GitLab CI/CD variables',
    sentence: 'A CI/CD variable of a GitLab project, group or instance; flags that were set by hand stay.',
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
