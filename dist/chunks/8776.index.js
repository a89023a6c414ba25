export const id = 8776;
export const ids = [8776];
export const modules = {

/***/ 37535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failureOf),
/* harmony export */   k: () => (/* binding */ failedReport)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);

/** An error as the report has it. */
function failureOf(error) {
    return { code: error.code, what: error.message, now: error.now, hint: error.hint };
}
/** A report for a run that could not begin. `people`: logins that its sentence may name. */
function failedReport(error, at, publicHome, people = []) {
    const known = error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB
        ? error
        : new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INTERNAL', {
            what: `Keyturn has a bug (${error instanceof Error ? error.constructor.name : typeof error})`,
            hint: 'please report it',
        });
    return {
        report: {
            at,
            dryRun: false,
            publicHome,
            secrets: [],
            failures: [failureOf(known)],
            abandoned: [],
            people,
            notices: [],
        },
        exit: known.exit,
    };
}


/***/ }),

/***/ 33554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ works),
/* harmony export */   P: () => (/* binding */ commands)
/* harmony export */ });
/** What each command does, in the order of the docs. `cli` = only on a command line; `action` = only in the Action. */
const commands = {
    rotate: { does: 'finish what is open, rotate what is due, revoke what may be revoked' },
    onboard: { does: 'give a person their development credentials' },
    offboard: { does: 'end the credentials of a person and rotate every shared one they hold' },
    revoke: { does: 'a credential is exposed: rotate now, and revoke the old one at once' },
    hold: { does: 'the new key breaks something: mint nothing and end nothing of a secret, until a time or `--release`' },
    retire: { does: 'nothing reads a secret any more: delete its places, and after a grace revoke its key' },
    incident: { does: 'something was breached: replace and end every credential that it had, worst first' },
    status: { does: 'ages against the policy, open rotations, receipts, orphans, the last run' },
    doctor: { does: 'try every permission, destination, channel and provider without changing anything' },
    inventory: { does: 'find every secret of a repository or an organization: its age, what reads it, whose it is' },
    enrol: {
        does: 'remember, by keyed fingerprints, secrets that Keyturn did not make, so that a leak of one is known again',
        action: true,
    },
    prove: {
        does: 'the last step of a workflow that uses a secret: show which value it had, to nobody but Keyturn',
        action: true,
    },
    audit: { does: 'verify every commit of a journal, in a clone, with nothing but its own words', cli: true },
    init: {
        does: 'write the configuration and its workflows, or add a secret to them, from flags or a few questions',
        cli: true,
    },
    open: { does: 'open a link into an env file', cli: true },
    answer: { does: 'give a request what it asks for, sealed for who asks', cli: true },
    request: { does: 'ask a person for values, by a link that can only be answered', cli: true },
    collect: { does: 'take the answer to a request into an env file', cli: true },
    share: { does: 'make a link from what is on standard input', cli: true },
    providers: { does: 'what each provider can do and needs, with an example to paste', cli: true },
    try: {
        does: 'make, use and end one key at a provider, with a throw-away account, and report what it answered',
        cli: true,
    },
    serve: { does: 'run the link service', cli: true },
    demo: { does: 'play the whole story on this machine', cli: true },
};
/** The commands that work on the configuration's secrets. */
const works = ['rotate', 'onboard', 'offboard', 'revoke', 'hold', 'retire', 'status', 'doctor'];


/***/ }),

/***/ 54356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   Zq: () => (/* binding */ durationPattern),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   vf: () => (/* binding */ durationSays)
/* harmony export */ });
/** Durations as people write them: `90d`, `24h`, `30m`, `15s`. One whole number, one unit, nothing else. */
/** One to five digits without a leading zero: at most 99999 days, so a sum of two never leaves the safe integers. */
const durationPattern = /^[1-9][0-9]{0,4}[dhms]$/;
const units = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 };
/** Milliseconds, or undefined for anything that is not a duration (`0d`, `1.5h`, `-1d`, `P1D`, `1M`). */
function parseDuration(text) {
    if (!durationPattern.test(text))
        return undefined;
    return Number(text.slice(0, -1)) * units[text.at(-1)];
}
/** The shortest way to write a whole number of seconds: 86400000 -> `1d`, 5400000 -> `90m`. */
function formatDuration(milliseconds) {
    for (const [unit, size] of Object.entries(units)) {
        if (milliseconds % size === 0)
            return `${milliseconds / size}${unit}`;
    }
    return `${Math.round(milliseconds / 1000)}s`;
}
const durationSays = 'a duration is a whole number and a unit, such as 90d, 24h, 30m or 15s';


/***/ }),

/***/ 43616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ called),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   MB: () => (/* binding */ bad),
/* harmony export */   Xy: () => (/* binding */ isInput)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _input_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44111);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68516);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40225);
/** What is said of an input or a flag: by its name where it was given, never with its value. */




