export const id = 9750;
export const ids = [9750,6476];
export const modules = {

/***/ 6476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GitHubRefusal: () => (/* reexport safe */ _refusal_js__WEBPACK_IMPORTED_MODULE_3__.ke),
/* harmony export */   about: () => (/* reexport safe */ _refusal_js__WEBPACK_IMPORTED_MODULE_3__.Cv),
/* harmony export */   answeredAt: () => (/* binding */ answeredAt),
/* harmony export */   github: () => (/* binding */ github),
/* harmony export */   isDenied: () => (/* reexport safe */ _refusal_js__WEBPACK_IMPORTED_MODULE_3__.GZ),
/* harmony export */   refusedWith: () => (/* reexport safe */ _refusal_js__WEBPACK_IMPORTED_MODULE_3__.P0),
/* harmony export */   renamedTo: () => (/* binding */ renamedTo)
/* harmony export */ });
/* harmony import */ var _octokit_rest__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60891);
/* harmony import */ var _http_call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9474);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70049);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90535);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58931);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72462);







/** The versions of GitHub's REST API are dates; what this code was written against. */
const API_VERSION = '2022-11-28';
const BODY_LIMIT = 16 * 1_048_576;
const REDIRECTS = 3;
/** Without any header, at least a minute, and longer each time (docs: "Rate limits for the REST API"). */
const limits = { is: _refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .isGitHubLimit */ .ZO, wait: (waited) => 60_000 * 2 ** waited };
/** Replicas of GitHub's may not know a token yet that another one has just made. */
const YOUNG = 60_000;
const youngPauses = [1_000, 3_000, 9_000];
const isJsonWebToken = (text) => /^eyJ[\w-]*\.[\w-]+\.[\w-]+$/.test(text);
/**
 * An Octokit whose requests go through `http`, paced as GitHub asks (900 points a minute, a second between writes, 50 at once).
 * Reads are repeated after 5xx and resets, writes never; limits are waited for, and what a token that came from a function
 * less than a minute ago is refused with 401 is tried again. It logs nothing, and its errors are KeyturnErrors:
 * `GitHubRefusal` with a `kind` and RATE_LIMITED (a limit that outlasts the patience; nothing is known, and nothing was
 * done), TOKEN_DENIED, TOKEN_SSO, TOKEN_IP, TOKEN_POLICY, APP_SUSPENDED, PLAN_LIMIT or HTTP_REFUSED (other 3xx, 4xx);
 * HTTP_NOT_SENT, HTTP_UNKNOWN (time-out, reset, 5xx, an unreadable 2xx).
 *
 * A redirect (a renamed repository) is followed only on the same origin, with the same method and body.
 *
 * @throws KeyturnError INPUT_INVALID for a token that no header can carry
 */
