export const id = 742;
export const ids = [742];
export const modules = {

/***/ 60742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93138);


// https://platform.openai.com/docs/api-reference/project-service-accounts
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_0__.builtIn)({
    name: 'openai',
    title: 'OpenAI',
    sentence: 'Keys of an OpenAI project: each credential is a service account of its own, which ends with its key.',
    options: { project: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1) },
    admin: 'one',
    permission: 'an admin key of the organization (api.management.write)',
    docs: 'https://platform.openai.com/docs/api-reference/project-service-accounts',
    example: { project: 'proj_toy' },
    checked: "requests of the vendor's SDK, openai 7.57.0",
    rights: 'named',
    notInherited: 'roles and limits that somebody gave to the replaced service account',
    recipe: {
        'base-url': 'https://api.openai.com/v1',
        account: '{{project}}',
        auth: { bearer: '{{admin}}' },
        propagation: '10s',
        mint: {
            path: '/organization/projects/{{project}}/service_accounts',
            body: { name: '{{tag}}' },
            // The service account's id, not the key's: deleting a key of a service account is documented as an error.
            id: '/id',
            name: '/name',
            values: { value: '/api_key/value' },
        },
        list: {
            path: '/organization/projects/{{project}}/service_accounts',
            query: { limit: '100' },
            items: '/data',
            id: '/id',
            tag: '/name',
            paginate: { cursor: '/last_id', query: 'after', more: '/has_more' },
        },
        verify: {
            path: '/models',
            auth: { bearer: '{{value}}' },
            accept: [200],
            // 401 is also said to an address from which the key may not be used (ip_not_authorized).
            reject: [{ status: 401, pointer: '/error/code', equals: 'invalid_api_key' }],
        },
        revoke: { path: '/organization/projects/{{project}}/service_accounts/{{id}}' },
    },
});


/***/ })

};