/** Whether the Action or the command line has an input of this name. */
function isInput(name, from) {
    return Object.hasOwn(_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge, name) && (from === 'cli' || _input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge[name].cli === undefined);
}
/** `input` in a workflow, `--flag` on a command line. */
function called(name, from) {
    return from === 'action' ? `the input \`${name}\`` : `\`--${name}\``;
}
/** INPUT_INVALID for what an input holds. `says` must not repeat the value. */
function bad(name, from, says) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `${called(name, from)}: ${says}`,
        hint: from === 'action'
            ? 'correct it under `with:`; docs/configuration.md describes every input'
            : 'keyturn --help shows every flag',
    });
}
/** INPUT_INVALID for an input that does not exist, with the nearest name. */
/** A flag of ours that Node reads as well, wherever it stands. */
const renamed = { 'env-file': 'file' };
function unknown(name, from) {
    const known = Object.keys(_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .rows */ .Ge).filter((each) => isInput(each, from));
    const now = from === 'cli' && Object.hasOwn(renamed, name) ? renamed[name] : undefined;
    if (now !== undefined)
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
            what: `${called((0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(name), from)} is called \`--${now}\`: Node itself takes the former name`,
            hint: `say --${now} instead`,
        });
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .p)(name, known);
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `${called((0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .SP)(name), from)}: there is no such ${from === 'action' ? 'input' : 'flag'}${near === undefined ? '' : `; the nearest is \`${near}\``}`,
        hint: from === 'action' ? `there are ${known.join(', ')}` : 'keyturn --help shows every flag',
    });
}


/***/ }),

/***/ 44111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ge: () => (/* binding */ rows),
/* harmony export */   _6: () => (/* binding */ standForFile),
/* harmony export */   bB: () => (/* binding */ SECRET),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export outputs */
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33554);
/* harmony import */ var _job_permissions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8216);
// biome-ignore-all lint/style/noExcessiveLinesPerFile: a table of inputs, which is read as one
/**
 * The Action's inputs and the command line's flags. `action.yml`, the docs and the help texts are rendered from this table.
 */


/** Stands for the name of the one secret in a `field`. */
const SECRET = '*';
/** An incident takes its selector instead of a glob, and needs a file. */
const withIncident = [..._commands_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .N, 'incident'];
const secretField = (...path) => ['secrets', SECRET, ...path];
const table = {
    command: {
        type: 'text',
        sentence: 'What to do.',
        commands: Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .P),
        default: 'rotate',
        filled: 'rotate',
        values: Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .P),
    },
    config: {
        type: 'text',
        sentence: 'Path of the configuration file.',
        commands: [...withIncident, 'enrol', 'inventory', 'init', 'open', 'answer', 'request', 'collect', 'share'],
        default: '.github/keyturn.yml',
    },
    only: {
        type: 'text',
        sentence: 'Glob over `environment/SECRET` that narrows the command; without a slash it is compared with the name of the secret. For `inventory` over its slots, such as `acme/shop/actions/*`.',
        commands: [..._commands_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .N, 'inventory'],
    },
    provider: {
        type: 'text',
        sentence: 'Who mints the credential, for one secret without a file; with `incident` on a command line, the breached provider or vendor, with `:ACCOUNT` behind it one account.',
        commands: [...withIncident, 'init'],
        field: secretField('provider'),
    },
    admin: {
        type: 'YAML',
        sentence: 'The NAME of the environment variable whose credential may mint, or one name for each part. Never a value.',
        commands: [..._commands_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .N, 'try', 'init'],
        field: secretField('admin'),
    },
    options: {
        type: 'YAML',
        sentence: "The provider's own settings.",
        commands: [..._commands_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .N, 'try', 'init'],
        field: secretField('options'),
    },
    secret: {
        type: 'text',
        sentence: 'Name of the one secret without a file; for `share`, the name of the value on standard input; for `prove`, a comma list of the environment variables that the job used.',
        commands: [..._commands_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .N, 'prove', 'share', 'init'],
    },
    values: {
        type: 'YAML',
        sentence: 'Name of each value of the credential -> name of the secret that holds it.',
        commands: _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .N,
        field: secretField('values'),
    },
    destinations: {
        type: 'YAML',
        sentence: 'Every place that holds the value.',
        commands: _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .N,
        field: secretField('destinations'),
    },
    'share-with': {
        type: 'list',
        sentence: 'Comma list of GitHub logins and teams (`@organization/team`) who receive a link.',
        commands: [..._commands_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .N, 'init'],
        field: secretField('share', 'with'),
    },
    'share-as': {
        type: 'text',
        sentence: '`own` gives each person a credential of their own, `copy` gives everybody the same.',
        commands: _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .N,
        default: 'copy',
        values: ['own', 'copy'],
        field: secretField('share', 'as'),
    },
    'links-url': {
        type: 'text',
        sentence: 'Address of the link service.',
        commands: [..._commands_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .N, 'request', 'share'],
        field: ['links', 'url'],
    },
    expires: {
        type: 'duration',
        sentence: 'How long a link can be opened, up to 30d; with `request`, how long it can be answered, up to 14d (7d).',
        commands: [..._commands_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .N, 'request', 'share'],
        default: '24h',
        field: ['links', 'expires'],
    },
    channels: {
        type: 'YAML',
        sentence: 'How recipients hear of a link, tried in this order.',
        commands: _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .N,
        field: ['channels'],
    },
    notify: { type: 'YAML', sentence: 'Who is told when something goes wrong.', commands: _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .N, field: ['notify'] },
    'max-age': {
        type: 'duration',
        sentence: 'How long a credential may live in all.',
        commands: _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .N,
        default: '90d',
        field: secretField('policy', 'max-age'),
    },
    overlap: {
        type: 'duration',
        sentence: 'The last part of `max-age`, in which the old and the new credential both work.',
        commands: _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .N,
        default: '24h',
        field: secretField('policy', 'overlap'),
    },
    token: {
        type: 'credential',
        sentence: 'Writes secrets: a fine-grained personal access token or a GitHub App token (Secrets and Environments: write). `GITHUB_TOKEN` never can. For `open` and `share`: your own, instead of what `gh auth token` says.',
        commands: [...withIncident, 'enrol', 'inventory', 'open', 'share'],
    },
    'client-id': {
        type: 'text',
        sentence: 'Client id of a GitHub App, instead of `token`: Keyturn mints its tokens itself.',
        commands: [...withIncident, 'enrol', 'inventory'],
    },
    'private-key': {
        type: 'credential',
        sentence: 'Private key of that GitHub App, in PEM.',
        commands: [...withIncident, 'enrol', 'inventory'],
    },
    journal: { type: 'YAML', sentence: 'Where the rotation remembers itself.', commands: _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .N, field: ['journal'] },
    'journal-token': {
        type: 'credential',
        sentence: `Reads and writes the journal, and sees this repository's workflow runs (${(0,_job_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .permissionsSay */ .Ol)((0,_job_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .jobPermissions */ .wF)('rotate', { identity: false }))}). For \`prove\`, writes the commit status (${(0,_job_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .permissionsSay */ .Ol)((0,_job_permissions_js__WEBPACK_IMPORTED_MODULE_1__/* .jobPermissions */ .wF)('prove', { identity: false }))}).`,
        commands: [...withIncident, 'enrol', 'inventory', 'prove'],
        filled: `\${{ github.token }}`,
    },
    escrow: { type: 'YAML', sentence: 'Where a pending value survives a crash.', commands: _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .N, field: ['escrow'] },
    pending: {
        type: 'credential',
        sentence: 'What an earlier run left in escrow: the secret KEYTURN_PENDING, or the one that `escrow` names.',
        commands: [...withIncident, 'enrol', 'inventory'],
    },
    person: {
        type: 'text',
        sentence: 'GitHub login of the person who comes or leaves; with `incident`, of one whose machine or account was breached.',
        commands: ['onboard', 'offboard', 'incident'],
    },
    reason: {
        type: 'text',
        sentence: 'Why, for the journal; one line.',
        commands: ['rotate', 'onboard', 'offboard', 'revoke', 'hold', 'incident'],
    },
    until: {
        type: 'text',
        sentence: 'How long the hold lasts, 90 days at most: a duration (`24h`), a day (`2026-12-04`) or a moment (`2026-12-04T18:00Z`). For `incident` on a command line: since when it is clean again; now, if it is left out.',
        commands: ['hold', 'incident'],
    },
    days: {
        type: 'text',
        sentence: 'For how many days nothing may have used the key.',
        commands: ['retire'],
        default: '30',
    },
    grace: {
        type: 'duration',
        sentence: 'How long the key lives on once its places are deleted, so that whoever still uses it is seen.',
        commands: ['retire'],
        default: '7d',
    },
    unproved: {
        type: 'boolean',
        sentence: 'You know that nothing uses the key, although its provider does not say when that was last.',
        commands: ['retire'],
        default: 'false',
        filled: 'false',
    },
    release: {
        type: 'text',
        sentence: 'With `hold`: `true` ends it. With `incident`: the login, or the kind of channel, that links may go to again.',
        commands: ['hold', 'incident'],
    },
    force: {
        type: 'boolean',
        sentence: 'Rotate now, due or not. With `revoke`: the successor of what leaked has leaked, too. With `offboard`: somebody whom nothing here names.',
        commands: ['rotate', 'revoke', 'offboard'],
        default: 'false',
        filled: 'false',
    },
    first: {
        type: 'boolean',
        sentence: 'Revoke before a new credential is minted: the secret does not work in between.',
        commands: ['revoke'],
        default: 'false',
        filled: 'false',
    },
    repair: {
        type: 'text',
        sentence: '`true` finishes what a run that was killed left open, and begins nothing. `new-journal` begins anew where the journal is gone for good, `new-seed` where its key is; `unsigned` takes the mark off records from before.',
        commands: ['doctor'],
        default: 'false',
        filled: 'false',
        values: ['false', 'true', 'new-journal', 'new-seed', 'unsigned'],
    },
    selector: {
        type: 'YAML',
        sentence: 'What was breached, and when: one of `provider`, `destination`, `repository`, `action`, `channel`, `person` and `all`, with `since` and perhaps `until`, as in `{ destination: vault, since: 2026-06-01 }`.',
        commands: ['incident'],
    },
    expect: {
        type: 'text',
        sentence: 'What the list comes to that a person has said yes to: a run that selects others stops.',
        commands: ['incident'],
    },
    dead: {
        type: 'text',
        sentence: 'A row of the board that a person has ended; refused where its provider shows that it lives.',
        commands: ['incident'],
    },
    accept: {
        type: 'list',
        sentence: 'Comma list of rows of the board that may live; needs `reason`.',
        commands: ['incident'],
    },
    report: {
        type: 'text',
        sentence: 'Print the evidence about the incident with this id, and change nothing. For `try`: the file that gets the report.',
        commands: ['incident', 'try'],
    },
    'dry-run': {
        type: 'boolean',
        sentence: 'Print the plan and change nothing. With `write`: print what would be added to the file.',
        commands: ['rotate', 'inventory', 'incident'],
        default: 'false',
        filled: 'false',
    },
    signals: {
        type: 'boolean',
        sentence: 'Only ask whether there are new alerts or people who left, and end; where there are, this is a whole run.',
        commands: ['rotate'],
        default: 'false',
        filled: 'false',
    },
    slots: {
        type: 'lines',
        sentence: 'What this step reads: a line for each secret, with the environment variable that holds its value and its address, as `ENROL_01 github:acme/shop/actions/NAME`.',
        commands: ['enrol'],
    },
    found: {
        type: 'lines',
        sentence: 'What other jobs of this run found, a line each: their output `found`, or the name of an environment variable `FOUND_01` that holds it.',
        commands: ['enrol'],
    },
    box: {
        type: 'text',
        sentence: 'The public key that proofs of use are sealed to: 43 characters, which the first run, `doctor` and `status` print.',
        commands: ['prove'],
    },
    for: {
        type: 'duration',
        sentence: 'How long the run begins something new. What is then left is named, nothing is lost, and the next run goes on.',
        commands: ['rotate', 'onboard', 'offboard', 'revoke', 'incident'],
        default: '5h',
    },
    'fail-on': {
        type: 'text',
        sentence: '`overdue` ends `status` with exit status 1 if a credential has outlived its `max-age`. `inventory` ends so with `over-age` (a key older than 90 days), `unreferenced` (one that nothing reads), `missing` (a name that is read and not there), `keyless` (one that OIDC would replace) or `incomplete` (not everything could be read).',
        commands: ['status', 'inventory'],
        values: ['overdue', 'over-age', 'unreferenced', 'missing', 'keyless', 'incomplete'],
    },
    organization: {
        type: 'text',
        sentence: 'Login of an organization: all of its secrets, and those of all its repositories. For `serve --webhooks`: whose deliveries count.',
        commands: ['inventory', 'serve'],
    },
    repository: {
        type: 'list',
        sentence: 'Comma list of repositories (`owner/name`) of one owner; `inventory` looks at this one without it. For `incident` on a command line: the repository that was breached, with every secret that its workflows can read.',
        commands: ['inventory', 'incident'],
    },
    html: {
        type: 'text',
        sentence: 'File that gets the inventory as one page, without any script.',
        commands: ['inventory'],
    },
    write: {
        type: 'boolean',
        sentence: 'Add a block to the configuration file for each key that it does not name.',
        commands: ['inventory'],
        default: 'false',
        filled: 'false',
    },
    'write-workflow': {
        type: 'boolean',
        sentence: 'Write `keyturn-enrol.yml`, the workflow that enrols the secrets of this repository; never over another text.',
        commands: ['inventory'],
        default: 'false',
        cli: true,
    },
    state: {
        type: 'text',
        sentence: 'File that remembers what GitHub answered, so that a run that was stopped goes on. On a command line there is one in the cache of the user.',
        commands: ['inventory'],
    },
    fresh: {
        type: 'boolean',
        sentence: 'Ask for everything anew, whatever `state` remembers.',
        commands: ['inventory'],
        default: 'false',
        filled: 'false',
    },
    json: {
        type: 'boolean',
        sentence: 'Print one event a line, for machines.',
        commands: Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .P),
        cli: true,
    },
    help: { type: 'boolean', sentence: 'Show what there is.', commands: Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .P), cli: true },
    version: { type: 'boolean', sentence: 'Show the version.', commands: Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .commands */ .P), cli: true },
    yes: {
        type: 'boolean',
        sentence: 'Ask nothing.',
        commands: ['open', 'answer', 'collect', 'demo', 'incident', 'try', 'init'],
        cli: true,
    },
    since: {
        type: 'text',
        sentence: 'Since when it was breached: a day, or a moment with its zone.',
        commands: ['incident'],
        cli: true,
    },
    destination: {
        type: 'text',
        sentence: 'Breached: a kind of destination, with `:GLOB` behind it some of its places.',
        commands: ['incident'],
        cli: true,
    },
    action: {
        type: 'text',
        sentence: 'Breached: an action, with every secret of the jobs that use it.',
        commands: ['incident'],
        cli: true,
    },
    channel: {
        type: 'text',
        sentence: 'Breached: the channel that links went by. For `init`: how people hear of a link, `slack`, `email:FROM` or `webhook:URL`.',
        commands: ['incident', 'init'],
        cli: true,
    },
    all: { type: 'boolean', sentence: 'Breached: everything.', commands: ['incident'], cli: true },
    here: {
        type: 'boolean',
        sentence: 'Work in this terminal, with an escrow that it can read, and start no workflow.',
        commands: ['incident'],
        cli: true,
    },
    git: {
        type: 'text',
        sentence: 'The folder of the clone.',
        commands: ['audit'],
        default: '.',
        cli: true,
    },
    branch: {
        type: 'text',
        sentence: 'The branch of the journal.',
        commands: ['audit'],
        default: 'keyturn-journal',
        cli: true,
    },
    key: {
        type: 'text',
        sentence: 'The key that the newest commit has to be signed by: `ed25519:...`, as `journal: { key }` has it.',
        commands: ['audit'],
        cli: true,
    },
    file: {
        type: 'text',
        sentence: 'The file that receives the values.',
        commands: ['open', 'collect'],
        default: '.env.local',
        cli: true,
    },
    now: {
        type: 'boolean',
        sentence: 'Then run the workflow of this checkout with the code of the answer, so that the key is taken at once and counts as confirmed.',
        commands: ['answer'],
        cli: true,
    },
    from: {
        type: 'text',
        sentence: 'Who is asked: a GitHub login, or a mail address. The link is sent to that person by the channels of the configuration, and not printed.',
        commands: ['request'],
        cli: true,
    },
    print: {
        type: 'boolean',
        sentence: 'Print the values instead of writing a file; with `request --from`, print the link besides.',
        commands: ['open', 'collect', 'request'],
        cli: true,
    },
    'allow-name': {
        type: 'list',
        sentence: 'Names that are refused otherwise: those that change how programs run, and those of values with lines that look like assignments.',
        commands: ['open', 'collect'],
        cli: true,
    },
    verify: {
        type: 'boolean',
        sentence: 'Ask the provider first, with the value itself, where the configuration names one.',
        commands: ['open'],
        cli: true,
    },
    environment: {
        type: 'text',
        sentence: 'Whose values to take where a link has those of several environments; without it the person is asked. For `init`: where the secret is, an environment of the configuration, or else one of GitHub.',
        commands: ['open', 'init'],
        cli: true,
    },
    note: { type: 'text', sentence: 'One line for the reader of the link.', commands: ['request', 'share'], cli: true },
    any: {
        type: 'boolean',
        sentence: 'Whoever answers chooses the names, instead of those that are named here.',
        commands: ['request'],
        cli: true,
    },
    lines: {
        type: 'list',
        sentence: 'Comma list of those names whose values have several lines.',
        commands: ['request'],
        cli: true,
    },
    console: {
        type: 'text',
        sentence: 'The https address where such a key is made, shown to whoever is asked as text.',
        commands: ['request'],
        cli: true,
    },
    ended: {
        type: 'boolean',
        sentence: 'The old key was ended in the console of its provider: it counts as revoked, unless it is seen to live. Needs `only`.',
        commands: ['rotate'],
        default: 'false',
        filled: 'false',
    },
    confirm: {
        type: 'text',
        sentence: 'You answered a request for a key, and the page showed you this code: `XXXX-XXXX-XXXX-XXXX`. It counts only from an owner of that secret.',
        commands: ['rotate'],
    },
    to: {
        type: 'list',
        sentence: 'Comma list of GitHub logins and teams (`@organization/team`): each is sent a link of their own.',
        commands: ['share'],
        cli: true,
    },
    password: {
        type: 'boolean',
        sentence: 'Make a password for the link, which goes another way.',
        commands: ['share'],
        cli: true,
    },
    listen: {
        type: 'text',
        sentence: 'Address and port; port 0 picks one.',
        commands: ['serve'],
        default: '127.0.0.1:8787',
        cli: true,
    },
    'link-service': {
        type: 'text',
        sentence: 'Address of the link service, or `none`: links are then kept in the repository, for people who may write to it.',
        commands: ['init'],
        cli: true,
    },
    watch: {
        type: 'duration',
        sentence: 'Also write a workflow that looks for new alerts and people who left, so often: `30m`. Beside a configuration that is there, only that workflow.',
        commands: ['init'],
        cli: true,
    },
    webhooks: {
        type: 'boolean',
        sentence: "Instead of the link service, receive GitHub's webhooks and start a run for each alert and departure.",
        commands: ['serve'],
        cli: true,
    },
    dispatch: {
        type: 'text',
        sentence: 'With `webhooks`: the workflow that is started, such as `acme/keys:keyturn.yml@main`.',
        commands: ['serve'],
        cli: true,
    },
    url: { type: 'text', sentence: 'The address that people see.', commands: ['serve'], cli: true },
    store: {
        type: 'text',
        sentence: '`sqlite:FILE`, `memory`, `redis://...` or `postgres://...`.',
        commands: ['serve'],
        cli: true,
    },
    allow: {
        type: 'list',
        sentence: 'Repositories whose workflows may make links, such as `acme/*`.',
        commands: ['serve'],
        cli: true,
    },
    audience: {
        type: 'text',
        sentence: "The audience of the workflows' OIDC tokens.",
        commands: ['serve'],
        default: 'the origin of `url`',
        cli: true,
    },
    issuer: {
        type: 'text',
        sentence: 'The issuer of the OIDC tokens, for GitHub Enterprise Server.',
        commands: ['serve'],
        cli: true,
    },
    'allow-owner-id': {
        type: 'list',
        sentence: "With `allow`: the `repository_owner_id` must be one of these; a number, which outlives the owner's name.",
        commands: ['serve'],
        cli: true,
    },
    'allow-ref': {
        type: 'list',
        sentence: 'With `allow`: the `ref` must match one of these, such as `refs/heads/main`.',
        commands: ['serve'],
        cli: true,
    },
    'allow-workflow': {
        type: 'list',
        sentence: 'With `allow`: the `job_workflow_ref` must match one of these, such as `acme/ops/.github/workflows/*@refs/heads/main`.',
        commands: ['serve'],
        cli: true,
    },
    'allow-environment': {
        type: 'list',
        sentence: 'With `allow`: the job must run in one of these environments.',
        commands: ['serve'],
        cli: true,
    },
    'trust-proxy': {
        type: 'text',
        sentence: 'How many reverse proxies of yours stand in front; the limits then count by `X-Forwarded-For`.',
        commands: ['serve'],
        default: '0',
        cli: true,
    },
    'open-creation': { type: 'boolean', sentence: 'Let everybody make links.', commands: ['serve'], cli: true },
    forget: {
        type: 'boolean',
        sentence: 'Delete all links first: after a backup was restored.',
        commands: ['serve'],
        cli: true,
    },
};
const rows = table;
/** The inputs that stand for a configuration file. */
const standForFile = Object.keys(rows).filter((name) => rows[name].field !== undefined || name === 'secret');
/** Outputs of the Action; their types cannot hold a value or a link. */
const outputs = {
    result: 'JSON, one entry per secret: `secret`, `environment`, `action`, `reason`, `stage`, `destinations`, `shares`, `left`, `hold`, `ask`, `ends`, `next`. Of `inventory` what `--json` prints (docs/inventory.md); in a public repository only its counts.',
    rotated: 'How many secrets got a new credential in this run.',
    left: 'How many secrets this run left for the next one because its time (`for`) was over.',
    overdue: 'How many credentials have outlived their `max-age`.',
    'secret-debt': 'Of `inventory`: how many keys are older than 90 days.',
    unreferenced: 'Of `inventory`: how many keys nothing reads.',
    'next-due': 'When the next rotation is due (ISO 8601, UTC), or empty.',
    found: 'Of `enrol`: what the step found, sealed for the last job of the same run.',
};


