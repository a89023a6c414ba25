export const id = 1504;
export const ids = [1504];
export const modules = {

/***/ 11504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55313);
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61049);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93138);



const grant = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ bucket: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(63).default(''), permission: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['read', 'readwrite', 'fullaccess']) })
    .refine(({ bucket, permission }) => (bucket === '') === (permission === 'fullaccess'), {
    error: 'fullaccess is for all buckets and names none; read and readwrite name one',
});
// https://docs.digitalocean.com/reference/api/reference/spaces-keys/
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_1__.builtIn)({
    name: 'digitalocean-spaces',
    title: 'DigitalOcean Spaces',
    sentence: 'Access keys of DigitalOcean Spaces, for the buckets named.',
    options: {
        region: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[a-z]{3}\d$/, { error: 'must be a region, e.g. fra1' }),
        /** A key is proved by listing the first of these buckets; with fullaccess, by listing the buckets. */
        grants: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(grant).min(1),
    },
    derived: {
        site: ({ region, grants }) => `https://${grants[0].bucket === '' ? '' : `${grants[0].bucket}.`}${region}.digitaloceanspaces.com`,
    },
    admin: 'one',
    permission: 'spaces_key:create, spaces_key:read and spaces_key:delete',
    docs: 'https://docs.digitalocean.com/products/spaces/how-to/manage-access/',
    example: { region: 'fra1', grants: [{ bucket: 'toy-shop', permission: 'read' }] },
    checked: "requests of the vendor's SDK, @digitalocean/dots 1.19.0, and of @aws-sdk/client-s3 3.1173.0",
    rights: 'named',
    proofs: _provider_js__WEBPACK_IMPORTED_MODULE_0__/* .tenantOfAdmin */ .$,
    recipe: {
        'base-url': 'https://api.digitalocean.com',
        auth: { bearer: '{{admin}}' },
        propagation: '30s',
        mint: {
            path: '/v2/spaces/keys',
            body: { name: '{{tag}}', grants: '{{grants}}' },
            // The id is the public half.
            id: '/key/access_key',
            name: '/key/name',
            values: { 'access-key-id': '/key/access_key', 'secret-access-key': '/key/secret_key' },
        },
        list: {
            path: '/v2/spaces/keys',
            query: { per_page: '200' },
            items: '/keys',
            id: '/access_key',
            tag: '/name',
            paginate: { page: 'page', more: '/links/pages/next' },
            total: '/meta/total',
        },
        verify: {
            'base-url': '{{site}}',
            path: '/',
            query: { 'max-keys': '1' },
            auth: {
                sigv4: {
                    'access-key-id': '{{access-key-id}}',
                    'secret-access-key': '{{secret-access-key}}',
                    region: '{{region}}',
                    service: 's3',
                },
            },
            accept: [200],
            // AccessDenied is said to a key that lives, and may not read this bucket.
            reject: [
                { status: 403, contains: 'InvalidAccessKeyId' },
                { status: 403, contains: 'SignatureDoesNotMatch' },
            ],
        },
        revoke: { path: '/v2/spaces/keys/{{id}}' },
    },
});


/***/ })

};
