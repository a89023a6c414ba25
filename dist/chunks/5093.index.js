export const id = 5093;
export const ids = [5093];
export const modules = {

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


/***/ }),

/***/ 44575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   OH: () => (/* binding */ recipeChecker),
/* harmony export */   sx: () => (/* binding */ adminNames)
/* harmony export */ });
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22850);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48005);


/** The shape of an `admin` that is there: the name of a variable or what it holds, or one for each part. */
function shapeOf(admin) {
    if (admin === undefined)
        return 'none';
    return typeof admin === 'string' || admin instanceof _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z ? 'one' : Object.keys(admin);
}
/** The checks that every recipe needs, before anything is asked of the other side. What is wrong is given to `say`. */
function recipeChecker(say, { options, admin }) {
    const known = (template, path, names) => {
        if (template === undefined)
            return;
        try {
            for (const reference of (0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .references */ .Ft)(template)) {
                for (const name of reference.names) {
                    if (names.includes(name))
                        continue;
                    const ofAdmin = name === 'admin' || name.startsWith('admin.');
                    if (admin === 'any' && ofAdmin && names.includes('admin'))
                        continue;
                    say(path, `{{${name}}} is not known here; known are ${names.join(', ') || 'no names'}`);
                }
            }
        }
        catch (error) {
            say(path, error instanceof SyntaxError ? error.message : 'is not a template');
        }
    };
    const free = (given, reserved) => {
        for (const name of given)
            if (reserved.includes(name))
                say([], `the name ${name} is taken`);
    };
    const headOf = (recipe) => {
        known(recipe['base-url'], ['base-url'], options);
        known(recipe.account, ['account'], options);
        known(recipe.headers, ['headers'], options);
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
    return { free, headOf, known, authOf, matchersOf, callOf };
}
/** Every name that a call uses, in any place; none if one of its templates is broken. */
function names(call) {
    const all = [call.path, call.query ?? null, call.headers ?? null, call.body ?? null];
    if (call.auth !== undefined)
        all.push(call.auth);
    try {
        return all.flatMap((template) => (0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .references */ .Ft)(template)).flatMap((reference) => reference.names);
    }
    catch {
        return [];
    }
}
/** The names under which templates find the credential of whoever asks. */
function adminNames(admin) {
    if (admin === 'none')
        return [];
    if (admin === 'one' || admin === 'any')
        return ['admin'];
    return admin.map((part) => `admin.${part}`);
}


/***/ }),

/***/ 88446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ tokenOf)
/* harmony export */ });
/** For how many milliseconds a login's token is used before another one is asked for. */
const lasts = 300_000;
/**
 * The token of the login with this key: the one that is kept, or a new one from `login`. A login without a token gives
 * undefined; one that failed is not kept, so that the next call tries it again.
 */
function tokenOf(logins, key, clock, login) {
    const now = clock.now().getTime();
    const kept = logins.get(key);
    if (kept !== undefined && kept.until > now)
        return kept.token;
    const token = login();
    token.catch(() => logins.delete(key));
    logins.set(key, { token, until: now + lasts });
    return token;
}


/***/ }),

/***/ 1642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ matches),
/* harmony export */   v: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _pointer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74202);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70058);


/** Whether an answer is one of those that a recipe describes. A pointer into what is not JSON matches nothing. */
function matches(matchers, answer, known) {
    return matchers.some((matcher) => {
        if (matcher.status !== undefined && matcher.status !== answer.status)
            return false;
        if ('contains' in matcher && matcher.contains !== undefined && !answer.text.includes(matcher.contains))
            return false;
        if (!('pointer' in matcher) || matcher.pointer === undefined)
            return true;
        try {
            return holds(matcher, answer.json(), known);
        }
        catch {
            return false;
        }
    });
}
/** Whether a document has what a matcher says of it. */
function holds(matcher, document, known) {
    if (!('pointer' in matcher) || matcher.pointer === undefined)
        return true;
    const found = (0,_pointer_js__WEBPACK_IMPORTED_MODULE_1__.at)(document, matcher.pointer);
    if (matcher.exists !== undefined && (found !== undefined) !== matcher.exists)
        return false;
    if (matcher.like !== undefined && !(0,_pointer_js__WEBPACK_IMPORTED_MODULE_1__/* .isLike */ .ON)(found, matcher.like))
        return false;
    return matcher.equals === undefined || same(found, (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .expected */ .p6)(matcher.equals, known));
}
function same(found, wanted) {
    if (typeof wanted !== 'object' || wanted === null)
        return found === wanted;
    return JSON.stringify(found) === JSON.stringify(wanted);
}


/***/ }),

/***/ 70058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YF: () => (/* binding */ hasSecretPath),
/* harmony export */   fo: () => (/* binding */ requestOf),
/* harmony export */   jT: () => (/* binding */ withBaseUrl),
/* harmony export */   p6: () => (/* binding */ expected),
/* harmony export */   pc: () => (/* binding */ baseUrl)
/* harmony export */ });
/* harmony import */ var _http_safe_url_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89919);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22850);
/* harmony import */ var _vendors_aws_sigv4_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87628);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48005);





