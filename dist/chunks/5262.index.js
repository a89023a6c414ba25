export const id = 5262;
export const ids = [5262];
export const modules = {

/***/ 15262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93138);


// https://github.com/supabase/cli, packages/api: the Management API's OpenAPI document
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_0__.builtIn)({
    name: 'supabase',
    title: 'Supabase',
    sentence: 'Secret API keys (`sb_secret_...`) of a Supabase project, with the database role named or that of the key replaced.',
    options: {
        project: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[a-z]{20}$/, { error: 'must be the ref of a project: 20 letters' }),
        /** The database role that a request with this key takes. */
        role: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional(),
        /** Where the project itself answers, if it has a domain of its own. */
        'project-url': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    },
    derived: {
        template: ({ role }) => (role === undefined ? undefined : { role }),
        site: ({ project, 'project-url': url }) => url ?? `https://${project}.supabase.co`,
    },
    admin: 'one',
    permission: 'api_gateway_keys_read and api_gateway_keys_write (for an OAuth app: secrets:read, secrets:write)',
    docs: 'https://supabase.com/docs/guides/api/api-keys',
    example: { project: 'abcdefghijklmnopqrst', role: 'service_role' },
    checked: "the vendor's OpenAPI document; not verified against the vendor: how a key is proved",
    rights: 'inherited',
    recipe: {
        'base-url': 'https://api.supabase.com',
        account: '{{project}}',
        auth: { bearer: '{{admin}}' },
        propagation: '15s',
        tag: { transform: 'lower_snake', max: 64 },
        inherit: {
            path: '/v1/projects/{{project}}/api-keys/{{old.id}}',
            query: { reveal: 'false' },
            pick: { template: '/secret_jwt_template' },
        },
        mint: {
            path: '/v1/projects/{{project}}/api-keys',
            query: { reveal: 'true' },
            body: { type: 'secret', name: '{{tag}}', secret_jwt_template: '{{template | inherit.template}}' },
            id: '/id',
            name: '/name',
            values: { value: '/api_key' },
        },
        list: {
            path: '/v1/projects/{{project}}/api-keys',
            query: { reveal: 'false' },
            items: '',
            // The legacy keys have no id and cannot be ended one by one.
            where: { pointer: '/type', equals: 'secret' },
            id: '/id',
            tag: '/name',
        },
        verify: {
            'base-url': '{{site}}',
            path: '/rest/v1/',
            headers: { apikey: '{{value}}' },
            accept: [200],
            reject: [401],
        },
        revoke: { path: '/v1/projects/{{project}}/api-keys/{{id}}', query: { reason: 'rotated' } },
    },
});


/***/ })

};
