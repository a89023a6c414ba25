export const id = 8582;
export const ids = [8582];
export const modules = {

/***/ 38582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* reexport safe */ _unmintable_js__WEBPACK_IMPORTED_MODULE_0__.I),
/* harmony export */   lM: () => (/* binding */ planned),
/* harmony export */   r5: () => (/* binding */ providers)
/* harmony export */ });
/* harmony import */ var _unmintable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31607);

/** Every provider, loaded only when the configuration or the journal names it. Look up with `Object.hasOwn`. */
const providers = {
    algolia: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(397)]).then(__webpack_require__.bind(__webpack_require__, 397))).provider,
    'aws-iam': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(7236)]).then(__webpack_require__.bind(__webpack_require__, 27236))).provider,
    'azure-app': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(1055)]).then(__webpack_require__.bind(__webpack_require__, 11055))).provider,
    cloudflare: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(8647)]).then(__webpack_require__.bind(__webpack_require__, 58647))).provider,
    command: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(9956), __webpack_require__.e(9555)]).then(__webpack_require__.bind(__webpack_require__, 99555))).provider,
    confluent: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(3296)]).then(__webpack_require__.bind(__webpack_require__, 13296))).provider,
    datadog: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(8060)]).then(__webpack_require__.bind(__webpack_require__, 8060))).provider,
    'digitalocean-spaces': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(1504)]).then(__webpack_require__.bind(__webpack_require__, 11504))).provider,
    elasticsearch: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(1241)]).then(__webpack_require__.bind(__webpack_require__, 1241))).provider,
    fastly: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(4397)]).then(__webpack_require__.bind(__webpack_require__, 64397))).provider,
    'gcp-service-account-key': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7241), __webpack_require__.e(7871), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(2061)]).then(__webpack_require__.bind(__webpack_require__, 42061))).provider,
    gitlab: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(7011)]).then(__webpack_require__.bind(__webpack_require__, 47011))).provider,
    grafana: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(1962)]).then(__webpack_require__.bind(__webpack_require__, 1962))).provider,
    launchdarkly: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(2488)]).then(__webpack_require__.bind(__webpack_require__, 72488))).provider,
    linode: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(9835)]).then(__webpack_require__.bind(__webpack_require__, 49835))).provider,
    mailgun: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(5877)]).then(__webpack_require__.bind(__webpack_require__, 95877))).provider,
    manual: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(750)]).then(__webpack_require__.bind(__webpack_require__, 90750))).provider,
    mysql: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(9956), __webpack_require__.e(1701), __webpack_require__.e(9327)]).then(__webpack_require__.bind(__webpack_require__, 89327))).provider,
    neon: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(5856)]).then(__webpack_require__.bind(__webpack_require__, 65856))).provider,
    openai: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(742)]).then(__webpack_require__.bind(__webpack_require__, 60742))).provider,
    openrouter: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(4809)]).then(__webpack_require__.bind(__webpack_require__, 4809))).provider,
    postgres: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(9956), __webpack_require__.e(1701), __webpack_require__.e(2523)]).then(__webpack_require__.bind(__webpack_require__, 82523))).provider,
    rabbitmq: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(386)]).then(__webpack_require__.bind(__webpack_require__, 90386))).provider,
    random: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(815)]).then(__webpack_require__.bind(__webpack_require__, 10815))).provider,
    recipe: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138)]).then(__webpack_require__.bind(__webpack_require__, 93138))).provider,
    'redis-acl': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(9956), __webpack_require__.e(1701), __webpack_require__.e(5312)]).then(__webpack_require__.bind(__webpack_require__, 65312))).provider,
    resend: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(259)]).then(__webpack_require__.bind(__webpack_require__, 20259))).provider,
    sendgrid: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(942)]).then(__webpack_require__.bind(__webpack_require__, 30942))).provider,
    supabase: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(5262)]).then(__webpack_require__.bind(__webpack_require__, 15262))).provider,
    twilio: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(2951), __webpack_require__.e(3138), __webpack_require__.e(5036)]).then(__webpack_require__.bind(__webpack_require__, 15036))).provider,
    'vault-approle': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(5100), __webpack_require__.e(7720), __webpack_require__.e(2340)]).then(__webpack_require__.bind(__webpack_require__, 2340))).provider,
    'vault-dynamic': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(9956), __webpack_require__.e(1701), __webpack_require__.e(5100), __webpack_require__.e(9327), __webpack_require__.e(2523), __webpack_require__.e(7720), __webpack_require__.e(1398)]).then(__webpack_require__.bind(__webpack_require__, 1398))).provider,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 31607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ unmintable)
/* harmony export */ });
const unmintable = {
    anthropic: {
        title: 'Anthropic',
        why: 'The Admin API lists, renames and disables API keys, and creates none: that is for the console. A job can do without one, by workload identity federation.',
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
        why: '`npm token create` asks for the password of the account and for its second factor, which no run has. Trusted publishing from GitHub Actions needs no token at all.',
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
        why: 'The calls that make, rotate and expire restricted keys (`/v2/iam/api_keys`) are documented for approved Stripe Apps that manage the keys of their users, not for a key of your own account; you make and roll yours in the dashboard.',
        console: 'https://dashboard.stripe.com/apikeys',
    },
};


/***/ })

};
