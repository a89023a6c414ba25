export const id = 942;
export const ids = [942];
export const modules = {

/***/ 30942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55313);
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61049);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93138);



// https://github.com/twilio/sendgrid-oai, spec/json/tsg_api_keys_v3.json
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_1__.builtIn)({
    name: 'sendgrid',
    title: 'SendGrid',
    sentence: 'API keys of a SendGrid account or subuser, with exactly the scopes named or those of the key replaced.',
    options: {
        scopes: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1)).min(1).optional(),
        'on-behalf-of': zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).optional(),
    },
    admin: 'one',
    permission: 'api_keys.create, api_keys.read, api_keys.delete, and every scope that it is to give away',
    docs: 'https://www.twilio.com/docs/sendgrid/api-reference/api-keys',
    example: { scopes: ['mail.send'] },
    checked: "the vendor's OpenAPI document",
    rights: 'inherited',
    proofs: _provider_js__WEBPACK_IMPORTED_MODULE_0__/* .tenantOfAdmin */ .$,
    recipe: {
        'base-url': 'https://api.sendgrid.com',
        account: '{{on-behalf-of?}}',
        auth: { bearer: '{{admin}}', header: { 'on-behalf-of': '{{on-behalf-of?}}' } },
        check: {
            path: '/v3/scopes',
            auth: { bearer: '{{admin}}' },
            needs: [
                { pointer: '/scopes', includes: ['api_keys.create', 'api_keys.read', 'api_keys.delete'] },
                // SendGrid gives a key only scopes that the admin credential has itself.
                { pointer: '/scopes', includes: '{{scopes | inherit.scopes?}}' },
            ],
        },
        self: { from: '{{admin}}', pattern: '^SG\\.([^.]+)\\.' },
        identify: { text: '^SG\\.(?<id>[A-Za-z0-9_-]{22})\\.' },
        concurrent: 100,
        propagation: '10s',
        inherit: {
            path: '/v3/api_keys/{{old.id}}',
            // The document nests it in a list, the service answers with the object itself.
            pick: { scopes: ['/scopes', '/result/0/scopes'] },
            drop: ['/scopes/*', '/result/0/scopes/*'].flatMap((pointer) => [
                { pointer, like: '2fa_required' },
                { pointer, like: 'sender_verification_*' },
            ]),
        },
        // Without scopes SendGrid would make a key with full access.
        mint: {
            path: '/v3/api_keys',
            body: { name: '{{tag}}', scopes: '{{scopes | inherit.scopes}}' },
            id: '/api_key_id',
            name: '/name',
            values: { value: '/api_key' },
        },
        // As many as an account may have, because SendGrid documents no default for how many it shows.
        list: { path: '/v3/api_keys', query: { limit: '100' }, items: '/result', id: '/api_key_id', tag: '/name' },
        verify: {
            path: '/v3/scopes',
            auth: { bearer: '{{value}}' },
            accept: [{ status: 200, pointer: '/scopes', exists: true }],
            // 403 is also said to an address that the account does not allow.
            reject: [401],
        },
        revoke: { path: '/v3/api_keys/{{id}}' },
    },
});


/***/ })

};
