export const id = 9851;
export const ids = [9851,4637,7319];
export const modules = {

/***/ 54088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ channels),
/* harmony export */   l: () => (/* binding */ planned)
/* harmony export */ });
/** Every channel, loaded only when the configuration names it. */
const channels = {
    email: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(6726), __webpack_require__.e(7118), __webpack_require__.e(35), __webpack_require__.e(389), __webpack_require__.e(9819)]).then(__webpack_require__.bind(__webpack_require__, 69819))).email,
    slack: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(6726), __webpack_require__.e(7118), __webpack_require__.e(2970), __webpack_require__.e(35), __webpack_require__.e(389), __webpack_require__.e(7474)]).then(__webpack_require__.bind(__webpack_require__, 97474))).slack,
    teams: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(6726), __webpack_require__.e(2970), __webpack_require__.e(35), __webpack_require__.e(4239)]).then(__webpack_require__.bind(__webpack_require__, 54239))).teams,
    webhook: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(6726), __webpack_require__.e(7118), __webpack_require__.e(2970), __webpack_require__.e(8817)]).then(__webpack_require__.bind(__webpack_require__, 68817))).webhook,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 97885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: ./lib/config/input-errors.js
var input_errors = __webpack_require__(43616);
// EXTERNAL MODULE: ./lib/config/load.js + 19 modules
var load = __webpack_require__(24900);
// EXTERNAL MODULE: ./lib/config/read-inputs.js + 3 modules
var read_inputs = __webpack_require__(36353);
// EXTERNAL MODULE: ./lib/commands/init/answers.js
var init_answers = __webpack_require__(75698);
// EXTERNAL MODULE: ./lib/commands/init/configuration.js
var configuration = __webpack_require__(73755);
// EXTERNAL MODULE: ./lib/commands/init/judge.js
var judge = __webpack_require__(56010);
// EXTERNAL MODULE: ./lib/commands/init/naming.js
var init_naming = __webpack_require__(99337);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
;// CONCATENATED MODULE: ./lib/commands/init/new-files.js
/** Files that must not be there yet, written all or none. */



function isThere(directory, path) {
    return (0,promises_.stat)((0,external_node_path_.join)(directory, path)).then(() => true, () => false);
}
/** @throws KeyturnError FILE_REFUSED */
async function mustBeNew(directory, path) {
    if (!(await isThere(directory, path)))
        return;
    throw new errors/* KeyturnError */.FB('FILE_REFUSED', {
        what: `${path} is there already`,
        hint: `it belongs to no configuration that this could add to: move ${path} away first, or name another configuration with --config`,
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

// EXTERNAL MODULE: ./lib/commands/init/questions.js
var questions = __webpack_require__(9388);
// EXTERNAL MODULE: ./lib/commands/init/todo.js + 1 modules
var todo = __webpack_require__(75536);
// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(54356);
// EXTERNAL MODULE: ./lib/commands/init/watch-workflow.js
var watch_workflow = __webpack_require__(91198);
;// CONCATENATED MODULE: ./lib/commands/init/watch.js
/** `init --watch`: the workflow that looks for signals between two daily runs, for a new home or for one that is there. */






/** @throws KeyturnError INPUT_INVALID for what no cron says */
function watchCron(watch) {
    const cron = (0,watch_workflow/* cronOf */.A$)((0,duration/* parseDuration */.E9)(watch) ?? 0);
    if (cron !== undefined)
        return cron;
    throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
        what: '--watch is a time that divides an hour or a day, five minutes at least',
        hint: '--watch 30m, or 5m, 10m, 15m, 20m, 1h, 2h, 6h',
    });
}
/**
 * Writes the workflow beside those that are there. Its variables are those of the daily one.
 * @throws KeyturnError FILE_REFUSED, and then nothing was written
 */
async function addWatch(directory, naming, cron) {
    const path = (0,watch_workflow/* watchPath */.Lu)(naming);
    await mustBeNew(directory, path);
    const daily = `.github/workflows/${naming.base}.yml`;
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(directory, daily), 'utf8').catch(() => undefined);
    const needs = text === undefined ? undefined : await needsIn(text);
    if (needs === undefined) {
        throw new errors/* KeyturnError */.FB('FILE_REFUSED', {
            what: `${daily} is not there, or no step of it hands Keyturn its credentials, so nothing says which ones a look needs`,
            hint: 'add `signals: true` to the inputs of a scheduled workflow of your own (docs/webhooks.md)',
        });
    }
    await writeAll(directory, new Map([[path, (0,watch_workflow/* watchWorkflow */.Pj)(naming, cron, needs)]]));
    return path;
}
/** Names of the secrets that a workflow's Keyturn step has as variables of the same name; undefined: it has no such step. */
async function needsIn(text) {
    const { parse } = await __webpack_require__.e(/* import() */ 3627).then(__webpack_require__.t.bind(__webpack_require__, 13627, 19));
    const jobs = jobsOf(parsed(parse, text));
    for (const job of jobs) {
        const step = stepsOf(job).find(({ with: inputs }) => isTable(inputs) && 'pending' in inputs);
        if (step === undefined)
            continue;
        const env = isTable(step['env']) ? step['env'] : {};
        const credentials = Object.entries(env).flatMap(([name, value]) => typeof value === 'string' && value.replace(/\s/g, '') === `\${{secrets.${name}}}` ? [name] : []);
        return { credentials, copies: [], identity: isTable(job['permissions']) && 'id-token' in job['permissions'] };
    }
    return undefined;
}
function parsed(parse, text) {
    try {
        return parse(text);
    }
    catch {
        return undefined;
    }
}
function jobsOf(workflow) {
    return isTable(workflow) && isTable(workflow['jobs']) ? Object.values(workflow['jobs']).filter(isTable) : [];
}
function stepsOf({ steps }) {
    return Array.isArray(steps) ? steps.filter(isTable) : [];
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./lib/commands/init/workflows.js
var init_workflows = __webpack_require__(53611);
// EXTERNAL MODULE: ./lib/commands/nearly-named.js
var nearly_named = __webpack_require__(64637);
;// CONCATENATED MODULE: ./lib/commands/init.js
/** `keyturn init`: a few answers, then the configuration and the workflows that it needs, or one more secret in them. */














/**
 * Takes what was given and asks for the rest, then writes; nothing is overwritten, and on any failure everything is as it was.
 * Where a configuration is there, the secret is added to it; with `watch` nothing is asked, and the one workflow is added.
 * @throws KeyturnError FILE_REFUSED (a file is there, or cannot be written), INPUT_INVALID (a flag, or no more answers),
 *   CONFIG_INVALID (the configuration that is there, or what would be written)
 */
async function init(world) {
    const { directory, file } = world;
    if (file.startsWith('..'))
        throw (0,input_errors/* bad */.MB)('config', 'cli', 'this is outside of the repository, whose workflows would read it');
    const { host } = world;
    const naming = { ...(0,init_naming/* namingOf */.aI)(file), ...(host === undefined ? {} : { host }) };
    if (file === read_inputs/* defaultFile */.kL)
        await (0,nearly_named.refuseNearlyNamed)(directory);
    const cron = world.watch === undefined ? undefined : watchCron(world.watch);
    if (!(await isThere(directory, file)))
        return begin(world, naming, cron);
    if (cron === undefined)
        return (await __webpack_require__.e(/* import() */ 6062).then(__webpack_require__.bind(__webpack_require__, 66062))).addSecret(world, naming);
    const [more] = Object.keys(world.given ?? {});
    if (more !== undefined)
        throw (0,input_errors/* bad */.MB)(more, 'cli', 'beside a configuration that is there, `--watch` adds only its workflow');
    const path = await addWatch(directory, naming, cron);
    return { files: [path], todo: [{ why: 'commit and push' }] };
}
async function begin(world, naming, cron) {
    const { directory, file } = world;
    const workflows = (0,init_workflows/* workflowsOf */.I)(naming);
    const watch = cron === undefined ? [] : [(0,watch_workflow/* watchPath */.Lu)(naming)];
    for (const path of [...Object.keys(workflows), ...watch])
        await mustBeNew(directory, path);
    const answers = await (0,questions/* askAll */.p)(world);
    const { value, text } = await (0,configuration/* configurationOf */.Q)(answers, naming);
    await (0,judge/* judge */.S)(value, answers.secret, world);
    // The file that is written has to pass the same checks as any other.
    await (0,load.load)(text, { environment: {}, repository: world.repository ?? 'owner/name', file });
    const names = (0,init_answers/* variablesOf */.ht)(answers);
    const files = new Map([[file, text]]);
    for (const [path, workflow] of Object.entries(workflows))
        files.set(path, workflow(names));
    if (cron !== undefined)
        files.set((0,watch_workflow/* watchPath */.Lu)(naming), (0,watch_workflow/* watchWorkflow */.Pj)(naming, cron, names));
    await writeAll(directory, files);
    const { repository, remote } = world;
    return { files: [...files.keys()], todo: (0,todo/* todoOf */.M3)(answers, { file, repository, naming, remote }, names.credentials) };
}


/***/ }),

