export const id = 3836;
export const ids = [3836];
export const modules = {

/***/ 78153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ letters),
/* harmony export */   w: () => (/* binding */ password)
/* harmony export */ });
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** `length` characters of `alphabet`, each equally likely: bytes beyond the last whole multiple are thrown away. */
function password(random, length, alphabet = letters) {
    const characters = [...alphabet];
    const fair = 256 - (256 % characters.length);
    let text = '';
    let drawn = 0;
    while (drawn < length) {
        for (const byte of random.bytes(length)) {
            if (byte >= fair || drawn === length)
                continue;
            text += characters[byte % characters.length];
            drawn++;
        }
    }
    return text;
}


/***/ }),

/***/ 94619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ valueNames),
/* harmony export */   t: () => (/* binding */ checkRecipe)
/* harmony export */ });
/* harmony import */ var _http_recipe_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59809);
/* harmony import */ var _http_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22624);


const reserved = ['admin', 'tag', 'id', 'old', 'expires', 'inherit', 'each', 'login', 'recipe', 'base-url'];
/**
 * Everything about a recipe that can be wrong without asking the provider: templates that name something unknown,
 * a verification that would ask with the admin's credential, a revocation without an id. Paths start at the recipe.
 */
function checkRecipe(recipe, declared) {
    const issues = [];
    const say = (path, message) => issues.push({ path, message });
    const admin = (0,_http_recipe_check_js__WEBPACK_IMPORTED_MODULE_0__/* .adminNames */ .sx)(declared.admin);
    const generated = Object.keys(recipe.generate);
    const values = valueNames(recipe);
    const login = recipe.login?.token === undefined ? [] : ['login'];
    const inherited = (recipe.inherit ?? []).flatMap(({ pick }) => Object.keys(pick)).map((name) => `inherit.${name}`);
    const { options } = declared;
    for (const name of [...options, ...generated, ...values]) {
        if (reserved.includes(name))
            say([], `the name ${name} is taken`);
    }
    for (const name of [...generated, ...values]) {
        if (options.includes(name))
            say([], `${name} is both an option and a value`);
    }
    const { known, authOf, matchersOf, callOf } = (0,_http_recipe_check_js__WEBPACK_IMPORTED_MODULE_0__/* .recipeChecker */ .OH)(say, declared);
    const always = [...options, ...admin, ...login];
    known(recipe['base-url'], ['base-url'], options);
    known(recipe.account, ['account'], options);
    // Headers go with every call, the verification too: nothing secret may be among them.
    known(recipe.headers, ['headers'], options);
    authOf(recipe.auth, [], always);
    callOf(recipe.login, ['login'], [...options, ...admin]);
    callOf(recipe.check, ['check'], always);
    recipe.check?.needs.forEach(({ includes }, at) => {
        known(includes, ['check', 'needs', at, 'includes'], [...always, ...inherited]);
    });
    recipe.inherit?.forEach((call, at) => {
        callOf(call, ['inherit', at], [...always, 'old.id']);
    });
    if (recipe.self !== undefined) {
        if ('from' in recipe.self)
            known(recipe.self.from, ['self', 'from'], always);
        else
            callOf(recipe.self, ['self'], always);
    }
    const minting = [
        ...always,
        'tag',
        'old.id',
        'expires.date',
        'expires.iso',
        'expires.seconds',
        ...inherited,
        ...generated,
    ];
    callOf(recipe.mint, ['mint'], minting);
    if ((0,_http_template_js__WEBPACK_IMPORTED_MODULE_1__/* .isTemplate */ .Fl)(recipe.mint.id))
        known(recipe.mint.id, ['mint', 'id'], [...options, 'tag', ...generated]);
    for (const [name, place] of Object.entries(recipe.mint.values ?? {})) {
        if ((0,_http_template_js__WEBPACK_IMPORTED_MODULE_1__/* .isTemplate */ .Fl)(place))
            known(place, ['mint', 'values', name], [...options, 'tag', 'id', ...generated, ...values]);
    }
    recipe.mint.then.forEach((call, at) => {
        const path = ['mint', 'then', at];
        known(call.each, [...path, 'each'], minting);
        const items = (0,_http_recipe_check_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)(call).filter((name) => name.startsWith('each.'));
        callOf(call, path, [...minting, 'id', ...values, ...(call.each === undefined ? [] : items)]);
    });
    if (values.length === 0)
        say(['mint'], 'yields no values: name them under values, or generate some');
    callOf(recipe.list, ['list'], always);
    if (recipe.list?.where !== undefined)
        matchersOf([recipe.list.where], ['list', 'where'], options);
    if (recipe.list?.tag !== undefined && !(0,_http_recipe_check_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)(recipe.mint).includes('tag')) {
        say(['mint'], 'never names {{tag}}, although list shows a tag');
    }
    const proving = [...options, 'id', ...values];
    callOf(recipe.verify, ['verify'], proving);
    matchersOf(recipe.verify.accept, ['verify', 'accept'], proving);
    matchersOf(recipe.verify.reject, ['verify', 'reject'], proving);
    if (!(0,_http_recipe_check_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)(recipe.verify).some((name) => values.includes(name))) {
        say(['verify'], `must ask with the new credential: name one of its values (${values.join(', ')})`);
    }
    const ending = [...always, 'id'];
    for (const word of ['deactivate', 'revoke']) {
        const call = recipe[word];
        if (call === undefined)
            continue;
        callOf(call, [word], ending);
        matchersOf(call.gone, [word, 'gone'], ending);
        if (!(0,_http_recipe_check_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)(call).includes('id'))
            say([word], 'must name {{id}}: nothing is ever ended but by id');
    }
    return issues;
}
/** Names of the values of one credential. */
function valueNames(recipe) {
    return Object.keys(recipe.mint.values ?? recipe.generate);
}


