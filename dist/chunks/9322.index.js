export const id = 9322;
export const ids = [9322];
export const modules = {

/***/ 79322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ templateName),
/* harmony export */   Pr: () => (/* binding */ recipeHead),
/* harmony export */   T1: () => (/* binding */ call),
/* harmony export */   Wn: () => (/* binding */ pointer),
/* harmony export */   ik: () => (/* binding */ place),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   vs: () => (/* binding */ template),
/* harmony export */   yN: () => (/* binding */ matchers)
/* harmony export */ });
/* unused harmony exports templates, condition, auth */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55313);
/* harmony import */ var _pointer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74202);


/*
 * The grammar that recipes of providers and of destinations share (docs/providers.md and docs/destinations.md explain it
 * with examples). Every transformation here may be applied twice, because the journal may hand back a recipe as it was
 * written or as it was parsed.
 */
const json = zod__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9();
const template = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4_096);
/** A name that templates can use: of an option, of a value, of a part of the admin credential. */
const templateName = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z_][\w-]*$/);
const templates = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), template);
const pointer = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(256).refine(_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .isPointer */ ._V, { error: 'must be a JSON Pointer such as /data/id' });
/** Where the answer has something, or a template that makes it without the answer. */
const place = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .max(4_096)
    .refine((text) => (0,_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .isPointer */ ._V)(text) || text.includes('{{'), {
    error: 'must be a JSON Pointer such as /data/id, or a template such as "{{tag}}"',
});
const units = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `15s` -> milliseconds; a number is milliseconds already. */
const duration = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^\d{1,6}(ms|s|m|h|d)$/, { error: 'must be a duration such as 15s' }), zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0)])
    .transform((value) => {
    if (typeof value === 'number')
        return value;
    const [, count, unit] = /^(\d+)([a-z]+)$/.exec(value);
    return Number(count) * units[unit];
});
const status = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(100).max(599);
const condition = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    status: status.optional(),
    pointer: pointer.optional(),
    equals: json.optional(),
    exists: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
    /** A text; with `*` at its end, what it begins with. */
    like: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(256).optional(),
    /** A text anywhere in the answer, which need not be JSON. */
    contains: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(256).optional(),
})
    .refine((each) => each.status !== undefined || each.pointer !== undefined || each.contains !== undefined, {
    error: 'needs a status or a pointer, or contains',
})
    .refine(({ pointer, equals, exists, like }) => (pointer === undefined) === (equals === undefined && exists === undefined && like === undefined), { error: 'a pointer needs equals, exists or like, and they need a pointer' });
/** A number is short for `{ status: n }`. */
const matcher = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([status, condition]).transform((each) => (typeof each === 'number' ? { status: each } : each));
const matchers = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(matcher);
const auth = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    bearer: template.optional(),
    header: templates.optional(),
    basic: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ user: template, password: template }).optional(),
    query: templates.optional(),
    /** AWS Signature Version 4, which others ask for too. */
    sigv4: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ 'access-key-id': template, 'secret-access-key': template, region: template, service: template })
        .optional(),
    none: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(true).optional(),
})
    .refine(({ bearer, basic, sigv4, none }) => [bearer, basic, sigv4, none].filter((one) => one !== undefined).length < 2, {
    error: 'needs only one of bearer, basic, sigv4, none',
})
    .refine((each) => Object.values(each).some((value) => value !== undefined), {
    error: 'needs bearer, basic, header, query, sigv4 or none',
});
const call = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    method: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
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
    encoding: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['json', 'form', 'multipart']).default('json'),
    auth: auth.optional(),
    /** Answers that refuse although their status is a success. */
    refused: matchers.default([]),
});
const paginate = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    cursor: pointer.optional(),
    last: pointer.optional(),
    page: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional(),
    offset: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional(),
    link: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional(),
    url: pointer.optional(),
    query: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional(),
    more: pointer.optional(),
    /** How many pages there are, where one too many is refused. */
    pages: pointer.optional(),
    first: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).optional(),
})
    .refine((each) => ['cursor', 'last', 'page', 'offset', 'link', 'url'].filter((name) => Object.hasOwn(each, name)).length === 1, { error: 'needs exactly one of cursor, last, page, offset, link, url' })
    .refine((each) => each.pages === undefined || each.page !== undefined, { error: 'pages goes with page' })
    .refine((each) => (each.cursor === undefined && each.last === undefined) === (each.query === undefined), {
    error: 'cursor and last need query: the name of the parameter that carries them',
});
/** A call that lists credentials, page by page. */
const list = call.extend({
    items: pointer,
    id: pointer,
    /** Only items that fulfil this are credentials of this kind. */
    where: condition.optional(),
    /** `within`: the vendor puts something around the name. */
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([pointer, zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ pointer, within: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false) })])
        .transform((each) => (typeof each === 'string' ? { pointer: each, within: false } : each))
        .optional(),
    'last-used': pointer.optional(),
    active: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([pointer, condition])
        .transform((each) => (typeof each === 'string' ? { pointer: each, equals: true } : each))
        .optional(),
    paginate: paginate.optional(),
    /** How many there are, where the answer says so: a list that shows fewer proves nothing. */
    total: pointer.optional(),
});
/** What every recipe begins with: where its calls go, and what goes with each of them. */
const recipeHead = {
    'base-url': template,
    /** Plain HTTP to a host that is not this machine: what is sent travels in the clear. */
    'plain-http': zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false),
    /** Tells accounts of one host apart, and names them for people. */
    account: template.optional(),
    auth: auth.optional(),
    headers: templates.default({}),
};


/***/ }),

/***/ 74202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ without),
/* harmony export */   ON: () => (/* binding */ isLike),
/* harmony export */   _V: () => (/* binding */ isPointer),
/* harmony export */   at: () => (/* binding */ at)
/* harmony export */ });
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
    const goes = (key, value) => (name === '*' || name === key) && rest.length === 0 && (like === undefined || isLike(value, like));
    const kept = Object.entries(here)
        .filter(([key, value]) => !goes(key, value))
        .map(([key, value]) => [key, name === '*' || name === key ? remove(value, rest, like) : value]);
    return Array.isArray(here) ? kept.map(([, value]) => value) : Object.fromEntries(kept);
}
/** Whether a value is this text; with `*` at its end, whether it begins with it. */
function isLike(value, like) {
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


/***/ })

};