/***/ 75698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ee: () => (/* binding */ variables),
/* harmony export */   ht: () => (/* binding */ variablesOf),
/* harmony export */   sm: () => (/* binding */ valuesOf),
/* harmony export */   uU: () => (/* binding */ adminsOf)
/* harmony export */ });
/* harmony import */ var _providers_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32328);

/** The variable that holds what a channel sends with. */
const variables = {
    slack: 'SLACK_BOT_TOKEN',
    email: 'SMTP_URL',
    webhook: 'WEBHOOK_SECRET',
};
function variablesOf(answers) {
    const { sharing } = answers;
    return {
        credentials: [...adminsOf(answers), ...(sharing?.by === undefined ? [] : [variables[sharing.by.channel]])],
        copies: sharing === undefined ? [] : Object.values(valuesOf(answers)),
        identity: sharing?.by?.url !== undefined,
    };
}
/** The variables whose credentials mint. */
function adminsOf(answers) {
    const { admin = answers.facts.example['admin'] } = answers;
    return admin === undefined || admin === null
        ? []
        : typeof admin === 'object'
            ? texts(Object.values(admin))
            : texts([admin]);
}
function texts(values) {
    return values.filter((value) => typeof value === 'string');
}
/** Name of each value -> name of the GitHub secret that holds it. */
function valuesOf({ facts, secret }) {
    if (facts.values.length === 1)
        return { [facts.values[0]]: secret };
    if (secret === (0,_providers_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .secretName */ .Gf)(facts))
        return facts.example['values'];
    const upper = (text) => text.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
    return Object.fromEntries(facts.values.map((value) => [value, `${secret}_${upper(value)}`]));
}


/***/ }),

/***/ 73755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ entryOf),
/* harmony export */   Q: () => (/* binding */ configurationOf)
/* harmony export */ });
/* harmony import */ var _rotation_model_escrow_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92121);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75698);


/** The configuration file: what it says, and its text. */
async function configurationOf(answers, { base, escrow }) {
    const { facts, secret, environment, sharing } = answers;
    const github = environment === undefined ? {} : { environment };
    const share = shareOf(answers);
    const bound = bindingOf(answers);
    const by = sharing?.by;
    const apart = environment !== undefined && environment !== development && sharing !== undefined;
    const value = {
        ...(by?.url === undefined ? {} : { links: { url: by.url } }),
        ...(by === undefined ? {} : { channels: [{ [by.channel]: by.options }] }),
        ...(by === undefined || Object.keys(by.reach).length === 0
            ? {}
            : {
                people: Object.fromEntries(Object.entries(by.reach).map(([login, reach]) => [login, { [by.channel]: reach }])),
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
        escrow: { github: { environment: 'keyturn', ...(escrow === _rotation_model_escrow_name_js__WEBPACK_IMPORTED_MODULE_1__/* .ESCROW_NAME */ .S ? {} : { name: escrow }) } },
    };
    const { stringify } = await __webpack_require__.e(/* import() */ 3627).then(__webpack_require__.t.bind(__webpack_require__, 13627, 19));
    const head = [
        '# What Keyturn rotates. Every option: docs/configuration.md of Keyturn; schema/keyturn.schema.json for your editor.',
        ...(facts.options.length === 0 || answers.options !== undefined
            ? []
            : [`# The options of ${facts.name} are an example. \`keyturn providers ${facts.name}\` says what it needs.`]),
        ...(apart && facts.atMost !== null && facts.atMost < 4
            ? [
                `# ${facts.title} allows ${facts.atMost} at once: give ${environment} and ${development} options of their own.`,
            ]
            : []),
    ];
    return { value, text: `${head.join('\n')}\n${stringify(value, { lineWidth: 100 })}` };
}
/** What stands below the name of the secret. `named`: the environments that the configuration has already. */
function entryOf(answers, named) {
    const { environment } = answers;
    const place = environment !== undefined && named.includes(environment)
        ? { environments: [environment] }
        : { destinations: [{ github: environment === undefined ? {} : { environment } }] };
    return { ...bindingOf(answers), ...place, ...shareOf(answers) };
}
function bindingOf(answers) {
    const { facts, admin, options } = answers;
    const { destinations: _, values: __, ...example } = facts.example;
    return {
        ...example,
        ...(admin === undefined ? {} : { admin }),
        ...(options === undefined ? {} : { options }),
        ...(facts.values.length === 1 ? {} : { values: (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .valuesOf */ .sm)(answers) }),
    };
}
function shareOf({ sharing }) {
    return sharing === undefined ? {} : { share: { with: sharing.people } };
}
/** The environment of the configuration, not GitHub's, that holds what people work with. */
const development = 'development';


/***/ }),