function github(options) {
    const { clock, token, tokenName = 'token', inActions = false } = options;
    if (token !== undefined && typeof token !== 'function')
        (0,_token_js__WEBPACK_IMPORTED_MODULE_4__/* .checkToken */ .S)(token, tokenName);
    const { http, admissions: queues = (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .admissions */ .TW)({ clock, longest: 0 }) } = options;
    const baseUrl = (options.baseUrl ?? 'https://api.github.com').replace(/\/+$/, '');
    const reader = { tokenName, inActions };
    const calling = {
        clock,
        limit: BODY_LIMIT,
        limits,
        ...(options.patience === undefined ? {} : { patience: options.patience }),
        ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    };
    /** When a token function first gave what it gives: for an App's token that is when it was made. */
    const first = new WeakMap();
    const isYoung = (secret) => secret !== undefined && clock.now().getTime() - (first.get(secret) ?? Number.NEGATIVE_INFINITY) < YOUNG;
    const fetch = async (url, init) => {
        const secret = typeof token === 'function' ? await token(...namedIn(url, baseUrl)) : token;
        if (secret !== undefined && typeof token === 'function' && !isJsonWebToken(secret.reveal()) && !first.has(secret))
            first.set(secret, clock.now().getTime());
        const { admit } = queues(credentialOf(token, secret, url.startsWith(baseUrl) ? namedIn(url, baseUrl)[0] : undefined));
        const headers = new Headers(init.headers);
        headers.set('x-github-api-version', API_VERSION);
        headers.set('user-agent', 'keyturn');
        if (secret !== undefined)
            headers.set('authorization', `Bearer ${secret.reveal().trim()}`);
        else
            headers.delete('authorization');
        const send = async (to) => {
            const request = new Request(to, { method: init.method, headers, body: init.body ?? null });
            return { request, answer: await (0,_http_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(http, request, { ...calling, admit }) };
        };
        let { request, answer } = await send(url);
        for (let left = REDIRECTS; left > 0 && follows(init.method, request, answer); left--) {
            ({ request, answer } = await send(new URL(answer.headers.get('location'), request.url).href));
        }
        for (let tried = 0; answer.status === 401 && isYoung(secret) && tried < youngPauses.length; tried++) {
            await clock.sleep(youngPauses[tried] ?? 0);
            ({ request, answer } = await send(request.url));
        }
        if (answer.status >= 300 && answer.status !== 304)
            throw (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)(request, answer, reader);
        if (isPartial(request, answer))
            throw partial(request, answer, reader);
        // Octokit would hand on a body that is not JSON as text; only a file that was asked for as it is may be none.
        const isRaw = /\braw\b/.test(headers.get('accept') ?? '') && /\braw\b/.test(answer.headers.get('content-type') ?? '');
        if (answer.text !== '' && answer.status !== 204 && !isRaw)
            answer.json();
        const { text, status, marked } = answer;
        const response = new Response(text === '' ? null : text, { status, headers: answer.headers });
        // Octokit reads a response as text, which takes a byte order mark away: a file comes with all that it has.
        if (isRaw && marked)
            Object.defineProperty(response, 'text', { value: async () => `\ufeff${text}` });
        return response;
    };
    const silent = { debug() { }, info() { }, warn() { }, error() { } };
    const octokit = new _octokit_rest__WEBPACK_IMPORTED_MODULE_5__/* .Octokit */ .E({ baseUrl, log: silent, request: { fetch } });
    octokit.hook.wrap('request', async (request, parameters) => {
        try {
            return await request(parameters);
        }
        catch (error) {
            // Octokit wraps what `fetch` threw; its own errors carry the request and the answer, so they are not passed on.
            const cause = error?.cause;
            if (cause instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB)
                throw cause;
            if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB)
                throw error;
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', {
                what: `${parameters.method} ${parameters.url}: the answer could not be read`,
            });
        }
    });
    return octokit;
}
/** One that a function gives is renewed, and stays the one of its owner. */
function credentialOf(token, secret, owner) {
    if (typeof token === 'function')
        return `of ${owner?.toLowerCase() ?? 'nobody in particular'}`;
    return (0,_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .queueOf */ .nv)(secret);
}
/**
 * A list of an organization's that leaves out what single sign-on keeps from this token (`x-github-sso: partial-results`)
 * is no list; of several organizations that have nothing to do with the question it may be one.
 */
function isPartial(request, { headers }) {
    return (/^partial-results\b/.test(headers.get('x-github-sso') ?? '') &&
        /\/(repos|orgs)\//.test(new URL(request.url).pathname));
}
function partial(request, answer, reader) {
    const headers = new Headers(answer.headers);
    headers.set('x-github-sso', 'required');
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)(request, { ...answer, status: 403, headers, text: '' }, reader);
}
function follows(method, request, { status, headers }) {
    const location = headers.get('location');
    if (location === null || !URL.canParse(location, request.url))
        return false;
    const keepsMethod = status === 307 || status === 308 || ((status === 301 || status === 302) && method === 'GET');
    return keepsMethod && new URL(location, request.url).origin === new URL(request.url).origin;
}
/** The account that a path is about, and its repository: /repos/OWNER/NAME/..., /orgs/OWNER/.... */
function namedIn(url, baseUrl) {
    const [, kind, owner, name] = /^\/(repos|orgs)\/([^/?]+)(?:\/([^/?]+))?/.exec(url.slice(baseUrl.length)) ?? [];
    if (owner === undefined)
        return [undefined];
    const account = decodeURIComponent(owner);
    return kind === 'repos' && name !== undefined ? [account, decodeURIComponent(name)] : [account];
}
/** A sentence for people where a repository was asked for by a name that it does not have any more. */
function renamedTo(asked, now) {
    if (asked.toLowerCase() === now.toLowerCase())
        return undefined;
    return `${asked} is called ${now} now: GitHub redirects to it until somebody takes the old name, so write the new one`;
}
/** When GitHub answered, by its own clock; whole seconds. Throws HTTP_UNKNOWN if it did not say. */
function answeredAt(headers) {
    const at = new Date(headers.date ?? '');
    if (Number.isNaN(at.getTime()))
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: 'GitHub answered without its time' });
    return at;
}


