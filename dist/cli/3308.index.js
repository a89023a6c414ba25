export const id = 3308;
export const ids = [3308];
export const modules = {

/***/ 83308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98827);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83696);


// https://openrouter.ai/docs/api-reference/api-keys/create-api-key
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_0__.builtIn)({
    name: 'openrouter',
    title: 'OpenRouter',
    sentence: 'API keys of an OpenRouter workspace, with the spending limit named or that of the key replaced.',
    options: {
        /** Credits in US dollars; `null` = no limit. */
        limit: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).nullable().optional(),
        'limit-reset': zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['daily', 'weekly', 'monthly']).optional(),
        workspace: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional(),
    },
    admin: 'one',
    permission: 'a management key',
    docs: 'https://openrouter.ai/docs/api-reference/api-keys/create-api-key',
    checked: "requests of the vendor's SDK, @openrouter/sdk 1.3.19",
    recipe: {
        'base-url': 'https://openrouter.ai/api/v1',
        account: '{{workspace?}}',
        auth: { bearer: '{{admin}}' },
        propagation: '10s',
        inherit: {
            path: '/keys/{{old.id}}',
            // A key without a limit has null there, which is no value: the new one has to be told so.
            pick: { limit: '/data/limit', 'limit-reset': '/data/limit_reset' },
        },
        mint: {
            path: '/keys',
            body: {
                name: '{{tag}}',
                // Without a limit the key could spend everything.
                limit: '{{limit | inherit.limit}}',
                limit_reset: '{{limit-reset | inherit.limit-reset?}}',
                workspace_id: '{{workspace?}}',
            },
            id: '/data/hash',
            values: { value: '/key' },
        },
        list: {
            path: '/keys',
            query: { include_disabled: 'true', workspace_id: '{{workspace?}}' },
            items: '/data',
            id: '/hash',
            tag: '/name',
            active: { pointer: '/disabled', equals: false },
            paginate: { offset: 'offset' },
        },
        verify: {
            path: '/key',
            auth: { bearer: '{{value}}' },
            accept: [{ status: 200, pointer: '/data', exists: true }],
            reject: [401],
        },
        deactivate: { path: '/keys/{{id}}', body: { disabled: true } },
        revoke: { path: '/keys/{{id}}' },
    },
});


/***/ })

};
