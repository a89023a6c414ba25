export const id = 2739;
export const ids = [2739,3642,6558,5650,1644];
export const modules = {

/***/ 13642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ak: () => (/* binding */ workflowsFor),
/* harmony export */   bx: () => (/* binding */ baseOf),
/* harmony export */   goesToWorkflow: () => (/* binding */ goesToWorkflow),
/* harmony export */   pz: () => (/* binding */ inputsFor),
/* harmony export */   refuseByHand: () => (/* binding */ refuseByHand),
/* harmony export */   uR: () => (/* binding */ missingLines),
/* harmony export */   u_: () => (/* binding */ runLine)
/* harmony export */ });
/* harmony import */ var _config_select_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88336);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28607);


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
function refuseByHand(inputs, { targets, journal }) {
    const byHand = (0,_config_select_js__WEBPACK_IMPORTED_MODULE_0__/* .select */ .L)(targets, inputs.only).filter((target) => target.byHand);
    if (journal.kind !== 'github' || byHand.length === 0)
        return;
    const keys = byHand.map(({ key }) => key).join(', ');
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .KeyturnError */ .FB('INPUT_INVALID', {
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
    return {
        ...(own ? {} : { command }),
        ...(only === undefined ? {} : { only }),
        ...(person === undefined ? {} : { person }),
        ...(reason === undefined ? {} : { reason }),
        ...(force ? { force: 'true' } : {}),
        ...(first ? { first: 'true' } : {}),
        ...(ended ? { ended: 'true' } : {}),
        ...(repair ? { repair } : {}),
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

/***/ 2739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dispatch: () => (/* binding */ dispatch)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/compose.js + 3 modules
var compose = __webpack_require__(49453);
// EXTERNAL MODULE: ./lib/config/select.js
var config_select = __webpack_require__(88336);
// EXTERNAL MODULE: ./lib/http/github.js + 2 modules
var github = __webpack_require__(21644);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
;// CONCATENATED MODULE: ./lib/people/dispatching.js
/** Workflows that are started by hand and followed to their end (https://docs.github.com/rest/actions/workflows). */



const repository = schemas/* object */.Ikc({ default_branch: schemas/* string */.YjP().min(1) });
const file = schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), encoding: schemas/* string */.YjP().optional(), content: schemas/* string */.YjP().optional() });
const workflow = schemas/* object */.Ikc({ state: schemas/* string */.YjP() });
const details = schemas/* object */.Ikc({ workflow_run_id: schemas/* number */.aig().int(), html_url: schemas/* string */.YjP() });
const run = schemas/* object */.Ikc({
    id: schemas/* number */.aig().int(),
    html_url: schemas/* string */.YjP(),
    status: schemas/* string */.YjP().nullable(),
    conclusion: schemas/* string */.YjP().nullish(),
    display_title: schemas/* string */.YjP().nullish(),
});
const runs = schemas/* object */.Ikc({ workflow_runs: schemas/* array */.YOg(run) });
const waits = schemas/* array */.YOg(schemas/* object */.Ikc({
    reviewers: schemas/* array */.YOg(schemas/* object */.Ikc({ reviewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP().optional(), slug: schemas/* string */.YjP().optional() }) }))
        .optional(),
}));
/** Throws what `github` throws; HTTP_UNKNOWN for an answer that is none. */
function dispatching(github, place) {
    return {
        async defaultBranch() {
            return shaped(repository, (await github.request('GET /repos/{owner}/{repo}', place)).data).default_branch;
        },
        /** A file as it stands on a branch: its blob, and its text; undefined: it is not there. */
        async fileOn(ref, path) {
            const found = await unlessMissing(github.request('GET /repos/{owner}/{repo}/contents/{path}', { ...place, path, ref }));
            if (found === undefined)
                return undefined;
            const { sha, content = '' } = shaped(file, found.data);
            return { sha, text: Buffer.from(content, 'base64').toString('utf8') };
        },
        /** `active`, `disabled_manually`, ...; undefined: GitHub knows no such workflow. */
        async state(name) {
            const path = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}';
            const found = await unlessMissing(github.request(path, { ...place, workflow_id: name }));
            return found === undefined ? undefined : shaped(workflow, found.data).state;
        },
        /** Undefined: it was started, and this server does not say as what. */
        async start(name, ref, inputs) {
            const path = 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches';
            const more = { workflow_id: name, ref, inputs, return_run_details: true };
            const { data } = await github.request(path, { ...place, ...more });
            const { success, data: found } = details.safeParse(data);
            if (!success)
                return undefined;
            return { id: found.workflow_run_id, url: found.html_url, status: 'queued', conclusion: undefined };
        },
        /** The run whose name has this word; undefined: there is none yet. */
        async named(name, word) {
            const path = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';
            const more = { workflow_id: name, event: 'workflow_dispatch', per_page: 50 };
            const { workflow_runs: all } = shaped(runs, (await github.request(path, { ...place, ...more })).data);
            const found = all.find(({ display_title: title }) => title?.split(/\s+/).includes(word) === true);
            return found && shown(found);
        },
        async look(id) {
            const path = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
            return shown(shaped(run, (await github.request(path, { ...place, run_id: id })).data));
        },
        /** Who may let a run go on that waits; empty where it is not said. */
        async reviewers(id) {
            const path = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments';
            const found = await unlessMissing(github.request(path, { ...place, run_id: id }));
            if (found === undefined)
                return [];
            const all = shaped(waits, found.data).flatMap(({ reviewers = [] }) => reviewers);
            return [...new Set(all.map(({ reviewer }) => reviewer.login ?? `@${place.owner}/${reviewer.slug ?? '?'}`))];
        },
    };
}
function shown({ id, html_url: url, status, conclusion }) {
    return { id, url, status: status ?? 'queued', conclusion: conclusion ?? undefined };
}
async function unlessMissing(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if ((0,github.refusedWith)(error) === 404)
            return undefined;
        throw error;
    }
}
function shaped(schema, data) {
    const found = schema.safeParse(data);
    if (!found.success)
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: 'GitHub answered about a workflow with something unexpected' });
    return found.data;
}

