export const id = 9572;
export const ids = [9572,6558,4177,5650];
export const modules = {

/***/ 69572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dispatch: () => (/* binding */ dispatch)
});

// EXTERNAL MODULE: ./lib/compose/compose.js + 4 modules
var compose = __webpack_require__(82432);
// EXTERNAL MODULE: ./lib/forge/github/environment.js
var github_environment = __webpack_require__(52378);
// EXTERNAL MODULE: ./lib/compose/forge.js + 2 modules
var forge = __webpack_require__(39699);
;// CONCATENATED MODULE: ./lib/compose/dispatcher.js
/** The workflow of a repository, started by somebody at a terminal. */


/** @param token what the person is at the forge */
async function dispatcherOf({ http, clock, environment }, token, place) {
    const [{ github }, { dispatching }] = await Promise.all([
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 6476)),
        __webpack_require__.e(/* import() */ 9845).then(__webpack_require__.bind(__webpack_require__, 59845)),
    ]);
    const baseUrl = (0,github_environment/* apiIn */.yA)((0,forge/* variablesOf */.ht)(environment));
    const client = github({ http, clock, token, tokenName: 'token', ...(baseUrl === undefined ? {} : { baseUrl }) });
    return dispatching(client, place);
}

// EXTERNAL MODULE: ./lib/config/select.js
var config_select = __webpack_require__(88336);
// EXTERNAL MODULE: ./lib/rotation/journal/session.js + 8 modules
var session = __webpack_require__(2803);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(70049);
// EXTERNAL MODULE: ./lib/providers/index.js
var providers = __webpack_require__(4534);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(36876);
;// CONCATENATED MODULE: ./lib/commands/dispatch/console-hint.js



