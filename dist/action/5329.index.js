export const id = 5329;
export const ids = [5329];
export const modules = {

/***/ 35329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   escrowGitHub: () => (/* binding */ escrowGitHub)
/* harmony export */ });
/* harmony import */ var _http_github_secret_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24424);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28607);
/* harmony import */ var _rotation_escrow_home_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6575);
/* harmony import */ var _rotation_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36766);
/* harmony import */ var _escrow_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54973);





/**
 * The escrow in a secret of a repository or of one of its environments.
 *
 * @throws KeyturnError `check`: DESTINATION_MISSING, DESTINATION_DENIED, TOKEN_DENIED, ESCROW_FAILED (archived); `write`:
 * ESCROW_FULL, HTTP_NOT_SENT, HTTP_UNKNOWN, and those of `check`.
 */
function escrowGitHub({ github, repository, environment, name = _escrow_name_js__WEBPACK_IMPORTED_MODULE_2__/* .ESCROW_NAME */ .S }) {
    const store = storeOf(repository, environment);
    const readers = environment === undefined ? 'every workflow of the repository' : `jobs of the environment ${environment}`;
    return {
        name,
        place: `${name} in ${store.place}, which ${readers} can read`,
        home: name === _escrow_name_js__WEBPACK_IMPORTED_MODULE_2__/* .ESCROW_NAME */ .S ? store.place : `${store.place} ${name}`,
        limit: _http_github_secret_store_js__WEBPACK_IMPORTED_MODULE_0__/* .GITHUB_SECRET_BYTES */ .Vt,
        async check() {
            const client = await github();
            const [found] = await Promise.all([(0,_http_github_secret_store_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(client, repository), (0,_http_github_secret_store_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(client, store)]);
            if (!found.archived)
                return;
            throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('ESCROW_FAILED', {
                what: `${store.place} is archived, so ${name} cannot be written`,
                hint: 'unarchive it, or run Keyturn in another repository',
            });
        },
        async write(value) {
            if (value.bytes > _http_github_secret_store_js__WEBPACK_IMPORTED_MODULE_0__/* .GITHUB_SECRET_BYTES */ .Vt) {
                throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('ESCROW_FULL', {
                    what: `${name} would have ${value.bytes} bytes; ${_http_github_secret_store_js__WEBPACK_IMPORTED_MODULE_0__/* .GITHUB_SECRET_BYTES */ .Vt} fit`,
                });
            }
            return (0,_http_github_secret_store_js__WEBPACK_IMPORTED_MODULE_0__/* .put */ .yJ)(await github(), store, name, value, {});
        },
        async updatedAt() {
            return (await (0,_http_github_secret_store_js__WEBPACK_IMPORTED_MODULE_0__/* .secretOf */ .OM)(await github(), store, name))?.updatedAt;
        },
        async leave(home, at) {
            const before = (0,_rotation_escrow_home_js__WEBPACK_IMPORTED_MODULE_3__/* .homeIn */ .P)(home, _escrow_name_js__WEBPACK_IMPORTED_MODULE_2__/* .ESCROW_NAME */ .S);
            if (before === undefined)
                return `the journal has ${home} for its last place, which is none`;
            const { name: named } = before;
            const left = storeOf(before.repository, before.environment);
            const client = await github();
            const found = await (0,_http_github_secret_store_js__WEBPACK_IMPORTED_MODULE_0__/* .secretOf */ .OM)(client, left, named);
            if (found === undefined)
                return undefined;
            if (found.updatedAt.getTime() > at.getTime() + _rotation_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .WRITE_MARGIN */ .LW)
                return `${named} in ${left.place} was written by something else at ${found.updatedAt.toISOString()}`;
            await (0,_http_github_secret_store_js__WEBPACK_IMPORTED_MODULE_0__/* .remove */ .TF)(client, left, named);
            return undefined;
        },
    };
}
function storeOf(repository, environment) {
    const [owner = '', repo = ''] = repository.split('/');
    if (environment === undefined)
        return { path: '/repos/{owner}/{repo}/actions', params: { owner, repo }, place: repository };
    return {
        path: '/repos/{owner}/{repo}/environments/{environment_name}',
        params: { owner, repo, environment_name: environment },
        place: `${repository} (environment ${environment})`,
    };
}


/***/ })

};
