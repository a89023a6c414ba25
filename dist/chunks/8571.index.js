export const id = 8571;
export const ids = [8571,3401];
export const modules = {

/***/ 81384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ channels),
/* harmony export */   l: () => (/* binding */ planned)
/* harmony export */ });
/** Every channel, loaded only when the configuration names it. */
const channels = {
    email: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(4150)]).then(__webpack_require__.bind(__webpack_require__, 4150))).email,
    slack: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(8278)]).then(__webpack_require__.bind(__webpack_require__, 8278))).slack,
    teams: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(2944)]).then(__webpack_require__.bind(__webpack_require__, 72944))).teams,
    webhook: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(5569)]).then(__webpack_require__.bind(__webpack_require__, 95569))).webhook,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 49979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88532);
/**
 * For a process of our own: schemas are interpreted. By default zod makes a function from text for each of them, which pays
 * where one checks thousands of values, and a run checks each file once.
 */

(0,zod__WEBPACK_IMPORTED_MODULE_0__/* .config */ .$W)({ jitless: true });


/***/ }),

/***/ 40047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ requireAdmin)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);

/** Throws ENVIRONMENT_MISSING, once for all of them, if a variable that `admin` names is not set or empty. */
function requireAdmin(targets, environment) {
    const missing = new Map();
    for (const target of targets) {
        const { admin } = target.binding;
        for (const name of typeof admin === 'string' ? [admin] : Object.values(admin ?? {})) {
            const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
            if (value === undefined || value.trim() === '')
                missing.set(name, [...(missing.get(name) ?? []), target.key]);
        }
    }
    const first = [...missing.keys()][0];
    if (first === undefined)
        return;
    const lines = [...missing]
        .slice(0, 10)
        .map(([name, keys]) => `the environment variable ${name} is not set, which is the \`admin\` of ${keys.slice(0, 5).join(', ')}${keys.length > 5 ? ' and others' : ''}`);
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ENVIRONMENT_MISSING', {
        what: lines.join('\n'),
        hint: `in the workflow: env: { ${first}: \${{ secrets.${first} }} }; in a shell: export ${first}`,
    });
}


/***/ }),

/***/ 88336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ select)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14006);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70049);
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
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
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
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
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
    github: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(891), __webpack_require__.e(6476), __webpack_require__.e(8214), __webpack_require__.e(7078)]).then(__webpack_require__.bind(__webpack_require__, 11261))).githubSecrets,
    'aws-secrets-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(2339), __webpack_require__.e(962)]).then(__webpack_require__.bind(__webpack_require__, 30962))).awsSecretsManager,
    'aws-ssm-parameter': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(2339), __webpack_require__.e(8730)]).then(__webpack_require__.bind(__webpack_require__, 98730))).awsSsmParameter,
    vault: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(8225)]).then(__webpack_require__.bind(__webpack_require__, 98225))).vaultKv,
    doppler: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(3487)]).then(__webpack_require__.bind(__webpack_require__, 33487))).doppler,
    gitlab: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(4162)]).then(__webpack_require__.bind(__webpack_require__, 84162))).gitlab,
    vercel: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482), __webpack_require__.e(9274)]).then(__webpack_require__.bind(__webpack_require__, 39274))).vercel,
    netlify: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482), __webpack_require__.e(5312)]).then(__webpack_require__.bind(__webpack_require__, 15312))).netlify,
    'cloudflare-workers': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482), __webpack_require__.e(1860)]).then(__webpack_require__.bind(__webpack_require__, 51860))).cloudflareWorkers,
    heroku: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482), __webpack_require__.e(1989)]).then(__webpack_require__.bind(__webpack_require__, 1989))).heroku,
    'azure-key-vault': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482), __webpack_require__.e(8421)]).then(__webpack_require__.bind(__webpack_require__, 98421))).azureKeyVault,
    'gcp-secret-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482), __webpack_require__.e(3786)]).then(__webpack_require__.bind(__webpack_require__, 53786))).gcpSecretManager,
    http: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(9482)]).then(__webpack_require__.bind(__webpack_require__, 89482))).http,
    dotenv: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(7249), __webpack_require__.e(2295)]).then(__webpack_require__.bind(__webpack_require__, 82295))).dotenv,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 86184:
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