/***/ 56010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24900);
/** A configuration before it is written: what is wrong with it is said of the flag that brought it in. */

/** Field of a secret, or of the file -> the flag that says it. */
const flags = {
    admin: 'admin',
    options: 'options',
    share: 'share-with',
    environments: 'environment',
    destinations: 'environment',
    channels: 'channel',
    links: 'link-service',
};
/** @throws KeyturnError INPUT_INVALID naming a flag, where `value` is no configuration; NOT_BUILT */
async function judge(value, secret, { file, repository }) {
    const flagOf = (path) => {
        const [top, name, field] = path;
        const said = top === 'secrets' && name === secret ? field : top;
        const flag = said === undefined ? 'secret' : Object.hasOwn(flags, said) ? flags[said] : undefined;
        return flag === undefined ? file : `\`--${flag}\``;
    };
    const place = (path, key) => flagOf(key === undefined ? path : [...path, key]);
    await (0,_config_load_js__WEBPACK_IMPORTED_MODULE_0__.load)({ value, name: 'the flags', code: 'INPUT_INVALID', place }, { environment: {}, repository: repository ?? 'owner/name', file });
}


/***/ }),

/***/ 99337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YV: () => (/* binding */ isOwnServer),
/* harmony export */   aI: () => (/* binding */ namingOf),
/* harmony export */   ir: () => (/* binding */ apiOf)
/* harmony export */ });
/* harmony import */ var _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36353);
/* harmony import */ var _rotation_model_escrow_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92121);
/* harmony import */ var _dispatch_workflow_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24268);



/** A server of one's own has runners of its own, and its workflows may not know yet what GitHub's do. */
function isOwnServer({ host }) {
    return host !== undefined && !host.endsWith('.ghe.com');
}
/** The address of its API; undefined: that of github.com. */
function apiOf({ host }) {
    if (host === undefined)
        return undefined;
    return host.endsWith('.ghe.com') ? `https://api.${host}` : `https://${host}/api/v3`;
}
/** A second configuration of a repository has a journal, an escrow and workflows of its own. */
function namingOf(file) {
    const base = (0,_dispatch_workflow_inputs_js__WEBPACK_IMPORTED_MODULE_1__.baseOf)(file);
    const word = base
        .slice('keyturn'.length)
        .replace(/[^a-z0-9]+/gi, '_')
        .toUpperCase();
    const config = file === _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultFile */ .kL ? undefined : file;
    return { base, config, escrow: `${_rotation_model_escrow_name_js__WEBPACK_IMPORTED_MODULE_2__/* .ESCROW_NAME */ .S}${word}` };
}


/***/ }),

/***/ 9388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ askAll)
/* harmony export */ });
/* harmony import */ var _config_input_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43616);
/* harmony import */ var _config_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78018);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53345);
/* harmony import */ var _providers_catalogue_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45390);
/* harmony import */ var _providers_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32328);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75698);
/** What `init` has to know: of flags, or else asked, each question until its answer will do. */






