export const id = 4042;
export const ids = [4042];
export const modules = {

/***/ 64042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   vercel: () => (/* binding */ vercel)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7334);


const query = { teamId: '{{team?}}' };
// https://vercel.com/docs/rest-api/projects/create-one-or-more-environment-variables. One entry is written by its id, so
// that flags, comment and the other environments stay; `sensitive` ones are never shown again.
const vercel = (0,_http_js__WEBPACK_IMPORTED_MODULE_0__.builtInStore)({
    kind: 'vercel',
    title: 'Vercel',
    sentence: 'An environment variable of a Vercel project, for one of its environments.',
    permission: 'a token of somebody who may change the environment variables of the project (Member, Developer or above)',
    variable: () => 'VERCEL_TOKEN',
    options: {
        project: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100).describe('Id or name of the project.'),
        team: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100).optional().describe('Id of the team that the project belongs to.'),
        target: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['production', 'preview', 'development']).default('production').describe('Its environment.'),
        type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['sensitive', 'encrypted'])
            .optional()
            .describe('What a new one becomes. Default: `sensitive`; in development, which has none, `encrypted`.'),
    },
    recipe: ({ target, type }) => ({
        'base-url': 'https://api.vercel.com',
        account: '{{project}}/{{target}}',
        auth: { bearer: '{{admin}}' },
        read: {
            path: '/v10/projects/{{project}}/env',
            query,
            missing: [],
            items: '/envs',
            where: [
                { pointer: '/key', equals: '{{name}}' },
                { pointer: '/target/0', equals: '{{target}}' },
                { pointer: '/target/1', exists: false },
            ],
            updated: '/updatedAt',
            pick: { id: '/id' },
        },
        write: { method: 'PATCH', path: '/v9/projects/{{project}}/env/{{read.id}}', query, body: { value: '{{value}}' } },
        create: {
            method: 'POST',
            path: '/v10/projects/{{project}}/env',
            query,
            body: {
                key: '{{name}}',
                value: '{{value}}',
                target: ['{{target}}'],
                type: type ?? (target === 'development' ? 'encrypted' : 'sensitive'),
            },
        },
    }),
});


/***/ })

};
