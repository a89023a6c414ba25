export const id = 6298;
export const ids = [6298];
export const modules = {

/***/ 26298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gcpSecretManager: () => (/* binding */ gcpSecretManager)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55313);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7334);


const federated = 'workload-identity-provider';
const secret = '/v1/projects/{{project}}/secrets/{{name}}';
// https://cloud.google.com/secret-manager/docs/reference/rest. Each write is a new version, the latest; which one that is
// may take minutes to be seen everywhere. Disabled and destroyed versions cannot be read.
const gcpSecretManager = (0,_http_js__WEBPACK_IMPORTED_MODULE_0__.builtInStore)({
    kind: 'gcp-secret-manager',
    title: 'Google Cloud Secret Manager',
    sentence: 'A new version of a secret that is there.',
    permission: 'roles/secretmanager.secretVersionAdder, secretAccessor and viewer on the secret',
    variable: (options) => (options[federated] === undefined ? 'GOOGLE_OAUTH_ACCESS_TOKEN' : undefined),
    options: {
        project: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .regex(/^[a-z0-9:.-]{1,100}$/, 'must be the id or number of a project')
            .describe('Its project.'),
        [federated]: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
            .regex(/^projects\/\d+\/locations\/global\/workloadIdentityPools\/[\w-]+\/providers\/[\w-]+$/)
            .optional()
            .describe("projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/NAME: logs in with the job's OIDC token."),
    },
    nameFault: (name) => /^[\w-]{1,255}$/.test(name)
        ? undefined
        : 'names in Secret Manager are letters, digits, _ and -, at most 255 of them',
    recipe: (_, admin) => ({
        'base-url': 'https://secretmanager.googleapis.com',
        account: '{{project}}',
        auth: { bearer: admin === undefined ? '{{login}}' : '{{admin}}' },
        ...(admin === undefined
            ? {
                oidc: { audience: `https://iam.googleapis.com/{{${federated}}}` },
                login: {
                    'base-url': 'https://sts.googleapis.com',
                    path: '/v1/token',
                    body: {
                        audience: `//iam.googleapis.com/{{${federated}}}`,
                        grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
                        requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
                        scope: 'https://www.googleapis.com/auth/cloud-platform',
                        subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
                        subjectToken: '{{oidc}}',
                    },
                    token: '/access_token',
                },
            }
            : {}),
        preflight: { path: secret },
        read: {
            path: `${secret}/versions/latest:access`,
            missing: [404, { status: 400, pointer: '/error/status', equals: 'FAILED_PRECONDITION' }],
            value: '/payload/data',
            decode: 'base64',
        },
        write: { method: 'POST', path: `${secret}:addVersion`, body: { payload: { data: '{{value.base64}}' } } },
    }),
});


/***/ })

};