/** @throws KeyturnError INPUT_INVALID for a flag that will not do, and when there are no more answers */
async function askAll(world, there) {
    const lacking = lackingOf(world.given ?? {}, there);
    // A single one is named where it would be asked for.
    if (world.yes && lacking.length > 1) {
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: `${flagsOf(lacking)}: with \`--yes\` nothing is asked, so these are needed`,
            hint: 'keyturn --help shows every flag',
        });
    }
    if (there !== undefined)
        refuseDelivery(world.given ?? {}, there);
    const facts = await ask(world, { flag: 'provider', question: 'Which provider mints the key? (`keyturn providers` lists them)' }, _providers_catalogue_js__WEBPACK_IMPORTED_MODULE_3__.providerFacts);
    const usual = (0,_providers_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .secretName */ .Gf)(facts);
    const secret = await ask(world, { flag: 'secret', question: `What is the secret called in GitHub? [${usual}]`, otherwise: usual }, (text) => {
        const name = named(text === '' ? usual : text);
        if (there?.names.has(name.toLowerCase()))
            throw new Wrong('the configuration has a secret of this name already');
        return name;
    });
    const environment = await ask(world, {
        flag: 'environment',
        question: 'In which GitHub environment is it? [none: in the repository itself]',
        otherwise: '',
    }, (text) => (text === '' ? undefined : matching(text, _config_names_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentPattern */ .gV, 'this is no name of an environment')));
    const people = await askPeople(world, there);
    const by = there === undefined && (people.length > 0 || isDelivered(world.given))
        ? await askDelivery(world, people)
        : undefined;
    if (by !== undefined && people.length === 0)
        throw (0,_config_input_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)(isAddress(world.given?.['link-service']) ? 'link-service' : 'channel', 'cli', 'links are for people: `--share-with` names them');
    const sharing = people.length === 0 ? undefined : { people, by };
    return { facts, secret, environment, sharing, ...(await furtherOf(world.given ?? {})) };
}
/** The flags that have no usual answer, and are not given. */
function lackingOf(given, there) {
    const isShared = (given['share-with'] ?? '').replace(/[,\s]/g, '') !== '' || isDelivered(given);
    return [
        ...(given.provider === undefined ? ['provider'] : []),
        ...(there === undefined && isShared && given.channel === undefined ? ['channel'] : []),
    ];
}
function flagsOf(names) {
    return names.map((name) => `\`--${name}\``).join(' and ');
}
/** A configuration that is there says how links are made and sent; another answer is a change of that file, for a person. */
function refuseDelivery(given, { url }) {
    if (given.channel !== undefined)
        throw (0,_config_input_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)('channel', 'cli', 'the configuration that is there says how people are written to: change it there');
    const service = given['link-service'];
    if (service !== undefined && service !== 'none' && service !== url)
        throw (0,_config_input_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)('link-service', 'cli', 'the configuration that is there says which one: change it there');
}
function isDelivered(given) {
    return given?.channel !== undefined || isAddress(given?.['link-service']);
}
function isAddress(service) {
    return service !== undefined && service !== 'none';
}
/** Where nobody can be written to, a copy for somebody is not asked for. */
async function askPeople(world, there) {
    if (there !== undefined && !there.hasChannels && world.given?.['share-with'] === undefined)
        return [];
    return ask(world, {
        flag: 'share-with',
        question: 'Who gets a copy for local development? Logins and @organization/teams, with commas [nobody]',
        otherwise: '',
    }, (text) => text
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '')
        .map((name) => matching(name, _config_names_js__WEBPACK_IMPORTED_MODULE_1__/* .recipientPattern */ .OT, 'write logins, or teams as @organization/team')));
}
async function askDelivery(world, people) {
    const url = await ask(world, {
        flag: 'link-service',
        question: 'Where is your link service? (docs/link-service.md says how to run one) [none: links are kept in this repository, for people who may write to it]',
        otherwise: 'none',
    }, (text) => (text === '' || text === 'none' ? undefined : address(text)));
    const said = await ask(world, { flag: 'channel', question: 'How do people hear of a link: slack, email or webhook? [slack]' }, (text) => channelOf(text, world.given?.channel !== undefined));
    const { channel } = said;
    if (channel === 'webhook') {
        const hook = said.value ?? (await ask(world, { flag: 'channel', question: 'Address of the webhook' }, address, true));
        return { url, channel, options: { url: hook, secret: _answers_js__WEBPACK_IMPORTED_MODULE_5__/* .variables */ .Ee.webhook }, reach: {} };
    }
    const from = channel === 'slack'
        ? undefined
        : (said.value ??
            (await ask(world, { flag: 'channel', question: 'From which address is the mail sent?' }, mailAddress, true)));
    const options = from === undefined ? {} : { from };
    return { url, channel, options, reach: await askReach(world, channel, people) };
}
/** `slack`, `email`, `webhook`; of a flag with `:` and what the channel needs behind it. */
function channelOf(text, isFlag) {
    const [, name = '', value] = /^([^:]*)(?::(.*))?$/.exec(text === '' ? 'slack' : text) ?? [];
    if (name !== 'slack' && name !== 'email' && name !== 'webhook')
        throw new Wrong('one of slack, email, webhook; docs/channels.md has more');
    if (!isFlag && value !== undefined)
        throw new Wrong('one of slack, email, webhook, and nothing behind it');
    if (name === 'slack' && value !== undefined)
        throw new Wrong('`slack` has nothing behind it');
    if (isFlag && name === 'email')
        return { channel: name, value: mailAddress(value ?? '', 'email:FROM, with the address that mail is sent from') };
    if (isFlag && name === 'webhook')
        return { channel: name, value: address(value ?? '', 'webhook:URL, an address that begins with https://') };
    return { channel: name, value };
}
async function askReach(world, channel, people) {
    const reach = {};
    // With flags alone this is left to do: addresses of people are not what a shell's history should hold.
    if (world.yes)
        return reach;
    for (const login of people.filter((name) => _config_names_js__WEBPACK_IMPORTED_MODULE_1__/* .loginPattern */ .CA.test(name))) {
        const what = channel === 'email' ? 'Mail address' : 'Slack member id';
        const answer = await ask(world, { flag: 'channel', question: `${what} of ${login} [later]` }, (text) => (text === '' || channel === 'slack' ? text : mailAddress(text)), true);
        if (answer !== '')
            reach[login] = answer;
    }
    return reach;
}
/** What no question asks for: the example of the provider stands there otherwise. */
async function furtherOf(given) {
    const { readYaml } = await Promise.all(/* import() */[__webpack_require__.e(3627), __webpack_require__.e(873)]).then(__webpack_require__.bind(__webpack_require__, 90873));
    const read = (flag) => given[flag] === undefined ? {} : { [flag]: readYaml(given[flag], `\`--${flag}\``, 'INPUT_INVALID').value };
    return { ...read('admin'), ...read('options') };
}
/** Why an answer will not do. */
class Wrong extends Error {
}
/**
 * Of the flag, else asked until the answer will do. `further`: a question that the flag has answered in part, so that it is
 * always asked. Throws INPUT_INVALID where the flag will not do, and when there are no more answers.
 */
