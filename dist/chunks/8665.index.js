export const id = 8665;
export const ids = [8665];
export const modules = {

/***/ 63121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ refusePullRequest),
/* harmony export */   Rl: () => (/* binding */ eventPattern),
/* harmony export */   Rx: () => (/* binding */ refuseStranger)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/** Which of GitHub's events a run with credentials may answer. */

/**
 * Who causes these may push to the repository, or is GitHub itself
 * (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows). Everything else, also
 * what GitHub adds one day, may be caused by a stranger: a comment, an issue, a fork, a star, another workflow's end.
 */
const ofOurs = [
    'branch_protection_rule',
    'create',
    'delete',
    'label',
    'milestone',
    'page_build',
    'public',
    'push',
    'registry_package',
    'release',
    'repository_dispatch',
    'schedule',
    'workflow_dispatch',
];
/** Of `events:`; pull requests are never named there. */
const eventPattern = /^(?!pull_request)[a-z][a-z_]{0,49}$/;
const hint = 'use `on: schedule`, `workflow_dispatch` or `push` to the default branch';
/** Code of a pull request must never meet the credentials that rotate. Throws EVENT_REFUSED. */
function refusePullRequest(event) {
    if (event?.startsWith('pull_request') !== true)
        return;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('EVENT_REFUSED', {
        what: `Keyturn does not run on \`${nameable(event)}\`: a pull request must not meet the credentials that rotate`,
        hint,
    });
}
/**
 * Throws EVENT_REFUSED.
 * @param event GITHUB_EVENT_NAME; undefined or empty outside Actions
 * @param admitted what the configuration names in `events:`
 */
function refuseStranger(event, admitted) {
    refusePullRequest(event);
    if (event === undefined || event === '' || ofOurs.includes(event) || admitted.includes(event))
        return;
    const name = nameable(event);
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('EVENT_REFUSED', {
        what: `Keyturn does not run on \`${name}\`: who causes it may be somebody who may not push to this repository`,
        hint: `${hint}; or name it in the configuration: \`events: [${name}]\``,
    });
}
function nameable(event) {
    return /^[a-z_]{1,50}$/.test(event) ? event : '(an unusual name)';
}


/***/ }),

/***/ 16450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qc: () => (/* binding */ childEnvironment),
/* harmony export */   kk: () => (/* binding */ withoutGitRedirections),
/* harmony export */   p7: () => (/* binding */ environmentOf)
/* harmony export */ });
/**
 * What a program that Keyturn starts is given of the environment: what finds it, its language and its way to the network.
 * A job's other variables are the credentials of other secrets, its inputs and the runner's own tokens.
 */
/** Names; each is handed on where it is set. */
const childEnvironment = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'SHELL',
    'TMPDIR',
    'TZ',
    'LANG',
    'LANGUAGE',
    'LC_ALL',
    'LC_COLLATE',
    'LC_CTYPE',
    'LC_MESSAGES',
    'LC_MONETARY',
    'LC_NUMERIC',
    'LC_TIME',
    // The way to the network, and whom to trust on it. Proxies are read in both spellings.
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'].flatMap((name) => [name, name.toLowerCase()]),
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'NODE_EXTRA_CA_CERTS',
    'REQUESTS_CA_BUNDLE',
    'CURL_CA_BUNDLE',
    'AWS_CA_BUNDLE',
    // Without these a program on Windows does not start.
    'SystemRoot',
    'ComSpec',
    'PATHEXT',
    'TEMP',
    'TMP',
    'USERPROFILE',
    'APPDATA',
    'LOCALAPPDATA',
];
/** `names` and what every program gets, as far as `read` knows them. */
function environmentOf(read, names = []) {
    const found = [...childEnvironment, ...names].flatMap((name) => {
        const value = read(name);
        return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(found);
}
/** Variables by which an environment, such as that of a git hook, leads git to another repository or configuration than that of its folder. */
const redirections = /^GIT_(?:DIR|WORK_TREE|IMPLICIT_WORK_TREE|INDEX_FILE|COMMON_DIR|NAMESPACE|PREFIX|INTERNAL_.*|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM|CONFIG(?:_.*)?|.*_PATHSPECS|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|GRAFT_FILE|SHALLOW_FILE|ATTR_.*|EXEC_PATH)$/i;
/** Takes out of an environment what makes git speak of another repository than the one that a folder is in. */
function withoutGitRedirections(environment) {
    for (const name of Object.keys(environment))
        if (redirections.test(name))
            delete environment[name];
}


/***/ }),

/***/ 28665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QV: () => (/* binding */ configurationOf),
  W7: () => (/* binding */ fileOf),
  Jf: () => (/* binding */ heedNoGitRedirections),
  DO: () => (/* binding */ refuseEvent),
  Oy: () => (/* binding */ refuseExposedProcess)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:inspector"
var external_node_inspector_ = __webpack_require__(86592);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
;// CONCATENATED MODULE: ./lib/commands/process-exposure.js
/** Refuses a process that would show credentials whatever Keyturn does: under a debugger, or with the variables of one. */

