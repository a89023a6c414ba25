export const id = 1214;
export const ids = [1214];
export const modules = {

/***/ 1214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98827);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83696);


// https://github.com/resend/resend-openapi
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_0__.builtIn)({
    name: 'resend',
    title: 'Resend',
    sentence: 'API keys of a Resend team, for sending only (from one domain, if named) or with full access.',
    options: {
        // Resend never shows what an old key may do, so it has to be said here.
        permission: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['sending_access', 'full_access']),
        'domain-id': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional(),
    },
    rule: ({ permission, 'domain-id': domain }) => domain !== undefined && permission !== 'sending_access'
        ? 'domain-id goes with permission: sending_access only'
        : undefined,
    admin: 'one',
    permission: 'full_access',
    docs: 'https://resend.com/docs/api-reference/api-keys/create-api-key',
    checked: "the vendor's OpenAPI document",
    recipe: {
        'base-url': 'https://api.resend.com',
        auth: { bearer: '{{admin}}' },
        propagation: '10s',
        mint: {
            path: '/api-keys',
            body: { name: '{{tag}}', permission: '{{permission}}', domain_id: '{{domain-id?}}' },
            id: '/id',
            values: { value: '/token' },
        },
        list: {
            path: '/api-keys',
            query: { limit: '100' },
            items: '/data',
            id: '/id',
            tag: '/name',
            'last-used': '/last_used_at',
            paginate: { last: '/id', query: 'after', more: '/has_more' },
        },
        verify: {
            path: '/domains',
            auth: { bearer: '{{value}}' },
            // A key for sending only is told so with 401, an unknown one with 403 (resend.com/docs/api-reference/errors).
            accept: [200, { status: 401, pointer: '/name', equals: 'restricted_api_key' }],
            reject: [401, 403],
        },
        revoke: { path: '/api-keys/{{id}}' },
    },
});


/***/ })

};
