export const id = 2951;
export const ids = [2951];
export const modules = {

/***/ 76905:
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

/***/ 43301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ checkProviderRecipe),
/* harmony export */   l: () => (/* binding */ valueNames)
/* harmony export */ });
/* harmony import */ var _recipes_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44575);
/* harmony import */ var _recipes_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48005);


const reserved = ['admin', 'tag', 'id', 'old', 'expires', 'inherit', 'each', 'login', 'recipe', 'base-url'];
/**
 * Everything about a recipe that can be wrong without asking the provider: templates that name something unknown,
 * a verification that would ask with the admin's credential, a revocation without an id. Paths start at the recipe.
 */
function checkProviderRecipe(recipe, declared) {
    const issues = [];
    const say = (path, message) => void issues.push({ path, message });
    const admin = (0,_recipes_check_js__WEBPACK_IMPORTED_MODULE_0__/* .adminNames */ .sx)(declared.admin);
    const generated = Object.keys(recipe.generate);
    const values = valueNames(recipe);
    const login = recipe.login?.token === undefined ? [] : ['login'];
    const inherited = (recipe.inherit ?? []).flatMap(({ pick }) => Object.keys(pick)).map((name) => `inherit.${name}`);
    const { options } = declared;
    const { free, headOf, known, authOf, matchersOf, callOf } = (0,_recipes_check_js__WEBPACK_IMPORTED_MODULE_0__/* .recipeChecker */ .OH)(say, declared);
    free([...options, ...generated, ...values], reserved);
    for (const name of [...generated, ...values]) {
        if (options.includes(name))
            say([], `${name} is both an option and a value`);
    }
    const always = [...options, ...admin, ...login];
    headOf(recipe);
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
    if ((0,_recipes_template_js__WEBPACK_IMPORTED_MODULE_1__/* .isTemplate */ .Fl)(recipe.mint.id))
        known(recipe.mint.id, ['mint', 'id'], [...options, 'tag', ...generated]);
    for (const [name, place] of Object.entries(recipe.mint.values ?? {})) {
        if ((0,_recipes_template_js__WEBPACK_IMPORTED_MODULE_1__/* .isTemplate */ .Fl)(place))
            known(place, ['mint', 'values', name], [...options, 'tag', 'id', ...generated, ...values]);
    }
    recipe.mint.then.forEach((call, at) => {
        const path = ['mint', 'then', at];
        known(call.each, [...path, 'each'], minting);
        const items = (0,_recipes_check_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)(call).filter((name) => name.startsWith('each.'));
        callOf(call, path, [...minting, 'id', ...values, ...(call.each === undefined ? [] : items)]);
    });
    if (values.length === 0)
        say(['mint'], 'yields no values: name them under values, or generate some');
    callOf(recipe.list, ['list'], always);
    if (recipe.list?.where !== undefined)
        matchersOf([recipe.list.where], ['list', 'where'], options);
    if (recipe.list?.tag !== undefined && !(0,_recipes_check_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)(recipe.mint).includes('tag')) {
        say(['mint'], 'never names {{tag}}, although list shows a tag');
    }
    const proving = [...options, 'id', ...values];
    callOf(recipe.verify, ['verify'], proving);
    matchersOf(recipe.verify.accept, ['verify', 'accept'], proving);
    matchersOf(recipe.verify.reject, ['verify', 'reject'], proving);
    if (!(0,_recipes_check_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)(recipe.verify).some((name) => values.includes(name))) {
        say(['verify'], `must ask with the new credential: name one of its values (${values.join(', ')})`);
    }
    if (recipe['id-is-secret'] && recipe.identify !== undefined)
        say(['identify'], 'cannot be where the id is a secret: it is kept where people read it');
    if (recipe.identify !== undefined && 'path' in recipe.identify) {
        const mine = [...options, ...values];
        callOf(recipe.identify, ['identify'], mine);
        matchersOf(recipe.identify.dead, ['identify', 'dead'], mine);
        if (!(0,_recipes_check_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)(recipe.identify).some((name) => values.includes(name)))
            say(['identify'], `must ask with the credential itself: name one of its values (${values.join(', ')})`);
    }
    else if (recipe.identify?.of !== undefined && !values.includes(recipe.identify.of)) {
        say(['identify', 'of'], `is none of its values (${values.join(', ')})`);
    }
    const ending = [...always, 'id'];
    for (const word of ['deactivate', 'revoke']) {
        const call = recipe[word];
        if (call === undefined)
            continue;
        callOf(call, [word], ending);
        matchersOf(call.gone, [word, 'gone'], ending);
        if (!(0,_recipes_check_js__WEBPACK_IMPORTED_MODULE_0__/* .names */ .Dy)(call).includes('id'))
            say([word], 'must name {{id}}: nothing is ever ended but by id');
    }
    return issues;
}
/** Names of the values of one credential. */
function valueNames(recipe) {
    return Object.keys(recipe.mint.values ?? recipe.generate);
}


/***/ }),

/***/ 14472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ ProviderRecipe)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55313);
/* harmony import */ var _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79322);
/* harmony import */ var _recipes_identify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23627);



