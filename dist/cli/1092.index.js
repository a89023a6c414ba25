export const id = 1092;
export const ids = [1092];
export const modules = {

/***/ 2509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ channels),
/* harmony export */   l: () => (/* binding */ planned)
/* harmony export */ });
/** Every channel, loaded only when the configuration names it. */
const channels = {
    email: async () => (await __webpack_require__.e(/* import() */ 3816).then(__webpack_require__.bind(__webpack_require__, 13816))).email,
    slack: async () => (await __webpack_require__.e(/* import() */ 8553).then(__webpack_require__.bind(__webpack_require__, 68553))).slack,
    teams: async () => (await __webpack_require__.e(/* import() */ 5270).then(__webpack_require__.bind(__webpack_require__, 55270))).teams,
    webhook: async () => (await __webpack_require__.e(/* import() */ 5476).then(__webpack_require__.bind(__webpack_require__, 95476))).webhook,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 35236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   u: () => (/* binding */ destinations)
/* harmony export */ });
/** Every destination, loaded only when the configuration or the journal names it. */
const destinations = {
    github: async () => (await Promise.all(/* import() */[__webpack_require__.e(8798), __webpack_require__.e(5049), __webpack_require__.e(9151), __webpack_require__.e(7369)]).then(__webpack_require__.bind(__webpack_require__, 92101))).githubSecrets,
    'aws-secrets-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(8528), __webpack_require__.e(2143)]).then(__webpack_require__.bind(__webpack_require__, 12143))).awsSecretsManager,
    'aws-ssm-parameter': async () => (await Promise.all(/* import() */[__webpack_require__.e(8528), __webpack_require__.e(6815)]).then(__webpack_require__.bind(__webpack_require__, 6815))).awsSsmParameter,
    vault: async () => (await Promise.all(/* import() */[__webpack_require__.e(3429), __webpack_require__.e(1904)]).then(__webpack_require__.bind(__webpack_require__, 61904))).vaultKv,
    doppler: async () => (await __webpack_require__.e(/* import() */ 1856).then(__webpack_require__.bind(__webpack_require__, 71856))).doppler,
    gitlab: async () => (await __webpack_require__.e(/* import() */ 8737).then(__webpack_require__.bind(__webpack_require__, 98737))).gitlab,
    vercel: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(1108), __webpack_require__.e(6017)]).then(__webpack_require__.bind(__webpack_require__, 66017))).vercel,
    netlify: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(1108), __webpack_require__.e(8661)]).then(__webpack_require__.bind(__webpack_require__, 88661))).netlify,
    'cloudflare-workers': async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(1108), __webpack_require__.e(9619)]).then(__webpack_require__.bind(__webpack_require__, 99619))).cloudflareWorkers,
    heroku: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(1108), __webpack_require__.e(3590)]).then(__webpack_require__.bind(__webpack_require__, 3590))).heroku,
    'azure-key-vault': async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(1108), __webpack_require__.e(519)]).then(__webpack_require__.bind(__webpack_require__, 12900))).azureKeyVault,
    'gcp-secret-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(1108), __webpack_require__.e(5209)]).then(__webpack_require__.bind(__webpack_require__, 85209))).gcpSecretManager,
    http: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(1108)]).then(__webpack_require__.bind(__webpack_require__, 21108))).http,
    dotenv: async () => (await __webpack_require__.e(/* import() */ 2704).then(__webpack_require__.bind(__webpack_require__, 62704))).dotenv,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 79645:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* reexport safe */ _unmintable_js__WEBPACK_IMPORTED_MODULE_0__.I),
/* harmony export */   lM: () => (/* binding */ planned),
/* harmony export */   r5: () => (/* binding */ providers)
/* harmony export */ });
/* harmony import */ var _unmintable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60698);

