export const id = 750;
export const ids = [750];
export const modules = {

/***/ 90750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provider: () => (/* binding */ manual_provider)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./lib/recipes/grammar.js
var grammar = __webpack_require__(79322);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/http/call.js
var call = __webpack_require__(17378);
;// CONCATENATED MODULE: ./lib/vendors/end-by-value.js
/** Vendors that end a credential for whoever has its value: nobody else's right is needed. */


/** By the host of the console in which a person makes such a key. */
const byConsole = {
    'github.com': github,
    'api.slack.com': slack,
};
/** The vendor's own end of what is made in this console; undefined: it has none. */
function endOf(console) {
    const { host } = new URL(console);
    return Object.hasOwn(byConsole, host) ? byConsole[host] : undefined;
}
/**
 * `POST /credentials/revoke`, unauthenticated: accepted at once, and done a little later.
 * https://docs.github.com/en/rest/credentials/revoke
 */
async function github(value, { http, clock }) {
    const body = JSON.stringify({ credentials: [value.reveal()] });
    const headers = {
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        'user-agent': 'keyturn',
    };
    const request = new Request('https://api.github.com/credentials/revoke', { method: 'POST', headers, body });
    const { status } = await (0,call/* call */.T1)(http, request, { clock, retry: 'any' });
    if (status !== 202)
        throw refused('GitHub', status);
}
/** `auth.revoke`, with the token itself. https://docs.slack.dev/reference/methods/auth.revoke */
async function slack(value, { http, clock }) {
    const headers = { authorization: `Bearer ${value.reveal()}`, 'content-type': 'application/x-www-form-urlencoded' };
    const request = new Request('https://slack.com/api/auth.revoke', { method: 'POST', headers, body: '' });
    const answer = await (0,call/* call */.T1)(http, request, { clock, retry: 'any' });
    if (answer.status !== 200)
        throw refused('Slack', answer.status);
    const { ok, error } = answer.json();
    // `invalid_auth` is also said to a caller whose address is not allowed: the token may work elsewhere.
    const isDead = error === 'token_revoked' || error === 'token_expired';
    if (ok !== true && !isDead)
        throw refused('Slack', answer.status);
}
function refused(name, status) {
    return new errors/* KeyturnError */.FB('HTTP_REFUSED', {
        what: `${name} did not end a key by its value (HTTP ${status})`,
        hint: `end it in the console of ${name}`,
    });
}

// EXTERNAL MODULE: ./lib/providers/recipe/check.js
var check = __webpack_require__(43301);
// EXTERNAL MODULE: ./lib/providers/recipe/grammar.js
var recipe_grammar = __webpack_require__(14472);
// EXTERNAL MODULE: ./lib/providers/recipe/provider.js + 12 modules
var provider = __webpack_require__(27310);
;// CONCATENATED MODULE: ./lib/providers/manual.js







const Options = schemas/* strictObject */.rej({
    /** Where a person makes a key, and ends the old one. */
    console: schemas/* url */.OZ5({ protocol: /^https$/ }).max(2_048),
    /** What to choose there, one line. */
    note: schemas/* string */.YjP()
        .max(500)
        .regex(/^[^\n\r]*$/, 'is one line')
        .optional(),
    /** Whether a key works, asked with the key itself: as in a recipe. */
    verify: recipe_grammar/* ProviderRecipe */.G.shape.verify.optional(),
    /** What `verify: { identity }` has to say of every key. */
    account: schemas/* string */.YjP()
        .regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u, 'is one line of at most 200 characters')
        .optional(),
    'base-url': recipe_grammar/* ProviderRecipe */.G.shape['base-url'].optional(),
    propagation: recipe_grammar/* ProviderRecipe */.G.shape.propagation.optional(),
    values: schemas/* array */.YOg(grammar/* templateName */.G)
        .min(1)
        .max(8)
        .refine((names) => new Set(names).size === names.length, 'names one twice')
        .default(['value']),
});
/** A recipe of which only the verification is ever used. */
function asked({ 'base-url': base = '', propagation, values }, verify) {
    return recipe_grammar/* ProviderRecipe */.G.parse({
        'base-url': base,
        ...(propagation === undefined ? {} : { propagation }),
        mint: { path: '/', id: '{{tag}}', values: Object.fromEntries(values.map((name) => [name, `/${name}`])) },
        verify,
        revoke: { path: '/{{id}}' },
    });
}
/** For vendors without an API that mints: a person makes the key, and Keyturn does the rest. */
const manual_provider = {
    name: 'manual',
    title: 'By hand',
    sentence: 'A key that no API can mint: `keyturn rotate` in a terminal asks a person for the new one at a hidden prompt, proves it, stores and shares it, and reminds of the old one until it is dead.',
    options: Options,
    // No admin credential is sent anywhere: only the value that was minted is tried out.
    origins: ({ 'base-url': base }) => (base === undefined ? [] : [{ at: base }]),
    admin: 'none',
    manual: true,
    permission: 'whoever makes keys in the console',
    docs: 'docs/manual.md',
    example: { console: 'https://dashboard.example.com/keys' },
    checked: 'its tests',
    rights: 'named',
    check(options) {
        const { verify, account, 'base-url': base } = options;
        if (account !== undefined && verify?.identity === undefined)
            return [{ path: ['account'], message: 'also needs `verify: { identity: POINTER }`, which says whose a key is' }];
        if (verify === undefined)
            return [];
        if (base === undefined)
            return [{ path: ['verify'], message: 'also needs `base-url`' }];
        return (0,check/* checkProviderRecipe */.E)(asked(options, verify), { options: [], admin: 'none' }).map(({ path, message }) => ({
            path,
            message,
        }));
    },
    build({ options, ...context }) {
        const { console, note, verify, values } = options;
        const { host } = new URL(console);
        const ends = endOf(console);
        const prober = verify &&
            (0,provider/* recipeProvider */.S)({ name: 'manual', permission: manual_provider.permission }, asked(options, verify), {
                ...context,
                options: {},
            });
        return {
            name: 'manual',
            account: host,
            values,
            propagation: prober?.propagation ?? 0,
            successes: prober?.successes ?? 1,
            listLag: 0,
            tagged: false,
            // No answer proves an end by id, and without `verify` none by value either.
            proofs: { refused: prober !== undefined, absent: false, gone: false },
            idIsSecret: false,
            local: false,
            manual: { console, proves: prober !== undefined, ...(note === undefined ? {} : { note }) },
            ...(ends
                ? {
                    async endByValue(given) {
                        for (const value of Object.values(given))
                            await ends(value, context);
                    },
                }
                : {}),
            check: async () => { },
            async mint({ tag, given }) {
                if (given === undefined)
                    throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `keys of ${host} are made by hand, and none was given` });
                return { id: tag, values: given };
            },
            probe: async (credential) => (prober === undefined ? 'inconclusive' : prober.probe(credential)),
            ...(prober?.whose ? { whose: prober.whose } : {}),
            async revoke() {
                throw new errors/* KeyturnError */.FB('HTTP_REFUSED', { what: `keys of ${host} are ended by hand`, hint: `open ${console}` });
            },
        };
    },
};


/***/ })

};
