export const id = 3756;
export const ids = [3756];
export const modules = {

/***/ 23756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proofs: () => (/* binding */ proofs)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25721);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55313);
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68940);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97754);
/* harmony import */ var _status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21677);
/**
 * What workflow runs show of the secrets that they use: commit statuses, and the runs that they stand at. Nothing of a status
 * is believed here but at which run it says that it was made; whether that is so shows when it is opened.
 */





/** So many commits of a consumer's newest runs are asked for statuses, and so many pages of each at most. */
const COMMITS = 5;
const PAGES = 10;
const PAGE = 100;
/** A proof may be of one of the last attempts of its run. */
const ATTEMPTS = 5;
/** Whoever causes these may push to the repository, or is GitHub itself: a pull request's run is anybody's. */
const events = new Set([
    'deployment',
    'merge_group',
    'push',
    'release',
    'repository_dispatch',
    'schedule',
    'workflow_dispatch',
    'workflow_run',
]);
const time = zod__WEBPACK_IMPORTED_MODULE_4__/* .datetime */ .w$({ offset: true }).transform((text) => new Date(text));
const repository = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int() });
const run = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    id: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int(),
    run_attempt: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int().min(1).optional(),
    path: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    event: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    status: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    conclusion: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    head_sha: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^[0-9a-f]{40,64}$/),
    head_branch: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    created_at: time,
    repository,
    head_repository: repository.nullable(),
});
const runPage = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ workflow_runs: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(run) });
const workflow = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ state: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() });
const statuses = zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    state: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    context: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    description: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    target_url: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
}));
/** Throws what `github` throws: RATE_LIMITED, HTTP_NOT_SENT, HTTP_UNKNOWN, TOKEN_DENIED and the others of tokens. */
function proofs(options) {
    const asked = new Asked(options);
    return {
        permission: '*Actions: read* and *Commit statuses: read*',
        runs: (consumer, since) => asked.runs(consumer, since),
        state: (consumer) => asked.state(consumer),
        readable: (consumer) => asked.readable(consumer),
        start: ({ repository: name, file, branch }) => `gh workflow run ${file} -R ${name}${branch === undefined ? '' : ` --ref ${branch}`}`,
        enable: ({ repository: name, file }) => `gh workflow enable ${file} -R ${name}`,
    };
}
/** What one process has asked, shared by all of its secrets. */
class Asked {
    #options;
    #runs = new Map();
    #statuses = new Map();
    #states = new Map();
    constructor(options) {
        this.#options = options;
    }
    async runs(consumer, since) {
        const known = this.#runs.get(consumer.name);
        const asked = known && known.since <= since ? known : { since, found: this.#read(consumer, since) };
        asked.found.catch(() => undefined);
        this.#runs.set(consumer.name, asked);
        const found = await asked.found;
        return typeof found === 'string' ? found : found.filter(({ createdAt }) => createdAt > since);
    }
    state(consumer) {
        return once(this.#states, fileOf(consumer), async () => {
            const client = await this.#client(consumer);
            try {
                const { data } = await client.rest.actions.getWorkflow({ ...placeOf(consumer), workflow_id: consumer.file });
                return shaped(workflow, data, consumer).state === 'active' ? 'active' : 'disabled';
            }
            catch (error) {
                if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) === 404)
                    return 'missing';
                if (isDeniedForGood(error))
                    return 'unreadable';
                throw error;
            }
        });
    }
    async readable(consumer) {
        const client = await this.#client(consumer);
        const place = placeOf(consumer);
        try {
            const { data } = await client.rest.actions.listWorkflowRuns({
                ...place,
                workflow_id: consumer.file,
                per_page: 1,
                exclude_pull_requests: true,
            });
            const [newest] = shaped(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ workflow_runs: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ head_sha: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })) }), data, consumer).workflow_runs;
            // Without any run there is no commit of it to ask for; every repository with a workflow has this one.
            const ref = newest?.head_sha ?? consumer.branch ?? 'HEAD';
            await client.rest.repos.listCommitStatusesForRef({ ...place, ref, per_page: 1 });
            return true;
        }
        catch (error) {
            // There is no such commit: statuses were looked for, so they may be read.
            if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) === 422)
                return true;
            if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) === 404 || isDeniedForGood(error))
                return false;
            throw error;
        }
    }
    async #read(consumer, since) {
        try {
            const counted = (await this.#list(consumer, since)).filter((each) => isOf(each, consumer));
            const commits = [...new Set(counted.map(({ head_sha }) => head_sha))].slice(0, COMMITS);
            const shown = new Map();
            for (const sha of commits)
                shown.set(sha, await this.#statusesOf(consumer, sha));
            return counted.flatMap((each) => {
                const here = shown.get(each.head_sha);
                return here === undefined ? [] : [asConsumerRun(each, here, consumer)];
            });
        }
        catch (error) {
            if ((0,_client_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error) === 404)
                return 'missing';
            if (isDeniedForGood(error))
                return 'unreadable';
            throw error;
        }
    }
    /** The newest first. */
    async #list(consumer, since) {
        const client = await this.#client(consumer);
        const { data } = await client.rest.actions.listWorkflowRuns({
            ...placeOf(consumer),
            workflow_id: consumer.file,
            status: 'success',
            created: `>=${since.toISOString().replace(/\.\d+/, '')}`,
            ...(consumer.branch === undefined ? {} : { branch: consumer.branch }),
            exclude_pull_requests: true,
            per_page: PAGE,
        });
        const { workflow_runs: found } = shaped(runPage, data, consumer);
        return [...found].sort((a, b) => b.created_at.getTime() - a.created_at.getTime() || b.id - a.id);
    }
    #statusesOf(consumer, sha) {
        return once(this.#statuses, `${consumer.repository.toLowerCase()}#${sha}`, async () => {
            const client = await this.#client(consumer);
            const all = [];
            for (let number = 1; number <= PAGES; number++) {
                const { data } = await client.rest.repos.listCommitStatusesForRef({
                    ...placeOf(consumer),
                    ref: sha,
                    per_page: PAGE,
                    page: number,
                });
                const found = shaped(statuses, data, consumer);
                all.push(...found);
                if (found.length < PAGE)
                    return all;
            }
            // Behind what is not read a job may have shown another value: whoever may push could pile statuses upon it.
            throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', {
                what: `${consumer.repository} has more than ${PAGES * PAGE} statuses at ${sha.slice(0, 7)}, of which not all are read`,
            });
        });
    }
    #client({ repository: name }) {
        const { keeper, writer, repository: own } = this.#options;
        return name.toLowerCase() === own?.toLowerCase() ? keeper() : writer();
    }
}
function once(asked, name, work) {
    const found = asked.get(name) ?? work();
    found.catch(() => undefined);
    asked.set(name, found);
    return found;
}
/** Whether it is a run of this consumer that its owner's people caused and that ended well. */
function isOf(each, { file, branch }) {
    return (pathOf(each) === `.github/workflows/${file}` &&
        (branch === undefined || each.head_branch === branch) &&
        each.head_repository?.id === each.repository.id &&
        events.has(each.event) &&
        each.status === 'completed' &&
        each.conclusion === 'success');
}
/** Of the workflow that was started, also where a reusable one did the work; GitHub may name the ref behind it. */
function pathOf({ path }) {
    return path.replace(/@.*$/s, '');
}
function asConsumerRun(each, there, { repository: name }) {
    const newest = each.run_attempt ?? 1;
    const attempts = Array.from({ length: Math.min(ATTEMPTS, newest) }, (_, index) => newest - index);
    return {
        run: (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__.runName)(name, String(each.id)),
        createdAt: each.created_at,
        place: { repositoryId: String(each.repository.id), workflow: pathOf(each), runId: String(each.id) },
        attempts,
        statuses: there.flatMap(({ state, context, description, target_url: url }) => {
            const shown = _status_js__WEBPACK_IMPORTED_MODULE_3__/* .contextOf */ .V.exec(context)?.[1];
            const own = new RegExp(`/actions/runs/${each.id}(?:[/?#]|$)`).test(url ?? '');
            return shown === undefined || state !== 'success' || !own
                ? []
                : [{ name: shown, description: description ?? '' }];
        }),
    };
}
/** Refused for good; a limit, an address or a sign-on is for now, and says nothing of what the token may. */
function isDeniedForGood(error) {
    return error instanceof _client_js__WEBPACK_IMPORTED_MODULE_1__.GitHubRefusal && error.kind === 'permission';
}
function fileOf({ repository: name, file }) {
    return `${name.toLowerCase()}:${file}`;
}
function placeOf({ repository: name }) {
    const [owner = '', repo = ''] = name.split('/');
    return { owner, repo };
}
function shaped(schema, data, { name }) {
    const found = schema.safeParse(data);
    if (found.success)
        return found.data;
    throw new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('HTTP_UNKNOWN', { what: `GitHub answered for ${name} with something unexpected` });
}