// EXTERNAL MODULE: ./lib/providers/index.js
var providers = __webpack_require__(4534);
// EXTERNAL MODULE: ./lib/rotation/policy.js
var policy = __webpack_require__(36766);
// EXTERNAL MODULE: ./lib/rotation/session.js + 1 modules
var session = __webpack_require__(2921);
// EXTERNAL MODULE: ./lib/commands/dispatch-inputs.js
var dispatch_inputs = __webpack_require__(13642);
// EXTERNAL MODULE: ./lib/commands/status.js
var commands_status = __webpack_require__(16558);
;// CONCATENATED MODULE: ./lib/commands/dispatch.js
/**
 * From a terminal that cannot read the escrow: the workflow does it, and this follows it to its end. A run that cannot
 * see what earlier runs hold in escrow would mint once and then be stuck.
 */












const POLL = 5_000;
/** A run that was started without an answer about it is looked for so many times. */
const LOOKS = 12;
/** Cancelled by newer ones before it began: started again so often. */
const AGAIN = 2;
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
    // Before anything is asked: a glob that matches nothing, a login that is none.
    const keys = (0,config_select/* select */.L)(configuration.targets, inputs.only).map(({ key }) => key);
    const baseUrl = world.environment['GITHUB_API_URL'];
    const at = baseUrl === undefined || baseUrl === '' ? {} : { baseUrl };
    const { http, clock } = world;
    const api = dispatching((0,github.github)({ http, clock, token, tokenName: 'token', ...at }), { owner, repo });
    const access = { ...inputs, token, journalToken: undefined };
    const ports = await (0,compose.compose)(configuration, access, world);
    const may = (ask) => reachable(ask, inputs, repository);
    const branch = await may(() => api.defaultBranch());
    await may(() => mustBeTheirs(api, branch, terminal.file));
    const before = await session/* Session */.Nn.look(ports);
    const run = await may(() => workflowOn(api, branch, terminal.file?.name, inputs, repository))
        .then((workflow) => follow({ api, inputs, repository, branch, workflow, terminal, ports }))
        .catch(async (error) => {
        throw error instanceof errors/* KeyturnError */.FB ? await withWayOut(error, before.document, keys, inputs) : error;
    });
    say(world, `the run has ended well: ${run.url}`);
    // Whoever may push could have written what is asked for: it is believed of the key that signed before.
    const after = await session/* Session */.Nn.look(ports, { since: before, reseeded: inputs.repair === 'new-seed' });
    const missing = unanswered(inputs, before, after, keys);
    if (missing !== undefined) {
        throw new errors/* KeyturnError */.FB('DISPATCH_UNFINISHED', {
            what: `the run succeeded, and the journal does not say that it was done: ${missing}`,
            hint: `look at ${run.url}, and at \`keyturn status\``,
        });
    }
    return (0,commands_status.status)({ ...inputs, token, failOn: undefined }, configuration, world, false);
}
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
async function begin({ api, inputs, repository, branch, workflow, terminal, ports }) {
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
        const code = (0,github.refusedWith)(error);
        if (code !== undefined && !saysMore(error))
            throw refused(code, inputs, repository, branch, workflow);
        // Whether it was started is not known: its name will tell.
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
/** What was found out before anything was started. Throws CONFIG_INVALID. */
async function mustBeTheirs(api, branch, file) {
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
/** The workflow that does this command, and what it is to be given. Throws DISPATCH_FAILED. */
async function workflowOn(api, branch, configuration, inputs, repository) {
    const candidates = (0,dispatch_inputs/* workflowsFor */.ak)(configuration, inputs.command);
    for (const { file, own } of candidates) {
        const found = await api.fileOn(branch, `.github/workflows/${file}`);
        if (found === undefined)
            continue;
        const wanted = (0,dispatch_inputs/* inputsFor */.pz)(inputs, own);
        const known = declared(found.text);
        const missing = Object.keys(wanted).filter((name) => known === undefined || !known.includes(name));
        const needed = missing.filter((name) => name !== 'dispatch-id');
        if (known === undefined || needed.length > 0) {
            throw new errors/* KeyturnError */.FB('DISPATCH_FAILED', {
                what: `.github/workflows/${file} of the branch ${branch} does not take ${known === undefined ? 'a start by hand' : needed.map((name) => `\`${name}\``).join(', ')}`,
                hint: `add to it:\n${(0,dispatch_inputs/* missingLines */.uR)(missing)}`,
            });
        }
        // Who may not see it is told by the start itself whether they may start it.
        const state = await api.state(file).catch((error) => {
            if ((0,github.refusedWith)(error) !== 403)
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
        hint: `\`keyturn init\` writes them; one that is there already needs this:\n${(0,dispatch_inputs/* missingLines */.uR)(Object.keys((0,dispatch_inputs/* inputsFor */.pz)(inputs, false)))}`,
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
/** Single sign-on, an address, a policy: what would help is said already, and it is no permission. */
function saysMore(error) {
    return (0,errors.is)(error, 'TOKEN_SSO', 'TOKEN_IP', 'TOKEN_POLICY', 'APP_SUSPENDED', 'PLAN_LIMIT', 'RATE_LIMITED');
}
async function reachable(ask, inputs, repository) {
    try {
        return await ask();
    }
    catch (error) {
        const code = (0,github.refusedWith)(error);
        if ((code !== 403 && code !== 404) || saysMore(error))
            throw error;
        throw new errors/* KeyturnError */.FB('DISPATCH_FAILED', {
            what: `the token does not see ${repository}, whose workflow does \`${inputs.command}\``,
            hint: `give it *Actions: write* and *Contents: read* there; or somebody who has them runs: ${(0,dispatch_inputs/* runLine */.u_)(repository, undefined, (0,dispatch_inputs/* workflowsFor */.ak)(undefined, inputs.command)[0]?.file ?? 'keyturn.yml', (0,dispatch_inputs/* inputsFor */.pz)(inputs, true))}`,
        });
    }
}
function refused(code, { command }, repository, branch, { file, given }) {
    const { 'dispatch-id': _, ...rest } = given;
    const line = (0,dispatch_inputs/* runLine */.u_)(repository, branch, file, rest);
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
/** A key that got out must be ended by somebody, whatever Actions does. */
async function withWayOut(error, { secrets }, keys, inputs) {
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
/** What the journal does not say, for people; undefined: it says all of it. */
function unanswered(inputs, { document: before, existed }, { document: after, exists }, keys) {
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
        // What was current has to have had a successor.
        return was !== undefined && (0,policy/* currentOf */.$c)(is)?.rotation === was.rotation;
    });
    return open.length === 0 ? undefined : `${open.join(', ')} ${open.length === 1 ? 'has' : 'have'} no successor yet`;
}
function plainWord(text) {
    return text !== undefined && /^[a-z_]{1,40}$/.test(text) ? text : 'something unexpected';
}
function say(world, detail) {
    world.progress({ step: 'workflow', detail });
}


/***/ }),

/***/ 16558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   status: () => (/* binding */ status)
/* harmony export */ });
/* harmony import */ var _compose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49453);
/* harmony import */ var _config_select_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88336);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45650);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28607);
/* harmony import */ var _rotation_humans_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87994);
/* harmony import */ var _rotation_own_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86030);
/* harmony import */ var _rotation_policy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(36766);
/* harmony import */ var _rotation_rebound_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(95405);
/* harmony import */ var _rotation_recipients_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(55180);
/* harmony import */ var _rotation_session_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2921);
/* harmony import */ var _rotation_signer_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(45986);
/* harmony import */ var _rotation_time_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(89037);
/* harmony import */ var _reporting_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(17960);