/***/ }),

/***/ 8216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ permissionLines),
/* harmony export */   Hi: () => (/* binding */ featuresOf),
/* harmony export */   Ol: () => (/* binding */ permissionsSay),
/* harmony export */   wF: () => (/* binding */ jobPermissions)
/* harmony export */ });
/* unused harmony export jobFeatures */
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33554);
/** What `permissions:` of a job grant to a step that runs Keyturn: the one list that workflows, examples and tests follow. */

/** What Keyturn does with the token of its job, and what that needs. */
const jobFeatures = {
    journal: { permissions: { contents: 'write' }, why: "the journal's branch" },
    runs: {
        permissions: { actions: 'write' },
        why: 'sees unfinished runs, keeps the schedule alive, starts what `after` names',
    },
    identity: { permissions: { 'id-token': 'write' }, why: 'proves which job this is, without a stored token' },
    proof: { permissions: { statuses: 'write' }, why: 'shows which value the job had' },
    reading: { permissions: { contents: 'read' }, why: 'what is read of the repository' },
};
/**
 * The features that a command uses. `identity`: the link service is asked, or a provider or destination logs in by OIDC;
 * nothing else needs it, and whatever trusts this repository would believe the job.
 */
function featuresOf(command, { identity }) {
    if (command === 'inventory' || command === 'status')
        return ['reading'];
    if (command === 'prove')
        return ['proof'];
    if (command === 'enrol')
        return ['journal'];
    if (command !== 'incident' && !_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .works */ .N.includes(command))
        return [];
    return ['journal', 'runs', ...(identity ? ['identity'] : [])];
}
/** `permissions:` of a job that runs a command. */
function jobPermissions(command, needs) {
    return Object.assign({}, ...featuresOf(command, needs).map((feature) => jobFeatures[feature].permissions));
}
/** The same as lines of a workflow, each with why, at `indent`. */
function permissionLines(features, indent) {
    return features
        .flatMap((feature) => Object.entries(jobFeatures[feature].permissions).map(([name, level]) => `${indent}${name}: ${level} # ${jobFeatures[feature].why}\n`))
        .join('');
}
/** In a sentence: `contents: write, actions: write`. */
function permissionsSay(permissions) {
    return Object.entries(permissions)
        .map(([name, level]) => `${name}: ${level}`)
        .join(', ');
}


/***/ }),

/***/ 78018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ loginPattern),
/* harmony export */   E0: () => (/* binding */ unfitName),
/* harmony export */   Gz: () => (/* binding */ secretNameSays),
/* harmony export */   LX: () => (/* binding */ branchPattern),
/* harmony export */   OT: () => (/* binding */ recipientPattern),
/* harmony export */   T7: () => (/* binding */ cliPattern),
/* harmony export */   Z0: () => (/* binding */ repositoryPattern),
/* harmony export */   eB: () => (/* binding */ workflowPattern),
/* harmony export */   gV: () => (/* binding */ environmentPattern),
/* harmony export */   h1: () => (/* binding */ plainPattern),
/* harmony export */   kH: () => (/* binding */ secretNamePattern),
/* harmony export */   li: () => (/* binding */ variablePattern),
/* harmony export */   v$: () => (/* binding */ consumerPattern),
/* harmony export */   xn: () => (/* binding */ slotGlob)
/* harmony export */ });
/** What may stand where the configuration wants a name. Patterns are plain JSON Schema patterns: no flags. */
/** GitHub's rule for secrets, and the rule for a name in an env file. */
const secretNamePattern = /^(?![Gg][Ii][Tt][Hh][Uu][Bb]_)[A-Za-z_][A-Za-z0-9_]{0,254}$/;
/** The name of an environment variable. */
const variablePattern = /^[A-Za-z_][A-Za-z0-9_]{0,254}$/;
/** An environment: part of the key `environment/SECRET` and of GitHub's URLs, so no glob, no control, no dot segment. */
const environmentPattern = /^(?!.*\.\.)(?!.*\/\/)[A-Za-z0-9_](?:[A-Za-z0-9_ ./-]{0,253}[A-Za-z0-9_.-])?$/;
/** A GitHub login; managed users carry `_shortcode`. */
const loginPattern = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,10})?$/;
/** A GitHub login, or a team as `@organization/team`. */
const recipientPattern = /^(?:[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]{1,10})?|@[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9_-]{1,100})$/;
/** `owner/name` as GitHub has it. */
const repositoryPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;
/** A workflow as it is named below `.github/workflows`: no folder, no segment that leads elsewhere. */
const workflowPattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,250}\.ya?ml$/;
/** `[OWNER/REPO:]FILE[@BRANCH]`, of the three patterns around it. */
const consumerPattern = /^(?:[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/(?!\.{1,2}:)[A-Za-z0-9._-]{1,100}:)?[A-Za-z0-9_][A-Za-z0-9_.-]{0,250}\.ya?ml(?:@(?!.*\.\.)(?!.*\/\/)(?!.*\.lock$)[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}(?<![./]))?$/;
/** The useful part of git's rules for a branch. */
const branchPattern = /^(?!.*\.\.)(?!.*\/\/)(?!.*\.lock$)[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}(?<![./])$/;
/** How recipients run Keyturn: one line of printable ASCII, without spaces at its ends. */
const cliPattern = /^[!-~](?:[ -~]{0,198}[!-~])?$/;
/** Names of fields, providers, channels, values: what may be repeated in a message as it was written. */
const plainPattern = /^[A-Za-z_][A-Za-z0-9_.@/ -]{0,63}$/;
const everyObjectHas = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
const changesHowProgramsRun = new Set([
    'PATH',
    'NODE_OPTIONS',
    'LD_PRELOAD',
    'LD_LIBRARY_PATH',
    'DYLD_INSERT_LIBRARIES',
    'BASH_ENV',
]);
/** Why this name, though well-formed, may not be a secret's; undefined if it may. */
function unfitName(name) {
    if (everyObjectHas.has(name))
        return 'this name has a meaning in JavaScript: choose another one';
    if (changesHowProgramsRun.has(name.toUpperCase()))
        return 'a variable of this name changes how programs run: choose another one';
    return undefined;
}
const secretNameSays = "a secret's name has letters, digits and underscores, does not start with a digit or GITHUB_, and is at most 255 characters long";
/** A glob over slots, which may be written with their kind in front: `github:acme/shop/actions/*`. */
const slotGlob = /^(?:github:)?[A-Za-z0-9_ ./*?{},[\]-]{1,300}$/;


/***/ }),

/***/ 68516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** A longer word is hardly a spelling mistake; the bound also keeps the cost of a comparison small. */
const LONGEST = 64;
/** The candidate that `word` was probably meant to be, or undefined if none is near. */
function nearest(word, candidates) {
    if (word.length > LONGEST)
        return undefined;
    const typed = word.toLowerCase().replaceAll('_', '-');
    let best;
    let least = Math.max(2, Math.floor(word.length / 3)) + 1;
    for (const candidate of candidates) {
        const edits = distance(typed, candidate.toLowerCase().replaceAll('_', '-'));
        if (edits < least) {
            least = edits;
            best = candidate;
        }
    }
    return best;
}
/** Levenshtein's distance, two rows at a time. */
function distance(from, to) {
    let above = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row++) {
        const here = [row];
        for (let column = 1; column <= to.length; column++) {
            const change = above[column - 1] + (from[row - 1] === to[column - 1] ? 0 : 1);
            here.push(Math.min(change, above[column] + 1, here[column - 1] + 1));
        }
        above = here;
    }
    return above[to.length];
}


/***/ }),

/***/ 54777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ findPasted),
/* harmony export */   x9: () => (/* binding */ looksLikeKeyNotName),
/* harmony export */   zC: () => (/* binding */ looksLikeKey)
/* harmony export */ });
/**
 * Finds credentials that were pasted where a name or a setting belongs. It works on tokens, each compared once from its
 * start, so no input makes it slow; it says what a token looks like and never repeats one.
 */
