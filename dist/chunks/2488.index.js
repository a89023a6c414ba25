export const id = 2488;
export const ids = [2488];
export const modules = {

/***/ 72488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93138);


const names = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1)).min(1);
// https://launchdarkly.com/docs/api/access-tokens
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_0__.builtIn)({
    name: 'launchdarkly',
    title: 'LaunchDarkly',
    sentence: 'API access tokens of a LaunchDarkly account; service tokens, unless told otherwise.',
    options: {
        // Without any, LaunchDarkly chooses; and what an old token may do is spread over three fields.
        role: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['reader', 'writer', 'admin']).optional(),
        'custom-role-ids': names.optional(),
        'inline-role': zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq9()).min(1).optional(),
        /** A service token stays when the member who made it leaves. */
        'service-token': zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(true),
    },
    rule: ({ role, 'custom-role-ids': custom, 'inline-role': inline }) => [role, custom, inline].filter((each) => each !== undefined).length === 1
        ? undefined
        : 'needs exactly one of role, custom-role-ids, inline-role',
    admin: 'one',
    permission: 'createAccessToken and deleteAccessToken, and to see the tokens of all members: the role admin',
    docs: 'https://launchdarkly.com/docs/home/account/api',
    example: { role: 'reader' },
    checked: "requests of the vendor's SDK, launchdarkly-api-typescript 17.2.0",
    rights: 'named',
    // An admin whose role was taken away is shown only their own tokens, without any sign that others are missing.
    proofs: { refused: true, absent: false, gone: false },
    recipe: {
        'base-url': 'https://app.launchdarkly.com',
        auth: { header: { authorization: '{{admin}}' } },
        headers: { 'ld-api-version': '20240415' },
        propagation: '10s',
        self: { path: '/api/v2/caller-identity', id: '/tokenId' },
        mint: {
            path: '/api/v2/tokens',
            body: {
                name: '{{tag}}',
                role: '{{role?}}',
                customRoleIds: '{{custom-role-ids?}}',
                inlineRole: '{{inline-role?}}',
                serviceToken: '{{service-token}}',
            },
            id: '/_id',
            name: '/name',
            values: { value: '/token' },
        },
        list: {
            path: '/api/v2/tokens',
            query: { showAll: 'true', limit: '100' },
            items: '/items',
            id: '/_id',
            tag: '/name',
            'last-used': '/lastUsed',
            paginate: { offset: 'offset' },
            total: '/totalCount',
        },
        verify: {
            path: '/api/v2/caller-identity',
            auth: { header: { authorization: '{{value}}' } },
            accept: [{ status: 200, pointer: '/tokenId', equals: '{{id}}' }],
            reject: [401],
        },
        revoke: { path: '/api/v2/tokens/{{id}}' },
    },
});


/***/ })

};
