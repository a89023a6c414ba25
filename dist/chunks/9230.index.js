export const id = 9230;
export const ids = [9230];
export const modules = {

/***/ 89230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oidc: () => (/* binding */ oidc)
/* harmony export */ });
/* unused harmony export githubIssuer */
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58402);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18348);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26176);
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77258);
/* harmony import */ var _creators_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77492);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94142);
/**
 * Creators who prove themselves by the OIDC token of a GitHub Actions job: nothing is stored on either side.
 * https://docs.github.com/actions/reference/security/oidc
 */



const githubIssuer = 'https://token.actions.githubusercontent.com';
/** Throws SetupRefused for an issuer, an audience or a pattern that is a mistake. */
function oidc(options) {
    const issuer = checkIssuer(options.issuer ?? githubIssuer);
    if (options.allow.length === 0)
        throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .SetupRefused */ .a("--allow names no repository, e.g. --allow 'acme/*'");
    for (const id of options.ownerIds ?? []) {
        // With a pattern in place of a number, any owner might match.
        if (!/^[1-9]\d{0,19}$/.test(id)) {
            throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .SetupRefused */ .a("--allow-owner-id takes numbers only, e.g. --allow-owner-id 9919; `gh api users/OWNER --jq .id` tells an owner's");
        }
    }
    // On an own GitHub server, or with the owner's number, nobody else can register a name that a pattern leaves open.
    const open = issuer !== githubIssuer || (options.ownerIds ?? []).length > 0;
    const allow = options.allow.map((pattern) => repositoryPattern(pattern, open));
    const also = [
        ['repository_owner_id', options.ownerIds],
        ['ref', options.refs],
        ['job_workflow_ref', options.workflows],
        ['environment', options.environments],
    ];
    const more = also.flatMap(([claim, wanted]) => (wanted?.length ? [{ claim, patterns: wanted.map(glob) }] : []));
    const { cooldown = 10_000 } = options;
    let failedAt = Number.NEGATIVE_INFINITY;
    let waiting = 0;
    const keys = (0,jose__WEBPACK_IMPORTED_MODULE_2__/* .createRemoteJWKSet */ .RD)(new URL(`${issuer}/.well-known/jwks`), {
        cooldownDuration: cooldown,
        cacheMaxAge: 600_000,
        timeoutDuration: 5_000,
        async [jose__WEBPACK_IMPORTED_MODULE_2__/* .customFetch */ .A6](url, init) {
            // jose's cooldown begins with keys that arrived; without this pause, every invented token would cause a fetch.
            const since = options.now() - failedAt;
            // A clock that was set back is no reason to wait for it.
            if (since >= 0 && since < Math.min(cooldown, pause))
                throw new _creators_js__WEBPACK_IMPORTED_MODULE_0__/* .CreatorsUnavailable */ .U6();
            try {
                const answer = await options.http(new Request(url, { ...init, redirect: 'error' }));
                if (!answer.ok)
                    failedAt = options.now();
                return answer;
            }
            catch (error) {
                failedAt = options.now();
                throw error;
            }
        },
    });
    function allowed(claims) {
        // jose also takes a list that contains the audience; a token meant for several is not meant for us.
        if (claims.aud !== options.audience)
            return false;
        const repository = claims['repository'];
        if (typeof repository !== 'string' || !allow.some((pattern) => pattern.test(repository)))
            return false;
        return more.every(({ claim, patterns }) => {
            const value = claims[claim];
            return typeof value === 'string' && patterns.some((pattern) => pattern.test(value));
        });
    }
    return async (bearer) => {
        if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(bearer))
            return undefined;
        const claims = await verify(bearer);
        const id = claims?.['repository_id'];
        if (claims === undefined || typeof id !== 'string' || !/^\d{1,20}$/.test(id) || !allowed(claims))
            return undefined;
        return { key: `github:${issuer}:${id}`, name: claims['repository'], known: true };
    };
    function isAtHand(token) {
        if (!keys.fresh)
            return false;
        try {
            const { kid } = (0,jose__WEBPACK_IMPORTED_MODULE_3__/* .decodeProtectedHeader */ ._)(token);
            return keys.jwks()?.keys.some((key) => key.kid === kid) === true;
        }
        catch {
            return false;
        }
    }
    async function verify(token) {
        // Requests that wait for keys hold places that others need. Who needs no new key does not wait.
        if (waiting >= mostWaiting && !isAtHand(token))
            throw new _creators_js__WEBPACK_IMPORTED_MODULE_0__/* .CreatorsUnavailable */ .U6();
        waiting++;
        try {
            const { payload } = await (0,jose__WEBPACK_IMPORTED_MODULE_4__/* .jwtVerify */ .V)(token, keys, {
                issuer,
                audience: options.audience,
                algorithms: ['RS256'],
                requiredClaims: ['exp', 'iat', 'repository', 'repository_id'],
                clockTolerance: 30,
                currentDate: new Date(options.now()),
            });
            return payload;
        }
        catch (error) {
            if (error instanceof jose__WEBPACK_IMPORTED_MODULE_5__/* .JOSEError */ .i4 && !keysFailed.has(error.code))
                return undefined;
            throw new _creators_js__WEBPACK_IMPORTED_MODULE_0__/* .CreatorsUnavailable */ .U6();
        }
        finally {
            waiting--;
        }
    }
}
const mostWaiting = 64;
/** Milliseconds without another fetch after one that failed. */
const pause = 3_000;
/** The issuer's keys did not arrive, or are no keys: nothing is wrong with the token. */
const keysFailed = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']);
function checkIssuer(issuer) {
    const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
    const plain = url !== undefined && url.search === '' && url.hash === '' && url.username === '' && !issuer.endsWith('/');
    if (url?.protocol === 'https:' && plain)
        return issuer;
    throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .SetupRefused */ .a('--issuer is https:// without a slash at the end, e.g. https://github.acme.dev/_services/token');
}
/** Two names on GitHub never differ in case alone, so case is ignored. */
function repositoryPattern(pattern, anyOwner) {
    const parts = /^([\w.*-]+)\/([\w.*-]+)$/.exec(pattern);
    if (parts === null)
        throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .SetupRefused */ .a("--allow is 'owner/name', with * where any is meant");
    if (!anyOwner && parts[1]?.includes('*')) {
        throw new _store_js__WEBPACK_IMPORTED_MODULE_1__/* .SetupRefused */ .a("--allow names its owner whole: anybody can register a name that fits 'acme*/...'; with --allow-owner-id it may have a *");
    }
    return new RegExp(`^${escaped(parts[1])}/${escaped(parts[2])}$`, 'i');
    function escaped(part = '') {
        return part.replaceAll('.', '\\.').replaceAll('*', '[^/]*');
    }
}
function glob(pattern) {
    return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}


/***/ })

};