/**
 * What the journal says, in one request: ages, open rotations, receipts. Changes nothing. `fail-on: overdue` also asks the
 * places of those secrets of which the journal knows no credential, because what is there may be older than anything else.
 */
async function status(inputs, configuration, world, publicHome) {
    const chosen = (0,_config_select_js__WEBPACK_IMPORTED_MODULE_1__/* .select */ .L)(configuration.targets, inputs.only);
    const ports = await (0,_compose_js__WEBPACK_IMPORTED_MODULE_0__.compose)(configuration, inputs, world);
    const session = await _rotation_session_js__WEBPACK_IMPORTED_MODULE_7__/* .Session */ .Nn.look(ports);
    const { document } = session;
    const targets = (0,_rotation_own_js__WEBPACK_IMPORTED_MODULE_5__/* .journalled */ .bP)(chosen, document);
    const at = ports.clock.now();
    const entryOf = ({ key }) => (Object.hasOwn(document.secrets, key) ? document.secrets[key] : undefined);
    const outcomes = targets.map((target) => outcomeOf(target, entryOf(target), at));
    const unknown = targets.filter((target) => !target.person && (0,_rotation_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .oldestLive */ .u4)(entryOf(target)) === undefined);
    const inPlace = inputs.failOn === 'overdue' ? await agesOf(ports, unknown, outcomes) : undefined;
    const abandoned = (0,_rotation_own_js__WEBPACK_IMPORTED_MODULE_5__/* .abandonedOf */ .eN)(document, configuration.targets);
    const signer = (0,_rotation_signer_js__WEBPACK_IMPORTED_MODULE_10__/* .signerOf */ .K)(session, ports.pin);
    const signed = signer === undefined ? [] : [`the journal at ${ports.journal.place} ${signer}`];
    const more = {
        at,
        dryRun: false,
        publicHome: publicHome || configuration.public,
        people: [...(0,_reporting_js__WEBPACK_IMPORTED_MODULE_8__/* .namedIn */ .$P)(configuration), ...(0,_rotation_recipients_js__WEBPACK_IMPORTED_MODULE_6__/* .ledger */ .Wg)(document).map(({ login }) => login)],
        abandoned,
        notices: [...(0,_rotation_time_js__WEBPACK_IMPORTED_MODULE_11__/* .complaintsAbout */ .WC)(ports.clock), ...awayOf(document), ...signed],
    };
    const report = (0,_reporting_js__WEBPACK_IMPORTED_MODULE_8__/* .reportOf */ .EI)(targets, outcomes, document, more, inPlace);
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
            if (!(error instanceof _rotation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .KeyturnError */ .FB) || !outcome)
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
    const pending = (0,_rotation_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .pendingOf */ .lc)(entry);
    const previous = (0,_rotation_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .previousOf */ .te)(entry);
    const due = entry ? (0,_rotation_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .entryDueAt */ .Oz)(entry, target.policy) : undefined;
    if (!entry)
        outcome.next = 'the journal does not know it yet: `keyturn rotate` looks at it';
    else if (entry.closing)
        outcome.next = `ended with its person (${entry.closing.reason})`;
    else if (entry.human) {
        outcome.action = 'human';
        const { message, hint } = (0,_rotation_humans_js__WEBPACK_IMPORTED_MODULE_4__/* .humanError */ .G)(target.key, entry, entry.human);
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
    if ((0,_rotation_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .currentOf */ .$c)(entry)?.exposed)
        outcome.notes.push('it is exposed');
    const oldest = (0,_rotation_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .oldestLive */ .u4)(entry);
    const current = (0,_rotation_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .currentOf */ .$c)(entry);
    if (oldest !== undefined && at.getTime() >= oldest + target.policy.maxAge && (!current || oldest < (0,_rotation_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .born */ .mn)(current)))
        outcome.notes.push(`a credential that lives since ${new Date(oldest).toISOString()} has outlived its max-age`);
    const changed = (0,_rotation_rebound_js__WEBPACK_IMPORTED_MODULE_12__/* .rebound */ .Q)(target, entry);
    if (changed !== undefined)
        outcome.notes.push(changed);
    return outcome;
}


/***/ }),