/***/ }),

/***/ 39686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ Recipe)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57812);


/*
 * The grammar of a provider's recipe (docs/providers.md explains it with an example), on top of http/recipe-grammar.ts.
 * Every transformation here may be applied twice: the journal may hand back a recipe as it was written or as it was
 * parsed.
 */
const paginate = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    cursor: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn.optional(),
    last: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn.optional(),
    page: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional(),
    offset: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional(),
    link: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional(),
    url: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn.optional(),
    query: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional(),
    more: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn.optional(),
    /** How many pages there are, where one too many is refused. */
    pages: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn.optional(),
    first: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).optional(),
    size: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).optional(),
})
    .refine((each) => ['cursor', 'last', 'page', 'offset', 'link', 'url'].filter((name) => Object.hasOwn(each, name)).length === 1, { error: 'needs exactly one of cursor, last, page, offset, link, url' })
    .refine((each) => each.pages === undefined || each.page !== undefined, { error: 'pages goes with page' })
    .refine((each) => (each.cursor === undefined && each.last === undefined) === (each.query === undefined), {
    error: 'cursor and last need query: the name of the parameter that carries them',
});
const generated = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(8).max(1_024),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ length: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(8).max(1_024), alphabet: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(10).max(256).optional() }),
])
    .transform((each) => (typeof each === 'number' ? { length: each } : each));
const drop = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([_http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn, zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ pointer: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn, like: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) })])
    .transform((each) => (typeof each === 'string' ? { pointer: each } : each));
const inherit = _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.extend({
    pick: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([_http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn, zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(_http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn)]).transform((each) => (typeof each === 'string' ? [each] : each))),
    drop: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(drop).default([]),
});
/** A call after the mint; with `each`, one for every item of the list that it names. */
const followUp = _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.extend({
    each: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
        .regex(/^\{\{[^{}]+\}\}$/, 'must be one template')
        .optional(),
});
/** A list in the answer that must have all of these, or the one value. What is not known yet is not asked for. */
const need = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ pointer: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn, includes: zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9() });
const expression = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .max(256)
    .refine((text) => {
    try {
        return new RegExp(`${text}|`).exec('').length === 2;
    }
    catch {
        return false;
    }
}, { error: 'must be a regular expression with one group' });
const Recipe = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    'base-url': _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .template */ .vs,
    /** Plain HTTP to a host that is not this machine: the admin credential travels in the clear. */
    'plain-http': zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(false),
    account: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .template */ .vs.optional(),
    auth: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .auth */ .j2.optional(),
    headers: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .templates */ .kT.default({}),
    concurrent: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).optional(),
    propagation: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0.default(10_000),
    'list-lag': _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0.optional(),
    'max-bytes': zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).optional(),
    'id-is-secret': zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(false),
    tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ transform: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['none', 'lower_snake']).default('none'), max: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(36).optional() })
        .optional(),
    generate: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[A-Za-z_][\w-]*$/), generated).default({}),
    /** What has to be asked first. Its token is `{{login}}`; without one, it only opens the door for a while. */
    login: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.extend({ token: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn.optional() }).optional(),
    /** A question before a mint; `needs`: what its answer must show of the admin's rights. It changes nothing. */
    check: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.extend({ needs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(need).default([]) }).optional(),
    /** The id of the admin's own credential: in the text of it, or in an answer to it. */
    self: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ from: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .template */ .vs, pattern: expression.optional() }), _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.extend({ id: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn })])
        .optional(),
    inherit: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([inherit, zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(inherit).min(1)])
        .transform((each) => (Array.isArray(each) ? each : [each]))
        .optional(),
    mint: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.extend({
        id: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik,
        /** Where the answer shows the name as it was kept: one that was cut short would never be found again. */
        name: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn.optional(),
        values: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[A-Za-z_][\w-]*$/), _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik).optional(),
        // biome-ignore lint/suspicious/noThenProperty: recipes name their follow-up calls so; it is never awaited
        then: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(followUp).default([]),
    }),
    list: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1
        .extend({
        items: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn,
        id: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn,
        /** Items that are something else than such credentials are passed over. */
        where: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .condition */ .uH.optional(),
        /** `within`: the vendor puts something around the name. */
        tag: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([_http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn, zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ pointer: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn, within: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(false) })])
            .transform((each) => (typeof each === 'string' ? { pointer: each, within: false } : each))
            .optional(),
        'last-used': _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn.optional(),
        active: zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([_http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn, _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .condition */ .uH])
            .transform((each) => (typeof each === 'string' ? { pointer: each, equals: true } : each))
            .optional(),
        paginate: paginate.optional(),
        /** How many there are, where the answer says so: a list that shows fewer proves nothing. */
        total: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn.optional(),
    })
        .optional(),
    verify: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.extend({
        accept: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .matchers */ .yN.min(1),
        reject: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .matchers */ .yN.min(1),
        successes: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).max(100).default(2),
        /** Answers in HTML are taken at their word; without it they come from something in between and prove nothing. */
        html: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(false),
    }),
    deactivate: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.extend({ gone: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .matchers */ .yN.default([{ status: 404 }, { status: 410 }]) }).optional(),
    revoke: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.extend({ gone: _http_recipe_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .matchers */ .yN.default([{ status: 404 }, { status: 410 }]) }),
});