async function ask(world, { flag, question, otherwise }, read, further = false) {
    const given = further ? undefined : world.given?.[flag];
    if (given !== undefined)
        return ofFlag(flag, () => read(given.trim()));
    if (world.yes) {
        if (otherwise === undefined)
            throw (0,_config_input_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)(flag, 'cli', 'with `--yes` nothing is asked, so this is needed');
        return ofFlag(flag, () => read(otherwise));
    }
    for (;;) {
        const text = await world.ask(question);
        if (text === undefined) {
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('INPUT_INVALID', {
                what: `no answer was given to: ${question}`,
                hint: `run \`keyturn init\` again, with ${flagsOf([...new Set([flag, ...lackingOf(world.given ?? {}, undefined)])])} and \`--yes\` where nobody can answer; nothing was written`,
            });
        }
        try {
            return await read(text.trim());
        }
        catch (error) {
            if (error instanceof Wrong)
                world.say(error.message);
            else if (error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB)
                world.say(`${error.message} (${error.hint})`);
            else
                throw error;
        }
    }
}
async function ofFlag(flag, read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof Wrong)
            throw (0,_config_input_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .bad */ .MB)(flag, 'cli', error.message);
        if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB))
            throw error;
        throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: `\`--${flag}\`: ${error.message}`,
            ...(error.hint === undefined ? {} : { hint: error.hint }),
        });
    }
}
function matching(text, pattern, says) {
    if (pattern.test(text))
        return text;
    throw new Wrong(says);
}
function named(text) {
    const name = matching(text, _config_names_js__WEBPACK_IMPORTED_MODULE_1__/* .secretNamePattern */ .kH, 'letters, digits and _; not beginning with a digit or GITHUB_');
    const why = (0,_config_names_js__WEBPACK_IMPORTED_MODULE_1__/* .unfitName */ .E0)(name);
    if (why !== undefined)
        throw new Wrong(why);
    return name;
}
function address(text, says = 'an address that begins with https://') {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const local = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
    if (url?.protocol === 'https:' || (url?.protocol === 'http:' && local))
        return text;
    throw new Wrong(says);
}
function mailAddress(text, says = 'a mail address') {
    return matching(text, /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/, says);
}


/***/ }),

/***/ 75536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M3: () => (/* binding */ todoOf),
  H8: () => (/* binding */ todoOfAnother)
});

// UNUSED EXPORTS: HOME

// EXTERNAL MODULE: ./lib/config/action-pins.js
var action_pins = __webpack_require__(80119);
// EXTERNAL MODULE: ./lib/config/names.js
var names = __webpack_require__(78018);
// EXTERNAL MODULE: ./lib/crypto/prints.js + 1 modules
var prints = __webpack_require__(32228);
// EXTERNAL MODULE: ./lib/rotation/model/shell-word.js
var shell_word = __webpack_require__(57339);
// EXTERNAL MODULE: ./lib/commands/init/answers.js
var init_answers = __webpack_require__(75698);
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
/** For a shell with `gh`. `environment`: GitHub's, for the credentials. */
function homeSteps(repository, environment) {
    // `gh` replaces the braces by the repository of the checkout.
    const base = `repos/${repository ?? '{owner}/{repo}'}`;
    const home = (0,shell_word/* shellWord */.r)(base);
    const at = (path) => (0,shell_word/* shellWord */.r)(`${base}/${path}`);
    const place = `environments/${environment}`;
    const rules = (name, branches, ...list) => {
        const body = {
            name,
            target: 'branch',
            enforcement: 'active',
            conditions: { ref_name: { include: [branches], exclude: [] } },
            rules: list,
        };
        return `echo ${(0,shell_word/* inQuotes */.N)(JSON.stringify(body))} | gh api -X POST ${at('rulesets')} --input -`;
    };
    return {
        first: [
            {
                why: 'the environment that holds the credentials',
                command: `gh api -X PUT ${at(place)} -F 'deployment_branch_policy[protected_branches]=false' -F 'deployment_branch_policy[custom_branch_policies]=true'`,
            },
            {
                why: 'only workflows of the default branch read it',
                command: `gh api -X POST ${at(`${place}/deployment-branch-policies`)} -f name="$(gh api ${home} --jq .default_branch)"`,
            },
            {
                why: 'nobody rolls the journal back',
                command: rules('keyturn: journal', 'refs/heads/keyturn-*', { type: 'deletion' }, { type: 'non_fast_forward' }),
            },
        ],
        last: [
            {
                why: 'from now on nobody changes the workflow or the configuration alone',
                command: rules('keyturn: review', '~DEFAULT_BRANCH', pullRequest),
            },
        ],
    };
}

// EXTERNAL MODULE: ./lib/commands/init/naming.js
var init_naming = __webpack_require__(99337);
;// CONCATENATED MODULE: ./lib/commands/init/todo.js
/** What `init` leaves to a person, in order: each step works once those above it are done. */