/***/ }),

/***/ 21677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ writeStatus),
/* harmony export */   V: () => (/* binding */ contextOf)
/* harmony export */ });
/* harmony import */ var _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53345);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68940);
/** The commit status by which a run shows that it used a secret. */


/** The context of the status; the name of the secret stands in its first group. */
const contextOf = /^keyturn: ([A-Za-z_][A-Za-z0-9_]{0,254})$/;
/** An answer that did not come says nothing; a second status that says the same does no harm. */
const TRIES = 3;
/** Writes it. Throws PROOF_NOT_MADE where GitHub refuses it, and what `github` throws. */
async function writeStatus(github, status) {
    const [owner = '', repo = ''] = status.repository.split('/');
    const { sha, name, run, description } = status;
    for (let tried = 1;; tried++) {
        try {
            await github.rest.repos.createCommitStatus({
                owner,
                repo,
                sha,
                state: 'success',
                context: `keyturn: ${name}`,
                target_url: run,
                description,
            });
            return;
        }
        catch (error) {
            const isLost = error instanceof _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB && ['HTTP_UNKNOWN', 'HTTP_NOT_SENT'].includes(error.code);
            if (isLost && tried < TRIES)
                continue;
            throw refusedStatus(error, status);
        }
    }
}
function refusedStatus(error, { repository, sha, name }) {
    const status = (0,_client_js__WEBPACK_IMPORTED_MODULE_1__.refusedWith)(error);
    if (status === 403 || status === 404) {
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PROOF_NOT_MADE', {
            what: `GitHub does not let this job write a commit status in ${repository}: nothing was shown of ${name}`,
            hint: 'in the job: `permissions: { statuses: write }`; a list of permissions gives no others, so keep those that it has',
        });
    }
    if (status === 422) {
        return new _rotation_model_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KeyturnError */ .FB('PROOF_NOT_MADE', {
            what: `GitHub takes no more statuses for ${sha} in ${repository}: nothing was shown of ${name}`,
            hint: 'a commit has at most 1000 statuses of one name: run the workflow at another commit',
        });
    }
    return error;
}


/***/ })

};
