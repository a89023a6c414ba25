export const id = 7011;
export const ids = [7011];
export const modules = {

/***/ 47011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93138);


const owner = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1)]).optional();
// https://docs.gitlab.com/api/project_access_tokens/ and group_access_tokens. Never `rotate`: it ends the old token at
// once, and asked twice it ends the new one too.
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_0__.builtIn)({
    name: 'gitlab',
    title: 'GitLab',
    sentence: 'Access tokens of a GitLab project or group, with the scopes and level named or those of the token replaced.',
    options: {
        url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default('https://gitlab.com'),
        /** Id, or path with slashes. */
        project: owner,
        group: owner,
        scopes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1)).min(1).optional(),
        'access-level': zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(5), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(10), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(15), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(20), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(30), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(40), zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(50)])
            .optional(),
    },
    rule: ({ project, group }) => (project === undefined) === (group === undefined) ? 'needs either project or group' : undefined,
    derived: {
        kind: ({ project }) => (project === undefined ? 'groups' : 'projects'),
        owner: ({ project, group }) => project ?? group,
    },
    admin: 'one',
    permission: 'a personal access token with the scope api, of somebody who may manage the tokens of the project or group',
    docs: 'https://docs.gitlab.com/api/project_access_tokens/',
    example: { project: 'acme/shop', scopes: ['read_api'], 'access-level': 20 },
    checked: 'requests of an SDK, @gitbeaker/rest 43.8.0',
    rights: 'inherited',
    notInherited: "what somebody gave the replaced one's bot user elsewhere: other projects, protected branches, approvals",
    recipe: {
        'base-url': '{{url}}',
        // A project and a group may have the same number.
        account: '{{kind}}/{{owner}}',
        auth: { header: { 'private-token': '{{admin}}' } },
        propagation: '5s',
        check: { path: '/api/v4/personal_access_tokens/self', needs: [{ pointer: '/scopes', includes: ['api'] }] },
        self: { path: '/api/v4/personal_access_tokens/self', id: '/id' },
        identify: {
            path: '/api/v4/personal_access_tokens/self',
            auth: { header: { 'private-token': '{{value}}' } },
            id: '/id',
        },
        inherit: {
            path: '/api/v4/{{kind}}/{{owner}}/access_tokens/{{old.id}}',
            pick: { scopes: '/scopes', 'access-level': '/access_level' },
        },
        mint: {
            path: '/api/v4/{{kind}}/{{owner}}/access_tokens',
            body: {
                name: '{{tag}}',
                scopes: '{{scopes | inherit.scopes}}',
                // Without a level GitLab would make a maintainer.
                access_level: '{{access-level | inherit.access-level}}',
                expires_at: '{{expires.date}}',
            },
            id: '/id',
            name: '/name',
            values: { value: '/token' },
        },
        list: {
            path: '/api/v4/{{kind}}/{{owner}}/access_tokens',
            query: { state: 'active', per_page: '100' },
            items: '',
            id: '/id',
            tag: '/name',
            'last-used': '/last_used_at',
            active: '/active',
            paginate: { link: 'next' },
        },
        verify: {
            path: '/api/v4/personal_access_tokens/self',
            auth: { header: { 'private-token': '{{value}}' } },
            // Known, but without a scope that may read this.
            accept: [
                { status: 200, pointer: '/active', equals: true },
                { status: 403, pointer: '/error', equals: 'insufficient_scope' },
            ],
            reject: [401],
        },
        revoke: { path: '/api/v4/{{kind}}/{{owner}}/access_tokens/{{id}}' },
    },
});


/***/ })

};
