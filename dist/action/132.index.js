export const id = 132;
export const ids = [132];
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

/***/ 2132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  builtIn: () => (/* binding */ builtIn),
  provider: () => (/* binding */ provider)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/rotation/secret.js
var secret = __webpack_require__(19784);
;// CONCATENATED MODULE: ./lib/providers/template.js


/** A scope that has no prototype, so that a template cannot name what is not there. */
function scope(...parts) {
    return Object.assign(Object.create(null), ...parts);
}
/** Throws a `SyntaxError` whose message is safe to show: it is about the configuration only. */
function parts(text) {
    const found = [];
    let rest = text;
    for (;;) {
        const open = rest.indexOf('{{');
        if (open < 0)
            break;
        const close = rest.indexOf('}}', open);
        if (close < 0)
            throw new SyntaxError('{{ without }}');
        if (open > 0)
            found.push(rest.slice(0, open));
        found.push(reference(rest.slice(open + 2, close)));
        rest = rest.slice(close + 2);
    }
    if (rest !== '')
        found.push(rest);
    return found;
}
function reference(inner) {
    const optional = inner.trimEnd().endsWith('?');
    const text = optional ? inner.trimEnd().slice(0, -1) : inner;
    const names = text.split('|').map((name) => name.trim());
    for (const name of names) {
        if (!/^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*)*$/.test(name))
            throw new SyntaxError(`{{${inner}}} is not a name`);
    }
    return { names, optional };
}
/** Every reference in a string, or in a whole body. */
function references(template) {
    if (typeof template === 'string')
        return parts(template).filter((part) => typeof part !== 'string');
    if (typeof template !== 'object' || template === null)
        return [];
    return Object.values(template).flatMap((value) => references(value));
}
function isTemplate(text) {
    return text.includes('{{');
}
/** The value of the first known name; undefined if the reference may be left out. Throws HTTP_NOT_SENT if not. */
function resolve({ names, optional }, known) {
    for (const name of names) {
        const value = known[name];
        if (value !== undefined)
            return value;
    }
    if (optional)
        return undefined;
    throw new errors/* KeyturnError */.F('HTTP_NOT_SENT', {
        what: `the recipe needs {{${names.join(' | ')}}}, and nothing is known by that name here`,
        hint: 'set it under options; what is inherited needs a credential to inherit from: name it under adopt',
    });
}
/** A string with each value encoded for where it stands; undefined if a reference that may be left out is not known. */
function renderText(template, known, encode) {
    let text = '';
    for (const part of parts(template)) {
        if (typeof part === 'string') {
            text += part;
            continue;
        }
        const value = resolve(part, known);
        if (value === undefined)
            return undefined;
        text += encode(plain(value, part));
    }
    return text;
}
/**
 * A JSON body. A string that is one reference and nothing else keeps the value's type (a list stays a list) and is left
 * out with its member if it may be and is not known.
 */
function renderJson(template, known) {
    if (typeof template === 'string') {
        const [only, ...more] = parts(template);
        if (only === undefined || typeof only === 'string' || more.length > 0)
            return renderText(template, known, (x) => x);
        const value = resolve(only, known);
        return value instanceof secret/* Secret */.z ? value.reveal() : value;
    }
    if (Array.isArray(template)) {
        return template.map((each) => renderJson(each, known)).filter((each) => each !== undefined);
    }
    if (typeof template !== 'object' || template === null)
        return template;
    const members = Object.entries(template).map(([name, value]) => [name, renderJson(value, known)]);
    return Object.fromEntries(members.filter((member) => member[1] !== undefined));
}
function plain(value, { names }) {
    if (value instanceof secret/* Secret */.z)
        return value.reveal();
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    throw new errors/* KeyturnError */.F('HTTP_NOT_SENT', {
        what: `the recipe uses {{${names.join(' | ')}}} inside a text, and it is a list or a map`,
    });
}
/** One path segment. Empty, `.` and `..` would make another path of it. */
function encodeSegment(value) {
    if (/^\.{0,2}$/.test(value)) {
        throw new errors/* KeyturnError */.F('HTTP_NOT_SENT', { what: 'a value that belongs into a path is empty or only dots' });
    }
    try {
        return encodeURIComponent(value);
    }
    catch {
        throw new errors/* KeyturnError */.F('HTTP_NOT_SENT', { what: 'a value that belongs into a path is not valid Unicode' });
    }
}

;// CONCATENATED MODULE: ./lib/providers/recipe-check.js

const reserved = ['admin', 'tag', 'id', 'old', 'expires', 'inherit', 'login', 'recipe', 'base-url'];
/**
 * Everything about a recipe that can be wrong without asking the provider: templates that name something unknown,
 * a verification that would ask with the admin's credential, a revocation without an id. Paths start at the recipe.
 */