/***/ }),

/***/ 37827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ recipeProvider)
});

// EXTERNAL MODULE: ./lib/http/call.js
var http_call = __webpack_require__(9474);
// EXTERNAL MODULE: ./lib/http/pointer.js
var http_pointer = __webpack_require__(50613);
// EXTERNAL MODULE: ./lib/http/recipe-check.js
var recipe_check = __webpack_require__(59809);
// EXTERNAL MODULE: ./lib/http/recipe-match.js
var recipe_match = __webpack_require__(16020);
// EXTERNAL MODULE: ./lib/http/recipe-request.js
var recipe_request = __webpack_require__(27944);
// EXTERNAL MODULE: ./lib/http/template.js
var http_template = __webpack_require__(22624);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/rotation/secret.js
var secret = __webpack_require__(19784);
// EXTERNAL MODULE: ./lib/providers/password.js
var providers_password = __webpack_require__(78153);
// EXTERNAL MODULE: ./lib/providers/recipe-check.js
var providers_recipe_check = __webpack_require__(94619);
;// CONCATENATED MODULE: ./lib/providers/recipe-inherit.js



/*
 * What a new credential takes over from the one that it replaces: read by the calls under `inherit`, named
 * `inherit.NAME` in the templates, and handed on item by item where a follow-up call says `each`.
 */
/** Asks every call under `inherit`, in their order. `ask` throws what a read throws. */
async function readInherited(inherit, ask, document) {
    const all = {};
    for (const call of inherit) {
        let found = document(await ask(call));
        for (const { pointer, ...rest } of call.drop)
            found = (0,http_pointer/* without */.FF)(found, pointer, 'like' in rest ? rest.like : undefined);
        for (const [name, pointers] of Object.entries(call.pick)) {
            const value = pointers.map((pointer) => (0,http_pointer.at)(found, pointer)).find((each) => each !== undefined && each !== null);
            all[`inherit.${name}`] = value;
        }
    }
    return all;
}
/** Whether a template of the mint would be left with nothing but what the old credential has. */
function wantsInherited({ mint }, known) {
    const all = [mint, ...mint.then].flatMap((call) => [call.path, call.query, call.headers, call.body, call.auth, 'each' in call ? call.each : undefined]);
    return all
        .flatMap((template) => (0,http_template/* references */.Ft)(template ?? null))
        .some(({ names }) => {
        const first = names.findIndex((name) => known[name] !== undefined);
        return names.slice(0, first < 0 ? names.length : first).some((name) => name.startsWith('inherit.'));
    });
}
/**
 * What one follow-up call is made with: once as it is, or once for every item of the list that its `each` names. The
 * members of an item are `each.NAME`; of a map, each member is an item with `name` and `value`.
 * Throws HTTP_NOT_SENT if the list is not known, or is none.
 */
function eachOf({ each }, known) {
    if (each === undefined)
        return [{}];
    const [reference, ...more] = (0,http_template/* references */.Ft)(each);
    if (reference === undefined || more.length > 0)
        throw noList();
    const found = (0,http_template/* resolve */.hd)(reference, known) ?? [];
    if (typeof found !== 'object')
        throw noList();
    const items = Array.isArray(found)
        ? found
        : Object.entries(found).map(([name, value]) => ({ name, value }));
    return items.map((item) => {
        if (typeof item !== 'object' || item === null || Array.isArray(item))
            throw noList();
        return Object.fromEntries(Object.entries(item).map(([name, value]) => [`each.${name}`, value]));
    });
}
function noList() {
    return new errors/* KeyturnError */.FB('HTTP_NOT_SENT', { what: 'what `each` of the recipe names is no list of maps' });
}

// EXTERNAL MODULE: ./lib/http/foreign-time.js
var foreign_time = __webpack_require__(75592);
;// CONCATENATED MODULE: ./lib/providers/recipe-list.js




const mostPages = 1_000;
/**
 * Every item of a list, over all pages, in the order of the provider, each id once. `ask` answers one page: the first
 * without `next`. Throws PROVIDER_UNREADABLE: a list that cannot be read to its end proves nothing.
 */
