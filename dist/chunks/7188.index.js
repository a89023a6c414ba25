export const id = 7188;
export const ids = [7188];
export const modules = {

/***/ 67188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cloudflareWorkers: () => (/* binding */ cloudflareWorkers)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7334);


const secrets = '/accounts/{{account}}/workers/scripts/{{script}}/secrets';
// https://developers.cloudflare.com/api/resources/workers/subresources/scripts/subresources/secrets/. Names and types are
// all that it ever shows: no value, no time. Each write deploys a new version of the script.
const cloudflareWorkers = (0,_http_js__WEBPACK_IMPORTED_MODULE_0__.builtInStore)({
    kind: 'cloudflare-workers',
    title: 'Cloudflare Workers',
    sentence: 'A secret of a Worker; writing it deploys a new version of the script.',
    permission: 'an API token with Workers Scripts: Edit on the account',
    variable: () => 'CLOUDFLARE_API_TOKEN',
    options: {
        account: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .regex(/^[0-9a-f]{32}$/, 'must be an account id: 32 hexadecimal digits')
            .describe('Id of the account.'),
        script: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(255).describe('Name of the Worker.'),
    },
    nameFault: (name) => /^[A-Za-z_$][\w$]*$/.test(name)
        ? undefined
        : 'names of Worker secrets are letters, digits, _ and $, no digit first',
    recipe: () => ({
        'base-url': 'https://api.cloudflare.com/client/v4',
        account: '{{account}}/{{script}}',
        auth: { bearer: '{{admin}}' },
        'max-bytes': 5_120,
        preflight: { path: secrets },
        write: {
            method: 'PUT',
            path: secrets,
            body: { name: '{{name}}', text: '{{value}}', type: 'secret_text' },
            refused: [{ pointer: '/success', equals: false }],
        },
    }),
});


/***/ })

};