const marks = [
    [/^SG\.[\w-]{8,}/, 'a SendGrid API key'],
    [/^sk-[\w-]{12,}/, 'an API key (sk-)'],
    [/^(?:sk|rk)_(?:live|test)_\w{8,}/, 'a Stripe API key'],
    [/^whsec_[\w+=]{16,}/, 'a webhook secret'],
    [/^gh[pousr]_\w{16,}/, 'a GitHub token'],
    [/^github_pat_\w{16,}/, 'a GitHub token'],
    [/^gl(?:pat|dt|rt|soat|ptt|cbt)-[\w-]{12,}/, 'a GitLab token'],
    [/^xox[a-z]-[\w-]{8,}/, 'a Slack token'],
    [/^xapp-[\w-]{8,}/, 'a Slack token'],
    [/^npm_\w{20,}/, 'an npm token'],
    [/^re_\w{16,}/, 'a Resend API key'],
    [/^AIza[\w-]{30,}/, 'a Google API key'],
    [/^ya29\.[\w-]{16,}/, 'a Google access token'],
    [/^dp\.(?:st|pt|ct|sa|said|scim|audit)\.[\w.-]{16,}/, 'a Doppler token'],
    [/^hv[sbr]\.[\w-]{16,}/, 'a Vault token'],
    [/^do[opr]_v1_\w{16,}/, 'a DigitalOcean token'],
    [/^sbp_\w{16,}/, 'a Supabase token'],
    [/^shp(?:at|ca|pa|ss)_\w{16,}/, 'a Shopify token'],
    [/^pypi-[\w-]{16,}/, 'a PyPI token'],
    [/^hf_\w{20,}/, 'a Hugging Face token'],
    [/^lin_api_\w{16,}/, 'a Linear API key'],
    [/^eyJ[\w-]{8,}\.eyJ[\w-]{8,}\./, 'a JSON Web Token'],
    [/^AGE-SECRET-KEY-1/, 'an age identity'],
];
/** The first token in `text` that starts like a credential of a known kind. */
function findPasted(text) {
    const pem = text.search(/-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/);
    if (pem >= 0)
        return { index: pem, kind: 'a private key' };
    for (const token of text.matchAll(/[\w.+~-]+/g)) {
        if (isPublic(text, token.index))
            continue;
        const found = marks.find(([start]) => start.test(token[0]));
        if (found)
            return { index: token.index, kind: found[1] };
    }
    for (const token of text.matchAll(/[^\s"'`<>(){}[\]]+/g)) {
        const kind = secretUrl(token[0]) ?? awsPair(token[0]);
        if (kind)
            return { index: token.index, kind };
    }
    return undefined;
}
/** A public key, as `journal: { key }` pins it, is as random as a secret one. */
function isPublic(text, index) {
    return (text.slice(Math.max(0, index - 8), index) === 'ed25519:' &&
        /^[\w-]{43}(?![\w-])/.test(text.slice(index, index + 44)));
}
/** What the value of a field looks like, by its shape alone; for fields where no such thing belongs. */
function looksLikeKey(value) {
    if (/^ed25519:[\w-]{43}$/.test(value))
        return undefined;
    for (const token of value.matchAll(/[A-Za-z0-9/+]+={0,2}/g)) {
        if (token[0].length < 40 || token[0].length > 512)
            continue;
        const { digits, digitTurns, caseTurns } = restlessness(token[0]);
        if (digits >= 3 && digitTurns >= 4 && caseTurns >= 6)
            return 'a random key';
    }
    return undefined;
}
/** The same where the NAME of an environment variable belongs: nothing random may stand there, hex neither. */
function looksLikeKeyNotName(value) {
    if (value.length < 20 || /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(value))
        return undefined;
    if (/^[0-9a-fA-F]{24,}$/.test(value))
        return 'a random key';
    const { digits, digitTurns } = restlessness(value.slice(0, 512));
    return digits >= 3 && digitTurns >= 5 ? 'a random key' : undefined;
}
/** Random text changes between letters and digits, upper and lower case all the time; words, ids and paths do so rarely. */
function restlessness(text) {
    let digits = 0;
    let digitTurns = 0;
    let caseTurns = 0;
    let last = '';
    for (const character of text) {
        const now = /[0-9]/.test(character)
            ? 'digit'
            : /[a-z]/.test(character)
                ? 'lower'
                : /[A-Z]/.test(character)
                    ? 'upper'
                    : '';
        if (now === '')
            continue;
        if (now === 'digit')
            digits++;
        if (last !== '' && last !== now) {
            if (last === 'digit' || now === 'digit')
                digitTurns++;
            else
                caseTurns++;
        }
        last = now;
    }
    return { digits, digitTurns, caseTurns };
}
function secretUrl(token) {
    const scheme = token.indexOf('://');
    if (scheme < 1)
        return undefined;
    const rest = token.slice(scheme + 3);
    const end = rest.search(/[/?#]/);
    const authority = end < 0 ? rest : rest.slice(0, end);
    const at = authority.lastIndexOf('@');
    const colon = authority.indexOf(':');
    if (at > 0 && colon >= 0 && colon < at - 1)
        return 'a URL with a password';
    if (authority === 'hooks.slack.com' && rest.length > authority.length + 20)
        return 'a Slack webhook, whose URL is its secret';
    if (/[?&]sig=[^&]{8}/.test(rest))
        return 'a signed URL';
    return undefined;
}
/** An access key id alone is public (`adopt` needs it); id and secret together are not. */
function awsPair(token) {
    return /^(?:AKIA|ASIA)[A-Z0-9]{16}[:/,;|=][A-Za-z0-9/+]{40}/.test(token) ? 'an AWS access key' : undefined;
}


/***/ }),

/***/ 36353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kL: () => (/* binding */ defaultFile),
  QL: () => (/* binding */ inputs),
  vz: () => (/* binding */ read_inputs_sourceOf)
});

// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/rotation/model/secret.js
var secret = __webpack_require__(22850);
// EXTERNAL MODULE: ./lib/config/commands.js
var commands = __webpack_require__(33554);
;// CONCATENATED MODULE: ./lib/config/confirm-code.js
/** The code that an answer's page shows, as somebody types it again: sixteen characters of Crockford's base 32. */
/** `XXXX-XXXX-XXXX-XXXX`, whatever the case, the hyphens, and the letters that look like digits; undefined for anything else. */
function confirmCode(text) {
    // Without the flag for Unicode, no letter of another alphabet counts as the other case of one of these.
    if (!/^[0-9A-TV-Z]{4}(?:-?[0-9A-TV-Z]{4}){3}$/i.test(text))
        return undefined;
    const characters = text.toUpperCase().replaceAll('-', '').replaceAll('O', '0').replace(/[IL]/g, '1');
    return characters.replace(/.{4}(?!$)/g, '$&-');
}
const confirmSays = 'a code of sixteen letters and digits is wanted, as the page showed it where the answer was sent: XXXX-XXXX-XXXX-XXXX';

// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(54356);
// EXTERNAL MODULE: ./lib/config/input-errors.js
var input_errors = __webpack_require__(43616);
// EXTERNAL MODULE: ./lib/config/input-table.js
var input_table = __webpack_require__(44111);
;// CONCATENATED MODULE: ./lib/config/inline-source.js


/**
 * The inputs that stand for a file; undefined if there is none of them. What it gives reads them, and only then those of them
 * that are YAML: the same object that the file would be, with fields that know their input.
 *
 * @throws KeyturnError INPUT_INVALID; what it gives INPUT_INVALID and CONFIG_SECRET_PASTED
 */
function inline(given, from) {
    const names = input_table/* standForFile */._6.filter((name) => given.has(name));
    if (names.length === 0)
        return undefined;
    if (given.has('config'))
        throw (0,input_errors/* bad */.MB)(names[0], from, 'it stands for a configuration file, and `config` names one: keep one of them');
    for (const one of ['provider', 'secret']) {
        if (!given.has(one))
            throw (0,input_errors/* bad */.MB)(one, from, `\`${names[0]}\` needs it: \`provider\` and \`secret\` describe one secret without a file`);
    }
    const lists = new Map(names.filter((name) => input_table/* rows */.Ge[name].type === 'list').map((name) => [name, items(name, given.get(name), from)]));
    return () => sourceOf(given, from, names, lists);
}
async function sourceOf(given, from, names, lists) {
    const secret = given.get('secret').trim();
    const value = {};
    const parts = new Map();
    for (const name of names) {
        const row = input_table/* rows */.Ge[name];
        if (row.field === undefined)
            continue;
        const text = given.get(name);
        const part = row.type === 'YAML' ? await yamlOf(text, (0,input_errors/* called */.Ab)(name, from)) : undefined;
        if (part)
            parts.set(name, part);
        put(value, row.field.map((step) => (step === input_table/* SECRET */.bB ? secret : step)), part ? part.value : (lists.get(name) ?? text.trim()));
    }
    return {
        value,
        name: 'the inputs',
        code: 'INPUT_INVALID',
        place(path, key, unnamed) {
            const whole = key === undefined ? path : [...path, key];
            if (whole[0] === 'secrets' && whole.length <= 2)
                return (0,input_errors/* called */.Ab)('secret', from);
            const name = input_table/* standForFile */._6.find((each) => {
                const field = input_table/* rows */.Ge[each].field;
                return field?.every((step, index) => step === input_table/* SECRET */.bB || step === whole[index]);
            });
            if (name === undefined)
                return 'the inputs';
            const { field } = input_table/* rows */.Ge[name];
            return (parts.get(name)?.place(path.slice(field.length), path.length >= field.length ? key : undefined, unnamed) ??
                (0,input_errors/* called */.Ab)(name, from));
        },
    };
}
async function yamlOf(text, name) {
    const { readYaml } = await Promise.all(/* import() */[__webpack_require__.e(3627), __webpack_require__.e(873)]).then(__webpack_require__.bind(__webpack_require__, 90873));
    return readYaml(text, name, 'INPUT_INVALID');
}
function put(value, path, item) {
    const [first, ...rest] = path;
    // A name such as __proto__ must become a field of its own, to be refused as a name.
    const define = (inside) => Object.defineProperty(value, first, { value: inside, enumerable: true, configurable: true, writable: true });
    if (rest.length === 0) {
        define(item);
        return;
    }
    const inside = Object.hasOwn(value, first) ? value[first] : {};
    put(inside, rest, item);
    define(inside);
}
function items(name, text, from) {
    const list = text.split(',').map((each) => each.trim());
    if (list.some((each) => each === ''))
        throw (0,input_errors/* bad */.MB)(name, from, 'an entry of this comma list is empty');
    return list;
}

// EXTERNAL MODULE: ./lib/config/names.js
var config_names = __webpack_require__(78018);
;// CONCATENATED MODULE: ./lib/config/inventory-inputs.js
/** What only `inventory` takes, strictly. */


/** Throws INPUT_INVALID naming the input. */
function inventoryInputs(given, from) {
    const text = (name) => given.get(name)?.trim();
    const organization = text('organization');
    if (organization !== undefined && !/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/.test(organization))
        throw (0,input_errors/* bad */.MB)('organization', from, 'this is not the login of an organization');
    const names = (given.get('repository') ?? '').split(',').map((each) => each.trim());
    const repositories = [...new Set(names.filter((each) => each !== ''))];
    if (repositories.some((each) => !config_names/* repositoryPattern */.Z0.test(each)))
        throw (0,input_errors/* bad */.MB)('repository', from, 'a repository is written owner/name');
    if (new Set(repositories.map((each) => each.split('/')[0]?.toLowerCase())).size > 1)
        throw (0,input_errors/* bad */.MB)('repository', from, 'these are of several owners: take the inventory of each owner by itself');
    if (organization !== undefined && repositories.length > 0)
        throw (0,input_errors/* bad */.MB)('repository', from, 'either `organization` or `repository`');
    for (const name of ['html', 'state'])
        if (given.has(name) && !/^\S(?:.{0,1022}\S)?$/.test(text(name) ?? ''))
            throw (0,input_errors/* bad */.MB)(name, from, 'this is not the path of a file');
    const write = given.get('write') === 'true';
    if (given.get('dry-run') === 'true' && !write)
        throw (0,input_errors/* bad */.MB)('dry-run', from, '`inventory` changes nothing, unless it is told to `write`');
    const writeWorkflow = given.get('write-workflow') === 'true';
    if (given.get('dry-run') === 'true' && writeWorkflow)
        throw (0,input_errors/* bad */.MB)('dry-run', from, '`write-workflow` is not tried: it writes over nothing, and you look at what it wrote');
    const only = text('only');
    if (only !== undefined && !config_names/* slotGlob */.xn.test(only))
        throw (0,input_errors/* bad */.MB)('only', from, 'this is not a glob over slots, such as acme/shop/actions/*');
    const fresh = given.get('fresh') === 'true';
    const state = text('state');
    return { organization, repositories, html: text('html'), write, writeWorkflow, state, fresh };
}

// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(68516);
// EXTERNAL MODULE: ./lib/config/pasted.js
var config_pasted = __webpack_require__(54777);
// EXTERNAL MODULE: ./lib/config/source.js
var source = __webpack_require__(40225);
// EXTERNAL MODULE: ./lib/config/until.js
var until = __webpack_require__(90550);
;// CONCATENATED MODULE: ./lib/config/read-inputs.js
/** Reads the Action's inputs and the command line's flags by their table, strictly. */














/** Where the configuration is looked for unless `config` names another file. */
const defaultFile = '.github/keyturn.yml';
/**
 * Reads inputs strictly. `raw` has a name for each input that is there; for the Action an empty one counts as absent, as
 * GitHub does not tell them apart. Throws INPUT_INVALID and CONFIG_SECRET_PASTED naming the input, never its value.
 */