/** An inspector reads the whole memory; TLS keys decrypt what was recorded; a report has every variable in it. */
const exposing = /^--(?:inspect|debug|tls-keylog|trace-tls|report-|heapsnapshot-|heap-prof)/;
/** Throws INPUT_INVALID, exit status 2, naming what to take away. */
function refuseExposure({ environment, words, inspector }) {
    for (const name of ['NODE_DEBUG', 'NODE_DEBUG_NATIVE']) {
        if ((environment[name] ?? '') !== '')
            throw refusal(`${name} is set, which would print credentials`, `take ${name} out of the environment`);
    }
    // Node compares with exactly this text.
    if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
        throw refusal('NODE_TLS_REJECT_UNAUTHORIZED is 0: credentials would go to whoever answers for a host', 'take NODE_TLS_REJECT_UNAUTHORIZED out of the environment; NODE_EXTRA_CA_CERTS=FILE names an authority of your own');
    }
    const inOptions = wordsOf(environment['NODE_OPTIONS'] ?? '').find((word) => exposing.test(word));
    if (inOptions !== undefined)
        throw refusal(`NODE_OPTIONS has ${named(inOptions)}, which would show credentials`, `take ${named(inOptions)} out of NODE_OPTIONS`);
    const given = words.find((word) => exposing.test(word.replaceAll('_', '-')));
    if (given !== undefined)
        throw refusal(`Node was started with ${named(given)}, which would show credentials`, `leave ${named(given)} out`);
    if (inspector !== undefined)
        throw refusal('an inspector is open in this process, which reads credentials from its memory', 'start it without a debugger');
}
/** Node takes `_` for `-` in its flags, and quotes around a word. */
function wordsOf(options) {
    return options
        .split(/\s+/)
        .map((word) => word.replaceAll('"', '').replaceAll('_', '-'))
        .filter((word) => word !== '');
}
function named(word) {
    return /^--[a-z-]+/.exec(word.replaceAll('_', '-'))?.[0] ?? '--inspect';
}
function refusal(what, hint) {
    return new errors/* KeyturnError */.FB('INPUT_INVALID', { what, hint });
}

// EXTERNAL MODULE: ./lib/config/events.js
var events = __webpack_require__(63121);
// EXTERNAL MODULE: ./lib/config/read-inputs.js + 3 modules
var read_inputs = __webpack_require__(36353);
// EXTERNAL MODULE: ./lib/http/child-environment.js
var child_environment = __webpack_require__(16450);
;// CONCATENATED MODULE: ./lib/start.js
/** What both entry points do before a command runs: they refuse what would show credentials, and read the configuration. */







/** @throws KeyturnError INPUT_INVALID for what would show credentials: a debugger, Node's own debugging variables */
function refuseExposedProcess() {
    refuseExposure({ environment: process.env, words: process.execArgv, inspector: (0,external_node_inspector_.url)() });
}
/** Which repository a folder is in, and what that ignores, decides whom a link is believed from and where a value is written. */
function heedNoGitRedirections() {
    (0,child_environment/* withoutGitRedirections */.kk)(process.env);
}
/**
 * Called before anything is read: the code of a pull request must not run beside credentials.
 * @throws KeyturnError EVENT_REFUSED
 */
function refuseEvent() {
    (0,events/* refusePullRequest */.Jj)(process.env['GITHUB_EVENT_NAME']);
}
/**
 * The configuration file that is named, or the usual one; undefined if it cannot be read.
 * @throws KeyturnError CONFIG_INVALID where one is there that is nearly called so, and nobody names it
 */
async function fileOf({ config }, directory) {
    const name = config ?? read_inputs/* defaultFile */.kL;
    try {
        return { name, text: await (0,promises_.readFile)((0,external_node_path_.resolve)(directory, name), 'utf8') };
    }
    catch {
        if (config === undefined)
            await (await __webpack_require__.e(/* import() */ 4637).then(__webpack_require__.bind(__webpack_require__, 64637))).refuseNearlyNamed(directory);
        return undefined;
    }
}
/**
 * The configuration that the inputs name or are, for an event that may start a run. Throws EVENT_REFUSED, INPUT_INVALID,
 * CONFIG_INVALID, CONFIG_SECRET_PASTED, and ENVIRONMENT_MISSING with `requireAdmin`.
 */
async function configurationOf(inputs, { directory, file, ...more }) {
    const source = await (0,read_inputs/* sourceOf */.vz)(inputs, file);
    const event = process.env['GITHUB_EVENT_NAME'];
    const others = await otherConfigurations(directory, file?.path ?? inputs.config ?? read_inputs/* defaultFile */.kL);
    await Promise.all(/* import() | load */[__webpack_require__.e(5313), __webpack_require__.e(7274), __webpack_require__.e(8582), __webpack_require__.e(4900), __webpack_require__.e(8571)]).then(__webpack_require__.bind(__webpack_require__, 34747));
    const { load } = await Promise.all(/* import() | load */[__webpack_require__.e(5313), __webpack_require__.e(7274), __webpack_require__.e(8582), __webpack_require__.e(4900), __webpack_require__.e(8571)]).then(__webpack_require__.bind(__webpack_require__, 24900));
    return load(source, { environment: process.env, event, others, ...more });
}
/** The other `.github/keyturn*.yml` of this checkout; `own` is the one that is used. */
async function otherConfigurations(directory, own) {
    const folder = (0,external_node_path_.join)(directory, '.github');
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    const others = names
        .filter((name) => /^keyturn.*\.ya?ml$/i.test(name) && (0,external_node_path_.join)(folder, name) !== (0,external_node_path_.resolve)(directory, own))
        .sort();
    const read = others.map(async (name) => ({
        name: `.github/${name}`,
        text: await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8').catch(() => ''),
    }));
    return Promise.all(read);
}


/***/ })

};
