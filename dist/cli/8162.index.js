export const id = 8162;
export const ids = [8162];
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

/***/ 58162:
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
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/http/recipe-origins.js
var recipe_origins = __webpack_require__(52914);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/destinations/destination.js
var destination = __webpack_require__(68705);
// EXTERNAL MODULE: ./lib/http/recipe-check.js
var recipe_check = __webpack_require__(59809);
;// CONCATENATED MODULE: ./lib/destinations/http-check.js

const reserved = ['admin', 'name', 'value', 'read', 'login', 'oidc', 'recipe', 'base-url'];
/** What can be wrong in a destination's recipe without asking the store. Paths start at the recipe. */
function checkStoreRecipe(recipe, declared) {
    const issues = [];
    const say = (path, message) => void issues.push({ path, message });
    const { known, authOf, callOf, matchersOf } = (0,recipe_check/* recipeChecker */.OH)(say, declared);
    const { options } = declared;
    for (const name of options)
        if (reserved.includes(name))
            say([], `the name ${name} is taken`);
    const oidc = recipe.oidc === undefined ? [] : ['oidc'];
    const entering = [...options, ...(0,recipe_check/* adminNames */.sx)(declared.admin), ...oidc];
    const always = [...entering, 'name', ...(recipe.login === undefined ? [] : ['login'])];
    known(recipe['base-url'], ['base-url'], options);
    known(recipe.account, ['account'], options);
    known(recipe.headers, ['headers'], options);
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
        if (!(0,recipe_check/* names */.Dy)(call).some((name) => name === 'value' || name === 'value.base64')) {
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

// EXTERNAL MODULE: ./lib/http/recipe-grammar.js
var recipe_grammar = __webpack_require__(57812);
;// CONCATENATED MODULE: ./lib/destinations/http-grammar.js


/*
 * The grammar of a destination's recipe (docs/destinations.md explains it with an example), on top of
 * http/recipe-grammar.ts. It may be applied twice: the journal hands back what was parsed.
 */
const missing = recipe_grammar/* matchers */.yN.default([{ status: 404 }]);
/** A JSON Pointer that may name the secret: `/{{name}}`. */
const place = schemas/* string */.YjP()
    .max(256)
    .regex(/^(\/([^~]|~[01])*)*$/, 'must be a JSON Pointer such as /data/value');
const StoreRecipe = schemas/* strictObject */.rej({
    'base-url': recipe_grammar/* template */.vs,
    /** Plain HTTP to a host that is not this machine: credential and value travel in the clear. */
    'plain-http': schemas/* boolean */.zMY().default(false),
    /** Tells places of one host apart, and names them for people. */
    account: recipe_grammar/* template */.vs.optional(),
    auth: recipe_grammar/* auth */.j2.optional(),
    headers: recipe_grammar/* templates */.kT.default({}),
    'max-bytes': schemas/* int */.Whr().min(1).default(65_536),
    /** The job's own OIDC token, as `{{oidc}}`. */
    oidc: schemas/* strictObject */.rej({ audience: recipe_grammar/* template */.vs }).optional(),
    login: recipe_grammar/* call */.T1.extend({ token: recipe_grammar/* pointer */.Wn }).optional(),
    /** What must be there although the secret itself is not yet: a project, an app. Asked before the mint. */
    preflight: recipe_grammar/* call */.T1.extend({ missing }).optional(),
    read: recipe_grammar/* call */.T1
        .extend({
        missing,
        /** Where the answer is a list: where it stands, and which of its items it is. All must hold. */
        items: recipe_grammar/* pointer */.Wn.optional(),
        where: recipe_grammar/* matchers */.yN.default([]),
        /** The value as it was written; left out where the store does not show it. */
        value: place.optional(),
        decode: schemas/* enum */.k5n(['text', 'base64']).default('text'),
        /** When it was last written; left out where the store does not say. */
        updated: place.optional(),
        /** What the write needs of it, as `{{read.NAME}}`. */
        pick: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z_][\w-]*$/), recipe_grammar/* pointer */.Wn).default({}),
    })
        .optional(),
    /** Of a secret that is there; of any where there is no `create`. */
    write: recipe_grammar/* call */.T1,
    create: recipe_grammar/* call */.T1.optional(),
});

// EXTERNAL MODULE: ./lib/http/foreign-time.js
var foreign_time = __webpack_require__(75592);
// EXTERNAL MODULE: ./lib/http/pointer.js
var http_pointer = __webpack_require__(50613);
// EXTERNAL MODULE: ./lib/http/recipe-match.js
var recipe_match = __webpack_require__(16020);
// EXTERNAL MODULE: ./lib/http/recipe-request.js
var recipe_request = __webpack_require__(27944);
// EXTERNAL MODULE: ./lib/http/template.js
var http_template = __webpack_require__(22624);
// EXTERNAL MODULE: ./lib/rotation/secret.js
var secret = __webpack_require__(19784);
// EXTERNAL MODULE: ./lib/destinations/shared-place.js
var shared_place = __webpack_require__(3746);
// EXTERNAL MODULE: ./lib/destinations/web-store.js
var web_store = __webpack_require__(9907);
;// CONCATENATED MODULE: ./lib/destinations/http-store.js









