export const id = 9835;
export const ids = [9835];
export const modules = {

/***/ 49835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55313);
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61049);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93138);



// https://techdocs.akamai.com/linode-api/reference/post-personal-access-token
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_1__.builtIn)({
    name: 'linode',
    title: 'Linode (Akamai)',
    sentence: 'Personal access tokens of a Linode user, with the scopes named or those of the token replaced. They expire by themselves at `max-age`.',
    options: {
        /** As Linode writes them: `linodes:read_only domains:read_write`, or `*`. */
        scopes: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).optional(),
    },
    admin: 'one',
    permission: 'a personal access token with account:read_write and every scope that it is to give away',
    docs: 'https://techdocs.akamai.com/cloud-computing/docs/manage-personal-access-tokens',
    example: { scopes: 'linodes:read_only' },
    checked: "requests of the vendor's SDK, @linode/api-v4 0.158.0",
    rights: 'inherited',
    proofs: _provider_js__WEBPACK_IMPORTED_MODULE_0__/* .tenantOfAdmin */ .$,
    recipe: {
        'base-url': 'https://api.linode.com',
        auth: { bearer: '{{admin}}' },
        propagation: '10s',
        inherit: { path: '/v4/profile/tokens/{{old.id}}', pick: { scopes: '/scopes' } },
        mint: {
            path: '/v4/profile/tokens',
            // Without scopes Linode would give all those of the admin's token.
            body: { label: '{{tag}}', scopes: '{{scopes | inherit.scopes}}', expiry: '{{expires.date?}}T00:00:00' },
            id: '/id',
            name: '/label',
            values: { value: '/token' },
        },
        list: {
            path: '/v4/profile/tokens',
            query: { page_size: '100' },
            items: '/data',
            id: '/id',
            tag: '/label',
            paginate: { page: 'page', pages: '/pages' },
            total: '/results',
        },
        verify: {
            path: '/v4/profile',
            auth: { bearer: '{{value}}' },
            // Known, but without the scope that may read this.
            accept: [
                200,
                { status: 401, pointer: '/errors/0/reason', like: 'Your OAuth token is not authorized*' },
                { status: 403, pointer: '/errors/0/reason', like: 'Your OAuth token is not authorized*' },
            ],
            reject: [401],
        },
        revoke: { path: '/v4/profile/tokens/{{id}}' },
    },
});


/***/ })

};
