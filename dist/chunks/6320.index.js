export const id = 6320;
export const ids = [6320];
export const modules = {

/***/ 56320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runHere: () => (/* binding */ runHere)
/* harmony export */ });
/* harmony import */ var _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36353);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53345);
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28665);
/* harmony import */ var _world_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26543);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68368);
/* harmony import */ var _gh_and_git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62598);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2808);
/** `keyturn answer --now`: the workflow of this checkout, run with the code of the answer that was just sent. */







/** Stands for the code until there is one. */
const placeholder = '0000-0000-0000-0000';
/** Reads only. Throws INPUT_INVALID where there is no workflow that could be run from here, and what `dispatch` throws. */
async function runHere(given, json) {
    const [{ checkDispatch, dispatch }, { goesToWorkflow }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(4973), __webpack_require__.e(7274), __webpack_require__.e(3627), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(2981), __webpack_require__.e(8582), __webpack_require__.e(6118), __webpack_require__.e(7815), __webpack_require__.e(8523), __webpack_require__.e(5017), __webpack_require__.e(3939), __webpack_require__.e(9082), __webpack_require__.e(6019), __webpack_require__.e(6348), __webpack_require__.e(3768), __webpack_require__.e(2713), __webpack_require__.e(4577), __webpack_require__.e(4530), __webpack_require__.e(8568), __webpack_require__.e(4381), __webpack_require__.e(346), __webpack_require__.e(9374), __webpack_require__.e(5906), __webpack_require__.e(1440), __webpack_require__.e(2579), __webpack_require__.e(3618), __webpack_require__.e(4268), __webpack_require__.e(7759), __webpack_require__.e(6351)]).then(__webpack_require__.bind(__webpack_require__, 75821)),
        Promise.all(/* import() */[__webpack_require__.e(7274), __webpack_require__.e(4268), __webpack_require__.e(1024)]).then(__webpack_require__.bind(__webpack_require__, 24268)),
    ]);
    const [checkout, repository] = await Promise.all([(0,_checkout_js__WEBPACK_IMPORTED_MODULE_4__/* .checkoutHere */ .P)(given, process.env), (0,_gh_and_git_js__WEBPACK_IMPORTED_MODULE_5__/* .repositoryOf */ ._M)(process.env)]);
    const { file } = checkout;
    if (file === undefined || repository === undefined) {
        throw without(file === undefined
            ? 'there is no .github/keyturn.yml here'
            : 'nothing says which repository at GitHub this folder is a checkout of');
    }
    const token = await (0,_gh_and_git_js__WEBPACK_IMPORTED_MODULE_5__/* .ownGithubToken */ .T1)(process.env);
    if (token === undefined) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: `--now runs the workflow of ${repository}, and there is no token to start it with; nothing was sent`,
            hint: 'gh auth login; or leave --now out',
        });
    }
    const inputsWith = (code) => (0,_config_read_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .QL)({ command: 'rotate', confirm: code, ...(given.config && { config: given.config }) }, 'cli');
    const configuration = await (0,_start_js__WEBPACK_IMPORTED_MODULE_2__/* .configurationOf */ .QV)(given, { directory: checkout.directory, file, repository });
    if (!goesToWorkflow(inputsWith(placeholder), configuration, process.env)) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: '--now runs a workflow, and the journal or the escrow of this configuration is not in GitHub; nothing was sent',
            hint: 'leave --now out, and then: keyturn rotate --confirm CODE',
        });
    }
    const world = {
        ...(await (0,_world_js__WEBPACK_IMPORTED_MODULE_3__/* .realWorld */ .by)((progress) => (0,_render_js__WEBPACK_IMPORTED_MODULE_6__/* .show */ .WU)(progress, json))),
        directory: process.env['GITHUB_WORKSPACE'] ?? checkout.directory,
        environment: { ...process.env, GITHUB_REPOSITORY: repository },
    };
    const terminal = { world, file: { ...file, name: checkout.inRepository }, token };
    await checkDispatch(inputsWith(placeholder), { ...terminal, interrupted: new Promise(() => { }) });
    return {
        repository,
        async start(code) {
            const interrupted = new Promise((done) => process.once('SIGINT', () => done()));
            return (0,_render_js__WEBPACK_IMPORTED_MODULE_6__/* .end */ ._N)(await dispatch(inputsWith(code), configuration, { ...terminal, interrupted }), json);
        },
    };
}
function without(what) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `--now runs the workflow of a checkout, and ${what}; nothing was sent`,
        hint: 'run it in a checkout of the repository that asks; or leave --now out, and give the code on GitHub: Actions, the workflow, Run workflow, as `confirm`',
    });
}


/***/ })

};