function inputs(raw, from) {
    const given = new Map();
    for (const [name, text] of Object.entries(raw)) {
        if (!(0,input_errors/* isInput */.Xy)(name, from))
            throw (0,input_errors/* unknown */.L5)(name, from);
        if (text === undefined || (text === '' && from === 'action'))
            continue;
        if (text === '' && input_table/* rows */.Ge[name].type !== 'credential')
            throw (0,input_errors/* bad */.MB)(name, from, 'this is empty');
        given.set(name, text);
    }
    const command = commandOf(given.get('command'), from);
    for (const [name, text] of given) {
        const row = input_table/* rows */.Ge[name];
        check(name, row, text, from);
        const idle = text === row.default || text === row.filled || (row.type === 'boolean' && text === 'false');
        if (!idle && !row.commands.includes(command)) {
            throw (0,input_errors/* bad */.MB)(name, from, `\`${command}\` does not use it; ${row.commands.map((each) => `\`${each}\``).join(', ')} ${row.commands.length === 1 ? 'does' : 'do'}`);
        }
    }
    const text = (name) => given.get(name)?.trim();
    // The reason is written to the journal, which refuses characters that hide in a line.
    if (given.has('reason') && !/^[^\p{C}\p{Zl}\p{Zp}]{0,200}$/u.test(text('reason') ?? ''))
        throw (0,input_errors/* bad */.MB)('reason', from, 'a reason is one line of at most 200 characters, without control characters');
    const yes = (name) => given.get(name) === 'true';
    const credential = (name) => {
        const value = given.get(name);
        return value === undefined || value === '' ? undefined : new secret/* Secret */.z(value);
    };
    needed(command, given, from);
    if (command === 'incident' && from === 'action' && given.has('provider'))
        throw (0,input_errors/* bad */.MB)('provider', from, '`incident` takes it as a member of `selector`');
    return {
        command,
        config: text('config'),
        only: text('only'),
        person: text('person'),
        reason: text('reason'),
        force: yes('force'),
        first: yes('first'),
        ended: yes('ended'),
        confirm: confirmCode(text('confirm') ?? ''),
        until: text('until'),
        release: yes('release'),
        days: Number(text('days') ?? input_table/* table */.tp.days.default) * 86_400_000,
        grace: (0,duration/* parseDuration */.E9)(text('grace') ?? input_table/* table */.tp.grace.default) ?? 0,
        unproved: yes('unproved'),
        repair: text('repair') === 'false' ? undefined : text('repair'),
        dryRun: yes('dry-run'),
        signals: yes('signals'),
        for: (0,duration/* parseDuration */.E9)(text('for') ?? input_table/* table */.tp.for.default) ?? 0,
        failOn: text('fail-on'),
        inventory: command === 'inventory' ? inventoryInputs(given, from) : undefined,
        slots: text('slots'),
        found: text('found'),
        prove: command === 'prove' ? { names: namesIn(text('secret') ?? ''), box: text('box') ?? '' } : undefined,
        token: credential('token'),
        clientId: text('client-id'),
        privateKey: credential('private-key'),
        journalToken: credential('journal-token'),
        pending: credential('pending'),
        incident: command === 'incident' ? async () => (await Promise.all(/* import() */[__webpack_require__.e(3627), __webpack_require__.e(4610)]).then(__webpack_require__.bind(__webpack_require__, 34610))).incidentOf(given, from) : undefined,
        inline: command in alsoFlags || ['incident', 'prove'].includes(command) ? undefined : inline(given, from),
        flags: flagsOf(command, given),
    };
}
/**
 * What `load` reads: the file or the inputs, never both. `file` is what was found at `inputs.config ?? defaultFile`.
 * Throws INPUT_INVALID if there are both, CONFIG_INVALID if there is neither, and what reading throws.
 */
async function read_inputs_sourceOf(given, file) {
    if (given.inline && file) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: `there are both a configuration file (${file.name}) and inputs that stand for one`,
            hint: 'keep one of them: move what the inputs say into the file',
        });
    }
    if (file)
        return (await Promise.all(/* import() */[__webpack_require__.e(3627), __webpack_require__.e(873)]).then(__webpack_require__.bind(__webpack_require__, 90873))).readYaml(file.text, file.name);
    if (given.inline)
        return given.inline();
    throw new errors/* KeyturnError */.FB('CONFIG_INVALID', {
        what: `there is no configuration: ${given.config ?? defaultFile} was not found`,
        hint: 'run `keyturn init`, or check the repository out first (actions/checkout), or give `provider` and `secret`',
    });
}
function commandOf(text, from) {
    if (text === undefined)
        return 'rotate';
    const elsewhere = from === 'action' ? 'cli' : 'action';
    const known = Object.entries(commands/* commands */.P).flatMap(([name, row]) => (elsewhere in row ? [] : [name]));
    if (known.includes(text))
        return text;
    const near = (0,nearest/* nearest */.p)(text, known);
    if (Object.hasOwn(commands/* commands */.P, text))
        throw (0,input_errors/* bad */.MB)('command', from, from === 'action'
            ? `\`${text}\` works only on a command line: keyturn ${text}`
            : `\`${text}\` works only in a workflow, which has the values: docs/${text === 'prove' ? 'proof-of-use' : 'enrol'}.md`);
    throw (0,input_errors/* bad */.MB)('command', from, near === undefined
        ? `one of ${known.map((each) => `\`${each}\``).join(', ')}`
        : `there is no such command; the nearest is \`${near}\``);
}
function namesIn(text) {
    const names = text.split(',').map((each) => each.trim());
    return [...new Set(names.filter((each) => each !== ''))];
}
function check(name, row, text, from) {
    if (row.type === 'credential' || row.type === 'lines' || name === 'command')
        return;
    if (row.type === 'boolean' && text !== 'true' && text !== 'false')
        throw (0,input_errors/* bad */.MB)(name, from, '`true` or `false`, nothing else');
    // Only a YAML input may have several lines; the length is far above any honest one.
    if (row.type !== 'YAML' &&
        (text.length > 4096 || /\p{Cc}/u.test(row.type === 'list' ? text.replace(/\r?\n/g, '') : text.trim()))) {
        throw (0,input_errors/* bad */.MB)(name, from, text.length > 4096 ? 'this is too long' : 'there is a control character, or more than one line');
    }
    if (row.type === 'duration' && !duration/* durationPattern */.Zq.test(text.trim()))
        throw (0,input_errors/* bad */.MB)(name, from, duration/* durationSays */.vf);
    if (row.type === 'text' && row.values && !row.values.includes(text.trim()))
        throw (0,input_errors/* bad */.MB)(name, from, `one of ${row.values.map((each) => `\`${each}\``).join(', ')}`);
    if (name === 'days' && !/^[1-9]\d{0,3}$/.test(text.trim()))
        throw (0,input_errors/* bad */.MB)(name, from, 'a whole number of days, from 1');
    if (name === 'confirm' && confirmCode(text.trim()) === undefined)
        throw (0,input_errors/* bad */.MB)(name, from, confirmSays);
    const unfit = name === 'until' ? (0,until/* unfitUntil */.P)(text.trim()) : undefined;
    if (unfit !== undefined)
        throw (0,input_errors/* bad */.MB)(name, from, unfit);
    if (name === 'person' && !config_names/* loginPattern */.CA.test(text.trim()))
        throw (0,input_errors/* bad */.MB)(name, from, 'this is not a GitHub login');
    const pasted = row.type === 'YAML' || name === 'store' ? undefined : (0,config_pasted/* findPasted */.Do)(text);
    if (pasted)
        throw (0,source/* pastedRefusal */.aG)((0,input_errors/* called */.Ab)(name, from), pasted.kind);
}
function needed(command, given, from) {
    if (given.has('help') || given.has('version'))
        return;
    const failOn = given.get('fail-on')?.trim();
    if (failOn !== undefined && (failOn === 'overdue') !== (command === 'status'))
        throw (0,input_errors/* bad */.MB)('fail-on', from, `\`${command}\` does not know that one`);
    if (given.get('ended') === 'true' && !given.has('only'))
        throw (0,input_errors/* bad */.MB)('only', from, `${(0,input_errors/* called */.Ab)('ended', from)} needs it: whose old key was ended`);
    const narrowed = ['only', 'force', 'ended', 'confirm', 'dry-run'].find((name) => !['false', undefined].includes(given.get(name)));
    if (given.get('signals') === 'true' && narrowed !== undefined)
        throw (0,input_errors/* bad */.MB)('signals', from, `it looks for all secrets, and changes only what it must: leave ${(0,input_errors/* called */.Ab)(narrowed, from)} out`);
    if (command === 'enrol' && given.has('slots') === given.has('found'))
        throw (0,input_errors/* bad */.MB)('slots', from, '`enrol` needs either `slots`, what it reads, or `found`, what other jobs read');
    const secret = given.get('secret')?.trim();
    const names = command === 'prove' ? namesIn(secret ?? '') : secret === undefined ? [] : [secret];
    for (const each of names) {
        const says = config_names/* secretNamePattern */.kH.test(each) ? (0,config_names/* unfitName */.E0)(each) : config_names/* secretNameSays */.Gz;
        if (says !== undefined)
            throw (0,input_errors/* bad */.MB)('secret', from, says);
    }
    if (command === 'prove' && names.length === 0)
        throw (0,input_errors/* bad */.MB)('secret', from, '`prove` needs it: which environment variables the job used');
    if (command === 'retire' && !given.has('only'))
        throw (0,input_errors/* bad */.MB)('only', from, '`retire` needs it: which secret is not read');
    if (command === 'hold') {
        if (!given.has('only'))
            throw (0,input_errors/* bad */.MB)('only', from, '`hold` needs it: which secrets are held');
        if (!['true', 'false', undefined].includes(given.get('release')))
            throw (0,input_errors/* bad */.MB)('release', from, '`true` or `false`, nothing else');
        if (given.has('until') === (given.get('release') === 'true'))
            throw (0,input_errors/* bad */.MB)('until', from, `\`hold\` needs it, or ${(0,input_errors/* called */.Ab)('release', from)}, and not both`);
    }
    if (command === 'revoke' && !given.has('only'))
        throw (0,input_errors/* bad */.MB)('only', from, '`revoke` needs it: which credential is exposed');
    if ((command === 'onboard' || command === 'offboard') && !given.has('person'))
        throw (0,input_errors/* bad */.MB)('person', from, `\`${command}\` needs it: a GitHub login`);
    if (given.has('client-id') !== given.has('private-key')) {
        const [there, missing] = given.has('client-id') ? ['client-id', 'private-key'] : ['private-key', 'client-id'];
        throw (0,input_errors/* bad */.MB)(missing, from, `\`${there}\` needs it: both belong to one GitHub App`);
    }
    if (given.get('token') && given.has('client-id'))
        throw (0,input_errors/* bad */.MB)('token', from, 'either `token`, or `client-id` with `private-key`');
}
/** What else a command of the command line alone is told by inputs that the Action has too. */
const alsoFlags = {
    share: ['secret', 'links-url', 'expires'],
    serve: ['organization'],
    try: ['options', 'admin', 'report'],
    request: ['links-url', 'expires'],
    init: ['provider', 'secret', 'admin', 'options', 'share-with'],
};
function flagsOf(command, given) {
    const own = alsoFlags[command] ?? [];
    return Object.fromEntries([...given].filter(([name, text]) => (input_table/* rows */.Ge[name].cli || own.includes(name)) && !(input_table/* rows */.Ge[name].type === 'boolean' && text === 'false')));
}


/***/ }),

/***/ 40225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   aG: () => (/* binding */ pastedRefusal),
/* harmony export */   w5: () => (/* binding */ fieldName),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78018);
/* harmony import */ var _pasted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54777);
/** What a configuration is read as: plain data that knows where each of its fields was written, and what is said of those. */



/** CONFIG_INVALID or INPUT_INVALID for these problems, all of them at once, the first ten spelt out. */
function invalid(source, problems) {
    return refusal(source.code, problems.map((problem) => `${source.place(problem.path, problem.key, problem.unnamed)}: ${problem.says}`));
}
/** CONFIG_SECRET_PASTED for what stands at `place`; `kind` says what it looks like. */
function pastedRefusal(place, kind) {
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('CONFIG_SECRET_PASTED', {
        what: `${place}: this looks like ${kind}`,
        hint: 'take it out, treat it as leaked (rotate it), and write the NAME of the environment variable that holds it',
    });
}
/** What `invalid` throws, for lines that name their own places. */
function refusal(code, lines) {
    const shown = [...new Set(lines)];
    const rest = shown.length - 10;
    return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(code, {
        what: [...shown.slice(0, 10), ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n'),
        hint: code === 'CONFIG_INVALID'
            ? 'edit the file at this line; docs/configuration.md describes every field'
            : 'docs/configuration.md describes every input',
    });
}
/** `secrets.DATADOG.destinations[0].github`; a name that is no plain name is not repeated. */
function fieldName(path) {
    let text = '';
    for (const part of path) {
        if (typeof part === 'number')
            text += `[${part}]`;
        else
            text += `${text === '' ? '' : '.'}${shown(part)}`;
    }
    return text;
}
/** A name from the file, if it is fit to be repeated in a message. */
function shown(name) {
    return _names_js__WEBPACK_IMPORTED_MODULE_1__/* .plainPattern */ .h1.test(name) && !(0,_pasted_js__WEBPACK_IMPORTED_MODULE_2__/* .findPasted */ .Do)(name) ? name : '(an unusual name)';
}


/***/ }),

