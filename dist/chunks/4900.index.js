export const id = 4900;
export const ids = [4900];
export const modules = {

/***/ 24900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  load: () => (/* binding */ load)
});

// EXTERNAL MODULE: ./lib/config/events.js
var events = __webpack_require__(63121);
// EXTERNAL MODULE: ./lib/providers/index.js
var lib_providers = __webpack_require__(38582);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(68516);
;// CONCATENATED MODULE: ./lib/config/problems.js



/** Every objection of `schema` to `value`, with paths that start at `at`. Empty = it fits. */
function objections(schema, value, at = []) {
    const result = schema.safeParse(value);
    return result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(issue, value, schema, at));
}
function problemsOf(issue, root, schema, at) {
    const inner = issue.path.filter((part) => typeof part !== 'symbol');
    const path = [...at, ...inner];
    const value = follow(root, inner);
    switch (issue.code) {
        case 'unrecognized_keys': {
            const known = fieldsAt(schema, inner);
            return issue.keys.map((key) => ({ path, key, says: unknownName('field', key, known) }));
        }
        case 'invalid_type':
            if (value === undefined)
                return [{ path, says: 'this field is missing' }];
            // Where the schema has a sentence of its own, that says more than the type.
            return [
                { path, says: issue.message.startsWith('Invalid input') ? wanted(issue.expected, value) : issue.message },
            ];
        case 'invalid_value':
            return [{ path, says: oneOf(issue.values.map(String), value) }];
        case 'invalid_key': {
            const key = String(inner.at(-1));
            return [
                {
                    path: path.slice(0, -1),
                    key,
                    unnamed: true,
                    says: issue.issues[0]?.message ?? 'a field may not have this name',
                },
            ];
        }
        case 'invalid_union': {
            const branch = closest(issue.errors);
            if (branch === undefined)
                return [{ path, says: 'this does not fit' }];
            return branch.flatMap((each) => problemsOf({ ...each, path: [...issue.path, ...each.path] }, root, schema, at));
        }
        default:
            return [{ path, says: safely(issue.message, value) }];
    }
}
/** `provider: sendgird` -> the sentence with the nearest valid name, or all of them. The name itself is said only if it is plain. */
function unknownName(what, name, known) {
    const near = (0,nearest/* nearest */.p)(name, known);
    if (near !== undefined)
        return `there is no such ${what}; the nearest is \`${near}\``;
    return known.length === 0
        ? `there is no such ${what}`
        : `there is no such ${what}; there are ${known.map((each) => `\`${each}\``).join(', ')}`;
}
/**
 * What is wrong with a name that the registry does not have.
 * @throws KeyturnError NOT_BUILT for a name of a later version
 */
function foreignName(registry, name, { path, key, source, also = [] }) {
    if (registry.planned.includes(name))
        throw notBuilt(registry.word, name, registry.names, source.place(path, key));
    if (registry.word === 'provider' && Object.hasOwn(lib_providers/* unmintable */.I_, name)) {
        const { title, why, console } = lib_providers/* unmintable */.I_[name];
        return { path, says: `${title}: ${why} Write \`provider: manual\`, with \`options: { console: ${console} }\`` };
    }
    return {
        path,
        ...(key === undefined ? {} : { key }),
        says: unknownName(registry.word, name, [...registry.names, ...also]),
    };
}
/** NOT_BUILT at `place`, with what there is instead. */
function notBuilt(word, name, instead, place) {
    return new errors/* KeyturnError */.FB('NOT_BUILT', {
        what: `${place}: the ${word} \`${name}\` is not built yet`,
        hint: `this version has ${instead.map((each) => `\`${each}\``).join(', ')}`,
    });
}
function oneOf(values, value) {
    const near = typeof value === 'string' ? (0,nearest/* nearest */.p)(value, values) : undefined;
    const all = values.map((each) => `\`${each}\``).join(', ');
    return near === undefined ? `one of ${all}` : `one of ${all}; the nearest is \`${near}\``;
}
const names = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: '`true` or `false`',
    array: 'a list',
    object: 'fields (`name: value`)',
    record: 'fields (`name: value`)',
    null: 'nothing',
};
function wanted(expected, value) {
    const is = value === null ? 'nothing' : Array.isArray(value) ? 'a list' : (names[typeof value] ?? 'something else');
    const wants = names[expected] ?? expected;
    if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
        return `${wants} is wanted, not ${is}: write it in quotes`;
    return `${wants} is wanted, not ${is}`;
}
/** The branch that got furthest: one that objects to something deeper than the whole, else one of the right type. */
function closest(branches) {
    const rank = (issues) => {
        const first = issues[0];
        if (first === undefined)
            return 0;
        if (first.path.length > 0)
            return 10 + Math.max(...issues.map((issue) => issue.path.length));
        return first.code === 'invalid_type' ? 1 : 5;
    };
    return [...branches].sort((one, other) => rank(other) - rank(one))[0];
}
function follow(root, path) {
    let value = root;
    for (const part of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
            return undefined;
        value = value[part];
    }
    return value;
}
/** A message of somebody's schema, unless it repeats what the field holds. */
function safely(message, value) {
    const texts = [];
    const collect = (each) => {
        if (typeof each === 'string' || typeof each === 'number')
            texts.push(String(each));
        else if (typeof each === 'object' && each !== null)
            Object.values(each).forEach(collect);
    };
    collect(value);
    return texts.some((text) => text.length >= 4 && message.includes(text)) ? 'this value does not fit here' : message;
}
/** The fields that the schema knows at `path`, through optional, nullable, lists, records and unions. */
function fieldsAt(schema, path) {
    let here = [schema];
    for (const part of path)
        here = here.flatMap((each) => step(each, part));
    return [...new Set(here.flatMap((each) => fields(each)))];
}
const definition = (schema) => schema?._zod?.def;
function unwrap(schema) {
    const def = definition(schema);
    if (def === undefined)
        return [];
    if (def.type === 'union')
        return (def.options ?? []).flatMap(unwrap);
    const inside = def.innerType ?? def.in;
    return inside === undefined ? [schema] : unwrap(inside);
}
function step(schema, part) {
    return unwrap(schema).flatMap((each) => {
        const def = definition(each);
        if (def?.type === 'object' && def.shape && Object.hasOwn(def.shape, part))
            return [def.shape[part]];
        if (def?.type === 'record')
            return [def.valueType];
        if (def?.type === 'array')
            return [def.element];
        return [];
    });
}
function fields(schema) {
    return unwrap(schema).flatMap((each) => {
        const def = definition(each);
        return def?.type === 'object' ? Object.keys(def.shape ?? {}) : [];
    });
}

;// CONCATENATED MODULE: ./lib/config/former.js

/** Providers that secrets had, as the journal has recorded them: nothing is filled in. */
function formerOf({ raw: { former = [] } }) {
    return former.flatMap(({ provider, admin, options }) => provider === undefined ? [] : [{ provider, admin, options: (options ?? {}) }]);
}
/** Destinations that secrets had, with the options that they had. */
async function formerDestinationsOf({ raw: { former = [] }, source, problems }, registry) {
    const found = [];
    for (const [index, { destination }] of former.entries()) {
        const [kind, given] = Object.entries(destination ?? {})[0] ?? [];
        if (kind === undefined)
            continue;
        const path = ['former', index, 'destination'];
        const options = given ?? {};
        const module = await registry.load(kind);
        if (module === undefined)
            problems.push(foreignName(registry, kind, { path, key: kind, source }));
        else
            problems.push(...objections(module.options, options, [...path, kind]));
        // A destination leads to the same place whatever the name of the value, so any name will do.
        found.push({ destinations: [{ kind, options }], values: { value: 'FORMER' } });
    }
    return found;
}

// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(54356);
;// CONCATENATED MODULE: ./lib/config/links.js

