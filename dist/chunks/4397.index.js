export const id = 4397;
export const ids = [4397];
export const modules = {

/***/ 64397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55313);
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61049);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93138);



// https://www.fastly.com/documentation/reference/api/auth-tokens/automation/
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_1__.builtIn)({
    name: 'fastly',
    title: 'Fastly',
    sentence: 'Automation tokens of a Fastly account. Fastly wants a superuser with a password for it (sudo), so the account must not enforce SSO or two factors. They expire by themselves at `max-age`.',
    options: {
        role: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['engineer', 'billing', 'user']),
        scope: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['global', 'global:read', 'purge_all', 'purge_select']),
        /** Ids of services. Left out, all of them. */
        services: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1)).min(1).optional(),
    },
    admin: ['token', 'user', 'password'],
    permission: 'a user token of a superuser, with the name and password of that user',
    docs: 'https://www.fastly.com/documentation/reference/api/auth-tokens/automation/',
    example: { role: 'engineer', scope: 'purge_select', services: ['toyservice1'] },
    checked: "requests of the vendor's SDK, fastly 13.0.0",
    rights: 'named',
    proofs: _provider_js__WEBPACK_IMPORTED_MODULE_0__/* .tenantOfAdmin */ .$,
    recipe: {
        'base-url': 'https://api.fastly.com',
        auth: { header: { 'fastly-key': '{{admin.token}}' } },
        login: {
            path: '/sudo',
            auth: { header: { 'fastly-key': '{{admin.token}}' } },
            body: { username: '{{admin.user}}', password: '{{admin.password}}' },
        },
        identify: { path: '/tokens/self', auth: { header: { 'fastly-key': '{{value}}' } }, id: '/id' },
        propagation: '30s',
        mint: {
            path: '/automation-tokens',
            body: {
                attributes: {
                    name: '{{tag}}',
                    role: '{{role}}',
                    scope: '{{scope}}',
                    services: '{{services?}}',
                    expires_at: '{{expires.iso?}}',
                },
            },
            id: '/id',
            name: '/name',
            values: { value: '/access_token' },
        },
        list: {
            path: '/automation-tokens',
            query: { per_page: '100' },
            items: '',
            id: '/id',
            tag: '/name',
            'last-used': '/last_used_at',
            paginate: { page: 'page' },
        },
        verify: {
            path: '/tokens/self',
            auth: { header: { 'fastly-key': '{{value}}' } },
            accept: [{ status: 200, pointer: '/id', equals: '{{id}}' }],
            reject: [401],
        },
        revoke: { path: '/automation-tokens/{{id}}' },
    },
});


/***/ })

};
