export const id = 6351;
export const ids = [6351,3195,5576,8433,814,3671,6052,8909];
export const modules = {

/***/ 75821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkDispatch: () => (/* binding */ checkDispatch),
  dispatch: () => (/* binding */ dispatch)
});

// EXTERNAL MODULE: ./lib/compose/compose.js + 4 modules
var compose = __webpack_require__(42713);
// EXTERNAL MODULE: ./lib/forge/github/environment.js
var github_environment = __webpack_require__(97754);
// EXTERNAL MODULE: ./lib/compose/forge.js + 2 modules
var forge = __webpack_require__(33939);
;// CONCATENATED MODULE: ./lib/compose/dispatcher.js
/** The workflow of a repository, started by somebody at a terminal. */


/** @param token what the person is at the forge */
async function dispatcherOf({ http, clock, environment }, token, place) {
    const [{ github }, { dispatching }] = await Promise.all([
        Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 68940)),
        __webpack_require__.e(/* import() */ 3589).then(__webpack_require__.bind(__webpack_require__, 43589)),
    ]);
    const baseUrl = (0,github_environment.apiIn)((0,forge/* variablesOf */.ht)(environment));
    const client = github({ http, clock, token, tokenName: 'token', ...(baseUrl === undefined ? {} : { baseUrl }) });
    return dispatching(client, place);
}

// EXTERNAL MODULE: ./lib/config/select.js
var config_select = __webpack_require__(272);
// EXTERNAL MODULE: ./lib/rotation/journal/session.js + 8 modules
var session = __webpack_require__(39617);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/providers/index.js
var providers = __webpack_require__(38582);
// EXTERNAL MODULE: ./lib/rotation/model/policy.js
var policy = __webpack_require__(84748);
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
var dist = __webpack_require__(13627);
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
var workflow_inputs = __webpack_require__(24268);
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
    const candidates = (0,workflow_inputs.workflowsFor)(configuration, inputs.command);
    for (const { file, own } of candidates) {
        const found = await api.fileOn(branch, `.github/workflows/${file}`);
        if (found === undefined)
            continue;
        const wanted = (0,workflow_inputs.inputsFor)(inputs, own);
        const known = declared(found.text);
        const missing = Object.keys(wanted).filter((name) => known === undefined || !known.includes(name));
        const needed = missing.filter((name) => name !== 'dispatch-id');
        if (known === undefined || needed.length > 0) {
            throw new errors/* KeyturnError */.FB('DISPATCH_FAILED', {
                what: `.github/workflows/${file} of the branch ${branch} does not take ${known === undefined ? 'a start by hand' : needed.map((name) => `\`${name}\``).join(', ')}`,
                hint: `add to it:\n${(0,workflow_inputs.missingLines)(missing)}`,
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
        hint: `\`keyturn init\` writes them; one that is there already needs this:\n${(0,workflow_inputs.missingLines)(Object.keys((0,workflow_inputs.inputsFor)(inputs, false)))}`,
    });
}
/** Names of the inputs of `workflow_dispatch`; undefined: it cannot be started by hand. */
function declared(text) {
    try {
        const { on } = ((0,dist.parse)(text) ?? {});
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
            hint: `give it *Actions: write* and *Contents: read* there; or somebody who has them runs: ${(0,workflow_inputs.runLine)(repository, undefined, (0,workflow_inputs.workflowsFor)(undefined, inputs.command)[0]?.file ?? 'keyturn.yml', (0,workflow_inputs.inputsFor)(inputs, true))}`,
        });
    }
}
/** Why nothing was started. `code`: the HTTP status of GitHub's refusal. */
function refused(code, { inputs: { command }, repository, branch, workflow: { file, given } }) {
    const { 'dispatch-id': _, ...rest } = given;
    const line = (0,workflow_inputs.runLine)(repository, branch, file, rest);
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
        case 'hold': {
            const open = keys.filter((key) => (entryOf(after, key)?.hold === undefined) !== inputs.release);
            return open.length === 0 ? undefined : `${open.join(', ')} ${inputs.release ? 'is still' : 'is not'} on hold`;
        }
        case 'retire': {
            const open = keys.filter((key) => entryOf(after, key)?.retired === undefined);
            return open.length === 0 ? undefined : `${open.join(', ')} is not retired yet`;
        }
        case 'incident': {
            const known = Object.keys(before.incidents ?? {});
            const open = Object.values(before.incidents ?? {}).some(({ closed }) => closed === undefined);
            const isNew = Object.keys(after.incidents ?? {}).some((id) => !known.includes(id));
            return isNew || open ? undefined : 'no incident is there';
        }
        case 'doctor':
            return unmended(repair, { before, after, begun: exists && !existed }, keys);
        default:
            return command === 'revoke' || inputs.force ? withoutSuccessor(before, after, keys) : undefined;
    }
}
const entryOf = ({ secrets }, key) => (Object.hasOwn(secrets, key) ? secrets[key] : undefined);
/** Whether the retirement of this secret has begun. */
function isBegun(document, key) {
    const { retiring, retired } = entryOf(document, key) ?? {};
    return retiring !== undefined || retired !== undefined;
}
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

