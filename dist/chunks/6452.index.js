export const id = 6452;
export const ids = [6452];
export const modules = {

/***/ 26452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   appToken: () => (/* binding */ appToken)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37871);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55313);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25721);
/* harmony import */ var _http_host_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92820);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53345);
/* harmony import */ var _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58768);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22850);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68940);








/** A token is minted again when it has less than this left: the longest single request, and clocks that differ. */
const MARGIN = 5 * 60_000;
/** Seconds: GitHub advises a minute in the past against clocks that drift, and allows ten minutes in the future. */
const BACKDATED = 60;
const GOOD_FOR = 9 * 60;
const installation = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int(),
    /** What the owner has granted, by the API's own names. */
    permissions: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).optional(),
});
const reached = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ repositories: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })) });
const minted = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ token: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().min(1), expires_at: zod__WEBPACK_IMPORTED_MODULE_6__/* .datetime */ .w$({ offset: true }) });
function appToken(options) {
    const { clientId, privateKey } = options;
    const clock = options.clock instanceof _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .FollowingClock */ .oc ? options.clock : new _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .FollowingClock */ .oc(options.clock);
    const http = clock === options.clock ? options.http : (0,_http_host_time_js__WEBPACK_IMPORTED_MODULE_1__/* .hostTime */ .Y)(options.http, clock, options.baseUrl).http;
    const client = (0,_client_js__WEBPACK_IMPORTED_MODULE_4__.github)({
        ...options,
        http,
        token: () => assertion(clientId, privateKey, clock),
        tokenName: 'private-key',
    });
    const known = new Map();
    const reported = new Set();
    let last;
    const app = { options, clientId, clock, http, client, reported };
    return async (asked, repository) => {
        // A path that names nobody is about the account that was asked for before it.
        const owner = asked?.toLowerCase() ?? last ?? options.home?.toLowerCase();
        if (owner === undefined) {
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('TOKEN_DENIED', { what: 'a GitHub App acts for an account, and this request names none' });
        }
        last = owner;
        const beside = besides(app, owner, repository?.toLowerCase());
        const place = beside === undefined ? owner : `${owner}/${beside}`;
        const found = known.get(place);
        if (found !== undefined && found.expires - MARGIN > clock.now().getTime())
            return found.token;
        const asking = mint(app, owner, beside);
        const token = asking.then((minted) => minted.token);
        // Whoever asks meanwhile waits for the same answer.
        known.set(place, { expires: Number.POSITIVE_INFINITY, token });
        asking.then(({ expires }) => known.set(place, { expires, token }), () => known.delete(place));
        return token;
    };
}
/**
 * A repository that the configuration does not name (any more), and the journal does: it gets a token of its own, since
 * one that does not see it would take its secrets for gone.
 */