/***/ 88336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ select)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14006);
/* harmony import */ var _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28607);
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
        throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
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
    const listed = keys.slice(0, 20).map(_source_js__WEBPACK_IMPORTED_MODULE_1__.shown).join(', ');
    throw new _rotation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('INPUT_INVALID', {
        what: `\`only\` matches none of the secrets: ${listed}${keys.length > 20 ? ` and ${keys.length - 20} more` : ''}`,
        hint: near === undefined ? 'choose one of these, or a glob such as production/*' : `did you mean ${near}?`,
    });
}


/***/ }),

/***/ 21644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GitHubRefusal: () => (/* reexport */ github_refusal/* GitHubRefusal */.ke),
  about: () => (/* reexport */ github_refusal/* about */.Cv),
  answeredAt: () => (/* binding */ answeredAt),
  github: () => (/* binding */ github),
  isDenied: () => (/* reexport */ github_refusal/* isDenied */.GZ),
  refusedWith: () => (/* reexport */ github_refusal/* refusedWith */.P0),
  renamedTo: () => (/* binding */ renamedTo)
});

// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 22 modules
var dist_src = __webpack_require__(60891);
// EXTERNAL MODULE: ./lib/rotation/errors.js
var errors = __webpack_require__(28607);
// EXTERNAL MODULE: ./lib/http/call.js
var call = __webpack_require__(9474);
;// CONCATENATED MODULE: ./lib/http/gate.js
/** `http` with at most `limit` requests under way at once; the others wait their turn, first come, first served. */
function gated(http, limit) {
    const waiting = [];
    let free = limit;
    return async (request) => {
        if (free > 0)
            free--;
        else
            await new Promise((go) => waiting.push(go));
        try {
            return await http(request);
        }
        finally {
            // A place is handed over, never given back and fought for.
            const next = waiting.shift();
            if (next)
                next();
            else
                free++;
        }
    };
}

