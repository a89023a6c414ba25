export const id = 1962;
export const ids = [1962];
export const modules = {

/***/ 1962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93138);


// https://grafana.com/docs/grafana/latest/developers/http_api/serviceaccount/
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_0__.builtIn)({
    name: 'grafana',
    title: 'Grafana',
    sentence: 'Tokens of a Grafana service account, whose role they have. They expire by themselves at `max-age`.',
    options: {
        url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
        'service-account': zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^\d{1,15}$/)]),
    },
    admin: 'one',
    permission: 'serviceaccounts:read and serviceaccounts:write on that service account',
    docs: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    example: { url: 'https://grafana.toy.test', 'service-account': 7 },
    checked: "requests of the vendor's SDK, grafana-openapi-client-go of 2026-03-30",
    rights: 'owner',
    recipe: {
        'base-url': '{{url}}',
        account: '{{service-account}}',
        auth: { bearer: '{{admin}}' },
        propagation: '5s',
        mint: {
            path: '/api/serviceaccounts/{{service-account}}/tokens',
            // Some servers refuse a token that lives for ever.
            body: { name: '{{tag}}', secondsToLive: '{{expires.seconds?}}' },
            id: '/id',
            name: '/name',
            values: { value: '/key' },
        },
        list: {
            path: '/api/serviceaccounts/{{service-account}}/tokens',
            items: '',
            id: '/id',
            tag: '/name',
            'last-used': '/lastUsedAt',
            active: { pointer: '/hasExpired', equals: false },
        },
        verify: {
            path: '/api/org',
            auth: { bearer: '{{value}}' },
            // Known, but its role may not read this.
            accept: [200, { status: 403, pointer: '/title', equals: 'Access denied' }],
            reject: [401],
        },
        revoke: { path: '/api/serviceaccounts/{{service-account}}/tokens/{{id}}' },
    },
});


/***/ })

};
