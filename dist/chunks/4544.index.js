export const id = 4544;
export const ids = [4544,4062];
export const modules = {

/***/ 34544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shown: () => (/* binding */ shown)
/* harmony export */ });
/* harmony import */ var _report_columns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72269);
/* harmony import */ var _providers_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74062);
/* harmony import */ var _providers_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57608);
/** `keyturn providers`: what each provider can do, and what it needs. The docs are written from the same facts. */



/**
 * Lines for a person at a terminal of `width` characters.
 * @param name of one provider; all of them without it
 * @throws KeyturnError INPUT_INVALID for a name that is none
 */
async function shown(name, width) {
    return name === undefined ? allShown(width) : oneShown(await (0,_providers_catalogue_js__WEBPACK_IMPORTED_MODULE_0__.providerFacts)(name), width);
}
async function allShown(width) {
    const { providers: all, manual } = await (0,_providers_catalogue_js__WEBPACK_IMPORTED_MODULE_0__.catalogue)();
    return [
        'Keyturn can rotate the keys of:',
        '',
        (0,_report_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .columns */ .Y)(all.map((facts) => [facts.name, `${facts.title}: ${(0,_providers_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .abilities */ .nh)(facts).join(', ')}`]), width),
        '',
        'No API mints these; `provider: manual` asks a person and does the rest:',
        '',
        (0,_report_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .columns */ .Y)(manual.map(({ name, title, why }) => [name, `${title}. ${why}`]), width),
        '',
        '`keyturn providers NAME`: all about one, with an example to paste.',
    ].join('\n');
}
async function oneShown(facts, width) {
    const seconds = facts.propagation / 1000;
    const rows = [
        ['can', (0,_providers_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .abilities */ .nh)(facts).join(', ')],
        ['values', facts.values.join(', ')],
        ['options', facts.options.map(({ name, required }) => (required ? `${name} (needed)` : name)).join(', ') || 'none'],
        ['admin', facts.admin.length === 0 ? 'none' : facts.admin[0] === '' ? 'one variable' : facts.admin.join(', ')],
        ['it needs', facts.permission],
        ['takes effect', seconds === 0 ? 'at once' : `within ${seconds} s`],
        ['checked against', facts.checked],
        ['its rights', (0,_providers_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .rightsOf */ .DY)(facts)],
        ['proof of its end', facts.proofs.join(', ') || 'none'],
        ['see', facts.docs],
    ];
    return [
        `${facts.name}: ${facts.title}`,
        '',
        (0,_report_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .columns */ .Y)([['', facts.sentence]], width).trim(),
        '',
        (0,_report_columns_js__WEBPACK_IMPORTED_MODULE_2__/* .columns */ .Y)(rows, width),
        '',
        '.github/keyturn.yml:',
        '',
        (await (0,_providers_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .exampleFile */ .Pc)(facts)).trimEnd().replace(/^/gm, '  '),
    ].join('\n');
}


/***/ }),

/***/ 74062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   catalogue: () => (/* binding */ catalogue),
/* harmony export */   providerFacts: () => (/* binding */ providerFacts)
/* harmony export */ });
/* harmony import */ var _config_nearest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90948);
/* harmony import */ var _providers_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4534);
/* harmony import */ var _providers_unmintable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96631);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70049);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57608);





/** Everything, by name. Loads every provider; asks nobody. */
async function catalogue() {
    const names = Object.keys(_providers_index_js__WEBPACK_IMPORTED_MODULE_0__/* .providers */ .r5);
    return {
        providers: await Promise.all(names.map(async (name) => (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .factsOf */ .xS)((await _providers_index_js__WEBPACK_IMPORTED_MODULE_0__/* .providers */ .r5[name]())))),
        manual: Object.entries(_providers_unmintable_js__WEBPACK_IMPORTED_MODULE_1__/* .unmintable */ .I).map(([name, about]) => ({ name, ...about })),
    };
}
/**
 * One of them.
 * @throws KeyturnError INPUT_INVALID for a name that is none; says so where a vendor has no API for it
 */
async function providerFacts(name) {
    if (Object.hasOwn(_providers_index_js__WEBPACK_IMPORTED_MODULE_0__/* .providers */ .r5, name))
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .factsOf */ .xS)((await _providers_index_js__WEBPACK_IMPORTED_MODULE_0__/* .providers */ .r5[name]()));
    if (Object.hasOwn(_providers_unmintable_js__WEBPACK_IMPORTED_MODULE_1__/* .unmintable */ .I, name)) {
        const { title, why, console } = _providers_unmintable_js__WEBPACK_IMPORTED_MODULE_1__/* .unmintable */ .I[name];
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: `${title}: ${why} A person makes them, in ${console}`,
            hint: 'keyturn providers manual',
        });
    }
    const near = (0,_config_nearest_js__WEBPACK_IMPORTED_MODULE_4__/* .nearest */ .p)(name, [...Object.keys(_providers_index_js__WEBPACK_IMPORTED_MODULE_0__/* .providers */ .r5), ...Object.keys(_providers_unmintable_js__WEBPACK_IMPORTED_MODULE_1__/* .unmintable */ .I)]);
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: near === undefined ? 'there is no such provider' : `there is no such provider; the nearest is \`${near}\``,
        hint: 'keyturn providers',
    });
}