/** For `revoke` the error also says where the key can be ended: one that leaked must be, whatever Actions does. */
async function withConsoleHint(error, { secrets }, keys, inputs) {
    if (inputs.command !== 'revoke')
        return error;
    const ways = keys.flatMap((key) => {
        const credential = (0,policy/* currentOf */.$c)(Object.hasOwn(secrets, key) ? secrets[key] : undefined);
        return credential?.id === undefined ? [] : [{ key, ...credential }];
    });
    if (ways.length === 0)
        return error;
    const lines = ways.map(async ({ key, provider, account, id }) => {
        const rows = providers/* providers */.r5;
        const docs = Object.hasOwn(rows, provider) ? (await rows[provider]?.())?.docs : undefined;
        return `${key}: id ${id}, account ${account}${docs?.startsWith('https:') ? `, see ${docs}` : ''}`;
    });
    return new errors/* KeyturnError */.FB(error.code, {
        what: error.message,
        hint: `${error.hint ?? ''}\nor end it in the console of its provider:\n${(await Promise.all(lines)).join('\n')}`,
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/commands/dispatch/start.js
/** What GitHub says in one word, such as a status; anything else is not repeated. */
function plainWord(text) {
    return text !== undefined && /^[a-z_]{1,40}$/.test(text) ? text : 'something unexpected';
}
/** One line of progress about the workflow. */
function say(world, detail) {
    world.progress({ step: 'workflow', detail });
}

// EXTERNAL MODULE: ./lib/commands/dispatch/workflow-inputs.js
var workflow_inputs = __webpack_require__(88972);
;// CONCATENATED MODULE: ./lib/commands/dispatch/default-branch.js
/** What the default branch has: the configuration, and a workflow that takes the inputs. */





/**
 * The configuration here must be the one that the workflow will read.
 * @throws KeyturnError CONFIG_INVALID, INPUT_INVALID where flags stand for a file
 */
async function mustBeOnDefaultBranch({ api, branch }, file) {
    if (file === undefined) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: 'the workflow reads a configuration file, and here flags stand for one',
            hint: 'write what they say into .github/keyturn.yml, and push it',
        });
    }
    const path = pathOf(file.name);
    const there = await api.fileOn(branch, path);
    // A checkout may have other line ends than the repository.
    const here = [file.text, file.text.replaceAll('\r\n', '\n')].map(blobOf);
    if (there !== undefined && here.includes(there.sha))
        return;
    throw new errors/* KeyturnError */.FB('CONFIG_INVALID', {
        what: `${path} here is not what the branch ${branch} has${there === undefined ? ', which has none' : ''}: the workflow would do something else`,
        hint: `git diff origin/${branch} -- ${path}; push it, or check ${branch} out`,
    });
}
/** The name of a blob in git: SHA-1 over its length and its bytes. */
function blobOf(text) {
    const bytes = Buffer.from(text, 'utf8');
    return (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
function pathOf(name) {
    return name.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
}
/**
 * The workflow that does this command, and what it is to be given.
 * @throws KeyturnError DISPATCH_FAILED
 */
async function workflowOn({ api, branch, inputs, repository }, configuration) {
    const candidates = (0,workflow_inputs/* workflowsFor */.ak)(configuration, inputs.command);
    for (const { file, own } of candidates) {
        const found = await api.fileOn(branch, `.github/workflows/${file}`);
        if (found === undefined)
            continue;
        const wanted = (0,workflow_inputs/* inputsFor */.pz)(inputs, own);
        const known = declared(found.text);
        const missing = Object.keys(wanted).filter((name) => known === undefined || !known.includes(name));
        const needed = missing.filter((name) => name !== 'dispatch-id');
        if (known === undefined || needed.length > 0) {
            throw new errors/* KeyturnError */.FB('DISPATCH_FAILED', {
                what: `.github/workflows/${file} of the branch ${branch} does not take ${known === undefined ? 'a start by hand' : needed.map((name) => `\`${name}\``).join(', ')}`,
                hint: `add to it:\n${(0,workflow_inputs/* missingLines */.uR)(missing)}`,
            });
        }
        // A token that may not read the state may still start the workflow, and the start itself tells.
        const state = await api.state(file).catch((error) => {
            if (api.refusedWith(error) !== 403)
                throw error;
            return undefined;
        });
        if (state !== undefined && state !== 'active') {
            throw new errors/* KeyturnError */.FB('DISPATCH_FAILED', {
                what: `the workflow ${file} of ${repository} is switched off (${plainWord(state)})`,
                hint: `gh workflow enable ${file} --repo ${repository}`,
            });
        }
        return { file, given: Object.fromEntries(Object.entries(wanted).filter(([name]) => known.includes(name))) };
    }
    const names = candidates.map(({ file }) => file).join(' nor ');
    throw new errors/* KeyturnError */.FB('DISPATCH_FAILED', {
        what: `the branch ${branch} of ${repository} has no workflow ${names}, which could do this`,
        hint: `\`keyturn init\` writes them; one that is there already needs this:\n${(0,workflow_inputs/* missingLines */.uR)(Object.keys((0,workflow_inputs/* inputsFor */.pz)(inputs, false)))}`,
    });
}
/** Names of the inputs of `workflow_dispatch`; undefined: it cannot be started by hand. */
function declared(text) {
    try {
        const { on } = ((0,dist/* parse */.qg)(text) ?? {});
        if (on === 'workflow_dispatch' || (Array.isArray(on) && on.includes('workflow_dispatch')))
            return [];
        if (typeof on !== 'object' || on === null || !('workflow_dispatch' in on))
            return undefined;
        const { inputs } = (on.workflow_dispatch ?? {});
        return Object.keys(inputs ?? {});
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/commands/dispatch/refusals.js
/** GitHub's refusals to start a workflow, and who can start it instead. */


/** Single sign-on, an address, a policy: what would help is said already, and it is no permission. */
function hasOwnCure(error) {
    return (0,errors.is)(error, 'TOKEN_SSO', 'TOKEN_IP', 'TOKEN_POLICY', 'APP_SUSPENDED', 'PLAN_LIMIT', 'RATE_LIMITED');
}
/**
 * Asks, and says of a token that does not see the repository who can start the workflow instead.
 * @throws KeyturnError DISPATCH_FAILED, and what `ask` throws
 */
async function reachable(ask, { api, inputs, repository }) {
    try {
        return await ask();
    }
    catch (error) {
        const code = api.refusedWith(error);
        if ((code !== 403 && code !== 404) || hasOwnCure(error))
            throw error;
        throw new errors/* KeyturnError */.FB('DISPATCH_FAILED', {
            what: `the token does not see ${repository}, whose workflow does \`${inputs.command}\``,
            hint: `give it *Actions: write* and *Contents: read* there; or somebody who has them runs: ${(0,workflow_inputs/* runLine */.u_)(repository, undefined, (0,workflow_inputs/* workflowsFor */.ak)(undefined, inputs.command)[0]?.file ?? 'keyturn.yml', (0,workflow_inputs/* inputsFor */.pz)(inputs, true))}`,
        });
    }
}
/** Why nothing was started. `code`: the HTTP status of GitHub's refusal. */
function refused(code, { inputs: { command }, repository, branch, workflow: { file, given } }) {
    const { 'dispatch-id': _, ...rest } = given;
    const line = (0,workflow_inputs/* runLine */.u_)(repository, branch, file, rest);
    const denied = code === 403 || code === 404;
    return new errors/* KeyturnError */.FB('DISPATCH_FAILED', {
        what: denied
            ? `the token may not start workflows of ${repository}: \`${command}\` was not begun`
            : `GitHub does not start ${file} of ${repository} (HTTP ${code}): \`${command}\` was not begun`,
        hint: denied
            ? `give it *Actions: write*; or somebody who has it runs: ${line}`
            : `its \`workflow_dispatch\` on ${branch} must take these inputs; see what GitHub says to: ${line}`,
    });
}

;// CONCATENATED MODULE: ./lib/commands/dispatch/follow.js
/** From the start of a workflow to its end. */



/** Milliseconds between two looks. */
const POLL = 5_000;
/** A run that was started without an answer about it is looked for so many times. */
const LOOKS = 12;
/** Cancelled by newer ones before it began: started again so often. */
const AGAIN = 2;
/** Starts it, and again where a newer one took its place in the queue; returns the run that succeeded. */
async function follow(start) {
    const { world } = start.terminal;
    for (let again = 0;; again++) {
        const begun = await begin(start);
        say(world, `${start.workflow.file} was started: ${begun.url}`);
        const ended = await toItsEnd(start, begun);
        if (ended.run.conclusion === 'success')
            return ended.run;
        if (ended.run.conclusion === 'cancelled' && !ended.began && again < AGAIN) {
            say(world, 'a newer run took its place in the queue: it is started again');
            continue;
        }
        throw new errors/* KeyturnError */.FB('DISPATCH_UNFINISHED', {
            what: `the run ended with ${plainWord(ended.run.conclusion)}: ${ended.run.url}`,
            hint: `its log says why; \`gh run view ${ended.run.id} --repo ${start.repository} --log-failed\``,
        });
    }
}
async function begin(start) {
    const { api, repository, branch, workflow, terminal, ports } = start;
    const { world } = terminal;
    const id = ports.random.ulid(world.clock.now());
    const named = Object.hasOwn(workflow.given, 'dispatch-id');
    const given = named ? { ...workflow.given, 'dispatch-id': id } : workflow.given;
    let lost;
    try {
        const run = await api.start(workflow.file, branch, given);
        if (run)
            return run;
    }
    catch (error) {
        const code = api.refusedWith(error);
        if (code !== undefined && !hasOwnCure(error))
            throw refused(code, start);
        // The answer was lost, so whether a run was started is found out by its name.
        if (!(error instanceof errors/* KeyturnError */.FB) || error.code !== 'HTTP_UNKNOWN')
            throw error;
        lost = error;
    }
    for (let look = 0; named && look < LOOKS; look++) {
        await world.clock.sleep(POLL);
        const run = await api.named(workflow.file, id);
        if (run)
            return run;
    }
    throw new errors/* KeyturnError */.FB('DISPATCH_UNFINISHED', {
        what: `${workflow.file} was ${lost === undefined ? '' : 'perhaps '}started, and which run that is cannot be told`,
        hint: `look at ${world.environment['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${repository}/actions/workflows/${workflow.file}${named ? '' : '; with the input `dispatch-id` in its `run-name` it can be told'}`,
    });
}
async function toItsEnd({ api, terminal, repository }, begun) {
    const { world } = terminal;
    let gone = false;
    const stop = terminal.interrupted.then(() => {
        gone = true;
    });
    let told = '';
    let began = false;
    for (;;) {
        await Promise.race([world.clock.sleep(POLL), stop]);
        if (gone) {
            throw new errors/* KeyturnError */.FB('DISPATCH_UNFINISHED', {
                what: `the run goes on without this terminal: ${begun.url}`,
                hint: `gh run watch ${begun.id} --repo ${repository}; it is stopped only by hand, and a rotation should not be`,
            });
        }
        let run;
        try {
            run = await api.look(begun.id);
            began ||= run.status === 'in_progress' || (run.status === 'completed' && run.conclusion !== 'cancelled');
            if (run.status !== told) {
                told = run.status;
                say(world, await stateOf(api, run));
            }
        }
        catch (error) {
            if (!(error instanceof errors/* KeyturnError */.FB))
                throw error;
            throw new errors/* KeyturnError */.FB('DISPATCH_UNFINISHED', {
                what: `the run cannot be followed (${error.code}): ${error.message}; it goes on: ${begun.url}`,
                hint: `gh run watch ${begun.id} --repo ${repository}`,
            });
        }
        if (run.status === 'completed')
            return { run, began };
    }
}
async function stateOf(api, run) {
    if (run.status !== 'waiting')
        return `the run is ${plainWord(run.status).replaceAll('_', ' ')}`;
    const reviewers = await api.reviewers(run.id);
    const who = reviewers.length === 0 ? 'somebody' : reviewers.join(' or ');
    return `the run waits for ${who} to approve it: ${run.url}`;
}

;// CONCATENATED MODULE: ./lib/commands/dispatch/not-done.js

/** What the journal does not say, for people; undefined: it says all of it. */
function notDone(inputs, { document: before, existed }, { document: after, exists }, keys) {
    const { command, person = '', repair } = inputs;
    const named = ({ login }) => login.toLowerCase() === person.toLowerCase();
    switch (command) {
        case 'offboard':
            return (after.offboarded ?? []).some((one) => named(one.person)) ? undefined : `${person} is not offboarded`;
        case 'onboard': {
            const old = linksOf(before, named);
            return linksOf(after, named).some((link) => !old.includes(link)) ? undefined : `no link was sent to ${person}`;
        }
        case 'doctor':
            return unmended(repair, { before, after, begun: exists && !existed }, keys);
        default:
            return command === 'revoke' || inputs.force ? withoutSuccessor(before, after, keys) : undefined;
    }
}
const entryOf = ({ secrets }, key) => (Object.hasOwn(secrets, key) ? secrets[key] : undefined);
/** Ids of the links that were sent to somebody. */
function linksOf({ secrets }, isTheirs) {
    return Object.values(secrets).flatMap(({ credentials }) => credentials.flatMap(({ shares }) => shares.flatMap(({ person, link, sent }) => (link !== undefined && sent && isTheirs(person) ? [link] : []))));
}
function unmended(repair, { before, after, begun }, keys) {
    if (repair === 'new-journal')
        return begun ? undefined : 'no new journal was begun';
    if (repair === 'new-seed')
        return after.key === before.key ? 'no new seed signs' : undefined;
    if (repair === 'true') {
        const open = keys.filter((key) => (0,policy/* pendingOf */.lc)(entryOf(after, key)) !== undefined);
        return open.length === 0 ? undefined : `${open.join(', ')} still has a rotation under way`;
    }
    const marked = keys.filter((key) => entryOf(after, key)?.credentials.some(({ unsigned }) => unsigned));
    return marked.length === 0 ? undefined : `${marked.join(', ')} still has records from before the new seed`;
}
function withoutSuccessor(before, after, keys) {
    const open = keys.filter((key) => {
        const [was, is] = [(0,policy/* currentOf */.$c)(entryOf(before, key)), entryOf(after, key)];
        if (is?.wish !== undefined)
            return true;
        // The credential that was current before must have a successor now.
        return was !== undefined && (0,policy/* currentOf */.$c)(is)?.rotation === was.rotation;
    });
    return open.length === 0 ? undefined : `${open.join(', ')} ${open.length === 1 ? 'has' : 'have'} no successor yet`;
}

// EXTERNAL MODULE: ./lib/commands/status.js
var commands_status = __webpack_require__(16558);
;// CONCATENATED MODULE: ./lib/commands/dispatch.js
/**
 * From a terminal that cannot read the escrow: the workflow does it, and this follows it to its end. A run that cannot
 * see what earlier runs hold in escrow would mint once and then be stuck.
 */












/**
 * Dispatches the workflow and follows it. Exit status 0 only if the run succeeded and the journal says that what was
 * wished for was done.
 *
 * @throws KeyturnError INPUT_INVALID, CONFIG_INVALID (this is not what the default branch has); DISPATCH_FAILED (nothing
 * was started); DISPATCH_UNFINISHED (the run failed, or nobody waits for it any more); what reading the journal throws
 */
async function dispatch(inputs, configuration, terminal) {
    const { world, token } = terminal;
    const repository = world.environment['GITHUB_REPOSITORY'] ?? '';
    const [owner = '', repo = ''] = repository.split('/');
    if (owner === '' || repo === '') {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: `\`${inputs.command}\` is done by the workflow of a repository, and nothing says which`,
            hint: `run it in a checkout, or: GITHUB_REPOSITORY=OWNER/NAME keyturn ${inputs.command}`,
        });
    }
    if (token === undefined) {
        throw new errors/* KeyturnError */.FB('INPUT_INVALID', {
            what: `\`${inputs.command}\` is done by the workflow of ${repository}, and there is no token to start it with`,
            hint: 'gh auth login; or set GITHUB_TOKEN to one with *Actions: write* and *Contents: read*',
        });
    }
    // Throws for a glob that matches nothing before anything is asked of GitHub.
    const keys = (0,config_select/* select */.L)(configuration.targets, inputs.only).map(({ key }) => key);
    const api = await dispatcherOf(world, token, { owner, repo });
    const access = { ...inputs, token, journalToken: undefined };
    const ports = await (0,compose.compose)(configuration, access, world);
    const may = (ask) => reachable(ask, { api, inputs, repository });
    const home = { api, inputs, repository, branch: await may(() => api.defaultBranch()) };
    await may(() => mustBeOnDefaultBranch(home, terminal.file));
    const before = await session/* Session */.N.look(ports);
    const run = await may(() => workflowOn(home, terminal.file?.name))
        .then((workflow) => follow({ ...home, workflow, terminal, ports }))
        .catch(async (error) => {
        throw error instanceof errors/* KeyturnError */.FB ? await withConsoleHint(error, before.document, keys, inputs) : error;
    });
    say(world, `the run has ended well: ${run.url}`);
    // Anybody who may push could have written such a journal: only one by the key that signed before is believed.
    const after = await session/* Session */.N.look(ports, { since: before, reseeded: inputs.repair === 'new-seed' });
    const missing = notDone(inputs, before, after, keys);
    if (missing !== undefined) {
        throw new errors/* KeyturnError */.FB('DISPATCH_UNFINISHED', {
            what: `the run succeeded, and the journal does not say that it was done: ${missing}`,
            hint: `look at ${run.url}, and at \`keyturn status\``,
        });
    }
    return (0,commands_status.status)({ ...inputs, token, failOn: undefined }, configuration, world, false);
}


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

/***/ 7199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z6: () => (/* binding */ endingOf),
  sX: () => (/* binding */ exitOf),
  $P: () => (/* binding */ namedIn),
  EI: () => (/* binding */ reportOf),
  QZ: () => (/* binding */ worst)
});

// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(36876);
// EXTERNAL MODULE: ./lib/rotation/people/personal-credentials.js
var personal_credentials = __webpack_require__(69361);
// EXTERNAL MODULE: ./lib/commands/ending.js
var ending = __webpack_require__(32799);
// EXTERNAL MODULE: ./lib/config/duration.js
var duration = __webpack_require__(26804);
// EXTERNAL MODULE: ./lib/rotation/steps/readers.js
var readers = __webpack_require__(40646);
;// CONCATENATED MODULE: ./lib/commands/left.js
/** What a run says about what it left because its time was over. */



/** One sentence after the other; undefined where nothing is left. It names no person and no place. */
function leftSays(outcomes, inputs) {
    const left = outcomes.filter((outcome) => outcome.left !== undefined);
    if (left.length === 0)
        return undefined;
    const keys = [...new Set(left.map(({ key }) => (0,personal_credentials/* secretKeyOf */.TL)(key)))];
    const sum = (of) => left.reduce((all, outcome) => all + (outcome.left?.[of] ?? 0), 0);
    const parts = [
        `${keys.length === 1 ? '1 secret' : `${keys.length} secrets`} (${(0,readers/* firstFew */.Dt)(keys)})`,
        ...counted(sum('destinations'), 'destination to write', 'destinations to write'),
        ...counted(sum('people'), 'link to make', 'links to make'),
    ];
    return `The time of this run (${(0,duration/* formatDuration */.a3)(inputs.for)}) was over before all was done. Left: ${parts.join(', ')}. Nothing is lost, and old credentials live until their successors are everywhere. The next run goes on from here: by its schedule, or at once with \`${commandOf(inputs)}\``;
}
function counted(count, one, many) {
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}
/** What was asked for is in the journal, but for what concerns one person or a leak: that is said again. */
function commandOf({ command, only, person }) {
    const which = only === undefined ? '' : ` --only '${only}'`;
    return `keyturn ${command}${person === undefined ? '' : ` --person ${person}`}${which}`;
}

