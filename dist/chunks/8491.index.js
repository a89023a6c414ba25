export const id = 8491;
export const ids = [8491,8972,3401,4062];
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

/***/ 88972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ak: () => (/* binding */ workflowsFor),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   goesToWorkflow: () => (/* binding */ goesToWorkflow),
/* harmony export */   pz: () => (/* binding */ inputsFor),
/* harmony export */   refuseManual: () => (/* binding */ refuseManual),
/* harmony export */   uR: () => (/* binding */ missingLines),
/* harmony export */   u_: () => (/* binding */ runLine)
/* harmony export */ });
/* harmony import */ var _config_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26804);
/* harmony import */ var _config_input_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70031);
/* harmony import */ var _config_select_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88336);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70049);




/** The commands that change something, and so need what the escrow holds. */
function dispatchable({ command, dryRun, repair }) {
    if (command === 'doctor')
        return repair !== undefined;
    return !dryRun && ['rotate', 'onboard', 'offboard', 'revoke'].includes(command);
}
/** Whether this run has to happen in a workflow. `environment`: of the terminal. */
function goesToWorkflow(inputs, configuration, environment) {
    if (environment['GITHUB_ACTIONS'] === 'true' || !dispatchable(inputs))
        return false;
    if (configuration.journal.kind !== 'github' || configuration.escrow.name !== 'github')
        return false;
    return inputs.pending === undefined;
}
/** Keys that a person makes are asked for here, and a workflow has nobody to ask. Throws INPUT_INVALID. */
function refuseManual(inputs, { targets, journal }) {
    const manual = (0,_config_select_js__WEBPACK_IMPORTED_MODULE_2__/* .select */ .L)(targets, inputs.only).filter((target) => target.manual);
    if (journal.kind !== 'github' || manual.length === 0)
        return;
    const keys = manual.map(({ key }) => key).join(', ');
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `${keys}: a key that is made by hand is asked for in this terminal, whose runs a journal in GitHub cannot take`,
        hint: 'move it to a configuration of its own with `journal: { file: keyturn-manual.json }`, and name that with --config; --only leaves it out here',
    });
}
/** File names, in the order in which they are looked for. `own`: it does this command alone. */
function workflowsFor(configuration, command) {
    const base = baseOf(configuration);
    return [
        { file: `${base}-${command}.yml`, own: true },
        { file: `${base}.yml`, own: false },
    ];
}
/** `keyturn-web` of `.github/keyturn-web.yml`. */
function baseOf(configuration) {
    return /(?:^|[\\/])(keyturn(?:-[\w-]+)?)\.ya?ml$/.exec(configuration ?? '')?.[1] ?? 'keyturn';
}
/** `own`: the workflow knows its command. What was not said is left to the workflow's defaults. */
function inputsFor(inputs, own) {
    const { command, only, person, reason, force, first, ended, repair } = inputs;
    const time = (0,_config_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(inputs.for);
    return {
        ...(own ? {} : { command }),
        ...(only === undefined ? {} : { only }),
        ...(person === undefined ? {} : { person }),
        ...(reason === undefined ? {} : { reason }),
        ...(force ? { force: 'true' } : {}),
        ...(first ? { first: 'true' } : {}),
        ...(ended ? { ended: 'true' } : {}),
        ...(repair ? { repair } : {}),
        ...(time === _config_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .table */ .tp.for.default ? {} : { for: time }),
        'dispatch-id': '',
    };
}
/** The same by hand, for a shell. */
function runLine(repository, branch, file, inputs) {
    const given = Object.entries(inputs)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => ` -f ${name}=${quoted(value)}`);
    return `gh workflow run ${file} --repo ${repository}${branch === undefined ? '' : ` --ref ${quoted(branch)}`}${given.join('')}`;
}
function quoted(text) {
    return /^[\w./@:+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
/** What a workflow has to have so that it takes these. */
function missingLines(names) {
    const inputs = names.map((name) => `      ${name}: { type: string }\n`).join('');
    const handed = names
        .filter((name) => name !== 'dispatch-id')
        .map((name) => `          ${name}: \${{ inputs.${name} }}\n`)
        .join('');
    const name = names.includes('dispatch-id')
        ? `run-name: keyturn \${{ inputs.command }} \${{ inputs.dispatch-id }}\n`
        : '';
    return `${name}on:\n  workflow_dispatch:\n    inputs:\n${inputs}${handed === '' ? '' : `and to the \`with:\` of its Keyturn step:\n${handed}`}`.trimEnd();
}


/***/ }),

/***/ 93759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: ./lib/config/load.js + 17 modules
var load = __webpack_require__(95529);
// EXTERNAL MODULE: ./lib/commands/providers/facts.js
var providers_facts = __webpack_require__(57608);
;// CONCATENATED MODULE: ./lib/commands/init/answers.js

/** The variable that holds what a channel sends with. */
const variables = {
    slack: 'SLACK_BOT_TOKEN',
    email: 'SMTP_URL',
    webhook: 'WEBHOOK_SECRET',
};
function variablesOf(answers) {
    const { facts, sharing } = answers;
    const { admin } = facts.example;
    const admins = admin === undefined ? [] : typeof admin === 'string' ? [admin] : Object.values(admin);
    return {
        credentials: [...admins, ...(sharing === undefined ? [] : [variables[sharing.channel]])],
        copies: sharing === undefined ? [] : Object.values(valuesOf(answers)),
    };
}
/** Name of each value -> name of the GitHub secret that holds it. */
function valuesOf({ facts, secret }) {
    if (facts.values.length === 1)
        return { [facts.values[0]]: secret };
    if (secret === (0,providers_facts/* secretName */.Gf)(facts))
        return facts.example['values'];
    const upper = (text) => text.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
    return Object.fromEntries(facts.values.map((value) => [value, `${secret}_${upper(value)}`]));
}

// EXTERNAL MODULE: ./lib/rotation/model/escrow-name.js
var escrow_name = __webpack_require__(87769);
;// CONCATENATED MODULE: ./lib/commands/init/configuration.js


/** The text of the configuration file. */
async function configurationOf(answers, { base, escrow }) {
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
        ...(base === 'keyturn' ? {} : { journal: { branch: `keyturn-journal${base.slice('keyturn'.length)}` } }),
        escrow: { github: { environment: 'keyturn', ...(escrow === escrow_name/* ESCROW_NAME */.S ? {} : { name: escrow }) } },
    };
    const { stringify } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
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

// EXTERNAL MODULE: ./lib/config/read-inputs.js + 1 modules
var read_inputs = __webpack_require__(89068);
// EXTERNAL MODULE: ./lib/commands/dispatch/workflow-inputs.js
var workflow_inputs = __webpack_require__(88972);
;// CONCATENATED MODULE: ./lib/commands/init/naming.js



/** A second configuration of a repository has a journal, an escrow and workflows of its own. */
function namingOf(file) {
    const base = (0,workflow_inputs/* baseOf */.bx)(file);
    const word = base
        .slice('keyturn'.length)
        .replace(/[^a-z0-9]+/gi, '_')
        .toUpperCase();
    const config = file === read_inputs/* defaultFile */.kL ? undefined : file;
    return { base, config, escrow: `${escrow_name/* ESCROW_NAME */.S}${word}` };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
;// CONCATENATED MODULE: ./lib/commands/init/new-files.js
/** Files that must not be there yet, written all or none. */



/** @throws KeyturnError FILE_REFUSED */
async function mustBeNew(directory, path) {
    const there = await (0,promises_.stat)((0,external_node_path_.join)(directory, path)).then(() => true, () => false);
    if (!there)
        return;
    throw new errors/* KeyturnError */.FB('FILE_REFUSED', {
        what: `${path} is there already`,
        hint: `\`keyturn providers NAME\` shows what to add to a file; to begin anew, move ${path} away first`,
    });
}
/** @throws KeyturnError FILE_REFUSED, and then nothing of it is left behind */
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
            // From here on the file is one that this run made; on a full disk it may hold only a part of the text.
            written.push(place);
            await file.writeFile(text).finally(() => file.close());
        }
    }
    catch {
        for (const place of written)
            await (0,promises_.rm)(place, { force: true });
        // The inner folders go first. One into which another program has put something stays.
        folders.sort((one, other) => other.length - one.length);
        for (const folder of folders)
            await (0,promises_.rmdir)(folder).catch(() => { });
        throw new errors/* KeyturnError */.FB('FILE_REFUSED', {
            what: `not everything could be written to ${directory}, so nothing was`,
            hint: 'run `keyturn init` where you may write, in the first folder of the repository',
        });
    }
}

