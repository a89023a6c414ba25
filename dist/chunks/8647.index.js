export const id = 8647;
export const ids = [8647];
export const modules = {

/***/ 58647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93138);


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
    example: {
        'account-id': '0123456789abcdef0123456789abcdef',
        policies: [
            {
                effect: 'allow',
                permission_groups: [{ id: 'c8fed203ed3043cba015a93ad1616f1f' }],
                resources: { 'com.cloudflare.api.account.0123456789abcdef0123456789abcdef': '*' },
            },
        ],
    },
    checked: "requests of the vendor's SDK, cloudflare 7.3.0",
    rights: 'inherited',
    notInherited: 'when the replaced one was to begin and to end',
    recipe: {
        'base-url': 'https://api.cloudflare.com/client/v4',
        account: '{{account-id}}',
        auth: { bearer: '{{admin}}' },
        self: { path: '/accounts/{{account-id}}/tokens/verify', id: '/result/id' },
        // A user's own token is refused here although it lives: no answer says that one is dead.
        identify: {
            path: '/accounts/{{account-id}}/tokens/verify',
            auth: { bearer: '{{value}}' },
            id: '/result/id',
            dead: [],
        },
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
            name: '/result/name',
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
            total: '/result_info/total_count',
        },
        verify: {
            path: '/accounts/{{account-id}}/tokens/verify',
            auth: { bearer: '{{value}}' },
            accept: [{ status: 200, pointer: '/result/status', equals: 'active' }],
            reject: [
                // 403 is also said to an address from which the token may not be used.
                401,
                { status: 200, pointer: '/result/status', equals: 'disabled' },
                { status: 200, pointer: '/result/status', equals: 'expired' },
            ],
        },
        revoke: { path: '/accounts/{{account-id}}/tokens/{{id}}' },
    },
});


/***/ })

};