/*
 * The grammar of a provider's recipe (docs/providers.md explains it with an example), on top of recipes/grammar.ts. Every
 * transformation here may be applied twice, because the journal may hand back a recipe as it was written or as it was
 * parsed.
 */
const generated = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(8).max(1_024),
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ length: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(8).max(1_024), alphabet: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(10).max(256).optional() }),
])
    .transform((each) => (typeof each === 'number' ? { length: each } : each));
const drop = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([_recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn, zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ pointer: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn, like: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1) })])
    .transform((each) => (typeof each === 'string' ? { pointer: each } : each));
const inherit = _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.extend({
    pick: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([_recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn)]).transform((each) => (typeof each === 'string' ? [each] : each))),
    drop: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(drop).default([]),
});
/** A call after the mint; with `each`, one for every item of the list that it names. */
const followUp = _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.extend({
    each: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
        .regex(/^\{\{[^{}]+\}\}$/, 'must be one template')
        .optional(),
});
/** A list in the answer that must have all of these, or the one value. What is not known yet is not asked for. */
const need = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ pointer: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn, includes: zod__WEBPACK_IMPORTED_MODULE_2__/* .json */ .Pq9() });
const expression = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .max(256)
    .refine((text) => {
    try {
        return new RegExp(`${text}|`).exec('').length === 2;
    }
    catch {
        return false;
    }
}, { error: 'must be a regular expression with one group' });
const ProviderRecipe = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    ..._recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .recipeHead */ .Pr,
    concurrent: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).optional(),
    propagation: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0.default(10_000),
    'list-lag': _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0.optional(),
    'max-bytes': zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).optional(),
    'id-is-secret': zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(false),
    tag: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ transform: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['none', 'lower_snake']).default('none'), max: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(36).optional() })
        .optional(),
    generate: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(_recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .templateName */ .G, generated).default({}),
    /** What has to be sent first. Its token is `{{login}}`; without one, the vendor only lets this machine in for a while. */
    login: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.extend({ token: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn.optional() }).optional(),
    /** A question before a mint; `needs`: what its answer must show of the admin's rights. It changes nothing. */
    check: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.extend({ needs: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(need).default([]) }).optional(),
    /** The id of the admin's own credential: in the text of it, or in an answer to it. */
    self: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ from: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .template */ .vs, pattern: expression.optional() }), _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.extend({ id: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn })])
        .optional(),
    /**
     * Which credential a value is: read off it, or one GET with it, at this recipe's own address. `dead`: answers that refuse
     * a value that was one of this kind, and no other.
     */
    identify: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
        _recipes_identify_js__WEBPACK_IMPORTED_MODULE_1__/* .reading */ .hF,
        _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.omit({ method: true, 'base-url': true, body: true, encoding: true }).extend({
            id: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn,
            account: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn.optional(),
            dead: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .matchers */ .yN.default([{ status: 401 }]),
            encoding: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('json').default('json'),
        }),
    ])
        .optional(),
    inherit: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([inherit, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(inherit).min(1)])
        .transform((each) => (Array.isArray(each) ? each : [each]))
        .optional(),
    mint: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.extend({
        id: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik,
        /** Where the answer shows the name as it was kept: one that was cut short would never be found again. */
        name: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn.optional(),
        values: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(_recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .templateName */ .G, _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik).optional(),
        // biome-ignore lint/suspicious/noThenProperty: recipes name their follow-up calls so; it is never awaited
        then: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(followUp).default([]),
    }),
    list: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_.optional(),
    verify: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.extend({
        accept: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .matchers */ .yN.min(1),
        reject: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .matchers */ .yN.min(1),
        successes: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(100).default(2),
        /** Where an accepted answer says whose the credential is: a text or a number, no secret. */
        identity: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn.optional(),
        /** Answers in HTML are taken at their word; without it they come from something in between and prove nothing. */
        html: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().default(false),
    }),
    deactivate: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.extend({ gone: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .matchers */ .yN.default([{ status: 404 }, { status: 410 }]) }).optional(),
    revoke: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1.extend({ gone: _recipes_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .matchers */ .yN.default([{ status: 404 }, { status: 410 }]) }),
});


/***/ }),

/***/ 27310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ recipeProvider)
});

// EXTERNAL MODULE: ./lib/recipes/check.js
var check = __webpack_require__(44575);
// EXTERNAL MODULE: ./lib/http/call.js
var http_call = __webpack_require__(17378);
// EXTERNAL MODULE: ./lib/recipes/login.js
var recipes_login = __webpack_require__(88446);
// EXTERNAL MODULE: ./lib/recipes/match.js
var match = __webpack_require__(1642);
// EXTERNAL MODULE: ./lib/recipes/pointer.js
var recipes_pointer = __webpack_require__(74202);
// EXTERNAL MODULE: ./lib/recipes/request.js
var request = __webpack_require__(70058);
// EXTERNAL MODULE: ./lib/recipes/template.js
var recipes_template = __webpack_require__(48005);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(22850);
// EXTERNAL MODULE: ./lib/providers/recipe/check.js
var recipe_check = __webpack_require__(43301);
;// CONCATENATED MODULE: ./lib/providers/recipe/tag.js