// EXTERNAL MODULE: ./lib/http/github-refusal.js
var github_refusal = __webpack_require__(37812);
// EXTERNAL MODULE: ./lib/http/github-token.js
var github_token = __webpack_require__(54781);
// EXTERNAL MODULE: ./lib/http/retry.js
var retry = __webpack_require__(28394);
;// CONCATENATED MODULE: ./lib/http/pace.js

/** GitHub's secondary limits: 900 points a minute, a read 1, a write 5, a second between writes (REST best practices). */
const githubPace = { gap: 1_000, points: { budget: 900, window: 60_000, read: 1, write: 5 } };
/**
 * `http`, slowed down for each host by itself. Places in the queue are given out when a request arrives, so requests
 * that arrive together leave one after the other. Loopback hosts are never slowed down.
 */
function paced(http, clock, pace) {
    const hosts = new Map();
    return async (request) => {
        const { hostname, host } = new URL(request.url);
        if (!isLoopback(hostname)) {
            const now = clock.now().getTime();
            const queue = hosts.get(host) ?? { write: Number.NEGATIVE_INFINITY, starts: [], seen: now };
            hosts.set(host, queue);
            if (now < queue.seen)
                setBack(queue, queue.seen - now);
            queue.seen = now;
            const start = place(queue, pace, now, (0,retry/* isRead */.H9)(request.method));
            if (start > now)
                await clock.sleep(start - now);
        }
        return http(request);
    };
}
/** A clock that was put back would have everybody wait for the time that it went back. */
function setBack(queue, by) {
    queue.write -= by;
    queue.starts = queue.starts.map(({ at, cost }) => ({ at: at - by, cost }));
}
function place(queue, { gap, points }, now, read) {
    let start = read ? now : Math.max(now, queue.write + gap);
    if (points !== undefined) {
        const cost = read ? points.read : points.write;
        queue.starts = queue.starts.filter(({ at }) => at > now - points.window);
        for (;;) {
            const counted = queue.starts.filter(({ at }) => at > start - points.window);
            const sum = counted.reduce((total, each) => total + each.cost, 0);
            if (counted.length === 0 || sum + cost <= points.budget)
                break;
            start = Math.min(...counted.map(({ at }) => at)) + points.window;
        }
        queue.starts.push({ at: start, cost });
    }
    if (!read)
        queue.write = start;
    return start;
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

;// CONCATENATED MODULE: ./lib/http/github.js








/** The versions of GitHub's REST API are dates; what this code was written against. */
const API_VERSION = '2022-11-28';
const BODY_LIMIT = 16 * 1_048_576;
const REDIRECTS = 3;
/** GitHub refuses more than a hundred at once, counting everybody who uses the same account. */
const CONCURRENT = 50;
/** Without any header, at least a minute, and longer each time (docs: "Rate limits for the REST API"). */
const limits = { is: github_refusal/* isGitHubLimit */.ZO, wait: (waited) => 60_000 * 2 ** waited };
/** Replicas of GitHub's may not know a token yet that another one has just made. */
const YOUNG = 60_000;
const youngPauses = [1_000, 3_000, 9_000];
const isJsonWebToken = (text) => /^eyJ[\w-]*\.[\w-]+\.[\w-]+$/.test(text);
/**
 * An Octokit whose requests go through `http`, paced as GitHub asks (900 points a minute, a second between writes, 50 at once).
 * Reads are repeated after 5xx and resets, writes never; limits are waited for, and what a token that came from a function
 * less than a minute ago is refused with 401 is tried again. It logs nothing, and its errors are KeyturnErrors:
 * `GitHubRefusal` with a `kind` and RATE_LIMITED (a limit that outlasts the patience; nothing is known, and nothing was
 * done), TOKEN_DENIED, TOKEN_SSO, TOKEN_IP, TOKEN_POLICY, APP_SUSPENDED, PLAN_LIMIT or HTTP_REFUSED (other 3xx, 4xx);
 * HTTP_NOT_SENT, HTTP_UNKNOWN (time-out, reset, 5xx, an unreadable 2xx).
 *
 * A redirect (a renamed repository) is followed only on the same origin, with the same method and body.
 *
 * @throws KeyturnError INPUT_INVALID for a token that no header can carry
 */
function github(options) {
    const { clock, token, tokenName = 'token', inActions = false } = options;
    if (token !== undefined && typeof token !== 'function')
        (0,github_token/* checkToken */.S)(token, tokenName);
    const http = paced(gated(options.http, CONCURRENT), clock, githubPace);
    const baseUrl = (options.baseUrl ?? 'https://api.github.com').replace(/\/+$/, '');
    const reader = { tokenName, inActions };
    const calling = {
        clock,
        limit: BODY_LIMIT,
        limits,
        ...(options.patience === undefined ? {} : { patience: options.patience }),
        ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    };
    /** When a token function first gave what it gives: for an App's token that is when it was made. */
    const first = new WeakMap();
    const isYoung = (secret) => secret !== undefined && clock.now().getTime() - (first.get(secret) ?? Number.NEGATIVE_INFINITY) < YOUNG;
    const fetch = async (url, init) => {
        const secret = typeof token === 'function' ? await token(...namedIn(url, baseUrl)) : token;
        if (secret !== undefined && typeof token === 'function' && !isJsonWebToken(secret.reveal()) && !first.has(secret))
            first.set(secret, clock.now().getTime());
        const headers = new Headers(init.headers);
        headers.set('x-github-api-version', API_VERSION);
        headers.set('user-agent', 'keyturn');
        if (secret !== undefined)
            headers.set('authorization', `Bearer ${secret.reveal().trim()}`);
        else
            headers.delete('authorization');
        const send = async (to) => {
            const request = new Request(to, { method: init.method, headers, body: init.body ?? null });
            return { request, answer: await (0,call/* call */.T)(http, request, calling) };
        };
        let { request, answer } = await send(url);
        for (let left = REDIRECTS; left > 0 && follows(init.method, request, answer); left--) {
            ({ request, answer } = await send(new URL(answer.headers.get('location'), request.url).href));
        }
        for (let tried = 0; answer.status === 401 && isYoung(secret) && tried < youngPauses.length; tried++) {
            await clock.sleep(youngPauses[tried] ?? 0);
            ({ request, answer } = await send(request.url));
        }
        if (answer.status >= 300 && answer.status !== 304)
            throw (0,github_refusal/* refusal */.x5)(request, answer, reader);
        if (isPartial(request, answer))
            throw partial(request, answer, reader);
        // Octokit would hand on a body that is not JSON as text; only a file that was asked for as it is may be none.
        const isRaw = /\braw\b/.test(headers.get('accept') ?? '') && /\braw\b/.test(answer.headers.get('content-type') ?? '');
        if (answer.text !== '' && answer.status !== 204 && !isRaw)
            answer.json();
        const { text, status, marked } = answer;
        const response = new Response(text === '' ? null : text, { status, headers: answer.headers });
        // Octokit reads a response as text, which takes a byte order mark away: a file comes with all that it has.
        if (isRaw && marked)
            Object.defineProperty(response, 'text', { value: async () => `\ufeff${text}` });
        return response;
    };
    const silent = { debug() { }, info() { }, warn() { }, error() { } };
    const octokit = new dist_src/* Octokit */.E({ baseUrl, log: silent, request: { fetch } });
    octokit.hook.wrap('request', async (request, parameters) => {
        try {
            return await request(parameters);
        }
        catch (error) {
            // Octokit wraps what `fetch` threw; its own errors carry the request and the answer, so they are not passed on.
            const cause = error?.cause;
            if (cause instanceof errors/* KeyturnError */.FB)
                throw cause;
            if (error instanceof errors/* KeyturnError */.FB)
                throw error;
            throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', {
                what: `${parameters.method} ${parameters.url}: the answer could not be read`,
            });
        }
    });
    return octokit;
}
/**
 * A list of an organization's that leaves out what single sign-on keeps from this token (`x-github-sso: partial-results`)
 * is no list; of several organizations that have nothing to do with the question it may be one.
 */