/** Host and account, without the secret's name: part of every address's key. Throws CONFIG_INVALID. */
function accountOf(recipe, options) {
    const known = (0,http_template/* scope */.z8)(options);
    const base = (0,recipe_request/* baseUrl */.pc)(recipe['base-url'], known, recipe['plain-http']);
    const path = base.pathname.replace(/\/+$/, '');
    const more = recipe.account === undefined ? undefined : (0,http_template/* renderText */.S5)(recipe.account, known, (value) => value);
    return `${base.host}${path}${more === undefined ? '' : `/${more}`}`;
}
/** For how long a login's token is used before another one is asked for. */
const loginLasts = 300_000;
const logins = new WeakMap();
/** The port, played by a recipe. Sends nothing until it is used. */
function recipeStore(store, recipe, context) {
    const { options, admin, name } = store;
    const account = accountOf(recipe, options);
    const place = `${store.title} ${account} (${name})`;
    const held = admin === undefined ? 'the job' : Object.values(typeof admin === 'string' ? [admin] : admin).join(', ');
    const denied = `what ${held} holds must be valid and allowed: ${store.permission}`;
    const { read } = recipe;
    async function send(call, method, known, auth = recipe.auth) {
        const request = (0,recipe_request/* toRequest */.d_)(call, known, {
            base: (0,recipe_request/* baseUrl */.pc)(call['base-url'] ?? recipe['base-url'], (0,http_template/* scope */.z8)(options), recipe['plain-http']),
            method,
            headers: recipe.headers,
            auth,
        });
        const secretPath = (0,recipe_request/* hasSecretPath */.YF)(call, known);
        const wire = await (0,recipe_request/* sealed */.JW)(request, call.auth ?? auth, known, context.clock);
        const answer = await (0,web_store/* askStore */.fE)(context, wire, { place, denied, secretPath });
        if (!(0,recipe_match/* matches */.c)(call.refused, answer, known))
            return answer;
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${place}: the store said no although its status says yes` });
    }
    function adminScope() {
        if (admin === undefined)
            return {};
        if (typeof admin === 'string')
            return { admin: (0,web_store/* neededVariable */.qg)(context, admin, place) };
        const parts = Object.entries(admin).map(([part, variable]) => [`admin.${part}`, (0,web_store/* neededVariable */.qg)(context, variable, place)]);
        return Object.fromEntries(parts);
    }
    async function oidc() {
        const audience = recipe.oidc && (0,http_template/* renderText */.S5)(recipe.oidc.audience, (0,http_template/* scope */.z8)(options), (value) => value);
        return audience === undefined ? {} : { oidc: await (0,web_store/* jobTokenFor */.me)(context, audience, place) };
    }
    /** What every call knows; logs in first where the recipe says so, once for each account and run. */
    async function known() {
        const fixed = (0,http_template/* scope */.z8)(options, adminScope(), { name });
        const { login } = recipe;
        if (login === undefined)
            return (0,http_template/* scope */.z8)(fixed, await oidc());
        const all = logins.get(context) ?? new Map();
        logins.set(context, all);
        const key = JSON.stringify([account, admin ?? null, login]);
        const now = context.clock.now().getTime();
        let entry = all.get(key);
        if (entry === undefined || entry.until <= now) {
            const token = oidc()
                .then((more) => send(login, 'POST', (0,http_template/* scope */.z8)(fixed, more), { none: true }))
                .then((answer) => {
                const value = answer.status < 300 ? (0,http_pointer.at)(answer.json(), login.token) : undefined;
                if (typeof value === 'string' && value !== '')
                    return new secret/* Secret */.z(value);
                throw new errors/* KeyturnError */.FB('DESTINATION_DENIED', { what: `${place}: the login gave no token`, hint: denied });
            });
            token.catch(() => all.delete(key));
            entry = { token, until: now + loginLasts };
            all.set(key, entry);
        }
        return (0,http_template/* scope */.z8)(fixed, { login: await entry.token });
    }
    function refused({ status }) {
        return new errors/* KeyturnError */.FB('HTTP_REFUSED', {
            what: `${place}: the store refused it (${status})`,
            hint: `check the options of this destination; ${denied}`,
        });
    }
    function missing() {
        return new errors/* KeyturnError */.FB('DESTINATION_MISSING', {
            what: `${account} does not exist, or ${held} may not see it`,
            hint: 'correct the options of this destination, or make it there',
        });
    }
    function good(answer) {
        if (answer.status < 300)
            return answer;
        throw answer.status === 404 ? missing() : refused(answer);
    }
    async function look(all) {
        if (read === undefined)
            return undefined;
        const answer = await send(read, 'GET', all);
        if ((0,recipe_match/* matches */.c)(read.missing, answer, all))
            return undefined;
        const document = good(answer).json();
        const answeredAt = (0,web_store/* timeOfAnswer */.BR)(answer, context);
        if (read.items === undefined)
            return there(document, answeredAt, all);
        const items = (0,http_pointer.at)(document, read.items);
        if (!Array.isArray(items))
            throw unknown('a list where the recipe says');
        const found = items.filter((item) => read.where.every((condition) => (0,recipe_match/* holds */.v)(condition, item, all)));
        if (found.length > 1) {
            throw new errors/* KeyturnError */.FB('DESTINATION_DENIED', {
                what: `${place}: the store has ${found.length} that could be meant`,
                hint: 'take the others away, or say more of it in the options',
            });
        }
        return found.length === 0 ? undefined : { item: found[0], answeredAt };
    }
    /** In a document of many secrets there may be none of this name. */
    function there(item, answeredAt, all) {
        const inside = read?.value?.includes('{{') && (0,http_pointer.at)(item, pointerOf(read.value, all)) === undefined;
        return inside ? undefined : { item, answeredAt };
    }
    function unknown(what) {
        return new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${place}: an answer without ${what}` });
    }
    function shownValue({ item }, all) {
        const text = (0,http_pointer.at)(item, pointerOf(read?.value ?? '', all));
        if (typeof text !== 'string')
            throw unknown('the value');
        return new secret/* Secret */.z(read?.decode === 'base64' ? fromBase64(text) : text);
    }
    function timeOf({ item }, all) {
        const when = (0,foreign_time/* foreignTime */.G)((0,http_pointer.at)(item, pointerOf(read?.updated ?? '', all)));
        if (when === undefined)
            throw unknown('a time');
        return when;
    }
    function fits(bytes) {
        if (bytes <= recipe['max-bytes'])
            return;
        throw (0,web_store/* unfit */.Ri)(`the value has ${bytes} bytes; ${store.title} holds at most ${recipe['max-bytes']}`, 'choose another destination');
    }
    async function write(value) {
        fits(value.bytes);
        const all = await known();
        const found = await look(all);
        if (found !== undefined && read?.value !== undefined && shownValue(found, all).equals(value)) {
            return read.updated === undefined ? found.answeredAt : timeOf(found, all);
        }
        const picked = Object.entries(read?.pick ?? {}).map(([name, pointer]) => [`read.${name}`, (found && (0,http_pointer.at)(found.item, pointer)) ?? undefined]);
        const values = { value, 'value.base64': new secret/* Secret */.z(toBase64(value.reveal())) };
        const call = found === undefined ? (recipe.create ?? recipe.write) : recipe.write;
        const answer = good(await send(call, 'PUT', (0,http_template/* scope */.z8)(all, Object.fromEntries(picked), values)));
        if (read?.updated === undefined)
            return (0,web_store/* timeOfAnswer */.BR)(answer, context);
        const after = await look(all);
        if (after === undefined)
            throw unknown('what was written');
        return timeOf(after, all);
    }
    async function check() {
        const all = await known();
        if (recipe.preflight !== undefined) {
            const answer = await send(recipe.preflight, 'GET', all);
            if ((0,recipe_match/* matches */.c)(recipe.preflight.missing, answer, all))
                throw missing();
            good(answer);
        }
        const found = await look(all);
        return found === undefined || read?.updated === undefined ? {} : { updatedAt: timeOf(found, all) };
    }
    return {
        address: store.address,
        place,
        preflight: () => (0,shared_place/* reachable */.Gq)(check(), place),
        fits,
        // Stores whose secrets are one document, or one version after the other, take one writer at a time best.
        write: (value) => (0,shared_place/* inTurn */.lo)(context, account, () => write(value)),
        ...(read?.updated === undefined
            ? {}
            : {
                async updatedAt() {
                    const all = await known();
                    const found = await look(all);
                    return found && timeOf(found, all);
                },
            }),
        ...(read?.value === undefined
            ? {}
            : {
                async read() {
                    const all = await known();
                    const found = await look(all);
                    return found && shownValue(found, all);
                },
            }),
    };
}
function pointerOf(template, known) {
    return (0,http_template/* renderText */.S5)(template, known, (name) => name.replaceAll('~', '~0').replaceAll('/', '~1')) ?? '';
}
function toBase64(text) {
    return Buffer.from(text, 'utf8').toString('base64');
}
function fromBase64(text) {
    return Buffer.from(text, 'base64').toString('utf8');
}