/***/ }),

/***/ 59750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vt: () => (/* binding */ GITHUB_SECRET_BYTES),
  lA: () => (/* binding */ fits),
  TN: () => (/* binding */ keyOf),
  LO: () => (/* binding */ missing),
  yJ: () => (/* binding */ put),
  V6: () => (/* binding */ reached),
  TF: () => (/* binding */ remove),
  _M: () => (/* binding */ repositoryOf),
  OM: () => (/* binding */ secretOf),
  G_: () => (/* binding */ selectedNow),
  e9: () => (/* binding */ shaped),
  dm: () => (/* binding */ visibilities)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./node_modules/tweetsodium/dist/index.umd.js
var index_umd = __webpack_require__(74303);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
;// CONCATENATED MODULE: ./lib/crypto/sealed-box.js


/**
 * Points of small order on Curve25519, little-endian hex: with any of them as public key the shared secret is zero,
 * so that everybody could open the box (RFC 7748 section 6.1). libsodium refuses them, tweetsodium does not.
 */
const smallOrder = new Set([
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0100000000000000000000000000000000000000000000000000000000000000',
    'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
    '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);
/**
 * The 32 bytes of a public key in base64 as GitHub gives it out. Throws DESTINATION_DENIED if it is not strict padded
 * base64 of exactly 32 bytes, or if it is a point of small order.
 */
function publicKey(base64) {
    const bytes = Buffer.from(base64, 'base64');
    // Buffer skips what is not base64 and ignores left-over bits; the way back shows both.
    if (bytes.length !== 32 || bytes.toString('base64') !== base64)
        throw refused('is not 32 bytes in base64');
    const point = Buffer.from(bytes);
    // X25519 ignores the highest bit.
    point[31] &= 0x7f;
    if (smallOrder.has(point.toString('hex')))
        throw refused('is a point of small order: anybody could open the box');
    return bytes;
}
/**
 * A libsodium sealed box (`crypto_box_seal`) of the value's UTF-8 bytes, in base64: the `encrypted_value` of GitHub's
 * secrets endpoints. Throws DESTINATION_DENIED for a public key that is none.
 */
function seal(publicKeyBase64, value) {
    const sealed = index_umd.seal(new TextEncoder().encode(value.reveal()), publicKey(publicKeyBase64));
    return Buffer.from(sealed).toString('base64');
}
function refused(why) {
    return new errors/* KeyturnError */.FB('DESTINATION_DENIED', {
        what: `the public key that GitHub gave out ${why}`,
        hint: 'check that GITHUB_API_URL is the one of your GitHub, and that nothing in between changes its answers',
    });
}

// EXTERNAL MODULE: ./lib/forge/github/client.js
var client = __webpack_require__(6476);
;// CONCATENATED MODULE: ./lib/forge/github/secret-store.js




/** The most bytes that a GitHub secret holds (docs: "Limits for secrets"). */
const GITHUB_SECRET_BYTES = 49_152;
const visibilities = ['all', 'private', 'selected'];
const learnt = new WeakMap();
function knownTo(github) {
    const known = learnt.get(github) ?? { keys: new Map(), repositories: new Map() };
    learnt.set(github, known);
    return known;
}
/** Throws VALUE_UNFIT. */
function fits(bytes) {
    if (bytes <= GITHUB_SECRET_BYTES)
        return;
    throw new errors/* KeyturnError */.FB('VALUE_UNFIT', {
        what: `the value has ${bytes} bytes; a GitHub secret holds at most ${GITHUB_SECRET_BYTES}`,
        hint: 'keep it encrypted in the repository and its key here, or choose another destination',
    });
}
const keyShape = schemas/* object */.Ikc({ key_id: schemas/* string */.YjP().min(1), key: schemas/* string */.YjP() });
const secretShape = schemas/* object */.Ikc({
    updated_at: iso/* datetime */.w$({ offset: true }),
    visibility: schemas/* enum */.k5n(visibilities).optional(),
});
const repositoryShape = schemas/* object */.Ikc({
    id: schemas/* number */.aig().int(),
    archived: schemas/* boolean */.zMY(),
    full_name: schemas/* string */.YjP().regex(/^[\w-]+\/[\w.-]+$/),
});
const selectionShape = schemas/* object */.Ikc({
    total_count: schemas/* number */.aig().int(),
    repositories: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* number */.aig().int(), full_name: schemas/* string */.YjP(), archived: schemas/* boolean */.zMY().optional() })),
});
/** One request for each repository in a run, however many ask at once; a failure is not kept. */
function once(known, id, ask) {
    const found = known.get(id);
    if (found !== undefined)
        return found;
    const asked = ask();
    known.set(id, asked);
    asked.catch(() => known.delete(id));
    return asked;
}
/** Throws DESTINATION_MISSING. A renamed repository is the same place: GitHub redirects what names the old one. */
function repositoryOf(github, fullName) {
    return once(knownTo(github).repositories, fullName.toLowerCase(), async () => {
        const [owner = '', repo = ''] = fullName.split('/');
        try {
            const { data } = await github.request('GET /repos/{owner}/{repo}', { owner, repo });
            const { id, archived, full_name: now } = shaped(repositoryShape, data, fullName);
            const renamed = (0,client.renamedTo)(fullName, now);
            return { id, archived, ...(renamed === undefined ? {} : { renamed }) };
        }
        catch (error) {
            if ((0,client.refusedWith)(error) !== 404)
                throw reached(error, fullName);
            throw missing(`there is no repository ${fullName}, or the token does not see it`, `correct the name, or give the token access to ${fullName}`);
        }
    });
}
/** Its public key, checked. Throws DESTINATION_MISSING, DESTINATION_DENIED, TOKEN_DENIED. */
function keyOf(github, store) {
    return once(knownTo(github).keys, store.place.toLowerCase(), async () => {
        try {
            const { data } = await github.request(`GET ${store.path}/secrets/public-key`, store.params);
            const found = shaped(keyShape, data, store.place);
            publicKey(found.key);
            return { id: found.key_id, key: found.key };
        }
        catch (error) {
            if ((0,client.refusedWith)(error) !== 404)
                throw reached(error, store.place);
            const environment = store.params.environment_name;
            if (environment === undefined) {
                throw missing(`${store.place} does not exist, or the token may not see its secrets`, `check the name, and give the token ${permissionFor(store)}${/\/(codespaces|agents)$/.test(store.path) ? '; a GitHub Enterprise Server has no such secrets' : ''}`);
            }
            throw missing(`${store.place} does not exist, or the token may not see it`, `make the environment under Settings, Environments, or give the token ${permissionFor(store)}`);
        }
    });
}
/**
 * Undefined only if it is really not there: a 404 also means "you may not see it", and then reading the public key,
 * which needs the same permission, fails too.
 */
