export const id = 386;
export const ids = [386];
export const modules = {

/***/ 90386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93138);


const pattern = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(1_024).optional();
// https://www.rabbitmq.com/docs/http-api-reference
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_0__.builtIn)({
    name: 'rabbitmq',
    title: 'RabbitMQ',
    sentence: 'Users of a RabbitMQ server: each credential is a user of its own, with the permissions named, or with every permission, topic permission, tag and limit of the user replaced, in all virtual hosts.',
    options: {
        url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
        /** Of the permissions that are named here; what is inherited is inherited in every virtual host. */
        vhost: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).default('/'),
        /** Regular expressions of the resources; all three, or none: then all that the replaced user may is inherited. */
        configure: pattern,
        write: pattern,
        read: pattern,
        /** `management` and its like, comma-separated. Left out: inherited, or none where permissions are named. */
        tags: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(256).optional(),
    },
    rule: ({ configure, write, read }) => new Set([configure, write, read].map((each) => each === undefined)).size === 1
        ? undefined
        : 'configure, write and read go together; without them all that the replaced user may is inherited',
    derived: {
        permissions: ({ vhost, configure, write, read }) => configure === undefined || write === undefined || read === undefined
            ? undefined
            : [{ vhost, configure, write, read }],
        // Where permissions are named, nothing is inherited.
        'topic-permissions': ({ configure }) => (configure === undefined ? undefined : []),
        limits: ({ configure }) => (configure === undefined ? undefined : []),
        roles: ({ configure, tags }) => tags ?? (configure === undefined ? undefined : ''),
    },
    admin: ['user', 'password'],
    permission: 'the tag administrator',
    docs: 'https://www.rabbitmq.com/docs/http-api-reference',
    example: { url: 'https://rabbit.test', vhost: '/shop', configure: '', write: '^orders', read: '^orders' },
    checked: 'RabbitMQ 3.10 itself',
    rights: 'inherited',
    recipe: {
        'base-url': '{{url}}',
        auth: { basic: { user: '{{admin.user}}', password: '{{admin.password}}' } },
        propagation: '2s',
        generate: { password: 40 },
        self: { from: '{{admin.user}}' },
        inherit: [
            { path: '/api/users/{{old.id}}', pick: { roles: '/tags' } },
            { path: '/api/users/{{old.id}}/permissions', pick: { permissions: '' } },
            { path: '/api/users/{{old.id}}/topic-permissions', pick: { 'topic-permissions': '' } },
            { path: '/api/user-limits/{{old.id}}', pick: { limits: '/0/value' } },
        ],
        mint: {
            method: 'PUT',
            path: '/api/users/{{tag}}',
            body: { password: '{{password}}', tags: '{{roles | inherit.roles}}' },
            id: '{{tag}}',
            values: { username: '{{tag}}', password: '{{password}}' },
            // biome-ignore lint/suspicious/noThenProperty: a recipe's follow-up calls; never awaited
            then: [
                {
                    each: '{{permissions | inherit.permissions}}',
                    method: 'PUT',
                    path: '/api/permissions/{{each.vhost}}/{{id}}',
                    body: { configure: '{{each.configure}}', write: '{{each.write}}', read: '{{each.read}}' },
                },
                {
                    each: '{{topic-permissions | inherit.topic-permissions}}',
                    method: 'PUT',
                    path: '/api/topic-permissions/{{each.vhost}}/{{id}}',
                    body: { exchange: '{{each.exchange}}', write: '{{each.write}}', read: '{{each.read}}' },
                },
                {
                    // A user need not have limits.
                    each: '{{limits | inherit.limits?}}',
                    method: 'PUT',
                    path: '/api/user-limits/{{id}}/{{each.name}}',
                    // RabbitMQ answers 406 to a request that accepts only JSON.
                    headers: { accept: '*/*' },
                    body: { value: '{{each.value}}' },
                },
            ],
        },
        list: { path: '/api/users', items: '', id: '/name', tag: '/name' },
        verify: {
            path: '/api/whoami',
            auth: { basic: { user: '{{username}}', password: '{{password}}' } },
            accept: [
                { status: 200, pointer: '/name', equals: '{{id}}' },
                // The password is right, but the user may not use the management API.
                { status: 401, pointer: '/reason', equals: 'Not management user' },
            ],
            reject: [401],
        },
        revoke: { path: '/api/users/{{id}}' },
    },
});


/***/ })

};
