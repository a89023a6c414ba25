export const id = 3589;
export const ids = [3589];
export const modules = {

/***/ 43589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dispatching: () => (/* binding */ dispatching)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55313);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68940);
/** Workflows that are started by hand and followed to their end (https://docs.github.com/rest/actions/workflows). */



const repository = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ default_branch: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1) });
const file = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), encoding: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(), content: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional() });
const workflow = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ state: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const details = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ workflow_run_id: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(), html_url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
const run = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    html_url: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    conclusion: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
    display_title: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish(),
});
const runs = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ workflow_runs: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(run) });
const waits = zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    reviewers: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ reviewer: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(), slug: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional() }) }))
        .optional(),
}));
/** Throws what `github` throws; HTTP_UNKNOWN for an answer that is none. */
function dispatching(github, place) {
    return {
        refusedWith: _client_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith,
        async defaultBranch() {
            return shaped(repository, (await github.request('GET /repos/{owner}/{repo}', place)).data).default_branch;
        },
        async fileOn(ref, path) {
            const found = await unlessMissing(github.request('GET /repos/{owner}/{repo}/contents/{path}', { ...place, path, ref }));
            if (found === undefined)
                return undefined;
            const { sha, content = '' } = shaped(file, found.data);
            return { sha, text: Buffer.from(content, 'base64').toString('utf8') };
        },
        async state(name) {
            const path = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}';
            const found = await unlessMissing(github.request(path, { ...place, workflow_id: name }));
            return found === undefined ? undefined : shaped(workflow, found.data).state;
        },
        async start(name, ref, inputs) {
            const path = 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches';
            const more = { workflow_id: name, ref, inputs, return_run_details: true };
            const { data } = await github.request(path, { ...place, ...more });
            const { success, data: found } = details.safeParse(data);
            if (!success)
                return undefined;
            return { id: found.workflow_run_id, url: found.html_url, status: 'queued', conclusion: undefined };
        },
        async named(name, word) {
            const path = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';
            const more = { workflow_id: name, event: 'workflow_dispatch', per_page: 50 };
            const { workflow_runs: all } = shaped(runs, (await github.request(path, { ...place, ...more })).data);
            const found = all.find(({ display_title: title }) => title?.split(/\s+/).includes(word) === true);
            return found && shown(found);
        },
        async look(id) {
            const path = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
            return shown(shaped(run, (await github.request(path, { ...place, run_id: id })).data));
        },
        async reviewers(id) {
            const path = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments';
            const found = await unlessMissing(github.request(path, { ...place, run_id: id }));
            if (found === undefined)
                return [];
            const all = shaped(waits, found.data).flatMap(({ reviewers = [] }) => reviewers);
            return [...new Set(all.map(({ reviewer }) => reviewer.login ?? `@${place.owner}/${reviewer.slug ?? '?'}`))];
        },
    };
}
function shown({ id, html_url: url, status, conclusion }) {
    return { id, url, status: status ?? 'queued', conclusion: conclusion ?? undefined };
}
async function unlessMissing(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) === 404)
            return undefined;
        throw error;
    }
}
function shaped(schema, data) {
    const found = schema.safeParse(data);
    if (!found.success)
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: 'GitHub answered about a workflow with something unexpected' });
    return found.data;
}


/***/ })

};