/***/ 90550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ unfitUntil),
/* harmony export */   g: () => (/* binding */ untilOf)
/* harmony export */ });
/* harmony import */ var _rotation_model_brake_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14063);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54356);
/* harmony import */ var _input_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43616);
/** Times ahead as people write them: a duration from now, a day, or a moment with its offset from UTC. */



const momentPattern = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/;
const untilSays = 'a duration such as 24h, a day such as 2026-12-04 (its beginning in UTC), or a moment such as 2026-12-04T18:00Z';
/** What is wrong with how it is written; undefined if nothing is. */
function unfitUntil(text) {
    if (_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .durationPattern */ .Zq.test(text))
        return undefined;
    if (!momentPattern.test(text) || Number.isNaN(Date.parse(text)))
        return untilSays;
    // A day that the calendar does not have is read as one of the next month.
    const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
    return day.toISOString().slice(0, 10) === text.slice(0, 10) ? undefined : untilSays;
}
/** The moment that it names. Throws INPUT_INVALID for one that is over, or further ahead than a hold may last. */
function untilOf(text, now, from) {
    const duration = (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E9)(text);
    const at = duration === undefined ? Date.parse(text) : now.getTime() + duration;
    if (at <= now.getTime())
        throw (0,_input_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .bad */ .MB)('until', from, 'this is over already');
    if (at > now.getTime() + _rotation_model_brake_js__WEBPACK_IMPORTED_MODULE_0__/* .LONGEST_HOLD */ .H6)
        throw (0,_input_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .bad */ .MB)('until', from, 'a hold lasts 90 days at most');
    return new Date(at);
}


/***/ }),

/***/ 94531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   EM: () => (/* binding */ foldedLines),
/* harmony export */   d$: () => (/* binding */ uncoloured),
/* harmony export */   qz: () => (/* binding */ widthOf),
/* harmony export */   y9: () => (/* binding */ isCommand)
/* harmony export */ });
/**
 * Lines that fit a terminal: folded between words. Addresses and commands stay whole, since a piece of one is worth nothing
 * where it is pasted; a name that is wider than the terminal is broken where its parts end.
 */
/** Programs that a line may be a command of: it stays whole, since a line break would end it where it is pasted. */
const command = /^\s*(?:then: )?(?:(?:node|npx|gh|git|aws|gcloud|az|curl|docker|echo|printf|openssl) |keyturn [a-z]+(?= -|$)|[A-Z_]+=\S+ (?=[a-z]))/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
const colour = /\u001b\[[\d;]*m/g;
function uncoloured(text) {
    return text.replace(colour, '');
}
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u;
/** Cells on the screen, near enough: wide East Asian characters and emoji take two, marks and colours none. */
function widthOf(text) {
    let width = 0;
    for (const character of uncoloured(text)) {
        if (!/\p{M}/u.test(character))
            width += wide.test(character) ? 2 : 1;
    }
    return width;
}
/**
 * One line as lines of at most `width` cells, as far as its words allow; those after the first begin with `indent`, or
 * without it as deep as the line itself. Without a width it stays one.
 */
function fold(line, width, indent) {
    if (width === undefined || widthOf(line) <= width)
        return [line];
    const margin = /^ */.exec(line)?.[0] ?? '';
    const deeper = indent ?? margin;
    const lines = [];
    let rest = margin;
    let room = width - margin.length;
    let empty = true;
    for (const word of wordsOf(line.slice(margin.length))) {
        for (const [index, part] of partsOf(word, width - deeper.length).entries()) {
            const size = widthOf(part);
            const space = empty || index > 0 ? 0 : 1;
            if (!empty && size + space > room) {
                lines.push(rest.trimEnd());
                // What is too long for the margin begins further left.
                rest = deeper.slice(0, Math.max(0, width - size));
                room = width - rest.length;
                empty = true;
            }
            rest += empty || space === 0 ? part : ` ${part}`;
            room -= size + (empty ? 0 : space);
            empty = false;
        }
    }
    return [...lines, rest];
}
/** Words, and what stands in backticks as one. */
function wordsOf(text) {
    const words = [];
    let quoted = [];
    for (const piece of text.split(' ')) {
        const turns = piece.split('`').length % 2 === 0;
        if (quoted.length === 0 && !turns)
            words.push(piece);
        else
            quoted.push(piece);
        if (quoted.length < 2 || !turns)
            continue;
        words.push(quoted.join(' '));
        quoted = [];
    }
    // A backtick that nothing closes quotes nothing.
    return [...words, ...quoted];
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colours are made of
const colours = /(\u001b\[[\d;]*m)/;
// Made when a word is too wide: ICU takes longer for it than Node for a whole start.
let graphemes;
/** The least parts of a word that is wider than `width`: up to each `/`, `_`, `-`, `.` and their like, else characters. */
function partsOf(word, width) {
    if (widthOf(word) <= width || width < 1 || word.includes('`') || word.includes('://'))
        return [word];
    const pieces = word.split(colours).flatMap((text) => (colours.test(text) ? [text] : text.split(/(?<=[/_.,:@=-])/)));
    return pieces.flatMap((piece) => (widthOf(piece) <= width ? [piece] : charactersOf(piece)));
}
function charactersOf(piece) {
    graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
    return Array.from(graphemes.segment(piece), ({ segment }) => segment);
}
/** Whether a line is to be pasted into a shell. */
function isCommand(line) {
    return command.test(uncoloured(line));
}
/** Each line of a text folded, but for commands. */
function foldedLines(text, width) {
    if (width === undefined)
        return text;
    return text
        .split('\n')
        .flatMap((line) => (isCommand(line) ? [line] : fold(line, width)))
        .join('\n');
}


/***/ }),

/***/ 38428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   P0: () => (/* binding */ commandless),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   om: () => (/* binding */ block),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   v9: () => (/* binding */ advice),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/* harmony import */ var _rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3266);

const longest = 500;
/** Foreign text as one harmless line, cut later than elsewhere: a report also shows errors. */
function visible(text) {
    return (0,_rotation_model_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text, longest);
}
/**
 * A line that a GitHub runner does not take for a command: it reads `::name::` at the start of a line and `##[name]`
 * anywhere in it (actions/runner, ActionCommand.cs).
 */
function commandless(line) {
    return line.replace(/^(\s*):(?=:)/, '$1: ').replaceAll('##[', '# #[');
}
/** For a terminal or a log. */
function plain(text) {
    return commandless(visible(text));
}
/** For running text and table cells in GitHub's Markdown: no markup, no HTML, no mention, no link by itself. */
function markdown(text) {
    return plain(text)
        .replace(/[\\*_{}[\]#+!|~$]/g, '\\$&')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('@', '&#64;')
        .replaceAll('`', '&#96;')
        .replaceAll('://', ':\\/\\/')
        .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
        .replace(/^(\s*)([-=])/, '$1\\$2')
        .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
/** A sentence in GitHub's Markdown; what stands in backticks is a command or a word to type, and is shown as one. */
function prose(text) {
    const parts = visible(text).split('`');
    // A backtick that nothing closes quotes nothing.
    if (parts.length % 2 === 0)
        parts.push(`${parts.splice(-2, 1)[0]}\`${parts.splice(-1, 1)[0]}`);
    // Only the first part begins a line.
    const words = (part, at) => (at === 0 ? markdown(part) : markdown(`x${part}`).slice(1));
    return parts.map((part, at) => (at % 2 === 1 ? code(part) : words(part, at))).join('');
}
/** What to do: a command is shown as one, also behind the words that lead to it. */
function advice(line) {
    const [, before = '', command] = /^(.*?(?:^|: ))(keyturn [a-z]+(?: -.*)?)$/.exec(line) ?? [];
    return command === undefined ? prose(line) : `${prose(before)}${code(command)}`;
}
/** A name in a code span, also inside of a table. */
function code(text) {
    const inner = plain(text).replaceAll('`', "'").replaceAll('|', '\\|');
    return inner.trim() === '' ? '` `' : `\`${inner}\``;
}
/** What is to be typed or pasted: a block that nothing in it can close. */
function block(text) {
    const lines = text.split(/\r\n|\n|\r/).map((line) => plain(line));
    const runs = lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
    return [`${fence}text`, ...lines, fence].join('\n');
}


/***/ }),

/***/ 14063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ LONGEST_HOLD),
/* harmony export */   Iz: () => (/* binding */ holdSays),
/* harmony export */   L7: () => (/* binding */ onHold),
/* harmony export */   Lw: () => (/* binding */ isExposed),
/* harmony export */   Tx: () => (/* binding */ refuseOnHold),
/* harmony export */   nv: () => (/* binding */ holdOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84748);
/**
 * The brake: while a secret is on hold nothing of it is minted and no key of it ends. It is for the day on which the new key is
 * accepted and breaks what uses it. What is exposed does not wait for it, and neither does the end of a personal credential.
 */


/** The longest hold, in milliseconds. */
const LONGEST_HOLD = 90 * 86_400_000;
/** Whether something of it got out and is not known to be dead. */
function isExposed({ wish, observed, credentials }) {
    if (wish?.exposed !== undefined || observed?.exposed)
        return true;
    return credentials.some((one) => one.exposed === true && (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .isLive */ .DG)(one));
}
/** The hold that is in force; undefined if there is none, it is over, or what it is about may not wait. */
function holdOf(entry, now) {
    if (!entry?.hold || entry.closing || isExposed(entry))
        return undefined;
    return now.getTime() < (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(entry.hold.until) ? entry.hold : undefined;
}
/** `on hold until 2026-12-04T12:00:00.000Z by mona (checkout fails with the new key)`. */
function holdSays({ until, by, reason }) {
    const who = by.actor === undefined ? '' : ` by ${by.actor}`;
    return `on hold until ${until}${who}${reason === undefined ? '' : ` (${reason})`}`;
}
/** ON_HOLD: what was asked for would mint a key or end one. */
function onHold(key, hold) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('ON_HOLD', {
        secret: key,
        what: `${key} is ${holdSays(hold)}: nothing of it is rotated or revoked`,
        hint: `keyturn hold --only '${key}' --release; what is exposed does not wait: keyturn revoke --only '${key}'`,
    });
}
/** Throws ON_HOLD. To be asked inside a transition, so that a hold of another run that was journalled before it counts. */
function refuseOnHold(key, entry, now) {
    const hold = holdOf(entry, now);
    if (hold)
        throw onHold(key, hold);
}


/***/ }),