/** Where a password is wanted beside the key of the link, instead of in its place. */
const withPassword = ['keyturn', 'github', 'privatebin'];
/** The section with its defaults; `github` where the file names no service. */
function linksOf({ raw, problems }) {
    const { links = {} } = raw;
    const via = links.via ?? (links.url === undefined ? 'github' : 'keyturn');
    if (via === 'github' && links.url !== undefined)
        problems.push({ path: ['links', 'url'], says: '`via: github` needs no url' });
    if (via !== 'github' && links.url === undefined)
        problems.push({ path: ['links'], says: `\`url\` is missing: the address of the ${via} service` });
    const url = links.url === undefined ? undefined : serviceUrl(links.url);
    if (url === false) {
        problems.push({
            path: ['links', 'url'],
            says: 'an https address is wanted, such as https://links.example.com, without user, query and fragment (http only for localhost)',
        });
    }
    if (links.password === true && !withPassword.includes(via))
        problems.push({ path: ['links', 'password'], says: `\`via: ${via}\` has no password beside the link` });
    return {
        via,
        url: url === false ? undefined : url,
        expires: (0,duration/* parseDuration */.E9)(links.expires ?? '24h'),
        password: links.password ?? false,
    };
}
/** The address as it will be used, or false. */
function serviceUrl(text) {
    if (!/^https?:\/\/[^\s\\@]+$/.test(text) || !URL.canParse(text))
        return false;
    const url = new URL(text);
    const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    if (url.username !== '' || url.password !== '' || text.includes('?') || text.includes('#'))
        return false;
    if (url.protocol !== 'https:' && !local)
        return false;
    return url.href.replace(/\/$/, '');
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./lib/links/store.js
var store = __webpack_require__(4744);
// EXTERNAL MODULE: ./lib/config/names.js
var config_names = __webpack_require__(78018);
;// CONCATENATED MODULE: ./lib/config/schema.js
// biome-ignore-all lint/style/noExcessiveLinesPerFile: a table of fields, which is read as one
/**
 * Every field of `.github/keyturn.yml`, once: its type, its default, one sentence. Strict: what is not here is an error.
 * What stands under the name of a provider, a destination or a channel is the affair of that file's own schema.
 */





// YAML reads 90 as a number: what is missing then is the unit, not a quote.
const Duration = schemas/* string */.YjP({ error: duration/* durationSays */.vf }).regex(duration/* durationPattern */.Zq, duration/* durationSays */.vf);
const atMost = (limit) => Duration.refine((text) => ((0,duration/* parseDuration */.E9)(text) ?? 0) <= (0,duration/* parseDuration */.E9)(limit), `at most ${limit}`);
const SecretName = schemas/* string */.YjP()
    .regex(config_names/* secretNamePattern */.kH, config_names/* secretNameSays */.Gz)
    .superRefine((name, context) => {
    const says = (0,config_names/* unfitName */.E0)(name);
    if (says !== undefined)
        context.addIssue({ code: 'custom', message: says });
});
const EnvironmentName = schemas/* string */.YjP()
    .regex(config_names/* environmentPattern */.gV, "an environment's name has letters, digits, dots, hyphens, underscores, spaces and single slashes")
    .superRefine((name, context) => {
    const says = (0,config_names/* unfitName */.E0)(name);
    if (says !== undefined)
        context.addIssue({ code: 'custom', message: says });
});
/** Said of a field that holds the name of an environment variable, also to somebody who has pasted a value there. */
const variableSays = 'this is the NAME of an environment variable (letters, digits, underscores), never a value';
const Variable = schemas/* string */.YjP().regex(config_names/* variablePattern */.li, variableSays);
const Login = schemas/* string */.YjP()
    .regex(config_names/* loginPattern */.CA, 'a GitHub login has letters, digits and hyphens, and `_shortcode` at its end where an enterprise manages it');
const Recipient = schemas/* string */.YjP().regex(config_names/* recipientPattern */.OT, 'a recipient is a GitHub login, or a team as @organization/team');
const workflowSays = 'a workflow file is named as below .github/workflows, such as deploy.yml, without a folder';
/** More would have each run ask for all of them. */
const MOST_WORKFLOWS = 20;
const mostSays = `at most ${MOST_WORKFLOWS}`;
const Repository = schemas/* string */.YjP().regex(config_names/* repositoryPattern */.Z0, 'a repository is written owner/name');
/** No control character needs to be excluded: reading the source has refused them. */
const Word = schemas/* string */.YjP().regex(/^\S{1,320}$/, 'one word without spaces');
/** Plain data that the schema of a provider or a destination checks. */
const Foreign = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9());
/** `{ github: {...} }`: exactly one name; what is under it is checked by its own schema. `- github:` means no options. */
const Named = (what) => schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9()).nullable())
    .refine((entry) => Object.keys(entry).length === 1, `one ${what} for each entry of the list, such as \`- ${what === 'channel' ? 'email' : 'github'}: {}\``);
const DestinationEntry = Named('destination');
const ChannelEntry = Named('channel');
const signals = ['member-left', 'exposed', 'disputed'];
/** What holds where no layer says anything else. */
const policyDefaults = {
    'max-age': '90d',
    overlap: '24h',
    lead: '3d',
    'receipt-deadline': '72h',
    quiet: '24h',
    'in-use': 'hold',
    'allow-downtime': false,
    'rotate-when': signals,
    receipt: 'saved',
    'proof-deadline': '7d',
};
/** Beyond `expires` of `ask`, where no layer says `lead`: what is left for the run that writes what was answered. */
const askLead = '3d';
const Policy = schemas/* strictObject */.rej({
    'max-age': Duration.describe('How long a credential may live in all. It is dead by then.').meta({
        default: policyDefaults['max-age'],
    }),
    overlap: Duration.describe('The last part of `max-age`, in which the old and the new credential both work.').meta({
        default: policyDefaults.overlap,
    }),
    lead: Duration.describe('How much earlier a rotation starts, so that a daily, sometimes late cron still ends it in time.').meta({
        default: policyDefaults.lead,
        otherwise: `\`${policyDefaults.lead}\`; with \`ask\` its \`expires\` and \`${askLead}\``,
    }),
    'receipt-deadline': Duration.describe('How long the old credential waits for recipients who have not saved the new one.').meta({
        default: policyDefaults['receipt-deadline'],
    }),
    quiet: Duration.describe('How long the old credential must be unused, as far as the provider tells, before it is revoked.').meta({
        default: policyDefaults.quiet,
    }),
    'in-use': schemas/* enum */.k5n(['hold', 'revoke'])
        .describe('What happens when `max-age` is over and the old credential is still used: wait, loudly, or revoke it.')
        .meta({ default: policyDefaults['in-use'] }),
    'allow-downtime': schemas/* boolean */.zMY()
        .describe('Whether the old credential may be revoked before the new one exists, where the provider allows only one.')
        .meta({ default: policyDefaults['allow-downtime'] }),
    'rotate-when': schemas/* array */.YOg(schemas/* enum */.k5n(signals))
        .describe('Which events make a secret due before its time.')
        .meta({ default: policyDefaults['rotate-when'] }),
    receipt: schemas/* enum */.k5n(['saved', 'opened'])
        .describe('What the old credential waits for: that the recipients have saved the new one, or have opened it.')
        .meta({ default: policyDefaults.receipt }),
    proof: schemas/* array */.YOg(schemas/* string */.YjP()
        .regex(config_names/* consumerPattern */.v$, 'a workflow is written [OWNER/REPO:]FILE[@BRANCH], such as deploy.yml or acme/api:ci.yml@main'))
        .max(MOST_WORKFLOWS, mostSays)
        .describe('Workflows, `[OWNER/REPO:]FILE[@BRANCH]`, that have to show that they use the new credential before the old one ends.'),
    'proof-deadline': Duration.describe('How long, from publication, the proofs are waited for before their absence is an error.').meta({ default: policyDefaults['proof-deadline'] }),
    'rotate-after': schemas/* enum */.k5n(['first-proof'])
        .describe('The first proof of a listed workflow makes a credential due, once, that Keyturn did not make: adopted, found, or typed in.'),
    repeats: schemas/* enum */.k5n(['refuse', 'allow'])
        .describe('Whether a value that was here before may be taken for a new one.')
        .meta({ default: 'refuse' }),
})
    .partial();
const Share = schemas/* strictObject */.rej({
    with: schemas/* array */.YOg(Recipient).describe('GitHub logins and teams (`@organization/team`) who receive a link.'),
    as: schemas/* enum */.k5n(['own', 'copy'])
        .describe('`own` gives each person a credential of their own, `copy` gives everybody the same.')
        .meta({ default: 'copy' }),
})
    .partial();
