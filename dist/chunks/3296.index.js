export const id = 3296;
export const ids = [3296];
export const modules = {

/***/ 13296:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55313);
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61049);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93138);



// https://docs.confluent.io/cloud/current/api.html#tag/API-Keys-(iamv2)
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_1__.builtIn)({
    name: 'confluent',
    title: 'Confluent Cloud',
    sentence: 'API keys of a service account or user for one Kafka cluster or Schema Registry of Confluent Cloud.',
    options: {
        owner: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^(sa|u)-[a-z0-9]+$/, { error: 'must be a service account (sa-...) or user (u-...)' }),
        resource: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
            .regex(/^(lkc|lsrc)-[a-z0-9]+$/, { error: 'must be a Kafka cluster (lkc-...) or Schema Registry (lsrc-...)' }),
        /** The REST address of that cluster or Schema Registry, where a key is proved. */
        endpoint: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    },
    derived: {
        'probe-url': ({ resource, endpoint }) => resource.startsWith('lkc-') ? `${endpoint.replace(/\/$/, '')}/kafka/v3/clusters` : endpoint,
        'probe-path': ({ resource }) => (resource.startsWith('lkc-') ? resource : 'subjects'),
    },
    admin: ['key', 'secret'],
    permission: 'a Cloud API key of a principal with the role OrganizationAdmin, EnvironmentAdmin or ResourceOwner there',
    docs: 'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
    example: { owner: 'sa-toy1', resource: 'lkc-toy1', endpoint: 'https://pkc-toy1.eu-central-1.aws.confluent.test:443' },
    checked: "the vendor's OpenAPI document; not verified against the vendor: how a key is proved",
    rights: 'owner',
    proofs: _provider_js__WEBPACK_IMPORTED_MODULE_0__/* .tenantOfAdmin */ .$,
    recipe: {
        'base-url': 'https://api.confluent.cloud',
        account: '{{owner}}',
        auth: { basic: { user: '{{admin.key}}', password: '{{admin.secret}}' } },
        self: { from: '{{admin.key}}' },
        // Every broker has to hear of it.
        propagation: '2m',
        mint: {
            path: '/iam/v2/api-keys',
            body: { spec: { display_name: '{{tag}}', owner: { id: '{{owner}}' }, resource: { id: '{{resource}}' } } },
            id: '/id',
            name: '/spec/display_name',
            values: { key: '/id', secret: '/spec/secret' },
        },
        list: {
            path: '/iam/v2/api-keys',
            query: { 'spec.owner': '{{owner}}', page_size: '100' },
            items: '/data',
            id: '/id',
            tag: '/spec/display_name',
            paginate: { url: '/metadata/next' },
        },
        verify: {
            'base-url': '{{probe-url}}',
            path: '/{{probe-path}}',
            auth: { basic: { user: '{{key}}', password: '{{secret}}' } },
            // Known, but without a rule that lets it read this.
            accept: [200, { status: 403, pointer: '/error_code', exists: true }],
            reject: [401],
        },
        revoke: { path: '/iam/v2/api-keys/{{id}}' },
    },
});


/***/ })

};