function isPartial(request, { headers }) {
    return (/^partial-results\b/.test(headers.get('x-github-sso') ?? '') &&
        /\/(repos|orgs)\//.test(new URL(request.url).pathname));
}
function partial(request, answer, reader) {
    const headers = new Headers(answer.headers);
    headers.set('x-github-sso', 'required');
    return (0,github_refusal/* refusal */.x5)(request, { ...answer, status: 403, headers, text: '' }, reader);
}
function follows(method, request, { status, headers }) {
    const location = headers.get('location');
    if (location === null || !URL.canParse(location, request.url))
        return false;
    const keepsMethod = status === 307 || status === 308 || ((status === 301 || status === 302) && method === 'GET');
    return keepsMethod && new URL(location, request.url).origin === new URL(request.url).origin;
}
/** The account that a path is about, and its repository: /repos/OWNER/NAME/..., /orgs/OWNER/.... */
function namedIn(url, baseUrl) {
    const [, kind, owner, name] = /^\/(repos|orgs)\/([^/?]+)(?:\/([^/?]+))?/.exec(url.slice(baseUrl.length)) ?? [];
    if (owner === undefined)
        return [undefined];
    const account = decodeURIComponent(owner);
    return kind === 'repos' && name !== undefined ? [account, decodeURIComponent(name)] : [account];
}
/** A sentence for people where a repository was asked for by a name that it does not have any more. */
function renamedTo(asked, now) {
    if (asked.toLowerCase() === now.toLowerCase())
        return undefined;
    return `${asked} is called ${now} now: GitHub redirects to it until somebody takes the old name, so write the new one`;
}
/** When GitHub answered, by its own clock; whole seconds. Throws HTTP_UNKNOWN if it did not say. */
function answeredAt(headers) {
    const at = new Date(headers.date ?? '');
    if (Number.isNaN(at.getTime()))
        throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', { what: 'GitHub answered without its time' });
    return at;
}


/***/ }),