function checkRecipe(recipe, declared) {
    const issues = [];
    const say = (path, message) => issues.push({ path, message });
    const admin = adminNames(declared.admin);
    const generated = Object.keys(recipe.generate);
    const values = valueNames(recipe);
    const login = recipe.login === undefined ? [] : ['login'];
    const inherited = Object.keys(recipe.inherit?.pick ?? {}).map((name) => `inherit.${name}`);
    const { options } = declared;
    for (const name of [...options, ...generated, ...values]) {
        if (reserved.includes(name))
            say([], `the name ${name} is taken`);
    }
    for (const name of [...generated, ...values]) {
        if (options.includes(name))
            say([], `${name} is both an option and a value`);
    }
    const known = (template, path, names) => {
        if (template === undefined)
            return;
        try {
            for (const reference of references(template)) {
                for (const name of reference.names) {
                    if (names.includes(name))
                        continue;
                    if (declared.admin === 'any' && (name === 'admin' || name.startsWith('admin.')) && names.includes('admin')) {
                        continue;
                    }
                    say(path, `{{${name}}} is not known here; known are ${names.join(', ') || 'no names'}`);
                }
            }
        }
        catch (error) {
            say(path, error instanceof SyntaxError ? error.message : 'is not a template');
        }
    };
    const authOf = (auth, path, names) => {
        if (auth !== undefined)
            known(auth, [...path, 'auth'], names);
    };
    const matchersOf = (matchers, path, names) => {
        matchers.forEach((matcher, at) => {
            if ('equals' in matcher)
                known(matcher.equals, [...path, at, 'equals'], names);
        });
    };
    const callOf = (call, path, names) => {
        if (call === undefined)
            return;
        known(call['base-url'], [...path, 'base-url'], options);
        known(call.path, [...path, 'path'], names);
        known(call.query, [...path, 'query'], names);
        known(call.headers, [...path, 'headers'], names);
        known(call.body, [...path, 'body'], names);
        authOf(call.auth, path, names);
        matchersOf(call.refused, [...path, 'refused'], names);
        if (call.encoding !== 'json' && (typeof call.body !== 'object' || call.body === null || Array.isArray(call.body))) {
            say([...path, 'body'], `${call.encoding} needs a map of fields`);
        }
    };
    const always = [...options, ...admin, ...login];
    known(recipe['base-url'], ['base-url'], options);
    known(recipe.account, ['account'], options);
    // Headers go with every call, the verification too: nothing secret may be among them.
    known(recipe.headers, ['headers'], options);
    authOf(recipe.auth, [], always);
    callOf(recipe.login, ['login'], [...options, ...admin]);
    callOf(recipe.check, ['check'], always);
    callOf(recipe.inherit, ['inherit'], [...always, 'old.id']);
    const minting = [...always, 'tag', 'old.id', 'expires.date', 'expires.iso', ...inherited, ...generated];
    callOf(recipe.mint, ['mint'], minting);
    if (isTemplate(recipe.mint.id))
        known(recipe.mint.id, ['mint', 'id'], [...options, 'tag', ...generated]);
    for (const [name, place] of Object.entries(recipe.mint.values ?? {})) {
        if (isTemplate(place))
            known(place, ['mint', 'values', name], [...options, 'tag', 'id', ...generated, ...values]);
    }
    recipe.mint.then.forEach((call, at) => {
        callOf(call, ['mint', 'then', at], [...minting, 'id', ...values]);
    });
    if (values.length === 0)
        say(['mint'], 'yields no values: name them under values, or generate some');
    callOf(recipe.list, ['list'], always);
    if (recipe.list?.tag !== undefined && !names(recipe.mint).includes('tag')) {
        say(['mint'], 'never names {{tag}}, although list shows a tag');
    }
    const proving = [...options, 'id', ...values];
    callOf(recipe.verify, ['verify'], proving);
    matchersOf(recipe.verify.accept, ['verify', 'accept'], proving);
    matchersOf(recipe.verify.reject, ['verify', 'reject'], proving);
    if (!names(recipe.verify).some((name) => values.includes(name))) {
        say(['verify'], `must ask with the new credential: name one of its values (${values.join(', ')})`);
    }
    const ending = [...always, 'id'];
    for (const word of ['deactivate', 'revoke']) {
        const call = recipe[word];
        if (call === undefined)
            continue;
        callOf(call, [word], ending);
        matchersOf(call.gone, [word, 'gone'], ending);
        if (!names(call).includes('id'))
            say([word], 'must name {{id}}: nothing is ever ended but by id');
    }
    return issues;
}
/** Names of the values of one credential. */
function valueNames(recipe) {
    return Object.keys(recipe.mint.values ?? recipe.generate);
}
/** Every name that a call uses, in any place; broken templates name nothing. */
function names(call) {
    const all = [call.path, call.query ?? null, call.headers ?? null, call.body ?? null];
    if (call.auth !== undefined)
        all.push(call.auth);
    try {
        return all.flatMap((template) => references(template)).flatMap((reference) => reference.names);
    }
    catch {
        return [];
    }
}
function adminNames(admin) {
    if (admin === 'none')
        return [];
    if (admin === 'one' || admin === 'any')
        return ['admin'];
    return admin.map((part) => `admin.${part}`);
}

;// CONCATENATED MODULE: ./lib/providers/pointer.js
/**
 * JSON Pointers (RFC 6901) over answers that somebody else wrote: own members only, so that `/constructor` finds nothing.
 * `''` is the whole document.
 */
function isPointer(text) {
    return text === '' || /^(\/([^~]|~[01])*)+$/.test(text);
}
/** What the pointer names, or undefined. */
function at(document, pointer) {
    let here = document;
    for (const name of segments(pointer)) {
        if (typeof here !== 'object' || here === null)
            return undefined;
        if (Array.isArray(here) && !/^(0|[1-9]\d{0,8})$/.test(name))
            return undefined;
        if (!Object.hasOwn(here, name))
            return undefined;
        here = here[name];
    }
    return here;
}
/**
 * A copy of the document without what the pattern names. A segment `*` stands for every member; with `like`, only
 * strings that match it go (`*` at its end stands for anything).
 */
