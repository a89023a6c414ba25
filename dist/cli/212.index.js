export const id = 212;
export const ids = [212];
export const modules = {

/***/ 1384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ channels),
/* harmony export */   l: () => (/* binding */ planned)
/* harmony export */ });
/** Every channel, loaded only when the configuration names it. */
const channels = {
    email: async () => (await __webpack_require__.e(/* import() */ 313).then(__webpack_require__.bind(__webpack_require__, 6313))).email,
    webhook: async () => (await __webpack_require__.e(/* import() */ 569).then(__webpack_require__.bind(__webpack_require__, 5569))).webhook,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = ['slack', 'teams'];


/***/ }),

/***/ 8336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ select)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4006);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8607);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(948);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9969);




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

/***/ 17:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   u: () => (/* binding */ destinations)
/* harmony export */ });
/** Every destination, loaded only when the configuration or the journal names it. */
const destinations = {
    github: async () => (await Promise.all(/* import() */[__webpack_require__.e(432), __webpack_require__.e(97), __webpack_require__.e(424), __webpack_require__.e(620)]).then(__webpack_require__.bind(__webpack_require__, 3263))).githubSecrets,
    dotenv: async () => (await __webpack_require__.e(/* import() */ 295).then(__webpack_require__.bind(__webpack_require__, 2295))).dotenv,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = ['aws-secrets-manager', 'aws-ssm-parameter', 'vault', 'doppler', 'gitlab', 'http'];


/***/ }),

/***/ 4534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   r: () => (/* binding */ providers)
/* harmony export */ });
/** Every provider, loaded only when the configuration or the journal names it. Look up with `Object.hasOwn`. */
const providers = {
    cloudflare: async () => (await Promise.all(/* import() */[__webpack_require__.e(132), __webpack_require__.e(31)]).then(__webpack_require__.bind(__webpack_require__, 5031))).provider,
    datadog: async () => (await Promise.all(/* import() */[__webpack_require__.e(132), __webpack_require__.e(652)]).then(__webpack_require__.bind(__webpack_require__, 6652))).provider,
    gitlab: async () => (await Promise.all(/* import() */[__webpack_require__.e(132), __webpack_require__.e(651)]).then(__webpack_require__.bind(__webpack_require__, 3651))).provider,
    neon: async () => (await Promise.all(/* import() */[__webpack_require__.e(132), __webpack_require__.e(504)]).then(__webpack_require__.bind(__webpack_require__, 3504))).provider,
    openai: async () => (await Promise.all(/* import() */[__webpack_require__.e(132), __webpack_require__.e(446)]).then(__webpack_require__.bind(__webpack_require__, 5446))).provider,
    openrouter: async () => (await Promise.all(/* import() */[__webpack_require__.e(132), __webpack_require__.e(505)]).then(__webpack_require__.bind(__webpack_require__, 505))).provider,
    rabbitmq: async () => (await Promise.all(/* import() */[__webpack_require__.e(132), __webpack_require__.e(986)]).then(__webpack_require__.bind(__webpack_require__, 7986))).provider,
    random: async () => (await __webpack_require__.e(/* import() */ 71).then(__webpack_require__.bind(__webpack_require__, 3071))).provider,
    recipe: async () => (await __webpack_require__.e(/* import() */ 132).then(__webpack_require__.bind(__webpack_require__, 2132))).provider,
    resend: async () => (await Promise.all(/* import() */[__webpack_require__.e(132), __webpack_require__.e(467)]).then(__webpack_require__.bind(__webpack_require__, 4467))).provider,
    sendgrid: async () => (await Promise.all(/* import() */[__webpack_require__.e(132), __webpack_require__.e(438)]).then(__webpack_require__.bind(__webpack_require__, 7438))).provider,
    twilio: async () => (await Promise.all(/* import() */[__webpack_require__.e(132), __webpack_require__.e(244)]).then(__webpack_require__.bind(__webpack_require__, 9244))).provider,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [
    'algolia',
    'aws-iam',
    'azure-app',
    'command',
    'confluent',
    'digitalocean-spaces',
    'elasticsearch',
    'fastly',
    'gcp-service-account-key',
    'grafana',
    'launchdarkly',
    'linode',
    'mailgun',
    'manual',
    'mysql',
    'postgres',
    'redis-acl',
    'supabase',
    'vault-approle',
    'vault-dynamic',
];


/***/ })

};