/***/ }),

/***/ 57608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ rightsOf),
/* harmony export */   Gf: () => (/* binding */ secretName),
/* harmony export */   Pc: () => (/* binding */ exampleFile),
/* harmony export */   nh: () => (/* binding */ abilities),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3554);

/** Builds the provider, and asks nobody anything. */
function factsOf(module) {
    const provider = sample(module);
    return {
        name: module.name,
        title: module.title,
        sentence: module.sentence,
        docs: module.docs,
        lists: provider.list !== undefined,
        tagged: provider.tagged,
        lastUsed: provider.showsUse === true,
        proofs: proofsOf(provider),
        rights: module.rights,
        notInherited: module.notInherited ?? null,
        deactivates: provider.deactivate !== undefined,
        atMost: provider.concurrent ?? null,
        propagation: provider.propagation,
        perPerson: !provider.manual && (provider.concurrent === undefined || provider.concurrent > 2),
        manual: provider.manual !== undefined,
        idIsSecret: provider.idIsSecret,
        values: provider.values,
        options: optionsOf(module),
        admin: adminOf(module.admin),
        permission: module.permission,
        checked: module.checked,
        example: exampleOf(module, provider),
    };
}
function proofsOf({ proofs, list, local }) {
    const { refused, absent, gone } = proofs ?? { refused: true, absent: true, gone: true };
    if (local)
        return [];
    return [
        ...(refused ? ['refused'] : []),
        ...(absent && list !== undefined ? ['absent'] : []),
        ...(gone ? ['gone'] : []),
    ];
}
const rightsSay = {
    named: 'as the options say',
    inherited: 'as the options say, else those of the one replaced',
    owner: 'those of whom it belongs to',
};
/** Where the rights of a new credential come from, and what of the old one's it will not have. */
function rightsOf({ rights, notInherited }) {
    return `${rightsSay[rights]}${notInherited === null ? '' : `; not taken over: ${notInherited}`}`;
}
/** Built, but never asked anything: what it is does not depend on whose it is. */
function sample(module) {
    const secret = new _rotation_model_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z('example');
    const { admin } = module;
    return module.build({
        options: module.options.parse(module.example),
        admin: admin === 'none'
            ? undefined
            : typeof admin === 'string'
                ? secret
                : Object.fromEntries(admin.map((part) => [part, secret])),
        http: () => Promise.reject(new Error('nobody is asked')),
        clock: { now: () => new Date(0), sleep: async () => { } },
        random: { bytes: (length) => new Uint8Array(length), ulid: () => '' },
    });
}
function optionsOf(module) {
    const { shape } = module.options;
    return Object.entries(shape)
        .filter(([name]) => name !== 'base-url')
        .map(([name, schema]) => ({ name, required: !schema.safeParse(undefined).success }));
}
function adminOf(shape) {
    if (shape === 'none')
        return [];
    return typeof shape === 'string' ? [''] : shape;
}
function exampleOf(module, provider) {
    const upper = (text) => text.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
    const admin = adminOf(module.admin);
    const named = (part) => upper(`${module.name}_admin${part === '' ? '' : `_${part}`}`);
    const several = provider.values.length > 1;
    return {
        provider: module.name,
        ...(admin.length === 0
            ? {}
            : { admin: admin[0] === '' ? named('') : Object.fromEntries(admin.map((part) => [part, named(part)])) }),
        ...(Object.keys(module.example).length === 0 ? {} : { options: module.example }),
        ...(several
            ? { values: Object.fromEntries(provider.values.map((value) => [value, upper(`${module.name}_${value}`)])) }
            : {}),
        destinations: [{ github: {} }],
    };
}
/** What its secret is called where nobody says anything else. */
const secretName = ({ name }) => `${name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}_KEY`;
/** What it can do, as a few words. */
function abilities(facts) {
    if (facts.manual)
        return ['a person makes the key'];
    return [
        facts.lists ? (facts.tagged ? 'lists, with our tag' : 'lists') : 'does not list',
        ...(facts.lastUsed ? ['last used'] : []),
        ...(facts.deactivates ? ['deactivates'] : []),
        ...(facts.atMost === null ? [] : [`at most ${facts.atMost}`]),
        ...(facts.perPerson ? ['one for each person'] : []),
        ...(facts.idIsSecret ? ['its id is a secret'] : []),
    ];
}
/** The example as a whole file. */
async function exampleFile(facts) {
    const { stringify } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    return stringify({ secrets: { [secretName(facts)]: facts.example } }, { lineWidth: 100 });
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


/***/ })

};