/** Every provider, loaded only when the configuration or the journal names it. Look up with `Object.hasOwn`. */
const providers = {
    algolia: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(658)]).then(__webpack_require__.bind(__webpack_require__, 658))).provider,
    'aws-iam': async () => (await __webpack_require__.e(/* import() */ 8688).then(__webpack_require__.bind(__webpack_require__, 18688))).provider,
    'azure-app': async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(1220)]).then(__webpack_require__.bind(__webpack_require__, 81220))).provider,
    cloudflare: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(3922)]).then(__webpack_require__.bind(__webpack_require__, 63922))).provider,
    command: async () => (await __webpack_require__.e(/* import() */ 5844).then(__webpack_require__.bind(__webpack_require__, 65844))).provider,
    confluent: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(6739)]).then(__webpack_require__.bind(__webpack_require__, 66739))).provider,
    datadog: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(1563)]).then(__webpack_require__.bind(__webpack_require__, 61563))).provider,
    'digitalocean-spaces': async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(6603)]).then(__webpack_require__.bind(__webpack_require__, 96603))).provider,
    elasticsearch: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(8098)]).then(__webpack_require__.bind(__webpack_require__, 58098))).provider,
    fastly: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(7288)]).then(__webpack_require__.bind(__webpack_require__, 77288))).provider,
    'gcp-service-account-key': async () => (await Promise.all(/* import() */[__webpack_require__.e(2943), __webpack_require__.e(2900)]).then(__webpack_require__.bind(__webpack_require__, 92900))).provider,
    gitlab: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(6014)]).then(__webpack_require__.bind(__webpack_require__, 26014))).provider,
    grafana: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(2773)]).then(__webpack_require__.bind(__webpack_require__, 82773))).provider,
    launchdarkly: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(3005)]).then(__webpack_require__.bind(__webpack_require__, 33005))).provider,
    linode: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(6726)]).then(__webpack_require__.bind(__webpack_require__, 96726))).provider,
    mailgun: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(8454)]).then(__webpack_require__.bind(__webpack_require__, 78454))).provider,
    manual: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(8023)]).then(__webpack_require__.bind(__webpack_require__, 78023))).provider,
    mysql: async () => (await __webpack_require__.e(/* import() */ 5576).then(__webpack_require__.bind(__webpack_require__, 45576))).provider,
    neon: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(1893)]).then(__webpack_require__.bind(__webpack_require__, 71893))).provider,
    openai: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(9475)]).then(__webpack_require__.bind(__webpack_require__, 39475))).provider,
    openrouter: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(3308)]).then(__webpack_require__.bind(__webpack_require__, 83308))).provider,
    postgres: async () => (await __webpack_require__.e(/* import() */ 8346).then(__webpack_require__.bind(__webpack_require__, 48346))).provider,
    rabbitmq: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(2723)]).then(__webpack_require__.bind(__webpack_require__, 52723))).provider,
    random: async () => (await __webpack_require__.e(/* import() */ 970).then(__webpack_require__.bind(__webpack_require__, 970))).provider,
    recipe: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(7131)]).then(__webpack_require__.bind(__webpack_require__, 77131))).provider,
    'redis-acl': async () => (await __webpack_require__.e(/* import() */ 515).then(__webpack_require__.bind(__webpack_require__, 90515))).provider,
    resend: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(1214)]).then(__webpack_require__.bind(__webpack_require__, 1214))).provider,
    sendgrid: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(4667)]).then(__webpack_require__.bind(__webpack_require__, 54667))).provider,
    supabase: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(1427)]).then(__webpack_require__.bind(__webpack_require__, 61427))).provider,
    twilio: async () => (await Promise.all(/* import() */[__webpack_require__.e(6292), __webpack_require__.e(6606), __webpack_require__.e(2193)]).then(__webpack_require__.bind(__webpack_require__, 2193))).provider,
    'vault-approle': async () => (await Promise.all(/* import() */[__webpack_require__.e(3429), __webpack_require__.e(7299)]).then(__webpack_require__.bind(__webpack_require__, 87299))).provider,
    'vault-dynamic': async () => (await Promise.all(/* import() */[__webpack_require__.e(3429), __webpack_require__.e(9585)]).then(__webpack_require__.bind(__webpack_require__, 59585))).provider,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 60698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ unmintable)
/* harmony export */ });
const unmintable = {
    anthropic: {
        title: 'Anthropic',
        why: 'The Admin API lists, renames and disables API keys, and creates none.',
        console: 'https://console.anthropic.com/settings/keys',
    },
    'digitalocean-token': {
        title: 'DigitalOcean personal access tokens',
        why: 'The public API has no call for tokens. Spaces keys can be minted: `digitalocean-spaces`.',
        console: 'https://cloud.digitalocean.com/account/api/tokens',
    },
    'github-token': {
        title: 'GitHub personal access tokens',
        why: 'No call makes one. A GitHub App needs none: its tokens live for an hour.',
        console: 'https://github.com/settings/personal-access-tokens',
    },
    hubspot: {
        title: 'HubSpot private apps',
        why: 'Tokens of private apps are made and rotated in the settings of the account only.',
        console: 'https://app.hubspot.com/private-apps',
    },
    'netlify-token': {
        title: 'Netlify personal access tokens',
        why: 'The published API has no call that makes one.',
        console: 'https://app.netlify.com/user/applications',
    },
    npm: {
        title: 'npm access tokens',
        why: 'Making one always asks for a second factor. Trusted publishing from GitHub Actions needs no token at all.',
        console: 'https://www.npmjs.com/settings/~/tokens',
    },
    pagerduty: {
        title: 'PagerDuty REST API keys',
        why: 'They are made in the web interface only.',
        console: 'https://support.pagerduty.com/main/docs/api-access-keys',
    },
    sentry: {
        title: 'Sentry auth tokens',
        why: 'The calls for tokens take a signed-in browser only.',
        console: 'https://sentry.io/settings/auth-tokens/',
    },
    stripe: {
        title: 'Stripe secret and restricted keys',
        why: 'Keys are made and rolled in the dashboard; an API for it is a preview.',
        console: 'https://dashboard.stripe.com/apikeys',
    },
};


/***/ })

};
