export const id = 8060;
export const ids = [8060];
export const modules = {

/***/ 8060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55313);
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61049);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93138);



// https://docs.datadoghq.com/api/latest/key-management/
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_1__.builtIn)({
    name: 'datadog',
    title: 'Datadog',
    sentence: 'API keys of a Datadog organization, with which agents and integrations send.',
    options: {
        site: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
            .regex(/^([a-z0-9]+\.)?(datadoghq\.(com|eu)|ddog-gov\.com)$/, {
            error: 'must be a Datadog site, e.g. datadoghq.eu',
        })
            .default('datadoghq.com'),
    },
    admin: ['api', 'app'],
    permission: 'api_keys_read, api_keys_write and api_keys_delete',
    docs: 'https://docs.datadoghq.com/api/latest/key-management/',
    example: { site: 'datadoghq.eu' },
    checked: "requests of the vendor's SDK, @datadog/datadog-api-client 1.64.0",
    rights: 'owner',
    proofs: _provider_js__WEBPACK_IMPORTED_MODULE_0__/* .tenantOfAdmin */ .$,
    recipe: {
        'base-url': 'https://api.{{site}}',
        auth: { header: { 'DD-API-KEY': '{{admin.api}}', 'DD-APPLICATION-KEY': '{{admin.app}}' } },
        propagation: '30s',
        mint: {
            path: '/api/v2/api_keys',
            body: { data: { type: 'api_keys', attributes: { name: '{{tag}}' } } },
            id: '/data/id',
            name: '/data/attributes/name',
            values: { value: '/data/attributes/key' },
        },
        list: {
            path: '/api/v2/api_keys',
            query: { 'page[size]': '100' },
            items: '/data',
            id: '/id',
            tag: '/attributes/name',
            'last-used': '/attributes/date_last_used',
            paginate: { page: 'page[number]', first: 0, size: 100 },
            total: '/meta/page/total_filtered_count',
        },
        verify: {
            path: '/api/v1/validate',
            auth: { header: { 'DD-API-KEY': '{{value}}' } },
            accept: [{ status: 200, pointer: '/valid', equals: true }],
            reject: [401, 403],
            successes: 3,
        },
        revoke: { path: '/api/v2/api_keys/{{id}}' },
    },
});


/***/ })

};
