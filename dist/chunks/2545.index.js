export const id = 2545;
export const ids = [2545];
export const modules = {

/***/ 2545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gitlab: () => (/* binding */ gitlab)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./lib/http/safe-url.js
var safe_url = __webpack_require__(89919);
// EXTERNAL MODULE: ./lib/destinations/destination.js
var destination = __webpack_require__(62049);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(22850);
// EXTERNAL MODULE: ./lib/destinations/web-store.js
var web_store = __webpack_require__(13267);
;// CONCATENATED MODULE: ./lib/destinations/gitlab-mask.js

/** What to do with a value that GitLab does not mask. */
const maskHint = 'add `masked: false` to the destination, or keep the value in base64 if it is long enough';
/**
 * Throws VALUE_UNFIT for what GitLab's own check of a masked variable refuses (`Ci::Maskable`), and for what its expansion
 * of `$` would change. It tells only which rule is broken.
 */
function fitsMask(value, { masked, raw }) {
    if (!raw && value.includes('$')) {
        throw (0,web_store/* unfit */.Ri)('the value contains `$`, which GitLab would expand', 'add `raw: true` to the destination');
    }
    if (!masked)
        return;
    if ([...value].length < 8)
        throw (0,web_store/* unfit */.Ri)('the value has fewer than 8 characters; GitLab masks none of those', maskHint);
    if (/\s/.test(value))
        throw (0,web_store/* unfit */.Ri)('the value has spaces or lines; GitLab masks none of those', maskHint);
    if (!raw && !/^[a-zA-Z0-9_+=/@:.~-]{8,}$/.test(value)) {
        throw (0,web_store/* unfit */.Ri)('the value has characters that GitLab masks in a raw variable only', 'add `raw: true` to the destination');
    }
}

// EXTERNAL MODULE: ./lib/destinations/places.js
var places = __webpack_require__(49853);
;// CONCATENATED MODULE: ./lib/destinations/gitlab-variable.js






/*
 * One variable of a GitLab, read, written and checked: https://docs.gitlab.com/api/project_level_variables/.
 */
const kind = 'gitlab';
/** Everything that finds the variable again, as the journal keeps it. */
const address = schemas/* object */.Ikc({
    kind: schemas/* literal */.euz(kind),
    key: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
    api: schemas/* string */.YjP(),
    token: web_store/* variableName */.cG,
    of: schemas/* enum */.k5n(['project', 'group', 'instance']),
    owner: schemas/* string */.YjP(),
    scope: schemas/* string */.YjP().nullable(),
    name: schemas/* string */.YjP(),
    hidden: schemas/* boolean */.zMY(),
    masked: schemas/* boolean */.zMY().nullable(),
    protected: schemas/* boolean */.zMY().nullable(),
    raw: schemas/* boolean */.zMY().nullable(),
    type: schemas/* enum */.k5n(['env_var', 'file']).nullable(),
});
/** The API allows 10,000 characters for an instance and says nothing of projects; more than this fits into no job. */
const largest = 65_536;
const largestOfInstance = 10_000;
/** As GitLab shows it; `value` is null in a hidden one. */
const shown = schemas/* object */.Ikc({
    key: schemas/* string */.YjP(),
    value: schemas/* string */.YjP().nullable(),
    variable_type: schemas/* enum */.k5n(['env_var', 'file']),
    protected: schemas/* boolean */.zMY(),
    masked: schemas/* boolean */.zMY(),
    raw: schemas/* boolean */.zMY(),
    /** Since GitLab 17.4. */
    hidden: schemas/* boolean */.zMY().nullish(),
    environment_scope: schemas/* string */.YjP().nullish(),
});
/** Sends nothing until it is used. */
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
    let last;
    /** Without the filter GitLab takes the only variable of that key, whatever its scope, and refuses if there are two. */
    const one = `${variables}/${encodeURIComponent(own.name)}`;
    const query = own.scope === null ? '' : `?${new URLSearchParams({ 'filter[environment_scope]': own.scope })}`;
    const variable = {
        own,
        context,
        where,
        place,
        role,
        asked,
        variables,
        one,
        query,
        seen: () => last,
        see: (shown) => {
            last = shown;
        },
    };
    return {
        address: given,
        place,
        preflight: () => (0,places/* reachable */.Gq)(check(variable), place),
        fits: (bytes, value) => fits(variable, bytes, value),
        write: (value) => write(variable, value),
        remove: () => remove(variable),
        ...(own.hidden
            ? {}
            : {
                async read() {
                    const value = (await find(variable)).shown?.value;
                    return value == null ? undefined : new secret/* Secret */.z(value);
                },
            }),
    };
}
async function ask(variable, method, path, body) {
    const { own, context, place, asked } = variable;
    const request = new Request(`${own.api}${path}`, {
        method,
        headers: {
            accept: 'application/json',
            'private-token': (0,web_store/* neededVariable */.qg)(context, own.token, place).reveal(),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (0,web_store/* askStore */.fE)(context, request, asked);
}
/** The variable in an answer. Throws HTTP_UNKNOWN, DESTINATION_DENIED if it is another one. */
function shownIn(variable, answer) {
    const { own, place } = variable;
    const found = shown.safeParse(answer.json()).data;
    if (found === undefined || found.key !== own.name) {
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${place}: an answer that is not this variable` });
    }
    if (own.scope === null || found.environment_scope == null || found.environment_scope === own.scope)
        return found;
    throw new errors/* KeyturnError */.FB('DESTINATION_DENIED', {
        what: `${place}: GitLab answers with the variable of another environment scope`,
        hint: 'leave `environment-scope` out: this GitLab, or its tier, knows none here',
    });
}
async function find(variable) {
    const { context, one, query, see } = variable;
    const answer = await ask(variable, 'GET', `${one}${query}`);
    const at = (0,web_store/* timeOfAnswer */.BR)(answer, context);
    if (answer.status === 404) {
        see(undefined);
        return { shown: undefined, at };
    }
    if (answer.status !== 200)
        throw refused(variable, answer);
    const shown = shownIn(variable, answer);
    see(shown);
    agree(variable, shown);
    return { shown, at };
}
function refused(variable, { status }) {
    const { place } = variable;
    return new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${place}: GitLab refused it (${status})` });
}
/** What is there has to be what the configuration says it is: it decides whether it can be read back. */
function agree(variable, { hidden }) {
    const { own, place } = variable;
    if (hidden === true && !own.hidden) {
        throw new errors/* KeyturnError */.FB('DESTINATION_DENIED', {
            what: `${place} is hidden, so it cannot be read back`,
            hint: 'add `hidden: true` to the destination',
        });
    }
    if (hidden !== true && own.hidden) {
        throw new errors/* KeyturnError */.FB('DESTINATION_DENIED', {
            what: `${place} is there and not hidden, and GitLab hides a variable only when it is made`,
            hint: 'delete the variable, or take `hidden: true` out of the destination',
        });
    }
}
function flags(variable) {
    const { own, seen } = variable;
    const known = seen();
    return {
        masked: own.hidden || (own.masked ?? known?.masked ?? true),
        raw: own.raw ?? known?.raw ?? true,
    };
}
function fits(variable, bytes, value) {
    const { own } = variable;
    const most = own.of === 'instance' ? largestOfInstance : largest;
    if (bytes > most) {
        throw (0,web_store/* unfit */.Ri)(`the value has ${bytes} bytes; this GitLab variable holds at most ${most}`, 'choose another place');
    }
    if (flags(variable).masked && bytes < 8) {
        throw (0,web_store/* unfit */.Ri)(`the value has ${bytes} bytes; GitLab masks none below 8`, maskHint);
    }
    if (value !== undefined)
        fitsMask(value.reveal(), flags(variable));
}
async function verified(variable, answer, value) {
    const { context, place, see } = variable;
    const now = shownIn(variable, answer);
    see(now);
    if (now.value === null || now.value === value.reveal())
        return (0,web_store/* timeOfAnswer */.BR)(answer, context);
    throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${place} holds another value than the one that was written` });
}
async function write(variable, value) {
    const { own, one, query } = variable;
    const { shown: before, at } = await find(variable);
    fits(variable, value.bytes, value);
    const wanted = {
        ...(own.masked === null || own.hidden ? {} : { masked: own.masked }),
        ...(own.protected === null ? {} : { protected: own.protected }),
        ...(own.raw === null ? {} : { raw: own.raw }),
        ...(own.type === null ? {} : { variable_type: own.type }),
    };
    if (before === undefined)
        return create(variable, value, wanted);
    const same = Object.entries(wanted).every(([name, flag]) => before[name] === flag);
    if (same && before.value === value.reveal())
        return at;
    const answer = await ask(variable, 'PUT', `${one}${query}`, { value: value.reveal(), ...wanted });
    if (answer.status !== 200)
        throw refused(variable, answer);
    return verified(variable, answer, value);
}
/** https://docs.gitlab.com/api/project_level_variables/#delete-a-variable, and the same of groups and the instance. */
async function remove(variable) {
    const { one, query, see } = variable;
    const answer = await ask(variable, 'DELETE', `${one}${query}`);
    if (answer.status !== 204 && answer.status !== 404)
        throw refused(variable, answer);
    see(undefined);
}
async function create(variable, value, wanted) {
    const { own, variables } = variable;
    const answer = await ask(variable, 'POST', variables, {
        key: own.name,
        value: value.reveal(),
        masked: true,
        raw: true,
        ...wanted,
        ...(own.hidden ? { masked_and_hidden: true } : {}),
        ...(own.scope === null ? {} : { environment_scope: own.scope }),
    });
    if (answer.status === 404)
        throw missing(variable);
    if (answer.status !== 201)
        throw refused(variable, answer);
    return verified(variable, answer, value);
}
function missing(variable) {
    const { own, where, role } = variable;
    return new errors/* KeyturnError */.FB('DESTINATION_MISSING', {
        what: `GitLab has no ${own.of}${where} that ${own.token} may see`,
        hint: `correct \`${own.of}\`, or give the token's owner the role ${role} there`,
    });
}
async function check(variable) {
    const { variables } = variable;
    if ((await find(variable)).shown === undefined) {
        const answer = await ask(variable, 'GET', `${variables}?per_page=1`);
        if (answer.status === 404)
            throw missing(variable);
        if (answer.status !== 200)
            throw refused(variable, answer);
    }
    await allowed(variable);
    return {};
}
/** `read_api` can read everything that is read before the mint, and write nothing after it. */
async function allowed(variable) {
    const { own, place } = variable;
    const answer = await ask(variable, 'GET', '/personal_access_tokens/self').catch((error) => {
        if (error instanceof errors/* KeyturnError */.FB && error.code === 'DESTINATION_DENIED')
            return undefined;
        throw error;
    });
    if (answer?.status !== 200)
        return;
    const { scopes } = answer.json();
    if (!Array.isArray(scopes) || scopes.includes('api'))
        return;
    throw new errors/* KeyturnError */.FB('DESTINATION_DENIED', {
        what: `${place}: the token in ${own.token} has not the scope \`api\``,
        hint: 'make one with the scope `api`',
    });
}

