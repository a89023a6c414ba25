export const id = 4809;
export const ids = [4809];
export const modules = {

/***/ 4809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55313);
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61049);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93138);



// https://openrouter.ai/docs/api-reference/api-keys/create-api-key
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_1__.builtIn)({
    name: 'openrouter',
    title: 'OpenRouter',
    sentence: 'API keys of an OpenRouter workspace, with the spending limit named or that of the key replaced.',
    options: {
        /** Credits in US dollars; `null` = no limit. */
        limit: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).nullable().optional(),
        'limit-reset': zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['daily', 'weekly', 'monthly']).optional(),
        /** Whether what keys of your own cost at other providers counts towards the limit. */
        'include-byok': zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional(),
        workspace: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).optional(),
    },
    admin: 'one',
    permission: 'a management key',
    docs: 'https://openrouter.ai/docs/api-reference/api-keys/create-api-key',
    example: { limit: 25, 'limit-reset': 'monthly' },
    checked: "requests of the vendor's SDK, @openrouter/sdk 1.3.19",
    rights: 'inherited',
    proofs: _provider_js__WEBPACK_IMPORTED_MODULE_0__/* .tenantOfAdmin */ .$,
    recipe: {
        'base-url': 'https://openrouter.ai/api/v1',
        account: '{{workspace?}}',
        auth: { bearer: '{{admin}}' },
        propagation: '10s',
        inherit: {
            path: '/keys/{{old.id}}',
            // A key without a limit shows null, which counts as no value: then `limit: null` has to be said in the options.
            pick: { limit: '/data/limit', 'limit-reset': '/data/limit_reset', 'include-byok': '/data/include_byok_in_limit' },
        },
        mint: {
            path: '/keys',
            body: {
                name: '{{tag}}',
                // Without a limit the key could spend everything.
                limit: '{{limit | inherit.limit}}',
                limit_reset: '{{limit-reset | inherit.limit-reset?}}',
                include_byok_in_limit: '{{include-byok | inherit.include-byok?}}',
                workspace_id: '{{workspace?}}',
            },
            id: '/data/hash',
            name: '/data/name',
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
