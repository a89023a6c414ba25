export const id = 241;
export const ids = [241];
export const modules = {

/***/ 70241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pressedBy: () => (/* binding */ pressedBy)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55313);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68940);
/* harmony import */ var _runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63205);
/** Whose press started a run (https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run). */




const user = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(), login: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1) });
const run = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
    run_attempt: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int(),
    event: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    actor: user.nullish(),
    triggering_actor: user.nullish(),
});
/**
 * What the environment says of a run can be set by its workflow; GitHub's API says what is so. Who lets a run go once more
 * is its `triggering_actor`, while its `actor` stays who started it: only where both are one person did that person press.
 *
 * @param github with the token of this run: *Actions: read*
 * @throws KeyturnError TOKEN_DENIED, RATE_LIMITED, HTTP_NOT_SENT, HTTP_UNKNOWN, HTTP_REFUSED, and what else `github` throws
 */
async function pressedBy(github, job) {
    const [repository = '', id = ''] = job.run.split('#');
    const params = { ...(0,_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .split */ .l)(repository), run_id: Number(id), exclude_pull_requests: true };
    const told = await github.rest.actions.getWorkflowRun(params).catch((error) => {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) !== 404)
            throw error;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('TOKEN_DENIED', {
            what: `GitHub does not show this run (${job.run}) to \`journal-token\`, so nobody counts as having started it`,
            hint: 'in the workflow: `permissions: { actions: write, contents: write }` (*Actions: read* is enough for this)',
        });
    });
    const { event, actor, triggering_actor: again, ...of } = (0,_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .shaped */ .e)(run, told.data, repository);
    if (of.id !== params.run_id) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `GitHub was asked for ${job.run} and answered for another run` });
    }
    // Of the newest attempt, which a run that is at work is: an older one was somebody else's press, perhaps.
    if (of.run_attempt !== job.attempt)
        return undefined;
    if (event !== 'workflow_dispatch' || !actor || actor.id !== again?.id)
        return undefined;
    return { id: String(actor.id), login: actor.login };
}


/***/ })

};