;// CONCATENATED MODULE: ./lib/destinations/gitlab.js





/*
 * CI/CD variables of GitLab, through its REST API: https://docs.gitlab.com/api/project_level_variables/,
 * https://docs.gitlab.com/api/group_level_variables/, https://docs.gitlab.com/api/instance_level_ci_variables/.
 */
const owner = schemas/* union */.KCZ([
    schemas/* int */.Whr().min(1),
    schemas/* string */.YjP()
        .max(1_024)
        .regex(/^[\w.-]+(\/[\w.-]+)*$/, 'must be an id, or a path such as acme/shop'),
]);
const scopeOfEnvironment = schemas/* string */.YjP()
    .max(255)
    .regex(/^[A-Za-z0-9_/${}.* -]+$/, 'must be * or the name of an environment, perhaps with * in it');
const options = schemas/* strictObject */.rej({
    project: owner.optional().describe('Id or path of the project whose variable it is.'),
    group: owner.optional().describe('Id or path of the group.'),
    instance: schemas/* literal */.euz(true).optional().describe('A variable of the whole instance.'),
    'environment-scope': scopeOfEnvironment.optional().describe('Default: `*`. In groups a feature of paid tiers.'),
    name: schemas/* string */.YjP().min(1).max(255).optional().describe("The variable's key. Default: the secret's name."),
    masked: schemas/* boolean */.zMY().optional().describe('Hidden in job logs. A new variable is, unless this says `false`.'),
    hidden: schemas/* boolean */.zMY().optional().describe('Never shown again. Only a variable that Keyturn makes can become so.'),
    protected: schemas/* boolean */.zMY().optional().describe('Only for protected branches and tags. A new variable is not.'),
    raw: schemas/* boolean */.zMY().optional().describe('`$` in it is not expanded. A new variable is, unless this says `false`.'),
    type: schemas/* enum */.k5n(['env_var', 'file']).optional().describe('A new variable is an `env_var`.'),
    token: web_store/* variableName */.cG.default('GITLAB_TOKEN').describe('The NAME of the environment variable with the token.'),
    'base-url': schemas/* string */.YjP().max(2_048).optional().describe('Default: CI_API_V4_URL, then https://gitlab.com/api/v4.'),
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
    if (given.name !== undefined && names.length > 1)
        throw (0,destination/* severalNamed */.mc)(kind, 'variables');
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
    const { href } = (0,safe_url/* safeUrl */.P)(text, '`base-url` under `gitlab` (or CI_API_V4_URL)');
    const bare = href.replace(/\/+$/, '');
    return bare.endsWith('/api/v4') ? bare : `${bare}/api/v4`;
}
function origins(given) {
    const own = address.safeParse(given).data;
    if (own === undefined)
        return undefined;
    return [(0,destination/* sentTo */.cA)(own.api, [own.token], own.api === 'https://gitlab.com/api/v4' && own.token === 'GITLAB_TOKEN')];
}
function build(given, context) {
    const own = (0,destination/* ownAddress */.Xj)(given, address, (one) => (nameFault(one.name) === undefined ? keyOf(one) : undefined), 'a GitLab variable');
    return variableAt(given, own, context);
}
const gitlab = {
    kind: kind,
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