async function secretOf(github, store, name) {
    try {
        const { data } = await github.request(`GET ${store.path}/secrets/{secret_name}`, {
            ...store.params,
            secret_name: name,
        });
        const found = shaped(secretShape, data, store.place);
        return { updatedAt: new Date(found.updated_at), visibility: found.visibility };
    }
    catch (error) {
        if ((0,client.refusedWith)(error) !== 404)
            throw reached(error, store.place);
        await keyOf(github, store);
        return undefined;
    }
}
/** The repositories that may read an organization secret whose visibility is `selected`, over all pages. */
async function selectedNow(github, store, name) {
    const found = [];
    for (let page = 1;; page++) {
        const params = { ...store.params, secret_name: name, per_page: 100, page };
        const { data } = await github
            .request(`GET ${store.path}/secrets/{secret_name}/repositories`, params)
            .catch((error) => {
            throw reached(error, store.place);
        });
        const { repositories, total_count: total } = shaped(selectionShape, data, store.place);
        for (const { id, full_name: fullName, archived = false } of repositories)
            found.push({ id, name: fullName, archived });
        if (repositories.length < 100)
            return { repositories: found, total };
    }
}
/**
 * Writes a secret, with whatever other fields GitHub takes besides its value; gives GitHub's time of it. A 422 may mean that
 * the key was exchanged meanwhile, so it is tried once more with the new one.
 */
