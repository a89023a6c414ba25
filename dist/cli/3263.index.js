export const id = 3263;
export const ids = [3263,625,308];
export const modules = {

/***/ 81384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ channels),
/* harmony export */   l: () => (/* binding */ planned)
/* harmony export */ });
/** Every channel, loaded only when the configuration names it. */
const channels = {
    email: async () => (await __webpack_require__.e(/* import() */ 4494).then(__webpack_require__.bind(__webpack_require__, 94494))).email,
    slack: async () => (await __webpack_require__.e(/* import() */ 8278).then(__webpack_require__.bind(__webpack_require__, 8278))).slack,
    teams: async () => (await __webpack_require__.e(/* import() */ 2944).then(__webpack_require__.bind(__webpack_require__, 72944))).teams,
    webhook: async () => (await __webpack_require__.e(/* import() */ 5569).then(__webpack_require__.bind(__webpack_require__, 95569))).webhook,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 83598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/config/load.js + 4 modules
var load = __webpack_require__(69906);
// EXTERNAL MODULE: ./lib/config/names.js
var names = __webpack_require__(49730);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
;// CONCATENATED MODULE: ./lib/commands/init-workflows.js
const workflows = {
    '.github/workflows/keyturn.yml': (names) => workflow({
        name: 'Keyturn',
        on: `  schedule:
    - cron: '23 4 * * *' # daily; how old a key may be is in the configuration
  workflow_dispatch:
    inputs:
      only:
        description: Which ones, a glob over environment/SECRET
        type: string
      force:
        description: Rotate now, due or not
        type: boolean
        default: false
      reason:
        description: Why, for the journal
        type: string
`,
        job: 'rotate',
        inputs: ['only: ${{ inputs.only }}', 'force: ${{ inputs.force || false }}', 'reason: ${{ inputs.reason }}'],
        variables: names.credentials,
    }),
    '.github/workflows/keyturn-onboard.yml': (names) => workflow({
        name: 'Keyturn, somebody comes',
        on: `  workflow_dispatch:
    inputs:
      person:
        description: Their GitHub login
        type: string
        required: true
      only:
        description: Which secrets, such as development/*
        type: string
        default: '**'
`,
        job: 'onboard',
        inputs: ['command: onboard', 'person: ${{ inputs.person }}', 'only: ${{ inputs.only }}'],
        variables: [...names.credentials, ...names.copies],
    }),
    '.github/workflows/keyturn-revoke.yml': (names) => workflow({
        name: 'Keyturn, a key is exposed',
        on: `  workflow_dispatch:
    inputs:
      only:
        description: Which one, such as production/API_KEY
        type: string
        required: true
      reason:
        description: What happened, for the journal
        type: string
        required: true
`,
        job: 'revoke',
        inputs: ['command: revoke', 'only: ${{ inputs.only }}', 'reason: ${{ inputs.reason }}'],
        variables: names.credentials,
    }),
};
function workflow({ name, on, job, inputs, variables }) {
    const wired = ['token: ${{ secrets.KEYTURN_TOKEN }}', 'pending: ${{ secrets.KEYTURN_PENDING }}'];
    const lines = (of) => of.map((line) => `          ${line}\n`).join('');
    const environment = lines(variables.map((variable) => `${variable}: \${{ secrets.${variable} }}`));
    return `name: ${name}
on:
${on}permissions: {}
concurrency:
  group: keyturn
  cancel-in-progress: false # a rotation must never be cut off
jobs:
  ${job}:
    runs-on: ubuntu-latest
    permissions:
      contents: write # the journal's branch
      actions: write # sees unfinished runs, keeps the schedule alive
      id-token: write # the link service knows who asks
    steps:
      - uses: actions/checkout@v5
        with:
          persist-credentials: false
      - uses: keyturn/keyturn@v1
        with:
${lines([...inputs, ...wired])}${environment === '' ? '' : `        env:\n${environment}`}`;
}

// EXTERNAL MODULE: ./lib/commands/providers.js + 1 modules
var providers = __webpack_require__(70308);
;// CONCATENATED MODULE: ./lib/commands/init.js
/** `keyturn init`: a few questions, then the configuration and the workflows that it needs. */







const variables = {
    slack: 'SLACK_BOT_TOKEN',
    email: 'SMTP_URL',
    webhook: 'WEBHOOK_SECRET',
};
/**
 * Asks, then writes; nothing is overwritten, and on any failure nothing of it is left behind.
 * @throws KeyturnError FILE_REFUSED (one of the files is there), INPUT_INVALID (no more answers)
 */
async function init(world) {
    const { directory, file } = world;
    for (const path of [file, ...Object.keys(workflows)])
        await mustBeNew(directory, path);
    const answers = await askAll(world);
    const text = await configurationOf(answers);
    // What we write is held to what everybody's file is held to.
    await (0,load.load)(text, { environment: {}, repository: world.repository ?? 'owner/name', file });
    const names = variablesOf(answers);
    const files = new Map([[file, text]]);
    for (const [path, workflow] of Object.entries(workflows))
        files.set(path, workflow(names));
    await writeAll(directory, files);
    return { files: [...files.keys()], todo: todoOf(answers, file, names.credentials) };
}
// ---- questions -----------------------------------------------------------------------------------------------------
async function askAll(world) {
    const facts = await ask(world, 'Which provider mints the key? (`keyturn providers` lists them)', async (text) => (0,providers.providerFacts)(text));
    const usual = (0,providers/* secretName */.Gf)(facts);
    const secret = await ask(world, `What is the secret called in GitHub? [${usual}]`, (text) => named(text === '' ? usual : text));
    const environment = await ask(world, 'In which GitHub environment is it? [none: in the repository itself]', (text) => text === '' ? undefined : matching(text, names/* environmentPattern */.gV, 'this is no name of an environment'));
    const people = await ask(world, 'Who gets a copy for local development? Logins and @organization/teams, with commas [nobody]', (text) => text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '')
        .map((name) => matching(name, names/* recipientPattern */.OT, 'write logins, or teams as @organization/team')));
    return { facts, secret, environment, sharing: people.length === 0 ? undefined : await askSharing(world, people) };
}
async function askSharing(world, people) {
    const url = await ask(world, 'Where is your link service? (docs/link-service.md says how to run one)', address);
    const channel = await ask(world, 'How do people hear of a link: slack, email or webhook? [slack]', (text) => {
        const channel = text === '' ? 'slack' : text;
        if (channel === 'slack' || channel === 'email' || channel === 'webhook')
            return channel;
        throw new Wrong('one of slack, email, webhook; docs/channels.md has more');
    });
    const reach = {};
    if (channel === 'webhook') {
        const hook = await ask(world, 'Address of the webhook', address);
        return { people, url, channel, options: { url: hook, secret: variables.webhook }, reach };
    }
    const from = channel === 'email' ? await ask(world, 'From which address is the mail sent?', mailAddress) : undefined;
    for (const login of people.filter((name) => names/* loginPattern */.CA.test(name))) {
        const what = channel === 'email' ? 'Mail address' : 'Slack member id';
        const answer = await ask(world, `${what} of ${login} [later]`, (text) => text === '' || channel === 'slack' ? text : mailAddress(text));
        if (answer !== '')
            reach[login] = answer;
    }
    return { people, url, channel, options: from === undefined ? {} : { from }, reach };
}
/** Why an answer will not do. */
class Wrong extends Error {
}
/** Asks until the answer will do. Throws INPUT_INVALID when there are no more. */
async function ask(world, question, read) {
    for (;;) {
        const text = await world.ask(question);
        if (text === undefined) {
            throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
                what: `no answer was given to: ${question}`,
                hint: 'run `keyturn init` again; nothing was written',
            });
        }
        try {
            return await read(text.trim());
        }
        catch (error) {
            if (error instanceof Wrong)
                world.say(error.message);
            else if (error instanceof errors/* KeyturnError */.FB)
                world.say(`${error.message} (${error.hint})`);
            else
                throw error;
        }
    }
}
function matching(text, pattern, says) {
    if (pattern.test(text))
        return text;
    throw new Wrong(says);
}
function named(text) {
    const name = matching(text, names/* secretNamePattern */.kH, 'letters, digits and _; not beginning with a digit or GITHUB_');
    const why = (0,names/* unfitName */.E0)(name);
    if (why !== undefined)
        throw new Wrong(why);
    return name;
}
function address(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const local = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
    if (url?.protocol === 'https:' || (url?.protocol === 'http:' && local))
        return text;
    throw new Wrong('an address that begins with https://');
}
function mailAddress(text) {
    return matching(text, /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/, 'a mail address');
}
// ---- the configuration ---------------------------------------------------------------------------------------------
async function configurationOf(answers) {
    const { facts, secret, environment, sharing } = answers;
    const { destinations: _, values: __, ...binding } = facts.example;
    const github = environment === undefined ? {} : { environment };
    const share = sharing && { share: { with: sharing.people } };
    const values = valuesOf(answers);
    const bound = { ...binding, ...(facts.values.length === 1 ? {} : { values }) };
    const apart = environment !== undefined && environment !== development && sharing !== undefined;
    const file = {
        ...(sharing === undefined
            ? {}
            : { links: { url: sharing.url }, channels: [{ [sharing.channel]: sharing.options }] }),
        ...(sharing === undefined || Object.keys(sharing.reach).length === 0
            ? {}
            : {
                people: Object.fromEntries(Object.entries(sharing.reach).map(([login, reach]) => [login, { [sharing.channel]: reach }])),
            }),
        ...(apart
            ? {
                environments: {
                    [environment]: { destinations: [{ github }] },
                    [development]: { destinations: [{ github: {} }], ...share },
                },
                secrets: { [secret]: { ...bound, environments: [environment, development] } },
            }
            : { secrets: { [secret]: { ...bound, destinations: [{ github }], ...share } } }),
    };
    const { stringify } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const head = [
        '# What Keyturn rotates. Every option: docs/configuration.md of Keyturn; schema/keyturn.schema.json for your editor.',
        ...(facts.options.length === 0
            ? []
            : [`# The options of ${facts.name} are an example. \`keyturn providers ${facts.name}\` says what it needs.`]),
        ...(apart && facts.atMost !== null && facts.atMost < 4
            ? [
                `# ${facts.title} allows ${facts.atMost} at once: give ${environment} and ${development} options of their own.`,
            ]
            : []),
    ];
    return `${head.join('\n')}\n${stringify(file, { lineWidth: 100 })}`;
}
/** The environment of the configuration, not GitHub's, that holds what people work with. */
const development = 'development';
/** Name of each value -> name of the GitHub secret that holds it. */
function valuesOf({ facts, secret }) {
    if (facts.values.length === 1)
        return { [facts.values[0]]: secret };
    if (secret === (0,providers/* secretName */.Gf)(facts))
        return facts.example['values'];
    const upper = (text) => text.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
    return Object.fromEntries(facts.values.map((value) => [value, `${secret}_${upper(value)}`]));
}
function variablesOf(answers) {
    const { facts, sharing } = answers;
    const { admin } = facts.example;
    const admins = admin === undefined ? [] : typeof admin === 'string' ? [admin] : Object.values(admin);
    return {
        credentials: [...admins, ...(sharing === undefined ? [] : [variables[sharing.channel]])],
        copies: sharing === undefined ? [] : Object.values(valuesOf(answers)),
    };
}
function todoOf({ facts, sharing }, file, credentials) {
    const teams = sharing?.people.some((name) => name.startsWith('@')) === true;
    const unreached = sharing?.people.filter((name) => names/* loginPattern */.CA.test(name) && sharing.channel !== 'webhook' && !Object.hasOwn(sharing.reach, name));
    return [
        `gh secret set KEYTURN_TOKEN (a fine-grained personal access token with Secrets: write, Environments: write${teams ? ', Members: read' : ''}; for a GitHub App write client-id and private-key instead of token)`,
        ...credentials.map((name) => `gh secret set ${name}${name.includes('ADMIN') ? ` (it needs ${facts.permission})` : ''}`),
        ...(Object.keys(facts.example['options'] ?? {}).length === 0 ? [] : [`look at \`options\` in ${file}`]),
        ...(unreached === undefined || unreached.length === 0
            ? []
            : [`say under \`people\` in ${file} how ${sharing?.channel} reaches ${unreached.join(', ')}`]),
        `keyturn doctor, with ${['GITHUB_REPOSITORY', 'GITHUB_TOKEN', ...credentials].join(', ')} in the environment: what is still missing`,
        'commit and push: the first run mints, and leaves the key of today alone',
    ];
}
// ---- files ---------------------------------------------------------------------------------------------------------
async function mustBeNew(directory, path) {
    const there = await (0,promises_.stat)((0,external_node_path_.join)(directory, path)).then(() => true, () => false);
    if (!there)
        return;
    throw new errors/* KeyturnError */.FB('FILE_REFUSED', {
        what: `${path} is there already`,
        hint: `\`keyturn providers NAME\` shows what to add to a file; to begin anew, move ${path} away first`,
    });
}
async function writeAll(directory, files) {
    const written = [];
    const folders = [];
    try {
        for (const [path, text] of files) {
            const place = (0,external_node_path_.join)(directory, path);
            const top = await (0,promises_.mkdir)((0,external_node_path_.dirname)(place), { recursive: true });
            for (let made = (0,external_node_path_.dirname)(place); top !== undefined && made.length >= top.length; made = (0,external_node_path_.dirname)(made))
                folders.push(made);
            const file = await (0,promises_.open)(place, 'wx');
            // From here on it is ours, and on a full disk there is only a part of it.
            written.push(place);
            await file.writeFile(text).finally(() => file.close());
        }
    }
    catch {
        for (const place of written)
            await (0,promises_.rm)(place, { force: true });
        // The inner ones first. One that somebody else has put something into stays.
        folders.sort((one, other) => other.length - one.length);
        for (const folder of folders)
            await (0,promises_.rmdir)(folder).catch(() => { });
        throw new errors/* KeyturnError */.FB('FILE_REFUSED', {
            what: `not everything could be written to ${directory}, so nothing was`,
            hint: 'run `keyturn init` where you may write, in the first folder of the repository',
        });
    }
}