/** GitHub's environment for Keyturn's own credentials. */
const HOME = 'keyturn';
/** After the first secret. `credentials`: the variables that the workflows hand over. */
function todoOf(answers, written, credentials) {
    const { secret, sharing } = answers;
    const { file, repository, naming } = written;
    const teams = sharing?.people.some((name) => name.startsWith('@')) === true;
    const { first, last } = homeSteps(repository, HOME);
    return [
        ...serverSteps(naming),
        ...(written.remote === undefined
            ? []
            : [{ why: 'a repository at GitHub, which this folder is not yet one of', command: written.remote }]),
        ...first,
        {
            why: `a fine-grained personal access token with Secrets: write, Environments: write${teams ? ', Members: read' : ''}; for a GitHub App write client-id and private-key instead of token`,
            command: `gh secret set KEYTURN_TOKEN --env ${HOME}`,
        },
        ...credentials.map((name) => credentialStep(name, answers, HOME)),
        {
            why: 'fingerprints of secrets that Keyturn did not make: docs/enrol.md; keep no copy',
            command: prints.NEW_PRINT_KEY,
        },
        ...reading(answers, file),
        {
            why: 'the workflows of the default branch are those that run',
            command: `git add ${(0,shell_word/* shellWord */.r)(file)} .github/workflows/${naming.base}*.yml && git commit -m 'Rotate ${secret}' && git push -u origin HEAD`,
        },
        doctorStep(naming),
        ...last,
        {
            why: 'the first run mints, and leaves the key of today alone; its summary has the line `journal: { key: ... }` for the configuration',
            command: `gh workflow run ${naming.base}.yml`,
        },
    ];
}
/** After another secret: the default branch takes pull requests. */
function todoOfAnother(answers, added) {
    const { secret } = answers;
    const branch = `rotate-${secret.toLowerCase().replace(/_+/g, '-').replace(/^-|-$/g, '')}`;
    return [
        ...hostStep(added.naming),
        ...added.fresh.map((name) => credentialStep(name, answers, added.home)),
        ...added.unwired.map(({ path, lines }) => ({
            why: `in ${path}, under \`env:\` of the step that runs Keyturn: ${lines.join(', ')}`,
        })),
        ...reading(answers, added.file),
        {
            why: 'the default branch takes pull requests',
            command: `git switch -c ${branch} && git add ${added.files.map(shell_word/* shellWord */.r).join(' ')} && git commit -m 'Rotate ${secret}' && git push -u origin HEAD && gh pr create --fill`,
        },
        { ...doctorStep(added.naming), why: `once it is merged: ${doctorStep(added.naming).why}` },
        {
            why: 'the first run mints, and leaves the key of today alone',
            command: `gh workflow run ${added.naming.base}.yml`,
        },
    ];
}
/** `gh` asks github.com unless it is told another server, whatever the remote is. */
function hostStep(naming) {
    const api = (0,init_naming/* apiOf */.ir)(naming);
    if (api === undefined)
        return [];
    return [
        {
            why: `\`gh\` and \`keyturn\` speak with ${naming.host} in this shell`,
            command: `export GH_HOST=${naming.host} GITHUB_API_URL=${api} && gh auth status --hostname ${naming.host}`,
        },
    ];
}
function serverSteps(naming) {
    if (!(0,init_naming/* isOwnServer */.YV)(naming))
        return hostStep(naming);
    return [
        ...hostStep(naming),
        {
            why: `${naming.host} takes actions of github.com only with GitHub Connect: without it, copy ${[action_pins/* ACTION */.h, action_pins/* CHECKOUT */.$].map((action) => action.split(' ')[0]).join(' and ')} there, and name the copies in the workflows`,
        },
    ];
}
function credentialStep(name, answers, home) {
    const isAdmin = (0,init_answers/* adminsOf */.uU)(answers).includes(name);
    return {
        why: isAdmin ? `the credential that mints: it needs ${answers.facts.permission}` : 'what messages are sent with',
        command: `gh secret set ${name}${home === undefined ? '' : ` --env ${(0,shell_word/* shellWord */.r)(home)}`}`,
    };
}
function doctorStep({ base }) {
    return {
        why: 'its run tries every right and place, changes nothing, and says what is still missing',
        command: `gh workflow run ${base}.yml -f command=doctor`,
    };
}
/** What only a person can say. */
function reading(answers, file) {
    const { facts, sharing } = answers;
    const by = sharing?.by;
    const unreached = sharing?.people.filter((name) => names/* loginPattern */.CA.test(name) && by !== undefined && by.channel !== 'webhook' && !Object.hasOwn(by.reach, name));
    const isExample = answers.options === undefined && Object.keys(facts.example['options'] ?? {}).length > 0;
    return [
        ...(isExample ? [{ why: `look at \`options\` in ${file}: they are an example` }] : []),
        ...(unreached === undefined || unreached.length === 0
            ? []
            : [{ why: `say under \`people\` in ${file} how ${by?.channel} reaches ${unreached.join(', ')}` }]),
    ];
}


/***/ }),

/***/ 91198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A$: () => (/* binding */ cronOf),
/* harmony export */   Lu: () => (/* binding */ watchPath),
/* harmony export */   Pj: () => (/* binding */ watchWorkflow)
/* harmony export */ });
/* harmony import */ var _workflow_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45190);

/** Path of the workflow that looks for signals between two daily runs. */
function watchPath({ base }) {
    return `.github/workflows/${base}-signals.yml`;
}
/** That workflow. `cron`: as `cronOf` makes it. */
function watchWorkflow(naming, cron, { credentials, identity }) {
    return (0,_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .workflow */ .kn)(naming, {
        name: 'Keyturn, signals',
        command: 'signals',
        on: `  schedule:
    - cron: '${cron}' # GitHub may be late; each look takes a minute of a runner
  workflow_dispatch:
    inputs:
${_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .dispatchId */ .QK}`,
        job: 'signals',
        inputs: ['command: rotate', 'signals: true'],
        variables: credentials,
        identity,
    });
}
const hour = 60;
/**
 * `milliseconds` between two runs. Undefined: GitHub begins schedules every five minutes at most, and a cron repeats evenly
 * only in what divides an hour or a day.
 */
function cronOf(milliseconds) {
    const minutes = milliseconds / 60_000;
    if (!Number.isInteger(minutes) || minutes < 5)
        return undefined;
    // Whole hours and halves are when everybody's schedules begin, and are late.
    if (minutes < hour && hour % minutes === 0) {
        const at = Array.from({ length: hour / minutes }, (_, index) => index * minutes + 3);
        return `${at.join(',')} * * * *`;
    }
    const hours = minutes / hour;
    if (!Number.isInteger(hours) || 24 % hours !== 0)
        return undefined;
    if (hours === 24)
        return '3 4 * * *';
    return hours === 1 ? '3 * * * *' : `3 */${hours} * * *`;
}


/***/ }),

/***/ 45190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QK: () => (/* binding */ dispatchId),
/* harmony export */   j6: () => (/* binding */ only),
/* harmony export */   kn: () => (/* binding */ workflow),
/* harmony export */   l: () => (/* binding */ reason)
/* harmony export */ });
/* harmony import */ var _config_action_pins_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80119);
/* harmony import */ var _config_job_permissions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8216);
/* harmony import */ var _rotation_model_enrolled_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69678);
/* harmony import */ var _naming_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99337);
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these texts are about such strings
/** What the workflows that `init` writes have in common. */




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
function workflow(naming, parts) {
    const { base, config, escrow } = naming;
    const { name, command, on, job, inputs, variables, identity, group = base } = parts;
    const wired = ['token: ${{ secrets.KEYTURN_TOKEN }}', `pending: \${{ secrets.${escrow} }}`];
    const named = config === undefined ? [] : [`config: ${config}`];
    const lines = (of) => of.map((line) => `          ${line}\n`).join('');
    const isOwn = (0,_naming_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwnServer */ .YV)(naming);
    const queue = isOwn ? '' : '  queue: max # and one that waits is not thrown away for a newer one\n';
    const runner = isOwn ? 'self-hosted # a runner of yours, of a version that knows node24' : 'ubuntu-latest';
    const environment = lines([...new Set([...variables, _rotation_model_enrolled_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .PRINT_KEY */ .s])].map((name) => `${name}: \${{ secrets.${name} }}`));
    return `name: ${base === 'keyturn' ? name : `${name} (${base.replace('keyturn-', '')})`}
run-name: keyturn ${command} \${{ inputs.dispatch-id }}
on:
${on}permissions: {}
concurrency:
  group: ${group}
  cancel-in-progress: false # a rotation must never be cut off
${queue}jobs:
  ${job}:
    runs-on: ${runner}
    environment: keyturn # the credentials are there, for the default branch alone
    permissions:
${(0,_config_job_permissions_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionLines */ .$r)((0,_config_job_permissions_js__WEBPACK_IMPORTED_MODULE_0__/* .featuresOf */ .Hi)('rotate', { identity }), '      ')}    steps:
      - uses: ${_config_action_pins_js__WEBPACK_IMPORTED_MODULE_3__/* .CHECKOUT */ .$}
        with:
          persist-credentials: false
      - uses: ${_config_action_pins_js__WEBPACK_IMPORTED_MODULE_3__/* .ACTION */ .h}
        with:
${lines([...named, ...inputs, ...wired])}        env:
${environment}`;
}