/** The address that every call begins with. Throws CONFIG_INVALID. */
function baseUrl(template, known, plainHttp) {
    const [only, ...more] = (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .parts */ .rT)(template);
    const whole = only !== undefined && typeof only !== 'string' && more.length === 0;
    let text;
    try {
        text = (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .renderText */ .S5)(template, known, whole ? (value) => value : _template_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeSegment */ .ug);
    }
    catch {
        // A value that fits into no address.
    }
    return (0,_http_safe_url_js__WEBPACK_IMPORTED_MODULE_0__/* .safeUrl */ .P)(text ?? '', 'base-url', plainHttp);
}
/** The recipe with the address that the options name in place of its own, if they do. */
function withBaseUrl(recipe, override) {
    return typeof override === 'string' ? { ...recipe, 'base-url': override } : recipe;
}
/**
 * The request that a call describes, signed where its `auth` asks for that.
 * Throws CONFIG_INVALID for an impossible base-url, HTTP_NOT_SENT if a value does not fit where it belongs.
 */
async function requestOf(recipe, options, { call, method, known, auth = recipe.auth, page }, clock) {
    const first = toRequest(call, known, {
        base: baseUrl(call['base-url'] ?? recipe['base-url'], (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .scope */ .z8)(options), recipe['plain-http']),
        method,
        headers: recipe.headers,
        auth: call.auth ?? auth,
    });
    return sealed(page === undefined ? first : new Request(page, first), call.auth ?? auth, known, clock);
}
function toRequest(call, known, { base, method, headers: common, auth }) {
    const path = (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .renderText */ .S5)(call.path, known, _template_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeSegment */ .ug);
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
    authorize(url, headers, auth, known);
    const verb = call.method ?? method;
    const body = call.body === undefined || verb === 'GET' || verb === 'HEAD' ? undefined : encode(call, headers, known);
    return new Request(url, { method: verb, headers, ...(body === undefined ? {} : { body }) });
}
function authorize(url, headers, auth, known) {
    if (auth === undefined)
        return;
    const secret = (template) => (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .renderText */ .S5)(template, known, (value) => value) ?? '';
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
/** The same request with a signature, where `auth` asks for one: only what goes out as it is can be signed. */
async function sealed(request, auth, known, clock) {
    if (auth?.sigv4 === undefined)
        return request;
    const text = (template) => (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .renderText */ .S5)(template, known, (value) => value) ?? '';
    const { region, service, ...keys } = auth.sigv4;
    const credentials = {
        accessKeyId: text(keys['access-key-id']),
        secretAccessKey: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(text(keys['secret-access-key'])),
    };
    return (0,_vendors_aws_sigv4_js__WEBPACK_IMPORTED_MODULE_3__/* .signed */ .x)(request, { credentials, region: text(region), service: text(service), clock });
}
function addQuery(url, query, known) {
    for (const [name, template] of Object.entries(query)) {
        const value = (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .renderText */ .S5)(template, known, (text) => text);
        if (value !== undefined)
            url.searchParams.set(name, value);
    }
}
function addHeaders(headers, more, known) {
    for (const [name, template] of Object.entries(more)) {
        const value = (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .renderText */ .S5)(template, known, (text) => text);
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
    const content = (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .renderJson */ .hF)(call.body, known);
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
/** Whether a call's path carries a value whose text must not be shown. */
function hasSecretPath(call, known) {
    return (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .parts */ .rT)(call.path).some((part) => typeof part !== 'string' && part.names.some((name) => known[name] instanceof _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z));
}
/** A condition's `equals`, with its templates filled in. */
function expected(equals, known) {
    const value = typeof equals === 'string' ? wholeOrText(equals, known) : equals;
    return value instanceof _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z ? value.reveal() : value;
}
function wholeOrText(template, known) {
    const [only, ...more] = (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .parts */ .rT)(template);
    if (only === undefined || typeof only === 'string' || more.length > 0)
        return (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .renderText */ .S5)(template, known, (text) => text);
    return (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .resolve */ .hd)(only, known);
}
function unfit(place) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_NOT_SENT', { what: `${place} cannot carry the value that belongs there` });
}


/***/ }),

/***/ 48005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ isTemplate),
/* harmony export */   Ft: () => (/* binding */ references),
/* harmony export */   S5: () => (/* binding */ renderText),
/* harmony export */   Wi: () => (/* binding */ adminScope),
/* harmony export */   hF: () => (/* binding */ renderJson),
/* harmony export */   hd: () => (/* binding */ resolve),
/* harmony export */   rT: () => (/* binding */ parts),
/* harmony export */   ug: () => (/* binding */ encodeSegment),
/* harmony export */   z8: () => (/* binding */ scope)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22850);