// EXTERNAL MODULE: ./lib/config/names.js
var names = __webpack_require__(49730);
// EXTERNAL MODULE: ./lib/commands/providers/catalogue.js
var catalogue = __webpack_require__(74062);
;// CONCATENATED MODULE: ./lib/commands/init/questions.js
/** The questions, each asked until its answer will do. */





/** @throws KeyturnError INPUT_INVALID when there are no more answers */
async function askAll(world) {
    const facts = await ask(world, 'Which provider mints the key? (`keyturn providers` lists them)', async (text) => (0,catalogue.providerFacts)(text));
    const usual = (0,providers_facts/* secretName */.Gf)(facts);
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

;// CONCATENATED MODULE: ./lib/commands/init/home.js
/** The commands that make a home for credentials and journal: an environment for the default branch alone, and rules. */
const pullRequest = {
    type: 'pull_request',
    parameters: {
        required_approving_review_count: 1,
        dismiss_stale_reviews_on_push: true,
        require_code_owner_review: false,
        require_last_push_approval: true,
        required_review_thread_resolution: false,
    },
};
/** Each is one line for a shell with `gh`, and in brackets what it is for. */
function homeSteps(repository) {
    // `gh` replaces the braces by the repository of the checkout.
    const home = repository === undefined ? "'repos/{owner}/{repo}'" : `repos/${repository}`;
    const at = (path) => (repository === undefined ? `'repos/{owner}/{repo}/${path}'` : `${home}/${path}`);
    const environment = at('environments/keyturn');
    const rules = (name, branches, ...list) => {
        const body = {
            name,
            target: 'branch',
            enforcement: 'active',
            conditions: { ref_name: { include: [branches], exclude: [] } },
            rules: list,
        };
        return `echo '${JSON.stringify(body)}' | gh api -X POST ${at('rulesets')} --input -`;
    };
    return [
        `gh api -X PUT ${environment} -F 'deployment_branch_policy[protected_branches]=false' -F 'deployment_branch_policy[custom_branch_policies]=true' (the environment that holds the credentials)`,
        `gh api -X POST ${at('environments/keyturn/deployment-branch-policies')} -f name="$(gh api ${home} --jq .default_branch)" (only workflows of the default branch read it)`,
        `${rules('keyturn: review', '~DEFAULT_BRANCH', pullRequest)} (nobody changes the workflow or the configuration alone)`,
        `${rules('keyturn: journal', 'refs/heads/keyturn-*', { type: 'deletion' }, { type: 'non_fast_forward' })} (nobody rolls the journal back)`,
    ];
}

;// CONCATENATED MODULE: ./lib/commands/init/todo.js


/** What is left to do by hand, in order. */
function todoOf({ facts, sharing }, { file, repository }, credentials) {
    const teams = sharing?.people.some((name) => name.startsWith('@')) === true;
    const unreached = sharing?.people.filter((name) => names/* loginPattern */.CA.test(name) && sharing.channel !== 'webhook' && !Object.hasOwn(sharing.reach, name));
    return [
        ...homeSteps(repository),
        `gh secret set KEYTURN_TOKEN --env keyturn (a fine-grained personal access token with Secrets: write, Environments: write${teams ? ', Members: read' : ''}; for a GitHub App write client-id and private-key instead of token)`,
        ...credentials.map((name) => `gh secret set ${name} --env keyturn${name.includes('ADMIN') ? ` (it needs ${facts.permission})` : ''}`),
        ...(Object.keys(facts.example['options'] ?? {}).length === 0 ? [] : [`look at \`options\` in ${file}`]),
        ...(unreached === undefined || unreached.length === 0
            ? []
            : [`say under \`people\` in ${file} how ${sharing?.channel} reaches ${unreached.join(', ')}`]),
        `keyturn doctor, with ${['GITHUB_REPOSITORY', 'GITHUB_TOKEN', ...credentials].join(', ')} in the environment: what is still missing`,
        'commit and push: the first run mints, and leaves the key of today alone',
    ];
}

;// CONCATENATED MODULE: ./lib/commands/init/workflows.js
/** Paths of the workflows, by what they are for. */
function workflowsOf(naming) {
    const { base } = naming;
    const at = (name) => `.github/workflows/${name}.yml`;
    return {
        [at(base)]: (names) => workflow(naming, {
            name: 'Keyturn',
            command: "${{ inputs.command || 'rotate' }}",
            on: `  schedule:
    - cron: '23 4 * * *' # daily; how old a key may be is in the configuration
  workflow_dispatch:
    inputs:
      command:
        description: What to do
        type: choice
        options: [rotate, onboard, offboard, revoke, doctor]
        default: rotate
${only}      force:
        description: Rotate now, due or not
        type: boolean
        default: false
      first:
        description: With revoke, end the old one before there is a new one
        type: boolean
        default: false
${reason}      person:
        description: With onboard and offboard, their GitHub login
        type: string
      ended:
        description: The old key was ended in the console of its provider
        type: boolean
        default: false
      repair:
        description: With doctor, what to mend
        type: choice
        options: ['false', 'true', new-journal, new-seed, unsigned]
        default: 'false'
      for:
        description: How long it begins something new, such as 2h
        type: string
${dispatchId}`,
            job: 'rotate',
            inputs: [
                "command: ${{ inputs.command || 'rotate' }}",
                'only: ${{ inputs.only }}',
                'force: ${{ inputs.force || false }}',
                'first: ${{ inputs.first || false }}',
                'reason: ${{ inputs.reason }}',
                'person: ${{ inputs.person }}',
                'ended: ${{ inputs.ended || false }}',
                'repair: ${{ inputs.repair || false }}',
                'for: ${{ inputs.for }}',
            ],
            variables: names.credentials,
        }),
        [at(`${base}-onboard`)]: (names) => workflow(naming, {
            name: 'Keyturn, somebody comes',
            command: 'onboard',
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
${reason}${dispatchId}`,
            job: 'onboard',
            inputs: [
                'command: onboard',
                'person: ${{ inputs.person }}',
                'only: ${{ inputs.only }}',
                'reason: ${{ inputs.reason }}',
            ],
            variables: [...names.credentials, ...names.copies],
        }),
        [at(`${base}-revoke`)]: (names) => workflow(naming, {
            name: 'Keyturn, a key is exposed',
            command: 'revoke',
            on: `  workflow_dispatch:
    inputs:
      only:
        description: Which one, such as production/API_KEY
        type: string
        required: true
${reason}      force:
        description: What came after it has leaked, too
        type: boolean
        default: false
      first:
        description: End the old one before there is a new one
        type: boolean
        default: false
${dispatchId}`,
            job: 'revoke',
            inputs: [
                'command: revoke',
                'only: ${{ inputs.only }}',
                'reason: ${{ inputs.reason }}',
                'force: ${{ inputs.force || false }}',
                'first: ${{ inputs.first || false }}',
            ],
            variables: names.credentials,
        }),
    };
}
const only = `      only:
        description: Which ones, a glob over environment/SECRET
        type: string
`;
const reason = `      reason:
        description: Why, for the journal
        type: string
`;
const dispatchId = `      dispatch-id:
        description: Left empty; a terminal finds its run by it
        type: string
`;
function workflow({ base, config, escrow }, { name, command, on, job, inputs, variables }) {
    const wired = ['token: ${{ secrets.KEYTURN_TOKEN }}', `pending: \${{ secrets.${escrow} }}`];
    const named = config === undefined ? [] : [`config: ${config}`];
    const lines = (of) => of.map((line) => `          ${line}\n`).join('');
    const environment = lines(variables.map((variable) => `${variable}: \${{ secrets.${variable} }}`));
    return `name: ${base === 'keyturn' ? name : `${name} (${base.replace('keyturn-', '')})`}
run-name: keyturn ${command} \${{ inputs.dispatch-id }}
on:
${on}permissions: {}
concurrency:
  group: ${base}
  cancel-in-progress: false # a rotation must never be cut off
  queue: max # and one that waits is not thrown away for a newer one
jobs:
  ${job}:
    runs-on: ubuntu-latest
    environment: keyturn # the credentials are there, for the default branch alone
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
${lines([...named, ...inputs, ...wired])}${environment === '' ? '' : `        env:\n${environment}`}`;
}

;// CONCATENATED MODULE: ./lib/commands/init.js
/** `keyturn init`: a few questions, then the configuration and the workflows that it needs. */








/**
 * Asks, then writes; nothing is overwritten, and on any failure nothing of it is left behind.
 * @throws KeyturnError FILE_REFUSED (one of the files is there), INPUT_INVALID (no more answers)
 */
async function init(world) {
    const { directory, file } = world;
    const naming = namingOf(file);
    const workflows = workflowsOf(naming);
    for (const path of [file, ...Object.keys(workflows)])
        await mustBeNew(directory, path);
    const answers = await askAll(world);
    const text = await configurationOf(answers, naming);
    // The file that is written has to pass the same checks as any other.
    await (0,load.load)(text, { environment: {}, repository: world.repository ?? 'owner/name', file });
    const names = variablesOf(answers);
    const files = new Map([[file, text]]);
    for (const [path, workflow] of Object.entries(workflows))
        files.set(path, workflow(names));
    await writeAll(directory, files);
    return { files: [...files.keys()], todo: todoOf(answers, world, names.credentials) };
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