/** What holds of `ask: {}`. */
const askDefaults = { expires: '7d', confirm: 'auto' };
const Ask = schemas/* strictObject */.rej({
    expires: atMost('14d')
        .refine((text) => ((0,duration/* parseDuration */.E9)(text) ?? Number.POSITIVE_INFINITY) >= (0,duration/* parseDuration */.E9)('1h'), 'at least 1h')
        .describe('How long a request can be answered, from 1h to 14d. Then the next owner is asked.')
        .meta({ default: askDefaults.expires }),
    confirm: schemas/* enum */.k5n(['auto', 'always', 'never'])
        .describe('Whether the owner has to confirm that the answer is theirs: `auto` where `verify.identity` does not tell whose key it is. `never` lets whoever has the link choose the key.')
        .meta({ default: askDefaults.confirm }),
})
    .partial();
const Owner = schemas/* union */.KCZ([Recipient, schemas/* array */.YOg(Recipient).min(1, 'name at least one login or team')])
    .describe('A login, or a list of logins and teams (`@organization/team`), who answer for a secret: asked in this order.');
const adminSays = 'The NAME of the environment variable whose credential may mint, or one name for each part (`{ api, app }`). Never a value.';
/** What may stand in an environment, on a secret and on a secret's environment; the inner wins, member by member. */
const schema_layer = {
    provider: schemas/* string */.YjP()
        .describe('Who mints the credential: a built-in provider, `recipe`, or the name of one of `recipes`.'),
    admin: schemas/* union */.KCZ([Variable, schemas/* record */.g1P(schemas/* string */.YjP(), Variable)]).describe(adminSays),
    options: Foreign.describe("The provider's own settings."),
    destinations: schemas/* array */.YOg(DestinationEntry)
        .describe('Every place that holds the value. Without it: the secret of the same name in this repository.'),
    share: Share.describe('Who receives the value by a one-time link.'),
    policy: Policy.describe('How old a credential may become, and how its successor takes over.'),
    ask: Ask.describe('For `provider: manual`: the `owner` is asked for the next value by a request link. `ask: {}` has the defaults.'),
};
const adopt = schemas/* string */.YjP()
    .regex(/^\S{1,256}$/, 'the id of a credential has no spaces and at most 256 characters')
    .describe('Id of the credential in place today: its scopes are inherited, and it may be revoked once it is replaced.');
const values = schemas/* record */.g1P(schemas/* string */.YjP(), SecretName)
    .describe('For credentials of several values: name of the value -> name of the secret that holds it.');
const Environment = schemas/* strictObject */.rej(schema_layer).partial();
const SecretEnvironment = schemas/* strictObject */.rej({ ...schema_layer, adopt, values }).partial();
const SecretEntry = schemas/* strictObject */.rej({
    ...schema_layer,
    values,
    adopt,
    owner: Owner.describe('Who answers for this secret, instead of the `owner` at the top.'),
    after: schemas/* array */.YOg(schemas/* string */.YjP().regex(config_names/* workflowPattern */.eB, workflowSays))
        .max(MOST_WORKFLOWS, mostSays)
        .describe('Workflow files of this repository that are started once a new value is published everywhere.'),
    environments: schemas/* union */.KCZ([
        schemas/* array */.YOg(EnvironmentName).min(1, 'name at least one environment'),
        schemas/* record */.g1P(EnvironmentName, SecretEnvironment.nullable()),
    ])
        .describe('The environments that have this secret, each with a credential of its own: a list of shared ones, or spelt out.'),
})
    .partial();
const Links = schemas/* strictObject */.rej({
    url: schemas/* string */.YjP().max(2048, 'a URL has at most 2048 characters').describe('Address of the link service.'),
    via: schemas/* enum */.k5n(Object.keys(store/* linkKinds */.e))
        .describe('Which kind of service keeps the links.')
        .meta({ otherwise: '`keyturn` with `url`, else `github`' }),
    expires: atMost('30d')
        .refine((text) => ((0,duration/* parseDuration */.E9)(text) ?? 60_000) >= 60_000, 'at least 1m')
        .describe('How long a link can be opened: 1h, 24h, 7d or any duration up to 30d.')
        .meta({ default: '24h' }),
    password: schemas/* boolean */.zMY()
        .describe('Whether each link also wants a password, which travels by another channel.')
        .meta({ default: false }),
    creators: schemas/* array */.YOg(schemas/* string */.YjP().regex(config_names/* plainPattern */.h1, 'a repository as `owner/name`, or the name of a token of the service'))
        .describe('Who may replace values with `keyturn open` without a question, beside the repository of the checkout: repositories, and names of tokens of the link service.'),
})
    .partial();
const occasions = ['failed', 'human', 'overdue'];
const Notify = schemas/* strictObject */.rej({
    on: schemas/* array */.YOg(schemas/* enum */.k5n(occasions))
        .describe('What to tell: a failed run, a step that needs a human, a credential past its `max-age`.')
        .meta({ default: occasions }),
    to: schemas/* array */.YOg(schemas/* string */.YjP()
        .regex(config_names/* recipientPattern */.OT, 'a login, a team as @organization/team, or the name of a channel: `teams`, `webhook`'))
        .describe('Logins, teams, or the channels `teams` and `webhook`.'),
})
    .partial();
const Journal = schemas/* strictObject */.rej({
    repository: Repository.describe('The repository whose branch keeps the journal. Needs `token` if it is another one.').meta({
        otherwise: 'this repository',
    }),
    branch: schemas/* string */.YjP()
        .regex(config_names/* branchPattern */.LX, 'this is not the name of a branch')
        .describe('The orphan branch that keeps the journal.')
        .meta({ default: 'keyturn-journal' }),
    file: schemas/* string */.YjP()
        .regex(/^\S(?:.{0,1022}\S)?$/, 'the path of a file')
        .describe('A file instead of a branch.'),
    key: schemas/* string */.YjP()
        .regex(/^ed25519:[A-Za-z0-9_-]{43}$/, 'a key is written ed25519: and 43 characters, as `keyturn doctor` prints it')
        .describe('The only key that may sign the journal; the first run and `doctor` print it.'),
})
    .partial();
const Configuration = schemas/* strictObject */.rej({
    links: Links.describe('Where one-time links are made.'),
    channels: schemas/* array */.YOg(ChannelEntry).describe('How recipients hear of a link, tried in this order for each of them.'),
    notify: Notify.describe('Who is told when something goes wrong: once per change of state, then daily.'),
    people: schemas/* record */.g1P(Login, schemas/* record */.g1P(schemas/* string */.YjP(), Word))
        .describe('GitHub login -> how each channel reaches that person.'),
    cli: schemas/* string */.YjP()
        .regex(config_names/* cliPattern */.T7, 'one line of at most 200 printable ASCII characters, such as `npx @acme/keyturn`')
        .describe('How recipients run Keyturn, such as `npx @acme/keyturn` or `node tools/keyturn.js`. Their messages add ` open` to it; without it they name only the page of a link.'),
    policy: Policy.describe('The policy of every secret, unless it says otherwise.'),
    owner: Owner,
    environments: schemas/* record */.g1P(EnvironmentName, Environment.nullable())
        .describe('Settings that are shared by the secrets that name an environment.'),
    recipes: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[a-z][a-z0-9-]{0,62}$/, "a recipe's name has lower-case letters, digits and hyphens"), Foreign)
        .describe('Declarative HTTP providers, for `provider:` by name.'),
    secrets: schemas/* record */.g1P(SecretName, SecretEntry).describe('The secrets that Keyturn rotates.'),
    former: schemas/* array */.YOg(schemas/* strictObject */.rej({
        provider: schemas/* string */.YjP()
            .regex(/^[a-z][a-z0-9-]*$/, "a provider's name has lower-case letters, digits and hyphens")
            .optional()
            .describe('The provider, as the journal names it.'),
        admin: schemas/* union */.KCZ([Variable, schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z][\w-]*$/, 'the name of a part'), Variable)])
            .optional()
            .describe('The variable that holds its admin credential, or one for each part.'),
        options: Foreign.optional().describe("The provider's options, as the journal has them."),
        destination: DestinationEntry.optional().describe('Instead of a provider: a destination, with the options that it had.'),
    })
        .refine(({ provider, admin, options, destination }) => destination === undefined
        ? provider !== undefined && options !== undefined
        : provider === undefined && admin === undefined && options === undefined, 'needs either `provider` and `options`, or `destination`'))
        .describe('Settings that secrets had: what was minted with them is still ended with them, a rotation that is under way still reaches its destinations, and nothing is minted.'),
    journal: Journal.describe('Where the rotation remembers itself.'),
    escrow: DestinationEntry.describe('Where a pending value survives a crash between mint and the last write. Default: the secret KEYTURN_PENDING of this repository. `{ github: { environment, name } }` takes an environment of it, and another name: each configuration of a repository needs its own.'),
    events: schemas/* array */.YOg(schemas/* string */.YjP()
        .regex(events/* eventPattern */.Rl, 'an event is named as GitHub names it, such as workflow_run; pull_request and its kin are never admitted'))
        .describe('Events on which Keyturn runs although somebody who may not push can cause them, such as `workflow_run`. Never those of pull requests.')
        .meta({ default: [] }),
    public: schemas/* boolean */.zMY()
        .describe('Says that the journal may be public: it names who holds which credential.')
        .meta({ default: false }),
})
    .partial()
    .required({ secrets: true });