function without(document, pattern, like) {
    return remove(document, segments(pattern), like);
}
function remove(here, [name, ...rest], like) {
    if (name === undefined || typeof here !== 'object' || here === null)
        return here;
    const goes = (key, value) => (name === '*' || name === key) && rest.length === 0 && (like === undefined || matches(value, like));
    const kept = Object.entries(here)
        .filter(([key, value]) => !goes(key, value))
        .map(([key, value]) => [key, name === '*' || name === key ? remove(value, rest, like) : value]);
    return Array.isArray(here) ? kept.map(([, value]) => value) : Object.fromEntries(kept);
}
function matches(value, like) {
    if (typeof value !== 'string')
        return false;
    return like.endsWith('*') ? value.startsWith(like.slice(0, -1)) : value === like;
}
function segments(pointer) {
    if (pointer === '')
        return [];
    return pointer
        .slice(1)
        .split('/')
        .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

;// CONCATENATED MODULE: ./lib/providers/recipe-grammar.js


/*
 * The grammar of a recipe (docs/providers.md explains it with an example). Every transformation here may be applied twice:
 * the journal may hand back a recipe as it was written or as it was parsed.
 */
const json = schemas/* json */.Pq9();
const template = schemas/* string */.YjP().max(4_096);
const templates = schemas/* record */.g1P(schemas/* string */.YjP(), template);
const pointer = schemas/* string */.YjP().max(256).refine(isPointer, { error: 'must be a JSON Pointer such as /data/id' });
const place = schemas/* string */.YjP()
    .max(4_096)
    .refine((text) => isPointer(text) || text.includes('{{'), {
    error: 'must be a JSON Pointer such as /data/id, or a template such as "{{tag}}"',
});
const units = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `15s` -> milliseconds; a number is milliseconds already. */
const duration = schemas/* union */.KCZ([schemas/* string */.YjP().regex(/^\d{1,6}(ms|s|m|h|d)$/, { error: 'must be a duration such as 15s' }), schemas/* int */.Whr().min(0)])
    .transform((value) => {
    if (typeof value === 'number')
        return value;
    const [, count, unit] = /^(\d+)([a-z]+)$/.exec(value);
    return Number(count) * units[unit];
});
const recipe_grammar_status = schemas/* int */.Whr().min(100).max(599);
const condition = schemas/* strictObject */.rej({
    status: recipe_grammar_status.optional(),
    pointer: pointer.optional(),
    equals: json.optional(),
    exists: schemas/* boolean */.zMY().optional(),
})
    .refine((each) => each.status !== undefined || each.pointer !== undefined, { error: 'needs a status or a pointer' })
    .refine((each) => (each.pointer === undefined) === (each.equals === undefined && each.exists === undefined), {
    error: 'a pointer needs equals or exists, and they need a pointer',
});
/** A number is short for `{ status: n }`. */
const matcher = schemas/* union */.KCZ([recipe_grammar_status, condition]).transform((each) => (typeof each === 'number' ? { status: each } : each));
const matchers = schemas/* array */.YOg(matcher);
const auth = schemas/* strictObject */.rej({
    bearer: template.optional(),
    header: templates.optional(),
    basic: schemas/* strictObject */.rej({ user: template, password: template }).optional(),
    query: templates.optional(),
    none: schemas/* literal */.euz(true).optional(),
})
    .refine((each) => [each.bearer, each.basic, each.none].filter((value) => value !== undefined).length < 2, {
    error: 'needs only one of bearer, basic, none',
})
    .refine((each) => Object.values(each).some((value) => value !== undefined), {
    error: 'needs bearer, basic, header, query or none',
});
const call = schemas/* strictObject */.rej({
    method: schemas/* string */.YjP()
        .regex(/^[A-Z]{3,10}$/)
        .optional(),
    path: template.regex(/^\/[^?#\\]*$/, {
        error: 'must begin with / and must not contain a query; use query: for that',
    }),
    /** Where this one call goes to another host than the others. */
    'base-url': template.optional(),
    query: templates.optional(),
    headers: templates.optional(),
    body: json.optional(),
    encoding: schemas/* enum */.k5n(['json', 'form', 'multipart']).default('json'),
    auth: auth.optional(),
    /** Answers that say no although their status says yes. */
    refused: matchers.default([]),
});
const paginate = schemas/* strictObject */.rej({
    cursor: pointer.optional(),
    last: pointer.optional(),
    page: schemas/* string */.YjP().min(1).optional(),
    offset: schemas/* string */.YjP().min(1).optional(),
    link: schemas/* string */.YjP().min(1).optional(),
    url: pointer.optional(),
    query: schemas/* string */.YjP().min(1).optional(),
    more: pointer.optional(),
    first: schemas/* int */.Whr().min(0).optional(),
    size: schemas/* int */.Whr().min(1).optional(),
})
    .refine((each) => ['cursor', 'last', 'page', 'offset', 'link', 'url'].filter((name) => Object.hasOwn(each, name)).length === 1, { error: 'needs exactly one of cursor, last, page, offset, link, url' })
    .refine((each) => (each.cursor === undefined && each.last === undefined) === (each.query === undefined), {
    error: 'cursor and last need query: the name of the parameter that carries them',
});
const generated = schemas/* union */.KCZ([
    schemas/* int */.Whr().min(8).max(1_024),
    schemas/* strictObject */.rej({ length: schemas/* int */.Whr().min(8).max(1_024), alphabet: schemas/* string */.YjP().min(10).max(256).optional() }),
])
    .transform((each) => (typeof each === 'number' ? { length: each } : each));
const drop = schemas/* union */.KCZ([pointer, schemas/* strictObject */.rej({ pointer, like: schemas/* string */.YjP().min(1) })])
    .transform((each) => (typeof each === 'string' ? { pointer: each } : each));
const Recipe = schemas/* strictObject */.rej({
    'base-url': template,
    /** Plain HTTP to a host that is not this machine: the admin credential travels in the clear. */
    'plain-http': schemas/* boolean */.zMY().default(false),
    account: template.optional(),
    auth: auth.optional(),
    headers: templates.default({}),
    concurrent: schemas/* int */.Whr().min(1).optional(),
    propagation: duration.default(10_000),
    'list-lag': duration.optional(),
    'max-bytes': schemas/* int */.Whr().min(1).optional(),
    'id-is-secret': schemas/* boolean */.zMY().default(false),
    tag: schemas/* strictObject */.rej({ transform: schemas/* enum */.k5n(['none', 'lower_snake']).default('none'), max: schemas/* int */.Whr().min(36).optional() })
        .optional(),
    generate: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z_][\w-]*$/), generated).default({}),
    login: call.extend({ token: pointer }).optional(),
    check: call.optional(),
    inherit: call
        .extend({
        pick: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([pointer, schemas/* array */.YOg(pointer)]).transform((each) => (typeof each === 'string' ? [each] : each))),
        drop: schemas/* array */.YOg(drop).default([]),
    })
        .optional(),
    mint: call.extend({
        id: place,
        values: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z_][\w-]*$/), place).optional(),
        // biome-ignore lint/suspicious/noThenProperty: the word that DESIGN gives to follow-up calls; never awaited
        then: schemas/* array */.YOg(call).default([]),
    }),
    list: call
        .extend({
        items: pointer,
        id: pointer,
        tag: pointer.optional(),
        'last-used': pointer.optional(),
        active: schemas/* union */.KCZ([pointer, condition])
            .transform((each) => (typeof each === 'string' ? { pointer: each, equals: true } : each))
            .optional(),
        paginate: paginate.optional(),
    })
        .optional(),
    verify: call.extend({
        accept: matchers.min(1),
        reject: matchers.min(1),
        successes: schemas/* int */.Whr().min(1).max(100).default(2),
        /** Answers in HTML are taken at their word; without it they come from something in between and prove nothing. */
        html: schemas/* boolean */.zMY().default(false),
    }),
    deactivate: call.extend({ gone: matchers.default([{ status: 404 }, { status: 410 }]) }).optional(),
    revoke: call.extend({ gone: matchers.default([{ status: 404 }, { status: 410 }]) }),
});

