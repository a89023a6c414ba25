export const id = 5856;
export const ids = [5856];
export const modules = {

/***/ 65856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93138);


// https://api-docs.neon.tech/reference/createorgapikey
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_0__.builtIn)({
    name: 'neon',
    title: 'Neon',
    sentence: 'API keys of a Neon organization, for one project or, if asked for, for all.',
    options: {
        organization: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
        project: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .regex(/^[a-z0-9-]{1,60}$/)
            .optional(),
        'all-projects': zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true).optional(),
    },
    rule: ({ project, 'all-projects': all }) => (project === undefined) === (all === undefined) ? 'needs either project or all-projects: true' : undefined,
    admin: 'one',
    permission: 'an API key of an administrator of the organization',
    docs: 'https://neon.com/docs/manage/api-keys',
    example: { organization: 'org-toy-1', project: 'toy-project-1' },
    checked: "requests of the vendor's SDK, @neondatabase/api-client 2.7.3",
    rights: 'named',
    recipe: {
        'base-url': 'https://console.neon.tech/api/v2',
        account: '{{organization}}',
        auth: { bearer: '{{admin}}' },
        propagation: '5s',
        tag: { max: 64 },
        mint: {
            path: '/organizations/{{organization}}/api_keys',
            body: { key_name: '{{tag}}', project_id: '{{project?}}' },
            id: '/id',
            name: '/name',
            values: { value: '/key' },
        },
        list: {
            path: '/organizations/{{organization}}/api_keys',
            items: '',
            id: '/id',
            tag: '/name',
            'last-used': '/last_used_at',
        },
        verify: {
            path: '/auth',
            auth: { bearer: '{{value}}' },
            accept: [{ status: 200, pointer: '/auth_method', exists: true }],
            reject: [401],
        },
        revoke: { path: '/organizations/{{organization}}/api_keys/{{id}}' },
    },
});


/***/ })

};