;// CONCATENATED MODULE: ./lib/config/memory.js


/** @param repository `owner/name` of this run, whose branch it is where the file names no other */
function journalOf({ raw, problems }, repository) {
    const { journal = {} } = raw;
    const key = journal.key === undefined ? {} : { key: journal.key };
    if (journal.file !== undefined) {
        for (const other of ['repository', 'branch']) {
            if (journal[other] !== undefined)
                problems.push({ path: ['journal', other], says: 'a journal is either a `file` or a branch' });
        }
        return { kind: 'file', path: journal.file, ...key };
    }
    return {
        kind: 'github',
        repository: journal.repository ?? repository,
        branch: journal.branch ?? 'keyturn-journal',
        ...key,
    };
}
/** A secret of this repository or of one of its environments, or a store that can be read back. */
async function escrowOf({ raw, source, problems }, registry) {
    const [name, options] = Object.entries(raw.escrow ?? { github: {} })[0];
    const path = ['escrow'];
    if (name !== 'github') {
        const module = await registry.load(name);
        if (module === undefined)
            problems.push(foreignName(registry, name, { path, key: name, source }));
        else if (module.escrow === undefined) {
            const says = `\`${name}\` cannot be the escrow; \`github\` can, and stores that can be read back`;
            problems.push({ path, key: name, says });
        }
        else
            problems.push(...objections(module.options, options ?? {}, [...path, name]));
    }
    else {
        const fields = Object.keys(options ?? {});
        for (const field of fields) {
            if (field !== 'environment' && field !== 'name')
                problems.push({
                    path: [...path, name],
                    key: field,
                    says: unknownName('field', field, ['environment', 'name']),
                });
        }
        const { environment, name: secret } = (options ?? {});
        if (secret !== undefined)
            problems.push(...objections(SecretName, secret, [...path, name, 'name']));
        if (environment !== undefined)
            problems.push(...objections(EnvironmentName, environment, [...path, name, 'environment']));
    }
    return { name, options: options ?? {} };
}
/** Whether something could hand a value from one run to the next: beside a journal in a file only a store that is read back. */
function hasEscrow({ journal, escrow }) {
    return journal?.file === undefined || Object.keys(escrow ?? { github: {} })[0] !== 'github';
}
/** Said of a field that needs an escrow, where `hasEscrow` says that there is none. `what` would be kept in it. */
function escrowWanted(what) {
    return `${what} is kept in an escrow, and a journal in a file has none: add \`escrow: { vault: { path: shop/keyturn, create: true, auth: { method: jwt, role: keyturn } } }\` or \`aws-secrets-manager\` (docs/destinations.md#as-the-escrow), or keep the journal on a branch`;
}

;// CONCATENATED MODULE: ./lib/config/notify.js

/** What is wrong is added to `problems`. The members of a team are not known here, only in a run. */
async function notifyOf(raw, registry, problems) {
    if (raw.notify === undefined)
        return undefined;
    const { on = occasions, to = [] } = raw.notify;
    const names = (raw.channels ?? []).flatMap((entry) => Object.keys(entry));
    if (on.length === 0)
        problems.push({ path: ['notify', 'on'], says: `name at least one: ${occasions.join(', ')}` });
    if (to.length === 0)
        problems.push({
            path: ['notify'],
            says: '`to` is missing: logins, teams, or the channels `teams` and `webhook`',
        });
    for (const [index, name] of to.entries()) {
        const says = await fault(name, names, raw, registry);
        if (says !== undefined)
            problems.push({ path: ['notify', 'to', index], says });
    }
    return { on, to };
}
/** Why this name cannot be told anything; undefined if it can. */
async function fault(name, channels, raw, registry) {
    if (registry.names.includes(name)) {
        const module = await registry.load(name);
        if (module?.reach !== undefined)
            return `the channel \`${name}\` reaches people one by one: name their logins here`;
        return channels.includes(name) ? undefined : `the channel \`${name}\` is not in \`channels\``;
    }
    const modules = await Promise.all(channels.map(async (each) => ({ name: each, module: await registry.load(each) })));
    const forPeople = modules.filter(({ module }) => module !== undefined && module.noticesOnly !== true);
    if (forPeople.length === 0)
        return 'no channel of `channels` reaches people';
    if (name.startsWith('@'))
        return undefined;
    const login = Object.keys(raw.people ?? {}).find((each) => each.toLowerCase() === name.toLowerCase());
    const reach = login === undefined ? {} : (raw.people?.[login] ?? {});
    const reached = forPeople.some(({ name: each, module }) => module?.reach === undefined || Object.hasOwn(reach, each));
    if (reached)
        return undefined;
    return `no channel reaches this person: give ${login === undefined ? 'them an entry' : 'that entry a way'} under \`people\`, such as \`${forPeople[0]?.name}\``;
}

;// CONCATENATED MODULE: ./lib/config/people.js

/** The entries of `channels`, each with its options. */
async function channelsOf({ raw, source, problems }, registry) {
    const list = [];
    for (const [index, entry] of (raw.channels ?? []).entries()) {
        const path = ['channels', index];
        const [name, options] = Object.entries(entry)[0];
        const module = await registry.load(name);
        if (module === undefined)
            problems.push(foreignName(registry, name, { path, key: name, source }));
        else
            problems.push(...objections(module.options, options ?? {}, [...path, name]));
        list.push({ name, options: options ?? {} });
    }
    return list;
}
/** How each login is reached, by channel. */
async function peopleOf({ raw, source, problems }, channels) {
    const people = Object.create(null);
    const seen = new Map();
    for (const [login, reach] of Object.entries(raw.people ?? {})) {
        const twin = seen.get(login.toLowerCase());
        if (twin !== undefined)
            problems.push({
                path: ['people'],
                key: login,
                says: `GitHub logins ignore case, and \`${twin}\` is there already`,
            });
        seen.set(login.toLowerCase(), login);
        for (const [channel, address] of Object.entries(reach)) {
            const path = ['people', login];
            const module = await channels.load(channel);
            if (module?.reach)
                problems.push(...objections(module.reach, address, [...path, channel]));
            else if (module)
                problems.push({ path, key: channel, says: `the channel \`${channel}\` needs nothing here` });
            // The entry of a person may name a channel that only a later version has.
            else if (!channels.planned.includes(channel))
                problems.push(foreignName(channels, channel, { path, key: channel, source, also: channels.planned }));
        }
        people[login] = reach;
    }
    return people;
}

// EXTERNAL MODULE: ./lib/config/pasted.js
var pasted = __webpack_require__(54777);
// EXTERNAL MODULE: ./lib/config/source.js
var config_source = __webpack_require__(40225);
;// CONCATENATED MODULE: ./lib/config/refuse-pasted.js


/** Field names whose value may be any id, however random it looks. */
const ids = new Set(['adopt']);
/**
 * Finds a pasted credential by its shape; those of known kinds were found while reading.
 * @throws KeyturnError CONFIG_SECRET_PASTED
 */
