export const id = 4424;
export const ids = [4424];
export const modules = {

/***/ 24424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vt: () => (/* binding */ GITHUB_SECRET_BYTES),
  lA: () => (/* binding */ fits),
  TN: () => (/* binding */ keyOf),
  LO: () => (/* binding */ missing),
  yJ: () => (/* binding */ put),
  V6: () => (/* binding */ reached),
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
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
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

// EXTERNAL MODULE: ./lib/http/github.js + 2 modules
var http_github = __webpack_require__(21644);
;// CONCATENATED MODULE: ./lib/http/github-secret-store.js




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
const repositoryShape = schemas/* object */.Ikc({ id: schemas/* number */.aig().int(), archived: schemas/* boolean */.zMY() });
const selectionShape = schemas/* object */.Ikc({ repositories: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* number */.aig().int() })) });
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
/** Throws DESTINATION_MISSING. */
function repositoryOf(github, fullName) {
    return once(knownTo(github).repositories, fullName.toLowerCase(), async () => {
        const [owner = '', repo = ''] = fullName.split('/');
        try {
            const { data } = await github.request('GET /repos/{owner}/{repo}', { owner, repo });
            return shaped(repositoryShape, data, fullName);
        }
        catch (error) {
            if ((0,http_github.refusedWith)(error) !== 404)
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
            if ((0,http_github.refusedWith)(error) !== 404)
                throw reached(error, store.place);
            const environment = store.params.environment_name;
            if (environment === undefined) {
                throw missing(`${store.place} does not exist, or the token may not see its secrets`, `check the name, and give the token ${permissionFor(store)}`);
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
        if ((0,http_github.refusedWith)(error) !== 404)
            throw reached(error, store.place);
        await keyOf(github, store);
        return undefined;
    }
}
/** Ids of the repositories that may read an organization secret whose visibility is `selected`. */
async function selectedNow(github, store, name) {
    const ids = [];
    for (let page = 1;; page++) {
        const params = { ...store.params, secret_name: name, per_page: 100, page };
        const { data } = await github
            .request(`GET ${store.path}/secrets/{secret_name}/repositories`, params)
            .catch((error) => {
            throw reached(error, store.place);
        });
        const { repositories } = shaped(selectionShape, data, store.place);
        ids.push(...repositories.map(({ id }) => id));
        if (repositories.length < 100)
            return ids;
    }
}
/** One PUT. A 422 may mean that the key was exchanged meanwhile: then once more with the new one. */
async function put(github, store, name, value, more) {
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
            return (0,http_github.answeredAt)(headers);
        }
        catch (error) {
            const status = (0,http_github.refusedWith)(error);
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
function permissionFor({ path }) {
    const [, where, , , app = ''] = /^\/(repos|orgs)(\/\{\w+\}){1,2}\/((\w+).*)$/.exec(path) ?? [];
    if (app === 'environments')
        return '*Environments: write*';
    const words = app === 'actions' ? 'Secrets' : `${app[0]?.toUpperCase()}${app.slice(1)} secrets`;
    return where === 'orgs' ? `*Organization ${words[0]?.toLowerCase()}${words.slice(1)}: write*` : `*${words}: write*`;
}
/** Unknown and not sent stay what they are; a refusal gets the place. */
function reached(error, place) {
    if (!(error instanceof http_github.GitHubRefusal))
        return error;
    const what = `${place}: ${error.message}`;
    const details = error.hint === undefined ? { what } : { what, hint: error.hint };
    if (error.code === 'TOKEN_DENIED')
        return new errors/* KeyturnError */.FB('TOKEN_DENIED', details);
    const archived = error.status === 403;
    return new errors/* KeyturnError */.FB(archived ? 'DESTINATION_DENIED' : 'DESTINATION_UNREACHABLE', details);
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


/***/ }),

/***/ 21644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GitHubRefusal: () => (/* binding */ GitHubRefusal),
  answeredAt: () => (/* binding */ answeredAt),
  github: () => (/* binding */ github),
  refusedWith: () => (/* binding */ refusedWith)
});

// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 3 modules
var dist_src = __webpack_require__(11267);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/http/call.js
var call = __webpack_require__(9474);
;// CONCATENATED MODULE: ./lib/http/gate.js
/** `http` with at most `limit` requests under way at once; the others wait their turn, first come, first served. */
function gated(http, limit) {
    const waiting = [];
    let free = limit;
    return async (request) => {
        if (free > 0)
            free--;
        else
            await new Promise((go) => waiting.push(go));
        try {
            return await http(request);
        }
        finally {
            // A place is handed over, never given back and fought for.
            const next = waiting.shift();
            if (next)
                next();
            else
                free++;
        }
    };
}

// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(28394);
;// CONCATENATED MODULE: ./lib/http/pace.js

/** GitHub's secondary limits: 900 points a minute, a read 1, a write 5, a second between writes (REST best practices). */
const githubPace = { gap: 1_000, points: { budget: 900, window: 60_000, read: 1, write: 5 } };
/**
 * `http`, slowed down for each host by itself. Places in the queue are given out when a request arrives, so requests
 * that arrive together leave one after the other. Loopback hosts are never slowed down.
 */
function paced(http, clock, pace) {
    const hosts = new Map();
    return async (request) => {
        const { hostname, host } = new URL(request.url);
        if (!isLoopback(hostname)) {
            const queue = hosts.get(host) ?? { write: Number.NEGATIVE_INFINITY, starts: [] };
            hosts.set(host, queue);
            const now = clock.now().getTime();
            const start = place(queue, pace, now, (0,retry/* isRead */.H9)(request.method));
            if (start > now)
                await clock.sleep(start - now);
        }
        return http(request);
    };
}
function place(queue, { gap, points }, now, read) {
    let start = read ? now : Math.max(now, queue.write + gap);
    if (points !== undefined) {
        const cost = read ? points.read : points.write;
        queue.starts = queue.starts.filter(({ at }) => at > now - points.window);
        for (;;) {
            const counted = queue.starts.filter(({ at }) => at > start - points.window);
            const sum = counted.reduce((total, each) => total + each.cost, 0);
            if (counted.length === 0 || sum + cost <= points.budget)
                break;
            start = Math.min(...counted.map(({ at }) => at)) + points.window;
        }
        queue.starts.push({ at: start, cost });
    }
    if (!read)
        queue.write = start;
    return start;
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

;// CONCATENATED MODULE: ./lib/http/github.js






/** GitHub answered with a status of 300 or more: no effect. */
class GitHubRefusal extends errors/* KeyturnError */.FB {
    status;
    /** A ruleset or a protected branch refused it, not a state that another try could find changed. */
    ruled;
    /** When GitHub said so, by its clock. */
    at;
    constructor({ status, headers }, code, details) {
        super(code, details);
        const at = new Date(headers.get('date') ?? '');
        this.status = status;
        this.at = Number.isNaN(at.getTime()) ? undefined : at;
        this.ruled = details.ruled === true;
    }
}
/** The status of GitHub's refusal; undefined for every other error. */
function refusedWith(error) {
    return error instanceof GitHubRefusal ? error.status : undefined;
}
/** The versions of GitHub's REST API are dates; what this code was written against. */
const API_VERSION = '2022-11-28';
const BODY_LIMIT = 16 * 1_048_576;
const REDIRECTS = 3;
/** GitHub refuses more than a hundred at once, counting everybody who uses the same account. */
const CONCURRENT = 50;
/**
 * An Octokit whose requests go through `http`, paced as GitHub asks (900 points a minute, a second between writes, 50 at once).
 * Reads are repeated after 5xx and resets, writes never; limits are waited for. It logs nothing, and its errors are
 * KeyturnErrors: `GitHubRefusal` TOKEN_DENIED (401, 403, with the missing permission) or HTTP_REFUSED (other 3xx, 4xx),
 * HTTP_NOT_SENT, HTTP_UNKNOWN (time-out, reset, 5xx, an unreadable 2xx).
 *
 * A redirect (a renamed repository) is followed only on the same origin, with the same method and body.
 */
function github(options) {
    const { clock, token, tokenName = 'token' } = options;
    const http = paced(gated(options.http, CONCURRENT), clock, githubPace);
    const baseUrl = (options.baseUrl ?? 'https://api.github.com').replace(/\/+$/, '');
    const fetch = async (url, init) => {
        const secret = typeof token === 'function' ? await token(ownerOf(url, baseUrl)) : token;
        const headers = new Headers(init.headers);
        headers.set('x-github-api-version', API_VERSION);
        headers.set('user-agent', 'keyturn');
        if (secret !== undefined)
            headers.set('authorization', `Bearer ${secret.reveal()}`);
        else
            headers.delete('authorization');
        const send = async (to) => {
            const request = new Request(to, { method: init.method, headers, body: init.body ?? null });
            return { request, answer: await patiently(http, request, options) };
        };
        let { request, answer } = await send(url);
        for (let left = REDIRECTS; left > 0 && follows(init.method, request, answer); left--) {
            ({ request, answer } = await send(new URL(answer.headers.get('location'), request.url).href));
        }
        if (answer.status >= 300 && answer.status !== 304)
            throw refusal(request, answer, tokenName);
        // Octokit would hand on a body that is not JSON as text.
        if (answer.text !== '' && answer.status !== 204)
            answer.json();
        return new Response(answer.text === '' ? null : answer.text, { status: answer.status, headers: answer.headers });
    };
    const silent = { debug() { }, info() { }, warn() { }, error() { } };
    const octokit = new dist_src/* Octokit */.E({ baseUrl, log: silent, request: { fetch } });
    octokit.hook.wrap('request', async (request, parameters) => {
        try {
            return await request(parameters);
        }
        catch (error) {
            // Octokit wraps what `fetch` threw; its own errors carry the request and the answer, so they are not passed on.
            const cause = error?.cause;
            if (cause instanceof errors/* KeyturnError */.FB)
                throw cause;
            if (error instanceof errors/* KeyturnError */.FB)
                throw error;
            throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', {
                what: `${parameters.method} ${parameters.url}: the answer could not be read`,
            });
        }
    });
    return octokit;
}
/** GitHub sends some secondary limits as a 403 without any header: then a minute, and longer each time. */
async function patiently(http, request, { clock, timeout, patience: given }) {
    const patient = { ...retry/* patience */._L, ...given };
    for (let waits = 0;; waits++) {
        const options = { clock, limit: BODY_LIMIT, patience: patient, ...(timeout === undefined ? {} : { timeout }) };
        const answer = await (0,call/* call */.T)(http, request.clone(), options);
        const bare = answer.status === 403 &&
            !answer.headers.has('retry-after') &&
            /secondary rate limit|abuse detection/i.test(answer.text);
        const wait = 60_000 * 2 ** waits;
        if (!bare || waits >= patient.waits || wait > patient.total)
            return answer;
        await clock.sleep(wait);
    }
}
function follows(method, request, { status, headers }) {
    const location = headers.get('location');
    if (location === null || !URL.canParse(location, request.url))
        return false;
    const keepsMethod = status === 307 || status === 308 || ((status === 301 || status === 302) && method === 'GET');
    return keepsMethod && new URL(location, request.url).origin === new URL(request.url).origin;
}
/** The account that a path is about: /repos/OWNER/..., /orgs/OWNER/..., /users/OWNER/.... */
function ownerOf(url, baseUrl) {
    const found = /^\/(?:repos|orgs|users)\/([^/?]+)/.exec(url.slice(baseUrl.length));
    return found?.[1] === undefined ? undefined : decodeURIComponent(found[1]);
}
function refusal(request, answer, tokenName) {
    const { status, headers } = answer;
    const what = `${(0,call/* describe */.q)(request)}: GitHub answered ${status}`;
    if (status >= 500)
        return new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what });
    if (status === 401) {
        return new GitHubRefusal(answer, 'TOKEN_DENIED', {
            what: `${what}: it does not accept the credential in \`${tokenName}\`, which has expired, was revoked, or is not a token`,
            hint: `make a new token and store it where the workflow takes \`${tokenName}\` from`,
        });
    }
    if (status === 429 || (status === 403 && limited(answer))) {
        return new GitHubRefusal(answer, 'HTTP_REFUSED', {
            what: `${what}: a rate limit, and the wait that it asks for is too long`,
            hint: 'run it again later; nothing was lost',
        });
    }
    if (status === 403) {
        const needed = permissionsOf(headers);
        // Only what an installation asks for is called "integration"; a user's token has other words.
        const integration = /resource not accessible by integration/i.test(answer.text);
        if (integration && /\/(secrets|environments)(\/|$)/.test(new URL(request.url).pathname)) {
            return new GitHubRefusal(answer, 'TOKEN_DENIED', {
                what: `${what}. ${neverGitHubToken}`,
                hint: bothWays(tokenName, needed),
            });
        }
        const archived = /archived/i.test(answer.text);
        return new GitHubRefusal(answer, archived ? 'HTTP_REFUSED' : 'TOKEN_DENIED', {
            what: archived
                ? `${what}: the repository is archived`
                : `${what}: \`${tokenName}\` lacks ${needed ?? 'a permission'}`,
            hint: archived
                ? 'unarchive it, or take it out of the configuration'
                : `give the token ${needed ?? 'the permission that the documentation of this path names'}`,
        });
    }
    const moved = status < 400;
    return new GitHubRefusal(answer, 'HTTP_REFUSED', {
        what: moved ? `${what}, a redirect that is not followed` : what,
        ...(moved ? { hint: 'the repository was renamed or moved: use its new name' } : {}),
        ruled: (status === 409 || status === 422) && /rule violation|protected branch|protected ref/i.test(answer.text),
    });
}
function limited({ headers, text }) {
    return (headers.has('retry-after') ||
        headers.get('x-ratelimit-remaining') === '0' ||
        /rate limit|abuse detection/i.test(text));
}
/** `secrets=write,metadata=read; actions=write` -> `Secrets: write and Metadata: read, or Actions: write`. */
function permissionsOf(headers) {
    const text = headers.get('x-accepted-github-permissions');
    // It is a foreign header: only its known shape is shown.
    if (text === null || !/^[a-z_]+=(read|write|admin)([,;] ?[a-z_]+=(read|write|admin))*$/.test(text))
        return undefined;
    const one = (pair) => {
        const [name, level] = pair.trim().split('=');
        const words = name.replaceAll('_', ' ');
        return `*${words[0].toUpperCase()}${words.slice(1)}: ${level}*`;
    };
    return text
        .split(';')
        .map((all) => all.split(',').map(one).join(' and '))
        .join(', or ');
}
const neverGitHubToken = "A workflow's own GITHUB_TOKEN can never read or write secrets, whatever its `permissions:`; an App needs the permission";
function bothWays(tokenName, needed = '*Secrets: write* and *Environments: write*') {
    return [
        `give \`${tokenName}\` one of: (1) a fine-grained personal access token for these repositories with ${needed},`,
        `kept as a secret: \`token: \${{ secrets.KEYTURN_TOKEN }}\`;`,
        `(2) a GitHub App with ${needed}, installed there: \`client-id: \${{ vars.KEYTURN_CLIENT_ID }}\``,
        `and \`private-key: \${{ secrets.KEYTURN_PRIVATE_KEY }}\``,
    ].join(' ');
}
/** When GitHub answered, by its own clock; whole seconds. Throws HTTP_UNKNOWN if it did not say. */
function answeredAt(headers) {
    const at = new Date(headers.date ?? '');
    if (Number.isNaN(at.getTime()))
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: 'GitHub answered without its time' });
    return at;
}


/***/ })

};
