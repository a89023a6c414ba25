export const id = 8629;
export const ids = [8629];
export const modules = {

/***/ 78629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   heroku: () => (/* binding */ heroku)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7334);


const path = '/apps/{{app}}/config-vars';
// https://devcenter.heroku.com/articles/platform-api-reference#config-vars. PATCH changes the named one only; it makes a
// release, which restarts the dynos.
const heroku = (0,_http_js__WEBPACK_IMPORTED_MODULE_0__.builtInStore)({
    kind: 'heroku',
    title: 'Heroku',
    sentence: 'A config var of a Heroku app; writing it makes a release, which restarts the dynos.',
    permission: 'an authorization with the scope write-protected, of a collaborator of the app',
    variable: () => 'HEROKU_API_KEY',
    options: { app: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100).describe('Name or id of the app.') },
    nameFault: (name) => (/^\w+$/.test(name) ? undefined : 'names of config vars are letters, digits and _'),
    recipe: () => ({
        'base-url': 'https://api.heroku.com',
        account: '{{app}}',
        auth: { bearer: '{{admin}}' },
        headers: { accept: 'application/vnd.heroku+json; version=3' },
        'max-bytes': 32_768,
        // All config vars are one answer: where there is none, there is no app.
        read: { path, missing: [], value: '/{{name}}' },
        write: { method: 'PATCH', path, body: { '{{name}}': '{{value}}' } },
    }),
});


/***/ })

};