function refusePasted(source) {
    const visit = (value, path, inAdmin) => {
        if (typeof value === 'string') {
            const field = path.at(-1);
            const kind = inAdmin
                ? (0,pasted/* looksLikeKeyNotName */.x9)(value)
                : typeof field === 'string' && ids.has(field)
                    ? undefined
                    : (0,pasted/* looksLikeKey */.zC)(value);
            if (kind !== undefined)
                throw (0,config_source/* pastedRefusal */.aG)(source.place(path), kind);
            return;
        }
        if (typeof value !== 'object' || value === null)
            return;
        for (const [name, inside] of Object.entries(value)) {
            if (!Array.isArray(value) && (0,pasted/* looksLikeKey */.zC)(name) !== undefined)
                throw (0,config_source/* pastedRefusal */.aG)(source.place(path, name, true), 'a random key');
            visit(inside, [...path, Array.isArray(value) ? Number(name) : name], inAdmin || name === 'admin');
        }
    };
    visit(source.value, [], false);
}

// EXTERNAL MODULE: ./lib/channels/index.js
var lib_channels = __webpack_require__(54088);
// EXTERNAL MODULE: ./lib/destinations/index.js
var lib_destinations = __webpack_require__(96129);
;// CONCATENATED MODULE: ./lib/config/registries.js



function registry(word, rows, planned) {
    return {
        word,
        names: Object.keys(rows),
        planned,
        async load(name) {
            return Object.hasOwn(rows, name) ? (await rows[name]()) : undefined;
        },
    };
}
const registries = {
    providers: registry('provider', lib_providers/* providers */.r5, lib_providers/* planned */.lM),
    destinations: registry('destination', lib_destinations/* destinations */.u, lib_destinations/* planned */.l),
    channels: registry('channel', lib_channels/* channels */.B, lib_channels/* planned */.l),
};
/** The same with further rows, which never stand for one that is there. */
function registriesWith(own) {
    return {
        providers: registry('provider', { ...own.providers, ...providers }, plannedProviders),
        destinations: registry('destination', { ...own.destinations, ...destinations }, plannedDestinations),
        channels: registry('channel', { ...own.channels, ...channels }, plannedChannels),
    };
}

// EXTERNAL MODULE: ./lib/config/require-admin.js
var require_admin = __webpack_require__(72655);
// EXTERNAL MODULE: ./lib/rotation/model/escrow-name.js
var escrow_name = __webpack_require__(92121);
;// CONCATENATED MODULE: ./lib/config/layers.js

/** The field of the innermost layer that has it. */
function innermost(layers, field) {
    const layer = layers.findLast((each) => each.fields[field] !== undefined);
    return layer && { value: layer.fields[field], path: layer.path };
}
/** The environments of a secret, each with what the secret itself says for it; one without a name for a secret of the repository. */
function environmentsOf(secret, environments, { raw, problems }) {
    if (environments === undefined)
        return [{ name: undefined, of: 1 }];
    const shared = raw.environments ?? {};
    const path = ['secrets', secret, 'environments'];
    if (!Array.isArray(environments)) {
        const entries = Object.entries(environments);
        if (entries.length === 0)
            problems.push({ path, says: 'name at least one environment' });
        return entries.map(([name, fields]) => ({
            name,
            layer: { path: [...path, name], fields: fields ?? {} },
            of: entries.length,
        }));
    }
    const names = [...new Set(environments)];
    for (const [index, name] of environments.entries()) {
        if (environments.indexOf(name) !== index)
            problems.push({ path: [...path, index], says: 'this environment is there twice' });
        if (!Object.hasOwn(shared, name)) {
            problems.push({
                path: [...path, index],
                says: `${unknownName('environment', name, Object.keys(shared))}: a list names what \`environments\` describes at the top`,
            });
        }
    }
    return names.map((name) => ({ name, of: names.length }));
}

;// CONCATENATED MODULE: ./lib/config/resolve-destinations.js


/** @param home where a destination would be written that no layer names */
async function destinationsOf(layers, home, values, { registries, source, inActions, problems }) {
    const named = innermost(layers, 'destinations');
    const entries = named?.value ?? [{ github: {} }];
    const path = named === undefined ? home : [...named.path, 'destinations'];
    const requests = [];
    for (const [index, entry] of entries.entries()) {
        const [kind, options] = Object.entries(entry)[0];
        const at = named === undefined ? path : [...path, index];
        const module = await registries.destinations.load(kind);
        if (module === undefined) {
            problems.push(foreignName(registries.destinations, kind, { path: at, key: kind, source }));
            continue;
        }
        problems.push(...objections(module.options, options ?? {}, [...at, kind]));
        if (inActions && module.insideActions === false) {
            problems.push({
                path: [...at, kind],
                says: `\`${kind}\` makes no sense in a GitHub Actions job: what it writes is gone when the job ends`,
            });
        }
        for (const name of Object.values(values)) {
            const fault = module.nameFault?.(effectiveName({ kind, options: options ?? {} }, name));
            if (fault !== undefined)
                problems.push({ path: [...at, kind], says: fault });
        }
        requests.push({ kind, options: options ?? {} });
    }
    return requests;
}
/** The name that a value has at a destination, where the destination lets it be another one. */
function effectiveName({ options }, name) {
    return typeof options['name'] === 'string' ? options['name'] : name;
}

;// CONCATENATED MODULE: ./lib/config/sorted.js
/** The same with the members of every object in order, so that equal settings are equal as JSON. */
function sorted(value) {
    if (Array.isArray(value))
        return value.map(sorted);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, inside]) => [name, sorted(inside)]));
}

;// CONCATENATED MODULE: ./lib/config/collisions.js
/** What two secrets get wrong together: names that GitHub takes for one, one place or one credential for both. */



/** GitHub ignores case in the names of secrets and environments. */
function twins(raw) {
    const problems = [];
    const look = (path, table, what) => {
        const seen = new Set();
        for (const name of Object.keys(table ?? {})) {
            if (seen.has(name.toLowerCase()))
                problems.push({ path, key: name, says: `GitHub ignores case, and another ${what} has this name already` });
            seen.add(name.toLowerCase());
        }
    };
    look(['secrets'], raw.secrets, 'secret');
    look(['environments'], raw.environments, 'environment');
    for (const [name, entry] of Object.entries(raw.secrets ?? {})) {
        if (!Array.isArray(entry.environments))
            look(['secrets', name, 'environments'], entry.environments, 'environment');
    }
    return problems;
}
/** Two values for one place, or one credential in the hands of two rotations. */
function collisions(built, raw, repository) {
    const places = new Map();
    const adopted = new Map();
    return built.flatMap((each) => [...samePlace(each, places, raw, repository), ...sameCredential(each, adopted)]);
}
/** @param places place -> key of the target that is written there, of the targets before this one */
function samePlace({ target, path }, places, raw, repository) {
    const problems = [];
    for (const name of Object.values(target.values)) {
        for (const destination of target.destinations) {
            const place = placeOf(destination, name, repository);
            const other = places.get(place);
            if (other !== undefined) {
                const who = other === target.key ? 'two of its values' : `${other} and ${target.key}`;
                problems.push({
                    path,
                    says: `${who} would be written to the same place (${destination.kind}, ${effectiveName(destination, name)})`,
                });
            }
            places.set(place, target.key);
            if (isEscrow(raw, destination, effectiveName(destination, name), repository)) {
                problems.push({
                    path,
                    says: `${escrowName(raw)} is where Keyturn keeps pending values there: ${target.key} needs another name, or \`escrow\` another place`,
                });
            }
        }
    }
    return problems;
}
/** @param adopted credential -> key of the target that adopts it, of the targets before this one */
function sameCredential({ target, path }, adopted) {
    if (target.adopt === undefined)
        return [];
    const credential = JSON.stringify([target.binding.provider, target.binding.admin ?? null, target.adopt]);
    const other = adopted.get(credential);
    adopted.set(credential, target.key);
    if (other === undefined)
        return [];
    return [
        {
            path: [...path, 'adopt'],
            says: `${other} adopts the same credential, and one of the two would revoke it under the other`,
        },
    ];
}
/**
 * Whether a value would be written over the escrow, or come before it: a run is handed the nearest of GitHub's secrets
 * that has the escrow's name, whichever of the repository, its environment and its organization that is.
 */