const shape = 'kt[0-9a-z]{8}[0-9a-hjkmnp-tv-z]{26}';
/** Whose personal credential it is, behind the tag. */
const holder = '(?:[-_]for[-_][A-Za-z0-9_-]{1,39})?';
/** The length that every vendor allows for a name, used where the recipe tells no other. */
const shortestName = 64;
/**
 * The name of a new credential: the tag, and for a personal credential the holder's login, where the vendor has room for
 * it. Throws HTTP_NOT_SENT if the tag alone is too long.
 */
function nameFor(tag, login, rule) {
    const text = transformed(tag, rule);
    if (login === undefined)
        return text;
    const whole = `${tag}-for-${login}`;
    return whole.length > (rule?.max ?? shortestName) ? text : transformed(whole, rule);
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
/**
 * Makes the function that finds our tag in the names that a provider lists. A name is ours only if it is what this recipe
 * would have given: the tag alone, with or without the holder's login, or the tag in the same text. `copy of kt...` is
 * somebody else's, and nothing of theirs is ever ended. Where the vendor itself puts something around the name, a tag that
 * stands by itself there counts. Any other name is given back as it is.
 */
function tagReader(recipe, options) {
    const { mint, list } = recipe;
    const around = list?.tag?.within ? [`(?:.*[^\\p{L}\\p{N}_])?(${shape})(?:[^\\p{L}\\p{N}_].*)?`] : [];
    const given = [mint, ...mint.then].flatMap(({ path, query, headers, body }) => [
        ...path.split('/'),
        ...texts([query ?? null, headers ?? null, body ?? null]),
    ]);
    const frames = given.map((template) => tag_frame(template, options)).filter((each) => each !== undefined);
    const patterns = [...new Set([...frames, ...around])].map((each) => new RegExp(`^${each}$`, 'su'));
    return (name) => patterns.map((pattern) => pattern.exec(name)?.[1]).find((tag) => tag !== undefined) ?? name;
}
function texts(value) {
    if (typeof value === 'string')
        return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap((each) => texts(each)) : [];
}
/** The pattern of a template around the tag; undefined where there is no tag. What is only known at the mint may be anything. */
function tag_frame(template, options) {
    const all = (0,recipes_template/* parts */.rT)(template);
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
        return known === undefined ? '.*' : literal((0,recipes_template/* renderText */.S5)(`{{${known}}}`, options, (text) => text) ?? '');
    })
        .join('');
}
function literal(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

;// CONCATENATED MODULE: ./lib/providers/recipe/client.js










/** Sends nothing. Throws CONFIG_INVALID for an impossible base-url. */
function clientOf(naming, recipe, { options, admin, http, clock, random }) {
    const base = (0,request/* baseUrl */.pc)(recipe['base-url'], (0,recipes_template/* scope */.z8)(options), recipe['plain-http']);
    const more = recipe.account === undefined ? undefined : (0,recipes_template/* renderText */.S5)(recipe.account, (0,recipes_template/* scope */.z8)(options), (value) => value);
    return {
        naming,
        recipe,
        options,
        fixed: (0,recipes_template/* scope */.z8)(options, (0,recipes_template/* adminScope */.Wi)(admin)),
        account: `${base.host}${more === undefined ? base.pathname.replace(/\/$/, '') : `/${more}`}`,
        values: (0,recipe_check/* valueNames */.l)(recipe),
        denied: `the admin credential for ${naming.name} needs: ${naming.permission}`,
        tagOf: tagReader(recipe, (0,recipes_template/* scope */.z8)(options)),
        http,
        clock,
        random,
        logins: new Map(),
        inherited: new Map(),
    };
}
/** The request of one call. Throws HTTP_NOT_SENT if a value does not fit where it belongs. */
function client_request({ recipe, options, clock }, asked) {
    return (0,request/* requestOf */.fo)(recipe, options, asked, clock);
}
/** Sends one call. Throws HTTP_NOT_SENT, HTTP_UNKNOWN; whatever was answered comes back. */
async function send(client, asked, retry) {
    const { recipe, http, clock } = client;
    const secretPath = recipe['id-is-secret'] || (0,request/* hasSecretPath */.YF)(asked.call, asked.known);
    return (0,http_call/* call */.T1)(http, await client_request(client, asked), { clock, retry, secretPath });
}
/** Whether an answer says no although its status says yes. */
function refuses({ call, known }, answer) {
    return (0,match/* matches */.c)(call.refused, answer, known);
}
/** A question whose answer must be there and be good. Throws PROVIDER_*. */
async function read(client, question) {
    const { account, denied } = client;
    const { denying = [], retry = 'idempotent', missing = false, ...rest } = question;
    const asked = { ...rest, method: 'GET' };
    let answer;
    try {
        answer = await send(client, asked, (asked.call.method ?? 'GET') === 'GET' ? 'reads' : retry);
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
    if (status < 200 || status > 299 || refuses(asked, answer)) {
        throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', {
            what: status < 300 ? `${account} answered with an error` : what,
            hint: status >= 300 && status < 400 ? 'redirects are never followed: correct base-url' : 'check base-url and options',
        });
    }
    return answer;
}
/** An answer's JSON. Throws PROVIDER_UNREADABLE. */
function documentOf({ account }, answer) {
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
/** What every call but the verification may name; logs in first where the recipe says so. Throws PROVIDER_*. */
async function known(client, ...parts) {
    const { recipe, fixed, clock, logins } = client;
    const { login } = recipe;
    if (login === undefined)
        return (0,recipes_template/* scope */.z8)(fixed, ...parts);
    return (0,recipes_template/* scope */.z8)(fixed, { login: await (0,recipes_login/* tokenOf */.B)(logins, '', clock, () => loggedIn(client, login)) }, ...parts);
}
async function loggedIn(client, entry) {
    const call = { ...entry, method: entry.method ?? 'POST' };
    // OAuth also says `invalid_client` with 400; and a login does no harm when it is sent twice.
    const question = { call, known: client.fixed, auth: { none: true }, denying: [400], retry: 'any' };
    const answer = await read(client, question);
    if (entry.token === undefined)
        return undefined;
    const value = (0,recipes_pointer.at)(documentOf(client, answer), entry.token);
    if (typeof value === 'string' && value !== '')
        return new secret/* Secret */.z(value);
    throw new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', { what: `${client.account} answered the login without a token` });
}

;// CONCATENATED MODULE: ./lib/providers/recipe/effect.js


/*
 * What the answer to an effect means: whether something was changed decides what the rotation may do next.
 */
/** Whatever fails before the effect is sent had no effect. Throws HTTP_REFUSED or HTTP_NOT_SENT. */
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
/**
 * Throws HTTP_REFUSED or HTTP_UNKNOWN unless the status says that it was done. `outcome` says what a refusal means.
 */
function settle({ account, denied }, answer, outcome) {
    const { status } = answer;
    const done = status >= 200 && status <= 299;
    if (done && (0,http_call/* isPage */.yp)(answer))
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered with a page for people` });
    if (done)
        return;
    // 303 is how a form says "done, look over there"; what was answered with 408 may have been read to its end.
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

// EXTERNAL MODULE: ./lib/recipes/times.js
var times = __webpack_require__(95825);
;// CONCATENATED MODULE: ./lib/recipes/list.js




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
        const items = (0,recipes_pointer.at)(document, list.items);
        // Some providers write `null` for an empty list; a missing member is no list.
        if (items !== null && !Array.isArray(items))
            throw unreadable('the list is not where the recipe says');
        const before = found.size;
        shown += (items ?? []).length;
        const total = list.total === undefined ? undefined : (0,recipes_pointer.at)(document, list.total);
        for (const item of items ?? []) {
            if (list.where !== undefined && !(0,match/* holds */.v)(list.where, item, options))
                continue;
            const listed = list_read(list, item, tagOf);
            found.set(listed.id, listed);
        }
        if (only === 'first')
            break;
        const counted = list.paginate?.page !== undefined || list.paginate?.offset !== undefined;
        if (counted && asked.size > 1 && (items ?? []).length > 0 && found.size === before) {
            throw unreadable('two of its pages are the same');
        }
        const here = { document, items: items ?? [], headers: answer.headers };
        page = list.paginate === undefined ? undefined : nextPage(list.paginate, page, here);
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
/** Undefined after the last one. Throws PROVIDER_UNREADABLE where the answer says that there is more, and not where. */
function nextPage(paginate, page, answered) {
    if (paginate.more !== undefined && !more((0,recipes_pointer.at)(answered.document, paginate.more)))
        return undefined;
    const next = following(paginate, page, answered);
    if (paginate.more !== undefined && next === undefined)
        throw unreadable('it says that there is more, and not where');
    return next;
}
function following(paginate, page, { document, items, headers }) {
    if (paginate.pages !== undefined) {
        const last = (0,recipes_pointer.at)(document, paginate.pages);
        if (typeof last !== 'number')
            throw unreadable('the number of its pages is not where the recipe says');
        if (Number(page.searchParams.get(paginate.page)) >= last)
            return undefined;
    }
    const { query } = paginate;
    if (paginate.cursor !== undefined)
        return withCursor(page, query, (0,recipes_pointer.at)(document, paginate.cursor));
    if (paginate.last !== undefined)
        return withCursor(page, query, (0,recipes_pointer.at)(items.at(-1), paginate.last));
    if (paginate.url !== undefined)
        return sameOrigin(page, (0,recipes_pointer.at)(document, paginate.url));
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
    // The admin credential is sent with it.
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
function list_read(list, item, tagOf) {
    const id = idText((0,recipes_pointer.at)(item, list.id));
    if (id === undefined)
        throw unreadable('an item has no id where the recipe says');
    const tag = list.tag === undefined ? undefined : (0,recipes_pointer.at)(item, list.tag.pointer);
    const lastUsed = list['last-used'] === undefined ? undefined : time((0,recipes_pointer.at)(item, list['last-used']));
    const active = list.active === undefined ? undefined : isActive(list.active, item);
    return {
        id,
        ...(typeof tag === 'string' && tag !== '' ? { tag: tagOf(tag) } : {}),
        ...(lastUsed === undefined ? {} : { lastUsed }),
        ...(active === undefined ? {} : { active }),
    };
}
/** Undefined where the item does not say: what is inactive counts as dead. */
function isActive(active, item) {
    const value = (0,recipes_pointer.at)(item, active.pointer ?? '');
    if ('exists' in active && active.exists !== undefined)
        return (value !== undefined && value !== null) === active.exists;
    if (value === undefined)
        return undefined;
    if ('like' in active && active.like !== undefined)
        return (0,recipes_pointer/* isLike */.ON)(value, active.like);
    return 'equals' in active && active.equals !== undefined ? value === active.equals : undefined;
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
    const at = (0,times/* foreignTime */.G)(value);
    // To take it for "never used" would end a credential that is in use.
    if (at === undefined)
        throw unreadable('a time of last use is not a time');
    return at;
}
function unreadable(why) {
    return new errors/* KeyturnError */.FB('PROVIDER_UNREADABLE', { what: `the provider's list of credentials cannot be read: ${why}` });
}

;// CONCATENATED MODULE: ./lib/providers/recipe/list.js



/** The account's credentials, or those of the first page. Only for a recipe with `list`. Throws PROVIDER_*. */
async function list(client, only = 'all') {
    const { recipe, tagOf } = client;
    const call = recipe.list;
    const all = await known(client);
    const first = await client_request(client, { call, method: 'GET', known: all });
    return listAll(call, new URL(first.url), async (page) => {
        const answer = await read(client, { call, known: all, page });
        return { ...answer, json: () => documentOf(client, answer) };
    }, { only, tagOf, options: (0,recipes_template/* scope */.z8)(client.options) });
}

;// CONCATENATED MODULE: ./lib/providers/recipe/end.js







/** Ends one credential for good. Throws HTTP_REFUSED, HTTP_NOT_SENT, HTTP_UNKNOWN. */
function revoke(client, id) {
    return end(client, client.recipe.revoke, 'DELETE', id);
}
/** Only for a recipe with `deactivate`. Throws HTTP_REFUSED, HTTP_NOT_SENT, HTTP_UNKNOWN. */
async function deactivate(client, id) {
    await end(client, client.recipe.deactivate, 'PATCH', id);
}
async function end(client, call, method, id) {
    const { recipe, account, denied } = client;
    const mine = await beforehand(() => known(client, { id: recipe['id-is-secret'] ? new secret/* Secret */.z(id) : id }));
    const asked = { call, method, known: mine };
    const answer = await send(client, asked, 'idempotent');
    // What says of itself that it failed says nothing of what is there.
    if (answer.status < 300 && refuses(asked, answer))
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${account} did not end the credential`, hint: denied });
    if ((0,match/* matches */.c)(call.gone, answer, mine)) {
        // "Not found" is also said of an account, a project or a role that may not be seen, and by what stands in between.
        if (recipe.list === undefined && (0,http_call/* isPage */.yp)(answer))
            throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered with a page for people` });
        if (recipe.list !== undefined)
            await beforehand(() => list(client, 'first'));
        return 'gone';
    }
    settle(client, answer, 'the credential was not ended');
    return 'revoked';
}