/***/ 45650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forReaders: () => (/* binding */ forReaders),
/* harmony export */   hasRotated: () => (/* binding */ hasRotated),
/* harmony export */   headline: () => (/* binding */ headline),
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
function isOverdue({ ageMs, oldestMs, maxAgeMs }) {
    return Math.max(ageMs ?? 0, oldestMs ?? 0) >= maxAgeMs;
}
/** Whether somebody has to do something. */
function needsAttention(secret) {
    return secret.error !== undefined || secret.action === 'failed' || secret.action === 'human' || isOverdue(secret);
}
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
/** What these found is made of places and people. */
const placed = new Set(['destination', 'recipients', 'signal']);
function hiding(logins) {
    const all = new Set(logins.map((login) => login.toLowerCase()).filter((login) => login !== ''));
    if (all.size === 0)
        return (text) => text;
    return (text) => text.replace(/@?([A-Za-z0-9][A-Za-z0-9_-]*)/g, (word, name) => all.has(name.toLowerCase()) ? 'a recipient' : word);
}


/***/ }),

/***/ 95405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ rebound)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36766);
/** Settings that were edited while a credential lives: it keeps those that it was minted with until it is replaced. */

/**
 * What differs between the configuration and the current credential's own record, by name and never by value; undefined
 * if nothing does.
 */
