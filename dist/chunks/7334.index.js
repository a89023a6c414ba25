export const id = 7334;
export const ids = [7334];
export const modules = {

/***/ 7334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  builtInStore: () => (/* binding */ builtInStore),
  http: () => (/* binding */ http)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./lib/recipes/check.js
var check = __webpack_require__(44575);
// EXTERNAL MODULE: ./lib/recipes/grammar.js
var grammar = __webpack_require__(79322);
// EXTERNAL MODULE: ./lib/recipes/origins.js
var recipes_origins = __webpack_require__(71728);
// EXTERNAL MODULE: ./lib/recipes/request.js
var request = __webpack_require__(70058);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/destinations/destination.js
var destination = __webpack_require__(62049);
;// CONCATENATED MODULE: ./lib/destinations/recipe/check.js

const reserved = ['admin', 'name', 'value', 'read', 'login', 'oidc', 'recipe', 'base-url'];
/** What can be wrong in a destination's recipe without asking the store. Paths start at the recipe. */
function checkDestinationRecipe(recipe, declared) {
    const issues = [];
    const say = (path, message) => void issues.push({ path, message });
    const { free, headOf, known, authOf, callOf, matchersOf } = (0,check/* recipeChecker */.OH)(say, declared);
    const { options } = declared;
    free(options, reserved);
    const oidc = recipe.oidc === undefined ? [] : ['oidc'];
    const entering = [...options, ...(0,check/* adminNames */.sx)(declared.admin), ...oidc];
    const always = [...entering, 'name', ...(recipe.login === undefined ? [] : ['login'])];
    headOf(recipe);
    known(recipe.oidc?.audience, ['oidc', 'audience'], options);
    authOf(recipe.auth, [], always);
    callOf(recipe.login, ['login'], entering);
    callOf(recipe.preflight, ['preflight'], always);
    matchersOf(recipe.preflight?.missing ?? [], ['preflight', 'missing'], always);
    const { read } = recipe;
    callOf(read, ['read'], always);
    if (read !== undefined) {
        matchersOf(read.missing, ['read', 'missing'], always);
        matchersOf(read.where, ['read', 'where'], always);
        known(read.value, ['read', 'value'], always);
        known(read.updated, ['read', 'updated'], always);
        if ((read.items === undefined) !== (read.where.length === 0)) {
            say(['read'], 'needs items and where together: which item of the list it is');
        }
    }
    const picked = Object.keys(read?.pick ?? {}).map((name) => `read.${name}`);
    const writing = (call, word, more) => {
        if (call === undefined)
            return;
        callOf(call, [word], [...always, 'value', 'value.base64', ...more]);
        if (!(0,check/* names */.Dy)(call).some((name) => name === 'value' || name === 'value.base64')) {
            say([word], 'never names {{value}} or {{value.base64}}');
        }
        if ([call.path, ...Object.values(call.query ?? {})].some((text) => /\{\{\s*value/.test(text))) {
            say([word], 'must carry {{value}} in its body: addresses are written into logs');
        }
    };
    writing(recipe.write, 'write', picked);
    writing(recipe.create, 'create', []);
    if (recipe.create !== undefined && read === undefined)
        say(['create'], 'needs read, which says what is there');
    return issues;
}

// EXTERNAL MODULE: ./lib/forge/job-token.js
var job_token = __webpack_require__(47580);
// EXTERNAL MODULE: ./lib/recipes/login.js
var recipes_login = __webpack_require__(88446);
// EXTERNAL MODULE: ./lib/recipes/match.js
var match = __webpack_require__(1642);
// EXTERNAL MODULE: ./lib/recipes/pointer.js
var recipes_pointer = __webpack_require__(74202);
// EXTERNAL MODULE: ./lib/recipes/template.js
var recipes_template = __webpack_require__(48005);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(22850);
// EXTERNAL MODULE: ./lib/destinations/web-store.js
var web_store = __webpack_require__(13267);
;// CONCATENATED MODULE: ./lib/destinations/recipe/client.js









/** Sends nothing. Throws CONFIG_INVALID for an impossible base-url. */
function clientOf(store, recipe, context) {
    const { options, admin, name, title, permission } = store;
    const account = accountOf(recipe, options);
    const held = admin === undefined ? 'the job' : Object.values(typeof admin === 'string' ? [admin] : admin).join(', ');
    return {
        store,
        recipe,
        context,
        account,
        place: `${title} ${account} (${name})`,
        held,
        denied: `what ${held} holds must be valid and allowed: ${permission}`,
    };
}
/** Host and account, without the secret's name: part of every address's key. Throws CONFIG_INVALID. */
function accountOf(recipe, options) {
    const known = (0,recipes_template/* scope */.z8)(options);
    const base = (0,request/* baseUrl */.pc)(recipe['base-url'], known, recipe['plain-http']);
    const path = base.pathname.replace(/\/+$/, '');
    const more = recipe.account === undefined ? undefined : (0,recipes_template/* renderText */.S5)(recipe.account, known, (value) => value);
    return `${base.host}${path}${more === undefined ? '' : `/${more}`}`;
}
/** One request. Answers below 300, 400, 404, 409 and 422 come back. Throws as `askStore` does. */
async function send({ store, recipe, context, place, denied }, asked) {
    const { call, known } = asked;
    const wire = await (0,request/* requestOf */.fo)(recipe, store.options, asked, context.clock);
    const answer = await (0,web_store/* askStore */.fE)(context, wire, { place, denied, secretPath: (0,request/* hasSecretPath */.YF)(call, known) });
    if (!(0,match/* matches */.c)(call.refused, answer, known))
        return answer;
    throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${place}: the store said no although its status says yes` });
}
/** The answer, if it is good. Throws HTTP_REFUSED, DESTINATION_MISSING. */
function good(client, answer) {
    const { status } = answer;
    if (status < 300)
        return answer;
    if (status === 404)
        throw missing(client);
    throw new errors/* KeyturnError */.FB('HTTP_REFUSED', {
        what: `${client.place}: the store refused it (${status})`,
        hint: `check the options of this destination; ${client.denied}`,
    });
}
function missing({ account, held }) {
    return new errors/* KeyturnError */.FB('DESTINATION_MISSING', {
        what: `${account} does not exist, or ${held} may not see it`,
        hint: 'correct the options of this destination, or make it there',
    });
}
/** Kept for all secrets of one run, because they share their logins. */
const loginsOf = new WeakMap();
/** What every call may name; logs in first where the recipe says so, once for each account and run. */
async function known(client) {
    const { store, recipe, context, account } = client;
    const fixed = (0,recipes_template/* scope */.z8)(store.options, (0,recipes_template/* adminScope */.Wi)(adminOf(client)), { name: store.name });
    const { login } = recipe;
    if (login === undefined)
        return (0,recipes_template/* scope */.z8)(fixed, await oidc(client));
    const logins = loginsOf.get(context) ?? new Map();
    loginsOf.set(context, logins);
    const key = JSON.stringify([account, store.admin ?? null, login]);
    return (0,recipes_template/* scope */.z8)(fixed, { login: await (0,recipes_login/* tokenOf */.B)(logins, key, context.clock, () => loggedIn(client, login, fixed)) });
}
function adminOf({ store: { admin }, context, place }) {
    if (admin === undefined)
        return undefined;
    if (typeof admin === 'string')
        return (0,web_store/* neededVariable */.qg)(context, admin, place);
    const parts = Object.entries(admin).map(([part, variable]) => [part, (0,web_store/* neededVariable */.qg)(context, variable, place)]);
    return Object.fromEntries(parts);
}
async function oidc({ store, recipe, context, place }) {
    const audience = recipe.oidc && (0,recipes_template/* renderText */.S5)(recipe.oidc.audience, (0,recipes_template/* scope */.z8)(store.options), (value) => value);
    return audience === undefined ? {} : { oidc: await (0,job_token/* ownJobToken */.B)(context, audience, place) };
}
async function loggedIn(client, call, fixed) {
    const known = (0,recipes_template/* scope */.z8)(fixed, await oidc(client));
    const answer = await send(client, { call, method: 'POST', known, auth: { none: true } });
    const value = answer.status < 300 ? (0,recipes_pointer.at)(answer.json(), call.token) : undefined;
    if (typeof value === 'string' && value !== '')
        return new secret/* Secret */.z(value);
    throw new errors/* KeyturnError */.FB('DESTINATION_DENIED', {
        what: `${client.place}: the login gave no token`,
        hint: client.denied,
    });
}

// EXTERNAL MODULE: ./lib/destinations/places.js
var places = __webpack_require__(49853);
// EXTERNAL MODULE: ./lib/recipes/times.js
var times = __webpack_require__(95825);
;// CONCATENATED MODULE: ./lib/destinations/recipe/read.js








/** What the store has of the secret; undefined where there is none, or the recipe has no `read`. */
async function look(client, known) {
    const { recipe, context, place } = client;
    const { read } = recipe;
    if (read === undefined)
        return undefined;
    const answer = await send(client, { call: read, method: 'GET', known });
    if ((0,match/* matches */.c)(read.missing, answer, known))
        return undefined;
    const document = good(client, answer).json();
    const answeredAt = (0,web_store/* timeOfAnswer */.BR)(answer, context);
    if (read.items === undefined) {
        // In a document of many secrets there may be none of this name.
        const named = read.value?.includes('{{') ? (0,recipes_pointer.at)(document, pointerOf(read.value, known)) : document;
        return named === undefined ? undefined : { item: document, answeredAt };
    }
    const items = (0,recipes_pointer.at)(document, read.items);
    if (!Array.isArray(items))
        throw without(client, 'a list where the recipe says');
    const found = items.filter((item) => read.where.every((condition) => (0,match/* holds */.v)(condition, item, known)));
    if (found.length > 1) {
        throw new errors/* KeyturnError */.FB('DESTINATION_DENIED', {
            what: `${place}: the store has ${found.length} that could be meant`,
            hint: 'take the others away, or say more of it in the options',
        });
    }
    return found.length === 0 ? undefined : { item: found[0], answeredAt };
}
/** Only for a recipe with `read.value`. Throws HTTP_UNKNOWN. */
function shownValue(client, { item }, known) {
    const { read } = client.recipe;
    const text = (0,recipes_pointer.at)(item, pointerOf(read?.value ?? '', known));
    if (typeof text !== 'string')
        throw without(client, 'the value');
    return new secret/* Secret */.z(read?.decode === 'base64' ? Buffer.from(text, 'base64').toString('utf8') : text);
}
/** Only for a recipe with `read.updated`. Throws HTTP_UNKNOWN. */
function timeOf(client, { item }, known) {
    const when = (0,times/* foreignTime */.G)((0,recipes_pointer.at)(item, pointerOf(client.recipe.read?.updated ?? '', known)));
    if (when === undefined)
        throw without(client, 'a time');
    return when;
}
/** The error for an answer that lacks something. */
function without({ place }, what) {
    return new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${place}: an answer without ${what}` });
}
function pointerOf(template, known) {
    return (0,recipes_template/* renderText */.S5)(template, known, (name) => name.replaceAll('~', '~0').replaceAll('/', '~1')) ?? '';
}

;// CONCATENATED MODULE: ./lib/destinations/recipe/destination.js








/** The destination that a recipe describes. Sends nothing until it is used. Throws CONFIG_INVALID for an impossible base-url. */
function recipeDestination(store, recipe, context) {
    const client = clientOf(store, recipe, context);
    const { account, place } = client;
    return {
        address: store.address,
        place,
        preflight: () => (0,places/* reachable */.Gq)(destination_check(client), place),
        fits: (bytes) => fits(client, bytes),
        // A store whose secrets are one document, or one version after the other, takes one writer at a time best.
        write: (value) => (0,places/* oneAtATime */.IH)(context, account, () => write(client, value)),
        ...(recipe.read?.updated === undefined ? {} : { updatedAt: () => updatedAt(client) }),
        ...(recipe.read?.value === undefined ? {} : { read: () => value(client) }),
    };
}
function fits({ recipe, store }, bytes) {
    if (bytes <= recipe['max-bytes'])
        return;
    throw (0,web_store/* unfit */.Ri)(`the value has ${bytes} bytes; ${store.title} holds at most ${recipe['max-bytes']}`, 'choose another destination');
}
/** Whether the secret can be written, and when it last was. */
async function destination_check(client) {
    const { recipe } = client;
    const all = await known(client);
    if (recipe.preflight !== undefined) {
        const answer = await send(client, { call: recipe.preflight, method: 'GET', known: all });
        if ((0,match/* matches */.c)(recipe.preflight.missing, answer, all))
            throw missing(client);
        good(client, answer);
    }
    const found = await look(client, all);
    return found === undefined || recipe.read?.updated === undefined ? {} : { updatedAt: timeOf(client, found, all) };
}
/** Writes unless the value is already there; gives the store's time of the write. */
async function write(client, value) {
    fits(client, value.bytes);
    const { recipe, context } = client;
    const { read } = recipe;
    const all = await known(client);
    const found = await look(client, all);
    if (found !== undefined && read?.value !== undefined && shownValue(client, found, all).equals(value)) {
        return read.updated === undefined ? found.answeredAt : timeOf(client, found, all);
    }
    const picked = Object.entries(read?.pick ?? {}).map(([name, pointer]) => [`read.${name}`, (found && (0,recipes_pointer.at)(found.item, pointer)) ?? undefined]);
    const values = { value, 'value.base64': new secret/* Secret */.z(Buffer.from(value.reveal(), 'utf8').toString('base64')) };
    const call = found === undefined ? (recipe.create ?? recipe.write) : recipe.write;
    const written = { call, method: 'PUT', known: (0,recipes_template/* scope */.z8)(all, Object.fromEntries(picked), values) };
    const answer = good(client, await send(client, written));
    if (read?.updated === undefined)
        return (0,web_store/* timeOfAnswer */.BR)(answer, context);
    const after = await look(client, all);
    if (after === undefined)
        throw without(client, 'what was written');
    return timeOf(client, after, all);
}
async function updatedAt(client) {
    const all = await known(client);
    const found = await look(client, all);
    return found && timeOf(client, found, all);
}
async function value(client) {
    const all = await known(client);
    const found = await look(client, all);
    return found && shownValue(client, found, all);
}

;// CONCATENATED MODULE: ./lib/destinations/recipe/grammar.js


/*
 * The grammar of a destination's recipe (docs/destinations.md explains it with an example), on top of recipes/grammar.ts.
 * It may be applied twice, because the journal hands back what was parsed.
 */
const grammar_missing = grammar/* matchers */.yN.default([{ status: 404 }]);
/** A JSON Pointer that may name the secret: `/{{name}}`. */
const pointerTemplate = schemas/* string */.YjP()
    .max(256)
    .regex(/^(\/([^~]|~[01])*)*$/, 'must be a JSON Pointer such as /data/value');
const DestinationRecipe = schemas/* strictObject */.rej({
    ...grammar/* recipeHead */.Pr,
    'max-bytes': schemas/* int */.Whr().min(1).default(65_536),
    /** The job's own OIDC token, as `{{oidc}}`. */
    oidc: schemas/* strictObject */.rej({ audience: grammar/* template */.vs }).optional(),
    login: grammar/* call */.T1.extend({ token: grammar/* pointer */.Wn }).optional(),
    /** What must be there although the secret itself is not yet: a project, an app. Asked before the mint. */
    preflight: grammar/* call */.T1.extend({ missing: grammar_missing }).optional(),
    read: grammar/* call */.T1
        .extend({
        missing: grammar_missing,
        /** Where the answer is a list: where it stands, and which of its items it is. All must hold. */
        items: grammar/* pointer */.Wn.optional(),
        where: grammar/* matchers */.yN.default([]),
        /** The value as it was written; left out where the store does not show it. */
        value: pointerTemplate.optional(),
        decode: schemas/* enum */.k5n(['text', 'base64']).default('text'),
        /** When it was last written; left out where the store does not say. */
        updated: pointerTemplate.optional(),
        /** What the write needs of it, as `{{read.NAME}}`. */
        pick: schemas/* record */.g1P(grammar/* templateName */.G, grammar/* pointer */.Wn).default({}),
    })
        .optional(),
    /** Of a secret that is there; of any where there is no `create`. */
    write: grammar/* call */.T1,
    create: grammar/* call */.T1.optional(),
});

;// CONCATENATED MODULE: ./lib/destinations/http.js













const secretName = schemas/* string */.YjP().min(1).max(255);
const url = schemas/* string */.YjP().max(2_048);
const admins = schemas/* union */.KCZ([web_store/* variableName */.cG, schemas/* record */.g1P(grammar/* templateName */.G, web_store/* variableName */.cG)]);
/** `http`: a store that the configuration itself describes. The other options are template values. */
const Options = schemas/* object */.Ikc({
    recipe: DestinationRecipe.describe('How the store is asked: docs/destinations.md.'),
    admin: admins
        .optional()
        .describe('The NAME of the environment variable with its credential, or one for each part.'),
    name: secretName.optional().describe("The secret's name in the store. Default: the secret's name."),
    'base-url': url.optional().describe("In place of the recipe's own."),
})
    .catchall(schemas/* json */.Pq9())
    .superRefine((given, context) => {
    for (const name of Object.keys(given)) {
        if (!grammar/* templateName */.G.safeParse(name).success) {
            context.addIssue({ code: 'custom', path: [name], message: 'is not a name that templates can use' });
        }
    }
    for (const { path, message } of issuesOf(given)) {
        context.addIssue({ code: 'custom', path: ['recipe', ...path], message });
    }
});
function issuesOf({ recipe, admin, name: _, 'base-url': __, ...others }) {
    const declared = { options: Object.keys(others), admin: (0,check/* shapeOf */.F5)(admin) };
    return [
        ...checkDestinationRecipe(recipe, declared),
        ...(recipe.read === undefined && recipe.preflight === undefined
            ? [{ path: [], message: 'needs preflight or read: nothing may be found out only after the mint' }]
            : []),
    ];
}
const http = storeModule({
    kind: 'http',
    title: 'Your own recipe',
    sentence: 'Any store that is only HTTPS and JSON, described in the configuration.',
    permission: 'whatever the store asks for writing one secret',
    options: Options,
    nameFault: () => undefined,
    resolve({ recipe, admin, name, 'base-url': override, ...options }) {
        return { recipe: (0,request/* withBaseUrl */.jT)(recipe, override), admin, name, options: options };
    },
});
/** A vendor's store that is only HTTPS: its file is a recipe with a name and typed options. */
function builtInStore(vendor) {
    const { options: shape, rename = (name) => name, ...about } = vendor;
    const admin = web_store/* variableName */.cG.describe('The NAME of the environment variable with the credential.');
    const options = schemas/* strictObject */.rej({
        ...shape,
        name: secretName.optional().describe("The secret's name in the store. Default: the secret's name."),
        admin: admin.optional(),
        'base-url': url.optional().describe("Another address of the vendor's API."),
    });
    const module = storeModule({
        ...about,
        options: options,
        nameFault: (name) => vendor.nameFault?.(rename(name)),
        resolve(given) {
            const { name, admin: named, 'base-url': override, ...own } = given;
            const typed = given;
            const used = named ?? vendor.variable(typed);
            const text = vendor.recipe(typed, used);
            const recipe = DestinationRecipe.parse((0,request/* withBaseUrl */.jT)(text, override));
            return {
                recipe,
                admin: used,
                name: name === undefined ? undefined : rename(name),
                options: own,
                // Where another variable is named, the vendor's own address is not all that was chosen.
                ...(named === undefined ? { own: DestinationRecipe.parse(text) } : {}),
            };
        },
    });
    return { ...module, expand: async (given, request, context) => renamed(given, request, context) };
    function renamed(given, { values }, context) {
        const names = Object.entries(values).map(([value, name]) => [value, rename(name)]);
        return module.expand(given, { values: Object.fromEntries(names) }, context);
    }
}
const frozen = schemas/* object */.Ikc({
    key: schemas/* string */.YjP(),
    value: schemas/* string */.YjP(),
    name: secretName,
    options: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()),
});
function storeModule(about) {
    const { kind, title, sentence, options, permission, nameFault, resolve } = about;
    const keyOf = ({ recipe, options }, name) => {
        // Two recipes for one host may mean two places by the same name: their paths tell them apart.
        const paths = JSON.stringify([recipe.write.path, recipe.create?.path ?? '', kind === 'http' ? options : {}]);
        const print = (0,external_node_crypto_.createHash)('sha256').update(paths).digest('hex').slice(0, 8);
        return `${kind}:${accountOf(recipe, options)}/${name}${kind === 'http' ? `#${print}` : ''}`;
    };
    async function expand(given, { values }) {
        const names = Object.entries(values);
        const resolved = resolve(given);
        if (resolved.name !== undefined && names.length > 1)
            throw (0,destination/* severalNamed */.mc)(kind, 'secrets');
        return names.map(([value, named]) => {
            const name = resolved.name ?? named;
            return { kind, key: keyOf(resolved, name), value, name, options: given };
        });
    }
    function resolved(given) {
        const own = given.kind === kind ? frozen.safeParse(given).data : undefined;
        const parsed = own === undefined ? undefined : options.safeParse(own.options).data;
        const found = parsed === undefined ? undefined : resolve(parsed);
        if (own === undefined || found === undefined || keyOf(found, own.name) !== own.key)
            return undefined;
        return { ...found, name: own.name };
    }
    function origins(given) {
        const found = resolved(given);
        if (found === undefined)
            return undefined;
        const names = found.admin === undefined ? [] : Object.values(typeof found.admin === 'string' ? [found.admin] : found.admin);
        return (0,recipes_origins/* recipeOrigins */.A)(found.recipe, found.options, found.own).map(({ at, usual }) => (0,destination/* sentTo */.cA)(at, names, usual === true));
    }
    function build(given, context) {
        const found = resolved(given);
        if (found === undefined) {
            throw new errors/* KeyturnError */.FB('JOURNAL_CORRUPT', { what: `the journal has an address of ${title} that is none` });
        }
        const { admin, recipe } = found;
        const store = { address: given, title, name: found.name, options: found.options, admin, permission };
        return recipeDestination(store, recipe, context);
    }
    return { kind, title, sentence, options, insideActions: true, nameFault, expand, origins, build, recipeOf: resolve };
}


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

/***/ 71728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ recipeOrigins)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70058);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48005);


/**
 * Every origin that a recipe's calls go to. `own`: the vendor's recipe as it is built in; what it names without an option is
 * the vendor's own. Throws CONFIG_INVALID for what is no address.
 */
function recipeOrigins(recipe, options, own) {
    const usual = new Set(own === undefined ? [] : basesIn(own));
    return [...new Set(basesIn(recipe))].map((template) => ({
        at: (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .baseUrl */ .pc)(template, (0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .scope */ .z8)(options), recipe['plain-http']).origin,
        ...(usual.has(template) && !(0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .isTemplate */ .Fl)(template) ? { usual: true } : {}),
    }));
}
/** What stands under `base-url`, wherever in the recipe. */
function basesIn(value) {
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([name, inside]) => name === 'base-url' && typeof inside === 'string' ? [inside] : basesIn(inside));
}


/***/ })

};