async function listAll(list, first, ask, { only = 'all', tagOf, options }) {
    const found = new Map();
    const asked = new Set();
    let page = withFirst(first, list.paginate);
    let shown = 0;
    while (page !== undefined) {
        if (asked.has(page.href) || asked.size >= mostPages)
            throw unreadable('its pages go round in a circle');
        asked.add(page.href);
        const answer = await ask(page);
        const document = answer.json();
        const items = (0,http_pointer.at)(document, list.items);
        // No keys at all is `null` at some providers, never a missing member.
        if (items !== null && !Array.isArray(items))
            throw unreadable('the list is not where the recipe says');
        const before = found.size;
        shown += (items ?? []).length;
        const total = list.total === undefined ? undefined : (0,http_pointer.at)(document, list.total);
        for (const item of items ?? []) {
            if (list.where !== undefined && !(0,recipe_match/* holds */.v)(list.where, item, options))
                continue;
            const listed = read(list, item, tagOf);
            found.set(listed.id, listed);
        }
        if (only === 'first')
            break;
        const counted = list.paginate?.page !== undefined || list.paginate?.offset !== undefined;
        if (counted && asked.size > 1 && (items ?? []).length > 0 && found.size === before) {
            throw unreadable('two of its pages are the same');
        }
        page = list.paginate === undefined ? undefined : next(list.paginate, page, document, items ?? [], answer.headers);
        if (page === undefined && typeof total === 'number' && shown < total)
            throw unreadable(`it shows ${shown} of ${total}`);
    }
    return [...found.values()];
}
function withFirst(url, paginate) {
    const first = new URL(url);
    if (paginate?.page !== undefined)
        first.searchParams.set(paginate.page, String(paginate.first ?? 1));
    if (paginate?.offset !== undefined)
        first.searchParams.set(paginate.offset, String(paginate.first ?? 0));
    return first;
}
function next(paginate, page, document, items, headers) {
    if (paginate.more !== undefined && !more((0,http_pointer.at)(document, paginate.more)))
        return undefined;
    if (paginate.pages !== undefined) {
        const last = (0,http_pointer.at)(document, paginate.pages);
        if (typeof last !== 'number')
            throw unreadable('the number of its pages is not where the recipe says');
        if (Number(page.searchParams.get(paginate.page)) >= last)
            return undefined;
    }
    const { query } = paginate;
    if (paginate.cursor !== undefined)
        return withCursor(page, query, (0,http_pointer.at)(document, paginate.cursor));
    if (paginate.last !== undefined)
        return withCursor(page, query, (0,http_pointer.at)(items.at(-1), paginate.last));
    if (paginate.url !== undefined)
        return sameOrigin(page, (0,http_pointer.at)(document, paginate.url));
    if (paginate.link !== undefined)
        return sameOrigin(page, linked(headers.get('link'), paginate.link));
    if (items.length === 0 || items.length < (paginate.size ?? 0))
        return undefined;
    const name = paginate.page ?? paginate.offset;
    const step = paginate.page !== undefined ? 1 : items.length;
    return withCursor(page, name, Number(page.searchParams.get(name)) + step);
}
/** `true`, or the address of the next page. */
function more(value) {
    return value === true || (typeof value === 'string' && value !== '');
}
function withCursor(page, name, cursor) {
    if (cursor === undefined || cursor === null || cursor === '' || cursor === false)
        return undefined;
    if (typeof cursor !== 'string' && typeof cursor !== 'number')
        throw unreadable('the next page is not where the recipe says');
    const url = new URL(page);
    url.searchParams.set(name, String(cursor));
    return url;
}
function sameOrigin(page, target) {
    if (target === undefined || target === null || target === '')
        return undefined;
    if (typeof target !== 'string' || !URL.canParse(target, page))
        throw unreadable('the next page is not a URL');
    const url = new URL(target, page);
    // The admin credential goes with it.
    if (url.origin !== page.origin)
        throw unreadable('the next page is at another origin');
    return url;
}
/** The target of the link with this `rel` (RFC 8288). */
function linked(header, rel) {
    for (const [, target, parameters] of (header ?? '').matchAll(/<([^<>]*)>([^<]*)/g)) {
        const [, quoted, bare] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters ?? '') ?? [];
        if ((quoted ?? bare ?? '').split(/\s+/).includes(rel))
            return target;
    }
    return undefined;
}
function read(list, item, tagOf) {
    const id = idText((0,http_pointer.at)(item, list.id));
    if (id === undefined)
        throw unreadable('an item has no id where the recipe says');
    const tag = list.tag === undefined ? undefined : (0,http_pointer.at)(item, list.tag.pointer);
    const lastUsed = list['last-used'] === undefined ? undefined : time((0,http_pointer.at)(item, list['last-used']));
    const active = list.active === undefined ? undefined : isActive(list.active, item);
    return {
        id,
        ...(typeof tag === 'string' && tag !== '' ? { tag: tagOf(tag) } : {}),
        ...(lastUsed === undefined ? {} : { lastUsed }),
        ...(active === undefined ? {} : { active }),
    };
}
function isActive(active, item) {
    const value = (0,http_pointer.at)(item, active.pointer ?? '');
    if ('exists' in active && active.exists !== undefined)
        return (value !== undefined && value !== null) === active.exists;
    return 'equals' in active ? value === active.equals : false;
}
/** Ids are text; a number that lost digits on the way would name somebody else's credential. */
function idText(value) {
    if (typeof value === 'string' && value !== '')
        return value;
    return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : undefined;
}
function time(value) {
    if (value === undefined || value === null || value === '' || value === 0)
        return undefined;
    const at = (0,foreign_time/* foreignTime */.G)(value);
    // To take it for "never used" would end a credential that is in use.
    if (at === undefined)
        throw unreadable('a time of last use is not a time');
    return at;
}
function unreadable(why) {
    return new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', { what: `the provider's list of credentials cannot be read: ${why}` });
}

;// CONCATENATED MODULE: ./lib/providers/recipe-tag.js

const shape = 'kt[0-9a-z]{8}[0-9a-hjkmnp-tv-z]{26}';
/** Whose own it is, behind the tag. */
const holder = '(?:[-_]for[-_][A-Za-z0-9_-]{1,39})?';
/**
 * What finds our tag in the names that a provider lists. A name is ours only if it is what this recipe would have given:
 * the tag alone, with or without whose own it is, or the tag in the same text. `copy of kt...` is somebody else's, and nothing of theirs is ever ended.
 * Where the vendor itself puts something around the name, a tag that stands by itself there counts. Any other name is
 * given back as it is.
 */
function tagReader(recipe, options) {
    const { mint, list } = recipe;
    const around = list?.tag?.within ? [`(?:.*[^\\p{L}\\p{N}_])?(${shape})(?:[^\\p{L}\\p{N}_].*)?`] : [];
    const given = [mint, ...mint.then].flatMap(({ path, query, headers, body }) => [
        ...path.split('/'),
        ...texts([query ?? null, headers ?? null, body ?? null]),
    ]);
    const frames = given.map((template) => recipe_tag_frame(template, options)).filter((each) => each !== undefined);
    const patterns = [...new Set([...frames, ...around])].map((each) => new RegExp(`^${each}$`, 'su'));
    return (name) => patterns.map((pattern) => pattern.exec(name)?.[1]).find((tag) => tag !== undefined) ?? name;
}
function texts(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap((each) => texts(each)) : [];
}
/** The text of a template around the tag; undefined where there is none. What only the moment of the mint knows is anything. */
function recipe_tag_frame(template, options) {
    const all = (0,http_template/* parts */.rT)(template);
    const first = all.find((part) => typeof part !== 'string' && part.names[0] === 'tag');
    if (first === undefined)
        return undefined;
    return all
        .map((part) => {
        if (typeof part === 'string')
            return literal(part);
        if (part.names[0] === 'tag')
            return part === first ? `(${shape})${holder}` : `${shape}${holder}`;
        const known = part.names.find((name) => options[name] !== undefined);
        return known === undefined ? '.*' : literal((0,http_template/* renderText */.S5)(`{{${known}}}`, options, (text) => text) ?? '');
    })
        .join('');
}
function literal(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

;// CONCATENATED MODULE: ./lib/providers/recipe-provider.js













/** What vendors allow at the least, of those that say how long a name may be and are told no other length here. */
const SHORTEST_NAME = 64;
/** For how long a login's token is used before another one is asked for. */
const loginLasts = 300_000;
/** The port, played by a recipe. Sends nothing until it is used. Throws CONFIG_INVALID for an impossible base-url. */
function recipeProvider(naming, recipe, { options, admin, http, clock, random }) {
    const fixed = (0,http_template/* scope */.z8)(options, adminScope(admin));
    const address = (template) => (0,recipe_request/* baseUrl */.pc)(template, (0,http_template/* scope */.z8)(options), recipe['plain-http']);
    const base = address(recipe['base-url']);
    const more = recipe.account === undefined ? undefined : (0,http_template/* renderText */.S5)(recipe.account, (0,http_template/* scope */.z8)(options), (value) => value);
    const account = `${base.host}${more === undefined ? base.pathname.replace(/\/$/, '') : `/${more}`}`;
    const values = (0,providers_recipe_check/* valueNames */.E)(recipe);
    const tagOf = tagReader(recipe, (0,http_template/* scope */.z8)(options));
    const denied = `the admin credential for ${naming.name} needs: ${naming.permission}`;
    /** `page`: the same at another address of the provider. */
    const request = (call, method, known, auth = recipe.auth, page) => {
        const first = (0,recipe_request/* toRequest */.d_)(call, known, {
            base: call['base-url'] === undefined ? base : address(call['base-url']),
            method,
            headers: recipe.headers,
            auth,
        });
        return (0,recipe_request/* sealed */.JW)(page === undefined ? first : new Request(page, first), call.auth ?? auth, known, clock);
    };
    const exchange = (call, wire, known, retry) => (0,http_call/* call */.T)(http, wire, { clock, retry, secretPath: recipe['id-is-secret'] || (0,recipe_request/* hasSecretPath */.YF)(call, known) });
    /** A read whose answer must be there and be good. Throws PROVIDER_*. */
    async function read(call, known, page, auth, { denying = [], retry = 'idempotent', missing = false } = {}) {
        let answer;
        try {
            const wire = await request(call, 'GET', known, auth, page);
            answer = await exchange(call, wire, known, wire.method === 'GET' ? 'reads' : retry);
        }
        catch (error) {
            if (!(0,errors.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN'))
                throw error;
            throw new errors/* KeyturnError */.FB('PROVIDER_UNREACHABLE', {
                what: error.message,
                hint: 'check base-url and the network, then run again',
            });
        }
        const { status } = answer;
        const what = `${account} answered ${status}`;
        if (status === 401 || status === 403 || denying.includes(status))
            throw new errors/* KeyturnError */.FB('PROVIDER_DENIED', { what, hint: denied });
        if (status === 429 || status >= 500)
            throw new errors/* KeyturnError */.FB('PROVIDER_UNREACHABLE', { what, hint: 'run again later' });
        if (missing && status === 404)
            return answer;
        if (status < 200 || status > 299 || refuses(call, answer, known)) {
            throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
                what: status < 300 ? `${account} answered with an error` : what,
                hint: status >= 300 && status < 400
                    ? 'redirects are never followed: correct base-url'
                    : 'check base-url and options',
            });
        }
        return answer;
    }
    function document(answer) {
        try {
            return answer.json();
        }
        catch {
            throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
                what: `${account} answered with something that is not JSON`,
                hint: 'check base-url',
            });
        }
    }
    async function loggedIn(entry) {
        const call = { ...entry, method: entry.method ?? 'POST' };
        // OAuth says `invalid_client` with 400, too; and to let somebody in twice does no harm.
        const answer = await read(call, fixed, undefined, { none: true }, { denying: [400], retry: 'any' });
        if (entry.token === undefined)
            return undefined;
        const value = (0,http_pointer.at)(document(answer), entry.token);
        if (typeof value === 'string' && value !== '')
            return new secret/* Secret */.z(value);
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', { what: `${account} answered the login without a token` });
    }
    let login;
    /** What is known to every call but the verification; logs in first where the recipe says so. Throws PROVIDER_*. */
    async function known(...parts) {
        const { login: entry } = recipe;
        if (entry === undefined)
            return (0,http_template/* scope */.z8)(fixed, ...parts);
        const now = clock.now().getTime();
        if (login === undefined || login.until <= now) {
            const token = loggedIn(entry);
            token.catch(() => {
                login = undefined;
            });
            login = { token, until: now + loginLasts };
        }
        return (0,http_template/* scope */.z8)(fixed, { login: await login.token }, ...parts);
    }
    async function list(only = 'all') {
        const entry = recipe.list;
        const all = await known();
        const first = await request(entry, 'GET', all);
        const ask = (page) => read(entry, all, page).then(readable);
        return listAll(entry, new URL(first.url), ask, { only, tagOf, options: (0,http_template/* scope */.z8)(options) });
    }
    /** `listAll` reads the answer's JSON; its errors speak of a list. */
    const readable = (answer) => ({ ...answer, json: () => document(answer) });
    /** What the preflight of this run has read: where the old one ends first, nobody could read it again. */
    const kept = new Map();
    /** Throws PROVIDER_*, and PREFLIGHT_DENIED if the old one is not there. */
    async function inherited(known) {
        const old = known['old.id'];
        if (recipe.inherit === undefined || old === undefined)
            return {};
        const found = kept.get(old) ?? (await readInherited(recipe.inherit, (call) => readOld(call, known), document));
        kept.set(old, found);
        return found;
    }
    async function readOld(call, known) {
        const answer = await read(call, known, undefined, undefined, { missing: true });
        if (answer.status !== 404)
            return answer;
        throw new errors/* KeyturnError */.FB('PREFLIGHT_DENIED', {
            what: `${account} does not show the credential that is to be replaced: nothing can be taken over from it`,
            hint: 'correct `adopt`, or say under `options` what the new one may do',
        });
    }
    /** Throws PREFLIGHT_DENIED with what the admin credential lacks. */
    async function mayDo(needs, known) {
        const { check } = recipe;
        if (check === undefined || needs.length === 0)
            return;
        const shown = document(await read(check, known, undefined, undefined, { retry: 'any' }));
        for (const { pointer, includes } of needs) {
            const wanted = (0,http_template/* renderJson */.hF)(includes, known) ?? [];
            const has = (0,http_pointer.at)(shown, pointer);
            if (has === undefined || has === null)
                throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
                    what: `${account} does not say what the admin credential may do`,
                    hint: 'check base-url and options',
                });
            const all = Array.isArray(has) ? has : [has];
            const lacks = (Array.isArray(wanted) ? wanted : [wanted]).filter((each) => !all.includes(each));
            const named = lacks.filter((each) => typeof each === 'string');
            if (lacks.length > 0)
                throw new errors/* KeyturnError */.FB('PREFLIGHT_DENIED', {
                    what: `the admin credential for ${naming.name} lacks ${named.length > 0 ? named.join(', ') : 'a right that the new one is to have'}`,
                    hint: denied,
                });
        }
    }
    async function preflight({ old, expires }) {
        const placeholders = Object.fromEntries(Object.keys(recipe.generate).map((name) => [name, 'value']));
        const mine = await minting({ tag: 'kt'.padEnd(36, '0'), ...(old && { old }), ...(expires && { expires }) }, placeholders);
        const late = recipe.check?.needs.filter(({ includes }) => JSON.stringify(includes).includes('inherit.')) ?? [];
        if (Object.keys(mine).some((name) => name.startsWith('inherit.')))
            await mayDo(late, mine);
        try {
            await request(recipe.mint, 'POST', mine);
            await wouldFollow(mine);
        }
        catch (error) {
            if (!(0,errors.is)(error, 'HTTP_NOT_SENT'))
                throw error;
            throw new errors/* KeyturnError */.FB('PREFLIGHT_DENIED', {
                what: error.message,
                ...(error.hint === undefined ? {} : { hint: error.hint }),
            });
        }
        return [];
    }
    /** What the templates of a mint know. Throws PROVIDER_*, PREFLIGHT_DENIED. */
    async function minting({ tag, old, expires, holder }, generated) {
        const iso = expires?.toISOString();
        const left = expires === undefined ? undefined : Math.floor((expires.getTime() - clock.now().getTime()) / 1_000);
        const mine = await known({
            tag: named(tag, holder, recipe.tag),
            'old.id': old?.id,
            'expires.iso': iso === undefined ? undefined : `${iso.slice(0, 19)}Z`,
            'expires.date': iso?.slice(0, 10),
            'expires.seconds': left === undefined || left < 1 ? undefined : left,
            ...generated,
        });
        return wantsInherited(recipe, mine) ? (0,http_template/* scope */.z8)(mine, await inherited(mine)) : mine;
    }
    function prepared(wanted) {
        const generated = Object.entries(recipe.generate).map(([name, { length, alphabet }]) => [name, new secret/* Secret */.z((0,providers_password/* password */.w)(random, length, alphabet))]);
        return minting(wanted, Object.fromEntries(generated));
    }
    /** What a later call lacks is found while there is nothing to end again. Throws HTTP_NOT_SENT. */
    async function wouldFollow(mine) {
        const later = (0,http_template/* scope */.z8)(mine, { id: 'id' }, Object.fromEntries(values.map((name) => [name, 'value'])));
        for (const next of recipe.mint.then)
            for (const item of eachOf(next, later))
                await request(next, 'POST', (0,http_template/* scope */.z8)(later, item));
    }
    async function mint(wanted) {
        const { mint: entry } = recipe;
        const mine = await beforehand(() => prepared(wanted));
        await beforehand(() => wouldFollow(mine));
        const answer = await exchange(entry, await request(entry, 'POST', mine), mine, 'never');
        settle(answer, 'the credential was not minted');
        if (refuses(entry, answer, mine)) {
            throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${account} did not mint a credential`, hint: denied });
        }
        const minted = extract(answer, mine);
        await keptWhole(answer, minted, mine);
        const whole = (0,http_template/* scope */.z8)(mine, { id: minted.id }, minted.values);
        for (const next of entry.then)
            for (const item of eachOf(next, whole))
                await follow(next, minted, (0,http_template/* scope */.z8)(whole, item));
        return minted;
    }
    /** A name that the provider cut short would not be found again: such a credential is ended at once. */
    async function keptWhole(answer, minted, mine) {
        const { name } = recipe.mint;
        const shown = name === undefined ? undefined : (0,http_pointer.at)(answer.json(), name);
        if (typeof shown !== 'string' || shown.includes(String(mine['tag'])))
            return;
        await undo(minted, new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${account} kept only ${shown.length} characters of its name` }));
    }
    /** Ends what was minted and cannot be used. Throws HTTP_REFUSED, or HTTP_UNKNOWN if it could not be ended. */
    async function undo(minted, error) {
        try {
            await revoke(minted.id);
        }
        catch {
            throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', {
                what: `${error.message}; the credential it was for could not be ended again`,
                now: 'both-live',
            });
        }
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', {
            what: `${error.message}; the credential it was for was ended again`,
            hint: denied,
        });
    }
    /** One call after the mint. If it fails, what was minted is ended again. */
    async function follow(next, minted, mine) {
        try {
            const answer = await exchange(next, await request(next, 'POST', mine), mine, 'idempotent');
            settle(answer, 'a call after the mint was refused');
            if (refuses(next, answer, mine))
                throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${account} refused a call after the mint` });
        }
        catch (error) {
            if (!(error instanceof errors/* KeyturnError */.FB))
                throw error;
            await undo(minted, error);
        }
    }
    /** Throws HTTP_UNKNOWN: a credential may be there of which nothing is known. */
    function extract(answer, mine) {
        const { mint: entry } = recipe;
        const unknown = (what) => new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered the mint ${what}` });
        const places = Object.entries(entry.values ?? Object.fromEntries(values.map((name) => [name, `{{${name}}}`])));
        const wantsBody = !(0,http_template/* isTemplate */.Fl)(entry.id) || places.some(([, place]) => !(0,http_template/* isTemplate */.Fl)(place));
        const body = wantsBody ? answer.json() : undefined;
        const take = (place, known) => (0,http_template/* isTemplate */.Fl)(place) ? (0,http_template/* renderText */.S5)(place, known, (value) => value) : (0,http_pointer.at)(body, place);
        const id = idText(take(entry.id, mine));
        if (id === undefined)
            throw unknown('without an id');
        const all = {};
        // Values that are templates may name those that the answer gave.
        const order = [...places].sort(([, a], [, b]) => Number((0,http_template/* isTemplate */.Fl)(a)) - Number((0,http_template/* isTemplate */.Fl)(b)));
        for (const [name, place] of order) {
            const value = take(place, (0,http_template/* scope */.z8)(mine, { id }, all));
            if (typeof value !== 'string' || value === '')
                throw unknown('without a value');
            all[name] = new secret/* Secret */.z(value);
        }
        return { id, values: all };
    }
    async function probe({ id, values: given }) {
        try {
            const mine = (0,http_template/* scope */.z8)(options, { id: recipe['id-is-secret'] ? new secret/* Secret */.z(id) : id }, given);
            const wire = await request(recipe.verify, 'GET', mine, { none: true });
            const answer = await exchange(recipe.verify, wire, mine, 'never');
            if (!recipe.verify.html && isPage(answer.headers))
                return 'inconclusive';
            if ((0,recipe_match/* matches */.c)(recipe.verify.accept, answer, mine))
                return 'accepted';
            return (0,recipe_match/* matches */.c)(recipe.verify.reject, answer, mine) ? 'rejected' : 'inconclusive';
        }
        catch {
            return 'inconclusive';
        }
    }
    async function end(entry, method, id) {
        const mine = await beforehand(() => known({ id: recipe['id-is-secret'] ? new secret/* Secret */.z(id) : id }));
        const answer = await exchange(entry, await request(entry, method, mine), mine, 'idempotent');
        if ((0,recipe_match/* matches */.c)(entry.gone, answer, mine)) {
            // "Not found" is also said of an account, a project or a role that may not be seen.
            if (recipe.list !== undefined)
                await beforehand(() => list('first'));
            return 'gone';
        }
        settle(answer, 'the credential was not ended');
        if (refuses(entry, answer, mine))
            throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${account} did not end the credential`, hint: denied });
        return 'revoked';
    }
    const revoke = (id) => end(recipe.revoke, 'DELETE', id);
    /** Sorts what is neither a success nor expected. Throws HTTP_REFUSED and HTTP_UNKNOWN. */
    function settle({ status, headers }, outcome) {
        const done = status >= 200 && status <= 299;
        // A page for people comes from something in between: a proxy, a guest network.
        if (done && isPage(headers))
            throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered with a page for people` });
        if (done)
            return;
        // 303 is how a form says "done, look over there"; 408 may have been read to its end.
        const refused = (status >= 400 && status <= 499 && status !== 408) || status === 307 || status === 308;
        if (!refused)
            throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered ${status}` });
        const hint = status === 401 || status === 403
            ? denied
            : status < 400
                ? 'redirects are never followed: correct base-url'
                : undefined;
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', {
            what: `${account} answered ${status}: ${outcome}`,
            ...(hint === undefined ? {} : { hint }),
        });
    }
    async function self() {
        const entry = recipe.self;
        if (entry === undefined)
            return undefined;
        try {
            if ('id' in entry)
                return idText((0,http_pointer.at)(document(await read(entry, await known())), entry.id));
            const text = (0,http_template/* renderText */.S5)(entry.from, fixed, (value) => value);
            return entry.pattern === undefined ? text : new RegExp(entry.pattern).exec(text ?? '')?.[1];
        }
        catch {
            return undefined;
        }
    }
    const { deactivate } = recipe;
    return {
        name: naming.name,
        account,
        values,
        ...(recipe.concurrent === undefined ? {} : { concurrent: recipe.concurrent }),
        ...(recipe['max-bytes'] === undefined ? {} : { maxBytes: recipe['max-bytes'] }),
        propagation: recipe.propagation,
        successes: recipe.verify.successes,
        listLag: recipe['list-lag'] ?? recipe.propagation,
        tagged: recipe.list?.tag !== undefined && (0,recipe_check/* names */.Dy)(recipe.mint).includes('tag'),
        showsUse: recipe.list?.['last-used'] !== undefined,
        idIsSecret: recipe['id-is-secret'],
        local: false,
        async check() {
            if (recipe.check !== undefined) {
                const mine = await known();
                if (recipe.check.needs.length > 0)
                    await mayDo(recipe.check.needs, mine);
                else
                    await read(recipe.check, mine, undefined, undefined, { retry: 'any' });
            }
            if (recipe.list !== undefined)
                await list('first');
            else
                await known();
        },
        ...(naming.proofs === undefined ? {} : { proofs: naming.proofs }),
        preflight,
        ...(recipe.self === undefined ? {} : { self }),
        mint,
        probe,
        ...(recipe.list === undefined ? {} : { list: () => list() }),
        ...(deactivate === undefined
            ? {}
            : { deactivate: async (id) => void (await end(deactivate, 'PATCH', id)) }),
        revoke,
    };
}
/** What fails before anything was changed had no effect, whatever it was. */
async function beforehand(work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB))
            throw error;
        throw new errors/* KeyturnError */.FB(error.code === 'PROVIDER_DENIED' ? 'HTTP_REFUSED' : 'HTTP_NOT_SENT', {
            what: error.message,
            ...(error.hint === undefined ? {} : { hint: error.hint }),
        });
    }
}
function isPage(headers) {
    return /^text\/html/i.test(headers.get('content-type') ?? '');
}
function refuses(call, answer, known) {
    return (0,recipe_match/* matches */.c)(call.refused, answer, known);
}
/** The tag, and for a person's own credential their login, where the vendor's console has room for it. */
function named(tag, holder, rule) {
    const text = transformed(tag, rule);
    if (holder === undefined)
        return text;
    const whole = `${tag}-for-${holder}`;
    return whole.length > (rule?.max ?? SHORTEST_NAME) ? text : transformed(whole, rule);
}
function transformed(tag, rule) {
    const text = rule?.transform === 'lower_snake' ? tag.toLowerCase().replace(/[^a-z0-9_]/g, '_') : tag;
    if (rule?.max !== undefined && text.length > rule.max) {
        throw new errors/* KeyturnError */.FB('HTTP_NOT_SENT', {
            what: `the tag is longer than the ${rule.max} characters that the recipe allows`,
        });
    }
    return text;
}
function adminScope(admin) {
    if (admin === undefined || admin instanceof secret/* Secret */.z)
        return { admin };
    return Object.fromEntries(Object.entries(admin).map(([part, value]) => [`admin.${part}`, value]));
}


/***/ })

};
