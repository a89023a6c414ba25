export const id = 7168;
export const ids = [7168];
export const modules = {

/***/ 17168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   netlify: () => (/* binding */ netlify)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7334);


const query = { site_id: '{{site?}}' };
// https://open-api.netlify.com/#tag/environmentVariables. PATCH sets the value of one deploy context, PUT would replace all.
const netlify = (0,_http_js__WEBPACK_IMPORTED_MODULE_0__.builtInStore)({
    kind: 'netlify',
    title: 'Netlify',
    sentence: 'An environment variable of a Netlify team or site, in one deploy context.',
    permission: "a personal access token of somebody who may change the team's or site's environment variables",
    variable: () => 'NETLIFY_AUTH_TOKEN',
    options: {
        account: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100).describe('Id or slug of the team.'),
        site: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100).optional().describe("Id of the site; left out, the variable is the whole team's."),
        context: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['production', 'deploy-preview', 'branch-deploy', 'dev', 'dev-server', 'all'])
            .default('production')
            .describe('The deploy context.'),
        secret: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(true).describe('Whether a new one can be read by code on Netlify only.'),
    },
    recipe: ({ site, secret }) => ({
        'base-url': 'https://api.netlify.com/api/v1',
        account: site === undefined ? '{{account}}/{{context}}' : '{{account}}/{{site}}/{{context}}',
        auth: { bearer: '{{admin}}' },
        preflight: { path: site === undefined ? '/accounts/{{account}}' : '/sites/{{site}}' },
        read: { path: '/accounts/{{account}}/env/{{name}}', query, updated: '/updated_at' },
        write: {
            method: 'PATCH',
            path: '/accounts/{{account}}/env/{{name}}',
            query,
            body: { context: '{{context}}', value: '{{value}}' },
        },
        create: {
            method: 'POST',
            path: '/accounts/{{account}}/env',
            query,
            body: [
                {
                    key: '{{name}}',
                    is_secret: secret,
                    // Post-processing sees no secrets.
                    ...(secret ? { scopes: ['builds', 'functions', 'runtime'] } : {}),
                    values: [{ context: '{{context}}', value: '{{value}}' }],
                },
            ],
        },
    }),
});


/***/ })

};
