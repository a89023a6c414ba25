export const id = 397;
export const ids = [397];
export const modules = {

/***/ 397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93138);


const names = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1)).min(1);
// https://www.algolia.com/doc/rest-api/search/add-api-key
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_0__.builtIn)({
    name: 'algolia',
    title: 'Algolia',
    sentence: 'API keys of an Algolia application. A key is its own id, so the journal keeps a hash of it only.',
    options: {
        'application-id': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[A-Za-z0-9]{4,32}$/),
        acl: names,
        /** Which indices; left out, all of them. */
        indexes: names.optional(),
        referers: names.optional(),
    },
    admin: 'one',
    permission: 'the admin API key',
    docs: 'https://www.algolia.com/doc/guides/security/api-keys/',
    example: { 'application-id': 'TOYAPP', acl: ['search'], indexes: ['products'] },
    checked: "requests of the vendor's SDK, @algolia/client-search 5.64.0",
    rights: 'named',
    recipe: {
        'base-url': 'https://{{application-id}}.algolia.net',
        auth: { header: { 'x-algolia-api-key': '{{admin}}' } },
        headers: { 'x-algolia-application-id': '{{application-id}}' },
        propagation: '15s',
        'id-is-secret': true,
        mint: {
            path: '/1/keys',
            body: { acl: '{{acl}}', description: '{{tag}}', indexes: '{{indexes?}}', referers: '{{referers?}}' },
            id: '/key',
            values: { value: '/key' },
        },
        list: { path: '/1/keys', items: '/keys', id: '/value', tag: '/description' },
        // Every key may read what it may do itself.
        verify: {
            path: '/1/keys/{{value}}',
            auth: { header: { 'x-algolia-api-key': '{{value}}' } },
            accept: [{ status: 200, pointer: '/value', equals: '{{value}}' }],
            // A key that is bound to referers is refused with 403, too.
            reject: [401, 404, { status: 403, pointer: '/message', equals: 'Invalid Application-ID or API key' }],
        },
        revoke: { path: '/1/keys/{{id}}' },
    },
});


/***/ })

};