// EXTERNAL MODULE: ./lib/http/call.js
var http_call = __webpack_require__(9474);
// EXTERNAL MODULE: ./lib/providers/password.js
var providers_password = __webpack_require__(78153);
;// CONCATENATED MODULE: ./lib/providers/recipe-list.js


const mostPages = 1_000;
/**
 * Every item of a list, over all pages, in the order of the provider, each id once. `ask` answers one page: the first
 * without `next`. Throws PROVIDER_UNREADABLE: a list that cannot be read to its end proves nothing.
 */
async function listAll(list, first, ask, only = 'all') {
    const found = new Map();
    const asked = new Set();
    let page = withFirst(first, list.paginate);
    while (page !== undefined) {
        if (asked.has(page.href) || asked.size >= mostPages)
            throw unreadable('its pages go round in a circle');
        asked.add(page.href);
        const answer = await ask(page);
        const document = answer.json();
        const items = at(document, list.items);
        // No keys at all is `null` at some providers, never a missing member.
        if (items !== null && !Array.isArray(items))
            throw unreadable('the list is not where the recipe says');
        const before = found.size;
        for (const item of items ?? []) {
            const listed = read(list, item);
            found.set(listed.id, listed);
        }
        if (only === 'first')
            break;
        const counted = list.paginate?.page !== undefined || list.paginate?.offset !== undefined;
        if (counted && asked.size > 1 && (items ?? []).length > 0 && found.size === before) {
            throw unreadable('two of its pages are the same');
        }
        page = list.paginate === undefined ? undefined : next(list.paginate, page, document, items ?? [], answer.headers);
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
    if (paginate.more !== undefined && at(document, paginate.more) !== true)
        return undefined;
    const { query } = paginate;
    if (paginate.cursor !== undefined)
        return withCursor(page, query, at(document, paginate.cursor));
    if (paginate.last !== undefined)
        return withCursor(page, query, at(items.at(-1), paginate.last));
    if (paginate.url !== undefined)
        return sameOrigin(page, at(document, paginate.url));
    if (paginate.link !== undefined)
        return sameOrigin(page, linked(headers.get('link'), paginate.link));
    if (items.length === 0 || items.length < (paginate.size ?? 0))
        return undefined;
    const name = paginate.page ?? paginate.offset;
    const step = paginate.page !== undefined ? 1 : items.length;
    return withCursor(page, name, Number(page.searchParams.get(name)) + step);
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
function read(list, item) {
    const id = idText(at(item, list.id));
    if (id === undefined)
        throw unreadable('an item has no id where the recipe says');
    const tag = list.tag === undefined ? undefined : at(item, list.tag);
    const lastUsed = list['last-used'] === undefined ? undefined : time(at(item, list['last-used']));
    const active = list.active === undefined ? undefined : isActive(list.active, item);
    return {
        id,
        ...(typeof tag === 'string' && tag !== '' ? { tag: within(tag) } : {}),
        ...(lastUsed === undefined ? {} : { lastUsed }),
        ...(active === undefined ? {} : { active }),
    };
}
function isActive(active, item) {
    const value = at(item, active.pointer ?? '');
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
/** Our tag inside a longer name, else the name itself. */
function within(name) {
    return /(?:^|[^0-9a-z])(kt[0-9a-z]{8}[0-9a-hjkmnp-tv-z]{26})(?![0-9a-z])/.exec(name)?.[1] ?? name;
}
function time(value) {
    if (value === undefined || value === null || value === '' || value === 0)
        return undefined;
    let at = Number.NaN;
    // Seconds until the year 5138, milliseconds from 1973 on.
    if (typeof value === 'number')
        at = value < 100_000_000_000 ? value * 1_000 : value;
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)) {
        at = Date.parse(value.length === 10 ? value : zoned(value.replace(' ', 'T')));
    }
    // To take it for "never used" would end a credential that is in use.
    if (Number.isNaN(at))
        throw unreadable('a time of last use is not a time');
    return new Date(at);
}
/** A time without a zone is UTC; PostgreSQL writes `+00`. */
function zoned(value) {
    if (/[+-]\d\d$/.test(value))
        return `${value}:00`;
    return /([zZ]|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`;
}
function unreadable(why) {
    return new errors/* KeyturnError */.F('PROVIDER_UNREADABLE', { what: `the provider's list of credentials cannot be read: ${why}` });
}

;// CONCATENATED MODULE: ./lib/providers/recipe-request.js



/**
 * The address that every call begins with: HTTPS, except on this machine or with `plain-http`, without user, query and
 * fragment. Throws CONFIG_INVALID.
 */
function baseUrl(template, known, plainHttp) {
    const wrong = (why) => new errors/* KeyturnError */.F('CONFIG_INVALID', { what: `the provider's base-url ${why}`, hint: 'correct options.base-url' });
    let text;
    let url;
    try {
        const [only, ...more] = parts(template);
        const whole = only !== undefined && typeof only !== 'string' && more.length === 0;
        text = renderText(template, known, whole ? (value) => value : encodeSegment);
        url = new URL(text ?? '');
    }
    catch {
        throw wrong('is not a URL');
    }
    const loopback = url.hostname === 'localhost' || url.hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (loopback || plainHttp)))
        throw wrong('is not https');
    if (url.username !== '' || url.password !== '')
        throw wrong('carries a user name or password');
    if (url.search !== '' || url.hash !== '')
        throw wrong('carries a query or a fragment');
    return url;
}
/** Makes the request that a call describes. Throws HTTP_NOT_SENT if a value does not fit where it belongs. */
function toRequest(call, known, { base, method, headers: common, auth }) {
    const path = renderText(call.path, known, encodeSegment);
    if (path === undefined)
        throw unfit('a path');
    const url = new URL(base.href.replace(/\/$/, '') + path);
    // A literal `..` in a path would be resolved away and name something else than the recipe says.
    if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname.replace(/\/$/, '')))
        throw unfit('a path');
    addQuery(url, call.query ?? {}, known);
    const headers = new Headers({ accept: 'application/json' });
    addHeaders(headers, common, known);
    addHeaders(headers, call.headers ?? {}, known);
    authorize(url, headers, call.auth ?? auth, known);
    const verb = call.method ?? method;
    const body = call.body === undefined || verb === 'GET' || verb === 'HEAD' ? undefined : encode(call, headers, known);
    return new Request(url, { method: verb, headers, ...(body === undefined ? {} : { body }) });
}
/** Adds what authorises a request to another address of the same provider (the next page of a list). */
function authorize(url, headers, auth, known) {
    if (auth === undefined)
        return;
    const secret = (template) => renderText(template, known, (value) => value) ?? '';
    if (auth.bearer !== undefined)
        setHeader(headers, 'authorization', `Bearer ${secret(auth.bearer)}`);
    if (auth.header !== undefined)
        addHeaders(headers, auth.header, known);
    if (auth.query !== undefined)
        addQuery(url, auth.query, known);
    if (auth.basic !== undefined) {
        const user = secret(auth.basic.user);
        if (user.includes(':'))
            throw unfit('a user name for HTTP Basic');
        const pair = new TextEncoder().encode(`${user}:${secret(auth.basic.password)}`);
        setHeader(headers, 'authorization', `Basic ${btoa(String.fromCharCode(...pair))}`);
    }
}
function addQuery(url, query, known) {
    for (const [name, template] of Object.entries(query)) {
        const value = renderText(template, known, (text) => text);
        if (value !== undefined)
            url.searchParams.set(name, value);
    }
}
function addHeaders(headers, more, known) {
    for (const [name, template] of Object.entries(more)) {
        const value = renderText(template, known, (text) => text);
        if (value !== undefined)
            setHeader(headers, name, value);
    }
}
function setHeader(headers, name, value) {
    try {
        headers.set(name, value.trim());
    }
    catch {
        // The engine's own error quotes the value.
        throw unfit(`the header ${name}`);
    }
}
function encode(call, headers, known) {
    const content = renderJson(call.body, known);
    if (call.encoding === 'json') {
        if (!headers.has('content-type'))
            headers.set('content-type', 'application/json');
        return JSON.stringify(content);
    }
    const form = call.encoding === 'form' ? new URLSearchParams() : new FormData();
    for (const [name, value] of Object.entries(content)) {
        if (value === null)
            continue;
        form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
    }
    return form;
}
/** Names of the values and options in a call's path whose text must not be shown. */
function hasSecretPath(call, known) {
    return parts(call.path).some((part) => typeof part !== 'string' && part.names.some((name) => known[name] instanceof secret/* Secret */.z));
}
/** A matcher's `equals`, with its templates filled in. */
function expected(equals, known) {
    const value = typeof equals === 'string' ? wholeOrText(equals, known) : equals;
    return value instanceof secret/* Secret */.z ? value.reveal() : value;
}
function wholeOrText(template, known) {
    const [only, ...more] = parts(template);
    if (only === undefined || typeof only === 'string' || more.length > 0)
        return renderText(template, known, (text) => text);
    return resolve(only, known);
}
function unfit(place) {
    return new errors/* KeyturnError */.F('HTTP_NOT_SENT', { what: `${place} cannot carry the value that belongs there` });
}

