export const id = 1055;
export const ids = [1055];
export const modules = {

/***/ 11055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   provider: () => (/* binding */ provider)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93138);


const id = zod__WEBPACK_IMPORTED_MODULE_1__/* .guid */ .OsD();
// https://learn.microsoft.com/graph/api/application-addpassword
const provider = (0,_recipe_js__WEBPACK_IMPORTED_MODULE_0__.builtIn)({
    name: 'azure-app',
    title: 'Microsoft Entra ID',
    sentence: 'Client secrets of an app registration in Microsoft Entra ID (Azure). They expire by themselves at `max-age`.',
    options: {
        tenant: id,
        /** The object id of the app registration whose secrets they are, and its application (client) id. */
        'object-id': id,
        'app-id': id,
        /** Of a national cloud, where `base-url` names its Microsoft Graph. */
        'login-url': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default('https://login.microsoftonline.com'),
        scope: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).default('https://graph.microsoft.com/.default'),
    },
    admin: ['client-id', 'client-secret'],
    permission: 'Application.ReadWrite.OwnedBy, as an owner of that app registration',
    docs: 'https://learn.microsoft.com/graph/api/application-addpassword',
    example: {
        tenant: '00000000-0000-4000-8000-00000000aaaa',
        'object-id': '00000000-0000-4000-8000-00000000dddd',
        'app-id': '00000000-0000-4000-8000-00000000bbbb',
    },
    checked: "requests of the vendor's SDKs, msgraph-sdk 1.65.0 (Python) and @azure/identity 4.14.1",
    rights: 'owner',
    recipe: {
        'base-url': 'https://graph.microsoft.com',
        account: '{{app-id}}',
        login: {
            'base-url': '{{login-url}}',
            path: '/{{tenant}}/oauth2/v2.0/token',
            encoding: 'form',
            body: {
                grant_type: 'client_credentials',
                client_id: '{{admin.client-id}}',
                client_secret: '{{admin.client-secret}}',
                scope: '{{scope}}',
            },
            token: '/access_token',
        },
        auth: { bearer: '{{login}}' },
        // What one part of the directory has written, another does not know yet.
        propagation: '2m',
        mint: {
            path: '/v1.0/applications/{{object-id}}/addPassword',
            body: { passwordCredential: { displayName: '{{tag}}', endDateTime: '{{expires.iso?}}' } },
            id: '/keyId',
            name: '/displayName',
            values: { value: '/secretText' },
        },
        list: {
            path: '/v1.0/applications/{{object-id}}',
            query: { $select: 'passwordCredentials' },
            items: '/passwordCredentials',
            id: '/keyId',
            tag: '/displayName',
        },
        verify: {
            'base-url': '{{login-url}}',
            path: '/{{tenant}}/oauth2/v2.0/token',
            method: 'POST',
            encoding: 'form',
            body: {
                grant_type: 'client_credentials',
                client_id: '{{app-id}}',
                client_secret: '{{value}}',
                scope: '{{scope}}',
            },
            accept: [{ status: 200, pointer: '/access_token', exists: true }],
            reject: [{ status: 401, pointer: '/error', equals: 'invalid_client' }],
            successes: 3,
        },
        revoke: {
            method: 'POST',
            path: '/v1.0/applications/{{object-id}}/removePassword',
            body: { keyId: '{{id}}' },
            gone: [{ status: 400, pointer: '/error/message', like: 'No password credential found with keyId*' }],
        },
    },
});


/***/ })

};
