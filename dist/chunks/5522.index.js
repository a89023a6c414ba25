export const id = 5522;
export const ids = [5522];
export const modules = {

/***/ 55522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  workflows: () => (/* binding */ workflows)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(55313);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(25721);
// EXTERNAL MODULE: ./lib/rotation/model/errors.js
var errors = __webpack_require__(53345);
// EXTERNAL MODULE: ./lib/forge/github/client.js
var client = __webpack_require__(68940);
// EXTERNAL MODULE: ./lib/forge/github/dispatch.js
var dispatch = __webpack_require__(43589);
// EXTERNAL MODULE: ./lib/forge/github/environment.js
var environment = __webpack_require__(97754);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(13627);
;// CONCATENATED MODULE: ./lib/forge/github/workflow-trigger.js
/** Whether a workflow lets itself be started without inputs, read off its file. */

/**
 * What it lacks under `on`, as YAML of one line; undefined: nothing, or the file does not say.
 * @param text of the file on the default branch
 */
function unstartable(text) {
    const events = onOf(text);
    if (events === undefined)
        return undefined;
    if (typeof events === 'string')
        return events === 'workflow_dispatch' ? undefined : NEEDED;
    if (Array.isArray(events))
        return events.includes('workflow_dispatch') ? undefined : NEEDED;
    if (!isTree(events) || !('workflow_dispatch' in events))
        return NEEDED;
    const { workflow_dispatch: dispatch } = events;
    const inputs = isTree(dispatch) && isTree(dispatch['inputs']) ? dispatch['inputs'] : {};
    const demanded = Object.entries(inputs).filter(([, input]) => isTree(input) && input['required'] === true && (input['default'] ?? '') === '');
    if (demanded.length === 0)
        return undefined;
    return `a \`default\` for its inputs ${demanded.map(([name]) => `\`${name}\``).join(', ')}`;
}
const NEEDED = '`workflow_dispatch: {}`';
/** YAML 1.1 reads `on` as true; GitHub, like this parser, takes it for a name. Undefined: it is no workflow that can be read. */
function onOf(text) {
    try {
        const found = (0,dist.parse)(text);
        return isTree(found) ? found['on'] : undefined;
    }
    catch {
        return undefined;
    }
}
function isTree(found) {
    return typeof found === 'object' && found !== null && !Array.isArray(found);
}

;// CONCATENATED MODULE: ./lib/forge/github/workflows.js
/** Workflows that are started by their file names on the default branch (https://docs.github.com/rest/actions/workflows). */






/** The account of a workflow run's own token, which GitHub does not tell that token. */
const ACTIONS = 'github-actions[bot]';
/** No branch can have this name, so a start on it is refused, and only to whoever may start workflows is the reason that. */
const NO_BRANCH = 'keyturn..asks';
const user = schemas/* object */.Ikc({ login: schemas/* string */.YjP() });
const started = schemas/* object */.Ikc({
    workflow_runs: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: schemas/* number */.aig().int(),
        html_url: schemas/* string */.YjP(),
        created_at: iso/* datetime */.w$({ offset: true }).transform((text) => new Date(text)),
        actor: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }).nullish(),
    })),
});
/** Asks nothing before it is used, and the default branch once. */
function workflows(options) {
    const here = new StartedHere(options);
    return {
        check: (file) => here.check(file),
        start: (file) => here.start(file),
        startedSince: (file, since) => here.startedSince(file, since),
    };
}
class StartedHere {
    #github;
    #repository;
    #place;
    #branch;
    constructor({ github, repository }) {
        const [owner = '', repo = ''] = repository.split('/');
        this.#github = github;
        this.#repository = repository;
        this.#place = { owner, repo };
    }
    async check(file) {
        const api = await this.#api();
        const branch = await this.#defaultBranch(api);
        const state = await this.#permitted(file, api.state(file));
        const text = await api.fileOn(branch, `.github/workflows/${file}`);
        if (state === undefined || text === undefined)
            throw this.#missing(file, branch);
        if (state !== 'active')
            throw this.#disabled(file);
        const why = unstartable(text.text);
        if (why !== undefined)
            throw this.#refuses(file, why);
        await this.#mayStart(api, file);
    }
    async start(file) {
        const api = await this.#api();
        const branch = await this.#defaultBranch(api);
        try {
            const run = await api.start(file, branch, {});
            return run && { name: (0,environment.runName)(this.#repository, String(run.id)), url: run.url };
        }
        catch (error) {
            if (isDenial(error))
                throw this.#denied(file);
            if ((0,client.refusedWith)(error) === 404)
                throw this.#missing(file, branch);
            if ((0,client.refusedWith)(error) !== 422)
                throw error;
            throw (await api.state(file)) === 'active'
                ? this.#refuses(file, `\`workflow_dispatch: {}\``)
                : this.#disabled(file);
        }
    }
    async startedSince(file, since) {
        const github = await this.#github();
        const created = `>=${since.toISOString().replace(/\.\d+/, '')}`;
        const path = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';
        const more = {
            workflow_id: file,
            event: 'workflow_dispatch',
            branch: await this.#defaultBranch(await this.#api()),
        };
        let found;
        try {
            const { data } = await github.request(path, { ...this.#place, ...more, created, per_page: 100 });
            found = started.safeParse(data);
        }
        catch (error) {
            // Who may not look cannot tell, and the start says what the token may.
            if (isDenial(error) || (0,client.refusedWith)(error) === 404)
                return undefined;
            throw error;
        }
        if (!found.success)
            throw new errors/* KeyturnError */.FB('HTTP_UNKNOWN', {
                what: `GitHub answered for the runs of ${file} with something unexpected`,
            });
        const candidates = found.data.workflow_runs.filter(({ created_at: at }) => at >= since);
        if (candidates.length === 0)
            return undefined;
        const login = (await loginOf(github)).toLowerCase();
        const run = candidates.filter(({ actor }) => actor?.login.toLowerCase() === login).at(-1);
        return run && { name: (0,environment.runName)(this.#repository, String(run.id)), url: run.html_url };
    }
    async #api() {
        return (0,dispatch.dispatching)(await this.#github(), this.#place);
    }
    #defaultBranch(api) {
        this.#branch ??= api.defaultBranch();
        this.#branch.catch(() => {
            this.#branch = undefined;
        });
        return this.#branch;
    }
    /** Nothing is started: what is asked for can never be. */
    async #mayStart(api, file) {
        try {
            await api.start(file, NO_BRANCH, {});
        }
        catch (error) {
            if ((0,client.refusedWith)(error) === 422)
                return;
            if (isDenial(error) || (0,client.refusedWith)(error) === 404)
                throw this.#denied(file);
            throw error;
        }
    }
    async #permitted(file, answer) {
        try {
            return await answer;
        }
        catch (error) {
            throw isDenial(error) ? this.#denied(file) : error;
        }
    }
    #denied(file) {
        return new errors/* KeyturnError */.FB('AFTER_FAILED', {
            what: `\`journal-token\` may not start ${file} of ${this.#repository}: it lacks *Actions: write*`,
            hint: `in the workflow: \`permissions: { actions: write, contents: write }\`; ${this.#line(file)} starts it at once`,
        });
    }
    #missing(file, branch) {
        return new errors/* KeyturnError */.FB('AFTER_FAILED', {
            what: `there is no workflow ${file} on ${branch} of ${this.#repository} that could be started`,
            hint: `correct its name under \`after\` (\`gh workflow list --repo ${this.#repository}\`), or put .github/workflows/${file} there`,
        });
    }
    #disabled(file) {
        return new errors/* KeyturnError */.FB('AFTER_FAILED', {
            what: `the workflow ${file} of ${this.#repository} is switched off`,
            hint: `gh workflow enable ${file} --repo ${this.#repository}`,
        });
    }
    /** @param need what it has to have under `on` */
    #refuses(file, need) {
        return new errors/* KeyturnError */.FB('AFTER_FAILED', {
            what: `the workflow ${file} of ${this.#repository} does not let itself be started without inputs`,
            hint: `give it, under \`on\` on the default branch: ${need}; ${this.#line(file)} shows what GitHub says`,
        });
    }
    #line(file) {
        return `\`gh workflow run ${file} --repo ${this.#repository}\``;
    }
}
/** Not a limit, an address or single sign-on: those say themselves what helps. */
function isDenial(error) {
    return error instanceof client.GitHubRefusal && error.kind === 'permission';
}
async function loginOf(github) {
    try {
        const { data } = await github.request('GET /user');
        return user.parse(data).login;
    }
    catch (error) {
        // The token of a workflow run, or of an App, is no person.
        if ((0,client.refusedWith)(error) === undefined || (0,client.refusedWith)(error) === 429)
            throw error;
        return ACTIONS;
    }
}


/***/ })

};