// EXTERNAL MODULE: ./lib/recipes/identify.js
var identify = __webpack_require__(23627);
;// CONCATENATED MODULE: ./lib/providers/recipe/identify.js






/** As the recipe says: read off the value, or one GET with it. The admin credential is not even at hand. */
async function identify_identify(client, entry, values) {
    if (!('path' in entry))
        return (0,identify/* identityIn */.K2)(entry, values);
    try {
        const mine = (0,recipes_template/* scope */.z8)(client.options, values);
        const asked = { call: entry, method: 'GET', known: mine, auth: { none: true } };
        const answer = await send(client, asked, 'never');
        if ((0,http_call/* isPage */.yp)(answer))
            return undefined;
        if ((0,match/* matches */.c)(entry.dead, answer, mine))
            return 'dead';
        if (answer.status !== 200 || (0,match/* matches */.c)(entry.refused, answer, mine))
            return undefined;
        const document = answer.json();
        return (0,identify/* identityOf */.cu)((0,recipes_pointer.at)(document, entry.id), entry.account && (0,recipes_pointer.at)(document, entry.account));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/providers/password.js
var providers_password = __webpack_require__(76905);
;// CONCATENATED MODULE: ./lib/providers/recipe/inherit.js




/*
 * What a new credential takes over from the one that it replaces: read by the calls under `inherit`, named
 * `inherit.NAME` in the templates, and handed on item by item where a follow-up call says `each`.
 */
/**
 * What the recipe's `inherit` gives for the credential in `known['old.id']`, read once in a run.
 * Throws PROVIDER_*, and PREFLIGHT_DENIED if the old credential is not there.
 */
async function inherited(client, known) {
    const { recipe, inherited: kept } = client;
    const old = known['old.id'];
    if (recipe.inherit === undefined || old === undefined)
        return {};
    const found = kept.get(old) ?? (await readInherited(client, recipe.inherit, known));
    kept.set(old, found);
    return found;
}
/** Sends every call under `inherit`, in their order. */
async function readInherited(client, inherit, known) {
    const all = {};
    for (const call of inherit) {
        let found = await readOld(client, call, known);
        for (const { pointer, ...rest } of call.drop)
            found = (0,recipes_pointer/* without */.FF)(found, pointer, 'like' in rest ? rest.like : undefined);
        for (const [name, pointers] of Object.entries(call.pick)) {
            const value = pointers.map((pointer) => (0,recipes_pointer.at)(found, pointer)).find((each) => each !== undefined && each !== null);
            all[`inherit.${name}`] = value;
        }
    }
    return all;
}
async function readOld(client, call, known) {
    const answer = await read(client, { call, known, missing: true });
    if (answer.status !== 404)
        return documentOf(client, answer);
    throw new errors/* KeyturnError */.FB('PREFLIGHT_DENIED', {
        what: `${client.account} does not show the credential that is to be replaced: nothing can be taken over from it`,
        hint: 'correct `adopt`, or say under `options` what the new one may do',
    });
}
/** Whether a template of the mint would be left with nothing but what the old credential has. */
function wantsInherited({ mint }, known) {
    const all = [mint, ...mint.then].flatMap((call) => [call.path, call.query, call.headers, call.body, call.auth, 'each' in call ? call.each : undefined]);
    return all
        .flatMap((template) => (0,recipes_template/* references */.Ft)(template ?? null))
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
function inParallel({ each }, known) {
    if (each === undefined)
        return [{}];
    const [reference, ...more] = (0,recipes_template/* references */.Ft)(each);
    if (reference === undefined || more.length > 0)
        throw noList();
    const found = (0,recipes_template/* resolve */.hd)(reference, known) ?? [];
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

;// CONCATENATED MODULE: ./lib/providers/recipe/rights.js





/** Whether the admin credential works and may do what the recipe needs. Throws PROVIDER_*, PREFLIGHT_DENIED. */
async function rights_check(client) {
    const { check: call, list: listing } = client.recipe;
    if (call !== undefined) {
        const mine = await known(client);
        if (call.needs.length > 0)
            await mayDo(client, call.needs, mine);
        else
            await read(client, { call, known: mine, retry: 'any' });
    }
    if (listing !== undefined)
        await list(client, 'first');
    else
        await known(client);
}
/** Throws PREFLIGHT_DENIED with what the admin credential lacks, PROVIDER_*. */
async function mayDo(client, needs, known) {
    const { naming, account, denied } = client;
    const call = client.recipe.check;
    if (call === undefined || needs.length === 0)
        return;
    const shown = documentOf(client, await read(client, { call, known, retry: 'any' }));
    for (const { pointer, includes } of needs) {
        const wanted = (0,recipes_template/* renderJson */.hF)(includes, known) ?? [];
        const has = (0,recipes_pointer.at)(shown, pointer);
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

;// CONCATENATED MODULE: ./lib/providers/recipe/prepare.js






/*
 * What can be known of a mint before it is sent.
 */
/** Finds out whether a mint could be sent, and sends nothing that changes anything. Throws PREFLIGHT_DENIED, PROVIDER_*. */
async function preflight(client, { old, expires }) {
    const { recipe } = client;
    const placeholders = Object.fromEntries(Object.keys(recipe.generate).map((name) => [name, 'value']));
    const wanted = { tag: 'kt'.padEnd(36, '0'), ...(old && { old }), ...(expires && { expires }) };
    const mine = await mintScope(client, wanted, placeholders);
    const late = recipe.check?.needs.filter(({ includes }) => JSON.stringify(includes).includes('inherit.')) ?? [];
    if (Object.keys(mine).some((name) => name.startsWith('inherit.')))
        await mayDo(client, late, mine);
    try {
        await client_request(client, { call: recipe.mint, method: 'POST', known: mine });
        await wouldFollow(client, mine);
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
/** What the templates of a mint may name. Throws PROVIDER_*, PREFLIGHT_DENIED. */
async function mintScope(client, { tag, old, expires, holder }, generated) {
    const { recipe, clock } = client;
    const iso = expires?.toISOString();
    const left = expires === undefined ? undefined : Math.floor((expires.getTime() - clock.now().getTime()) / 1_000);
    const mine = await known(client, {
        tag: nameFor(tag, holder, recipe.tag),
        'old.id': old?.id,
        'expires.iso': iso === undefined ? undefined : `${iso.slice(0, 19)}Z`,
        'expires.date': iso?.slice(0, 10),
        'expires.seconds': left === undefined || left < 1 ? undefined : left,
        ...generated,
    });
    return wantsInherited(recipe, mine) ? (0,recipes_template/* scope */.z8)(mine, await inherited(client, mine)) : mine;
}
/** Finds what a call after the mint lacks while there is nothing yet that had to be ended again. Throws HTTP_NOT_SENT. */
async function wouldFollow(client, mine) {
    const { recipe, values } = client;
    const later = (0,recipes_template/* scope */.z8)(mine, { id: 'id' }, Object.fromEntries(values.map((name) => [name, 'value'])));
    for (const next of recipe.mint.then)
        for (const item of inParallel(next, later))
            await client_request(client, { call: next, method: 'POST', known: (0,recipes_template/* scope */.z8)(later, item) });
}

;// CONCATENATED MODULE: ./lib/providers/recipe/mint.js











/** Throws HTTP_NOT_SENT, HTTP_REFUSED: no new credential lives; HTTP_UNKNOWN: one may. */
async function mint(client, wanted) {
    const { recipe, account, denied } = client;
    const mine = await beforehand(() => mintScope(client, wanted, generated(client)));
    await beforehand(() => wouldFollow(client, mine));
    const asked = { call: recipe.mint, method: 'POST', known: mine };
    const answer = await send(client, asked, 'never');
    settle(client, answer, 'the credential was not minted');
    if (refuses(asked, answer)) {
        throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${account} did not mint a credential`, hint: denied });
    }
    const minted = extract(client, answer, mine);
    await keptWhole(client, answer, minted, mine);
    const whole = (0,recipes_template/* scope */.z8)(mine, { id: minted.id }, minted.values);
    for (const next of recipe.mint.then)
        for (const item of inParallel(next, whole))
            await follow(client, next, minted, (0,recipes_template/* scope */.z8)(whole, item));
    return minted;
}
function generated({ recipe, random }) {
    const made = Object.entries(recipe.generate).map(([name, { length, alphabet }]) => [name, new secret/* Secret */.z((0,providers_password/* password */.w)(random, length, alphabet))]);
    return Object.fromEntries(made);
}
/** The credential in the answer. Throws HTTP_UNKNOWN: a credential may be there of which nothing is known. */
function extract({ recipe, account, values }, answer, mine) {
    const { mint: entry } = recipe;
    const unknown = (what) => new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: `${account} answered the mint ${what}` });
    const places = Object.entries(entry.values ?? Object.fromEntries(values.map((name) => [name, `{{${name}}}`])));
    const wantsBody = !(0,recipes_template/* isTemplate */.Fl)(entry.id) || places.some(([, place]) => !(0,recipes_template/* isTemplate */.Fl)(place));
    const body = wantsBody ? answer.json() : undefined;
    const take = (place, known) => (0,recipes_template/* isTemplate */.Fl)(place) ? (0,recipes_template/* renderText */.S5)(place, known, (value) => value) : (0,recipes_pointer.at)(body, place);
    const id = idText(take(entry.id, mine));
    if (id === undefined)
        throw unknown('without an id');
    const all = {};
    // Values that are templates may name those that the answer gave.
    const order = [...places].sort(([, a], [, b]) => Number((0,recipes_template/* isTemplate */.Fl)(a)) - Number((0,recipes_template/* isTemplate */.Fl)(b)));
    for (const [name, place] of order) {
        const value = take(place, (0,recipes_template/* scope */.z8)(mine, { id }, all));
        if (typeof value !== 'string' || value === '')
            throw unknown('without a value');
        all[name] = new secret/* Secret */.z(value);
    }
    return { id, values: all };
}
/** A credential whose name the provider cut short would not be found again, so it is ended at once. */
async function keptWhole(client, answer, minted, mine) {
    const { recipe, account } = client;
    const { name } = recipe.mint;
    const shown = name === undefined ? undefined : (0,recipes_pointer.at)(answer.json(), name);
    if (typeof shown !== 'string' || shown.includes(String(mine['tag'])))
        return;
    await undo(client, minted, new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${account} kept only ${shown.length} characters of its name` }));
}
/** One call after the mint. If it fails, what was minted is ended again. Throws HTTP_REFUSED, HTTP_UNKNOWN. */
async function follow(client, next, minted, mine) {
    try {
        const asked = { call: next, method: 'POST', known: mine };
        const answer = await send(client, asked, 'idempotent');
        settle(client, answer, 'a call after the mint was refused');
        if (refuses(asked, answer))
            throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `${client.account} refused a call after the mint` });
    }
    catch (error) {
        if (!(error instanceof errors/* KeyturnError */.FB))
            throw error;
        await undo(client, minted, error);
    }
}
/** Ends what was minted and cannot be used. Throws HTTP_REFUSED, or HTTP_UNKNOWN if it could not be ended. */
async function undo(client, minted, error) {
    try {
        await revoke(client, minted.id);
    }
    catch {
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', {
            what: `${error.message}; the credential it was for could not be ended again`,
            now: 'both-live',
        });
    }
    throw new errors/* KeyturnError */.FB('HTTP_REFUSED', {
        what: `${error.message}; the credential it was for was ended again`,
        hint: client.denied,
    });
}

;// CONCATENATED MODULE: ./lib/providers/recipe/probe.js








/** Whether a credential works, asked with itself and never with the admin's. Throws nothing. */
async function probe(client, credential) {
    try {
        return (await verified(client, credential)).probe;
    }
    catch {
        return 'inconclusive';
    }
}
/** Whose a credential is, in an answer that accepts it; undefined for every other answer, and where it tells no such thing. */
async function whose(client, pointer, credential) {
    try {
        const { probe: says, answer } = await verified(client, credential);
        return says === 'accepted' ? (0,identify/* identityOf */.cu)((0,recipes_pointer.at)(answer.json(), pointer))?.id : undefined;
    }
    catch {
        return undefined;
    }
}
async function verified(client, { id, values: given }) {
    const { verify, 'id-is-secret': isSecret } = client.recipe;
    const mine = (0,recipes_template/* scope */.z8)(client.options, { id: isSecret ? new secret/* Secret */.z(id) : id }, given);
    const asked = { call: verify, method: 'GET', known: mine, auth: { none: true } };
    const answer = await send(client, asked, 'never');
    if (!verify.html && (0,http_call/* isPage */.yp)(answer))
        return { probe: 'inconclusive', answer };
    if ((0,match/* matches */.c)(verify.accept, answer, mine))
        return { probe: 'accepted', answer };
    return { probe: (0,match/* matches */.c)(verify.reject, answer, mine) ? 'rejected' : 'inconclusive', answer };
}
/** The id of the admin's own credential; undefined where the recipe or the provider does not show it. Throws nothing. */
async function probe_self(client) {
    const entry = client.recipe.self;
    if (entry === undefined)
        return undefined;
    try {
        if ('id' in entry) {
            const answer = await read(client, { call: entry, known: await known(client) });
            return idText((0,recipes_pointer.at)(documentOf(client, answer), entry.id));
        }
        const text = (0,recipes_template/* renderText */.S5)(entry.from, client.fixed, (value) => value);
        return entry.pattern === undefined ? text : new RegExp(entry.pattern).exec(text ?? '')?.[1];
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/providers/recipe/provider.js









/** The provider that a recipe describes. Sends nothing until it is used. Throws CONFIG_INVALID for an impossible base-url. */
function recipeProvider(naming, recipe, context) {
    const client = clientOf(naming, recipe, context);
    const { identify: identifying } = recipe;
    const { identity } = recipe.verify;
    return {
        name: naming.name,
        account: client.account,
        values: client.values,
        ...(recipe.concurrent === undefined ? {} : { concurrent: recipe.concurrent }),
        ...(recipe['max-bytes'] === undefined ? {} : { maxBytes: recipe['max-bytes'] }),
        propagation: recipe.propagation,
        successes: recipe.verify.successes,
        listLag: recipe['list-lag'] ?? recipe.propagation,
        tagged: recipe.list?.tag !== undefined && (0,check/* names */.Dy)(recipe.mint).includes('tag'),
        showsUse: recipe.list?.['last-used'] !== undefined,
        idIsSecret: recipe['id-is-secret'],
        local: false,
        check: () => rights_check(client),
        ...(naming.proofs === undefined ? {} : { proofs: naming.proofs }),
        preflight: (request) => preflight(client, request),
        ...(recipe.self === undefined ? {} : { self: () => probe_self(client) }),
        ...(identifying === undefined ? {} : { identify: (values) => identify_identify(client, identifying, values) }),
        mint: (request) => mint(client, request),
        probe: (credential) => probe(client, credential),
        ...(identity === undefined ? {} : { whose: (credential) => whose(client, identity, credential) }),
        ...(recipe.list === undefined ? {} : { list: () => list(client) }),
        ...(recipe.deactivate === undefined ? {} : { deactivate: (id) => deactivate(client, id) }),
        revoke: (id) => revoke(client, id),
    };
}


/***/ }),

/***/ 23627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ identityIn),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   hF: () => (/* binding */ reading)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79322);
/* harmony import */ var _pointer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74202);
/** Which credential a value is, read off the value itself: as data, for recipes and for vendors without one. Pure. */