;// CONCATENATED MODULE: ./lib/commands/reporting.js




/** Every login that the configuration names. */
function namedIn({ people, targets }) {
    const shared = targets.flatMap((target) => target.share?.with ?? []).filter((name) => !name.startsWith('@'));
    return [...Object.keys(people), ...shared];
}
/** The report on the targets; `more` is what it says of the run itself. */
function reportOf({ targets, outcomes, journal, inPlace }, more) {
    return {
        ...more,
        failures: [],
        secrets: targets.map((target) => secretOf(target, more.at, {
            entry: Object.hasOwn(journal.secrets, target.key) ? journal.secrets[target.key] : undefined,
            outcome: outcomes.find((one) => one.key === target.key),
            inPlace: inPlace?.get(target.key),
            isAbout: more.about !== undefined,
        })),
    };
}
function secretOf(target, at, { entry, outcome, inPlace, isAbout }) {
    const current = (0,policy/* currentOf */.$c)(entry);
    const newest = (0,policy/* pendingOf */.lc)(entry) ?? current ?? (0,policy/* previousOf */.te)(entry)[0];
    const since = current ? (0,policy/* born */.mn)(current) : entry?.observed ? Date.parse(entry.observed.since) : inPlace?.getTime();
    const oldest = (0,policy/* oldestLive */.u4)(entry);
    const due = entry ? (0,policy/* entryDueAt */.Oz)(entry, target.policy) : undefined;
    const places = newest?.destinations ?? [];
    return {
        key: (0,personal_credentials/* secretKeyOf */.TL)(target.key),
        person: target.person?.login,
        environment: target.environment,
        secret: target.secret,
        action: outcome?.action ?? 'none',
        reason: outcome?.reason,
        stage: newest?.stage,
        ageMs: since === undefined ? undefined : at.getTime() - since,
        maxAgeMs: target.policy.maxAge,
        ...(oldest === undefined || oldest === since ? {} : { oldestMs: at.getTime() - oldest }),
        dueAt: due === undefined ? undefined : new Date(due),
        destinations: {
            done: places.filter((place) => place.done !== undefined).length,
            total: newest ? places.length : (entry?.observed?.destinations.length ?? 0),
            skipped: outcome?.skipped ?? [],
        },
        shares: (current?.shares ?? []).map(({ person, state }) => ({ login: person.login, state })),
        next: outcome?.next ?? '',
        ...(outcome?.left === undefined ? {} : { left: outcome.left }),
        notes: [...(isAbout ? [] : (outcome?.ended ?? [])), ...(outcome?.notes ?? [])],
        error: outcome?.error ? (0,ending/* failureOf */.g)(outcome.error) : undefined,
    };
}
/** The exit status that the errors of the secrets come to. */
function exitOf(outcomes) {
    return worst(outcomes.flatMap(({ error }) => (error ? [error] : [])));
}
/** The worst of what happened: failures, then bad input, then a secret that another run holds. */
function worst(errors) {
    const exits = errors.map(({ exit }) => exit);
    if (exits.includes(1))
        return 1;
    if (exits.includes(2))
        return 2;
    return exits.includes(3) ? 3 : 0;
}
/** The report of a run that reconciled, and its exit status. */
function endingOf({ outcomes, abandoned, people, notices, session, targets, at }, { inputs, configuration, publicHome, insists, about }) {
    const left = leftSays(outcomes, inputs);
    const report = reportOf({ targets, outcomes, journal: session.document }, {
        at,
        dryRun: inputs.dryRun,
        publicHome: publicHome || configuration.public,
        abandoned,
        notices,
        people: [...people, ...namedIn(configuration), ...(inputs.person === undefined ? [] : [inputs.person])],
        routine: inputs.command === 'rotate',
        ...(about === undefined ? {} : { about }),
        ...(left === undefined ? {} : { left }),
    });
    const exit = exitOf(outcomes);
    return { report, exit: insists && exit === 3 ? 1 : exit };
}