function isEscrow(raw, destination, name, run) {
    const [kind] = Object.keys(raw.escrow ?? { github: {} });
    const own = escrowName(raw).toUpperCase();
    // The places of other stores are known only by their addresses, which preflight compares.
    if (name.toUpperCase() !== own || kind !== 'github' || destination.kind !== kind)
        return false;
    const { app = 'actions', organization, topic, repository = run, repositories = [repository] } = destination.options;
    if (raw.journal?.file !== undefined || app !== 'actions')
        return false;
    if (organization !== undefined || topic !== undefined)
        return true;
    const home = String(run ?? raw.journal?.repository).toLowerCase();
    return Array.isArray(repositories) && repositories.some((each) => String(each).toLowerCase() === home);
}
function escrowName({ escrow }) {
    const name = escrow?.['github']?.['name'];
    return typeof name === 'string' ? name : escrow_name/* ESCROW_NAME */.S;
}
function placeOf(destination, name, repository) {
    const { name: _, ...options } = destination.options;
    const here = destination.kind === 'github' &&
        !['repository', 'repositories', 'topic', 'organization'].some((field) => Object.hasOwn(options, field));
    const all = here && repository !== undefined ? { ...options, repository } : options;
    // GitHub ignores case in all of these; in other stores, too, two names that differ only in case are taken for a mistake.
    return JSON.stringify([destination.kind, sorted(all), effectiveName(destination, name)]).toLowerCase();
}

;// CONCATENATED MODULE: ./lib/config/consumers.js


const TWICE = 'this workflow is there twice';
/** Undefined where no workflow has to prove anything; an empty list in an inner layer ends what an outer one says. */
function proofOf(layers, { raw, repository, problems }) {
    const layer = layers.findLast(({ fields }) => fields.policy?.proof !== undefined);
    const texts = layer?.fields.policy?.proof ?? [];
    const own = layers.findLast(({ fields, path }) => path[0] === 'secrets' && fields.policy?.['rotate-after']);
    if (texts.length === 0 && own)
        problems.push({
            path: [...own.path, 'policy', 'rotate-after'],
            says: 'no workflow is listed whose proof could come first: add `proof: [FILE]`',
        });
    if (layer === undefined || texts.length === 0)
        return undefined;
    const path = [...layer.path, 'policy', 'proof'];
    // Proofs are opened with the seed, and the journal's signature vouches for what they came to.
    if (!hasEscrow(raw))
        problems.push({ path, says: escrowWanted('the key that opens proofs') });
    const consumers = texts.map((text) => consumerOf(text, repository));
    for (const [index, consumer] of consumers.entries()) {
        if (consumer === undefined)
            problems.push({
                path: [...path, index],
                says: 'nothing says whose workflow this is: write OWNER/REPO:FILE, or set GITHUB_REPOSITORY',
            });
        else if (consumers.findIndex((each) => each?.name === consumer.name) !== index)
            problems.push({ path: [...path, index], says: TWICE });
    }
    return consumers.filter((consumer) => consumer !== undefined);
}
/** Workflow files, each once; undefined where none is named. */
function afterOf(layers, problems) {
    const said = innermost(layers, 'after');
    if (said === undefined || said.value.length === 0)
        return undefined;
    for (const [index, file] of said.value.entries()) {
        if (said.value.indexOf(file) !== index)
            problems.push({ path: [...said.path, 'after', index], says: TWICE });
    }
    return said.value;
}
/** @param text fits the pattern of the schema */
function consumerOf(text, home) {
    const [, repository = home, file = '', branch] = /^(?:([^:@]+):)?([^:@]+)(?:@(.+))?$/.exec(text) ?? [];
    if (repository === undefined)
        return undefined;
    // The journal keeps proofs by this name. GitHub ignores case in repositories, but not in files and branches.
    const name = `${repository.toLowerCase()}:${file}${branch === undefined ? '' : `@${branch}`}`;
    return { name, repository, file, ...(branch === undefined ? {} : { branch }) };
}

;// CONCATENATED MODULE: ./lib/config/resolve-ask.js




/** Logins and teams in their order, each once, however it is written. What a secret says stands instead of what the top says. */
function ownerOf(layers, raw) {
    const said = innermost(layers, 'owner')?.value ?? raw.owner;
    if (said === undefined)
        return undefined;
    const owners = typeof said === 'string' ? [said] : said;
    const seen = new Set();
    return owners.filter((each) => !seen.has(each.toLowerCase()) && seen.add(each.toLowerCase()));
}
/** Undefined where no layer has `ask`, and where a person makes nothing. What is missing for it is added to `problems`. */
function askOf(layers, { raw, manual, owner, problems }) {
    const said = innermost(layers, 'ask');
    if (said === undefined)
        return undefined;
    const path = [...said.path, 'ask'];
    if (!manual) {
        problems.push({ path, says: 'only a key that a person makes is asked for: `provider: manual`' });
        return undefined;
    }
    if (owner === undefined)
        problems.push({
            path,
            says: 'nobody is named who could be asked: add `owner: [LOGIN]` to the secret or at the top',
        });
    if (!hasEscrow(raw))
        problems.push({ path, says: escrowWanted('what opens the answer') });
    const { via = raw.links?.url === undefined ? 'github' : 'keyturn' } = raw.links ?? {};
    if (via !== 'keyturn' && via !== 'github')
        problems.push({
            path,
            says: `\`links: { via: ${via} }\` cannot carry a request: it needs \`links.url\` of a Keyturn link service, or \`links: { via: github }\``,
        });
    const merged = Object.assign({}, ...layers.map((layer) => layer.fields.ask ?? {}));
    return {
        expires: (0,duration/* parseDuration */.E9)(merged?.expires ?? askDefaults.expires),
        confirm: merged?.confirm ?? askDefaults.confirm,
    };
}

;// CONCATENATED MODULE: ./lib/config/resolve-binding.js


/**
 * Undefined where no layer names a provider that this version has; the problem is told.
 * @throws KeyturnError NOT_BUILT
 */