const pattern = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .max(256)
    .refine((text) => {
    try {
        return text.includes('(?<id>') && text.startsWith('^') && new RegExp(text) instanceof RegExp;
    }
    catch {
        return false;
    }
}, { error: 'must be a regular expression that begins with ^ and has a group named id' });
/** Of which value of the credential, where there are several. */
const of = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional();
/** `text` and `base64`: what the value, or what it decodes to, has to match. `json`: where the id stands in it. */
const reading = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ text: pattern, of }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ base64: pattern, of }),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ json: _grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn, account: _grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .pointer */ .Wn.optional(), of }),
]);
/** What the journal keeps of it: one line that shows what it is. */
const LINE = /^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u;
/** Undefined where the value has another form: a stranger's, or a credential of another kind. */
function identityIn(reading, values) {
    const names = Object.keys(values);
    const name = reading.of ?? (names.length === 1 ? names[0] : undefined);
    const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined)
        return undefined;
    const text = value.reveal().trim();
    if ('text' in reading)
        return identityOf(new RegExp(reading.text).exec(text)?.groups?.['id']);
    if ('base64' in reading) {
        if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text))
            return undefined;
        return identityOf(new RegExp(reading.base64).exec(Buffer.from(text, 'base64').toString('utf8'))?.groups?.['id']);
    }
    try {
        const document = JSON.parse(text);
        return identityOf((0,_pointer_js__WEBPACK_IMPORTED_MODULE_2__.at)(document, reading.json), reading.account && (0,_pointer_js__WEBPACK_IMPORTED_MODULE_2__.at)(document, reading.account));
    }
    catch {
        return undefined;
    }
}
/** What an answer or a value shows; undefined where that is no id. */
function identityOf(id, account) {
    const known = typeof id === 'number' && Number.isSafeInteger(id) ? String(id) : id;
    if (typeof known !== 'string' || !LINE.test(known))
        return undefined;
    return { id: known, ...(typeof account === 'string' && LINE.test(account) ? { account } : {}) };
}


/***/ })

};