/** A scope that has no prototype, so that a template cannot name what is not there. */
function scope(...parts) {
    return Object.assign(Object.create(null), ...parts);
}
/** The admin credential as templates name it: `admin`, or `admin.PART` for each of its parts. */
function adminScope(admin) {
    if (admin === undefined || admin instanceof _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z)
        return { admin };
    return Object.fromEntries(Object.entries(admin).map(([part, value]) => [`admin.${part}`, value]));
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
    const names = Array.isArray(template) ? [] : Object.keys(template);
    return [...names, ...Object.values(template)].flatMap((each) => references(each));
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
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_NOT_SENT', {
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
        return value instanceof _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z ? value.reveal() : value;
    }
    if (Array.isArray(template)) {
        return template.map((each) => renderJson(each, known)).filter((each) => each !== undefined);
    }
    if (typeof template !== 'object' || template === null)
        return template;
    const members = Object.entries(template).map(([name, value]) => [renderText(name, known, (text) => text) ?? '', renderJson(value, known)]);
    return Object.fromEntries(members.filter((member) => member[1] !== undefined));
}
function plain(value, { names }) {
    if (value instanceof _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z)
        return value.reveal();
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_NOT_SENT', {
        what: `the recipe uses {{${names.join(' | ')}}} inside a text, and it is a list or a map`,
    });
}
/** One path segment. Empty, `.` and `..` would make another path of it. */
function encodeSegment(value) {
    if (/^\.{0,2}$/.test(value)) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_NOT_SENT', { what: 'a value that belongs into a path is empty or only dots' });
    }
    try {
        return encodeURIComponent(value);
    }
    catch {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_NOT_SENT', { what: 'a value that belongs into a path is not valid Unicode' });
    }
}


/***/ }),

/***/ 95825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ foreignTime)
/* harmony export */ });
/** A time in somebody's JSON: seconds, milliseconds, or ISO 8601 more or less. Undefined: it is none. */
function foreignTime(value) {
    let at = Number.NaN;
    // Seconds until the year 5138, milliseconds from 1973 on.
    if (typeof value === 'number')
        at = value < 100_000_000_000 ? value * 1_000 : value;
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)) {
        at = Date.parse(value.length === 10 ? value : zoned(value.replace(' ', 'T')));
    }
    return Number.isNaN(at) ? undefined : new Date(at);
}
/** A time without a zone is UTC; PostgreSQL writes `+00`. */
function zoned(value) {
    if (/[+-]\d\d$/.test(value))
        return `${value}:00`;
    return /([zZ]|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`;
}


/***/ }),

/***/ 87628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ signed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/**
 * The same request with AWS Signature Version 4 in its `authorization` header; what it had in `x-amz-*`,
 * `content-type` and `host` is signed.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
async function signed(request, { credentials, region, service, clock }) {
    const body = request.body === null ? new Uint8Array() : new Uint8Array(await request.arrayBuffer());
    const at = clock
        .now()
        .toISOString()
        .replace(/[-:]|\.\d{3}/g, '');
    const headers = new Headers(request.headers);
    headers.set('x-amz-date', at);
    if (service === 's3')
        headers.set('x-amz-content-sha256', hash(body));
    if (credentials.sessionToken)
        headers.set('x-amz-security-token', credentials.sessionToken.reveal());
    const url = new URL(request.url);
    const canonical = new Map([['host', url.host]]);
    for (const [name, value] of headers) {
        if (name === 'content-type' || name.startsWith('x-amz-'))
            canonical.set(name, value.trim().replace(/ +/g, ' '));
    }
    const names = [...canonical.keys()].sort();
    const query = [...url.searchParams]
        .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
        .sort()
        .join('&');
    const text = [
        request.method,
        pathOf(url, service),
        query,
        ...names.map((name) => `${name}:${canonical.get(name)}`),
        '',
        names.join(';'),
        hash(body),
    ].join('\n');
    const scope = `${at.slice(0, 8)}/${region}/${service}/aws4_request`;
    const toSign = `AWS4-HMAC-SHA256\n${at}\n${scope}\n${hash(text)}`;
    const key = scope
        .split('/')
        .reduce((last, part) => mac(last, part), `AWS4${credentials.secretAccessKey.reveal()}`);
    const signature = mac(key, toSign).toString('hex');
    headers.set('authorization', `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`);
    return new Request(request.url, {
        method: request.method,
        headers,
        redirect: 'manual',
        signal: request.signal,
        ...(body.length === 0 ? {} : { body }),
    });
}
/** Every service but S3 has each segment of the path escaped once more than it is on the wire. */
function pathOf(url, service) {
    return service === 's3' ? url.pathname : url.pathname.split('/').map(escaped).join('/');
}
/** RFC 3986: everything but letters, digits and `-._~`. */
function escaped(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}
function hash(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
function mac(key, text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(text).digest();
}


/***/ })

};
