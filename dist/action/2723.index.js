export const id = 2723;
export const ids = [2723];
export const modules = {

/***/ 52723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98827);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83696);


const pattern = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(1_024);
// https://www.rabbitmq.com/docs/http-api-reference
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_0__.builtIn)({
    name: 'rabbitmq',
    title: 'RabbitMQ',
    sentence: 'Users of a RabbitMQ server: each credential is a user of its own, with the same permissions.',
    options: {
        url: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
        vhost: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).default('/'),
        configure: pattern.default(''),
        write: pattern.default('.*'),
        read: pattern.default('.*'),
        /** `management` and its like, comma-separated; empty for a user that only speaks AMQP. */
        tags: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(256).default(''),
    },
    admin: ['user', 'password'],
    permission: 'the tag administrator',
    docs: 'https://www.rabbitmq.com/docs/http-api-reference',
    checked: 'RabbitMQ 3.10 itself',
    recipe: {
        'base-url': '{{url}}',
        account: '{{vhost}}',
        auth: { basic: { user: '{{admin.user}}', password: '{{admin.password}}' } },
        propagation: '2s',
        generate: { password: 40 },
        mint: {
            method: 'PUT',
            path: '/api/users/{{tag}}',
            body: { password: '{{password}}', tags: '{{tags}}' },
            id: '{{tag}}',
            values: { username: '{{tag}}', password: '{{password}}' },
            // biome-ignore lint/suspicious/noThenProperty: a recipe's follow-up calls; never awaited
            then: [
                {
                    method: 'PUT',
                    path: '/api/permissions/{{vhost}}/{{id}}',
                    body: { configure: '{{configure}}', write: '{{write}}', read: '{{read}}' },
                },
            ],
        },
        list: { path: '/api/users', items: '', id: '/name', tag: '/name' },
        verify: {
            path: '/api/whoami',
            auth: { basic: { user: '{{username}}', password: '{{password}}' } },
            accept: [
                { status: 200, pointer: '/name', equals: '{{id}}' },
                // The password is right, but the user has no business in the management API.
                { status: 401, pointer: '/reason', equals: 'Not management user' },
            ],
            reject: [401],
        },
        revoke: { path: '/api/users/{{id}}' },
    },
});


/***/ })

};