/***/ }),

/***/ 70308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  catalogue: () => (/* binding */ catalogue),
  providerFacts: () => (/* binding */ providerFacts),
  Gf: () => (/* binding */ secretName),
  shown: () => (/* binding */ shown)
});

// UNUSED EXPORTS: abilities, exampleFile, factsOf

// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(90948);
// EXTERNAL MODULE: ./lib/providers/index.js
var providers = __webpack_require__(4534);
// EXTERNAL MODULE: ./lib/providers/unmintable.js
var unmintable = __webpack_require__(96631);
// EXTERNAL MODULE: ./lib/report/foreign-text.js
var foreign_text = __webpack_require__(49372);
;// CONCATENATED MODULE: ./lib/report/providers.js
/** `keyturn providers`, for a terminal. */

/** Two columns, the second folded at `width` characters. */
function columns(rows, width) {
    const first = Math.max(0, ...rows.map(([left]) => left.length)) + 2;
    const room = Math.max(30, width - first - 2);
    return rows
        .map(([left, right]) => {
        const [line = '', ...more] = folded((0,foreign_text/* plain */.pj)(right), room);
        return [`  ${left.padEnd(first)}${line}`, ...more.map((each) => ' '.repeat(first + 2) + each)].join('\n');
    })
        .join('\n');
}
function folded(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
}

// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/rotation/secret.js
var rotation_secret = __webpack_require__(19784);
;// CONCATENATED MODULE: ./lib/commands/providers.js
/** `keyturn providers`: what each provider can do, and what it needs. The docs are written from the same facts. */






/** Everything, by name. Loads every provider; asks nobody. */
async function catalogue() {
    const names = Object.keys(providers/* providers */.r5);
    return {
        providers: await Promise.all(names.map(async (name) => factsOf((await providers/* providers */.r5[name]())))),
        byHand: Object.entries(unmintable/* unmintable */.I).map(([name, about]) => ({ name, ...about })),
    };
}
/**
 * One of them.
 * @throws KeyturnError INPUT_INVALID for a name that is none; says so where a vendor has no API for it
 */
async function providerFacts(name) {
    if (Object.hasOwn(providers/* providers */.r5, name))
        return factsOf((await providers/* providers */.r5[name]()));
    if (Object.hasOwn(unmintable/* unmintable */.I, name)) {
        const { title, why, console } = unmintable/* unmintable */.I[name];
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: `${title}: ${why} A person makes them, in ${console}`,
            hint: 'keyturn providers manual',
        });
    }
    const near = (0,nearest/* nearest */.p)(name, [...Object.keys(providers/* providers */.r5), ...Object.keys(unmintable/* unmintable */.I)]);
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: near === undefined ? 'there is no such provider' : `there is no such provider; the nearest is \`${near}\``,
        hint: 'keyturn providers',
    });
}
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
        deactivates: provider.deactivate !== undefined,
        atMost: provider.concurrent ?? null,
        propagation: provider.propagation,
        perPerson: !provider.byHand && (provider.concurrent === undefined || provider.concurrent > 2),
        byHand: provider.byHand !== undefined,
        idIsSecret: provider.idIsSecret,
        values: provider.values,
        options: optionsOf(module),
        admin: adminOf(module.admin),
        permission: module.permission,
        checked: module.checked,
        example: exampleOf(module, provider),
    };
}
/** Built, but never asked anything: what it is does not depend on whose it is. */
function sample(module) {
    const secret = new rotation_secret/* Secret */.z('example');
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
const secretName = ({ name }) => `${name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}_KEY`;
/** What it can do, as a few words. */
function abilities(facts) {
    if (facts.byHand)
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
    const { stringify } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    return stringify({ secrets: { [secretName(facts)]: facts.example } }, { lineWidth: 100 });
}
/** Lines for a person at a terminal of `width` characters. */
async function shown(name, width) {
    if (name === undefined) {
        const { providers: all, byHand } = await catalogue();
        return [
            'Keyturn can rotate the keys of:',
            '',
            columns(all.map((facts) => [facts.name, `${facts.title}: ${abilities(facts).join(', ')}`]), width),
            '',
            'No API mints these; `provider: manual` asks a person and does the rest:',
            '',
            columns(byHand.map(({ name, title, why }) => [name, `${title}. ${why}`]), width),
            '',
            '`keyturn providers NAME`: all about one, with an example to paste.',
        ].join('\n');
    }
    const facts = await providerFacts(name);
    const seconds = facts.propagation / 1000;
    const rows = [
        ['can', abilities(facts).join(', ')],
        ['values', facts.values.join(', ')],
        ['options', facts.options.map(({ name, required }) => (required ? `${name} (needed)` : name)).join(', ') || 'none'],
        ['admin', facts.admin.length === 0 ? 'none' : facts.admin[0] === '' ? 'one variable' : facts.admin.join(', ')],
        ['it needs', facts.permission],
        ['takes effect', seconds === 0 ? 'at once' : `within ${seconds} s`],
        ['checked against', facts.checked],
        ['see', facts.docs],
    ];
    return [
        `${facts.name}: ${facts.title}`,
        '',
        columns([['', facts.sentence]], width).trim(),
        '',
        columns(rows, width),
        '',
        '.github/keyturn.yml:',
        '',
        (await exampleFile(facts)).trimEnd().replace(/^/gm, '  '),
    ].join('\n');
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
    'aws-secrets-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(6140), __webpack_require__.e(962)]).then(__webpack_require__.bind(__webpack_require__, 30962))).awsSecretsManager,
    'aws-ssm-parameter': async () => (await Promise.all(/* import() */[__webpack_require__.e(6140), __webpack_require__.e(8730)]).then(__webpack_require__.bind(__webpack_require__, 98730))).awsSsmParameter,
    vault: async () => (await Promise.all(/* import() */[__webpack_require__.e(7076), __webpack_require__.e(8225)]).then(__webpack_require__.bind(__webpack_require__, 98225))).vaultKv,
    doppler: async () => (await __webpack_require__.e(/* import() */ 3213).then(__webpack_require__.bind(__webpack_require__, 93213))).doppler,
    gitlab: async () => (await __webpack_require__.e(/* import() */ 9898).then(__webpack_require__.bind(__webpack_require__, 39898))).gitlab,
    vercel: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(8162), __webpack_require__.e(9274)]).then(__webpack_require__.bind(__webpack_require__, 39274))).vercel,
    netlify: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(8162), __webpack_require__.e(5312)]).then(__webpack_require__.bind(__webpack_require__, 15312))).netlify,
    'cloudflare-workers': async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(8162), __webpack_require__.e(1860)]).then(__webpack_require__.bind(__webpack_require__, 51860))).cloudflareWorkers,
    heroku: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(8162), __webpack_require__.e(1989)]).then(__webpack_require__.bind(__webpack_require__, 1989))).heroku,
    'azure-key-vault': async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(8162), __webpack_require__.e(8421)]).then(__webpack_require__.bind(__webpack_require__, 98421))).azureKeyVault,
    'gcp-secret-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(8162), __webpack_require__.e(3786)]).then(__webpack_require__.bind(__webpack_require__, 53786))).gcpSecretManager,
    http: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(8162)]).then(__webpack_require__.bind(__webpack_require__, 58162))).http,
    dotenv: async () => (await __webpack_require__.e(/* import() */ 2295).then(__webpack_require__.bind(__webpack_require__, 82295))).dotenv,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


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
    algolia: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(5309)]).then(__webpack_require__.bind(__webpack_require__, 55309))).provider,
    'aws-iam': async () => (await __webpack_require__.e(/* import() */ 8879).then(__webpack_require__.bind(__webpack_require__, 98879))).provider,
    'azure-app': async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(6639)]).then(__webpack_require__.bind(__webpack_require__, 66639))).provider,
    cloudflare: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(5031)]).then(__webpack_require__.bind(__webpack_require__, 75031))).provider,
    command: async () => (await __webpack_require__.e(/* import() */ 5827).then(__webpack_require__.bind(__webpack_require__, 15827))).provider,
    confluent: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(6288)]).then(__webpack_require__.bind(__webpack_require__, 6288))).provider,
    datadog: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(6652)]).then(__webpack_require__.bind(__webpack_require__, 46652))).provider,
    'digitalocean-spaces': async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(2656)]).then(__webpack_require__.bind(__webpack_require__, 12656))).provider,
    elasticsearch: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(441)]).then(__webpack_require__.bind(__webpack_require__, 441))).provider,
    fastly: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(6813)]).then(__webpack_require__.bind(__webpack_require__, 76813))).provider,
    'gcp-service-account-key': async () => (await Promise.all(/* import() */[__webpack_require__.e(2769), __webpack_require__.e(8047)]).then(__webpack_require__.bind(__webpack_require__, 38047))).provider,
    gitlab: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(3651)]).then(__webpack_require__.bind(__webpack_require__, 83651))).provider,
    grafana: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(6026)]).then(__webpack_require__.bind(__webpack_require__, 66026))).provider,
    launchdarkly: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(8408)]).then(__webpack_require__.bind(__webpack_require__, 38408))).provider,
    linode: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(2395)]).then(__webpack_require__.bind(__webpack_require__, 52395))).provider,
    mailgun: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(7365)]).then(__webpack_require__.bind(__webpack_require__, 87365))).provider,
    manual: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(9786)]).then(__webpack_require__.bind(__webpack_require__, 69786))).provider,
    mysql: async () => (await __webpack_require__.e(/* import() */ 6601).then(__webpack_require__.bind(__webpack_require__, 96601))).provider,
    neon: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(3504)]).then(__webpack_require__.bind(__webpack_require__, 93504))).provider,
    openai: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(5446)]).then(__webpack_require__.bind(__webpack_require__, 25446))).provider,
    openrouter: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(505)]).then(__webpack_require__.bind(__webpack_require__, 30505))).provider,
    postgres: async () => (await __webpack_require__.e(/* import() */ 7691).then(__webpack_require__.bind(__webpack_require__, 57691))).provider,
    rabbitmq: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(7986)]).then(__webpack_require__.bind(__webpack_require__, 87986))).provider,
    random: async () => (await __webpack_require__.e(/* import() */ 3071).then(__webpack_require__.bind(__webpack_require__, 83071))).provider,
    recipe: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(5474)]).then(__webpack_require__.bind(__webpack_require__, 15474))).provider,
    'redis-acl': async () => (await __webpack_require__.e(/* import() */ 48).then(__webpack_require__.bind(__webpack_require__, 30048))).provider,
    resend: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(4467)]).then(__webpack_require__.bind(__webpack_require__, 14467))).provider,
    sendgrid: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(7438)]).then(__webpack_require__.bind(__webpack_require__, 37438))).provider,
    supabase: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(8414)]).then(__webpack_require__.bind(__webpack_require__, 28414))).provider,
    twilio: async () => (await Promise.all(/* import() */[__webpack_require__.e(4443), __webpack_require__.e(710), __webpack_require__.e(9244)]).then(__webpack_require__.bind(__webpack_require__, 9244))).provider,
    'vault-approle': async () => (await Promise.all(/* import() */[__webpack_require__.e(7076), __webpack_require__.e(2200)]).then(__webpack_require__.bind(__webpack_require__, 92200))).provider,
    'vault-dynamic': async () => (await Promise.all(/* import() */[__webpack_require__.e(7076), __webpack_require__.e(1238)]).then(__webpack_require__.bind(__webpack_require__, 81238))).provider,
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