/***/ }),

/***/ 53611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ workflowsOf)
/* harmony export */ });
/* harmony import */ var _workflow_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45190);

/** Paths of the workflows, by what they are for. */
function workflowsOf(naming) {
    const { base } = naming;
    const at = (name) => `.github/workflows/${name}.yml`;
    return {
        [at(base)]: (names) => (0,_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .workflow */ .kn)(naming, {
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
${_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .only */ .j6}      force:
        description: Rotate now, due or not
        type: boolean
        default: false
      first:
        description: With revoke, end the old one before there is a new one
        type: boolean
        default: false
${_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l}      person:
        description: With onboard and offboard, their GitHub login
        type: string
      ended:
        description: The old key was ended in the console of its provider
        type: boolean
        default: false
      confirm:
        description: The code that was shown to you where you answered a request for a key
        type: string
      repair:
        description: With doctor, what to mend
        type: choice
        options: ['false', 'true', new-journal, new-seed, unsigned]
        default: 'false'
      for:
        description: How long it begins something new, such as 2h
        type: string
${_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .dispatchId */ .QK}`,
            job: 'rotate',
            inputs: [
                "command: ${{ inputs.command || 'rotate' }}",
                'only: ${{ inputs.only }}',
                'force: ${{ inputs.force || false }}',
                'first: ${{ inputs.first || false }}',
                'reason: ${{ inputs.reason }}',
                'person: ${{ inputs.person }}',
                'ended: ${{ inputs.ended || false }}',
                'confirm: ${{ inputs.confirm }}',
                'repair: ${{ inputs.repair || false }}',
                'for: ${{ inputs.for }}',
            ],
            variables: names.credentials,
            identity: names.identity,
        }),
        [at(`${base}-onboard`)]: (names) => (0,_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .workflow */ .kn)(naming, {
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
${_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l}${_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .dispatchId */ .QK}`,
            job: 'onboard',
            inputs: [
                'command: onboard',
                'person: ${{ inputs.person }}',
                'only: ${{ inputs.only }}',
                'reason: ${{ inputs.reason }}',
            ],
            variables: [...names.credentials, ...names.copies],
            identity: names.identity,
        }),
        [at(`${base}-revoke`)]: (names) => (0,_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .workflow */ .kn)(naming, {
            name: 'Keyturn, a key is exposed',
            command: 'revoke',
            on: `  workflow_dispatch:
    inputs:
      only:
        description: Which one, such as production/API_KEY
        type: string
        required: true
${_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l}      force:
        description: What came after it has leaked, too
        type: boolean
        default: false
      first:
        description: End the old one before there is a new one
        type: boolean
        default: false
${_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .dispatchId */ .QK}`,
            job: 'revoke',
            inputs: [
                'command: revoke',
                'only: ${{ inputs.only }}',
                'reason: ${{ inputs.reason }}',
                'force: ${{ inputs.force || false }}',
                'first: ${{ inputs.first || false }}',
            ],
            variables: names.credentials,
            identity: names.identity,
        }),
        ...ofDecisions(naming),
    };
}
/** Those that somebody starts by a decision. */
function ofDecisions(naming) {
    const { base } = naming;
    const at = (name) => `.github/workflows/${name}.yml`;
    return {
        [at(`${base}-retire`)]: (names) => (0,_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .workflow */ .kn)(naming, {
            name: 'Keyturn, nothing reads a key any more',
            command: 'retire',
            on: `  workflow_dispatch:
    inputs:
      only:
        description: Which one, such as production/API_KEY
        type: string
        required: true
      days:
        description: For how many days nothing may have used it
        type: string
        default: '30'
      grace:
        description: How long the key lives on once its places are deleted
        type: string
        default: 7d
      unproved:
        description: Its provider does not say when it was used, and you know that nothing uses it
        type: boolean
        default: false
${_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .dispatchId */ .QK}`,
            job: 'retire',
            inputs: [
                'command: retire',
                'only: ${{ inputs.only }}',
                'days: ${{ inputs.days }}',
                'grace: ${{ inputs.grace }}',
                'unproved: ${{ inputs.unproved || false }}',
            ],
            variables: names.credentials,
            identity: names.identity,
        }),
        [at(`${base}-hold`)]: ({ identity }) => (0,_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .workflow */ .kn)(naming, {
            name: 'Keyturn, a new key breaks something',
            command: 'hold',
            on: `  workflow_dispatch:
    inputs:
      only:
        description: Which ones, such as production/API_KEY
        type: string
        required: true
      until:
        description: How long, such as 24h, or until when; at most 90d
        type: string
      release:
        description: End the hold
        type: boolean
        default: false
${_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l}${_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .dispatchId */ .QK}`,
            job: 'hold',
            inputs: [
                'command: hold',
                'only: ${{ inputs.only }}',
                'until: ${{ inputs.until }}',
                'release: ${{ inputs.release || false }}',
                'reason: ${{ inputs.reason }}',
            ],
            variables: [],
            identity,
            // The brake does not queue behind the rotation that it is to stop.
            group: `${base}-hold`,
        }),
        [at(`${base}-incident`)]: (names) => (0,_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .workflow */ .kn)(naming, {
            name: 'Keyturn, something was breached',
            command: 'incident',
            on: `  workflow_dispatch:
    inputs:
      selector:
        description: 'What, and since when, such as { destination: vault, since: 2026-06-01 }'
        type: string
      expect:
        description: Left empty; a terminal says here which list was agreed to
        type: string
      dead:
        description: A row of the board that you have ended
        type: string
      accept:
        description: Rows of the board that may live; needs a reason
        type: string
      release:
        description: Whom, or by which channel, links may go to again
        type: string
${_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .reason */ .l}${_workflow_text_js__WEBPACK_IMPORTED_MODULE_0__/* .dispatchId */ .QK}`,
            job: 'incident',
            inputs: [
                'command: incident',
                'selector: ${{ inputs.selector }}',
                'expect: ${{ inputs.expect }}',
                'dead: ${{ inputs.dead }}',
                'accept: ${{ inputs.accept }}',
                'release: ${{ inputs.release }}',
                'reason: ${{ inputs.reason }}',
            ],
            variables: names.credentials,
            identity: names.identity,
        }),
    };
}