function besides(app, owner, repository) {
    const { options } = app;
    const needs = options.needs?.get(owner);
    if (repository === undefined || needs === undefined || needs.repositories === 'all')
        return undefined;
    return needs.repositories.includes(repository) ? undefined : repository;
}
async function mint(app, owner, beside) {
    const { options, clientId } = app;
    const found = (await installationOf(app, 'GET /orgs/{account}/installation', owner)) ??
        (await installationOf(app, 'GET /users/{account}/installation', owner));
    if (found === undefined) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('TOKEN_DENIED', {
            what: `the GitHub App ${clientId} is not installed for ${owner}`,
            hint: `install it there: the App's settings, *Install App*, ${owner}`,
        });
    }
    const needs = options.needs?.get(owner);
    if (needs === undefined)
        return minting(app, found.id, {});
    const permissions = granted(app, owner, needs, found);
    const repositories = beside === undefined ? needs.repositories : [beside];
    const more = permissions === 'all' ? {} : { permissions };
    if (repositories === 'all')
        return minting(app, found.id, more);
    try {
        return await minting(app, found.id, { ...more, repositories });
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_4__.refusedWith)(error) !== 422)
            throw error;
    }
    // One of them is not there, or the App was not given it: the others must not suffer for it.
    const seen = await minting(app, found.id, { permissions: { metadata: 'read' } });
    const there = await seenBy(app, seen.token);
    const left = repositories.filter((name) => there.has(name));
    // With a token that sees none of it, GitHub itself says what is not there.
    return left.length === 0 ? seen : minting(app, found.id, { ...more, repositories: left });
}
/** What is needed and granted: what was not granted cannot be asked for, and whoever needs it is refused by name. */
function granted(app, owner, { permissions, optional }, found) {
    const { options, reported } = app;
    if (permissions === 'all' || found.permissions === undefined)
        return permissions;
    const asked = {};
    const missing = [];
    for (const [name, level] of Object.entries(permissions)) {
        const has = Object.hasOwn(found.permissions, name) ? found.permissions[name] : undefined;
        if (has === 'write' || has === 'admin' || has === level)
            asked[name] = level;
        else if (has === 'read')
            asked[name] = 'read';
        // Every App may read what everybody may know of a repository.
        else if (name === 'metadata')
            asked[name] = 'read';
        if (asked[name] !== level && !optional.includes(name))
            missing.push(`${name}: ${level}`);
    }
    if (missing.length > 0 && !reported.has(owner)) {
        reported.add(owner);
        options.lacks?.(owner, missing);
    }
    return asked;
}
async function minting(app, id, more) {
    const { clientId } = app;
    const path = 'POST /app/installations/{installation_id}/access_tokens';
    const { data } = await asApp(app, path, { installation_id: id, ...more });
    const found = minted.safeParse(data);
    if (!found.success)
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `GitHub minted no token for the App ${clientId}` });
    return { token: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(found.data.token), expires: Date.parse(found.data.expires_at) };
}
/** Names of the repositories that the App was given, lower-case. */
async function seenBy({ options, http }, token) {
    const installed = (0,_client_js__WEBPACK_IMPORTED_MODULE_4__.github)({ ...options, http, token: async () => token });
    const names = new Set();
    for (let page = 1;; page++) {
        const { data } = await installed.request('GET /installation/repositories', { per_page: 100, page });
        const { success, data: found } = reached.safeParse(data);
        if (!success)
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: 'GitHub listed no repositories of the App' });
        for (const { name } of found.repositories)
            names.add(name.toLowerCase());
        if (found.repositories.length < 100)
            return names;
    }
}
/** Before GitHub's first answer only the machine's time is known. A refusal brings GitHub's, so it is tried once more. */
async function asApp(app, path, parameters) {
    const { clock, client } = app;
    const before = clock.offset;
    try {
        return await client.request(path, parameters);
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_4__.refusedWith)(error) !== 401 || clock.offset === before)
            throw error;
        return client.request(path, parameters);
    }
}
async function installationOf(app, path, account) {
    try {
        const { data } = await asApp(app, path, { account });
        return installation.parse(data);
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_4__.refusedWith)(error) === 404)
            return undefined;
        throw error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB
            ? error
            : new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: 'GitHub named no installation' });
    }
}
/**
 * The App's own JSON Web Token, by GitHub's time: one that was issued in the future is refused, and one that is good for
 * more than ten minutes too (https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app).
 */
async function assertion(clientId, privateKey, clock) {
    const now = Math.floor(clock.now().getTime() / 1_000);
    try {
        // A variable often holds the file with its line breaks escaped.
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(privateKey.reveal().replaceAll('\\n', '\n'));
        const token = await new jose__WEBPACK_IMPORTED_MODULE_8__/* .SignJWT */ .P()
            .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
            .setIssuer(clientId)
            .setIssuedAt(now - BACKDATED)
            .setExpirationTime(now + GOOD_FOR)
            .sign(key);
        return new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(token);
    }
    catch {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: '`private-key` is not the private key of a GitHub App',
            hint: 'store the whole .pem file, with its first and last line: `gh secret set KEYTURN_PRIVATE_KEY < app.pem`',
        });
    }
}


/***/ })

};