;// CONCATENATED MODULE: ./lib/providers/recipe-provider.js









/** For how long a login's token is used before another one is asked for. */
const loginLasts = 300_000;
/** The port, played by a recipe. Sends nothing until it is used. Throws CONFIG_INVALID for an impossible base-url. */
function recipeProvider(naming, recipe, { options, admin, http, clock, random }) {
    const fixed = scope(options, adminScope(admin));
    const address = (template) => baseUrl(template, scope(options), recipe['plain-http']);
    const base = address(recipe['base-url']);
    const more = recipe.account === undefined ? undefined : renderText(recipe.account, scope(options), (value) => value);
    const account = `${base.host}${more === undefined ? base.pathname.replace(/\/$/, '') : `/${more}`}`;
    const values = valueNames(recipe);
    const denied = `the admin credential for ${naming.name} needs: ${naming.permission}`;
    const request = (call, method, known, auth = recipe.auth) => toRequest(call, known, {
        base: call['base-url'] === undefined ? base : address(call['base-url']),
        method,
        headers: recipe.headers,
        auth,
    });
    const exchange = (call, wire, known, retry) => (0,http_call/* call */.T)(http, wire, { clock, retry, secretPath: recipe['id-is-secret'] || hasSecretPath(call, known) });
    /** A read whose answer must be there and be good. Throws PROVIDER_*. */
    async function read(call, known, page, auth) {
        let answer;
        try {
            const first = request(call, 'GET', known, auth);
            const wire = page === undefined ? first : new Request(page, first);
            answer = await exchange(call, wire, known, wire.method === 'GET' ? 'reads' : 'idempotent');
        }
        catch (error) {
            if (!(0,errors.is)(error, 'HTTP_NOT_SENT', 'HTTP_UNKNOWN'))
                throw error;
            throw new errors/* KeyturnError */.F('PROVIDER_UNREACHABLE', {
                what: error.message,
                hint: 'check base-url and the network, then run again',
            });
        }
        const { status } = answer;
        const what = `${account} answered ${status}`;
        if (status === 401 || status === 403)
            throw new errors/* KeyturnError */.F('PROVIDER_DENIED', { what, hint: denied });
        if (status === 429 || status >= 500)
            throw new errors/* KeyturnError */.F('PROVIDER_UNREACHABLE', { what, hint: 'run again later' });
        if (status < 200 || status > 299 || refuses(call, answer, known)) {
            throw new errors/* KeyturnError */.F('PROVIDER_UNREADABLE', {
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
            throw new errors/* KeyturnError */.F('PROVIDER_UNREADABLE', {
                what: `${account} answered with something that is not JSON`,
                hint: 'check base-url',
            });
        }
    }
    let login;
    /** What is known to every call but the verification; logs in first where the recipe says so. Throws PROVIDER_*. */
    async function known(...parts) {
        const { login: entry } = recipe;
        if (entry === undefined)
            return scope(fixed, ...parts);
        const now = clock.now().getTime();
        if (login === undefined || login.until <= now) {
            const token = read({ ...entry, method: entry.method ?? 'POST' }, fixed, undefined, { none: true }).then((answer) => {
                const value = at(document(answer), entry.token);
                if (typeof value === 'string' && value !== '')
                    return new secret/* Secret */.z(value);
                throw new errors/* KeyturnError */.F('PROVIDER_UNREADABLE', { what: `${account} answered the login without a token` });
            });
            token.catch(() => {
                login = undefined;
            });
            login = { token, until: now + loginLasts };
        }
        return scope(fixed, { login: await login.token }, ...parts);
    }
    async function list(only = 'all') {
        const entry = recipe.list;
        const all = await known();
        const first = request(entry, 'GET', all);
        return listAll(entry, new URL(first.url), (page) => read(entry, all, page).then(readable), only);
    }
    /** `listAll` reads the answer's JSON; its errors speak of a list. */
    const readable = (answer) => ({ ...answer, json: () => document(answer) });
    async function inherited(known) {
        const { inherit } = recipe;
        if (inherit === undefined || known['old.id'] === undefined)
            return {};
        let found = document(await read(inherit, known));
        for (const { pointer, ...rest } of inherit.drop)
            found = without(found, pointer, 'like' in rest ? rest.like : undefined);
        const picked = Object.entries(inherit.pick).map(([name, pointers]) => {
            const value = pointers.map((pointer) => at(found, pointer)).find((each) => each !== undefined && each !== null);
            return [`inherit.${name}`, value];
        });
        return Object.fromEntries(picked);
    }
    /** Whether a template of these calls would be left with nothing but what the old credential has. */
    function wantsInherited(calls, known) {
        const all = calls.flatMap((call) => [call.path, call.query, call.headers, call.body, call.auth]);
        return all
            .flatMap((template) => references(template ?? null))
            .some(({ names }) => {
            const first = names.findIndex((name) => known[name] !== undefined);
            return names.slice(0, first < 0 ? names.length : first).some((name) => name.startsWith('inherit.'));
        });
    }
    async function prepared({ tag, old, expires }) {
        const generated = Object.entries(recipe.generate).map(([name, { length, alphabet }]) => [name, new secret/* Secret */.z((0,providers_password/* password */.w)(random, length, alphabet))]);
        const iso = expires?.toISOString();
        const mine = await known({
            tag: transformed(tag, recipe.tag),
            'old.id': old?.id,
            'expires.iso': iso === undefined ? undefined : `${iso.slice(0, 19)}Z`,
            'expires.date': iso?.slice(0, 10),
            ...Object.fromEntries(generated),
        });
        return wantsInherited([recipe.mint, ...recipe.mint.then], mine) ? scope(mine, await inherited(mine)) : mine;
    }
    async function mint(wanted) {
        const { mint: entry } = recipe;
        const mine = await beforehand(() => prepared(wanted));
        const answer = await exchange(entry, request(entry, 'POST', mine), mine, 'never');
        settle(answer, 'the credential was not minted');
        if (refuses(entry, answer, mine)) {
            throw new errors/* KeyturnError */.F('HTTP_REFUSED', { what: `${account} did not mint a credential`, hint: denied });
        }
        const minted = extract(answer, mine);
        for (const next of entry.then)
            await follow(next, minted, scope(mine, { id: minted.id }, minted.values));
        return minted;
    }
    /** One call after the mint. If it fails, what was minted is ended again. */
    async function follow(next, minted, mine) {
        try {
            const answer = await exchange(next, request(next, 'POST', mine), mine, 'idempotent');
            settle(answer, 'a call after the mint was refused');
            if (refuses(next, answer, mine))
                throw new errors/* KeyturnError */.F('HTTP_REFUSED', { what: `${account} refused a call after the mint` });
        }
        catch (error) {
            if (!(error instanceof errors/* KeyturnError */.F))
                throw error;
            try {
                await revoke(minted.id);
            }
            catch {
                throw new errors/* KeyturnError */.F('HTTP_UNKNOWN', {
                    what: `${error.message}; the credential it was for could not be ended again`,
                    now: 'both-live',
                });
            }
            throw new errors/* KeyturnError */.F('HTTP_REFUSED', {
                what: `${error.message}; the credential it was for was ended again`,
                hint: denied,
            });
        }
    }
    /** Throws HTTP_UNKNOWN: a credential may be there of which nothing is known. */
    function extract(answer, mine) {
        const { mint: entry } = recipe;
        const unknown = (what) => new errors/* KeyturnError */.F('HTTP_UNKNOWN', { what: `${account} answered the mint ${what}` });
        const places = Object.entries(entry.values ?? Object.fromEntries(values.map((name) => [name, `{{${name}}}`])));
        const wantsBody = !isTemplate(entry.id) || places.some(([, place]) => !isTemplate(place));
        const body = wantsBody ? answer.json() : undefined;
        const take = (place, known) => isTemplate(place) ? renderText(place, known, (value) => value) : at(body, place);
        const id = idText(take(entry.id, mine));
        if (id === undefined)
            throw unknown('without an id');
        const all = {};
        // Values that are templates may name those that the answer gave.
        const order = [...places].sort(([, a], [, b]) => Number(isTemplate(a)) - Number(isTemplate(b)));
        for (const [name, place] of order) {
            const value = take(place, scope(mine, { id }, all));
            if (typeof value !== 'string' || value === '')
                throw unknown('without a value');
            all[name] = new secret/* Secret */.z(value);
        }
        return { id, values: all };
    }
    async function probe({ id, values: given }) {
        try {
            const mine = scope(options, { id: recipe['id-is-secret'] ? new secret/* Secret */.z(id) : id }, given);
            const wire = request(recipe.verify, 'GET', mine, { none: true });
            const answer = await exchange(recipe.verify, wire, mine, 'never');
            if (!recipe.verify.html && isPage(answer.headers))
                return 'inconclusive';
            if (recipe_provider_matches(recipe.verify.accept, answer, mine))
                return 'accepted';
            return recipe_provider_matches(recipe.verify.reject, answer, mine) ? 'rejected' : 'inconclusive';
        }
        catch {
            return 'inconclusive';
        }
    }
    async function end(entry, method, id) {
        const mine = await beforehand(() => known({ id: recipe['id-is-secret'] ? new secret/* Secret */.z(id) : id }));
        const answer = await exchange(entry, request(entry, method, mine), mine, 'idempotent');
        if (recipe_provider_matches(entry.gone, answer, mine))
            return 'gone';
        settle(answer, 'the credential was not ended');
        if (refuses(entry, answer, mine))
            throw new errors/* KeyturnError */.F('HTTP_REFUSED', { what: `${account} did not end the credential`, hint: denied });
        return 'revoked';
    }
    const revoke = (id) => end(recipe.revoke, 'DELETE', id);
    /** Sorts what is neither a success nor expected. Throws HTTP_REFUSED and HTTP_UNKNOWN. */
    function settle({ status, headers }, outcome) {
        const done = status >= 200 && status <= 299;
        // A page for people comes from something in between: a proxy, a guest network.
        if (done && isPage(headers))
            throw new errors/* KeyturnError */.F('HTTP_UNKNOWN', { what: `${account} answered with a page for people` });
        if (done)
            return;
        // 303 is how a form says "done, look over there"; 408 may have been read to its end.
        const refused = (status >= 400 && status <= 499 && status !== 408) || status === 307 || status === 308;
        if (!refused)
            throw new errors/* KeyturnError */.F('HTTP_UNKNOWN', { what: `${account} answered ${status}` });
        const hint = status === 401 || status === 403
            ? denied
            : status < 400
                ? 'redirects are never followed: correct base-url'
                : undefined;
        throw new errors/* KeyturnError */.F('HTTP_REFUSED', {
            what: `${account} answered ${status}: ${outcome}`,
            ...(hint === undefined ? {} : { hint }),
        });
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
        tagged: recipe.list?.tag !== undefined && names(recipe.mint).includes('tag'),
        idIsSecret: recipe['id-is-secret'],
        local: false,
        async check() {
            if (recipe.check !== undefined)
                await read(recipe.check, await known());
            if (recipe.list !== undefined)
                await list('first');
            else
                await known();
        },
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
        if (!(error instanceof errors/* KeyturnError */.F))
            throw error;
        throw new errors/* KeyturnError */.F(error.code === 'PROVIDER_DENIED' ? 'HTTP_REFUSED' : 'HTTP_NOT_SENT', {
            what: error.message,
            ...(error.hint === undefined ? {} : { hint: error.hint }),
        });
    }
}
function isPage(headers) {
    return /^text\/html/i.test(headers.get('content-type') ?? '');
}
function refuses(call, answer, known) {
    return recipe_provider_matches(call.refused, answer, known);
}
function recipe_provider_matches(matchers, answer, known) {
    return matchers.some((matcher) => {
        if (matcher.status !== undefined && matcher.status !== answer.status)
            return false;
        if (!('pointer' in matcher) || matcher.pointer === undefined)
            return true;
        let found;
        try {
            found = at(answer.json(), matcher.pointer);
        }
        catch {
            return false;
        }
        if (matcher.exists !== undefined && (found !== undefined) !== matcher.exists)
            return false;
        return matcher.equals === undefined || same(found, expected(matcher.equals, known));
    });
}
function same(found, wanted) {
    if (typeof wanted !== 'object' || wanted === null)
        return found === wanted;
    return JSON.stringify(found) === JSON.stringify(wanted);
}
function transformed(tag, rule) {
    const text = rule?.transform === 'lower_snake' ? tag.toLowerCase().replace(/[^a-z0-9_]/g, '_') : tag;
    if (rule?.max !== undefined && text.length > rule.max) {
        throw new errors/* KeyturnError */.F('HTTP_NOT_SENT', {
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

;// CONCATENATED MODULE: ./lib/providers/recipe.js






const recipe_option = schemas/* string */.YjP().regex(/^[A-Za-z_][\w-]*$/);
const address = schemas/* string */.YjP().max(2_048).optional();
/** `provider: recipe`: a provider that the configuration itself describes. The other options are template values. */
const Options = schemas/* object */.Ikc({ recipe: Recipe, 'base-url': address })
    .catchall(schemas/* json */.Pq9())
    .superRefine((options, context) => {
    for (const name of Object.keys(options)) {
        if (!recipe_option.safeParse(name).success)
            context.addIssue({ code: 'custom', path: [name], message: 'is not a name that templates can use' });
    }
    for (const issue of issuesOf(options, 'any')) {
        context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
    }
});
const provider = {
    name: 'recipe',
    title: 'Your own recipe',
    sentence: 'Any provider that is only HTTP, described in the configuration.',
    options: Options,
    admin: 'any',
    permission: 'whatever the provider asks for minting, listing and revoking credentials',
    docs: 'docs/providers.md',
    checked: 'RabbitMQ 3.10 itself',
    check: (options, admin) => issuesOf(options, shapeOf(admin)),
    build({ options, ...context }) {
        refuse(issuesOf(options, heldBy(context.admin)));
        const { recipe, 'base-url': override, ...others } = options;
        const used = override === undefined ? recipe : { ...recipe, 'base-url': override };
        return recipeProvider({ name: 'recipe', permission: provider.permission }, used, {
            ...context,
            options: others,
        });
    },
};
/** A vendor that is only HTTP: its file is a recipe with a name and typed options. */
function builtIn(vendor) {
    const { options: shape, recipe: text, rule, derived = {}, ...about } = vendor;
    const schema = schemas/* strictObject */.rej({ ...shape, 'base-url': address });
    const options = schema.superRefine((given, context) => {
        const message = rule?.(given);
        if (message !== undefined)
            context.addIssue({ code: 'custom', path: [], message });
    });
    let parsed;
    const recipe = () => {
        parsed ??= Recipe.parse(text);
        return parsed;
    };
    return {
        ...about,
        options,
        check: () => checkRecipe(recipe(), { options: [...Object.keys(shape), ...Object.keys(derived)], admin: vendor.admin }),
        build({ options: given, ...context }) {
            if (!fits(vendor.admin, context.admin))
                refuse([{ path: ['admin'], message: needs(vendor.admin) }]);
            const { 'base-url': override, ...others } = given;
            const used = typeof override === 'string' ? { ...recipe(), 'base-url': override } : recipe();
            const made = Object.entries(derived).map(([name, make]) => [name, make(given)]);
            return recipeProvider(about, used, {
                ...context,
                options: { ...others, ...Object.fromEntries(made) },
            });
        },
    };
}
function issuesOf(options, admin) {
    const { recipe, 'base-url': _, ...others } = options;
    const issues = checkRecipe(recipe, { options: Object.keys(others), admin });
    return issues.map(({ path, message }) => ({ path: ['recipe', ...path], message }));
}
function shapeOf(admin) {
    if (admin === undefined)
        return 'none';
    return typeof admin === 'string' ? 'one' : Object.keys(admin);
}
function heldBy(admin) {
    if (admin === undefined)
        return 'none';
    return admin instanceof secret/* Secret */.z ? 'one' : Object.keys(admin);
}
function fits(shape, admin) {
    if (shape === 'any')
        return true;
    if (shape === 'none')
        return admin === undefined;
    if (shape === 'one')
        return admin instanceof secret/* Secret */.z;
    return admin !== undefined && !(admin instanceof secret/* Secret */.z) && shape.every((part) => Object.hasOwn(admin, part));
}
function needs(shape) {
    if (shape === 'none')
        return 'must be left out';
    if (shape === 'one')
        return 'must name one environment variable';
    return `must name one environment variable for each of ${shape.join(', ')}`;
}
function refuse(issues) {
    const [first] = issues;
    if (first === undefined)
        return;
    throw new errors/* KeyturnError */.F('CONFIG_INVALID', {
        what: `${first.path.join('.')} ${first.message}`,
        hint: 'correct the configuration',
    });
}


/***/ })

};