/***/ }),

/***/ 64637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseNearlyNamed: () => (/* binding */ refuseNearlyNamed)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36353);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53345);
/** Files that were meant to be the configuration, and are not where one is looked for. */




/**
 * Called where nobody names the file. A run without it would do nothing of what it says, and look as if it had.
 * @param directory the first folder of the repository
 * @throws KeyturnError CONFIG_INVALID where the usual file is not there, and one is that is nearly called so
 */
async function refuseNearlyNamed(directory) {
    const found = [];
    for (const folder of ['', '.github'])
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, folder)).catch(() => []))
            if (/^\.?keyturn\.ya?ml$/i.test(name))
                found.push((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name).replaceAll('\\', '/'));
    const near = found.sort()[0];
    if (near === undefined || found.includes(_config_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultFile */ .kL))
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB('CONFIG_INVALID', {
        what: `there is \`${near}\`, and the configuration is looked for in \`${_config_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultFile */ .kL}\`, which is not there`,
        hint: `mkdir -p .github && git mv ${near} ${_config_read_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultFile */ .kL}; or name it: --config ${near}, and \`config: ${near}\` in workflows`,
    });
}


/***/ }),

/***/ 80119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ CHECKOUT),
/* harmony export */   h: () => (/* binding */ ACTION)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6350);
/** The actions that our workflows use. */

/** Keyturn itself, by the tag of a release that nobody can move. */
const ACTION = `keyturn/keyturn@v${_version_js__WEBPACK_IMPORTED_MODULE_0__/* .VERSION */ .x}`;
/** Somebody else's, by a commit; the comment is what Dependabot raises. */
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';


/***/ }),

/***/ 96129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ planned),
/* harmony export */   u: () => (/* binding */ destinations)
/* harmony export */ });
/** Every destination, loaded only when the configuration or the journal names it. */
const destinations = {
    github: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(1658), __webpack_require__.e(7378), __webpack_require__.e(8940), __webpack_require__.e(7815), __webpack_require__.e(7887), __webpack_require__.e(157)]).then(__webpack_require__.bind(__webpack_require__, 20157))).githubSecrets,
    'aws-secrets-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(4611), __webpack_require__.e(6490), __webpack_require__.e(4770)]).then(__webpack_require__.bind(__webpack_require__, 74770))).awsSecretsManager,
    'aws-ssm-parameter': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(4611), __webpack_require__.e(1178)]).then(__webpack_require__.bind(__webpack_require__, 91178))).awsSsmParameter,
    vault: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(5100), __webpack_require__.e(6490), __webpack_require__.e(3041)]).then(__webpack_require__.bind(__webpack_require__, 93041))).vaultKv,
    doppler: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7454)]).then(__webpack_require__.bind(__webpack_require__, 7454))).doppler,
    gitlab: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(2545)]).then(__webpack_require__.bind(__webpack_require__, 2545))).gitlab,
    vercel: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(4042)]).then(__webpack_require__.bind(__webpack_require__, 64042))).vercel,
    netlify: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(7168)]).then(__webpack_require__.bind(__webpack_require__, 17168))).netlify,
    'cloudflare-workers': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(7188)]).then(__webpack_require__.bind(__webpack_require__, 67188))).cloudflareWorkers,
    heroku: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(8629)]).then(__webpack_require__.bind(__webpack_require__, 78629))).heroku,
    'azure-key-vault': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(981)]).then(__webpack_require__.bind(__webpack_require__, 20981))).azureKeyVault,
    'gcp-secret-manager': async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334), __webpack_require__.e(6298)]).then(__webpack_require__.bind(__webpack_require__, 26298))).gcpSecretManager,
    http: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(7378), __webpack_require__.e(9322), __webpack_require__.e(5093), __webpack_require__.e(7887), __webpack_require__.e(1053), __webpack_require__.e(7334)]).then(__webpack_require__.bind(__webpack_require__, 7334))).http,
    dotenv: async () => (await Promise.all(/* import() */[__webpack_require__.e(5313), __webpack_require__.e(6877), __webpack_require__.e(5969), __webpack_require__.e(8119), __webpack_require__.e(9703)]).then(__webpack_require__.bind(__webpack_require__, 19703))).dotenv,
};
/** Names that the configuration knows but this version cannot do yet: NOT_BUILT, not a spelling mistake. */
const planned = [];


/***/ }),

/***/ 4744:
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

/***/ 69678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ FORMER),
/* harmony export */   s: () => (/* binding */ PRINT_KEY)
/* harmony export */ });
/** Name of the secret, and of the environment variable, that holds the key of the prints. */
const PRINT_KEY = 'KEYTURN_PRINT_KEY';
/** How many former values of a slot are kept. */
const FORMER = 8;


/***/ }),

/***/ 92121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ESCROW_NAME)
/* harmony export */ });
/** What holds the pending values: the secret's name unless the configuration has another, and the field's elsewhere. */
const ESCROW_NAME = 'KEYTURN_PENDING';


/***/ }),

/***/ 57339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ inQuotes),
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/** Words of commands that people paste: what came from elsewhere stays one word, whatever it contains. */
/** As it is where a shell reads it as one plain word, else in quotes. */
function shellWord(text) {
    return /^[\w./@:+-]+$/.test(text) && !text.startsWith('-') ? text : inQuotes(text);
}
/** In quotes, in which a POSIX shell takes every character as it is. */
function inQuotes(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ })

};