/***/ 53345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F4: () => (/* binding */ codes),
/* harmony export */   FB: () => (/* binding */ KeyturnError),
/* harmony export */   is: () => (/* binding */ is),
/* harmony export */   v6: () => (/* binding */ nowSays)
/* harmony export */ });
/** What is true now, as a sentence. */
const nowSays = {
    unchanged: 'Nothing was changed.',
    recorded: 'Nothing that is in place was changed.',
    'perhaps-minted': 'A new credential may live at the provider; no destination was changed.',
    'new-live': 'Only a new credential lives.',
    'both-live': 'The old and the new credential both live.',
    rotated: 'The new credential is in place.',
    replaced: 'The new credential is in place, and the old one is dead.',
    'none-live': 'The old credential is dead, and no new one is in its place.',
    'none-known': 'The old credential is dead, and whether a new one lives is not known.',
};
/** One row per code; exit statuses, `docs/errors.md` and the first line of every message are rendered from it. */
const codes = {
    CONFIG_INVALID: { says: 'the configuration is not valid', exit: 2 },
    CONFIG_SECRET_PASTED: { says: 'the configuration contains what looks like a credential', exit: 2 },
    INPUT_INVALID: { says: 'an input is not valid', exit: 2 },
    ENVIRONMENT_MISSING: { says: 'an environment variable that the configuration names is not set', exit: 2 },
    NOT_BUILT: { says: 'this version of Keyturn cannot do that yet', exit: 2 },
    EVENT_REFUSED: { says: 'Keyturn does not run on this event', exit: 2 },
    DISPATCH_FAILED: { says: 'the workflow that does this could not be started', exit: 1 },
    DISPATCH_UNFINISHED: { says: 'the workflow that does this was not seen to do it', exit: 1 },
    AFTER_FAILED: { says: 'a workflow that has to restart with the new value could not be started', exit: 1 },
    HOME_UNGUARDED: { says: 'what holds the credentials of Keyturn lets in more than it should', exit: 1 },
    LINK_CREATOR_MISSING: { says: 'no credential for the link service', exit: 2 },
    PREFLIGHT_DENIED: { says: 'a check before the rotation failed', exit: 1 },
    TWIN_LEFT_BEHIND: { says: 'the value stands in other secrets as well, which would be left behind', exit: 1 },
    TOKEN_DENIED: { says: 'the GitHub token may not do this', exit: 1 },
    TOKEN_SSO: { says: 'the GitHub token is not authorized for single sign-on', exit: 1 },
    TOKEN_IP: { says: 'GitHub does not let this machine in, by its address', exit: 1 },
    TOKEN_POLICY: { says: 'a policy of the organization forbids this kind of GitHub token', exit: 1 },
    APP_SUSPENDED: { says: 'the installation of the GitHub App is suspended', exit: 1 },
    PLAN_LIMIT: { says: 'the plan at GitHub does not include this', exit: 1 },
    RATE_LIMITED: { says: 'a rate limit asks for a longer wait than Keyturn makes', exit: 1 },
    OUT_OF_TIME: { says: 'the time that the run was given is over', exit: 1 },
    PROVIDER_UNREACHABLE: { says: 'the provider could not be reached', exit: 1 },
    PROVIDER_DENIED: { says: 'the provider refused the admin credential', exit: 1 },
    PROVIDER_UNREADABLE: { says: 'the provider answered with something unexpected', exit: 1 },
    PROVIDER_FULL: { says: 'the provider has no room for one more credential', exit: 1 },
    DESTINATION_UNREACHABLE: { says: 'a destination could not be reached', exit: 1 },
    DESTINATION_DENIED: { says: 'a destination refuses to be written', exit: 1 },
    DESTINATION_MISSING: { says: 'a destination does not exist', exit: 1 },
    VALUE_UNFIT: { says: 'a value does not fit its destination', exit: 1 },
    RECIPIENT_UNREACHABLE: { says: 'no channel reaches a recipient', exit: 1 },
    TEAM_UNREADABLE: { says: 'a team could not be read', exit: 1 },
    MINT_FAILED: { says: 'the provider did not mint a credential', exit: 1 },
    MINT_UNKNOWN: { says: 'it is not known whether the provider minted a credential', exit: 1 },
    OLD_KEY_ALIVE: { says: 'the old credential is not proved dead', exit: 1 },
    ADOPT_DISAGREES: { says: 'two sources name different old credentials', exit: 1 },
    INCIDENT_CHANGED: { says: 'the incident is about other credentials than those that were shown', exit: 1 },
    INCIDENT_OPEN: { says: 'an incident is not over', exit: 1 },
    VERIFY_REJECTED: { says: 'the provider refused the credential that it had just minted', exit: 1 },
    VERIFY_INCONCLUSIVE: { says: 'the new credential could not be proved to work', exit: 1 },
    WRITE_FAILED: { says: 'a destination could not be written', exit: 1 },
    DELIVER_FAILED: { says: 'a recipient could not be given a link', exit: 1 },
    LINK_SERVICE_DOWN: { says: 'the link service does not answer as it should', exit: 1 },
    LINK_PUBLIC: { says: 'the links would be public', exit: 1 },
    LINK_GONE: { says: 'the link is over', exit: 1 },
    LINK_INVALID: { says: 'this is not a link that Keyturn can open', exit: 2 },
    PASSWORD_WRONG: { says: 'the password is not the one of this link', exit: 1 },
    PASSWORD_WAIT: { says: 'too many wrong passwords were tried, and none is judged for a while', exit: 1 },
    REVOKE_FAILED: { says: 'the old credential could not be revoked', exit: 1 },
    REVOKE_UNCONFIRMED: { says: 'the provider still accepts a credential that was revoked', exit: 1 },
    ASK_NOBODY: { says: 'nobody is left who can be asked for a new key', exit: 1 },
    ASK_UNANSWERED: { says: 'requests for a new key were not answered', exit: 1 },
    ASK_REFUSED: { says: 'the keys that were given could not be used', exit: 1 },
    ANSWER_CHANGED: { says: 'the link service handed out another answer than the one that it named', exit: 1 },
    JOURNAL_UNREACHABLE: { says: 'the journal could not be read or written', exit: 1 },
    JOURNAL_CONFLICT: { says: 'another run changed the journal at the same time', exit: 3 },
    JOURNAL_CORRUPT: { says: 'the journal is not one that this version can read', exit: 1 },
    JOURNAL_OLD: { says: 'the journal was written by an earlier version', exit: 1 },
    JOURNAL_NEWER: { says: 'the journal was written by a later version', exit: 1 },
    JOURNAL_FORGED: { says: 'the journal is not signed by the key of its escrow', exit: 1 },
    JOURNAL_KEY: { says: 'the journal has another key than the configuration names', exit: 1 },
    JOURNAL_UNSIGNED: { says: 'the journal is not signed', exit: 1 },
    JOURNAL_ROLLED_BACK: { says: 'the journal is older than what Keyturn last wrote', exit: 1 },
    JOURNAL_FORKED: { says: 'the journal did not grow out of what Keyturn last wrote', exit: 1 },
    JOURNAL_FUTURE: { says: 'the journal was written in the future', exit: 1 },
    JOURNAL_MISSING: { says: 'the journal is gone although the provider lists credentials of ours', exit: 1 },
    JOURNAL_FULL: { says: 'the journal has grown too large', exit: 1 },
    JOURNAL_PUBLIC: { says: 'the journal would be public', exit: 1 },
    SEED_LOST: { says: 'the key that signs the journal is gone', exit: 1 },
    ESCROW_FOREIGN: { says: 'the escrow holds something that Keyturn did not write for this journal', exit: 1 },
    VALUE_CHANGED: { says: 'a value in the escrow is not the one that was minted', exit: 1 },
    BINDING_UNKNOWN: { says: 'the configuration does not know where a recorded credential is to be ended', exit: 1 },
    ESCROW_NOT_WIRED: { says: 'the workflow does not hand KEYTURN_PENDING to Keyturn', exit: 1 },
    ESCROW_FULL: { says: 'the escrow has no room for one more value', exit: 1 },
    ESCROW_FAILED: { says: 'the escrow could not be written', exit: 1 },
    HELD: { says: 'another run holds this secret', exit: 3 },
    ON_HOLD: { says: 'this secret is on hold', exit: 1 },
    NEEDS_HUMAN: { says: 'this needs a human', exit: 1 },
    OVERDUE: { says: 'a credential has outlived its max-age', exit: 1 },
    NOT_RETIRED: { says: 'something still speaks against retiring this secret', exit: 1 },
    RETIRING: { says: 'the retirement of this secret is not over', exit: 1 },
    IN_USE: { says: 'the old credential is still in use', exit: 1 },
    USE_UNPROVED: { says: 'a listed workflow has not shown that it uses the new credential', exit: 1 },
    PROOF_NOT_MADE: { says: 'this job could not show which value it used', exit: 1 },
    FILE_REFUSED: { says: 'the file may not be written', exit: 1 },
    HTTP_NOT_SENT: { says: 'the request could not be sent', exit: 1 },
    HTTP_UNKNOWN: { says: 'it is not known whether the request took effect', exit: 1 },
    HTTP_REFUSED: { says: 'the request was refused', exit: 1 },
    INTERNAL: { says: 'Keyturn has a bug', exit: 1 },
};
/**
 * The one error that Keyturn throws at its users. It never has a `cause`: a foreign error may carry a header, a URL
 * with a query or a body.
 */
class KeyturnError extends Error {
    code;
    /** Undefined where nobody has said what is true now. Bad input (exit 2) is found before anything is touched. */
    now;
    hint;
    secret;
    path;
    untaken;
    constructor(code, details = {}) {
        refuseWrong(code, details);
        super(details.what ?? codes[code].says);
        this.name = 'KeyturnError';
        this.code = code;
        this.now = details.now ?? (codes[code].exit === 2 ? 'unchanged' : undefined);
        this.hint = details.hint;
        this.secret = details.secret;
        this.path = details.path;
        this.untaken = details.untaken ?? codes[code].exit === 2;
    }
    get exit() {
        return codes[this.code].exit;
    }
    /** The same error with what is true now. */
    knowing(now) {
        return new KeyturnError(this.code, {
            what: this.message,
            now,
            ...(this.hint === undefined ? {} : { hint: this.hint }),
            ...(this.secret === undefined ? {} : { secret: this.secret }),
            ...(this.path === undefined ? {} : { path: this.path }),
            untaken: this.untaken,
        });
    }
}
/** What adapters of one's own, which no type holds, may make of it: a part that is no text could be anything. */
function refuseWrong(code, details) {
    const wrong = (what) => new KeyturnError('INPUT_INVALID', { what });
    if (typeof code !== 'string' || !Object.hasOwn(codes, code))
        throw wrong('code: one of the codes of docs/errors.md is wanted');
    if (Object.prototype.toString.call(details) !== '[object Object]')
        throw wrong('details: an object is wanted');
    const given = details;
    for (const part of ['what', 'hint', 'secret', 'path'])
        if (given[part] !== undefined && typeof given[part] !== 'string')
            throw wrong(`details.${part}: a text is wanted`);
    if (given['now'] !== undefined && !Object.hasOwn(nowSays, given['now']))
        throw wrong('details.now: it is none of the words of `Now`');
}
/** Whether `error` is ours and has one of these codes. */
function is(error, ...wanted) {
    return error instanceof KeyturnError && wanted.includes(error.code);
}


/***/ }),

/***/ 3266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ visible)
/* harmony export */ });
/** What is cut where a name is longer than any real one. */
const longest = 200;
/**
 * Foreign text as one harmless line: control, format, bidirectional and line-breaking characters become visible escapes, so
 * that a name can neither end a header, nor steer a terminal, nor turn the text around it (Trojan Source, CVE-2021-42574).
 * @param most characters; what is longer is cut
 */
function visible(text, most = longest) {
    // Nearly every text is like this, and a class of characters by its Unicode property is slow to make.
    if (text.length <= most && /^[ -~]*$/.test(text))
        return text;
    // Cut before it is taken apart: a name of 100 MB costs no more than any other.
    const escaped = [...text.slice(0, 2 * most + 2)]
        .slice(0, most + 1)
        .map((character) => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(character)
        ? `\\u{${character.codePointAt(0).toString(16)}}`
        : character);
    return escaped.length > most ? `${escaped.slice(0, most).join('')}\u2026` : escaped.join('');
}


/***/ }),

