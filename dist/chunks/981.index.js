export const id = 981;
export const ids = [981];
export const modules = {

/***/ 20981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   azureKeyVault: () => (/* binding */ azureKeyVault)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7334);


const id = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^[0-9a-f-]{36}$/i, 'must be an id such as 00000000-0000-0000-0000-000000000000');
const query = { 'api-version': '2025-07-01' };
const path = '/secrets/{{name}}';
// https://learn.microsoft.com/rest/api/keyvault/secrets. Each write is a new version; tags and content type belong to the
// version, so those of the one before go with it.
const azureKeyVault = (0,_http_js__WEBPACK_IMPORTED_MODULE_0__.builtInStore)({
    kind: 'azure-key-vault',
    title: 'Azure Key Vault',
    sentence: 'A secret of a key vault; each write is a new version with the tags of the one before.',
    permission: 'the role Key Vault Secrets Officer on the secret or the vault',
    variable: () => undefined,
    options: {
        vault: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .regex(/^[A-Za-z][0-9A-Za-z-]{2,23}$/, 'must be the name of a key vault')
            .describe('Name of the vault.'),
        tenant: id.describe('Id of the tenant.'),
        client: id.describe("Id of the app registration; with `admin` its client secret, without it the job's OIDC token."),
    },
    // There is no underscore in Key Vault, and no hyphen in an environment variable.
    rename: (name) => name.replaceAll('_', '-'),
    nameFault: (name) => /^[0-9A-Za-z-]{1,127}$/.test(name)
        ? undefined
        : 'names in Key Vault are letters, digits and -, at most 127 of them',
    recipe: (_, admin) => ({
        'base-url': 'https://{{vault}}.vault.azure.net',
        auth: { bearer: '{{login}}' },
        'max-bytes': 25_600,
        ...(admin === undefined ? { oidc: { audience: 'api://AzureADTokenExchange' } } : {}),
        login: {
            'base-url': 'https://login.microsoftonline.com',
            path: '/{{tenant}}/oauth2/v2.0/token',
            encoding: 'form',
            body: {
                client_id: '{{client}}',
                grant_type: 'client_credentials',
                scope: 'https://vault.azure.net/.default',
                ...(admin === undefined
                    ? {
                        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
                        client_assertion: '{{oidc}}',
                    }
                    : { client_secret: '{{admin}}' }),
            },
            token: '/access_token',
        },
        read: {
            path,
            query,
            missing: [{ status: 404, pointer: '/error/code', equals: 'SecretNotFound' }],
            value: '/value',
            updated: '/attributes/updated',
            pick: { tags: '/tags', 'content-type': '/contentType' },
        },
        write: {
            method: 'PUT',
            path,
            query,
            body: { value: '{{value}}', contentType: '{{read.content-type?}}', tags: '{{read.tags?}}' },
        },
    }),
});


/***/ })

};
