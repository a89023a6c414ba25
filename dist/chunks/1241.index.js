export const id = 1241;
export const ids = [1241];
export const modules = {

/***/ 1241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93138);


function entries(roles) {
    return Object.values(roles).flatMap((role) => (typeof role === 'object' && role !== null ? [{ ...role }] : []));
}
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
    example: {
        url: 'https://search.test:9200',
        'role-descriptors': { reader: { indices: [{ names: ['shop-*'], privileges: ['read'] }] } },
    },
    checked: "requests of the vendor's SDK, @elastic/elasticsearch 9.4.3",
    rights: 'named',
    derived: {
        'wanted-cluster': ({ 'role-descriptors': roles }) => [
            'manage_api_key',
            ...entries(roles).flatMap(({ cluster }) => (Array.isArray(cluster) ? cluster : [])),
        ],
        'wanted-index': ({ 'role-descriptors': roles }) => entries(roles)
            .flatMap(({ indices, index }) => [indices, index])
            .flatMap((each) => (Array.isArray(each) ? each : []))
            .map(({ names, privileges, allow_restricted_indices: restricted }) => ({
            names: names ?? [],
            privileges: privileges ?? [],
            ...(restricted === undefined ? {} : { allow_restricted_indices: restricted }),
        })),
    },
    recipe: {
        'base-url': '{{url}}',
        auth: { basic: { user: '{{admin.user}}', password: '{{admin.password}}' } },
        propagation: '2s',
        identify: { base64: '^(?<id>[^:]+):' },
        // A key may do what its roles say and whoever made it may do: what that one lacks, it would lack in silence.
        check: {
            method: 'POST',
            path: '/_security/user/_has_privileges',
            body: { cluster: '{{wanted-cluster}}', index: '{{wanted-index}}' },
            needs: [{ pointer: '/has_all_requested', includes: true }],
        },
        mint: {
            method: 'PUT',
            path: '/_security/api_key',
            body: { name: '{{tag}}', role_descriptors: '{{role-descriptors}}' },
            id: '/id',
            name: '/name',
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
            // Beside what was invalidated stands what could not be.
            refused: [{ pointer: '/error_details/0', exists: true }],
            gone: [404, { status: 200, pointer: '/invalidated_api_keys/0', exists: false }],
        },
    },
});


/***/ })

};