/***/ }),

/***/ 16558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _compose_compose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82432);
/* harmony import */ var _config_select_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88336);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45650);
/* harmony import */ var _rotation_journal_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2803);
/* harmony import */ var _rotation_journal_signer_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(35022);
/* harmony import */ var _rotation_model_edited_options_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(85936);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70049);
/* harmony import */ var _rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7184);
/* harmony import */ var _rotation_model_needs_human_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4853);
/* harmony import */ var _rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(36876);
/* harmony import */ var _rotation_people_personal_credentials_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69361);
/* harmony import */ var _rotation_people_recipients_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83794);
/* harmony import */ var _reporting_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7199);













/**
 * What the journal says, in one request: ages, open rotations, receipts. Changes nothing. `fail-on: overdue` also asks the
 * places of those secrets of which the journal knows no credential, because what is there may be older than anything else.
 */
async function status(inputs, configuration, world, publicHome) {
    const chosen = (0,_config_select_js__WEBPACK_IMPORTED_MODULE_1__/* .select */ .L)(configuration.targets, inputs.only);
    const ports = await (0,_compose_compose_js__WEBPACK_IMPORTED_MODULE_0__.compose)(configuration, inputs, world);
    const session = await _rotation_journal_session_js__WEBPACK_IMPORTED_MODULE_3__/* .Session */ .N.look(ports);
    const { document } = session;
    const targets = (0,_rotation_people_personal_credentials_js__WEBPACK_IMPORTED_MODULE_6__/* .journalled */ .bP)(chosen, document);
    const at = ports.clock.now();
    const entryOf = ({ key }) => (Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined);
    const outcomes = targets.map((target) => outcomeOf(target, entryOf(target), at));
    const unknown = targets.filter((target) => !target.person && (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .oldestLive */ .u4)(entryOf(target)) === undefined);
    const inPlace = inputs.failOn === 'overdue' ? await agesOf(ports, unknown, outcomes) : undefined;
    const abandoned = (0,_rotation_people_personal_credentials_js__WEBPACK_IMPORTED_MODULE_6__/* .abandonedOf */ .eN)(document, configuration.targets);
    const signer = (0,_rotation_journal_signer_js__WEBPACK_IMPORTED_MODULE_10__/* .signerOf */ .K)(session, ports.pin);
    const signed = signer === undefined ? [] : [`the journal at ${ports.journal.place} ${signer}`];
    const more = {
        at,
        dryRun: false,
        publicHome: publicHome || configuration.public,
        people: [...(0,_reporting_js__WEBPACK_IMPORTED_MODULE_8__/* .namedIn */ .$P)(configuration), ...(0,_rotation_people_recipients_js__WEBPACK_IMPORTED_MODULE_7__/* .ledger */ .Wg)(document).map(({ login }) => login)],
        abandoned,
        notices: [...(0,_rotation_model_following_clock_js__WEBPACK_IMPORTED_MODULE_11__/* .complaintsAbout */ .WC)(ports.clock), ...awayOf(document), ...signed],
    };
    const report = (0,_reporting_js__WEBPACK_IMPORTED_MODULE_8__/* .reportOf */ .EI)({ targets, outcomes, journal: document, inPlace }, more);
    const overdue = inputs.failOn === 'overdue' && report.secrets.some(_report_report_js__WEBPACK_IMPORTED_MODULE_2__.isOverdue);
    return { report, exit: overdue ? 1 : (0,_reporting_js__WEBPACK_IMPORTED_MODULE_8__/* .exitOf */ .sX)(outcomes) };
}
/** Since when their places hold what they hold. A place that cannot be asked is an error: it may be overdue. */
async function agesOf(ports, targets, outcomes) {
    const found = new Map();
    for (const target of targets) {
        const outcome = outcomes.find(({ key }) => key === target.key);
        try {
            const times = [];
            for (const address of await ports.addresses(target)) {
                const destination = await ports.destination(address);
                const at = await destination.updatedAt?.();
                if (at)
                    times.push(at.getTime());
                else if (!destination.updatedAt)
                    outcome?.notes.push(`${destination.place} keeps no times: how old what it holds is cannot be told`);
            }
            if (times.length > 0)
                found.set(target.key, new Date(Math.min(...times)));
        }
        catch (error) {
            if (!(error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .KeyturnError */ .FB) || !outcome)
                throw error;
            outcome.action = 'failed';
            outcome.error = error;
        }
    }
    return found;
}
/** Who is kept away by hand: they would wonder why nothing reaches them. */
function awayOf({ offboarded = [] }) {
    return offboarded.map(({ person, since, secrets }) => `${person.login} is offboarded${secrets ? ` from ${secrets.join(', ')}` : ''} since ${since}: \`keyturn onboard --person ${person.login}\` brings them back`);
}
function outcomeOf(target, entry, at) {
    const outcome = { key: target.key, action: 'none', next: '', notes: [], skipped: [] };
    const pending = (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .pendingOf */ .lc)(entry);
    const previous = (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .previousOf */ .te)(entry);
    const due = entry ? (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .entryDueAt */ .Oz)(entry, target.policy) : undefined;
    if (!entry)
        outcome.next = 'the journal does not know it yet: `keyturn rotate` looks at it';
    else if (entry.closing)
        outcome.next = `ended with its person (${entry.closing.reason})`;
    else if (entry.human) {
        outcome.action = 'human';
        const { message, hint } = (0,_rotation_model_needs_human_js__WEBPACK_IMPORTED_MODULE_5__/* .humanError */ .G)(target.key, entry, entry.human);
        outcome.next = `${message}. ${hint}`;
    }
    else if (pending) {
        outcome.action = 'waiting';
        outcome.next = `${pending.tag} is ${pending.step}: the next run goes on`;
    }
    else if (entry.wish) {
        outcome.action = 'waiting';
        outcome.reason = entry.wish.reason;
        outcome.next = `is rotated by the next run (${entry.wish.reason})`;
    }
    else if (previous.length > 0) {
        outcome.action = 'waiting';
        outcome.next = `${previous.length} previous credential${previous.length === 1 ? '' : 's'} still ${previous.length === 1 ? 'drains' : 'drain'}${previous[0]?.revokeNotBefore ? `, not revoked before ${previous[0].revokeNotBefore}` : ''}`;
    }
    else if (due !== undefined) {
        outcome.next = due <= at.getTime() ? 'is due' : `due at ${new Date(due).toISOString()}`;
    }
    const orphans = entry?.credentials.filter((one) => one.stage === 'orphan') ?? [];
    for (const orphan of orphans)
        outcome.notes.push(`an orphan may live at ${orphan.account}: ${orphan.tag}`);
    if (entry?.lock)
        outcome.notes.push(`locked since ${entry.lock.since} by ${entry.lock.owner.run}`);
    if ((0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .currentOf */ .$c)(entry)?.exposed)
        outcome.notes.push('it is exposed');
    const oldest = (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .oldestLive */ .u4)(entry);
    const current = (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .currentOf */ .$c)(entry);
    if (oldest !== undefined && at.getTime() >= oldest + target.policy.maxAge && (!current || oldest < (0,_rotation_model_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .born */ .mn)(current)))
        outcome.notes.push(`a credential that lives since ${new Date(oldest).toISOString()} has outlived its max-age`);
    const changed = (0,_rotation_model_edited_options_js__WEBPACK_IMPORTED_MODULE_12__/* .editedSettings */ .j)(target, entry);
    if (changed !== undefined)
        outcome.notes.push(changed);
    return outcome;
}