async function boundOf(secret, environment, layers, resolving) {
    const { problems } = resolving;
    const home = layers.at(-1).path;
    const named = innermost(layers, 'provider');
    if (named === undefined) {
        problems.push({
            path: ['secrets', secret],
            says: `\`provider\` is missing: who mints ${environment === undefined ? 'it' : `it for ${environment}`}`,
        });
        return undefined;
    }
    // Options, admin credential and values in an outer layer that names another provider belong to that provider.
    const from = layers.findIndex((layer) => layer.path === named.path);
    const start = layers
        .slice(0, from + 1)
        .findLastIndex((layer) => layer.fields.provider !== undefined && layer.fields.provider !== named.value) + 1;
    const own = layers.slice(start);
    const provider = await providerOf(named, resolving);
    if (provider === undefined)
        return undefined;
    const options = {
        ...provider.preset,
        ...Object.assign({}, ...own.map((layer) => layer.fields.options ?? {})),
    };
    const admin = innermost(own, 'admin');
    checkAdmin(provider, admin, home, problems);
    for (const { path, key, says } of optionProblems(provider.module, options, admin?.value)) {
        if (key === undefined)
            problems.push({ path: optionPath(own, path, home, provider), says });
        else
            problems.push({ path: optionPath(own, [...path, key], home, provider).slice(0, -1), key, says });
    }
    const values = valuesOf({ provider, options, secret, home }, innermost(own, 'values'), problems);
    return {
        binding: { provider: provider.name, options, admin: admin?.value },
        values,
        adopt: innermost(own, 'adopt')?.value,
        manual: provider.module.manual === true,
    };
}
/** A recipe by name is the provider `recipe` with that recipe: what the journal records needs no file to be understood. */
async function providerOf(named, { raw, registries: { providers }, source, problems }) {
    const recipes = raw.recipes ?? {};
    const recipe = Object.hasOwn(recipes, named.value) ? recipes[named.value] : undefined;
    const name = recipe ? 'recipe' : named.value;
    const module = await providers.load(name);
    if (module)
        return { name, module, recipe: recipe && named.value, preset: recipe ? { recipe } : {} };
    const also = Object.keys(recipes);
    problems.push(foreignName(providers, name, { path: [...named.path, 'provider'], source, also }));
    return undefined;
}
/** What the schema objects to; and only if it is content, what a schema cannot say. */
function optionProblems(module, options, admin) {
    const problems = objections(module.options, options);
    if (problems.length > 0 || !module.check)
        return problems;
    return module.check(module.options.parse(options), admin).map(({ path, message }) => ({ path, says: message }));
}
/** Where an option was written: in the innermost layer that has it, in a named recipe, else where it would have to be. */
function optionPath(own, path, home, provider) {
    const [first, ...rest] = path;
    const layer = own.findLast((each) => typeof first === 'string' && Object.hasOwn(each.fields.options ?? {}, first));
    if (layer === undefined && first === 'recipe' && provider.recipe !== undefined)
        return ['recipes', provider.recipe, ...rest];
    return [...(layer?.path ?? home), 'options', ...path];
}
function checkAdmin(provider, admin, home, problems) {
    const { admin: shape = 'any', title } = provider.module;
    const path = [...(admin?.path ?? home), 'admin'];
    const is = admin?.value;
    if (shape === 'any')
        return;
    if (shape === 'none') {
        if (is !== undefined)
            problems.push({ path, says: `${title} needs no admin credential` });
    }
    else if (is === undefined) {
        if (provider.module.adminOptional)
            return;
        problems.push({
            path,
            says: `this field is missing: the NAME of the environment variable that holds ${title}'s admin credential`,
        });
    }
    else if (shape === 'one') {
        if (typeof is !== 'string')
            problems.push({ path, says: `${title} wants one name here` });
    }
    else if (typeof is === 'string') {
        problems.push({
            path,
            says: `${title} wants one name for each of ${shape.map((part) => `\`${part}\``).join(', ')}`,
        });
    }
    else {
        for (const part of Object.keys(is))
            if (!shape.includes(part))
                problems.push({ path, key: part, says: unknownName('part', part, shape) });
        for (const part of shape)
            if (!Object.hasOwn(is, part))
                problems.push({ path, says: `\`${part}\` is missing` });
    }
}
/** Which value goes by which name. Most credentials have one, called `value`; with several, each needs a secret of its own. */
function valuesOf({ provider, options, secret, home }, said, problems) {
    const names = provider.name === 'recipe' ? recipeValues(options) : provider.module.values;
    if (said !== undefined) {
        for (const name of Object.keys(said.value)) {
            if (names && !names.includes(name)) {
                problems.push({ path: [...said.path, 'values'], key: name, says: unknownName('value', name, names) });
            }
        }
        return said.value;
    }
    if (names && names.length > 1) {
        const line = names.map((name) => `${name}: ${secret}_${name.toUpperCase().replaceAll('-', '_')}`).join(', ');
        problems.push({
            path: home,
            says: `its credentials have several values, each for a secret of its own: add \`values: { ${line} }\``,
        });
    }
    return { [names?.[0] ?? 'value']: secret };
}
function recipeValues(options) {
    const recipe = options['recipe'];
    const names = Object.keys(recipe?.mint?.values ?? recipe?.generate ?? {});
    return names.length === 0 ? undefined : names;
}

;// CONCATENATED MODULE: ./lib/config/resolve-policy.js


/** Who receives the value; each login once, however it is written. */
function shareOf(layers) {
    const merged = Object.assign({}, ...layers.map((layer) => layer.fields.share ?? {}));
    const seen = new Set();
    const recipients = (merged.with ?? []).filter((each) => !seen.has(each.toLowerCase()) && seen.add(each.toLowerCase()));
    return recipients.length === 0 ? undefined : { with: recipients, as: merged.as ?? 'copy' };
}
/** The policy with every default in its place, in milliseconds. */
function policyOf(layers, { home, ask, proof, problems }) {
    const usual = ask ? { lead: (0,duration/* formatDuration */.a3)(ask.expires + (0,duration/* parseDuration */.E9)(askLead)) } : {};
    const merged = {
        ...policyDefaults,
        ...usual,
        ...Object.assign({}, ...layers.map((layer) => layer.fields.policy ?? {})),
    };
    const maxAge = (0,duration/* parseDuration */.E9)(merged['max-age']);
    const overlap = (0,duration/* parseDuration */.E9)(merged.overlap);
    const lead = (0,duration/* parseDuration */.E9)(merged.lead);
    if (maxAge <= overlap + lead) {
        const said = ['max-age', 'overlap', 'lead'].flatMap((member) => {
            const layer = layers.findLast((each) => Object.hasOwn(each.fields.policy ?? {}, member));
            return layer ? [{ layer, member }] : [];
        });
        // The innermost of the three is the one that overrides the others, so the problem is shown there.
        const last = said.sort((one, other) => layers.indexOf(other.layer) - layers.indexOf(one.layer))[0];
        const unset = ask ? `\`expires\` of \`ask\` and ${askLead}` : policyDefaults.lead;
        problems.push({
            path: [...(last?.layer.path ?? home), 'policy', ...(last ? [last.member] : [])],
            says: `\`max-age\` must be longer than \`overlap\` and \`lead\` (${unset} if not set) together, or a credential would be due the moment it is made`,
        });
    }
    return {
        maxAge,
        overlap,
        lead,
        receiptDeadline: (0,duration/* parseDuration */.E9)(merged['receipt-deadline']),
        quiet: (0,duration/* parseDuration */.E9)(merged.quiet),
        inUse: merged['in-use'],
        allowDowntime: merged['allow-downtime'],
        rotateWhen: merged['rotate-when'],
        signalsNamed: layers.some((layer) => layer.fields.policy?.['rotate-when'] !== undefined),
        receipt: merged.receipt,
        ...(proof ? { proof, proofDeadline: (0,duration/* parseDuration */.E9)(merged['proof-deadline']) } : {}),
        ...(proof && merged['rotate-after'] ? { rotateAfter: merged['rotate-after'] } : {}),
        ...(merged.repeats === 'allow' ? { repeats: merged.repeats } : {}),
    };
}

;// CONCATENATED MODULE: ./lib/config/resolve-targets.js







/** Throws NOT_BUILT; all else is in `problems`, and then the targets may be incomplete. */
async function targetsOf(given) {
    const { raw } = given;
    const problems = [...twins(raw), ...takenNames(given)];
    const resolving = { ...given, problems };
    const built = [];
    for (const [secret, { environments, ...fields }] of Object.entries(raw.secrets ?? {})) {
        for (const one of environmentsOf(secret, environments, resolving)) {
            const layers = layersOf(secret, fields, one, resolving);
            const target = await targetOf(secret, one.name, layers, resolving);
            if (target)
                built.push({ target, path: layers.at(-1).path });
        }
    }
    problems.push(...collisions(built, raw, given.repository));
    return { targets: built.map(({ target }) => target), problems };
}
function takenNames({ raw, registries: { providers } }) {
    return Object.keys(raw.recipes ?? {})
        .filter((name) => providers.names.includes(name) || providers.planned.includes(name))
        .map((key) => ({ path: ['recipes'], key, says: 'a built-in provider has this name' }));
}
/** Every layer of a secret in one environment, the outermost first; the last one is the secret's own. */
function layersOf(secret, fields, { name, layer, of }, { raw, problems }) {
    const shared = raw.environments ?? {};
    const base = { path: ['secrets', secret], fields };
    if (fields.adopt !== undefined && of > 1) {
        problems.push({
            path: [...base.path, 'adopt'],
            says: 'each environment gets a credential of its own: write `adopt` in the environment whose credential it is',
        });
    }
    return [
        ...(raw.policy ? [{ path: [], fields: { policy: raw.policy } }] : []),
        ...(name !== undefined && Object.hasOwn(shared, name)
            ? [{ path: ['environments', name], fields: shared[name] ?? {} }]
            : []),
        base,
        ...(layer ? [layer] : []),
    ];
}
async function targetOf(secret, environment, layers, resolving) {
    const { problems } = resolving;
    const home = layers.at(-1).path;
    const bound = await boundOf(secret, environment, layers, resolving);
    if (bound === undefined)
        return undefined;
    const { binding, values, adopt, manual } = bound;
    const share = shareOf(layers);
    if (manual && share?.as === 'own')
        problems.push({ path: home, says: 'nobody can mint one for each person by hand: `share: { as: copy }`' });
    const destinations = await destinationsOf(layers, home, values, resolving);
    if (destinations.length === 0 && !share) {
        problems.push({ path: home, says: 'neither `destinations` nor `share`: the value would go nowhere' });
    }
    const owner = ownerOf(layers, resolving.raw);
    const ask = askOf(layers, { raw: resolving.raw, manual, owner, problems });
    const after = afterOf(layers, problems);
    return {
        key: environment === undefined ? secret : `${environment}/${secret}`,
        environment,
        secret,
        binding,
        values,
        destinations,
        share,
        policy: policyOf(layers, { home, ask, proof: proofOf(layers, resolving), problems }),
        adopt,
        ...(manual ? { manual: true } : {}),
        ...(owner ? { owner } : {}),
        ...(ask ? { ask } : {}),
        ...(after ? { after } : {}),
    };
}

