export const id = 7319;
export const ids = [7319];
export const modules = {

/***/ 54088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ channels),
/* harmony export */   l: () => (/* binding */ planned)
/* harmony export */ });
/** Every channel, loaded only when the configuration names it. */
const channels = {
    email: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(6726), __webpack_require__.e(7118), __webpack_require__.e(35), __webpack_require__.e(389), __webpack_require__.e(9819)]).then(__webpack_require__.bind(__webpack_require__, 69819))).email,
    slack: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(6726), __webpack_require__.e(7118), __webpack_require__.e(2970), __webpack_require__.e(35), __webpack_require__.e(389), __webpack_require__.e(7474)]).then(__webpack_require__.bind(__webpack_require__, 97474))).slack,
    teams: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(6726), __webpack_require__.e(2970), __webpack_require__.e(35), __webpack_require__.e(4239)]).then(__webpack_require__.bind(__webpack_require__, 54239))).teams,
    webhook: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(6726), __webpack_require__.e(7118), __webpack_require__.e(2970), __webpack_require__.e(8817)]).then(__webpack_require__.bind(__webpack_require__, 68817))).webhook,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 96129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   u: () => (/* binding */ destinations)
/* harmony export */ });
/** Every destination, loaded only when the configuration or the journal names it. */
const destinations = {
    github: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(7815), __webpack_require__.e(7887), __webpack_require__.e(157)]).then(__webpack_require__.bind(__webpack_require__, 20157))).githubSecrets,
    'aws-secrets-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(4611), __webpack_require__.e(6490), __webpack_require__.e(4770)]).then(__webpack_require__.bind(__webpack_require__, 74770))).awsSecretsManager,
    'aws-ssm-parameter': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(4611), __webpack_require__.e(1178)]).then(__webpack_require__.bind(__webpack_require__, 91178))).awsSsmParameter,
    vault: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(5100), __webpack_require__.e(6490), __webpack_require__.e(3041)]).then(__webpack_require__.bind(__webpack_require__, 93041))).vaultKv,
    doppler: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7454)]).then(__webpack_require__.bind(__webpack_require__, 7454))).doppler,
    gitlab: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(2545)]).then(__webpack_require__.bind(__webpack_require__, 2545))).gitlab,
    vercel: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(4042)]).then(__webpack_require__.bind(__webpack_require__, 64042))).vercel,
    netlify: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(7168)]).then(__webpack_require__.bind(__webpack_require__, 17168))).netlify,
    'cloudflare-workers': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(7188)]).then(__webpack_require__.bind(__webpack_require__, 67188))).cloudflareWorkers,
    heroku: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(8629)]).then(__webpack_require__.bind(__webpack_require__, 78629))).heroku,
    'azure-key-vault': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(981)]).then(__webpack_require__.bind(__webpack_require__, 20981))).azureKeyVault,
    'gcp-secret-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(6298)]).then(__webpack_require__.bind(__webpack_require__, 26298))).gcpSecretManager,
    http: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334)]).then(__webpack_require__.bind(__webpack_require__, 7334))).http,
    dotenv: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(6877), __webpack_require__.e(5969), __webpack_require__.e(8119), __webpack_require__.e(9703)]).then(__webpack_require__.bind(__webpack_require__, 19703))).dotenv,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 4744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ store),
/* harmony export */   e: () => (/* binding */ linkKinds)
/* harmony export */ });
/** By the names of `links: { via }`. */
const linkKinds = {
    keyturn: { address: 'url', password: true },
    github: { address: 'repository', password: true },
    privatebin: { address: 'url', password: true },
    yopass: { address: 'url', password: false },
    ots: { address: 'url', password: false },
};
/** A store whose `open` is given only what its own `parse` made, which the registry's type no longer knows. */
function store(row) {
    return row;
}


/***/ }),

/***/ 92121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ESCROW_NAME)
/* harmony export */ });
/** What holds the pending values: the secret's name unless the configuration has another, and the field's elsewhere. */
const ESCROW_NAME = 'KEYTURN_PENDING';


/***/ })

};
