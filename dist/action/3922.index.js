export const id = 3922;
export const ids = [3922];
export const modules = {

/***/ 63922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98827);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83696);


// https://developers.cloudflare.com/api/resources/accounts/subresources/tokens
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_0__.builtIn)({
    name: 'cloudflare',
    title: 'Cloudflare',
    sentence: 'API tokens owned by a Cloudflare account, with the policies named or those of the token replaced.',
    options: {
        'account-id': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f]{32}$/, { error: 'must be an account id: 32 hex digits' }),
        policies: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9()).min(1).optional(),
        /** From which addresses the token may be used. Left out, the condition of the token replaced stays. */
        condition: zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9().optional(),
    },
    admin: 'one',
    permission: 'Account API Tokens: Edit',
    docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/account-owned-tokens/',
    checked: "requests of the vendor's SDK, cloudflare 7.3.0",
    recipe: {
        'base-url': 'https://api.cloudflare.com/client/v4',
        account: '{{account-id}}',
        auth: { bearer: '{{admin}}' },
        concurrent: 500,
        propagation: '15s',
        inherit: {
            path: '/accounts/{{account-id}}/tokens/{{old.id}}',
            pick: { policies: '/result/policies', condition: '/result/condition' },
            drop: [
                '/result/policies/*/id',
                '/result/policies/*/permission_groups/*/name',
                '/result/policies/*/permission_groups/*/meta',
            ],
        },
        mint: {
            path: '/accounts/{{account-id}}/tokens',
            body: {
                name: '{{tag}}',
                policies: '{{policies | inherit.policies}}',
                condition: '{{condition | inherit.condition?}}',
            },
            refused: [{ pointer: '/success', equals: false }],
            id: '/result/id',
            values: { value: '/result/value' },
        },
        list: {
            path: '/accounts/{{account-id}}/tokens',
            query: { per_page: '50' },
            items: '/result',
            id: '/id',
            tag: '/name',
            'last-used': '/last_used_on',
            active: { pointer: '/status', equals: 'active' },
            paginate: { page: 'page', size: 50 },
        },
        verify: {
            path: '/accounts/{{account-id}}/tokens/verify',
            auth: { bearer: '{{value}}' },
            accept: [{ status: 200, pointer: '/result/status', equals: 'active' }],
            reject: [
                401,
                403,
                { status: 200, pointer: '/result/status', equals: 'disabled' },
                { status: 200, pointer: '/result/status', equals: 'expired' },
            ],
        },
        revoke: { path: '/accounts/{{account-id}}/tokens/{{id}}' },
    },
});


/***/ })

};