async function put(github, store, name, { value, ...more }) {
    fits(value.bytes);
    for (let again = false;; again = true) {
        const key = await keyOf(github, store);
        const sealed = { encrypted_value: seal(key.key, value), key_id: key.id, ...more };
        try {
            const { headers } = await github.request(`PUT ${store.path}/secrets/{secret_name}`, {
                ...store.params,
                secret_name: name,
                ...sealed,
            });
            return (0,client.answeredAt)(headers);
        }
        catch (error) {
            const status = (0,client.refusedWith)(error);
            if (status === 422 && !again) {
                knownTo(github).keys.delete(store.place.toLowerCase());
                continue;
            }
            if (status === 422) {
                throw new errors/* KeyturnError */.FB('DESTINATION_DENIED', {
                    what: `${store.place} refuses the secret ${name} (GitHub answered 422)`,
                    hint: 'check that it has fewer than 100 secrets (1000 for an organization) and that the name is legal',
                });
            }
            if (status === 404)
                throw missing(`${store.place} is gone, or the token may not write there`, `check the name, and give the token ${permissionFor(store)}`);
            throw reached(error, store.place);
        }
    }
}
/** Deletes a secret; one that is not there is gone. */
async function remove(github, store, name) {
    try {
        await github.request(`DELETE ${store.path}/secrets/{secret_name}`, { ...store.params, secret_name: name });
    }
    catch (error) {
        if ((0,client.refusedWith)(error) !== 404)
            throw reached(error, store.place);
        if ((await secretOf(github, store, name)) === undefined)
            return;
        throw missing(`the token may not delete ${name} in ${store.place}`, `give the token ${permissionFor(store)}, or: gh secret delete ${name}`);
    }
}
function permissionFor({ path }) {
    const [, where, , , app = ''] = /^\/(repos|orgs)(\/\{\w+\}){1,2}\/((\w+).*)$/.exec(path) ?? [];
    if (app === 'environments')
        return '*Environments: write*';
    const words = app === 'actions' ? 'Secrets' : `${app[0]?.toUpperCase()}${app.slice(1)} secrets`;
    return where === 'orgs' ? `*Organization ${words[0]?.toLowerCase()}${words.slice(1)}: write*` : `*${words}: write*`;
}
/** Unknown and not sent stay what they are; a refusal gets the place. */
function reached(error, place) {
    if (!(error instanceof client.GitHubRefusal))
        return error;
    const placed = (0,client.about)(place, error);
    // The others have a code of their own, which says more than that it is about a destination.
    if (error.code !== 'HTTP_REFUSED')
        return placed;
    const details = { what: placed.message, ...(placed.hint === undefined ? {} : { hint: placed.hint }) };
    const closed = ['archived', 'locked', 'legal'].includes(error.kind);
    return new errors/* KeyturnError */.FB(closed ? 'DESTINATION_DENIED' : 'DESTINATION_UNREACHABLE', details);
}
function shaped(schema, data, place) {
    const found = schema.safeParse(data);
    if (!found.success)
        throw new errors/* KeyturnError */.FB('DESTINATION_UNREACHABLE', {
            what: `GitHub answered for ${place} with something unexpected`,
        });
    return found.data;
}
function missing(what, hint) {
    return new errors/* KeyturnError */.FB('DESTINATION_MISSING', { what, hint });
}


/***/ })

};
