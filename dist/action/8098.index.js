export const id = 8098;
export const ids = [8098];
export const modules = {

/***/ 58098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98827);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83696);


// https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-security-create-api-key
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_0__.builtIn)({
    name: 'elasticsearch',
    title: 'Elasticsearch',
    sentence: 'API keys of an Elasticsearch cluster, encoded as `Authorization: ApiKey` wants them.',
    options: {
        url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
        /** Without any, a key may do what the admin may. */
        'role-descriptors': zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9())
            .refine((roles) => Object.keys(roles).length > 0, { error: 'must name at least one role' }),
    },
    admin: ['user', 'password'],
    permission: 'the cluster privilege manage_api_key (a user: an API key cannot make others with privileges)',
    docs: 'https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys',
    checked: "requests of the vendor's SDK, @elastic/elasticsearch 9.4.3",
    recipe: {
        'base-url': '{{url}}',
        auth: { basic: { user: '{{admin.user}}', password: '{{admin.password}}' } },
        propagation: '2s',
        mint: {
            method: 'PUT',
            path: '/_security/api_key',
            body: { name: '{{tag}}', role_descriptors: '{{role-descriptors}}' },
            id: '/id',
            values: { value: '/encoded' },
        },
        list: {
            path: '/_security/api_key',
            query: { active_only: 'true' },
            items: '/api_keys',
            id: '/id',
            tag: '/name',
            active: { pointer: '/invalidated', equals: false },
        },
        verify: {
            path: '/_security/_authenticate',
            auth: { header: { authorization: 'ApiKey {{value}}' } },
            accept: [{ status: 200, pointer: '/api_key/id', equals: '{{id}}' }],
            reject: [401],
        },
        revoke: {
            path: '/_security/api_key',
            body: { ids: ['{{id}}'] },
            gone: [404, { status: 200, pointer: '/invalidated_api_keys/0', exists: false }],
        },
    },
});


/***/ })

};
