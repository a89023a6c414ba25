export const id = 5017;
export const ids = [5017];
export const modules = {

/***/ 35017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ followed)
/* harmony export */ });
/* harmony import */ var _forge_github_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97754);
/* harmony import */ var _http_host_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92820);
/* harmony import */ var _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58768);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31620);
/** The world of one run, whose clock GitHub's answers put right. */




function followed(given) {
    const clock = new _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .FollowingClock */ .oc(given.clock);
    const api = (0,_forge_github_environment_js__WEBPACK_IMPORTED_MODULE_0__.apiIn)((name) => (0,_world_js__WEBPACK_IMPORTED_MODULE_2__/* .variable */ .bv)(given.environment, name));
    const heard = (0,_http_host_time_js__WEBPACK_IMPORTED_MODULE_1__/* .hostTime */ .Y)(given.http, clock, api);
    return { world: { ...given, clock, http: heard.http }, clock, ofProvider: heard.ofProvider };
}


/***/ }),

/***/ 31620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rn: () => (/* binding */ randomOf),
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   eE: () => (/* binding */ credential)
/* harmony export */ });
/* harmony import */ var ulid__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44973);
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22850);
/** What an entry point brings: everything that is not configuration. */


/** A variable that is not set and one that is empty are the same: undefined. */
function variable(environment, name) {
    const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
    return value === undefined || value === '' ? undefined : value;
}
/** The same of a credential, which is masked from here on. */
function credential(environment, name) {
    const value = variable(environment, name);
    return value === undefined ? undefined : new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value);
}
function randomOf({ random }) {
    return { bytes: random.bytes, ulid: (at) => (0,ulid__WEBPACK_IMPORTED_MODULE_1__/* .ulid */ .Z0)(at.getTime(), () => (random.bytes(1)[0] ?? 0) / 256) };
}


/***/ }),

/***/ 97754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   apiIn: () => (/* binding */ apiIn),
/* harmony export */   fromIn: () => (/* binding */ fromIn),
/* harmony export */   identityIn: () => (/* binding */ identityIn),
/* harmony export */   isJob: () => (/* binding */ isJob),
/* harmony export */   jobIn: () => (/* binding */ jobIn),
/* harmony export */   repositoryIn: () => (/* binding */ repositoryIn),
/* harmony export */   runName: () => (/* binding */ runName)
/* harmony export */ });
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22850);

/** `owner/name` of the repository that the run is for. */
function repositoryIn(variable) {
    return variable('GITHUB_REPOSITORY');
}
/** The API's address, where the server is not github.com or a proxy stands before it. */
function apiIn(variable) {
    return variable('GITHUB_API_URL');
}
function isJob(variable) {
    return variable('GITHUB_ACTIONS') === 'true';
}
/** How a run is named in a lock: its repository stands with it, because several may share one journal. */
function runName(repository, id) {
    return `${repository}#${id}`;
}
/** Undefined outside Actions. */
function jobIn(variable) {
    const run = variable('GITHUB_RUN_ID');
    if (run === undefined || !isJob(variable))
        return undefined;
    return {
        run: runName(repositoryIn(variable) ?? '', run),
        attempt: Number(variable('GITHUB_RUN_ATTEMPT') ?? '1'),
        job: variable('GITHUB_JOB') ?? '',
    };
}
function fromIn(variable) {
    const repository = repositoryIn(variable);
    const run = variable('GITHUB_RUN_ID');
    const actor = variable('GITHUB_ACTOR');
    const server = variable('GITHUB_SERVER_URL') ?? 'https://github.com';
    return {
        ...(repository === undefined ? {} : { repository }),
        ...(repository === undefined || run === undefined ? {} : { run: `${server}/${repository}/actions/runs/${run}` }),
        ...(actor === undefined ? {} : { actor }),
    };
}
/** What a job asks for its OIDC token with; undefined where it may have none. */
function identityIn(variable) {
    const requestUrl = variable('ACTIONS_ID_TOKEN_REQUEST_URL');
    const requestToken = variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN');
    if (requestUrl === undefined || requestToken === undefined)
        return undefined;
    return { requestUrl, requestToken: new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(requestToken) };
}


/***/ })

};
