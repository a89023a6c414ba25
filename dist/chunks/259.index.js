export const id = 259;
export const ids = [259];
export const modules = {

/***/ 20259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55313);
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61049);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93138);



// https://github.com/resend/resend-openapi
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_1__.builtIn)({
    name: 'resend',
    title: 'Resend',
    sentence: 'API keys of a Resend team, for sending only (from one domain, if named) or with full access.',
    options: {
        // Resend never shows what an old key may do, so it has to be said here.
        permission: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['sending_access', 'full_access']),
        'domain-id': zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).optional(),
    },
    rule: ({ permission, 'domain-id': domain }) => domain !== undefined && permission !== 'sending_access'
        ? 'domain-id goes with permission: sending_access only'
        : undefined,
    admin: 'one',
    permission: 'full_access',
    docs: 'https://resend.com/docs/api-reference/api-keys/create-api-key',
    example: { permission: 'sending_access' },
    checked: "the vendor's OpenAPI document",
    rights: 'named',
    proofs: _provider_js__WEBPACK_IMPORTED_MODULE_0__/* .tenantOfAdmin */ .$,
    recipe: {
        'base-url': 'https://api.resend.com',
        auth: { bearer: '{{admin}}' },
        propagation: '10s',
        tag: { max: 50 },
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
            // Resend answers 401 to a key that may only send, and 403 to an unknown one (resend.com/docs/api-reference/errors).
            accept: [200, { status: 401, pointer: '/name', equals: 'restricted_api_key' }],
            reject: [{ status: 403, pointer: '/name', equals: 'invalid_api_key' }],
        },
        revoke: { path: '/api-keys/{{id}}' },
    },
});


/***/ })

};