;// CONCATENATED MODULE: ./lib/commands/dispatch/what-was-done.js

/**
 * What `status` says, with what became of each secret since `before`: a terminal that reads only would say of one that the run
 * has just rotated that it is unchanged. A person's own is left as it is.
 */
function withWhatWasDone({ report, ...ending }, before, after) {
    const secrets = report.secrets.map((secret) => {
        if (secret.person !== undefined || (secret.action !== 'none' && secret.action !== 'waiting'))
            return secret;
        return { ...secret, ...doneTo(what_was_done_entryOf(before, secret.key), what_was_done_entryOf(after, secret.key)) };
    });
    return { ...ending, report: { ...report, secrets } };
}
function what_was_done_entryOf({ secrets }, key) {
    return Object.hasOwn(secrets, key) ? secrets[key] : undefined;
}
function doneTo(before, after) {
    const current = (0,policy/* currentOf */.$c)(after);
    if (current && current.reason !== 'adopted' && current.rotation !== (0,policy/* currentOf */.$c)(before)?.rotation)
        return { action: 'rotated', reason: current.reason };
    const lived = before?.credentials.filter(({ stage }) => stage === 'previous' || stage === 'current') ?? [];
    const hasEnded = lived.some(({ rotation }) => after?.credentials.find((one) => one.rotation === rotation)?.stage === 'revoked');
    return hasEnded ? { action: 'revoked' } : {};
}

// EXTERNAL MODULE: ./lib/commands/status.js + 1 modules
var commands_status = __webpack_require__(47759);
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
    const { world } = terminal;
    // Throws for a glob that matches nothing before anything is asked of GitHub.
    const keys = (0,config_select/* select */.L)(configuration.targets, inputs.only).map(({ key }) => key);
    const { token, home, may } = await reached(inputs, terminal);
    const access = { ...inputs, token, journalToken: undefined };
    const ports = await (0,compose.compose)(configuration, access, world);
    await may(() => mustBeOnDefaultBranch(home, terminal.file));
    const before = await session/* Session */.N.look(ports);
    const run = await may(() => workflowOn(home, terminal.file?.name))
        .then((workflow) => follow({ ...home, workflow, terminal, ports }))
        .catch(async (error) => {
        // It ends with 1 as long as the grace lasts: what counts is that the journal says that it began.
        if ((0,errors.is)(error, 'DISPATCH_UNFINISHED') && inputs.command === 'retire') {
            const { document } = await session/* Session */.N.look(ports, { since: before });
            if (keys.every((key) => isBegun(document, key)))
                return undefined;
        }
        throw error instanceof errors/* KeyturnError */.FB ? await withConsoleHint(error, before.document, keys, inputs) : error;
    });
    const ending = () => (0,commands_status.status)({ ...inputs, token, failOn: undefined }, configuration, world, false);
    if (run === undefined)
        return { ...(await ending()), exit: 1 };
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
    return withWhatWasDone(await ending(), before.document, after.document);
}
/** Whether `dispatch` would find what it starts, as far as that can be read. Starts nothing. Throws what `dispatch` throws. */
async function checkDispatch(inputs, terminal) {
    const { home, may } = await reached(inputs, terminal);
    await may(() => mustBeOnDefaultBranch(home, terminal.file));
    await may(() => workflowOn(home, terminal.file?.name));
}
async function reached(inputs, { world, token }) {
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
    const api = await dispatcherOf(world, token, { owner, repo });
    const may = (ask) => reachable(ask, { api, inputs, repository });
    return { token, home: { api, inputs, repository, branch: await may(() => api.defaultBranch()) }, may };
}


/***/ }),

/***/ 3195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ namedIn)
/* harmony export */ });
/** Every login that the configuration names. */
function namedIn({ people, targets }) {
    const words = targets.flatMap(({ share, owner = [] }) => [...(share?.with ?? []), ...owner]);
    return [...Object.keys(people), ...words.filter((name) => !name.startsWith('@'))];
}


/***/ })

};