/***/ }),

/***/ 45650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forReaders: () => (/* binding */ forReaders),
/* harmony export */   hasRotated: () => (/* binding */ hasRotated),
/* harmony export */   headline: () => (/* binding */ headline),
/* harmony export */   isLeft: () => (/* binding */ isLeft),
/* harmony export */   isOverdue: () => (/* binding */ isOverdue),
/* harmony export */   needsAttention: () => (/* binding */ needsAttention),
/* harmony export */   sharesSay: () => (/* binding */ sharesSay),
/* harmony export */   sorted: () => (/* binding */ sorted),
/* harmony export */   titleOf: () => (/* binding */ titleOf)
/* harmony export */ });
/** The key, and whose own credential it is where everybody has one: `development/KEY (mona)`. */
function titleOf({ key, person }) {
    if (person === undefined)
        return key;
    return person === '' ? `${key} (somebody's own)` : `${key} (${person})`;
}
/** Whether any of its credentials that live is older than `max-age`. */
function isOverdue({ ageMs, oldestMs, maxAgeMs }) {
    return Math.max(ageMs ?? 0, oldestMs ?? 0) >= maxAgeMs;
}
/** Whether somebody has to do something. */
function needsAttention(secret) {
    return secret.error !== undefined || secret.action === 'failed' || secret.action === 'human' || isOverdue(secret);
}
/** Whether the time of this run was over before all of it was done. */
function isLeft({ left }) {
    return left !== undefined;
}
/** Whether this run made a new credential current. */
function hasRotated({ action }) {
    return action === 'rotated' || action === 'resumed';
}
const words = [
    ['failed', 'failed'],
    ['human', 'needs you'],
    ['busy', 'held by another run'],
    ['planned', 'planned'],
    ['rotated', 'rotated'],
    ['resumed', 'finished'],
    ['revoked', 'revoked'],
    ['delivered', 'delivered'],
    ['waiting', 'waiting'],
    ['none', 'unchanged'],
];
/** `1 failed, 2 rotated, 5 unchanged`, worst first. */
function headline({ secrets, failures, checks }) {
    if (checks !== undefined && failures.length === 0)
        return checksSay(checks);
    const parts = words.flatMap(([action, word]) => {
        const count = secrets.filter((secret) => secret.action === action).length;
        return count === 0 ? [] : [`${count} ${word}`];
    });
    if (failures.length > 0)
        parts.unshift('the run failed');
    const left = secrets.filter(isLeft).length;
    if (left > 0)
        parts.push(`${left} left for the next run`);
    const overdue = secrets.filter(isOverdue).length;
    if (overdue > 0)
        parts.push(`${overdue} overdue`);
    return parts.length === 0 ? 'no secrets' : parts.join(', ');
}
/** `2 of 14 checks failed, 1 off`, or `14 checks passed`. */
function checksSay(checks) {
    const count = (state) => checks.filter((check) => check.state === state).length;
    const off = count('off') === 0 ? '' : `, ${count('off')} off`;
    if (count('failed') > 0)
        return `${count('failed')} of ${checks.length} checks failed${off}`;
    return `${count('ok')} ${count('ok') === 1 ? 'check' : 'checks'} passed${off}`;
}
/** `2 of 3 saved, 1 disputed`; a dispute is never lost in a count. */
function sharesSay(shares) {
    if (shares.length === 0)
        return '';
    const count = (state) => shares.filter((share) => share.state === state).length;
    const disputed = count('disputed');
    return `${count('saved')} of ${shares.length} saved${disputed > 0 ? `, ${disputed} disputed` : ''}`;
}
/** Failures first, then by key; the order of the configuration says little in a long table. */
function sorted(secrets) {
    return [...secrets].sort((one, other) => Number(needsAttention(other)) - Number(needsAttention(one)) ||
        (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
}
/**
 * The report as its readers may see it. In a public home the logins of recipients disappear from every sentence, too,
 * and places that were skipped become a count.
 */
function forReaders(report) {
    if (!report.publicHome)
        return report;
    const logins = [...report.people, ...report.secrets.flatMap(({ shares }) => shares.map(({ login }) => login))];
    const hide = hiding(logins);
    const failure = (one) => ({
        ...one,
        what: hide(one.what),
        hint: one.hint === undefined ? undefined : hide(one.hint),
    });
    return {
        ...report,
        failures: report.failures.map(failure),
        notices: report.notices.map(hide),
        ...(report.about === undefined ? {} : { about: report.about.map(hide) }),
        ...(report.checks === undefined
            ? {}
            : {
                checks: report.checks.map((check) => ({
                    ...check,
                    name: check.subject === 'signal' ? '' : hide(check.name),
                    says: placed.has(check.subject) ? '' : hide(check.says),
                    error: check.error === undefined ? undefined : failure(check.error),
                })),
            }),
        secrets: report.secrets.map((secret) => ({
            ...secret,
            reason: secret.reason === undefined ? undefined : hide(secret.reason),
            next: hide(secret.next),
            notes: secret.notes.map(hide),
            error: secret.error === undefined ? undefined : failure(secret.error),
            person: secret.person === undefined ? undefined : '',
            shares: secret.shares.map(({ state }) => ({ login: '', state })),
            destinations: { ...secret.destinations, skipped: secret.destinations.skipped.map(() => '') },
        })),
    };
}
/** The subjects whose findings name places and people. */
const placed = new Set(['destination', 'recipients', 'signal']);
function hiding(logins) {
    const all = new Set(logins.map((login) => login.toLowerCase()).filter((login) => login !== ''));
    if (all.size === 0)
        return (text) => text;
    return (text) => text.replace(/@?([A-Za-z0-9][A-Za-z0-9_-]*)/g, (word, name) => all.has(name.toLowerCase()) ? 'a recipient' : word);
}


/***/ })

};
