export const id = 4056;
export const ids = [4056];
export const modules = {

/***/ 24056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   slotTimes: () => (/* binding */ slotTimes)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68940);
/** When the forge says that secrets were last written: the lists of the stores that a repository's own jobs read. */


const PAGE = 100;
const page = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    secrets: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), updated_at: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
});
/**
 * One request for each hundred secrets of a store. Throws what the client throws; a store that is not there has no slots.
 * @param environments whose secrets are asked for, by their names
 */
async function slotTimes(github, repository, environments) {
    const [owner = '', repo = ''] = repository.split('/');
    const own = `github:${owner}/${repo}/actions`.toLowerCase();
    const stores = [
        { slots: own, path: '/repos/{owner}/{repo}/actions/secrets', parameters: {} },
        {
            slots: `github:${owner.toLowerCase()}/*/actions`,
            path: '/repos/{owner}/{repo}/actions/organization-secrets',
            parameters: {},
        },
        ...environments.map((environment) => ({
            slots: `${own}/${environment.toLowerCase()}`,
            path: '/repos/{owner}/{repo}/environments/{environment_name}/secrets',
            parameters: { environment_name: environment },
        })),
    ];
    const times = new Map();
    for (const { slots, path, parameters } of stores) {
        for (const { name, updated_at } of await listed(github, path, { owner, repo, ...parameters }))
            times.set(`${slots}/${name.toUpperCase()}`, new Date(updated_at).toISOString());
    }
    return times;
}
async function listed(github, path, parameters) {
    const all = [];
    for (let number = 1;; number++) {
        try {
            const { data } = await github.request(`GET ${path}`, { ...parameters, per_page: PAGE, page: number });
            const { secrets } = page.parse(data);
            all.push(...secrets);
            if (secrets.length < PAGE)
                return all;
        }
        catch (error) {
            if ((0,_client_js__WEBPACK_IMPORTED_MODULE_0__.refusedWith)(error) === 404)
                return all;
            throw error;
        }
    }
}


/***/ })

};