/***/ 4534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I_: () => (/* reexport safe */ _unmintable_js__WEBPACK_IMPORTED_MODULE_0__.I),
/* harmony export */   lM: () => (/* binding */ planned),
/* harmony export */   r5: () => (/* binding */ providers)
/* harmony export */ });
/* harmony import */ var _unmintable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96631);

/** Every provider, loaded only when the configuration or the journal names it. Look up with `Object.hasOwn`. */
const providers = {
    algolia: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(5309)]).then(__webpack_require__.bind(__webpack_require__, 55309))).provider,
    'aws-iam': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(7665)]).then(__webpack_require__.bind(__webpack_require__, 67665))).provider,
    'azure-app': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(6639)]).then(__webpack_require__.bind(__webpack_require__, 66639))).provider,
    cloudflare: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(5031)]).then(__webpack_require__.bind(__webpack_require__, 75031))).provider,
    command: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6085)]).then(__webpack_require__.bind(__webpack_require__, 56085))).provider,
    confluent: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(6288)]).then(__webpack_require__.bind(__webpack_require__, 6288))).provider,
    datadog: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(6652)]).then(__webpack_require__.bind(__webpack_require__, 46652))).provider,
    'digitalocean-spaces': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(2656)]).then(__webpack_require__.bind(__webpack_require__, 12656))).provider,
    elasticsearch: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(441)]).then(__webpack_require__.bind(__webpack_require__, 441))).provider,
    fastly: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(6813)]).then(__webpack_require__.bind(__webpack_require__, 76813))).provider,
    'gcp-service-account-key': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(2769), __webpack_require__.e(4323)]).then(__webpack_require__.bind(__webpack_require__, 54323))).provider,
    gitlab: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(3651)]).then(__webpack_require__.bind(__webpack_require__, 83651))).provider,
    grafana: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(6026)]).then(__webpack_require__.bind(__webpack_require__, 66026))).provider,
    launchdarkly: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(8408)]).then(__webpack_require__.bind(__webpack_require__, 38408))).provider,
    linode: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(2395)]).then(__webpack_require__.bind(__webpack_require__, 52395))).provider,
    mailgun: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(7365)]).then(__webpack_require__.bind(__webpack_require__, 87365))).provider,
    manual: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(9786)]).then(__webpack_require__.bind(__webpack_require__, 69786))).provider,
    mysql: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6601)]).then(__webpack_require__.bind(__webpack_require__, 96601))).provider,
    neon: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(3504)]).then(__webpack_require__.bind(__webpack_require__, 93504))).provider,
    openai: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(5446)]).then(__webpack_require__.bind(__webpack_require__, 25446))).provider,
    openrouter: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(505)]).then(__webpack_require__.bind(__webpack_require__, 30505))).provider,
    postgres: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(7691)]).then(__webpack_require__.bind(__webpack_require__, 57691))).provider,
    rabbitmq: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(7986)]).then(__webpack_require__.bind(__webpack_require__, 87986))).provider,
    random: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(3071)]).then(__webpack_require__.bind(__webpack_require__, 83071))).provider,
    recipe: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(5474)]).then(__webpack_require__.bind(__webpack_require__, 15474))).provider,
    'redis-acl': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(48)]).then(__webpack_require__.bind(__webpack_require__, 7667))).provider,
    resend: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(4467)]).then(__webpack_require__.bind(__webpack_require__, 14467))).provider,
    sendgrid: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(7438)]).then(__webpack_require__.bind(__webpack_require__, 37438))).provider,
    supabase: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(8414)]).then(__webpack_require__.bind(__webpack_require__, 28414))).provider,
    twilio: async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6797), __webpack_require__.e(792), __webpack_require__.e(9244)]).then(__webpack_require__.bind(__webpack_require__, 9244))).provider,
    'vault-approle': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(3777)]).then(__webpack_require__.bind(__webpack_require__, 73777))).provider,
    'vault-dynamic': async () => (await Promise.all(/* import() */[__webpack_require__.e(2857), __webpack_require__.e(6691), __webpack_require__.e(6601), __webpack_require__.e(1238)]).then(__webpack_require__.bind(__webpack_require__, 81238))).provider,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 96631:
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


/***/ }),

/***/ 87769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ESCROW_NAME)
/* harmony export */ });
/** What holds the pending values: the secret's name unless the configuration has another, and the field's elsewhere. */
const ESCROW_NAME = 'KEYTURN_PENDING';


/***/ })

};