;// CONCATENATED MODULE: ./lib/destinations/http.js









const http_option = /^[A-Za-z_][\w-]*$/;
const secretName = schemas/* string */.YjP().min(1).max(255);
const url = schemas/* string */.YjP().max(2_048);
const admins = schemas/* union */.KCZ([web_store/* variableName */.cG, schemas/* record */.g1P(schemas/* string */.YjP().regex(http_option), web_store/* variableName */.cG)]);
/** `http`: a store that the configuration itself describes. The other options are template values. */
const Options = schemas/* object */.Ikc({
    recipe: StoreRecipe.describe('How the store is asked: docs/destinations.md.'),
    admin: admins
        .optional()
        .describe('The NAME of the environment variable with its credential, or one for each part.'),
    name: secretName.optional().describe("The secret's name in the store. Default: the secret's name."),
    'base-url': url.optional().describe("In place of the recipe's own."),
})
    .catchall(schemas/* json */.Pq9())
    .superRefine((given, context) => {
    for (const name of Object.keys(given)) {
        if (!http_option.test(name)) {
            context.addIssue({ code: 'custom', path: [name], message: 'is not a name that templates can use' });
        }
    }
    for (const { path, message } of issuesOf(given)) {
        context.addIssue({ code: 'custom', path: ['recipe', ...path], message });
    }
});
function issuesOf({ recipe, admin, name: _, 'base-url': __, ...others }) {
    const declared = { options: Object.keys(others), admin: shapeOf(admin) };
    return [
        ...checkStoreRecipe(recipe, declared),
        ...(recipe.read === undefined && recipe.preflight === undefined
            ? [{ path: [], message: 'needs preflight or read: nothing may be found out only after the mint' }]
            : []),
    ];
}
function shapeOf(admin) {
    if (admin === undefined)
        return 'none';
    return typeof admin === 'string' ? 'one' : Object.keys(admin);
}
const http = storeModule({
    kind: 'http',
    title: 'Your own recipe',
    sentence: 'Any store that is only HTTPS and JSON, described in the configuration.',
    permission: 'whatever the store asks for writing one secret',
    options: Options,
    nameFault: () => undefined,
    resolve({ recipe, admin, name, 'base-url': override, ...options }) {
        const used = override === undefined ? recipe : { ...recipe, 'base-url': override };
        return { recipe: used, admin, name, options: options };
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
            const recipe = StoreRecipe.parse(override === undefined ? text : { ...text, 'base-url': override });
            return {
                recipe,
                admin: used,
                name: name === undefined ? undefined : rename(name),
                options: own,
                // Where another variable is named, the vendor's own address is not all that was chosen.
                ...(named === undefined ? { own: StoreRecipe.parse(text) } : {}),
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
        if (resolved.name !== undefined && names.length > 1) {
            throw new errors/* KeyturnError */.FB('CONFIG_INVALID', {
                what: `\`name\` under \`${kind}\` is for a secret with one value`,
                hint: 'name the secrets under `values` instead',
            });
        }
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
        return (0,recipe_origins/* recipeOrigins */.A)(found.recipe, found.options, found.own).map(({ at, usual }) => (0,destination/* sentTo */.c)(at, names, usual === true));
    }
    function build(given, context) {
        const found = resolved(given);
        if (found === undefined) {
            throw new errors/* KeyturnError */.FB('JOURNAL_CORRUPT', { what: `the journal has an address of ${title} that is none` });
        }
        const { admin, recipe } = found;
        const store = { address: given, title, name: found.name, options: found.options, admin, permission };
        return recipeStore(store, recipe, context);
    }
    return { kind, title, sentence, options, insideActions: true, nameFault, expand, origins, build, recipeOf: resolve };
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

/***/ 10295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ jobToken)
/* harmony export */ });
/* harmony import */ var _rotation_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19784);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9474);


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
    const answer = await (0,_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T)(wire.http, request, { clock: wire.clock, retry: 'reads', secretPath: true });
    const value = answer.status === 200 ? answer.json()?.value : undefined;
    if (typeof value !== 'string' || value === '')
        throw refused(answer.status);
    return new _rotation_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value);
}


/***/ }),

/***/ 52914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ recipeOrigins)
/* harmony export */ });
/* harmony import */ var _recipe_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27944);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22624);


/**
 * Every origin that a recipe's calls go to. `own`: the vendor's recipe as it is built in; what it names without an option is
 * the vendor's own. Throws CONFIG_INVALID for what is no address.
 */
function recipeOrigins(recipe, options, own) {
    const usual = new Set(own === undefined ? [] : basesIn(own));
    return [...new Set(basesIn(recipe))].map((template) => ({
        at: (0,_recipe_request_js__WEBPACK_IMPORTED_MODULE_0__/* .baseUrl */ .pc)(template, (0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .scope */ .z8)(options), recipe['plain-http']).origin,
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