function rebound({ key, binding }, entry) {
    const current = (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .currentOf */ .$c)(entry);
    if (!current)
        return undefined;
    const options = new Set([...Object.keys(current.options), ...Object.keys(binding.options)]);
    const changed = current.provider !== binding.provider
        ? ['`provider`']
        : [
            ...[...options]
                .filter((name) => !same(current.options[name], binding.options[name]))
                .map((name) => `\`options.${name}\``),
            ...(same(current.admin, binding.admin ?? null) ? [] : ['`admin`']),
        ];
    if (changed.length === 0)
        return undefined;
    return `${changed.join(', ')} of ${key} changed since its credential was minted: the next rotation mints with the new settings; \`keyturn rotate --only '${key}' --force\` does it now`;
}
/** The order of members means nothing. */
function same(one, other) {
    return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}
function sorted(value) {
    if (Array.isArray(value))
        return value.map((each) => sorted(each));
    if (typeof value !== 'object' || value === null)
        return value;
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return Object.fromEntries(members.map(([name, inside]) => [name, sorted(inside)]));
}


/***/ }),

/***/ 45986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ signerOf)
/* harmony export */ });
/** One sentence without its subject; undefined where nothing is signed, or there is no journal yet. */
function signerOf({ key, exists }, pin) {
    if (key === undefined || !exists)
        return undefined;
    const signed = `is signed by ${key}`;
    if (pin !== undefined)
        return `${signed}, which the configuration pins`;
    return `${signed}; nothing pins that key yet: add \`journal: { key: "${key}" }\``;
}


/***/ })

};