// EXTERNAL MODULE: ./lib/config/select.js
var config_select = __webpack_require__(272);
;// CONCATENATED MODULE: ./lib/config/siblings.js
/** Several configurations in one repository: two of them must not share a journal or an escrow. */





/** Throws CONFIG_INVALID where another configuration has the journal or the escrow of this one, with the line to add. */
async function refuseShared(source, raw, { repository, others = [] }) {
    for (const { name, text } of others) {
        const other = await readable(name, text);
        if (other === undefined)
            continue;
        const more = wordOf(name) ?? wordOf(source.name) ?? 'other';
        const at = wordOf(name) === undefined ? source.name : name;
        if (siblings_journalOf(raw, repository) === siblings_journalOf(other, repository)) {
            const line = raw.journal?.file === undefined ? `branch: keyturn-journal-${more}` : `file: keyturn-${more}.json`;
            throw refusal(source, name, 'journal', `${at}: add \`journal: { ${line} }\``);
        }
        if (siblings_escrowOf(raw, repository) !== undefined && siblings_escrowOf(raw, repository) === siblings_escrowOf(other, repository)) {
            const secret = `${escrow_name/* ESCROW_NAME */.S}_${more.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`;
            const inside = raw.escrow?.['github']?.['environment'];
            const environment = typeof inside === 'string' ? `environment: ${inside}, ` : '';
            const line = `\`escrow: { github: { ${environment}name: ${secret} } }\``;
            const hint = escrowKind(raw) === 'github'
                ? `${at}: add ${line}, and hand it over: \`pending: \${{ secrets.${secret} }}\``
                : `${at}: name another place under \`escrow\``;
            throw refusal(source, name, 'escrow', hint);
        }
    }
}
/** One that cannot be read stops its own runs, so it shares nothing. */
async function readable(name, text) {
    const { readYaml } = await Promise.all(/* import() */[__webpack_require__.e(3627), __webpack_require__.e(873)]).then(__webpack_require__.bind(__webpack_require__, 90873));
    try {
        const { value } = readYaml(text, name);
        return objections(Configuration, value ?? {}).length === 0 ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function siblings_journalOf({ journal = {} }, repository) {
    if (journal.file !== undefined)
        return `file ${journal.file.replace(/^(\.\/)+/, '')}`;
    return `${(journal.repository ?? repository ?? '').toLowerCase()} ${journal.branch ?? 'keyturn-journal'}`;
}
/** The place of the escrow, as one text to compare; undefined where the configuration has none. */
function siblings_escrowOf(raw, repository) {
    const kind = escrowKind(raw);
    const options = raw.escrow?.[kind] ?? {};
    if (kind !== 'github')
        return JSON.stringify([kind, sorted(options)]);
    // A journal in a file is for runs on one machine, and no workflow would hand them the escrow.
    if (raw.journal?.file !== undefined)
        return undefined;
    const { environment = '', name = escrow_name/* ESCROW_NAME */.S } = options;
    const home = repository ?? raw.journal?.repository ?? '';
    // GitHub ignores case in all of these.
    return JSON.stringify([kind, home, environment, name]).toLowerCase();
}
function escrowKind({ escrow }) {
    return Object.keys(escrow ?? { github: {} })[0] ?? 'github';
}
/** `web` of `.github/keyturn-web.yml`. */
function wordOf(name) {
    return /(?:^|\/)keyturn-([a-z0-9][a-z0-9-]*)\.ya?ml$/i.exec(name)?.[1]?.toLowerCase();
}
function refusal(source, other, what, hint) {
    const why = what === 'journal'
        ? 'each would take the secrets of the other for its own past'
        : 'each would overwrite the values that the other is about to write';
    return new errors/* KeyturnError */.FB('CONFIG_INVALID', {
        what: `${source.name} and ${other} have the same ${what}: ${why}`,
        hint,
    });
}

;// CONCATENATED MODULE: ./lib/config/load.js















/**
 * Text of `.github/keyturn.yml`, or the inputs that stand for it, to a configuration. Nothing is read or sent.
 * Throws CONFIG_INVALID (INPUT_INVALID for inputs), CONFIG_SECRET_PASTED, NOT_BUILT, ENVIRONMENT_MISSING, all of them with
 * line, column and field, none with a value; EVENT_REFUSED.
 */
async function load(from, context) {
    const source = typeof from === 'string' ? await yamlOf(from, context.file ?? '.github/keyturn.yml') : from;
    const { providers, destinations, channels } = context.registries ?? registries;
    refusePasted(source);
    refuseIf(source, objections(Configuration, source.value ?? {}));
    const raw = (source.value ?? {});
    const { targets, problems } = await targetsOf({
        raw,
        source,
        registries: { providers, destinations, channels },
        inActions: context.environment['GITHUB_ACTIONS'] === 'true',
        repository: context.repository,
    });
    const sections = { raw, source, problems };
    const configuration = {
        targets,
        links: linksOf(sections),
        channels: await channelsOf(sections, channels),
        people: await peopleOf(sections, channels),
        notify: await notifyOf(raw, channels, problems),
        cli: raw.cli,
        former: formerOf(sections),
        formerDestinations: await formerDestinationsOf(sections, destinations),
        journal: journalOf(sections, context.repository),
        escrow: await escrowOf(sections, destinations),
        public: raw.public ?? false,
        events: raw.events ?? [],
    };
    refuseIf(source, problems);
    await refuseShared(source, raw, context);
    (0,events/* refuseStranger */.Rx)(context.event, configuration.events);
    if (context.requireAdmin)
        (0,require_admin/* requireAdmin */.Z)((0,config_select/* select */.L)(targets, context.only), context.environment);
    return configuration;
}
async function yamlOf(text, name) {
    return (await Promise.all(/* import() */[__webpack_require__.e(3627), __webpack_require__.e(873)]).then(__webpack_require__.bind(__webpack_require__, 90873))).readYaml(text, name);
}
function refuseIf(source, problems) {
    if (problems.length > 0)
        throw (0,config_source/* invalid */.Gq)(source, problems);
}


/***/ }),

/***/ 72655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ requireAdmin)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);

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
        hint: `in the workflow: env: { ${first}: \${{ secrets.${first} }} }; where that stands, the secret is missing: gh secret set ${first}, with --env where the job has an environment; in a shell: export ${first}`,
    });
}


/***/ }),

/***/ 272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ matcherOf),
/* harmony export */   L: () => (/* binding */ select)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57274);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68516);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40225);




const glob = /^[A-Za-z0-9_ ./*?{},[\]-]{1,300}$/;
/** Whether a text fits the glob; without a slash the part behind its last one. */
function matcherOf(only) {
    // No negation and no extended patterns: they can select what nobody meant, and can be made slow.
    return picomatch__WEBPACK_IMPORTED_MODULE_2__(only, {
        basename: !only.includes('/'),
        dot: true,
        nonegate: true,
        noextglob: true,
        nocase: false,
    });
}
/**
 * The targets whose key matches the glob `only`; all of them without one. A glob without a slash is compared with the
 * secret's name, so `SENDGRID_API_KEY` means it in every environment. Throws INPUT_INVALID if nothing matches.
 */
function select(targets, only) {
    if (only === undefined)
        return targets;
    if (!glob.test(only)) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: '`only` is not a glob over `environment/SECRET`',
            hint: 'for example: only: production/*',
        });
    }
    const matches = matcherOf(only);
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


/***/ })

};