/***/ 18581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ isAboutAsk),
/* harmony export */   FF: () => (/* binding */ isAboutPredecessor),
/* harmony export */   Gg: () => (/* binding */ humanError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/**
 * What only a human can decide. The journal keeps a code and its details; the sentences are made here, so that no text
 * from a journal is ever shown as advice.
 */

const table = {
    MINT_UNKNOWN: ({ key, human, credential, account }) => {
        const ids = human.ids ?? [];
        const unproved = `${account} cannot show whether a credential was minted`;
        const seen = ids.length === 0 ? unproved : `${unproved}, but did not list ${ids.join(', ')} before`;
        return {
            what: `${seen}: look for one that was made at ${credential?.times.intent ?? human.since}${credential ? `, named ${credential.tag} where names are kept` : ''}`,
            hint: `end what you find in the console of ${account}, then run \`keyturn rotate --only '${key}' --force --reason suspect-cleared\``,
        };
    },
    WRITTEN_BY_OTHERS: ({ key, human, credential }) => ({
        what: `${human.place ?? 'a destination'} was written by something else since ${credential?.times.intent ?? human.since}, or does not show what it holds, so it may hold ${credential?.tag ?? 'the credential that is to end'}`,
        hint: `put a value that works into ${human.place ?? 'it'} if it has none, then run \`keyturn rotate --only '${key}' --force --reason checked-by-hand\``,
    }),
    HOLDS_IT: ({ key, human, credential }) => ({
        what: `${human.place ?? 'a destination'} holds ${credential?.tag ?? 'the credential that is to end'}, which the journal never had written there`,
        hint: `put a value that works into ${human.place ?? 'it'}, then run \`keyturn rotate --only '${key}' --force --reason checked-by-hand\``,
    }),
    VALUE_CHANGED: ({ key, credential }) => ({
        what: `the escrow holds a value for ${credential?.tag ?? key} that is not the one that was minted: whoever may write secrets put it there. It was not used`,
        hint: `find out who wrote the secret (its \`updated_at\`, the audit log), then run \`keyturn rotate --only '${key}' --force --reason checked-by-hand\`: it mints anew`,
    }),
    BINDING_UNKNOWN: ({ key, credential, account }) => ({
        what: `${credential?.tag ?? 'a credential'} at ${account} was made with settings that the configuration of today does not name, so it is not talked to with them`,
        hint: `if they were right, add them by review, and the next run ends it with them:\nformer:\n  - ${formerOf(credential)}\nIf they were not: end it by hand in the console of ${account}, then run \`keyturn rotate --only '${key}' --ended\``,
    }),
    UNSIGNED: ({ key, credential, account }) => ({
        what: `${credential?.tag ?? 'a credential'} at ${account} is recorded from before the new seed, so nothing shows that Keyturn wrote that record: it does not end by itself`,
        hint: `run \`keyturn doctor --repair unsigned --only '${key}'\`: it shows the record, and takes the mark off`,
    }),
    DISPUTED_AGAIN: ({ key, human }) => ({
        what: `${(human.ids ?? []).join(', ') || 'a recipient'} disputed a link of ${key}, the second time within a day`,
        hint: `find out who opens these links: the mailbox or the chat that carries them may be read by somebody else. Then run \`keyturn revoke --only '${key}' --reason disputed\``,
    }),
    VERIFY_INCONCLUSIVE: ({ key, human, account }) => ({
        what: `a new key of ${key} has been there since ${human.since}, and ${account} neither accepts nor refuses it, or does not say whose it is`,
        hint: `look at \`verify\` of ${key}, and whether the vendor answers: the next run asks again with the same key. To have another one made: \`keyturn rotate --only '${key}' --force --reason key-not-proved\``,
    }),
    ASK_NOBODY: ({ key }) => ({
        what: `nobody is left who can be asked for a new key of ${key}: no owner of it is there any more, or no channel reaches them`,
        hint: `name somebody under \`owner\` of ${key}, with an address under \`people\` or a channel that reaches everybody`,
    }),
    ASK_UNANSWERED: ({ key, human }) => {
        const { place, ids = [] } = human;
        const who = ids.join(', ') || 'the owner';
        const again = `They are asked again once a week; at once by \`keyturn rotate --only '${key}' --force --reason asked-again\``;
        if (place !== undefined) {
            return {
                what: `two requests in a row for a new key of ${key} were over before an answer of ${who} could be used, the last one because ${place} has ended or lost it`,
                hint: `find out what happened there: a store that was emptied or restored, or somebody who ends requests with a token of the service. ${again}`,
            };
        }
        return {
            what: `${who} did not answer the request for a new key of ${key}, and neither did who was asked before`,
            hint: `talk to them, or name others under \`owner\` of ${key}. ${again}`,
        };
    },
    ASK_REFUSED: ({ key, human }) => ({
        what: `three keys in a row that ${(human.ids ?? []).join(', ') || 'the owner'} gave for ${key} could not be used`,
        hint: `find out with them what they make and where, and whether \`verify\` of ${key} asks for the right thing. To ask again: \`keyturn rotate --only '${key}' --force --reason asked-again\``,
    }),
    OLD_KEY_ALIVE: ({ key, human, account }) => {
        const ids = human.ids ?? [];
        const lists = ids.length === 0
            ? `${account} shows no id for it`
            : `${account} lists ${ids.join(', ')}, which ${ids.length === 1 ? 'is' : 'are'} not Keyturn's`;
        const adopt = ids.map((id) => `adopt: ${id}`).join('\n');
        return {
            what: `${key} has a new credential, but what was in its place before is not proved dead: ${lists}`,
            hint: `${adopt === '' ? '' : `if it is one of these, add its line to ${key} and run \`keyturn revoke --only '${key}'\`:\n${adopt}\n`}end it in the console of ${account}, then run \`keyturn rotate --only '${key}' --ended\``,
        };
    },
    ADOPT_DISAGREES: ({ key, human, account }) => ({
        what: `${key} has a new credential, and what was in its place before is not known: \`adopt\` and what was enrolled name different ones (${(human.ids ?? []).join(', ')}), so neither was ended`,
        hint: `look at both in the console of ${account}, leave the right one in \`adopt\` or take \`adopt\` out, then run \`keyturn revoke --only '${key}'\`; or end it there, then run \`keyturn rotate --only '${key}' --ended\``,
    }),
};
/** One line of YAML; a flow mapping of JSON is one. */
function formerOf(credential) {
    const { provider = 'PROVIDER', admin, options = {} } = credential ?? {};
    return JSON.stringify({ provider, ...(admin === null || admin === undefined ? {} : { admin }), options });
}
/** The error that says what the human of this entry is to do. */
function humanError(key, entry, human, account) {
    const credential = entry.credentials.find(({ rotation }) => rotation === human.rotation);
    const at = credential?.account ?? entry.credentials.at(-1)?.account ?? account ?? 'the provider';
    const { what, hint } = table[human.code]({ key, human, credential, account: at });
    const own = [
        'OLD_KEY_ALIVE',
        'ADOPT_DISAGREES',
        'VALUE_CHANGED',
        'BINDING_UNKNOWN',
        'VERIFY_INCONCLUSIVE',
        'ASK_NOBODY',
        'ASK_UNANSWERED',
        'ASK_REFUSED',
    ];
    const code = own.find((one) => one === human.code) ?? 'NEEDS_HUMAN';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB(code, { secret: key, what, hint });
}
/** Whether the new credential is in place and only what was there before waits for a human: rotations go on then. */
function isAboutPredecessor(human) {
    return human?.code === 'OLD_KEY_ALIVE' || human?.code === 'ADOPT_DISAGREES';
}
/** Whether it waits for an answer, and ends by itself when a good one comes: only refused ones wait for a review. */
function isAboutAsk(human) {
    return human?.code === 'ASK_NOBODY' || human?.code === 'ASK_UNANSWERED' || human?.code === 'VERIFY_INCONCLUSIVE';
}


/***/ }),

/***/ 84748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ currentOf),
/* harmony export */   Bb: () => (/* binding */ QUEUE_MARGIN),
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   LW: () => (/* binding */ WRITE_MARGIN),
/* harmony export */   Oz: () => (/* binding */ entryDueAt),
/* harmony export */   Xp: () => (/* binding */ dueReason),
/* harmony export */   _h: () => (/* binding */ REQUEST_TIMEOUT),
/* harmony export */   dh: () => (/* binding */ revokeNotBefore),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   lc: () => (/* binding */ pendingOf),
/* harmony export */   mn: () => (/* binding */ born),
/* harmony export */   so: () => (/* binding */ deadAt),
/* harmony export */   te: () => (/* binding */ previousOf),
/* harmony export */   u4: () => (/* binding */ oldestLive),
/* harmony export */   ve: () => (/* binding */ liveCredentials)
/* harmony export */ });
/* unused harmony export dueAt */
/* harmony import */ var _needs_human_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18581);
/** Dates and durations: when a credential is due, when its predecessor may go. Pure arithmetic on milliseconds. */

/** The longest time-out of any request: what was sent may still take effect for so long. */
const REQUEST_TIMEOUT = 30_000;
/** "Queued after" always means by more than this, on GitHub's clock. */
const QUEUE_MARGIN = 120_000;
/** How far a destination's own time of a write may be from the time in its answer to that write. */
const WRITE_MARGIN = 10_000;
/** Milliseconds since the epoch. */
function time(iso) {
    return Date.parse(iso);
}
/** The cryptoperiod counts from the moment the credential may have existed. */
function born(credential) {
    return time(credential.times.intent);
}
/** When the credential reaches its max-age, in milliseconds since the epoch. */
function deadAt(credential, policy) {
    return born(credential) + policy.maxAge;
}
/** A rotation starts so early that a daily, sometimes late cron still ends it before `max-age`. */
function dueAt(bornAt, policy) {
    return bornAt + policy.maxAge - policy.overlap - policy.lead;
}
function currentOf(entry) {
    return entry?.credentials.find((credential) => credential.stage === 'current');
}
function pendingOf(entry) {
    return entry?.credentials.find((credential) => credential.stage === 'pending');
}
function previousOf(entry) {
    return entry?.credentials.filter((credential) => credential.stage === 'previous') ?? [];
}
/** Whether its rotation has begun and it has not ended. */
function isLive({ stage }) {
    return stage === 'pending' || stage === 'current' || stage === 'previous';
}
/** The credentials of an entry that are pending, current or previous. */
function liveCredentials(entry) {
    return entry?.credentials.filter(isLive) ?? [];
}
/**
 * Since when the oldest credential of this entry lives that may still be used: ended ones aside, whatever their stage, and
 * what was in place before the first contact until a credential of ours took its place, or for as long as a human has to
 * end it.
 */
function oldestLive(entry) {
    const live = entry?.credentials.filter(({ stage, step }) => stage !== 'revoked' && stage !== 'aborted' && !(stage === 'pending' && step === 'minting'));
    const { observed, human } = entry ?? {};
    const before = observed && (currentOf(entry) === undefined || (0,_needs_human_js__WEBPACK_IMPORTED_MODULE_0__/* .isAboutPredecessor */ .FF)(human)) ? [observed.since] : [];
    const times = [...(live ?? []).map(born), ...before.map(time)];
    return times.length === 0 ? undefined : Math.min(...times);
}
/** When the secret in this entry is due by age: its current credential's, or what was found at first contact. */
function entryDueAt(entry, policy) {
    const current = currentOf(entry);
    if (current)
        return dueAt(born(current), policy);
    if (entry.observed)
        return dueAt(time(entry.observed.since), policy);
    return undefined;
}
/**
 * Why this secret must be rotated now, or undefined. `addresses` are the keys of the destinations that the configuration
 * asks for today.
 */
function dueReason(entry, policy, now, addresses) {
    if (!entry || entry.retiring || entry.retired !== undefined)
        return undefined;
    const current = currentOf(entry);
    // An exposed credential that is already previous only has to end; one that is current has to be replaced first.
    if (entry.wish && (!entry.wish.exposed || (current && entry.wish.exposed.includes(current.rotation))))
        return entry.wish.reason;
    if (!current && !entry.observed)
        return 'new';
    const at = entryDueAt(entry, policy);
    if (at !== undefined && now.getTime() >= at)
        return 'max-age';
    const known = current
        ? current.destinations.map((destination) => destination.address.key)
        : (entry.observed?.destinations ?? []);
    if (addresses.some((address) => !known.includes(address)))
        return 'destination-added';
    return undefined;
}
/** When a previous credential may be revoked, counted from its successor's publication. */
function revokeNotBefore(published, policy, exposed) {
    return new Date(published.getTime() + (exposed ? 0 : policy.overlap));
}


/***/ }),

/***/ 22850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ onSecret),
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);

/**
 * A value that must not be printed. `String(secret)`, `JSON.stringify` and `util.inspect` all give `[secret]`;
 * `reveal()` is the only way to the value, so a search for `.reveal(` finds every place where one leaves this type.
 */
class Secret {
    #value;
    /** @throws KeyturnError INPUT_INVALID for what is no text: a list or a number would be printed by whoever reveals it */
    constructor(value) {
        if (typeof value !== 'string')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', { what: 'value: a text is wanted' });
        this.#value = value;
        for (const watcher of watchers)
            watcher(value);
    }
    /** The value itself. Only for a TLS body, a sealed box, a link's envelope, or a hash. */
    reveal() {
        return this.#value;
    }
    /** Length in UTF-8 bytes; a size limit may be checked and reported without the value. */
    get bytes() {
        return new TextEncoder().encode(this.#value).length;
    }
    equals(other) {
        return this.#value === other.#value;
    }
    toString() {
        return '[secret]';
    }
    toJSON() {
        return '[secret]';
    }
    // Node's util.inspect and console.log look this symbol up; naming it here needs no import of node:util.
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return '[secret]';
    }
}
const watchers = new Set();
/**
 * Calls `watcher` with the value of every `Secret` made from now on. The entry point of the Action registers masks with it, the
 * tests' leak matcher collects what must never appear. Returns the function that stops it.
 */
function onSecret(watcher) {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
}


/***/ })

};
