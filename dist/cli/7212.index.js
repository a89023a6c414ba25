export const id = 7212;
export const ids = [7212];
export const modules = {

/***/ 81384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ channels),
/* harmony export */   l: () => (/* binding */ planned)
/* harmony export */ });
/** Every channel, loaded only when the configuration names it. */
const channels = {
    email: async () => (await __webpack_require__.e(/* import() */ 6313).then(__webpack_require__.bind(__webpack_require__, 86313))).email,
    webhook: async () => (await __webpack_require__.e(/* import() */ 5569).then(__webpack_require__.bind(__webpack_require__, 95569))).webhook,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = ['slack', 'teams'];


/***/ }),

/***/ 88336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ select)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14006);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90948);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39969);




/**
 * The targets whose key matches the glob `only`; all of them without one. A glob without a slash is compared with the
 * secret's name, so `SENDGRID_API_KEY` means it in every environment. Throws INPUT_INVALID if nothing matches.
 */
function select(targets, only) {
    if (only === undefined)
        return targets;
    if (!/^[A-Za-z0-9_ ./*?{},[\]-]{1,300}$/.test(only)) {
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .F('INPUT_INVALID', {
            what: '`only` is not a glob over `environment/SECRET`',
            hint: 'for example: only: production/*',
        });
    }
    // No negation and no extended patterns: they can select what nobody meant, and can be made slow.
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_2__(only, {
        basename: !only.includes('/'),
        dot: true,
        nonegate: true,
        noextglob: true,
        nocase: false,
    });
    const chosen = targets.filter((target) => matches(target.key));
    if (chosen.length > 0)
        return chosen;
    const keys = targets.map((target) => target.key);
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(only, keys) ??
        (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(only, keys.map((key) => key.slice(key.lastIndexOf('/') + 1)));
    const listed = keys.slice(0, 20).map(_source_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP).join(', ');
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .F('INPUT_INVALID', {
        what: `\`only\` matches none of the secrets: ${listed}${keys.length > 20 ? ` and ${keys.length - 20} more` : ''}`,
        hint: near === undefined ? 'choose one of these, or a glob such as production/*' : `did you mean ${near}?`,
    });
}


/***/ }),

/***/ 10017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   u: () => (/* binding */ destinations)
/* harmony export */ });
/** Every destination, loaded only when the configuration or the journal names it. */
const destinations = {
    github: async () => (await Promise.all(/* import() */[__webpack_require__.e(7432), __webpack_require__.e(7097), __webpack_require__.e(4424), __webpack_require__.e(7620)]).then(__webpack_require__.bind(__webpack_require__, 3263))).githubSecrets,
    'aws-secrets-manager': async () => (await __webpack_require__.e(/* import() */ 5991).then(__webpack_require__.bind(__webpack_require__, 35991))).awsSecretsManager,
    dotenv: async () => (await __webpack_require__.e(/* import() */ 2295).then(__webpack_require__.bind(__webpack_require__, 82295))).dotenv,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = ['aws-ssm-parameter', 'vault', 'doppler', 'gitlab', 'http'];


/***/ }),

/***/ 4534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   r: () => (/* binding */ providers)
/* harmony export */ });
/** Every provider, loaded only when the configuration or the journal names it. Look up with `Object.hasOwn`. */
const providers = {
    algolia: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(5309)]).then(__webpack_require__.bind(__webpack_require__, 55309))).provider,
    'aws-iam': async () => (await __webpack_require__.e(/* import() */ 8879).then(__webpack_require__.bind(__webpack_require__, 98879))).provider,
    cloudflare: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(5031)]).then(__webpack_require__.bind(__webpack_require__, 75031))).provider,
    command: async () => (await __webpack_require__.e(/* import() */ 5827).then(__webpack_require__.bind(__webpack_require__, 15827))).provider,
    datadog: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(6652)]).then(__webpack_require__.bind(__webpack_require__, 46652))).provider,
    elasticsearch: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(441)]).then(__webpack_require__.bind(__webpack_require__, 441))).provider,
    gitlab: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(3651)]).then(__webpack_require__.bind(__webpack_require__, 83651))).provider,
    mysql: async () => (await __webpack_require__.e(/* import() */ 5180).then(__webpack_require__.bind(__webpack_require__, 55180))).provider,
    neon: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(3504)]).then(__webpack_require__.bind(__webpack_require__, 93504))).provider,
    openai: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(5446)]).then(__webpack_require__.bind(__webpack_require__, 25446))).provider,
    openrouter: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(505)]).then(__webpack_require__.bind(__webpack_require__, 30505))).provider,
    postgres: async () => (await __webpack_require__.e(/* import() */ 7691).then(__webpack_require__.bind(__webpack_require__, 57691))).provider,
    rabbitmq: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(7986)]).then(__webpack_require__.bind(__webpack_require__, 87986))).provider,
    random: async () => (await __webpack_require__.e(/* import() */ 3071).then(__webpack_require__.bind(__webpack_require__, 83071))).provider,
    recipe: async () => (await __webpack_require__.e(/* import() */ 2132).then(__webpack_require__.bind(__webpack_require__, 2132))).provider,
    'redis-acl': async () => (await __webpack_require__.e(/* import() */ 48).then(__webpack_require__.bind(__webpack_require__, 30048))).provider,
    resend: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(4467)]).then(__webpack_require__.bind(__webpack_require__, 14467))).provider,
    sendgrid: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(7438)]).then(__webpack_require__.bind(__webpack_require__, 37438))).provider,
    twilio: async () => (await Promise.all(/* import() */[__webpack_require__.e(2132), __webpack_require__.e(9244)]).then(__webpack_require__.bind(__webpack_require__, 9244))).provider,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [
    'azure-app',
    'confluent',
    'digitalocean-spaces',
    'fastly',
    'gcp-service-account-key',
    'grafana',
    'launchdarkly',
    'linode',
    'mailgun',
    'manual',
    'supabase',
    'vault-approle',
    'vault-dynamic',
];


/***/ })

};
