export const id = 5877;
export const ids = [5877];
export const modules = {

/***/ 95877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55313);
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61049);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93138);



// https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/keys
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_1__.builtIn)({
    name: 'mailgun',
    title: 'Mailgun',
    sentence: 'Sending keys of a Mailgun domain, which may send from it and nothing else.',
    options: {
        domain: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, { error: 'must be a domain, e.g. mg.acme.dev' }),
        region: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['us', 'eu']).default('us'),
    },
    derived: { host: ({ region }) => (region === 'eu' ? 'https://api.eu.mailgun.net' : 'https://api.mailgun.net') },
    admin: 'one',
    permission: 'an account key with the role admin',
    docs: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
    example: { domain: 'mg.toy.test' },
    checked: "requests of the vendor's SDK, mailgun.js 14.0.1; not verified against the vendor: where the answer has the key, and how it is proved",
    rights: 'named',
    proofs: _provider_js__WEBPACK_IMPORTED_MODULE_0__/* .tenantOfAdmin */ .$,
    recipe: {
        'base-url': '{{host}}',
        account: '{{domain}}',
        auth: { basic: { user: 'api', password: '{{admin}}' } },
        propagation: '30s',
        mint: {
            path: '/v1/keys',
            encoding: 'multipart',
            body: { role: 'sending', kind: 'domain', domain_name: '{{domain}}', description: '{{tag}}' },
            id: '/key/id',
            name: '/key/description',
            values: { value: '/key/secret' },
        },
        list: {
            path: '/v1/keys',
            query: { kind: 'domain', domain_name: '{{domain}}' },
            items: '/items',
            id: '/id',
            tag: '/description',
            active: { pointer: '/is_disabled', equals: false },
            total: '/total_count',
        },
        // A message without a recipient: the answer that it is missing shows that the key was accepted, and nothing is sent.
        verify: {
            method: 'POST',
            path: '/v3/{{domain}}/messages',
            auth: { basic: { user: 'api', password: '{{value}}' } },
            encoding: 'multipart',
            body: { from: 'keyturn@{{domain}}', 'o:testmode': 'yes' },
            accept: [{ status: 400, pointer: '/message', exists: true }],
            reject: [401],
        },
        revoke: { path: '/v1/keys/{{id}}' },
    },
});


/***/ })

};
